import { relative, resolve, sep } from 'node:path';
import * as core from '@actions/core';
import { actionCommand, parseSwitch } from './commands/dry-run.ts';
import { COMMANDS, type CommandName, FLAGS, type Flag } from './commands/flags.ts';
import { parseOptions } from './commands/options.ts';
import type { GateOutcome, Outcome } from './commands/outcome.ts';
import { linksOf, outputsOf } from './commands/outputs.ts';
import { describeFatalError, type Failure } from './lib/errors.ts';
import { escapeLines } from './lib/visible.ts';
import { fitAnnotations, gateAnnotations, MAX_ANNOTATIONS } from './report/annotations.ts';
import { renderBacktest } from './report/backtest.ts';
import { type GateReport, renderGate } from './report/gate.ts';
import { renderLog, renderLogSummary } from './report/log.ts';
import { renderMarkdown } from './report/markdown.ts';
import { renderScore } from './report/score.ts';
import { renderText } from './report/text.ts';

/** Runs the Action: reads its inputs; sets outputs, job summary, annotations and an exit code. */
async function main(): Promise<void> {
  const token = core.getInput('token');
  if (token) core.setSecret(token);
  const dryRun = parseSwitch('dry-run', core.getInput('dry-run'));
  const pullRequest = parseSwitch('pull-request', core.getInput('pull-request'));
  const asked = core.getInput('command') || 'reconcile';
  const onboards = pullRequest && asked === 'reconcile' && !(await isThere());
  const command = actionCommand(onboards ? 'init' : asked, dryRun);
  const given = parseOptions(command, [...(WORDS[command] ?? []), ...flagsOf(command)]);
  const options = { ...given, dryRun, pullRequest };
  const environment = { ...process.env, ...(token ? { TRIMTAB_TOKEN: token } : {}) };
  const { runCommand } = await import('./commands/run.ts');
  const outcome = await runCommand(command, options, options.now ?? new Date(), environment, (text) =>
    core.info(escapeLines(text)),
  );
  const repository = options.forge === 'local' ? undefined : repositoryUrl(environment);
  await show(outcome, options.repo, repository);
  setOutputs(outcome, repository);
}

/** Checks whether there is anything to reconcile by: a configuration, or a blueprint. */
async function isThere(): Promise<boolean> {
  if (core.getInput('config') !== '') return true;
  const { isSetUp } = await import('./commands/init/set-up.ts');
  return isSetUp(core.getInput('repo') || '.');
}

/** Returns the page of the repository that a workflow runs for; undefined outside of a workflow. */
function repositoryUrl(environment: NodeJS.ProcessEnv): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name } = environment;
  return server && name ? `${server}/${name}` : undefined;
}

/** Words that a command takes before its flags, where there is only one choice; services are an input. */
const WORDS: { readonly [name in CommandName]?: readonly string[] } = { breaker: ['reset'] };

/**
 * Inputs carry the names of the flags; one that a command does not take is left out, since a workflow sets
 * them for all.
 */
function flagsOf(command: CommandName): string[] {
  return COMMANDS[command].flags.flatMap((name) => {
    const flag: Flag = FLAGS[name];
    if (flag.value === undefined || name === 'format') return [];
    const values = flag.multiple ? core.getMultilineInput(name) : [core.getInput(name)];
    return values.filter((value) => value !== '').map((value) => `--${name}=${value}`);
  });
}

async function show(outcome: Outcome, repo: string, repository: string | undefined): Promise<void> {
  const shown = showAnswer(outcome, repository);
  if (shown) log(shown.title, shown.text);
  const links = linksOf(outcome, repository);
  const done = [...('lines' in outcome ? outcome.lines : []), ...outcome.notes, ...links];
  if (done.length > 0) log('What was done', done.join('\n'));
  annotate(outcome.failures, repo);
  const dropped = outcome.kind === 'gate' && outcome.report ? annotateGate(outcome.report, repo) : '';
  if (shown && process.env.GITHUB_STEP_SUMMARY)
    await core.summary.addRaw(`${shown.summary()}${dropped}`, true).write();
}

