import { beforeEach, describe, expect, it, vi } from 'vitest';
import { commandOf } from '../src/reveal/keys';
import { type Place, type Play, type Round, type Step, leaders, nextScene, passed, podium, podiumStep, stepsOf, waiting } from '../src/reveal/play';
import { ShowdownPlayerElement } from '../src/reveal/player';
import { apart } from '../src/reveal/race';
import { result } from '../src/reveal/scenes';
import { inWords, writeMove } from '../src/reveal/words';
import { render } from './example';

customElements.define('showdown-player', ShowdownPlayerElement);

const actor = (who: string, reference = false): Play['cast'][number] => ({ who, model: reference ? who : 'har', entry: reference ? 'reference' : 'HAR', reference, mine: false });
const place = (entrant: number, order: number, publicPlace: number | null, podium: number, group: number | null = null): Place => ({
  entrant,
  place: order,
  rank: group,
  publicPlace,
  climbed: publicPlace === null ? null : publicPlace - order,
  podium,
  qlike: 0.1 + order / 10,
  low: group && 0.1,
  high: group && 0.3,
  group,
});
// har beats everybody; garch stands between Cleo and Dan; naive behind all.
const places = [place(4, 1, 2, 0, 1), place(0, 2, 6, 1, 1), place(1, 3, 1, 2), place(2, 4, null, 3), place(5, 5, 3, 0), place(3, 6, 4, 0), place(6, 7, 5, 0)];
const round = (id: string, title: string): Round => ({ id, title, days: 'all hidden days', places });
const play: Play = {
  title: 'Homework',
  frozenAt: '2026-12-16T23:59:00Z',
  cast: [actor('Ada'), actor('Ben'), actor('Cleo'), actor('Dan'), actor('har', true), actor('garch', true), actor('naive', true)],
  opening: [{ entrant: 1, place: 1, qlike: 0.2 }],
  rounds: [round('calm', 'Calm heat'), round('final', 'Final')],
  race: { months: ['2022-01', '2022-02', '2022-03'], lines: [{ entrant: 0, qlike: [null, 0.3, 0.2] }, { entrant: 4, qlike: [0.2, 0.25, 0.21] }] },
};
const calm = play.rounds[0] as Round;
const steps = stepsOf(play);
const told = (step: Step): string => ('place' in step ? `${step.scene} ${play.cast[step.round.places[step.place]?.entrant ?? -1]?.who}` : step.scene);

describe('the steps of a showdown', () => {
  it('go from the frozen board through each round, last place first, to the race and the end', () => {
    expect(steps.map(told)).toEqual([
      'opening',
      ...['heat', 'place Dan', 'place Cleo', 'place Ben', 'place Ada', 'result'],
      ...['heat', 'lift Dan', 'place Dan', 'lift Cleo', 'place Cleo', 'lift Ben', 'place Ben', 'lift Ada', 'place Ada', 'result'],
      ...['race', 'race', 'race'],
      'end',
    ]);
  });

  it('lift the last ten of the last round alone before their place is told', () => {
    const many: Round = { ...calm, id: 'final', places: Array.from({ length: 60 }, (_, i) => place(0, i + 1, i + 1, 0)) };
    const lifted = stepsOf({ ...play, rounds: [many] }).filter((step) => step.scene === 'lift');
    expect(lifted.map((step) => 'place' in step && step.place)).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
  });

  it('skip a round, not more', () => {
    const second = steps.findIndex((step) => step.scene === 'heat' && step.round.id === 'final');
    expect(nextScene(steps, 1)).toBe(second);
    expect(nextScene(steps, 3)).toBe(second);
    expect(steps[nextScene(steps, second)]?.scene).toBe('race');
    expect(nextScene(steps, steps.length - 1)).toBe(steps.length - 1);
  });
});

