import { a as replayCounts, i as replayAutoscaler, n as startCount, o as startAutoscaler, r as addLeast, t as replayCount } from "./constant-C5Xbhn2R.js";
import { a as inMinutes, c as percentile, d as POINT_MS, f as REPLICA, i as endOf, l as sinceMeasured, n as MINUTE_MS, o as inPoints, r as between, s as measuredAscending, t as DAY_MS } from "./demand-DjnMXt6M.js";
import { i as usable, r as leastReplicas } from "./rules-BQYdaS4k.js";
import { i as priceOf, n as emptyTally, r as isClearlyCheaper, t as costOf } from "./score-DMELKMS_.js";
import { n as mergeTime } from "./review-Carsk4SC.js";
import { n as afterEvent, t as NO_HISTORY } from "./history-CE8kIMs5.js";
import { n as formatInstant } from "./time-ZXryeGjZ.js";
import { l as readSnapshot } from "./sources-D64XEVlv.js";
import { C as parseBlueprint, x as NO_POLICIES } from "./load-DiN1rQGe.js";
import { t as decide } from "./decide-yF4bnQpO.js";
// src/evidence/length.ts
const MIN_DAYS = 7;
const MIN_MEASURED_PERCENT = 80;
/**
* Returns the points of the days before `now`, as many as there are of `days`, or says that they are too few.
* `points` are at steps of five minutes.
*/
function recentPoints(points, now, days) {
	const recent = sinceMeasured(between(points, now - days * DAY_MS, now));
	const expected = (now - recent.start) / POINT_MS;
	const measured = recent.values.reduce((count, value) => count + Number(value !== -1), 0);
	if (expected * 3e5 < MIN_DAYS * 864e5) return tooShort(`the history reaches back ${Math.floor(expected * POINT_MS / DAY_MS)} days`);
	if (measured * 100 < expected * MIN_MEASURED_PERCENT) return tooShort(`${Math.floor(measured * 100 / expected)}% of its points are measured`);
	return recent;
}
function tooShort(found) {
	return {
		kind: "evidence_too_short",
		message: `Evidence needs ${MIN_DAYS} days and ${MIN_MEASURED_PERCENT}% of their points; ${found}.`
	};
}
// src/evidence/least-replicas.ts
/**
* Returns what tells, of an autoscaler's settings, how few replicas a replay can come to from each stretch to the
* end, without replaying it: what no result can be below, where a bad step counts as the replicas that it costs as
* much as. `whole` is the least and the steps of the series.
*
* A step that is not bad leaves at least ⌈demand ÷ (target + tolerance)⌉ replicas for the next one. So all steps but
* the first have what the one before asked for, or that one was bad and is paid for.
*/
function openLeastReplicas(values, { stretch, repeat }, { least, steps }, rules) {
	const price = priceOf(rules);
	const badStep = steps === 0 ? 0 : Math.floor(price.n * least / (price.d * steps));
	const stretches = Math.ceil(values.length / stretch);
	const last = values.findLastIndex((value) => value !== -1);
	const needed = new Int32Array(values.length);
	let counted;
	return ({ target, min, max, behavior }) => {
		if (counted !== target) countNeeded(values, target, rules, needed);
		counted = target;
		const floor = Math.min(min, max);
		const most = behavior ? floor : Math.min(max, floor + badStep);
		const unseen = last < 0 ? 0 : sumWithin(needed, last, last + 1, floor, most);
		const rest = new Float64Array(stretches + 1);
		let sum = 0;
		for (let at = stretches - 1; at >= 0; at -= 1) {
			const to = Math.min((at + 1) * stretch, values.length);
			sum += repeat * sumWithin(needed, at * stretch, to, floor, most);
			rest[at] = Math.max(0, sum - unseen);
		}
		return rest;
	};
}
const NOT_MEASURED = -1;
/** Writes down the replicas that each demand leaves at least, where it is no bad step. */
function countNeeded(values, target, rules, needed) {
	const limit = Math.max(REPLICA, usable(rules));
	const carried = Math.ceil(limit * target * 11 / 1e3);
	for (let at = 0; at < values.length; at += 1) {
		const demand = values[at] ?? -1;
		needed[at] = demand === -1 ? NOT_MEASURED : Math.ceil(demand / carried);
	}
}
/** Sums the measured ones of some counts, each of them brought between two bounds. */
function sumWithin(counts, from, to, floor, most) {
	let sum = 0;
	for (let at = from; at < to; at += 1) {
		const count = counts[at] ?? NOT_MEASURED;
		if (count === NOT_MEASURED) continue;
		sum += Math.min(most, Math.max(floor, count));
	}
	return sum;
}
// src/evidence/replays.ts
/** An autoscaler looks more often than every five minutes, so each point is five steps of a minute. */
const STEPS = POINT_MS / MINUTE_MS;
/** Points that are replayed between two comparisons of costs. */
const STRETCH = 288;
/** Opens a series at steps of five minutes for replays. */
function openReplays({ values }, rules) {
	const price = priceOf(rules);
	const first = values.find((value) => value !== -1) ?? 0;
	const stretches = Math.ceil(values.length / STRETCH);
	const sums = emptyTally();
	addLeast({
		values,
		from: 0,
		to: values.length,
		repeat: STEPS
	}, rules, sums);
	const restOf = openLeastReplicas(values, {
		stretch: STRETCH,
		repeat: STEPS
	}, sums, rules);
	const begin = (settings) => ({
		state: startAutoscaler(settings, first, MINUTE_MS, rules),
		tally: { ...sums }
	});
	const start = (settings) => {
		const rest = restOf(settings);
		const cost = costOf({
			...sums,
			replicas: rest[0] ?? 0
		}, price);
		return {
			settings,
			...begin(settings),
			rest,
			done: 0,
			cost
		};
	};
	const advance = (trial) => {
		const { settings, state, tally, rest, done } = trial;
		const from = done * STRETCH;
		const span = {
			values,
			from,
			to: Math.min(from + STRETCH, values.length),
			repeat: STEPS
		};
		replayCounts(span, settings, rules, state, tally);
		trial.done = done + 1;
		trial.cost = costOf({
			...tally,
			replicas: tally.replicas + (rest[done + 1] ?? 0)
		}, price);
	};
	return {
		replay(settings) {
			const { state, tally } = begin(settings);
			replayCounts({
				values,
				from: 0,
				to: values.length,
				repeat: STEPS
			}, settings, rules, state, tally);
			return {
				settings,
				tally,
				cost: costOf(tally, price)
			};
		},
		cheapest(candidates, count) {
			const open = candidates.map(start);
			const found = [];
			for (let next = cheapestOf(open); next && found.length < count; next = cheapestOf(open)) {
				const { settings, tally, cost, done } = next;
				if (done < stretches) advance(next);
				else {
					open.splice(open.indexOf(next), 1);
					found.push({
						settings,
						tally,
						cost
					});
				}
			}
			return found;
		}
	};
}
/** Returns the first of those that cost least. */
function cheapestOf(trials) {
	return trials.reduce((best, trial) => best === void 0 || trial.cost < best.cost ? trial : best, void 0);
}
/** Returns what a candidate would have cost, for reports: scores of the same demand can be compared. */
function scored(of, tally, price, step) {
	const { replicas, violations, least, steps } = tally;
	const whole = BigInt(least) * BigInt(steps) * BigInt(price.d);
	const minutes = step / MINUTE_MS;
	return {
		...of,
		score: whole === 0n ? 0 : Number((costOf(tally, price) * 1000n + whole / 2n) / whole),
		replica_minutes: replicas * minutes,
		violation_minutes: violations * minutes
	};
}
/** Keeps the cheapest candidates; of equal ones the earlier. */
function keepBest(best, candidate) {
	const at = best.findIndex(({ cost }) => candidate.cost < cost);
	if (at === -1) best.push(candidate);
	else best.splice(at, 0, candidate);
	if (best.length > 3) best.pop();
}
// src/evidence/choose-autoscaler.ts
const TARGETS = [
	40,
	45,
	50,
	55,
	60,
	65,
	70,
	75
];
const FLOOR_PERCENTILES = [
	25,
	50,
	75,
	90,
	99
];
/**
* Chooses target, floor and ceiling of an autoscaler by replaying the service's last 14 days before `now`
* against each pair: the cheapest, if it saves at least 5 % of what the present pair costs.
*/
function chooseAutoscaler(points, now, present, limits, editable, rules) {
	const recent = recentPoints(points, now, 14);
	if ("kind" in recent) return recent;
	const ascending = measuredAscending(recent);
	const replays = openReplays(recent, rules);
	const pairs = candidatePairs(ascending, present, limits, editable, rules);
	const ranked = replays.cheapest([present, ...pairs], 3);
	const stated = ranked.find(({ settings }) => settings === present) ?? replays.replay(present);
	const best = ranked[0] ?? stated;
	const settings = isClearlyCheaper(best.cost, stated.cost) ? best.settings : present;
	const peak = ascending.at(-1) ?? 0;
	const max = editable.max ? Math.max(settings.min, chooseCeiling(peak, present.max)) : present.max;
	return {
		kind: "chosen",
		settings: {
			...settings,
			max
		},
		present: stated,
		best,
		ranked,
		recent,
		peak,
		replays
	};
}
/** Lists the pairs of target and floor to compare with the present one; `ascending` is the measured demand. */
function candidatePairs(ascending, present, limits, editable, rules) {
	const { max } = present;
	const paced = (target, min) => ({
		...present,
		target,
		min
	});
	const highest = Math.min(max, limits.max);
	const floors = editable.min ? candidateFloors(ascending, limits.min, rules).filter((min) => min <= highest) : [present.min];
	return (editable.target ? candidateTargets(rules) : [present.target]).flatMap((target) => floors.map((min) => paced(target, min))).filter(({ target, min }) => target !== present.target || min !== present.min);
}
/** Lists the targets: the last one reaches the limit where the tolerance ends. */
function candidateTargets({ utilizationLimit }) {
	const highest = Math.floor(utilizationLimit / 110);
	return [.../* @__PURE__ */ new Set([...TARGETS.filter((target) => target < highest), highest])];
}
function candidateFloors(ascending, minReplicas, rules) {
	const carried = usable(rules);
	const floors = FLOOR_PERCENTILES.map((percent) => leastReplicas(percentile(ascending, percent), carried, minReplicas));
	return [.../* @__PURE__ */ new Set([minReplicas, ...floors])];
}
/**
* Returns the ceiling: a fuse at twice what the peak needs at 70 %, moved only where the peak needs over 80 %
* of the present one or under a quarter of it.
*/
function chooseCeiling(peak, present) {
	const needed = Math.max(1, Math.ceil(peak * 10 / (7 * REPLICA)));
	if (present === Number.POSITIVE_INFINITY) return present;
	return needed * 10 > present * 8 || needed * 4 < present ? 2 * needed : present;
}
// src/evidence/choose-count.ts
const DOWN_AFTER_MS = 7 * DAY_MS;
/** A number cannot react, so a violation costs it at least this much. */
const MIN_PRICE = 100;
const RECENT_MS = 30 * MINUTE_MS;
/**
* Chooses a count that stands alone by the last 28 days before `now`: up at once; down only after seven days
* in which every run wanted less, to the highest of them; either only where it saves at least 5 %.
*/
function chooseCount(points, now, { present, minReplicas, earlier }, rules) {
	const recent = recentPoints(points, now, 28);
	if ("kind" in recent) return recent;
	const ascending = measuredAscending(recent);
	const price = priceOf(rules, MIN_PRICE);
	const least = ascending.reduce((sum, d) => sum + leastReplicas(d, usable(rules), minReplicas), 0);
	const weigh = (replicas) => weighCount(ascending, replicas, least, rules, price);
	const floor = Math.max(minReplicas, recentNeed(recent, now));
	const ranked = cheapest(ascending, minReplicas, weigh, rules);
	const wanted = Math.max(floor, ranked[0]?.replicas ?? minReplicas);
	const stated = weigh(present);
	const candidate = weigh((wanted < present ? highestSince(earlier, now, present, wanted) : wanted) ?? present);
	const proposed = candidate.replicas !== present && isClearlyCheaper(candidate.cost, stated.cost) ? candidate : stated;
	return {
		kind: "chosen",
		wanted,
		replicas: proposed.replicas,
		stated,
		proposed,
		ranked,
		price
	};
}
/** Returns the counts with the lowest cost, the least of equal ones first; costs fall only where a violation ends. */
function cheapest(ascending, minReplicas, weigh, rules) {
	const best = [weigh(minReplicas)];
	let last = minReplicas;
	for (const demand of ascending) {
		const replicas = careful(demand, rules);
		if (replicas <= last) continue;
		last = replicas;
		keepBest(best, weigh(replicas));
	}
	return best;
}
/** Returns the replicas that carry a demand and a quarter more. */
function careful(demand, rules) {
	return Math.ceil(demand * 5 / (4 * usable(rules)));
}
function weighCount(ascending, replicas, least, rules, price) {
	const steps = ascending.length;
	const violations = steps - countUpTo(ascending, (demand) => careful(demand, rules) <= replicas);
	const tally = {
		replicas: replicas * steps,
		violations,
		least,
		steps,
		saturated: 0
	};
	return {
		replicas,
		tally,
		cost: costOf(tally, price)
	};
}
/** Counts the values at the start for which a condition holds, which then holds for no later one. */
function countUpTo(ascending, holds) {
	let from = 0;
	let to = ascending.length;
	while (from < to) {
		const middle = Math.floor((from + to) / 2);
		if (holds(ascending[middle] ?? 0)) from = middle + 1;
		else to = middle;
	}
	return from;
}
/** Returns the count that carries the mean of the last 30 minutes at 75 %; 0 where nothing was measured. */
function recentNeed(points, now) {
	const { values } = between(points, now - RECENT_MS, now);
	const measured = values.filter((value) => value !== -1);
	const sum = measured.reduce((total, value) => total + value, 0);
	return measured.length === 0 ? 0 : Math.ceil(sum * 4 / (3 * measured.length * REPLICA));
}
/**
* Returns the highest count wanted in the last seven days, where all their runs wanted less than the present
* one and reach back that far; undefined otherwise.
*/
function highestSince(earlier, now, present, wanted) {
	let highest = wanted;
	for (let i = earlier.length - 1; i >= 0; i -= 1) {
		const { at, replicas } = earlier[i];
		if (replicas >= present) return void 0;
		highest = Math.max(highest, replicas);
		if (at <= now - DOWN_AFTER_MS) return highest;
	}
}
// src/evidence/turn.ts
/** Least time between two looks at a count that carries too little: what is new in less is little. */
const LOOK_AGAIN_MS = 36e5;
/**
* Checks whether a count is looked at before its time of the day: it goes up at once, so that it does not wait a day
* while its pods use more of their request than the limit. A number of an autoscaler waits, as that reacts.
*/
function isLookedAtAgain({ used, utilizationLimit, since }) {
	return used !== void 0 && used * 1e4 > utilizationLimit && since >= LOOK_AGAIN_MS;
}
// src/backtest/days.ts
/** Starts the tallies. `judged` is the first step that counts, `perDay` the number of steps of a day. */
function startDays(judged, perDay) {
	const days = [];
	const unjudged = emptyTally();
	return {
		days,
		replay(from, to, run) {
			if (from < judged) run(from, Math.min(judged, to), unjudged);
			let at = Math.max(from, judged);
			while (at < to) {
				const day = Math.floor((at - judged) / perDay);
				const end = Math.min(to, judged + Math.ceil((day + 1) * perDay));
				const tally = days[day] ?? emptyTally();
				days[day] = tally;
				run(at, end, tally);
				at = end;
			}
		}
	};
}
/** Adds tallies of equal steps up. */
function addTallies(tallies) {
	const total = emptyTally();
	for (const { replicas, least, violations, saturated, steps } of tallies) {
		total.replicas += replicas;
		total.least += least;
		total.violations += violations;
		total.saturated += saturated;
		total.steps += steps;
	}
	return total;
}
// src/backtest/simulate.ts
/** A proposal that no run has confirmed for this long is not merged: `proposals.valid_for` by default. */
const VALID_FOR_MS = DAY_MS;
/**
* Replays a policy with the delays of its reviews. A pull request stays open while runs find nothing to do; it
* is closed when one asks for the contrary, or when none has confirmed it for a day.
*/
function simulate(demand, initial, { review, countFrom }, policy) {
	const { start, step } = demand;
	const end = endOf(demand);
	const counts = {
		opened: 0,
		merged: 0
	};
	let stated = initial;
	let open;
	let done = start;
	const advance = (to) => {
		policy.replay(indexOf(done, start, step), indexOf(to, start, step), stated);
		done = to;
	};
	const merge = (until) => {
		if (!open || open.mergeAt > until) return;
		const { mergeAt, value, confirmed } = open;
		open = void 0;
		if (mergeAt - confirmed > VALID_FOR_MS) return;
		advance(Math.max(done, mergeAt));
		policy.merged?.(mergeAt, stated, value);
		stated = value;
		if (mergeAt >= countFrom) counts.merged += 1;
	};
	for (let now = firstRun(start, policy); now < end; now += policy.every) {
		merge(now);
		advance(now);
		const value = policy.run(now, stated);
		const before = open;
		open = nextOpen(before, value, now, stated, review, policy);
		if (open && open.opened !== before?.opened && now >= countFrom) counts.opened += 1;
		merge(now);
	}
	merge(end - step);
	advance(end);
	return {
		stated,
		...counts
	};
}
function nextOpen(open, value, now, stated, review, policy) {
	if (value === void 0) return open && now - open.confirmed >= VALID_FOR_MS ? void 0 : open;
	if (!open || policy.contradicts(value, open.value, stated)) return {
		value,
		opened: now,
		confirmed: now,
		mergeAt: mergeTime(review, now)
	};
	return {
		...open,
		value,
		confirmed: now
	};
}
function firstRun(start, { every, offset }) {
	return Math.ceil((start - offset) / every) * every + offset;
}
function indexOf(time, start, step) {
	return Math.ceil((time - start) / step);
}
// src/backtest/strategy.ts
/** Distance of the runs: a stabilization window lets no more lie between two. */
const RUN_EVERY_MS = 15 * MINUTE_MS;
/**
* Returns a blueprint of a strategy, with the numbers that `init` writes and every other default. Its limits
* bind nothing: what is compared is the strategy.
*/
function strategyBlueprint(strategy) {
	const text = `metadata: {name: backtest, version: 0.1.0}
spec:
  scaling:
    strategy: ${strategy}
    min_replicas: 1
    max_replicas: 100000
    target_cpu_utilization: 70%
${strategy === "step" ? "    scale_up_threshold: 80%\n    scale_down_threshold: 40%\n" : ""}`;
	const parsed = parseBlueprint("blueprint.yaml", text, {});
	if (parsed.kind === "invalid") throw new Error(parsed.problems.map(({ message }) => message).join("; "));
	return parsed.blueprint;
}
/**
* Returns a blueprint without the objectives that demand says nothing about: with figures missing, no
* strategy would go down.
*/
function onlyCpu(blueprint) {
	return {
		...blueprint,
		scaling: {
			...blueprint.scaling,
			targetMemory: void 0
		},
		performance: {
			latencyP95Target: void 0,
			errorRateThreshold: void 0,
			throughputMin: void 0
		}
	};
}
/** Runs one service's strategy again and again, with the ledger that its runs would have written. */
function strategyRuns(demand, blueprint) {
	const template = observationTemplate(blueprint.name);
	let history = NO_HISTORY;
	let pull = 0;
	const record = (event, now) => {
		history = afterEvent(history, {
			...EVENT,
			...event,
			timestamp: formatInstant(new Date(now))
		});
	};
	return {
		/** Returns the count that a run proposes; undefined where it does nothing. */
		run(now, replicas) {
			const observation = observe(template, demand, now, replicas, blueprint.metrics.window);
			const decision = decide({
				id: "backtest",
				blueprint,
				observation,
				desired: {
					kind: "found",
					path: "git",
					line: 1,
					field: "spec.replicas",
					replicas
				},
				history,
				policies: NO_POLICIES,
				now: new Date(now)
			});
			record(decisionEvent(decision), now);
			return decision.action === "no_action" ? void 0 : decision.target_replicas ?? void 0;
		},
		/** Records a merge, and that it was verified: the replay has no other signal than demand. */
		merged(now) {
			pull += 1;
			record({
				event_type: "merge",
				outcome: "merged",
				pull
			}, now);
			record({
				event_type: "verification",
				outcome: "passed",
				pull
			}, now);
		}
	};
}
const EVENT = {
	agent_id: "trimtab",
	service: "backtest",
	blueprint_version: null,
	operation: "scale_within_limits",
	classification: "allowed",
	rationale: "",
	duration: "0s"
};
function decisionEvent({ action, reason, current_replicas: from, recommendation }) {
	const asked = recommendation && recommendation.action !== "no_action" ? { recommended: `${recommendation.action} ${from} to ${recommendation.target_replicas}` } : {};
	return {
		event_type: "decision",
		outcome: action,
		...reason === null ? {} : { reason },
		...asked
	};
}
/** An observation of one service as the snapshot reader makes it; each run puts its figures into it. */
function observationTemplate(service) {
	const template = readSnapshot("history", {
		timestamp: "1970-01-01T00:00:00Z",
		services: [{
			service,
			replicas: 1,
			metrics: {}
		}]
	}).services.get(service);
	if (!template) throw new Error("the snapshot reader has left its only service out");
	return template;
}
/** Returns what a source would say: the mean utilization of the window before now, capped at the request. */
function observe(template, demand, now, replicas, window) {
	const used = utilization(demand, now, {
		replicas,
		window
	});
	if (used === void 0) return void 0;
	const time = formatInstant(new Date(now));
	const figures = { cpu_utilization: {
		value: Math.round(used * 1e4) / 1e4,
		source: "history",
		time
	} };
	return {
		...template,
		timestamp: time,
		replicas,
		podsRunning: replicas,
		podsReady: replicas,
		figures,
		missing: {}
	};
}
/**
* Returns the mean share of their request that replicas used over a window before now, each at most the whole;
* undefined where nothing was measured.
*/
function utilization({ start, step, values }, now, { replicas, window }) {
	const end = Math.floor((now - start) / step);
	let sum = 0;
	let steps = 0;
	for (let at = Math.max(0, end - Math.ceil(window / step)); at < end; at += 1) {
		const demand = values[at] ?? -1;
		if (demand === -1) continue;
		sum += Math.min(demand, replicas * REPLICA);
		steps += 1;
	}
	return steps === 0 ? void 0 : sum / (steps * replicas * REPLICA);
}
// src/backtest/backtest.ts
/** Days of history that evidence needs, and that no policy is judged by where there are more. */
const FIRST_DAYS = 7;
/** Evidence looks once a day, before the office opens, and at a count again while that carries too little. */
const DAILY_AT_MS = 216e5;
/** What a person starts an autoscaler with. */
const FIRST_SETTINGS = {
	target: 70,
	min: 1,
	max: Number.POSITIVE_INFINITY
};
const ANY_FLOOR = {
	min: 1,
	max: Number.POSITIVE_INFINITY
};
const ALL_EDITABLE = {
	target: true,
	min: true,
	max: true
};
/**
* Replays one service's history under each policy. Series of one-minute steps, or shorter ones, are replayed
* as they are and coarser ones in minutes, while decisions see the means of five minutes.
*/
function backtestService(service, history, question) {
	const demand = inMinutes(history);
	const points = inPoints(demand);
	const judgedFrom = judgedTime(demand, question.judgeAfterDays);
	const judged = Math.min(demand.values.length, Math.ceil((judgedFrom - demand.start) / demand.step));
	const series = {
		demand,
		points,
		judgedFrom,
		judged,
		first: question.first ?? countByHand(points, question.rules)
	};
	const policies = [...question.policies].map(([name, policy]) => [name, replayPolicy(policy, series, question)]);
	const gaps = demand.values.subarray(judged).reduce((count, value) => count + Number(value === -1), 0);
	const end = endOf(demand);
	return {
		service,
		step: demand.step,
		judgedFrom,
		end,
		gaps,
		policies: new Map(policies)
	};
}
function judgedTime(demand, days) {
	const { start } = demand;
	if (days !== void 0) return start + days * DAY_MS;
	return endOf(demand) - start > FIRST_DAYS * 864e5 ? start + FIRST_DAYS * DAY_MS : start;
}
/**
* Returns the count that stands in for the one in Git, which the history does not state: as set by hand by
* somebody who knows the service, it carries 99 % of the history.
*/
function countByHand(points, rules) {
	return leastReplicas(percentile(measuredAscending(points), 99), usable(rules));
}
function replayPolicy(policy, series, question) {
	switch (policy.kind) {
		case "git": return fixedCount(series.first, series, question);
		case "static": return fixedCount(policy.replicas, series, question);
		case "autoscaler": return replayedAutoscaler(policy.settings, () => void 0, series, question);
		case "evidence-hpa": return replayedAutoscaler(FIRST_SETTINGS, proposeSettings(series, question), series, question);
		case "evidence": return replayedCount(evidenceRuns(series, question), series, question);
		case "strategy": return replayedCount(blueprintRuns(series, strategyBlueprint(policy.strategy)), series, question);
		case "blueprint": return question.blueprint ? replayedCount(runsOf(question.blueprint, series, question), series, question) : fixedCount(series.first, series, question);
	}
}
/** Replays an autoscaler whose settings `run` may propose to change. */
function replayedAutoscaler(initial, run, { demand, judgedFrom, judged }, { rules, review }) {
	const { values, step } = demand;
	const first = values.find((value) => value !== -1) ?? 0;
	const state = startAutoscaler(initial, first, step, rules);
	const tallies = startDays(judged, DAY_MS / step);
	const result = simulate(demand, initial, {
		review,
		countFrom: judgedFrom
	}, {
		every: DAY_MS,
		offset: DAILY_AT_MS,
		run,
		contradicts: () => false,
		replay(from, to, settings) {
			tallies.replay(from, to, (start, end, tally) => replayAutoscaler({
				values,
				from: start,
				to: end,
				repeat: 1
			}, settings, rules, state, tally));
		}
	});
	return replayed(tallies, result, result.stated);
}
function proposeSettings({ points }, { rules }) {
	return (now, stated) => {
		const choice = chooseAutoscaler(points, now, stated, ANY_FLOOR, ALL_EDITABLE, rules);
		return choice.kind === "chosen" && !sameSettings(choice.settings, stated) ? choice.settings : void 0;
	};
}
function sameSettings(a, b) {
	return a.target === b.target && a.min === b.min && a.max === b.max;
}
function fixedCount(replicas, series, question) {
	return replayedCount({
		every: DAY_MS,
		offset: DAILY_AT_MS,
		run: () => void 0
	}, {
		...series,
		first: replicas
	}, question);
}
/** Replays a count that the runs may propose to change. */
function replayedCount(runs, { demand, judgedFrom, judged, first }, { rules, review }) {
	const { values, step } = demand;
	const state = startCount(first, step, rules);
	const tallies = startDays(judged, DAY_MS / step);
	const result = simulate(demand, first, {
		review,
		countFrom: judgedFrom
	}, {
		...runs,
		contradicts: (proposed, open, stated) => proposed > stated !== open > stated,
		replay(from, to, stated) {
			state.replicas = stated;
			tallies.replay(from, to, (start, end, tally) => replayCount(values, start, end, rules, state, tally));
		}
	});
	return replayed(tallies, result, { replicas: result.stated });
}
function runsOf(blueprint, series, question) {
	const { strategy, evidence } = blueprint.scaling;
	return strategy === "evidence" ? evidenceRuns(series, {
		...question,
		rules: {
			...question.rules,
			...evidence
		}
	}) : blueprintRuns(series, onlyCpu(blueprint));
}
function blueprintRuns({ demand }, blueprint) {
	return {
		every: RUN_EVERY_MS,
		offset: 0,
		...strategyRuns(demand, blueprint)
	};
}
function evidenceRuns({ demand, points }, { rules }) {
	const earlier = [];
	let last = Number.NEGATIVE_INFINITY;
	const isDue = (now, replicas) => now % 864e5 === DAILY_AT_MS || isLookedAtAgain({
		used: utilization(demand, now, {
			replicas,
			window: RUN_EVERY_MS
		}),
		utilizationLimit: rules.utilizationLimit,
		since: now - last
	});
	return {
		every: RUN_EVERY_MS,
		offset: 0,
		run(now, present) {
			if (!isDue(now, present)) return void 0;
			last = now;
			const choice = chooseCount(points, now, {
				present,
				minReplicas: 1,
				earlier
			}, rules);
			if (choice.kind !== "chosen") return void 0;
			earlier.push({
				at: now,
				replicas: choice.wanted
			});
			return choice.replicas === present ? void 0 : choice.replicas;
		}
	};
}
function replayed({ days }, { opened, merged }, chosen) {
	return {
		tally: addTallies(days),
		days,
		opened,
		merged,
		chosen
	};
}
export { chooseCeiling as a, recentPoints as c, chooseAutoscaler as i, isLookedAtAgain as n, scored as o, chooseCount as r, openReplays as s, backtestService as t };
