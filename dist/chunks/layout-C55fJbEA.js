import { t as TrimtabError } from "./errors-modhzHrg.js";
import { n as formatMemory, r as parseQuantity, t as formatCpu } from "./quantity-4yTZYHZm.js";
import { isUtf8 } from "node:buffer";
// src/lib/path.ts
/** The path in its plain form; undefined when it is absolute, climbs, enters `.git` or uses backslashes. */
function insidePath(given) {
	if (given.startsWith("/") || /^[A-Za-z]:/.test(given) || /[\\\0]/.test(given)) return void 0;
	const parts = given.split("/").filter((part) => part !== "" && part !== ".");
	if (parts.length === 0 || parts.some((part) => part === ".." || part.toLowerCase() === ".git")) return void 0;
	return parts.join("/");
}
/** A path relative to a folder of the repository, `..` resolved; undefined when it leaves it, or is an address. '' is the top. */
function insideFrom(dir, given) {
	if (given.startsWith("/") || given.includes("://") || /[\\\0\n]/.test(given)) return void 0;
	const parts = dir === "" ? [] : dir.split("/");
	for (const part of given.split("/")) {
		if (part === "" || part === ".") continue;
		if (part.toLowerCase() === ".git" || part === ".." && parts.length === 0) return void 0;
		if (part === "..") parts.pop();
		else parts.push(part);
	}
	return parts.join("/");
}
/** The path itself and every folder above it, the top ('') last. */
function ancestors(path) {
	const found = [path];
	for (let at = path.lastIndexOf("/"); at > 0; at = path.lastIndexOf("/", at - 1)) found.push(path.slice(0, at));
	return path === "" ? found : [...found, ""];
}
/** The folder that a path lies in; '' is the top. */
function folderOf(path) {
	return path.slice(0, Math.max(path.lastIndexOf("/"), 0));
}
// src/manifests/document/limits.ts
/** Larger files are no manifests, and parsing them would cost more memory than a run should. */
const MAX_BYTES = 20971520;
const MAX_ALIASES = 1e3;
const MAX_MERGED_KEYS = 1e4;
const MAX_MARKS = 3e6;
/**
* The place of the mark that is one too many: every node of YAML stands behind a line break, comma, bracket, colon, dash or
* question mark, and nodes, not bytes, are what parsing costs memory for. Text in quotes and blocks is counted too.
*/
function excessOf(bytes) {
	let marks = 0;
	if (bytes.length <= 3e6) return void 0;
	for (let at = 0; at < bytes.length; at += 1) {
		const byte = bytes[at];
		const next = bytes[at + 1];
		if (byte === 10 || byte === 13 && next !== 10 || byte === 44 || byte === 91 || byte === 123 || (next === 32 || next === 9) && (byte === 45 || byte === 58 || byte === 63)) marks += 1;
		if (marks > 3e6) return at;
	}
}
// node_modules/js-yaml/dist/js-yaml.mjs
/*! js-yaml 5.5.0 https://github.com/nodeca/js-yaml @license MIT */
/**
* Returned by a scalar resolver when the source does not match its tag.
*
* @category Tags
*/
var NOT_RESOLVED = Symbol("NOT_RESOLVED");
/**
* Create a normalized scalar tag definition.
*
* @category Tags
*/
function defineScalarTag(tagName, options) {
	return {
		tagName,
		nodeKind: "scalar",
		implicit: options.implicit ?? false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		implicitFirstChars: options.implicitFirstChars ?? null,
		resolve: options.resolve,
		identify: options.identify,
		represent: options.represent ?? ((data) => String(data)),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
/**
* Create a normalized sequence tag definition.
*
* @category Tags
*/
function defineSequenceTag(tagName, options) {
	const carrierIsResult = options.finalize === void 0;
	return {
		tagName,
		nodeKind: "sequence",
		implicit: false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		create: options.create,
		addItem: options.addItem,
		finalize: options.finalize ?? ((carrier) => carrier),
		carrierIsResult,
		identify: options.identify,
		represent: options.represent ?? ((data) => data),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
/**
* Create a normalized mapping tag definition.
*
* @category Tags
*/
function defineMappingTag(tagName, options) {
	const carrierIsResult = options.finalize === void 0;
	return {
		tagName,
		nodeKind: "mapping",
		implicit: false,
		matchByTagPrefix: options.matchByTagPrefix ?? false,
		create: options.create,
		addPair: options.addPair,
		has: options.has,
		keys: options.keys,
		get: options.get,
		finalize: options.finalize ?? ((carrier) => carrier),
		carrierIsResult,
		identify: options.identify,
		represent: options.represent ?? ((data) => data),
		representTagName: options.representTagName ?? (() => tagName)
	};
}
/** @category Tags */
var strTag = defineScalarTag("tag:yaml.org,2002:str", {
	resolve: (source) => source,
	identify: (data) => typeof data === "string"
});
var NULL_VALUES$1 = [
	"",
	"~",
	"null",
	"Null",
	"NULL"
];
/** @category Tags */
var nullCoreTag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: [
		"",
		"~",
		"n",
		"N"
	],
	resolve: (source) => {
		if (NULL_VALUES$1.indexOf(source) !== -1) return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
/** @category Tags */
var nullJsonTag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: ["n"],
	resolve: (source, isExplicit) => {
		if (source === "null" || isExplicit && source === "") return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
var NULL_VALUES = [
	"",
	"~",
	"null",
	"Null",
	"NULL"
];
/** @category Tags */
var nullYaml11Tag = defineScalarTag("tag:yaml.org,2002:null", {
	implicit: true,
	implicitFirstChars: [
		"",
		"~",
		"n",
		"N"
	],
	resolve: (source) => {
		if (NULL_VALUES.indexOf(source) !== -1) return null;
		return NOT_RESOLVED;
	},
	identify: (object) => object === null,
	represent: () => "null"
});
var TRUE_VALUES$2 = [
	"true",
	"True",
	"TRUE"
];
var FALSE_VALUES$2 = [
	"false",
	"False",
	"FALSE"
];
/** @category Tags */
var boolCoreTag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: [
		"t",
		"T",
		"f",
		"F"
	],
	resolve: (source) => {
		if (TRUE_VALUES$2.indexOf(source) !== -1) return true;
		if (FALSE_VALUES$2.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
var TRUE_VALUES$1 = ["true"];
var FALSE_VALUES$1 = ["false"];
/** @category Tags */
var boolJsonTag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: ["t", "f"],
	resolve: (source) => {
		if (TRUE_VALUES$1.indexOf(source) !== -1) return true;
		if (FALSE_VALUES$1.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
var TRUE_VALUES = [
	"true",
	"True",
	"TRUE",
	"y",
	"Y",
	"yes",
	"Yes",
	"YES",
	"on",
	"On",
	"ON"
];
var FALSE_VALUES = [
	"false",
	"False",
	"FALSE",
	"n",
	"N",
	"no",
	"No",
	"NO",
	"off",
	"Off",
	"OFF"
];
/** @category Tags */
var boolYaml11Tag = defineScalarTag("tag:yaml.org,2002:bool", {
	implicit: true,
	implicitFirstChars: [
		"y",
		"Y",
		"n",
		"N",
		"t",
		"T",
		"f",
		"F",
		"o",
		"O"
	],
	resolve: (source) => {
		if (TRUE_VALUES.indexOf(source) !== -1) return true;
		if (FALSE_VALUES.indexOf(source) !== -1) return false;
		return NOT_RESOLVED;
	},
	identify: (object) => Object.prototype.toString.call(object) === "[object Boolean]",
	represent: (object) => object ? "true" : "false"
});
var YAML_INTEGER_IMPLICIT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
var YAML_INTEGER_EXPLICIT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
function parseYamlInteger$2(source) {
	let value = source;
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0o")) return sign * parseInt(value.slice(2), 8);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger$2(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_INTEGER_EXPLICIT_PATTERN$1.test(source)) return NOT_RESOLVED;
	} else if (!YAML_INTEGER_IMPLICIT_PATTERN$1.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger$2(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
/** @category Tags */
var intCoreTag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		..."0123456789"
	],
	resolve: resolveYamlInteger$2,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
var YAML_INTEGER_IMPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^-?(?:0|[1-9][0-9]*)$");
var YAML_INTEGER_EXPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1]+|[-+]?0o[0-7]+|[-+]?0x[0-9a-fA-F]+|[-+]?[0-9]+)$");
function parseYamlInteger$1(source) {
	let value = source;
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0o")) return sign * parseInt(value.slice(2), 8);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger$1(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_INTEGER_EXPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	} else if (!YAML_INTEGER_IMPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger$1(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
/** @category Tags */
var intJsonTag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: ["-", ..."0123456789"],
	resolve: resolveYamlInteger$1,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
var YAML_INTEGER_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?0x[0-9a-fA-F_]+|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+|[-+]?(?:0|[1-9][0-9_]*))$");
function parseYamlInteger(source) {
	let value = source.replace(/_/g, "");
	let sign = 1;
	if (value[0] === "-" || value[0] === "+") {
		if (value[0] === "-") sign = -1;
		value = value.slice(1);
	}
	if (value.startsWith("0b")) return sign * parseInt(value.slice(2), 2);
	if (value.startsWith("0x")) return sign * parseInt(value.slice(2), 16);
	if (value.includes(":")) {
		let result = 0;
		for (const part of value.split(":")) result = result * 60 + Number(part);
		return sign * result;
	}
	if (value !== "0" && value[0] === "0") return sign * parseInt(value, 8);
	return sign * parseInt(value, 10);
}
function resolveYamlInteger(source) {
	if (!YAML_INTEGER_PATTERN.test(source)) return NOT_RESOLVED;
	const result = parseYamlInteger(source);
	return Number.isFinite(result) ? result : NOT_RESOLVED;
}
/** @category Tags */
var intYaml11Tag = defineScalarTag("tag:yaml.org,2002:int", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		..."0123456789"
	],
	resolve: resolveYamlInteger,
	identify: (object) => Number.isInteger(object) && !Object.is(object, -0) && object.toString(10).indexOf("e") < 0,
	represent: (object) => object.toString(10)
});
var YAML_FLOAT_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
var YAML_FLOAT_SPECIAL_PATTERN$1 = /* @__PURE__ */ new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat$2(source) {
	if (!YAML_FLOAT_PATTERN$1.test(source)) return NOT_RESOLVED;
	let value = source.toLowerCase();
	const sign = value[0] === "-" ? -1 : 1;
	if ("+-".includes(value[0])) value = value.slice(1);
	if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
	if (value === ".nan") return NaN;
	const result = sign * parseFloat(value);
	if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN$1.test(source)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat$2(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
/** @category Tags */
var floatCoreTag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		".",
		..."0123456789"
	],
	resolve: resolveYamlFloat$2,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat$2
});
var YAML_FLOAT_IMPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^-?(?:0|[1-9][0-9]*)(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$");
var YAML_FLOAT_EXPLICIT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\\.[0-9]+(?:[eE][-+]?[0-9]+)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat$1(source, isExplicit) {
	if (isExplicit) {
		if (!YAML_FLOAT_EXPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
		let value = source.toLowerCase();
		const sign = value[0] === "-" ? -1 : 1;
		if ("+-".includes(value[0])) value = value.slice(1);
		if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
		if (value === ".nan") return NaN;
		const result = sign * parseFloat(value);
		return Number.isFinite(result) ? result : NOT_RESOLVED;
	}
	if (!YAML_FLOAT_IMPLICIT_PATTERN.test(source)) return NOT_RESOLVED;
	const result = Number(source);
	if (Number.isFinite(result)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat$1(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
/** @category Tags */
var floatJsonTag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: ["-", ..."0123456789"],
	resolve: resolveYamlFloat$1,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat$1
});
var YAML_FLOAT_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?(?:(?:[0-9][0-9_]*)?\\.[0-9_]*)(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
var YAML_FLOAT_SPECIAL_PATTERN = /* @__PURE__ */ new RegExp("^(?:[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))$");
function resolveYamlFloat(source) {
	if (!YAML_FLOAT_PATTERN.test(source)) return NOT_RESOLVED;
	let value = source.toLowerCase().replace(/_/g, "");
	const sign = value[0] === "-" ? -1 : 1;
	if ("+-".includes(value[0])) value = value.slice(1);
	if (value === ".inf") return sign === 1 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
	if (value === ".nan") return NaN;
	let result = 0;
	if (value.includes(":")) {
		for (const part of value.split(":")) result = result * 60 + Number(part);
		result *= sign;
	} else result = sign * parseFloat(value);
	if (Number.isFinite(result) || YAML_FLOAT_SPECIAL_PATTERN.test(source)) return result;
	return NOT_RESOLVED;
}
function representYamlFloat(object) {
	if (isNaN(object)) return ".nan";
	if (object === Number.POSITIVE_INFINITY) return ".inf";
	if (object === Number.NEGATIVE_INFINITY) return "-.inf";
	if (Object.is(object, -0)) return "-0.0";
	const result = object.toString(10);
	return /^[-+]?[0-9]+e/.test(result) ? result.replace("e", ".e") : result;
}
/** @category Tags */
var floatYaml11Tag = defineScalarTag("tag:yaml.org,2002:float", {
	implicit: true,
	implicitFirstChars: [
		"-",
		"+",
		".",
		..."0123456789"
	],
	resolve: resolveYamlFloat,
	identify: (object) => typeof object === "number" && (!Number.isInteger(object) || Object.is(object, -0) || object.toString(10).indexOf("e") >= 0),
	represent: representYamlFloat
});
/**
* Enables merge keys in {@link CORE_SCHEMA} when added with
* {@link Schema.withTags}.
*
* @category Tags
*/
var mergeTag = defineScalarTag("tag:yaml.org,2002:merge", {
	implicit: true,
	implicitFirstChars: ["<"],
	resolve: (source, isExplicit) => {
		if (source === "<<" || isExplicit && source === "") return "<<";
		return NOT_RESOLVED;
	},
	identify: () => false
});
var BASE64_PATTERN = /^[A-Za-z0-9+/]*={0,2}$/;
function resolveYamlBinary(source) {
	const input = source.replace(/\s/g, "");
	if (input.length % 4 !== 0 || !BASE64_PATTERN.test(input)) return NOT_RESOLVED;
	const binary = atob(input);
	const result = new Uint8Array(binary.length);
	for (let index = 0; index < binary.length; index++) result[index] = binary.charCodeAt(index);
	return result;
}
function representYamlBinary(object) {
	let binary = "";
	for (let index = 0; index < object.length; index++) binary += String.fromCharCode(object[index]);
	return btoa(binary);
}
/**
* The `!!binary` tag, represented as a `Uint8Array`.
*
* @category Tags
*/
var binaryTag = defineScalarTag("tag:yaml.org,2002:binary", {
	resolve: resolveYamlBinary,
	identify: (object) => Object.prototype.toString.call(object) === "[object Uint8Array]",
	represent: representYamlBinary
});
var YAML_DATE_REGEXP = /* @__PURE__ */ new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9])-([0-9][0-9])$");
var YAML_TIMESTAMP_REGEXP = /* @__PURE__ */ new RegExp("^([0-9][0-9][0-9][0-9])-([0-9][0-9]?)-([0-9][0-9]?)(?:[Tt]|[ \\t]+)([0-9][0-9]?):([0-9][0-9]):([0-9][0-9])(?:\\.([0-9]*))?(?:[ \\t]*(Z|([-+])([0-9][0-9]?)(?::([0-9][0-9]))?))?$");
function makeUtcDate(year, month, day, hour = 0, minute = 0, second = 0, fraction = 0) {
	const date = new Date(Date.UTC(year, month, day, hour, minute, second, fraction));
	date.setUTCFullYear(year, month, day);
	return date;
}
function resolveYamlTimestamp(source) {
	let match = YAML_DATE_REGEXP.exec(source);
	if (match === null) match = YAML_TIMESTAMP_REGEXP.exec(source);
	if (match === null) return NOT_RESOLVED;
	const year = +match[1];
	const month = +match[2] - 1;
	const day = +match[3];
	if (!match[4]) {
		const date = makeUtcDate(year, month, day);
		if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month || date.getUTCDate() !== day) return NOT_RESOLVED;
		return date;
	}
	const hour = +match[4];
	const minute = +match[5];
	const second = +match[6];
	let fraction = 0;
	if (hour > 23 || minute > 59 || second > 59) return NOT_RESOLVED;
	if (match[7]) {
		let value = match[7].slice(0, 3);
		while (value.length < 3) value += "0";
		fraction = +value;
	}
	const date = makeUtcDate(year, month, day, hour, minute, second, fraction);
	if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month || date.getUTCDate() !== day) return NOT_RESOLVED;
	if (match[9]) {
		const offsetHour = +match[10];
		const offsetMinute = +(match[11] || 0);
		if (offsetHour > 23 || offsetMinute > 59) return NOT_RESOLVED;
		const offset = (offsetHour * 60 + offsetMinute) * 6e4;
		date.setTime(date.getTime() - (match[9] === "-" ? -offset : offset));
	}
	return date;
}
/**
* The YAML 1.1 `!!timestamp` tag, represented as a JavaScript `Date`.
*
* @category Tags
*/
var timestampTag = defineScalarTag("tag:yaml.org,2002:timestamp", {
	implicit: true,
	implicitFirstChars: [..."0123456789"],
	resolve: resolveYamlTimestamp,
	identify: (object) => object instanceof Date,
	represent: (object) => object.toISOString()
});
/** @category Tags */
var seqTag = defineSequenceTag("tag:yaml.org,2002:seq", {
	create: () => [],
	addItem: (container, item) => {
		container.push(item);
	},
	identify: Array.isArray
});
function isPlainObject(data) {
	if (data === null || typeof data !== "object" || Array.isArray(data)) return false;
	const prototype = Object.getPrototypeOf(data);
	return prototype === null || prototype === Object.prototype;
}
function pick(object, keys) {
	const result = {};
	for (const key of keys) if (object[key] !== void 0) result[key] = object[key];
	return result;
}
/**
* Provided only for YAML 1.1 compatibility and supported by the loader only.
* JavaScript has no dedicated class to represent this type, so it cannot be
* identified and dumped.
*
* ```yaml
* !!omap
*   - one: 1
*   - two: 2
* ```
*
* is loaded as
*
* ```javascript
* [
*   { one: 1 },
*   { two: 2 }
* ]
* ```
*
* @category Tags
*/
var omapTag = defineSequenceTag("tag:yaml.org,2002:omap", {
	create: () => ({
		list: [],
		seen: /* @__PURE__ */ new Set()
	}),
	addItem: (carrier, item) => {
		let key;
		if (item instanceof Map) {
			if (item.size !== 1) return "cannot resolve an ordered map item";
			key = item.keys().next().value;
		} else if (isPlainObject(item)) {
			const itemKeys = Object.keys(item);
			if (itemKeys.length !== 1) return "cannot resolve an ordered map item";
			key = itemKeys[0];
		} else return "cannot resolve an ordered map item";
		if (carrier.seen.has(key)) return "duplicate key in ordered map";
		carrier.seen.add(key);
		carrier.list.push(item);
		return "";
	},
	finalize: (carrier) => carrier.list,
	identify: () => false
});
/**
* Provided only for YAML 1.1 compatibility and supported by the loader only.
* JavaScript has no dedicated class to represent this type, so it cannot be
* identified and dumped.
*
* ```yaml
* !!pairs
*   - one: 1
*   - two: 2
* ```
*
* is loaded as
*
* ```javascript
* [
*   ['one', 1],
*   ['two', 2]
* ]
* ```
*
* @category Tags
*/
var pairsTag = defineSequenceTag("tag:yaml.org,2002:pairs", {
	create: () => [],
	addItem: (container, item) => {
		if (item instanceof Map) {
			if (item.size !== 1) return "cannot resolve a pairs item";
			container.push(item.entries().next().value);
			return "";
		}
		if (Object.prototype.toString.call(item) !== "[object Object]") return "cannot resolve a pairs item";
		const object = item;
		const keys = Object.keys(object);
		if (keys.length !== 1) return "cannot resolve a pairs item";
		container.push([keys[0], object[keys[0]]]);
		return "";
	},
	identify: () => false
});
/**
* This is the default mapping implementation. It uses `{}` objects and has only
* partial functionality due to language limitations. This choice was made
* because users expect to get JavaScript objects, and it was left unchanged to
* avoid too many breaking changes in the v5 release.
*
* Side effects:
*
* - `Object.hasOwn()` checks or `for...of` loops are required for safe use (to
*   avoid falling through to prototypes).
* - Only scalar string keys are supported properly.
* - Other scalar keys, such as `null` and numbers, are converted to strings.
*   This is historical behaviour, and it can cause side effects such as
*   problems with `!!merge`.
*
* Note that non-string scalar keys may be deprecated in future versions.
*
* Ideally, use {@link realMapTag} instead.
*
* @category Tags
*/
var mapTag = defineMappingTag("tag:yaml.org,2002:map", {
	create: () => ({}),
	identify: isPlainObject,
	represent: (o) => {
		const map = /* @__PURE__ */ new Map();
		for (const key of Object.keys(o)) map.set(key, o[key]);
		return map;
	},
	addPair: (container, key, value) => {
		if (key !== null && typeof key === "object") return "object-based map does not support complex keys";
		const normalizedKey = String(key);
		if (normalizedKey === "__proto__") Object.defineProperty(container, normalizedKey, {
			value,
			enumerable: true,
			configurable: true,
			writable: true
		});
		else container[normalizedKey] = value;
		return "";
	},
	has: (container, key) => {
		if (key !== null && typeof key === "object") return false;
		return Object.prototype.hasOwnProperty.call(container, String(key));
	},
	keys: (container) => Object.keys(container),
	get: (container, key) => {
		const normalizedKey = String(key);
		if (!Object.prototype.hasOwnProperty.call(container, normalizedKey)) return null;
		return container[normalizedKey];
	}
});
/**
* The YAML 1.1 `!!set` tag, represented as a JavaScript `Set`.
*
* @category Tags
*/
var setTag = defineMappingTag("tag:yaml.org,2002:set", {
	create: () => /* @__PURE__ */ new Set(),
	identify: (data) => data instanceof Set,
	represent: (data) => {
		const map = /* @__PURE__ */ new Map();
		for (const key of data) map.set(key, null);
		return map;
	},
	addPair: (container, key, value) => {
		if (value !== null) return "cannot resolve a set item";
		container.add(key);
		return "";
	},
	has: (container, key) => container.has(key),
	keys: (container) => container.keys(),
	get: () => null
});
function createTagDefinitionMap() {
	return {
		scalar: Object.create(null),
		sequence: Object.create(null),
		mapping: Object.create(null)
	};
}
function createTagDefinitionListMap() {
	return {
		scalar: [],
		sequence: [],
		mapping: []
	};
}
function compileTags(tags) {
	const result = [];
	for (const tag of tags) {
		let index = result.length;
		for (let previousIndex = 0; previousIndex < result.length; previousIndex++) {
			const previous = result[previousIndex];
			if (previous.nodeKind === tag.nodeKind && previous.tagName === tag.tagName && previous.matchByTagPrefix === tag.matchByTagPrefix) {
				index = previousIndex;
				break;
			}
		}
		result[index] = tag;
	}
	return result;
}
/**
* Controls tag resolution when loading and type selection when dumping.
*
* @category Schemas
*/
var Schema = class Schema {
	tags;
	/** @internal */
	implicitScalarTags;
	/**
	* Dispatch implicit scalar resolvers by `source.charAt(0)`. Each bucket holds
	* the resolvers that may match that key, in schema order; a key absent from
	* the map uses
	* {@link Schema.implicitScalarAnyFirstChar}
	* (resolvers that declared no first-char constraint, so they apply to any
	* first character).
	*/
	implicitScalarByFirstChar;
	implicitScalarAnyFirstChar;
	/**
	* The default scalar tag (`!!str`), resolved once so the composer's fallback
	* for unresolved plain scalars avoids a keyed lookup per scalar.
	*
	* @internal
	*/
	defaultScalarTag;
	/**
	* The default container tags (`!!seq` / `!!map`), used by the dumper: when a
	* value is identified by its default tag, the tag is implicit and not
	* printed. Undefined if the schema does not define them (then such values
	* can't be dumped).
	*
	* @internal
	*/
	defaultSequenceTag;
	/** @internal */
	defaultMappingTag;
	exact;
	prefix;
	constructor(tags) {
		const compiledTags = compileTags(tags);
		const implicitScalarTags = [];
		const exact = createTagDefinitionMap();
		const prefix = createTagDefinitionListMap();
		for (const tag of compiledTags) {
			if (tag.nodeKind === "scalar" && tag.implicit) {
				if (tag.matchByTagPrefix) throw new Error("Implicit scalar tags cannot match by tag prefix");
				implicitScalarTags.push(tag);
			}
			switch (tag.nodeKind) {
				case "scalar":
					if (tag.matchByTagPrefix) prefix.scalar.push(tag);
					else exact.scalar[tag.tagName] = tag;
					break;
				case "sequence":
					if (tag.matchByTagPrefix) prefix.sequence.push(tag);
					else exact.sequence[tag.tagName] = tag;
					break;
				case "mapping": if (tag.matchByTagPrefix) prefix.mapping.push(tag);
				else exact.mapping[tag.tagName] = tag;
			}
		}
		const implicitScalarAnyFirstChar = implicitScalarTags.filter((tag) => tag.implicitFirstChars === null);
		const keys = /* @__PURE__ */ new Set();
		for (const tag of implicitScalarTags) if (tag.implicitFirstChars !== null) for (const key of tag.implicitFirstChars) keys.add(key);
		const implicitScalarByFirstChar = /* @__PURE__ */ new Map();
		for (const key of keys) implicitScalarByFirstChar.set(key, implicitScalarTags.filter((tag) => tag.implicitFirstChars === null || tag.implicitFirstChars.indexOf(key) !== -1));
		const defaultScalarTag = exact.scalar["tag:yaml.org,2002:str"];
		if (!defaultScalarTag) throw new Error("schema does not define the default scalar tag (tag:yaml.org,2002:str)");
		this.tags = compiledTags;
		this.implicitScalarTags = implicitScalarTags;
		this.implicitScalarByFirstChar = implicitScalarByFirstChar;
		this.implicitScalarAnyFirstChar = implicitScalarAnyFirstChar;
		this.defaultScalarTag = defaultScalarTag;
		this.defaultSequenceTag = exact.sequence["tag:yaml.org,2002:seq"];
		this.defaultMappingTag = exact.mapping["tag:yaml.org,2002:map"];
		this.exact = exact;
		this.prefix = prefix;
	}
	/** @internal */
	lookupScalarTag(tagName) {
		const exactTag = this.exact.scalar[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.scalar) if (tagName.startsWith(tag.tagName)) return tag;
	}
	/** @internal */
	lookupSequenceTag(tagName) {
		const exactTag = this.exact.sequence[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.sequence) if (tagName.startsWith(tag.tagName)) return tag;
	}
	/** @internal */
	lookupMappingTag(tagName) {
		const exactTag = this.exact.mapping[tagName];
		if (exactTag) return exactTag;
		for (const tag of this.prefix.mapping) if (tagName.startsWith(tag.tagName)) return tag;
	}
	/** @internal */
	resolveImplicitScalarTag(source) {
		const candidates = this.implicitScalarByFirstChar.get(source.charAt(0)) ?? this.implicitScalarAnyFirstChar;
		for (const tag of candidates) {
			const value = tag.resolve(source, false, tag.tagName);
			if (value !== NOT_RESOLVED) return {
				value,
				tag
			};
		}
		const tag = this.defaultScalarTag;
		return {
			value: tag.resolve(source, false, tag.tagName),
			tag
		};
	}
	/**
	* Creates a new schema with the specified tags added. If a tag already
	* exists, it is replaced by the specified tag.
	*
	* @example
	*
	* ```javascript
	* import { CORE_SCHEMA, mergeTag, realMapTag } from 'js-yaml'
	*
	* const schema = CORE_SCHEMA.withTags(mergeTag, realMapTag)
	* ```
	*/
	withTags(...tags) {
		let flatTags = [];
		for (const tag of tags) flatTags = flatTags.concat(tag);
		return new Schema([...this.tags, ...flatTags]);
	}
};
/**
* The YAML 1.2 Failsafe Schema: strings, sequences, and mappings.
*
* @category Schemas
*/
var FAILSAFE_SCHEMA = new Schema([
	strTag,
	seqTag,
	mapTag
]);
new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullJsonTag,
	boolJsonTag,
	intJsonTag,
	floatJsonTag
]);
/**
* The default schema for the loaders. Note, {@link CORE_SCHEMA} comes
* without the `!!merge` tag. You can easily enable it if needed.
*
* @example
* Enable {@link mergeTag}:
*
* ```javascript
* import { load, CORE_SCHEMA, mergeTag } from 'js-yaml'
*
* try {
*   load(data, { schema: CORE_SCHEMA.withTags(mergeTag) })
* } catch (e) {
*   console.error(e)
* }
* ```
*
* @category Schemas
*/
var CORE_SCHEMA = new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullCoreTag,
	boolCoreTag,
	intCoreTag,
	floatCoreTag
]);
new Schema([
	...FAILSAFE_SCHEMA.tags,
	nullYaml11Tag,
	boolYaml11Tag,
	intYaml11Tag,
	floatYaml11Tag,
	timestampTag,
	mergeTag,
	binaryTag,
	omapTag,
	pairsTag,
	setTag
]).withTags({
	...intYaml11Tag,
	resolve: (source, isExplicit, tagName) => {
		const result = intYaml11Tag.resolve(source, isExplicit, tagName);
		return result === NOT_RESOLVED ? intCoreTag.resolve(source, isExplicit, tagName) : result;
	}
}, {
	...floatYaml11Tag,
	resolve: (source, isExplicit, tagName) => {
		const result = floatYaml11Tag.resolve(source, isExplicit, tagName);
		return result === NOT_RESOLVED ? floatCoreTag.resolve(source, isExplicit, tagName) : result;
	}
});
defineMappingTag("tag:yaml.org,2002:map", {
	create: () => /* @__PURE__ */ new Map(),
	addPair: (container, key, value) => {
		container.set(key, value);
		return "";
	},
	has: (container, key) => container.has(key),
	keys: (container) => container.keys(),
	get: (container, key) => container.get(key),
	identify: (data) => data instanceof Map || isPlainObject(data),
	represent: (data) => {
		if (data instanceof Map) return data;
		const map = /* @__PURE__ */ new Map();
		const obj = data;
		for (const key of Object.keys(obj)) map.set(key, obj[key]);
		return map;
	}
});
function normalizeKey(key) {
	if (Array.isArray(key)) {
		const array = Array.prototype.slice.call(key);
		for (let index = 0; index < array.length; index++) {
			if (Array.isArray(array[index])) return null;
			if (typeof array[index] === "object" && Object.prototype.toString.call(array[index]) === "[object Object]") array[index] = "[object Object]";
		}
		return String(array);
	}
	if (typeof key === "object" && Object.prototype.toString.call(key) === "[object Object]") return "[object Object]";
	return String(key);
}
defineMappingTag("tag:yaml.org,2002:map", {
	create: () => ({}),
	identify: isPlainObject,
	represent: (o) => {
		const map = /* @__PURE__ */ new Map();
		for (const key of Object.keys(o)) map.set(key, o[key]);
		return map;
	},
	addPair: (container, key, value) => {
		const normalizedKey = normalizeKey(key);
		if (normalizedKey === null) return "nested arrays are not supported inside keys";
		if (normalizedKey === "__proto__") Object.defineProperty(container, normalizedKey, {
			value,
			enumerable: true,
			configurable: true,
			writable: true
		});
		else container[normalizedKey] = value;
		return "";
	},
	has: (container, key) => {
		const normalizedKey = normalizeKey(key);
		return normalizedKey !== null && Object.prototype.hasOwnProperty.call(container, normalizedKey);
	},
	keys: (container) => Object.keys(container),
	get: (container, key) => {
		const normalizedKey = String(key);
		if (!Object.prototype.hasOwnProperty.call(container, normalizedKey)) return null;
		return container[normalizedKey];
	}
});
var DEFAULT_SNIPPET_OPTIONS = {
	maxLength: 79,
	indent: 1,
	linesBefore: 3,
	linesAfter: 2
};
function getLine(buffer, lineStart, lineEnd, position, maxLineLength) {
	let head = "";
	let tail = "";
	const maxHalfLength = Math.floor(maxLineLength / 2) - 1;
	if (position - lineStart > maxHalfLength) {
		head = " ... ";
		lineStart = position - maxHalfLength + head.length;
	}
	if (lineEnd - position > maxHalfLength) {
		tail = " ...";
		lineEnd = position + maxHalfLength - tail.length;
	}
	return {
		str: head + buffer.slice(lineStart, lineEnd).replace(/\t/g, "→") + tail,
		pos: position - lineStart + head.length
	};
}
function padStart(string, max) {
	return " ".repeat(Math.max(max - string.length, 0)) + string;
}
function makeSnippet(mark, options) {
	if (!mark.buffer) return null;
	const opts = {
		...DEFAULT_SNIPPET_OPTIONS,
		...options
	};
	const re = /\r?\n|\r|\0/g;
	const lineStarts = [0];
	const lineEnds = [];
	let match;
	let foundLineNo = -1;
	while (match = re.exec(mark.buffer)) {
		lineEnds.push(match.index);
		lineStarts.push(match.index + match[0].length);
		if (mark.position <= match.index && foundLineNo < 0) foundLineNo = lineStarts.length - 2;
	}
	if (foundLineNo < 0) foundLineNo = lineStarts.length - 1;
	let result = "";
	const lineNoLength = Math.min(mark.line + opts.linesAfter, lineEnds.length).toString().length;
	const maxLineLength = opts.maxLength - (opts.indent + lineNoLength + 3);
	for (let i = 1; i <= opts.linesBefore; i++) {
		if (foundLineNo - i < 0) break;
		const line = getLine(mark.buffer, lineStarts[foundLineNo - i], lineEnds[foundLineNo - i], mark.position - (lineStarts[foundLineNo] - lineStarts[foundLineNo - i]), maxLineLength);
		result = `${" ".repeat(opts.indent)}${padStart((mark.line - i + 1).toString(), lineNoLength)} | ${line.str}\n${result}`;
	}
	const line = getLine(mark.buffer, lineStarts[foundLineNo], lineEnds[foundLineNo], mark.position, maxLineLength);
	result += `${" ".repeat(opts.indent)}${padStart((mark.line + 1).toString(), lineNoLength)} | ${line.str}\n`;
	result += `${"-".repeat(opts.indent + lineNoLength + 3 + line.pos)}^\n`;
	for (let i = 1; i <= opts.linesAfter; i++) {
		if (foundLineNo + i >= lineEnds.length) break;
		const line = getLine(mark.buffer, lineStarts[foundLineNo + i], lineEnds[foundLineNo + i], mark.position - (lineStarts[foundLineNo] - lineStarts[foundLineNo + i]), maxLineLength);
		result += `${" ".repeat(opts.indent)}${padStart((mark.line + i + 1).toString(), lineNoLength)} | ${line.str}\n`;
	}
	return result.replace(/\n$/, "");
}
function formatError(exception, compact) {
	let where = "";
	if (!exception.mark) return exception.reason;
	if (exception.mark.name) where += `in "${exception.mark.name}" `;
	where += `(${exception.mark.line + 1}:${exception.mark.column + 1})`;
	if (!compact && exception.mark.snippet) where += `\n\n${exception.mark.snippet}`;
	return `${exception.reason} ${where}`;
}
/**
* A YAML error. Unlike an ordinary `Error`, it adds a source snippet showing
* the location of the problem to the error message, when available.
*
* @category Main
*/
var YAMLException = class YAMLException extends Error {
	reason;
	mark;
	/**
	* Optional `mark` contains source snippet data. Usually, use
	* {@link YAMLException.throwAt} instead of passing it directly.
	*/
	constructor(reason, mark) {
		super();
		this.name = "YAMLException";
		this.reason = reason;
		this.mark = mark;
		this.message = formatError(this, false);
		if (Error.captureStackTrace) Error.captureStackTrace(this, this.constructor);
	}
	/**
	* Returns the formatted error, omitting the source snippet in compact mode.
	*/
	toString(compact) {
		return `${this.name}: ${formatError(this, compact)}`;
	}
	/**
	* Builds a YAMLException with a source snippet and throws it. `source` is
	* the raw input text; `position` is an offset into it.
	*/
	static throwAt(source, position, message, filename = "") {
		let line = 0;
		let lineStart = 0;
		for (let index = 0; index < position; index++) {
			const ch = source.charCodeAt(index);
			if (ch === 10) {
				line++;
				lineStart = index + 1;
			} else if (ch === 13) {
				line++;
				if (source.charCodeAt(index + 1) === 10) index++;
				lineStart = index + 1;
			}
		}
		const mark = {
			name: filename,
			buffer: source,
			position,
			line,
			column: position - lineStart
		};
		mark.snippet = makeSnippet(mark);
		throw new YAMLException(message, mark);
	}
};
/** @category Events */
var EVENT_ID = {
	DOCUMENT: 1,
	SEQUENCE: 2,
	MAPPING: 3,
	SCALAR: 4,
	ALIAS: 5,
	POP: 6
};
/** @category Nodes */
var SCALAR_STYLE = {
	PLAIN: 1,
	SINGLE_QUOTED: 2,
	DOUBLE_QUOTED: 3,
	LITERAL_BLOCK: 4,
	FOLDED_BLOCK: 5
};
/** @category Nodes */
var COLLECTION_STYLE = {
	BLOCK: 1,
	FLOW: 2
};
/** @category Nodes */
var CHOMPING_MODE = {
	CLIP: 1,
	STRIP: 2,
	KEEP: 3
};
var NO_RANGE$3 = -1;
function simpleEscapeSequence(c) {
	switch (c) {
		case 48: return "\0";
		case 97: return "\x07";
		case 98: return "\b";
		case 116: return "	";
		case 9: return "	";
		case 110: return "\n";
		case 118: return "\v";
		case 102: return "\f";
		case 114: return "\r";
		case 101: return "\x1B";
		case 32: return " ";
		case 34: return "\"";
		case 47: return "/";
		case 92: return "\\";
		case 78: return "";
		case 95: return "\xA0";
		case 76: return "\u2028";
		case 80: return "\u2029";
		default: return "";
	}
}
var simpleEscapeCheck = new Array(256);
var simpleEscapeMap = new Array(256);
for (let i = 0; i < 256; i++) {
	simpleEscapeCheck[i] = simpleEscapeSequence(i) ? 1 : 0;
	simpleEscapeMap[i] = simpleEscapeSequence(i);
}
function charFromCodepoint(c) {
	if (c <= 65535) return String.fromCharCode(c);
	return String.fromCharCode((c - 65536 >> 10) + 55296, (c - 65536 & 1023) + 56320);
}
function fromHexCode$1(c) {
	if (c >= 48 && c <= 57) return c - 48;
	return (c | 32) - 97 + 10;
}
function escapedHexLen$1(c) {
	if (c === 120) return 2;
	if (c === 117) return 4;
	return 8;
}
function skipFoldedBreaks(input, position, end) {
	let breaks = 0;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 10) {
			breaks++;
			position++;
		} else if (ch === 13) {
			breaks++;
			position++;
			if (input.charCodeAt(position) === 10) position++;
		} else if (ch === 32 || ch === 9) position++;
		else break;
	}
	return {
		position,
		breaks
	};
}
function foldedBreaks(count) {
	if (count === 1) return " ";
	return "\n".repeat(count - 1);
}
function getPlainValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, captureEnd);
}
function getSingleQuotedValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 39) {
			result += input.slice(captureStart, position) + "'";
			position += 2;
			captureStart = captureEnd = position;
		} else if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, end);
}
function getDoubleQuotedValue(input, start, end) {
	let result = "";
	let position = start;
	let captureStart = start;
	let captureEnd = start;
	while (position < end) {
		const ch = input.charCodeAt(position);
		if (ch === 92) {
			result += input.slice(captureStart, position);
			position++;
			const escaped = input.charCodeAt(position);
			if (escaped === 10 || escaped === 13) position = skipFoldedBreaks(input, position, end).position;
			else if (escaped < 256 && simpleEscapeCheck[escaped]) {
				result += simpleEscapeMap[escaped];
				position++;
			} else {
				let hexLength = escapedHexLen$1(escaped);
				let hexResult = 0;
				for (; hexLength > 0; hexLength--) {
					position++;
					const digit = fromHexCode$1(input.charCodeAt(position));
					hexResult = (hexResult << 4) + digit;
				}
				result += charFromCodepoint(hexResult);
				position++;
			}
			captureStart = captureEnd = position;
		} else if (ch === 10 || ch === 13) {
			result += input.slice(captureStart, captureEnd);
			const fold = skipFoldedBreaks(input, position, end);
			result += foldedBreaks(fold.breaks);
			position = captureStart = captureEnd = fold.position;
		} else {
			position++;
			if (ch !== 32 && ch !== 9) captureEnd = position;
		}
	}
	return result + input.slice(captureStart, end);
}
function getBlockValue(input, start, end, indent, chomping, folded) {
	const textIndent = indent < 0 ? 0 : indent;
	const region = input.slice(start, end).replace(/\r\n?/g, "\n");
	const lines = region === "" ? [] : (region.endsWith("\n") ? region.slice(0, -1) : region).split("\n");
	let result = "";
	let didReadContent = false;
	let emptyLines = 0;
	let atMoreIndented = false;
	for (const line of lines) {
		let column = 0;
		while (column < textIndent && line.charCodeAt(column) === 32) column++;
		if (indent < 0 || column >= line.length) {
			emptyLines++;
			continue;
		}
		const content = line.slice(textIndent);
		const first = content.charCodeAt(0);
		if (folded) {
			if (first === 32 || first === 9) {
				atMoreIndented = true;
				result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
			} else if (atMoreIndented) {
				atMoreIndented = false;
				result += "\n".repeat(emptyLines + 1);
			} else if (emptyLines === 0) {
				if (didReadContent) result += " ";
			} else result += "\n".repeat(emptyLines);
		} else result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
		result += content;
		didReadContent = true;
		emptyLines = 0;
	}
	if (chomping === CHOMPING_MODE.KEEP) result += "\n".repeat(didReadContent ? 1 + emptyLines : emptyLines);
	else if (chomping !== CHOMPING_MODE.STRIP) {
		if (didReadContent) result += "\n";
	}
	return result;
}
/**
* Decodes the scalar referenced by event offsets in `input`.
*
* @category Events
*/
function getScalarValue(input, scalar) {
	if (scalar.valueStart === NO_RANGE$3) return "";
	const { valueStart, valueEnd } = scalar;
	if (scalar.fast) return input.slice(valueStart, valueEnd);
	switch (scalar.style) {
		case SCALAR_STYLE.SINGLE_QUOTED: return getSingleQuotedValue(input, valueStart, valueEnd);
		case SCALAR_STYLE.DOUBLE_QUOTED: return getDoubleQuotedValue(input, valueStart, valueEnd);
		case SCALAR_STYLE.LITERAL_BLOCK: return getBlockValue(input, valueStart, valueEnd, scalar.indent, scalar.chomping, false);
		case SCALAR_STYLE.FOLDED_BLOCK: return getBlockValue(input, valueStart, valueEnd, scalar.indent, scalar.chomping, true);
		default: return getPlainValue(input, valueStart, valueEnd);
	}
}
var DEFAULT_TAG_HANDLERS = Object.assign(Object.create(null), {
	"!": "!",
	"!!": "tag:yaml.org,2002:"
});
function tagPercentDecode(source) {
	let result = "";
	let index = 0;
	while (index < source.length) {
		if (source.charCodeAt(index) !== 37) {
			result += source[index++];
			continue;
		}
		let ch = parseInt(source.slice(index + 1, index + 3), 16);
		index += 3;
		if (ch >= 192) {
			let remaining = ch < 224 ? 1 : ch < 240 ? 2 : 3;
			ch &= (1 << 6 - remaining) - 1;
			while (remaining-- > 0) {
				ch = ch << 6 | parseInt(source.slice(index + 1, index + 3), 16) & 63;
				index += 3;
			}
		}
		if (ch < 65536) result += String.fromCharCode(ch);
		else {
			ch -= 65536;
			result += String.fromCharCode(55296 | ch >> 10, 56320 | ch & 1023);
		}
	}
	return result;
}
function tagNameFull(rawTag, tagHandlers) {
	if (rawTag.startsWith("!<") && rawTag.endsWith(">")) return tagPercentDecode(rawTag.slice(2, -1));
	const handleEnd = rawTag.indexOf("!", 1);
	const handle = handleEnd === -1 ? "!" : rawTag.slice(0, handleEnd + 1);
	return tagPercentDecode(tagHandlers?.[handle] ?? DEFAULT_TAG_HANDLERS[handle] ?? handle) + tagPercentDecode(rawTag.slice(handle.length));
}
var NO_RANGE$2 = -1;
var MERGE_TAG_NAME = "tag:yaml.org,2002:merge";
var DEFAULT_CONSTRUCTOR_OPTIONS = {
	filename: "",
	schema: CORE_SCHEMA,
	json: false,
	maxTotalMergeKeys: 1e4,
	maxAliases: -1
};
function eventPosition$1(event) {
	if ("tagStart" in event && event.tagStart !== NO_RANGE$2) return event.tagStart;
	if ("anchorStart" in event && event.anchorStart !== NO_RANGE$2) return event.anchorStart;
	if ("valueStart" in event && event.valueStart !== NO_RANGE$2) return event.valueStart;
	if ("start" in event) return event.start;
	return 0;
}
function throwError$1(state, message) {
	YAMLException.throwAt(state.source, state.position, message, state.filename);
}
function finalizeCollection(state, position, tag, carrier) {
	try {
		return tag.finalize(carrier);
	} catch (error) {
		if (error instanceof YAMLException) throw error;
		YAMLException.throwAt(state.source, position, error instanceof Error ? error.message : String(error), state.filename);
	}
}
function constructScalar(state, event) {
	const source = getScalarValue(state.source, event);
	const rawTag = event.tagStart === NO_RANGE$2 ? "" : state.source.slice(event.tagStart, event.tagEnd);
	const strTag = state.schema.defaultScalarTag;
	if (rawTag !== "") {
		if (rawTag === "!") return {
			value: source,
			tag: strTag
		};
		const tagName = tagNameFull(rawTag, state.tagHandlers);
		const scalarTag = state.schema.lookupScalarTag(tagName);
		if (scalarTag) {
			const result = scalarTag.resolve(source, true, tagName);
			if (result === NOT_RESOLVED) throwError$1(state, `cannot resolve a node with !<${tagName}> explicit tag`);
			return {
				value: result,
				tag: scalarTag
			};
		}
		const collectionTagDef = state.schema.lookupMappingTag(tagName) ?? state.schema.lookupSequenceTag(tagName);
		if (collectionTagDef) {
			if (source !== "") throwError$1(state, `cannot resolve a node with !<${tagName}> explicit tag`);
			const carrier = collectionTagDef.create(tagName);
			return {
				value: collectionTagDef.carrierIsResult ? carrier : finalizeCollection(state, state.position, collectionTagDef, carrier),
				tag: collectionTagDef
			};
		}
		throwError$1(state, `unknown scalar tag !<${tagName}>`);
	}
	if (event.style === SCALAR_STYLE.PLAIN) return state.schema.resolveImplicitScalarTag(source);
	return {
		value: strTag.resolve(source, false, strTag.tagName),
		tag: strTag
	};
}
function collectionTagName(state, event, defaultTagName) {
	const rawTag = event.tagStart === NO_RANGE$2 ? "" : state.source.slice(event.tagStart, event.tagEnd);
	return rawTag === "" || rawTag === "!" ? defaultTagName : tagNameFull(rawTag, state.tagHandlers);
}
function isMappingTag(tag) {
	return tag.nodeKind === "mapping";
}
function chargeMergeWork(state) {
	state.totalMergeKeys++;
	if (state.maxTotalMergeKeys !== -1 && state.totalMergeKeys > state.maxTotalMergeKeys) throwError$1(state, `merge keys exceeded maxTotalMergeKeys (${state.maxTotalMergeKeys})`);
}
function mergeKeys(state, frame, source, sourceTag) {
	chargeMergeWork(state);
	for (const sourceKey of sourceTag.keys(source)) {
		chargeMergeWork(state);
		if (frame.tag.has(frame.value, sourceKey)) continue;
		const err = frame.tag.addPair(frame.value, sourceKey, sourceTag.get(source, sourceKey));
		if (err) throwError$1(state, err);
		frame.overridable ??= /* @__PURE__ */ new Set();
		frame.overridable.add(sourceKey);
	}
}
function mergeSource(state, frame, source, sourceTag) {
	state.position = frame.keyPosition;
	if (isMappingTag(sourceTag)) mergeKeys(state, frame, source, sourceTag);
	else if (sourceTag.nodeKind === "sequence" && Array.isArray(source)) {
		if (source.length > 100) throwError$1(state, "abnormal merge sequence size");
		for (const element of source) {
			const elementTag = state.nodeTags.get(element);
			if (!elementTag) throwError$1(state, "cannot merge mappings; the provided source object is unacceptable");
			mergeKeys(state, frame, element, elementTag);
		}
	} else throwError$1(state, "cannot merge mappings; the provided source object is unacceptable");
}
function addMappingValue(state, frame, key, value, tag) {
	state.position = frame.keyPosition;
	if (frame.keyIsMerge) {
		mergeSource(state, frame, value, tag);
		return;
	}
	if (!state.json && frame.tag.has(frame.value, key) && !frame.overridable?.has(key)) throwError$1(state, "duplicated mapping key");
	const err = frame.tag.addPair(frame.value, key, value);
	if (err) throwError$1(state, err);
	frame.overridable?.delete(key);
}
function addValue(state, value, tag) {
	const frame = state.frames[state.frames.length - 1];
	if (frame.kind === "document") {
		frame.value = value;
		frame.hasValue = true;
	} else if (frame.kind === "sequence") {
		if (isMappingTag(tag)) state.nodeTags.set(value, tag);
		const err = frame.tag.addItem(frame.value, value, frame.index++);
		if (err) throwError$1(state, err);
	} else if (frame.hasKey) {
		const key = frame.key;
		frame.key = void 0;
		frame.hasKey = false;
		addMappingValue(state, frame, key, value, tag);
	} else {
		frame.key = value;
		frame.keyPosition = state.position;
		frame.hasKey = true;
		frame.keyIsMerge = tag.tagName === MERGE_TAG_NAME;
	}
}
function storeAnchor(state, event, value, tag, isValueFinal) {
	if (event.anchorStart !== NO_RANGE$2) {
		const anchor = {
			value,
			tag,
			isValueFinal
		};
		state.anchors.set(state.source.slice(event.anchorStart, event.anchorEnd), anchor);
		return anchor;
	}
	return null;
}
/**
* Constructs JavaScript documents directly from parser events, without an
* intermediate AST.
*
* @category Events
*/
function constructFromEvents(events, options) {
	const state = {
		...DEFAULT_CONSTRUCTOR_OPTIONS,
		...options,
		events,
		documents: [],
		eventIndex: 0,
		position: 0,
		frames: [],
		anchors: /* @__PURE__ */ new Map(),
		nodeTags: /* @__PURE__ */ new Map(),
		tagHandlers: Object.create(null),
		totalMergeKeys: 0,
		aliasCount: 0
	};
	while (state.eventIndex < state.events.length) {
		const event = state.events[state.eventIndex++];
		state.position = eventPosition$1(event);
		switch (event.type) {
			case EVENT_ID.DOCUMENT:
				state.anchors = /* @__PURE__ */ new Map();
				state.nodeTags = /* @__PURE__ */ new Map();
				state.aliasCount = 0;
				state.tagHandlers = Object.create(null);
				for (const directive of event.directives) if (directive.kind === "tag") state.tagHandlers[directive.handle] = directive.prefix;
				state.frames.push({
					kind: "document",
					position: state.position,
					value: void 0,
					hasValue: false
				});
				break;
			case EVENT_ID.SCALAR: {
				const { value, tag } = constructScalar(state, event);
				storeAnchor(state, event, value, tag, true);
				addValue(state, value, tag);
				break;
			}
			case EVENT_ID.SEQUENCE: {
				const tagName = collectionTagName(state, event, "tag:yaml.org,2002:seq");
				const tag = state.schema.lookupSequenceTag(tagName);
				if (!tag) throwError$1(state, `unknown sequence tag !<${tagName}>`);
				const value = tag.create(tagName);
				const anchor = storeAnchor(state, event, value, tag, tag.carrierIsResult);
				state.frames.push({
					kind: "sequence",
					position: state.position,
					value,
					tag,
					anchor,
					index: 0
				});
				break;
			}
			case EVENT_ID.MAPPING: {
				const tagName = collectionTagName(state, event, "tag:yaml.org,2002:map");
				const tag = state.schema.lookupMappingTag(tagName);
				if (!tag) throwError$1(state, `unknown mapping tag !<${tagName}>`);
				const value = tag.create(tagName);
				const anchor = storeAnchor(state, event, value, tag, tag.carrierIsResult);
				state.frames.push({
					kind: "mapping",
					position: state.position,
					value,
					tag,
					anchor,
					key: void 0,
					keyPosition: state.position,
					hasKey: false,
					keyIsMerge: false,
					overridable: null
				});
				break;
			}
			case EVENT_ID.ALIAS: {
				if (state.maxAliases !== -1 && ++state.aliasCount > state.maxAliases) throwError$1(state, `aliases exceeded maxAliases (${state.maxAliases})`);
				const name = state.source.slice(event.anchorStart, event.anchorEnd);
				const anchor = state.anchors.get(name);
				if (!anchor) throwError$1(state, `unidentified alias "${name}"`);
				if (!anchor.isValueFinal) throwError$1(state, `recursive alias "${name}" is not supported for tag ${anchor.tag.tagName} because it uses finalize()`);
				addValue(state, anchor.value, anchor.tag);
				break;
			}
			case EVENT_ID.POP: {
				const frame = state.frames.pop();
				if (frame.kind === "mapping" && frame.hasKey) {
					state.position = frame.keyPosition;
					throwError$1(state, "incomplete mapping pair in event stream");
				}
				if (frame.kind === "document") state.documents.push(frame.value);
				else {
					const value = frame.tag.carrierIsResult ? frame.value : finalizeCollection(state, frame.position, frame.tag, frame.value);
					if (frame.anchor) {
						frame.anchor.value = value;
						frame.anchor.isValueFinal = true;
					}
					addValue(state, value, frame.tag);
				}
				break;
			}
		}
	}
	return state.documents;
}
var NO_RANGE$1 = -1;
var HAS_OWN = Object.prototype.hasOwnProperty;
var CONTEXT_FLOW_IN = 1;
var CONTEXT_FLOW_OUT = 2;
var CONTEXT_BLOCK_IN = 3;
var CONTEXT_BLOCK_OUT = 4;
var PATTERN_NON_PRINTABLE = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/;
var PATTERN_FLOW_INDICATORS = /[,\[\]{}]/;
var PATTERN_TAG_HANDLE = /^(?:!|!!|![0-9A-Za-z-]+!)$/;
var NS_URI_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$,_.!~*'()\[\]])`;
var NS_TAG_CHAR = String.raw`(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z\-#;/?:@&=+$.~*'()_])`;
var PATTERN_TAG_URI = new RegExp(`^(?:${NS_URI_CHAR})*$`);
var PATTERN_TAG_SUFFIX = new RegExp(`^(?:${NS_TAG_CHAR})+$`);
var PATTERN_TAG_PREFIX = new RegExp(`^(?:!(?:${NS_URI_CHAR})*|${NS_TAG_CHAR}(?:${NS_URI_CHAR})*)$`);
var DEFAULT_PARSER_OPTIONS = {
	filename: "",
	maxDepth: 100
};
function addDocumentEvent(state, explicitStart, explicitEnd) {
	state.events.push({
		type: EVENT_ID.DOCUMENT,
		explicitStart,
		explicitEnd,
		directives: state.directives
	});
}
function addSequenceEvent(state, start, anchorStart, anchorEnd, tagStart, tagEnd, style) {
	state.events.push({
		type: EVENT_ID.SEQUENCE,
		start,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style
	});
}
function addMappingEvent(state, start, anchorStart, anchorEnd, tagStart, tagEnd, style) {
	state.events.push({
		type: EVENT_ID.MAPPING,
		start,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style
	});
}
function insertFlowPairMappingEvent(state, snapshot) {
	state.events.splice(snapshot.eventsLength, 0, {
		type: EVENT_ID.MAPPING,
		start: snapshot.position,
		anchorStart: NO_RANGE$1,
		anchorEnd: NO_RANGE$1,
		tagStart: NO_RANGE$1,
		tagEnd: NO_RANGE$1,
		style: COLLECTION_STYLE.FLOW
	});
}
function addScalarEvent(state, valueStart, valueEnd, anchorStart, anchorEnd, tagStart, tagEnd, style, chomping = CHOMPING_MODE.CLIP, indent = -1, fast = false) {
	state.events.push({
		type: EVENT_ID.SCALAR,
		valueStart,
		valueEnd,
		anchorStart,
		anchorEnd,
		tagStart,
		tagEnd,
		style,
		chomping,
		indent,
		fast
	});
}
function addAliasEvent(state, anchorStart, anchorEnd) {
	state.events.push({
		type: EVENT_ID.ALIAS,
		anchorStart,
		anchorEnd
	});
}
function addPopEvent(state) {
	state.events.push({ type: EVENT_ID.POP });
}
function addEmptyScalarEvent(state) {
	addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, NO_RANGE$1, SCALAR_STYLE.PLAIN);
}
function emptyProperties() {
	return {
		anchorStart: NO_RANGE$1,
		anchorEnd: NO_RANGE$1,
		tagStart: NO_RANGE$1,
		tagEnd: NO_RANGE$1
	};
}
function snapshotState(state) {
	return {
		position: state.position,
		line: state.line,
		lineStart: state.lineStart,
		lineIndent: state.lineIndent,
		firstTabInLine: state.firstTabInLine,
		eventsLength: state.events.length
	};
}
function restoreState(state, snapshot) {
	state.position = snapshot.position;
	state.line = snapshot.line;
	state.lineStart = snapshot.lineStart;
	state.lineIndent = snapshot.lineIndent;
	state.firstTabInLine = snapshot.firstTabInLine;
	state.events.length = snapshot.eventsLength;
}
function throwError(state, message) {
	YAMLException.throwAt(state.input.slice(0, state.length), state.position, message, state.filename);
}
function isEol(c) {
	return c === 10 || c === 13;
}
function isWhiteSpace(c) {
	return c === 9 || c === 32;
}
function isWsOrEol(c) {
	return isWhiteSpace(c) || isEol(c);
}
function isWsOrEolOrEnd(c) {
	return c === 0 || isWsOrEol(c);
}
function isFlowIndicator(c) {
	return c === 44 || c === 91 || c === 93 || c === 123 || c === 125;
}
function fromDecimalCode(c) {
	return c >= 48 && c <= 57 ? c - 48 : -1;
}
function fromHexCode(c) {
	if (c >= 48 && c <= 57) return c - 48;
	const lc = c | 32;
	if (lc >= 97 && lc <= 102) return lc - 97 + 10;
	return -1;
}
function escapedHexLen(c) {
	if (c === 120) return 2;
	if (c === 117) return 4;
	if (c === 85) return 8;
	return 0;
}
function isSimpleEscape(c) {
	return c === 48 || c === 97 || c === 98 || c === 116 || c === 9 || c === 110 || c === 118 || c === 102 || c === 114 || c === 101 || c === 32 || c === 34 || c === 47 || c === 92 || c === 78 || c === 95 || c === 76 || c === 80;
}
function consumeLineBreak(state) {
	if (state.input.charCodeAt(state.position) === 10) state.position++;
	else {
		state.position++;
		if (state.input.charCodeAt(state.position) === 10) state.position++;
	}
	state.line++;
	state.lineStart = state.position;
	state.lineIndent = 0;
	state.firstTabInLine = -1;
}
function skipSeparationSpace(state, allowComments) {
	let lineBreaks = 0;
	let ch = state.input.charCodeAt(state.position);
	let hasSeparation = state.position === state.lineStart || isWsOrEol(state.input.charCodeAt(state.position - 1));
	while (ch !== 0) {
		while (isWhiteSpace(ch)) {
			hasSeparation = true;
			if (ch === 9 && state.firstTabInLine === -1) state.firstTabInLine = state.position;
			ch = state.input.charCodeAt(++state.position);
		}
		if (allowComments && hasSeparation && ch === 35) do
			ch = state.input.charCodeAt(++state.position);
		while (!isEol(ch) && ch !== 0);
		if (!isEol(ch)) break;
		consumeLineBreak(state);
		lineBreaks++;
		hasSeparation = true;
		ch = state.input.charCodeAt(state.position);
		while (ch === 32) {
			state.lineIndent++;
			ch = state.input.charCodeAt(++state.position);
		}
	}
	return lineBreaks;
}
function testDocumentSeparator(state, position = state.position) {
	const ch = state.input.charCodeAt(position);
	if ((ch === 45 || ch === 46) && ch === state.input.charCodeAt(position + 1) && ch === state.input.charCodeAt(position + 2)) {
		const following = state.input.charCodeAt(position + 3);
		return following === 0 || isWsOrEol(following);
	}
	return false;
}
function skipByteOrderMark(state) {
	if (state.position === state.lineStart && state.input.charCodeAt(state.position) === 65279) {
		state.position++;
		state.lineStart = state.position;
	}
}
function testDocumentBoundary(state) {
	if (state.position !== state.lineStart) return false;
	if (testDocumentSeparator(state)) return true;
	if (state.input.charCodeAt(state.position) !== 65279) return false;
	const snapshot = snapshotState(state);
	skipByteOrderMark(state);
	skipSeparationSpace(state, true);
	const ch = state.input.charCodeAt(state.position);
	const result = state.position === state.lineStart && (ch === 37 || ch === 45 && testDocumentSeparator(state));
	restoreState(state, snapshot);
	return result;
}
function skipUntilLineEnd(state) {
	let ch = state.input.charCodeAt(state.position);
	while (ch !== 0 && !isEol(ch)) ch = state.input.charCodeAt(++state.position);
}
function checkPrintable(state, start, end) {
	const match = PATTERN_NON_PRINTABLE.exec(state.input.slice(start, end));
	if (match !== null) {
		state.position = start + match.index + match[0].length - 1;
		throwError(state, "the stream contains non-printable characters");
	}
}
function readTagProperty(state, props, inFlow) {
	if (state.input.charCodeAt(state.position) !== 33) return false;
	if (props.tagStart !== NO_RANGE$1) throwError(state, "duplication of a tag property");
	const start = state.position;
	let isVerbatim = false;
	let isNamed = false;
	let tagHandle = "!";
	let ch = state.input.charCodeAt(++state.position);
	if (ch === 60) {
		isVerbatim = true;
		ch = state.input.charCodeAt(++state.position);
	} else if (ch === 33) {
		isNamed = true;
		tagHandle = "!!";
		ch = state.input.charCodeAt(++state.position);
	}
	let suffixStart = state.position;
	let tagName;
	if (isVerbatim) {
		while (ch !== 0 && ch !== 62) ch = state.input.charCodeAt(++state.position);
		if (ch !== 62) throwError(state, "unexpected end of the stream within a verbatim tag");
		tagName = state.input.slice(suffixStart, state.position);
		state.position++;
	} else {
		while (ch !== 0 && !isWsOrEol(ch) && !(inFlow && isFlowIndicator(ch))) {
			if (ch === 33) {
				if (!isNamed) {
					tagHandle = state.input.slice(suffixStart - 1, state.position + 1);
					if (!PATTERN_TAG_HANDLE.test(tagHandle)) throwError(state, "named tag handle cannot contain such characters");
					isNamed = true;
					suffixStart = state.position + 1;
				} else throwError(state, "tag suffix cannot contain exclamation marks");
			}
			ch = state.input.charCodeAt(++state.position);
		}
		tagName = state.input.slice(suffixStart, state.position);
		if (PATTERN_FLOW_INDICATORS.test(tagName)) throwError(state, "tag suffix cannot contain flow indicator characters");
	}
	if (tagName && !(isVerbatim ? PATTERN_TAG_URI.test(tagName) : PATTERN_TAG_SUFFIX.test(tagName))) throwError(state, `tag name cannot contain such characters: ${tagName}`);
	if (!isVerbatim && tagHandle !== "!" && tagHandle !== "!!" && !HAS_OWN.call(state.tagHandlers, tagHandle)) throwError(state, `undeclared tag handle "${tagHandle}"`);
	props.tagStart = start;
	props.tagEnd = state.position;
	return true;
}
function readAnchorProperty(state, props) {
	if (state.input.charCodeAt(state.position) !== 38) return false;
	if (props.anchorStart !== NO_RANGE$1) throwError(state, "duplication of an anchor property");
	state.position++;
	const start = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
	if (state.position === start) throwError(state, "name of an anchor node must contain at least one character");
	props.anchorStart = start;
	props.anchorEnd = state.position;
	return true;
}
function readAlias(state, props) {
	if (state.input.charCodeAt(state.position) !== 42) return false;
	if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) throwError(state, "alias node should not have any properties");
	state.position++;
	const start = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position)) && !isFlowIndicator(state.input.charCodeAt(state.position))) state.position++;
	if (state.position === start) throwError(state, "name of an alias node must contain at least one character");
	addAliasEvent(state, start, state.position);
	return true;
}
function readFlowScalarBreak(state, nodeIndent) {
	skipSeparationSpace(state, false);
	if (state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readSingleQuotedScalar(state, nodeIndent, props) {
	if (state.input.charCodeAt(state.position) !== 39) return false;
	state.position++;
	const start = state.position;
	let simple = true;
	while (state.input.charCodeAt(state.position) !== 0) {
		const ch = state.input.charCodeAt(state.position);
		if (ch === 39) {
			if (state.input.charCodeAt(state.position + 1) === 39) {
				simple = false;
				state.position += 2;
				continue;
			}
			const end = state.position;
			state.position++;
			addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.SINGLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
			return true;
		}
		if (isEol(ch)) {
			simple = false;
			readFlowScalarBreak(state, nodeIndent);
		} else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a single quoted scalar");
		else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
		else state.position++;
	}
	throwError(state, "unexpected end of the stream within a single quoted scalar");
}
function readDoubleQuotedScalar(state, nodeIndent, props) {
	if (state.input.charCodeAt(state.position) !== 34) return false;
	state.position++;
	const start = state.position;
	let simple = true;
	while (state.input.charCodeAt(state.position) !== 0) {
		const ch = state.input.charCodeAt(state.position);
		if (ch === 34) {
			const end = state.position;
			state.position++;
			addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.DOUBLE_QUOTED, CHOMPING_MODE.CLIP, -1, simple);
			return true;
		}
		if (ch === 92) {
			simple = false;
			const escaped = state.input.charCodeAt(++state.position);
			if (isEol(escaped)) readFlowScalarBreak(state, nodeIndent);
			else if (isSimpleEscape(escaped)) state.position++;
			else {
				let hexLength = escapedHexLen(escaped);
				if (hexLength === 0) throwError(state, "unknown escape sequence");
				while (hexLength-- > 0) {
					state.position++;
					if (fromHexCode(state.input.charCodeAt(state.position)) < 0) throwError(state, "expected hexadecimal character");
				}
				state.position++;
			}
		} else if (isEol(ch)) {
			simple = false;
			readFlowScalarBreak(state, nodeIndent);
		} else if (state.position === state.lineStart && testDocumentSeparator(state)) throwError(state, "unexpected end of the document within a double quoted scalar");
		else if (ch !== 9 && ch < 32) throwError(state, "expected valid JSON character");
		else state.position++;
	}
	throwError(state, "unexpected end of the stream within a double quoted scalar");
}
function readBlockScalar(state, parentIndent, props) {
	const ch = state.input.charCodeAt(state.position);
	let chomping = CHOMPING_MODE.CLIP;
	let indent = -1;
	let detectedIndent = false;
	if (ch !== 124 && ch !== 62) return false;
	const style = ch === 124 ? SCALAR_STYLE.LITERAL_BLOCK : SCALAR_STYLE.FOLDED_BLOCK;
	state.position++;
	while (state.input.charCodeAt(state.position) !== 0) {
		const current = state.input.charCodeAt(state.position);
		const digit = fromDecimalCode(current);
		if (current === 43 || current === 45) {
			if (chomping !== CHOMPING_MODE.CLIP) throwError(state, "repeat of a chomping mode identifier");
			chomping = current === 43 ? CHOMPING_MODE.KEEP : CHOMPING_MODE.STRIP;
			state.position++;
		} else if (digit >= 0) {
			if (digit === 0) throwError(state, "bad explicit indentation width of a block scalar; it cannot be less than one");
			if (detectedIndent) throwError(state, "repeat of an indentation width identifier");
			indent = parentIndent + digit - 1;
			detectedIndent = true;
			state.position++;
		} else break;
	}
	let hadWhitespace = false;
	while (isWhiteSpace(state.input.charCodeAt(state.position))) {
		hadWhitespace = true;
		state.position++;
	}
	if (hadWhitespace && state.input.charCodeAt(state.position) === 35) skipUntilLineEnd(state);
	if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
	else if (state.input.charCodeAt(state.position) !== 0) throwError(state, "a line break is expected");
	let contentIndent = detectedIndent ? indent : -1;
	let maxLeadingIndent = 0;
	const valueStart = state.position;
	let valueEnd = state.position;
	while (state.input.charCodeAt(state.position) !== 0) {
		const linePosition = state.position;
		let column = 0;
		while (state.input.charCodeAt(linePosition + column) === 32) column++;
		const first = state.input.charCodeAt(linePosition + column);
		if (first === 0) {
			if (contentIndent >= 0) {
				if (column > contentIndent) valueEnd = linePosition + column;
			} else if (column > 0) valueEnd = linePosition + column;
			break;
		}
		if (testDocumentBoundary(state)) break;
		if (!detectedIndent && contentIndent === -1 && isEol(first)) maxLeadingIndent = Math.max(maxLeadingIndent, column);
		if (!detectedIndent && contentIndent === -1 && !isEol(first)) {
			if (first === 9 && column < parentIndent) {
				state.position = linePosition + column;
				throwError(state, "tab characters must not be used in indentation");
			}
			if (column >= parentIndent && column < maxLeadingIndent) {
				state.position = linePosition + column;
				throwError(state, "bad indentation of a mapping entry");
			}
		}
		if (contentIndent === -1 && first !== 0 && !isEol(first) && column < parentIndent) {
			state.lineIndent = column;
			state.position = linePosition + column;
			break;
		}
		if (!detectedIndent && first !== 0 && !isEol(first) && contentIndent === -1) contentIndent = column;
		const requiredIndent = contentIndent === -1 ? parentIndent + 1 : contentIndent;
		if (first !== 0 && !isEol(first) && column < requiredIndent) {
			state.lineIndent = column;
			state.position = linePosition + column;
			break;
		}
		skipUntilLineEnd(state);
		valueEnd = state.position;
		if (isEol(state.input.charCodeAt(state.position))) {
			consumeLineBreak(state);
			valueEnd = state.position;
		}
	}
	checkPrintable(state, valueStart, valueEnd);
	addScalarEvent(state, valueStart, valueEnd, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, style, chomping, contentIndent);
	return true;
}
function canStartPlainScalar(state, nodeContext) {
	const ch = state.input.charCodeAt(state.position);
	const inFlow = nodeContext === CONTEXT_FLOW_IN;
	if (ch === 0 || isWsOrEol(ch) || ch === 35 || ch === 38 || ch === 42 || ch === 33 || ch === 124 || ch === 62 || ch === 39 || ch === 34 || ch === 37 || ch === 64 || ch === 96 || isFlowIndicator(ch)) return false;
	if (ch === 63 || ch === 45) {
		const following = state.input.charCodeAt(state.position + 1);
		if (isWsOrEolOrEnd(following) || inFlow && isFlowIndicator(following)) return false;
	}
	return true;
}
function readPlainScalar(state, nodeIndent, nodeContext, props) {
	if (!canStartPlainScalar(state, nodeContext)) return false;
	const start = state.position;
	let end = state.position;
	let ch = state.input.charCodeAt(state.position);
	const inFlow = nodeContext === CONTEXT_FLOW_IN;
	let multiline = false;
	while (ch !== 0) {
		if (testDocumentBoundary(state)) break;
		if (ch === 58) {
			const following = state.input.charCodeAt(state.position + 1);
			if (isWsOrEolOrEnd(following) || inFlow && isFlowIndicator(following)) break;
		} else if (ch === 35) {
			if (isWsOrEol(state.input.charCodeAt(state.position - 1))) break;
		} else if (inFlow && isFlowIndicator(ch)) break;
		else if (isEol(ch)) {
			const savedPosition = state.position;
			const savedLine = state.line;
			const savedLineStart = state.lineStart;
			const savedLineIndent = state.lineIndent;
			skipSeparationSpace(state, false);
			if (state.lineIndent >= nodeIndent) {
				multiline = true;
				ch = state.input.charCodeAt(state.position);
				continue;
			}
			state.position = savedPosition;
			state.line = savedLine;
			state.lineStart = savedLineStart;
			state.lineIndent = savedLineIndent;
			break;
		}
		if (!isWhiteSpace(ch)) end = state.position + 1;
		ch = state.input.charCodeAt(++state.position);
	}
	if (end === start) return false;
	checkPrintable(state, start, end);
	addScalarEvent(state, start, end, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN, CHOMPING_MODE.CLIP, -1, !multiline);
	return true;
}
function skipFlowSeparationSpace(state, nodeIndent) {
	const startLine = state.line;
	skipSeparationSpace(state, true);
	if (state.line > startLine && state.lineIndent < nodeIndent || state.firstTabInLine !== -1 && state.lineIndent < nodeIndent) throwError(state, "deficient indentation");
}
function readFlowCollection(state, nodeIndent, props) {
	const ch = state.input.charCodeAt(state.position);
	const isMapping = ch === 123;
	const start = state.position;
	let readNext = true;
	if (ch !== 91 && ch !== 123) return false;
	const terminator = isMapping ? 125 : 93;
	if (isMapping) addMappingEvent(state, start, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
	else addSequenceEvent(state, start, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.FLOW);
	state.position++;
	while (state.input.charCodeAt(state.position) !== 0) {
		skipFlowSeparationSpace(state, nodeIndent);
		let ch = state.input.charCodeAt(state.position);
		if (ch === terminator) {
			state.position++;
			addPopEvent(state);
			return true;
		} else if (!readNext) throwError(state, "missed comma between flow collection entries");
		else if (ch === 44) throwError(state, "expected the node content, but found ','");
		let isPair = false;
		let isExplicitPair = false;
		if (ch === 63 && isWsOrEol(state.input.charCodeAt(state.position + 1))) {
			isPair = isExplicitPair = true;
			state.position += 1;
			skipFlowSeparationSpace(state, nodeIndent);
		}
		const entryLine = state.line;
		const entryStart = snapshotState(state);
		const keyWasRead = parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true);
		skipFlowSeparationSpace(state, nodeIndent);
		ch = state.input.charCodeAt(state.position);
		if ((isMapping || isExplicitPair || state.line === entryLine) && ch === 58) {
			isPair = true;
			state.position++;
			skipFlowSeparationSpace(state, nodeIndent);
			if (!isMapping) {
				insertFlowPairMappingEvent(state, entryStart);
				if (!keyWasRead) addEmptyScalarEvent(state);
			} else if (!keyWasRead) addEmptyScalarEvent(state);
			if (!parseNode(state, nodeIndent, CONTEXT_FLOW_IN, false, true)) addEmptyScalarEvent(state);
			skipFlowSeparationSpace(state, nodeIndent);
			if (!isMapping) addPopEvent(state);
		} else if (isMapping && isPair) {
			if (!keyWasRead) addEmptyScalarEvent(state);
			addEmptyScalarEvent(state);
		} else if (isMapping) addEmptyScalarEvent(state);
		else if (isPair) {
			insertFlowPairMappingEvent(state, entryStart);
			if (!keyWasRead) addEmptyScalarEvent(state);
			addEmptyScalarEvent(state);
			addPopEvent(state);
		}
		ch = state.input.charCodeAt(state.position);
		if (ch === 44) {
			readNext = true;
			state.position++;
		} else readNext = false;
	}
	throwError(state, "unexpected end of the stream within a flow collection");
}
function readBlockSequence(state, nodeIndent, props) {
	if (state.firstTabInLine !== -1 || state.input.charCodeAt(state.position) !== 45 || !isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) return false;
	addSequenceEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
	while (state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) {
		if (state.firstTabInLine !== -1) {
			state.position = state.firstTabInLine;
			throwError(state, "tab characters must not be used in indentation");
		}
		const entryLine = state.line;
		state.position++;
		const hadBreak = skipSeparationSpace(state, true) > 0;
		if (state.firstTabInLine !== -1 && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
		if (hadBreak && state.lineIndent <= nodeIndent) addEmptyScalarEvent(state);
		else parseNode(state, nodeIndent, CONTEXT_BLOCK_IN, false, true);
		skipSeparationSpace(state, true);
		if (state.lineIndent < nodeIndent || state.position >= state.length) break;
		if (state.lineIndent > nodeIndent) throwError(state, "bad indentation of a sequence entry");
		if (state.line === entryLine && state.input.charCodeAt(state.position) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 1))) throwError(state, "bad indentation of a sequence entry");
	}
	addPopEvent(state);
	return true;
}
function readBlockMapping(state, nodeIndent, flowIndent, props) {
	let atExplicitKey = false;
	let detected = false;
	let mappingOpened = false;
	let pendingExplicitKey = false;
	if (state.firstTabInLine !== -1) return false;
	let ch = state.input.charCodeAt(state.position);
	while (ch !== 0) {
		if (!atExplicitKey && state.firstTabInLine !== -1) {
			state.position = state.firstTabInLine;
			throwError(state, "tab characters must not be used in indentation");
		}
		const following = state.input.charCodeAt(state.position + 1);
		const entryLine = state.line;
		if ((ch === 63 || ch === 58) && isWsOrEolOrEnd(following)) {
			if (!mappingOpened) {
				addMappingEvent(state, state.position, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, COLLECTION_STYLE.BLOCK);
				mappingOpened = true;
			}
			if (ch === 63) {
				if (atExplicitKey) addEmptyScalarEvent(state);
				detected = true;
				atExplicitKey = true;
			} else if (atExplicitKey) atExplicitKey = false;
			else {
				addEmptyScalarEvent(state);
				detected = true;
				atExplicitKey = false;
			}
			state.position += 1;
			pendingExplicitKey = true;
		} else {
			if (atExplicitKey) {
				addEmptyScalarEvent(state);
				atExplicitKey = false;
			}
			const beforeKey = snapshotState(state);
			if (!parseNode(state, flowIndent, CONTEXT_FLOW_OUT, false, true)) break;
			if (state.line === entryLine) {
				ch = state.input.charCodeAt(state.position);
				while (isWhiteSpace(ch)) ch = state.input.charCodeAt(++state.position);
				if (ch === 58) {
					ch = state.input.charCodeAt(++state.position);
					if (!isWsOrEolOrEnd(ch)) throwError(state, "a whitespace character is expected after the key-value separator within a block mapping");
					if (!mappingOpened) {
						state.events.splice(beforeKey.eventsLength, 0, {
							type: EVENT_ID.MAPPING,
							start: beforeKey.position,
							anchorStart: props.anchorStart,
							anchorEnd: props.anchorEnd,
							tagStart: props.tagStart,
							tagEnd: props.tagEnd,
							style: COLLECTION_STYLE.BLOCK
						});
						mappingOpened = true;
					}
					detected = true;
					atExplicitKey = false;
					pendingExplicitKey = false;
				} else if (detected) throwError(state, "expected ':' after a mapping key");
				else {
					if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
						restoreState(state, beforeKey);
						return false;
					}
					return true;
				}
			} else if (detected) throwError(state, "can not read a block mapping entry; a multiline key may not be an implicit key");
			else {
				if (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1) {
					restoreState(state, beforeKey);
					return false;
				}
				return true;
			}
		}
		if (parseNode(state, nodeIndent, CONTEXT_BLOCK_OUT, true, pendingExplicitKey)) pendingExplicitKey = false;
		if (!atExplicitKey) {
			if (pendingExplicitKey) {
				addEmptyScalarEvent(state);
				pendingExplicitKey = false;
			}
		}
		skipSeparationSpace(state, true);
		ch = state.input.charCodeAt(state.position);
		if ((state.line === entryLine || state.lineIndent > nodeIndent) && ch !== 0) throwError(state, "bad indentation of a mapping entry");
		else if (state.lineIndent < nodeIndent) break;
	}
	if (!detected) return false;
	if (atExplicitKey) addEmptyScalarEvent(state);
	if (mappingOpened) addPopEvent(state);
	return true;
}
function parseNode(state, parentIndent, nodeContext, allowToSeek, allowCompact, allowPropertyMapping = true) {
	if (state.depth >= state.maxDepth) throwError(state, `nesting exceeded maxDepth (${state.maxDepth})`);
	state.depth++;
	let indentStatus = 1;
	let atNewLine = false;
	let hasContent = false;
	let propertyStart = null;
	const props = emptyProperties();
	let allowBlockScalars = nodeContext === CONTEXT_BLOCK_OUT || nodeContext === CONTEXT_BLOCK_IN;
	let allowBlockCollections = allowBlockScalars;
	const allowBlockStyles = allowBlockScalars;
	if (allowToSeek && skipSeparationSpace(state, true)) {
		atNewLine = true;
		if (state.lineIndent > parentIndent) indentStatus = 1;
		else if (state.lineIndent === parentIndent) indentStatus = 0;
		else indentStatus = -1;
	}
	if (indentStatus === 1) while (true) {
		const ch = state.input.charCodeAt(state.position);
		const propertyState = snapshotState(state);
		if (atNewLine && indentStatus !== 1 && (ch === 33 || ch === 38)) break;
		if (atNewLine && allowBlockStyles && (props.tagStart !== NO_RANGE$1 || props.anchorStart !== NO_RANGE$1) && (ch === 33 || ch === 38)) {
			const fallbackState = snapshotState(state);
			const flowIndent = parentIndent + 1;
			if (readBlockMapping(state, state.position - state.lineStart, flowIndent, props) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) {
				state.depth--;
				return true;
			}
			restoreState(state, fallbackState);
		}
		if (atNewLine && (ch === 33 && props.tagStart !== NO_RANGE$1 || ch === 38 && props.anchorStart !== NO_RANGE$1)) break;
		if (!readTagProperty(state, props, nodeContext === CONTEXT_FLOW_IN) && !readAnchorProperty(state, props)) break;
		if (propertyStart === null) propertyStart = propertyState;
		if (skipSeparationSpace(state, true)) {
			atNewLine = true;
			allowBlockCollections = allowBlockStyles;
			if (state.lineIndent > parentIndent) indentStatus = 1;
			else if (state.lineIndent === parentIndent) indentStatus = 0;
			else indentStatus = -1;
		} else allowBlockCollections = false;
	}
	if (allowBlockCollections) allowBlockCollections = atNewLine || allowCompact;
	if (indentStatus === 1 || nodeContext === CONTEXT_BLOCK_OUT) {
		const flowIndent = nodeContext === CONTEXT_FLOW_IN || nodeContext === CONTEXT_FLOW_OUT ? parentIndent : parentIndent + 1;
		const blockIndent = state.position - state.lineStart;
		if (indentStatus === 1) {
			if (allowBlockCollections && (readBlockSequence(state, blockIndent, props) || readBlockMapping(state, blockIndent, flowIndent, props)) || readFlowCollection(state, flowIndent, props)) hasContent = true;
			else {
				const ch = state.input.charCodeAt(state.position);
				if (propertyStart !== null && allowPropertyMapping && allowBlockStyles && !allowBlockCollections && ch !== 124 && ch !== 62) {
					const fallbackState = snapshotState(state);
					const propertyIndent = propertyStart.position - propertyStart.lineStart;
					restoreState(state, propertyStart);
					if (readBlockMapping(state, propertyIndent, flowIndent, emptyProperties()) && state.events[fallbackState.eventsLength]?.type === EVENT_ID.MAPPING) hasContent = true;
					else restoreState(state, fallbackState);
				}
				if (!hasContent && (allowBlockScalars && readBlockScalar(state, flowIndent, props) || readSingleQuotedScalar(state, flowIndent, props) || readDoubleQuotedScalar(state, flowIndent, props) || readAlias(state, props) || readPlainScalar(state, flowIndent, nodeContext, props))) hasContent = true;
			}
		} else if (indentStatus === 0) hasContent = allowBlockCollections && readBlockSequence(state, blockIndent, props);
	}
	allowBlockScalars = allowBlockScalars && !hasContent;
	if (!hasContent && (props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1 || allowBlockScalars)) {
		addScalarEvent(state, NO_RANGE$1, NO_RANGE$1, props.anchorStart, props.anchorEnd, props.tagStart, props.tagEnd, SCALAR_STYLE.PLAIN);
		hasContent = true;
	}
	state.depth--;
	return hasContent || props.anchorStart !== NO_RANGE$1 || props.tagStart !== NO_RANGE$1;
}
function readDirective(state) {
	if (state.lineIndent > 0 || state.input.charCodeAt(state.position) !== 37) return false;
	state.position++;
	const nameStart = state.position;
	while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
	const name = state.input.slice(nameStart, state.position);
	const args = [];
	if (name.length === 0) throwError(state, "directive name must not be less than one character in length");
	while (state.input.charCodeAt(state.position) !== 0 && !isEol(state.input.charCodeAt(state.position))) {
		while (isWhiteSpace(state.input.charCodeAt(state.position))) state.position++;
		if (state.input.charCodeAt(state.position) === 35 || isEol(state.input.charCodeAt(state.position)) || state.input.charCodeAt(state.position) === 0) break;
		const start = state.position;
		while (state.input.charCodeAt(state.position) !== 0 && !isWsOrEol(state.input.charCodeAt(state.position))) state.position++;
		args.push(state.input.slice(start, state.position));
	}
	if (isEol(state.input.charCodeAt(state.position))) consumeLineBreak(state);
	if (name === "YAML") {
		if (state.directives.some((directive) => directive.kind === "yaml")) throwError(state, "duplication of %YAML directive");
		if (args.length !== 1) throwError(state, "YAML directive accepts exactly one argument");
		const match = /^([0-9]+)\.([0-9]+)$/.exec(args[0]);
		if (match === null) throwError(state, "ill-formed argument of the YAML directive");
		if (parseInt(match[1], 10) !== 1) throwError(state, "unacceptable YAML version of the document");
		state.directives.push({
			kind: "yaml",
			version: args[0]
		});
	} else if (name === "TAG") {
		if (args.length !== 2) throwError(state, "TAG directive accepts exactly two arguments");
		const [handle, prefix] = args;
		if (!PATTERN_TAG_HANDLE.test(handle)) throwError(state, "ill-formed tag handle (first argument) of the TAG directive");
		if (HAS_OWN.call(state.tagHandlers, handle)) throwError(state, `there is a previously declared suffix for "${handle}" tag handle`);
		if (!PATTERN_TAG_PREFIX.test(prefix)) throwError(state, "ill-formed tag prefix (second argument) of the TAG directive");
		state.tagHandlers[handle] = prefix;
		state.directives.push({
			kind: "tag",
			handle,
			prefix
		});
	}
	return true;
}
function readDocument(state) {
	state.directives = [];
	state.tagHandlers = Object.create(null);
	let hasDirectives = false;
	skipSeparationSpace(state, true);
	while (readDirective(state)) {
		hasDirectives = true;
		skipSeparationSpace(state, true);
	}
	let explicitStart = false;
	let explicitEnd = false;
	let allowCompact = true;
	if (state.lineIndent === 0 && state.input.charCodeAt(state.position) === 45 && state.input.charCodeAt(state.position + 1) === 45 && state.input.charCodeAt(state.position + 2) === 45 && isWsOrEolOrEnd(state.input.charCodeAt(state.position + 3))) {
		explicitStart = true;
		const markerLine = state.line;
		state.position += 3;
		skipSeparationSpace(state, true);
		allowCompact = state.line > markerLine;
	} else if (hasDirectives) throwError(state, "directives end mark is expected");
	const documentEventIndex = state.events.length;
	if (!explicitStart && state.position === state.lineStart && state.input.charCodeAt(state.position) === 46 && testDocumentSeparator(state)) {
		state.position += 3;
		skipSeparationSpace(state, true);
		return;
	}
	addDocumentEvent(state, explicitStart, false);
	if (!parseNode(state, state.lineIndent - 1, CONTEXT_BLOCK_OUT, false, allowCompact, allowCompact)) addEmptyScalarEvent(state);
	skipSeparationSpace(state, true);
	if (state.position === state.lineStart && testDocumentSeparator(state)) {
		explicitEnd = state.input.charCodeAt(state.position) === 46;
		if (explicitEnd) {
			const markerLine = state.line;
			state.position += 3;
			skipSeparationSpace(state, true);
			if (state.line === markerLine && state.position < state.length) throwError(state, "end of the stream or a document separator is expected");
		}
	}
	const documentEvent = state.events[documentEventIndex];
	if (documentEvent?.type === EVENT_ID.DOCUMENT) documentEvent.explicitEnd = explicitEnd;
	addPopEvent(state);
	if (!explicitEnd && state.position < state.length && !testDocumentBoundary(state)) throwError(state, "end of the stream or a document separator is expected");
}
/**
* Parses YAML into a flat event stream referencing source text by offsets.
*
* @category Events
*/
function parseEvents(input, options) {
	const length = input.length;
	const state = {
		...DEFAULT_PARSER_OPTIONS,
		...options,
		input: `${input}\0`,
		length,
		position: 0,
		line: 0,
		lineStart: 0,
		lineIndent: 0,
		firstTabInLine: -1,
		depth: 0,
		directives: [],
		tagHandlers: Object.create(null),
		events: []
	};
	const nullpos = input.indexOf("\0");
	if (nullpos !== -1) YAMLException.throwAt(input, nullpos, "null byte is not allowed in input", state.filename);
	while (state.position < state.length) {
		skipByteOrderMark(state);
		skipSeparationSpace(state, true);
		if (state.position >= state.length) break;
		const documentStart = state.position;
		readDocument(state);
		if (state.position === documentStart)
 /* c8 ignore next */
		throwError(state, "can not read a document");
	}
	return state.events;
}
var DEFAULT_LOAD_OPTIONS = {
	...DEFAULT_PARSER_OPTIONS,
	...DEFAULT_CONSTRUCTOR_OPTIONS
};
function loadDocuments(input, options = {}) {
	const opts = {
		...DEFAULT_LOAD_OPTIONS,
		...options
	};
	const source = String(input);
	const PARSER_OPT_KEYS = Object.keys(DEFAULT_PARSER_OPTIONS);
	const CONSTRUCTOR_OPT_KEYS = Object.keys(DEFAULT_CONSTRUCTOR_OPTIONS);
	return constructFromEvents(parseEvents(source, pick(opts, PARSER_OPT_KEYS)), {
		...pick(opts, CONSTRUCTOR_OPT_KEYS),
		source
	});
}
/**
* Parses `string` as a single YAML document. Throws {@link YAMLException} on
* error. This function does not understand multi-document or empty sources; it
* throws an exception on those.
*
* > [!NOTE]
* > 1. When processing untrusted input, see the
* >    [security considerations](../docs/safety.md).
* > 2. All exceptions MUST be caught, not just {@link YAMLException}.
* > 3. The default {@link CORE_SCHEMA} comes without the `!!merge` tag. You can
* >    easily enable it if needed.
* > 4. The default {@link mapTag} is `{}`-object based, with known limitations
* >    (see description). For full compatibility use {@link realMapTag}
* >    instead (it uses native JS `Map`).
*
* @example
* Enable {@link mergeTag} and {@link realMapTag}:
*
* ```javascript
* import { load, CORE_SCHEMA, mergeTag, realMapTag } from 'js-yaml'
*
* try {
*   load(data, { schema: CORE_SCHEMA.withTags(mergeTag, realMapTag) })
* } catch (e) {
*   console.error(e)
* }
* ```
*
* @category Main
*/
function load(input, options) {
	const documents = loadDocuments(input, options);
	if (documents.length === 0) throw new YAMLException("expected a document, but the input is empty");
	if (documents.length === 1) return documents[0];
	throw new YAMLException("expected a single document in the stream, but found more");
}
function hasBit(mask, bit) {
	return (mask & 1 << bit) !== 0;
}
/**
* Default scalar styling rules in application order.
* See [Scalar styling](../../docs/scalar_styling.md) for usage details.
*
* @category AST
*/
var DEFAULT_SCALAR_STYLE_RULES = {
	applyQuoteFlowKeysOption,
	doubleQuoteForInvisibles,
	doubleQuoteWhitespaceOnly,
	applyForceQuotesOption,
	tryLongOrMultilineAsBlock,
	quoteInvalidPlain,
	fallbackToDoubleQuoted
};
function _preferredQuotedStyle(layout) {
	if (layout.presenterOptions.quoteStyle === "single" && hasBit(layout.allowedStylesMask, SCALAR_STYLE.SINGLE_QUOTED)) return SCALAR_STYLE.SINGLE_QUOTED;
	return SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyQuoteFlowKeysOption(layout) {
	if (!layout.presenterOptions.quoteFlowKeys) return;
	if (!layout.isKey || !layout.flowOnly || layout.style !== SCALAR_STYLE.PLAIN) return;
	layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteForInvisibles(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && /[\t\x7F-\xA0\u2028\u2029\uFEFF\uFFFE\uFFFF]/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function doubleQuoteWhitespaceOnly(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && /^\s+$/.test(layout.node.value)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
function applyForceQuotesOption(layout) {
	if (!layout.presenterOptions.forceQuotes) return;
	if (layout.isKey || layout.style !== SCALAR_STYLE.PLAIN) return;
	if (layout.node.tag !== layout.presenterOptions.schema.defaultScalarTag.tagName) return;
	layout.style = layout.node.value.includes("\n") ? SCALAR_STYLE.DOUBLE_QUOTED : _preferredQuotedStyle(layout);
}
function tryLongOrMultilineAsBlock(layout) {
	if (layout.style !== SCALAR_STYLE.PLAIN || layout.isKey) return;
	const value = layout.node.value;
	const multiline = value.indexOf("\n") !== -1;
	if (!hasBit(layout.allowedStylesMask, SCALAR_STYLE.LITERAL_BLOCK)) {
		if (multiline) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
		return;
	}
	const w = layout.presenterOptions.lineWidth;
	if (w === -1) {
		if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
		return;
	}
	const availableWidth = Math.max(Math.min(w, 40), w - layout.shiftOfContent);
	let position = 0;
	let shouldFold = false;
	while (position <= value.length) {
		let lineEnd = value.length;
		const nextLineBreak = value.indexOf("\n", position);
		if (nextLineBreak !== -1) lineEnd = nextLineBreak;
		const line = value.slice(position, lineEnd);
		if (line.length > availableWidth && line[0] !== " " && / [^ \t]/.test(line)) shouldFold = true;
		if (nextLineBreak === -1) break;
		position = nextLineBreak + 1;
	}
	if (shouldFold) layout.style = SCALAR_STYLE.FOLDED_BLOCK;
	else if (multiline) layout.style = SCALAR_STYLE.LITERAL_BLOCK;
}
function quoteInvalidPlain(layout) {
	if (layout.style === SCALAR_STYLE.PLAIN && !hasBit(layout.allowedStylesMask, SCALAR_STYLE.PLAIN)) layout.style = _preferredQuotedStyle(layout);
}
function fallbackToDoubleQuoted(layout) {
	if (!hasBit(layout.allowedStylesMask, layout.style)) layout.style = SCALAR_STYLE.DOUBLE_QUOTED;
}
var SRC_C_PRINTABLE = "[\\x09\\x0A\\x0D\\x20-\\x7E\\x85\\xA0-\\uD7FF\\uE000-\\uFFFD\\u{10000}-\\u{10FFFF}]";
var SRC_B_CHAR = "[\\n\\r]";
var SRC_C_BYTE_ORDER_MARK = "\\uFEFF";
var SRC_S_WHITE = "[ \\t]";
var SRC_NB_CHAR = `(?:(?!(?:${SRC_B_CHAR}|${SRC_C_BYTE_ORDER_MARK}))${SRC_C_PRINTABLE})`;
var SRC_NS_CHAR = `(?:(?!${SRC_S_WHITE})${SRC_NB_CHAR})`;
var SRC_NB_JSON = "[\\x09\\x20-\\uD7FF\\uE000-\\uFFFF\\u{10000}-\\u{10FFFF}]";
var SRC_C_INDICATOR = "[-?:,\\[\\]{}#&*!|>'\"%@`]";
var SRC_C_FLOW_INDICATOR = "[,\\[\\]{}]";
var SRC_NS_PLAIN_SAFE_FLOW_OUT = SRC_NS_CHAR;
var SRC_NS_PLAIN_SAFE_FLOW_IN = `(?:(?!${SRC_C_FLOW_INDICATOR})${SRC_NS_CHAR})`;
var SRC_NS_PLAIN_FIRST_FLOW_OUT = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))`;
var SRC_NS_PLAIN_FIRST_FLOW_IN = `(?:(?:(?!${SRC_C_INDICATOR})${SRC_NS_CHAR})|[?:-](?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))`;
var SRC_NS_PLAIN_CHAR_FLOW_OUT = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_OUT})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_OUT}))#*`;
var SRC_NS_PLAIN_CHAR_FLOW_IN = `(?:(?:(?![:#])${SRC_NS_PLAIN_SAFE_FLOW_IN})|:(?=${SRC_NS_PLAIN_SAFE_FLOW_IN}))#*`;
var SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_OUT})*`;
var SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN = `(?:${SRC_S_WHITE}*${SRC_NS_PLAIN_CHAR_FLOW_IN})*`;
var SRC_NS_PLAIN_ONE_LINE_FLOW_OUT = `${SRC_NS_PLAIN_FIRST_FLOW_OUT}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
var SRC_NS_PLAIN_ONE_LINE_FLOW_IN = `${SRC_NS_PLAIN_FIRST_FLOW_IN}#*${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
var SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_OUT;
var SRC_NS_PLAIN_ONE_LINE_FLOW_KEY = SRC_NS_PLAIN_ONE_LINE_FLOW_IN;
var SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_OUT}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_OUT}`;
var SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN = `\\n+${SRC_NS_PLAIN_CHAR_FLOW_IN}${SRC_NB_NS_PLAIN_IN_LINE_FLOW_IN}`;
var SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT = `${SRC_NS_PLAIN_ONE_LINE_FLOW_OUT}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_OUT})*`;
var SRC_NS_PLAIN_MULTI_LINE_FLOW_IN = `${SRC_NS_PLAIN_ONE_LINE_FLOW_IN}(?:${SRC_S_NS_PLAIN_NEXT_LINE_FLOW_IN})*`;
new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_OUT})$`, "u");
new RegExp(`^(?:${SRC_NS_PLAIN_MULTI_LINE_FLOW_IN})$`, "u");
new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_BLOCK_KEY})$`, "u");
new RegExp(`^(?:${SRC_NS_PLAIN_ONE_LINE_FLOW_KEY})$`, "u");
new RegExp(`^(?:${SRC_NB_JSON})*$`, "u");
new RegExp(`^(?:${SRC_NB_JSON}|\\n)*$`, "u");
new RegExp(`^(?:${SRC_NB_CHAR}|\\n)*$`, "u");
Object.keys(DEFAULT_SCALAR_STYLE_RULES).map((name) => Reflect.get(DEFAULT_SCALAR_STYLE_RULES, name));
EVENT_ID.DOCUMENT;
EVENT_ID.SEQUENCE;
EVENT_ID.MAPPING;
EVENT_ID.SCALAR;
EVENT_ID.ALIAS;
EVENT_ID.POP;
SCALAR_STYLE.PLAIN;
SCALAR_STYLE.SINGLE_QUOTED;
SCALAR_STYLE.DOUBLE_QUOTED;
SCALAR_STYLE.LITERAL_BLOCK;
SCALAR_STYLE.FOLDED_BLOCK;
COLLECTION_STYLE.BLOCK;
COLLECTION_STYLE.FLOW;
CHOMPING_MODE.CLIP;
CHOMPING_MODE.STRIP;
CHOMPING_MODE.KEEP;
// src/manifests/document/dialect.ts
/** What carries a tag of somebody else's is taken as it is written: it is never edited, only compared. */
const anyTag = {
	matchByTagPrefix: true,
	tagName: ""
};
/** Kubernetes' own reading: `<<` merges and `012` is ten. */
const schema = CORE_SCHEMA.withTags(mergeTag, intYaml11Tag, defineScalarTag("", {
	matchByTagPrefix: true,
	resolve: (source) => source,
	identify: () => false
}), {
	...seqTag,
	...anyTag
}, {
	...mapTag,
	...anyTag
});
/** Line breaks of YAML 1.1, which Kubernetes reads, and no longer of 1.2: https://yaml.org/spec/1.2.2/#54-line-break-characters */
const OLD_BREAKS = /[\u0085\u2028\u2029]/g;
/** A character at which Kubernetes would begin a new line and this parser does not: outside of quotes the two see different keys. */
function foreignBreak(text, events) {
	OLD_BREAKS.lastIndex = 0;
	if (!OLD_BREAKS.test(text)) return void 0;
	OLD_BREAKS.lastIndex = 0;
	const quoted = events.flatMap((event) => {
		if (event.type !== EVENT_ID.SCALAR) return [];
		const { style, valueStart, valueEnd } = event;
		return style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED ? [[valueStart, valueEnd]] : [];
	});
	let at = 0;
	for (let found = OLD_BREAKS.exec(text); found !== null; found = OLD_BREAKS.exec(text)) {
		const { index } = found;
		while ((quoted[at]?.[1] ?? Number.POSITIVE_INFINITY) < index) at += 1;
		if ((quoted[at]?.[0] ?? Number.POSITIVE_INFINITY) <= index) continue;
		return {
			offset: index,
			reason: `the file holds ${`U+${found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`}, which Kubernetes reads as a line break`,
			fix: "Remove that character."
		};
	}
}
/** A byte order mark at the start of any line but the first: YAML takes it for part of a key. */
function strayMark(text) {
	const found = /[\r\n]\ufeff/.exec(text);
	return found === null ? void 0 : found.index + 1;
}
// src/manifests/document/tree.ts
const STYLES = {
	[SCALAR_STYLE.PLAIN]: "plain",
	[SCALAR_STYLE.SINGLE_QUOTED]: "single",
	[SCALAR_STYLE.DOUBLE_QUOTED]: "double",
	[SCALAR_STYLE.LITERAL_BLOCK]: "literal",
	[SCALAR_STYLE.FOLDED_BLOCK]: "folded"
};
function toNode(event) {
	if (event.type === EVENT_ID.ALIAS) return {
		kind: "alias",
		start: event.anchorStart
	};
	const marks = {
		anchored: event.anchorStart >= 0,
		tagged: event.tagStart >= 0
	};
	if (event.type === EVENT_ID.MAPPING) return {
		kind: "mapping",
		start: event.start,
		entries: [],
		...marks
	};
	if (event.type === EVENT_ID.SEQUENCE) return {
		kind: "sequence",
		start: event.start,
		items: [],
		...marks
	};
	return {
		kind: "scalar",
		start: event.valueStart,
		end: event.valueEnd,
		style: STYLES[event.style] ?? "plain",
		event,
		...marks
	};
}
/**
* One root per document. Keys and values alternate inside a mapping, so a key waits until its value comes.
* @throws YAMLException for a key that is a mapping or a list: no value of ours has such keys, nor has JSON.
*/
function buildTrees(text, events) {
	const roots = [];
	const open = [];
	for (const event of events) {
		if (event.type === EVENT_ID.POP) {
			open.pop();
			continue;
		}
		if (event.type === EVENT_ID.DOCUMENT) {
			roots.push(void 0);
			open.push({
				node: void 0,
				key: void 0
			});
			continue;
		}
		const node = toNode(event);
		const parent = open.at(-1);
		if (parent?.node === void 0) roots[roots.length - 1] = node;
		else if (parent.node.kind === "sequence") parent.node.items.push(node);
		else if (parent.node.kind === "mapping") {
			if (parent.key === void 0 && (node.kind === "mapping" || node.kind === "sequence")) YAMLException.throwAt(text, node.start, "a key is a mapping or a list");
			if (parent.key === void 0) parent.key = node;
			else {
				parent.node.entries.push({
					key: parent.key,
					value: node
				});
				parent.key = void 0;
			}
		}
		if (node.kind === "mapping" || node.kind === "sequence") open.push({
			node,
			key: void 0
		});
	}
	return roots;
}
// src/manifests/document/document.ts
/** Parses a file of any number of YAML (or JSON) documents. What it cannot read safely it refuses, with the place. */
function parseManifest(bytes) {
	if (bytes.length > 20971520) return unparsed(1, 1, "the file is larger than 20 MiB", "Move the workload to a smaller file.");
	const text = bytes.toString("utf8");
	const lineStarts = findLineStarts(text);
	const at = (offset) => positionIn(lineStarts, offset);
	if (!isUtf8(bytes)) {
		const { line, column } = at(firstReplaced(text, bytes));
		return unparsed(line, column, "the file is not valid UTF-8, so it cannot be written back unchanged", "Save the file as UTF-8.");
	}
	const refuse = (offset, reason, fix) => ({
		kind: "unparsed",
		...at(offset),
		reason,
		fix
	});
	const nul = text.indexOf("\0");
	if (nul >= 0) return refuse(nul, "the file holds a NUL byte", "Save the file as UTF-8 text without NUL bytes.");
	const excess = excessOf(bytes);
	if (excess !== void 0) {
		const offset = bytes.toString("utf8", 0, excess).length;
		return refuse(offset, `the file holds more than ${MAX_MARKS} keys and values`, "Move the workload to a smaller file.");
	}
	const mark = strayMark(text);
	if (mark !== void 0) return refuse(mark, "a byte order mark (U+FEFF) stands inside the file", "Remove it: joining two files leaves it.");
	try {
		const events = parseEvents(text, { maxDepth: 100 });
		const foreign = foreignBreak(text, events);
		if (foreign !== void 0) return refuse(foreign.offset, foreign.reason, foreign.fix);
		const roots = buildTrees(text, events);
		const values = constructFromEvents(events, {
			source: text,
			schema,
			maxAliases: MAX_ALIASES,
			maxTotalMergeKeys: MAX_MERGED_KEYS
		});
		const hidden = hiddenDocuments(events);
		return {
			kind: "parsed",
			parsed: {
				text,
				documents: roots.map((root, index) => ({
					root,
					value: values[index],
					hidden: hidden.has(index)
				})),
				lineStarts
			}
		};
	} catch (error) {
		if (!(error instanceof YAMLException) && !(error instanceof RangeError)) throw error;
		return explain(error, text, at);
	}
}
function hiddenDocuments(events) {
	const documents = events.filter((event) => event.type === EVENT_ID.DOCUMENT);
	return new Set(documents.flatMap(({ explicitStart }, index) => index === 0 || explicitStart ? [] : [index]));
}
function explain(error, text, at) {
	const template = /^[^#'"\r\n]*?\{\{/m.exec(text);
	if (template !== null) {
		const { line, column } = at(template.index + template[0].length - 2);
		return unparsed(line, column, "the file is a template, not YAML", "Point `manifest.path` at the rendered manifest or the values file.");
	}
	const mark = error instanceof YAMLException ? error.mark : void 0;
	const { line, column } = at(mark?.position ?? 0);
	const from = text.lastIndexOf("\n", (mark?.position ?? 0) - 1) + 1;
	if (/\$\{\w+[^}\n]*\}/.test(text.slice(from, from + 1e3).split("\n", 1)[0] ?? "")) return unparsed(line, column, "the file is not YAML before its substitution is filled in", "Put the substitution in quotes, or write the value here.");
	const reason = error instanceof YAMLException ? error.reason : "it nests too deeply";
	const fix = Object.entries({
		duplicated: "Remove one of the two.",
		deficient: "Indent it further than the key above, with spaces alone."
	}).find(([start]) => reason.startsWith(start))?.[1] ?? "Mend the file so that it parses.";
	return unparsed(line, column, `the file is not YAML that can be edited safely: ${reason}`, fix);
}
function unparsed(line, column, reason, fix) {
	return {
		kind: "unparsed",
		line,
		column,
		reason,
		fix
	};
}
/** Where decoding lost something: the first replacement character that the bytes do not spell themselves. */
function firstReplaced(text, bytes) {
	const again = Buffer.from(text, "utf8");
	let same = 0;
	while (same < bytes.length && same < again.length && bytes[same] === again[same]) same += 1;
	return bytes.subarray(0, same).toString("utf8").length;
}
function findLineStarts(text) {
	const starts = [0];
	const breaks = /\r\n|\n|\r/g;
	while (breaks.exec(text) !== null) starts.push(breaks.lastIndex);
	return starts;
}
function positionIn(lineStarts, offset) {
	let low = 0;
	let high = lineStarts.length - 1;
	while (low < high) {
		const middle = low + high + 1 >> 1;
		if ((lineStarts[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return {
		line: low + 1,
		column: offset - (lineStarts[low] ?? 0) + 1
	};
}
/** Line and column of a UTF-16 offset. */
function positionAt(parsed, offset) {
	return positionIn(parsed.lineStarts, Math.max(offset, 0));
}
/** Decoded text of a scalar; undefined for anything else. */
function scalarText(parsed, node) {
	return node.kind === "scalar" ? getScalarValue(parsed.text, node.event) : void 0;
}
/** The entry written under a key in this very mapping: neither merged nor aliased. */
function entryOf(parsed, node, key) {
	if (node?.kind !== "mapping") return void 0;
	return node.entries.find((entry) => scalarText(parsed, entry.key) === key);
}
/** Follows a path through the source, without following aliases or merges. */
function locatePath(parsed, root, path) {
	const trail = root === void 0 ? [] : [root];
	let node = root;
	let key;
	for (const step of path) {
		const entry = typeof step === "string" ? entryOf(parsed, node, step) : void 0;
		const next = typeof step === "string" ? entry?.value : node?.kind === "sequence" ? node.items[step] : void 0;
		if (next === void 0) return {
			trail,
			node: void 0,
			key: void 0
		};
		trail.push(next);
		node = next;
		key = entry?.key;
	}
	return {
		trail,
		node,
		key
	};
}
/** The path that leads to the scalar starting at a UTF-16 offset. */
function pathTo(parsed, root, start) {
	if (root === void 0) return void 0;
	if (root.kind === "scalar") return root.start === start ? [] : void 0;
	if (root.kind === "sequence") for (const [index, item] of root.items.entries()) {
		const rest = pathTo(parsed, item, start);
		if (rest !== void 0) return [index, ...rest];
	}
	if (root.kind === "mapping") for (const entry of root.entries) {
		const rest = pathTo(parsed, entry.value, start);
		const key = scalarText(parsed, entry.key);
		if (rest !== void 0 && key !== void 0) return [key, ...rest];
	}
}
/** The value at a path, own properties only, so that `__proto__` and friends are ordinary names. */
function valueAt(value, path) {
	let current = value;
	for (const step of path) {
		if (typeof current !== "object" || current === null || !Object.hasOwn(current, step)) return void 0;
		current = current[step];
	}
	return current;
}
/** Line of the last of these nodes that has a place of its own. */
function lineOf(parsed, trail) {
	return positionAt(parsed, trail.findLast((candidate) => candidate.start >= 0)?.start ?? 0).line;
}
// src/manifests/document/object.ts
/** A file's bytes, undefined where there is none; refused where it may not be read, so that it costs nothing but itself. */
function readBytes(files, path) {
	try {
		return files.read(path);
	} catch (error) {
		if (!(error instanceof TrimtabError) || error.code !== "file_unreadable") throw error;
		return {
			kind: "refused",
			file: path,
			line: 1,
			reason: error.message.replace(path, "the file"),
			fix: "Let the user who runs this read it."
		};
	}
}
/** Parses a file into its objects; refused where it cannot be read or edited safely. */
function openManifest(path, bytes) {
	const result = parseManifest(bytes);
	if (result.kind === "unparsed") return {
		kind: "refused",
		file: path,
		line: result.line,
		reason: result.reason,
		fix: result.fix
	};
	const { parsed } = result;
	return {
		kind: "open",
		file: {
			path,
			parsed,
			objects: parsed.documents.flatMap((document, documentIndex) => objectPlaces(document.value).map(({ base, implied }) => {
				return {
					documentIndex,
					base,
					line: lineOf(parsed, locatePath(parsed, document.root, base).trail),
					...identify(valueAt(document.value, base), implied)
				};
			})),
			toBytes: byteOffsets(parsed.text, bytes.length)
		}
	};
}
/**
* The objects of a document: itself, or the items of a `List`. Items of a `SecretList` need not say that they are Secrets
* (apimachinery, `unstructuredJSONScheme`), and Argo CD takes whatever has a list of `items` for one (`IsList`).
*/
function objectPlaces(value, base = [], implied = {
	kind: void 0,
	apiVersion: void 0
}) {
	const itself = {
		base,
		implied
	};
	const items = valueAt(value, ["items"]);
	const { kind, apiVersion } = typing(value, implied);
	if (kind === void 0 || !Array.isArray(items)) return [itself];
	const isList = kind.endsWith("List");
	const inner = isList && kind !== "List" ? {
		kind: kind.slice(0, -4),
		apiVersion
	} : {
		kind: void 0,
		apiVersion: void 0
	};
	const inside = items.flatMap((item, index) => isList || textAt(item, ["kind"]) !== void 0 ? objectPlaces(item, [
		...base,
		"items",
		index
	], inner) : []);
	return isList ? inside : [itself, ...inside];
}
function typing(value, implied) {
	return {
		kind: textAt(value, ["kind"]) ?? implied.kind,
		apiVersion: textAt(value, ["apiVersion"]) ?? implied.apiVersion
	};
}
function identify(value, implied) {
	const { kind, apiVersion } = typing(value, implied);
	return {
		value,
		kind,
		apiVersion,
		group: apiVersion?.includes("/") ? apiVersion.slice(0, apiVersion.indexOf("/")) : "",
		name: textAt(value, ["metadata", "name"]),
		namespace: textAt(value, ["metadata", "namespace"])
	};
}
/** The non-empty string at a path. */
function textAt(value, path) {
	const found = valueAt(value, path);
	return typeof found === "string" && found !== "" ? found : void 0;
}
/** The list at a path; empty where there is none. */
function listAt(value, path) {
	const found = valueAt(value, path);
	return Array.isArray(found) ? found : [];
}
/** Line of whatever stands at a path within an object, or of the nearest thing around it. */
function lineWithin(file, object, path) {
	const root = file.parsed.documents[object.documentIndex]?.root;
	const place = locatePath(file.parsed, root, [...object.base, ...path]);
	return lineOf(file.parsed, place.key === void 0 ? place.trail : [...place.trail, place.key]);
}
/** From UTF-16 to byte offsets. It remembers the last answer, so rising offsets cost one pass over the file in all. */
function byteOffsets(text, byteLength) {
	if (byteLength === text.length) return (offset) => offset;
	let lastOffset = 0;
	let lastByte = 0;
	return (offset) => {
		if (offset < lastOffset) {
			lastOffset = 0;
			lastByte = 0;
		}
		lastByte += Buffer.byteLength(text.slice(lastOffset, offset), "utf8");
		lastOffset = offset;
		return lastByte;
	};
}
// src/manifests/kubernetes/identity.ts
/** API group of each kind whose `spec.replicas` is known. */
const WORKLOAD_GROUPS = {
	Deployment: "apps",
	StatefulSet: "apps",
	Rollout: "argoproj.io"
};
/** API group of each kind that sets the count of another object. */
const AUTOSCALER_GROUPS = {
	HorizontalPodAutoscaler: "autoscaling",
	ScaledObject: "keda.sh",
	Canary: "flagger.app",
	Rollout: "argoproj.io"
};
/** Key under which workloads are filed; namespaces are compared separately, because a manifest may leave its out. */
function nameKey(workload) {
	return `${workload.kind}/${workload.name}`;
}
/** Whether an object is a Deployment, StatefulSet or Rollout with a name. */
function isWorkload(object) {
	return object.name !== void 0 && belongs(object, WORKLOAD_GROUPS);
}
function isAutoscaler(object) {
	return belongs(object, AUTOSCALER_GROUPS);
}
function belongs({ kind, group }, groups) {
	return kind !== void 0 && Object.hasOwn(groups, kind) && groups[kind] === group;
}
/** A namespace that is left out may turn out to be any. */
function sameNamespace(written, wanted) {
	return written === void 0 || wanted === void 0 || written === wanted;
}
/** https://kubectl.docs.kubernetes.io/references/kustomize/glossary/#kustomization */
function isKustomizationPath(path) {
	return /(^|\/)(kustomization\.ya?ml|Kustomization)$/.test(path);
}
function isKustomization(object, path) {
	if (!isKustomizationPath(path) || object.documentIndex !== 0) return false;
	return object.kind === void 0 || object.group === "kustomize.config.k8s.io";
}
// src/manifests/kustomize/selector.ts
/** https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/patches/ */
function selectorOf(value) {
	return {
		group: textAt(value, ["group"]),
		kind: textAt(value, ["kind"]),
		name: textAt(value, ["name"]),
		namespace: textAt(value, ["namespace"]),
		labels: textAt(value, ["labelSelector"]),
		annotations: textAt(value, ["annotationSelector"])
	};
}
/** The object that a patch without a target is for. */
function selectorOfPatch({ group, kind, name, namespace }) {
	return {
		group,
		kind,
		name,
		namespace: namespace ?? "default",
		exact: true
	};
}
/** Labels and annotations of an object, where it has any. */
function carried(value, key) {
	const found = valueAt(value, ["metadata", key]);
	return typeof found === "object" && found !== null ? found : {};
}
/** Whether a selector means an object; `unknown` where its pattern cannot be followed here. */
function selects(selector, object) {
	const exact = selector.exact === true;
	const match = exact ? sameText : matchPattern;
	const ends = (texts) => exact ? texts : texts.filter((_, index) => index === 0 || index === texts.length - 1);
	const any = (pattern, texts) => pattern === void 0 ? "yes" : or(texts.map((text) => match(pattern, text)));
	return and([
		any(selector.group, object.group === void 0 ? [] : [object.group]),
		any(selector.kind, [object.kind]),
		any(selector.name, ends(object.names)),
		any(selector.namespace, ends(object.namespaces.map((namespace) => namespace ?? "default"))),
		matchLabels(selector.labels, object.labels),
		matchLabels(selector.annotations, object.annotations)
	]);
}
function and(verdicts) {
	if (verdicts.includes("no")) return "no";
	return verdicts.includes("unknown") ? "unknown" : "yes";
}
function or(verdicts) {
	if (verdicts.includes("yes")) return "yes";
	return verdicts.includes("unknown") ? "unknown" : "no";
}
function sameText(pattern, text) {
	return pattern === text ? "yes" : "no";
}
/** Texts that both engines read alike: no classes by name, no flags, no references back. */
const FOLLOWED = /^(?:[\w\-.*+?|()^$[\]]|\\[.\-dw])*$/;
/** Each of these may double the ways to look at, and three are tried in no time on a name of at most 253 characters. */
const MOST_QUANTIFIERS = 3;
/**
* Kustomize's patterns are anchored regular expressions of an engine that never backtracks; JavaScript's does. So only those
* are tried here that cannot run away: few quantifiers, and none on a group.
*/
function matchPattern(pattern, text) {
	if (pattern === text) return "yes";
	const quantifiers = pattern.match(/[*+?]/g)?.length ?? 0;
	if (!FOLLOWED.test(pattern) || quantifiers > MOST_QUANTIFIERS || /\)[*+?]/.test(pattern)) return "unknown";
	try {
		return new RegExp(`^(?:${pattern})$`).test(text) ? "yes" : "no";
	} catch {
		return "unknown";
	}
}
/** https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors */
function matchLabels(selector, labels) {
	if (selector === void 0) return "yes";
	return and(selector.split(/,(?![^(]*\))/).map((one) => one.trim()).map((requirement) => matchRequirement(requirement, labels)));
}
function matchRequirement(requirement, labels) {
	const [, not, key = "", operator, value = "", set, list = ""] = /^(!?)\s*([\w./-]+)\s*(?:(==?|!=)\s*([\w.-]*)|\s(in|notin)\s*\(([^()]*)\))?$/.exec(requirement) ?? [];
	if (key === "" || not !== "" && (operator ?? set) !== void 0) return "unknown";
	const own = Object.hasOwn(labels, key) ? String(labels[key]) : void 0;
	if (operator === void 0 && set === void 0) return own === void 0 === (not === "!") ? "yes" : "no";
	const values = set === void 0 ? [value] : list.split(",").map((one) => one.trim());
	return (own !== void 0 && values.includes(own)) === (operator !== "!=" && set !== "notin") ? "yes" : "no";
}
// src/manifests/kustomize/count-path.ts
/** Whether a JSON pointer or a plain jq path names `spec.replicas`, or something that holds it. */
function reachesCount(path) {
	if (typeof path !== "string") return false;
	const parts = path.replace(/\["(\w+)"\]/g, ".$1").replace(/[?()\s]/g, "").replaceAll("|", ".").split(/[/.]/).filter(Boolean);
	return [
		"",
		"spec",
		"spec.replicas"
	].includes(parts.join("."));
}
// src/manifests/edit/field.ts
const REPLICAS = {
	text: "spec.replicas",
	steps: ["spec", "replicas"]
};
/** The field of a kustomization's `replicas:` entry for a name. */
function replicasEntry(name) {
	return {
		text: `replicas[name=${name}].count`,
		steps: [
			"replicas",
			{
				key: "name",
				value: name
			},
			"count"
		]
	};
}
const STEP = /\.?([^.[\]"\s]+)|\[(\d{1,9})\]|\[([^=\]"]+)=([^\]"]*)\]|\["([^"]+)"\]/y;
/**
* Reads the blueprint's `manifest.field`: keys with dots between them, list items as `[2]` or `[name=web]`, and a key
* that holds dots or brackets as `["a.b"]`. Undefined where it is none of these.
*/
function parseField(text) {
	const steps = [];
	STEP.lastIndex = 0;
	while (STEP.lastIndex < text.length) {
		const before = STEP.lastIndex;
		const match = STEP.exec(text);
		const [, key, index, selector, value = "", quoted] = match ?? [];
		if (match === null || key !== void 0 && before === 0 === text.startsWith(".", before)) return void 0;
		if (selector !== void 0) steps.push({
			key: selector,
			value
		});
		else steps.push(index === void 0 ? key ?? quoted ?? "" : Number(index));
	}
	return steps.length === 0 ? void 0 : {
		text,
		steps
	};
}
/** The field's way through one value; a string says why there is none. */
function resolveField(value, field) {
	const path = [];
	for (const step of field.steps) {
		const list = valueAt(value, path);
		if (typeof step === "string" && Array.isArray(list)) return `\`${field.text}\` is missing: \`${step}\` is looked for in a list, whose items are written as \`[0]\` or \`[name=web]\``;
		if (typeof step === "number" && typeof list === "object" && !Array.isArray(list)) return `\`${field.text}\` is missing: there is no list to take item \`[${step}]\` of`;
		if (typeof step !== "object") {
			path.push(step);
			continue;
		}
		if (!Array.isArray(list)) return `\`${field.text}\` is missing: there is no list to look for \`${step.key}=${step.value}\` in`;
		const matching = list.flatMap((item, index) => String(valueAt(item, [step.key])) === step.value ? [index] : []);
		if (matching[0] === void 0) return `\`${field.text}\` is missing: no item has \`${step.key}: ${step.value}\``;
		if (matching.length > 1) return `\`${field.text}\` is not one place: ${matching.length} items have \`${step.key}: ${step.value}\``;
		path.push(matching[0]);
	}
	return path;
}
// src/manifests/edit/insertion.ts
/**
* Where `replicas: N` fits as the first thing in `spec`, written like its neighbours: a line of its own in their indentation and
* with the line end of the line before, or beside them in flow style and JSON. A string says why it fits nowhere: one line must be
* the whole difference.
*/
function insertionPoint(parsed, object) {
	const root = parsed.documents[object.documentIndex]?.root;
	const spec = entryOf(parsed, locatePath(parsed, root, object.base).node, "spec");
	if (spec === void 0) return "there is no `spec`";
	if (spec.value.kind !== "mapping") return "`spec` holds no keys";
	const first = spec.value.entries[0];
	if (parsed.text[spec.value.start] === "{") return inFlow(parsed, spec.value, first, spec.key);
	return inBlock(parsed, spec, first?.key) ?? "`spec` is not a block of lines of its own";
}
function inBlock(parsed, spec, first) {
	const { text, lineStarts } = parsed;
	if (spec.key.kind !== "scalar" || first?.kind !== "scalar" || first.start < 0) return void 0;
	if (!/^["']?[ \t]*:/.test(text.slice(spec.key.end, spec.key.end + 100))) return void 0;
	const { line } = positionAt(parsed, spec.key.start);
	const offset = lineStarts[line];
	const from = lineStarts[positionAt(parsed, first.start).line - 1] ?? 0;
	if (offset === void 0 || from < offset) return void 0;
	const indent = /^ +$/.exec(text.slice(from, startOf(first)))?.[0];
	const lineEnd = /\r\n$|\n$/.exec(text.slice(Math.max(0, offset - 2), offset))?.[0];
	if (indent === void 0 || lineEnd === void 0) return void 0;
	return {
		offset,
		line: line + 1,
		before: `${indent}${quoted(first)}: `,
		after: lineEnd
	};
}
function inFlow(parsed, spec, first, specKey) {
	const { text, lineStarts } = parsed;
	if (first === void 0) {
		const { line } = positionAt(parsed, spec.start);
		const name = specKey.kind === "scalar" ? quoted(specKey) : "replicas";
		return {
			offset: spec.start + 1,
			line,
			before: `${name}: `,
			after: ""
		};
	}
	if (first.key.kind !== "scalar" || first.key.start < 0 || first.key.anchored || first.key.tagged) return "the first key of `spec` is unusual";
	const offset = startOf(first.key);
	const { line } = positionAt(parsed, offset);
	const from = lineStarts[line - 1] ?? 0;
	const space = /^"\s*:\S/.test(text.slice(first.key.end, first.key.end + 100)) ? "" : " ";
	const before = `${quoted(first.key)}:${space}`;
	if (from <= spec.start) return {
		offset,
		line,
		before,
		after: `,${space}`
	};
	const indent = /^[ \t]*$/.exec(text.slice(from, offset))?.[0];
	const lineEnd = /\r\n$|\n$/.exec(text.slice(Math.max(0, from - 2), from))?.[0];
	if (indent === void 0 || lineEnd === void 0) return "the first key of `spec` does not begin its line";
	return {
		offset: from,
		line,
		before: `${indent}${before}`,
		after: `,${lineEnd}`
	};
}
/** Where a key is written, its quote included. */
function startOf({ start, style }) {
	return style === "plain" ? start : start - 1;
}
function quoted({ style }) {
	const quote = {
		plain: "",
		double: "\"",
		single: "'",
		literal: "",
		folded: ""
	}[style];
	return `${quote}replicas${quote}`;
}
// src/manifests/edit/target.ts
/** Names one place in a file. */
function placeOf(judged) {
	return judged.kind === "found" ? `${judged.target.path}:${judged.target.start}` : `${judged.file}:line ${judged.line}`;
}
/** File and line of a count, or of what stands instead of one. */
function placeLine(judged) {
	return judged.kind === "found" ? judged.target : {
		path: judged.file,
		line: judged.line
	};
}
/** `spec.replicas` of a workload that states none: https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#replicas */
const DEFAULT_REPLICAS = 1;
/** Whether the number at a field of one object can be edited without any doubt, and where its digits stand. */
function judgeField(file, object, field, form = "number") {
	const { parsed } = file;
	const within = resolveField(object.value, field);
	const literal = form === "text" ? `Write \`${field.text}\` as digits in quotes.` : `Write \`${field.text}\` as a plain number of its own.`;
	if (typeof within === "string") {
		const entry = /^replicas\[name=([^\]]+)\]\.count$/.exec(field.text)?.[1];
		const fix = entry === void 0 ? literal : `Add \`{name: ${entry}, count: N}\` to its \`replicas:\` list, N being the number that runs now.`;
		return {
			kind: "refused",
			file: file.path,
			line: object.line,
			reason: within,
			fix
		};
	}
	const path = [...object.base, ...within];
	const document = parsed.documents[object.documentIndex];
	const place = locatePath(parsed, document?.root, path);
	const refuse = (node, reason, fix) => {
		const from = node !== void 0 && node.start >= 0 ? node : place.key;
		const line = from === void 0 ? lineOf(parsed, place.trail) : positionAt(parsed, from.start).line;
		return {
			kind: "refused",
			file: file.path,
			line,
			reason,
			fix
		};
	};
	if (document?.hidden === true) return refuse(place.node, `\`${field.text}\` stands behind \`...\`, where Kubernetes stops reading`, "Open the document with `---`.");
	const shared = sharedNode(place);
	if (shared !== void 0) return refuse(shared.node, `\`${field.text}\` ${shared.reason}`, literal);
	const merge = laterMerge(parsed, place);
	if (merge !== void 0) return refuse(merge, `\`${field.text}\` has a merge \`<<\` behind it, which may override it`, "Write `<<` first in its mapping.");
	if (place.node === void 0) {
		if (valueAt(document?.value, path) !== void 0) return refuse(void 0, `\`${field.text}\` comes from a merge or an alias`, literal);
		return {
			...refuse(void 0, `\`${field.text}\` is missing`, literal),
			...creation(file, object, field)
		};
	}
	return judgeScalar(file, object, {
		text: field.text,
		form,
		node: place.node,
		meant: valueAt(document?.value, path),
		literal,
		refuse
	});
}
/** Whether one node is a number whose digits can be replaced. */
function judgeScalar({ parsed, path, toBytes }, object, stated) {
	const { text, form, node, meant, literal, refuse } = stated;
	if (node.kind !== "scalar") return refuse(node, `\`${text}\` is not a number`, literal);
	const source = node.start < 0 ? "" : parsed.text.slice(node.start, node.end);
	const filled = filledIn(source);
	if (filled !== void 0) return refuse(node, `\`${text}\` is the ${filled.what} \`${shown(source)}\``, filled.fix);
	const quoted = node.style === "single" || node.style === "double";
	if (form === "text" && !quoted) return refuse(node, `\`${text}\` stands without quotes where Argo CD wants text`, literal);
	if (form === "number" && node.style !== "plain") return refuse(node, `\`${text}\` is quoted`, literal);
	if (!/^(0|[1-9]\d*)$/.test(source) || !Number.isSafeInteger(Number(source))) {
		const what = source === "" ? "empty" : `\`${shown(source)}\``;
		const fix = Number.isSafeInteger(meant) && meant >= 0 && !source.includes(":") ? `Write \`${text}\` as plain digits: ${meant}.` : literal;
		return refuse(node, `\`${text}\` is ${what}, not a plain decimal number`, fix);
	}
	const start = toBytes(node.start);
	return {
		kind: "found",
		target: {
			path,
			field: text,
			documentIndex: object.documentIndex,
			start,
			end: start + source.length,
			line: positionAt(parsed, node.start).line,
			value: Number(source),
			form: { kind: form }
		}
	};
}
/** A value that something else fills in before Kubernetes reads it. */
function filledIn(source) {
	if (/\$\{[^}]*\}/.test(source)) return {
		what: "substitution",
		fix: "Point `manifest` at where its value is set, or write the number here."
	};
	if (!/\{\{|\{%|<%/.test(source)) return void 0;
	return {
		what: "template",
		fix: "Point `manifest` at the values that fill it in, or at the rendered manifest."
	};
}
/** Source text on one line of a message, with what cannot be seen written out. */
function shown(source) {
	return source.replace(/[ \t]*[\r\n]\s*/g, " ").slice(0, 40).replace(/[\p{C}\p{Z}]/gu, (char) => char === " " ? char : `\\u{${char.codePointAt(0)?.toString(16)}}`);
}
/** A merge in a mapping on the way, behind the key that leads on. */
function laterMerge(parsed, { trail }) {
	for (const [depth, node] of trail.entries()) {
		if (node.kind !== "mapping") continue;
		const own = node.entries.findIndex(({ value }) => value === trail[depth + 1]);
		const merge = node.entries.find(({ key }, index) => own >= 0 && index > own && scalarText(parsed, key) === "<<");
		if (merge !== void 0) return merge.key;
	}
}
/** A node on the way whose text stands for more, or other, than itself: editing it might change another value too. */
function sharedNode(place) {
	for (const node of place.trail) {
		const itself = node === place.node;
		if (node.kind === "alias") return {
			node,
			reason: itself ? "is an alias" : "lies behind an alias"
		};
		if (node.anchored) return {
			node,
			reason: itself ? "carries an anchor" : "lies under an anchor"
		};
		if (node.tagged) return {
			node,
			reason: itself ? "carries a tag" : "lies under a tag"
		};
	}
}
/** What a refusal of a missing `spec.replicas` says besides: how to write it, and the insertion where there is room for one. */
function creation(file, object, field) {
	if (field.text !== "spec.replicas") return {};
	const point = insertionPoint(file.parsed, object);
	const fix = "Write it with the number that runs now";
	if (typeof point === "string") return { fix: `${fix}; it cannot be inserted here, because ${point}.` };
	const start = file.toBytes(point.offset);
	const { line, before, after } = point;
	const at = {
		path: file.path,
		field: field.text,
		documentIndex: object.documentIndex,
		start,
		end: start,
		line
	};
	return {
		fix: `${fix}, or set \`spec.manifest.create: true\` in the blueprint to have it inserted.`,
		insertion: {
			...at,
			value: DEFAULT_REPLICAS,
			form: {
				kind: "insertion",
				before,
				after
			}
		}
	};
}
// src/manifests/edit/values-count.ts
/** What charts call a count. */
const COUNT = /^replica(s|Count)$/i;
/** Values that are larger or deeper than any that people write are not searched further. */
const MOST_COUNTS = 200;
const MOST_DEPTH = 8;
/** Whether a file is named as values of a chart are: `values.yaml`, `values-prod.yaml`, `values/prod.yaml`. */
function isValuesPath(path) {
	return /(^|\/)([^/]*values[^/]*|values\/[^/]+)\.ya?ml$/i.test(path);
}
/** Whether a key, such as the last step of a JSON pointer, names a count. */
function isCountKey(key) {
	return COUNT.test(key);
}
/** The counts among the values below a path of an object. */
function readCounts(file, object, base) {
	const found = [];
	const root = textOf(base);
	const seen = /* @__PURE__ */ new Set();
	const search = (value, steps, depth) => {
		if (typeof value !== "object" || value === null || depth > MOST_DEPTH || seen.has(value)) return;
		seen.add(value);
		const children = Array.isArray(value) ? itemsOf(value) : Object.entries(value);
		for (const [step, child] of children) {
			if (found.length >= MOST_COUNTS) return;
			const at = [...steps, step];
			if (typeof step === "string" && isCountKey(step) && isCount(child)) {
				const key = textOf(at);
				const text = root === "" ? key : `${root}${key.startsWith("[") ? "" : "."}${key}`;
				found.push({
					key,
					judged: judgeField(file, object, {
						text,
						steps: [...base, ...at]
					})
				});
			} else search(child, at, depth + 1);
		}
	};
	search(valueAt(object.value, base), [], 0);
	return found;
}
/** The counts among the parameters of one source of an Application: https://argo-cd.readthedocs.io/en/stable/user-guide/helm/#parameters */
function readParameters(file, object, helm) {
	return listAt(object.value, [...helm, "parameters"]).flatMap((entry, index) => {
		const key = textAt(entry, ["name"]) ?? "";
		if (!isCountKey(key.slice(key.lastIndexOf(".") + 1))) return [];
		return [{
			key,
			judged: judgeField(file, object, {
				text: `${textOf([...helm, "parameters"])}[name=${key}].value`,
				steps: [
					...helm,
					"parameters",
					index,
					"value"
				]
			}, "text")
		}];
	});
}
/** A number, or a text that stands for one: what is neither is a map of something else. */
function isCount(value) {
	return typeof value === "number" || typeof value === "string" && /^(\d+|\$\{.*\})$/.test(value);
}
/** List items by their name where each has its own. */
function itemsOf(list) {
	const names = list.map((item) => textAt(item, ["name"]));
	const plain = names.every((name) => name !== void 0 && /^[^[\]"=]+$/.test(name)) && new Set(names).size === names.length;
	return list.map((item, index) => [plain ? {
		key: "name",
		value: names[index]
	} : index, item]);
}
/** Steps as a blueprint's `field` writes them. */
function textOf(steps) {
	return steps.map((step, at) => {
		if (typeof step === "number") return `[${step}]`;
		if (typeof step === "object") return `[${step.key}=${step.value}]`;
		if (!/^[^.[\]"\s]+$/.test(step)) return `["${step}"]`;
		return at === 0 ? step : `.${step}`;
	}).join("");
}
// src/manifests/edit/inline.ts
/** The text itself; undefined where there is none. */
function inlineText({ file, object, path }) {
	const { node } = placeOfText({
		file,
		object,
		path
	});
	return node === void 0 ? void 0 : scalarText(file.parsed, node);
}
/**
* A number inside the text as a place in the file. Undefined where the text is not written as it reads: folded, with escapes,
* or shared by an anchor.
*/
function placeInline(text, inner) {
	const { file, object, path } = text;
	const { parsed } = file;
	const { node, trail } = placeOfText(text);
	const decoded = node === void 0 ? void 0 : scalarText(parsed, node);
	if (node?.kind !== "scalar" || decoded === void 0 || inner.form.kind !== "number") return void 0;
	if (trail.some((one) => one.kind === "alias" || one.anchored || one.tagged)) return void 0;
	const raw = parsed.text.slice(node.start, node.end);
	const at = Buffer.from(decoded).toString("utf8", 0, inner.start).length;
	const within = node.style === "literal" ? throughIndent(raw, decoded, at) : raw === decoded ? at : void 0;
	const digits = String(inner.value);
	if (within === void 0 || raw.slice(within, within + digits.length) !== digits) return void 0;
	const offset = node.start + within;
	const start = file.toBytes(offset);
	const field = `${textOf(path)}${inner.field.startsWith("[") ? "" : "."}${inner.field}`;
	return {
		kind: "found",
		target: {
			path: file.path,
			field,
			documentIndex: object.documentIndex,
			start,
			end: start + digits.length,
			line: positionAt(parsed, offset).line,
			value: inner.value,
			form: {
				kind: "inline",
				text: node.start,
				inner
			}
		}
	};
}
function placeOfText({ file, object, path }) {
	return locatePath(file.parsed, file.parsed.documents[object.documentIndex]?.root, [...object.base, ...path]);
}
/** An offset into a block's text as one into its source, where every line is indented. */
function throughIndent(raw, decoded, at) {
	const before = decoded.slice(0, at).split("\n");
	const index = before.length - 1;
	const lines = raw.split("\n");
	const source = lines[index]?.replace(/\r$/, "");
	const line = decoded.split("\n")[index];
	if (source === void 0 || line === void 0 || !source.endsWith(line)) return void 0;
	const indent = source.length - line.length;
	if (!/^ *$/.test(source.slice(0, indent))) return void 0;
	return lines.slice(0, index).reduce((sum, one) => sum + one.length + 1, 0) + indent + (before.at(-1)?.length ?? 0);
}
// src/manifests/kustomize/kustomization.ts
/** Reads one kustomization; `open` gives the patch files that it names. */
function readKustomization(file, object, open) {
	const { value } = object;
	const dir = file.path.includes("/") ? file.path.slice(0, file.path.lastIndexOf("/")) : "";
	const inside = (list) => list.flatMap((item) => typeof item === "string" ? insideFrom(dir, item) ?? [] : []);
	const patches = patchesOf(file, object, dir, open);
	return {
		path: file.path,
		dir,
		component: object.kind === "Component",
		resources: inside([...listAt(value, ["resources"]), ...listAt(value, ["bases"])]),
		components: inside(listAt(value, ["components"])),
		plugins: inside(PLUGGED.flatMap((key) => listAt(value, [key]))),
		namespace: textAt(value, ["namespace"]),
		prefix: textAt(value, ["namePrefix"]) ?? "",
		suffix: textAt(value, ["nameSuffix"]) ?? "",
		labels: labelsOf(value),
		annotations: recordAt(value, "commonAnnotations"),
		replicas: entriesOf(file, object),
		overrides: [...patches.overrides, ...replacementsOf(file, object, dir, open)],
		patchFiles: patches.files,
		...needsOf(value, dir, open)
	};
}
const PLUGGED = [
	"generators",
	"transformers",
	"validators"
];
/** https://kubectl.docs.kubernetes.io/guides/extending_kustomize/ */
function needsOf(value, dir, open) {
	const plugins = PLUGGED.flatMap((key) => listAt(value, [key])).flatMap((given) => {
		if (typeof given !== "string") return [];
		const inline = given.includes("\n") ? openManifest("", Buffer.from(given)) : void 0;
		const path = inline === void 0 ? insideFrom(dir, given) : void 0;
		return (inline?.kind === "open" ? inline.file : path === void 0 ? void 0 : open(path))?.objects ?? [];
	});
	const helm = listAt(value, ["helmCharts"]).length + listAt(value, ["helmChartInflationGenerator"]).length > 0;
	const plugin = plugins.find((one) => textAt(one.value, ["apiVersion"]) !== "builtin" || one.kind === "HelmChartInflationGenerator");
	return {
		remote: [value, ...plugins.map((one) => one.value)].map((one) => remoteIn(one, /* @__PURE__ */ new Set())).find(Boolean),
		runs: helm ? "helm, for its `helmCharts`" : plugin && `the plugin ${plugin.kind ?? ""} ${plugin.name ?? ""}`.trim()
	};
}
/** https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/replicas/ */
function entriesOf(file, object) {
	const names = listAt(object.value, ["replicas"]).map((entry) => textAt(entry, ["name"]));
	const places = /* @__PURE__ */ new Map();
	for (const name of names) places.set(name, (places.get(name) ?? 0) + 1);
	return names.flatMap((name, index) => {
		if (name === void 0) return [];
		const field = replicasEntry(name);
		const steps = places.get(name) === 1 ? [
			"replicas",
			index,
			"count"
		] : field.steps;
		return [{
			name,
			judged: judgeField(file, object, {
				...field,
				steps
			})
		}];
	});
}
/** https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/labels/ */
function labelsOf(value) {
	return Object.assign({}, recordAt(value, "commonLabels"), ...listAt(value, ["labels"]).map((entry) => recordAt(entry, "pairs")));
}
function recordAt(value, key) {
	const found = valueAt(value, [key]);
	return typeof found === "object" && found !== null ? found : {};
}
/** Keys whose texts are copied into objects and never opened. */
const COPIED = [
	"patch",
	"commonAnnotations",
	"commonLabels",
	"labels",
	"literals",
	"images",
	"options"
];
/** An address: https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/resource/ */
function remoteIn(value, seen) {
	if (typeof value === "string") return /^[\w+.-]+:\S*$|^git@|\?(ref|version)=\S*$/i.test(value) ? value : void 0;
	if (typeof value !== "object" || value === null || seen.has(value)) return void 0;
	seen.add(value);
	for (const [key, inner] of Object.entries(value)) {
		const found = COPIED.includes(key) ? void 0 : remoteIn(inner, seen);
		if (found !== void 0) return found;
	}
}
/** In kustomize's own order. */
const PATCH_KEYS = [
	["patchesStrategicMerge", "patch"],
	["patches", "patch"],
	["patchesJson6902", "json"]
];
function patchesOf(file, object, dir, open) {
	const overrides = [];
	const files = [];
	for (const [key, rank] of PATCH_KEYS) for (const [index, entry] of listAt(object.value, [key]).entries()) {
		const given = typeof entry === "string" ? entry : textAt(entry, ["path"]);
		const inline = textAt(entry, ["patch"]) ?? (given?.includes("\n") ? given : void 0);
		const path = inline === void 0 && given !== void 0 ? insideFrom(dir, given) : void 0;
		if (path !== void 0) files.push(path);
		const line = lineWithin(file, object, [key, index]);
		const target = valueAt(entry, ["target"]);
		const patch = path === void 0 ? void 0 : open(path);
		if (inline !== void 0) overrides.push(...inlineOverrides(inline, target, file.path, line, {
			rank,
			text: {
				file,
				object,
				path: inlinePath(key, index, entry)
			}
		}));
		else if (patch !== void 0) overrides.push(...overridesOf(patch, target, rank));
	}
	return {
		overrides,
		files
	};
}
function inlinePath(key, index, entry) {
	return typeof entry === "string" ? [key, index] : [
		key,
		index,
		"patch"
	];
}
/** Patches written as text inside a YAML scalar: a number in them is edited where the text is written as it reads. */
function inlineOverrides(text, target, path, line, { rank, text: written } = { rank: "patch" }) {
	const opened = openManifest(path, Buffer.from(text));
	if (opened.kind === "refused") return [];
	const refused = {
		kind: "refused",
		file: path,
		line,
		reason: "an inline patch sets `spec.replicas`",
		fix: "Move the number to an entry of `replicas:` in the same kustomization, which wins over patches; for a Rollout, which `replicas:` does not know, move the patch to a file of its own."
	};
	return overridesOf(opened.file, target, rank).map(({ judged, ...override }) => {
		const placed = written && judged.kind === "found" ? placeInline(written, judged.target) : void 0;
		const held = override.key === void 0 ? refused : inText(refused, override.key);
		return {
			...override,
			judged: placed ?? (override.deletes ? {
				...judged,
				line
			} : held)
		};
	});
}
function inText(refused, key) {
	const fix = "Move the patch to a file of its own, and name it by `path:`.";
	return {
		...refused,
		reason: `an inline patch sets \`spec.values.${key}\``,
		fix
	};
}
/** The patches of a file that set `spec.replicas`: JSON 6902 lists of operations, or partial objects merged strategically. */
function overridesOf(file, target, rank) {
	return file.objects.flatMap((object) => {
		const selector = target === void 0 ? selectorOfPatch(object) : selectorOf(target);
		if (Array.isArray(object.value)) return object.value.flatMap((operation, index) => {
			const judged = judgeOperation(file, object, operation, index);
			if (judged !== void 0) return [{
				rank,
				selector,
				deletes: false,
				judged
			}];
			const key = valuesKey(operation);
			const value = {
				text: `[${index}].value`,
				steps: [index, "value"]
			};
			return key === void 0 ? [] : [{
				rank,
				selector,
				deletes: false,
				key,
				judged: judgeField(file, object, value)
			}];
		});
		if (valueAt(object.value, ["$patch"]) === "delete") {
			const { kind, name, line } = object;
			const reason = `a patch deletes ${target === void 0 ? `${kind} ${name}` : "it"} here`;
			return [{
				rank,
				selector,
				deletes: true,
				judged: {
					kind: "refused",
					file: file.path,
					line,
					reason,
					fix: "Remove that patch, or this blueprint."
				}
			}];
		}
		if (object.kind === "HelmRelease") return readCounts(file, object, ["spec", "values"]).map((count) => ({
			rank,
			selector,
			deletes: false,
			...count
		}));
		if (valueAt(object.value, ["spec", "replicas"]) === void 0) return [];
		return [{
			rank,
			selector,
			deletes: false,
			judged: judgeField(file, object, REPLICAS)
		}];
	});
}
/** https://datatracker.ietf.org/doc/html/rfc6902#section-4 */
function judgeOperation(file, object, operation, index) {
	const path = textAt(operation, ["path"]);
	const op = textAt(operation, ["op"]);
	if (op === "test" || path !== "/spec/replicas" && path !== "/spec") return void 0;
	if (path === "/spec/replicas" && op !== "remove") return judgeField(file, object, {
		text: `[${index}].value`,
		steps: [index, "value"]
	});
	const reason = `a patch ${op === "remove" ? "removes" : "replaces"} \`${path.slice(1).replace("/", ".")}\``;
	const line = lineWithin(file, object, [index]);
	return {
		kind: "refused",
		file: file.path,
		line,
		reason,
		fix: "Take that operation out of the patch."
	};
}
/** The count among a HelmRelease's values that an operation writes. */
function valuesKey(operation) {
	const path = textAt(operation, ["path"]) ?? "";
	if (!path.startsWith("/spec/values/") || !["add", "replace"].includes(textAt(operation, ["op"]) ?? "")) return void 0;
	const steps = path.split("/").slice(3).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~")).map((step) => /^\d+$/.test(step) ? Number(step) : step);
	return isCountKey(String(steps.at(-1))) ? textOf(steps) : void 0;
}
/** https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/replacements/ */
function replacementsOf(file, object, dir, open) {
	return listAt(object.value, ["replacements"]).flatMap((entry, index) => {
		const given = textAt(entry, ["path"]);
		const path = given === void 0 ? void 0 : insideFrom(dir, given);
		const listed = path === void 0 ? [entry] : (open(path)?.objects ?? []).flatMap(({ value }) => Array.isArray(value) ? value : [value]);
		const line = lineWithin(file, object, ["replacements", index]);
		return listed.flatMap((replacement) => replacementOverrides(replacement, file.path, line));
	});
}
function replacementOverrides(replacement, path, line) {
	const named = (key) => textAt(replacement, ["source", key]) ?? "";
	const source = `${named("kind")} ${named("name")} ${named("fieldPath")}`.trim();
	return listAt(replacement, ["targets"]).flatMap((target) => {
		if (!listAt(target, ["fieldPaths"]).includes("spec.replicas")) return [];
		const judged = {
			kind: "refused",
			file: path,
			line,
			reason: `a replacement copies \`spec.replicas\` from ${source}`,
			fix: "Remove that field path, or manage the source by hand."
		};
		return [{
			rank: "replacement",
			deletes: false,
			selector: selectorOf(valueAt(target, ["select"])),
			judged
		}];
	});
}
// src/delivery/place.ts
/** Makes deliveries of what an object says at a path. */
function deliveryAt(file, object) {
	const owner = `${object.kind} ${object.name}`;
	return (path, more) => ({
		selector: {},
		owner,
		path: file.path,
		line: lineWithin(file, object, path),
		...more
	});
}
/** Patches that a delivery tool applies after kustomize or helm, and that set the count. */
function patchesAt(at, { value }, list, reach, fix) {
	return listAt(value, list).flatMap((entry, index) => {
		const place = at([...list, index], {
			reach,
			effect: "patches the count",
			fix
		});
		return inlineOverrides(textAt(entry, ["patch"]) ?? "", valueAt(entry, ["target"]), place.path, place.line).map(({ selector, deletes }) => ({
			...place,
			selector,
			...deletes ? { effect: "deletes it by a patch" } : {}
		}));
	});
}
// src/delivery/argocd.ts
/** Field managers of what scales workloads; others named by `managedFieldsManagers` write other fields. */
const SCALING_MANAGERS = [
	"kube-controller-manager",
	"keda",
	"keda-operator",
	"flagger",
	"rollouts-controller"
];
const IN_KUSTOMIZATION = "Move the number to the kustomization and take it away there";
/** What an Application, an ApplicationSet or Argo CD's own settings say that holds counts back. */
function readArgo(file, object) {
	const { group, kind } = object;
	if (group === "argoproj.io" && kind === "Application") return ofApplication$1(file, object, ["spec"]);
	if (group === "argoproj.io" && kind === "ApplicationSet") return ofApplication$1(file, object, [
		"spec",
		"template",
		"spec"
	]);
	return group === "" && kind === "ConfigMap" ? ofSettings(file, object) : [];
}
/** The folders of an Application's sources; `spec` is where it says so. */
function sourceFolders(value, spec) {
	return sourcePaths(value, spec).flatMap((source) => {
		const fixed = textAt(value, [...source, "path"])?.replace(/[^/]*\{\{.*/s, "");
		return fixed === void 0 ? [] : insideFrom("", fixed) ?? [];
	});
}
function sourcePaths(value, spec) {
	return [[...spec, "source"], ...listAt(value, [...spec, "sources"]).map((_, index) => [
		...spec,
		"sources",
		index
	])];
}
/** https://argo-cd.readthedocs.io/en/stable/user-guide/diffing/ */
function ofApplication$1(file, object, spec) {
	const { value } = object;
	const at = deliveryAt(file, object);
	const reach = sourceFolders(value, spec);
	const ignored = listAt(value, [...spec, "ignoreDifferences"]).flatMap((entry, index) => {
		const by = ignoresReplicas(entry);
		if (by === void 0) return [];
		const { kind, name } = selectorOf(entry);
		const then = listAt(value, [
			...spec,
			"syncPolicy",
			"syncOptions"
		]).includes("RespectIgnoreDifferences=true") ? "and with RespectIgnoreDifferences leaves it out of a sync" : "so a changed count alone starts no sync";
		const selector = {
			kind: kind === "*" ? void 0 : kind,
			name
		};
		const effect = `ignores the count by ${by.list} ${by.item}, ${then}`;
		return [at([
			...spec,
			"ignoreDifferences",
			index
		], {
			reach,
			selector,
			namespace: textAt(entry, ["namespace"]),
			effect,
			fix: leave(by)
		})];
	});
	const kustomized = sourcePaths(value, spec).flatMap((source) => {
		const counts = [
			...source,
			"kustomize",
			"replicas"
		];
		return [...listAt(value, counts).flatMap((entry, index) => {
			const name = textAt(entry, ["name"]);
			return name === void 0 ? [] : [at([...counts, index], {
				reach,
				selector: { name },
				effect: "sets the count itself",
				fix: IN_KUSTOMIZATION
			})];
		}), ...patchesAt(at, object, [
			...source,
			"kustomize",
			"patches"
		], reach, IN_KUSTOMIZATION)];
	});
	const all = [
		...paused(file, object, reach),
		...ignored,
		...kustomized
	];
	return [...all, ...all.map((one) => ({
		...one,
		reach: [file.path],
		documentIndex: object.documentIndex
	}))];
}
/** https://argo-cd.readthedocs.io/en/stable/user-guide/skip_reconcile/ */
function paused(file, object, reach) {
	const path = [
		"metadata",
		"annotations",
		"argocd.argoproj.io/skip-reconcile"
	];
	if (textAt(object.value, path) !== "true") return [];
	return [deliveryAt(file, object)(path, {
		reach,
		effect: "is not reconciled (`skip-reconcile`)",
		fix: "Take the annotation away first"
	})];
}
function leave({ list, item }) {
	return `Take \`${item}\` out of its \`${list}\`, unless something else sets the count: then set \`spec.paused: true\` here or remove this blueprint`;
}
function ignoresReplicas(entry) {
	const find = (list, reaches) => {
		const item = listAt(entry, [list]).find(reaches);
		return item === void 0 ? void 0 : {
			list,
			item: String(item)
		};
	};
	return find("jsonPointers", reachesCount) ?? find("jqPathExpressions", reachesCount) ?? find("managedFieldsManagers", (one) => SCALING_MANAGERS.includes(String(one)));
}
/** The settings of Argo CD as a whole, one entry a kind: `resource.customizations.ignoreDifferences.apps_Deployment`. */
function ofSettings(file, object) {
	const data = valueAt(object.value, ["data"]);
	if (object.name !== "argocd-cm" || typeof data !== "object" || data === null) return [];
	return Object.entries(data).flatMap(([key, text]) => {
		const kind = /^resource\.customizations\.ignoreDifferences\.(?:all|[\w.-]*_(\w+))$/.exec(key);
		const opened = kind === null || typeof text !== "string" ? void 0 : openManifest(file.path, Buffer.from(text));
		const by = opened?.kind === "open" ? opened.file.objects.map((one) => ignoresReplicas(one.value)).find(Boolean) : void 0;
		if (kind === null || by === void 0) return [];
		const effect = `has Argo CD ignore the count everywhere by ${by.list} ${by.item}`;
		return [deliveryAt(file, object)(["data", key], {
			reach: [""],
			selector: { kind: kind[1] },
			effect,
			fix: leave(by)
		})];
	});
}
// src/delivery/flux.ts
/** What a Kustomization or HelmRelease of Flux, or an annotation for Flux, says that holds counts back. */
function readFlux(file, object) {
	const { group, kind } = object;
	if (group === "kustomize.toolkit.fluxcd.io" && kind === "Kustomization") return ofKustomization(file, object);
	return [...group === "helm.toolkit.fluxcd.io" && kind === "HelmRelease" ? ofRelease(file, object) : [], ...leftAlone(file, object)];
}
/** https://fluxcd.io/flux/components/kustomize/kustomizations/ */
function ofKustomization(file, object) {
	const at = deliveryAt(file, object);
	const reach = [insideFrom("", textAt(object.value, ["spec", "path"]) ?? "") ?? ""];
	const suspended = isSuspended(object) ? [at(["spec", "suspend"], {
		reach,
		effect: "is suspended, so nothing below its path is applied",
		fix: "Take `spec.suspend` away first"
	})] : [];
	const ignored = listAt(object.value, ["spec", "ignore"]).flatMap((rule, index) => {
		const pointer = listAt(rule, ["paths"]).find(reachesCount);
		if (pointer === void 0) return [];
		const selector = selectorOf(valueAt(rule, ["target"]));
		return [at([
			"spec",
			"ignore",
			index
		], {
			reach,
			selector,
			effect: "has Flux ignore the count",
			fix: `Take \`${pointer}\` out of its \`paths\``
		})];
	});
	const fix = "Move the number to the kustomization and take it away there";
	return [
		...suspended,
		...ignored,
		...patchesAt(at, object, ["spec", "patches"], reach, fix)
	];
}
/** https://fluxcd.io/flux/components/helm/helmreleases/ */
function ofRelease(file, object) {
	const at = deliveryAt(file, object);
	const reach = [file.path];
	const itself = { documentIndex: object.documentIndex };
	const suspended = isSuspended(object) ? [at(["spec", "suspend"], {
		reach,
		...itself,
		effect: "is suspended, so its values are not applied",
		fix: "Take `spec.suspend` away first"
	})] : [];
	const patched = listAt(object.value, ["spec", "postRenderers"]).flatMap((_, index) => patchesAt(at, object, [
		"spec",
		"postRenderers",
		index,
		"kustomize",
		"patches"
	], reach, "Take the count out of that patch").map((one) => ({
		...one,
		...itself,
		selector: {}
	})));
	return [...suspended, ...patched];
}
/** https://fluxcd.io/flux/components/kustomize/kustomizations/#controlling-the-apply-behavior-of-resources */
const FLUX_ANNOTATIONS = [["kustomize.toolkit.fluxcd.io/reconcile", /^disabled$/], ["kustomize.toolkit.fluxcd.io/ssa", /^(Ignore|IfNotPresent)$/i]];
function leftAlone(file, object) {
	const annotations = valueAt(object.value, ["metadata", "annotations"]);
	for (const [name, pattern] of FLUX_ANNOTATIONS) {
		const value = textAt(annotations, [name]);
		if (value === void 0 || !pattern.test(value)) continue;
		const itself = {
			reach: [file.path],
			documentIndex: object.documentIndex
		};
		const effect = `is left alone by Flux (\`${name}: ${value}\`)`;
		return [deliveryAt(file, object)([
			"metadata",
			"annotations",
			name
		], {
			...itself,
			effect,
			fix: "Take the annotation away"
		})];
	}
	return [];
}
function isSuspended({ value }) {
	return valueAt(value, ["spec", "suspend"]) === true;
}
// src/delivery/delivery.ts
/** What one object says that holds counts back. */
function readDeliveries(file, object) {
	return [...readArgo(file, object), ...readFlux(file, object)];
}
/** The folders that Argo CD or Flux apply as they are. */
function deliveredFolders(object) {
	if (object.group === "argoproj.io" && object.kind === "Application") return sourceFolders(object.value, ["spec"]);
	return object.group === "kustomize.toolkit.fluxcd.io" && object.kind === "Kustomization" ? [insideFrom("", textAt(object.value, ["spec", "path"]) ?? "") ?? ""] : [];
}
function holdsBack(delivery, { kind, names, namespace, documentIndex, carried }) {
	if (delivery.documentIndex !== void 0 && delivery.documentIndex !== documentIndex) return false;
	if (!sameNamespace(delivery.namespace, namespace)) return false;
	const { labels = {}, annotations = {} } = carried ?? {};
	return selects(namespace === void 0 ? {
		...delivery.selector,
		namespace: void 0
	} : delivery.selector, {
		kind,
		group: WORKLOAD_GROUPS[kind],
		names,
		namespaces: [namespace],
		labels,
		annotations
	}) !== "no";
}
// src/manifests/helm/chart.ts
/** The charts that an object has rendered: of an Argo CD Application one for each source, of a Flux HelmRelease one. */
function readReleases(file, object, holds) {
	if (object.group === "argoproj.io" && object.kind === "Application") return ofApplication(file, object, holds);
	if (object.group === "helm.toolkit.fluxcd.io" && object.kind === "HelmRelease") return ofHelmRelease(file, object, holds);
	return [];
}
/** Parameters win over `valuesObject`, that over `values`, and all over files: https://argo-cd.readthedocs.io/en/stable/user-guide/helm/ */
function ofApplication(file, object, holds) {
	const { value } = object;
	const several = listAt(value, ["spec", "sources"]);
	return (several.length > 0 ? several : [valueAt(value, ["spec", "source"])]).flatMap((source) => {
		const helm = valueAt(source, ["helm"]);
		const path = textAt(source, ["path"]);
		const chart = path === void 0 ? void 0 : insideFrom("", path);
		const local = chart !== void 0 && holds(inFolder(chart, "Chart.yaml"));
		if (!local && helm === void 0) return [];
		const optional = valueAt(helm, ["ignoreMissingValueFiles"]) === true;
		const files = listAt(helm, ["valueFiles"]).map((given) => valueFile(String(given), chart ?? ""));
		const lost = files.findIndex((found) => found === void 0 || !holds(found));
		const missing = [
			local ? void 0 : named(textAt(source, ["chart"]) ?? path),
			lost < 0 || optional ? void 0 : `the values file ${listAt(helm, ["valueFiles"])[lost]}`,
			listAt(helm, ["fileParameters"]).length > 0 ? "files of its `fileParameters`" : void 0
		];
		return [{
			...described(file, object, chart ?? ""),
			name: textAt(helm, ["releaseName"]) ?? object.name,
			namespace: textAt(helm, ["namespace"]) ?? textAt(value, [
				"spec",
				"destination",
				"namespace"
			]),
			files: files.flatMap((found) => found !== void 0 && holds(found) ? [found] : []),
			values: valueAt(helm, ["valuesObject"]) ?? valueAt(helm, ["values"]),
			set: listAt(helm, ["parameters"]).flatMap((one) => {
				const name = textAt(one, ["name"]);
				return name === void 0 ? [] : [{
					name,
					value: String(valueAt(one, ["value"]) ?? ""),
					text: valueAt(one, ["forceString"]) === true
				}];
			}),
			missing: missing.find((one) => one !== void 0)
		}];
	});
}
/** Of the top where it starts with `/` or `$REF/` (a source of this repository, if the file is there), else of the chart's folder. */
function valueFile(given, chart) {
	const top = /^(?:\$[^/]+)?\/(.+)$/.exec(given)?.[1];
	return top === void 0 ? insideFrom(chart, given) : insideFrom("", top);
}
/** https://fluxcd.io/flux/components/helm/helmreleases/ */
function ofHelmRelease(file, object, holds) {
	const { value } = object;
	const spec = valueAt(value, [
		"spec",
		"chart",
		"spec"
	]);
	const given = textAt(spec, ["chart"]) ?? textAt(value, [
		"spec",
		"chartRef",
		"name"
	]);
	const fromGit = (textAt(spec, ["sourceRef", "kind"]) ?? "GitRepository") === "GitRepository";
	const chart = given === void 0 ? void 0 : insideFrom("", given);
	const local = fromGit && chart !== void 0 && holds(inFolder(chart, "Chart.yaml"));
	const files = listAt(spec, ["valuesFiles"]).map((one) => insideFrom("", String(one)));
	const lost = files.findIndex((found) => found === void 0 || !holds(found));
	const from = listAt(value, ["spec", "valuesFrom"])[0];
	const target = textAt(value, ["spec", "targetNamespace"]);
	const missing = [
		local ? void 0 : named(given),
		lost < 0 ? void 0 : `the values file ${listAt(spec, ["valuesFiles"])[lost]}`,
		from === void 0 ? void 0 : `${textAt(from, ["kind"]) ?? "a"} ${textAt(from, ["name"]) ?? "source"} of its \`valuesFrom\``
	];
	return [{
		...described(file, object, chart ?? ""),
		name: textAt(value, ["spec", "releaseName"]) ?? (target === void 0 ? object.name : `${target}-${object.name}`),
		namespace: target ?? object.namespace,
		files: files.flatMap((found) => found !== void 0 && holds(found) ? [found] : []),
		values: valueAt(value, ["spec", "values"]),
		set: [],
		missing: missing.find((one) => one !== void 0)
	}];
}
function named(chart) {
	return chart === void 0 ? "its chart" : `the chart ${chart}`;
}
function described({ path }, { kind, name, documentIndex }, chart) {
	return {
		title: `${kind} ${name} (${path})`,
		chart,
		from: {
			path,
			documentIndex
		}
	};
}
/** The charts that a file lies in, innermost first: the chart that holds it, and those that carry that one below `charts/`. */
function chartsAround(path, holds) {
	const found = [];
	let at = path;
	while (at.includes("/")) {
		at = at.slice(0, at.lastIndexOf("/"));
		if (holds(`${at}/Chart.yaml`) && (found[0] === void 0 || path.startsWith(`${at}/charts/`))) found.push(at);
	}
	if (holds("Chart.yaml") && (found[0] === void 0 || path.startsWith("charts/"))) found.push("");
	return found;
}
/** What helm reads of a chart's folder by itself. */
const PART_OF_CHART = /^(values\.yaml$|templates\/|charts\/|crds\/)/;
/** A chart rendered with its own values, and those of one more file where that is not part of the chart itself. */
function plainRelease(chart, path) {
	const within = chart === "" ? path : path.slice(chart.length + 1);
	const own = PART_OF_CHART.test(within);
	return {
		title: chart === "" ? "the chart" : chart,
		chart,
		name: void 0,
		namespace: void 0,
		files: own ? [] : [path],
		values: void 0,
		set: [],
		from: void 0,
		missing: void 0
	};
}
/** The releases that a change of a file reaches: by the object itself, as one of their values files, or inside their chart. */
function affectedReleases(all, target) {
	return all.filter(({ chart, files, from, missing }) => {
		if (from?.path === target.path && from.documentIndex === target.documentIndex) return true;
		if (files.includes(target.path)) return true;
		const below = chart === "" ? target.path : target.path.startsWith(`${chart}/`) ? target.path.slice(chart.length + 1) : "";
		return missing === void 0 && PART_OF_CHART.test(below);
	});
}
/** A release's name and its namespace: https://helm.sh/docs/helm/helm_template/ */
const NAME = /^[a-z0-9]([a-z0-9.-]{0,51}[a-z0-9])?$/;
/** Values that are written once and repeated by aliases may be far larger than the file. */
const MOST_VALUES = 1e5;
/**
* The arguments of `helm template`; `files` are paths of the release's values files, and `put` keeps more. A string says why there are none.
* Nothing that a repository says can be taken for an option: names are checked, and values go in by files of our own.
*/
function helmArguments(release, files, put) {
	const { chart, name = "release-name", namespace = "default", values, set } = release;
	if (!NAME.test(name) || !NAME.test(namespace)) return `\`${name}\` in \`${namespace}\` is no name of a release`;
	let text;
	try {
		let count = 0;
		const counted = (_key, value) => {
			count += 1;
			if (count > MOST_VALUES) throw new RangeError("too many values");
			return value;
		};
		text = typeof values === "string" ? values : values === void 0 ? void 0 : JSON.stringify(values, counted);
	} catch {
		return "its values are too large";
	}
	const all = text === void 0 ? files : [...files, put(Buffer.from(text))];
	return [
		name,
		`./${chart}`,
		"--skip-tests",
		`--namespace=${namespace}`,
		...all.map((path) => `--values=${path}`),
		...set.map((one) => `--set${one.text ? "-string" : ""}=${one.name}=${one.value.replaceAll(",", "\\,")}`)
	];
}
/** A dependency that is stated and not there, which helm would have to fetch: https://helm.sh/docs/helm/helm_dependency/ */
function absentDependency(chart, folder, paths) {
	for (const one of listAt(chart, ["dependencies"])) {
		const name = textAt(one, ["name"]) ?? "";
		const below = inFolder(folder, `charts/${name}`);
		if (!paths.some((path) => path === `${below}/Chart.yaml` || path.startsWith(`${below}-`) && path.endsWith(".tgz"))) return name;
	}
}
function inFolder(folder, path) {
	return folder === "" ? path : `${folder}/${path}`;
}
// src/manifests/helm/release.ts
/** What one object has installed; nothing for any other kind. */
function readDeclaredReleases(file, object, holds) {
	const declare = (release, counts) => {
		const { kind = "", group, name = "", namespace, line, documentIndex } = object;
		return {
			path: file.path,
			kind,
			name,
			namespace,
			line,
			documentIndex,
			itself: {
				kind,
				group,
				name
			},
			labels: carried(object.value, "labels"),
			annotations: carried(object.value, "annotations"),
			release: release.name ?? name,
			into: release.namespace,
			files: valuesFiles(release, holds),
			counts
		};
	};
	if (object.kind === "Application") return sourcesOf(object).flatMap(({ path, alone }) => readReleases(file, alone, holds).map((release) => declare(release, ofSource(file, object, path))));
	return readReleases(file, object, holds).map((release) => declare(release, readCounts(file, object, ["spec", "values"])));
}
/** The chart's own values come first. */
function valuesFiles({ chart, files }, holds) {
	const own = chart === "" ? [] : [`${chart}/values.yaml`].filter(holds);
	return [.../* @__PURE__ */ new Set([...own, ...files])];
}
/** Each source of an Application, with the Application as if it had no other. */
function sourcesOf(object) {
	const spec = valueAt(object.value, ["spec"]);
	const several = listAt(spec, ["sources"]);
	if (several.length === 0) return [{
		path: ["spec", "source"],
		alone: object
	}];
	return several.map((source, index) => ({
		path: [
			"spec",
			"sources",
			index
		],
		alone: {
			...object,
			value: {
				...object.value,
				spec: {
					...spec,
					sources: [source]
				}
			}
		}
	}));
}
/** Parameters win over `valuesObject`, and that over `values`: https://argo-cd.readthedocs.io/en/stable/user-guide/helm/ */
function ofSource(file, object, source) {
	const helm = [...source, "helm"];
	const text = textAt(object.value, [...helm, "values"]);
	const opened = text === void 0 ? void 0 : openManifest(file.path, Buffer.from(text));
	const line = lineWithin(file, object, [...helm, "values"]);
	const fix = "Write these values below `valuesObject`, where they are not a text.";
	const inText = (opened?.kind === "open" ? opened.file.objects.flatMap((one) => readCounts(opened.file, one, [])) : []).map(({ key }) => {
		return {
			key,
			judged: {
				kind: "refused",
				file: file.path,
				line,
				reason: `\`${key}\` stands in a text`,
				fix
			}
		};
	});
	const tree = valueAt(object.value, [...helm, "valuesObject"]) === void 0 ? [] : readCounts(file, object, [...helm, "valuesObject"]);
	return [
		...tree.length > 0 ? [] : inText,
		...tree,
		...readParameters(file, object, helm)
	];
}
// src/manifests/kubernetes/autoscaler.ts
/** Where each autoscaler states its target and its bounds, and what it takes for a bound that is not written. */
const AUTOSCALERS = {
	HorizontalPodAutoscaler: {
		target: "scaleTargetRef",
		floor: "minReplicas",
		ceiling: "maxReplicas",
		defaults: [1, void 0]
	},
	ScaledObject: {
		target: "scaleTargetRef",
		floor: "minReplicaCount",
		ceiling: "maxReplicaCount",
		defaults: [0, 100]
	},
	Canary: {
		target: "targetRef",
		floor: void 0,
		ceiling: void 0,
		defaults: [void 0, void 0]
	},
	Rollout: {
		target: "workloadRef",
		floor: void 0,
		ceiling: void 0,
		defaults: [void 0, void 0]
	}
};
/** The workload that an autoscaler scales; KEDA takes a Deployment where it names no kind. */
function autoscalerTarget(object) {
	if (!isAutoscaler(object)) return void 0;
	const { target } = AUTOSCALERS[object.kind];
	const name = textAt(object.value, [
		"spec",
		target,
		"name"
	]);
	const kind = textAt(object.value, [
		"spec",
		target,
		"kind"
	]) ?? "Deployment";
	return name === void 0 || !isOfItsGroup(kind, textAt(object.value, [
		"spec",
		target,
		"apiVersion"
	])) ? void 0 : {
		kind,
		name,
		namespace: object.namespace
	};
}
/** Whether a kind that is known here is meant in its own API group, and not a namesake; Deployments were in `extensions` once. */
function isOfItsGroup(kind, apiVersion) {
	const group = Object.hasOwn(WORKLOAD_GROUPS, kind) ? WORKLOAD_GROUPS[kind] : void 0;
	const written = apiVersion?.split("/")[0];
	return written === void 0 || group === void 0 || written === group || group === "apps" && written === "extensions";
}
function readAutoscaler(file, object) {
	const target = autoscalerTarget(object);
	if (!isAutoscaler(object) || target === void 0) return void 0;
	const { kind, line } = object;
	return {
		kind,
		name: object.name ?? target.name,
		target,
		path: file.path,
		line,
		...behaviour(file, object, kind)
	};
}
function behaviour(file, object, kind) {
	if (kind === "Rollout") return {
		effect: "runs the pods by its `workloadRef`, so the count there is not theirs",
		fix: `Manage the Rollout, by the line \`workload: {kind: Rollout, name: ${object.name}}\` below \`spec:\``
	};
	if (kind === "Canary") return {
		effect: "runs the pods as a primary of its own and scales the workload to 0 between releases",
		fix: "Change the bounds of the autoscaler that its `autoscalerRef` names"
	};
	const { floor, ceiling, defaults } = AUTOSCALERS[kind];
	const bound = (key, fallback) => {
		const written = valueAt(object.value, ["spec", key]);
		if (written === void 0) return `${key} ${fallback ?? "missing"}${fallback === void 0 ? "" : " by default"}`;
		return `${key} ${written} at line ${lineWithin(file, object, ["spec", key])}`;
	};
	const pause = pausedBy(file, object);
	return {
		effect: `sets the count between ${bound(floor, defaults[0])} and ${bound(ceiling, defaults[1])}${pause === void 0 ? "" : `; ${pause}`}`,
		fix: pause === void 0 ? `Change \`spec.${floor}\` or \`spec.${ceiling}\` there` : "Take the pause away and change its bounds there"
	};
}
/** https://keda.sh/docs/latest/concepts/scaling-deployments/#pausing-autoscaling */
function pausedBy(file, object) {
	for (const name of ["autoscaling.keda.sh/paused-replicas", "autoscaling.keda.sh/paused"]) {
		const value = valueAt(object.value, [
			"metadata",
			"annotations",
			name
		]);
		if (value === void 0 || String(value) === "false") continue;
		return `it is paused by \`${name}: ${value}\` at line ${lineWithin(file, object, [
			"metadata",
			"annotations",
			name
		])}`;
	}
}
// src/manifests/kubernetes/pod-template.ts
const RESOURCES = [
	[
		"cpu_request",
		"requests",
		"cpu",
		formatCpu
	],
	[
		"cpu_limit",
		"limits",
		"cpu",
		formatCpu
	],
	[
		"memory_request",
		"requests",
		"memory",
		formatMemory
	],
	[
		"memory_limit",
		"limits",
		"memory",
		formatMemory
	]
];
const POD = [
	"spec",
	"template",
	"spec"
];
/** More than any pod has: aliases could make a short file state millions. */
const MOST_ENTRIES = 100;
function podTemplate(workload) {
	const replica = podResources(workload);
	const selector = strings(valueAt(workload, [...POD, "nodeSelector"]));
	const tolerations = listAt(workload, [...POD, "tolerations"]).slice(0, MOST_ENTRIES).map(strings);
	return {
		...Object.keys(replica).length === 0 ? {} : { replica },
		...Object.keys(selector).length === 0 ? {} : { node_selector: selector },
		...tolerations.length === 0 ? {} : { tolerations }
	};
}
/** The members that are text. What hangs below the others may be an alias of an alias, and the report would write it all out. */
function strings(value) {
	const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
	return Object.fromEntries(entries.filter((entry) => typeof entry[1] === "string").slice(0, MOST_ENTRIES));
}
/**
* What one pod of a workload asks for by the blueprint's keys, summed over its containers and the sidecars that keep running, as
* quantities; a figure that one of them leaves out is left out.
*/
function podResources(workload) {
	const sidecars = listAt(workload, [...POD, "initContainers"]).filter((one) => valueAt(one, ["restartPolicy"]) === "Always");
	return sumResources([...listAt(workload, [...POD, "containers"]), ...sidecars].map((container) => valueAt(container, ["resources"])));
}
/** Requests and limits of several containers together; a request that only a limit states is the limit, as for the API server. */
function sumResources(all) {
	const found = {};
	for (const [key, side, resource, format] of RESOURCES) {
		const stated = all.map((resources) => valueAt(resources, [side, resource]) ?? valueAt(resources, ["limits", resource]));
		const total = stated.length === 0 ? void 0 : sum(stated);
		if (total !== void 0) found[key] = format(total);
	}
	return found;
}
function sum(stated) {
	try {
		return stated.map((one) => parseQuantity(String(one))).reduce((total, one) => total + one, 0n);
	} catch {
		return;
	}
}
// src/workloads/gather.ts
/** Whether a file's name says that it may hold Kubernetes objects. */
function isManifestPath(path) {
	return /\.(ya?ml|json)$/i.test(path) || isKustomizationPath(path);
}
/** https://helm.sh/docs/topics/charts/#the-chartyaml-file */
function isChartPath(path) {
	return /(^|\/)Chart\.ya?ml$/.test(path);
}
/** What a file must hold to be parsed: a kind, and the API group that keeps out files which merely mention the kind. */
const MARKS = [
	...Object.entries({
		...WORKLOAD_GROUPS,
		...AUTOSCALER_GROUPS
	}).map(([kind, group]) => [kind, `${group}/`]),
	["Application", "argoproj.io/"],
	["Kustomization", "kustomize.toolkit.fluxcd.io/"],
	["HelmRelease", "helm.toolkit.fluxcd.io/"],
	["argocd-cm", "resource.customizations.ignoreDifferences"]
].map(([kind, group]) => [Buffer.from(kind), Buffer.from(group)]);
/** What the files at these paths say. Files that cannot matter are not parsed. */
function gatherManifests(files, paths) {
	const gathered = {
		workloads: [],
		autoscalers: [],
		kustomizations: [],
		deliveries: [],
		delivered: [],
		releases: [],
		charts: [],
		values: [],
		unreadable: []
	};
	const open = (path, bytes = readBytes(files, path)) => {
		const opened = Buffer.isBuffer(bytes) ? openManifest(path, bytes) : bytes;
		if (opened?.kind === "refused") gathered.unreadable.push(opened);
		return opened?.kind === "open" ? opened.file : void 0;
	};
	let known;
	const holds = (path) => {
		known ??= new Set(files.list());
		return known.has(path);
	};
	for (const path of paths) {
		const bytes = readBytes(files, path);
		const values = Buffer.isBuffer(bytes) && mayBeValues(path, bytes);
		const file = bytes !== void 0 && (values || isKustomizationPath(path) || isChartPath(path) || mayMatter(bytes)) ? open(path, bytes) : void 0;
		for (const object of file?.objects ?? []) gather(gathered, file, object, {
			open,
			holds,
			values
		});
	}
	return gathered;
}
function mayBeValues(path, bytes) {
	return isValuesPath(path) && bytes.includes("eplica");
}
/** A file that may not be read may hold anything, and so may the end of one that is too long. */
function mayMatter(bytes) {
	return !Buffer.isBuffer(bytes) || bytes.length > 20971520 || MARKS.some(([kind, group]) => bytes.includes(kind) && bytes.includes(group));
}
function gather(gathered, file, object, { open, holds, values }) {
	const { path } = file;
	if (isKustomization(object, path)) {
		gathered.kustomizations.push(readKustomization(file, object, open));
		return;
	}
	if (isWorkload(object)) {
		const { kind, name, namespace, line, documentIndex } = object;
		const judged = judgeField(file, object, REPLICAS);
		const [labels, annotations] = [carried(object.value, "labels"), carried(object.value, "annotations")];
		const template = podTemplate(object.value);
		gathered.workloads.push({
			path,
			kind,
			name,
			namespace,
			line,
			documentIndex,
			labels,
			annotations,
			judged,
			template
		});
	}
	const autoscaler = readAutoscaler(file, object);
	if (autoscaler !== void 0) {
		const { kind, name } = autoscaler.target;
		const itself = {
			kind: autoscaler.kind,
			group: object.group,
			name: autoscaler.name
		};
		gathered.autoscalers.push({
			path,
			kind,
			name,
			namespace: object.namespace,
			itself,
			autoscaler
		});
	}
	if (object.apiVersion === void 0 && values) gathered.values.push({
		path,
		counts: readCounts(file, object, [])
	});
	if (isChartPath(path)) gathered.charts.push({
		dir: folderOf(path),
		name: textAt(object.value, ["name"]) ?? folderOf(path)
	});
	gathered.releases.push(...readDeclaredReleases(file, object, holds));
	gathered.delivered.push(...deliveredFolders(object));
	gathered.deliveries.push(...readDeliveries(file, object));
}
// src/manifests/kustomize/rendering.ts
/** Rollouts are none of them: https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/replicas/ */
const REPLICAS_KINDS = ["Deployment", "StatefulSet"];
/** Every way in which a declared object reaches a cluster, unless there is no end of them. `stated` is the count that it states itself. */
function renderings(declared, stated, layout) {
	const chains = layout.chains(declared.path);
	if (chains === void 0) return void 0;
	if (chains.length === 0) return layout.patchFiles.has(declared.path) ? [] : [render(declared, stated, [], layout)];
	return chains.map((chain) => render(declared, stated, chain, layout));
}
/**
* Follows kustomize's own order: patches, namespace, prefix and suffix, labels, `patchesJson6902`, `replicas:`, replacements
* (kusttarget_configplugin.go).
*/
function render(declared, stated, chain, { rulesFor }) {
	const { itself } = declared;
	const names = [declared.name];
	const values = [...stated];
	let { name, namespace } = declared;
	let deleted;
	const own = {
		kind: itself?.kind ?? declared.kind,
		group: itself?.group ?? WORKLOAD_GROUPS[declared.kind],
		names: itself === void 0 ? names : [itself.name],
		namespaces: [namespace],
		labels: declared.labels ?? {},
		annotations: declared.annotations ?? {}
	};
	for (const layer of chain) {
		const apply = (rank) => {
			for (const override of rulesFor(layer, own.names).overrides) {
				if (override.rank !== rank || !override.deletes && override.key !== declared.key) continue;
				const judged = meant(override, own);
				if (judged === void 0) continue;
				if (override.deletes && judged === override.judged && judged.kind === "refused") deleted ??= judged;
				else values.push(judged);
			}
		};
		apply("patch");
		namespace = layer.namespace ?? namespace;
		name = rename(names, layer);
		if (itself !== void 0) rename(own.names, layer);
		if (!own.namespaces.includes(namespace)) own.namespaces.push(namespace);
		own.labels = {
			...own.labels,
			...layer.labels
		};
		own.annotations = {
			...own.annotations,
			...layer.annotations
		};
		apply("json");
		if (REPLICAS_KINDS.includes(declared.kind)) values.push(...rulesFor(layer, names).counts);
		apply("replacement");
	}
	return {
		declared,
		name,
		namespace,
		names,
		root: chain.at(-1)?.dir,
		top: chain.at(-1)?.path,
		values,
		deleted
	};
}
/** Adds the names that a layer gives to what has the last of these, and returns the new last. Kustomize knows the one between, too. */
function rename(names, { prefix, suffix }) {
	const before = names.at(-1) ?? "";
	if (prefix !== "") names.push(`${prefix}${before}`);
	if (suffix !== "") names.push(`${prefix}${before}${suffix}`);
	return names.at(-1) ?? before;
}
/** What an override makes of the count of an object; undefined where it is for others. */
function meant({ selector, judged }, own) {
	const verdict = selects(selector, own);
	if (verdict !== "unknown") return verdict === "yes" ? judged : void 0;
	const { path: file, line } = judged.kind === "found" ? judged.target : {
		path: judged.file,
		line: judged.line
	};
	return {
		kind: "refused",
		file,
		line,
		reason: `whether the patch here is for ${own.kind} ${own.names[0]} cannot be told from its target`,
		fix: "Name kind and name in its `target:`."
	};
}
// src/manifests/kustomize/layout.ts
/** Kustomizations on all ways from one file to its tops: ten thousand overlays are plenty, diamonds upon diamonds have no end. */
const MOST_STEPS = 1e5;
/** `delivered` are folders that something applies as they are, even where others build on them too. */
function buildLayout(kustomizations, delivered) {
	const users = /* @__PURE__ */ new Map();
	for (const kustomization of kustomizations) for (const used of [...kustomization.resources, ...kustomization.components]) push(users, used, kustomization);
	const byDir = new Map(kustomizations.map((kustomization) => [kustomization.dir, kustomization]));
	const whole = (chain) => chain.flatMap((one) => layers(one, byDir, /* @__PURE__ */ new Set()));
	return {
		patchFiles: new Set(kustomizations.flatMap(({ patchFiles }) => patchFiles)),
		rulesFor: readRules(),
		chains: (path) => climb(path, users, delivered)?.map(whole),
		chainsFrom(one) {
			const above = climb(one.dir, users, delivered);
			if (above === void 0 || one.component) return above?.map(whole);
			return [...above.length === 0 || delivered.has(one.dir) ? [[one]] : [], ...above.map((chain) => [one, ...chain])].map(whole);
		}
	};
}
function climb(path, users, delivered) {
	const found = [];
	const open = (users.get(path) ?? []).map((first) => [first]).reverse();
	let steps = 0;
	for (let chain = open.pop(); chain !== void 0; chain = open.pop()) {
		steps += chain.length;
		if (steps > MOST_STEPS) return void 0;
		const top = chain.at(-1);
		const above = (users.get(top.dir) ?? []).filter((user) => !chain.includes(user));
		if (above.length === 0 || delivered.has(top.dir)) found.push(chain);
		const below = top.component ? chain.slice(0, -1) : chain;
		for (const user of above.reverse()) open.push([...below, user]);
	}
	return found;
}
/** A kustomization behind the components that it applies to the same objects, each once. */
function layers(one, byDir, seen) {
	if (seen.has(one)) return [];
	seen.add(one);
	return [...one.components.flatMap((dir) => byDir.get(dir) ?? []).flatMap((component) => layers(component, byDir, seen)), one];
}
/** A kustomization with ten thousand entries or patches has them sorted by name once. */
function readRules() {
	const read = /* @__PURE__ */ new Map();
	return (one, names) => {
		if (one.replicas.length + one.overrides.length === 0) return {
			overrides: [],
			counts: []
		};
		let sorted = read.get(one);
		if (sorted === void 0) {
			sorted = {
				entries: /* @__PURE__ */ new Map(),
				exact: /* @__PURE__ */ new Map(),
				patterns: []
			};
			for (const [order, { name }] of one.replicas.entries()) push(sorted.entries, name, order);
			for (const [order, { selector }] of one.overrides.entries()) if (selector.exact === true && selector.name !== void 0) push(sorted.exact, selector.name, order);
			else sorted.patterns.push(order);
			read.set(one, sorted);
		}
		const { entries, exact, patterns } = sorted;
		const under = (map) => names.flatMap((name) => map.get(name) ?? []);
		return {
			overrides: inOrder([...patterns, ...under(exact)], one.overrides),
			counts: inOrder(under(entries), one.replicas).map(({ judged }) => judged)
		};
	};
}
function inOrder(orders, list) {
	return [...orders].sort((a, b) => a - b).flatMap((order) => list[order] ?? []);
}
/** Adds to the list under a key. */
function push(map, key, value) {
	const list = map.get(key);
	if (list === void 0) map.set(key, [value]);
	else list.push(value);
}
export { MAX_BYTES as $, WORKLOAD_GROUPS as A, textAt as B, placeOf as C, resolveField as D, replicasEntry as E, sameNamespace as F, valueAt as G, parseManifest as H, lineWithin as I, YAMLException as J, CORE_SCHEMA as K, listAt as L, isKustomizationPath as M, isWorkload as N, reachesCount as O, nameKey as P, parseEvents as Q, openManifest as R, placeLine as S, parseField as T, pathTo as U, locatePath as V, scalarText as W, getScalarValue as X, constructFromEvents as Y, load as Z, readKustomization as _, gatherManifests as a, textOf as b, autoscalerTarget as c, chartsAround as d, MAX_MARKS as et, helmArguments as f, holdsBack as g, readReleases as h, renderings as i, insidePath as it, isKustomization as j, AUTOSCALER_GROUPS as k, absentDependency as l, plainRelease as m, push as n, folderOf as nt, isManifestPath as o, inFolder as p, EVENT_ID as q, render as r, insideFrom as rt, sumResources as s, buildLayout as t, ancestors as tt, affectedReleases as u, inlineText as v, REPLICAS as w, judgeField as x, placeInline as y, readBytes as z };