function log(title: string, text: string): void {
  core.startGroup(title);
  core.info(escapeLines(text));
  core.endGroup();
}

/** Texts of an answer for the log and the summary; undefined for an answer of lines only. */
interface Shown {
  readonly title: string;
  readonly text: string;
  readonly summary: () => string;
}

function showAnswer(outcome: Outcome, repository: string | undefined): Shown | undefined {
  switch (outcome.kind) {
    case 'report': {
      const { report, proposals: written, dashboard } = outcome;
      const summary = () => renderMarkdown(report, { written, repository, dashboard });
      return { title: 'Decisions', text: renderText(report), summary };
    }
    case 'gate': {
      const { report } = outcome;
      if (!report) return undefined;
      return {
        title: 'Gate',
        text: renderGate(report, 'text'),
        summary: () => renderGate(report, 'markdown'),
      };
    }
    case 'backtest': {
      const { report } = outcome;
      return {
        title: 'Backtest',
        text: renderBacktest(report, 'text'),
        summary: () => renderBacktest(report, 'markdown'),
      };
    }
    case 'score': {
      const { report } = outcome;
      return {
        title: 'Score',
        text: renderScore(report, 'text'),
        summary: () => renderScore(report, 'markdown'),
      };
    }
    case 'log': {
      const { events } = outcome;
      const text = [...renderLog(events, 'text')].join('');
      return { title: 'Events', text, summary: () => renderLogSummary(events) };
    }
    default:
      return undefined;
  }
}

/** Annotates failures, on the line at fault where there is one; those come first. */
function annotate(failures: readonly Failure[], repo: string): void {
  const ordered = [...failures].sort((a, b) => Number(b.place !== undefined) - Number(a.place !== undefined));
  for (const { message, place } of ordered.slice(0, MAX_ANNOTATIONS)) {
    const properties = place
      ? { file: inWorkspace(repo, place.file), startLine: place.line, startColumn: place.column }
      : {};
    core.error(escapeLines(message), { title: 'Trimtab', ...properties });
  }
  for (const { message } of ordered.slice(MAX_ANNOTATIONS)) core.info(escapeLines(`error: ${message}`));
}

const SAY = { error: core.error, warning: core.warning, notice: core.notice } as const;

/**
 * Annotates the gate's answer. Returns a line for the summary about those beyond GitHub's limit; '' for none.
 */
function annotateGate(gate: GateReport, repo: string): string {
  const { shown, dropped } = fitAnnotations(gateAnnotations(gate));
  for (const { level, title, message, file, line, column } of shown) {
    const place = {
      ...(line === undefined ? {} : { startLine: line }),
      ...(column === undefined ? {} : { startColumn: column }),
    };
    SAY[level](message, { title, file: inWorkspace(repo, file), ...place });
  }
  return dropped === ''
    ? ''
    : `\nNot shown as annotations, of which GitHub takes ${MAX_ANNOTATIONS} of a kind: ${dropped}.\n`;
}

/** Converts a path to one from the root of the workspace, which the runner expects in annotations. */
function inWorkspace(repo: string, file: string): string {
  return relative(process.env.GITHUB_WORKSPACE ?? '.', resolve(repo, file))
    .split(sep)
    .join('/');
}

function setOutputs(outcome: Outcome, repository: string | undefined): void {
  const { failures } = outcome;
  for (const [name, value] of Object.entries(outputsOf(outcome, repository))) core.setOutput(name, value);
  if (outcome.kind === 'gate' && outcome.stopsJob) core.setFailed(escapeLines(describeGate(outcome)));
  if (failures.length === 0) return;
  const named = failures.map(({ service, message }) =>
    service === null ? message : `${service}: ${message}`,
  );
  const some = named.slice(0, 50);
  const more = named.length > some.length ? `\nand ${named.length - some.length} more` : '';
  core.setFailed(escapeLines(`${failures.length} failed:\n${some.join('\n')}${more}`));
}

function describeGate({ report, lines }: GateOutcome): string {
  return report ? `${report.status.state}: ${report.status.description}` : lines.join('\n');
}

main().catch((error: unknown) => {
  core.setFailed(escapeLines(describeFatalError(error)));
});
