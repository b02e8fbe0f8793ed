import { html } from '../dom';
import { type ForecastData, percent, rows } from './data';
import { writeDay } from './cursor';

export interface Span {
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

/** The stretches of days that a reader may want to look at: everything, each crisis, each year. */
export function spans(data: ForecastData): Span[] {
  const first = data.days[0];
  const last = data.days.at(-1);
  if (!first || !last) return [];
  const crises = data.crisis
    .filter(([from, to]) => to >= first && from <= last)
    .map(([from, to]) => ({ label: `Crisis, ${writeDay(from)} – ${writeDay(to)}`, from, to }));
  const years = [...new Set(data.days.map((day) => day.slice(0, 4)))];
  return [
    { label: 'All days', from: first, to: last },
    ...crises,
    ...(years.length > 1 ? years.map((year) => ({ label: year, from: `${year}-01-01`, to: `${year}-12-31` })) : []),
  ];
}

export function choice(label: string, options: readonly string[], chosen: string, onChange: (value: string, index: number) => void): HTMLElement {
  const select = html('select', {}, ...options.map((option) => html('option', option === chosen ? { selected: true } : {}, option)));
  select.addEventListener('change', () => onChange(select.value, select.selectedIndex));
  return html('label', { class: 'plot-choice' }, html('span', {}, label), select);
}

export function tick(label: string | Node, checked: boolean, onChange: (checked: boolean) => void): HTMLElement {
  const box = html('input', { type: 'checkbox', checked });
  box.addEventListener('change', () => onChange(box.checked));
  return html('label', { class: 'choice' }, box, label);
}

export function legendEntry(model: string, label: string): HTMLElement {
  const mark = html('model-mark' as 'span', { class: 'model', 'data-model': model }, label);
  return mark;
}

/** All values as a table, built only when it is opened. */
export function tableOf(data: ForecastData): HTMLDetailsElement {
  const details = html('details', { class: 'no-print' }, html('summary', {}, 'The same as a table'));
  details.addEventListener('toggle', () => {
    if (!details.open || details.querySelector('table')) return;
    const heads = ['Day', 'Regime', 'Target', ...data.series.map((series) => series.label)];
    const head = html('tr', {}, ...heads.map((text, i) => html('th', { scope: 'col', ...(i > 1 ? { class: 'num' } : {}) }, text)));
    const body = rows(data).map((row) =>
      html(
        'tr',
        {},
        html('th', { scope: 'row' }, writeDay(row.day)),
        html('td', {}, row.regime),
        ...row.values.map((value) => html('td', { class: 'num' }, percent(value))),
      ),
    );
    const caption = html('caption', {}, `${data.symbol}, annualised volatility`);
    const table = html('table', { class: 'table compact' }, caption, html('thead', {}, head), html('tbody', {}, ...body));
    details.append(html('div', { class: 'table-frame plot-table', tabindex: 0, role: 'region', 'aria-label': 'Values of the plot' }, table));
  });
  return details;
}
