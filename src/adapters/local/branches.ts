import { TrimtabError } from '../../lib/errors.ts';
import type { PullCommit } from '../../ports/git.ts';
import { commitsOfHeads } from '../git/commits.ts';
import type { GitPlace } from '../git/environment.ts';
import { git, gitFailed, tryGit } from '../git/run.ts';
import { withoutDrivers } from '../git/without-programs.ts';

/**
 * Facts about many branches, each kind read once for all of them: a process for each branch would take
 * minutes.
 */
export interface Branches {
  readonly dir: string;
  /** Commit of every branch. */
  readonly heads: ReadonlyMap<string, string>;
  /** Names of the branches whose commits a base has. */
  mergedInto(base: string): Promise<ReadonlySet<string>>;
}

/** Reads the branches of a local repository as they are now. */
export async function readBranches(dir: string): Promise<Branches> {
  const merged = new Map<string, Promise<ReadonlySet<string>>>();
  const names = async (...filter: readonly string[]) => {
    const lines = await git(dir, [
      'for-each-ref',
      '--format=%(refname:lstrip=2)%09%(objectname)',
      ...filter,
      'refs/heads/',
    ]);
    return new Map(
      lines
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split('\t') as [string, string]),
    );
  };
  return {
    dir,
    heads: await names(),
    mergedInto(base) {
      const asked =
        merged.get(base) ?? names(`--merged=refs/heads/${base}`).then((found) => new Set(found.keys()));
      merged.set(base, asked);
      return asked;
    },
  };
}

/** An open pull request as git sees it. */
export interface MergeFacts {
  /** Commits that base does not have. */
  readonly commits: readonly PullCommit[];
  readonly conflicting: boolean;
}

/** Reads the commits and conflicts that merging each of these heads into one base would bring, by head. */
export async function readMerges(
  { dir, heads }: Branches,
  base: string,
  shas: readonly string[],
): Promise<ReadonlyMap<string, MergeFacts>> {
  const onto = heads.get(base);
  if (onto === undefined) return new Map(shas.map((sha) => [sha, { commits: [], conflicting: true }]));
  const commits = await commitsOfHeads(dir, onto, shas);
  const moved = shas.filter((sha) => !buildsOn(onto, commits.get(sha) ?? []));
  const conflicts = await conflicting(dir, onto, moved);
  return new Map(
    shas.map((sha) => [sha, { commits: commits.get(sha) ?? [], conflicting: conflicts.has(sha) }]),
  );
}

/** Commits in a row on base's newest one have nothing to conflict with. */
function buildsOn(onto: string, commits: readonly PullCommit[]): boolean {
  const below = new Set([onto, ...commits.map(({ sha }) => sha)]);
  return commits.every(({ parents }) => parents.length === 1 && below.has(parents[0] as string));
}

/** Finds the heads that git cannot merge. */
async function conflicting(
  dir: string,
  onto: string,
  heads: readonly string[],
): Promise<ReadonlySet<string>> {
  if (heads.length === 0) return new Set();
  const pairs = heads.map((head) => `${onto} ${head}\n`).join('');
  const place = await withoutDrivers(dir);
  const asked = await tryGit(
    place,
    ['merge-tree', '--write-tree', '--stdin', '--name-only', '--no-messages'],
    pairs,
  );
  // For each pair: 1 for a clean merge or 0, the tree, the files in conflict, an empty field.
  const answers = [...asked.stdout.matchAll(/([01])\0[0-9a-f]+\0(?:[^\0]+\0)*\0/g)].map(
    ([, clean]) => clean === '1',
  );
  if (answers.length === heads.length) return new Set(heads.filter((_, i) => !answers[i]));
  // Git before 2.39 takes one pair at a time, and one before 2.38 none.
  const found = new Set<string>();
  for (const head of heads) if ((await mergeTree(place, onto, head)) === undefined) found.add(head);
  return found;
}

/**
 * Returns the tree that merging a head into base gives; undefined where they conflict. @throws TrimtabError
 * `git_failed` where git is too old.
 */
export async function mergeTree(place: GitPlace, onto: string, head: string): Promise<string | undefined> {
  const { code, stdout, stderr } = await tryGit(place, ['merge-tree', '--write-tree', onto, head]);
  if (code === 129)
    throw new TrimtabError(
      'git_failed',
      'the local forge needs git 2.38 or newer: this one cannot merge without a work tree',
    );
  if (code > 1) throw gitFailed(['merge-tree'], { code, stdout, stderr });
  return code === 0 ? stdout.trim() : undefined;
}
