import { ancestors, parentFolder, resolvePath } from '../../lib/path.ts';
import { listAt, textAt } from '../../manifests/document/object.ts';
import type { Operation } from '../../policy/blueprint/types.ts';
import type { Files } from '../../ports/files.ts';
import type { Finding } from './finding.ts';
import { KUSTOMIZATION_NAMES } from './kustomization.ts';
import { readItems } from './object.ts';
import type { ChangedTree } from './tree.ts';

const GENERATORS = [
  ['configMapGenerator', 'modify_configmaps'],
  ['secretGenerator', 'modify_secrets'],
] as const;

/** Files whose content a kustomization puts into a ConfigMap or Secret; kustomize lets it come from its own folder or below. */
export function readGenerated({ base, head, touched }: ChangedTree): Finding[] {
  const findings = new Map<string, Finding>();
  for (const files of [base, head]) {
    const known = new Map<string, ReadonlyMap<string, Operation>>();
    for (const path of touched) {
      for (const kustomization of kustomizationsAbove(path)) {
        const sources = known.get(kustomization) ?? generatorSources(files, kustomization);
        known.set(kustomization, sources);
        const operation = sources.get(path);
        if (operation) findings.set(`${operation} ${path}`, finding(path, operation, kustomization, head));
      }
    }
  }
  return [...findings.values()];
}

/** The files that a kustomization generates from; one that goes into a ConfigMap and a Secret counts as secret. */
function generatorSources(files: Files, kustomization: string): ReadonlyMap<string, Operation> {
  const read = readItems(kustomization, files.read(kustomization));
  const value = read.kind === 'items' ? read.items[0]?.value : undefined;
  return new Map(
    GENERATORS.flatMap(([key, operation]) => {
      const sources = listAt(value, [key]).flatMap((one) =>
        ['files', 'envs', 'env'].flatMap((name) => texts(one, name)),
      );
      // `key=file` names the file's key in the ConfigMap.
      const paths = sources.map((source) =>
        resolvePath(parentFolder(kustomization), source.slice(source.indexOf('=') + 1)),
      );
      return paths.flatMap((path) => (path === undefined ? [] : [[path, operation] as const]));
    }),
  );
}

function kustomizationsAbove(path: string): string[] {
  return ancestors(parentFolder(path)).flatMap((folder) =>
    KUSTOMIZATION_NAMES.map((name) => (folder === '' ? name : `${folder}/${name}`)),
  );
}

function texts(value: unknown, key: string): string[] {
  return [textAt(value, [key]) ?? listAt(value, [key])].flat().filter((one) => typeof one === 'string');
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
