import { existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TrimtabError } from '../../lib/errors.ts';
import type { PullMetadata } from '../../ports/conversation.ts';
import type { PullRequest } from '../../ports/pull-requests.ts';
import type { GovernanceStatus } from '../../ports/statuses.ts';
import { breakStale, whileLocked } from '../file-lock.ts';
import { git } from '../git/run.ts';
import { isRunning } from '../is-running.ts';
import { PULL, readKept } from './pull-file.ts';

interface PullComment {
  readonly id: number;
  readonly author: string;
  readonly body: string;
  readonly created_at: string;
  readonly updated_at: string;
}

/** A pull request as its file keeps it; what git knows better is not kept. */
export interface KeptPull
  extends Omit<PullRequest, 'commits' | 'conflicting' | 'status'>,
    Omit<PullMetadata, 'labels'> {
  readonly comments: readonly PullComment[];
  /** By head SHA, so that a moved head has none. */
  readonly statuses: Readonly<Record<string, GovernanceStatus>>;
  readonly updated_at: string;
}

/** Returns the folder of the pull requests kept beside a local repository, whose own folder is asked of git. */
export async function pullsFolder(dir: string, known?: string): Promise<string> {
  const own = known ?? (await git(dir, ['rev-parse', '--path-format=absolute', '--git-common-dir']));
  return join(own, 'trimtab-forge', 'pulls');
}

/** Reads every stored pull request, in order of number. */
export function readPulls(folder: string): KeptPull[] {
  return pullNumbers(folder).map((number) => readPull(folder, number));
}

function pullNumbers(folder: string): number[] {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^\d+\.json$/.test(name)) : [];
  return names.map((name) => Number.parseInt(name, 10)).sort((a, b) => a - b);
}

/**
 * Tells whether a branch has an open pull request. No file is read for every question, since a pull request
 * keeps its branch.
 */
export function watchOpenBranches(folder: string): (branch: string) => boolean {
  const branches = new Map<number, string>();
  return (branch) =>
    pullNumbers(folder).some((number) => {
      if (!branches.has(number)) branches.set(number, readPull(folder, number).head.branch);
      return branches.get(number) === branch && readPull(folder, number).state === 'open';
    });
}

/**
 * Reads one pull request. @throws TrimtabError `forge_failed` when there is no such pull request, or its file
 * is broken.
 */
export function readPull(folder: string, number: number): KeptPull {
  try {
    return readKept<KeptPull>(join(folder, `${number}.json`), PULL);
  } catch (cause) {
    throw new TrimtabError(
      'forge_failed',
      `pull request #${number} cannot be read in ${folder}: ${(cause as Error).message}`,
      { cause },
    );
  }
}

/**
 * Changes what is kept of a pull request as it stands, and returns it: whoever else writes to it waits.
 * Nothing is written where nothing changes.
 */
export function editPull(folder: string, number: number, change: (pull: KeptPull) => KeptPull): KeptPull {
  return whileLocked(join(folder, `.${number}.lock`), () => {
    const before = readPull(folder, number);
    const after = change(before);
    if (after !== before) renameSync(writeTemporary(folder, after), join(folder, `${number}.json`));
    return after;
  });
}

/**
 * Keeps a new pull request under the next free number: whoever else opens one waits. link() fails where another
 * run was faster. @throws TrimtabError `forge_failed` where its branch has an open one.
 */
export function addPull(
  folder: string,
  pull: Omit<KeptPull, 'number'>,
  isOpen: (branch: string) => boolean,
): KeptPull {
  mkdirSync(folder, { recursive: true });
  return whileLocked(join(folder, '.new.lock'), () => {
    const { branch } = pull.head;
    if (isOpen(branch))
      throw new TrimtabError('forge_failed', `a pull request for ${branch} is open already`);
    return linkNext(folder, pull);
  });
}

function linkNext(folder: string, pull: Omit<KeptPull, 'number'>): KeptPull {
  for (let number = (pullNumbers(folder).at(-1) ?? 0) + 1; ; number++) {
    const numbered = { number, ...pull };
    const temporary = writeTemporary(folder, numbered);
    try {
      linkSync(temporary, join(folder, `${number}.json`));
      return numbered;
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
    } finally {
      rmSync(temporary, { force: true });
    }
  }
}

function writeTemporary(folder: string, pull: KeptPull): string {
  const path = join(folder, `.${pull.number}.${process.pid}.${Math.random().toString(36).slice(2)}.tmp`);
  writeFileSync(path, `${JSON.stringify(pull, null, 2)}\n`, { flag: 'wx' });
  return path;
}

/** Removes what killed runs left: locks, and files that they did not come to name. */
export function sweepPulls(folder: string): void {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const [, pid] = /^\.\d+\.(\d+)\.\w+\.tmp$/.exec(name) ?? [];
    if (/^\.(\d+|new)\.lock(\.turn)?$/.test(name)) breakStale(join(folder, name));
    else if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(folder, name), { force: true });
  }
}
