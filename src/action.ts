import { relative, resolve, sep } from 'node:path';
import * as core from '@actions/core';
import { COMMANDS, type CommandName, FLAGS, type Flag, isCommand } from './commands/flags.ts';
import { isStopped } from './commands/gate/stop.ts';
import { parseOptions } from './commands/options.ts';
import type { Outcome } from './commands/run.ts';
import { describeFatalError, type Failure, TrimtabError } from './lib/errors.ts';
import { escapeWorkflowCommands } from './lib/markdown.ts';
import { fitAnnotations, gateAnnotations, MAX_ANNOTATIONS } from './report/annotations.ts';
import { type GateReport, renderGate } from './report/gate.ts';
import { renderLog, renderLogSummary } from './report/log.ts';
import { renderMarkdown } from './report/markdown.ts';
import { renderText } from './report/text.ts';

/** The Action's face: inputs in; outputs, job summary, annotations and an exit code out. */
async function main(): Promise<void> {
  const token = core.getInput('token');
  if (token) core.setSecret(token);
  const command = commandOf(core.getInput('command') || 'reconcile', core.getInput('dry-run') === 'true');
  const options = parseOptions(command, [...(WORDS[command] ?? []), ...flagsOf(command)]);
  const environment = { ...process.env, ...(token ? { TRIMTAB_TOKEN: token } : {}) };
  const { runCommand } = await import('./commands/run.ts');
  const outcome = await runCommand(command, options, options.now ?? new Date(), environment, (text) =>
    core.info(escapeWorkflowCommands(text)),
  );
  await show(outcome, options.repo);
  setOutputs(outcome);
}

/** What a command wants before its flags, where only one thing can be meant; services are an input. */
const WORDS: { readonly [name in CommandName]?: readonly string[] } = { breaker: ['reset'] };

function commandOf(name: string, dryRun: boolean): CommandName {
  const command = dryRun && name === 'reconcile' ? 'plan' : name;
  if (!isCommand(command))
    throw new TrimtabError(
      'usage',
      `input command: "${command}" is none of ${Object.keys(COMMANDS).join(', ')}`,
    );
  return command;
}

/** Inputs carry the names of the flags; one that a command does not take is left out, since a workflow sets them for all. */
function flagsOf(command: CommandName): string[] {
  return COMMANDS[command].flags.flatMap((name) => {
    const flag: Flag = FLAGS[name];
    if (flag.value === undefined || name === 'format') return [];
    const values = flag.multiple ? core.getMultilineInput(name) : [core.getInput(name)];
    return values.filter((value) => value !== '').map((value) => `--${name}=${value}`);
  });
}

async function show({ report, gate, events, lines, notes, failures }: Outcome, repo: string): Promise<void> {
  if (report)
    await core.group('Decisions', async () => core.info(escapeWorkflowCommands(renderText(report))));
  if (gate) await core.group('Gate', async () => core.info(escapeWorkflowCommands(renderGate(gate, 'text'))));
  if (events)
    await core.group('Events', async () =>
      core.info(escapeWorkflowCommands([...renderLog(events, 'text')].join(''))),
    );
  const said = [...lines, ...notes];
  if (said.length > 0)
    await core.group('What was done', async () => core.info(escapeWorkflowCommands(said.join('\n'))));
  annotate(failures, repo);
  const dropped = gate ? annotateGate(gate, repo) : '';
  const gated = gate && `${renderGate(gate, 'markdown')}${dropped}`;
  const summary = report ? renderMarkdown(report) : (gated ?? (events && renderLogSummary(events)));
  if (summary !== undefined && process.env.GITHUB_STEP_SUMMARY)
    await core.summary.addRaw(summary, true).write();
}

/** On the line to blame where there is one; those come first. */
function annotate(failures: readonly Failure[], repo: string): void {
  const ordered = [...failures].sort((a, b) => Number(b.place !== undefined) - Number(a.place !== undefined));
  for (const { message, place } of ordered.slice(0, MAX_ANNOTATIONS)) {
    const properties = place
      ? { file: inWorkspace(repo, place.file), startLine: place.line, startColumn: place.column }
      : {};
    core.error(message, { title: 'Trimtab', ...properties });
  }
  for (const { message } of ordered.slice(MAX_ANNOTATIONS))
    core.info(escapeWorkflowCommands(`error: ${message}`));
}

const SAY = { error: core.error, warning: core.warning, notice: core.notice } as const;

/** What would be shown beyond GitHub's limit, as a line for the summary. */
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

/** The runner takes an annotation's file from the root of the workspace. */
function inWorkspace(repo: string, file: string): string {
  return relative(process.env.GITHUB_WORKSPACE ?? '.', resolve(repo, file))
    .split(sep)
    .join('/');
}

function setOutputs(outcome: Outcome): void {
  const { report, gate, proposals, failures } = outcome;
  const decisions = Object.values(report?.services ?? {}).map(({ decision }) => ({
    service: decision.service,
    action: decision.action,
    reason: decision.reason,
    current_replicas: decision.current_replicas,
    target_replicas: decision.target_replicas,
  }));
  core.setOutput('changed', proposals.length > 0);
  core.setOutput('decisions', decisions);
  core.setOutput('proposals', proposals);
  core.setOutput('conflicts', report?.conflict_detection.conflicts ?? []);
  core.setOutput('failures', failures);
  if (isStopped(outcome))
    core.setFailed(gate ? `${gate.status.state}: ${gate.status.description}` : outcome.lines.join('\n'));
  if (failures.length === 0) return;
  const named = failures.map(({ service, message }) =>
    service === null ? message : `${service}: ${message}`,
  );
  const some = named.slice(0, 50);
  core.setFailed(
    `${failures.length} failed:\n${some.join('\n')}${named.length > some.length ? `\nand ${named.length - some.length} more` : ''}`,
  );
}

main().catch((error: unknown) => {
  core.setFailed(describeFatalError(error));
});
