import { bisectCenter } from 'd3-array';
import { scaleLinear, scaleUtc } from 'd3-scale';
import { html, svg } from '../../../dom';
import { MARGIN, label, timeAxis, valueAxis } from '../../axes';
import { choice } from '../../controls';
import { type Shown, writeDay } from '../answer';
import type { Frame } from '../frame';
import { type ModelName, lossChoice, modelChoice } from '../models';
import type { Drawing } from '../panel';
import { across, canvas, pathOf, uprightCursor } from '../strokes';
import { fixed, lossLabel, percents, writeDifference } from '../words';

export interface Differences {
  readonly shown: Shown;
  readonly models: readonly ModelName[];
  readonly symbols: readonly string[];
  readonly first: ModelName;
  readonly second: ModelName;
  readonly loss: string;
  readonly days: readonly string[];
  readonly crisis: readonly (readonly [string, string])[];
  readonly daily: readonly number[];
  readonly cumulative: readonly number[];
  readonly mean: number;
  readonly regimes: readonly { readonly id: string; readonly days: number; readonly sum: number }[];
  readonly largest: number;
  readonly test: { readonly days: number; readonly lag: number; readonly statistic: number; readonly p: number } | null;
  readonly reason: string | null;
}

const DAY_MS = 86_400_000;
const MONTH = 21;
const SURE = 0.05;

export const probability = (p: number): string => (p < 0.0001 ? 'below 0.0001' : p.toFixed(4));

const inCrisis = (data: Differences, day: string): boolean => data.crisis.some(([from, to]) => from <= day && day <= to);

export function dayInWords(data: Differences, index: number): string {
  const day = data.days[index];
  if (!day) return '';
  return `${writeDay(day)}, ${inCrisis(data, day) ? 'crisis' : 'calm'}: difference of the day ${writeDifference(data.loss, data.daily[index])}, sum so far ${writeDifference(data.loss, data.cumulative[index])}`;
}

/** Where a lead comes from; in which regime the leader is behind, where that is so. */
function leadInWords(data: Differences, sum: number): string {
  const worth = percents((100 * data.largest) / sum, 0);
  const largest = ` Its ten largest days are worth ${worth} of the lead.`;
  const crisis = data.regimes.find(({ id }) => id === 'crisis');
  const all = data.regimes.reduce((days, part) => days + part.days, 0);
  if (!crisis || all === 0) return largest;
  const share = crisis.sum / sum;
  const days = percents((100 * crisis.days) / all, 0);
  if (share < 0) return ` It leads on calm days alone: on the crisis days, ${days} of all, it is behind.${largest}`;
  if (share > 1) return ` It leads on the crisis days alone, which are ${days} of all: on calm days it is behind.${largest}`;
  return ` ${percents(100 * share, 0)} of the lead comes from the crisis days, which are ${days} of all, and its ten largest days are worth ${worth} of it.`;
}

export function readingOf(data: Differences): string {
  const sum = data.cumulative.at(-1) ?? 0;
  if (data.first.key === data.second.key || sum === 0) return 'A model against itself: the line stays at zero.';
  const [better, worse] = sum > 0 ? [data.second, data.first] : [data.first, data.second];
  const test = data.test ? ` Diebold-Mariano ${fixed(data.test.statistic, 2)}, p ${data.test.p < 0.0001 ? '' : '= '}${probability(data.test.p)}: ${data.test.p < SURE ? 'more than luck' : 'it may be luck'}.` : ` ${data.reason ?? ''}`;
  return `${better.label} has the lower ${lossLabel(data.loss)} of the two, by ${writeDifference(data.loss, Math.abs(data.mean)).replace('+', '')} a day against ${worse.label}.${leadInWords(data, sum)}${test}`;
}

