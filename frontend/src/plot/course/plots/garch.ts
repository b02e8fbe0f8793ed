import { html } from '../../../dom';
import { writeDay } from '../answer';
import type { Answer, Frame } from '../frame';
import { type GarchDays, type GarchPath, type ImpactCurve, curveKey, drawImpact, drawPaths, halfLifeText, shockInWords, volatilityText } from '../garch-scene';
import { Slider, afterPause } from '../slider';
import type { Block } from '../values';
import { fixed, signed } from '../words';

interface Garch extends Answer, GarchDays {
  /** Today's returns at which the news impact is told, percent. */
  readonly shocks: readonly number[];
  readonly today: number;
  readonly mean: number;
  readonly fitted: GarchPath;
  readonly persistence: { readonly low: number | null; readonly high: number | null; readonly shortestHalfLife: number | null; readonly longestHalfLife: number | null };
}

const PAUSE = 60;
const SLIDERS = [
  { name: 'omega', label: 'ω, %² a day', min: 0.001, max: 0.2, step: 0.001, digits: 3 },
  { name: 'alpha', label: 'α', min: 0, max: 0.5, step: 0.001, digits: 3 },
  { name: 'beta', label: 'β', min: 0, max: 0.999, step: 0.001, digits: 3 },
] as const;

/** A GARCH(1,1) under the reader's own ω, α and β beside the fitted one. */
export function start(frame: Frame): void {
  let answer: Garch | undefined;
  let own: GarchPath | undefined;
  let parameters: Record<string, unknown> = Object.fromEntries(frame.settings);
  const path = frame.panel('Day of the plot', 'wide', (index) => tellDay(index));
  const numbers = html('dl', { class: 'plot-numbers' });
  frame.aside(numbers);
  const impact = frame.panel('Today’s return', 'even', (index) => tellShock(index));

  const dayWords = (index: number): string => {
    const day = writeDay(answer?.days[index] ?? '');
    return `${day}: absolute return ${volatilityText(answer?.absoluteReturns[index])} a year, yours ${volatilityText(own?.volatility[index])}, fitted ${volatilityText(answer?.fitted.volatility[index])}`;
  };
  const curves = (): ImpactCurve[] => [
    { model: 'garch', label: 'fitted', volatility: answer?.fitted.newsImpact ?? [] },
    { model: 'you', label: 'yours', volatility: own?.newsImpact ?? [] },
  ];
  const tellDay = (index: number): void => void (frame.readout.textContent = dayWords(index));
  const tellShock = (index: number): void => void (frame.readout.textContent = shockInWords(answer?.shocks[index] ?? 0, curves(), index));

  const askOwn = afterPause(PAUSE, () => {
    const values = Object.fromEntries(SLIDERS.map(({ name }, i) => [name, sliders[i]?.value]));
    void frame.ask({ ...parameters, ...values } as Record<string, number>, showOwn, 'garch/path');
  });
  const sliders = SLIDERS.map(
    ({ label, min, max, step, digits }) => new Slider({ label, min, max, step, value: min, write: (value) => value.toFixed(digits) }, askOwn),
  );
  const back = html('button', { type: 'button', class: 'quiet' }, 'Back to the fitted values');
  back.addEventListener('click', () => answer && show(answer));

  const draw = (): void => {
    if (!answer || !own) return;
    const { shocks, today, fitted } = answer;
    const [data, mine] = [answer, own];
    path.show((width, height) => drawPaths(data, fitted, mine, dayWords, width, height));
    impact.show((width, height) => drawImpact(shocks, curves(), today, width, height, shocks.indexOf(-3)));
    tellDay(path.index);
    fill(numbers, own, fitted);
    frame.tell(reading(answer, own));
    frame.values(() => ({
      caption: `${data.shown.symbol}, annualised volatility, percent; yours has ω ${mine.omega}, α ${mine.alpha}, β ${mine.beta}`,
      heads: ['Day', 'Absolute return', 'Yours', 'Fitted'],
      rows: data.days.map((day, i) => [day, ...[data.absoluteReturns[i], mine.volatility[i], fitted.volatility[i]].map((value) => (value == null ? null : 100 * value))]),
      write: [String, ...Array(3).fill((value: number) => fixed(value, 1))],
      more: [parametersOf(data, mine), impactOf(data, curves())],
    }));
  };
  const showOwn = (next: GarchPath): void => {
    own = next;
    draw();
  };
  const show = (next: Garch): void => {
    answer = next;
    own = next.fitted;
    if (frame.controls.childElementCount === 0) {
      frame.controls.append(
        ...frame.symbolAndPeriod(next, (more) => {
          parameters = { ...parameters, ...more };
          void frame.ask(parameters as Record<string, string>, show);
        }),
        back,
        html('div', { class: 'plot-sliders' }, ...sliders.map(({ element }) => element)),
      );
      frame.legend.append(curveKey('target', 'absolute returns'), curveKey('garch', 'fitted'), curveKey('you', 'yours'));
    }
    SLIDERS.forEach(({ name, max }, i) => {
      const slider = sliders[i];
      // A stock's ω may be many times the index's.
      if (slider && name === 'omega') slider.max = Math.max(max, +(4 * next.fitted.omega).toPrecision(1));
      slider?.mark([{ value: next.fitted[name], label: 'fitted' }]);
      if (slider) slider.value = next.fitted[name];
    });
    frame.data(next.shown);
    draw();
  };
  void frame.ask(parameters as Record<string, string>, show);
}

