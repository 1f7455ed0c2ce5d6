import { t as TrimtabError } from "./errors-caA3otfk.js";
import { n as connectGitHub, r as confirmed } from "./client-DStaXAv5.js";
// src/adapters/github/commits.ts
const WHAT = "a commit through the API";
const PERMISSION = "contents: write";
/**
* Commits through the API, which GitHub signs for a workflow's and an App's token as long as no author is
* named:
* https://docs.github.com/en/authentication/managing-commit-signature-verification/about-commit-signature-verification#signature-verification-for-bots
* Three calls a branch. The commit is built first and the ref moved once: a branch that passed over base on
* the way would close its pull request.
*/
function openGitHubCommits(repository, git) {
	const client = connectGitHub(repository);
	const repo = {
		owner: repository.owner,
		repo: repository.name
	};
	const commit = async (change) => {
		const { tree, files } = await git.describe(change);
		const entries = files.map(({ path, mode, content }) => ({
			path,
			mode,
			type: "blob",
			content: utf8(path, content)
		}));
		const { createTree, createCommit, createRef, updateRef } = client.rest.git;
		const made = await shaOf(createTree({
			...repo,
			base_tree: tree,
			tree: entries
		}));
		const parents = [change.base];
		const sha = await shaOf(createCommit({
			...repo,
			message: change.message,
			tree: made,
			parents
		}));
		const moved = change.expected === void 0 ? createRef({
			...repo,
			ref: `refs/heads/${change.branch}`,
			sha
		}) : updateRef({
			...repo,
			ref: `heads/${change.branch}`,
			sha,
			force: true
		});
		await confirmed(moved, ({ object }) => object?.sha === sha, WHAT, PERMISSION);
		return sha;
	};
	return async (changes) => {
		const heads = changes.length > 0 ? await git.heads("") : /* @__PURE__ */ new Map();
		const results = [];
		for (const change of changes) {
			const { branch } = change;
			if (heads.get(branch) !== change.expected) {
				results.push({
					branch,
					kind: "rejected",
					reason: "the branch has moved since it was looked at"
				});
				continue;
			}
			try {
				results.push({
					branch,
					kind: "pushed",
					sha: await commit(change)
				});
			} catch (error) {
				results.push({
					branch,
					kind: "rejected",
					reason: error.message
				});
			}
		}
		return results;
	};
}
/** Returns the SHA of an object that is made. */
async function shaOf(asked) {
	const { data } = await confirmed(asked, ({ sha }) => typeof sha === "string", WHAT, PERMISSION);
	return data.sha;
}
/** Decodes UTF-8, since the API takes text. @throws TrimtabError `forge_failed` for other bytes */
function utf8(path, content) {
	const text = content.toString("utf8");
	if (!Buffer.from(text, "utf8").equals(content)) throw new TrimtabError("forge_failed", `${path} is not UTF-8: use \`commit: git\``);
	return text;
}
export { openGitHubCommits };
