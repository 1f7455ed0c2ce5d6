import { TrimtabError } from '../../lib/errors.ts';
import type { BranchChange, PushResult } from '../../ports/git.ts';
import { signature } from './commits.ts';
import type { GitPlace } from './environment.ts';
import { type GitOutput, git, tryGit } from './run.ts';

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
      Buffer.from(`M ${mode} inline ${quote(path)}\n`),
      data(content),
    ]),
    // Prints the commit's name.
    Buffer.from('get-mark :1\n'),
  ]);
  const printed = await git(place, ['fast-import', '--force', '--quiet'], Buffer.concat(stream));
  const shas = printed.split('\n');
  return new Map(commits.map(({ change }, index) => [change.branch, shas[index] ?? '']));
}

/** Pushes all branches at once, each with its own lease and its own verdict. */
export async function pushCommits(
  place: GitPlace,
  remote: string,
  changes: readonly BranchChange[],
  shas: ReadonlyMap<string, string>,
): Promise<PushResult[]> {
  const leases = changes.map(({ branch, expected }) => [branch, expected ?? ''] as const);
  const specs = changes.map(({ branch }) => `${shas.get(branch)}:refs/heads/${branch}`);
  const output = await pushLeased(place, remote, leases, specs);
  const verdicts = parsePorcelain(output.stdout);
  if (output.code !== 0 && verdicts.size === 0)
    throw new TrimtabError('git_failed', `git push failed: ${output.stderr.trim()}`);
  const refused = output.code !== 0;
  const blocked =
    refused && (await tryGit(place, ['ls-remote', '--', remote, 'refs/heads/trimtab'])).stdout.length > 0;
  const hint = blocked
    ? '; a branch named "trimtab" blocks every trimtab/<service>: rename or delete it'
    : '';
  return changes.map(({ branch }) => {
    const verdict = verdicts.get(`refs/heads/${branch}`);
    if (verdict !== undefined && verdict.flag !== '!')
      return { branch, kind: 'pushed', sha: shas.get(branch) ?? '' };
    return {
      branch,
      kind: 'rejected',
      reason: `${verdict?.summary ?? 'git push did not report this branch'}${hint}`,
    };
  });
}

/**
 * Deletes branches of the remote that are still where they were seen. One that moved keeps its commits, which
 * is no failure.
 * @throws TrimtabError `git_failed`
 */
export async function deleteBranches(
  place: GitPlace,
  remote: string,
  branches: ReadonlyMap<string, string>,
): Promise<void> {
  if (branches.size === 0) return;
  const specs = [...branches.keys()].map((branch) => `:refs/heads/${branch}`);
  const { code, stdout, stderr } = await pushLeased(place, remote, [...branches], specs);
  if (code !== 0 && !/^!\t/m.test(stdout))
    throw new TrimtabError('git_failed', `git push failed: ${stderr.trim()}`);
}

/**
 * Pushes each branch only where the remote still has the commit expected; '' expects that there is no such
 * branch.
 */
function pushLeased(
  place: GitPlace,
  remote: string,
  expected: readonly (readonly [branch: string, sha: string])[],
  specs: readonly string[],
): Promise<GitOutput> {
  const leases = expected.map(([branch, sha]) => `--force-with-lease=refs/heads/${branch}:${sha}`);
  return tryGit(place, ['push', '--porcelain', '--no-verify', ...leases, '--', remote, ...specs]);
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
