// src/policy/history-service.ts
/**
* Returns how a source is asked for the past demand of a blueprint's workload. `cpuRequest` is that of one pod in
* nano-cores, as Git states it; undefined where only the source can tell.
*/
function historyService({ name, workload, metrics }, cpuRequest) {
	const { cluster, kind, namespace, name: workloadName } = workload;
	return {
		service: name,
		cluster,
		workload: {
			kind,
			namespace,
			name: workloadName
		},
		cpuRequest,
		cpuQuery: Object.hasOwn(metrics.queries, "cpu_utilization") ? metrics.queries.cpu_utilization : void 0
	};
}
export { historyService as t };
