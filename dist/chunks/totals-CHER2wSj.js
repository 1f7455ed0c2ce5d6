import { c as listFirst, o as counted } from "./time-ZXryeGjZ.js";
import { a as truncate, n as escapeMarkdown } from "./markdown-Ca9uF0YC.js";
import { n as groupBy, r as uniqueBy } from "./group-by-CKri-PEM.js";
import { g as formatMemory, m as formatCpu } from "./json-BaBbGGr3.js";
import { D as isCapacity, E as editedPlace, o as replicaDemand } from "./guards-C6ttnHtL.js";
import { n as decidedMetrics } from "./decide-yF4bnQpO.js";
import { n as explanationUrl, t as HOLDS } from "./reasons-B5jVomPw.js";
import { t as LONGEST_ADVICE_MS } from "./shadow-BRAUIhtn.js";
import { n as editOf } from "./marker-CMBGC7AJ.js";
// src/report/missing.ts
/** A cause may list what several sources say; one line has room for this much. */
const MAX_CAUSE_LENGTH = 300;
const MAX_QUERY_LENGTH = 60;
/** Says what was decided about a service and, where it does not, which figures were missing. */
function saidOf(service, findQuery) {
	const { rationale } = service.decision;
	const missing = describeMissing(service, findQuery);
	return missing === void 0 ? rationale : `${rationale} (${missing})`;
}
/**
* Describes why figures that the blueprint has an objective for are missing, as far as the rationale does not
* say so, and by which query they were asked for:
* `missing: latency_p95 (query histogram_quantile(0.9…): no series for Deployment shop/web`. Figures that are
* missing for the same cause stand together. Undefined where there is nothing to tell.
*/
function describeMissing(service, findQuery) {
	const { decision, blueprint_targets: targets, current_state: state } = service;
	if (state === null) return void 0;
	const missing = [
		["cpu_utilization", targets.target_cpu_utilization],
		["memory_utilization", targets.target_memory_utilization],
		["latency_p95", targets.latency_p95_target],
		["error_rate", targets.error_rate_threshold]
	].flatMap(([name, objective]) => {
		const figure = decision.figures[name];
		return objective !== null && "missing" in figure && !decision.rationale.includes(figure.missing) ? [{
			name,
			cause: figure.missing
		}] : [];
	});
	const causes = [...groupBy(missing, ({ cause }) => cause)].map(([cause, group]) => {
		return `${group.map(({ name }) => `${name}${shortQuery(findQuery(decision.service, name), cause)}`).join(", ")}: ${truncate(cause, MAX_CAUSE_LENGTH)}`;
	});
	return causes.length === 0 ? void 0 : `missing: ${causes.join("; ")}`;
}
/** Names the query that gave nothing; where there was nothing to measure it is not to blame. */
function shortQuery(query, cause) {
	if (query === void 0 || cause === "no requests in the window" || cause.startsWith("stale: ")) return "";
	return ` (query ${truncate(query.replace(/\s+/g, " "), MAX_QUERY_LENGTH)})`;
}
// src/report/held.ts
/** Groups the services that do not change for a reason, most common reason first. */
function groupHeld(services) {
	const held = services.filter(({ decision }) => decision.action === "no_action" && decision.reason !== null);
	return [...groupBy(held, ({ decision }) => decision.reason)].map(([reason, group]) => ({
		reason,
		services: group
	})).sort((a, b) => b.services.length - a.services.length);
}
/** Checks whether a hold ends only when a person does something. */
function needsPerson({ reason }) {
	return HOLDS[reason].person;
}
/** Services named below one cause; the JSON report has them all. */
const MAX_SERVICES = 50;
/** A message names its cause at its beginning. */
const MAX_MESSAGE_LENGTH = 400;
/** Renders a cause with its remedy, and below it a line for each service that it holds. */
function heldLines(held, describe) {
	const { services } = held;
	const left = services.length - MAX_SERVICES;
	return [
		causeLine(held),
		...services.slice(0, MAX_SERVICES).map((service) => `  - ${describe(service)}`),
		...left > 0 ? [`  - … and ${left} more`] : []
	];
}
/** Renders a cause with its remedy and the names of the services: these wait for nothing but time. */
function heldNames(held) {
	const names = held.services.map(({ decision }) => escapeMarkdown(decision.service));
	return [causeLine(held), `  - ${listFirst(names, MAX_SERVICES)}`];
}
function causeLine({ reason, services }) {
	const { title, remedy } = HOLDS[reason];
	return `- **${title}** ([${reason}](${explanationUrl(reason)})), ${counted(services.length, "service")}. ${remedy}`;
}
/** Describes a held service in one line of Markdown: its count, and what the guard says. */
function describeHeld(service, findQuery) {
	const { decision } = service;
	const name = `${decision.service}, ${decision.current_replicas ?? "?"} replicas`;
	return `${escapeMarkdown(name)}: ${escapeMarkdown(truncate(saidOf(service, findQuery), MAX_MESSAGE_LENGTH))}`;
}
// src/report/observed.ts
/** Places named; a run that observes many blueprints one by one is told by their number. */
const MAX_PLACES = 3;
/**
* Describes in one line which services are observed only, and what has them so; undefined where none is.
*/
function describeObserved({ services }) {
	const all = Object.values(services);
	const observed = all.flatMap(({ observed_by: place }) => place ?? []);
	if (observed.length === 0) return void 0;
	const places = uniqueBy(observed, (place) => place);
	return `no pull request is opened for ${observed.length === all.length ? "" : `${observed.length} of `}${counted(all.length, "service")}: ${listFirst(places, MAX_PLACES)}`;
}
/** Says, to stand behind an action, why nothing is proposed now: there is no room, or the service is observed only. */
function describeWithheld({ operation }) {
	if (operation === "observed") return ", observed only";
	return operation === "deferred" ? ", deferred" : "";
}
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
	const marker = markerOf(s, blob, config);
	const { observedBy } = input;
	if (observedBy !== void 0) {
		const news = marker !== void 0 && isNews(input, editOf(marker));
		return {
			...base,
			kind: "observed",
			why: observedBy,
			...news ? { marker } : {}
		};
	}
	if (marker !== void 0) return {
		...base,
		kind: "change",
		marker
	};
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
/** Returns what a pull request for the decision says, opened or only imagined; undefined where there is none. */
function markerOf(s, blob, config) {
	const { decision, input } = s;
	const { change } = decision;
	const place = editedPlace(input.desired, decision);
	const to = s.proposed ?? s.advised;
	if (to === void 0 || place === void 0 || blob === void 0) return void 0;
	return {
		service: decision.service,
		file: place.path,
		field: place.field,
		from: place.value,
		to,
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
}
/** Checks whether the ledger does not say yet that this would be proposed; after two weeks it is said again. */
function isNews({ history: { observed }, now }, edit) {
	if (observed === void 0 || now.getTime() - Date.parse(observed.at) >= LONGEST_ADVICE_MS) return true;
	const known = observed.edit;
	return [
		"file",
		"field",
		"from",
		"to"
	].some((key) => known[key] !== edit[key]);
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
	const observed = Object.values(report.services).filter(({ execution }) => execution.operation === "observed");
	const more = observed.length > 0 ? `, ${observed.length} observed only` : "";
	return `${report.execution_plan.length} to propose${unchanged > 0 ? `, ${unchanged} unchanged` : ""}${more}`;
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
export { desiredPull as a, describeWithheld as c, heldLines as d, heldNames as f, saidOf as h, unchangedProposals as i, describeHeld as l, describeMissing as m, executionPlan as n, openProposal as o, needsPerson as p, resourceEfficiency as r, describeObserved as s, countProposals as t, groupHeld as u };
