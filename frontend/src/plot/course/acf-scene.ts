import { scaleLinear } from 'd3-scale';
import { svg } from '../../dom';
import { MARGIN, label, valueAxis } from '../axes';
import { NumberScale } from './curve';
import type { Drawing } from './panel';
import { canvas } from './strokes';
import { fixed } from './words';

export interface Bars {
  /** At lags 1, 2, … */
  readonly values: readonly (number | null)[];
  /** How many lie out of the band. */
  readonly outside: number;
}

export interface Memory {
  readonly days: number;
  readonly band: number | null;
  readonly returns: Bars;
  readonly squares: Bars;
  readonly volatility: Bars;
}

export type Lower = 'squares' | 'volatility';

interface AcfScene {
  readonly memory: Memory;
  /** What it was with all days, drawn as ticks. */
  readonly before: Memory | undefined;
  readonly lower: Lower;
  readonly lowerLabel: string;
}

const TITLE = 20;

/** What stands at a lag, as words. */
export function lagInWords(memory: Memory, lower: Lower, name: string, index: number): string {
  const band = memory.band ?? 0;
  const where = (value: number | null | undefined): string => `${fixed(value, 3)}, ${Math.abs(value ?? 0) > band ? 'out of' : 'in'} the band`;
  return `Lag ${index + 1}: returns ${where(memory.returns.values[index])}; ${name.charAt(0).toLowerCase()}${name.slice(1)} ${where(memory[lower].values[index])}`;
}

/** Two rows of bars on one scale, so that their heights may be compared. */
export function drawMemory({ memory, before, lower, lowerLabel }: AcfScene, width: number, height: number): Drawing {
  const root = canvas(width, height);
  const lags = memory.returns.values.map((_, i) => i + 1);
  const places = new NumberScale([0, ...lags, lags.length + 1], width);
  const rows = [memory.returns, memory[lower], before?.returns, before?.[lower]];
  const all = rows.flatMap((row) => row?.values ?? []).filter((value) => value != null);
  const domain = [Math.min(-0.15, ...all), Math.max(0.25, ...all)];
  const bottom = height - MARGIN.bottom;
  const middle = MARGIN.top + (bottom - MARGIN.top) / 2;
  const parts = [
    { title: 'Returns', bars: memory.returns, ghost: before?.returns, top: MARGIN.top + TITLE, low: middle - 6 },
    { title: lowerLabel, bars: memory[lower], ghost: before?.[lower], top: middle + TITLE, low: bottom },
  ];
  const titles: SVGElement[] = [];
  for (const { title, bars, ghost, top, low } of parts) {
    const y = scaleLinear(domain, [low, top]);
    const band = memory.band ?? 0;
    const name = label(title, MARGIN.left, top - 8, 'start');
    name.classList.add('plot-title');
    titles.push(name);
    root.append(
      svg('rect', { class: 'plot-band', x: MARGIN.left, y: y(band), width: width - MARGIN.left - MARGIN.right, height: y(-band) - y(band) }),
      valueAxis(y, width, (value) => fixed(value, 1)),
      svg('line', { class: 'plot-zero', x1: MARGIN.left, x2: width - MARGIN.right, y1: y(0), y2: y(0) }),
    );
    const half = Math.min(6, (places.x(2) - places.x(1)) * 0.35);
    bars.values.forEach((value, i) => {
      if (value == null) return;
      const x = places.x(i + 1);
      const out = Math.abs(value) > band;
      root.append(svg('rect', { class: out ? 'plot-bar is-out' : 'plot-bar', x: x - half, width: 2 * half, y: Math.min(y(0), y(value)), height: Math.abs(y(value) - y(0)) }));
      const was = ghost?.values[i];
      if (was != null) root.append(svg('line', { class: 'plot-was', x1: x - half - 1, x2: x + half + 1, y1: y(was), y2: y(was) }));
    });
  }
  root.append(places.axis('Lag, trading days', bottom));
  const cursor = places.places(root, MARGIN.top, bottom, () => '', 0, 5);
  root.append(...titles); // over the line that crosses them
  return {
    root,
    places: {
      ...cursor,
      count: lags.length,
      under: (x) => cursor.under(x, 0) - 1,
      mark: (index) => cursor.mark(index + 1),
      inWords: (index) => lagInWords(memory, lower, lowerLabel, index),
    },
  };
}
