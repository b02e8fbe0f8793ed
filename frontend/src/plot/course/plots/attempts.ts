import { scaleLinear, scalePoint } from 'd3-scale';
import { html, svg } from '../../../dom';
import { MARGIN, label, valueAxis } from '../../axes';
import { legendEntry } from '../../controls';
import type { Frame } from '../frame';
import type { Drawing } from '../panel';
import { across, canvas, pathOf } from '../strokes';
import { writeDifference, writeLoss } from '../words';

interface Attempt {
  readonly submission: string;
  readonly number: number;
  readonly submittedAt: string;
  readonly fileName: string;
  readonly outcome: string;
  readonly qlike: number | null;
  readonly standing: boolean;
  readonly shown: boolean;
}

export interface Attempts {
  readonly entry: string;
  readonly counted: string;
  readonly attempts: readonly Attempt[];
  readonly references: readonly { readonly model: string; readonly label: string; readonly qlike: number | null }[];
}

const DOT = 'M-4.500 0a4.500 4.500 0 1 0 9 0a4.500 4.500 0 1 0 -9 0Z';

export function attemptInWords({ number, outcome, qlike, standing, shown, fileName }: Attempt): string {
  return `Attempt ${number}${shown ? ', this one' : ''}: ${fileName}, ${outcome}${qlike == null ? ', no public QLIKE' : `, public QLIKE ${writeLoss('qlike', qlike)}`}${standing ? ', stands on the board' : ''}`;
}

export function readingOf({ entry, counted, attempts, references }: Attempts): string {
  const standing = attempts.find((attempt) => attempt.standing);
  const shown = attempts.find((attempt) => attempt.shown);
  const count = attempts.length === 1 ? `One attempt for ${entry}` : `${attempts.length} attempts for ${entry}`;
  if (!standing) return `${count}; none stands on the public board.`;
  const rule = { best: 'as the best of them', last: 'as the latest that was scored', ladder: 'as the latest that was better by more than the noise' }[counted] ?? '';
  const apart = shown && !shown.standing && shown.qlike != null && standing.qlike != null ? ` This one is at ${writeLoss('qlike', shown.qlike)}, ${writeDifference('qlike', shown.qlike - standing.qlike)} from it.` : '';
  const beside = references.filter(({ qlike }) => qlike != null).map((reference) => `${reference.label} ${writeLoss('qlike', reference.qlike)}`);
  return `${count}; attempt ${standing.number} stands ${rule}: QLIKE ${writeLoss('qlike', standing.qlike)}.${apart}${beside.length > 0 ? ` For comparison: ${beside.join(', ')}.` : ''}`;
}

/** The public QLIKE of each attempt, with the one that stands. */
export function start(frame: Frame): void {
  let data: Attempts | undefined;
  const words = (index: number): string => {
    const attempt = data?.attempts[index];
    return attempt ? attemptInWords(attempt) : '';
  };
  const panel = frame.panel('Attempt', 'low', (index) => (frame.readout.textContent = words(index)));
  const links = html('ol', { class: 'attempt-links' });
  frame.aside(links);
  const show = (answer: Attempts): void => {
    data = answer;
    frame.legend.replaceChildren(...answer.references.filter(({ qlike }) => qlike != null).map((reference) => legendEntry(reference.model, reference.label)), html('span', {}, 'filled: stands on the board; ring: this one'));
    panel.show((width, height) => drawing(answer, width, height, words));
    frame.readout.textContent = words(panel.index);
    links.replaceChildren(
      ...answer.attempts.map((attempt) =>
        html(
          'li',
          {},
          attempt.shown ? html('strong', {}, `Attempt ${attempt.number}`) : html('a', { href: `/submissions/${attempt.submission}` }, `Attempt ${attempt.number}`),
          ` ${attempt.qlike == null ? attempt.outcome : writeLoss('qlike', attempt.qlike)} `,
          ...(attempt.standing ? [html('span', { class: 'badge good' }, 'stands')] : []),
        ),
      ),
    );
    frame.tell(readingOf(answer));
    frame.dataNote('QLIKE on the public board at the assignment’s first horizon; lower is better.');
    frame.values(() => ({
      caption: `Attempts for ${answer.entry}`,
      heads: ['Attempt', 'File', 'Received', 'Outcome', 'Public QLIKE', 'Stands'],
      rows: answer.attempts.map((attempt) => [String(attempt.number), attempt.fileName, attempt.submittedAt, attempt.outcome, attempt.qlike, attempt.standing ? 'yes' : '']),
      write: [String, String, String, String, (value) => writeLoss('qlike', value)],
    }));
  };
  void frame.ask({}, show);
}

export function drawing(data: Attempts, width: number, height: number, inWords: (index: number) => string): Drawing {
  const root = canvas(width, height);
  const bottom = height - MARGIN.bottom;
  const numbers = data.attempts.map(({ number }) => String(number));
  const x = scalePoint(numbers, [MARGIN.left, width - MARGIN.right]).padding(0.5);
  const levels = [...data.attempts, ...data.references].flatMap(({ qlike }) => qlike ?? []);
  const [least, most] = [Math.min(...levels), Math.max(...levels)];
  const room = most > least ? 0.08 * (most - least) : 0.1 * (most || 1);
  const y = scaleLinear(levels.length > 0 ? [least - room, most + room] : [0, 1], [bottom, MARGIN.top + 12]).nice(4);
  const at = (i: number): number => x(numbers[i] ?? '') ?? 0;
  const every = Math.ceil(numbers.length / Math.max(1, Math.floor(width / 40)));
  root.append(valueAxis(y, width), label('Public QLIKE', MARGIN.left + 4, MARGIN.top + 4, 'start'), label('Attempt', (MARGIN.left + width - MARGIN.right) / 2, bottom + 37, 'middle'));
  numbers.forEach((number, i) => {
    if (i % every === 0) root.append(label(number, at(i), bottom + 18, 'middle'));
  });
  for (const { model, qlike } of data.references) {
    if (qlike == null) continue;
    const line = across('plot-usual', y(qlike), MARGIN.left, width - MARGIN.right);
    line.setAttribute('data-model', model);
    root.append(line);
  }
  root.append(svg('path', { class: 'plot-line is-faint', 'data-model': 'you', d: pathOf(data.attempts.map(({ qlike }) => qlike), at, y) }));
  data.attempts.forEach(({ qlike, standing, shown }, i) => {
    if (qlike == null) {
      root.append(label('×', at(i), bottom - 4, 'middle'));
      return;
    }
    const place = `translate(${at(i)} ${y(qlike)})`;
    root.append(svg('path', { class: standing ? 'plot-marker is-filled' : 'plot-marker', 'data-model': 'you', d: DOT, transform: place }));
    if (shown) root.append(svg('path', { class: 'plot-ring', d: 'M-8 0a8 8 0 1 0 16 0a8 8 0 1 0 -16 0Z', transform: place }));
  });
  const cursor = svg('line', { class: 'plot-cursor', y1: MARGIN.top, y2: bottom, visibility: 'hidden' });
  root.append(cursor);
  return {
    root,
    places: {
      count: data.attempts.length,
      first: Math.max(0, data.attempts.findIndex(({ shown }) => shown)),
      leap: 5,
      under: (left) => Math.round((left - at(0)) / (x.step() || 1)),
      mark: (index) => {
        for (const end of ['x1', 'x2']) cursor.setAttribute(end, String(at(index)));
        cursor.setAttribute('visibility', 'visible');
      },
      inWords,
    },
  };
}
