import htmx from 'htmx.org';
import 'htmx-ext-sse';
import { watchTables } from './tables';

declare global {
  interface Window {
    htmx: typeof htmx;
  }
}

/** htmx with its event-stream extension. The CSRF token travels in a header that the layout names on the body. */
export function startLiveParts(): void {
  window.htmx = htmx;
  document.addEventListener('htmx:configRequest', (event) => {
    const { csrfHeader, csrfToken } = document.body.dataset;
    const detail = (event as CustomEvent<{ headers: Record<string, string> }>).detail;
    if (csrfHeader && csrfToken) detail.headers[csrfHeader] = csrfToken;
  });
  document.addEventListener('htmx:afterSwap', (event) => watchTables(event.target as HTMLElement));
  document.addEventListener('showdown:page', (event) => {
    const page = (event as CustomEvent<HTMLElement>).detail;
    htmx.process(page);
    watchTables(page);
  });
}
