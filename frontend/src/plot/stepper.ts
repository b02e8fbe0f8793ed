/** What a plot offers to be read out, place by place. */
export interface Places {
  readonly count: number;
  /** The place to begin with. */
  readonly first: number;
  /** A leap by Page Up and Page Down. */
  readonly leap: number;
  /** The place under a pointer, from the drawing's upper left corner. */
  under(x: number, y: number): number;
  /** Marks the place on the drawing. */
  mark(index: number): void;
  inWords(index: number): string;
}

/** Lets pointer and keys move over the places of a plot as over a slider, and has screen readers read each out. */
export class Stepper {
  #index: number;

  constructor(
    private readonly holder: HTMLElement,
    private readonly places: Places,
    private readonly onMove: (index: number) => void = () => {},
  ) {
    this.#index = this.#within(places.first);
    holder.setAttribute('aria-valuemin', '1');
    holder.setAttribute('aria-valuemax', String(Math.max(1, places.count)));
    this.#tell();
    const follow = (event: PointerEvent): void => {
      const box = holder.getBoundingClientRect();
      this.move(places.under(event.clientX - box.left, event.clientY - box.top));
    };
    holder.onpointermove = follow;
    holder.onpointerdown = follow;
    holder.onkeydown = (event) => this.#key(event);
    holder.onfocus = () => this.move(this.#index);
  }

  get index(): number {
    return this.#index;
  }

  move(index: number): void {
    this.#index = this.#within(index);
    this.places.mark(this.#index);
    this.#tell();
    this.onMove(this.#index);
  }

  #within(index: number): number {
    return Math.min(Math.max(index, 0), Math.max(0, this.places.count - 1));
  }

  #key(event: KeyboardEvent): void {
    const { leap, count } = this.places;
    const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageUp: leap, PageDown: -leap };
    const target = event.key === 'Home' ? 0 : event.key === 'End' ? count - 1 : event.key in steps ? this.#index + (steps[event.key] ?? 0) : null;
    if (target === null) return;
    event.preventDefault();
    this.move(target);
  }

  #tell(): void {
    this.holder.setAttribute('aria-valuenow', String(this.#index + 1));
    this.holder.setAttribute('aria-valuetext', this.places.count > 0 ? this.places.inWords(this.#index) : 'no values yet');
  }
}
