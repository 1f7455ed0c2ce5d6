import { git } from '../../src/adapters/git/run.ts';
import { editPull, pullsFolder, readPull } from '../../src/adapters/local/pulls.ts';

type Act = { readonly by: string; readonly now: Date };

/** Closes a pull request kept beside `dir` without merging it. */
export async function closePull(dir: string, number: number, { by, now }: Act): Promise<void> {
  const folder = await pullsFolder(dir);
  const at = now.toISOString();
  editPull(folder, number, (pull) => ({
    ...pull,
    state: 'closed',
    closed_at: at,
    closed_by: by,
    updated_at: at,
  }));
}

/** Reviews the newest head of a pull request kept beside `dir`. */
export async function reviewPull(
  dir: string,
  number: number,
  { by, now, state }: Act & { readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'DISMISSED' },
): Promise<void> {
  const folder = await pullsFolder(dir);
  const pull = readPull(folder, number);
  const sha = await git(dir, ['rev-parse', '--verify', `refs/heads/${pull.head.branch}`]);
  const submitted_at = now.toISOString();
  editPull(folder, number, (kept) => ({
    ...kept,
    reviews: [...kept.reviews, { author: by, state, sha, submitted_at }],
    updated_at: submitted_at,
  }));
}
