import type { ScaleContinuousNumeric } from 'd3-scale';
import { svg } from '../dom';

export const MARGIN = { top: 12, right: 14, bottom: 44, left: 52 };

export const qlike = (value: number | null | undefined): string => (value == null ? '–' : value.toFixed(4));

export function label(text: string, x: number, y: number, anchor: string, dy = '0'): SVGElement {
  return svg('text', { class: 'plot-label', x, y, 'text-anchor': anchor, dy }, document.createTextNode(text));
}

/** Left: values, with lines across. The format follows the ticks' own digits. */
export function valueAxis(y: ScaleContinuousNumeric<number, number>, width: number): SVGElement {
  const group = svg('g', {});
  const write = y.tickFormat(5);
  for (const tick of y.ticks(5)) {
    group.append(
      svg('line', { class: 'plot-grid', x1: MARGIN.left, x2: width - MARGIN.right, y1: y(tick), y2: y(tick) }),
      label(write(tick), MARGIN.left - 8, y(tick), 'end', '0.32em'),
    );
  }
  return group;
}

/** Below: numbers at the given places, and what they are. */
export function numberAxis(x: ScaleContinuousNumeric<number, number>, ticks: readonly number[], name: string, width: number, bottom: number): SVGElement {
  const group = svg('g', {});
  for (const tick of ticks) {
    group.append(
      svg('line', { class: 'plot-tick', x1: x(tick), x2: x(tick), y1: bottom, y2: bottom + 5 }),
      label(String(+tick.toPrecision(6)), x(tick), bottom + 18, 'middle'),
    );
  }
  group.append(label(name, (MARGIN.left + width - MARGIN.right) / 2, bottom + 37, 'middle'));
  return group;
}
