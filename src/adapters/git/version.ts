import { TrimtabError } from '../../lib/errors.ts';
import { git } from './run.ts';

/** The first version that merges without a work tree (`git merge-tree --write-tree`). */
const OLDEST = { major: 2, minor: 38 };

/** Answers of git, by the PATH on which it was found: asked once, as each process costs. */
const answers = new Map<string, Promise<string>>();

/**
 * Checks that git is there and new enough; `dir` is any folder.
 * @throws TrimtabError `git_failed`, in one line that names the version that is needed
 */
export async function checkGitVersion(dir: string): Promise<void> {
  const path = process.env.PATH ?? '';
  const answer = answers.get(path) ?? git(dir, ['--version']);
  answers.set(path, answer);
  answer.catch(() => answers.delete(path));
  const fault = gitFault(await answer);
  if (fault !== undefined) throw new TrimtabError('git_failed', fault);
}

/**
 * Says why a git that tells `git version 2.20.1` for its version cannot be used; undefined where it can, or
 * where it tells something else.
 */
export function gitFault(told: string): string | undefined {
  const version = /\d+\.\d+\S*/.exec(told)?.[0];
  if (version === undefined) return undefined;
  const [major = 0, minor = 0] = version.split('.').map((part) => Number.parseInt(part, 10));
  if (major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor)) return undefined;
  return `git is too old: Trimtab needs ${OLDEST.major}.${OLDEST.minor} or newer, and this is ${version}`;
}
