import { t as openWorkTree } from "./work-tree-lOYzM7-7.js";
import { r as openGit } from "./branch-Ciad6SIH.js";
import { t as TrimtabError } from "./errors-caA3otfk.js";
import { c as listFirst, n as formatInstant, o as counted, s as isCount } from "./time-ZXryeGjZ.js";
import { C as parseBlueprint, a as loadConfiguration, d as readBlueprints, g as describeUnmatched, l as policiesPath, m as readSource, n as blueprintPaths } from "./load-DiN1rQGe.js";
import { a as excludedBy, i as scanWorkloads } from "./scanner-CuLnQAT2.js";
import { o as describeUnreadable, p as sumResources, r as isManifestPath } from "./gather-Dljo9CWa.js";
import { r as chooseCount, t as backtestService } from "./backtest-Hos7XrAn.js";
import { t as parsePolicies } from "./policy-BA8JsLL3.js";
import { a as inMinutes, c as percentile, l as sinceMeasured, n as MINUTE_MS, o as inPoints, s as measuredAscending, t as DAY_MS } from "./demand-DjnMXt6M.js";
import { i as usable, r as leastReplicas, t as DEFAULT_RULES } from "./rules-BQYdaS4k.js";
import { a as openNamed, c as fullName, d as chooseEntry, f as choosePlace, i as findTarget, l as likelyNames, n as locateAll, o as tellSwitch, s as tellShared, t as holdOf } from "./locate-eVSeiefm.js";
import { n as groupBy, r as uniqueBy } from "./group-by-CKri-PEM.js";
import { t as valueAt } from "./value-at-BYJvqKQp.js";
import { F as normalizePath, I as parentFolder, i as openManifest } from "./json-pointer-Ba3zOFj4.js";
import { E as placeOf, H as isWorkload, R as WORKLOAD_GROUPS, T as placeLine, j as resolveField, k as parseField } from "./values-text-yhCPvA0s.js";
import { r as readHistoryFile } from "./history-B5nsBVnZ.js";
import { n as prometheusOptions, o as historyService } from "./sources-9g9U2yfj.js";
import { c as parseJson } from "./json-BaBbGGr3.js";
import { l as readSnapshot } from "./sources-D64XEVlv.js";
import { n as openLedger } from "./ledger-djHOmTVI.js";
import { n as openRepository } from "./world-BuLgj2WB.js";
import { dirname, join, sep } from "node:path";
import { existsSync, mkdirSync, realpathSync, writeFileSync } from "node:fs";
// src/adapters/files/new-files.ts
/**
* Writes a file that does not exist yet, with the folders above it; false where there is one, or anything
* else of that name.
* @throws TrimtabError `file_unwritable` where it cannot be written, or a link leads out of the folder.
*/
function writeNew(dir, path, text) {
	const place = join(dir, path);
	try {
		let above = dirname(place);
		while (!existsSync(above)) above = dirname(above);
		if (!`${realpathSync(above)}${sep}`.startsWith(`${realpathSync(dir)}${sep}`)) throw new Error("a link leads out of the folder");
		mkdirSync(dirname(place), { recursive: true });
		writeFileSync(place, text, { flag: "wx" });
		return true;
	} catch (cause) {
		if (cause.code === "EEXIST") return false;
		throw new TrimtabError("file_unwritable", `${path}: ${cause.message}`, { cause });
	}
}
// src/commands/init/new-files.ts
/** Lists the files among the lines. */
function filesOf(lines) {
	return lines.filter((line) => typeof line !== "string");
}
/** Writes the files below a folder unless they are there, and returns the lines that say which. */
function writeFiles(repo, lines) {
	return tellFiles(lines, ({ path, text }) => writeNew(repo, path, text) ? "wrote  " : "kept   ");
}
/** Returns the lines as text, each file behind what `verb` says became of it. */
function tellFiles(lines, verb) {
	return lines.map((line) => typeof line === "string" ? line : `${verb(line)}${line.path}${line.about ?? ""}`);
}
/** Returns files as they are once new ones lie among them; one that is there stays as it is. */
function withNewFiles(files, added) {
	const texts = new Map(added.map(({ path, text }) => [path, Buffer.from(text)]));
	return {
		list: () => [.../* @__PURE__ */ new Set([...files.list(), ...texts.keys()])].sort(),
		read: (path) => files.read(path) ?? texts.get(path),
		isLink: (path) => files.isLink?.(path) ?? false
	};
}
// src/report/first-proposals.ts
/** The policies that a replay has to hold. */
const [STATED, PROPOSED] = ["git", "evidence"];
/** Tells what would have been proposed for each service, and what the two differ by. */
function tellFirstProposals(all) {
	const told = all.flatMap(({ replicas, result }) => tell(replicas, result) ?? []);
	if (told.length === 0) return [];
	return [
		"",
		"What would have been proposed, had a person merged in office hours:",
		...told
	];
}
function tell(replicas, { service, step, judgedFrom, end, policies }) {
	const [stated, proposed] = [policies.get(STATED), policies.get(PROPOSED)];
	if (!stated || !proposed || judgedFrom >= end || !("replicas" in proposed.chosen)) return void 0;
	const day = (time) => formatInstant(new Date(time)).slice(0, 10);
	const when = `${service}, ${day(judgedFrom)} to ${day(end)}`;
	if (proposed.opened === 0) return `  ${when}: nothing; ${counted(proposed.chosen.replicas, "replica")}`;
	const minutes = Math.round((proposed.tally.violations - stated.tally.violations) * step / MINUTE_MS);
	const hours = Math.round((proposed.tally.replicas - stated.tally.replicas) * step / (60 * MINUTE_MS));
	const differs = [`${counted(Math.abs(minutes), "minute")} ${minutes > 0 ? "more" : "fewer"} above 85% of the request`, `${counted(Math.abs(hours), "replica-hour")} ${hours > 0 ? "more" : "fewer"}`];
	return `  ${when}: ${counted(proposed.opened, "pull request")}, from ${replicas} to ${counted(proposed.chosen.replicas, "replica")}: ${differs.join(", ")}`;
}
// src/commands/init/from-history.ts
/**
* Writes limits that the past of a service pays for, each with its reason: the least that its quietest hours need,
* and twice what its peak needed. The count between them is chosen by strategy `evidence`, in each run.
*/
function linesFromHistory(demand, now, replicas) {
	const points = inPoints(inMinutes(demand));
	const state = {
		present: replicas,
		minReplicas: 1,
		earlier: []
	};
	const choice = chooseCount(points, now.getTime(), state, DEFAULT_RULES);
	if (choice.kind !== "chosen") return {
		kind: "too_short",
		message: choice.message
	};
	const ascending = measuredAscending(points);
	const needed = (share) => leastReplicas(share, usable(DEFAULT_RULES));
	const days = counted(Math.floor(points.values.length * points.step / DAY_MS), "day");
	const [quiet, peak] = [needed(percentile(ascending, 1)), needed(ascending.at(-1) ?? 0)];
	const least = replicas < 2 ? 1 : 2;
	const min = Math.max(least, Math.min(quiet, replicas));
	const max = Math.max(3, 2 * peak, replicas);
	return {
		kind: "lines",
		lines: [
			`min_replicas: ${min} # the quietest hours of ${days} need ${quiet}${least === 2 ? ", and one serves while the other is lost or moves" : ""}`,
			`max_replicas: ${max} # the peak of ${days}, at ${peakTime(points)}, needs ${peak} at 85% of the request; twice that leaves room`,
			`strategy: evidence # the count that this past pays for: ${choice.wanted} today, where Git states ${replicas}`,
			"objective: 99.5% # share of minutes that are to be good, which sets the price of bad ones"
		]
	};
}
function peakTime({ start, step, values }) {
	let at = 0;
	for (const [index, value] of values.entries()) if (value !== -1 && value > (values[at] ?? -1)) at = index;
	return formatInstant(new Date(start + at * step));
}
// schemas/blueprint.schema.json
var $id$2 = "https://raw.githubusercontent.com/trimtab/trimtab/v1/schemas/blueprint.schema.json";
// src/commands/init/scaling.ts
/**
* Writes the lines below `spec.scaling:`, each number with its reason; `fromHistory` are those that the past tells. Only what the manifest can carry is
* stated: a utilization whose request or limit is not there is never measured, and would hold the service.
*/
function scalingLines({ workload, place: { replicas = 1, absent }, resources, autoscaler }, fromHistory) {
	if (autoscaler !== void 0) return underAutoscaler(autoscaler);
	if (fromHistory !== void 0) return [...fromHistory, ...shrinkLines(workload)];
	const stated = absent ? "Kubernetes runs where no count is stated" : "Git states";
	const single = replicas < 2;
	return [
		`min_replicas: ${single ? 1 : 2} # ${single ? `as ${stated}; 2 would outlive the loss of one` : "one serves while the other is lost or moves"}`,
		`max_replicas: ${Math.max(3, replicas * 2)} # ${replicas < 2 ? "room for a burst" : `twice the ${replicas} that ${stated}`}; what one more costs is yours to decide`,
		...shrinkLines(workload),
		...resources.cpu_request === void 0 ? WITHOUT_REQUEST : proportional(resources)
	];
}
function shrinkLines({ kind }) {
	return kind === "StatefulSet" ? ["# allow_scale_down: true # a StatefulSet shrinks only where this is stated: its volumes stay behind"] : [];
}
/** Limits within which the floor of an autoscaler is proposed. */
function underAutoscaler({ min, max }) {
	const least = Math.min(max, min < 2 ? 1 : 2);
	return [
		`min_replicas: ${least} # no floor below is proposed${least < 2 ? "; 2 would outlive the loss of one" : ": one serves while the other is lost or moves"}`,
		`max_replicas: ${max} # the ceiling that Git states; what one more costs is yours to decide`,
		"strategy: evidence # the numbers that the past of the service pays for",
		"objective: 99.5% # share of minutes that are to be good, which sets the price of bad ones"
	];
}
function proportional({ cpu_request, memory_limit }) {
	return [
		"strategy: proportional # as many replicas as bring utilization to its target",
		`target_cpu_utilization: 70% # of the request, ${cpu_request}; the rest carries a burst until new replicas serve`,
		memory_limit === void 0 ? "# target_memory_utilization: 80% # is of the limit, and the manifest states no memory limit" : `target_memory_utilization: 80% # of the limit, ${memory_limit}; a pod that reaches it is killed`
	];
}
/** Latency alone needs no request, so its thresholds stand ready. */
const WITHOUT_REQUEST = [
	"scale_up_threshold: 80% # of latency_p95_target below, the one objective that needs no CPU request",
	"scale_down_threshold: 40% # half of it, so that one replica fewer does not ask for one more again",
	"# The manifest states no CPU request, which utilization is a share of. State one there and here take the # away:",
	"# strategy: proportional # as many replicas as bring utilization to its target",
	"# target_cpu_utilization: 70% # of the request; the rest carries a burst until new replicas serve"
];
// src/commands/init/text.ts
/** Writes the comment by which editors find the schema of a YAML file. */
function schemaLine(id) {
	return `# yaml-language-server: $schema=${id}`;
}
/**
* Writes a text as a YAML scalar: in quotes unless it is a plain name that no parser reads as anything else.
*/
function scalar(text) {
	return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text) && !/^(true|false|null|yes|no|on|off|y|n)$/.test(text) ? text : JSON.stringify(text);
}
/** Writes a text for a comment, on one line whatever it holds. */
function inComment(text) {
	return /^[\x20-\x7e]+$/.test(text) ? text : JSON.stringify(text);
}
// src/commands/init/starter.ts
/**
* Writes a blueprint that passes `validate`, with everything the manifest states and a first guess at the
* rest. `unreached` says why no history tells what the numbers of an autoscaler should be; `fromHistory` are the lines
* of scaling that history tells.
*/
function starterBlueprint(facts, unreached, fromHistory) {
	const { name, workload, place, choices, open, guessed, held, resources, autoscaler } = facts;
	const { cluster, kind, namespace } = workload;
	const identity = [
		...cluster === void 0 ? [] : [`cluster: ${scalar(cluster)}`],
		...kind === "Deployment" ? [] : [`kind: ${kind}`],
		...namespace === void 0 ? [] : [`namespace: ${scalar(namespace)}`],
		...workload.name === name ? [] : [`name: ${scalar(workload.name)}`]
	].join(", ");
	const requests = Object.entries(resources).map(([key, value]) => `    ${key}: ${value}`);
	const lines = choices.length > 0 || !place.absent ? choices : ["manifest: {create: true}"];
	const created = place.absent && !open ? " # the first pull request writes the missing count" : "";
	return `${[
		schemaLine($id$2),
		`# ${kind} ${inComment(workload.name)}: ${inComment(place.path)}:${place.line} ${tellStated(facts)}. A start: make every number your own.`,
		...guessed ? ["# No manifest here declares it: correct kind, name and namespace by what runs in the cluster."] : [],
		...held === void 0 ? [] : [`# Held: ${inComment(held)}`],
		"metadata:",
		`  name: ${scalar(name)}`,
		"  version: 0.1.0",
		"spec:",
		...identity === "" ? [] : [`  workload: {${identity}}`],
		...lines.map((line) => `  ${open ? "# " : ""}${line}${created}`),
		...autoscaler ? [numbersLine(unreached)] : [],
		"  scaling:",
		...scalingLines(facts, fromHistory).map((line) => `    ${line}`),
		...requests.length > 0 ? ["  resources: # of one pod, as the manifest has them", ...requests] : [],
		"  # performance: {latency_p95_target: 200ms, error_rate_threshold: 1%} # what users notice; needs HTTP metrics"
	].join("\n")}\n`;
}
/** Lets the target and the floor of an autoscaler be proposed, once there is history to choose them by. */
function numbersLine(unreached) {
	const line = "autoscaler: {target: propose, min: propose}";
	return unreached === void 0 ? `  ${line}` : `  # ${line} # ${inComment(unreached)}; then take the # away`;
}
/** Says what Git states of the count, or of the autoscaler that sets it. */
function tellStated({ place, autoscaler }) {
	if (autoscaler) return `has ${inComment(autoscaler.what)} set the count from ${autoscaler.min} to ${autoscaler.max}`;
	return place.absent ? `states no count, so Kubernetes runs ${place.replicas ?? 1}` : `states ${place.replicas ?? "no plain number"}`;
}
// src/commands/init/blueprints.ts
/** Days that are told of at the end; those before them teach. */
const LOOK_BACK_DAYS = 14;
const NO_REQUEST = "the manifest states no CPU request, so there is no objective yet. The blueprint says how to state one.";
/** Writes the blueprint of a workload. */
function startBlueprint(starter, around) {
	const { files, index, config } = around;
	const { name } = starter;
	const skipped = (why) => ({
		kind: "skipped",
		name,
		why: String(why)
	});
	const path = `blueprints/${name}/blueprint.yaml`;
	const parsed = parseBlueprint(path, starterBlueprint(starter), config.defaults);
	if (parsed.kind === "invalid") return skipped(parsed.problems[0]?.message);
	const blueprint = {
		kind: "blueprint",
		starter,
		path,
		basis: ""
	};
	if (starter.autoscaler) {
		const held = historyReach(around, name);
		const desired = locateAll(files, [parsed.blueprint], index).get(name)?.desired;
		if (desired?.kind !== "autoscaler") return skipped(desired?.kind === "held" ? desired.message : "its autoscaler is not found");
		return {
			...blueprint,
			text: starterBlueprint(starter, held),
			held
		};
	}
	const fromHistory = historyOf(starter, around);
	if (fromHistory?.kind === "lines") {
		const text = starterBlueprint(starter, void 0, fromHistory.lines);
		return {
			...blueprint,
			text,
			held: void 0,
			basis: ", by its history"
		};
	}
	const held = starter.held ?? (starter.resources.cpu_request === void 0 ? NO_REQUEST : void 0);
	const basis = fromHistory === void 0 ? "" : `, without history: ${fromHistory.message}`;
	return {
		...blueprint,
		text: starterBlueprint(starter),
		held,
		basis
	};
}
/** Returns what history says of a count that stands alone; undefined where nobody asked for it. */
function historyOf({ name, held, place }, { past, now }) {
	if (!past.asked || held !== void 0) return void 0;
	const known = past.of(name);
	if (known.kind === "unknown") return {
		kind: "too_short",
		message: known.reason
	};
	return linesFromHistory(known.demand, now, place.replicas ?? 1);
}
/**
* Returns why history does not reach a service, neither what was read nor the sources of the configuration;
* undefined where it does.
*/
function historyReach({ past, config }, service) {
	const sources = Object.values(config.clusters).flatMap(({ metrics }) => metrics);
	const isConfigured = !past.asked && sources.some(({ kind }) => kind === "prometheus");
	const known = past.of(service);
	return isConfigured || known.kind === "known" ? void 0 : known.reason;
}
/** Replays what the history that was asked for would have made of each count. */
function firstProposals(starters, past) {
	const policies = parsePolicies(`${STATED},${PROPOSED}`);
	return tellFirstProposals(starters.flatMap(({ name, held, autoscaler, place: { replicas = 1 } }) => {
		const known = past.of(name);
		if (known.kind === "unknown" || held !== void 0 || autoscaler !== void 0) return [];
		const { start, step, values } = known.demand;
		const days = Math.floor(values.length * step / DAY_MS);
		const question = {
			rules: DEFAULT_RULES,
			review: "office",
			blueprint: void 0,
			policies,
			judgeAfterDays: Math.max(7, days - LOOK_BACK_DAYS),
			first: replicas
		};
		return [{
			replicas,
			result: backtestService(name, {
				start,
				step,
				values
			}, question)
		}];
	}));
}
// schemas/config.schema.json
var $id$1 = "https://raw.githubusercontent.com/trimtab/trimtab/v1/schemas/config.schema.json";
// schemas/policies.schema.json
var $id = "https://raw.githubusercontent.com/trimtab/trimtab/v1/schemas/policies.schema.json";
// src/commands/init/configuration.ts
/**
* Writes a `trimtab.yaml` whose only source of figures is a file, so that the first plan needs nothing else; or the
* Prometheus at a URL, where one is known.
*/
function starterConfig(snapshot, clusters, prometheus) {
	const until = prometheus === void 0 ? " # the file above serves it until then" : "";
	const others = clusters.map((name) => `  # ${inComment(name)}: {metrics: [{kind: kubernetes, context: ...}]}${until}\n`);
	const source = prometheus === void 0 ? fileSource(snapshot) : prometheusSource(prometheus);
	return `${schemaLine($id$1)}
# Every key is optional.
clusters:
  default:
    metrics:
${source}${others.join("")}`;
}
function fileSource(snapshot) {
	return `      # The first source that knows a figure wins. Put a cluster or Prometheus here when the first plans look right:
      # - kind: kubernetes # by the kubeconfig of the job
      # - {kind: prometheus, url: "https://prometheus.example.org"}
      - kind: snapshot
        path: ${snapshot}
`;
}
function prometheusSource(url) {
	return `      # The first source that knows a figure wins. The job that runs Trimtab has to reach this one.
      - kind: prometheus
        url: ${JSON.stringify(url)}
        # token_env: PROMETHEUS_TOKEN # the variable that holds a bearer token
`;
}
/** Writes a policy file that says in words what holds without one, for people to tighten. */
function starterPolicies() {
	return `${schemaLine($id)}
# What holds for every service: a blueprint may tighten it and never loosen it. Forbidden beats approval beats allowed.
allowed_operations: # opened as pull requests that need nobody's approval by name
  - scale_within_limits
  - rollback
requires_approval: # pending until one of the blueprint's approvers has approved
  - scale_beyond_limits
  - modify_blueprint
  - adjust_resources_within_10_percent
  - change_resource_limits_beyond_10_percent
  - modify_deployment_strategy
  - change_health_checks
  - change_image
  - modify_configmaps
  - create_new_resources
forbidden_operations:
  - delete_deployment
  - delete_service
  - delete_persistent_volumes
  - modify_secrets
# freeze: [{from: "Fri 16:00", to: "Mon 08:00", time_zone: Europe/Berlin, reason: weekend}]
# rules:
#   - name: big-steps
#     when: operation.startsWith("scale_") && has(before.replicas) && has(after.replicas) && after.replicas > 2 * before.replicas
#     effect: require_approval
`;
}
/**
* Writes a snapshot with an entry for each service and no figure yet: a plan then says which are to be filled
* in.
*/
function starterSnapshot(blueprints, now) {
	const services = blueprints.map(({ name, scaling, performance }) => {
		const asked = {
			cpu_utilization: scaling.targetCpu,
			memory_utilization: scaling.targetMemory,
			latency_p95: performance.latencyP95Target
		};
		const names = Object.entries(asked).flatMap(([figure, target]) => target === void 0 ? [] : [figure]);
		const figures = names.length > 0 ? names : ["latency_p95"];
		return {
			service: name,
			metrics: Object.fromEntries(figures.map((figure) => [figure, null]))
		};
	});
	return `${JSON.stringify({
		timestamp: formatInstant(now),
		services
	}, null, 2)}\n`;
}
// src/commands/init/other-kinds.ts
/**
* Says, for each kind that states `spec.replicas` and is none that is searched for, where the first of it stands
* and why it gets no blueprint.
*/
function tellOtherKinds(files, isExcluded) {
	const others = files.list().filter((path) => isManifestPath(path) && !isExcluded(path)).flatMap((path) => objectsIn(path, files.read(path)));
	return [...groupBy(others, ({ apiVersion, kind }) => `${apiVersion} ${kind}`).values()].map((all) => {
		const { apiVersion, kind = "", name, path, line } = all[0];
		const more = all.length === 1 ? "" : ` and ${all.length - 1} more of its kind`;
		const group = Object.hasOwn(WORKLOAD_GROUPS, kind) ? WORKLOAD_GROUPS[kind] : void 0;
		return `skipped ${kind} ${name}${more} (${path}:${line}): ${group === void 0 ? "no Deployment, StatefulSet, Rollout or DeploymentConfig, so it gets no blueprint" : `${apiVersion} is not the API group of a ${kind}; write \`apiVersion: ${group}/${group === "argoproj.io" ? "v1alpha1" : "v1"}\` there`}.`;
	});
}
const MARK = Buffer.from("replicas");
function objectsIn(path, bytes) {
	if (bytes?.includes(MARK) !== true) return [];
	const opened = openManifest(path, bytes);
	if (opened.kind !== "open") return [];
	return opened.file.objects.filter((object) => {
		const { apiVersion, kind, name } = object;
		return apiVersion !== void 0 && kind !== void 0 && name !== void 0 && !isWorkload(object) && isCount(valueAt(object.value, ["spec", "replicas"]));
	}).map((object) => ({
		...object,
		path
	}));
}
// src/commands/init/past.ts
/** The cluster that a blueprint is in where it names none; the Prometheus of the command line measures that one. */
const DEFAULT_CLUSTER = "default";
const DAYS = 28;
/**
* Reads the past demand of workloads without a blueprint: from a file, or from the Prometheus of the command line.
* With neither, nothing is known but what the sources of the configuration could tell.
* @throws TrimtabError `history_invalid` for a file that is broken
*/
async function readPast(options, config, starters, now) {
	const { repo, history, prometheus } = options;
	if (history !== void 0) {
		const known = readHistoryFile(history);
		return {
			of: (name) => {
				const demand = known.get(name);
				return demand === void 0 ? {
					kind: "unknown",
					reason: `${history} has no history of it`
				} : {
					kind: "known",
					demand: sinceMeasured(demand)
				};
			},
			asked: true,
			notes: []
		};
	}
	if (prometheus === void 0) {
		const reason = "no history is known: name a prometheus in trimtab.yaml, or give --history FILE";
		return {
			of: () => ({
				kind: "unknown",
				reason
			}),
			asked: false,
			notes: []
		};
	}
	const { openPrometheusHistory } = await import("./prometheus-CU7YY0hv.js");
	const source = prometheusOptions({
		kind: "prometheus",
		url: prometheus
	}, DEFAULT_CLUSTER, repo);
	const wanted = starters.flatMap((starter) => {
		const parsed = parseBlueprint("blueprint.yaml", starterBlueprint(starter), config.defaults);
		return parsed.kind === "blueprint" ? [historyService(parsed.blueprint)] : [];
	});
	const window = {
		from: now.getTime() - DAYS * DAY_MS,
		to: now.getTime()
	};
	const { services, problems } = await openPrometheusHistory([source], process.env).read(wanted, window);
	return {
		of: (name) => {
			const found = services.get(name) ?? {
				kind: "unknown",
				reason: "it was not asked for"
			};
			return found.kind === "known" ? {
				...found,
				demand: sinceMeasured(found.demand)
			} : found;
		},
		asked: true,
		notes: problems
	};
}
// src/commands/init/snapshots.ts
/**
* Returns the snapshots that the configuration names, with an entry for each service; notes what one that is
* there lacks. `files` has the blueprints that are to be written, too.
*/
function starterSnapshots(files, config, now) {
	const sources = blueprintPaths(files, config.blueprints).map((path) => readSource(files, path));
	const { blueprints } = readBlueprints(config, sources);
	const written = [...snapshotPaths(config)].map(([path, clusters]) => {
		const own = blueprints.filter((blueprint) => isServed(blueprint, clusters, config));
		const isThere = files.read(path) !== void 0;
		return {
			line: {
				path,
				text: starterSnapshot(own, now)
			},
			path,
			lacking: isThere ? lackingIn(files, path, own) : void 0
		};
	});
	return {
		lines: written.map(({ line }) => line),
		notes: written.flatMap(({ path, lacking }) => lacking === void 0 ? [`${path}: put the figures of each service there, with their time`] : lacking)
	};
}
/** Returns the clusters that each snapshot serves, by its path below the folder. */
function snapshotPaths({ clusters }) {
	const found = /* @__PURE__ */ new Map();
	for (const [cluster, { metrics }] of Object.entries(clusters)) for (const source of metrics) {
		const path = source.kind === "snapshot" && source.path !== void 0 && normalizePath(source.path);
		if (path) found.set(path, [...found.get(path) ?? [], cluster]);
	}
	return found;
}
/** Checks whether a snapshot serves a service: a cluster that nothing measures is served by any. */
function isServed({ workload }, clusters, config) {
	return clusters.includes(workload.cluster) || !Object.hasOwn(config.clusters, workload.cluster);
}
/** Says which services a snapshot lacks; nothing of one that cannot be read, which `validate` has no part in. */
function lackingIn(files, path, own) {
	try {
		const { services } = readSnapshot(path, parseJson(path, files.read(path)?.toString("utf8") ?? ""));
		const names = own.flatMap(({ name }) => services.has(name) ? [] : [name]);
		return names.length === 0 ? [] : [`${path}: add an entry for ${listFirst(names, 5)}`];
	} catch (error) {
		if (error instanceof TrimtabError) return [error.message];
		throw error;
	}
}
// src/workloads/candidate.ts
/**
* Lists every workload of a repository: once for each environment, and once for all copies that are no
* environments.
*/
function listCandidates({ workloads }) {
	return [...workloads.values()].flatMap(({ byNamespace }) => [...byNamespace.values()]).flatMap((group) => {
		const [first] = group;
		if (first === void 0) return [];
		const environments = environmentsOf(group);
		if (group.length > 1 && environments === void 0) return [{
			rendering: first,
			environment: void 0,
			places: winners(group)
		}];
		return group.map((rendering, at) => ({
			rendering,
			environment: environments?.[at],
			places: winners([rendering])
		}));
	});
}
function winners(group) {
	return uniqueBy(group.flatMap(({ values }) => values.at(-1) ?? []), placeOf);
}
/**
* Finds what tells renderings of one workload apart, if they are environments: their top kustomizations lie
* equally deep, or their files have the same path but for one folder. Undefined for anything else, such as
* vendored copies.
*/
function environmentsOf(group) {
	if (group.length < 2) return void 0;
	const rooted = group.every(({ root }) => root !== void 0);
	if (!rooted && group.some(({ root }) => root !== void 0)) return void 0;
	return tellApart(group.map(({ root, declared }) => root ?? declared.path), rooted);
}
/**
* Returns the parts in which paths of equal depth differ: any of them for folders, of files one folder at
* most.
*/
function tellApart(texts, folders) {
	const paths = texts.map((text) => text.split("/"));
	const [first = []] = paths;
	if (paths.some((path) => path.length !== first.length)) return void 0;
	const differing = first.flatMap((part, at) => paths.every((path) => path[at] === part) ? [] : [at]);
	if (differing.length === 0 || !folders && (differing.length > 1 || differing[0] === first.length - 1)) return void 0;
	const names = paths.map((path) => differing.map((at) => path[at]).join("-"));
	return new Set(names).size === names.length ? names : void 0;
}
// src/commands/init/facts.ts
/** Checks whether a blueprint covers a workload already. One without a namespace may be in any. */
function covers({ workload: own }, workload) {
	const elsewhere = own.namespace !== void 0 && workload.namespace !== void 0 && own.namespace !== workload.namespace;
	if (own.kind !== workload.kind || own.name !== workload.name || elsewhere) return false;
	return workload.cluster === void 0 || workload.cluster === own.cluster;
}
// src/commands/init/scaled.ts
/** Returns the autoscaler that sets a count, where it states numbers that can be edited; undefined for any other. */
function scaledStart({ scaler, chart }) {
	const numbers = (scaler ?? chart)?.numbers;
	if (numbers?.kind !== "stated") return void 0;
	const stated = (judged, otherwise) => judged === void 0 ? otherwise : judged.kind === "found" ? judged.target.value : void 0;
	const { defaults, target } = numbers;
	const [min, max] = [stated(numbers.min, defaults.min), stated(numbers.max, defaults.max ?? 0)];
	if (target.kind !== "found" || min === void 0 || max === void 0 || max < 1) return void 0;
	if (scaler) {
		const { kind, name, path, line } = scaler.declared.autoscaler;
		return {
			place: placeAt({
				path,
				line
			}),
			autoscaler: {
				what: `${kind} ${name}`,
				min,
				max
			}
		};
	}
	const what = `the ${chart?.kind} of its chart`;
	return {
		place: placeAt(placeLine(target)),
		autoscaler: {
			what,
			min,
			max
		}
	};
}
function placeAt({ path, line }) {
	return {
		path,
		line,
		replicas: void 0,
		absent: false
	};
}
// src/commands/init/chart-starters.ts
/** Returns a starter for each count among the values of charts that no other value overrides. */
function chartStarters(open, index, known, tell) {
	const managed = new Set(known.map(({ manifest }) => `${manifest.path} ${manifest.field}`));
	const places = /* @__PURE__ */ new Map();
	for (const one of index.installed) if (one.off !== void 0) tell(`skipped ${one.key} of ${one.release}: ${tellSwitch(one.off)}.`);
	for (const one of index.installed.filter(({ off }) => off === void 0)) {
		const judged = one.values.at(-1);
		const place = `${placeOf(judged)} ${judged.kind === "refused" ? one.key : ""}`;
		if (!places.has(place)) places.set(place, one);
	}
	return withEnvironments(nameAll([...places.values()])).flatMap(({ one, name, environment }) => {
		const judged = one.values.at(-1);
		const workload = {
			cluster: environment,
			kind: "Deployment",
			name,
			namespace: one.namespace
		};
		const target = judged.kind === "found" ? judged.target : void 0;
		if (target !== void 0 && managed.has(`${target.path} ${target.field}`)) return [];
		if (known.some((blueprint) => covers(blueprint, workload))) return [];
		const start = startOf(one, judged, {
			workload,
			open,
			index
		});
		if (typeof start !== "string") return [{
			workload,
			guessed: true,
			resources: resourcesBeside(open, target),
			...start
		}];
		const release = one.release === "" ? "" : ` of ${one.release}`;
		tell(`skipped ${one.key}${release} (${target?.path}:${target?.line}): ${start}`);
		return [];
	});
}
/**
* Returns the place of a count and what a blueprint must state about it, or of the autoscaler that the chart makes
* of the values beside it; or, as a string, the reason it cannot have one.
*/
function startOf(one, judged, { workload, open, index }) {
	const target = judged.kind === "found" ? judged.target : void 0;
	const found = target === void 0 ? judged : findTarget(open, {
		workload,
		manifest: target
	}, index);
	const choices = target === void 0 ? [] : [choosePlace(judged, {}).lines];
	if (found.kind === "owned") {
		const scaled = scaledStart(found);
		return scaled ? {
			...scaled,
			choices,
			open: false,
			held: void 0
		} : holdOf(found).message;
	}
	const held = found.kind === "found" ? sharedCount(one, judged, index) : holdOf(found).message;
	return {
		place: {
			...placeLine(judged),
			replicas: target?.value,
			absent: false
		},
		choices,
		open: held !== void 0,
		held
	};
}
/** Says that one number counts for several releases; undefined where it is one release's own. */
function sharedCount(one, judged, index) {
	const sharing = index.installedAt.get(placeOf(judged))?.length ?? 1;
	const { path, line } = placeLine(judged);
	return sharing > 1 ? `${one.key} at ${path}:${line} counts for ${sharing} releases: state it in the values of each, or keep the line without its #.` : void 0;
}
/** Names each count by the best guess, or by all of its key where its values hold several of that name. */
function nameAll(all) {
	const guesses = all.map((one) => ({
		one,
		name: likelyNames(one)[0] ?? one.release
	}));
	return [...groupBy(guesses, ({ one, name }) => JSON.stringify([
		...placing(one),
		name,
		one.origin
	])).values()].flatMap((group) => group.length === 1 ? group : group.map(({ one }) => ({
		one,
		name: fullName(one)
	})));
}
function placing({ environment = "", namespace = "" }) {
	return [environment, namespace];
}
/** Adds an environment, taken from where their origins differ, to counts that share a name and namespace. */
function withEnvironments(all) {
	return [...groupBy(all, ({ one, name }) => JSON.stringify([...placing(one), name])).values()].flatMap((group) => {
		const apart = group.length < 2 ? void 0 : tellApart(group.map(({ one }) => one.origin), true);
		return group.map((counted, at) => ({
			...counted,
			environment: counted.one.environment ?? apart?.[at]
		}));
	});
}
/** Reads the `resources` beside a count among a chart's values. */
function resourcesBeside(open, target) {
	const opened = target && open(target.path);
	const object = opened?.kind === "open" ? opened.file.objects.find(({ documentIndex }) => documentIndex === target?.documentIndex) : void 0;
	const field = target && parseField(target.field);
	const path = object && field && resolveField(object.value, field);
	if (path === void 0 || typeof path === "string") return {};
	const beside = valueAt(object?.value, [...path.slice(0, -1), "resources"]);
	return beside === void 0 ? {} : sumResources([beside]);
}
// src/commands/init/starters.ts
/**
* Finds every workload without a blueprint, whether in a manifest or made by a chart; `tell` receives the
* reason where one gets none.
*/
function findStarters(files, index, known, tell) {
	const open = openNamed(files);
	const declared = listCandidates(index).flatMap((candidate) => {
		const { rendering, environment: cluster } = candidate;
		const { kind, path, line } = rendering.declared;
		const { name, namespace } = rendering;
		const workload = {
			cluster,
			kind,
			name,
			namespace
		};
		if (known.some((blueprint) => covers(blueprint, workload))) return [];
		const start = startFrom(open, candidate, workload, index);
		if (typeof start !== "string") return [{
			workload,
			...start,
			guessed: rendering.declared.documentIndex < 0,
			resources: rendering.declared.template.replica ?? {}
		}];
		tell(`skipped ${kind} ${name} (${path}:${line}): ${start}`);
		return [];
	});
	const charted = chartStarters(open, index, known, tell);
	return named(distinct([...declared, ...charted], known, tell), new Set(known.map(({ name }) => name)));
}
/**
* Returns the place of a candidate's count and what a blueprint must state about it; or, as a string, the
* reason it cannot have one.
*/
function startFrom(open, { rendering, places }, workload, index) {
	const manifest = { create: true };
	const alone = findTarget(open, {
		workload,
		manifest
	}, index);
	const scaled = alone.kind === "owned" ? scaledStart(alone) : void 0;
	if (scaled !== void 0) return {
		...scaled,
		choices: [],
		open: false,
		held: void 0
	};
	if (alone.kind === "owned" || alone.kind === "missing") return holdOf(alone).message;
	const judged = places.find((one) => one.kind === "found" || one.insertion !== void 0) ?? places[0];
	const target = judged.kind === "found" ? judged.target : judged.insertion;
	const place = {
		...placeLine(judged),
		replicas: target?.value,
		absent: target?.form.kind === "insertion"
	};
	if (alone.kind === "found") return {
		place,
		choices: [],
		open: false,
		held: void 0
	};
	const choices = places.map((one) => choosePlace(one, {}).lines);
	if (places.length > 1) return {
		place,
		choices,
		open: true,
		held: `${alone.reason}. Keep the line of one, without its #.`
	};
	const chosen = findTarget(open, {
		workload,
		manifest: {
			...manifest,
			path: place.path,
			field: fieldOf(target)
		}
	}, index);
	if (chosen.kind === "owned") return holdOf(chosen).message;
	const shared = tellShared(workload, rendering, [rendering.top], index);
	if (shared === void 0 && chosen.kind === "found") return {
		place,
		choices,
		open: false,
		held: void 0
	};
	const held = shared === void 0 && chosen.kind !== "found" ? holdOf(chosen).message : `${shared}.`;
	const entry = alone.kind === "refused" || workload.cluster === void 0 || rendering.top === void 0 || workload.kind === "Rollout" ? [] : [chooseEntry(rendering.top, rendering.declared.name)];
	return {
		place: {
			...place,
			absent: false
		},
		choices: entry,
		open: false,
		held
	};
}
/** Returns a blueprint's `field`; undefined for `spec.replicas`, which is the default. */
function fieldOf(target) {
	return target?.field === "spec.replicas" ? void 0 : target?.field;
}
/**
* Tells workloads apart by their folders where nothing else does, since two blueprints may not manage the
* same one.
*/
function distinct(found, known, tell) {
	const identity = ({ cluster = "default", namespace = "*", kind, name }) => [
		cluster,
		namespace,
		kind,
		name
	].join("/");
	const taken = new Set(known.map(({ workload }) => identity(workload)));
	return found.flatMap((one) => {
		const folder = label([one.workload.cluster ?? "", parentFolder(one.place.path)]);
		const apart = {
			...one.workload,
			cluster: folder
		};
		const isFree = (free) => !taken.has(identity(free));
		const workload = [one.workload, apart].find(isFree) ?? (one.guessed ? numbered(one, isFree) : void 0);
		if (workload === void 0) tell(`skipped ${one.workload.kind} ${one.workload.name} (${one.place.path}:${one.place.line}): it is there already`);
		else taken.add(identity(workload));
		return workload === void 0 ? [] : [{
			...one,
			workload
		}];
	});
}
/** Numbers the name of a workload that a chart makes: it is guessed, and no guess makes one of two numbers. */
function numbered({ workload }, isFree) {
	for (let number = 2;; number += 1) {
		const free = {
			...workload,
			name: `${workload.name}-${number}`
		};
		if (isFree(free)) return free;
	}
}
/** Gives each a unique name: the workload's, or where several share it, one that includes what differs. */
function named(found, taken) {
	const bearers = /* @__PURE__ */ new Map();
	for (const { workload } of found) bearers.set(workload.name, (bearers.get(workload.name) ?? 0) + 1);
	return found.map((one) => {
		const { cluster, kind, name, namespace } = one.workload;
		const parts = [
			...bearers.get(name) === 1 ? [[name]] : [],
			...cluster === void 0 ? [] : [[cluster, name]],
			[namespace ?? "default", name],
			[
				cluster,
				namespace,
				name,
				kind
			].filter((part) => part !== void 0)
		];
		const free = parts.map(label).find((candidate) => !taken.has(candidate)) ?? numberedLabel(label(parts.at(-1) ?? []), taken);
		taken.add(free);
		return {
			...one,
			name: free
		};
	});
}
/** Converts parts to one DNS label, at most 63 characters. */
function label(parts) {
	return parts.join("-").toLowerCase().replace(/[^a-z0-9]+/g, "-").slice(0, 63).replace(/^-+|-+$/g, "") || "service";
}
function numberedLabel(text, taken) {
	for (let number = 2;; number += 1) {
		const candidate = `${text.slice(0, 56)}-${number}`;
		if (!taken.has(candidate)) return candidate;
	}
}
// src/commands/init/workflows.ts
/** Workflows for GitHub Actions, by their paths below the root of the repository. */
const STARTER_WORKFLOWS = {
	".github/workflows/trimtab.yaml": `# Plans and writes nothing, until the repository variable TRIMTAB_WRITE is "true" (Settings → Secrets and variables →
# Actions): from then on it opens pull requests, which also needs "Allow GitHub Actions to create and approve pull requests".
name: trimtab
on:
  schedule:
    - cron: "7,17,27,37,47,57 * * * *"
  workflow_dispatch:
permissions: {}
jobs:
  plan:
    if: vars.TRIMTAB_WRITE != 'true'
    runs-on: ubuntu-latest
    timeout-minutes: 15
    concurrency:
      group: trimtab-plan
      cancel-in-progress: false
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@9c091bb21b7c1c1d1991bb908d89e4e9dddfe3e0 # v7.0.0
        with:
          persist-credentials: false
      - uses: trimtab/trimtab@v1 # pin it: gh api repos/trimtab/trimtab/commits/v1 --jq .sha
        with:
          command: plan
  reconcile:
    if: vars.TRIMTAB_WRITE == 'true'
    runs-on: ubuntu-latest
    timeout-minutes: 15
    concurrency:
      group: trimtab-reconcile # one run at a time, and none is cut off half way
      cancel-in-progress: false
    permissions:
      contents: write # branches and the ledger
      pull-requests: write
      statuses: write
      issues: write # keeps the dashboard, tells people of a service that finds no room
    steps:
      - uses: actions/checkout@9c091bb21b7c1c1d1991bb908d89e4e9dddfe3e0 # v7.0.0
        with:
          persist-credentials: false
      - uses: trimtab/trimtab@v1 # pin it: gh api repos/trimtab/trimtab/commits/v1 --jq .sha
        with:
          command: reconcile
`,
	".github/workflows/trimtab-verify.yaml": `# Verifies what has been merged, soon after the merge and again on a schedule: merges by GITHUB_TOKEN start no workflow.
# Does nothing until the repository variable TRIMTAB_WRITE is "true".
name: trimtab-verify
on:
  pull_request:
    types: [closed]
  schedule:
    - cron: "13,43 * * * *"
permissions: {}
jobs:
  verify:
    if: >-
      vars.TRIMTAB_WRITE == 'true' && (github.event_name != 'pull_request' ||
      (github.event.pull_request.merged && startsWith(github.event.pull_request.head.ref, 'trimtab/')
      && github.event.pull_request.head.repo.full_name == github.repository))
    runs-on: ubuntu-latest
    timeout-minutes: 15
    # Of this job and not of the workflow: a pull request of anybody's that is closed skips the job, and cancels nothing that waits.
    concurrency:
      group: trimtab-verify
      cancel-in-progress: false
    permissions:
      contents: write # a rollback's branch and the ledger
      pull-requests: write
      statuses: write
    steps:
      - uses: actions/checkout@9c091bb21b7c1c1d1991bb908d89e4e9dddfe3e0 # v7.0.0
        with:
          ref: \${{ github.event.repository.default_branch }}
          persist-credentials: false
      - uses: trimtab/trimtab@v1 # pin it: gh api repos/trimtab/trimtab/commits/v1 --jq .sha
        with:
          command: verify
`
};
// src/commands/init/start.ts
const SNAPSHOT = "snapshot.json";
/**
* Plans what starts Trimtab in a folder: a blueprint for each workload that can be scaled from here, and what a
* first plan and a workflow need besides. `prefix` is the folder's path in its repository, '' or 'sub/dir/'.
* @throws TrimtabError `usage`, `config_invalid` or `history_invalid`
*/
async function planStart(options, files, prefix, now) {
	const { source, config } = loadConfiguration(files, options.config);
	refuseUnmatched(files, config);
	const sources = blueprintPaths(files, config.blueprints).map((path) => readSource(files, path));
	const { blueprints: known, errors } = readBlueprints(config, sources);
	const index = scanWorkloads(files, config.scan.exclude);
	const skipped = passedOver(files, index, config);
	const addOnce = (line) => skipped.includes(line) || skipped.push(line);
	const broken = new Set(errors.map(({ service }) => service));
	const starters = findStarters(files, index, known, addOnce).filter(({ name }) => !broken.has(name));
	if (starters.length + sources.length === 0) {
		const message = `no workload found below ${options.repo} that can be scaled from here`;
		return {
			kind: "nothing",
			lines: [...skipped, message],
			message
		};
	}
	const past = await readPast(options, config, starters, now);
	const services = starters.map((starter) => startBlueprint(starter, {
		files,
		index,
		config,
		past,
		now
	}));
	const clusters = [...new Set(starters.flatMap(({ workload }) => workload.cluster ?? []))];
	const lines = [
		...skipped,
		...errors.map(({ message }) => message),
		...sources.length > 0 ? [`kept   ${counted(sources.length, "blueprint")}`] : [],
		...services.map(blueprintLine),
		{
			path: source.path,
			text: starterConfig(SNAPSHOT, clusters, options.prometheus)
		},
		{
			path: policiesPath(config),
			text: starterPolicies()
		}
	];
	const rest = restOf(options, withNewFiles(files, filesOf(lines)), now);
	const workflows = starterWorkflows(files, prefix);
	return {
		kind: "start",
		lines: [
			...lines,
			...rest.lines,
			...workflows.lines
		],
		notes: [
			...starters.length > 0 && !matchesWritten(config.blueprints) ? [unmatched(source.path)] : [],
			...past.notes,
			...rest.notes,
			...workflows.notes
		],
		services,
		skipped,
		proposals: past.asked ? firstProposals(starters, past) : void 0,
		failures: errors,
		config: rest.config
	};
}
/** Says what is not looked at, and why: the list that the workloads without a blueprint are added to. */
function passedOver(files, { unreadable }, { scan }) {
	return [
		...files.warnings?.() ?? [],
		...describeUnreadable(unreadable).map((line) => `skipped ${line}`),
		...tellOtherKinds(files, excludedBy(scan.exclude))
	];
}
/** Returns the snapshots that the configuration asks for, which is read as it will be: `files` has it by now. */
function restOf(options, files, now) {
	const { source, config } = loadConfiguration(files, options.config);
	const { lines, notes } = starterSnapshots(files, config, now);
	return {
		config,
		lines,
		notes: [...unnamedSource(options, source.path, config), ...notes]
	};
}
function blueprintLine(started) {
	if (started.kind === "skipped") return `skipped ${started.name}: ${started.why}`;
	const { path, text, basis, held } = started;
	return {
		path,
		text,
		about: `${basis}${held === void 0 ? "" : `, held: ${held}`}`
	};
}
/** Says that a configuration which was there before does not name the Prometheus of the command line. */
function unnamedSource({ prometheus }, configPath, { clusters }) {
	const sources = Object.values(clusters).flatMap(({ metrics }) => metrics);
	if (prometheus === void 0 || sources.some(({ kind }) => kind === "prometheus")) return [];
	return [`${configPath}: add {kind: prometheus, url: ${JSON.stringify(prometheus)}} to the metrics of the cluster`];
}
/** Checks whether the globs of the configuration find the blueprints written here. */
function matchesWritten(globs) {
	return blueprintPaths({
		list: () => ["blueprints/name/blueprint.yaml"],
		read: () => void 0
	}, globs).length > 0;
}
function unmatched(configPath) {
	return `${configPath}: \`blueprints:\` matches nothing that was written: add "blueprints/**/blueprint.yaml" to it`;
}
/**
* Returns the workflows, which GitHub reads below the root of a repository and nowhere else. One that has the
* other ending is the same workflow.
*/
function starterWorkflows(files, prefix) {
	if (prefix !== "") return {
		lines: [],
		notes: [`no workflow written: GitHub reads them in .github/workflows of the repository's root alone; see docs/GITHUB_ACTION.md, and add \`repo: ${prefix.slice(0, -1)}\``]
	};
	return {
		lines: Object.entries(STARTER_WORKFLOWS).map(([path, text]) => {
			const other = path.replace(/\.yaml$/, ".yml");
			return files.read(other) === void 0 ? {
				path,
				text
			} : `kept   ${other}`;
		}),
		notes: []
	};
}
/** Refuses to start blueprints beside others that no pattern matches. @throws TrimtabError `usage` */
function refuseUnmatched(files, { blueprints }) {
	const unmatched = describeUnmatched(files, blueprints, blueprintPaths(files, blueprints));
	if (unmatched.length > 0) throw new TrimtabError("usage", unmatched.join("\n"));
}
// src/commands/init.ts
const NEXT = "next: `trimtab doctor`, then `trimtab plan`";
/**
* Writes a starter blueprint for each workload that can be scaled from here, and what a first plan and a
* workflow need besides, or proposes them in one pull request. Overwrites nothing: a second run adds what is
* new.
*/
async function init(options, now, environment) {
	if (options.pullRequest) {
		const { proposeStart } = await import("./onboard-BwBOWH8G.js");
		return proposeStart(options, now, environment);
	}
	const { repo } = options;
	const files = openWorkTree(repo);
	const start = await planStart(options, files, await prefixOf(repo, now), now);
	if (start.kind === "nothing") {
		const { lines, message } = start;
		return {
			kind: "lines",
			lines,
			notes: [],
			failures: [{
				service: null,
				message
			}]
		};
	}
	const { lines, proposals = [], config, failures } = start;
	if (options.dryRun) return {
		kind: "lines",
		lines: [...tellFiles(lines, ({ path }) => files.read(path) === void 0 ? "would write " : "kept   "), ...proposals],
		notes: start.notes,
		failures
	};
	const written = writeFiles(repo, lines);
	const notes = [
		...await makeLedger(options, config, now, environment),
		...start.notes,
		NEXT
	];
	return {
		kind: "lines",
		lines: [...written, ...proposals],
		notes,
		failures
	};
}
/** Returns the path of the folder in its repository, '' or 'sub/dir/'; '' where there is none. */
async function prefixOf(repo, now) {
	return (await openGit(repo, {
		now,
		auth: () => void 0
	}).catch(() => void 0))?.prefix ?? "";
}
/**
* Creates the ledger where there is none. A first run would create it too, but not in a repository where pull
* requests show that there was one. A failure is returned as a note, since everything else has been done.
*/
async function makeLedger(options, config, now, environment) {
	const opened = await openRepository({
		...options,
		forge: void 0
	}, now, environment).catch(() => void 0);
	if (!opened) return [];
	const { git, local } = opened;
	git.exclude("logs/");
	const { ledger: kept, close } = await openLedger(options, git, config, now, {
		local,
		absent: "make"
	});
	const { error } = await kept.read(now);
	close();
	if (error !== null) return [error];
	return local ? [] : [`ledger: the branch ${config.ledger.branch} is there`];
}
export { init, filesOf as n, planStart as t };
