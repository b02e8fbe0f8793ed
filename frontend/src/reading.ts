/** Formulas, tables and code that are wider than the page can be moved by keys: each that scrolls can have the focus. */
export function reachWideParts(): void {
  const parts = document.querySelectorAll<HTMLElement>('.text :is(.formula, .table-scroll, pre)');
  const watch = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (!(target instanceof HTMLElement)) continue;
      if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
      else target.removeAttribute('tabindex');
    }
  });
  for (const part of parts) watch.observe(part);
}

/** The key / goes to the search field, unless something is being typed. */
export function searchBySlash(): void {
  document.addEventListener('keydown', (event) => {
    const typing = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
    const field = document.querySelector<HTMLInputElement>('input[type=search]');
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing || !field) return;
    event.preventDefault();
    field.focus();
  });
}
