// src/scaling/pace.ts
const HOUR_MS = 36e5;
const DAY_MS = 24 * HOUR_MS;
/**
* Returns when the cooldown of a direction ends, in milliseconds since 1970; null where no operation has
* started one. An operation dated in the future counts too.
*/
function cooldownEnd(blueprint, history, direction) {
	return history.lastOperation === null ? null : Date.parse(history.lastOperation) + blueprint.scaling.cooldown[direction];
}
/**
* Counts the operations of the sixty minutes and twenty-four hours before now: sliding windows, so that no
* full hour lets twice as many through. An operation dated later than now, by another clock, counts until its
* time is over.
*/
function rateUse(blueprint, operations, now) {
	const { maxPerHour, maxPerDay } = blueprint.governance.rateLimit;
	const times = operations.map((at) => Date.parse(at)).sort((a, b) => a - b);
	const within = (window) => times.filter((time) => now.getTime() - time < window);
	const hour = within(HOUR_MS);
	const day = within(DAY_MS);
	const frees = (inside, max, window) => (inside[inside.length - max] ?? now.getTime()) + window;
	const reached = day.length >= maxPerDay ? {
		limit: "max_per_day",
		until: frees(day, maxPerDay, DAY_MS)
	} : hour.length >= maxPerHour ? {
		limit: "max_per_hour",
		until: frees(hour, maxPerHour, HOUR_MS)
	} : void 0;
	return {
		lastHour: hour.length,
		lastDay: day.length,
		reached
	};
}
export { rateUse as n, cooldownEnd as t };
