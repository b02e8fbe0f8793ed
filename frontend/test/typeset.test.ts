// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { typeset } from '../src/typeset/typeset';

const html = (kind: string, text: string): string => {
  const [outcome] = typeset([[kind, text]]);
  if (!outcome || !('html' in outcome)) throw new Error(JSON.stringify(outcome));
  return outcome.html;
};

describe('a formula', () => {
  it('is MathML without styles, with its TeX for whoever copies it', () => {
    const mathMl = html('display', '\\sigma_t = \\sqrt{252\\, v_t}');
    expect(mathMl).toMatch(/^<math [^>]*display="block"/);
    expect(mathMl).toContain('<annotation encoding="application/x-tex">');
    expect(mathMl).not.toContain('style=');
  });

  it('leaves no element closed as XML does it', () => {
    expect(html('formula', 'a, \\qquad b')).toContain('<mspace width="2em"></mspace>');
    expect(html('formula', '\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix} \\quad \\hat v')).not.toContain('/>');
  });

  it.each([
    ['\\ln 2', 0, 1],
    ['2 \\ln 2', 1, 1],
    ['\\ln(2)', 0, 0],
    ['\\beta \\ln(2)', 1, 0],
    ['x_t \\log_{10} y', 0, 0],
  ])('%s has %i spaces before its function and %i behind', (tex, before, behind) => {
    const mathMl = html('formula', tex);
    const name = '<mi>ln</mi><mo>\u2061</mo>';
    const space = '<mspace width="0.1667em"></mspace>';
    expect(mathMl.split(space + name).length - 1).toBe(before);
    expect(mathMl.split(name + space).length - 1).toBe(behind);
  });

  it('that is wrong says so and leaves the others alone', () => {
    const [wrong, right] = typeset([
      ['formula', '\\frac{1'],
      ['formula', 'x'],
    ]);
    expect(wrong).toHaveProperty('error', expect.stringContaining('KaTeX parse error'));
    expect(right).toHaveProperty('html');
  });

  it('makes no links and no attributes of its own', () => {
    expect(typeset([['formula', '\\href{javascript:alert(1)}{x}']])[0]).not.toHaveProperty('html', expect.stringContaining('href='));
  });
});

describe('code', () => {
  it('is coloured in the languages of the course', () => {
    expect(html('python', 'import numpy')).toBe('<span class="hljs-keyword">import</span> numpy');
    expect(html('java', 'return 1;')).toContain('hljs-keyword');
  });

  it('in another language is escaped and left as it is', () => {
    expect(html('cobol', 'a < b & c')).toBe('a &lt; b &amp; c');
  });
});
