import { bisectCenter } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { area } from 'd3-shape';
import { html, svg } from '../../../dom';
import { markOf } from '../../../models';
import { MARGIN, label, numberAxis, valueAxis } from '../../axes';
import { legendEntry, tick } from '../../controls';
import { placeTicks } from '../../study-scene';
import { type Shown, dataInWords, writeDay } from '../answer';
import { type ClassCurve, classDrawing, classReading, lengthInWords } from '../class-scene';
import type { Frame } from '../frame';
import type { Drawing } from '../panel';
import { type Axis, canvas, pathOf, uprightCursor } from '../strokes';
import type { Values } from '../values';
import { fixed, percents } from '../words';

export interface StudyPoint {
  readonly x: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

export interface Study {
  readonly here: boolean;
  readonly address: string | null;
  readonly day: string | null;
  readonly command: string;
  readonly seeds: readonly number[];
  readonly simulated: boolean;
  readonly trainUntil: string | null;
  readonly validateUntil: string | null;
  readonly axis: string;
  readonly unit: string;
  readonly series: readonly { readonly name: string; readonly family: string; readonly points: readonly StudyPoint[] }[];
}

interface Valley {
  readonly name: string;
  readonly best: number;
  readonly depth: number;
  readonly spread: number | null;
}

export interface Memory {
  readonly shown: Shown | null;
  readonly study: Study;
  readonly valleys: readonly Valley[];
  readonly classCurve: ClassCurve;
}

/** Where a study's numbers are from. */
export function sourceInWords(study: Study, shown: Shown | null): string {
  const seeds = `${study.seeds.length === 1 ? 'seed' : 'seeds'} ${study.seeds.join(', ')}`;
  const days = study.trainUntil && study.validateUntil ? `, learned from the days to ${writeDay(study.trainUntil)}, judged on those to ${writeDay(study.validateUntil)}` : '';
  return study.here && shown && study.day
    ? `${dataInWords(shown)} Measured by this installation on ${writeDay(study.day)}${days}, ${seeds}.`
    : `Data: measured before on the simulated market and shipped with the platform${days}, ${seeds}. Again: ${study.command}`;
}

export function readingOf({ study, valleys, classCurve }: Memory): string {
  const told = valleys.map(({ name, best, depth }) => `${name} is best with ${best} days; its highest loss is ${percents(depth)} above its lowest`);
  const spread = valleys.map((valley) => valley.spread).find((value) => value !== null);
  const seeds =
    spread == null
      ? `Each length was trained with ${study.seeds.length === 1 ? 'one seed' : 'the same result for all seeds'}, so what a seed does is not known from this curve.`
      : `Two trainings that differ by the seed alone are up to ${percents(spread)} apart.`;
  return `${told.join('. ')}. ${seeds} ${classReading(classCurve)}`;
}

export function start(frame: Frame): void {
  const panel = frame.panel('Days in the window', 'even', (index) => (frame.readout.textContent = inWords(index)));
  let data: Memory | undefined;
  let fromZero = false;
  const lengths = (): number[] => [...new Set((data?.study.series ?? []).flatMap(({ points }) => points.map(({ x }) => x)))].sort((a, b) => a - b);
  const inWords = (index: number): string => {
    const length = lengths()[index];
    const values = (data?.study.series ?? []).map(({ name, points }) => {
      const point = points.find(({ x }) => x === length);
      return `${name} ${fixed(point?.mean, 4)}${point && point.low < point.high ? ` (${fixed(point.low, 4)} to ${fixed(point.high, 4)})` : ''}`;
    });
    return [`${length} days`, ...values].join(', ');
  };
  const draw = (): void => panel.show((width, height) => drawing(data as Memory, lengths(), fromZero, width, height, inWords));
  const drawClass = ({ classCurve }: Memory): void => {
    if (classCurve.lengths.length === 0) return;
    frame
      .panel('Days in the window, the class', 'low', (index) => (frame.readout.textContent = lengthInWords(classCurve, index)))
      .show((width, height) => classDrawing(classCurve, lengths(), width, height));
    frame.legend.append(legendEntry('free', 'The class: best, median, number of models'));
    if (classCurve.own.length > 0) frame.legend.append(legendEntry('you', 'You'));
  };
  void frame.ask<Memory>({}, (answer) => {
    data = answer;
    frame.controls.replaceChildren(
      tick('Axis from zero', fromZero, (checked) => {
        fromZero = checked;
        draw();
      }),
    );
    frame.legend.replaceChildren(...answer.study.series.map(({ family, name }) => legendEntry(family, name)));
    frame.dataNote(sourceInWords(answer.study, answer.shown));
    draw();
    drawClass(answer);
    if (answer.study.address) frame.legend.append(html('a', { href: answer.study.address }, 'The study'));
    frame.readout.textContent = inWords(panel.index);
    frame.tell(readingOf(answer));
    frame.values(() => valuesOf(answer, lengths()));
  });
}

/** A row for each length that the study or the class has tried. */
export function valuesOf({ study, classCurve }: Memory, tried: readonly number[]): Values {
  const four = (value: number): string => value.toFixed(4);
  const lengths = [...new Set([...tried, ...classCurve.lengths.map(({ steps }) => steps)])].sort((a, b) => a - b);
  return {
    caption: `${study.unit}; of the class the public QLIKE`,
    heads: [study.axis, ...study.series.flatMap(({ name }) => [name, `${name}, lowest`, `${name}, highest`]), 'Models of the class', 'Class, best', 'Class, median', 'Your best'],
    rows: lengths.map((length) => {
      const ofClass = classCurve.lengths.find(({ steps }) => steps === length);
      const own = classCurve.own.filter(({ steps }) => steps === length).map(({ qlike }) => qlike);
      return [
        length,
        ...study.series.flatMap(({ points }) => {
          const point = points.find(({ x }) => x === length);
          return [point?.mean ?? null, point?.low ?? null, point?.high ?? null];
        }),
        ofClass?.models ?? 0,
        ofClass?.best ?? null,
        ofClass?.median ?? null,
        own.length > 0 ? Math.min(...own) : null,
      ];
    }),
    write: [String, ...study.series.flatMap(() => [four, four, four]), String, four, four, four],
  };
}

/** All lengths where there is room; else those by which the claim is told: the shortest, and every twenty. */
function ticksOf(lengths: readonly number[], x: Axis): number[] {
  const all = placeTicks(lengths, x);
  return all.length === lengths.length ? all : placeTicks(lengths.filter((length, i) => i === 0 || length % 20 === 0), x);
}

function drawing({ study }: Memory, lengths: readonly number[], fromZero: boolean, width: number, height: number, inWords: (index: number) => string): Drawing {
  const root = canvas(width, height);
  const bottom = height - MARGIN.bottom;
  const values = study.series.flatMap(({ points }) => points.flatMap(({ low, high }) => [low, high]));
  const x = scaleLinear([lengths[0] ?? 0, lengths.at(-1) ?? 1], [MARGIN.left + 8, width - MARGIN.right - 8]);
  const y = scaleLinear([fromZero ? 0 : Math.min(...values), Math.max(...values)], [bottom, MARGIN.top + 12]).nice(5);
  root.append(valueAxis(y, width), numberAxis(x, ticksOf(lengths, x), study.axis, width, bottom), label(study.unit, MARGIN.left, MARGIN.top, 'start'));
  for (const { family, points } of study.series) {
    const band = area<StudyPoint>().x((point) => x(point.x)).y0((point) => y(point.low)).y1((point) => y(point.high));
    const mark = markOf(family);
    root.append(
      svg('path', { class: 'study-band', 'data-model': family, d: band([...points]) ?? '' }),
      svg('path', { class: 'plot-line', 'data-model': family, 'stroke-dasharray': mark.dash || 'none', d: pathOf(points.map(({ mean }) => mean), (i) => x(points[i]?.x ?? 0), y) }),
      ...points.map((point) => svg('path', { class: 'plot-marker', 'data-model': family, d: mark.marker, transform: `translate(${x(point.x)} ${y(point.mean)})` })),
    );
  }
  const mark = uprightCursor(root, MARGIN.top, bottom);
  return {
    root,
    places: {
      count: lengths.length,
      first: Math.max(0, lengths.indexOf(20)),
      leap: 2,
      under: (left) => bisectCenter([...lengths], x.invert(left)),
      mark: (index) => mark(x(lengths[index] ?? 0)),
      inWords,
    },
  };
}
