import type { Frame } from '../frame';
import { lossChoice, modelChoice } from '../models';
import { percents, writeLoss } from '../words';
import { type Showdown, boardTable, drawDifferences, drawLevels, rowInWords } from './showdown';

/** The submission whose page it is. */
const THIS = 'this';
const MEASURES = ['har', 'garch'];
/** Narrower than this, the table would stand far below the drawing. */
const ROOM_FOR_A_TABLE = 640;

export function readingOf(data: Showdown): string {
  const own = data.models.find(({ name }) => name.key === THIS);
  const other = data.models.find(({ name }) => name.key === data.against);
  if (!own) return 'This submission has no losses on the public board.';
  const told = data.parts.flatMap(({ id, days }) => {
    const loss = own.losses[id];
    if (loss == null || days === 0) return [];
    const where = id === 'all' ? 'on all days' : `on ${id} days`;
    const difference = own.differences[id];
    if (!other || !difference) return [`${where} ${writeLoss(data.loss, loss)}`];
    const side = `${percents(Math.abs(difference.percent))} ${difference.percent < 0 ? 'below' : 'above'} ${other.name.label}`;
    return [`${where} ${writeLoss(data.loss, loss)}, ${side}${difference.apart ? '' : ', not to be told apart from it'}`];
  });
  return `${own.name.label}: ${told.join('; ')}.${beside(data)}`;
}

/** Both regimes of the two that the course measures everything against. */
function beside({ loss, models }: Showdown): string {
  const pairs = models
    .filter(({ name, losses }) => MEASURES.includes(name.key) && losses['calm'] != null && losses['crisis'] != null)
    .map(({ name, losses }) => `${name.label} ${writeLoss(loss, losses['calm'])} and ${writeLoss(loss, losses['crisis'])}`);
  return pairs.length === 0 ? '' : ` Calm and crisis of the references: ${pairs.join('; ')}.`;
}

/** A submission's losses in calm and crisis among those of the reference solutions. */
export function start(frame: Frame): void {
  let data: Showdown | undefined;
  const words = (index: number): string => (data ? rowInWords(data, data.models[index]) : '');
  const panel = frame.panel('Model', 'rows', (index) => (frame.readout.textContent = words(index)));
  let asked: Record<string, string> = Object.fromEntries(frame.settings);
  const ask = (more: Record<string, string>): void => {
    asked = { ...asked, ...more };
    void frame.ask<Showdown>(asked, show);
  };
  const show = (answer: Showdown): void => {
    const first = data === undefined;
    data = answer;
    const others = answer.models.map(({ name }) => name).filter(({ key }) => key !== THIS);
    frame.controls.replaceChildren(
      lossChoice(answer.loss, (loss) => ask({ loss })),
      ...(answer.against ? [modelChoice('Compared with', others, answer.against, (against) => ask({ against }))] : []),
    );
    panel.show((width) => (answer.intervals ? drawDifferences(answer, width, words) : drawLevels(answer, width, words)));
    if (first) panel.move(answer.models.findIndex(({ name }) => name.key === THIS));
    frame.readout.textContent = words(panel.index);
    frame.data(answer.shown);
    frame.tell(readingOf(answer));
    frame.values(() => boardTable(answer), panel.holder.clientWidth >= ROOM_FOR_A_TABLE);
  };
  ask({});
}
