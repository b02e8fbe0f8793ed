import { html } from '../dom';
import { controls, type Controls } from './controls';
import { type Command, commandOf } from './keys';
import { type Play, type Step, nextScene, stepsOf } from './play';
import { race } from './race';
import { end, heat, opening, result, round } from './scenes';
import { inWords } from './words';

/** So long a month of the race stays when it is played. */
const MONTH_MS = 250;

/**
 * `<showdown-player presents><script type="application/json">…</script></showdown-player>`: plays a showdown. All it shows follows from one
 * number, the step, which the address keeps after its #: going back, a reload and a bookmark need nothing else, and no network.
 */
export class ShowdownPlayerElement extends HTMLElement {
  #play: Play | undefined;
  #steps: Step[] = [];
  #index = 0;
  #timer: ReturnType<typeof setInterval> | undefined;
  #controls: Controls | undefined;
  readonly #stage = html('div', { class: 'reveal-stage' });
  readonly #words = html('p', { class: 'visually-hidden', role: 'status' });
  readonly #onKey = (event: KeyboardEvent): void => this.#key(event);

  connectedCallback(): void {
    if (!this.#play) this.#build();
    this.#keys.addEventListener('keydown', this.#onKey as EventListener);
  }

  disconnectedCallback(): void {
    this.#keys.removeEventListener('keydown', this.#onKey as EventListener);
    this.#pause();
  }

  /** Where keys are listened to: a presenter's are the page's own, on another page only those of who is here. */
  get #keys(): EventTarget {
    return this.#presents ? document : this;
  }

  get #presents(): boolean {
    return this.hasAttribute('presents');
  }

  #build(): void {
    const play = JSON.parse(this.querySelector('script')?.textContent ?? 'null') as Play | null;
    if (!play) return;
    this.#play = play;
    this.#steps = stepsOf(play);
    this.dataset['steps'] = String(this.#steps.length);
    this.#controls = controls(play, this.#presents, this.hasAttribute('rehearsal'), {
      command: (command) => this.#do(command),
      month: (month) => this.#scrub(month),
    });
    this.replaceChildren(this.#controls.bar, this.#stage, this.#controls.buttons, this.#words, this.#controls.help);
    fetchFonts(JSON.stringify(play.cast));
    const kept = Number.parseInt(location.hash.slice(1), 10);
    this.#show(Number.isInteger(kept) ? kept : 0);
  }

  #key(event: KeyboardEvent): void {
    const command = this.#controls?.help.open ? null : commandOf(event);
    if (!command) return;
    event.preventDefault();
    this.#do(command);
  }

  #do(command: Command): void {
    const playing = this.#timer !== undefined;
    this.#pause();
    const step = this.#steps[this.#index];
    if (step?.scene === 'race' && (command === 'next' || command === 'back')) this.#inRace(step, command, playing);
    else if (command === 'next' || command === 'forth') this.#show(this.#index + 1);
    else if (command === 'back' || command === 'return') this.#show(this.#index - 1);
    else if (command === 'first') this.#show(0);
    else if (command === 'last') this.#show(this.#steps.length - 1);
    else if (command === 'skip') this.#show(nextScene(this.#steps, this.#index));
    else if (command === 'help') this.#controls?.help.showModal();
    else if (command === 'colours') this.#turnColours();
    else this.#fillScreen();
  }

  /** Forward plays the race and, when it is run, goes on; back begins it again and, at its beginning, leaves it. */
  #inRace(step: Extract<Step, { scene: 'race' }>, command: Command, playing: boolean): void {
    const first = this.#index - step.month;
    const last = first + step.race.months.length - 1;
    if (command === 'back') this.#show(step.month > 0 ? first : first - 1);
    else if (this.#index === last) this.#show(last + 1);
    else if (playing || matchMedia('(prefers-reduced-motion: reduce)').matches) this.#show(last);
    else this.#run(last);
  }

  #run(last: number): void {
    this.#timer = setInterval(() => {
      this.#show(this.#index + 1);
      if (this.#index >= last) this.#pause();
    }, MONTH_MS);
    this.#controls?.playing(true);
  }

  #pause(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#controls?.playing(false);
  }

  #scrub(month: number): void {
    this.#pause();
    const step = this.#steps[this.#index];
    if (step?.scene === 'race') this.#show(this.#index - step.month + month);
  }

  #show(index: number): void {
    const play = this.#play;
    if (!play) return;
    this.#index = Math.min(Math.max(index, 0), this.#steps.length - 1);
    const step = this.#steps[this.#index] ?? { scene: 'end' };
    this.#stage.replaceChildren(this.#scene(play, step));
    this.dataset['scene'] = step.scene;
    this.dataset['step'] = String(this.#index);
    this.#words.textContent = inWords(play, step);
    this.#controls?.at(this.#steps, this.#index);
    history.replaceState(history.state, '', `#${this.#index}`);
  }

  #scene(play: Play, step: Step): HTMLElement {
    switch (step.scene) {
      case 'opening':
        return opening(play);
      case 'heat':
        return heat(play, step.round);
      case 'lift':
      case 'place':
        return round(play, step);
      case 'result':
        return result(play, step.round);
      case 'race':
        return race(play, step.race, step.month);
      case 'end':
        return end(this.getAttribute('afterwards'), this.hasAttribute('rehearsal'));
    }
  }

  /** For this page only: what the reader chose for the others stays. */
  #turnColours(): void {
    const root = document.documentElement;
    const dark = getComputedStyle(root).colorScheme === 'dark' || (root.dataset['theme'] === undefined && matchMedia('(prefers-color-scheme: dark)').matches);
    root.dataset['theme'] = dark ? 'light' : 'dark';
  }

  #fillScreen(): void {
    if (document.fullscreenElement) void document.exitFullscreen();
    else void (this.#presents ? document.documentElement : this).requestFullscreen().catch(() => {});
  }
}

/** Fonts come when a letter needs them; here the network may be gone by then. */
function fetchFonts(letters: string): void {
  for (const font of ['"Inter Variable"', '"Source Serif 4 Variable"']) {
    for (const weight of [400, 600]) void document.fonts?.load(`${weight} 16px ${font}`, `${letters}▲▼ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789`);
  }
}
