import { t as TrimtabError } from "./errors-B2hyotFH.js";
import { p as isObject } from "./disruption-budget-Cp3UKDWE.js";
import { E as schemaFindings } from "./load-B8vDUSkg.js";
// \0validator:schemas/report.schema.json#inputs.js
var report_schema_json_inputs_default = validate0;
const schema0 = {
	"type": "object",
	"properties": {
		"now": {
			"type": "string",
			"pattern": "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
			"description": "An ISO 8601 instant with a zone, such as 2026-02-10T18:30:00Z"
		},
		"config": {
			"type": "object",
			"properties": {
				"path": { "type": "string" },
				"text": { "type": "string" }
			},
			"required": ["path", "text"]
		},
		"blueprints": {
			"type": "array",
			"items": {
				"type": "object",
				"properties": {
					"path": { "type": "string" },
					"text": { "type": "string" },
					"unreadable": {
						"type": "string",
						"description": "Why the text could not be read"
					}
				},
				"required": ["path", "text"]
			}
		},
		"snapshot": {
			"type": "object",
			"properties": {
				"path": { "type": "string" },
				"content": {}
			},
			"required": ["path", "content"]
		},
		"desired": {
			"type": "object",
			"description": "Where Git states each service's count, or why it does not",
			"additionalProperties": {
				"type": "object",
				"required": ["kind"],
				"properties": {
					"kind": { "enum": ["found", "held"] },
					"path": { "type": "string" },
					"line": {
						"type": "integer",
						"minimum": 0
					},
					"field": { "type": "string" },
					"replicas": {
						"type": "integer",
						"minimum": 0,
						"maximum": 2147483647
					},
					"template": {
						"type": "object",
						"description": "The pod template beside it, as a snapshot states one"
					},
					"refused": {
						"type": "string",
						"description": "Why its rendering refuses an edit of this place"
					},
					"reason": { "enum": [
						"owned_by_autoscaler",
						"ignored_by_delivery",
						"ambiguous_manifest",
						"manifest_missing",
						"manifest_refused"
					] },
					"message": { "type": "string" }
				},
				"if": {
					"properties": { "kind": { "const": "held" } },
					"required": ["kind"]
				},
				"then": {
					"properties": {
						"reason": true,
						"message": true
					},
					"required": ["reason", "message"]
				},
				"else": {
					"properties": {
						"path": true,
						"line": true,
						"field": true,
						"replicas": true
					},
					"required": [
						"path",
						"line",
						"field",
						"replicas"
					]
				}
			}
		},
		"history": {
			"type": "object",
			"description": "The past of each service, as the ledger has it",
			"additionalProperties": {
				"type": "object",
				"properties": {
					"readable": { "type": "boolean" },
					"lastOperation": {
						"type": ["string", "null"],
						"pattern": "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
						"description": "An ISO 8601 instant with a zone, such as 2026-02-10T18:30:00Z"
					},
					"operations": {
						"type": "array",
						"items": {
							"type": "string",
							"pattern": "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
							"description": "An ISO 8601 instant with a zone, such as 2026-02-10T18:30:00Z"
						}
					},
					"awaitingVerification": { "type": "boolean" },
					"merged": {
						"type": "array",
						"items": {
							"type": "integer",
							"minimum": 0,
							"maximum": 2147483647
						}
					},
					"verified": {
						"type": "array",
						"items": {
							"type": "integer",
							"minimum": 0,
							"maximum": 2147483647
						}
					},
					"looks": {
						"type": "object",
						"additionalProperties": {
							"type": "array",
							"items": {
								"type": "object",
								"required": ["verdict", "measuredAt"],
								"properties": {
									"verdict": { "type": "string" },
									"measuredAt": {
										"type": "string",
										"pattern": "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
										"description": "An ISO 8601 instant with a zone, such as 2026-02-10T18:30:00Z"
									}
								}
							}
						}
					},
					"deferrals": {
						"type": "integer",
						"minimum": 0,
						"maximum": 2147483647
					},
					"retryAt": {
						"type": ["string", "null"],
						"pattern": "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
						"description": "An ISO 8601 instant with a zone, such as 2026-02-10T18:30:00Z"
					},
					"escalated": { "type": "boolean" },
					"failures": {
						"type": "array",
						"items": {
							"type": "string",
							"pattern": "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
							"description": "An ISO 8601 instant with a zone, such as 2026-02-10T18:30:00Z"
						}
					},
					"lastDecision": {
						"type": ["object", "null"],
						"required": [
							"what",
							"at",
							"since"
						],
						"properties": {
							"what": { "type": "string" },
							"at": {
								"type": "string",
								"pattern": "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
								"description": "An ISO 8601 instant with a zone, such as 2026-02-10T18:30:00Z"
							},
							"since": {
								"type": "string",
								"pattern": "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
								"description": "An ISO 8601 instant with a zone, such as 2026-02-10T18:30:00Z"
							}
						}
					},
					"restingSince": {
						"type": "string",
						"description": "Since when every decision has come to no action"
					},
					"proposal": {
						"type": "object",
						"description": "The open pull request that proposes a change",
						"properties": {
							"pull": { "type": "integer" },
							"file": { "type": "string" },
							"field": { "type": "string" },
							"from": { "type": "integer" },
							"to": { "type": "integer" }
						}
					},
					"steady": {
						"type": ["object", "null"],
						"required": [
							"action",
							"from",
							"target",
							"since",
							"last"
						],
						"properties": {
							"action": { "type": "string" },
							"from": {
								"type": "integer",
								"minimum": 0,
								"maximum": 2147483647
							},
							"target": {
								"type": "integer",
								"minimum": 0,
								"maximum": 2147483647
							},
							"since": {
								"type": "string",
								"pattern": "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
								"description": "An ISO 8601 instant with a zone, such as 2026-02-10T18:30:00Z"
							},
							"last": {
								"type": "string",
								"pattern": "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
								"description": "An ISO 8601 instant with a zone, such as 2026-02-10T18:30:00Z"
							}
						}
					},
					"failedChanges": {
						"type": "array",
						"items": {
							"type": "object",
							"required": ["at"],
							"properties": {
								"at": {
									"type": "string",
									"pattern": "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
									"description": "An ISO 8601 instant with a zone, such as 2026-02-10T18:30:00Z"
								},
								"blueprintVersion": { "type": ["string", "null"] },
								"change": {
									"type": "object",
									"required": [
										"from",
										"to",
										"before"
									],
									"properties": {
										"from": {
											"type": "integer",
											"minimum": 0,
											"maximum": 2147483647
										},
										"to": {
											"type": "integer",
											"minimum": 0,
											"maximum": 2147483647
										},
										"blueprint": { "type": "string" },
										"template": { "type": "string" },
										"before": {
											"type": "object",
											"additionalProperties": { "type": "number" }
										},
										"after": {
											"type": "object",
											"additionalProperties": { "type": "number" }
										}
									}
								}
							}
						}
					},
					"lastAsked": {
						"type": "object",
						"required": [
							"from",
							"to",
							"before"
						],
						"properties": {
							"from": {
								"type": "integer",
								"minimum": 0,
								"maximum": 2147483647
							},
							"to": {
								"type": "integer",
								"minimum": 0,
								"maximum": 2147483647
							},
							"blueprint": { "type": "string" },
							"template": { "type": "string" },
							"before": {
								"type": "object",
								"additionalProperties": { "type": "number" }
							},
							"after": {
								"type": "object",
								"additionalProperties": { "type": "number" }
							}
						}
					}
				}
			}
		},
		"problems": {
			"type": "array",
			"items": { "type": "string" },
			"description": "What could not be asked, beside what the snapshot says of itself"
		},
		"ignored": {
			"type": "object",
			"description": "Whose count the delivery tool ignores, and the edit that would change that",
			"additionalProperties": {
				"type": "object",
				"required": ["owner", "edit"],
				"properties": {
					"owner": { "type": "string" },
					"effect": { "type": "string" },
					"why": { "type": "string" },
					"edit": { "type": "string" }
				}
			}
		},
		"ledger_error": { "anyOf": [{ "type": "string" }, { "type": "null" }] },
		"ledger_broken": {
			"type": "object",
			"additionalProperties": { "type": "string" },
			"description": "Why the events of single services cannot be read, by name"
		},
		"policies": { "anyOf": [{
			"type": "object",
			"properties": {
				"path": { "type": "string" },
				"text": { "type": "string" }
			},
			"required": ["path", "text"]
		}, { "type": "null" }] },
		"delivery_unread": {
			"type": "object",
			"description": "Why it cannot be told whether the delivery tool ignores a count",
			"additionalProperties": { "type": "string" }
		}
	},
	"required": [
		"now",
		"config",
		"blueprints",
		"snapshot",
		"desired",
		"history",
		"ledger_error",
		"policies"
	],
	"description": "Everything the run decided from: plan --replay reads it back"
};
const pattern0 = /* @__PURE__ */ new RegExp("^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$", "u");
function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate0.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.now === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "now" },
				message: "must have required property 'now'",
				schema: schema0.required,
				parentSchema: schema0,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.config === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "config" },
				message: "must have required property 'config'",
				schema: schema0.required,
				parentSchema: schema0,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.blueprints === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "blueprints" },
				message: "must have required property 'blueprints'",
				schema: schema0.required,
				parentSchema: schema0,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.snapshot === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "snapshot" },
				message: "must have required property 'snapshot'",
				schema: schema0.required,
				parentSchema: schema0,
				data
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.desired === void 0) {
			const err4 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "desired" },
				message: "must have required property 'desired'",
				schema: schema0.required,
				parentSchema: schema0,
				data
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		if (data.history === void 0) {
			const err5 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "history" },
				message: "must have required property 'history'",
				schema: schema0.required,
				parentSchema: schema0,
				data
			};
			if (vErrors === null) vErrors = [err5];
			else vErrors.push(err5);
			errors++;
		}
		if (data.ledger_error === void 0) {
			const err6 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "ledger_error" },
				message: "must have required property 'ledger_error'",
				schema: schema0.required,
				parentSchema: schema0,
				data
			};
			if (vErrors === null) vErrors = [err6];
			else vErrors.push(err6);
			errors++;
		}
		if (data.policies === void 0) {
			const err7 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "policies" },
				message: "must have required property 'policies'",
				schema: schema0.required,
				parentSchema: schema0,
				data
			};
			if (vErrors === null) vErrors = [err7];
			else vErrors.push(err7);
			errors++;
		}
		if (data.now !== void 0) {
			let data0 = data.now;
			if (typeof data0 === "string") {
				if (!pattern0.test(data0)) {
					const err8 = {
						instancePath: instancePath + "/now",
						schemaPath: "#/properties/now/pattern",
						keyword: "pattern",
						params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" },
						message: "must match pattern \"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$\"",
						schema: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
						parentSchema: schema0.properties.now,
						data: data0
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
			} else {
				const err9 = {
					instancePath: instancePath + "/now",
					schemaPath: "#/properties/now/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema0.properties.now.type,
					parentSchema: schema0.properties.now,
					data: data0
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
		if (data.config !== void 0) {
			let data1 = data.config;
			if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
				if (data1.path === void 0) {
					const err10 = {
						instancePath: instancePath + "/config",
						schemaPath: "#/properties/config/required",
						keyword: "required",
						params: { missingProperty: "path" },
						message: "must have required property 'path'",
						schema: schema0.properties.config.required,
						parentSchema: schema0.properties.config,
						data: data1
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
				if (data1.text === void 0) {
					const err11 = {
						instancePath: instancePath + "/config",
						schemaPath: "#/properties/config/required",
						keyword: "required",
						params: { missingProperty: "text" },
						message: "must have required property 'text'",
						schema: schema0.properties.config.required,
						parentSchema: schema0.properties.config,
						data: data1
					};
					if (vErrors === null) vErrors = [err11];
					else vErrors.push(err11);
					errors++;
				}
				if (data1.path !== void 0) {
					let data2 = data1.path;
					if (typeof data2 !== "string") {
						const err12 = {
							instancePath: instancePath + "/config/path",
							schemaPath: "#/properties/config/properties/path/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema0.properties.config.properties.path.type,
							parentSchema: schema0.properties.config.properties.path,
							data: data2
						};
						if (vErrors === null) vErrors = [err12];
						else vErrors.push(err12);
						errors++;
					}
				}
				if (data1.text !== void 0) {
					let data3 = data1.text;
					if (typeof data3 !== "string") {
						const err13 = {
							instancePath: instancePath + "/config/text",
							schemaPath: "#/properties/config/properties/text/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema0.properties.config.properties.text.type,
							parentSchema: schema0.properties.config.properties.text,
							data: data3
						};
						if (vErrors === null) vErrors = [err13];
						else vErrors.push(err13);
						errors++;
					}
				}
			} else {
				const err14 = {
					instancePath: instancePath + "/config",
					schemaPath: "#/properties/config/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema0.properties.config.type,
					parentSchema: schema0.properties.config,
					data: data1
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
		}
		if (data.blueprints !== void 0) {
			let data4 = data.blueprints;
			if (Array.isArray(data4)) {
				const len0 = data4.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data5 = data4[i0];
					if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
						if (data5.path === void 0) {
							const err15 = {
								instancePath: instancePath + "/blueprints/" + i0,
								schemaPath: "#/properties/blueprints/items/required",
								keyword: "required",
								params: { missingProperty: "path" },
								message: "must have required property 'path'",
								schema: schema0.properties.blueprints.items.required,
								parentSchema: schema0.properties.blueprints.items,
								data: data5
							};
							if (vErrors === null) vErrors = [err15];
							else vErrors.push(err15);
							errors++;
						}
						if (data5.text === void 0) {
							const err16 = {
								instancePath: instancePath + "/blueprints/" + i0,
								schemaPath: "#/properties/blueprints/items/required",
								keyword: "required",
								params: { missingProperty: "text" },
								message: "must have required property 'text'",
								schema: schema0.properties.blueprints.items.required,
								parentSchema: schema0.properties.blueprints.items,
								data: data5
							};
							if (vErrors === null) vErrors = [err16];
							else vErrors.push(err16);
							errors++;
						}
						if (data5.path !== void 0) {
							let data6 = data5.path;
							if (typeof data6 !== "string") {
								const err17 = {
									instancePath: instancePath + "/blueprints/" + i0 + "/path",
									schemaPath: "#/properties/blueprints/items/properties/path/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema0.properties.blueprints.items.properties.path.type,
									parentSchema: schema0.properties.blueprints.items.properties.path,
									data: data6
								};
								if (vErrors === null) vErrors = [err17];
								else vErrors.push(err17);
								errors++;
							}
						}
						if (data5.text !== void 0) {
							let data7 = data5.text;
							if (typeof data7 !== "string") {
								const err18 = {
									instancePath: instancePath + "/blueprints/" + i0 + "/text",
									schemaPath: "#/properties/blueprints/items/properties/text/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema0.properties.blueprints.items.properties.text.type,
									parentSchema: schema0.properties.blueprints.items.properties.text,
									data: data7
								};
								if (vErrors === null) vErrors = [err18];
								else vErrors.push(err18);
								errors++;
							}
						}
						if (data5.unreadable !== void 0) {
							let data8 = data5.unreadable;
							if (typeof data8 !== "string") {
								const err19 = {
									instancePath: instancePath + "/blueprints/" + i0 + "/unreadable",
									schemaPath: "#/properties/blueprints/items/properties/unreadable/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema0.properties.blueprints.items.properties.unreadable.type,
									parentSchema: schema0.properties.blueprints.items.properties.unreadable,
									data: data8
								};
								if (vErrors === null) vErrors = [err19];
								else vErrors.push(err19);
								errors++;
							}
						}
					} else {
						const err20 = {
							instancePath: instancePath + "/blueprints/" + i0,
							schemaPath: "#/properties/blueprints/items/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema0.properties.blueprints.items.type,
							parentSchema: schema0.properties.blueprints.items,
							data: data5
						};
						if (vErrors === null) vErrors = [err20];
						else vErrors.push(err20);
						errors++;
					}
				}
			} else {
				const err21 = {
					instancePath: instancePath + "/blueprints",
					schemaPath: "#/properties/blueprints/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema0.properties.blueprints.type,
					parentSchema: schema0.properties.blueprints,
					data: data4
				};
				if (vErrors === null) vErrors = [err21];
				else vErrors.push(err21);
				errors++;
			}
		}
		if (data.snapshot !== void 0) {
			let data9 = data.snapshot;
			if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
				if (data9.path === void 0) {
					const err22 = {
						instancePath: instancePath + "/snapshot",
						schemaPath: "#/properties/snapshot/required",
						keyword: "required",
						params: { missingProperty: "path" },
						message: "must have required property 'path'",
						schema: schema0.properties.snapshot.required,
						parentSchema: schema0.properties.snapshot,
						data: data9
					};
					if (vErrors === null) vErrors = [err22];
					else vErrors.push(err22);
					errors++;
				}
				if (data9.content === void 0) {
					const err23 = {
						instancePath: instancePath + "/snapshot",
						schemaPath: "#/properties/snapshot/required",
						keyword: "required",
						params: { missingProperty: "content" },
						message: "must have required property 'content'",
						schema: schema0.properties.snapshot.required,
						parentSchema: schema0.properties.snapshot,
						data: data9
					};
					if (vErrors === null) vErrors = [err23];
					else vErrors.push(err23);
					errors++;
				}
				if (data9.path !== void 0) {
					let data10 = data9.path;
					if (typeof data10 !== "string") {
						const err24 = {
							instancePath: instancePath + "/snapshot/path",
							schemaPath: "#/properties/snapshot/properties/path/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema0.properties.snapshot.properties.path.type,
							parentSchema: schema0.properties.snapshot.properties.path,
							data: data10
						};
						if (vErrors === null) vErrors = [err24];
						else vErrors.push(err24);
						errors++;
					}
				}
			} else {
				const err25 = {
					instancePath: instancePath + "/snapshot",
					schemaPath: "#/properties/snapshot/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema0.properties.snapshot.type,
					parentSchema: schema0.properties.snapshot,
					data: data9
				};
				if (vErrors === null) vErrors = [err25];
				else vErrors.push(err25);
				errors++;
			}
		}
		if (data.desired !== void 0) {
			let data11 = data.desired;
			if (data11 && typeof data11 == "object" && !Array.isArray(data11)) for (const key0 in data11) {
				let data12 = data11[key0];
				const _errs28 = errors;
				let valid7 = true;
				const _errs29 = errors;
				if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
					if (data12.kind === void 0 && "kind") {
						const err26 = {};
						if (vErrors === null) vErrors = [err26];
						else vErrors.push(err26);
						errors++;
					} else if (data12.kind !== void 0) {
						if ("held" !== data12.kind) {
							const err27 = {};
							if (vErrors === null) vErrors = [err27];
							else vErrors.push(err27);
							errors++;
						}
					}
				}
				var _valid0 = _errs29 === errors;
				errors = _errs28;
				if (vErrors !== null) {
					if (_errs28) vErrors.length = _errs28;
					else vErrors = null;
				}
				let ifClause0;
				if (_valid0) {
					const _errs31 = errors;
					if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
						if (data12.reason === void 0) {
							const err28 = {
								instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/desired/additionalProperties/then/required",
								keyword: "required",
								params: { missingProperty: "reason" },
								message: "must have required property 'reason'",
								schema: schema0.properties.desired.additionalProperties.then.required,
								parentSchema: schema0.properties.desired.additionalProperties.then,
								data: data12
							};
							if (vErrors === null) vErrors = [err28];
							else vErrors.push(err28);
							errors++;
						}
						if (data12.message === void 0) {
							const err29 = {
								instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/desired/additionalProperties/then/required",
								keyword: "required",
								params: { missingProperty: "message" },
								message: "must have required property 'message'",
								schema: schema0.properties.desired.additionalProperties.then.required,
								parentSchema: schema0.properties.desired.additionalProperties.then,
								data: data12
							};
							if (vErrors === null) vErrors = [err29];
							else vErrors.push(err29);
							errors++;
						}
					}
					var _valid0 = _errs31 === errors;
					valid7 = _valid0;
					if (valid7) {
						var props0 = {};
						props0.reason = true;
						props0.message = true;
						props0.kind = true;
					}
					ifClause0 = "then";
				} else {
					const _errs32 = errors;
					if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
						if (data12.path === void 0) {
							const err30 = {
								instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/desired/additionalProperties/else/required",
								keyword: "required",
								params: { missingProperty: "path" },
								message: "must have required property 'path'",
								schema: schema0.properties.desired.additionalProperties.else.required,
								parentSchema: schema0.properties.desired.additionalProperties.else,
								data: data12
							};
							if (vErrors === null) vErrors = [err30];
							else vErrors.push(err30);
							errors++;
						}
						if (data12.line === void 0) {
							const err31 = {
								instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/desired/additionalProperties/else/required",
								keyword: "required",
								params: { missingProperty: "line" },
								message: "must have required property 'line'",
								schema: schema0.properties.desired.additionalProperties.else.required,
								parentSchema: schema0.properties.desired.additionalProperties.else,
								data: data12
							};
							if (vErrors === null) vErrors = [err31];
							else vErrors.push(err31);
							errors++;
						}
						if (data12.field === void 0) {
							const err32 = {
								instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/desired/additionalProperties/else/required",
								keyword: "required",
								params: { missingProperty: "field" },
								message: "must have required property 'field'",
								schema: schema0.properties.desired.additionalProperties.else.required,
								parentSchema: schema0.properties.desired.additionalProperties.else,
								data: data12
							};
							if (vErrors === null) vErrors = [err32];
							else vErrors.push(err32);
							errors++;
						}
						if (data12.replicas === void 0) {
							const err33 = {
								instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/desired/additionalProperties/else/required",
								keyword: "required",
								params: { missingProperty: "replicas" },
								message: "must have required property 'replicas'",
								schema: schema0.properties.desired.additionalProperties.else.required,
								parentSchema: schema0.properties.desired.additionalProperties.else,
								data: data12
							};
							if (vErrors === null) vErrors = [err33];
							else vErrors.push(err33);
							errors++;
						}
					}
					var _valid0 = _errs32 === errors;
					valid7 = _valid0;
					if (valid7) {
						if (props0 !== true) {
							props0 = props0 || {};
							props0.path = true;
							props0.line = true;
							props0.field = true;
							props0.replicas = true;
						}
					}
					ifClause0 = "else";
				}
				if (!valid7) {
					const err34 = {
						instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/properties/desired/additionalProperties/if",
						keyword: "if",
						params: { failingKeyword: ifClause0 },
						message: "must match \"" + ifClause0 + "\" schema",
						schema: schema0.properties.desired.additionalProperties.if,
						parentSchema: schema0.properties.desired.additionalProperties,
						data: data12
					};
					if (vErrors === null) vErrors = [err34];
					else vErrors.push(err34);
					errors++;
				}
				if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
					if (data12.kind === void 0) {
						const err35 = {
							instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/desired/additionalProperties/required",
							keyword: "required",
							params: { missingProperty: "kind" },
							message: "must have required property 'kind'",
							schema: schema0.properties.desired.additionalProperties.required,
							parentSchema: schema0.properties.desired.additionalProperties,
							data: data12
						};
						if (vErrors === null) vErrors = [err35];
						else vErrors.push(err35);
						errors++;
					}
					if (props0 !== true) {
						props0 = props0 || {};
						props0.kind = true;
						props0.path = true;
						props0.line = true;
						props0.field = true;
						props0.replicas = true;
						props0.template = true;
						props0.refused = true;
						props0.reason = true;
						props0.message = true;
					}
					if (data12.kind !== void 0) {
						let data14 = data12.kind;
						if (!(data14 === "found" || data14 === "held")) {
							const err36 = {
								instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/kind",
								schemaPath: "#/properties/desired/additionalProperties/properties/kind/enum",
								keyword: "enum",
								params: { allowedValues: schema0.properties.desired.additionalProperties.properties.kind.enum },
								message: "must be equal to one of the allowed values",
								schema: schema0.properties.desired.additionalProperties.properties.kind.enum,
								parentSchema: schema0.properties.desired.additionalProperties.properties.kind,
								data: data14
							};
							if (vErrors === null) vErrors = [err36];
							else vErrors.push(err36);
							errors++;
						}
					}
					if (data12.path !== void 0) {
						let data15 = data12.path;
						if (typeof data15 !== "string") {
							const err37 = {
								instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/path",
								schemaPath: "#/properties/desired/additionalProperties/properties/path/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema0.properties.desired.additionalProperties.properties.path.type,
								parentSchema: schema0.properties.desired.additionalProperties.properties.path,
								data: data15
							};
							if (vErrors === null) vErrors = [err37];
							else vErrors.push(err37);
							errors++;
						}
					}
					if (data12.line !== void 0) {
						let data16 = data12.line;
						if (!(typeof data16 == "number" && !(data16 % 1) && !isNaN(data16))) {
							const err38 = {
								instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/line",
								schemaPath: "#/properties/desired/additionalProperties/properties/line/type",
								keyword: "type",
								params: { type: "integer" },
								message: "must be integer",
								schema: schema0.properties.desired.additionalProperties.properties.line.type,
								parentSchema: schema0.properties.desired.additionalProperties.properties.line,
								data: data16
							};
							if (vErrors === null) vErrors = [err38];
							else vErrors.push(err38);
							errors++;
						}
						if (typeof data16 == "number") {
							if (data16 < 0 || isNaN(data16)) {
								const err39 = {
									instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/line",
									schemaPath: "#/properties/desired/additionalProperties/properties/line/minimum",
									keyword: "minimum",
									params: {
										comparison: ">=",
										limit: 0
									},
									message: "must be >= 0",
									schema: 0,
									parentSchema: schema0.properties.desired.additionalProperties.properties.line,
									data: data16
								};
								if (vErrors === null) vErrors = [err39];
								else vErrors.push(err39);
								errors++;
							}
						}
					}
					if (data12.field !== void 0) {
						let data17 = data12.field;
						if (typeof data17 !== "string") {
							const err40 = {
								instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/field",
								schemaPath: "#/properties/desired/additionalProperties/properties/field/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema0.properties.desired.additionalProperties.properties.field.type,
								parentSchema: schema0.properties.desired.additionalProperties.properties.field,
								data: data17
							};
							if (vErrors === null) vErrors = [err40];
							else vErrors.push(err40);
							errors++;
						}
					}
					if (data12.replicas !== void 0) {
						let data18 = data12.replicas;
						if (!(typeof data18 == "number" && !(data18 % 1) && !isNaN(data18))) {
							const err41 = {
								instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/replicas",
								schemaPath: "#/properties/desired/additionalProperties/properties/replicas/type",
								keyword: "type",
								params: { type: "integer" },
								message: "must be integer",
								schema: schema0.properties.desired.additionalProperties.properties.replicas.type,
								parentSchema: schema0.properties.desired.additionalProperties.properties.replicas,
								data: data18
							};
							if (vErrors === null) vErrors = [err41];
							else vErrors.push(err41);
							errors++;
						}
						if (typeof data18 == "number") {
							if (data18 > 2147483647 || isNaN(data18)) {
								const err42 = {
									instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/replicas",
									schemaPath: "#/properties/desired/additionalProperties/properties/replicas/maximum",
									keyword: "maximum",
									params: {
										comparison: "<=",
										limit: 2147483647
									},
									message: "must be <= 2147483647",
									schema: 2147483647,
									parentSchema: schema0.properties.desired.additionalProperties.properties.replicas,
									data: data18
								};
								if (vErrors === null) vErrors = [err42];
								else vErrors.push(err42);
								errors++;
							}
							if (data18 < 0 || isNaN(data18)) {
								const err43 = {
									instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/replicas",
									schemaPath: "#/properties/desired/additionalProperties/properties/replicas/minimum",
									keyword: "minimum",
									params: {
										comparison: ">=",
										limit: 0
									},
									message: "must be >= 0",
									schema: 0,
									parentSchema: schema0.properties.desired.additionalProperties.properties.replicas,
									data: data18
								};
								if (vErrors === null) vErrors = [err43];
								else vErrors.push(err43);
								errors++;
							}
						}
					}
					if (data12.template !== void 0) {
						let data19 = data12.template;
						if (!(data19 && typeof data19 == "object" && !Array.isArray(data19))) {
							const err44 = {
								instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/template",
								schemaPath: "#/properties/desired/additionalProperties/properties/template/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object",
								schema: schema0.properties.desired.additionalProperties.properties.template.type,
								parentSchema: schema0.properties.desired.additionalProperties.properties.template,
								data: data19
							};
							if (vErrors === null) vErrors = [err44];
							else vErrors.push(err44);
							errors++;
						}
					}
					if (data12.refused !== void 0) {
						let data20 = data12.refused;
						if (typeof data20 !== "string") {
							const err45 = {
								instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/refused",
								schemaPath: "#/properties/desired/additionalProperties/properties/refused/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema0.properties.desired.additionalProperties.properties.refused.type,
								parentSchema: schema0.properties.desired.additionalProperties.properties.refused,
								data: data20
							};
							if (vErrors === null) vErrors = [err45];
							else vErrors.push(err45);
							errors++;
						}
					}
					if (data12.reason !== void 0) {
						let data21 = data12.reason;
						if (!(data21 === "owned_by_autoscaler" || data21 === "ignored_by_delivery" || data21 === "ambiguous_manifest" || data21 === "manifest_missing" || data21 === "manifest_refused")) {
							const err46 = {
								instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/reason",
								schemaPath: "#/properties/desired/additionalProperties/properties/reason/enum",
								keyword: "enum",
								params: { allowedValues: schema0.properties.desired.additionalProperties.properties.reason.enum },
								message: "must be equal to one of the allowed values",
								schema: schema0.properties.desired.additionalProperties.properties.reason.enum,
								parentSchema: schema0.properties.desired.additionalProperties.properties.reason,
								data: data21
							};
							if (vErrors === null) vErrors = [err46];
							else vErrors.push(err46);
							errors++;
						}
					}
					if (data12.message !== void 0) {
						let data22 = data12.message;
						if (typeof data22 !== "string") {
							const err47 = {
								instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/message",
								schemaPath: "#/properties/desired/additionalProperties/properties/message/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema0.properties.desired.additionalProperties.properties.message.type,
								parentSchema: schema0.properties.desired.additionalProperties.properties.message,
								data: data22
							};
							if (vErrors === null) vErrors = [err47];
							else vErrors.push(err47);
							errors++;
						}
					}
				} else {
					const err48 = {
						instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/properties/desired/additionalProperties/type",
						keyword: "type",
						params: { type: "object" },
						message: "must be object",
						schema: schema0.properties.desired.additionalProperties.type,
						parentSchema: schema0.properties.desired.additionalProperties,
						data: data12
					};
					if (vErrors === null) vErrors = [err48];
					else vErrors.push(err48);
					errors++;
				}
			}
			else {
				const err49 = {
					instancePath: instancePath + "/desired",
					schemaPath: "#/properties/desired/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema0.properties.desired.type,
					parentSchema: schema0.properties.desired,
					data: data11
				};
				if (vErrors === null) vErrors = [err49];
				else vErrors.push(err49);
				errors++;
			}
		}
		if (data.history !== void 0) {
			let data23 = data.history;
			if (data23 && typeof data23 == "object" && !Array.isArray(data23)) for (const key1 in data23) {
				let data24 = data23[key1];
				if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
					if (data24.readable !== void 0) {
						let data25 = data24.readable;
						if (typeof data25 !== "boolean") {
							const err50 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/readable",
								schemaPath: "#/properties/history/additionalProperties/properties/readable/type",
								keyword: "type",
								params: { type: "boolean" },
								message: "must be boolean",
								schema: schema0.properties.history.additionalProperties.properties.readable.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.readable,
								data: data25
							};
							if (vErrors === null) vErrors = [err50];
							else vErrors.push(err50);
							errors++;
						}
					}
					if (data24.lastOperation !== void 0) {
						let data26 = data24.lastOperation;
						if (typeof data26 !== "string" && data26 !== null) {
							const err51 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastOperation",
								schemaPath: "#/properties/history/additionalProperties/properties/lastOperation/type",
								keyword: "type",
								params: { type: schema0.properties.history.additionalProperties.properties.lastOperation.type },
								message: "must be string,null",
								schema: schema0.properties.history.additionalProperties.properties.lastOperation.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.lastOperation,
								data: data26
							};
							if (vErrors === null) vErrors = [err51];
							else vErrors.push(err51);
							errors++;
						}
						if (typeof data26 === "string") {
							if (!pattern0.test(data26)) {
								const err52 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastOperation",
									schemaPath: "#/properties/history/additionalProperties/properties/lastOperation/pattern",
									keyword: "pattern",
									params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" },
									message: "must match pattern \"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$\"",
									schema: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
									parentSchema: schema0.properties.history.additionalProperties.properties.lastOperation,
									data: data26
								};
								if (vErrors === null) vErrors = [err52];
								else vErrors.push(err52);
								errors++;
							}
						}
					}
					if (data24.operations !== void 0) {
						let data27 = data24.operations;
						if (Array.isArray(data27)) {
							const len1 = data27.length;
							for (let i1 = 0; i1 < len1; i1++) {
								let data28 = data27[i1];
								if (typeof data28 === "string") {
									if (!pattern0.test(data28)) {
										const err53 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/operations/" + i1,
											schemaPath: "#/properties/history/additionalProperties/properties/operations/items/pattern",
											keyword: "pattern",
											params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" },
											message: "must match pattern \"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$\"",
											schema: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
											parentSchema: schema0.properties.history.additionalProperties.properties.operations.items,
											data: data28
										};
										if (vErrors === null) vErrors = [err53];
										else vErrors.push(err53);
										errors++;
									}
								} else {
									const err54 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/operations/" + i1,
										schemaPath: "#/properties/history/additionalProperties/properties/operations/items/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema0.properties.history.additionalProperties.properties.operations.items.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.operations.items,
										data: data28
									};
									if (vErrors === null) vErrors = [err54];
									else vErrors.push(err54);
									errors++;
								}
							}
						} else {
							const err55 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/operations",
								schemaPath: "#/properties/history/additionalProperties/properties/operations/type",
								keyword: "type",
								params: { type: "array" },
								message: "must be array",
								schema: schema0.properties.history.additionalProperties.properties.operations.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.operations,
								data: data27
							};
							if (vErrors === null) vErrors = [err55];
							else vErrors.push(err55);
							errors++;
						}
					}
					if (data24.awaitingVerification !== void 0) {
						let data29 = data24.awaitingVerification;
						if (typeof data29 !== "boolean") {
							const err56 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/awaitingVerification",
								schemaPath: "#/properties/history/additionalProperties/properties/awaitingVerification/type",
								keyword: "type",
								params: { type: "boolean" },
								message: "must be boolean",
								schema: schema0.properties.history.additionalProperties.properties.awaitingVerification.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.awaitingVerification,
								data: data29
							};
							if (vErrors === null) vErrors = [err56];
							else vErrors.push(err56);
							errors++;
						}
					}
					if (data24.merged !== void 0) {
						let data30 = data24.merged;
						if (Array.isArray(data30)) {
							const len2 = data30.length;
							for (let i2 = 0; i2 < len2; i2++) {
								let data31 = data30[i2];
								if (!(typeof data31 == "number" && !(data31 % 1) && !isNaN(data31))) {
									const err57 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/merged/" + i2,
										schemaPath: "#/properties/history/additionalProperties/properties/merged/items/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.history.additionalProperties.properties.merged.items.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.merged.items,
										data: data31
									};
									if (vErrors === null) vErrors = [err57];
									else vErrors.push(err57);
									errors++;
								}
								if (typeof data31 == "number") {
									if (data31 > 2147483647 || isNaN(data31)) {
										const err58 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/merged/" + i2,
											schemaPath: "#/properties/history/additionalProperties/properties/merged/items/maximum",
											keyword: "maximum",
											params: {
												comparison: "<=",
												limit: 2147483647
											},
											message: "must be <= 2147483647",
											schema: 2147483647,
											parentSchema: schema0.properties.history.additionalProperties.properties.merged.items,
											data: data31
										};
										if (vErrors === null) vErrors = [err58];
										else vErrors.push(err58);
										errors++;
									}
									if (data31 < 0 || isNaN(data31)) {
										const err59 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/merged/" + i2,
											schemaPath: "#/properties/history/additionalProperties/properties/merged/items/minimum",
											keyword: "minimum",
											params: {
												comparison: ">=",
												limit: 0
											},
											message: "must be >= 0",
											schema: 0,
											parentSchema: schema0.properties.history.additionalProperties.properties.merged.items,
											data: data31
										};
										if (vErrors === null) vErrors = [err59];
										else vErrors.push(err59);
										errors++;
									}
								}
							}
						} else {
							const err60 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/merged",
								schemaPath: "#/properties/history/additionalProperties/properties/merged/type",
								keyword: "type",
								params: { type: "array" },
								message: "must be array",
								schema: schema0.properties.history.additionalProperties.properties.merged.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.merged,
								data: data30
							};
							if (vErrors === null) vErrors = [err60];
							else vErrors.push(err60);
							errors++;
						}
					}
					if (data24.verified !== void 0) {
						let data32 = data24.verified;
						if (Array.isArray(data32)) {
							const len3 = data32.length;
							for (let i3 = 0; i3 < len3; i3++) {
								let data33 = data32[i3];
								if (!(typeof data33 == "number" && !(data33 % 1) && !isNaN(data33))) {
									const err61 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/verified/" + i3,
										schemaPath: "#/properties/history/additionalProperties/properties/verified/items/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.history.additionalProperties.properties.verified.items.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.verified.items,
										data: data33
									};
									if (vErrors === null) vErrors = [err61];
									else vErrors.push(err61);
									errors++;
								}
								if (typeof data33 == "number") {
									if (data33 > 2147483647 || isNaN(data33)) {
										const err62 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/verified/" + i3,
											schemaPath: "#/properties/history/additionalProperties/properties/verified/items/maximum",
											keyword: "maximum",
											params: {
												comparison: "<=",
												limit: 2147483647
											},
											message: "must be <= 2147483647",
											schema: 2147483647,
											parentSchema: schema0.properties.history.additionalProperties.properties.verified.items,
											data: data33
										};
										if (vErrors === null) vErrors = [err62];
										else vErrors.push(err62);
										errors++;
									}
									if (data33 < 0 || isNaN(data33)) {
										const err63 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/verified/" + i3,
											schemaPath: "#/properties/history/additionalProperties/properties/verified/items/minimum",
											keyword: "minimum",
											params: {
												comparison: ">=",
												limit: 0
											},
											message: "must be >= 0",
											schema: 0,
											parentSchema: schema0.properties.history.additionalProperties.properties.verified.items,
											data: data33
										};
										if (vErrors === null) vErrors = [err63];
										else vErrors.push(err63);
										errors++;
									}
								}
							}
						} else {
							const err64 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/verified",
								schemaPath: "#/properties/history/additionalProperties/properties/verified/type",
								keyword: "type",
								params: { type: "array" },
								message: "must be array",
								schema: schema0.properties.history.additionalProperties.properties.verified.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.verified,
								data: data32
							};
							if (vErrors === null) vErrors = [err64];
							else vErrors.push(err64);
							errors++;
						}
					}
					if (data24.looks !== void 0) {
						let data34 = data24.looks;
						if (data34 && typeof data34 == "object" && !Array.isArray(data34)) for (const key2 in data34) {
							let data35 = data34[key2];
							if (Array.isArray(data35)) {
								const len4 = data35.length;
								for (let i4 = 0; i4 < len4; i4++) {
									let data36 = data35[i4];
									if (data36 && typeof data36 == "object" && !Array.isArray(data36)) {
										if (data36.verdict === void 0) {
											const err65 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/looks/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i4,
												schemaPath: "#/properties/history/additionalProperties/properties/looks/additionalProperties/items/required",
												keyword: "required",
												params: { missingProperty: "verdict" },
												message: "must have required property 'verdict'",
												schema: schema0.properties.history.additionalProperties.properties.looks.additionalProperties.items.required,
												parentSchema: schema0.properties.history.additionalProperties.properties.looks.additionalProperties.items,
												data: data36
											};
											if (vErrors === null) vErrors = [err65];
											else vErrors.push(err65);
											errors++;
										}
										if (data36.measuredAt === void 0) {
											const err66 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/looks/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i4,
												schemaPath: "#/properties/history/additionalProperties/properties/looks/additionalProperties/items/required",
												keyword: "required",
												params: { missingProperty: "measuredAt" },
												message: "must have required property 'measuredAt'",
												schema: schema0.properties.history.additionalProperties.properties.looks.additionalProperties.items.required,
												parentSchema: schema0.properties.history.additionalProperties.properties.looks.additionalProperties.items,
												data: data36
											};
											if (vErrors === null) vErrors = [err66];
											else vErrors.push(err66);
											errors++;
										}
										if (data36.verdict !== void 0) {
											let data37 = data36.verdict;
											if (typeof data37 !== "string") {
												const err67 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/looks/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i4 + "/verdict",
													schemaPath: "#/properties/history/additionalProperties/properties/looks/additionalProperties/items/properties/verdict/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema0.properties.history.additionalProperties.properties.looks.additionalProperties.items.properties.verdict.type,
													parentSchema: schema0.properties.history.additionalProperties.properties.looks.additionalProperties.items.properties.verdict,
													data: data37
												};
												if (vErrors === null) vErrors = [err67];
												else vErrors.push(err67);
												errors++;
											}
										}
										if (data36.measuredAt !== void 0) {
											let data38 = data36.measuredAt;
											if (typeof data38 === "string") {
												if (!pattern0.test(data38)) {
													const err68 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/looks/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i4 + "/measuredAt",
														schemaPath: "#/properties/history/additionalProperties/properties/looks/additionalProperties/items/properties/measuredAt/pattern",
														keyword: "pattern",
														params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" },
														message: "must match pattern \"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$\"",
														schema: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
														parentSchema: schema0.properties.history.additionalProperties.properties.looks.additionalProperties.items.properties.measuredAt,
														data: data38
													};
													if (vErrors === null) vErrors = [err68];
													else vErrors.push(err68);
													errors++;
												}
											} else {
												const err69 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/looks/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i4 + "/measuredAt",
													schemaPath: "#/properties/history/additionalProperties/properties/looks/additionalProperties/items/properties/measuredAt/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema0.properties.history.additionalProperties.properties.looks.additionalProperties.items.properties.measuredAt.type,
													parentSchema: schema0.properties.history.additionalProperties.properties.looks.additionalProperties.items.properties.measuredAt,
													data: data38
												};
												if (vErrors === null) vErrors = [err69];
												else vErrors.push(err69);
												errors++;
											}
										}
									} else {
										const err70 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/looks/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i4,
											schemaPath: "#/properties/history/additionalProperties/properties/looks/additionalProperties/items/type",
											keyword: "type",
											params: { type: "object" },
											message: "must be object",
											schema: schema0.properties.history.additionalProperties.properties.looks.additionalProperties.items.type,
											parentSchema: schema0.properties.history.additionalProperties.properties.looks.additionalProperties.items,
											data: data36
										};
										if (vErrors === null) vErrors = [err70];
										else vErrors.push(err70);
										errors++;
									}
								}
							} else {
								const err71 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/looks/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/properties/history/additionalProperties/properties/looks/additionalProperties/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema0.properties.history.additionalProperties.properties.looks.additionalProperties.type,
									parentSchema: schema0.properties.history.additionalProperties.properties.looks.additionalProperties,
									data: data35
								};
								if (vErrors === null) vErrors = [err71];
								else vErrors.push(err71);
								errors++;
							}
						}
						else {
							const err72 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/looks",
								schemaPath: "#/properties/history/additionalProperties/properties/looks/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object",
								schema: schema0.properties.history.additionalProperties.properties.looks.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.looks,
								data: data34
							};
							if (vErrors === null) vErrors = [err72];
							else vErrors.push(err72);
							errors++;
						}
					}
					if (data24.deferrals !== void 0) {
						let data39 = data24.deferrals;
						if (!(typeof data39 == "number" && !(data39 % 1) && !isNaN(data39))) {
							const err73 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/deferrals",
								schemaPath: "#/properties/history/additionalProperties/properties/deferrals/type",
								keyword: "type",
								params: { type: "integer" },
								message: "must be integer",
								schema: schema0.properties.history.additionalProperties.properties.deferrals.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.deferrals,
								data: data39
							};
							if (vErrors === null) vErrors = [err73];
							else vErrors.push(err73);
							errors++;
						}
						if (typeof data39 == "number") {
							if (data39 > 2147483647 || isNaN(data39)) {
								const err74 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/deferrals",
									schemaPath: "#/properties/history/additionalProperties/properties/deferrals/maximum",
									keyword: "maximum",
									params: {
										comparison: "<=",
										limit: 2147483647
									},
									message: "must be <= 2147483647",
									schema: 2147483647,
									parentSchema: schema0.properties.history.additionalProperties.properties.deferrals,
									data: data39
								};
								if (vErrors === null) vErrors = [err74];
								else vErrors.push(err74);
								errors++;
							}
							if (data39 < 0 || isNaN(data39)) {
								const err75 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/deferrals",
									schemaPath: "#/properties/history/additionalProperties/properties/deferrals/minimum",
									keyword: "minimum",
									params: {
										comparison: ">=",
										limit: 0
									},
									message: "must be >= 0",
									schema: 0,
									parentSchema: schema0.properties.history.additionalProperties.properties.deferrals,
									data: data39
								};
								if (vErrors === null) vErrors = [err75];
								else vErrors.push(err75);
								errors++;
							}
						}
					}
					if (data24.retryAt !== void 0) {
						let data40 = data24.retryAt;
						if (typeof data40 !== "string" && data40 !== null) {
							const err76 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/retryAt",
								schemaPath: "#/properties/history/additionalProperties/properties/retryAt/type",
								keyword: "type",
								params: { type: schema0.properties.history.additionalProperties.properties.retryAt.type },
								message: "must be string,null",
								schema: schema0.properties.history.additionalProperties.properties.retryAt.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.retryAt,
								data: data40
							};
							if (vErrors === null) vErrors = [err76];
							else vErrors.push(err76);
							errors++;
						}
						if (typeof data40 === "string") {
							if (!pattern0.test(data40)) {
								const err77 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/retryAt",
									schemaPath: "#/properties/history/additionalProperties/properties/retryAt/pattern",
									keyword: "pattern",
									params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" },
									message: "must match pattern \"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$\"",
									schema: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
									parentSchema: schema0.properties.history.additionalProperties.properties.retryAt,
									data: data40
								};
								if (vErrors === null) vErrors = [err77];
								else vErrors.push(err77);
								errors++;
							}
						}
					}
					if (data24.escalated !== void 0) {
						let data41 = data24.escalated;
						if (typeof data41 !== "boolean") {
							const err78 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/escalated",
								schemaPath: "#/properties/history/additionalProperties/properties/escalated/type",
								keyword: "type",
								params: { type: "boolean" },
								message: "must be boolean",
								schema: schema0.properties.history.additionalProperties.properties.escalated.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.escalated,
								data: data41
							};
							if (vErrors === null) vErrors = [err78];
							else vErrors.push(err78);
							errors++;
						}
					}
					if (data24.failures !== void 0) {
						let data42 = data24.failures;
						if (Array.isArray(data42)) {
							const len5 = data42.length;
							for (let i5 = 0; i5 < len5; i5++) {
								let data43 = data42[i5];
								if (typeof data43 === "string") {
									if (!pattern0.test(data43)) {
										const err79 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failures/" + i5,
											schemaPath: "#/properties/history/additionalProperties/properties/failures/items/pattern",
											keyword: "pattern",
											params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" },
											message: "must match pattern \"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$\"",
											schema: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
											parentSchema: schema0.properties.history.additionalProperties.properties.failures.items,
											data: data43
										};
										if (vErrors === null) vErrors = [err79];
										else vErrors.push(err79);
										errors++;
									}
								} else {
									const err80 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failures/" + i5,
										schemaPath: "#/properties/history/additionalProperties/properties/failures/items/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema0.properties.history.additionalProperties.properties.failures.items.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.failures.items,
										data: data43
									};
									if (vErrors === null) vErrors = [err80];
									else vErrors.push(err80);
									errors++;
								}
							}
						} else {
							const err81 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failures",
								schemaPath: "#/properties/history/additionalProperties/properties/failures/type",
								keyword: "type",
								params: { type: "array" },
								message: "must be array",
								schema: schema0.properties.history.additionalProperties.properties.failures.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.failures,
								data: data42
							};
							if (vErrors === null) vErrors = [err81];
							else vErrors.push(err81);
							errors++;
						}
					}
					if (data24.lastDecision !== void 0) {
						let data44 = data24.lastDecision;
						if (!(data44 && typeof data44 == "object" && !Array.isArray(data44)) && data44 !== null) {
							const err82 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastDecision",
								schemaPath: "#/properties/history/additionalProperties/properties/lastDecision/type",
								keyword: "type",
								params: { type: schema0.properties.history.additionalProperties.properties.lastDecision.type },
								message: "must be object,null",
								schema: schema0.properties.history.additionalProperties.properties.lastDecision.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.lastDecision,
								data: data44
							};
							if (vErrors === null) vErrors = [err82];
							else vErrors.push(err82);
							errors++;
						}
						if (data44 && typeof data44 == "object" && !Array.isArray(data44)) {
							if (data44.what === void 0) {
								const err83 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastDecision",
									schemaPath: "#/properties/history/additionalProperties/properties/lastDecision/required",
									keyword: "required",
									params: { missingProperty: "what" },
									message: "must have required property 'what'",
									schema: schema0.properties.history.additionalProperties.properties.lastDecision.required,
									parentSchema: schema0.properties.history.additionalProperties.properties.lastDecision,
									data: data44
								};
								if (vErrors === null) vErrors = [err83];
								else vErrors.push(err83);
								errors++;
							}
							if (data44.at === void 0) {
								const err84 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastDecision",
									schemaPath: "#/properties/history/additionalProperties/properties/lastDecision/required",
									keyword: "required",
									params: { missingProperty: "at" },
									message: "must have required property 'at'",
									schema: schema0.properties.history.additionalProperties.properties.lastDecision.required,
									parentSchema: schema0.properties.history.additionalProperties.properties.lastDecision,
									data: data44
								};
								if (vErrors === null) vErrors = [err84];
								else vErrors.push(err84);
								errors++;
							}
							if (data44.since === void 0) {
								const err85 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastDecision",
									schemaPath: "#/properties/history/additionalProperties/properties/lastDecision/required",
									keyword: "required",
									params: { missingProperty: "since" },
									message: "must have required property 'since'",
									schema: schema0.properties.history.additionalProperties.properties.lastDecision.required,
									parentSchema: schema0.properties.history.additionalProperties.properties.lastDecision,
									data: data44
								};
								if (vErrors === null) vErrors = [err85];
								else vErrors.push(err85);
								errors++;
							}
							if (data44.what !== void 0) {
								let data45 = data44.what;
								if (typeof data45 !== "string") {
									const err86 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastDecision/what",
										schemaPath: "#/properties/history/additionalProperties/properties/lastDecision/properties/what/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema0.properties.history.additionalProperties.properties.lastDecision.properties.what.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.lastDecision.properties.what,
										data: data45
									};
									if (vErrors === null) vErrors = [err86];
									else vErrors.push(err86);
									errors++;
								}
							}
							if (data44.at !== void 0) {
								let data46 = data44.at;
								if (typeof data46 === "string") {
									if (!pattern0.test(data46)) {
										const err87 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastDecision/at",
											schemaPath: "#/properties/history/additionalProperties/properties/lastDecision/properties/at/pattern",
											keyword: "pattern",
											params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" },
											message: "must match pattern \"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$\"",
											schema: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
											parentSchema: schema0.properties.history.additionalProperties.properties.lastDecision.properties.at,
											data: data46
										};
										if (vErrors === null) vErrors = [err87];
										else vErrors.push(err87);
										errors++;
									}
								} else {
									const err88 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastDecision/at",
										schemaPath: "#/properties/history/additionalProperties/properties/lastDecision/properties/at/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema0.properties.history.additionalProperties.properties.lastDecision.properties.at.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.lastDecision.properties.at,
										data: data46
									};
									if (vErrors === null) vErrors = [err88];
									else vErrors.push(err88);
									errors++;
								}
							}
							if (data44.since !== void 0) {
								let data47 = data44.since;
								if (typeof data47 === "string") {
									if (!pattern0.test(data47)) {
										const err89 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastDecision/since",
											schemaPath: "#/properties/history/additionalProperties/properties/lastDecision/properties/since/pattern",
											keyword: "pattern",
											params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" },
											message: "must match pattern \"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$\"",
											schema: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
											parentSchema: schema0.properties.history.additionalProperties.properties.lastDecision.properties.since,
											data: data47
										};
										if (vErrors === null) vErrors = [err89];
										else vErrors.push(err89);
										errors++;
									}
								} else {
									const err90 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastDecision/since",
										schemaPath: "#/properties/history/additionalProperties/properties/lastDecision/properties/since/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema0.properties.history.additionalProperties.properties.lastDecision.properties.since.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.lastDecision.properties.since,
										data: data47
									};
									if (vErrors === null) vErrors = [err90];
									else vErrors.push(err90);
									errors++;
								}
							}
						}
					}
					if (data24.restingSince !== void 0) {
						let data48 = data24.restingSince;
						if (typeof data48 !== "string") {
							const err91 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/restingSince",
								schemaPath: "#/properties/history/additionalProperties/properties/restingSince/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema0.properties.history.additionalProperties.properties.restingSince.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.restingSince,
								data: data48
							};
							if (vErrors === null) vErrors = [err91];
							else vErrors.push(err91);
							errors++;
						}
					}
					if (data24.proposal !== void 0) {
						let data49 = data24.proposal;
						if (data49 && typeof data49 == "object" && !Array.isArray(data49)) {
							if (data49.pull !== void 0) {
								let data50 = data49.pull;
								if (!(typeof data50 == "number" && !(data50 % 1) && !isNaN(data50))) {
									const err92 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/proposal/pull",
										schemaPath: "#/properties/history/additionalProperties/properties/proposal/properties/pull/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.history.additionalProperties.properties.proposal.properties.pull.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.proposal.properties.pull,
										data: data50
									};
									if (vErrors === null) vErrors = [err92];
									else vErrors.push(err92);
									errors++;
								}
							}
							if (data49.file !== void 0) {
								let data51 = data49.file;
								if (typeof data51 !== "string") {
									const err93 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/proposal/file",
										schemaPath: "#/properties/history/additionalProperties/properties/proposal/properties/file/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema0.properties.history.additionalProperties.properties.proposal.properties.file.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.proposal.properties.file,
										data: data51
									};
									if (vErrors === null) vErrors = [err93];
									else vErrors.push(err93);
									errors++;
								}
							}
							if (data49.field !== void 0) {
								let data52 = data49.field;
								if (typeof data52 !== "string") {
									const err94 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/proposal/field",
										schemaPath: "#/properties/history/additionalProperties/properties/proposal/properties/field/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema0.properties.history.additionalProperties.properties.proposal.properties.field.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.proposal.properties.field,
										data: data52
									};
									if (vErrors === null) vErrors = [err94];
									else vErrors.push(err94);
									errors++;
								}
							}
							if (data49.from !== void 0) {
								let data53 = data49.from;
								if (!(typeof data53 == "number" && !(data53 % 1) && !isNaN(data53))) {
									const err95 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/proposal/from",
										schemaPath: "#/properties/history/additionalProperties/properties/proposal/properties/from/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.history.additionalProperties.properties.proposal.properties.from.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.proposal.properties.from,
										data: data53
									};
									if (vErrors === null) vErrors = [err95];
									else vErrors.push(err95);
									errors++;
								}
							}
							if (data49.to !== void 0) {
								let data54 = data49.to;
								if (!(typeof data54 == "number" && !(data54 % 1) && !isNaN(data54))) {
									const err96 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/proposal/to",
										schemaPath: "#/properties/history/additionalProperties/properties/proposal/properties/to/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.history.additionalProperties.properties.proposal.properties.to.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.proposal.properties.to,
										data: data54
									};
									if (vErrors === null) vErrors = [err96];
									else vErrors.push(err96);
									errors++;
								}
							}
						} else {
							const err97 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/proposal",
								schemaPath: "#/properties/history/additionalProperties/properties/proposal/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object",
								schema: schema0.properties.history.additionalProperties.properties.proposal.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.proposal,
								data: data49
							};
							if (vErrors === null) vErrors = [err97];
							else vErrors.push(err97);
							errors++;
						}
					}
					if (data24.steady !== void 0) {
						let data55 = data24.steady;
						if (!(data55 && typeof data55 == "object" && !Array.isArray(data55)) && data55 !== null) {
							const err98 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/steady",
								schemaPath: "#/properties/history/additionalProperties/properties/steady/type",
								keyword: "type",
								params: { type: schema0.properties.history.additionalProperties.properties.steady.type },
								message: "must be object,null",
								schema: schema0.properties.history.additionalProperties.properties.steady.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.steady,
								data: data55
							};
							if (vErrors === null) vErrors = [err98];
							else vErrors.push(err98);
							errors++;
						}
						if (data55 && typeof data55 == "object" && !Array.isArray(data55)) {
							if (data55.action === void 0) {
								const err99 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/steady",
									schemaPath: "#/properties/history/additionalProperties/properties/steady/required",
									keyword: "required",
									params: { missingProperty: "action" },
									message: "must have required property 'action'",
									schema: schema0.properties.history.additionalProperties.properties.steady.required,
									parentSchema: schema0.properties.history.additionalProperties.properties.steady,
									data: data55
								};
								if (vErrors === null) vErrors = [err99];
								else vErrors.push(err99);
								errors++;
							}
							if (data55.from === void 0) {
								const err100 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/steady",
									schemaPath: "#/properties/history/additionalProperties/properties/steady/required",
									keyword: "required",
									params: { missingProperty: "from" },
									message: "must have required property 'from'",
									schema: schema0.properties.history.additionalProperties.properties.steady.required,
									parentSchema: schema0.properties.history.additionalProperties.properties.steady,
									data: data55
								};
								if (vErrors === null) vErrors = [err100];
								else vErrors.push(err100);
								errors++;
							}
							if (data55.target === void 0) {
								const err101 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/steady",
									schemaPath: "#/properties/history/additionalProperties/properties/steady/required",
									keyword: "required",
									params: { missingProperty: "target" },
									message: "must have required property 'target'",
									schema: schema0.properties.history.additionalProperties.properties.steady.required,
									parentSchema: schema0.properties.history.additionalProperties.properties.steady,
									data: data55
								};
								if (vErrors === null) vErrors = [err101];
								else vErrors.push(err101);
								errors++;
							}
							if (data55.since === void 0) {
								const err102 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/steady",
									schemaPath: "#/properties/history/additionalProperties/properties/steady/required",
									keyword: "required",
									params: { missingProperty: "since" },
									message: "must have required property 'since'",
									schema: schema0.properties.history.additionalProperties.properties.steady.required,
									parentSchema: schema0.properties.history.additionalProperties.properties.steady,
									data: data55
								};
								if (vErrors === null) vErrors = [err102];
								else vErrors.push(err102);
								errors++;
							}
							if (data55.last === void 0) {
								const err103 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/steady",
									schemaPath: "#/properties/history/additionalProperties/properties/steady/required",
									keyword: "required",
									params: { missingProperty: "last" },
									message: "must have required property 'last'",
									schema: schema0.properties.history.additionalProperties.properties.steady.required,
									parentSchema: schema0.properties.history.additionalProperties.properties.steady,
									data: data55
								};
								if (vErrors === null) vErrors = [err103];
								else vErrors.push(err103);
								errors++;
							}
							if (data55.action !== void 0) {
								let data56 = data55.action;
								if (typeof data56 !== "string") {
									const err104 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/steady/action",
										schemaPath: "#/properties/history/additionalProperties/properties/steady/properties/action/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema0.properties.history.additionalProperties.properties.steady.properties.action.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.steady.properties.action,
										data: data56
									};
									if (vErrors === null) vErrors = [err104];
									else vErrors.push(err104);
									errors++;
								}
							}
							if (data55.from !== void 0) {
								let data57 = data55.from;
								if (!(typeof data57 == "number" && !(data57 % 1) && !isNaN(data57))) {
									const err105 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/steady/from",
										schemaPath: "#/properties/history/additionalProperties/properties/steady/properties/from/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.history.additionalProperties.properties.steady.properties.from.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.steady.properties.from,
										data: data57
									};
									if (vErrors === null) vErrors = [err105];
									else vErrors.push(err105);
									errors++;
								}
								if (typeof data57 == "number") {
									if (data57 > 2147483647 || isNaN(data57)) {
										const err106 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/steady/from",
											schemaPath: "#/properties/history/additionalProperties/properties/steady/properties/from/maximum",
											keyword: "maximum",
											params: {
												comparison: "<=",
												limit: 2147483647
											},
											message: "must be <= 2147483647",
											schema: 2147483647,
											parentSchema: schema0.properties.history.additionalProperties.properties.steady.properties.from,
											data: data57
										};
										if (vErrors === null) vErrors = [err106];
										else vErrors.push(err106);
										errors++;
									}
									if (data57 < 0 || isNaN(data57)) {
										const err107 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/steady/from",
											schemaPath: "#/properties/history/additionalProperties/properties/steady/properties/from/minimum",
											keyword: "minimum",
											params: {
												comparison: ">=",
												limit: 0
											},
											message: "must be >= 0",
											schema: 0,
											parentSchema: schema0.properties.history.additionalProperties.properties.steady.properties.from,
											data: data57
										};
										if (vErrors === null) vErrors = [err107];
										else vErrors.push(err107);
										errors++;
									}
								}
							}
							if (data55.target !== void 0) {
								let data58 = data55.target;
								if (!(typeof data58 == "number" && !(data58 % 1) && !isNaN(data58))) {
									const err108 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/steady/target",
										schemaPath: "#/properties/history/additionalProperties/properties/steady/properties/target/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.history.additionalProperties.properties.steady.properties.target.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.steady.properties.target,
										data: data58
									};
									if (vErrors === null) vErrors = [err108];
									else vErrors.push(err108);
									errors++;
								}
								if (typeof data58 == "number") {
									if (data58 > 2147483647 || isNaN(data58)) {
										const err109 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/steady/target",
											schemaPath: "#/properties/history/additionalProperties/properties/steady/properties/target/maximum",
											keyword: "maximum",
											params: {
												comparison: "<=",
												limit: 2147483647
											},
											message: "must be <= 2147483647",
											schema: 2147483647,
											parentSchema: schema0.properties.history.additionalProperties.properties.steady.properties.target,
											data: data58
										};
										if (vErrors === null) vErrors = [err109];
										else vErrors.push(err109);
										errors++;
									}
									if (data58 < 0 || isNaN(data58)) {
										const err110 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/steady/target",
											schemaPath: "#/properties/history/additionalProperties/properties/steady/properties/target/minimum",
											keyword: "minimum",
											params: {
												comparison: ">=",
												limit: 0
											},
											message: "must be >= 0",
											schema: 0,
											parentSchema: schema0.properties.history.additionalProperties.properties.steady.properties.target,
											data: data58
										};
										if (vErrors === null) vErrors = [err110];
										else vErrors.push(err110);
										errors++;
									}
								}
							}
							if (data55.since !== void 0) {
								let data59 = data55.since;
								if (typeof data59 === "string") {
									if (!pattern0.test(data59)) {
										const err111 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/steady/since",
											schemaPath: "#/properties/history/additionalProperties/properties/steady/properties/since/pattern",
											keyword: "pattern",
											params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" },
											message: "must match pattern \"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$\"",
											schema: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
											parentSchema: schema0.properties.history.additionalProperties.properties.steady.properties.since,
											data: data59
										};
										if (vErrors === null) vErrors = [err111];
										else vErrors.push(err111);
										errors++;
									}
								} else {
									const err112 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/steady/since",
										schemaPath: "#/properties/history/additionalProperties/properties/steady/properties/since/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema0.properties.history.additionalProperties.properties.steady.properties.since.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.steady.properties.since,
										data: data59
									};
									if (vErrors === null) vErrors = [err112];
									else vErrors.push(err112);
									errors++;
								}
							}
							if (data55.last !== void 0) {
								let data60 = data55.last;
								if (typeof data60 === "string") {
									if (!pattern0.test(data60)) {
										const err113 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/steady/last",
											schemaPath: "#/properties/history/additionalProperties/properties/steady/properties/last/pattern",
											keyword: "pattern",
											params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" },
											message: "must match pattern \"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$\"",
											schema: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
											parentSchema: schema0.properties.history.additionalProperties.properties.steady.properties.last,
											data: data60
										};
										if (vErrors === null) vErrors = [err113];
										else vErrors.push(err113);
										errors++;
									}
								} else {
									const err114 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/steady/last",
										schemaPath: "#/properties/history/additionalProperties/properties/steady/properties/last/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema0.properties.history.additionalProperties.properties.steady.properties.last.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.steady.properties.last,
										data: data60
									};
									if (vErrors === null) vErrors = [err114];
									else vErrors.push(err114);
									errors++;
								}
							}
						}
					}
					if (data24.failedChanges !== void 0) {
						let data61 = data24.failedChanges;
						if (Array.isArray(data61)) {
							const len6 = data61.length;
							for (let i6 = 0; i6 < len6; i6++) {
								let data62 = data61[i6];
								if (data62 && typeof data62 == "object" && !Array.isArray(data62)) {
									if (data62.at === void 0) {
										const err115 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i6,
											schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/required",
											keyword: "required",
											params: { missingProperty: "at" },
											message: "must have required property 'at'",
											schema: schema0.properties.history.additionalProperties.properties.failedChanges.items.required,
											parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items,
											data: data62
										};
										if (vErrors === null) vErrors = [err115];
										else vErrors.push(err115);
										errors++;
									}
									if (data62.at !== void 0) {
										let data63 = data62.at;
										if (typeof data63 === "string") {
											if (!pattern0.test(data63)) {
												const err116 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i6 + "/at",
													schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/properties/at/pattern",
													keyword: "pattern",
													params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" },
													message: "must match pattern \"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$\"",
													schema: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
													parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.at,
													data: data63
												};
												if (vErrors === null) vErrors = [err116];
												else vErrors.push(err116);
												errors++;
											}
										} else {
											const err117 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i6 + "/at",
												schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/properties/at/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string",
												schema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.at.type,
												parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.at,
												data: data63
											};
											if (vErrors === null) vErrors = [err117];
											else vErrors.push(err117);
											errors++;
										}
									}
									if (data62.blueprintVersion !== void 0) {
										let data64 = data62.blueprintVersion;
										if (typeof data64 !== "string" && data64 !== null) {
											const err118 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i6 + "/blueprintVersion",
												schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/properties/blueprintVersion/type",
												keyword: "type",
												params: { type: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.blueprintVersion.type },
												message: "must be string,null",
												schema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.blueprintVersion.type,
												parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.blueprintVersion,
												data: data64
											};
											if (vErrors === null) vErrors = [err118];
											else vErrors.push(err118);
											errors++;
										}
									}
									if (data62.change !== void 0) {
										let data65 = data62.change;
										if (data65 && typeof data65 == "object" && !Array.isArray(data65)) {
											if (data65.from === void 0) {
												const err119 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i6 + "/change",
													schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/properties/change/required",
													keyword: "required",
													params: { missingProperty: "from" },
													message: "must have required property 'from'",
													schema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.required,
													parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change,
													data: data65
												};
												if (vErrors === null) vErrors = [err119];
												else vErrors.push(err119);
												errors++;
											}
											if (data65.to === void 0) {
												const err120 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i6 + "/change",
													schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/properties/change/required",
													keyword: "required",
													params: { missingProperty: "to" },
													message: "must have required property 'to'",
													schema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.required,
													parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change,
													data: data65
												};
												if (vErrors === null) vErrors = [err120];
												else vErrors.push(err120);
												errors++;
											}
											if (data65.before === void 0) {
												const err121 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i6 + "/change",
													schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/properties/change/required",
													keyword: "required",
													params: { missingProperty: "before" },
													message: "must have required property 'before'",
													schema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.required,
													parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change,
													data: data65
												};
												if (vErrors === null) vErrors = [err121];
												else vErrors.push(err121);
												errors++;
											}
											if (data65.from !== void 0) {
												let data66 = data65.from;
												if (!(typeof data66 == "number" && !(data66 % 1) && !isNaN(data66))) {
													const err122 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i6 + "/change/from",
														schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/properties/change/properties/from/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer",
														schema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.from.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.from,
														data: data66
													};
													if (vErrors === null) vErrors = [err122];
													else vErrors.push(err122);
													errors++;
												}
												if (typeof data66 == "number") {
													if (data66 > 2147483647 || isNaN(data66)) {
														const err123 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i6 + "/change/from",
															schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/properties/change/properties/from/maximum",
															keyword: "maximum",
															params: {
																comparison: "<=",
																limit: 2147483647
															},
															message: "must be <= 2147483647",
															schema: 2147483647,
															parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.from,
															data: data66
														};
														if (vErrors === null) vErrors = [err123];
														else vErrors.push(err123);
														errors++;
													}
													if (data66 < 0 || isNaN(data66)) {
														const err124 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i6 + "/change/from",
															schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/properties/change/properties/from/minimum",
															keyword: "minimum",
															params: {
																comparison: ">=",
																limit: 0
															},
															message: "must be >= 0",
															schema: 0,
															parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.from,
															data: data66
														};
														if (vErrors === null) vErrors = [err124];
														else vErrors.push(err124);
														errors++;
													}
												}
											}
											if (data65.to !== void 0) {
												let data67 = data65.to;
												if (!(typeof data67 == "number" && !(data67 % 1) && !isNaN(data67))) {
													const err125 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i6 + "/change/to",
														schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/properties/change/properties/to/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer",
														schema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.to.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.to,
														data: data67
													};
													if (vErrors === null) vErrors = [err125];
													else vErrors.push(err125);
													errors++;
												}
												if (typeof data67 == "number") {
													if (data67 > 2147483647 || isNaN(data67)) {
														const err126 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i6 + "/change/to",
															schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/properties/change/properties/to/maximum",
															keyword: "maximum",
															params: {
																comparison: "<=",
																limit: 2147483647
															},
															message: "must be <= 2147483647",
															schema: 2147483647,
															parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.to,
															data: data67
														};
														if (vErrors === null) vErrors = [err126];
														else vErrors.push(err126);
														errors++;
													}
													if (data67 < 0 || isNaN(data67)) {
														const err127 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i6 + "/change/to",
															schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/properties/change/properties/to/minimum",
															keyword: "minimum",
															params: {
																comparison: ">=",
																limit: 0
															},
															message: "must be >= 0",
															schema: 0,
															parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.to,
															data: data67
														};
														if (vErrors === null) vErrors = [err127];
														else vErrors.push(err127);
														errors++;
													}
												}
											}
											if (data65.blueprint !== void 0) {
												let data68 = data65.blueprint;
												if (typeof data68 !== "string") {
													const err128 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i6 + "/change/blueprint",
														schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/properties/change/properties/blueprint/type",
														keyword: "type",
														params: { type: "string" },
														message: "must be string",
														schema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.blueprint.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.blueprint,
														data: data68
													};
													if (vErrors === null) vErrors = [err128];
													else vErrors.push(err128);
													errors++;
												}
											}
											if (data65.template !== void 0) {
												let data69 = data65.template;
												if (typeof data69 !== "string") {
													const err129 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i6 + "/change/template",
														schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/properties/change/properties/template/type",
														keyword: "type",
														params: { type: "string" },
														message: "must be string",
														schema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.template.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.template,
														data: data69
													};
													if (vErrors === null) vErrors = [err129];
													else vErrors.push(err129);
													errors++;
												}
											}
											if (data65.before !== void 0) {
												let data70 = data65.before;
												if (data70 && typeof data70 == "object" && !Array.isArray(data70)) for (const key3 in data70) {
													let data71 = data70[key3];
													if (!(typeof data71 == "number")) {
														const err130 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i6 + "/change/before/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
															schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/properties/change/properties/before/additionalProperties/type",
															keyword: "type",
															params: { type: "number" },
															message: "must be number",
															schema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.before.additionalProperties.type,
															parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.before.additionalProperties,
															data: data71
														};
														if (vErrors === null) vErrors = [err130];
														else vErrors.push(err130);
														errors++;
													}
												}
												else {
													const err131 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i6 + "/change/before",
														schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/properties/change/properties/before/type",
														keyword: "type",
														params: { type: "object" },
														message: "must be object",
														schema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.before.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.before,
														data: data70
													};
													if (vErrors === null) vErrors = [err131];
													else vErrors.push(err131);
													errors++;
												}
											}
											if (data65.after !== void 0) {
												let data72 = data65.after;
												if (data72 && typeof data72 == "object" && !Array.isArray(data72)) for (const key4 in data72) {
													let data73 = data72[key4];
													if (!(typeof data73 == "number")) {
														const err132 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i6 + "/change/after/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),
															schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/properties/change/properties/after/additionalProperties/type",
															keyword: "type",
															params: { type: "number" },
															message: "must be number",
															schema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.after.additionalProperties.type,
															parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.after.additionalProperties,
															data: data73
														};
														if (vErrors === null) vErrors = [err132];
														else vErrors.push(err132);
														errors++;
													}
												}
												else {
													const err133 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i6 + "/change/after",
														schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/properties/change/properties/after/type",
														keyword: "type",
														params: { type: "object" },
														message: "must be object",
														schema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.after.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.after,
														data: data72
													};
													if (vErrors === null) vErrors = [err133];
													else vErrors.push(err133);
													errors++;
												}
											}
										} else {
											const err134 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i6 + "/change",
												schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/properties/change/type",
												keyword: "type",
												params: { type: "object" },
												message: "must be object",
												schema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.type,
												parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change,
												data: data65
											};
											if (vErrors === null) vErrors = [err134];
											else vErrors.push(err134);
											errors++;
										}
									}
								} else {
									const err135 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i6,
										schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/type",
										keyword: "type",
										params: { type: "object" },
										message: "must be object",
										schema: schema0.properties.history.additionalProperties.properties.failedChanges.items.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items,
										data: data62
									};
									if (vErrors === null) vErrors = [err135];
									else vErrors.push(err135);
									errors++;
								}
							}
						} else {
							const err136 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges",
								schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/type",
								keyword: "type",
								params: { type: "array" },
								message: "must be array",
								schema: schema0.properties.history.additionalProperties.properties.failedChanges.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges,
								data: data61
							};
							if (vErrors === null) vErrors = [err136];
							else vErrors.push(err136);
							errors++;
						}
					}
					if (data24.lastAsked !== void 0) {
						let data74 = data24.lastAsked;
						if (data74 && typeof data74 == "object" && !Array.isArray(data74)) {
							if (data74.from === void 0) {
								const err137 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastAsked",
									schemaPath: "#/properties/history/additionalProperties/properties/lastAsked/required",
									keyword: "required",
									params: { missingProperty: "from" },
									message: "must have required property 'from'",
									schema: schema0.properties.history.additionalProperties.properties.lastAsked.required,
									parentSchema: schema0.properties.history.additionalProperties.properties.lastAsked,
									data: data74
								};
								if (vErrors === null) vErrors = [err137];
								else vErrors.push(err137);
								errors++;
							}
							if (data74.to === void 0) {
								const err138 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastAsked",
									schemaPath: "#/properties/history/additionalProperties/properties/lastAsked/required",
									keyword: "required",
									params: { missingProperty: "to" },
									message: "must have required property 'to'",
									schema: schema0.properties.history.additionalProperties.properties.lastAsked.required,
									parentSchema: schema0.properties.history.additionalProperties.properties.lastAsked,
									data: data74
								};
								if (vErrors === null) vErrors = [err138];
								else vErrors.push(err138);
								errors++;
							}
							if (data74.before === void 0) {
								const err139 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastAsked",
									schemaPath: "#/properties/history/additionalProperties/properties/lastAsked/required",
									keyword: "required",
									params: { missingProperty: "before" },
									message: "must have required property 'before'",
									schema: schema0.properties.history.additionalProperties.properties.lastAsked.required,
									parentSchema: schema0.properties.history.additionalProperties.properties.lastAsked,
									data: data74
								};
								if (vErrors === null) vErrors = [err139];
								else vErrors.push(err139);
								errors++;
							}
							if (data74.from !== void 0) {
								let data75 = data74.from;
								if (!(typeof data75 == "number" && !(data75 % 1) && !isNaN(data75))) {
									const err140 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastAsked/from",
										schemaPath: "#/properties/history/additionalProperties/properties/lastAsked/properties/from/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.history.additionalProperties.properties.lastAsked.properties.from.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.lastAsked.properties.from,
										data: data75
									};
									if (vErrors === null) vErrors = [err140];
									else vErrors.push(err140);
									errors++;
								}
								if (typeof data75 == "number") {
									if (data75 > 2147483647 || isNaN(data75)) {
										const err141 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastAsked/from",
											schemaPath: "#/properties/history/additionalProperties/properties/lastAsked/properties/from/maximum",
											keyword: "maximum",
											params: {
												comparison: "<=",
												limit: 2147483647
											},
											message: "must be <= 2147483647",
											schema: 2147483647,
											parentSchema: schema0.properties.history.additionalProperties.properties.lastAsked.properties.from,
											data: data75
										};
										if (vErrors === null) vErrors = [err141];
										else vErrors.push(err141);
										errors++;
									}
									if (data75 < 0 || isNaN(data75)) {
										const err142 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastAsked/from",
											schemaPath: "#/properties/history/additionalProperties/properties/lastAsked/properties/from/minimum",
											keyword: "minimum",
											params: {
												comparison: ">=",
												limit: 0
											},
											message: "must be >= 0",
											schema: 0,
											parentSchema: schema0.properties.history.additionalProperties.properties.lastAsked.properties.from,
											data: data75
										};
										if (vErrors === null) vErrors = [err142];
										else vErrors.push(err142);
										errors++;
									}
								}
							}
							if (data74.to !== void 0) {
								let data76 = data74.to;
								if (!(typeof data76 == "number" && !(data76 % 1) && !isNaN(data76))) {
									const err143 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastAsked/to",
										schemaPath: "#/properties/history/additionalProperties/properties/lastAsked/properties/to/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.history.additionalProperties.properties.lastAsked.properties.to.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.lastAsked.properties.to,
										data: data76
									};
									if (vErrors === null) vErrors = [err143];
									else vErrors.push(err143);
									errors++;
								}
								if (typeof data76 == "number") {
									if (data76 > 2147483647 || isNaN(data76)) {
										const err144 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastAsked/to",
											schemaPath: "#/properties/history/additionalProperties/properties/lastAsked/properties/to/maximum",
											keyword: "maximum",
											params: {
												comparison: "<=",
												limit: 2147483647
											},
											message: "must be <= 2147483647",
											schema: 2147483647,
											parentSchema: schema0.properties.history.additionalProperties.properties.lastAsked.properties.to,
											data: data76
										};
										if (vErrors === null) vErrors = [err144];
										else vErrors.push(err144);
										errors++;
									}
									if (data76 < 0 || isNaN(data76)) {
										const err145 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastAsked/to",
											schemaPath: "#/properties/history/additionalProperties/properties/lastAsked/properties/to/minimum",
											keyword: "minimum",
											params: {
												comparison: ">=",
												limit: 0
											},
											message: "must be >= 0",
											schema: 0,
											parentSchema: schema0.properties.history.additionalProperties.properties.lastAsked.properties.to,
											data: data76
										};
										if (vErrors === null) vErrors = [err145];
										else vErrors.push(err145);
										errors++;
									}
								}
							}
							if (data74.blueprint !== void 0) {
								let data77 = data74.blueprint;
								if (typeof data77 !== "string") {
									const err146 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastAsked/blueprint",
										schemaPath: "#/properties/history/additionalProperties/properties/lastAsked/properties/blueprint/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema0.properties.history.additionalProperties.properties.lastAsked.properties.blueprint.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.lastAsked.properties.blueprint,
										data: data77
									};
									if (vErrors === null) vErrors = [err146];
									else vErrors.push(err146);
									errors++;
								}
							}
							if (data74.template !== void 0) {
								let data78 = data74.template;
								if (typeof data78 !== "string") {
									const err147 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastAsked/template",
										schemaPath: "#/properties/history/additionalProperties/properties/lastAsked/properties/template/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema0.properties.history.additionalProperties.properties.lastAsked.properties.template.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.lastAsked.properties.template,
										data: data78
									};
									if (vErrors === null) vErrors = [err147];
									else vErrors.push(err147);
									errors++;
								}
							}
							if (data74.before !== void 0) {
								let data79 = data74.before;
								if (data79 && typeof data79 == "object" && !Array.isArray(data79)) for (const key5 in data79) {
									let data80 = data79[key5];
									if (!(typeof data80 == "number")) {
										const err148 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastAsked/before/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),
											schemaPath: "#/properties/history/additionalProperties/properties/lastAsked/properties/before/additionalProperties/type",
											keyword: "type",
											params: { type: "number" },
											message: "must be number",
											schema: schema0.properties.history.additionalProperties.properties.lastAsked.properties.before.additionalProperties.type,
											parentSchema: schema0.properties.history.additionalProperties.properties.lastAsked.properties.before.additionalProperties,
											data: data80
										};
										if (vErrors === null) vErrors = [err148];
										else vErrors.push(err148);
										errors++;
									}
								}
								else {
									const err149 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastAsked/before",
										schemaPath: "#/properties/history/additionalProperties/properties/lastAsked/properties/before/type",
										keyword: "type",
										params: { type: "object" },
										message: "must be object",
										schema: schema0.properties.history.additionalProperties.properties.lastAsked.properties.before.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.lastAsked.properties.before,
										data: data79
									};
									if (vErrors === null) vErrors = [err149];
									else vErrors.push(err149);
									errors++;
								}
							}
							if (data74.after !== void 0) {
								let data81 = data74.after;
								if (data81 && typeof data81 == "object" && !Array.isArray(data81)) for (const key6 in data81) {
									let data82 = data81[key6];
									if (!(typeof data82 == "number")) {
										const err150 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastAsked/after/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),
											schemaPath: "#/properties/history/additionalProperties/properties/lastAsked/properties/after/additionalProperties/type",
											keyword: "type",
											params: { type: "number" },
											message: "must be number",
											schema: schema0.properties.history.additionalProperties.properties.lastAsked.properties.after.additionalProperties.type,
											parentSchema: schema0.properties.history.additionalProperties.properties.lastAsked.properties.after.additionalProperties,
											data: data82
										};
										if (vErrors === null) vErrors = [err150];
										else vErrors.push(err150);
										errors++;
									}
								}
								else {
									const err151 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastAsked/after",
										schemaPath: "#/properties/history/additionalProperties/properties/lastAsked/properties/after/type",
										keyword: "type",
										params: { type: "object" },
										message: "must be object",
										schema: schema0.properties.history.additionalProperties.properties.lastAsked.properties.after.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.lastAsked.properties.after,
										data: data81
									};
									if (vErrors === null) vErrors = [err151];
									else vErrors.push(err151);
									errors++;
								}
							}
						} else {
							const err152 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastAsked",
								schemaPath: "#/properties/history/additionalProperties/properties/lastAsked/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object",
								schema: schema0.properties.history.additionalProperties.properties.lastAsked.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.lastAsked,
								data: data74
							};
							if (vErrors === null) vErrors = [err152];
							else vErrors.push(err152);
							errors++;
						}
					}
				} else {
					const err153 = {
						instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/properties/history/additionalProperties/type",
						keyword: "type",
						params: { type: "object" },
						message: "must be object",
						schema: schema0.properties.history.additionalProperties.type,
						parentSchema: schema0.properties.history.additionalProperties,
						data: data24
					};
					if (vErrors === null) vErrors = [err153];
					else vErrors.push(err153);
					errors++;
				}
			}
			else {
				const err154 = {
					instancePath: instancePath + "/history",
					schemaPath: "#/properties/history/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema0.properties.history.type,
					parentSchema: schema0.properties.history,
					data: data23
				};
				if (vErrors === null) vErrors = [err154];
				else vErrors.push(err154);
				errors++;
			}
		}
		if (data.problems !== void 0) {
			let data83 = data.problems;
			if (Array.isArray(data83)) {
				const len7 = data83.length;
				for (let i7 = 0; i7 < len7; i7++) {
					let data84 = data83[i7];
					if (typeof data84 !== "string") {
						const err155 = {
							instancePath: instancePath + "/problems/" + i7,
							schemaPath: "#/properties/problems/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema0.properties.problems.items.type,
							parentSchema: schema0.properties.problems.items,
							data: data84
						};
						if (vErrors === null) vErrors = [err155];
						else vErrors.push(err155);
						errors++;
					}
				}
			} else {
				const err156 = {
					instancePath: instancePath + "/problems",
					schemaPath: "#/properties/problems/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema0.properties.problems.type,
					parentSchema: schema0.properties.problems,
					data: data83
				};
				if (vErrors === null) vErrors = [err156];
				else vErrors.push(err156);
				errors++;
			}
		}
		if (data.ignored !== void 0) {
			let data85 = data.ignored;
			if (data85 && typeof data85 == "object" && !Array.isArray(data85)) for (const key7 in data85) {
				let data86 = data85[key7];
				if (data86 && typeof data86 == "object" && !Array.isArray(data86)) {
					if (data86.owner === void 0) {
						const err157 = {
							instancePath: instancePath + "/ignored/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/ignored/additionalProperties/required",
							keyword: "required",
							params: { missingProperty: "owner" },
							message: "must have required property 'owner'",
							schema: schema0.properties.ignored.additionalProperties.required,
							parentSchema: schema0.properties.ignored.additionalProperties,
							data: data86
						};
						if (vErrors === null) vErrors = [err157];
						else vErrors.push(err157);
						errors++;
					}
					if (data86.edit === void 0) {
						const err158 = {
							instancePath: instancePath + "/ignored/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/ignored/additionalProperties/required",
							keyword: "required",
							params: { missingProperty: "edit" },
							message: "must have required property 'edit'",
							schema: schema0.properties.ignored.additionalProperties.required,
							parentSchema: schema0.properties.ignored.additionalProperties,
							data: data86
						};
						if (vErrors === null) vErrors = [err158];
						else vErrors.push(err158);
						errors++;
					}
					if (data86.owner !== void 0) {
						let data87 = data86.owner;
						if (typeof data87 !== "string") {
							const err159 = {
								instancePath: instancePath + "/ignored/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/owner",
								schemaPath: "#/properties/ignored/additionalProperties/properties/owner/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema0.properties.ignored.additionalProperties.properties.owner.type,
								parentSchema: schema0.properties.ignored.additionalProperties.properties.owner,
								data: data87
							};
							if (vErrors === null) vErrors = [err159];
							else vErrors.push(err159);
							errors++;
						}
					}
					if (data86.effect !== void 0) {
						let data88 = data86.effect;
						if (typeof data88 !== "string") {
							const err160 = {
								instancePath: instancePath + "/ignored/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/effect",
								schemaPath: "#/properties/ignored/additionalProperties/properties/effect/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema0.properties.ignored.additionalProperties.properties.effect.type,
								parentSchema: schema0.properties.ignored.additionalProperties.properties.effect,
								data: data88
							};
							if (vErrors === null) vErrors = [err160];
							else vErrors.push(err160);
							errors++;
						}
					}
					if (data86.why !== void 0) {
						let data89 = data86.why;
						if (typeof data89 !== "string") {
							const err161 = {
								instancePath: instancePath + "/ignored/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/why",
								schemaPath: "#/properties/ignored/additionalProperties/properties/why/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema0.properties.ignored.additionalProperties.properties.why.type,
								parentSchema: schema0.properties.ignored.additionalProperties.properties.why,
								data: data89
							};
							if (vErrors === null) vErrors = [err161];
							else vErrors.push(err161);
							errors++;
						}
					}
					if (data86.edit !== void 0) {
						let data90 = data86.edit;
						if (typeof data90 !== "string") {
							const err162 = {
								instancePath: instancePath + "/ignored/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/edit",
								schemaPath: "#/properties/ignored/additionalProperties/properties/edit/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema0.properties.ignored.additionalProperties.properties.edit.type,
								parentSchema: schema0.properties.ignored.additionalProperties.properties.edit,
								data: data90
							};
							if (vErrors === null) vErrors = [err162];
							else vErrors.push(err162);
							errors++;
						}
					}
				} else {
					const err163 = {
						instancePath: instancePath + "/ignored/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/properties/ignored/additionalProperties/type",
						keyword: "type",
						params: { type: "object" },
						message: "must be object",
						schema: schema0.properties.ignored.additionalProperties.type,
						parentSchema: schema0.properties.ignored.additionalProperties,
						data: data86
					};
					if (vErrors === null) vErrors = [err163];
					else vErrors.push(err163);
					errors++;
				}
			}
			else {
				const err164 = {
					instancePath: instancePath + "/ignored",
					schemaPath: "#/properties/ignored/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema0.properties.ignored.type,
					parentSchema: schema0.properties.ignored,
					data: data85
				};
				if (vErrors === null) vErrors = [err164];
				else vErrors.push(err164);
				errors++;
			}
		}
		if (data.ledger_error !== void 0) {
			let data91 = data.ledger_error;
			const _errs193 = errors;
			let valid40 = false;
			const _errs194 = errors;
			if (typeof data91 !== "string") {
				const err165 = {
					instancePath: instancePath + "/ledger_error",
					schemaPath: "#/properties/ledger_error/anyOf/0/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema0.properties.ledger_error.anyOf[0].type,
					parentSchema: schema0.properties.ledger_error.anyOf[0],
					data: data91
				};
				if (vErrors === null) vErrors = [err165];
				else vErrors.push(err165);
				errors++;
			}
			var _valid1 = _errs194 === errors;
			valid40 = valid40 || _valid1;
			const _errs196 = errors;
			if (data91 !== null) {
				const err166 = {
					instancePath: instancePath + "/ledger_error",
					schemaPath: "#/properties/ledger_error/anyOf/1/type",
					keyword: "type",
					params: { type: "null" },
					message: "must be null",
					schema: schema0.properties.ledger_error.anyOf[1].type,
					parentSchema: schema0.properties.ledger_error.anyOf[1],
					data: data91
				};
				if (vErrors === null) vErrors = [err166];
				else vErrors.push(err166);
				errors++;
			}
			var _valid1 = _errs196 === errors;
			valid40 = valid40 || _valid1;
			if (!valid40) {
				const err167 = {
					instancePath: instancePath + "/ledger_error",
					schemaPath: "#/properties/ledger_error/anyOf",
					keyword: "anyOf",
					params: {},
					message: "must match a schema in anyOf",
					schema: schema0.properties.ledger_error.anyOf,
					parentSchema: schema0.properties.ledger_error,
					data: data91
				};
				if (vErrors === null) vErrors = [err167];
				else vErrors.push(err167);
				errors++;
			} else {
				errors = _errs193;
				if (vErrors !== null) {
					if (_errs193) vErrors.length = _errs193;
					else vErrors = null;
				}
			}
		}
		if (data.ledger_broken !== void 0) {
			let data92 = data.ledger_broken;
			if (data92 && typeof data92 == "object" && !Array.isArray(data92)) for (const key8 in data92) {
				let data93 = data92[key8];
				if (typeof data93 !== "string") {
					const err168 = {
						instancePath: instancePath + "/ledger_broken/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/properties/ledger_broken/additionalProperties/type",
						keyword: "type",
						params: { type: "string" },
						message: "must be string",
						schema: schema0.properties.ledger_broken.additionalProperties.type,
						parentSchema: schema0.properties.ledger_broken.additionalProperties,
						data: data93
					};
					if (vErrors === null) vErrors = [err168];
					else vErrors.push(err168);
					errors++;
				}
			}
			else {
				const err169 = {
					instancePath: instancePath + "/ledger_broken",
					schemaPath: "#/properties/ledger_broken/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema0.properties.ledger_broken.type,
					parentSchema: schema0.properties.ledger_broken,
					data: data92
				};
				if (vErrors === null) vErrors = [err169];
				else vErrors.push(err169);
				errors++;
			}
		}
		if (data.policies !== void 0) {
			let data94 = data.policies;
			const _errs204 = errors;
			let valid42 = false;
			const _errs205 = errors;
			if (data94 && typeof data94 == "object" && !Array.isArray(data94)) {
				if (data94.path === void 0) {
					const err170 = {
						instancePath: instancePath + "/policies",
						schemaPath: "#/properties/policies/anyOf/0/required",
						keyword: "required",
						params: { missingProperty: "path" },
						message: "must have required property 'path'",
						schema: schema0.properties.policies.anyOf[0].required,
						parentSchema: schema0.properties.policies.anyOf[0],
						data: data94
					};
					if (vErrors === null) vErrors = [err170];
					else vErrors.push(err170);
					errors++;
				}
				if (data94.text === void 0) {
					const err171 = {
						instancePath: instancePath + "/policies",
						schemaPath: "#/properties/policies/anyOf/0/required",
						keyword: "required",
						params: { missingProperty: "text" },
						message: "must have required property 'text'",
						schema: schema0.properties.policies.anyOf[0].required,
						parentSchema: schema0.properties.policies.anyOf[0],
						data: data94
					};
					if (vErrors === null) vErrors = [err171];
					else vErrors.push(err171);
					errors++;
				}
				if (data94.path !== void 0) {
					let data95 = data94.path;
					if (typeof data95 !== "string") {
						const err172 = {
							instancePath: instancePath + "/policies/path",
							schemaPath: "#/properties/policies/anyOf/0/properties/path/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema0.properties.policies.anyOf[0].properties.path.type,
							parentSchema: schema0.properties.policies.anyOf[0].properties.path,
							data: data95
						};
						if (vErrors === null) vErrors = [err172];
						else vErrors.push(err172);
						errors++;
					}
				}
				if (data94.text !== void 0) {
					let data96 = data94.text;
					if (typeof data96 !== "string") {
						const err173 = {
							instancePath: instancePath + "/policies/text",
							schemaPath: "#/properties/policies/anyOf/0/properties/text/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema0.properties.policies.anyOf[0].properties.text.type,
							parentSchema: schema0.properties.policies.anyOf[0].properties.text,
							data: data96
						};
						if (vErrors === null) vErrors = [err173];
						else vErrors.push(err173);
						errors++;
					}
				}
			} else {
				const err174 = {
					instancePath: instancePath + "/policies",
					schemaPath: "#/properties/policies/anyOf/0/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema0.properties.policies.anyOf[0].type,
					parentSchema: schema0.properties.policies.anyOf[0],
					data: data94
				};
				if (vErrors === null) vErrors = [err174];
				else vErrors.push(err174);
				errors++;
			}
			var _valid2 = _errs205 === errors;
			valid42 = valid42 || _valid2;
			if (_valid2) {
				var props1 = {};
				props1.path = true;
				props1.text = true;
			}
			const _errs211 = errors;
			if (data94 !== null) {
				const err175 = {
					instancePath: instancePath + "/policies",
					schemaPath: "#/properties/policies/anyOf/1/type",
					keyword: "type",
					params: { type: "null" },
					message: "must be null",
					schema: schema0.properties.policies.anyOf[1].type,
					parentSchema: schema0.properties.policies.anyOf[1],
					data: data94
				};
				if (vErrors === null) vErrors = [err175];
				else vErrors.push(err175);
				errors++;
			}
			var _valid2 = _errs211 === errors;
			valid42 = valid42 || _valid2;
			if (!valid42) {
				const err176 = {
					instancePath: instancePath + "/policies",
					schemaPath: "#/properties/policies/anyOf",
					keyword: "anyOf",
					params: {},
					message: "must match a schema in anyOf",
					schema: schema0.properties.policies.anyOf,
					parentSchema: schema0.properties.policies,
					data: data94
				};
				if (vErrors === null) vErrors = [err176];
				else vErrors.push(err176);
				errors++;
			} else {
				errors = _errs204;
				if (vErrors !== null) {
					if (_errs204) vErrors.length = _errs204;
					else vErrors = null;
				}
			}
		}
		if (data.delivery_unread !== void 0) {
			let data97 = data.delivery_unread;
			if (data97 && typeof data97 == "object" && !Array.isArray(data97)) for (const key9 in data97) {
				let data98 = data97[key9];
				if (typeof data98 !== "string") {
					const err177 = {
						instancePath: instancePath + "/delivery_unread/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/properties/delivery_unread/additionalProperties/type",
						keyword: "type",
						params: { type: "string" },
						message: "must be string",
						schema: schema0.properties.delivery_unread.additionalProperties.type,
						parentSchema: schema0.properties.delivery_unread.additionalProperties,
						data: data98
					};
					if (vErrors === null) vErrors = [err177];
					else vErrors.push(err177);
					errors++;
				}
			}
			else {
				const err178 = {
					instancePath: instancePath + "/delivery_unread",
					schemaPath: "#/properties/delivery_unread/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema0.properties.delivery_unread.type,
					parentSchema: schema0.properties.delivery_unread,
					data: data97
				};
				if (vErrors === null) vErrors = [err178];
				else vErrors.push(err178);
				errors++;
			}
		}
	} else {
		const err179 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema0.type,
			parentSchema: schema0,
			data
		};
		if (vErrors === null) vErrors = [err179];
		else vErrors.push(err179);
		errors++;
	}
	validate0.errors = vErrors;
	return errors === 0;
}
validate0.evaluated = {
	"props": {
		"now": true,
		"config": true,
		"blueprints": true,
		"snapshot": true,
		"desired": true,
		"history": true,
		"problems": true,
		"ignored": true,
		"ledger_error": true,
		"ledger_broken": true,
		"policies": true,
		"delivery_unread": true
	},
	"dynamicProps": false,
	"dynamicItems": false
};
// src/pipeline/read-facts.ts
const find = schemaFindings(report_schema_json_inputs_default);
/** Fields that reports of the first version do not have, with the values that stand in for them. */
const LATER = {
	desired: {},
	history: {},
	policies: null,
	ledger_error: null
};
/** More errors say no more. */
const MAX_FINDINGS = 10;
/**
* Reads the facts that a report carries as `inputs`. Texts and the snapshot in them are parsed later, where
* they have errors of their own. @throws TrimtabError `report_invalid`, with every value that cannot be used.
*/
function readFacts(path, value) {
	const facts = isObject(value) ? {
		...value,
		...missingIn(value)
	} : value;
	const { findings, more } = facts === void 0 ? {
		findings: [MISSING],
		more: 0
	} : find(facts, () => void 0, MAX_FINDINGS);
	if (findings.length > 0) {
		const lines = findings.map(({ at, message, fix }) => {
			return `${path}: ${["inputs", at].filter((part) => part !== "").join(".")}: ${message}. ${fix}`;
		});
		const others = more > 0 ? [`and ${more} more`] : [];
		throw new TrimtabError("report_invalid", [...lines, ...others].join("\n"));
	}
	return facts;
}
function missingIn(value) {
	return Object.fromEntries(Object.entries(LATER).filter(([key]) => !Object.hasOwn(value, key)));
}
const MISSING = {
	at: "",
	message: "is missing",
	fix: "Pass a report written by plan or reconcile --format json"
};
export { readFacts };
