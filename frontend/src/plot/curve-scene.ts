import { extent } from 'd3-array';
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { svg } from '../dom';
import { markOf } from '../models';
import { MARGIN, label, numberAxis, qlike, valueAxis } from './axes';

/** One epoch of a training; a loss that is not a number is null. */
export interface Epoch {
  readonly epoch: number;
  readonly train: number | null;
  readonly validation: number | null;
}

export interface CurveScene {
  readonly root: SVGElement;
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
}

/** The epochs as the page's table has them. */
export function readEpochs(table: ParentNode): Epoch[] {
  return [...table.querySelectorAll<HTMLElement>('tr[data-epoch]')].map((row) => ({
    epoch: Number(row.dataset['epoch']),
    train: loss(row.dataset['train']),
    validation: loss(row.dataset['validation']),
  }));
}

function loss(text: string | undefined): number | null {
  const value = text ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : null;
}

/** The place of the lowest validation loss; -1 before the first. */
export function bestOf(epochs: readonly Epoch[]): number {
  let best = -1;
  epochs.forEach(({ validation }, i) => {
    if (validation != null && (best < 0 || validation < (epochs[best]?.validation ?? Infinity))) best = i;
  });
  return best;
}

export function epochInWords({ epoch, train, validation }: Epoch, best: boolean): string {
  return `Epoch ${epoch}, training loss ${qlike(train)}, validation loss ${qlike(validation)}${best ? ', the best' : ''}`;
}

/** One sentence that says what the curve does. */
export function curveReading(epochs: readonly Epoch[]): string {
  const best = epochs[bestOf(epochs)];
  const last = epochs.at(-1);
  if (!best || !last) return 'No epoch is over yet.';
  const since = last.epoch - best.epoch;
  const how = since === 0 ? 'the latest one' : `${since} ${since === 1 ? 'epoch' : 'epochs'} ago`;
  return `After ${last.epoch} ${last.epoch === 1 ? 'epoch' : 'epochs'} the validation loss was lowest in epoch ${best.epoch}, ${how}, at ${qlike(best.validation)}.`;
}

/** Whole epochs with room for their labels. */
export function epochTicks(x: ScaleLinear<number, number>, width: number): number[] {
  return x.ticks(Math.max(2, Math.floor(width / 70))).filter(Number.isInteger);
}

export function drawCurve(epochs: readonly Epoch[], model: string, width: number, height: number): CurveScene {
  const bottom = height - MARGIN.bottom;
  const last = Math.max(2, epochs.at(-1)?.epoch ?? 2);
  const x = scaleLinear([1, last], [MARGIN.left + 6, width - MARGIN.right - 6]);
  const [low = 0, high = 1] = extent(epochs.flatMap(({ train, validation }) => [train, validation]).filter((value) => value != null));
  const room = high > low ? 0 : Math.max(1e-4, Math.abs(high) * 0.1);
  const y = scaleLinear([low - room, high + room], [bottom, MARGIN.top]).nice(5);
  const root = svg('svg', { class: 'plot', viewBox: `0 0 ${width} ${height}`, width, height, 'aria-hidden': 'true' });
  root.append(valueAxis(y, width), numberAxis(x, epochTicks(x, width), 'Epoch', width, bottom));
  const draw = (pick: (epoch: Epoch) => number | null): string =>
    line<Epoch>()
      .defined((epoch) => pick(epoch) != null)
      .x(({ epoch }) => x(epoch))
      .y((epoch) => y(pick(epoch) ?? 0))([...epochs]) ?? '';
  root.append(
    svg('path', { class: 'curve-train', d: draw(({ train }) => train), 'stroke-dasharray': '2 3' }),
    svg('path', { class: 'plot-line is-curve', 'data-model': model, d: draw(({ validation }) => validation) }),
  );
  const best = epochs[bestOf(epochs)];
  if (best?.validation != null) {
    const left = x(best.epoch);
    const top = y(best.validation);
    const right = left > width * 0.65;
    const name = label(`best: epoch ${best.epoch}`, left + (right ? -8 : 8), MARGIN.top + 10, right ? 'end' : 'start');
    name.classList.add('is-best');
    root.append(
      svg('line', { class: 'plot-tick', x1: left, x2: left, y1: MARGIN.top, y2: bottom, 'stroke-dasharray': '3 3' }),
      svg('path', { class: 'plot-marker is-best', 'data-model': model, d: markOf(model).marker, transform: `translate(${left} ${top})` }),
      name,
    );
  }
  return { root, x, y };
}
