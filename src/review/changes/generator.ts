import { ancestors, parentFolder } from '../../lib/path.ts';
import { kustomizationPaths } from '../../manifests/kubernetes/identity.ts';
import { readKustomization } from '../../manifests/kustomize/kustomization.ts';
import type { Operation } from '../../policy/blueprint/types.ts';
import type { Files } from '../../ports/files.ts';
import type { Finding } from './finding.ts';
import { readItems } from './object.ts';
import type { ChangedTree } from './tree.ts';

const OPERATIONS = { ConfigMap: 'modify_configmaps', Secret: 'modify_secrets' } as const;

/**
 * Finds changes of files whose content a kustomization puts into a ConfigMap or Secret; kustomize lets it
 * come from its own folder or below.
 */
export function readGenerated({ base, head, touched }: ChangedTree): Finding[] {
  const findings = new Map<string, Finding>();
  for (const files of [base, head]) {
    const known = new Map<string, ReadonlyMap<string, Operation>>();
    for (const path of touched) {
      for (const kustomization of ancestors(parentFolder(path)).flatMap(kustomizationPaths)) {
        const sources = known.get(kustomization) ?? generatorSources(files, kustomization);
        known.set(kustomization, sources);
        const operation = sources.get(path);
        if (operation) findings.set(`${operation} ${path}`, finding(path, operation, kustomization, head));
      }
    }
  }
  return [...findings.values()];
}

/**
 * Lists the files that a kustomization generates from; one that goes into a ConfigMap and a Secret counts as
 * secret.
 */
function generatorSources(files: Files, kustomization: string): ReadonlyMap<string, Operation> {
  const read = readItems(kustomization, files.read(kustomization));
  const item = read.kind === 'items' ? read.items[0] : undefined;
  const generated = item === undefined ? [] : readKustomization(kustomization, item).generated;
  return new Map(generated.map(({ kind, path }) => [path, OPERATIONS[kind]]));
}

function finding(path: string, operation: Operation, kustomization: string, head: Files): Finding {
  return {
    operation,
    floor: undefined,
    services: [],
    file: path,
    line: 1,
    side: head.read(path) === undefined ? 'base' : 'head',
    object: path,
    field: '',
    before: 'hidden',
    after: 'hidden',
    replicas: undefined,
    rationale: `Changes content that ${kustomization} generates from`,
  };
}
