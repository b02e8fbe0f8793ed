import htmx from 'htmx.org';
import { expect, it, vi } from 'vitest';
import { startLiveParts } from '../src/live';
import { render } from './example';

/** The browser's end of a stream. */
class Stream {
  static readonly opened: Stream[] = [];
  onopen: (() => void) | undefined;
  constructor(readonly url: string) {
    Stream.opened.push(this);
  }
  addEventListener(): void {}
  removeEventListener(): void {}
  close(): void {}
}

it('fetches a live part anew when its stream is there again after a break', () => {
  vi.stubGlobal('EventSource', Stream);
  const asked: string[] = [];
  document.addEventListener('htmx:configRequest', (event) => {
    asked.push((event as CustomEvent<{ path: string }>).detail.path);
    event.preventDefault();
  });
  startLiveParts();
  render('<div hx-ext="sse" sse-connect="/board/events"><div id="board" hx-get="/board/rows" hx-trigger="sse:changed"></div></div>');
  htmx.process(document.body);
  const stream = Stream.opened.find(({ url }) => url === '/board/events');

  stream?.onopen?.();
  expect(asked).toEqual([]);
  stream?.onopen?.();
  expect(asked).toEqual(['/board/rows']);
});
