import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { svg } from '../src/dom';
import { type Shown, dataInWords } from '../src/plot/course/answer';
import { CoursePlotElement } from '../src/plot/course/element';
import { Frame } from '../src/plot/course/frame';
import { Slider } from '../src/plot/course/slider';
import { csvOf } from '../src/plot/course/values';
import { render } from './example';

const shown: Shown = { title: 'Simulated market', simulated: true, symbol: 'SIMX', from: '2014-01-02', to: '2021-12-31' };
const values = { caption: 'Two lags', heads: ['Lag', 'Returns'], rows: [[1, 0.25], [2, null]], write: [String, (value: number) => value.toFixed(3)] };

customElements.define('course-plot', CoursePlotElement);
Object.defineProperties(HTMLElement.prototype, { clientWidth: { value: 600, configurable: true }, clientHeight: { value: 300, configurable: true } });

function frame(): Frame {
  render('<div id="plot"><a href="/api/plots/acf">The plot’s data</a></div>');
  return new Frame(document.querySelector('#plot') as HTMLElement, 'acf', new URLSearchParams('symbol=index'));
}
const answerWith = (status: number, body: unknown): void => {
  vi.stubGlobal('fetch', vi.fn(async () => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })));
};

describe('the frame of a lecture plot', () => {
  beforeEach(() => vi.unstubAllGlobals());
  afterEach(() => vi.unstubAllGlobals());

  it('says which data it shows, and that they are simulated', () => {
    const one = frame();
    one.data(shown);
    expect(document.querySelector('.note')?.textContent).toBe(
      'Data: Simulated market, SIMX, 2 Jan 2014 to 31 Dec 2021. Its prices are simulated.',
    );
    expect(dataInWords({ ...shown, simulated: false, symbol: null })).toBe('Data: Simulated market, all symbols, 2 Jan 2014 to 31 Dec 2021.');
  });

  it('tells its sentence in a live region', () => {
    frame().tell('Twelve of twenty bars are out of the band.');
    expect(document.querySelector('[role=status]')?.textContent).toBe('Twelve of twenty bars are out of the band.');
  });

  it('builds its table when it is opened and again when the numbers change', () => {
    const one = frame();
    one.values(() => values);
    const details = document.querySelector('details') as HTMLDetailsElement;
    expect(details.querySelector('table')).toBeNull();
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
    expect([...details.querySelectorAll('td')].map((cell) => cell.textContent)).toEqual(['0.250', '–']);
    one.values(() => ({ ...values, rows: [[1, 0.5]] }));
    expect([...details.querySelectorAll('td')].map((cell) => cell.textContent)).toEqual(['0.500']);
  });

  it('has a table of its own for each further panel', () => {
    const one = frame();
    one.values(() => ({ ...values, more: [{ ...values, caption: 'The lower panel' }] }), true);
    expect([...document.querySelectorAll('caption')].map((caption) => caption.textContent)).toEqual(['Two lags', 'The lower panel']);
    expect(document.querySelectorAll('tbody')).toHaveLength(2);
  });

  it('draws a panel as a slider whose place outlives a new drawing', () => {
    const moved: number[] = [];
    const panel = frame().panel('Lag', 'wide', (index) => moved.push(index));
    const places = { count: 20, first: 0, leap: 5, under: () => 0, mark: () => {}, inWords: (index: number) => `lag ${index + 1}` };
    panel.show(() => ({ root: svg('svg'), places }));
    const slider = document.querySelector('[role=slider]') as HTMLElement;
    slider.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', cancelable: true }));
    panel.redraw();
    expect(slider.getAttribute('aria-valuetext')).toBe('lag 2');
    expect(moved).toEqual([1]);
  });

  it('asks with its parameters and leaves out what is not given', async () => {
    answerWith(200, { value: 3 });
    const answers: unknown[] = [];
    await frame().ask({ symbol: 'SIMX', without: null }, (answer) => answers.push(answer));
    expect(vi.mocked(fetch).mock.calls[0]?.[0]).toBe('/api/plots/acf?symbol=SIMX');
    expect(answers).toEqual([{ value: 3 }]);
  });

  it('says what went wrong and offers to ask again', async () => {
    const answers: unknown[] = [];
    answerWith(400, { detail: 'Expected one of the symbols SIMX, ALDR; found “SPY”.' });
    const one = frame();
    await one.ask({ symbol: 'SPY' }, (answer) => answers.push(answer));
    const trouble = document.querySelector('[role=alert]') as HTMLElement;
    expect(trouble.hidden).toBe(false);
    expect(trouble.textContent).toContain('found “SPY”');
    answerWith(200, { value: 1 });
    trouble.querySelector('button')?.click();
    await vi.waitFor(() => expect(answers).toEqual([{ value: 1 }]));
    expect(trouble.hidden).toBe(true);
  });

  it('shows only the answer to the last question', async () => {
    const waiting: ((body: string) => void)[] = [];
    vi.stubGlobal('fetch', vi.fn(() => new Promise((resolve) => waiting.push((body) => resolve(new Response(body))))));
    const answers: unknown[] = [];
    const one = frame();
    const first = one.ask({ symbol: 'A' }, (answer) => answers.push(answer));
    const second = one.ask({ symbol: 'B' }, (answer) => answers.push(answer));
    waiting[1]?.('"b"');
    waiting[0]?.('"a"');
    await Promise.all([first, second]);
    expect(answers).toEqual(['b']);
  });
});

describe('a slider of a plot', () => {
  it('says its value with its unit and marks the fitted one', () => {
    const told: number[] = [];
    const slider = new Slider(
      { label: 'α', min: 0, max: 0.5, step: 0.01, value: 0.05, write: (value) => value.toFixed(2), marks: [{ value: 0.1, label: 'fitted' }, { value: 2, label: 'beyond' }] },
      (value) => told.push(value),
    );
    const input = slider.element.querySelector('input') as HTMLInputElement;
    expect(input.getAttribute('aria-valuetext')).toBe('0.05');
    expect([...slider.element.querySelectorAll('line')].map((line) => line.getAttribute('x1'))).toEqual(['20%']);
    slider.max = 1;
    slider.mark([{ value: 0.1, label: 'fitted' }]);
    expect(slider.element.querySelector('line')?.getAttribute('x1')).toBe('10%');
    input.value = '0.3';
    input.dispatchEvent(new Event('input'));
    expect(told).toEqual([0.3]);
    expect(slider.element.querySelector('.plot-slider-value')?.textContent).toBe('0.30');
  });
});

describe('the element of a lecture plot', () => {
  it('keeps the link to the data where no module knows its name', async () => {
    render('<course-plot name="nothing"><a href="/x">The plot’s data</a></course-plot>');
    const element = document.querySelector('course-plot') as CoursePlotElement;
    await element.load();
    expect(element.textContent).toBe('The plot’s data');
  });
});

describe('the CSV of a plot', () => {
  it('has all digits, an empty cell for a missing number, and quotes where a comma stands', () => {
    expect(csvOf({ ...values, rows: [['a, b', 0.123456789], ['c', null]] })).toBe(`# ${values.caption}\nLag,Returns\n"a, b",0.123456789\nc,\n`);
    const other = { caption: 'Whole', heads: ['Name', 'Number'], rows: [['mean', 0.2]], write: [String, String] };
    expect(csvOf({ ...values, rows: [['a', 1]], more: [other] })).toBe(`# ${values.caption}\nLag,Returns\na,1\n\n# Whole\nName,Number\nmean,0.2\n`);
  });
});
