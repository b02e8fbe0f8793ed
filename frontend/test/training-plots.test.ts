import { beforeEach, describe, expect, it } from 'vitest';
import { type Epoch, bestOf, curveReading, drawCurve, epochTicks } from '../src/plot/curve-scene';
import { LearningCurveElement } from '../src/plot/learning-curve';
import { type StudyData, marksOf, placeInWords, placesOf, span, valueOf } from '../src/plot/study-data';
import { StudyPlotElement } from '../src/plot/study-plot';
import { drawStudy, placeTicks } from '../src/plot/study-scene';
import { render } from './example';

customElements.define('learning-curve', LearningCurveElement);
customElements.define('study-plot', StudyPlotElement);
Object.defineProperty(HTMLElement.prototype, 'clientWidth', { value: 600, configurable: true });

const epochs: Epoch[] = [
  { epoch: 1, train: 0.5, validation: 0.4 },
  { epoch: 2, train: 0.4, validation: 0.3 },
  { epoch: 3, train: 0.35, validation: null },
  { epoch: 4, train: 0.3, validation: 0.32 },
];

describe('a learning curve', () => {
  it('finds the best epoch, and none where there is none', () => {
    expect(bestOf(epochs)).toBe(1);
    expect(bestOf([{ epoch: 1, train: 1, validation: null }])).toBe(-1);
  });

  it('marks and names the best epoch, and leaves a gap at a loss that is no number', () => {
    const { root } = drawCurve(epochs, 'lstm', 600, 300);
    expect(root.textContent).toContain('best: epoch 2');
    expect(root.querySelector('.is-curve')?.getAttribute('d')?.match(/M/g)).toHaveLength(2);
    expect(root.outerHTML).not.toContain('style=');
  });

  it('stands higher where the loss is higher, and later to the right', () => {
    const { x, y } = drawCurve(epochs, 'lstm', 600, 300);
    expect(y(0.5)).toBeLessThan(y(0.3));
    expect(x(4)).toBeGreaterThan(x(1));
  });

  it('has whole epochs below, also when there are two', () => {
    expect(epochTicks(drawCurve(epochs.slice(0, 2), 'lstm', 600, 300).x, 600)).toEqual([1, 2]);
  });

  it('draws a single epoch', () => {
    const { root } = drawCurve(epochs.slice(0, 1), 'lstm', 600, 300);
    expect(root.outerHTML).not.toContain('NaN');
  });

  it('says what it does', () => {
    expect(curveReading(epochs)).toBe('After 4 epochs the validation loss was lowest in epoch 2, 2 epochs ago, at 0.3000.');
    expect(curveReading([])).toBe('No epoch is over yet.');
  });
});

describe('the element of the learning curve', () => {
  const row = (n: number, validation: string): string => `<tr data-epoch="${n}" data-train="0.5" data-validation="${validation}"></tr>`;
  const slider = (): HTMLElement => document.querySelector('[role=slider]') as HTMLElement;

  beforeEach(() => {
    render(`<learning-curve><details open><div><table data-model="lstm"><tbody>${row(1, '0.4')}${row(2, '')}</tbody></table></div></details></learning-curve>`);
  });

  it('folds its table and reads its epochs from it', () => {
    expect(document.querySelector('details')?.open).toBe(false);
    expect(slider().getAttribute('aria-valuemax')).toBe('2');
    expect(slider().getAttribute('aria-valuetext')).toBe('Epoch 2, training loss 0.5000, validation loss –');
    slider().dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', cancelable: true }));
    expect(slider().getAttribute('aria-valuetext')).toBe('Epoch 1, training loss 0.5000, validation loss 0.4000, the best');
  });

  it('draws again when the table changes', async () => {
    const holder = document.querySelector('details > div') as HTMLElement;
    holder.innerHTML = `<table data-model="lstm"><tbody>${row(1, '0.4')}${row(2, '')}${row(3, '0.35')}</tbody></table>`;
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(slider().getAttribute('aria-valuemax')).toBe('3');
    expect(document.querySelector('figcaption')?.textContent).toContain('lowest in epoch 3');
  });
});

