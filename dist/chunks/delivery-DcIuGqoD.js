import { a as readFluxObject, i as readApplication, o as readIgnoreRule } from "./delivery-oI71bmOs.js";
import { c as texts, i as isObject } from "./json-Cvky4UXX.js";
import { C as parseYaml } from "./observe-CHIUiNc9.js";
import { n as connect, t as listAll } from "./kubernetes-list-DemE0iHW.js";
// src/adapters/delivery.ts
const APPLICATIONS = {
	group: "argoproj.io",
	version: "v1alpha1",
	plural: "applications",
	install: "Argo CD"
};
const KUSTOMIZATIONS = {
	group: "kustomize.toolkit.fluxcd.io",
	version: "v1",
	plural: "kustomizations",
	install: "Flux"
};
const HELM_RELEASES = {
	group: "helm.toolkit.fluxcd.io",
	version: "v2",
	plural: "helmreleases",
	install: "Flux"
};
const ARGO_NAMESPACE = "argocd";
const IGNORE_KEY = "resource.customizations.ignoreDifferences.";
/**
* The objects of Argo CD and Flux in one cluster, one list per kind. What may not be read costs the delivery check, with
* the rule that is missing as its reason.
* @throws TrimtabError `kubernetes_failed` when the cluster cannot be spoken to at all.
*/
async function listDelivery({ kinds, namespaces, ...access }) {
	const connection = await connect(access);
	const { get } = connection;
	try {
		const [applications, argoDefaults, kustomizations, helmReleases] = await Promise.all([
			kinds.includes("argo") ? listAll(get, APPLICATIONS, namespaces, readApplication) : void 0,
			kinds.includes("argo") ? readArgoDefaults(get, namespaces[0] ?? ARGO_NAMESPACE) : [],
			kinds.includes("kustomize") ? listAll(get, KUSTOMIZATIONS, namespaces, (item) => readFluxObject("Kustomization", item)) : void 0,
			kinds.includes("helm") ? listAll(get, HELM_RELEASES, namespaces, (item) => readFluxObject("HelmRelease", item)) : void 0
		]);
		connection.assertAnswered();
		return {
			applications,
			kustomizations,
			helmReleases,
			argoDefaults
		};
	} finally {
		await connection.close();
	}
}
/**
* The ignore rules of a whole Argo CD, keyed `all` or `<group>_<kind>`
* (https://argo-cd.readthedocs.io/en/stable/user-guide/diffing/#system-level-configuration). They are rare, and so is the right
* to read them: without it a count that they hold back shows as one that never arrives.
*/
async function readArgoDefaults(get, namespace) {
	const answer = await get(`/api/v1/namespaces/${encodeURIComponent(namespace)}/configmaps/argocd-cm`);
	if (answer.kind === "failed" || answer.status !== 200) return [];
	return Object.entries(texts(answer.body.data)).flatMap(([key, text]) => {
		if (!key.startsWith(IGNORE_KEY)) return [];
		const parsed = parseYaml(`argocd-cm: ${key}`, text);
		if (parsed.kind === "broken" || !isObject(parsed.yaml.value)) return [];
		const target = key.slice(42);
		const at = target.lastIndexOf("_");
		const [group, kind] = target === "all" ? ["*", "*"] : [target.slice(0, Math.max(at, 0)), target.slice(at + 1)];
		return [readIgnoreRule({
			...parsed.yaml.value,
			group,
			kind
		})];
	});
}
export { listDelivery };
