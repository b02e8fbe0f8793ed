import type { ForecastData } from '../src/plot/data';

export const example: ForecastData = {
  symbol: 'ALDR',
  symbols: ['ALDR', 'BREN'],
  days: ['2020-12-30', '2020-12-31', '2021-01-04', '2021-01-05'],
  crisis: [['2021-01-01', '2021-01-31']],
  target: [0.1, 0.2, 0.4, null],
  series: [
    { model: 'you', label: 'This submission', values: [0.2, 0.16, 0.3, 0.31] },
    { model: 'har', label: 'HAR', values: [0.15, 0.21, 0.33, 0.29] },
  ],
};

/** Puts markup on the page as a browser would: whole, not child by child. */
export function render(markup: string): void {
  const template = document.createElement('template');
  template.innerHTML = markup;
  document.body.replaceChildren(template.content);
}
