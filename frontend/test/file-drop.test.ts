import { beforeEach, describe, expect, it } from 'vitest';
import { FileDropElement, refusal, writeSize } from '../src/elements/file-drop';
import { render } from './example';

customElements.define('file-drop', FileDropElement);
const endings = ['.jar', '.onnx'];

describe('a file', () => {
  it('is refused by name, emptiness and size, with what to do', () => {
    expect(refusal({ name: 'model.pt', size: 10 }, 100, endings)).toContain('.jar, .onnx');
    expect(refusal({ name: 'model.onnx', size: 0 }, 100, endings)).toContain('is empty');
    expect(refusal({ name: 'model.onnx', size: 2_000_000 }, 1_500_000, endings)).toBe('model.onnx has 2.0 MB; at most 1.5 MB are accepted.');
  });

  it('is taken whatever the case of its ending', () => {
    expect(refusal({ name: 'Model.ONNX', size: 10 }, 100, endings)).toBeNull();
  });

  it('has its size written as people say it', () => {
    expect([12, 812_000, 1_400_000].map(writeSize)).toEqual(['12 bytes', '812 kB', '1.4 MB']);
  });
});

describe('the drop zone', () => {
  beforeEach(() => {
    render(`<form action="/submit"><file-drop max-bytes="100"><input type="file" accept=".jar,.onnx"></file-drop><button>Submit</button></form>`);
  });
  const choose = (name: string, size: number): void => {
    const input = document.querySelector('input');
    Object.defineProperty(input, 'files', { value: [{ name, size }], configurable: true });
    input?.dispatchEvent(new Event('change'));
  };
  const status = (): Element | null => document.querySelector('[role=status]');

  it('says at once that a file is too large, and keeps it from being sent', () => {
    choose('model.onnx', 101);
    expect(status()?.classList.contains('error')).toBe(true);
    const submit = new Event('submit', { cancelable: true });
    document.querySelector('form')?.dispatchEvent(submit);
    expect(submit.defaultPrevented).toBe(true);
  });

  it('says that a good file is ready', () => {
    choose('model.onnx', 99);
    expect(status()?.textContent).toBe('model.onnx, 99 bytes. Ready to submit.');
  });
});
