import { encodeBytes } from '../../lib/name-bytes.ts';
import type { BranchChange, PushResult } from '../../ports/git.ts';
import { signature } from './commits.ts';
import { type GitPlace, withoutSecrets } from './environment.ts';
import { type GitOutput, git, gitFailed, tryGit } from './run.ts';

/** Builds every commit with one fast-import below the run's own refs; returns their SHAs by branch. */
export async function importCommits(
  place: GitPlace,
  scratch: string,
  now: Date,
  commits: readonly {
    change: BranchChange;
    files: readonly { path: string; mode: string; content: Buffer }[];
  }[],
): Promise<Map<string, string>> {
  const who = signature(now);
  const stream = commits.flatMap(({ change, files }) => [
    Buffer.from(`commit ${scratch}/${change.branch}\nmark :1\nauthor ${who}\ncommitter ${who}\n`),
    data(Buffer.from(change.message)),
    Buffer.from(`from ${change.base}\n`),
    ...files.flatMap(({ path, mode, content }) => [
      encodeBytes(`M ${mode} inline ${quote(path)}\n`),
      data(content),
    ]),
    // Prints the commit's name.
    Buffer.from('get-mark :1\n'),
  ]);
  const printed = await git(place, ['fast-import', '--force', '--quiet'], Buffer.concat(stream));
  const shas = printed.split('\n');
  return new Map(commits.map(({ change }, index) => [change.branch, shas[index] ?? '']));
}

/** A remote to push to, and the flags for it; see receiver.ts. */
export interface Receiver {
  readonly url: string;
  readonly flags: readonly string[];
}

/** Pushes all branches at once, each with its own lease and its own verdict. */
export async function pushCommits(
  place: GitPlace,
  remote: Receiver,
  changes: readonly BranchChange[],
  shas: ReadonlyMap<string, string>,
): Promise<PushResult[]> {
  const leases = changes.map(({ branch, expected }) => [branch, expected ?? ''] as const);
  const specs = changes.map(({ branch }) => `${shas.get(branch)}:refs/heads/${branch}`);
  const output = await pushLeased(place, remote, leases, specs);
  const verdicts = parsePorcelain(output.stdout);
  if (output.code !== 0 && verdicts.size === 0) throw gitFailed(['push'], output);
  const refused = output.code !== 0;
  const blocked =
    refused && (await tryGit(place, ['ls-remote', '--', remote.url, 'refs/heads/trimtab'])).stdout.length > 0;
  const hint = blocked
    ? '; a branch named "trimtab" blocks every trimtab/<service>: rename or delete it'
    : '';
  const told = remoteLines(output.stderr);
  return changes.map(({ branch }) => {
    const verdict = verdicts.get(`refs/heads/${branch}`);
    if (verdict !== undefined && verdict.flag !== '!')
      return { branch, kind: 'pushed', sha: shas.get(branch) ?? '' };
    return {
      branch,
      kind: 'rejected',
      reason: `${withoutSecrets(verdict?.summary ?? 'git push did not report this branch', place.auth)}${told}${hint}`,
    };
  });
}

/**
 * Deletes branches of the remote that are still where they were seen. One that moved keeps its commits, which
 * is no failure. Returns those that are not deleted.
 * @throws TrimtabError `git_failed`
 */
export async function deleteBranches(
  place: GitPlace,
  remote: Receiver,
  branches: ReadonlyMap<string, string>,
): Promise<string[]> {
  const specs = [...branches.keys()].map((branch) => `:refs/heads/${branch}`);
  const output = await pushLeased(place, remote, [...branches], specs);
  if (output.code !== 0 && !/^!\t/m.test(output.stdout)) throw gitFailed(['push'], output);
  const verdicts = parsePorcelain(output.stdout);
  return [...branches.keys()].filter((branch) => verdicts.get(`refs/heads/${branch}`)?.flag === '!');
}

/**
 * Pushes each branch only where the remote still has the commit expected; '' expects that there is no such
 * branch.
 */
function pushLeased(
  place: GitPlace,
  { url, flags }: Receiver,
  expected: readonly (readonly [branch: string, sha: string])[],
  specs: readonly string[],
): Promise<GitOutput> {
  const leases = expected.map(([branch, sha]) => `--force-with-lease=refs/heads/${branch}:${sha}`);
  return tryGit(place, ['push', '--porcelain', '--no-verify', ...flags, ...leases, '--', url, ...specs]);
}

const MAX_REMOTE_CHARS = 600;
const SAID = 'remote:';

/** Returns what the remote has said beside its verdicts, such as which rule refuses a branch, and what to do. */
function remoteLines(stderr: string): string {
  const lines = stderr
    .split('\n')
    .flatMap((line) => (line.startsWith(SAID) ? line.slice(SAID.length).trim() || [] : []));
  const said = lines.join('; ').slice(0, MAX_REMOTE_CHARS);
  const mend = /GH013|rule violations|GH006|protected branch/i.test(said)
    ? '; let the App behind the token bypass that ruleset, or exclude trimtab/** from it (Settings → Rules → Rulesets)'
    : '';
  return said === '' ? '' : `; remote: ${said}${mend}`;
}

function data(content: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`data ${content.length}\n`), content, Buffer.from('\n')]);
}

function quote(path: string): string {
  return `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}

function parsePorcelain(text: string): Map<string, { flag: string; summary: string }> {
  const verdicts = new Map<string, { flag: string; summary: string }>();
  for (const line of text.split('\n')) {
    const match = /^(.)\t[^\t]*:([^\t:]+)\t(.*)$/.exec(line);
    if (match) verdicts.set(match[2] ?? '', { flag: match[1] ?? '', summary: match[3] ?? '' });
  }
  return verdicts;
}
