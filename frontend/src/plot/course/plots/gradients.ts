import { scaleLinear, scaleLog } from 'd3-scale';
import { html, svg } from '../../../dom';
import { MARGIN, label, numberAxis } from '../../axes';
import { legendEntry } from '../../controls';
import type { Shown } from '../answer';
import type { Frame } from '../frame';
import type { Drawing, Panel } from '../panel';
import { Slider, afterPause } from '../slider';
import { across, canvas, modelLine, pathOf, uprightCursor } from '../strokes';
import { share } from '../words';

/** What is left after 0, 1, … steps of one factor each. */
export interface Decay {
  readonly factor: number;
  readonly left: readonly number[];
  /** After how many steps less than a hundredth is left; null if it is not so within those shown. */
  readonly hundredth: number | null;
}

export interface Decays {
  readonly plain: Decay;
  readonly direct: Decay;
}

interface Path {
  readonly label: string;
  readonly unit: number;
  readonly windows: number;
  readonly left: readonly number[];
}

export interface Gradients extends Decays {
  readonly shown: Shown;
  readonly title: string | null;
  readonly layer: number;
  readonly fresh: number;
  readonly paths: readonly Path[];
  /** A plain network that has learned nothing: its norm after 0, 1, … steps. */
  readonly untrained: readonly number[];
}

const WINDOW = 20;
const FLOOR = 1e-6;
const HUNDREDTH = 0.01;
const PAUSE = 60;

export function readingOf({ plain, direct }: Decays, { title, paths }: Pick<Gradients, 'title' | 'paths'>): string {
  const after = ({ left }: Decay): number => left[WINDOW] ?? 0;
  const faded = plain.hundredth === null ? '' : `, and less than a hundredth after ${plain.hundredth}`;
  const reference = paths.map(({ label: name, left }) => `${name} ${share(left.at(-1) ?? 0)}`);
  const house = reference.length > 0 ? ` In the ${title ?? 'LSTM'} of the house, over a window of ${paths[0]?.left.length ?? 0} steps: ${reference.join('; ')}.` : '';
  return `With an eigenvalue of ${plain.factor.toFixed(3)}, ${share(after(plain))} of the gradient ${after(plain) > 1 ? 'arrives' : 'is left'} after ${WINDOW} steps${faded}. Along an LSTM’s cell with a forget gate of ${direct.factor.toFixed(3)} it is ${share(after(direct))}.${house}`;
}

export function start(frame: Frame): void {
  let data: Gradients | undefined;
  let own: Decays | undefined;
  const askOwn = afterPause(PAUSE, () => {
    const show = (answer: Decays): void => {
      own = answer;
      draw();
    };
    void frame.ask<Decays>({ eigenvalue: eigenvalue.value, gate: gate.value }, show, 'gradients/path');
  });
  const eigenvalue = new Slider(
    { label: 'Plain network: largest eigenvalue', min: 0.3, max: 1.5, step: 0.005, value: 0.3, write: (value) => value.toFixed(3) },
    askOwn,
  );
  const gate = new Slider({ label: 'LSTM: forget gate', min: 0.3, max: 1, step: 0.005, value: 0.3, write: (value) => value.toFixed(3) }, askOwn);
  const panel: Panel = frame.panel('Steps back in time', 'even', (index) => (frame.readout.textContent = inWords(index)));
  panel.move(WINDOW);
  const series = (): { name: string; left: readonly number[] }[] =>
    data && own
      ? [
          { name: 'plain network', left: own.plain.left },
          { name: 'LSTM, direct path', left: own.direct.left },
          { name: 'untrained plain network', left: data.untrained },
          ...data.paths.map((path) => ({ name: `${data?.title ?? 'LSTM'}, ${path.label}`, left: path.left })),
        ]
      : [];
  const inWords = (k: number): string =>
    [`${k} ${k === 1 ? 'step' : 'steps'} back`, ...series().flatMap(({ name, left }) => (left[k] === undefined ? [] : [`${name} ${share(left[k])}`]))].join(', ');

  function draw(): void {
    if (!data || !own) return;
    const [house, mine] = [data, own];
    panel.show((width, height) => drawing(mine, house, width, height, inWords));
    frame.readout.textContent = inWords(panel.index);
    frame.tell(readingOf(mine, house));
    frame.values(() => ({
      caption: `Share of the gradient that is left; eigenvalue ${mine.plain.factor}, forget gate ${mine.direct.factor}`,
      heads: ['Steps back', ...series().map(({ name }) => name)],
      rows: mine.plain.left.map((_, k) => [k, ...series().map(({ left }) => left[k] ?? null)]),
      write: [String, ...series().map(() => (value: number) => value.toPrecision(3))],
    }));
  }

  void frame.ask<Gradients>({}, (answer) => {
    data = answer;
    own = answer;
    eigenvalue.mark([{ value: answer.fresh, label: 'a fresh network' }, { value: 1, label: 'one' }]);
    eigenvalue.value = answer.plain.factor;
    gate.value = answer.direct.factor;
    frame.controls.replaceChildren(html('div', { class: 'plot-sliders' }, eigenvalue.element, gate.element));
    frame.legend.replaceChildren(
      html('span', { class: 'plot-key' }, keyOf('plot-plain'), 'Plain network, your eigenvalue'),
      legendEntry('lstm', 'LSTM’s direct path, your gate'),
      html('span', { class: 'plot-key' }, keyOf('plot-plain is-thin'), 'Plain network, untrained'),
      html('span', { class: 'plot-key' }, keyOf('plot-unit'), 'LSTM of the house, three of its units'),
    );
    frame.data(answer.shown);
    draw();
  });
}

const keyOf = (name: string): SVGElement =>
  svg('svg', { width: 28, height: 10, viewBox: '0 0 28 10', 'aria-hidden': 'true' }, svg('line', { class: name, x1: 0, x2: 28, y1: 5, y2: 5 }));

function drawing({ plain, direct }: Decays, data: Gradients, width: number, height: number, inWords: (k: number) => string): Drawing {
  const root = canvas(width, height);
  const bottom = height - MARGIN.bottom;
  const steps = plain.left.length - 1;
  const x = scaleLinear([0, steps], [MARGIN.left + 6, width - MARGIN.right - 4]);
  const top = Math.max(10, plain.left[steps] ?? 0);
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
  root.append(svg('path', { class: 'plot-plain is-thin', d: pathOf(cut(data.untrained), at, high) }));
  for (const { left } of data.paths) root.append(svg('path', { class: 'plot-unit', d: pathOf(cut(left), at, high) }));
  root.append(svg('path', { class: 'plot-plain', d: pathOf(cut(plain.left), at, high) }), ...modelLine('lstm', direct.left, at, high));
  const mark = uprightCursor(root, MARGIN.top, bottom);
  return {
    root,
    places: { count: steps + 1, first: WINDOW, leap: 5, under: (left) => Math.round(x.invert(left)), mark: (k) => mark(x(k)), inWords },
  };
}
