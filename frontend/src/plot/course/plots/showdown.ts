import { scaleLinear } from 'd3-scale';
import { svg } from '../../../dom';
import { markOf } from '../../../models';
import { label } from '../../axes';
import type { Shown } from '../answer';
import type { Frame } from '../frame';
import { type ModelName, lossChoice, modelChoice, wordChoice } from '../models';
import type { Drawing } from '../panel';
import { canvas } from '../strokes';
import { lossLabel, signedPercents, writeDifference, writeLoss } from '../words';

interface Difference {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly percent: number;
  readonly percentLow: number;
  readonly percentHigh: number;
  readonly apart: boolean;
}

interface Row {
  readonly name: ModelName;
  readonly losses: Readonly<Record<string, number | null>>;
  readonly direction: number | null;
  readonly differences: Readonly<Record<string, Difference | null>>;
}

export interface Showdown {
  readonly shown: Shown;
  readonly board: string;
  readonly boards: readonly string[];
  readonly loss: string;
  readonly against: string | null;
  readonly intervals: boolean;
  readonly level: number;
  readonly parts: readonly { readonly id: string; readonly days: number | null }[];
  readonly models: readonly Row[];
  readonly rows: number;
}

const PARTS: Readonly<Record<string, string>> = { all: 'All days', calm: 'Calm', crisis: 'Crisis' };
const ROW = 22;
const HEAD = 34;
const FOOT = 38;
const NAMES = 164;
const LONGEST_NAME = 24;
/** Percent that an axis reaches at the most; a whisker beyond is cut. */
const FURTHEST = 150;
const ROOM = 1.06;
/** Narrower than this, the regimes stand one under the other. */
const SIDE_BY_SIDE = 480;

export const partLabel = (id: string, days: number | null): string => `${PARTS[id] ?? id}${days === null ? '' : `, ${days} days`}`;

/** Below zero is better. */
const told = (loss: string, part: string, { mean, low, high, percent, apart }: Difference): string =>
  `${part} ${writeDifference(loss, mean)} (${writeDifference(loss, low)} to ${writeDifference(loss, high)}), ${signedPercents(percent)}${apart ? '' : ', not to be told apart'}`;

export function rowInWords(data: Showdown, row: Row | undefined): string {
  if (!row) return '';
  const values = data.parts.map(({ id }) => `${PARTS[id] ?? id} ${writeLoss(data.loss, row.losses[id])}`);
  const differences = data.parts.flatMap(({ id }) => {
    const difference = row.differences[id];
    return difference ? [told(data.loss, (PARTS[id] ?? id).toLowerCase(), difference)] : [];
  });
  return `${row.name.label}: ${lossLabel(data.loss)} ${values.join(', ')}.${differences.length > 0 ? ` Difference: ${differences.join('; ')}.` : ''}`;
}

export function readingOf(data: Showdown): string {
  const other = data.models.find(({ name }) => name.key === data.against);
  const best = data.models
    .filter(({ losses }) => losses['all'] != null)
    .reduce<Row | undefined>((least, row) => ((row.losses['all'] ?? Infinity) < (least?.losses['all'] ?? Infinity) ? row : least), undefined);
  if (!best) return 'No model stands on this board yet.';
  const first = `${best.name.label} has the lowest ${lossLabel(data.loss)} of all days, ${writeLoss(data.loss, best.losses['all'])}.`;
  if (!data.intervals || !other) return first;
  const counts = data.parts.map(({ id }) => {
    const differences = data.models.flatMap((row) => row.differences[id] ?? []);
    const better = differences.filter(({ apart, mean }) => apart && mean < 0).length;
    const worse = differences.filter(({ apart, mean }) => apart && mean > 0).length;
    return `${(PARTS[id] ?? id).toLowerCase()} ${better} better, ${worse} worse, ${differences.length - better - worse} not to be told apart`;
  });
  return `${first} Against ${other.name.label}: ${counts.join('; ')}.`;
}

