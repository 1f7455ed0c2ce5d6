import { groupBy } from '../lib/group-by.ts';
import type { AutoscalerNumbers } from '../ports/evidence-record.ts';
import type { PullRequest } from '../ports/pull-requests.ts';
import { asksForMore } from '../scaling/decision/edited-place.ts';
import { proposalBranch, rollbackBranch, serviceOfBranch } from './branch.ts';
import { isApproved, isForeign } from './head.ts';
import { type Marker, parseMarker, sameFingerprint } from './marker.ts';
import { findSnooze } from './snooze.ts';

/**
 * Pull request that one service wants this run; `none` only when a complete decision in scope says that
 * nothing is needed on `replicas`, the count in Git.
 */
export type DesiredPull = { readonly service: string; readonly policy: PullPolicy } & (
  | { readonly kind: 'change'; readonly marker: Marker }
  | {
      readonly kind: 'none';
      readonly why: string;
      readonly replicas: number | undefined;
      /** Numbers in Git of the autoscaler that decides the count. */
      readonly numbers?: AutoscalerNumbers;
    }
  | { readonly kind: 'unknown'; readonly why: string }
  /** The service is observed only, as `why` says; `marker` is what would be proposed. */
  | { readonly kind: 'observed'; readonly why: string; readonly marker?: Marker }
);

export interface PullPolicy {
  readonly owner: string | undefined;
  /**
   * Milliseconds without an approval after which a pull request that needs one is closed; undefined for
   * never.
   */
  readonly rejectAfter: number | undefined;
  /** Whose approval it is; anybody's but the author's where nobody is named. */
  readonly approvers?: readonly string[];
}

export type Step = { readonly service: string } & (
  | { readonly kind: 'create'; readonly marker: Marker }
  | { readonly kind: 'update'; readonly marker: Marker; readonly pull: PullRequest }
  | {
      readonly kind: 'close';
      readonly pull: PullRequest;
      readonly why: string;
      readonly timedOut: boolean;
      /** Takes a success back first: neither the branch nor the policy that it was given for counts any more. */
      readonly revoked?: boolean;
    }
  /** Nothing is opened, and the ledger is told what would have been. */
  | { readonly kind: 'observe'; readonly marker: Marker; readonly why: string }
  /** It stays open, and its status waits for a person, who reads in it why. */
  | { readonly kind: 'hold'; readonly pull: PullRequest; readonly why: string }
  | {
      readonly kind: 'leave';
      readonly pull: PullRequest | undefined;
      readonly why: string;
      readonly foreign: boolean;
    }
);

/** Settings of `proposals` in trimtab.yaml, and the branch that changes go to. */
export interface ProposalSettings {
  readonly base: string;
  readonly perRun: number;
  readonly maxOpen: number;
  readonly maxOpenPerOwner: number;
  /** Part of them that this job may open, where several share the limits; undefined for all of it. */
  readonly share?: Share | undefined;
  readonly snoozeMs: number;
  /** Services that a person wants proposed again before their snooze is over. */
  readonly broughtBack?: ReadonlySet<string> | undefined;
}

/** Pull requests that one of several jobs may open, each count beside those that are open. */
export interface Share {
  readonly run: number;
  readonly open: number;
  readonly ofOwner: (owner: string) => number;
}

/**
 * Compares desired and actual pull requests, one step a service, in the order of the desiredPulls: where a
 * limit bites, who comes first is served. Anything short of a complete contrary decision leaves an open pull
 * request alone.
 */
