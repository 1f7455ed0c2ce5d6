import { n as groupBy } from "./group-by-CKri-PEM.js";
import { w as asksForMore } from "./guards-C6ttnHtL.js";
import { a as parseMarker, o as sameFingerprint } from "./marker-CMBGC7AJ.js";
import { n as startScan } from "./scanner-CuLnQAT2.js";
import { i as sameStatus } from "./statuses-C3SHwibz.js";
import { c as isApproved, l as isForeign } from "./files-Df0guIpq.js";
import { c as rollbackBranch, l as serviceOfBranch, n as heldStatus, s as proposalBranch } from "./status-CU0lANRj.js";
import { t as measure } from "./sources-9g9U2yfj.js";
// src/pull-requests/snooze.ts
/** Label of a pull request that nobody approved in time. */
const TIMED_OUT_LABEL = "trimtab/timed-out";
/**
* Returns for how long a service is left alone; undefined where nobody has said no. `wanted` is the change that
* is to be proposed; without it nothing is known to be a revert.
*/
function findSnooze(service, wanted, pulls, snoozeMs, now) {
	const branch = proposalBranch(service);
	const own = pulls.filter((pull) => pull.head.branch === branch);
	const lasting = (why, { number: pull }, time) => {
		const until = time === null ? 0 : Date.parse(time) + snoozeMs;
		return now.getTime() < until ? {
			why,
			pull,
			until
		} : void 0;
	};
	const merged = own.filter((pull) => pull.state === "merged" && recent(pull.merged_at, snoozeMs, now)).at(-1);
	const reverted = merged && wanted && isReverted(merged, wanted, pulls) ? merged : void 0;
	return refusals(own).map((pull) => lasting(whyRefused(pull), pull, pull.closed_at)).find((snooze) => snooze !== void 0) ?? (reverted && lasting(`a person reverted #${reverted.number}`, reverted, reverted.merged_at));
}
function recent(time, snoozeMs, now) {
	return time !== null && now.getTime() - Date.parse(time) < snoozeMs;
}
/**
* Lists the last pull request, where a person closed it or let it time out: after an earlier one somebody has
* brought the service back since.
*/
function refusals(own) {
	const newest = Math.max(0, ...own.map(({ number }) => number));
	return own.filter((pull) => pull.state === "closed" && pull.number >= newest).filter((pull) => pull.labels.includes("trimtab/timed-out") || pull.closed_by !== pull.author);
}
function whyRefused({ labels }) {
	return labels.includes("trimtab/timed-out") ? "nobody approved the last pull request in time" : "a person closed the last pull request";
}
/**
* Checks whether a person has reverted a merged pull request: the very same change is wanted again, and no
* rollback of this tool took it back.
*/
function isReverted(merged, wanted, pulls) {
	const done = parseMarker(merged.body);
	if (done?.file !== wanted.file || done.field !== wanted.field || done.from !== wanted.from || done.to !== wanted.to) return false;
	return !pulls.some((pull) => pull.state === "merged" && parseMarker(pull.body)?.reverts === merged.number);
}
// src/pull-requests/compare.ts
/**
* Compares desired and actual pull requests, one step a service, in the order of the desiredPulls: where a
* limit bites, who comes first is served. Anything short of a complete contrary decision leaves an open pull
* request alone.
*/
function comparePulls(desiredPulls, pulls, settings, now) {
	const byBranch = groupBy(pulls, (pull) => pull.head.branch);
	const places = countPlaces(desiredPulls, pulls, settings);
	return desiredPulls.map((desired) => {
		const own = byBranch.get(proposalBranch(desired.service)) ?? [];
		const rollbacks = byBranch.get(rollbackBranch(desired.service)) ?? [];
		const pull = own.find((p) => p.state === "open");
		const leave = (why, foreign = false) => ({
			kind: "leave",
			service: desired.service,
			pull,
			why,
			foreign
		});
		const withdrawn = withdraw(desired, pull, settings.base);
		if (withdrawn) return withdrawn;
		if (desired.kind === "observed") return observe(desired, pull, leave);
		const rollback = rollbacks.find((p) => p.state === "open");
		if (rollback) return leave(`the rollback #${rollback.number} is open`);
		if (pull) return compareOpen(desired, pull, leave, now);
		if (desired.kind !== "change") return leave(desired.why);
		const reason = snoozeReason(desired.marker, [...own, ...rollbacks], settings, now) ?? places.take(desired.policy.owner);
		return reason === void 0 ? {
			kind: "create",
			service: desired.service,
			marker: desired.marker
		} : leave(reason);
	});
}
/**
* Returns the step for a pull request that must not be merged as it stands, whatever the figures say: its
* service is paused, or it stands against a branch that changes no longer go to. One that is a person's by now
* is theirs to aim elsewhere.
*/
function withdraw(desired, pull, base) {
	const { service } = desired;
	if (pull === void 0) return void 0;
	if (desired.kind === "unknown" && desired.why === "paused" && !isForeign(pull)) return {
		kind: "hold",
		service,
		pull,
		why: "the service is paused"
	};
	if (pull.base.branch === base) return void 0;
	if (isForeign(pull)) return {
		kind: "hold",
		service,
		pull,
		why: otherBase(pull, base)
	};
	return {
		kind: "close",
		service,
		pull,
		why: `It stands against ${pull.base.branch}, and changes go to ${base} now.`,
		timedOut: false,
		revoked: true
	};
}
/**
* Returns the step for a service that is observed only: its pull request is closed, unless it is a person's by
* now.
*/
function observe({ service, why, marker }, pull, leave) {
	if (pull && !isForeign(pull)) return {
		kind: "close",
		service,
		pull,
		why: `The service is observed only now, so nothing is proposed for it (${why}).`,
		timedOut: false,
		revoked: true
	};
	if (pull) return leave("a person has committed to the branch", true);
	return marker ? {
		kind: "observe",
		service,
		marker,
		why
	} : leave(why);
}
/** Says of a pull request that somebody has to aim elsewhere why it is held. */
function otherBase({ base: { branch } }, base) {
	return `it stands against ${branch}, and changes go to ${base} now: aim it there or close it`;
}
function compareOpen(desired, pull, leave, now) {
	const { service } = desired;
	const present = parseMarker(pull.body);
	if (isForeign(pull)) return leave("a person has committed to the branch", true);
	const approved = isApproved(pull, desired.policy.approvers);
	const { rejectAfter } = desired.policy;
	const waited = now.getTime() - Date.parse(pull.created_at);
	if (present?.tier === "requires_approval" && !approved && rejectAfter !== void 0 && waited >= rejectAfter) return {
		kind: "close",
		service,
		pull,
		why: "Nobody approved it within the timeout of its approval workflow.",
		timedOut: true
	};
	if (desired.kind === "unknown") return leave(desired.why);
	if (desired.kind === "none") return outlives(present, desired) ? leave("nothing asks for it now, and nothing for less") : {
		kind: "close",
		service,
		pull,
		why: desired.why,
		timedOut: false
	};
	if (present && sameFingerprint(present, desired.marker) && present.blob === desired.marker.blob) return leave("unchanged");
	if (present && approved && !pull.conflicting && isSmallChange(present, desired.marker)) return leave("approved, and the change since is small");
	return {
		kind: "update",
		service,
		marker: desired.marker,
		pull
	};
}
/**
* Checks whether a pull request stands though nothing is needed now. A scale-up that is still the next step
* from Git's count does, for the reviewers who come the morning after the peak that it was opened for; until a
* decision asks for less, or nobody has confirmed it for `valid_for`. A scale-down that is not asked for any
* more could do harm.
*/
function outlives(present, { replicas, numbers }) {
	if (present === void 0) return false;
	const stated = present.number === void 0 ? replicas : numbers?.[present.number];
	return asksForMore(present) && present.from === stated;
}
/**
* Checks whether an approval given for the one still speaks for the other: same place, same direction, less
* than two replicas apart.
*/
function isSmallChange(approved, wanted) {
	const samePlace = approved.file === wanted.file && approved.field === wanted.field && approved.from === wanted.from;
	const sameWay = Math.sign(approved.to - approved.from) === Math.sign(wanted.to - wanted.from);
	return samePlace && sameWay && approved.tier === wanted.tier && Math.abs(approved.to - wanted.to) < 2;
}
/** Returns why a wanted change is not proposed for a while; undefined where it is. */
function snoozeReason(wanted, pulls, { snoozeMs, broughtBack }, now) {
	if (broughtBack?.has(wanted.service)) return void 0;
	const snooze = findSnooze(wanted.service, wanted, pulls, snoozeMs, now);
	return snooze && `snoozed: ${snooze.why}`;
}
/** Counts how many more pull requests may be opened; `take` answers with the limit that is reached. */
function countPlaces(desiredPulls, pulls, limits) {
	const { share } = limits;
	const left = share ?? wholeShare(desiredPulls, pulls, limits);
	const here = (count) => share === void 0 ? "" : `, ${Math.max(0, count)} more of them here`;
	const byOwner = /* @__PURE__ */ new Map();
	let creations = 0;
	return { take(owner) {
		if (creations >= left.run) return `held back: per_run allows ${limits.perRun} new pull requests${here(left.run)}`;
		if (creations >= left.open) return `held back: max_open allows ${limits.maxOpen} open pull requests${here(left.open)}`;
		const ofOwner = owner === void 0 ? 0 : byOwner.get(owner) ?? 0;
		if (owner !== void 0 && ofOwner >= left.ofOwner(owner)) return `held back: max_open_per_owner allows ${limits.maxOpenPerOwner} open pull requests of ${owner}${here(left.ofOwner(owner))}`;
		creations += 1;
		if (owner !== void 0) byOwner.set(owner, ofOwner + 1);
	} };
}
/** Returns what a run may open that shares the limits with no other job. */
function wholeShare(desiredPulls, pulls, { perRun, maxOpen, maxOpenPerOwner }) {
	const owners = new Map(desiredPulls.map(({ service, policy }) => [service, policy.owner]));
	const open = pulls.filter((pull) => pull.state === "open");
	const byOwner = groupBy(open, (pull) => owners.get(serviceOfBranch(pull.head.branch)));
	return {
		run: perRun,
		open: maxOpen - open.length,
		ofOwner: (owner) => maxOpenPerOwner - (byOwner.get(owner)?.length ?? 0)
	};
}
// src/pull-requests/orphans.ts
/**
* Returns the steps for open pull requests whose service is not decided about: nobody confirms them, and no
* policy speaks for them. Where the blueprint is gone a proposal is closed. Where it may be mended, and for a
* rollback, which leads back to a known state, the status waits. `absenceOf` is undefined for a service that
* this run decides about, or has nothing to do with; `config` is that of the run, as markers name it.
*/
function orphanSteps(pulls, absenceOf, config) {
	return pulls.flatMap((pull) => {
		if (!isOwn(pull, config)) return [];
		const service = serviceOfBranch(pull.head.branch);
		const absence = absenceOf(service);
		if (!absence) return [];
		const { kind, why } = absence;
		return kind === "removed" && pull.head.branch === proposalBranch(service) ? [{
			kind: "close",
			service,
			pull,
			why,
			timedOut: false,
			revoked: true
		}] : [{
			kind: "hold",
			service,
			pull,
			why
		}];
	});
}
/**
* Checks whether an open pull request is one that this tool wrote for a configuration and nobody has committed
* to. Another configuration in the same repository has services of its own.
*/
function isOwn(pull, config) {
	const marker = pull.state === "open" && !isForeign(pull) ? parseMarker(pull.body) : void 0;
	return marker?.config === config && marker?.service === serviceOfBranch(pull.head.branch);
}
/**
* Returns the steps for open rollbacks that stand against a branch that changes no longer go to. They are not
* closed: the verdict behind them is not reached again.
*/
function misplacedRollbacks(pulls, services, base) {
	const byBranch = new Map([...services].map((service) => [rollbackBranch(service), service]));
	return pulls.flatMap((pull) => {
		const service = byBranch.get(pull.head.branch);
		const isMisplaced = pull.state === "open" && pull.base.branch !== base;
		return service !== void 0 && isMisplaced ? [{
			kind: "hold",
			service,
			pull,
			why: otherBase(pull, base)
		}] : [];
	});
}
// src/pipeline/hold-pulls.ts
/** Has the status of a head wait, whatever it said before. */
async function holdPull({ statuses }, { number, head, status }, why) {
	const held = heldStatus(why);
	if (!sameStatus(status, held)) await statuses.setGovernance(head.sha, number, held);
}
/**
* Holds every open pull request of a configuration that cannot be used: no policy speaks for them. `config` is
* its path as markers name it. Nothing is written while writing is stopped.
*/
async function holdOpenPulls(forge, config, { message }, now) {
	const [why = ""] = message.split("\n");
	const open = await forge.pullRequests.list(now.toISOString());
	if (forge.pullRequests.findStopLabel() !== void 0) return;
	for (const pull of open) if (isOwn(pull, config)) await holdPull(forge, pull, why);
}
// src/commands/open/plan-world.ts
/** Opens what a plan asks of the outside. */
function openPlanWorld(options, now, ledger) {
	return {
		now,
		scan: (files, exclude) => startScan(files, exclude, options.tellProgress),
		measure: (config, blueprints) => measure(options, config, blueprints, now),
		listDelivery,
		pastDemand: pastDemand(options),
		ledger,
		selection: options
	};
}
/** A file costs nothing to read again in each run. */
function pastDemand(options) {
	return {
		daily: options.history === void 0,
		open: async (config) => (await import("./history-B5nsBVnZ.js").then((n) => n.t)).openDemandHistory(options, config)
	};
}
/** Lists delivery objects; the Kubernetes client is loaded only when it is used. */
const listDelivery = async (query) => {
	return (await import("./delivery-st8gYlrb.js")).listDelivery(query);
};
export { orphanSteps as a, findSnooze as c, misplacedRollbacks as i, holdOpenPulls as n, comparePulls as o, holdPull as r, TIMED_OUT_LABEL as s, openPlanWorld as t };
