import { html } from '../../dom';
import { picture, saveAs, standaloneSvg } from '../download';
import { choice } from '../controls';
import { type Choices, LECTURE_PLOTS, type Parameters, type Shown, askPlot, dataInWords } from './answer';
import { Panel, type Shape } from './panel';
import { csvOf, type Values, ValueTable } from './values';

/** What every answer has that a reader may ask again with another symbol or period. */
export interface Answer {
  readonly shown: Shown;
  readonly choices: Choices;
}

/**
 * What all plots of the lecture and of a submission have in common: controls, legend, panels, what the cursor is at, a sentence that says what is to be seen, which data it is,
 * a table, and downloads. A plot fills the parts that it needs.
 */
export class Frame {
  readonly controls = html('div', { class: 'plot-controls' });
  readonly legend = html('div', { class: 'plot-legend' });
  readonly panels = html('div', { class: 'course-panels' });
  /** What the cursor is at; screen readers hear the same from the slider itself. */
  readonly readout = html('p', { class: 'plot-readout', 'aria-hidden': 'true' });
  readonly #reading = html('p', { class: 'plot-reading', role: 'status' });
  readonly #data = html('p', { class: 'note' });
  readonly #trouble = html('p', { class: 'error', role: 'alert', hidden: true });
  readonly #table = new ValueTable();
  readonly #drawn: Panel[] = [];
  readonly #settled: HTMLElement;
  #asked: AbortController | undefined;
  #shown: Shown | undefined;

  /**
   * @param element is filled by this frame
   * @param plot its name in the text and in `/api/plots/{plot}`
   * @param settings what the text asks for, for example `symbol=index`
   * @param source where its numbers are, without its name
   */
  constructor(
    private readonly element: HTMLElement,
    readonly plot: string,
    readonly settings: URLSearchParams,
    private readonly source = LECTURE_PLOTS,
  ) {
    this.#settled = html('div', { class: 'course-plot-end no-print' }, this.#table.element, this.#downloads());
    this.element.replaceChildren(
      html('div', { class: 'course-plot-frame' }, this.controls, this.legend, this.panels, this.readout, this.#trouble, this.#reading, this.#data, this.#settled),
    );
  }

  /** Adds a drawing. All of them are in the downloads, one under the other. */
  panel(label: string, shape: Shape, onMove?: (index: number) => void): Panel {
    const panel = new Panel(label, shape, onMove);
    this.#drawn.push(panel);
    this.panels.append(panel.holder);
    return panel;
  }

  /** A part of the drawing area that is no drawing, for example tiles with numbers. */
  aside(...nodes: Node[]): void {
    this.panels.append(...nodes);
  }

  /** The sentence that says what is to be seen now. */
  tell(sentence: string): void {
    if (this.#reading.textContent !== sentence) this.#reading.textContent = sentence;
  }

  /**
   * The numbers behind the drawing, for the table and the CSV.
   *
   * @param open whether the table stands open at first
   */
  values(values: () => Values, open = false): void {
    if (open && !this.#table.values) this.#table.element.open = true;
    this.#table.show(values);
  }

  /** Which data are shown. */
  data(shown: Shown): void {
    this.#shown = shown;
    this.#data.textContent = dataInWords(shown);
  }

  /** Says which data are shown where no market stands behind them. */
  dataNote(text: string): void {
    this.#data.textContent = text;
  }

  /**
   * Asks the platform; only the answer to the last question is given on. Trouble is shown with a way to ask again.
   *
   * @param show draws the answer; not called for an answer that is out of date
   * @param path where under its source, if not at the plot's own name
   */
  async ask<T>(parameters: Parameters, show: (answer: T) => void, path = this.plot): Promise<void> {
    this.#asked?.abort();
    const asked = new AbortController();
    this.#asked = asked;
    this.element.setAttribute('aria-busy', 'true');
    try {
      const answer = await askPlot<T>(`${this.source}/${path}`, parameters, asked.signal);
      if (asked !== this.#asked) return;
      this.#trouble.hidden = true;
      show(answer);
    } catch (failure) {
      if (asked !== this.#asked) return;
      const again = html('button', { type: 'button', class: 'quiet' }, 'Try again');
      again.addEventListener('click', () => void this.ask(parameters, show, path));
      this.#trouble.replaceChildren(`The plot could not be loaded. ${failure instanceof Error ? failure.message : ''} `, again);
      this.#trouble.hidden = false;
    } finally {
      if (asked === this.#asked) this.element.removeAttribute('aria-busy');
    }
  }

  /** Choices of symbol and period that ask again with what was chosen, beside the parameters given. */
  symbolAndPeriod({ shown, choices }: Answer, change: (parameters: Parameters) => void): HTMLElement[] {
    const { symbols, periods } = choices;
    let now: Parameters = { symbol: shown.symbol, from: shown.from, to: shown.to };
    const ask = (more: Parameters): void => {
      now = { ...now, ...more };
      change(now);
    };
    const symbol = symbols.find(({ id }) => id === shown.symbol)?.label ?? '';
    const period = periods.find(({ from, to }) => from === shown.from && to === shown.to)?.label ?? '';
    return [
      ...(symbols.length > 1 ? [choice('Symbol', symbols.map(({ label }) => label), symbol, (_, i) => ask({ symbol: symbols[i]?.id }))] : []),
      ...(periods.length > 1
        ? [choice('Period', periods.map(({ label }) => label), period, (_, i) => ask({ from: periods[i]?.from, to: periods[i]?.to }))]
        : []),
    ];
  }

  #downloads(): HTMLElement {
    const name = (): string => ['plot', this.plot, this.#shown?.symbol?.toLowerCase()].filter(Boolean).join('-');
    const ground = (): string => getComputedStyle(document.body).backgroundColor;
    const drawings = (): SVGElement[] => this.#drawn.flatMap(({ drawing }) => drawing ?? []);
    const act = (text: string, how: () => unknown): HTMLElement => {
      const button = html('button', { type: 'button', class: 'quiet' }, text);
      button.addEventListener('click', () => void how());
      return button;
    };
    return html(
      'div',
      { class: 'plot-downloads', role: 'group', 'aria-label': 'Download' },
      act('PNG', async () => {
        const png = await picture(drawings(), ground());
        if (png) saveAs(`${name()}.png`, png, 'image/png');
      }),
      act('SVG', () => saveAs(`${name()}.svg`, standaloneSvg(drawings(), ground()), 'image/svg+xml')),
      act('CSV', () => this.#table.values && saveAs(`${name()}.csv`, csvOf(this.#table.values), 'text/csv')),
    );
  }
}
