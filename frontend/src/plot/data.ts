/** What `<forecast-plot src>` answers for one symbol. Volatilities are annualised decimals, 0.20 is 20 %. */
export interface ForecastData {
  readonly symbol: string;
  /** All symbols that may be asked for, with `?symbol=`. */
  readonly symbols: readonly string[];
  /** ISO days, ascending: the days forecast for. */
  readonly days: readonly string[];
  /** First and last day of each crisis period, both inclusive. */
  readonly crisis: readonly (readonly [string, string])[];
  /** What came; null where the target is not defined. */
  readonly target: readonly (number | null)[];
  readonly series: readonly ForecastSeries[];
  /** Key of what is drawn beside the first series, and what may be asked for with `?against=`; absent where nothing may. */
  readonly against?: string;
  readonly choices?: readonly { readonly key: string; readonly label: string }[];
}

export interface ForecastSeries {
  /** Id of the model whose colour it wears: "you", "garch", … */
  readonly model: string;
  readonly label: string;
  readonly values: readonly (number | null)[];
}

export const percent = (volatility: number | null | undefined): string =>
  volatility == null ? '–' : `${(volatility * 100).toFixed(1)} %`;

export function inCrisis(data: ForecastData, day: string): boolean {
  return data.crisis.some(([from, to]) => from <= day && day <= to);
}

/** The part of the data between two days, both inclusive. */
export function between(data: ForecastData, from: string, to: string): ForecastData {
  const first = data.days.findIndex((day) => day >= from);
  const end = data.days.findIndex((day) => day > to);
  const cut = <T>(values: readonly T[]): readonly T[] => (first < 0 ? [] : values.slice(first, end < 0 ? undefined : end));
  return {
    ...data,
    days: cut(data.days),
    target: cut(data.target),
    series: data.series.map((series) => ({ ...series, values: cut(series.values) })),
  };
}

/** One sentence that says what the first series does against the target, for those who do not see the plot and those who do. */
export function reading(data: ForecastData): string {
  const series = data.series[0];
  const pairs = data.days.flatMap((day, i) => {
    const target = data.target[i];
    const forecast = series?.values[i];
    return target == null || forecast == null ? [] : [{ target, forecast, crisis: inCrisis(data, day) }];
  });
  if (!series || pairs.length === 0) return `${data.symbol}: no day here has both a forecast and a target.`;
  const above = pairs.filter((pair) => pair.forecast > pair.target).length / pairs.length;
  const crisis = pairs.filter((pair) => pair.crisis);
  const calm = pairs.filter((pair) => !pair.crisis);
  const regimes = [
    ...(calm.length > 0 ? [`${means(calm)} on ${calm.length} calm days`] : []),
    ...(crisis.length > 0 ? [`${means(crisis)} on ${crisis.length} crisis days`] : []),
  ];
  return (
    `${data.symbol}, ${pairs.length} days: ${series.label} lies above what came on ${Math.round(above * 100)} % of the days; ` +
    `on average it forecasts ${regimes.join(', and ')}.`
  );
}

function means(pairs: readonly { target: number; forecast: number }[]): string {
  const mean = (pick: (pair: { target: number; forecast: number }) => number): number =>
    pairs.reduce((sum, pair) => sum + pick(pair), 0) / pairs.length;
  return `${percent(mean((pair) => pair.forecast))} against ${percent(mean((pair) => pair.target))}`;
}

/** Rows of day, regime, target and each series, as the CSV download and the table show them. */
export function rows(data: ForecastData): { day: string; regime: string; values: (number | null)[] }[] {
  return data.days.map((day, i) => ({
    day,
    regime: inCrisis(data, day) ? 'crisis' : 'calm',
    values: [data.target[i] ?? null, ...data.series.map((series) => series.values[i] ?? null)],
  }));
}

export function csv(data: ForecastData): string {
  const header = ['date', 'symbol', 'regime', 'target', ...data.series.map((series) => series.model)];
  const lines = rows(data).map((row) => [row.day, data.symbol, row.regime, ...row.values.map((value) => value ?? '')]);
  return [header, ...lines].map((cells) => cells.join(',')).join('\n') + '\n';
}
