import { i as isObject } from "./json-BaBbGGr3.js";
import { t as parseYaml } from "./yaml-DFpYNcnW.js";
import { n as configOfCluster, t as clustersOf } from "./clusters-DlaXjPFL.js";
// src/pipeline/scope.ts
/**
* Returns the part of a fleet that a run for one cluster has to do with: its services, its sources, and the
* faults in its blueprints. All of it where `cluster` is undefined.
*/
function ofCluster(fleet, cluster) {
	if (cluster === void 0) return fleet;
	const { config, blueprints, texts, errors } = fleet;
	const known = clustersOf(config, blueprints);
	const isTold = (error) => {
		const stated = statedCluster(error, texts.blueprints);
		return stated !== void 0 && known.includes(stated) ? stated === cluster : cluster === known[0];
	};
	return {
		...fleet,
		config: configOfCluster(config, cluster),
		blueprints: blueprints.filter(({ workload }) => workload.cluster === cluster),
		errors: errors.filter(isTold)
	};
}
/** Returns the cluster that a faulty blueprint states; undefined where its text does not tell. */
function statedCluster({ place }, sources) {
	const source = sources.find(({ path }) => path === place?.file);
	const parsed = source && parseYaml(source.path, source.text);
	if (parsed?.kind !== "yaml" || !isObject(parsed.yaml.value)) return void 0;
	const { spec } = parsed.yaml.value;
	const workload = isObject(spec) ? spec.workload : void 0;
	const cluster = isObject(workload) ? workload.cluster : void 0;
	return typeof cluster === "string" ? cluster : "default";
}
export { ofCluster as t };
