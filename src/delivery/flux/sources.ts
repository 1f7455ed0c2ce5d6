import { resolvePath } from '../../lib/path.ts';
import { valueAt } from '../../lib/value-at.ts';
import {
  lineWithin,
  type ManifestFile,
  type ManifestObject,
  textAt,
} from '../../manifests/document/object.ts';
import { sameNamespace } from '../../manifests/kubernetes/identity.ts';
import { type Delivery, ofObject } from '../place.ts';
import { isFluxKustomization } from './appliers.ts';

/** Rules by which Flux leaves out paths of a source. */
export interface IgnoreRules {
  /** Folder that the patterns are relative to. */
  readonly folder: string;
  readonly lines: readonly string[];
  readonly place: Pick<Delivery, 'owner' | 'path' | 'line'>;
}

/** A GitRepository, as far as it holds back what comes from it. */
export interface FluxSource {
  readonly name: string | undefined;
  readonly namespace: string | undefined;
  readonly url: string | undefined;
  /** Branch that it follows, where it names one. */
  readonly branch: string | undefined;
  /** Says that it follows something else than a branch, or is suspended; undefined where it does not. */
  readonly held: Pick<Delivery, 'owner' | 'path' | 'line' | 'effect' | 'fix'> | undefined;
  /** What its `ignore` leaves out. */
  readonly ignore?: IgnoreRules;
}

/** A Kustomization of Flux, by the source that it takes its folder from. */
export interface FluxUse {
  readonly folder: string;
  readonly source: string;
  readonly namespace: string | undefined;
}

/** Reads a GitRepository: https://fluxcd.io/flux/components/source/gitrepositories/#reference */
export function readFluxSource(file: ManifestFile, object: ManifestObject): FluxSource[] {
  const { group, kind, name, namespace, value } = object;
  if (group !== 'source.toolkit.fluxcd.io' || kind !== 'GitRepository') return [];
  const held = heldBy(file, object, valueAt(value, ['spec']));
  const source = {
    ...{ name, namespace, held },
    url: textAt(value, ['spec', 'url']),
    branch: textAt(value, ['spec', 'ref', 'branch']),
  };
  const ignore = textAt(value, ['spec', 'ignore']);
  if (ignore === undefined) return [source];
  const line = lineWithin(file, object, ['spec', 'ignore']);
  const place = { owner: `${kind} ${name}`, path: file.path, line };
  return [{ ...source, ignore: { folder: '', lines: ignore.split('\n'), place } }];
}

function heldBy(file: ManifestFile, object: ManifestObject, spec: unknown): FluxSource['held'] {
  const at = ofObject(file, object);
  if (valueAt(spec, ['suspend']) === true)
    return at(['spec', 'suspend'], {
      reach: [],
      effect: 'is suspended, so nothing new is taken from it',
      fix: 'Take `spec.suspend` away first',
    });
  // The order in which Flux looks at them.
  for (const key of ['commit', 'name', 'semver', 'tag']) {
    const revision = textAt(spec, ['ref', key]);
    if (revision === undefined || revision.startsWith('refs/heads/')) continue;
    const what = key === 'semver' ? `the tags in ${revision}` : `${key === 'name' ? 'ref' : key} ${revision}`;
    return at(['spec', 'ref', key], {
      reach: [],
      effect: `follows ${what}, so a merge does not arrive`,
      fix: 'Have its `ref` follow the branch that is merged into, or set `spec.paused: true` here',
    });
  }
  return undefined;
}

/** Reads which GitRepository a Kustomization of Flux takes its folder from. */
export function readFluxUse(object: ManifestObject): FluxUse[] {
  const spec = valueAt(object.value, ['spec']);
  const source = textAt(spec, ['sourceRef', 'name']);
  if (!isFluxKustomization(object) || source === undefined) return [];
  if ((textAt(spec, ['sourceRef', 'kind']) ?? 'GitRepository') !== 'GitRepository') return [];
  const folder = resolvePath('', textAt(spec, ['path']) ?? '') ?? '';
  return [{ folder, source, namespace: textAt(spec, ['sourceRef', 'namespace']) ?? object.namespace }];
}

/**
 * Lists what sources hold back. A source of one name may stand in the folders of several clusters: what any of
 * them follows as a branch arrives somewhere.
 */
export function heldBackBySources(uses: readonly FluxUse[], sources: readonly FluxSource[]): Delivery[] {
  if (sources.length === 0) return [];
  return uses.flatMap((use) => {
    const { folder } = use;
    const named = sources.filter((one) => isSourceOf(one, use));
    const held = named[0]?.held;
    if (held === undefined || named.some((one) => one.held === undefined)) return [];
    return [{ ...held, selector: {}, reach: [folder] }];
  });
}

/** Checks whether a Kustomization takes its folder from a GitRepository, by name. */
export function isSourceOf(source: FluxSource, use: FluxUse): boolean {
  return source.name === use.source && sameNamespace(source.namespace, use.namespace);
}
