import { scaleLinear, scaleLog } from 'd3-scale';
import { html, svg } from '../../../dom';
import { MARGIN, label, numberAxis } from '../../axes';
import { legendEntry } from '../../controls';
import type { Shown } from '../answer';
import type { Frame } from '../frame';
import type { Drawing, Panel } from '../panel';
import { Slider } from '../slider';
import { across, canvas, modelLine, pathOf, uprightCursor } from '../strokes';
import { share } from '../words';

interface Path {
  readonly label: string;
  readonly unit: number;
  readonly windows: number;
  readonly left: readonly number[];
}

export interface Gradients {
  readonly shown: Shown;
  readonly title: string | null;
  readonly layer: number;
  readonly fresh: number;
  readonly paths: readonly Path[];
  /** A plain network that has learned nothing: its norm after 0, 1, … steps. */
  readonly untrained: readonly number[];
}

/** Steps shown: the window of twenty days and half of it again. */
export const STEPS = 30;
const WINDOW = 20;
const FLOOR = 1e-6;
const HUNDREDTH = 0.01;

/** What is left after 0, 1, … steps of one factor each. */
export const powers = (factor: number): number[] => Array.from({ length: STEPS + 1 }, (_, k) => factor ** k);

/** How many steps it takes until less than a hundredth is left; null if it is not so within the steps shown. */
export function stepsToHundredth(left: readonly number[]): number | null {
  const at = left.findIndex((value) => value < HUNDREDTH);
  return at < 0 ? null : at;
}

export function readingOf(eigenvalue: number, gate: number, data: Gradients | undefined): string {
  const plain = powers(eigenvalue);
  const steps = stepsToHundredth(plain);
  const faded = steps === null ? '' : `, and less than a hundredth after ${steps}`;
  const reference = (data?.paths ?? []).map(({ label: name, left }) => `${name} ${share(left.at(-1) ?? 0)}`);
  const house = reference.length > 0 ? ` In the ${data?.title ?? 'LSTM'} of the house, over a window of ${data?.paths[0]?.left.length ?? 0} steps: ${reference.join('; ')}.` : '';
  return `With an eigenvalue of ${eigenvalue.toFixed(3)}, ${share(plain[WINDOW] ?? 0)} of the gradient ${(plain[WINDOW] ?? 0) > 1 ? 'arrives' : 'is left'} after ${WINDOW} steps${faded}. Along an LSTM’s cell with a forget gate of ${gate.toFixed(3)} it is ${share(gate ** WINDOW)}.${house}`;
}

export function start(frame: Frame): void {
  let data: Gradients | undefined;
  const eigenvalue = new Slider(
    { label: 'Plain network: largest eigenvalue', min: 0.3, max: 1.5, step: 0.005, value: 0.8, write: (value) => value.toFixed(3), marks: [{ value: 1, label: 'one' }] },
    draw,
  );
  const gate = new Slider({ label: 'LSTM: forget gate', min: 0.3, max: 1, step: 0.005, value: 0.97, write: (value) => value.toFixed(3) }, draw);
  frame.controls.append(html('div', { class: 'plot-sliders' }, eigenvalue.element, gate.element));
  const panel: Panel = frame.panel('Steps back in time', 'even', (index) => (frame.readout.textContent = inWords(index)));
  panel.move(WINDOW);
  const series = (): { name: string; left: readonly number[] }[] => [
    { name: 'plain network', left: powers(eigenvalue.value) },
    { name: 'LSTM, direct path', left: powers(gate.value) },
    ...(data ? [{ name: 'untrained plain network', left: data.untrained }] : []),
    ...(data?.paths ?? []).map((path) => ({ name: `${data?.title ?? 'LSTM'}, ${path.label}`, left: path.left })),
  ];
  const inWords = (k: number): string =>
    [`${k} ${k === 1 ? 'step' : 'steps'} back`, ...series().flatMap(({ name, left }) => (left[k] === undefined ? [] : [`${name} ${share(left[k])}`]))].join(', ');

  function draw(): void {
    const factor = eigenvalue.value;
    panel.show((width, height) => drawing(factor, gate.value, data, width, height, inWords));
    frame.readout.textContent = inWords(panel.index);
    frame.tell(readingOf(factor, gate.value, data));
    frame.values(() => ({
      caption: 'Share of the gradient that is left',
      heads: ['Steps back', ...series().map(({ name }) => name)],
      rows: Array.from({ length: STEPS + 1 }, (_, k) => [k, ...series().map(({ left }) => left[k] ?? null)]),
      write: [String, ...series().map(() => (value: number) => value.toPrecision(3))],
    }));
  }

  frame.legend.append(
    html('span', { class: 'plot-key' }, keyOf('plot-plain'), 'Plain network, your eigenvalue'),
    legendEntry('lstm', 'LSTM’s direct path, your gate'),
    html('span', { class: 'plot-key' }, keyOf('plot-plain is-thin'), 'Plain network, untrained'),
    html('span', { class: 'plot-key' }, keyOf('plot-unit'), 'LSTM of the house, three of its units'),
  );
  draw();
  void frame.ask<Gradients>({}, (answer) => {
    data = answer;
    eigenvalue.mark([{ value: answer.fresh, label: 'a fresh network' }, { value: 1, label: 'one' }]);
    frame.data(answer.shown);
    draw();
  });
}

