import type { Failure } from '../lib/errors.ts';
import type { LedgerEvent } from '../ports/ledger.ts';
import type { PullRequest } from '../ports/pull-requests.ts';
import { proposalSubject } from '../pull-requests/body.ts';
import type { Step } from '../pull-requests/compare.ts';
import type { Marker } from '../pull-requests/marker.ts';
import type { DashboardNote } from '../report/deeds.ts';
import type { WithdrawnPull } from '../report/report.ts';
import type { Evaluated } from '../scaling/evaluate.ts';
import type { Verification } from '../verification/types.ts';
import { describeReview, type Review } from './review-result.ts';

/** An open pull request of this tool as it stands after the steps. */
export type OpenPull = Pick<
  PullRequest,
  'number' | 'body' | 'author' | 'head' | 'labels' | 'reviews' | 'status'
> & {
  readonly service: string;
};

/** A merged pull request without a final verdict. */
export interface MergedChange {
  readonly pull: PullRequest;
  readonly marker: Marker;
  readonly service: Evaluated;
}

/** Result of rolling back a failed change. */
export type RollbackResult =
  | { readonly kind: 'none'; readonly reason: string }
  /** An earlier run has opened it. */
  | { readonly kind: 'known'; readonly pull: number }
  | {
      readonly kind: 'opened';
      readonly pull: number;
      readonly event: LedgerEvent;
      readonly status: StatusResult;
    }
  /** This run could not open it; `pull` where another run has. The next run comes back to it. */
  | { readonly kind: 'postponed'; readonly failure: Error; readonly pull: number | undefined };

/** A step of the comparison, carried out or not. */
export interface StepResult {
  readonly kind: 'step';
  readonly step: Step;
  /** The pull request that is open afterwards and is ours. */
  readonly open?: OpenPull | undefined;
  readonly event?: LedgerEvent;
  readonly failure?: Failure;
}

/** Labels, reviewers and the governance status of one pull request; `notes` say what was left out. */
export interface StatusResult {
  readonly kind: 'status';
  readonly service: string;
  readonly pull: number;
  readonly notes: readonly string[];
}

/** Result of one action of a run. */
export type Result =
  | StepResult
  | StatusResult
  /** A review of somebody else's pull request. */
  | {
      readonly kind: 'review';
      readonly pull: number;
      readonly review: Review;
      readonly before: string | undefined;
    }
  | { readonly kind: 'reviews_left'; readonly count: number }
  | {
      readonly kind: 'escalation';
      readonly service: string;
      readonly message: string;
      readonly event: LedgerEvent;
    }
  /** An open rollback that has nothing left to take back, and was closed. */
  | {
      readonly kind: 'rollback_closed';
      readonly service: string;
      readonly pull: number;
      readonly event: LedgerEvent;
    }
  /** An open rollback that did not merge any more, and was built anew. */
  | {
      readonly kind: 'rollback_rebuilt';
      readonly service: string;
      readonly pull: number;
      readonly status: StatusResult;
    }
  | {
      readonly kind: 'verification';
      readonly verification: Verification;
      readonly pull: number;
      readonly rollback: RollbackResult | undefined;
      readonly event: LedgerEvent | undefined;
    }
  /** The dashboard issue: `done` where it was written, `why` where there is none. */
  | { readonly kind: 'dashboard'; readonly number: number; readonly done?: 'opened' | 'updated' }
  | { readonly kind: 'dashboard'; readonly why: string }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** A pull request that a run wrote to. */
export interface Proposal {
  readonly service: string;
  readonly action: string;
  readonly number: number;
}

/** Returns the result of something that went wrong; `service` is null where it concerns all. */
export function failed(service: string | null, message: string): Result {
  return { kind: 'failed', failure: { service, message } };
}

/** Describes for people what was done, in lines. */
export function notesOf(results: readonly Result[]): string[] {
  return results.flatMap(describe);
}

/** Lists what a run could not do. */
export function failuresOf(results: readonly Result[]): Failure[] {
  return results.flatMap((result) =>
    result.kind === 'failed' || result.kind === 'step' ? (result.failure ?? []) : [],
  );
}

