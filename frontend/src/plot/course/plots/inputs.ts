import { scaleLinear } from 'd3-scale';
import { html, svg } from '../../../dom';
import { markOf } from '../../../models';
import { MARGIN, label } from '../../axes';
import { choice, legendEntry, tick } from '../../controls';
import type { Shown } from '../answer';
import type { Frame } from '../frame';
import { wordChoice } from '../models';
import type { Drawing } from '../panel';
import { canvas } from '../strokes';
import { listed, lossLabel, percents, signedPercents, writeLoss } from '../words';
import type { Block } from '../values';
import { type Study, sourceInWords } from './memory';

export interface Loss {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** From each entry's mean, in percent of that. */
  readonly percent: readonly (number | null)[];
}

export interface Entry {
  readonly name: string;
  readonly model: string;
  /** The others are what the network is held against. */
  readonly network: boolean;
  /** Beside the symbol's own past. */
  readonly inputs: readonly string[];
  readonly features: number | null;
  readonly qlike: Loss;
  readonly mse: Loss | null;
}

export interface Inputs {
  readonly shown: Shown | null;
  readonly study: Study;
  readonly entries: readonly Entry[];
  /** Percent between two trainings that differ by the seed alone, at the most. */
  readonly spread: { readonly qlike: number | null; readonly mse: number | null };
}

type LossId = 'qlike' | 'mse';

const ADDITIONS = [['volume', 'Volume', 'volume'], ['vix', 'VIX', 'the VIX'], ['cross-section', 'Cross-section', 'the cross-section']] as const;
const MEASURES = [['qlike', 'QLIKE'], ['mse', 'MSE, pp²']] as const;
const ROW = 34;
const HEAD = 8;
const FOOT = 42;
const NAMES = 190;
const NARROW = 480;

const inWordsOf = (inputs: readonly string[]): string => listed(['its own past', ...ADDITIONS.filter(([id]) => inputs.includes(id)).map(([, , words]) => words)]);
const nameOf = ({ name, network, inputs }: Entry): string => (network && inputs.length === 0 ? 'Own past alone' : name);
const isSame = (one: readonly string[], other: ReadonlySet<string>): boolean => one.length === other.size && one.every((input) => other.has(input));

/** The network of the study that sees exactly these inputs; none where it trained no such network. */
export const networkWith = ({ entries }: Pick<Inputs, 'entries'>, chosen: ReadonlySet<string>): number =>
  entries.findIndex(({ network, inputs }) => network && isSame(inputs, chosen));

export function readingOf({ entries, spread }: Pick<Inputs, 'entries' | 'spread'>, chosen: ReadonlySet<string>, against: number, loss: LossId): string {
  const at = networkWith({ entries }, chosen);
  const entry = entries[at];
  if (!entry) return `The study trained no network with ${inWordsOf([...chosen])}. Take one of them away, or all three.`;
  const other = entries[against];
  const percent = entry[loss]?.percent[against];
  const beside =
    at === against || !other || percent == null
      ? ''
      : `, ${percents(Math.abs(percent))} ${percent < 0 ? 'below' : 'above'} ${other.network ? 'its own past alone' : other.name}`;
  const seeds = spread[loss];
  const chance =
    seeds === null
      ? ' What another seed would do is not known.'
      : ` Two trainings that differ by the seed alone are up to ${percents(seeds)} apart${percent != null && at !== against && Math.abs(percent) <= seeds ? ': this difference may be no more than that' : ''}.`;
  return `With ${inWordsOf(entry.inputs)}${entry.features === null ? '' : `, ${entry.features} numbers a day,`} the network’s ${lossLabel(loss)} is ${writeLoss(loss, entry[loss]?.mean)}${beside}.${chance}`;
}

export function rowInWords({ entries }: Pick<Inputs, 'entries'>, index: number, seen: ReadonlySet<number>, against: number, loss: LossId): string {
  const entry = entries[index];
  if (!entry) return '';
  const value = entry[loss];
  if (!seen.has(index)) return `${nameOf(entry)}: not tried yet`;
  if (!value) return `${nameOf(entry)}: the study does not say`;
  const range = value.low < value.high ? ` (${writeLoss(loss, value.low)} to ${writeLoss(loss, value.high)})` : '';
  const other = entries[against];
  return `${nameOf(entry)}: ${writeLoss(loss, value.mean)}${range}${index === against || !other ? '' : `, ${signedPercents(value.percent[against])} to ${nameOf(other)}`}`;
}

