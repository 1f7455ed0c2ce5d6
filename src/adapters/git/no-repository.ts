const NO_REPOSITORY =
  /^fatal: (not a git repository|cannot use bare repository|this operation must be run in a work tree)/m;

/**
 * Checks a message of git's that ended with 128, its exit code for everything that is fatal: true where it has
 * looked for a repository with a work tree and found none, false where it could not tell, as with a broken index.
 */
export function hasNoRepository(message: string): boolean {
  return NO_REPOSITORY.test(message);
}
