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
    yield separator;
    separator = ',\n';
    if (key === 'services' && Object.keys(report.services).length > 0) yield* renderServices(report.services);
    else yield inside(JSON.stringify({ [key]: value }, null, 2), '{\n', '\n}');
  }
  yield '\n}\n';
}

function* renderServices(services: Report['services']): Iterable<string> {
  let separator = '  "services": {\n';
  for (const [name, value] of Object.entries(services)) {
    yield separator;
    separator = ',\n';
    yield inside(JSON.stringify({ services: { [name]: value } }, null, 2), '{\n  "services": {\n', '\n  }\n}');
  }
  yield '\n  }';
}

/** An entry was printed inside what will stand around it, so that it is indented already. */
function inside(text: string, before: string, after: string): string {
  return text.slice(before.length, -after.length);
}