const keyOf = (name: string): SVGElement =>
  svg('svg', { width: 28, height: 10, viewBox: '0 0 28 10', 'aria-hidden': 'true' }, svg('line', { class: name, x1: 0, x2: 28, y1: 5, y2: 5 }));

function drawing(eigenvalue: number, gate: number, data: Gradients | undefined, width: number, height: number, inWords: (k: number) => string): Drawing {
  const root = canvas(width, height);
  const bottom = height - MARGIN.bottom;
  const x = scaleLinear([0, STEPS], [MARGIN.left + 6, width - MARGIN.right - 4]);
  const top = Math.max(10, eigenvalue ** STEPS);
  const y = scaleLog([FLOOR, top], [bottom, MARGIN.top]).clamp(true);
  const decades = Math.round(Math.log10(top / FLOOR));
  for (let power = -6; 10 ** power <= top * 1.001; power += decades > 8 ? 2 : 1) {
    root.append(across('plot-grid', y(10 ** power), MARGIN.left, width - MARGIN.right), label(power < 0 ? (power < -3 ? `1e${power}` : String(10 ** power)) : String(10 ** power), MARGIN.left - 8, y(10 ** power), 'end', '0.32em'));
  }
  root.append(numberAxis(x, [0, 5, 10, 15, 20, 25, 30], 'Steps back in time', width, bottom));
  const note = label('a hundredth', width - MARGIN.right, y(HUNDREDTH) - 6, 'end');
  root.append(across('plot-bound', y(HUNDREDTH), MARGIN.left, width - MARGIN.right), note);
  const at = (k: number): number => x(k);
  const high = (value: number): number => y(Math.max(value, FLOOR));
  const cut = (values: readonly number[]): (number | null)[] => values.map((value, k) => (value < FLOOR && (values[k - 1] ?? 0) < FLOOR ? null : value));
  if (data) {
    root.append(svg('path', { class: 'plot-plain is-thin', d: pathOf(cut(data.untrained), at, high) }));
    for (const { left } of data.paths) root.append(svg('path', { class: 'plot-unit', d: pathOf(cut(left), at, high) }));
  }
  root.append(svg('path', { class: 'plot-plain', d: pathOf(cut(powers(eigenvalue)), at, high) }), ...modelLine('lstm', powers(gate), at, high));
  const mark = uprightCursor(root, MARGIN.top, bottom);
  return {
    root,
    places: { count: STEPS + 1, first: WINDOW, leap: 5, under: (left) => Math.round(x.invert(left)), mark: (k) => mark(x(k)), inWords },
  };
}
