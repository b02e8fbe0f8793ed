import { bisectCenter } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { svg } from '../../dom';
import { markOf } from '../../models';
import { MARGIN, label, numberAxis, valueAxis } from '../axes';
import { placeTicks } from '../study-scene';
import type { Drawing } from './panel';
import { canvas, pathOf, uprightCursor } from './strokes';
import { fixed, listed } from './words';

/** What the class's ONNX models lose, by the days that they read. */
export interface ClassCurve {
  readonly models: number;
  readonly lengths: readonly { readonly steps: number; readonly models: number; readonly best: number; readonly median: number }[];
  /** The reader's, each by itself. */
  readonly own: readonly { readonly steps: number; readonly qlike: number; readonly entry: string; readonly attempt: number }[];
}

/** The axis ends at this many times the best loss: one model that went astray must not press the others flat. */
const TALLEST = 3;

const models = (count: number): string => (count === 1 ? '1 model' : `${count} models`);

export function classReading({ models: count, lengths, own }: ClassCurve): string {
  const best = lengths.reduce<ClassCurve['lengths'][number] | undefined>((least, length) => (least && least.best <= length.best ? least : length), undefined);
  if (!best) return 'No ONNX model of the class has been scored yet; each becomes a point at its own length.';
  const mine = own.length === 0 ? 'none is yours' : own.length === count ? (count === 1 ? 'it is yours' : 'all are yours') : own.length === 1 ? 'one is yours' : `${own.length} are yours`;
  const spread = lengths.length === 1 ? `all of ${best.steps} days` : `of ${lengths.length} lengths`;
  return `The class: ${models(count)} ${count === 1 ? `of ${best.steps} days` : spread}, ${mine}. The lowest public QLIKE so far is ${fixed(best.best, 4)}, with ${best.steps} days.`;
}

export function lengthInWords({ lengths, own }: ClassCurve, index: number): string {
  const length = lengths[index];
  if (!length) return '';
  const mine = own.filter(({ steps }) => steps === length.steps).map(({ entry, attempt, qlike }) => `${entry}, attempt ${attempt}, ${fixed(qlike, 4)}`);
  return `${length.steps} days: ${models(length.models)}, best ${fixed(length.best, 4)}, median ${fixed(length.median, 4)}${mine.length > 0 ? `; yours: ${listed(mine)}` : ''}`;
}

/** Under the study's curve, over the same days but with an axis of its own: the class's features and seeds are not the study's. */
export function classDrawing(curve: ClassCurve, days: readonly number[], width: number, height: number): Drawing {
  const { lengths, own } = curve;
  const root = canvas(width, height);
  const bottom = height - MARGIN.bottom;
  const steps = lengths.map((length) => length.steps);
  const [first = 5, last = 60] = [Math.min(...days, ...steps), Math.max(...days, ...steps)];
  const x = scaleLinear([first, last], [MARGIN.left + 8, width - MARGIN.right - 8]);
  const least = Math.min(...lengths.map(({ best }) => best));
  const values = [...lengths.map(({ median }) => median), ...own.map(({ qlike }) => qlike)];
  const y = scaleLinear([least * 0.98, Math.max(least * 1.02, Math.min(TALLEST * least, Math.max(...values)))], [bottom, MARGIN.top + 28]).nice(4);
  const [lowest = 0, highest = 1] = y.domain();
  const place = (value: number): number => y(Math.min(Math.max(value, lowest), highest));
  root.append(
    valueAxis(y, width),
    numberAxis(x, placeTicks([...new Set([...days, ...steps])].sort((a, b) => a - b), x), 'Days in the window', width, bottom),
    label('The class, public QLIKE', MARGIN.left, MARGIN.top, 'start'),
  );
  root.append(svg('path', { class: 'plot-plain is-thin', d: pathOf(lengths.map(({ best }) => best), (i) => x(steps[i] ?? 0), y) }));
  for (const { steps: length, best, median, models: count } of lengths) {
    const at = x(length);
    root.append(
      svg('line', { class: 'plot-whisker', x1: at, x2: at, y1: place(best), y2: place(median) }),
      svg('line', { class: 'plot-whisker', x1: at - 5, x2: at + 5, y1: place(median), y2: place(median) }),
      svg('path', { class: 'plot-marker is-filled', 'data-model': 'free', d: markOf('free').marker, transform: `translate(${at} ${place(best)})` }),
      label(String(count), at, MARGIN.top + 18, 'middle'),
    );
  }
  for (const { steps: length, qlike } of own) {
    root.append(svg('path', { class: 'plot-marker is-filled', 'data-model': 'you', d: markOf('you').marker, transform: `translate(${x(length)} ${place(qlike)})` }));
  }
  const mark = uprightCursor(root, MARGIN.top + 24, bottom);
  return {
    root,
    places: {
      count: lengths.length,
      first: 0,
      leap: 2,
      under: (left) => bisectCenter(steps, x.invert(left)),
      mark: (index) => mark(x(steps[index] ?? 0)),
      inWords: (index) => lengthInWords(curve, index),
    },
  };
}
