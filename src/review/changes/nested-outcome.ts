import type { Path } from '../../lib/value-at.ts';
import { isKustomizationPath } from '../../manifests/kubernetes/identity.ts';
import type { Files } from '../../ports/files.ts';
import { isManifestPath } from '../../workloads/gather.ts';
import type { Deliverer } from './applied.ts';
import { appliedOutcome, type OutcomeSide } from './applied-outcome.ts';
import { digest } from './content.ts';
import { identityOf, isKubernetesObject, readItems } from './object.ts';
import { outcomesOf } from './outcome.ts';

/** Groups of the objects that apply folders; a file without any holds none. */
const MARKS = ['argoproj.io/', 'kustomize.toolkit.fluxcd.io/'].map((mark) => Buffer.from(mark));

/** Most files that are read so: folders that apply each other would have no end. */
const MAX_REWRITTEN = 10_000;

/**
 * Returns a side in which everything that applies a folder says what that comes to, in place of where it lies: an
 * Application of Applications comes to the same wherever these and their folders are. `follows` tells the sources
 * whose folder is that of this repository, `replace` writes a value at a path.
 */
export function nestedSide(
  side: OutcomeSide,
  deliverers: readonly Deliverer[],
  follows: (source: Deliverer['sources'][number]) => boolean,
  replace: (value: unknown, path: Path, by: unknown) => unknown,
): OutcomeSide {
  const open = new Set<string>();
  let rewritten = 0;
  const known = new Map<string, Buffer | undefined>();
  const outcomeOf = (source: Deliverer['sources'][number]): string | undefined => {
    const { applier } = source;
    if (applier === undefined || !follows(source)) return undefined;
    // One that applies itself says no more by that.
    if (open.has(applier.folder)) return 'itself';
    open.add(applier.folder);
    const outcome = appliedOutcome(applier, nested);
    open.delete(applier.folder);
    return outcome === undefined ? undefined : digest(outcome);
  };
  const written = (value: unknown, object: string): unknown => {
    const sources = deliverers
      .filter((one) => one.object === object && !one.vague)
      .flatMap((one) => one.sources);
    return sources.reduce((left, source) => {
      const outcome = outcomeOf(source);
      return outcome === undefined ? left : replace(left, source.at, outcome);
    }, value);
  };
  const rewrite = (path: string, bytes: Buffer): Buffer => {
    const read = readItems(path, bytes);
    if (read.kind !== 'items' || read.flaw !== undefined) return bytes;
    const all = read.items.map((item) =>
      isKubernetesObject(item) ? written(item.value, identityOf(item)) : item.value,
    );
    return Buffer.from(all.map((value) => `---\n${JSON.stringify(value)}\n`).join(''));
  };
  const files: Files = {
    list: () => side.files.list(),
    read(path) {
      if (known.has(path)) return known.get(path);
      const bytes = side.files.read(path);
      const applies =
        isManifestPath(path) && !isKustomizationPath(path) && MARKS.some((mark) => bytes?.includes(mark));
      const isRewritten = bytes !== undefined && applies && rewritten < MAX_REWRITTEN;
      if (isRewritten) rewritten += 1;
      // One that is read on its own way is read again, as what applies itself.
      known.set(path, isRewritten ? rewrite(path, bytes) : bytes);
      return known.get(path);
    },
  };
  const nested: OutcomeSide = { name: side.name, files, outcomes: outcomesOf(files) };
  return nested;
}