describe('a row of a round', () => {
  const names = (list: readonly { entrant: number }[]): (string | undefined)[] => list.map(({ entrant }) => play.cast[entrant]?.who);

  it('passes the reference solutions between it and the row before', () => {
    expect(names(passed(play, calm, 3))).toEqual(['garch']);
    expect(names(passed(play, calm, 2))).toEqual([]);
    expect(names(passed(play, calm, 5))).toEqual([]); // nobody was behind: naive is where one begins
  });

  it('leaves those to come in the order of the public board, new ones last', () => {
    expect(names(waiting(play, calm, 5))).toEqual(['Ben', 'Ada', 'Cleo']);
    expect(names(waiting(play, calm, 1))).toEqual([]);
  });

  it('is told with its move, evidence and lines', () => {
    expect(inWords(play, { scene: 'place', round: calm, place: 3 })).toBe('Place 4: Cleo, HAR, not on the public board. QLIKE 0.5000. Passes garch.');
    expect(inWords(play, { scene: 'place', round: calm, place: 1 })).toBe('Place 2: Ada, HAR, public place 6, up 4. QLIKE 0.3000, cannot be told apart from the best.');
    expect(inWords(play, { scene: 'lift', round: calm, place: 1 })).not.toContain('Place 2');
    const alone: Round = { ...calm, places: [place(0, 1, 2, 1, 1), place(1, 2, 1, 2, 2)] };
    expect(inWords(play, { scene: 'place', round: alone, place: 0 })).toContain('told apart from the next at 10 %');
    expect(inWords(play, { scene: 'place', round: { ...alone, places: alone.places.slice(0, 1) }, place: 0 })).toBe('Place 1: Ada, HAR, public place 2, up 1. QLIKE 0.2000.');
    expect([3, -2, 0, null].map(writeMove)).toEqual(['▲ 3', '▼ 2', '= 0', 'new']);
  });

  it('stands on the podium among students alone', () => {
    expect(names(podium(calm))).toEqual(['Ada', 'Ben', 'Cleo']);
  });
});

describe('the podium', () => {
  const ranked = (...ranks: (number | null)[]): Round => ({ ...calm, places: ranks.map((rank, i) => ({ ...place(i, i + 1, i + 1, i < 3 ? i + 1 : 0), rank, group: rank })) });
  const stepsOn = (held: Round): number[] => podium(held).map((each) => podiumStep(held, each));

  it('has one step for all that share a rank', () => {
    expect(stepsOn(ranked(1, 1, 1, 1))).toEqual([1, 1, 1]);
    expect(stepsOn(ranked(1, 2, 2, 4))).toEqual([1, 2, 2]);
    expect(stepsOn(ranked(1, 1, 3, 3))).toEqual([1, 1, 3]);
    expect(stepsOn(ranked(1, 2, 3, 4))).toEqual([1, 2, 3]);
  });

  it('has steps by loss for those that have not been compared', () => {
    expect(stepsOn(ranked(null, null, null))).toEqual([1, 2, 3]);
  });

  it('says who shares a place, and does not call one of them first', () => {
    const held = ranked(1, 1, 3, 3);
    expect(inWords(play, { scene: 'result', round: held })).toBe('Calm heat, the best: 1. Ada, HAR, shared with 1 other; 1. Ben, HAR, shared with 1 other; 3. Cleo, HAR, shared with 1 other.');
    const shown = result(play, held);
    expect([...shown.querySelectorAll('.reveal-hidden')].map((each) => each.textContent)).toEqual(['1', '1', '3']);
    expect([...shown.querySelectorAll('li')].map((each) => each.dataset['step'])).toEqual(['1', '1', '3']);
    expect(shown.textContent).toContain('2 entries cannot be told apart from the best');
    expect(shown.textContent).toContain('those with the smallest loss stand here'); // Dan shares the third, too
    expect(result(play, ranked(1, 1, 3, 4)).textContent).not.toContain('stand here');
    expect(result(play, ranked(1, 2, 3, 4)).textContent).not.toMatch(/shared|cannot be told apart/);
  });
});

describe('the race', () => {
  it('ranks those that have a value in the month', () => {
    const run = play.race;
    if (!run) throw new Error('no race');
    expect(leaders(run, 0).map((each) => each.entrant)).toEqual([4]);
    expect(leaders(run, 2).map((each) => each.entrant)).toEqual([0, 4]);
  });
});

describe('names at the ends of the race', () => {
  it('stand where their lines end, where there is room', () => {
    expect(apart([300, 200, 100], 16, 400)).toEqual([300, 200, 100]);
  });

  it('share the way that they have to be moved, and stay above the axis', () => {
    expect(apart([300, 300, 300, 100], 16, 400)).toEqual([316, 300, 284, 100]);
    expect(apart([300, 299], 16, 300)).toEqual([300, 284]);
  });
});

