import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning } from '../is-running.ts';
import type { GitPlace } from './environment.ts';
import { type GitOutput, git, gitFailed, tryGit } from './run.ts';

const HOUR_S = 3600;
const SPACE = 'refs/trimtab';

/**
 * Returns a new namespace of refs for one run. Git that is killed leaves a lock on what it was writing, which
 * only a person may remove: so a run writes no ref that another run, or the user's own git, would ever write,
 * and takes its own away as files, since git would lock the packed refs of the whole repository for it.
 */
export function newScratch(): string {
  return `${SPACE}/${Math.floor(Date.now() / 1000)}-${process.pid}-${randomUUID().slice(0, 8)}`;
}

/** Removes a namespace, with the locks in it. What cannot be removed harms nobody. */
export async function dropScratch(place: GitPlace, scratch: string): Promise<void> {
  try {
    if (place.commonDir !== undefined)
      rmSync(join(place.commonDir, scratch), { recursive: true, force: true });
  } catch {
    // A later run tries again.
  }
  const left = await refsBeyondFiles(place, scratch);
  const commands = left.map((ref) => `delete ${ref}\n`).join('');
  // What cannot be removed, a later run tries again.
  if (left.length > 0) await tryGit(place, ['update-ref', '--stdin'], commands);
}

/**
 * Lists the refs of a namespace that are no files: packed meanwhile by somebody's git, or in a reftable. Git
 * is asked only where there may be some.
 */
async function refsBeyondFiles({ commonDir, ...place }: GitPlace, space: string): Promise<string[]> {
  const inFiles = commonDir !== undefined && !existsSync(join(commonDir, 'reftable'));
  if (inFiles && !packedRefs(commonDir).includes(` ${space}/`)) return [];
  const listed = await git(place, ['for-each-ref', '--format=%(refname)', `${space}/`]);
  return listed.split('\n').filter(Boolean);
}

function packedRefs(commonDir: string): string {
  const path = join(commonDir, 'packed-refs');
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** Removes what killed runs left. */
export async function sweepScratch(place: GitPlace): Promise<void> {
  const named = (await refsBeyondFiles(place, SPACE)).flatMap((ref) => ref.split('/')[2] ?? []);
  const folder = join(place.commonDir ?? '', SPACE);
  const files = place.commonDir !== undefined && existsSync(folder) ? readdirSync(folder) : [];
  for (const name of new Set([...named, ...files]))
    if (isStale(name)) await dropScratch(place, `${SPACE}/${name}`);
}

/** Its process has ended; one of another machine has had an hour. */
function isStale(name: string): boolean {
  const [, since, pid] = /^(\d+)-(?:(\d+)-)?\w+$/.exec(name) ?? [];
  if (since === undefined) return false;
  return (
    Number(since) < Math.floor(Date.now() / 1000) - HOUR_S || (pid !== undefined && !isRunning(Number(pid)))
  );
}

/**
 * Fetches one ref of a URL and returns its commit; undefined where the remote has no such ref. The URL, not
 * the remote's name: by name git would also move the clone's tracking branches. @throws TrimtabError
 * `git_failed`
 */
export async function fetchRef(
  place: GitPlace,
  {
    url,
    ref,
    flags = [],
  }: { readonly url: string; readonly ref: string; readonly flags?: readonly string[] },
): Promise<string | undefined> {
  const scratch = newScratch();
  const own = `${scratch}/fetched`;
  // Tidying up would go on after this run, and leave a lock where it is killed.
  const quiet = ['--quiet', '--no-tags', '--no-write-fetch-head', '--no-auto-maintenance'];
  const args = ['fetch', ...quiet, ...flags, '--', url, `+${ref}:${own}`];
  const fetched = await tryGit(place, args);
  if (lacksRef(fetched)) return undefined;
  if (fetched.code !== 0) throw gitFailed(args, fetched);
  const sha = await fetchedCommit(place, own);
  await dropScratch(place, scratch);
  return sha;
}

/** Returns the commit of a ref that has just been fetched: git writes it as a file, and is asked where it did not. */
export async function fetchedCommit(place: GitPlace, ref: string): Promise<string> {
  const path = join(place.commonDir ?? place.dir, ref);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return /^[0-9a-f]{40,64}\n$/.test(text) ? text.trim() : git(place, ['rev-parse', '--verify', ref]);
}

/** What a fetch says of a ref, or of a commit, that the remote does not have or does not give by its name. */
const NO_REF =
  /couldn't find remote ref|upload-pack: not our ref|Server does not allow request for unadvertised object/;

/** Tells whether a fetch failed because the remote has no such ref. */
export function lacksRef({ code, stderr }: GitOutput): boolean {
  return code === 128 && NO_REF.test(stderr);
}
