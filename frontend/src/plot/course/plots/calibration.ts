import { type ScaleContinuousNumeric, scaleLog, scalePow } from 'd3-scale';
import { html, svg } from '../../../dom';
import { MARGIN, label, numberAxis } from '../../axes';
import { choice, tick } from '../../controls';
import { type Shown, writeDay } from '../answer';
import type { Frame } from '../frame';
import type { ModelName } from '../models';
import type { Drawing } from '../panel';
import { canvas, pathOf } from '../strokes';
import { fixed, percents } from '../words';

interface Line {
  readonly days: number;
  readonly lags: number;
  readonly intercept: number;
  readonly interceptError: number;
  readonly slope: number;
  readonly slopeError: number;
  readonly rSquared: number;
  readonly wald: number;
  readonly p: number;
}

export interface Calibration {
  readonly shown: Shown;
  readonly symbols: readonly string[];
  readonly model: ModelName;
  readonly days: readonly string[];
  readonly crisis: readonly (readonly [string, string])[];
  readonly forecast: readonly (number | null)[];
  readonly target: readonly (number | null)[];
  readonly line: Line | null;
  readonly reason: string | null;
  readonly reading: string;
}

const ALL = 'All symbols';
const CALM_DOT = 'M-2.500 0a2.500 2.500 0 1 0 5 0a2.500 2.500 0 1 0 -5 0Z';
const CRISIS_DOT = 'M0 -3.500l3.500 3.500l-3.500 3.500l-3.500 -3.500Z';
const SAMPLES = 80;
const ROUND = [1, 2, 5, 10, 15, 20, 30, 40, 60, 80, 120, 160, 240, 320, 480];

const inCrisis = (data: Calibration, day: string): boolean => data.crisis.some(([from, to]) => from <= day && day <= to);
const percent = (volatility: number | null | undefined): number => 100 * (volatility ?? 0);

export function dayInWords(data: Calibration, index: number): string {
  const day = data.days[index];
  if (!day) return '';
  return `${writeDay(day)}, ${inCrisis(data, day) ? 'crisis' : 'calm'}: forecast ${percents(percent(data.forecast[index]))}, came ${percents(percent(data.target[index]))}`;
}

/** What the line says for a forecast, both in percent a year; null where its variance would be below zero. */
export function fitted({ intercept, slope }: Pick<Line, 'intercept' | 'slope'>, forecast: number): number | null {
  const variance = intercept + slope * forecast * forecast;
  return variance > 0 ? Math.sqrt(variance) : null;
}

/** Forecast variances against the variances that came, with the regression of Mincer and Zarnowitz. */
export function start(frame: Frame): void {
  let data: Calibration | undefined;
  let logarithmic = true;
  const words = (index: number): string => (data ? dayInWords(data, index) : '');
  const panel = frame.panel('Day', 'even', (index) => (frame.readout.textContent = words(index)));
  const numbers = html('dl', { class: 'plot-numbers' });
  frame.aside(numbers);
  const draw = (answer: Calibration): void => panel.show((width, height) => drawing(answer, logarithmic, width, height));
  const show = (answer: Calibration): void => {
    data = answer;
    frame.controls.replaceChildren(
      choice('Symbol', [ALL, ...answer.symbols], answer.shown.symbol ?? ALL, (symbol, i) => void frame.ask({ symbol: i === 0 ? 'all' : symbol }, show)),
      tick('Logarithmic', logarithmic, (on) => {
        logarithmic = on;
        draw(answer);
      }),
    );
    frame.legend.replaceChildren(html('span', { class: 'regime' }, 'calm'), html('span', { class: 'regime crisis' }, 'crisis'), html('span', {}, 'dashed: forecast = came; line: the regression'));
    draw(answer);
    frame.readout.textContent = words(panel.index);
    numbers.replaceChildren(...numbersOf(answer.line));
    frame.data(answer.shown);
    frame.tell(`${answer.model.label}, ${answer.shown.symbol ?? 'means of all symbols'}. ${answer.reading}`);
    frame.values(() => ({
      caption: `Annualised volatility, ${answer.shown.symbol ?? 'root of the mean variance of all symbols'}`,
      heads: ['Day', 'Regime', 'Forecast, %', 'Came, %'],
      rows: answer.days.map((day, i) => [day, inCrisis(answer, day) ? 'crisis' : 'calm', percent(answer.forecast[i]), percent(answer.target[i])]),
      write: [String, String, (value) => fixed(value, 1), (value) => fixed(value, 1)],
    }));
  };
  void frame.ask(Object.fromEntries(frame.settings), show);
}

