import { leaseOf, pushBranches, type Session } from '../commands/open/session.ts';
import type { Proposal } from '../commands/run.ts';
import type { Failure } from '../lib/errors.ts';
import { escapeMarkdown } from '../lib/markdown.ts';
import { locateReplicas } from '../manifests/edit/locate.ts';
import { splice } from '../manifests/edit/splice.ts';
import type { Target } from '../manifests/edit/target.ts';
import type { Files } from '../ports/files.ts';
import type { BranchChange, FileChange } from '../ports/git.ts';
import type { LedgerEvent } from '../ports/ledger.ts';
import type { PullRequest } from '../ports/pull-requests.ts';
import { proposalBody, proposalTitle } from '../pull-requests/body.ts';
import { BRANCH_PREFIX, proposalBranch, serviceOfBranch } from '../pull-requests/branch.ts';
import type { Step } from '../pull-requests/compare.ts';
import { SERVICE_TRAILER } from '../pull-requests/head.ts';
import { fingerprintOf } from '../pull-requests/marker.ts';
import type { RenderingNote } from '../pull-requests/rendering-section.ts';
import { TIMED_OUT_LABEL } from '../pull-requests/snooze.ts';
import { decisionEvent } from './decision-events.ts';

const CLOSED_MARKER = '<!-- trimtab:closed -->';
const FOREIGN_MARKER = '<!-- trimtab:foreign -->';

/** An open pull request of this tool as it stands after the steps. */
export type Standing = Pick<
  PullRequest,
  'number' | 'body' | 'author' | 'head' | 'labels' | 'reviews' | 'status'
> & {
  readonly service: string;
};

export interface Applied {
  readonly standing: readonly Standing[];
  readonly proposals: readonly Proposal[];
  readonly events: readonly LedgerEvent[];
  readonly errors: readonly Failure[];
}

type Change = Extract<Step, { kind: 'create' | 'update' }>;

/** All branches in one push, then the pull requests; one service's failure never stops the others. */
export async function applySteps(steps: readonly Step[], session: Session): Promise<Applied> {
  const errors: Failure[] = [];
  const events: LedgerEvent[] = [];
  const standing: Standing[] = [];
  const closed = new Map<string, string>();
  const notes = new Map<string, RenderingNote>();
  const changes = await branchChanges(steps, session, notes, errors);
  const { pushed, errors: rejected } = await pushBranches(session, changes, serviceOfBranch);
  errors.push(...rejected);
  for (const step of steps) {
    try {
      const pull = await settle(step, pushed, notes.get(step.service), session);
      const evaluated = session.services.get(step.service);
      if (pull && step.kind === 'close') closed.set(pull.head.branch, pull.head.sha);
      else if (pull) standing.push({ ...pull, service: step.service });
      if (pull && evaluated && step.kind !== 'leave') {
        const about = step.kind === 'close' ? {} : { fingerprint: fingerprintOf(step.marker) };
        events.push(
          decisionEvent(evaluated, 'proposal', step.kind, session.now, { pull: pull.number, ...about }),
        );
      }
    } catch (error) {
      errors.push({ service: step.service, message: `${step.kind} failed: ${(error as Error).message}` });
    }
  }
  try {
    await session.git.deleteBranches(new Map([...(await leftBehind(session, steps)), ...closed]));
  } catch (error) {
    errors.push({ service: null, message: (error as Error).message });
  }
  const proposals = events.map(({ service, outcome, pull = 0 }) => ({
    service,
    action: outcome,
    number: pull,
  }));
  return { standing, proposals, events, errors };
}

/** One commit for each change that can be proven; `notes` takes what its body says of the rendering. */
const DAY_MS = 86_400_000;

/** Branches of pull requests that this tool closed of late, where a run was killed before it deleted them. */
async function leftBehind(
  { git, pulls, now }: Session,
  steps: readonly Step[],
): Promise<ReadonlyMap<string, string>> {
  const used = new Set([
    ...pulls.flatMap((pull) => (pull.state === 'open' ? [pull.head.branch] : [])),
    ...steps.flatMap((step) => (step.kind === 'create' ? [proposalBranch(step.service)] : [])),
  ]);
  const ended = pulls.filter(
    (pull) =>
      pull.state === 'closed' &&
      pull.closed_by === pull.author &&
      now.getTime() - Date.parse(String(pull.closed_at)) < DAY_MS &&
      !used.has(pull.head.branch),
  );
  if (ended.length === 0) return new Map();
  const heads = await git.heads(BRANCH_PREFIX);
  return new Map(
    ended.flatMap(({ head }) =>
      heads.get(head.branch) === head.sha ? [[head.branch, head.sha] as const] : [],
    ),
  );
}

