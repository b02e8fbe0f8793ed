import { describe, expect, it } from 'vitest';
import { type Adaptation, readingOf as adaptationReading, shiftsOf } from '../src/plot/course/plots/adaptation';
import { type Attention, readingOf as attentionReading } from '../src/plot/course/plots/attention';
import { type CellData, largestMove, readingOf as cellReading } from '../src/plot/course/plots/cell';
import { type Differences, readingOf as differenceReading } from '../src/plot/course/plots/difference';
import { type Decay, readingOf as gradientReading } from '../src/plot/course/plots/gradients';
import { classDrawing, classReading, lengthInWords } from '../src/plot/course/class-scene';
import { type Inputs, drawing as drawInputs, networkWith, readingOf as inputsReading, rowInWords as inputInWords, valuesOf as inputValues } from '../src/plot/course/plots/inputs';
import { type Memory, readingOf as memoryReading, sourceInWords, valuesOf } from '../src/plot/course/plots/memory';
import { type Showdown, readingOf as showdownReading, rowInWords } from '../src/plot/course/plots/showdown';
import { pathOf } from '../src/plot/course/strokes';
import { fixed, listed, share, signedPercents, writeDifference } from '../src/plot/course/words';

const shown = { title: 'Simulated market', symbol: 'SIMX', from: '2020-01-02', to: '2021-12-31', simulated: true };
const har = { key: 'har', model: 'har', label: 'HAR' };
const lstm = { key: 'lstm', model: 'lstm', label: 'LSTM' };

describe('numbers beside plots', () => {
  it('keeps signs, digits and the percent sign together', () => {
    expect(fixed(-0.12345, 4)).toBe('−0.1235');
    expect(writeDifference('mse', 3.14159)).toBe('+3.14');
    expect(writeDifference('qlike', -0.5)).toBe('−0.5000');
    expect(signedPercents(0)).toBe('0.0\u00a0%');
    expect(signedPercents(null)).toBe('–');
    expect(listed(['a', 'b', 'c'])).toBe('a, b and c');
  });

  it('tells shares from next to nothing to thousands', () => {
    expect(share(0.5)).toBe('50\u00a0%');
    expect(share(0.000_000_1)).toBe('less than 0.001\u00a0%');
    expect(share(6.7275)).toBe('6.7 times');
    expect(share(3325.26)).toBe('3,325 times');
  });

  it('leaves a gap where a value is missing', () => {
    expect(pathOf([1, null, 2, 3], (i) => i, (v) => v)).toBe('M0,1ZM2,2L3,3');
  });
});

describe('gradients', () => {
  const decay = (factor: number, after20: number, hundredth: number | null): Decay => ({ factor, left: [1, ...Array(19).fill(factor), after20], hundredth });

  it('says when a hundredth is left, that a gradient grows where it does, and what the reference keeps', () => {
    const house = { title: 'LSTM', paths: [{ label: 'median unit', unit: 3, windows: 9, left: [1, 0.5] }] };
    expect(gradientReading({ plain: decay(1.1, 6.7275, null), direct: decay(0.9, 0.12, null) }, { title: null, paths: [] })).toContain('6.7 times of the gradient arrives after 20 steps. Along');
    const reading = gradientReading({ plain: decay(0.8, 0.01153, 21), direct: decay(0.9, 0.12, null) }, house);
    expect(reading).toContain('1.2\u00a0% of the gradient is left after 20 steps, and less than a hundredth after 21. Along an LSTM’s cell with a forget gate of 0.900 it is 12\u00a0%.');
    expect(reading).toContain('In the LSTM of the house, over a window of 2 steps: median unit 50\u00a0%.');
  });
});

