import { t as TrimtabError } from "./errors-caA3otfk.js";
import { l as isForeign } from "./files-Df0guIpq.js";
// src/pipeline/push.ts
/**
* Returns the head that a new pull request's branch may replace; undefined where there is no such branch. A
* branch without a pull request is what a killed run left, unless somebody works on it: then it is theirs.
* @throws TrimtabError `forge_failed` where it is
*/
async function leaseOf({ world: { git }, base }, branch, heads) {
	const head = heads.get(branch);
	if (head !== void 0 && isForeign({ commits: await git.commitsOf(branch, base.sha) })) throw new TrimtabError("forge_failed", `the branch ${branch} holds a person's commits and has no open pull request: delete or rename it`);
	return head;
}
/** Pushes one branch; returns the head that arrived. @throws Error with git's reason */
async function pushBranch({ world }, change) {
	const [result] = await world.commit([change]);
	if (result?.kind === "pushed") return result.sha;
	throw new Error(result ? describeRejection(result) : "the rollback branch was not pushed");
}
/** Describes why a branch did not arrive. */
function describeRejection({ branch, reason }) {
	return `push of ${branch} rejected: ${reason}`;
}
export { leaseOf as n, pushBranch as r, describeRejection as t };
