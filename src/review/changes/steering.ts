import type { Finding } from './finding.ts';

/** A file that is no manifest and yet decides what of the manifests reaches a cluster, and how. */
interface Steering {
  readonly matches: RegExp;
  readonly operation: Finding['operation'];
  readonly does: string;
  /** Lines that matter; the rest says nothing. */
  readonly lines?: RegExp;
}

const STEERING: readonly Steering[] = [
  { matches: /^\.gitmodules$/, operation: 'unreadable', does: 'says where submodules come from' },
  {
    matches: /(^|\/)\.gitattributes$/,
    operation: 'unreadable',
    does: 'says what git makes of files when it writes them out',
    // Others, such as `text` or `diff`, change no value (gitattributes(5)).
    lines: /\b(filter|working-tree-encoding|ident|export-subst|export-ignore)\b/,
  },
  // https://fluxcd.io/flux/components/source/gitrepositories/#excluding-files
  { matches: /(^|\/)\.sourceignore$/, operation: 'unreadable', does: 'says which files Flux leaves out' },
  { matches: /(^|\/)\.helmignore$/, operation: 'unreadable', does: 'says which files a chart leaves out' },
  { matches: /(^|\/)\.sops\.ya?ml$/, operation: 'modify_secrets', does: 'says who can read encrypted files' },
  {
    matches: /(^|\/)(Chart|requirements)\.lock$/,
    operation: 'unreadable',
    does: 'pins charts that are not in this repository',
  },
];

export function isSteering(path: string): boolean {
  return STEERING.some(({ matches }) => matches.test(path));
}

/** Reports one finding where a line that matters came or went. */
export function readSteering(path: string, before: Buffer | undefined, after: Buffer | undefined): Finding[] {
  return STEERING.filter(({ matches }) => matches.test(path)).flatMap(({ operation, does, lines = /./ }) => {
    const [old, now] = [before, after].map((bytes) => statements(bytes).filter((line) => lines.test(line)));
    if (old?.join('\n') === now?.join('\n')) return [];
    return [
      {
        operation,
        floor: `${path} ${does}`,
        services: [],
        file: path,
        line: 1,
        side: after === undefined ? 'base' : 'head',
        object: path,
        field: '',
        before: `${old?.length} lines`,
        after: `${now?.length} lines`,
        replicas: undefined,
        rationale: `Changes a file that ${does}`,
      },
    ];
  });
}

/** Returns lines without comments and the space around them. */
export function statements(bytes: Buffer | undefined): string[] {
  const lines = (bytes?.toString('utf8') ?? '')
    .split(/\r?\n/)
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim());
  return lines.filter((line) => line !== '');
}
