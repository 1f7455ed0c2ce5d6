import { a as member, l as quantity, o as objects } from "./json-BaBbGGr3.js";
// src/manifests/kubernetes/pod-resources.ts
/** More containers than any pod has: aliases could make a short file state millions. */
const MAX_CONTAINERS = 100;
/**
* Returns what the scheduler sets aside for one pod, and a quota counts: all that runs at once, at least what
* the largest step of its initialization needs beside the sidecars started before it, and the overhead. What
* the pod states for itself takes the place of its containers'
* (https://kubernetes.io/docs/concepts/resource-management/effective-pod-requests-limits/). Of limits, one that
* a container leaves out leaves the sum unknown.
*/
function effectiveResources(pod, side) {
	return {
		cpu: podAmount(pod, side, "cpu").effective,
		memory: podAmount(pod, side, "memory").effective
	};
}
/** Sums up what a pod asks for, reading each quantity once: a repository states tens of thousands. */
function podAmount(pod, side, resource) {
	const running = runningContainers(pod).map((one) => stated(one, side, resource));
	const together = largestAtOnce(running, pod, side, resource);
	const own = ownAmount(pod, side, resource, () => together);
	const overhead = quantity(member(pod, "overhead")[resource]) ?? 0n;
	return {
		running: own ?? total(running),
		effective: withOverhead(own ?? together, overhead, side)
	};
}
/** Lists the containers that run at once: its own and the sidecars, which are init containers that go on. */
function runningContainers(pod) {
	return [...objects(pod.containers).slice(0, MAX_CONTAINERS), ...initContainers(pod).filter((one) => isSidecar(one))];
}
/**
* Returns what a container states of a resource. The API server fills in a request from the limit in a pod,
* but not in a pod template.
*/
function stated(container, side, resource) {
	const resources = member(container, "resources");
	return quantity(member(resources, side)[resource]) ?? (side === "limits" ? void 0 : quantity(member(resources, "limits")[resource]));
}
/**
* Returns what a pod states for all its containers together; a request that it leaves out is theirs, and where
* they state none, its limit (KEP-2837).
*/
function statedForPod(pod, side, resource) {
	return ownAmount(pod, side, resource, () => {
		return largestAtOnce(runningContainers(pod).map((one) => stated(one, side, resource)), pod, side, resource);
	});
}
function ownAmount(pod, side, resource, together) {
	const resources = member(pod, "resources");
	const own = quantity(member(resources, side)[resource]);
	if (own !== void 0 || side === "limits") return own;
	return (together() ?? 0n) > 0n ? void 0 : quantity(member(resources, "limits")[resource]);
}
/** Sums parts; one that is not known leaves the sum unknown, and no parts are no sum. */
function total(parts) {
	return parts.length === 0 ? void 0 : parts.reduce((sum, part) => sum === void 0 || part === void 0 ? void 0 : sum + part, 0n);
}
/** Adds the overhead of a pod, which raises a limit that is there and makes none. */
function withOverhead(amount, overhead, side) {
	if (amount === void 0) return side === "limits" || overhead === 0n ? void 0 : overhead;
	return amount + overhead;
}
/**
* Returns the most that containers have at once, during initialization or after it, by what those state that
* run then.
*/
function largestAtOnce(running, pod, side, resource) {
	const together = side === "limits" ? total(running) : sumOfStated(running);
	if (together === void 0 && side === "limits") return void 0;
	let sidecars = 0n;
	let largest = together ?? 0n;
	for (const container of initContainers(pod)) {
		const amount = stated(container, side, resource) ?? 0n;
		const step = sidecars + amount;
		if (isSidecar(container)) sidecars = step;
		if (step > largest) largest = step;
	}
	return together === void 0 && largest === 0n ? void 0 : largest;
}
/** Sums what is stated; undefined where nothing is. */
function sumOfStated(parts) {
	const known = parts.filter((part) => part !== void 0);
	return known.length === 0 ? void 0 : total(known);
}
function initContainers(pod) {
	return objects(pod.initContainers).slice(0, MAX_CONTAINERS);
}
function isSidecar({ restartPolicy }) {
	return restartPolicy === "Always";
}
export { statedForPod as a, stated as i, podAmount as n, sumOfStated as o, runningContainers as r, total as s, effectiveResources as t };
