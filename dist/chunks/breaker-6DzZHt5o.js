import { t as openWorkTree } from "./work-tree-lOYzM7-7.js";
import { n as circuitBreaker } from "./circuit-breaker-DEz6ba3A.js";
import { a as foldHistories, t as NO_HISTORY } from "./history-CE8kIMs5.js";
import { t as ledgerHorizon } from "./horizon-Df4s_bsr.js";
import { n as describeKnown } from "./did-you-mean-BAUiu41l.js";
import { t as TrimtabError, u as showUnseen } from "./errors-caA3otfk.js";
import { n as formatInstant } from "./time-ZXryeGjZ.js";
import { a as loadConfiguration, d as readBlueprints, r as blueprintSources } from "./load-DiN1rQGe.js";
import { t as openKeptLedger } from "./ledger-djHOmTVI.js";
// src/commands/breaker.ts
/**
* Runs `breaker reset SERVICE`, for a person who has dealt with the failure. The reset is an event like any
* other; anything else that holds the service still holds it. A global stop does not prevent it, since that
* applies to what Trimtab does by itself.
*/
async function breaker(options, now, environment) {
	const [verb, ...words] = options.words;
	if (verb !== "reset") throw new TrimtabError("usage", `breaker ${showUnseen(verb ?? "")}: the only thing to do with a breaker is to reset it; see --help`);
	const names = [...words, ...options.services];
	if (names.length === 0) throw new TrimtabError("usage", "breaker reset: name the service whose breaker to reset");
	const files = openWorkTree(options.repo);
	const { source, config } = loadConfiguration(files, options.config);
	const { blueprints } = readBlueprints(config, blueprintSources(files, config, source.path));
	const services = names.map((name) => blueprintNamed(name, blueprints));
	const { ledger, close } = await openKeptLedger(options, config, now, environment);
	try {
		const { events, error, broken } = await ledger.read(ledgerHorizon(blueprints, now));
		const unread = error ?? services.flatMap(({ name }) => broken[name] ?? [])[0];
		if (unread !== void 0) return outcome([], [{
			service: null,
			message: `nothing is reset: ${unread}`
		}]);
		const histories = foldHistories(events);
		const resets = services.map((blueprint) => {
			const { failures, failedChanges = [], advice } = histories.get(blueprint.name) ?? NO_HISTORY;
			const { state } = circuitBreaker(blueprint, failures, now);
			return {
				blueprint,
				failures,
				failedChanges,
				state,
				harmed: advice?.verdict === "harmed"
			};
		});
		await ledger.append(resets.flatMap(({ blueprint, failures, failedChanges, harmed }) => failures.length + failedChanges.length === 0 && !harmed ? [] : [resetEvent(blueprint, failures, options, now, environment)]));
		return outcome(resets.map(describeReset), []);
	} finally {
		close();
	}
}
function describeReset({ blueprint: { name }, failures, failedChanges, state, harmed }) {
	if (failures.length > 0) return `${name}: the circuit was ${state} after ${failures.length} failed; it is closed, and counting starts anew`;
	if (harmed && failedChanges.length === 0) return `${name}: the circuit is closed; advice before now counts no more`;
	return failedChanges.length > 0 ? `${name}: the circuit is closed; what failed before may be tried again` : `${name}: the circuit is closed and no failure is counted; nothing to reset`;
}
function outcome(lines, failures) {
	return {
		kind: "lines",
		lines: [...lines, ...failures.map(({ message }) => message)],
		notes: [],
		failures
	};
}
/** Finds the blueprint of a service by name. @throws TrimtabError `usage` when there is none */
function blueprintNamed(name, blueprints) {
	const found = blueprints.find((blueprint) => blueprint.name === name);
	if (found) return found;
	const known = blueprints.map((blueprint) => blueprint.name);
	throw new TrimtabError("usage", `breaker reset ${showUnseen(name)}: no sound blueprint has this metadata.name. ${describeKnown(name, known)}`);
}
function resetEvent(blueprint, failures, { reason }, now, environment) {
	const latest = Math.max(now.getTime(), ...failures.map((time) => Date.parse(time)));
	return {
		timestamp: formatInstant(/* @__PURE__ */ new Date(Math.ceil(latest / 1e3) * 1e3)),
		event_type: "breaker_reset",
		agent_id: environment.GITHUB_ACTOR || environment.USER || environment.LOGNAME || environment.USERNAME || "somebody",
		service: blueprint.name,
		blueprint_version: blueprint.version ?? null,
		operation: "none",
		classification: "n/a",
		rationale: reason ?? "No reason was given.",
		outcome: "closed",
		duration: "0s"
	};
}
export { breaker };
