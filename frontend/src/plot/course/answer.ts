/** Which data an answer of `/api/plots/…` shows. */
export interface Shown {
  /** The dataset's. */
  readonly title: string;
  /** Null where the plot is of the market as a whole. */
  readonly symbol: string | null;
  /** First and last day, ISO. */
  readonly from: string;
  readonly to: string;
  readonly simulated: boolean;
}

/** What may be asked for in place of what is shown. */
export interface Choices {
  readonly symbols: readonly SymbolChoice[];
  readonly periods: readonly Period[];
}

export interface SymbolChoice {
  readonly id: string;
  /** The symbol with its company, as a reader chooses it. */
  readonly label: string;
}

export interface Period {
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

export type Parameters = Readonly<Record<string, string | number | boolean | null | undefined>>;

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

export const writeDay = (day: string): string => DAY.format(new Date(day));

/** `2020-03` is March 2020. */
export const monthOf = (month: string): string => MONTH.format(new Date(month));

/** Says which data a plot shows. */
export function dataInWords({ title, symbol, from, to, simulated }: Shown): string {
  return `Data: ${title}, ${symbol ?? 'all symbols'}, ${writeDay(from)} to ${writeDay(to)}.${simulated ? ' Its prices are simulated.' : ''}`;
}

export class PlotTrouble extends Error {}

/** Where the plots of the lecture are answered; those of a submission name their own place. */
export const LECTURE_PLOTS = '/api/plots';

/**
 * Asks the platform for a plot's numbers; parameters that are null or undefined are left out.
 *
 * @param address the plot's, for example `/api/plots/acf`
 */
export async function askPlot<T>(address: string, parameters: Parameters, signal: AbortSignal | null = null): Promise<T> {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(parameters)) if (value != null && value !== '') query.set(key, String(value));
  const answer = await fetch(`${address}?${query}`, { headers: { Accept: 'application/json' }, signal });
  if (answer.ok) return (await answer.json()) as T;
  const problem = answer.headers.get('Content-Type')?.includes('json') ? ((await answer.json()) as { detail?: string }) : {};
  throw new PlotTrouble(problem.detail ?? `The server answered ${answer.status}.`);
}
