import type { Session } from '../commands/open/session.ts';
import type { Blueprint } from '../policy/blueprint/types.ts';
import type { Files } from '../ports/files.ts';
import type { Descent } from '../ports/git.ts';
import type { PullRequest } from '../ports/pull-requests.ts';
import type { Marker } from '../pull-requests/marker.ts';
import type { Evaluated } from '../scaling/evaluate.ts';
import type { Delivery } from '../verification/delivered-revision.ts';
import { judgeDelivery, revisionsToLookUp } from '../verification/delivery.ts';
import { locateAll } from './locate.ts';

/** Whether the cluster runs a merged change, by what its delivery tool and git say. */
export async function deliveryOf(
  session: Session,
  pull: PullRequest,
  marker: Marker,
  { input }: Evaluated,
): Promise<Delivery> {
  const source = session.surveyed.deliveries.get(marker.service);
  const place = { repository: session.repository, path: `${session.folder}${marker.file}` };
  const merge = pull.merge_commit_sha;
  if (source && merge === null)
    return { kind: 'unknown', reason: 'the forge does not name the merge commit' };
  const revisions = merge === null ? [] : revisionsToLookUp(source, place);
  const descends = new Map<string, Descent>();
  for (const revision of revisions)
    descends.set(revision, await session.git.descends(revision, String(merge)));
  const [inForce] = revisions;
  const seen = inForce !== undefined && descends.get(inForce) === 'yes';
  const valueThere = seen
    ? await countAt(await session.git.filesAt(inForce), marker, input.blueprint, session)
    : undefined;
  return judgeDelivery(source, {
    ...place,
    expected: marker.to,
    liveReplicas: input.observation?.replicas,
    descends,
    valueThere,
  });
}

/** The count at a synced revision. Where its file is as on base, what was found on base stands there too, and nothing is searched. */
async function countAt(
  files: Files,
  { file }: Marker,
  blueprint: Blueprint,
  session: Session,
): Promise<number | undefined> {
  const target = session.surveyed.located.get(blueprint.name)?.target;
  const bytes = files.read(file);
  if (target?.path === file && bytes !== undefined && session.files.read(file)?.equals(bytes) === true)
    return target.value;
  return locateAll(files, [blueprint], await session.scan(files)()).get(blueprint.name)?.target?.value;
}
