import { n as __exportAll } from "./rolldown-runtime-BVN1G_yT.js";
import { f as REPLICA, o as inPoints, r as between, t as DAY_MS } from "./demand-DjnMXt6M.js";
import { i as isObject, x as readJson } from "./json-BaBbGGr3.js";
import { i as parseInstant, n as formatInstant, t as describeNoInstant } from "./time-ZXryeGjZ.js";
import { i as formatProblem, t as TrimtabError } from "./errors-caA3otfk.js";
import { n as readText } from "./text-file-COfv_Nr2.js";
import { n as configOfCluster } from "./clusters-DlaXjPFL.js";
import { n as prometheusOptions } from "./sources-9g9U2yfj.js";
// src/evidence/history-file.ts
const HEADER = "timestamp,service,demand";
/** Names of services here, and those of other tools. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,252}$/;
const DECIMAL = /^\d{1,15}(?:\.\d{1,20})?(?:[eE][+-]?\d{1,2})?$/;
const MAX_PROBLEMS = 20;
const ROW_BOUNDS = {
	characters: 4096,
	values: 100
};
/** Sums of a replay stay exact below this many replicas. */
const MAX_DEMAND = 1e5;
/** Ten years of minutes: a typing error in one date must not fill the memory. */
const MAX_STEPS = 53e5;
/**
* Parses demand history: CSV with the header `timestamp,service,demand`, times in ISO 8601, demand in
* replicas' worth of load at 100 % of the request. The rows of one service ascend in time; services may be
* mixed. An empty demand and a missing row are gaps. With `form` `lines`, each line is an object of JSON with the
* same three keys instead. Lists the first problems of a broken file.
*/
function parseHistory(file, text, form = "csv") {
	const services = /* @__PURE__ */ new Map();
	const problems = [];
	const report = (line, column, rule, message, fix) => {
		if (problems.length < MAX_PROBLEMS) problems.push({
			file,
			line,
			column,
			rule,
			message,
			fix
		});
	};
	const read = form === "csv" ? readRow : readObject;
	let line = 0;
	for (const row of linesOf(text.replace(/^\uFEFF/, ""))) {
		line += 1;
		if (line === 1 && form === "csv") {
			if (row !== "timestamp,service,demand") return invalid(file, `expected the header ${HEADER}`, `Write ${HEADER} as the first line.`);
		} else if (row !== "") read(row, line, services, report);
	}
	if (line === 0) return invalid(file, "the file is empty", "Write at least one row.");
	if (services.size === 0 && problems.length === 0) return invalid(file, "there is no row below the header", "Write at least one row.");
	const series = [...services].map(([name, rows]) => [name, toDemand(rows, report)]);
	if (problems.length > 0) return {
		kind: "invalid",
		problems
	};
	return {
		kind: "history",
		services: new Map(series)
	};
}
function invalid(file, message, fix) {
	return {
		kind: "invalid",
		problems: [{
			file,
			line: 1,
			column: 1,
			rule: "header",
			message,
			fix
		}]
	};
}
/** Yields the lines without their ends, one at a time: a file may have millions. */
function* linesOf(text) {
	let from = 0;
	while (from < text.length) {
		const found = text.indexOf("\n", from);
		const end = found === -1 ? text.length : found;
		yield text.slice(from, text[end - 1] === "\r" && end > from ? end - 1 : end);
		from = end + 1;
	}
}
function readRow(row, line, services, report) {
	const cells = row.split(",", 4);
	const [timestamp = "", name = "", demand = ""] = cells;
	if (cells.length !== 3) {
		report(line, 1, "row", `expected 3 cells, found ${cells.length}`, `Write ${HEADER}, without quotes.`);
		return;
	}
	readCells({
		timestamp,
		name,
		demand,
		line,
		columns: [
			1,
			timestamp.length + 2,
			timestamp.length + name.length + 3
		]
	}, services, report);
}
/** Reads a row as an object of JSON, such as `{"timestamp":"2026-02-10T12:00:00Z","service":"web","demand":1.2}`. */
function readObject(row, line, services, report) {
	const read = readJson(row, ROW_BOUNDS);
	const { timestamp, service: name, demand } = read.kind === "json" && isObject(read.value) ? read.value : {};
	if (typeof timestamp !== "string" || typeof name !== "string") {
		report(line, 1, "row", "expected an object with timestamp, service and demand", "Write {\"timestamp\": \"2026-02-10T18:30:00Z\", \"service\": \"web\", \"demand\": 2.75}.");
		return;
	}
	readCells({
		timestamp,
		name,
		demand: demand === null || demand === void 0 ? "" : String(demand),
		line,
		columns: [
			1,
			1,
			1
		]
	}, services, report);
}
function readCells({ timestamp, name, demand, line, columns }, services, report) {
	const time = parseInstant(timestamp);
	if (time === void 0) {
		report(line, columns[0], "timestamp", describeNoInstant(timestamp), "Write an instant with its zone, such as 2026-02-10T18:30:00Z.");
		return;
	}
	if (!NAME.test(name)) {
		report(line, columns[1], "service", `found ${name || "nothing"}`, "Write the name of a service: letters, digits, dots, dashes and underscores, at most 253.");
		return;
	}
	const value = parseDemand(demand);
	if (value === void 0) {
		const fix = `Write a number from 0 to ${MAX_DEMAND}, such as 2.75, or nothing where nothing was measured.`;
		report(line, columns[2], "demand", `found ${demand}`, fix);
		return;
	}
	addRow(services, name, {
		time,
		timestamp,
		value,
		line
	}, report);
}
/** Parses a demand into whole millionths of a replica; undefined where it is none. */
function parseDemand(text) {
	if (text === "") return -1;
	const value = DECIMAL.test(text) ? Math.round(Number(text) * REPLICA) : NaN;
	return value <= MAX_DEMAND * 1e6 ? value : void 0;
}
function addRow(services, name, { time, timestamp, value, line }, report) {
	const rows = services.get(name);
	const last = rows?.times.at(-1);
	if (!rows || last === void 0) services.set(name, {
		times: [time],
		values: [value],
		line
	});
	else if (time > last) {
		rows.times.push(time);
		rows.values.push(value);
		rows.line = line;
	} else report(line, 1, "timestamp", `${timestamp} of ${name} ${time === last ? "stands in" : "is earlier than"} line ${rows.line}${time === last ? " already" : ""}`, time === last ? "Leave one of the two rows out." : `Sort the rows of ${name} by their timestamps.`);
}
/** Puts the rows at even steps: the step is the shortest distance of two, and what is missing is a gap. */
function toDemand({ times, values, line }, report) {
	const start = times[0] ?? 0;
	let step = Number.POSITIVE_INFINITY;
	for (let i = 1; i < times.length; i += 1) step = Math.min(step, (times[i] ?? 0) - (times[i - 1] ?? 0));
	if (step === Number.POSITIVE_INFINITY) step = 6e4;
	const count = Math.round(((times.at(-1) ?? start) - start) / step) + 1;
	const minutes = count * Math.max(1, Math.floor(step / 6e4));
	if (minutes > MAX_STEPS) {
		report(line, 1, "timestamp", `the rows span ${Math.round(count * step / DAY_MS)} days at steps of ${step} ms, which is ${minutes} steps`, `Correct the dates, or leave out rows: at most ${MAX_STEPS} steps.`);
		return {
			start,
			step,
			values: /* @__PURE__ */ new Float64Array(0)
		};
	}
	const series = new Float64Array(count).fill(-1);
	times.forEach((time, i) => {
		series[Math.round((time - start) / step)] = values[i] ?? -1;
	});
	return {
		start,
		step,
		values: series
	};
}
// src/evidence/history-text.ts
/** Returns the form by the ending of a path: `.jsonl`, `.ndjson` and `.json` are lines of JSON. */
function formOf(path) {
	return /\.(jsonl|ndjson|json)$/i.test(path) ? "lines" : "csv";
}
/** Writes a history in pieces of text, each of one service. What was not measured has no row. */
function* formatHistory(services, form) {
	if (form === "csv") yield `${HEADER}\n`;
	for (const [service, { start, step, values }] of services) {
		const rows = [];
		values.forEach((value, at) => {
			if (value === -1) return;
			const timestamp = formatInstant(new Date(start + at * step));
			const demand = value / REPLICA;
			rows.push(form === "csv" ? `${timestamp},${service},${demand}\n` : `${JSON.stringify({
				timestamp,
				service,
				demand
			})}\n`);
		});
		yield rows.join("");
	}
}
// src/adapters/history/file.ts
/**
* Reads a file of demand history.
* @throws TrimtabError `history_invalid` with everything that is wrong in it
*/
function readHistoryFile(path) {
	const parsed = parseHistory(path, readText(path), formOf(path));
	if (parsed.kind === "history") return parsed.services;
	throw new TrimtabError("history_invalid", parsed.problems.map(formatProblem).join("\n"));
}
/** Opens a file as the source of history: it states demand, whatever a pod requests. */
function openHistoryFile(path) {
	const known = readHistoryFile(path);
	return { async read(services, { from, to }) {
		const answers = services.map(({ service }) => {
			const demand = known.get(service);
			if (!demand) return [service, {
				kind: "unknown",
				reason: `${path} has no row of ${service}`
			}];
			return [service, {
				kind: "known",
				demand: between(inPoints(demand), from, to)
			}];
		});
		return {
			services: new Map(answers),
			problems: [],
			queries: 0
		};
	} };
}
// src/commands/open/history.ts
var history_exports = /* @__PURE__ */ __exportAll({ openDemandHistory: () => openDemandHistory });
/**
* Opens past demand: the file named on the command line, or the Prometheus sources of all clusters, or of the one that the run is for, whose answers
* are kept where trimtab.yaml says.
* @throws TrimtabError `history_invalid` for a file that is broken
*/
async function openDemandHistory({ repo, history, cluster }, config) {
	if (history !== void 0) return openHistoryFile(history);
	const sources = Object.entries(configOfCluster(config, cluster).clusters).flatMap(([name, { metrics }]) => metrics.flatMap((source) => source.kind === "prometheus" ? [prometheusOptions(source, name, repo)] : []));
	const [{ openPrometheusHistory }, { openHistoryCache }] = await Promise.all([import("./prometheus-CU7YY0hv.js"), import("./cache-CPIrl55w.js")]);
	const { cache } = config.history;
	const keep = cache === void 0 || sources.length === 0 ? void 0 : openHistoryCache(repo, cache);
	return openPrometheusHistory(sources, process.env, keep);
}
export { formatHistory as a, formOf as i, openDemandHistory as n, readHistoryFile as r, history_exports as t };
