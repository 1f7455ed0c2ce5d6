import { t as openWorkTree } from "./work-tree-lOYzM7-7.js";
import { n as describeGitHub } from "./branch-Ciad6SIH.js";
import { t as openLedgerFiles } from "./files-Df0guIpq.js";
import { a as loadConfiguration, f as readConfig, i as describeUnread, o as loadFleet } from "./load-DiN1rQGe.js";
import { t as GOVERNANCE_CONTEXT } from "./statuses-C3SHwibz.js";
import { n as judgeEnforcement } from "./enforcement-D2khYgZY.js";
import { t as TrimtabError } from "./errors-caA3otfk.js";
import { t as makePlan } from "./pipeline-Cj7ty-FB.js";
import { r as deliverySetting } from "./cluster-config-svUJPWSe.js";
import { o as describeUnreadable } from "./gather-Dljo9CWa.js";
import { n as prometheusOptions, t as measure } from "./sources-9g9U2yfj.js";
import { n as groupBy } from "./group-by-CKri-PEM.js";
import { t as closest } from "./did-you-mean-BAUiu41l.js";
import { c as listFirst } from "./time-ZXryeGjZ.js";
import { c as unmeasuredObjectives, d as dropStale, h as completeObservation, n as decidedMetrics } from "./decide-yF4bnQpO.js";
import { D as FIGURE_NAMES, d as readTemplate } from "./sources-D64XEVlv.js";
import { t as openPlanWorld } from "./plan-world-BqqHGad7.js";
import { n as openRepository } from "./world-BuLgj2WB.js";
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
		...examineRepository(facts, wants.autoMerge),
		...examineRules(facts, wants.ledger)
	];
}
function examineToken({ token, mayPush, refusedWrites }, login) {
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
	const refused = refusedWrites.map((message) => ({
		state: "bad",
		about: "token",
		message: `${login} ${message}`
	}));
	if (token !== "workflow") return [right, ...refused];
	return [
		right,
		...refused,
		{
			state: "weak",
			about: "token",
			message: "this is a workflow’s own token: its pull requests start no workflow, and it cannot ask teams for reviews",
			fix: "Use a GitHub App token (docs/GITHUB_ACTION.md, \"The hardened one\"); or turn on \"Allow GitHub Actions to create and approve pull requests\""
		}
	];
}
function examineRepository({ autoMergeAllowed }, wanted) {
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
function examineRules({ rules, source }, ledger) {
	return [
		...examineBase(rules.base, source),
		...examineApprovals(rules.base),
		...examineWritable("proposals", "trimtab/*", rules.proposals),
		...examineWritable("ledger", ledger, rules.ledger)
	];
}
function examineBase(rules, source) {
	const about = "gate";
	const enforcement = judgeEnforcement(rules && {
		checks: rules.checks,
		source
	});
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
	if (enforcement.kind === "unsatisfiable") return [{
		state: "bad",
		about,
		message: `${enforcement.why}: its success never counts`,
		fix: "Run the gate with a token of that App, or choose this App as the expected source in the ruleset"
	}];
	const fix = rules?.checks.some(({ context }) => context === "trimtab/governance") ? "In the ruleset, choose an App of the gate’s own as the expected source of the check" : `Require the status check ${GOVERNANCE_CONTEXT} in a ruleset of the base branch`;
	return [{
		state: "weak",
		about,
		message: `${enforcement.why}, so the gate is advisory`,
		fix
	}];
}
/** Trimtab counts no approval of whoever has pushed; GitHub's own rule for required reviews does not, unasked. */
function examineApprovals(rules) {
	if (!rules || rules.lastPushApproval) return [];
	return [{
		state: "weak",
		about: "reviews",
		message: "no ruleset of the base branch keeps whoever pushed last from approving",
		fix: "Turn on \"Require approval of the most recent reviewable push\" in the ruleset of the base branch"
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
// src/commands/doctor/clusters.ts
/**
* Says what may be listed in a cluster. A list that failed is not among these findings: the run itself names
* it.
*/
function examineRights(about, lists, { needed = /* @__PURE__ */ new Set(), told = [] }) {
	const listed = lists.flatMap(listedPart);
	const absent = lists.filter(({ kind, reach }) => reach.kind === "absent" && !needed.has(kind));
	const parts = [`lists ${listed.length === 0 ? "nothing" : listed.join(", ")}`, ...absent.length > 0 ? [`not served: ${absent.map(({ kind }) => kind).join(", ")}`] : []];
	const missing = lists.flatMap((list) => {
		const message = missingRight(list, needed);
		return message === void 0 || told.some((one) => one.includes(message)) ? [] : [{
			state: "weak",
			about,
			message
		}];
	});
	return [{
		state: listed.length === 0 ? "weak" : "fine",
		about,
		message: parts.join("; ")
	}, ...missing];
}
function listedPart({ kind, reach }) {
	if (reach.kind === "cluster") return [kind];
	return reach.kind === "namespaces" && !reach.failed && reach.names.length > 0 ? [`${kind} in ${reach.names.join(" and ")}`] : [];
}
/** Returns what a kind that could not be listed anywhere lacks; undefined where nothing has to be done. */
function missingRight({ kind, reach }, needed) {
	if (reach.kind === "absent") return needed.has(kind) ? reach.reason : void 0;
	return reach.kind === "namespaces" && !reach.failed && reach.names.length === 0 ? reach.reason : void 0;
}
// src/commands/doctor/decisions.ts
const MAX_LINES = 20;
/** Reasons for which a service is held until somebody changes a file, a right or a source. */
const BLOCKED = /* @__PURE__ */ new Set([
	"owned_by_autoscaler",
	"ignored_by_delivery",
	"ambiguous_manifest",
	"manifest_missing",
	"manifest_refused",
	"ledger_unreadable",
	"evidence_too_short",
	"not_synced",
	"metrics_missing"
]);
/** Reasons that somebody wrote down on purpose. */
const INTENDED = /* @__PURE__ */ new Set(["paused", "switched_off"]);
/**
* Says of how many services a plan decides, and what holds the others. `told` are services whose missing
* figures have been named already.
*/
function examineDecisions(services, told) {
	const blocked = services.filter(({ decision }) => BLOCKED.has(decision.reason ?? ""));
	const untold = blocked.filter(({ decision }) => decision.reason !== "metrics_missing" || !told.has(decision.service));
	const lines = untold.slice(0, MAX_LINES).map(({ decision }) => ({
		state: "weak",
		about: decision.service,
		message: `${decision.reason}: ${decision.rationale}`
	}));
	const more = untold.length - lines.length;
	return [
		...lines,
		...more > 0 ? [{
			state: "weak",
			about: "plan",
			message: `${more} more services are held; see trimtab plan`
		}] : [],
		summary(services, blocked)
	];
}
function summary(services, blocked) {
	const about = "plan";
	const intended = services.filter(({ decision }) => INTENDED.has(decision.reason ?? ""));
	const decided = services.length - blocked.length - intended.length;
	const held = [...groupBy([...blocked, ...intended], ({ decision }) => decision.reason)].map(([reason, group]) => `${group.length} ${reason}`);
	const message = `${decided} of ${services.length} services are decided${held.length === 0 ? "" : `; held: ${held.join(", ")}`}`;
	if (decided === 0 && blocked.length > 0) return {
		state: "bad",
		about,
		message
	};
	return {
		state: blocked.length > 0 || decided === 0 ? "weak" : "fine",
		about,
		message
	};
}
// src/commands/doctor/prometheus.ts
const MAX_HINTS = 5;
/** Letter by letter among more names would take longer than reading them. */
const MAX_COMPARED = 5e3;
/**
* Says why a Prometheus may lack figures of services: exporters that are not scraped, labels that match
* nothing, and workloads that go by another name or namespace there.
*/
function examinePrometheus(about, { workloads, absent, labelsExclude }, lacking) {
	const exporters = [...groupBy(absent, ({ exporter }) => exporter)].map(([exporter, metrics]) => {
		const names = metrics.map(({ metric }) => metric).join(", ");
		return labelsExclude ? {
			state: "weak",
			about,
			message: `no series of ${names} has the labels of this source`,
			fix: "Correct labels: in trimtab.yaml; without them there are such series"
		} : {
			state: "weak",
			about,
			message: `no series of ${names}`,
			fix: `Let it scrape ${exporter}`
		};
	});
	const hints = lacking.slice(0, MAX_HINTS).flatMap((service) => misnamed(service, workloads));
	return [...exporters, ...hints.map((message) => ({
		state: "weak",
		about,
		message
	}))];
}
/** Says what a workload that a Prometheus does not know may be called there. */
function misnamed({ input }, workloads) {
	const { name, namespace } = input.blueprint.workload;
	if (workloads.some((one) => one.name === name && (namespace === void 0 || one.namespace === namespace)) || workloads.length === 0) return [];
	const elsewhere = workloads.find((one) => one.name === name);
	const near = workloads.filter((one) => namespace === void 0 || one.namespace === namespace).slice(0, MAX_COMPARED);
	const similar = closest(name, near.map((one) => one.name));
	const found = elsewhere ?? near.find((one) => one.name === similar);
	const meant = found === void 0 ? "" : `; did you mean ${found.namespace}/${found.name}?`;
	return [`it has no ${`${namespace === void 0 ? "" : `${namespace}/`}${name}`}, which ${input.blueprint.path} names${meant}`];
}
// src/commands/doctor/sources.ts
const MAX_REASONS = 5;
const MAX_NAMES = 5;
/**
* Counts the services that one source has figures for, by figure, and says why others have none. Only figures
* count that an objective needs, that the source can measure, and that are fresh.
*/
function coverage(answer, own, now) {
	const about = answer.path;
	if (own.length === 0) return {
		finding: {
			state: "fine",
			about,
			message: "no service to measure"
		},
		lacking: /* @__PURE__ */ new Set()
	};
	const seen = own.map((service) => ({
		service,
		observation: observed(answer, service, now)
	}));
	const names = FIGURE_NAMES.filter((name) => measures(answer, name));
	const counts = names.flatMap((name) => {
		const asking = seen.filter(({ service }) => wanted(service).includes(name));
		const having = asking.filter(({ observation }) => observation?.figures[name] !== void 0);
		return asking.length === 0 ? [] : [{
			name: short(name),
			having: having.length,
			asking: asking.length
		}];
	});
	const lacks = seen.flatMap(({ service, observation }) => lacksOf(service, observation, names, answer));
	const lacking = new Set(lacks.map(({ service }) => service));
	const problems = new Set(answer.observations.problems.map(({ message }) => message));
	const untold = lacks.filter(({ reason }) => !problems.has(reason));
	if (lacks.length > 0 && untold.length === 0) return {
		finding: void 0,
		lacking
	};
	const blind = lacking.size > 0 && own.every(({ decision }) => decision.reason === "metrics_missing");
	const queries = answer.kind === "live" && answer.asked ? ` (${answer.asked.queries.length} queries)` : "";
	const parts = [`${tellCounts(counts) ?? `${own.length} services state no objective that it measures`}${queries}`, ...untold.length > 0 ? [`missing: ${reasons(untold)}`] : []];
	const state = blind ? "bad" : lacking.size > 0 ? "weak" : "fine";
	const fix = answer.source.kind === "snapshot" && lacking.size > 0 ? { fix: fillIn(about, [...lacking]) } : {};
	return {
		finding: {
			state,
			about,
			message: parts.join("; "),
			...fix
		},
		lacking
	};
}
/** Writes `12 of 15 services have cpu, 3 memory`; undefined where nothing is counted. */
function tellCounts(counts) {
	const parts = counts.map(({ name, having, asking }, at) => {
		return `${having}${at > 0 && counts[at - 1]?.asking === asking ? "" : ` of ${asking}`}${at === 0 ? " services have" : ""} ${name}`;
	});
	return parts.length === 0 ? void 0 : parts.join(", ");
}
function fillIn(path, services) {
	return `Put fresh figures of ${listFirst(services, MAX_NAMES)} into ${path}, with their time`;
}
/** Returns what a source knows of a service by itself, as a decision would rest on it. */
function observed({ observations }, { input }, now) {
	const { blueprint, desired } = input;
	const template = desired.kind === "found" && desired.template ? readTemplate(desired.template) : void 0;
	const completed = completeObservation(observations.services.get(blueprint.name), blueprint, template);
	return completed && dropStale(completed, now, blueprint.metrics.maxAge);
}
/** Checks whether a source can measure a figure at all. */
function measures({ source }, name) {
	return source.kind !== "kubernetes" || name === "cpu_utilization" || name === "memory_utilization";
}
/** Lists the figures that a service's objectives need. */
function wanted({ input }) {
	return unmeasuredObjectives(input.blueprint, {});
}
function lacksOf({ input, decision }, observation, names, answer) {
	const service = input.blueprint.name;
	const missing = unmeasuredObjectives(input.blueprint, decidedMetrics(decision)).filter((name) => names.includes(name));
	if (missing.length === 0) return [];
	if (observation === void 0) return [{
		service,
		reason: unknownTo(answer, service)
	}];
	const why = missing.map((name) => observation.missing[name] ?? "no reason given");
	return [...new Set(why)].map((reason) => ({
		service,
		reason
	}));
}
function unknownTo({ observations: { services } }, service) {
	const near = closest(service, [...services.keys()]);
	return `there is no entry of this name${near === void 0 ? "" : `, but one of "${near}"`}`;
}
/** Writes each reason once, with the services that it holds for. */
function reasons(lacks) {
	const groups = [...groupBy(lacks, ({ reason }) => reason)];
	const shown = groups.slice(0, MAX_REASONS).map(([reason, group]) => {
		const services = group.map(({ service }) => service);
		return `${listFirst(services, MAX_NAMES)}: ${reason}`;
	});
	const rest = groups.length - shown.length;
	return `${shown.join("; ")}${rest > 0 ? `; and ${rest} other reasons` : ""}`;
}
function short(name) {
	return name.replace("_utilization", "");
}
// src/commands/doctor/run.ts
/**
* Makes the plan that a run would make, and checks what it was made from: the figures of every source, the
* rights to read clusters and delivery tools, and what is decided in the end.
*/
async function examineRun(world, options, loaded) {
	const { configuration } = loaded;
	const { answers, findings } = await measureAll(world, options, loaded.fleet);
	const { plan, delivery } = await planFrom(answers, world, loaded);
	const { services } = plan.evaluation;
	const covered = answers.map((answer) => ({
		answer,
		...coverage(answer, servedBy(answer, services, configuration), world.now)
	}));
	const sources = await Promise.all(covered.map(async ({ answer, finding, lacking }) => {
		const blind = services.filter(({ decision }) => lacking.has(decision.service));
		return [
			...examineAnswer(answer),
			...finding ? [finding] : [],
			...await examineSource(answer, blind, options, world.now)
		];
	}));
	return [
		...findings,
		...sources.flat(),
		...delivery.flatMap((listed) => examineDelivery(listed, configuration)),
		...describeUnreadable(plan.index.unreadable).map((message) => ({
			state: "weak",
			about: "manifests",
			message
		})),
		...examineFacts(plan),
		...examineDecisions(services, new Set(covered.flatMap(({ lacking }) => [...lacking])))
	];
}
/** Plans from answers that have been asked for already, and keeps what delivery tools list meanwhile. */
async function planFrom(answers, world, { files, configuration }) {
	const delivery = [];
	const recording = {
		...world,
		measure: async () => answers.length > 0 ? answers : [noAnswer(world.now)],
		listDelivery: async (query) => {
			const objects = await world.listDelivery(query);
			delivery.push({
				cluster: query.cluster,
				objects
			});
			return objects;
		}
	};
	return {
		plan: await makePlan(recording, {
			files,
			configuration,
			pulls: []
		}),
		delivery
	};
}
/** Looks into a Prometheus that lacks figures of services, for what may be wrong. */
async function examineSource({ path, cluster, source }, lacking, { repo }, now) {
	if (source.kind !== "prometheus" || cluster === void 0 || lacking.length === 0) return [];
	const { inspectPrometheus } = await import("./inspect-BjmsOHGD.js");
	try {
		const facts = await inspectPrometheus(prometheusOptions(source, cluster, repo), now, process.env);
		const absent = source.queries === void 0 ? facts?.absent : [];
		return facts && absent ? examinePrometheus(path, {
			...facts,
			absent
		}, lacking) : [];
	} catch (error) {
		if (error instanceof TrimtabError) return [];
		throw error;
	}
}
/** Asks every source. Where there is none to ask, or it cannot be read, the plan is made without figures. */
async function measureAll({ now }, options, { config, blueprints }) {
	try {
		return {
			answers: await measure(options, config, blueprints, now),
			findings: []
		};
	} catch (error) {
		return {
			answers: [],
			findings: [{
				state: "bad",
				about: "metrics",
				message: error.message
			}]
		};
	}
}
function noAnswer(now) {
	const observations = {
		services: /* @__PURE__ */ new Map(),
		clusters: /* @__PURE__ */ new Map(),
		problems: []
	};
	return {
		kind: "live",
		path: "metrics",
		timestamp: now.toISOString(),
		observations
	};
}
/** Returns the services that a source is to measure; a cluster without sources is served by any snapshot. */
function servedBy({ cluster, source }, services, { config }) {
	return services.filter(({ input }) => {
		const own = input.blueprint.workload.cluster;
		const orphan = source.kind === "snapshot" && !Object.hasOwn(config.clusters, own);
		return cluster === void 0 || cluster === own || orphan;
	});
}
function examineAnswer(answer) {
	const lists = answer.kind === "live" ? answer.lists : void 0;
	const told = answer.observations.problems.map(({ message }) => message);
	return [...told.map((message) => ({
		state: "bad",
		about: answer.path,
		message
	})), ...lists === void 0 ? [] : examineRights(`rights of ${answer.path}`, lists, { told })];
}
function deliveryLists({ applications, kustomizations, helmReleases }) {
	return Object.entries({
		Applications: applications,
		Kustomizations: kustomizations,
		HelmReleases: helmReleases
	}).flatMap(([kind, listed]) => listed === void 0 ? [] : [{
		kind,
		reach: listed.reach
	}]);
}
function examineDelivery({ cluster, objects }, { config }) {
	const { kind } = deliverySetting(config, cluster);
	const needed = kind === "argo" ? ["Applications"] : kind === "flux" ? ["Kustomizations", "HelmReleases"] : [];
	return examineRights(`delivery of ${cluster}`, deliveryLists(objects), { needed: new Set(needed) });
}
/** Names what a plan would report beside its decisions. */
function examineFacts({ facts }) {
	const bad = (about) => (message) => ({
		state: "bad",
		about,
		message
	});
	return [
		...(facts.problems ?? []).map(bad("delivery")),
		...facts.ledger_error === null ? [] : [bad("ledger")(facts.ledger_error)],
		...Object.entries(facts.ledger_broken ?? {}).map(([service, why]) => bad("ledger")(`${service}: ${why}`))
	];
}
// src/commands/doctor.ts
const MARK = {
	fine: "ok  ",
	weak: "weak",
	bad: "BAD "
};
/**
* Checks everything that a run needs, one thing after the other, and says what to change, and what to do
* first. It decides as `plan` does, from the same answers, and writes nothing.
*/
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
	await look("configuration", async () => {
		opened = open(options);
		return examineFleet(opened);
	});
	if (opened !== void 0) {
		const loaded = opened;
		const world = openPlanWorld(options, now, openLedgerFiles(options.repo, {
			now,
			absent: "empty"
		}));
		await look("plan", () => examineRun(world, options, loaded));
	}
	await look("repository", () => examineForge(opened?.configuration, options, now, environment));
	const failures = findings.filter(({ state }) => state === "bad").map(({ about, message }) => ({
		service: null,
		message: `${about}: ${message}`
	}));
	return {
		kind: "lines",
		lines: [
			...findings.map(tell),
			"",
			firstStep(findings)
		],
		notes: [],
		failures
	};
}
function open(options) {
	const files = openWorkTree(options.repo);
	const configuration = loadConfiguration(files, options.config);
	return {
		files,
		configuration,
		fleet: loadFleet(files, configuration)
	};
}
function tell({ state, about, message, fix }) {
	return `${MARK[state]}  ${about}: ${message}${fix === void 0 ? "" : `. ${fix}`}`;
}
/** Returns the most important thing to change: what stops a run goes before what only costs it something. */
function firstStep(findings) {
	const worst = findings.find(({ state }) => state === "bad") ?? findings.find(({ state }) => state === "weak");
	if (worst === void 0) return "next: trimtab plan";
	return `first: ${worst.about}: ${worst.fix ?? worst.message}`;
}
/** Checks the configuration and the blueprints. */
function examineFleet({ files, configuration, fleet }) {
	const { config } = configuration;
	return [
		{
			state: "fine",
			about: "configuration",
			message: `${fleet.blueprints.length} sound blueprints`
		},
		...config.paused ? [{
			state: "weak",
			about: "configuration",
			message: "paused: nothing is written"
		}] : [],
		...config.observedBy === void 0 ? [] : [{
			state: "weak",
			about: "configuration",
			message: `${config.observedBy}: no pull request is opened`
		}],
		...describeUnread(files, configuration).map((message) => ({
			state: "weak",
			about: "configuration",
			message
		})),
		...fleet.errors.map(({ message }) => ({
			state: "bad",
			about: "blueprint",
			message
		}))
	];
}
/** Checks the repository that pull requests go to, and the token's rights there. */
async function examineForge(configuration, options, now, environment) {
	const { git, local } = await openRepository(options, now, environment);
	if (local) return [{
		state: "fine",
		about: "repository",
		message: `pull requests are files beside ${git.target.url}`
	}];
	const repository = describeGitHub(git.target.url, environment);
	const config = configuration?.config ?? readConfig({
		path: "",
		text: ""
	});
	const base = await git.baseCommit(config.proposals.base).then(({ branch }) => ({
		branch,
		unread: []
	})).catch((error) => ({
		branch: config.proposals.base ?? "main",
		unread: [{
			state: "bad",
			about: "repository",
			message: error.message
		}]
	}));
	const { inspectGitHub } = await import("./inspect-DRJlWZLN.js");
	const facts = await inspectGitHub(repository, {
		base: base.branch,
		ledger: config.ledger.branch
	});
	const findings = examineGitHub(facts, {
		autoMerge: config.proposals.autoMerge,
		ledger: config.ledger.branch
	});
	return facts.refusal === void 0 ? [...base.unread, ...findings] : findings;
}
export { doctor };
