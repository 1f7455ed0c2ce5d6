import { l as checkGitVersion } from "./branch-Ciad6SIH.js";
import { a as pullsFolder, i as mergePull, o as readPulls } from "./world-BuLgj2WB.js";
import { a as renderText } from "./text-BhKxMM2_.js";
import { a as predict } from "./decide-yF4bnQpO.js";
import { n as parseOptions } from "./options-B5m7sZw8.js";
import { reconcile } from "./reconcile-C-YhTz0u.js";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
// src/report/plain-markdown.ts
const ENTITIES = {
	"&lt;": "<",
	"&gt;": ">",
	"&amp;": "&"
};
/**
* Returns Markdown as a rendered page would show it, in plain text: without markers, with the columns of tables in
* line. Knows what pull requests and comments of this tool hold.
*/
function plainMarkdown(markdown) {
	const lines = markdown.replace(/<!--[\s\S]*?-->/g, "").trim().split("\n");
	const shown = [];
	for (let at = 0; at < lines.length;) {
		const rows = tableAt(lines, at);
		if (rows.length === 0) {
			shown.push(plainText(lines[at].replace(/^#+ /, "")));
			at += 1;
		} else {
			shown.push(...alignColumns(rows.filter((row) => !/^\|[-:|\s]+\|$/.test(row)).map(cellsOf)));
			at += rows.length;
		}
	}
	return shown.join("\n");
}
/** Returns the lines of the table that begins there; none where none does. */
function tableAt(lines, start) {
	let end = start;
	while (lines[end]?.startsWith("|")) end += 1;
	return lines.slice(start, end);
}
function cellsOf(row) {
	return row.split(/(?<!\\)\|/).slice(1, -1).map((cell) => plainText(cell.trim()));
}
function alignColumns(rows) {
	const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
	return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ").trimEnd());
}
/** Takes markers out of one line; what a backslash or an entity stands for stays. */
function plainText(line) {
	return line.replace(/<\/?[a-z]+>/g, "").replace(/(?<!\\)\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/(?<!\\)(\*\*|`)/g, "").replace(/\\([\\`*_[\]|~!$])/g, "$1").replace(/&(?:lt|gt|amp);/g, (entity) => ENTITIES[entity]).replaceAll("​", "");
}
// src/commands/demo/autoscaled.ts
const DAY_MS = 864e5;
const POINT_MS = 3e5;
const DAYS = 14;
/** A Monday. */
const MORNING = "2026-03-02T07:00:00Z";
const SERVICE = "todo-search";
const FILES = {
	"trimtab.yaml": "blueprints: [blueprint.yaml]\n",
	"blueprint.yaml": `metadata: {name: ${SERVICE}}
spec:
  scaling: {min_replicas: 2, max_replicas: 40, strategy: evidence}
  autoscaler: {target: propose, min: propose, max: propose}
`,
	"search.yaml": `apiVersion: apps/v1
kind: Deployment
metadata: {name: ${SERVICE}}
spec:
  template: {spec: {containers: [{name: search, image: search, resources: {requests: {cpu: 500m}}}]}}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: ${SERVICE}}
spec:
  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: ${SERVICE}}
  minReplicas: 2
  maxReplicas: 8
  metrics:
    - {type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 70}}}
`
};
/** Returns a service whose autoscaler has been at its ceiling each weekday at noon, with what is known of it. */
function autoscaledService() {
	const end = Date.parse(MORNING);
	const rows = ["timestamp,service,demand"];
	for (let at = end - DAYS * DAY_MS; at < end; at += POINT_MS) rows.push(`${new Date(at).toISOString()},${SERVICE},${demandAt(at).toFixed(2)}`);
	return {
		morning: MORNING,
		files: FILES,
		snapshot: {
			timestamp: MORNING,
			services: [{
				service: SERVICE,
				replicas: 3,
				pods_running: 3,
				pods_ready: 3,
				metrics: { cpu_utilization: .68 }
			}]
		},
		history: `${rows.join("\n")}\n`
	};
}
/** Busy by day and most at noon, less at the weekend, and never quite the same. */
function demandAt(at) {
	const hour = at % DAY_MS / 36e5;
	const isWeekend = [0, 6].includes(new Date(at).getUTCDay());
	const noon = Math.max(0, 1 - Math.abs(hour - 12) / 2.5);
	const day = Math.max(0, Math.sin((hour - 6) / 16 * Math.PI));
	const unrest = 1 + Math.sin(at / 7e5) * .06 + Math.sin(at / 41e5) * .05;
	return (1.2 + (isWeekend ? 1.5 : 3) * day + (isWeekend ? 0 : 5) * noon) * unrest;
}
const BARS = "▁▂▃▄▅▆▇█";
const COLUMNS_PER_DAY = 8;
/** Draws the last week of a history, a bar for every three hours, each as high as the highest point in it. */
function weekChart(history) {
	const demands = history.trim().split("\n").slice(1).map((row) => Number(row.split(",")[2]));
	const size = 288 / COLUMNS_PER_DAY;
	const week = demands.slice(-2016);
	const peaks = Array.from({ length: 56 }, (_, at) => Math.max(...week.slice(at * size, (at + 1) * size)));
	const highest = Math.max(...peaks);
	const bars = peaks.map((peak) => BARS[Math.min(7, Math.floor(peak / highest * 8))]);
	return `  demand of the last week, up to ${highest.toFixed(1)} replicas' worth\n  ${bars.join("")}\n`;
}
// src/commands/demo/simulate.ts
/**
* Predicts the figures that another count would show under the same load, by the formula that decisions use.
*/
function figuresUnder({ metrics, replicas }, count) {
	return predict(metrics, replicas, count);
}
/**
* Returns the service after a change has rolled out: the same load on another count, every pod ready, with the
* figures that turn out other than predicted.
*/
function simulateRollout(service, replicas, unpredicted = {}) {
	const metrics = {
		...figuresUnder(service, replicas),
		...unpredicted
	};
	return {
		service: service.service,
		replicas,
		pods_running: replicas,
		pods_ready: replicas,
		metrics
	};
}
/**
* Returns the service with figures that have held since `since`, with a reading every ten minutes until
* `until`.
*/
function simulateHistory(service, metrics, since, until) {
	const history = [];
	for (let at = since.getTime(); at < until.getTime(); at += 6e5) history.push({
		timestamp: new Date(at).toISOString(),
		replicas: service.replicas,
		metrics
	});
	return {
		...service,
		metrics,
		history
	};
}
// src/commands/demo.ts
/** The package's folder is two levels up, from the sources as from the bundle. */
const TODO_APP = fileURLToPath(new URL("../../examples/todo-app", import.meta.url));
const IDLE = {
	cpu_utilization: .2,
	memory_utilization: .3,
	latency_p50: 70,
	latency_p95: 120,
	throughput: 40,
	error_rate: .001
};
/**
* Latency on one replica, which no prediction can know: the pod that was taken away held half of a warm cache,
* and the figures of two replicas do not show what it is worth.
*/
const COLD_CACHE = {
	latency_p50: 190,
	latency_p95: 340
};
/**
* Runs the demo in a temporary folder: a real git repository, real pull requests in the local forge, and a
* cluster that is simulated and says so.
*/
async function demo(say) {
	await checkGitVersion(tmpdir());
	const sandbox = mkdtempSync(join(tmpdir(), "trimtab-demo-"));
	try {
		say("Trimtab demo. Real git, real pull requests as files, a simulated cluster; all in a temporary folder.\n");
		await scaleUp(makeRepository(join(sandbox, "main")), say);
		await conflict(makeRepository(join(sandbox, "conflict")), say);
		await rollBack(makeRepository(join(sandbox, "rollback")), say);
		await learn(join(sandbox, "autoscaled"), say);
		say("\nNow your own repository: trimtab plan --repo DIR --snapshot FILE changes nothing.\n");
	} finally {
		rmSync(sandbox, {
			recursive: true,
			force: true
		});
	}
}
async function scaleUp(repo, say) {
	heading(say, "1. 18:30  Frontend is busy, backend rests");
	const snapshot = readSnapshot(repo, "independent.json");
	const first = await run(repo, snapshot, "2026-02-10T18:30:00Z");
	say(renderText(first.report));
	heading(say, "2. The pull request, as its reviewers see it");
	await showPull(repo, 1, say);
	heading(say, "3. 18:31  The same run again");
	sayLines(say, (await run(repo, {
		...snapshot,
		timestamp: "2026-02-10T18:31:00Z"
	}, "2026-02-10T18:31:00Z")).notes);
	heading(say, "4. 18:32  Someone merges; the simulated cluster rolls out; 18:34  Trimtab verifies");
	await mergePull(repo, 1, {
		by: "ada",
		now: /* @__PURE__ */ new Date("2026-02-10T18:32:00Z")
	});
	await run(repo, rolledOut(snapshot, 3, "2026-02-10T18:34:00Z"), "2026-02-10T18:34:00Z");
	await showComment(repo, 1, say);
}
async function conflict(repo, say) {
	heading(say, "5. 19:00  Both are busy and the cluster has room for one");
	const { report } = await run(repo, readSnapshot(repo, "conflict.json"), "2026-02-10T19:00:00Z");
	say(renderText(report));
}
async function rollBack(repo, say) {
	heading(say, "6. A day of idleness: scaling down breaks latency for a reason that no figure shows, and is rolled back");
	const start = readSnapshot(repo, "independent.json");
	const until = /* @__PURE__ */ new Date("2026-02-11T20:00:00Z");
	const idle = idleSince(start, /* @__PURE__ */ new Date("2026-02-10T20:00:00Z"), until.toISOString());
	const { report, notes } = await run(repo, idle, "2026-02-11T20:00:00Z");
	say(`${report.services["todo-frontend"]?.decision.rationale}\n`);
	sayLines(say, notes);
	await mergePull(repo, 1, {
		by: "ada",
		now: /* @__PURE__ */ new Date("2026-02-11T20:01:00Z")
	});
	say("\nPredicted on one replica: p95 180 ms of 200 ms. Merged; but the pod that went held half of a warm cache,\nand the simulated cluster is slower than predicted:\n\n");
	sayLines(say, (await run(repo, rolledOut(idle, 1, "2026-02-11T20:03:00Z", COLD_CACHE), "2026-02-11T20:03:00Z")).notes);
	await showComment(repo, 1, say);
	say("\nThe rollback, a pull request like any other:\n");
	await showPull(repo, 2, say);
	await mergePull(repo, 2, {
		by: "ada",
		now: /* @__PURE__ */ new Date("2026-02-11T20:04:00Z")
	});
	say("\nMerged, rolled out, verified:\n");
	await run(repo, rolledOut(idle, 2, "2026-02-11T20:06:00Z"), "2026-02-11T20:06:00Z");
	await showComment(repo, 2, say);
	heading(say, "7. Another day of the same load: what failed is not tried again");
	const { report: held } = await run(repo, idleSince(start, until, "2026-02-12T20:00:00Z"), "2026-02-12T20:00:00Z");
	const { reason, rationale } = held.services["todo-frontend"]?.decision ?? {};
	say(`${reason}: ${rationale}\n`);
}
/** An autoscaler whose ceiling each noon reaches: its own past says what its numbers should be. */
async function learn(repo, say) {
	heading(say, "8. Two weeks of noons: what its own past says of an autoscaler");
	const { morning, files, snapshot, history } = autoscaledService();
	mkdirSync(repo);
	for (const [name, text] of Object.entries(files)) writeFileSync(join(repo, name), text);
	commitAll(repo, "A service under an autoscaler");
	const path = join(repo, ".git", "demand.csv");
	writeFileSync(path, history);
	say(weekChart(history));
	const { report } = await run(repo, snapshot, morning, "--history", path);
	say(`\n${report.services["todo-search"]?.decision.rationale}\n\n`);
	await showPull(repo, 1, say);
}
/** Returns the snapshot of a frontend that has been idle on two replicas since then. */
function idleSince(start, since, until) {
	return {
		timestamp: until,
		services: start.services.map((s) => isFrontend(s) ? simulateHistory(s, IDLE, since, new Date(until)) : s)
	};
}
function run(repo, snapshot, now, ...more) {
	const path = join(repo, ".git", "demo-snapshot.json");
	writeFileSync(path, JSON.stringify(snapshot));
	return reconcile(parseOptions("reconcile", [
		"--repo",
		repo,
		"--snapshot",
		path,
		"--forge",
		"local",
		...more
	]), new Date(now), {});
}
function readSnapshot(repo, name) {
	return JSON.parse(readFileSync(join(repo, "snapshots", name), "utf8"));
}
function rolledOut(snapshot, replicas, timestamp, unpredicted = {}) {
	return {
		timestamp,
		services: snapshot.services.map((s) => isFrontend(s) ? simulateRollout(s, replicas, unpredicted) : s)
	};
}
function isFrontend(service) {
	return service.service === "todo-frontend";
}
function heading(say, text) {
	say(`\n\n== ${text}\n\n`);
}
function sayLines(say, lines) {
	for (const line of lines) say(`  ${line}\n`);
}
async function findPull(repo, number) {
	return readPulls(await pullsFolder(repo)).find((p) => p.number === number);
}
async function showPull(repo, number, say) {
	const pull = await findPull(repo, number);
	if (!pull) return;
	const status = pull.statuses[pull.head.sha];
	say(`  #${pull.number} ${pull.title}   [trimtab/governance: ${status?.state}, ${status?.description}]\n\n`);
	say(quoted(plainMarkdown(pull.body.split("<details>")[0] ?? "")));
	say(quoted(execFileSync("git", [
		"diff",
		"--unified=0",
		`main...${pull.head.sha}`
	], {
		cwd: repo,
		encoding: "utf8"
	})));
}
async function showComment(repo, number, say) {
	const pull = await findPull(repo, number);
	for (const comment of pull?.comments ?? []) say(`\n  ${comment.author} on #${number}:\n${quoted(plainMarkdown(comment.body))}`);
}
/** Indents a text as a quotation. */
function quoted(text) {
	return `${text.trim().replace(/^/gm, "  | ")}\n`;
}
function makeRepository(repo) {
	cpSync(TODO_APP, repo, { recursive: true });
	commitAll(repo, "The todo app");
	return repo;
}
function commitAll(repo, message) {
	const git = (...args) => execFileSync("git", args, {
		cwd: repo,
		stdio: "pipe"
	});
	const ada = [
		"-c",
		"user.name=Ada",
		"-c",
		"user.email=ada@example.org"
	];
	git("init", "--quiet", "--initial-branch=main");
	git("add", "--", ".", ":!logs");
	git(...ada, "commit", "--quiet", "--no-gpg-sign", "--message", message);
}
export { demo };
