import { html } from '../dom';
import { type Command, HELP } from './keys';
import { type Play, type Step, studentsOf } from './play';
import { writeMonth } from './words';

/** What stands around the stage. */
export interface Controls {
  readonly bar: HTMLElement;
  readonly buttons: HTMLElement;
  readonly help: HTMLDialogElement;
  at(steps: readonly Step[], index: number): void;
  playing(runs: boolean): void;
}

interface Acts {
  command(command: Command): void;
  month(month: number): void;
}

export function controls(play: Play, presents: boolean, rehearsal: boolean, acts: Acts): Controls {
  const button = (label: string, command: Command, kind = ''): HTMLButtonElement => {
    const made = html('button', { type: 'button', class: kind || false }, label);
    made.addEventListener('click', () => acts.command(command));
    return made;
  };
  const count = html('span', { class: 'reveal-progress' });
  const bar = html('header', { class: 'reveal-bar' }, html('span', { class: 'reveal-title' }, play.title));
  if (rehearsal) bar.append(html('span', { class: 'badge warn' }, 'Rehearsal: it has not begun'));
  bar.append(count);
  const back = button('Back', 'back');
  const next = button('Next', 'next', 'primary');
  const skip = button('Skip this round', 'skip', 'quiet');
  const slider = html('input', { type: 'range', min: 0, 'aria-label': 'Month of the race', class: 'reveal-slider' });
  slider.addEventListener('input', () => acts.month(slider.valueAsNumber));
  const buttons = html('div', { class: 'reveal-buttons' }, back, next, skip, slider);
  const screen = button('Full screen', 'screen', 'quiet');
  screen.hidden = !document.fullscreenEnabled;
  if (presents) buttons.append(button('Light or dark', 'colours', 'quiet'));
  buttons.append(screen, button('Keys', 'help', 'quiet'));
  let runs = false;
  let inRace = false;
  let atLast = false;
  const name = (): void => {
    next.textContent = !inRace ? 'Next' : atLast ? 'Go on' : runs ? 'To its end' : 'Play';
  };
  return {
    bar,
    buttons,
    help: help(),
    playing(now) {
      runs = now;
      name();
    },
    at(steps, index) {
      const step = steps[index];
      inRace = step?.scene === 'race';
      back.disabled = index === 0;
      next.disabled = index === steps.length - 1;
      skip.hidden = !step || !('round' in step) || step.scene === 'result';
      slider.hidden = step?.scene !== 'race';
      if (step?.scene === 'race') {
        slider.max = String(step.race.months.length - 1);
        slider.value = String(step.month);
        slider.setAttribute('aria-valuetext', writeMonth(step.race.months[step.month] ?? ''));
        atLast = step.month === step.race.months.length - 1;
      }
      name();
      count.textContent = progress(play, step);
    },
  };
}

function progress(play: Play, step: Step | undefined): string {
  if (step?.scene !== 'lift' && step?.scene !== 'place') return '';
  const students = studentsOf(play, step.round);
  const told = students.length - students.indexOf(step.place) - (step.scene === 'lift' ? 1 : 0);
  return `${step.round.title}, ${told} of ${students.length}`;
}

function help(): HTMLDialogElement {
  const close = html('button', { type: 'button', class: 'primary' }, 'Close');
  const keys = html('dl', { class: 'reveal-keys' }, ...HELP.map(([key, what]) => html('div', {}, html('dt', {}, key), html('dd', {}, what))));
  const dialog = html('dialog', { class: 'reveal-help', 'aria-label': 'Keys' }, html('h2', {}, 'Keys'), keys, close);
  close.addEventListener('click', () => dialog.close());
  return dialog;
}
