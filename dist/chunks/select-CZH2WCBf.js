import { n as describeKnown } from "./did-you-mean-BAUiu41l.js";
import { t as TrimtabError } from "./errors-caA3otfk.js";
import { r as expectCluster, t as clustersOf } from "./clusters-DlaXjPFL.js";
import { createHash } from "node:crypto";
// src/pipeline/select.ts
/**
* Returns what a run has to do with. A service's shard depends on its name alone, so that adding one moves no
* other. @throws TrimtabError `usage` for a cluster, or a service, that is not known or lies in another cluster.
*/
function scopeOf(selection, { config, blueprints }) {
	const { services, cluster, shard } = selection;
	const clusters = clustersOf(config, blueprints);
	if (cluster !== void 0) expectCluster(cluster, clusters);
	const clusterOf = new Map(blueprints.map(({ name, workload }) => [name, workload.cluster]));
	for (const name of services) expectService(name, clusterOf, cluster);
	const inShard = (name) => !shard || shardOf(name, shard.count) === shard.index;
	const keepsRest = (cluster === void 0 || cluster === clusters[0]) && (!shard || shard.index === 1);
	const owns = (name) => {
		if (services.length > 0) return services.includes(name) && inShard(name);
		const own = clusterOf.get(name);
		if (cluster !== void 0) return own === void 0 ? keepsRest : own === cluster && inShard(name);
		return inShard(name);
	};
	return {
		selected: services.length > 0 || shard ? new Set([...clusterOf.keys()].filter(owns)) : void 0,
		owns,
		keepsRest
	};
}
function expectService(name, clusterOf, cluster) {
	const own = clusterOf.get(name);
	if (own === void 0) throw new TrimtabError("usage", `--service ${name}: no sound blueprint has this metadata.name. ${describeKnown(name, [...clusterOf.keys()])}`);
	if (cluster !== void 0 && own !== cluster) throw new TrimtabError("usage", `--service ${name} runs in cluster ${own}, and --cluster is ${cluster}: leave out one, or make them agree`);
}
/** Returns the part that a service belongs to, from 1 to `count`. */
function shardOf(name, count) {
	return createHash("sha256").update(name).digest().readUInt32BE() % count + 1;
}
export { shardOf as n, scopeOf as t };
