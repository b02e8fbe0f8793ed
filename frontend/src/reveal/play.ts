/** Somebody who stands in a showdown; `reference` is a line to pass. */
export interface Actor {
  readonly who: string;
  readonly model: string;
  readonly entry: string;
  readonly reference: boolean;
  readonly mine: boolean;
}

/** A row of a board; `place` is its position, which no two share. */
export interface Standing {
  readonly entrant: number;
  readonly place: number;
  readonly qlike: number;
}

/**
 * A place of a round. `rank` is the board's, shared by all that cannot be told apart; `podium` is 1 to 3 for its best students; `low`, `high` and
 * `group` are there where evidence is.
 */
export interface Place extends Standing {
  readonly rank: number | null;
  readonly publicPlace: number | null;
  readonly climbed: number | null;
  readonly podium: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly group: number | null;
}

export interface Round {
  readonly id: string;
  readonly title: string;
  readonly days: string;
  /** Best first. */
  readonly places: readonly Place[];
}

export interface Race {
  readonly months: readonly string[];
  readonly lines: readonly { readonly entrant: number; readonly qlike: readonly (number | null)[] }[];
}

/** A whole showdown, as the page brings it. */
export interface Play {
  readonly title: string;
  readonly frozenAt: string | null;
  readonly cast: readonly Actor[];
  readonly opening: readonly Standing[];
  readonly rounds: readonly Round[];
  readonly race: Race | null;
}

/** What is on the screen at one moment. `place` is an index into the round's places. */
export type Step =
  | { readonly scene: 'opening' }
  | { readonly scene: 'heat'; readonly round: Round }
  | { readonly scene: 'lift'; readonly round: Round; readonly place: number }
  | { readonly scene: 'place'; readonly round: Round; readonly place: number }
  | { readonly scene: 'result'; readonly round: Round }
  | { readonly scene: 'race'; readonly race: Race; readonly month: number }
  | { readonly scene: 'end' };

/** So many of the last round are lifted before their place is told. */
const LIFTED = 10;

/** Every step of a play in its order. What is shown follows from the step alone, so that going back undoes anything. */
export function stepsOf(play: Play): Step[] {
  const steps: Step[] = [{ scene: 'opening' }];
  for (const round of play.rounds) {
    steps.push({ scene: 'heat', round });
    const students = studentsOf(play, round);
    const last = round === play.rounds.at(-1);
    for (let order = students.length - 1; order >= 0; order--) {
      const place = students[order] ?? 0;
      if (last && order < LIFTED) steps.push({ scene: 'lift', round, place });
      steps.push({ scene: 'place', round, place });
    }
    steps.push({ scene: 'result', round });
  }
  const { race } = play;
  if (race) race.months.forEach((_, month) => steps.push({ scene: 'race', race, month }));
  steps.push({ scene: 'end' });
  return steps;
}

/** Indices of a round's students, best first. */
export function studentsOf(play: Play, round: Round): number[] {
  return round.places.flatMap((place, index) => (play.cast[place.entrant]?.reference ? [] : [index]));
}

/** The reference solutions that a student's row passes: those between it and the row that was revealed before it. */
export function passed(play: Play, round: Round, place: number): Place[] {
  const students = studentsOf(play, round);
  const worse = students[students.indexOf(place) + 1] ?? round.places.length;
  // Behind the last student there is nobody to pass them from.
  return worse === round.places.length ? [] : round.places.slice(place + 1, worse);
}

/** Students that a round has not come to yet, as the frozen public board has them; who was not on it comes last. */
export function waiting(play: Play, round: Round, place: number): Place[] {
  return studentsOf(play, round)
    .filter((index) => index < place)
    .map((index) => round.places[index] as Place)
    .sort((a, b) => (a.publicPlace ?? Number.POSITIVE_INFINITY) - (b.publicPlace ?? Number.POSITIVE_INFINITY) || collate(play, a, b));
}

function collate(play: Play, a: Place, b: Place): number {
  return (play.cast[a.entrant]?.who ?? '').localeCompare(play.cast[b.entrant]?.who ?? '');
}

/** Where the next round or scene begins; from the last one the end. */
export function nextScene(steps: readonly Step[], index: number): number {
  const here = sceneKey(steps[index]);
  const next = steps.findIndex((step, i) => i > index && sceneKey(step) !== here);
  return next < 0 ? steps.length - 1 : next;
}

function sceneKey(step: Step | undefined): string {
  return step && 'round' in step ? `round ${step.round.id}` : (step?.scene ?? '');
}

/** The best three of a round. */
export function podium(round: Round): Place[] {
  return round.places.filter((place) => place.podium > 0).sort((a, b) => a.podium - b.podium);
}

/** The step that one of the best three stands on: who shares a rank shares a step, for nothing tells them apart. */
export function podiumStep(round: Round, place: Place): number {
  const first = podium(round).find((each) => each.rank !== null && each.rank === place.rank);
  return first?.podium ?? place.podium;
}

/** How many other students share the rank of a place. */
export function sharing(play: Play, round: Round, place: Place): number {
  if (place.rank === null) return 0;
  return studentsOf(play, round).filter((index) => round.places[index]?.rank === place.rank).length - 1;
}

/** A race's lines with a value in a month, best first. */
export function leaders(race: Race, month: number): { readonly entrant: number; readonly qlike: number }[] {
  return race.lines
    .flatMap(({ entrant, qlike }) => {
      const value = qlike[month];
      return value == null ? [] : [{ entrant, qlike: value }];
    })
    .sort((a, b) => a.qlike - b.qlike);
}
