import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CopyButtonElement } from '../src/elements/copy-button';
import { ModelMarkElement } from '../src/elements/model-mark';
import { ThemeToggleElement } from '../src/elements/theme-toggle';
import { closeMenusOutside, showOpenTabs } from '../src/menu';
import { render } from './example';

customElements.define('copy-button', CopyButtonElement);
customElements.define('model-mark', ModelMarkElement);
customElements.define('theme-toggle', ThemeToggleElement);

beforeEach(() => {
  document.body.innerHTML = '';
  localStorage.clear();
});

describe('the theme toggle', () => {
  it('goes from the system to light to dark and back, and keeps the choice', () => {
    render('<theme-toggle></theme-toggle>');
    const button = document.querySelector('button');
    const press = (): (string | null | undefined)[] => {
      button?.click();
      return [document.documentElement.dataset['theme'], localStorage.getItem('theme'), button?.getAttribute('aria-label')];
    };
    expect(button?.getAttribute('aria-label')).toBe('Colours: as the system');
    expect(press()).toEqual(['light', 'light', 'Colours: light']);
    expect(press()).toEqual(['dark', 'dark', 'Colours: dark']);
    expect(press()).toEqual([undefined, null, 'Colours: as the system']);
  });
});

describe('a model mark', () => {
  it('draws the marker before the name, hidden from screen readers', () => {
    render('<model-mark data-model="garch">GARCH</model-mark>');
    const mark = document.querySelector('model-mark');
    expect(mark?.firstElementChild?.getAttribute('aria-hidden')).toBe('true');
    expect(mark?.textContent).toBe('GARCH');
  });
});

describe('the copy button', () => {
  it('copies what it points to and says so', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    render('<code id="c"> ./run it </code><copy-button for="c"></copy-button>');
    document.querySelector('button')?.click();
    await vi.waitFor(() => expect(document.querySelector('[role=status]')?.textContent).toBe('Copied'));
    expect(writeText).toHaveBeenCalledWith('./run it');
  });
});

describe('a menu', () => {
  it('closes by Escape and by a click elsewhere', () => {
    closeMenusOutside();
    render('<details class="menu" open><summary>Ada</summary></details><p>elsewhere</p>');
    const menu = document.querySelector('details') as HTMLDetailsElement;
    document.querySelector('summary')?.dispatchEvent(new Event('focusin', { bubbles: true }));
    expect(menu.open).toBe(true);
    document.querySelector('p')?.dispatchEvent(new Event('click', { bubbles: true }));
    expect(menu.open).toBe(false);
    menu.open = true;
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(menu.open).toBe(false);
  });
});

describe('tabs that are wider than their window', () => {
  it('show the one that is open', () => {
    render('<nav class="tabs"><a href="#a">Brief</a><a href="#b" aria-current="page">Leaderboard</a></nav>');
    const row = document.querySelector('nav') as HTMLElement;
    const open = row.querySelector('[aria-current]') as HTMLElement;
    Object.defineProperties(row, { scrollWidth: { value: 700 }, clientWidth: { value: 300 } });
    row.getBoundingClientRect = () => new DOMRect(16, 0, 300, 44);
    open.getBoundingClientRect = () => new DOMRect(516, 0, 100, 44);
    showOpenTabs();
    expect(row.scrollLeft).toBe(400);
  });

  it('stay where they are when all can be seen', () => {
    render('<nav class="tabs"><a href="#b" aria-current="page">Leaderboard</a></nav>');
    showOpenTabs();
    expect(document.querySelector('nav')?.scrollLeft).toBe(0);
  });
});
