/** Lets the stylesheet draw an edge beside a frozen first column once its table is scrolled. */
export function watchTables(root: ParentNode): void {
  for (const frame of root.querySelectorAll<HTMLElement>('.table-frame')) {
    frame.addEventListener('scroll', () => frame.classList.toggle('is-scrolled', frame.scrollLeft > 2), { passive: true });
  }
}
