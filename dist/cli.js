#!/usr/bin/env node
import { once } from "node:events";
import { fileURLToPath } from "node:url";
// package.json
var version = "0.1.0";
// src/commands/flags.ts
/** Every flag of every command, in the order of the help. */
const FLAGS = {
	repo: {
		value: "DIR",
		help: "folder of the repository, or a folder inside one (default .)"
	},
	config: {
		value: "FILE",
		help: "configuration, relative to --repo (default trimtab.yaml)"
	},
	snapshot: {
		value: "FILE",
		help: "measured figures as one JSON file"
	},
	replay: {
		value: "REPORT",
		help: "decide again from the inputs of an earlier JSON report"
	},
	now: {
		value: "ISO8601",
		help: "fixes the clock"
	},
	format: {
		value: "FORMAT",
		help: "text, json or markdown (default text)"
	},
	service: {
		value: "NAME",
		help: "print and write only this service (repeatable); all are still decided",
		multiple: true
	},
	shard: {
		value: "I/N",
		help: "print and write only part I of N; all are still decided"
	},
	forge: {
		value: "FORGE",
		help: "github, or local: pull requests as files (default: by the remote)"
	},
	quiet: { help: "print results only" }
};
const PLACE = ["repo", "config"];
const SCOPE = ["service", "shard"];
/** What each command does and which flags it takes. */
const COMMANDS = {
	demo: {
		does: "the whole story in a temporary folder; needs only Node and git",
		flags: []
	},
	validate: {
		does: "check blueprints and trimtab.yaml; each error at file:line:column",
		flags: [...PLACE, "quiet"]
	},
	plan: {
		does: "observe, decide, govern, coordinate; print; change nothing",
		flags: [
			...PLACE,
			"snapshot",
			"replay",
			"now",
			"format",
			...SCOPE,
			"quiet"
		]
	},
	reconcile: {
		does: "plan on the base commit, bring pull requests to the desired state, then verify what has merged",
		flags: [
			...PLACE,
			"snapshot",
			"now",
			"format",
			...SCOPE,
			"forge",
			"quiet"
		]
	},
	verify: {
		does: "verify merged changes; comment; roll back by pull request",
		flags: [
			...PLACE,
			"snapshot",
			"now",
			"format",
			...SCOPE,
			"forge",
			"quiet"
		]
	}
};
function isCommand(name) {
	return Object.hasOwn(COMMANDS, name);
}
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

Exit codes: 0 fine; 1 something failed, each thing named; 2 usage or configuration.
`;
}
function commandHelp(command) {
	const { does, flags } = COMMANDS[command];
	const rows = flags.map((name) => {
		const flag = FLAGS[name];
		return `  ${`--${name}${flag.value === void 0 ? "" : ` ${flag.value}`}`.padEnd(18)}${flag.help}`;
	});
	return `trimtab ${command}: ${does}\n\nUsage: trimtab ${command}${rows.length > 0 ? ` [flags]\n\n${rows.join("\n")}` : ""}\n`;
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
	const { parseOptions } = await import("./chunks/options-CnXHthW3.js");
	const options = parseOptions(name, rest);
	switch (name) {
		case "demo": {
			const { demo } = await import("./chunks/demo-CgS2G4Ma.js");
			return demo(fileURLToPath(new URL("..", import.meta.url)), (text) => process.stdout.write(text));
		}
		case "validate": {
			const { validate } = await import("./chunks/validate-BMLVYUqN.js");
			const { blueprints, problems } = validate(options);
			for (const problem of problems) process.stdout.write(`${problem}\n`);
			if (!options.quiet) process.stderr.write(`${counted(blueprints, "sound blueprint")}, ${counted(problems.length, "problem")}\n`);
			return problems.length > 0 ? 1 : 0;
		}
		case "reconcile": {
			const { reconcile } = await import("./chunks/reconcile-sbBYUTks.js");
			const { renderReport } = await import("./chunks/render-WzXVyt5K.js");
			const { report, steps, errors } = await reconcile(options, options.now ?? /* @__PURE__ */ new Date());
			if (!options.quiet) for (const step of steps) process.stderr.write(`${step}\n`);
			return printAll(renderReport(report, options.format), errors.length > 0 ? 1 : 0);
		}
		case "verify": {
			const { verifyCommand } = await import("./chunks/verify-D90fsgBt.js").then((n) => n.n);
			const { verifications, lines, errors } = await verifyCommand(options, options.now ?? /* @__PURE__ */ new Date());
			if (options.format === "json") process.stdout.write(`${JSON.stringify(verifications, null, 2)}\n`);
			else for (const line of lines) process.stdout.write(`${line}\n`);
			for (const error of errors) process.stderr.write(`error: ${error.message}\n`);
			return errors.length > 0 ? 1 : 0;
		}
		case "plan": {
			const { plan } = await import("./chunks/plan-De9cjxk5.js");
			const { renderReport } = await import("./chunks/render-WzXVyt5K.js");
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
function counted(count, noun) {
	return `${count} ${noun}${count === 1 ? "" : "s"}`;
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
export { FLAGS as i, formatProblem as n, COMMANDS as r, TrimtabError as t };
