import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import subset from 'subset-font';

const WHOLE = 'node_modules/@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2';

/** What formulas are written with: from the first code point to the last, both included. */
const RANGES: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x2c6, 0x2dc], // accents over letters
  [0x300, 0x30c],
  [0x391, 0x3f6], // Greek
  [0x2010, 0x203e], // dashes, dots, primes
  [0x2061, 0x2064], // function application and other invisible signs
  [0x2102, 0x2124], // double-struck and script letters
  [0x2190, 0x21d4], // arrows
  [0x2200, 0x22ff], // operators
  [0x2308, 0x230b], // floors and ceilings
  [0x23b4, 0x23b5],
  [0x23de, 0x23e1], // braces above and below
  [0x27e8, 0x27e9],
  [0x1d400, 0x1d467], // bold and italic letters
  [0x1d6a4, 0x1d71b], // italic Greek
  [0x1d7ce, 0x1d7d7],
];

/** Writes the mathematical font without what no formula needs: 403 kB become a quarter, stretching braces and roots stay. */
export async function cutMathFont(target: string): Promise<void> {
  const characters = RANGES.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i))).join('');
  mkdirSync(target.slice(0, target.lastIndexOf('/')), { recursive: true });
  writeFileSync(target, await subset(readFileSync(WHOLE), characters, { targetFormat: 'woff2' }));
}
