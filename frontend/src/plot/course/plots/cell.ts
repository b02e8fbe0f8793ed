import { scaleLinear } from 'd3-scale';
import { html, svg } from '../../../dom';
import { label } from '../../axes';
import { choice } from '../../controls';
import { type Shown, writeDay } from '../answer';
import type { Frame } from '../frame';
import { wordChoice } from '../models';
import type { Drawing, Panel } from '../panel';
import { across, canvas, pathOf, uprightCursor } from '../strokes';
import { fixed, percents, signedPercents } from '../words';

type Traces = Readonly<Record<string, readonly number[]>>;

export interface Unit {
  readonly number: number;
  readonly longest: boolean;
  readonly traces: Traces;
}

export interface Cell {
  readonly model: string;
  readonly title: string;
  readonly layer: number;
  readonly layers: number;
  readonly size: number;
  readonly forecast: number;
  readonly units: readonly Unit[];
}

export interface CellData {
  readonly shown: Shown;
  readonly symbols: readonly string[];
  readonly origin: string;
  readonly first: string;
  readonly last: string;
  readonly notable: readonly string[];
  readonly days: readonly string[];
  readonly returns: readonly (number | null)[];
  readonly volatility: readonly (number | null)[];
  readonly vix: readonly (number | null)[];
  readonly target: number | null;
  readonly cells: readonly Cell[];
}

interface Lane {
  readonly trace: string;
  readonly title: string;
  /** Lowest and highest value; none: as the values are. */
  readonly domain: readonly [number, number] | null;
}

const GATE = [0, 1] as const;
const LANES: Readonly<Record<string, Lane>> = {
  forget: { trace: 'forget', title: 'Forget gate', domain: GATE },
  input: { trace: 'input', title: 'Input gate', domain: GATE },
  candidate: { trace: 'candidate', title: 'Candidate', domain: [-1, 1] },
  output: { trace: 'output', title: 'Output gate', domain: GATE },
  cell: { trace: 'cell', title: 'Cell state', domain: null },
  hidden: { trace: 'hidden', title: 'Hidden state', domain: [-1, 1] },
  keep: { trace: 'keep', title: 'Share kept (update gate)', domain: GATE },
  reset: { trace: 'reset', title: 'Reset gate', domain: GATE },
};
const LEFT = 40;
const RIGHT = 14;
const DAYS_FOOT = 26;

const lanesOf = (cell: Cell): Lane[] => Object.keys(cell.units[0]?.traces ?? {}).flatMap((trace) => LANES[trace] ?? []);
const unitLabel = ({ number, longest }: Unit): string => `Unit ${number}${longest ? ', keeps most' : ''}`;

export function dayInWords(data: CellData, index: number): string {
  const day = data.days[index];
  return day ? `${writeDay(day)}: return ${signedPercents(data.returns[index])}, volatility ${percents(data.volatility[index])}, VIX ${fixed(data.vix[index], 1)}` : '';
}

export function unitInWords(data: CellData, cell: Cell, unit: Unit, index: number): string {
  const day = data.days[index];
  const values = lanesOf(cell).map(({ trace, title }) => `${title.replace(/ \(.*/, '').toLowerCase()} ${fixed(unit.traces[trace]?.[index], 2)}`);
  return day ? `${writeDay(day)}, ${cell.title} unit ${unit.number}: ${values.join(', ')}` : '';
}

/** The place of the largest move of the window. */
export function largestMove(data: CellData): number {
  return data.returns.reduce<number>((best, value, i) => (Math.abs(value ?? 0) > Math.abs(data.returns[best] ?? 0) ? i : best), 0);
}

/** Which gate of a unit changed most from a day to the next. */
function answer(cell: Cell, unit: Unit, index: number): { title: string; before: number; after: number } | undefined {
  return lanesOf(cell)
    .filter(({ domain }) => domain === GATE)
    .map(({ trace, title }) => ({ title: title.replace(/ \(.*/, '').toLowerCase(), before: unit.traces[trace]?.[index - 1] ?? 0, after: unit.traces[trace]?.[index] ?? 0 }))
    .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before))[0];
}

export function readingOf(data: CellData, cell: Cell | undefined, unit: Unit | undefined): string {
  const forecasts = data.cells.map(({ title, forecast }) => `${title} ${percents(forecast)}`).join(', ');
  const came = data.target === null ? '' : `; what came was ${percents(data.target)}`;
  const head = `Forecast at the close of ${writeDay(data.origin)}: ${forecasts}${came}.`;
  const move = largestMove(data);
  const day = data.days[move];
  if (!cell || !unit || !day || move === 0) return head;
  const said = (index: number): string => {
    const gate = answer(cell, unit, index);
    return gate ? `its ${gate.title} goes from ${gate.before.toFixed(2)} to ${gate.after.toFixed(2)}` : '';
  };
  const next = move + 1 < data.days.length ? `, on the next day ${said(move + 1)}` : '';
  return `${head} The largest move is on ${writeDay(day)}, ${signedPercents(data.returns[move])}. Of ${cell.title} unit ${unit.number}, that day ${said(move)}${next}.`;
}

