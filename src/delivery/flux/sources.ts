import { valueAt } from '../../lib/value-at.ts';
import {
  lineWithin,
  type ManifestFile,
  type ManifestObject,
  textAt,
} from '../../manifests/document/object.ts';
import { sameNamespace } from '../../manifests/kubernetes/identity.ts';
import { type Delivery, ofObject } from '../place.ts';
import { pinnedRevision } from '../revision.ts';
import { folderOf, isFluxKustomization } from './appliers.ts';

/** Rules by which Flux leaves out paths of a source. */
export interface IgnoreRules {
  /** Folder that the patterns are relative to. */
  readonly folder: string;
  readonly lines: readonly string[];
  readonly place: Pick<Delivery, 'owner' | 'path' | 'line'>;
}

/** A source of Flux, as far as it holds back what comes from it. */
export interface FluxSource {
  /** `GitRepository`, or the kind of an artifact such as `OCIRepository`. */
  readonly kind: string;
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
  /** Kind of the source; of any other than a GitRepository the folder is one of its artifact. */
  readonly kind: string;
  readonly source: string;
  readonly namespace: string | undefined;
}

/** Sources that a Kustomization can name: https://fluxcd.io/flux/components/kustomize/kustomizations/#source-reference */
export const SOURCE_KINDS: readonly string[] = [
  'GitRepository',
  'OCIRepository',
  'Bucket',
  'ExternalArtifact',
];

/**
 * Reads a source: https://fluxcd.io/flux/components/source/gitrepositories/#reference,
 * https://fluxcd.io/flux/components/source/ocirepositories/#reference
 */
export function readFluxSource(file: ManifestFile, object: ManifestObject): FluxSource[] {
  const { group, kind, name, namespace, value } = object;
  if (group !== 'source.toolkit.fluxcd.io' || !SOURCE_KINDS.includes(kind ?? '')) return [];
  const held = heldBy(file, object, valueAt(value, ['spec']));
  const source = {
    kind: kind as string,
    name,
    namespace,
    held,
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
  for (const key of ['digest', 'commit', 'name', 'semver', 'tag']) {
    const revision = textAt(spec, ['ref', key]);
    if (revision === undefined || revision.startsWith('refs/heads/')) continue;
    // A tag of an artifact may move with each push, as `latest` does; one that is a version does not.
    const moves = object.kind === 'OCIRepository' && key === 'tag' && pinnedRevision(revision) === undefined;
    if (moves) continue;
    const what = key === 'semver' ? `the tags in ${revision}` : `${key === 'name' ? 'ref' : key} ${revision}`;
    return at(['spec', 'ref', key], {
      reach: [],
      effect: `follows ${what}, so a merge does not arrive`,
      fix: 'Have its `ref` follow the branch that is merged into, or set `spec.paused: true` here',
    });
  }
  return undefined;
}

/** Reads which source a Kustomization of Flux takes its folder from. */
export function readFluxUse(object: ManifestObject): FluxUse[] {
  const spec = valueAt(object.value, ['spec']);
  const source = textAt(spec, ['sourceRef', 'name']);
  if (!isFluxKustomization(object) || source === undefined) return [];
  const kind = textAt(spec, ['sourceRef', 'kind']) ?? 'GitRepository';
  const namespace = textAt(spec, ['sourceRef', 'namespace']) ?? object.namespace;
  return [{ folder: folderOf(object), kind, source, namespace }];
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
    const delivery = { ...held, selector: {}, reach: [folder] };
    if (isFromGit(use)) return [delivery];
    return [{ ...delivery, artifact: held.owner, effect: `may hold this, and ${held.effect}` }];
  });
}

/** Checks whether the folder is one of a Git repository. */
export function isFromGit({ kind }: FluxUse): boolean {
  return kind === 'GitRepository';
}

/** Checks whether a Kustomization takes its folder from a source, by kind and name. */
export function isSourceOf(source: FluxSource, use: FluxUse): boolean {
  return (
    source.kind === use.kind && source.name === use.source && sameNamespace(source.namespace, use.namespace)
  );
}
