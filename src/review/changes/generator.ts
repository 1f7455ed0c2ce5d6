import type { Operation } from '../../policy/blueprint/types.ts';
import type { Files } from '../../ports/files.ts';
import type { Finding } from './finding.ts';
import type { ChangedTree } from './tree.ts';
import type { GeneratedObject, Wiring } from './wiring.ts';

const OPERATIONS = { ConfigMap: 'modify_configmaps', Secret: 'modify_secrets' } as const;

/**
 * Finds changes of files whose content a kustomization puts into a ConfigMap or Secret, wherever they lie: Flux and
 * kustomize without its load restrictions take them from outside of its folder, too.
 */
export function readGenerated({ touched, head }: ChangedTree, wiring: Wiring): Finding[] {
  return touched.flatMap((path) => {
    const kinds = new Map(wiring.generatedOf(path).map((one) => [one.kind, one]));
    return [...kinds.values()].map((one) => finding(path, one, head));
  });
}

/** Finds that a file which only plugins of a kustomization read has changed. */
export function pluginSource(path: string, kustomization: string, head: Files): Finding {
  return {
    ...changed(path, 'modify_cluster_resources', head),
    floor: 'what it changes in the rendered objects is not known here',
    rationale: `Changes a file that the generators or transformers of ${kustomization} read`,
  };
}

function finding(path: string, { kind, kustomization }: GeneratedObject, head: Files): Finding {
  return {
    ...changed(path, OPERATIONS[kind], head),
    floor: undefined,
    rationale: `Changes content that ${kustomization} generates from`,
  };
}

function changed(path: string, operation: Operation, head: Files): Omit<Finding, 'floor' | 'rationale'> {
  return {
    operation,
    services: [],
    file: path,
    line: 1,
    side: head.read(path) === undefined ? 'base' : 'head',
    object: path,
    field: '',
    before: 'hidden',
    after: 'hidden',
    replicas: undefined,
  };
}
