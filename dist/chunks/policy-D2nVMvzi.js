import { t as readText } from "./text-file-Dp6MYhfm.js";
import { r as formatProblem, t as TrimtabError } from "./errors-Bs50qkOV.js";
import { I as parseYaml, M as compileSchema, f as toFailure, u as readPolicies, y as parseBlueprint } from "./load-CBbxvXPj.js";
import { c as judge, o as gateFindings, t as semanticDiff } from "./diff-COrua2v2.js";
import { dirname, join } from "node:path";
// src/commands/policy/policy-test.ts
const checkSchema = compileSchema({
	$schema: "https://json-schema.org/draft/2020-12/schema",
	title: "Cases for trimtab policy test",
	type: "object",
	additionalProperties: false,
	required: ["cases"],
	properties: {
		"policies": {
			"type": "string",
			"description": "the policy file, relative to this one"
		},
		"now": {
			"type": "string",
			"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?(Z|[+-]\\d{2}:\\d{2})$",
			"description": "an instant with its zone, such as 2026-02-10T18:30:00Z"
		},
		"cases": {
			"type": "array",
			"minItems": 1,
			"items": {
				"type": "object",
				"additionalProperties": false,
				"required": [
					"name",
					"given",
					"expect"
				],
				"properties": {
					"name": {
						"type": "string",
						"minLength": 1
					},
					"blueprint": {
						"type": "string",
						"description": "the blueprint that governs, relative to this file"
					},
					"now": {
						"type": "string",
						"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?(Z|[+-]\\d{2}:\\d{2})$",
						"description": "an instant with its zone, such as 2026-02-10T18:30:00Z"
					},
					"given": {
						"type": "object",
						"additionalProperties": false,
						"properties": {
							"operation": { "enum": [
								"scale_within_limits",
								"scale_beyond_limits",
								"rollback",
								"modify_blueprint",
								"adjust_resources_within_10_percent",
								"change_resource_limits_beyond_10_percent",
								"modify_deployment_strategy",
								"change_health_checks",
								"change_image",
								"modify_security_context",
								"modify_configmaps",
								"create_new_resources",
								"delete_deployment",
								"delete_service",
								"delete_persistent_volumes",
								"modify_secrets",
								"change_network_policies",
								"modify_rbac",
								"modify_namespaces",
								"modify_cluster_resources"
							] },
							"before": {
								"type": "object",
								"additionalProperties": false,
								"properties": { "replicas": {
									"type": "integer",
									"minimum": 0
								} }
							},
							"after": {
								"type": "object",
								"additionalProperties": false,
								"properties": { "replicas": {
									"type": "integer",
									"minimum": 0
								} }
							},
							"decision": {
								"type": "object",
								"additionalProperties": false,
								"properties": {
									"id": { "type": "string" },
									"action": { "enum": ["scale_up", "scale_down"] },
									"weighted_utilization": { "type": "number" }
								}
							},
							"pull_request": {
								"type": "object",
								"additionalProperties": false,
								"properties": {
									"number": { "type": "integer" },
									"author": { "type": "string" },
									"title": { "type": "string" },
									"base": { "type": "string" },
									"head": { "type": "string" },
									"labels": {
										"type": "array",
										"items": { "type": "string" }
									}
								}
							},
							"change": {
								"type": "array",
								"minItems": 1,
								"items": {
									"type": "object",
									"additionalProperties": false,
									"required": ["path"],
									"properties": {
										"path": { "type": "string" },
										"before": { "type": "string" },
										"after": { "type": "string" }
									}
								}
							}
						},
						"oneOf": [{ "required": ["operation"] }, { "required": ["change"] }],
						"description": "either an operation or a change"
					},
					"expect": {
						"type": "object",
						"additionalProperties": false,
						"required": ["classification"],
						"properties": {
							"classification": { "enum": [
								"allowed",
								"requires_approval",
								"forbidden"
							] },
							"rule": {
								"type": "string",
								"description": "the name of a rule that has to have spoken"
							},
							"operations": {
								"type": "array",
								"items": { "enum": [
									"scale_within_limits",
									"scale_beyond_limits",
									"rollback",
									"modify_blueprint",
									"adjust_resources_within_10_percent",
									"change_resource_limits_beyond_10_percent",
									"modify_deployment_strategy",
									"change_health_checks",
									"change_image",
									"modify_security_context",
									"modify_configmaps",
									"create_new_resources",
									"delete_deployment",
									"delete_service",
									"delete_persistent_volumes",
									"modify_secrets",
									"change_network_policies",
									"modify_rbac",
									"modify_namespaces",
									"modify_cluster_resources",
									"unreadable"
								] },
								"description": "all operations that a change comes to"
							}
						}
					}
				}
			}
		}
	}
});
const DEFAULT_NOW = "2026-01-07T12:00:00Z";
/** Parses a policy test file, or returns its located problems. */
function parsePolicyTest(file, text) {
	const parsed = parseYaml(file, text);
	if (parsed.kind === "broken") return {
		kind: "invalid",
		problems: [parsed.problem]
	};
	const problems = checkSchema(file, parsed.yaml, parsed.yaml.value ?? {});
	if (problems.length > 0) return {
		kind: "invalid",
		problems
	};
	const raw = parsed.yaml.value;
	const cases = raw.cases.map((one, index) => ({
		...one,
		line: parsed.yaml.place(`cases[${index}]`).line,
		now: new Date(one.now ?? raw.now ?? DEFAULT_NOW)
	}));
	return {
		kind: "test",
		test: {
			policies: raw.policies,
			cases
		}
	};
}
/** Describes what differs from what the case expects; empty if nothing does. */
function runPolicyCase(one, policies, blueprint) {
	const { classification, rules, operations, why } = outcomeOf(one, policies, blueprint);
	const { expect } = one;
	return [
		...classification === expect.classification ? [] : [`expected ${expect.classification}, found ${classification} (${why})`],
		...expect.rule === void 0 || rules.includes(expect.rule) ? [] : [`expected the rule ${expect.rule} to speak, found ${rules.join(", ") || "none"}`],
		...expect.operations === void 0 || sameSet(expect.operations, operations) ? [] : [`expected ${expect.operations.join(", ") || "nothing"}, found ${operations.join(", ") || "nothing"}`]
	];
}
function outcomeOf({ given, now }, policies, blueprint) {
	const { number, ...pull } = given.pull_request ?? {};
	const pullRequest = {
		...pull,
		...number === void 0 ? {} : { number: BigInt(number) }
	};
	if (given.operation !== void 0) {
		const { operation, before, after, decision } = given;
		const judgment = judge(policies, {
			operation,
			blueprint,
			before: before?.replicas,
			after: after?.replicas,
			pullRequest,
			now,
			...decision ? { decision } : {}
		});
		const why = judgment.reasons.join("; ") || "no list or rule holds it up";
		return {
			classification: judgment.tier,
			rules: judgment.rules.map((rule) => rule.name),
			operations: [operation],
			why
		};
	}
	const blueprints = blueprint ? [blueprint] : [];
	const { classification, checks } = gateFindings(findingsOf(given, blueprints), {
		policies,
		blueprints,
		pullRequest,
		now
	});
	return {
		classification,
		rules: checks.flatMap((check) => check.rules),
		operations: checks.map((check) => check.operation),
		why: checks.map((check) => `${check.operation}: ${check.rationale}`).join("; ") || "nothing governed is changed"
	};
}
function findingsOf({ change = [] }, blueprints) {
	const side = (key) => {
		const texts = new Map(change.flatMap(({ path, [key]: text }) => text === void 0 ? [] : [[path, text]]));
		const read = (path) => texts.has(path) ? Buffer.from(texts.get(path) ?? "") : void 0;
		return {
			list: () => [...texts.keys()].sort(),
			read
		};
	};
	const tree = {
		base: side("before"),
		head: side("after"),
		touched: change.map(({ path }) => path),
		opaque: [],
		links: /* @__PURE__ */ new Map()
	};
	const isBlueprint = (path) => path.endsWith("blueprint.yaml");
	return semanticDiff(tree, {
		blueprints,
		isBlueprint,
		settings: ["trimtab.yaml", "blueprints/governance/policies.yaml"],
		defaults: {}
	});
}
function sameSet(a, b) {
	return a.every((one) => b.includes(one)) && b.every((one) => a.includes(one));
}
// src/commands/policy.ts
/** Runs `trimtab policy test FILE`, which tests policies like code. Paths in the file are relative to it. */
function policy({ words: [verb, file = ""] }) {
	if (verb !== "test") throw new TrimtabError("usage", `policy ${verb}: the one thing it does is trimtab policy test FILE`);
	const parsed = parsePolicyTest(file, readText(file));
	if (parsed.kind === "invalid") throw invalid(parsed.problems);
	const { test } = parsed;
	const beside = (path) => join(dirname(file), path);
	const policies = readPolicies(test.policies === void 0 ? null : source(beside(test.policies)));
	const blueprints = /* @__PURE__ */ new Map();
	for (const { blueprint: path } of test.cases) if (path !== void 0) blueprints.set(path, readBlueprint(beside(path)));
	const problems = test.cases.map((one) => run(one, policies, blueprints, file));
	const failures = problems.flatMap((problem) => problem ? [toFailure(problem)] : []);
	return {
		kind: "lines",
		lines: test.cases.map((one, index) => problems[index] ? `FAILED  ${formatProblem(problems[index])}` : `ok      ${one.name}`),
		notes: [`${test.cases.length - failures.length} of ${test.cases.length} cases passed`],
		failures
	};
}
function run(one, policies, blueprints, file) {
	const flaws = runPolicyCase(one, policies, one.blueprint === void 0 ? void 0 : blueprints.get(one.blueprint));
	if (flaws.length === 0) return void 0;
	return {
		file,
		line: one.line,
		column: 1,
		rule: one.name,
		message: flaws.join("; "),
		fix: "Correct the policy or the case"
	};
}
function readBlueprint(path) {
	const parsed = parseBlueprint(path, readText(path), {});
	if (parsed.kind === "invalid") throw invalid(parsed.problems);
	return parsed.blueprint;
}
function source(path) {
	return {
		path,
		text: readText(path)
	};
}
function invalid(problems) {
	return new TrimtabError("config_invalid", problems.map(formatProblem).join("\n"));
}
export { policy };
