import { html } from '../../dom';
import { type Places, Stepper } from '../stepper';

/** What a panel draws: an SVG, and the places that a reader may move over, if there are any. */
export interface Drawing {
  readonly root: SVGElement;
  readonly places?: Places;
}

/**
 * `wide` for a series of days, `even` for a curve, `tall` for several one above the other, `low` for a strip under another panel, `lanes` and `few-lanes` for six and four lanes of days,
 * `rows` and `inputs` for a drawing that is as high as its rows.
 */
export type Shape = 'wide' | 'even' | 'tall' | 'low' | 'lanes' | 'few-lanes' | 'rows' | 'inputs';

/**
 * One drawing of a plot. Its height follows from its width by the stylesheet, before there is anything to draw. With places it is a slider that pointer and
 * keys move; without it is a picture, which the plot's sentence and table describe.
 */
export class Panel {
  readonly holder: HTMLElement;
  #make: ((width: number, height: number) => Drawing) | undefined;
  #drawing: Drawing | undefined;
  #stepper: Stepper | undefined;
  #index: number | undefined;
  #width = 0;
  readonly #resize = new ResizeObserver(() => Math.floor(this.holder.clientWidth) !== this.#width && this.redraw());

  /** @param label names the slider for those who do not see it */
  constructor(
    readonly label: string,
    shape: Shape,
    private readonly onMove: (index: number) => void = () => {},
  ) {
    this.holder = html('div', { class: `plot-holder course-panel is-${shape}` });
    this.#resize.observe(this.holder);
  }

  get drawing(): SVGElement | undefined {
    return this.#drawing?.root;
  }

  /** The place that the reader is at. */
  get index(): number {
    return this.#stepper?.index ?? this.#index ?? 0;
  }

  /** Moves to a place, as a key would. */
  move(index: number): void {
    this.#index = index;
    this.#stepper?.move(index);
  }

  /** Draws now and with every change of width. The place stays where it is. */
  show(make: (width: number, height: number) => Drawing): void {
    this.#make = make;
    this.redraw();
  }

  redraw(): void {
    const { clientWidth, clientHeight } = this.holder;
    this.#width = Math.floor(clientWidth);
    if (!this.#make || this.#width < 50) return;
    const drawing = this.#make(this.#width, Math.floor(clientHeight));
    this.#drawing = drawing;
    this.holder.replaceChildren(drawing.root);
    if (!drawing.places) return;
    for (const [name, value] of [['role', 'slider'], ['tabindex', '0'], ['aria-label', this.label]] as const) this.holder.setAttribute(name, value);
    const first = this.#stepper?.index ?? this.#index ?? drawing.places.first;
    this.#stepper = new Stepper(this.holder, { ...drawing.places, first }, (index) => this.onMove(index));
    drawing.places.mark(this.#stepper.index);
  }
}