export function comparePulls(
  desiredPulls: readonly DesiredPull[],
  pulls: readonly PullRequest[],
  settings: ProposalSettings,
  now: Date,
): Step[] {
  const byBranch = groupBy(pulls, (pull) => pull.head.branch);
  const places = countPlaces(desiredPulls, pulls, settings);
  return desiredPulls.map((desired): Step => {
    const own = byBranch.get(proposalBranch(desired.service)) ?? [];
    const rollbacks = byBranch.get(rollbackBranch(desired.service)) ?? [];
    const pull = own.find((p) => p.state === 'open');
    const leave = (why: string, foreign = false): Step => ({
      kind: 'leave',
      service: desired.service,
      pull,
      why,
      foreign,
    });
    const withdrawn = withdraw(desired, pull, settings.base);
    if (withdrawn) return withdrawn;
    if (desired.kind === 'observed') return observe(desired, pull, leave);
    const rollback = rollbacks.find((p) => p.state === 'open');
    if (rollback) return leave(`the rollback #${rollback.number} is open`);
    if (pull) return compareOpen(desired, pull, leave, now);
    if (desired.kind !== 'change') return leave(desired.why);
    const reason =
      snoozeReason(desired.marker, [...own, ...rollbacks], settings, now) ??
      places.take(desired.policy.owner);
    return reason === undefined
      ? { kind: 'create', service: desired.service, marker: desired.marker }
      : leave(reason);
  });
}

/**
 * Returns the step for a pull request that must not be merged as it stands, whatever the figures say: its
 * service is paused, or it stands against a branch that changes no longer go to. One that is a person's by now
 * is theirs to aim elsewhere.
 */
function withdraw(desired: DesiredPull, pull: PullRequest | undefined, base: string): Step | undefined {
  const { service } = desired;
  if (pull === undefined) return undefined;
  if (desired.kind === 'unknown' && desired.why === 'paused' && !isForeign(pull))
    return { kind: 'hold', service, pull, why: 'the service is paused' };
  if (pull.base.branch === base) return undefined;
  if (isForeign(pull)) return { kind: 'hold', service, pull, why: otherBase(pull, base) };
  const why = `It stands against ${pull.base.branch}, and changes go to ${base} now.`;
  return { kind: 'close', service, pull, why, timedOut: false, revoked: true };
}

/**
 * Returns the step for a service that is observed only: its pull request is closed, unless it is a person's by
 * now.
 */
function observe(
  { service, why, marker }: Extract<DesiredPull, { kind: 'observed' }>,
  pull: PullRequest | undefined,
  leave: (why: string, foreign?: boolean) => Step,
): Step {
  if (pull && !isForeign(pull)) {
    const said = `The service is observed only now, so nothing is proposed for it (${why}).`;
    return { kind: 'close', service, pull, why: said, timedOut: false, revoked: true };
  }
  if (pull) return leave('a person has committed to the branch', true);
  return marker ? { kind: 'observe', service, marker, why } : leave(why);
}

/** Says of a pull request that somebody has to aim elsewhere why it is held. */
export function otherBase({ base: { branch } }: Pick<PullRequest, 'base'>, base: string): string {
  return `it stands against ${branch}, and changes go to ${base} now: aim it there or close it`;
}

function compareOpen(
  desired: Exclude<DesiredPull, { kind: 'observed' }>,
  pull: PullRequest,
  leave: (why: string, foreign?: boolean) => Step,
  now: Date,
): Step {
  const { service } = desired;
  const present = parseMarker(pull.body);
  if (isForeign(pull)) return leave('a person has committed to the branch', true);
  const approved = isApproved(pull, desired.policy.approvers);
  const { rejectAfter } = desired.policy;
  const waited = now.getTime() - Date.parse(pull.created_at);
  if (
    present?.tier === 'requires_approval' &&
    !approved &&
    rejectAfter !== undefined &&
    waited >= rejectAfter
  ) {
    return {
      kind: 'close',
      service,
      pull,
      why: 'Nobody approved it within the timeout of its approval workflow.',
      timedOut: true,
    };
  }
  if (desired.kind === 'unknown') return leave(desired.why);
  if (desired.kind === 'none')
    return outlives(present, desired)
      ? leave('nothing asks for it now, and nothing for less')
      : { kind: 'close', service, pull, why: desired.why, timedOut: false };
  if (present && sameFingerprint(present, desired.marker) && present.blob === desired.marker.blob)
    return leave('unchanged');
  if (present && approved && !pull.conflicting && isSmallChange(present, desired.marker))
    return leave('approved, and the change since is small');
  return { kind: 'update', service, marker: desired.marker, pull };
}

