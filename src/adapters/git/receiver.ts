import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { NO_HOOKS } from './environment.ts';
import { isBelow, type Repository, realPath } from './locate.ts';
import { answerOf } from './run.ts';

/** Git hands no setting of ours on to the side that receives, so it is given them as flags. */
const SETTINGS = [`core.hooksPath=${NO_HOOKS}`, 'core.alternateRefsCommand=:', 'receive.autoGC=false'];
const WITHOUT_PROGRAMS = [
  `--receive-pack=git ${SETTINGS.map((setting) => `-c ${setting}`).join(' ')} receive-pack`,
];

/**
 * Returns the flags of a push by which no program runs that lies among the files of a work tree, since anybody who
 * can merge could have put it there. Git runs the hooks of a local remote itself, by that remote's settings.
 * Those of a bare repository are its owner's.
 */
export async function receiverFlags({
  root,
  commonDir,
  target,
}: Pick<Repository, 'root' | 'commonDir' | 'target'>): Promise<readonly string[]> {
  if (target.kind === 'network') return [];
  const { dir } = target;
  if ([root, commonDir].includes(dir)) return WITHOUT_PROGRAMS;
  const hooksPath = await answerOf(dir, ['config', '--type=path', '--get', 'core.hooksPath']);
  if (hooksPath === undefined) return [];
  const gitDir = existsSync(join(dir, '.git')) ? join(dir, '.git') : dir;
  const hooks = realPath(resolve(gitDir, hooksPath));
  const trees = [root, ...(gitDir === dir ? [] : [dir])];
  const own = isBelow(hooks, realPath(gitDir));
  return trees.some((tree) => isBelow(hooks, realPath(tree)) && !own) ? WITHOUT_PROGRAMS : [];
}
