import { bisectCenter } from 'd3-array';
import { svg } from '../dom';
import { type ForecastData, inCrisis, percent } from './data';
import type { Scene } from './scene';

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowDown: -1, ArrowUp: 1, PageUp: 21, PageDown: -21 };

export const writeDay = (day: string): string => DAY.format(new Date(day));

/** What the plot shows on one day, as words. */
export function dayInWords(data: ForecastData, index: number): string {
  const day = data.days[index];
  if (!day) return '';
  const values = data.series.map((series) => `${series.label} ${percent(series.values[index])}`);
  return [writeDay(day), `target ${percent(data.target[index])}`, ...values, inCrisis(data, day) ? 'crisis' : 'calm'].join(', ');
}

/** A day marked on the plot, moved by pointer or by keys like a slider, and read out by screen readers as one. */
export class DayCursor {
  #index: number;
  readonly #line: SVGElement;

  constructor(
    private readonly holder: HTMLElement,
    private readonly data: ForecastData,
    private readonly scene: Scene,
    private readonly onMove: (index: number) => void,
  ) {
    this.#index = data.days.length - 1;
    const [bottom = 0, top = 0] = scene.y.range();
    this.#line = svg('line', { class: 'plot-cursor', y1: bottom, y2: top, visibility: 'hidden' });
    scene.root.append(this.#line);
    holder.setAttribute('aria-valuemin', '1');
    holder.setAttribute('aria-valuemax', String(data.days.length));
    this.#tell();
    holder.onpointermove = (event) => this.move(this.#under(event));
    holder.onpointerdown = (event) => this.move(this.#under(event));
    holder.onkeydown = (event) => this.#key(event);
    holder.onfocus = () => this.move(this.#index);
  }

  move(index: number): void {
    this.#index = Math.min(Math.max(index, 0), this.data.days.length - 1);
    const x = this.scene.x(this.scene.dates[this.#index] ?? 0);
    for (const end of ['x1', 'x2']) this.#line.setAttribute(end, String(x));
    this.#line.setAttribute('visibility', 'visible');
    this.#tell();
    this.onMove(this.#index);
  }

  #under(event: PointerEvent): number {
    const box = this.scene.root.getBoundingClientRect();
    return bisectCenter([...this.scene.dates], this.scene.x.invert(event.clientX - box.left));
  }

  #key(event: KeyboardEvent): void {
    const target =
      event.key === 'Home' ? 0 : event.key === 'End' ? this.data.days.length - 1 : event.key in STEPS ? this.#index + (STEPS[event.key] ?? 0) : null;
    if (target === null) return;
    event.preventDefault();
    this.move(target);
  }

  #tell(): void {
    this.holder.setAttribute('aria-valuenow', String(this.#index + 1));
    this.holder.setAttribute('aria-valuetext', dayInWords(this.data, this.#index));
  }
}
