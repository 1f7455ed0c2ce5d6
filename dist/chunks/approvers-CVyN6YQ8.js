import { i as __toESM } from "./rolldown-runtime-BVN1G_yT.js";
import "./approvals-BxF6LLkW.js";
import { u as require_picomatch } from "./survey-bDoTo6we.js";
// src/governance/code-owners.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
/**
* The owners of each path that has any, each combination once. The last line that matches wins, as
* docs.github.com says ("About code owners"); a line without owners takes them away.
*/
function codeOwners(text, paths) {
	const rules = text.split(/\r?\n/).flatMap(parseLine);
	const groups = paths.map((path) => rules.findLast((rule) => rule.matches(path))?.owners ?? []).filter((owners) => owners.length > 0);
	return [...new Map(groups.map((owners) => [owners.join(" "), [...owners]])).values()];
}
function parseLine(line) {
	const [pattern, ...owners] = line.replace(/(^|\s)#.*$/, "").trim().split(/\s+/);
	if (pattern === void 0 || pattern === "") return [];
	const globs = globsOf(pattern).map((glob) => (0, import_picomatch.default)(glob, { dot: true }));
	return [{
		owners,
		matches: (path) => globs.some((matches) => matches(path))
	}];
}
/** A pattern without a slash inside matches at any depth, and what names a folder names all that is in it. */
function globsOf(pattern) {
	const anchored = pattern.replace(/\/$/, "").includes("/");
	const body = pattern.replace(/^\//, "").replace(/\/$/, "");
	const at = anchored || body.startsWith("**") ? body : `**/${body}`;
	if (pattern.endsWith("/")) return [`${at}/**`];
	return body.endsWith("/*") ? [at] : [at, `${at}/**`];
}
// src/commands/approvers.ts
/** Where GitHub looks, in this order. */
const CODE_OWNERS_FILES = [
	".github/CODEOWNERS",
	"CODEOWNERS",
	"docs/CODEOWNERS"
];
/** The people behind teams and CODEOWNERS (as base has it); each team is asked for once a run. */
async function knownApprovers(files, approvers, changed, forge, teams) {
	const rules = approvers.includes("CODEOWNERS") ? CODE_OWNERS_FILES.map((path) => files.read(path)).find(Boolean) : void 0;
	const owners = rules ? codeOwners(rules.toString("utf8"), changed) : [];
	const members = /* @__PURE__ */ new Map();
	for (const team of [...approvers, ...owners.flat()].filter((name) => name.includes("/"))) {
		const asked = teams.get(team) ?? forge.teamMembers(team);
		teams.set(team, asked);
		const logins = await asked;
		if (logins) members.set(team, logins);
	}
	return {
		members,
		owners
	};
}
export { knownApprovers as t };
