import { beforeEach, describe, expect, it } from 'vitest';
import { ForecastPlotElement } from '../src/plot/forecast-plot';
import { drawScene } from '../src/plot/scene';
import { example } from './example';

customElements.define('forecast-plot', ForecastPlotElement);
const options = { width: 600, height: 300, logarithmic: false, hidden: new Set<string>() };

describe('the drawing', () => {
  it('has a band for each crisis and a line for the target and each series', () => {
    const { root } = drawScene(example, options);
    expect(root.querySelectorAll('.plot-crisis')).toHaveLength(1);
    expect(root.querySelectorAll('.plot-target')).toHaveLength(1);
    expect([...root.querySelectorAll('.plot-line')].map((line) => line.getAttribute('data-model'))).toEqual(['har', 'you']);
  });

  it('leaves a gap where a value is missing', () => {
    const { root } = drawScene({ ...example, target: [0.1, null, 0.4, 0.3] }, options);
    expect(root.querySelector('.plot-target')?.getAttribute('d')?.match(/M/g)).toHaveLength(2);
  });

  it('leaves away what the reader switched off', () => {
    const { root } = drawScene(example, { ...options, hidden: new Set(['har', 'target']) });
    expect(root.querySelectorAll('.plot-line, .plot-target')).toHaveLength(1);
  });

  it('uses no inline style, which the content security policy would refuse', () => {
    expect(drawScene(example, options).root.outerHTML).not.toContain('style');
  });
});

describe('the element', () => {
  let plot: ForecastPlotElement;
  const slider = (): HTMLElement => plot.querySelector('[role=slider]') as HTMLElement;

  beforeEach(() => {
    Object.defineProperty(HTMLElement.prototype, 'clientWidth', { value: 600, configurable: true });
    plot = document.createElement('forecast-plot') as ForecastPlotElement;
    plot.show(example);
  });

  it('is moved by keys and tells each day as a slider does', () => {
    slider().dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', cancelable: true }));
    expect(slider().getAttribute('aria-valuenow')).toBe('1');
    slider().dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', cancelable: true }));
    expect(slider().getAttribute('aria-valuetext')).toContain('31 Dec 2020, target 20.0 %');
  });

  it('offers the symbols and has a sentence', () => {
    expect([...plot.querySelectorAll('select')].map((select) => select.options.length)).toEqual([2, 4]);
    expect(plot.querySelector('figcaption')?.textContent).toContain('ALDR, 3 days');
  });

  it('builds its table when that is opened', () => {
    const details = plot.querySelector('details') as HTMLDetailsElement;
    expect(details.querySelector('table')).toBeNull();
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
    expect(details.querySelectorAll('tbody tr')).toHaveLength(4);
  });
});
