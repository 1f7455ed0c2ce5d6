import { parentFolder } from '../../lib/path.ts';
import { valueAt } from '../../lib/value-at.ts';
import { lineWithin, type ManifestFile, type ManifestObject } from '../../manifests/document/object.ts';
import { readParameters, type ValuesCount } from '../../manifests/edit/values-count.ts';
import { type Delivery, deliveryAt } from '../place.ts';
import { kustomizedCounts } from './held-back.ts';

/** Counts that a file lays over the parameters of a chart's release in its folder. */
export interface ReleaseOverrides {
  readonly folder: string;
  /** The Application that alone it is for. */
  readonly application: string | undefined;
  readonly counts: readonly ValuesCount[];
}

/**
 * Matches a file of overrides that Argo CD lays over the source of its folder, for one Application or for all:
 * https://argo-cd.readthedocs.io/en/stable/user-guide/parameters/#store-overrides-in-git
 */
const OVERRIDES = /^\.argocd-source(?:-(.+))?\.yaml$/s;

/** Checks whether a file is one of overrides, by its name. */
export function isOverridesPath(path: string): boolean {
  return OVERRIDES.test(nameOf(path));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Reads the counts that a file of overrides gives to Kustomize. */
export function heldBackByOverrides(file: ManifestFile, object: ManifestObject): Delivery[] {
  const { path } = file;
  const at = deliveryAt({ owner: 'Argo CD', path, lineAt: (way) => lineWithin(file, object, way) });
  return kustomizedCounts(object.value, at, [], [parentFolder(path)]).map((one) => ({
    ...one,
    effect: `${one.effect} by the overrides here`,
  }));
}

/** Reads the counts that a file of overrides gives to a chart. */
export function readReleaseOverrides(file: ManifestFile, object: ManifestObject): ReleaseOverrides[] {
  if (valueAt(object.value, ['helm']) === undefined) return [];
  const application = OVERRIDES.exec(nameOf(file.path))?.[1];
  const counts = readParameters(file, object, ['helm']);
  return counts.length === 0 ? [] : [{ folder: parentFolder(file.path), application, counts }];
}
