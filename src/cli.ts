#!/usr/bin/env node
import { once } from 'node:events';
import packageJson from '../package.json' with { type: 'json' };
import { COMMANDS, isCommand } from './commands/flags.ts';
import { helpText } from './commands/help.ts';
import type { Options } from './commands/options.ts';
import type { Outcome } from './commands/outcome.ts';
import { describeFatalError, type Failure, TrimtabError } from './lib/errors.ts';

/** Runs the command line: results go to stdout, progress to stderr. Returns the exit code. */
async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === '--version') return print(`${packageJson.version}\n`);
  if (name === undefined || name === '--help' || name === 'help')
    return print(helpText(undefined), name === undefined ? 2 : 0);
  if (!isCommand(name))
    throw new TrimtabError(
      'usage',
      `unknown command "${name}"; see trimtab --help${await commandHint(name, rest)}`,
    );
  if (rest.includes('--help')) return print(helpText(name));
  const { parseOptions } = await import('./commands/options.ts');
  const options = parseOptions(name, rest);
  const { runCommand } = await import('./commands/run.ts');
  const outcome = await runCommand(name, options, options.now ?? new Date(), process.env, (text) =>
    process.stdout.write(text),
  );
  if (!options.quiet) for (const note of outcome.notes) process.stderr.write(`${note}\n`);
  return printOutcome(outcome, options.format);
}

/** Prints what a command came to; returns the exit code. */
async function printOutcome(outcome: Outcome, format: Options['format']): Promise<number> {
  const code = outcome.failures.length > 0 ? 1 : 0;
  switch (outcome.kind) {
    case 'report': {
      // A report tells its errors itself.
      const { renderReport } = await import('./report/render.ts');
      await printAll(renderReport(outcome.report, format));
      return code;
    }
    case 'gate': {
      if (!outcome.report) return printLines(outcome.lines, code);
      const { renderGate } = await import('./report/gate.ts');
      return print(renderGate(outcome.report, format), outcome.stopsJob ? 3 : code);
    }
    case 'log': {
      const { renderLog } = await import('./report/log.ts');
      await printAll(renderLog(outcome.events, format));
      return printErrors(outcome.failures, code);
    }
    case 'verification':
      if (format === 'json') print(`${JSON.stringify(outcome.verifications, null, 2)}\n`);
      else printLines(outcome.lines);
      return printErrors(outcome.failures, code);
    case 'lines':
      return printLines(outcome.lines, code);
  }
}

async function commandHint(name: string, rest: readonly string[]): Promise<string> {
  if (name.startsWith('-'))
    return `. The command comes first: trimtab ${rest.find(isCommand) ?? 'plan'} ${name}`;
  const { closest } = await import('./lib/did-you-mean.ts');
  const near = closest(name, Object.keys(COMMANDS));
  return near === undefined ? '' : ` (did you mean ${near}?)`;
}

/** Waits for a slow reader instead of keeping everything in memory. */
async function printAll(pieces: Iterable<string>): Promise<void> {
  let batch = '';
  for (const piece of pieces) {
    batch += piece;
    if (batch.length < 1 << 16) continue;
    if (!process.stdout.write(batch)) await once(process.stdout, 'drain');
    batch = '';
  }
  print(batch);
}

function printLines(lines: readonly string[], code = 0): number {
  for (const line of lines) print(`${line}\n`);
  return code;
}

function printErrors(failures: readonly Failure[], code: number): number {
  for (const { message } of failures) process.stderr.write(`error: ${message}\n`);
  return code;
}

function print(text: string, code = 0): number {
  process.stdout.write(text);
  return code;
}

// A reader such as `head` that has seen enough is no failure; whatever was to be done is done before anything
// is printed.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`trimtab: ${describeFatalError(error)}\n`);
    process.exitCode =
      error instanceof TrimtabError && (error.code === 'usage' || error.code === 'config_invalid') ? 2 : 1;
  },
);
