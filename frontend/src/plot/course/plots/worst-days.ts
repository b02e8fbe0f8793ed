import { scaleLinear } from 'd3-scale';
import { svg } from '../../../dom';
import { markOf } from '../../../models';
import { MARGIN, label } from '../../axes';
import { legendEntry } from '../../controls';
import { type Shown, writeDay } from '../answer';
import type { Frame } from '../frame';
import { type ModelName, againstChoice } from '../models';
import type { Drawing } from '../panel';
import { canvas } from '../strokes';
import { fixed, percents, signedPercents, writeLoss } from '../words';

interface Worst {
  readonly day: string;
  readonly symbol: string;
  readonly regime: string | null;
  readonly forecast: number;
  readonly target: number;
  readonly before: number | null;
  readonly qlike: number;
  readonly otherForecast: number | null;
  readonly otherQlike: number | null;
  readonly market: {
    readonly move: number | null;
    readonly night: number | null;
    readonly range: number | null;
    readonly all: number | null;
    readonly vixBefore: number | null;
    readonly vix: number | null;
  };
}

export interface WorstDays {
  readonly shown: Shown;
  readonly model: ModelName;
  readonly models: readonly ModelName[];
  readonly other: ModelName | null;
  readonly worst: readonly Worst[];
}

const ROW = 30;
const HEAD = 8;
const FOOT = 38;
/** Room for a day and a symbol before the drawing. */
const NAMES = 150;
const NARROW = 480;

export function marketInWords({ symbol, market, before }: Worst): string {
  const { move, night, range, all, vixBefore, vix } = market;
  const told = [
    ...(move == null ? [] : [`${symbol} moved ${signedPercents(100 * move)}${night == null ? '' : ` (${signedPercents(100 * night)} of it overnight)`}`]),
    ...(range == null ? [] : [`high to low ${percents(100 * range)}`]),
    ...(all == null ? [] : [`all symbols ${signedPercents(100 * all)} on average`]),
    ...(vix == null || vixBefore == null ? [] : [`VIX ${fixed(vixBefore, 1)} to ${fixed(vix, 1)}`]),
    ...(before == null ? [] : [`the day before ${percents(100 * before)} had come`]),
  ];
  return told.join('; ');
}

export function rowInWords({ model, other, worst }: WorstDays, index: number): string {
  const row = worst[index];
  if (!row) return '';
  const beside = other && row.otherForecast != null ? `; ${other.label} forecast ${percents(100 * row.otherForecast)}, QLIKE ${writeLoss('qlike', row.otherQlike)}` : '';
  return `${writeDay(row.day)}, ${row.symbol}${row.regime ? `, ${row.regime}` : ''}: ${model.label} forecast ${percents(100 * row.forecast)}, ${percents(100 * row.target)} came, QLIKE ${writeLoss('qlike', row.qlike)}${beside}. ${marketInWords(row)}.`;
}

export function readingOf({ model, other, worst }: WorstDays): string {
  if (worst.length === 0) return 'No day has a forecast and a target.';
  const low = worst.filter(({ forecast, target }) => forecast < target).length;
  const crisis = worst.filter(({ regime }) => regime === 'crisis').length;
  const days = new Set(worst.map(({ day }) => day)).size;
  const known = worst.filter(({ otherQlike }) => otherQlike != null);
  const worse = known.filter(({ qlike, otherQlike }) => (otherQlike ?? 0) >= qlike).length;
  const beside = other && known.length > 0 ? ` On ${worse} of them ${other.label} lost as much or more.` : '';
  return `Of the ${worst.length} worst, on ${days} ${days === 1 ? 'day' : 'different days'}, ${model.label} was too low on ${low} and too high on ${worst.length - low}; ${crisis} fall into a crisis.${beside}`;
}

/** The ten largest losses: what was forecast, what came, and what happened. */
export function start(frame: Frame): void {
  let data: WorstDays | undefined;
  const words = (index: number): string => (data ? rowInWords(data, index) : '');
  const panel = frame.panel('Worst days, the largest loss first', 'rows', (index) => (frame.readout.textContent = words(index)));
  const show = (answer: WorstDays): void => {
    data = answer;
    const { model, other } = answer;
    frame.controls.replaceChildren(againstChoice(answer.models, other?.key, (against) => void frame.ask({ against }, show)));
    frame.legend.replaceChildren(legendEntry(model.model, `${model.label} forecast`), ...(other ? [legendEntry(other.model, `${other.label} forecast`)] : []), legendEntry('target', 'what came'));
    panel.show((width) => drawing(answer, width));
    frame.readout.textContent = words(panel.index);
    frame.data(answer.shown);
    frame.tell(readingOf(answer));
    frame.values(() => tableOf(answer));
  };
  void frame.ask(Object.fromEntries(frame.settings), show);
}

