#!/usr/bin/env node
import { n as FLAGS, r as isCommand, t as COMMANDS } from "./chunks/flags-DIRP605e.js";
import { n as describeFatalError, t as TrimtabError } from "./chunks/errors-Bs50qkOV.js";
import { once } from "node:events";
// package.json
var version = "0.1.0";
// src/commands/help.ts
/** Returns the text of `--help`, for the tool or for one command. */
function helpText(command) {
	return command === void 0 ? overview() : commandHelp(command);
}
function overview() {
	return `Trimtab keeps Kubernetes replica counts in Git under written policy.

Usage: trimtab COMMAND [flags]

${Object.entries(COMMANDS).map(([name, { does }]) => `  ${name.padEnd(10)}${does}`).join("\n")}

\`trimtab COMMAND --help\` lists a command's flags; \`trimtab --version\` prints the version.

Exit codes: 0 fine; 1 something failed, each thing named; 2 usage or configuration; 3 gate: forbidden, or waiting for approval.
`;
}
function commandHelp(command) {
	const { does, flags, words = [] } = COMMANDS[command];
	const rows = flags.map((name) => {
		const flag = FLAGS[name];
		return `  ${`--${name}${flag.value === void 0 ? "" : ` ${flag.value}`}`.padEnd(18)}${flag.help}`;
	});
	return `trimtab ${command}: ${does}\n\nUsage: trimtab ${[command, ...words].join(" ")}${rows.length > 0 ? ` [flags]\n\n${rows.join("\n")}` : ""}\n`;
}
// src/cli.ts
/** Runs the command line: results go to stdout, progress to stderr. Returns the exit code. */
async function main(args) {
	const [name, ...rest] = args;
	if (name === "--version") return print(`${version}\n`);
	if (name === void 0 || name === "--help" || name === "help") return print(helpText(void 0), name === void 0 ? 2 : 0);
	if (!isCommand(name)) throw new TrimtabError("usage", `unknown command "${name}"; see trimtab --help${await commandHint(name, rest)}`);
	if (rest.includes("--help")) return print(helpText(name));
	const { parseOptions } = await import("./chunks/options-Dn7oNUm0.js").then((n) => n.t);
	const options = parseOptions(name, rest);
	const { runCommand } = await import("./chunks/run-BPmTT5ZZ.js");
	const outcome = await runCommand(name, options, options.now ?? /* @__PURE__ */ new Date(), process.env, (text) => process.stdout.write(text));
	if (!options.quiet) for (const note of outcome.notes) process.stderr.write(`${note}\n`);
	return printOutcome(outcome, options.format);
}
/** Prints what a command came to; returns the exit code. */
async function printOutcome(outcome, format) {
	const code = outcome.failures.length > 0 ? 1 : 0;
	switch (outcome.kind) {
		case "report": {
			const { renderReport } = await import("./chunks/render-BS8JLOgI.js");
			await printAll(renderReport(outcome.report, format));
			return code;
		}
		case "gate": {
			if (!outcome.report) return printLines(outcome.lines, code);
			const { renderGate } = await import("./chunks/gate-DkJ948UH.js").then((n) => n.n);
			return print(renderGate(outcome.report, format), outcome.stopsJob ? 3 : code);
		}
		case "log": {
			const { renderLog } = await import("./chunks/log-CQ0lytV-.js").then((n) => n.t);
			await printAll(renderLog(outcome.events, format));
			return printErrors(outcome.failures, code);
		}
		case "verification":
			if (format === "json") print(`${JSON.stringify(outcome.verifications, null, 2)}\n`);
			else printLines(outcome.lines);
			return printErrors(outcome.failures, code);
		case "lines": return printLines(outcome.lines, code);
	}
}
async function commandHint(name, rest) {
	if (name.startsWith("-")) return `. The command comes first: trimtab ${rest.find(isCommand) ?? "plan"} ${name}`;
	const { closest } = await import("./chunks/did-you-mean-D_FPE3k5.js").then((n) => n.n);
	const near = closest(name, Object.keys(COMMANDS));
	return near === void 0 ? "" : ` (did you mean ${near}?)`;
}
/** Waits for a slow reader instead of keeping everything in memory. */
async function printAll(pieces) {
	let batch = "";
	for (const piece of pieces) {
		batch += piece;
		if (batch.length < 65536) continue;
		if (!process.stdout.write(batch)) await once(process.stdout, "drain");
		batch = "";
	}
	print(batch);
}
function printLines(lines, code = 0) {
	for (const line of lines) print(`${line}\n`);
	return code;
}
function printErrors(failures, code) {
	for (const { message } of failures) process.stderr.write(`error: ${message}\n`);
	return code;
}
function print(text, code = 0) {
	process.stdout.write(text);
	return code;
}
process.stdout.on("error", (error) => {
	if (error.code !== "EPIPE") throw error;
	process.exit();
});
main(process.argv.slice(2)).then((code) => {
	process.exitCode = code;
}, (error) => {
	process.stderr.write(`trimtab: ${describeFatalError(error)}\n`);
	process.exitCode = error instanceof TrimtabError && (error.code === "usage" || error.code === "config_invalid") ? 2 : 1;
});
export {};
