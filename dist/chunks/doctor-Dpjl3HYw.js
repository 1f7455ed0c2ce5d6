import { n as startScan } from "./scanner-ebjclDsk.js";
import { t as openWorkTree } from "./work-tree-CCpvUPOo.js";
import { n as describeGitHub } from "./branch-DOuOMngA.js";
import { t as joinAnswers } from "./sources-DQX3Eb_o.js";
import { c as readBlueprints, n as blueprintSources, r as loadConfiguration } from "./load-CBbxvXPj.js";
import { i as locateAll, t as measure } from "./sources-mIrMtm3l.js";
import { t as GOVERNANCE_CONTEXT } from "./statuses-DySqdanT.js";
import { t as judgeEnforcement } from "./enforcement-5gP14yMZ.js";
import { t as openRepository } from "./world-BsIPDCF1.js";
// src/commands/doctor/github.ts
/** Checks a token, a repository and its rules. */
function examineGitHub(facts, wants) {
	const { refusal, login } = facts;
	if (refusal !== void 0 || login === void 0) return [{
		state: "bad",
		about: "token",
		message: refusal ?? "GitHub does not say who the token is",
		fix: "Set GITHUB_TOKEN, or pass the input token"
	}];
	return [
		...examineToken(facts, login),
		...examineRepository$1(facts, wants.autoMerge),
		...examineRules(facts, wants.ledger)
	];
}
function examineToken({ token, mayPush }, login) {
	const right = mayPush === false ? {
		state: "bad",
		about: "token",
		message: `${login} may not push`,
		fix: "Give the job permissions: contents: write, pull-requests: write, statuses: write"
	} : {
		state: "fine",
		about: "token",
		message: `${login} may push`
	};
	if (token !== "workflow") return [right];
	return [right, {
		state: "weak",
		about: "token",
		message: "this is a workflow’s own token: its pull requests start no workflow, and it cannot ask teams for reviews",
		fix: "Use a GitHub App token (README, \"The hardened one\"); or turn on \"Allow GitHub Actions to create and approve pull requests\""
	}];
}
function examineRepository$1({ autoMergeAllowed }, wanted) {
	if (!wanted) return [];
	if (autoMergeAllowed) return [{
		state: "fine",
		about: "auto-merge",
		message: "the repository allows it"
	}];
	return [{
		state: "bad",
		about: "auto-merge",
		message: "trimtab.yaml asks for it and the repository does not allow it",
		fix: "Turn on \"Allow auto-merge\" in the repository settings, or set proposals.auto_merge: false"
	}];
}
function examineRules({ rules }, ledger) {
	return [
		...examineBase(rules.base),
		...examineWritable("proposals", "trimtab/*", rules.proposals),
		...examineWritable("ledger", ledger, rules.ledger)
	];
}
function examineBase(rules) {
	const about = "gate";
	const enforcement = judgeEnforcement(rules?.checks);
	if (enforcement.kind === "required") return [{
		state: "fine",
		about,
		message: `${GOVERNANCE_CONTEXT} is required, from one App`
	}];
	if (enforcement.kind === "unknown") return [{
		state: "weak",
		about,
		message: `${enforcement.why}, so the gate may be advisory only`
	}];
	const fix = rules?.checks.some(({ context }) => context === "trimtab/governance") ? "In the ruleset, choose the App as the expected source of the check" : `Require the status check ${GOVERNANCE_CONTEXT} in a ruleset of the base branch`;
	return [{
		state: "weak",
		about,
		message: `${enforcement.why}, so the gate is advisory`,
		fix
	}];
}
/** Rules that keep a token from moving a branch as it needs to. */
const IN_THE_WAY = {
	creation: "restricts creations",
	update: "restricts updates",
	deletion: "restricts deletions",
	non_fast_forward: "blocks force pushes",
	pull_request: "requires a pull request",
	required_signatures: "requires signed commits"
};
function examineWritable(about, branch, rules) {
	const harmless = about === "ledger" ? ["deletion", "non_fast_forward"] : [];
	const found = (rules?.types ?? []).filter((type) => type in IN_THE_WAY && !harmless.includes(type));
	if (found.length === 0) return rules ? [{
		state: "fine",
		about,
		message: `no rule binds ${branch}`
	}] : [];
	return [{
		state: "weak",
		about,
		message: `a ruleset ${found.map((type) => IN_THE_WAY[type]).join(", ")} on ${branch}`,
		fix: "Let the App behind the token bypass that ruleset, or exclude the branch from it"
	}];
}
// src/commands/doctor.ts
const MARK = {
	fine: "ok  ",
	weak: "weak",
	bad: "BAD "
};
/** Checks everything that a run needs, one thing after the other, and says what to change. Writes nothing. */
async function doctor(options, now, environment) {
	const findings = [];
	const look = async (about, examine) => {
		try {
			findings.push(...await examine());
		} catch (error) {
			findings.push({
				state: "bad",
				about,
				message: error.message
			});
		}
	};
	let opened;
	const fleet = () => {
		opened ??= fleetOf(options);
		return opened;
	};
	await look("configuration", () => examineRepository(fleet()));
	await look("metrics", () => examineMetrics(fleet(), options, now));
	await look("github", () => examineForge(fleet, options, now, environment));
	const failures = findings.filter(({ state }) => state === "bad").map(({ about, message }) => ({
		service: null,
		message: `${about}: ${message}`
	}));
	return {
		kind: "lines",
		lines: findings.map(tell),
		notes: [],
		failures
	};
}
function tell({ state, about, message, fix }) {
	return `${MARK[state]}  ${about}: ${message}${fix === void 0 ? "" : `. ${fix}`}`;
}
function fleetOf(options) {
	const files = openWorkTree(options.repo);
	const { source, config } = loadConfiguration(files, options.config);
	return {
		files,
		config,
		fleet: readBlueprints(config, blueprintSources(files, config, source.path))
	};
}
/** Checks that blueprints are valid and that each workload's count is found in one place. */
async function examineRepository({ files, config, fleet }) {
	const { blueprints, errors } = fleet;
	const paused = config.paused ? [{
		state: "weak",
		about: "configuration",
		message: "paused: nothing is written"
	}] : [];
	const held = [...locateAll(files, blueprints, await startScan(files)())].flatMap(([name, { desired }]) => desired.kind === "held" ? [{
		state: "weak",
		about: name,
		message: `${desired.reason}: ${desired.message}`
	}] : []);
	return [
		{
			state: "fine",
			about: "configuration",
			message: `${blueprints.length} sound blueprints`
		},
		...paused,
		...errors.map(({ message }) => ({
			state: "bad",
			about: "blueprint",
			message
		})),
		...held
	];
}
async function examineMetrics({ config, fleet }, options, now) {
	const answers = await measure(options, config, fleet.blueprints, now);
	const { services, problems } = joinAnswers(answers);
	const path = answers.map((answer) => answer.path).join(", ");
	const known = fleet.blueprints.filter(({ name }) => services.has(name)).length;
	const count = `${path} knows ${known} of ${fleet.blueprints.length} services`;
	return [{
		state: known === fleet.blueprints.length ? "fine" : "weak",
		about: "metrics",
		message: count
	}, ...problems.slice(0, 20).map(({ message }) => ({
		state: "bad",
		about: "metrics",
		message
	}))];
}
async function examineForge(fleet, options, now, environment) {
	const { git, local } = await openRepository(options, now, environment);
	if (local) return [{
		state: "fine",
		about: "forge",
		message: `pull requests are files beside ${git.target.url}`
	}];
	const repository = describeGitHub(git.target.url, environment);
	const { config } = fleet();
	const { branch: base } = await git.baseCommit(config.proposals.base);
	const { inspectGitHub } = await import("./inspect-p5MNLorY.js");
	return examineGitHub(await inspectGitHub(repository, {
		base,
		ledger: config.ledger.branch
	}), {
		autoMerge: config.proposals.autoMerge,
		ledger: config.ledger.branch
	});
}
export { doctor };
