import { a as workloadKey, t as namespacedName } from "./objects-ClMz5Gm8.js";
// src/delivery/live/sources.ts
const ARGO_ID = "argocd.argoproj.io/tracking-id";
/** Argo CD's default label, and every Helm chart's: it means something only where Argo CD is configured. */
const INSTANCE = "app.kubernetes.io/instance";
const KUSTOMIZE = "kustomize.toolkit.fluxcd.io";
const HELM = "helm.toolkit.fluxcd.io";
/** The marks of a workload that some delivery tool applies. */
const MARKS = [
	ARGO_ID,
	INSTANCE,
	`${KUSTOMIZE}/name`,
	`${HELM}/name`
];
/** The labels and annotations of a workload that delivery tools write or read. */
const TRACKING_KEYS = [
	ARGO_ID,
	INSTANCE,
	...[KUSTOMIZE, HELM].flatMap((prefix) => [`${prefix}/name`, `${prefix}/namespace`]),
	`${KUSTOMIZE}/reconcile`,
	`${KUSTOMIZE}/ssa`
];
/** Returns the kinds that have to be listed to find the delivery of these services. */
function kindsToList(setting, services) {
	if (setting.kind === "none") return [];
	const tracked = (key) => services.some(({ tracking }) => tracking[key] !== void 0);
	const argo = services.some((service) => applicationOf(service) ?? service.tracking[INSTANCE]);
	const helm = tracked(`${HELM}/name`) || setting.kind === "flux" && setting.helmRelease !== void 0;
	if (setting.kind === "argo") return ["argo"];
	if (setting.kind === "flux") return helm ? ["kustomize", "helm"] : ["kustomize"];
	return [
		...argo ? ["argo"] : [],
		...helm || tracked(`${KUSTOMIZE}/name`) ? ["kustomize"] : [],
		...helm ? ["helm"] : []
	];
}
/** Returns the namespaces to look in when a whole cluster may not be listed. */
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
* Returns the delivery source of a service whose cluster could not be asked for delivery objects at all;
* undefined where nothing claims to deliver it.
*/
function unreadDelivery(setting, { tracking }, reason) {
	const marked = MARKS.some((key) => tracking[key] !== void 0);
	return setting.kind === "tracked" && !marked ? void 0 : {
		kind: "unknown",
		reason,
		unread: true
	};
}
/**
* Finds what delivers a service: by the configured name, by the workload's tracking labels and annotations,
* or as the one object that lists the workload among its own. Undefined where nothing claims to deliver it.
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
	const name = configured ?? applicationOf(service) ?? tracking[INSTANCE];
	if (setting.kind === "tracked" && applicationOf(service) === void 0) return name === void 0 ? void 0 : findLabeled(service, applications, argoDefaults);
	const named = applications.items.filter((a) => a.name === name || `${a.namespace}_${a.name}` === name);
	const found = named.length > 0 || configured !== void 0 ? narrow(named, service) : claiming(applications.items, service);
	const [application] = found;
	if (application && found.length === 1) return {
		kind: "argo",
		application,
		defaults: argoDefaults
	};
	if (application) return unknown(`several Applications may deliver ${service.service}: ${found.map(nameOf).join(", ")}`);
	return absent(applications, setting, `there is no Application ${name ?? `that manages ${service.kind} ${service.name}`}`);
}
/**
* Finds the Application that a workload carries the instance label of, where nobody has named Argo CD. Every
* chart sets that label, so that the Application has to list the workload too; where Argo CD is there and its
* Applications may not be seen, one of them may.
*/
function findLabeled(service, applications, defaults) {
	const [application] = claiming(applications.items, service).filter(({ name }) => name === service.tracking[INSTANCE]);
	if (application) return {
		kind: "argo",
		application,
		defaults
	};
	return applications.reach.kind === "namespaces" ? absent(applications, void 0, "") : void 0;
}
/** Narrows what has the same name in several namespaces to the one that lists the workload among its own. */
function narrow(named, service) {
	const likely = claiming(named, service);
	return named.length > 1 && likely.length === 1 ? likely : named;
}
/**
* Returns the Application that an annotation `<application>:<group>/<kind>:<namespace>/<name>` names; one
* outside Argo CD's own namespace is `<namespace>_<name>`. An annotation that was copied from another object
* is nobody's (https://argo-cd.readthedocs.io/en/stable/user-guide/resource_tracking/).
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
	const releaseName = configuredName(setting, "helmRelease", service) ?? namespacedName(tracking, HELM);
	const release = helmReleases?.items.find((r) => nameOf(r) === releaseName);
	if (releaseName !== void 0 && !release) return absent(helmReleases, setting, `there is no HelmRelease ${releaseName}`);
	const name = configuredName(setting, "kustomization", service) ?? release?.parent ?? namespacedName(tracking, KUSTOMIZE);
	if (name === void 0 && release) return {
		kind: "flux",
		kustomization: void 0,
		release
	};
	const found = name === void 0 ? claiming(kustomizations.items, service) : kustomizations.items.filter((k) => nameOf(k) === name);
	const [kustomization] = found;
	if (found.length > 1) return unknown(`several Kustomizations may deliver ${service.service}: ${found.map(nameOf).join(", ")}`);
	if (kustomization) return {
		kind: "flux",
		kustomization,
		release
	};
	if (name === void 0 && setting.kind === "tracked") return void 0;
	return absent(kustomizations, setting, `there is no Kustomization ${name ?? `that applies ${service.kind} ${service.name}`}`);
}
function configuredName(setting, key, service) {
	const template = setting.kind === "flux" ? setting[key] : void 0;
	return setting.kind === "flux" && template !== void 0 ? qualified(fill(template, service), setting.namespace ?? "flux-system") : void 0;
}
function claiming(items, service) {
	const { kind, namespace, name } = service;
	return namespace === void 0 ? [] : items.filter((item) => item.workloads.includes(workloadKey(kind, namespace, name)));
}
/**
* Returns the source where no object is the service's: it is not there, or could not be seen. A namespace that
* is configured and could be read is all there is to see.
*/
function absent(listed, setting, reason) {
	const reach = listed?.reach;
	if (!reach || reach.kind === "cluster") return unknown(reason);
	if (reach.kind === "absent") return unknown(reach.reason);
	const only = setting && "namespace" in setting ? setting.namespace : void 0;
	const seen = !reach.failed && only !== void 0 && reach.names.includes(only);
	return {
		kind: "unknown",
		reason: reach.reason,
		unread: !seen
	};
}
function unknown(reason) {
	return {
		kind: "unknown",
		reason,
		unread: false
	};
}
/** Fills in `{service}`, `{name}`, `{namespace}` and `{cluster}` in a configured name. */
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
export { unreadDelivery as a, namespacesToList as i, findDelivery as n, kindsToList as r, TRACKING_KEYS as t };
