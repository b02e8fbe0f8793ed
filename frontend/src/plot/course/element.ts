import type { Frame } from './frame';

/** What the module of a plot exports: it fills the frame, and asks the platform for what it needs. */
export interface CoursePlot {
  start(frame: Frame): void;
}

// A file plots/acf.ts is the plot acf: no other list of them, and each is a chunk of its own.
const PLOTS = import.meta.glob<CoursePlot>('./plots/*.ts');
/** Loaded a screen before it comes into sight, so that it stands there when the reader does. */
const AHEAD = '800px';

/**
 * `<course-plot name="acf" settings="symbol=index">a link to the data</course-plot>`: a plot of the lecture, or with `source="/api/submissions/7/plots"` one
 * of a submission. What stands inside is there until the plot is, where no module knows the name, and without JavaScript.
 */
export class CoursePlotElement extends HTMLElement {
  #frame: Frame | undefined;
  readonly #watch = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && void this.load(), { rootMargin: AHEAD });

  connectedCallback(): void {
    if (!this.#frame && this.#module) this.#watch.observe(this);
  }

  disconnectedCallback(): void {
    this.#watch.disconnect();
  }

  get #module(): (() => Promise<CoursePlot>) | undefined {
    return PLOTS[`./plots/${this.getAttribute('name')}.ts`];
  }

  async load(): Promise<void> {
    this.#watch.disconnect();
    const module = this.#module;
    if (this.#frame || !module) return;
    const [{ Frame }, plot] = await Promise.all([import('./frame'), module()]);
    this.#frame = new Frame(this, this.getAttribute('name') ?? '', new URLSearchParams(this.getAttribute('settings') ?? ''), this.getAttribute('source') ?? undefined);
    plot.start(this.#frame);
  }
}