/**
 * Checks whether a pull request stands though nothing is needed now. A scale-up that is still the next step
 * from Git's count does, for the reviewers who come the morning after the peak that it was opened for; until a
 * decision asks for less, or nobody has confirmed it for `valid_for`. A scale-down that is not asked for any
 * more could do harm.
 */
function outlives(
  present: Marker | undefined,
  { replicas, numbers }: Extract<DesiredPull, { kind: 'none' }>,
): boolean {
  if (present === undefined) return false;
  const stated = present.number === undefined ? replicas : numbers?.[present.number];
  return asksForMore(present) && present.from === stated;
}

/**
 * Checks whether an approval given for the one still speaks for the other: same place, same direction, less
 * than two replicas apart.
 */
function isSmallChange(approved: Marker, wanted: Marker): boolean {
  const samePlace =
    approved.file === wanted.file && approved.field === wanted.field && approved.from === wanted.from;
  const sameWay = Math.sign(approved.to - approved.from) === Math.sign(wanted.to - wanted.from);
  return samePlace && sameWay && approved.tier === wanted.tier && Math.abs(approved.to - wanted.to) < 2;
}

/** Returns why a wanted change is not proposed for a while; undefined where it is. */
function snoozeReason(
  wanted: Marker,
  pulls: readonly PullRequest[],
  { snoozeMs, broughtBack }: ProposalSettings,
  now: Date,
): string | undefined {
  if (broughtBack?.has(wanted.service)) return undefined;
  const snooze = findSnooze(wanted.service, wanted, pulls, snoozeMs, now);
  return snooze && `snoozed: ${snooze.why}`;
}

/** Counts how many more pull requests may be opened; `take` answers with the limit that is reached. */
function countPlaces(
  desiredPulls: readonly DesiredPull[],
  pulls: readonly PullRequest[],
  limits: ProposalSettings,
) {
  const { share } = limits;
  const left = share ?? wholeShare(desiredPulls, pulls, limits);
  const here = (count: number) => (share === undefined ? '' : `, ${Math.max(0, count)} more of them here`);
  const byOwner = new Map<string, number>();
  let creations = 0;
  return {
    take(owner: string | undefined): string | undefined {
      if (creations >= left.run)
        return `held back: per_run allows ${limits.perRun} new pull requests${here(left.run)}`;
      if (creations >= left.open)
        return `held back: max_open allows ${limits.maxOpen} open pull requests${here(left.open)}`;
      const ofOwner = owner === undefined ? 0 : (byOwner.get(owner) ?? 0);
      if (owner !== undefined && ofOwner >= left.ofOwner(owner))
        return `held back: max_open_per_owner allows ${limits.maxOpenPerOwner} open pull requests of ${owner}${here(left.ofOwner(owner))}`;
      creations += 1;
      if (owner !== undefined) byOwner.set(owner, ofOwner + 1);
      return undefined;
    },
  };
}

/** Returns what a run may open that shares the limits with no other job. */
function wholeShare(
  desiredPulls: readonly DesiredPull[],
  pulls: readonly PullRequest[],
  { perRun, maxOpen, maxOpenPerOwner }: ProposalSettings,
): Share {
  const owners = new Map(desiredPulls.map(({ service, policy }) => [service, policy.owner]));
  const open = pulls.filter((pull) => pull.state === 'open');
  const byOwner = groupBy(open, (pull) => owners.get(serviceOfBranch(pull.head.branch)));
  return {
    run: perRun,
    open: maxOpen - open.length,
    ofOwner: (owner) => maxOpenPerOwner - (byOwner.get(owner)?.length ?? 0),
  };
}