describe('the cell', () => {
  const traces = { forget: [0.9, 0.2, 0.5], input: [0.5, 0.6, 0.5], candidate: [0, 1, 0], output: [0.5, 0.5, 0.5], cell: [0, 1, 1], hidden: [0, 0.5, 0.4] };
  const data: CellData = {
    shown, symbols: ['SIMX'], origin: '2020-03-18', first: '2010-03-01', last: '2021-12-31', notable: [],
    days: ['2020-03-16', '2020-03-17', '2020-03-18'], returns: [1, -9, null], volatility: [20, 80, 60], vix: [30, 70, 65], target: 55,
    cells: [{ model: 'lstm', title: 'LSTM', layer: 1, layers: 2, size: 64, forecast: 50, units: [{ number: 7, longest: true, traces }] }],
  };

  it('names the gate that answers to the largest move', () => {
    expect(largestMove(data)).toBe(1);
    expect(cellReading(data, data.cells[0], data.cells[0]?.units[0])).toBe(
      'Forecast at the close of 18 Mar 2020: LSTM 50.0\u00a0%; what came was 55.0\u00a0%. The largest move is on 17 Mar 2020, −9.0\u00a0%. Of LSTM unit 7, that day its forget gate goes from 0.90 to 0.20, on the next day its forget gate goes from 0.20 to 0.50.',
    );
  });

  it('keeps quiet about a day that is not public', () => {
    expect(cellReading({ ...data, target: null }, undefined, undefined)).toBe('Forecast at the close of 18 Mar 2020: LSTM 50.0\u00a0%.');
  });
});

