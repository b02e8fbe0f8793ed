import { html, svg } from '../dom';
import { picture, saveAs, standaloneSvg } from './download';
import { type StudyData, marksOf, placeInWords, pointAt, valueOf } from './study-data';
import { type StudyScene, drawStudy } from './study-scene';
import { Stepper } from './stepper';

/** `<study-plot src="/api/studies/7">`: what a study measured. The page has the same as a table beneath. */
export class StudyPlotElement extends HTMLElement {
  #data: StudyData | undefined;
  #scene: StudyScene | undefined;
  #stepper: Stepper | undefined;
  #width = 0;
  readonly #resize = new ResizeObserver(() => this.#holder.clientWidth !== this.#width && this.#draw());
  readonly #holder = html('div', { class: 'plot-holder', tabindex: 0, role: 'slider' });
  readonly #readout = html('p', { class: 'plot-readout', 'aria-hidden': 'true' });
  readonly #legend = html('div', { class: 'plot-legend' });
  readonly #trouble = html('p', { class: 'note', role: 'status' });

  connectedCallback(): void {
    if (!this.#data) void this.#load();
  }

  disconnectedCallback(): void {
    this.#resize.disconnect();
  }

  async #load(): Promise<void> {
    try {
      const answer = await fetch(this.getAttribute('src') ?? '', { headers: { Accept: 'application/json' } });
      if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
      this.show((await answer.json()) as StudyData);
    } catch (failure) {
      const why = failure instanceof Error ? failure.message : '';
      this.#trouble.textContent = `The plot could not be loaded; its numbers are in the table. ${why} Reload the page to try again.`;
      this.replaceChildren(this.#trouble);
    }
  }

  show(data: StudyData): void {
    this.#data = data;
    this.#holder.setAttribute('aria-label', data.axis.label);
    const marks = marksOf(data.series);
    this.#legend.replaceChildren(
      ...data.series.map((series, i) =>
        html(
          'span',
          { class: 'plot-key' },
          svg(
            'svg',
            { viewBox: '0 0 28 14', width: 28, height: 14, 'aria-hidden': 'true' },
            svg('path', { class: data.axis.numeric ? 'plot-line' : 'study-range', 'data-model': series.family, d: 'M0 7h28', 'stroke-dasharray': (data.axis.numeric && marks[i]?.dash) || 'none' }),
            svg('path', { class: marks[i]?.filled ? 'plot-marker is-filled' : 'plot-marker', 'data-model': series.family, d: marks[i]?.marker ?? '', transform: 'translate(14 7)' }),
          ),
          series.name,
        ),
      ),
    );
    this.replaceChildren(html('figure', { class: 'plot-figure' }, this.#legend, this.#holder, this.#readout, this.#downloads(data)));
    this.#resize.observe(this.#holder);
    this.#draw();
  }

  #draw(): void {
    const data = this.#data;
    this.#width = this.#holder.clientWidth;
    if (!data || this.#width < 50) return;
    const width = Math.floor(this.#width);
    const scene = drawStudy(data, width, width < 500 ? 280 : 360);
    this.#scene = scene;
    this.#holder.replaceChildren(scene.root);
    const inWords = (index: number): string => {
      const place = scene.places[index];
      return place ? placeInWords(data, place) : '';
    };
    const first = this.#stepper?.index ?? 0;
    this.#stepper = new Stepper(
      this.#holder,
      { count: scene.places.length, first, leap: 5, under: scene.under, mark: scene.mark, inWords },
      (index) => this.#tell(data, scene, index),
    );
    this.#tell(data, scene, first);
  }

  #tell(data: StudyData, scene: StudyScene, index: number): void {
    const place = scene.places[index];
    if (!place) return;
    this.#readout.replaceChildren(
      html('strong', {}, data.axis.numeric ? `${data.axis.label}: ${place.label}` : place.label),
      ...data.series.map((series) => html('span', {}, `${series.name} ${valueOf(pointAt(data, series, place))}`)),
    );
  }

  #downloads(data: StudyData): HTMLElement {
    const ground = (): string => getComputedStyle(document.body).backgroundColor;
    const act = (text: string, how: (drawing: SVGElement) => unknown): HTMLElement => {
      const button = html('button', { type: 'button', class: 'quiet' }, text);
      button.addEventListener('click', () => this.#scene && how(this.#scene.root));
      return button;
    };
    return html(
      'div',
      { class: 'plot-downloads no-print', role: 'group', 'aria-label': 'Download' },
      act('PNG', async (drawing) => {
        const png = await picture([drawing], ground());
        if (png) saveAs(`${data.study}.png`, png, 'image/png');
      }),
      act('SVG', (drawing) => saveAs(`${data.study}.svg`, standaloneSvg([drawing], ground()), 'image/svg+xml')),
    );
  }
}
