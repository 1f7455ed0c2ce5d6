import { openRunCache } from '../adapters/cache/parse-cache.ts';
import { startListing } from '../adapters/files/git-listing.ts';
import type { Environment } from '../adapters/github/repository.ts';
import { endChildrenWithRun } from '../adapters/run-end.ts';
import { COMMANDS, type CommandName } from './flags.ts';
import type { Options } from './options.ts';
import type { Outcome } from './outcome.ts';

/**
 * Runs one command, and has all that it starts end with the process. `say` takes what cannot wait for the end.
 */
export async function runCommand(
  command: CommandName,
  options: Options,
  now: Date,
  environment: Environment,
  say: (text: string) => void,
): Promise<Outcome> {
  endChildrenWithRun();
  const isCached = options.cache && COMMANDS[command].flags.some((flag) => flag === 'no-cache');
  const cache = isCached ? openRunCache(options.repo, environment) : undefined;
  const outcome = await dispatch(command, { ...options, openCache: cache?.open }, now, environment, say);
  return { ...outcome, notes: [...outcome.notes, ...(cache?.close() ?? [])] };
}

/** Each command loads only what it needs. */
async function dispatch(
  command: CommandName,
  options: Options,
  now: Date,
  environment: Environment,
  say: (text: string) => void,
): Promise<Outcome> {
  switch (command) {
    case 'init': {
      const { init } = await import('./init.ts');
      return init(options, now, environment);
    }
    case 'validate':
      return (await import('./validate.ts')).validate(options);
    case 'plan':
      return runPlan(options, now);
    case 'reconcile': {
      const { reconcile } = await import('./reconcile.ts');
      return reconcile(options, now, environment);
    }
    case 'verify': {
      const { verifyCommand } = await import('./verify.ts');
      return verifyCommand(options, now, environment);
    }
    case 'gate': {
      const { gate } = await import('./gate.ts');
      return gate(options, now, environment);
    }
    case 'policy':
      return (await import('./policy.ts')).policy(options);
    case 'log': {
      const { log } = await import('./log.ts');
      return log(options, now, environment);
    }
    case 'breaker':
      return (await import('./breaker.ts')).breaker(options, now, environment);
    case 'backtest':
      return (await import('./backtest.ts')).backtest(options, now);
    case 'history':
      return (await import('./history.ts')).history(options, now);
    case 'report':
      return (await import('./report.ts')).report(options, now, environment);
    case 'doctor':
      return (await import('./doctor.ts')).doctor(options, now, environment);
    case 'matrix':
      return (await import('./matrix.ts')).matrix(options);
    case 'completion':
      return (await import('./completion.ts')).completion(options);
    case 'demo':
      return runDemo(say);
  }
}

async function runPlan(options: Options, now: Date): Promise<Outcome> {
  // Git lists the files while the rest of the program is loaded.
  const asked = options.replay === undefined ? startListing(options.repo) : undefined;
  const { planWithNotes } = await import('./plan.ts');
  const { report, notes } = await planWithNotes(options, now, asked);
  if (options.explain !== undefined) {
    const { explainService } = await import('../report/explain.ts');
    const lines = explainService(report, options.explain);
    return { kind: 'lines', lines, notes, failures: report.errors };
  }
  return { kind: 'report', report, notes, proposals: [], failures: report.errors };
}

async function runDemo(say: (text: string) => void): Promise<Outcome> {
  const { demo } = await import('./demo.ts');
  await demo(say);
  return { kind: 'lines', lines: [], notes: [], failures: [] };
}