export function start(frame: Frame): void {
  let data: CellData | undefined;
  let asked: Record<string, string | number> = Object.fromEntries(frame.settings);
  const chosen: number[] = [0, 0];
  const panels: Panel[] = [];
  const unitOf = (c: number): Unit | undefined => data?.cells[c]?.units[chosen[c] ?? 0];
  const words = (c: number) => (index: number): string => {
    const cell = data?.cells[c];
    const unit = unitOf(c);
    return data && cell && unit ? unitInWords(data, cell, unit, index) : '';
  };
  const tellDay = (index: number): void => {
    if (data) frame.readout.textContent = [dayInWords(data, index), ...data.cells.map((_, c) => words(c)(index).replace(/^[^,]*, /, ''))].join(' · ');
  };
  /** All panels stand on the same day. */
  const follow = (index: number): void => {
    tellDay(index);
    for (const panel of panels) if (panel.index !== index) panel.move(index);
  };
  panels.push(frame.panel('Day of the window', 'low', follow));
  const ask = (more: Record<string, string | number>): void => {
    asked = { ...asked, ...more };
    void frame.ask<CellData>(asked, show);
  };
  const draw = (): void => {
    const shown = data;
    if (!shown) return;
    panels[0]?.show((width, height) => drawDays(shown, width, height));
    shown.cells.forEach((cell, c) => panels[c + 1]?.show((width, height) => drawCell(shown, cell, chosen[c] ?? 0, width, height, words(c))));
    tellDay(panels[0]?.index ?? 0);
    frame.tell(readingOf(shown, shown.cells[0], unitOf(0)));
  };
  const show = (shown: CellData): void => {
    data = shown;
    while (panels.length <= shown.cells.length) {
      const cell = shown.cells[panels.length - 1] as Cell;
      panels.push(frame.panel(`${cell.title}, day of the window`, lanesOf(cell).length > 4 ? 'lanes' : 'few-lanes', follow));
    }
    frame.controls.replaceChildren(...controls(shown));
    chosen.fill(0);
    draw();
    panels[0]?.move(largestMove(shown));
    frame.data(shown.shown);
    frame.values(() => ({
      caption: `${shown.shown.symbol ?? ''}, the window that ends on ${writeDay(shown.origin)}`,
      heads: ['Day', 'Return, %', 'Volatility, %', 'VIX', ...shown.cells.flatMap((cell) => cell.units.flatMap((unit) => lanesOf(cell).map(({ title }) => `${cell.title} ${unit.number} ${title}`)))],
      rows: shown.days.map((day, i) => [
        day,
        shown.returns[i] ?? null,
        shown.volatility[i] ?? null,
        shown.vix[i] ?? null,
        ...shown.cells.flatMap((cell) => cell.units.flatMap((unit) => lanesOf(cell).map(({ trace }) => unit.traces[trace]?.[i] ?? null))),
      ]),
      write: [String, (value) => value.toFixed(1), (value) => value.toFixed(1), (value) => value.toFixed(1), ...shown.cells.flatMap((cell) => cell.units.flatMap(() => lanesOf(cell).map(() => (value: number) => value.toFixed(3))))],
    }));
  };
  const controls = (shown: CellData): HTMLElement[] => {
    const windows = [...new Set([...shown.notable, shown.origin])].sort();
    const day = html('input', { type: 'date', min: shown.first, max: shown.last, value: shown.origin });
    day.addEventListener('change', () => day.value && day.checkValidity() && ask({ day: day.value }));
    const layers = Math.max(...shown.cells.map((cell) => cell.layers));
    return [
      choice('Symbol', shown.symbols, shown.shown.symbol ?? '', (symbol) => {
        delete asked['day'];
        ask({ symbol });
      }),
      choice('After a large move', windows.map(writeDay), writeDay(shown.origin), (_, i) => ask({ day: windows[i] ?? shown.origin })),
      html('label', { class: 'plot-choice' }, html('span', {}, 'Window ends on'), day),
      ...(layers > 1
        ? [wordChoice('Layer', Array.from({ length: layers }, (_, i): [string, string] => [String(i + 1), i === 0 ? '1, reads the days' : String(i + 1)]), String(shown.cells[0]?.layer ?? 1), (layer) => ask({ layer }))]
        : []),
      ...shown.cells.map((cell, c) =>
        choice(`${cell.title} unit`, cell.units.map(unitLabel), unitLabel(cell.units[chosen[c] ?? 0] as Unit), (_, i) => {
          chosen[c] = i;
          draw();
        }),
      ),
    ];
  };
  ask({});
}

