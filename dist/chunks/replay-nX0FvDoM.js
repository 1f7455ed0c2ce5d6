import { d as POINT_MS, n as MINUTE_MS } from "./demand-DjnMXt6M.js";
import { i as replayAutoscaler, n as startCount, o as startAutoscaler, t as replayCount } from "./constant-C5Xbhn2R.js";
import { n as emptyTally } from "./score-DMELKMS_.js";
// src/evidence/replay.ts
const MINUTES = POINT_MS / MINUTE_MS;
/** Replays points of five minutes under numbers, in minutes: an autoscaler looks more often than every five. */
function replayNumbers(points, numbers, rules) {
	const { values } = points;
	const tally = emptyTally();
	if ("replicas" in numbers) {
		const state = startCount(numbers.replicas, POINT_MS, rules);
		replayCount(values, 0, values.length, rules, state, tally);
		const { replicas, least, violations, saturated, steps } = tally;
		return {
			replicas: replicas * MINUTES,
			least: least * MINUTES,
			violations: violations * MINUTES,
			saturated: saturated * MINUTES,
			steps: steps * MINUTES
		};
	}
	const first = values.find((value) => value !== -1) ?? 0;
	const state = startAutoscaler(numbers, first, MINUTE_MS, rules);
	replayAutoscaler({
		values,
		from: 0,
		to: values.length,
		repeat: MINUTES
	}, numbers, rules, state, tally);
	return tally;
}
/** Counts the minutes whose demand is over what some replicas carry at a utilization, in hundredths of a percent. */
function minutesOver({ values }, replicas, utilization) {
	const carried = replicas * utilization * 100;
	return values.reduce((count, value) => count + (value > carried ? MINUTES : 0), 0);
}
/** Returns the demand of the same load on pods that request `to` in place of `from`. */
function onRequest(points, from, to) {
	if (from === to) return points;
	const ratio = Number(from) / Number(to);
	return {
		...points,
		values: points.values.map((value) => value === -1 ? -1 : Math.round(value * ratio))
	};
}
export { onRequest as n, replayNumbers as r, minutesOver as t };
