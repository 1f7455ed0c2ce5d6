import { appendLedger } from '../adapters/ledger-files.ts';
import type { Evaluated } from '../coordination/evaluate.ts';
import { measuredMetrics } from '../decision/decide.ts';
import type { LedgerEvent } from '../ledger/event.ts';
import { decisionEvent, decisionEvents } from '../ledger/record.ts';
import { splice } from '../manifest/splice.ts';
import type { BranchChange } from '../ports.ts';
import { proposalBody, proposalTitle } from '../proposal/body.ts';
import { BRANCH_PREFIX, comparePulls, type HeadFacts, type Step, type Wish } from '../proposal/compare.ts';
import { type Marker, parseMarker } from '../proposal/marker.ts';
import { inert } from '../report/inert.ts';
import { buildReport, type Report, type ReportError } from '../report/report.ts';
import type { Options } from './options.ts';
import { openSession, pushBranches, type Session } from './session.ts';
import { verifyMerged } from './verify.ts';

const CHANGE_EMAIL = 'trimtab@users.noreply.github.com';

const CLOSED_MARKER = '<!-- trimtab:closed -->';

export interface Reconciled {
  readonly report: Report;
  /** One line a step, for people. */
  readonly steps: readonly string[];
  readonly errors: readonly ReportError[];
}

/** `plan` on the base commit, then pull requests brought to the desired state, then what has merged is verified. */
export async function reconcile(options: Options, now: Date): Promise<Reconciled> {
  const session = await openSession(options, now);
  const { surveyed, pulls } = session;
  const { selected, config } = surveyed;
  const chosen = surveyed.evaluation.services.filter((s) => !selected || selected.has(s.decision.service));
  const { perRun, maxOpen, snooze } = config.proposals;
  const heads = await headFacts(session);
  const steps = config.paused ? [] : comparePulls(chosen.map(wish), pulls, heads, { perRun, maxOpen, snoozeMs: snooze }, now);
  const errors = await apply(steps, session);
  if (!config.paused) appendLedger(options.repo, now, [...surveyed.merges, ...ledgerEvents(steps, chosen, now)]);
  const verified = await verifyMerged(session);
  const all = [...surveyed.errors, ...errors, ...verified.errors];
  const report = buildReport({ ...surveyed, paused: config.paused, errors: all });
  const lines = steps.map((s) => `${s.kind.padEnd(6)}  ${s.service}${'why' in s ? `: ${s.why}` : ''}`);
  const stop = config.paused ? [`paused in ${surveyed.facts.config.path}: nothing is written`] : [];
  return { report, steps: [...stop, ...lines, ...verified.lines], errors: all };
}

function wish(s: Evaluated): Wish {
  const { decision, input } = s;
  const service = decision.service;
  if (s.proposed !== undefined && input.desired.kind === 'found') {
    const { path, field, replicas } = input.desired;
    const marker: Marker = {
      service,
      file: path,
      field,
      from: replicas,
      to: s.proposed,
      tier: s.governance.classification,
      blueprint: input.blueprint.hash,
      before: measuredMetrics(input.observation),
    };
    return { kind: 'change', marker };
  }
  if (decision.action === 'no_action' && decision.reason === null) return { kind: 'none', service, why: decision.rationale };
  return { kind: 'unknown', service, why: decision.reason ?? 'deferred or not permitted' };
}

async function headFacts({ git, files, base, pulls }: Session): Promise<Map<number, HeadFacts>> {
  const facts = new Map<number, HeadFacts>();
  for (const pull of pulls.filter((p) => p.state === 'open')) {
    const commits = await git.commitsBetween(base.sha, pull.head.sha);
    // A merge of base into the branch ("Update branch") is nobody's own work.
    const foreign = commits.some((c) => c.parents.length < 2 && c.authorEmail !== CHANGE_EMAIL);
    const marker = parseMarker(pull.body);
    const parent = commits.find((c) => c.authorEmail === CHANGE_EMAIL)?.parents[0];
    const built = marker && parent ? (await git.filesAt(parent)).read(marker.file) : undefined;
    const present = marker && files.read(marker.file);
    facts.set(pull.number, { foreign, current: built !== undefined && present !== undefined && built.equals(present) });
  }
  return facts;
}

