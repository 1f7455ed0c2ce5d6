import { styleText } from 'node:util';
import { sanitizeText } from './markdown.ts';
import { escapeLines } from './visible.ts';

/** Styles of a text on a terminal. */
export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan';

/** A text in one style; undefined for the terminal's own. */
export interface Span {
  readonly text: string;
  readonly style?: Style | undefined;
}

/** Characters to a line, and whether lines may have color. */
export interface Screen {
  readonly width: number;
  readonly color: boolean;
}

/**
 * Lays spans out as lines of at most `width` characters, the first indented by `indent` and the others by `hanging`
 * spaces. Text breaks at its spaces alone: a longer word stands on a line of its own. What a terminal or a workflow's
 * log would act on is escaped, so that the only control characters are those of the styles.
 */
export function layOut(spans: readonly Span[], screen: Screen, indent: number, hanging = indent): string[] {
  const words = spans.flatMap(({ text, style }) =>
    escapeLines(sanitizeText(text))
      .split(' ')
      .map((word) => ({ text: word, style })),
  );
  const lines: Span[][] = [[]];
  let used = indent;
  for (const word of words) {
    const line = lines.at(-1) as Span[];
    const { length } = [...word.text];
    if (line.length > 0 && used + 1 + length > screen.width) {
      lines.push([word]);
      used = hanging + length;
    } else {
      used += length + (line.length > 0 ? 1 : 0);
      line.push(word);
    }
  }
  return lines.map((line, at) => `${' '.repeat(at === 0 ? indent : hanging)}${paintAll(line, screen)}`);
}

/** Joins words by spaces, painting those of one style together. */
function paintAll(words: readonly Span[], screen: Screen): string {
  const runs: { text: string; style: Style | undefined }[] = [];
  for (const { text, style } of words) {
    const last = runs.at(-1);
    if (last !== undefined && last.style === style) last.text += ` ${text}`;
    else runs.push({ text, style });
  }
  return runs.map(({ text, style }) => paint(text, style, screen)).join(' ');
}

/** Returns a text in a style, where there is color. */
function paint(text: string, style: Style | undefined, { color }: Pick<Screen, 'color'>): string {
  // Whether there is to be color was asked before, of the stream that is written to.
  return color && style !== undefined ? styleText(style, text, { validateStream: false }) : text;
}