export function start(frame: Frame): void {
  const panel = frame.panel('Day', 'wide', (index) => (frame.readout.textContent = data ? dayInWords(data, index) : ''));
  const numbers = html('dl', { class: 'plot-numbers' });
  frame.aside(numbers);
  let data: Differences | undefined;
  let asked: Record<string, string> = Object.fromEntries(frame.settings);
  const ask = (more: Record<string, string>): void => {
    asked = { ...asked, ...more };
    void frame.ask<Differences>(asked, show);
  };
  const show = (answer: Differences): void => {
    data = answer;
    const swap = html('button', { type: 'button', class: 'quiet' }, 'Swap');
    swap.addEventListener('click', () => ask({ first: answer.second.key, second: answer.first.key }));
    const symbols = ['All symbols', ...answer.symbols];
    frame.controls.replaceChildren(
      modelChoice('Loss of', answer.models, answer.first.key, (first) => ask({ first })),
      modelChoice('less that of', answer.models, answer.second.key, (second) => ask({ second })),
      swap,
      lossChoice(answer.loss, (loss) => ask({ loss })),
      choice('Symbol', symbols, answer.shown.symbol ?? 'All symbols', (symbol, i) => ask({ symbol: i === 0 ? 'all' : symbol })),
    );
    panel.show((width, height) => drawing(answer, width, height));
    frame.readout.textContent = dayInWords(answer, panel.index);
    const number = (name: string, value: string): HTMLElement => html('div', {}, html('dt', {}, name), html('dd', {}, value));
    numbers.replaceChildren(
      number('Mean difference of a day', writeDifference(answer.loss, answer.mean)),
      number('Diebold-Mariano', answer.test ? fixed(answer.test.statistic, 2) : '–'),
      number('p', answer.test ? probability(answer.test.p) : '–'),
      ...answer.regimes.map(({ id, days, sum }) => number(`Sum of ${days} ${id} days`, writeDifference(answer.loss, sum))),
    );
    frame.data(answer.shown);
    frame.tell(readingOf(answer));
    frame.values(() => ({
      caption: `${lossLabel(answer.loss)} of ${answer.first.label} less that of ${answer.second.label}`,
      heads: ['Day', 'Regime', 'Difference', 'Sum'],
      rows: answer.days.map((day, i) => [day, inCrisis(answer, day) ? 'crisis' : 'calm', answer.daily[i] ?? null, answer.cumulative[i] ?? null]),
      write: [String, String, (value) => writeDifference(answer.loss, value), (value) => writeDifference(answer.loss, value)],
    }));
  };
  ask({});
}

function drawing(data: Differences, width: number, height: number): Drawing {
  const root = canvas(width, height);
  const bottom = height - MARGIN.bottom;
  const dates = data.days.map((day) => new Date(day));
  const x = scaleUtc([dates[0] ?? new Date(0), dates.at(-1) ?? new Date(1)], [MARGIN.left, width - MARGIN.right]);
  const y = scaleLinear([Math.min(0, ...data.cumulative), Math.max(0, ...data.cumulative) || 1], [bottom, MARGIN.top + 14]).nice(5);
  const band = (name: string, from: number, to: number): SVGElement => svg('rect', { class: name, x: from, y: MARGIN.top, width: Math.max(0, to - from), height: bottom - MARGIN.top });
  const [left = 0, right = 0] = x.range();
  root.append(
    band('plot-calm', left, right),
    ...data.crisis.map(([from, to]) => band('plot-crisis', Math.max(left, x(new Date(from))), Math.min(right, x(new Date(Date.parse(to) + DAY_MS))))),
    valueAxis(y, width, (value) => String(+value.toPrecision(4)).replace('-', '−')),
    timeAxis(x, width, bottom),
    across('plot-zero', y(0), left, right),
    label(`above zero: ${data.second.label} is ahead`, left + 6, MARGIN.top + 12, 'start'),
  );
  const at = (i: number): number => x(dates[i] ?? 0);
  root.append(svg('path', { class: 'plot-line is-curve', 'data-model': data.second.model, d: pathOf(data.cumulative, at, y) }));
  const mark = uprightCursor(root, MARGIN.top, bottom);
  return {
    root,
    places: {
      count: dates.length,
      first: dates.length - 1,
      leap: MONTH,
      under: (pointer) => bisectCenter(dates, x.invert(pointer)),
      mark: (index) => mark(at(index)),
      inWords: (index) => dayInWords(data, index),
    },
  };
}
