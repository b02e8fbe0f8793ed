import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Frame } from '../src/plot/course/frame';
import { type Attempts, attemptInWords, drawing as drawAttempts, readingOf as attemptsReading } from '../src/plot/course/plots/attempts';
import { type Calibration, dayInWords as calibrationDay, drawing as drawCalibration, fitted } from '../src/plot/course/plots/calibration';
import { type LossDays, dayInWords, drawing as drawLossDays, readingOf as lossReading } from '../src/plot/course/plots/loss-days';
import { readingOf as regimesReading } from '../src/plot/course/plots/regimes';
import type { Showdown } from '../src/plot/course/plots/showdown';
import { type WorstDays, drawing as drawWorst, marketInWords, readingOf as worstReading, rowInWords } from '../src/plot/course/plots/worst-days';
import { ForecastPlotElement } from '../src/plot/forecast-plot';
import { colourToken, markOf } from '../src/models';
import { example, render } from './example';

const shown = { title: 'Simulated market', symbol: null, from: '2020-03-02', to: '2020-03-05', simulated: true };
const own = { key: 'this', model: 'you', label: 'Attempt 2' };
const har = { key: 'har', model: 'har', label: 'HAR' };
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

Object.defineProperties(HTMLElement.prototype, { clientWidth: { value: 600, configurable: true }, clientHeight: { value: 300, configurable: true } });

/** Nothing drawn may be at a place that is no number. */
function clean(root: SVGElement): string {
  const markup = root.outerHTML;
  expect(markup).not.toMatch(/NaN|Infinity|style=/);
  return markup;
}

describe('loss over time', () => {
  const days = ['2020-03-02', '2020-03-03', '2020-03-04', '2020-03-05'];
  const means = [{ part: 'all', days: 4, loss: 1.25 }, { part: 'calm', days: 2, loss: 0.5 }, { part: 'crisis', days: 2, loss: 2 }];
  const data: LossDays = {
    shown, symbols: ['ALDR'], models: [own, har], loss: 'qlike', window: 2, days, crisis: [['2020-03-04', '2020-03-05']],
    model: { name: own, daily: [0.4, 0.6, 1, 3], running: [null, 0.5, 0.8, 2], means },
    other: { name: har, daily: [0.5, 0.7, 1, 2], running: [null, 0.6, 0.85, 1.5], means },
  };

  it('says where the running mean is highest and how often it is below the other’s', () => {
    expect(plain(lossReading(data))).toBe(
      'Attempt 2, mean of all symbols: QLIKE 1.2500 on all 4 days, 0.5000 on 2 calm days, 2.0000 on 2 crisis days. ' +
        'The mean of 2 days is highest on 5 Mar 2020, at 2.0000. It lies below that of HAR on 67 % of the days.',
    );
    expect(lossReading({ ...data, other: null })).not.toContain('HAR');
  });

  it('has a word for the days before the first running mean', () => {
    expect(dayInWords(data, 0)).toBe('2 Mar 2020, calm: QLIKE of the day 0.4000; mean of 2 days Attempt 2 –, HAR –');
  });

  it('draws both running means and the crisis', () => {
    const { root } = drawLossDays(data, 600, 300);
    clean(root);
    expect([...root.querySelectorAll('.plot-line')].map((line) => line.getAttribute('data-model'))).toEqual(['har', 'you']);
    expect(root.querySelectorAll('.plot-crisis')).toHaveLength(1);
  });
});

