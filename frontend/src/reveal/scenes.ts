import { html } from '../dom';
import { type Place, type Play, type Round, type Step, passed, podium, podiumStep, sharing, studentsOf, waiting } from './play';
import { liftedCard, move, row, stripScale, who } from './rows';
import { sharedInWords, writeQlike } from './words';

/** What fits a screen; the rest is counted. Many are set smaller. */
const OPENING = 96;
const LARGE = 48;
const BELOW = 14;
const WAITING = 12;

/** The frozen public board, whole, in columns. */
export function opening(play: Play): HTMLElement {
  const list = html('ol', { class: play.opening.length > LARGE ? 'reveal-opening is-long' : 'reveal-opening' });
  for (const standing of play.opening.slice(0, OPENING)) {
    const actor = play.cast[standing.entrant];
    const item = html('li', { class: actor?.reference ? 'is-line' : '' }, html('span', { class: 'reveal-rank' }, String(standing.place)), who(actor), html('span', { class: 'reveal-qlike' }, writeQlike(standing.qlike)));
    if (actor?.mine) item.classList.add('is-you');
    list.append(item);
  }
  const scene = html('section', { class: 'reveal-scene' }, html('h2', {}, play.frozenAt ? 'The public board at the freeze' : 'The public board'), list);
  if (play.opening.length > OPENING) scene.append(html('p', { class: 'note' }, `and ${play.opening.length - OPENING} more`));
  if (play.opening.length === 0) scene.append(html('p', { class: 'lead' }, 'Nobody stood on it.'));
  return scene;
}

/** The card before a round. */
export function heat(play: Play, round: Round): HTMLElement {
  const students = studentsOf(play, round).length;
  const lines = round.places.length - students;
  return html(
    'section',
    { class: 'reveal-scene is-title' },
    html('h2', {}, round.title),
    html('p', { class: 'lead' }, `Mean QLIKE on ${round.days}; lower is better.`),
    html('p', { class: 'reveal-count' }, `${students} ${students === 1 ? 'entry' : 'entries'}, from the last place to the first.${lines === 0 ? '' : lines === 1 ? ' One reference solution is a line to pass.' : ` ${lines} reference solutions are lines to pass.`}`),
  );
}

/** A round at one of its rows: the row lifted, what was revealed before it below, who is still to come beside it. */
export function round(play: Play, step: Extract<Step, { scene: 'lift' | 'place' }>): HTMLElement {
  const { round: held, place: index } = step;
  const landed = step.scene === 'place';
  const place = held.places[index] as Place;
  const scale = stripScale(held);
  const below = held.places.slice(index + 1);
  const students = studentsOf(play, held);
  const before = students[students.indexOf(index) + 1] ?? held.places.length;
  // Until the row has landed, the lines that it may pass are not told.
  const shown = landed || students.at(-1) === index ? below : held.places.slice(before);
  const list = html('ol', { class: 'reveal-list' }, ...shown.slice(0, BELOW).map((each) => row(play, each, scale)));
  const left = waiting(play, held, index);
  return html(
    'section',
    { class: 'reveal-scene is-round' },
    html('div', { class: 'reveal-told' }, html('h2', {}, held.title), liftedCard(play, held, place, landed ? passed(play, held, index) : [], landed), list),
    html(
      'aside',
      { class: 'reveal-waiting', 'aria-label': 'Still to come' },
      html('h3', {}, left.length > 0 ? `Still to come: ${left.length}` : 'Nobody is left'),
      html('ol', {}, ...left.slice(0, WAITING).map((each) => html('li', {}, html('span', { class: 'reveal-rank' }, each.publicPlace === null ? 'new' : String(each.publicPlace)), who(play.cast[each.entrant])))),
      html('p', { class: 'note' }, left.length > WAITING ? `and ${left.length - WAITING} more, by public place` : left.length > 0 ? 'by public place' : ''),
    ),
  );
}

/** The best three of a round, on one step where nothing tells them apart, and the lines that nobody passed. */
export function result(play: Play, held: Round): HTMLElement {
  const best = podium(held);
  const students = studentsOf(play, held);
  const unbeaten = held.places.slice(0, students[0] ?? 0);
  const tied = held.places.filter((place) => place.group === 1 && !play.cast[place.entrant]?.reference).length;
  const scene = html('section', { class: 'reveal-scene is-podium' }, html('h2', {}, held.id === 'final' ? 'The podium' : `${held.title}: the best three`));
  const steps = html('ol', { class: 'reveal-podium' });
  for (const place of best) {
    const step = podiumStep(held, place);
    const item = html('li', { 'data-podium': place.podium, 'data-step': step }, html('span', { class: 'reveal-hidden' }, String(step)), who(play.cast[place.entrant]), html('span', { class: 'reveal-public' }, `place ${place.place} `, move(place)), html('span', { class: 'reveal-number' }, writeQlike(place.qlike)));
    const shared = sharedInWords(play, held, place);
    if (shared) item.append(html('span', { class: 'badge' }, shared));
    steps.append(item);
  }
  scene.append(steps);
  if (unbeaten.length > 0) scene.append(html('p', { class: 'lead' }, 'Better than all of them: ', unbeaten.map((place) => `${play.cast[place.entrant]?.who} (${writeQlike(place.qlike)})`).join(', ')));
  if (tied > 1) scene.append(html('p', { class: 'lead' }, `${tied} entries cannot be told apart from the best: the model confidence set at 10 % holds them all.`));
  const last = best.at(-1);
  if (last && sharing(play, held, last) >= best.filter((place) => place.rank === last.rank).length) scene.append(html('p', { class: 'note' }, 'Of all that share a place, those with the smallest loss stand here.'));
  return scene;
}

/** Afterwards a presenter has something left to do; after a rehearsal nothing has happened. */
export function end(afterwards: string | null, rehearsal: boolean): HTMLElement {
  const scene = html('section', { class: 'reveal-scene is-title' }, html('h2', {}, rehearsal ? 'That was the rehearsal' : 'That was the showdown'));
  if (afterwards && rehearsal) {
    scene.append(html('p', { class: 'lead' }, 'Nobody else has seen it, and nothing has begun.'), html('p', {}, html('a', { class: 'button primary', href: afterwards }, 'Back to the showdown’s page')));
  } else if (afterwards) {
    // In a tab of its own: should the network be away, this one stays.
    scene.append(html('p', { class: 'lead' }, 'End it, and decide whether students see the hidden board, on '), html('p', {}, html('a', { class: 'button primary', href: `${afterwards}#end`, target: '_blank', rel: 'noopener' }, 'the showdown’s page')));
  }
  return scene;
}
