import { i as __toESM, t as __commonJSMin } from "./rolldown-runtime-BVN1G_yT.js";
import { a as likelyNames, n as startScan, r as lookUp } from "./scanner-F70XYczm.js";
import { B as foldHistories, r as instant } from "./decide-BkA8tRQN.js";
import { t as closest } from "./did-you-mean-9NWdcLVh.js";
import { t as TrimtabError } from "./errors-modhzHrg.js";
import { C as placeOf, D as resolveField, E as replicasEntry, F as sameNamespace, G as valueAt, I as lineWithin, L as listAt, M as isKustomizationPath, N as isWorkload, O as reachesCount, P as nameKey, R as openManifest, S as placeLine, T as parseField, b as textOf, c as autoscalerTarget, g as holdsBack, it as insidePath, j as isKustomization, k as AUTOSCALER_GROUPS, tt as ancestors, v as inlineText, w as REPLICAS, x as judgeField, y as placeInline, z as readBytes } from "./layout-C55fJbEA.js";
import { i as namespacesToList, n as findDelivery, r as kindsToList } from "./sources-BWwCfSIU.js";
import { n as parseDuration } from "./duration-Do5sI3wl.js";
import { i as readSources } from "./sources-D-8ZH4Wm.js";
import { i as assess, o as readConfig, r as wantedService, s as readFleet, t as observe, v as deliverySetting } from "./observe-CigpZSEe.js";
import { isDeepStrictEqual } from "node:util";
import { createHash } from "node:crypto";
// src/history/horizon.ts
const DAY_MS = 864e5;
/** As far back as ended pull requests are looked at, and some days more: their merges and verdicts have to be known. */
const LEAST_MS = 35 * DAY_MS;
/**
* From when on events are read and never pruned: as far back as any fold looks for any of these services, in whole days.
* An operation or a failure from before has no say any more.
*/
function ledgerHorizon(blueprints, now) {
	let longest = LEAST_MS;
	for (const { scaling, governance, verification } of blueprints) {
		const { resetTimeout, failureWindow } = governance.circuitBreaker;
		const { cooldown, stabilization } = scaling;
		longest = Math.max(longest, cooldown.up, cooldown.down, stabilization.up, stabilization.down, resetTimeout + failureWindow, verification.timeout);
	}
	return new Date(Math.max(0, now.getTime() - longest - DAY_MS));
}
// node_modules/picomatch/lib/constants.js
var require_constants = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const WIN_SLASH = "\\\\/";
	const WIN_NO_SLASH = `[^${WIN_SLASH}]`;
	const DEFAULT_MAX_EXTGLOB_RECURSION = 0;
	/**
	* Posix glob regex
	*/
	const DOT_LITERAL = "\\.";
	const PLUS_LITERAL = "\\+";
	const QMARK_LITERAL = "\\?";
	const SLASH_LITERAL = "\\/";
	const ONE_CHAR = "(?=.)";
	const QMARK = "[^/]";
	const END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
	const START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
	const DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
	const POSIX_CHARS = {
		DOT_LITERAL,
		PLUS_LITERAL,
		QMARK_LITERAL,
		SLASH_LITERAL,
		ONE_CHAR,
		QMARK,
		END_ANCHOR,
		DOTS_SLASH,
		NO_DOT: `(?!${DOT_LITERAL})`,
		NO_DOTS: `(?!${START_ANCHOR}${DOTS_SLASH})`,
		NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`,
		NO_DOTS_SLASH: `(?!${DOTS_SLASH})`,
		QMARK_NO_DOT: `[^.${SLASH_LITERAL}]`,
		STAR: `${QMARK}*?`,
		START_ANCHOR,
		SEP: "/"
	};
	/**
	* Windows glob regex
	*/
	const WINDOWS_CHARS = {
		...POSIX_CHARS,
		SLASH_LITERAL: `[${WIN_SLASH}]`,
		QMARK: WIN_NO_SLASH,
		STAR: `${WIN_NO_SLASH}*?`,
		DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
		NO_DOT: `(?!${DOT_LITERAL})`,
		NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
		NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
		NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
		QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
		START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
		END_ANCHOR: `(?:[${WIN_SLASH}]|$)`,
		SEP: "\\"
	};
	module.exports = {
		DEFAULT_MAX_EXTGLOB_RECURSION,
		MAX_LENGTH: 65536,
		POSIX_REGEX_SOURCE: {
			__proto__: null,
			alnum: "a-zA-Z0-9",
			alpha: "a-zA-Z",
			ascii: "\\x00-\\x7F",
			blank: " \\t",
			cntrl: "\\x00-\\x1F\\x7F",
			digit: "0-9",
			graph: "\\x21-\\x7E",
			lower: "a-z",
			print: "\\x20-\\x7E ",
			punct: "\\-!\"#$%&'()\\*+,./:;<=>?@[\\]^_`{|}~",
			space: " \\t\\r\\n\\v\\f",
			upper: "A-Z",
			word: "A-Za-z0-9_",
			xdigit: "A-Fa-f0-9"
		},
		REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
		REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
		REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
		REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
		REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
		REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,
		REPLACEMENTS: {
			__proto__: null,
			"***": "*",
			"**/**": "**",
			"**/**/**": "**"
		},
		CHAR_0: 48,
		CHAR_9: 57,
		CHAR_UPPERCASE_A: 65,
		CHAR_LOWERCASE_A: 97,
		CHAR_UPPERCASE_Z: 90,
		CHAR_LOWERCASE_Z: 122,
		CHAR_LEFT_PARENTHESES: 40,
		CHAR_RIGHT_PARENTHESES: 41,
		CHAR_ASTERISK: 42,
		CHAR_AMPERSAND: 38,
		CHAR_AT: 64,
		CHAR_BACKWARD_SLASH: 92,
		CHAR_CARRIAGE_RETURN: 13,
		CHAR_CIRCUMFLEX_ACCENT: 94,
		CHAR_COLON: 58,
		CHAR_COMMA: 44,
		CHAR_DOT: 46,
		CHAR_DOUBLE_QUOTE: 34,
		CHAR_EQUAL: 61,
		CHAR_EXCLAMATION_MARK: 33,
		CHAR_FORM_FEED: 12,
		CHAR_FORWARD_SLASH: 47,
		CHAR_GRAVE_ACCENT: 96,
		CHAR_HASH: 35,
		CHAR_HYPHEN_MINUS: 45,
		CHAR_LEFT_ANGLE_BRACKET: 60,
		CHAR_LEFT_CURLY_BRACE: 123,
		CHAR_LEFT_SQUARE_BRACKET: 91,
		CHAR_LINE_FEED: 10,
		CHAR_NO_BREAK_SPACE: 160,
		CHAR_PERCENT: 37,
		CHAR_PLUS: 43,
		CHAR_QUESTION_MARK: 63,
		CHAR_RIGHT_ANGLE_BRACKET: 62,
		CHAR_RIGHT_CURLY_BRACE: 125,
		CHAR_RIGHT_SQUARE_BRACKET: 93,
		CHAR_SEMICOLON: 59,
		CHAR_SINGLE_QUOTE: 39,
		CHAR_SPACE: 32,
		CHAR_TAB: 9,
		CHAR_UNDERSCORE: 95,
		CHAR_VERTICAL_LINE: 124,
		CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279,
		/**
		* Create EXTGLOB_CHARS
		*/
		extglobChars(chars) {
			return {
				"!": {
					type: "negate",
					open: "(?:(?!(?:",
					close: `))${chars.STAR})`
				},
				"?": {
					type: "qmark",
					open: "(?:",
					close: ")?"
				},
				"+": {
					type: "plus",
					open: "(?:",
					close: ")+"
				},
				"*": {
					type: "star",
					open: "(?:",
					close: ")*"
				},
				"@": {
					type: "at",
					open: "(?:",
					close: ")"
				}
			};
		},
		/**
		* Create GLOB_CHARS
		*/
		globChars(win32) {
			return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
		}
	};
}));
// node_modules/picomatch/lib/utils.js
var require_utils = /* @__PURE__ */ __commonJSMin(((exports) => {
	const { REGEX_BACKSLASH, REGEX_REMOVE_BACKSLASH, REGEX_SPECIAL_CHARS, REGEX_SPECIAL_CHARS_GLOBAL } = require_constants();
	exports.isObject = (val) => val !== null && typeof val === "object" && !Array.isArray(val);
	exports.hasRegexChars = (str) => REGEX_SPECIAL_CHARS.test(str);
	exports.isRegexChar = (str) => str.length === 1 && exports.hasRegexChars(str);
	exports.escapeRegex = (str) => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, "\\$1");
	exports.toPosixSlashes = (str) => str.replace(REGEX_BACKSLASH, "/");
	exports.isWindows = () => {
		if (typeof navigator !== "undefined" && navigator.platform) {
			const platform = navigator.platform.toLowerCase();
			return platform === "win32" || platform === "windows";
		}
		if (typeof process !== "undefined" && process.platform) return process.platform === "win32";
		return false;
	};
	exports.removeBackslashes = (str) => {
		return str.replace(REGEX_REMOVE_BACKSLASH, (match) => {
			return match === "\\" ? "" : match;
		});
	};
	exports.escapeLast = (input, char, lastIdx) => {
		const idx = input.lastIndexOf(char, lastIdx);
		if (idx === -1) return input;
		if (input[idx - 1] === "\\") return exports.escapeLast(input, char, idx - 1);
		return `${input.slice(0, idx)}\\${input.slice(idx)}`;
	};
	exports.removePrefix = (input, state = {}) => {
		let output = input;
		if (output.startsWith("./")) {
			output = output.slice(2);
			state.prefix = "./";
		}
		return output;
	};
	exports.wrapOutput = (input, state = {}, options = {}) => {
		let output = `${options.contains ? "" : "^"}(?:${input})${options.contains ? "" : "$"}`;
		if (state.negated === true) output = `(?:^(?!${output}).*$)`;
		return output;
	};
	exports.basename = (path, { windows } = {}) => {
		const segs = path.split(windows ? /[\\/]/ : "/");
		const last = segs[segs.length - 1];
		if (last === "") return segs[segs.length - 2];
		return last;
	};
}));
// node_modules/picomatch/lib/scan.js
var require_scan = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const utils = require_utils();
	const { CHAR_ASTERISK, CHAR_AT, CHAR_BACKWARD_SLASH, CHAR_COMMA, CHAR_DOT, CHAR_EXCLAMATION_MARK, CHAR_FORWARD_SLASH, CHAR_LEFT_CURLY_BRACE, CHAR_LEFT_PARENTHESES, CHAR_LEFT_SQUARE_BRACKET, CHAR_PLUS, CHAR_QUESTION_MARK, CHAR_RIGHT_CURLY_BRACE, CHAR_RIGHT_PARENTHESES, CHAR_RIGHT_SQUARE_BRACKET } = require_constants();
	const isPathSeparator = (code) => {
		return code === CHAR_FORWARD_SLASH || code === CHAR_BACKWARD_SLASH;
	};
	const depth = (token) => {
		if (token.isPrefix !== true) token.depth = token.isGlobstar ? 1e400 : 1;
	};
	/**
	* Quickly scans a glob pattern and returns an object with a handful of
	* useful properties, like `isGlob`, `path` (the leading non-glob, if it exists),
	* `glob` (the actual pattern), `negated` (true if the path starts with `!` but not
	* with `!(`) and `negatedExtglob` (true if the path starts with `!(`).
	*
	* ```js
	* const pm = require('picomatch');
	* console.log(pm.scan('foo/bar/*.js'));
	* { isGlob: true, input: 'foo/bar/*.js', base: 'foo/bar', glob: '*.js' }
	* ```
	* @param {String} `str`
	* @param {Object} `options`
	* @return {Object} Returns an object with tokens and regex source string.
	* @api public
	*/
	const scan = (input, options) => {
		const opts = options || {};
		const length = input.length - 1;
		const scanToEnd = opts.parts === true || opts.tokens === true || opts.scanToEnd === true;
		const slashes = [];
		const tokens = [];
		const parts = [];
		let str = input;
		let index = -1;
		let start = 0;
		let lastIndex = 0;
		let isBrace = false;
		let isBracket = false;
		let isGlob = false;
		let isExtglob = false;
		let isGlobstar = false;
		let braceEscaped = false;
		let backslashes = false;
		let negated = false;
		let negatedExtglob = false;
		let finished = false;
		let braces = 0;
		let prev;
		let code;
		let token = {
			value: "",
			depth: 0,
			isGlob: false
		};
		const eos = () => index >= length;
		const peek = () => str.charCodeAt(index + 1);
		const advance = () => {
			prev = code;
			return str.charCodeAt(++index);
		};
		while (index < length) {
			code = advance();
			let next;
			if (code === CHAR_BACKWARD_SLASH) {
				backslashes = token.backslashes = true;
				code = advance();
				if (code === CHAR_LEFT_CURLY_BRACE) braceEscaped = true;
				continue;
			}
			if (braceEscaped === true || code === CHAR_LEFT_CURLY_BRACE) {
				braces++;
				while (eos() !== true && (code = advance())) {
					if (code === CHAR_BACKWARD_SLASH) {
						backslashes = token.backslashes = true;
						advance();
						continue;
					}
					if (code === CHAR_LEFT_CURLY_BRACE) {
						braces++;
						continue;
					}
					if (braceEscaped !== true && code === CHAR_DOT && (code = advance()) === CHAR_DOT) {
						isBrace = token.isBrace = true;
						isGlob = token.isGlob = true;
						finished = true;
						if (scanToEnd === true) continue;
						break;
					}
					if (braceEscaped !== true && code === CHAR_COMMA) {
						isBrace = token.isBrace = true;
						isGlob = token.isGlob = true;
						finished = true;
						if (scanToEnd === true) continue;
						break;
					}
					if (code === CHAR_RIGHT_CURLY_BRACE) {
						braces--;
						if (braces === 0) {
							braceEscaped = false;
							isBrace = token.isBrace = true;
							finished = true;
							break;
						}
					}
				}
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_FORWARD_SLASH) {
				slashes.push(index);
				tokens.push(token);
				token = {
					value: "",
					depth: 0,
					isGlob: false
				};
				if (finished === true) continue;
				if (prev === CHAR_DOT && index === start + 1) {
					start += 2;
					continue;
				}
				lastIndex = index + 1;
				continue;
			}
			if (opts.noext !== true) {
				if ((code === CHAR_PLUS || code === CHAR_AT || code === CHAR_ASTERISK || code === CHAR_QUESTION_MARK || code === CHAR_EXCLAMATION_MARK) === true && peek() === CHAR_LEFT_PARENTHESES) {
					isGlob = token.isGlob = true;
					isExtglob = token.isExtglob = true;
					finished = true;
					if (code === CHAR_EXCLAMATION_MARK && index === start) negatedExtglob = true;
					if (scanToEnd === true) {
						let parens = 0;
						while (eos() !== true && (code = advance())) {
							if (code === CHAR_BACKWARD_SLASH) {
								backslashes = token.backslashes = true;
								advance();
								continue;
							}
							if (code === CHAR_LEFT_PARENTHESES) {
								parens++;
								continue;
							}
							if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
								finished = true;
								break;
							}
						}
						continue;
					}
					break;
				}
			}
			if (code === CHAR_ASTERISK) {
				if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
				isGlob = token.isGlob = true;
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_QUESTION_MARK) {
				isGlob = token.isGlob = true;
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_LEFT_SQUARE_BRACKET) {
				while (eos() !== true && (next = advance())) {
					if (next === CHAR_BACKWARD_SLASH) {
						backslashes = token.backslashes = true;
						advance();
						continue;
					}
					if (next === CHAR_RIGHT_SQUARE_BRACKET) {
						isBracket = token.isBracket = true;
						isGlob = token.isGlob = true;
						finished = true;
						break;
					}
				}
				if (scanToEnd === true) continue;
				break;
			}
			if (opts.nonegate !== true && code === CHAR_EXCLAMATION_MARK && index === start) {
				negated = token.negated = true;
				start++;
				continue;
			}
			if (opts.noparen !== true && code === CHAR_LEFT_PARENTHESES) {
				isGlob = token.isGlob = true;
				if (scanToEnd === true) {
					let parens = 1;
					while (eos() !== true && (code = advance())) {
						if (code === CHAR_BACKWARD_SLASH) {
							backslashes = token.backslashes = true;
							advance();
							continue;
						}
						if (code === CHAR_LEFT_PARENTHESES) {
							parens++;
							continue;
						}
						if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
							finished = true;
							break;
						}
					}
					continue;
				}
				break;
			}
			if (isGlob === true) {
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
		}
		if (opts.noext === true) {
			isExtglob = false;
			isGlob = false;
		}
		let base = str;
		let prefix = "";
		let glob = "";
		if (start > 0) {
			prefix = str.slice(0, start);
			str = str.slice(start);
			lastIndex -= start;
		}
		if (base && isGlob === true && lastIndex > 0) {
			base = str.slice(0, lastIndex);
			glob = str.slice(lastIndex);
		} else if (isGlob === true) {
			base = "";
			glob = str;
		} else base = str;
		if (base && base !== "" && base !== "/" && base !== str) {
			if (isPathSeparator(base.charCodeAt(base.length - 1))) base = base.slice(0, -1);
		}
		if (opts.unescape === true) {
			if (glob) glob = utils.removeBackslashes(glob);
			if (base && backslashes === true) base = utils.removeBackslashes(base);
		}
		const state = {
			prefix,
			input,
			start,
			base,
			glob,
			isBrace,
			isBracket,
			isGlob,
			isExtglob,
			isGlobstar,
			negated,
			negatedExtglob
		};
		if (opts.tokens === true) {
			state.maxDepth = 0;
			if (!isPathSeparator(code)) tokens.push(token);
			state.tokens = tokens;
		}
		if (opts.parts === true || opts.tokens === true) {
			let prevIndex;
			for (let idx = 0; idx < slashes.length; idx++) {
				const n = prevIndex !== void 0 ? prevIndex + 1 : start;
				const i = slashes[idx];
				const value = input.slice(n, i);
				if (opts.tokens) {
					if (idx === 0 && start !== 0) {
						tokens[idx].isPrefix = true;
						tokens[idx].value = prefix;
					} else tokens[idx].value = value;
					depth(tokens[idx]);
					state.maxDepth += tokens[idx].depth;
				}
				if (i >= start) {
					parts.push(value);
					prevIndex = i;
				}
			}
			const n = prevIndex !== void 0 ? prevIndex + 1 : start;
			const value = input.slice(n);
			parts.push(value);
			if (opts.tokens && prevIndex && prevIndex + 1 < input.length) {
				tokens[tokens.length - 1].value = value;
				depth(tokens[tokens.length - 1]);
				state.maxDepth += tokens[tokens.length - 1].depth;
			}
			state.slashes = slashes;
			state.parts = parts;
		}
		return state;
	};
	module.exports = scan;
}));
// node_modules/picomatch/lib/parse.js
var require_parse = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const constants = require_constants();
	const utils = require_utils();
	/**
	* Constants
	*/
	const { MAX_LENGTH, POSIX_REGEX_SOURCE, REGEX_NON_SPECIAL_CHARS, REGEX_SPECIAL_CHARS_BACKREF, REPLACEMENTS } = constants;
	/**
	* Helpers
	*/
	const expandRange = (args, options) => {
		if (typeof options.expandRange === "function") return options.expandRange(...args, options);
		args.sort();
		const value = `[${args.join("-")}]`;
		try {
			new RegExp(value);
		} catch (ex) {
			return args.map((v) => utils.escapeRegex(v)).join("..");
		}
		return value;
	};
	/**
	* Create the message for a syntax error
	*/
	const syntaxError = (type, char) => {
		return `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
	};
	const splitTopLevel = (input) => {
		const parts = [];
		let bracket = 0;
		let paren = 0;
		let quote = 0;
		let value = "";
		let escaped = false;
		for (const ch of input) {
			if (escaped === true) {
				value += ch;
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				value += ch;
				escaped = true;
				continue;
			}
			if (ch === "\"") {
				quote = quote === 1 ? 0 : 1;
				value += ch;
				continue;
			}
			if (quote === 0) {
				if (ch === "[") bracket++;
				else if (ch === "]" && bracket > 0) bracket--;
				else if (bracket === 0) {
					if (ch === "(") paren++;
					else if (ch === ")" && paren > 0) paren--;
					else if (ch === "|" && paren === 0) {
						parts.push(value);
						value = "";
						continue;
					}
				}
			}
			value += ch;
		}
		parts.push(value);
		return parts;
	};
	const isPlainBranch = (branch) => {
		let escaped = false;
		for (const ch of branch) {
			if (escaped === true) {
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				escaped = true;
				continue;
			}
			if (/[?*+@!()[\]{}]/.test(ch)) return false;
		}
		return true;
	};
	const normalizeSimpleBranch = (branch) => {
		let value = branch.trim();
		let changed = true;
		while (changed === true) {
			changed = false;
			if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
				value = value.slice(2, -1);
				changed = true;
			}
		}
		if (!isPlainBranch(value)) return;
		return value.replace(/\\(.)/g, "$1");
	};
	const hasRepeatedCharPrefixOverlap = (branches) => {
		const values = branches.map(normalizeSimpleBranch).filter(Boolean);
		for (let i = 0; i < values.length; i++) for (let j = i + 1; j < values.length; j++) {
			const a = values[i];
			const b = values[j];
			const char = a[0];
			if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) continue;
			if (a === b || a.startsWith(b) || b.startsWith(a)) return true;
		}
		return false;
	};
	const parseRepeatedExtglob = (pattern, requireEnd = true) => {
		if (pattern[0] !== "+" && pattern[0] !== "*" || pattern[1] !== "(") return;
		let bracket = 0;
		let paren = 0;
		let quote = 0;
		let escaped = false;
		for (let i = 1; i < pattern.length; i++) {
			const ch = pattern[i];
			if (escaped === true) {
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				escaped = true;
				continue;
			}
			if (ch === "\"") {
				quote = quote === 1 ? 0 : 1;
				continue;
			}
			if (quote === 1) continue;
			if (ch === "[") {
				bracket++;
				continue;
			}
			if (ch === "]" && bracket > 0) {
				bracket--;
				continue;
			}
			if (bracket > 0) continue;
			if (ch === "(") {
				paren++;
				continue;
			}
			if (ch === ")") {
				paren--;
				if (paren === 0) {
					if (requireEnd === true && i !== pattern.length - 1) return;
					return {
						type: pattern[0],
						body: pattern.slice(2, i),
						end: i
					};
				}
			}
		}
	};
	const buildCharClassStar = (chars) => {
		return `${chars.length === 1 ? utils.escapeRegex(chars[0]) : `[${chars.map((ch) => utils.escapeRegex(ch)).join("")}]`}*`;
	};
	const getStarExtglobSequenceChars = (pattern) => {
		let index = 0;
		const chars = [];
		while (index < pattern.length) {
			const match = parseRepeatedExtglob(pattern.slice(index), false);
			if (!match || match.type !== "*") return;
			const branches = splitTopLevel(match.body).map((branch) => branch.trim());
			if (branches.length !== 1) return;
			const branch = normalizeSimpleBranch(branches[0]);
			if (!branch || branch.length !== 1) return;
			chars.push(branch);
			index += match.end + 1;
		}
		if (chars.length < 1) return;
		return chars;
	};
	const repeatedExtglobRecursion = (pattern) => {
		let depth = 0;
		let value = pattern.trim();
		let match = parseRepeatedExtglob(value);
		while (match) {
			depth++;
			value = match.body.trim();
			match = parseRepeatedExtglob(value);
		}
		return depth;
	};
	const analyzeRepeatedExtglob = (body, options) => {
		if (options.maxExtglobRecursion === false) return { risky: false };
		const max = typeof options.maxExtglobRecursion === "number" ? options.maxExtglobRecursion : constants.DEFAULT_MAX_EXTGLOB_RECURSION;
		const branches = splitTopLevel(body).map((branch) => branch.trim());
		if (branches.length > 1) {
			if (branches.some((branch) => branch === "") || branches.some((branch) => /^[*?]+$/.test(branch)) || hasRepeatedCharPrefixOverlap(branches)) return { risky: true };
		}
		const safeChars = [];
		let sawStarSequence = false;
		let combinable = true;
		for (const branch of branches) {
			const chars = getStarExtglobSequenceChars(branch);
			if (chars) {
				sawStarSequence = true;
				safeChars.push(...chars);
				continue;
			}
			const literal = normalizeSimpleBranch(branch);
			if (literal && literal.length === 1) {
				safeChars.push(literal);
				continue;
			}
			combinable = false;
			if (repeatedExtglobRecursion(branch) > max) return { risky: true };
		}
		if (sawStarSequence) return combinable ? {
			risky: true,
			safeOutput: buildCharClassStar([...new Set(safeChars)])
		} : { risky: true };
		return { risky: false };
	};
	/**
	* Parse the given input string.
	* @param {String} input
	* @param {Object} options
	* @return {Object}
	*/
	const parse = (input, options) => {
		if (typeof input !== "string") throw new TypeError("Expected a string");
		input = REPLACEMENTS[input] || input;
		const opts = { ...options };
		const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
		let len = input.length;
		if (len > max) throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
		const bos = {
			type: "bos",
			value: "",
			output: opts.prepend || ""
		};
		const tokens = [bos];
		const capture = opts.capture ? "" : "?:";
		const PLATFORM_CHARS = constants.globChars(opts.windows);
		const EXTGLOB_CHARS = constants.extglobChars(PLATFORM_CHARS);
		const { DOT_LITERAL, PLUS_LITERAL, SLASH_LITERAL, ONE_CHAR, DOTS_SLASH, NO_DOT, NO_DOT_SLASH, NO_DOTS_SLASH, QMARK, QMARK_NO_DOT, STAR, START_ANCHOR } = PLATFORM_CHARS;
		const globstar = (opts) => {
			return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
		};
		const nodot = opts.dot ? "" : NO_DOT;
		const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
		let star = opts.bash === true ? globstar(opts) : STAR;
		if (opts.capture) star = `(${star})`;
		if (typeof opts.noext === "boolean") opts.noextglob = opts.noext;
		const state = {
			input,
			index: -1,
			start: 0,
			dot: opts.dot === true,
			consumed: "",
			output: "",
			prefix: "",
			backtrack: false,
			negated: false,
			brackets: 0,
			braces: 0,
			parens: 0,
			quotes: 0,
			globstar: false,
			tokens
		};
		input = utils.removePrefix(input, state);
		len = input.length;
		const extglobs = [];
		const braces = [];
		const stack = [];
		let prev = bos;
		let value;
		/**
		* Tokenizing helpers
		*/
		const eos = () => state.index === len - 1;
		const peek = state.peek = (n = 1) => input[state.index + n];
		const advance = state.advance = () => input[++state.index] || "";
		const remaining = () => input.slice(state.index + 1);
		const consume = (value = "", num = 0) => {
			state.consumed += value;
			state.index += num;
		};
		const append = (token) => {
			state.output += token.output != null ? token.output : token.value;
			consume(token.value);
		};
		const negate = () => {
			let count = 1;
			while (peek() === "!" && (peek(2) !== "(" || peek(3) === "?")) {
				advance();
				state.start++;
				count++;
			}
			if (count % 2 === 0) return false;
			state.negated = true;
			state.start++;
			return true;
		};
		const increment = (type) => {
			state[type]++;
			stack.push(type);
		};
		const decrement = (type) => {
			state[type]--;
			stack.pop();
		};
		/**
		* Push tokens onto the tokens array. This helper speeds up
		* tokenizing by 1) helping us avoid backtracking as much as possible,
		* and 2) helping us avoid creating extra tokens when consecutive
		* characters are plain text. This improves performance and simplifies
		* lookbehinds.
		*/
		const push = (tok) => {
			if (prev.type === "globstar") {
				const isBrace = state.braces > 0 && (tok.type === "comma" || tok.type === "brace");
				const isExtglob = tok.extglob === true || extglobs.length && (tok.type === "pipe" || tok.type === "paren");
				if (tok.type !== "slash" && tok.type !== "paren" && !isBrace && !isExtglob) {
					state.output = state.output.slice(0, -prev.output.length);
					prev.type = "star";
					prev.value = "*";
					prev.output = star;
					state.output += prev.output;
				}
			}
			if (extglobs.length && tok.type !== "paren") extglobs[extglobs.length - 1].inner += tok.value;
			if (tok.value || tok.output) append(tok);
			if (prev && prev.type === "text" && tok.type === "text") {
				prev.output = (prev.output || prev.value) + tok.value;
				prev.value += tok.value;
				return;
			}
			tok.prev = prev;
			tokens.push(tok);
			prev = tok;
		};
		const extglobOpen = (type, value) => {
			const token = {
				...EXTGLOB_CHARS[value],
				conditions: 1,
				inner: ""
			};
			token.prev = prev;
			token.parens = state.parens;
			token.output = state.output;
			token.startIndex = state.index;
			token.tokensIndex = tokens.length;
			const output = (opts.capture ? "(" : "") + token.open;
			increment("parens");
			push({
				type,
				value,
				output: state.output ? "" : ONE_CHAR
			});
			push({
				type: "paren",
				extglob: true,
				value: advance(),
				output
			});
			extglobs.push(token);
		};
		const extglobClose = (token) => {
			const literal = input.slice(token.startIndex, state.index + 1);
			const body = input.slice(token.startIndex + 2, state.index);
			const analysis = analyzeRepeatedExtglob(body, opts);
			if ((token.type === "plus" || token.type === "star") && analysis.risky) {
				const safeOutput = analysis.safeOutput ? (token.output ? "" : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput) : void 0;
				const open = tokens[token.tokensIndex];
				open.type = "text";
				open.value = literal;
				open.output = safeOutput || utils.escapeRegex(literal);
				for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
					tokens[i].value = "";
					tokens[i].output = "";
					delete tokens[i].suffix;
				}
				state.output = token.output + open.output;
				state.backtrack = true;
				push({
					type: "paren",
					extglob: true,
					value,
					output: ""
				});
				decrement("parens");
				return;
			}
			let output = token.close + (opts.capture ? ")" : "");
			let rest;
			if (token.type === "negate") {
				let extglobStar = star;
				if (token.inner && token.inner.length > 1 && token.inner.includes("/")) extglobStar = globstar(opts);
				if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) output = token.close = `)$))${extglobStar}`;
				if (token.inner.includes("*") && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) output = token.close = `)${parse(rest, {
					...options,
					fastpaths: false
				}).output})${extglobStar})`;
				if (token.prev.type === "bos") state.negatedExtglob = true;
			}
			push({
				type: "paren",
				extglob: true,
				value,
				output
			});
			decrement("parens");
		};
		/**
		* Fast paths
		*/
		if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
			let backslashes = false;
			let output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m, esc, chars, first, rest, index) => {
				if (first === "\\") {
					backslashes = true;
					return m;
				}
				if (first === "?") {
					if (esc) return esc + first + (rest ? QMARK.repeat(rest.length) : "");
					if (index === 0) return qmarkNoDot + (rest ? QMARK.repeat(rest.length) : "");
					return QMARK.repeat(chars.length);
				}
				if (first === ".") return DOT_LITERAL.repeat(chars.length);
				if (first === "*") {
					if (esc) return esc + first + (rest ? star : "");
					return star;
				}
				return esc ? m : `\\${m}`;
			});
			if (backslashes === true) {
				if (opts.unescape === true) output = output.replace(/\\/g, "");
				else output = output.replace(/\\+/g, (m) => {
					return m.length % 2 === 0 ? "\\\\" : m ? "\\" : "";
				});
			}
			if (output === input && opts.contains === true) {
				state.output = input;
				return state;
			}
			state.output = utils.wrapOutput(output, state, options);
			return state;
		}
		/**
		* Tokenize input until we reach end-of-string
		*/
		while (!eos()) {
			value = advance();
			if (value === "\0") continue;
			/**
			* Escaped characters
			*/
			if (value === "\\") {
				const next = peek();
				if (next === "/" && opts.bash !== true) continue;
				if (next === "." || next === ";") continue;
				if (!next) {
					value += "\\";
					push({
						type: "text",
						value
					});
					continue;
				}
				const match = /^\\+/.exec(remaining());
				let slashes = 0;
				if (match && match[0].length > 2) {
					slashes = match[0].length;
					state.index += slashes;
					if (slashes % 2 !== 0) value += "\\";
				}
				if (opts.unescape === true) value = advance();
				else value += advance();
				if (state.brackets === 0) {
					push({
						type: "text",
						value
					});
					continue;
				}
			}
			/**
			* If we're inside a regex character class, continue
			* until we reach the closing bracket.
			*/
			if (state.brackets > 0 && (value !== "]" || prev.value === "[" || prev.value === "[^")) {
				if (opts.posix !== false && value === ":") {
					const inner = prev.value.slice(1);
					if (inner.includes("[")) {
						prev.posix = true;
						if (inner.includes(":")) {
							const idx = prev.value.lastIndexOf("[");
							const pre = prev.value.slice(0, idx);
							const rest = prev.value.slice(idx + 2);
							const posix = POSIX_REGEX_SOURCE[rest];
							if (posix) {
								prev.value = pre + posix;
								state.backtrack = true;
								advance();
								if (!bos.output && tokens.indexOf(prev) === 1) bos.output = ONE_CHAR;
								continue;
							}
						}
					}
				}
				if (value === "[" && peek() !== ":" || value === "-" && peek() === "]") value = `\\${value}`;
				if (value === "]" && (prev.value === "[" || prev.value === "[^")) value = `\\${value}`;
				if (opts.posix === true && value === "!" && prev.value === "[") value = "^";
				prev.value += value;
				append({ value });
				continue;
			}
			/**
			* If we're inside a quoted string, continue
			* until we reach the closing double quote.
			*/
			if (state.quotes === 1 && value !== "\"") {
				value = utils.escapeRegex(value);
				prev.value += value;
				append({ value });
				continue;
			}
			/**
			* Double quotes
			*/
			if (value === "\"") {
				state.quotes = state.quotes === 1 ? 0 : 1;
				if (opts.keepQuotes === true) push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Parentheses
			*/
			if (value === "(") {
				increment("parens");
				push({
					type: "paren",
					value
				});
				continue;
			}
			if (value === ")") {
				if (state.parens === 0 && opts.strictBrackets === true) throw new SyntaxError(syntaxError("opening", "("));
				const extglob = extglobs[extglobs.length - 1];
				if (extglob && state.parens === extglob.parens + 1) {
					extglobClose(extglobs.pop());
					continue;
				}
				push({
					type: "paren",
					value,
					output: state.parens ? ")" : "\\)"
				});
				decrement("parens");
				continue;
			}
			/**
			* Square brackets
			*/
			if (value === "[") {
				if (opts.nobracket === true || !remaining().includes("]")) {
					if (opts.nobracket !== true && opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
					value = `\\${value}`;
				} else increment("brackets");
				push({
					type: "bracket",
					value
				});
				continue;
			}
			if (value === "]") {
				if (opts.nobracket === true || prev && prev.type === "bracket" && prev.value.length === 1) {
					push({
						type: "text",
						value,
						output: `\\${value}`
					});
					continue;
				}
				if (state.brackets === 0) {
					if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("opening", "["));
					push({
						type: "text",
						value,
						output: `\\${value}`
					});
					continue;
				}
				decrement("brackets");
				const prevValue = prev.value.slice(1);
				if (prev.posix !== true && prevValue[0] === "^" && !prevValue.includes("/")) value = `/${value}`;
				prev.value += value;
				append({ value });
				if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) continue;
				const escaped = utils.escapeRegex(prev.value);
				state.output = state.output.slice(0, -prev.value.length);
				if (opts.literalBrackets === true) {
					state.output += escaped;
					prev.value = escaped;
					continue;
				}
				prev.value = `(${capture}${escaped}|${prev.value})`;
				state.output += prev.value;
				continue;
			}
			/**
			* Braces
			*/
			if (value === "{" && opts.nobrace !== true) {
				increment("braces");
				const open = {
					type: "brace",
					value,
					output: "(",
					outputIndex: state.output.length,
					tokensIndex: state.tokens.length
				};
				braces.push(open);
				push(open);
				continue;
			}
			if (value === "}") {
				const brace = braces[braces.length - 1];
				if (opts.nobrace === true || !brace) {
					push({
						type: "text",
						value,
						output: value
					});
					continue;
				}
				let output = ")";
				if (brace.dots === true) {
					const arr = tokens.slice();
					const range = [];
					for (let i = arr.length - 1; i >= 0; i--) {
						tokens.pop();
						if (arr[i].type === "brace") break;
						if (arr[i].type !== "dots") range.unshift(arr[i].value);
					}
					output = expandRange(range, opts);
					state.backtrack = true;
				}
				if (brace.comma !== true && brace.dots !== true) {
					const out = state.output.slice(0, brace.outputIndex);
					const toks = state.tokens.slice(brace.tokensIndex);
					brace.value = brace.output = "\\{";
					value = output = "\\}";
					state.output = out;
					for (const t of toks) state.output += t.output || t.value;
				}
				push({
					type: "brace",
					value,
					output
				});
				decrement("braces");
				braces.pop();
				continue;
			}
			/**
			* Pipes
			*/
			if (value === "|") {
				if (extglobs.length > 0) extglobs[extglobs.length - 1].conditions++;
				push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Commas
			*/
			if (value === ",") {
				let output = value;
				const brace = braces[braces.length - 1];
				if (brace && stack[stack.length - 1] === "braces") {
					brace.comma = true;
					output = "|";
				}
				push({
					type: "comma",
					value,
					output
				});
				continue;
			}
			/**
			* Slashes
			*/
			if (value === "/") {
				if (prev.type === "dot" && state.index === state.start + 1) {
					state.start = state.index + 1;
					state.consumed = "";
					state.output = "";
					tokens.pop();
					prev = bos;
					continue;
				}
				push({
					type: "slash",
					value,
					output: SLASH_LITERAL
				});
				continue;
			}
			/**
			* Dots
			*/
			if (value === ".") {
				if (state.braces > 0 && prev.type === "dot") {
					if (prev.value === ".") prev.output = DOT_LITERAL;
					const brace = braces[braces.length - 1];
					prev.type = "dots";
					prev.output += value;
					prev.value += value;
					brace.dots = true;
					continue;
				}
				if (state.braces + state.parens === 0 && prev.type !== "bos" && prev.type !== "slash") {
					push({
						type: "text",
						value,
						output: DOT_LITERAL
					});
					continue;
				}
				push({
					type: "dot",
					value,
					output: DOT_LITERAL
				});
				continue;
			}
			/**
			* Question marks
			*/
			if (value === "?") {
				if (!(prev && prev.value === "(") && opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					extglobOpen("qmark", value);
					continue;
				}
				if (prev && prev.type === "paren") {
					const next = peek();
					let output = value;
					if (prev.value === "(" && !/[!=<:]/.test(next) || next === "<" && !/<([!=]|\w+>)/.test(remaining())) output = `\\${value}`;
					push({
						type: "text",
						value,
						output
					});
					continue;
				}
				if (opts.dot !== true && (prev.type === "slash" || prev.type === "bos")) {
					push({
						type: "qmark",
						value,
						output: QMARK_NO_DOT
					});
					continue;
				}
				push({
					type: "qmark",
					value,
					output: QMARK
				});
				continue;
			}
			/**
			* Exclamation
			*/
			if (value === "!") {
				if (opts.noextglob !== true && peek() === "(") {
					if (peek(2) !== "?" || !/[!=<:]/.test(peek(3))) {
						extglobOpen("negate", value);
						continue;
					}
				}
				if (opts.nonegate !== true && state.index === 0) {
					negate();
					continue;
				}
			}
			/**
			* Plus
			*/
			if (value === "+") {
				if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					extglobOpen("plus", value);
					continue;
				}
				if (prev && prev.value === "(" || opts.regex === false) {
					push({
						type: "plus",
						value,
						output: PLUS_LITERAL
					});
					continue;
				}
				if (prev && (prev.type === "bracket" || prev.type === "paren" || prev.type === "brace") || state.parens > 0) {
					push({
						type: "plus",
						value
					});
					continue;
				}
				push({
					type: "plus",
					value: PLUS_LITERAL
				});
				continue;
			}
			/**
			* Plain text
			*/
			if (value === "@") {
				if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					push({
						type: "at",
						extglob: true,
						value,
						output: ""
					});
					continue;
				}
				push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Plain text
			*/
			if (value !== "*") {
				if (value === "$" || value === "^") value = `\\${value}`;
				const match = REGEX_NON_SPECIAL_CHARS.exec(remaining());
				if (match) {
					value += match[0];
					state.index += match[0].length;
				}
				push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Stars
			*/
			if (prev && (prev.type === "globstar" || prev.star === true)) {
				prev.type = "star";
				prev.star = true;
				prev.value += value;
				prev.output = star;
				state.backtrack = true;
				state.globstar = true;
				consume(value);
				continue;
			}
			let rest = remaining();
			if (opts.noextglob !== true && /^\([^?]/.test(rest)) {
				extglobOpen("star", value);
				continue;
			}
			if (prev.type === "star") {
				if (opts.noglobstar === true) {
					consume(value);
					continue;
				}
				const prior = prev.prev;
				const before = prior.prev;
				const isStart = prior.type === "slash" || prior.type === "bos";
				const afterStar = before && (before.type === "star" || before.type === "globstar");
				if (opts.bash === true && (!isStart || rest[0] && rest[0] !== "/")) {
					push({
						type: "star",
						value,
						output: ""
					});
					continue;
				}
				const isBrace = state.braces > 0 && (prior.type === "comma" || prior.type === "brace");
				const isExtglob = extglobs.length && (prior.type === "pipe" || prior.type === "paren");
				if (!isStart && prior.type !== "paren" && !isBrace && !isExtglob) {
					push({
						type: "star",
						value,
						output: ""
					});
					continue;
				}
				while (rest.slice(0, 3) === "/**") {
					const after = input[state.index + 4];
					if (after && after !== "/") break;
					rest = rest.slice(3);
					consume("/**", 3);
				}
				const isEnd = eos() || state.parens > 0 && rest === ")".repeat(state.parens) && !extglobs.some((extglob) => extglob.type === "negate");
				if (prior.type === "bos" && eos()) {
					prev.type = "globstar";
					prev.value += value;
					prev.output = globstar(opts);
					state.output = prev.output;
					state.globstar = true;
					consume(value);
					continue;
				}
				if (prior.type === "slash" && prior.prev.type !== "bos" && !afterStar && isEnd) {
					state.output = state.output.slice(0, -(prior.output + prev.output).length);
					prior.output = `(?:${prior.output}`;
					prev.type = "globstar";
					prev.output = globstar(opts) + (opts.strictSlashes ? ")" : "|$)");
					prev.value += value;
					state.globstar = true;
					state.output += prior.output + prev.output;
					consume(value);
					continue;
				}
				if (prior.type === "slash" && prior.prev.type !== "bos" && rest[0] === "/") {
					const end = rest[1] !== void 0 ? "|$" : "";
					state.output = state.output.slice(0, -(prior.output + prev.output).length);
					prior.output = `(?:${prior.output}`;
					prev.type = "globstar";
					prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end})`;
					prev.value += value;
					state.output += prior.output + prev.output;
					state.globstar = true;
					consume(value + advance());
					push({
						type: "slash",
						value: "/",
						output: ""
					});
					continue;
				}
				if (prior.type === "bos" && rest[0] === "/") {
					prev.type = "globstar";
					prev.value += value;
					prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
					state.output = prev.output;
					state.globstar = true;
					consume(value + advance());
					push({
						type: "slash",
						value: "/",
						output: ""
					});
					continue;
				}
				state.output = state.output.slice(0, -prev.output.length);
				prev.type = "globstar";
				prev.output = globstar(opts);
				prev.value += value;
				state.output += prev.output;
				state.globstar = true;
				consume(value);
				continue;
			}
			const token = {
				type: "star",
				value,
				output: star
			};
			if (opts.bash === true) {
				token.output = ".*?";
				if (prev.type === "bos" || prev.type === "slash") token.output = nodot + token.output;
				push(token);
				continue;
			}
			if (prev && (prev.type === "bracket" || prev.type === "paren") && opts.regex === true) {
				token.output = value;
				push(token);
				continue;
			}
			if (state.index === state.start || prev.type === "slash" || prev.type === "dot") {
				if (prev.type === "dot") {
					state.output += NO_DOT_SLASH;
					prev.output += NO_DOT_SLASH;
				} else if (opts.dot === true) {
					state.output += NO_DOTS_SLASH;
					prev.output += NO_DOTS_SLASH;
				} else {
					state.output += nodot;
					prev.output += nodot;
				}
				if (peek() !== "*") {
					state.output += ONE_CHAR;
					prev.output += ONE_CHAR;
				}
			}
			push(token);
		}
		while (state.brackets > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
			state.output = utils.escapeLast(state.output, "[");
			decrement("brackets");
		}
		while (state.parens > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", ")"));
			state.output = utils.escapeLast(state.output, "(");
			decrement("parens");
		}
		while (state.braces > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "}"));
			state.output = utils.escapeLast(state.output, "{");
			decrement("braces");
		}
		if (opts.strictSlashes !== true && (prev.type === "star" || prev.type === "bracket")) push({
			type: "maybe_slash",
			value: "",
			output: `${SLASH_LITERAL}?`
		});
		if (state.backtrack === true) {
			state.output = "";
			for (const token of state.tokens) {
				state.output += token.output != null ? token.output : token.value;
				if (token.suffix) state.output += token.suffix;
			}
		}
		return state;
	};
	/**
	* Fast paths for creating regular expressions for common glob patterns.
	* This can significantly speed up processing and has very little downside
	* impact when none of the fast paths match.
	*/
	parse.fastpaths = (input, options) => {
		const opts = { ...options };
		const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
		const len = input.length;
		if (len > max) throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
		input = REPLACEMENTS[input] || input;
		const { DOT_LITERAL, SLASH_LITERAL, ONE_CHAR, DOTS_SLASH, NO_DOT, NO_DOTS, NO_DOTS_SLASH, STAR, START_ANCHOR } = constants.globChars(opts.windows);
		const nodot = opts.dot ? NO_DOTS : NO_DOT;
		const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
		const capture = opts.capture ? "" : "?:";
		const state = {
			negated: false,
			prefix: ""
		};
		let star = opts.bash === true ? ".*?" : STAR;
		if (opts.capture) star = `(${star})`;
		const globstar = (opts) => {
			if (opts.noglobstar === true) return star;
			return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
		};
		const create = (str) => {
			switch (str) {
				case "*": return `${nodot}${ONE_CHAR}${star}`;
				case ".*": return `${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "*.*": return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "*/*": return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;
				case "**": return nodot + globstar(opts);
				case "**/*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;
				case "**/*.*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "**/.*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;
				default: {
					const match = /^(.*?)\.(\w+)$/.exec(str);
					if (!match) return;
					const source = create(match[1]);
					if (!source) return;
					return source + DOT_LITERAL + match[2];
				}
			}
		};
		let source = create(utils.removePrefix(input, state));
		if (source && opts.strictSlashes !== true) source += `${SLASH_LITERAL}?`;
		return source;
	};
	module.exports = parse;
}));
// node_modules/picomatch/lib/picomatch.js
var require_picomatch$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const scan = require_scan();
	const parse = require_parse();
	const utils = require_utils();
	const constants = require_constants();
	const isObject = (val) => val && typeof val === "object" && !Array.isArray(val);
	/**
	* Creates a matcher function from one or more glob patterns. The
	* returned function takes a string to match as its first argument,
	* and returns true if the string is a match. The returned matcher
	* function also takes a boolean as the second argument that, when true,
	* returns an object with additional information.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch(glob[, options]);
	*
	* const isMatch = picomatch('*.!(*a)');
	* console.log(isMatch('a.a')); //=> false
	* console.log(isMatch('a.b')); //=> true
	*
	* // For environments without `node.js`, `picomatch/posix` provides you a dependency-free matcher, without automatic OS detection.
	* const picomatch = require('picomatch/posix');
	* // the same API, defaulting to posix paths
	* const isMatch = picomatch('a/*');
	* console.log(isMatch('a\\b')); //=> false
	* console.log(isMatch('a/b')); //=> true
	*
	* // you can still configure the matcher function to accept windows paths
	* const isMatch = picomatch('a/*', { options: windows });
	* console.log(isMatch('a\\b')); //=> true
	* console.log(isMatch('a/b')); //=> true
	* ```
	* @name picomatch
	* @param {String|Array} `globs` One or more glob patterns.
	* @param {Object=} `options`
	* @return {Function=} Returns a matcher function.
	* @api public
	*/
	const picomatch = (glob, options, returnState = false) => {
		if (Array.isArray(glob)) {
			const fns = glob.map((input) => picomatch(input, options, returnState));
			const arrayMatcher = (str) => {
				for (const isMatch of fns) {
					const state = isMatch(str);
					if (state) return state;
				}
				return false;
			};
			return arrayMatcher;
		}
		const isState = isObject(glob) && glob.tokens && glob.input;
		if (glob === "" || typeof glob !== "string" && !isState) throw new TypeError("Expected pattern to be a non-empty string");
		const opts = options || {};
		const posix = opts.windows;
		const regex = isState ? picomatch.compileRe(glob, options) : picomatch.makeRe(glob, options, false, true);
		const state = regex.state;
		delete regex.state;
		let isIgnored = () => false;
		if (opts.ignore) {
			const ignoreOpts = {
				...options,
				ignore: null,
				onMatch: null,
				onResult: null
			};
			isIgnored = picomatch(opts.ignore, ignoreOpts, returnState);
		}
		const matcher = (input, returnObject = false) => {
			const { isMatch, match, output } = picomatch.test(input, regex, options, {
				glob,
				posix
			});
			const result = {
				glob,
				state,
				regex,
				posix,
				input,
				output,
				match,
				isMatch
			};
			if (typeof opts.onResult === "function") opts.onResult(result);
			if (isMatch === false) {
				result.isMatch = false;
				return returnObject ? result : false;
			}
			if (isIgnored(input)) {
				if (typeof opts.onIgnore === "function") opts.onIgnore(result);
				result.isMatch = false;
				return returnObject ? result : false;
			}
			if (typeof opts.onMatch === "function") opts.onMatch(result);
			return returnObject ? result : true;
		};
		if (returnState) matcher.state = state;
		return matcher;
	};
	/**
	* Test `input` with the given `regex`. This is used by the main
	* `picomatch()` function to test the input string.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.test(input, regex[, options]);
	*
	* console.log(picomatch.test('foo/bar', /^(?:([^/]*?)\/([^/]*?))$/));
	* // { isMatch: true, match: [ 'foo/', 'foo', 'bar' ], output: 'foo/bar' }
	* ```
	* @param {String} `input` String to test.
	* @param {RegExp} `regex`
	* @return {Object} Returns an object with matching info.
	* @api public
	*/
	picomatch.test = (input, regex, options, { glob, posix } = {}) => {
		if (typeof input !== "string") throw new TypeError("Expected input to be a string");
		if (input === "") return {
			isMatch: false,
			output: ""
		};
		const opts = options || {};
		const format = opts.format || (posix ? utils.toPosixSlashes : null);
		let match = input === glob;
		let output = match && format ? format(input) : input;
		if (match === false) {
			output = format ? format(input) : input;
			match = output === glob;
		}
		if (match === false || opts.capture === true) {
			if (opts.matchBase === true || opts.basename === true) match = picomatch.matchBase(input, regex, options, posix);
			else match = regex.exec(output);
		}
		return {
			isMatch: Boolean(match),
			match,
			output
		};
	};
	/**
	* Match the basename of a filepath.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.matchBase(input, glob[, options]);
	* console.log(picomatch.matchBase('foo/bar.js', '*.js'); // true
	* ```
	* @param {String} `input` String to test.
	* @param {RegExp|String} `glob` Glob pattern or regex created by [.makeRe](#makeRe).
	* @return {Boolean}
	* @api public
	*/
	picomatch.matchBase = (input, glob, options, posix = options && options.windows) => {
		return (glob instanceof RegExp ? glob : picomatch.makeRe(glob, options)).test(utils.basename(input, { windows: posix }));
	};
	/**
	* Returns true if **any** of the given glob `patterns` match the specified `string`.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.isMatch(string, patterns[, options]);
	*
	* console.log(picomatch.isMatch('a.a', ['b.*', '*.a'])); //=> true
	* console.log(picomatch.isMatch('a.a', 'b.*')); //=> false
	* ```
	* @param {String|Array} str The string to test.
	* @param {String|Array} patterns One or more glob patterns to use for matching.
	* @param {Object} [options] See available [options](#options).
	* @return {Boolean} Returns true if any patterns match `str`
	* @api public
	*/
	picomatch.isMatch = (str, patterns, options) => picomatch(patterns, options)(str);
	/**
	* Parse a glob pattern to create the source string for a regular
	* expression.
	*
	* ```js
	* const picomatch = require('picomatch');
	* const result = picomatch.parse(pattern[, options]);
	* ```
	* @param {String} `pattern`
	* @param {Object} `options`
	* @return {Object} Returns an object with useful properties and output to be used as a regex source string.
	* @api public
	*/
	picomatch.parse = (pattern, options) => {
		if (Array.isArray(pattern)) return pattern.map((p) => picomatch.parse(p, options));
		return parse(pattern, {
			...options,
			fastpaths: false
		});
	};
	/**
	* Scan a glob pattern to separate the pattern into segments.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.scan(input[, options]);
	*
	* const result = picomatch.scan('!./foo/*.js');
	* console.log(result);
	* { prefix: '!./',
	*   input: '!./foo/*.js',
	*   start: 3,
	*   base: 'foo',
	*   glob: '*.js',
	*   isBrace: false,
	*   isBracket: false,
	*   isGlob: true,
	*   isExtglob: false,
	*   isGlobstar: false,
	*   negated: true }
	* ```
	* @param {String} `input` Glob pattern to scan.
	* @param {Object} `options`
	* @return {Object} Returns an object with
	* @api public
	*/
	picomatch.scan = (input, options) => scan(input, options);
	/**
	* Compile a regular expression from the `state` object returned by the
	* [parse()](#parse) method.
	*
	* ```js
	* const picomatch = require('picomatch');
	* const state = picomatch.parse('*.js');
	* // picomatch.compileRe(state[, options]);
	*
	* console.log(picomatch.compileRe(state));
	* //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
	* ```
	* @param {Object} `state`
	* @param {Object} `options`
	* @param {Boolean} `returnOutput` Intended for implementors, this argument allows you to return the raw output from the parser.
	* @param {Boolean} `returnState` Adds the state to a `state` property on the returned regex. Useful for implementors and debugging.
	* @return {RegExp}
	* @api public
	*/
	picomatch.compileRe = (state, options, returnOutput = false, returnState = false) => {
		if (returnOutput === true) return state.output;
		const opts = options || {};
		const prepend = opts.contains ? "" : "^";
		const append = opts.contains ? "" : "$";
		let source = `${prepend}(?:${state.output})${append}`;
		if (state && state.negated === true) source = `^(?!${source}).*$`;
		const regex = picomatch.toRegex(source, options);
		if (returnState === true) regex.state = state;
		return regex;
	};
	/**
	* Create a regular expression from a parsed glob pattern.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.makeRe(state[, options]);
	*
	* const result = picomatch.makeRe('*.js');
	* console.log(result);
	* //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
	* ```
	* @param {String} `state` The object returned from the `.parse` method.
	* @param {Object} `options`
	* @param {Boolean} `returnOutput` Implementors may use this argument to return the compiled output, instead of a regular expression. This is not exposed on the options to prevent end-users from mutating the result.
	* @param {Boolean} `returnState` Implementors may use this argument to return the state from the parsed glob with the returned regular expression.
	* @return {RegExp} Returns a regex created from the given pattern.
	* @api public
	*/
	picomatch.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
		if (!input || typeof input !== "string") throw new TypeError("Expected a non-empty string");
		let parsed = {
			negated: false,
			fastpaths: true
		};
		if (options.fastpaths !== false && (input[0] === "." || input[0] === "*")) parsed.output = parse.fastpaths(input, options);
		if (!parsed.output) parsed = parse(input, options);
		return picomatch.compileRe(parsed, options, returnOutput, returnState);
	};
	/**
	* Create a regular expression from the given regex source string.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.toRegex(source[, options]);
	*
	* const { output } = picomatch.parse('*.js');
	* console.log(picomatch.toRegex(output));
	* //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
	* ```
	* @param {String} `source` Regular expression source string.
	* @param {Object} `options`
	* @return {RegExp}
	* @api public
	*/
	picomatch.toRegex = (source, options) => {
		try {
			const opts = options || {};
			return new RegExp(source, opts.flags || (opts.nocase ? "i" : ""));
		} catch (err) {
			if (options && options.debug === true) throw err;
			return /$^/;
		}
	};
	/**
	* Picomatch constants.
	* @return {Object}
	*/
	picomatch.constants = constants;
	/**
	* Expose "picomatch"
	*/
	module.exports = picomatch;
}));
// node_modules/picomatch/index.js
var require_picomatch = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const pico = require_picomatch$1();
	const utils = require_utils();
	function picomatch(glob, options, returnState = false) {
		if (options && (options.windows === null || options.windows === void 0)) options = {
			...options,
			windows: utils.isWindows()
		};
		return pico(glob, options, returnState);
	}
	Object.assign(picomatch, pico);
	module.exports = picomatch;
}));
// src/manifests/edit/choice.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
/** Chooses a place by its file, and by its field where that is not the workload's own. */
function choosePlace(judged, { manifest }) {
	const { path, line, field } = targetOf(judged) ?? {
		...placeLine(judged),
		field: "spec.replicas"
	};
	const create = manifest?.create === true || judged.kind === "refused" && judged.insertion !== void 0;
	return {
		path,
		line,
		lines: `manifest: {${[
			`path: ${quoted(path)}`,
			...field === "spec.replicas" ? [] : [`field: ${JSON.stringify(field)}`],
			...create ? ["create: true"] : []
		].join(", ")}}`
	};
}
/** Chooses the workload in one namespace. */
function chooseNamespace(judged, namespace, { name, workload }) {
	const { cluster, kind } = workload;
	const parts = [
		...cluster === void 0 || cluster === "default" ? [] : [`cluster: ${quoted(cluster)}`],
		`namespace: ${quoted(namespace)}`,
		...kind === "Deployment" ? [] : [`kind: ${kind}`],
		...workload.name === name ? [] : [`name: ${quoted(workload.name)}`]
	];
	return {
		...placeLine(judged),
		lines: `workload: {${parts.join(", ")}}`
	};
}
/** Chooses an entry of a kustomization, be it written yet or not. */
function chooseEntry(path, name) {
	return `manifest: {path: ${quoted(path)}, field: ${JSON.stringify(replicasEntry(name).text)}}`;
}
function targetOf(judged) {
	return judged.kind === "found" ? judged.target : judged.insertion;
}
function quoted(text) {
	return /^[A-Za-z_][\w./-]*$/.test(text) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(text) ? text : JSON.stringify(text);
}
// src/manifests/edit/locate.ts
const PARAMETER = /^spec\.(source|sources\[[^\]]+\])\.helm\.parameters\[[^\]]+\]\.value$/;
const SHAPES = [
	{
		fits: (object, { kind, name, namespace }) => isWorkload(object) && object.kind === kind && object.name === name && sameNamespace(object.namespace, namespace),
		field: /^spec\.replicas$/,
		fix: "Use `spec.replicas`."
	},
	{
		fits: (object, workload) => {
			const target = object.kind === "Canary" || object.kind === "Rollout" ? void 0 : autoscalerTarget(object);
			return target?.kind === workload.kind && target.name === workload.name && sameNamespace(target.namespace, workload.namespace);
		},
		field: /^spec\.(min|max)Replica(s|Count)$/,
		fix: "Use `spec.minReplicas` or `spec.maxReplicas` of an HPA, `spec.minReplicaCount` or `spec.maxReplicaCount` of a ScaledObject."
	},
	{
		fits: (object, _workload, path) => isKustomization(object, path),
		field: /^(replicas\[name=[^\]]+\]\.count$|patches\w*\[\d+\][.[])/,
		fix: "Use `replicas[name=NAME].count`, or a number in an inline patch, such as `patches[0].patch.spec.replicas`."
	},
	{
		fits: ({ kind, group }) => kind === "HelmRelease" && group === "helm.toolkit.fluxcd.io",
		field: /^spec\.values[.[]/,
		fix: "Use a path below `spec.values`.",
		explicit: true,
		loose: true
	},
	{
		fits: ({ kind, group }) => kind === "Application" && group === "argoproj.io",
		field: /^spec\.(source|sources\[[^\]]+\])\.helm\.(valuesObject[.[]|parameters\[[^\]]+\]\.value$)/,
		fix: "Use a path below `spec.source.helm.valuesObject`, or `spec.source.helm.parameters[name=NAME].value` (`spec.sources[0]` where there are several).",
		explicit: true,
		loose: true,
		form: (field) => PARAMETER.test(field.text) ? "text" : "number"
	},
	{
		fits: ({ group }) => isCustom(group),
		field: /^spec[.[]/,
		fix: "Use a path below `spec`.",
		explicit: true,
		loose: true
	},
	{
		fits: ({ kind, value }, _workload, path) => (kind === void 0 || valueAt(value, ["apiVersion"]) === void 0) && !isKustomizationPath(path),
		field: /^/,
		fix: "",
		explicit: true,
		loose: true
	}
];
/** https://kubernetes.io/docs/reference/using-api/#api-groups: Kubernetes' own groups have no dot or end in `k8s.io`. */
function isCustom(group) {
	const known = ["argoproj.io", ...Object.values(AUTOSCALER_GROUPS)];
	return group.includes(".") && !/(^|\.)k8s\.io$|(^|\.)fluxcd\.io$/.test(group) && !known.includes(group);
}
/** Finds the replica count of one workload in one file. */
function locateReplicas(path, bytes, workload, field) {
	const opened = openManifest(path, bytes);
	return opened.kind === "refused" ? opened : locateField(opened.file, workload, field);
}
/** Finds a field (by default the workload's `spec.replicas`, or its entry in a kustomization) in one opened file. */
function locateField(file, workload, text) {
	const field = readField(file.path, workload, text);
	if (field === void 0) return unknownField(file.path, text ?? "", "Write keys with dots between them, such as `web.replicas` or `services[name=web].replicas`.");
	const fitting = file.objects.flatMap((object) => {
		const shape = SHAPES.find(({ fits }) => fits(object, workload, file.path));
		return shape === void 0 || shape.explicit === true && text === void 0 ? [] : [{
			object,
			shape
		}];
	});
	const able = fitting.filter(({ shape }) => shape.field.test(field.text));
	if (able.length === 0 && fitting[0] !== void 0) return unknownField(file.path, field.text, fitting[0].shape.fix, fitting[0].object.line);
	const chosen = narrow(able, field, workload);
	const only = chosen[0];
	if (only === void 0) return { kind: "absent" };
	if (chosen.length > 1) return {
		kind: "ambiguous",
		objects: chosen.map(({ object }) => object)
	};
	if (field.text.startsWith("patches") && isKustomization(only.object, file.path)) return judgeInline(file, only.object, field);
	return judgeField(file, only.object, field, only.shape.form?.(field));
}
/** A number in an inline patch: the field leads on into its text. */
function judgeInline(file, object, field) {
	const [list, index, third] = field.steps;
	const length = third === "patch" ? 3 : 2;
	const text = {
		file,
		object,
		path: field.steps.slice(0, length)
	};
	const opened = openManifest(file.path, Buffer.from(inlineText(text) ?? ""));
	const steps = field.steps.slice(length);
	const inner = {
		text: textOf(steps),
		steps
	};
	const stating = (opened.kind === "open" ? opened.file.objects : []).filter((one) => {
		const path = resolveField(one.value, inner);
		return typeof path !== "string" && valueAt(one.value, path) !== void 0;
	});
	const judged = opened.kind === "open" && stating[0] !== void 0 ? judgeField(opened.file, stating[0], inner) : void 0;
	const placed = judged?.kind === "found" && stating.length === 1 ? placeInline(text, judged.target) : void 0;
	const line = lineWithin(file, object, [list, index]);
	return placed ?? {
		kind: "refused",
		file: file.path,
		line,
		reason: `\`${field.text}\` is not a plain number in a text written as it reads`,
		fix: "Move it to an entry of `replicas:`, or the patch to a file of its own."
	};
}
function readField(path, workload, text) {
	if ((text === void 0 || text === "replicas") && isKustomizationPath(path)) return replicasEntry(workload.name);
	return text === void 0 ? REPLICAS : parseField(text);
}
/** Of several objects that only may be meant: those that have the field, then the one with the workload's name. */
function narrow(able, field, workload) {
	if (able.length < 2 || !able.every(({ shape }) => shape.loose === true)) return able;
	const having = able.filter(({ object }) => {
		const path = resolveField(object.value, field);
		return typeof path !== "string" && valueAt(object.value, path) !== void 0;
	});
	const named = having.filter(({ object }) => object.name === workload.name);
	return named.length === 1 ? named : having;
}
/** The refusal for a `manifest.field` that cannot be edited there. */
function unknownField(file, field, fix, line = 1) {
	return {
		kind: "refused",
		file,
		line,
		reason: `the field \`${field}\` cannot be edited`,
		fix
	};
}
// src/manifests/helm/chart-autoscaler.ts
/** What charts call the switch that hands a count over to an autoscaler, beside the count itself. */
const SWITCHES = [
	"autoscaling",
	"hpa",
	"keda"
];
const FLOORS = [
	"minReplicas",
	"minReplicaCount",
	"min"
];
const CEILINGS = [
	"maxReplicas",
	"maxReplicaCount",
	"max"
];
/** Undefined where the values make none. */
function chartAutoscaler(file, { documentIndex, field: text }) {
	const field = parseField(text);
	const object = file.objects.find((one) => one.documentIndex === documentIndex);
	const path = field && object && resolveField(object.value, field);
	if (!object || path === void 0 || typeof path === "string") return void 0;
	const values = chartValues(object, path);
	const around = values.keys.slice(0, -1);
	const bound = SWITCHES.includes(around.at(-1) ?? "");
	for (const name of bound ? around.slice(-1) : SWITCHES) {
		const scaler = bound ? around : [...around, name];
		const on = values.find([...scaler, "enabled"]);
		if (on === void 0 || on.value !== true && on.value !== "true") continue;
		const told = (keys) => {
			const [key, found] = keys.flatMap((one) => [[one, values.find([...scaler, one])]]).find(([, one]) => one) ?? [];
			return found ? `${key} ${found.value} at line ${lineWithin(file, object, found.at)}` : `${keys[0]} by default`;
		};
		return {
			message: `${`${file.path}:${lineWithin(file, object, on.at)}`} turns \`${name}\` on, so the chart has an autoscaler set the count between ${told(FLOORS)} and ${told(CEILINGS)}. Change its bounds there`,
			bound
		};
	}
}
/**
* Values as a tree; in an Argo CD Application also as a list of parameters with dotted names, which win over the tree.
* https://argo-cd.readthedocs.io/en/stable/user-guide/helm/
*/
function chartValues({ value }, path) {
	const helm = path.lastIndexOf("helm");
	const list = helm < 0 ? void 0 : [...path.slice(0, helm + 1), "parameters"];
	const listed = path[helm + 1] === "parameters" && list !== void 0;
	const below = path[helm + 1] === "valuesObject" || listed ? helm + 2 : 0;
	const tree = listed ? [...path.slice(0, helm + 1), "valuesObject"] : path.slice(0, below);
	const name = listed ? valueAt(value, [...path.slice(0, -1), "name"]) : void 0;
	return {
		keys: listed ? String(name).split(".") : path.slice(below),
		find(keys) {
			const index = list === void 0 ? -1 : listAt(value, list).findIndex((one) => valueAt(one, ["name"]) === keys.join("."));
			const at = list !== void 0 && index >= 0 ? [
				...list,
				index,
				"value"
			] : [...tree, ...keys];
			const found = valueAt(value, at);
			return found === void 0 ? void 0 : {
				value: found,
				at
			};
		}
	};
}
// src/workloads/ownership.ts
/**
* The first owner in Git: an autoscaler of the workload, then a place that overrides the target, then a delivery that
* leaves the count out. `matching` are all renderings of the workload, `judged` is what was found to edit.
*/
function findOwner(index, wanted, matching, judged) {
	const { workload } = wanted;
	const place = judged && placeOf(judged);
	const through = matching.filter(({ values }) => place === void 0 || values.some((value) => placeOf(value) === place));
	const target = judged?.kind === "found" ? judged.target : void 0;
	const scaler = autoscalerOf(index, workload, through);
	if (scaler !== void 0) {
		const { kind, name, path, line, effect, fix } = scaler.autoscaler;
		return {
			kind: "owned",
			reason: "owned_by_autoscaler",
			message: `${kind} ${name} (${path}:${line}) ${effect}. ${fix}${kind === "Rollout" ? "" : ", and set `spec.paused: true` here or remove this blueprint"}.`,
			target: target?.path === path ? target : void 0
		};
	}
	return overridden$1(through, place, wanted) ?? heldBack(index, workload, through, target);
}
function autoscalerOf(index, workload, through) {
	if (through.length === 0) return lookUp(index.autoscalers, workload)[0]?.declared;
	for (const { declared, name, namespace, root } of through) {
		const named = {
			kind: declared.kind,
			name,
			namespace: namespace ?? workload.namespace
		};
		const scaler = lookUp(index.autoscalers, named).find((one) => one.root === root || !rendersItsOwn(index, one));
		if (scaler !== void 0) return scaler.declared;
	}
}
/** Whether the autoscaler's own top kustomization renders what it scales: then it is not about another overlay's workload. */
function rendersItsOwn(index, { declared, name, namespace, root }) {
	return root !== void 0 && lookUp(index.workloads, {
		kind: declared.kind,
		name,
		namespace
	}).some((one) => one.root === root);
}
function overridden$1(through, place, wanted) {
	const winners = through.flatMap(({ values }) => values.at(-1) ?? []);
	if (place === void 0 || winners.length === 0 || winners.some((winner) => placeOf(winner) === place)) return void 0;
	return {
		kind: "owned",
		reason: "ignored_by_delivery",
		message: tellOverride(winners[0], wanted),
		target: void 0
	};
}
/** Says what wins over the place that a blueprint chose, and how to choose that instead. */
function tellOverride(winner, wanted) {
	if (winner.kind === "refused") return `${winner.file}:${winner.line}: ${winner.reason}, which overrides this count. ${winner.fix}`;
	const { path, line } = winner.target;
	return `${path}:${line} overrides this count. Edit there, by this line below \`spec:\`: ${choosePlace(winner, wanted).lines}`;
}
function heldBack(index, workload, through, target) {
	const { kind } = workload;
	const own = {
		folders: target === void 0 ? [] : ancestors(target.path),
		kind,
		names: [workload.name],
		namespace: workload.namespace,
		documentIndex: target?.documentIndex
	};
	const ways = through.map(({ names, namespace = workload.namespace, declared, root }) => ({
		folders: root === void 0 ? ancestors(declared.path) : [declared.path, ...ancestors(root)],
		kind,
		names,
		namespace,
		documentIndex: declared.documentIndex,
		carried: declared
	}));
	for (const way of ways.length > 0 ? ways : [own]) for (const folder of new Set(way.folders)) {
		const delivery = index.deliveries.get(folder)?.find((one) => holdsBack(one, way));
		if (delivery !== void 0) return {
			kind: "owned",
			reason: "ignored_by_delivery",
			message: tell(delivery),
			target: void 0
		};
	}
}
function tell({ owner, path, line, effect, fix }) {
	return `${owner} (${path}:${line}) ${effect}. ${fix}.`;
}
// src/workloads/find.ts
/** More than a person reads. */
const MOST_CHOICES = 10;
/** What is left where no line of a blueprint can choose. */
const MOVING = "moving it to a file of its own";
/** In a larger repository a thousand misspelt services would be compared with all workloads each. */
const MOST_COMPARED = 1e3;
/** Remembers the last few files opened, for services that share one. */
function openNamed(files) {
	const opened = /* @__PURE__ */ new Map();
	return (path) => {
		const bytes = opened.has(path) ? void 0 : readBytes(files, path);
		if (bytes !== void 0) {
			const [oldest] = opened.keys();
			if (opened.size >= 8 && oldest !== void 0) opened.delete(oldest);
			opened.set(path, Buffer.isBuffer(bytes) ? openManifest(path, bytes) : bytes);
		}
		return opened.get(path);
	};
}
/** What to edit for one service: the place its blueprint names, or else the only one that states its workload's count. */
function findTarget(open, wanted, index) {
	const { workload, manifest } = wanted;
	const matching = lookUp(index.workloads, workload);
	const found = manifest?.path === void 0 ? scanned(wanted, matching, index) : named(open, wanted, manifest.path, matching, index);
	if (found.kind === "missing" || found.kind === "owned") return found;
	const owner = findOwner(index, wanted, matching, found.kind === "ambiguous" ? void 0 : found);
	if (owner !== void 0) return owner;
	const insertion = found.kind === "refused" && manifest?.create === true ? found.insertion : void 0;
	return insertion === void 0 ? found : {
		kind: "found",
		target: insertion
	};
}
function scanned(wanted, matching, index) {
	const { workload, manifest } = wanted;
	const field = manifest?.field;
	if (field !== void 0 && field !== "spec.replicas") return unknownField("", field, "Set `spec.manifest.path` beside it.");
	const only = matching[0];
	if (only === void 0) return inCharts(wanted, index) ?? {
		kind: "missing",
		reason: missingReason(workload, index)
	};
	const winner = only.values.at(-1);
	const places = new Map(matching.map((rendering) => [placeOf(rendering.values.at(-1)), rendering]));
	if (places.size === 1) {
		const shared = tellShared(workload, only, matching.map(({ top }) => top), index);
		if (shared === void 0) return winner;
		return {
			kind: "ambiguous",
			reason: shared,
			choices: [choosePlace(winner, wanted)],
			more: 0
		};
	}
	const choices = [...places.values()].slice(0, MOST_CHOICES).map((rendering) => chooseBy(rendering, matching, wanted));
	return {
		kind: "ambiguous",
		reason: `${describe(workload)} is stated in ${places.size} places`,
		choices,
		more: places.size - choices.length
	};
}
/** Counts among the values of charts that a workload which no manifest holds is likely made from. */
function inCharts(wanted, { installed, deleted }) {
	const { workload } = wanted;
	if (deleted.has(nameKey(workload))) return void 0;
	const all = installed.filter((one) => sameNamespace(one.namespace, workload.namespace) && likelyNames(one).includes(workload.name)).flatMap(({ values }) => values.at(-1) ?? []);
	const winners = new Map(all.flatMap((judged) => judged.kind === "found" ? [[placeOf(judged), judged]] : []));
	if (winners.size === 0) return all[0];
	const choices = [...winners.values()].slice(0, MOST_CHOICES).map((judged) => choosePlace(judged, wanted));
	return {
		kind: "ambiguous",
		reason: `no manifest holds ${describe(workload)}, but the values of a chart may state its count`,
		choices,
		more: winners.size - choices.length
	};
}
function chooseBy(rendering, all, wanted) {
	const { declared, values, namespace } = rendering;
	const winner = values.at(-1);
	const place = choosePlace(winner, wanted);
	const inFile = all.filter((other) => other.declared.path === declared.path);
	const alone = (among) => namespace !== void 0 && among.filter((other) => (other.namespace ?? namespace) === namespace).length === 1;
	if (inFile.length < 2) return place;
	if (alone(all) && !place.lines.includes("create:")) return chooseNamespace(winner, namespace, wanted);
	if (place.lines.includes("field:") || new Set(inFile.map(({ declared: one }) => one.documentIndex)).size < 2) return place;
	if (!alone(inFile)) return {
		...place,
		lines: MOVING
	};
	return {
		...place,
		lines: `${chooseNamespace(winner, namespace, wanted).lines}\n${place.lines}`
	};
}
/** Says that a rendering has its count from a place that others have theirs from too, and how to part them; undefined where it has not. */
function tellShared(workload, { declared, values }, tops, { users }) {
	const winner = values.at(-1);
	const sharing = users.get(placeOf(winner)) ?? [];
	if (sharing.length < 2 || winner.kind === "refused" && winner.insertion === void 0) return void 0;
	const { path, line } = placeLine(winner);
	const who = sharing.every((other) => other.declared === declared) ? "overlays" : "workloads";
	const known = tops.filter((top) => top !== void 0);
	const count = winner.kind === "found" ? winner.target.value : 1;
	const entry = workload.kind === "Rollout" ? "a patch of its own for `spec.replicas`" : `\`replicas: [{name: ${declared.name}, count: ${count}}]\``;
	const remedy = known.length === 0 ? "" : `; give it ${entry} in ${known.slice(0, 3).join(" or ")}`;
	return `${describe(workload)} has its count from ${path}:${line}, which ${sharing.length} ${who} share${remedy}`;
}
function named(open, wanted, given, matching, index) {
	const { workload, manifest = {} } = wanted;
	const path = insidePath(given);
	if (path === void 0) return {
		kind: "refused",
		file: given,
		line: 1,
		reason: `\`manifest.path\` \`${given}\` leaves the repository`,
		fix: "Give a path relative to the repository, with forward slashes and without `..`."
	};
	if (manifest.field === void 0) {
		const [first, ...others] = matching.flatMap(({ values }) => {
			const there = values.filter((one) => placeLine(one).path === path);
			return there.findLast((one) => one.kind === "found") ?? there.at(-1) ?? [];
		});
		if (first !== void 0 && others.every((other) => placeOf(other) === placeOf(first))) return first;
	}
	const opened = open(path);
	if (opened === void 0) return {
		kind: "missing",
		reason: `there is no file ${path} (links are not followed)`
	};
	if (opened.kind === "refused") return opened;
	const located = locateField(opened.file, workload, manifest.field);
	if (located.kind === "absent") return {
		kind: "missing",
		reason: `${path} holds no ${describe(workload)}${valuesHint(opened.file)}`
	};
	if (located.kind === "ambiguous") {
		const { objects } = located;
		const namespaces = new Set(objects.flatMap(({ namespace }) => namespace ?? []));
		const choices = objects.map(({ line, namespace }) => {
			const refused = {
				kind: "refused",
				file: path,
				line,
				reason: "",
				fix: ""
			};
			return namespace !== void 0 && namespaces.size === objects.length ? chooseNamespace(refused, namespace, wanted) : {
				path,
				line,
				lines: MOVING
			};
		});
		return {
			kind: "ambiguous",
			reason: `${path} holds ${objects.length} places for ${describe(workload)}`,
			choices,
			more: 0
		};
	}
	const chart = located.kind === "found" ? chartAutoscaler(opened.file, located.target) : void 0;
	if (located.kind === "found" && chart !== void 0) return {
		kind: "owned",
		reason: "owned_by_autoscaler",
		message: `${chart.message}.`,
		target: chart.bound ? located.target : void 0
	};
	return located.kind === "found" && overridden(located, wanted, index) || located;
}
/** Whether other values win over the ones that the blueprint chose, wherever the chart is installed. */
function overridden(judged, wanted, { installedAt }) {
	const place = placeOf(judged);
	const installed = installedAt.get(place) ?? [];
	const winner = installed[0]?.values.at(-1);
	if (winner === void 0 || installed.some(({ values }) => placeOf(values.at(-1)) === place)) return void 0;
	return {
		kind: "owned",
		reason: "ignored_by_delivery",
		message: tellOverride(winner, wanted),
		target: void 0
	};
}
function valuesHint({ objects }) {
	return objects.some(({ kind }) => kind === void 0) ? "; for a values file set `spec.manifest.field`, such as `replicaCount`" : "";
}
/** Why nothing is found, and what there is that may be meant. */
function missingReason(workload, index) {
	const deleted = index.deleted.get(nameKey(workload));
	if (deleted !== void 0) return `${deleted.file}:${deleted.line}: ${deleted.reason}, and nothing else holds ${describe(workload)}`;
	const similar = similarWorkloads(workload, index);
	const found = similar.length === 0 ? "" : `; there is ${similar.join(", ")}`;
	const shown = index.unreadable.slice(0, 3).map((refusal) => `${refusal.file}:${refusal.line}: ${refusal.reason}`);
	const more = index.unreadable.length - shown.length;
	const hint = shown.length === 0 ? "" : `; unreadable: ${shown.join("; ")}${more > 0 ? `; and ${more} more` : ""}`;
	return `no manifest holds ${describe(workload)}${found}${hint}`;
}
/** Of the same name in another kind or namespace, or of a name that holds this one or is held by it. */
function similarWorkloads(workload, index) {
	const all = index.workloads.size > MOST_COMPARED ? [] : [...index.workloads.values()].flatMap(({ all }) => all[0] ?? []);
	const same = all.filter(({ name }) => name === workload.name);
	const like = all.filter(({ name }) => name !== workload.name && (name.includes(workload.name) || workload.name.includes(name)));
	return [...same, ...like].slice(0, 3).map(({ declared, name, namespace }) => {
		return `${describe({
			kind: declared.kind,
			name,
			namespace
		})} at ${declared.path}:${declared.line}`;
	});
}
function describe(workload) {
	const namespace = workload.namespace === void 0 ? "" : ` in namespace ${workload.namespace}`;
	return `${workload.kind} ${workload.name}${namespace}`;
}
// src/pipeline/load.ts
/**
* The texts of all blueprints that the configuration's globs match.
* @throws TrimtabError `config_invalid` when there is none.
*/
function blueprintSources(files, config, configPath) {
	const paths = blueprintPaths(files, config.blueprints);
	if (paths.length === 0) {
		const globs = config.blueprints.join(", ");
		throw new TrimtabError("config_invalid", `no blueprint found: nothing matches ${globs}. Write one per service, such as blueprints/frontend/blueprint.yaml (\`trimtab init\` starts them), or set "blueprints:" in ${configPath}`);
	}
	return paths.map((path) => readSource(files, path));
}
/** One text; one that may not be read is a problem of its own and of no other. */
function readSource(files, path) {
	const bytes = readBytes(files, path);
	return Buffer.isBuffer(bytes) || bytes === void 0 ? {
		path,
		text: bytes?.toString("utf8") ?? ""
	} : {
		path,
		text: "",
		unreadable: bytes.reason
	};
}
/** In the order of the `blueprints` list, then by path; a file that two globs match counts once. */
function blueprintPaths(files, globs) {
	const all = files.list();
	const ordered = /* @__PURE__ */ new Set();
	for (const glob of globs) {
		const matches = (0, import_picomatch.default)(glob);
		for (const path of all) if (matches(path)) ordered.add(path);
	}
	return [...ordered];
}
/** Finds each service's count in the manifests, with one scan for all. */
function locateAll(files, blueprints, index) {
	const open = openNamed(files);
	return new Map(blueprints.map((b) => [b.name, located(open, b, index)]));
}
function located(open, blueprint, index) {
	const found = findTarget(open, blueprint, index);
	if (found.kind === "found") {
		const { target } = found;
		const template = declaredTemplate(blueprint, target, index);
		return {
			target,
			desired: {
				kind: "found",
				path: target.path,
				line: target.line,
				field: target.field,
				replicas: target.value,
				...template === void 0 ? {} : { template }
			}
		};
	}
	const held = {
		kind: "held",
		...holdOf(found, blueprint.path)
	};
	return {
		target: found.kind === "owned" ? found.target : void 0,
		desired: held
	};
}
/** What the manifest says of a workload's pods, as far as all of its renderings agree that have their count from this target. */
function declaredTemplate({ workload }, target, index) {
	const all = lookUp(index.workloads, workload);
	const own = all.filter(({ values }) => values.some((one) => one.kind === "found" && one.target.path === target.path));
	const templates = (own.length > 0 ? own : all).map(({ declared, namespace }) => ({
		...declared.template,
		namespace
	}));
	const agreed = (key) => {
		const [first, ...others] = templates.map((template) => template[key]);
		return first === void 0 || others.some((other) => !isDeepStrictEqual(other, first)) ? [] : [[key, first]];
	};
	const template = Object.fromEntries([
		"namespace",
		"replica",
		"node_selector",
		"tolerations"
	].flatMap(agreed));
	return Object.keys(template).length === 0 ? void 0 : template;
}
/** Why there is nothing to edit, and what to change where. */
function holdOf(found, blueprint = "the blueprint") {
	switch (found.kind) {
		case "owned": return {
			reason: found.reason,
			message: found.message
		};
		case "missing": return {
			reason: "manifest_missing",
			message: `${found.reason}. Correct spec.workload or set spec.manifest.path in ${blueprint}`
		};
		case "ambiguous": {
			const choices = found.choices.map(({ path, line, lines }) => `${path}:${line} by ${lines.replace("\n", " and ")}`).join(" or ");
			const more = found.more > 0 ? ` or ${found.more} more` : "";
			return {
				reason: "ambiguous_manifest",
				message: `${found.reason}. Choose one in ${blueprint}, by a line below \`spec:\`: ${choices}${more}.`
			};
		}
		case "refused": return {
			reason: "manifest_refused",
			message: `${found.file}:${found.line}: ${found.reason}. ${found.fix}`
		};
	}
}
// src/pull-requests/marker.ts
const FINGERPRINT = [
	"service",
	"file",
	"field",
	"from",
	"to",
	"tier",
	"blueprint"
];
function formatMarker(marker) {
	const ordered = Object.fromEntries([
		...FINGERPRINT,
		"blob",
		"before",
		"template",
		"reverts"
	].map((key) => [key, marker[key]]));
	return `<!-- trimtab:proposal ${JSON.stringify(ordered).replaceAll(">", "\\u003e")} -->`;
}
/** The last marker of a body; undefined where there is none or it has been damaged. */
function parseMarker(body) {
	const found = [...body.matchAll(/<!-- trimtab:proposal (\{.*?\}) -->/g)].at(-1)?.[1];
	if (!found) return void 0;
	try {
		const value = JSON.parse(found);
		return typeof value.service === "string" && typeof value.file === "string" && Number.isInteger(value.from) && Number.isInteger(value.to) ? {
			...value,
			before: value.before ?? {}
		} : void 0;
	} catch {
		return;
	}
}
/** One word for the fingerprint and the file it was built on: another word, another commit. */
function fingerprintOf(marker) {
	return blobDigest(Buffer.from([...FINGERPRINT, "blob"].map((key) => String(marker[key])).join("\0")));
}
/** Short digest of a file's bytes. */
function blobDigest(bytes) {
	return createHash("sha256").update(bytes).digest("hex").slice(0, 20);
}
/** Same fingerprint and same file on base means there is nothing to write. */
function sameFingerprint(a, b) {
	return FINGERPRINT.every((key) => a[key] === b[key]);
}
// src/pull-requests/unrecorded.ts
/**
* What the forge shows and the ledger does not know: what a run wrote before it was killed or lost an answer, and merges and
* closings, which are events whoever pressed the button. `versions` are blueprint versions by service.
*/
function unrecordedPullEvents(pulls, events, versions, now) {
	const byPull = /* @__PURE__ */ new Map();
	for (const event of events) if (event.pull !== void 0) byPull.set(event.pull, [...byPull.get(event.pull) ?? [], event]);
	return pulls.flatMap((pull) => {
		const marker = parseMarker(pull.body);
		if (!marker) return [];
		const known = byPull.get(pull.number) ?? [];
		const tell = ({ type, outcome, time }) => ({
			timestamp: instant(new Date(time)),
			event_type: type,
			agent_id: "trimtab",
			service: marker.service,
			blueprint_version: versions.get(marker.service) ?? null,
			operation: marker.reverts === void 0 ? "scale_within_limits" : "rollback",
			classification: marker.tier,
			rationale: pull.title,
			outcome,
			duration: "0s",
			pull: pull.number,
			...type === "proposal" ? { fingerprint: fingerprintOf(marker) } : {}
		});
		return untold(pull, marker, known, now).map(tell);
	});
}
function untold(pull, marker, known, now) {
	const proposals = known.filter((event) => event.event_type === "proposal");
	const written = proposals.filter(({ outcome }) => outcome === "create" || outcome === "update");
	const missing = [];
	if (written.length === 0) missing.push({
		type: "proposal",
		outcome: "create",
		time: pull.created_at
	});
	else if (!written.some((event) => event.fingerprint === fingerprintOf(marker))) missing.push({
		type: "proposal",
		outcome: "update",
		time: pull.closed_at ?? now.toISOString()
	});
	if (pull.state === "closed" && pull.closed_at !== null && !proposals.some(({ outcome }) => outcome === "close")) missing.push({
		type: "proposal",
		outcome: "close",
		time: pull.closed_at
	});
	if (pull.state === "merged" && pull.merged_at !== null && !known.some((event) => event.event_type === "merge")) missing.push({
		type: "merge",
		outcome: "merged",
		time: pull.merged_at
	});
	return missing;
}
// src/delivery/live/ignore-rules.ts
const MOST_PATTERN = 200;
const MOST_REPEATS = 3;
const API_GROUPS = {
	Deployment: "apps",
	StatefulSet: "apps",
	Rollout: "argoproj.io"
};
/**
* The delivery tool's own rule that keeps the workload's `spec.replicas` from being applied; undefined where there is none.
* Then a merged change would never arrive, so none is proposed. `manager` is who wrote the live count.
*/
function ignoredCount(service, source, manager) {
	return annotated(service) ?? (source && ruled(service, source, manager));
}
/** https://fluxcd.io/flux/components/kustomize/kustomizations/#controlling-the-apply-behavior-of-resources */
function annotated({ tracking, kind, namespace, name }) {
	const workload = `${kind} ${namespace ?? ""}/${name}`;
	for (const [key, value] of [
		["reconcile", "disabled"],
		["ssa", "Ignore"],
		["ssa", "IfNotPresent"]
	]) {
		const annotation = `kustomize.toolkit.fluxcd.io/${key}`;
		if (tracking[annotation] !== value) continue;
		return {
			owner: `Flux (annotation ${annotation}: ${value} on ${workload})`,
			edit: `Remove the annotation ${annotation}`
		};
	}
}
function ruled(service, source, manager) {
	const matches = (rule) => appliesTo(rule, service) && ignoresCount(rule, manager);
	if (source.kind === "argo") {
		const { application, defaults } = source;
		const name = `${application.namespace}/${application.name}`;
		if (application.ignore.some(matches)) {
			const edit = `Remove the rule for spec.replicas from spec.ignoreDifferences of Application ${name}`;
			return {
				owner: `Argo CD Application ${name} (ignoreDifferences)`,
				edit
			};
		}
		if (!defaults.some(matches)) return void 0;
		return {
			owner: "Argo CD (ConfigMap argocd-cm)",
			edit: `Remove spec.replicas from resource.customizations.ignoreDifferences in ConfigMap argocd-cm`
		};
	}
	if (source.kind !== "flux") return void 0;
	const { release, kustomization } = source;
	const applied = release ?? kustomization;
	if (!applied?.ignore.some(matches)) return void 0;
	const name = `${applied.namespace}/${applied.name}`;
	const field = release ? "driftDetection.ignore" : "ignore";
	return {
		owner: `Flux ${applied.kind} ${name} (${field})`,
		edit: `Remove /spec/replicas from spec.${field} of ${applied.kind} ${name}`
	};
}
function appliesTo(rule, { kind, namespace, name }) {
	const matches = rule.syntax === "globs" ? matchesGlob : matchesExpression;
	const exact = rule.syntax === "globs" ? (a, b) => a === b : matchesExpression;
	return matches(rule.group ?? "*", API_GROUPS[kind] ?? "") && matches(rule.kind ?? "*", kind) && (rule.namespace === void 0 || namespace === void 0 || exact(rule.namespace, namespace)) && (rule.name === void 0 || exact(rule.name, name));
}
function matchesGlob(pattern, value) {
	const expression = pattern.replace(/[\\^$.+()[\]{}|]/g, "\\$&").replaceAll("*", ".*").replaceAll("?", ".");
	return new RegExp(`^${expression}$`).test(value);
}
/**
* Anchored, as Flux reads them. Go's engine never runs away; ours might, so that an expression that could is taken to match:
* then the count is left alone.
*/
function matchesExpression(pattern, value) {
	if (pattern === "*") return true;
	if (pattern.length > MOST_PATTERN || /\)[*+?{]/.test(pattern) || (pattern.match(/[*+{]/g) ?? []).length > MOST_REPEATS) return true;
	try {
		return new RegExp(`^(?:${pattern})$`).test(value);
	} catch {
		return true;
	}
}
/** A JSON pointer or jq path at the count or above it, or a manager who owns the live count. */
function ignoresCount({ paths, managers }, manager) {
	return manager !== void 0 && managers.some((m) => m === "*" || m === manager) || paths.some(reachesCount);
}
// src/verification/delivered-revision.ts
/**
* Why a revision does not prove that our value was applied; undefined where it does. A descendant may have reverted us, so
* the field has to hold our value there.
*/
function shortfall(revision, { descends, valueThere, expected }) {
	const known = revision === void 0 ? void 0 : descends.get(revision);
	const name = shortRevision(revision);
	if (revision !== void 0 && !isCommit(revision)) return {
		kind: "unknown",
		reason: `${name} is no commit, and what it was made from is not said`
	};
	if (known === void 0 || known === "unknown") return {
		kind: "unknown",
		reason: `whether ${name} contains the merge cannot be told from this clone; fetch more history (fetch-depth: 0)`
	};
	if (known === "no") return {
		kind: "pending",
		reason: `it is at ${name}, from before the merge`
	};
	if (valueThere === expected) return void 0;
	return {
		kind: "pending",
		reason: `the field states ${valueThere ?? "something unreadable"} at ${name}, not ${expected}`
	};
}
function shortRevision(revision) {
	return revision === void 0 ? "no revision" : revision.slice(0, 10);
}
function isCommit(revision) {
	return /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(revision);
}
// src/verification/argocd.ts
/** The commits that the Application's state speaks of, for the source that our repository is. */
function applicationRevisions(application, facts) {
	const index = sourceIndex(application, facts);
	if (index === void 0) return [];
	const named = [
		application.revisions,
		application.applied,
		...application.history.map((h) => h.revisions)
	].map((r) => r[index]);
	const all = [application.hydrated?.dry, ...application.hydrates ? [] : named];
	return [...new Set(all.filter((revision) => revision !== void 0 && isCommit(revision)))];
}
/**
* An Application has delivered when the revision compared last contains the merge and is in sync, the last sync succeeded and
* applied such a revision too (unless live state matched without one), and nothing failed in between. `sync.revision` is
* only compared; `syncResult.revision` is applied (https://argo-cd.readthedocs.io/en/stable/operator-manual/application.yaml).
*/
function judgeApplication(application, facts) {
	const named = `Argo CD Application ${application.namespace}/${application.name}`;
	const pending = (reason) => ({
		kind: "pending",
		reason: `${named}: ${reason}`
	});
	const index = sourceIndex(application, facts);
	if (index === void 0) return {
		kind: "unknown",
		reason: `${named}: ${application.sources.some(isGit) ? "which of its sources is this repository cannot be told" : "none of its sources is a git repository, so it names no commit"}`
	};
	if (application.error !== void 0) return pending(application.error);
	const compared = application.revisions[index];
	const seen = application.hydrates ? application.hydrated?.dry : compared;
	if (application.hydrates && application.hydrated?.made !== compared) return pending("the hydrated commit is not compared yet");
	const short = shortfall(seen, facts);
	if (short) return {
		kind: short.kind,
		reason: `${named}: ${short.reason}`
	};
	if (application.phase === "Running") return pending(`a sync is running: ${application.message ?? "no message"}`);
	if (application.sync !== "Synced") return pending(application.automated ? `it is ${application.sync}; a sync window may hold it` : `it is ${application.sync} and waits for a manual sync`);
	if (application.phase !== void 0 && application.phase !== "Succeeded") return pending(`the last sync ended ${application.phase}: ${application.message ?? "no message"}`);
	const contains = (revision) => application.hydrates ? revision === compared : revision !== void 0 && facts.descends.get(revision) === "yes";
	const wasApplied = contains(application.applied[index]);
	if (!wasApplied && facts.liveReplicas !== facts.expected) return pending(`${shortRevision(compared)} was compared and not applied, and live state differs`);
	const at = wasApplied ? firstApplied(application, (revisions) => contains(revisions[index])) : void 0;
	return {
		kind: "delivered",
		revision: String(seen),
		at,
		unhealthy: unhealthy(application, named)
	};
}
/** Other commits are synced later; the clock runs from the first sync that contained ours. */
function firstApplied(application, contains) {
	return [...application.history.filter((entry) => contains(entry.revisions)).map((entry) => entry.at), ...application.finishedAt === void 0 ? [] : [application.finishedAt]].sort((a, b) => Date.parse(a) - Date.parse(b))[0];
}
/** Health from before the last sync says nothing about it. */
function unhealthy({ health, finishedAt, reconciledAt }, named) {
	if (finishedAt !== void 0 && (reconciledAt === void 0 || Date.parse(reconciledAt) < Date.parse(finishedAt))) return `${named}: its health is from before the sync`;
	return health === "Healthy" ? void 0 : `${named}: its health is ${health}`;
}
/**
* Which of the sources is our repository: the only one, or the one with its URL and, among several of those, with the path
* that our manifest lies under; it matters no more where they are all at one revision, as with a chart and its values. A
* chart from a registry is never one, nor is an OCI artifact.
*/
function sourceIndex({ sources, revisions }, { repository, path }) {
	const git = sources.map((source, index) => ({
		...source,
		index
	})).filter(isGit);
	if (git.length === 1) return git[0]?.index;
	const own = git.filter((source) => repositoryName(source.repo) === repositoryName(repository));
	const above = own.filter((source) => source.path !== void 0 && path.startsWith(folderOf(source.path)));
	if (above.length === 1) return above[0]?.index;
	return new Set(own.map(({ index }) => revisions[index])).size === 1 ? own[0]?.index : void 0;
}
function isGit({ chart, repo }) {
	return !chart && !repo.startsWith("oci://");
}
/** With its slash; '' for the whole repository. */
function folderOf(path) {
	const inside = path.replace(/^(\.?\/)+|^\.$|\/+$/g, "");
	return inside === "" ? "" : `${inside}/`;
}
/** `host/owner/name`, however the URL is written. */
function repositoryName(url) {
	return url.replace(/^[a-z+]+:\/\//i, "").replace(/^[^/@]*@/, "").replace(/^([^/:]+):(?:\d+\/)?/, "$1/").replace(/(\.git)?\/*$/, "").toLowerCase();
}
// src/verification/flux.ts
function fluxRevisions({ kustomization }) {
	const commit = appliedCommit(kustomization);
	return commit === void 0 ? [] : [commit];
}
/**
* A Kustomization has delivered when it is Ready for its newest spec and the revision applied last contains the merge. A
* HelmRelease's own revisions are chart versions: the Kustomization that applied it says which commit, then it has to be Ready
* itself (https://fluxcd.io/flux/components/kustomize/kustomizations/#last-applied-revision).
*/
function judgeFlux({ kustomization, release }, facts) {
	if (!kustomization) return {
		kind: "unknown",
		reason: `${nameOf(release)}: no Kustomization says which commit it was made from`
	};
	const commit = appliedCommit(kustomization);
	const waits = unready(kustomization);
	if (commit === void 0) {
		const reason = waits ?? `${nameOf(kustomization)}: ${kustomization.applied ?? "no revision"} is no commit`;
		return {
			kind: waits === void 0 ? "unknown" : "pending",
			reason
		};
	}
	const short = shortfall(commit, facts);
	if (short) return {
		kind: short.kind,
		reason: waits ?? `${nameOf(kustomization)}: ${short.reason}`
	};
	const unsettled = waits ?? (release && unready(release));
	if (unsettled !== void 0) return {
		kind: "pending",
		reason: unsettled
	};
	return {
		kind: "delivered",
		revision: commit,
		at: (release ?? kustomization).ready.since,
		unhealthy: void 0
	};
}
function unready(object) {
	const name = nameOf(object);
	if (object.suspended) return `${name} is suspended`;
	if (!object.observed) return `${name}: its newest spec is not observed yet`;
	if (object.reconciling) return `${name} is reconciling: ${object.ready.message}`;
	return object.ready.status === "True" ? void 0 : `${name} is not ready: ${object.ready.message}`;
}
/** `branch@sha1:<sha>`, `sha1:<sha>`, or `branch/<sha>` of older versions. */
function appliedCommit(object) {
	const commit = object?.applied?.split(/[:/]/).at(-1);
	return commit !== void 0 && isCommit(commit) ? commit : void 0;
}
function nameOf(object) {
	return object ? `Flux ${object.kind} ${object.namespace}/${object.name}` : "Flux";
}
// src/verification/delivery.ts
/** The commits that git has to be asked about before `judgeDelivery`: the one that is in force, then those before it. */
function revisionsToLookUp(source, facts) {
	if (source?.kind === "argo") return applicationRevisions(source.application, facts);
	return source?.kind === "flux" ? fluxRevisions(source) : [];
}
function judgeDelivery(source, facts) {
	if (!source) return { kind: "skipped" };
	if (source.kind === "unknown") return source;
	return source.kind === "argo" ? judgeApplication(source.application, facts) : judgeFlux(source, facts);
}
// src/pipeline/delivery.ts
/** Asks every cluster with a delivery source once. What cannot be read costs the delivery checks alone, with its reason. */
async function observeDelivery(config, blueprints, snapshot) {
	const sources = /* @__PURE__ */ new Map();
	const ignored = {};
	const problems = [];
	const clusters = Object.keys(config.clusters).filter((cluster) => deliverySetting(config, cluster).kind !== "none");
	if (clusters.length === 0) return {
		sources,
		ignored,
		problems
	};
	const { services, clusters: seenClusters } = readSources(snapshot);
	await Promise.all(clusters.map(async (cluster) => {
		const setting = deliverySetting(config, cluster);
		const tracked = blueprints.filter((b) => b.workload.cluster === cluster).map((b) => {
			const seen = services.get(b.name);
			const wanted = wantedService(b);
			return {
				...wanted,
				cluster,
				namespace: wanted.namespace ?? seen?.namespace,
				tracking: seen?.tracking ?? {}
			};
		});
		const told = isLive(config, cluster) ? seenClusters.get(cluster)?.failure : void 0;
		const gone = tracked.length > 0 && tracked.every(({ service }) => services.get(service)?.failure !== void 0);
		const objects = told !== void 0 && gone ? told : await list(config, cluster, tracked);
		const failure = typeof objects === "string" ? objects : failedList(cluster, objects);
		if (failure !== void 0 && told === void 0) problems.push(failure);
		for (const service of tracked) {
			const source = typeof objects === "string" ? {
				kind: "unknown",
				reason: objects
			} : findDelivery(setting, service, objects);
			if (source) sources.set(service.service, source);
			const held = ignoredCount(service, source, services.get(service.service)?.writer?.split(" at ")[0]);
			if (held) ignored[service.service] = held;
		}
	}));
	return {
		sources,
		ignored,
		problems: problems.sort()
	};
}
/** Whether the objects are where the cluster's own figures come from. */
function isLive({ clusters }, cluster) {
	const { metrics = [], delivery } = clusters[cluster] ?? {};
	return delivery !== void 0 && "context" in delivery && metrics.some((m) => m.kind === "kubernetes" && m.context === delivery.context);
}
function failedList(cluster, { applications, kustomizations, helmReleases }) {
	const failed = [
		applications,
		kustomizations,
		helmReleases
	].find((l) => l?.reach.kind === "namespaces" && l.reach.failed);
	return failed?.reach.kind === "namespaces" ? `cluster ${cluster}: delivery cannot be told: ${failed.reach.reason}` : void 0;
}
const NOTHING = {
	applications: void 0,
	kustomizations: void 0,
	helmReleases: void 0,
	argoDefaults: []
};
/** The objects, or why there are none. */
async function list(config, cluster, services) {
	const setting = deliverySetting(config, cluster);
	const kinds = kindsToList(setting, services);
	if (setting.kind === "none" || kinds.length === 0) return NOTHING;
	const { listDelivery } = await import("./delivery-ByCa0ZIx.js");
	const live = config.clusters[cluster]?.metrics.find((m) => m.kind === "kubernetes");
	return listDelivery({
		cluster,
		kinds,
		namespaces: namespacesToList(setting, services),
		...setting.context === void 0 ? {} : { context: setting.context },
		...live?.timeout === void 0 ? {} : { timeout: parseDuration(live.timeout) }
	}).catch((error) => {
		if (error instanceof TrimtabError && error.code === "kubernetes_failed") return error.message;
		throw error;
	});
}
/** Whether the cluster runs a merged change, by what its delivery tool and git say. */
async function deliveryOf(session, pull, marker, { input }) {
	const source = session.surveyed.deliveries.get(marker.service);
	const place = {
		repository: session.repository,
		path: `${session.folder}${marker.file}`
	};
	const merge = pull.merge_commit_sha;
	if (source && merge === null) return {
		kind: "unknown",
		reason: "the forge does not name the merge commit"
	};
	const revisions = merge === null ? [] : revisionsToLookUp(source, place);
	const descends = /* @__PURE__ */ new Map();
	for (const revision of revisions) descends.set(revision, await session.git.descends(revision, String(merge)));
	const [inForce] = revisions;
	const valueThere = inForce !== void 0 && descends.get(inForce) === "yes" ? await countAt(await session.git.filesAt(inForce), marker, input.blueprint, session) : void 0;
	return judgeDelivery(source, {
		...place,
		expected: marker.to,
		liveReplicas: input.observation?.replicas,
		descends,
		valueThere
	});
}
/** The count at a synced revision. Where its file is as on base, what was found on base stands there too, and nothing is searched. */
async function countAt(files, { file }, blueprint, session) {
	const target = session.surveyed.located.get(blueprint.name)?.target;
	const bytes = files.read(file);
	if (target?.path === file && bytes !== void 0 && session.files.read(file)?.equals(bytes) === true) return target.value;
	return locateAll(files, [blueprint], await startScan(files)()).get(blueprint.name)?.target?.value;
}
// src/pipeline/survey.ts
const DEFAULT_CONFIG = "trimtab.yaml";
/** What `plan`, `reconcile` and `verify` share: everything up to the decisions, from one set of files. */
async function survey(files, options, now, { ledger: kept, pulls }) {
	const scan = startScan(files);
	const configSource = configText(files, options);
	const config = readConfig(configSource);
	const blueprints = blueprintSources(files, config, configSource.path);
	const fleet = readFleet(config, blueprints);
	const versions = new Map(fleet.blueprints.map((b) => [b.name, b.version ?? null]));
	const ledger = await kept.read(ledgerHorizon(fleet.blueprints, now));
	const unrecorded = unrecordedPullEvents(pulls, ledger.events, versions, now);
	const snapshot = await observe(options, config, fleet.blueprints, now);
	const { sources: deliveries, ignored, problems } = await observeDelivery(config, fleet.blueprints, snapshot);
	const located = locateAll(files, fleet.blueprints, await scan());
	const facts = {
		now: now.toISOString(),
		config: configSource,
		policies: policiesText(files, config),
		blueprints,
		snapshot,
		desired: Object.fromEntries([...located].map(([name, { desired }]) => [name, desired])),
		...Object.keys(ignored).length > 0 ? { ignored } : {},
		...problems.length > 0 ? { problems } : {},
		history: Object.fromEntries(foldHistories([...ledger.events, ...unrecorded])),
		ledger_error: ledger.error
	};
	return {
		config,
		facts,
		located,
		deliveries,
		unrecorded,
		...assess(facts, fleet),
		selected: select(options, fleet.blueprints)
	};
}
/** An absent trimtab.yaml is an empty one; a file that somebody names has to be there. @throws TrimtabError `usage` */
function configText(files, { config }) {
	const path = config ?? "trimtab.yaml";
	const bytes = readPolicy(files, path);
	if (!bytes && config !== void 0) throw new TrimtabError("usage", `--config ${config}: no such file below --repo`);
	return {
		path,
		text: bytes?.toString("utf8") ?? ""
	};
}
/** The policy file; null where there is none, which sets no floor. @throws TrimtabError `config_invalid` for one that is named and missing. */
function policiesText(files, config) {
	const path = policiesPath(config);
	const bytes = readPolicy(files, path);
	if (!bytes && config.policies !== void 0) throw new TrimtabError("config_invalid", `policies: ${path}: no such file below --repo`);
	return bytes ? {
		path,
		text: bytes.toString("utf8")
	} : null;
}
/** A file that may hold work back: as a link, which is not followed, it must not pass for absent. */
function readPolicy(files, path) {
	if (files.isLink?.(path)) throw new TrimtabError("config_invalid", `${path} is a symbolic link, or lies behind one: put the file itself there`);
	return files.read(path);
}
function policiesPath({ policies }) {
	return policies ?? "blueprints/governance/policies.yaml";
}
/**
* The services asked for by name or by shard; undefined for all. A service's shard depends on its name alone, so that
* adding one moves no other. @throws TrimtabError `usage` for a name that no blueprint has.
*/
function select({ services, shard }, blueprints) {
	const known = new Set(blueprints.map((b) => b.name));
	for (const name of services) {
		if (known.has(name)) continue;
		const some = [...known].slice(0, 20).join(", ") || "none";
		const near = closest(name, [...known]);
		const hint = near === void 0 ? "" : `. Did you mean "${near}"?`;
		throw new TrimtabError("usage", `--service ${name}: no sound blueprint has this metadata.name. Known: ${some}${hint}`);
	}
	const named = services.length > 0 ? services : [...known];
	if (shard) return new Set(named.filter((name) => shardOf(name, shard.count) === shard.index));
	return services.length > 0 ? new Set(named) : void 0;
}
function shardOf(name, count) {
	return createHash("sha256").update(name).digest().readUInt32BE() % count + 1;
}
export { choosePlace as C, chooseEntry as S, ledgerHorizon as T, readSource as _, select as a, tellShared as b, blobDigest as c, parseMarker as d, sameFingerprint as f, locateAll as g, holdOf as h, policiesText as i, fingerprintOf as l, blueprintSources as m, configText as n, survey as o, blueprintPaths as p, policiesPath as r, deliveryOf as s, DEFAULT_CONFIG as t, formatMarker as u, findTarget as v, require_picomatch as w, locateReplicas as x, openNamed as y };
