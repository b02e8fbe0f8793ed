import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keepBoardsInPlace } from '../src/board';

keepBoardsInPlace();

function part(rows: string): string {
  return `<div id="board"><div class="table-frame">${rows}</div></div>`;
}

function swap(html: string): void {
  const board = document.getElementById('board') as HTMLElement;
  document.dispatchEvent(new CustomEvent('htmx:beforeSwap', { detail: { target: board } }));
  board.outerHTML = html;
  document.dispatchEvent(new CustomEvent('htmx:afterSwap'));
}

/** Renews the board by itself, its only row being at one height in the window before and at another after. */
function scrolledBy(before: number, after: number): number {
  const row = (top: number): string => `<table><tbody><tr id="r-1" data-top="${String(top)}"></tr></tbody></table>`;
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return new DOMRect(0, Number((this as HTMLElement).dataset.top), 300, 48);
  });
  const scroll = vi.spyOn(window, 'scrollBy').mockImplementation(() => undefined);
  document.body.innerHTML = part(row(before));
  const board = document.getElementById('board') as HTMLElement;
  document.dispatchEvent(new CustomEvent('htmx:beforeSwap', { detail: { target: board, requestConfig: { elt: board } } }));
  board.outerHTML = part(row(after));
  document.dispatchEvent(new CustomEvent('htmx:afterSwap'));
  const [to] = scroll.mock.calls.at(-1) ?? [];
  vi.restoreAllMocks();
  return (to as ScrollToOptions | undefined)?.top ?? 0;
}

function open(id: string): boolean | undefined {
  return document.querySelector<HTMLDetailsElement>(`#${id}`)?.open;
}

beforeEach(() => {
  document.body.innerHTML = part('<details id="n-1"></details><details id="n-2" open></details>');
});

describe('a board that is renewed', () => {
  it('keeps opened notes open and closed ones closed, and leaves new ones as they come', () => {
    (document.querySelector('#n-1') as HTMLDetailsElement).open = true;
    (document.querySelector('#n-2') as HTMLDetailsElement).open = false;
    swap(part('<details id="n-3" open></details><details id="n-1"></details><details id="n-2" open></details>'));
    expect([open('n-1'), open('n-2'), open('n-3')]).toEqual([true, false, true]);
  });

  it('keeps the place to which its table was scrolled', () => {
    (document.querySelector('.table-frame') as HTMLElement).scrollLeft = 120;
    swap(part(''));
    expect(document.querySelector('.table-frame')?.scrollLeft).toBe(120);
  });

  it('keeps the row in sight where it is when something comes above it, and scrolls for none that is below the window', () => {
    expect(scrolledBy(120, 200)).toBe(80);
    expect(scrolledBy(window.innerHeight + 50, window.innerHeight + 130)).toBe(0);
  });

  it('keeps the focus on the same part of the same row, wherever the row stands now', () => {
    const row = (id: string): string => `<table><tbody><tr id="r-${id}"><td><a href="/x">x</a><details><summary>1</summary></details></td></tr></tbody></table>`;
    document.body.innerHTML = part(row('1') + row('2'));
    document.querySelector<HTMLElement>('#r-2 summary')?.focus();
    swap(part(row('2') + row('1')));
    expect(document.activeElement).toBe(document.querySelector('#r-2 summary'));
  });

  it('is left alone when another part is renewed', () => {
    document.body.insertAdjacentHTML('beforeend', '<p id="other"></p>');
    (document.querySelector('#n-1') as HTMLDetailsElement).open = true;
    document.dispatchEvent(new CustomEvent('htmx:beforeSwap', { detail: { target: document.querySelector('#other') } }));
    (document.querySelector('#n-1') as HTMLDetailsElement).open = false;
    document.dispatchEvent(new CustomEvent('htmx:afterSwap'));
    expect(open('n-1')).toBe(false);
  });
});
