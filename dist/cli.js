#!/usr/bin/env node
import { i as isCommand, n as COMMANDS, r as FLAGS, t as isStopped } from "./chunks/stop-CsZGARbO.js";
import { n as describeEnd, t as TrimtabError } from "./chunks/errors-modhzHrg.js";
import { once } from "node:events";
// package.json
var version = "0.1.0";
// src/commands/help.ts
/** The text of `--help`, for the tool or for one command. */
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
/** The terminal's face: arguments in, text on stdout, talk on stderr, an exit code. */
async function main(args) {
	const [name, ...rest] = args;
	if (name === "--version") return print(`${version}\n`);
	if (name === void 0 || name === "--help" || name === "help") return print(helpText(void 0), name === void 0 ? 2 : 0);
	if (!isCommand(name)) throw new TrimtabError("usage", `unknown command "${name}"; see trimtab --help${await commandHint(name, rest)}`);
	if (rest.includes("--help")) return print(helpText(name));
	const { parseOptions } = await import("./chunks/options-OBYhLMoq.js").then((n) => n.t);
	const options = parseOptions(name, rest);
	const { runCommand } = await import("./chunks/run-DrigW8X-.js");
	const outcome = await runCommand(name, options, options.now ?? /* @__PURE__ */ new Date(), process.env, (text) => process.stdout.write(text));
	if (!options.quiet) for (const note of outcome.notes) process.stderr.write(`${note}\n`);
	if (outcome.report) {
		const { renderReport } = await import("./chunks/render-C1NDq7pt.js");
		await printAll(renderReport(outcome.report, options.format));
	} else if (outcome.gate) {
		const { renderGate } = await import("./chunks/gate-B7Of7qMV.js").then((n) => n.n);
		print(renderGate(outcome.gate, options.format));
		if (isStopped(outcome)) return 3;
	} else if (outcome.events) {
		const { renderLog } = await import("./chunks/log-Lbza-v2c.js").then((n) => n.t);
		await printAll(renderLog(outcome.events, options.format));
		for (const { message } of outcome.failures) process.stderr.write(`error: ${message}\n`);
	} else if (outcome.verifications && options.format === "json") print(`${JSON.stringify(outcome.verifications, null, 2)}\n`);
	else for (const line of outcome.lines) print(`${line}\n`);
	if (outcome.verifications) for (const { message } of outcome.failures) process.stderr.write(`error: ${message}\n`);
	return outcome.failures.length > 0 ? 1 : 0;
}
async function commandHint(name, rest) {
	if (name.startsWith("-")) return `. The command comes first: trimtab ${rest.find(isCommand) ?? "plan"} ${name}`;
	const { closest } = await import("./chunks/did-you-mean-9NWdcLVh.js").then((n) => n.n);
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
	process.stderr.write(`trimtab: ${describeEnd(error)}\n`);
	process.exitCode = error instanceof TrimtabError && (error.code === "usage" || error.code === "config_invalid") ? 2 : 1;
});
export {};
