import { openWorkTree } from '../../adapters/files/work-tree.ts';
import { blueprintPaths, loadConfiguration } from '../../pipeline/load.ts';
import type { Files } from '../../ports/files.ts';

/** Returns the file that says that a repository is set up: its configuration or, without one, a blueprint. */
export function findSetUp(files: Files): string | undefined {
  const { source, config } = loadConfiguration(files, undefined);
  return files.read(source.path) === undefined ? blueprintPaths(files, config.blueprints)[0] : source.path;
}

/** Checks whether a folder has anything to reconcile by. @throws TrimtabError `usage` where there is no such folder */
export function isSetUp(repo: string): boolean {
  return findSetUp(openWorkTree(repo)) !== undefined;
}
