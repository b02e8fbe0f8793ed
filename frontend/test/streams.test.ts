import { expect, it } from 'vitest';
import { catchUpAfterBreaks } from '../src/streams';
import { render } from './example';

it('tells a live part to look again when its stream is there again after a break', () => {
  const told: string[] = [];
  catchUpAfterBreaks((part, event) => told.push(`${part.id} ${event}`));
  render('<div id="stream"><div id="board" hx-get="/rows" hx-trigger="sse:changed"></div><form hx-trigger="change"></form></div><div id="other"></div>');
  const open = (id: string): void => void document.getElementById(id)?.dispatchEvent(new CustomEvent('htmx:sseOpen', { bubbles: true }));

  open('stream');
  open('other');
  expect(told).toEqual([]);
  open('stream');
  expect(told).toEqual(['board sse:changed']);
});
