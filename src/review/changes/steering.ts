import { isDeepStrictEqual } from 'node:util';
import { parseYaml } from '../../lib/yaml.ts';
import type { Finding } from './finding.ts';

/** A file that is no manifest and yet decides what of the manifests reaches a cluster, and how. */
interface Steering {
  readonly matches: RegExp;
  readonly operation: Finding['operation'];
  readonly does: string;
  /** Checks for a line that says nothing. */
  readonly isHarmless?: (line: string) => boolean;
  /** True for YAML, which is compared by its values. */
  readonly isYaml?: true;
}

const STEERING: readonly Steering[] = [
  { matches: /^\.gitmodules$/, operation: 'unreadable', does: 'says where submodules come from' },
  {
    matches: /(^|\/)\.gitattributes$/,
    operation: 'unreadable',
    does: 'says what git makes of files when it writes them out',
    isHarmless: isPlainAttributes,
  },
  // https://fluxcd.io/flux/components/source/gitrepositories/#excluding-files
  { matches: /(^|\/)\.sourceignore$/, operation: 'unreadable', does: 'says which files Flux leaves out' },
  { matches: /(^|\/)\.helmignore$/, operation: 'unreadable', does: 'says which files a chart leaves out' },
  {
    matches: /(^|\/)\.sops\.ya?ml$/,
    operation: 'modify_secrets',
    does: 'says who can read encrypted files',
    isYaml: true,
  },
  {
    matches: /(^|\/)(Chart|requirements)\.lock$/,
    operation: 'unreadable',
    does: 'pins charts that are not in this repository',
    isYaml: true,
  },
];

/** Attributes that change no value (gitattributes(5)), but for line breaks that are written out as CRLF. */
const PLAIN_ATTRIBUTE =
  /^[-!]?(text|eol=lf|crlf|diff|merge|binary|whitespace|conflict-marker-size|delta|linguist-[\w-]+|gitlab-[\w-]+)(=(?!crlf)\S*)?$/;

/** Checks for a line that only sets such attributes. Others count: a macro, `[attr]x filter=y`, may be any of them. */
function isPlainAttributes(line: string): boolean {
  const [, rest = ''] = /^(?:"(?:\\.|[^"\\])*"|\S+)(.*)$/.exec(line.trim()) ?? [];
  return (
    !line.startsWith('[attr]') && rest.split(/\s+/).every((one) => one === '' || PLAIN_ATTRIBUTE.test(one))
  );
}

export function isSteering(path: string): boolean {
  return STEERING.some(({ matches }) => matches.test(path));
}

/** Reports one finding where a line that matters came or went. */
export function readSteering(path: string, before: Buffer | undefined, after: Buffer | undefined): Finding[] {
  return STEERING.filter(({ matches }) => matches.test(path)).flatMap(
    ({ operation, does, isYaml, isHarmless = () => false }) => {
      const [old, now] = [before, after].map((bytes) => patterns(bytes).filter((line) => !isHarmless(line)));
      if (old?.join('\n') === now?.join('\n') || (isYaml && isSameYaml(path, before, after))) return [];
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
    },
  );
}

/** Checks whether two texts are YAML of the same values; comments are none. */
function isSameYaml(path: string, before: Buffer | undefined, after: Buffer | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  const [old, now] = [before, after].map((bytes) => parseYaml(path, bytes.toString('utf8')));
  return old?.kind === 'yaml' && now?.kind === 'yaml' && isDeepStrictEqual(old.yaml.value, now.yaml.value);
}

/**
 * Returns lines of patterns, byte by byte: only a line that begins with `#` is a comment (gitignore(5),
 * gitattributes(5)), and within a line ` #` belongs to a name.
 */
function patterns(bytes: Buffer | undefined): string[] {
  const lines = (bytes?.toString('latin1') ?? '').split(/\r?\n/).map((line) => line.trimEnd());
  return lines.filter((line) => line !== '' && !line.startsWith('#'));
}

/** Returns lines without comments and the space around them. A `#` after an escaped space is no comment. */
export function statements(bytes: Buffer | undefined): string[] {
  const lines = (bytes?.toString('utf8') ?? '')
    .split(/\r?\n/)
    .map((line) => line.replace(/(^|(?<!\\)\s)#.*$/s, '').trim());
  return lines.filter((line) => line !== '');
}
