import { n as readText } from "./text-file-CT47ISVR.js";
import { t as openWorkTree } from "./work-tree-Bcm8Jt4j.js";
import { a as DAY_MS, c as REPLICA, d as inMinutes, f as inPoints, i as usable, l as between, m as percentile, o as MINUTE_MS, p as measuredAscending, r as leastReplicas, s as POINT_MS, u as endOf } from "./rules-BSluLurh.js";
import { a as emptyTally, i as costOf, o as isClearlyCheaper, s as priceOf, t as backtestReport } from "./backtest-DBJicI88.js";
import { n as mergeTime } from "./review-BUSm-_3n.js";
import { n as NO_HISTORY, r as afterEvent } from "./history-DjrXl7d-.js";
import { i as parseInstant, n as formatInstant, t as describeNoInstant } from "./time-BDqZxtkz.js";
import { n as readSnapshot } from "./snapshot-ZDI6FLf3.js";
import { S as NO_POLICIES, a as loadConfiguration, w as parseBlueprint } from "./load-B8vDUSkg.js";
import { t as decide } from "./decide-BeVh_1GH.js";
import { n as describeKnown } from "./did-you-mean-Cy3AveFM.js";
import { i as formatProblem, t as TrimtabError } from "./errors-B2hyotFH.js";
// src/evidence/autoscaler.ts
/** The controller's defaults: --horizontal-pod-autoscaler-downscale-stabilization and -tolerance (in tenths). */
const DOWN_WINDOW_MS = 3e5;
const TOLERANCE_TENTHS = 1;
/**
* Starts a replay with the count that the first demand asks for. Figures of one step set the count of the
* next, whose new pods are ready the start delay later: with steps and a delay of a minute, two steps on.
*/
function startAutoscaler(settings, demand, step, { startDelay }) {
	const replicas = bounded(settings, Math.ceil(Math.max(0, demand) * 100 / (settings.target * REPLICA)));
	return {
		replicas,
		ready: replicas,
		starting: new Float64Array(1 + Math.ceil(startDelay / step)).fill(replicas),
		recommended: new Float64Array(Math.ceil(DOWN_WINDOW_MS / step)),
		at: 0
	};
}
/** Replays an autoscaler over a span and adds to the tally. Its state and its settings go on to the next. */
function replayAutoscaler({ values, from, to, repeat }, settings, rules, state, tally) {
	const carried = usable(rules);
	for (let at = from; at < to; at += 1) {
		const demand = values[at] ?? -1;
		if (demand === -1) continue;
		tally.least += repeat * leastReplicas(demand, carried);
		tally.steps += repeat;
		for (let i = 0; i < repeat; i += 1) {
			if (demand > state.ready * carried) tally.violations += 1;
			if (demand > state.ready * 1e6) tally.saturated += 1;
			tally.replicas += state.replicas;
			scale(state, settings, demand);
		}
	}
}
/** Takes one step of the controller: a recommendation, its stabilization, and pods that become ready. */
function scale(state, settings, demand) {
	const { recommended, starting } = state;
	const wanted = bounded(settings, recommend(state, settings.target, demand));
	recommended[state.at % recommended.length] = wanted;
	if (wanted > state.replicas) state.replicas = wanted;
	else if (wanted < state.replicas) {
		let highest = wanted;
		for (let i = 0; i < recommended.length; i += 1) {
			const earlier = recommended[i] ?? 0;
			if (earlier > highest) highest = earlier;
		}
		if (highest < state.replicas) state.replicas = highest;
	}
	starting[state.at % starting.length] = state.replicas;
	let ready = state.replicas;
	for (let i = 0; i < starting.length; i += 1) {
		const count = starting[i] ?? ready;
		if (count < ready) ready = count;
	}
	state.ready = ready;
	state.at += 1;
}
/**
* Returns the count that the utilization of the ready pods asks for: ⌈ratio × ready⌉, or the present count
* within the tolerance. A pod's usage is capped at its request, as the demand above it is not served.
*/
function recommend({ ready, replicas }, target, demand) {
	const used = Math.min(demand, ready * REPLICA) * 100;
	const aim = target * ready * REPLICA;
	if (Math.abs(used - aim) * 10 <= aim * TOLERANCE_TENTHS) return replicas;
	return Math.ceil(used / (target * REPLICA));
}
function bounded({ min, max }, count) {
	return Math.min(Math.max(count, min), max);
}
// src/evidence/length.ts
const MIN_DAYS = 7;
const MIN_MEASURED_PERCENT = 80;
/**
* Returns the points of the days before `now`, as many as there are of `days`, or says that they are too few.
* `points` are at steps of five minutes.
*/
function recentPoints(points, now, days) {
	const recent = between(points, now - days * DAY_MS, now);
	const expected = (now - Math.max(now - days * DAY_MS, points.start)) / POINT_MS;
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
// src/evidence/choose-autoscaler.ts
const WINDOW_DAYS$1 = 14;
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
function chooseAutoscaler(points, now, present, minReplicas, editable, rules) {
	const recent = recentPoints(points, now, WINDOW_DAYS$1);
	if ("kind" in recent) return recent;
	const ascending = measuredAscending(recent);
	const weigh = (settings) => replayCandidate(recent, settings, rules);
	const stated = weigh(present);
	const targets = editable.target ? candidateTargets(rules) : [present.target];
	const floors = editable.min ? candidateFloors(ascending, minReplicas, rules) : [present.min];
	let best = stated;
	for (const target of targets) for (const min of floors) {
		if (min > present.max) continue;
		const candidate = weigh({
			target,
			min,
			max: present.max
		});
		if (candidate.cost < best.cost) best = candidate;
	}
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
		best
	};
}
/**
* Replays one pair over the points. An autoscaler looks more often than every five minutes, so each point is
* five steps of a minute.
*/
function replayCandidate(points, settings, rules) {
	const { values } = points;
	const state = startAutoscaler(settings, values.find((value) => value !== -1) ?? 0, MINUTE_MS, rules);
	const tally = emptyTally();
	replayAutoscaler({
		values,
		from: 0,
		to: values.length,
		repeat: POINT_MS / MINUTE_MS
	}, settings, rules, state, tally);
	return {
		settings,
		tally,
		cost: costOf(tally, priceOf(rules))
	};
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
const WINDOW_DAYS = 28;
const DOWN_AFTER_MS = 7 * DAY_MS;
/** A number cannot react, so a violation costs it at least this much. */
const MIN_PRICE = 100;
const RECENT_MS = 30 * MINUTE_MS;
/**
* Chooses a count that stands alone by the last 28 days before `now`: up at once; down only after seven days
* in which every run wanted less, to the highest of them; either only where it saves at least 5 %.
*/
function chooseCount(points, now, { present, minReplicas, earlier }, rules) {
	const recent = recentPoints(points, now, WINDOW_DAYS);
	if ("kind" in recent) return recent;
	const ascending = measuredAscending(recent);
	const price = priceOf(rules, MIN_PRICE);
	const least = ascending.reduce((sum, d) => sum + leastReplicas(d, usable(rules), minReplicas), 0);
	const cost = (replicas) => countCost(ascending, replicas, least, rules, price);
	const floor = Math.max(minReplicas, recentNeed(recent, now));
	const wanted = Math.max(floor, cheapest(ascending, minReplicas, cost, rules));
	const target = wanted < present ? highestSince(earlier, now, present, wanted) : wanted;
	return {
		kind: "chosen",
		wanted,
		replicas: target !== void 0 && target !== present && isClearlyCheaper(cost(target), cost(present)) ? target : present
	};
}
/** Returns the count with the lowest cost, the least of equal ones; costs fall only where a violation ends. */
function cheapest(ascending, minReplicas, cost, rules) {
	let best = minReplicas;
	let lowest = cost(minReplicas);
	let last = minReplicas;
	for (const demand of ascending) {
		const replicas = careful(demand, rules);
		if (replicas <= last) continue;
		last = replicas;
		const candidate = cost(replicas);
		if (candidate < lowest) {
			lowest = candidate;
			best = replicas;
		}
	}
	return best;
}
/** Returns the replicas that carry a demand and a quarter more. */
function careful(demand, rules) {
	return Math.ceil(demand * 5 / (4 * usable(rules)));
}
function countCost(ascending, replicas, least, rules, price) {
	const steps = ascending.length;
	const violations = steps - countUpTo(ascending, (demand) => careful(demand, rules) <= replicas);
	return costOf({
		replicas: replicas * steps,
		violations,
		least,
		steps,
		saturated: 0
	}, price);
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
// src/evidence/constant.ts
function startCount(replicas, step, { startDelay }) {
	return {
		replicas,
		starting: new Float64Array(1 + Math.ceil(startDelay / step)).fill(replicas),
		at: 0
	};
}
/** Replays a count over a span of steps and adds to the tally; pods of a higher one are ready the delay later. */
function replayCount(values, from, to, rules, state, tally) {
	const carried = usable(rules);
	const { starting } = state;
	for (let at = from; at < to; at += 1) {
		starting[state.at % starting.length] = state.replicas;
		state.at += 1;
		const demand = values[at] ?? -1;
		if (demand === -1) continue;
		const ready = Math.min(...starting);
		tally.least += leastReplicas(demand, carried);
		tally.steps += 1;
		tally.replicas += state.replicas;
		if (demand > ready * carried) tally.violations += 1;
		if (demand > ready * 1e6) tally.saturated += 1;
	}
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
function observe(template, { start, step, values }, now, replicas, window) {
	const end = Math.floor((now - start) / step);
	let sum = 0;
	let steps = 0;
	for (let at = Math.max(0, end - Math.ceil(window / step)); at < end; at += 1) {
		const demand = values[at] ?? -1;
		if (demand === -1) continue;
		sum += Math.min(demand, replicas * REPLICA);
		steps += 1;
	}
	if (steps === 0) return void 0;
	const time = formatInstant(new Date(now));
	const figures = { cpu_utilization: {
		value: Math.round(sum * 1e4 / (steps * replicas * REPLICA)) / 1e4,
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
// src/backtest/backtest.ts
/** Days of history that evidence needs, and that no policy is judged by where there are more. */
const FIRST_DAYS = 7;
/** Evidence runs once a day, before the office opens. */
const DAILY_AT_MS = 216e5;
/** What a person starts an autoscaler with. */
const FIRST_SETTINGS = {
	target: 70,
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
		first: countByHand(points, question.rules)
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
		case "blueprint": return question.blueprint ? replayedCount(blueprintRuns(series, onlyCpu(question.blueprint)), series, question) : fixedCount(series.first, series, question);
	}
}
/** Replays an autoscaler whose settings `run` may propose to change. */
function replayedAutoscaler(initial, run, { demand, judgedFrom, judged }, { rules, review }) {
	const { values, step } = demand;
	const state = startAutoscaler(initial, values.find((value) => value !== -1) ?? 0, step, rules);
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
		const choice = chooseAutoscaler(points, now, stated, FIRST_SETTINGS.min, ALL_EDITABLE, rules);
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
function blueprintRuns({ demand }, blueprint) {
	return {
		every: RUN_EVERY_MS,
		offset: 0,
		...strategyRuns(demand, blueprint)
	};
}
function evidenceRuns({ points }, { rules }) {
	const earlier = [];
	return {
		every: DAY_MS,
		offset: DAILY_AT_MS,
		run(now, present) {
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
// src/evidence/history-file.ts
const HEADER = "timestamp,service,demand";
/** Names of services here, and those of other tools. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,252}$/;
const DECIMAL = /^\d{1,15}(?:\.\d{1,20})?(?:[eE][+-]?\d{1,2})?$/;
const MAX_PROBLEMS = 20;
/** Sums of a replay stay exact below this many replicas. */
const MAX_DEMAND = 1e5;
/** Ten years of minutes: a typing error in one date must not fill the memory. */
const MAX_STEPS = 53e5;
/**
* Parses demand history: CSV with the header `timestamp,service,demand`, times in ISO 8601, demand in
* replicas' worth of load at 100 % of the request. The rows of one service ascend in time; services may be
* mixed. An empty demand and a missing row are gaps. Lists the first problems of a broken file.
*/
function parseHistory(file, text) {
	const services = /* @__PURE__ */ new Map();
	const problems = [];
	const report = (line, column, rule, message, fix) => {
		if (problems.length < MAX_PROBLEMS) problems.push({
			file,
			line,
			column,
			rule,
			message,
			fix
		});
	};
	let line = 0;
	for (const row of linesOf(text)) {
		line += 1;
		if (line === 1) {
			if (row.replace(/^\uFEFF/, "") !== HEADER) return invalid(file, `expected the header ${HEADER}`, `Write ${HEADER} as the first line.`);
		} else if (row !== "") readRow(row, line, services, report);
	}
	if (line === 0) return invalid(file, "the file is empty", `Write ${HEADER} as the first line.`);
	if (services.size === 0 && problems.length === 0) return invalid(file, "there is no row below the header", "Write at least one row.");
	const series = [...services].map(([name, rows]) => [name, toDemand(rows, report)]);
	if (problems.length > 0) return {
		kind: "invalid",
		problems
	};
	return {
		kind: "history",
		services: new Map(series)
	};
}
function invalid(file, message, fix) {
	return {
		kind: "invalid",
		problems: [{
			file,
			line: 1,
			column: 1,
			rule: "header",
			message,
			fix
		}]
	};
}
/** Yields the lines without their ends, one at a time: a file may have millions. */
function* linesOf(text) {
	let from = 0;
	while (from < text.length) {
		const found = text.indexOf("\n", from);
		const end = found === -1 ? text.length : found;
		yield text.slice(from, text[end - 1] === "\r" && end > from ? end - 1 : end);
		from = end + 1;
	}
}
function readRow(row, line, services, report) {
	const cells = row.split(",", 4);
	const [timestamp = "", name = "", demand = ""] = cells;
	if (cells.length !== 3) {
		report(line, 1, "row", `expected 3 cells, found ${cells.length}`, `Write ${HEADER}, without quotes.`);
		return;
	}
	const time = parseInstant(timestamp);
	if (time === void 0) {
		report(line, 1, "timestamp", describeNoInstant(timestamp), "Write an instant with its zone, such as 2026-02-10T18:30:00Z.");
		return;
	}
	if (!NAME.test(name)) {
		report(line, timestamp.length + 2, "service", `found ${name || "nothing"}`, "Write the name of a service: letters, digits, dots, dashes and underscores, at most 253.");
		return;
	}
	const value = parseDemand(demand);
	if (value === void 0) {
		const fix = `Write a number from 0 to ${MAX_DEMAND}, such as 2.75, or nothing where nothing was measured.`;
		report(line, timestamp.length + name.length + 3, "demand", `found ${demand}`, fix);
		return;
	}
	addRow(services, name, {
		time,
		timestamp,
		value,
		line
	}, report);
}
/** Parses a demand into whole millionths of a replica; undefined where it is none. */
function parseDemand(text) {
	if (text === "") return -1;
	const value = DECIMAL.test(text) ? Math.round(Number(text) * REPLICA) : NaN;
	return value <= MAX_DEMAND * 1e6 ? value : void 0;
}
function addRow(services, name, { time, timestamp, value, line }, report) {
	const rows = services.get(name);
	const last = rows?.times.at(-1);
	if (!rows || last === void 0) services.set(name, {
		times: [time],
		values: [value],
		line
	});
	else if (time > last) {
		rows.times.push(time);
		rows.values.push(value);
		rows.line = line;
	} else report(line, 1, "timestamp", `${timestamp} of ${name} ${time === last ? "stands in" : "is earlier than"} line ${rows.line}${time === last ? " already" : ""}`, time === last ? "Leave one of the two rows out." : `Sort the rows of ${name} by their timestamps.`);
}
/** Puts the rows at even steps: the step is the shortest distance of two, and what is missing is a gap. */
function toDemand({ times, values, line }, report) {
	const start = times[0] ?? 0;
	let step = Number.POSITIVE_INFINITY;
	for (let i = 1; i < times.length; i += 1) step = Math.min(step, (times[i] ?? 0) - (times[i - 1] ?? 0));
	if (step === Number.POSITIVE_INFINITY) step = 6e4;
	const count = Math.round(((times.at(-1) ?? start) - start) / step) + 1;
	const minutes = count * Math.max(1, Math.floor(step / 6e4));
	if (minutes > MAX_STEPS) {
		report(line, 1, "timestamp", `the rows span ${Math.round(count * step / DAY_MS)} days at steps of ${step} ms, which is ${minutes} steps`, `Correct the dates, or leave out rows: at most ${MAX_STEPS} steps.`);
		return {
			start,
			step,
			values: /* @__PURE__ */ new Float64Array(0)
		};
	}
	const series = new Float64Array(count).fill(-1);
	times.forEach((time, i) => {
		series[Math.round((time - start) / step)] = values[i] ?? -1;
	});
	return {
		start,
		step,
		values: series
	};
}
// src/commands/backtest.ts
/**
* Replays the demand history of services under policies, with the delays of review, and says what each would
* have cost. Reads one file, and writes nothing.
*/
function backtest(options) {
	const { backtest: asked, services: names } = options;
	if (!asked) throw new TrimtabError("usage", "--history FILE is missing; see --help");
	const history = readHistory(asked.history);
	const blueprint = asked.blueprint === void 0 ? void 0 : readBlueprint(asked.blueprint, options);
	const question = {
		...asked,
		blueprint
	};
	const results = chosenNames(history, names).map((name) => backtestService(name, history.get(name), question));
	const failures = results.filter(({ judgedFrom, end }) => judgedFrom >= end).map(({ service }) => ({
		service,
		message: `${service}: its history ends before --judge-after is over, so nothing of it is judged`
	}));
	return {
		kind: "backtest",
		report: backtestReport(asked.history, question, results),
		notes: [],
		failures
	};
}
/** Reads the history. @throws TrimtabError `history_invalid` with everything that is wrong in it */
function readHistory(path) {
	const parsed = parseHistory(path, readText(path));
	if (parsed.kind === "history") return parsed.services;
	throw new TrimtabError("history_invalid", parsed.problems.map(formatProblem).join("\n"));
}
/** Reads a blueprint, changed or not. @throws TrimtabError `blueprint_invalid` with everything that is wrong in it */
function readBlueprint(path, { repo, config: configuration }) {
	const { config } = loadConfiguration(openWorkTree(repo), configuration);
	const parsed = parseBlueprint(path, readText(path), config.defaults);
	if (parsed.kind === "blueprint") return parsed.blueprint;
	throw new TrimtabError("blueprint_invalid", parsed.problems.map(formatProblem).join("\n"));
}
/** Returns the services asked for, or all, by name. @throws TrimtabError `usage` for one not in the history */
function chosenNames(history, names) {
	const known = [...history.keys()].sort();
	for (const name of names) if (!history.has(name)) throw new TrimtabError("usage", `--service ${name}: not in the history. ${describeKnown(name, known)}`);
	return names.length === 0 ? known : known.filter((name) => names.includes(name));
}
export { backtest };
