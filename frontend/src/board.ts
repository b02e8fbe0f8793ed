/** What a reader has done to a board's part, and what is done again to the part that takes its place. */
interface Kept {
  readonly scrolled: number;
  readonly open: ReadonlySet<string>;
  readonly closed: ReadonlySet<string>;
}

function keep(part: Element): Kept {
  const notes = [...part.querySelectorAll<HTMLDetailsElement>('details[id]')];
  const ids = (open: boolean): Set<string> => new Set(notes.filter((note) => note.open === open).map((note) => note.id));
  return { scrolled: part.querySelector('.table-frame')?.scrollLeft ?? 0, open: ids(true), closed: ids(false) };
}

function restore(part: Element, kept: Kept): void {
  const frame = part.querySelector('.table-frame');
  if (frame) frame.scrollLeft = kept.scrolled;
  for (const note of part.querySelectorAll<HTMLDetailsElement>('details[id]')) {
    if (kept.open.has(note.id)) note.open = true;
    else if (kept.closed.has(note.id)) note.open = false;
  }
}

/**
 * A board that is renewed while it is read stays where it is: the table's scroll, and the notes that were opened. htmx itself keeps
 * the focus of an element with an id.
 */
export function keepBoardsInPlace(): void {
  let kept: Kept | undefined;
  document.addEventListener('htmx:beforeSwap', (event) => {
    const target = (event as CustomEvent<{ target?: Element }>).detail.target;
    kept = target?.id === 'board' ? keep(target) : undefined;
  });
  document.addEventListener('htmx:afterSwap', () => {
    const part = document.getElementById('board');
    if (kept && part) restore(part, kept);
    kept = undefined;
  });
}
