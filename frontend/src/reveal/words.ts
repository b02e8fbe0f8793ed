import { type Actor, type Place, type Play, type Round, type Step, leaders, passed, podium, podiumStep, sharing } from './play';

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

export const writeQlike = (value: number): string => value.toFixed(4);
export const writeMonth = (month: string): string => MONTH.format(new Date(`${month}-01T00:00:00Z`));

/** Places won or lost as a mark that needs no colour: an arrow and a number. */
export function writeMove(climbed: number | null): string {
  if (climbed === null) return 'new';
  return climbed === 0 ? '= 0' : climbed > 0 ? `▲ ${climbed}` : `▼ ${-climbed}`;
}

export function moveInWords(place: Place): string {
  if (place.publicPlace === null || place.climbed === null) return 'not on the public board';
  const way = place.climbed === 0 ? 'unchanged' : `${place.climbed > 0 ? 'up' : 'down'} ${Math.abs(place.climbed)}`;
  return `public place ${place.publicPlace}, ${way}`;
}

/** What the evidence says of a place: the rank that it shares with all that it cannot be told apart from. */
export function rankInWords(round: Round, place: Place): string {
  if (place.group === null || place.rank === null) return '';
  const others = round.places.filter((each) => each.group === place.group).length - 1;
  if (place.group === 1) return others > 0 ? 'cannot be told apart from the best' : round.places.length > 1 ? 'told apart from the next at 10 %' : '';
  return others === 0 ? `rank ${place.rank}, alone` : `rank ${place.rank}, shared by ${others + 1}`;
}

/** With how many others one of the best shares its step of the podium; empty for who stands there alone. */
export function sharedInWords(play: Play, round: Round, place: Place): string {
  const others = sharing(play, round, place);
  return others === 0 ? '' : `shared with ${others} ${others === 1 ? 'other' : 'others'}`;
}

export function nameOf(actor: Actor | undefined): string {
  if (!actor) return '';
  return actor.reference ? actor.who : `${actor.who}, ${actor.entry}`;
}

/** What a step shows, for screen readers. */
export function inWords(play: Play, step: Step): string {
  const name = (entrant: number): string => nameOf(play.cast[entrant]);
  switch (step.scene) {
    case 'opening':
      return `The public board${play.frozenAt ? ' at the freeze' : ''}: ${play.opening.length} rows. First: ${play.opening[0] ? name(play.opening[0].entrant) : 'nobody'}.`;
    case 'heat':
      return `${step.round.title}: ${step.round.days}.`;
    case 'lift': {
      const place = step.round.places[step.place];
      return place ? `Next: ${name(place.entrant)}, ${place.publicPlace === null ? 'not on the public board' : `public place ${place.publicPlace}`}.` : '';
    }
    case 'place': {
      const place = step.round.places[step.place];
      if (!place) return '';
      const lines = passed(play, step.round, step.place).map((line) => name(line.entrant));
      const evidence = rankInWords(step.round, place);
      return [
        `Place ${place.place}: ${name(place.entrant)}, ${moveInWords(place)}. QLIKE ${writeQlike(place.qlike)}`,
        evidence && `, ${evidence}`,
        lines.length > 0 && `. Passes ${lines.join(', ')}`,
        '.',
      ]
        .filter(Boolean)
        .join('');
    }
    case 'result':
      return `${step.round.title}, the best: ${podium(step.round)
        .map((place) => [`${podiumStep(step.round, place)}. ${name(place.entrant)}`, sharedInWords(play, step.round, place)].filter(Boolean).join(', '))
        .join('; ')}.`;
    case 'race': {
      const best = leaders(step.race, step.month)[0];
      return `${writeMonth(step.race.months[step.month] ?? '')}: ${best ? `${name(best.entrant)} leads with ${writeQlike(best.qlike)}` : 'no losses yet'}.`;
    }
    case 'end':
      return 'That was the showdown.';
  }
}