describe('studies', () => {
  const study = {
    here: false, address: null, day: null, command: './showdown study memory-curve', seeds: [1, 2], simulated: true, trainUntil: '2019-12-31', validateUntil: '2021-12-31',
    axis: 'Days in the window', unit: 'Validation QLIKE', series: [{ name: 'LSTM', family: 'lstm', points: [{ x: 5, mean: 6, low: 5, high: 7 }, { x: 20, mean: 3, low: 3, high: 3 }] }],
  };

  const nobody = { models: 0, lengths: [], own: [] };
  const klass = {
    models: 4,
    lengths: [{ steps: 12, models: 3, best: 0.27, median: 0.29 }, { steps: 20, models: 1, best: 0.28, median: 0.28 }],
    own: [{ steps: 12, qlike: 0.31, entry: 'lstm', attempt: 2 }],
  };

  it('sets the depth of the valley beside what a seed does', () => {
    const data: Memory = { shown: null, study, valleys: [{ name: 'LSTM', best: 20, depth: 2.1, spread: 1.4 }], classCurve: nobody };
    expect(memoryReading(data)).toBe('LSTM is best with 20 days; its highest loss is 2.1\u00a0% above its lowest. Two trainings that differ by the seed alone are up to 1.4\u00a0% apart. No ONNX model of the class has been scored yet; each becomes a point at its own length.');
    expect(memoryReading({ ...data, study: { ...study, seeds: [1] }, valleys: [{ name: 'LSTM', best: 20, depth: 2.1, spread: null }] })).toContain('one seed');
  });

  it('sets the class beside the study, at its own lengths', () => {
    expect(classReading(klass)).toBe('The class: 4 models of 2 lengths, one is yours. The lowest public QLIKE so far is 0.2700, with 12 days.');
    expect(lengthInWords(klass, 0)).toBe('12 days: 3 models, best 0.2700, median 0.2900; yours: lstm, attempt 2, 0.3100');
    expect(lengthInWords(klass, 1)).toBe('20 days: 1 model, best 0.2800, median 0.2800');
    const { heads, rows } = valuesOf({ shown: null, study, valleys: [], classCurve: klass }, [5, 20]);
    expect(heads.slice(-4)).toEqual(['Models of the class', 'Class, best', 'Class, median', 'Your best']);
    expect(rows.map((row) => [row[0], ...row.slice(-4)])).toEqual([[5, 0, null, null, null], [12, 3, 0.27, 0.29, 0.31], [20, 1, 0.28, 0.28, null]]);
  });

  it('keeps a model that went astray at the edge of the axis', () => {
    const astray = { ...klass, own: [{ steps: 12, qlike: 40, entry: 'lstm', attempt: 2 }] };
    const { root } = classDrawing(astray, [5, 60], 600, 200);
    const place = root.querySelector("[data-model='you']")?.getAttribute('transform')?.match(/ ([\d.]+)\)/)?.[1];
    expect(Number(place)).toBeGreaterThan(0);
    expect(Number(place)).toBeLessThan(200);
  });

  const loss = (mean: number, spread: number, percent: (number | null)[]) => ({ mean, low: mean - spread, high: mean + spread, percent });
  const inputs: Inputs = {
    shown: null, study, spread: { qlike: 2.1, mse: null },
    entries: [
      { name: 'own past', model: 'lstm', network: true, inputs: [], features: 10, qlike: loss(0.3, 0.001, [0, 11.1, -25]), mse: loss(140, 5, [0, 10, -22]) },
      { name: '+ VIX', model: 'lstm', network: true, inputs: ['vix'], features: 11, qlike: loss(0.27, 0.002, [-10, 0, -32.5]), mse: loss(126, 6, [-10, 0, -30]) },
      { name: 'GARCH', model: 'garch', network: false, inputs: [], features: null, qlike: loss(0.4, 0, [33.3, 48.1, 0]), mse: null },
    ],
  };

  it('finds the network with the inputs that are chosen, and says so where there is none', () => {
    expect(networkWith(inputs, new Set(['vix']))).toBe(1);
    expect(inputsReading(inputs, new Set(['vix']), 2, 'qlike')).toBe(
      'With its own past and the VIX, 11 numbers a day, the network’s QLIKE is 0.2700, 32.5\u00a0% below GARCH. Two trainings that differ by the seed alone are up to 2.1\u00a0% apart.',
    );
    expect(inputsReading(inputs, new Set(['vix', 'volume']), 2, 'qlike')).toContain('no network with its own past, volume and the VIX');
    expect(inputsReading({ ...inputs, spread: { qlike: 12, mse: null } }, new Set(['vix']), 0, 'qlike')).toContain('10.0\u00a0% below its own past alone. Two trainings that differ by the seed alone are up to 12.0\u00a0% apart: this difference may be no more than that.');
  });

  it('keeps a row to itself until it was tried', () => {
    expect(inputInWords(inputs, 1, new Set([0, 2]), 2, 'qlike')).toBe('+ VIX: not tried yet');
    expect(inputInWords(inputs, 1, new Set([1]), 2, 'qlike')).toBe('+ VIX: 0.2700 (0.2680 to 0.2720), −32.5\u00a0% to GARCH');
    expect(inputInWords(inputs, 2, new Set([2]), 2, 'mse')).toBe('GARCH: the study does not say');
    expect(inputValues(inputs, new Set([0, 2]), 2).rows.map(([name]) => name)).toEqual(['Own past alone', 'GARCH']);
    for (const width of [340, 900]) {
      const { root } = drawInputs(inputs, { at: 0, against: 2, loss: 'qlike', seen: new Set([0, 2]) }, width, String);
      expect(root.outerHTML).not.toMatch(/NaN|undefined/);
      expect(root.querySelectorAll('.plot-marker')).toHaveLength(2);
    }
  });

  it('says where the numbers are from', () => {
    expect(sourceInWords(study, null)).toContain('shipped with the platform, learned from the days to 31 Dec 2019');
    expect(sourceInWords({ ...study, here: true, day: '2026-11-20' }, shown)).toContain('Measured by this installation on 20 Nov 2026');
  });

  it('finds the lags with most attention in the reference network first', () => {
    const points = [1, 2, 3].map((x) => ({ x, mean: 30, low: 30, high: 30 }));
    const data: Attention = { shown, study: { ...study, series: [{ name: 'Attention', family: 'attention', points }] }, reference: [20, 30, 50], windows: 9, even: 100 / 3 };
    expect(attentionReading(data)).toContain('Lags 3, 2 and 1 get most of the attention (50.0, 30.0 and 20.0 %)');
  });
});