const memory: StudyData = {
  study: 'memory-curve',
  title: 'Memory',
  axis: { label: 'Days', numeric: true },
  unit: 'Validation QLIKE',
  lowerIsBetter: true,
  series: [
    { name: 'LSTM', family: 'lstm', points: [{ x: 20, label: '20', mean: 0.28, low: 0.27, high: 0.29 }, { x: 5, label: '5', mean: 0.3 }] },
    { name: 'HAR', family: 'har', points: [{ x: 5, label: '5', mean: 0.281 }] },
  ],
};
const cells: StudyData = {
  ...memory,
  study: 'cells',
  axis: { label: 'Cell', numeric: false },
  series: [
    { name: 'One layer', family: 'lstm', points: [{ label: 'all inputs', mean: 0.28, low: 0.27, high: 0.29 }, { label: 'volatility alone', mean: 0.3, low: 0.3, high: 0.3 }] },
    { name: 'Two layers', family: 'lstm', points: [{ label: 'volatility alone', mean: 0.31, low: 0.3, high: 0.32 }] },
  ],
};

describe("a study's values", () => {
  it('stand at their numbers, or in the order of their names', () => {
    expect(placesOf(memory).map(({ label }) => label)).toEqual(['5', '20']);
    expect(placesOf(cells).map(({ label }) => label)).toEqual(['all inputs', 'volatility alone']);
  });

  it('are read out with their ranges, and a dash where a series has none', () => {
    expect(placeInWords(memory, { label: '20', x: 20 })).toBe('Days 20, LSTM 0.2800 (0.2700 to 0.2900), HAR –');
    expect(valueOf({ label: '', mean: 0.3, low: 0.3, high: 0.3 })).toBe('0.3000');
  });

  it('have all their ranges within the axis', () => {
    const [low, high] = span(memory);
    expect(low).toBeLessThan(0.27);
    expect(high).toBeGreaterThan(0.3);
  });

  it('of one family share its colour and are told apart by line and marker', () => {
    const [first, second] = marksOf(cells.series);
    expect(first?.marker).toBe(second?.marker);
    expect([first?.filled, second?.filled]).toEqual([false, true]);
    expect(first?.dash).not.toBe(second?.dash);
  });
});

describe("a study's drawing", () => {
  it('has a line, a band and markers for each series of numbers', () => {
    const { root } = drawStudy(memory, 600, 300);
    expect(root.querySelectorAll('.plot-line')).toHaveLength(2);
    expect(root.querySelectorAll('.study-band')).toHaveLength(2);
    expect(root.querySelectorAll('.plot-marker')).toHaveLength(3);
    expect(root.outerHTML).not.toMatch(/NaN|style=/);
  });

  it('has a dot with its range for each name', () => {
    const { root, under } = drawStudy(cells, 380, 300);
    expect(root.querySelectorAll('.plot-line')).toHaveLength(0);
    expect(root.querySelectorAll('.study-range')).toHaveLength(3);
    expect(root.textContent).toContain('volatility alone');
    expect([under(0, 20), under(0, 90)]).toEqual([0, 1]);
  });

  it('labels only as many places as have room', () => {
    const scale = Object.assign((value: number) => value * 10, {}) as never;
    expect(placeTicks([1, 2, 5, 10], scale)).toEqual([1, 5, 10]);
  });
});

describe('the element of a study', () => {
  it('is moved by keys and tells each place as a slider does', () => {
    const plot = document.createElement('study-plot') as StudyPlotElement;
    plot.show(memory);
    const slider = plot.querySelector('[role=slider]') as HTMLElement;
    expect(slider.getAttribute('aria-label')).toBe('Days');
    slider.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', cancelable: true }));
    expect(slider.getAttribute('aria-valuetext')).toContain('Days 20, LSTM 0.2800');
    expect(plot.querySelectorAll('.plot-key')).toHaveLength(2);
  });
});
