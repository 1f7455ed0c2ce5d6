import { n as __exportAll } from "./rolldown-runtime-BVN1G_yT.js";
import { r as parseDuration } from "./duration-CL5GmZyu.js";
import { t as TrimtabError, u as showUnseen } from "./errors-caA3otfk.js";
import { i as parseInstant } from "./time-ZXryeGjZ.js";
import { t as urlFault } from "./source-url-22S6BZwL.js";
import { t as parsePolicies } from "./policy-BA8JsLL3.js";
import { t as REVIEWS } from "./review-Carsk4SC.js";
import { n as WHOLE, t as DEFAULT_RULES } from "./rules-BQYdaS4k.js";
import { t as closest } from "./did-you-mean-BAUiu41l.js";
import { c as fraction, i as compare, l as fromDecimal, p as toNumber, t as ONE } from "./fraction-C_T6k5dt.js";
import { t as flagHint } from "./flag-hint-CQLKLMLQ.js";
import { i as flagsOf, r as FLAGS, t as COMMANDS } from "./flags-C4d4s2X4.js";
import { parseArgs } from "node:util";
// src/commands/backtest-options.ts
const MAX_DELAY_MS = 36e5;
const MAX_DAYS$1 = 3650;
/** Reads the flags of `backtest`. @throws TrimtabError `usage`, naming the flag. */
function parseBacktestOptions(values) {
	const text = (name) => values[name] === void 0 ? void 0 : String(values[name]);
	const policies = parsePolicies(needed("--policy NAME[,NAME…]", text("policy")));
	const blueprint = text("blueprint");
	if (policies.has("blueprint") !== (blueprint !== void 0)) throw new TrimtabError("usage", "--blueprint FILE and blueprint in --policy go together; see --help");
	return {
		policies,
		blueprint,
		rules: {
			objective: parseShare("--objective", text("objective")) ?? DEFAULT_RULES.objective,
			utilizationLimit: parseShare("--utilization-limit", text("utilization-limit")) ?? DEFAULT_RULES.utilizationLimit,
			startDelay: parseDelay(text("start-delay")) ?? DEFAULT_RULES.startDelay
		},
		review: parseReview(text("review") ?? "office"),
		judgeAfterDays: parseDays$1(text("judge-after"))
	};
}
function needed(flag, text) {
	if (text === void 0) throw new TrimtabError("usage", `${flag} is missing; see --help`);
	return text;
}
/** Parses a percentage between 0 and 100, exclusive, of at most two decimals, into basis points. */
function parseShare(flag, text) {
	if (text === void 0) return void 0;
	if (/^\d{1,2}(\.\d{1,2})?%$/.test(text)) {
		const { n, d } = fromDecimal(text.slice(0, -1));
		const share = fraction(n, d * 100n);
		if (compare(share, fraction(1, 100)) >= 0 && compare(share, ONE) < 0) return toNumber({
			n: share.n * BigInt(WHOLE),
			d: share.d
		}, 0);
	}
	throw new TrimtabError("usage", `${flag} ${text}: expected a percentage from 1% to 99.99%, such as 99.5%`);
}
function parseDelay(text) {
	if (text === void 0) return void 0;
	try {
		const delay = parseDuration(text);
		if (delay <= MAX_DELAY_MS) return delay;
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
	}
	throw new TrimtabError("usage", `--start-delay ${text}: expected a duration of at most 1h, such as 90s`);
}
function parseReview(text) {
	const found = REVIEWS.find((one) => one === text);
	if (found !== void 0) return found;
	const near = closest(text, REVIEWS);
	throw new TrimtabError("usage", `--review ${text}: expected ${REVIEWS.slice(0, -1).join(", ")} or ${REVIEWS.at(-1)}${near === void 0 ? "" : ` (did you mean ${near}?)`}`);
}
function parseDays$1(text) {
	if (text === void 0) return void 0;
	const days = /^\d{1,4}$/.test(text) ? Number(text) : 3651;
	if (days <= MAX_DAYS$1) return days;
	throw new TrimtabError("usage", `--judge-after ${text}: expected whole days, such as 7`);
}
// src/commands/options.ts
var options_exports = /* @__PURE__ */ __exportAll({ parseOptions: () => parseOptions });
/**
* Reads the flags that a command takes. @throws TrimtabError `usage`, naming the flag, on one line whatever the
* arguments hold.
*/
function parseOptions(command, args) {
	try {
		return readOptions(command, args);
	} catch (error) {
		if (!(error instanceof TrimtabError)) throw error;
		throw new TrimtabError(error.code, showUnseen(error.message), { cause: error });
	}
}
function readOptions(command, args) {
	const { values, words } = read(args, COMMANDS[command], flagsOf(command));
	checkTogether(values);
	const { explain } = values;
	return {
		repo: values.repo ?? ".",
		config: values.config,
		snapshot: values.snapshot,
		replay: values.replay,
		now: values.now === void 0 ? void 0 : parseNow(values.now),
		format: oneOf("--format", values.format ?? DEFAULT_FORMAT[command] ?? "text", FLAGS.format.choices),
		services: explain === void 0 ? values.service ?? [] : [explain],
		explain,
		cluster: values.cluster,
		shard: values.shard === void 0 ? void 0 : parseShard(values.shard),
		shards: values.shards === void 0 ? void 0 : parseShards(values.shards),
		forge: values.forge === void 0 ? void 0 : oneOf("--forge", values.forge, FLAGS.forge.choices),
		base: values.base,
		head: values.head,
		since: values.since === void 0 ? void 0 : parseSince(values.since),
		score: values.score ?? false,
		reason: values.reason,
		history: values.history,
		prometheus: values.prometheus === void 0 ? void 0 : parseServer(values.prometheus),
		pullRequest: values["pull-request"] === true,
		out: values.out,
		html: values.html,
		days: parseDays(values.days),
		backtest: command === "backtest" ? parseBacktestOptions(values) : void 0,
		changed: values.changed ?? false,
		quiet: values.quiet ?? false,
		noColor: values["no-color"] ?? false,
		cache: values["no-cache"] !== true,
		dryRun: values["dry-run"] === true,
		words
	};
}
/** Formats of commands whose answer is for a workflow to read; others print text. */
const DEFAULT_FORMAT = { matrix: "json" };
/** Checks the flags that exclude others. @throws TrimtabError `usage` */
function checkTogether({ explain, service, shard, format, changed, history, prometheus }) {
	if (history !== void 0 && prometheus !== void 0) throw new TrimtabError("usage", "--history and --prometheus both say where history is: leave out one");
	if (explain !== void 0 && (service || shard !== void 0 || format !== void 0)) throw new TrimtabError("usage", "--explain prints text about one service: leave out --service, --shard and --format");
	if (changed === true && format === "json") throw new TrimtabError("usage", "--changed is for text and Markdown: the JSON report has every service");
}
function read(args, { words: wanted = [] }, flags) {
	const options = flags.map((name) => {
		return [name, { type: FLAGS[name].value === void 0 ? "boolean" : "string" }];
	});
	const { tokens } = parseArgs({
		args: [...args],
		strict: false,
		tokens: true,
		options: Object.fromEntries(options)
	});
	const given = /* @__PURE__ */ new Map();
	const words = [];
	for (const token of tokens) {
		if (token.kind === "positional") words.push(token.value);
		if (token.kind === "option") take(token, flags, given);
	}
	checkWords(words, wanted);
	const values = [...given].map(([name, all]) => {
		const flag = FLAGS[name];
		return [name, flag.multiple ? all : flag.value === void 0 ? true : all[0]];
	});
	return {
		values: Object.fromEntries(values),
		words
	};
}
/** Adds one flag to those given. @throws TrimtabError `usage` where it is unknown, or lacks its value. */
function take(token, flags, given) {
	const { rawName, value } = token;
	const name = flags.find((one) => one === token.name);
	if (name === void 0) throw new TrimtabError("usage", `Unknown option '${rawName}'${flagHint(rawName, flags)}; see --help`);
	const flag = FLAGS[name];
	const before = given.get(name);
	const fault = valueFault(token, flag) ?? (before !== void 0 && !flag.multiple ? "is given twice" : void 0);
	if (fault !== void 0) throw new TrimtabError("usage", `--${name} ${fault}; see --help`);
	given.set(name, [...before ?? [], value ?? ""]);
}
/** Says what is wrong with a flag's value; undefined for nothing. */
function valueFault({ name, value, inlineValue }, { value: wanted }) {
	if (wanted === void 0) return value === void 0 ? void 0 : "takes no value";
	if (value === void 0) return `needs a value: --${name} ${wanted}`;
	if (inlineValue !== true && /^-./.test(value)) return `needs a value: --${name} ${wanted} (--${name}=${value} if that is the value)`;
	return value === "" && name !== "reason" ? "is empty" : void 0;
}
/** Checks the words between command and flags. @throws TrimtabError `usage` for one too many, too few or unknown. */
function checkWords(words, wanted) {
	const extra = words[wanted.length];
	if (extra !== void 0) throw new TrimtabError("usage", `unexpected argument "${extra}"; see --help`);
	const missing = wanted[words.length];
	if (missing !== void 0 && !missing.startsWith("[")) throw new TrimtabError("usage", `${missing} is missing; see --help`);
	const [first = ""] = wanted;
	if (first.includes("|")) oneOf("", words[0] ?? "", first.split("|"));
}
function oneOf(flag, text, known) {
	const found = known.find((one) => one === text);
	if (found === void 0) throw new TrimtabError("usage", `${flag} ${text}: expected ${known.slice(0, -1).join(", ")} or ${known.at(-1)}`.trimStart());
	return found;
}
function parseNow(text) {
	const time = parseInstant(text);
	if (time !== void 0) return new Date(time);
	throw new TrimtabError("usage", `--now ${text}: expected an ISO 8601 instant with a zone, such as 2026-02-10T18:30:00Z`);
}
/** Parses the URL of a server. What it says of a user would end in a file: that comes from the environment. */
function parseServer(text) {
	const url = URL.canParse(text) ? new URL(text) : void 0;
	if (url !== void 0 && (url.username !== "" || url.password !== "")) throw new TrimtabError("usage", "--prometheus takes no user or password: name the variables that hold them by username, password_env or token_env in trimtab.yaml");
	if (url === void 0 || !/^https?:$/.test(url.protocol)) throw new TrimtabError("usage", `--prometheus ${text}: expected a URL such as https://prometheus.example.org`);
	const fault = urlFault(text);
	if (fault) throw new TrimtabError("usage", `--prometheus: ${fault.message}. ${fault.fix}`);
	return text;
}
/** As many days as points are kept of. */
const MAX_DAYS = 35;
function parseDays(text = "28") {
	const days = /^\d{1,2}$/.test(text) ? Number(text) : 0;
	if (days >= 1 && days <= MAX_DAYS) return days;
	throw new TrimtabError("usage", `--days ${text}: expected whole days from 1 to ${MAX_DAYS}`);
}
function parseSince(text) {
	try {
		const time = parseInstant(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00Z` : text);
		return time === void 0 ? parseDuration(text) : new Date(time);
	} catch (cause) {
		throw new TrimtabError("usage", `--since ${text}: expected a duration such as 2h or 7d, a day, or an ISO 8601 instant with a zone`, { cause });
	}
}
function parseShards(text) {
	const count = /^\d{1,3}$/.test(text) ? Number(text) : 0;
	if (count >= 1) return count;
	throw new TrimtabError("usage", `--shards ${text}: expected a whole number of parts, such as 4`);
}
function parseShard(text) {
	const [, index, count] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
	if (index === void 0 || count === void 0 || index < 1 || index > count) throw new TrimtabError("usage", `--shard ${text}: expected I/N with I from 1 to N, such as 2/4`);
	return {
		index,
		count
	};
}
export { parseOptions as n, options_exports as t };
