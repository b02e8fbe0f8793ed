import { quantileSorted } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { html, svg } from '../../dom';
import { markOf } from '../../models';
import { MARGIN, label, timeAxis, valueAxis } from '../axes';
import { NumberScale } from './curve';
import { DayScale } from './days';
import type { Drawing } from './panel';
import { canvas, modelLine, pathOf } from './strokes';
import { fixed, percents, signedPercents } from './words';

/** A GARCH with some parameters, on the returns of the period. Volatilities are annualised decimals. */
export interface GarchPath {
  readonly omega: number;
  readonly alpha: number;
  readonly beta: number;
  readonly persistence: number;
  /** Days; null where shocks never fade. */
  readonly halfLife: number | null;
  readonly longRun: number | null;
  readonly lowest: number | null;
  readonly volatility: readonly (number | null)[];
  readonly newsImpact: readonly (number | null)[];
}

export interface GarchDays {
  readonly days: readonly string[];
  readonly absoluteReturns: readonly (number | null)[];
}

export const volatilityText = (value: number | null | undefined): string => (value == null ? '–' : percents(100 * value));

/** Absolute returns as grass, the reader's own model, and the fitted one as a GARCH always looks. What is higher than the drawing is cut. */
export function drawPaths({ days, absoluteReturns }: GarchDays, fitted: GarchPath, own: GarchPath, write: (index: number) => string, width: number, height: number): Drawing {
  const root = canvas(width, height);
  const bottom = height - 28;
  const scale = new DayScale(days, width);
  const sorted = absoluteReturns.filter((value) => value != null).sort((a, b) => a - b);
  const highest = Math.max(quantileSorted(sorted, 0.995) ?? 0.5, ...fitted.volatility.map((value) => value ?? 0));
  const y = scaleLinear([0, 1.05 * highest], [bottom, MARGIN.top]).clamp(true);
  const grass = absoluteReturns.map((value, i) => (value == null ? '' : `M${scale.at(i).toFixed(1)} ${bottom}V${y(value).toFixed(1)}`)).join('');
  root.append(
    valueAxis(y, width, (value) => `${Math.round(100 * value)} %`),
    timeAxis(scale.x, width, bottom),
    svg('path', { class: 'plot-grass', d: grass }),
    svg('path', { class: 'plot-line', 'data-model': 'you', d: pathOf(own.volatility, scale.at, y) }),
    svg('path', { class: 'plot-line', 'data-model': 'garch', d: pathOf(fitted.volatility, scale.at, y), 'stroke-dasharray': '7 3' }),
  );
  return { root, places: scale.places(root, MARGIN.top, bottom, write) };
}

/** Of the family of GARCH, whose colour it wears: told apart by its line and filled markers. */
const VARIANT = 'gjr-garch';

export interface ImpactCurve {
  readonly model: string;
  readonly label: string;
  readonly volatility: readonly (number | null)[];
}

/** A curve as it looks in the drawing, before its name. */
export function curveKey(model: string, name: string): HTMLElement {
  const { marker, dash } = markOf(model);
  const variant = model === VARIANT ? ' is-variant' : '';
  return html(
    'span',
    { class: 'plot-key' },
    svg(
      'svg',
      { viewBox: '0 0 28 14', width: 28, height: 14, 'aria-hidden': 'true' },
      svg('path', { class: `plot-line${variant}`, 'data-model': model, d: 'M0 7h28', 'stroke-dasharray': dash || 'none' }),
      svg('path', { class: `plot-marker${variant}`, 'data-model': model, d: marker, transform: 'translate(14 7)' }),
    ),
    name,
  );
}

export function shockInWords(shock: number, curves: readonly ImpactCurve[], index: number): string {
  return [`After a return of ${signedPercents(shock)} tomorrow’s volatility is`, curves.map(({ label: name, volatility }) => `${volatilityText(volatility[index])} (${name})`).join(', ')].join(' ');
}

/** Tomorrow's volatility after today's return. */
export function drawImpact(shocks: readonly number[], curves: readonly ImpactCurve[], today: number, width: number, height: number, at: number): Drawing {
  const root = canvas(width, height);
  const bottom = height - MARGIN.bottom;
  const scale = new NumberScale(shocks, width);
  const highest = Math.max(today, ...curves.flatMap(({ model, volatility }) => (model === 'you' ? [] : volatility.map((value) => value ?? 0))));
  const y = scaleLinear([0, 1.15 * highest], [bottom, MARGIN.top + 18]).clamp(true).nice(5);
  const title = label('Tomorrow’s volatility', MARGIN.left, MARGIN.top + 4, 'start');
  title.classList.add('plot-title');
  const todayLabel = label(`today ${volatilityText(today)}`, width - MARGIN.right, y(today) + 15, 'end');
  todayLabel.classList.add('is-best');
  root.append(
    valueAxis(y, width, (value) => `${Math.round(100 * value)} %`),
    scale.axis('Today’s return, %', bottom),
    title,
    svg('line', { class: 'plot-zero', x1: scale.x(0), x2: scale.x(0), y1: MARGIN.top + 18, y2: bottom }),
    svg('line', { class: 'plot-bound', x1: MARGIN.left, x2: width - MARGIN.right, y1: y(today), y2: y(today) }),
    ...curves.flatMap(({ model, volatility }, order) => [
      ...modelLine(model, volatility, scale.at, y, order).map((mark) => {
        if (model === VARIANT) mark.classList.add('is-variant');
        return mark;
      }),
    ]),
    todayLabel,
  );
  return { root, places: scale.places(root, MARGIN.top + 18, bottom, (index) => shockInWords(shocks[index] ?? 0, curves, index), at, 4) };
}

export function halfLifeText(days: number | null): string {
  return days == null ? 'never' : days < 10 ? `${fixed(days, 1)} days` : `${Math.round(days)} days`;
}