export function start(frame: Frame): void {
  const panel = frame.panel('Model', 'rows', (index) => (frame.readout.textContent = inWords(index)));
  let data: Showdown | undefined;
  let asked: Record<string, string> = Object.fromEntries(frame.settings);
  const inWords = (index: number): string => (data ? rowInWords(data, data.models[index]) : '');
  const ask = (more: Record<string, string>): void => {
    asked = { ...asked, ...more };
    void frame.ask<Showdown>(asked, show);
  };
  const show = (answer: Showdown): void => {
    data = answer;
    const names = answer.models.filter(({ differences }) => Object.keys(differences).length > 0).map(({ name }) => name);
    frame.controls.replaceChildren(
      lossChoice(answer.loss, (loss) => ask({ loss })),
      ...(answer.intervals && answer.against ? [modelChoice('Compared with', names, answer.against, (against) => ask({ against }))] : []),
      ...(answer.boards.length > 1 ? [wordChoice('Board', [['public', 'Public'], ['hidden', 'Hidden']], answer.board, (board) => ask({ board }))] : []),
    );
    panel.show((width) => (answer.intervals ? drawDifferences(answer, width, inWords) : drawLevels(answer, width, inWords)));
    frame.readout.textContent = inWords(panel.index);
    frame.data(answer.shown);
    const others = answer.rows - answer.models.length;
    frame.tell(readingOf(answer) + (others > 0 ? ` ${others} more of the class stand on the leaderboard.` : ''));
    frame.values(() => boardTable(answer), true);
  };
  ask({});
}

/** The board’s numbers, for a table. */
export function boardTable(data: Showdown): { caption: string; heads: string[]; rows: (string | number | null)[][]; write: ((value: number) => string)[] } {
  const loss = (value: number): string => writeLoss(data.loss, value);
  const difference = (value: number): string => writeDifference(data.loss, value);
  const apart = data.intervals ? data.parts : [];
  return {
    caption: `${lossLabel(data.loss)}, ${data.board} board`,
    heads: [
      'Model',
      ...data.parts.map(({ id, days }) => partLabel(id, days)),
      ...apart.flatMap(({ id }) => [`${PARTS[id]}: difference`, 'from', 'to']),
      'Direction, %',
    ],
    rows: data.models.map((row) => [
      row.name.label,
      ...data.parts.map(({ id }) => row.losses[id] ?? null),
      ...apart.flatMap(({ id }) => [row.differences[id]?.mean ?? null, row.differences[id]?.low ?? null, row.differences[id]?.high ?? null]),
      row.direction === null ? null : row.direction * 100,
    ]),
    write: [String, ...data.parts.map(() => loss), ...apart.flatMap(() => [difference, difference, difference]), (value) => value.toFixed(1)],
  };
}

