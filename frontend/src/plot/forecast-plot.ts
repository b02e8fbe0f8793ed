import { html } from '../dom';
import { type Span, choice, legendEntry, spans, tableOf, tick } from './controls';
import { dayCursor, writeDay } from './cursor';
import { type ForecastData, between, csv, inCrisis, percent, reading } from './data';
import { picture, saveAs, standaloneSvg } from './download';
import { type Scene, drawScene } from './scene';

const AHEAD = '400px';

/**
 * `<forecast-plot src="/submissions/7/forecast" symbol="SPY" against="har">a link to the CSV</forecast-plot>`: forecasts against the
 * target for one symbol. What stands inside is shown until the data has come, and without JavaScript.
 */
export class ForecastPlotElement extends HTMLElement {
  #data: ForecastData | undefined;
  #span: Span | undefined;
  #scene: Scene | undefined;
  #logarithmic = false;
  readonly #hidden = new Set<string>();
  /** Its data come when it comes into sight. */
  readonly #sight = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    this.#sight.disconnect();
    if (!this.#data) void this.#load(this.getAttribute('symbol'), this.getAttribute('against'));
  }, { rootMargin: AHEAD });
  readonly #watch = new ResizeObserver(() => this.#draw());
  readonly #holder = html('div', { class: 'plot-holder', tabindex: 0, role: 'slider', 'aria-label': 'Day of the plot' });
  readonly #readout = html('p', { class: 'plot-readout', 'aria-hidden': 'true' });
  readonly #reading = html('figcaption', { class: 'plot-reading' });
  readonly #controls = html('div', { class: 'plot-controls' });
  readonly #legend = html('div', { class: 'plot-legend', role: 'group', 'aria-label': 'Lines shown' });
  readonly #table = html('div');

  connectedCallback(): void {
    if (!this.#data) this.#sight.observe(this);
  }

  disconnectedCallback(): void {
    this.#sight.disconnect();
    this.#watch.disconnect();
  }

  async #load(symbol: string | null, against: string | null | undefined): Promise<void> {
    const address = new URL(this.getAttribute('src') ?? '', document.baseURI);
    if (symbol) address.searchParams.set('symbol', symbol);
    if (against) address.searchParams.set('against', against);
    try {
      const answer = await fetch(address, { headers: { Accept: 'application/json' } });
      if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
      this.show((await answer.json()) as ForecastData);
    } catch (failure) {
      const why = failure instanceof Error ? failure.message : '';
      this.#reading.textContent = `The forecasts could not be loaded. ${why} Reload the page to try again.`;
      if (!this.#reading.isConnected) this.append(this.#reading);
    }
  }

  show(data: ForecastData): void {
    const span = spans(data).find((candidate) => candidate.label === this.#span?.label) ?? spans(data)[0];
    this.#data = data;
    this.#span = span;
    this.#fillControls(data);
    if (!this.#holder.isConnected) {
      this.replaceChildren(
        html('figure', { class: 'plot-figure' }, this.#controls, this.#legend, this.#holder, this.#readout, this.#reading, this.#table),
      );
      this.#watch.observe(this.#holder);
    }
    this.#draw();
  }

  #fillControls(data: ForecastData): void {
    const all = spans(data);
    this.#controls.replaceChildren(
      choice('Symbol', data.symbols, data.symbol, (symbol) => void this.#load(symbol, data.against)),
      ...this.#comparison(data),
      choice('Days', all.map((span) => span.label), this.#span?.label ?? '', (_, index) => this.#change(() => (this.#span = all[index]))),
      tick('Logarithmic', this.#logarithmic, (on) => this.#change(() => (this.#logarithmic = on))),
      html('div', { class: 'plot-downloads', role: 'group', 'aria-label': 'Download' }, ...this.#downloads(data)),
    );
    const lines = [{ model: 'target', label: 'Target' }, ...data.series];
    this.#legend.replaceChildren(
      ...lines.map(({ model, label }) =>
        tick(legendEntry(model, label), !this.#hidden.has(model), (on) =>
          this.#change(() => (on ? this.#hidden.delete(model) : this.#hidden.add(model))),
        ),
      ),
      html('span', { class: 'regime' }, 'calm'),
      html('span', { class: 'regime crisis' }, 'crisis'),
    );
  }

  #comparison({ symbol, against, choices = [] }: ForecastData): HTMLElement[] {
    if (choices.length < 2) return [];
    const now = choices.find(({ key }) => key === against)?.label ?? '';
    return [choice('Compared with', choices.map(({ label }) => label), now, (_, i) => void this.#load(symbol, choices[i]?.key))];
  }

  #change(how: () => unknown): void {
    how();
    this.#draw();
  }

  #draw(): void {
    const width = Math.floor(this.#holder.clientWidth);
    if (!this.#data || !this.#span || width < 50) return;
    const data = between(this.#data, this.#span.from, this.#span.to);
    const height = width < 500 ? 260 : 340;
    this.#scene = drawScene(data, { width, height, logarithmic: this.#logarithmic, hidden: this.#hidden });
    this.#holder.replaceChildren(this.#scene.root);
    dayCursor(this.#holder, data, this.#scene, (index) => this.#tellDay(data, index));
    this.#tellDay(data, data.days.length - 1);
    this.#reading.textContent = reading(data);
    this.#table.replaceChildren(tableOf(data));
  }

  #tellDay(data: ForecastData, index: number): void {
    const day = data.days[index] ?? '';
    const entries = [
      html('span', {}, `target ${percent(data.target[index])}`),
      ...data.series.map((series) => html('span', {}, `${series.label} ${percent(series.values[index])}`)),
    ];
    const crisis = inCrisis(data, day);
    const regime = html('span', { class: crisis ? 'regime crisis' : 'regime' }, crisis ? 'crisis' : 'calm');
    this.#readout.replaceChildren(html('strong', {}, writeDay(day)), ...entries, regime);
  }

  #downloads(data: ForecastData): HTMLElement[] {
    const name = `forecast-${data.symbol.toLowerCase()}`;
    const ground = (): string => getComputedStyle(this).backgroundColor;
    const act = (label: string, how: (drawing: SVGElement) => unknown): HTMLElement => {
      const button = html('button', { type: 'button', class: 'quiet' }, label);
      button.addEventListener('click', () => this.#scene && how(this.#scene.root));
      return button;
    };
    return [
      act('PNG', async (drawing) => {
        const png = await picture([drawing], ground());
        if (png) saveAs(`${name}.png`, png, 'image/png');
      }),
      act('SVG', (drawing) => saveAs(`${name}.svg`, standaloneSvg([drawing], ground()), 'image/svg+xml')),
      act('CSV', () => saveAs(`${name}.csv`, csv(data), 'text/csv')),
    ];
  }
}
