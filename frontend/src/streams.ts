/**
 * A stream that was broken off has missed what was told meanwhile: once it is there again, the parts that hang on it are told as if it had just
 * said so.
 */
export function catchUpAfterBreaks(tell: (part: Element, event: string) => void): void {
  const opened = new WeakSet<Element>();
  document.addEventListener('htmx:sseOpen', ({ target }) => {
    if (!(target instanceof Element)) return;
    if (opened.has(target)) target.querySelectorAll('[hx-trigger^="sse:"]').forEach((part) => tell(part, part.getAttribute('hx-trigger') ?? ''));
    opened.add(target);
  });
}
