// src/metrics/observation/resources.ts
/** Returns what a blueprint says that one replica asks for. */
function statedResources({ resources }) {
	return {
		request: {
			cpu: resources.cpuRequest,
			memory: resources.memoryRequest
		},
		limit: {
			cpu: resources.cpuLimit,
			memory: resources.memoryLimit
		}
	};
}
/** Returns the largest of each over the pods that are alive, since a rollout may be changing them. */
function largestResources(pods) {
	const alive = pods.filter(isAlive);
	return {
		request: largest(alive, (pod) => pod.request),
		limit: largest(alive, (pod) => pod.limit)
	};
}
/** Takes each figure from the first that states it. */
function firstStated(...sources) {
	const first = (key, resource) => sources.map((source) => source[key][resource]).find((value) => value !== void 0);
	return {
		request: {
			cpu: first("request", "cpu"),
			memory: first("request", "memory")
		},
		limit: {
			cpu: first("limit", "cpu"),
			memory: first("limit", "memory")
		}
	};
}
/** Takes the larger of each figure that two sources state. */
function largerOf(a, b) {
	const larger = (key, resource) => {
		const [one, other] = [a[key][resource], b[key][resource]];
		return one === void 0 || other !== void 0 && other > one ? other : one;
	};
	return {
		request: {
			cpu: larger("request", "cpu"),
			memory: larger("request", "memory")
		},
		limit: {
			cpu: larger("limit", "cpu"),
			memory: larger("limit", "memory")
		}
	};
}
/** Checks that a pod has not ended: one that has gives its room back. */
function isAlive(pod) {
	return pod.phase !== "Failed" && pod.phase !== "Succeeded";
}
function largest(pods, of) {
	const most = (key) => pods.reduce((max, pod) => {
		const value = of(pod)[key];
		return value !== void 0 && (max === void 0 || value > max) ? value : max;
	}, void 0);
	return {
		cpu: most("cpu"),
		memory: most("memory")
	};
}
export { statedResources as a, largestResources as i, isAlive as n, largerOf as r, firstStated as t };
