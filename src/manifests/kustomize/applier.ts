import { emptyLayer, type Layer } from './layer.ts';

/** Who applies an object, and where to. */
export interface Applied {
  /** Kind and name of the object that says so, and its place. */
  readonly owner: string;
  readonly path: string;
  readonly line: number;
  /** Cluster and namespace that it applies to, in words. */
  readonly destination: string;
  /** Destinations in words, where it is applied to any number of them. */
  readonly many: string | undefined;
  /**
   * Source whose path it applies, such as `OCIRepository web`, where that is an artifact that may or may not hold
   * this folder: it is told as a destination, and proves nothing.
   */
  readonly artifact?: string;
}

/** Files of a folder without a kustomization that are applied as they are. */
export interface PlainFolder {
  /** True where folders below are applied too. */
  readonly recursive: boolean;
  /** True where a folder below that has a kustomization is built, and nothing else is taken from below it. */
  readonly builds: boolean;
  /** Globs of paths within the folder; undefined where all of them, or none, are meant. */
  readonly include: string | undefined;
  readonly exclude: string | undefined;
}

/**
 * Something that applies a folder of this repository to a cluster: an Application of Argo CD, or a
 * Kustomization of Flux. Both do to the names and components of what they apply what a kustomization around
 * the folder would.
 */
export interface Applier extends Layer {
  readonly folder: string;
  readonly applied: Applied;
  /** Undefined where only a kustomization or a chart in the folder is applied. */
  readonly plain: PlainFolder | undefined;
  /** Values that it fills in for substitutions, by their names; undefined where it fills in none. */
  readonly substitutes?: Readonly<Record<string, string>> | undefined;
}

/** Checks whether a layer is an applier around a folder, and no kustomization. */
export function isApplier(layer: Layer): layer is Applier {
  return 'applied' in layer;
}

/** Makes the layer of something that applies a folder. */
export function applierLayer(
  applied: Applied,
  folder: string,
  changes: Partial<Pick<Layer, 'namespace' | 'defaultNamespace' | 'prefix' | 'suffix' | 'components'>>,
  plain: PlainFolder | undefined,
): Applier {
  return {
    ...emptyLayer(applied.path, `${applied.path}:${applied.line}`),
    folder,
    applied,
    plain,
    resources: [folder],
    ...changes,
  };
}
