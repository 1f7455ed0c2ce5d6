import type { Failure } from '../lib/errors.ts';
import type { Matrix } from '../pipeline/matrix.ts';
import type { Proposal } from '../pipeline/results.ts';
import type { LedgerEvent } from '../ports/ledger.ts';
import type { BacktestReport } from '../report/backtest.ts';
import type { DashboardNote } from '../report/deeds.ts';
import type { GateReport } from '../report/gate.ts';
import type { Report } from '../report/report.ts';
import type { ScoreReport } from '../report/score.ts';
import type { Verification } from '../verification/types.ts';

/** Outcome of a command, the same for both entry points. */
export type Outcome =
  | ReportOutcome
  | GateOutcome
  | VerificationOutcome
  | LogOutcome
  | ScoreOutcome
  | BacktestOutcome
  | LinesOutcome;

/** Returns the exit code of the command line, as the help lists them. */
export function exitCode(outcome: Outcome): 0 | 1 | 3 {
  if (outcome.kind === 'gate' && outcome.stopsJob) return 3;
  return outcome.failures.length > 0 ? 1 : 0;
}

interface Common {
  /** Messages about what was done along the way, for people. */
  readonly notes: readonly string[];
  readonly failures: readonly Failure[];
}

/** Decisions; `proposals` are the pull requests that the run wrote to. */
export interface ReportOutcome extends Common {
  readonly kind: 'report';
  readonly report: Report;
  readonly proposals: readonly Proposal[];
  readonly dashboard?: DashboardNote | undefined;
}

/** The gate's answer. */
export interface GateOutcome extends Common {
  readonly kind: 'gate';
  /** Undefined where there was nothing to judge, or it could not be judged: `lines` say why. */
  readonly report: GateReport | undefined;
  /** The other pull requests that were judged, one line each. */
  readonly lines: readonly string[];
  /** True where the job has to fail. */
  readonly stopsJob: boolean;
}

/** Verdicts about merged changes, as values and as lines. */
export interface VerificationOutcome extends Common {
  readonly kind: 'verification';
  readonly verifications: readonly Verification[];
  readonly lines: readonly string[];
  readonly proposals: readonly Proposal[];
}

/** Events of the ledger, oldest first. */
export interface LogOutcome extends Common {
  readonly kind: 'log';
  readonly events: readonly LedgerEvent[];
}

/** Score of the proposals in the ledger by the demand that followed. */
export interface ScoreOutcome extends Common {
  readonly kind: 'score';
  readonly report: ScoreReport;
}

/** What each policy would have cost. */
export interface BacktestOutcome extends Common {
  readonly kind: 'backtest';
  readonly report: BacktestReport;
}

/** An answer of nothing but lines. */
export interface LinesOutcome extends Common {
  readonly kind: 'lines';
  readonly lines: readonly string[];
  /** The pull request that sets the repository up, where this run has opened or updated it. */
  readonly onboarding?: Omit<Proposal, 'service'>;
  /** The jobs that a fleet can be divided into, where `matrix` was asked for them. */
  readonly matrix?: Matrix;
}
