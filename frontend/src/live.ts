import htmx from 'htmx.org';
import 'htmx-ext-sse';
import { keepBoardsInPlace } from './board';
import { catchUpAfterBreaks } from './streams';
import { watchTables } from './tables';

declare global {
  interface Window {
    htmx: typeof htmx;
  }
}

/** Drawing is half of the script, and few pages draw: each plot is fetched when the first of its kind appears. */
const PLOTS: Readonly<Record<string, () => Promise<CustomElementConstructor>>> = {
  'course-plot': () => import('./plot/course/element').then((plot) => plot.CoursePlotElement),
  'forecast-plot': () => import('./plot/forecast-plot').then((plot) => plot.ForecastPlotElement),
  'learning-curve': () => import('./plot/learning-curve').then((plot) => plot.LearningCurveElement),
  'showdown-player': () => import('./reveal/player').then((player) => player.ShowdownPlayerElement),
  'study-plot': () => import('./plot/study-plot').then((plot) => plot.StudyPlotElement),
};

function loadPlots(part: Element): void {
  for (const [name, load] of Object.entries(PLOTS)) {
    if (customElements.get(name) || (!part.matches(name) && !part.querySelector(name))) continue;
    void load().then((element) => {
      if (!customElements.get(name)) customElements.define(name, element);
    });
  }
}

/**
 * Ends the event streams of a page that is left: one that the browser has to break off reports an error. A page that
 * comes back from the browser's memory is fetched anew, for it has missed events.
 */
function endStreamsWithPage(): void {
  const streams = new Set<EventSource>();
  (htmx as { createEventSource?: (url: string) => EventSource }).createEventSource = (url) => {
    const stream = new EventSource(url, { withCredentials: true });
    streams.add(stream);
    return stream;
  };
  window.addEventListener('pagehide', () => streams.forEach((stream) => stream.close()));
  window.addEventListener('pageshow', (event) => {
    if (event.persisted && streams.size > 0) location.reload();
  });
}

/** htmx with its event-stream extension. The CSRF token travels in a header that the layout names on the body. */
export function startLiveParts(): void {
  window.htmx = htmx;
  endStreamsWithPage();
  catchUpAfterBreaks((part, name) => htmx.trigger(part, name));
  keepBoardsInPlace();
  document.addEventListener('htmx:configRequest', (event) => {
    const { csrfHeader, csrfToken } = document.body.dataset;
    const detail = (event as CustomEvent<{ headers: Record<string, string> }>).detail;
    if (csrfHeader && csrfToken) detail.headers[csrfHeader] = csrfToken;
  });
  htmx.onLoad((part) => {
    if (!(part instanceof Element)) return;
    watchTables(part);
    loadPlots(part);
  });
  document.addEventListener('showdown:page', (event) => {
    const page = (event as CustomEvent<HTMLElement>).detail;
    htmx.process(page);
    watchTables(page);
    loadPlots(page);
  });
}
