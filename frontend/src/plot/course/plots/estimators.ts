import { tick } from '../../controls';
import { writeDay } from '../answer';
import { type EstimatorLine, TRUTH, dayInWords, drawEfficiency, drawLines, estimatorKey, nameOf } from '../estimator-scene';
import type { Answer, Frame } from '../frame';
import { Slider, afterPause } from '../slider';
import type { Block } from '../values';
import { fixed, listed } from '../words';

interface Estimators extends Answer {
  readonly window: number;
  readonly days: readonly string[];
  readonly crisis: readonly (readonly string[])[];
  readonly estimators: readonly EstimatorLine[];
  /** What truly ruled the days; null where nobody knows it. */
  readonly truth: Pick<EstimatorLine, 'volatility' | 'meanMove'> | null;
}

/** The three of the text, and the truth; the others can be added. */
const FIRST = ['close-to-close', 'parkinson', 'garman-klass', TRUTH];
const PAUSE = 60;

/** The same days through different estimators, over a window of the reader's choice, and what each is worth. */
export function start(frame: Frame): void {
  let answer: Estimators | undefined;
  const chosen = new Set(FIRST);
  let parameters: Record<string, unknown> = Object.fromEntries(frame.settings);
  const lines = frame.panel('Day of the plot', 'wide', (index) => tellDay(index));
  const efficiency = frame.panel('Efficiency', 'wide');

  const all = (): EstimatorLine[] => (answer ? linesOf(answer) : []);
  const shown = (): EstimatorLine[] => all().filter(({ id }) => chosen.has(id));
  const tellDay = (index: number): void => {
    frame.readout.textContent = dayInWords(writeDay(answer?.days[index] ?? ''), shown(), index);
  };
  const ask = (): void => void frame.ask(parameters as Record<string, string>, show);
  const askSoon = afterPause(PAUSE, ask);
  const window = new Slider(
    { label: 'Window, trading days', min: 1, max: 63, step: 1, value: 21, write: (days) => (days === 1 ? '1 day' : `${days} days`), marks: [{ value: 21, label: 'a month' }] },
    (days) => {
      parameters = { ...parameters, window: days };
      askSoon();
    },
  );
  const draw = (): void => {
    if (!answer) return;
    const { days, estimators, truth } = answer;
    // An asset of the study has no index, and so no regimes.
    const crisis = truth ? null : answer.crisis;
    lines.show((width, height) => drawLines({ days, crisis, lines: shown(), write: writeDay }, width, height));
    efficiency.show((width, height) => drawEfficiency(estimators, width, height));
    tellDay(lines.index);
    frame.tell(reading(answer, shown()));
    frame.values(() => ({
      caption: `${answer?.shown.symbol}, annualised volatility over ${answer?.window} days, percent`,
      heads: ['Day', ...all().map(({ id }) => nameOf(id))],
      rows: days.map((day, i) => [day, ...all().map(({ volatility }) => (volatility[i] == null ? null : 100 * (volatility[i] ?? 0)))]),
      write: [String, ...all().map(() => (value: number) => fixed(value, 1))],
      more: [efficiencyOf(all())],
    }));
  };
  const show = (next: Estimators): void => {
    answer = next;
    if (frame.controls.childElementCount === 0) {
      frame.controls.append(
        ...frame.symbolAndPeriod(next, (more) => {
          parameters = { ...parameters, ...more };
          ask();
        }),
        window.element,
      );
      frame.legend.setAttribute('role', 'group');
      frame.legend.setAttribute('aria-label', 'Lines shown');
    }
    if (frame.legend.childElementCount !== all().length) {
      frame.legend.replaceChildren(
        ...all().map(({ id }) =>
          tick(estimatorKey(id), chosen.has(id), (on) => {
            if (on) chosen.add(id);
            else chosen.delete(id);
            draw();
          }),
        ),
      );
    }
    frame.data(next.shown);
    draw();
  };
  ask();
}

/** The estimators, and the truth behind them where it is known. */
export const linesOf = ({ estimators, truth }: Pick<Estimators, 'estimators' | 'truth'>): EstimatorLine[] =>
  truth ? [...estimators, { id: TRUTH, efficiency: null, ...truth }] : [...estimators];

/** What the lower panel shows, and what the sentence says. */
export function efficiencyOf(lines: readonly EstimatorLine[]): Block {
  return {
    caption: 'How many squared returns one day of an estimator is worth, and how far the line moves from one day to the next',
    heads: ['Estimator', 'Efficiency', 'Mean move, points'],
    rows: lines.map(({ id, efficiency, meanMove }) => [nameOf(id), efficiency, meanMove == null ? null : 100 * meanMove]),
    write: [String, (value) => fixed(value, 2), (value) => fixed(value, 2)],
  };
}

export function reading({ shown, window }: Pick<Estimators, 'shown' | 'window'>, lines: readonly EstimatorLine[]): string {
  const days = window === 1 ? 'one day' : `${window} days`;
  const steps = lines.map(({ id, meanMove }) => `${fixed(100 * (meanMove ?? 0), 2)} points (${nameOf(id)})`);
  const worth = lines.filter(({ id }) => id !== 'close-to-close' && id !== TRUTH).map(({ id, efficiency }) => `${fixed(efficiency, 1)} (${nameOf(id)})`);
  return (
    `${shown.symbol} over ${days}: from one day to the next the volatility moves by ${listed(steps)} on average.` +
    (worth.length > 0 ? ` One day of an estimator is worth ${listed(worth)} squared returns.` : '')
  );
}
