import { scaleBand, scaleLinear } from 'd3-scale';
import { html, svg } from '../../../dom';
import { MARGIN, label, valueAxis } from '../../axes';
import { legendEntry } from '../../controls';
import { type Shown, dataInWords, writeDay } from '../answer';
import type { Frame } from '../frame';
import type { Drawing } from '../panel';
import { across, canvas } from '../strokes';
import { fixed, listed, percents } from '../words';
import type { Study, StudyPoint } from './memory';

export interface Attention {
  readonly shown: Shown;
  readonly study: Study;
  /** Percent of each lag in the reference network; null where it is not built. */
  readonly reference: readonly number[] | null;
  readonly windows: number;
  readonly even: number;
}

/** Lags at which the course expects peaks. */
const EXPECTED = [1, 5, 20];
const REFERENCE = 'attention';

const points = (data: Attention): readonly StudyPoint[] => data.study.series[0]?.points ?? [];
/** What is drawn as bars: the reference network where there is one, or else the study's mean. */
const bars = (data: Attention): readonly number[] => data.reference ?? points(data).map(({ mean }) => mean);

export function readingOf(data: Attention): string {
  const ranked = bars(data)
    .map((percent, i) => ({ lag: i + 1, percent }))
    .sort((a, b) => b.percent - a.percent);
  const most = listed(ranked.slice(0, 3).map(({ lag }) => String(lag)));
  const shares = listed(ranked.slice(0, 3).map(({ percent }) => fixed(percent, 1)));
  const expected = listed(EXPECTED.map((lag) => fixed(bars(data)[lag - 1], 1)));
  return `Lags ${most} get most of the attention (${shares} %); lags 1, 5 and 20, where the course expects peaks, get ${expected} %. An even share would be ${fixed(data.even, 1)} %.`;
}

function sources(data: Attention): string {
  const { study } = data;
  const where = study.here && study.day ? `a study of this installation, ${writeDay(study.day)}` : 'the study shipped with the platform, on the simulated market';
  const range = `Whiskers: range over seeds ${study.seeds.join(', ')}, from ${where}.`;
  return data.reference ? `${dataInWords(data.shown)} Bars: ${data.windows} windows, one of each symbol and month. ${range}` : `Data: ${where}. ${range}`;
}

export function start(frame: Frame): void {
  const panel = frame.panel('Lag, days back', 'even', (index) => (frame.readout.textContent = inWords(index)));
  let data: Attention | undefined;
  const inWords = (index: number): string => {
    if (!data) return '';
    const point = points(data)[index];
    const range = point ? `, over seeds ${fixed(point.low, 1)} to ${percents(point.high)}` : '';
    return `Lag ${index + 1}${index === 0 ? ', the last day' : ''}: ${percents(bars(data)[index])}${range}`;
  };
  void frame.ask<Attention>({}, (answer) => {
    data = answer;
    frame.legend.replaceChildren(
      legendEntry(REFERENCE, answer.reference ? 'Reference network' : 'Mean over seeds'),
      html('span', { class: 'plot-key' }, `Even share: ${percents(answer.even)}`),
    );
    panel.show((width, height) => drawing(answer, width, height, inWords));
    frame.readout.textContent = inWords(panel.index);
    frame.dataNote(sources(answer));
    frame.tell(readingOf(answer));
    frame.values(() => ({
      caption: 'Share of the attention, percent',
      heads: ['Lag', 'Reference network', 'Mean over seeds', 'Lowest', 'Highest'],
      rows: points(answer).map(({ x, mean, low, high }, i) => [x, answer.reference?.[i] ?? null, mean, low, high]),
      write: [String, ...Array(4).fill((value: number) => value.toFixed(2))],
    }));
  });
}

function drawing(data: Attention, width: number, height: number, inWords: (index: number) => string): Drawing {
  const root = canvas(width, height);
  const bottom = height - MARGIN.bottom;
  const shares = bars(data);
  const lags = shares.map((_, i) => i + 1);
  const x = scaleBand(lags, [MARGIN.left, width - MARGIN.right]).padding(0.3);
  const y = scaleLinear([0, Math.max(...shares, ...points(data).map(({ high }) => high))], [bottom, MARGIN.top + 12]).nice(5);
  root.append(valueAxis(y, width), label('Share of the attention, %', MARGIN.left, MARGIN.top, 'start'));
  root.append(label('Lag; 1 is the last day of the window', (MARGIN.left + width) / 2, bottom + 40, 'middle'));
  const step = x.step();
  const every = step < 22 ? 5 : 1;
  const cursor = svg('rect', { class: 'study-row', y: MARGIN.top, width: step, height: bottom - MARGIN.top, visibility: 'hidden' });
  root.prepend(cursor);
  shares.forEach((percent, i) => {
    const lag = i + 1;
    const left = x(lag) ?? 0;
    const middle = left + x.bandwidth() / 2;
    root.append(svg('rect', { class: 'plot-bar is-light', 'data-model': REFERENCE, x: left, y: y(percent), width: x.bandwidth(), height: bottom - y(percent) }));
    const point = points(data)[i];
    if (point) root.append(svg('line', { class: 'plot-whisker', x1: middle, x2: middle, y1: y(point.low), y2: y(point.high) }));
    if (lag === 1 || lag % every === 0) root.append(label(String(lag), middle, bottom + 18, 'middle'));
    if (EXPECTED.includes(lag)) root.append(svg('path', { class: 'plot-expected', d: 'M-4 0h8l-4 6Z', transform: `translate(${middle} ${bottom + 21})` }));
  });
  root.append(across('plot-bound', y(data.even), MARGIN.left, width - MARGIN.right));
  return {
    root,
    places: {
      count: lags.length,
      first: 0,
      leap: 5,
      under: (left) => Math.floor((left - MARGIN.left) / step),
      mark: (index) => {
        cursor.setAttribute('x', String((x(index + 1) ?? 0) - (step - x.bandwidth()) / 2));
        cursor.setAttribute('visibility', 'visible');
      },
      inWords,
    },
  };
}
