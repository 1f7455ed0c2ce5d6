import { locateReplicas } from '../manifests/edit/locate.ts';
import { splice } from '../manifests/edit/splice.ts';
import type { Target } from '../manifests/edit/target.ts';
import type { Files } from '../ports/files.ts';
import type { BranchChange, FileChange } from '../ports/git.ts';
import { proposalTitle } from '../pull-requests/body.ts';
import { proposalBranch } from '../pull-requests/branch.ts';
import type { Step } from '../pull-requests/compare.ts';
import { SERVICE_TRAILER } from '../pull-requests/head.ts';
import type { RenderingNote } from '../pull-requests/rendering-section.ts';
import { locatedTarget } from './locate.ts';
import { leaseOf } from './push.ts';
import { describeRefusal } from './refusal.ts';
import type { Run } from './run.ts';

/** A step that needs a commit. */
export type ChangeStep = Extract<Step, { kind: 'create' | 'update' }>;

/** A step whose edit is proven: one that needs a commit, or that only says what would be. */
export type EditStep = ChangeStep | Extract<Step, { kind: 'observe' }>;

/** The files of one step's commit, and what its pull request says of the rendering. */
export interface ProvenEdit {
  readonly kind: 'proven';
  readonly files: readonly FileChange[];
  readonly rendering: RenderingNote | undefined;
}

/** Says, in a sentence for people, why an edit does not do what was asked for. */
export interface RefusedEdit {
  readonly kind: 'refused';
  readonly message: string;
}

/** Edits the manifest and proves the edit by rendering. @throws Error where it cannot be made. */
export async function proveEdit(run: Run, step: EditStep): Promise<ProvenEdit | RefusedEdit> {
  const { world, base, plan } = run;
  const target = locatedTarget(plan.located.get(step.service), step.marker);
  if (!target) throw new Error('the manifest vanished between two reads');
  const { to } = step.marker;
  const manifest = edited(base.files, target, to);
  const proof = await world.proveRendering(target, manifest.content, to);
  if (proof.kind === 'refused')
    return { kind: 'refused', message: await describeRefusal(run, step.service, { target, to, proof }) };
  return {
    kind: 'proven',
    files: [manifest, ...raisedLimit(run, step)],
    rendering: proof.kind === 'uncovered' ? undefined : proof,
  };
}

/** Makes the commit of one step. @throws Error where its branch is somebody else's. */
export async function branchChange(
  run: Run,
  step: ChangeStep,
  { files }: ProvenEdit,
  heads: ReadonlyMap<string, string>,
): Promise<BranchChange> {
  const { base, plan } = run;
  const branch = proposalBranch(step.service);
  const expected = step.kind === 'update' ? step.pull.head.sha : await leaseOf(run, branch, heads);
  const title = proposalTitle(step.marker, plan.fleet.config.proposals.title);
  const id = plan.services.get(step.service)?.decision.decision_id;
  const message = `${title}\n\nTrimtab-Decision: ${id}\n${SERVICE_TRAILER}${step.service}\n`;
  return { branch, message, files, base: base.sha, expected };
}

/**
 * Raises the blueprint's limit where the count goes beyond it: whoever approves the one approves the other.
 */
function raisedLimit(
  { plan: { services }, base: { files } }: Run,
  { service, marker }: EditStep,
): FileChange[] {
  const blueprint = services.get(service)?.input.blueprint;
  if (!blueprint || marker.number === 'target' || marker.to <= blueprint.scaling.maxReplicas) return [];
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
