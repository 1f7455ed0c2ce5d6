import { append } from '../../lib/group-by.ts';
import type { Finding } from './finding.ts';
import type { ChangedTree } from './tree.ts';

/** Comment by which Flux writes the image of a policy into its line (fluxcd.io/flux/guides/image-update). */
const MARKER = /^(.*?)#\s*(\{\s*"\$imagepolicy"\s*:.*)$/;
const MARK = Buffer.from('$imagepolicy');

/**
 * Finds comments by which Flux begins or ceases to set an image: its automation commits to the branch by itself, so
 * the comment decides what runs. One that moves to another file with its line says nothing.
 */
export function readImagePolicies({ base, head }: ChangedTree, paths: readonly string[]): Finding[] {
  const old = paths.flatMap((path) => markedLines(path, base.read(path)));
  const now = paths.flatMap((path) => markedLines(path, head.read(path)));
  const rest = (all: readonly Marked[], others: readonly Marked[]) => {
    const waiting = new Map<string, Marked[]>();
    for (const one of others) append(waiting, one.text, one);
    return all.filter(({ text }) => waiting.get(text)?.pop() === undefined);
  };
  return [
    ...rest(now, old).map((one) => finding(one, 'head')),
    ...rest(old, now).map((one) => finding(one, 'base')),
  ];
}

function finding({ file, line, policy }: Marked, side: Finding['side']): Finding {
  return {
    operation: 'change_image',
    floor: 'what a policy of Flux sets is not known here',
    services: [],
    file,
    line,
    side,
    object: file,
    field: '$imagepolicy',
    replicas: undefined,
    before: side === 'head' ? 'none' : policy,
    after: side === 'head' ? policy : 'none',
    rationale: `Changes which images Flux sets by the policy ${policy}`,
  };
}

interface Marked {
  readonly file: string;
  readonly line: number;
  readonly policy: string;
  /** The line without the tag, which Flux changes itself, and the policy. */
  readonly text: string;
}

function markedLines(file: string, bytes: Buffer | undefined): Marked[] {
  if (bytes?.includes(MARK) !== true) return [];
  return bytes
    .toString('utf8')
    .split(/\r\n|\n|\r/)
    .flatMap((written, index) => {
      const [, start = '', marker] = MARKER.exec(written) ?? [];
      if (marker === undefined) return [];
      const policy = /:\s*"([^"]*)"/.exec(marker)?.[1] ?? marker;
      const named = start.trim().replace(/[:@][^:/@]*$/, '');
      return [{ file, line: index + 1, policy: policy.slice(0, MAX_POLICY), text: `${named} ${marker}` }];
    });
}

/** Characters of a policy that are shown; two names of Kubernetes are shorter. */
const MAX_POLICY = 200;
