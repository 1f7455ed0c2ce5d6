import { S as formatMemory, b as formatCpu } from "./disruption-budget-BtbtHllo.js";
import { n as decidedMetrics } from "./decide-DQim3Auh.js";
import { i as isCapacity, r as editedPlace } from "./edited-place-Bdp0ilUh.js";
import { u as replicaDemand } from "./tell-DHOKVStZ.js";
// src/pull-requests/desired.ts
/** Returns the number of the open pull request that says already what is to be proposed; undefined for none. */
function openProposal({ proposed, input, decision }) {
	const place = editedPlace(input.desired, decision);
	const { proposal } = input.history;
	return place !== void 0 && proposal?.file === place.path && proposal.field === place.field && proposal.from === place.value && proposal.to === proposed ? proposal.pull : void 0;
}
/**
* Returns what a service's decision asks of its pull request. `blob` is the digest of the manifest on base;
* `config` is the configuration's path, as markers name it.
*/
function desiredPull(s, blob, config) {
	const { decision, input } = s;
	const { owner, governance } = input.blueprint;
	const { approvers, approvalTimeout, autoRejectOnTimeout } = governance;
	const policy = {
		owner,
		approvers,
		rejectAfter: autoRejectOnTimeout ? approvalTimeout : void 0
	};
	const base = {
		service: decision.service,
		policy
	};
	const place = editedPlace(input.desired, decision);
	if (s.proposed !== void 0 && place !== void 0 && blob !== void 0) {
		const { change } = decision;
		const marker = {
			service: decision.service,
			file: place.path,
			field: place.field,
			from: place.value,
			to: s.proposed,
			tier: s.governance.classification,
			blueprint: input.blueprint.hash,
			blob,
			before: decidedMetrics(decision),
			template: input.observation?.template.hash,
			config,
			...change === void 0 ? {} : {
				number: change.number,
				autoscaler: change.autoscaler
			}
		};
		return {
			...base,
			kind: "change",
			marker
		};
	}
	if (decision.action === "no_action" && decision.reason === null) return {
		...base,
		kind: "none",
		why: decision.rationale,
		replicas: decision.current_replicas ?? void 0,
		...input.desired.kind === "autoscaler" ? { numbers: input.desired.settings } : {}
	};
	return {
		...base,
		kind: "unknown",
		why: decision.reason ?? (s.governance.classification === "forbidden" ? "forbidden" : "deferred")
	};
}
// src/report/totals.ts
/** Lists what is to be proposed; what an open pull request says already is not. */
function executionPlan(services) {
	return services.filter((s) => s.proposed !== void 0 && openProposal(s) === void 0).map((s, index) => ({
		order: index + 1,
		service: s.decision.service,
		operation: s.decision.action,
		...s.decision.change === void 0 ? {} : { number: s.decision.change.number },
		from: s.decision.change?.from ?? s.decision.current_replicas,
		to: s.proposed
	}));
}
/** Lists the proposals that are open and that this run comes to again. */
function unchangedProposals(services) {
	return services.flatMap((s) => {
		const pull = openProposal(s);
		return pull === void 0 ? [] : [{
			service: s.decision.service,
			pull
		}];
	});
}
/** Counts proposals for people: those to be made, and those that stand already. */
function countProposals(report) {
	const { length: unchanged } = report.unchanged_proposals;
	return `${report.execution_plan.length} to propose${unchanged > 0 ? `, ${unchanged} unchanged` : ""}`;
}
/** Sums what the proposals change. */
function resourceEfficiency(services) {
	let cpu = 0n;
	let memory = 0n;
	const perService = services.map((s) => {
		const change = s.proposed === void 0 || !isCapacity(s.decision) ? 0 : s.proposed - (s.decision.current_replicas ?? 0);
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
export { desiredPull as a, unchangedProposals as i, executionPlan as n, openProposal as o, resourceEfficiency as r, countProposals as t };
