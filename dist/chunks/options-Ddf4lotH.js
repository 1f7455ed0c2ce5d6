import { n as __exportAll } from "./rolldown-runtime-BVN1G_yT.js";
import { r as parseDuration } from "./duration-Cjo8tv-Q.js";
import { t as TrimtabError } from "./errors-BvAhm4DT.js";
import { i as parseInstant } from "./time-BDqZxtkz.js";
import { t as flagHint } from "./flag-hint-BXNHJ86G.js";
import { n as FLAGS, t as COMMANDS } from "./flags-Dv0FmCcU.js";
import { parseArgs } from "node:util";
// src/commands/options.ts
var options_exports = /* @__PURE__ */ __exportAll({ parseOptions: () => parseOptions });
const FORMATS = [
	"text",
	"json",
	"markdown"
];
const FORGES = ["github", "local"];
/** Reads the flags that a command takes. @throws TrimtabError `usage`, naming the flag. */
function parseOptions(command, args) {
	const { values, words } = read(args, COMMANDS[command]);
	const { explain } = values;
	if (explain !== void 0 && (values.service || values.shard !== void 0 || values.format !== void 0)) throw new TrimtabError("usage", "--explain prints text about one service: leave out --service, --shard and --format");
	return {
		repo: values.repo ?? ".",
		config: values.config,
		snapshot: values.snapshot,
		replay: values.replay,
		now: values.now === void 0 ? void 0 : parseNow(values.now),
		format: oneOf("--format", values.format ?? "text", FORMATS),
		services: explain === void 0 ? values.service ?? [] : [explain],
		explain,
		shard: values.shard === void 0 ? void 0 : parseShard(values.shard),
		forge: values.forge === void 0 ? void 0 : oneOf("--forge", values.forge, FORGES),
		base: values.base,
		head: values.head,
		since: values.since === void 0 ? void 0 : parseSince(values.since),
		reason: values.reason,
		quiet: values.quiet ?? false,
		dryRun: false,
		words
	};
}
function read(args, { flags, words: wanted = [] }) {
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
/** Checks the words between command and flags. @throws TrimtabError `usage` for one too many or too few. */
function checkWords(words, wanted) {
	const extra = words[wanted.length];
	if (extra !== void 0) throw new TrimtabError("usage", `unexpected argument "${extra}"; see --help`);
	const missing = wanted[words.length];
	if (missing !== void 0 && !missing.startsWith("[")) throw new TrimtabError("usage", `${missing} is missing; see --help`);
}
function oneOf(flag, text, known) {
	const found = known.find((one) => one === text);
	if (found === void 0) throw new TrimtabError("usage", `${flag} ${text}: expected ${`${known.slice(0, -1).join(", ")} or ${known.at(-1)}`}`);
	return found;
}
function parseNow(text) {
	const time = parseInstant(text);
	if (time !== void 0) return new Date(time);
	throw new TrimtabError("usage", `--now ${text}: expected an ISO 8601 instant with a zone, such as 2026-02-10T18:30:00Z`);
}
function parseSince(text) {
	try {
		const time = parseInstant(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00Z` : text);
		return time === void 0 ? parseDuration(text) : new Date(time);
	} catch (cause) {
		throw new TrimtabError("usage", `--since ${text}: expected a duration such as 2h or 7d, a day, or an ISO 8601 instant with a zone`, { cause });
	}
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
