import { choice, tick } from '../../controls';
import { type Bars, type Memory, drawMemory, lagInWords } from '../acf-scene';
import { monthOf } from '../answer';
import type { Answer, Frame } from '../frame';
import { fixed } from '../words';

interface Acf extends Answer {
  /** The month with the largest squared returns, `2020-03`. */
  readonly worst: string;
  readonly all: Memory;
  readonly withoutWorst: Memory;
}

const LOWER = [
  { key: 'squares', label: 'Squared returns' },
  { key: 'volatility', label: 'Daily volatility, Garman-Klass' },
] as const;

/** Autocorrelations of returns above, of squared returns below; with or without the wildest month. */
export function start(frame: Frame): void {
  let answer: Acf | undefined;
  let lower: (typeof LOWER)[number] = LOWER[0];
  let without = false;
  const panel = frame.panel('Lag of the autocorrelation, trading days', 'tall', (index) => tellLag(index));
  const worst = document.createTextNode('');

  const shownMemory = (): Memory | undefined => (without ? answer?.withoutWorst : answer?.all);
  const tellLag = (index: number): void => {
    const memory = shownMemory();
    if (memory) frame.readout.textContent = lagInWords(memory, lower.key, lower.label, index);
  };
  const draw = (): void => {
    const memory = shownMemory();
    if (!answer || !memory) return;
    const before = without ? answer.all : undefined;
    panel.show((width, height) => drawMemory({ memory, before, lower: lower.key, lowerLabel: lower.label }, width, height));
    tellLag(panel.index);
    frame.tell(reading(answer, memory, lower.label, memory[lower.key], without ? answer.all[lower.key] : undefined));
    frame.values(() => ({
      caption: `Autocorrelations, ${answer?.shown.symbol}; the band is ±${fixed(memory.band, 3)}`,
      heads: ['Lag, days', 'Returns', 'Squared returns', 'Daily volatility'],
      rows: memory.returns.values.map((value, i) => [i + 1, value, memory.squares.values[i] ?? null, memory.volatility.values[i] ?? null]),
      write: [String, ...Array(3).fill((value: number) => fixed(value, 3))],
    }));
  };
  const show = (next: Acf): void => {
    answer = next;
    if (frame.controls.childElementCount === 0) {
      frame.controls.append(
        ...frame.symbolAndPeriod(next, (parameters) => void frame.ask(parameters, show)),
        choice('Below', LOWER.map(({ label }) => label), lower.label, (_, i) => {
          lower = LOWER[i] ?? LOWER[0];
          draw();
        }),
        tick(worst, without, (on) => {
          without = on;
          draw();
        }),
      );
    }
    worst.data = `Leave out the wildest month, ${monthOf(next.worst)}`;
    frame.data(next.shown);
    draw();
  };
  void frame.ask(Object.fromEntries(frame.settings), show);
}

export function reading({ shown, worst }: Pick<Acf, 'shown' | 'worst'>, memory: Memory, name: string, below: Bars, before: Bars | undefined): string {
  const at = (bars: Bars, lag: number): string => fixed(bars.values[lag - 1], 2);
  const lags = (bars: Bars): string => `${at(bars, 1)} after one day, ${at(bars, 5)} after five and ${at(bars, 20)} after twenty`;
  const count = memory.returns.values.length;
  const start = before ? `${shown.symbol} without ${monthOf(worst)}` : `${shown.symbol}`;
  const ghost = before ? ` With that month it was ${lags(before)}.` : '';
  return (
    `${start}: of ${count} bars, ${memory.returns.outside} of the returns and ${below.outside} of the ${name.charAt(0).toLowerCase()}${name.slice(1)} lie out of the band of ` +
    `±${fixed(memory.band, 3)}; the lower ones are ${lags(below)}.${ghost}`
  );
}
