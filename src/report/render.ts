import { printJson } from './json.ts';
import { renderMarkdown } from './markdown.ts';
import type { Report } from './report.ts';
import { renderText } from './text.ts';

/**
 * Renders the report in the form asked for, in pieces: that of ten thousand services should never be one
 * string.
 */
export function renderReport(report: Report, format: 'text' | 'json' | 'markdown'): Iterable<string> {
  if (format === 'json') return renderJson(report);
  return [format === 'markdown' ? renderMarkdown(report) : renderText(report)];
}

/** Returns a report without the services that stay as they are; its counts say that there are more. */
export function onlyChanged(report: Report): Report {
  const changing = Object.entries(report.services).filter(
    ([, { decision }]) => decision.action !== 'no_action',
  );
  return { ...report, services: Object.fromEntries(changing) };
}

function* renderJson(report: Report): Iterable<string> {
  yield* printJson(report);
  yield '\n';
}