async function branchChanges(
  steps: readonly Step[],
  session: Session,
  notes: Map<string, RenderingNote>,
  errors: Failure[],
): Promise<BranchChange[]> {
  const wanted = steps.filter((step): step is Change => step.kind === 'create' || step.kind === 'update');
  const heads = wanted.some((step) => step.kind === 'create')
    ? await session.git.heads(BRANCH_PREFIX)
    : new Map<string, string>();
  const changes: BranchChange[] = [];
  for (const step of wanted) {
    try {
      changes.push(await branchChange(step, heads, session, notes));
    } catch (error) {
      errors.push({ service: step.service, message: (error as Error).message });
    }
  }
  return changes;
}

async function branchChange(
  step: Change,
  heads: ReadonlyMap<string, string>,
  session: Session,
  notes: Map<string, RenderingNote>,
): Promise<BranchChange> {
  const branch = proposalBranch(step.service);
  const expected = step.kind === 'update' ? step.pull.head.sha : await leaseOf(session, branch, heads);
  const target = session.surveyed.located.get(step.service)?.target;
  if (!target) throw new Error('the manifest vanished between two reads');
  const manifest = edited(session.files, target, step.marker.to);
  const proof = await session.proveRendering(target, manifest.content, step.marker.to);
  if (proof.kind === 'refused') throw new Error(`${target.path}:${target.line}: ${proof.why}`);
  if (proof.kind !== 'uncovered') notes.set(step.service, proof);
  const files = [manifest, ...raisedLimit(step, session)];
  const id = session.services.get(step.service)?.decision.decision_id;
  const message = `${proposalTitle(step.marker, session.surveyed.config.proposals.title)}\n\nTrimtab-Decision: ${id}\n${SERVICE_TRAILER}${step.service}\n`;
  return { branch, message, files, base: session.base.sha, expected };
}

/** Beyond the blueprint's limit the blueprint changes too: whoever approves the one approves the other. */
function raisedLimit({ service, marker }: Change, { services, files }: Session): FileChange[] {
  const blueprint = services.get(service)?.input.blueprint;
  if (!blueprint || marker.to <= blueprint.scaling.maxReplicas) return [];
  const bytes = files.read(blueprint.path);
  const name = { kind: blueprint.workload.kind, name: blueprint.name };
  const limit = bytes && locateReplicas(blueprint.path, bytes, name, 'spec.scaling.max_replicas');
  if (limit?.kind === 'found') return [edited(files, limit.target, marker.to)];
  throw new Error(
    `${blueprint.path}: spec.scaling.max_replicas cannot be raised${limit?.kind === 'refused' ? `: ${limit.reason}` : ''}`,
  );
}

function edited(files: Files, target: Target, to: number): FileChange {
  const bytes = files.read(target.path);
  const edit = bytes && splice(bytes, target, to);
  if (edit?.kind === 'edited') return { path: target.path, content: edit.bytes };
  throw new Error(`${target.path}:${target.line}: ${edit?.reason ?? 'the file vanished between two reads'}`);
}

/** Carries out one step. The pull request as it stands afterwards; undefined where there is none of ours. */
async function settle(
  step: Step,
  pushed: ReadonlyMap<string, string>,
  rendering: RenderingNote | undefined,
  session: Session,
): Promise<Omit<Standing, 'service'> | undefined> {
  const { pullRequests, conversation } = session.forge;
  if (step.kind === 'leave') {
    if (!step.foreign) return step.pull;
    if (step.pull) await conversation.comment(step.pull.number, FOREIGN_MARKER, foreignComment());
    return undefined;
  }
  if (step.kind === 'close') {
    await conversation.comment(
      step.pull.number,
      CLOSED_MARKER,
      `Closed: ${escapeMarkdown(step.why)}\n\n${CLOSED_MARKER}\n`,
    );
    await pullRequests.close(step.pull.number, step.timedOut ? TIMED_OUT_LABEL : undefined);
    return step.pull;
  }
  const branch = proposalBranch(step.service);
  const sha = pushed.get(branch);
  const evaluated = session.services.get(step.service);
  if (sha === undefined || !evaluated) return undefined;
  const { proposals } = session.surveyed.config;
  const title = proposalTitle(step.marker, proposals.title);
  const body = proposalBody(evaluated, step.marker, proposals.body, rendering);
  const fresh = { body, head: { branch, sha }, reviews: [], status: null };
  if (step.kind === 'update') {
    await pullRequests.update(step.pull.number, { title, body });
    return { ...step.pull, ...fresh };
  }
  const number = await pullRequests.create({ title, body, branch, base: session.base.branch });
  return { ...fresh, number, author: '', labels: [] };
}

function foreignComment(): string {
  return `Somebody else has committed to this branch, so Trimtab leaves it alone from now on: merge or close it.\n\n${FOREIGN_MARKER}\n`;
}
