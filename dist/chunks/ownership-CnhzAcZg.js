// src/adapters/git/no-repository.ts
const NO_REPOSITORY = /^fatal: (not a git repository|cannot use bare repository|this operation must be run in a work tree)/m;
/**
* Checks a message of git's that ended with 128, its exit code for everything that is fatal: true where it has
* looked for a repository with a work tree and found none, false where it could not tell, as with a broken index.
*/
function hasNoRepository(message) {
	return NO_REPOSITORY.test(message);
}
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
export { hasNoRepository as n, describeOwnership as t };
