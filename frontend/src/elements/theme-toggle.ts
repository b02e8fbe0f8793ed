import { html, svg } from '../dom';

const CHOICES = ['system', 'light', 'dark'] as const;
type Choice = (typeof CHOICES)[number];

const ICONS: Record<Choice, string> = {
  system: 'M3 4h18v12H3zM9 20h6M12 16v4',
  light: 'M12 8a4 4 0 1 0 0 8a4 4 0 1 0 0-8M12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.400 1.400M17.600 17.600L19 19M5 19l1.400-1.400M17.600 6.400L19 5',
  dark: 'M20 14.500A8.500 8.500 0 0 1 9.500 4a8.500 8.500 0 1 0 10.500 10.500Z',
};

/** `<theme-toggle>`: as the system, light, dark; kept in this browser only. */
export class ThemeToggleElement extends HTMLElement {
  readonly #path = svg('path');
  readonly #button = html('button', { type: 'button', class: 'quiet' });

  connectedCallback(): void {
    if (this.#button.isConnected) return;
    this.#button.append(svg('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' }, this.#path));
    this.#button.addEventListener('click', () => this.#choose(CHOICES[(CHOICES.indexOf(this.#chosen()) + 1) % 3] ?? 'system'));
    this.append(this.#button);
    this.#show();
  }

  #chosen(): Choice {
    const theme = document.documentElement.dataset['theme'];
    return theme === 'light' || theme === 'dark' ? theme : 'system';
  }

  #choose(choice: Choice): void {
    if (choice === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = choice;
    try {
      if (choice === 'system') localStorage.removeItem('theme');
      else localStorage.setItem('theme', choice);
    } catch {
      // Storage is forbidden: the choice holds for this page only.
    }
    this.#show();
    document.dispatchEvent(new CustomEvent('showdown:theme'));
  }

  #show(): void {
    const chosen = this.#chosen();
    const label = `Colours: ${chosen === 'system' ? 'as the system' : chosen}`;
    this.#path.setAttribute('d', ICONS[chosen]);
    this.#button.setAttribute('aria-label', label);
    this.#button.title = label;
  }
}
