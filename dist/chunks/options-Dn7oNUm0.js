import { n as __exportAll } from "./rolldown-runtime-BVN1G_yT.js";
import { t as closest } from "./did-you-mean-D_FPE3k5.js";
import { n as parseDuration } from "./duration-D2qmq1Qr.js";
import { t as TrimtabError } from "./errors-Bs50qkOV.js";
import { r as parseInstant } from "./time-CGYFt6uK.js";
import { n as FLAGS, t as COMMANDS } from "./flags-DIRP605e.js";
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
		words
	};
}
function read(args, { flags, words = [] }) {
	const options = flags.map((name) => {
		const flag = FLAGS[name];
		return [name, {
			type: flag.value === void 0 ? "boolean" : "string",
			multiple: flag.multiple ?? false
		}];
	});
	try {
		const { values, positionals } = parseArgs({
			args: [...args],
			allowPositionals: true,
			options: Object.fromEntries(options)
		});
		for (const [name, value] of Object.entries(values)) if (value === "" && name !== "reason") throw new TrimtabError("usage", `--${name} is empty; see --help`);
		const extra = positionals[words.length];
		if (extra !== void 0) throw new TrimtabError("usage", `unexpected argument "${extra}"; see --help`);
		const missing = words[positionals.length];
		if (missing !== void 0 && !missing.startsWith("[")) throw new TrimtabError("usage", `${missing} is missing; see --help`);
		return {
			values,
			words: positionals
		};
	} catch (cause) {
		if (cause instanceof TrimtabError) throw cause;
		const message = cause.message.split(". ")[0] ?? "";
		throw new TrimtabError("usage", `${message}${flagHint(message, flags)}; see --help`, { cause });
	}
}
/** Suggests the flag that was meant by one the command does not take, or else lists those it does. */
function flagHint(message, flags) {
	const given = /^Unknown option '--([^']+)'/.exec(message)?.[1];
	if (given === void 0) return "";
	const near = closest(given, flags);
	if (near !== void 0) return ` (did you mean --${near}?)`;
	return Object.hasOwn(FLAGS, given) ? ` (this command takes ${flags.map((name) => `--${name}`).join(", ") || "none"})` : "";
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