/** All branches in one push, then the pull requests; one service's failure never stops the others. */
async function apply(steps: readonly Step[], session: Session): Promise<ReportError[]> {
  const errors: ReportError[] = [];
  const changes: BranchChange[] = [];
  const remote = steps.some((s) => s.kind === 'create') ? await session.git.heads(BRANCH_PREFIX) : new Map<string, string>();
  for (const step of steps) {
    if (step.kind !== 'create' && step.kind !== 'update') continue;
    const change = branchChange(step, session, step.kind === 'update' ? step.pull.head.sha : remote.get(`${BRANCH_PREFIX}${step.service}`));
    if (typeof change === 'string') errors.push({ service: step.service, message: change });
    else changes.push(change);
  }
  const result = await pushBranches(session.git, changes, (branch) => branch.slice(BRANCH_PREFIX.length));
  errors.push(...result.errors);
  for (const step of steps) {
    try {
      await settle(step, result.pushed, session);
    } catch (error) {
      errors.push({ service: step.service, message: `${step.kind} failed: ${(error as Error).message}` });
    }
  }
  return errors;
}

function branchChange(
  step: Extract<Step, { kind: 'create' | 'update' }>,
  session: Session,
  expected: string | undefined,
): BranchChange | string {
  const target = session.surveyed.located.get(step.service)?.target;
  const bytes = target && session.files.read(target.path);
  if (!target || !bytes) return 'the manifest vanished between two reads';
  const edit = splice(bytes, target, step.marker.to);
  if (edit.kind === 'refused') return `${target.path}:${target.line}: ${edit.reason}`;
  const id = session.services.get(step.service)?.decision.decision_id;
  const message = `${proposalTitle(step.marker)}\n\nTrimtab-Decision: ${id}\nTrimtab-Service: ${step.service}\n`;
  return { branch: `${BRANCH_PREFIX}${step.service}`, message, path: target.path, content: edit.bytes, base: session.base.sha, expected };
}

async function settle(step: Step, pushed: ReadonlyMap<string, string>, session: Session): Promise<void> {
  if (step.kind === 'leave') return;
  const branch = `${BRANCH_PREFIX}${step.service}`;
  if (step.kind === 'close') {
    await session.forge.comment(step.pull.number, CLOSED_MARKER, `Closed: ${inert(step.why)}\n\n${CLOSED_MARKER}\n`);
    await session.forge.close(step.pull.number);
    await session.git.deleteBranches(new Map([[branch, step.pull.head.sha]]));
    return;
  }
  const sha = pushed.get(branch);
  if (sha === undefined) return;
  const evaluated = session.services.get(step.service);
  if (!evaluated) return;
  const title = proposalTitle(step.marker);
  const body = proposalBody(evaluated, step.marker);
  const { labels, assignees } = session.surveyed.config.proposals;
  let number: number;
  if (step.kind === 'update') {
    number = step.pull.number;
    await session.forge.update(number, { title, body });
  } else {
    number = (await session.forge.create({ title, body, branch, base: session.base.branch, labels, assignees })).number;
  }
  const allowed = step.marker.tier === 'allowed';
  const waiting = evaluated.governance.approvers.join(', ') || 'an approver';
  await session.forge.setStatus(number, sha, {
    context: 'trimtab/governance',
    state: allowed ? 'success' : 'pending',
    description: allowed ? 'allowed by policy' : `waiting for ${waiting}`.slice(0, 140),
  });
}

function ledgerEvents(steps: readonly Step[], evaluated: readonly Evaluated[], now: Date): LedgerEvent[] {
  const moved = new Map(steps.filter((step) => step.kind !== 'leave').map((step) => [step.service, step.kind]));
  return evaluated.flatMap((s) => {
    const kind = moved.get(s.decision.service);
    return [...decisionEvents(s, now), ...(kind ? [decisionEvent(s, 'proposal', kind, now)] : [])];
  });
}
