/**
 * Describes what to do where git refuses a repository because its folder belongs to another user, from git's
 * message: https://git-scm.com/docs/git-config#Documentation/git-config.txt-safedirectory. Undefined for any
 * other message.
 */
export function describeOwnership(message: string): string | undefined {
  const [, folder] = /^fatal: detected dubious ownership in repository at '(.*)'$/m.exec(message) ?? [];
  if (folder === undefined) return undefined;
  return `git refuses ${folder}, which belongs to another user (as in a container): run \`git config --global --add safe.directory ${quoted(folder)}\` first`;
}

/** Quotes a path for a shell where it needs quotes. */
function quoted(path: string): string {
  return /^[\w./:@+-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
