import { t as closest } from "./did-you-mean-CZXMbPU4.js";
import { s as pointerSteps } from "./faithful-json-k38MGXVu.js";
// src/lib/schema.ts
/** More mistakes in one file than a person mends at a time. */
const MAX_FINDINGS = 100;
/**
* Turns a validator of ajv, with all errors and their schemas, into a check whose findings are located in the file.
* Of many the first are told, and how many more there are.
*/
function schemaCheck(validate) {
	const find = schemaFindings(validate);
	return (file, yaml, value) => {
		const { findings, more } = find(value, (path) => yaml.text(path), MAX_FINDINGS);
		const problems = findings.map(({ at, message, fix }) => ({
			file,
			...yaml.place(at),
			rule: at || "file",
			message,
			fix
		}));
		const last = problems.at(-1);
		return last === void 0 || more === 0 ? problems : [...problems, {
			...last,
			rule: "file",
			message: `${more} more mistakes`,
			fix: "Correct those above first"
		}];
	};
}
/**
* Turns a validator of ajv into a check of values, which returns the first findings and how many more there are.
* `textAt` returns how the value at a path is written, where that is known.
*/
function schemaFindings(validate) {
	return (value, textAt, max) => {
		if (validate(value)) return {
			findings: [],
			more: 0
		};
		const errors = withoutRepeats(validate.errors ?? []);
		const findings = errors.slice(0, max).map((error) => finding(error, textAt));
		return {
			findings,
			more: errors.length - findings.length
		};
	};
}
/**
* Drops what other errors say better: `anyOf` and `if`, which report each branch too, and a second wrong type
* of a value.
*/
function withoutRepeats(errors) {
	const typed = /* @__PURE__ */ new Set();
	return errors.filter(({ keyword, instancePath }) => {
		if (keyword === "anyOf" || keyword === "if") return false;
		if (keyword !== "type") return true;
		const first = !typed.has(instancePath);
		typed.add(instancePath);
		return first;
	});
}
function finding(error, textAt) {
	const at = dotted(error.instancePath);
	return {
		at,
		...describe(error, at, textAt(at) ?? JSON.stringify(error.data)?.slice(0, 80))
	};
}
function describe(error, at, found) {
	const { params } = error;
	const description = formatOf(error.parentSchema);
	switch (error.keyword) {
		case "additionalProperties": return unknownKey(error, at);
		case "required": {
			const key = String(params.missingProperty);
			return {
				at: joined(at, key),
				message: `"${key}" is missing`,
				fix: `Add ${key}: under ${at || "the top level"}`
			};
		}
		case "enum": return {
			message: `found ${found}`,
			fix: `Use one of: ${params.allowedValues.join(", ")}`
		};
		case "const": return {
			message: `found ${found}`,
			fix: `Only ${JSON.stringify(params.allowedValue)} is known`
		};
		case "type": return wrongType(error, found, description);
		case "pattern":
			if (description !== void 0) return {
				message: `found ${found}`,
				fix: `Expected: ${description}`
			};
			return {
				message: `found ${found}, which ${error.message}`,
				fix: "Correct the value"
			};
		default: return {
			message: `found ${found}, which ${error.message}`,
			fix: description ? `Expected: ${description}` : "Correct the value"
		};
	}
}
/**
* Returns the words for how a value is written. The description of a key, which has a default or examples beside
* it, says what the key is for.
*/
function formatOf(schema) {
	const { description, default: fallback, examples } = schema ?? {};
	return fallback === void 0 && examples === void 0 ? description : void 0;
}
function unknownKey({ params, parentSchema }, at) {
	const key = String(params.additionalProperty);
	const known = Object.keys(parentSchema.properties ?? {});
	const near = closest(key, known);
	return {
		at: joined(at, key),
		message: `unknown key "${key}"`,
		fix: near ? `Did you mean "${near}"?` : `Known keys: ${known.join(", ")}`
	};
}
function wrongType({ data, params, parentSchema }, found, description) {
	if (typeof data === "number" && description !== void 0) {
		const { pattern } = parentSchema;
		const text = pattern === void 0 ? void 0 : asText(found ?? String(data), new RegExp(pattern));
		if (text === void 0) return {
			message: `found ${found} without a unit`,
			fix: `Expected: ${description}`
		};
		const fix = `Write "${text}", in quotes. Expected: ${description}`;
		return {
			message: `found ${found}, which is a number to YAML`,
			fix
		};
	}
	return {
		message: data === null ? "there is nothing below it" : `found ${found}, which is not of type ${params.type}`,
		fix: SHAPES[params.type] ?? (description ? `Expected: ${description}` : "Correct the value")
	};
}
/** Completes a number to the text that a pattern asks for, such as 1.0 to 1.0.0; undefined where it cannot be. */
function asText(found, pattern) {
	return [
		"",
		".0",
		".0.0"
	].map((end) => `${found}${end}`).find((text) => pattern.test(text));
}
function joined(at, key) {
	return at === "" ? key : `${at}.${key}`;
}
/** Says how YAML writes what a schema calls a type. */
const SHAPES = {
	object: "Write a mapping: lines of `key: value`, indented below it",
	array: "Write a list: lines that start with `- `, or `[a, b]`"
};
function dotted(pointer) {
	return pointerSteps(pointer).reduce((path, part) => /^\d+$/.test(part) ? `${path}[${part}]` : path === "" ? part : `${path}.${part}`, "");
}
export { schemaFindings as n, schemaCheck as t };
