import type { Wanted } from '../../src/manifests/edit/choice.ts';
import { splice } from '../../src/manifests/edit/splice.ts';
import { findTarget, openNamed } from '../../src/workloads/find.ts';
import { scanWorkloads } from '../../src/workloads/scan.ts';

export const WEB = { kind: 'Deployment', name: 'web' };

/** A Deployment of one line each, `more` below its spec. */
export function deployment(name: string, replicas: string | number = 3, more = ''): string {
  return `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: ${name}}\nspec:\n  replicas: ${replicas}\n${more}`;
}

export function filesOf(contents: Readonly<Record<string, string>>) {
  return {
    list: () => Object.keys(contents).sort(),
    read: (path: string) => {
      const text = Object.hasOwn(contents, path) ? contents[path] : undefined;
      return text === undefined ? undefined : Buffer.from(text);
    },
  };
}

/** What is found to edit for a workload in a repository of these files. */
export function find(
  contents: Readonly<Record<string, string>>,
  manifest?: Wanted['manifest'],
  workload: Wanted['workload'] = WEB,
) {
  const files = filesOf(contents);
  return findTarget(openNamed(files), { workload, manifest }, scanWorkloads(files));
}

/** The file that an edit to 12 changes, with the digits (or the new line) marked by `@`; or why there is no edit. */
export function edited(
  contents: Readonly<Record<string, string>>,
  manifest?: Wanted['manifest'],
  workload: Wanted['workload'] = WEB,
): string {
  const found = find(contents, manifest, workload);
  if (found.kind !== 'found') return JSON.stringify(found);
  const before = Buffer.from(contents[found.target.path] ?? '');
  const result = splice(before, found.target, 12);
  if (result.kind === 'refused') return result.reason;
  const { start, form } = found.target;
  const length = form.kind === 'insertion' ? form.before.length + 2 + form.after.length : 2;
  const marked = Buffer.concat([
    result.bytes.subarray(0, start),
    Buffer.from('@'),
    result.bytes.subarray(start + length),
  ]);
  return `${found.target.path}:${found.target.line}\n${marked}`;
}