/** The numbers beside the drawing. */
export function parametersOf({ fitted, persistence }: Pick<Garch, 'fitted' | 'persistence'>, own: GarchPath): Block {
  const percent = (value: number | null): number | null => (value == null ? null : 100 * value);
  const row = (name: string, pick: (path: GarchPath) => number | null, low: number | null = null, high: number | null = null): (string | number | null)[] => [name, pick(own), pick(fitted), low, high];
  return {
    caption: 'Parameters and what follows from them; the fitted persistence and half-life with their 95 % interval',
    heads: ['Number', 'Yours', 'Fitted', 'from', 'to'],
    rows: [
      row('ω, %² a day', ({ omega }) => omega),
      row('α', ({ alpha }) => alpha),
      row('β', ({ beta }) => beta),
      row('Persistence α + β', (path) => path.persistence, persistence.low, persistence.high),
      row('Half-life of a shock, days', ({ halfLife }) => halfLife, persistence.shortestHalfLife, persistence.longestHalfLife),
      row('Long-run volatility, %', ({ longRun }) => percent(longRun)),
      row('Lowest it can fall to, %', ({ lowest }) => percent(lowest)),
    ],
    write: [String, ...Array(4).fill((value: number) => fixed(value, 3))],
  };
}

/** The curve of the lower panel. */
export function impactOf({ shocks, today }: Pick<Garch, 'shocks' | 'today'>, curves: readonly ImpactCurve[]): Block {
  return {
    caption: `News impact: tomorrow’s annualised volatility, percent, by today’s return, on a day of ${volatilityText(today)}`,
    heads: ['Today’s return, %', ...curves.map(({ label }) => label)],
    rows: shocks.map((shock, i) => [shock, ...curves.map(({ volatility }) => (volatility[i] == null ? null : 100 * (volatility[i] ?? 0)))]),
    write: [(value) => signed(Math.abs(value).toFixed(2), value), ...curves.map(() => (value: number) => fixed(value, 1))],
  };
}

function fill(list: HTMLElement, own: GarchPath, fitted: GarchPath): void {
  const rows: [string, string, string][] = [
    ['Persistence α + β', fixed(own.persistence, 3), fixed(fitted.persistence, 3)],
    ['Half-life of a shock', halfLifeText(own.halfLife), halfLifeText(fitted.halfLife)],
    ['Long-run volatility', own.longRun == null ? 'none' : volatilityText(own.longRun), volatilityText(fitted.longRun)],
    ['Lowest it can fall to', volatilityText(own.lowest), volatilityText(fitted.lowest)],
  ];
  list.replaceChildren(
    ...rows.map(([name, mine, theirs]) => html('div', {}, html('dt', {}, name), html('dd', {}, mine, html('small', {}, ` fitted ${theirs}`)))),
  );
}

export function reading({ shown, persistence }: Pick<Garch, 'shown' | 'persistence'>, own: GarchPath): string {
  const parameters = `ω = ${fixed(own.omega, 3)}, α = ${fixed(own.alpha, 3)} and β = ${fixed(own.beta, 3)}`;
  const fades =
    own.halfLife == null
      ? 'a shock never fades, and there is no long-run level'
      : `half of a shock is left after ${halfLifeText(own.halfLife)}, and forecasts tend to ${volatilityText(own.longRun)} a year`;
  const high = persistence.longestHalfLife == null ? 'without an upper end' : `to ${halfLifeText(persistence.longestHalfLife)}`;
  const interval = persistence.shortestHalfLife == null ? '' : ` The fitted half-life is known no better than from ${halfLifeText(persistence.shortestHalfLife)} ${high} (95 %).`;
  return `${shown.symbol} with ${parameters}: ${fades}.${interval}`;
}
