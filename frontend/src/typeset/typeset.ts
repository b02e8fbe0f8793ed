/*
 * What the server sets by JavaScript's own libraries: formulas by KaTeX, code by highlight.js. Built into one script, which the platform runs in
 * an engine of its own (`course/Typesetter.java`); no browser ever loads it.
 */
import hljs from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import java from 'highlight.js/lib/languages/java';
import python from 'highlight.js/lib/languages/python';
import yaml from 'highlight.js/lib/languages/yaml';
import katex from 'katex';

hljs.registerLanguage('bash', bash);
hljs.registerLanguage('java', java);
hljs.registerLanguage('python', python);
hljs.registerLanguage('yaml', yaml);

/** One thing to set: `formula` and `display` are TeX, everything else is the name of a language. */
export type Piece = readonly [kind: string, text: string];
export type Outcome = Readonly<{ html: string }> | Readonly<{ error: string }>;

/** MathML or coloured code for each piece, in their order; what one of them did wrong does not touch the others. */
export function typeset(pieces: readonly Piece[]): Outcome[] {
  return pieces.map(([kind, text]) => {
    try {
      return { html: kind === 'formula' || kind === 'display' ? formula(text, kind === 'display') : code(text, kind) };
    } catch (problem) {
      return { error: problem instanceof Error ? problem.message : String(problem) };
    }
  });
}

/** MathML alone: it needs no style attributes, which the pages' security policy forbids. */
function formula(tex: string, displayMode: boolean): string {
  const html = katex.renderToString(tex, { displayMode, output: 'mathml', throwOnError: true, strict: 'ignore', trust: false });
  const start = html.indexOf('<math');
  return forHtml(html.slice(start, html.lastIndexOf('</math>') + '</math>'.length));
}

/** Closed as XML does it: HTML would take what follows for its content. */
const EMPTY = /<(m[a-z]+)((?: [a-z]+="[^"]*")*)\s*\/>/g;
const THIN = '<mspace width="0.1667em"></mspace>';
const FUNCTION = /(<\/(?:mi|mn|msub|msup|msubsup|mfrac|msqrt|mover|mrow)>)?(<mi>[a-z]+<\/mi><mo>\u2061<\/mo>)(?!<mo)/g;
const FUNCTION_OF_BRACKET = /(<\/(?:mi|mn|msub|msup|msubsup|mfrac|msqrt|mover|mrow)>)(<mi>[a-z]+<\/mi><mo>\u2061<\/mo>)(?=<mo)/g;

/** Brackets a little larger than letters: browsers let one that has an exponent stay behind, so both keep the size of letters. */
const LARGER = /stretchy="true" minsize="1\.2em" maxsize="1\.2em"/g;

/** Elements closed in HTML's way; and the space round ln and its like, which KaTeX leaves to its own HTML, and browsers do not put there. */
function forHtml(mathMl: string): string {
  return mathMl
    .replace(EMPTY, '<$1$2></$1>')
    .replace(LARGER, 'stretchy="false"')
    .replace(FUNCTION, (_whole, before: string | undefined, name: string) => (before ? before + THIN : '') + name + THIN)
    .replace(FUNCTION_OF_BRACKET, `$1${THIN}$2`);
}

function code(text: string, language: string): string {
  return hljs.getLanguage(language) ? hljs.highlight(text, { language, ignoreIllegals: true }).value : escape(text);
}

function escape(text: string): string {
  return text.replace(/[&<>]/g, (character) => (character === '&' ? '&amp;' : character === '<' ? '&lt;' : '&gt;'));
}

/** The server's way in: JSON in, one line of JSON out. */
(globalThis as unknown as { typeset: (json: string) => string }).typeset = (json) => JSON.stringify(typeset(JSON.parse(json) as Piece[]));
