import { n as sendQuery, o as labelMatchers, r as openPrometheus, t as seconds } from "./query-wwi7__ew.js";
// src/adapters/prometheus/inspect.ts
/** Metrics that the default queries rest on, by what exports them. */
const EXPORTED = {
	kube_pod_owner: "kube-state-metrics",
	kube_replicaset_owner: "kube-state-metrics",
	kube_pod_container_resource_requests: "kube-state-metrics",
	kube_deployment_spec_replicas: "kube-state-metrics",
	container_cpu_usage_seconds_total: "cadvisor, by way of the kubelets",
	container_memory_working_set_bytes: "cadvisor, by way of the kubelets"
};
/**
* Looks for what the default queries need at a time, whatever the namespaces of blueprints; undefined where it
* fails.
*/
async function inspectPrometheus(options, now, environment) {
	const post = openPrometheus(options, environment);
	const ask = async (query) => {
		const form = {
			query,
			time: seconds(now.getTime()),
			timeout: `${options.timeout}ms`
		};
		const { answer } = await sendQuery(post, "/api/v1/query", form);
		return answer.kind === "series" ? answer.series : void 0;
	};
	const labels = labelMatchers(options.labels).map((matcher) => `, ${matcher}`);
	const present = (matchers) => ask(`count by (__name__) ({__name__=~"${Object.keys(EXPORTED).join("|")}"${matchers}})`);
	const found = await present(labels.join(""));
	if (found === void 0) return void 0;
	const names = new Set(found.map(({ labels: { __name__: name } }) => name));
	const absent = Object.entries(EXPORTED).filter(([metric]) => !names.has(metric));
	const anywhere = absent.length > 0 && labels.length > 0 ? await present("") : void 0;
	return {
		workloads: await listWorkloads(ask, labels.join("")),
		absent: absent.map(([metric, exporter]) => ({
			metric,
			exporter
		})),
		labelsExclude: (anywhere?.length ?? 0) > found.length
	};
}
async function listWorkloads(ask, labels) {
	return (await ask(`count by (namespace, deployment, statefulset) ({__name__=~"kube_deployment_spec_replicas|kube_statefulset_replicas"${labels}})`) ?? []).flatMap(({ labels: { namespace, deployment, statefulset } }) => {
		const name = deployment ?? statefulset;
		return namespace === void 0 || name === void 0 ? [] : [{
			namespace,
			name
		}];
	});
}
export { inspectPrometheus };
