import { html } from '../../dom';

/** Numbers that stand in one table. */
export interface Block {
  readonly caption: string;
  readonly heads: readonly string[];
  /** Text is a heading of its row when it stands first; null is a missing number. */
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** How the table writes a number of each column; the CSV has all digits. */
  readonly write: readonly ((value: number) => string)[];
}

/** The numbers of a plot, as its table and its CSV show them: one block, and further ones where a panel shows something else. */
export interface Values extends Block {
  readonly more?: readonly Block[];
}

const blocksOf = ({ more = [], ...first }: Values): Block[] => [first, ...more];

/** Each block under a comment that says what it is; an empty line parts them. */
export function csvOf(values: Values): string {
  const cell = (value: string | number | null): string => {
    const text = value == null ? '' : String(value);
    return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const block = ({ caption, heads, rows }: Block): string => [`# ${caption}`, ...[heads, ...rows].map((cells) => cells.map(cell).join(','))].join('\n') + '\n';
  return blocksOf(values).map(block).join('\n');
}

function tableOf({ caption, heads, rows, write }: Block): HTMLElement {
  const numeric = heads.map((_, column) => rows.some((row) => typeof row[column] === 'number'));
  const right = (column: number): { class: string } | Record<string, never> => (numeric[column] ? { class: 'num' } : {});
  const text = (value: string | number | null | undefined, column: number): string =>
    value == null ? '–' : typeof value === 'number' ? (write[column] ?? String)(value) : value;
  const head = html('tr', {}, ...heads.map((name, column) => html('th', { scope: 'col', ...right(column) }, name)));
  const body = rows.map((row) =>
    html('tr', {}, ...row.map((value, column) => (column === 0 ? html('th', { scope: 'row', ...right(column) }, text(value, column)) : html('td', right(column), text(value, column))))),
  );
  return html('table', { class: 'table compact' }, html('caption', {}, caption), html('thead', {}, head), html('tbody', {}, ...body));
}

/** A table that is built only while it is open, and again with each change of the numbers. */
export class ValueTable {
  readonly element = html('details', { class: 'no-print' }, html('summary', {}, 'The same as a table'));
  #values: (() => Values) | undefined;

  constructor() {
    this.element.addEventListener('toggle', () => this.#fill());
  }

  show(values: () => Values): void {
    this.#values = values;
    for (const frame of this.element.querySelectorAll('.plot-table')) frame.remove();
    this.#fill();
  }

  get values(): Values | undefined {
    return this.#values?.();
  }

  #fill(): void {
    if (!this.element.open || !this.#values || this.element.querySelector('.plot-table')) return;
    blocksOf(this.#values()).forEach((block, i) =>
      this.element.append(html('div', { class: 'table-frame plot-table', tabindex: 0, role: 'region', 'aria-label': i === 0 ? 'Values of the plot' : block.caption }, tableOf(block))),
    );
  }
}
