import { scaleLinear } from 'd3-scale';
import { MARGIN, label, timeAxis, valueAxis } from '../../axes';
import { choice, legendEntry } from '../../controls';
import { svg, html } from '../../../dom';
import { type Shown, writeDay } from '../answer';
import { DayScale } from '../days';
import type { Frame } from '../frame';
import { type ModelName, againstChoice, lossChoice } from '../models';
import type { Drawing } from '../panel';
import { canvas, modelLine, pathOf } from '../strokes';
import { lossLabel, percents, writeLoss } from '../words';

interface Line {
  readonly name: ModelName;
  readonly daily: readonly (number | null)[];
  readonly running: readonly (number | null)[];
  readonly means: readonly { readonly part: string; readonly days: number; readonly loss: number | null }[];
}

export interface LossDays {
  readonly shown: Shown;
  readonly symbols: readonly string[];
  readonly models: readonly ModelName[];
  readonly loss: string;
  readonly window: number;
  readonly days: readonly string[];
  readonly crisis: readonly (readonly [string, string])[];
  readonly model: Line;
  readonly other: Line | null;
}

const ALL = 'All symbols';
const NARROW = 480;

const inCrisis = (data: LossDays, day: string): boolean => data.crisis.some(([from, to]) => from <= day && day <= to);

export function dayInWords(data: LossDays, index: number): string {
  const day = data.days[index];
  if (!day) return '';
  const mean = (line: Line): string => `${line.name.label} ${writeLoss(data.loss, line.running[index])}`;
  const others = data.other ? `, ${mean(data.other)}` : '';
  return `${writeDay(day)}, ${inCrisis(data, day) ? 'crisis' : 'calm'}: ${lossLabel(data.loss)} of the day ${writeLoss(data.loss, data.model.daily[index])}; mean of ${data.window} days ${mean(data.model)}${others}`;
}

export function readingOf(data: LossDays): string {
  const { model, other, loss, window } = data;
  const means = model.means.filter(({ loss: mean }) => mean != null).map(({ part, days, loss: mean }) => `${writeLoss(loss, mean)} on ${part === 'all' ? `all ${days}` : `${days} ${part}`} days`);
  const highest = model.running.reduce<number>((best, value, i) => (value != null && value > (model.running[best] ?? -Infinity) ? i : best), -1);
  const peak = highest < 0 ? ` There are fewer than ${window} days, so there is no running mean.` : ` The mean of ${window} days is highest on ${writeDay(data.days[highest] ?? '')}, at ${writeLoss(loss, model.running[highest])}.`;
  return `${model.name.label}, ${data.shown.symbol ?? 'mean of all symbols'}: ${lossLabel(loss)} ${means.join(', ')}.${peak}${ahead(data, other)}`;
}

function ahead({ model }: LossDays, other: Line | null): string {
  const both = other ? model.running.flatMap((value, i) => (value == null || other.running[i] == null ? [] : [value < (other.running[i] ?? 0)])) : [];
  return other && both.length > 0 ? ` It lies below that of ${other.name.label} on ${percents((100 * both.filter(Boolean).length) / both.length, 0)} of the days.` : '';
}

/** A submission's loss day by day, with its running mean and that of another. */
export function start(frame: Frame): void {
  let data: LossDays | undefined;
  const words = (index: number): string => (data ? dayInWords(data, index) : '');
  const panel = frame.panel('Day', 'wide', (index) => (frame.readout.textContent = words(index)));
  let asked: Record<string, string> = Object.fromEntries(frame.settings);
  const ask = (more: Record<string, string>): void => {
    asked = { ...asked, ...more };
    void frame.ask<LossDays>(asked, show);
  };
  const show = (answer: LossDays): void => {
    data = answer;
    const { model, other, loss } = answer;
    frame.controls.replaceChildren(
      choice('Symbol', [ALL, ...answer.symbols], answer.shown.symbol ?? ALL, (symbol, i) => ask({ symbol: i === 0 ? 'all' : symbol })),
      againstChoice(answer.models, other?.name.key, (against) => ask({ against })),
      lossChoice(loss, (next) => ask({ loss: next })),
    );
    frame.legend.replaceChildren(
      legendEntry(model.name.model, `${model.name.label}, mean of ${answer.window} days`),
      ...(other ? [legendEntry(other.name.model, `${other.name.label}, likewise`)] : []),
      html('span', { class: 'regime' }, 'calm'),
      html('span', { class: 'regime crisis' }, 'crisis'),
    );
    panel.show((width, height) => drawing(answer, width, height));
    frame.readout.textContent = words(panel.index);
    frame.data(answer.shown);
    frame.tell(readingOf(answer));
    const write = (value: number): string => writeLoss(loss, value);
    frame.values(() => ({
      caption: `${lossLabel(loss)}, ${answer.shown.symbol ?? 'mean of all symbols'}`,
      heads: ['Day', 'Regime', model.name.label, `mean of ${answer.window} days`, ...(other ? [other.name.label, `mean of ${answer.window} days`] : [])],
      rows: answer.days.map((day, i) => [
        day,
        inCrisis(answer, day) ? 'crisis' : 'calm',
        model.daily[i] ?? null,
        model.running[i] ?? null,
        ...(other ? [other.daily[i] ?? null, other.running[i] ?? null] : []),
      ]),
      write: [String, String, write, write, write, write],
    }));
  };
  ask({});
}

/** The top of the axis: a few days would press all others to the floor. */
function topOf({ model, other }: LossDays): number {
  const daily = model.daily.filter((value) => value != null).sort((a, b) => a - b);
  const most = daily[Math.floor(0.98 * (daily.length - 1))] ?? 0;
  const means = [...model.running, ...(other?.running ?? [])].map((value) => value ?? 0);
  return Math.max(1e-9, most, ...means);
}

export function drawing(data: LossDays, width: number, height: number): Drawing {
  const root = canvas(width, height);
  const bottom = height - 28;
  const scale = new DayScale(data.days, width);
  const y = scaleLinear([0, 1.08 * topOf(data)], [bottom, MARGIN.top + 18]).nice(5).clamp(true);
  const cut = data.model.daily.filter((value) => value != null && value > (y.domain()[1] ?? 0)).length;
  root.append(scale.regimes(data.crisis, MARGIN.top, bottom), valueAxis(y, width), timeAxis(scale.x, width, bottom));
  const higher = cut === 0 ? '' : `, ${cut} of them higher than this`;
  const title = width < NARROW ? `${lossLabel(data.loss)}; lines: mean of ${data.window} days` : `${lossLabel(data.loss)} of each day${higher}; lines: mean of ${data.window} days`;
  root.append(label(title, MARGIN.left + 4, MARGIN.top + 10, 'start'));
  root.append(svg('path', { class: 'plot-grass', d: pathOf(data.model.daily, scale.at, y) }));
  if (data.other) root.append(...modelLine(data.other.name.model, data.other.running, scale.at, y, 1));
  root.append(...modelLine(data.model.name.model, data.model.running, scale.at, y));
  return { root, places: scale.places(root, MARGIN.top, bottom, (index) => dayInWords(data, index)) };
}
