import { describe, expect, it } from 'vitest';
import { drawMemory, lagInWords } from '../src/plot/course/acf-scene';
import { drawCrisis, levelInWords } from '../src/plot/course/crisis-scene';
import { drawEfficiency, drawLines } from '../src/plot/course/estimator-scene';
import { drawImpact, drawPaths, halfLifeText } from '../src/plot/course/garch-scene';
import { drawDays, meanOf } from '../src/plot/course/har-scene';
import { drawLosses } from '../src/plot/course/loss-scene';
import { reading as acfReading } from '../src/plot/course/plots/acf';
import { reading as crisisReading } from '../src/plot/course/plots/crisis';
import { efficiencyOf, linesOf, reading as estimatorReading } from '../src/plot/course/plots/estimators';
import { impactOf, parametersOf, reading as garchReading } from '../src/plot/course/plots/garch';
import { coefficientsOf, reading as harReading } from '../src/plot/course/plots/har';
import { reading as lossReading } from '../src/plot/course/plots/losses';

const shown = { title: 'Simulated market', symbol: 'SIMX', from: '2014-01-02', to: '2021-12-31', simulated: true };
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const clean = (root: SVGElement): string => {
  expect(root.outerHTML).not.toMatch(/NaN|style=|undefined/);
  return plain(root.textContent ?? '');
};
const days = ['2020-01-02', '2020-01-03', '2020-01-06'];

describe('the plot of autocorrelations', () => {
  const bars = (...values: number[]) => ({ values, outside: values.filter((value) => Math.abs(value) > 0.05).length });
  const memory = { days: 100, band: 0.05, returns: bars(0.01, -0.02), squares: bars(0.3, 0.2), volatility: bars(0.6, 0.5) };
  const before = { ...memory, squares: bars(0.5, 0.4) };

  it('marks the bars that are out of the band', () => {
    const { root } = drawMemory({ memory, before: undefined, lower: 'squares', lowerLabel: 'Squared returns' }, 600, 400);
    clean(root);
    expect(root.querySelectorAll('.plot-bar.is-out')).toHaveLength(2);
    expect(root.querySelectorAll('.plot-was')).toHaveLength(0);
  });

  it('shows what was there before the wildest month went', () => {
    const { root } = drawMemory({ memory, before, lower: 'squares', lowerLabel: 'Squared returns' }, 360, 400);
    expect(root.querySelectorAll('.plot-was')).toHaveLength(4);
  });

  it('says what stands at a lag, and in sum', () => {
    expect(lagInWords(memory, 'squares', 'Squared returns', 1)).toBe('Lag 2: returns −0.020, in the band; squared returns 0.200, out of the band');
    expect(acfReading({ shown, worst: '2020-03' }, memory, 'Squared returns', memory.squares, before.squares)).toContain('SIMX without March 2020: of 2 bars, 0 of the returns and 2');
  });
});

describe('the plot of estimators', () => {
  const lines = [{ id: 'parkinson', volatility: [0.1, null, 0.2], efficiency: 2.24, meanMove: 0.1 }];

  it('leaves a gap at a day without a value', () => {
    const { root } = drawLines({ days, crisis: [['2020-01-03', '2020-01-03']], lines, write: String }, 600, 300);
    clean(root);
    expect(root.querySelector('.plot-estimator')?.getAttribute('d')?.match(/M/g)).toHaveLength(2);
    expect(root.querySelectorAll('.plot-crisis')).toHaveLength(1);
    expect(drawLines({ days, crisis: null, lines, write: String }, 600, 300).root.querySelector('.plot-calm')).toBeNull();
  });

  it('writes the efficiency beside its bar', () => {
    expect(clean(drawEfficiency(lines, 400, 200).root)).toContain('2.2');
  });

  it('draws the truth where it is known, and asks of nobody what it is worth', () => {
    const truth = { volatility: [0.1, 0.1, 0.1], meanMove: 0.02 };
    expect(linesOf({ estimators: lines, truth: null })).toHaveLength(1);
    const all = linesOf({ estimators: lines, truth });
    expect(all.map(({ id }) => id)).toEqual(['parkinson', 'truth']);
    expect(estimatorReading({ shown, window: 21 }, all)).toBe(
      'SIMX over 21 days: from one day to the next the volatility moves by 10.00 points (Parkinson) and 2.00 points (True volatility) on average. One day of an estimator is worth 2.2 (Parkinson) squared returns.',
    );
  });

  it('has the efficiency among its numbers', () => {
    expect(efficiencyOf(lines).rows).toEqual([['Parkinson', 2.24, 10]]);
  });
});

