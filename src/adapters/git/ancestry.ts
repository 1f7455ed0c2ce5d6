import type { Git } from '../../ports/git.ts';
import { isStillShallow, type Repository } from './locate.ts';
import { tryGit } from './run.ts';

/**
 * Number of commits by which a shallow clone is deepened, once, to tell whether one commit contains another.
 */
const DEEPER = 1000;

/** Returns how to ask whether a commit contains another. A shallow clone is deepened before it says no. */
export function openAncestry(repository: Repository): Git['descends'] {
  const { root, place, hasRemote, fetchUrl } = repository;
  let deepened: Promise<unknown> | undefined;
  const deepen = () => {
    const quiet = ['--quiet', '--no-auto-maintenance', '--no-tags', '--no-write-fetch-head'];
    deepened ??= tryGit(place, ['fetch', ...quiet, `--deepen=${DEEPER}`, '--', fetchUrl]);
    return deepened;
  };
  return async (commit, ancestor) => {
    if (commit === ancestor) return 'yes';
    const ask = async () =>
      (await tryGit(root, ['merge-base', '--is-ancestor', '--end-of-options', ancestor, commit])).code;
    if ((await ask()) === 0) return 'yes';
    // A shallow clone says no where the truth is yes.
    if (hasRemote && (await isStillShallow(repository))) await deepen();
    const code = await ask();
    if (code === 0) return 'yes';
    return code === 1 && !(await isStillShallow(repository)) ? 'no' : 'unknown';
  };
}
