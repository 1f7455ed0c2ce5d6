import { t as openWorkTree } from "./work-tree-lOYzM7-7.js";
import { a as loadConfiguration, n as blueprintPaths } from "./load-DiN1rQGe.js";
// src/commands/init/set-up.ts
/** Returns the file that says that a repository is set up: its configuration or, without one, a blueprint. */
function findSetUp(files) {
	const { source, config } = loadConfiguration(files, void 0);
	return files.read(source.path) === void 0 ? blueprintPaths(files, config.blueprints)[0] : source.path;
}
/** Checks whether a folder has anything to reconcile by. @throws TrimtabError `usage` where there is no such folder */
function isSetUp(repo) {
	return findSetUp(openWorkTree(repo)) !== void 0;
}
export { findSetUp, isSetUp };