const placesOf = (days: readonly string[], width: number): { x: (index: number) => number; under: (left: number) => number } => {
  const scale = scaleLinear([0, Math.max(1, days.length - 1)], [LEFT + 8, width - RIGHT - 8]);
  return { x: (index) => scale(index), under: (left) => Math.round(scale.invert(left)) };
};

function dayLabels(days: readonly string[], x: (index: number) => number, width: number, y: number): SVGElement[] {
  const every = width < 480 ? 6 : 4;
  return days.flatMap((day, i) => (i % every === 1 ? [label(writeDay(day).replace(/ \d{4}$/, ''), x(i), y, 'middle')] : []));
}

/** Returns as bars around zero, and the day's volatility as a line on the same scale. */
function drawDays(data: CellData, width: number, height: number): Drawing {
  const root = canvas(width, height);
  const bottom = height - DAYS_FOOT;
  const { x, under } = placesOf(data.days, width);
  const values = [...data.returns, ...data.volatility.map((value) => (value ?? 0) / Math.sqrt(252))].map((value) => value ?? 0);
  const y = scaleLinear([Math.min(0, ...values), Math.max(0, ...values)], [bottom, 22]).nice(4);
  for (const tick of y.ticks(4)) root.append(across(tick === 0 ? 'plot-zero' : 'plot-grid', y(tick), LEFT, width - RIGHT), label(String(tick).replace('-', '−'), LEFT - 6, y(tick), 'end', '0.32em'));
  const bar = Math.max(3, (x(1) - x(0)) * 0.5);
  data.returns.forEach((value, i) => {
    if (value != null) root.append(svg('rect', { class: 'plot-bar', x: x(i) - bar / 2, y: Math.min(y(0), y(value)), width: bar, height: Math.abs(y(value) - y(0)) }));
  });
  root.append(
    svg('path', { class: 'plot-target is-strong', d: pathOf(data.volatility.map((value) => (value == null ? null : value / Math.sqrt(252))), x, y) }),
    label('Return (bars) and volatility (line) of a day, %', LEFT, 12, 'start'),
    ...dayLabels(data.days, x, width, bottom + 18),
  );
  const mark = uprightCursor(root, 22, bottom);
  return { root, places: { count: data.days.length, first: largestMove(data), leap: 5, under, mark: (index) => mark(x(index)), inWords: (index) => dayInWords(data, index) } };
}

/** A lane for each gate and state: all chosen units thin, the reader's thick. */
function drawCell(data: CellData, cell: Cell, chosen: number, width: number, height: number, inWords: (index: number) => string): Drawing {
  const root = canvas(width, height);
  const lanes = lanesOf(cell);
  const head = 22;
  const bottom = height - DAYS_FOOT;
  const each = (bottom - head) / lanes.length;
  const { x, under } = placesOf(data.days, width);
  const title = label(`${cell.title}, layer ${cell.layer} of ${cell.layers}: ${cell.units.length} of ${cell.size} units`, LEFT, 14, 'start');
  title.classList.add('plot-title');
  root.append(title);
  lanes.forEach(({ trace, title: name, domain }, l) => {
    const top = head + l * each;
    const all = cell.units.flatMap((unit) => unit.traces[trace] ?? []);
    const [low, high] = domain ?? [Math.min(0, ...all), Math.max(0, ...all)];
    const y = scaleLinear([low, high], [top + each - 5, top + 16]);
    const ends = domain ? [...domain] : [...new Set([0, +low.toPrecision(2), +high.toPrecision(2)])];
    for (const end of ends) root.append(across(end === 0 && low < 0 ? 'plot-zero' : 'plot-grid', y(end), LEFT, width - RIGHT), label(String(end).replace('-', '−'), LEFT - 6, y(end), 'end', '0.32em'));
    cell.units.forEach((unit, u) => {
      if (u !== chosen) root.append(svg('path', { class: 'plot-line is-faint', 'data-model': cell.model, d: pathOf(unit.traces[trace] ?? [], x, y) }));
    });
    root.append(
      svg('path', { class: 'plot-line is-chosen', 'data-model': cell.model, d: pathOf(cell.units[chosen]?.traces[trace] ?? [], x, y) }),
      label(name, LEFT + 2, top + 11, 'start'),
    );
  });
  root.append(...dayLabels(data.days, x, width, bottom + 18));
  const mark = uprightCursor(root, head, bottom);
  return { root, places: { count: data.days.length, first: largestMove(data), leap: 5, under, mark: (index) => mark(x(index)), inWords } };
}
