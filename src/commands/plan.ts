import { openWorkTree } from '../adapters/work-tree.ts';
import { buildReport, type Report } from '../report/report.ts';
import type { Options } from './options.ts';
import { survey } from './survey.ts';

/** Observes, decides, governs, coordinates; changes nothing. Works on the folder as it lies, without git. */
export function plan(options: Options, now: Date): Report {
  const { evaluation, errors, selected } = survey(openWorkTree(options.repo), options, now);
  return buildReport({ evaluation, errors, now, selected });
}
