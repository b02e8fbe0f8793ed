import type { ScaleContinuousNumeric } from 'd3-scale';
import { line } from 'd3-shape';
import { svg } from '../../dom';
import { markOf } from '../../models';

export const canvas = (width: number, height: number): SVGElement =>
  svg('svg', { class: 'plot', viewBox: `0 0 ${width} ${height}`, width, height, 'aria-hidden': 'true' });

export type Axis = ScaleContinuousNumeric<number, number>;

/** A path through values at their places; a missing value is a gap. */
export function pathOf(values: readonly (number | null | undefined)[], x: (index: number) => number, y: (value: number) => number): string {
  return (
    line<number | null | undefined>()
      .defined((value) => value != null)
      .x((_, i) => x(i))
      .y((value) => y(value ?? 0))([...values]) ?? ''
  );
}

/** A model's line with a marker at a few of its places, so that it is told apart without its colour. */
export function modelLine(model: string, values: readonly (number | null)[], x: (index: number) => number, y: (value: number) => number, order = 0): SVGElement[] {
  const mark = markOf(model);
  const every = Math.max(1, Math.floor(values.length / 4));
  const markers = values.flatMap((value, i) =>
    value == null || i % every !== (order * 2 + 1) % every
      ? []
      : [svg('path', { class: 'plot-marker', 'data-model': model, d: mark.marker, transform: `translate(${x(i)} ${y(value)})` })],
  );
  const name = model === 'you' ? 'plot-line is-you' : 'plot-line';
  return [svg('path', { class: name, 'data-model': model, d: pathOf(values, x, y), 'stroke-dasharray': mark.dash || 'none' }), ...markers];
}

/** Below the line of letters that may stand at the top of a drawing. */
const UNDER_LETTERS = 6;

/** An upright line that marks the place a reader is at; hidden until there is one. */
export function uprightCursor(root: SVGElement, top: number, bottom: number): (x: number) => void {
  const cursor = svg('line', { class: 'plot-cursor', y1: top + UNDER_LETTERS, y2: bottom, visibility: 'hidden' });
  root.append(cursor);
  return (x) => {
    for (const end of ['x1', 'x2']) cursor.setAttribute(end, String(x));
    cursor.setAttribute('visibility', 'visible');
  };
}

/** A line across at a value. */
export const across = (name: string, y: number, left: number, right: number): SVGElement => svg('line', { class: name, x1: left, x2: right, y1: y, y2: y });
