/** How numbers are written beside plots: QLIKE with 4 decimals, MSE with 2, percentages with 1; a difference always with its sign. */
export const LOSSES = [
  { id: 'qlike', label: 'QLIKE', digits: 4 },
  { id: 'mse', label: 'MSE, pp²', digits: 2 },
  { id: 'logMse', label: 'log-MSE', digits: 4 },
] as const;

const MINUS = '−';
/** A percentage does not part from its sign at the end of a line. */
const PERCENT = '\u00a0%';

export const lossLabel = (id: string): string => LOSSES.find((loss) => loss.id === id)?.label ?? id;

export const signed = (text: string, value: number): string => (value < 0 ? `${MINUS}${text}` : value > 0 ? `+${text}` : text);

export const fixed = (value: number | null | undefined, digits: number): string =>
  value == null ? '–' : value < 0 ? `${MINUS}${Math.abs(value).toFixed(digits)}` : value.toFixed(digits);

export function writeLoss(loss: string, value: number | null | undefined): string {
  return fixed(value, LOSSES.find(({ id }) => id === loss)?.digits ?? 4);
}

export const writeDifference = (loss: string, value: number | null | undefined): string =>
  value == null ? '–' : signed(writeLoss(loss, Math.abs(value)), value);

export const percents = (value: number | null | undefined, digits = 1): string => (value == null ? '–' : fixed(value, digits) + PERCENT);

export const signedPercents = (value: number | null | undefined): string => (value == null ? '–' : signed(Math.abs(value).toFixed(1), value) + PERCENT);

/** A share of one, from very small to very large, in as many digits as tell something. */
export function share(value: number): string {
  if (value >= 1.05) return `${value >= 100 ? Math.round(value).toLocaleString('en-GB') : value.toPrecision(2)} times`;
  const percent = value * 100;
  if (percent >= 0.001) return +percent.toPrecision(2) + PERCENT;
  return (percent === 0 ? '0' : 'less than 0.001') + PERCENT;
}

/** Words in a row: "a, b and c". */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
