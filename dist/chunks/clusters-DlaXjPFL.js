import { n as describeKnown } from "./did-you-mean-BAUiu41l.js";
import { t as TrimtabError } from "./errors-caA3otfk.js";
// src/policy/clusters.ts
/**
* Lists the clusters of a configuration: those that trimtab.yaml names, in its order, then those that only
* blueprints name, by name. The order is the same in every job that reads the same files.
*/
function clustersOf({ clusters }, blueprints) {
	const others = blueprints.map(({ workload }) => workload.cluster).sort();
	return [.../* @__PURE__ */ new Set([...Object.keys(clusters), ...others])];
}
/** Checks that a cluster is one of those known. @throws TrimtabError `usage`, with what may be meant */
function expectCluster(cluster, known) {
	if (known.includes(cluster)) return;
	throw new TrimtabError("usage", `--cluster ${cluster}: neither trimtab.yaml nor a sound blueprint names this cluster. ${describeKnown(cluster, known)}`);
}
/**
* Returns the configuration as a run for one cluster may use it: nothing of another cluster is there to be
* opened. A cluster that trimtab.yaml does not name is served by the snapshots of any.
*/
function configOfCluster(config, cluster) {
	if (cluster === void 0) return config;
	const { clusters } = config;
	const own = Object.entries(clusters).filter(([name]) => name === cluster);
	const served = own.length > 0 ? own : Object.entries(clusters).map(onlySnapshots);
	return {
		...config,
		clusters: Object.fromEntries(served)
	};
}
function onlySnapshots([name, cluster]) {
	const metrics = cluster.metrics.filter(({ kind }) => kind === "snapshot");
	return [name, {
		...cluster,
		metrics,
		delivery: { kind: "none" }
	}];
}
export { configOfCluster as n, expectCluster as r, clustersOf as t };
