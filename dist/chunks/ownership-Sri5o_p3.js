// src/adapters/git/ownership.ts
/**
* Describes what to do where git refuses a repository because its folder belongs to another user, from git's
* message: https://git-scm.com/docs/git-config#Documentation/git-config.txt-safedirectory. Undefined for any
* other message.
*/
function describeOwnership(message) {
	const [, folder] = /^fatal: detected dubious ownership in repository at '(.*)'$/m.exec(message) ?? [];
	if (folder === void 0) return void 0;
	return `git refuses ${folder}, which belongs to another user (as in a container): run \`git config --global --add safe.directory ${quoted(folder)}\` first`;
}
/** Quotes a path for a shell where it needs quotes. */
function quoted(path) {
	return /^[\w./:@+-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
export { describeOwnership as t };
