import type { Answer, Frame } from '../frame';
import { type ImpactCurve, curveKey, drawImpact, shockInWords, volatilityText } from '../garch-scene';
import { Slider, afterPause } from '../slider';
import { fixed, signed } from '../words';

interface Egarch extends Answer {
  readonly shocks: readonly number[];
  readonly today: number;
  readonly gamma: number;
  readonly fitted: number;
  readonly error: number | null;
  /** As they were fitted: GARCH, GJR-GARCH, EGARCH. */
  readonly curves: readonly ImpactCurve[];
  /** The fitted EGARCH with `gamma` in the place of its own. */
  readonly own: readonly (number | null)[];
}

const PAUSE = 60;
const writeGamma = (value: number): string => signed(Math.abs(value).toFixed(2), value);

/** News impact curves: GARCH, GJR and EGARCH as fitted, and EGARCH with a γ of the reader's own. */
export function start(frame: Frame): void {
  let answer: Egarch | undefined;
  let parameters: Record<string, unknown> = Object.fromEntries(frame.settings);
  const panel = frame.panel('Today’s return', 'even', (index) => tellShock(index));
  const lines = (): ImpactCurve[] => [...(answer?.curves ?? []), { model: 'you', label: 'EGARCH with your γ', volatility: answer?.own ?? [] }];
  const tellShock = (index: number): void => void (frame.readout.textContent = shockInWords(answer?.shocks[index] ?? 0, lines(), index));
  const ask = (): void => void frame.ask(parameters as Record<string, string>, show);
  const askSoon = afterPause(PAUSE, ask);
  const gamma = new Slider({ label: 'γ of EGARCH', min: -0.4, max: 0.4, step: 0.01, value: 0, write: writeGamma }, (value) => {
    parameters = { ...parameters, gamma: value };
    askSoon();
  });
  const show = (next: Egarch): void => {
    answer = next;
    if (frame.controls.childElementCount === 0) {
      frame.controls.append(
        ...frame.symbolAndPeriod(next, (more) => {
          const { gamma: _, ...days } = parameters;
          parameters = { ...days, ...more };
          ask();
        }),
        gamma.element,
      );
      frame.legend.append(...lines().map(({ model, label }) => curveKey(model, label)));
    }
    gamma.mark([{ value: next.fitted, label: 'fitted' }]);
    if (parameters['gamma'] == null) gamma.value = next.fitted;
    frame.data(next.shown);
    panel.show((width, height) => drawImpact(next.shocks, lines(), next.today, width, height, next.shocks.indexOf(-3)));
    tellShock(panel.index);
    frame.tell(reading(next));
    frame.values(() => ({
      caption: `${next.shown.symbol}, tomorrow’s annualised volatility by today’s return, percent; your γ is ${writeGamma(next.gamma)}`,
      heads: ['Today’s return, %', ...lines().map(({ label }) => label)],
      rows: next.shocks.map((shock, i) => [shock, ...lines().map(({ volatility }) => (volatility[i] == null ? null : 100 * (volatility[i] ?? 0)))]),
      write: [(value) => signed(Math.abs(value).toFixed(2), value), ...lines().map(() => (value: number) => fixed(value, 1))],
    }));
  };
  ask();
}

export function reading({ shown, shocks, gamma, fitted, error, own, curves }: Egarch): string {
  const [down, up] = [shocks.indexOf(-3), shocks.indexOf(3)];
  const garch = curves.find(({ model }) => model === 'garch');
  const leaning = gamma < 0 ? 'a fall counts more than a rise' : gamma > 0 ? 'a rise counts more than a fall' : 'both count alike';
  const known = error == null ? '' : ` ± ${(1.96 * error).toFixed(2)}`;
  return (
    `${shown.symbol}: with γ = ${writeGamma(gamma)} ${leaning}: tomorrow’s volatility is ${volatilityText(own[down])} after −3 % and ${volatilityText(own[up])} after +3 %; ` +
    `GARCH says ${volatilityText(garch?.volatility[down])} and ${volatilityText(garch?.volatility[up])}. The fitted γ is ${writeGamma(fitted)}${known}.`
  );
}
