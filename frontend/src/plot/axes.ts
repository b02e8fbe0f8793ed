import type { ScaleContinuousNumeric, ScaleTime } from 'd3-scale';
import { utcFormat } from 'd3-time-format';
import { svg } from '../dom';

export const MARGIN = { top: 12, right: 14, bottom: 44, left: 52 };

export const qlike = (value: number | null | undefined): string => (value == null ? '–' : value.toFixed(4));

export function label(text: string, x: number, y: number, anchor: string, dy = '0'): SVGElement {
  return svg('text', { class: 'plot-label', x, y, 'text-anchor': anchor, dy }, document.createTextNode(text));
}

/** Left: values, with lines across. Without a format of its own it follows the ticks' digits. */
export function valueAxis(y: ScaleContinuousNumeric<number, number>, width: number, write: (value: number) => string = y.tickFormat(5)): SVGElement {
  const group = svg('g', {});
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

/** Below: days, months or years, as there is room. */
export function timeAxis(x: ScaleTime<number, number>, width: number, bottom: number): SVGElement {
  const group = svg('g', {});
  const ticks = timeTicks(x, width);
  const months = ticks.every((tick) => tick.getUTCDate() === 1);
  const years = months && ticks.every((tick) => tick.getUTCMonth() === 0);
  const write = utcFormat(years ? '%Y' : months ? '%b %Y' : '%-d %b');
  for (const tick of ticks) {
    group.append(
      svg('line', { class: 'plot-tick', x1: x(tick), x2: x(tick), y1: bottom, y2: bottom + 5 }),
      label(write(tick), x(tick), bottom + 19, x(tick) > width - 40 ? 'end' : 'middle', '0'),
    );
  }
  return group;
}

/** Round dates with room for their labels. From eight or so down, since asking for three over two years would give one. */
function timeTicks(x: ScaleTime<number, number>, width: number): Date[] {
  const room = Math.max(2, Math.floor(width / 90));
  const ticks = x.ticks(Math.max(8, room));
  const every = Math.ceil(ticks.length / room);
  return ticks.filter((_, i) => i % every === 0);
}
