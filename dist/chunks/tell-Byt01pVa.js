import { o as counted } from "./time-ZXryeGjZ.js";
import { a as divide, c as fraction, p as toNumber } from "./fraction-C_T6k5dt.js";
import { f as REPLICA } from "./demand-DjnMXt6M.js";
const BANDS = 20;
/** The lowest limit that a blueprint may state. */
const LEAST = 10;
/** Least number of points that one share is told of. */
const MIN_TOLD = 20;
/** The objective holds where at most one point in so many misses it, since some do at any load. */
const ONE_IN = 20;
/**
* Counts the points that have demand, ready pods and p95 by their utilization, and those of them that miss the target.
* What uses more than its request counts with the highest band.
*/
function bandsOf({ start, step, values }, { start: first, p95, pods }, target) {
	const bands = Array.from({ length: BANDS }, () => [0, 0]);
	const before = Math.round((first - start) / step);
	p95.forEach((latency, at) => {
		const [demand, ready] = [values[before + at] ?? -1, pods[at] ?? -1];
		if (demand === -1 || latency === -1 || !(ready > 0)) return;
		const percent = demand * 100 / (ready * REPLICA);
		const band = bands[Math.min(19, Math.floor(percent / 5))];
		if (band === void 0) return;
		band[0] += 1;
		if (latency > target) band[1] += 1;
	});
	return bands;
}
/**
* Learns the highest utilization at which p95 meets its target: the upper edge of the bands in which it misses it at
* most once in twenty points. The share is taken never to fall with utilization, and what is told of too few points is
* joined with the bands below it, so that a limit errs to the low side. Falls back to `usual`, in hundredths of a
* percent, with the reason: nothing above what was measured is ever learnt to be good.
*/
function learnLimit(bands, target, usual) {
	const pairs = bands.reduce((sum, [count]) => sum + count, 0);
	const fit = {
		target_ms: target,
		bands: bands.slice(0, bands.findLastIndex(([count]) => count > 0) + 1)
	};
	const fallback = (reason) => ({
		limit: usual,
		...fit,
		reason
	});
	if (pairs < 288) return fallback(`${pairs} points have utilization and p95, of 288 at least`);
	const groups = rising(toldGroups(bands));
	const good = groups.filter((group) => !misses(group)).at(-1);
	if (good === void 0 || good.to < LEAST) return fallback("p95 misses its target at every utilization, so that it does not follow load");
	if (good !== groups.at(-1)) return {
		limit: good.to * 100,
		...fit
	};
	const highest = toldGroups(bands).at(-1)?.from ?? 0;
	return highest * 100 > usual ? {
		limit: highest * 100,
		...fit
	} : fallback(`p95 met its target at every utilization measured, up to ${good.to}%`);
}
/** Joins bands from the top down until each group is told of enough points. */
function toldGroups(bands) {
	const groups = [];
	let open;
	for (const [at, [pairs, over]] of [...bands.entries()].reverse()) {
		if (pairs === 0 && open === void 0) continue;
		const to = open?.to ?? (at + 1) * 5;
		open = {
			from: at * 5,
			to,
			pairs: (open?.pairs ?? 0) + pairs,
			over: (open?.over ?? 0) + over
		};
		if (open.pairs < MIN_TOLD) continue;
		groups.unshift(open);
		open = void 0;
	}
	const [lowest, ...others] = groups;
	return open && lowest ? [joined(open, lowest), ...others] : groups;
}
/** Joins adjacent groups until the share of misses rises from group to group (pool adjacent violators). */
function rising(groups) {
	const pooled = [];
	for (const group of groups) {
		let next = group;
		for (let last = pooled.at(-1); last && isWorse(last, next); last = pooled.at(-1)) {
			next = joined(last, next);
			pooled.pop();
		}
		pooled.push(next);
	}
	return pooled;
}
function isWorse(one, other) {
	return one.over * other.pairs >= other.over * one.pairs;
}
function joined(low, high) {
	return {
		from: low.from,
		to: high.to,
		pairs: low.pairs + high.pairs,
		over: low.over + high.over
	};
}
function misses({ pairs, over }) {
	return over * ONE_IN > pairs;
}
// src/evidence/tell.ts
/** Formats a score, which is in thousandths: `1.374`. */
function formatScore(thousandths) {
	return (thousandths / 1e3).toFixed(3);
}
/** Formats replicas as a multiple of the least: `1.15`. */
function timesLeast({ replica_minutes: replicas }, least) {
	return least === 0 ? "0.00" : toNumber(divide(fraction(replicas), fraction(least)), 2).toFixed(2);
}
/** Says what a candidate costs: `1.15 × the least, with 40 minutes over the limit`. */
function tellCandidate(candidate, least) {
	const minutes = counted(candidate.violation_minutes, "minute");
	return `${timesLeast(candidate, least)} × the least, with ${minutes} over the limit`;
}
/** Says which numbers a candidate has: `70% from 2 to 10`, `3 replicas`. */
function tellSettings({ settings, replicas = 0 }) {
	if (settings === void 0) return counted(replicas, "replica");
	return `${settings.target}% from ${settings.min} to ${settings.max}`;
}
/**
* Says what the figures of a record rest on beside CPU and the blueprint: requests, a limit that was
* learnt, and a behavior that was assumed.
*/
function tellBasis({ measure, limit, behavior_assumed: assumed }) {
	return [
		...assumed === void 0 ? [] : [tellAssumed(assumed)],
		...measure === void 0 ? [] : [tellMeasure(measure)],
		...limit === void 0 ? [] : [tellLimit(limit)]
	];
}
/** Says that the behavior of an autoscaler is not known. */
function tellAssumed(why) {
	return `The default \`behavior\` is assumed for the autoscaler: ${why}.`;
}
/** Lists, by utilization, how many points missed the latency target of how many: `40–45%: 0 of 212`. */
function tellFit({ limit }) {
	return [...(limit?.bands ?? []).entries()].filter(([, [pairs]]) => pairs > 0).map(([at, [pairs, over]]) => `${at * 5}–${(at + 1) * 5}%: ${over} of ${counted(pairs, "point")}`);
}
function tellMeasure({ requests_per_replica: requests, pairs }) {
	return `Demand is counted in requests: ${requests} a second are one replica, ${pairs === void 0 ? "as the blueprint states" : `learnt from ${pairs} points with CPU`}.`;
}
/** Says above which utilization a minute is bad, and whether p95 told so. */
function tellLimit({ limit, target_ms: target, bands, reason }) {
	const percent = `${limit / 100}%`;
	if (reason !== void 0) return `A minute is bad above ${percent} of the request, the default: ${reason}.`;
	const part = (from, to) => {
		const [pairs, over] = [0, 1].map((i) => bands.slice(from, to).reduce((sum, band) => sum + (band[i] ?? 0), 0));
		return `${over} of ${pairs} points`;
	};
	const edge = limit / 100 / 5;
	return `A minute is bad above ${percent} of the request, as p95 tells: over ${target} ms in ${part(0, edge)} below, in ${part(edge, bands.length)} above.`;
}
/** Formats minutes of replicas as hours: `1.5`. */
function formatHours(minutes) {
	return (Math.round(minutes / 6) / 10).toFixed(1);
}
/** Says what an advice saved or lost: `480 violation minutes saved, 672.0 replica-hours lost`. */
function tellSaved({ violation_minutes_saved: minutes, replica_minutes_saved: replicas }) {
	const word = (value) => value < 0 ? "lost" : "saved";
	return `${counted(Math.abs(minutes), "violation minute")} ${word(minutes)}, ${formatHours(Math.abs(replicas))} replica-hours ${word(replicas)}`;
}
export { tellCandidate as a, tellSaved as c, bandsOf as d, learnLimit as f, tellBasis as i, tellSettings as l, formatScore as n, tellFit as o, tellAssumed as r, tellLimit as s, formatHours as t, timesLeast as u };
