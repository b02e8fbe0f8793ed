import { choice } from '../../controls';
import { type Shown, writeDay } from '../answer';
import { type Crisis, type Jump, drawCrisis, levelInWords } from '../crisis-scene';
import type { Frame } from '../frame';
import { fixed, percents } from '../words';

interface Answer extends Crisis {
  readonly shown: Shown;
  /** The largest first. */
  readonly jumps: readonly Jump[];
}

const jumpText = ({ day, rise }: Jump): string => `${writeDay(day)}, +${fixed(rise, 0)} %`;

/** The volatility index around one of its largest one-day rises. */
export function start(frame: Frame): void {
  let answer: Answer | undefined;
  const panel = frame.panel('Day around the jump', 'wide', (place) => tell(place));
  const tell = (place: number): void => void (frame.readout.textContent = answer ? levelInWords(answer, place) : '');
  const show = (next: Answer): void => {
    const first = answer === undefined;
    answer = next;
    if (first) {
      frame.controls.append(
        choice('Jump, the largest first', next.jumps.map(jumpText), jumpText(next.chosen), (_, i) => void frame.ask({ jump: next.jumps[i]?.day }, show)),
      );
    }
    frame.data({ ...next.shown, symbol: 'volatility index' });
    panel.show((width, height) => drawCrisis(next, width, height));
    if (!first) panel.move(-next.offset);
    tell(panel.index);
    frame.tell(reading(next));
    frame.values(() => ({
      caption: `Volatility index around ${writeDay(next.chosen.day)}, percent a year`,
      heads: ['Day', 'Trading days from the jump', 'Index'],
      rows: next.days.map((day, i) => [day, i + next.offset, next.index[i] ?? null]),
      write: [String, String, (value) => fixed(value, 2)],
    }));
  };
  void frame.ask(Object.fromEntries(frame.settings), show);
}

export function reading({ chosen, facts }: Pick<Answer, 'chosen' | 'facts'>): string {
  const { day, before, after, rise, halfWayDays, halfWay, fiveDaysRise } = chosen;
  const back =
    halfWayDays == null
      ? `It had not come half way back, to ${fixed(halfWay, 1)}, by the last public day.`
      : `Half way back, at ${fixed(halfWay, 1)}, it was after ${halfWayDays === 1 ? 'one trading day' : `${halfWayDays} trading days`}.`;
  const sign = fiveDaysRise == null ? '' : ` Over the five days before, it had ${fiveDaysRise < 0 ? 'fallen' : 'risen'} by ${percents(Math.abs(fiveDaysRise))}.`;
  return (
    `On ${writeDay(day)} the index rose from ${fixed(before, 1)} to ${fixed(after, 1)}, by ${percents(rise)}; ` +
    `in February 2018 the VIX rose from ${fixed(facts.calm, 2)} to ${fixed(facts.jump, 2)}, by ${percents(100 * (facts.jump / facts.calm - 1))}. ${back}${sign}`
  );
}
