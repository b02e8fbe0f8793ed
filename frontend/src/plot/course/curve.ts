import { bisectCenter } from 'd3-array';
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { MARGIN, numberAxis } from '../axes';
import type { Places } from '../stepper';
import { uprightCursor } from './strokes';

/** Round numbers along a drawing, with room for their labels. */
export class NumberScale {
  readonly x: ScaleLinear<number, number>;

  constructor(
    readonly numbers: readonly number[],
    private readonly width: number,
  ) {
    this.x = scaleLinear([numbers[0] ?? 0, numbers.at(-1) ?? 1], [MARGIN.left, width - MARGIN.right]);
  }

  readonly at = (index: number): number => this.x(this.numbers[index] ?? 0);

  axis(name: string, bottom: number): SVGElement {
    return numberAxis(this.x, this.x.ticks(Math.max(2, Math.floor(this.width / 70))), name, this.width, bottom);
  }

  indexOf(number: number): number {
    return bisectCenter([...this.numbers], number);
  }

  places(root: SVGElement, top: number, bottom: number, inWords: (index: number) => string, first: number, leap: number): Places {
    const cursor = uprightCursor(root, top, bottom);
    return {
      count: this.numbers.length,
      first,
      leap,
      under: (x) => this.indexOf(this.x.invert(x)),
      mark: (index) => cursor(this.at(index)),
      inWords,
    };
  }
}
