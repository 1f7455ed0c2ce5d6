import { t as TrimtabError } from "./errors-modhzHrg.js";
import { t as judgeEnforcement } from "./enforcement-CvMZKhwO.js";
import { n as connectGitHub, t as explainRefusal } from "./refusal-CGYF3QyI.js";
import { t as rulesOf } from "./rules-BsawxXuJ.js";
// src/adapters/github/gate.ts
const QUEUE = `query ($owner: String!, $name: String!, $branch: String!) {
  repository(owner: $owner, name: $name) {
    mergeQueue(branch: $branch) { entries(first: 100) { nodes { position pullRequest { number } } } }
  }
}`;
function openGitHubGate(repository) {
	const client = connectGitHub(repository);
	const { owner, name } = repository;
	const repo = {
		owner,
		repo: name
	};
	const refusable = (asked, what) => asked.catch((cause) => {
		throw explainRefusal(what, "pull-requests: read", cause);
	});
	return {
		async pullsFrom({ repository: fullName, branch }) {
			const head = `${fullName.split("/")[0]}:${branch}`;
			const listed = client.paginate(client.rest.pulls.list, {
				...repo,
				state: "open",
				head,
				per_page: 100
			});
			return (await refusable(listed, `looking for the pull request of ${head}`)).filter((pull) => pull.head.repo?.full_name === fullName && pull.head.ref === branch).map((pull) => pull.number);
		},
		async queued(branch) {
			const entries = (await refusable(client.graphql(QUEUE, {
				owner,
				name,
				branch
			}), `reading the merge queue of ${branch}`)).repository?.mergeQueue?.entries.nodes;
			if (!entries) throw new TrimtabError("forge_failed", `reading the merge queue of ${branch}: there is none`);
			return [...entries].sort((a, b) => a.position - b.position).flatMap(({ pullRequest }) => pullRequest?.number ?? []);
		},
		async enforcement(branch) {
			return judgeEnforcement((await rulesOf(client, repo, branch))?.checks);
		}
	};
}
export { openGitHubGate };
