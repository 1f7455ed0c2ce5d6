#!/usr/bin/env node
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import packageJson from '../package.json' with { type: 'json' };
import { isCommand } from './commands/flags.ts';
import { helpText } from './commands/help.ts';
import { TrimtabError } from './errors.ts';

/** The terminal's face: arguments in, text on stdout, talk on stderr, an exit code. */
async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === '--version') return print(`${packageJson.version}\n`);
  if (name === undefined || name === '--help' || name === 'help') return print(helpText(undefined), name === undefined ? 2 : 0);
  if (!isCommand(name)) throw new TrimtabError('usage', `unknown command "${name}"; see trimtab --help`);
  if (rest.includes('--help')) return print(helpText(name));
  const { parseOptions } = await import('./commands/options.ts');
  const options = parseOptions(name, rest);
  switch (name) {
    case 'demo': {
      const { demo } = await import('./commands/demo.ts');
      return demo(fileURLToPath(new URL('..', import.meta.url)), (text) => process.stdout.write(text));
    }
    case 'validate': {
      const { validate } = await import('./commands/validate.ts');
      const { blueprints, problems } = validate(options);
      for (const problem of problems) process.stdout.write(`${problem}\n`);
      if (!options.quiet) process.stderr.write(`${counted(blueprints, 'sound blueprint')}, ${counted(problems.length, 'problem')}\n`);
      return problems.length > 0 ? 1 : 0;
    }
    case 'reconcile': {
      const { reconcile } = await import('./commands/reconcile.ts');
      const { renderReport } = await import('./report/render.ts');
      const { report, lines, errors } = await reconcile(options, options.now ?? new Date());
      if (!options.quiet) for (const line of lines) process.stderr.write(`${line}\n`);
      return printAll(renderReport(report, options.format), errors.length > 0 ? 1 : 0);
    }
    case 'verify': {
      const { verifyCommand } = await import('./commands/verify.ts');
      const { verifications, lines, errors } = await verifyCommand(options, options.now ?? new Date());
      if (options.format === 'json') process.stdout.write(`${JSON.stringify(verifications, null, 2)}\n`);
      else for (const line of lines) process.stdout.write(`${line}\n`);
      for (const error of errors) process.stderr.write(`error: ${error.message}\n`);
      return errors.length > 0 ? 1 : 0;
    }
    case 'plan': {
      const { plan } = await import('./commands/plan.ts');
      const { renderReport } = await import('./report/render.ts');
      const report = await plan(options, options.now ?? new Date());
      return printAll(renderReport(report, options.format), report.errors.length > 0 ? 1 : 0);
    }
  }
}

/** Waits for a slow reader instead of keeping everything in memory. */
async function printAll(pieces: Iterable<string>, code: number): Promise<number> {
  let batch = '';
  for (const piece of pieces) {
    batch += piece;
    if (batch.length < 1 << 16) continue;
    if (!process.stdout.write(batch)) await once(process.stdout, 'drain');
    batch = '';
  }
  return print(batch, code);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function print(text: string, code = 0): number {
  process.stdout.write(text);
  return code;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    if (error instanceof TrimtabError) {
      process.stderr.write(`trimtab: ${error.message}\n`);
      process.exitCode = error.code === 'usage' || error.code === 'config_invalid' ? 2 : 1;
    } else {
      process.stderr.write(`trimtab: unexpected: ${(error as Error)?.stack ?? String(error)}\n`);
      process.exitCode = 1;
    }
  },
);
