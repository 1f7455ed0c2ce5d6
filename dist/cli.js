#!/usr/bin/env node
import { once } from "node:events";
import { fileURLToPath } from "node:url";
// package.json
var version = "0.1.0";
// src/commands/help.ts
const COMMANDS = {
	demo: "the whole story in a temporary folder; needs only Node and git",
	validate: "check blueprints and trimtab.yaml; each error at file:line:column",
	plan: "observe, decide, govern, coordinate; print; change nothing",
	reconcile: "plan on the base commit, then bring the local pull requests to the desired state, then verify",
	verify: "verify merged changes; comment; roll back by pull request"
};
function isCommand(name) {
	return Object.hasOwn(COMMANDS, name);
}
const FLAGS = `  --repo DIR          folder of the repository (default .)
  --config FILE       configuration, relative to --repo (default trimtab.yaml)
  --snapshot FILE     measured figures as one JSON file
  --replay REPORT     decide again from the inputs of an earlier JSON report (plan)
  --now ISO8601       fixes the clock
  --format FORMAT     text, json or markdown (default text)
  --service NAME      print only this service (repeatable); all are still decided
  --quiet             print results only
  --help, --version`;
/** The text of `--help`, for the tool or for one command. */
function helpText(command) {
	if (command) return `trimtab ${command}: ${COMMANDS[command]}\n\nUsage: trimtab ${command} [flags]\n\n${FLAGS}\n`;
	return `Trimtab keeps Kubernetes replica counts in Git under written policy.\n\nUsage: trimtab COMMAND [flags]\n\n${Object.entries(COMMANDS).map(([name, does]) => `  ${name.padEnd(10)}${does}`).join("\n")}\n\n${FLAGS}\n\nExit codes: 0 fine; 1 a service or blueprint failed; 2 usage or configuration.\n`;
}
// src/errors.ts
var TrimtabError = class extends Error {
	code;
	constructor(code, message, options) {
		super(message, options);
		this.name = "TrimtabError";
		this.code = code;
	}
};
/** `file:line:column: rule: message (fix)`, the form compilers use so that terminals make it clickable. */
function formatProblem(p) {
	return `${p.file}:${p.line}:${p.column}: ${p.rule}: ${p.message}. ${p.fix}`;
}
// src/cli.ts
/** The terminal's face: arguments in, text on stdout, talk on stderr, an exit code. */
async function main(args) {
	const [name, ...rest] = args;
	if (name === "--version") return print(`${version}\n`);
	if (name === void 0 || name === "--help" || name === "help") return print(helpText(void 0), name === void 0 ? 2 : 0);
	if (!isCommand(name)) throw new TrimtabError("usage", `unknown command "${name}"; see trimtab --help`);
	if (rest.includes("--help")) return print(helpText(name));
	const { parseOptions } = await import("./chunks/options-B2gZNTvt.js");
	const options = parseOptions(rest);
	switch (name) {
		case "demo": {
			const { demo } = await import("./chunks/demo-DsCHmyua.js");
			return demo(fileURLToPath(new URL("..", import.meta.url)), (text) => process.stdout.write(text));
		}
		case "validate": {
			const { validate } = await import("./chunks/validate-ChhAyarB.js");
			const { blueprints, problems } = validate(options);
			for (const problem of problems) process.stdout.write(`${problem}\n`);
			if (!options.quiet) process.stderr.write(`${blueprints} blueprints are sound, ${problems.length} problems\n`);
			return problems.length > 0 ? 1 : 0;
		}
		case "reconcile": {
			const { reconcile } = await import("./chunks/reconcile-CQJ3xGoA.js");
			const { renderReport } = await import("./chunks/render-D90_yQdU.js");
			const { report, steps, errors } = await reconcile(options, options.now ?? /* @__PURE__ */ new Date());
			if (!options.quiet) for (const step of steps) process.stderr.write(`${step}\n`);
			return printAll(renderReport(report, options.format), errors.length > 0 ? 1 : 0);
		}
		case "verify": {
			const { verifyCommand } = await import("./chunks/verify-BMKbSUab.js").then((n) => n.n);
			const { verifications, lines, errors } = await verifyCommand(options, options.now ?? /* @__PURE__ */ new Date());
			if (options.format === "json") process.stdout.write(`${JSON.stringify(verifications, null, 2)}\n`);
			else for (const line of lines) process.stdout.write(`${line}\n`);
			for (const error of errors) process.stderr.write(`error: ${error.message}\n`);
			return errors.length > 0 ? 1 : 0;
		}
		case "plan": {
			const { plan } = await import("./chunks/plan-CBofj-LN.js");
			const { renderReport } = await import("./chunks/render-D90_yQdU.js");
			const report = plan(options, options.now ?? /* @__PURE__ */ new Date());
			return printAll(renderReport(report, options.format), report.errors.length > 0 ? 1 : 0);
		}
	}
}
/** Waits for a slow reader instead of keeping everything in memory. */
async function printAll(pieces, code) {
	let batch = "";
	for (const piece of pieces) {
		batch += piece;
		if (batch.length < 65536) continue;
		if (!process.stdout.write(batch)) await once(process.stdout, "drain");
		batch = "";
	}
	return print(batch, code);
}
function print(text, code = 0) {
	process.stdout.write(text);
	return code;
}
main(process.argv.slice(2)).then((code) => {
	process.exitCode = code;
}, (error) => {
	if (error instanceof TrimtabError) {
		process.stderr.write(`trimtab: ${error.message}\n`);
		process.exitCode = error.code === "usage" || error.code === "config_invalid" ? 2 : 1;
	} else {
		process.stderr.write(`trimtab: unexpected: ${error?.stack ?? String(error)}\n`);
		process.exitCode = 1;
	}
});
export { formatProblem as n, TrimtabError as t };
