import type { Blueprint } from '../policy/blueprint/types.ts';
import { deliverySetting } from '../policy/cluster-config.ts';
import type { Files } from '../ports/files.ts';
import type { Descent } from '../ports/git.ts';
import type { Marker } from '../pull-requests/marker.ts';
import type { Evaluated } from '../scaling/evaluate.ts';
import type { Delivery } from '../verification/delivered-revision.ts';
import { judgeDelivery, revisionsToLookUp } from '../verification/delivery.ts';
import type { verify } from '../verification/verify.ts';
import { locateAll, locatedTarget } from './locate.ts';
import { learnsLimit } from './look.ts';
import type { MergedChange } from './results.ts';
import type { Run } from './run.ts';

/** Gathers what a verdict about a merged change rests on. */
export async function verificationInput(
  run: Run,
  merged: MergedChange,
): Promise<Parameters<typeof verify>[0]> {
  const { pull, marker, service: evaluated } = merged;
  const { input, decision } = evaluated;
  const { config } = run.plan.fleet;
  const target = locatedTarget(run.plan.located.get(marker.service), marker);
  const { service, from, to, before, template, number } = marker;
  const inGit = target?.path === marker.file && target.field === marker.field ? target.value : undefined;
  const delivered = deliverySetting(config, input.blueprint.workload.cluster).kind;
  const mergedAt = String(pull.merged_at);
  return {
    id: decision.decision_id.replace(/^dec-/, 'ver-'),
    change: { service, pull: pull.number, from, to, before, template, number, mergedAt, inGit },
    blueprint: input.blueprint,
    learntLimit: learntLimit(input),
    observation: input.observation,
    delivery: await deliveryOf(run, merged),
    deliveryRequired: delivered === 'argo' || delivered === 'flux',
    looks: input.history.looks?.[String(pull.number)] ?? [],
    now: run.world.now,
  };
}

/** Returns the limit that the last look at the service's past went by, where that is learnt. */
function learntLimit({
  blueprint,
  evidence,
}: Evaluated['input']): Parameters<typeof verify>[0]['learntLimit'] {
  if (!learnsLimit(blueprint)) return undefined;
  return evidence && 'stated' in evidence && evidence.limit ? evidence.limit.limit : 'unknown';
}

/** Checks whether the cluster runs a merged change, by what its delivery tool and git say. */
async function deliveryOf(run: Run, { pull, marker, service: { input } }: MergedChange): Promise<Delivery> {
  const { world, base, plan } = run;
  const source = plan.deliveries.get(marker.service);
  const place = { repository: base.repository, path: `${base.folder}${marker.file}` };
  const merge = pull.merge_commit_sha;
  if (source && merge === null)
    return { kind: 'unknown', reason: 'the forge does not name the merge commit' };
  const revisions = merge === null ? [] : revisionsToLookUp(source, place);
  const descends = new Map<string, Descent>();
  for (const revision of revisions) descends.set(revision, await world.git.descends(revision, String(merge)));
  const [inForce] = revisions;
  const seen = inForce !== undefined && descends.get(inForce) === 'yes';
  const valueThere = seen
    ? await countAt(await world.git.filesAt(inForce), marker, input.blueprint, run)
    : undefined;
  return judgeDelivery(source, {
    ...place,
    expected: marker.to,
    liveReplicas: input.observation?.replicas,
    descends,
    valueThere,
  });
}

/**
 * Returns the count at a synced revision. Where its file is as on base, what was found on base stands there
 * too, and nothing is searched.
 */
async function countAt(
  files: Files,
  marker: Marker,
  blueprint: Blueprint,
  { world, base, plan }: Run,
): Promise<number | undefined> {
  const target = locatedTarget(plan.located.get(blueprint.name), marker);
  const bytes = files.read(marker.file);
  if (
    target?.path === marker.file &&
    bytes !== undefined &&
    base.files.read(marker.file)?.equals(bytes) === true
  )
    return target.value;
  const index = await world.scan(files, plan.fleet.config.scan.exclude)();
  return locatedTarget(locateAll(files, [blueprint], index).get(blueprint.name), marker)?.value;
}
