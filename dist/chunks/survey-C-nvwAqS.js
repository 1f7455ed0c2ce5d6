import { T as ledgerPath, a as readConfig, i as assess, n as locateAll, o as readFleet, r as readLedger, s as parseJson, t as blueprintSources, v as instant, w as LEDGER_FOLDER, x as foldHistories } from "./fleet-CsS8orB_.js";
import { t as TrimtabError } from "../cli.js";
import { appendFileSync, existsSync, mkdirSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
// src/adapters/ledger-files.ts
/** Paths of the daily ledger files below a folder, oldest first; git may ignore them, so no file list names them. */
function ledgerDays(repoDir) {
	const folder = join(repoDir, LEDGER_FOLDER);
	if (!existsSync(folder)) return [];
	return readdirSync(folder).filter((day) => /^\d{4}-\d{2}-\d{2}$/.test(day) && existsSync(join(folder, day, "multi-service.log"))).sort().map((day) => `${LEDGER_FOLDER}/${day}/multi-service.log`);
}
function readLedgerFile(repoDir, path) {
	return readFileSync(join(repoDir, path), "utf8");
}
/** Appends events to today's file in one write, so that a killed run leaves whole lines. */
function appendLedger(repoDir, now, events) {
	if (events.length === 0) return;
	const path = join(repoDir, ledgerPath(now));
	mkdirSync(dirname(path), { recursive: true });
	appendFileSync(path, events.map((event) => `${JSON.stringify(event)}\n`).join(""));
}
// src/proposal/marker.ts
const FINGERPRINT = [
	"service",
	"file",
	"field",
	"from",
	"to",
	"tier",
	"blueprint"
];
function formatMarker(marker) {
	const ordered = Object.fromEntries([
		...FINGERPRINT,
		"before",
		"reverts"
	].map((key) => [key, marker[key]]));
	return `<!-- trimtab:proposal ${JSON.stringify(ordered).replaceAll(">", "\\u003e")} -->`;
}
/** The last marker of a body; undefined where there is none or it has been damaged. */
function parseMarker(body) {
	const found = [...body.matchAll(/<!-- trimtab:proposal (\{.*?\}) -->/g)].at(-1)?.[1];
	if (!found) return void 0;
	try {
		const value = JSON.parse(found);
		return typeof value.service === "string" && typeof value.file === "string" && Number.isInteger(value.from) && Number.isInteger(value.to) ? {
			...value,
			before: value.before ?? {}
		} : void 0;
	} catch {
		return;
	}
}
/** Same fingerprint and same file on base means there is nothing to write. */
function sameFingerprint(a, b) {
	return FINGERPRINT.every((key) => a[key] === b[key]);
}
// src/commands/merges.ts
/** Merges that the forge knows of and the ledger does not: a merge is an event whoever pressed the button. */
function unrecordedMerges(pulls, events, blueprints) {
	const recorded = new Set(events.filter((e) => e.event_type === "merge").map((e) => e.pull));
	const versions = new Map(blueprints.map((b) => [b.name, b.version ?? null]));
	return pulls.flatMap((pull) => {
		const marker = parseMarker(pull.body);
		if (pull.state !== "merged" || pull.merged_at === null || !marker || recorded.has(pull.number)) return [];
		return [{
			timestamp: instant(new Date(pull.merged_at)),
			event_type: "merge",
			agent_id: "trimtab",
			service: marker.service,
			blueprint_version: versions.get(marker.service) ?? null,
			operation: marker.reverts === void 0 ? "scale_within_limits" : "rollback",
			classification: marker.tier,
			rationale: pull.title,
			outcome: "merged",
			duration: "0s",
			pull: pull.number
		}];
	});
}
// src/commands/survey.ts
/** What `plan`, `reconcile` and `verify` share: everything up to the decisions, from one set of files. */
function survey(files, options, now, pulls = []) {
	const configSource = {
		path: options.config,
		text: files.read(options.config)?.toString("utf8") ?? ""
	};
	const config = readConfig(configSource);
	const blueprints = blueprintSources(files, config, options.config);
	const fleet = readFleet(config, blueprints);
	const ledger = readLedger((path) => readLedgerFile(options.repo, path), ledgerDays(options.repo));
	const merges = unrecordedMerges(pulls, ledger.events, fleet.blueprints);
	const located = locateAll(files, fleet.blueprints);
	const facts = {
		now: now.toISOString(),
		config: configSource,
		blueprints,
		snapshot: snapshotOf(options, config),
		desired: Object.fromEntries([...located].map(([name, { desired }]) => [name, desired])),
		history: Object.fromEntries(foldHistories([...ledger.events, ...merges])),
		ledger_error: ledger.error ?? null
	};
	return {
		config,
		facts,
		located,
		merges,
		...assess(facts, fleet),
		selected: select(options.services, fleet.blueprints)
	};
}
/** The services asked for by name. @throws TrimtabError `usage` for a name that no blueprint has. */
function select(wanted, blueprints) {
	if (wanted.length === 0) return void 0;
	const known = blueprints.map((b) => b.name);
	for (const name of wanted) if (!known.includes(name)) throw new TrimtabError("usage", `--service ${name}: no blueprint has this metadata.name. Known: ${known.slice(0, 20).join(", ")}`);
	return new Set(wanted);
}
function snapshotOf(options, config) {
	const configured = Object.values(config.clusters).flatMap((cluster) => cluster.metrics).find((source) => source.kind === "snapshot" && typeof source.path === "string");
	const path = options.snapshot ?? (configured ? join(options.repo, String(configured.path)) : void 0);
	if (path === void 0) throw new TrimtabError("usage", "no metrics source: pass --snapshot FILE, or name one under clusters.default.metrics in trimtab.yaml");
	return {
		path,
		content: parseJson(path, readText(path))
	};
}
/** A file named on the command line. @throws TrimtabError `file_unreadable` */
function readText(path) {
	try {
		return readFileSync(path, "utf8");
	} catch (cause) {
		const missing = cause.code === "ENOENT";
		throw new TrimtabError("file_unreadable", `${path}: ${missing ? "no such file" : cause.message}`, { cause });
	}
}
export { parseMarker as a, formatMarker as i, select as n, sameFingerprint as o, survey as r, appendLedger as s, readText as t };
