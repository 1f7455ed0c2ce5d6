import type { Blueprint, Mode } from './blueprint/types.ts';

/** Places of a configuration that have services observed only, each as it is told to people. */
interface ObservingConfig {
  /** Undefined where the configuration as a whole proposes. */
  readonly observedBy: string | undefined;
  readonly clusters: Readonly<Record<string, { readonly observedBy?: string | undefined }>>;
}

/** Returns `mode: observe in trimtab.yaml` for that mode; undefined for any other. */
export function observing(mode: Mode | undefined, key: string, file: string): string | undefined {
  return mode === 'observe' ? `${key}: observe in ${file}` : undefined;
}

/**
 * Returns what has a service observed only: the whole configuration, its cluster or its blueprint, of which one
 * is enough. Undefined where pull requests may be opened for it.
 */
export function observedBy(
  config: ObservingConfig,
  { mode, path, workload }: Pick<Blueprint, 'mode' | 'path' | 'workload'>,
): string | undefined {
  const { cluster } = workload;
  const ofCluster = Object.hasOwn(config.clusters, cluster) ? config.clusters[cluster] : undefined;
  return config.observedBy ?? ofCluster?.observedBy ?? observing(mode, 'spec.mode', path);
}
