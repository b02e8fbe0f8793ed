import { max, min } from 'd3-array';
import { type ScaleContinuousNumeric, type ScaleTime, scaleLinear, scaleLog, scaleUtc } from 'd3-scale';
import { line } from 'd3-shape';
import { svg } from '../dom';
import { markOf } from '../models';
import { label, timeAxis } from './axes';
import type { ForecastData, ForecastSeries } from './data';

const MARGIN = { top: 12, right: 12, bottom: 28, left: 48 };
const MARKERS = 7;
const DAY_MS = 86_400_000;

export interface Scene {
  readonly root: SVGElement;
  readonly x: ScaleTime<number, number>;
  readonly y: ScaleContinuousNumeric<number, number>;
  readonly dates: readonly Date[];
}

export interface SceneOptions {
  readonly width: number;
  readonly height: number;
  readonly logarithmic: boolean;
  /** Models that the reader has switched off. */
  readonly hidden: ReadonlySet<string>;
}

/** Draws forecasts against the target as an SVG; all colours come from classes and tokens, so themes apply to it. */
export function drawScene(data: ForecastData, options: SceneOptions): Scene {
  const { width, height } = options;
  const dates = data.days.map((day) => new Date(day));
  const shown = data.series.filter((series) => !options.hidden.has(series.model));
  const x = scaleUtc(
    [dates[0] ?? new Date(0), dates.at(-1) ?? new Date(1)],
    [MARGIN.left, width - MARGIN.right],
  );
  const y = volatilityScale(data, shown, options);
  const root = svg('svg', { class: 'plot', viewBox: `0 0 ${width} ${height}`, width, height, 'aria-hidden': 'true' });
  root.append(regimeBands(data, x, height), axes(x, y, width));
  const draw = line<number | null>()
    .defined((value) => value != null && (!options.logarithmic || value > 0))
    .x((_, i) => x(dates[i] ?? 0))
    .y((value) => y(value ?? 0));
  if (!options.hidden.has('target')) root.append(svg('path', { class: 'plot-target', d: draw([...data.target]) ?? '' }));
  for (const series of [...shown].reverse()) {
    const mark = markOf(series.model);
    root.append(
      svg('path', {
        class: series.model === 'you' ? 'plot-line is-you' : 'plot-line',
        'data-model': series.model,
        d: draw([...series.values]) ?? '',
        'stroke-dasharray': mark.dash || 'none',
      }),
      ...markers(series, data.series.indexOf(series), (i) => [x(dates[i] ?? 0), y(series.values[i] ?? 0)]),
    );
  }
  return { root, x, y, dates };
}

/** A few markers along a line, so that it is told apart without its colour; each series has its own places. */
function markers(series: ForecastSeries, order: number, place: (index: number) => [number, number]): SVGElement[] {
  const step = Math.max(1, Math.floor(series.values.length / MARKERS));
  const first = Math.floor(step * ((order + 0.5) / 3)) % step;
  return series.values.flatMap((value, i) => {
    if (value == null || i % step !== first) return [];
    const [left, top] = place(i);
    return [svg('path', { class: 'plot-marker', 'data-model': series.model, d: markOf(series.model).marker, transform: `translate(${left} ${top})` })];
  });
}

function volatilityScale(
  data: ForecastData,
  shown: ForecastData['series'],
  { height, logarithmic }: SceneOptions,
): ScaleContinuousNumeric<number, number> {
  const all = [data.target, ...shown.map((series) => series.values)];
  const values = all.flatMap((series) => series.filter((value) => value != null && value > 0)) as number[];
  const range = [height - MARGIN.bottom, MARGIN.top];
  const top = max(values) ?? 1;
  return logarithmic
    ? scaleLog([Math.max(min(values) ?? 0.01, top / 1_000), top], range).nice()
    : scaleLinear([0, top], range).nice();
}

function regimeBands(data: ForecastData, x: ScaleTime<number, number>, height: number): SVGElement {
  const [left = 0, right = 0] = x.range();
  const band = (name: string, from: number, to: number): SVGElement =>
    svg('rect', { class: name, x: from, y: MARGIN.top, width: Math.max(0, to - from), height: height - MARGIN.top - MARGIN.bottom });
  const bands = svg('g', {}, band('plot-calm', left, right));
  for (const [from, to] of data.crisis) {
    const start = Math.max(left, x(new Date(from)));
    const end = Math.min(right, x(new Date(Date.parse(to) + DAY_MS)));
    if (end > start) bands.append(band('plot-crisis', start, end));
  }
  return bands;
}

function axes(
  x: ScaleTime<number, number>,
  y: ScaleContinuousNumeric<number, number>,
  width: number,
): SVGElement {
  const group = svg('g', {});
  const [bottom] = y.range();
  for (const tick of y.ticks(5).slice(0, 9)) {
    group.append(
      svg('line', { class: 'plot-grid', x1: MARGIN.left, x2: width - MARGIN.right, y1: y(tick), y2: y(tick) }),
      label(`${+(tick * 100).toPrecision(3)} %`, MARGIN.left - 8, y(tick), 'end', '0.32em'),
    );
  }
  group.append(timeAxis(x, width, bottom ?? 0));
  return group;
}
