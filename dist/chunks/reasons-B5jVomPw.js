// src/report/reasons.ts
const REFERENCE = "https://github.com/trimtab/trimtab/blob/v1/docs/REASONS.md";
/** Returns the page and place that explain a code. */
function explanationUrl(code) {
	return `${REFERENCE}#${code}`;
}
/** Explains every reason of a decision, in the order in which the guards are asked. */
const HOLDS = {
	paused: {
		title: "Paused",
		cause: "`spec.paused` is true in the blueprint.",
		remedy: "Set it to false when the service may change again.",
		person: false
	},
	switched_off: {
		title: "Switched off",
		cause: "Git states 0 replicas.",
		remedy: "Nothing, where that is meant; else state a count above 0.",
		person: false
	},
	owned_by_autoscaler: {
		title: "An autoscaler sets the count",
		cause: "A HorizontalPodAutoscaler or ScaledObject, in the cluster or in Git, sets the count of this workload.",
		remedy: "Change its bounds, let Trimtab propose them with `spec.autoscaler`, or remove the blueprint if the autoscaler is to be alone.",
		person: false
	},
	ignored_by_delivery: {
		title: "The count in Git would not arrive",
		cause: "Argo CD or Flux ignores the count, lays another over it, follows another revision or is suspended.",
		remedy: "Change the rule that the message names, or remove the blueprint.",
		person: true
	},
	ambiguous_manifest: {
		title: "Several places state the count",
		cause: "More than one manifest, overlay or destination could be the one that this service is.",
		remedy: "Name one with `spec.manifest`, or the namespace or cluster with `spec.workload`.",
		person: true
	},
	manifest_missing: {
		title: "No manifest states the count",
		cause: "No file of the repository holds the workload, or the file that holds it states no count.",
		remedy: "Name the file with `spec.manifest.path`, correct `spec.workload`, or set `spec.manifest.create` where the count may be added.",
		person: true
	},
	manifest_refused: {
		title: "The manifest cannot be edited safely",
		cause: "The place that states the count is a template, an expression, a link, or YAML that an edit would change elsewhere too.",
		remedy: "Write the count as a plain number, or name another place with `spec.manifest.field`.",
		person: true
	},
	ledger_unreadable: {
		title: "The ledger cannot be read",
		cause: "The record of earlier operations could not be fetched or parsed, so cooldowns and limits are unknown.",
		remedy: "Give the job `contents: read` on the ledger branch, or restore the line that the error names.",
		person: true
	},
	not_synced: {
		title: "The cluster runs another count than Git states",
		cause: "A merged change is not delivered yet, or somebody or something changed the live count.",
		remedy: "Let the delivery tool sync, or write the live count into Git.",
		person: true
	},
	rollout_in_progress: {
		title: "A rollout is in progress",
		cause: "Not all pods of the present template run, so their figures say nothing of the count.",
		remedy: "Wait, or mend the pods that the message names.",
		person: false
	},
	evidence_too_short: {
		title: "Too little of the past is known",
		cause: "A decision by evidence needs seven days of demand and 80% of their points, and the history has fewer, or no source keeps one.",
		remedy: "Wait, name a Prometheus among the metrics sources of the cluster, or pass a file by `--history`; until then another `strategy` can decide.",
		person: true
	},
	metrics_missing: {
		title: "Figures are missing",
		cause: "A figure that could change the answer is absent, too old, or in a unit that cannot be right; or nothing tells what sets the count.",
		remedy: "Run `trimtab doctor`, and `trimtab plan --explain NAME` for what each source says of each figure.",
		person: true
	},
	awaiting_verification: {
		title: "The last change is being verified",
		cause: "The last merged change has no final verdict yet.",
		remedy: "Wait for the verdict; `verify` has to run on a schedule.",
		person: false
	},
	disruption_budget: {
		title: "A PodDisruptionBudget needs the replicas",
		cause: "Fewer replicas would leave the budget no disruption, or the budgets could not be read.",
		remedy: "Loosen the budget, or grant `list` on `poddisruptionbudgets.policy`.",
		person: false
	},
	circuit_open: {
		title: "The circuit breaker is open",
		cause: "Several changes of the service failed their verification.",
		remedy: "Find out why, then wait for the trial or run `trimtab breaker reset NAME --reason TEXT`.",
		person: true
	},
	rolled_back_before: {
		title: "The same change failed before",
		cause: "The same step under the same load failed its verification and was taken back.",
		remedy: "Change the blueprint or the pod template, or run `trimtab breaker reset NAME --reason TEXT`; a lighter load lifts it too.",
		person: true
	},
	stabilizing: {
		title: "The case has not held long enough",
		cause: "The recommendation has not held for the whole stabilization window.",
		remedy: "Wait, or shorten `scale_up_stabilization` or `scale_down_stabilization`.",
		person: false
	},
	cooldown: {
		title: "Resting after the last operation",
		cause: "The last operation is less than `cooldown_period` ago.",
		remedy: "Wait, or shorten `cooldown_period`.",
		person: false
	},
	rate_limited: {
		title: "Too many operations lately",
		cause: "`safety.rate_limit` of the blueprint is reached.",
		remedy: "Wait, or raise the limit.",
		person: false
	},
	deferred: {
		title: "Waiting for room in the cluster",
		cause: "A service with a higher priority took the capacity that is left.",
		remedy: "Add capacity or lower a priority; it is tried again at the time that the message names.",
		person: false
	},
	frozen: {
		title: "Changes are frozen",
		cause: "A freeze of the policy file or the blueprint is in force.",
		remedy: "Wait for its end, or remove it.",
		person: false
	},
	render_refused: {
		title: "The edited manifest does not render",
		cause: "kustomize or helm refuses the folder with the new count, or builds something else than the count differently.",
		remedy: "Mend what the message names; `kubectl kustomize DIR` or `helm template` shows it.",
		person: true
	},
	correlated_drop: {
		title: "Too many services would go down at once",
		cause: "More of the cluster than `fleet_guard.max_scale_down_share` dropped together, which looks like a fault of measurement.",
		remedy: "Look at the traffic and the metrics; it goes on by itself when the drop proves to be usual.",
		person: true
	},
	queued: {
		title: "Waiting for its turn to go down",
		cause: "The share of services that one run may take down is used up.",
		remedy: "Wait for the next run, or raise `fleet_guard.max_scale_down_share`.",
		person: false
	},
	unschedulable: {
		title: "One more replica would fit no node",
		cause: "A replica asks for more than the cluster could give if it were empty.",
		remedy: "Lower its requests, or add larger nodes or quota.",
		person: true
	},
	at_max_replicas: {
		title: "At max_replicas",
		cause: "The figures ask for more than `max_replicas`.",
		remedy: "Raise `max_replicas`, or list `scale_beyond_limits` under `requires_approval` to be asked.",
		person: true
	},
	at_min_replicas: {
		title: "At min_replicas",
		cause: "The figures ask for less than `min_replicas`.",
		remedy: "Nothing, or lower `min_replicas`.",
		person: false
	}
};
export { explanationUrl as n, HOLDS as t };
