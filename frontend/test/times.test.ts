import { describe, expect, it, vi } from 'vitest';
import { LocalTimeElement, TimeLeftElement, timeLeft, writeMoment } from '../src/elements/times';
import { render } from './example';

customElements.define('local-time', LocalTimeElement);
customElements.define('time-left', TimeLeftElement);
const now = Date.parse('2026-11-22T12:00:00Z');
const after = (ms: number): string => timeLeft(now + ms, now);
const [MIN, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];

describe('time left', () => {
  it('names two units at most', () => {
    expect(after(30_000)).toBe('less than a minute left');
    expect(after(12 * MIN)).toBe('12 min left');
    expect(after(3 * HOUR + 20 * MIN)).toBe('3 h 20 min left');
    expect(after(2 * DAY + 4 * HOUR + 5 * MIN)).toBe('2 d 4 h left');
    expect(after(12 * DAY + 4 * HOUR)).toBe('12 d left');
  });

  it('says since when it is closed', () => {
    expect(after(-3 * HOUR)).toBe('closed 3 h ago');
  });

  it('stands before the moment and warns on the last day', () => {
    vi.setSystemTime(now);
    render(`<time-left datetime="2026-11-22T15:00:00Z"><time>22 Nov</time></time-left>`);
    expect(document.body.textContent).toBe('3 h left · 22 Nov');
    expect(document.querySelector('time-left')?.hasAttribute('data-urgent')).toBe(true);
    vi.useRealTimers();
  });
});

describe('a moment', () => {
  it('is written in the zone asked for', () => {
    expect(writeMoment(new Date('2026-11-24T04:59:00Z'), 'America/New_York')).toBe('23 Nov 2026, 23:59 GMT-5');
  });

  it('keeps the course zone for hover', () => {
    render(`<local-time datetime="2026-11-24T04:59:00Z" zone="America/New_York"><time>x</time></local-time>`);
    const time = document.querySelector('time');
    expect(time?.title).toContain('23 Nov 2026, 23:59');
    expect(time?.dateTime).toBe('2026-11-24T04:59:00.000Z');
  });

  it('takes the zone that stands once around many, and replaces the plain text', () => {
    render(`<div data-zone="America/New_York"><local-time datetime="2026-11-24T04:59Z">23 Nov 2026, 23:59 EST</local-time></div>`);
    const time = document.querySelector('local-time')?.firstElementChild as HTMLTimeElement;
    expect(time.title).toContain('23 Nov 2026, 23:59');
    expect(document.body.textContent).toBe(time.textContent);
  });

  it('leaves the text alone when it is no moment', () => {
    render(`<local-time datetime="never"><time>never</time></local-time>`);
    expect(document.body.textContent).toBe('never');
  });
});