interface Column {
  readonly id: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

/** A column for each part side by side, or one under the other. */
function columnsOf(data: Showdown, width: number): { columns: Column[]; height: number; names: number } {
  const rows = data.models.length * ROW;
  const names = NAMES;
  if (width < SIDE_BY_SIDE) {
    const block = HEAD + rows + FOOT;
    return { columns: data.parts.map(({ id }, i) => ({ id, left: names, right: width - 14, top: i * block })), height: block * data.parts.length, names };
  }
  const each = (width - names - 8) / data.parts.length;
  return { columns: data.parts.map(({ id }, i) => ({ id, left: names + i * each + 10, right: names + (i + 1) * each - 10, top: 0 })), height: HEAD + rows + FOOT, names };
}

/** Draws rows of models under a head for each part; `place` draws a model's mark in one of them. */
function rowsOf(
  data: Showdown,
  width: number,
  domain: [number, number],
  inWords: (index: number) => string,
  write: (value: number) => string,
  axis: string,
  place: (root: SVGElement, row: Row, part: string, x: (value: number) => number, y: number) => void,
): Drawing {
  const { columns, height } = columnsOf(data, width);
  const root = canvas(width, height);
  const rows = data.models.length;
  const cursors = columns.map(({ top }) => svg('rect', { class: 'study-row', x: 0, y: top, width, height: ROW, visibility: 'hidden' }));
  root.append(...cursors);
  columns.forEach(({ id, left, right, top }, i) => {
    const x = scaleLinear(domain, [left, right]);
    const first = top + HEAD;
    const last = first + rows * ROW;
    const head = label(partLabel(id, data.parts[i]?.days ?? null), left, top + 18, 'start');
    head.classList.add('plot-title');
    root.append(svg('rect', { class: id === 'crisis' ? 'plot-crisis' : id === 'calm' ? 'plot-calm' : 'plot-everyday', x: left, y: first, width: right - left, height: rows * ROW }), head);
    const ticks = x.ticks(Math.max(3, Math.min(5, Math.floor((right - left) / 52))));
    for (const tick of ticks)
      root.append(
        svg('line', { class: tick === 0 ? 'plot-zero' : 'plot-grid', x1: x(tick), x2: x(tick), y1: first, y2: last }),
        label(write(tick), x(tick), last + 16, x(tick) - left < 14 ? 'start' : right - x(tick) < 14 ? 'end' : 'middle'),
      );
    root.append(label(axis, (left + right) / 2, last + 33, 'middle'));
    data.models.forEach((row, r) => {
      const y = first + (r + 0.5) * ROW;
      if (i === 0 || top > 0) {
        const name = label(row.name.label.length > LONGEST_NAME ? `${row.name.label.slice(0, LONGEST_NAME - 1)}…` : row.name.label, columns[0]!.left - 10, y, 'end', '0.32em');
        if (row.name.model === 'you') name.classList.add('plot-title');
        root.append(name);
      }
      place(root, row, id, x, y);
    });
  });
  return {
    root,
    places: {
      count: rows,
      first: 0,
      leap: 4,
      under: (_, y) => {
        const block = columns.findLast(({ top }) => y >= top)?.top ?? 0;
        return Math.floor((y - block - HEAD) / ROW);
      },
      mark: (index) =>
        cursors.forEach((cursor, i) => {
          cursor.setAttribute('y', String((columns[i]?.top ?? 0) + HEAD + index * ROW));
          cursor.setAttribute('visibility', 'visible');
        }),
      inWords,
    },
  };
}

const markerOf = (model: string, x: number, y: number, filled: boolean): SVGElement =>
  svg('path', { class: filled ? 'plot-marker is-filled' : 'plot-marker', 'data-model': model, d: markOf(model).marker, transform: `translate(${x} ${y})` });

/** Percent of the other's loss with the interval; filled where it does not hold zero. */
export function drawDifferences(data: Showdown, width: number, inWords: (index: number) => string): Drawing {
  const ends = data.models.flatMap(({ differences: of }) => Object.values(of).flatMap((difference) => (difference ? [difference.percentLow, difference.percentHigh] : [])));
  const clip = (value: number): number => Math.max(-FURTHEST, Math.min(FURTHEST, value));
  const domain: [number, number] = [Math.min(-1, ...ends.map(clip)) * ROOM, Math.max(1, ...ends.map(clip)) * ROOM];
  const axis = width < 700 ? 'difference, %' : `${lossLabel(data.loss)}: difference, %`;
  return rowsOf(data, width, domain, inWords, (value) => String(value).replace('-', '−'), axis, (root, row, part, x, y) => {
    const difference = row.differences[part];
    if (row.name.key === data.against) {
      root.append(markerOf(row.name.model, x(0), y, true));
      return;
    }
    if (!difference) return;
    root.append(
      svg('line', { class: 'study-range', 'data-model': row.name.model, x1: x(clip(difference.percentLow)), x2: x(clip(difference.percentHigh)), y1: y, y2: y }),
      markerOf(row.name.model, x(clip(difference.percent)), y, difference.apart),
    );
  });
}

/** Losses alone, for the hidden board. */
export function drawLevels(data: Showdown, width: number, inWords: (index: number) => string): Drawing {
  const losses = data.models.flatMap(({ losses: of }) => Object.values(of).flatMap((loss) => loss ?? []));
  const domain: [number, number] = [0, Math.max(1e-9, ...losses)];
  return rowsOf(data, width, domain, inWords, (value) => String(+value.toPrecision(4)), lossLabel(data.loss), (root, row, part, x, y) => {
    const loss = row.losses[part];
    if (loss != null) root.append(markerOf(row.name.model, x(loss), y, true));
  });
}

