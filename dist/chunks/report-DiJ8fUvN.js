import { X as circuitBreaker, b as toNumber, c as brokenObjectives, g as formatPercent, i as measuredMetrics, l as unmeasuredObjectives, n as decidedMetrics, o as predict, p as compare, r as instant, t as decide, v as fromNumber } from "./decide-BkA8tRQN.js";
import { n as conflictResolution, t as conflictDetection } from "./conflicts-CYT2_pVq.js";
import { i as isEscalated, n as safetySection, r as DEFER_MS } from "./safety-C6W9CNfr.js";
import { g as replicaDemand, h as priorityScore } from "./observe-CigpZSEe.js";
import { n as formatMemory, t as formatCpu } from "./quantity-4yTZYHZm.js";
import { isDeepStrictEqual } from "node:util";
// src/scaling/independence.ts
/** Re-decides each service from its own input and compares every field, ids included. */
function proveIndependence(evaluated) {
	const services = new Map(evaluated.map((s) => [s.input.blueprint.name, sameDecision(s.decision, decide(s.input))]));
	const own = evaluated.filter((s) => s.input.observation);
	return {
		services,
		separateBlueprints: new Set(evaluated.map((s) => s.input.blueprint.path)).size === evaluated.length,
		separateMetrics: own.every((s) => s.input.observation?.service === s.input.blueprint.name),
		separateGovernance: evaluated.every((s) => s.governance.decision_id === s.decision.decision_id && s.governance.service === s.decision.service)
	};
}
function sameDecision(together, alone) {
	if (together.reason === "correlated_drop" || together.reason === "unschedulable") return isDeepStrictEqual(together.recommendation, alone.recommendation);
	return isDeepStrictEqual(together, alone);
}
// src/report/isolation.ts
function independenceVerification({ services }) {
	const proof = proveIndependence(services);
	const all = [...proof.services.values()].every(Boolean);
	return {
		services: Object.fromEntries([...proof.services].map(([name, independent]) => [name, { decision_independent: independent }])),
		no_cross_service_interference: all,
		separate_blueprints_used: proof.separateBlueprints,
		separate_metrics_collected: proof.separateMetrics,
		separate_governance_applied: proof.separateGovernance,
		rationale: all ? `Each of ${services.length} services was decided again from its own data alone, with the same result.` : "At least one service decided differently when evaluated alone."
	};
}
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
/** Everything the report says of one service; `verified` is the verdict of this run, where one was looked for. */
function serviceSection(s, now, verified) {
	const { blueprint, observation } = s.input;
	const { scaling, performance } = blueprint;
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
		governance_check: s.governance,
		priority: {
			priority_level: blueprint.priority,
			criticality: blueprint.criticality,
			priority_score: priorityScore(blueprint)
		},
		safety: safetySection(s, now),
		execution: execution(s, now),
		verification: verified ?? verification(s),
		expected_outcome: expectedOutcome(s)
	};
}
function execution(s, now) {
	const { decision, governance, grant, input } = s;
	const base = {
		operation_id: decision.decision_id,
		service: decision.service,
		operation_type: decision.action
	};
	const none = {
		...base,
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
	if (s.proposed === void 0) {
		const retry_at = instant(new Date(now.getTime() + DEFER_MS));
		return {
			...none,
			operation: "deferred",
			retry_at,
			deferrals_in_a_row: input.history.deferrals + 1,
			escalated: isEscalated(s)
		};
	}
	const where = input.desired.kind === "found" ? `${input.desired.path}:${input.desired.line}` : "n/a";
	return {
		...base,
		operation: decision.action,
		command: `pull request on branch trimtab/${decision.service}: ${where} ${decision.current_replicas} → ${s.proposed}`,
		partial: grant !== void 0 && grant.granted < grant.requested,
		replicas_before: decision.current_replicas,
		replicas_after: s.proposed
	};
}
function verification(s) {
	if (s.proposed !== void 0) return {
		outcome: "pending",
		rationale: "Verified after the pull request is merged and delivered"
	};
	const { observation } = s.input;
	const metrics = decidedMetrics(s.decision);
	return {
		outcome: "no_verification_needed",
		rationale: "No operation executed",
		current_state: {
			replicas: observation?.replicas ?? null,
			cpu_utilization: metrics.cpu_utilization ?? null,
			latency_p95: metrics.latency_p95 ?? null,
			status: health(s)
		}
	};
}
function health({ input, decision }) {
	const { observation, blueprint } = input;
	if (observation?.podsReady === void 0 || observation.replicas === void 0) return "unknown";
	const metrics = decidedMetrics(decision);
	if (observation.podsReady < observation.replicas || brokenObjectives(blueprint, metrics).length > 0) return "degraded";
	return unmeasuredObjectives(blueprint, metrics).length > 0 ? "unknown" : "healthy";
}
function expectedOutcome(s) {
	const before = s.decision.current_replicas;
	const metrics = decidedMetrics(s.decision);
	const after = s.proposed ?? before;
	const then = before === null || after === null || before === 0 ? metrics : predict(metrics, before, after);
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
/** What happened, step by step over all services, as the reference tells it. */
function timeline({ services }, now) {
	const time = instant(now);
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
function observed({ input }) {
	const cpu = input.observation?.figures.cpu_utilization?.value;
	if (cpu === void 0) return "CPU not measured";
	const value = fromNumber(cpu);
	const { targetCpu } = input.blueprint.scaling;
	return `${targetCpu && compare(value, targetCpu) > 0 ? "High" : "Normal"} CPU detected (${formatPercent(value)})`;
}
function decided({ decision }) {
	if (decision.action !== "no_action") return `Decision: scale from ${decision.current_replicas} to ${decision.target_replicas} replicas`;
	return `Decision: no action${decision.reason === null ? " needed" : ` (${decision.reason})`}`;
}
function governed({ governance }) {
	return `Governance: ${governance.classification}`;
}
function executed(s) {
	if (s.proposed !== void 0) return `Execution: pull request ${s.decision.current_replicas} → ${s.proposed}`;
	if (s.grant?.action !== "defer") return "Execution: none";
	return isEscalated(s) ? "Execution: deferred again, escalated" : "Execution: deferred";
}
// src/report/totals.ts
function executionPlan({ services }) {
	return services.filter((s) => s.proposed !== void 0).map((s, index) => ({
		order: index + 1,
		service: s.decision.service,
		operation: s.decision.action,
		from: s.decision.current_replicas,
		to: s.proposed
	}));
}
function resourceEfficiency({ services }) {
	let cpu = 0n;
	let memory = 0n;
	const perService = services.map((s) => {
		const change = s.proposed === void 0 ? 0 : s.proposed - (s.decision.current_replicas ?? 0);
		const size = replicaDemand(s.input);
		cpu += size.cpu * BigInt(change);
		memory += size.memory * BigInt(change);
		return [s.decision.service, {
			replicas: change,
			cpu: formatCpu(size.cpu * BigInt(change)),
			memory: formatMemory(size.memory * BigInt(change))
		}];
	});
	return {
		services: Object.fromEntries(perService),
		total_cpu: formatCpu(cpu),
		total_memory: formatMemory(memory)
	};
}
// src/report/report.ts
/** The whole report as one JSON value: the same inputs give the same bytes. */
function buildReport({ evaluation, errors, facts, pausedBy, selected, verifications = [] }) {
	const now = new Date(facts.now);
	const stamp = instant(now).replace(/[-:]/g, "").replace("T", "-").replace("Z", "");
	const printed = evaluation.services.filter((s) => !selected || selected.has(s.decision.service));
	const verified = new Map(verifications.map((one) => [one.service, one]));
	return {
		multi_service_evaluation_id: `eval-${stamp}`,
		timestamp: instant(now),
		paused: pausedBy !== null,
		paused_by: pausedBy,
		services_evaluated: evaluation.services.length,
		inputs: facts,
		services: Object.fromEntries(printed.map((s) => [s.decision.service, serviceSection(s, now, verified.get(s.decision.service))])),
		conflict_detection: conflictDetection(evaluation),
		conflict_resolution: conflictResolution(evaluation, now),
		independence_verification: independenceVerification(evaluation),
		service_isolation_proof: isolationProof(evaluation, now),
		execution_plan: executionPlan(evaluation),
		resource_efficiency: resourceEfficiency(evaluation),
		timeline: timeline(evaluation, now),
		errors
	};
}
export { buildReport as t };
