import { html } from '../dom';

const KEY = 'code-language';

/**
 * Turns the samples inside it (`.sample[data-language]`) into tabs, where it holds Python and Java (`class="paired"`). The chosen language holds for
 * all samples and later visits; it stands on the root element, where theme.ts has put it before the first paint. Without JavaScript both stand there.
 */
export class CodeTabsElement extends HTMLElement {
  connectedCallback(): void {
    if (!this.classList.contains('paired') || this.querySelector('[role=tablist]')) return;
    const samples = [...this.querySelectorAll<HTMLElement>('.sample[data-language]')];
    const tabs = samples.map((sample) => {
      const language = sample.dataset['language'] ?? '';
      const name = sample.querySelector('.language')?.textContent ?? language;
      const code = sample.querySelector('code')?.id ?? '';
      sample.id = `${code}-panel`;
      sample.setAttribute('role', 'tabpanel');
      sample.setAttribute('aria-labelledby', `${code}-tab`);
      const tab = html('button', { type: 'button', role: 'tab', class: 'tab', id: `${code}-tab`, 'aria-controls': sample.id, 'data-language': language }, name);
      tab.addEventListener('click', () => choose(language));
      return tab;
    });
    const list = html('div', { role: 'tablist', class: 'code-languages', 'aria-label': 'Language' }, ...tabs);
    list.addEventListener('keydown', (event) => {
      const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
      const next = tabs[(tabs.findIndex((tab) => tab === document.activeElement) + step + tabs.length) % tabs.length];
      if (step === 0 || !next) return;
      event.preventDefault();
      choose(next.dataset['language'] ?? '');
      next.focus();
    });
    this.prepend(list);
    mark(this);
  }
}

/** Shows a language in all samples of the page, and keeps the choice. */
function choose(language: string): void {
  document.documentElement.dataset['language'] = language;
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Storage is forbidden in this browser: the choice holds for this page.
  }
  document.querySelectorAll('code-tabs.paired').forEach(mark);
}

function mark(tabs: Element): void {
  const shown = document.documentElement.dataset['language'] ?? 'python';
  for (const tab of tabs.querySelectorAll<HTMLElement>('[role=tab]')) {
    const selected = tab.dataset['language'] === shown;
    tab.setAttribute('aria-selected', String(selected));
    tab.tabIndex = selected ? 0 : -1;
  }
}
