import { a as member, c as texts, i as isObject, o as objects, s as text, t as count } from "./json-Cvky4UXX.js";
// src/observation/delivery-objects.ts
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
	const failure = objects(status.conditions).find((condition) => String(condition.type).endsWith("Error"));
	const destination = text(member(spec, "destination").namespace) ?? "";
	return {
		namespace: text(meta.namespace) ?? "",
		name: text(meta.name) ?? "",
		sources: (Array.isArray(spec.sources) ? objects(spec.sources) : [member(spec, "source")]).map((source) => ({
			repo: text(source.repoURL) ?? "",
			path: text(source.path),
			chart: text(source.chart) !== void 0
		})),
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
		error: failure && `${failure.type}: ${text(failure.message) ?? "no message"}`,
		automated: isObject(member(spec, "syncPolicy").automated) && member(member(spec, "syncPolicy"), "automated").enabled !== false,
		ignore: objects(spec.ignoreDifferences).map(readIgnoreRule),
		workloads: objects(status.resources).map((r) => workloadKey(String(r.kind), text(r.namespace) ?? destination, String(r.name)))
	};
}
/** Paths are kept as written: `matchesCount` reads pointers and jq alike. */
function readIgnoreRule(rule) {
	return {
		group: text(rule.group) ?? "",
		kind: text(rule.kind) ?? "*",
		namespace: text(rule.namespace),
		name: text(rule.name),
		paths: [...strings(rule.jsonPointers), ...strings(rule.jqPathExpressions)],
		managers: strings(rule.managedFieldsManagers)
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
		observed: (count(status.observedGeneration) ?? 0) >= (count(meta.generation) ?? 0),
		suspended: spec.suspend === true,
		reconciling: condition("Reconciling")?.status === "True",
		ready: {
			status: text(ready?.status) ?? "Unknown",
			message: text(ready?.message) ?? "no Ready condition",
			since: text(ready?.lastTransitionTime)
		},
		applied: text(status.lastAppliedOriginRevision) ?? text(status.lastAppliedRevision),
		ignore: objects(member(spec, "driftDetection").ignore).map((rule) => {
			const target = member(rule, "target");
			return readIgnoreRule({
				...target,
				group: target.group ?? "*",
				jsonPointers: rule.paths
			});
		}),
		parent: namespacedName(labels, "kustomize.toolkit.fluxcd.io"),
		workloads: objects(member(status, "inventory").entries).flatMap((entry) => {
			const [namespace, name, , objectKind] = String(entry.id).split("_");
			return namespace && name && objectKind ? [workloadKey(objectKind, namespace, name)] : [];
		})
	};
}
/** What the labels `<prefix>/name` and `<prefix>/namespace` point at. */
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
// src/observation/delivery.ts
const ARGO_ID = "argocd.argoproj.io/tracking-id";
/** Argo CD's default label, and every Helm chart's: it means something only where Argo CD is configured. */
const INSTANCE = "app.kubernetes.io/instance";
const KUSTOMIZE = "kustomize.toolkit.fluxcd.io";
const HELM = "helm.toolkit.fluxcd.io";
/** The labels and annotations of a workload that delivery tools write or heed. */
const TRACKING_KEYS = [
	ARGO_ID,
	INSTANCE,
	...[KUSTOMIZE, HELM].flatMap((prefix) => [`${prefix}/name`, `${prefix}/namespace`]),
	`${KUSTOMIZE}/reconcile`,
	`${KUSTOMIZE}/ssa`
];
/** What has to be listed to find the delivery of these services. */
function kindsToList(setting, services) {
	if (setting.kind === "none") return [];
	const tracked = (key) => services.some(({ tracking }) => tracking[key] !== void 0);
	const helm = tracked(`${HELM}/name`) || setting.kind === "flux" && setting.helmRelease !== void 0;
	if (setting.kind === "argo") return ["argo"];
	if (setting.kind === "flux") return helm ? ["kustomize", "helm"] : ["kustomize"];
	return [
		...tracked(ARGO_ID) ? ["argo"] : [],
		...helm || tracked(`${KUSTOMIZE}/name`) ? ["kustomize"] : [],
		...helm ? ["helm"] : []
	];
}
/**
* Finds what delivers a service: by the configured name, by the workload's tracking labels and annotations, or as the one
* object that lists the workload among its own. Undefined where nothing claims to deliver it.
*/
function findDelivery(setting, service, objects) {
	switch (setting.kind) {
		case "none": return;
		case "argo": return findApplication(setting, service, objects) ?? unknown(`no Application delivers ${service.service}`);
		case "flux": return findFlux(setting, service, objects) ?? unknown(`no Kustomization or HelmRelease delivers ${service.service}`);
		case "tracked": return findApplication(setting, service, objects) ?? findFlux(setting, service, objects);
	}
}
function findApplication(setting, service, objects) {
	const { applications, argoDefaults } = objects;
	if (!applications) return void 0;
	const { tracking } = service;
	const configured = setting.kind === "argo" && setting.application !== void 0 ? fill(setting.application, service) : void 0;
	const instance = setting.kind === "argo" ? tracking[INSTANCE] : void 0;
	const name = configured ?? tracking[ARGO_ID]?.split(":")[0] ?? instance;
	if (name === void 0 && setting.kind === "tracked") return void 0;
	const named = applications.items.filter((a) => a.name === name || `${a.namespace}_${a.name}` === name);
	const found = named.length > 0 ? named : configured === void 0 ? claiming(applications.items, service) : [];
	const [application] = found;
	if (application && found.length === 1) return {
		kind: "argo",
		application,
		defaults: argoDefaults
	};
	if (application) return unknown(`several Applications may deliver ${service.service}: ${found.map(nameOf).join(", ")}`);
	return unknown(reasonFor(applications) ?? `there is no Application ${name ?? `that manages ${service.kind} ${service.name}`}`);
}
function findFlux(setting, service, objects) {
	const { kustomizations, helmReleases } = objects;
	if (!kustomizations) return void 0;
	const { tracking } = service;
	const template = (text) => text === void 0 || setting.kind !== "flux" ? void 0 : qualified(fill(text, service), setting.namespace ?? "flux-system");
	const configured = setting.kind === "flux" ? setting : void 0;
	const releaseName = template(configured?.helmRelease) ?? namespacedName(tracking, HELM);
	const release = releaseName === void 0 ? void 0 : helmReleases?.items.find((r) => nameOf(r) === releaseName);
	if (releaseName !== void 0 && !release) return unknown((helmReleases && reasonFor(helmReleases)) ?? `there is no HelmRelease ${releaseName}`);
	const name = template(configured?.kustomization) ?? release?.parent ?? namespacedName(tracking, KUSTOMIZE);
	const named = kustomizations.items.filter((k) => nameOf(k) === name);
	const found = name === void 0 && !release ? claiming(kustomizations.items, service) : named;
	const [kustomization] = found;
	if (found.length > 1) return unknown(`several Kustomizations may deliver ${service.service}: ${found.map(nameOf).join(", ")}`);
	if (kustomization || release && name === void 0) return {
		kind: "flux",
		kustomization,
		release
	};
	if (name === void 0 && setting.kind === "tracked") return void 0;
	return unknown(reasonFor(kustomizations) ?? `there is no Kustomization ${name ?? `that applies ${service.kind} ${service.name}`}`);
}
function claiming(items, service) {
	const { kind, namespace, name } = service;
	return namespace === void 0 ? [] : items.filter((item) => item.workloads.includes(workloadKey(kind, namespace, name)));
}
function reasonFor({ reach }) {
	return reach.kind === "cluster" ? void 0 : reach.reason;
}
function unknown(reason) {
	return {
		kind: "unknown",
		reason
	};
}
/** `{service}`, `{name}`, `{namespace}` and `{cluster}` in a configured name. */
function fill(template, { service, name, namespace, cluster }) {
	const values = {
		service,
		name,
		namespace: namespace ?? "",
		cluster
	};
	return template.replace(/\{(\w+)\}/g, (whole, key) => Object.hasOwn(values, key) ? values[key] ?? "" : whole);
}
function qualified(name, namespace) {
	return name.includes("/") ? name : `${namespace}/${name}`;
}
function nameOf({ namespace, name }) {
	return `${namespace}/${name}`;
}
export { readFluxObject as a, readApplication as i, findDelivery as n, readIgnoreRule as o, kindsToList as r, TRACKING_KEYS as t };
