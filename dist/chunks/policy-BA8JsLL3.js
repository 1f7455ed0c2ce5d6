import { n as describeKnown } from "./did-you-mean-BAUiu41l.js";
import { t as TrimtabError } from "./errors-caA3otfk.js";
// src/backtest/policy.ts
const FORMS = [
	"git",
	"step",
	"proportional",
	"blueprint",
	"evidence",
	"evidence-hpa"
];
const MAX_REPLICAS = 1e5;
/**
* Parses `evidence-hpa,hpa:70:2:10,static:5` into policies by name.
* @throws TrimtabError `usage` for an unknown policy, with the one that may be meant
*/
function parsePolicies(text) {
	const policies = /* @__PURE__ */ new Map();
	for (const name of text.split(",").map((one) => one.trim())) {
		if (policies.has(name)) throw new TrimtabError("usage", `--policy names ${name} twice; once is enough`);
		policies.set(name, parsePolicy(name));
	}
	return policies;
}
function parsePolicy(name) {
	const form = FORMS.find((one) => one === name);
	if (form === "step" || form === "proportional") return {
		kind: "strategy",
		strategy: form
	};
	if (form !== void 0) return { kind: form };
	const [kind, ...numbers] = name.split(":");
	if (kind === "hpa") return {
		kind: "autoscaler",
		settings: autoscaler(name, numbers)
	};
	if (kind === "static" && numbers.length === 1) return {
		kind: "static",
		replicas: whole(name, numbers[0], "N", 1, MAX_REPLICAS)
	};
	const known = describeKnown(name, [
		...FORMS,
		"hpa:TARGET[:MIN[:MAX]]",
		"static:N"
	]);
	throw new TrimtabError("usage", `--policy ${name}: unknown. ${known}`);
}
function autoscaler(name, [target, min = "1", max, ...rest]) {
	if (rest.length > 0) throw new TrimtabError("usage", `--policy ${name}: expected hpa:TARGET[:MIN[:MAX]], such as hpa:70:2:10`);
	const least = whole(name, min, "MIN", 1, MAX_REPLICAS);
	return {
		target: whole(name, target, "TARGET", 1, 100),
		min: least,
		max: max === void 0 ? Number.POSITIVE_INFINITY : whole(name, max, "MAX", least, MAX_REPLICAS)
	};
}
function whole(name, text, what, from, to) {
	const value = /^\d{1,6}$/.test(text ?? "") ? Number(text) : NaN;
	if (value >= from && value <= to) return value;
	throw new TrimtabError("usage", `--policy ${name}: expected ${what} to be a whole number from ${from} to ${to}${what === "TARGET" ? ", in percent" : ""}`);
}
export { parsePolicies as t };
