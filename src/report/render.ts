import { renderMarkdown } from './markdown.ts';
import type { Report } from './report.ts';
import { renderText } from './text.ts';

/** The same report in the form asked for, in pieces: that of ten thousand services should never be one string. */
export function renderReport(report: Report, format: 'text' | 'json' | 'markdown'): Iterable<string> {
  if (format === 'json') return renderJson(report);
  return [format === 'markdown' ? renderMarkdown(report) : renderText(report)];
}

/** What `JSON.stringify(report, null, 2)` gives, entry by entry. */
function* renderJson(report: Report): Iterable<string> {
  let separator = '{\n';
  for (const [key, value] of Object.entries(report)) {
    yield `${separator}  ${JSON.stringify(key)}: `;
    separator = ',\n';
    if (key === 'services') yield* renderEntries(value as Report['services']);
    else yield indented(value, '  ');
  }
  yield '\n}\n';
}

function* renderEntries(entries: Readonly<Record<string, unknown>>): Iterable<string> {
  let separator = '{\n';
  for (const [key, value] of Object.entries(entries)) {
    yield `${separator}    ${JSON.stringify(key)}: ${indented(value, '    ')}`;
    separator = ',\n';
  }
  yield separator === '{\n' ? '{}' : '\n  }';
}

function indented(value: unknown, by: string): string {
  // Line ends inside strings are escaped, so each one here is the printer's own.
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${by}`);
}
