import { formatDuration } from '../lib/duration.ts';
import { groupBy } from '../lib/group-by.ts';
import { codeSpan, escapeMarkdown } from '../lib/markdown.ts';
import type { FigureName } from '../metrics/observation/types.ts';
import type { Evaluated } from '../scaling/evaluate.ts';

/** Says when the figures of a decision were measured, over which window, and where they come from. */
export function figuresLine({ decision, input }: Evaluated): string[] {
  const measured = Object.entries(decision.figures).flatMap(([name, figure]) => {
    if (!('value' in figure)) return [];
    const from = input.observation?.figures[name as FigureName]?.from;
    return [
      `of ${escapeMarkdown(figure.time)}${windowOf(from, figure.time)} from ${codeSpan(figure.source)}`,
    ];
  });
  const distinct = [...groupBy(measured, (text) => text).keys()];
  return distinct.length === 0 ? [] : ['', `**Figures** ${distinct.join('; ')}`];
}

function windowOf(from: string | undefined, time: string): string {
  const span = from === undefined ? 0 : Date.parse(time) - Date.parse(from);
  return span > 0 ? `, over the ${formatDuration(span)} before,` : '';
}