describe('the plots of GARCH', () => {
  const path = { omega: 0.03, alpha: 0.3, beta: 0.65, persistence: 0.95, halfLife: 13.51, longRun: 0.123, lowest: 0.05, volatility: [0.1, 0.2, 0.15], newsImpact: [0.3, 0.1, 0.3] };
  const known = { low: 0.9, high: 1.01, shortestHalfLife: 6.6, longestHalfLife: null };

  it('draws what explodes within its frame', () => {
    const { root } = drawPaths({ days, absoluteReturns: [0.1, 0.3, null] }, path, { ...path, volatility: [0.1, 1e9, null] }, String, 600, 300);
    clean(root);
    const heights = [...(root.querySelector('.plot-line[data-model=you]')?.getAttribute('d') ?? '').matchAll(/,(-?[\d.]+)/g)].map(([, y]) => Number(y));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(0);
  });

  it('draws the news impact', () => {
    expect(clean(drawImpact([-1, 0, 1], [{ model: 'garch', label: 'fitted', volatility: path.newsImpact }], 0.2, 600, 300, 0).root)).toContain('today 20.0 %');
  });

  it('has its parameters and the news impact among its numbers', () => {
    const { heads, rows } = parametersOf({ fitted: { ...path, alpha: 0.1 }, persistence: known }, { ...path, halfLife: null });
    expect(heads).toHaveLength(5);
    expect(rows).toContainEqual(['α', 0.3, 0.1, null, null]);
    expect(rows).toContainEqual(['Half-life of a shock, days', null, 13.51, 6.6, null]);
    const impact = impactOf({ shocks: [-1, 0, 1], today: 0.2 }, [{ model: 'you', label: 'yours', volatility: [0.3, null, 0.3] }, { model: 'garch', label: 'fitted', volatility: path.newsImpact }]);
    expect(plain(impact.caption)).toContain('on a day of 20.0 %');
    expect(impact.rows).toEqual([[-1, 30, 30], [0, null, 10], [1, 30, 30]]);
  });

  it('says how long a shock lasts, and how well that is known', () => {
    expect(plain(garchReading({ shown, persistence: known }, path))).toBe(
      'SIMX with ω = 0.030, α = 0.300 and β = 0.650: half of a shock is left after 14 days, and forecasts tend to 12.3 % a year. ' +
        'The fitted half-life is known no better than from 6.6 days without an upper end (95 %).',
    );
    expect(garchReading({ shown, persistence: known }, { ...path, halfLife: null, longRun: null })).toContain('never fades');
    expect(halfLifeText(null)).toBe('never');
  });
});

describe('the plot of HAR', () => {
  const past = [1, 2, 3, 4, 5, 6].map((lag) => ({ lag, day: '2020-01-02', volatility: 0.1 * lag, weight: 0.1, garchWeight: 0.05 }));
  const coefficients = ['daily', 'weekly', 'monthly'].map((name) => ({ name, value: 0.3, low: 0.2, high: 0.4 }));

  it('marks what a moved day was, and finds the day under the pointer', () => {
    const values = past.map(({ volatility }, i) => (i === 0 ? 0.5 : volatility));
    const drawing = drawDays(past, { values, forecast: 0.24, before: 0.2, top: 1 }, 0, String, 600, 300);
    clean(drawing.root);
    expect(drawing.root.querySelectorAll('.plot-was')).toHaveLength(2);
    expect(drawing.places?.under(60, 0)).toBe(5);
    expect(drawing.volatilityAt(300 - 40)).toBeCloseTo(0);
    expect(meanOf(values, 2)).toBeCloseTo(0.35);
  });

  it('has its coefficients with their intervals among its numbers', () => {
    const { caption, rows } = coefficientsOf({ coefficients: coefficients.slice(0, 1), rSquared: 0.5123 });
    expect(caption).toContain('R² 0.512');
    expect(rows).toEqual([['daily', 0.3, 0.2, 0.4]]);
  });

  it('says how far the forecast moved', () => {
    const values = past.map(({ volatility }, i) => (i === 0 ? 0.5 : volatility));
    expect(plain(harReading({ shown, coefficients, past }, { values, forecast: 0.24, before: 0.2, top: 1 }))).toContain('The day that you moved takes it +4.00 points from 20.0 %.');
  });
});

describe('the plot of losses', () => {
  const losses = [{ id: 'qlike', values: [1.6137, 0, 0.6363] }, { id: 'mse', values: [100, 0, 400] }, { id: 'logMse', values: [0.48, 0, 0.48] }];
  const forecasts = [0.1, 0.2, 0.4];

  it('puts what came at its place', () => {
    const { root, targetX, forecastAt } = drawLosses(forecasts, 0.2, losses, 0, 600, 400);
    clean(root);
    expect(forecastAt(targetX)).toBeCloseTo(0.2);
  });

  it('says what a forecast costs, and that the right one costs nothing', () => {
    const data = { target: 0.2, forecasts, losses, examples: [] };
    expect(plain(lossReading(data, 0))).toContain('is 50.0 % too low when 20 % came and costs 1.6137 by QLIKE');
    expect(lossReading(data, 1)).toContain('exactly right');
  });
});

describe('the plot of a crisis', () => {
  const chosen = { day: '2020-01-03', before: 20, after: 30, rise: 50, halfWayDays: null, halfWay: 25, fiveDaysRise: -3 };
  const facts = { calmDay: '2018-02-02', calm: 17.31, jumpDay: '2018-02-05', jump: 37.32 };

  it('marks the two levels of February 2018', () => {
    expect(clean(drawCrisis({ days, index: [20, 30, 28], chosen, offset: -1, facts }, 600, 300).root)).toContain('VIX, 5 Feb 2018: 37.32');
  });

  it('counts days from the jump and says whether it had a sign', () => {
    expect(levelInWords({ days, index: [20, 30, 28], offset: -1 }, 0)).toBe('2 Jan 2020, 1 trading day before it: index at 20.0');
    expect(plain(crisisReading({ chosen, facts }))).toContain('It had not come half way back, to 25.0, by the last public day. Over the five days before, it had fallen by 3.0 %.');
  });
});
