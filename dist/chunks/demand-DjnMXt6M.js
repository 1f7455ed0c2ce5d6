// src/ports/demand-history.ts
/** Demand is counted in millionths of one replica's request, so that no double decides. */
const REPLICA = 1e6;
/** Sums of a replay stay exact below this demand: 100,000 replicas. */
const MAX_DEMAND = 1e5 * REPLICA;
/** Distance of the points that decisions see. */
const POINT_MS = 3e5;
// src/evidence/demand.ts
const MINUTE_MS = 6e4;
const DAY_MS = 864e5;
/** Returns the end of the last step. */
function endOf({ start, step, values }) {
	return start + values.length * step;
}
/**
* Returns the series in steps of at most a minute, the pace at which an autoscaler looks. A coarser one is
* drawn as straight lines between its points; the step before a gap keeps its value.
*/
function inMinutes(demand) {
	const { start, step, values } = demand;
	const parts = Math.floor(step / MINUTE_MS);
	if (parts <= 1) return demand;
	const minutes = new Float64Array(values.length * parts);
	values.forEach((value, at) => {
		const next = values[at + 1] ?? -1;
		const rise = value === -1 || next === -1 ? 0 : next - value;
		for (let part = 0; part < parts; part += 1) minutes[at * parts + part] = value + Math.round(rise * part / parts);
	});
	return {
		start,
		step: step / parts,
		values: minutes
	};
}
/** Returns the means of every five minutes; a point is a gap where less than half of it was measured. */
function inPoints({ start, step, values }) {
	const count = Math.ceil(values.length * step / POINT_MS);
	const sums = new Float64Array(count);
	const measured = new Float64Array(count);
	values.forEach((value, at) => {
		if (value === -1) return;
		const point = Math.floor(at * step / POINT_MS);
		sums[point] = (sums[point] ?? 0) + value;
		measured[point] = (measured[point] ?? 0) + step;
	});
	const points = sums.map((sum, point) => {
		const covered = measured[point] ?? 0;
		return covered * 2 < Math.max(3e5, step) ? -1 : Math.round(sum * step / covered);
	});
	return {
		start,
		step: POINT_MS,
		values: points
	};
}
/** Returns the part of a series between two times, of whole steps that end by `to`. */
function between({ start, step, values }, from, to) {
	const first = Math.max(0, Math.ceil((from - start) / step));
	const end = Math.max(first, Math.floor((to - start) / step));
	return {
		start: start + first * step,
		step,
		values: values.subarray(first, end)
	};
}
/** Returns the part from the first step on in which something was measured; all of it where nothing was. */
function sinceMeasured({ start, step, values }) {
	const first = Math.max(0, values.findIndex((value) => value !== -1));
	return {
		start: start + first * step,
		step,
		values: values.subarray(first)
	};
}
/** Returns the values that were measured, in ascending order. */
function measuredAscending({ values }) {
	const measured = new Float64Array(values.length);
	let count = 0;
	for (const value of values) {
		if (value === -1) continue;
		measured[count] = value;
		count += 1;
	}
	return measured.subarray(0, count).sort();
}
/** Returns the value that a share of all values (in percent) does not exceed; 0 where there is none. */
function percentile(ascending, percent) {
	return ascending[Math.max(0, Math.ceil(percent * ascending.length / 100) - 1)] ?? 0;
}
export { inMinutes as a, percentile as c, POINT_MS as d, REPLICA as f, endOf as i, sinceMeasured as l, MINUTE_MS as n, inPoints as o, between as r, measuredAscending as s, DAY_MS as t, MAX_DEMAND as u };
