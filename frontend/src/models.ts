/** How a model is marked wherever it is met: colour comes from the token --model-{id}, marker and dash from here. */
export interface ModelMark {
  readonly label: string;
  /** SVG path of the marker around (0, 0), about 8 across. */
  readonly marker: string;
  /** SVG stroke-dasharray of its line; empty is solid. */
  readonly dash: string;
}

const CIRCLE = 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z';
const SQUARE = 'M-3.6 -3.6h7.2v7.2h-7.2Z';
const DIAMOND = 'M0 -5l5 5l-5 5l-5 -5Z';
const UP = 'M0 -4.800l4.800 8.600h-9.600Z';
const DOWN = 'M0 4.800l4.800 -8.600h-9.600Z';
const PLUS = 'M-1.600 -4.800h3.200v3.200h3.200v3.200h-3.200v3.200h-3.200v-3.200h-3.200v-3.200h3.200Z';
const PENTAGON = 'M0 -5l4.800 3.500l-1.800 5.600h-6l-1.800 -5.600Z';
const STAR = 'M0 -5.400l1.600 3.500l3.800 0.400l-2.800 2.600l0.800 3.800l-3.400 -1.900l-3.400 1.900l0.800 -3.800l-2.800 -2.600l3.800 -0.400Z';
const RING = 'M-4.600 0l2.300 -4h4.600l2.300 4l-2.300 4h-4.600Z';
const BAR = 'M-1.800 -5h3.600v10h-3.600Z';

// The target is what came, not a model; it is drawn thin and solid.
const MARKS: Readonly<Record<string, ModelMark>> = {
  target: { label: 'Target', marker: 'M0 0', dash: '' },
  naive: { label: 'Naive', marker: BAR, dash: '2 3' },
  'rolling-mean': { label: 'Rolling mean', marker: PENTAGON, dash: '6 3 2 3' },
  garch: { label: 'GARCH', marker: SQUARE, dash: '7 3' },
  egarch: { label: 'EGARCH', marker: DIAMOND, dash: '7 3 2 3' },
  har: { label: 'HAR', marker: UP, dash: '10 3' },
  lstm: { label: 'LSTM', marker: CIRCLE, dash: '4 2' },
  gru: { label: 'GRU', marker: DOWN, dash: '4 2 1 2' },
  attention: { label: 'Attention', marker: PLUS, dash: '1 2' },
  free: { label: 'Free', marker: DIAMOND, dash: '5 2' },
  you: { label: 'You', marker: STAR, dash: '' },
  // Another attempt of the same account: its owner's colour, told apart by mark and dash.
  'you-other': { label: 'Other attempt', marker: RING, dash: '3 3' },
};

const UNKNOWN: ModelMark = { label: 'Free', marker: DIAMOND, dash: '5 2' };

/** A variant such as har-onnx or gjr-garch wears its family's mark. */
export function markOf(model: string): ModelMark {
  return MARKS[model] ?? MARKS[familyOf(model)] ?? UNKNOWN;
}

/** The token that colours a model: a variant such as har-onnx, attention-lstm or lstm-1-layer shares its family's. */
export function colourToken(model: string): string {
  const known = model.startsWith('you') ? 'you' : model in MARKS ? model : familyOf(model);
  return known === 'target' ? '--target' : `--model-${known}`;
}

function familyOf(model: string): string {
  return ['har', 'garch', 'attention', 'lstm', 'gru'].find((name) => model.startsWith(`${name}-`) || model.endsWith(`-${name}`)) ?? 'free';
}

export function modelIds(): string[] {
  return Object.keys(MARKS);
}
