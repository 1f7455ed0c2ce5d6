import { type Application, sourcePaths } from '../../delivery/argocd/application.ts';
import { applierOf } from '../../delivery/argocd/appliers.ts';
import { type DeliveryFacts, readDelivery } from '../../delivery/delivery.ts';
import { type FluxSource, isFromGit, isSourceOf } from '../../delivery/flux/sources.ts';
import { branchOf, pinnedRevision } from '../../delivery/revision.ts';
import { matchesGlob } from '../../lib/glob.ts';
import { type Path, valueAt } from '../../lib/value-at.ts';
import {
  listAt,
  type ManifestFile,
  type ManifestObject,
  openManifest,
  textAt,
} from '../../manifests/document/object.ts';
import type { Holds } from '../../manifests/helm/chart.ts';
import type { Applier } from '../../manifests/kustomize/applier.ts';
import type { Files } from '../../ports/files.ts';
import { isManifestPath } from '../../workloads/gather.ts';
import { identityOf } from './object.ts';

/** Who applies folders of one side, and which files decide what is generated. */
export interface DeliveryOfSide {
  readonly appliers: readonly Applier[];
  readonly deliverers: readonly Deliverer[];
  /** Files that the generators of ApplicationSets read: who reads them, and their globs. */
  readonly generators: readonly { readonly owner: string; readonly globs: readonly string[] }[];
}

/** A source of something that applies folders, as it is stated. */
export interface DelivererSource {
  /** Folder of this repository; undefined for a chart, and where it cannot be told. */
  readonly applier: Applier | undefined;
  /** Way to the statement of its folder. */
  readonly at: Path;
  readonly repository: string | undefined;
  /** True where it follows a tag or a commit. */
  readonly pinned: boolean;
  readonly branch: string | undefined;
}

/** An Application, stated itself or made by a set, or a Kustomization of Flux. */
export interface Deliverer {
  /** Identity of the object that states it. */
  readonly object: string;
  readonly value: unknown;
  /** True where it stands for any number of Applications, or for what cannot be read. */
  readonly vague: boolean;
  readonly sources: readonly DelivererSource[];
}

/** Groups of the objects that apply folders, and of their sources; a file without any holds none. */
const MARKS = ['argoproj.io/', 'kustomize.toolkit.fluxcd.io/', 'source.toolkit.fluxcd.io/'].map((mark) =>
  Buffer.from(mark),
);

/** Reads, from all manifests of one side, who applies which folders of the repository. */
export function readDeliveryOfSide(files: Files): DeliveryOfSide {
  const paths = files.list().filter(isManifestPath);
  files.expect?.(paths);
  const known = new Set(files.list());
  const open = (path: string): ManifestFile | undefined => {
    const bytes = files.read(path);
    const opened = bytes === undefined ? undefined : openManifest(path, bytes);
    return opened?.kind === 'open' ? opened.file : undefined;
  };
  const around = { list: () => files.list(), holds: (path: string) => known.has(path), open };
  const objects = paths.flatMap((path) => {
    const bytes = files.read(path);
    const file = bytes !== undefined && MARKS.some((mark) => bytes.includes(mark)) ? open(path) : undefined;
    return (file?.objects ?? []).map((object) => ({ file: file as ManifestFile, object }));
  });
  const facts = objects.map(({ file, object }) => ({ object, ...readDelivery(file, object, around) }));
  const sources = facts.flatMap(({ fluxSources }) => fluxSources);
  return {
    appliers: facts.flatMap(({ appliers }) => appliers),
    deliverers: facts.flatMap((one) => [
      ...one.applications.map((application) => describeApplication(application, around.holds)),
      ...describeKustomization(one.object, one, sources),
    ]),
    generators: objects.flatMap(({ object: { kind, name, value } }) =>
      kind === 'ApplicationSet'
        ? [{ owner: `${kind} ${name}`, globs: globsIn(valueAt(value, ['spec', 'generators'])) }]
        : [],
    ),
  };
}

function describeApplication(application: Application, holds: Holds): Deliverer {
  const { object, value, many, unreadPatch } = application;
  const sources = sourcePaths(value).map((at) => {
    const revision = textAt(value, [...at, 'targetRevision']);
    return {
      applier: applierOf(application, at, holds),
      at: [...at, 'path'],
      repository: textAt(value, [...at, 'repoURL']),
      pinned: pinnedRevision(revision) !== undefined,
      branch: branchOf(revision),
    };
  });
  const vague = many !== undefined || unreadPatch !== undefined;
  return { object: identityOf(object), value, vague, sources };
}

function describeKustomization(
  object: ManifestObject,
  { appliers, fluxUses }: DeliveryFacts,
  sources: readonly FluxSource[],
): Deliverer[] {
  return fluxUses.filter(isFromGit).map((use) => {
    const named = sources.filter((one) => isSourceOf(one, use));
    const source = {
      applier: appliers[0],
      at: ['spec', 'path'],
      repository: named[0]?.url,
      pinned: named.some(({ held }) => held !== undefined),
      branch: named[0]?.branch,
    };
    return { object: identityOf(object), value: object.value, vague: false, sources: [source] };
  });
}

/** Lists the globs of files that generators read, at any depth of matrix and merge. */
function globsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = listAt(value, ['git', 'files']).flatMap((entry) => textAt(entry, ['path']) ?? []);
  return [...own, ...Object.values(value).flatMap(globsIn)];
}

/** Returns the generator that reads a file on either side. */
export function generatorOf(path: string, sides: readonly DeliveryOfSide[]): string | undefined {
  const all = sides.flatMap(({ generators }) => generators);
  return all.find(({ globs }) => globs.some((glob) => matchesGlob(glob, path)))?.owner;
}
