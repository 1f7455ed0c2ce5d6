import { t as breakerWindow } from "./circuit-breaker-DEz6ba3A.js";
// src/history/horizon.ts
const DAY_MS = 864e5;
/**
* As far back as closed pull requests are looked at, and some days more: their merges and verdicts have to be
* known.
*/
const MIN_MS = 35 * DAY_MS;
/**
* Returns from when on events are read and never pruned: as far back as any fold looks for any of these
* services, in whole days. An operation or a failure from before no longer matters.
*/
function ledgerHorizon(blueprints, now) {
	let longest = MIN_MS;
	for (const blueprint of blueprints) {
		const { scaling, governance, verification } = blueprint;
		const { cooldown, stabilization } = scaling;
		longest = Math.max(longest, cooldown.up, cooldown.down, stabilization.up, stabilization.down, governance.circuitBreaker.resetTimeout + breakerWindow(blueprint), verification.timeout);
	}
	return new Date(Math.max(0, now.getTime() - longest - DAY_MS));
}
export { ledgerHorizon as t };
