// src/policy/login.ts
/** Apps are `name[bot]` in GitHub's REST API and `name` in GraphQL; somebody who is gone is `ghost`. */
function plainLogin(login) {
	return (login ?? "ghost").replace(/\[bot\]$/, "");
}
function isApp(login) {
	return login.endsWith("[bot]");
}
function sameLogin(a, b) {
	return a.toLowerCase() === b.toLowerCase();
}
// src/policy/approvals.ts
/** Stands in a list of approvers for the owners that CODEOWNERS gives the changed files. */
const CODE_OWNERS = "CODEOWNERS";
/**
* Judges the reviews of a pull request as one approval. A person's latest review counts, on this head, and
* not that of its author or of whoever has written or pushed its commits; dismissed and stale ones do not. An
* approver who asks for changes stands against it until they review again.
*/
function approvalOf(facts) {
	const { approvers, author, head } = facts;
	const standing = latestReviews(facts.reviews).filter((review) => !sameLogin(plainLogin(review.author), plainLogin(author)));
	const counts = (review) => approvers.length === 0 ? isTrusted(review) : named(facts).some((name) => isCalled(review.author, name, facts));
	const against = standing.find((review) => review.state === "CHANGES_REQUESTED" && counts(review));
	if (against) return {
		kind: "rejected",
		by: against.author
	};
	const approving = standing.filter((review) => review.state === "APPROVED" && review.sha === head);
	const fresh = approving.filter((review) => !hasContributed(review, facts));
	const own = approving.find((review) => counts(review) && hasContributed(review, facts));
	const by = approvers.length === 0 ? fresh.find(isTrusted) : approvers.map((name) => approvedAs(name, fresh, facts)).find((review) => review !== void 0);
	if (by) return {
		kind: "approved",
		by: by.author
	};
	const note = own ? ` (${own.author} has committed or pushed to it)` : "";
	return {
		kind: "waiting",
		for: `${waitingFor(facts, fresh)}${note}`
	};
}
function hasContributed({ author }, { contributors = [] }) {
	return contributors.some((login) => sameLogin(plainLogin(login), plainLogin(author)));
}
/**
* Checks whether a reviewer's word counts where nobody is named: that of a person with the right to write. An
* App has to be named, as `name[bot]`.
*/
function isTrusted({ author, mayWrite }) {
	return mayWrite !== false && !isApp(author);
}
function latestReviews(reviews) {
	const latest = /* @__PURE__ */ new Map();
	for (const review of [...reviews].sort((a, b) => Date.parse(a.submitted_at) - Date.parse(b.submitted_at))) latest.set(review.author.toLowerCase(), review);
	return [...latest.values()];
}
/** Returns the review that satisfies one entry of the list of approvers; undefined where none does. */
function approvedAs(name, fresh, facts) {
	if (name !== "CODEOWNERS") return fresh.find((review) => isCalled(review.author, name, facts));
	const { owners = [] } = facts;
	const found = owners.map((group) => fresh.find((review) => group.some((owner) => isCalled(review.author, owner, facts))));
	return found.every((review) => review !== void 0) ? found[0] : void 0;
}
/** Lists everybody whose word counts, with `CODEOWNERS` resolved. */
function named({ approvers, owners = [] }) {
	return approvers.flatMap((name) => name === "CODEOWNERS" ? owners.flat() : [name]);
}
function isCalled(login, name, { members }) {
	if (name.includes("/")) return members?.get(name)?.some((member) => sameLogin(member, login)) === true;
	return sameLogin(login, name.replace(/^@/, ""));
}
function waitingFor(facts, fresh) {
	const { approvers, members, owners = [] } = facts;
	if (approvers.length === 0) return "an approver";
	if (approvers.every((name) => name === "CODEOWNERS") && owners.length === 0) return `an owner, and ${CODE_OWNERS} gives the files none`;
	const owned = owners.filter((group) => !fresh.some((review) => group.some((owner) => isCalled(review.author, owner, facts)))).map((group) => group.join(" or ")).join(" and ");
	const wanted = approvers.map((name) => name === "CODEOWNERS" ? owned : name).filter((name) => name !== "");
	const unknown = fresh.length === 0 ? [] : [...new Set(named(facts))].filter((name) => name.includes("/") && !members?.has(name));
	const note = unknown.length > 0 ? ` (the members of ${unknown.join(", ")} are not known to this token)` : "";
	return `${[...new Set(wanted)].join(" or ")}${note}`;
}
export { sameLogin as i, approvalOf as n, plainLogin as r, CODE_OWNERS as t };
