import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const TOKEN = /--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g;
const tokens = new Map(
  [...readFileSync('src/styles/tokens.css', 'utf8').matchAll(TOKEN)].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]),
);

/** Contrast ratio of two opaque colours, as WCAG 2.2 defines it. */
function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function colour(name: string, theme: 'light' | 'dark'): string {
  const token = tokens.get(name);
  if (!token) throw new Error(`No colour token --${name}`);
  return token[theme];
}

const grounds = ['ground', 'surface', 'surface-sunk'];
const regimes = ['regime-calm', 'regime-crisis'];
const models = [...tokens.keys()].filter((name) => name.startsWith('model-'));

describe.each(['light', 'dark'] as const)('on %s', (theme) => {
  const pairs = (fronts: string[], backs: string[]): [string, string][] => fronts.flatMap((front) => backs.map((back): [string, string] => [front, back]));

  it.each([
    ...pairs(['ink', 'ink-soft'], grounds),
    ...pairs(['code-keyword', 'code-string', 'code-number', 'code-name', 'code-comment'], ['surface-sunk', 'surface']),
    ...pairs(['good', 'warn', 'bad', 'busy'], ['surface', 'ground']),
    ...['good', 'warn', 'bad', 'busy'].map((name): [string, string] => [name, `${name}-ground`]),
    ...pairs(['ink'], ['good-ground', 'warn-ground', 'bad-ground', 'busy-ground']),
    ['ink-inverse', 'ink'] as [string, string],
  ])('text %s on %s reaches 4.5:1', (front, back) => {
    expect(contrast(colour(front, theme), colour(back, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ...pairs(models, ['surface', ...regimes]),
    ...pairs(['regime-calm-mark', 'regime-crisis-mark', 'line-strong', 'focus'], grounds.slice(0, 2)),
    ...pairs(['target'], ['surface']),
  ])('mark %s on %s reaches 3:1', (front, back) => {
    expect(contrast(colour(front, theme), colour(back, theme))).toBeGreaterThanOrEqual(3);
  });
});
