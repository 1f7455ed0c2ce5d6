import { c as escapeJson, l as escapeLines, o as isUsageError, r as describeFatalError, t as TrimtabError } from "./errors-caA3otfk.js";
import { a as isCommand, i as flagsOf, r as FLAGS, t as COMMANDS } from "./flags-C4d4s2X4.js";
// package.json
var version = "1.0.0";
// src/commands/examples.ts
/** Commands as people type them first, for the help of each; the tests read each by the command's own flags. */
const EXAMPLES = {
	demo: ["trimtab demo"],
	init: [
		"trimtab init --repo ../shop",
		"trimtab init --prometheus https://prometheus.example.org",
		"trimtab init --pull-request --dry-run"
	],
	validate: ["trimtab validate", "trimtab validate --repo ../shop --config ops/trimtab.yaml"],
	plan: [
		"trimtab plan",
		"trimtab plan --changed",
		"trimtab plan --explain todo-frontend",
		"trimtab plan --snapshot figures.json --format json > report.json",
		"trimtab plan --replay report.json"
	],
	reconcile: ["trimtab reconcile", "trimtab reconcile --snapshot figures.json --forge local"],
	verify: ["trimtab verify", "trimtab verify --service todo-frontend"],
	gate: ["trimtab gate --base origin/main", "trimtab gate --base origin/main --head my-branch --format markdown"],
	policy: ["trimtab policy test policies.test.yaml"],
	log: ["trimtab log --since 7d", "trimtab log todo-frontend --format json"],
	breaker: ["trimtab breaker reset todo-frontend --reason \"the cache is mended\""],
	history: ["trimtab history --days 14 --out demand.csv"],
	backtest: ["trimtab backtest --history demand.csv --policy git,proportional,evidence"],
	report: ["trimtab report --html trimtab.html", "trimtab report --html trimtab.html --history demand.csv"],
	doctor: ["trimtab doctor", "trimtab doctor --snapshot figures.json"],
	matrix: ["trimtab matrix", "trimtab matrix --cluster eu-1 --shards 4 --format text"],
	completion: [
		"trimtab completion bash > ~/.local/share/bash-completion/completions/trimtab",
		"trimtab completion zsh > ~/.zsh/completions/_trimtab",
		"trimtab completion fish > ~/.config/fish/completions/trimtab.fish"
	]
};
// src/commands/help.ts
/** Returns the text of `--help`, for the tool or for one command. */
function helpText(command) {
	return command === void 0 ? overview() : commandHelp(command);
}
function overview() {
	return `Trimtab keeps Kubernetes replica counts in Git under written policy.

Usage: trimtab COMMAND [flags]

${Object.entries(COMMANDS).map(([name, { does }]) => `  ${name.padEnd(12)}${does}`).join("\n")}

\`trimtab COMMAND --help\`, or \`trimtab help COMMAND\`, lists a command's flags; \`trimtab --version\` prints the version.

Exit codes: 0 fine; 1 something failed, each thing named; 2 usage or configuration; 3 gate: forbidden, or waiting for approval or not judged where no status could say so.
`;
}
function commandHelp(command) {
	const { does, words = [] } = COMMANDS[command];
	const shown = flagsOf(command).map((name) => {
		const flag = FLAGS[name];
		return [`--${name}${flag.value === void 0 ? "" : ` ${flag.value}`}`, flag.help];
	});
	const width = Math.max(18, ...shown.map(([flag]) => flag.length + 2));
	const rows = shown.map(([flag, help]) => `  ${flag.padEnd(width)}${help}`);
	const examples = EXAMPLES[command].map((line) => `  ${line}`);
	return `trimtab ${command}: ${does}\n\nUsage: trimtab ${[command, ...words].join(" ")} [flags]\n\n${rows.join("\n")}\n\nExamples:\n\n${examples.join("\n")}\n`;
}
// src/commands/outcome.ts
/** Returns the exit code of the command line, as the help lists them. */
function exitCode(outcome) {
	if (outcome.kind === "gate" && outcome.stopsJob) return 3;
	return outcome.failures.length > 0 ? 1 : 0;
}
// src/commands/print-all.ts
/** Bytes that are written at a time. */
const ROOM = 1 << 18;
/** The most bytes that a character of a text takes in UTF-8. */
const WIDEST = 3;
/** Prints a result, and waits for a slow reader instead of keeping everything in memory. */
async function printAll(pieces, format) {
	const shown = format === "text" ? escapeLines : (text) => text;
	const bytes = Buffer.allocUnsafe(ROOM);
	let used = 0;
	for (const piece of pieces) {
		const text = shown(piece);
		const most = WIDEST * text.length;
		if (most > ROOM - used) {
			await write(bytes.subarray(0, used));
			used = 0;
		}
		if (most > ROOM) await write(text);
		else used += bytes.write(text, used);
	}
	await write(bytes.subarray(0, used));
}
/** Writes to standard output, and waits until the bytes may be overwritten. */
function write(content) {
	return new Promise((resolve) => {
		process.stdout.write(content, () => resolve());
	});
}
// src/commands/screen.ts
/** Width where a terminal does not tell its own. */
const WIDTH = 80;
/** Below this nothing but single words would stand on a line; above it lines are hard to read. */
const [MIN_WIDTH, MAX_WIDTH] = [40, 120];
/**
* Returns how a person sees what is written to a stream; undefined for a pipe or a file, whose text is plain. Color
* follows https://no-color.org and, as Node does, FORCE_COLOR before it: that one makes a screen of a pipe too.
*/
function screenOf(stream, environment, noColor) {
	const { FORCE_COLOR: forced, COLUMNS } = environment;
	const isForced = !noColor && forced !== void 0 && forced !== "0" && forced !== "false";
	if (stream.isTTY !== true && !isForced) return void 0;
	const columns = stream.columns || Number(COLUMNS) || WIDTH;
	return {
		width: Math.min(Math.max(Math.trunc(columns), MIN_WIDTH), MAX_WIDTH),
		color: isForced || !noColor && forced === void 0 && allowsColor(environment)
	};
}
function allowsColor({ NO_COLOR, NODE_DISABLE_COLORS, TERM }) {
	return !NO_COLOR && !NODE_DISABLE_COLORS && TERM !== "dumb";
}
// src/commands/command-line.ts
/** Runs the command line and sets the exit code. */
async function start(args) {
	process.stdout.on("error", (error) => {
		if (error.code !== "EPIPE") throw error;
		process.exit();
	});
	try {
		process.exitCode = await main(args);
	} catch (error) {
		tell(`trimtab: ${describeFatalError(error)}`);
		process.exitCode = isUsageError(error) ? 2 : 1;
	}
}
const HELP = [
	"help",
	"--help",
	"-h"
];
const VERSION = [
	"--version",
	"-V",
	"-v"
];
/** Runs the command line: results go to stdout, progress to stderr. Returns the exit code. */
async function main(args) {
	const [name, ...rest] = args;
	if (name === void 0) return print(helpText(void 0), 2);
	if (VERSION.includes(name)) return print(`${version}\n`);
	if (HELP.includes(name)) {
		const about = rest.find((word) => !word.startsWith("-"));
		return print(helpText(about === void 0 ? void 0 : await commandNamed(about)));
	}
	const command = await commandNamed(name, rest);
	if (rest.includes("--help") || rest.includes("-h")) return print(helpText(command));
	const { parseOptions } = await import("./options-B5m7sZw8.js").then((n) => n.t);
	const options = parseOptions(command, rest);
	const outcome = await run(command, options);
	if (!options.quiet) for (const note of outcome.notes) tell(note);
	return printOutcome(outcome, options);
}
/** Runs a command, showing how far it is where somebody watches. */
async function run(command, options) {
	const { runCommand } = await import("./run-FnbPKwmS.js");
	const { openProgress } = await import("./progress-CTzvQ3rG.js");
	const progress = options.quiet ? void 0 : openProgress(process.stderr, process.env);
	const watched = {
		...options,
		tellProgress: progress?.tell
	};
	const say = (text) => process.stdout.write(text);
	try {
		return await runCommand(command, watched, options.now ?? /* @__PURE__ */ new Date(), process.env, say);
	} finally {
		progress?.end();
	}
}
/** Finds a command by its name. @throws TrimtabError `usage`, with what may be meant */
async function commandNamed(name, rest = []) {
	if (isCommand(name)) return name;
	throw new TrimtabError("usage", `unknown command "${name}"; see trimtab --help${await commandHint(name, rest)}`);
}
async function commandHint(name, rest) {
	if (name.startsWith("-")) {
		const { insteadOf } = await import("./flag-hint-CQLKLMLQ.js").then((n) => n.n);
		return insteadOf(name) ?? `. The command comes first: trimtab ${rest.find(isCommand) ?? "plan"} ${name}`;
	}
	const { closest } = await import("./did-you-mean-BAUiu41l.js").then((n) => n.r);
	const near = closest(name, Object.keys(COMMANDS));
	return near === void 0 ? "" : ` (did you mean ${near}?)`;
}
/** Prints what a command came to; returns the exit code. */
async function printOutcome(outcome, options) {
	const code = exitCode(outcome);
	const { format } = options;
	switch (outcome.kind) {
		case "report":
			await printReport(outcome, options);
			return code;
		case "gate": {
			if (!outcome.report) return printLines(outcome.lines, code);
			const { renderGate } = await import("./gate-Cq0Z3dV5.js").then((n) => n.n);
			await printAll([renderGate(outcome.report, format)], format);
			return code;
		}
		case "log": {
			const { renderLog } = await import("./log-DYvwV-Vg.js").then((n) => n.t);
			await printAll(renderLog(outcome.events, format), format);
			return printErrors(outcome.failures, code);
		}
		case "backtest": {
			const { renderBacktest } = await import("./backtest-2RnyvgPp.js").then((n) => n.n);
			await printAll([renderBacktest(outcome.report, format)], format);
			return printErrors(outcome.failures, code);
		}
		case "score": {
			const { renderScore } = await import("./score-TcCBnfBK.js").then((n) => n.r);
			await printAll([renderScore(outcome.report, format)], format);
			return printErrors(outcome.failures, code);
		}
		case "verification":
			if (format === "json") print(`${escapeJson(JSON.stringify(outcome.verifications, null, 2))}\n`);
			else printLines(outcome.lines);
			return printErrors(outcome.failures, code);
		case "lines": return printLines(outcome.lines, code);
	}
}
async function printReport({ report, proposals }, options) {
	const { onlyChanged, renderReport } = await import("./render-D8ULrvD3.js");
	const { format } = options;
	const shown = options.changed ? onlyChanged(report) : report;
	const screen = format === "text" ? screenOf(process.stdout, process.env, options.noColor) : void 0;
	if (screen === void 0) return printAll(renderReport(shown, format), format);
	const { renderTerminal } = await import("./terminal-Daz3Kej1.js");
	print(renderTerminal(shown, screen, proposals));
}
function printLines(lines, code = 0) {
	for (const line of lines) print(`${escapeLines(line)}\n`);
	return code;
}
function printErrors(failures, code) {
	for (const message of new Set(failures.map((failure) => failure.message))) tell(`error: ${message}`);
	return code;
}
/** Tells a person something, beside the results. */
function tell(text) {
	process.stderr.write(`${escapeLines(text)}\n`);
}
function print(text, code = 0) {
	process.stdout.write(text);
	return code;
}
export { start };
