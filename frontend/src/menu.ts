/** An open menu closes by Escape, and by a click or a focus elsewhere. */
export function closeMenusOutside(): void {
  const close = (target: EventTarget | null): void => {
    for (const menu of document.querySelectorAll<HTMLDetailsElement>('details.menu[open]')) {
      if (!(target instanceof Node) || !menu.contains(target)) menu.open = false;
    }
  };
  document.addEventListener('click', (event) => close(event.target));
  document.addEventListener('focusin', (event) => close(event.target));
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    document.querySelector<HTMLElement>('details.menu[open] > summary')?.focus();
    close(null);
  });
}

/** On a narrow window the open tab may lie outside its row: it is brought into sight there, without moving the page. */
export function showOpenTabs(): void {
  for (const row of document.querySelectorAll<HTMLElement>('.tabs, .site-nav')) {
    const open = row.querySelector('[aria-current]')?.getBoundingClientRect();
    if (!open || row.scrollWidth <= row.clientWidth) continue;
    const middle = (row.clientWidth - open.width) / 2;
    row.scrollLeft += open.left - row.getBoundingClientRect().left - middle;
  }
}
