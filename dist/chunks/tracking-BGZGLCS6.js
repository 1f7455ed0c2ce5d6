// src/delivery/live/tracking.ts
const ARGO_ID = "argocd.argoproj.io/tracking-id";
/**
* Argo CD's default label, and every Helm chart's: where Argo CD is not configured, it counts only if the
* Application of that name lists the workload too.
*/
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
/** Checks for a mark of a tool that delivers, which every chart's instance label may be. */
function isMarked({ tracking }) {
	return MARKS.some((key) => tracking[key] !== void 0);
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
export { applicationOf as a, TRACKING_KEYS as i, INSTANCE as n, isMarked as o, KUSTOMIZE as r, HELM as t };
