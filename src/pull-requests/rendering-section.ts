import { escapeMarkdown } from '../lib/markdown.ts';

/** Note in a body on the renderings before and after, by the folder of each. */
export type RenderingNote =
  | { readonly kind: 'unchecked'; readonly why: string }
  | {
      readonly kind: 'proven';
      /** Reason why it was not rendered in another way too. */
      readonly unchecked?: string;
      readonly changes: readonly {
        readonly top: string;
        readonly object: string;
        readonly field: string;
        readonly from: unknown;
        readonly to: unknown;
      }[];
    };

/** Renders the section of a body about renderings; the diff is folded away. */
export function renderingSection(note: RenderingNote | undefined): string[] {
  if (note === undefined) return [];
  if (note.kind === 'unchecked') return ['', `**Rendering** not checked: ${escapeMarkdown(note.why)}.`];
  const lines = note.changes.flatMap(({ top, object, field, from, to }) => [
    `# ${oneLine(top || '.')}: ${oneLine(object)}`,
    ...(from === undefined ? [] : [`- ${oneLine(field)}: ${from}`]),
    `+ ${oneLine(field)}: ${to}`,
  ]);
  const summary = `<summary>Rendered: one field of one object changes${note.changes.length > 1 ? ` in each of ${note.changes.length} renderings` : ''}</summary>`;
  const rest =
    note.unchecked === undefined
      ? []
      : ['', `**Rendering** not checked besides: ${escapeMarkdown(note.unchecked)}.`];
  return ['', `<details>${summary}`, '', '```diff', ...lines, '```', '', '</details>', ...rest];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('`', "'");
}
