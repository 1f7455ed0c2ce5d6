import { n as readText } from "./text-file-COfv_Nr2.js";
import { i as formatProblem, t as TrimtabError, u as showUnseen } from "./errors-caA3otfk.js";
import { C as parseBlueprint, h as toFailure, p as readPolicies } from "./load-DiN1rQGe.js";
import { m as schemaCheck } from "./cluster-config-svUJPWSe.js";
import { t as parseYaml } from "./yaml-DFpYNcnW.js";
import { d as gateFindings, g as judge, n as semanticDiff } from "./diff-Bfj6-6U1.js";
import { dirname, join } from "node:path";
// \0validator:schemas/policy-test.schema.json#.js
var policy_test_schema_json__default = validate0;
const schema0 = {
	"$schema": "https://json-schema.org/draft/2020-12/schema",
	"$id": "https://raw.githubusercontent.com/trimtab/trimtab/v1/schemas/policy-test.schema.json",
	"title": "Cases for trimtab policy test",
	"type": "object",
	"additionalProperties": false,
	"required": ["cases"],
	"properties": {
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
};
const pattern0 = /* @__PURE__ */ new RegExp("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?(Z|[+-]\\d{2}:\\d{2})$", "u");
const func0 = (text) => [...text].length;
function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate0.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.cases === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "cases" },
				message: "must have required property 'cases'",
				schema: schema0.required,
				parentSchema: schema0,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "policies" || key0 === "now" || key0 === "cases")) {
			const err1 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema0,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.policies !== void 0) {
			let data0 = data.policies;
			if (typeof data0 !== "string") {
				const err2 = {
					instancePath: instancePath + "/policies",
					schemaPath: "#/properties/policies/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema0.properties.policies.type,
					parentSchema: schema0.properties.policies,
					data: data0
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.now !== void 0) {
			let data1 = data.now;
			if (typeof data1 === "string") {
				if (!pattern0.test(data1)) {
					const err3 = {
						instancePath: instancePath + "/now",
						schemaPath: "#/properties/now/pattern",
						keyword: "pattern",
						params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?(Z|[+-]\\d{2}:\\d{2})$" },
						message: "must match pattern \"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?(Z|[+-]\\d{2}:\\d{2})$\"",
						schema: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?(Z|[+-]\\d{2}:\\d{2})$",
						parentSchema: schema0.properties.now,
						data: data1
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
			} else {
				const err4 = {
					instancePath: instancePath + "/now",
					schemaPath: "#/properties/now/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema0.properties.now.type,
					parentSchema: schema0.properties.now,
					data: data1
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.cases !== void 0) {
			let data2 = data.cases;
			if (Array.isArray(data2)) {
				if (data2.length < 1) {
					const err5 = {
						instancePath: instancePath + "/cases",
						schemaPath: "#/properties/cases/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items",
						schema: 1,
						parentSchema: schema0.properties.cases,
						data: data2
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
				const len0 = data2.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data3 = data2[i0];
					if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
						if (data3.name === void 0) {
							const err6 = {
								instancePath: instancePath + "/cases/" + i0,
								schemaPath: "#/properties/cases/items/required",
								keyword: "required",
								params: { missingProperty: "name" },
								message: "must have required property 'name'",
								schema: schema0.properties.cases.items.required,
								parentSchema: schema0.properties.cases.items,
								data: data3
							};
							if (vErrors === null) vErrors = [err6];
							else vErrors.push(err6);
							errors++;
						}
						if (data3.given === void 0) {
							const err7 = {
								instancePath: instancePath + "/cases/" + i0,
								schemaPath: "#/properties/cases/items/required",
								keyword: "required",
								params: { missingProperty: "given" },
								message: "must have required property 'given'",
								schema: schema0.properties.cases.items.required,
								parentSchema: schema0.properties.cases.items,
								data: data3
							};
							if (vErrors === null) vErrors = [err7];
							else vErrors.push(err7);
							errors++;
						}
						if (data3.expect === void 0) {
							const err8 = {
								instancePath: instancePath + "/cases/" + i0,
								schemaPath: "#/properties/cases/items/required",
								keyword: "required",
								params: { missingProperty: "expect" },
								message: "must have required property 'expect'",
								schema: schema0.properties.cases.items.required,
								parentSchema: schema0.properties.cases.items,
								data: data3
							};
							if (vErrors === null) vErrors = [err8];
							else vErrors.push(err8);
							errors++;
						}
						for (const key1 in data3) if (!(key1 === "name" || key1 === "blueprint" || key1 === "now" || key1 === "given" || key1 === "expect")) {
							const err9 = {
								instancePath: instancePath + "/cases/" + i0,
								schemaPath: "#/properties/cases/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key1 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema0.properties.cases.items,
								data: data3
							};
							if (vErrors === null) vErrors = [err9];
							else vErrors.push(err9);
							errors++;
						}
						if (data3.name !== void 0) {
							let data4 = data3.name;
							if (typeof data4 === "string") {
								if (func0(data4) < 1) {
									const err10 = {
										instancePath: instancePath + "/cases/" + i0 + "/name",
										schemaPath: "#/properties/cases/items/properties/name/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters",
										schema: 1,
										parentSchema: schema0.properties.cases.items.properties.name,
										data: data4
									};
									if (vErrors === null) vErrors = [err10];
									else vErrors.push(err10);
									errors++;
								}
							} else {
								const err11 = {
									instancePath: instancePath + "/cases/" + i0 + "/name",
									schemaPath: "#/properties/cases/items/properties/name/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema0.properties.cases.items.properties.name.type,
									parentSchema: schema0.properties.cases.items.properties.name,
									data: data4
								};
								if (vErrors === null) vErrors = [err11];
								else vErrors.push(err11);
								errors++;
							}
						}
						if (data3.blueprint !== void 0) {
							let data5 = data3.blueprint;
							if (typeof data5 !== "string") {
								const err12 = {
									instancePath: instancePath + "/cases/" + i0 + "/blueprint",
									schemaPath: "#/properties/cases/items/properties/blueprint/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema0.properties.cases.items.properties.blueprint.type,
									parentSchema: schema0.properties.cases.items.properties.blueprint,
									data: data5
								};
								if (vErrors === null) vErrors = [err12];
								else vErrors.push(err12);
								errors++;
							}
						}
						if (data3.now !== void 0) {
							let data6 = data3.now;
							if (typeof data6 === "string") {
								if (!pattern0.test(data6)) {
									const err13 = {
										instancePath: instancePath + "/cases/" + i0 + "/now",
										schemaPath: "#/properties/cases/items/properties/now/pattern",
										keyword: "pattern",
										params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?(Z|[+-]\\d{2}:\\d{2})$" },
										message: "must match pattern \"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?(Z|[+-]\\d{2}:\\d{2})$\"",
										schema: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?(Z|[+-]\\d{2}:\\d{2})$",
										parentSchema: schema0.properties.cases.items.properties.now,
										data: data6
									};
									if (vErrors === null) vErrors = [err13];
									else vErrors.push(err13);
									errors++;
								}
							} else {
								const err14 = {
									instancePath: instancePath + "/cases/" + i0 + "/now",
									schemaPath: "#/properties/cases/items/properties/now/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema0.properties.cases.items.properties.now.type,
									parentSchema: schema0.properties.cases.items.properties.now,
									data: data6
								};
								if (vErrors === null) vErrors = [err14];
								else vErrors.push(err14);
								errors++;
							}
						}
						if (data3.given !== void 0) {
							let data7 = data3.given;
							const _errs19 = errors;
							let valid4 = false;
							let passing0 = null;
							const _errs20 = errors;
							if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
								if (data7.operation === void 0) {
									const err15 = {
										instancePath: instancePath + "/cases/" + i0 + "/given",
										schemaPath: "#/properties/cases/items/properties/given/oneOf/0/required",
										keyword: "required",
										params: { missingProperty: "operation" },
										message: "must have required property 'operation'",
										schema: schema0.properties.cases.items.properties.given.oneOf[0].required,
										parentSchema: schema0.properties.cases.items.properties.given.oneOf[0],
										data: data7
									};
									if (vErrors === null) vErrors = [err15];
									else vErrors.push(err15);
									errors++;
								}
							}
							var _valid0 = _errs20 === errors;
							if (_valid0) {
								valid4 = true;
								passing0 = 0;
							}
							const _errs21 = errors;
							if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
								if (data7.change === void 0) {
									const err16 = {
										instancePath: instancePath + "/cases/" + i0 + "/given",
										schemaPath: "#/properties/cases/items/properties/given/oneOf/1/required",
										keyword: "required",
										params: { missingProperty: "change" },
										message: "must have required property 'change'",
										schema: schema0.properties.cases.items.properties.given.oneOf[1].required,
										parentSchema: schema0.properties.cases.items.properties.given.oneOf[1],
										data: data7
									};
									if (vErrors === null) vErrors = [err16];
									else vErrors.push(err16);
									errors++;
								}
							}
							var _valid0 = _errs21 === errors;
							if (_valid0 && valid4) {
								valid4 = false;
								passing0 = [passing0, 1];
							} else if (_valid0) {
								valid4 = true;
								passing0 = 1;
							}
							if (!valid4) {
								const err17 = {
									instancePath: instancePath + "/cases/" + i0 + "/given",
									schemaPath: "#/properties/cases/items/properties/given/oneOf",
									keyword: "oneOf",
									params: { passingSchemas: passing0 },
									message: "must match exactly one schema in oneOf",
									schema: schema0.properties.cases.items.properties.given.oneOf,
									parentSchema: schema0.properties.cases.items.properties.given,
									data: data7
								};
								if (vErrors === null) vErrors = [err17];
								else vErrors.push(err17);
								errors++;
							} else {
								errors = _errs19;
								if (vErrors !== null) {
									if (_errs19) vErrors.length = _errs19;
									else vErrors = null;
								}
							}
							if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
								for (const key2 in data7) if (!(key2 === "operation" || key2 === "before" || key2 === "after" || key2 === "decision" || key2 === "pull_request" || key2 === "change")) {
									const err18 = {
										instancePath: instancePath + "/cases/" + i0 + "/given",
										schemaPath: "#/properties/cases/items/properties/given/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key2 },
										message: "must NOT have additional properties",
										schema: false,
										parentSchema: schema0.properties.cases.items.properties.given,
										data: data7
									};
									if (vErrors === null) vErrors = [err18];
									else vErrors.push(err18);
									errors++;
								}
								if (data7.operation !== void 0) {
									let data8 = data7.operation;
									if (!(data8 === "scale_within_limits" || data8 === "scale_beyond_limits" || data8 === "rollback" || data8 === "modify_blueprint" || data8 === "adjust_resources_within_10_percent" || data8 === "change_resource_limits_beyond_10_percent" || data8 === "modify_deployment_strategy" || data8 === "change_health_checks" || data8 === "change_image" || data8 === "modify_security_context" || data8 === "modify_configmaps" || data8 === "create_new_resources" || data8 === "delete_deployment" || data8 === "delete_service" || data8 === "delete_persistent_volumes" || data8 === "modify_secrets" || data8 === "change_network_policies" || data8 === "modify_rbac" || data8 === "modify_namespaces" || data8 === "modify_cluster_resources")) {
										const err19 = {
											instancePath: instancePath + "/cases/" + i0 + "/given/operation",
											schemaPath: "#/properties/cases/items/properties/given/properties/operation/enum",
											keyword: "enum",
											params: { allowedValues: schema0.properties.cases.items.properties.given.properties.operation.enum },
											message: "must be equal to one of the allowed values",
											schema: schema0.properties.cases.items.properties.given.properties.operation.enum,
											parentSchema: schema0.properties.cases.items.properties.given.properties.operation,
											data: data8
										};
										if (vErrors === null) vErrors = [err19];
										else vErrors.push(err19);
										errors++;
									}
								}
								if (data7.before !== void 0) {
									let data9 = data7.before;
									if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
										for (const key3 in data9) if (!(key3 === "replicas")) {
											const err20 = {
												instancePath: instancePath + "/cases/" + i0 + "/given/before",
												schemaPath: "#/properties/cases/items/properties/given/properties/before/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key3 },
												message: "must NOT have additional properties",
												schema: false,
												parentSchema: schema0.properties.cases.items.properties.given.properties.before,
												data: data9
											};
											if (vErrors === null) vErrors = [err20];
											else vErrors.push(err20);
											errors++;
										}
										if (data9.replicas !== void 0) {
											let data10 = data9.replicas;
											if (!(typeof data10 == "number" && !(data10 % 1) && !isNaN(data10))) {
												const err21 = {
													instancePath: instancePath + "/cases/" + i0 + "/given/before/replicas",
													schemaPath: "#/properties/cases/items/properties/given/properties/before/properties/replicas/type",
													keyword: "type",
													params: { type: "integer" },
													message: "must be integer",
													schema: schema0.properties.cases.items.properties.given.properties.before.properties.replicas.type,
													parentSchema: schema0.properties.cases.items.properties.given.properties.before.properties.replicas,
													data: data10
												};
												if (vErrors === null) vErrors = [err21];
												else vErrors.push(err21);
												errors++;
											}
											if (typeof data10 == "number") {
												if (data10 < 0 || isNaN(data10)) {
													const err22 = {
														instancePath: instancePath + "/cases/" + i0 + "/given/before/replicas",
														schemaPath: "#/properties/cases/items/properties/given/properties/before/properties/replicas/minimum",
														keyword: "minimum",
														params: {
															comparison: ">=",
															limit: 0
														},
														message: "must be >= 0",
														schema: 0,
														parentSchema: schema0.properties.cases.items.properties.given.properties.before.properties.replicas,
														data: data10
													};
													if (vErrors === null) vErrors = [err22];
													else vErrors.push(err22);
													errors++;
												}
											}
										}
									} else {
										const err23 = {
											instancePath: instancePath + "/cases/" + i0 + "/given/before",
											schemaPath: "#/properties/cases/items/properties/given/properties/before/type",
											keyword: "type",
											params: { type: "object" },
											message: "must be object",
											schema: schema0.properties.cases.items.properties.given.properties.before.type,
											parentSchema: schema0.properties.cases.items.properties.given.properties.before,
											data: data9
										};
										if (vErrors === null) vErrors = [err23];
										else vErrors.push(err23);
										errors++;
									}
								}
								if (data7.after !== void 0) {
									let data11 = data7.after;
									if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
										for (const key4 in data11) if (!(key4 === "replicas")) {
											const err24 = {
												instancePath: instancePath + "/cases/" + i0 + "/given/after",
												schemaPath: "#/properties/cases/items/properties/given/properties/after/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key4 },
												message: "must NOT have additional properties",
												schema: false,
												parentSchema: schema0.properties.cases.items.properties.given.properties.after,
												data: data11
											};
											if (vErrors === null) vErrors = [err24];
											else vErrors.push(err24);
											errors++;
										}
										if (data11.replicas !== void 0) {
											let data12 = data11.replicas;
											if (!(typeof data12 == "number" && !(data12 % 1) && !isNaN(data12))) {
												const err25 = {
													instancePath: instancePath + "/cases/" + i0 + "/given/after/replicas",
													schemaPath: "#/properties/cases/items/properties/given/properties/after/properties/replicas/type",
													keyword: "type",
													params: { type: "integer" },
													message: "must be integer",
													schema: schema0.properties.cases.items.properties.given.properties.after.properties.replicas.type,
													parentSchema: schema0.properties.cases.items.properties.given.properties.after.properties.replicas,
													data: data12
												};
												if (vErrors === null) vErrors = [err25];
												else vErrors.push(err25);
												errors++;
											}
											if (typeof data12 == "number") {
												if (data12 < 0 || isNaN(data12)) {
													const err26 = {
														instancePath: instancePath + "/cases/" + i0 + "/given/after/replicas",
														schemaPath: "#/properties/cases/items/properties/given/properties/after/properties/replicas/minimum",
														keyword: "minimum",
														params: {
															comparison: ">=",
															limit: 0
														},
														message: "must be >= 0",
														schema: 0,
														parentSchema: schema0.properties.cases.items.properties.given.properties.after.properties.replicas,
														data: data12
													};
													if (vErrors === null) vErrors = [err26];
													else vErrors.push(err26);
													errors++;
												}
											}
										}
									} else {
										const err27 = {
											instancePath: instancePath + "/cases/" + i0 + "/given/after",
											schemaPath: "#/properties/cases/items/properties/given/properties/after/type",
											keyword: "type",
											params: { type: "object" },
											message: "must be object",
											schema: schema0.properties.cases.items.properties.given.properties.after.type,
											parentSchema: schema0.properties.cases.items.properties.given.properties.after,
											data: data11
										};
										if (vErrors === null) vErrors = [err27];
										else vErrors.push(err27);
										errors++;
									}
								}
								if (data7.decision !== void 0) {
									let data13 = data7.decision;
									if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
										for (const key5 in data13) if (!(key5 === "id" || key5 === "action" || key5 === "weighted_utilization")) {
											const err28 = {
												instancePath: instancePath + "/cases/" + i0 + "/given/decision",
												schemaPath: "#/properties/cases/items/properties/given/properties/decision/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key5 },
												message: "must NOT have additional properties",
												schema: false,
												parentSchema: schema0.properties.cases.items.properties.given.properties.decision,
												data: data13
											};
											if (vErrors === null) vErrors = [err28];
											else vErrors.push(err28);
											errors++;
										}
										if (data13.id !== void 0) {
											let data14 = data13.id;
											if (typeof data14 !== "string") {
												const err29 = {
													instancePath: instancePath + "/cases/" + i0 + "/given/decision/id",
													schemaPath: "#/properties/cases/items/properties/given/properties/decision/properties/id/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema0.properties.cases.items.properties.given.properties.decision.properties.id.type,
													parentSchema: schema0.properties.cases.items.properties.given.properties.decision.properties.id,
													data: data14
												};
												if (vErrors === null) vErrors = [err29];
												else vErrors.push(err29);
												errors++;
											}
										}
										if (data13.action !== void 0) {
											let data15 = data13.action;
											if (!(data15 === "scale_up" || data15 === "scale_down")) {
												const err30 = {
													instancePath: instancePath + "/cases/" + i0 + "/given/decision/action",
													schemaPath: "#/properties/cases/items/properties/given/properties/decision/properties/action/enum",
													keyword: "enum",
													params: { allowedValues: schema0.properties.cases.items.properties.given.properties.decision.properties.action.enum },
													message: "must be equal to one of the allowed values",
													schema: schema0.properties.cases.items.properties.given.properties.decision.properties.action.enum,
													parentSchema: schema0.properties.cases.items.properties.given.properties.decision.properties.action,
													data: data15
												};
												if (vErrors === null) vErrors = [err30];
												else vErrors.push(err30);
												errors++;
											}
										}
										if (data13.weighted_utilization !== void 0) {
											let data16 = data13.weighted_utilization;
											if (!(typeof data16 == "number")) {
												const err31 = {
													instancePath: instancePath + "/cases/" + i0 + "/given/decision/weighted_utilization",
													schemaPath: "#/properties/cases/items/properties/given/properties/decision/properties/weighted_utilization/type",
													keyword: "type",
													params: { type: "number" },
													message: "must be number",
													schema: schema0.properties.cases.items.properties.given.properties.decision.properties.weighted_utilization.type,
													parentSchema: schema0.properties.cases.items.properties.given.properties.decision.properties.weighted_utilization,
													data: data16
												};
												if (vErrors === null) vErrors = [err31];
												else vErrors.push(err31);
												errors++;
											}
										}
									} else {
										const err32 = {
											instancePath: instancePath + "/cases/" + i0 + "/given/decision",
											schemaPath: "#/properties/cases/items/properties/given/properties/decision/type",
											keyword: "type",
											params: { type: "object" },
											message: "must be object",
											schema: schema0.properties.cases.items.properties.given.properties.decision.type,
											parentSchema: schema0.properties.cases.items.properties.given.properties.decision,
											data: data13
										};
										if (vErrors === null) vErrors = [err32];
										else vErrors.push(err32);
										errors++;
									}
								}
								if (data7.pull_request !== void 0) {
									let data17 = data7.pull_request;
									if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
										for (const key6 in data17) if (!(key6 === "number" || key6 === "author" || key6 === "title" || key6 === "base" || key6 === "head" || key6 === "labels")) {
											const err33 = {
												instancePath: instancePath + "/cases/" + i0 + "/given/pull_request",
												schemaPath: "#/properties/cases/items/properties/given/properties/pull_request/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key6 },
												message: "must NOT have additional properties",
												schema: false,
												parentSchema: schema0.properties.cases.items.properties.given.properties.pull_request,
												data: data17
											};
											if (vErrors === null) vErrors = [err33];
											else vErrors.push(err33);
											errors++;
										}
										if (data17.number !== void 0) {
											let data18 = data17.number;
											if (!(typeof data18 == "number" && !(data18 % 1) && !isNaN(data18))) {
												const err34 = {
													instancePath: instancePath + "/cases/" + i0 + "/given/pull_request/number",
													schemaPath: "#/properties/cases/items/properties/given/properties/pull_request/properties/number/type",
													keyword: "type",
													params: { type: "integer" },
													message: "must be integer",
													schema: schema0.properties.cases.items.properties.given.properties.pull_request.properties.number.type,
													parentSchema: schema0.properties.cases.items.properties.given.properties.pull_request.properties.number,
													data: data18
												};
												if (vErrors === null) vErrors = [err34];
												else vErrors.push(err34);
												errors++;
											}
										}
										if (data17.author !== void 0) {
											let data19 = data17.author;
											if (typeof data19 !== "string") {
												const err35 = {
													instancePath: instancePath + "/cases/" + i0 + "/given/pull_request/author",
													schemaPath: "#/properties/cases/items/properties/given/properties/pull_request/properties/author/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema0.properties.cases.items.properties.given.properties.pull_request.properties.author.type,
													parentSchema: schema0.properties.cases.items.properties.given.properties.pull_request.properties.author,
													data: data19
												};
												if (vErrors === null) vErrors = [err35];
												else vErrors.push(err35);
												errors++;
											}
										}
										if (data17.title !== void 0) {
											let data20 = data17.title;
											if (typeof data20 !== "string") {
												const err36 = {
													instancePath: instancePath + "/cases/" + i0 + "/given/pull_request/title",
													schemaPath: "#/properties/cases/items/properties/given/properties/pull_request/properties/title/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema0.properties.cases.items.properties.given.properties.pull_request.properties.title.type,
													parentSchema: schema0.properties.cases.items.properties.given.properties.pull_request.properties.title,
													data: data20
												};
												if (vErrors === null) vErrors = [err36];
												else vErrors.push(err36);
												errors++;
											}
										}
										if (data17.base !== void 0) {
											let data21 = data17.base;
											if (typeof data21 !== "string") {
												const err37 = {
													instancePath: instancePath + "/cases/" + i0 + "/given/pull_request/base",
													schemaPath: "#/properties/cases/items/properties/given/properties/pull_request/properties/base/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema0.properties.cases.items.properties.given.properties.pull_request.properties.base.type,
													parentSchema: schema0.properties.cases.items.properties.given.properties.pull_request.properties.base,
													data: data21
												};
												if (vErrors === null) vErrors = [err37];
												else vErrors.push(err37);
												errors++;
											}
										}
										if (data17.head !== void 0) {
											let data22 = data17.head;
											if (typeof data22 !== "string") {
												const err38 = {
													instancePath: instancePath + "/cases/" + i0 + "/given/pull_request/head",
													schemaPath: "#/properties/cases/items/properties/given/properties/pull_request/properties/head/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema0.properties.cases.items.properties.given.properties.pull_request.properties.head.type,
													parentSchema: schema0.properties.cases.items.properties.given.properties.pull_request.properties.head,
													data: data22
												};
												if (vErrors === null) vErrors = [err38];
												else vErrors.push(err38);
												errors++;
											}
										}
										if (data17.labels !== void 0) {
											let data23 = data17.labels;
											if (Array.isArray(data23)) {
												const len1 = data23.length;
												for (let i1 = 0; i1 < len1; i1++) {
													let data24 = data23[i1];
													if (typeof data24 !== "string") {
														const err39 = {
															instancePath: instancePath + "/cases/" + i0 + "/given/pull_request/labels/" + i1,
															schemaPath: "#/properties/cases/items/properties/given/properties/pull_request/properties/labels/items/type",
															keyword: "type",
															params: { type: "string" },
															message: "must be string",
															schema: schema0.properties.cases.items.properties.given.properties.pull_request.properties.labels.items.type,
															parentSchema: schema0.properties.cases.items.properties.given.properties.pull_request.properties.labels.items,
															data: data24
														};
														if (vErrors === null) vErrors = [err39];
														else vErrors.push(err39);
														errors++;
													}
												}
											} else {
												const err40 = {
													instancePath: instancePath + "/cases/" + i0 + "/given/pull_request/labels",
													schemaPath: "#/properties/cases/items/properties/given/properties/pull_request/properties/labels/type",
													keyword: "type",
													params: { type: "array" },
													message: "must be array",
													schema: schema0.properties.cases.items.properties.given.properties.pull_request.properties.labels.type,
													parentSchema: schema0.properties.cases.items.properties.given.properties.pull_request.properties.labels,
													data: data23
												};
												if (vErrors === null) vErrors = [err40];
												else vErrors.push(err40);
												errors++;
											}
										}
									} else {
										const err41 = {
											instancePath: instancePath + "/cases/" + i0 + "/given/pull_request",
											schemaPath: "#/properties/cases/items/properties/given/properties/pull_request/type",
											keyword: "type",
											params: { type: "object" },
											message: "must be object",
											schema: schema0.properties.cases.items.properties.given.properties.pull_request.type,
											parentSchema: schema0.properties.cases.items.properties.given.properties.pull_request,
											data: data17
										};
										if (vErrors === null) vErrors = [err41];
										else vErrors.push(err41);
										errors++;
									}
								}
								if (data7.change !== void 0) {
									let data25 = data7.change;
									if (Array.isArray(data25)) {
										if (data25.length < 1) {
											const err42 = {
												instancePath: instancePath + "/cases/" + i0 + "/given/change",
												schemaPath: "#/properties/cases/items/properties/given/properties/change/minItems",
												keyword: "minItems",
												params: { limit: 1 },
												message: "must NOT have fewer than 1 items",
												schema: 1,
												parentSchema: schema0.properties.cases.items.properties.given.properties.change,
												data: data25
											};
											if (vErrors === null) vErrors = [err42];
											else vErrors.push(err42);
											errors++;
										}
										const len2 = data25.length;
										for (let i2 = 0; i2 < len2; i2++) {
											let data26 = data25[i2];
											if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
												if (data26.path === void 0) {
													const err43 = {
														instancePath: instancePath + "/cases/" + i0 + "/given/change/" + i2,
														schemaPath: "#/properties/cases/items/properties/given/properties/change/items/required",
														keyword: "required",
														params: { missingProperty: "path" },
														message: "must have required property 'path'",
														schema: schema0.properties.cases.items.properties.given.properties.change.items.required,
														parentSchema: schema0.properties.cases.items.properties.given.properties.change.items,
														data: data26
													};
													if (vErrors === null) vErrors = [err43];
													else vErrors.push(err43);
													errors++;
												}
												for (const key7 in data26) if (!(key7 === "path" || key7 === "before" || key7 === "after")) {
													const err44 = {
														instancePath: instancePath + "/cases/" + i0 + "/given/change/" + i2,
														schemaPath: "#/properties/cases/items/properties/given/properties/change/items/additionalProperties",
														keyword: "additionalProperties",
														params: { additionalProperty: key7 },
														message: "must NOT have additional properties",
														schema: false,
														parentSchema: schema0.properties.cases.items.properties.given.properties.change.items,
														data: data26
													};
													if (vErrors === null) vErrors = [err44];
													else vErrors.push(err44);
													errors++;
												}
												if (data26.path !== void 0) {
													let data27 = data26.path;
													if (typeof data27 !== "string") {
														const err45 = {
															instancePath: instancePath + "/cases/" + i0 + "/given/change/" + i2 + "/path",
															schemaPath: "#/properties/cases/items/properties/given/properties/change/items/properties/path/type",
															keyword: "type",
															params: { type: "string" },
															message: "must be string",
															schema: schema0.properties.cases.items.properties.given.properties.change.items.properties.path.type,
															parentSchema: schema0.properties.cases.items.properties.given.properties.change.items.properties.path,
															data: data27
														};
														if (vErrors === null) vErrors = [err45];
														else vErrors.push(err45);
														errors++;
													}
												}
												if (data26.before !== void 0) {
													let data28 = data26.before;
													if (typeof data28 !== "string") {
														const err46 = {
															instancePath: instancePath + "/cases/" + i0 + "/given/change/" + i2 + "/before",
															schemaPath: "#/properties/cases/items/properties/given/properties/change/items/properties/before/type",
															keyword: "type",
															params: { type: "string" },
															message: "must be string",
															schema: schema0.properties.cases.items.properties.given.properties.change.items.properties.before.type,
															parentSchema: schema0.properties.cases.items.properties.given.properties.change.items.properties.before,
															data: data28
														};
														if (vErrors === null) vErrors = [err46];
														else vErrors.push(err46);
														errors++;
													}
												}
												if (data26.after !== void 0) {
													let data29 = data26.after;
													if (typeof data29 !== "string") {
														const err47 = {
															instancePath: instancePath + "/cases/" + i0 + "/given/change/" + i2 + "/after",
															schemaPath: "#/properties/cases/items/properties/given/properties/change/items/properties/after/type",
															keyword: "type",
															params: { type: "string" },
															message: "must be string",
															schema: schema0.properties.cases.items.properties.given.properties.change.items.properties.after.type,
															parentSchema: schema0.properties.cases.items.properties.given.properties.change.items.properties.after,
															data: data29
														};
														if (vErrors === null) vErrors = [err47];
														else vErrors.push(err47);
														errors++;
													}
												}
											} else {
												const err48 = {
													instancePath: instancePath + "/cases/" + i0 + "/given/change/" + i2,
													schemaPath: "#/properties/cases/items/properties/given/properties/change/items/type",
													keyword: "type",
													params: { type: "object" },
													message: "must be object",
													schema: schema0.properties.cases.items.properties.given.properties.change.items.type,
													parentSchema: schema0.properties.cases.items.properties.given.properties.change.items,
													data: data26
												};
												if (vErrors === null) vErrors = [err48];
												else vErrors.push(err48);
												errors++;
											}
										}
									} else {
										const err49 = {
											instancePath: instancePath + "/cases/" + i0 + "/given/change",
											schemaPath: "#/properties/cases/items/properties/given/properties/change/type",
											keyword: "type",
											params: { type: "array" },
											message: "must be array",
											schema: schema0.properties.cases.items.properties.given.properties.change.type,
											parentSchema: schema0.properties.cases.items.properties.given.properties.change,
											data: data25
										};
										if (vErrors === null) vErrors = [err49];
										else vErrors.push(err49);
										errors++;
									}
								}
							} else {
								const err50 = {
									instancePath: instancePath + "/cases/" + i0 + "/given",
									schemaPath: "#/properties/cases/items/properties/given/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object",
									schema: schema0.properties.cases.items.properties.given.type,
									parentSchema: schema0.properties.cases.items.properties.given,
									data: data7
								};
								if (vErrors === null) vErrors = [err50];
								else vErrors.push(err50);
								errors++;
							}
						}
						if (data3.expect !== void 0) {
							let data30 = data3.expect;
							if (data30 && typeof data30 == "object" && !Array.isArray(data30)) {
								if (data30.classification === void 0) {
									const err51 = {
										instancePath: instancePath + "/cases/" + i0 + "/expect",
										schemaPath: "#/properties/cases/items/properties/expect/required",
										keyword: "required",
										params: { missingProperty: "classification" },
										message: "must have required property 'classification'",
										schema: schema0.properties.cases.items.properties.expect.required,
										parentSchema: schema0.properties.cases.items.properties.expect,
										data: data30
									};
									if (vErrors === null) vErrors = [err51];
									else vErrors.push(err51);
									errors++;
								}
								for (const key8 in data30) if (!(key8 === "classification" || key8 === "rule" || key8 === "operations")) {
									const err52 = {
										instancePath: instancePath + "/cases/" + i0 + "/expect",
										schemaPath: "#/properties/cases/items/properties/expect/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key8 },
										message: "must NOT have additional properties",
										schema: false,
										parentSchema: schema0.properties.cases.items.properties.expect,
										data: data30
									};
									if (vErrors === null) vErrors = [err52];
									else vErrors.push(err52);
									errors++;
								}
								if (data30.classification !== void 0) {
									let data31 = data30.classification;
									if (!(data31 === "allowed" || data31 === "requires_approval" || data31 === "forbidden")) {
										const err53 = {
											instancePath: instancePath + "/cases/" + i0 + "/expect/classification",
											schemaPath: "#/properties/cases/items/properties/expect/properties/classification/enum",
											keyword: "enum",
											params: { allowedValues: schema0.properties.cases.items.properties.expect.properties.classification.enum },
											message: "must be equal to one of the allowed values",
											schema: schema0.properties.cases.items.properties.expect.properties.classification.enum,
											parentSchema: schema0.properties.cases.items.properties.expect.properties.classification,
											data: data31
										};
										if (vErrors === null) vErrors = [err53];
										else vErrors.push(err53);
										errors++;
									}
								}
								if (data30.rule !== void 0) {
									let data32 = data30.rule;
									if (typeof data32 !== "string") {
										const err54 = {
											instancePath: instancePath + "/cases/" + i0 + "/expect/rule",
											schemaPath: "#/properties/cases/items/properties/expect/properties/rule/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema0.properties.cases.items.properties.expect.properties.rule.type,
											parentSchema: schema0.properties.cases.items.properties.expect.properties.rule,
											data: data32
										};
										if (vErrors === null) vErrors = [err54];
										else vErrors.push(err54);
										errors++;
									}
								}
								if (data30.operations !== void 0) {
									let data33 = data30.operations;
									if (Array.isArray(data33)) {
										const len3 = data33.length;
										for (let i3 = 0; i3 < len3; i3++) {
											let data34 = data33[i3];
											if (!(data34 === "scale_within_limits" || data34 === "scale_beyond_limits" || data34 === "rollback" || data34 === "modify_blueprint" || data34 === "adjust_resources_within_10_percent" || data34 === "change_resource_limits_beyond_10_percent" || data34 === "modify_deployment_strategy" || data34 === "change_health_checks" || data34 === "change_image" || data34 === "modify_security_context" || data34 === "modify_configmaps" || data34 === "create_new_resources" || data34 === "delete_deployment" || data34 === "delete_service" || data34 === "delete_persistent_volumes" || data34 === "modify_secrets" || data34 === "change_network_policies" || data34 === "modify_rbac" || data34 === "modify_namespaces" || data34 === "modify_cluster_resources" || data34 === "unreadable")) {
												const err55 = {
													instancePath: instancePath + "/cases/" + i0 + "/expect/operations/" + i3,
													schemaPath: "#/properties/cases/items/properties/expect/properties/operations/items/enum",
													keyword: "enum",
													params: { allowedValues: schema0.properties.cases.items.properties.expect.properties.operations.items.enum },
													message: "must be equal to one of the allowed values",
													schema: schema0.properties.cases.items.properties.expect.properties.operations.items.enum,
													parentSchema: schema0.properties.cases.items.properties.expect.properties.operations.items,
													data: data34
												};
												if (vErrors === null) vErrors = [err55];
												else vErrors.push(err55);
												errors++;
											}
										}
									} else {
										const err56 = {
											instancePath: instancePath + "/cases/" + i0 + "/expect/operations",
											schemaPath: "#/properties/cases/items/properties/expect/properties/operations/type",
											keyword: "type",
											params: { type: "array" },
											message: "must be array",
											schema: schema0.properties.cases.items.properties.expect.properties.operations.type,
											parentSchema: schema0.properties.cases.items.properties.expect.properties.operations,
											data: data33
										};
										if (vErrors === null) vErrors = [err56];
										else vErrors.push(err56);
										errors++;
									}
								}
							} else {
								const err57 = {
									instancePath: instancePath + "/cases/" + i0 + "/expect",
									schemaPath: "#/properties/cases/items/properties/expect/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object",
									schema: schema0.properties.cases.items.properties.expect.type,
									parentSchema: schema0.properties.cases.items.properties.expect,
									data: data30
								};
								if (vErrors === null) vErrors = [err57];
								else vErrors.push(err57);
								errors++;
							}
						}
					} else {
						const err58 = {
							instancePath: instancePath + "/cases/" + i0,
							schemaPath: "#/properties/cases/items/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema0.properties.cases.items.type,
							parentSchema: schema0.properties.cases.items,
							data: data3
						};
						if (vErrors === null) vErrors = [err58];
						else vErrors.push(err58);
						errors++;
					}
				}
			} else {
				const err59 = {
					instancePath: instancePath + "/cases",
					schemaPath: "#/properties/cases/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema0.properties.cases.type,
					parentSchema: schema0.properties.cases,
					data: data2
				};
				if (vErrors === null) vErrors = [err59];
				else vErrors.push(err59);
				errors++;
			}
		}
	} else {
		const err60 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema0.type,
			parentSchema: schema0,
			data
		};
		if (vErrors === null) vErrors = [err60];
		else vErrors.push(err60);
		errors++;
	}
	validate0.errors = vErrors;
	return errors === 0;
}
validate0.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
// src/commands/policy/policy-test.ts
const checkSchema = schemaCheck(policy_test_schema_json__default);
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
	if (verb !== "test") throw new TrimtabError("usage", `policy ${showUnseen(verb ?? "")}: the one thing it does is trimtab policy test FILE`);
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
