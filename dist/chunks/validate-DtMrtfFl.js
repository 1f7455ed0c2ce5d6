import { n as startScan } from "./scanner-CuLnQAT2.js";
import { t as openWorkTree } from "./work-tree-lOYzM7-7.js";
import { o as counted } from "./time-ZXryeGjZ.js";
import { a as inOrder, s as showPlace } from "./errors-caA3otfk.js";
import { t as closest } from "./did-you-mean-BAUiu41l.js";
import { g as once } from "./git-listing-C98L2PhG.js";
import { t as parseYaml } from "./yaml-DFpYNcnW.js";
import { a as readBytes } from "./json-pointer-Ba3zOFj4.js";
import { o as describeUnreadable, r as isManifestPath } from "./gather-Dljo9CWa.js";
import { n as locateAll } from "./locate-eVSeiefm.js";
import { S as parsePolicies, a as loadConfiguration, d as readBlueprints, h as toFailure, i as describeUnread, r as blueprintSources, u as policiesText } from "./load-DiN1rQGe.js";
// src/pipeline/check-workloads.ts
/** Checks for each blueprint that the manifests hold its workload, in the namespace that it states. */
function checkWorkloads(files, blueprints, sources, index) {
	const located = locateAll(files, blueprints, index);
	const texts = new Map(sources.map(({ path, text }) => [path, text]));
	const namespaces = once(() => statedNamespaces(files, texts));
	return blueprints.flatMap((blueprint) => {
		const found = located.get(blueprint.name);
		const finding = found && examine(blueprint, found, index, namespaces);
		if (!finding) return [];
		const { level, rule, message } = finding;
		const place = {
			file: blueprint.path,
			...placeOf(blueprint.path, texts.get(blueprint.path) ?? "", rule)
		};
		return [{
			level,
			service: blueprint.name,
			place,
			message: `${rule}: ${message}`
		}];
	});
}
/** Formats a finding as `file:line:column: warning: rule: message`. */
function formatFinding({ level, place, message }) {
	return `${showPlace(place)}: ${level === "error" ? "" : `${level}: `}${message}`;
}
function examine(blueprint, { desired, rivals }, index, namespaces) {
	const { workload, manifest } = blueprint;
	const misspelt = isKnownNamespace(workload.namespace, index) ? void 0 : misspeltNamespace(workload.namespace, namespaces());
	const rule = manifest.path === void 0 ? "spec.workload" : "spec.manifest.path";
	if (desired.kind !== "held") return misspelt && {
		...misspelt,
		rule: "spec.workload.namespace"
	};
	const message = `${desired.reason}: ${desired.message}`;
	if (rivals !== void 0) return {
		level: "error",
		rule,
		message
	};
	switch (desired.reason) {
		case "manifest_missing": return {
			level: manifest.path === void 0 ? "warning" : "error",
			rule,
			message: misspelt ? `${message} (${misspelt.message})` : message
		};
		case "manifest_refused":
		case "ambiguous_manifest": return {
			level: "warning",
			rule,
			message
		};
		default: return {
			level: "note",
			rule,
			message
		};
	}
}
function isKnownNamespace(namespace, { workloads }) {
	if (namespace === void 0) return true;
	for (const { byNamespace } of workloads.values()) if (byNamespace.has(namespace)) return true;
	return false;
}
/** Says that no manifest states a namespace; undefined where one does, or none states any. */
function misspeltNamespace(namespace = "", stated) {
	if (stated.size === 0 || stated.has(namespace)) return void 0;
	const near = closest(namespace, [...stated]);
	const hint = near === void 0 ? "" : `: did you mean "${near}"?`;
	return {
		level: near === void 0 ? "note" : "warning",
		message: `no manifest states the namespace "${namespace}"${hint}`
	};
}
/** Lists the namespaces that any manifest states, be it for what it delivers or as an object. */
function statedNamespaces(files, blueprints) {
	const stated = /* @__PURE__ */ new Set();
	for (const path of files.list()) {
		if (!isManifestPath(path) || blueprints.has(path)) continue;
		const bytes = readBytes(files, path);
		const text = Buffer.isBuffer(bytes) ? bytes.toString("utf8") : "";
		for (const [, name = ""] of text.matchAll(/"?namespace"?: *["']?([a-z0-9][a-z0-9-]*)/gi)) stated.add(name);
		if (!/"?kind"?: *["']?Namespace\b/.test(text)) continue;
		for (const [, name = ""] of text.matchAll(/"?name"?: *["']?([a-z0-9][a-z0-9-]*)/g)) stated.add(name);
	}
	return stated;
}
function placeOf(path, text, rule) {
	const parsed = parseYaml(path, text);
	return parsed.kind === "yaml" ? parsed.yaml.place(rule) : {
		line: 1,
		column: 1
	};
}
// src/commands/validate.ts
/**
* Checks configuration, policies and every blueprint, schema and meaning, and whether the manifests hold the
* workloads. Lists all that is wrong; only errors fail.
*/
async function validate(options) {
	const files = openWorkTree(options.repo);
	const configuration = loadConfiguration(files, options.config);
	const { source, config } = configuration;
	const index = startScan(files, config.scan.exclude);
	const sources = blueprintSources(files, config, source.path);
	const { blueprints, errors: invalid } = readBlueprints(config, sources);
	const policies = policiesText(files, config);
	const parsed = policies && parsePolicies(policies.path, policies.text);
	const workloads = await index();
	const findings = checkWorkloads(files, blueprints, sources, workloads);
	const errors = [
		...parsed?.kind === "invalid" ? inOrder(parsed.problems).map((p) => toFailure(p)) : [],
		...invalid,
		...findings.flatMap((finding) => {
			const { level, service, place } = finding;
			return level === "error" ? [{
				service,
				place,
				message: formatFinding(finding)
			}] : [];
		})
	];
	const others = findings.filter(({ level }) => level !== "error");
	const warnings = others.filter(({ level }) => level === "warning").length;
	const counts = [counted(blueprints.length, "sound blueprint"), counted(errors.length, "problem")];
	if (warnings > 0) counts.push(counted(warnings, "warning"));
	return {
		kind: "lines",
		lines: [...errors.map((error) => error.message), ...others.map(formatFinding)],
		notes: [
			...describeUnread(files, configuration),
			...describeUnreadable(workloads.unreadable),
			counts.join(", ")
		],
		failures: errors
	};
}
export { validate };
