import { html, svg } from '../../dom';

export interface SliderOptions {
  readonly label: string | Node;
  readonly min: number;
  readonly max: number;
  /** Of one key press. */
  readonly step: number;
  readonly value: number;
  /** A value with its unit, as it stands beside the slider and as screen readers say it. */
  readonly write: (value: number) => string;
  /** Places marked above the slider, for example the fitted value. */
  readonly marks?: readonly SliderMark[];
}

export interface SliderMark {
  readonly value: number;
  readonly label: string;
}

/** The browser's own slider with its value beside it: works by pointer, touch and keys. */
export class Slider {
  readonly element: HTMLElement;
  readonly #input: HTMLInputElement;
  // No output element: inside a label it would be what the label names.
  readonly #output = html('span', { class: 'plot-slider-value', 'aria-hidden': 'true' });
  readonly #marks = svg('svg', { class: 'plot-slider-marks', 'aria-hidden': 'true' });

  constructor(
    private readonly options: SliderOptions,
    private readonly onInput: (value: number) => void,
  ) {
    const { label, min, max, step, value, marks = [] } = options;
    this.#input = html('input', { type: 'range', min, max, step, value });
    this.#input.addEventListener('input', () => {
      this.#tell();
      this.onInput(this.value);
    });
    this.element = html('label', { class: 'plot-slider' }, html('span', { class: 'plot-slider-name' }, label), this.#output, this.#marks, this.#input);
    this.mark(marks);
    this.#tell();
  }

  get value(): number {
    return Number(this.#input.value);
  }

  /** Sets the value without telling anyone. */
  set value(value: number) {
    this.#input.value = String(value);
    this.#tell();
  }

  /** Reaches to another value than before; a mark has to be set again. */
  set max(max: number) {
    this.#input.max = String(max);
  }

  /** Marks other values than before. */
  mark(marks: readonly SliderMark[]): void {
    const { min } = this.options;
    const max = Number(this.#input.max);
    this.#marks.replaceChildren(
      ...marks
        .filter(({ value }) => value >= min && value <= max)
        .map(({ value, label }) => {
          const place = `${(100 * (value - min)) / (max - min)}%`;
          return svg('line', { x1: place, x2: place, y1: 0, y2: 8 }, svg('title', {}, document.createTextNode(label)));
        }),
    );
  }

  #tell(): void {
    const words = this.options.write(this.value);
    this.#output.textContent = words;
    this.#input.setAttribute('aria-valuetext', words);
  }
}

/** Calls after a pause in the calls, with the last arguments. */
export function afterPause<A extends unknown[]>(milliseconds: number, act: (...last: A) => void): (...now: A) => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return (...now) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => act(...now), milliseconds);
  };
}
