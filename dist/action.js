import "./chunks/rolldown-runtime-BVN1G_yT.js";
import { n as require_tunnel, t as require_undici } from "./chunks/undici-90sVJeYz.js";
import { l as escapeLines, r as describeFatalError, t as TrimtabError } from "./chunks/errors-caA3otfk.js";
import { a as isCommand, r as FLAGS, t as COMMANDS } from "./chunks/flags-C4d4s2X4.js";
import { n as parseOptions } from "./chunks/options-B5m7sZw8.js";
import { a as truncate, i as sanitizeText } from "./chunks/markdown-Ca9uF0YC.js";
import { r as renderBacktest } from "./chunks/backtest-2RnyvgPp.js";
import { r as renderGate } from "./chunks/gate-Cq0Z3dV5.js";
import { n as renderLog, r as renderLogSummary } from "./chunks/log-DYvwV-Vg.js";
import { t as renderMarkdown } from "./chunks/markdown-B2DeAGBq.js";
import { t as renderScore } from "./chunks/score-TcCBnfBK.js";
import { a as renderText } from "./chunks/text-BhKxMM2_.js";
import { relative, resolve, sep } from "node:path";
import * as os from "os";
import os$1, { EOL } from "os";
import * as crypto from "crypto";
import * as fs from "fs";
import { constants, promises } from "fs";
import "path";
import * as events from "events";
import "child_process";
import "timers";
// node_modules/@actions/core/lib/utils.js
/**
* Sanitizes an input into a string so it can be passed into issueCommand safely
* @param input input to sanitize into a string
*/
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
/**
*
* @param annotationProperties
* @returns The command properties to send with the actual annotation command
* See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
*/
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) return {};
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	};
}
// node_modules/@actions/core/lib/command.js
/**
* Issues a command to the GitHub Actions runner
*
* @param command - The command name to issue
* @param properties - Additional properties for the command (key-value pairs)
* @param message - The message to include with the command
* @remarks
* This function outputs a specially formatted string to stdout that the Actions
* runner interprets as a command. These commands can control workflow behavior,
* set outputs, create annotations, mask values, and more.
*
* Command Format:
*   ::name key=value,key=value::message
*
* @example
* ```typescript
* // Issue a warning annotation
* issueCommand('warning', {}, 'This is a warning message');
* // Output: ::warning::This is a warning message
*
* // Set an environment variable
* issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
* // Output: ::set-env name=MY_VAR::some value
*
* // Add a secret mask
* issueCommand('add-mask', {}, 'secretValue123');
* // Output: ::add-mask::secretValue123
* ```
*
* @internal
* This is an internal utility function that powers the public API functions
* such as setSecret, warning, error, and exportVariable.
*/
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + os.EOL);
}
function issue(name, message = "") {
	issueCommand(name, {}, message);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}
// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!fs.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	fs.appendFileSync(filePath, `${toCommandValue(message)}${os.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os.EOL}${convertedValue}${os.EOL}${delimiter}`;
}
require_tunnel();
require_undici();
var HttpCodes;
(function(HttpCodes) {
	HttpCodes[HttpCodes["OK"] = 200] = "OK";
	HttpCodes[HttpCodes["MultipleChoices"] = 300] = "MultipleChoices";
	HttpCodes[HttpCodes["MovedPermanently"] = 301] = "MovedPermanently";
	HttpCodes[HttpCodes["ResourceMoved"] = 302] = "ResourceMoved";
	HttpCodes[HttpCodes["SeeOther"] = 303] = "SeeOther";
	HttpCodes[HttpCodes["NotModified"] = 304] = "NotModified";
	HttpCodes[HttpCodes["UseProxy"] = 305] = "UseProxy";
	HttpCodes[HttpCodes["SwitchProxy"] = 306] = "SwitchProxy";
	HttpCodes[HttpCodes["TemporaryRedirect"] = 307] = "TemporaryRedirect";
	HttpCodes[HttpCodes["PermanentRedirect"] = 308] = "PermanentRedirect";
	HttpCodes[HttpCodes["BadRequest"] = 400] = "BadRequest";
	HttpCodes[HttpCodes["Unauthorized"] = 401] = "Unauthorized";
	HttpCodes[HttpCodes["PaymentRequired"] = 402] = "PaymentRequired";
	HttpCodes[HttpCodes["Forbidden"] = 403] = "Forbidden";
	HttpCodes[HttpCodes["NotFound"] = 404] = "NotFound";
	HttpCodes[HttpCodes["MethodNotAllowed"] = 405] = "MethodNotAllowed";
	HttpCodes[HttpCodes["NotAcceptable"] = 406] = "NotAcceptable";
	HttpCodes[HttpCodes["ProxyAuthenticationRequired"] = 407] = "ProxyAuthenticationRequired";
	HttpCodes[HttpCodes["RequestTimeout"] = 408] = "RequestTimeout";
	HttpCodes[HttpCodes["Conflict"] = 409] = "Conflict";
	HttpCodes[HttpCodes["Gone"] = 410] = "Gone";
	HttpCodes[HttpCodes["TooManyRequests"] = 429] = "TooManyRequests";
	HttpCodes[HttpCodes["InternalServerError"] = 500] = "InternalServerError";
	HttpCodes[HttpCodes["NotImplemented"] = 501] = "NotImplemented";
	HttpCodes[HttpCodes["BadGateway"] = 502] = "BadGateway";
	HttpCodes[HttpCodes["ServiceUnavailable"] = 503] = "ServiceUnavailable";
	HttpCodes[HttpCodes["GatewayTimeout"] = 504] = "GatewayTimeout";
})(HttpCodes || (HttpCodes = {}));
var Headers;
(function(Headers) {
	Headers["Accept"] = "accept";
	Headers["ContentType"] = "content-type";
})(Headers || (Headers = {}));
var MediaTypes;
(function(MediaTypes) {
	MediaTypes["ApplicationJson"] = "application/json";
})(MediaTypes || (MediaTypes = {}));
HttpCodes.MovedPermanently, HttpCodes.ResourceMoved, HttpCodes.SeeOther, HttpCodes.TemporaryRedirect, HttpCodes.PermanentRedirect;
HttpCodes.BadGateway, HttpCodes.ServiceUnavailable, HttpCodes.GatewayTimeout;
// node_modules/@actions/core/lib/summary.js
var __awaiter$6 = function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const { access, appendFile, writeFile } = promises;
const SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
	constructor() {
		this._buffer = "";
	}
	/**
	* Finds the summary file path from the environment, rejects if env var is not found or file does not exist
	* Also checks r/w permissions.
	*
	* @returns step summary file path
	*/
	filePath() {
		return __awaiter$6(this, void 0, void 0, function* () {
			if (this._filePath) return this._filePath;
			const pathFromEnv = process.env[SUMMARY_ENV_VAR];
			if (!pathFromEnv) throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
			try {
				yield access(pathFromEnv, constants.R_OK | constants.W_OK);
			} catch (_a) {
				throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
			}
			this._filePath = pathFromEnv;
			return this._filePath;
		});
	}
	/**
	* Wraps content in an HTML tag, adding any HTML attributes
	*
	* @param {string} tag HTML tag to wrap
	* @param {string | null} content content within the tag
	* @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
	*
	* @returns {string} content wrapped in HTML element
	*/
	wrap(tag, content, attrs = {}) {
		const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
		if (!content) return `<${tag}${htmlAttrs}>`;
		return `<${tag}${htmlAttrs}>${content}</${tag}>`;
	}
	/**
	* Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
	*
	* @param {SummaryWriteOptions} [options] (optional) options for write operation
	*
	* @returns {Promise<Summary>} summary instance
	*/
	write(options) {
		return __awaiter$6(this, void 0, void 0, function* () {
			const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
			const filePath = yield this.filePath();
			yield (overwrite ? writeFile : appendFile)(filePath, this._buffer, { encoding: "utf8" });
			return this.emptyBuffer();
		});
	}
	/**
	* Clears the summary buffer and wipes the summary file
	*
	* @returns {Summary} summary instance
	*/
	clear() {
		return __awaiter$6(this, void 0, void 0, function* () {
			return this.emptyBuffer().write({ overwrite: true });
		});
	}
	/**
	* Returns the current summary buffer as a string
	*
	* @returns {string} string of summary buffer
	*/
	stringify() {
		return this._buffer;
	}
	/**
	* If the summary buffer is empty
	*
	* @returns {boolen} true if the buffer is empty
	*/
	isEmptyBuffer() {
		return this._buffer.length === 0;
	}
	/**
	* Resets the summary buffer without writing to summary file
	*
	* @returns {Summary} summary instance
	*/
	emptyBuffer() {
		this._buffer = "";
		return this;
	}
	/**
	* Adds raw text to the summary buffer
	*
	* @param {string} text content to add
	* @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
	*
	* @returns {Summary} summary instance
	*/
	addRaw(text, addEOL = false) {
		this._buffer += text;
		return addEOL ? this.addEOL() : this;
	}
	/**
	* Adds the operating system-specific end-of-line marker to the buffer
	*
	* @returns {Summary} summary instance
	*/
	addEOL() {
		return this.addRaw(EOL);
	}
	/**
	* Adds an HTML codeblock to the summary buffer
	*
	* @param {string} code content to render within fenced code block
	* @param {string} lang (optional) language to syntax highlight code
	*
	* @returns {Summary} summary instance
	*/
	addCodeBlock(code, lang) {
		const attrs = Object.assign({}, lang && { lang });
		const element = this.wrap("pre", this.wrap("code", code), attrs);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML list to the summary buffer
	*
	* @param {string[]} items list of items to render
	* @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
	*
	* @returns {Summary} summary instance
	*/
	addList(items, ordered = false) {
		const tag = ordered ? "ol" : "ul";
		const listItems = items.map((item) => this.wrap("li", item)).join("");
		const element = this.wrap(tag, listItems);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML table to the summary buffer
	*
	* @param {SummaryTableCell[]} rows table rows
	*
	* @returns {Summary} summary instance
	*/
	addTable(rows) {
		const tableBody = rows.map((row) => {
			const cells = row.map((cell) => {
				if (typeof cell === "string") return this.wrap("td", cell);
				const { header, data, colspan, rowspan } = cell;
				const tag = header ? "th" : "td";
				const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
				return this.wrap(tag, data, attrs);
			}).join("");
			return this.wrap("tr", cells);
		}).join("");
		const element = this.wrap("table", tableBody);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds a collapsable HTML details element to the summary buffer
	*
	* @param {string} label text for the closed state
	* @param {string} content collapsable content
	*
	* @returns {Summary} summary instance
	*/
	addDetails(label, content) {
		const element = this.wrap("details", this.wrap("summary", label) + content);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML image tag to the summary buffer
	*
	* @param {string} src path to the image you to embed
	* @param {string} alt text description of the image
	* @param {SummaryImageOptions} options (optional) addition image attributes
	*
	* @returns {Summary} summary instance
	*/
	addImage(src, alt, options) {
		const { width, height } = options || {};
		const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
		const element = this.wrap("img", null, Object.assign({
			src,
			alt
		}, attrs));
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML section heading element
	*
	* @param {string} text heading text
	* @param {number | string} [level=1] (optional) the heading level, default: 1
	*
	* @returns {Summary} summary instance
	*/
	addHeading(text, level) {
		const tag = `h${level}`;
		const allowedTag = [
			"h1",
			"h2",
			"h3",
			"h4",
			"h5",
			"h6"
		].includes(tag) ? tag : "h1";
		const element = this.wrap(allowedTag, text);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML thematic break (<hr>) to the summary buffer
	*
	* @returns {Summary} summary instance
	*/
	addSeparator() {
		const element = this.wrap("hr", null);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML line break (<br>) to the summary buffer
	*
	* @returns {Summary} summary instance
	*/
	addBreak() {
		const element = this.wrap("br", null);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML blockquote to the summary buffer
	*
	* @param {string} text quote text
	* @param {string} cite (optional) citation url
	*
	* @returns {Summary} summary instance
	*/
	addQuote(text, cite) {
		const attrs = Object.assign({}, cite && { cite });
		const element = this.wrap("blockquote", text, attrs);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML anchor tag to the summary buffer
	*
	* @param {string} text link text/content
	* @param {string} href hyperlink
	*
	* @returns {Summary} summary instance
	*/
	addLink(text, href) {
		const element = this.wrap("a", text, { href });
		return this.addRaw(element).addEOL();
	}
};
const summary = new Summary();
const { chmod, copyFile, lstat, mkdir, open, readdir, rename, rm, rmdir, stat, symlink, unlink } = fs.promises;
process.platform;
fs.constants.O_RDONLY;
process.platform;
events.EventEmitter;
events.EventEmitter;
os$1.platform();
os$1.arch();
/**
* The code to exit an action
*/
var ExitCode;
(function(ExitCode) {
	/**
	* A code indicating that the action was successful
	*/
	ExitCode[ExitCode["Success"] = 0] = "Success";
	/**
	* A code indicating that the action was a failure
	*/
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
/**
* Registers a secret which will get masked from logs
*
* @param secret - Value of the secret to be masked
* @remarks
* This function instructs the Actions runner to mask the specified value in any
* logs produced during the workflow run. Once registered, the secret value will
* be replaced with asterisks (***) whenever it appears in console output, logs,
* or error messages.
*
* This is useful for protecting sensitive information such as:
* - API keys
* - Access tokens
* - Authentication credentials
* - URL parameters containing signatures (SAS tokens)
*
* Note that masking only affects future logs; any previous appearances of the
* secret in logs before calling this function will remain unmasked.
*
* @example
* ```typescript
* // Register an API token as a secret
* const apiToken = "abc123xyz456";
* setSecret(apiToken);
*
* // Now any logs containing this value will show *** instead
* console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
* ```
*/
function setSecret(secret) {
	issueCommand("add-mask", {}, secret);
}
/**
* Gets the value of an input.
* Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
* Returns an empty string if the value is not defined.
*
* @param     name     name of the input to get
* @param     options  optional. See InputOptions.
* @returns   string
*/
function getInput(name, options) {
	const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
	if (options && options.required && !val) throw new Error(`Input required and not supplied: ${name}`);
	if (options && options.trimWhitespace === false) return val;
	return val.trim();
}
/**
* Gets the values of an multiline input.  Each value is also trimmed.
*
* @param     name     name of the input to get
* @param     options  optional. See InputOptions.
* @returns   string[]
*
*/
function getMultilineInput(name, options) {
	const inputs = getInput(name, options).split("\n").filter((x) => x !== "");
	if (options && options.trimWhitespace === false) return inputs;
	return inputs.map((input) => input.trim());
}
/**
* Sets the value of an output.
*
* @param     name     name of the output to set
* @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
*/
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(os.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
/**
* Sets the action status to failed.
* When the action exits it will be with an exit code of 1
* @param message add error issue message
*/
function setFailed(message) {
	process.exitCode = ExitCode.Failure;
	error(message);
}
/**
* Adds an error issue
* @param message error issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Adds a warning issue
* @param message warning issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Adds a notice issue
* @param message notice issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function notice(message, properties = {}) {
	issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Writes info to log with console.log.
* @param message info message
*/
function info(message) {
	process.stdout.write(message + os.EOL);
}
/**
* Begin an output group.
*
* Output until the next `groupEnd` will be foldable in this group
*
* @param name The name of the output group
*/
function startGroup(name) {
	issue("group", name);
}
/**
* End an output group.
*/
function endGroup() {
	issue("endgroup");
}
// src/commands/dry-run.ts
/** Commands that a dry run leaves nothing to say of. */
const WRITERS = ["breaker"];
/**
* Parses an input of the Action, such as `dry-run`, as `getBooleanInput` of @actions/core does, by YAML 1.2; an
* empty one is false.
* @throws TrimtabError `usage` for anything else: it may be meant to keep the run from writing.
*/
function parseSwitch(name, text) {
	if ([
		"true",
		"True",
		"TRUE"
	].includes(text)) return true;
	if ([
		"",
		"false",
		"False",
		"FALSE"
	].includes(text)) return false;
	throw new TrimtabError("usage", `input ${name}: "${text}" is no boolean: write true or false; nothing was done`);
}
/**
* Finds the command that the Action runs. @throws TrimtabError `usage` for one that is unknown, or that a dry
* run leaves nothing to do.
*/
function actionCommand(name, dryRun) {
	if (!isCommand(name)) throw new TrimtabError("usage", `input command: "${name}" is none of ${Object.keys(COMMANDS).join(", ")}`);
	if (dryRun && WRITERS.includes(name)) throw new TrimtabError("usage", `input dry-run: ${name} does nothing but write; set dry-run to false`);
	return dryRun && name === "reconcile" ? "plan" : name;
}
// src/commands/outputs.ts
/** Strongest first: what a workflow asks about that goes on only where something has happened. */
const OPERATIONS = [
	[["create", "rollback"], "created"],
	[["update"], "updated"],
	[["close"], "closed"]
];
/**
* Returns the outputs of the Action by name, as actions that open pull requests call them. `repository` is the
* URL of the repository on its server; undefined where pull requests are no pages.
*/
function outputsOf(outcome, repository) {
	const report = outcome.kind === "report" ? outcome.report : void 0;
	const gate = outcome.kind === "gate" ? outcome.report : void 0;
	const proposals = "proposals" in outcome ? outcome.proposals : [];
	const pulls = pullsOf(outcome);
	const verifications = outcome.kind === "verification" ? outcome.verifications : [];
	return {
		changed: pulls.length > 0,
		operation: operationOf(pulls),
		"pull-request-numbers": pulls.map(({ number }) => number),
		"pull-request-urls": linksOf(outcome, repository),
		decisions: Object.values(report?.services ?? {}).map(({ decision }) => ({
			service: decision.service,
			action: decision.action,
			reason: decision.reason,
			current_replicas: decision.current_replicas,
			target_replicas: decision.target_replicas
		})),
		proposals,
		conflicts: report?.conflict_detection.conflicts ?? [],
		classification: gate?.classification ?? "",
		state: gate?.status.state ?? "",
		verdicts: verifications.map(({ service, pull, verdict, rationale }) => ({
			service,
			number: pull,
			verdict,
			rationale
		})),
		matrix: outcome.kind === "lines" ? outcome.matrix ?? "" : "",
		failures: outcome.failures
	};
}
/** Lists the pull requests that a run has written to, whether about a service or not. */
function pullsOf(outcome) {
	if (outcome.kind === "lines") return outcome.onboarding === void 0 ? [] : [outcome.onboarding];
	return "proposals" in outcome ? outcome.proposals : [];
}
function operationOf(pulls) {
	return OPERATIONS.find(([actions]) => pulls.some(({ action }) => actions.some((one) => one === action)))?.[1] ?? "none";
}
/** Returns the pages of the pull requests that a run has written to. */
function linksOf(outcome, repository) {
	return repository === void 0 ? [] : pullsOf(outcome).map(({ number }) => `${repository}/pull/${number}`);
}
// src/report/annotations.ts
/** GitHub cuts or drops longer ones. */
const MAX_MESSAGE_LENGTH = 1e3;
const MAX_TITLE_LENGTH = 200;
const LEVELS = {
	forbidden: "error",
	requires_approval: "warning",
	allowed: "notice"
};
const TITLES = {
	forbidden: "Forbidden",
	requires_approval: "Requires approval",
	allowed: "Allowed"
};
/** Returns the annotations of a review, errors first. */
function gateAnnotations({ problems, checks }) {
	const broken = problems.map((problem) => {
		const { file, line, column, rule, message, fix } = problem;
		return {
			level: "error",
			title: `Invalid: ${rule}`,
			message: `${message}. ${fix}`,
			file,
			line,
			column
		};
	});
	const found = checks.map(({ classification, operation, rationale, before, after, safer_alternatives: safer, file, line, side }) => {
		const instead = safer.length > 0 ? ` Instead: ${safer.join("; ")}.` : "";
		const place = side === "head" ? {
			file,
			line
		} : { file };
		return {
			level: LEVELS[classification],
			title: `${TITLES[classification]}: ${operation}`,
			message: `${rationale} (${before} → ${after}).${instead}`,
			...place
		};
	});
	const rank = {
		error: 0,
		warning: 1,
		notice: 2
	};
	return [...broken, ...found].map((one) => ({
		...one,
		title: truncate(sanitizeText(one.title), MAX_TITLE_LENGTH),
		message: truncate(sanitizeText(one.message), MAX_MESSAGE_LENGTH)
	})).sort((a, b) => rank[a.level] - rank[b.level]);
}
/** Returns the annotations that GitHub will show, and how many of each level it would drop. */
function fitAnnotations(all) {
	const levels = [
		"error",
		"warning",
		"notice"
	];
	const byLevel = levels.map((level) => all.filter((one) => one.level === level));
	const dropped = byLevel.flatMap((group, index) => {
		const count = group.length - 10;
		return count > 0 ? [`${count} ${levels[index]}${count === 1 ? "" : "s"}`] : [];
	});
	return {
		shown: byLevel.flatMap((group) => group.slice(0, 10)),
		dropped: dropped.join(", ")
	};
}
// src/action.ts
/** Runs the Action: reads its inputs; sets outputs, job summary, annotations and an exit code. */
async function main() {
	const token = getInput("token");
	if (token) setSecret(token);
	const dryRun = parseSwitch("dry-run", getInput("dry-run"));
	const pullRequest = parseSwitch("pull-request", getInput("pull-request"));
	const asked = getInput("command") || "reconcile";
	const command = actionCommand(pullRequest && asked === "reconcile" && !await isThere() ? "init" : asked, dryRun);
	const options = {
		...parseOptions(command, [...WORDS[command] ?? [], ...flagsOf(command)]),
		dryRun,
		pullRequest
	};
	const environment = {
		...process.env,
		...token ? { TRIMTAB_TOKEN: token } : {}
	};
	const { runCommand } = await import("./chunks/run-FnbPKwmS.js");
	const outcome = await runCommand(command, options, options.now ?? /* @__PURE__ */ new Date(), environment, (text) => info(escapeLines(text)));
	const repository = options.forge === "local" ? void 0 : repositoryUrl(environment);
	await show(outcome, options.repo, repository);
	setOutputs(outcome, repository);
}
/** Checks whether there is anything to reconcile by: a configuration, or a blueprint. */
async function isThere() {
	if (getInput("config") !== "") return true;
	const { isSetUp } = await import("./chunks/set-up-DcnRHcwI.js");
	return isSetUp(getInput("repo") || ".");
}
/** Returns the page of the repository that a workflow runs for; undefined outside of a workflow. */
function repositoryUrl(environment) {
	const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name } = environment;
	return server && name ? `${server}/${name}` : void 0;
}
/** Words that a command takes before its flags, where there is only one choice; services are an input. */
const WORDS = { breaker: ["reset"] };
/**
* Inputs carry the names of the flags; one that a command does not take is left out, since a workflow sets
* them for all.
*/
function flagsOf(command) {
	return COMMANDS[command].flags.flatMap((name) => {
		const flag = FLAGS[name];
		if (flag.value === void 0 || name === "format") return [];
		return (flag.multiple ? getMultilineInput(name) : [getInput(name)]).filter((value) => value !== "").map((value) => `--${name}=${value}`);
	});
}
async function show(outcome, repo, repository) {
	const shown = showAnswer(outcome, repository);
	if (shown) log(shown.title, shown.text);
	const links = linksOf(outcome, repository);
	const done = [
		..."lines" in outcome ? outcome.lines : [],
		...outcome.notes,
		...links
	];
	if (done.length > 0) log("What was done", done.join("\n"));
	annotate(outcome.failures, repo);
	const dropped = outcome.kind === "gate" && outcome.report ? annotateGate(outcome.report, repo) : "";
	if (shown && process.env.GITHUB_STEP_SUMMARY) await summary.addRaw(`${shown.summary()}${dropped}`, true).write();
}
function log(title, text) {
	startGroup(title);
	info(escapeLines(text));
	endGroup();
}
function showAnswer(outcome, repository) {
	switch (outcome.kind) {
		case "report": {
			const { report, proposals: written, dashboard } = outcome;
			const summary = () => renderMarkdown(report, {
				written,
				repository,
				dashboard
			});
			return {
				title: "Decisions",
				text: renderText(report),
				summary
			};
		}
		case "gate": {
			const { report } = outcome;
			if (!report) return void 0;
			return {
				title: "Gate",
				text: renderGate(report, "text"),
				summary: () => renderGate(report, "markdown")
			};
		}
		case "backtest": {
			const { report } = outcome;
			return {
				title: "Backtest",
				text: renderBacktest(report, "text"),
				summary: () => renderBacktest(report, "markdown")
			};
		}
		case "score": {
			const { report } = outcome;
			return {
				title: "Score",
				text: renderScore(report, "text"),
				summary: () => renderScore(report, "markdown")
			};
		}
		case "log": {
			const { events } = outcome;
			return {
				title: "Events",
				text: [...renderLog(events, "text")].join(""),
				summary: () => renderLogSummary(events)
			};
		}
		default: return;
	}
}
/** Annotates failures, on the line at fault where there is one; those come first. */
function annotate(failures, repo) {
	const ordered = [...failures].sort((a, b) => Number(b.place !== void 0) - Number(a.place !== void 0));
	for (const { message, place } of ordered.slice(0, 10)) {
		const properties = place ? {
			file: inWorkspace(repo, place.file),
			startLine: place.line,
			startColumn: place.column
		} : {};
		error(escapeLines(message), {
			title: "Trimtab",
			...properties
		});
	}
	for (const { message } of ordered.slice(10)) info(escapeLines(`error: ${message}`));
}
const SAY = {
	error,
	warning,
	notice
};
/**
* Annotates the gate's answer. Returns a line for the summary about those beyond GitHub's limit; '' for none.
*/
function annotateGate(gate, repo) {
	const { shown, dropped } = fitAnnotations(gateAnnotations(gate));
	for (const { level, title, message, file, line, column } of shown) {
		const place = {
			...line === void 0 ? {} : { startLine: line },
			...column === void 0 ? {} : { startColumn: column }
		};
		SAY[level](message, {
			title,
			file: inWorkspace(repo, file),
			...place
		});
	}
	return dropped === "" ? "" : `\nNot shown as annotations, of which GitHub takes 10 of a kind: ${dropped}.\n`;
}
/** Converts a path to one from the root of the workspace, which the runner expects in annotations. */
function inWorkspace(repo, file) {
	return relative(process.env.GITHUB_WORKSPACE ?? ".", resolve(repo, file)).split(sep).join("/");
}
function setOutputs(outcome, repository) {
	const { failures } = outcome;
	for (const [name, value] of Object.entries(outputsOf(outcome, repository))) setOutput(name, value);
	if (outcome.kind === "gate" && outcome.stopsJob) setFailed(escapeLines(describeGate(outcome)));
	if (failures.length === 0) return;
	const named = failures.map(({ service, message }) => service === null ? message : `${service}: ${message}`);
	const some = named.slice(0, 50);
	const more = named.length > some.length ? `\nand ${named.length - some.length} more` : "";
	setFailed(escapeLines(`${failures.length} failed:\n${some.join("\n")}${more}`));
}
function describeGate({ report, lines }) {
	return report ? `${report.status.state}: ${report.status.description}` : lines.join("\n");
}
main().catch((error) => {
	setFailed(escapeLines(describeFatalError(error)));
});
export {};
