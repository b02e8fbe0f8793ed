import { html, svg } from '../dom';
import type { Actor, Place, Play, Round } from './play';
import { moveInWords, nameOf, rankInWords, writeMove, writeQlike } from './words';

const WIDTH = 160;
const HEIGHT = 16;
/** The worst twentieth does not set the scale: it would press all others together. */
const SCALED = 0.95;

/** Losses of a round as places along a strip: the same for all of its rows, so that intervals can be compared by eye. */
export function stripScale(round: Round): (value: number) => number {
  const values = round.places.flatMap((place) => [place.low ?? place.qlike, place.high ?? place.qlike]).sort((a, b) => a - b);
  const low = values[0] ?? 0;
  const high = values[Math.floor(SCALED * (values.length - 1))] ?? 1;
  const width = high > low ? high - low : 1;
  return (value) => 4 + (WIDTH - 8) * Math.min(1, Math.max(0, (value - low) / width));
}

/** A loss with its interval on the round's strip. */
export function strip(place: Place, model: string, scale: (value: number) => number): SVGElement {
  const middle = HEIGHT / 2;
  const root = svg('svg', { class: 'reveal-strip', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, 'data-model': model, 'aria-hidden': 'true' });
  if (place.low !== null && place.high !== null) {
    root.append(svg('path', { class: 'study-range', d: `M${scale(place.low)} ${middle}H${scale(place.high)}` }));
  }
  root.append(svg('circle', { class: 'plot-marker is-filled', cx: scale(place.qlike), cy: middle, r: 4 }));
  return root;
}

export function who(actor: Actor | undefined): HTMLElement {
  const name = html('span', { class: 'reveal-who' });
  if (!actor) return name;
  if (actor.reference) name.append(html('model-mark', { class: 'model', 'data-model': actor.model }, actor.who));
  else name.append(html('strong', {}, actor.who), html('model-mark', { class: 'model', 'data-model': actor.mine ? 'you' : actor.model }, actor.entry));
  return name;
}

export function move(place: Place): HTMLElement {
  const way = place.climbed === null ? 'new' : place.climbed > 0 ? 'up' : place.climbed < 0 ? 'down' : 'same';
  return html('span', { class: `reveal-move is-${way}` }, html('span', { 'aria-hidden': 'true' }, writeMove(place.climbed)), html('span', { class: 'visually-hidden' }, moveInWords(place)));
}

/** A revealed row, or the line of a reference solution. */
export function row(play: Play, place: Place, scale: (value: number) => number): HTMLElement {
  const actor = play.cast[place.entrant];
  const item = html('li', { class: actor?.reference ? 'reveal-row is-line' : 'reveal-row', 'data-place': place.place });
  if (actor?.mine) item.classList.add('is-you');
  item.append(html('span', { class: 'reveal-rank' }, String(place.place)), who(actor));
  if (!actor?.reference) item.append(move(place));
  item.append(strip(place, actor?.model ?? 'free', scale), html('span', { class: 'reveal-qlike' }, writeQlike(place.qlike)));
  return item;
}

/** The row that everybody looks at; before it lands, its hidden place is open. */
export function liftedCard(play: Play, round: Round, place: Place, passes: readonly Place[], landed: boolean): HTMLElement {
  const actor = play.cast[place.entrant];
  const card = html('article', { class: landed ? 'reveal-lifted is-landed' : 'reveal-lifted' });
  card.append(
    html('p', { class: 'reveal-place' }, html('span', { class: 'reveal-hidden' }, landed ? String(place.place) : '?'), html('span', { class: 'note' }, 'hidden place')),
    html('div', { class: 'reveal-card-name' }, who(actor), html('p', { class: 'reveal-public' }, ...publicPlace(place, landed))),
  );
  if (landed) {
    const facts = html('div', { class: 'reveal-card-facts' });
    facts.append(html('p', {}, html('span', { class: 'note' }, 'QLIKE '), html('strong', { class: 'reveal-number' }, writeQlike(place.qlike)), interval(place)), strip(place, actor?.model ?? 'free', stripScale(round)));
    const evidence = rankInWords(round, place);
    if (evidence) facts.append(html('p', { class: place.group === 1 ? 'badge good' : 'badge' }, evidence));
    if (passes.length > 0) facts.append(html('p', { class: 'reveal-passes' }, 'Passes ', passes.map((line) => nameOf(play.cast[line.entrant])).join(', ')));
    card.append(facts);
  }
  return card;
}

function publicPlace(place: Place, landed: boolean): (Node | string)[] {
  const before = place.publicPlace === null ? 'not on the public board' : `public place ${place.publicPlace}`;
  return landed && place.publicPlace !== null ? [before, ' ', move(place)] : [before];
}

function interval(place: Place): string {
  return place.low === null || place.high === null ? '' : ` (${writeQlike(place.low)} to ${writeQlike(place.high)})`;
}
