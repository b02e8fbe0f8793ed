import { html } from '../../../dom';
import { LECTURE_PLOTS, askPlot } from '../answer';
import type { Frame } from '../frame';
import { type LossCurve, type LossDrawing, drawLosses, forecastInWords } from '../loss-scene';
import { Slider } from '../slider';
import { fixed, listed, lossLabel, percents, writeLoss } from '../words';

interface Losses {
  /** What came, annualised decimal. */
  readonly target: number;
  readonly forecasts: readonly number[];
  readonly losses: readonly LossCurve[];
  readonly examples: readonly { readonly target: number; readonly forecast: number }[];
}

const LOWEST = 5;
const HIGHEST = 60;
const NAMES: Readonly<Record<string, string>> = { qlike: 'QLIKE', mse: 'MSE (squared points)', logMse: 'log-MSE' };
/** A finger is not sharper. */
const REACH = 22;

/** QLIKE, MSE and log-MSE over the forecast, for a volatility that came and can be dragged. */
export function start(frame: Frame): void {
  const known = new Map<number, Promise<Losses>>();
  let answer: Losses | undefined;
  let drawing: LossDrawing | undefined;
  let wanted = 20;
  let dragging = false;
  const panel = frame.panel('Forecast', 'tall', (index) => tell(index));
  const forecastOf = (index: number): number => 100 * (answer?.forecasts[index] ?? 0);
  const came = new Slider({ label: 'What came', min: LOWEST, max: HIGHEST, step: 1, value: wanted, write: (value) => percents(value, 0) }, (value) => change(value));
  const said = new Slider({ label: 'The forecast', min: 2, max: 80, step: 0.25, value: 10, write: (value) => percents(value, 2) }, (value) => panel.move(indexOf(value)));
  const indexOf = (percentage: number): number => Math.round((percentage / 100 - (answer?.forecasts[0] ?? 0)) * 400);

  const tell = (index: number): void => {
    if (!answer) return;
    said.value = forecastOf(index);
    frame.readout.textContent = forecastInWords(answer.forecasts[index] ?? 0, answer.target, answer.losses, index);
    frame.tell(reading(answer, index));
  };
  /** Each target is asked for once; while an answer is on its way another may be wanted. */
  const change = (target: number): void => {
    wanted = target;
    came.value = target;
    const asked = known.get(target) ?? askPlot<Losses>(`${LECTURE_PLOTS}/${frame.plot}`, { target: target / 100 });
    known.set(target, asked);
    asked.then(
      (losses) => wanted === target && show(losses),
      () => {
        known.delete(target);
        if (wanted === target) void frame.ask<Losses>({ target: target / 100 }, show);
      },
    );
  };
  const show = (losses: Losses): void => {
    const first = answer === undefined;
    answer = losses;
    if (first) build(losses);
    panel.show((width, height) => (drawing = drawLosses(losses.forecasts, losses.target, losses.losses, panel.index || indexOf(10), width, height)));
    if (first) panel.move(indexOf(10));
    tell(panel.index);
    frame.values(() => ({
      caption: `Losses of a forecast, when ${percents(100 * losses.target, 0)} came`,
      heads: ['Forecast, %', ...losses.losses.map(({ id }) => lossLabel(id))],
      rows: losses.forecasts.map((forecast, i) => [100 * forecast, ...losses.losses.map(({ values }) => values[i] ?? null)]),
      write: [(value) => fixed(value, 2), ...losses.losses.map(({ id }) => (value: number) => writeLoss(id, value))],
    }));
  };
  const build = ({ examples }: Losses): void => {
    const buttons = examples.map(({ target, forecast }) => {
      const button = html('button', { type: 'button' }, `${fixed(100 * target, 0)} came, ${fixed(100 * forecast, 0)} said`);
      button.addEventListener('click', () => {
        panel.move(indexOf(100 * forecast));
        change(Math.round(100 * target));
      });
      return button;
    });
    frame.controls.append(
      html('div', { class: 'plot-examples', role: 'group', 'aria-label': 'Days of the text' }, ...buttons),
      html('div', { class: 'plot-sliders' }, came.element, said.element),
    );
    frame.dataNote('No market stands behind this plot: the losses follow from the two numbers alone.');
  };

  const drag = (event: PointerEvent): void => {
    if (!drawing) return;
    const x = event.clientX - panel.holder.getBoundingClientRect().left;
    change(Math.min(HIGHEST, Math.max(LOWEST, Math.round(100 * drawing.forecastAt(x)))));
  };
  // Before the slider of the panel hears of it: near what came the pointer takes that, elsewhere the forecast.
  panel.holder.addEventListener(
    'pointerdown',
    (event) => {
      const box = panel.holder.getBoundingClientRect();
      const low = event.clientY - box.top > box.height * 0.75;
      dragging = drawing !== undefined && low && Math.abs(event.clientX - box.left - drawing.targetX) < REACH;
      if (!dragging) return;
      event.stopImmediatePropagation();
      panel.holder.setPointerCapture(event.pointerId);
    },
    { capture: true },
  );
  panel.holder.addEventListener(
    'pointermove',
    (event) => {
      // A mouse that only passes by changes nothing: the forecast was set on purpose.
      if (dragging || event.buttons === 0) event.stopImmediatePropagation();
      if (dragging) drag(event);
    },
    { capture: true },
  );
  for (const end of ['pointerup', 'pointercancel'] as const) panel.holder.addEventListener(end, () => (dragging = false));
  change(wanted);
}

export function reading({ target, forecasts, losses }: Losses, index: number): string {
  const forecast = forecasts[index] ?? 0;
  const ratio = forecast / target - 1;
  const how = Math.abs(ratio) < 1e-9 ? 'exactly right, and costs nothing' : `${percents(Math.abs(100 * ratio))} too ${ratio < 0 ? 'low' : 'high'}`;
  const cost = Math.abs(ratio) < 1e-9 ? '' : ` and costs ${listed(losses.map(({ id, values }) => `${writeLoss(id, values[index])} by ${NAMES[id] ?? id}`))}`;
  return `A forecast of ${percents(100 * forecast, 2)} is ${how} when ${percents(100 * target, 0)} came${cost}.`;
}
