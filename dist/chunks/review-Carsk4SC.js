import { t as DAY_MS } from "./demand-DjnMXt6M.js";
// src/backtest/review.ts
/** When people merge: at once, at office hours, or a day later. */
const REVIEWS = [
	"auto",
	"office",
	"24h"
];
const HOUR_MS = 36e5;
const OPENS_MS = 9 * HOUR_MS;
const CLOSES_MS = 17 * HOUR_MS;
/** Returns when a pull request that is opened now is merged; office hours are weekdays from 9 to 17 in UTC. */
function mergeTime(review, opened) {
	if (review === "auto") return opened;
	if (review === "24h") return opened + DAY_MS;
	const midnight = Math.floor(opened / DAY_MS) * DAY_MS;
	const inDay = opened - midnight;
	if (isWeekday(midnight) && inDay < CLOSES_MS) return midnight + Math.max(inDay, OPENS_MS);
	let day = midnight + DAY_MS;
	while (!isWeekday(day)) day += DAY_MS;
	return day + OPENS_MS;
}
function isWeekday(time) {
	const day = new Date(time).getUTCDay();
	return day !== 0 && day !== 6;
}
export { mergeTime as n, REVIEWS as t };
