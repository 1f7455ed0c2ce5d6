import { TrimtabError } from '../../lib/errors.ts';
import { git } from '../git/run.ts';
import { withoutDrivers } from '../git/without-programs.ts';
import { mergeTree } from './branches.ts';
import { editPull, pullsFolder, readPull } from './pulls.ts';

type Act = { readonly by: string; readonly now: Date };

/**
 * Merges a pull request kept beside `dir`, as a person does: with a merge commit, and no work tree moves.
 * Returns its SHA.
 */
export async function mergePull(dir: string, number: number, { by, now }: Act): Promise<string> {
  const folder = await pullsFolder(dir);
  const pull = readPull(folder, number);
  if (pull.state !== 'open')
    throw new TrimtabError('forge_failed', `pull request #${number} is ${pull.state}, not open`);
  const ref = `refs/heads/${pull.base.branch}`;
  const base = await git(dir, ['rev-parse', '--verify', ref]);
  const head = await git(dir, ['rev-parse', '--verify', `refs/heads/${pull.head.branch}`]);
  const tree = await mergeTree(await withoutDrivers(dir), base, head);
  if (tree === undefined)
    throw new TrimtabError('forge_failed', `pull request #${number} conflicts with ${pull.base.branch}`);
  const who = `${by} <${by}@users.noreply.github.com> ${Math.floor(now.getTime() / 1000)} +0000`;
  const commit = `tree ${tree}\nparent ${base}\nparent ${head}\nauthor ${who}\ncommitter ${who}\n\nMerge pull request #${number}\n`;
  const sha = await git(dir, ['hash-object', '-t', 'commit', '-w', '--stdin'], commit);
  await git(dir, ['update-ref', ref, sha, base]);
  const at = now.toISOString();
  const done = { merged_at: at, closed_at: at, updated_at: at, closed_by: by, merge_commit_sha: sha };
  editPull(folder, number, (kept) => ({
    ...kept,
    ...done,
    state: 'merged',
    head: { ...kept.head, sha: head },
  }));
  return sha;
}
