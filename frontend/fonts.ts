import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import subset from 'subset-font';

type Ranges = readonly (readonly [first: number, last: number])[];

const FONTS = 'node_modules/@fontsource';

/** What text is written with; the same as the unicode-range of these fonts in src/styles/fonts.css. */
const LATIN: Ranges = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x131, 0x131],
  [0x152, 0x153],
  [0x2bb, 0x2bc],
  [0x2c6, 0x2c6],
  [0x2da, 0x2da],
  [0x2dc, 0x2dc],
  [0x304, 0x304],
  [0x308, 0x308],
  [0x329, 0x329],
  [0x2000, 0x206f],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2191, 0x2191],
  [0x2193, 0x2193],
  [0x2212, 0x2212],
  [0x2215, 0x2215],
];

/** What formulas are written with, from the first code point to the last, both included. */
const FORMULAS: Ranges = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x2c6, 0x2dc], // accents over letters
  [0x300, 0x30c],
  [0x391, 0x3f6], // Greek
  [0x2010, 0x203e], // dashes, dots, primes
  [0x2061, 0x2064], // function application and other invisible signs
  [0x2102, 0x2124], // double-struck and script letters
  [0x2190, 0x2194], // arrows
  [0x21a6, 0x21a6],
  [0x21d0, 0x21d4],
  [0x2200, 0x222b], // operators
  [0x2234, 0x223c],
  [0x2243, 0x2249],
  [0x2250, 0x2254],
  [0x2260, 0x2267],
  [0x226a, 0x226b],
  [0x2282, 0x2287],
  [0x2295, 0x2299],
  [0x22a2, 0x22a5],
  [0x22c5, 0x22c6],
  [0x22ee, 0x22f1],
  [0x2308, 0x230b], // floors and ceilings
  [0x23b4, 0x23b5],
  [0x23de, 0x23e1], // braces above and below
  [0x27e8, 0x27e9],
  [0x1d434, 0x1d467], // italic letters
  [0x1d6e2, 0x1d71b], // italic Greek
];

/** From the regular weight to the boldest that the styles name. */
const WEIGHTS = { wght: { min: 400, max: 700, default: 400 } };

const CUT = [
  { from: '-variable/inter/files/inter-latin-wght-normal', to: 'inter', ranges: LATIN, variationAxes: WEIGHTS },
  { from: '-variable/source-serif-4/files/source-serif-4-latin-wght-normal', to: 'source-serif-4', ranges: LATIN, variationAxes: WEIGHTS },
  { from: '-variable/source-serif-4/files/source-serif-4-latin-wght-italic', to: 'source-serif-4-italic', ranges: LATIN, variationAxes: WEIGHTS },
  { from: '/stix-two-math/files/stix-two-math-latin-400-normal', to: 'stix-two-math', ranges: FORMULAS, variationAxes: {} },
] as const;

/** Writes the fonts without what no page needs: signs that nobody writes, weights that no style names. Of 550 kB a third is left. */
export async function cutFonts(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const { from, to, ranges, variationAxes } of CUT) {
    const characters = ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i))).join('');
    writeFileSync(`${folder}/${to}.woff2`, await subset(readFileSync(`${FONTS}${from}.woff2`), characters, { targetFormat: 'woff2', variationAxes }));
  }
}
