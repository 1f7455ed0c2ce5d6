import type { Applied } from '../../manifests/kustomize/applier.ts';
import { differences } from './difference.ts';
import type { Finding } from './finding.ts';
import type { Governors } from './governors.ts';
import type { Item, Pair } from './object.ts';
import { readPair } from './object-change.ts';
import { leaf } from './values.ts';
import type { Wiring } from './wiring.ts';

/**
 * Reads a file from which a generator makes Applications: what it says sets parameters, and each entry is an
 * Application that comes or goes with everything it applies.
 */
export function readGeneratorFile(
  before: Item | undefined,
  after: Item | undefined,
  owner: string,
): Finding[] {
  return differences(before?.value, after?.value).map((difference) => ({
    ...leaf(before, after, difference),
    operation: 'modify_cluster_resources',
    floor: `${owner} makes Applications of this file, and what they come to is not known here`,
  }));
}

/**
 * Reads what the move of an object between files does to clusters: what applied it before and does so no
 * longer deletes it, and what applies it only now creates it.
 */
export function readMove({ before, after }: Pair, governors: Governors, wiring: Wiring): Finding[] {
  if (before === undefined || after === undefined || before.file === after.file) return [];
  if (before.patch !== undefined || after.patch !== undefined) return [];
  const [old, now] = [wiring.appliersOf('base', before.file), wiring.appliersOf('head', after.file)];
  const missing = (from: readonly Applied[], others: readonly Applied[]) =>
    from.find((one) => !others.some((other) => keyOf(other) === keyOf(one)));
  const [lost, gained] = [missing(old, now), missing(now, old)];
  const removal = lost === undefined ? [] : readPair({ before, after: undefined }, governors);
  const creation = gained === undefined ? [] : readPair({ before: undefined, after }, governors);
  const explain = (findings: readonly Finding[], what: string, applied: Applied | undefined) =>
    findings.map((one) => ({
      ...one,
      rationale: `Moves ${what} what ${applied?.owner} (${applied?.path}:${applied?.line}) applies: ${one.rationale}`,
    }));
  return [...explain(removal, 'out of', lost), ...explain(creation, 'into', gained)];
}

function keyOf({ owner, destination }: Applied): string {
  return `${owner} ${destination}`;
}
