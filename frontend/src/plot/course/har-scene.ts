import { scaleLinear } from 'd3-scale';
import { svg } from '../../dom';
import { MARGIN, label, valueAxis } from '../axes';
import type { Drawing } from './panel';
import { canvas } from './strokes';
import { fixed, percents } from './words';

/** A day that the forecast looks back on; lag 1 is the last one. Volatilities are annualised decimals. */
export interface PastDay {
  readonly lag: number;
  readonly day: string;
  readonly volatility: number | null;
  /** By how much the forecast moves when this day moves by one. */
  readonly weight: number;
  readonly garchWeight: number;
}

export interface Coefficient {
  readonly name: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** The three clocks: name, days, and how they are drawn. */
export const CLOCKS = [
  { name: 'daily', label: 'day', days: 1 },
  { name: 'weekly', label: 'week', days: 5 },
  { name: 'monthly', label: 'month', days: 22 },
] as const;

export interface Dragged {
  /** Volatilities by lag, as the reader has set them. */
  readonly values: readonly number[];
  readonly forecast: number;
  /** What it was before anything was moved. */
  readonly before: number;
  /** Top of the scale; moving a day does not change it. */
  readonly top: number;
}

const DAYS_MARGIN = 52;

export interface HarDrawing extends Drawing {
  readonly root: SVGElement;
  /** The volatility at a height of the drawing. */
  volatilityAt(y: number): number;
}

export const meanOf = (values: readonly number[], days: number): number => values.slice(0, days).reduce((sum, value) => sum + value, 0) / days;

/** The 22 days as bars, the newest at the right, averages across the days that they are made of, and the forecast after them. */
export function drawDays(past: readonly PastDay[], dragged: Dragged, chosen: number, inWords: (index: number) => string, width: number, height: number): HarDrawing {
  const root = canvas(width, height);
  const bottom = height - 40;
  const y = scaleLinear([0, dragged.top], [bottom, MARGIN.top]).clamp(true);
  const step = (width - MARGIN.right - DAYS_MARGIN - MARGIN.left) / past.length;
  const left = (lag: number): number => MARGIN.left + (past.length - lag) * step;
  const forecastAt = width - MARGIN.right - DAYS_MARGIN / 2;
  const highlight = svg('rect', { class: 'study-row', x: 0, y: MARGIN.top, width: step, height: bottom - MARGIN.top, visibility: 'hidden' });
  root.append(highlight, valueAxis(y, width, (value) => `${Math.round(100 * value)} %`));
  past.forEach(({ lag, volatility }) => {
    const value = dragged.values[lag - 1] ?? 0;
    root.append(svg('rect', { class: 'plot-day', x: left(lag) + step * 0.12, width: step * 0.76, y: y(value), height: bottom - y(value) }));
    if (volatility != null && Math.abs(volatility - value) > 1e-9) {
      root.append(svg('line', { class: 'plot-was', x1: left(lag) + step * 0.05, x2: left(lag) + step * 0.95, y1: y(volatility), y2: y(volatility) }));
    }
    if (lag === 1 || lag === 5 || lag === 22) root.append(label(String(lag), left(lag) + step / 2, bottom + 16, 'middle'));
  });
  for (const { label: name, days } of CLOCKS) {
    const level = y(meanOf(dragged.values, days));
    root.append(svg('line', { class: 'plot-clock', x1: left(days), x2: left(1) + step, y1: level, y2: level }));
    const text = label(name, left(days) + 3, level - 4, 'start');
    text.classList.add('is-best');
    if (days > 1) root.append(text);
  }
  root.append(
    svg('line', { class: 'plot-was', x1: forecastAt - 12, x2: forecastAt + 12, y1: y(dragged.before), y2: y(dragged.before) }),
    svg('path', { class: 'plot-marker is-best is-filled', 'data-model': 'har', d: 'M0 -6.500l6.500 11.500h-13Z', transform: `translate(${forecastAt} ${y(dragged.forecast)})` }),
    label(percents(100 * dragged.forecast), forecastAt, y(dragged.forecast) - 12, 'middle'),
    label('tomorrow', width - 4, bottom + 16, 'end'),
    label('Days back', (MARGIN.left + width) / 2 - DAYS_MARGIN / 2, bottom + 34, 'middle'),
  );
  return {
    root,
    volatilityAt: (pointer) => y.invert(pointer),
    places: {
      count: past.length,
      first: chosen,
      leap: 5,
      under: (x) => past.length - 1 - Math.floor((x - MARGIN.left) / step),
      mark: (index) => {
        highlight.setAttribute('x', String(left(index + 1)));
        highlight.setAttribute('visibility', 'visible');
      },
      inWords,
    },
  };
}

/** Coefficients with their intervals, a row each; the intercept has another unit and stays in the table. */
export function drawCoefficients(coefficients: readonly Coefficient[], width: number, height: number): Drawing {
  const root = canvas(width, height);
  const rows = coefficients.filter(({ name }) => name !== 'intercept');
  const bottom = height - 24;
  const row = (bottom - 24) / Math.max(1, rows.length);
  const ends = rows.flatMap(({ low, high, value }) => [low ?? value, high ?? value]);
  const x = scaleLinear([Math.min(0, ...ends), Math.max(0.1, ...ends)], [84, width - 66]).nice(5);
  const title = label('Coefficients with 95 % intervals', 6, 14, 'start');
  title.classList.add('plot-title');
  root.append(title);
  for (const tick of x.ticks(Math.max(2, Math.floor(width / 100)))) {
    root.append(svg('line', { class: tick === 0 ? 'plot-zero' : 'plot-grid', x1: x(tick), x2: x(tick), y1: 24, y2: bottom }), label(fixed(tick, 1), x(tick), bottom + 17, 'middle'));
  }
  rows.forEach(({ name, value, low, high }, i) => {
    const middle = 24 + (i + 0.5) * row;
    root.append(
      label(CLOCKS.find((clock) => clock.name === name)?.label ?? name, 74, middle, 'end', '0.32em'),
      svg('line', { class: 'study-range', 'data-model': 'har', x1: x(low ?? value), x2: x(high ?? value), y1: middle, y2: middle }),
      svg('path', { class: 'plot-marker is-filled', 'data-model': 'har', d: 'M0 -4.800l4.800 8.600h-9.600Z', transform: `translate(${x(value)} ${middle})` }),
      label(fixed(value, 2), width - 8, middle, 'end', '0.32em'),
    );
  });
  return { root };
}

/** HAR's staircase of weights by lag, and the smooth decay of a GARCH. */
export function drawWeights(past: readonly PastDay[], width: number, height: number): Drawing {
  const root = canvas(width, height);
  const bottom = height - 40;
  const highest = Math.max(...past.flatMap(({ weight, garchWeight }) => [weight, garchWeight]));
  const lowest = Math.min(0, ...past.map(({ weight }) => weight));
  const y = scaleLinear([lowest, highest], [bottom, 26]).nice(4);
  const step = (width - MARGIN.right - DAYS_MARGIN - MARGIN.left) / past.length;
  const left = (lag: number): number => MARGIN.left + (past.length - lag) * step;
  const title = label('Weight of each day in the forecast', 6, 14, 'start');
  title.classList.add('plot-title');
  const newestLast = [...past].reverse();
  const staircase = newestLast.map(({ lag, weight }, i) => `${i === 0 ? 'M' : 'L'}${left(lag)} ${y(weight)}H${left(lag) + step}`).join('');
  const decay = newestLast.map(({ lag, garchWeight }, i) => `${i === 0 ? 'M' : 'L'}${left(lag) + step / 2} ${y(garchWeight)}`).join('');
  root.append(
    title,
    valueAxis(y, width, (value) => fixed(value, 2)),
    svg('line', { class: 'plot-zero', x1: MARGIN.left, x2: width - MARGIN.right, y1: y(0), y2: y(0) }),
    svg('path', { class: 'plot-line', 'data-model': 'garch', d: decay, 'stroke-dasharray': '7 3' }),
    svg('path', { class: 'plot-line is-curve', 'data-model': 'har', d: staircase }),
  );
  for (const lag of [1, 5, 10, 15, 22]) root.append(label(String(lag), left(lag) + step / 2, bottom + 16, 'middle'));
  root.append(label('Days back', (MARGIN.left + width) / 2 - DAYS_MARGIN / 2, bottom + 34, 'middle'));
  return { root };
}
