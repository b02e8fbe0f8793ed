import { bisectCenter } from 'd3-array';
import { type ScaleContinuousNumeric, scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import { svg } from '../dom';
import { MARGIN, label, numberAxis, valueAxis } from './axes';
import { type Place, type SeriesMark, type StudyData, type StudyPoint, marksOf, placesOf, pointAt, span } from './study-data';

const DOT_GAP = 15;
const ROW_HEAD = 26;

export interface StudyScene {
  readonly root: SVGElement;
  readonly places: readonly Place[];
  under(x: number, y: number): number;
  mark(index: number): void;
}

/** Lines with bands where the axis has numbers, dots with ranges where it has names. */
export function drawStudy(data: StudyData, width: number, height: number): StudyScene {
  return data.axis.numeric ? drawLines(data, width, height) : drawDots(data, width);
}

function canvas(width: number, height: number): SVGElement {
  return svg('svg', { class: 'plot', viewBox: `0 0 ${width} ${height}`, width, height, 'aria-hidden': 'true' });
}

function drawLines(data: StudyData, width: number, height: number): StudyScene {
  const places = placesOf(data);
  const bottom = height - MARGIN.bottom;
  const numbers = places.map(({ x }) => x);
  const first = numbers[0] ?? 0;
  const last = numbers.at(-1) ?? 1;
  const x = scaleLinear([first, last > first ? last : first + 1], [MARGIN.left + 8, width - MARGIN.right - 8]);
  const y = scaleLinear(span(data), [bottom, MARGIN.top]).nice(5);
  const root = canvas(width, height);
  root.append(valueAxis(y, width), numberAxis(x, placeTicks(numbers, x), data.axis.label, width, bottom));
  const marks = marksOf(data.series);
  const sorted = data.series.map(({ points }) => [...points].sort((a, b) => Number(a.x) - Number(b.x)));
  const left = (point: StudyPoint): number => x(Number(point.x));
  data.series.forEach(({ family }, i) => {
    const band = area<StudyPoint>()
      .x(left)
      .y0((point) => y(point.low ?? point.mean))
      .y1((point) => y(point.high ?? point.mean));
    root.append(svg('path', { class: 'study-band', 'data-model': family, d: band(sorted[i] ?? []) ?? '' }));
  });
  data.series.forEach(({ family }, i) => {
    const points = sorted[i] ?? [];
    const mark = marks[i];
    const draw = line<StudyPoint>()
      .x(left)
      .y((point) => y(point.mean));
    root.append(
      svg('path', { class: 'plot-line', 'data-model': family, d: draw(points) ?? '', 'stroke-dasharray': mark?.dash || 'none' }),
      ...points.map((point) => marker(family, mark, left(point), y(point.mean))),
    );
  });
  const cursor = svg('line', { class: 'plot-cursor', y1: bottom, y2: MARGIN.top, visibility: 'hidden' });
  root.append(cursor);
  return {
    root,
    places,
    under: (pointer) => bisectCenter(numbers, x.invert(pointer)),
    mark: (index) => {
      for (const end of ['x1', 'x2']) cursor.setAttribute(end, String(x(numbers[index] ?? first)));
      cursor.setAttribute('visibility', 'visible');
    },
  };
}

/** The study's own places as labels, as far as they have room. */
export function placeTicks(numbers: readonly number[], x: ScaleContinuousNumeric<number, number>): number[] {
  const ticks: number[] = [];
  for (const number of numbers) {
    const before = ticks.at(-1);
    if (before === undefined || x(number) - x(before) >= 32) ticks.push(number);
  }
  return ticks;
}

/** A row for each name, for names need room: a phone has it in the height. */
function drawDots(data: StudyData, width: number): StudyScene {
  const places = placesOf(data);
  const marks = marksOf(data.series);
  const row = ROW_HEAD + DOT_GAP * data.series.length + 8;
  const bottom = MARGIN.top + row * places.length;
  const right = width - MARGIN.right - 8;
  const x = scaleLinear(span(data), [MARGIN.left / 2, right]).nice(5);
  const root = canvas(width, bottom + MARGIN.bottom);
  const cursor = svg('rect', { class: 'study-row', x: 0, width, height: row, visibility: 'hidden' });
  root.append(cursor);
  for (const tick of x.ticks(width < 500 ? 4 : 7)) {
    root.append(
      svg('line', { class: 'plot-grid', x1: x(tick), x2: x(tick), y1: MARGIN.top, y2: bottom }),
      label(x.tickFormat(7)(tick), x(tick), bottom + 18, 'middle'),
    );
  }
  root.append(label(data.unit, width / 2, bottom + 37, 'middle'));
  places.forEach((place, i) => {
    const top = MARGIN.top + row * i;
    root.append(svg('line', { class: 'plot-grid', x1: 0, x2: width, y1: top, y2: top }), label(place.label, 6, top + 18, 'start'));
    data.series.forEach((series, s) => {
      const point = pointAt(data, series, place);
      if (!point) return;
      const height = top + ROW_HEAD + DOT_GAP * (s + 0.5);
      root.append(
        svg('line', { class: 'study-range', 'data-model': series.family, x1: x(point.low ?? point.mean), x2: x(point.high ?? point.mean), y1: height, y2: height }),
        marker(series.family, marks[s], x(point.mean), height),
      );
    });
  });
  return {
    root,
    places,
    under: (_, pointer) => Math.floor((pointer - MARGIN.top) / row),
    mark: (index) => {
      cursor.setAttribute('y', String(MARGIN.top + row * index));
      cursor.setAttribute('visibility', 'visible');
    },
  };
}

function marker(family: string, mark: SeriesMark | undefined, left: number, top: number): SVGElement {
  const name = mark?.filled ? 'plot-marker is-filled' : 'plot-marker';
  return svg('path', { class: name, 'data-model': family, d: mark?.marker ?? '', transform: `translate(${left} ${top})` });
}