describe('calibration', () => {
  const data: Calibration = {
    shown, symbols: ['ALDR'], model: own, days: ['2020-03-02', '2020-03-03', '2020-03-04'], crisis: [['2020-03-04', '2020-03-04']],
    forecast: [0.1, 0.2, 0.4], target: [0.12, 0.18, 0.5],
    line: { days: 3, lags: 1, intercept: -20, interceptError: 10, slope: 1.3, slopeError: 0.2, rSquared: 0.8, wald: 7.1, p: 0.0287 }, reason: null, reading: 'Biased.',
  };

  it('turns the line of variances into one of volatilities', () => {
    expect(fitted({ intercept: 0, slope: 1 }, 20)).toBeCloseTo(20);
    expect(fitted({ intercept: 100, slope: 0.5 }, 20)).toBeCloseTo(Math.sqrt(300));
    expect(fitted({ intercept: -20, slope: 1 }, 4)).toBeNull();
  });

  it.each([true, false])('draws a dot for each day, the diagonal and the line (logarithmic: %s)', (logarithmic) => {
    const { root, places } = drawCalibration(data, logarithmic, 600, 400);
    clean(root);
    expect(root.querySelectorAll('.plot-dot')).toHaveLength(3);
    expect(root.querySelectorAll('.plot-dot.is-crisis')).toHaveLength(1);
    expect(root.querySelectorAll('.plot-bound')).toHaveLength(1);
    places?.mark(1);
    const at = root.querySelector('.plot-ring')?.getAttribute('transform')?.match(/[\d.]+/g)?.map(Number) ?? [];
    expect(places?.under(at[0] ?? 0, at[1] ?? 0)).toBe(1);
  });

  it('says a day in words', () => {
    expect(plain(calibrationDay(data, 2))).toBe('4 Mar 2020, crisis: forecast 40.0 %, came 50.0 %');
  });
});

describe('calm and crisis', () => {
  const difference = { mean: -0.02, low: -0.03, high: -0.01, percent: -7, percentLow: -10, percentHigh: -3, apart: true };
  const board: Showdown = {
    shown, board: 'public', boards: ['public'], loss: 'qlike', against: 'har', intervals: true, level: 0.95, rows: 2,
    parts: [{ id: 'all', days: 4 }, { id: 'calm', days: 4 }, { id: 'crisis', days: 0 }],
    models: [
      { name: own, losses: { all: 0.28, calm: 0.28, crisis: null }, direction: 0.7, differences: { all: difference, calm: { ...difference, apart: false }, crisis: null } },
      { name: har, losses: { all: 0.3, calm: 0.3, crisis: null }, direction: 0.6, differences: { all: null, calm: null, crisis: null } },
    ],
  };

  it('says how far the submission lies from the other, and where that may be luck', () => {
    expect(plain(regimesReading(board))).toBe('Attempt 2: on all days 0.2800, 7.0 % below HAR; on calm days 0.2800, 7.0 % below HAR, not to be told apart from it.');
    const crisis = board.models.map((row) => ({ ...row, losses: { ...row.losses, crisis: 0.5 } }));
    expect(regimesReading({ ...board, models: crisis })).toContain(' Calm and crisis of the references: HAR 0.3000 and 0.5000.');
    expect(regimesReading({ ...board, models: board.models.slice(1) })).toBe('This submission has no losses on the public board.');
  });
});

describe('worst days', () => {
  const worst = {
    day: '2020-03-04', symbol: 'TMBR', regime: 'crisis', forecast: 0.2, target: 0.7, before: 0.19, qlike: 8.6, otherForecast: 0.21, otherQlike: 7.9,
    market: { move: -0.0757, night: -0.008, range: 0.087, all: -0.041, vixBefore: 16.4, vix: 20.4 },
  };
  const data: WorstDays = { shown, model: own, models: [own, har], other: har, worst: [worst, { ...worst, symbol: 'ALDR', forecast: 0.9, otherForecast: null, otherQlike: null }] };

  it('tells what happened to the market', () => {
    expect(plain(marketInWords(worst))).toBe('TMBR moved −7.6 % (−0.8 % of it overnight); high to low 8.7 %; all symbols −4.1 % on average; VIX 16.4 to 20.4; the day before 19.0 % had come');
    const unknown = { move: null, night: null, range: null, all: null, vixBefore: null, vix: null };
    expect(marketInWords({ ...worst, before: null, market: unknown })).toBe('');
    expect(plain(rowInWords(data, 0))).toContain('Attempt 2 forecast 20.0 %, 70.0 % came, QLIKE 8.6000; HAR forecast 21.0 %, QLIKE 7.9000.');
  });

  it('counts too low and too high, and where the other lost as much', () => {
    expect(worstReading(data)).toBe('Of the 2 worst, on 1 day, Attempt 2 was too low on 1 and too high on 1; 2 fall into a crisis. On 0 of them HAR lost as much or more.');
  });

  it.each([300, 800])('draws a row for each, %i wide', (width) => {
    const { root, places } = drawWorst(data, width);
    expect(clean(root)).toContain('4 Mar 2020, TMBR');
    expect(root.querySelectorAll('.plot-came-dot')).toHaveLength(2);
    expect(places?.under(0, 9)).toBe(0);
  });
});

