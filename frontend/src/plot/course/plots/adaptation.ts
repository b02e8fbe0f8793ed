import { scaleLinear } from 'd3-scale';
import { MARGIN, label, numberAxis, valueAxis } from '../../axes';
import { choice, legendEntry, tick } from '../../controls';
import { type Shown, writeDay } from '../answer';
import type { Frame } from '../frame';
import { type ModelName, lossChoice, wordChoice } from '../models';
import type { Drawing, Panel } from '../panel';
import { across, canvas, modelLine, uprightCursor } from '../strokes';
import type { Block } from '../values';
import { listed, lossLabel, writeLoss } from '../words';

interface Curve {
  readonly name: ModelName;
  readonly daily: readonly number[];
  readonly cumulative: readonly number[];
  readonly usual: number;
  readonly days: number | null;
}

interface Shift {
  readonly day: string;
  readonly factor: number;
  /** Whether the curves are means over it too. */
  readonly counted: boolean;
}

export interface Adaptation {
  readonly shown: Shown;
  readonly symbols: readonly string[];
  readonly loss: string;
  readonly detector: string;
  readonly direction: string;
  /** Of the board's days: there alone every model has forecasts. */
  readonly shifts: readonly Shift[];
  readonly since: string;
  /** The largest of all public days since then. */
  readonly ofYears: readonly Shift[];
  readonly curves: readonly Curve[];
}

/** Drawn at first, beside the viewer's own: the exercise's three. */
const AT_FIRST = ['garch', 'har', 'lstm'];
const DIRECTIONS = [['both', 'Up and down'], ['up', 'Up only'], ['down', 'Down only']] as const;
const DETECTORS = [['z-score', 'Rolling z-score'], ['cusum', 'CUSUM']] as const;

const caughtUp = ({ name, days }: Curve): string => `${name.label} ${days === null ? 'not within 20 days' : `after ${days} ${days === 1 ? 'day' : 'days'}`}`;

export function readingOf(data: Adaptation, shown: readonly Curve[]): string {
  const number = data.shifts.length;
  if (number === 0) return `No such shift of ${data.shown.symbol ?? 'this symbol'} has twenty days of the board after it.`;
  const days = listed(data.shifts.map(({ day, factor }) => `${writeDay(day)} (times ${factor.toFixed(1)})`));
  const known = data.ofYears.filter(({ counted }) => counted).length;
  const years = data.ofYears.length === 0 ? '' : ` Of the ${data.ofYears.length} largest since ${data.since.slice(0, 4)}, ${known === 0 ? 'none' : known} ${known === 1 ? 'is' : 'are'} among them.`;
  const until = shown.length > 0 ? ` Mean loss back at the usual one: ${shown.map(caughtUp).join(', ')}.` : '';
  return `${number === 1 ? 'One shift' : `Means over ${number} shifts`}: ${days}.${until}${number < 5 ? ` The board’s days hold no more than ${number === 1 ? 'this one' : 'these'}; few events tell little.` : ''}${years}`;
}

