import { t as openWorkTree } from "./work-tree-lOYzM7-7.js";
import { o as counted } from "./time-ZXryeGjZ.js";
import { a as loadConfiguration, d as readBlueprints, r as blueprintSources } from "./load-DiN1rQGe.js";
import { t as TrimtabError } from "./errors-caA3otfk.js";
import { r as expectCluster, t as clustersOf } from "./clusters-DlaXjPFL.js";
import { n as shardOf } from "./select-CZH2WCBf.js";
// src/pipeline/matrix.ts
/** Jobs that GitHub starts for one matrix at most. */
const MAX_JOBS = 256;
/**
* Divides a fleet into jobs: one for each cluster, or for `cluster` alone; each in `shards` parts where that is
* given. The first entry is of the job that keeps what concerns all.
* @throws TrimtabError `usage` for an unknown cluster, or more jobs than GitHub starts
*/
function buildMatrix(config, blueprints, { cluster, shards }) {
	const known = clustersOf(config, blueprints);
	if (cluster !== void 0) expectCluster(cluster, known);
	const include = (cluster === void 0 ? known : [cluster]).flatMap((name) => shards === void 0 ? [{ cluster: name }] : Array.from({ length: shards }, (_, at) => ({
		cluster: name,
		shard: `${at + 1}/${shards}`
	})));
	if (include.length > MAX_JOBS) throw new TrimtabError("usage", `${include.length} jobs: GitHub starts at most ${MAX_JOBS} of one matrix. Use fewer --shards, or --cluster NAME`);
	return { include };
}
/** Counts the services of one job. */
function countServices({ cluster, shard }, blueprints) {
	const [index = 1, count = 1] = shard?.split("/").map(Number) ?? [];
	return blueprints.filter(({ name, workload }) => workload.cluster === cluster && shardOf(name, count) === index).length;
}
// src/commands/matrix.ts
/**
* Prints the jobs that a fleet can be divided into. It reads files alone, and what is wrong in them is a note:
* a broken blueprint must not keep the jobs of the others from starting.
*/
function matrix(options) {
	const files = openWorkTree(options.repo);
	const { source, config } = loadConfiguration(files, options.config);
	const { blueprints, errors } = readBlueprints(config, blueprintSources(files, config, source.path));
	const made = buildMatrix(config, blueprints, options);
	return {
		kind: "lines",
		lines: options.format === "json" ? [JSON.stringify(made)] : describe(made, blueprints),
		matrix: made,
		notes: errors.map(({ message }) => message),
		failures: []
	};
}
function describe({ include }, blueprints) {
	const rows = include.map((job) => [
		job.cluster,
		...job.shard === void 0 ? [] : [job.shard],
		counted(countServices(job, blueprints), "service")
	]);
	const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => (row[at] ?? "").length)));
	return rows.map((row) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join("  ").trimEnd());
}
export { matrix };
