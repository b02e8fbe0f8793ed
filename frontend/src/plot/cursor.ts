import { bisectCenter } from 'd3-array';
import { svg } from '../dom';
import { type ForecastData, inCrisis, percent } from './data';
import type { Scene } from './scene';
import { Stepper } from './stepper';

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const TRADING_DAYS_OF_A_MONTH = 21;

export const writeDay = (day: string): string => DAY.format(new Date(day));

/** What the plot shows on one day, as words. */
export function dayInWords(data: ForecastData, index: number): string {
  const day = data.days[index];
  if (!day) return '';
  const values = data.series.map((series) => `${series.label} ${percent(series.values[index])}`);
  return [writeDay(day), `target ${percent(data.target[index])}`, ...values, inCrisis(data, day) ? 'crisis' : 'calm'].join(', ');
}

/** A day marked on the plot, moved by pointer or by keys like a slider, and read out by screen readers as one. */
export function dayCursor(holder: HTMLElement, data: ForecastData, scene: Scene, onMove: (index: number) => void): Stepper {
  const [bottom = 0, top = 0] = scene.y.range();
  const line = svg('line', { class: 'plot-cursor', y1: bottom, y2: top, visibility: 'hidden' });
  scene.root.append(line);
  return new Stepper(
    holder,
    {
      count: data.days.length,
      first: data.days.length - 1,
      leap: TRADING_DAYS_OF_A_MONTH,
      under: (x) => bisectCenter([...scene.dates], scene.x.invert(x)),
      mark: (index) => {
        const x = scene.x(scene.dates[index] ?? 0);
        for (const end of ['x1', 'x2']) line.setAttribute(end, String(x));
        line.setAttribute('visibility', 'visible');
      },
      inWords: (index) => dayInWords(data, index),
    },
    onMove,
  );
}
