import { bisectCenter, extent } from 'd3-array';
import { type ScaleTime, scaleUtc } from 'd3-scale';
import { svg } from '../../dom';
import { MARGIN } from '../axes';
import type { Places } from '../stepper';
import { uprightCursor } from './strokes';

const DAY_MS = 86_400_000;
const MONTH = 21;

/** Days of a market along a drawing. */
export class DayScale {
  readonly x: ScaleTime<number, number>;
  readonly #dates: readonly Date[];

  constructor(
    readonly days: readonly string[],
    private readonly width: number,
  ) {
    this.#dates = days.map((day) => new Date(day));
    const [first = new Date(0), last = new Date(1)] = extent(this.#dates);
    this.x = scaleUtc([first, last], [MARGIN.left, width - MARGIN.right]);
  }

  /** Where the day of this index lies. */
  readonly at = (index: number): number => this.x(this.#dates[index] ?? 0);

  /** Bands of calm and crisis behind everything. */
  regimes(crisis: readonly (readonly string[])[], top: number, bottom: number): SVGElement {
    const band = (name: string, from: number, to: number): SVGElement =>
      svg('rect', { class: name, x: from, y: top, width: Math.max(0, to - from), height: bottom - top });
    const [left, right] = [MARGIN.left, this.width - MARGIN.right];
    const group = svg('g', {}, band('plot-calm', left, right));
    for (const [from = '', to = ''] of crisis) {
      const start = Math.max(left, this.x(new Date(from)));
      const end = Math.min(right, this.x(new Date(Date.parse(to) + DAY_MS)));
      if (end > start) group.append(band('plot-crisis', start, end));
    }
    return group;
  }

  /** A reader moves over the days, one at a time or by months. */
  places(root: SVGElement, top: number, bottom: number, inWords: (index: number) => string, first = this.days.length - 1): Places {
    const cursor = uprightCursor(root, top, bottom);
    return {
      count: this.days.length,
      first,
      leap: MONTH,
      under: (x) => bisectCenter([...this.#dates], this.x.invert(x)),
      mark: (index) => cursor(this.at(index)),
      inWords,
    };
  }
}
