import { scaleLinear } from 'd3-scale';
import { svg } from '../../dom';
import { MARGIN, label, timeAxis, valueAxis } from '../axes';
import { DayScale } from './days';
import type { Drawing } from './panel';
import { canvas, pathOf } from './strokes';
import { fixed, percents } from './words';

export interface EstimatorLine {
  readonly id: string;
  /** Annualised, decimal. */
  readonly volatility: readonly (number | null)[];
  /** How many squared returns one of its days is worth. */
  readonly efficiency: number | null;
  /** By how much it moves from one day to the next, on average. */
  readonly meanMove: number | null;
}

const NAMES: Readonly<Record<string, { label: string; dash: string }>> = {
  'close-to-close': { label: 'Close to close', dash: '' },
  parkinson: { label: 'Parkinson', dash: '7 3' },
  'garman-klass': { label: 'Garman-Klass', dash: '' },
  'garman-klass-overnight': { label: 'Garman-Klass and night', dash: '2 3' },
  'rogers-satchell': { label: 'Rogers-Satchell', dash: '10 3' },
  'yang-zhang': { label: 'Yang-Zhang', dash: '7 3 2 3' },
  truth: { label: 'True volatility', dash: '' },
};

/** The line of what no estimator knows. */
export const TRUTH = 'truth';

export const nameOf = (id: string): string => NAMES[id]?.label ?? id;

/** A line as it looks in the drawing, before its name in the legend. */
export function estimatorKey(id: string): HTMLElement {
  const key = document.createElement('span');
  key.className = 'plot-key';
  key.append(
    svg('svg', { viewBox: '0 0 28 14', width: 28, height: 14, 'aria-hidden': 'true' }, svg('path', { class: 'plot-estimator', 'data-estimator': id, d: 'M0 7h28', 'stroke-dasharray': NAMES[id]?.dash || 'none' })),
    nameOf(id),
  );
  return key;
}

export function dayInWords(day: string, lines: readonly EstimatorLine[], index: number): string {
  return [day, ...lines.map(({ id, volatility }) => `${nameOf(id)} ${volatility[index] == null ? '–' : percents(100 * (volatility[index] ?? 0))}`)].join(', ');
}

export function drawLines(
  { days, crisis, lines, write }: { days: readonly string[]; crisis: readonly (readonly string[])[] | null; lines: readonly EstimatorLine[]; write: (day: string) => string },
  width: number,
  height: number,
): Drawing {
  const root = canvas(width, height);
  const bottom = height - 28;
  const scale = new DayScale(days, width);
  const highest = Math.max(0.05, ...lines.flatMap(({ volatility }) => volatility.filter((value) => value != null)));
  const y = scaleLinear([0, highest], [bottom, MARGIN.top]).nice(5);
  root.append(
    ...(crisis ? [scale.regimes(crisis, MARGIN.top, bottom)] : []),
    valueAxis(y, width, (value) => `${Math.round(100 * value)} %`),
    timeAxis(scale.x, width, bottom),
    ...lines.map(({ id, volatility }) =>
      svg('path', { class: 'plot-estimator', 'data-estimator': id, d: pathOf(volatility, scale.at, y), 'stroke-dasharray': NAMES[id]?.dash || 'none' }),
    ),
  );
  return { root, places: scale.places(root, MARGIN.top, bottom, (index) => dayInWords(write(days[index] ?? ''), lines, index)) };
}

/** A row for each estimator: how many squared returns one of its days is worth. */
export function drawEfficiency(lines: readonly EstimatorLine[], width: number, height: number): Drawing {
  const root = canvas(width, height);
  const left = 158;
  const bottom = height - 24;
  const row = (bottom - 24) / Math.max(1, lines.length);
  const x = scaleLinear([0, Math.max(2, ...lines.map(({ efficiency }) => efficiency ?? 0))], [left, width - 52]);
  const title = label('Efficiency: one day is worth so many squared returns', 6, 14, 'start');
  title.classList.add('plot-title');
  root.append(title);
  for (const tick of x.ticks(Math.max(2, Math.floor(width / 110)))) {
    root.append(svg('line', { class: 'plot-grid', x1: x(tick), x2: x(tick), y1: 24, y2: bottom }), label(String(tick), x(tick), bottom + 17, 'middle'));
  }
  lines.forEach(({ id, efficiency }, i) => {
    const top = 24 + i * row;
    root.append(
      label(nameOf(id), left - 8, top + row / 2, 'end', '0.32em'),
      svg('rect', { class: 'plot-estimator-bar', 'data-estimator': id, x: left, y: top + row * 0.2, width: Math.max(0, x(efficiency ?? 0) - left), height: row * 0.6 }),
      label(fixed(efficiency, 1), x(efficiency ?? 0) + 6, top + row / 2, 'start', '0.32em'),
    );
  });
  return { root };
}
