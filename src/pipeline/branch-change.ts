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
import { leaseOf } from './push.ts';
import type { Run } from './run.ts';

/** A step that needs a commit. */
export type ChangeStep = Extract<Step, { kind: 'create' | 'update' }>;

/** The commit of one step, and what its pull request says of the rendering. */
export interface PreparedChange {
  readonly change: BranchChange;
  readonly rendering: RenderingNote | undefined;
}

/** Edits the manifest and proves the edit. @throws Error where it cannot be made or proven. */
export async function prepareChange(
  run: Run,
  step: ChangeStep,
  heads: ReadonlyMap<string, string>,
): Promise<PreparedChange> {
  const { world, base, plan } = run;
  const branch = proposalBranch(step.service);
  const expected = step.kind === 'update' ? step.pull.head.sha : await leaseOf(run, branch, heads);
  const target = plan.located.get(step.service)?.target;
  if (!target) throw new Error('the manifest vanished between two reads');
  const manifest = edited(base.files, target, step.marker.to);
  const proof = await world.proveRendering(target, manifest.content, step.marker.to);
  if (proof.kind === 'refused') throw new Error(`${target.path}:${target.line}: ${proof.why}`);
  const files = [manifest, ...raisedLimit(run, step)];
  const title = proposalTitle(step.marker, plan.fleet.config.proposals.title);
  const id = plan.services.get(step.service)?.decision.decision_id;
  const message = `${title}\n\nTrimtab-Decision: ${id}\n${SERVICE_TRAILER}${step.service}\n`;
  return {
    change: { branch, message, files, base: base.sha, expected },
    rendering: proof.kind === 'uncovered' ? undefined : proof,
  };
}

/**
 * Raises the blueprint's limit where the count goes beyond it: whoever approves the one approves the other.
 */
function raisedLimit(
  { plan: { services }, base: { files } }: Run,
  { service, marker }: ChangeStep,
): FileChange[] {
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
