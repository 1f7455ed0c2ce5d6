import { t as TrimtabError } from "../cli.js";
import { parseArgs } from "node:util";
// src/commands/options.ts
const FORMATS = [
	"text",
	"json",
	"markdown"
];
/** Reads the flags shared by all commands. @throws TrimtabError `usage`, naming the flag. */
function parseOptions(args) {
	const { values, positionals } = read(args);
	if (positionals[0] !== void 0) throw new TrimtabError("usage", `unexpected argument "${positionals[0]}"; see --help`);
	const format = FORMATS.find((f) => f === values.format);
	if (!format) throw new TrimtabError("usage", `--format ${values.format}: expected text, json or markdown`);
	return {
		repo: values.repo,
		config: values.config,
		snapshot: values.snapshot,
		replay: values.replay,
		now: values.now === void 0 ? void 0 : parseNow(values.now),
		format,
		services: values.service,
		quiet: values.quiet
	};
}
function read(args) {
	try {
		return parseArgs({
			args: [...args],
			allowPositionals: true,
			options: {
				repo: {
					type: "string",
					default: "."
				},
				config: {
					type: "string",
					default: "trimtab.yaml"
				},
				snapshot: { type: "string" },
				replay: { type: "string" },
				now: { type: "string" },
				format: {
					type: "string",
					default: "text"
				},
				service: {
					type: "string",
					multiple: true,
					default: []
				},
				quiet: {
					type: "boolean",
					default: false
				}
			}
		});
	} catch (cause) {
		throw new TrimtabError("usage", `${cause.message.split(". ")[0]}; see --help`, { cause });
	}
}
function parseNow(text) {
	const date = new Date(text);
	if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text) || !/(Z|[+-]\d{2}:\d{2})$/.test(text) || Number.isNaN(date.getTime())) throw new TrimtabError("usage", `--now ${text}: expected an ISO 8601 instant with a zone, such as 2026-02-10T18:30:00Z`);
	return date;
}
export { parseOptions };