function tableOf({ model, other, worst }: WorstDays): { caption: string; heads: string[]; rows: (string | number | null)[][]; write: ((value: number) => string)[] } {
  const one = (value: number): string => fixed(value, 1);
  const hundred = (value: number | null): number | null => (value == null ? null : 100 * value);
  const loss = (value: number): string => writeLoss('qlike', value);
  return {
    caption: 'The largest QLIKE of a symbol and day; volatilities are annualised, moves are log returns',
    heads: ['Day', 'Symbol', 'Regime', `${model.label}, %`, 'Came, %', 'The day before, %', 'QLIKE', ...(other ? [`${other.label}, %`, `QLIKE, ${other.label}`] : []), 'Move, %', 'Overnight, %', 'High to low, %', 'All symbols, %', 'VIX before', 'VIX'],
    rows: worst.map((row) => [
      row.day, row.symbol, row.regime, hundred(row.forecast), hundred(row.target), hundred(row.before), row.qlike,
      ...(other ? [hundred(row.otherForecast), row.otherQlike] : []),
      hundred(row.market.move), hundred(row.market.night), hundred(row.market.range), hundred(row.market.all), row.market.vixBefore, row.market.vix,
    ]),
    write: [String, String, String, one, one, one, loss, ...(other ? [one, loss] : []), one, one, one, one, one, one],
  };
}

export function drawing(data: WorstDays, width: number): Drawing {
  const narrow = width < NARROW;
  const row = narrow ? ROW + 16 : ROW;
  const bottom = HEAD + row * data.worst.length;
  const root = canvas(width, bottom + FOOT);
  const left = narrow ? 10 : NAMES;
  const most = Math.max(0.01, ...data.worst.flatMap(({ forecast, target, otherForecast }) => [forecast, target, otherForecast ?? 0]));
  const x = scaleLinear([0, 104 * most], [left, width - MARGIN.right]);
  const cursor = svg('rect', { class: 'study-row', x: 0, width, height: row, visibility: 'hidden' });
  root.append(cursor);
  for (const tick of x.ticks(Math.max(3, Math.floor(width / 110)))) {
    root.append(svg('line', { class: 'plot-grid', x1: x(tick), x2: x(tick), y1: HEAD, y2: bottom }), label(String(tick), x(tick), bottom + 16, 'middle'));
  }
  root.append(label('Volatility, % a year', (left + width - MARGIN.right) / 2, bottom + 33, 'middle'));
  data.worst.forEach((worst, i) => {
    const y = HEAD + row * i + (narrow ? row - 13 : row / 2);
    const marker = (model: string, value: number): SVGElement =>
      svg('path', { class: 'plot-marker is-filled', 'data-model': model, d: markOf(model).marker, transform: `translate(${x(100 * value)} ${y})` });
    const name = narrow ? label(`${writeDay(worst.day)}, ${worst.symbol}`, left, HEAD + row * i + 14, 'start') : label(`${writeDay(worst.day)}, ${worst.symbol}`, left - 12, y, 'end', '0.32em');
    root.append(
      name,
      svg('line', { class: 'study-range', 'data-model': data.model.model, x1: x(100 * worst.forecast), x2: x(100 * worst.target), y1: y, y2: y }),
      ...(data.other && worst.otherForecast != null ? [marker(data.other.model, worst.otherForecast)] : []),
      marker(data.model.model, worst.forecast),
      svg('path', { class: 'plot-came-dot', d: 'M-4.500 0a4.500 4.500 0 1 0 9 0a4.500 4.500 0 1 0 -9 0Z', transform: `translate(${x(100 * worst.target)} ${y})` }),
    );
  });
  return {
    root,
    places: {
      count: data.worst.length,
      first: 0,
      leap: 5,
      under: (_, top) => Math.floor((top - HEAD) / row),
      mark: (index) => {
        cursor.setAttribute('y', String(HEAD + row * index));
        cursor.setAttribute('visibility', 'visible');
      },
      inWords: (index) => rowInWords(data, index),
    },
  };
}
