/** What a reader has done to a board's part, and what is done again to the part that takes its place. */
interface Kept {
  readonly scrolled: number;
  readonly open: ReadonlySet<string>;
  readonly closed: ReadonlySet<string>;
  /** The first row in sight and where in the window it begins; of a board that is renewed by itself, unless its rows are all below the window. */
  readonly anchor: { readonly row: string; readonly top: number } | undefined;
  /** The row that holds the focus, and which of its parts. */
  readonly focused: { readonly row: string; readonly part: number } | undefined;
}

const OPERABLE = 'a, summary';

function keep(part: Element, live: boolean): Kept {
  const notes = [...part.querySelectorAll<HTMLDetailsElement>('details[id]')];
  const ids = (open: boolean): Set<string> => new Set(notes.filter((note) => note.open === open).map((note) => note.id));
  return {
    scrolled: part.querySelector('.table-frame')?.scrollLeft ?? 0,
    open: ids(true),
    closed: ids(false),
    anchor: live ? firstInSight(part) : undefined,
    focused: focused(part),
  };
}

function firstInSight(part: Element): Kept['anchor'] {
  for (const row of part.querySelectorAll('tr[id]')) {
    const { top, bottom } = row.getBoundingClientRect();
    if (bottom > 0) return top < window.innerHeight ? { row: row.id, top } : undefined;
  }
  return undefined;
}

function focused(part: Element): Kept['focused'] {
  const active = document.activeElement;
  const row = active && part.contains(active) ? active.closest('tr[id]') : null;
  return active && row ? { row: row.id, part: [...row.querySelectorAll(OPERABLE)].indexOf(active) } : undefined;
}

function restore(part: Element, kept: Kept): void {
  const frame = part.querySelector('.table-frame');
  if (frame) frame.scrollLeft = kept.scrolled;
  for (const note of part.querySelectorAll<HTMLDetailsElement>('details[id]')) {
    if (kept.open.has(note.id)) note.open = true;
    else if (kept.closed.has(note.id)) note.open = false;
  }
  const anchor = kept.anchor && document.getElementById(kept.anchor.row);
  if (anchor && kept.anchor) window.scrollBy({ top: anchor.getBoundingClientRect().top - kept.anchor.top, behavior: 'instant' });
  if (!kept.focused) return;
  const row = document.getElementById(kept.focused.row);
  row?.querySelectorAll<HTMLElement>(OPERABLE)[kept.focused.part]?.focus({ preventScroll: true });
}

/**
 * A board that is renewed while it is read stays where it is: the row in sight, the table's scroll, the notes that were opened, and the focus within a row. htmx
 * itself keeps the focus of an element with an id.
 */
export function keepBoardsInPlace(): void {
  let kept: Kept | undefined;
  document.addEventListener('htmx:beforeSwap', (event) => {
    const { target, requestConfig } = (event as CustomEvent<{ target?: Element; requestConfig?: { elt?: Element } }>).detail;
    kept = target?.id === 'board' ? keep(target, requestConfig?.elt === target) : undefined;
  });
  document.addEventListener('htmx:afterSwap', () => {
    const part = document.getElementById('board');
    if (kept && part) restore(part, kept);
    kept = undefined;
  });
}
