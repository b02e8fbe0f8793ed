import { describe, expect, it } from 'vitest';
import { dayInWords } from '../src/plot/cursor';
import { spans } from '../src/plot/controls';
import { between, csv, reading } from '../src/plot/data';
import { example } from './example';

describe('forecast data', () => {
  it('reads as one sentence with both regimes', () => {
    expect(reading(example)).toBe(
      'ALDR, 3 days: This submission lies above what came on 33 % of the days; ' +
        'on average it forecasts 18.0 % against 15.0 % on 2 calm days, and 30.0 % against 40.0 % on 1 crisis days.',
    );
  });

  it('says when there is nothing to compare', () => {
    expect(reading({ ...example, series: [] })).toContain('no day');
  });

  it('is cut by days, both inclusive', () => {
    const cut = between(example, '2020-12-31', '2021-01-04');
    expect(cut.days).toEqual(['2020-12-31', '2021-01-04']);
    expect(cut.target).toEqual([0.2, 0.4]);
    expect(cut.series[0]?.values).toEqual([0.16, 0.3]);
  });

  it('offers everything, each crisis and each year to look at', () => {
    expect(spans(example).map((span) => span.label)).toEqual(['All days', 'Crisis, 1 Jan 2021 – 31 Jan 2021', '2020', '2021']);
  });

  it('becomes CSV with empty cells for what is missing', () => {
    expect(csv(example).split('\n')[4]).toBe('2021-01-05,ALDR,crisis,,0.31,0.29');
    expect(csv(example).split('\n')[0]).toBe('date,symbol,regime,target,you,har');
  });

  it('is told in words day by day', () => {
    expect(dayInWords(example, 2)).toBe('4 Jan 2021, target 40.0 %, This submission 30.0 %, HAR 33.0 %, crisis');
  });
});