describe('the player', () => {
  const player = (): HTMLElement => document.querySelector('showdown-player') as HTMLElement;
  const text = (): string => player().querySelector('.reveal-stage')?.textContent ?? '';
  const press = (key: string): void => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  };
  const at = (): number => Number(player().dataset['step']);

  beforeEach(() => {
    vi.useFakeTimers();
    history.replaceState(null, '', '#');
    vi.stubGlobal('matchMedia', () => ({ matches: false }));
    render(`<showdown-player presents afterwards="/showdown"><script type="application/json">${JSON.stringify(play)}</script></showdown-player>`);
  });

  it('undoes every step: what was shown is shown again', () => {
    const seen: string[] = [];
    for (let i = 0; i < steps.length; i++) {
      seen.push(text());
      press('ArrowRight');
    }
    expect(player().dataset['scene']).toBe('end');
    for (let i = steps.length - 1; i >= 0; i--) {
      expect(text()).toBe(seen[i]);
      press('ArrowLeft');
    }
    expect(at()).toBe(0);
  });

  it('keeps a place that is not told yet to itself', () => {
    press('End');
    while (told(steps[at()] as Step) !== 'lift Cleo') press('ArrowLeft');
    expect(text()).toContain('Cleo');
    expect(text()).not.toMatch(/garch|0\.5000/);
    press(' ');
    expect(text()).toMatch(/4.*Cleo.*0\.5000.*Passes garch/);
  });

  it('goes by a clicker, to both ends, and over a round', () => {
    press('PageDown');
    expect(at()).toBe(1);
    press('s');
    expect(steps[at()]).toMatchObject({ scene: 'heat', round: { id: 'final' } });
    press('PageUp');
    expect(at()).toBe(6);
    press('End');
    expect(at()).toBe(steps.length - 1);
    expect(player().querySelector('a')?.getAttribute('href')).toBe('/showdown#end');
    press('Home');
    expect(at()).toBe(0);
  });

  it('plays the race, goes on after it, and back to its beginning', () => {
    const first = steps.findIndex((step) => step.scene === 'race');
    while (at() < first) press('ArrowRight');
    press(' ');
    vi.advanceTimersByTime(2_000);
    expect(at()).toBe(first + 2);
    press('PageUp');
    expect(at()).toBe(first);
    press('ArrowRight');
    expect(at()).toBe(first + 1);
    const slider = player().querySelector('input') as HTMLInputElement;
    expect(slider.getAttribute('aria-valuetext')).toBe('February 2022');
    slider.value = '2';
    slider.dispatchEvent(new Event('input'));
    expect(at()).toBe(first + 2);
    press(' ');
    expect(player().dataset['scene']).toBe('end');
  });

  it('does not run by itself where motion is not wanted', () => {
    vi.stubGlobal('matchMedia', () => ({ matches: true }));
    const first = steps.findIndex((step) => step.scene === 'race');
    while (at() < first) press('ArrowRight');
    press(' ');
    expect(at()).toBe(first + 2);
  });

  it('finds its step again after a reload', () => {
    press('ArrowRight');
    press('ArrowRight');
    expect(location.hash).toBe('#2');
    render(`<showdown-player presents><script type="application/json">${JSON.stringify(play)}</script></showdown-player>`);
    expect(at()).toBe(2);
  });

  it('asks for nothing after a rehearsal', () => {
    render(`<showdown-player presents rehearsal afterwards="/showdown"><script type="application/json">${JSON.stringify(play)}</script></showdown-player>`);
    press('End');
    expect(text()).toMatch(/That was the rehearsal.*nothing has begun/);
    expect(player().querySelector('a')?.getAttribute('href')).toBe('/showdown');
  });

  it('leaves a button its own keys', () => {
    const button = player().querySelector('button:not([disabled])') as HTMLButtonElement;
    const event = new KeyboardEvent('keydown', { key: ' ' });
    Object.defineProperty(event, 'target', { value: button });
    expect(commandOf(event)).toBeNull();
    expect(commandOf(new KeyboardEvent('keydown', { key: 's', ctrlKey: true }))).toBeNull();
  });
});