describe('attempts', () => {
  const attempt = { submission: 'a', number: 1, submittedAt: '2026-11-30T12:00:00Z', fileName: 'har.jar', outcome: 'accepted', qlike: 0.3, standing: true, shown: false };
  const data: Attempts = {
    entry: 'HAR', counted: 'best', references: [{ model: 'har', label: 'HAR', qlike: 0.32 }],
    attempts: [attempt, { ...attempt, submission: 'b', number: 2, outcome: 'crashed', qlike: null, standing: false }, { ...attempt, submission: 'c', number: 4, qlike: 0.35, standing: false, shown: true }],
  };

  it('says which stands and how far this one is from it', () => {
    expect(attemptsReading(data)).toBe('3 attempts for HAR; attempt 1 stands as the best of them: QLIKE 0.3000. This one is at 0.3500, +0.0500 from it. For comparison: HAR 0.3200.');
    expect(attemptsReading({ ...data, attempts: [{ ...attempt, standing: false }] })).toBe('One attempt for HAR; none stands on the public board.');
    expect(attemptsReading({ ...data, counted: 'ladder' })).toContain('attempt 1 stands as the latest that was better by more than the noise: QLIKE 0.3000.');
    expect(attemptInWords(data.attempts[1] ?? attempt)).toBe('Attempt 2: har.jar, crashed, no public QLIKE');
  });

  it('fills the one that stands, rings the one looked at, and crosses the failed', () => {
    const { root, places } = drawAttempts(data, 600, 240, String);
    expect(clean(root)).toContain('×');
    expect(root.querySelectorAll('.plot-marker.is-filled')).toHaveLength(1);
    expect(root.querySelectorAll('.plot-ring')).toHaveLength(1);
    expect(places?.first).toBe(2);
    expect(clean(drawAttempts({ ...data, attempts: [{ ...attempt, qlike: null }], references: [] }, 600, 240, String).root)).toContain('×');
  });
});

describe('another attempt of the same account', () => {
  it('wears its owner’s colour, with a mark and a dash of its own', () => {
    expect(colourToken('you-other')).toBe('--model-you');
    expect(markOf('you-other').marker).not.toBe(markOf('you').marker);
    expect(markOf('you-other').dash).not.toBe(markOf('you').dash);
  });
});

describe('a plot of a submission', () => {
  beforeEach(() => vi.unstubAllGlobals());
  const answering = (body: unknown): void => void vi.stubGlobal('fetch', vi.fn(async () => new Response(JSON.stringify(body))));
  const asked = (): string => String(vi.mocked(fetch).mock.calls.at(-1)?.[0]);

  it('asks at its own source', async () => {
    answering({});
    render('<div id="plot"></div>');
    await new Frame(document.querySelector('#plot') as HTMLElement, 'loss-days', new URLSearchParams(), '/api/submissions/7/plots').ask({ symbol: 'all' }, () => {});
    expect(asked()).toBe('/api/submissions/7/plots/loss-days?symbol=all');
  });

  it('offers what the forecasts can be compared with, and asks for it', async () => {
    answering(example);
    const plot = document.createElement('forecast-plot') as ForecastPlotElement;
    plot.setAttribute('src', 'http://localhost/api/submissions/7/forecasts');
    plot.show({ ...example, against: 'har', choices: [{ key: 'none', label: 'Nothing' }, { key: 'har', label: 'HAR' }, { key: 'x', label: 'Attempt 1' }] });
    const select = [...plot.querySelectorAll('select')].find((each) => each.options.length === 3) as HTMLSelectElement;
    expect(select.value).toBe('HAR');
    select.selectedIndex = 2;
    select.dispatchEvent(new Event('change'));
    await vi.waitFor(() => expect(asked()).toContain('symbol=ALDR&against=x'));
  });
});

customElements.define('forecast-plot', ForecastPlotElement);
