import type { Failure } from '../lib/errors.ts';
import { isObject } from '../lib/json.ts';
import { parseYaml } from '../lib/yaml.ts';
import { clustersOf, configOfCluster } from '../policy/clusters.ts';
import type { Source } from '../scaling/facts.ts';
import type { Fleet } from './load.ts';

/**
 * Returns the part of a fleet that a run for one cluster has to do with: its services, its sources, and the
 * faults in its blueprints. All of it where `cluster` is undefined.
 */
export function ofCluster(fleet: Fleet, cluster: string | undefined): Fleet {
  if (cluster === undefined) return fleet;
  const { config, blueprints, texts, errors } = fleet;
  const known = clustersOf(config, blueprints);
  const isTold = (error: Failure) => {
    const stated = statedCluster(error, texts.blueprints);
    return stated !== undefined && known.includes(stated) ? stated === cluster : cluster === known[0];
  };
  return {
    ...fleet,
    config: configOfCluster(config, cluster),
    blueprints: blueprints.filter(({ workload }) => workload.cluster === cluster),
    errors: errors.filter(isTold),
  };
}

/** Returns the cluster that a faulty blueprint states; undefined where its text does not tell. */
function statedCluster({ place }: Failure, sources: readonly Source[]): string | undefined {
  const source = sources.find(({ path }) => path === place?.file);
  const parsed = source && parseYaml(source.path, source.text);
  if (parsed?.kind !== 'yaml' || !isObject(parsed.yaml.value)) return undefined;
  const { spec } = parsed.yaml.value;
  const workload = isObject(spec) ? spec.workload : undefined;
  const cluster = isObject(workload) ? workload.cluster : undefined;
  return typeof cluster === 'string' ? cluster : 'default';
}
