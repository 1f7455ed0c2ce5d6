import { join, resolve } from 'node:path';
import type { CommandName } from '../../src/commands/flags.ts';
import { type Options, parseOptions } from '../../src/commands/options.ts';
import { exitCode, type Outcome } from '../../src/commands/outcome.ts';
import { runCommand } from '../../src/commands/run.ts';
import { describeFatalError, isUsageError } from '../../src/lib/errors.ts';
import { renderBacktest } from '../../src/report/backtest.ts';
import { renderGate } from '../../src/report/gate.ts';
import { renderLog } from '../../src/report/log.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { renderReport } from '../../src/report/render.ts';
import type { Report } from '../../src/report/report.ts';
import { renderScore } from '../../src/report/score.ts';
import { environmentOf, type GitHub } from './github/github.ts';
import { type Ended, write } from './terminal.ts';

/**
 * Runs a command in the tests' own process and shows what the command line would, at a third of the cost of `trimtab`: for
 * stories of many runs. What the programs do with arguments, inputs and outputs is shown where they are started.
 */
export async function trimtabHere(cwd: string, command: CommandName, ...flags: string[]): Promise<Ended> {
  const given = parseOptions(command, flags);
  const snapshot = given.snapshot === undefined ? undefined : resolve(cwd, given.snapshot);
  const options = { ...given, repo: resolve(cwd, given.repo), snapshot };
  try {
    const outcome = await run(command, options, {});
    const { failures, notes } = outcome;
    // A report tells its errors itself.
    const apart = outcome.kind === 'log' || outcome.kind === 'verification' ? failures : [];
    const errors = apart.map(({ message }) => `error: ${message}`);
    return {
      code: exitCode(outcome),
      stdout: shown(outcome, options.format),
      stderr: [...notes, ...errors].map((line) => `${line}\n`).join(''),
    };
  } catch (error) {
    return {
      code: isUsageError(error) ? 2 : 1,
      stdout: '',
      stderr: `trimtab: ${describeFatalError(error)}\n`,
    };
  }
}

function run(command: CommandName, options: Options, environment: Readonly<Record<string, string>>) {
  const all = { PATH: process.env.PATH, ...environment };
  return runCommand(command, options, options.now ?? new Date(), all, () => undefined);
}

function shown(outcome: Outcome, format: Options['format']): string {
  switch (outcome.kind) {
    case 'report':
      return [...renderReport(outcome.report, format)].join('');
    case 'gate':
      return outcome.report ? renderGate(outcome.report, format) : outcome.lines.join('\n');
    case 'backtest':
      return renderBacktest(outcome.report, format);
    case 'score':
      return renderScore(outcome.report, format);
    case 'log':
      return [...renderLog(outcome.events, format)].join('');
    default:
      return outcome.lines.map((line) => `${line}\n`).join('');
  }
}

export interface Job {
  /** Exit code of the job. */
  readonly code: 0 | 1;
  /** Log of the job, without the report. */
  readonly log: string;
  readonly summary: string;
  /** Undefined for a command that decides nothing. */
  readonly report: Report | undefined;
  /** True where pull requests were written. */
  readonly changed: boolean;
  /** Requests to the API: method, and path below the repository. */
  readonly calls: readonly string[];
}

/** Runs a command for a workflow's job in the tests' own process, as `runAction` does in one of its own. */
async function runJob(
  github: GitHub,
  command: CommandName,
  flags: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Job> {
  const before = github.server.requests.length;
  const told = await outcomeOf(github, command, flags, environment);
  const calls = github.server.requests
    .slice(before)
    .map(({ method, path }) => `${method} ${path.replace(/^\/api(\/v3\/repos\/acme\/shop)?/, '')}`);
  return { ...told, calls };
}

async function outcomeOf(
  github: GitHub,
  command: CommandName,
  flags: readonly string[],
  more: Readonly<Record<string, string>>,
): Promise<Omit<Job, 'calls'>> {
  const options = parseOptions(command, ['--repo', github.clone, ...flags]);
  try {
    const outcome = await run(command, options, { ...environmentOf(github), ...more });
    const { failures, notes } = outcome;
    const errors = failures.map(({ message }) => `error: ${message}`);
    return {
      code: exitCode(outcome) === 0 ? 0 : 1,
      log: [...('lines' in outcome ? outcome.lines : []), ...notes, ...errors].join('\n'),
      summary: summaryOf(outcome),
      report: outcome.kind === 'report' ? outcome.report : undefined,
      changed: 'proposals' in outcome && outcome.proposals.length > 0,
    };
  } catch (error) {
    return { code: 1, log: describeFatalError(error), summary: '', report: undefined, changed: false };
  }
}

function summaryOf(outcome: Outcome): string {
  if (outcome.kind === 'report')
    return renderMarkdown(outcome.report, { written: [], dashboard: outcome.dashboard });
  return outcome.kind === 'gate' && outcome.report ? renderGate(outcome.report, 'markdown') : '';
}

/** The gate for a workflow's payload. */
export function gateJob(github: GitHub, payload: object, now = '2026-02-10T18:30:00Z'): Promise<Job> {
  write(github.clone, { '.git/event.json': JSON.stringify(payload) });
  const event = { GITHUB_EVENT_PATH: join(github.clone, '.git/event.json') };
  return runJob(github, 'gate', ['--now', now], event);
}

/**
 * A scheduled run with these figures, or with those of the configured sources; for GitHub it is that time, too.
 */
export function reconcileJob(
  github: GitHub,
  now: string,
  snapshot?: string,
  command: 'reconcile' | 'verify' = 'reconcile',
): Promise<Job> {
  github.repo.now = now;
  if (snapshot === undefined) return runJob(github, command, ['--now', now]);
  write(github.clone, { 'measured.json': snapshot });
  return runJob(github, command, ['--snapshot', join(github.clone, 'measured.json'), '--now', now]);
}
