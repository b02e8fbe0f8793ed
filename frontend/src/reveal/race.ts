import { quantile } from 'd3-array';
import { scaleLinear, scaleUtc } from 'd3-scale';
import { line } from 'd3-shape';
import { html, svg } from '../dom';
import { markOf } from '../models';
import { MARGIN, label, timeAxis, valueAxis } from '../plot/axes';
import { type Play, type Race, leaders } from './play';
import { who } from './rows';
import { writeMonth, writeQlike } from './words';

/** In its own pixels, which a projector enlarges; a phone gets fewer, so that its labels stay readable. `names` is the room for them. */
const WIDE = { width: 780, height: 430, names: 176 };
const NARROW = { width: 400, height: 340, names: 110 };
const PHONE = '(max-width: 40rem)';
const TOLD = 10;
const NAMED = 3;
/** The losses of the worst and of the first months do not set the scale. */
const SCALED = 0.97;

const endOf = (month: string): Date => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0));

/** The race at one month: lines up to it, and who leads. */
export function race(play: Play, run: Race, month: number): HTMLElement {
  const best = leaders(run, month);
  const list = html('ol', { class: 'reveal-leaders' });
  best.slice(0, TOLD).forEach(({ entrant, qlike }, index) => {
    const actor = play.cast[entrant];
    list.append(html('li', { class: actor?.reference ? 'is-line' : '' }, html('span', { class: 'reveal-rank' }, String(index + 1)), who(actor), html('span', { class: 'reveal-qlike' }, writeQlike(qlike))));
  });
  return html(
    'section',
    { class: 'reveal-scene is-race' },
    html('div', { class: 'reveal-told' }, html('h2', {}, `The race: ${writeMonth(run.months[month] ?? '')}`), html('p', { class: 'note' }, 'Mean QLIKE from the first hidden day to the end of the month; lower is better.'), chart(play, run, month, new Set(best.slice(0, NAMED).map((each) => each.entrant)))),
    html('aside', { class: 'reveal-waiting', 'aria-label': 'Who leads' }, html('h3', {}, 'Who leads'), list),
  );
}

function chart(play: Play, run: Race, month: number, first: ReadonlySet<number>): SVGElement {
  const { width, height, names } = matchMedia(PHONE).matches ? NARROW : WIDE;
  const dates = run.months.map(endOf);
  const values = run.lines.flatMap(({ qlike }) => qlike.filter((value) => value !== null)).sort((a, b) => a - b);
  const bottom = height - MARGIN.bottom;
  const x = scaleUtc([dates[0] ?? new Date(0), dates.at(-1) ?? new Date(1)], [MARGIN.left, width - names]);
  const y = scaleLinear([values[0] ?? 0, quantile(values, SCALED) ?? 1], [bottom, MARGIN.top]).nice().clamp(true);
  const root = svg('svg', { class: 'plot reveal-race', viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' }, valueAxis(y, width - names + MARGIN.right), timeAxis(x, width - names, bottom));
  const draw = line<number | null>()
    .defined((value) => value !== null)
    .x((_, i) => x(dates[i] ?? 0))
    .y((value) => y(value ?? 0));
  const told = (entrant: number): number => (first.has(entrant) || play.cast[entrant]?.mine ? 2 : play.cast[entrant]?.reference ? 1 : 0);
  for (const { entrant, qlike } of [...run.lines].sort((a, b) => told(a.entrant) - told(b.entrant))) {
    const actor = play.cast[entrant];
    const weight = ['is-faint', 'is-line', 'is-first'][told(entrant)] ?? '';
    const model = actor?.mine ? 'you' : (actor?.model ?? 'free');
    root.append(svg('path', { class: `plot-line reveal-run ${weight}`, 'data-model': model, d: draw(qlike.slice(0, month + 1)) ?? '', 'stroke-dasharray': actor?.reference ? markOf(model).dash || 'none' : 'none' }));
  }
  return namedEnds(root, play, run, month, first, (m) => x(dates[m] ?? 0), y);
}

/**
 * Heights from the lowest on the screen upwards, at least a gap apart and together as near to the wanted ones as can be: neighbours that would stand on each other
 * share their mean.
 */
export function apart(wanted: readonly number[], gap: number, bottom: number): number[] {
  const blocks: { sum: number; size: number }[] = [];
  for (const [i, height] of wanted.entries()) {
    let block = { sum: height + gap * i, size: 1 };
    for (let below = blocks.at(-1); below && below.sum / below.size < block.sum / block.size; below = blocks.at(-1)) {
      block = { sum: block.sum + below.sum, size: block.size + below.size };
      blocks.pop();
    }
    blocks.push(block);
  }
  const level = blocks.flatMap(({ sum, size }) => Array<number>(size).fill(Math.min(sum / size, bottom)));
  return level.map((height, i) => height - gap * i);
}

/** Names at the ends of the leaders' and the reference solutions' lines, pushed apart where they would stand on each other. */
function namedEnds(root: SVGElement, play: Play, run: Race, month: number, first: ReadonlySet<number>, x: (month: number) => number, y: { (value: number): number; range(): number[] }): SVGElement {
  const ends = leaders(run, month).filter(({ entrant }) => first.has(entrant) || play.cast[entrant]?.reference);
  const heights = apart(ends.map(({ qlike }) => y(qlike)), 16, y.range()[0] ?? 0);
  for (const [i, { entrant, qlike }] of ends.entries()) {
    const top = heights[i] ?? 0;
    const model = play.cast[entrant]?.model ?? 'free';
    const text = label(play.cast[entrant]?.who ?? '', x(month) + 10, top, 'start', '0.32em');
    text.classList.add('is-best');
    root.append(svg('path', { class: 'plot-marker is-best', 'data-model': model, d: markOf(model).marker, transform: `translate(${x(month)} ${y(qlike)})` }), text);
  }
  return root;
}
