import { isCount } from '../../lib/count.ts';
import { groupBy } from '../../lib/group-by.ts';
import { valueAt } from '../../lib/value-at.ts';
import { type ManifestObject, openManifest } from '../../manifests/document/object.ts';
import { isWorkload, WORKLOAD_GROUPS } from '../../manifests/kubernetes/identity.ts';
import type { Files } from '../../ports/files.ts';
import { isManifestPath } from '../../workloads/gather.ts';

interface OtherObject extends ManifestObject {
  readonly path: string;
}

/**
 * Says, for each kind that states `spec.replicas` and is none that is searched for, where the first of it stands
 * and why it gets no blueprint.
 */
export function tellOtherKinds(files: Files, isExcluded: (path: string) => boolean): string[] {
  const paths = files.list().filter((path) => isManifestPath(path) && !isExcluded(path));
  const others = paths.flatMap((path) => objectsIn(path, files.read(path)));
  const byKind = groupBy(others, ({ apiVersion, kind }) => `${apiVersion} ${kind}`);
  return [...byKind.values()].map((all) => {
    const { apiVersion, kind = '', name, path, line } = all[0] as OtherObject;
    const more = all.length === 1 ? '' : ` and ${all.length - 1} more of its kind`;
    const group = Object.hasOwn(WORKLOAD_GROUPS, kind) ? WORKLOAD_GROUPS[kind] : undefined;
    const reason =
      group === undefined
        ? 'no Deployment, StatefulSet, Rollout or DeploymentConfig, so it gets no blueprint'
        : `${apiVersion} is not the API group of a ${kind}; write \`apiVersion: ${group}/${group === 'argoproj.io' ? 'v1alpha1' : 'v1'}\` there`;
    return `skipped ${kind} ${name}${more} (${path}:${line}): ${reason}.`;
  });
}

const MARK = Buffer.from('replicas');

function objectsIn(path: string, bytes: Buffer | undefined): OtherObject[] {
  if (bytes?.includes(MARK) !== true) return [];
  const opened = openManifest(path, bytes);
  if (opened.kind !== 'open') return [];
  return opened.file.objects
    .filter((object) => {
      const { apiVersion, kind, name } = object;
      const isNamed = apiVersion !== undefined && kind !== undefined && name !== undefined;
      return isNamed && !isWorkload(object) && isCount(valueAt(object.value, ['spec', 'replicas']));
    })
    .map((object) => ({ ...object, path }));
}
