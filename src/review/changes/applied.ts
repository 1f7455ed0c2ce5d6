import { readDelivery } from '../../delivery/delivery.ts';
import { matchesGlob } from '../../lib/glob.ts';
import { valueAt } from '../../lib/value-at.ts';
import { listAt, type ManifestFile, openManifest, textAt } from '../../manifests/document/object.ts';
import type { Applier } from '../../manifests/kustomize/applier.ts';
import type { Files } from '../../ports/files.ts';
import { isManifestPath } from '../../workloads/gather.ts';

/** Who applies folders of one side, and which files decide what is generated. */
export interface DeliveryOfSide {
  readonly appliers: readonly Applier[];
  /** Files that the generators of ApplicationSets read: who reads them, and their globs. */
  readonly generators: readonly { readonly owner: string; readonly globs: readonly string[] }[];
}

/** Groups of the objects that apply folders; a file without any holds none. */
const MARKS = ['argoproj.io/', 'kustomize.toolkit.fluxcd.io/'].map((mark) => Buffer.from(mark));

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
  return {
    appliers: objects.flatMap(({ file, object }) => readDelivery(file, object, around).appliers),
    generators: objects.flatMap(({ object: { kind, name, value } }) =>
      kind === 'ApplicationSet'
        ? [{ owner: `${kind} ${name}`, globs: globsIn(valueAt(value, ['spec', 'generators'])) }]
        : [],
    ),
  };
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
