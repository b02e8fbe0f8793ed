import { markOf } from '../models';

/** What `<study-plot src>` answers. */
export interface StudyData {
  readonly study: string;
  readonly title: string;
  readonly axis: { readonly label: string; readonly numeric: boolean };
  readonly unit: string;
  readonly lowerIsBetter: boolean;
  readonly series: readonly StudySeries[];
}

export interface StudySeries {
  readonly name: string;
  /** The family whose colour it wears. */
  readonly family: string;
  readonly points: readonly StudyPoint[];
}

export interface StudyPoint {
  readonly x?: number | null;
  readonly label: string;
  readonly mean: number;
  readonly low?: number | null;
  readonly high?: number | null;
}

/** How a series is told from the others: two of one family share its colour, not its line and not its marker's filling. */
export interface SeriesMark {
  readonly marker: string;
  readonly dash: string;
  readonly filled: boolean;
}

const FURTHER_DASHES = ['', '9 4', '3 5', '12 3 2 3'];

export function marksOf(series: readonly StudySeries[]): SeriesMark[] {
  const seen = new Map<string, number>();
  return series.map(({ family }) => {
    const before = seen.get(family) ?? 0;
    seen.set(family, before + 1);
    const { marker, dash } = markOf(family);
    return { marker, dash: before === 0 ? dash : (FURTHER_DASHES[(before - 1) % FURTHER_DASHES.length] ?? ''), filled: before % 2 === 1 };
  });
}

/** A place of the axis: its label, and its number where the axis has numbers. */
export interface Place {
  readonly label: string;
  readonly x: number;
}

/** The axis' places: by number, or in the order in which the series name them. */
export function placesOf(data: StudyData): Place[] {
  const places = new Map<string, Place>();
  for (const { points } of data.series) {
    for (const point of points) {
      const key = data.axis.numeric ? String(point.x) : point.label;
      if (!places.has(key)) places.set(key, { label: point.label, x: data.axis.numeric ? Number(point.x) : places.size });
    }
  }
  return [...places.values()].sort((a, b) => a.x - b.x);
}

export function pointAt(data: StudyData, series: StudySeries, place: Place): StudyPoint | undefined {
  return series.points.find((point) => (data.axis.numeric ? Number(point.x) === place.x : point.label === place.label));
}

/** A point's value with its range, when it has one. */
export function valueOf(point: StudyPoint | undefined): string {
  if (!point) return '–';
  const mean = point.mean.toFixed(4);
  return point.low != null && point.high != null && point.low < point.high ? `${mean} (${point.low.toFixed(4)} to ${point.high.toFixed(4)})` : mean;
}

export function placeInWords(data: StudyData, place: Place): string {
  const where = data.axis.numeric ? `${data.axis.label} ${place.label}` : place.label;
  return [where, ...data.series.map((series) => `${series.name} ${valueOf(pointAt(data, series, place))}`)].join(', ');
}

/** The lowest and highest value of all series, their ranges included. */
export function span(data: StudyData): [number, number] {
  const values = data.series.flatMap(({ points }) => points.flatMap(({ mean, low, high }) => [mean, low ?? mean, high ?? mean]));
  const low = Math.min(...values);
  const high = Math.max(...values);
  const room = high > low ? (high - low) * 0.04 : Math.max(1e-4, Math.abs(high) * 0.1);
  return values.length === 0 ? [0, 1] : [low - room, high + room];
}
