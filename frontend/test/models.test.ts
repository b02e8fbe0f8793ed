import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { colourToken, markOf, modelIds } from '../src/models';

const tokens = readFileSync('src/styles/tokens.css', 'utf8');

describe('a model', () => {
  it('has a colour of its own in the tokens', () => {
    for (const id of modelIds()) expect(tokens).toContain(`${colourToken(id)}:`);
  });

  it('is told apart without colour: no two share both marker and dash', () => {
    const marks = modelIds().map((id) => `${markOf(id).marker}|${markOf(id).dash}`);
    expect(new Set(marks).size).toBe(marks.length);
  });

  it('shares the colour of its family', () => {
    expect(markOf('har-onnx')).toBe(markOf('har'));
    expect(colourToken('garch-unscaled')).toBe('--model-garch');
    expect(colourToken('gjr-garch')).toBe('--model-garch');
    expect(colourToken('har-onnx')).toBe('--model-har');
    expect(colourToken('attention-lstm')).toBe('--model-attention');
    expect(colourToken('lstm-1-layer')).toBe('--model-lstm');
    expect(colourToken('something-else')).toBe('--model-free');
  });
});
