import { a as member, d as text, f as texts, i as isObject, o as objects, s as ordinal, u as scalar } from "./json-BaBbGGr3.js";
// src/delivery/live/objects.ts
function workloadKey(kind, namespace, name) {
	return `${kind}/${namespace}/${name}`;
}
function readApplication(item) {
	const meta = member(item, "metadata");
	const spec = member(item, "spec");
	const status = member(item, "status");
	const operation = member(status, "operationState");
	const hydrator = member(member(status, "sourceHydrator"), "lastSuccessfulOperation");
	const [dry, made] = [text(hydrator.drySHA), text(hydrator.hydratedSHA)];
	const failure = objects(status.conditions).find((condition) => scalar(condition.type).endsWith("Error"));
	const destination = text(member(spec, "destination").namespace) ?? "";
	return {
		namespace: text(meta.namespace) ?? "",
		name: text(meta.name) ?? "",
		sources: (Array.isArray(spec.sources) ? objects(spec.sources) : [member(spec, "source")]).map(readSource),
		paused: texts(member(meta, "annotations"))["argocd.argoproj.io/skip-reconcile"] === "true",
		revisions: revisions(member(status, "sync")),
		applied: revisions(member(operation, "syncResult")),
		history: objects(status.history).flatMap((entry) => {
			const at = text(entry.deployedAt);
			return at === void 0 ? [] : [{
				revisions: revisions(entry),
				at
			}];
		}),
		hydrated: dry !== void 0 && made !== void 0 ? {
			dry,
			made
		} : void 0,
		hydrates: isObject(spec.sourceHydrator),
		sync: text(member(status, "sync").status) ?? "Unknown",
		phase: text(operation.phase),
		message: text(operation.message),
		finishedAt: text(operation.finishedAt),
		reconciledAt: text(status.reconciledAt),
		health: text(member(status, "health").status) ?? "Unknown",
		error: failure && `${scalar(failure.type)}: ${text(failure.message) ?? "no message"}`,
		automated: isObject(member(spec, "syncPolicy").automated) && member(member(spec, "syncPolicy"), "automated").enabled !== false,
		ignore: objects(spec.ignoreDifferences).map(readIgnoreRule),
		workloads: objects(status.resources).map((r) => workloadKey(scalar(r.kind), text(r.namespace) ?? destination, scalar(r.name)))
	};
}
function readSource(source) {
	const kustomize = member(source, "kustomize");
	return {
		repo: text(source.repoURL) ?? "",
		path: text(source.path),
		revision: text(source.targetRevision),
		adjusted: isObject(source.helm) || [
			"replicas",
			"patches",
			"components"
		].some((key) => kustomize[key] !== void 0),
		chart: text(source.chart) !== void 0
	};
}
/** Paths are kept as written: `reachesCount` reads pointers and jq alike. */
function readIgnoreRule(rule) {
	return {
		syntax: "globs",
		group: text(rule.group) ?? "",
		kind: text(rule.kind) ?? "*",
		namespace: text(rule.namespace),
		name: text(rule.name),
		paths: [...strings(rule.jsonPointers), ...strings(rule.jqPathExpressions)],
		managers: strings(rule.managedFieldsManagers)
	};
}
/**
* Reads the ignore rules of a HelmRelease's drift detection, or of a Kustomization (since Flux 2.9). Labels
* are not looked at: they narrow a rule only.
*/
function readFluxRule(rule) {
	const { group, kind, namespace, name } = member(rule, "target");
	return {
		syntax: "expressions",
		group: text(group),
		kind: text(kind),
		namespace: text(namespace),
		name: text(name),
		paths: strings(rule.paths),
		managers: []
	};
}
function readFluxObject(kind, item) {
	const meta = member(item, "metadata");
	const spec = member(item, "spec");
	const status = member(item, "status");
	const condition = (type) => objects(status.conditions).find((c) => c.type === type);
	const ready = condition("Ready");
	const labels = texts(meta.labels);
	return {
		kind,
		namespace: text(meta.namespace) ?? "",
		name: text(meta.name) ?? "",
		observed: (ordinal(status.observedGeneration) ?? 0) >= (ordinal(meta.generation) ?? 0),
		suspended: spec.suspend === true,
		reconciling: condition("Reconciling")?.status === "True",
		ready: {
			status: text(ready?.status) ?? "Unknown",
			message: text(ready?.message) ?? "no Ready condition",
			since: text(ready?.lastTransitionTime)
		},
		applied: text(status.lastAppliedOriginRevision) ?? text(status.lastAppliedRevision),
		ignore: objects(kind === "HelmRelease" ? member(spec, "driftDetection").ignore : spec.ignore).map(readFluxRule),
		parent: namespacedName(labels, "kustomize.toolkit.fluxcd.io"),
		workloads: objects(member(status, "inventory").entries).flatMap((entry) => {
			const [namespace, name, , objectKind] = scalar(entry.id).split("_");
			return namespace && name && objectKind ? [workloadKey(objectKind, namespace, name)] : [];
		})
	};
}
/** Returns what the labels `<prefix>/name` and `<prefix>/namespace` point at. */
function namespacedName(labels, prefix) {
	const [namespace, name] = [labels[`${prefix}/namespace`], labels[`${prefix}/name`]];
	return namespace !== void 0 && name !== void 0 ? `${namespace}/${name}` : void 0;
}
function revisions(of) {
	const many = strings(of.revisions);
	const one = text(of.revision);
	return many.length > 0 || one === void 0 ? many : [one];
}
function strings(value) {
	return Array.isArray(value) ? value.filter((entry) => typeof entry === "string") : [];
}
export { workloadKey as a, readIgnoreRule as i, readApplication as n, readFluxObject as r, namespacedName as t };