/** The study of inputs, row by row as the reader tries them. */
export function start(frame: Frame): void {
  let data: Inputs | undefined;
  let loss: LossId = 'qlike';
  let against = 0;
  const chosen = new Set<string>();
  const seen = new Set<number>();
  const words = (index: number): string => (data ? rowInWords(data, index, seen, against, loss) : '');
  const panel = frame.panel('What the network sees', 'inputs', (index) => (frame.readout.textContent = words(index)));

  const draw = (): void => {
    const answer = data;
    if (!answer) return;
    const at = networkWith(answer, chosen);
    if (at >= 0) seen.add(at);
    panel.show((width) => drawing(answer, { at, against, loss, seen }, width, words));
    if (at >= 0) panel.move(at);
    frame.readout.textContent = words(panel.index);
    frame.tell(readingOf(answer, chosen, against, loss));
    frame.values(() => valuesOf(answer, seen, against));
  };
  void frame.ask<Inputs>({}, (answer) => {
    data = answer;
    answer.entries.forEach(({ network }, i) => !network && seen.add(i));
    const others = answer.entries.map((entry, i) => ({ entry, i })).filter(({ entry }) => !entry.network || entry.inputs.length === 0);
    against = others.find(({ entry }) => entry.model === 'garch')?.i ?? 0;
    const all = html('button', { type: 'button', class: 'quiet' }, 'Show all');
    all.addEventListener('click', () => {
      answer.entries.forEach((_, i) => seen.add(i));
      draw();
    });
    frame.controls.replaceChildren(
      ...ADDITIONS.map(([id, name]) =>
        tick(name, false, (on) => {
          if (on) chosen.add(id);
          else chosen.delete(id);
          draw();
        }),
      ),
      choice('Compare with', others.map(({ entry }) => nameOf(entry)), nameOf(answer.entries[against] ?? others[0]!.entry), (_, i) => {
        against = others[i]?.i ?? 0;
        draw();
      }),
      wordChoice('Measure', MEASURES, loss, (id) => {
        loss = id as LossId;
        draw();
      }),
      all,
    );
    frame.legend.replaceChildren(...[...new Map(answer.entries.map((entry) => [entry.model, entry.network ? 'The network' : entry.name]))].map(([model, name]) => legendEntry(model, name)));
    frame.dataNote(sourceInWords(answer.study, answer.shown));
    draw();
    if (answer.study.address) frame.legend.append(html('a', { href: answer.study.address }, 'The study'));
  });
}

/** Of the rows that the reader has seen. */
export function valuesOf({ entries, study }: Inputs, seen: ReadonlySet<number>, against: number): Block {
  const number = (loss: LossId) => (value: number): string => writeLoss(loss, value);
  const percent = (value: number): string => signedPercents(value);
  const other = entries[against];
  const heads = (loss: string): string[] => [loss, `${loss}, lowest`, `${loss}, highest`, `${loss}, % to ${other ? nameOf(other) : 'the other'}`];
  return {
    caption: `${study.unit}, and MSE; mean, lowest and highest over the seeds`,
    heads: ['Inputs', 'Numbers a day', ...heads('QLIKE'), ...heads('MSE')],
    rows: entries.flatMap((entry, i) => {
      const of = (value: Loss | null): (number | null)[] => [value?.mean ?? null, value?.low ?? null, value?.high ?? null, value?.percent[against] ?? null];
      return seen.has(i) ? [[nameOf(entry), entry.features, ...of(entry.qlike), ...of(entry.mse)]] : [];
    }),
    write: [String, String, number('qlike'), number('qlike'), number('qlike'), percent, number('mse'), number('mse'), number('mse'), percent],
  };
}

export function drawing(
  { entries }: Pick<Inputs, 'entries'>,
  { at, against, loss, seen }: { at: number; against: number; loss: LossId; seen: ReadonlySet<number> },
  width: number,
  inWords: (index: number) => string,
): Drawing {
  const narrow = width < NARROW;
  const row = narrow ? ROW + 12 : ROW;
  const bottom = HEAD + row * entries.length;
  const root = canvas(width, bottom + FOOT);
  const left = narrow ? 12 : NAMES;
  const ends = entries.flatMap((entry) => (entry[loss] ? [entry[loss].low, entry[loss].high] : []));
  const x = scaleLinear([Math.min(...ends), Math.max(...ends)], [left, width - MARGIN.right - 8]).nice(5);
  const cursor = svg('rect', { class: 'study-row', x: 0, width, height: row, visibility: 'hidden' });
  root.append(cursor);
  for (const tick of x.ticks(Math.max(3, Math.floor(width / 130)))) {
    root.append(svg('line', { class: 'plot-grid', x1: x(tick), x2: x(tick), y1: HEAD, y2: bottom }), label(String(+tick.toPrecision(6)), x(tick), bottom + 17, 'middle'));
  }
  root.append(label(`Validation ${lossLabel(loss)}`, (left + width - MARGIN.right) / 2, bottom + 36, 'middle'));
  const bound = entries[against]?.[loss];
  if (bound) root.append(svg('line', { class: 'plot-bound', x1: x(bound.mean), x2: x(bound.mean), y1: HEAD, y2: bottom }));
  entries.forEach((entry, i) => {
    const top = HEAD + row * i;
    const y = narrow ? top + row - 12 : top + row / 2;
    const name = narrow ? label(nameOf(entry), 6, top + 16, 'start') : label(nameOf(entry), left - 14, y, 'end', '0.32em');
    if (i === at) name.classList.add('plot-title');
    root.append(name);
    const value = entry[loss];
    if (!seen.has(i) || !value) {
      root.append(label(seen.has(i) ? '–' : '?', left + 6, y, 'start', '0.32em'));
      return;
    }
    const percent = value.percent[against];
    const beyond = x(value.high) > width - 90;
    root.append(
      svg('line', { class: 'study-range', 'data-model': entry.model, x1: x(value.low), x2: x(value.high), y1: y, y2: y }),
      svg('path', { class: i === at ? 'plot-marker is-filled' : 'plot-marker', 'data-model': entry.model, d: markOf(entry.model).marker, transform: `translate(${x(value.mean)} ${y})` }),
      ...(percent == null || i === against ? [] : [label(signedPercents(percent), beyond ? x(value.low) - 10 : x(value.high) + 10, y, beyond ? 'end' : 'start', '0.32em')]),
    );
  });
  return {
    root,
    places: {
      count: entries.length,
      first: 0,
      leap: 3,
      under: (_, top) => Math.floor((top - HEAD) / row),
      mark: (index) => {
        cursor.setAttribute('y', String(HEAD + row * index));
        cursor.setAttribute('visibility', 'visible');
      },
      inWords,
    },
  };
}
