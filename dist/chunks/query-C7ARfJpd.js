// src/policy/blueprint/query.ts
/**
* Figures and counts that an overriding PromQL query may measure; the keys of every `queries:`. Units as in a
* snapshot.
*/
const QUERY_NAMES = [
	"cpu_utilization",
	"memory_utilization",
	"latency_p50",
	"latency_p95",
	"throughput",
	"error_rate",
	"replicas",
	"pods_running",
	"pods_ready",
	"restarts"
];
/** Placeholders for values in a query for all services of a cluster. */
const CLUSTER_PLACEHOLDERS = [
	"window",
	"labels",
	"basis",
	"owner"
];
/** And in one for a single service. */
const SERVICE_PLACEHOLDERS = [
	...CLUSTER_PLACEHOLDERS,
	"namespace",
	"workload"
];
/** `$window`, but neither `$1` of a label_replace nor `${1}`. */
const PLACEHOLDER = /\$([a-z_]+)/gi;
/**
* String literals and comments
* (https://prometheus.io/docs/prometheus/latest/querying/basics/#string-literals). A literal that nothing closes
* goes as far as one can, so that the query is read once.
*/
const LITERAL = /"(?:[^"\\\n]|\\.)*["\\]?|'(?:[^'\\\n]|\\.)*['\\]?|`[^`]*`|#[^\n]*/g;
/**
* Checks a query's placeholders and returns the first fault; the rest of PromQL is the server's to judge. A
* value brings its own quotes, so that within a literal it would end it: that is refused.
*/
function queryFault(query, known) {
	const list = known.map((name) => `$${name}`).join(", ");
	if (query.trim() === "") return {
		message: "the query is empty",
		fix: "Write PromQL, or remove the key for the default"
	};
	for (const [literal] of query.matchAll(LITERAL)) {
		const [found] = literal.match(PLACEHOLDER) ?? [];
		if (found !== void 0 && !literal.startsWith("#")) return {
			message: `${found} stands within quotes`,
			fix: `Values bring their own quotes: write {label=${found}}`
		};
	}
	const unknown = [...query.replace(LITERAL, "").matchAll(PLACEHOLDER)].find(([, name]) => !known.includes(name ?? ""));
	return unknown && {
		message: `unknown placeholder ${unknown[0]}`,
		fix: `Known: ${list}`
	};
}
export { queryFault as a, SERVICE_PLACEHOLDERS as i, PLACEHOLDER as n, QUERY_NAMES as r, CLUSTER_PLACEHOLDERS as t };
