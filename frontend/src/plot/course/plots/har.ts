import { html } from '../../../dom';
import { legendEntry } from '../../controls';
import { writeDay } from '../answer';
import type { Answer, Frame } from '../frame';
import { CLOCKS, type Coefficient, type Dragged, type HarDrawing, type PastDay, drawCoefficients, drawDays, drawWeights, meanOf } from '../har-scene';
import { Slider } from '../slider';
import type { Block } from '../values';
import { fixed, listed, percents, signed } from '../words';

interface Har extends Answer {
  readonly coefficients: readonly Coefficient[];
  readonly rSquared: number;
  readonly past: readonly PastDay[];
  readonly forecast: number;
  readonly floor: number;
}

const HIGHEST = 1.2;
const points = (value: number): string => `${signed(Math.abs(100 * value).toFixed(2), value)} points`;

/** HAR's forecast from the last 22 days, each of which can be dragged. */
export function start(frame: Frame): void {
  let answer: Har | undefined;
  let values: number[] = [];
  let drawing: HarDrawing | undefined;
  const panel = frame.panel('Day of the past, counted back from today', 'wide', (index) => choose(index));
  const coefficients = frame.panel('Coefficients', 'low');
  const weights = frame.panel('Weights', 'low');
  const chosen = new Slider({ label: 'Volatility of the day', min: 0.01, max: HIGHEST, step: 0.005, value: 0.01, write: (value) => percents(100 * value) }, (value) => set(panel.index, value));
  const back = html('button', { type: 'button', class: 'quiet' }, 'Back to what happened');
  back.addEventListener('click', () => answer && show(answer));
  panel.holder.classList.add('is-dragged');

  const dragged = (har: Har): Dragged => {
    const moved = har.past.reduce((sum, { weight, volatility }, i) => sum + weight * ((values[i] ?? 0) - (volatility ?? 0)), 0);
    const highest = Math.max(...har.past.map(({ volatility }) => volatility ?? 0), har.forecast);
    return { values, forecast: Math.max(har.floor, har.forecast + moved), before: har.forecast, top: Math.max(2 * highest, 0.2) };
  };
  const dayWords = (index: number): string => {
    const day = answer?.past[index];
    return day ? `${writeDay(day.day)}, ${day.lag} ${day.lag === 1 ? 'day' : 'days'} back: volatility ${percents(100 * (values[index] ?? 0))}, weight ${fixed(day.weight, 3)}` : '';
  };
  const choose = (index: number): void => {
    chosen.value = values[index] ?? 0;
    frame.readout.textContent = dayWords(index);
  };
  const set = (index: number, value: number): void => {
    values = values.with(index, Math.min(HIGHEST, Math.max(0.01, value)));
    draw();
  };
  const drag = (event: PointerEvent): void => {
    if (drawing) set(panel.index, drawing.volatilityAt(event.clientY - panel.holder.getBoundingClientRect().top));
  };
  panel.holder.addEventListener('pointerdown', (event) => {
    const box = panel.holder.getBoundingClientRect();
    if (drawing?.places) panel.move(drawing.places.under(event.clientX - box.left, event.clientY - box.top));
    drag(event);
    panel.holder.setPointerCapture(event.pointerId);
  });
  // While a day is dragged the pointer may wander sideways: the day stays chosen.
  panel.holder.addEventListener(
    'pointermove',
    (event) => {
      if (event.buttons === 0) return;
      event.stopImmediatePropagation();
      drag(event);
    },
    { capture: true },
  );

  const draw = (): void => {
    const har = answer;
    if (!har) return;
    panel.show((width, height) => (drawing = drawDays(har.past, dragged(har), panel.index, dayWords, width, height)));
    choose(panel.index);
    frame.tell(reading(har, dragged(har)));
    frame.values(() => ({
      caption: `${har.shown.symbol}: the days that the forecast looks back on; forecast ${percents(100 * dragged(har).forecast)}, of what happened ${percents(100 * har.forecast)}`,
      heads: ['Days back', 'Day', 'Volatility, %', 'As set, %', 'Weight', 'GARCH’s weight'],
      rows: har.past.map(({ lag, day, volatility, weight, garchWeight }, i) => [lag, day, volatility == null ? null : 100 * volatility, 100 * (values[i] ?? 0), weight, garchWeight]),
      write: [String, String, (value) => fixed(value, 1), (value) => fixed(value, 1), (value) => fixed(value, 4), (value) => fixed(value, 4)],
      more: [coefficientsOf(har)],
    }));
  };
  const show = (next: Har): void => {
    answer = next;
    values = next.past.map(({ volatility }) => volatility ?? 0);
    if (frame.controls.childElementCount === 0) {
      frame.controls.append(...frame.symbolAndPeriod(next, (parameters) => void frame.ask(parameters, show)), back, chosen.element);
      frame.legend.append(legendEntry('har', 'HAR’s forecast and weights'), legendEntry('garch', 'GARCH’s weights, to the same sum'));
    }
    frame.data(next.shown);
    coefficients.show((width, height) => drawCoefficients(next.coefficients, width, height));
    weights.show((width, height) => drawWeights(next.past, width, height));
    draw();
  };
  void frame.ask(Object.fromEntries(frame.settings), show);
}

/** What the second panel shows. */
export function coefficientsOf({ coefficients, rSquared }: Pick<Har, 'coefficients' | 'rSquared'>): Block {
  return {
    caption: `Coefficients with their 95 % intervals; R² ${fixed(rSquared, 3)}`,
    heads: ['Coefficient', 'Value', 'from', 'to'],
    rows: coefficients.map(({ name, value, low, high }) => [name, value, low, high]),
    write: [String, ...Array(3).fill((value: number) => fixed(value, 4))],
  };
}

export function reading({ shown, coefficients, past }: Pick<Har, 'shown' | 'coefficients' | 'past'>, { values, forecast, before }: Dragged): string {
  const averages = CLOCKS.map(({ label, days }) => `${percents(100 * meanOf(values, days))} (${label})`);
  const order = CLOCKS.map(({ name, label }) => `${fixed(coefficients.find((one) => one.name === name)?.value, 2)} (${label})`);
  const moved = past.filter(({ volatility }, i) => Math.abs((values[i] ?? 0) - (volatility ?? 0)) > 1e-9).length;
  const change = moved === 0 ? '' : ` ${moved === 1 ? 'The day that you moved takes' : `The ${moved} days that you moved take`} it ${points(forecast - before)} from ${percents(100 * before)}.`;
  return `${shown.symbol}: averages of ${listed(averages)}, with the coefficients ${listed(order)}, make a forecast of ${percents(100 * forecast)} for tomorrow.${change}`;
}
