import { d as POINT_MS } from "./demand-DjnMXt6M.js";
// src/metrics/history/kept.ts
const UNITS = [
	"cores",
	"replicas",
	"requests",
	"milliseconds",
	"pods"
];
/** Evidence looks back 28 days. */
const LONGEST_MS = 8352 * POINT_MS;
/** Samples may come late, so that the end of what was read is read again. */
const SETTLED_MS = 12 * POINT_MS;
/** Returns from when on the readings of a window are missing. */
function missingFrom(readings, { from, to }) {
	if (!readings || readings.column.start > from) return from;
	const { start, codes } = readings.column;
	const settled = start + codes.length * POINT_MS - SETTLED_MS;
	return Math.min(Math.max(from, settled), to - POINT_MS);
}
/** Returns the span to keep readings of: what was kept and goes on, and the window, as long as any is asked for. */
function spanOf(readings, { from, to }) {
	if (!readings) return {
		from,
		to
	};
	const { start, codes } = readings.column;
	const end = start + codes.length * POINT_MS;
	if (end < from || start > to) return {
		from,
		to
	};
	return {
		from: Math.max(Math.min(start, from), Math.min(from, to - LONGEST_MS)),
		to: Math.max(end, to)
	};
}
export { missingFrom as n, spanOf as r, UNITS as t };
