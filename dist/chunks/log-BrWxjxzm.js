import { t as openWorkTree } from "./work-tree-D5GCjkTF.js";
import { n as describeKnown } from "./did-you-mean-CZXMbPU4.js";
import { t as TrimtabError, u as showUnseen } from "./errors-BWb8OmhS.js";
import { a as loadConfiguration, d as readBlueprints, m as readSource, n as blueprintPaths, o as loadFleet } from "./load-BtsRvTUS.js";
import { t as openKeptLedger } from "./ledger-B7tttvNl.js";
import { t as DEFAULT_RULES } from "./rules-Bgwcrkvf.js";
import { n as counted } from "./count-D8d2bWMH.js";
import { o as inPoints, r as between, t as DAY_MS$1 } from "./demand-BYIFWb1t.js";
import { r as replayNumbers } from "./replay-qjlOY2ay.js";
import { i as priceOf, t as costOf } from "./score-Ob7mgxBK.js";
import { r as uniqueBy } from "./group-by-CKri-PEM.js";
import { n as scoreReport } from "./score-hCI8Spti.js";
import { t as readHistory } from "./read-history-0O1f5MC7.js";
import { isDeepStrictEqual } from "node:util";
// src/evidence/shadow.ts
/** An advice is judged by what follows it, until the next one on its service and at most for two weeks. */
const LONGEST_MS = 14 * DAY_MS$1;
/** Less than a day says nothing of a number that lives for weeks. */
const LEAST_MS = DAY_MS$1;
/** A count that stands alone cannot react: the price of its violations is at least this. */
const COUNT_PRICE = 100;
/** Lists what pull requests advised, in the order of their times; rollbacks are no advice. */
function listAdvice(events) {
	const ordered = [...events].sort((a, b) => Date.parse(a.timestamp) - Date.parse(b.timestamp));
	const merged = new Set(ordered.flatMap((event) => event.event_type === "merge" && event.pull ? [event.pull] : []));
	const seen = /* @__PURE__ */ new Map();
	const found = [];
	const latest = /* @__PURE__ */ new Map();
	for (const event of ordered) {
		const { service, evidence, edit, pull, operation } = event;
		if (evidence?.kind === "autoscaler" && evidence.stated.settings) seen.set(service, evidence.stated.settings);
		if (event.event_type !== "proposal" || !edit || !pull || operation === "rollback") continue;
		const last = latest.get(service);
		const numbers = numbersOf(edit, seen.get(service));
		if (last?.pull === pull && isDeepStrictEqual(last.numbers, numbers)) continue;
		const one = {
			service,
			pull,
			at: Date.parse(event.timestamp),
			until: void 0,
			merged: merged.has(pull),
			numbers
		};
		latest.set(service, one);
		found.push(one);
	}
	const next = /* @__PURE__ */ new Map();
	return found.toReversed().map((one) => {
		const until = next.get(one.service);
		next.set(one.service, one.at);
		return {
			...one,
			until
		};
	}).reverse();
}
function numbersOf({ from, to, number, stated: known }, seen) {
	if (number === void 0) return {
		from: { replicas: from },
		to: { replicas: to }
	};
	const stated = known ?? seen;
	return stated && {
		from: {
			...stated,
			[number]: from
		},
		to: {
			...stated,
			[number]: to
		}
	};
}
/** Judges an advice by the demand after it. `history` says why there is none where it is a text. */
function judgeAdvice(advice, history, rules, now) {
	const unknown = (why) => ({
		kind: "unknown",
		advice,
		why
	});
	const { numbers, at, until = Number.POSITIVE_INFINITY } = advice;
	if (numbers === void 0) return unknown("the ledger does not say which other numbers its autoscaler had");
	if (typeof history === "string") return unknown(history);
	const end = Math.min(until, at + LONGEST_MS, now);
	if (end - at < LEAST_MS) return unknown(until < at + LEAST_MS ? "the next proposal came within a day" : "it is younger than a day");
	const points = between(inPoints(history), at, end);
	const [was, is] = [replayNumbers(points, numbers.from, rules), replayNumbers(points, numbers.to, rules)];
	if (was.steps * 6e4 < LEAST_MS) return unknown(`the history has ${counted(was.steps, "minute")} of the time after it, of a day at least`);
	const price = priceOf(rules, "replicas" in numbers.from ? COUNT_PRICE : 0);
	const [before, after] = [costOf(was, price), costOf(is, price)];
	return {
		kind: "judged",
		advice,
		regret: {
			from: at,
			to: end,
			measured_minutes: was.steps,
			violation_minutes_saved: was.violations - is.violations,
			replica_minutes_saved: was.replicas - is.replicas,
			verdict: after < before ? "helped" : after > before ? "harmed" : "even"
		}
	};
}
// src/commands/score.ts
/** Judges what pull requests advised by what demand did afterwards, each by its blueprint's objective. */
async function score(options, now, events) {
	const advice = listAdvice(events);
	const names = uniqueBy(advice, ({ service }) => service).map(({ service }) => service);
	const files = openWorkTree(options.repo);
	const { blueprints } = loadFleet(files, loadConfiguration(files, options.config));
	const known = new Map(blueprints.map((blueprint) => [blueprint.name, blueprint]));
	const history = advice.length === 0 ? {
		services: /* @__PURE__ */ new Map(),
		notes: [],
		failures: []
	} : await readHistory({
		...options,
		services: wanted(options, names, new Set(known.keys()))
	}, now);
	const reasons = new Map(history.failures.map(({ service, message }) => [service, message]));
	const judged = advice.map((one) => {
		const { service } = one;
		return judgeAdvice(one, history.services.get(service) ?? reasons.get(service) ?? "there is no history of it", {
			...DEFAULT_RULES,
			...known.get(service)?.scaling.evidence
		}, now.getTime());
	});
	const none = advice.length === 0 ? ["the ledger has no proposal"] : [];
	return {
		kind: "score",
		report: scoreReport(judged),
		notes: [...none, ...history.notes]
	};
}
/** Sources are asked for what has a blueprint; a file is read as it is. */
function wanted({ history }, names, known) {
	return history === void 0 ? names.filter((name) => known.has(name)) : [];
}
// src/commands/log.ts
const DAY_MS = 864e5;
/**
* Reads what was decided and done, for people: for all services or those named, from `--since` on, newest
* last.
*/
async function log(options, now, environment) {
	const files = openWorkTree(options.repo);
	const { config } = loadConfiguration(files, options.config);
	const { ledger, close } = await openKeptLedger(options, config, now, environment);
	try {
		const since = typeof options.since === "number" ? new Date(now.getTime() - options.since) : options.since ?? /* @__PURE__ */ new Date(0);
		const { events, error, broken } = await ledger.read(new Date(Math.max(0, since.getTime() - DAY_MS)));
		const wanted = /* @__PURE__ */ new Set([...options.words, ...options.services]);
		const chosen = events.filter(({ service, timestamp }) => Date.parse(timestamp) >= since.getTime() && (wanted.size === 0 || wanted.has(service)));
		const quiet = [...wanted].filter((name) => !chosen.some(({ service }) => service === name));
		if (quiet.length > 0) await expectKnown(quiet, async () => [...(await ledger.read(/* @__PURE__ */ new Date(0))).events, ...events], blueprintNames(files, config));
		const failures = [...error === null ? [] : [{
			service: null,
			message: error
		}], ...Object.entries(broken).map(([service, message]) => ({
			service,
			message
		}))];
		if (options.score) return {
			...await score(options, now, chosen),
			failures
		};
		const notes = chosen.length === 0 ? ["no events"] : [];
		return {
			kind: "log",
			events: inOrderOfTime(chosen),
			notes,
			failures
		};
	} finally {
		close();
	}
}
function inOrderOfTime(events) {
	return events.map((event) => ({
		event,
		time: Date.parse(event.timestamp)
	})).sort((a, b) => a.time - b.time).map(({ event }) => event);
}
/**
* Checks that the names are known. @throws TrimtabError `usage` for a name that no event or blueprint has.
*/
async function expectKnown(names, everything, blueprints) {
	const known = new Set(blueprints);
	if (names.every((name) => known.has(name))) return;
	for (const { service } of await everything()) known.add(service);
	for (const name of names) {
		if (known.has(name)) continue;
		throw new TrimtabError("usage", `log: no event and no blueprint is of a service "${showUnseen(name)}". ${describeKnown(name, [...known].sort())}`);
	}
}
/** Lists the names of sound blueprints; a configuration whose globs match none has none. */
function blueprintNames(files, config) {
	const sources = blueprintPaths(files, config.blueprints).map((path) => readSource(files, path));
	return readBlueprints(config, sources).blueprints.map(({ name }) => name);
}
export { log };