export function start(frame: Frame): void {
  let data: Adaptation | undefined;
  let on: Set<string> | undefined;
  let asked: Record<string, string> = Object.fromEntries(frame.settings);
  const panels: Panel[] = [];
  const shown = (): readonly Curve[] => data?.curves.filter(({ name }) => on?.has(name.key)) ?? [];
  const inWords = (pick: 'cumulative' | 'daily') => (index: number): string =>
    [`Day ${index + 1} after the shift`, ...shown().map((curve) => `${curve.name.label} ${writeLoss(data?.loss ?? 'qlike', curve[pick][index])}`)].join(', ');
  /** Both panels stand on the same day. */
  const follow = (from: number, words: (index: number) => string) => (index: number): void => {
    frame.readout.textContent = words(index);
    const other = panels[1 - from];
    if (other && other.index !== index) other.move(index);
  };
  panels.push(frame.panel('Days since the shift, cumulative loss', 'even', follow(0, inWords('cumulative'))));
  panels.push(frame.panel('Days since the shift, loss of the day', 'low', follow(1, inWords('daily'))));
  const ask = (more: Record<string, string>): void => {
    asked = { ...asked, ...more };
    void frame.ask<Adaptation>(asked, show);
  };
  const draw = (): void => {
    const answer = data;
    if (!answer) return;
    panels[0]?.show((width, height) => drawing(answer, shown(), 'cumulative', width, height, inWords('cumulative')));
    panels[1]?.show((width, height) => drawing(answer, shown(), 'daily', width, height, inWords('daily')));
    frame.readout.textContent = shown().length > 0 ? inWords('cumulative')(panels[0]?.index ?? 0) : '';
    frame.tell(readingOf(answer, shown()));
  };
  const show = (answer: Adaptation): void => {
    data = answer;
    on ??= new Set(answer.curves.map(({ name }) => name).filter(({ key, model }) => AT_FIRST.includes(key) || model === 'you').map(({ key }) => key));
    const marked = on;
    frame.controls.replaceChildren(
      choice('Symbol', answer.symbols, answer.shown.symbol ?? '', (symbol) => ask({ symbol })),
      wordChoice('Shifts', DIRECTIONS, answer.direction, (direction) => ask({ direction })),
      wordChoice('Noticed by', DETECTORS, answer.detector, (detector) => ask({ detector })),
      lossChoice(answer.loss, (loss) => ask({ loss })),
    );
    frame.legend.replaceChildren(
      ...answer.curves.map(({ name }) =>
        tick(legendEntry(name.model, name.label), marked.has(name.key), (checked) => {
          if (checked) marked.add(name.key);
          else marked.delete(name.key);
          draw();
        }),
      ),
    );
    draw();
    frame.data(answer.shown);
    frame.values(() => ({
      caption: `${lossLabel(answer.loss)} after the shifts`,
      heads: ['Day', ...answer.curves.flatMap(({ name }) => [name.label, `${name.label}, sum`])],
      rows: (answer.curves[0]?.daily ?? []).map((_, i) => [i + 1, ...answer.curves.flatMap(({ daily, cumulative }) => [daily[i] ?? null, cumulative[i] ?? null])]),
      write: [String, ...answer.curves.flatMap(() => Array(2).fill((value: number) => writeLoss(answer.loss, value)))],
      more: [shiftsOf(answer)],
    }));
  };
  ask({});
}

/** Those of the means, and the largest of the years before. */
export function shiftsOf({ shifts, ofYears, since }: Pick<Adaptation, 'shifts' | 'ofYears' | 'since'>): Block {
  const largest = ofYears.map(({ day }) => day);
  const all = [...shifts, ...ofYears.filter(({ counted }) => !counted)].sort((one, other) => one.day.localeCompare(other.day));
  return {
    caption: `The shifts: those of the curves, and the largest since ${since.slice(0, 4)}`,
    heads: ['Noticed on', 'Factor', 'In the curves', `Among the ${ofYears.length} largest since ${since.slice(0, 4)}`],
    rows: all.map(({ day, factor, counted }) => [day, factor, counted ? 'yes' : 'no', largest.includes(day) ? 'yes' : 'no']),
    write: [String, (value) => value.toFixed(2), String, String],
  };
}

function drawing(data: Adaptation, curves: readonly Curve[], pick: 'cumulative' | 'daily', width: number, height: number, inWords: (index: number) => string): Drawing {
  const root = canvas(width, height);
  const bottom = height - MARGIN.bottom;
  const length = data.curves[0]?.daily.length ?? 20;
  const x = scaleLinear([1, length], [MARGIN.left + 8, width - MARGIN.right - 8]);
  const values = curves.flatMap((curve) => curve[pick]);
  const y = scaleLinear([0, Math.max(...values, 1e-9)], [bottom, MARGIN.top + 14]).nice(pick === 'daily' ? 3 : 5);
  root.append(
    valueAxis(y, width),
    numberAxis(x, [1, 5, 10, 15, 20].filter((day) => day <= length), 'Days since the shift was noticed', width, bottom),
    label(`${pick === 'cumulative' ? 'Cumulative' : 'Daily'} ${lossLabel(data.loss)}${pick === 'daily' ? '; dashed: on ordinary days' : ''}`, MARGIN.left, MARGIN.top, 'start'),
  );
  const at = (i: number): number => x(i + 1);
  if (pick === 'daily') {
    for (const { name, usual } of curves) {
      const line = across('plot-usual', y(Math.min(usual, y.domain()[1] ?? usual)), MARGIN.left, width - MARGIN.right);
      line.setAttribute('data-model', name.model);
      root.append(line);
    }
  }
  [...curves].reverse().forEach((curve, i) => root.append(...modelLine(curve.name.model, [...curve[pick]], at, y, i)));
  if (data.shifts.length === 0) root.append(label('no shift with twenty days after it', width / 2, height / 2, 'middle'));
  const mark = uprightCursor(root, MARGIN.top, bottom);
  return {
    root,
    places: { count: length, first: length - 1, leap: 5, under: (left) => Math.round(x.invert(left)) - 1, mark: (index) => mark(at(index)), inWords },
  };
}

