import { A as count, F as objects, I as text, L as texts, N as isObject, P as member } from "./decide-BkA8tRQN.js";
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
/** Of a HelmRelease's drift detection, or of a Kustomization (since Flux 2.9). Labels are not looked at: they narrow a rule only. */
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
		observed: (count(status.observedGeneration) ?? 0) >= (count(meta.generation) ?? 0),
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
// src/delivery/live/sources.ts
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
/** Where the objects are looked for when a whole cluster may not be listed. */
function namespacesToList(setting, services) {
	const configured = "namespace" in setting ? setting.namespace : void 0;
	const marks = services.map(({ tracking }) => tracking);
	const argo = services.flatMap((service) => applicationOf(service)?.match(/^([^_]+)_/)?.[1] ?? []);
	const flux = marks.flatMap((tracking) => [KUSTOMIZE, HELM].flatMap((prefix) => tracking[`${prefix}/namespace`] ?? []));
	return {
		argo: [.../* @__PURE__ */ new Set([configured ?? "argocd", ...argo.sort()])],
		flux: [.../* @__PURE__ */ new Set([configured ?? "flux-system", ...flux.sort()])]
	};
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
	const name = configured ?? applicationOf(service) ?? instance;
	if (name === void 0 && setting.kind === "tracked") return void 0;
	const named = applications.items.filter((a) => a.name === name || `${a.namespace}_${a.name}` === name);
	const likely = named.length > 1 ? claiming(named, service) : named;
	const found = likely.length === 1 ? likely : named.length > 0 ? named : configured === void 0 ? claiming(applications.items, service) : [];
	const [application] = found;
	if (application && found.length === 1) return {
		kind: "argo",
		application,
		defaults: argoDefaults
	};
	if (application) return unknown(`several Applications may deliver ${service.service}: ${found.map(nameOf).join(", ")}`);
	return unknown(reasonFor(applications) ?? `there is no Application ${name ?? `that manages ${service.kind} ${service.name}`}`);
}
/**
* The Application that an annotation `<application>:<group>/<kind>:<namespace>/<name>` names; one outside Argo CD's own namespace
* is `<namespace>_<name>`. An annotation that was copied from another object is nobody's
* (https://argo-cd.readthedocs.io/en/stable/user-guide/resource_tracking/).
*/
function applicationOf({ tracking, kind, namespace, name }) {
	const [application, type, object] = tracking[ARGO_ID]?.split(":") ?? [];
	if (object === void 0) return application;
	const [ownKind, ownName] = [type?.split("/").at(-1), object.split("/").at(-1)];
	const ownNamespace = object.includes("/") ? object.split("/")[0] : void 0;
	return ownKind === kind && ownName === name && (namespace === void 0 || !ownNamespace || ownNamespace === namespace) ? application : void 0;
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
export { readApplication as a, namespacesToList as i, findDelivery as n, readFluxObject as o, kindsToList as r, readIgnoreRule as s, TRACKING_KEYS as t };
