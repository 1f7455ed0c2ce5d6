import { join } from 'node:path';
import { type CacheFile, openCacheFile } from './cache-file.ts';
import { buildDigest, findGitFolder } from './place.ts';

/** Below this number of files, reading the cache costs as much as it saves. */
const MANY = 500;

/** Returns the cache for so many files; undefined where they are few. */
export type OpenCache = (files: number) => CacheFile | undefined;

/** The cache of one run, opened when many files are to be read. */
export interface RunCache {
  readonly open: OpenCache;
  /** Writes what was added, and says in a line where a cache file was not taken. */
  close(): string[];
}

/**
 * Opens the cache of a repository: in its git folder, or where TRIMTAB_CACHE says. In a workflow of GitHub, where it
 * comes from the runs of other branches, it is used with a secret alone, TRIMTAB_CACHE_SECRET.
 */
export function openRunCache(repo: string, environment: NodeJS.ProcessEnv): RunCache | undefined {
  const secret = environment.TRIMTAB_CACHE_SECRET || undefined;
  if (environment.GITHUB_ACTIONS === 'true' && secret === undefined) return undefined;
  const folder = findGitFolder(repo);
  const path = environment.TRIMTAB_CACHE || (folder && join(folder, 'trimtab', 'parse-cache'));
  if (path === undefined) return undefined;
  let opened: CacheFile | undefined;
  return {
    open(files) {
      if (files >= MANY) opened ??= openCacheFile({ path, secret, build: buildDigest() });
      return opened;
    },
    close() {
      opened?.save();
      return opened?.fault === undefined ? [] : [`${path} is not used: ${opened.fault}`];
    },
  };
}
