import { t as TrimtabError } from "./errors-BWb8OmhS.js";
import { i as isObject } from "./json-ZrIgA7r9.js";
import { h as schemaFindings } from "./cluster-config-mzWnw8r6.js";
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
					"kind": { "enum": [
						"found",
						"autoscaler",
						"held"
					] },
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
					"message": { "type": "string" },
					"autoscaler": {
						"type": "string",
						"description": "Kind and name of the autoscaler whose numbers may be proposed"
					},
					"settings": {
						"type": "object",
						"required": [
							"target",
							"min",
							"max"
						],
						"properties": {
							"target": {
								"type": "integer",
								"minimum": 1
							},
							"min": {
								"type": "integer",
								"minimum": 0
							},
							"max": {
								"type": "integer",
								"minimum": 0
							}
						}
					},
					"pace": {
						"type": "object",
						"description": "Pace of the autoscaler by its behavior, where it states one",
						"properties": {
							"downWindow": {
								"type": "integer",
								"minimum": 0,
								"description": "Stabilization window of the way down, in milliseconds, where it states nothing else"
							},
							"behavior": {
								"type": "object",
								"required": ["up", "down"],
								"properties": {
									"up": {
										"type": "object",
										"required": [
											"window",
											"select",
											"policies",
											"tolerance"
										],
										"properties": {
											"window": {
												"type": "integer",
												"minimum": 0,
												"description": "Stabilization window, in milliseconds"
											},
											"select": { "enum": [
												"max",
												"min",
												"disabled"
											] },
											"policies": {
												"type": "array",
												"items": {
													"type": "object",
													"required": [
														"kind",
														"value",
														"period"
													],
													"properties": {
														"kind": { "enum": ["pods", "percent"] },
														"value": {
															"type": "integer",
															"minimum": 1
														},
														"period": {
															"type": "integer",
															"minimum": 1e3,
															"description": "In milliseconds"
														}
													}
												}
											},
											"tolerance": {
												"type": "integer",
												"minimum": 0,
												"description": "In thousandths of the target"
											}
										}
									},
									"down": {
										"type": "object",
										"required": [
											"window",
											"select",
											"policies",
											"tolerance"
										],
										"properties": {
											"window": {
												"type": "integer",
												"minimum": 0,
												"description": "Stabilization window, in milliseconds"
											},
											"select": { "enum": [
												"max",
												"min",
												"disabled"
											] },
											"policies": {
												"type": "array",
												"items": {
													"type": "object",
													"required": [
														"kind",
														"value",
														"period"
													],
													"properties": {
														"kind": { "enum": ["pods", "percent"] },
														"value": {
															"type": "integer",
															"minimum": 1
														},
														"period": {
															"type": "integer",
															"minimum": 1e3,
															"description": "In milliseconds"
														}
													}
												}
											},
											"tolerance": {
												"type": "integer",
												"minimum": 0,
												"description": "In thousandths of the target"
											}
										}
									}
								}
							}
						}
					},
					"numbers": {
						"type": "object",
						"properties": {
							"target": {
								"type": "object",
								"required": [
									"path",
									"line",
									"field",
									"value"
								],
								"properties": {
									"path": { "type": "string" },
									"line": {
										"type": "integer",
										"minimum": 0
									},
									"field": { "type": "string" },
									"value": {
										"type": "integer",
										"minimum": 0
									}
								}
							},
							"min": {
								"type": "object",
								"required": [
									"path",
									"line",
									"field",
									"value"
								],
								"properties": {
									"path": { "type": "string" },
									"line": {
										"type": "integer",
										"minimum": 0
									},
									"field": { "type": "string" },
									"value": {
										"type": "integer",
										"minimum": 0
									}
								}
							},
							"max": {
								"type": "object",
								"required": [
									"path",
									"line",
									"field",
									"value"
								],
								"properties": {
									"path": { "type": "string" },
									"line": {
										"type": "integer",
										"minimum": 0
									},
									"field": { "type": "string" },
									"value": {
										"type": "integer",
										"minimum": 0
									}
								}
							}
						}
					}
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
					"if": {
						"properties": { "kind": { "const": "autoscaler" } },
						"required": ["kind"]
					},
					"then": {
						"properties": {
							"autoscaler": true,
							"path": true,
							"line": true,
							"settings": true,
							"pace": true,
							"numbers": true
						},
						"required": [
							"autoscaler",
							"path",
							"line",
							"settings",
							"numbers"
						]
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
					"observed": {
						"type": "object",
						"description": "What was last said would be proposed, while the service is observed only",
						"properties": {
							"at": { "type": "string" },
							"edit": { "type": "object" }
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
					},
					"advice": {
						"type": "object",
						"description": "Verdict on the last proposal, of the demand after it; positive figures were saved, negative ones lost",
						"required": [
							"at",
							"proposed_at",
							"verdict",
							"violation_minutes_saved",
							"replica_minutes_saved"
						],
						"properties": {
							"at": {
								"type": "string",
								"pattern": "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
								"description": "An ISO 8601 instant with a zone, such as 2026-02-10T18:30:00Z"
							},
							"pull": {
								"type": "integer",
								"minimum": 1
							},
							"proposed_at": {
								"type": "string",
								"pattern": "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
								"description": "An ISO 8601 instant with a zone, such as 2026-02-10T18:30:00Z"
							},
							"verdict": { "enum": [
								"helped",
								"harmed",
								"even"
							] },
							"violation_minutes_saved": { "type": "integer" },
							"replica_minutes_saved": { "type": "integer" }
						}
					},
					"evidence": {
						"type": "object",
						"required": ["last", "wanted"],
						"properties": {
							"last": {
								"type": "object",
								"required": [
									"at",
									"blueprint",
									"kind"
								],
								"properties": {
									"at": {
										"type": "string",
										"pattern": "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
										"description": "An ISO 8601 instant with a zone, such as 2026-02-10T18:30:00Z"
									},
									"blueprint": {
										"type": "string",
										"description": "Hash of the blueprint that it was judged by"
									},
									"kind": { "enum": [
										"count",
										"autoscaler",
										"evidence_too_short",
										"history_missing"
									] },
									"message": { "type": "string" },
									"minutes": {
										"type": "integer",
										"minimum": 0
									},
									"least_replica_minutes": {
										"type": "integer",
										"minimum": 0
									},
									"measure": {
										"type": "object",
										"description": "Requests that demand was counted in, where they stand for CPU",
										"required": ["requests_per_replica"],
										"properties": {
											"requests_per_replica": {
												"type": "number",
												"minimum": 0
											},
											"pairs": {
												"type": "integer",
												"minimum": 0,
												"description": "Points with CPU and requests that it was learnt from; absent where the blueprint states it"
											}
										}
									},
									"limit": {
										"type": "object",
										"description": "Utilization above which a minute is bad, learnt from the service's own utilization and p95",
										"required": [
											"limit",
											"target_ms",
											"bands"
										],
										"properties": {
											"limit": {
												"type": "integer",
												"minimum": 0,
												"description": "In hundredths of a percent"
											},
											"target_ms": {
												"type": "number",
												"minimum": 0
											},
											"bands": {
												"type": "array",
												"description": "For each 5 % of utilization from 0 on, points and those of them whose p95 missed the target",
												"items": {
													"type": "array",
													"items": {
														"type": "integer",
														"minimum": 0
													}
												}
											},
											"reason": {
												"type": "string",
												"description": "Reason why it is the default"
											}
										}
									},
									"digest": { "type": "string" },
									"demand": {
										"type": "object",
										"required": ["start", "values"],
										"properties": {
											"start": { "type": "integer" },
											"values": {
												"type": "string",
												"description": "Differences of the points of five minutes, in millionths of a replica, as base64 of variable-length integers; -1 is a gap"
											}
										}
									},
									"stated": {
										"type": "object",
										"required": [
											"score",
											"replica_minutes",
											"violation_minutes"
										],
										"properties": {
											"replicas": {
												"type": "integer",
												"minimum": 0
											},
											"settings": {
												"type": "object",
												"required": [
													"target",
													"min",
													"max"
												],
												"properties": {
													"target": {
														"type": "integer",
														"minimum": 1
													},
													"min": {
														"type": "integer",
														"minimum": 0
													},
													"max": {
														"type": "integer",
														"minimum": 0
													}
												}
											},
											"score": {
												"type": "integer",
												"minimum": 0,
												"description": "Replicas and the price of minutes in violation, as multiples of the least replicas, in thousandths"
											},
											"replica_minutes": {
												"type": "integer",
												"minimum": 0
											},
											"violation_minutes": {
												"type": "integer",
												"minimum": 0
											}
										}
									},
									"chosen": {
										"type": "object",
										"required": [
											"score",
											"replica_minutes",
											"violation_minutes"
										],
										"properties": {
											"replicas": {
												"type": "integer",
												"minimum": 0
											},
											"settings": {
												"type": "object",
												"required": [
													"target",
													"min",
													"max"
												],
												"properties": {
													"target": {
														"type": "integer",
														"minimum": 1
													},
													"min": {
														"type": "integer",
														"minimum": 0
													},
													"max": {
														"type": "integer",
														"minimum": 0
													}
												}
											},
											"score": {
												"type": "integer",
												"minimum": 0,
												"description": "Replicas and the price of minutes in violation, as multiples of the least replicas, in thousandths"
											},
											"replica_minutes": {
												"type": "integer",
												"minimum": 0
											},
											"violation_minutes": {
												"type": "integer",
												"minimum": 0
											}
										}
									},
									"best": {
										"type": "array",
										"items": {
											"type": "object",
											"required": [
												"score",
												"replica_minutes",
												"violation_minutes"
											],
											"properties": {
												"replicas": {
													"type": "integer",
													"minimum": 0
												},
												"settings": {
													"type": "object",
													"required": [
														"target",
														"min",
														"max"
													],
													"properties": {
														"target": {
															"type": "integer",
															"minimum": 1
														},
														"min": {
															"type": "integer",
															"minimum": 0
														},
														"max": {
															"type": "integer",
															"minimum": 0
														}
													}
												},
												"score": {
													"type": "integer",
													"minimum": 0,
													"description": "Replicas and the price of minutes in violation, as multiples of the least replicas, in thousandths"
												},
												"replica_minutes": {
													"type": "integer",
													"minimum": 0
												},
												"violation_minutes": {
													"type": "integer",
													"minimum": 0
												}
											}
										}
									},
									"wanted": {
										"type": "integer",
										"minimum": 0
									},
									"autoscaler": {
										"type": "object",
										"required": [
											"score",
											"replica_minutes",
											"violation_minutes"
										],
										"properties": {
											"replicas": {
												"type": "integer",
												"minimum": 0
											},
											"settings": {
												"type": "object",
												"required": [
													"target",
													"min",
													"max"
												],
												"properties": {
													"target": {
														"type": "integer",
														"minimum": 1
													},
													"min": {
														"type": "integer",
														"minimum": 0
													},
													"max": {
														"type": "integer",
														"minimum": 0
													}
												}
											},
											"score": {
												"type": "integer",
												"minimum": 0,
												"description": "Replicas and the price of minutes in violation, as multiples of the least replicas, in thousandths"
											},
											"replica_minutes": {
												"type": "integer",
												"minimum": 0
											},
											"violation_minutes": {
												"type": "integer",
												"minimum": 0
											}
										}
									},
									"ceiling_minutes": {
										"type": "integer",
										"minimum": 0
									}
								},
								"if": {
									"properties": { "kind": { "enum": ["count", "autoscaler"] } },
									"required": ["kind"]
								},
								"then": {
									"required": [
										"minutes",
										"least_replica_minutes",
										"digest",
										"stated",
										"chosen",
										"best"
									],
									"properties": {
										"minutes": true,
										"least_replica_minutes": true,
										"digest": true,
										"stated": true,
										"chosen": true,
										"best": true
									}
								},
								"else": {
									"required": ["message"],
									"properties": { "message": true }
								}
							},
							"wanted": {
								"type": "array",
								"items": {
									"type": "object",
									"required": ["at", "replicas"],
									"properties": {
										"at": {
											"type": "string",
											"pattern": "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
											"description": "An ISO 8601 instant with a zone, such as 2026-02-10T18:30:00Z"
										},
										"replicas": {
											"type": "integer",
											"minimum": 0
										}
									}
								}
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
		"cluster": {
			"type": "string",
			"description": "The only cluster that was asked and decided about; absent where all were"
		},
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
		},
		"evidence": {
			"type": "object",
			"description": "What the past of each service says whose blueprint asks",
			"additionalProperties": {
				"type": "object",
				"required": [
					"at",
					"blueprint",
					"kind"
				],
				"properties": {
					"at": {
						"type": "string",
						"pattern": "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
						"description": "An ISO 8601 instant with a zone, such as 2026-02-10T18:30:00Z"
					},
					"blueprint": {
						"type": "string",
						"description": "Hash of the blueprint that it was judged by"
					},
					"kind": { "enum": [
						"count",
						"autoscaler",
						"evidence_too_short",
						"history_missing"
					] },
					"message": { "type": "string" },
					"minutes": {
						"type": "integer",
						"minimum": 0
					},
					"least_replica_minutes": {
						"type": "integer",
						"minimum": 0
					},
					"measure": {
						"type": "object",
						"description": "Requests that demand was counted in, where they stand for CPU",
						"required": ["requests_per_replica"],
						"properties": {
							"requests_per_replica": {
								"type": "number",
								"minimum": 0
							},
							"pairs": {
								"type": "integer",
								"minimum": 0,
								"description": "Points with CPU and requests that it was learnt from; absent where the blueprint states it"
							}
						}
					},
					"limit": {
						"type": "object",
						"description": "Utilization above which a minute is bad, learnt from the service's own utilization and p95",
						"required": [
							"limit",
							"target_ms",
							"bands"
						],
						"properties": {
							"limit": {
								"type": "integer",
								"minimum": 0,
								"description": "In hundredths of a percent"
							},
							"target_ms": {
								"type": "number",
								"minimum": 0
							},
							"bands": {
								"type": "array",
								"description": "For each 5 % of utilization from 0 on, points and those of them whose p95 missed the target",
								"items": {
									"type": "array",
									"items": {
										"type": "integer",
										"minimum": 0
									}
								}
							},
							"reason": {
								"type": "string",
								"description": "Reason why it is the default"
							}
						}
					},
					"digest": { "type": "string" },
					"demand": {
						"type": "object",
						"required": ["start", "values"],
						"properties": {
							"start": { "type": "integer" },
							"values": {
								"type": "string",
								"description": "Differences of the points of five minutes, in millionths of a replica, as base64 of variable-length integers; -1 is a gap"
							}
						}
					},
					"stated": {
						"type": "object",
						"required": [
							"score",
							"replica_minutes",
							"violation_minutes"
						],
						"properties": {
							"replicas": {
								"type": "integer",
								"minimum": 0
							},
							"settings": {
								"type": "object",
								"required": [
									"target",
									"min",
									"max"
								],
								"properties": {
									"target": {
										"type": "integer",
										"minimum": 1
									},
									"min": {
										"type": "integer",
										"minimum": 0
									},
									"max": {
										"type": "integer",
										"minimum": 0
									}
								}
							},
							"score": {
								"type": "integer",
								"minimum": 0,
								"description": "Replicas and the price of minutes in violation, as multiples of the least replicas, in thousandths"
							},
							"replica_minutes": {
								"type": "integer",
								"minimum": 0
							},
							"violation_minutes": {
								"type": "integer",
								"minimum": 0
							}
						}
					},
					"chosen": {
						"type": "object",
						"required": [
							"score",
							"replica_minutes",
							"violation_minutes"
						],
						"properties": {
							"replicas": {
								"type": "integer",
								"minimum": 0
							},
							"settings": {
								"type": "object",
								"required": [
									"target",
									"min",
									"max"
								],
								"properties": {
									"target": {
										"type": "integer",
										"minimum": 1
									},
									"min": {
										"type": "integer",
										"minimum": 0
									},
									"max": {
										"type": "integer",
										"minimum": 0
									}
								}
							},
							"score": {
								"type": "integer",
								"minimum": 0,
								"description": "Replicas and the price of minutes in violation, as multiples of the least replicas, in thousandths"
							},
							"replica_minutes": {
								"type": "integer",
								"minimum": 0
							},
							"violation_minutes": {
								"type": "integer",
								"minimum": 0
							}
						}
					},
					"best": {
						"type": "array",
						"items": {
							"type": "object",
							"required": [
								"score",
								"replica_minutes",
								"violation_minutes"
							],
							"properties": {
								"replicas": {
									"type": "integer",
									"minimum": 0
								},
								"settings": {
									"type": "object",
									"required": [
										"target",
										"min",
										"max"
									],
									"properties": {
										"target": {
											"type": "integer",
											"minimum": 1
										},
										"min": {
											"type": "integer",
											"minimum": 0
										},
										"max": {
											"type": "integer",
											"minimum": 0
										}
									}
								},
								"score": {
									"type": "integer",
									"minimum": 0,
									"description": "Replicas and the price of minutes in violation, as multiples of the least replicas, in thousandths"
								},
								"replica_minutes": {
									"type": "integer",
									"minimum": 0
								},
								"violation_minutes": {
									"type": "integer",
									"minimum": 0
								}
							}
						}
					},
					"wanted": {
						"type": "integer",
						"minimum": 0
					},
					"autoscaler": {
						"type": "object",
						"required": [
							"score",
							"replica_minutes",
							"violation_minutes"
						],
						"properties": {
							"replicas": {
								"type": "integer",
								"minimum": 0
							},
							"settings": {
								"type": "object",
								"required": [
									"target",
									"min",
									"max"
								],
								"properties": {
									"target": {
										"type": "integer",
										"minimum": 1
									},
									"min": {
										"type": "integer",
										"minimum": 0
									},
									"max": {
										"type": "integer",
										"minimum": 0
									}
								}
							},
							"score": {
								"type": "integer",
								"minimum": 0,
								"description": "Replicas and the price of minutes in violation, as multiples of the least replicas, in thousandths"
							},
							"replica_minutes": {
								"type": "integer",
								"minimum": 0
							},
							"violation_minutes": {
								"type": "integer",
								"minimum": 0
							}
						}
					},
					"ceiling_minutes": {
						"type": "integer",
						"minimum": 0
					}
				},
				"if": {
					"properties": { "kind": { "enum": ["count", "autoscaler"] } },
					"required": ["kind"]
				},
				"then": {
					"required": [
						"minutes",
						"least_replica_minutes",
						"digest",
						"stated",
						"chosen",
						"best"
					],
					"properties": {
						"minutes": true,
						"least_replica_minutes": true,
						"digest": true,
						"stated": true,
						"chosen": true,
						"best": true
					}
				},
				"else": {
					"required": ["message"],
					"properties": { "message": true }
				}
			}
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
					const _errs33 = errors;
					let valid9 = true;
					const _errs34 = errors;
					if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
						if (data12.kind === void 0 && "kind") {
							const err30 = {};
							if (vErrors === null) vErrors = [err30];
							else vErrors.push(err30);
							errors++;
						} else if (data12.kind !== void 0) {
							if ("autoscaler" !== data12.kind) {
								const err31 = {};
								if (vErrors === null) vErrors = [err31];
								else vErrors.push(err31);
								errors++;
							}
						}
					}
					var _valid1 = _errs34 === errors;
					errors = _errs33;
					if (vErrors !== null) {
						if (_errs33) vErrors.length = _errs33;
						else vErrors = null;
					}
					let ifClause1;
					if (_valid1) {
						const _errs36 = errors;
						if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
							if (data12.autoscaler === void 0) {
								const err32 = {
									instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/properties/desired/additionalProperties/else/then/required",
									keyword: "required",
									params: { missingProperty: "autoscaler" },
									message: "must have required property 'autoscaler'",
									schema: schema0.properties.desired.additionalProperties.else.then.required,
									parentSchema: schema0.properties.desired.additionalProperties.else.then,
									data: data12
								};
								if (vErrors === null) vErrors = [err32];
								else vErrors.push(err32);
								errors++;
							}
							if (data12.path === void 0) {
								const err33 = {
									instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/properties/desired/additionalProperties/else/then/required",
									keyword: "required",
									params: { missingProperty: "path" },
									message: "must have required property 'path'",
									schema: schema0.properties.desired.additionalProperties.else.then.required,
									parentSchema: schema0.properties.desired.additionalProperties.else.then,
									data: data12
								};
								if (vErrors === null) vErrors = [err33];
								else vErrors.push(err33);
								errors++;
							}
							if (data12.line === void 0) {
								const err34 = {
									instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/properties/desired/additionalProperties/else/then/required",
									keyword: "required",
									params: { missingProperty: "line" },
									message: "must have required property 'line'",
									schema: schema0.properties.desired.additionalProperties.else.then.required,
									parentSchema: schema0.properties.desired.additionalProperties.else.then,
									data: data12
								};
								if (vErrors === null) vErrors = [err34];
								else vErrors.push(err34);
								errors++;
							}
							if (data12.settings === void 0) {
								const err35 = {
									instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/properties/desired/additionalProperties/else/then/required",
									keyword: "required",
									params: { missingProperty: "settings" },
									message: "must have required property 'settings'",
									schema: schema0.properties.desired.additionalProperties.else.then.required,
									parentSchema: schema0.properties.desired.additionalProperties.else.then,
									data: data12
								};
								if (vErrors === null) vErrors = [err35];
								else vErrors.push(err35);
								errors++;
							}
							if (data12.numbers === void 0) {
								const err36 = {
									instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/properties/desired/additionalProperties/else/then/required",
									keyword: "required",
									params: { missingProperty: "numbers" },
									message: "must have required property 'numbers'",
									schema: schema0.properties.desired.additionalProperties.else.then.required,
									parentSchema: schema0.properties.desired.additionalProperties.else.then,
									data: data12
								};
								if (vErrors === null) vErrors = [err36];
								else vErrors.push(err36);
								errors++;
							}
						}
						var _valid1 = _errs36 === errors;
						valid9 = _valid1;
						if (valid9) {
							var props1 = {};
							props1.autoscaler = true;
							props1.path = true;
							props1.line = true;
							props1.settings = true;
							props1.pace = true;
							props1.numbers = true;
							props1.kind = true;
						}
						ifClause1 = "then";
					} else {
						const _errs37 = errors;
						if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
							if (data12.path === void 0) {
								const err37 = {
									instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/properties/desired/additionalProperties/else/else/required",
									keyword: "required",
									params: { missingProperty: "path" },
									message: "must have required property 'path'",
									schema: schema0.properties.desired.additionalProperties.else.else.required,
									parentSchema: schema0.properties.desired.additionalProperties.else.else,
									data: data12
								};
								if (vErrors === null) vErrors = [err37];
								else vErrors.push(err37);
								errors++;
							}
							if (data12.line === void 0) {
								const err38 = {
									instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/properties/desired/additionalProperties/else/else/required",
									keyword: "required",
									params: { missingProperty: "line" },
									message: "must have required property 'line'",
									schema: schema0.properties.desired.additionalProperties.else.else.required,
									parentSchema: schema0.properties.desired.additionalProperties.else.else,
									data: data12
								};
								if (vErrors === null) vErrors = [err38];
								else vErrors.push(err38);
								errors++;
							}
							if (data12.field === void 0) {
								const err39 = {
									instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/properties/desired/additionalProperties/else/else/required",
									keyword: "required",
									params: { missingProperty: "field" },
									message: "must have required property 'field'",
									schema: schema0.properties.desired.additionalProperties.else.else.required,
									parentSchema: schema0.properties.desired.additionalProperties.else.else,
									data: data12
								};
								if (vErrors === null) vErrors = [err39];
								else vErrors.push(err39);
								errors++;
							}
							if (data12.replicas === void 0) {
								const err40 = {
									instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/properties/desired/additionalProperties/else/else/required",
									keyword: "required",
									params: { missingProperty: "replicas" },
									message: "must have required property 'replicas'",
									schema: schema0.properties.desired.additionalProperties.else.else.required,
									parentSchema: schema0.properties.desired.additionalProperties.else.else,
									data: data12
								};
								if (vErrors === null) vErrors = [err40];
								else vErrors.push(err40);
								errors++;
							}
						}
						var _valid1 = _errs37 === errors;
						valid9 = _valid1;
						if (valid9) {
							if (props1 !== true) {
								props1 = props1 || {};
								props1.path = true;
								props1.line = true;
								props1.field = true;
								props1.replicas = true;
							}
						}
						ifClause1 = "else";
					}
					if (!valid9) {
						const err41 = {
							instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/desired/additionalProperties/else/if",
							keyword: "if",
							params: { failingKeyword: ifClause1 },
							message: "must match \"" + ifClause1 + "\" schema",
							schema: schema0.properties.desired.additionalProperties.else.if,
							parentSchema: schema0.properties.desired.additionalProperties.else,
							data: data12
						};
						if (vErrors === null) vErrors = [err41];
						else vErrors.push(err41);
						errors++;
					}
					var _valid0 = _errs32 === errors;
					valid7 = _valid0;
					if (valid7) {
						if (props0 !== true && props1 !== void 0) {
							if (props1 === true) props0 = true;
							else {
								props0 = props0 || {};
								Object.assign(props0, props1);
							}
						}
					}
					ifClause0 = "else";
				}
				if (!valid7) {
					const err42 = {
						instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/properties/desired/additionalProperties/if",
						keyword: "if",
						params: { failingKeyword: ifClause0 },
						message: "must match \"" + ifClause0 + "\" schema",
						schema: schema0.properties.desired.additionalProperties.if,
						parentSchema: schema0.properties.desired.additionalProperties,
						data: data12
					};
					if (vErrors === null) vErrors = [err42];
					else vErrors.push(err42);
					errors++;
				}
				if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
					if (data12.kind === void 0) {
						const err43 = {
							instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/desired/additionalProperties/required",
							keyword: "required",
							params: { missingProperty: "kind" },
							message: "must have required property 'kind'",
							schema: schema0.properties.desired.additionalProperties.required,
							parentSchema: schema0.properties.desired.additionalProperties,
							data: data12
						};
						if (vErrors === null) vErrors = [err43];
						else vErrors.push(err43);
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
						props0.autoscaler = true;
						props0.settings = true;
						props0.pace = true;
						props0.numbers = true;
					}
					if (data12.kind !== void 0) {
						let data15 = data12.kind;
						if (!(data15 === "found" || data15 === "autoscaler" || data15 === "held")) {
							const err44 = {
								instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/kind",
								schemaPath: "#/properties/desired/additionalProperties/properties/kind/enum",
								keyword: "enum",
								params: { allowedValues: schema0.properties.desired.additionalProperties.properties.kind.enum },
								message: "must be equal to one of the allowed values",
								schema: schema0.properties.desired.additionalProperties.properties.kind.enum,
								parentSchema: schema0.properties.desired.additionalProperties.properties.kind,
								data: data15
							};
							if (vErrors === null) vErrors = [err44];
							else vErrors.push(err44);
							errors++;
						}
					}
					if (data12.path !== void 0) {
						let data16 = data12.path;
						if (typeof data16 !== "string") {
							const err45 = {
								instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/path",
								schemaPath: "#/properties/desired/additionalProperties/properties/path/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema0.properties.desired.additionalProperties.properties.path.type,
								parentSchema: schema0.properties.desired.additionalProperties.properties.path,
								data: data16
							};
							if (vErrors === null) vErrors = [err45];
							else vErrors.push(err45);
							errors++;
						}
					}
					if (data12.line !== void 0) {
						let data17 = data12.line;
						if (!(typeof data17 == "number" && !(data17 % 1) && !isNaN(data17))) {
							const err46 = {
								instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/line",
								schemaPath: "#/properties/desired/additionalProperties/properties/line/type",
								keyword: "type",
								params: { type: "integer" },
								message: "must be integer",
								schema: schema0.properties.desired.additionalProperties.properties.line.type,
								parentSchema: schema0.properties.desired.additionalProperties.properties.line,
								data: data17
							};
							if (vErrors === null) vErrors = [err46];
							else vErrors.push(err46);
							errors++;
						}
						if (typeof data17 == "number") {
							if (data17 < 0 || isNaN(data17)) {
								const err47 = {
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
									data: data17
								};
								if (vErrors === null) vErrors = [err47];
								else vErrors.push(err47);
								errors++;
							}
						}
					}
					if (data12.field !== void 0) {
						let data18 = data12.field;
						if (typeof data18 !== "string") {
							const err48 = {
								instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/field",
								schemaPath: "#/properties/desired/additionalProperties/properties/field/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema0.properties.desired.additionalProperties.properties.field.type,
								parentSchema: schema0.properties.desired.additionalProperties.properties.field,
								data: data18
							};
							if (vErrors === null) vErrors = [err48];
							else vErrors.push(err48);
							errors++;
						}
					}
					if (data12.replicas !== void 0) {
						let data19 = data12.replicas;
						if (!(typeof data19 == "number" && !(data19 % 1) && !isNaN(data19))) {
							const err49 = {
								instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/replicas",
								schemaPath: "#/properties/desired/additionalProperties/properties/replicas/type",
								keyword: "type",
								params: { type: "integer" },
								message: "must be integer",
								schema: schema0.properties.desired.additionalProperties.properties.replicas.type,
								parentSchema: schema0.properties.desired.additionalProperties.properties.replicas,
								data: data19
							};
							if (vErrors === null) vErrors = [err49];
							else vErrors.push(err49);
							errors++;
						}
						if (typeof data19 == "number") {
							if (data19 > 2147483647 || isNaN(data19)) {
								const err50 = {
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
									data: data19
								};
								if (vErrors === null) vErrors = [err50];
								else vErrors.push(err50);
								errors++;
							}
							if (data19 < 0 || isNaN(data19)) {
								const err51 = {
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
									data: data19
								};
								if (vErrors === null) vErrors = [err51];
								else vErrors.push(err51);
								errors++;
							}
						}
					}
					if (data12.template !== void 0) {
						let data20 = data12.template;
						if (!(data20 && typeof data20 == "object" && !Array.isArray(data20))) {
							const err52 = {
								instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/template",
								schemaPath: "#/properties/desired/additionalProperties/properties/template/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object",
								schema: schema0.properties.desired.additionalProperties.properties.template.type,
								parentSchema: schema0.properties.desired.additionalProperties.properties.template,
								data: data20
							};
							if (vErrors === null) vErrors = [err52];
							else vErrors.push(err52);
							errors++;
						}
					}
					if (data12.refused !== void 0) {
						let data21 = data12.refused;
						if (typeof data21 !== "string") {
							const err53 = {
								instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/refused",
								schemaPath: "#/properties/desired/additionalProperties/properties/refused/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema0.properties.desired.additionalProperties.properties.refused.type,
								parentSchema: schema0.properties.desired.additionalProperties.properties.refused,
								data: data21
							};
							if (vErrors === null) vErrors = [err53];
							else vErrors.push(err53);
							errors++;
						}
					}
					if (data12.reason !== void 0) {
						let data22 = data12.reason;
						if (!(data22 === "owned_by_autoscaler" || data22 === "ignored_by_delivery" || data22 === "ambiguous_manifest" || data22 === "manifest_missing" || data22 === "manifest_refused")) {
							const err54 = {
								instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/reason",
								schemaPath: "#/properties/desired/additionalProperties/properties/reason/enum",
								keyword: "enum",
								params: { allowedValues: schema0.properties.desired.additionalProperties.properties.reason.enum },
								message: "must be equal to one of the allowed values",
								schema: schema0.properties.desired.additionalProperties.properties.reason.enum,
								parentSchema: schema0.properties.desired.additionalProperties.properties.reason,
								data: data22
							};
							if (vErrors === null) vErrors = [err54];
							else vErrors.push(err54);
							errors++;
						}
					}
					if (data12.message !== void 0) {
						let data23 = data12.message;
						if (typeof data23 !== "string") {
							const err55 = {
								instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/message",
								schemaPath: "#/properties/desired/additionalProperties/properties/message/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema0.properties.desired.additionalProperties.properties.message.type,
								parentSchema: schema0.properties.desired.additionalProperties.properties.message,
								data: data23
							};
							if (vErrors === null) vErrors = [err55];
							else vErrors.push(err55);
							errors++;
						}
					}
					if (data12.autoscaler !== void 0) {
						let data24 = data12.autoscaler;
						if (typeof data24 !== "string") {
							const err56 = {
								instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/autoscaler",
								schemaPath: "#/properties/desired/additionalProperties/properties/autoscaler/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema0.properties.desired.additionalProperties.properties.autoscaler.type,
								parentSchema: schema0.properties.desired.additionalProperties.properties.autoscaler,
								data: data24
							};
							if (vErrors === null) vErrors = [err56];
							else vErrors.push(err56);
							errors++;
						}
					}
					if (data12.settings !== void 0) {
						let data25 = data12.settings;
						if (data25 && typeof data25 == "object" && !Array.isArray(data25)) {
							if (data25.target === void 0) {
								const err57 = {
									instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/settings",
									schemaPath: "#/properties/desired/additionalProperties/properties/settings/required",
									keyword: "required",
									params: { missingProperty: "target" },
									message: "must have required property 'target'",
									schema: schema0.properties.desired.additionalProperties.properties.settings.required,
									parentSchema: schema0.properties.desired.additionalProperties.properties.settings,
									data: data25
								};
								if (vErrors === null) vErrors = [err57];
								else vErrors.push(err57);
								errors++;
							}
							if (data25.min === void 0) {
								const err58 = {
									instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/settings",
									schemaPath: "#/properties/desired/additionalProperties/properties/settings/required",
									keyword: "required",
									params: { missingProperty: "min" },
									message: "must have required property 'min'",
									schema: schema0.properties.desired.additionalProperties.properties.settings.required,
									parentSchema: schema0.properties.desired.additionalProperties.properties.settings,
									data: data25
								};
								if (vErrors === null) vErrors = [err58];
								else vErrors.push(err58);
								errors++;
							}
							if (data25.max === void 0) {
								const err59 = {
									instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/settings",
									schemaPath: "#/properties/desired/additionalProperties/properties/settings/required",
									keyword: "required",
									params: { missingProperty: "max" },
									message: "must have required property 'max'",
									schema: schema0.properties.desired.additionalProperties.properties.settings.required,
									parentSchema: schema0.properties.desired.additionalProperties.properties.settings,
									data: data25
								};
								if (vErrors === null) vErrors = [err59];
								else vErrors.push(err59);
								errors++;
							}
							if (data25.target !== void 0) {
								let data26 = data25.target;
								if (!(typeof data26 == "number" && !(data26 % 1) && !isNaN(data26))) {
									const err60 = {
										instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/settings/target",
										schemaPath: "#/properties/desired/additionalProperties/properties/settings/properties/target/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.desired.additionalProperties.properties.settings.properties.target.type,
										parentSchema: schema0.properties.desired.additionalProperties.properties.settings.properties.target,
										data: data26
									};
									if (vErrors === null) vErrors = [err60];
									else vErrors.push(err60);
									errors++;
								}
								if (typeof data26 == "number") {
									if (data26 < 1 || isNaN(data26)) {
										const err61 = {
											instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/settings/target",
											schemaPath: "#/properties/desired/additionalProperties/properties/settings/properties/target/minimum",
											keyword: "minimum",
											params: {
												comparison: ">=",
												limit: 1
											},
											message: "must be >= 1",
											schema: 1,
											parentSchema: schema0.properties.desired.additionalProperties.properties.settings.properties.target,
											data: data26
										};
										if (vErrors === null) vErrors = [err61];
										else vErrors.push(err61);
										errors++;
									}
								}
							}
							if (data25.min !== void 0) {
								let data27 = data25.min;
								if (!(typeof data27 == "number" && !(data27 % 1) && !isNaN(data27))) {
									const err62 = {
										instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/settings/min",
										schemaPath: "#/properties/desired/additionalProperties/properties/settings/properties/min/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.desired.additionalProperties.properties.settings.properties.min.type,
										parentSchema: schema0.properties.desired.additionalProperties.properties.settings.properties.min,
										data: data27
									};
									if (vErrors === null) vErrors = [err62];
									else vErrors.push(err62);
									errors++;
								}
								if (typeof data27 == "number") {
									if (data27 < 0 || isNaN(data27)) {
										const err63 = {
											instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/settings/min",
											schemaPath: "#/properties/desired/additionalProperties/properties/settings/properties/min/minimum",
											keyword: "minimum",
											params: {
												comparison: ">=",
												limit: 0
											},
											message: "must be >= 0",
											schema: 0,
											parentSchema: schema0.properties.desired.additionalProperties.properties.settings.properties.min,
											data: data27
										};
										if (vErrors === null) vErrors = [err63];
										else vErrors.push(err63);
										errors++;
									}
								}
							}
							if (data25.max !== void 0) {
								let data28 = data25.max;
								if (!(typeof data28 == "number" && !(data28 % 1) && !isNaN(data28))) {
									const err64 = {
										instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/settings/max",
										schemaPath: "#/properties/desired/additionalProperties/properties/settings/properties/max/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.desired.additionalProperties.properties.settings.properties.max.type,
										parentSchema: schema0.properties.desired.additionalProperties.properties.settings.properties.max,
										data: data28
									};
									if (vErrors === null) vErrors = [err64];
									else vErrors.push(err64);
									errors++;
								}
								if (typeof data28 == "number") {
									if (data28 < 0 || isNaN(data28)) {
										const err65 = {
											instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/settings/max",
											schemaPath: "#/properties/desired/additionalProperties/properties/settings/properties/max/minimum",
											keyword: "minimum",
											params: {
												comparison: ">=",
												limit: 0
											},
											message: "must be >= 0",
											schema: 0,
											parentSchema: schema0.properties.desired.additionalProperties.properties.settings.properties.max,
											data: data28
										};
										if (vErrors === null) vErrors = [err65];
										else vErrors.push(err65);
										errors++;
									}
								}
							}
						} else {
							const err66 = {
								instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/settings",
								schemaPath: "#/properties/desired/additionalProperties/properties/settings/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object",
								schema: schema0.properties.desired.additionalProperties.properties.settings.type,
								parentSchema: schema0.properties.desired.additionalProperties.properties.settings,
								data: data25
							};
							if (vErrors === null) vErrors = [err66];
							else vErrors.push(err66);
							errors++;
						}
					}
					if (data12.pace !== void 0) {
						let data29 = data12.pace;
						if (data29 && typeof data29 == "object" && !Array.isArray(data29)) {
							if (data29.downWindow !== void 0) {
								let data30 = data29.downWindow;
								if (!(typeof data30 == "number" && !(data30 % 1) && !isNaN(data30))) {
									const err67 = {
										instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/downWindow",
										schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/downWindow/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.desired.additionalProperties.properties.pace.properties.downWindow.type,
										parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.downWindow,
										data: data30
									};
									if (vErrors === null) vErrors = [err67];
									else vErrors.push(err67);
									errors++;
								}
								if (typeof data30 == "number") {
									if (data30 < 0 || isNaN(data30)) {
										const err68 = {
											instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/downWindow",
											schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/downWindow/minimum",
											keyword: "minimum",
											params: {
												comparison: ">=",
												limit: 0
											},
											message: "must be >= 0",
											schema: 0,
											parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.downWindow,
											data: data30
										};
										if (vErrors === null) vErrors = [err68];
										else vErrors.push(err68);
										errors++;
									}
								}
							}
							if (data29.behavior !== void 0) {
								let data31 = data29.behavior;
								if (data31 && typeof data31 == "object" && !Array.isArray(data31)) {
									if (data31.up === void 0) {
										const err69 = {
											instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior",
											schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/required",
											keyword: "required",
											params: { missingProperty: "up" },
											message: "must have required property 'up'",
											schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.required,
											parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior,
											data: data31
										};
										if (vErrors === null) vErrors = [err69];
										else vErrors.push(err69);
										errors++;
									}
									if (data31.down === void 0) {
										const err70 = {
											instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior",
											schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/required",
											keyword: "required",
											params: { missingProperty: "down" },
											message: "must have required property 'down'",
											schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.required,
											parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior,
											data: data31
										};
										if (vErrors === null) vErrors = [err70];
										else vErrors.push(err70);
										errors++;
									}
									if (data31.up !== void 0) {
										let data32 = data31.up;
										if (data32 && typeof data32 == "object" && !Array.isArray(data32)) {
											if (data32.window === void 0) {
												const err71 = {
													instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/up",
													schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/up/required",
													keyword: "required",
													params: { missingProperty: "window" },
													message: "must have required property 'window'",
													schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.required,
													parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up,
													data: data32
												};
												if (vErrors === null) vErrors = [err71];
												else vErrors.push(err71);
												errors++;
											}
											if (data32.select === void 0) {
												const err72 = {
													instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/up",
													schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/up/required",
													keyword: "required",
													params: { missingProperty: "select" },
													message: "must have required property 'select'",
													schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.required,
													parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up,
													data: data32
												};
												if (vErrors === null) vErrors = [err72];
												else vErrors.push(err72);
												errors++;
											}
											if (data32.policies === void 0) {
												const err73 = {
													instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/up",
													schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/up/required",
													keyword: "required",
													params: { missingProperty: "policies" },
													message: "must have required property 'policies'",
													schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.required,
													parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up,
													data: data32
												};
												if (vErrors === null) vErrors = [err73];
												else vErrors.push(err73);
												errors++;
											}
											if (data32.tolerance === void 0) {
												const err74 = {
													instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/up",
													schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/up/required",
													keyword: "required",
													params: { missingProperty: "tolerance" },
													message: "must have required property 'tolerance'",
													schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.required,
													parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up,
													data: data32
												};
												if (vErrors === null) vErrors = [err74];
												else vErrors.push(err74);
												errors++;
											}
											if (data32.window !== void 0) {
												let data33 = data32.window;
												if (!(typeof data33 == "number" && !(data33 % 1) && !isNaN(data33))) {
													const err75 = {
														instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/up/window",
														schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/up/properties/window/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer",
														schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.properties.window.type,
														parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.properties.window,
														data: data33
													};
													if (vErrors === null) vErrors = [err75];
													else vErrors.push(err75);
													errors++;
												}
												if (typeof data33 == "number") {
													if (data33 < 0 || isNaN(data33)) {
														const err76 = {
															instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/up/window",
															schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/up/properties/window/minimum",
															keyword: "minimum",
															params: {
																comparison: ">=",
																limit: 0
															},
															message: "must be >= 0",
															schema: 0,
															parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.properties.window,
															data: data33
														};
														if (vErrors === null) vErrors = [err76];
														else vErrors.push(err76);
														errors++;
													}
												}
											}
											if (data32.select !== void 0) {
												let data34 = data32.select;
												if (!(data34 === "max" || data34 === "min" || data34 === "disabled")) {
													const err77 = {
														instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/up/select",
														schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/up/properties/select/enum",
														keyword: "enum",
														params: { allowedValues: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.properties.select.enum },
														message: "must be equal to one of the allowed values",
														schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.properties.select.enum,
														parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.properties.select,
														data: data34
													};
													if (vErrors === null) vErrors = [err77];
													else vErrors.push(err77);
													errors++;
												}
											}
											if (data32.policies !== void 0) {
												let data35 = data32.policies;
												if (Array.isArray(data35)) {
													const len1 = data35.length;
													for (let i1 = 0; i1 < len1; i1++) {
														let data36 = data35[i1];
														if (data36 && typeof data36 == "object" && !Array.isArray(data36)) {
															if (data36.kind === void 0) {
																const err78 = {
																	instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/up/policies/" + i1,
																	schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/up/properties/policies/items/required",
																	keyword: "required",
																	params: { missingProperty: "kind" },
																	message: "must have required property 'kind'",
																	schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.properties.policies.items.required,
																	parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.properties.policies.items,
																	data: data36
																};
																if (vErrors === null) vErrors = [err78];
																else vErrors.push(err78);
																errors++;
															}
															if (data36.value === void 0) {
																const err79 = {
																	instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/up/policies/" + i1,
																	schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/up/properties/policies/items/required",
																	keyword: "required",
																	params: { missingProperty: "value" },
																	message: "must have required property 'value'",
																	schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.properties.policies.items.required,
																	parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.properties.policies.items,
																	data: data36
																};
																if (vErrors === null) vErrors = [err79];
																else vErrors.push(err79);
																errors++;
															}
															if (data36.period === void 0) {
																const err80 = {
																	instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/up/policies/" + i1,
																	schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/up/properties/policies/items/required",
																	keyword: "required",
																	params: { missingProperty: "period" },
																	message: "must have required property 'period'",
																	schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.properties.policies.items.required,
																	parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.properties.policies.items,
																	data: data36
																};
																if (vErrors === null) vErrors = [err80];
																else vErrors.push(err80);
																errors++;
															}
															if (data36.kind !== void 0) {
																let data37 = data36.kind;
																if (!(data37 === "pods" || data37 === "percent")) {
																	const err81 = {
																		instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/up/policies/" + i1 + "/kind",
																		schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/up/properties/policies/items/properties/kind/enum",
																		keyword: "enum",
																		params: { allowedValues: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.properties.policies.items.properties.kind.enum },
																		message: "must be equal to one of the allowed values",
																		schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.properties.policies.items.properties.kind.enum,
																		parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.properties.policies.items.properties.kind,
																		data: data37
																	};
																	if (vErrors === null) vErrors = [err81];
																	else vErrors.push(err81);
																	errors++;
																}
															}
															if (data36.value !== void 0) {
																let data38 = data36.value;
																if (!(typeof data38 == "number" && !(data38 % 1) && !isNaN(data38))) {
																	const err82 = {
																		instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/up/policies/" + i1 + "/value",
																		schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/up/properties/policies/items/properties/value/type",
																		keyword: "type",
																		params: { type: "integer" },
																		message: "must be integer",
																		schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.properties.policies.items.properties.value.type,
																		parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.properties.policies.items.properties.value,
																		data: data38
																	};
																	if (vErrors === null) vErrors = [err82];
																	else vErrors.push(err82);
																	errors++;
																}
																if (typeof data38 == "number") {
																	if (data38 < 1 || isNaN(data38)) {
																		const err83 = {
																			instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/up/policies/" + i1 + "/value",
																			schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/up/properties/policies/items/properties/value/minimum",
																			keyword: "minimum",
																			params: {
																				comparison: ">=",
																				limit: 1
																			},
																			message: "must be >= 1",
																			schema: 1,
																			parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.properties.policies.items.properties.value,
																			data: data38
																		};
																		if (vErrors === null) vErrors = [err83];
																		else vErrors.push(err83);
																		errors++;
																	}
																}
															}
															if (data36.period !== void 0) {
																let data39 = data36.period;
																if (!(typeof data39 == "number" && !(data39 % 1) && !isNaN(data39))) {
																	const err84 = {
																		instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/up/policies/" + i1 + "/period",
																		schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/up/properties/policies/items/properties/period/type",
																		keyword: "type",
																		params: { type: "integer" },
																		message: "must be integer",
																		schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.properties.policies.items.properties.period.type,
																		parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.properties.policies.items.properties.period,
																		data: data39
																	};
																	if (vErrors === null) vErrors = [err84];
																	else vErrors.push(err84);
																	errors++;
																}
																if (typeof data39 == "number") {
																	if (data39 < 1e3 || isNaN(data39)) {
																		const err85 = {
																			instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/up/policies/" + i1 + "/period",
																			schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/up/properties/policies/items/properties/period/minimum",
																			keyword: "minimum",
																			params: {
																				comparison: ">=",
																				limit: 1e3
																			},
																			message: "must be >= 1000",
																			schema: 1e3,
																			parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.properties.policies.items.properties.period,
																			data: data39
																		};
																		if (vErrors === null) vErrors = [err85];
																		else vErrors.push(err85);
																		errors++;
																	}
																}
															}
														} else {
															const err86 = {
																instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/up/policies/" + i1,
																schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/up/properties/policies/items/type",
																keyword: "type",
																params: { type: "object" },
																message: "must be object",
																schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.properties.policies.items.type,
																parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.properties.policies.items,
																data: data36
															};
															if (vErrors === null) vErrors = [err86];
															else vErrors.push(err86);
															errors++;
														}
													}
												} else {
													const err87 = {
														instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/up/policies",
														schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/up/properties/policies/type",
														keyword: "type",
														params: { type: "array" },
														message: "must be array",
														schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.properties.policies.type,
														parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.properties.policies,
														data: data35
													};
													if (vErrors === null) vErrors = [err87];
													else vErrors.push(err87);
													errors++;
												}
											}
											if (data32.tolerance !== void 0) {
												let data40 = data32.tolerance;
												if (!(typeof data40 == "number" && !(data40 % 1) && !isNaN(data40))) {
													const err88 = {
														instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/up/tolerance",
														schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/up/properties/tolerance/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer",
														schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.properties.tolerance.type,
														parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.properties.tolerance,
														data: data40
													};
													if (vErrors === null) vErrors = [err88];
													else vErrors.push(err88);
													errors++;
												}
												if (typeof data40 == "number") {
													if (data40 < 0 || isNaN(data40)) {
														const err89 = {
															instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/up/tolerance",
															schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/up/properties/tolerance/minimum",
															keyword: "minimum",
															params: {
																comparison: ">=",
																limit: 0
															},
															message: "must be >= 0",
															schema: 0,
															parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.properties.tolerance,
															data: data40
														};
														if (vErrors === null) vErrors = [err89];
														else vErrors.push(err89);
														errors++;
													}
												}
											}
										} else {
											const err90 = {
												instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/up",
												schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/up/type",
												keyword: "type",
												params: { type: "object" },
												message: "must be object",
												schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.type,
												parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up,
												data: data32
											};
											if (vErrors === null) vErrors = [err90];
											else vErrors.push(err90);
											errors++;
										}
									}
									if (data31.down !== void 0) {
										let data41 = data31.down;
										if (data41 && typeof data41 == "object" && !Array.isArray(data41)) {
											if (data41.window === void 0) {
												const err91 = {
													instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/down",
													schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/down/required",
													keyword: "required",
													params: { missingProperty: "window" },
													message: "must have required property 'window'",
													schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.required,
													parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down,
													data: data41
												};
												if (vErrors === null) vErrors = [err91];
												else vErrors.push(err91);
												errors++;
											}
											if (data41.select === void 0) {
												const err92 = {
													instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/down",
													schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/down/required",
													keyword: "required",
													params: { missingProperty: "select" },
													message: "must have required property 'select'",
													schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.required,
													parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down,
													data: data41
												};
												if (vErrors === null) vErrors = [err92];
												else vErrors.push(err92);
												errors++;
											}
											if (data41.policies === void 0) {
												const err93 = {
													instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/down",
													schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/down/required",
													keyword: "required",
													params: { missingProperty: "policies" },
													message: "must have required property 'policies'",
													schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.required,
													parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down,
													data: data41
												};
												if (vErrors === null) vErrors = [err93];
												else vErrors.push(err93);
												errors++;
											}
											if (data41.tolerance === void 0) {
												const err94 = {
													instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/down",
													schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/down/required",
													keyword: "required",
													params: { missingProperty: "tolerance" },
													message: "must have required property 'tolerance'",
													schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.required,
													parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down,
													data: data41
												};
												if (vErrors === null) vErrors = [err94];
												else vErrors.push(err94);
												errors++;
											}
											if (data41.window !== void 0) {
												let data42 = data41.window;
												if (!(typeof data42 == "number" && !(data42 % 1) && !isNaN(data42))) {
													const err95 = {
														instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/down/window",
														schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/down/properties/window/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer",
														schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.properties.window.type,
														parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.properties.window,
														data: data42
													};
													if (vErrors === null) vErrors = [err95];
													else vErrors.push(err95);
													errors++;
												}
												if (typeof data42 == "number") {
													if (data42 < 0 || isNaN(data42)) {
														const err96 = {
															instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/down/window",
															schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/down/properties/window/minimum",
															keyword: "minimum",
															params: {
																comparison: ">=",
																limit: 0
															},
															message: "must be >= 0",
															schema: 0,
															parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.properties.window,
															data: data42
														};
														if (vErrors === null) vErrors = [err96];
														else vErrors.push(err96);
														errors++;
													}
												}
											}
											if (data41.select !== void 0) {
												let data43 = data41.select;
												if (!(data43 === "max" || data43 === "min" || data43 === "disabled")) {
													const err97 = {
														instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/down/select",
														schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/down/properties/select/enum",
														keyword: "enum",
														params: { allowedValues: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.properties.select.enum },
														message: "must be equal to one of the allowed values",
														schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.properties.select.enum,
														parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.properties.select,
														data: data43
													};
													if (vErrors === null) vErrors = [err97];
													else vErrors.push(err97);
													errors++;
												}
											}
											if (data41.policies !== void 0) {
												let data44 = data41.policies;
												if (Array.isArray(data44)) {
													const len2 = data44.length;
													for (let i2 = 0; i2 < len2; i2++) {
														let data45 = data44[i2];
														if (data45 && typeof data45 == "object" && !Array.isArray(data45)) {
															if (data45.kind === void 0) {
																const err98 = {
																	instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/down/policies/" + i2,
																	schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/down/properties/policies/items/required",
																	keyword: "required",
																	params: { missingProperty: "kind" },
																	message: "must have required property 'kind'",
																	schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.properties.policies.items.required,
																	parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.properties.policies.items,
																	data: data45
																};
																if (vErrors === null) vErrors = [err98];
																else vErrors.push(err98);
																errors++;
															}
															if (data45.value === void 0) {
																const err99 = {
																	instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/down/policies/" + i2,
																	schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/down/properties/policies/items/required",
																	keyword: "required",
																	params: { missingProperty: "value" },
																	message: "must have required property 'value'",
																	schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.properties.policies.items.required,
																	parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.properties.policies.items,
																	data: data45
																};
																if (vErrors === null) vErrors = [err99];
																else vErrors.push(err99);
																errors++;
															}
															if (data45.period === void 0) {
																const err100 = {
																	instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/down/policies/" + i2,
																	schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/down/properties/policies/items/required",
																	keyword: "required",
																	params: { missingProperty: "period" },
																	message: "must have required property 'period'",
																	schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.properties.policies.items.required,
																	parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.properties.policies.items,
																	data: data45
																};
																if (vErrors === null) vErrors = [err100];
																else vErrors.push(err100);
																errors++;
															}
															if (data45.kind !== void 0) {
																let data46 = data45.kind;
																if (!(data46 === "pods" || data46 === "percent")) {
																	const err101 = {
																		instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/down/policies/" + i2 + "/kind",
																		schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/down/properties/policies/items/properties/kind/enum",
																		keyword: "enum",
																		params: { allowedValues: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.properties.policies.items.properties.kind.enum },
																		message: "must be equal to one of the allowed values",
																		schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.properties.policies.items.properties.kind.enum,
																		parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.properties.policies.items.properties.kind,
																		data: data46
																	};
																	if (vErrors === null) vErrors = [err101];
																	else vErrors.push(err101);
																	errors++;
																}
															}
															if (data45.value !== void 0) {
																let data47 = data45.value;
																if (!(typeof data47 == "number" && !(data47 % 1) && !isNaN(data47))) {
																	const err102 = {
																		instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/down/policies/" + i2 + "/value",
																		schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/down/properties/policies/items/properties/value/type",
																		keyword: "type",
																		params: { type: "integer" },
																		message: "must be integer",
																		schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.properties.policies.items.properties.value.type,
																		parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.properties.policies.items.properties.value,
																		data: data47
																	};
																	if (vErrors === null) vErrors = [err102];
																	else vErrors.push(err102);
																	errors++;
																}
																if (typeof data47 == "number") {
																	if (data47 < 1 || isNaN(data47)) {
																		const err103 = {
																			instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/down/policies/" + i2 + "/value",
																			schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/down/properties/policies/items/properties/value/minimum",
																			keyword: "minimum",
																			params: {
																				comparison: ">=",
																				limit: 1
																			},
																			message: "must be >= 1",
																			schema: 1,
																			parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.properties.policies.items.properties.value,
																			data: data47
																		};
																		if (vErrors === null) vErrors = [err103];
																		else vErrors.push(err103);
																		errors++;
																	}
																}
															}
															if (data45.period !== void 0) {
																let data48 = data45.period;
																if (!(typeof data48 == "number" && !(data48 % 1) && !isNaN(data48))) {
																	const err104 = {
																		instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/down/policies/" + i2 + "/period",
																		schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/down/properties/policies/items/properties/period/type",
																		keyword: "type",
																		params: { type: "integer" },
																		message: "must be integer",
																		schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.properties.policies.items.properties.period.type,
																		parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.properties.policies.items.properties.period,
																		data: data48
																	};
																	if (vErrors === null) vErrors = [err104];
																	else vErrors.push(err104);
																	errors++;
																}
																if (typeof data48 == "number") {
																	if (data48 < 1e3 || isNaN(data48)) {
																		const err105 = {
																			instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/down/policies/" + i2 + "/period",
																			schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/down/properties/policies/items/properties/period/minimum",
																			keyword: "minimum",
																			params: {
																				comparison: ">=",
																				limit: 1e3
																			},
																			message: "must be >= 1000",
																			schema: 1e3,
																			parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.properties.policies.items.properties.period,
																			data: data48
																		};
																		if (vErrors === null) vErrors = [err105];
																		else vErrors.push(err105);
																		errors++;
																	}
																}
															}
														} else {
															const err106 = {
																instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/down/policies/" + i2,
																schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/down/properties/policies/items/type",
																keyword: "type",
																params: { type: "object" },
																message: "must be object",
																schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.properties.policies.items.type,
																parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.properties.policies.items,
																data: data45
															};
															if (vErrors === null) vErrors = [err106];
															else vErrors.push(err106);
															errors++;
														}
													}
												} else {
													const err107 = {
														instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/down/policies",
														schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/down/properties/policies/type",
														keyword: "type",
														params: { type: "array" },
														message: "must be array",
														schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.properties.policies.type,
														parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.properties.policies,
														data: data44
													};
													if (vErrors === null) vErrors = [err107];
													else vErrors.push(err107);
													errors++;
												}
											}
											if (data41.tolerance !== void 0) {
												let data49 = data41.tolerance;
												if (!(typeof data49 == "number" && !(data49 % 1) && !isNaN(data49))) {
													const err108 = {
														instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/down/tolerance",
														schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/down/properties/tolerance/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer",
														schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.properties.tolerance.type,
														parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.properties.tolerance,
														data: data49
													};
													if (vErrors === null) vErrors = [err108];
													else vErrors.push(err108);
													errors++;
												}
												if (typeof data49 == "number") {
													if (data49 < 0 || isNaN(data49)) {
														const err109 = {
															instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/down/tolerance",
															schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/down/properties/tolerance/minimum",
															keyword: "minimum",
															params: {
																comparison: ">=",
																limit: 0
															},
															message: "must be >= 0",
															schema: 0,
															parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.properties.tolerance,
															data: data49
														};
														if (vErrors === null) vErrors = [err109];
														else vErrors.push(err109);
														errors++;
													}
												}
											}
										} else {
											const err110 = {
												instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/down",
												schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/down/type",
												keyword: "type",
												params: { type: "object" },
												message: "must be object",
												schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.type,
												parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down,
												data: data41
											};
											if (vErrors === null) vErrors = [err110];
											else vErrors.push(err110);
											errors++;
										}
									}
								} else {
									const err111 = {
										instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior",
										schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/type",
										keyword: "type",
										params: { type: "object" },
										message: "must be object",
										schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.type,
										parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior,
										data: data31
									};
									if (vErrors === null) vErrors = [err111];
									else vErrors.push(err111);
									errors++;
								}
							}
						} else {
							const err112 = {
								instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace",
								schemaPath: "#/properties/desired/additionalProperties/properties/pace/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object",
								schema: schema0.properties.desired.additionalProperties.properties.pace.type,
								parentSchema: schema0.properties.desired.additionalProperties.properties.pace,
								data: data29
							};
							if (vErrors === null) vErrors = [err112];
							else vErrors.push(err112);
							errors++;
						}
					}
					if (data12.numbers !== void 0) {
						let data50 = data12.numbers;
						if (data50 && typeof data50 == "object" && !Array.isArray(data50)) {
							if (data50.target !== void 0) {
								let data51 = data50.target;
								if (data51 && typeof data51 == "object" && !Array.isArray(data51)) {
									if (data51.path === void 0) {
										const err113 = {
											instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/target",
											schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/target/required",
											keyword: "required",
											params: { missingProperty: "path" },
											message: "must have required property 'path'",
											schema: schema0.properties.desired.additionalProperties.properties.numbers.properties.target.required,
											parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.target,
											data: data51
										};
										if (vErrors === null) vErrors = [err113];
										else vErrors.push(err113);
										errors++;
									}
									if (data51.line === void 0) {
										const err114 = {
											instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/target",
											schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/target/required",
											keyword: "required",
											params: { missingProperty: "line" },
											message: "must have required property 'line'",
											schema: schema0.properties.desired.additionalProperties.properties.numbers.properties.target.required,
											parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.target,
											data: data51
										};
										if (vErrors === null) vErrors = [err114];
										else vErrors.push(err114);
										errors++;
									}
									if (data51.field === void 0) {
										const err115 = {
											instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/target",
											schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/target/required",
											keyword: "required",
											params: { missingProperty: "field" },
											message: "must have required property 'field'",
											schema: schema0.properties.desired.additionalProperties.properties.numbers.properties.target.required,
											parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.target,
											data: data51
										};
										if (vErrors === null) vErrors = [err115];
										else vErrors.push(err115);
										errors++;
									}
									if (data51.value === void 0) {
										const err116 = {
											instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/target",
											schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/target/required",
											keyword: "required",
											params: { missingProperty: "value" },
											message: "must have required property 'value'",
											schema: schema0.properties.desired.additionalProperties.properties.numbers.properties.target.required,
											parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.target,
											data: data51
										};
										if (vErrors === null) vErrors = [err116];
										else vErrors.push(err116);
										errors++;
									}
									if (data51.path !== void 0) {
										let data52 = data51.path;
										if (typeof data52 !== "string") {
											const err117 = {
												instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/target/path",
												schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/target/properties/path/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string",
												schema: schema0.properties.desired.additionalProperties.properties.numbers.properties.target.properties.path.type,
												parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.target.properties.path,
												data: data52
											};
											if (vErrors === null) vErrors = [err117];
											else vErrors.push(err117);
											errors++;
										}
									}
									if (data51.line !== void 0) {
										let data53 = data51.line;
										if (!(typeof data53 == "number" && !(data53 % 1) && !isNaN(data53))) {
											const err118 = {
												instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/target/line",
												schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/target/properties/line/type",
												keyword: "type",
												params: { type: "integer" },
												message: "must be integer",
												schema: schema0.properties.desired.additionalProperties.properties.numbers.properties.target.properties.line.type,
												parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.target.properties.line,
												data: data53
											};
											if (vErrors === null) vErrors = [err118];
											else vErrors.push(err118);
											errors++;
										}
										if (typeof data53 == "number") {
											if (data53 < 0 || isNaN(data53)) {
												const err119 = {
													instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/target/line",
													schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/target/properties/line/minimum",
													keyword: "minimum",
													params: {
														comparison: ">=",
														limit: 0
													},
													message: "must be >= 0",
													schema: 0,
													parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.target.properties.line,
													data: data53
												};
												if (vErrors === null) vErrors = [err119];
												else vErrors.push(err119);
												errors++;
											}
										}
									}
									if (data51.field !== void 0) {
										let data54 = data51.field;
										if (typeof data54 !== "string") {
											const err120 = {
												instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/target/field",
												schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/target/properties/field/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string",
												schema: schema0.properties.desired.additionalProperties.properties.numbers.properties.target.properties.field.type,
												parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.target.properties.field,
												data: data54
											};
											if (vErrors === null) vErrors = [err120];
											else vErrors.push(err120);
											errors++;
										}
									}
									if (data51.value !== void 0) {
										let data55 = data51.value;
										if (!(typeof data55 == "number" && !(data55 % 1) && !isNaN(data55))) {
											const err121 = {
												instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/target/value",
												schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/target/properties/value/type",
												keyword: "type",
												params: { type: "integer" },
												message: "must be integer",
												schema: schema0.properties.desired.additionalProperties.properties.numbers.properties.target.properties.value.type,
												parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.target.properties.value,
												data: data55
											};
											if (vErrors === null) vErrors = [err121];
											else vErrors.push(err121);
											errors++;
										}
										if (typeof data55 == "number") {
											if (data55 < 0 || isNaN(data55)) {
												const err122 = {
													instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/target/value",
													schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/target/properties/value/minimum",
													keyword: "minimum",
													params: {
														comparison: ">=",
														limit: 0
													},
													message: "must be >= 0",
													schema: 0,
													parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.target.properties.value,
													data: data55
												};
												if (vErrors === null) vErrors = [err122];
												else vErrors.push(err122);
												errors++;
											}
										}
									}
								} else {
									const err123 = {
										instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/target",
										schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/target/type",
										keyword: "type",
										params: { type: "object" },
										message: "must be object",
										schema: schema0.properties.desired.additionalProperties.properties.numbers.properties.target.type,
										parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.target,
										data: data51
									};
									if (vErrors === null) vErrors = [err123];
									else vErrors.push(err123);
									errors++;
								}
							}
							if (data50.min !== void 0) {
								let data56 = data50.min;
								if (data56 && typeof data56 == "object" && !Array.isArray(data56)) {
									if (data56.path === void 0) {
										const err124 = {
											instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/min",
											schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/min/required",
											keyword: "required",
											params: { missingProperty: "path" },
											message: "must have required property 'path'",
											schema: schema0.properties.desired.additionalProperties.properties.numbers.properties.min.required,
											parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.min,
											data: data56
										};
										if (vErrors === null) vErrors = [err124];
										else vErrors.push(err124);
										errors++;
									}
									if (data56.line === void 0) {
										const err125 = {
											instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/min",
											schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/min/required",
											keyword: "required",
											params: { missingProperty: "line" },
											message: "must have required property 'line'",
											schema: schema0.properties.desired.additionalProperties.properties.numbers.properties.min.required,
											parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.min,
											data: data56
										};
										if (vErrors === null) vErrors = [err125];
										else vErrors.push(err125);
										errors++;
									}
									if (data56.field === void 0) {
										const err126 = {
											instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/min",
											schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/min/required",
											keyword: "required",
											params: { missingProperty: "field" },
											message: "must have required property 'field'",
											schema: schema0.properties.desired.additionalProperties.properties.numbers.properties.min.required,
											parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.min,
											data: data56
										};
										if (vErrors === null) vErrors = [err126];
										else vErrors.push(err126);
										errors++;
									}
									if (data56.value === void 0) {
										const err127 = {
											instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/min",
											schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/min/required",
											keyword: "required",
											params: { missingProperty: "value" },
											message: "must have required property 'value'",
											schema: schema0.properties.desired.additionalProperties.properties.numbers.properties.min.required,
											parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.min,
											data: data56
										};
										if (vErrors === null) vErrors = [err127];
										else vErrors.push(err127);
										errors++;
									}
									if (data56.path !== void 0) {
										let data57 = data56.path;
										if (typeof data57 !== "string") {
											const err128 = {
												instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/min/path",
												schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/min/properties/path/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string",
												schema: schema0.properties.desired.additionalProperties.properties.numbers.properties.min.properties.path.type,
												parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.min.properties.path,
												data: data57
											};
											if (vErrors === null) vErrors = [err128];
											else vErrors.push(err128);
											errors++;
										}
									}
									if (data56.line !== void 0) {
										let data58 = data56.line;
										if (!(typeof data58 == "number" && !(data58 % 1) && !isNaN(data58))) {
											const err129 = {
												instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/min/line",
												schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/min/properties/line/type",
												keyword: "type",
												params: { type: "integer" },
												message: "must be integer",
												schema: schema0.properties.desired.additionalProperties.properties.numbers.properties.min.properties.line.type,
												parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.min.properties.line,
												data: data58
											};
											if (vErrors === null) vErrors = [err129];
											else vErrors.push(err129);
											errors++;
										}
										if (typeof data58 == "number") {
											if (data58 < 0 || isNaN(data58)) {
												const err130 = {
													instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/min/line",
													schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/min/properties/line/minimum",
													keyword: "minimum",
													params: {
														comparison: ">=",
														limit: 0
													},
													message: "must be >= 0",
													schema: 0,
													parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.min.properties.line,
													data: data58
												};
												if (vErrors === null) vErrors = [err130];
												else vErrors.push(err130);
												errors++;
											}
										}
									}
									if (data56.field !== void 0) {
										let data59 = data56.field;
										if (typeof data59 !== "string") {
											const err131 = {
												instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/min/field",
												schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/min/properties/field/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string",
												schema: schema0.properties.desired.additionalProperties.properties.numbers.properties.min.properties.field.type,
												parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.min.properties.field,
												data: data59
											};
											if (vErrors === null) vErrors = [err131];
											else vErrors.push(err131);
											errors++;
										}
									}
									if (data56.value !== void 0) {
										let data60 = data56.value;
										if (!(typeof data60 == "number" && !(data60 % 1) && !isNaN(data60))) {
											const err132 = {
												instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/min/value",
												schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/min/properties/value/type",
												keyword: "type",
												params: { type: "integer" },
												message: "must be integer",
												schema: schema0.properties.desired.additionalProperties.properties.numbers.properties.min.properties.value.type,
												parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.min.properties.value,
												data: data60
											};
											if (vErrors === null) vErrors = [err132];
											else vErrors.push(err132);
											errors++;
										}
										if (typeof data60 == "number") {
											if (data60 < 0 || isNaN(data60)) {
												const err133 = {
													instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/min/value",
													schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/min/properties/value/minimum",
													keyword: "minimum",
													params: {
														comparison: ">=",
														limit: 0
													},
													message: "must be >= 0",
													schema: 0,
													parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.min.properties.value,
													data: data60
												};
												if (vErrors === null) vErrors = [err133];
												else vErrors.push(err133);
												errors++;
											}
										}
									}
								} else {
									const err134 = {
										instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/min",
										schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/min/type",
										keyword: "type",
										params: { type: "object" },
										message: "must be object",
										schema: schema0.properties.desired.additionalProperties.properties.numbers.properties.min.type,
										parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.min,
										data: data56
									};
									if (vErrors === null) vErrors = [err134];
									else vErrors.push(err134);
									errors++;
								}
							}
							if (data50.max !== void 0) {
								let data61 = data50.max;
								if (data61 && typeof data61 == "object" && !Array.isArray(data61)) {
									if (data61.path === void 0) {
										const err135 = {
											instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/max",
											schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/max/required",
											keyword: "required",
											params: { missingProperty: "path" },
											message: "must have required property 'path'",
											schema: schema0.properties.desired.additionalProperties.properties.numbers.properties.max.required,
											parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.max,
											data: data61
										};
										if (vErrors === null) vErrors = [err135];
										else vErrors.push(err135);
										errors++;
									}
									if (data61.line === void 0) {
										const err136 = {
											instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/max",
											schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/max/required",
											keyword: "required",
											params: { missingProperty: "line" },
											message: "must have required property 'line'",
											schema: schema0.properties.desired.additionalProperties.properties.numbers.properties.max.required,
											parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.max,
											data: data61
										};
										if (vErrors === null) vErrors = [err136];
										else vErrors.push(err136);
										errors++;
									}
									if (data61.field === void 0) {
										const err137 = {
											instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/max",
											schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/max/required",
											keyword: "required",
											params: { missingProperty: "field" },
											message: "must have required property 'field'",
											schema: schema0.properties.desired.additionalProperties.properties.numbers.properties.max.required,
											parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.max,
											data: data61
										};
										if (vErrors === null) vErrors = [err137];
										else vErrors.push(err137);
										errors++;
									}
									if (data61.value === void 0) {
										const err138 = {
											instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/max",
											schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/max/required",
											keyword: "required",
											params: { missingProperty: "value" },
											message: "must have required property 'value'",
											schema: schema0.properties.desired.additionalProperties.properties.numbers.properties.max.required,
											parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.max,
											data: data61
										};
										if (vErrors === null) vErrors = [err138];
										else vErrors.push(err138);
										errors++;
									}
									if (data61.path !== void 0) {
										let data62 = data61.path;
										if (typeof data62 !== "string") {
											const err139 = {
												instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/max/path",
												schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/max/properties/path/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string",
												schema: schema0.properties.desired.additionalProperties.properties.numbers.properties.max.properties.path.type,
												parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.max.properties.path,
												data: data62
											};
											if (vErrors === null) vErrors = [err139];
											else vErrors.push(err139);
											errors++;
										}
									}
									if (data61.line !== void 0) {
										let data63 = data61.line;
										if (!(typeof data63 == "number" && !(data63 % 1) && !isNaN(data63))) {
											const err140 = {
												instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/max/line",
												schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/max/properties/line/type",
												keyword: "type",
												params: { type: "integer" },
												message: "must be integer",
												schema: schema0.properties.desired.additionalProperties.properties.numbers.properties.max.properties.line.type,
												parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.max.properties.line,
												data: data63
											};
											if (vErrors === null) vErrors = [err140];
											else vErrors.push(err140);
											errors++;
										}
										if (typeof data63 == "number") {
											if (data63 < 0 || isNaN(data63)) {
												const err141 = {
													instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/max/line",
													schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/max/properties/line/minimum",
													keyword: "minimum",
													params: {
														comparison: ">=",
														limit: 0
													},
													message: "must be >= 0",
													schema: 0,
													parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.max.properties.line,
													data: data63
												};
												if (vErrors === null) vErrors = [err141];
												else vErrors.push(err141);
												errors++;
											}
										}
									}
									if (data61.field !== void 0) {
										let data64 = data61.field;
										if (typeof data64 !== "string") {
											const err142 = {
												instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/max/field",
												schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/max/properties/field/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string",
												schema: schema0.properties.desired.additionalProperties.properties.numbers.properties.max.properties.field.type,
												parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.max.properties.field,
												data: data64
											};
											if (vErrors === null) vErrors = [err142];
											else vErrors.push(err142);
											errors++;
										}
									}
									if (data61.value !== void 0) {
										let data65 = data61.value;
										if (!(typeof data65 == "number" && !(data65 % 1) && !isNaN(data65))) {
											const err143 = {
												instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/max/value",
												schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/max/properties/value/type",
												keyword: "type",
												params: { type: "integer" },
												message: "must be integer",
												schema: schema0.properties.desired.additionalProperties.properties.numbers.properties.max.properties.value.type,
												parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.max.properties.value,
												data: data65
											};
											if (vErrors === null) vErrors = [err143];
											else vErrors.push(err143);
											errors++;
										}
										if (typeof data65 == "number") {
											if (data65 < 0 || isNaN(data65)) {
												const err144 = {
													instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/max/value",
													schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/max/properties/value/minimum",
													keyword: "minimum",
													params: {
														comparison: ">=",
														limit: 0
													},
													message: "must be >= 0",
													schema: 0,
													parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.max.properties.value,
													data: data65
												};
												if (vErrors === null) vErrors = [err144];
												else vErrors.push(err144);
												errors++;
											}
										}
									}
								} else {
									const err145 = {
										instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/max",
										schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/max/type",
										keyword: "type",
										params: { type: "object" },
										message: "must be object",
										schema: schema0.properties.desired.additionalProperties.properties.numbers.properties.max.type,
										parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.max,
										data: data61
									};
									if (vErrors === null) vErrors = [err145];
									else vErrors.push(err145);
									errors++;
								}
							}
						} else {
							const err146 = {
								instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers",
								schemaPath: "#/properties/desired/additionalProperties/properties/numbers/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object",
								schema: schema0.properties.desired.additionalProperties.properties.numbers.type,
								parentSchema: schema0.properties.desired.additionalProperties.properties.numbers,
								data: data50
							};
							if (vErrors === null) vErrors = [err146];
							else vErrors.push(err146);
							errors++;
						}
					}
				} else {
					const err147 = {
						instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/properties/desired/additionalProperties/type",
						keyword: "type",
						params: { type: "object" },
						message: "must be object",
						schema: schema0.properties.desired.additionalProperties.type,
						parentSchema: schema0.properties.desired.additionalProperties,
						data: data12
					};
					if (vErrors === null) vErrors = [err147];
					else vErrors.push(err147);
					errors++;
				}
			}
			else {
				const err148 = {
					instancePath: instancePath + "/desired",
					schemaPath: "#/properties/desired/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema0.properties.desired.type,
					parentSchema: schema0.properties.desired,
					data: data11
				};
				if (vErrors === null) vErrors = [err148];
				else vErrors.push(err148);
				errors++;
			}
		}
		if (data.history !== void 0) {
			let data66 = data.history;
			if (data66 && typeof data66 == "object" && !Array.isArray(data66)) for (const key1 in data66) {
				let data67 = data66[key1];
				if (data67 && typeof data67 == "object" && !Array.isArray(data67)) {
					if (data67.readable !== void 0) {
						let data68 = data67.readable;
						if (typeof data68 !== "boolean") {
							const err149 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/readable",
								schemaPath: "#/properties/history/additionalProperties/properties/readable/type",
								keyword: "type",
								params: { type: "boolean" },
								message: "must be boolean",
								schema: schema0.properties.history.additionalProperties.properties.readable.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.readable,
								data: data68
							};
							if (vErrors === null) vErrors = [err149];
							else vErrors.push(err149);
							errors++;
						}
					}
					if (data67.lastOperation !== void 0) {
						let data69 = data67.lastOperation;
						if (typeof data69 !== "string" && data69 !== null) {
							const err150 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastOperation",
								schemaPath: "#/properties/history/additionalProperties/properties/lastOperation/type",
								keyword: "type",
								params: { type: schema0.properties.history.additionalProperties.properties.lastOperation.type },
								message: "must be string,null",
								schema: schema0.properties.history.additionalProperties.properties.lastOperation.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.lastOperation,
								data: data69
							};
							if (vErrors === null) vErrors = [err150];
							else vErrors.push(err150);
							errors++;
						}
						if (typeof data69 === "string") {
							if (!pattern0.test(data69)) {
								const err151 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastOperation",
									schemaPath: "#/properties/history/additionalProperties/properties/lastOperation/pattern",
									keyword: "pattern",
									params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" },
									message: "must match pattern \"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$\"",
									schema: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
									parentSchema: schema0.properties.history.additionalProperties.properties.lastOperation,
									data: data69
								};
								if (vErrors === null) vErrors = [err151];
								else vErrors.push(err151);
								errors++;
							}
						}
					}
					if (data67.operations !== void 0) {
						let data70 = data67.operations;
						if (Array.isArray(data70)) {
							const len3 = data70.length;
							for (let i3 = 0; i3 < len3; i3++) {
								let data71 = data70[i3];
								if (typeof data71 === "string") {
									if (!pattern0.test(data71)) {
										const err152 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/operations/" + i3,
											schemaPath: "#/properties/history/additionalProperties/properties/operations/items/pattern",
											keyword: "pattern",
											params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" },
											message: "must match pattern \"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$\"",
											schema: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
											parentSchema: schema0.properties.history.additionalProperties.properties.operations.items,
											data: data71
										};
										if (vErrors === null) vErrors = [err152];
										else vErrors.push(err152);
										errors++;
									}
								} else {
									const err153 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/operations/" + i3,
										schemaPath: "#/properties/history/additionalProperties/properties/operations/items/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema0.properties.history.additionalProperties.properties.operations.items.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.operations.items,
										data: data71
									};
									if (vErrors === null) vErrors = [err153];
									else vErrors.push(err153);
									errors++;
								}
							}
						} else {
							const err154 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/operations",
								schemaPath: "#/properties/history/additionalProperties/properties/operations/type",
								keyword: "type",
								params: { type: "array" },
								message: "must be array",
								schema: schema0.properties.history.additionalProperties.properties.operations.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.operations,
								data: data70
							};
							if (vErrors === null) vErrors = [err154];
							else vErrors.push(err154);
							errors++;
						}
					}
					if (data67.awaitingVerification !== void 0) {
						let data72 = data67.awaitingVerification;
						if (typeof data72 !== "boolean") {
							const err155 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/awaitingVerification",
								schemaPath: "#/properties/history/additionalProperties/properties/awaitingVerification/type",
								keyword: "type",
								params: { type: "boolean" },
								message: "must be boolean",
								schema: schema0.properties.history.additionalProperties.properties.awaitingVerification.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.awaitingVerification,
								data: data72
							};
							if (vErrors === null) vErrors = [err155];
							else vErrors.push(err155);
							errors++;
						}
					}
					if (data67.merged !== void 0) {
						let data73 = data67.merged;
						if (Array.isArray(data73)) {
							const len4 = data73.length;
							for (let i4 = 0; i4 < len4; i4++) {
								let data74 = data73[i4];
								if (!(typeof data74 == "number" && !(data74 % 1) && !isNaN(data74))) {
									const err156 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/merged/" + i4,
										schemaPath: "#/properties/history/additionalProperties/properties/merged/items/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.history.additionalProperties.properties.merged.items.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.merged.items,
										data: data74
									};
									if (vErrors === null) vErrors = [err156];
									else vErrors.push(err156);
									errors++;
								}
								if (typeof data74 == "number") {
									if (data74 > 2147483647 || isNaN(data74)) {
										const err157 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/merged/" + i4,
											schemaPath: "#/properties/history/additionalProperties/properties/merged/items/maximum",
											keyword: "maximum",
											params: {
												comparison: "<=",
												limit: 2147483647
											},
											message: "must be <= 2147483647",
											schema: 2147483647,
											parentSchema: schema0.properties.history.additionalProperties.properties.merged.items,
											data: data74
										};
										if (vErrors === null) vErrors = [err157];
										else vErrors.push(err157);
										errors++;
									}
									if (data74 < 0 || isNaN(data74)) {
										const err158 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/merged/" + i4,
											schemaPath: "#/properties/history/additionalProperties/properties/merged/items/minimum",
											keyword: "minimum",
											params: {
												comparison: ">=",
												limit: 0
											},
											message: "must be >= 0",
											schema: 0,
											parentSchema: schema0.properties.history.additionalProperties.properties.merged.items,
											data: data74
										};
										if (vErrors === null) vErrors = [err158];
										else vErrors.push(err158);
										errors++;
									}
								}
							}
						} else {
							const err159 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/merged",
								schemaPath: "#/properties/history/additionalProperties/properties/merged/type",
								keyword: "type",
								params: { type: "array" },
								message: "must be array",
								schema: schema0.properties.history.additionalProperties.properties.merged.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.merged,
								data: data73
							};
							if (vErrors === null) vErrors = [err159];
							else vErrors.push(err159);
							errors++;
						}
					}
					if (data67.verified !== void 0) {
						let data75 = data67.verified;
						if (Array.isArray(data75)) {
							const len5 = data75.length;
							for (let i5 = 0; i5 < len5; i5++) {
								let data76 = data75[i5];
								if (!(typeof data76 == "number" && !(data76 % 1) && !isNaN(data76))) {
									const err160 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/verified/" + i5,
										schemaPath: "#/properties/history/additionalProperties/properties/verified/items/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.history.additionalProperties.properties.verified.items.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.verified.items,
										data: data76
									};
									if (vErrors === null) vErrors = [err160];
									else vErrors.push(err160);
									errors++;
								}
								if (typeof data76 == "number") {
									if (data76 > 2147483647 || isNaN(data76)) {
										const err161 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/verified/" + i5,
											schemaPath: "#/properties/history/additionalProperties/properties/verified/items/maximum",
											keyword: "maximum",
											params: {
												comparison: "<=",
												limit: 2147483647
											},
											message: "must be <= 2147483647",
											schema: 2147483647,
											parentSchema: schema0.properties.history.additionalProperties.properties.verified.items,
											data: data76
										};
										if (vErrors === null) vErrors = [err161];
										else vErrors.push(err161);
										errors++;
									}
									if (data76 < 0 || isNaN(data76)) {
										const err162 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/verified/" + i5,
											schemaPath: "#/properties/history/additionalProperties/properties/verified/items/minimum",
											keyword: "minimum",
											params: {
												comparison: ">=",
												limit: 0
											},
											message: "must be >= 0",
											schema: 0,
											parentSchema: schema0.properties.history.additionalProperties.properties.verified.items,
											data: data76
										};
										if (vErrors === null) vErrors = [err162];
										else vErrors.push(err162);
										errors++;
									}
								}
							}
						} else {
							const err163 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/verified",
								schemaPath: "#/properties/history/additionalProperties/properties/verified/type",
								keyword: "type",
								params: { type: "array" },
								message: "must be array",
								schema: schema0.properties.history.additionalProperties.properties.verified.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.verified,
								data: data75
							};
							if (vErrors === null) vErrors = [err163];
							else vErrors.push(err163);
							errors++;
						}
					}
					if (data67.looks !== void 0) {
						let data77 = data67.looks;
						if (data77 && typeof data77 == "object" && !Array.isArray(data77)) for (const key2 in data77) {
							let data78 = data77[key2];
							if (Array.isArray(data78)) {
								const len6 = data78.length;
								for (let i6 = 0; i6 < len6; i6++) {
									let data79 = data78[i6];
									if (data79 && typeof data79 == "object" && !Array.isArray(data79)) {
										if (data79.verdict === void 0) {
											const err164 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/looks/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i6,
												schemaPath: "#/properties/history/additionalProperties/properties/looks/additionalProperties/items/required",
												keyword: "required",
												params: { missingProperty: "verdict" },
												message: "must have required property 'verdict'",
												schema: schema0.properties.history.additionalProperties.properties.looks.additionalProperties.items.required,
												parentSchema: schema0.properties.history.additionalProperties.properties.looks.additionalProperties.items,
												data: data79
											};
											if (vErrors === null) vErrors = [err164];
											else vErrors.push(err164);
											errors++;
										}
										if (data79.measuredAt === void 0) {
											const err165 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/looks/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i6,
												schemaPath: "#/properties/history/additionalProperties/properties/looks/additionalProperties/items/required",
												keyword: "required",
												params: { missingProperty: "measuredAt" },
												message: "must have required property 'measuredAt'",
												schema: schema0.properties.history.additionalProperties.properties.looks.additionalProperties.items.required,
												parentSchema: schema0.properties.history.additionalProperties.properties.looks.additionalProperties.items,
												data: data79
											};
											if (vErrors === null) vErrors = [err165];
											else vErrors.push(err165);
											errors++;
										}
										if (data79.verdict !== void 0) {
											let data80 = data79.verdict;
											if (typeof data80 !== "string") {
												const err166 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/looks/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i6 + "/verdict",
													schemaPath: "#/properties/history/additionalProperties/properties/looks/additionalProperties/items/properties/verdict/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema0.properties.history.additionalProperties.properties.looks.additionalProperties.items.properties.verdict.type,
													parentSchema: schema0.properties.history.additionalProperties.properties.looks.additionalProperties.items.properties.verdict,
													data: data80
												};
												if (vErrors === null) vErrors = [err166];
												else vErrors.push(err166);
												errors++;
											}
										}
										if (data79.measuredAt !== void 0) {
											let data81 = data79.measuredAt;
											if (typeof data81 === "string") {
												if (!pattern0.test(data81)) {
													const err167 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/looks/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i6 + "/measuredAt",
														schemaPath: "#/properties/history/additionalProperties/properties/looks/additionalProperties/items/properties/measuredAt/pattern",
														keyword: "pattern",
														params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" },
														message: "must match pattern \"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$\"",
														schema: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
														parentSchema: schema0.properties.history.additionalProperties.properties.looks.additionalProperties.items.properties.measuredAt,
														data: data81
													};
													if (vErrors === null) vErrors = [err167];
													else vErrors.push(err167);
													errors++;
												}
											} else {
												const err168 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/looks/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i6 + "/measuredAt",
													schemaPath: "#/properties/history/additionalProperties/properties/looks/additionalProperties/items/properties/measuredAt/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema0.properties.history.additionalProperties.properties.looks.additionalProperties.items.properties.measuredAt.type,
													parentSchema: schema0.properties.history.additionalProperties.properties.looks.additionalProperties.items.properties.measuredAt,
													data: data81
												};
												if (vErrors === null) vErrors = [err168];
												else vErrors.push(err168);
												errors++;
											}
										}
									} else {
										const err169 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/looks/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i6,
											schemaPath: "#/properties/history/additionalProperties/properties/looks/additionalProperties/items/type",
											keyword: "type",
											params: { type: "object" },
											message: "must be object",
											schema: schema0.properties.history.additionalProperties.properties.looks.additionalProperties.items.type,
											parentSchema: schema0.properties.history.additionalProperties.properties.looks.additionalProperties.items,
											data: data79
										};
										if (vErrors === null) vErrors = [err169];
										else vErrors.push(err169);
										errors++;
									}
								}
							} else {
								const err170 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/looks/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/properties/history/additionalProperties/properties/looks/additionalProperties/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema0.properties.history.additionalProperties.properties.looks.additionalProperties.type,
									parentSchema: schema0.properties.history.additionalProperties.properties.looks.additionalProperties,
									data: data78
								};
								if (vErrors === null) vErrors = [err170];
								else vErrors.push(err170);
								errors++;
							}
						}
						else {
							const err171 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/looks",
								schemaPath: "#/properties/history/additionalProperties/properties/looks/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object",
								schema: schema0.properties.history.additionalProperties.properties.looks.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.looks,
								data: data77
							};
							if (vErrors === null) vErrors = [err171];
							else vErrors.push(err171);
							errors++;
						}
					}
					if (data67.deferrals !== void 0) {
						let data82 = data67.deferrals;
						if (!(typeof data82 == "number" && !(data82 % 1) && !isNaN(data82))) {
							const err172 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/deferrals",
								schemaPath: "#/properties/history/additionalProperties/properties/deferrals/type",
								keyword: "type",
								params: { type: "integer" },
								message: "must be integer",
								schema: schema0.properties.history.additionalProperties.properties.deferrals.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.deferrals,
								data: data82
							};
							if (vErrors === null) vErrors = [err172];
							else vErrors.push(err172);
							errors++;
						}
						if (typeof data82 == "number") {
							if (data82 > 2147483647 || isNaN(data82)) {
								const err173 = {
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
									data: data82
								};
								if (vErrors === null) vErrors = [err173];
								else vErrors.push(err173);
								errors++;
							}
							if (data82 < 0 || isNaN(data82)) {
								const err174 = {
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
									data: data82
								};
								if (vErrors === null) vErrors = [err174];
								else vErrors.push(err174);
								errors++;
							}
						}
					}
					if (data67.retryAt !== void 0) {
						let data83 = data67.retryAt;
						if (typeof data83 !== "string" && data83 !== null) {
							const err175 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/retryAt",
								schemaPath: "#/properties/history/additionalProperties/properties/retryAt/type",
								keyword: "type",
								params: { type: schema0.properties.history.additionalProperties.properties.retryAt.type },
								message: "must be string,null",
								schema: schema0.properties.history.additionalProperties.properties.retryAt.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.retryAt,
								data: data83
							};
							if (vErrors === null) vErrors = [err175];
							else vErrors.push(err175);
							errors++;
						}
						if (typeof data83 === "string") {
							if (!pattern0.test(data83)) {
								const err176 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/retryAt",
									schemaPath: "#/properties/history/additionalProperties/properties/retryAt/pattern",
									keyword: "pattern",
									params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" },
									message: "must match pattern \"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$\"",
									schema: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
									parentSchema: schema0.properties.history.additionalProperties.properties.retryAt,
									data: data83
								};
								if (vErrors === null) vErrors = [err176];
								else vErrors.push(err176);
								errors++;
							}
						}
					}
					if (data67.escalated !== void 0) {
						let data84 = data67.escalated;
						if (typeof data84 !== "boolean") {
							const err177 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/escalated",
								schemaPath: "#/properties/history/additionalProperties/properties/escalated/type",
								keyword: "type",
								params: { type: "boolean" },
								message: "must be boolean",
								schema: schema0.properties.history.additionalProperties.properties.escalated.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.escalated,
								data: data84
							};
							if (vErrors === null) vErrors = [err177];
							else vErrors.push(err177);
							errors++;
						}
					}
					if (data67.failures !== void 0) {
						let data85 = data67.failures;
						if (Array.isArray(data85)) {
							const len7 = data85.length;
							for (let i7 = 0; i7 < len7; i7++) {
								let data86 = data85[i7];
								if (typeof data86 === "string") {
									if (!pattern0.test(data86)) {
										const err178 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failures/" + i7,
											schemaPath: "#/properties/history/additionalProperties/properties/failures/items/pattern",
											keyword: "pattern",
											params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" },
											message: "must match pattern \"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$\"",
											schema: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
											parentSchema: schema0.properties.history.additionalProperties.properties.failures.items,
											data: data86
										};
										if (vErrors === null) vErrors = [err178];
										else vErrors.push(err178);
										errors++;
									}
								} else {
									const err179 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failures/" + i7,
										schemaPath: "#/properties/history/additionalProperties/properties/failures/items/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema0.properties.history.additionalProperties.properties.failures.items.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.failures.items,
										data: data86
									};
									if (vErrors === null) vErrors = [err179];
									else vErrors.push(err179);
									errors++;
								}
							}
						} else {
							const err180 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failures",
								schemaPath: "#/properties/history/additionalProperties/properties/failures/type",
								keyword: "type",
								params: { type: "array" },
								message: "must be array",
								schema: schema0.properties.history.additionalProperties.properties.failures.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.failures,
								data: data85
							};
							if (vErrors === null) vErrors = [err180];
							else vErrors.push(err180);
							errors++;
						}
					}
					if (data67.lastDecision !== void 0) {
						let data87 = data67.lastDecision;
						if (!(data87 && typeof data87 == "object" && !Array.isArray(data87)) && data87 !== null) {
							const err181 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastDecision",
								schemaPath: "#/properties/history/additionalProperties/properties/lastDecision/type",
								keyword: "type",
								params: { type: schema0.properties.history.additionalProperties.properties.lastDecision.type },
								message: "must be object,null",
								schema: schema0.properties.history.additionalProperties.properties.lastDecision.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.lastDecision,
								data: data87
							};
							if (vErrors === null) vErrors = [err181];
							else vErrors.push(err181);
							errors++;
						}
						if (data87 && typeof data87 == "object" && !Array.isArray(data87)) {
							if (data87.what === void 0) {
								const err182 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastDecision",
									schemaPath: "#/properties/history/additionalProperties/properties/lastDecision/required",
									keyword: "required",
									params: { missingProperty: "what" },
									message: "must have required property 'what'",
									schema: schema0.properties.history.additionalProperties.properties.lastDecision.required,
									parentSchema: schema0.properties.history.additionalProperties.properties.lastDecision,
									data: data87
								};
								if (vErrors === null) vErrors = [err182];
								else vErrors.push(err182);
								errors++;
							}
							if (data87.at === void 0) {
								const err183 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastDecision",
									schemaPath: "#/properties/history/additionalProperties/properties/lastDecision/required",
									keyword: "required",
									params: { missingProperty: "at" },
									message: "must have required property 'at'",
									schema: schema0.properties.history.additionalProperties.properties.lastDecision.required,
									parentSchema: schema0.properties.history.additionalProperties.properties.lastDecision,
									data: data87
								};
								if (vErrors === null) vErrors = [err183];
								else vErrors.push(err183);
								errors++;
							}
							if (data87.since === void 0) {
								const err184 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastDecision",
									schemaPath: "#/properties/history/additionalProperties/properties/lastDecision/required",
									keyword: "required",
									params: { missingProperty: "since" },
									message: "must have required property 'since'",
									schema: schema0.properties.history.additionalProperties.properties.lastDecision.required,
									parentSchema: schema0.properties.history.additionalProperties.properties.lastDecision,
									data: data87
								};
								if (vErrors === null) vErrors = [err184];
								else vErrors.push(err184);
								errors++;
							}
							if (data87.what !== void 0) {
								let data88 = data87.what;
								if (typeof data88 !== "string") {
									const err185 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastDecision/what",
										schemaPath: "#/properties/history/additionalProperties/properties/lastDecision/properties/what/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema0.properties.history.additionalProperties.properties.lastDecision.properties.what.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.lastDecision.properties.what,
										data: data88
									};
									if (vErrors === null) vErrors = [err185];
									else vErrors.push(err185);
									errors++;
								}
							}
							if (data87.at !== void 0) {
								let data89 = data87.at;
								if (typeof data89 === "string") {
									if (!pattern0.test(data89)) {
										const err186 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastDecision/at",
											schemaPath: "#/properties/history/additionalProperties/properties/lastDecision/properties/at/pattern",
											keyword: "pattern",
											params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" },
											message: "must match pattern \"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$\"",
											schema: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
											parentSchema: schema0.properties.history.additionalProperties.properties.lastDecision.properties.at,
											data: data89
										};
										if (vErrors === null) vErrors = [err186];
										else vErrors.push(err186);
										errors++;
									}
								} else {
									const err187 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastDecision/at",
										schemaPath: "#/properties/history/additionalProperties/properties/lastDecision/properties/at/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema0.properties.history.additionalProperties.properties.lastDecision.properties.at.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.lastDecision.properties.at,
										data: data89
									};
									if (vErrors === null) vErrors = [err187];
									else vErrors.push(err187);
									errors++;
								}
							}
							if (data87.since !== void 0) {
								let data90 = data87.since;
								if (typeof data90 === "string") {
									if (!pattern0.test(data90)) {
										const err188 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastDecision/since",
											schemaPath: "#/properties/history/additionalProperties/properties/lastDecision/properties/since/pattern",
											keyword: "pattern",
											params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" },
											message: "must match pattern \"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$\"",
											schema: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
											parentSchema: schema0.properties.history.additionalProperties.properties.lastDecision.properties.since,
											data: data90
										};
										if (vErrors === null) vErrors = [err188];
										else vErrors.push(err188);
										errors++;
									}
								} else {
									const err189 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastDecision/since",
										schemaPath: "#/properties/history/additionalProperties/properties/lastDecision/properties/since/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema0.properties.history.additionalProperties.properties.lastDecision.properties.since.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.lastDecision.properties.since,
										data: data90
									};
									if (vErrors === null) vErrors = [err189];
									else vErrors.push(err189);
									errors++;
								}
							}
						}
					}
					if (data67.restingSince !== void 0) {
						let data91 = data67.restingSince;
						if (typeof data91 !== "string") {
							const err190 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/restingSince",
								schemaPath: "#/properties/history/additionalProperties/properties/restingSince/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema0.properties.history.additionalProperties.properties.restingSince.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.restingSince,
								data: data91
							};
							if (vErrors === null) vErrors = [err190];
							else vErrors.push(err190);
							errors++;
						}
					}
					if (data67.proposal !== void 0) {
						let data92 = data67.proposal;
						if (data92 && typeof data92 == "object" && !Array.isArray(data92)) {
							if (data92.pull !== void 0) {
								let data93 = data92.pull;
								if (!(typeof data93 == "number" && !(data93 % 1) && !isNaN(data93))) {
									const err191 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/proposal/pull",
										schemaPath: "#/properties/history/additionalProperties/properties/proposal/properties/pull/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.history.additionalProperties.properties.proposal.properties.pull.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.proposal.properties.pull,
										data: data93
									};
									if (vErrors === null) vErrors = [err191];
									else vErrors.push(err191);
									errors++;
								}
							}
							if (data92.file !== void 0) {
								let data94 = data92.file;
								if (typeof data94 !== "string") {
									const err192 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/proposal/file",
										schemaPath: "#/properties/history/additionalProperties/properties/proposal/properties/file/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema0.properties.history.additionalProperties.properties.proposal.properties.file.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.proposal.properties.file,
										data: data94
									};
									if (vErrors === null) vErrors = [err192];
									else vErrors.push(err192);
									errors++;
								}
							}
							if (data92.field !== void 0) {
								let data95 = data92.field;
								if (typeof data95 !== "string") {
									const err193 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/proposal/field",
										schemaPath: "#/properties/history/additionalProperties/properties/proposal/properties/field/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema0.properties.history.additionalProperties.properties.proposal.properties.field.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.proposal.properties.field,
										data: data95
									};
									if (vErrors === null) vErrors = [err193];
									else vErrors.push(err193);
									errors++;
								}
							}
							if (data92.from !== void 0) {
								let data96 = data92.from;
								if (!(typeof data96 == "number" && !(data96 % 1) && !isNaN(data96))) {
									const err194 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/proposal/from",
										schemaPath: "#/properties/history/additionalProperties/properties/proposal/properties/from/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.history.additionalProperties.properties.proposal.properties.from.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.proposal.properties.from,
										data: data96
									};
									if (vErrors === null) vErrors = [err194];
									else vErrors.push(err194);
									errors++;
								}
							}
							if (data92.to !== void 0) {
								let data97 = data92.to;
								if (!(typeof data97 == "number" && !(data97 % 1) && !isNaN(data97))) {
									const err195 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/proposal/to",
										schemaPath: "#/properties/history/additionalProperties/properties/proposal/properties/to/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.history.additionalProperties.properties.proposal.properties.to.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.proposal.properties.to,
										data: data97
									};
									if (vErrors === null) vErrors = [err195];
									else vErrors.push(err195);
									errors++;
								}
							}
						} else {
							const err196 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/proposal",
								schemaPath: "#/properties/history/additionalProperties/properties/proposal/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object",
								schema: schema0.properties.history.additionalProperties.properties.proposal.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.proposal,
								data: data92
							};
							if (vErrors === null) vErrors = [err196];
							else vErrors.push(err196);
							errors++;
						}
					}
					if (data67.observed !== void 0) {
						let data98 = data67.observed;
						if (data98 && typeof data98 == "object" && !Array.isArray(data98)) {
							if (data98.at !== void 0) {
								let data99 = data98.at;
								if (typeof data99 !== "string") {
									const err197 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/observed/at",
										schemaPath: "#/properties/history/additionalProperties/properties/observed/properties/at/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema0.properties.history.additionalProperties.properties.observed.properties.at.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.observed.properties.at,
										data: data99
									};
									if (vErrors === null) vErrors = [err197];
									else vErrors.push(err197);
									errors++;
								}
							}
							if (data98.edit !== void 0) {
								let data100 = data98.edit;
								if (!(data100 && typeof data100 == "object" && !Array.isArray(data100))) {
									const err198 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/observed/edit",
										schemaPath: "#/properties/history/additionalProperties/properties/observed/properties/edit/type",
										keyword: "type",
										params: { type: "object" },
										message: "must be object",
										schema: schema0.properties.history.additionalProperties.properties.observed.properties.edit.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.observed.properties.edit,
										data: data100
									};
									if (vErrors === null) vErrors = [err198];
									else vErrors.push(err198);
									errors++;
								}
							}
						} else {
							const err199 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/observed",
								schemaPath: "#/properties/history/additionalProperties/properties/observed/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object",
								schema: schema0.properties.history.additionalProperties.properties.observed.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.observed,
								data: data98
							};
							if (vErrors === null) vErrors = [err199];
							else vErrors.push(err199);
							errors++;
						}
					}
					if (data67.steady !== void 0) {
						let data101 = data67.steady;
						if (!(data101 && typeof data101 == "object" && !Array.isArray(data101)) && data101 !== null) {
							const err200 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/steady",
								schemaPath: "#/properties/history/additionalProperties/properties/steady/type",
								keyword: "type",
								params: { type: schema0.properties.history.additionalProperties.properties.steady.type },
								message: "must be object,null",
								schema: schema0.properties.history.additionalProperties.properties.steady.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.steady,
								data: data101
							};
							if (vErrors === null) vErrors = [err200];
							else vErrors.push(err200);
							errors++;
						}
						if (data101 && typeof data101 == "object" && !Array.isArray(data101)) {
							if (data101.action === void 0) {
								const err201 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/steady",
									schemaPath: "#/properties/history/additionalProperties/properties/steady/required",
									keyword: "required",
									params: { missingProperty: "action" },
									message: "must have required property 'action'",
									schema: schema0.properties.history.additionalProperties.properties.steady.required,
									parentSchema: schema0.properties.history.additionalProperties.properties.steady,
									data: data101
								};
								if (vErrors === null) vErrors = [err201];
								else vErrors.push(err201);
								errors++;
							}
							if (data101.from === void 0) {
								const err202 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/steady",
									schemaPath: "#/properties/history/additionalProperties/properties/steady/required",
									keyword: "required",
									params: { missingProperty: "from" },
									message: "must have required property 'from'",
									schema: schema0.properties.history.additionalProperties.properties.steady.required,
									parentSchema: schema0.properties.history.additionalProperties.properties.steady,
									data: data101
								};
								if (vErrors === null) vErrors = [err202];
								else vErrors.push(err202);
								errors++;
							}
							if (data101.target === void 0) {
								const err203 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/steady",
									schemaPath: "#/properties/history/additionalProperties/properties/steady/required",
									keyword: "required",
									params: { missingProperty: "target" },
									message: "must have required property 'target'",
									schema: schema0.properties.history.additionalProperties.properties.steady.required,
									parentSchema: schema0.properties.history.additionalProperties.properties.steady,
									data: data101
								};
								if (vErrors === null) vErrors = [err203];
								else vErrors.push(err203);
								errors++;
							}
							if (data101.since === void 0) {
								const err204 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/steady",
									schemaPath: "#/properties/history/additionalProperties/properties/steady/required",
									keyword: "required",
									params: { missingProperty: "since" },
									message: "must have required property 'since'",
									schema: schema0.properties.history.additionalProperties.properties.steady.required,
									parentSchema: schema0.properties.history.additionalProperties.properties.steady,
									data: data101
								};
								if (vErrors === null) vErrors = [err204];
								else vErrors.push(err204);
								errors++;
							}
							if (data101.last === void 0) {
								const err205 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/steady",
									schemaPath: "#/properties/history/additionalProperties/properties/steady/required",
									keyword: "required",
									params: { missingProperty: "last" },
									message: "must have required property 'last'",
									schema: schema0.properties.history.additionalProperties.properties.steady.required,
									parentSchema: schema0.properties.history.additionalProperties.properties.steady,
									data: data101
								};
								if (vErrors === null) vErrors = [err205];
								else vErrors.push(err205);
								errors++;
							}
							if (data101.action !== void 0) {
								let data102 = data101.action;
								if (typeof data102 !== "string") {
									const err206 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/steady/action",
										schemaPath: "#/properties/history/additionalProperties/properties/steady/properties/action/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema0.properties.history.additionalProperties.properties.steady.properties.action.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.steady.properties.action,
										data: data102
									};
									if (vErrors === null) vErrors = [err206];
									else vErrors.push(err206);
									errors++;
								}
							}
							if (data101.from !== void 0) {
								let data103 = data101.from;
								if (!(typeof data103 == "number" && !(data103 % 1) && !isNaN(data103))) {
									const err207 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/steady/from",
										schemaPath: "#/properties/history/additionalProperties/properties/steady/properties/from/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.history.additionalProperties.properties.steady.properties.from.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.steady.properties.from,
										data: data103
									};
									if (vErrors === null) vErrors = [err207];
									else vErrors.push(err207);
									errors++;
								}
								if (typeof data103 == "number") {
									if (data103 > 2147483647 || isNaN(data103)) {
										const err208 = {
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
											data: data103
										};
										if (vErrors === null) vErrors = [err208];
										else vErrors.push(err208);
										errors++;
									}
									if (data103 < 0 || isNaN(data103)) {
										const err209 = {
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
											data: data103
										};
										if (vErrors === null) vErrors = [err209];
										else vErrors.push(err209);
										errors++;
									}
								}
							}
							if (data101.target !== void 0) {
								let data104 = data101.target;
								if (!(typeof data104 == "number" && !(data104 % 1) && !isNaN(data104))) {
									const err210 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/steady/target",
										schemaPath: "#/properties/history/additionalProperties/properties/steady/properties/target/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.history.additionalProperties.properties.steady.properties.target.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.steady.properties.target,
										data: data104
									};
									if (vErrors === null) vErrors = [err210];
									else vErrors.push(err210);
									errors++;
								}
								if (typeof data104 == "number") {
									if (data104 > 2147483647 || isNaN(data104)) {
										const err211 = {
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
											data: data104
										};
										if (vErrors === null) vErrors = [err211];
										else vErrors.push(err211);
										errors++;
									}
									if (data104 < 0 || isNaN(data104)) {
										const err212 = {
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
											data: data104
										};
										if (vErrors === null) vErrors = [err212];
										else vErrors.push(err212);
										errors++;
									}
								}
							}
							if (data101.since !== void 0) {
								let data105 = data101.since;
								if (typeof data105 === "string") {
									if (!pattern0.test(data105)) {
										const err213 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/steady/since",
											schemaPath: "#/properties/history/additionalProperties/properties/steady/properties/since/pattern",
											keyword: "pattern",
											params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" },
											message: "must match pattern \"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$\"",
											schema: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
											parentSchema: schema0.properties.history.additionalProperties.properties.steady.properties.since,
											data: data105
										};
										if (vErrors === null) vErrors = [err213];
										else vErrors.push(err213);
										errors++;
									}
								} else {
									const err214 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/steady/since",
										schemaPath: "#/properties/history/additionalProperties/properties/steady/properties/since/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema0.properties.history.additionalProperties.properties.steady.properties.since.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.steady.properties.since,
										data: data105
									};
									if (vErrors === null) vErrors = [err214];
									else vErrors.push(err214);
									errors++;
								}
							}
							if (data101.last !== void 0) {
								let data106 = data101.last;
								if (typeof data106 === "string") {
									if (!pattern0.test(data106)) {
										const err215 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/steady/last",
											schemaPath: "#/properties/history/additionalProperties/properties/steady/properties/last/pattern",
											keyword: "pattern",
											params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" },
											message: "must match pattern \"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$\"",
											schema: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
											parentSchema: schema0.properties.history.additionalProperties.properties.steady.properties.last,
											data: data106
										};
										if (vErrors === null) vErrors = [err215];
										else vErrors.push(err215);
										errors++;
									}
								} else {
									const err216 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/steady/last",
										schemaPath: "#/properties/history/additionalProperties/properties/steady/properties/last/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema0.properties.history.additionalProperties.properties.steady.properties.last.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.steady.properties.last,
										data: data106
									};
									if (vErrors === null) vErrors = [err216];
									else vErrors.push(err216);
									errors++;
								}
							}
						}
					}
					if (data67.failedChanges !== void 0) {
						let data107 = data67.failedChanges;
						if (Array.isArray(data107)) {
							const len8 = data107.length;
							for (let i8 = 0; i8 < len8; i8++) {
								let data108 = data107[i8];
								if (data108 && typeof data108 == "object" && !Array.isArray(data108)) {
									if (data108.at === void 0) {
										const err217 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i8,
											schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/required",
											keyword: "required",
											params: { missingProperty: "at" },
											message: "must have required property 'at'",
											schema: schema0.properties.history.additionalProperties.properties.failedChanges.items.required,
											parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items,
											data: data108
										};
										if (vErrors === null) vErrors = [err217];
										else vErrors.push(err217);
										errors++;
									}
									if (data108.at !== void 0) {
										let data109 = data108.at;
										if (typeof data109 === "string") {
											if (!pattern0.test(data109)) {
												const err218 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i8 + "/at",
													schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/properties/at/pattern",
													keyword: "pattern",
													params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" },
													message: "must match pattern \"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$\"",
													schema: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
													parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.at,
													data: data109
												};
												if (vErrors === null) vErrors = [err218];
												else vErrors.push(err218);
												errors++;
											}
										} else {
											const err219 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i8 + "/at",
												schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/properties/at/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string",
												schema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.at.type,
												parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.at,
												data: data109
											};
											if (vErrors === null) vErrors = [err219];
											else vErrors.push(err219);
											errors++;
										}
									}
									if (data108.blueprintVersion !== void 0) {
										let data110 = data108.blueprintVersion;
										if (typeof data110 !== "string" && data110 !== null) {
											const err220 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i8 + "/blueprintVersion",
												schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/properties/blueprintVersion/type",
												keyword: "type",
												params: { type: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.blueprintVersion.type },
												message: "must be string,null",
												schema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.blueprintVersion.type,
												parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.blueprintVersion,
												data: data110
											};
											if (vErrors === null) vErrors = [err220];
											else vErrors.push(err220);
											errors++;
										}
									}
									if (data108.change !== void 0) {
										let data111 = data108.change;
										if (data111 && typeof data111 == "object" && !Array.isArray(data111)) {
											if (data111.from === void 0) {
												const err221 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i8 + "/change",
													schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/properties/change/required",
													keyword: "required",
													params: { missingProperty: "from" },
													message: "must have required property 'from'",
													schema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.required,
													parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change,
													data: data111
												};
												if (vErrors === null) vErrors = [err221];
												else vErrors.push(err221);
												errors++;
											}
											if (data111.to === void 0) {
												const err222 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i8 + "/change",
													schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/properties/change/required",
													keyword: "required",
													params: { missingProperty: "to" },
													message: "must have required property 'to'",
													schema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.required,
													parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change,
													data: data111
												};
												if (vErrors === null) vErrors = [err222];
												else vErrors.push(err222);
												errors++;
											}
											if (data111.before === void 0) {
												const err223 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i8 + "/change",
													schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/properties/change/required",
													keyword: "required",
													params: { missingProperty: "before" },
													message: "must have required property 'before'",
													schema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.required,
													parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change,
													data: data111
												};
												if (vErrors === null) vErrors = [err223];
												else vErrors.push(err223);
												errors++;
											}
											if (data111.from !== void 0) {
												let data112 = data111.from;
												if (!(typeof data112 == "number" && !(data112 % 1) && !isNaN(data112))) {
													const err224 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i8 + "/change/from",
														schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/properties/change/properties/from/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer",
														schema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.from.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.from,
														data: data112
													};
													if (vErrors === null) vErrors = [err224];
													else vErrors.push(err224);
													errors++;
												}
												if (typeof data112 == "number") {
													if (data112 > 2147483647 || isNaN(data112)) {
														const err225 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i8 + "/change/from",
															schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/properties/change/properties/from/maximum",
															keyword: "maximum",
															params: {
																comparison: "<=",
																limit: 2147483647
															},
															message: "must be <= 2147483647",
															schema: 2147483647,
															parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.from,
															data: data112
														};
														if (vErrors === null) vErrors = [err225];
														else vErrors.push(err225);
														errors++;
													}
													if (data112 < 0 || isNaN(data112)) {
														const err226 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i8 + "/change/from",
															schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/properties/change/properties/from/minimum",
															keyword: "minimum",
															params: {
																comparison: ">=",
																limit: 0
															},
															message: "must be >= 0",
															schema: 0,
															parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.from,
															data: data112
														};
														if (vErrors === null) vErrors = [err226];
														else vErrors.push(err226);
														errors++;
													}
												}
											}
											if (data111.to !== void 0) {
												let data113 = data111.to;
												if (!(typeof data113 == "number" && !(data113 % 1) && !isNaN(data113))) {
													const err227 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i8 + "/change/to",
														schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/properties/change/properties/to/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer",
														schema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.to.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.to,
														data: data113
													};
													if (vErrors === null) vErrors = [err227];
													else vErrors.push(err227);
													errors++;
												}
												if (typeof data113 == "number") {
													if (data113 > 2147483647 || isNaN(data113)) {
														const err228 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i8 + "/change/to",
															schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/properties/change/properties/to/maximum",
															keyword: "maximum",
															params: {
																comparison: "<=",
																limit: 2147483647
															},
															message: "must be <= 2147483647",
															schema: 2147483647,
															parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.to,
															data: data113
														};
														if (vErrors === null) vErrors = [err228];
														else vErrors.push(err228);
														errors++;
													}
													if (data113 < 0 || isNaN(data113)) {
														const err229 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i8 + "/change/to",
															schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/properties/change/properties/to/minimum",
															keyword: "minimum",
															params: {
																comparison: ">=",
																limit: 0
															},
															message: "must be >= 0",
															schema: 0,
															parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.to,
															data: data113
														};
														if (vErrors === null) vErrors = [err229];
														else vErrors.push(err229);
														errors++;
													}
												}
											}
											if (data111.blueprint !== void 0) {
												let data114 = data111.blueprint;
												if (typeof data114 !== "string") {
													const err230 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i8 + "/change/blueprint",
														schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/properties/change/properties/blueprint/type",
														keyword: "type",
														params: { type: "string" },
														message: "must be string",
														schema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.blueprint.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.blueprint,
														data: data114
													};
													if (vErrors === null) vErrors = [err230];
													else vErrors.push(err230);
													errors++;
												}
											}
											if (data111.template !== void 0) {
												let data115 = data111.template;
												if (typeof data115 !== "string") {
													const err231 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i8 + "/change/template",
														schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/properties/change/properties/template/type",
														keyword: "type",
														params: { type: "string" },
														message: "must be string",
														schema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.template.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.template,
														data: data115
													};
													if (vErrors === null) vErrors = [err231];
													else vErrors.push(err231);
													errors++;
												}
											}
											if (data111.before !== void 0) {
												let data116 = data111.before;
												if (data116 && typeof data116 == "object" && !Array.isArray(data116)) for (const key3 in data116) {
													let data117 = data116[key3];
													if (!(typeof data117 == "number")) {
														const err232 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i8 + "/change/before/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
															schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/properties/change/properties/before/additionalProperties/type",
															keyword: "type",
															params: { type: "number" },
															message: "must be number",
															schema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.before.additionalProperties.type,
															parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.before.additionalProperties,
															data: data117
														};
														if (vErrors === null) vErrors = [err232];
														else vErrors.push(err232);
														errors++;
													}
												}
												else {
													const err233 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i8 + "/change/before",
														schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/properties/change/properties/before/type",
														keyword: "type",
														params: { type: "object" },
														message: "must be object",
														schema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.before.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.before,
														data: data116
													};
													if (vErrors === null) vErrors = [err233];
													else vErrors.push(err233);
													errors++;
												}
											}
											if (data111.after !== void 0) {
												let data118 = data111.after;
												if (data118 && typeof data118 == "object" && !Array.isArray(data118)) for (const key4 in data118) {
													let data119 = data118[key4];
													if (!(typeof data119 == "number")) {
														const err234 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i8 + "/change/after/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),
															schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/properties/change/properties/after/additionalProperties/type",
															keyword: "type",
															params: { type: "number" },
															message: "must be number",
															schema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.after.additionalProperties.type,
															parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.after.additionalProperties,
															data: data119
														};
														if (vErrors === null) vErrors = [err234];
														else vErrors.push(err234);
														errors++;
													}
												}
												else {
													const err235 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i8 + "/change/after",
														schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/properties/change/properties/after/type",
														keyword: "type",
														params: { type: "object" },
														message: "must be object",
														schema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.after.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.after,
														data: data118
													};
													if (vErrors === null) vErrors = [err235];
													else vErrors.push(err235);
													errors++;
												}
											}
										} else {
											const err236 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i8 + "/change",
												schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/properties/change/type",
												keyword: "type",
												params: { type: "object" },
												message: "must be object",
												schema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.type,
												parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change,
												data: data111
											};
											if (vErrors === null) vErrors = [err236];
											else vErrors.push(err236);
											errors++;
										}
									}
								} else {
									const err237 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i8,
										schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/type",
										keyword: "type",
										params: { type: "object" },
										message: "must be object",
										schema: schema0.properties.history.additionalProperties.properties.failedChanges.items.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items,
										data: data108
									};
									if (vErrors === null) vErrors = [err237];
									else vErrors.push(err237);
									errors++;
								}
							}
						} else {
							const err238 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges",
								schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/type",
								keyword: "type",
								params: { type: "array" },
								message: "must be array",
								schema: schema0.properties.history.additionalProperties.properties.failedChanges.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges,
								data: data107
							};
							if (vErrors === null) vErrors = [err238];
							else vErrors.push(err238);
							errors++;
						}
					}
					if (data67.lastAsked !== void 0) {
						let data120 = data67.lastAsked;
						if (data120 && typeof data120 == "object" && !Array.isArray(data120)) {
							if (data120.from === void 0) {
								const err239 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastAsked",
									schemaPath: "#/properties/history/additionalProperties/properties/lastAsked/required",
									keyword: "required",
									params: { missingProperty: "from" },
									message: "must have required property 'from'",
									schema: schema0.properties.history.additionalProperties.properties.lastAsked.required,
									parentSchema: schema0.properties.history.additionalProperties.properties.lastAsked,
									data: data120
								};
								if (vErrors === null) vErrors = [err239];
								else vErrors.push(err239);
								errors++;
							}
							if (data120.to === void 0) {
								const err240 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastAsked",
									schemaPath: "#/properties/history/additionalProperties/properties/lastAsked/required",
									keyword: "required",
									params: { missingProperty: "to" },
									message: "must have required property 'to'",
									schema: schema0.properties.history.additionalProperties.properties.lastAsked.required,
									parentSchema: schema0.properties.history.additionalProperties.properties.lastAsked,
									data: data120
								};
								if (vErrors === null) vErrors = [err240];
								else vErrors.push(err240);
								errors++;
							}
							if (data120.before === void 0) {
								const err241 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastAsked",
									schemaPath: "#/properties/history/additionalProperties/properties/lastAsked/required",
									keyword: "required",
									params: { missingProperty: "before" },
									message: "must have required property 'before'",
									schema: schema0.properties.history.additionalProperties.properties.lastAsked.required,
									parentSchema: schema0.properties.history.additionalProperties.properties.lastAsked,
									data: data120
								};
								if (vErrors === null) vErrors = [err241];
								else vErrors.push(err241);
								errors++;
							}
							if (data120.from !== void 0) {
								let data121 = data120.from;
								if (!(typeof data121 == "number" && !(data121 % 1) && !isNaN(data121))) {
									const err242 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastAsked/from",
										schemaPath: "#/properties/history/additionalProperties/properties/lastAsked/properties/from/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.history.additionalProperties.properties.lastAsked.properties.from.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.lastAsked.properties.from,
										data: data121
									};
									if (vErrors === null) vErrors = [err242];
									else vErrors.push(err242);
									errors++;
								}
								if (typeof data121 == "number") {
									if (data121 > 2147483647 || isNaN(data121)) {
										const err243 = {
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
											data: data121
										};
										if (vErrors === null) vErrors = [err243];
										else vErrors.push(err243);
										errors++;
									}
									if (data121 < 0 || isNaN(data121)) {
										const err244 = {
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
											data: data121
										};
										if (vErrors === null) vErrors = [err244];
										else vErrors.push(err244);
										errors++;
									}
								}
							}
							if (data120.to !== void 0) {
								let data122 = data120.to;
								if (!(typeof data122 == "number" && !(data122 % 1) && !isNaN(data122))) {
									const err245 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastAsked/to",
										schemaPath: "#/properties/history/additionalProperties/properties/lastAsked/properties/to/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.history.additionalProperties.properties.lastAsked.properties.to.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.lastAsked.properties.to,
										data: data122
									};
									if (vErrors === null) vErrors = [err245];
									else vErrors.push(err245);
									errors++;
								}
								if (typeof data122 == "number") {
									if (data122 > 2147483647 || isNaN(data122)) {
										const err246 = {
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
											data: data122
										};
										if (vErrors === null) vErrors = [err246];
										else vErrors.push(err246);
										errors++;
									}
									if (data122 < 0 || isNaN(data122)) {
										const err247 = {
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
											data: data122
										};
										if (vErrors === null) vErrors = [err247];
										else vErrors.push(err247);
										errors++;
									}
								}
							}
							if (data120.blueprint !== void 0) {
								let data123 = data120.blueprint;
								if (typeof data123 !== "string") {
									const err248 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastAsked/blueprint",
										schemaPath: "#/properties/history/additionalProperties/properties/lastAsked/properties/blueprint/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema0.properties.history.additionalProperties.properties.lastAsked.properties.blueprint.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.lastAsked.properties.blueprint,
										data: data123
									};
									if (vErrors === null) vErrors = [err248];
									else vErrors.push(err248);
									errors++;
								}
							}
							if (data120.template !== void 0) {
								let data124 = data120.template;
								if (typeof data124 !== "string") {
									const err249 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastAsked/template",
										schemaPath: "#/properties/history/additionalProperties/properties/lastAsked/properties/template/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema0.properties.history.additionalProperties.properties.lastAsked.properties.template.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.lastAsked.properties.template,
										data: data124
									};
									if (vErrors === null) vErrors = [err249];
									else vErrors.push(err249);
									errors++;
								}
							}
							if (data120.before !== void 0) {
								let data125 = data120.before;
								if (data125 && typeof data125 == "object" && !Array.isArray(data125)) for (const key5 in data125) {
									let data126 = data125[key5];
									if (!(typeof data126 == "number")) {
										const err250 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastAsked/before/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),
											schemaPath: "#/properties/history/additionalProperties/properties/lastAsked/properties/before/additionalProperties/type",
											keyword: "type",
											params: { type: "number" },
											message: "must be number",
											schema: schema0.properties.history.additionalProperties.properties.lastAsked.properties.before.additionalProperties.type,
											parentSchema: schema0.properties.history.additionalProperties.properties.lastAsked.properties.before.additionalProperties,
											data: data126
										};
										if (vErrors === null) vErrors = [err250];
										else vErrors.push(err250);
										errors++;
									}
								}
								else {
									const err251 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastAsked/before",
										schemaPath: "#/properties/history/additionalProperties/properties/lastAsked/properties/before/type",
										keyword: "type",
										params: { type: "object" },
										message: "must be object",
										schema: schema0.properties.history.additionalProperties.properties.lastAsked.properties.before.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.lastAsked.properties.before,
										data: data125
									};
									if (vErrors === null) vErrors = [err251];
									else vErrors.push(err251);
									errors++;
								}
							}
							if (data120.after !== void 0) {
								let data127 = data120.after;
								if (data127 && typeof data127 == "object" && !Array.isArray(data127)) for (const key6 in data127) {
									let data128 = data127[key6];
									if (!(typeof data128 == "number")) {
										const err252 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastAsked/after/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),
											schemaPath: "#/properties/history/additionalProperties/properties/lastAsked/properties/after/additionalProperties/type",
											keyword: "type",
											params: { type: "number" },
											message: "must be number",
											schema: schema0.properties.history.additionalProperties.properties.lastAsked.properties.after.additionalProperties.type,
											parentSchema: schema0.properties.history.additionalProperties.properties.lastAsked.properties.after.additionalProperties,
											data: data128
										};
										if (vErrors === null) vErrors = [err252];
										else vErrors.push(err252);
										errors++;
									}
								}
								else {
									const err253 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastAsked/after",
										schemaPath: "#/properties/history/additionalProperties/properties/lastAsked/properties/after/type",
										keyword: "type",
										params: { type: "object" },
										message: "must be object",
										schema: schema0.properties.history.additionalProperties.properties.lastAsked.properties.after.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.lastAsked.properties.after,
										data: data127
									};
									if (vErrors === null) vErrors = [err253];
									else vErrors.push(err253);
									errors++;
								}
							}
						} else {
							const err254 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastAsked",
								schemaPath: "#/properties/history/additionalProperties/properties/lastAsked/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object",
								schema: schema0.properties.history.additionalProperties.properties.lastAsked.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.lastAsked,
								data: data120
							};
							if (vErrors === null) vErrors = [err254];
							else vErrors.push(err254);
							errors++;
						}
					}
					if (data67.advice !== void 0) {
						let data129 = data67.advice;
						if (data129 && typeof data129 == "object" && !Array.isArray(data129)) {
							if (data129.at === void 0) {
								const err255 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/advice",
									schemaPath: "#/properties/history/additionalProperties/properties/advice/required",
									keyword: "required",
									params: { missingProperty: "at" },
									message: "must have required property 'at'",
									schema: schema0.properties.history.additionalProperties.properties.advice.required,
									parentSchema: schema0.properties.history.additionalProperties.properties.advice,
									data: data129
								};
								if (vErrors === null) vErrors = [err255];
								else vErrors.push(err255);
								errors++;
							}
							if (data129.proposed_at === void 0) {
								const err256 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/advice",
									schemaPath: "#/properties/history/additionalProperties/properties/advice/required",
									keyword: "required",
									params: { missingProperty: "proposed_at" },
									message: "must have required property 'proposed_at'",
									schema: schema0.properties.history.additionalProperties.properties.advice.required,
									parentSchema: schema0.properties.history.additionalProperties.properties.advice,
									data: data129
								};
								if (vErrors === null) vErrors = [err256];
								else vErrors.push(err256);
								errors++;
							}
							if (data129.verdict === void 0) {
								const err257 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/advice",
									schemaPath: "#/properties/history/additionalProperties/properties/advice/required",
									keyword: "required",
									params: { missingProperty: "verdict" },
									message: "must have required property 'verdict'",
									schema: schema0.properties.history.additionalProperties.properties.advice.required,
									parentSchema: schema0.properties.history.additionalProperties.properties.advice,
									data: data129
								};
								if (vErrors === null) vErrors = [err257];
								else vErrors.push(err257);
								errors++;
							}
							if (data129.violation_minutes_saved === void 0) {
								const err258 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/advice",
									schemaPath: "#/properties/history/additionalProperties/properties/advice/required",
									keyword: "required",
									params: { missingProperty: "violation_minutes_saved" },
									message: "must have required property 'violation_minutes_saved'",
									schema: schema0.properties.history.additionalProperties.properties.advice.required,
									parentSchema: schema0.properties.history.additionalProperties.properties.advice,
									data: data129
								};
								if (vErrors === null) vErrors = [err258];
								else vErrors.push(err258);
								errors++;
							}
							if (data129.replica_minutes_saved === void 0) {
								const err259 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/advice",
									schemaPath: "#/properties/history/additionalProperties/properties/advice/required",
									keyword: "required",
									params: { missingProperty: "replica_minutes_saved" },
									message: "must have required property 'replica_minutes_saved'",
									schema: schema0.properties.history.additionalProperties.properties.advice.required,
									parentSchema: schema0.properties.history.additionalProperties.properties.advice,
									data: data129
								};
								if (vErrors === null) vErrors = [err259];
								else vErrors.push(err259);
								errors++;
							}
							if (data129.at !== void 0) {
								let data130 = data129.at;
								if (typeof data130 === "string") {
									if (!pattern0.test(data130)) {
										const err260 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/advice/at",
											schemaPath: "#/properties/history/additionalProperties/properties/advice/properties/at/pattern",
											keyword: "pattern",
											params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" },
											message: "must match pattern \"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$\"",
											schema: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
											parentSchema: schema0.properties.history.additionalProperties.properties.advice.properties.at,
											data: data130
										};
										if (vErrors === null) vErrors = [err260];
										else vErrors.push(err260);
										errors++;
									}
								} else {
									const err261 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/advice/at",
										schemaPath: "#/properties/history/additionalProperties/properties/advice/properties/at/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema0.properties.history.additionalProperties.properties.advice.properties.at.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.advice.properties.at,
										data: data130
									};
									if (vErrors === null) vErrors = [err261];
									else vErrors.push(err261);
									errors++;
								}
							}
							if (data129.pull !== void 0) {
								let data131 = data129.pull;
								if (!(typeof data131 == "number" && !(data131 % 1) && !isNaN(data131))) {
									const err262 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/advice/pull",
										schemaPath: "#/properties/history/additionalProperties/properties/advice/properties/pull/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.history.additionalProperties.properties.advice.properties.pull.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.advice.properties.pull,
										data: data131
									};
									if (vErrors === null) vErrors = [err262];
									else vErrors.push(err262);
									errors++;
								}
								if (typeof data131 == "number") {
									if (data131 < 1 || isNaN(data131)) {
										const err263 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/advice/pull",
											schemaPath: "#/properties/history/additionalProperties/properties/advice/properties/pull/minimum",
											keyword: "minimum",
											params: {
												comparison: ">=",
												limit: 1
											},
											message: "must be >= 1",
											schema: 1,
											parentSchema: schema0.properties.history.additionalProperties.properties.advice.properties.pull,
											data: data131
										};
										if (vErrors === null) vErrors = [err263];
										else vErrors.push(err263);
										errors++;
									}
								}
							}
							if (data129.proposed_at !== void 0) {
								let data132 = data129.proposed_at;
								if (typeof data132 === "string") {
									if (!pattern0.test(data132)) {
										const err264 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/advice/proposed_at",
											schemaPath: "#/properties/history/additionalProperties/properties/advice/properties/proposed_at/pattern",
											keyword: "pattern",
											params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" },
											message: "must match pattern \"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$\"",
											schema: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
											parentSchema: schema0.properties.history.additionalProperties.properties.advice.properties.proposed_at,
											data: data132
										};
										if (vErrors === null) vErrors = [err264];
										else vErrors.push(err264);
										errors++;
									}
								} else {
									const err265 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/advice/proposed_at",
										schemaPath: "#/properties/history/additionalProperties/properties/advice/properties/proposed_at/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema0.properties.history.additionalProperties.properties.advice.properties.proposed_at.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.advice.properties.proposed_at,
										data: data132
									};
									if (vErrors === null) vErrors = [err265];
									else vErrors.push(err265);
									errors++;
								}
							}
							if (data129.verdict !== void 0) {
								let data133 = data129.verdict;
								if (!(data133 === "helped" || data133 === "harmed" || data133 === "even")) {
									const err266 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/advice/verdict",
										schemaPath: "#/properties/history/additionalProperties/properties/advice/properties/verdict/enum",
										keyword: "enum",
										params: { allowedValues: schema0.properties.history.additionalProperties.properties.advice.properties.verdict.enum },
										message: "must be equal to one of the allowed values",
										schema: schema0.properties.history.additionalProperties.properties.advice.properties.verdict.enum,
										parentSchema: schema0.properties.history.additionalProperties.properties.advice.properties.verdict,
										data: data133
									};
									if (vErrors === null) vErrors = [err266];
									else vErrors.push(err266);
									errors++;
								}
							}
							if (data129.violation_minutes_saved !== void 0) {
								let data134 = data129.violation_minutes_saved;
								if (!(typeof data134 == "number" && !(data134 % 1) && !isNaN(data134))) {
									const err267 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/advice/violation_minutes_saved",
										schemaPath: "#/properties/history/additionalProperties/properties/advice/properties/violation_minutes_saved/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.history.additionalProperties.properties.advice.properties.violation_minutes_saved.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.advice.properties.violation_minutes_saved,
										data: data134
									};
									if (vErrors === null) vErrors = [err267];
									else vErrors.push(err267);
									errors++;
								}
							}
							if (data129.replica_minutes_saved !== void 0) {
								let data135 = data129.replica_minutes_saved;
								if (!(typeof data135 == "number" && !(data135 % 1) && !isNaN(data135))) {
									const err268 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/advice/replica_minutes_saved",
										schemaPath: "#/properties/history/additionalProperties/properties/advice/properties/replica_minutes_saved/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.history.additionalProperties.properties.advice.properties.replica_minutes_saved.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.advice.properties.replica_minutes_saved,
										data: data135
									};
									if (vErrors === null) vErrors = [err268];
									else vErrors.push(err268);
									errors++;
								}
							}
						} else {
							const err269 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/advice",
								schemaPath: "#/properties/history/additionalProperties/properties/advice/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object",
								schema: schema0.properties.history.additionalProperties.properties.advice.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.advice,
								data: data129
							};
							if (vErrors === null) vErrors = [err269];
							else vErrors.push(err269);
							errors++;
						}
					}
					if (data67.evidence !== void 0) {
						let data136 = data67.evidence;
						if (data136 && typeof data136 == "object" && !Array.isArray(data136)) {
							if (data136.last === void 0) {
								const err270 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence",
									schemaPath: "#/properties/history/additionalProperties/properties/evidence/required",
									keyword: "required",
									params: { missingProperty: "last" },
									message: "must have required property 'last'",
									schema: schema0.properties.history.additionalProperties.properties.evidence.required,
									parentSchema: schema0.properties.history.additionalProperties.properties.evidence,
									data: data136
								};
								if (vErrors === null) vErrors = [err270];
								else vErrors.push(err270);
								errors++;
							}
							if (data136.wanted === void 0) {
								const err271 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence",
									schemaPath: "#/properties/history/additionalProperties/properties/evidence/required",
									keyword: "required",
									params: { missingProperty: "wanted" },
									message: "must have required property 'wanted'",
									schema: schema0.properties.history.additionalProperties.properties.evidence.required,
									parentSchema: schema0.properties.history.additionalProperties.properties.evidence,
									data: data136
								};
								if (vErrors === null) vErrors = [err271];
								else vErrors.push(err271);
								errors++;
							}
							if (data136.last !== void 0) {
								let data137 = data136.last;
								const _errs283 = errors;
								let valid56 = true;
								const _errs284 = errors;
								if (data137 && typeof data137 == "object" && !Array.isArray(data137)) {
									if (data137.kind === void 0 && "kind") {
										const err272 = {};
										if (vErrors === null) vErrors = [err272];
										else vErrors.push(err272);
										errors++;
									} else if (data137.kind !== void 0) {
										let data138 = data137.kind;
										if (!(data138 === "count" || data138 === "autoscaler")) {
											const err273 = {};
											if (vErrors === null) vErrors = [err273];
											else vErrors.push(err273);
											errors++;
										}
									}
								}
								var _valid2 = _errs284 === errors;
								errors = _errs283;
								if (vErrors !== null) {
									if (_errs283) vErrors.length = _errs283;
									else vErrors = null;
								}
								let ifClause2;
								if (_valid2) {
									const _errs286 = errors;
									if (data137 && typeof data137 == "object" && !Array.isArray(data137)) {
										if (data137.minutes === void 0) {
											const err274 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last",
												schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/then/required",
												keyword: "required",
												params: { missingProperty: "minutes" },
												message: "must have required property 'minutes'",
												schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.then.required,
												parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.then,
												data: data137
											};
											if (vErrors === null) vErrors = [err274];
											else vErrors.push(err274);
											errors++;
										}
										if (data137.least_replica_minutes === void 0) {
											const err275 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last",
												schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/then/required",
												keyword: "required",
												params: { missingProperty: "least_replica_minutes" },
												message: "must have required property 'least_replica_minutes'",
												schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.then.required,
												parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.then,
												data: data137
											};
											if (vErrors === null) vErrors = [err275];
											else vErrors.push(err275);
											errors++;
										}
										if (data137.digest === void 0) {
											const err276 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last",
												schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/then/required",
												keyword: "required",
												params: { missingProperty: "digest" },
												message: "must have required property 'digest'",
												schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.then.required,
												parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.then,
												data: data137
											};
											if (vErrors === null) vErrors = [err276];
											else vErrors.push(err276);
											errors++;
										}
										if (data137.stated === void 0) {
											const err277 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last",
												schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/then/required",
												keyword: "required",
												params: { missingProperty: "stated" },
												message: "must have required property 'stated'",
												schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.then.required,
												parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.then,
												data: data137
											};
											if (vErrors === null) vErrors = [err277];
											else vErrors.push(err277);
											errors++;
										}
										if (data137.chosen === void 0) {
											const err278 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last",
												schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/then/required",
												keyword: "required",
												params: { missingProperty: "chosen" },
												message: "must have required property 'chosen'",
												schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.then.required,
												parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.then,
												data: data137
											};
											if (vErrors === null) vErrors = [err278];
											else vErrors.push(err278);
											errors++;
										}
										if (data137.best === void 0) {
											const err279 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last",
												schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/then/required",
												keyword: "required",
												params: { missingProperty: "best" },
												message: "must have required property 'best'",
												schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.then.required,
												parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.then,
												data: data137
											};
											if (vErrors === null) vErrors = [err279];
											else vErrors.push(err279);
											errors++;
										}
									}
									var _valid2 = _errs286 === errors;
									valid56 = _valid2;
									if (valid56) {
										var props2 = {};
										props2.minutes = true;
										props2.least_replica_minutes = true;
										props2.digest = true;
										props2.stated = true;
										props2.chosen = true;
										props2.best = true;
										props2.kind = true;
									}
									ifClause2 = "then";
								} else {
									const _errs287 = errors;
									if (data137 && typeof data137 == "object" && !Array.isArray(data137)) {
										if (data137.message === void 0) {
											const err280 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last",
												schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/else/required",
												keyword: "required",
												params: { missingProperty: "message" },
												message: "must have required property 'message'",
												schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.else.required,
												parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.else,
												data: data137
											};
											if (vErrors === null) vErrors = [err280];
											else vErrors.push(err280);
											errors++;
										}
									}
									var _valid2 = _errs287 === errors;
									valid56 = _valid2;
									if (valid56) {
										if (props2 !== true) {
											props2 = props2 || {};
											props2.message = true;
										}
									}
									ifClause2 = "else";
								}
								if (!valid56) {
									const err281 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last",
										schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/if",
										keyword: "if",
										params: { failingKeyword: ifClause2 },
										message: "must match \"" + ifClause2 + "\" schema",
										schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.if,
										parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last,
										data: data137
									};
									if (vErrors === null) vErrors = [err281];
									else vErrors.push(err281);
									errors++;
								}
								if (data137 && typeof data137 == "object" && !Array.isArray(data137)) {
									if (data137.at === void 0) {
										const err282 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last",
											schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/required",
											keyword: "required",
											params: { missingProperty: "at" },
											message: "must have required property 'at'",
											schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.required,
											parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last,
											data: data137
										};
										if (vErrors === null) vErrors = [err282];
										else vErrors.push(err282);
										errors++;
									}
									if (data137.blueprint === void 0) {
										const err283 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last",
											schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/required",
											keyword: "required",
											params: { missingProperty: "blueprint" },
											message: "must have required property 'blueprint'",
											schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.required,
											parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last,
											data: data137
										};
										if (vErrors === null) vErrors = [err283];
										else vErrors.push(err283);
										errors++;
									}
									if (data137.kind === void 0) {
										const err284 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last",
											schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/required",
											keyword: "required",
											params: { missingProperty: "kind" },
											message: "must have required property 'kind'",
											schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.required,
											parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last,
											data: data137
										};
										if (vErrors === null) vErrors = [err284];
										else vErrors.push(err284);
										errors++;
									}
									if (props2 !== true) {
										props2 = props2 || {};
										props2.at = true;
										props2.blueprint = true;
										props2.kind = true;
										props2.message = true;
										props2.minutes = true;
										props2.least_replica_minutes = true;
										props2.measure = true;
										props2.limit = true;
										props2.digest = true;
										props2.demand = true;
										props2.stated = true;
										props2.chosen = true;
										props2.best = true;
										props2.wanted = true;
										props2.autoscaler = true;
										props2.ceiling_minutes = true;
									}
									if (data137.at !== void 0) {
										let data139 = data137.at;
										if (typeof data139 === "string") {
											if (!pattern0.test(data139)) {
												const err285 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/at",
													schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/at/pattern",
													keyword: "pattern",
													params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" },
													message: "must match pattern \"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$\"",
													schema: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
													parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.at,
													data: data139
												};
												if (vErrors === null) vErrors = [err285];
												else vErrors.push(err285);
												errors++;
											}
										} else {
											const err286 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/at",
												schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/at/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string",
												schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.at.type,
												parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.at,
												data: data139
											};
											if (vErrors === null) vErrors = [err286];
											else vErrors.push(err286);
											errors++;
										}
									}
									if (data137.blueprint !== void 0) {
										let data140 = data137.blueprint;
										if (typeof data140 !== "string") {
											const err287 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/blueprint",
												schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/blueprint/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string",
												schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.blueprint.type,
												parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.blueprint,
												data: data140
											};
											if (vErrors === null) vErrors = [err287];
											else vErrors.push(err287);
											errors++;
										}
									}
									if (data137.kind !== void 0) {
										let data141 = data137.kind;
										if (!(data141 === "count" || data141 === "autoscaler" || data141 === "evidence_too_short" || data141 === "history_missing")) {
											const err288 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/kind",
												schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/kind/enum",
												keyword: "enum",
												params: { allowedValues: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.kind.enum },
												message: "must be equal to one of the allowed values",
												schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.kind.enum,
												parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.kind,
												data: data141
											};
											if (vErrors === null) vErrors = [err288];
											else vErrors.push(err288);
											errors++;
										}
									}
									if (data137.message !== void 0) {
										let data142 = data137.message;
										if (typeof data142 !== "string") {
											const err289 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/message",
												schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/message/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string",
												schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.message.type,
												parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.message,
												data: data142
											};
											if (vErrors === null) vErrors = [err289];
											else vErrors.push(err289);
											errors++;
										}
									}
									if (data137.minutes !== void 0) {
										let data143 = data137.minutes;
										if (!(typeof data143 == "number" && !(data143 % 1) && !isNaN(data143))) {
											const err290 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/minutes",
												schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/minutes/type",
												keyword: "type",
												params: { type: "integer" },
												message: "must be integer",
												schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.minutes.type,
												parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.minutes,
												data: data143
											};
											if (vErrors === null) vErrors = [err290];
											else vErrors.push(err290);
											errors++;
										}
										if (typeof data143 == "number") {
											if (data143 < 0 || isNaN(data143)) {
												const err291 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/minutes",
													schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/minutes/minimum",
													keyword: "minimum",
													params: {
														comparison: ">=",
														limit: 0
													},
													message: "must be >= 0",
													schema: 0,
													parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.minutes,
													data: data143
												};
												if (vErrors === null) vErrors = [err291];
												else vErrors.push(err291);
												errors++;
											}
										}
									}
									if (data137.least_replica_minutes !== void 0) {
										let data144 = data137.least_replica_minutes;
										if (!(typeof data144 == "number" && !(data144 % 1) && !isNaN(data144))) {
											const err292 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/least_replica_minutes",
												schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/least_replica_minutes/type",
												keyword: "type",
												params: { type: "integer" },
												message: "must be integer",
												schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.least_replica_minutes.type,
												parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.least_replica_minutes,
												data: data144
											};
											if (vErrors === null) vErrors = [err292];
											else vErrors.push(err292);
											errors++;
										}
										if (typeof data144 == "number") {
											if (data144 < 0 || isNaN(data144)) {
												const err293 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/least_replica_minutes",
													schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/least_replica_minutes/minimum",
													keyword: "minimum",
													params: {
														comparison: ">=",
														limit: 0
													},
													message: "must be >= 0",
													schema: 0,
													parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.least_replica_minutes,
													data: data144
												};
												if (vErrors === null) vErrors = [err293];
												else vErrors.push(err293);
												errors++;
											}
										}
									}
									if (data137.measure !== void 0) {
										let data145 = data137.measure;
										if (data145 && typeof data145 == "object" && !Array.isArray(data145)) {
											if (data145.requests_per_replica === void 0) {
												const err294 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/measure",
													schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/measure/required",
													keyword: "required",
													params: { missingProperty: "requests_per_replica" },
													message: "must have required property 'requests_per_replica'",
													schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.measure.required,
													parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.measure,
													data: data145
												};
												if (vErrors === null) vErrors = [err294];
												else vErrors.push(err294);
												errors++;
											}
											if (data145.requests_per_replica !== void 0) {
												let data146 = data145.requests_per_replica;
												if (typeof data146 == "number") {
													if (data146 < 0 || isNaN(data146)) {
														const err295 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/measure/requests_per_replica",
															schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/measure/properties/requests_per_replica/minimum",
															keyword: "minimum",
															params: {
																comparison: ">=",
																limit: 0
															},
															message: "must be >= 0",
															schema: 0,
															parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.measure.properties.requests_per_replica,
															data: data146
														};
														if (vErrors === null) vErrors = [err295];
														else vErrors.push(err295);
														errors++;
													}
												} else {
													const err296 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/measure/requests_per_replica",
														schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/measure/properties/requests_per_replica/type",
														keyword: "type",
														params: { type: "number" },
														message: "must be number",
														schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.measure.properties.requests_per_replica.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.measure.properties.requests_per_replica,
														data: data146
													};
													if (vErrors === null) vErrors = [err296];
													else vErrors.push(err296);
													errors++;
												}
											}
											if (data145.pairs !== void 0) {
												let data147 = data145.pairs;
												if (!(typeof data147 == "number" && !(data147 % 1) && !isNaN(data147))) {
													const err297 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/measure/pairs",
														schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/measure/properties/pairs/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer",
														schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.measure.properties.pairs.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.measure.properties.pairs,
														data: data147
													};
													if (vErrors === null) vErrors = [err297];
													else vErrors.push(err297);
													errors++;
												}
												if (typeof data147 == "number") {
													if (data147 < 0 || isNaN(data147)) {
														const err298 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/measure/pairs",
															schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/measure/properties/pairs/minimum",
															keyword: "minimum",
															params: {
																comparison: ">=",
																limit: 0
															},
															message: "must be >= 0",
															schema: 0,
															parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.measure.properties.pairs,
															data: data147
														};
														if (vErrors === null) vErrors = [err298];
														else vErrors.push(err298);
														errors++;
													}
												}
											}
										} else {
											const err299 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/measure",
												schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/measure/type",
												keyword: "type",
												params: { type: "object" },
												message: "must be object",
												schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.measure.type,
												parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.measure,
												data: data145
											};
											if (vErrors === null) vErrors = [err299];
											else vErrors.push(err299);
											errors++;
										}
									}
									if (data137.limit !== void 0) {
										let data148 = data137.limit;
										if (data148 && typeof data148 == "object" && !Array.isArray(data148)) {
											if (data148.limit === void 0) {
												const err300 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/limit",
													schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/limit/required",
													keyword: "required",
													params: { missingProperty: "limit" },
													message: "must have required property 'limit'",
													schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.limit.required,
													parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.limit,
													data: data148
												};
												if (vErrors === null) vErrors = [err300];
												else vErrors.push(err300);
												errors++;
											}
											if (data148.target_ms === void 0) {
												const err301 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/limit",
													schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/limit/required",
													keyword: "required",
													params: { missingProperty: "target_ms" },
													message: "must have required property 'target_ms'",
													schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.limit.required,
													parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.limit,
													data: data148
												};
												if (vErrors === null) vErrors = [err301];
												else vErrors.push(err301);
												errors++;
											}
											if (data148.bands === void 0) {
												const err302 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/limit",
													schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/limit/required",
													keyword: "required",
													params: { missingProperty: "bands" },
													message: "must have required property 'bands'",
													schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.limit.required,
													parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.limit,
													data: data148
												};
												if (vErrors === null) vErrors = [err302];
												else vErrors.push(err302);
												errors++;
											}
											if (data148.limit !== void 0) {
												let data149 = data148.limit;
												if (!(typeof data149 == "number" && !(data149 % 1) && !isNaN(data149))) {
													const err303 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/limit/limit",
														schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/limit/properties/limit/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer",
														schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.limit.properties.limit.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.limit.properties.limit,
														data: data149
													};
													if (vErrors === null) vErrors = [err303];
													else vErrors.push(err303);
													errors++;
												}
												if (typeof data149 == "number") {
													if (data149 < 0 || isNaN(data149)) {
														const err304 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/limit/limit",
															schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/limit/properties/limit/minimum",
															keyword: "minimum",
															params: {
																comparison: ">=",
																limit: 0
															},
															message: "must be >= 0",
															schema: 0,
															parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.limit.properties.limit,
															data: data149
														};
														if (vErrors === null) vErrors = [err304];
														else vErrors.push(err304);
														errors++;
													}
												}
											}
											if (data148.target_ms !== void 0) {
												let data150 = data148.target_ms;
												if (typeof data150 == "number") {
													if (data150 < 0 || isNaN(data150)) {
														const err305 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/limit/target_ms",
															schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/limit/properties/target_ms/minimum",
															keyword: "minimum",
															params: {
																comparison: ">=",
																limit: 0
															},
															message: "must be >= 0",
															schema: 0,
															parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.limit.properties.target_ms,
															data: data150
														};
														if (vErrors === null) vErrors = [err305];
														else vErrors.push(err305);
														errors++;
													}
												} else {
													const err306 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/limit/target_ms",
														schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/limit/properties/target_ms/type",
														keyword: "type",
														params: { type: "number" },
														message: "must be number",
														schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.limit.properties.target_ms.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.limit.properties.target_ms,
														data: data150
													};
													if (vErrors === null) vErrors = [err306];
													else vErrors.push(err306);
													errors++;
												}
											}
											if (data148.bands !== void 0) {
												let data151 = data148.bands;
												if (Array.isArray(data151)) {
													const len9 = data151.length;
													for (let i9 = 0; i9 < len9; i9++) {
														let data152 = data151[i9];
														if (Array.isArray(data152)) {
															const len10 = data152.length;
															for (let i10 = 0; i10 < len10; i10++) {
																let data153 = data152[i10];
																if (!(typeof data153 == "number" && !(data153 % 1) && !isNaN(data153))) {
																	const err307 = {
																		instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/limit/bands/" + i9 + "/" + i10,
																		schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/limit/properties/bands/items/items/type",
																		keyword: "type",
																		params: { type: "integer" },
																		message: "must be integer",
																		schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.limit.properties.bands.items.items.type,
																		parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.limit.properties.bands.items.items,
																		data: data153
																	};
																	if (vErrors === null) vErrors = [err307];
																	else vErrors.push(err307);
																	errors++;
																}
																if (typeof data153 == "number") {
																	if (data153 < 0 || isNaN(data153)) {
																		const err308 = {
																			instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/limit/bands/" + i9 + "/" + i10,
																			schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/limit/properties/bands/items/items/minimum",
																			keyword: "minimum",
																			params: {
																				comparison: ">=",
																				limit: 0
																			},
																			message: "must be >= 0",
																			schema: 0,
																			parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.limit.properties.bands.items.items,
																			data: data153
																		};
																		if (vErrors === null) vErrors = [err308];
																		else vErrors.push(err308);
																		errors++;
																	}
																}
															}
														} else {
															const err309 = {
																instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/limit/bands/" + i9,
																schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/limit/properties/bands/items/type",
																keyword: "type",
																params: { type: "array" },
																message: "must be array",
																schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.limit.properties.bands.items.type,
																parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.limit.properties.bands.items,
																data: data152
															};
															if (vErrors === null) vErrors = [err309];
															else vErrors.push(err309);
															errors++;
														}
													}
												} else {
													const err310 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/limit/bands",
														schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/limit/properties/bands/type",
														keyword: "type",
														params: { type: "array" },
														message: "must be array",
														schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.limit.properties.bands.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.limit.properties.bands,
														data: data151
													};
													if (vErrors === null) vErrors = [err310];
													else vErrors.push(err310);
													errors++;
												}
											}
											if (data148.reason !== void 0) {
												let data154 = data148.reason;
												if (typeof data154 !== "string") {
													const err311 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/limit/reason",
														schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/limit/properties/reason/type",
														keyword: "type",
														params: { type: "string" },
														message: "must be string",
														schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.limit.properties.reason.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.limit.properties.reason,
														data: data154
													};
													if (vErrors === null) vErrors = [err311];
													else vErrors.push(err311);
													errors++;
												}
											}
										} else {
											const err312 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/limit",
												schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/limit/type",
												keyword: "type",
												params: { type: "object" },
												message: "must be object",
												schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.limit.type,
												parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.limit,
												data: data148
											};
											if (vErrors === null) vErrors = [err312];
											else vErrors.push(err312);
											errors++;
										}
									}
									if (data137.digest !== void 0) {
										let data155 = data137.digest;
										if (typeof data155 !== "string") {
											const err313 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/digest",
												schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/digest/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string",
												schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.digest.type,
												parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.digest,
												data: data155
											};
											if (vErrors === null) vErrors = [err313];
											else vErrors.push(err313);
											errors++;
										}
									}
									if (data137.demand !== void 0) {
										let data156 = data137.demand;
										if (data156 && typeof data156 == "object" && !Array.isArray(data156)) {
											if (data156.start === void 0) {
												const err314 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/demand",
													schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/demand/required",
													keyword: "required",
													params: { missingProperty: "start" },
													message: "must have required property 'start'",
													schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.demand.required,
													parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.demand,
													data: data156
												};
												if (vErrors === null) vErrors = [err314];
												else vErrors.push(err314);
												errors++;
											}
											if (data156.values === void 0) {
												const err315 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/demand",
													schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/demand/required",
													keyword: "required",
													params: { missingProperty: "values" },
													message: "must have required property 'values'",
													schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.demand.required,
													parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.demand,
													data: data156
												};
												if (vErrors === null) vErrors = [err315];
												else vErrors.push(err315);
												errors++;
											}
											if (data156.start !== void 0) {
												let data157 = data156.start;
												if (!(typeof data157 == "number" && !(data157 % 1) && !isNaN(data157))) {
													const err316 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/demand/start",
														schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/demand/properties/start/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer",
														schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.demand.properties.start.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.demand.properties.start,
														data: data157
													};
													if (vErrors === null) vErrors = [err316];
													else vErrors.push(err316);
													errors++;
												}
											}
											if (data156.values !== void 0) {
												let data158 = data156.values;
												if (typeof data158 !== "string") {
													const err317 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/demand/values",
														schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/demand/properties/values/type",
														keyword: "type",
														params: { type: "string" },
														message: "must be string",
														schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.demand.properties.values.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.demand.properties.values,
														data: data158
													};
													if (vErrors === null) vErrors = [err317];
													else vErrors.push(err317);
													errors++;
												}
											}
										} else {
											const err318 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/demand",
												schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/demand/type",
												keyword: "type",
												params: { type: "object" },
												message: "must be object",
												schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.demand.type,
												parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.demand,
												data: data156
											};
											if (vErrors === null) vErrors = [err318];
											else vErrors.push(err318);
											errors++;
										}
									}
									if (data137.stated !== void 0) {
										let data159 = data137.stated;
										if (data159 && typeof data159 == "object" && !Array.isArray(data159)) {
											if (data159.score === void 0) {
												const err319 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/stated",
													schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/stated/required",
													keyword: "required",
													params: { missingProperty: "score" },
													message: "must have required property 'score'",
													schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.required,
													parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated,
													data: data159
												};
												if (vErrors === null) vErrors = [err319];
												else vErrors.push(err319);
												errors++;
											}
											if (data159.replica_minutes === void 0) {
												const err320 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/stated",
													schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/stated/required",
													keyword: "required",
													params: { missingProperty: "replica_minutes" },
													message: "must have required property 'replica_minutes'",
													schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.required,
													parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated,
													data: data159
												};
												if (vErrors === null) vErrors = [err320];
												else vErrors.push(err320);
												errors++;
											}
											if (data159.violation_minutes === void 0) {
												const err321 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/stated",
													schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/stated/required",
													keyword: "required",
													params: { missingProperty: "violation_minutes" },
													message: "must have required property 'violation_minutes'",
													schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.required,
													parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated,
													data: data159
												};
												if (vErrors === null) vErrors = [err321];
												else vErrors.push(err321);
												errors++;
											}
											if (data159.replicas !== void 0) {
												let data160 = data159.replicas;
												if (!(typeof data160 == "number" && !(data160 % 1) && !isNaN(data160))) {
													const err322 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/stated/replicas",
														schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/stated/properties/replicas/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer",
														schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.properties.replicas.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.properties.replicas,
														data: data160
													};
													if (vErrors === null) vErrors = [err322];
													else vErrors.push(err322);
													errors++;
												}
												if (typeof data160 == "number") {
													if (data160 < 0 || isNaN(data160)) {
														const err323 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/stated/replicas",
															schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/stated/properties/replicas/minimum",
															keyword: "minimum",
															params: {
																comparison: ">=",
																limit: 0
															},
															message: "must be >= 0",
															schema: 0,
															parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.properties.replicas,
															data: data160
														};
														if (vErrors === null) vErrors = [err323];
														else vErrors.push(err323);
														errors++;
													}
												}
											}
											if (data159.settings !== void 0) {
												let data161 = data159.settings;
												if (data161 && typeof data161 == "object" && !Array.isArray(data161)) {
													if (data161.target === void 0) {
														const err324 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/stated/settings",
															schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/stated/properties/settings/required",
															keyword: "required",
															params: { missingProperty: "target" },
															message: "must have required property 'target'",
															schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.properties.settings.required,
															parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.properties.settings,
															data: data161
														};
														if (vErrors === null) vErrors = [err324];
														else vErrors.push(err324);
														errors++;
													}
													if (data161.min === void 0) {
														const err325 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/stated/settings",
															schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/stated/properties/settings/required",
															keyword: "required",
															params: { missingProperty: "min" },
															message: "must have required property 'min'",
															schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.properties.settings.required,
															parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.properties.settings,
															data: data161
														};
														if (vErrors === null) vErrors = [err325];
														else vErrors.push(err325);
														errors++;
													}
													if (data161.max === void 0) {
														const err326 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/stated/settings",
															schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/stated/properties/settings/required",
															keyword: "required",
															params: { missingProperty: "max" },
															message: "must have required property 'max'",
															schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.properties.settings.required,
															parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.properties.settings,
															data: data161
														};
														if (vErrors === null) vErrors = [err326];
														else vErrors.push(err326);
														errors++;
													}
													if (data161.target !== void 0) {
														let data162 = data161.target;
														if (!(typeof data162 == "number" && !(data162 % 1) && !isNaN(data162))) {
															const err327 = {
																instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/stated/settings/target",
																schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/stated/properties/settings/properties/target/type",
																keyword: "type",
																params: { type: "integer" },
																message: "must be integer",
																schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.properties.settings.properties.target.type,
																parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.properties.settings.properties.target,
																data: data162
															};
															if (vErrors === null) vErrors = [err327];
															else vErrors.push(err327);
															errors++;
														}
														if (typeof data162 == "number") {
															if (data162 < 1 || isNaN(data162)) {
																const err328 = {
																	instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/stated/settings/target",
																	schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/stated/properties/settings/properties/target/minimum",
																	keyword: "minimum",
																	params: {
																		comparison: ">=",
																		limit: 1
																	},
																	message: "must be >= 1",
																	schema: 1,
																	parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.properties.settings.properties.target,
																	data: data162
																};
																if (vErrors === null) vErrors = [err328];
																else vErrors.push(err328);
																errors++;
															}
														}
													}
													if (data161.min !== void 0) {
														let data163 = data161.min;
														if (!(typeof data163 == "number" && !(data163 % 1) && !isNaN(data163))) {
															const err329 = {
																instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/stated/settings/min",
																schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/stated/properties/settings/properties/min/type",
																keyword: "type",
																params: { type: "integer" },
																message: "must be integer",
																schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.properties.settings.properties.min.type,
																parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.properties.settings.properties.min,
																data: data163
															};
															if (vErrors === null) vErrors = [err329];
															else vErrors.push(err329);
															errors++;
														}
														if (typeof data163 == "number") {
															if (data163 < 0 || isNaN(data163)) {
																const err330 = {
																	instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/stated/settings/min",
																	schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/stated/properties/settings/properties/min/minimum",
																	keyword: "minimum",
																	params: {
																		comparison: ">=",
																		limit: 0
																	},
																	message: "must be >= 0",
																	schema: 0,
																	parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.properties.settings.properties.min,
																	data: data163
																};
																if (vErrors === null) vErrors = [err330];
																else vErrors.push(err330);
																errors++;
															}
														}
													}
													if (data161.max !== void 0) {
														let data164 = data161.max;
														if (!(typeof data164 == "number" && !(data164 % 1) && !isNaN(data164))) {
															const err331 = {
																instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/stated/settings/max",
																schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/stated/properties/settings/properties/max/type",
																keyword: "type",
																params: { type: "integer" },
																message: "must be integer",
																schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.properties.settings.properties.max.type,
																parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.properties.settings.properties.max,
																data: data164
															};
															if (vErrors === null) vErrors = [err331];
															else vErrors.push(err331);
															errors++;
														}
														if (typeof data164 == "number") {
															if (data164 < 0 || isNaN(data164)) {
																const err332 = {
																	instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/stated/settings/max",
																	schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/stated/properties/settings/properties/max/minimum",
																	keyword: "minimum",
																	params: {
																		comparison: ">=",
																		limit: 0
																	},
																	message: "must be >= 0",
																	schema: 0,
																	parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.properties.settings.properties.max,
																	data: data164
																};
																if (vErrors === null) vErrors = [err332];
																else vErrors.push(err332);
																errors++;
															}
														}
													}
												} else {
													const err333 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/stated/settings",
														schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/stated/properties/settings/type",
														keyword: "type",
														params: { type: "object" },
														message: "must be object",
														schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.properties.settings.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.properties.settings,
														data: data161
													};
													if (vErrors === null) vErrors = [err333];
													else vErrors.push(err333);
													errors++;
												}
											}
											if (data159.score !== void 0) {
												let data165 = data159.score;
												if (!(typeof data165 == "number" && !(data165 % 1) && !isNaN(data165))) {
													const err334 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/stated/score",
														schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/stated/properties/score/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer",
														schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.properties.score.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.properties.score,
														data: data165
													};
													if (vErrors === null) vErrors = [err334];
													else vErrors.push(err334);
													errors++;
												}
												if (typeof data165 == "number") {
													if (data165 < 0 || isNaN(data165)) {
														const err335 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/stated/score",
															schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/stated/properties/score/minimum",
															keyword: "minimum",
															params: {
																comparison: ">=",
																limit: 0
															},
															message: "must be >= 0",
															schema: 0,
															parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.properties.score,
															data: data165
														};
														if (vErrors === null) vErrors = [err335];
														else vErrors.push(err335);
														errors++;
													}
												}
											}
											if (data159.replica_minutes !== void 0) {
												let data166 = data159.replica_minutes;
												if (!(typeof data166 == "number" && !(data166 % 1) && !isNaN(data166))) {
													const err336 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/stated/replica_minutes",
														schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/stated/properties/replica_minutes/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer",
														schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.properties.replica_minutes.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.properties.replica_minutes,
														data: data166
													};
													if (vErrors === null) vErrors = [err336];
													else vErrors.push(err336);
													errors++;
												}
												if (typeof data166 == "number") {
													if (data166 < 0 || isNaN(data166)) {
														const err337 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/stated/replica_minutes",
															schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/stated/properties/replica_minutes/minimum",
															keyword: "minimum",
															params: {
																comparison: ">=",
																limit: 0
															},
															message: "must be >= 0",
															schema: 0,
															parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.properties.replica_minutes,
															data: data166
														};
														if (vErrors === null) vErrors = [err337];
														else vErrors.push(err337);
														errors++;
													}
												}
											}
											if (data159.violation_minutes !== void 0) {
												let data167 = data159.violation_minutes;
												if (!(typeof data167 == "number" && !(data167 % 1) && !isNaN(data167))) {
													const err338 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/stated/violation_minutes",
														schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/stated/properties/violation_minutes/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer",
														schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.properties.violation_minutes.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.properties.violation_minutes,
														data: data167
													};
													if (vErrors === null) vErrors = [err338];
													else vErrors.push(err338);
													errors++;
												}
												if (typeof data167 == "number") {
													if (data167 < 0 || isNaN(data167)) {
														const err339 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/stated/violation_minutes",
															schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/stated/properties/violation_minutes/minimum",
															keyword: "minimum",
															params: {
																comparison: ">=",
																limit: 0
															},
															message: "must be >= 0",
															schema: 0,
															parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.properties.violation_minutes,
															data: data167
														};
														if (vErrors === null) vErrors = [err339];
														else vErrors.push(err339);
														errors++;
													}
												}
											}
										} else {
											const err340 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/stated",
												schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/stated/type",
												keyword: "type",
												params: { type: "object" },
												message: "must be object",
												schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.type,
												parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated,
												data: data159
											};
											if (vErrors === null) vErrors = [err340];
											else vErrors.push(err340);
											errors++;
										}
									}
									if (data137.chosen !== void 0) {
										let data168 = data137.chosen;
										if (data168 && typeof data168 == "object" && !Array.isArray(data168)) {
											if (data168.score === void 0) {
												const err341 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/chosen",
													schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/chosen/required",
													keyword: "required",
													params: { missingProperty: "score" },
													message: "must have required property 'score'",
													schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.required,
													parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen,
													data: data168
												};
												if (vErrors === null) vErrors = [err341];
												else vErrors.push(err341);
												errors++;
											}
											if (data168.replica_minutes === void 0) {
												const err342 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/chosen",
													schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/chosen/required",
													keyword: "required",
													params: { missingProperty: "replica_minutes" },
													message: "must have required property 'replica_minutes'",
													schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.required,
													parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen,
													data: data168
												};
												if (vErrors === null) vErrors = [err342];
												else vErrors.push(err342);
												errors++;
											}
											if (data168.violation_minutes === void 0) {
												const err343 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/chosen",
													schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/chosen/required",
													keyword: "required",
													params: { missingProperty: "violation_minutes" },
													message: "must have required property 'violation_minutes'",
													schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.required,
													parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen,
													data: data168
												};
												if (vErrors === null) vErrors = [err343];
												else vErrors.push(err343);
												errors++;
											}
											if (data168.replicas !== void 0) {
												let data169 = data168.replicas;
												if (!(typeof data169 == "number" && !(data169 % 1) && !isNaN(data169))) {
													const err344 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/chosen/replicas",
														schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/chosen/properties/replicas/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer",
														schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.properties.replicas.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.properties.replicas,
														data: data169
													};
													if (vErrors === null) vErrors = [err344];
													else vErrors.push(err344);
													errors++;
												}
												if (typeof data169 == "number") {
													if (data169 < 0 || isNaN(data169)) {
														const err345 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/chosen/replicas",
															schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/chosen/properties/replicas/minimum",
															keyword: "minimum",
															params: {
																comparison: ">=",
																limit: 0
															},
															message: "must be >= 0",
															schema: 0,
															parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.properties.replicas,
															data: data169
														};
														if (vErrors === null) vErrors = [err345];
														else vErrors.push(err345);
														errors++;
													}
												}
											}
											if (data168.settings !== void 0) {
												let data170 = data168.settings;
												if (data170 && typeof data170 == "object" && !Array.isArray(data170)) {
													if (data170.target === void 0) {
														const err346 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/chosen/settings",
															schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/chosen/properties/settings/required",
															keyword: "required",
															params: { missingProperty: "target" },
															message: "must have required property 'target'",
															schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.properties.settings.required,
															parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.properties.settings,
															data: data170
														};
														if (vErrors === null) vErrors = [err346];
														else vErrors.push(err346);
														errors++;
													}
													if (data170.min === void 0) {
														const err347 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/chosen/settings",
															schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/chosen/properties/settings/required",
															keyword: "required",
															params: { missingProperty: "min" },
															message: "must have required property 'min'",
															schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.properties.settings.required,
															parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.properties.settings,
															data: data170
														};
														if (vErrors === null) vErrors = [err347];
														else vErrors.push(err347);
														errors++;
													}
													if (data170.max === void 0) {
														const err348 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/chosen/settings",
															schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/chosen/properties/settings/required",
															keyword: "required",
															params: { missingProperty: "max" },
															message: "must have required property 'max'",
															schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.properties.settings.required,
															parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.properties.settings,
															data: data170
														};
														if (vErrors === null) vErrors = [err348];
														else vErrors.push(err348);
														errors++;
													}
													if (data170.target !== void 0) {
														let data171 = data170.target;
														if (!(typeof data171 == "number" && !(data171 % 1) && !isNaN(data171))) {
															const err349 = {
																instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/chosen/settings/target",
																schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/chosen/properties/settings/properties/target/type",
																keyword: "type",
																params: { type: "integer" },
																message: "must be integer",
																schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.properties.settings.properties.target.type,
																parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.properties.settings.properties.target,
																data: data171
															};
															if (vErrors === null) vErrors = [err349];
															else vErrors.push(err349);
															errors++;
														}
														if (typeof data171 == "number") {
															if (data171 < 1 || isNaN(data171)) {
																const err350 = {
																	instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/chosen/settings/target",
																	schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/chosen/properties/settings/properties/target/minimum",
																	keyword: "minimum",
																	params: {
																		comparison: ">=",
																		limit: 1
																	},
																	message: "must be >= 1",
																	schema: 1,
																	parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.properties.settings.properties.target,
																	data: data171
																};
																if (vErrors === null) vErrors = [err350];
																else vErrors.push(err350);
																errors++;
															}
														}
													}
													if (data170.min !== void 0) {
														let data172 = data170.min;
														if (!(typeof data172 == "number" && !(data172 % 1) && !isNaN(data172))) {
															const err351 = {
																instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/chosen/settings/min",
																schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/chosen/properties/settings/properties/min/type",
																keyword: "type",
																params: { type: "integer" },
																message: "must be integer",
																schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.properties.settings.properties.min.type,
																parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.properties.settings.properties.min,
																data: data172
															};
															if (vErrors === null) vErrors = [err351];
															else vErrors.push(err351);
															errors++;
														}
														if (typeof data172 == "number") {
															if (data172 < 0 || isNaN(data172)) {
																const err352 = {
																	instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/chosen/settings/min",
																	schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/chosen/properties/settings/properties/min/minimum",
																	keyword: "minimum",
																	params: {
																		comparison: ">=",
																		limit: 0
																	},
																	message: "must be >= 0",
																	schema: 0,
																	parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.properties.settings.properties.min,
																	data: data172
																};
																if (vErrors === null) vErrors = [err352];
																else vErrors.push(err352);
																errors++;
															}
														}
													}
													if (data170.max !== void 0) {
														let data173 = data170.max;
														if (!(typeof data173 == "number" && !(data173 % 1) && !isNaN(data173))) {
															const err353 = {
																instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/chosen/settings/max",
																schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/chosen/properties/settings/properties/max/type",
																keyword: "type",
																params: { type: "integer" },
																message: "must be integer",
																schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.properties.settings.properties.max.type,
																parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.properties.settings.properties.max,
																data: data173
															};
															if (vErrors === null) vErrors = [err353];
															else vErrors.push(err353);
															errors++;
														}
														if (typeof data173 == "number") {
															if (data173 < 0 || isNaN(data173)) {
																const err354 = {
																	instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/chosen/settings/max",
																	schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/chosen/properties/settings/properties/max/minimum",
																	keyword: "minimum",
																	params: {
																		comparison: ">=",
																		limit: 0
																	},
																	message: "must be >= 0",
																	schema: 0,
																	parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.properties.settings.properties.max,
																	data: data173
																};
																if (vErrors === null) vErrors = [err354];
																else vErrors.push(err354);
																errors++;
															}
														}
													}
												} else {
													const err355 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/chosen/settings",
														schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/chosen/properties/settings/type",
														keyword: "type",
														params: { type: "object" },
														message: "must be object",
														schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.properties.settings.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.properties.settings,
														data: data170
													};
													if (vErrors === null) vErrors = [err355];
													else vErrors.push(err355);
													errors++;
												}
											}
											if (data168.score !== void 0) {
												let data174 = data168.score;
												if (!(typeof data174 == "number" && !(data174 % 1) && !isNaN(data174))) {
													const err356 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/chosen/score",
														schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/chosen/properties/score/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer",
														schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.properties.score.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.properties.score,
														data: data174
													};
													if (vErrors === null) vErrors = [err356];
													else vErrors.push(err356);
													errors++;
												}
												if (typeof data174 == "number") {
													if (data174 < 0 || isNaN(data174)) {
														const err357 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/chosen/score",
															schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/chosen/properties/score/minimum",
															keyword: "minimum",
															params: {
																comparison: ">=",
																limit: 0
															},
															message: "must be >= 0",
															schema: 0,
															parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.properties.score,
															data: data174
														};
														if (vErrors === null) vErrors = [err357];
														else vErrors.push(err357);
														errors++;
													}
												}
											}
											if (data168.replica_minutes !== void 0) {
												let data175 = data168.replica_minutes;
												if (!(typeof data175 == "number" && !(data175 % 1) && !isNaN(data175))) {
													const err358 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/chosen/replica_minutes",
														schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/chosen/properties/replica_minutes/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer",
														schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.properties.replica_minutes.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.properties.replica_minutes,
														data: data175
													};
													if (vErrors === null) vErrors = [err358];
													else vErrors.push(err358);
													errors++;
												}
												if (typeof data175 == "number") {
													if (data175 < 0 || isNaN(data175)) {
														const err359 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/chosen/replica_minutes",
															schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/chosen/properties/replica_minutes/minimum",
															keyword: "minimum",
															params: {
																comparison: ">=",
																limit: 0
															},
															message: "must be >= 0",
															schema: 0,
															parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.properties.replica_minutes,
															data: data175
														};
														if (vErrors === null) vErrors = [err359];
														else vErrors.push(err359);
														errors++;
													}
												}
											}
											if (data168.violation_minutes !== void 0) {
												let data176 = data168.violation_minutes;
												if (!(typeof data176 == "number" && !(data176 % 1) && !isNaN(data176))) {
													const err360 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/chosen/violation_minutes",
														schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/chosen/properties/violation_minutes/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer",
														schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.properties.violation_minutes.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.properties.violation_minutes,
														data: data176
													};
													if (vErrors === null) vErrors = [err360];
													else vErrors.push(err360);
													errors++;
												}
												if (typeof data176 == "number") {
													if (data176 < 0 || isNaN(data176)) {
														const err361 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/chosen/violation_minutes",
															schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/chosen/properties/violation_minutes/minimum",
															keyword: "minimum",
															params: {
																comparison: ">=",
																limit: 0
															},
															message: "must be >= 0",
															schema: 0,
															parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.properties.violation_minutes,
															data: data176
														};
														if (vErrors === null) vErrors = [err361];
														else vErrors.push(err361);
														errors++;
													}
												}
											}
										} else {
											const err362 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/chosen",
												schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/chosen/type",
												keyword: "type",
												params: { type: "object" },
												message: "must be object",
												schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.type,
												parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen,
												data: data168
											};
											if (vErrors === null) vErrors = [err362];
											else vErrors.push(err362);
											errors++;
										}
									}
									if (data137.best !== void 0) {
										let data177 = data137.best;
										if (Array.isArray(data177)) {
											const len11 = data177.length;
											for (let i11 = 0; i11 < len11; i11++) {
												let data178 = data177[i11];
												if (data178 && typeof data178 == "object" && !Array.isArray(data178)) {
													if (data178.score === void 0) {
														const err363 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/best/" + i11,
															schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/best/items/required",
															keyword: "required",
															params: { missingProperty: "score" },
															message: "must have required property 'score'",
															schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.required,
															parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items,
															data: data178
														};
														if (vErrors === null) vErrors = [err363];
														else vErrors.push(err363);
														errors++;
													}
													if (data178.replica_minutes === void 0) {
														const err364 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/best/" + i11,
															schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/best/items/required",
															keyword: "required",
															params: { missingProperty: "replica_minutes" },
															message: "must have required property 'replica_minutes'",
															schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.required,
															parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items,
															data: data178
														};
														if (vErrors === null) vErrors = [err364];
														else vErrors.push(err364);
														errors++;
													}
													if (data178.violation_minutes === void 0) {
														const err365 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/best/" + i11,
															schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/best/items/required",
															keyword: "required",
															params: { missingProperty: "violation_minutes" },
															message: "must have required property 'violation_minutes'",
															schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.required,
															parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items,
															data: data178
														};
														if (vErrors === null) vErrors = [err365];
														else vErrors.push(err365);
														errors++;
													}
													if (data178.replicas !== void 0) {
														let data179 = data178.replicas;
														if (!(typeof data179 == "number" && !(data179 % 1) && !isNaN(data179))) {
															const err366 = {
																instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/best/" + i11 + "/replicas",
																schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/best/items/properties/replicas/type",
																keyword: "type",
																params: { type: "integer" },
																message: "must be integer",
																schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.properties.replicas.type,
																parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.properties.replicas,
																data: data179
															};
															if (vErrors === null) vErrors = [err366];
															else vErrors.push(err366);
															errors++;
														}
														if (typeof data179 == "number") {
															if (data179 < 0 || isNaN(data179)) {
																const err367 = {
																	instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/best/" + i11 + "/replicas",
																	schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/best/items/properties/replicas/minimum",
																	keyword: "minimum",
																	params: {
																		comparison: ">=",
																		limit: 0
																	},
																	message: "must be >= 0",
																	schema: 0,
																	parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.properties.replicas,
																	data: data179
																};
																if (vErrors === null) vErrors = [err367];
																else vErrors.push(err367);
																errors++;
															}
														}
													}
													if (data178.settings !== void 0) {
														let data180 = data178.settings;
														if (data180 && typeof data180 == "object" && !Array.isArray(data180)) {
															if (data180.target === void 0) {
																const err368 = {
																	instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/best/" + i11 + "/settings",
																	schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/best/items/properties/settings/required",
																	keyword: "required",
																	params: { missingProperty: "target" },
																	message: "must have required property 'target'",
																	schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.properties.settings.required,
																	parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.properties.settings,
																	data: data180
																};
																if (vErrors === null) vErrors = [err368];
																else vErrors.push(err368);
																errors++;
															}
															if (data180.min === void 0) {
																const err369 = {
																	instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/best/" + i11 + "/settings",
																	schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/best/items/properties/settings/required",
																	keyword: "required",
																	params: { missingProperty: "min" },
																	message: "must have required property 'min'",
																	schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.properties.settings.required,
																	parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.properties.settings,
																	data: data180
																};
																if (vErrors === null) vErrors = [err369];
																else vErrors.push(err369);
																errors++;
															}
															if (data180.max === void 0) {
																const err370 = {
																	instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/best/" + i11 + "/settings",
																	schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/best/items/properties/settings/required",
																	keyword: "required",
																	params: { missingProperty: "max" },
																	message: "must have required property 'max'",
																	schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.properties.settings.required,
																	parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.properties.settings,
																	data: data180
																};
																if (vErrors === null) vErrors = [err370];
																else vErrors.push(err370);
																errors++;
															}
															if (data180.target !== void 0) {
																let data181 = data180.target;
																if (!(typeof data181 == "number" && !(data181 % 1) && !isNaN(data181))) {
																	const err371 = {
																		instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/best/" + i11 + "/settings/target",
																		schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/best/items/properties/settings/properties/target/type",
																		keyword: "type",
																		params: { type: "integer" },
																		message: "must be integer",
																		schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.properties.settings.properties.target.type,
																		parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.properties.settings.properties.target,
																		data: data181
																	};
																	if (vErrors === null) vErrors = [err371];
																	else vErrors.push(err371);
																	errors++;
																}
																if (typeof data181 == "number") {
																	if (data181 < 1 || isNaN(data181)) {
																		const err372 = {
																			instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/best/" + i11 + "/settings/target",
																			schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/best/items/properties/settings/properties/target/minimum",
																			keyword: "minimum",
																			params: {
																				comparison: ">=",
																				limit: 1
																			},
																			message: "must be >= 1",
																			schema: 1,
																			parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.properties.settings.properties.target,
																			data: data181
																		};
																		if (vErrors === null) vErrors = [err372];
																		else vErrors.push(err372);
																		errors++;
																	}
																}
															}
															if (data180.min !== void 0) {
																let data182 = data180.min;
																if (!(typeof data182 == "number" && !(data182 % 1) && !isNaN(data182))) {
																	const err373 = {
																		instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/best/" + i11 + "/settings/min",
																		schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/best/items/properties/settings/properties/min/type",
																		keyword: "type",
																		params: { type: "integer" },
																		message: "must be integer",
																		schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.properties.settings.properties.min.type,
																		parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.properties.settings.properties.min,
																		data: data182
																	};
																	if (vErrors === null) vErrors = [err373];
																	else vErrors.push(err373);
																	errors++;
																}
																if (typeof data182 == "number") {
																	if (data182 < 0 || isNaN(data182)) {
																		const err374 = {
																			instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/best/" + i11 + "/settings/min",
																			schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/best/items/properties/settings/properties/min/minimum",
																			keyword: "minimum",
																			params: {
																				comparison: ">=",
																				limit: 0
																			},
																			message: "must be >= 0",
																			schema: 0,
																			parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.properties.settings.properties.min,
																			data: data182
																		};
																		if (vErrors === null) vErrors = [err374];
																		else vErrors.push(err374);
																		errors++;
																	}
																}
															}
															if (data180.max !== void 0) {
																let data183 = data180.max;
																if (!(typeof data183 == "number" && !(data183 % 1) && !isNaN(data183))) {
																	const err375 = {
																		instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/best/" + i11 + "/settings/max",
																		schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/best/items/properties/settings/properties/max/type",
																		keyword: "type",
																		params: { type: "integer" },
																		message: "must be integer",
																		schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.properties.settings.properties.max.type,
																		parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.properties.settings.properties.max,
																		data: data183
																	};
																	if (vErrors === null) vErrors = [err375];
																	else vErrors.push(err375);
																	errors++;
																}
																if (typeof data183 == "number") {
																	if (data183 < 0 || isNaN(data183)) {
																		const err376 = {
																			instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/best/" + i11 + "/settings/max",
																			schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/best/items/properties/settings/properties/max/minimum",
																			keyword: "minimum",
																			params: {
																				comparison: ">=",
																				limit: 0
																			},
																			message: "must be >= 0",
																			schema: 0,
																			parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.properties.settings.properties.max,
																			data: data183
																		};
																		if (vErrors === null) vErrors = [err376];
																		else vErrors.push(err376);
																		errors++;
																	}
																}
															}
														} else {
															const err377 = {
																instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/best/" + i11 + "/settings",
																schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/best/items/properties/settings/type",
																keyword: "type",
																params: { type: "object" },
																message: "must be object",
																schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.properties.settings.type,
																parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.properties.settings,
																data: data180
															};
															if (vErrors === null) vErrors = [err377];
															else vErrors.push(err377);
															errors++;
														}
													}
													if (data178.score !== void 0) {
														let data184 = data178.score;
														if (!(typeof data184 == "number" && !(data184 % 1) && !isNaN(data184))) {
															const err378 = {
																instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/best/" + i11 + "/score",
																schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/best/items/properties/score/type",
																keyword: "type",
																params: { type: "integer" },
																message: "must be integer",
																schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.properties.score.type,
																parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.properties.score,
																data: data184
															};
															if (vErrors === null) vErrors = [err378];
															else vErrors.push(err378);
															errors++;
														}
														if (typeof data184 == "number") {
															if (data184 < 0 || isNaN(data184)) {
																const err379 = {
																	instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/best/" + i11 + "/score",
																	schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/best/items/properties/score/minimum",
																	keyword: "minimum",
																	params: {
																		comparison: ">=",
																		limit: 0
																	},
																	message: "must be >= 0",
																	schema: 0,
																	parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.properties.score,
																	data: data184
																};
																if (vErrors === null) vErrors = [err379];
																else vErrors.push(err379);
																errors++;
															}
														}
													}
													if (data178.replica_minutes !== void 0) {
														let data185 = data178.replica_minutes;
														if (!(typeof data185 == "number" && !(data185 % 1) && !isNaN(data185))) {
															const err380 = {
																instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/best/" + i11 + "/replica_minutes",
																schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/best/items/properties/replica_minutes/type",
																keyword: "type",
																params: { type: "integer" },
																message: "must be integer",
																schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.properties.replica_minutes.type,
																parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.properties.replica_minutes,
																data: data185
															};
															if (vErrors === null) vErrors = [err380];
															else vErrors.push(err380);
															errors++;
														}
														if (typeof data185 == "number") {
															if (data185 < 0 || isNaN(data185)) {
																const err381 = {
																	instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/best/" + i11 + "/replica_minutes",
																	schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/best/items/properties/replica_minutes/minimum",
																	keyword: "minimum",
																	params: {
																		comparison: ">=",
																		limit: 0
																	},
																	message: "must be >= 0",
																	schema: 0,
																	parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.properties.replica_minutes,
																	data: data185
																};
																if (vErrors === null) vErrors = [err381];
																else vErrors.push(err381);
																errors++;
															}
														}
													}
													if (data178.violation_minutes !== void 0) {
														let data186 = data178.violation_minutes;
														if (!(typeof data186 == "number" && !(data186 % 1) && !isNaN(data186))) {
															const err382 = {
																instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/best/" + i11 + "/violation_minutes",
																schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/best/items/properties/violation_minutes/type",
																keyword: "type",
																params: { type: "integer" },
																message: "must be integer",
																schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.properties.violation_minutes.type,
																parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.properties.violation_minutes,
																data: data186
															};
															if (vErrors === null) vErrors = [err382];
															else vErrors.push(err382);
															errors++;
														}
														if (typeof data186 == "number") {
															if (data186 < 0 || isNaN(data186)) {
																const err383 = {
																	instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/best/" + i11 + "/violation_minutes",
																	schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/best/items/properties/violation_minutes/minimum",
																	keyword: "minimum",
																	params: {
																		comparison: ">=",
																		limit: 0
																	},
																	message: "must be >= 0",
																	schema: 0,
																	parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.properties.violation_minutes,
																	data: data186
																};
																if (vErrors === null) vErrors = [err383];
																else vErrors.push(err383);
																errors++;
															}
														}
													}
												} else {
													const err384 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/best/" + i11,
														schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/best/items/type",
														keyword: "type",
														params: { type: "object" },
														message: "must be object",
														schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items,
														data: data178
													};
													if (vErrors === null) vErrors = [err384];
													else vErrors.push(err384);
													errors++;
												}
											}
										} else {
											const err385 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/best",
												schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/best/type",
												keyword: "type",
												params: { type: "array" },
												message: "must be array",
												schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.type,
												parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best,
												data: data177
											};
											if (vErrors === null) vErrors = [err385];
											else vErrors.push(err385);
											errors++;
										}
									}
									if (data137.wanted !== void 0) {
										let data187 = data137.wanted;
										if (!(typeof data187 == "number" && !(data187 % 1) && !isNaN(data187))) {
											const err386 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/wanted",
												schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/wanted/type",
												keyword: "type",
												params: { type: "integer" },
												message: "must be integer",
												schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.wanted.type,
												parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.wanted,
												data: data187
											};
											if (vErrors === null) vErrors = [err386];
											else vErrors.push(err386);
											errors++;
										}
										if (typeof data187 == "number") {
											if (data187 < 0 || isNaN(data187)) {
												const err387 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/wanted",
													schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/wanted/minimum",
													keyword: "minimum",
													params: {
														comparison: ">=",
														limit: 0
													},
													message: "must be >= 0",
													schema: 0,
													parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.wanted,
													data: data187
												};
												if (vErrors === null) vErrors = [err387];
												else vErrors.push(err387);
												errors++;
											}
										}
									}
									if (data137.autoscaler !== void 0) {
										let data188 = data137.autoscaler;
										if (data188 && typeof data188 == "object" && !Array.isArray(data188)) {
											if (data188.score === void 0) {
												const err388 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/autoscaler",
													schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/autoscaler/required",
													keyword: "required",
													params: { missingProperty: "score" },
													message: "must have required property 'score'",
													schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.required,
													parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler,
													data: data188
												};
												if (vErrors === null) vErrors = [err388];
												else vErrors.push(err388);
												errors++;
											}
											if (data188.replica_minutes === void 0) {
												const err389 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/autoscaler",
													schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/autoscaler/required",
													keyword: "required",
													params: { missingProperty: "replica_minutes" },
													message: "must have required property 'replica_minutes'",
													schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.required,
													parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler,
													data: data188
												};
												if (vErrors === null) vErrors = [err389];
												else vErrors.push(err389);
												errors++;
											}
											if (data188.violation_minutes === void 0) {
												const err390 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/autoscaler",
													schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/autoscaler/required",
													keyword: "required",
													params: { missingProperty: "violation_minutes" },
													message: "must have required property 'violation_minutes'",
													schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.required,
													parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler,
													data: data188
												};
												if (vErrors === null) vErrors = [err390];
												else vErrors.push(err390);
												errors++;
											}
											if (data188.replicas !== void 0) {
												let data189 = data188.replicas;
												if (!(typeof data189 == "number" && !(data189 % 1) && !isNaN(data189))) {
													const err391 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/autoscaler/replicas",
														schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/autoscaler/properties/replicas/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer",
														schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.properties.replicas.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.properties.replicas,
														data: data189
													};
													if (vErrors === null) vErrors = [err391];
													else vErrors.push(err391);
													errors++;
												}
												if (typeof data189 == "number") {
													if (data189 < 0 || isNaN(data189)) {
														const err392 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/autoscaler/replicas",
															schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/autoscaler/properties/replicas/minimum",
															keyword: "minimum",
															params: {
																comparison: ">=",
																limit: 0
															},
															message: "must be >= 0",
															schema: 0,
															parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.properties.replicas,
															data: data189
														};
														if (vErrors === null) vErrors = [err392];
														else vErrors.push(err392);
														errors++;
													}
												}
											}
											if (data188.settings !== void 0) {
												let data190 = data188.settings;
												if (data190 && typeof data190 == "object" && !Array.isArray(data190)) {
													if (data190.target === void 0) {
														const err393 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/autoscaler/settings",
															schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/autoscaler/properties/settings/required",
															keyword: "required",
															params: { missingProperty: "target" },
															message: "must have required property 'target'",
															schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.properties.settings.required,
															parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.properties.settings,
															data: data190
														};
														if (vErrors === null) vErrors = [err393];
														else vErrors.push(err393);
														errors++;
													}
													if (data190.min === void 0) {
														const err394 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/autoscaler/settings",
															schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/autoscaler/properties/settings/required",
															keyword: "required",
															params: { missingProperty: "min" },
															message: "must have required property 'min'",
															schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.properties.settings.required,
															parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.properties.settings,
															data: data190
														};
														if (vErrors === null) vErrors = [err394];
														else vErrors.push(err394);
														errors++;
													}
													if (data190.max === void 0) {
														const err395 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/autoscaler/settings",
															schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/autoscaler/properties/settings/required",
															keyword: "required",
															params: { missingProperty: "max" },
															message: "must have required property 'max'",
															schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.properties.settings.required,
															parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.properties.settings,
															data: data190
														};
														if (vErrors === null) vErrors = [err395];
														else vErrors.push(err395);
														errors++;
													}
													if (data190.target !== void 0) {
														let data191 = data190.target;
														if (!(typeof data191 == "number" && !(data191 % 1) && !isNaN(data191))) {
															const err396 = {
																instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/autoscaler/settings/target",
																schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/autoscaler/properties/settings/properties/target/type",
																keyword: "type",
																params: { type: "integer" },
																message: "must be integer",
																schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.properties.settings.properties.target.type,
																parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.properties.settings.properties.target,
																data: data191
															};
															if (vErrors === null) vErrors = [err396];
															else vErrors.push(err396);
															errors++;
														}
														if (typeof data191 == "number") {
															if (data191 < 1 || isNaN(data191)) {
																const err397 = {
																	instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/autoscaler/settings/target",
																	schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/autoscaler/properties/settings/properties/target/minimum",
																	keyword: "minimum",
																	params: {
																		comparison: ">=",
																		limit: 1
																	},
																	message: "must be >= 1",
																	schema: 1,
																	parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.properties.settings.properties.target,
																	data: data191
																};
																if (vErrors === null) vErrors = [err397];
																else vErrors.push(err397);
																errors++;
															}
														}
													}
													if (data190.min !== void 0) {
														let data192 = data190.min;
														if (!(typeof data192 == "number" && !(data192 % 1) && !isNaN(data192))) {
															const err398 = {
																instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/autoscaler/settings/min",
																schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/autoscaler/properties/settings/properties/min/type",
																keyword: "type",
																params: { type: "integer" },
																message: "must be integer",
																schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.properties.settings.properties.min.type,
																parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.properties.settings.properties.min,
																data: data192
															};
															if (vErrors === null) vErrors = [err398];
															else vErrors.push(err398);
															errors++;
														}
														if (typeof data192 == "number") {
															if (data192 < 0 || isNaN(data192)) {
																const err399 = {
																	instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/autoscaler/settings/min",
																	schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/autoscaler/properties/settings/properties/min/minimum",
																	keyword: "minimum",
																	params: {
																		comparison: ">=",
																		limit: 0
																	},
																	message: "must be >= 0",
																	schema: 0,
																	parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.properties.settings.properties.min,
																	data: data192
																};
																if (vErrors === null) vErrors = [err399];
																else vErrors.push(err399);
																errors++;
															}
														}
													}
													if (data190.max !== void 0) {
														let data193 = data190.max;
														if (!(typeof data193 == "number" && !(data193 % 1) && !isNaN(data193))) {
															const err400 = {
																instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/autoscaler/settings/max",
																schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/autoscaler/properties/settings/properties/max/type",
																keyword: "type",
																params: { type: "integer" },
																message: "must be integer",
																schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.properties.settings.properties.max.type,
																parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.properties.settings.properties.max,
																data: data193
															};
															if (vErrors === null) vErrors = [err400];
															else vErrors.push(err400);
															errors++;
														}
														if (typeof data193 == "number") {
															if (data193 < 0 || isNaN(data193)) {
																const err401 = {
																	instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/autoscaler/settings/max",
																	schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/autoscaler/properties/settings/properties/max/minimum",
																	keyword: "minimum",
																	params: {
																		comparison: ">=",
																		limit: 0
																	},
																	message: "must be >= 0",
																	schema: 0,
																	parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.properties.settings.properties.max,
																	data: data193
																};
																if (vErrors === null) vErrors = [err401];
																else vErrors.push(err401);
																errors++;
															}
														}
													}
												} else {
													const err402 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/autoscaler/settings",
														schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/autoscaler/properties/settings/type",
														keyword: "type",
														params: { type: "object" },
														message: "must be object",
														schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.properties.settings.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.properties.settings,
														data: data190
													};
													if (vErrors === null) vErrors = [err402];
													else vErrors.push(err402);
													errors++;
												}
											}
											if (data188.score !== void 0) {
												let data194 = data188.score;
												if (!(typeof data194 == "number" && !(data194 % 1) && !isNaN(data194))) {
													const err403 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/autoscaler/score",
														schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/autoscaler/properties/score/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer",
														schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.properties.score.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.properties.score,
														data: data194
													};
													if (vErrors === null) vErrors = [err403];
													else vErrors.push(err403);
													errors++;
												}
												if (typeof data194 == "number") {
													if (data194 < 0 || isNaN(data194)) {
														const err404 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/autoscaler/score",
															schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/autoscaler/properties/score/minimum",
															keyword: "minimum",
															params: {
																comparison: ">=",
																limit: 0
															},
															message: "must be >= 0",
															schema: 0,
															parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.properties.score,
															data: data194
														};
														if (vErrors === null) vErrors = [err404];
														else vErrors.push(err404);
														errors++;
													}
												}
											}
											if (data188.replica_minutes !== void 0) {
												let data195 = data188.replica_minutes;
												if (!(typeof data195 == "number" && !(data195 % 1) && !isNaN(data195))) {
													const err405 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/autoscaler/replica_minutes",
														schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/autoscaler/properties/replica_minutes/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer",
														schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.properties.replica_minutes.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.properties.replica_minutes,
														data: data195
													};
													if (vErrors === null) vErrors = [err405];
													else vErrors.push(err405);
													errors++;
												}
												if (typeof data195 == "number") {
													if (data195 < 0 || isNaN(data195)) {
														const err406 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/autoscaler/replica_minutes",
															schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/autoscaler/properties/replica_minutes/minimum",
															keyword: "minimum",
															params: {
																comparison: ">=",
																limit: 0
															},
															message: "must be >= 0",
															schema: 0,
															parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.properties.replica_minutes,
															data: data195
														};
														if (vErrors === null) vErrors = [err406];
														else vErrors.push(err406);
														errors++;
													}
												}
											}
											if (data188.violation_minutes !== void 0) {
												let data196 = data188.violation_minutes;
												if (!(typeof data196 == "number" && !(data196 % 1) && !isNaN(data196))) {
													const err407 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/autoscaler/violation_minutes",
														schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/autoscaler/properties/violation_minutes/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer",
														schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.properties.violation_minutes.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.properties.violation_minutes,
														data: data196
													};
													if (vErrors === null) vErrors = [err407];
													else vErrors.push(err407);
													errors++;
												}
												if (typeof data196 == "number") {
													if (data196 < 0 || isNaN(data196)) {
														const err408 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/autoscaler/violation_minutes",
															schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/autoscaler/properties/violation_minutes/minimum",
															keyword: "minimum",
															params: {
																comparison: ">=",
																limit: 0
															},
															message: "must be >= 0",
															schema: 0,
															parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.properties.violation_minutes,
															data: data196
														};
														if (vErrors === null) vErrors = [err408];
														else vErrors.push(err408);
														errors++;
													}
												}
											}
										} else {
											const err409 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/autoscaler",
												schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/autoscaler/type",
												keyword: "type",
												params: { type: "object" },
												message: "must be object",
												schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.type,
												parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler,
												data: data188
											};
											if (vErrors === null) vErrors = [err409];
											else vErrors.push(err409);
											errors++;
										}
									}
									if (data137.ceiling_minutes !== void 0) {
										let data197 = data137.ceiling_minutes;
										if (!(typeof data197 == "number" && !(data197 % 1) && !isNaN(data197))) {
											const err410 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/ceiling_minutes",
												schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/ceiling_minutes/type",
												keyword: "type",
												params: { type: "integer" },
												message: "must be integer",
												schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.ceiling_minutes.type,
												parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.ceiling_minutes,
												data: data197
											};
											if (vErrors === null) vErrors = [err410];
											else vErrors.push(err410);
											errors++;
										}
										if (typeof data197 == "number") {
											if (data197 < 0 || isNaN(data197)) {
												const err411 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/ceiling_minutes",
													schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/ceiling_minutes/minimum",
													keyword: "minimum",
													params: {
														comparison: ">=",
														limit: 0
													},
													message: "must be >= 0",
													schema: 0,
													parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.ceiling_minutes,
													data: data197
												};
												if (vErrors === null) vErrors = [err411];
												else vErrors.push(err411);
												errors++;
											}
										}
									}
								} else {
									const err412 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last",
										schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/type",
										keyword: "type",
										params: { type: "object" },
										message: "must be object",
										schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last,
										data: data137
									};
									if (vErrors === null) vErrors = [err412];
									else vErrors.push(err412);
									errors++;
								}
							}
							if (data136.wanted !== void 0) {
								let data198 = data136.wanted;
								if (Array.isArray(data198)) {
									const len12 = data198.length;
									for (let i12 = 0; i12 < len12; i12++) {
										let data199 = data198[i12];
										if (data199 && typeof data199 == "object" && !Array.isArray(data199)) {
											if (data199.at === void 0) {
												const err413 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/wanted/" + i12,
													schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/wanted/items/required",
													keyword: "required",
													params: { missingProperty: "at" },
													message: "must have required property 'at'",
													schema: schema0.properties.history.additionalProperties.properties.evidence.properties.wanted.items.required,
													parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.wanted.items,
													data: data199
												};
												if (vErrors === null) vErrors = [err413];
												else vErrors.push(err413);
												errors++;
											}
											if (data199.replicas === void 0) {
												const err414 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/wanted/" + i12,
													schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/wanted/items/required",
													keyword: "required",
													params: { missingProperty: "replicas" },
													message: "must have required property 'replicas'",
													schema: schema0.properties.history.additionalProperties.properties.evidence.properties.wanted.items.required,
													parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.wanted.items,
													data: data199
												};
												if (vErrors === null) vErrors = [err414];
												else vErrors.push(err414);
												errors++;
											}
											if (data199.at !== void 0) {
												let data200 = data199.at;
												if (typeof data200 === "string") {
													if (!pattern0.test(data200)) {
														const err415 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/wanted/" + i12 + "/at",
															schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/wanted/items/properties/at/pattern",
															keyword: "pattern",
															params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" },
															message: "must match pattern \"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$\"",
															schema: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
															parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.wanted.items.properties.at,
															data: data200
														};
														if (vErrors === null) vErrors = [err415];
														else vErrors.push(err415);
														errors++;
													}
												} else {
													const err416 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/wanted/" + i12 + "/at",
														schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/wanted/items/properties/at/type",
														keyword: "type",
														params: { type: "string" },
														message: "must be string",
														schema: schema0.properties.history.additionalProperties.properties.evidence.properties.wanted.items.properties.at.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.wanted.items.properties.at,
														data: data200
													};
													if (vErrors === null) vErrors = [err416];
													else vErrors.push(err416);
													errors++;
												}
											}
											if (data199.replicas !== void 0) {
												let data201 = data199.replicas;
												if (!(typeof data201 == "number" && !(data201 % 1) && !isNaN(data201))) {
													const err417 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/wanted/" + i12 + "/replicas",
														schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/wanted/items/properties/replicas/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer",
														schema: schema0.properties.history.additionalProperties.properties.evidence.properties.wanted.items.properties.replicas.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.wanted.items.properties.replicas,
														data: data201
													};
													if (vErrors === null) vErrors = [err417];
													else vErrors.push(err417);
													errors++;
												}
												if (typeof data201 == "number") {
													if (data201 < 0 || isNaN(data201)) {
														const err418 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/wanted/" + i12 + "/replicas",
															schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/wanted/items/properties/replicas/minimum",
															keyword: "minimum",
															params: {
																comparison: ">=",
																limit: 0
															},
															message: "must be >= 0",
															schema: 0,
															parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.wanted.items.properties.replicas,
															data: data201
														};
														if (vErrors === null) vErrors = [err418];
														else vErrors.push(err418);
														errors++;
													}
												}
											}
										} else {
											const err419 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/wanted/" + i12,
												schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/wanted/items/type",
												keyword: "type",
												params: { type: "object" },
												message: "must be object",
												schema: schema0.properties.history.additionalProperties.properties.evidence.properties.wanted.items.type,
												parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.wanted.items,
												data: data199
											};
											if (vErrors === null) vErrors = [err419];
											else vErrors.push(err419);
											errors++;
										}
									}
								} else {
									const err420 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/wanted",
										schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/wanted/type",
										keyword: "type",
										params: { type: "array" },
										message: "must be array",
										schema: schema0.properties.history.additionalProperties.properties.evidence.properties.wanted.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.wanted,
										data: data198
									};
									if (vErrors === null) vErrors = [err420];
									else vErrors.push(err420);
									errors++;
								}
							}
						} else {
							const err421 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence",
								schemaPath: "#/properties/history/additionalProperties/properties/evidence/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object",
								schema: schema0.properties.history.additionalProperties.properties.evidence.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.evidence,
								data: data136
							};
							if (vErrors === null) vErrors = [err421];
							else vErrors.push(err421);
							errors++;
						}
					}
				} else {
					const err422 = {
						instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/properties/history/additionalProperties/type",
						keyword: "type",
						params: { type: "object" },
						message: "must be object",
						schema: schema0.properties.history.additionalProperties.type,
						parentSchema: schema0.properties.history.additionalProperties,
						data: data67
					};
					if (vErrors === null) vErrors = [err422];
					else vErrors.push(err422);
					errors++;
				}
			}
			else {
				const err423 = {
					instancePath: instancePath + "/history",
					schemaPath: "#/properties/history/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema0.properties.history.type,
					parentSchema: schema0.properties.history,
					data: data66
				};
				if (vErrors === null) vErrors = [err423];
				else vErrors.push(err423);
				errors++;
			}
		}
		if (data.problems !== void 0) {
			let data202 = data.problems;
			if (Array.isArray(data202)) {
				const len13 = data202.length;
				for (let i13 = 0; i13 < len13; i13++) {
					let data203 = data202[i13];
					if (typeof data203 !== "string") {
						const err424 = {
							instancePath: instancePath + "/problems/" + i13,
							schemaPath: "#/properties/problems/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema0.properties.problems.items.type,
							parentSchema: schema0.properties.problems.items,
							data: data203
						};
						if (vErrors === null) vErrors = [err424];
						else vErrors.push(err424);
						errors++;
					}
				}
			} else {
				const err425 = {
					instancePath: instancePath + "/problems",
					schemaPath: "#/properties/problems/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema0.properties.problems.type,
					parentSchema: schema0.properties.problems,
					data: data202
				};
				if (vErrors === null) vErrors = [err425];
				else vErrors.push(err425);
				errors++;
			}
		}
		if (data.ignored !== void 0) {
			let data204 = data.ignored;
			if (data204 && typeof data204 == "object" && !Array.isArray(data204)) for (const key7 in data204) {
				let data205 = data204[key7];
				if (data205 && typeof data205 == "object" && !Array.isArray(data205)) {
					if (data205.owner === void 0) {
						const err426 = {
							instancePath: instancePath + "/ignored/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/ignored/additionalProperties/required",
							keyword: "required",
							params: { missingProperty: "owner" },
							message: "must have required property 'owner'",
							schema: schema0.properties.ignored.additionalProperties.required,
							parentSchema: schema0.properties.ignored.additionalProperties,
							data: data205
						};
						if (vErrors === null) vErrors = [err426];
						else vErrors.push(err426);
						errors++;
					}
					if (data205.edit === void 0) {
						const err427 = {
							instancePath: instancePath + "/ignored/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/ignored/additionalProperties/required",
							keyword: "required",
							params: { missingProperty: "edit" },
							message: "must have required property 'edit'",
							schema: schema0.properties.ignored.additionalProperties.required,
							parentSchema: schema0.properties.ignored.additionalProperties,
							data: data205
						};
						if (vErrors === null) vErrors = [err427];
						else vErrors.push(err427);
						errors++;
					}
					if (data205.owner !== void 0) {
						let data206 = data205.owner;
						if (typeof data206 !== "string") {
							const err428 = {
								instancePath: instancePath + "/ignored/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/owner",
								schemaPath: "#/properties/ignored/additionalProperties/properties/owner/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema0.properties.ignored.additionalProperties.properties.owner.type,
								parentSchema: schema0.properties.ignored.additionalProperties.properties.owner,
								data: data206
							};
							if (vErrors === null) vErrors = [err428];
							else vErrors.push(err428);
							errors++;
						}
					}
					if (data205.effect !== void 0) {
						let data207 = data205.effect;
						if (typeof data207 !== "string") {
							const err429 = {
								instancePath: instancePath + "/ignored/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/effect",
								schemaPath: "#/properties/ignored/additionalProperties/properties/effect/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema0.properties.ignored.additionalProperties.properties.effect.type,
								parentSchema: schema0.properties.ignored.additionalProperties.properties.effect,
								data: data207
							};
							if (vErrors === null) vErrors = [err429];
							else vErrors.push(err429);
							errors++;
						}
					}
					if (data205.why !== void 0) {
						let data208 = data205.why;
						if (typeof data208 !== "string") {
							const err430 = {
								instancePath: instancePath + "/ignored/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/why",
								schemaPath: "#/properties/ignored/additionalProperties/properties/why/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema0.properties.ignored.additionalProperties.properties.why.type,
								parentSchema: schema0.properties.ignored.additionalProperties.properties.why,
								data: data208
							};
							if (vErrors === null) vErrors = [err430];
							else vErrors.push(err430);
							errors++;
						}
					}
					if (data205.edit !== void 0) {
						let data209 = data205.edit;
						if (typeof data209 !== "string") {
							const err431 = {
								instancePath: instancePath + "/ignored/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/edit",
								schemaPath: "#/properties/ignored/additionalProperties/properties/edit/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema0.properties.ignored.additionalProperties.properties.edit.type,
								parentSchema: schema0.properties.ignored.additionalProperties.properties.edit,
								data: data209
							};
							if (vErrors === null) vErrors = [err431];
							else vErrors.push(err431);
							errors++;
						}
					}
				} else {
					const err432 = {
						instancePath: instancePath + "/ignored/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/properties/ignored/additionalProperties/type",
						keyword: "type",
						params: { type: "object" },
						message: "must be object",
						schema: schema0.properties.ignored.additionalProperties.type,
						parentSchema: schema0.properties.ignored.additionalProperties,
						data: data205
					};
					if (vErrors === null) vErrors = [err432];
					else vErrors.push(err432);
					errors++;
				}
			}
			else {
				const err433 = {
					instancePath: instancePath + "/ignored",
					schemaPath: "#/properties/ignored/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema0.properties.ignored.type,
					parentSchema: schema0.properties.ignored,
					data: data204
				};
				if (vErrors === null) vErrors = [err433];
				else vErrors.push(err433);
				errors++;
			}
		}
		if (data.ledger_error !== void 0) {
			let data210 = data.ledger_error;
			const _errs431 = errors;
			let valid83 = false;
			const _errs432 = errors;
			if (typeof data210 !== "string") {
				const err434 = {
					instancePath: instancePath + "/ledger_error",
					schemaPath: "#/properties/ledger_error/anyOf/0/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema0.properties.ledger_error.anyOf[0].type,
					parentSchema: schema0.properties.ledger_error.anyOf[0],
					data: data210
				};
				if (vErrors === null) vErrors = [err434];
				else vErrors.push(err434);
				errors++;
			}
			var _valid3 = _errs432 === errors;
			valid83 = valid83 || _valid3;
			const _errs434 = errors;
			if (data210 !== null) {
				const err435 = {
					instancePath: instancePath + "/ledger_error",
					schemaPath: "#/properties/ledger_error/anyOf/1/type",
					keyword: "type",
					params: { type: "null" },
					message: "must be null",
					schema: schema0.properties.ledger_error.anyOf[1].type,
					parentSchema: schema0.properties.ledger_error.anyOf[1],
					data: data210
				};
				if (vErrors === null) vErrors = [err435];
				else vErrors.push(err435);
				errors++;
			}
			var _valid3 = _errs434 === errors;
			valid83 = valid83 || _valid3;
			if (!valid83) {
				const err436 = {
					instancePath: instancePath + "/ledger_error",
					schemaPath: "#/properties/ledger_error/anyOf",
					keyword: "anyOf",
					params: {},
					message: "must match a schema in anyOf",
					schema: schema0.properties.ledger_error.anyOf,
					parentSchema: schema0.properties.ledger_error,
					data: data210
				};
				if (vErrors === null) vErrors = [err436];
				else vErrors.push(err436);
				errors++;
			} else {
				errors = _errs431;
				if (vErrors !== null) {
					if (_errs431) vErrors.length = _errs431;
					else vErrors = null;
				}
			}
		}
		if (data.cluster !== void 0) {
			let data211 = data.cluster;
			if (typeof data211 !== "string") {
				const err437 = {
					instancePath: instancePath + "/cluster",
					schemaPath: "#/properties/cluster/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema0.properties.cluster.type,
					parentSchema: schema0.properties.cluster,
					data: data211
				};
				if (vErrors === null) vErrors = [err437];
				else vErrors.push(err437);
				errors++;
			}
		}
		if (data.ledger_broken !== void 0) {
			let data212 = data.ledger_broken;
			if (data212 && typeof data212 == "object" && !Array.isArray(data212)) for (const key8 in data212) {
				let data213 = data212[key8];
				if (typeof data213 !== "string") {
					const err438 = {
						instancePath: instancePath + "/ledger_broken/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/properties/ledger_broken/additionalProperties/type",
						keyword: "type",
						params: { type: "string" },
						message: "must be string",
						schema: schema0.properties.ledger_broken.additionalProperties.type,
						parentSchema: schema0.properties.ledger_broken.additionalProperties,
						data: data213
					};
					if (vErrors === null) vErrors = [err438];
					else vErrors.push(err438);
					errors++;
				}
			}
			else {
				const err439 = {
					instancePath: instancePath + "/ledger_broken",
					schemaPath: "#/properties/ledger_broken/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema0.properties.ledger_broken.type,
					parentSchema: schema0.properties.ledger_broken,
					data: data212
				};
				if (vErrors === null) vErrors = [err439];
				else vErrors.push(err439);
				errors++;
			}
		}
		if (data.policies !== void 0) {
			let data214 = data.policies;
			const _errs444 = errors;
			let valid85 = false;
			const _errs445 = errors;
			if (data214 && typeof data214 == "object" && !Array.isArray(data214)) {
				if (data214.path === void 0) {
					const err440 = {
						instancePath: instancePath + "/policies",
						schemaPath: "#/properties/policies/anyOf/0/required",
						keyword: "required",
						params: { missingProperty: "path" },
						message: "must have required property 'path'",
						schema: schema0.properties.policies.anyOf[0].required,
						parentSchema: schema0.properties.policies.anyOf[0],
						data: data214
					};
					if (vErrors === null) vErrors = [err440];
					else vErrors.push(err440);
					errors++;
				}
				if (data214.text === void 0) {
					const err441 = {
						instancePath: instancePath + "/policies",
						schemaPath: "#/properties/policies/anyOf/0/required",
						keyword: "required",
						params: { missingProperty: "text" },
						message: "must have required property 'text'",
						schema: schema0.properties.policies.anyOf[0].required,
						parentSchema: schema0.properties.policies.anyOf[0],
						data: data214
					};
					if (vErrors === null) vErrors = [err441];
					else vErrors.push(err441);
					errors++;
				}
				if (data214.path !== void 0) {
					let data215 = data214.path;
					if (typeof data215 !== "string") {
						const err442 = {
							instancePath: instancePath + "/policies/path",
							schemaPath: "#/properties/policies/anyOf/0/properties/path/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema0.properties.policies.anyOf[0].properties.path.type,
							parentSchema: schema0.properties.policies.anyOf[0].properties.path,
							data: data215
						};
						if (vErrors === null) vErrors = [err442];
						else vErrors.push(err442);
						errors++;
					}
				}
				if (data214.text !== void 0) {
					let data216 = data214.text;
					if (typeof data216 !== "string") {
						const err443 = {
							instancePath: instancePath + "/policies/text",
							schemaPath: "#/properties/policies/anyOf/0/properties/text/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema0.properties.policies.anyOf[0].properties.text.type,
							parentSchema: schema0.properties.policies.anyOf[0].properties.text,
							data: data216
						};
						if (vErrors === null) vErrors = [err443];
						else vErrors.push(err443);
						errors++;
					}
				}
			} else {
				const err444 = {
					instancePath: instancePath + "/policies",
					schemaPath: "#/properties/policies/anyOf/0/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema0.properties.policies.anyOf[0].type,
					parentSchema: schema0.properties.policies.anyOf[0],
					data: data214
				};
				if (vErrors === null) vErrors = [err444];
				else vErrors.push(err444);
				errors++;
			}
			var _valid4 = _errs445 === errors;
			valid85 = valid85 || _valid4;
			if (_valid4) {
				var props3 = {};
				props3.path = true;
				props3.text = true;
			}
			const _errs451 = errors;
			if (data214 !== null) {
				const err445 = {
					instancePath: instancePath + "/policies",
					schemaPath: "#/properties/policies/anyOf/1/type",
					keyword: "type",
					params: { type: "null" },
					message: "must be null",
					schema: schema0.properties.policies.anyOf[1].type,
					parentSchema: schema0.properties.policies.anyOf[1],
					data: data214
				};
				if (vErrors === null) vErrors = [err445];
				else vErrors.push(err445);
				errors++;
			}
			var _valid4 = _errs451 === errors;
			valid85 = valid85 || _valid4;
			if (!valid85) {
				const err446 = {
					instancePath: instancePath + "/policies",
					schemaPath: "#/properties/policies/anyOf",
					keyword: "anyOf",
					params: {},
					message: "must match a schema in anyOf",
					schema: schema0.properties.policies.anyOf,
					parentSchema: schema0.properties.policies,
					data: data214
				};
				if (vErrors === null) vErrors = [err446];
				else vErrors.push(err446);
				errors++;
			} else {
				errors = _errs444;
				if (vErrors !== null) {
					if (_errs444) vErrors.length = _errs444;
					else vErrors = null;
				}
			}
		}
		if (data.delivery_unread !== void 0) {
			let data217 = data.delivery_unread;
			if (data217 && typeof data217 == "object" && !Array.isArray(data217)) for (const key9 in data217) {
				let data218 = data217[key9];
				if (typeof data218 !== "string") {
					const err447 = {
						instancePath: instancePath + "/delivery_unread/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/properties/delivery_unread/additionalProperties/type",
						keyword: "type",
						params: { type: "string" },
						message: "must be string",
						schema: schema0.properties.delivery_unread.additionalProperties.type,
						parentSchema: schema0.properties.delivery_unread.additionalProperties,
						data: data218
					};
					if (vErrors === null) vErrors = [err447];
					else vErrors.push(err447);
					errors++;
				}
			}
			else {
				const err448 = {
					instancePath: instancePath + "/delivery_unread",
					schemaPath: "#/properties/delivery_unread/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema0.properties.delivery_unread.type,
					parentSchema: schema0.properties.delivery_unread,
					data: data217
				};
				if (vErrors === null) vErrors = [err448];
				else vErrors.push(err448);
				errors++;
			}
		}
		if (data.evidence !== void 0) {
			let data219 = data.evidence;
			if (data219 && typeof data219 == "object" && !Array.isArray(data219)) for (const key10 in data219) {
				let data220 = data219[key10];
				const _errs463 = errors;
				let valid89 = true;
				const _errs464 = errors;
				if (data220 && typeof data220 == "object" && !Array.isArray(data220)) {
					if (data220.kind === void 0 && "kind") {
						const err449 = {};
						if (vErrors === null) vErrors = [err449];
						else vErrors.push(err449);
						errors++;
					} else if (data220.kind !== void 0) {
						let data221 = data220.kind;
						if (!(data221 === "count" || data221 === "autoscaler")) {
							const err450 = {};
							if (vErrors === null) vErrors = [err450];
							else vErrors.push(err450);
							errors++;
						}
					}
				}
				var _valid5 = _errs464 === errors;
				errors = _errs463;
				if (vErrors !== null) {
					if (_errs463) vErrors.length = _errs463;
					else vErrors = null;
				}
				let ifClause3;
				if (_valid5) {
					const _errs466 = errors;
					if (data220 && typeof data220 == "object" && !Array.isArray(data220)) {
						if (data220.minutes === void 0) {
							const err451 = {
								instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/evidence/additionalProperties/then/required",
								keyword: "required",
								params: { missingProperty: "minutes" },
								message: "must have required property 'minutes'",
								schema: schema0.properties.evidence.additionalProperties.then.required,
								parentSchema: schema0.properties.evidence.additionalProperties.then,
								data: data220
							};
							if (vErrors === null) vErrors = [err451];
							else vErrors.push(err451);
							errors++;
						}
						if (data220.least_replica_minutes === void 0) {
							const err452 = {
								instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/evidence/additionalProperties/then/required",
								keyword: "required",
								params: { missingProperty: "least_replica_minutes" },
								message: "must have required property 'least_replica_minutes'",
								schema: schema0.properties.evidence.additionalProperties.then.required,
								parentSchema: schema0.properties.evidence.additionalProperties.then,
								data: data220
							};
							if (vErrors === null) vErrors = [err452];
							else vErrors.push(err452);
							errors++;
						}
						if (data220.digest === void 0) {
							const err453 = {
								instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/evidence/additionalProperties/then/required",
								keyword: "required",
								params: { missingProperty: "digest" },
								message: "must have required property 'digest'",
								schema: schema0.properties.evidence.additionalProperties.then.required,
								parentSchema: schema0.properties.evidence.additionalProperties.then,
								data: data220
							};
							if (vErrors === null) vErrors = [err453];
							else vErrors.push(err453);
							errors++;
						}
						if (data220.stated === void 0) {
							const err454 = {
								instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/evidence/additionalProperties/then/required",
								keyword: "required",
								params: { missingProperty: "stated" },
								message: "must have required property 'stated'",
								schema: schema0.properties.evidence.additionalProperties.then.required,
								parentSchema: schema0.properties.evidence.additionalProperties.then,
								data: data220
							};
							if (vErrors === null) vErrors = [err454];
							else vErrors.push(err454);
							errors++;
						}
						if (data220.chosen === void 0) {
							const err455 = {
								instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/evidence/additionalProperties/then/required",
								keyword: "required",
								params: { missingProperty: "chosen" },
								message: "must have required property 'chosen'",
								schema: schema0.properties.evidence.additionalProperties.then.required,
								parentSchema: schema0.properties.evidence.additionalProperties.then,
								data: data220
							};
							if (vErrors === null) vErrors = [err455];
							else vErrors.push(err455);
							errors++;
						}
						if (data220.best === void 0) {
							const err456 = {
								instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/evidence/additionalProperties/then/required",
								keyword: "required",
								params: { missingProperty: "best" },
								message: "must have required property 'best'",
								schema: schema0.properties.evidence.additionalProperties.then.required,
								parentSchema: schema0.properties.evidence.additionalProperties.then,
								data: data220
							};
							if (vErrors === null) vErrors = [err456];
							else vErrors.push(err456);
							errors++;
						}
					}
					var _valid5 = _errs466 === errors;
					valid89 = _valid5;
					if (valid89) {
						var props4 = {};
						props4.minutes = true;
						props4.least_replica_minutes = true;
						props4.digest = true;
						props4.stated = true;
						props4.chosen = true;
						props4.best = true;
						props4.kind = true;
					}
					ifClause3 = "then";
				} else {
					const _errs467 = errors;
					if (data220 && typeof data220 == "object" && !Array.isArray(data220)) {
						if (data220.message === void 0) {
							const err457 = {
								instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/evidence/additionalProperties/else/required",
								keyword: "required",
								params: { missingProperty: "message" },
								message: "must have required property 'message'",
								schema: schema0.properties.evidence.additionalProperties.else.required,
								parentSchema: schema0.properties.evidence.additionalProperties.else,
								data: data220
							};
							if (vErrors === null) vErrors = [err457];
							else vErrors.push(err457);
							errors++;
						}
					}
					var _valid5 = _errs467 === errors;
					valid89 = _valid5;
					if (valid89) {
						if (props4 !== true) {
							props4 = props4 || {};
							props4.message = true;
						}
					}
					ifClause3 = "else";
				}
				if (!valid89) {
					const err458 = {
						instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/properties/evidence/additionalProperties/if",
						keyword: "if",
						params: { failingKeyword: ifClause3 },
						message: "must match \"" + ifClause3 + "\" schema",
						schema: schema0.properties.evidence.additionalProperties.if,
						parentSchema: schema0.properties.evidence.additionalProperties,
						data: data220
					};
					if (vErrors === null) vErrors = [err458];
					else vErrors.push(err458);
					errors++;
				}
				if (data220 && typeof data220 == "object" && !Array.isArray(data220)) {
					if (data220.at === void 0) {
						const err459 = {
							instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/evidence/additionalProperties/required",
							keyword: "required",
							params: { missingProperty: "at" },
							message: "must have required property 'at'",
							schema: schema0.properties.evidence.additionalProperties.required,
							parentSchema: schema0.properties.evidence.additionalProperties,
							data: data220
						};
						if (vErrors === null) vErrors = [err459];
						else vErrors.push(err459);
						errors++;
					}
					if (data220.blueprint === void 0) {
						const err460 = {
							instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/evidence/additionalProperties/required",
							keyword: "required",
							params: { missingProperty: "blueprint" },
							message: "must have required property 'blueprint'",
							schema: schema0.properties.evidence.additionalProperties.required,
							parentSchema: schema0.properties.evidence.additionalProperties,
							data: data220
						};
						if (vErrors === null) vErrors = [err460];
						else vErrors.push(err460);
						errors++;
					}
					if (data220.kind === void 0) {
						const err461 = {
							instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/evidence/additionalProperties/required",
							keyword: "required",
							params: { missingProperty: "kind" },
							message: "must have required property 'kind'",
							schema: schema0.properties.evidence.additionalProperties.required,
							parentSchema: schema0.properties.evidence.additionalProperties,
							data: data220
						};
						if (vErrors === null) vErrors = [err461];
						else vErrors.push(err461);
						errors++;
					}
					if (props4 !== true) {
						props4 = props4 || {};
						props4.at = true;
						props4.blueprint = true;
						props4.kind = true;
						props4.message = true;
						props4.minutes = true;
						props4.least_replica_minutes = true;
						props4.measure = true;
						props4.limit = true;
						props4.digest = true;
						props4.demand = true;
						props4.stated = true;
						props4.chosen = true;
						props4.best = true;
						props4.wanted = true;
						props4.autoscaler = true;
						props4.ceiling_minutes = true;
					}
					if (data220.at !== void 0) {
						let data222 = data220.at;
						if (typeof data222 === "string") {
							if (!pattern0.test(data222)) {
								const err462 = {
									instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/at",
									schemaPath: "#/properties/evidence/additionalProperties/properties/at/pattern",
									keyword: "pattern",
									params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" },
									message: "must match pattern \"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$\"",
									schema: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
									parentSchema: schema0.properties.evidence.additionalProperties.properties.at,
									data: data222
								};
								if (vErrors === null) vErrors = [err462];
								else vErrors.push(err462);
								errors++;
							}
						} else {
							const err463 = {
								instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/at",
								schemaPath: "#/properties/evidence/additionalProperties/properties/at/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema0.properties.evidence.additionalProperties.properties.at.type,
								parentSchema: schema0.properties.evidence.additionalProperties.properties.at,
								data: data222
							};
							if (vErrors === null) vErrors = [err463];
							else vErrors.push(err463);
							errors++;
						}
					}
					if (data220.blueprint !== void 0) {
						let data223 = data220.blueprint;
						if (typeof data223 !== "string") {
							const err464 = {
								instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/blueprint",
								schemaPath: "#/properties/evidence/additionalProperties/properties/blueprint/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema0.properties.evidence.additionalProperties.properties.blueprint.type,
								parentSchema: schema0.properties.evidence.additionalProperties.properties.blueprint,
								data: data223
							};
							if (vErrors === null) vErrors = [err464];
							else vErrors.push(err464);
							errors++;
						}
					}
					if (data220.kind !== void 0) {
						let data224 = data220.kind;
						if (!(data224 === "count" || data224 === "autoscaler" || data224 === "evidence_too_short" || data224 === "history_missing")) {
							const err465 = {
								instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/kind",
								schemaPath: "#/properties/evidence/additionalProperties/properties/kind/enum",
								keyword: "enum",
								params: { allowedValues: schema0.properties.evidence.additionalProperties.properties.kind.enum },
								message: "must be equal to one of the allowed values",
								schema: schema0.properties.evidence.additionalProperties.properties.kind.enum,
								parentSchema: schema0.properties.evidence.additionalProperties.properties.kind,
								data: data224
							};
							if (vErrors === null) vErrors = [err465];
							else vErrors.push(err465);
							errors++;
						}
					}
					if (data220.message !== void 0) {
						let data225 = data220.message;
						if (typeof data225 !== "string") {
							const err466 = {
								instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/message",
								schemaPath: "#/properties/evidence/additionalProperties/properties/message/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema0.properties.evidence.additionalProperties.properties.message.type,
								parentSchema: schema0.properties.evidence.additionalProperties.properties.message,
								data: data225
							};
							if (vErrors === null) vErrors = [err466];
							else vErrors.push(err466);
							errors++;
						}
					}
					if (data220.minutes !== void 0) {
						let data226 = data220.minutes;
						if (!(typeof data226 == "number" && !(data226 % 1) && !isNaN(data226))) {
							const err467 = {
								instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/minutes",
								schemaPath: "#/properties/evidence/additionalProperties/properties/minutes/type",
								keyword: "type",
								params: { type: "integer" },
								message: "must be integer",
								schema: schema0.properties.evidence.additionalProperties.properties.minutes.type,
								parentSchema: schema0.properties.evidence.additionalProperties.properties.minutes,
								data: data226
							};
							if (vErrors === null) vErrors = [err467];
							else vErrors.push(err467);
							errors++;
						}
						if (typeof data226 == "number") {
							if (data226 < 0 || isNaN(data226)) {
								const err468 = {
									instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/minutes",
									schemaPath: "#/properties/evidence/additionalProperties/properties/minutes/minimum",
									keyword: "minimum",
									params: {
										comparison: ">=",
										limit: 0
									},
									message: "must be >= 0",
									schema: 0,
									parentSchema: schema0.properties.evidence.additionalProperties.properties.minutes,
									data: data226
								};
								if (vErrors === null) vErrors = [err468];
								else vErrors.push(err468);
								errors++;
							}
						}
					}
					if (data220.least_replica_minutes !== void 0) {
						let data227 = data220.least_replica_minutes;
						if (!(typeof data227 == "number" && !(data227 % 1) && !isNaN(data227))) {
							const err469 = {
								instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/least_replica_minutes",
								schemaPath: "#/properties/evidence/additionalProperties/properties/least_replica_minutes/type",
								keyword: "type",
								params: { type: "integer" },
								message: "must be integer",
								schema: schema0.properties.evidence.additionalProperties.properties.least_replica_minutes.type,
								parentSchema: schema0.properties.evidence.additionalProperties.properties.least_replica_minutes,
								data: data227
							};
							if (vErrors === null) vErrors = [err469];
							else vErrors.push(err469);
							errors++;
						}
						if (typeof data227 == "number") {
							if (data227 < 0 || isNaN(data227)) {
								const err470 = {
									instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/least_replica_minutes",
									schemaPath: "#/properties/evidence/additionalProperties/properties/least_replica_minutes/minimum",
									keyword: "minimum",
									params: {
										comparison: ">=",
										limit: 0
									},
									message: "must be >= 0",
									schema: 0,
									parentSchema: schema0.properties.evidence.additionalProperties.properties.least_replica_minutes,
									data: data227
								};
								if (vErrors === null) vErrors = [err470];
								else vErrors.push(err470);
								errors++;
							}
						}
					}
					if (data220.measure !== void 0) {
						let data228 = data220.measure;
						if (data228 && typeof data228 == "object" && !Array.isArray(data228)) {
							if (data228.requests_per_replica === void 0) {
								const err471 = {
									instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/measure",
									schemaPath: "#/properties/evidence/additionalProperties/properties/measure/required",
									keyword: "required",
									params: { missingProperty: "requests_per_replica" },
									message: "must have required property 'requests_per_replica'",
									schema: schema0.properties.evidence.additionalProperties.properties.measure.required,
									parentSchema: schema0.properties.evidence.additionalProperties.properties.measure,
									data: data228
								};
								if (vErrors === null) vErrors = [err471];
								else vErrors.push(err471);
								errors++;
							}
							if (data228.requests_per_replica !== void 0) {
								let data229 = data228.requests_per_replica;
								if (typeof data229 == "number") {
									if (data229 < 0 || isNaN(data229)) {
										const err472 = {
											instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/measure/requests_per_replica",
											schemaPath: "#/properties/evidence/additionalProperties/properties/measure/properties/requests_per_replica/minimum",
											keyword: "minimum",
											params: {
												comparison: ">=",
												limit: 0
											},
											message: "must be >= 0",
											schema: 0,
											parentSchema: schema0.properties.evidence.additionalProperties.properties.measure.properties.requests_per_replica,
											data: data229
										};
										if (vErrors === null) vErrors = [err472];
										else vErrors.push(err472);
										errors++;
									}
								} else {
									const err473 = {
										instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/measure/requests_per_replica",
										schemaPath: "#/properties/evidence/additionalProperties/properties/measure/properties/requests_per_replica/type",
										keyword: "type",
										params: { type: "number" },
										message: "must be number",
										schema: schema0.properties.evidence.additionalProperties.properties.measure.properties.requests_per_replica.type,
										parentSchema: schema0.properties.evidence.additionalProperties.properties.measure.properties.requests_per_replica,
										data: data229
									};
									if (vErrors === null) vErrors = [err473];
									else vErrors.push(err473);
									errors++;
								}
							}
							if (data228.pairs !== void 0) {
								let data230 = data228.pairs;
								if (!(typeof data230 == "number" && !(data230 % 1) && !isNaN(data230))) {
									const err474 = {
										instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/measure/pairs",
										schemaPath: "#/properties/evidence/additionalProperties/properties/measure/properties/pairs/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.evidence.additionalProperties.properties.measure.properties.pairs.type,
										parentSchema: schema0.properties.evidence.additionalProperties.properties.measure.properties.pairs,
										data: data230
									};
									if (vErrors === null) vErrors = [err474];
									else vErrors.push(err474);
									errors++;
								}
								if (typeof data230 == "number") {
									if (data230 < 0 || isNaN(data230)) {
										const err475 = {
											instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/measure/pairs",
											schemaPath: "#/properties/evidence/additionalProperties/properties/measure/properties/pairs/minimum",
											keyword: "minimum",
											params: {
												comparison: ">=",
												limit: 0
											},
											message: "must be >= 0",
											schema: 0,
											parentSchema: schema0.properties.evidence.additionalProperties.properties.measure.properties.pairs,
											data: data230
										};
										if (vErrors === null) vErrors = [err475];
										else vErrors.push(err475);
										errors++;
									}
								}
							}
						} else {
							const err476 = {
								instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/measure",
								schemaPath: "#/properties/evidence/additionalProperties/properties/measure/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object",
								schema: schema0.properties.evidence.additionalProperties.properties.measure.type,
								parentSchema: schema0.properties.evidence.additionalProperties.properties.measure,
								data: data228
							};
							if (vErrors === null) vErrors = [err476];
							else vErrors.push(err476);
							errors++;
						}
					}
					if (data220.limit !== void 0) {
						let data231 = data220.limit;
						if (data231 && typeof data231 == "object" && !Array.isArray(data231)) {
							if (data231.limit === void 0) {
								const err477 = {
									instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/limit",
									schemaPath: "#/properties/evidence/additionalProperties/properties/limit/required",
									keyword: "required",
									params: { missingProperty: "limit" },
									message: "must have required property 'limit'",
									schema: schema0.properties.evidence.additionalProperties.properties.limit.required,
									parentSchema: schema0.properties.evidence.additionalProperties.properties.limit,
									data: data231
								};
								if (vErrors === null) vErrors = [err477];
								else vErrors.push(err477);
								errors++;
							}
							if (data231.target_ms === void 0) {
								const err478 = {
									instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/limit",
									schemaPath: "#/properties/evidence/additionalProperties/properties/limit/required",
									keyword: "required",
									params: { missingProperty: "target_ms" },
									message: "must have required property 'target_ms'",
									schema: schema0.properties.evidence.additionalProperties.properties.limit.required,
									parentSchema: schema0.properties.evidence.additionalProperties.properties.limit,
									data: data231
								};
								if (vErrors === null) vErrors = [err478];
								else vErrors.push(err478);
								errors++;
							}
							if (data231.bands === void 0) {
								const err479 = {
									instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/limit",
									schemaPath: "#/properties/evidence/additionalProperties/properties/limit/required",
									keyword: "required",
									params: { missingProperty: "bands" },
									message: "must have required property 'bands'",
									schema: schema0.properties.evidence.additionalProperties.properties.limit.required,
									parentSchema: schema0.properties.evidence.additionalProperties.properties.limit,
									data: data231
								};
								if (vErrors === null) vErrors = [err479];
								else vErrors.push(err479);
								errors++;
							}
							if (data231.limit !== void 0) {
								let data232 = data231.limit;
								if (!(typeof data232 == "number" && !(data232 % 1) && !isNaN(data232))) {
									const err480 = {
										instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/limit/limit",
										schemaPath: "#/properties/evidence/additionalProperties/properties/limit/properties/limit/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.evidence.additionalProperties.properties.limit.properties.limit.type,
										parentSchema: schema0.properties.evidence.additionalProperties.properties.limit.properties.limit,
										data: data232
									};
									if (vErrors === null) vErrors = [err480];
									else vErrors.push(err480);
									errors++;
								}
								if (typeof data232 == "number") {
									if (data232 < 0 || isNaN(data232)) {
										const err481 = {
											instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/limit/limit",
											schemaPath: "#/properties/evidence/additionalProperties/properties/limit/properties/limit/minimum",
											keyword: "minimum",
											params: {
												comparison: ">=",
												limit: 0
											},
											message: "must be >= 0",
											schema: 0,
											parentSchema: schema0.properties.evidence.additionalProperties.properties.limit.properties.limit,
											data: data232
										};
										if (vErrors === null) vErrors = [err481];
										else vErrors.push(err481);
										errors++;
									}
								}
							}
							if (data231.target_ms !== void 0) {
								let data233 = data231.target_ms;
								if (typeof data233 == "number") {
									if (data233 < 0 || isNaN(data233)) {
										const err482 = {
											instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/limit/target_ms",
											schemaPath: "#/properties/evidence/additionalProperties/properties/limit/properties/target_ms/minimum",
											keyword: "minimum",
											params: {
												comparison: ">=",
												limit: 0
											},
											message: "must be >= 0",
											schema: 0,
											parentSchema: schema0.properties.evidence.additionalProperties.properties.limit.properties.target_ms,
											data: data233
										};
										if (vErrors === null) vErrors = [err482];
										else vErrors.push(err482);
										errors++;
									}
								} else {
									const err483 = {
										instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/limit/target_ms",
										schemaPath: "#/properties/evidence/additionalProperties/properties/limit/properties/target_ms/type",
										keyword: "type",
										params: { type: "number" },
										message: "must be number",
										schema: schema0.properties.evidence.additionalProperties.properties.limit.properties.target_ms.type,
										parentSchema: schema0.properties.evidence.additionalProperties.properties.limit.properties.target_ms,
										data: data233
									};
									if (vErrors === null) vErrors = [err483];
									else vErrors.push(err483);
									errors++;
								}
							}
							if (data231.bands !== void 0) {
								let data234 = data231.bands;
								if (Array.isArray(data234)) {
									const len14 = data234.length;
									for (let i14 = 0; i14 < len14; i14++) {
										let data235 = data234[i14];
										if (Array.isArray(data235)) {
											const len15 = data235.length;
											for (let i15 = 0; i15 < len15; i15++) {
												let data236 = data235[i15];
												if (!(typeof data236 == "number" && !(data236 % 1) && !isNaN(data236))) {
													const err484 = {
														instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/limit/bands/" + i14 + "/" + i15,
														schemaPath: "#/properties/evidence/additionalProperties/properties/limit/properties/bands/items/items/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer",
														schema: schema0.properties.evidence.additionalProperties.properties.limit.properties.bands.items.items.type,
														parentSchema: schema0.properties.evidence.additionalProperties.properties.limit.properties.bands.items.items,
														data: data236
													};
													if (vErrors === null) vErrors = [err484];
													else vErrors.push(err484);
													errors++;
												}
												if (typeof data236 == "number") {
													if (data236 < 0 || isNaN(data236)) {
														const err485 = {
															instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/limit/bands/" + i14 + "/" + i15,
															schemaPath: "#/properties/evidence/additionalProperties/properties/limit/properties/bands/items/items/minimum",
															keyword: "minimum",
															params: {
																comparison: ">=",
																limit: 0
															},
															message: "must be >= 0",
															schema: 0,
															parentSchema: schema0.properties.evidence.additionalProperties.properties.limit.properties.bands.items.items,
															data: data236
														};
														if (vErrors === null) vErrors = [err485];
														else vErrors.push(err485);
														errors++;
													}
												}
											}
										} else {
											const err486 = {
												instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/limit/bands/" + i14,
												schemaPath: "#/properties/evidence/additionalProperties/properties/limit/properties/bands/items/type",
												keyword: "type",
												params: { type: "array" },
												message: "must be array",
												schema: schema0.properties.evidence.additionalProperties.properties.limit.properties.bands.items.type,
												parentSchema: schema0.properties.evidence.additionalProperties.properties.limit.properties.bands.items,
												data: data235
											};
											if (vErrors === null) vErrors = [err486];
											else vErrors.push(err486);
											errors++;
										}
									}
								} else {
									const err487 = {
										instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/limit/bands",
										schemaPath: "#/properties/evidence/additionalProperties/properties/limit/properties/bands/type",
										keyword: "type",
										params: { type: "array" },
										message: "must be array",
										schema: schema0.properties.evidence.additionalProperties.properties.limit.properties.bands.type,
										parentSchema: schema0.properties.evidence.additionalProperties.properties.limit.properties.bands,
										data: data234
									};
									if (vErrors === null) vErrors = [err487];
									else vErrors.push(err487);
									errors++;
								}
							}
							if (data231.reason !== void 0) {
								let data237 = data231.reason;
								if (typeof data237 !== "string") {
									const err488 = {
										instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/limit/reason",
										schemaPath: "#/properties/evidence/additionalProperties/properties/limit/properties/reason/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema0.properties.evidence.additionalProperties.properties.limit.properties.reason.type,
										parentSchema: schema0.properties.evidence.additionalProperties.properties.limit.properties.reason,
										data: data237
									};
									if (vErrors === null) vErrors = [err488];
									else vErrors.push(err488);
									errors++;
								}
							}
						} else {
							const err489 = {
								instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/limit",
								schemaPath: "#/properties/evidence/additionalProperties/properties/limit/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object",
								schema: schema0.properties.evidence.additionalProperties.properties.limit.type,
								parentSchema: schema0.properties.evidence.additionalProperties.properties.limit,
								data: data231
							};
							if (vErrors === null) vErrors = [err489];
							else vErrors.push(err489);
							errors++;
						}
					}
					if (data220.digest !== void 0) {
						let data238 = data220.digest;
						if (typeof data238 !== "string") {
							const err490 = {
								instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/digest",
								schemaPath: "#/properties/evidence/additionalProperties/properties/digest/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema0.properties.evidence.additionalProperties.properties.digest.type,
								parentSchema: schema0.properties.evidence.additionalProperties.properties.digest,
								data: data238
							};
							if (vErrors === null) vErrors = [err490];
							else vErrors.push(err490);
							errors++;
						}
					}
					if (data220.demand !== void 0) {
						let data239 = data220.demand;
						if (data239 && typeof data239 == "object" && !Array.isArray(data239)) {
							if (data239.start === void 0) {
								const err491 = {
									instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/demand",
									schemaPath: "#/properties/evidence/additionalProperties/properties/demand/required",
									keyword: "required",
									params: { missingProperty: "start" },
									message: "must have required property 'start'",
									schema: schema0.properties.evidence.additionalProperties.properties.demand.required,
									parentSchema: schema0.properties.evidence.additionalProperties.properties.demand,
									data: data239
								};
								if (vErrors === null) vErrors = [err491];
								else vErrors.push(err491);
								errors++;
							}
							if (data239.values === void 0) {
								const err492 = {
									instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/demand",
									schemaPath: "#/properties/evidence/additionalProperties/properties/demand/required",
									keyword: "required",
									params: { missingProperty: "values" },
									message: "must have required property 'values'",
									schema: schema0.properties.evidence.additionalProperties.properties.demand.required,
									parentSchema: schema0.properties.evidence.additionalProperties.properties.demand,
									data: data239
								};
								if (vErrors === null) vErrors = [err492];
								else vErrors.push(err492);
								errors++;
							}
							if (data239.start !== void 0) {
								let data240 = data239.start;
								if (!(typeof data240 == "number" && !(data240 % 1) && !isNaN(data240))) {
									const err493 = {
										instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/demand/start",
										schemaPath: "#/properties/evidence/additionalProperties/properties/demand/properties/start/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.evidence.additionalProperties.properties.demand.properties.start.type,
										parentSchema: schema0.properties.evidence.additionalProperties.properties.demand.properties.start,
										data: data240
									};
									if (vErrors === null) vErrors = [err493];
									else vErrors.push(err493);
									errors++;
								}
							}
							if (data239.values !== void 0) {
								let data241 = data239.values;
								if (typeof data241 !== "string") {
									const err494 = {
										instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/demand/values",
										schemaPath: "#/properties/evidence/additionalProperties/properties/demand/properties/values/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema0.properties.evidence.additionalProperties.properties.demand.properties.values.type,
										parentSchema: schema0.properties.evidence.additionalProperties.properties.demand.properties.values,
										data: data241
									};
									if (vErrors === null) vErrors = [err494];
									else vErrors.push(err494);
									errors++;
								}
							}
						} else {
							const err495 = {
								instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/demand",
								schemaPath: "#/properties/evidence/additionalProperties/properties/demand/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object",
								schema: schema0.properties.evidence.additionalProperties.properties.demand.type,
								parentSchema: schema0.properties.evidence.additionalProperties.properties.demand,
								data: data239
							};
							if (vErrors === null) vErrors = [err495];
							else vErrors.push(err495);
							errors++;
						}
					}
					if (data220.stated !== void 0) {
						let data242 = data220.stated;
						if (data242 && typeof data242 == "object" && !Array.isArray(data242)) {
							if (data242.score === void 0) {
								const err496 = {
									instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/stated",
									schemaPath: "#/properties/evidence/additionalProperties/properties/stated/required",
									keyword: "required",
									params: { missingProperty: "score" },
									message: "must have required property 'score'",
									schema: schema0.properties.evidence.additionalProperties.properties.stated.required,
									parentSchema: schema0.properties.evidence.additionalProperties.properties.stated,
									data: data242
								};
								if (vErrors === null) vErrors = [err496];
								else vErrors.push(err496);
								errors++;
							}
							if (data242.replica_minutes === void 0) {
								const err497 = {
									instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/stated",
									schemaPath: "#/properties/evidence/additionalProperties/properties/stated/required",
									keyword: "required",
									params: { missingProperty: "replica_minutes" },
									message: "must have required property 'replica_minutes'",
									schema: schema0.properties.evidence.additionalProperties.properties.stated.required,
									parentSchema: schema0.properties.evidence.additionalProperties.properties.stated,
									data: data242
								};
								if (vErrors === null) vErrors = [err497];
								else vErrors.push(err497);
								errors++;
							}
							if (data242.violation_minutes === void 0) {
								const err498 = {
									instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/stated",
									schemaPath: "#/properties/evidence/additionalProperties/properties/stated/required",
									keyword: "required",
									params: { missingProperty: "violation_minutes" },
									message: "must have required property 'violation_minutes'",
									schema: schema0.properties.evidence.additionalProperties.properties.stated.required,
									parentSchema: schema0.properties.evidence.additionalProperties.properties.stated,
									data: data242
								};
								if (vErrors === null) vErrors = [err498];
								else vErrors.push(err498);
								errors++;
							}
							if (data242.replicas !== void 0) {
								let data243 = data242.replicas;
								if (!(typeof data243 == "number" && !(data243 % 1) && !isNaN(data243))) {
									const err499 = {
										instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/stated/replicas",
										schemaPath: "#/properties/evidence/additionalProperties/properties/stated/properties/replicas/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.evidence.additionalProperties.properties.stated.properties.replicas.type,
										parentSchema: schema0.properties.evidence.additionalProperties.properties.stated.properties.replicas,
										data: data243
									};
									if (vErrors === null) vErrors = [err499];
									else vErrors.push(err499);
									errors++;
								}
								if (typeof data243 == "number") {
									if (data243 < 0 || isNaN(data243)) {
										const err500 = {
											instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/stated/replicas",
											schemaPath: "#/properties/evidence/additionalProperties/properties/stated/properties/replicas/minimum",
											keyword: "minimum",
											params: {
												comparison: ">=",
												limit: 0
											},
											message: "must be >= 0",
											schema: 0,
											parentSchema: schema0.properties.evidence.additionalProperties.properties.stated.properties.replicas,
											data: data243
										};
										if (vErrors === null) vErrors = [err500];
										else vErrors.push(err500);
										errors++;
									}
								}
							}
							if (data242.settings !== void 0) {
								let data244 = data242.settings;
								if (data244 && typeof data244 == "object" && !Array.isArray(data244)) {
									if (data244.target === void 0) {
										const err501 = {
											instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/stated/settings",
											schemaPath: "#/properties/evidence/additionalProperties/properties/stated/properties/settings/required",
											keyword: "required",
											params: { missingProperty: "target" },
											message: "must have required property 'target'",
											schema: schema0.properties.evidence.additionalProperties.properties.stated.properties.settings.required,
											parentSchema: schema0.properties.evidence.additionalProperties.properties.stated.properties.settings,
											data: data244
										};
										if (vErrors === null) vErrors = [err501];
										else vErrors.push(err501);
										errors++;
									}
									if (data244.min === void 0) {
										const err502 = {
											instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/stated/settings",
											schemaPath: "#/properties/evidence/additionalProperties/properties/stated/properties/settings/required",
											keyword: "required",
											params: { missingProperty: "min" },
											message: "must have required property 'min'",
											schema: schema0.properties.evidence.additionalProperties.properties.stated.properties.settings.required,
											parentSchema: schema0.properties.evidence.additionalProperties.properties.stated.properties.settings,
											data: data244
										};
										if (vErrors === null) vErrors = [err502];
										else vErrors.push(err502);
										errors++;
									}
									if (data244.max === void 0) {
										const err503 = {
											instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/stated/settings",
											schemaPath: "#/properties/evidence/additionalProperties/properties/stated/properties/settings/required",
											keyword: "required",
											params: { missingProperty: "max" },
											message: "must have required property 'max'",
											schema: schema0.properties.evidence.additionalProperties.properties.stated.properties.settings.required,
											parentSchema: schema0.properties.evidence.additionalProperties.properties.stated.properties.settings,
											data: data244
										};
										if (vErrors === null) vErrors = [err503];
										else vErrors.push(err503);
										errors++;
									}
									if (data244.target !== void 0) {
										let data245 = data244.target;
										if (!(typeof data245 == "number" && !(data245 % 1) && !isNaN(data245))) {
											const err504 = {
												instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/stated/settings/target",
												schemaPath: "#/properties/evidence/additionalProperties/properties/stated/properties/settings/properties/target/type",
												keyword: "type",
												params: { type: "integer" },
												message: "must be integer",
												schema: schema0.properties.evidence.additionalProperties.properties.stated.properties.settings.properties.target.type,
												parentSchema: schema0.properties.evidence.additionalProperties.properties.stated.properties.settings.properties.target,
												data: data245
											};
											if (vErrors === null) vErrors = [err504];
											else vErrors.push(err504);
											errors++;
										}
										if (typeof data245 == "number") {
											if (data245 < 1 || isNaN(data245)) {
												const err505 = {
													instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/stated/settings/target",
													schemaPath: "#/properties/evidence/additionalProperties/properties/stated/properties/settings/properties/target/minimum",
													keyword: "minimum",
													params: {
														comparison: ">=",
														limit: 1
													},
													message: "must be >= 1",
													schema: 1,
													parentSchema: schema0.properties.evidence.additionalProperties.properties.stated.properties.settings.properties.target,
													data: data245
												};
												if (vErrors === null) vErrors = [err505];
												else vErrors.push(err505);
												errors++;
											}
										}
									}
									if (data244.min !== void 0) {
										let data246 = data244.min;
										if (!(typeof data246 == "number" && !(data246 % 1) && !isNaN(data246))) {
											const err506 = {
												instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/stated/settings/min",
												schemaPath: "#/properties/evidence/additionalProperties/properties/stated/properties/settings/properties/min/type",
												keyword: "type",
												params: { type: "integer" },
												message: "must be integer",
												schema: schema0.properties.evidence.additionalProperties.properties.stated.properties.settings.properties.min.type,
												parentSchema: schema0.properties.evidence.additionalProperties.properties.stated.properties.settings.properties.min,
												data: data246
											};
											if (vErrors === null) vErrors = [err506];
											else vErrors.push(err506);
											errors++;
										}
										if (typeof data246 == "number") {
											if (data246 < 0 || isNaN(data246)) {
												const err507 = {
													instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/stated/settings/min",
													schemaPath: "#/properties/evidence/additionalProperties/properties/stated/properties/settings/properties/min/minimum",
													keyword: "minimum",
													params: {
														comparison: ">=",
														limit: 0
													},
													message: "must be >= 0",
													schema: 0,
													parentSchema: schema0.properties.evidence.additionalProperties.properties.stated.properties.settings.properties.min,
													data: data246
												};
												if (vErrors === null) vErrors = [err507];
												else vErrors.push(err507);
												errors++;
											}
										}
									}
									if (data244.max !== void 0) {
										let data247 = data244.max;
										if (!(typeof data247 == "number" && !(data247 % 1) && !isNaN(data247))) {
											const err508 = {
												instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/stated/settings/max",
												schemaPath: "#/properties/evidence/additionalProperties/properties/stated/properties/settings/properties/max/type",
												keyword: "type",
												params: { type: "integer" },
												message: "must be integer",
												schema: schema0.properties.evidence.additionalProperties.properties.stated.properties.settings.properties.max.type,
												parentSchema: schema0.properties.evidence.additionalProperties.properties.stated.properties.settings.properties.max,
												data: data247
											};
											if (vErrors === null) vErrors = [err508];
											else vErrors.push(err508);
											errors++;
										}
										if (typeof data247 == "number") {
											if (data247 < 0 || isNaN(data247)) {
												const err509 = {
													instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/stated/settings/max",
													schemaPath: "#/properties/evidence/additionalProperties/properties/stated/properties/settings/properties/max/minimum",
													keyword: "minimum",
													params: {
														comparison: ">=",
														limit: 0
													},
													message: "must be >= 0",
													schema: 0,
													parentSchema: schema0.properties.evidence.additionalProperties.properties.stated.properties.settings.properties.max,
													data: data247
												};
												if (vErrors === null) vErrors = [err509];
												else vErrors.push(err509);
												errors++;
											}
										}
									}
								} else {
									const err510 = {
										instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/stated/settings",
										schemaPath: "#/properties/evidence/additionalProperties/properties/stated/properties/settings/type",
										keyword: "type",
										params: { type: "object" },
										message: "must be object",
										schema: schema0.properties.evidence.additionalProperties.properties.stated.properties.settings.type,
										parentSchema: schema0.properties.evidence.additionalProperties.properties.stated.properties.settings,
										data: data244
									};
									if (vErrors === null) vErrors = [err510];
									else vErrors.push(err510);
									errors++;
								}
							}
							if (data242.score !== void 0) {
								let data248 = data242.score;
								if (!(typeof data248 == "number" && !(data248 % 1) && !isNaN(data248))) {
									const err511 = {
										instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/stated/score",
										schemaPath: "#/properties/evidence/additionalProperties/properties/stated/properties/score/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.evidence.additionalProperties.properties.stated.properties.score.type,
										parentSchema: schema0.properties.evidence.additionalProperties.properties.stated.properties.score,
										data: data248
									};
									if (vErrors === null) vErrors = [err511];
									else vErrors.push(err511);
									errors++;
								}
								if (typeof data248 == "number") {
									if (data248 < 0 || isNaN(data248)) {
										const err512 = {
											instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/stated/score",
											schemaPath: "#/properties/evidence/additionalProperties/properties/stated/properties/score/minimum",
											keyword: "minimum",
											params: {
												comparison: ">=",
												limit: 0
											},
											message: "must be >= 0",
											schema: 0,
											parentSchema: schema0.properties.evidence.additionalProperties.properties.stated.properties.score,
											data: data248
										};
										if (vErrors === null) vErrors = [err512];
										else vErrors.push(err512);
										errors++;
									}
								}
							}
							if (data242.replica_minutes !== void 0) {
								let data249 = data242.replica_minutes;
								if (!(typeof data249 == "number" && !(data249 % 1) && !isNaN(data249))) {
									const err513 = {
										instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/stated/replica_minutes",
										schemaPath: "#/properties/evidence/additionalProperties/properties/stated/properties/replica_minutes/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.evidence.additionalProperties.properties.stated.properties.replica_minutes.type,
										parentSchema: schema0.properties.evidence.additionalProperties.properties.stated.properties.replica_minutes,
										data: data249
									};
									if (vErrors === null) vErrors = [err513];
									else vErrors.push(err513);
									errors++;
								}
								if (typeof data249 == "number") {
									if (data249 < 0 || isNaN(data249)) {
										const err514 = {
											instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/stated/replica_minutes",
											schemaPath: "#/properties/evidence/additionalProperties/properties/stated/properties/replica_minutes/minimum",
											keyword: "minimum",
											params: {
												comparison: ">=",
												limit: 0
											},
											message: "must be >= 0",
											schema: 0,
											parentSchema: schema0.properties.evidence.additionalProperties.properties.stated.properties.replica_minutes,
											data: data249
										};
										if (vErrors === null) vErrors = [err514];
										else vErrors.push(err514);
										errors++;
									}
								}
							}
							if (data242.violation_minutes !== void 0) {
								let data250 = data242.violation_minutes;
								if (!(typeof data250 == "number" && !(data250 % 1) && !isNaN(data250))) {
									const err515 = {
										instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/stated/violation_minutes",
										schemaPath: "#/properties/evidence/additionalProperties/properties/stated/properties/violation_minutes/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.evidence.additionalProperties.properties.stated.properties.violation_minutes.type,
										parentSchema: schema0.properties.evidence.additionalProperties.properties.stated.properties.violation_minutes,
										data: data250
									};
									if (vErrors === null) vErrors = [err515];
									else vErrors.push(err515);
									errors++;
								}
								if (typeof data250 == "number") {
									if (data250 < 0 || isNaN(data250)) {
										const err516 = {
											instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/stated/violation_minutes",
											schemaPath: "#/properties/evidence/additionalProperties/properties/stated/properties/violation_minutes/minimum",
											keyword: "minimum",
											params: {
												comparison: ">=",
												limit: 0
											},
											message: "must be >= 0",
											schema: 0,
											parentSchema: schema0.properties.evidence.additionalProperties.properties.stated.properties.violation_minutes,
											data: data250
										};
										if (vErrors === null) vErrors = [err516];
										else vErrors.push(err516);
										errors++;
									}
								}
							}
						} else {
							const err517 = {
								instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/stated",
								schemaPath: "#/properties/evidence/additionalProperties/properties/stated/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object",
								schema: schema0.properties.evidence.additionalProperties.properties.stated.type,
								parentSchema: schema0.properties.evidence.additionalProperties.properties.stated,
								data: data242
							};
							if (vErrors === null) vErrors = [err517];
							else vErrors.push(err517);
							errors++;
						}
					}
					if (data220.chosen !== void 0) {
						let data251 = data220.chosen;
						if (data251 && typeof data251 == "object" && !Array.isArray(data251)) {
							if (data251.score === void 0) {
								const err518 = {
									instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/chosen",
									schemaPath: "#/properties/evidence/additionalProperties/properties/chosen/required",
									keyword: "required",
									params: { missingProperty: "score" },
									message: "must have required property 'score'",
									schema: schema0.properties.evidence.additionalProperties.properties.chosen.required,
									parentSchema: schema0.properties.evidence.additionalProperties.properties.chosen,
									data: data251
								};
								if (vErrors === null) vErrors = [err518];
								else vErrors.push(err518);
								errors++;
							}
							if (data251.replica_minutes === void 0) {
								const err519 = {
									instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/chosen",
									schemaPath: "#/properties/evidence/additionalProperties/properties/chosen/required",
									keyword: "required",
									params: { missingProperty: "replica_minutes" },
									message: "must have required property 'replica_minutes'",
									schema: schema0.properties.evidence.additionalProperties.properties.chosen.required,
									parentSchema: schema0.properties.evidence.additionalProperties.properties.chosen,
									data: data251
								};
								if (vErrors === null) vErrors = [err519];
								else vErrors.push(err519);
								errors++;
							}
							if (data251.violation_minutes === void 0) {
								const err520 = {
									instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/chosen",
									schemaPath: "#/properties/evidence/additionalProperties/properties/chosen/required",
									keyword: "required",
									params: { missingProperty: "violation_minutes" },
									message: "must have required property 'violation_minutes'",
									schema: schema0.properties.evidence.additionalProperties.properties.chosen.required,
									parentSchema: schema0.properties.evidence.additionalProperties.properties.chosen,
									data: data251
								};
								if (vErrors === null) vErrors = [err520];
								else vErrors.push(err520);
								errors++;
							}
							if (data251.replicas !== void 0) {
								let data252 = data251.replicas;
								if (!(typeof data252 == "number" && !(data252 % 1) && !isNaN(data252))) {
									const err521 = {
										instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/chosen/replicas",
										schemaPath: "#/properties/evidence/additionalProperties/properties/chosen/properties/replicas/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.evidence.additionalProperties.properties.chosen.properties.replicas.type,
										parentSchema: schema0.properties.evidence.additionalProperties.properties.chosen.properties.replicas,
										data: data252
									};
									if (vErrors === null) vErrors = [err521];
									else vErrors.push(err521);
									errors++;
								}
								if (typeof data252 == "number") {
									if (data252 < 0 || isNaN(data252)) {
										const err522 = {
											instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/chosen/replicas",
											schemaPath: "#/properties/evidence/additionalProperties/properties/chosen/properties/replicas/minimum",
											keyword: "minimum",
											params: {
												comparison: ">=",
												limit: 0
											},
											message: "must be >= 0",
											schema: 0,
											parentSchema: schema0.properties.evidence.additionalProperties.properties.chosen.properties.replicas,
											data: data252
										};
										if (vErrors === null) vErrors = [err522];
										else vErrors.push(err522);
										errors++;
									}
								}
							}
							if (data251.settings !== void 0) {
								let data253 = data251.settings;
								if (data253 && typeof data253 == "object" && !Array.isArray(data253)) {
									if (data253.target === void 0) {
										const err523 = {
											instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/chosen/settings",
											schemaPath: "#/properties/evidence/additionalProperties/properties/chosen/properties/settings/required",
											keyword: "required",
											params: { missingProperty: "target" },
											message: "must have required property 'target'",
											schema: schema0.properties.evidence.additionalProperties.properties.chosen.properties.settings.required,
											parentSchema: schema0.properties.evidence.additionalProperties.properties.chosen.properties.settings,
											data: data253
										};
										if (vErrors === null) vErrors = [err523];
										else vErrors.push(err523);
										errors++;
									}
									if (data253.min === void 0) {
										const err524 = {
											instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/chosen/settings",
											schemaPath: "#/properties/evidence/additionalProperties/properties/chosen/properties/settings/required",
											keyword: "required",
											params: { missingProperty: "min" },
											message: "must have required property 'min'",
											schema: schema0.properties.evidence.additionalProperties.properties.chosen.properties.settings.required,
											parentSchema: schema0.properties.evidence.additionalProperties.properties.chosen.properties.settings,
											data: data253
										};
										if (vErrors === null) vErrors = [err524];
										else vErrors.push(err524);
										errors++;
									}
									if (data253.max === void 0) {
										const err525 = {
											instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/chosen/settings",
											schemaPath: "#/properties/evidence/additionalProperties/properties/chosen/properties/settings/required",
											keyword: "required",
											params: { missingProperty: "max" },
											message: "must have required property 'max'",
											schema: schema0.properties.evidence.additionalProperties.properties.chosen.properties.settings.required,
											parentSchema: schema0.properties.evidence.additionalProperties.properties.chosen.properties.settings,
											data: data253
										};
										if (vErrors === null) vErrors = [err525];
										else vErrors.push(err525);
										errors++;
									}
									if (data253.target !== void 0) {
										let data254 = data253.target;
										if (!(typeof data254 == "number" && !(data254 % 1) && !isNaN(data254))) {
											const err526 = {
												instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/chosen/settings/target",
												schemaPath: "#/properties/evidence/additionalProperties/properties/chosen/properties/settings/properties/target/type",
												keyword: "type",
												params: { type: "integer" },
												message: "must be integer",
												schema: schema0.properties.evidence.additionalProperties.properties.chosen.properties.settings.properties.target.type,
												parentSchema: schema0.properties.evidence.additionalProperties.properties.chosen.properties.settings.properties.target,
												data: data254
											};
											if (vErrors === null) vErrors = [err526];
											else vErrors.push(err526);
											errors++;
										}
										if (typeof data254 == "number") {
											if (data254 < 1 || isNaN(data254)) {
												const err527 = {
													instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/chosen/settings/target",
													schemaPath: "#/properties/evidence/additionalProperties/properties/chosen/properties/settings/properties/target/minimum",
													keyword: "minimum",
													params: {
														comparison: ">=",
														limit: 1
													},
													message: "must be >= 1",
													schema: 1,
													parentSchema: schema0.properties.evidence.additionalProperties.properties.chosen.properties.settings.properties.target,
													data: data254
												};
												if (vErrors === null) vErrors = [err527];
												else vErrors.push(err527);
												errors++;
											}
										}
									}
									if (data253.min !== void 0) {
										let data255 = data253.min;
										if (!(typeof data255 == "number" && !(data255 % 1) && !isNaN(data255))) {
											const err528 = {
												instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/chosen/settings/min",
												schemaPath: "#/properties/evidence/additionalProperties/properties/chosen/properties/settings/properties/min/type",
												keyword: "type",
												params: { type: "integer" },
												message: "must be integer",
												schema: schema0.properties.evidence.additionalProperties.properties.chosen.properties.settings.properties.min.type,
												parentSchema: schema0.properties.evidence.additionalProperties.properties.chosen.properties.settings.properties.min,
												data: data255
											};
											if (vErrors === null) vErrors = [err528];
											else vErrors.push(err528);
											errors++;
										}
										if (typeof data255 == "number") {
											if (data255 < 0 || isNaN(data255)) {
												const err529 = {
													instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/chosen/settings/min",
													schemaPath: "#/properties/evidence/additionalProperties/properties/chosen/properties/settings/properties/min/minimum",
													keyword: "minimum",
													params: {
														comparison: ">=",
														limit: 0
													},
													message: "must be >= 0",
													schema: 0,
													parentSchema: schema0.properties.evidence.additionalProperties.properties.chosen.properties.settings.properties.min,
													data: data255
												};
												if (vErrors === null) vErrors = [err529];
												else vErrors.push(err529);
												errors++;
											}
										}
									}
									if (data253.max !== void 0) {
										let data256 = data253.max;
										if (!(typeof data256 == "number" && !(data256 % 1) && !isNaN(data256))) {
											const err530 = {
												instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/chosen/settings/max",
												schemaPath: "#/properties/evidence/additionalProperties/properties/chosen/properties/settings/properties/max/type",
												keyword: "type",
												params: { type: "integer" },
												message: "must be integer",
												schema: schema0.properties.evidence.additionalProperties.properties.chosen.properties.settings.properties.max.type,
												parentSchema: schema0.properties.evidence.additionalProperties.properties.chosen.properties.settings.properties.max,
												data: data256
											};
											if (vErrors === null) vErrors = [err530];
											else vErrors.push(err530);
											errors++;
										}
										if (typeof data256 == "number") {
											if (data256 < 0 || isNaN(data256)) {
												const err531 = {
													instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/chosen/settings/max",
													schemaPath: "#/properties/evidence/additionalProperties/properties/chosen/properties/settings/properties/max/minimum",
													keyword: "minimum",
													params: {
														comparison: ">=",
														limit: 0
													},
													message: "must be >= 0",
													schema: 0,
													parentSchema: schema0.properties.evidence.additionalProperties.properties.chosen.properties.settings.properties.max,
													data: data256
												};
												if (vErrors === null) vErrors = [err531];
												else vErrors.push(err531);
												errors++;
											}
										}
									}
								} else {
									const err532 = {
										instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/chosen/settings",
										schemaPath: "#/properties/evidence/additionalProperties/properties/chosen/properties/settings/type",
										keyword: "type",
										params: { type: "object" },
										message: "must be object",
										schema: schema0.properties.evidence.additionalProperties.properties.chosen.properties.settings.type,
										parentSchema: schema0.properties.evidence.additionalProperties.properties.chosen.properties.settings,
										data: data253
									};
									if (vErrors === null) vErrors = [err532];
									else vErrors.push(err532);
									errors++;
								}
							}
							if (data251.score !== void 0) {
								let data257 = data251.score;
								if (!(typeof data257 == "number" && !(data257 % 1) && !isNaN(data257))) {
									const err533 = {
										instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/chosen/score",
										schemaPath: "#/properties/evidence/additionalProperties/properties/chosen/properties/score/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.evidence.additionalProperties.properties.chosen.properties.score.type,
										parentSchema: schema0.properties.evidence.additionalProperties.properties.chosen.properties.score,
										data: data257
									};
									if (vErrors === null) vErrors = [err533];
									else vErrors.push(err533);
									errors++;
								}
								if (typeof data257 == "number") {
									if (data257 < 0 || isNaN(data257)) {
										const err534 = {
											instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/chosen/score",
											schemaPath: "#/properties/evidence/additionalProperties/properties/chosen/properties/score/minimum",
											keyword: "minimum",
											params: {
												comparison: ">=",
												limit: 0
											},
											message: "must be >= 0",
											schema: 0,
											parentSchema: schema0.properties.evidence.additionalProperties.properties.chosen.properties.score,
											data: data257
										};
										if (vErrors === null) vErrors = [err534];
										else vErrors.push(err534);
										errors++;
									}
								}
							}
							if (data251.replica_minutes !== void 0) {
								let data258 = data251.replica_minutes;
								if (!(typeof data258 == "number" && !(data258 % 1) && !isNaN(data258))) {
									const err535 = {
										instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/chosen/replica_minutes",
										schemaPath: "#/properties/evidence/additionalProperties/properties/chosen/properties/replica_minutes/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.evidence.additionalProperties.properties.chosen.properties.replica_minutes.type,
										parentSchema: schema0.properties.evidence.additionalProperties.properties.chosen.properties.replica_minutes,
										data: data258
									};
									if (vErrors === null) vErrors = [err535];
									else vErrors.push(err535);
									errors++;
								}
								if (typeof data258 == "number") {
									if (data258 < 0 || isNaN(data258)) {
										const err536 = {
											instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/chosen/replica_minutes",
											schemaPath: "#/properties/evidence/additionalProperties/properties/chosen/properties/replica_minutes/minimum",
											keyword: "minimum",
											params: {
												comparison: ">=",
												limit: 0
											},
											message: "must be >= 0",
											schema: 0,
											parentSchema: schema0.properties.evidence.additionalProperties.properties.chosen.properties.replica_minutes,
											data: data258
										};
										if (vErrors === null) vErrors = [err536];
										else vErrors.push(err536);
										errors++;
									}
								}
							}
							if (data251.violation_minutes !== void 0) {
								let data259 = data251.violation_minutes;
								if (!(typeof data259 == "number" && !(data259 % 1) && !isNaN(data259))) {
									const err537 = {
										instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/chosen/violation_minutes",
										schemaPath: "#/properties/evidence/additionalProperties/properties/chosen/properties/violation_minutes/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.evidence.additionalProperties.properties.chosen.properties.violation_minutes.type,
										parentSchema: schema0.properties.evidence.additionalProperties.properties.chosen.properties.violation_minutes,
										data: data259
									};
									if (vErrors === null) vErrors = [err537];
									else vErrors.push(err537);
									errors++;
								}
								if (typeof data259 == "number") {
									if (data259 < 0 || isNaN(data259)) {
										const err538 = {
											instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/chosen/violation_minutes",
											schemaPath: "#/properties/evidence/additionalProperties/properties/chosen/properties/violation_minutes/minimum",
											keyword: "minimum",
											params: {
												comparison: ">=",
												limit: 0
											},
											message: "must be >= 0",
											schema: 0,
											parentSchema: schema0.properties.evidence.additionalProperties.properties.chosen.properties.violation_minutes,
											data: data259
										};
										if (vErrors === null) vErrors = [err538];
										else vErrors.push(err538);
										errors++;
									}
								}
							}
						} else {
							const err539 = {
								instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/chosen",
								schemaPath: "#/properties/evidence/additionalProperties/properties/chosen/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object",
								schema: schema0.properties.evidence.additionalProperties.properties.chosen.type,
								parentSchema: schema0.properties.evidence.additionalProperties.properties.chosen,
								data: data251
							};
							if (vErrors === null) vErrors = [err539];
							else vErrors.push(err539);
							errors++;
						}
					}
					if (data220.best !== void 0) {
						let data260 = data220.best;
						if (Array.isArray(data260)) {
							const len16 = data260.length;
							for (let i16 = 0; i16 < len16; i16++) {
								let data261 = data260[i16];
								if (data261 && typeof data261 == "object" && !Array.isArray(data261)) {
									if (data261.score === void 0) {
										const err540 = {
											instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/best/" + i16,
											schemaPath: "#/properties/evidence/additionalProperties/properties/best/items/required",
											keyword: "required",
											params: { missingProperty: "score" },
											message: "must have required property 'score'",
											schema: schema0.properties.evidence.additionalProperties.properties.best.items.required,
											parentSchema: schema0.properties.evidence.additionalProperties.properties.best.items,
											data: data261
										};
										if (vErrors === null) vErrors = [err540];
										else vErrors.push(err540);
										errors++;
									}
									if (data261.replica_minutes === void 0) {
										const err541 = {
											instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/best/" + i16,
											schemaPath: "#/properties/evidence/additionalProperties/properties/best/items/required",
											keyword: "required",
											params: { missingProperty: "replica_minutes" },
											message: "must have required property 'replica_minutes'",
											schema: schema0.properties.evidence.additionalProperties.properties.best.items.required,
											parentSchema: schema0.properties.evidence.additionalProperties.properties.best.items,
											data: data261
										};
										if (vErrors === null) vErrors = [err541];
										else vErrors.push(err541);
										errors++;
									}
									if (data261.violation_minutes === void 0) {
										const err542 = {
											instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/best/" + i16,
											schemaPath: "#/properties/evidence/additionalProperties/properties/best/items/required",
											keyword: "required",
											params: { missingProperty: "violation_minutes" },
											message: "must have required property 'violation_minutes'",
											schema: schema0.properties.evidence.additionalProperties.properties.best.items.required,
											parentSchema: schema0.properties.evidence.additionalProperties.properties.best.items,
											data: data261
										};
										if (vErrors === null) vErrors = [err542];
										else vErrors.push(err542);
										errors++;
									}
									if (data261.replicas !== void 0) {
										let data262 = data261.replicas;
										if (!(typeof data262 == "number" && !(data262 % 1) && !isNaN(data262))) {
											const err543 = {
												instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/best/" + i16 + "/replicas",
												schemaPath: "#/properties/evidence/additionalProperties/properties/best/items/properties/replicas/type",
												keyword: "type",
												params: { type: "integer" },
												message: "must be integer",
												schema: schema0.properties.evidence.additionalProperties.properties.best.items.properties.replicas.type,
												parentSchema: schema0.properties.evidence.additionalProperties.properties.best.items.properties.replicas,
												data: data262
											};
											if (vErrors === null) vErrors = [err543];
											else vErrors.push(err543);
											errors++;
										}
										if (typeof data262 == "number") {
											if (data262 < 0 || isNaN(data262)) {
												const err544 = {
													instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/best/" + i16 + "/replicas",
													schemaPath: "#/properties/evidence/additionalProperties/properties/best/items/properties/replicas/minimum",
													keyword: "minimum",
													params: {
														comparison: ">=",
														limit: 0
													},
													message: "must be >= 0",
													schema: 0,
													parentSchema: schema0.properties.evidence.additionalProperties.properties.best.items.properties.replicas,
													data: data262
												};
												if (vErrors === null) vErrors = [err544];
												else vErrors.push(err544);
												errors++;
											}
										}
									}
									if (data261.settings !== void 0) {
										let data263 = data261.settings;
										if (data263 && typeof data263 == "object" && !Array.isArray(data263)) {
											if (data263.target === void 0) {
												const err545 = {
													instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/best/" + i16 + "/settings",
													schemaPath: "#/properties/evidence/additionalProperties/properties/best/items/properties/settings/required",
													keyword: "required",
													params: { missingProperty: "target" },
													message: "must have required property 'target'",
													schema: schema0.properties.evidence.additionalProperties.properties.best.items.properties.settings.required,
													parentSchema: schema0.properties.evidence.additionalProperties.properties.best.items.properties.settings,
													data: data263
												};
												if (vErrors === null) vErrors = [err545];
												else vErrors.push(err545);
												errors++;
											}
											if (data263.min === void 0) {
												const err546 = {
													instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/best/" + i16 + "/settings",
													schemaPath: "#/properties/evidence/additionalProperties/properties/best/items/properties/settings/required",
													keyword: "required",
													params: { missingProperty: "min" },
													message: "must have required property 'min'",
													schema: schema0.properties.evidence.additionalProperties.properties.best.items.properties.settings.required,
													parentSchema: schema0.properties.evidence.additionalProperties.properties.best.items.properties.settings,
													data: data263
												};
												if (vErrors === null) vErrors = [err546];
												else vErrors.push(err546);
												errors++;
											}
											if (data263.max === void 0) {
												const err547 = {
													instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/best/" + i16 + "/settings",
													schemaPath: "#/properties/evidence/additionalProperties/properties/best/items/properties/settings/required",
													keyword: "required",
													params: { missingProperty: "max" },
													message: "must have required property 'max'",
													schema: schema0.properties.evidence.additionalProperties.properties.best.items.properties.settings.required,
													parentSchema: schema0.properties.evidence.additionalProperties.properties.best.items.properties.settings,
													data: data263
												};
												if (vErrors === null) vErrors = [err547];
												else vErrors.push(err547);
												errors++;
											}
											if (data263.target !== void 0) {
												let data264 = data263.target;
												if (!(typeof data264 == "number" && !(data264 % 1) && !isNaN(data264))) {
													const err548 = {
														instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/best/" + i16 + "/settings/target",
														schemaPath: "#/properties/evidence/additionalProperties/properties/best/items/properties/settings/properties/target/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer",
														schema: schema0.properties.evidence.additionalProperties.properties.best.items.properties.settings.properties.target.type,
														parentSchema: schema0.properties.evidence.additionalProperties.properties.best.items.properties.settings.properties.target,
														data: data264
													};
													if (vErrors === null) vErrors = [err548];
													else vErrors.push(err548);
													errors++;
												}
												if (typeof data264 == "number") {
													if (data264 < 1 || isNaN(data264)) {
														const err549 = {
															instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/best/" + i16 + "/settings/target",
															schemaPath: "#/properties/evidence/additionalProperties/properties/best/items/properties/settings/properties/target/minimum",
															keyword: "minimum",
															params: {
																comparison: ">=",
																limit: 1
															},
															message: "must be >= 1",
															schema: 1,
															parentSchema: schema0.properties.evidence.additionalProperties.properties.best.items.properties.settings.properties.target,
															data: data264
														};
														if (vErrors === null) vErrors = [err549];
														else vErrors.push(err549);
														errors++;
													}
												}
											}
											if (data263.min !== void 0) {
												let data265 = data263.min;
												if (!(typeof data265 == "number" && !(data265 % 1) && !isNaN(data265))) {
													const err550 = {
														instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/best/" + i16 + "/settings/min",
														schemaPath: "#/properties/evidence/additionalProperties/properties/best/items/properties/settings/properties/min/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer",
														schema: schema0.properties.evidence.additionalProperties.properties.best.items.properties.settings.properties.min.type,
														parentSchema: schema0.properties.evidence.additionalProperties.properties.best.items.properties.settings.properties.min,
														data: data265
													};
													if (vErrors === null) vErrors = [err550];
													else vErrors.push(err550);
													errors++;
												}
												if (typeof data265 == "number") {
													if (data265 < 0 || isNaN(data265)) {
														const err551 = {
															instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/best/" + i16 + "/settings/min",
															schemaPath: "#/properties/evidence/additionalProperties/properties/best/items/properties/settings/properties/min/minimum",
															keyword: "minimum",
															params: {
																comparison: ">=",
																limit: 0
															},
															message: "must be >= 0",
															schema: 0,
															parentSchema: schema0.properties.evidence.additionalProperties.properties.best.items.properties.settings.properties.min,
															data: data265
														};
														if (vErrors === null) vErrors = [err551];
														else vErrors.push(err551);
														errors++;
													}
												}
											}
											if (data263.max !== void 0) {
												let data266 = data263.max;
												if (!(typeof data266 == "number" && !(data266 % 1) && !isNaN(data266))) {
													const err552 = {
														instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/best/" + i16 + "/settings/max",
														schemaPath: "#/properties/evidence/additionalProperties/properties/best/items/properties/settings/properties/max/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer",
														schema: schema0.properties.evidence.additionalProperties.properties.best.items.properties.settings.properties.max.type,
														parentSchema: schema0.properties.evidence.additionalProperties.properties.best.items.properties.settings.properties.max,
														data: data266
													};
													if (vErrors === null) vErrors = [err552];
													else vErrors.push(err552);
													errors++;
												}
												if (typeof data266 == "number") {
													if (data266 < 0 || isNaN(data266)) {
														const err553 = {
															instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/best/" + i16 + "/settings/max",
															schemaPath: "#/properties/evidence/additionalProperties/properties/best/items/properties/settings/properties/max/minimum",
															keyword: "minimum",
															params: {
																comparison: ">=",
																limit: 0
															},
															message: "must be >= 0",
															schema: 0,
															parentSchema: schema0.properties.evidence.additionalProperties.properties.best.items.properties.settings.properties.max,
															data: data266
														};
														if (vErrors === null) vErrors = [err553];
														else vErrors.push(err553);
														errors++;
													}
												}
											}
										} else {
											const err554 = {
												instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/best/" + i16 + "/settings",
												schemaPath: "#/properties/evidence/additionalProperties/properties/best/items/properties/settings/type",
												keyword: "type",
												params: { type: "object" },
												message: "must be object",
												schema: schema0.properties.evidence.additionalProperties.properties.best.items.properties.settings.type,
												parentSchema: schema0.properties.evidence.additionalProperties.properties.best.items.properties.settings,
												data: data263
											};
											if (vErrors === null) vErrors = [err554];
											else vErrors.push(err554);
											errors++;
										}
									}
									if (data261.score !== void 0) {
										let data267 = data261.score;
										if (!(typeof data267 == "number" && !(data267 % 1) && !isNaN(data267))) {
											const err555 = {
												instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/best/" + i16 + "/score",
												schemaPath: "#/properties/evidence/additionalProperties/properties/best/items/properties/score/type",
												keyword: "type",
												params: { type: "integer" },
												message: "must be integer",
												schema: schema0.properties.evidence.additionalProperties.properties.best.items.properties.score.type,
												parentSchema: schema0.properties.evidence.additionalProperties.properties.best.items.properties.score,
												data: data267
											};
											if (vErrors === null) vErrors = [err555];
											else vErrors.push(err555);
											errors++;
										}
										if (typeof data267 == "number") {
											if (data267 < 0 || isNaN(data267)) {
												const err556 = {
													instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/best/" + i16 + "/score",
													schemaPath: "#/properties/evidence/additionalProperties/properties/best/items/properties/score/minimum",
													keyword: "minimum",
													params: {
														comparison: ">=",
														limit: 0
													},
													message: "must be >= 0",
													schema: 0,
													parentSchema: schema0.properties.evidence.additionalProperties.properties.best.items.properties.score,
													data: data267
												};
												if (vErrors === null) vErrors = [err556];
												else vErrors.push(err556);
												errors++;
											}
										}
									}
									if (data261.replica_minutes !== void 0) {
										let data268 = data261.replica_minutes;
										if (!(typeof data268 == "number" && !(data268 % 1) && !isNaN(data268))) {
											const err557 = {
												instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/best/" + i16 + "/replica_minutes",
												schemaPath: "#/properties/evidence/additionalProperties/properties/best/items/properties/replica_minutes/type",
												keyword: "type",
												params: { type: "integer" },
												message: "must be integer",
												schema: schema0.properties.evidence.additionalProperties.properties.best.items.properties.replica_minutes.type,
												parentSchema: schema0.properties.evidence.additionalProperties.properties.best.items.properties.replica_minutes,
												data: data268
											};
											if (vErrors === null) vErrors = [err557];
											else vErrors.push(err557);
											errors++;
										}
										if (typeof data268 == "number") {
											if (data268 < 0 || isNaN(data268)) {
												const err558 = {
													instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/best/" + i16 + "/replica_minutes",
													schemaPath: "#/properties/evidence/additionalProperties/properties/best/items/properties/replica_minutes/minimum",
													keyword: "minimum",
													params: {
														comparison: ">=",
														limit: 0
													},
													message: "must be >= 0",
													schema: 0,
													parentSchema: schema0.properties.evidence.additionalProperties.properties.best.items.properties.replica_minutes,
													data: data268
												};
												if (vErrors === null) vErrors = [err558];
												else vErrors.push(err558);
												errors++;
											}
										}
									}
									if (data261.violation_minutes !== void 0) {
										let data269 = data261.violation_minutes;
										if (!(typeof data269 == "number" && !(data269 % 1) && !isNaN(data269))) {
											const err559 = {
												instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/best/" + i16 + "/violation_minutes",
												schemaPath: "#/properties/evidence/additionalProperties/properties/best/items/properties/violation_minutes/type",
												keyword: "type",
												params: { type: "integer" },
												message: "must be integer",
												schema: schema0.properties.evidence.additionalProperties.properties.best.items.properties.violation_minutes.type,
												parentSchema: schema0.properties.evidence.additionalProperties.properties.best.items.properties.violation_minutes,
												data: data269
											};
											if (vErrors === null) vErrors = [err559];
											else vErrors.push(err559);
											errors++;
										}
										if (typeof data269 == "number") {
											if (data269 < 0 || isNaN(data269)) {
												const err560 = {
													instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/best/" + i16 + "/violation_minutes",
													schemaPath: "#/properties/evidence/additionalProperties/properties/best/items/properties/violation_minutes/minimum",
													keyword: "minimum",
													params: {
														comparison: ">=",
														limit: 0
													},
													message: "must be >= 0",
													schema: 0,
													parentSchema: schema0.properties.evidence.additionalProperties.properties.best.items.properties.violation_minutes,
													data: data269
												};
												if (vErrors === null) vErrors = [err560];
												else vErrors.push(err560);
												errors++;
											}
										}
									}
								} else {
									const err561 = {
										instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/best/" + i16,
										schemaPath: "#/properties/evidence/additionalProperties/properties/best/items/type",
										keyword: "type",
										params: { type: "object" },
										message: "must be object",
										schema: schema0.properties.evidence.additionalProperties.properties.best.items.type,
										parentSchema: schema0.properties.evidence.additionalProperties.properties.best.items,
										data: data261
									};
									if (vErrors === null) vErrors = [err561];
									else vErrors.push(err561);
									errors++;
								}
							}
						} else {
							const err562 = {
								instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/best",
								schemaPath: "#/properties/evidence/additionalProperties/properties/best/type",
								keyword: "type",
								params: { type: "array" },
								message: "must be array",
								schema: schema0.properties.evidence.additionalProperties.properties.best.type,
								parentSchema: schema0.properties.evidence.additionalProperties.properties.best,
								data: data260
							};
							if (vErrors === null) vErrors = [err562];
							else vErrors.push(err562);
							errors++;
						}
					}
					if (data220.wanted !== void 0) {
						let data270 = data220.wanted;
						if (!(typeof data270 == "number" && !(data270 % 1) && !isNaN(data270))) {
							const err563 = {
								instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/wanted",
								schemaPath: "#/properties/evidence/additionalProperties/properties/wanted/type",
								keyword: "type",
								params: { type: "integer" },
								message: "must be integer",
								schema: schema0.properties.evidence.additionalProperties.properties.wanted.type,
								parentSchema: schema0.properties.evidence.additionalProperties.properties.wanted,
								data: data270
							};
							if (vErrors === null) vErrors = [err563];
							else vErrors.push(err563);
							errors++;
						}
						if (typeof data270 == "number") {
							if (data270 < 0 || isNaN(data270)) {
								const err564 = {
									instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/wanted",
									schemaPath: "#/properties/evidence/additionalProperties/properties/wanted/minimum",
									keyword: "minimum",
									params: {
										comparison: ">=",
										limit: 0
									},
									message: "must be >= 0",
									schema: 0,
									parentSchema: schema0.properties.evidence.additionalProperties.properties.wanted,
									data: data270
								};
								if (vErrors === null) vErrors = [err564];
								else vErrors.push(err564);
								errors++;
							}
						}
					}
					if (data220.autoscaler !== void 0) {
						let data271 = data220.autoscaler;
						if (data271 && typeof data271 == "object" && !Array.isArray(data271)) {
							if (data271.score === void 0) {
								const err565 = {
									instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/autoscaler",
									schemaPath: "#/properties/evidence/additionalProperties/properties/autoscaler/required",
									keyword: "required",
									params: { missingProperty: "score" },
									message: "must have required property 'score'",
									schema: schema0.properties.evidence.additionalProperties.properties.autoscaler.required,
									parentSchema: schema0.properties.evidence.additionalProperties.properties.autoscaler,
									data: data271
								};
								if (vErrors === null) vErrors = [err565];
								else vErrors.push(err565);
								errors++;
							}
							if (data271.replica_minutes === void 0) {
								const err566 = {
									instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/autoscaler",
									schemaPath: "#/properties/evidence/additionalProperties/properties/autoscaler/required",
									keyword: "required",
									params: { missingProperty: "replica_minutes" },
									message: "must have required property 'replica_minutes'",
									schema: schema0.properties.evidence.additionalProperties.properties.autoscaler.required,
									parentSchema: schema0.properties.evidence.additionalProperties.properties.autoscaler,
									data: data271
								};
								if (vErrors === null) vErrors = [err566];
								else vErrors.push(err566);
								errors++;
							}
							if (data271.violation_minutes === void 0) {
								const err567 = {
									instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/autoscaler",
									schemaPath: "#/properties/evidence/additionalProperties/properties/autoscaler/required",
									keyword: "required",
									params: { missingProperty: "violation_minutes" },
									message: "must have required property 'violation_minutes'",
									schema: schema0.properties.evidence.additionalProperties.properties.autoscaler.required,
									parentSchema: schema0.properties.evidence.additionalProperties.properties.autoscaler,
									data: data271
								};
								if (vErrors === null) vErrors = [err567];
								else vErrors.push(err567);
								errors++;
							}
							if (data271.replicas !== void 0) {
								let data272 = data271.replicas;
								if (!(typeof data272 == "number" && !(data272 % 1) && !isNaN(data272))) {
									const err568 = {
										instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/autoscaler/replicas",
										schemaPath: "#/properties/evidence/additionalProperties/properties/autoscaler/properties/replicas/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.evidence.additionalProperties.properties.autoscaler.properties.replicas.type,
										parentSchema: schema0.properties.evidence.additionalProperties.properties.autoscaler.properties.replicas,
										data: data272
									};
									if (vErrors === null) vErrors = [err568];
									else vErrors.push(err568);
									errors++;
								}
								if (typeof data272 == "number") {
									if (data272 < 0 || isNaN(data272)) {
										const err569 = {
											instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/autoscaler/replicas",
											schemaPath: "#/properties/evidence/additionalProperties/properties/autoscaler/properties/replicas/minimum",
											keyword: "minimum",
											params: {
												comparison: ">=",
												limit: 0
											},
											message: "must be >= 0",
											schema: 0,
											parentSchema: schema0.properties.evidence.additionalProperties.properties.autoscaler.properties.replicas,
											data: data272
										};
										if (vErrors === null) vErrors = [err569];
										else vErrors.push(err569);
										errors++;
									}
								}
							}
							if (data271.settings !== void 0) {
								let data273 = data271.settings;
								if (data273 && typeof data273 == "object" && !Array.isArray(data273)) {
									if (data273.target === void 0) {
										const err570 = {
											instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/autoscaler/settings",
											schemaPath: "#/properties/evidence/additionalProperties/properties/autoscaler/properties/settings/required",
											keyword: "required",
											params: { missingProperty: "target" },
											message: "must have required property 'target'",
											schema: schema0.properties.evidence.additionalProperties.properties.autoscaler.properties.settings.required,
											parentSchema: schema0.properties.evidence.additionalProperties.properties.autoscaler.properties.settings,
											data: data273
										};
										if (vErrors === null) vErrors = [err570];
										else vErrors.push(err570);
										errors++;
									}
									if (data273.min === void 0) {
										const err571 = {
											instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/autoscaler/settings",
											schemaPath: "#/properties/evidence/additionalProperties/properties/autoscaler/properties/settings/required",
											keyword: "required",
											params: { missingProperty: "min" },
											message: "must have required property 'min'",
											schema: schema0.properties.evidence.additionalProperties.properties.autoscaler.properties.settings.required,
											parentSchema: schema0.properties.evidence.additionalProperties.properties.autoscaler.properties.settings,
											data: data273
										};
										if (vErrors === null) vErrors = [err571];
										else vErrors.push(err571);
										errors++;
									}
									if (data273.max === void 0) {
										const err572 = {
											instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/autoscaler/settings",
											schemaPath: "#/properties/evidence/additionalProperties/properties/autoscaler/properties/settings/required",
											keyword: "required",
											params: { missingProperty: "max" },
											message: "must have required property 'max'",
											schema: schema0.properties.evidence.additionalProperties.properties.autoscaler.properties.settings.required,
											parentSchema: schema0.properties.evidence.additionalProperties.properties.autoscaler.properties.settings,
											data: data273
										};
										if (vErrors === null) vErrors = [err572];
										else vErrors.push(err572);
										errors++;
									}
									if (data273.target !== void 0) {
										let data274 = data273.target;
										if (!(typeof data274 == "number" && !(data274 % 1) && !isNaN(data274))) {
											const err573 = {
												instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/autoscaler/settings/target",
												schemaPath: "#/properties/evidence/additionalProperties/properties/autoscaler/properties/settings/properties/target/type",
												keyword: "type",
												params: { type: "integer" },
												message: "must be integer",
												schema: schema0.properties.evidence.additionalProperties.properties.autoscaler.properties.settings.properties.target.type,
												parentSchema: schema0.properties.evidence.additionalProperties.properties.autoscaler.properties.settings.properties.target,
												data: data274
											};
											if (vErrors === null) vErrors = [err573];
											else vErrors.push(err573);
											errors++;
										}
										if (typeof data274 == "number") {
											if (data274 < 1 || isNaN(data274)) {
												const err574 = {
													instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/autoscaler/settings/target",
													schemaPath: "#/properties/evidence/additionalProperties/properties/autoscaler/properties/settings/properties/target/minimum",
													keyword: "minimum",
													params: {
														comparison: ">=",
														limit: 1
													},
													message: "must be >= 1",
													schema: 1,
													parentSchema: schema0.properties.evidence.additionalProperties.properties.autoscaler.properties.settings.properties.target,
													data: data274
												};
												if (vErrors === null) vErrors = [err574];
												else vErrors.push(err574);
												errors++;
											}
										}
									}
									if (data273.min !== void 0) {
										let data275 = data273.min;
										if (!(typeof data275 == "number" && !(data275 % 1) && !isNaN(data275))) {
											const err575 = {
												instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/autoscaler/settings/min",
												schemaPath: "#/properties/evidence/additionalProperties/properties/autoscaler/properties/settings/properties/min/type",
												keyword: "type",
												params: { type: "integer" },
												message: "must be integer",
												schema: schema0.properties.evidence.additionalProperties.properties.autoscaler.properties.settings.properties.min.type,
												parentSchema: schema0.properties.evidence.additionalProperties.properties.autoscaler.properties.settings.properties.min,
												data: data275
											};
											if (vErrors === null) vErrors = [err575];
											else vErrors.push(err575);
											errors++;
										}
										if (typeof data275 == "number") {
											if (data275 < 0 || isNaN(data275)) {
												const err576 = {
													instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/autoscaler/settings/min",
													schemaPath: "#/properties/evidence/additionalProperties/properties/autoscaler/properties/settings/properties/min/minimum",
													keyword: "minimum",
													params: {
														comparison: ">=",
														limit: 0
													},
													message: "must be >= 0",
													schema: 0,
													parentSchema: schema0.properties.evidence.additionalProperties.properties.autoscaler.properties.settings.properties.min,
													data: data275
												};
												if (vErrors === null) vErrors = [err576];
												else vErrors.push(err576);
												errors++;
											}
										}
									}
									if (data273.max !== void 0) {
										let data276 = data273.max;
										if (!(typeof data276 == "number" && !(data276 % 1) && !isNaN(data276))) {
											const err577 = {
												instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/autoscaler/settings/max",
												schemaPath: "#/properties/evidence/additionalProperties/properties/autoscaler/properties/settings/properties/max/type",
												keyword: "type",
												params: { type: "integer" },
												message: "must be integer",
												schema: schema0.properties.evidence.additionalProperties.properties.autoscaler.properties.settings.properties.max.type,
												parentSchema: schema0.properties.evidence.additionalProperties.properties.autoscaler.properties.settings.properties.max,
												data: data276
											};
											if (vErrors === null) vErrors = [err577];
											else vErrors.push(err577);
											errors++;
										}
										if (typeof data276 == "number") {
											if (data276 < 0 || isNaN(data276)) {
												const err578 = {
													instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/autoscaler/settings/max",
													schemaPath: "#/properties/evidence/additionalProperties/properties/autoscaler/properties/settings/properties/max/minimum",
													keyword: "minimum",
													params: {
														comparison: ">=",
														limit: 0
													},
													message: "must be >= 0",
													schema: 0,
													parentSchema: schema0.properties.evidence.additionalProperties.properties.autoscaler.properties.settings.properties.max,
													data: data276
												};
												if (vErrors === null) vErrors = [err578];
												else vErrors.push(err578);
												errors++;
											}
										}
									}
								} else {
									const err579 = {
										instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/autoscaler/settings",
										schemaPath: "#/properties/evidence/additionalProperties/properties/autoscaler/properties/settings/type",
										keyword: "type",
										params: { type: "object" },
										message: "must be object",
										schema: schema0.properties.evidence.additionalProperties.properties.autoscaler.properties.settings.type,
										parentSchema: schema0.properties.evidence.additionalProperties.properties.autoscaler.properties.settings,
										data: data273
									};
									if (vErrors === null) vErrors = [err579];
									else vErrors.push(err579);
									errors++;
								}
							}
							if (data271.score !== void 0) {
								let data277 = data271.score;
								if (!(typeof data277 == "number" && !(data277 % 1) && !isNaN(data277))) {
									const err580 = {
										instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/autoscaler/score",
										schemaPath: "#/properties/evidence/additionalProperties/properties/autoscaler/properties/score/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.evidence.additionalProperties.properties.autoscaler.properties.score.type,
										parentSchema: schema0.properties.evidence.additionalProperties.properties.autoscaler.properties.score,
										data: data277
									};
									if (vErrors === null) vErrors = [err580];
									else vErrors.push(err580);
									errors++;
								}
								if (typeof data277 == "number") {
									if (data277 < 0 || isNaN(data277)) {
										const err581 = {
											instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/autoscaler/score",
											schemaPath: "#/properties/evidence/additionalProperties/properties/autoscaler/properties/score/minimum",
											keyword: "minimum",
											params: {
												comparison: ">=",
												limit: 0
											},
											message: "must be >= 0",
											schema: 0,
											parentSchema: schema0.properties.evidence.additionalProperties.properties.autoscaler.properties.score,
											data: data277
										};
										if (vErrors === null) vErrors = [err581];
										else vErrors.push(err581);
										errors++;
									}
								}
							}
							if (data271.replica_minutes !== void 0) {
								let data278 = data271.replica_minutes;
								if (!(typeof data278 == "number" && !(data278 % 1) && !isNaN(data278))) {
									const err582 = {
										instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/autoscaler/replica_minutes",
										schemaPath: "#/properties/evidence/additionalProperties/properties/autoscaler/properties/replica_minutes/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.evidence.additionalProperties.properties.autoscaler.properties.replica_minutes.type,
										parentSchema: schema0.properties.evidence.additionalProperties.properties.autoscaler.properties.replica_minutes,
										data: data278
									};
									if (vErrors === null) vErrors = [err582];
									else vErrors.push(err582);
									errors++;
								}
								if (typeof data278 == "number") {
									if (data278 < 0 || isNaN(data278)) {
										const err583 = {
											instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/autoscaler/replica_minutes",
											schemaPath: "#/properties/evidence/additionalProperties/properties/autoscaler/properties/replica_minutes/minimum",
											keyword: "minimum",
											params: {
												comparison: ">=",
												limit: 0
											},
											message: "must be >= 0",
											schema: 0,
											parentSchema: schema0.properties.evidence.additionalProperties.properties.autoscaler.properties.replica_minutes,
											data: data278
										};
										if (vErrors === null) vErrors = [err583];
										else vErrors.push(err583);
										errors++;
									}
								}
							}
							if (data271.violation_minutes !== void 0) {
								let data279 = data271.violation_minutes;
								if (!(typeof data279 == "number" && !(data279 % 1) && !isNaN(data279))) {
									const err584 = {
										instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/autoscaler/violation_minutes",
										schemaPath: "#/properties/evidence/additionalProperties/properties/autoscaler/properties/violation_minutes/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.evidence.additionalProperties.properties.autoscaler.properties.violation_minutes.type,
										parentSchema: schema0.properties.evidence.additionalProperties.properties.autoscaler.properties.violation_minutes,
										data: data279
									};
									if (vErrors === null) vErrors = [err584];
									else vErrors.push(err584);
									errors++;
								}
								if (typeof data279 == "number") {
									if (data279 < 0 || isNaN(data279)) {
										const err585 = {
											instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/autoscaler/violation_minutes",
											schemaPath: "#/properties/evidence/additionalProperties/properties/autoscaler/properties/violation_minutes/minimum",
											keyword: "minimum",
											params: {
												comparison: ">=",
												limit: 0
											},
											message: "must be >= 0",
											schema: 0,
											parentSchema: schema0.properties.evidence.additionalProperties.properties.autoscaler.properties.violation_minutes,
											data: data279
										};
										if (vErrors === null) vErrors = [err585];
										else vErrors.push(err585);
										errors++;
									}
								}
							}
						} else {
							const err586 = {
								instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/autoscaler",
								schemaPath: "#/properties/evidence/additionalProperties/properties/autoscaler/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object",
								schema: schema0.properties.evidence.additionalProperties.properties.autoscaler.type,
								parentSchema: schema0.properties.evidence.additionalProperties.properties.autoscaler,
								data: data271
							};
							if (vErrors === null) vErrors = [err586];
							else vErrors.push(err586);
							errors++;
						}
					}
					if (data220.ceiling_minutes !== void 0) {
						let data280 = data220.ceiling_minutes;
						if (!(typeof data280 == "number" && !(data280 % 1) && !isNaN(data280))) {
							const err587 = {
								instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/ceiling_minutes",
								schemaPath: "#/properties/evidence/additionalProperties/properties/ceiling_minutes/type",
								keyword: "type",
								params: { type: "integer" },
								message: "must be integer",
								schema: schema0.properties.evidence.additionalProperties.properties.ceiling_minutes.type,
								parentSchema: schema0.properties.evidence.additionalProperties.properties.ceiling_minutes,
								data: data280
							};
							if (vErrors === null) vErrors = [err587];
							else vErrors.push(err587);
							errors++;
						}
						if (typeof data280 == "number") {
							if (data280 < 0 || isNaN(data280)) {
								const err588 = {
									instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/ceiling_minutes",
									schemaPath: "#/properties/evidence/additionalProperties/properties/ceiling_minutes/minimum",
									keyword: "minimum",
									params: {
										comparison: ">=",
										limit: 0
									},
									message: "must be >= 0",
									schema: 0,
									parentSchema: schema0.properties.evidence.additionalProperties.properties.ceiling_minutes,
									data: data280
								};
								if (vErrors === null) vErrors = [err588];
								else vErrors.push(err588);
								errors++;
							}
						}
					}
				} else {
					const err589 = {
						instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/properties/evidence/additionalProperties/type",
						keyword: "type",
						params: { type: "object" },
						message: "must be object",
						schema: schema0.properties.evidence.additionalProperties.type,
						parentSchema: schema0.properties.evidence.additionalProperties,
						data: data220
					};
					if (vErrors === null) vErrors = [err589];
					else vErrors.push(err589);
					errors++;
				}
			}
			else {
				const err590 = {
					instancePath: instancePath + "/evidence",
					schemaPath: "#/properties/evidence/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema0.properties.evidence.type,
					parentSchema: schema0.properties.evidence,
					data: data219
				};
				if (vErrors === null) vErrors = [err590];
				else vErrors.push(err590);
				errors++;
			}
		}
	} else {
		const err591 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema0.type,
			parentSchema: schema0,
			data
		};
		if (vErrors === null) vErrors = [err591];
		else vErrors.push(err591);
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
		"cluster": true,
		"ledger_broken": true,
		"policies": true,
		"delivery_unread": true,
		"evidence": true
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
