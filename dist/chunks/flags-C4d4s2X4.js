// src/commands/flags.ts
/** Every flag of every command, in the order of the help. */
const FLAGS = {
	repo: {
		value: "DIR",
		help: "folder of the repository, or a folder inside one (default .)"
	},
	config: {
		value: "FILE",
		help: "configuration, relative to --repo (default trimtab.yaml)"
	},
	snapshot: {
		value: "FILE",
		help: "measured figures as one JSON file"
	},
	replay: {
		value: "REPORT",
		help: "decide again from the inputs of an earlier JSON report"
	},
	now: {
		value: "ISO8601",
		help: "fixes the clock"
	},
	format: {
		value: "FORMAT",
		help: "text, json or markdown (default text; json for matrix)",
		choices: [
			"text",
			"json",
			"markdown"
		]
	},
	service: {
		value: "NAME",
		help: "print and write only this service (repeatable); all are still decided",
		multiple: true
	},
	explain: {
		value: "SERVICE",
		help: "one service's figures with their queries, its formula and its guards, as text"
	},
	cluster: {
		value: "NAME",
		help: "only the services of this cluster: no source of another cluster is opened"
	},
	shard: {
		value: "I/N",
		help: "print and write only part I of N; all are still decided"
	},
	shards: {
		value: "N",
		help: "divide each cluster into N parts, by the names of the services"
	},
	forge: {
		value: "FORGE",
		help: "github, or local: pull requests as files (default: by the remote)",
		choices: ["github", "local"]
	},
	base: {
		value: "REF",
		help: "what to merge into; policies and blueprints are read there"
	},
	head: {
		value: "REF",
		help: "what would be merged (default HEAD); read as git objects, never run"
	},
	since: {
		value: "TIME",
		help: "events from then on: an ISO 8601 instant or day, or how long ago, such as 2h or 7d"
	},
	score: { help: "judge each proposal, merged or not, by what demand did afterwards" },
	reason: {
		value: "TEXT",
		help: "why, for the audit log"
	},
	history: {
		value: "FILE",
		help: "demand history, in place of the metrics sources: CSV (timestamp,service,demand) or .jsonl"
	},
	prometheus: {
		value: "URL",
		help: "Prometheus whose history tells the numbers of the starters; trimtab.yaml names it as the source of figures"
	},
	"pull-request": { help: "propose all of it in one pull request; the work tree stays as it is, and closing it means no" },
	"dry-run": { help: "say what would be written or opened, and write nothing" },
	out: {
		value: "FILE",
		help: "write there: CSV, or JSON lines where the name ends in .jsonl"
	},
	html: {
		value: "FILE",
		help: "write the page there: one file that needs no network"
	},
	days: {
		value: "N",
		help: "days of history: to ask the metrics sources for, and to show (default 28)"
	},
	policy: {
		value: "NAME[,NAME…]",
		help: "git, step, proportional, blueprint, evidence, evidence-hpa, hpa:TARGET[:MIN[:MAX]] or static:N"
	},
	blueprint: {
		value: "FILE",
		help: "what policy blueprint replays, with the defaults of the configuration"
	},
	objective: {
		value: "PERCENT",
		help: "share of good minutes, which sets the price of bad ones (default 99.5%)"
	},
	"utilization-limit": {
		value: "PERCENT",
		help: "a minute above it is a violation (default 85%)"
	},
	"start-delay": {
		value: "DURATION",
		help: "time from the creation of a pod until it is ready (default 1m)"
	},
	review: {
		value: "WHEN",
		help: "people merge auto (at once), in office hours, or after 24h (default office)",
		choices: [
			"auto",
			"office",
			"24h"
		]
	},
	"judge-after": {
		value: "DAYS",
		help: "first days by which no policy is judged (default 7, or 0 where there are no more)"
	},
	"no-cache": { help: "parse every file anew, and keep nothing for the next run" },
	changed: { help: "print only the services that change; all are still decided" },
	quiet: { help: "print results only" },
	"no-color": { help: "no color, whatever is at the other end; NO_COLOR and FORCE_COLOR are honoured too" }
};
const PLACE = ["repo", "config"];
const SCOPE = [
	"service",
	"cluster",
	"shard"
];
/** Description and flags of each command. */
const COMMANDS = {
	demo: {
		does: "the whole story in a temporary folder; needs only Node and git",
		flags: []
	},
	init: {
		does: "write a starter blueprint for each workload found, and what a first plan needs; overwrite nothing",
		flags: [
			"repo",
			"history",
			"prometheus",
			"pull-request",
			"dry-run",
			"forge",
			"now",
			"quiet"
		]
	},
	validate: {
		does: "check blueprints and trimtab.yaml; each error at file:line:column",
		flags: [...PLACE, "quiet"]
	},
	plan: {
		does: "observe, decide, govern, coordinate; print; change nothing",
		flags: [
			...PLACE,
			"snapshot",
			"history",
			"replay",
			"now",
			"format",
			...SCOPE,
			"explain",
			"changed",
			"no-cache",
			"quiet"
		]
	},
	reconcile: {
		does: "plan on the base commit, bring pull requests to the desired state, then verify what has merged",
		flags: [
			...PLACE,
			"snapshot",
			"history",
			"now",
			"format",
			...SCOPE,
			"changed",
			"forge",
			"no-cache",
			"quiet"
		]
	},
	verify: {
		does: "verify merged changes; comment; roll back by pull request",
		flags: [
			...PLACE,
			"snapshot",
			"now",
			"format",
			...SCOPE,
			"forge",
			"no-cache",
			"quiet"
		]
	},
	gate: {
		does: "classify what the commits of head do, and say whether they may",
		flags: [
			...PLACE,
			"base",
			"head",
			"snapshot",
			"history",
			"now",
			"format",
			"no-cache",
			"quiet"
		]
	},
	policy: {
		does: "test policies like code: cases in a YAML file",
		words: ["test", "FILE"],
		flags: ["quiet"]
	},
	log: {
		does: "read the ledger: what was decided and done, and why, newest last",
		words: ["[SERVICE]"],
		flags: [
			...PLACE,
			"service",
			"cluster",
			"since",
			"score",
			"history",
			"days",
			"now",
			"forge",
			"format",
			"quiet"
		]
	},
	breaker: {
		does: "close a service's circuit breaker by hand, so that its next change need not wait",
		words: ["reset", "[SERVICE]"],
		flags: [
			...PLACE,
			"service",
			"reason",
			"now",
			"forge",
			"quiet"
		]
	},
	history: {
		does: "write the past demand of services, as the metrics sources know it, into a file",
		flags: [
			...PLACE,
			"out",
			"days",
			"now",
			"service",
			"cluster",
			"quiet"
		]
	},
	backtest: {
		does: "replay demand history under policies: replica-hours, violations, pull requests, chosen numbers",
		flags: [
			...PLACE,
			"history",
			"days",
			"now",
			"policy",
			"blueprint",
			"objective",
			"utilization-limit",
			"start-delay",
			"review",
			"judge-after",
			"service",
			"format",
			"quiet"
		]
	},
	report: {
		does: "write one page of HTML about the fleet and its history: demand, counts, proposals, verdicts",
		flags: [
			...PLACE,
			"html",
			"history",
			"days",
			"now",
			"forge",
			"quiet"
		]
	},
	doctor: {
		does: "make the plan, count what each source measures, look at rights and rules; say what to do first",
		flags: [
			...PLACE,
			"snapshot",
			"cluster",
			"now",
			"forge"
		]
	},
	matrix: {
		does: "print the jobs that a run can be divided into, a cluster or a shard each, for strategy.matrix",
		flags: [
			...PLACE,
			"cluster",
			"shards",
			"format",
			"quiet"
		]
	},
	completion: {
		does: "print the completion script of a shell, which completes commands and flags",
		words: ["bash|zsh|fish"],
		flags: []
	}
};
/** Flags of every command. */
const COMMON_FLAGS = ["no-color"];
/** Returns the flags that a command takes: its own, then those that all take. */
function flagsOf(command) {
	return [...COMMANDS[command].flags, ...COMMON_FLAGS];
}
function isCommand(name) {
	return Object.hasOwn(COMMANDS, name);
}
export { isCommand as a, flagsOf as i, COMMON_FLAGS as n, FLAGS as r, COMMANDS as t };
