import { scaleLinear } from 'd3-scale';
import { svg } from '../../dom';
import { MARGIN, label, valueAxis } from '../axes';
import { NumberScale } from './curve';
import type { Drawing } from './panel';
import { canvas, pathOf } from './strokes';
import { lossLabel, percents, writeLoss } from './words';

export interface LossCurve {
  readonly id: string;
  readonly values: readonly (number | null)[];
}

/** The top of each loss' scale, which stays where it is when the target moves. */
const TOPS: Readonly<Record<string, number>> = { qlike: 2, mse: 400, logMse: 1 };
const TITLE = 20;

export function forecastInWords(forecast: number, target: number, losses: readonly LossCurve[], index: number): string {
  const cost = losses.map(({ id, values }) => `${lossLabel(id)} ${writeLoss(id, values[index])}`).join(', ');
  return `Forecast ${percents(100 * forecast, 2)}, came ${percents(100 * target, 0)}: ${cost}`;
}

export interface LossDrawing extends Drawing {
  /** Where the volatility that came stands, and what stands at a place. */
  readonly targetX: number;
  forecastAt(x: number): number;
}

/** Three rows on one axis of forecasts, each with a scale of its own. */
export function drawLosses(forecasts: readonly number[], target: number, losses: readonly LossCurve[], first: number, width: number, height: number): LossDrawing {
  const root = canvas(width, height);
  const bottom = height - MARGIN.bottom;
  const scale = new NumberScale(forecasts.map((forecast) => 100 * forecast), width);
  const row = (bottom - MARGIN.top) / losses.length;
  const dots: ((index: number) => void)[] = [];
  const titles: SVGElement[] = [];
  losses.forEach(({ id, values }, i) => {
    const [top, low] = [MARGIN.top + i * row + TITLE, MARGIN.top + (i + 1) * row - 8];
    const y = scaleLinear([0, TOPS[id] ?? 1], [low, top]).clamp(true);
    const title = label(lossLabel(id), MARGIN.left + 4, top - 7, 'start');
    title.classList.add('plot-title');
    titles.push(title);
    const kept = values.map((value) => (value == null || value > 1.02 * (TOPS[id] ?? 1) ? null : value));
    const dot = svg('path', { class: 'plot-marker is-filled', 'data-model': 'you', d: 'M-4.500 0a4.500 4.500 0 1 0 9 0a4.500 4.500 0 1 0 -9 0Z', visibility: 'hidden' });
    dots.push((index) => {
      dot.setAttribute('transform', `translate(${scale.at(index)} ${y(values[index] ?? 0)})`);
      dot.setAttribute('visibility', 'visible');
    });
    root.append(valueAxis(y, width, (value) => String(+value.toPrecision(3))), svg('path', { class: 'plot-line is-curve', 'data-model': 'you', d: pathOf(kept, scale.at, y) }), dot);
  });
  const targetX = scale.x(100 * target);
  const came = label(`came ${percents(100 * target, 0)}`, targetX + (targetX > width * 0.7 ? -8 : 8), MARGIN.top + 2, targetX > width * 0.7 ? 'end' : 'start');
  came.classList.add('is-best');
  root.append(
    svg('line', { class: 'plot-came', x1: targetX, x2: targetX, y1: MARGIN.top, y2: bottom }),
    svg('path', { class: 'plot-handle', d: 'M-7 0a7 7 0 1 0 14 0a7 7 0 1 0 -14 0Z', transform: `translate(${targetX} ${bottom})` }),
    came,
    scale.axis('Forecast, % a year', bottom),
  );
  const places = scale.places(root, MARGIN.top, bottom, (index) => forecastInWords(forecasts[index] ?? 0, target, losses, index), first, 20);
  root.append(...titles); // over the lines that cross them
  return {
    root,
    targetX,
    forecastAt: (x) => scale.x.invert(x) / 100,
    places: {
      ...places,
      mark: (index) => {
        places.mark(index);
        dots.forEach((dot) => dot(index));
      },
    },
  };
}
