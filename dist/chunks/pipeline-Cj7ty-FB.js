import { g as once } from "./git-listing-C98L2PhG.js";
import { n as formatInstant, o as counted, s as isCount } from "./time-ZXryeGjZ.js";
import { c as isEscalated, i as conflictResolution, n as safetySection, r as conflictDetection, s as DEFER_MS } from "./safety-DBlKZja_.js";
import { n as circuitBreaker } from "./circuit-breaker-DEz6ba3A.js";
import { c as fraction, f as multiply, i as compare$1, o as formatApart, p as toNumber, r as add, s as formatPercent, t as ONE, u as fromNumber } from "./fraction-C_T6k5dt.js";
import { a as predict, c as unmeasuredObjectives, d as dropStale, g as sharingReplicas, h as completeObservation, i as leansOnLedger, l as exactly, n as decidedMetrics, o as predictExactly, r as measuredMetrics, s as brokenObjectives, u as weigh } from "./decide-yF4bnQpO.js";
import { a as desiredPull, d as heldLines, f as heldNames, i as unchangedProposals, n as executionPlan, o as openProposal, p as needsPerson, r as resourceEfficiency, s as describeObserved, u as groupHeld } from "./totals-CHER2wSj.js";
import { C as dueAdvice, D as checkGovernance, E as byService, O as priorityScore, S as adviceToJudge, T as withAdvice, a as approvalFacts, b as evaluateFleet, c as rollbackClaim, d as policyDigest, f as knownApprovers, g as describeReview, h as keptFromArriving, l as judgeCommits, m as observe, n as reviewPull, o as pullRequestInput, r as statusOfHead, u as speaksForAnother, w as judgeAdvised, x as isPastKnown, y as assess } from "./review-CxNMexbW.js";
import { D as isCapacity, E as editedPlace, T as describeMove, o as replicaDemand, w as asksForMore } from "./guards-C6ttnHtL.js";
import { a as truncate, n as escapeMarkdown, r as firstThatFit, t as codeSpan } from "./markdown-Ca9uF0YC.js";
import { d as POINT_MS, f as REPLICA, n as MINUTE_MS, s as measuredAscending, t as DAY_MS$1 } from "./demand-DjnMXt6M.js";
import { a as chooseCeiling, c as recentPoints, i as chooseAutoscaler, n as isLookedAtAgain, o as scored, r as chooseCount, s as openReplays } from "./backtest-Hos7XrAn.js";
import { n as packDemand, r as unpackDemand, t as demandDigest } from "./pack-ZtKiIqzp.js";
import { i as priceOf, r as isClearlyCheaper } from "./score-DMELKMS_.js";
import { o as historyService } from "./sources-9g9U2yfj.js";
import { a as activeFreeze, t as ceilingOf } from "./limits-DFywanzF.js";
import { i as rulesOf, n as learnsLimit, r as limitOf, t as lastTurn } from "./look-hK0-ZEKm.js";
import { t as ofCluster } from "./scope-Cyv2ayaZ.js";
import { n as explanationUrl, t as HOLDS } from "./reasons-B5jVomPw.js";
import { n as groupBy, t as append } from "./group-by-CKri-PEM.js";
import { c as rollbackBranch, i as BRANCH_PREFIX, l as serviceOfBranch, r as isUnconfirmed, s as proposalBranch, t as desiredStatus } from "./status-CU0lANRj.js";
import { c as isApproved, l as isForeign, o as SERVICE_TRAILER } from "./files-Df0guIpq.js";
import { a as parseMarker, i as formatMarker, n as editOf, r as fingerprintOf, t as blobDigest } from "./marker-CMBGC7AJ.js";
import { a as orphanSteps, c as findSnooze, i as misplacedRollbacks, o as comparePulls, r as holdPull, s as TIMED_OUT_LABEL } from "./plan-world-BqqHGad7.js";
import { o as loadFleet, s as markedConfig, v as observedBy, y as fillTemplate } from "./load-DiN1rQGe.js";
import { n as formatSpan, t as formatDuration } from "./duration-CL5GmZyu.js";
import { g as formatMemory, m as formatCpu } from "./json-BaBbGGr3.js";
import { c as escapeJson, u as showUnseen } from "./errors-caA3otfk.js";
import { t as describeConsequences } from "./consequences-DF2eQblL.js";
import { l as tellSettings, n as formatScore, u as timesLeast } from "./tell-Byt01pVa.js";
import { t as XY_CHART_STYLE } from "./mermaid-BE3HdMmd.js";
import { D as FIGURE_NAMES, x as listReadings } from "./sources-D64XEVlv.js";
import { t as STOP_LABEL } from "./stop-WjznE5fA.js";
import { a as foldHistories, i as decisionKey, t as NO_HISTORY } from "./history-CE8kIMs5.js";
import { f as choosePlace, n as locateAll, r as locatedTarget, u as locateReplicas } from "./locate-eVSeiefm.js";
import { t as ledgerHorizon } from "./horizon-Df4s_bsr.js";
import { S as pathTo, l as parseManifest, w as scalarText, x as locatePath } from "./json-pointer-Ba3zOFj4.js";
import { n as leaseOf, r as pushBranch, t as describeRejection } from "./push-CAFo6tKd.js";
import { E as placeOf, T as placeLine } from "./values-text-yhCPvA0s.js";
import { r as lookUp } from "./scanner-CuLnQAT2.js";
import { t as memoize } from "./memoize-BZm431oz.js";
import { n as shardOf, t as scopeOf } from "./select-CZH2WCBf.js";
import { o as parseRecommended } from "./event-DXnzpC_B.js";
import { i as sameLogin, t as CODE_OWNERS } from "./approvals-B0uGr0HZ.js";
import { a as verificationStatus, i as sameStatus, r as governanceStatus } from "./statuses-C3SHwibz.js";
import { f as gateStatus, g as judge$1 } from "./diff-Bfj6-6U1.js";
import { r as deliverySetting } from "./cluster-config-svUJPWSe.js";
import { t as trimEnd } from "./trim-end-BEGr_3dT.js";
import { isDeepStrictEqual } from "node:util";
// src/report/isolation.ts
/** Prints the proof that was made of a run's decisions. */
function independenceVerification(proof) {
	const all = [...proof.services.values()].every(Boolean);
	return {
		services: Object.fromEntries([...proof.services].map(([name, independent]) => [name, { decision_independent: independent }])),
		no_cross_service_interference: all,
		separate_blueprints_used: proof.separateBlueprints,
		separate_metrics_collected: proof.separateMetrics,
		separate_governance_applied: proof.separateGovernance,
		rationale: all ? `Each of ${proof.services.size} services was decided from its own data alone; those that the fleet or a cluster holds were decided again by themselves, with the same result.` : "At least one service decided differently when evaluated alone."
	};
}
/** Prints what each service's own past and governance let it do, none of it shared with another service. */
function isolationProof({ services }, now) {
	return { services: Object.fromEntries(services.map(({ input, governance }) => {
		const { cooldown } = input.blueprint.scaling;
		const last = input.history.lastOperation;
		const longest = Math.max(cooldown.up, cooldown.down);
		return [input.blueprint.name, {
			last_operation: last,
			cooldown_elapsed: last === null || now.getTime() - Date.parse(last) >= longest,
			circuit_breaker: circuitBreaker(input.blueprint, input.history.failures, now).state,
			governance: governance.classification
		}];
	})) };
}
// src/report/service.ts
/**
* Builds everything the report says of one service; `verified` is the verdict of this run, where one was
* looked for.
*/
function serviceSection(s, now, verified) {
	const { blueprint, observation } = s.input;
	const { scaling, performance } = blueprint;
	const metrics = decidedMetrics(s.decision);
	const percent = (value) => value ? formatPercent(value) : null;
	return {
		current_state: observation ? {
			service: observation.service,
			replicas: observation.replicas ?? null,
			pods_running: observation.podsRunning ?? null,
			pods_ready: observation.podsReady ?? null,
			...observation.restarts === void 0 ? {} : { restarts: observation.restarts },
			metrics: measuredMetrics(observation),
			...observation.throughputWeekAgo === void 0 ? {} : { throughput_week_ago: observation.throughputWeekAgo }
		} : null,
		blueprint_targets: {
			min_replicas: scaling.minReplicas,
			max_replicas: scaling.maxReplicas,
			target_cpu_utilization: percent(scaling.targetCpu),
			target_memory_utilization: percent(scaling.targetMemory),
			scale_up_threshold: percent(scaling.upThreshold),
			scale_down_threshold: percent(scaling.downThreshold),
			latency_p95_target: performance.latencyP95Target === void 0 ? null : `${performance.latencyP95Target}ms`,
			error_rate_threshold: percent(performance.errorRateThreshold)
		},
		decision: s.decision,
		...s.input.observedBy === void 0 ? {} : { observed_by: s.input.observedBy },
		governance_check: s.governance,
		priority: {
			priority_level: blueprint.priority,
			criticality: blueprint.criticality,
			priority_score: priorityScore(blueprint)
		},
		safety: safetySection(s, now),
		execution: execution(s, now),
		verification: verified ?? verification(s, metrics),
		expected_outcome: expectedOutcome(s, metrics)
	};
}
function execution(s, now) {
	const { decision, governance, grant, input } = s;
	const { decision_id: operation_id, service, action: operation_type } = decision;
	const none = {
		operation_id,
		service,
		operation_type,
		operation: "no_action",
		command: "none",
		execution_order: "n/a",
		estimated_duration: "0s"
	};
	if (decision.action === "no_action") return none;
	if (governance.classification === "forbidden") return {
		...none,
		operation: "forbidden"
	};
	if (input.observedBy !== void 0) return {
		...none,
		operation: "observed",
		would_propose: s.advised ?? null
	};
	if (s.proposed === void 0) {
		const retry_at = formatInstant(new Date(now.getTime() + DEFER_MS));
		return {
			...none,
			operation: "deferred",
			retry_at,
			deferrals_in_a_row: input.history.deferrals + 1,
			escalated: isEscalated(s)
		};
	}
	const open = openProposal(s);
	const place = editedPlace(input.desired, decision);
	const where = place ? `${place.path}:${place.line}` : "n/a";
	return {
		operation_id,
		service,
		operation_type,
		operation: decision.action,
		command: `pull request on branch trimtab/${decision.service}: ${where} ${describeMove(decision, s.proposed)}`,
		partial: grant !== void 0 && grant.granted < grant.requested,
		replicas_before: decision.current_replicas,
		replicas_after: isCapacity(decision) ? s.proposed : null,
		...open === void 0 ? {} : { open_pull_request: open }
	};
}
function verification(s, metrics) {
	if (s.proposed !== void 0) return {
		outcome: "pending",
		rationale: "Verified after the pull request is merged and delivered"
	};
	const { observation } = s.input;
	return {
		outcome: "no_verification_needed",
		rationale: "No operation executed",
		current_state: {
			replicas: observation?.replicas ?? null,
			cpu_utilization: metrics.cpu_utilization ?? null,
			latency_p95: metrics.latency_p95 ?? null,
			status: health(s.input, metrics)
		}
	};
}
function health({ observation, blueprint }, metrics) {
	if (observation?.podsReady === void 0 || observation.replicas === void 0) return "unknown";
	if (observation.podsReady < observation.replicas || brokenObjectives(blueprint, metrics).length > 0) return "degraded";
	return unmeasuredObjectives(blueprint, metrics).length > 0 ? "unknown" : "healthy";
}
function expectedOutcome(s, metrics) {
	const before = s.decision.current_replicas;
	const after = s.decision.change === void 0 ? s.proposed ?? s.advised ?? before : before;
	const then = before === null || after === null || before === 0 || before === after ? metrics : predict(metrics, sharingReplicas(s.input.observation, before), after);
	const two = (value) => value === void 0 ? null : toNumber(fromNumber(value), 2);
	return {
		service: s.decision.service,
		replicas_before: before,
		replicas_after: after,
		cpu_before: two(metrics.cpu_utilization),
		cpu_after: two(then.cpu_utilization),
		memory_before: two(metrics.memory_utilization),
		memory_after: two(then.memory_utilization),
		latency_before: two(metrics.latency_p95),
		latency_after: two(then.latency_p95),
		...outcomeWords(before, after)
	};
}
function outcomeWords(before, after) {
	if (before === null || after === null || before === after) return { status: "Remains stable, no changes" };
	return { improvement: after > before ? "Reduced load per replica, improved performance" : "Freed resources, higher load per replica" };
}
// src/report/timeline.ts
/** Tells what happened, step by step over all services, as the reference tells it. */
function timeline({ services }, now) {
	const time = formatInstant(now);
	const steps = [
		observed,
		decided,
		governed,
		executed
	];
	return [
		{
			time,
			service: null,
			event: `Evaluate all services (${services.length})`
		},
		...steps.flatMap((tell) => services.map((s) => ({
			time,
			service: s.decision.service,
			event: tell(s)
		}))),
		{
			time,
			service: null,
			event: "Multi-service evaluation complete"
		}
	];
}
function observed({ input, decision }) {
	const cpu = decision.figures.cpu_utilization;
	if ("missing" in cpu) return `CPU not measured: ${truncate(cpu.missing, 200)}`;
	const value = fromNumber(cpu.value);
	const { targetCpu } = input.blueprint.scaling;
	return `${targetCpu && compare$1(value, targetCpu) > 0 ? "High" : "Normal"} CPU detected (${formatPercent(value)})`;
}
function decided({ decision }) {
	if (decision.action !== "no_action") return decision.change ? `Decision: ${describeMove(decision)}` : `Decision: scale from ${decision.current_replicas} to ${decision.target_replicas} replicas`;
	return `Decision: no action${decision.reason === null ? " needed" : ` (${decision.reason})`}`;
}
function governed({ governance }) {
	return `Governance: ${governance.classification}`;
}
function executed(s) {
	const open = openProposal(s);
	if (s.proposed !== void 0) return `Execution: pull request ${open === void 0 ? "" : `#${open} is open: `}${describeMove(s.decision, s.proposed)}`;
	if (s.advised !== void 0) return "Execution: none, observed only";
	if (s.grant?.action !== "defer") return "Execution: none";
	return isEscalated(s) ? "Execution: deferred again, escalated" : "Execution: deferred";
}
// src/report/report.ts
/** Builds the whole report as one JSON value: the same inputs give the same bytes. */
function buildReport({ evaluation, independence, errors, facts, pausedBy, selected, verifications = [], withdrawn = [] }) {
	const now = new Date(facts.now);
	const stamp = formatInstant(now).replace(/[-:]/g, "").replace("T", "-").replace("Z", "");
	const printed = evaluation.services.filter((s) => !selected || selected.has(s.decision.service));
	const verified = new Map(verifications.map((one) => [one.service, one]));
	return {
		multi_service_evaluation_id: `eval-${stamp}`,
		timestamp: formatInstant(now),
		paused: pausedBy !== null,
		paused_by: pausedBy,
		services_evaluated: evaluation.services.length,
		inputs: facts,
		services: Object.fromEntries(printed.map((s) => [s.decision.service, serviceSection(s, now, verified.get(s.decision.service))])),
		conflict_detection: conflictDetection(evaluation),
		conflict_resolution: conflictResolution(evaluation, now),
		independence_verification: independenceVerification(independence),
		service_isolation_proof: isolationProof(evaluation, now),
		execution_plan: executionPlan(printed),
		unchanged_proposals: unchangedProposals(printed),
		resource_efficiency: resourceEfficiency(printed),
		timeline: timeline(evaluation, now),
		pull_requests: withdrawn,
		errors
	};
}
// src/evidence/look.ts
const POINT_MINUTES = POINT_MS / MINUTE_MS;
/** Looks at the past of a count that stands alone. `points` are at steps of five minutes. */
function lookAtCount(points, look, state) {
	const now = look.now.getTime();
	const choice = chooseCount(points, now, state, look.rules);
	if (choice.kind !== "chosen") return {
		...stamp(look),
		...choice
	};
	const recent = recentPoints(points, now, 28);
	if ("kind" in recent) return {
		...stamp(look),
		...recent
	};
	const { stated, proposed, ranked, price, wanted } = choice;
	const tell = ({ replicas, tally }) => ({
		...scored({ replicas }, tally, price, POINT_MS),
		violation_minutes: minutesOver(recent, replicas * look.rules.utilizationLimit, 1e4)
	});
	const moves = proposed.replicas !== state.present;
	const instead = moves ? autoscalerInstead(recent, look, state) : void 0;
	return {
		...stamp(look),
		kind: "count",
		...replayed(recent, stated.tally, POINT_MS, look, moves),
		stated: tell(stated),
		best: ranked.map(tell),
		wanted,
		chosen: tell(proposed),
		...instead === void 0 ? {} : { autoscaler: instead }
	};
}
/** Looks at the past of an autoscaler that Git states; `present` are its numbers, `limits` the blueprint's. */
function lookAtAutoscaler(points, look, present, limits, editable) {
	const now = look.now.getTime();
	const choice = chooseAutoscaler(points, now, present, limits, editable, look.rules);
	if (choice.kind !== "chosen") return {
		...stamp(look),
		...choice
	};
	const { recent, peak, replays } = choice;
	const price = priceOf(look.rules);
	const tell = ({ settings, tally }) => scored({ settings: numbersOf(settings) }, tally, price, MINUTE_MS);
	const over = minutesOver(recent, present.max * present.target, 100);
	const chosen = oneNumber(choice, editable.max ? wantedCeiling(peak, present, limits.ceiling) : present.max, over > 0, replays.replay);
	return {
		...stamp(look),
		kind: "autoscaler",
		...replayed(recent, choice.present.tally, MINUTE_MS, look, chosen !== choice.present),
		stated: tell(choice.present),
		best: choice.ranked.map(tell),
		chosen: tell(chosen),
		ceiling_minutes: over
	};
}
function numbersOf({ target, min, max }) {
	return {
		target,
		min,
		max
	};
}
/**
* Returns the candidate that moves one number. A ceiling that demand has reached goes first, since what is below
* it cannot be judged; then the target where it alone is clearly cheaper than what Git states, else of target and
* floor the one that alone costs less, where that is less; then a ceiling that nothing has reached.
*/
function oneNumber({ present, settings }, max, binds, weigh) {
	const stated = present.settings;
	if (binds && max > stated.max) return weigh({
		...stated,
		max
	});
	const [target, floor] = [weigh({
		...stated,
		target: settings.target
	}), weigh({
		...stated,
		min: settings.min
	})];
	if (isClearlyCheaper(target.cost, present.cost)) return target;
	const cheaper = floor.cost < target.cost ? floor : target;
	if (cheaper.cost < present.cost) return cheaper;
	return max === stated.max ? present : weigh({
		...stated,
		max
	});
}
/** Returns the ceiling to propose: never above the limit, and never lowered to it. */
function wantedCeiling(peak, { min, max }, ceiling) {
	const wanted = Math.max(min, chooseCeiling(peak, max));
	return wanted > max ? Math.max(max, Math.min(wanted, ceiling)) : wanted;
}
/**
* Returns the best autoscaler for the demand of a count, replayed over the same days; undefined where none can be
* told.
*/
function autoscalerInstead(points, look, { minReplicas }) {
	const start = {
		target: 70,
		min: Math.max(1, minReplicas),
		max: Number.POSITIVE_INFINITY
	};
	const limits = {
		min: start.min,
		max: Number.POSITIVE_INFINITY
	};
	const choice = chooseAutoscaler(points, look.now.getTime(), start, limits, {
		target: true,
		min: true,
		max: false
	}, look.rules);
	if (choice.kind !== "chosen") return void 0;
	const { settings } = choice.best;
	const { tally } = openReplays(points, look.rules).replay(settings);
	const { max: _, ...numbers } = settings;
	const max = chooseCeiling(measuredAscending(points).at(-1) ?? 0, 1);
	return scored({ settings: {
		...numbers,
		max
	} }, tally, priceOf(look.rules), MINUTE_MS);
}
/** Counts the minutes whose demand is above `parts` ÷ `whole` replicas. */
function minutesOver({ values }, parts, whole) {
	const limit = parts * REPLICA / whole;
	return POINT_MINUTES * values.reduce((count, value) => count + Number(value !== -1 && value > limit), 0);
}
function stamp({ now, blueprint }) {
	return {
		at: now.toISOString(),
		blueprint
	};
}
function replayed(points, { steps, least }, step, { measure, limit }, moves) {
	const packed = packDemand(points);
	const minutes = step / MINUTE_MS;
	return {
		minutes: steps * minutes,
		least_replica_minutes: least * minutes,
		...measure === void 0 ? {} : { measure },
		...limit === void 0 ? {} : { limit },
		digest: demandDigest(packed),
		...moves ? { demand: packed } : {}
	};
}
// src/pipeline/evidence.ts
/**
* Looks at the past of the services that are due, once a day each, spread over the day by their names, and again
* where a count does not carry its load now. For the others the last look counts, which the ledger has; so it does for those that `isOurs` leaves to another job.
* `advised` is what may be judged by the demand after it.
*/
async function readEvidence({ pastDemand }, { config, blueprints }, facts, observations, advised = /* @__PURE__ */ new Map(), isOurs = () => true) {
	const asking = blueprints.filter((blueprint) => asks(blueprint, facts.desired[blueprint.name]));
	const always = pastDemand?.daily === false;
	const isFresh = (blueprint) => !isOurs(blueprint.name) || !always && !isDue(blueprint, facts, observations);
	const due = asking.filter((blueprint) => !isFresh(blueprint));
	const judged = blueprints.filter(({ name }) => isOurs(name));
	const toJudge = pastDemand ? dueAdvice(judged, advised, facts, always) : [];
	const kept = asking.flatMap((blueprint) => {
		const last = isFresh(blueprint) ? facts.history[blueprint.name]?.evidence?.last : void 0;
		return last === void 0 ? [] : [[blueprint.name, last]];
	});
	const asked = [.../* @__PURE__ */ new Set([...due, ...toJudge])];
	if (asked.length === 0) return {
		records: Object.fromEntries(kept),
		advice: {},
		problems: []
	};
	const to = Date.parse(facts.now);
	const services = asked.map((blueprint) => askedService(blueprint, observations));
	const source = await pastDemand?.open(config);
	const isScaled = ({ name }) => facts.desired[name]?.kind === "autoscaler";
	const days = toJudge.length === 0 && due.every(isScaled) ? 14 : 28;
	const answer = await source?.read(services, {
		from: to - days * DAY_MS$1,
		to
	});
	const looked = due.map((blueprint) => {
		const history = answer?.services.get(blueprint.name) ?? {
			kind: "unknown",
			reason: NO_SOURCE
		};
		const record = history.kind === "known" ? lookAtPast(blueprint, facts, history) : {
			at: facts.now,
			blueprint: blueprint.hash,
			kind: "history_missing",
			message: `${history.reason}.`
		};
		return [blueprint.name, record];
	});
	return {
		records: Object.fromEntries([...kept, ...looked]),
		advice: judgeAdvised(toJudge, advised, answer?.services ?? /* @__PURE__ */ new Map(), to),
		problems: answer?.problems ?? []
	};
}
const NO_SOURCE = "no source of demand history is known: give a file by --history";
/** Looks again at the demand that a report carries; what it carries none of stays as it was found. */
function replayEvidence({ evidence = {}, ...facts }, blueprints) {
	const byName = new Map(blueprints.map((blueprint) => [blueprint.name, blueprint]));
	const again = Object.entries(evidence).map(([name, record]) => {
		const blueprint = byName.get(name);
		if (!blueprint || !("stated" in record) || !record.demand) return [name, record];
		return [name, lookAtPast(blueprint, facts, {
			...record,
			demand: unpackDemand(record.demand)
		})];
	});
	return Object.fromEntries(again);
}
/** Looks at one service's past: of its count, or of the autoscaler that decides it. */
function lookAtPast(blueprint, facts, past) {
	const { demand, measure } = past;
	const limit = limitOf(blueprint, past);
	const { scaling, autoscaler } = blueprint;
	const desired = facts.desired[blueprint.name];
	const look = {
		now: new Date(facts.now),
		blueprint: blueprint.hash,
		rules: rulesOf(blueprint, limit),
		measure,
		limit
	};
	if (desired?.kind === "autoscaler" && autoscaler) {
		const limits = {
			min: scaling.minReplicas,
			max: scaling.maxReplicas,
			ceiling: ceilingOf(blueprint)
		};
		const { target, min, max } = desired.numbers;
		const editable = {
			target: target !== void 0,
			min: min !== void 0,
			max: max !== void 0
		};
		const record = lookAtAutoscaler(demand, look, {
			...desired.settings,
			...desired.pace
		}, limits, editable);
		return record.kind === "autoscaler" && desired.assumed !== void 0 ? {
			...record,
			behavior_assumed: desired.assumed
		} : record;
	}
	const present = desired?.kind === "found" ? desired.replicas : scaling.minReplicas;
	const earlier = (facts.history[blueprint.name]?.evidence?.wanted ?? []).map(({ at, replicas }) => ({
		at: Date.parse(at),
		replicas
	}));
	return lookAtCount(demand, look, {
		present,
		minReplicas: scaling.minReplicas,
		earlier
	});
}
/** Checks whether a decision about a service rests on its past. */
function asks({ scaling, autoscaler }, desired) {
	if (desired?.kind === "autoscaler") return autoscaler !== void 0;
	return desired?.kind === "found" && scaling.strategy === "evidence";
}
/**
* Checks whether the last look was before the service's time of this day, or at other numbers or rules, or whether
* its count has become too small since.
*/
function isDue(blueprint, { now, history, desired }, { services }) {
	const last = history[blueprint.name]?.evidence?.last;
	if (last === void 0 || last.kind === "history_missing" || last.blueprint !== blueprint.hash) return true;
	const [at, time] = [Date.parse(last.at), Date.parse(now)];
	if (at < lastTurn(blueprint.name, time)) return true;
	if (!("stated" in last)) return false;
	const used = services.get(blueprint.name)?.figures.cpu_utilization?.value;
	const { utilizationLimit } = rulesOf(blueprint, last.limit);
	return !isSameStated(last, desired[blueprint.name]) || last.kind === "count" && isLookedAtAgain({
		used,
		utilizationLimit,
		since: time - at
	});
}
function isSameStated(last, desired) {
	if (desired?.kind === "autoscaler") return last.kind === "autoscaler" && isDeepStrictEqual(last.stated.settings, desired.settings);
	return desired?.kind === "found" && last.kind === "count" && last.stated.replicas === desired.replicas;
}
/** Demand is counted in what a pod requests now. */
function askedService(blueprint, { services }) {
	const request = completeObservation(services.get(blueprint.name), blueprint, void 0)?.replica.request.cpu ?? blueprint.resources.cpuRequest;
	return historyService(blueprint, request, learnsLimit(blueprint));
}
// src/pipeline/assess-with-past.ts
/**
* Looks at the past demand of the services that are due, and decides. A shard looks at its own alone, and at
* the others' only where one of its services asks for room: who else asks decides what is left of it.
*/
async function assessWithPast(read) {
	const { world, fleet, scope, past, observed, desired } = read;
	const own = ofCluster(fleet, world.selection.cluster);
	const known = {
		now: world.now.toISOString(),
		desired,
		history: past.histories
	};
	const look = (isOurs) => readEvidence(world, own, known, observed.observations, past.advice, isOurs);
	const decide = (evidence) => assess(factsOf(read, evidence), fleet, observed.observations);
	const { shard } = world.selection;
	const isSplit = shard !== void 0 && world.pastDemand?.daily === true;
	const evidence = await look(isSplit ? scope.owns : () => true);
	const assessment = decide(evidence);
	const asksForRoom = ({ decision, grant }) => grant !== void 0 && scope.owns(decision.service);
	if (!isSplit || !assessment.evaluation.services.some(asksForRoom)) return assessment;
	return decide(joined(scope, evidence, await look((service) => !scope.owns(service))));
}
/** Joins what was found of a shard's own services, and of those of the others. */
function joined({ owns }, own, others) {
	const pick = (mine, theirs) => Object.fromEntries([...Object.entries(mine).filter(([service]) => owns(service)), ...Object.entries(theirs).filter(([service]) => !owns(service))]);
	return {
		records: pick(own.records, others.records),
		advice: pick(own.advice, others.advice),
		problems: [.../* @__PURE__ */ new Set([...own.problems, ...others.problems])]
	};
}
/** Gathers everything that is decided from. */
function factsOf({ world, fleet, scope, past, observed, desired }, evidence) {
	const { cluster } = world.selection;
	const { snapshot, deliveries } = observed;
	const isMine = (service) => Object.hasOwn(desired, service) || scope.owns(service);
	const broken = Object.fromEntries(Object.entries(past.broken).filter(([service]) => isMine(service)));
	const problems = [...deliveries.problems, ...evidence.problems];
	return {
		now: world.now.toISOString(),
		...cluster === void 0 ? {} : { cluster },
		...fleet.texts,
		snapshot,
		desired,
		...Object.keys(deliveries.ignored).length > 0 ? { ignored: deliveries.ignored } : {},
		...Object.keys(deliveries.unread).length > 0 ? { delivery_unread: deliveries.unread } : {},
		...problems.length > 0 ? { problems } : {},
		history: withAdvice(past.histories, evidence.advice),
		...Object.keys(evidence.records).length > 0 ? { evidence: evidence.records } : {},
		ledger_error: past.error,
		...Object.keys(broken).length > 0 ? { ledger_broken: broken } : {}
	};
}
// src/pull-requests/dashboard-marks.ts
/** Returns the hidden comment that the dashboard of a configuration is found by; its path as markers name it. */
function dashboardMarker(config) {
	return `<!-- trimtab:dashboard ${config === void 0 ? "" : `${JSON.stringify(config).replaceAll(">", "\\u003e")} `}-->`;
}
/** Returns the beginning of a line with a box that brings a snoozed service back. */
function snoozeBox(service, ticked) {
	return `- [${ticked ? "x" : " "}] <!-- trimtab:bring-back ${service} -->`;
}
/**
* Lists the services whose box somebody has ticked. GitHub lets those with the right to write edit the text of an
* issue that another login has opened, and nobody else.
*/
function tickedServices(body) {
	const ticked = body.matchAll(/^[-*] \[[xX]\] <!-- trimtab:bring-back ([a-z0-9.-]{1,253}) -->/gm);
	return new Set([...ticked].map(([, service = ""]) => service));
}
// src/report/dashboard/promise.ts
const WEEK_MINUTES = 10080;
/**
* Says what the open changes promise by the evidence of the services' past: replica-hours and minutes in
* violation of a week, saved or spent. Nothing where no open change rests on evidence.
*/
function describePromise({ inputs: { evidence = {} } }, pulls) {
	const weeks = pulls.flatMap(({ service }) => {
		const record = Object.hasOwn(evidence, service) ? evidence[service] : void 0;
		return record === void 0 ? [] : weekly(record);
	});
	if (weeks.length === 0) return [];
	const total = (key) => Math.round(weeks.reduce((sum, one) => sum + one[key], 0) * 10) / 10;
	const [hours, minutes] = [total("replicaHours"), total("violationMinutes")];
	return [`- By the past demand of ${counted(weeks.length, "service")}, each week: ${Math.abs(hours)} replica-hours ${hours < 0 ? "more" : "less"}, ${Math.abs(minutes)} minutes in violation ${minutes < 0 ? "more" : "less"}.`, "- `trimtab log --score` judges what was proposed by the demand that followed."];
}
function weekly(record) {
	if (record.kind !== "count" && record.kind !== "autoscaler") return [];
	const { minutes, stated, chosen } = record;
	if (minutes === 0) return [];
	const share = WEEK_MINUTES / minutes;
	return [{
		replicaHours: (stated.replica_minutes - chosen.replica_minutes) * share / 60,
		violationMinutes: (stated.violation_minutes - chosen.violation_minutes) * share
	}];
}
// src/report/dashboard/dashboard.ts
/**
* Characters that each section may take, in all less than the 65,536 that GitHub allows: what needs a person is
* cut last.
*/
const ROOM = {
	person: 18e3,
	open: 1e4,
	snoozed: 8e3,
	held: 12e3,
	other: 3e3
};
const LONGEST_MESSAGE = 300;
/**
* Renders the text of the dashboard issue. Nothing in it moves with the clock or with a figure alone, so that it
* is written only when something has happened. Of lists that are too long the first lines stand, and the rest is counted.
*/
function renderDashboard({ report, pulls, snoozed, verdicts, marker }) {
	const held = [...groupHeld(Object.values(report.services)), ...withoutRoom(report)];
	const observed = describeObserved(report);
	const person = [
		...pulls.filter(({ waits }) => waits).map(({ number, service, state }) => `- ${link(number)} **${escapeMarkdown(service)}**: ${state}`),
		...judged(report),
		...failures(report),
		...held.filter(needsPerson).flatMap((one) => heldLines(one, describeHeld))
	];
	return `${[
		headline(report, {
			open: pulls.length,
			snoozed: snoozed.length,
			held
		}),
		...observed === void 0 ? [] : ["", `**Observed only,** ${escapeMarkdown(observed)}.`],
		...section("Needs a person", person, ROOM.person),
		...openSection(pulls),
		...observedSection(report),
		...section("Snoozed", snoozed.map(snoozeLine), ROOM.snoozed, SNOOZE_HINT),
		...section("Held", held.filter((one) => !needsPerson(one)).flatMap(heldNames), ROOM.held),
		...section("Verdicts of the last seven days", verdicts.map(verdictLine), ROOM.other),
		...section("Circuit breakers", breakers(report), ROOM.other),
		...section("What the open changes promise", describePromise(report, pulls), ROOM.other),
		"",
		"---",
		FOOTER,
		"",
		marker
	].join("\n")}\n`;
}
const SNOOZE_HINT = "Tick a box to have one proposed again by the next run, before its time. Only people with the right to write can.";
const FOOTER = "Trimtab keeps this text current and writes no comments. Close the issue, or set `dashboard: false` in `trimtab.yaml`, to be rid of it; reopen it to have it back. The label `trimtab-pause` on any open pull request stops all writing.";
/** Links a pull request without leaving a mention on it. */
function link(number) {
	return `[#${number}](../pull/${number})`;
}
function headline({ services_evaluated: all }, counts) {
	const held = counts.held.reduce((sum, { services }) => sum + services.length, 0);
	return `**${counted(all, "service")}**: ${counted(counts.open, "open proposal")}, ${held} held, ${counts.snoozed} snoozed.`;
}
/**
* Renders a section of whole lines, as many as there is room for, then the number of those left out; nothing
* where it is empty. A line that begins with two spaces belongs to the one above and is not counted.
*/
function section(title, lines, room, hint) {
	if (lines.length === 0) return [];
	return [
		"",
		`## ${title}`,
		"",
		...hint === void 0 ? [] : [hint, ""],
		...fitting(lines, room)
	];
}
function fitting(lines, room) {
	const shown = firstThatFit(lines, room);
	return [...shown, ...countLeft(lines.slice(shown.length))];
}
function countLeft(lines) {
	if (lines.length === 0) return [];
	const left = lines.filter((line) => !line.startsWith("  ")).length;
	return [`- … and ${left === 0 ? "more of it" : `${left} more`}; the report of a run has them all`];
}
function openSection(pulls) {
	if (pulls.length === 0) return [];
	const rows = pulls.map(({ number, service, change, state, since }) => `| ${link(number)} | ${escapeMarkdown(service)} | ${escapeMarkdown(change)} | ${state} | ${since} |`);
	const shown = firstThatFit(rows, ROOM.open);
	const left = countLeft(rows.slice(shown.length));
	return [
		"",
		"## Open",
		"",
		...["| | service | change | state | open since |", "|---|---|---|---|---|"],
		...shown,
		...left.length > 0 ? ["", ...left] : []
	];
}
/** Lists what would be proposed for services that are observed only. */
function observedSection({ services }) {
	return section("Would be proposed", Object.values(services).flatMap(({ decision, execution }) => execution.operation === "observed" && "would_propose" in execution ? [`- **${escapeMarkdown(decision.service)}**: ${wouldPropose(decision, execution.would_propose)}`] : []), ROOM.other);
}
function wouldPropose(decision, to) {
	if (to === null || to === void 0) return `${decision.current_replicas ?? "?"} → no room`;
	return escapeMarkdown(describeMove(decision, to));
}
function snoozeLine({ service, why, pull, until, ticked }) {
	const soon = ticked ? " Brought back: it is proposed as soon as a change is due." : "";
	return `${snoozeBox(service, ticked)} **${escapeMarkdown(service)}** until ${until}: ${why} (${link(pull)}).${soon}`;
}
function verdictLine({ day, service, pull, outcome }) {
	return `- ${day} **${escapeMarkdown(service)}**${pull === void 0 ? "" : ` ${link(pull)}`}: ${escapeMarkdown(outcome)}`;
}
/** Lists what policy forbids, and what has found no room too often. */
function judged({ services }) {
	return Object.values(services).flatMap(({ decision, governance_check: check, safety }) => {
		const name = escapeMarkdown(decision.service);
		return [...check.classification === "forbidden" ? [`- **${name}**: forbidden by policy: ${escapeMarkdown(truncate(check.rationale, LONGEST_MESSAGE))}`] : [], ...safety.deferral.escalated ? [`- **${name}**: has found no room time and again: add capacity, or lower what competes with it`] : []];
	});
}
/** Groups what waits for room in its cluster; what has found none too often needs a person, and stands there. */
function withoutRoom({ services }) {
	const deferred = Object.values(services).filter(({ execution, safety }) => execution.operation === "deferred" && !safety.deferral.escalated);
	return deferred.length === 0 ? [] : [{
		reason: "deferred",
		services: deferred
	}];
}
const LONGEST_HELD = 200;
/** Describes what the guard says of a service, without the recommendation behind it, whose figures move with every run. */
function describeHeld({ decision: { service, rationale } }) {
	const said = truncate(rationale.split(" Recommended: ")[0] ?? rationale, LONGEST_HELD);
	return `**${escapeMarkdown(service)}**: ${escapeMarkdown(said)}`;
}
function failures({ errors }) {
	return errors.map(({ message }) => `- Error: ${escapeMarkdown(truncate(message, LONGEST_MESSAGE))}`);
}
function breakers({ services }) {
	return Object.values(services).flatMap(({ decision, safety: { circuit_breaker: breaker } }) => {
		if (breaker.state === "closed") return [];
		const next = breaker.state === "open" ? `one trial from ${breaker.trial_at}` : "the next change is the trial";
		return [`- **${escapeMarkdown(decision.service)}**: [${breaker.state}](${explanationUrl("circuit_open")}) after ${counted(breaker.failures, "failed verification")}; ${next}`];
	});
}
// src/pull-requests/evidence-section.ts
/** Renders a table of what Git states, what is proposed, and the candidates that cost least. */
function candidateTable({ input: { evidence } }) {
	if (evidence === void 0 || !("stated" in evidence)) return [];
	const { stated, chosen, best, least_replica_minutes: least, minutes } = evidence;
	const rows = [
		["now in Git", stated],
		["**proposed**", chosen],
		...best.map((one, at) => [`best ${at + 1}`, one])
	];
	return [
		"",
		`| last ${Math.round(minutes / 1440)} days, replayed | numbers | × least replicas | minutes over the limit | score |`,
		"|---|---|---|---|---|",
		...rows.map(([name, one]) => `| ${name} | ${escapeMarkdown(tellSettings(one))} | ${timesLeast(one, least)} | ${one.violation_minutes} | ${formatScore(one.score)} |`)
	];
}
/** Says where evidence fails, for whoever reviews a number that rests on it. */
function limitsOfEvidence({ input: { evidence } }) {
	if (evidence === void 0 || !("stated" in evidence)) return [];
	return ["", `**What the past does not tell**: bursts of many times the base within minutes, growth never seen, holidays and seasons, ${evidence.measure ? "and requests that cost more than others" : "load that CPU does not show, and demand that a CPU limit cut off"}.`];
}
// src/pull-requests/figures-line.ts
/** Says when the figures of a decision were measured, over which window, and where they come from. */
function figuresLine({ decision, input }) {
	const measured = Object.entries(decision.figures).flatMap(([name, figure]) => {
		if (!("value" in figure)) return [];
		const from = input.observation?.figures[name]?.from;
		return [`of ${escapeMarkdown(figure.time)}${windowOf(from, figure.time)} from ${codeSpan(figure.source)}`];
	});
	const distinct = [...groupBy(measured, (text) => text).keys()];
	return distinct.length === 0 ? [] : ["", `**Figures** ${distinct.join("; ")}`];
}
function windowOf(from, time) {
	const span = from === void 0 ? 0 : Date.parse(time) - Date.parse(from);
	return span > 0 ? `, over the ${formatDuration(span)} before,` : "";
}
// src/pull-requests/history-picture.ts
/** Points across the picture; each is the highest value of its part of the time. */
const MAX_POINTS = 48;
/** Fewer say nothing. */
const LEAST_POINTS = 4;
const HOUR_MS = 36e5;
const LONGEST_MS = 336 * HOUR_MS;
/**
* Draws the last days behind a decision as a Mermaid chart, which GitHub renders in both themes: demand where the
* run has read it, else CPU utilization. Nothing where too little of either is known.
*/
function historyPicture(s) {
	const picture = demandPicture(s) ?? cpuPicture(s);
	const points = highest(picture?.readings ?? []);
	if (!picture || points.length < LEAST_POINTS) return [];
	const { title, unit, readings, levels } = picture;
	const [first, last] = [readings[0]?.at ?? 0, readings.at(-1)?.at ?? 0];
	const hours = Math.max(1, Math.round((last - first) / HOUR_MS));
	const top = Math.ceil(Math.max(1, ...points, ...levels) * 1.1);
	return [
		"",
		"```mermaid",
		XY_CHART_STYLE,
		"xychart-beta",
		`  title "${title}"`,
		`  x-axis "hours before ${formatInstant(new Date(last))}" ${-hours} --> 0`,
		`  y-axis "${unit}" 0 --> ${top}`,
		...[points, ...levels.map((level) => points.map(() => level))].map((line) => `  line [${line.join(", ")}]`),
		"```"
	];
}
/** Demand beside what the counts in question carry; of an autoscaler, demand alone. */
function demandPicture({ input: { evidence } }) {
	if (evidence === void 0 || !("demand" in evidence) || evidence.demand === void 0) return void 0;
	const { start, step, values } = unpackDemand(evidence.demand);
	const readings = [...values].flatMap((value, index) => value < 0 ? [] : [{
		at: start + index * step,
		value: round(value / REPLICA)
	}]);
	const counts = [evidence.stated.replicas, evidence.chosen.replicas].filter((count) => count !== void 0);
	return {
		title: `Demand in replicas${counts.length === 2 ? `; flat: ${counts[0]} in Git, ${counts[1]} proposed` : ""}`,
		unit: "replicas",
		readings: recent(readings),
		levels: counts.length === 2 ? counts : []
	};
}
function cpuPicture({ input: { observation, blueprint } }) {
	if (!observation) return void 0;
	const readings = listReadings(observation.history, ["cpu_utilization"]).flatMap(({ timestamp, metrics: { cpu_utilization: value } }) => value === void 0 ? [] : [{
		at: Date.parse(timestamp),
		value: round(value * 100)
	}]);
	const { targetCpu } = blueprint.scaling;
	return {
		title: `CPU in percent${targetCpu ? "; flat: its target" : ""}`,
		unit: "percent",
		readings: recent(readings),
		levels: targetCpu ? [round(toNumber(targetCpu, 4) * 100)] : []
	};
}
function recent(readings) {
	const ordered = [...readings].sort((a, b) => a.at - b.at);
	const end = ordered.at(-1)?.at ?? 0;
	return ordered.filter(({ at }) => end - at <= LONGEST_MS);
}
/** Returns the highest value of each part of the time; a part without any takes that before it. */
function highest(readings) {
	const [first, last] = [readings[0]?.at ?? 0, readings.at(-1)?.at ?? 0];
	const parts = Math.min(MAX_POINTS, readings.length);
	const width = (last - first) / parts;
	if (!(width > 0)) return [];
	const tops = Array.from({ length: parts });
	for (const { at, value } of readings) {
		const part = Math.min(parts - 1, Math.floor((at - first) / width));
		tops[part] = Math.max(tops[part] ?? value, value);
	}
	let before = tops[0] ?? 0;
	return tops.map((top) => {
		before = top ?? before;
		return before;
	});
}
function round(value) {
	return Math.round(value * 10) / 10;
}
// src/pull-requests/links.ts
const MAX_REFERENCES = 4;
/** Renders where the policy behind a decision stands: the lines of the blueprint that it rests on, and the policies. */
function policyLinks(s, context) {
	const { path, lines } = s.input.blueprint;
	const stated = s.decision.blueprint_references.map((reference) => reference.slice(path.length + 1).replace(/ \(.*\)$/, "")).flatMap((key) => {
		const line = lines.get(key);
		return line === void 0 ? [] : [fileLink(context, key.split(".").at(-1) ?? key, path, line)];
	});
	const blueprint = [fileLink(context, path, path), ...stated.slice(0, MAX_REFERENCES)].join(", ");
	const { policies } = context;
	return ["", `**Policy** ${blueprint}${policies === void 0 ? "" : `; ${fileLink(context, policies, policies)}`}`];
}
function fileLink({ linked, sha, folder }, label, path, line) {
	const where = line === void 0 ? "" : `:${line}`;
	if (!linked) return codeSpan(line === void 0 ? label : `${label}${where}`);
	const href = `../blob/${sha}/${`${folder}${path}`.split("/").map((part) => encodeURIComponent(part).replace(/[()]/g, encodeParenthesis)).join("/")}${line === void 0 ? "" : `#L${line}`}`;
	return `[${escapeMarkdown(label)}](${href})`;
}
/** Parentheses would end the target of a link. */
function encodeParenthesis(character) {
	return character === "(" ? "%28" : "%29";
}
// src/pull-requests/rendering-section.ts
/** Renders the section of a body about renderings; the diff is folded away. */
function renderingSection(note) {
	if (note === void 0) return [];
	if (note.kind === "unchecked") return ["", `**Rendering** not checked: ${escapeMarkdown(note.why)}.`];
	const lines = note.changes.flatMap(({ top, object, field, from, to }) => [
		`# ${oneLine(top || ".")}: ${oneLine(object)}`,
		...from === void 0 ? [] : [`- ${oneLine(field)}: ${from}`],
		`+ ${oneLine(field)}: ${to}`
	]);
	const summary = `<summary>Rendered: one field of one object changes${note.changes.length > 1 ? ` in each of ${note.changes.length} renderings` : ""}</summary>`;
	const rest = note.unchecked === void 0 ? [] : ["", `**Rendering** not checked besides: ${escapeMarkdown(note.unchecked)}.`];
	return [
		"",
		`<details>${summary}`,
		"",
		"```diff",
		...lines,
		"```",
		"",
		"</details>",
		...rest
	];
}
function oneLine(text) {
	return text.replace(/\s+/g, " ").replaceAll("`", "'");
}
// src/pull-requests/body.ts
const LONGEST_CAUSE = 120;
const OWN_TITLES = {
	count: "Scale {service} from {from} to {to} replicas",
	target: "Set the CPU target of the autoscaler of {service} from {from}% to {to}%",
	min: "Set the floor of the autoscaler of {service} from {from} to {to} replicas",
	max: "Set the ceiling of the autoscaler of {service} from {from} to {to} replicas"
};
/** Returns the configured title, or the tool's own, of at most 200 characters. */
function proposalTitle(marker, template) {
	const title = fillTemplate(template ?? OWN_TITLES[marker.number ?? "count"], marker);
	return showUnseen(title.replace(/\s+/g, " ")).slice(0, 200);
}
/** Says for the title of a rollback what goes from where to where. */
function proposalSubject({ service, from, to, number }) {
	if (number === void 0) return `${service} from ${from} to ${to} replicas`;
	const unit = number === "target" ? "%" : "";
	return `the autoscaler's ${number} of ${service} from ${from}${unit} to ${to}${unit}`;
}
/**
* Renders what a reviewer reads: what and why in one sentence, the figures, the sum, who has to agree, how to
* go back.
*/
function proposalBody(s, marker, { body: template, historyPage }, { rendering, context } = {}) {
	const { decision } = s;
	const place = editedPlace(s.input.desired, decision);
	const line = place ? `:${place.line}` : "";
	const text = [
		...template === void 0 ? [] : [fillTemplate(template, marker), ""],
		`**${escapeMarkdown(marker.service)}: ${tellMove(marker)}** in ${codeSpan(`${marker.file}${line}`)}. ${escapeMarkdown(decision.rationale)}`,
		...raisedLimit$1(s, marker),
		...marker.number === void 0 ? figureTable(s, marker) : [],
		...figuresLine(s),
		...historyPicture(s),
		...candidateTable(s),
		"",
		`**Formula** ${codeSpan(decision.formula)}`,
		"",
		...governance(s),
		...marker.number === "target" || marker.number === "max" ? [] : capacityLine(s, marker),
		...limitsOfEvidence(s),
		...renderingSection(rendering),
		...context === void 0 ? [] : policyLinks(s, context),
		...pastLink(marker, historyPage),
		"",
		"**Roll back** by reverting this pull request: one number in one file. Trimtab verifies the rollout and says so here.",
		...context === void 0 ? [] : refusalLine(context)
	].join("\n");
	const record = [
		"<details><summary>Decision record</summary>",
		"",
		"```json",
		escapeJson(JSON.stringify(decision, null, 2)).replaceAll("```", "` ` `"),
		"```",
		"",
		"</details>"
	].join("\n");
	return `${`${text}\n\n${record}`.length <= 58e3 ? `${text}\n\n${record}` : text.slice(0, 58e3)}\n\n${formatMarker(marker)}\n`;
}
/** Says how a person says no, to this change or to all. */
function refusalLine({ snooze }) {
	return ["", `**To say no** close this pull request: the service is left alone for ${formatDuration(snooze)}. The label \`${STOP_LABEL}\` on any open pull request stops all writing.`];
}
function pastLink({ service }, page) {
	if (page === void 0) return [];
	return ["", `**Past** [demand, replicas and earlier changes](<${page}#service/${encodeURIComponent(service)}>)`];
}
/** Says from what to what a pull request goes: `2 → 3 replicas`, `target of HPA web 70% → 60%`. */
function tellMove({ from, to, number, autoscaler = "" }) {
	if (number === void 0) return `${from} → ${to} replicas`;
	const unit = number === "target" ? "%" : "";
	return `${number} of ${escapeMarkdown(autoscaler)} ${from}${unit} → ${to}${unit}`;
}
function raisedLimit$1(s, marker) {
	const { path, scaling } = s.input.blueprint;
	if (marker.number === "target" || marker.to <= scaling.maxReplicas) return [];
	return ["", `It is **beyond the limit**: \`max_replicas\` in ${codeSpan(path)} is raised from ${scaling.maxReplicas} to ${marker.to} in the same commit.`];
}
function governance(s) {
	const { classification, rationale, approvers, risk } = s.governance;
	const weighed = classification === "requires_approval" ? describeConsequences(s.governance) : `Risk: ${risk}.`;
	const who = classification === "requires_approval" ? ` Waits for ${escapeMarkdown(approvers.join(" or ") || "an approver")}.` : "";
	return [`**Governance** ${classification.replace("_", " ")}: ${escapeMarkdown(rationale)}. ${escapeMarkdown(weighed)}${who}`];
}
/** Returns why a figure is missing, to stand behind `unknown`; '' where it is measured. */
function whyMissing(figure) {
	return "missing" in figure ? `: ${escapeMarkdown(truncate(figure.missing, LONGEST_CAUSE))}` : "";
}
/** Renders a table of each figure now, as predicted, and its target; what misses its target is bold. */
function figureTable(s, marker) {
	const { blueprint } = s.input;
	const { scaling, performance } = blueprint;
	const metrics = decidedMetrics(s.decision);
	const now = exactly(metrics);
	const then = predictExactly(metrics, sharingReplicas(s.input.observation, marker.from), marker.to);
	const latency = performance.latencyP95Target;
	const row = (label, name, limit, show, predicted = true) => {
		const cell = (value) => {
			if (value === void 0) return "unknown";
			return limit !== void 0 && compare$1(value, limit) > 0 ? `**${show(value)}**` : show(value);
		};
		return `| ${label} | ${cell(now(name))}${whyMissing(s.decision.figures[name])} | ${predicted ? cell(then(name)) : ""} | ${limit ? `< ${show(limit)}` : "none"} |`;
	};
	const percent = (value) => formatPercent(value, 1);
	const ms = (value) => `${toNumber(value, 0)} ms`;
	return [
		"",
		"| | now | expected | target |",
		"|---|---|---|---|",
		`| replicas | ${marker.from} | ${marker.to} | ${scaling.minReplicas}–${scaling.maxReplicas} |`,
		...weightedRow(blueprint, now, then),
		row("CPU", "cpu_utilization", scaling.targetCpu, percent),
		row("memory", "memory_utilization", scaling.targetMemory, percent),
		row("p95 latency", "latency_p95", latency === void 0 ? void 0 : fraction(latency), ms),
		row("error rate", "error_rate", performance.errorRateThreshold, (value) => formatPercent(value, 2), false)
	];
}
function weightedRow(blueprint, now, then) {
	const { upThreshold: up, downThreshold: down } = blueprint.scaling;
	const [before, after] = [weigh(blueprint, now), weigh(blueprint, then)];
	if (!before || !after || !up || !down || before.missing.length > 0) return [];
	return [`| weighted | ${formatPercent(before.low, 1)} | ${formatPercent(after.low, 1)} | ${formatPercent(down)}–${formatPercent(up)} |`];
}
function capacityLine(s, marker) {
	const change = BigInt(marker.to - marker.from);
	const size = replicaDemand(s.input);
	const partial = s.grant && s.grant.granted < s.grant.requested ? ` A smaller step than the ${s.grant.requested} replicas wanted: ${escapeMarkdown(s.grant.obstacle ?? "")}.` : "";
	const unknown = s.grant?.onNodes ? " Affinity, topology spread and zonal volumes are not known here." : "";
	return ["", `**Capacity** requests change by ${formatCpu(size.cpu * change)} CPU and ${formatMemory(size.memory * change)} memory.${partial}${unknown}`];
}
// src/pipeline/results.ts
/** Returns the result of something that went wrong; `service` is null where it concerns all. */
function failed(service, message) {
	return {
		kind: "failed",
		failure: {
			service,
			message
		}
	};
}
/** Describes for people what was done, in lines. */
function notesOf(results) {
	return results.flatMap(describe);
}
/** Lists what a run could not do. */
function failuresOf(results) {
	return results.flatMap((result) => result.kind === "failed" || result.kind === "step" ? result.failure ?? [] : []);
}
/** Lists what the ledger is to be told. */
function eventsOf(results) {
	return results.flatMap((result) => {
		if (result.kind === "verification") {
			const { event, rollback } = result;
			return [event ?? [], rollback?.kind === "opened" ? rollback.event : []].flat();
		}
		return "event" in result ? result.event ?? [] : [];
	});
}
/** Lists the pull requests that were written to. */
function proposalsOf(results) {
	return results.flatMap((result) => {
		if (result.kind === "step" && result.event?.pull !== void 0) {
			const { service, outcome, pull } = result.event;
			return [{
				service,
				action: outcome,
				number: pull
			}];
		}
		if (result.kind === "verification" && result.rollback?.kind === "opened") return [{
			service: result.verification.service,
			action: "rollback",
			number: result.rollback.pull
		}];
		return [];
	});
}
/** Lists the pull requests that were closed, and those that wait for a person. */
function withdrawnOf(results) {
	return results.flatMap((result) => {
		const step = result.kind === "step" && !result.failure ? result.step : void 0;
		if (step?.kind !== "close" && step?.kind !== "hold") return [];
		const { service, pull, kind, why } = step;
		return [{
			service,
			pull: pull.number,
			action: kind === "close" ? "closed" : "held",
			reason: why
		}];
	});
}
/** Returns what a run says of the dashboard; undefined where there is none to speak of. */
function dashboardOf(results) {
	return results.find((result) => result.kind === "dashboard");
}
/** Lists the verdicts. */
function verificationsOf(results) {
	return results.flatMap((result) => result.kind === "verification" ? result.verification : []);
}
function describe(result) {
	switch (result.kind) {
		case "step": {
			const { step, event } = result;
			if (!(event !== void 0 || step.kind === "leave" || step.kind === "hold") || result.failure) return [];
			if (step.kind === "observe") return [`observe ${step.service}: ${proposalSubject(step.marker)} would be proposed, but ${step.why}`];
			return [`${step.kind.padEnd(6)}  ${step.service}${"why" in step ? `: ${step.why}` : ""}`];
		}
		case "status": return describeStatus(result);
		case "review": return [`gate    #${result.pull}: ${describeReview(result.review)} (was ${result.before})`, ...result.review.notes.map((note) => `note    #${result.pull}: ${note}`)];
		case "reviews_left": return [`gate    ${result.count} more pull requests are left for the next run`];
		case "escalation": return [`escalate ${result.service}: ${result.message}`];
		case "rollback_closed": return [`close   rollback of ${result.service}: #${result.pull} has nothing left to take back`];
		case "rollback_rebuilt": return [`update  rollback of ${result.service}: #${result.pull} did not merge any more`, ...describeStatus(result.status)];
		case "dashboard": return describeDashboard(result);
		case "verification": return describeVerification(result);
		case "failed": return [];
	}
}
function describeDashboard(result) {
	if ("why" in result) return [`no dashboard: ${result.why} (or set dashboard: false in trimtab.yaml)`];
	return result.done === void 0 ? [] : [`${result.done.padEnd(7)} dashboard #${result.number}`];
}
function describeStatus({ service, pull, notes }) {
	return notes.map((note) => `note    ${service} #${pull}: ${note}`);
}
function describeVerification({ verification: { service, outcome, rationale }, pull, rollback }) {
	const verdict = `verify  ${service} #${pull}: ${outcome}: ${rationale}`;
	if (rollback?.kind === "none") return [verdict, `no rollback of ${service}: ${rollback.reason}`];
	if (rollback?.kind !== "opened") return [verdict];
	return [
		verdict,
		`create  rollback of ${service}: #${rollback.pull} reverts #${pull}`,
		...describeStatus(rollback.status)
	];
}
// src/pipeline/dashboard-facts.ts
/** Lists the pull requests that are open after a run, the oldest first. */
function shownPulls(run, results) {
	const { base, plan } = run;
	const config = markedConfig(base.folder, base.configuration.source.path);
	const ended = new Set(eventsOf(results).flatMap((event) => event.outcome === "close" ? event.pull ?? [] : []));
	const before = base.pulls.filter((pull) => pull.state === "open" && !ended.has(pull.number) && parseMarker(pull.body)?.config === config);
	const known = new Set(before.map(({ number }) => number));
	const written = new Map(eventsOf(results).flatMap((event) => event.edit && event.pull ? [[event.pull, event]] : []));
	const opened = [...written.values()].filter(({ pull = 0, outcome }) => !known.has(pull) && outcome === "create");
	const held = heldPulls(results);
	return [...before.map((pull) => shownBefore(run, pull, written.get(pull.number)?.edit, held.get(pull.number))), ...opened.map((event) => shownOpened(event, plan.services.get(event.service)?.input.blueprint.governance.approvers))].sort((a, b) => a.number - b.number);
}
/** Returns why a pull request is held, by number. */
function heldPulls(results) {
	return new Map(results.flatMap((result) => {
		const step = result.kind === "step" ? result.step : void 0;
		return step?.kind === "hold" ? [[step.pull.number, step.why]] : [];
	}));
}
function shownBefore({ plan }, pull, edit, held) {
	const marker = parseMarker(pull.body);
	const service = marker?.service ?? serviceOfBranch(pull.head.branch);
	const rollsBack = pull.head.branch === rollbackBranch(service);
	const { approvers = [] } = plan.services.get(service)?.input.blueprint.governance ?? {};
	const change = edit ?? (marker && editOf(marker));
	return {
		number: pull.number,
		service,
		change: `${rollsBack ? "roll back " : ""}${change === void 0 ? "?" : tellEdit(change)}`,
		...stateOf(pull, marker?.tier, approvers, held),
		since: pull.created_at.slice(0, 10)
	};
}
function stateOf(pull, tier, approvers, held) {
	if (held !== void 0) return {
		state: `held: ${escapeMarkdown(held)}`,
		waits: true
	};
	if (isForeign(pull)) return {
		state: "a person has committed to it: merge or close it",
		waits: true
	};
	if (pull.conflicting) return {
		state: "conflicts with its base",
		waits: true
	};
	if (tier !== "requires_approval") return {
		state: "may be merged",
		waits: false
	};
	return isApproved(pull, approvers) ? {
		state: "approved, may be merged",
		waits: false
	} : {
		state: awaits(approvers),
		waits: true
	};
}
function awaits(approvers) {
	return `waits for approval by ${escapeMarkdown(approvers.join(" or ") || "anybody with the right to write")}`;
}
function shownOpened(event, approvers = []) {
	const waits = event.classification === "requires_approval";
	const what = event.edit === void 0 ? "?" : tellEdit(event.edit);
	return {
		number: event.pull ?? 0,
		service: event.service,
		change: `${event.operation === "rollback" ? "roll back " : ""}${what}`,
		state: waits ? awaits(approvers) : "may be merged",
		waits,
		since: event.timestamp.slice(0, 10)
	};
}
function tellEdit({ from, to, number }) {
	if (number === void 0) return `${from} → ${to} replicas`;
	const unit = number === "target" ? "%" : "";
	return `${number} ${from}${unit} → ${to}${unit}`;
}
/** Lists the snoozed services in order of their names; one that this run has proposed is snoozed no more. */
function shownSnoozes({ world, base, plan }, results) {
	const { snooze: snoozeMs } = plan.fleet.config.proposals;
	const proposed = new Set(eventsOf(results).flatMap(({ outcome, service }) => outcome === "create" ? [service] : []));
	const ended = /* @__PURE__ */ new Map();
	for (const pull of base.pulls) {
		const service = parseMarker(pull.body)?.service;
		if (service === void 0 || proposed.has(service) || !plan.services.has(service)) continue;
		append(ended, service, pull);
	}
	return [...ended].flatMap(([service, pulls]) => {
		if (pulls.some((pull) => pull.state === "open")) return [];
		const snooze = findSnooze(service, void 0, pulls, snoozeMs, world.now);
		if (!snooze) return [];
		const until = formatInstant(new Date(snooze.until));
		return [{
			service,
			why: snooze.why,
			pull: snooze.pull,
			until
		}];
	}).sort((a, b) => a.service < b.service ? -1 : 1);
}
const LOOK_BACK_MS$1 = 6048e5;
/** Lists the verdicts of the last seven days, this run's too, the last first. */
function shownVerdicts({ world, plan }, results) {
	return [...plan.verdicts, ...eventsOf(results)].filter(({ event_type: type, look }) => type === "verification" && look === void 0).filter(({ timestamp }) => world.now.getTime() - Date.parse(timestamp) < LOOK_BACK_MS$1).sort((a, b) => Date.parse(b.timestamp) - Date.parse(a.timestamp) || (b.pull ?? 0) - (a.pull ?? 0)).map(({ timestamp, service, pull, outcome }) => ({
		day: timestamp.slice(0, 10),
		service,
		pull,
		outcome
	}));
}
// src/pipeline/dashboard.ts
/**
* Looks for the dashboard, by one call, and reads which services people have brought back. Undefined where it is
* turned off, nothing may be written, or it cannot be had, which `results` say.
*/
async function readDashboard({ forge }, base) {
	const none = {
		dashboard: void 0,
		broughtBack: /* @__PURE__ */ new Set(),
		results: []
	};
	if (!forge.dashboards || base.stopped !== void 0 || !base.configuration.config.dashboard) return none;
	const marker = dashboardMarker(markedConfig(base.folder, base.configuration.source.path));
	try {
		const found = await forge.dashboards.find(marker);
		if (found.kind === "refused") return {
			...none,
			results: [{
				kind: "dashboard",
				why: found.why
			}]
		};
		const broughtBack = found.kind === "found" ? tickedServices(found.body) : none.broughtBack;
		return {
			dashboard: {
				found,
				marker
			},
			broughtBack,
			results: []
		};
	} catch (error) {
		return {
			...none,
			results: [failed(null, error.message)]
		};
	}
}
/**
* Brings the dashboard up to date, where its text changes. `report` is of the whole configuration, and `results`
* are what the run has done.
*/
async function writeDashboard(run, dashboard, report, results) {
	const { dashboards } = run.world.forge;
	if (!dashboard || !dashboards) return [];
	const { found, marker } = dashboard;
	if (found.kind === "closed") return [];
	const shown = {
		pulls: shownPulls(run, results),
		verdicts: shownVerdicts(run, results)
	};
	const snoozes = shownSnoozes(run, results);
	const render = (ticked) => {
		const snoozed = snoozes.map((one) => ({
			...one,
			ticked: ticked.has(one.service)
		}));
		return renderDashboard({
			report,
			marker,
			...shown,
			snoozed
		});
	};
	try {
		if (found.kind === "none") {
			const opened = await dashboards.open({
				title: titleOf(run.base),
				marker,
				body: render(/* @__PURE__ */ new Set())
			});
			if (opened.kind === "refused") return [{
				kind: "dashboard",
				why: opened.why
			}];
			return [{
				kind: "dashboard",
				number: opened.number,
				done: "opened"
			}];
		}
		const { number } = found;
		if (sameText(found.body, render(tickedServices(found.body)))) return [{
			kind: "dashboard",
			number
		}];
		const now = await dashboards.find(marker);
		if (now.kind !== "found") return [];
		const edited = await dashboards.edit(number, render(tickedServices(now.body)));
		if (edited.kind === "refused") return [{
			kind: "dashboard",
			why: edited.why
		}];
		return [{
			kind: "dashboard",
			number,
			done: "updated"
		}];
	} catch (error) {
		return [failed(null, error.message)];
	}
}
/** Compares as GitHub keeps texts: a person's edit in a browser comes with other line ends. */
function sameText(a, b) {
	return a.replaceAll("\r\n", "\n").trim() === b.trim();
}
function titleOf({ folder, configuration }) {
	const config = markedConfig(folder, configuration.source.path);
	return config === void 0 ? "Trimtab dashboard" : `Trimtab dashboard (${escapeMarkdown(config)})`;
}
// src/pipeline/decision-events.ts
/**
* Returns the events to record for one service: its decision when it changed or is the first of its UTC day
* (always where the ledger is the evidence for its stabilization window), and a deferral each time.
*/
function decisionEvents(s, now) {
	const { decision, governance, grant } = s;
	const { lastDecision } = s.input.history;
	const { recommendation } = decision;
	const looked = lookOfRun(s, now);
	const judged = isOfRun(s.input.history.advice, now) ? s.input.history.advice : void 0;
	const asked = recommendation && recommendation.action !== "no_action";
	const event = decisionEvent(s, "decision", decision.action, now, {
		...decision.reason === null ? {} : { reason: decision.reason },
		...recommendedOf(decision),
		...measuredFigures(s),
		...looked === void 0 ? {} : { evidence: looked },
		...judged === void 0 ? {} : { advice: judged }
	});
	const sameDay = lastDecision?.at.slice(0, 10) === event.timestamp.slice(0, 10);
	const { blueprint, observation } = s.input;
	const evidence = asked && leansOnLedger(blueprint, observation, recommendation, decision.current_replicas ?? 0, now);
	const known = sameDay && lastDecision?.what === decisionKey(event) && !evidence && !looked && !judged;
	const deferred = grant?.action === "defer" && governance.classification !== "forbidden";
	const retry = {
		retry_at: formatInstant(new Date(now.getTime() + DEFER_MS)),
		rationale: `${decision.rationale} Deferred: ${grant?.obstacle}.`
	};
	return [...known ? [] : [event], ...deferred ? [decisionEvent(s, "deferral", "deferred", now, retry)] : []];
}
/** Says what the figures or the past ask for: `scale_up 2 to 3`, `target 70 to 60`. */
function recommendedOf({ change, recommendation, current_replicas }) {
	if (change) return { recommended: `${change.number} ${change.from} to ${change.to}` };
	if (!recommendation || recommendation.action === "no_action") return {};
	return { recommended: `${recommendation.action} ${current_replicas} to ${recommendation.target_replicas}` };
}
/**
* Returns what this run found in the service's past, without the demand; undefined where it did not look, or
* found no history, which the next run asks for again.
*/
function lookOfRun({ input: { evidence } }, now) {
	if (evidence === void 0 || evidence.kind === "history_missing") return void 0;
	if (!isOfRun(evidence, now)) return void 0;
	if (!("demand" in evidence)) return evidence;
	const { demand: _, ...found } = evidence;
	return found;
}
function isOfRun(found, now) {
	return found !== void 0 && Date.parse(found.at) === now.getTime();
}
/** Returns the figures behind a decision, for later readers who cannot measure them again. */
function measuredFigures({ decision: { current_replicas: replicas, figures } }) {
	const measured = Object.entries(figures).flatMap(([name, figure]) => "value" in figure ? [[name, figure.value]] : []);
	return {
		...replicas === null ? {} : { replicas },
		...measured.length === 0 ? {} : { figures: Object.fromEntries(measured) }
	};
}
/** Creates an event about a service's decision, with the audit fields filled in. */
function decisionEvent(s, type, outcome, now, more = {}) {
	return {
		timestamp: formatInstant(now),
		event_type: type,
		agent_id: "trimtab",
		service: s.decision.service,
		blueprint_version: s.input.blueprint.version ?? null,
		operation: s.governance.operation,
		classification: s.governance.classification,
		rationale: s.decision.rationale,
		outcome,
		duration: "0s",
		decision_id: s.decision.decision_id,
		...more
	};
}
// src/pipeline/escalate.ts
/**
* Tells people, once for each row of deferrals, of what has found no room three times: on the service's open
* pull request where there is one, else in an issue. Where neither can be written the report alone says it,
* and the ledger that it did.
*/
async function escalateDeferrals(run, chosen) {
	const results = [];
	for (const s of chosen) {
		if (!isEscalated(s) || s.input.history.escalated) continue;
		const { service } = s.decision;
		try {
			const { outcome, message, about } = await report(run, s);
			const event = decisionEvent(s, "deferral_escalated", outcome, run.world.now, about);
			results.push({
				kind: "escalation",
				service,
				message,
				event
			});
		} catch (error) {
			const why = error.message;
			results.push(failed(service, `${service} was deferred again, and nobody could be told: ${why}`));
		}
	}
	return results;
}
async function report({ world, base }, s) {
	const { conversation } = world.forge;
	const { service } = s.decision;
	const marker = `<!-- trimtab:deferred ${service} -->`;
	const body = `${explain(s, world.now)}\n\n${marker}\n`;
	const branch = proposalBranch(service);
	const open = base.pulls.find((pull) => pull.state === "open" && pull.head.branch === branch);
	if (open) {
		await conversation.comment(open.number, marker, body);
		return {
			outcome: "commented",
			message: `told on #${open.number}`,
			about: { pull: open.number }
		};
	}
	const title = `${service} has found no room ${s.input.history.deferrals + 1} times in a row`;
	const issue = await conversation.openIssue({
		title,
		marker,
		body
	});
	if (issue.kind === "opened") return {
		outcome: "raised",
		message: `issue #${issue.number}`,
		about: { issue: issue.number }
	};
	return {
		outcome: "reported",
		message: `told here only: ${issue.why}`,
		about: {}
	};
}
function explain(s, now) {
	const { decision, input, grant } = s;
	const { cpu, memory } = replicaDemand(input);
	const retry = formatInstant(new Date(now.getTime() + DEFER_MS));
	return [
		`**${escapeMarkdown(decision.service)} needs room.** It should go from ${decision.current_replicas} to ${decision.target_replicas} replicas: ${escapeMarkdown(decision.rationale)}`,
		"",
		`Cluster ${escapeMarkdown(input.blueprint.workload.cluster)} has had none ${input.history.deferrals + 1} times in a row. One replica asks for ${formatCpu(cpu)} CPU and ${formatMemory(memory)} memory: ${escapeMarkdown(grant?.obstacle ?? "")}.`,
		"",
		`Add capacity, or lower what competes with it. Trimtab tries again from ${retry} on and keeps one replica's place; it says no more of this before that has changed.`
	].join("\n");
}
// src/pull-requests/unrecorded.ts
/**
* Returns the events that the forge shows and the ledger does not know: what a run wrote before it was killed
* or lost an answer, and merges and closings, which are events whoever pressed the button. `versions` are
* blueprint versions by service.
*/
function unrecordedPullEvents(pulls, events, versions, now) {
	const byPull = groupBy(events, (event) => event.pull);
	return pulls.flatMap((pull) => {
		const marker = parseMarker(pull.body);
		if (!marker) return [];
		const known = byPull.get(pull.number) ?? [];
		const tell = ({ type, outcome, time }) => ({
			timestamp: formatInstant(new Date(time)),
			event_type: type,
			agent_id: "trimtab",
			service: marker.service,
			blueprint_version: versions.get(marker.service) ?? null,
			operation: marker.reverts === void 0 ? "scale_within_limits" : "rollback",
			classification: marker.tier,
			rationale: pull.title,
			outcome,
			duration: "0s",
			pull: pull.number,
			...type === "proposal" ? {
				fingerprint: fingerprintOf(marker),
				edit: editOf(marker)
			} : {}
		});
		return untold(pull, marker, known, now).map(tell);
	});
}
function untold(pull, marker, known, now) {
	const proposals = known.filter((event) => event.event_type === "proposal");
	const written = proposals.filter(({ outcome }) => outcome === "create" || outcome === "update");
	const missing = [];
	if (written.length === 0) missing.push({
		type: "proposal",
		outcome: "create",
		time: pull.created_at
	});
	else if (!written.some((event) => event.fingerprint === fingerprintOf(marker))) missing.push({
		type: "proposal",
		outcome: "update",
		time: pull.closed_at ?? now.toISOString()
	});
	if (pull.state === "closed" && pull.closed_at !== null && !proposals.some(({ outcome }) => outcome === "close")) missing.push({
		type: "proposal",
		outcome: "close",
		time: pull.closed_at
	});
	if (pull.state === "merged" && pull.merged_at !== null && !known.some((event) => event.event_type === "merge")) missing.push({
		type: "merge",
		outcome: "merged",
		time: pull.merged_at
	});
	return missing;
}
// src/pipeline/past.ts
/** Reads the ledger and completes it by the pull requests of the last weeks, where a forge was asked. */
async function readPast(readLedger, blueprints, pulls, now) {
	const { events, error, broken } = await readLedger(ledgerHorizon(blueprints, now));
	const unrecorded = unrecordedPullEvents(pulls, events, new Map(blueprints.map((b) => [b.name, b.version ?? null])), now);
	const all = [...events, ...unrecorded];
	const histories = Object.fromEntries(foldHistories(all));
	return {
		histories: {
			...histories,
			...withProposals(histories, pulls)
		},
		verdicts: events.filter(({ event_type: type, look }) => type === "verification" && look === void 0),
		unrecorded,
		advice: adviceToJudge(blueprints, all, now),
		error,
		broken
	};
}
/** Tells open pull requests as the forge shows them: events of an earlier version do not say what they change. */
function withProposals(histories, pulls) {
	const open = pulls.flatMap((pull) => {
		const marker = pull.state === "open" ? parseMarker(pull.body) : void 0;
		if (!marker || pull.head.branch !== proposalBranch(marker.service)) return [];
		const history = histories[marker.service] ?? NO_HISTORY;
		return [[marker.service, {
			...history,
			proposal: {
				pull: pull.number,
				...editOf(marker)
			}
		}]];
	});
	return Object.fromEntries(open);
}
// src/manifests/edit/splice.ts
/**
* Replaces the digits of one scalar (or inserts what states it) and changes no other byte, then proves it:
* the result is parsed again and must equal the original but for that one value, with exactly one line
* changed or added.
*/
function splice(bytes, target, to) {
	if (!isCount(to) || Object.is(to, -0)) return refused(`${to} is no replica count`);
	if (to === target.value) return refused(`the value is ${to} already`);
	const { start, end, form } = target;
	const written = form.kind === "insertion" ? "" : String(target.value);
	if (!Number.isInteger(start) || start < 0 || end > bytes.length || bytes.toString("latin1", start, end) !== written) return refused(`line ${target.line} no longer holds ${target.value}`);
	const text = form.kind === "insertion" ? `${form.before}${to}${form.after}` : String(to);
	const edited = Buffer.concat([
		bytes.subarray(0, start),
		Buffer.from(text, "latin1"),
		bytes.subarray(end)
	]);
	const before = parseManifest(bytes);
	if (before.kind === "unparsed") return refused(before.reason);
	const after = parseManifest(edited);
	if (after.kind === "unparsed") return refused(`the edit would break the file: ${after.reason}`);
	const flaw = disproof(before.parsed, after.parsed, target, to);
	return flaw === void 0 ? {
		kind: "edited",
		bytes: edited,
		line: target.line
	} : refused(flaw);
}
function refused(reason) {
	return {
		kind: "refused",
		reason
	};
}
function disproof(before, after, target, to) {
	const change = changeOf(before, after, target, to);
	if (change === void 0) return `line ${target.line} holds no number of its own at the place given`;
	if (before.documents.length !== after.documents.length) return "the edit would change the number of documents";
	for (const [index, document] of before.documents.entries()) {
		const other = after.documents[index];
		if (!equalBut(document.value, other?.value, index === target.documentIndex ? change : void 0)) return "the edit would change more than the one value";
	}
	const lines = differingLines(before.text, after.text, target);
	return lines === 1 ? void 0 : `the edit would change ${lines} lines`;
}
/**
* Returns what must be the only difference; undefined where the place is not what the target says. An
* insertion is seen afterwards.
*/
function changeOf(before, after, target, to) {
	const { form } = target;
	if (form.kind === "inline") return changeWithin(before, target.documentIndex, form, to);
	const inserted = form.kind === "insertion";
	const shown = inserted ? after : before;
	const offset = Buffer.from(before.text).toString("utf8", 0, target.start).length + (inserted ? form.before.length : 0);
	const root = shown.documents[target.documentIndex]?.root;
	const path = pathTo(shown, root, offset);
	const node = path === void 0 ? void 0 : locatePath(shown, root, path).node;
	if (path === void 0 || node?.kind !== "scalar") return void 0;
	const quoted = node.style === "single" || node.style === "double";
	if (form.kind === "text" ? !quoted : node.style !== "plain") return void 0;
	const digits = inserted ? String(to).length : target.end - target.start;
	if (node.end - node.start !== digits) return void 0;
	if (form.kind === "text") return {
		path,
		from: String(target.value),
		to: String(to)
	};
	return {
		path,
		from: inserted ? void 0 : target.value,
		to
	};
}
/** Returns the same for a text that is a scalar itself: there the edit has to hold as it does in a file. */
function changeWithin(before, documentIndex, { text: start, inner }, to) {
	const root = before.documents[documentIndex]?.root;
	const path = pathTo(before, root, start);
	const node = path === void 0 ? void 0 : locatePath(before, root, path).node;
	const text = node === void 0 ? void 0 : scalarText(before, node);
	if (path === void 0 || text === void 0) return void 0;
	const edit = splice(Buffer.from(text), inner, to);
	return edit.kind === "edited" ? {
		path,
		from: text,
		to: edit.bytes.toString()
	} : void 0;
}
/** Counts the lines that differ; where a whole line goes in, that is one. */
function differingLines(before, after, { form, line }) {
	const old = before.split("\n");
	const now = after.split("\n");
	if (form.kind === "insertion" && form.after.endsWith("\n")) old.splice(line - 1, 0, "");
	if (old.length !== now.length) return Math.abs(old.length - now.length) + 1;
	return old.reduce((count, line, index) => line === now[index] ? count : count + 1, 0);
}
/**
* Checks deep equality, except that at `change.path` the one value must be `from` on the left and `to` on the
* right. It keeps its own stack and remembers pairs already compared: aliases can make values far deeper and
* wider than the text.
*/
function equalBut(left, right, change) {
	const compared = /* @__PURE__ */ new Map();
	const queue = [{
		left,
		right,
		depth: change === void 0 ? -1 : 0
	}];
	for (let pair = queue.pop(); pair !== void 0; pair = queue.pop()) {
		const members = comparePair(pair, change, compared);
		if (members === void 0) return false;
		for (const member of members) queue.push(member);
	}
	return true;
}
const NO_PAIRS = [];
/** Compares one pair and returns the members that are left to compare; undefined where the pair differs. */
function comparePair({ left, right, depth }, change, compared) {
	if (change !== void 0 && depth === change.path.length) return left === change.from && right === change.to ? NO_PAIRS : void 0;
	if (typeof left !== "object" || typeof right !== "object" || left === null || right === null) return Object.is(left, right) ? NO_PAIRS : void 0;
	if (depth < 0 && isKnown(compared, left, right)) return NO_PAIRS;
	return pairMembers(left, right, depth, change);
}
/** Checks whether two objects were compared before, and remembers them. */
function isKnown(compared, a, b) {
	const partners = compared.get(a) ?? /* @__PURE__ */ new Set();
	compared.set(a, partners);
	if (partners.has(b)) return true;
	partners.add(b);
	return false;
}
/** Pairs the members of two lists or mappings; undefined where these differ in their keys. */
function pairMembers(a, b, depth, change) {
	if (Array.isArray(a) !== Array.isArray(b)) return void 0;
	const keys = Object.keys(a);
	const step = depth < 0 ? void 0 : String(change?.path[depth]);
	const added = step !== void 0 && change?.from === void 0 && depth + 1 === change?.path.length;
	if (added && (keys.includes(step) || b[step] !== change.to)) return void 0;
	if (step !== void 0 && !added && !keys.includes(step)) return void 0;
	if (keys.length + (added ? 1 : 0) !== Object.keys(b).length) return void 0;
	if (!keys.every((key) => Object.hasOwn(b, key))) return void 0;
	return keys.map((key) => ({
		left: a[key],
		right: b[key],
		depth: key === step ? depth + 1 : -1
	}));
}
// src/pipeline/refusal.ts
/** Each trial renders everything again. */
const MAX_TRIALS = 5;
/**
* Says why an edit is refused, and which other number decides where one can be told. Of values it names only
* counts: others may be secret.
*/
async function describeRefusal(run, service, refusal) {
	const { target, proof } = refusal;
	const refused = `Rendering refuses the edit of \`${target.field}\` at ${target.path}:${target.line}: ${proof.why}.`;
	const blueprint = run.plan.services.get(service)?.input.blueprint;
	const decisive = blueprint && proof.changesNothing ? await findDecisive(run, blueprint, refusal) : void 0;
	if (!blueprint || !decisive) return refused;
	const { lines } = choosePlace({
		kind: "found",
		target: decisive
	}, blueprint);
	return `${refused} \`${decisive.field}\` at ${decisive.path}:${decisive.line} decides instead: choose it in ${blueprint.path}, by a line below \`spec:\`: ${lines}.`;
}
/** Finds another count of the workload whose edit arrives, by trying them. */
async function findDecisive({ world, base, plan }, blueprint, { target, to }) {
	for (const other of otherCounts(plan, blueprint, target, to).slice(0, MAX_TRIALS)) {
		const bytes = base.files.read(other.path);
		const edit = bytes && splice(bytes, other, to);
		const proof = edit?.kind === "edited" ? await world.proveRendering(other, edit.bytes, to) : void 0;
		if (proof?.kind === "proven" && proof.changes.every((one) => mayBe(one.object, blueprint.workload))) return other;
	}
}
/** Name of a release that helm is given none for: https://helm.sh/docs/helm/helm_template/ */
const UNNAMED = /^release-name(?=-|$)/;
/**
* Checks whether a rendered object, such as `Deployment shop/web`, may be the workload: a chart may make others of
* its values, whose numbers decide nothing here.
*/
function mayBe(object, { name }) {
	const rendered = object.slice(Math.max(object.lastIndexOf(" "), object.lastIndexOf("/")) + 1);
	return UNNAMED.test(rendered) ? `-${name}`.endsWith(rendered.replace(UNNAMED, "")) : rendered === name;
}
/**
* Lists the other places that state a count of this workload, or of the chart that the edited one is a value
* of: those with the same count first.
*/
function otherCounts({ index }, { workload }, target, to) {
	const place = placeOf({
		kind: "found",
		target
	});
	const origins = new Set((index.installedAt.get(place) ?? []).map(({ origin }) => origin));
	const installed = index.installed.filter(({ origin, values }) => origins.has(origin) || values.some((judged) => placeLine(judged).path === target.path));
	const found = [...lookUp(index.workloads, workload), ...installed].flatMap(({ values }) => values).flatMap((one) => one.kind === "found" ? [[placeOf(one), one.target]] : []);
	const others = [...new Map(found)].flatMap(([at, other]) => at === place || other.value === to ? [] : [other]);
	const isSame = (other) => Number(other.value === target.value);
	return others.sort((a, b) => isSame(b) - isSame(a));
}
// src/pipeline/branch-change.ts
/** Edits the manifest and proves the edit by rendering. @throws Error where it cannot be made. */
async function proveEdit(run, step) {
	const { world, base, plan } = run;
	const target = locatedTarget(plan.located.get(step.service), step.marker);
	if (!target) throw new Error("the manifest vanished between two reads");
	const { to } = step.marker;
	const manifest = edited(base.files, target, to);
	const proof = await world.proveRendering(target, manifest.content, to);
	if (proof.kind === "refused") return {
		kind: "refused",
		message: await describeRefusal(run, step.service, {
			target,
			to,
			proof
		})
	};
	return {
		kind: "proven",
		files: [manifest, ...raisedLimit(run, step)],
		rendering: proof.kind === "uncovered" ? void 0 : proof
	};
}
/** Makes the commit of one step. @throws Error where its branch is somebody else's. */
async function branchChange(run, step, { files }, heads) {
	const { base, plan } = run;
	const branch = proposalBranch(step.service);
	const expected = step.kind === "update" ? step.pull.head.sha : await leaseOf(run, branch, heads);
	return {
		branch,
		message: `${proposalTitle(step.marker, plan.fleet.config.proposals.title)}\n\nTrimtab-Decision: ${plan.services.get(step.service)?.decision.decision_id}\n${SERVICE_TRAILER}${step.service}\n`,
		files,
		base: base.sha,
		expected
	};
}
/**
* Raises the blueprint's limit where the count goes beyond it: whoever approves the one approves the other.
*/
function raisedLimit({ plan: { services }, base: { files } }, { service, marker }) {
	const blueprint = services.get(service)?.input.blueprint;
	if (!blueprint || marker.number === "target" || marker.to <= blueprint.scaling.maxReplicas) return [];
	const bytes = files.read(blueprint.path);
	const name = {
		kind: blueprint.workload.kind,
		name: blueprint.name
	};
	const limit = bytes && locateReplicas(blueprint.path, bytes, name, "spec.scaling.max_replicas");
	if (limit?.kind === "found") return [edited(files, limit.target, marker.to)];
	throw new Error(`${blueprint.path}: spec.scaling.max_replicas cannot be raised${limit?.kind === "refused" ? `: ${limit.reason}` : ""}`);
}
function edited(files, target, to) {
	const bytes = files.read(target.path);
	const edit = bytes && splice(bytes, target, to);
	if (edit?.kind === "edited") return {
		path: target.path,
		content: edit.bytes
	};
	throw new Error(`${target.path}:${target.line}: ${edit?.reason ?? "the file vanished between two reads"}`);
}
// src/pipeline/absence.ts
/**
* Says why nothing is decided about a service that has a pull request; undefined where it is decided about, or
* left out of this run.
*/
function absenceOf({ base, plan }, service) {
	const { fleet, services } = plan;
	if (services.has(service) || !plan.owns(service)) return void 0;
	const broken = fleet.errors.find((error) => mayConcern(error, service, fleet.texts.blueprints));
	if (broken) return {
		kind: "broken",
		why: broken.message
	};
	const globs = fleet.config.blueprints.join(", ");
	return {
		kind: "removed",
		why: `No blueprint that ${base.configuration.source.path} lists (${globs}) is named ${service} any more, so no policy speaks for this change.`
	};
}
/**
* Checks whether an error may lie in the blueprint of a service. A file that does not parse names nobody: it
* may be that of every service that its text or path mentions, and one that cannot be read that of any.
*/
function mayConcern({ service: name, place }, service, sources) {
	if (name !== null) return name === service;
	const source = sources.find(({ path }) => path === place?.file);
	if (!source) return false;
	const mentioned = `${source.path}\n${source.text}`.split(/[^a-z0-9-]+/);
	return source.unreadable !== void 0 || mentioned.includes(service);
}
// src/pull-requests/share.ts
/**
* Divides the places of a limit among parts, so that the jobs of all parts keep to it together and none has to
* know what another does. Each place goes to the part that has fewest for its services; among equals in the order
* of `parts`, beginning with another one each `turn`. Returns how many more each may take.
*
* A part's places only shrink by what it takes itself: a job that looks later, when others have opened some of
* theirs, comes to the same answer.
*/
function divide(limit, parts, turn) {
	const first = parts.length === 0 ? 0 : turn % parts.length;
	const shares = [...parts.slice(first), ...parts.slice(0, first)].map((part) => ({
		...part,
		more: 0
	}));
	let left = limit - parts.reduce((sum, { taken }) => sum + taken, 0);
	for (; left > 0; left -= 1) {
		let next;
		for (const one of shares) {
			if (one.taken + one.more >= one.services) continue;
			if (next === void 0 || hasFewer(one, next)) next = one;
		}
		if (next === void 0) break;
		next.more += 1;
	}
	return new Map(shares.map(({ name, more }) => [name, more]));
}
/** Compares places for each service, without a division. */
function hasFewer(a, b) {
	return (a.taken + a.more) * b.services < (b.taken + b.more) * a.services;
}
// src/pipeline/share.ts
/**
* Returns what a job for one cluster or shard may open of what the limits of the whole configuration leave;
* undefined for a run that is not one of several. It follows from the blueprints and the open pull requests of
* all clusters, which every job reads alike.
*/
function shareOf({ world, base, plan }) {
	const { cluster, shard } = world.selection;
	if (cluster === void 0 && shard === void 0) return void 0;
	const job = {
		cluster,
		shard,
		turn: world.turn
	};
	const { config, blueprints } = plan.fleet;
	const { perRun, maxOpen, maxOpenPerOwner } = config.proposals;
	const open = base.pulls.flatMap(({ state, head }) => state === "open" ? [head.branch] : []);
	const branches = new Set(open);
	const services = blueprints.filter((one) => !one.paused && observedBy(config, one) === void 0).map(({ name, owner, workload }) => {
		const taken = branches.has(proposalBranch(name));
		return {
			name,
			owner,
			cluster: workload.cluster,
			taken
		};
	});
	const ownerOf = new Map(blueprints.map(({ name, owner }) => [name, owner]));
	const ofOpen = (limit, those, count) => ownPlaces(job, those, limit - (count - those.filter(({ taken }) => taken).length));
	return {
		run: ownPlaces(job, services.map((one) => ({
			...one,
			taken: false
		})), perRun),
		open: ofOpen(maxOpen, services, open.length),
		ofOwner: memoize((owner) => {
			const theirs = open.filter((branch) => ownerOf.get(serviceOfBranch(branch)) === owner);
			return ofOpen(maxOpenPerOwner, services.filter((one) => one.owner === owner), theirs.length);
		})
	};
}
/** Returns how many more places are a job's: divided among the clusters first, then among the shards of its own. */
function ownPlaces({ cluster, shard, turn }, services, limit) {
	const more = (those, partOf, own, places) => divide(places, partsOf(those, partOf), turn).get(own) ?? 0;
	let own = services;
	let places = limit;
	if (cluster !== void 0) {
		own = services.filter((one) => one.cluster === cluster);
		const taken = own.filter((one) => one.taken).length;
		places = taken + more(services, (one) => one.cluster, cluster, limit);
		if (!shard) return places - taken;
	}
	if (!shard) return 0;
	return more(own, ({ name }) => String(shardOf(name, shard.count)), String(shard.index), places);
}
/** Counts the services of each part and those whose place is taken, in the order of the parts' names. */
function partsOf(services, partOf) {
	return [...groupBy(services, partOf)].map(([name, all]) => ({
		name,
		services: all.length,
		taken: all.filter(({ taken }) => taken).length
	})).sort((a, b) => a.name < b.name ? -1 : 1);
}
// src/pipeline/compare.ts
/**
* Compares the pull requests that the decisions ask for with those that are there: one step for each service,
* then one for each open pull request that nothing is decided about, or that has to be aimed elsewhere.
*/
function compare(run, services) {
	const { world, base, plan } = run;
	const { perRun, maxOpen, maxOpenPerOwner, snooze } = plan.fleet.config.proposals;
	const settings = {
		perRun,
		maxOpen,
		maxOpenPerOwner,
		share: shareOf(run),
		snoozeMs: snooze,
		base: base.branch,
		broughtBack: run.broughtBack
	};
	const config = markedConfig(base.folder, base.configuration.source.path);
	const desired = inOrderOfPriority(services).map((s) => desiredPull(s, manifestDigest(s, base.files), config));
	const names = services.map(({ decision }) => decision.service);
	return [
		...comparePulls(desired, base.pulls, settings, world.now),
		...misplacedRollbacks(base.pulls, names, base.branch),
		...orphanSteps(base.pulls, (service) => absenceOf(run, service), config)
	];
}
/** Sorts the most important first: where limits bite, they are served first. */
function inOrderOfPriority(services) {
	return [...services].sort((a, b) => priorityScore(b.input.blueprint) - priorityScore(a.input.blueprint));
}
function manifestDigest({ proposed, advised, input, decision }, files) {
	const place = (proposed ?? advised) === void 0 ? void 0 : editedPlace(input.desired, decision);
	const bytes = place && files.read(place.path);
	return bytes && blobDigest(bytes);
}
// src/pipeline/run.ts
/** Checks whether a service is among those that the run prints and writes. */
function isSelected({ selected }, service) {
	return !selected || selected.has(service);
}
// src/pipeline/prove-steps.ts
/**
* Compares the pull requests that the decisions ask for with those that are there, and proves the edits. A
* service whose edit is refused is held, and all are decided again: room that it has given up may let another
* one go further, whose edit is then proven too.
*/
async function proveSteps(first) {
	const proofs = /* @__PURE__ */ new Map();
	for (let run = first;;) {
		const { plan } = run;
		const chosen = plan.evaluation.services.filter((s) => isSelected(plan, s.decision.service));
		const steps = compare(run, chosen);
		const refused = await proveAll(run, steps, proofs);
		if (refused.size === 0) return {
			run,
			chosen,
			steps,
			...outcomes(proofs)
		};
		run = {
			...run,
			plan: withRefusals(plan, refused)
		};
	}
}
/** Proves what has not been proven yet; returns why edits were refused, by service. */
async function proveAll(run, steps, proofs) {
	const refused = /* @__PURE__ */ new Map();
	for (const step of steps) {
		if (step.kind !== "create" && step.kind !== "update" && step.kind !== "observe") continue;
		const { service, marker } = step;
		const known = proofs.get(service);
		const proof = known?.to === marker.to ? known : await prove(run, step);
		proofs.set(service, proof);
		const { outcome } = proof;
		if (!(outcome instanceof Error) && outcome.kind === "refused") refused.set(service, outcome.message);
	}
	return refused;
}
async function prove(run, step) {
	const { to } = step.marker;
	try {
		return {
			to,
			outcome: await proveEdit(run, step)
		};
	} catch (error) {
		return {
			to,
			outcome: error
		};
	}
}
function outcomes(proofs) {
	const edits = /* @__PURE__ */ new Map();
	const failures = [];
	for (const [service, { outcome }] of proofs) if (outcome instanceof Error) failures.push(failed(service, outcome.message));
	else if (outcome.kind === "proven") edits.set(service, outcome);
	return {
		edits,
		failures
	};
}
/** Decides again with the edits of some services refused. */
function withRefusals(plan, refused) {
	const desired = Object.entries(plan.facts.desired).map(([service, one]) => {
		const message = refused.get(service);
		return [service, message !== void 0 && one.kind !== "held" ? {
			...one,
			refused: message
		} : one];
	});
	const facts = {
		...plan.facts,
		desired: Object.fromEntries(desired)
	};
	const assessment = assess(facts, plan.fleet, plan.observations);
	return {
		...plan,
		...assessment,
		services: byService(assessment.evaluation)
	};
}
// src/pipeline/change-events.ts
/** Returns the event of a rollback's pull request. */
function rollbackEvent({ world: { now }, plan: { services } }, rollback, { number, title }, outcome) {
	return {
		timestamp: formatInstant(now),
		event_type: "proposal",
		agent_id: "trimtab",
		service: rollback.service,
		blueprint_version: services.get(rollback.service)?.input.blueprint.version ?? null,
		operation: "rollback",
		classification: rollback.tier,
		rationale: title,
		outcome,
		duration: "0s",
		pull: number,
		...outcome === "create" ? { fingerprint: fingerprintOf(rollback) } : {}
	};
}
/** Returns the event of a proposal that was closed because nothing is decided about its service any more. */
function withdrawnEvent({ service, pull, why }, now) {
	return {
		timestamp: formatInstant(now),
		event_type: "proposal",
		agent_id: "trimtab",
		service,
		blueprint_version: null,
		operation: "scale_within_limits",
		classification: parseMarker(pull.body)?.tier ?? "n/a",
		rationale: why,
		outcome: "close",
		duration: "0s",
		pull: pull.number
	};
}
/** Returns the event of a verdict, or of one look at a merged change. */
function verificationEvent(verification, merged, now) {
	const { pull, marker, service } = merged;
	const { rationale, outcome, look, measured_at } = verification;
	return {
		timestamp: formatInstant(now),
		event_type: "verification",
		agent_id: "trimtab",
		service: marker.service,
		blueprint_version: service.input.blueprint.version ?? null,
		operation: marker.reverts === void 0 ? "scale_within_limits" : "rollback",
		classification: marker.tier,
		rationale,
		outcome,
		duration: `${Math.round((now.getTime() - Date.parse(String(pull.merged_at))) / 1e3)}s`,
		pull: pull.number,
		...look ? {
			look,
			measured_at: String(measured_at)
		} : verifiedChange(merged)
	};
}
/** Under an autoscaler figures are of whatever count there was by then. */
function verifiedChange({ marker, service }) {
	const { from, to, blueprint, template, before, number } = marker;
	const { observation } = service.input;
	return { change: {
		from,
		to,
		blueprint,
		...number === void 0 ? {} : { number },
		...template === void 0 ? {} : { template },
		before,
		...number === void 0 && observation?.replicas === to ? { after: measuredMetrics(observation) } : {}
	} };
}
// src/pipeline/leftover-branches.ts
const DAY_MS = 864e5;
/**
* Finds branches of pull requests about services of this run that this tool closed of late, where a run was killed before it deleted
* them.
*/
async function leftoverBranches({ world: { git, now }, base: { pulls }, plan: { owns } }, steps) {
	const used = /* @__PURE__ */ new Set([...pulls.flatMap((pull) => pull.state === "open" ? [pull.head.branch] : []), ...steps.flatMap((step) => step.kind === "create" ? [proposalBranch(step.service)] : [])]);
	const ended = pulls.filter((pull) => pull.state === "closed" && owns(serviceOfBranch(pull.head.branch)) && pull.closed_by === pull.author && now.getTime() - Date.parse(String(pull.closed_at)) < DAY_MS && !used.has(pull.head.branch));
	if (ended.length === 0) return /* @__PURE__ */ new Map();
	const heads = await git.heads(BRANCH_PREFIX);
	return new Map(ended.flatMap(({ head }) => heads.get(head.branch) === head.sha ? [[head.branch, head.sha]] : []));
}
// src/pipeline/publish.ts
const CLOSED_MARKER = "<!-- trimtab:closed -->";
const FOREIGN_MARKER = "<!-- trimtab:foreign -->";
/**
* Carries out all steps: all branches in one push, then the pull requests. One service's failure never stops
* the others.
*/
async function publish$1(run, steps, edits) {
	const prepared = await prepareChanges(run, steps, edits);
	const pushed = await pushChanges(run, prepared.changes);
	const results = [];
	for (const step of steps) results.push(await settle(run, step, edits, pushed.heads));
	const closed = results.flatMap(({ step, event }) => step.kind === "close" && event && step.pull.base.branch === run.base.branch ? [[step.pull.head.branch, step.pull.head.sha]] : []);
	return [
		...prepared.failures,
		...pushed.failures,
		...results,
		...await cleanUp(run, steps, closed)
	];
}
async function prepareChanges(run, steps, edits) {
	const wanted = steps.filter((step) => step.kind === "create" || step.kind === "update");
	const heads = wanted.some((step) => step.kind === "create") ? await run.world.git.heads(BRANCH_PREFIX) : /* @__PURE__ */ new Map();
	const changes = [];
	const failures = [];
	for (const step of wanted) {
		const edit = edits.get(step.service);
		if (!edit) continue;
		try {
			changes.push(await branchChange(run, step, edit, heads));
		} catch (error) {
			failures.push(failed(step.service, error.message));
		}
	}
	return {
		changes,
		failures
	};
}
/**
* Pushes all branches at once. The heads that arrived, by branch; a rejected one is a failure of its own
* service.
*/
async function pushChanges({ world }, changes) {
	const heads = /* @__PURE__ */ new Map();
	const failures = [];
	try {
		for (const result of changes.length > 0 ? await world.commit(changes) : []) if (result.kind === "pushed") heads.set(result.branch, result.sha);
		else failures.push(failed(serviceOfBranch(result.branch), describeRejection(result)));
	} catch (error) {
		failures.push(failed(null, error.message));
	}
	return {
		heads,
		failures
	};
}
/** Carries out one step on the forge; a failure is said of its service. */
async function settle(run, step, edits, heads) {
	if (step.kind === "observe") return {
		kind: "step",
		step,
		...eventOf(stepEvent(run, step))
	};
	try {
		const pull = await writePull(run, step, edits, heads);
		if (!pull) return {
			kind: "step",
			step
		};
		return {
			kind: "step",
			step,
			...step.kind === "close" ? {} : { open: {
				...pull,
				service: step.service
			} },
			...eventOf(stepEvent(run, step, pull.number))
		};
	} catch (error) {
		const message = `${step.kind} failed: ${error.message}`;
		return {
			kind: "step",
			step,
			failure: {
				service: step.service,
				message
			}
		};
	}
}
function eventOf(event) {
	return event ? { event } : {};
}
/**
* Returns the event of a pull request that was written, or of one that would have been; undefined where
* nothing was.
*/
function stepEvent(run, step, pull) {
	if (step.kind === "leave" || step.kind === "hold") return void 0;
	const evaluated = run.plan.services.get(step.service);
	if (!evaluated) return step.kind === "close" ? withdrawnEvent(step, run.world.now) : void 0;
	const desired = run.plan.located.get(step.service)?.desired;
	const settings = desired?.kind === "autoscaler" ? desired.settings : void 0;
	const about = step.kind === "close" ? {} : {
		fingerprint: fingerprintOf(step.marker),
		edit: editOf(step.marker, settings)
	};
	return decisionEvent(evaluated, "proposal", step.kind, run.world.now, {
		...pull === void 0 ? {} : { pull },
		...about
	});
}
/** Returns the pull request as it stands afterwards; undefined where there is none that a run may merge. */
async function writePull(run, step, edits, heads) {
	const { pullRequests, conversation } = run.world.forge;
	switch (step.kind) {
		case "hold":
			await holdPull(run.world.forge, step.pull, step.why);
			return;
		case "leave":
			if (!step.foreign) return step.pull;
			if (step.pull) await conversation.comment(step.pull.number, FOREIGN_MARKER, foreignComment());
			return;
		case "close": {
			if (step.revoked && step.pull.status?.state === "success") await holdPull(run.world.forge, step.pull, step.why);
			const body = `Closed: ${escapeMarkdown(step.why)}\n\n${CLOSED_MARKER}\n`;
			await conversation.comment(step.pull.number, CLOSED_MARKER, body);
			await pullRequests.close(step.pull.number, step.timedOut ? TIMED_OUT_LABEL : void 0);
			return step.pull;
		}
		default: return proposeChange(run, step, edits, heads);
	}
}
async function proposeChange({ world, base, plan }, step, edits, heads) {
	const { pullRequests } = world.forge;
	const branch = proposalBranch(step.service);
	const sha = heads.get(branch);
	const evaluated = plan.services.get(step.service);
	if (sha === void 0 || !evaluated) return void 0;
	const { proposals } = plan.fleet.config;
	const title = proposalTitle(step.marker, proposals.title);
	const rendering = edits.get(step.service)?.rendering;
	const body = proposalBody(evaluated, step.marker, proposals, {
		rendering,
		context: contextOf(base, plan)
	});
	const fresh = {
		body,
		head: {
			branch,
			sha
		},
		reviews: [],
		status: null
	};
	if (step.kind === "update") {
		await pullRequests.update(step.pull.number, {
			title,
			body
		});
		return {
			...step.pull,
			...fresh
		};
	}
	const number = await pullRequests.create({
		title,
		body,
		branch,
		base: base.branch
	});
	return {
		...fresh,
		number,
		author: "",
		labels: []
	};
}
function contextOf(base, { fleet, facts }) {
	return {
		sha: base.sha,
		folder: base.folder,
		policies: facts.policies?.path,
		snooze: fleet.config.proposals.snooze,
		linked: /^https?:|^ssh:|^[^/]+@[^/]+:/.test(base.repository)
	};
}
/** Deletes the branches of closed pull requests, and those that a killed run left. */
async function cleanUp(run, steps, closed) {
	try {
		await run.world.git.deleteBranches(new Map([...await leftoverBranches(run, steps), ...closed]));
		return [];
	} catch (error) {
		return [failed(null, error.message)];
	}
}
function foreignComment() {
	return `Somebody else has committed to this branch, so Trimtab leaves it alone from now on: merge or close it.\n\n${FOREIGN_MARKER}\n`;
}
// src/pipeline/recall.ts
/** A decision that stays the same is written down once a UTC day. */
const LOOK_BACK_MS = 1728e5;
/**
* Returns a run for one cluster as if it had decided about all: the services of the other clusters stand as the
* ledger last tells of them, which is as their own jobs left them. Returns any other run as it is.
*/
async function recallOthers(run) {
	const { world, plan } = run;
	const { cluster } = world.selection;
	if (cluster === void 0) return run;
	const { events } = await world.ledger.read(/* @__PURE__ */ new Date(world.now.getTime() - LOOK_BACK_MS));
	const last = new Map(events.filter(({ event_type: type }) => type === "decision").map((event) => [event.service, event]));
	const blueprints = plan.fleet.blueprints.filter(({ workload }) => workload.cluster !== cluster);
	const others = evaluateFleet(plan.facts, {
		...plan.fleet,
		blueprints
	}, NOTHING_SEEN);
	const known = byService({
		...plan.evaluation,
		services: [...plan.evaluation.services, ...others.services.map((one) => recalled(one, last.get(one.decision.service)))]
	});
	const services = plan.fleet.blueprints.flatMap(({ name }) => known.get(name) ?? []);
	const evaluation = {
		...plan.evaluation,
		services
	};
	const facts = {
		...plan.facts,
		evidence: {
			...pastEvidence(services),
			...plan.facts.evidence
		}
	};
	return {
		...run,
		plan: {
			...plan,
			facts,
			evaluation,
			services: byService(evaluation)
		}
	};
}
const NOTHING_SEEN = {
	services: /* @__PURE__ */ new Map(),
	clusters: /* @__PURE__ */ new Map(),
	problems: []
};
/** Lists the last looks at the services' past. */
function pastEvidence(services) {
	return Object.fromEntries(services.flatMap(({ input: { blueprint, history } }) => history.evidence?.last === void 0 ? [] : [[blueprint.name, history.evidence.last]]));
}
/** Puts the last decision of the ledger in the place of one that was made without figures. */
function recalled({ input, decision }, event) {
	const { blueprint, policies, now, history, observedBy } = input;
	const told = {
		...decision,
		...decisionOf(event)
	};
	const governance = checkGovernance(blueprint, told, policies, now);
	return {
		input,
		decision: told,
		alone: decision,
		governance,
		grant: void 0,
		proposed: told.action !== "no_action" && governance.classification !== "forbidden" && observedBy === void 0 && history.deferrals === 0 ? told.target_replicas ?? void 0 : void 0,
		advised: observedBy === void 0 ? void 0 : history.observed?.edit.to
	};
}
function decisionOf(event) {
	const action = event?.outcome === "scale_up" || event?.outcome === "scale_down" ? event.outcome : "no_action";
	const current = event?.replicas ?? null;
	const target = parseRecommended(event?.recommended)?.target;
	return {
		action,
		decision_type: action === "no_action" ? "no_action" : "scaling",
		reason: isReason(event?.reason) ? event.reason : null,
		rationale: event?.rationale ?? "No job has decided about it in the last days.",
		current_replicas: current,
		target_replicas: action === "no_action" || target === void 0 ? current : target
	};
}
/** Another version may have written one that this one does not know. */
function isReason(reason) {
	return reason !== void 0 && Object.hasOwn(HOLDS, reason);
}
// src/pipeline/record.ts
/**
* Writes events down. What cannot be written fails the run and stops nothing: the next one finds on the forge
* what was done. Where the ledger, or what it holds of a service, cannot be read, nobody knows what it lacks, so
* nothing is added.
*/
async function record({ world, plan }, events) {
	const known = events.filter(({ service }) => isPastKnown(plan.facts, service));
	try {
		if (known.length > 0) await world.ledger.append(known);
		return [];
	} catch (error) {
		return [failed(null, error.message)];
	}
}
// src/review/outdated.ts
/**
* Checks whether the gate's answer to a pull request may have changed since it was given: policies have
* changed, somebody has reviewed the pull request, an approver has withdrawn the approval that the answer rests on, a date that a
* policy names has passed, or it could not be judged then. Uses only what a listing shows, so that an answer
* that still holds costs no request.
*/
function isOutdated({ status, status_at: answered, reviews, head, author, conflicting }, { policies, blueprints, digest }, now) {
	if (status === null || answered === void 0) return false;
	const { description } = status;
	if (description.startsWith("not judged")) return !(conflicting && description.includes("conflicts"));
	if (status.basis !== digest || speaksForAnother(status)) return true;
	const since = new Date(answered);
	if (reviews.some((review) => !sameLogin(review.author, author) && Date.parse(review.submitted_at) >= since.getTime())) return true;
	const approvers = /^approved by (.+)$/.exec(description)?.[1]?.split(", ") ?? [];
	const stands = (name) => reviews.some((r) => sameLogin(r.author, name) && r.state === "APPROVED" && r.sha === head.sha);
	return !approvers.every(stands) || datePassed(policies, blueprints, since, now);
}
/** Checks whether a freeze has begun or ended between two instants, or an exception has expired. */
function datePassed(policies, blueprints, since, now) {
	return [policies, ...blueprints.map(({ governance }) => governance)].some(({ freezes, rules }) => activeFreeze(freezes, since) !== activeFreeze(freezes, now) || rules.some(({ exceptions }) => exceptions.some(({ expires }) => expires > since.getTime() && expires <= now.getTime())));
}
// src/pipeline/reevaluate.ts
/** More are left for the next run, which comes soon: one review costs half a dozen calls. */
const MAX_REVIEWS = 20;
/**
* Reviews pull requests again where the gate's answer may no longer hold: policies have changed, an event may
* have been lost, and the end of a freeze causes none. `handled` are those whose status this run has seen to.
* Costs nothing if every answer still holds.
*/
async function reevaluateOutdated(run, handled) {
	const outdated = findOutdated(run, handled);
	const results = [];
	for (const { number, status } of outdated.slice(0, MAX_REVIEWS)) try {
		const rewrite = !(status && speaksForAnother(status));
		const review = await reviewPull(run.world.reviews, number, { rewrite });
		results.push({
			kind: "review",
			pull: number,
			review,
			before: status?.state
		});
	} catch (error) {
		results.push(failed(null, `gate of #${number} failed: ${error.message}`));
	}
	if (outdated.length > MAX_REVIEWS) results.push({
		kind: "reviews_left",
		count: outdated.length - MAX_REVIEWS
	});
	return results;
}
/** Lists the pull requests to look at, those first that could be merged meanwhile; each head once. */
function findOutdated({ world, base, plan }, handled) {
	const { owns, keepsRest } = plan;
	const { policies, blueprints } = plan.fleet;
	const left = base.pulls.filter(({ number, state, status, head }) => state === "open" && owns(serviceOfBranch(head.branch)) && !handled.has(number) && status !== null && !isUnconfirmed(status));
	const candidates = [...keepsRest ? world.forge.pullRequests.withGateStatus() : [], ...left];
	const open = [...candidates, ...base.pulls.filter(({ state }) => state === "open")];
	const governed = new Set(open.flatMap((pull) => pull.base.branch === base.branch ? [pull.head.sha] : []));
	const policy = {
		policies,
		blueprints,
		digest: plan.policyDigest()
	};
	const outdated = candidates.filter((pull) => pull.base.branch === base.branch ? isOutdated(pull, policy, world.now) : pull.status?.state === "success" && !governed.has(pull.head.sha));
	const ordered = [...outdated.filter(({ status }) => status?.state === "success"), ...outdated.filter(({ status }) => status?.state !== "success")];
	const first = new Map([...ordered].reverse().map((pull) => [pull.head.sha, pull.number]));
	return ordered.filter(({ head, number }) => first.get(head.sha) === number);
}
// src/pipeline/judge-head.ts
/**
* Judges a pull request of this tool whose head this run has not pushed. What its body says and who its
* commits name as author can be forged by anyone who may write; what it changes cannot.
*/
async function judgeHead(world, pull) {
	const range = await findRange(world, pull);
	if (typeof range === "string") return governanceStatus("pending", `not judged: ${range}`);
	const rollback = await rollbackClaim(pull, async (number) => world.pulls.find((p) => p.number === number));
	const judged = await judgeCommits(world, {
		...range,
		base: world.base.sha,
		branch: world.base.branch,
		pullRequest: pullRequestInput(pull),
		rollback,
		untold: true
	});
	const basis = judged.base.digest;
	const status = {
		...gateStatus(judged.result, await approvalFacts(judged, pull, world)),
		basis
	};
	return statusOfHead(world, pull, world.base, status);
}
/**
* Finds the commits to compare: the test merge if the forge creates them, since it excludes base's own later
* commits.
*/
async function findRange({ comparisons, base }, pull) {
	if (comparisons.hasTestMerges) {
		const merged = await comparisons.fetchTestMerge(pull.number);
		if (merged?.head === pull.head.sha) return {
			head: merged.merge,
			from: merged.base
		};
		return pull.conflicting ? `it conflicts with ${base.branch}` : "GitHub has not merged the newest commit for a test yet";
	}
	const head = await comparisons.fetchBranch(pull.head.branch);
	return head === pull.head.sha ? { head } : "its branch has moved";
}
// src/pipeline/statuses.ts
/**
* Brings labels, reviewers and the governance status of each open pull request up to date, and arranges its
* merge where that is configured. A head without a status is new, or was left by a killed run, and gets its
* labels and reviewers first.
*/
async function refreshStatuses(run, open) {
	if (run.plan.facts.ledger_error !== null) return [];
	const results = [];
	for (const pull of [...open, ...openRollbacks$1(run)]) try {
		results.push(await refreshStatus(run, pull));
	} catch (error) {
		results.push(failed(pull.service, `status of #${pull.number} failed: ${error.message}`));
	}
	return results;
}
/** Lists the open rollbacks; one against another branch than base waits for a person. */
function openRollbacks$1({ base, plan }) {
	const names = [...plan.services.keys()].filter((name) => isSelected(plan, name));
	const branches = new Map(names.map((name) => [rollbackBranch(name), name]));
	return base.pulls.flatMap((pull) => {
		const service = pull.state === "open" && pull.base.branch === base.branch && !isForeign(pull) ? branches.get(pull.head.branch) : void 0;
		return service === void 0 ? [] : [{
			...pull,
			service
		}];
	});
}
/** Brings the status of one pull request up to date. */
async function refreshStatus(run, pull) {
	const notes = await writeStatus(run, pull);
	return {
		kind: "status",
		service: pull.service,
		pull: pull.number,
		notes
	};
}
/** Writes what differs from the status wanted. Returns what was left out. */
async function writeStatus(run, pull) {
	const { forge } = run.world;
	const { proposals } = run.plan.fleet.config;
	const service = run.plan.services.get(pull.service);
	if (!service || service.input.blueprint.paused || !service.input.history.readable) return [];
	const wanted = await wantedStatus(run, pull, service);
	if (sameStatus(pull.status, wanted)) return [];
	const { approvers } = service.input.blueprint.governance;
	const notes = pull.status === null ? await addMetadata(run, pull, wanted, approvers) : [];
	await forge.statuses.setGovernance(pull.head.sha, pull.number, wanted);
	if (!proposals.autoMerge || wanted.state !== "success") return notes;
	const note = await forge.pullRequests.autoMerge(pull.number, run.base.branch);
	return note === void 0 ? notes : [...notes, `auto-merge could not be arranged: ${note}`];
}
/**
* Returns the status by approvals. A head that this run has not pushed is judged before it may be a success,
* and judged again where policies have changed since.
*/
async function wantedStatus(run, pull, service) {
	const { world, base, plan } = run;
	const { approvers } = service.input.blueprint.governance;
	const rollsBack = parseMarker(pull.body)?.reverts !== void 0;
	const { decision, governance, input } = service;
	const since = decision.action === "no_action" && !rollsBack ? input.history.restingSince : void 0;
	const facts = {
		approvers,
		...await approversOf(run, pull, approvers),
		unconfirmed: since === void 0 ? null : {
			since,
			why: decision.reason
		},
		forbidden: !rollsBack && governance.classification === "forbidden",
		validFor: plan.fleet.config.proposals.validFor
	};
	const desired = desiredStatus(pull, facts, world.now);
	if (desired.state !== "success") return desired;
	const standing = {
		...desired,
		basis: plan.policyDigest()
	};
	if (sameStatus(pull.status, standing)) return standing;
	const seen = base.pulls.find(({ number, head }) => number === pull.number && head.sha === pull.head.sha);
	return seen ? judgeHead({
		...world.reviews,
		base,
		pulls: base.pulls
	}, seen) : standing;
}
function addMetadata({ world, plan }, pull, wanted, approvers) {
	const { labels, assignees } = plan.fleet.config.proposals;
	return world.forge.conversation.addMetadata(pull.number, {
		labels: [...pull.labels, ...labels],
		assignees,
		reviewers: wanted.state === "pending" ? approvers.filter((name) => name !== CODE_OWNERS) : []
	});
}
/**
* Resolves the approvers of a change. Teams are read only once the change needs approval and somebody has
* reviewed it.
*/
async function approversOf({ world, base }, pull, approvers) {
	const marker = parseMarker(pull.body);
	const asked = marker?.tier === "requires_approval" && pull.reviews.length > 0;
	return knownApprovers(base.files, asked ? approvers : approvers.filter((name) => name === CODE_OWNERS), marker ? [marker.file] : [], world.forge.conversation, world.reviews.teams);
}
// src/report/verification.ts
const MARK = {
	passed: "passed",
	failed: "**failed**",
	not_met: "not met, and not broken by this",
	unknown: "unknown",
	skipped: "skipped",
	pending: "pending"
};
/** Renders the verification comment on a pull request; `marker` identifies it for later edits. */
function renderVerification(verification, marker) {
	const rows = verification.checks.map((c) => `| ${c.check} | ${escapeMarkdown(String(c.expected))} | ${escapeMarkdown(String(c.actual ?? c.reason ?? "–"))} | ${MARK[c.status]} | ${escapeMarkdown(c.improvement ?? "")} |`);
	const { rollback: back } = verification;
	const rollback = back === void 0 ? [] : ["", back.pull === null ? `No rollback: ${escapeMarkdown(back.reason)}.` : `Rollback: #${back.pull}.`];
	const table = rows.length > 0 ? [
		"",
		"| check | expected | actual | status | change |",
		"|---|---|---|---|---|",
		...rows
	] : [];
	return [
		`**Verification: ${verification.outcome}.** ${escapeMarkdown(verification.rationale)}`,
		...rollback,
		...table,
		"",
		marker,
		""
	].join("\n");
}
// src/verification/status.ts
/** Looked at again by the next run. */
const UNFINISHED = ["pending", "error"];
function isFinal({ verdict }) {
	return !UNFINISHED.includes(verdict);
}
const STATES = {
	passed: "success",
	insufficient: "success",
	no_verification_needed: "success",
	failed: "failure",
	pending: "pending",
	error: "pending",
	inconclusive: "error"
};
/**
* Returns the status of the merge commit. Only what was seen to do no harm is a success: what could not be
* judged is none.
*/
function statusOfVerdict({ verdict, outcome, rationale }) {
	return verificationStatus(STATES[verdict], `${outcome}: ${rationale}`);
}
// src/verification/arrival.ts
/**
* Reasons of its own for which a container that was started does not run; a pod that waits for a node has
* none of these.
*/
const BROKEN = [
	"CrashLoopBackOff",
	"ImagePullBackOff",
	"ErrImagePull",
	"InvalidImageName",
	"CreateContainerConfigError",
	"CreateContainerError",
	"RunContainerError"
];
function checkArrival({ from, to, mergedAt }, observation) {
	const { replicas, podsReady } = observation;
	const pods = observation.pods.filter((pod) => pod.deletedAt === void 0);
	const since = (at) => at !== void 0 && Date.parse(at) >= Date.parse(mergedAt);
	const isBroken = (pod) => pod.waiting !== void 0 && BROKEN.includes(pod.waiting) || (restartsSince(pod, since) ?? 0) > 0;
	const isOurs = (pod) => since(pod.startedAt) || to < from && since(pod.lastRestart);
	const crashing = pods.filter((pod) => !pod.ready && isBroken(pod) && isOurs(pod));
	const counted = replicas === to;
	const ready = podsReady !== void 0 && podsReady >= to;
	const readiness = ready ? "passed" : crashing.length > 0 ? "failed" : "pending";
	return {
		counted,
		ready,
		crashing: crashing.map((pod) => `${pod.name} (${pod.waiting ?? "restarting"})`),
		serving: podsReady !== void 0 && podsReady > from,
		checks: [
			{
				check: "replica_count",
				expected: to,
				actual: replicas ?? null,
				status: counted ? "passed" : "pending",
				...unmeasured(replicas, "no source says")
			},
			{
				check: "pods_ready",
				expected: to,
				actual: podsReady ?? null,
				status: readiness,
				...unmeasured(podsReady, "no source says")
			},
			restartCheck(pods.map((pod) => restartsSince(pod, since)), ready)
		]
	};
}
/**
* Checks the restarts of all pods. With all pods ready again, a restart is stated and nothing is blamed for
* it.
*/
function restartCheck(counts, ready) {
	const known = counts.filter((count) => count !== void 0);
	const restarts = counts.length === 0 || known.length < counts.length ? void 0 : known.reduce((sum, n) => sum + n, 0);
	return {
		check: "restarts",
		expected: 0,
		actual: restarts ?? null,
		status: restarts === void 0 ? "skipped" : restarts === 0 ? "passed" : ready ? "not_met" : "failed",
		...unmeasured(restarts, "no source counts the restarts of its pods")
	};
}
function unmeasured(value, reason) {
	return value === void 0 ? { reason } : {};
}
/**
* Counts the restarts of a pod since the merge. Of one older than the merge only the last restart has a time.
*/
function restartsSince(pod, since) {
	if (pod.restarts === void 0 || pod.restarts === 0 || since(pod.startedAt)) return pod.restarts;
	return since(pod.lastRestart) ? 1 : 0;
}
function checkDelivery(delivery) {
	const base = {
		check: "delivery",
		expected: "synced"
	};
	switch (delivery.kind) {
		case "skipped": return {
			...base,
			actual: null,
			status: "skipped",
			reason: "nothing is known to deliver it"
		};
		case "delivered":
			if (delivery.unhealthy !== void 0) return {
				...base,
				actual: null,
				status: "pending",
				reason: delivery.unhealthy
			};
			return {
				...base,
				actual: `${delivery.revision.slice(0, 10)}${delivery.at === void 0 ? "" : ` at ${delivery.at}`}`,
				status: "passed"
			};
		default: return {
			...base,
			actual: null,
			status: delivery.kind,
			reason: delivery.reason
		};
	}
}
// src/verification/checks.ts
/** Lists everything a blueprint promises its users, as upper limits. */
function objectives(blueprint) {
	const { scaling, performance } = blueprint;
	const ratio = (name, limit, places) => limit ? [{
		name,
		limit,
		show: (value) => formatPercent(value, places),
		unit: "points"
	}] : [];
	const latency = performance.latencyP95Target;
	const p95 = latency === void 0 ? [] : [{
		name: "latency_p95",
		limit: fraction(latency),
		show: (value) => `${toNumber(value, 0)}ms`,
		unit: "ms"
	}];
	return [
		...ratio("cpu_utilization", scaling.targetCpu, 0),
		...ratio("memory_utilization", scaling.targetMemory, 0),
		...p95,
		...ratio("error_rate", performance.errorRateThreshold, 2)
	];
}
/** Checks one objective now against before: failed only where the change can have broken it. */
function checkObjective(objective, before, { figures, reasons }) {
	const { name, limit, show } = objective;
	const base = {
		check: name,
		expected: expected(objective)
	};
	const value = figures[name] === void 0 ? void 0 : fromNumber(figures[name]);
	if (!value) return {
		...base,
		actual: null,
		status: "unknown",
		reason: reasons[name] ?? "not measured"
	};
	const earlier = before[name] === void 0 ? void 0 : fromNumber(before[name]);
	const judged = status(value, earlier, limit);
	const reason = judged === "unknown" ? { reason: "missed, and not measured when it was decided" } : {};
	return {
		...base,
		actual: show(value),
		status: judged,
		...improvement(objective, earlier, value),
		...reason
	};
}
/** Lists the checks that are made as soon as the change has arrived, for a reader who looks before. */
function waitingChecks(blueprint, reason) {
	return objectives(blueprint).map((o) => ({
		check: o.name,
		expected: expected(o),
		actual: null,
		status: "pending",
		reason
	}));
}
/**
* Checks what informs and decides nothing: CPU and memory against what the decision predicted (load may have
* moved since), and throughput against its minimum (what nobody asks for, a count cannot serve).
*/
function informingChecks({ scaling, performance }, predicted, { figures, reasons }) {
	const inform = (name, check, promise, show, isMet) => {
		const base = {
			check,
			expected: promise
		};
		if (figures[name] === void 0) return {
			...base,
			actual: null,
			status: "unknown",
			reason: reasons[name] ?? "not measured"
		};
		const value = fromNumber(figures[name]);
		return {
			...base,
			actual: show(value),
			status: isMet(value) ? "passed" : "not_met"
		};
	};
	const predictions = ["cpu_utilization", "memory_utilization"].flatMap((name) => {
		const then = predicted[name] === void 0 ? void 0 : fromNumber(predicted[name]);
		if (!then) return [];
		const allowed = multiply(then, add(ONE, scaling.tolerance.up));
		const percent = (value) => formatPercent(value, 0);
		return [inform(name, name.replace("utilization", "prediction"), `about ${percent(then)}`, percent, (v) => compare$1(v, allowed) <= 0)];
	});
	const least = performance.throughputMin;
	if (!least) return predictions;
	const rate = (value) => `${toNumber(value)}/s`;
	return [...predictions, inform("throughput", "throughput", `>= ${rate(least)}`, rate, (value) => compare$1(value, least) >= 0)];
}
function expected({ limit, show, unit }) {
	return `< ${unit === "ms" ? show(limit) : formatPercent(limit)}`;
}
/** Judges a value against its limit. A value at its limit misses it and, as in decisions, breaks nothing. */
function status(value, earlier, limit) {
	if (compare$1(value, limit) < 0) return "passed";
	if (compare$1(value, limit) === 0) return "not_met";
	if (!earlier) return "unknown";
	return compare$1(earlier, limit) > 0 && compare$1(value, earlier) <= 0 ? "not_met" : "failed";
}
/** Objectives that were met when the change was decided and are missed now. */
function brokenSince(blueprint, before, checks) {
	const met = objectives(blueprint).filter(({ name, limit }) => before[name] !== void 0 && compare$1(fromNumber(before[name]), limit) <= 0);
	return checks.filter(({ check, status }) => status === "failed" && met.some(({ name }) => name === check)).map(({ check }) => check).join(", ");
}
/** Checks each objective as it stands. */
function checkObjectives(blueprint, before, reading) {
	return objectives(blueprint).map((objective) => checkObjective(objective, before, reading));
}
function improvement({ show, unit }, earlier, value) {
	if (!earlier || compare$1(earlier, value) === 0) return {};
	const fell = compare$1(earlier, value) > 0;
	const [high, low] = fell ? [earlier, value] : [value, earlier];
	return { improvement: `${Math.round((Number.parseFloat(show(high)) - Number.parseFloat(show(low))) * 100) / 100}${unit === "ms" ? "ms" : "%"} ${fell ? "reduction" : "increase"} (${show(earlier)} → ${show(value)})` };
}
// src/verification/judgment.ts
function pending(rationale) {
	return {
		verdict: "pending",
		rationale
	};
}
function inconclusive(rationale) {
	return {
		verdict: "inconclusive",
		rationale
	};
}
/**
* Judges what can be known of any change before its delivery; undefined where it has been delivered. `number` is
* what it has changed, in words; `isTaken` says that the cluster has it, whatever its delivery tells.
*/
function judgeDelivery$1({ change, delivery }, observation, { number, isTaken }) {
	const { from, to, inGit } = change;
	if (from === to) return {
		verdict: "no_verification_needed",
		rationale: `The change left the ${number} as it was.`
	};
	if (inGit !== void 0 && inGit !== to) return inconclusive(`Git states ${inGit} by now: somebody has changed it since.`);
	if (observation?.failure !== void 0) return {
		verdict: "error",
		rationale: `Nothing could be read: ${observation.failure}.`
	};
	if (delivery.kind === "pending" && !isTaken) return {
		...pending(`Not delivered: ${delivery.reason}.`),
		patient: true
	};
}
/** Concludes a verification: one that is still open when its time is over is inconclusive. */
function conclude({ id, change }, judgment, { observation, isOver, checks, waits = "" }) {
	const late = (judgment.verdict === "pending" || judgment.verdict === "error") && isOver && judgment.patient !== true;
	const verdict = late ? "inconclusive" : judgment.verdict;
	const outcome = verdict === "passed" ? "success" : verdict;
	return {
		verification_id: id,
		service: change.service,
		pull: change.pull,
		verdict,
		outcome,
		rationale: `${judgment.rationale}${late ? " The verification timeout is over." : waits}`,
		checks,
		...judgment.look && observation && !late ? {
			look: judgment.look,
			measured_at: observation.timestamp
		} : {},
		summary: { verification_result: outcome }
	};
}
// src/verification/types.ts
/** The look that says: the new pods are ready, and nothing but this look tells since when. */
const READY_LOOK = "ready";
// src/verification/samples.ts
/** The verdicts that rest on figures, so that `samples` looks have to agree on them. */
const SAMPLED = [
	"passed",
	"insufficient",
	"failed"
];
/** Holds a verdict back until `samples` readings in a row have come to it, each over a window of its own. */
function holdForSamples({ blueprint, looks }, observation, reading, judgment) {
	const { samples } = blueprint.verification;
	if (samples <= 1 || !observation || !SAMPLED.includes(judgment.verdict)) return judgment;
	const earlier = looks.filter(({ verdict }) => verdict !== READY_LOOK);
	const last = earlier.at(-1);
	const to = Date.parse(observation.timestamp);
	const fresh = !last || to > Date.parse(last.measuredAt) && (reading?.from ?? to) >= Date.parse(last.measuredAt);
	const seen = earlier.length - (earlier.findLastIndex(({ verdict }) => verdict !== judgment.verdict) + 1) + (fresh ? 1 : 0);
	if (fresh && seen >= samples) return judgment;
	return {
		verdict: "pending",
		rationale: `${judgment.rationale} Seen in ${seen} of ${samples} readings.`,
		...fresh ? { look: judgment.verdict } : {}
	};
}
// src/verification/window.ts
function timeChange(input, observation) {
	const { stabilizationPeriod, timeout } = input.blueprint.verification;
	const start = startOf(input, observation);
	const settled = start + stabilizationPeriod;
	const expiry = Math.max(settled, start + timeout);
	const stated = observation && newPodsReady(input, observation);
	if (stated !== void 0 || !observation) return {
		settled,
		expiry,
		ready: stated ?? 0,
		remember: false
	};
	const remembered = input.looks.find(({ verdict }) => verdict === READY_LOOK);
	return {
		settled,
		expiry,
		ready: Date.parse(remembered ? remembered.measuredAt : observation.timestamp),
		remember: remembered === void 0
	};
}
/**
* Figures measured over a window that begins after the new pods were ready, and ends after the change had
* settled.
*/
function readWindow(observation, { settled, ready }) {
	const counting = {};
	const reasons = {};
	let from = Number.POSITIVE_INFINITY;
	let early = false;
	for (const name of FIGURE_NAMES) {
		const figure = observation.figures[name];
		const begins = figure && Date.parse(figure.from ?? figure.time);
		if (!figure || begins === void 0) reasons[name] = observation.missing[name] ?? "not measured";
		else if (Date.parse(figure.time) < settled) reasons[name] = `measured at ${figure.time}, before the change had settled`;
		else if (begins < ready) {
			early = true;
			reasons[name] = `measured since ${figure.from ?? figure.time}, before the new pods were ready (${new Date(ready).toISOString()})`;
		} else {
			counting[name] = figure;
			from = Math.min(from, begins);
		}
	}
	const to = Date.parse(observation.timestamp);
	return {
		figures: measuredMetrics({
			...observation,
			figures: counting
		}),
		reasons,
		from: Math.min(from, to),
		to,
		early
	};
}
/**
* Returns when the count took effect, in ms since 1970: a delivery tool's time moves on with later commits,
* the live count's own does not.
*/
function startOf({ change, delivery }, observation) {
	const merged = Date.parse(change.mergedAt);
	const stated = delivery.kind === "delivered" && delivery.at !== void 0 ? Date.parse(delivery.at) : merged;
	const written = observation?.writtenAt !== void 0 && observation.replicas === change.to ? Date.parse(observation.writtenAt) : 0;
	return Math.max(merged, written >= merged ? Math.min(stated, written) : stated);
}
/**
* Returns since when the pods started after the merge are ready, in ms since 1970; undefined where the source
* lists no pods or no such time.
*/
function newPodsReady({ change }, { pods }) {
	if (pods.length === 0) return void 0;
	const merged = Date.parse(change.mergedAt);
	const times = pods.filter((pod) => pod.ready && pod.deletedAt === void 0).map(({ startedAt, readySince }) => {
		if (startedAt !== void 0 && Date.parse(startedAt) < merged) return merged;
		return readySince === void 0 ? NaN : Date.parse(readySince);
	});
	return times.some(Number.isNaN) ? void 0 : Math.max(merged, ...times);
}
// src/verification/verify-number.ts
/**
* Verifies a changed target or bound of an autoscaler: whether the cluster's has it, whether its ceiling holds it
* back, and whether utilization went over the limit that the replay counts minutes over, or another objective is
* missed that was met. A number that asks for more replicas can break nothing.
*/
function verifyNumber(input, number) {
	const { now, change, delivery } = input;
	const blueprint = forAutoscaler(input.blueprint);
	const observation = input.observation && dropStale(input.observation, now, blueprint.metrics.maxAge);
	const timing = timeChange(input, observation);
	const taken = checkTaken(change, number, observation);
	const inForce = {
		...timing,
		ready: timing.settled - blueprint.verification.stabilizationPeriod
	};
	const reading = observation && taken.status !== "pending" ? readWindow(observation, inForce) : void 0;
	const measured = reading ? [checkLimit(input, reading), ...checkObjectives(blueprint, change.before, reading)] : waitingChecks(blueprint, "the autoscaler does not have the new number yet");
	return conclude(input, holdForSamples(input, observation, reading, judgeArrival(input, timing.settled, observation, taken) ?? judgeMeasured(change, measured, reading)), {
		observation,
		isOver: now.getTime() >= timing.expiry,
		checks: [
			checkDelivery(delivery),
			taken,
			checkCeiling(observation),
			...measured
		]
	});
}
/** Under an autoscaler utilization sits at its target, so that a blueprint's own targets say nothing. */
function forAutoscaler(blueprint) {
	return {
		...blueprint,
		scaling: {
			...blueprint.scaling,
			targetCpu: void 0,
			targetMemory: void 0
		}
	};
}
function checkTaken({ to }, number, observation) {
	const live = observation?.autoscaler?.[number];
	const base = {
		check: `autoscaler_${number}`,
		expected: to,
		actual: live ?? null
	};
	if (live === void 0) return {
		...base,
		status: "skipped",
		reason: "no source tells of the autoscaler in the cluster"
	};
	return {
		...base,
		status: live === to ? "passed" : "pending"
	};
}
function checkCeiling(observation) {
	const base = {
		check: "scaling_limited",
		expected: "no"
	};
	const live = observation?.autoscaler;
	if (live === void 0) return {
		...base,
		actual: null,
		status: "skipped",
		reason: "no source tells"
	};
	return live.limited === void 0 ? {
		...base,
		actual: "no",
		status: "passed"
	} : {
		...base,
		actual: "yes",
		status: "not_met",
		reason: live.limited
	};
}
/** Checks utilization against the limit of a replay, which counts each minute above it. */
function checkLimit({ blueprint, change: { before }, learntLimit: learnt }, { figures, reasons }) {
	const { utilizationLimit: usual } = blueprint.scaling.evidence;
	const limit = fraction(typeof learnt === "number" ? learnt : usual, 1e4);
	const base = {
		check: "utilization_limit",
		expected: `≤ ${formatPercent(limit)}`,
		...learnt === "unknown" ? { reason: "the default: none was learnt from p95" } : {}
	};
	const over = (value) => compare$1(fromNumber(value), limit) > 0;
	const { cpu_utilization: now } = figures;
	if (now === void 0) return {
		...base,
		actual: null,
		status: "unknown",
		reason: reasons.cpu_utilization ?? "not measured"
	};
	const [actual] = formatApart(fromNumber(now), limit);
	if (!over(now)) return {
		...base,
		actual,
		status: "passed"
	};
	const was = before.cpu_utilization;
	return {
		...base,
		actual,
		status: was !== void 0 && over(was) ? "not_met" : "failed"
	};
}
/** Judges what can be known before figures count; undefined where the new number is at work. */
function judgeArrival(input, settled, observation, taken) {
	const { delivery, deliveryRequired, now } = input;
	const undelivered = judgeDelivery$1(input, observation, {
		number: "number",
		isTaken: taken.status === "passed"
	});
	if (undelivered !== void 0) return undelivered;
	if (delivery.kind === "unknown" && deliveryRequired) return pending(`Whether it was delivered cannot be told: ${delivery.reason}.`);
	if (taken.status === "pending") return pending(`The autoscaler in the cluster still has ${taken.actual} and not ${taken.expected}.`);
	if (now.getTime() < settled) return pending(`The stabilization period is not over: judged after ${formatInstant(new Date(settled))}.`);
	return observation ? void 0 : pending("No metrics source knows the service.");
}
function judgeMeasured(change, measured, reading) {
	const unknown = measured.filter(({ status }) => status === "unknown");
	const names = (checks) => checks.map(({ check }) => check).join(", ");
	if (unknown.length > 0) return pending(`Not to be judged yet: ${names(unknown)}.`);
	const broken = measured.filter(({ status }) => status === "failed");
	const missed = measured.filter(({ status }) => status === "failed" || status === "not_met");
	if (missed.length === 0) return {
		verdict: "passed",
		rationale: "The autoscaler has it, and every objective is met."
	};
	const isMore = asksForMore(change);
	if (isMore || broken.length === 0) return {
		verdict: isMore ? "insufficient" : "inconclusive",
		rationale: `The autoscaler has it, and ${names(missed)} still misses its target: decide again.`
	};
	const { before } = change;
	const demand = reading?.figures.throughput;
	if (before.throughput !== void 0 && demand !== void 0 && demand > before.throughput) return inconclusive(`${names(broken)} is missed now under more demand than at decision time.`);
	return {
		verdict: "failed",
		rationale: `${names(broken)} was met before the change and is missed now.`
	};
}
// src/verification/verify.ts
/**
* Verifies one merged change. Time counts from delivery, or from the merge where that is not known; figures
* count only over a window that begins after the new pods were ready and ends after `stabilization_period`.
* Whatever is still unknown when `timeout` is over is inconclusive, and nothing but a proven harm fails.
*/
function verify(input) {
	const { blueprint, now, change } = input;
	if (change.number !== void 0) return verifyNumber(input, change.number);
	const observation = input.observation && dropStale(input.observation, now, blueprint.metrics.maxAge);
	const timing = timeChange(input, observation);
	const arrival = observation && checkArrival(change, observation);
	const reading = observation && arrival?.counted ? readWindow(observation, timing) : void 0;
	const measured = reading ? checkObjectives(blueprint, change.before, reading) : waitingChecks(blueprint, notYet(observation));
	const informing = reading ? informingChecks(blueprint, predict(change.before, change.from, change.to), reading) : [];
	const evidence = {
		observation,
		arrival,
		measured,
		reading,
		timing
	};
	const judgment = rememberReadiness(holdForSamples(input, observation, reading, judge(input, evidence)), evidence);
	return conclude(input, judgment, {
		observation,
		isOver: now.getTime() >= timing.expiry,
		checks: [
			checkDelivery(input.delivery),
			...arrival?.checks ?? [],
			...measured,
			...informing
		],
		waits: whenJudged(input, judgment, timing)
	});
}
/** Says until when a verdict stays open, where its rationale does not; '' for one that is final. */
function whenJudged({ blueprint, now }, judgment, timing) {
	const { verdict, patient } = judgment;
	if (verdict !== "pending") return "";
	if (patient) return ` Judged ${formatSpan(blueprint.verification.stabilizationPeriod)} after its delivery.`;
	return now.getTime() < timing.settled ? "" : ` Looked at again until ${formatInstant(new Date(timing.expiry))}.`;
}
/**
* Judges what can be known before the pods count: whether there is a change, figures, and nothing else that
* explains them.
*/
function judge(input, evidence) {
	const { change, now } = input;
	const { observation, arrival, timing } = evidence;
	const { from, to } = change;
	const undelivered = judgeDelivery$1(input, observation, {
		number: "count",
		isTaken: arrival?.counted === true
	});
	if (undelivered !== void 0) return undelivered;
	if (now.getTime() < timing.settled) return pending(`The stabilization period is not over: judged after ${formatInstant(new Date(timing.settled))}.`);
	if (!observation || !arrival) return pending("No metrics source knows the service.");
	if (Date.parse(observation.timestamp) < timing.settled) return pending(`The newest figures (${observation.timestamp}) are from before the change had settled.`);
	if (templateChanged(change, observation)) return inconclusive("The pod template has changed since the merge, so the figures are not its own.");
	return judgeCrash(change, arrival, evidence.reading) ?? awaitArrival(input, arrival) ?? (to > from ? judgeUp(evidence.measured) : judgeDown(input, evidence.measured, evidence.reading));
}
/** Judges pods that crash; undefined where none does, or where more pods serve than before all the same. */
function judgeCrash(change, { counted, crashing, serving }, reading) {
	if (!counted || crashing.length === 0) return void 0;
	if (change.to < change.from) return blameDown("pods_ready", change, reading);
	return serving ? void 0 : {
		verdict: "failed",
		rationale: `Its pods crash: ${crashing.join(", ")}.`
	};
}
/** Waits for delivery and for the pods; undefined where both are there. */
function awaitArrival({ delivery, deliveryRequired }, arrival) {
	if (delivery.kind === "pending") return pending(`Not delivered: ${delivery.reason}.`);
	if (delivery.kind === "unknown" && deliveryRequired) return pending(`Whether it was delivered cannot be told: ${delivery.reason}.`);
	if (!arrival.counted || !arrival.ready) return pending(`${arrived(arrival)}.`);
	if (delivery.kind === "delivered" && delivery.unhealthy !== void 0) return pending(`${delivery.unhealthy}.`);
}
/**
* Judges a scale-up. More replicas cannot break latency or load; only errors can come from the new pods, and
* only where nothing else explains them.
*/
function judgeUp(measured) {
	const open = unjudged(measured);
	if (open !== void 0) return open;
	const missed = names(measured, ["failed", "not_met"]);
	if (missed === "") return {
		verdict: "passed",
		rationale: "It arrived and every objective is met."
	};
	if (missed === "error_rate" && names(measured, ["failed"]) === missed) return {
		verdict: "failed",
		rationale: "Errors rose with the new pods."
	};
	return {
		verdict: "insufficient",
		rationale: `It arrived, and ${missed} still misses its target: decide again.`
	};
}
function judgeDown({ blueprint, change }, measured, reading) {
	const broken = brokenSince(blueprint, change.before, measured);
	if (broken !== "") return blameDown(broken, change, reading);
	const open = unjudged(measured);
	if (open !== void 0) return open;
	const worse = names(measured, ["failed"]);
	if (worse !== "") return inconclusive(`${worse} was missed before the change already, and is worse now.`);
	return {
		verdict: "passed",
		rationale: "It arrived and nothing that was met is missed."
	};
}
/**
* Judges a scale-down after which objectives are missed. Fewer replicas are to blame only where they had no
* more to do than before.
*/
function blameDown(broken, { before }, reading) {
	const demand = reading?.figures.throughput;
	if (before.throughput === void 0 || demand === void 0) return pending(`${broken} is missed now, and whether demand has grown cannot be told: throughput ${before.throughput === void 0 ? "was not measured when it was decided" : reading?.reasons.throughput ?? "not measured"}.`);
	if (demand > before.throughput) return inconclusive(`${broken} is missed now under more demand than at decision time.`);
	return {
		verdict: "failed",
		rationale: `${broken} is missed now, worse than before and without more demand.`
	};
}
function unjudged(measured) {
	const unknown = measured.filter(({ status }) => status === "unknown");
	if (unknown.length === 0) return void 0;
	return pending(`Not to be judged yet: ${unknown.map(({ check, reason }) => `${check} (${reason})`).join(", ")}.`);
}
/**
* Marks the judgment where only this look says that the pods are ready, so that the figures of a later one
* are measured wholly after it.
*/
function rememberReadiness(judgment, { arrival, reading, timing }) {
	return judgment.verdict === "pending" && timing.remember && arrival?.ready === true && reading?.early === true ? {
		...judgment,
		look: READY_LOOK
	} : judgment;
}
function arrived({ checks }) {
	const [count, pods] = ["replica_count", "pods_ready"].map((name) => checks.find(({ check }) => check === name));
	const of = (check) => `${check?.actual ?? "an unknown number"} of ${check?.expected}`;
	return count?.status === "passed" ? `${of(pods)} pods are ready` : `The cluster runs ${of(count)} replicas`;
}
function notYet(observation) {
	if (observation === void 0) return "no metrics source knows the service";
	return observation.failure ?? "the cluster does not run the new count yet";
}
/**
* Checks whether the pod template has changed since the merge, or since the decision where the source cannot
* tell since when a template has run.
*/
function templateChanged({ template: before, mergedAt }, { template }) {
	if (template.since !== void 0) return Date.parse(template.since) > Date.parse(mergedAt);
	return before !== void 0 && template.hash !== void 0 && template.hash !== before;
}
function names(checks, statuses) {
	return checks.filter((check) => statuses.includes(check.status)).map((check) => check.check).join(", ");
}
// src/pipeline/rollback.ts
/**
* Returns the verdict of an earlier run that opened the rollback and was stopped before it could say so:
* another look might come to another one, and the rollback would stand there without a reason.
*/
function failedBefore({ base }, pull, seen) {
	if (!findRollback(base.pulls, pull) || seen.verdict === "failed") return seen;
	const rationale = "It was found failed by a run that opened its rollback and was stopped before it could say why here.";
	const { look: _, measured_at: __, ...rest } = seen;
	return {
		...rest,
		verdict: "failed",
		outcome: "failed",
		rationale,
		summary: { verification_result: "failed" }
	};
}
function findRollback(pulls, pull) {
	const branch = rollbackBranch(parseMarker(pull.body)?.service ?? "");
	return pulls.find((p) => p.head.branch === branch && parseMarker(p.body)?.reverts === pull.number);
}
/**
* Returns the number of the rollback that another run has opened since this one listed pull requests;
* undefined where there is none, or where it cannot be asked.
*/
async function findLaterRollback({ world }, pull) {
	try {
		return findRollback(await world.forge.pullRequests.list(String(pull.merged_at)), pull)?.number;
	} catch {
		return;
	}
}
/**
* Opens the rollback, unless it would undo somebody else's later change. `closed` are pull requests that this
* run has closed.
*/
async function rollBack(run, merged, verification, closed) {
	const planned = planRollback(run, merged, closed);
	if (planned.kind !== "change") return planned;
	const { target, marker } = planned;
	const { service } = marker;
	const branch = rollbackBranch(service);
	const title = `Roll back ${proposalSubject(marker)}`;
	const message = `${title}\n\nTrimtab-Decision: ${verification.verification_id}\n${SERVICE_TRAILER}${service}\n`;
	const expected = await leaseOf(run, branch, await run.world.git.heads(branch));
	const change = await rollbackCommit(run, target, marker.to, {
		branch,
		message,
		expected
	});
	if (typeof change === "string") return none(change);
	const sha = await pushBranch(run, change);
	const reverted = merged.pull.number;
	const body = `${escapeMarkdown(verification.rationale)}\n\nRolls back #${reverted}.\n\n${renderVerification(verification, "")}\n${formatMarker(marker)}\n`;
	const number = await run.world.forge.pullRequests.create({
		title,
		body,
		branch,
		base: run.base.branch
	});
	const status = await refreshStatus(run, {
		number,
		body,
		author: "",
		head: {
			branch,
			sha
		},
		labels: [],
		reviews: [],
		status: null,
		service
	});
	return {
		kind: "opened",
		pull: number,
		event: rollbackEvent(run, marker, {
			number,
			title
		}, "create"),
		status
	};
}
function none(reason) {
	return {
		kind: "none",
		reason
	};
}
/** Decides whether a merged change may be taken back, and to which count. */
function planRollback({ base, plan }, { pull, marker, service }, closed) {
	const { blueprint, now, policies, observation, observedBy } = service.input;
	if (marker.reverts !== void 0) return none("a rollback is never rolled back");
	const known = findRollback(base.pulls, pull);
	if (known) return {
		kind: "known",
		pull: known.number
	};
	if (blueprint.paused) return none("spec.paused is true");
	if (observedBy !== void 0) return none(`the service is observed only: ${observedBy}`);
	if (!blueprint.verification.rollbackOnFailure) return none("rollback_on_failure is false");
	const { minReplicas, maxReplicas } = blueprint.scaling;
	const to = marker.number === "target" ? marker.from : Math.min(Math.max(marker.from, minReplicas), maxReplicas);
	if (to === marker.to) return none(`the limits (${minReplicas} to ${maxReplicas}) allow nothing that it could go back to`);
	const { tier } = judge$1(policies, {
		operation: "rollback",
		blueprint,
		before: marker.number === void 0 ? marker.to : void 0,
		after: marker.number === void 0 ? to : void 0,
		now
	});
	if (tier === "forbidden") return none("governance forbids it");
	const other = openRollbackOf(base.pulls, marker.service, closed);
	if (other) return none(`the rollback #${other.number} is open already`);
	const target = locatedTarget(plan.located.get(marker.service), marker);
	const bytes = target && base.files.read(target.path);
	if (!target || !bytes || !holdsMerged(target, marker)) return none("the field no longer holds the merged value");
	return {
		kind: "change",
		target,
		marker: {
			...marker,
			from: marker.to,
			to,
			tier,
			blueprint: blueprint.hash,
			blob: blobDigest(bytes),
			before: measuredMetrics(observation),
			template: observation?.template.hash,
			reverts: pull.number
		}
	};
}
function openRollbackOf(pulls, service, closed) {
	const branch = rollbackBranch(service);
	return pulls.find((p) => p.state === "open" && p.head.branch === branch && !closed.has(p.number));
}
/** Checks whether the field still holds the value that was merged. */
function holdsMerged(target, marker) {
	return target.path === marker.file && target.field === marker.field && target.value === marker.to;
}
/** Returns the change as a commit on the newest base; a string says why there can be none. */
async function rollbackCommit({ world, base }, target, to, { branch, message, expected }) {
	const bytes = base.files.read(target.path);
	const edit = bytes && splice(bytes, target, to);
	if (edit?.kind !== "edited") return edit?.reason ?? "the file vanished between two reads";
	const proof = await world.proveRendering(target, edit.bytes, to);
	if (proof.kind === "refused") return proof.why;
	return {
		branch,
		message,
		files: [{
			path: target.path,
			content: edit.bytes
		}],
		base: base.sha,
		expected
	};
}
// src/pipeline/open-rollbacks.ts
const OBSOLETE_MARKER = "<!-- trimtab:moot -->";
/**
* Looks after open rollbacks. One whose field no longer holds what it would take back is closed: a person's
* later change wins. One that cannot be merged as it is goes on a commit on the newest base.
*/
async function updateRollbacks(run) {
	const results = [];
	for (const rollback of openRollbacks(run)) try {
		const result = await updateRollback(run, rollback);
		if (result) results.push(result);
	} catch (error) {
		const { pull, marker } = rollback;
		results.push(failed(marker.service, `rollback #${pull.number}: ${error.message}`));
	}
	return results;
}
function openRollbacks({ base, plan }) {
	return base.pulls.flatMap((pull) => {
		const marker = parseMarker(pull.body);
		if (pull.state !== "open" || marker?.reverts === void 0 || isForeign(pull)) return [];
		if (pull.base.branch !== base.branch) return [];
		if (pull.head.branch !== rollbackBranch(marker.service) || !isSelected(plan, marker.service)) return [];
		if (!isPastKnown(plan.facts, marker.service)) return [];
		const target = locatedTarget(plan.located.get(marker.service), marker);
		return target ? [{
			pull,
			marker,
			target
		}] : [];
	});
}
async function updateRollback(run, rollback) {
	const { pull, marker, target } = rollback;
	if (holdsMerged(target, {
		...marker,
		to: marker.from
	})) return pull.conflicting ? rebuild(run, rollback) : void 0;
	await closeObsolete(run, rollback);
	const event = rollbackEvent(run, marker, pull, "close");
	return {
		kind: "rollback_closed",
		service: marker.service,
		pull: pull.number,
		event
	};
}
async function closeObsolete({ world }, { pull, target }) {
	const body = `Closed: ${escapeMarkdown(`${target.path}:${target.line}`)} states ${target.value} by now, so there is nothing left to take back.\n\n${OBSOLETE_MARKER}\n`;
	await world.forge.conversation.comment(pull.number, OBSOLETE_MARKER, body);
	await world.forge.pullRequests.close(pull.number);
	await world.git.deleteBranches(/* @__PURE__ */ new Map([[pull.head.branch, pull.head.sha]]));
}
async function rebuild(run, { pull, marker, target }) {
	const { service } = marker;
	const message = `${pull.title}\n\n${SERVICE_TRAILER}${service}\n`;
	const { branch, sha: expected } = pull.head;
	const change = await rollbackCommit(run, target, marker.to, {
		branch,
		message,
		expected
	});
	if (typeof change === "string") throw new Error(change);
	const sha = await pushBranch(run, change);
	const moved = {
		...pull,
		head: {
			branch,
			sha
		},
		reviews: [],
		status: null,
		service
	};
	return {
		kind: "rollback_rebuilt",
		service,
		pull: pull.number,
		status: await refreshStatus(run, moved)
	};
}
// src/verification/delivered-revision.ts
/**
* Returns why a revision does not prove that our value was applied; undefined where it does. A descendant may
* have reverted us, so the field has to hold our value there.
*/
function shortfall(revision, { descends, valueThere, expected }) {
	const known = descends.get(revision);
	const name = shortRevision(revision);
	if (!isCommit(revision)) return {
		kind: "unknown",
		reason: `${name} is no commit, and what it was made from is not said`
	};
	if (known === void 0 || known === "unknown") return {
		kind: "unknown",
		reason: `whether ${name} contains the merge cannot be told from this clone; fetch more history (fetch-depth: 0)`
	};
	if (known === "no") return {
		kind: "pending",
		reason: `it is at ${name}, from before the merge`
	};
	if (valueThere === expected) return void 0;
	return {
		kind: "pending",
		reason: `the field states ${valueThere ?? "something unreadable"} at ${name}, not ${expected}`
	};
}
function shortRevision(revision) {
	return revision.slice(0, 10);
}
function isCommit(revision) {
	return /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(revision);
}
// src/verification/argocd.ts
/** Returns the commits that the Application's state names, of the source that our repository is. */
function applicationRevisions(application, facts) {
	const index = sourceIndex(application, facts);
	if (index === void 0) return [];
	const named = [
		application.revisions,
		application.applied,
		...application.history.map((h) => h.revisions)
	].map((r) => r[index]);
	const all = [application.hydrated?.dry, ...application.hydrates ? [] : named];
	return [...new Set(all.filter((revision) => revision !== void 0 && isCommit(revision)))];
}
/**
* Judges whether an Application has delivered: the revision compared last contains the merge and is in sync,
* the last sync succeeded and applied such a revision too (unless live state matched without one), and
* nothing failed in between. `sync.revision` is only compared; `syncResult.revision` is applied
* (https://argo-cd.readthedocs.io/en/stable/operator-manual/application.yaml).
*/
function judgeApplication(application, facts) {
	const named = `Argo CD Application ${application.namespace}/${application.name}`;
	const pending = (reason) => ({
		kind: "pending",
		reason: `${named}: ${reason}`
	});
	const index = sourceIndex(application, facts);
	if (index === void 0) return {
		kind: "unknown",
		reason: `${named}: ${application.sources.some(isGit) ? "which of its sources is this repository cannot be told" : "none of its sources is a git repository, so it names no commit"}`
	};
	if (application.error !== void 0) return pending(application.error);
	const compared = application.revisions[index];
	if (application.hydrates && application.hydrated?.made !== compared) return pending("the hydrated commit is not compared yet");
	const seen = application.hydrates ? application.hydrated?.dry : compared;
	if (compared === void 0 || seen === void 0) return {
		kind: "unknown",
		reason: `${named}: it states no revision: nothing has compared it with Git yet`
	};
	const short = shortfall(seen, facts);
	if (short) return {
		kind: short.kind,
		reason: `${named}: ${short.reason}`
	};
	const unsynced = syncObstacle(application);
	if (unsynced !== void 0) return pending(unsynced);
	const contains = (revision) => application.hydrates ? revision === compared : revision !== void 0 && facts.descends.get(revision) === "yes";
	const wasApplied = contains(application.applied[index]);
	if (!wasApplied && facts.liveReplicas !== facts.expected) return pending(`${shortRevision(compared)} was compared and not applied, and live state differs`);
	return {
		kind: "delivered",
		revision: seen,
		at: wasApplied ? firstApplied(application, (revisions) => contains(revisions[index])) : void 0,
		unhealthy: unhealthy(application, named)
	};
}
/** Says why the Application is not in sync by a sync that succeeded; undefined where it is. */
function syncObstacle({ phase, message, sync, automated }) {
	if (phase === "Running") return `a sync is running: ${message ?? "no message"}`;
	if (sync !== "Synced") return automated ? `it is ${sync}; a sync window may hold it` : `it is ${sync} and waits for a manual sync`;
	if (phase !== void 0 && phase !== "Succeeded") return `the last sync ended ${phase}: ${message ?? "no message"}`;
}
/** Returns when our commit was first synced: later ones are synced too, and the clock runs from the first. */
function firstApplied(application, contains) {
	return [...application.history.filter((entry) => contains(entry.revisions)).map((entry) => entry.at), ...application.finishedAt === void 0 ? [] : [application.finishedAt]].sort((a, b) => Date.parse(a) - Date.parse(b))[0];
}
/** Describes health that is not `Healthy`, or is from before the last sync and so says nothing about it. */
function unhealthy({ health, finishedAt, reconciledAt }, named) {
	if (finishedAt !== void 0 && (reconciledAt === void 0 || Date.parse(reconciledAt) < Date.parse(finishedAt))) return `${named}: its health is from before the sync`;
	return health === "Healthy" ? void 0 : `${named}: its health is ${health}`;
}
/**
* Finds the source that is our repository: the only one, or the one with its URL and, among several of those,
* with the path that our manifest lies under; it matters no more where they are all at one revision, as with
* a chart and its values. A chart from a registry is never one, nor is an OCI artifact.
*/
function sourceIndex({ sources, revisions }, { repository, path }) {
	const git = sources.map((source, index) => ({
		...source,
		index
	})).filter(isGit);
	if (git.length === 1) return git[0]?.index;
	const own = git.filter((source) => repositoryName(source.repo) === repositoryName(repository));
	const above = own.filter((source) => source.path !== void 0 && path.startsWith(folderOf(source.path)));
	if (above.length === 1) return above[0]?.index;
	return new Set(own.map(({ index }) => revisions[index])).size === 1 ? own[0]?.index : void 0;
}
function isGit({ chart, repo }) {
	return !chart && !repo.startsWith("oci://");
}
/** Returns a folder with its slash at the end; '' for the whole repository. */
function folderOf(path) {
	const inside = trimEnd(path.replace(/^(\.?\/)+|^\.$/, ""), "/");
	return inside === "" ? "" : `${inside}/`;
}
/** Returns a repository as `host/owner/name`, however the URL is written. */
function repositoryName(url) {
	return trimEnd(url, "/").replace(/^[a-z+]+:\/\//i, "").replace(/^[^/@]*@/, "").replace(/^([^/:]+):(?:\d+\/)?/, "$1/").replace(/\.git$/, "").toLowerCase();
}
// src/verification/flux.ts
function fluxRevisions({ kustomization }) {
	const commit = appliedCommit(kustomization);
	return commit === void 0 ? [] : [commit];
}
/**
* Judges whether Flux has delivered the merge. A Kustomization has delivered when it is Ready for its newest
* spec and the revision applied last contains the merge. A HelmRelease's own revisions are chart versions:
* the Kustomization that applied it says which commit, then it has to be Ready itself
* (https://fluxcd.io/flux/components/kustomize/kustomizations/#last-applied-revision).
*/
function judgeFlux({ kustomization, release }, facts) {
	if (!kustomization) return {
		kind: "unknown",
		reason: `${nameOf(release)}: no Kustomization says which commit it was made from`
	};
	const commit = appliedCommit(kustomization);
	const waits = unready(kustomization);
	if (commit === void 0) {
		const reason = waits ?? `${nameOf(kustomization)}: ${kustomization.applied ?? "no revision"} is no commit`;
		return {
			kind: waits === void 0 ? "unknown" : "pending",
			reason
		};
	}
	const short = shortfall(commit, facts);
	if (short) return {
		kind: short.kind,
		reason: waits ?? `${nameOf(kustomization)}: ${short.reason}`
	};
	const unsettled = waits ?? (release && unready(release));
	if (unsettled !== void 0) return {
		kind: "pending",
		reason: unsettled
	};
	return {
		kind: "delivered",
		revision: commit,
		at: (release ?? kustomization).ready.since,
		unhealthy: void 0
	};
}
function unready(object) {
	const name = nameOf(object);
	if (object.suspended) return `${name} is suspended`;
	if (!object.observed) return `${name}: its newest spec is not observed yet`;
	if (object.reconciling) return `${name} is reconciling: ${object.ready.message}`;
	return object.ready.status === "True" ? void 0 : `${name} is not ready: ${object.ready.message}`;
}
/**
* Returns the commit of `branch@sha1:<sha>`, `sha1:<sha>`, or `branch/<sha>` of older versions; undefined
* where there is none.
*/
function appliedCommit(object) {
	const commit = object?.applied?.split(/[:/]/).at(-1);
	return commit !== void 0 && isCommit(commit) ? commit : void 0;
}
function nameOf(object) {
	return object ? `Flux ${object.kind} ${object.namespace}/${object.name}` : "Flux";
}
// src/verification/delivery.ts
/**
* Returns the commits that git has to be asked about before `judgeDelivery`: the one that is in force, then
* those before it.
*/
function revisionsToLookUp(source, facts) {
	if (source?.kind === "argo") return applicationRevisions(source.application, facts);
	return source?.kind === "flux" ? fluxRevisions(source) : [];
}
function judgeDelivery(source, facts) {
	if (!source) return { kind: "skipped" };
	if (source.kind === "unknown") return source;
	const delivery = source.kind === "argo" ? judgeApplication(source.application, facts) : judgeFlux(source, facts);
	const kept = delivery.kind === "pending" ? keptFromArriving(source) : void 0;
	if (kept?.effect === void 0 || kept.why !== void 0) return delivery;
	return {
		kind: "pending",
		reason: `${kept.owner} ${kept.effect}, so the merge does not arrive. ${kept.edit}`
	};
}
// src/pipeline/verification-input.ts
/** Gathers what a verdict about a merged change rests on. */
async function verificationInput(run, merged) {
	const { pull, marker, service: evaluated } = merged;
	const { input, decision } = evaluated;
	const { config } = run.plan.fleet;
	const target = locatedTarget(run.plan.located.get(marker.service), marker);
	const { service, from, to, before, template, number } = marker;
	const inGit = target?.path === marker.file && target.field === marker.field ? target.value : void 0;
	const delivered = deliverySetting(config, input.blueprint.workload.cluster).kind;
	const mergedAt = String(pull.merged_at);
	return {
		id: decision.decision_id.replace(/^dec-/, "ver-"),
		change: {
			service,
			pull: pull.number,
			from,
			to,
			before,
			template,
			number,
			mergedAt,
			inGit
		},
		blueprint: input.blueprint,
		learntLimit: learntLimit(input),
		observation: input.observation,
		delivery: await deliveryOf(run, merged),
		deliveryRequired: delivered === "argo" || delivered === "flux",
		looks: input.history.looks?.[String(pull.number)] ?? [],
		now: run.world.now
	};
}
/** Returns the limit that the last look at the service's past went by, where that is learnt. */
function learntLimit({ blueprint, evidence }) {
	if (!learnsLimit(blueprint)) return void 0;
	return evidence && "stated" in evidence && evidence.limit ? evidence.limit.limit : "unknown";
}
/** Checks whether the cluster runs a merged change, by what its delivery tool and git say. */
async function deliveryOf(run, { pull, marker, service: { input } }) {
	const { world, base, plan } = run;
	const source = plan.deliveries.get(marker.service);
	const place = {
		repository: base.repository,
		path: `${base.folder}${marker.file}`
	};
	const merge = pull.merge_commit_sha;
	if (source && merge === null) return {
		kind: "unknown",
		reason: "the forge does not name the merge commit"
	};
	const revisions = merge === null ? [] : revisionsToLookUp(source, place);
	const descends = /* @__PURE__ */ new Map();
	for (const revision of revisions) descends.set(revision, await world.git.descends(revision, String(merge)));
	const [inForce] = revisions;
	const valueThere = inForce !== void 0 && descends.get(inForce) === "yes" ? await countAt(await world.git.filesAt(inForce), marker, input.blueprint, run) : void 0;
	return judgeDelivery(source, {
		...place,
		expected: marker.to,
		liveReplicas: input.observation?.replicas,
		descends,
		valueThere
	});
}
/**
* Returns the count at a synced revision. Where its file is as on base, what was found on base stands there
* too, and nothing is searched.
*/
async function countAt(files, marker, blueprint, { world, base, plan }) {
	const target = locatedTarget(plan.located.get(blueprint.name), marker);
	const bytes = files.read(marker.file);
	if (target?.path === marker.file && bytes !== void 0 && base.files.read(marker.file)?.equals(bytes) === true) return target.value;
	const index = await world.scan(files, plan.fleet.config.scan.exclude)();
	return locatedTarget(locateAll(files, [blueprint], index).get(blueprint.name), marker)?.value;
}
// src/pipeline/verify.ts
const COMMENT_MARKER = "<!-- trimtab:verification -->";
/**
* Verifies every merged change without a final verdict, and writes the verdicts down. Without a ledger nobody
* knows which those are, so nothing is done; while writing is stopped the verdicts are reported all the same,
* and stay open.
*/
async function verifyMerged(run) {
	if (run.plan.facts.ledger_error !== null) return [];
	const isStopped = run.base.stopped !== void 0;
	const rollbacks = isStopped ? [] : await updateRollbacks(run);
	const closed = new Set(rollbacks.flatMap((r) => r.kind === "rollback_closed" ? r.pull : []));
	const verdicts = [];
	for (const merged of unverified(run)) {
		const { pull, marker } = merged;
		try {
			verdicts.push(isStopped ? await preview(run, merged) : await verifyOne(run, merged, closed));
		} catch (error) {
			const message = `verification of #${pull.number} failed: ${error.message}`;
			verdicts.push(failed(marker.service, message));
		}
	}
	const results = [...rollbacks, ...verdicts];
	return [...results, ...await record(run, eventsOf(results))];
}
function unverified({ base, plan }) {
	return base.pulls.flatMap((pull) => {
		const marker = pull.state === "merged" ? parseMarker(pull.body) : void 0;
		const service = marker && plan.services.get(marker.service);
		if (!marker || !service || !isSelected(plan, marker.service)) return [];
		if (!service.input.history.readable) return [];
		return service.input.history.verified.includes(pull.number) ? [] : [{
			pull,
			marker,
			service
		}];
	});
}
/** Comes to a verdict and writes nothing. */
async function preview(run, merged) {
	return {
		kind: "verification",
		verification: verify(await verificationInput(run, merged)),
		pull: merged.pull.number,
		rollback: void 0,
		event: void 0
	};
}
/**
* Writes verdict, rollback, comment, status and label; the events come last of all. Whoever finds none does
* the rest again, and a rollback that is there says that the verdict was `failed`, whatever the figures say
* by now.
*/
async function verifyOne(run, merged, closed) {
	const { pull } = merged;
	const seen = failedBefore(run, pull, verify(await verificationInput(run, merged)));
	const rollback = seen.verdict === "failed" ? await rollBack(run, merged, seen, closed).catch((failure) => postpone(run, pull, failure)) : void 0;
	const verification = rollback ? {
		...seen,
		rollback: describeRollback(rollback)
	} : seen;
	await publish(run, pull, verification);
	if (rollback?.kind === "postponed") {
		if (rollback.pull === void 0) await publishLaterRollback(run, pull, seen);
		throw rollback.failure;
	}
	if (isFinal(verification)) await run.world.forge.conversation.addLabel(pull.number, `trimtab/${verification.outcome}`);
	const event = isFinal(verification) || verification.look !== void 0 ? verificationEvent(verification, merged, run.world.now) : void 0;
	return {
		kind: "verification",
		verification,
		pull: pull.number,
		rollback,
		event
	};
}
/**
* Postpones a rollback. The verdict is still reported, and stays open until the rollback has been opened. A run
* that has opened it meanwhile says so in the same comment, which must not be overwritten with this failure.
*/
async function postpone(run, pull, failure) {
	return {
		kind: "postponed",
		failure,
		pull: await findLaterRollback(run, pull)
	};
}
/** Writes comment and status of a verdict. */
async function publish({ world }, pull, verification) {
	const { forge } = world;
	const status = statusOfVerdict(verification);
	const known = sameStatus(pull.verification, status);
	if (isFinal(verification) || !known) await comment(forge, pull, verification);
	if (!known && pull.merge_commit_sha !== null) await forge.statuses.setVerification(pull.merge_commit_sha, pull.number, status);
}
async function comment(forge, pull, verification) {
	const body = renderVerification(verification, COMMENT_MARKER);
	await forge.conversation.comment(pull.number, COMMENT_MARKER, body);
}
/**
* Names the rollback that another run has opened while this run wrote that it could not be opened. The other
* run writes its comment after the rollback: either it is found here, or the other comment is still to come.
*/
async function publishLaterRollback(run, pull, seen) {
	const later = await findLaterRollback(run, pull);
	if (later !== void 0) await comment(run.world.forge, pull, {
		...seen,
		rollback: { pull: later }
	});
}
/** Describes a rollback for the comment on the failed change. */
function describeRollback(rollback) {
	switch (rollback.kind) {
		case "none": return {
			pull: null,
			reason: rollback.reason
		};
		case "postponed":
			if (rollback.pull !== void 0) return { pull: rollback.pull };
			return {
				pull: null,
				reason: `it could not be opened yet: ${rollback.failure.message}`
			};
		default: return { pull: rollback.pull };
	}
}
// src/pipeline/pipeline.ts
/** Decides about every service, or those of one cluster: load → observe → assess. Writes nothing. */
async function makePlan(world, input) {
	const { files, configuration, pulls } = input;
	const { cluster } = world.selection;
	const scanned = world.scan(files, configuration.config.scan.exclude);
	const fleet = loadFleet(files, configuration, pulls);
	const scope = scopeOf(world.selection, fleet);
	const own = ofCluster(fleet, cluster);
	const past = await readPast(world.ledger.read, fleet.blueprints, pulls, world.now);
	const observed = await observe(world, own);
	const index = await scanned();
	const branch = input.branch ?? configuration.config.proposals.base;
	const located = locateAll(files, fleet.blueprints, index, branch);
	const assessment = await assessWithPast({
		world,
		fleet,
		scope,
		past,
		observed,
		desired: Object.fromEntries(own.blueprints.flatMap(({ name }) => {
			const found = located.get(name)?.desired;
			return found === void 0 ? [] : [[name, found]];
		}))
	});
	return {
		...assessment,
		...scope,
		fleet,
		services: byService(assessment.evaluation),
		observations: observed.observations,
		index,
		located,
		deliveries: observed.deliveries.sources,
		policyDigest: once(() => policyDigest(files, fleet.texts)),
		verdicts: past.verdicts,
		unrecorded: past.unrecorded.filter(({ service }) => scope.owns(service))
	};
}
/**
* Plans, brings pull requests to the desired state, and verifies what has merged:
* load → observe → assess → compare → publish → record. Where writing is stopped, it only reports.
*/
async function reconcile(world, base) {
	const { dashboard, broughtBack, results: looked } = await readDashboard(world, base);
	const proven = await proveSteps({
		world,
		base,
		plan: await makePlan(world, base),
		broughtBack
	});
	const { run } = proven;
	const { plan } = run;
	const published = base.stopped === void 0 ? await carryOut(proven) : proven.failures;
	const done = [
		...looked,
		...published,
		...await verifyMerged(run)
	];
	const shown = reportOf(run, done);
	const results = [...done, ...await keepDashboard(run, dashboard, shown, done)];
	return {
		report: {
			...shown,
			errors: [...plan.errors, ...failuresOf(results)]
		},
		results
	};
}
/** Brings the dashboard up to date, in the first of several jobs, and not for a few services by name. */
async function keepDashboard(run, dashboard, shown, done) {
	const { world, plan } = run;
	if (!dashboard || world.selection.services.length > 0 || !plan.keepsRest) return [];
	if (!plan.selected && world.selection.cluster === void 0) return writeDashboard(run, dashboard, shown, done);
	const whole = await recallOthers({
		...run,
		plan: {
			...plan,
			selected: void 0
		}
	});
	return writeDashboard(whole, dashboard, reportOf(whole, done), done);
}
function reportOf({ plan, base }, results) {
	const errors = [...plan.errors, ...failuresOf(results)];
	return buildReport({
		...plan,
		pausedBy: base.stopped ?? null,
		errors,
		verifications: verificationsOf(results),
		withdrawn: withdrawnOf(results)
	});
}
async function carryOut({ run, chosen, steps, edits, failures }) {
	const { world, plan } = run;
	const published = [...failures, ...await publish$1(run, steps, edits)];
	const open = published.flatMap((result) => result.kind === "step" ? result.open ?? [] : []);
	const statuses = await refreshStatuses(run, open);
	const changed = steps.flatMap((step) => step.kind !== "leave" && "pull" in step ? step.pull : []);
	const handled = new Set([
		...open,
		...openRollbacks$1(run),
		...changed
	].map(({ number }) => number));
	const reviews = world.selection.services.length > 0 ? [] : await reevaluateOutdated(run, handled);
	const escalations = await escalateDeferrals(run, chosen);
	const results = [
		...published,
		...statuses,
		...reviews,
		...escalations
	];
	const decisions = chosen.flatMap((s) => decisionEvents(s, world.now));
	const recorded = await record(run, [
		...plan.unrecorded,
		...decisions,
		...eventsOf(results)
	]);
	return [...results, ...recorded];
}
/** Verifies what has merged, and does nothing else. */
async function verifyOnly(world, base) {
	const plan = await makePlan(world, base);
	const run = {
		world,
		base,
		plan
	};
	const results = [...base.stopped === void 0 ? await record(run, plan.unrecorded) : [], ...await verifyMerged(run)];
	return {
		results,
		errors: [...plan.errors, ...failuresOf(results)],
		ledgerError: plan.facts.ledger_error
	};
}
export { notesOf as a, replayEvidence as c, dashboardOf as i, buildReport as l, reconcile as n, proposalsOf as o, verifyOnly as r, verificationsOf as s, makePlan as t };