function numbersOf(line: Line | null): HTMLElement[] {
  if (!line) return [];
  const number = (name: string, value: string): HTMLElement => html('div', {}, html('dt', {}, name), html('dd', {}, value));
  return [
    number('a, squared percent (standard error)', `${fixed(line.intercept, 1)} (${fixed(line.interceptError, 1)})`),
    number('b (standard error)', `${fixed(line.slope, 3)} (${fixed(line.slopeError, 3)})`),
    number('R²', fixed(line.rSquared, 3)),
    number('W for a = 0 and b = 1', fixed(line.wald, 1)),
    number('p', line.p < 0.0001 ? 'below 0.0001' : line.p.toFixed(4)),
    number('Days, and lags of the errors', `${line.days}, ${line.lags}`),
  ];
}

/** Places go by variance, as the regression does, or by its logarithm; labels say volatility. */
function scaleOf(values: readonly number[], logarithmic: boolean, range: [number, number]): ScaleContinuousNumeric<number, number> {
  const most = Math.max(1, ...values);
  const least = Math.max(most / 1_000, Math.min(most, ...values.filter((value) => value > 0)));
  return logarithmic ? scaleLog([0.9 * least, 1.1 * most], range) : scalePow([0, 1.04 * most], range).exponent(2);
}

export function drawing(data: Calibration, logarithmic: boolean, width: number, height: number): Drawing {
  const root = canvas(width, height);
  const bottom = height - MARGIN.bottom;
  const points = data.days.map((day, i) => ({ forecast: percent(data.forecast[i]), target: percent(data.target[i]), crisis: inCrisis(data, day) }));
  const all = points.flatMap(({ forecast, target }) => [forecast, target]);
  const x = scaleOf(all, logarithmic, [MARGIN.left, width - MARGIN.right]);
  const y = scaleOf(all, logarithmic, [bottom, MARGIN.top + 14]);
  const [least = 0, most = 1] = x.domain();
  root.append(
    ...ticksWithRoom(y, least, most, 20).flatMap((value) => [
      svg('line', { class: 'plot-grid', x1: MARGIN.left, x2: width - MARGIN.right, y1: y(value), y2: y(value) }),
      label(String(value), MARGIN.left - 8, y(value), 'end', '0.32em'),
    ]),
    numberAxis(x, ticksWithRoom(x, least, most, 30), 'Forecast, % a year', width, bottom),
    label('Came, % a year', MARGIN.left + 4, MARGIN.top + 4, 'start'),
    svg('line', { class: 'plot-bound', x1: x(least), y1: y(least), x2: x(most), y2: y(most) }),
  );
  for (const { forecast, target, crisis } of points) {
    if (forecast > 0 && target > 0) root.append(svg('path', { class: crisis ? 'plot-dot is-crisis' : 'plot-dot', d: crisis ? CRISIS_DOT : CALM_DOT, transform: `translate(${x(forecast)} ${y(target)})` }));
  }
  const { line } = data;
  if (line) {
    const steps = Array.from({ length: SAMPLES + 1 }, (_, i) => x.invert(x(least) + ((x(most) - x(least)) * i) / SAMPLES));
    const ends = steps.map((forecast) => fitted(line, forecast)).map((value) => (value == null || value < least || value > most ? null : value));
    root.append(svg('path', { class: 'plot-line is-you', 'data-model': data.model.model, d: pathOf(ends, (i) => x(steps[i] ?? 0), y) }));
  }
  const mark = svg('path', { class: 'plot-ring', d: 'M-6 0a6 6 0 1 0 12 0a6 6 0 1 0 -12 0Z', visibility: 'hidden' });
  root.append(mark);
  const at = (index: number): [number, number] => [x(Math.max(least, points[index]?.forecast ?? 0)), y(Math.max(least, points[index]?.target ?? 0))];
  return {
    root,
    places: {
      count: points.length,
      first: points.length - 1,
      leap: 21,
      under: (left, top) => nearest(points.map((_, i) => at(i)), left, top),
      mark: (index) => {
        mark.setAttribute('transform', `translate(${at(index).join(' ')})`);
        mark.setAttribute('visibility', 'visible');
      },
      inWords: (index) => dayInWords(data, index),
    },
  };
}

/** Round volatilities that lie at least so many pixels apart. */
function ticksWithRoom(scale: (value: number) => number, least: number, most: number, room: number): number[] {
  const ticks: number[] = [];
  for (const value of ROUND) {
    const before = ticks.at(-1);
    if (value >= least && value <= most && (before === undefined || Math.abs(scale(value) - scale(before)) >= room)) ticks.push(value);
  }
  return ticks;
}

function nearest(places: readonly (readonly [number, number])[], left: number, top: number): number {
  let best = 0;
  let least = Infinity;
  places.forEach(([x, y], i) => {
    const distance = (x - left) ** 2 + (y - top) ** 2;
    if (distance < least) [best, least] = [i, distance];
  });
  return best;
}
