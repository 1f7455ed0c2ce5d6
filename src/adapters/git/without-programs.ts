import type { GitPlace } from './environment.ts';
import { gitFailed, tryGit } from './run.ts';

type Setting = readonly [name: string, value: string];

/**
 * Returns the place with every filter turned off that its settings name: git would run it to compare a file.
 * https://git-scm.com/docs/gitattributes#_filter
 */
export async function withoutFilters(dir: string): Promise<GitPlace> {
  const names = await settingsLike(dir, '^filter\\..*\\.(clean|smudge|process|required)$');
  const settings = names.map((name): Setting => [name, name.endsWith('.required') ? 'false' : '']);
  return { dir, settings };
}

/**
 * Returns the place in which a driver that its settings name merges nothing: what it would have merged is a
 * conflict. https://git-scm.com/docs/gitattributes#_defining_a_custom_merge_driver
 */
export async function withoutDrivers(dir: string): Promise<GitPlace> {
  const names = await settingsLike(dir, '^merge\\..*\\.driver$');
  return { dir, settings: names.map((name): Setting => [name, 'false']) };
}

/** Lists the names of settings that match, each once. */
async function settingsLike(dir: string, pattern: string): Promise<string[]> {
  const args = ['config', '-z', '--name-only', '--get-regexp', pattern];
  const output = await tryGit(dir, args);
  // 1: there is none.
  if (output.code > 1) throw gitFailed(args, output);
  return [...new Set(output.stdout.split('\0').filter(Boolean))];
}
