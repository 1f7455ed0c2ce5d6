import packageJson from '../../package.json' with { type: 'json' };
import { describeFatalError, type Failure, isUsageError, TrimtabError } from '../lib/errors.ts';
import { escapeJson, escapeLines } from '../lib/visible.ts';
import { COMMANDS, type CommandName, isCommand } from './flags.ts';
import { helpText } from './help.ts';
import type { Options } from './options.ts';
import { exitCode, type Outcome, type ReportOutcome } from './outcome.ts';
import { printAll } from './print-all.ts';
import { screenOf } from './screen.ts';

/** Runs the command line and sets the exit code. */
export async function start(args: readonly string[]): Promise<void> {
  // A reader such as `head` that has seen enough is no failure; whatever was to be done is done before
  // anything is printed.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  try {
    process.exitCode = await main(args);
  } catch (error) {
    tell(`trimtab: ${describeFatalError(error)}`);
    process.exitCode = isUsageError(error) ? 2 : 1;
  }
}

const HELP: readonly string[] = ['help', '--help', '-h'];
const VERSION: readonly string[] = ['--version', '-V', '-v'];

/** Runs the command line: results go to stdout, progress to stderr. Returns the exit code. */
async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined) return print(helpText(undefined), 2);
  if (VERSION.includes(name)) return print(`${packageJson.version}\n`);
  if (HELP.includes(name)) {
    const about = rest.find((word) => !word.startsWith('-'));
    return print(helpText(about === undefined ? undefined : await commandNamed(about)));
  }
  const command = await commandNamed(name, rest);
  if (rest.includes('--help') || rest.includes('-h')) return print(helpText(command));
  const { parseOptions } = await import('./options.ts');
  const options = parseOptions(command, rest);
  const outcome = await run(command, options);
  if (!options.quiet) for (const note of outcome.notes) tell(note);
  return printOutcome(outcome, options);
}

/** Runs a command, showing how far it is where somebody watches. */
async function run(command: CommandName, options: Options): Promise<Outcome> {
  const { runCommand } = await import('./run.ts');
  const { openProgress } = await import('../adapters/progress.ts');
  const progress = options.quiet ? undefined : openProgress(process.stderr, process.env);
  const watched = { ...options, tellProgress: progress?.tell };
  const say = (text: string) => process.stdout.write(text);
  try {
    return await runCommand(command, watched, options.now ?? new Date(), process.env, say);
  } finally {
    progress?.end();
  }
}

/** Finds a command by its name. @throws TrimtabError `usage`, with what may be meant */
async function commandNamed(name: string, rest: readonly string[] = []): Promise<CommandName> {
  if (isCommand(name)) return name;
  throw new TrimtabError(
    'usage',
    `unknown command "${name}"; see trimtab --help${await commandHint(name, rest)}`,
  );
}

async function commandHint(name: string, rest: readonly string[]): Promise<string> {
  if (name.startsWith('-')) {
    const { insteadOf } = await import('./flag-hint.ts');
    return insteadOf(name) ?? `. The command comes first: trimtab ${rest.find(isCommand) ?? 'plan'} ${name}`;
  }
  const { closest } = await import('../lib/did-you-mean.ts');
  const near = closest(name, Object.keys(COMMANDS));
  return near === undefined ? '' : ` (did you mean ${near}?)`;
}

/** Prints what a command came to; returns the exit code. */
async function printOutcome(outcome: Outcome, options: Options): Promise<number> {
  const code = exitCode(outcome);
  const { format } = options;
  switch (outcome.kind) {
    case 'report':
      // A report tells its errors itself.
      await printReport(outcome, options);
      return code;
    case 'gate': {
      if (!outcome.report) return printLines(outcome.lines, code);
      const { renderGate } = await import('../report/gate.ts');
      await printAll([renderGate(outcome.report, format)], format);
      return code;
    }
    case 'log': {
      const { renderLog } = await import('../report/log.ts');
      await printAll(renderLog(outcome.events, format), format);
      return printErrors(outcome.failures, code);
    }
    case 'backtest': {
      const { renderBacktest } = await import('../report/backtest.ts');
      await printAll([renderBacktest(outcome.report, format)], format);
      return printErrors(outcome.failures, code);
    }
    case 'score': {
      const { renderScore } = await import('../report/score.ts');
      await printAll([renderScore(outcome.report, format)], format);
      return printErrors(outcome.failures, code);
    }
    case 'verification':
      if (format === 'json') print(`${escapeJson(JSON.stringify(outcome.verifications, null, 2))}\n`);
      else printLines(outcome.lines);
      return printErrors(outcome.failures, code);
    case 'lines':
      return printLines(outcome.lines, code);
  }
}

async function printReport({ report, proposals }: ReportOutcome, options: Options): Promise<void> {
  const { onlyChanged, renderReport } = await import('../report/render.ts');
  const { format } = options;
  const shown = options.changed ? onlyChanged(report) : report;
  const screen = format === 'text' ? screenOf(process.stdout, process.env, options.noColor) : undefined;
  if (screen === undefined) return printAll(renderReport(shown, format), format);
  const { renderTerminal } = await import('../report/terminal.ts');
  print(renderTerminal(shown, screen, proposals));
}

function printLines(lines: readonly string[], code = 0): number {
  for (const line of lines) print(`${escapeLines(line)}\n`);
  return code;
}

function printErrors(failures: readonly Failure[], code: number): number {
  for (const message of new Set(failures.map((failure) => failure.message))) tell(`error: ${message}`);
  return code;
}

/** Tells a person something, beside the results. */
function tell(text: string): void {
  process.stderr.write(`${escapeLines(text)}\n`);
}

function print(text: string, code = 0): number {
  process.stdout.write(text);
  return code;
}
