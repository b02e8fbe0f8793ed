import { html } from '../dom';

const KEY = 'pages-read';

/**
 * Around a list of the course's pages: marks those that were read, and counts them. `page` is the address of the open page, which counts as read
 * once its end has been seen. Kept in this browser alone. Without JavaScript the list stands as it is.
 */
export class ReadingProgressElement extends HTMLElement {
  private observer: IntersectionObserver | undefined;

  connectedCallback(): void {
    this.show(read());
    const page = this.getAttribute('page');
    const end = page ? document.querySelector('.turn') : null;
    if (!page || !end) return;
    this.observer = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      this.observer?.disconnect();
      const pages = read().add(page);
      try {
        localStorage.setItem(KEY, JSON.stringify([...pages]));
      } catch {
        // Storage is forbidden in this browser: nothing is remembered.
      }
      this.show(pages);
    });
    this.observer.observe(end);
  }

  disconnectedCallback(): void {
    this.observer?.disconnect();
  }

  private show(pages: ReadonlySet<string>): void {
    const links = [...this.querySelectorAll<HTMLAnchorElement>('a[href^="/"]')];
    const done = links.filter((link) => pages.has(new URL(link.href).pathname));
    for (const link of done) {
      if (link.classList.contains('is-read')) continue;
      link.classList.add('is-read');
      link.append(html('span', { class: 'visually-hidden' }, ' (read)'));
    }
    const count = this.querySelector('.contents-count');
    if (count && done.length > 0) count.textContent = `${done.length} of ${links.length} read`;
  }
}

function read(): Set<string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return new Set(Array.isArray(kept) ? kept.map(String) : []);
  } catch {
    return new Set();
  }
}
