import { a as readLedgerBranch, c as writeStatus, d as textsOf, f as rollbackClaim, h as fetchTip, i as pullRequestInput, m as fetchTestMerge, n as isUnconfirmed, o as reviewFacts, s as said, u as judgeCommits } from "./status-D0MHufQf.js";
import { r as governanceStatus } from "./statuses-CCtSRq-t.js";
import { r as renderGate, t as buildGateReport } from "./gate-B7Of7qMV.js";
import { s as gateStatus } from "./diff-BJ0vMWnU.js";
import { D as parseYaml, _ as parsePolicies, a as assessObserved, c as readObservations, g as replicaDemand, h as priorityScore, s as readFleet, t as observe, x as parseBlueprints, y as parseConfig } from "./observe-CigpZSEe.js";
import { T as ledgerHorizon, g as locateAll, p as blueprintPaths, r as policiesPath } from "./survey-BYWkndsH.js";
import { n as startScan } from "./scanner-F70XYczm.js";
import { B as foldHistories, J as dropStale } from "./decide-BkA8tRQN.js";
import { n as formatMemory, t as formatCpu } from "./quantity-4yTZYHZm.js";
import { o as readSnapshot } from "./sources-D-8ZH4Wm.js";
import { setTimeout } from "node:timers/promises";
// src/commands/gate/head-problems.ts
/**
* What `validate` would say of head: problems in files that the change touches, or that it brings about elsewhere, such as a
* name that is now used twice. Everything of head is parsed and nothing of it applied.
*/
function headProblems({ compared, base }) {
	const { files } = compared.head;
	const touched = new Set(compared.touched);
	const isOurs = (path) => base.isBlueprint(path) || path === base.source.path || path === base.policiesPath;
	if (!compared.touched.some(isOurs)) return [];
	const config = readHeadConfig(base, files, touched);
	const blueprints = parseBlueprints(textsOf(files, blueprintPaths(files, config.config.blueprints)), config.config.defaults);
	const known = new Set(parseBlueprints(base.sources, base.config.defaults).invalid.flatMap(({ problems }) => problems.map(keyOf)));
	const found = blueprints.invalid.flatMap(({ problems }) => problems).filter((p) => touched.has(p.file) || !known.has(keyOf(p)));
	return [
		...config.problems,
		...policyProblems(config.config, base, files, touched),
		...found
	];
}
function readHeadConfig({ source, config }, files, touched) {
	if (!touched.has(source.path)) return {
		config,
		problems: []
	};
	const parsed = parseConfig(source.path, files.read(source.path)?.toString("utf8"));
	return parsed.kind === "config" ? {
		config: parsed.config,
		problems: []
	} : {
		config,
		problems: parsed.problems
	};
}
function policyProblems(config, { source }, files, touched) {
	const path = policiesPath(config);
	const bytes = files.read(path);
	if (bytes) {
		const parsed = touched.has(path) || touched.has(source.path) ? parsePolicies(path, bytes.toString("utf8")) : void 0;
		return parsed?.kind === "invalid" ? parsed.problems : [];
	}
	if (config.policies === void 0) return [];
	const read = parseYaml(source.path, files.read(source.path)?.toString("utf8") ?? "");
	const place = read.kind === "yaml" ? read.yaml.place("policies") : {
		line: 1,
		column: 1
	};
	return [{
		file: source.path,
		...place,
		rule: "policies",
		message: `${path}: no such file`,
		fix: "Add it, or remove this key"
	}];
}
function keyOf({ file, rule, message }) {
	return JSON.stringify([
		file,
		rule,
		message
	]);
}
// src/commands/gate/outcome.ts
/** The answer of every way to run the gate. */
function gateOutcome(judged, status, about, now) {
	const { result, compared, notes } = judged;
	const { impact: impact_preview, enforcement } = about;
	const commits = {
		base: compared.base.sha,
		head: compared.head.sha,
		files: compared.touched.length
	};
	return {
		gate: buildGateReport(result, status, commits, {
			problems: headProblems(judged),
			impact_preview,
			enforcement
		}, now),
		lines: [],
		notes,
		proposals: [],
		failures: []
	};
}
// src/review/impact.ts
/** Two evaluations of the same facts under two sets of blueprints, service by service and cluster by cluster. */
function compareEvaluations(before, after, changed, figures) {
	const old = byService(before);
	const now = byService(after);
	const all = [.../* @__PURE__ */ new Set([
		...old.keys(),
		...now.keys(),
		...changed
	])];
	const impacts = all.map((service) => {
		const was = old.get(service);
		const is = now.get(service);
		return {
			service,
			figures: figures(service),
			before: was ? outlook(was) : null,
			after: is ? outlook(is) : null,
			at_max: is && changed.has(service) ? roomAtMax(is, after) : null
		};
	});
	return {
		changed: impacts.filter(({ service }) => changed.has(service)),
		others: impacts.filter((one) => !changed.has(one.service) && JSON.stringify(one.before) !== JSON.stringify(one.after)),
		services_compared: all.length,
		conflicts: conflicts(before, after)
	};
}
function byService({ services }) {
	return new Map(services.map((s) => [s.decision.service, s]));
}
function outlook({ decision, governance, grant, proposed, input }) {
	const { minReplicas, maxReplicas } = input.blueprint.scaling;
	return {
		action: decision.action,
		reason: decision.reason,
		current_replicas: decision.current_replicas,
		target_replicas: decision.target_replicas,
		proposed_replicas: proposed ?? null,
		execution: proposed !== void 0 ? "execute" : grant?.action === "defer" ? "defer" : "none",
		classification: governance.classification,
		priority_score: priorityScore(input.blueprint),
		limits: {
			min_replicas: minReplicas,
			max_replicas: maxReplicas
		}
	};
}
function roomAtMax({ input, decision }, { allocation }) {
	const { workload, scaling } = input.blueprint;
	const demand = replicaDemand(input);
	const more = Math.max(0, scaling.maxReplicas - (decision.current_replicas ?? 0));
	const [cpu, memory] = [demand.cpu * BigInt(more), demand.memory * BigInt(more)];
	const free = allocation.free.get(workload.cluster);
	const known = free?.cpu !== void 0 || free?.memory !== void 0;
	return {
		cluster: workload.cluster,
		more_replicas: more,
		cpu: formatCpu(cpu),
		memory: formatMemory(memory),
		free_cpu: free?.cpu === void 0 ? null : formatCpu(free.cpu),
		free_memory: free?.memory === void 0 ? null : formatMemory(free.memory),
		fits: known ? cpu <= (free?.cpu ?? cpu) && memory <= (free?.memory ?? memory) : null
	};
}
function conflicts(before, after) {
	const clusters = ({ allocation }) => new Set(allocation.conflicts.map(({ cluster }) => cluster));
	const [old, now] = [clusters(before), clusters(after)];
	return [.../* @__PURE__ */ new Set([...old, ...now])].map((cluster) => ({
		cluster,
		before: old.has(cluster),
		after: now.has(cluster)
	}));
}
// src/history/figures.ts
/** The newest figures that the ledger holds, by service. Events may come in any order. */
function lastFigures(events) {
	const last = /* @__PURE__ */ new Map();
	for (const { service, timestamp, figures, replicas } of events) {
		if (!figures) continue;
		const known = last.get(service);
		if (!known || Date.parse(timestamp) >= Date.parse(known.time)) last.set(service, {
			time: timestamp,
			replicas,
			figures
		});
	}
	return last;
}
// src/commands/gate/preview-figures.ts
/** Measured now where a source answers, else what the ledger wrote down last. Sources are asked as base's blueprints ask. */
async function knownFigures(base, options, now, events, notes) {
	const kept = lastFigures(events);
	const live = await measure(base, options, now, notes);
	const ages = new Map(base.fleet.blueprints.map(({ name, metrics }) => [name, metrics.maxAge]));
	const services = new Map(live.services);
	const from = /* @__PURE__ */ new Map();
	for (const [name, observation] of live.services) from.set(name, freshness(observation, ages.get(name) ?? Number.POSITIVE_INFINITY, now));
	const entries = [...kept].filter(([name]) => (from.get(name)?.kind ?? "unknown") === "unknown");
	const recalled = readSnapshot("ledger", {
		timestamp: now.toISOString(),
		services: entries.map(([service, { figures: metrics }]) => ({
			service,
			metrics
		}))
	});
	for (const [name, observation] of recalled.services) {
		services.set(name, observation);
		const { time = "", replicas } = kept.get(name) ?? {};
		from.set(name, {
			kind: "ledger",
			source: "ledger",
			time,
			...replicas === void 0 ? {} : { replicas }
		});
	}
	return {
		observations: {
			...live,
			services
		},
		from: (service) => from.get(service) ?? {
			kind: "unknown",
			why: "neither a source nor the ledger has any"
		}
	};
}
async function measure(base, options, now, notes) {
	try {
		const read = readObservations(await observe(options, base.config, base.fleet.blueprints, now), base.fleet.blueprints, now);
		for (const { message } of read.problems) notes.push(message);
		return read;
	} catch (error) {
		notes.push(`nothing could be measured: ${error.message}`);
		return {
			services: /* @__PURE__ */ new Map(),
			clusters: /* @__PURE__ */ new Map(),
			problems: []
		};
	}
}
/** Whether an observation has anything left that a decision may rest on. */
function freshness(observation, maxAge, now) {
	const { figures, missing, pods, source, timestamp } = dropStale(observation, now, maxAge);
	const figure = Object.values(figures)[0];
	if (figure) return {
		kind: "measured",
		source: figure.source,
		time: figure.time
	};
	if (pods.length > 0) return {
		kind: "measured",
		source,
		time: timestamp
	};
	return {
		kind: "unknown",
		why: observation.failure ?? missing.cpu_utilization ?? "nothing was measured"
	};
}
// src/commands/gate/preview.ts
/** More replicas than any cluster runs: sharing them out one by one would only take a hostile file's time. */
const MOST_REPLICAS = 1e5;
/**
* Decides twice from the same facts, under the blueprints of base and under those of head, and compares. Null where no blueprint
* changes. Head's blueprints are data: queries, rules and everything else that could run or widen something stay base's.
* Never throws: what stands in the way is said and nothing else.
*/
async function previewImpact({ compared, base }, options, now, readLedger) {
	const touched = compared.touched.filter((path) => base.isBlueprint(path));
	const defaults = defaultsOf(base, compared.head.files, compared.touched);
	if (touched.length === 0 && defaults === base.config.defaults) return null;
	try {
		const notes = [];
		const after = headFleet(base, compared.head.files, defaults, notes);
		const ledger = await readLedger(ledgerHorizon(base.fleet.blueprints, now)).catch((error) => ({
			events: [],
			error: error.message
		}));
		if (ledger.error !== null) notes.push(`cooldowns and earlier figures are unknown: ${ledger.error}`);
		const known = await knownFigures(base, options, now, ledger.events, notes);
		const facts = {
			now: now.toISOString(),
			config: base.source,
			policies: base.policies,
			history: Object.fromEntries(foldHistories(ledger.events)),
			ledger_error: null
		};
		const desired = await locator(base, compared.base.files, compared.head.files);
		const decide = async (fleet, blueprints) => assessObserved({
			...facts,
			blueprints,
			desired: await desired(fleet.blueprints)
		}, fleet, known.observations).evaluation;
		const changed = new Set([base.fleet, after.fleet].flatMap(({ blueprints }) => blueprints.filter(({ path }) => touched.includes(path)).map(({ name }) => name)));
		return {
			kind: "known",
			...compareEvaluations(await decide(base.fleet, base.sources), await decide(after.fleet, after.sources), changed, known.from),
			notes
		};
	} catch (error) {
		return {
			kind: "unknown",
			why: error.message
		};
	}
}
/** Head's `defaults:` are numbers like those of a blueprint; whatever else trimtab.yaml says there is not looked at. */
function defaultsOf({ source, config }, head, touched) {
	if (!touched.includes(source.path)) return config.defaults;
	const parsed = parseConfig(source.path, head.read(source.path)?.toString("utf8"));
	if (parsed.kind === "invalid" || JSON.stringify(parsed.config.defaults) === JSON.stringify(config.defaults)) return config.defaults;
	return parsed.config.defaults;
}
function headFleet(base, head, defaults, notes) {
	const sources = textsOf(head, blueprintPaths(head, base.config.blueprints));
	const { blueprints, errors } = readFleet({
		...base.config,
		defaults
	}, sources);
	for (const { message } of errors) notes.push(`left out: ${message}`);
	const old = new Map(base.fleet.blueprints.map((b) => [b.name, b]));
	const inert = blueprints.flatMap((blueprint) => {
		if (blueprint.scaling.maxReplicas > MOST_REPLICAS) {
			notes.push(`left out: ${blueprint.name} asks for up to ${blueprint.scaling.maxReplicas} replicas`);
			return [];
		}
		const rules = old.get(blueprint.name)?.governance.rules ?? [];
		return [{
			...blueprint,
			governance: {
				...blueprint.governance,
				rules
			}
		}];
	});
	return {
		fleet: {
			config: base.config,
			blueprints: inert,
			errors: []
		},
		sources
	};
}
/** Counts as base states them, so that only the blueprints differ; those of a service that is new, as head states them. */
async function locator(base, files, head) {
	const index = await startScan(files)();
	const old = new Set(base.fleet.blueprints.map(({ name }) => name));
	return async (blueprints) => {
		const fresh = blueprints.filter(({ name }) => !old.has(name));
		const found = [...locateAll(files, blueprints.filter(({ name }) => old.has(name)), index), ...fresh.length > 0 ? locateAll(head, fresh, await startScan(head)()) : []];
		return Object.fromEntries(found.map(([name, { desired }]) => [name, desired]));
	};
}
// src/commands/gate/pull.ts
const COMMENT_MARKER = "<!-- trimtab:gate -->";
/** How often GitHub is asked for a test merge that it has not made yet. */
const TRIES = 5;
/** The gate of one pull request: judged by its test merge, with its reviews; the status is set and the comment kept current. */
async function gatePull(world, number, { rewrite = false } = {}) {
	const { forge } = world;
	const seen = await forge.pull(number);
	const pull = rewrite && !(seen.status && isUnconfirmed(seen.status)) ? {
		...seen,
		status: null
	} : seen;
	if (pull.state !== "open") return said(`#${number} is ${pull.state}: there is nothing to judge`);
	try {
		return await judgePull(world, pull);
	} catch (error) {
		await writeStatus(forge, pull, governanceStatus("pending", `not judged: ${error.message}`));
		throw error;
	}
}
async function judgePull(world, pull) {
	const { git, forge, github, options, now } = world;
	const merged = await testMerge(world, pull);
	if (typeof merged === "string") {
		const written = await writeStatus(forge, pull, governanceStatus("pending", `not judged: ${merged}`));
		return said(`#${pull.number} is not judged: ${merged}`, written);
	}
	const rollback = await rollbackClaim(pull, (number) => forge.pull(number));
	const commits = {
		base: await fetchTip(git, pull.base.branch, 1),
		from: merged.base,
		head: merged.merge,
		pullRequest: pullRequestInput(pull),
		rollback
	};
	const judged = await judgeCommits(git, options, now, commits);
	const byReviews = gateStatus(judged.result, await reviewFacts(judged, pull, world));
	const status = byReviews.state === "success" && pull.status && isUnconfirmed(pull.status) ? pull.status : byReviews;
	const written = await writeStatus(forge, pull, status);
	const enforcement = await github.enforcement(pull.base.branch);
	const outcome = gateOutcome(judged, status, {
		impact: await previewImpact(judged, options, now, (since) => readLedgerBranch(world, judged.base.config, since)),
		enforcement
	}, now);
	const worthTelling = outcome.gate.checks.length > 0 || outcome.gate.problems.length > 0;
	const notes = await comment(forge, pull.number, `${renderGate(outcome.gate, "markdown")}\n${COMMENT_MARKER}\n`, worthTelling);
	return {
		...outcome,
		...written,
		notes: [
			...outcome.notes,
			...written.notes,
			...notes
		]
	};
}
/** The test merge of the newest head, or why there is none. GitHub makes it in the background, once somebody asks. */
async function testMerge({ git, patience }, pull) {
	for (let tries = 1;; tries += 1) {
		const merged = await fetchTestMerge(git, pull.number);
		if (merged?.head === pull.head.sha) return merged;
		if (pull.conflicting) return `it conflicts with ${pull.base.branch}`;
		if (tries === TRIES) return "GitHub has not merged the newest commit for a test yet";
		await setTimeout(patience * 2 ** (tries - 1));
	}
}
/** One that is there already is kept current, also when there is nothing left to tell. */
async function comment(forge, number, body, worthTelling) {
	try {
		await forge.comment(number, COMMENT_MARKER, body, worthTelling);
		return [];
	} catch (error) {
		return [`the comment could not be written: ${error.message}`];
	}
}
export { previewImpact as n, gateOutcome as r, gatePull as t };
