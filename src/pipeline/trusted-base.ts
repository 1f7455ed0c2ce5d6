import { isUsageError } from '../lib/errors.ts';
import { loadConfiguration } from './load.ts';
import type { JudgeWorld, TrustedBase } from './review-world.ts';

/**
 * Finds the branch that judges: the default branch, or the one that `proposals.base` names there. A
 * configuration that cannot be used names none.
 */
export async function findTrustedBase({ comparisons, configPath }: JudgeWorld): Promise<TrustedBase> {
  const branch = await comparisons.defaultBranch();
  const sha = await comparisons.fetchTip(branch, 1);
  const files = await comparisons.filesAt(sha);
  const named = configuredBase(() => loadConfiguration(files, configPath).config.proposals.base);
  if (named === undefined || named === branch) return { branch, sha };
  return { branch: named, sha: await comparisons.fetchTip(named, 1) };
}

function configuredBase(read: () => string | undefined): string | undefined {
  try {
    return read();
  } catch (error) {
    // Judging by it fails in the same way, and says so on the pull request.
    if (isUsageError(error)) return undefined;
    throw error;
  }
}
