import { n as counted } from "./count-D8d2bWMH.js";
import { a as divide, c as fraction, p as toNumber } from "./fraction-C_T6k5dt.js";
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
/** Formats minutes of replicas as hours: `1.5`. */
function formatHours(minutes) {
	return (Math.round(minutes / 6) / 10).toFixed(1);
}
/** Says what an advice saved or lost: `480 violation minutes saved, 672.0 replica-hours lost`. */
function tellSaved({ violation_minutes_saved: minutes, replica_minutes_saved: replicas }) {
	const word = (value) => value < 0 ? "lost" : "saved";
	return `${counted(Math.abs(minutes), "violation minute")} ${word(minutes)}, ${formatHours(Math.abs(replicas))} replica-hours ${word(replicas)}`;
}
export { tellSettings as a, tellSaved as i, formatScore as n, timesLeast as o, tellCandidate as r, formatHours as t };
