/** What the audience's screen can be told to do. */
export type Command = 'next' | 'back' | 'forth' | 'return' | 'first' | 'last' | 'skip' | 'screen' | 'colours' | 'help';

/** Space, Enter and the keys of a clicker advance, and play the race; arrows go step by step, month by month. */
const KEYS: Readonly<Record<string, Command>> = {
  ' ': 'next',
  Enter: 'next',
  PageDown: 'next',
  PageUp: 'back',
  Backspace: 'back',
  ArrowRight: 'forth',
  ArrowDown: 'forth',
  ArrowLeft: 'return',
  ArrowUp: 'return',
  Home: 'first',
  End: 'last',
  s: 'skip',
  f: 'screen',
  t: 'colours',
  '?': 'help',
};

/** Keys by what they do, for the help. */
export const HELP: readonly (readonly [string, string])[] = [
  ['Space, Enter, Page Down, a clicker’s forward key', 'Next; in the race: play it, then go on'],
  ['Page Up, Backspace, a clicker’s back key', 'Back: undoes any step; in the race: to its beginning'],
  ['→ ↓ and ← ↑', 'One step on or back; in the race: one month'],
  ['Home, End', 'To the beginning, to the end'],
  ['S', 'Skip the rest of this round'],
  ['F', 'Full screen'],
  ['T', 'Light or dark'],
  ['?', 'These keys'],
];

/** What a key asks for, if anything: a button or slider that has the focus keeps the keys that are its own. */
export function commandOf(event: KeyboardEvent): Command | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const target = event.target instanceof Element ? event.target : null;
  const pressed = target?.closest('button, a, summary') && (event.key === ' ' || event.key === 'Enter');
  const slid = target?.matches('input[type=range]') && /^(Arrow|Home|End)/.test(event.key);
  if (pressed || slid) return null;
  return KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? null;
}
