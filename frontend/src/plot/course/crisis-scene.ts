import { scaleLinear } from 'd3-scale';
import { svg } from '../../dom';
import { MARGIN, label, timeAxis, valueAxis } from '../axes';
import { writeDay } from './answer';
import { DayScale } from './days';
import type { Drawing } from './panel';
import { canvas, pathOf } from './strokes';
import { fixed } from './words';

/** A large one-day rise of the volatility index. */
export interface Jump {
  readonly day: string;
  readonly before: number;
  readonly after: number;
  /** Percent. */
  readonly rise: number;
  /** Trading days until the index closed half way back; null where it did not. */
  readonly halfWayDays: number | null;
  readonly halfWay: number;
  /** Percent, over the five days before the jump. */
  readonly fiveDaysRise: number | null;
}

export interface Crisis {
  readonly days: readonly string[];
  readonly index: readonly (number | null)[];
  readonly chosen: Jump;
  /** Of the first day, in trading days from the jump. */
  readonly offset: number;
  readonly facts: { readonly calmDay: string; readonly calm: number; readonly jumpDay: string; readonly jump: number };
}

export function levelInWords({ days, index, offset }: Pick<Crisis, 'days' | 'index' | 'offset'>, place: number): string {
  const from = place + offset;
  const when = from === 0 ? 'the day of the jump' : `${Math.abs(from)} trading ${Math.abs(from) === 1 ? 'day' : 'days'} ${from < 0 ? 'before' : 'after'} it`;
  return `${writeDay(days[place] ?? '')}, ${when}: index at ${fixed(index[place], 1)}`;
}

/** The index around a jump, and the two levels of February 2018 across it. */
export function drawCrisis(crisis: Crisis, width: number, height: number): Drawing {
  const { days, index, chosen, offset, facts } = crisis;
  const root = canvas(width, height);
  const bottom = height - 28;
  const scale = new DayScale(days, width);
  const highest = Math.max(facts.jump, ...index.map((level) => level ?? 0));
  const y = scaleLinear([0, 1.08 * highest], [bottom, MARGIN.top]);
  const jumpX = scale.at(-offset);
  const right = width - MARGIN.right;
  root.append(valueAxis(y, width), timeAxis(scale.x, width, bottom));
  for (const [level, day] of [[facts.calm, facts.calmDay], [facts.jump, facts.jumpDay]] as const) {
    const text = label(`VIX, ${writeDay(day)}: ${fixed(level, 2)}`, right, y(level) - 6, 'end');
    text.classList.add('is-best');
    root.append(svg('line', { class: 'plot-note-line', x1: MARGIN.left, x2: right, y1: y(level), y2: y(level) }), text);
  }
  root.append(svg('line', { class: 'plot-bound', x1: jumpX, x2: jumpX, y1: MARGIN.top, y2: bottom }));
  root.append(svg('path', { class: 'plot-line is-curve', 'data-model': 'you', d: pathOf(index, scale.at, y) }));
  const back = chosen.halfWayDays == null ? -1 : chosen.halfWayDays - offset;
  if (back >= 0 && back < days.length) {
    const [x, level] = [scale.at(back), y(index[back] ?? 0)];
    const halfWay = label('half way back', x + 10, level + 4, 'start');
    halfWay.classList.add('is-best');
    root.append(
      svg('line', { class: 'plot-bound', x1: jumpX, x2: x, y1: y(chosen.halfWay), y2: y(chosen.halfWay) }),
      svg('path', { class: 'plot-marker is-best', 'data-model': 'you', d: 'M0 -5l5 5l-5 5l-5 -5Z', transform: `translate(${x} ${level})` }),
      halfWay,
    );
  }
  return { root, places: scale.places(root, MARGIN.top, bottom, (place) => levelInWords(crisis, place), -offset) };
}
