import { parentFolder } from '../../lib/path.ts';
import { isKustomizationPath, kustomizationPaths } from '../../manifests/kubernetes/identity.ts';
import { findOddKey } from '../../manifests/kustomize/key-case.ts';
import type { Files } from '../../ports/files.ts';
import { isManifestPath } from '../../workloads/gather.ts';
import { templateReason } from './chart.ts';
import { type Finding, unreadable } from './finding.ts';
import { pluginSource } from './generator.ts';
import type { Known } from './knowledge.ts';
import { type ItemsOfFile, readItems } from './object.ts';
import { isOwnPolicy, readOwnPolicy } from './own-policy.ts';
import { isSteering, readSteering } from './steering.ts';
import type { ChangedTree, GovernedBy } from './tree.ts';
import { mayBeNamedValues } from './value-files.ts';
import type { Wiring } from './wiring.ts';

/** Content of a touched file by itself; a manifest is read together with the others. */
interface SortedFile {
  /** True for a file of a kind of its own, which is read as such, be it that it says nothing new. */
  readonly isRead: boolean;
  readonly findings: readonly Finding[];
  readonly manifest?: string;
}

/** Sorts one touched file: what is read by itself, and what together with the other manifests. */
export function sortFile(
  path: string,
  { base, head, links }: ChangedTree,
  { settings }: GovernedBy,
  { wiring, isValueFile }: Pick<Known, 'wiring' | 'isValueFile'>,
): SortedFile {
  const sides = [base, head];
  if (isOwnPolicy(path, settings, sides))
    return { isRead: true, findings: readOwnPolicy(path, base.read(path), head.read(path)) };
  if (isSteering(path))
    return { isRead: true, findings: readSteering(path, base.read(path), head.read(path)) };
  const isManifest =
    isManifestPath(path) ||
    isBuilt(path, wiring) ||
    // What names files to read may give them any ending.
    (mayBeNamedValues(path) && (isValueFile(path) || wiring.generatorOf(path) !== undefined));
  const link = isManifest ? undefined : links.get(path);
  const reason = link === undefined ? undefined : `${link} is a link to it, and reads it as a manifest`;
  const template = templateReason(path, sides, isManifest);
  const odd = isKustomizationPath(path) ? oddKeyOf(readItems(path, head.read(path))) : undefined;
  const twin = isKustomizationPath(path) ? twinOf(path, head) : undefined;
  const findings = [reason, template, odd, twin].flatMap((one) =>
    one === undefined ? [] : [unreadable(path, 1, one)],
  );
  const plugin = wiring.pluginOf(path);
  if (plugin !== undefined) findings.push(pluginSource(path, plugin, head));
  return { isRead: false, findings, ...(isManifest && template === undefined ? { manifest: path } : {}) };
}

/** Checks whether kustomizations build on a file, or patch with it: they read it whatever its name ends in. */
function isBuilt(path: string, wiring: Wiring): boolean {
  return wiring.isResource(path) || wiring.patchUses(path).length > 0 || wiring.roleOf(path) !== undefined;
}

/** Says that a folder has a second kustomization, which kustomize refuses. */
function twinOf(path: string, files: Files): string | undefined {
  if (files.read(path) === undefined) return undefined;
  const other = kustomizationPaths(parentFolder(path)).find(
    (one) => one !== path && files.read(one) !== undefined,
  );
  return other && `${other} is a kustomization of the same folder, and kustomize builds neither`;
}

/** Says which key of a kustomization is read in spite of its case: nothing else here takes it for one. */
function oddKeyOf(read: ItemsOfFile): string | undefined {
  const odd = read.kind === 'items' ? findOddKey(read.items[0]?.value) : undefined;
  return odd && `the key ${odd} is not written as it is documented, and kustomize reads it all the same`;
}
