import type { Environment } from '../adapters/github/repository.ts';
import type { Failure } from '../lib/errors.ts';
import type { LedgerEvent } from '../ports/ledger.ts';
import type { GateReport } from '../report/gate.ts';
import type { Report } from '../report/report.ts';
import type { Verification } from '../verification/types.ts';
import type { CommandName } from './flags.ts';
import type { Options } from './options.ts';

/** What a command came to, the same for both faces. */
export interface Outcome {
  readonly report?: Report;
  readonly verifications?: readonly Verification[];
  readonly gate?: GateReport;
  /** Whether the gate's status stands on the forge; while it waits there, the job need not fail. */
  readonly gateWritten?: boolean;
  /** Events for people, oldest first. */
  readonly events?: readonly LedgerEvent[];
  /** The answer where there is no report, one line each. */
  readonly lines: readonly string[];
  /** Talk: what was done along the way. */
  readonly notes: readonly string[];
  readonly proposals: readonly Proposal[];
  readonly failures: readonly Failure[];
}

/** A pull request that this run wrote to. */
export interface Proposal {
  readonly service: string;
  readonly action: string;
  readonly number: number;
}

/** Runs one command; each loads only what it needs. `say` takes what cannot wait for the end. */
export async function runCommand(
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
    case 'validate': {
      const { validate } = await import('./validate.ts');
      return validate(options);
    }
    case 'plan': {
      const { plan } = await import('./plan.ts');
      const report = await plan(options, now);
      if (options.explain !== undefined) {
        const { explainService } = await import('../report/explain.ts');
        return {
          lines: explainService(report, options.explain),
          notes: [],
          proposals: [],
          failures: report.errors,
        };
      }
      return { report, lines: [], notes: [], proposals: [], failures: report.errors };
    }
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
    case 'policy': {
      const { policy } = await import('./policy.ts');
      return policy(options);
    }
    case 'log': {
      const { log } = await import('./log.ts');
      return log(options, now, environment);
    }
    case 'breaker': {
      const { breaker } = await import('./breaker.ts');
      return breaker(options, now, environment);
    }
    case 'doctor': {
      const { doctor } = await import('./doctor.ts');
      return doctor(options, now, environment);
    }
    case 'demo': {
      const { demo } = await import('./demo.ts');
      await demo(say);
      return { lines: [], notes: [], proposals: [], failures: [] };
    }
  }
}