describe('models on the board', () => {
  const difference = { mean: -0.02, low: -0.03, high: -0.01, percent: -7, percentLow: -10, percentHigh: -3, apart: true };
  const unsure = { ...difference, high: 0.01, apart: false };
  const board: Showdown = {
    shown, board: 'public', boards: ['public'], loss: 'qlike', against: 'har', intervals: true, level: 0.95, rows: 2,
    parts: [{ id: 'all', days: 500 }, { id: 'crisis', days: 200 }],
    models: [
      { name: lstm, losses: { all: 0.27, crisis: 0.28 }, direction: 0.7, differences: { all: difference, crisis: unsure } },
      { name: har, losses: { all: 0.29, crisis: 0.3 }, direction: 0.7, differences: { all: null, crisis: null } },
    ],
  };

  it('counts who can be told from the chosen model, part by part', () => {
    expect(showdownReading(board)).toBe(
      'LSTM has the lowest QLIKE of all days, 0.2700. Against HAR: all days 1 better, 0 worse, 0 not to be told apart; crisis 0 better, 0 worse, 1 not to be told apart.',
    );
    expect(rowInWords(board, board.models[0])).toContain('crisis −0.0200 (−0.0300 to +0.0100), −7.0\u00a0%, not to be told apart');
    expect(showdownReading({ ...board, models: [] })).toBe('No model stands on this board yet.');
  });

  const two: Differences = {
    shown, models: [har, lstm], symbols: ['SIMX'], first: har, second: lstm, loss: 'qlike', days: ['2020-01-02', '2020-01-03'], crisis: [['2020-01-03', '2020-01-03']],
    daily: [1, 3], cumulative: [1, 4], mean: 2, regimes: [{ id: 'calm', days: 1, sum: 1 }, { id: 'crisis', days: 1, sum: 3 }], largest: 3, test: { days: 2, lag: 1, statistic: 2.5, p: 0.012 }, reason: null,
  };

  it('says where a lead comes from and whether it may be luck', () => {
    expect(differenceReading(two)).toBe(
      'LSTM has the lower QLIKE of the two, by 2.0000 a day against HAR. 75\u00a0% of the lead comes from the crisis days, which are 50\u00a0% of all, and its ten largest days are worth 75\u00a0% of it. Diebold-Mariano 2.50, p = 0.0120: more than luck.',
    );
    const split = (calm: number, crisis: number): string => differenceReading({ ...two, regimes: [{ id: 'calm', days: 1, sum: calm }, { id: 'crisis', days: 1, sum: crisis }] });
    expect(split(6, -2)).toContain('HAR. It leads on calm days alone: on the crisis days, 50\u00a0% of all, it is behind. Its ten largest days are worth 75\u00a0% of the lead.');
    expect(split(-2, 6)).toContain('It leads on the crisis days alone, which are 50\u00a0% of all: on calm days it is behind.');
    expect(differenceReading({ ...two, regimes: [{ id: 'calm', days: 2, sum: 4 }] })).toContain('HAR. Its ten largest days');
    expect(differenceReading({ ...two, second: har })).toBe('A model against itself: the line stays at zero.');
    expect(differenceReading({ ...two, test: null, reason: 'A test needs 10 days, found 2.' })).toContain('A test needs 10 days');
  });

  it('says how few shifts there are', () => {
    const curve = { name: har, daily: [1], cumulative: [1], usual: 2, days: null };
    const data: Adaptation = { shown, symbols: ['SIMX'], loss: 'qlike', detector: 'z-score', direction: 'up', shifts: [{ day: '2020-03-12', factor: 3.17, counted: true }], since: '2018-01-01', ofYears: [], curves: [curve] };
    expect(adaptationReading(data, [curve])).toBe('One shift: 12 Mar 2020 (times 3.2). Mean loss back at the usual one: HAR not within 20 days. The board’s days hold no more than this one; few events tell little.');
    expect(adaptationReading({ ...data, shifts: [] }, [])).toContain('No such shift of SIMX');
  });

  it('sets the shifts of the board beside the largest of the years', () => {
    const ofYears = [{ day: '2018-02-05', factor: 4, counted: false }, { day: '2020-03-12', factor: 3.17, counted: true }];
    const shifts = [{ day: '2020-03-12', factor: 3.17, counted: true }, { day: '2021-06-01', factor: 0.5, counted: true }];
    const data: Adaptation = { shown, symbols: ['SIMX'], loss: 'qlike', detector: 'z-score', direction: 'up', shifts, since: '2018-01-01', ofYears, curves: [] };
    expect(adaptationReading(data, [])).toContain('Of the 2 largest since 2018, 1 is among them.');
    expect(shiftsOf(data).rows).toEqual([['2018-02-05', 4, 'no', 'yes'], ['2020-03-12', 3.17, 'yes', 'yes'], ['2021-06-01', 0.5, 'yes', 'no']]);
  });
});
