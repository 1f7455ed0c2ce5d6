import { f as REPLICA } from "./demand-DjnMXt6M.js";
import { i as usable, r as leastReplicas } from "./rules-BQYdaS4k.js";
// src/evidence/paced.ts
/** The controller looks every so often (--horizontal-pod-autoscaler-sync-period). */
const SYNC_MS = 15e3;
/** Starts the memory of a behavior: nothing was recommended yet, and nothing changed. */
function startPace(behavior, step) {
	const longest = Math.max(behavior.up.window, behavior.down.window);
	return {
		behavior,
		step,
		recommended: new Float64Array(Math.max(1, Math.ceil(longest / step))).fill(NaN),
		steps: 0,
		events: []
	};
}
/** Remembers steps that recommend the present count, which changes nothing. */
function restPace(pace, count, steps) {
	const { recommended } = pace;
	const written = Math.min(steps, recommended.length);
	for (let i = steps - written; i < steps; i += 1) recommended[(pace.steps + i) % recommended.length] = count;
	pace.steps += steps;
}
/** Takes one step with a recommendation, and returns the count after the looks of the controller that fall into it. */
function takePace(pace, current, wanted) {
	restPace(pace, wanted, 1);
	const { behavior, step } = pace;
	const start = pace.steps * step;
	const aim = stabilized(pace, current, wanted);
	let count = current;
	for (let look = 0; look < step && count !== aim; look += SYNC_MS) {
		const next = withinRate(behavior, count, aim, pace.events, start + look);
		if (next !== count) pace.events.push({
			at: start + look,
			change: next - count
		});
		count = next;
	}
	if (count !== current) pace.events = recent(pace, start);
	return count;
}
function recent({ behavior: { up, down }, events }, now) {
	const longest = [...up.policies, ...down.policies].reduce((most, { period }) => Math.max(most, period), 0);
	return events.filter(({ at }) => at > now - longest);
}
/**
* Returns the recommendation that the windows leave: the least one within that of the way up where the count is lower,
* the highest one within that of the way down where it is higher, and the present count between both
* (`stabilizeRecommendationWithBehaviors`).
*/
function stabilized({ behavior, step, recommended, steps }, current, wanted) {
	let [least, most] = [wanted, wanted];
	const [up, down] = [behavior.up.window, behavior.down.window];
	for (let back = 0; back < recommended.length && back < steps; back += 1) {
		const one = recommended[(steps - 1 - back) % recommended.length] ?? wanted;
		if (back * step < up) least = Math.min(least, one);
		if (back * step < down) most = Math.max(most, one);
	}
	return Math.min(Math.max(current, least), most);
}
/** Returns the count that the rates allow on the way to another (`convertDesiredReplicasWithBehaviorRate`). */
function withinRate({ up, down }, current, wanted, events, now) {
	if (wanted > current) return Math.min(wanted, Math.max(current, limitOf(up, 1, current, events, now)));
	return Math.max(wanted, Math.min(current, limitOf(down, -1, current, events, now)));
}
/** Returns how far a direction may go now; policies count from the pods at the start of their periods. */
function limitOf({ select, policies }, sign, current, events, now) {
	if (select === "disabled") return current;
	if (policies.length === 0) return sign * Number.POSITIVE_INFINITY;
	const reached = policies.map(({ kind, value, period }) => {
		const start = current - events.reduce((sum, { at, change }) => sum + (at > now - period ? change : 0), 0);
		if (kind === "pods") return start + sign * value;
		return sign === 1 ? Math.ceil(start * (100 + value) / 100) : Math.trunc(start * (100 - value) / 100);
	});
	return select === "max" === (sign === 1) ? Math.max(...reached) : Math.min(...reached);
}
// src/evidence/autoscaler.ts
/** The controller's defaults: --horizontal-pod-autoscaler-downscale-stabilization and -tolerance (in tenths). */
const DOWN_WINDOW_MS = 3e5;
/**
* Starts a replay with the count that the first demand asks for. Figures of one step set the count of the
* next, whose new pods are ready the start delay later: with steps and a delay of a minute, two steps on.
*/
function startAutoscaler(settings, demand, step, { startDelay }) {
	const replicas = bounded(settings, Math.ceil(Math.max(0, demand) * 100 / (settings.target * REPLICA)));
	const starting = new Float64Array(1 + Math.ceil(startDelay / step)).fill(replicas);
	const { downWindow = DOWN_WINDOW_MS, behavior } = settings;
	const recommended = new Float64Array(Math.max(1, Math.ceil(downWindow / step)));
	return {
		replicas,
		ready: replicas,
		starting,
		recommended,
		memory: behavior ? Number.POSITIVE_INFINITY : Math.max(starting.length, recommended.length),
		pace: behavior && startPace(behavior, step),
		nextRecommended: 0,
		nextStarting: 0,
		calm: 0
	};
}
/** Replays an autoscaler over a span and adds to the tally. Its state and its settings go on to the next. */
function replayAutoscaler(span, settings, rules, state, tally) {
	addLeast(span, rules, tally);
	replayCounts(span, settings, rules, state, tally);
}
/** Adds the measured steps of a span and the fewest replicas that would have carried each. */
function addLeast({ values, from, to, repeat }, rules, tally) {
	const carried = usable(rules);
	for (let at = from; at < to; at += 1) {
		const demand = values[at] ?? -1;
		if (demand === -1) continue;
		tally.least += repeat * leastReplicas(demand, carried);
		tally.steps += repeat;
	}
}
/** Replays an autoscaler over a span and adds its replicas and bad steps to the tally. */
function replayCounts(span, settings, rules, state, tally) {
	const { values, to, repeat } = span;
	const carried = usable(rules);
	let { from: at } = span;
	while (at < to) {
		if (state.calm >= state.memory) at = replayCalm({
			...span,
			from: at
		}, settings, carried, state, tally);
		const demand = values[at] ?? -1;
		if (at < to && demand !== -1) replayPoint(demand, repeat, carried, settings, state, tally);
		at += 1;
	}
}
/** Replays points that ask for the present count, and returns the first one that does not or was not measured. */
function replayCalm({ values, from, to, repeat }, settings, carried, state, tally) {
	const { replicas, ready } = state;
	if (ready !== replicas || bounded(settings, replicas) !== replicas) return from;
	const [least, most] = restingDemand(settings, replicas);
	const limit = ready * carried;
	let at = from;
	let bad = 0;
	let full = 0;
	for (; at < to; at += 1) {
		const demand = values[at] ?? -1;
		if (!(demand >= least && demand <= most)) break;
		if (demand > limit) {
			bad += 1;
			if (demand > ready * 1e6) full += 1;
		}
	}
	tally.replicas += (at - from) * repeat * replicas;
	tally.violations += bad * repeat;
	tally.saturated += full * repeat;
	state.calm += (at - from) * repeat;
	return at;
}
/** Returns the least and the most demand under which so many replicas, all of them ready, stay: see {@link wantedReplicas}. */
function restingDemand({ target, min, max }, replicas) {
	const aim = target * replicas * REPLICA;
	const fewer = Math.floor(target * (replicas - 1) * REPLICA / 100) + 1;
	const near = Math.ceil(aim * 9 / 1e3);
	const most = Math.floor(aim * 11 / 1e3);
	const isCapped = most >= replicas * REPLICA;
	return [replicas <= min ? 0 : Math.min(near, fewer), replicas >= max || isCapped ? Number.POSITIVE_INFINITY : most];
}
/** Replays one demand for some steps. */
function replayPoint(demand, repeat, carried, settings, state, tally) {
	for (let left = repeat; left > 0;) {
		const { ready, replicas } = state;
		const wanted = wantedReplicas(ready, replicas, settings, demand);
		const isSettled = wanted === replicas && ready === replicas;
		const alike = isSettled ? left : 1;
		if (demand > ready * carried) {
			tally.violations += alike;
			if (demand > ready * 1e6) tally.saturated += alike;
		}
		tally.replicas += alike * replicas;
		if (isSettled) rest(state, left);
		else scale(state, wanted);
		left -= alike;
	}
}
/** Takes one step of the controller: a recommendation, its stabilization, and pods that become ready. */
function scale(state, wanted) {
	const { recommended, starting, replicas, nextRecommended, nextStarting, pace } = state;
	recommended[nextRecommended] = wanted;
	state.nextRecommended = nextRecommended + 1 === recommended.length ? 0 : nextRecommended + 1;
	let next = wanted;
	if (pace) {
		next = takePace(pace, replicas, wanted);
		state.replicas = next;
	} else if (wanted === replicas) state.calm += 1;
	else {
		state.calm = 0;
		if (wanted < replicas) next = Math.min(replicas, greatest(recommended));
		state.replicas = next;
	}
	starting[nextStarting] = next;
	state.nextStarting = nextStarting + 1 === starting.length ? 0 : nextStarting + 1;
	state.ready = least(starting, next);
}
/** Takes steps that ask for the present count, and so change only what is remembered. */
function rest(state, steps) {
	const { recommended, starting, replicas, calm, memory, pace } = state;
	if (pace) restPace(pace, replicas, steps);
	state.calm = calm + steps;
	if (calm >= memory) return;
	let { nextRecommended, nextStarting } = state;
	for (let i = 0; i < steps; i += 1) {
		recommended[nextRecommended] = replicas;
		starting[nextStarting] = replicas;
		nextRecommended = nextRecommended + 1 === recommended.length ? 0 : nextRecommended + 1;
		nextStarting = nextStarting + 1 === starting.length ? 0 : nextStarting + 1;
	}
	state.nextRecommended = nextRecommended;
	state.nextStarting = nextStarting;
}
function greatest(counts) {
	let highest = 0;
	for (let i = 0; i < counts.length; i += 1) {
		const count = counts[i] ?? 0;
		if (count > highest) highest = count;
	}
	return highest;
}
function least(counts, from) {
	let lowest = from;
	for (let i = 0; i < counts.length; i += 1) {
		const count = counts[i] ?? from;
		if (count < lowest) lowest = count;
	}
	return lowest;
}
/**
* Returns the count that the utilization of the ready pods asks for within the bounds: ⌈ratio × ready⌉, or the
* present count within the tolerance of the direction. A pod's usage is capped at its request, as the demand above it is not
* served.
*/
function wantedReplicas(ready, replicas, settings, demand) {
	const { target, behavior } = settings;
	const carried = ready * REPLICA;
	const used = Math.min(demand, carried) * 100;
	const aim = target * carried;
	const tolerance = behavior ? behavior[used > aim ? "up" : "down"].tolerance : 100;
	return bounded(settings, Math.abs(used - aim) * 1e3 <= aim * tolerance ? replicas : Math.ceil(used / (target * REPLICA)));
}
function bounded({ min, max }, count) {
	if (count < min) return min < max ? min : max;
	return count > max ? max : count;
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
export { replayCounts as a, replayAutoscaler as i, startCount as n, startAutoscaler as o, addLeast as r, replayCount as t };
