import { bisectCenter } from 'd3-array';
import { html, svg } from '../dom';
import { type Epoch, bestOf, curveReading, drawCurve, epochInWords, readEpochs } from './curve-scene';
import { qlike } from './axes';
import { Stepper } from './stepper';

/**
 * `<learning-curve><details open>…<table data-model="lstm"><tr data-epoch data-train data-validation>…</details></learning-curve>`:
 * draws the epochs of the table inside it, and again whenever the table changes. Without JavaScript the table is there alone.
 */
export class LearningCurveElement extends HTMLElement {
  #epochs: readonly Epoch[] = [];
  #stepper: Stepper | undefined;
  #width = 0;
  readonly #resize = new ResizeObserver(() => this.#holder.clientWidth !== this.#width && this.#draw());
  readonly #watch = new MutationObserver(() => this.#read());
  readonly #holder = html('div', { class: 'plot-holder', tabindex: 0, role: 'slider', 'aria-label': 'Epoch of the learning curve' });
  readonly #legend = html('div', { class: 'plot-legend' });
  readonly #readout = html('p', { class: 'plot-readout', 'aria-hidden': 'true' });
  readonly #reading = html('figcaption', { class: 'plot-reading' });

  connectedCallback(): void {
    const details = this.querySelector('details');
    if (!this.#holder.isConnected) {
      if (details) details.open = false;
      this.prepend(html('figure', { class: 'plot-figure' }, this.#legend, this.#holder, this.#readout, this.#reading));
    }
    if (details) this.#watch.observe(details, { childList: true, subtree: true });
    this.#resize.observe(this.#holder);
    this.#read();
  }

  disconnectedCallback(): void {
    this.#watch.disconnect();
    this.#resize.disconnect();
  }

  #read(): void {
    this.#epochs = readEpochs(this);
    this.#draw();
  }

  #draw(): void {
    const drawn = this.#epochs.length > 0;
    const table = this.querySelector('details');
    if (table) table.hidden = !drawn;
    this.#legend.hidden = this.#holder.hidden = this.#readout.hidden = !drawn;
    this.#reading.textContent = curveReading(this.#epochs);
    this.#width = this.#holder.clientWidth;
    if (!drawn || this.#width < 50) return;
    const model = this.querySelector<HTMLElement>('table')?.dataset['model'] || 'free';
    const width = Math.floor(this.#width);
    const { root, x, y } = drawCurve(this.#epochs, model, width, width < 500 ? 260 : 320);
    const [bottom = 0, top = 0] = y.range();
    const cursor = svg('line', { class: 'plot-cursor', y1: bottom, y2: top, visibility: 'hidden' });
    root.append(cursor);
    this.#holder.replaceChildren(root);
    this.#legend.replaceChildren(key('curve-train', '', '2 3', 'Training loss'), key('plot-line is-curve', model, '', 'Validation loss, QLIKE'));
    const best = bestOf(this.#epochs);
    const moved = this.#stepper && this.#stepper.index < this.#epochs.length - 2 ? this.#stepper.index : this.#epochs.length - 1;
    const places = this.#epochs.map(({ epoch }) => epoch);
    this.#stepper = new Stepper(
      this.#holder,
      {
        count: places.length,
        first: moved,
        leap: 10,
        under: (left) => bisectCenter(places, x.invert(left)),
        mark: (index) => {
          for (const end of ['x1', 'x2']) cursor.setAttribute(end, String(x(places[index] ?? 1)));
          cursor.setAttribute('visibility', 'visible');
        },
        inWords: (index) => epochInWords(this.#epochs[index] ?? { epoch: 0, train: null, validation: null }, index === best),
      },
      (index) => this.#tell(index),
    );
    this.#tell(moved);
  }

  #tell(index: number): void {
    const epoch = this.#epochs[index];
    if (!epoch) return;
    this.#readout.replaceChildren(
      html('strong', {}, `Epoch ${epoch.epoch}`),
      html('span', {}, `training ${qlike(epoch.train)}`),
      html('span', {}, `validation ${qlike(epoch.validation)}`),
    );
  }
}

function key(line: string, model: string, dash: string, text: string): HTMLElement {
  const sample = svg('path', { class: line, 'data-model': model, d: 'M0 7h28', ...(dash ? { 'stroke-dasharray': dash } : {}) });
  return html('span', { class: 'plot-key' }, svg('svg', { viewBox: '0 0 28 14', width: 28, height: 14, 'aria-hidden': 'true' }, sample), text);
}
