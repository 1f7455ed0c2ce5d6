import type { WorkloadName } from '../kubernetes/identity.ts';
import { replicasEntry } from './field.ts';
import { type Judged, placeLine, type Target } from './target.ts';

/** The part of a blueprint that says what to edit. */
export interface Wanted {
  /** The service's name, which the workload has where the blueprint gives it none. */
  readonly name?: string;
  readonly workload: WorkloadName & { readonly cluster?: string };
  readonly manifest?:
    | {
        readonly path?: string | undefined;
        readonly field?: string | undefined;
        readonly create?: boolean | undefined;
      }
    | undefined;
}

/**
 * One of several places, and the lines below a blueprint's `spec:` that choose it, each instead of one of its
 * key.
 */
export interface Choice {
  readonly path: string;
  readonly line: number;
  readonly lines: string;
}

/** Chooses a place by its file, and by its field where that is not the workload's own. */
export function choosePlace(judged: Judged, { manifest }: Pick<Wanted, 'manifest'>): Choice {
  const place = targetOf(judged);
  const { path, line, field } = place ?? { ...placeLine(judged), field: 'spec.replicas' };
  // Without it the choice would only lead to the next question.
  const create = manifest?.create === true || (judged.kind === 'refused' && judged.insertion !== undefined);
  const parts = [
    `path: ${quoted(path)}`,
    ...(field === 'spec.replicas' ? [] : [`field: ${JSON.stringify(field)}`]),
    ...(create ? ['create: true'] : []),
  ];
  return { path, line, lines: `manifest: {${parts.join(', ')}}` };
}

/** Chooses the workload in one namespace. */
export function chooseNamespace(judged: Judged, namespace: string, { name, workload }: Wanted): Choice {
  const { cluster, kind } = workload;
  const parts = [
    ...(cluster === undefined || cluster === 'default' ? [] : [`cluster: ${quoted(cluster)}`]),
    `namespace: ${quoted(namespace)}`,
    ...(kind === 'Deployment' ? [] : [`kind: ${kind}`]),
    ...(workload.name === name ? [] : [`name: ${quoted(workload.name)}`]),
  ];
  return { ...placeLine(judged), lines: `workload: {${parts.join(', ')}}` };
}

/** Chooses an entry of a kustomization, be it written yet or not. */
export function chooseEntry(path: string, name: string): string {
  return `manifest: {path: ${quoted(path)}, field: ${JSON.stringify(replicasEntry(name).text)}}`;
}

function targetOf(judged: Judged): Target | undefined {
  return judged.kind === 'found' ? judged.target : judged.insertion;
}

function quoted(text: string): string {
  const plain = /^[A-Za-z_][\w./-]*$/.test(text) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(text);
  return plain ? text : JSON.stringify(text);
}
