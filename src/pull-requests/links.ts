import { codeSpan, escapeMarkdown } from '../lib/markdown.ts';
import type { Evaluated } from '../scaling/evaluate.ts';

/** Facts that a body tells beside the decision: places of its files, and the meaning of closing it. */
export interface BodyContext {
  /** Commit that the decision was made on. */
  readonly sha: string;
  /** '' or 'sub/dir/': where paths begin inside the repository. */
  readonly folder: string;
  /** Path of the policy file; undefined where there is none. */
  readonly policies: string | undefined;
  /** Milliseconds for which a closed pull request is not opened again. */
  readonly snooze: number;
  /** False where the pull request is no page of a server, and its files have none. */
  readonly linked: boolean;
}

const MAX_REFERENCES = 4;

/** Renders where the policy behind a decision stands: the lines of the blueprint that it rests on, and the policies. */
export function policyLinks(s: Evaluated, context: BodyContext): string[] {
  const { path, lines } = s.input.blueprint;
  const stated = s.decision.blueprint_references
    .map((reference) => reference.slice(path.length + 1).replace(/ \(.*\)$/, ''))
    .flatMap((key) => {
      const line = lines.get(key);
      return line === undefined ? [] : [fileLink(context, key.split('.').at(-1) ?? key, path, line)];
    });
  const blueprint = [fileLink(context, path, path), ...stated.slice(0, MAX_REFERENCES)].join(', ');
  const { policies } = context;
  return [
    '',
    `**Policy** ${blueprint}${policies === undefined ? '' : `; ${fileLink(context, policies, policies)}`}`,
  ];
}

function fileLink({ linked, sha, folder }: BodyContext, label: string, path: string, line?: number): string {
  const where = line === undefined ? '' : `:${line}`;
  if (!linked) return codeSpan(line === undefined ? label : `${label}${where}`);
  const parts = `${folder}${path}`
    .split('/')
    .map((part) => encodeURIComponent(part).replace(/[()]/g, encodeParenthesis));
  // From the page of a pull request to the file, on whatever server.
  const href = `../blob/${sha}/${parts.join('/')}${line === undefined ? '' : `#L${line}`}`;
  return `[${escapeMarkdown(label)}](${href})`;
}

/** Parentheses would end the target of a link. */
function encodeParenthesis(character: string): string {
  return character === '(' ? '%28' : '%29';
}
