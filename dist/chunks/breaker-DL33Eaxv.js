import { t as openWorkTree } from "./work-tree-DXL65rMd.js";
import { B as foldHistories, R as NO_HISTORY, X as circuitBreaker, r as instant } from "./decide-BkA8tRQN.js";
import { T as ledgerHorizon, m as blueprintSources, n as configText } from "./survey-BYWkndsH.js";
import { t as TrimtabError } from "./errors-modhzHrg.js";
import { o as readConfig, s as readFleet } from "./observe-CigpZSEe.js";
import { t as openKeptLedger } from "./ledger-Doo-ckKa.js";
// src/commands/breaker.ts
/**
* `breaker reset SERVICE`: a person has seen to what failed. The reset is an event like any other; whatever else holds the
* service goes on holding it. A global stop does not stop it: that is for what Trimtab does by itself.
*/
async function breaker(options, now, environment) {
	const [verb, ...words] = options.words;
	if (verb !== "reset") throw new TrimtabError("usage", `breaker ${verb}: the only thing to do with a breaker is to reset it; see --help`);
	const names = [...words, ...options.services];
	if (names.length === 0) throw new TrimtabError("usage", "breaker reset: name the service whose breaker to reset");
	const files = openWorkTree(options.repo);
	const source = configText(files, options);
	const config = readConfig(source);
	const { blueprints } = readFleet(config, blueprintSources(files, config, source.path));
	const services = names.map((name) => blueprintNamed(name, blueprints));
	const { ledger, close } = await openKeptLedger(options, config, now, environment);
	try {
		const { events, error } = await ledger.read(ledgerHorizon(blueprints, now));
		if (error !== null) return outcome([], [{
			service: null,
			message: `nothing is reset: ${error}`
		}]);
		const histories = foldHistories(events);
		const resets = services.map((blueprint) => {
			const { failures } = histories.get(blueprint.name) ?? NO_HISTORY;
			return {
				blueprint,
				failures,
				state: circuitBreaker(blueprint, failures, now).state
			};
		});
		await ledger.append(resets.flatMap(({ blueprint, failures }) => failures.length === 0 ? [] : [resetEvent(blueprint, failures, options, now, environment)]));
		return outcome(resets.map(({ blueprint, failures, state }) => failures.length === 0 ? `${blueprint.name}: the circuit is closed and no failure is counted; nothing to reset` : `${blueprint.name}: the circuit was ${state} after ${failures.length} failed; it is closed, and counting starts anew`), []);
	} finally {
		close();
	}
}
function outcome(lines, failures) {
	return {
		lines: [...lines, ...failures.map(({ message }) => message)],
		notes: [],
		proposals: [],
		failures
	};
}
/** @throws TrimtabError `usage` */
function blueprintNamed(name, blueprints) {
	const found = blueprints.find((blueprint) => blueprint.name === name);
	if (found) return found;
	const some = blueprints.slice(0, 20).map((blueprint) => blueprint.name);
	throw new TrimtabError("usage", `breaker reset ${name}: no sound blueprint has this metadata.name. Known: ${some.join(", ") || "none"}`);
}
function resetEvent(blueprint, failures, { reason }, now, environment) {
	const latest = Math.max(now.getTime(), ...failures.map((time) => Date.parse(time)));
	return {
		timestamp: instant(/* @__PURE__ */ new Date(Math.ceil(latest / 1e3) * 1e3)),
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