/** Lists what the ledger is to be told. */
export function eventsOf(results: readonly Result[]): LedgerEvent[] {
  return results.flatMap((result) => {
    if (result.kind === 'verification') {
      const { event, rollback } = result;
      return [event ?? [], rollback?.kind === 'opened' ? rollback.event : []].flat();
    }
    return 'event' in result ? (result.event ?? []) : [];
  });
}

/** Lists the pull requests that were written to. */
export function proposalsOf(results: readonly Result[]): Proposal[] {
  return results.flatMap((result): Proposal[] => {
    if (result.kind === 'step' && result.event?.pull !== undefined) {
      const { service, outcome, pull } = result.event;
      return [{ service, action: outcome, number: pull }];
    }
    if (result.kind === 'verification' && result.rollback?.kind === 'opened')
      return [{ service: result.verification.service, action: 'rollback', number: result.rollback.pull }];
    return [];
  });
}

/** Lists the pull requests that were closed, and those that wait for a person. */
export function withdrawnOf(results: readonly Result[]): WithdrawnPull[] {
  return results.flatMap((result): WithdrawnPull[] => {
    const step = result.kind === 'step' && !result.failure ? result.step : undefined;
    if (step?.kind !== 'close' && step?.kind !== 'hold') return [];
    const { service, pull, kind, why } = step;
    return [{ service, pull: pull.number, action: kind === 'close' ? 'closed' : 'held', reason: why }];
  });
}

/** Returns what a run says of the dashboard; undefined where there is none to speak of. */
export function dashboardOf(results: readonly Result[]): DashboardNote | undefined {
  return results.find((result) => result.kind === 'dashboard');
}

/** Lists the verdicts. */
export function verificationsOf(results: readonly Result[]): Verification[] {
  return results.flatMap((result) => (result.kind === 'verification' ? result.verification : []));
}

function describe(result: Result): string[] {
  switch (result.kind) {
    case 'step': {
      const { step, event } = result;
      const isWritten = event !== undefined || step.kind === 'leave' || step.kind === 'hold';
      if (!isWritten || result.failure) return [];
      if (step.kind === 'observe')
        return [
          `observe ${step.service}: ${proposalSubject(step.marker)} would be proposed, but ${step.why}`,
        ];
      return [`${step.kind.padEnd(6)}  ${step.service}${'why' in step ? `: ${step.why}` : ''}`];
    }
    case 'status':
      return describeStatus(result);
    case 'review':
      return [
        `gate    #${result.pull}: ${describeReview(result.review)} (was ${result.before})`,
        ...result.review.notes.map((note) => `note    #${result.pull}: ${note}`),
      ];
    case 'reviews_left':
      return [`gate    ${result.count} more pull requests are left for the next run`];
    case 'escalation':
      return [`escalate ${result.service}: ${result.message}`];
    case 'rollback_closed':
      return [`close   rollback of ${result.service}: #${result.pull} has nothing left to take back`];
    case 'rollback_rebuilt':
      return [
        `update  rollback of ${result.service}: #${result.pull} did not merge any more`,
        ...describeStatus(result.status),
      ];
    case 'dashboard':
      return describeDashboard(result);
    case 'verification':
      return describeVerification(result);
    case 'failed':
      return [];
  }
}

function describeDashboard(result: Extract<Result, { kind: 'dashboard' }>): string[] {
  if ('why' in result) return [`no dashboard: ${result.why} (or set dashboard: false in trimtab.yaml)`];
  return result.done === undefined ? [] : [`${result.done.padEnd(7)} dashboard #${result.number}`];
}

function describeStatus({ service, pull, notes }: StatusResult): string[] {
  return notes.map((note) => `note    ${service} #${pull}: ${note}`);
}

function describeVerification({
  verification: { service, outcome, rationale },
  pull,
  rollback,
}: Extract<Result, { kind: 'verification' }>): string[] {
  const verdict = `verify  ${service} #${pull}: ${outcome}: ${rationale}`;
  if (rollback?.kind === 'none') return [verdict, `no rollback of ${service}: ${rollback.reason}`];
  if (rollback?.kind !== 'opened') return [verdict];
  return [
    verdict,
    `create  rollback of ${service}: #${rollback.pull} reverts #${pull}`,
    ...describeStatus(rollback.status),
  ];
}
