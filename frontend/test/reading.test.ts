import { beforeEach, describe, expect, it } from 'vitest';
import { CodeTabsElement } from '../src/elements/code-tabs';
import { ReadingProgressElement } from '../src/elements/reading-progress';
import { searchBySlash } from '../src/reading';
import { render } from './example';

customElements.define('code-tabs', CodeTabsElement);
customElements.define('reading-progress', ReadingProgressElement);

beforeEach(() => {
  document.body.innerHTML = '';
  localStorage.clear();
  document.documentElement.dataset['language'] = 'python';
});

const sample = (language: string, id: string): string =>
  `<div class="sample" data-language="${language}"><span class="language">${language}</span><pre><code id="${id}">x</code></pre></div>`;

describe('code tabs', () => {
  const tabs = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[role=tab]')];
  const pair = `<code-tabs class="paired">${sample('python', 'code-1')}${sample('java', 'code-2')}</code-tabs>`;

  it('choose a language for all samples and keep it', () => {
    render(pair + pair.replaceAll('id="code-', 'id="more-'));
    expect(tabs().map((tab) => tab.getAttribute('aria-selected'))).toEqual(['true', 'false', 'true', 'false']);
    tabs()[1]?.click();
    expect(tabs().map((tab) => tab.getAttribute('aria-selected'))).toEqual(['false', 'true', 'false', 'true']);
    expect(document.documentElement.dataset['language']).toBe('java');
    expect(localStorage.getItem('code-language')).toBe('java');
  });

  it('are moved over by arrow keys', () => {
    render(pair);
    tabs()[0]?.focus();
    tabs()[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    expect(document.activeElement).toBe(tabs()[1]);
    expect(tabs().map((tab) => tab.tabIndex)).toEqual([-1, 0]);
  });

  it('leave a sample in one language as it is', () => {
    render(`<code-tabs>${sample('java', 'code-1')}</code-tabs>`);
    expect(tabs()).toEqual([]);
  });
});

describe('reading progress', () => {
  it('marks and counts the pages that were read', () => {
    localStorage.setItem('pages-read', '["/lectures/week-08/garch"]');
    render('<reading-progress><p class="contents-count">2 pages</p><a href="/lectures/week-08/garch">GARCH</a><a href="/lectures/week-08/har">HAR</a></reading-progress>');
    expect(document.querySelector('.contents-count')?.textContent).toBe('1 of 2 read');
    expect(document.querySelector('a.is-read')?.textContent).toBe('GARCH (read)');
  });

  it('begins anew where what was kept cannot be read', () => {
    localStorage.setItem('pages-read', '{');
    render('<reading-progress><p class="contents-count">1 pages</p><a href="/lectures/week-08/har">HAR</a></reading-progress>');
    expect(document.querySelector('.contents-count')?.textContent).toBe('1 pages');
  });
});

describe('the key /', () => {
  it('goes to the search field, but not while something is typed', () => {
    searchBySlash();
    render('<input type="search" id="q"><textarea></textarea>');
    const press = (target: Element): void => void target.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true }));
    const area = document.querySelector('textarea') as HTMLTextAreaElement;
    area.focus();
    press(area);
    expect(document.activeElement).toBe(area);
    press(document.body);
    expect(document.activeElement?.id).toBe('q');
  });
});
