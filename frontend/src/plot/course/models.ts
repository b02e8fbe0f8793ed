import { choice } from '../controls';
import { LOSSES } from './words';

/** A model that can be compared on the board. */
export interface ModelName {
  /** Names it in addresses. */
  readonly key: string;
  /** Whose colour and mark it wears. */
  readonly model: string;
  readonly label: string;
}

export function lossChoice(now: string, change: (loss: string) => void): HTMLElement {
  return choice('Loss', LOSSES.map(({ label }) => label), LOSSES.find(({ id }) => id === now)?.label ?? '', (_, i) => change(LOSSES[i]?.id ?? 'qlike'));
}

export function modelChoice(label: string, models: readonly ModelName[], now: string, change: (key: string) => void): HTMLElement {
  return choice(label, models.map((model) => model.label), models.find(({ key }) => key === now)?.label ?? '', (_, i) => change(models[i]?.key ?? now));
}

/** A choice of what a submission is held against; nothing is one of them. */
export function againstChoice(models: readonly ModelName[], now: string | undefined, change: (key: string) => void): HTMLElement {
  const others = [{ key: 'none', model: '', label: 'Nothing' }, ...models.filter(({ key }) => key !== 'this')];
  return modelChoice('Compared with', others, now ?? 'none', change);
}

/** A choice among ids that have words for a reader. */
export function wordChoice(label: string, options: readonly (readonly [id: string, words: string])[], now: string, change: (id: string) => void): HTMLElement {
  return choice(label, options.map(([, words]) => words), options.find(([id]) => id === now)?.[1] ?? '', (_, i) => change(options[i]?.[0] ?? now));
}
