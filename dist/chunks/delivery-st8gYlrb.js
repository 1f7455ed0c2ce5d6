import { i as readIgnoreRule, n as readApplication, r as readFluxObject } from "./objects-D3A3z4sc.js";
import { f as texts, i as isObject } from "./json-BaBbGGr3.js";
import { t as parseYaml } from "./yaml-DFpYNcnW.js";
import { n as connect, t as listAll } from "./list-B0R-G6Jo.js";
// src/adapters/kubernetes/delivery.ts
const APPLICATIONS = {
	group: "argoproj.io",
	version: "v1alpha1",
	plural: "applications",
	install: "Argo CD"
};
const KUSTOMIZATIONS = {
	group: "kustomize.toolkit.fluxcd.io",
	version: "v1",
	older: ["v1beta2"],
	plural: "kustomizations",
	install: "Flux"
};
const HELM_RELEASES = {
	group: "helm.toolkit.fluxcd.io",
	version: "v2",
	older: ["v2beta2", "v2beta1"],
	plural: "helmreleases",
	install: "Flux"
};
const CUSTOMIZATIONS = "resource.customizations";
const IGNORE_KEY = "resource.customizations.ignoreDifferences.";
/**
* Lists the objects of Argo CD and Flux in one cluster, one list per kind. What may not be read costs the
* delivery check, with the rule that is missing as its reason.
* @throws TrimtabError `kubernetes_failed` when the cluster cannot be spoken to at all.
*/
async function listDelivery({ kinds, namespaces, ...access }) {
	const connection = await connect(access);
	const { get } = connection;
	try {
		const [applications, argoDefaults, kustomizations, helmReleases] = await Promise.all([
			kinds.includes("argo") ? listAll(get, APPLICATIONS, namespaces.argo, readApplication) : void 0,
			kinds.includes("argo") ? readArgoDefaults(get, namespaces.argo[0]) : [],
			kinds.includes("kustomize") ? listAll(get, KUSTOMIZATIONS, namespaces.flux, (item) => readFluxObject("Kustomization", item)) : void 0,
			kinds.includes("helm") ? listAll(get, HELM_RELEASES, namespaces.flux, (item) => readFluxObject("HelmRelease", item)) : void 0
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
* Reads the ignore rules of a whole Argo CD, keyed `all` or `<group>_<kind>`
* (https://argo-cd.readthedocs.io/en/stable/user-guide/diffing/#system-level-configuration). They are rare,
* and so is the right to read them: without it a count that they hold back shows as one that never arrives.
*/
async function readArgoDefaults(get, namespace) {
	const answer = await get(`/api/v1/namespaces/${encodeURIComponent(namespace)}/configmaps/argocd-cm`);
	if (answer.kind === "failed" || answer.status !== 200) return [];
	return Object.entries(texts(answer.body.data)).flatMap(([key, text]) => {
		if (key.startsWith(IGNORE_KEY)) return ruleOf(key.slice(42), text);
		if (key !== CUSTOMIZATIONS) return [];
		return Object.entries(mapping(text)).flatMap(([target, one]) => isObject(one) && typeof one.ignoreDifferences === "string" ? ruleOf(target.replace("/", "_"), one.ignoreDifferences) : []);
	});
}
function ruleOf(target, text) {
	const at = target.lastIndexOf("_");
	const [group, kind] = target === "all" ? ["*", "*"] : [target.slice(0, Math.max(at, 0)), target.slice(at + 1)];
	return [readIgnoreRule({
		...mapping(text),
		group,
		kind
	})];
}
/** Parses rules; what Argo CD cannot read ignores nothing. */
function mapping(text) {
	const parsed = parseYaml("ConfigMap argocd-cm", text);
	return parsed.kind === "yaml" && isObject(parsed.yaml.value) ? parsed.yaml.value : {};
}
export { listDelivery };
