import { t as TrimtabError } from "./errors-caA3otfk.js";
import { d as text, f as texts, i as isObject, o as objects, v as ANSWER_BOUNDS, x as readJson, y as RECORD_BOUNDS } from "./json-BaBbGGr3.js";
import { h as maskSecrets, m as maskAll } from "./git-listing-C98L2PhG.js";
import { t as trimEnd } from "./trim-end-BEGr_3dT.js";
import { n as tooLong } from "./http-body-CXBRztb6.js";
import { g as PLACEHOLDER } from "./cluster-config-svUJPWSe.js";
import { t as retry } from "./retry-BtiZrshw.js";
import { request } from "node:http";
import { createGunzip } from "node:zlib";
import { request as request$1 } from "node:https";
import { setTimeout } from "node:timers/promises";
// src/metrics/prometheus/queries.ts
/** Fills in placeholders, each once: what a value contains is never looked at again. */
function fill(query, values) {
	return query.replace(PLACEHOLDER, (whole, name) => Object.hasOwn(values, name) ? values[name] ?? "" : whole);
}
/**
* Writes a PromQL string literal that means exactly this text. JSON's escapes are among Go's, which PromQL
* reads (https://prometheus.io/docs/prometheus/latest/querying/basics/#string-literals).
*/
function quote(text) {
	return JSON.stringify(text);
}
/** Writes a literal for `=~` that matches these texts and no other (RE2, anchored by Prometheus). */
function quoteAlternatives(texts) {
	return quote(texts.map((text) => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")).join("|"));
}
/** Formats milliseconds as PromQL writes a duration. */
function promDuration(ms) {
	if (ms % 6e4 === 0) return `${ms / 6e4}m`;
	return ms % 1e3 === 0 ? `${ms / 1e3}s` : `${ms}ms`;
}
/** Writes one matcher for each label with its value. */
function labelMatchers(labels) {
	return Object.entries(labels).map(([label, value]) => `${label}=${quote(value)}`);
}
// src/metrics/prometheus/result-stream.ts
const [QUOTE$1, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [..."\"\\[]{}"].map((c) => c.charCodeAt(0));
/**
* Distance in characters within which a key is looked for; one that is further away is not recognized, and
* its list stays in the text.
*/
const LOOK_BACK = 64;
/** A series has at most 11,000 samples, of some 30 characters each; beside the series there is next to nothing. */
const LONGEST_PART = RECORD_BOUNDS.characters;
const DATA = /"data"\s*:\s*$/;
const RESULT = /"result"\s*:\s*$/;
/** Samples as they are printed: `[1700000000,"0.25"],`. Most of an answer is those. */
const SAMPLES = /(?:\[[\d.]+,"[^"\\]*"\],?)+/y;
/**
* Hands over the text of each object of the list `data.result` as soon as it is complete, and forgets it: a day of
* ten thousand services is 50 MB for each figure, and many times that as objects. `take` tells whether it could
* be read.
*/
function openResults(take) {
	const text = [];
	const item = [];
	let [depth, behind, kept, held] = [
		0,
		"",
		0,
		0
	];
	let [inString, escaped, inData, inResult, inItem] = [
		false,
		false,
		false,
		false,
		false
	];
	const keep = (piece) => {
		text.push(piece);
		behind = (behind + piece).slice(-64);
		kept += piece.length;
		if (kept > LONGEST_PART) throw new RangeError(`more than ${LONGEST_PART} characters beside its series`);
	};
	const hold = (piece) => {
		item.push(piece);
		held += piece.length;
		if (held > LONGEST_PART) throw new RangeError(`a series of more than ${LONGEST_PART} characters`);
	};
	const handOver = () => {
		const whole = item.splice(0).join("");
		held = 0;
		keep(take(whole) ? "0" : whole);
	};
	const read = (chunk) => {
		let from = 0;
		const follows = (key, at) => key.test((behind + chunk.slice(Math.max(from, at - LOOK_BACK), at)).slice(-64));
		for (let at = 0; at < chunk.length; at += 1) {
			const c = chunk.charCodeAt(at);
			if (inString) {
				if (escaped) escaped = false;
				else if (c === BACKSLASH) escaped = true;
				else if (c === QUOTE$1) inString = false;
				continue;
			}
			if (c === QUOTE$1) inString = true;
			else if (c === OPEN_OBJECT || c === OPEN_LIST) {
				if (depth === 1) inData = follows(DATA, at);
				else if (depth === 2) inResult = inData && c === OPEN_LIST && follows(RESULT, at);
				else if (depth === 3 && inResult && c === OPEN_OBJECT) {
					keep(chunk.slice(from, at));
					from = at;
					inItem = true;
				} else if (depth === 5 && inItem) {
					SAMPLES.lastIndex = at;
					if (SAMPLES.test(chunk)) {
						at = SAMPLES.lastIndex - 1;
						continue;
					}
				}
				depth += 1;
			} else if (c === CLOSE_OBJECT || c === CLOSE_LIST) {
				depth -= 1;
				if (depth !== 3 || !inItem) continue;
				hold(chunk.slice(from, at + 1));
				from = at + 1;
				inItem = false;
				handOver();
			}
		}
		if (inItem) hold(chunk.slice(from));
		else keep(chunk.slice(from));
	};
	return {
		read,
		end: () => [...text, ...item].join("")
	};
}
// src/metrics/prometheus/answer.ts
/** HTTP statuses by which Prometheus refuses the query itself: malformed, or cannot be executed. */
const REFUSED_QUERY = [400, 422];
const ANNOTATION = /^PromQL (info|warning)/;
/**
* Reads an answer to `/api/v1/query` or `/api/v1/query_range`
* (https://prometheus.io/docs/prometheus/latest/querying/api/). An answer that says it is partial is none:
* half of a sum looks like half of the load. `series` are those that were read out of the body already.
*/
function readAnswer(status, body, series = []) {
	const answer = parse(body);
	const failed = (reason) => ({
		kind: "failed",
		reason,
		blame: REFUSED_QUERY.includes(status) ? "query" : "server"
	});
	if (status >= 300 && status < 400) return failed(`${status}: the server redirects elsewhere; set url to where it really is`);
	if (answer?.status === "error" || status !== 200) {
		const detail = answer && text(answer.error)?.trim().replace(/\s+/g, " ");
		const fix = status === 401 || status === 403 ? "; check token_env, username and headers of this source" : "";
		return failed(`${status}${detail ? ` ${text(answer.errorType) ?? "error"}: ${detail.slice(0, 500)}` : `: ${excerpt(body)}`}${fix}`);
	}
	if (answer?.status !== "success" || !isObject(answer.data)) return failed(`not an answer of the Prometheus API: ${excerpt(body)}`);
	const partial = partialReason(answer);
	if (partial !== void 0) return failed(`partial answer: ${partial.slice(0, 500)}`);
	return readData(answer.data, series);
}
function parse(body) {
	const read = readJson(body, ANSWER_BOUNDS);
	return read.kind === "json" && isObject(read.value) ? read.value : void 0;
}
/**
* Returns why an answer is partial. Thanos and remote reads warn of stores that did not answer;
* VictoriaMetrics has a flag. Remarks on the query's style are neither.
*/
function partialReason({ warnings, isPartial }) {
	if (isPartial === true) return "the server says isPartial";
	return (Array.isArray(warnings) ? warnings.filter((warning) => typeof warning === "string") : []).find((warning) => !ANNOTATION.test(warning));
}
function readData({ resultType, result }, read) {
	if (resultType === "scalar") return {
		kind: "series",
		series: [toSeries({}, [result])]
	};
	if (typeof resultType !== "string") return {
		kind: "failed",
		reason: "not an answer of the Prometheus API: its data has no resultType",
		blame: "server"
	};
	if (resultType !== "vector" && resultType !== "matrix") return {
		kind: "failed",
		reason: `the query gives a ${String(resultType)}, where a vector is expected`,
		blame: "query"
	};
	if (!Array.isArray(result)) return {
		kind: "failed",
		reason: `not an answer of the Prometheus API: its data.result is ${JSON.stringify(result)?.slice(0, 60) ?? "nothing"}`,
		blame: "server"
	};
	return {
		kind: "series",
		series: [...read, ...objects(result).map((one) => readSeries(one))]
	};
}
/**
* Reads one object of `data.result`, of a vector or a matrix. Those of one answer have mostly the same times,
* which `before` lends.
*/
function readSeries({ metric, value, values }, before) {
	return toSeries(texts(metric), Array.isArray(values) ? values : [value], before);
}
function toSeries(labels, points, before) {
	const usable = points.filter(isPoint);
	return packSeries(labels, Float64Array.from(usable, ([at]) => Math.round(at * 1e3)), Float64Array.from(usable, ([, value]) => readValue(value)), before);
}
/** Returns a series, with the times of the one before where its own are the same, and else a copy of them. */
function packSeries(labels, times, values, before) {
	return {
		labels,
		times: before?.times.length === times.length && times.every((time, i) => time === before.times[i]) ? before.times : times.slice(),
		values
	};
}
/** Checks for a sample whose time is one that a clock shows. */
function isPoint(point) {
	return Array.isArray(point) && isUnixTime(point[0]) && typeof point[1] === "string";
}
/** Checks for seconds since 1970, up to the year 9999. */
function isUnixTime(value) {
	return typeof value === "number" && value >= 0 && value < 253402300800;
}
/**
* Parses a value. `NaN`, `+Inf` and `-Inf` are what Go prints; anything else that is no number is NaN too.
*/
function readValue(value) {
	if (value === "+Inf") return Number.POSITIVE_INFINITY;
	if (value === "-Inf") return Number.NEGATIVE_INFINITY;
	const number = Number(value);
	return number === 0 && value.trim() === "" ? NaN : number;
}
function excerpt(body) {
	const start = body.trim().slice(0, 120).replace(/\s+/g, " ");
	return start === "" ? "an empty answer" : `"${start}"`;
}
// src/metrics/prometheus/series-text.ts
/** Start of an object of `data.result`, up to its first sample, as Prometheus and those who speak its API print it. */
const HEAD = /^\{"metric":\{[^{}]*\},"values":\[(?=\[)/;
const END = "]}";
/** Length of the shortest sample with its comma: `[1,""],`. */
const SHORTEST = 7;
const POWERS = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));
/**
* Reads the text of one object of `data.result`; undefined where it is no JSON object. Those of one answer have
* mostly the same times, which `before` lends.
*/
function readSeriesText(text, before) {
	return readPrinted(text, before) ?? readAny(text, before);
}
function readAny(text, before) {
	const read = readJson(text, RECORD_BOUNDS);
	return read.kind === "json" && isObject(read.value) ? readSeries(read.value, before) : void 0;
}
/** Reads samples without making objects of them; undefined where the text is printed in another way. */
function readPrinted(text, before) {
	const [head] = HEAD.exec(text) ?? [];
	const labels = head === void 0 ? void 0 : readAny(`${head}${END}`)?.labels;
	if (head === void 0 || labels === void 0) return void 0;
	const most = Math.ceil((text.length - head.length) / SHORTEST);
	const first = readSamples(text, head.length, Math.min(before?.times.length ?? most, most));
	const samples = first !== void 0 && first.count > first.values.length ? readSamples(text, head.length, first.count) : first;
	if (samples === void 0) return void 0;
	const { times, values, count } = samples;
	const own = count === values.length ? values : values.slice(0, count);
	return packSeries(labels, times.subarray(0, count), own, before);
}
/**
* Reads the samples from an offset to the end, and keeps as many as there is room for; undefined where one is
* printed in another way.
*/
function readSamples(text, from, room) {
	const [times, values] = [new Float64Array(room), new Float64Array(room)];
	const cursor = {
		text,
		at: from
	};
	for (let count = 1;; count += 1) {
		const time = readTime(cursor);
		const value = time === void 0 ? void 0 : readPrintedValue(cursor);
		if (time === void 0 || value === void 0) return void 0;
		times[count - 1] = Math.round(time * 1e3);
		values[count - 1] = value;
		if (text.charCodeAt(cursor.at) !== COMMA) return text.slice(cursor.at) === END ? {
			times,
			values,
			count
		} : void 0;
		cursor.at += 1;
	}
}
/** Reads `[time,` as JSON allows the time: no zero comes first, and no point last. */
function readTime(cursor) {
	const { text, at } = cursor;
	if (text.charCodeAt(at) !== OPEN || text.charCodeAt(at + 1) === ZERO) return void 0;
	cursor.at += 1;
	const time = readDecimal(cursor);
	if (text.charCodeAt(cursor.at - 1) === POINT || text.charCodeAt(cursor.at) !== COMMA) return void 0;
	cursor.at += 1;
	return isUnixTime(time) ? time : void 0;
}
/** Reads `"value"]`. */
function readPrintedValue(cursor) {
	const { text, at } = cursor;
	if (text.charCodeAt(at) !== QUOTE) return void 0;
	cursor.at += 1;
	const number = readDecimal(cursor);
	const end = text.indexOf("\"", cursor.at);
	if (end < 0 || text.charCodeAt(end + 1) !== CLOSE) return void 0;
	const isDecimal = end === cursor.at;
	cursor.at = end + 2;
	if (isDecimal && !Number.isNaN(number)) return number;
	const value = text.slice(at + 1, end);
	return isDecimal || /^[\w.+-]*$/.test(value) ? readValue(value) : void 0;
}
/**
* Reads a decimal without sign or exponent up to what is none of its characters; NaN where there is none, or its
* digits are more than a double holds.
*/
function readDecimal(cursor) {
	const { text } = cursor;
	let at = cursor.at;
	let number = 0;
	let digits = 0;
	let whole = -1;
	for (;;) {
		const c = text.charCodeAt(at);
		if (c >= ZERO && c <= NINE) {
			number = number * 10 + (c - ZERO);
			digits += 1;
		} else if (c === POINT && whole < 0) whole = digits;
		else break;
		at += 1;
	}
	cursor.at = at;
	if (digits === 0 || number > Number.MAX_SAFE_INTEGER) return NaN;
	return whole < 0 ? number : number / (POWERS[digits - whole] ?? NaN);
}
const QUOTE = 34;
const COMMA = 44;
const POINT = 46;
const ZERO = 48;
const NINE = 57;
const OPEN = 91;
const CLOSE = 93;
// src/adapters/prometheus/api.ts
const MAX_ATTEMPTS = 3;
const PAUSE_MS = 300;
/** Answers of a starting or overloaded server, or of a proxy before it. */
const TRANSIENT_STATUSES = [
	429,
	502,
	503,
	504
];
/** A day of readings of ten thousand services is some 60 MB, unpacked. */
const MAX_BYTES = 268435456;
/** All series of a source: those of ten thousand services with a day of readings take some 200 MB. */
const MAX_KEPT_BYTES = 536870912;
/**
* Returns how to query a Prometheus. Queries go by POST, since they outgrow URLs. Transient failures are
* retried, a timeout is not. Redirects are never followed: credentials belong to the host that was named.
* @throws TrimtabError `prometheus_failed` where a variable that is to hold a secret is not set.
*/
function openPrometheus(access, environment) {
	const { headers, secrets } = credentials(access, environment);
	const hidden = (text) => maskAll(text, secrets);
	const account = openAccount();
	return async (path, form) => {
		const body = new URLSearchParams(form).toString();
		const response = await retry(() => send(access, path, body, headers, account), {
			attempts: MAX_ATTEMPTS,
			isFinal: (answer) => !isTransient(answer),
			wait: (attempt) => setTimeout(PAUSE_MS * attempt)
		});
		if (response.kind === "failed") return {
			...response,
			reason: hidden(response.reason)
		};
		const isData = response.status === 200;
		return {
			...response,
			body: isData ? maskSecrets(response.body, secrets) : hidden(response.body)
		};
	};
}
function isTransient(response) {
	if (response.kind === "failed") return !response.tooMuch;
	return TRANSIENT_STATUSES.includes(response.status) && !isQueryTimeout(response.body);
}
/** Prometheus answers 503 for a query that took too long, too; the same query would take as long again. */
function isQueryTimeout(body) {
	return /"errorType":\s*"(timeout|canceled)"/.test(body);
}
function credentials(access, environment) {
	const secrets = [];
	const secret = (variable, key) => {
		const value = environment[variable]?.trim();
		if (!value) {
			const message = `cluster ${access.cluster}: the environment variable ${variable}, which ${key} names, is not set`;
			throw new TrimtabError("prometheus_failed", message);
		}
		secrets.push(value);
		return value;
	};
	const headers = { ...access.headers };
	for (const [name, variable] of Object.entries(access.headersEnv)) headers[name] = secret(variable, `headers_env.${name}`);
	if (access.tokenEnv !== void 0) headers.authorization = `Bearer ${secret(access.tokenEnv, "token_env")}`;
	if (access.username !== void 0) {
		const password = access.passwordEnv === void 0 ? "" : secret(access.passwordEnv, "password_env");
		const basic = Buffer.from(`${access.username}:${password}`).toString("base64");
		secrets.push(basic);
		headers.authorization = `Basic ${basic}`;
	}
	return {
		headers,
		secrets
	};
}
/** Sends one request. `fetch` cannot be given an authority to trust, so it is Node's own client for both. */
function send({ url, ca, timeout }, path, form, headers, account) {
	const target = `${trimEnd(url, "/")}${path}`;
	const signal = AbortSignal.timeout(timeout);
	return new Promise((resolve) => {
		const failed = (cause) => resolve({
			kind: "failed",
			tooMuch: signal.aborted || cause instanceof RangeError,
			reason: `${url}: ${signal.aborted ? `no answer within ${timeout / 1e3} s` : messageOf(cause)}`
		});
		const options = {
			method: "POST",
			signal,
			headers: {
				...headers,
				accept: "application/json",
				"accept-encoding": "gzip",
				"content-type": "application/x-www-form-urlencoded"
			},
			...ca === void 0 ? {} : { ca }
		};
		try {
			const request$2 = (target.startsWith("https:") ? request$1 : request)(target, options, (response) => receive(response, account).then(resolve, failed));
			request$2.on("error", failed);
			request$2.end(form);
		} catch (cause) {
			failed(cause);
		}
	});
}
/**
* Receives an answer, and reads series out of it as they come in. @throws for one that is cut off, or too
* long
*/
function receive(response, account) {
	return new Promise((resolve, reject) => {
		const series = [];
		const results = openResults((item) => {
			const read = readSeriesText(item, series.at(-1));
			if (read === void 0) return false;
			account(read);
			series.push(read);
			return true;
		});
		const body = response.headers["content-encoding"] === "gzip" ? response.pipe(createGunzip()) : response;
		const stop = (cause) => {
			body.destroy();
			response.destroy();
			reject(cause);
		};
		let size = 0;
		body.setEncoding("utf8").on("data", (chunk) => {
			size += chunk.length;
			try {
				if (size > MAX_BYTES) throw new RangeError(tooLong(MAX_BYTES));
				results.read(chunk);
			} catch (cause) {
				stop(cause);
			}
		});
		response.on("error", stop);
		body.on("error", stop);
		body.on("end", () => resolve({
			kind: "answer",
			status: response.statusCode ?? 0,
			body: results.end(),
			series
		}));
	});
}
/** Returns what counts the memory that all series of a source take. */
function openAccount(bytes = MAX_KEPT_BYTES) {
	let kept = 0;
	return ({ labels, values }) => {
		const text = Object.entries(labels).reduce((sum, [name, value]) => sum + name.length + value.length, 0);
		kept += 500 + text + 16 * values.length;
		if (kept > bytes) throw new RangeError(`all series come to more than ${bytes / 1024 / 1024} MiB`);
	};
}
/** Returns an error's message; where several addresses were tried, each has its own. */
function messageOf(error) {
	return error instanceof AggregateError ? error.errors.map((one) => one.message).join("; ") : error.message;
}
// src/adapters/prometheus/query.ts
/** Statuses of a server, or of a limit before it, for which the same query over less time may succeed. */
const TOO_MUCH = [
	413,
	422,
	429
];
/**
* Sends a query; `answered` tells a server that could not do it, or not in time, from one that is not there, and
* `tooMuch` that less of the same may be answered.
*/
async function sendQuery(post, path, form) {
	const response = await post(path, form);
	if (response.kind === "answer") return {
		answer: readAnswer(response.status, response.body, response.series),
		answered: true,
		tooMuch: response.status >= 500 || TOO_MUCH.includes(response.status)
	};
	return {
		answer: {
			kind: "failed",
			reason: response.reason,
			blame: "server"
		},
		answered: response.tooMuch,
		tooMuch: response.tooMuch
	};
}
/** Writes a time as the API reads it. */
function seconds(ms) {
	return String(ms / 1e3);
}
export { fill as a, quote as c, isUnixTime as i, quoteAlternatives as l, sendQuery as n, labelMatchers as o, openPrometheus as r, promDuration as s, seconds as t };
