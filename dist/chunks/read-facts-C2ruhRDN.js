import { t as TrimtabError } from "./errors-caA3otfk.js";
import { i as isObject } from "./json-BaBbGGr3.js";
import { h as schemaFindings } from "./cluster-config-svUJPWSe.js";
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
					"assumed": {
						"type": "string",
						"description": "Clause that says why the behavior of the autoscaler is not known, so that the default is replayed"
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
							"assumed": true,
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
									},
									"behavior_assumed": {
										"type": "string",
										"description": "Clause that says why the behavior of the autoscaler is not known, so that the default was replayed"
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
					},
					"behavior_assumed": {
						"type": "string",
						"description": "Clause that says why the behavior of the autoscaler is not known, so that the default was replayed"
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
							props1.assumed = true;
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
						props0.assumed = true;
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
					if (data12.assumed !== void 0) {
						let data29 = data12.assumed;
						if (typeof data29 !== "string") {
							const err67 = {
								instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/assumed",
								schemaPath: "#/properties/desired/additionalProperties/properties/assumed/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema0.properties.desired.additionalProperties.properties.assumed.type,
								parentSchema: schema0.properties.desired.additionalProperties.properties.assumed,
								data: data29
							};
							if (vErrors === null) vErrors = [err67];
							else vErrors.push(err67);
							errors++;
						}
					}
					if (data12.pace !== void 0) {
						let data30 = data12.pace;
						if (data30 && typeof data30 == "object" && !Array.isArray(data30)) {
							if (data30.downWindow !== void 0) {
								let data31 = data30.downWindow;
								if (!(typeof data31 == "number" && !(data31 % 1) && !isNaN(data31))) {
									const err68 = {
										instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/downWindow",
										schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/downWindow/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.desired.additionalProperties.properties.pace.properties.downWindow.type,
										parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.downWindow,
										data: data31
									};
									if (vErrors === null) vErrors = [err68];
									else vErrors.push(err68);
									errors++;
								}
								if (typeof data31 == "number") {
									if (data31 < 0 || isNaN(data31)) {
										const err69 = {
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
											data: data31
										};
										if (vErrors === null) vErrors = [err69];
										else vErrors.push(err69);
										errors++;
									}
								}
							}
							if (data30.behavior !== void 0) {
								let data32 = data30.behavior;
								if (data32 && typeof data32 == "object" && !Array.isArray(data32)) {
									if (data32.up === void 0) {
										const err70 = {
											instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior",
											schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/required",
											keyword: "required",
											params: { missingProperty: "up" },
											message: "must have required property 'up'",
											schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.required,
											parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior,
											data: data32
										};
										if (vErrors === null) vErrors = [err70];
										else vErrors.push(err70);
										errors++;
									}
									if (data32.down === void 0) {
										const err71 = {
											instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior",
											schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/required",
											keyword: "required",
											params: { missingProperty: "down" },
											message: "must have required property 'down'",
											schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.required,
											parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior,
											data: data32
										};
										if (vErrors === null) vErrors = [err71];
										else vErrors.push(err71);
										errors++;
									}
									if (data32.up !== void 0) {
										let data33 = data32.up;
										if (data33 && typeof data33 == "object" && !Array.isArray(data33)) {
											if (data33.window === void 0) {
												const err72 = {
													instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/up",
													schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/up/required",
													keyword: "required",
													params: { missingProperty: "window" },
													message: "must have required property 'window'",
													schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.required,
													parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up,
													data: data33
												};
												if (vErrors === null) vErrors = [err72];
												else vErrors.push(err72);
												errors++;
											}
											if (data33.select === void 0) {
												const err73 = {
													instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/up",
													schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/up/required",
													keyword: "required",
													params: { missingProperty: "select" },
													message: "must have required property 'select'",
													schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.required,
													parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up,
													data: data33
												};
												if (vErrors === null) vErrors = [err73];
												else vErrors.push(err73);
												errors++;
											}
											if (data33.policies === void 0) {
												const err74 = {
													instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/up",
													schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/up/required",
													keyword: "required",
													params: { missingProperty: "policies" },
													message: "must have required property 'policies'",
													schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.required,
													parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up,
													data: data33
												};
												if (vErrors === null) vErrors = [err74];
												else vErrors.push(err74);
												errors++;
											}
											if (data33.tolerance === void 0) {
												const err75 = {
													instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/up",
													schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/up/required",
													keyword: "required",
													params: { missingProperty: "tolerance" },
													message: "must have required property 'tolerance'",
													schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.required,
													parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up,
													data: data33
												};
												if (vErrors === null) vErrors = [err75];
												else vErrors.push(err75);
												errors++;
											}
											if (data33.window !== void 0) {
												let data34 = data33.window;
												if (!(typeof data34 == "number" && !(data34 % 1) && !isNaN(data34))) {
													const err76 = {
														instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/up/window",
														schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/up/properties/window/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer",
														schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.properties.window.type,
														parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.properties.window,
														data: data34
													};
													if (vErrors === null) vErrors = [err76];
													else vErrors.push(err76);
													errors++;
												}
												if (typeof data34 == "number") {
													if (data34 < 0 || isNaN(data34)) {
														const err77 = {
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
															data: data34
														};
														if (vErrors === null) vErrors = [err77];
														else vErrors.push(err77);
														errors++;
													}
												}
											}
											if (data33.select !== void 0) {
												let data35 = data33.select;
												if (!(data35 === "max" || data35 === "min" || data35 === "disabled")) {
													const err78 = {
														instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/up/select",
														schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/up/properties/select/enum",
														keyword: "enum",
														params: { allowedValues: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.properties.select.enum },
														message: "must be equal to one of the allowed values",
														schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.properties.select.enum,
														parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.properties.select,
														data: data35
													};
													if (vErrors === null) vErrors = [err78];
													else vErrors.push(err78);
													errors++;
												}
											}
											if (data33.policies !== void 0) {
												let data36 = data33.policies;
												if (Array.isArray(data36)) {
													const len1 = data36.length;
													for (let i1 = 0; i1 < len1; i1++) {
														let data37 = data36[i1];
														if (data37 && typeof data37 == "object" && !Array.isArray(data37)) {
															if (data37.kind === void 0) {
																const err79 = {
																	instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/up/policies/" + i1,
																	schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/up/properties/policies/items/required",
																	keyword: "required",
																	params: { missingProperty: "kind" },
																	message: "must have required property 'kind'",
																	schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.properties.policies.items.required,
																	parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.properties.policies.items,
																	data: data37
																};
																if (vErrors === null) vErrors = [err79];
																else vErrors.push(err79);
																errors++;
															}
															if (data37.value === void 0) {
																const err80 = {
																	instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/up/policies/" + i1,
																	schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/up/properties/policies/items/required",
																	keyword: "required",
																	params: { missingProperty: "value" },
																	message: "must have required property 'value'",
																	schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.properties.policies.items.required,
																	parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.properties.policies.items,
																	data: data37
																};
																if (vErrors === null) vErrors = [err80];
																else vErrors.push(err80);
																errors++;
															}
															if (data37.period === void 0) {
																const err81 = {
																	instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/up/policies/" + i1,
																	schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/up/properties/policies/items/required",
																	keyword: "required",
																	params: { missingProperty: "period" },
																	message: "must have required property 'period'",
																	schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.properties.policies.items.required,
																	parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.properties.policies.items,
																	data: data37
																};
																if (vErrors === null) vErrors = [err81];
																else vErrors.push(err81);
																errors++;
															}
															if (data37.kind !== void 0) {
																let data38 = data37.kind;
																if (!(data38 === "pods" || data38 === "percent")) {
																	const err82 = {
																		instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/up/policies/" + i1 + "/kind",
																		schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/up/properties/policies/items/properties/kind/enum",
																		keyword: "enum",
																		params: { allowedValues: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.properties.policies.items.properties.kind.enum },
																		message: "must be equal to one of the allowed values",
																		schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.properties.policies.items.properties.kind.enum,
																		parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.properties.policies.items.properties.kind,
																		data: data38
																	};
																	if (vErrors === null) vErrors = [err82];
																	else vErrors.push(err82);
																	errors++;
																}
															}
															if (data37.value !== void 0) {
																let data39 = data37.value;
																if (!(typeof data39 == "number" && !(data39 % 1) && !isNaN(data39))) {
																	const err83 = {
																		instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/up/policies/" + i1 + "/value",
																		schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/up/properties/policies/items/properties/value/type",
																		keyword: "type",
																		params: { type: "integer" },
																		message: "must be integer",
																		schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.properties.policies.items.properties.value.type,
																		parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.properties.policies.items.properties.value,
																		data: data39
																	};
																	if (vErrors === null) vErrors = [err83];
																	else vErrors.push(err83);
																	errors++;
																}
																if (typeof data39 == "number") {
																	if (data39 < 1 || isNaN(data39)) {
																		const err84 = {
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
																			data: data39
																		};
																		if (vErrors === null) vErrors = [err84];
																		else vErrors.push(err84);
																		errors++;
																	}
																}
															}
															if (data37.period !== void 0) {
																let data40 = data37.period;
																if (!(typeof data40 == "number" && !(data40 % 1) && !isNaN(data40))) {
																	const err85 = {
																		instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/up/policies/" + i1 + "/period",
																		schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/up/properties/policies/items/properties/period/type",
																		keyword: "type",
																		params: { type: "integer" },
																		message: "must be integer",
																		schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.properties.policies.items.properties.period.type,
																		parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.properties.policies.items.properties.period,
																		data: data40
																	};
																	if (vErrors === null) vErrors = [err85];
																	else vErrors.push(err85);
																	errors++;
																}
																if (typeof data40 == "number") {
																	if (data40 < 1e3 || isNaN(data40)) {
																		const err86 = {
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
																			data: data40
																		};
																		if (vErrors === null) vErrors = [err86];
																		else vErrors.push(err86);
																		errors++;
																	}
																}
															}
														} else {
															const err87 = {
																instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/up/policies/" + i1,
																schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/up/properties/policies/items/type",
																keyword: "type",
																params: { type: "object" },
																message: "must be object",
																schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.properties.policies.items.type,
																parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.properties.policies.items,
																data: data37
															};
															if (vErrors === null) vErrors = [err87];
															else vErrors.push(err87);
															errors++;
														}
													}
												} else {
													const err88 = {
														instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/up/policies",
														schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/up/properties/policies/type",
														keyword: "type",
														params: { type: "array" },
														message: "must be array",
														schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.properties.policies.type,
														parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.properties.policies,
														data: data36
													};
													if (vErrors === null) vErrors = [err88];
													else vErrors.push(err88);
													errors++;
												}
											}
											if (data33.tolerance !== void 0) {
												let data41 = data33.tolerance;
												if (!(typeof data41 == "number" && !(data41 % 1) && !isNaN(data41))) {
													const err89 = {
														instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/up/tolerance",
														schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/up/properties/tolerance/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer",
														schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.properties.tolerance.type,
														parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.properties.tolerance,
														data: data41
													};
													if (vErrors === null) vErrors = [err89];
													else vErrors.push(err89);
													errors++;
												}
												if (typeof data41 == "number") {
													if (data41 < 0 || isNaN(data41)) {
														const err90 = {
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
															data: data41
														};
														if (vErrors === null) vErrors = [err90];
														else vErrors.push(err90);
														errors++;
													}
												}
											}
										} else {
											const err91 = {
												instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/up",
												schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/up/type",
												keyword: "type",
												params: { type: "object" },
												message: "must be object",
												schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up.type,
												parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.up,
												data: data33
											};
											if (vErrors === null) vErrors = [err91];
											else vErrors.push(err91);
											errors++;
										}
									}
									if (data32.down !== void 0) {
										let data42 = data32.down;
										if (data42 && typeof data42 == "object" && !Array.isArray(data42)) {
											if (data42.window === void 0) {
												const err92 = {
													instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/down",
													schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/down/required",
													keyword: "required",
													params: { missingProperty: "window" },
													message: "must have required property 'window'",
													schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.required,
													parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down,
													data: data42
												};
												if (vErrors === null) vErrors = [err92];
												else vErrors.push(err92);
												errors++;
											}
											if (data42.select === void 0) {
												const err93 = {
													instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/down",
													schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/down/required",
													keyword: "required",
													params: { missingProperty: "select" },
													message: "must have required property 'select'",
													schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.required,
													parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down,
													data: data42
												};
												if (vErrors === null) vErrors = [err93];
												else vErrors.push(err93);
												errors++;
											}
											if (data42.policies === void 0) {
												const err94 = {
													instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/down",
													schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/down/required",
													keyword: "required",
													params: { missingProperty: "policies" },
													message: "must have required property 'policies'",
													schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.required,
													parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down,
													data: data42
												};
												if (vErrors === null) vErrors = [err94];
												else vErrors.push(err94);
												errors++;
											}
											if (data42.tolerance === void 0) {
												const err95 = {
													instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/down",
													schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/down/required",
													keyword: "required",
													params: { missingProperty: "tolerance" },
													message: "must have required property 'tolerance'",
													schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.required,
													parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down,
													data: data42
												};
												if (vErrors === null) vErrors = [err95];
												else vErrors.push(err95);
												errors++;
											}
											if (data42.window !== void 0) {
												let data43 = data42.window;
												if (!(typeof data43 == "number" && !(data43 % 1) && !isNaN(data43))) {
													const err96 = {
														instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/down/window",
														schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/down/properties/window/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer",
														schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.properties.window.type,
														parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.properties.window,
														data: data43
													};
													if (vErrors === null) vErrors = [err96];
													else vErrors.push(err96);
													errors++;
												}
												if (typeof data43 == "number") {
													if (data43 < 0 || isNaN(data43)) {
														const err97 = {
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
															data: data43
														};
														if (vErrors === null) vErrors = [err97];
														else vErrors.push(err97);
														errors++;
													}
												}
											}
											if (data42.select !== void 0) {
												let data44 = data42.select;
												if (!(data44 === "max" || data44 === "min" || data44 === "disabled")) {
													const err98 = {
														instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/down/select",
														schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/down/properties/select/enum",
														keyword: "enum",
														params: { allowedValues: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.properties.select.enum },
														message: "must be equal to one of the allowed values",
														schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.properties.select.enum,
														parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.properties.select,
														data: data44
													};
													if (vErrors === null) vErrors = [err98];
													else vErrors.push(err98);
													errors++;
												}
											}
											if (data42.policies !== void 0) {
												let data45 = data42.policies;
												if (Array.isArray(data45)) {
													const len2 = data45.length;
													for (let i2 = 0; i2 < len2; i2++) {
														let data46 = data45[i2];
														if (data46 && typeof data46 == "object" && !Array.isArray(data46)) {
															if (data46.kind === void 0) {
																const err99 = {
																	instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/down/policies/" + i2,
																	schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/down/properties/policies/items/required",
																	keyword: "required",
																	params: { missingProperty: "kind" },
																	message: "must have required property 'kind'",
																	schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.properties.policies.items.required,
																	parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.properties.policies.items,
																	data: data46
																};
																if (vErrors === null) vErrors = [err99];
																else vErrors.push(err99);
																errors++;
															}
															if (data46.value === void 0) {
																const err100 = {
																	instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/down/policies/" + i2,
																	schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/down/properties/policies/items/required",
																	keyword: "required",
																	params: { missingProperty: "value" },
																	message: "must have required property 'value'",
																	schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.properties.policies.items.required,
																	parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.properties.policies.items,
																	data: data46
																};
																if (vErrors === null) vErrors = [err100];
																else vErrors.push(err100);
																errors++;
															}
															if (data46.period === void 0) {
																const err101 = {
																	instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/down/policies/" + i2,
																	schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/down/properties/policies/items/required",
																	keyword: "required",
																	params: { missingProperty: "period" },
																	message: "must have required property 'period'",
																	schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.properties.policies.items.required,
																	parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.properties.policies.items,
																	data: data46
																};
																if (vErrors === null) vErrors = [err101];
																else vErrors.push(err101);
																errors++;
															}
															if (data46.kind !== void 0) {
																let data47 = data46.kind;
																if (!(data47 === "pods" || data47 === "percent")) {
																	const err102 = {
																		instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/down/policies/" + i2 + "/kind",
																		schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/down/properties/policies/items/properties/kind/enum",
																		keyword: "enum",
																		params: { allowedValues: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.properties.policies.items.properties.kind.enum },
																		message: "must be equal to one of the allowed values",
																		schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.properties.policies.items.properties.kind.enum,
																		parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.properties.policies.items.properties.kind,
																		data: data47
																	};
																	if (vErrors === null) vErrors = [err102];
																	else vErrors.push(err102);
																	errors++;
																}
															}
															if (data46.value !== void 0) {
																let data48 = data46.value;
																if (!(typeof data48 == "number" && !(data48 % 1) && !isNaN(data48))) {
																	const err103 = {
																		instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/down/policies/" + i2 + "/value",
																		schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/down/properties/policies/items/properties/value/type",
																		keyword: "type",
																		params: { type: "integer" },
																		message: "must be integer",
																		schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.properties.policies.items.properties.value.type,
																		parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.properties.policies.items.properties.value,
																		data: data48
																	};
																	if (vErrors === null) vErrors = [err103];
																	else vErrors.push(err103);
																	errors++;
																}
																if (typeof data48 == "number") {
																	if (data48 < 1 || isNaN(data48)) {
																		const err104 = {
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
																			data: data48
																		};
																		if (vErrors === null) vErrors = [err104];
																		else vErrors.push(err104);
																		errors++;
																	}
																}
															}
															if (data46.period !== void 0) {
																let data49 = data46.period;
																if (!(typeof data49 == "number" && !(data49 % 1) && !isNaN(data49))) {
																	const err105 = {
																		instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/down/policies/" + i2 + "/period",
																		schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/down/properties/policies/items/properties/period/type",
																		keyword: "type",
																		params: { type: "integer" },
																		message: "must be integer",
																		schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.properties.policies.items.properties.period.type,
																		parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.properties.policies.items.properties.period,
																		data: data49
																	};
																	if (vErrors === null) vErrors = [err105];
																	else vErrors.push(err105);
																	errors++;
																}
																if (typeof data49 == "number") {
																	if (data49 < 1e3 || isNaN(data49)) {
																		const err106 = {
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
																			data: data49
																		};
																		if (vErrors === null) vErrors = [err106];
																		else vErrors.push(err106);
																		errors++;
																	}
																}
															}
														} else {
															const err107 = {
																instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/down/policies/" + i2,
																schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/down/properties/policies/items/type",
																keyword: "type",
																params: { type: "object" },
																message: "must be object",
																schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.properties.policies.items.type,
																parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.properties.policies.items,
																data: data46
															};
															if (vErrors === null) vErrors = [err107];
															else vErrors.push(err107);
															errors++;
														}
													}
												} else {
													const err108 = {
														instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/down/policies",
														schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/down/properties/policies/type",
														keyword: "type",
														params: { type: "array" },
														message: "must be array",
														schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.properties.policies.type,
														parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.properties.policies,
														data: data45
													};
													if (vErrors === null) vErrors = [err108];
													else vErrors.push(err108);
													errors++;
												}
											}
											if (data42.tolerance !== void 0) {
												let data50 = data42.tolerance;
												if (!(typeof data50 == "number" && !(data50 % 1) && !isNaN(data50))) {
													const err109 = {
														instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/down/tolerance",
														schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/down/properties/tolerance/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer",
														schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.properties.tolerance.type,
														parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.properties.tolerance,
														data: data50
													};
													if (vErrors === null) vErrors = [err109];
													else vErrors.push(err109);
													errors++;
												}
												if (typeof data50 == "number") {
													if (data50 < 0 || isNaN(data50)) {
														const err110 = {
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
															data: data50
														};
														if (vErrors === null) vErrors = [err110];
														else vErrors.push(err110);
														errors++;
													}
												}
											}
										} else {
											const err111 = {
												instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior/down",
												schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/properties/down/type",
												keyword: "type",
												params: { type: "object" },
												message: "must be object",
												schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down.type,
												parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.properties.down,
												data: data42
											};
											if (vErrors === null) vErrors = [err111];
											else vErrors.push(err111);
											errors++;
										}
									}
								} else {
									const err112 = {
										instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace/behavior",
										schemaPath: "#/properties/desired/additionalProperties/properties/pace/properties/behavior/type",
										keyword: "type",
										params: { type: "object" },
										message: "must be object",
										schema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior.type,
										parentSchema: schema0.properties.desired.additionalProperties.properties.pace.properties.behavior,
										data: data32
									};
									if (vErrors === null) vErrors = [err112];
									else vErrors.push(err112);
									errors++;
								}
							}
						} else {
							const err113 = {
								instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/pace",
								schemaPath: "#/properties/desired/additionalProperties/properties/pace/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object",
								schema: schema0.properties.desired.additionalProperties.properties.pace.type,
								parentSchema: schema0.properties.desired.additionalProperties.properties.pace,
								data: data30
							};
							if (vErrors === null) vErrors = [err113];
							else vErrors.push(err113);
							errors++;
						}
					}
					if (data12.numbers !== void 0) {
						let data51 = data12.numbers;
						if (data51 && typeof data51 == "object" && !Array.isArray(data51)) {
							if (data51.target !== void 0) {
								let data52 = data51.target;
								if (data52 && typeof data52 == "object" && !Array.isArray(data52)) {
									if (data52.path === void 0) {
										const err114 = {
											instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/target",
											schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/target/required",
											keyword: "required",
											params: { missingProperty: "path" },
											message: "must have required property 'path'",
											schema: schema0.properties.desired.additionalProperties.properties.numbers.properties.target.required,
											parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.target,
											data: data52
										};
										if (vErrors === null) vErrors = [err114];
										else vErrors.push(err114);
										errors++;
									}
									if (data52.line === void 0) {
										const err115 = {
											instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/target",
											schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/target/required",
											keyword: "required",
											params: { missingProperty: "line" },
											message: "must have required property 'line'",
											schema: schema0.properties.desired.additionalProperties.properties.numbers.properties.target.required,
											parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.target,
											data: data52
										};
										if (vErrors === null) vErrors = [err115];
										else vErrors.push(err115);
										errors++;
									}
									if (data52.field === void 0) {
										const err116 = {
											instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/target",
											schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/target/required",
											keyword: "required",
											params: { missingProperty: "field" },
											message: "must have required property 'field'",
											schema: schema0.properties.desired.additionalProperties.properties.numbers.properties.target.required,
											parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.target,
											data: data52
										};
										if (vErrors === null) vErrors = [err116];
										else vErrors.push(err116);
										errors++;
									}
									if (data52.value === void 0) {
										const err117 = {
											instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/target",
											schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/target/required",
											keyword: "required",
											params: { missingProperty: "value" },
											message: "must have required property 'value'",
											schema: schema0.properties.desired.additionalProperties.properties.numbers.properties.target.required,
											parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.target,
											data: data52
										};
										if (vErrors === null) vErrors = [err117];
										else vErrors.push(err117);
										errors++;
									}
									if (data52.path !== void 0) {
										let data53 = data52.path;
										if (typeof data53 !== "string") {
											const err118 = {
												instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/target/path",
												schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/target/properties/path/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string",
												schema: schema0.properties.desired.additionalProperties.properties.numbers.properties.target.properties.path.type,
												parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.target.properties.path,
												data: data53
											};
											if (vErrors === null) vErrors = [err118];
											else vErrors.push(err118);
											errors++;
										}
									}
									if (data52.line !== void 0) {
										let data54 = data52.line;
										if (!(typeof data54 == "number" && !(data54 % 1) && !isNaN(data54))) {
											const err119 = {
												instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/target/line",
												schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/target/properties/line/type",
												keyword: "type",
												params: { type: "integer" },
												message: "must be integer",
												schema: schema0.properties.desired.additionalProperties.properties.numbers.properties.target.properties.line.type,
												parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.target.properties.line,
												data: data54
											};
											if (vErrors === null) vErrors = [err119];
											else vErrors.push(err119);
											errors++;
										}
										if (typeof data54 == "number") {
											if (data54 < 0 || isNaN(data54)) {
												const err120 = {
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
													data: data54
												};
												if (vErrors === null) vErrors = [err120];
												else vErrors.push(err120);
												errors++;
											}
										}
									}
									if (data52.field !== void 0) {
										let data55 = data52.field;
										if (typeof data55 !== "string") {
											const err121 = {
												instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/target/field",
												schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/target/properties/field/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string",
												schema: schema0.properties.desired.additionalProperties.properties.numbers.properties.target.properties.field.type,
												parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.target.properties.field,
												data: data55
											};
											if (vErrors === null) vErrors = [err121];
											else vErrors.push(err121);
											errors++;
										}
									}
									if (data52.value !== void 0) {
										let data56 = data52.value;
										if (!(typeof data56 == "number" && !(data56 % 1) && !isNaN(data56))) {
											const err122 = {
												instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/target/value",
												schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/target/properties/value/type",
												keyword: "type",
												params: { type: "integer" },
												message: "must be integer",
												schema: schema0.properties.desired.additionalProperties.properties.numbers.properties.target.properties.value.type,
												parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.target.properties.value,
												data: data56
											};
											if (vErrors === null) vErrors = [err122];
											else vErrors.push(err122);
											errors++;
										}
										if (typeof data56 == "number") {
											if (data56 < 0 || isNaN(data56)) {
												const err123 = {
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
													data: data56
												};
												if (vErrors === null) vErrors = [err123];
												else vErrors.push(err123);
												errors++;
											}
										}
									}
								} else {
									const err124 = {
										instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/target",
										schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/target/type",
										keyword: "type",
										params: { type: "object" },
										message: "must be object",
										schema: schema0.properties.desired.additionalProperties.properties.numbers.properties.target.type,
										parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.target,
										data: data52
									};
									if (vErrors === null) vErrors = [err124];
									else vErrors.push(err124);
									errors++;
								}
							}
							if (data51.min !== void 0) {
								let data57 = data51.min;
								if (data57 && typeof data57 == "object" && !Array.isArray(data57)) {
									if (data57.path === void 0) {
										const err125 = {
											instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/min",
											schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/min/required",
											keyword: "required",
											params: { missingProperty: "path" },
											message: "must have required property 'path'",
											schema: schema0.properties.desired.additionalProperties.properties.numbers.properties.min.required,
											parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.min,
											data: data57
										};
										if (vErrors === null) vErrors = [err125];
										else vErrors.push(err125);
										errors++;
									}
									if (data57.line === void 0) {
										const err126 = {
											instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/min",
											schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/min/required",
											keyword: "required",
											params: { missingProperty: "line" },
											message: "must have required property 'line'",
											schema: schema0.properties.desired.additionalProperties.properties.numbers.properties.min.required,
											parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.min,
											data: data57
										};
										if (vErrors === null) vErrors = [err126];
										else vErrors.push(err126);
										errors++;
									}
									if (data57.field === void 0) {
										const err127 = {
											instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/min",
											schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/min/required",
											keyword: "required",
											params: { missingProperty: "field" },
											message: "must have required property 'field'",
											schema: schema0.properties.desired.additionalProperties.properties.numbers.properties.min.required,
											parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.min,
											data: data57
										};
										if (vErrors === null) vErrors = [err127];
										else vErrors.push(err127);
										errors++;
									}
									if (data57.value === void 0) {
										const err128 = {
											instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/min",
											schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/min/required",
											keyword: "required",
											params: { missingProperty: "value" },
											message: "must have required property 'value'",
											schema: schema0.properties.desired.additionalProperties.properties.numbers.properties.min.required,
											parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.min,
											data: data57
										};
										if (vErrors === null) vErrors = [err128];
										else vErrors.push(err128);
										errors++;
									}
									if (data57.path !== void 0) {
										let data58 = data57.path;
										if (typeof data58 !== "string") {
											const err129 = {
												instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/min/path",
												schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/min/properties/path/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string",
												schema: schema0.properties.desired.additionalProperties.properties.numbers.properties.min.properties.path.type,
												parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.min.properties.path,
												data: data58
											};
											if (vErrors === null) vErrors = [err129];
											else vErrors.push(err129);
											errors++;
										}
									}
									if (data57.line !== void 0) {
										let data59 = data57.line;
										if (!(typeof data59 == "number" && !(data59 % 1) && !isNaN(data59))) {
											const err130 = {
												instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/min/line",
												schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/min/properties/line/type",
												keyword: "type",
												params: { type: "integer" },
												message: "must be integer",
												schema: schema0.properties.desired.additionalProperties.properties.numbers.properties.min.properties.line.type,
												parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.min.properties.line,
												data: data59
											};
											if (vErrors === null) vErrors = [err130];
											else vErrors.push(err130);
											errors++;
										}
										if (typeof data59 == "number") {
											if (data59 < 0 || isNaN(data59)) {
												const err131 = {
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
													data: data59
												};
												if (vErrors === null) vErrors = [err131];
												else vErrors.push(err131);
												errors++;
											}
										}
									}
									if (data57.field !== void 0) {
										let data60 = data57.field;
										if (typeof data60 !== "string") {
											const err132 = {
												instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/min/field",
												schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/min/properties/field/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string",
												schema: schema0.properties.desired.additionalProperties.properties.numbers.properties.min.properties.field.type,
												parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.min.properties.field,
												data: data60
											};
											if (vErrors === null) vErrors = [err132];
											else vErrors.push(err132);
											errors++;
										}
									}
									if (data57.value !== void 0) {
										let data61 = data57.value;
										if (!(typeof data61 == "number" && !(data61 % 1) && !isNaN(data61))) {
											const err133 = {
												instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/min/value",
												schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/min/properties/value/type",
												keyword: "type",
												params: { type: "integer" },
												message: "must be integer",
												schema: schema0.properties.desired.additionalProperties.properties.numbers.properties.min.properties.value.type,
												parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.min.properties.value,
												data: data61
											};
											if (vErrors === null) vErrors = [err133];
											else vErrors.push(err133);
											errors++;
										}
										if (typeof data61 == "number") {
											if (data61 < 0 || isNaN(data61)) {
												const err134 = {
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
													data: data61
												};
												if (vErrors === null) vErrors = [err134];
												else vErrors.push(err134);
												errors++;
											}
										}
									}
								} else {
									const err135 = {
										instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/min",
										schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/min/type",
										keyword: "type",
										params: { type: "object" },
										message: "must be object",
										schema: schema0.properties.desired.additionalProperties.properties.numbers.properties.min.type,
										parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.min,
										data: data57
									};
									if (vErrors === null) vErrors = [err135];
									else vErrors.push(err135);
									errors++;
								}
							}
							if (data51.max !== void 0) {
								let data62 = data51.max;
								if (data62 && typeof data62 == "object" && !Array.isArray(data62)) {
									if (data62.path === void 0) {
										const err136 = {
											instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/max",
											schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/max/required",
											keyword: "required",
											params: { missingProperty: "path" },
											message: "must have required property 'path'",
											schema: schema0.properties.desired.additionalProperties.properties.numbers.properties.max.required,
											parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.max,
											data: data62
										};
										if (vErrors === null) vErrors = [err136];
										else vErrors.push(err136);
										errors++;
									}
									if (data62.line === void 0) {
										const err137 = {
											instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/max",
											schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/max/required",
											keyword: "required",
											params: { missingProperty: "line" },
											message: "must have required property 'line'",
											schema: schema0.properties.desired.additionalProperties.properties.numbers.properties.max.required,
											parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.max,
											data: data62
										};
										if (vErrors === null) vErrors = [err137];
										else vErrors.push(err137);
										errors++;
									}
									if (data62.field === void 0) {
										const err138 = {
											instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/max",
											schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/max/required",
											keyword: "required",
											params: { missingProperty: "field" },
											message: "must have required property 'field'",
											schema: schema0.properties.desired.additionalProperties.properties.numbers.properties.max.required,
											parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.max,
											data: data62
										};
										if (vErrors === null) vErrors = [err138];
										else vErrors.push(err138);
										errors++;
									}
									if (data62.value === void 0) {
										const err139 = {
											instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/max",
											schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/max/required",
											keyword: "required",
											params: { missingProperty: "value" },
											message: "must have required property 'value'",
											schema: schema0.properties.desired.additionalProperties.properties.numbers.properties.max.required,
											parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.max,
											data: data62
										};
										if (vErrors === null) vErrors = [err139];
										else vErrors.push(err139);
										errors++;
									}
									if (data62.path !== void 0) {
										let data63 = data62.path;
										if (typeof data63 !== "string") {
											const err140 = {
												instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/max/path",
												schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/max/properties/path/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string",
												schema: schema0.properties.desired.additionalProperties.properties.numbers.properties.max.properties.path.type,
												parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.max.properties.path,
												data: data63
											};
											if (vErrors === null) vErrors = [err140];
											else vErrors.push(err140);
											errors++;
										}
									}
									if (data62.line !== void 0) {
										let data64 = data62.line;
										if (!(typeof data64 == "number" && !(data64 % 1) && !isNaN(data64))) {
											const err141 = {
												instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/max/line",
												schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/max/properties/line/type",
												keyword: "type",
												params: { type: "integer" },
												message: "must be integer",
												schema: schema0.properties.desired.additionalProperties.properties.numbers.properties.max.properties.line.type,
												parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.max.properties.line,
												data: data64
											};
											if (vErrors === null) vErrors = [err141];
											else vErrors.push(err141);
											errors++;
										}
										if (typeof data64 == "number") {
											if (data64 < 0 || isNaN(data64)) {
												const err142 = {
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
													data: data64
												};
												if (vErrors === null) vErrors = [err142];
												else vErrors.push(err142);
												errors++;
											}
										}
									}
									if (data62.field !== void 0) {
										let data65 = data62.field;
										if (typeof data65 !== "string") {
											const err143 = {
												instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/max/field",
												schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/max/properties/field/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string",
												schema: schema0.properties.desired.additionalProperties.properties.numbers.properties.max.properties.field.type,
												parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.max.properties.field,
												data: data65
											};
											if (vErrors === null) vErrors = [err143];
											else vErrors.push(err143);
											errors++;
										}
									}
									if (data62.value !== void 0) {
										let data66 = data62.value;
										if (!(typeof data66 == "number" && !(data66 % 1) && !isNaN(data66))) {
											const err144 = {
												instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/max/value",
												schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/max/properties/value/type",
												keyword: "type",
												params: { type: "integer" },
												message: "must be integer",
												schema: schema0.properties.desired.additionalProperties.properties.numbers.properties.max.properties.value.type,
												parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.max.properties.value,
												data: data66
											};
											if (vErrors === null) vErrors = [err144];
											else vErrors.push(err144);
											errors++;
										}
										if (typeof data66 == "number") {
											if (data66 < 0 || isNaN(data66)) {
												const err145 = {
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
													data: data66
												};
												if (vErrors === null) vErrors = [err145];
												else vErrors.push(err145);
												errors++;
											}
										}
									}
								} else {
									const err146 = {
										instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers/max",
										schemaPath: "#/properties/desired/additionalProperties/properties/numbers/properties/max/type",
										keyword: "type",
										params: { type: "object" },
										message: "must be object",
										schema: schema0.properties.desired.additionalProperties.properties.numbers.properties.max.type,
										parentSchema: schema0.properties.desired.additionalProperties.properties.numbers.properties.max,
										data: data62
									};
									if (vErrors === null) vErrors = [err146];
									else vErrors.push(err146);
									errors++;
								}
							}
						} else {
							const err147 = {
								instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/numbers",
								schemaPath: "#/properties/desired/additionalProperties/properties/numbers/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object",
								schema: schema0.properties.desired.additionalProperties.properties.numbers.type,
								parentSchema: schema0.properties.desired.additionalProperties.properties.numbers,
								data: data51
							};
							if (vErrors === null) vErrors = [err147];
							else vErrors.push(err147);
							errors++;
						}
					}
				} else {
					const err148 = {
						instancePath: instancePath + "/desired/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/properties/desired/additionalProperties/type",
						keyword: "type",
						params: { type: "object" },
						message: "must be object",
						schema: schema0.properties.desired.additionalProperties.type,
						parentSchema: schema0.properties.desired.additionalProperties,
						data: data12
					};
					if (vErrors === null) vErrors = [err148];
					else vErrors.push(err148);
					errors++;
				}
			}
			else {
				const err149 = {
					instancePath: instancePath + "/desired",
					schemaPath: "#/properties/desired/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema0.properties.desired.type,
					parentSchema: schema0.properties.desired,
					data: data11
				};
				if (vErrors === null) vErrors = [err149];
				else vErrors.push(err149);
				errors++;
			}
		}
		if (data.history !== void 0) {
			let data67 = data.history;
			if (data67 && typeof data67 == "object" && !Array.isArray(data67)) for (const key1 in data67) {
				let data68 = data67[key1];
				if (data68 && typeof data68 == "object" && !Array.isArray(data68)) {
					if (data68.readable !== void 0) {
						let data69 = data68.readable;
						if (typeof data69 !== "boolean") {
							const err150 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/readable",
								schemaPath: "#/properties/history/additionalProperties/properties/readable/type",
								keyword: "type",
								params: { type: "boolean" },
								message: "must be boolean",
								schema: schema0.properties.history.additionalProperties.properties.readable.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.readable,
								data: data69
							};
							if (vErrors === null) vErrors = [err150];
							else vErrors.push(err150);
							errors++;
						}
					}
					if (data68.lastOperation !== void 0) {
						let data70 = data68.lastOperation;
						if (typeof data70 !== "string" && data70 !== null) {
							const err151 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastOperation",
								schemaPath: "#/properties/history/additionalProperties/properties/lastOperation/type",
								keyword: "type",
								params: { type: schema0.properties.history.additionalProperties.properties.lastOperation.type },
								message: "must be string,null",
								schema: schema0.properties.history.additionalProperties.properties.lastOperation.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.lastOperation,
								data: data70
							};
							if (vErrors === null) vErrors = [err151];
							else vErrors.push(err151);
							errors++;
						}
						if (typeof data70 === "string") {
							if (!pattern0.test(data70)) {
								const err152 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastOperation",
									schemaPath: "#/properties/history/additionalProperties/properties/lastOperation/pattern",
									keyword: "pattern",
									params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" },
									message: "must match pattern \"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$\"",
									schema: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
									parentSchema: schema0.properties.history.additionalProperties.properties.lastOperation,
									data: data70
								};
								if (vErrors === null) vErrors = [err152];
								else vErrors.push(err152);
								errors++;
							}
						}
					}
					if (data68.operations !== void 0) {
						let data71 = data68.operations;
						if (Array.isArray(data71)) {
							const len3 = data71.length;
							for (let i3 = 0; i3 < len3; i3++) {
								let data72 = data71[i3];
								if (typeof data72 === "string") {
									if (!pattern0.test(data72)) {
										const err153 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/operations/" + i3,
											schemaPath: "#/properties/history/additionalProperties/properties/operations/items/pattern",
											keyword: "pattern",
											params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" },
											message: "must match pattern \"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$\"",
											schema: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
											parentSchema: schema0.properties.history.additionalProperties.properties.operations.items,
											data: data72
										};
										if (vErrors === null) vErrors = [err153];
										else vErrors.push(err153);
										errors++;
									}
								} else {
									const err154 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/operations/" + i3,
										schemaPath: "#/properties/history/additionalProperties/properties/operations/items/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema0.properties.history.additionalProperties.properties.operations.items.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.operations.items,
										data: data72
									};
									if (vErrors === null) vErrors = [err154];
									else vErrors.push(err154);
									errors++;
								}
							}
						} else {
							const err155 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/operations",
								schemaPath: "#/properties/history/additionalProperties/properties/operations/type",
								keyword: "type",
								params: { type: "array" },
								message: "must be array",
								schema: schema0.properties.history.additionalProperties.properties.operations.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.operations,
								data: data71
							};
							if (vErrors === null) vErrors = [err155];
							else vErrors.push(err155);
							errors++;
						}
					}
					if (data68.awaitingVerification !== void 0) {
						let data73 = data68.awaitingVerification;
						if (typeof data73 !== "boolean") {
							const err156 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/awaitingVerification",
								schemaPath: "#/properties/history/additionalProperties/properties/awaitingVerification/type",
								keyword: "type",
								params: { type: "boolean" },
								message: "must be boolean",
								schema: schema0.properties.history.additionalProperties.properties.awaitingVerification.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.awaitingVerification,
								data: data73
							};
							if (vErrors === null) vErrors = [err156];
							else vErrors.push(err156);
							errors++;
						}
					}
					if (data68.merged !== void 0) {
						let data74 = data68.merged;
						if (Array.isArray(data74)) {
							const len4 = data74.length;
							for (let i4 = 0; i4 < len4; i4++) {
								let data75 = data74[i4];
								if (!(typeof data75 == "number" && !(data75 % 1) && !isNaN(data75))) {
									const err157 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/merged/" + i4,
										schemaPath: "#/properties/history/additionalProperties/properties/merged/items/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.history.additionalProperties.properties.merged.items.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.merged.items,
										data: data75
									};
									if (vErrors === null) vErrors = [err157];
									else vErrors.push(err157);
									errors++;
								}
								if (typeof data75 == "number") {
									if (data75 > 2147483647 || isNaN(data75)) {
										const err158 = {
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
											data: data75
										};
										if (vErrors === null) vErrors = [err158];
										else vErrors.push(err158);
										errors++;
									}
									if (data75 < 0 || isNaN(data75)) {
										const err159 = {
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
											data: data75
										};
										if (vErrors === null) vErrors = [err159];
										else vErrors.push(err159);
										errors++;
									}
								}
							}
						} else {
							const err160 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/merged",
								schemaPath: "#/properties/history/additionalProperties/properties/merged/type",
								keyword: "type",
								params: { type: "array" },
								message: "must be array",
								schema: schema0.properties.history.additionalProperties.properties.merged.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.merged,
								data: data74
							};
							if (vErrors === null) vErrors = [err160];
							else vErrors.push(err160);
							errors++;
						}
					}
					if (data68.verified !== void 0) {
						let data76 = data68.verified;
						if (Array.isArray(data76)) {
							const len5 = data76.length;
							for (let i5 = 0; i5 < len5; i5++) {
								let data77 = data76[i5];
								if (!(typeof data77 == "number" && !(data77 % 1) && !isNaN(data77))) {
									const err161 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/verified/" + i5,
										schemaPath: "#/properties/history/additionalProperties/properties/verified/items/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.history.additionalProperties.properties.verified.items.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.verified.items,
										data: data77
									};
									if (vErrors === null) vErrors = [err161];
									else vErrors.push(err161);
									errors++;
								}
								if (typeof data77 == "number") {
									if (data77 > 2147483647 || isNaN(data77)) {
										const err162 = {
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
											data: data77
										};
										if (vErrors === null) vErrors = [err162];
										else vErrors.push(err162);
										errors++;
									}
									if (data77 < 0 || isNaN(data77)) {
										const err163 = {
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
											data: data77
										};
										if (vErrors === null) vErrors = [err163];
										else vErrors.push(err163);
										errors++;
									}
								}
							}
						} else {
							const err164 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/verified",
								schemaPath: "#/properties/history/additionalProperties/properties/verified/type",
								keyword: "type",
								params: { type: "array" },
								message: "must be array",
								schema: schema0.properties.history.additionalProperties.properties.verified.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.verified,
								data: data76
							};
							if (vErrors === null) vErrors = [err164];
							else vErrors.push(err164);
							errors++;
						}
					}
					if (data68.looks !== void 0) {
						let data78 = data68.looks;
						if (data78 && typeof data78 == "object" && !Array.isArray(data78)) for (const key2 in data78) {
							let data79 = data78[key2];
							if (Array.isArray(data79)) {
								const len6 = data79.length;
								for (let i6 = 0; i6 < len6; i6++) {
									let data80 = data79[i6];
									if (data80 && typeof data80 == "object" && !Array.isArray(data80)) {
										if (data80.verdict === void 0) {
											const err165 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/looks/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i6,
												schemaPath: "#/properties/history/additionalProperties/properties/looks/additionalProperties/items/required",
												keyword: "required",
												params: { missingProperty: "verdict" },
												message: "must have required property 'verdict'",
												schema: schema0.properties.history.additionalProperties.properties.looks.additionalProperties.items.required,
												parentSchema: schema0.properties.history.additionalProperties.properties.looks.additionalProperties.items,
												data: data80
											};
											if (vErrors === null) vErrors = [err165];
											else vErrors.push(err165);
											errors++;
										}
										if (data80.measuredAt === void 0) {
											const err166 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/looks/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i6,
												schemaPath: "#/properties/history/additionalProperties/properties/looks/additionalProperties/items/required",
												keyword: "required",
												params: { missingProperty: "measuredAt" },
												message: "must have required property 'measuredAt'",
												schema: schema0.properties.history.additionalProperties.properties.looks.additionalProperties.items.required,
												parentSchema: schema0.properties.history.additionalProperties.properties.looks.additionalProperties.items,
												data: data80
											};
											if (vErrors === null) vErrors = [err166];
											else vErrors.push(err166);
											errors++;
										}
										if (data80.verdict !== void 0) {
											let data81 = data80.verdict;
											if (typeof data81 !== "string") {
												const err167 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/looks/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i6 + "/verdict",
													schemaPath: "#/properties/history/additionalProperties/properties/looks/additionalProperties/items/properties/verdict/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema0.properties.history.additionalProperties.properties.looks.additionalProperties.items.properties.verdict.type,
													parentSchema: schema0.properties.history.additionalProperties.properties.looks.additionalProperties.items.properties.verdict,
													data: data81
												};
												if (vErrors === null) vErrors = [err167];
												else vErrors.push(err167);
												errors++;
											}
										}
										if (data80.measuredAt !== void 0) {
											let data82 = data80.measuredAt;
											if (typeof data82 === "string") {
												if (!pattern0.test(data82)) {
													const err168 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/looks/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i6 + "/measuredAt",
														schemaPath: "#/properties/history/additionalProperties/properties/looks/additionalProperties/items/properties/measuredAt/pattern",
														keyword: "pattern",
														params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" },
														message: "must match pattern \"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$\"",
														schema: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
														parentSchema: schema0.properties.history.additionalProperties.properties.looks.additionalProperties.items.properties.measuredAt,
														data: data82
													};
													if (vErrors === null) vErrors = [err168];
													else vErrors.push(err168);
													errors++;
												}
											} else {
												const err169 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/looks/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i6 + "/measuredAt",
													schemaPath: "#/properties/history/additionalProperties/properties/looks/additionalProperties/items/properties/measuredAt/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema0.properties.history.additionalProperties.properties.looks.additionalProperties.items.properties.measuredAt.type,
													parentSchema: schema0.properties.history.additionalProperties.properties.looks.additionalProperties.items.properties.measuredAt,
													data: data82
												};
												if (vErrors === null) vErrors = [err169];
												else vErrors.push(err169);
												errors++;
											}
										}
									} else {
										const err170 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/looks/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i6,
											schemaPath: "#/properties/history/additionalProperties/properties/looks/additionalProperties/items/type",
											keyword: "type",
											params: { type: "object" },
											message: "must be object",
											schema: schema0.properties.history.additionalProperties.properties.looks.additionalProperties.items.type,
											parentSchema: schema0.properties.history.additionalProperties.properties.looks.additionalProperties.items,
											data: data80
										};
										if (vErrors === null) vErrors = [err170];
										else vErrors.push(err170);
										errors++;
									}
								}
							} else {
								const err171 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/looks/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/properties/history/additionalProperties/properties/looks/additionalProperties/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema0.properties.history.additionalProperties.properties.looks.additionalProperties.type,
									parentSchema: schema0.properties.history.additionalProperties.properties.looks.additionalProperties,
									data: data79
								};
								if (vErrors === null) vErrors = [err171];
								else vErrors.push(err171);
								errors++;
							}
						}
						else {
							const err172 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/looks",
								schemaPath: "#/properties/history/additionalProperties/properties/looks/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object",
								schema: schema0.properties.history.additionalProperties.properties.looks.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.looks,
								data: data78
							};
							if (vErrors === null) vErrors = [err172];
							else vErrors.push(err172);
							errors++;
						}
					}
					if (data68.deferrals !== void 0) {
						let data83 = data68.deferrals;
						if (!(typeof data83 == "number" && !(data83 % 1) && !isNaN(data83))) {
							const err173 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/deferrals",
								schemaPath: "#/properties/history/additionalProperties/properties/deferrals/type",
								keyword: "type",
								params: { type: "integer" },
								message: "must be integer",
								schema: schema0.properties.history.additionalProperties.properties.deferrals.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.deferrals,
								data: data83
							};
							if (vErrors === null) vErrors = [err173];
							else vErrors.push(err173);
							errors++;
						}
						if (typeof data83 == "number") {
							if (data83 > 2147483647 || isNaN(data83)) {
								const err174 = {
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
									data: data83
								};
								if (vErrors === null) vErrors = [err174];
								else vErrors.push(err174);
								errors++;
							}
							if (data83 < 0 || isNaN(data83)) {
								const err175 = {
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
									data: data83
								};
								if (vErrors === null) vErrors = [err175];
								else vErrors.push(err175);
								errors++;
							}
						}
					}
					if (data68.retryAt !== void 0) {
						let data84 = data68.retryAt;
						if (typeof data84 !== "string" && data84 !== null) {
							const err176 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/retryAt",
								schemaPath: "#/properties/history/additionalProperties/properties/retryAt/type",
								keyword: "type",
								params: { type: schema0.properties.history.additionalProperties.properties.retryAt.type },
								message: "must be string,null",
								schema: schema0.properties.history.additionalProperties.properties.retryAt.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.retryAt,
								data: data84
							};
							if (vErrors === null) vErrors = [err176];
							else vErrors.push(err176);
							errors++;
						}
						if (typeof data84 === "string") {
							if (!pattern0.test(data84)) {
								const err177 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/retryAt",
									schemaPath: "#/properties/history/additionalProperties/properties/retryAt/pattern",
									keyword: "pattern",
									params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" },
									message: "must match pattern \"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$\"",
									schema: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
									parentSchema: schema0.properties.history.additionalProperties.properties.retryAt,
									data: data84
								};
								if (vErrors === null) vErrors = [err177];
								else vErrors.push(err177);
								errors++;
							}
						}
					}
					if (data68.escalated !== void 0) {
						let data85 = data68.escalated;
						if (typeof data85 !== "boolean") {
							const err178 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/escalated",
								schemaPath: "#/properties/history/additionalProperties/properties/escalated/type",
								keyword: "type",
								params: { type: "boolean" },
								message: "must be boolean",
								schema: schema0.properties.history.additionalProperties.properties.escalated.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.escalated,
								data: data85
							};
							if (vErrors === null) vErrors = [err178];
							else vErrors.push(err178);
							errors++;
						}
					}
					if (data68.failures !== void 0) {
						let data86 = data68.failures;
						if (Array.isArray(data86)) {
							const len7 = data86.length;
							for (let i7 = 0; i7 < len7; i7++) {
								let data87 = data86[i7];
								if (typeof data87 === "string") {
									if (!pattern0.test(data87)) {
										const err179 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failures/" + i7,
											schemaPath: "#/properties/history/additionalProperties/properties/failures/items/pattern",
											keyword: "pattern",
											params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" },
											message: "must match pattern \"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$\"",
											schema: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
											parentSchema: schema0.properties.history.additionalProperties.properties.failures.items,
											data: data87
										};
										if (vErrors === null) vErrors = [err179];
										else vErrors.push(err179);
										errors++;
									}
								} else {
									const err180 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failures/" + i7,
										schemaPath: "#/properties/history/additionalProperties/properties/failures/items/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema0.properties.history.additionalProperties.properties.failures.items.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.failures.items,
										data: data87
									};
									if (vErrors === null) vErrors = [err180];
									else vErrors.push(err180);
									errors++;
								}
							}
						} else {
							const err181 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failures",
								schemaPath: "#/properties/history/additionalProperties/properties/failures/type",
								keyword: "type",
								params: { type: "array" },
								message: "must be array",
								schema: schema0.properties.history.additionalProperties.properties.failures.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.failures,
								data: data86
							};
							if (vErrors === null) vErrors = [err181];
							else vErrors.push(err181);
							errors++;
						}
					}
					if (data68.lastDecision !== void 0) {
						let data88 = data68.lastDecision;
						if (!(data88 && typeof data88 == "object" && !Array.isArray(data88)) && data88 !== null) {
							const err182 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastDecision",
								schemaPath: "#/properties/history/additionalProperties/properties/lastDecision/type",
								keyword: "type",
								params: { type: schema0.properties.history.additionalProperties.properties.lastDecision.type },
								message: "must be object,null",
								schema: schema0.properties.history.additionalProperties.properties.lastDecision.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.lastDecision,
								data: data88
							};
							if (vErrors === null) vErrors = [err182];
							else vErrors.push(err182);
							errors++;
						}
						if (data88 && typeof data88 == "object" && !Array.isArray(data88)) {
							if (data88.what === void 0) {
								const err183 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastDecision",
									schemaPath: "#/properties/history/additionalProperties/properties/lastDecision/required",
									keyword: "required",
									params: { missingProperty: "what" },
									message: "must have required property 'what'",
									schema: schema0.properties.history.additionalProperties.properties.lastDecision.required,
									parentSchema: schema0.properties.history.additionalProperties.properties.lastDecision,
									data: data88
								};
								if (vErrors === null) vErrors = [err183];
								else vErrors.push(err183);
								errors++;
							}
							if (data88.at === void 0) {
								const err184 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastDecision",
									schemaPath: "#/properties/history/additionalProperties/properties/lastDecision/required",
									keyword: "required",
									params: { missingProperty: "at" },
									message: "must have required property 'at'",
									schema: schema0.properties.history.additionalProperties.properties.lastDecision.required,
									parentSchema: schema0.properties.history.additionalProperties.properties.lastDecision,
									data: data88
								};
								if (vErrors === null) vErrors = [err184];
								else vErrors.push(err184);
								errors++;
							}
							if (data88.since === void 0) {
								const err185 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastDecision",
									schemaPath: "#/properties/history/additionalProperties/properties/lastDecision/required",
									keyword: "required",
									params: { missingProperty: "since" },
									message: "must have required property 'since'",
									schema: schema0.properties.history.additionalProperties.properties.lastDecision.required,
									parentSchema: schema0.properties.history.additionalProperties.properties.lastDecision,
									data: data88
								};
								if (vErrors === null) vErrors = [err185];
								else vErrors.push(err185);
								errors++;
							}
							if (data88.what !== void 0) {
								let data89 = data88.what;
								if (typeof data89 !== "string") {
									const err186 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastDecision/what",
										schemaPath: "#/properties/history/additionalProperties/properties/lastDecision/properties/what/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema0.properties.history.additionalProperties.properties.lastDecision.properties.what.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.lastDecision.properties.what,
										data: data89
									};
									if (vErrors === null) vErrors = [err186];
									else vErrors.push(err186);
									errors++;
								}
							}
							if (data88.at !== void 0) {
								let data90 = data88.at;
								if (typeof data90 === "string") {
									if (!pattern0.test(data90)) {
										const err187 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastDecision/at",
											schemaPath: "#/properties/history/additionalProperties/properties/lastDecision/properties/at/pattern",
											keyword: "pattern",
											params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" },
											message: "must match pattern \"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$\"",
											schema: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
											parentSchema: schema0.properties.history.additionalProperties.properties.lastDecision.properties.at,
											data: data90
										};
										if (vErrors === null) vErrors = [err187];
										else vErrors.push(err187);
										errors++;
									}
								} else {
									const err188 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastDecision/at",
										schemaPath: "#/properties/history/additionalProperties/properties/lastDecision/properties/at/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema0.properties.history.additionalProperties.properties.lastDecision.properties.at.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.lastDecision.properties.at,
										data: data90
									};
									if (vErrors === null) vErrors = [err188];
									else vErrors.push(err188);
									errors++;
								}
							}
							if (data88.since !== void 0) {
								let data91 = data88.since;
								if (typeof data91 === "string") {
									if (!pattern0.test(data91)) {
										const err189 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastDecision/since",
											schemaPath: "#/properties/history/additionalProperties/properties/lastDecision/properties/since/pattern",
											keyword: "pattern",
											params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" },
											message: "must match pattern \"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$\"",
											schema: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
											parentSchema: schema0.properties.history.additionalProperties.properties.lastDecision.properties.since,
											data: data91
										};
										if (vErrors === null) vErrors = [err189];
										else vErrors.push(err189);
										errors++;
									}
								} else {
									const err190 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastDecision/since",
										schemaPath: "#/properties/history/additionalProperties/properties/lastDecision/properties/since/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema0.properties.history.additionalProperties.properties.lastDecision.properties.since.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.lastDecision.properties.since,
										data: data91
									};
									if (vErrors === null) vErrors = [err190];
									else vErrors.push(err190);
									errors++;
								}
							}
						}
					}
					if (data68.restingSince !== void 0) {
						let data92 = data68.restingSince;
						if (typeof data92 !== "string") {
							const err191 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/restingSince",
								schemaPath: "#/properties/history/additionalProperties/properties/restingSince/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema0.properties.history.additionalProperties.properties.restingSince.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.restingSince,
								data: data92
							};
							if (vErrors === null) vErrors = [err191];
							else vErrors.push(err191);
							errors++;
						}
					}
					if (data68.proposal !== void 0) {
						let data93 = data68.proposal;
						if (data93 && typeof data93 == "object" && !Array.isArray(data93)) {
							if (data93.pull !== void 0) {
								let data94 = data93.pull;
								if (!(typeof data94 == "number" && !(data94 % 1) && !isNaN(data94))) {
									const err192 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/proposal/pull",
										schemaPath: "#/properties/history/additionalProperties/properties/proposal/properties/pull/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.history.additionalProperties.properties.proposal.properties.pull.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.proposal.properties.pull,
										data: data94
									};
									if (vErrors === null) vErrors = [err192];
									else vErrors.push(err192);
									errors++;
								}
							}
							if (data93.file !== void 0) {
								let data95 = data93.file;
								if (typeof data95 !== "string") {
									const err193 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/proposal/file",
										schemaPath: "#/properties/history/additionalProperties/properties/proposal/properties/file/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema0.properties.history.additionalProperties.properties.proposal.properties.file.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.proposal.properties.file,
										data: data95
									};
									if (vErrors === null) vErrors = [err193];
									else vErrors.push(err193);
									errors++;
								}
							}
							if (data93.field !== void 0) {
								let data96 = data93.field;
								if (typeof data96 !== "string") {
									const err194 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/proposal/field",
										schemaPath: "#/properties/history/additionalProperties/properties/proposal/properties/field/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema0.properties.history.additionalProperties.properties.proposal.properties.field.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.proposal.properties.field,
										data: data96
									};
									if (vErrors === null) vErrors = [err194];
									else vErrors.push(err194);
									errors++;
								}
							}
							if (data93.from !== void 0) {
								let data97 = data93.from;
								if (!(typeof data97 == "number" && !(data97 % 1) && !isNaN(data97))) {
									const err195 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/proposal/from",
										schemaPath: "#/properties/history/additionalProperties/properties/proposal/properties/from/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.history.additionalProperties.properties.proposal.properties.from.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.proposal.properties.from,
										data: data97
									};
									if (vErrors === null) vErrors = [err195];
									else vErrors.push(err195);
									errors++;
								}
							}
							if (data93.to !== void 0) {
								let data98 = data93.to;
								if (!(typeof data98 == "number" && !(data98 % 1) && !isNaN(data98))) {
									const err196 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/proposal/to",
										schemaPath: "#/properties/history/additionalProperties/properties/proposal/properties/to/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.history.additionalProperties.properties.proposal.properties.to.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.proposal.properties.to,
										data: data98
									};
									if (vErrors === null) vErrors = [err196];
									else vErrors.push(err196);
									errors++;
								}
							}
						} else {
							const err197 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/proposal",
								schemaPath: "#/properties/history/additionalProperties/properties/proposal/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object",
								schema: schema0.properties.history.additionalProperties.properties.proposal.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.proposal,
								data: data93
							};
							if (vErrors === null) vErrors = [err197];
							else vErrors.push(err197);
							errors++;
						}
					}
					if (data68.observed !== void 0) {
						let data99 = data68.observed;
						if (data99 && typeof data99 == "object" && !Array.isArray(data99)) {
							if (data99.at !== void 0) {
								let data100 = data99.at;
								if (typeof data100 !== "string") {
									const err198 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/observed/at",
										schemaPath: "#/properties/history/additionalProperties/properties/observed/properties/at/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema0.properties.history.additionalProperties.properties.observed.properties.at.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.observed.properties.at,
										data: data100
									};
									if (vErrors === null) vErrors = [err198];
									else vErrors.push(err198);
									errors++;
								}
							}
							if (data99.edit !== void 0) {
								let data101 = data99.edit;
								if (!(data101 && typeof data101 == "object" && !Array.isArray(data101))) {
									const err199 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/observed/edit",
										schemaPath: "#/properties/history/additionalProperties/properties/observed/properties/edit/type",
										keyword: "type",
										params: { type: "object" },
										message: "must be object",
										schema: schema0.properties.history.additionalProperties.properties.observed.properties.edit.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.observed.properties.edit,
										data: data101
									};
									if (vErrors === null) vErrors = [err199];
									else vErrors.push(err199);
									errors++;
								}
							}
						} else {
							const err200 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/observed",
								schemaPath: "#/properties/history/additionalProperties/properties/observed/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object",
								schema: schema0.properties.history.additionalProperties.properties.observed.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.observed,
								data: data99
							};
							if (vErrors === null) vErrors = [err200];
							else vErrors.push(err200);
							errors++;
						}
					}
					if (data68.steady !== void 0) {
						let data102 = data68.steady;
						if (!(data102 && typeof data102 == "object" && !Array.isArray(data102)) && data102 !== null) {
							const err201 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/steady",
								schemaPath: "#/properties/history/additionalProperties/properties/steady/type",
								keyword: "type",
								params: { type: schema0.properties.history.additionalProperties.properties.steady.type },
								message: "must be object,null",
								schema: schema0.properties.history.additionalProperties.properties.steady.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.steady,
								data: data102
							};
							if (vErrors === null) vErrors = [err201];
							else vErrors.push(err201);
							errors++;
						}
						if (data102 && typeof data102 == "object" && !Array.isArray(data102)) {
							if (data102.action === void 0) {
								const err202 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/steady",
									schemaPath: "#/properties/history/additionalProperties/properties/steady/required",
									keyword: "required",
									params: { missingProperty: "action" },
									message: "must have required property 'action'",
									schema: schema0.properties.history.additionalProperties.properties.steady.required,
									parentSchema: schema0.properties.history.additionalProperties.properties.steady,
									data: data102
								};
								if (vErrors === null) vErrors = [err202];
								else vErrors.push(err202);
								errors++;
							}
							if (data102.from === void 0) {
								const err203 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/steady",
									schemaPath: "#/properties/history/additionalProperties/properties/steady/required",
									keyword: "required",
									params: { missingProperty: "from" },
									message: "must have required property 'from'",
									schema: schema0.properties.history.additionalProperties.properties.steady.required,
									parentSchema: schema0.properties.history.additionalProperties.properties.steady,
									data: data102
								};
								if (vErrors === null) vErrors = [err203];
								else vErrors.push(err203);
								errors++;
							}
							if (data102.target === void 0) {
								const err204 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/steady",
									schemaPath: "#/properties/history/additionalProperties/properties/steady/required",
									keyword: "required",
									params: { missingProperty: "target" },
									message: "must have required property 'target'",
									schema: schema0.properties.history.additionalProperties.properties.steady.required,
									parentSchema: schema0.properties.history.additionalProperties.properties.steady,
									data: data102
								};
								if (vErrors === null) vErrors = [err204];
								else vErrors.push(err204);
								errors++;
							}
							if (data102.since === void 0) {
								const err205 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/steady",
									schemaPath: "#/properties/history/additionalProperties/properties/steady/required",
									keyword: "required",
									params: { missingProperty: "since" },
									message: "must have required property 'since'",
									schema: schema0.properties.history.additionalProperties.properties.steady.required,
									parentSchema: schema0.properties.history.additionalProperties.properties.steady,
									data: data102
								};
								if (vErrors === null) vErrors = [err205];
								else vErrors.push(err205);
								errors++;
							}
							if (data102.last === void 0) {
								const err206 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/steady",
									schemaPath: "#/properties/history/additionalProperties/properties/steady/required",
									keyword: "required",
									params: { missingProperty: "last" },
									message: "must have required property 'last'",
									schema: schema0.properties.history.additionalProperties.properties.steady.required,
									parentSchema: schema0.properties.history.additionalProperties.properties.steady,
									data: data102
								};
								if (vErrors === null) vErrors = [err206];
								else vErrors.push(err206);
								errors++;
							}
							if (data102.action !== void 0) {
								let data103 = data102.action;
								if (typeof data103 !== "string") {
									const err207 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/steady/action",
										schemaPath: "#/properties/history/additionalProperties/properties/steady/properties/action/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema0.properties.history.additionalProperties.properties.steady.properties.action.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.steady.properties.action,
										data: data103
									};
									if (vErrors === null) vErrors = [err207];
									else vErrors.push(err207);
									errors++;
								}
							}
							if (data102.from !== void 0) {
								let data104 = data102.from;
								if (!(typeof data104 == "number" && !(data104 % 1) && !isNaN(data104))) {
									const err208 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/steady/from",
										schemaPath: "#/properties/history/additionalProperties/properties/steady/properties/from/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.history.additionalProperties.properties.steady.properties.from.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.steady.properties.from,
										data: data104
									};
									if (vErrors === null) vErrors = [err208];
									else vErrors.push(err208);
									errors++;
								}
								if (typeof data104 == "number") {
									if (data104 > 2147483647 || isNaN(data104)) {
										const err209 = {
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
											data: data104
										};
										if (vErrors === null) vErrors = [err209];
										else vErrors.push(err209);
										errors++;
									}
									if (data104 < 0 || isNaN(data104)) {
										const err210 = {
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
											data: data104
										};
										if (vErrors === null) vErrors = [err210];
										else vErrors.push(err210);
										errors++;
									}
								}
							}
							if (data102.target !== void 0) {
								let data105 = data102.target;
								if (!(typeof data105 == "number" && !(data105 % 1) && !isNaN(data105))) {
									const err211 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/steady/target",
										schemaPath: "#/properties/history/additionalProperties/properties/steady/properties/target/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.history.additionalProperties.properties.steady.properties.target.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.steady.properties.target,
										data: data105
									};
									if (vErrors === null) vErrors = [err211];
									else vErrors.push(err211);
									errors++;
								}
								if (typeof data105 == "number") {
									if (data105 > 2147483647 || isNaN(data105)) {
										const err212 = {
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
											data: data105
										};
										if (vErrors === null) vErrors = [err212];
										else vErrors.push(err212);
										errors++;
									}
									if (data105 < 0 || isNaN(data105)) {
										const err213 = {
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
											data: data105
										};
										if (vErrors === null) vErrors = [err213];
										else vErrors.push(err213);
										errors++;
									}
								}
							}
							if (data102.since !== void 0) {
								let data106 = data102.since;
								if (typeof data106 === "string") {
									if (!pattern0.test(data106)) {
										const err214 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/steady/since",
											schemaPath: "#/properties/history/additionalProperties/properties/steady/properties/since/pattern",
											keyword: "pattern",
											params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" },
											message: "must match pattern \"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$\"",
											schema: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
											parentSchema: schema0.properties.history.additionalProperties.properties.steady.properties.since,
											data: data106
										};
										if (vErrors === null) vErrors = [err214];
										else vErrors.push(err214);
										errors++;
									}
								} else {
									const err215 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/steady/since",
										schemaPath: "#/properties/history/additionalProperties/properties/steady/properties/since/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema0.properties.history.additionalProperties.properties.steady.properties.since.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.steady.properties.since,
										data: data106
									};
									if (vErrors === null) vErrors = [err215];
									else vErrors.push(err215);
									errors++;
								}
							}
							if (data102.last !== void 0) {
								let data107 = data102.last;
								if (typeof data107 === "string") {
									if (!pattern0.test(data107)) {
										const err216 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/steady/last",
											schemaPath: "#/properties/history/additionalProperties/properties/steady/properties/last/pattern",
											keyword: "pattern",
											params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" },
											message: "must match pattern \"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$\"",
											schema: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
											parentSchema: schema0.properties.history.additionalProperties.properties.steady.properties.last,
											data: data107
										};
										if (vErrors === null) vErrors = [err216];
										else vErrors.push(err216);
										errors++;
									}
								} else {
									const err217 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/steady/last",
										schemaPath: "#/properties/history/additionalProperties/properties/steady/properties/last/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema0.properties.history.additionalProperties.properties.steady.properties.last.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.steady.properties.last,
										data: data107
									};
									if (vErrors === null) vErrors = [err217];
									else vErrors.push(err217);
									errors++;
								}
							}
						}
					}
					if (data68.failedChanges !== void 0) {
						let data108 = data68.failedChanges;
						if (Array.isArray(data108)) {
							const len8 = data108.length;
							for (let i8 = 0; i8 < len8; i8++) {
								let data109 = data108[i8];
								if (data109 && typeof data109 == "object" && !Array.isArray(data109)) {
									if (data109.at === void 0) {
										const err218 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i8,
											schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/required",
											keyword: "required",
											params: { missingProperty: "at" },
											message: "must have required property 'at'",
											schema: schema0.properties.history.additionalProperties.properties.failedChanges.items.required,
											parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items,
											data: data109
										};
										if (vErrors === null) vErrors = [err218];
										else vErrors.push(err218);
										errors++;
									}
									if (data109.at !== void 0) {
										let data110 = data109.at;
										if (typeof data110 === "string") {
											if (!pattern0.test(data110)) {
												const err219 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i8 + "/at",
													schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/properties/at/pattern",
													keyword: "pattern",
													params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" },
													message: "must match pattern \"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$\"",
													schema: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
													parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.at,
													data: data110
												};
												if (vErrors === null) vErrors = [err219];
												else vErrors.push(err219);
												errors++;
											}
										} else {
											const err220 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i8 + "/at",
												schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/properties/at/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string",
												schema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.at.type,
												parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.at,
												data: data110
											};
											if (vErrors === null) vErrors = [err220];
											else vErrors.push(err220);
											errors++;
										}
									}
									if (data109.blueprintVersion !== void 0) {
										let data111 = data109.blueprintVersion;
										if (typeof data111 !== "string" && data111 !== null) {
											const err221 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i8 + "/blueprintVersion",
												schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/properties/blueprintVersion/type",
												keyword: "type",
												params: { type: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.blueprintVersion.type },
												message: "must be string,null",
												schema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.blueprintVersion.type,
												parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.blueprintVersion,
												data: data111
											};
											if (vErrors === null) vErrors = [err221];
											else vErrors.push(err221);
											errors++;
										}
									}
									if (data109.change !== void 0) {
										let data112 = data109.change;
										if (data112 && typeof data112 == "object" && !Array.isArray(data112)) {
											if (data112.from === void 0) {
												const err222 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i8 + "/change",
													schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/properties/change/required",
													keyword: "required",
													params: { missingProperty: "from" },
													message: "must have required property 'from'",
													schema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.required,
													parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change,
													data: data112
												};
												if (vErrors === null) vErrors = [err222];
												else vErrors.push(err222);
												errors++;
											}
											if (data112.to === void 0) {
												const err223 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i8 + "/change",
													schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/properties/change/required",
													keyword: "required",
													params: { missingProperty: "to" },
													message: "must have required property 'to'",
													schema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.required,
													parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change,
													data: data112
												};
												if (vErrors === null) vErrors = [err223];
												else vErrors.push(err223);
												errors++;
											}
											if (data112.before === void 0) {
												const err224 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i8 + "/change",
													schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/properties/change/required",
													keyword: "required",
													params: { missingProperty: "before" },
													message: "must have required property 'before'",
													schema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.required,
													parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change,
													data: data112
												};
												if (vErrors === null) vErrors = [err224];
												else vErrors.push(err224);
												errors++;
											}
											if (data112.from !== void 0) {
												let data113 = data112.from;
												if (!(typeof data113 == "number" && !(data113 % 1) && !isNaN(data113))) {
													const err225 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i8 + "/change/from",
														schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/properties/change/properties/from/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer",
														schema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.from.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.from,
														data: data113
													};
													if (vErrors === null) vErrors = [err225];
													else vErrors.push(err225);
													errors++;
												}
												if (typeof data113 == "number") {
													if (data113 > 2147483647 || isNaN(data113)) {
														const err226 = {
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
															data: data113
														};
														if (vErrors === null) vErrors = [err226];
														else vErrors.push(err226);
														errors++;
													}
													if (data113 < 0 || isNaN(data113)) {
														const err227 = {
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
															data: data113
														};
														if (vErrors === null) vErrors = [err227];
														else vErrors.push(err227);
														errors++;
													}
												}
											}
											if (data112.to !== void 0) {
												let data114 = data112.to;
												if (!(typeof data114 == "number" && !(data114 % 1) && !isNaN(data114))) {
													const err228 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i8 + "/change/to",
														schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/properties/change/properties/to/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer",
														schema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.to.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.to,
														data: data114
													};
													if (vErrors === null) vErrors = [err228];
													else vErrors.push(err228);
													errors++;
												}
												if (typeof data114 == "number") {
													if (data114 > 2147483647 || isNaN(data114)) {
														const err229 = {
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
															data: data114
														};
														if (vErrors === null) vErrors = [err229];
														else vErrors.push(err229);
														errors++;
													}
													if (data114 < 0 || isNaN(data114)) {
														const err230 = {
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
															data: data114
														};
														if (vErrors === null) vErrors = [err230];
														else vErrors.push(err230);
														errors++;
													}
												}
											}
											if (data112.blueprint !== void 0) {
												let data115 = data112.blueprint;
												if (typeof data115 !== "string") {
													const err231 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i8 + "/change/blueprint",
														schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/properties/change/properties/blueprint/type",
														keyword: "type",
														params: { type: "string" },
														message: "must be string",
														schema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.blueprint.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.blueprint,
														data: data115
													};
													if (vErrors === null) vErrors = [err231];
													else vErrors.push(err231);
													errors++;
												}
											}
											if (data112.template !== void 0) {
												let data116 = data112.template;
												if (typeof data116 !== "string") {
													const err232 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i8 + "/change/template",
														schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/properties/change/properties/template/type",
														keyword: "type",
														params: { type: "string" },
														message: "must be string",
														schema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.template.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.template,
														data: data116
													};
													if (vErrors === null) vErrors = [err232];
													else vErrors.push(err232);
													errors++;
												}
											}
											if (data112.before !== void 0) {
												let data117 = data112.before;
												if (data117 && typeof data117 == "object" && !Array.isArray(data117)) for (const key3 in data117) {
													let data118 = data117[key3];
													if (!(typeof data118 == "number")) {
														const err233 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i8 + "/change/before/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),
															schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/properties/change/properties/before/additionalProperties/type",
															keyword: "type",
															params: { type: "number" },
															message: "must be number",
															schema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.before.additionalProperties.type,
															parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.before.additionalProperties,
															data: data118
														};
														if (vErrors === null) vErrors = [err233];
														else vErrors.push(err233);
														errors++;
													}
												}
												else {
													const err234 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i8 + "/change/before",
														schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/properties/change/properties/before/type",
														keyword: "type",
														params: { type: "object" },
														message: "must be object",
														schema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.before.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.before,
														data: data117
													};
													if (vErrors === null) vErrors = [err234];
													else vErrors.push(err234);
													errors++;
												}
											}
											if (data112.after !== void 0) {
												let data119 = data112.after;
												if (data119 && typeof data119 == "object" && !Array.isArray(data119)) for (const key4 in data119) {
													let data120 = data119[key4];
													if (!(typeof data120 == "number")) {
														const err235 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i8 + "/change/after/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),
															schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/properties/change/properties/after/additionalProperties/type",
															keyword: "type",
															params: { type: "number" },
															message: "must be number",
															schema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.after.additionalProperties.type,
															parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.after.additionalProperties,
															data: data120
														};
														if (vErrors === null) vErrors = [err235];
														else vErrors.push(err235);
														errors++;
													}
												}
												else {
													const err236 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i8 + "/change/after",
														schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/properties/change/properties/after/type",
														keyword: "type",
														params: { type: "object" },
														message: "must be object",
														schema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.after.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.properties.after,
														data: data119
													};
													if (vErrors === null) vErrors = [err236];
													else vErrors.push(err236);
													errors++;
												}
											}
										} else {
											const err237 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i8 + "/change",
												schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/properties/change/type",
												keyword: "type",
												params: { type: "object" },
												message: "must be object",
												schema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change.type,
												parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items.properties.change,
												data: data112
											};
											if (vErrors === null) vErrors = [err237];
											else vErrors.push(err237);
											errors++;
										}
									}
								} else {
									const err238 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges/" + i8,
										schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/items/type",
										keyword: "type",
										params: { type: "object" },
										message: "must be object",
										schema: schema0.properties.history.additionalProperties.properties.failedChanges.items.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges.items,
										data: data109
									};
									if (vErrors === null) vErrors = [err238];
									else vErrors.push(err238);
									errors++;
								}
							}
						} else {
							const err239 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/failedChanges",
								schemaPath: "#/properties/history/additionalProperties/properties/failedChanges/type",
								keyword: "type",
								params: { type: "array" },
								message: "must be array",
								schema: schema0.properties.history.additionalProperties.properties.failedChanges.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.failedChanges,
								data: data108
							};
							if (vErrors === null) vErrors = [err239];
							else vErrors.push(err239);
							errors++;
						}
					}
					if (data68.lastAsked !== void 0) {
						let data121 = data68.lastAsked;
						if (data121 && typeof data121 == "object" && !Array.isArray(data121)) {
							if (data121.from === void 0) {
								const err240 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastAsked",
									schemaPath: "#/properties/history/additionalProperties/properties/lastAsked/required",
									keyword: "required",
									params: { missingProperty: "from" },
									message: "must have required property 'from'",
									schema: schema0.properties.history.additionalProperties.properties.lastAsked.required,
									parentSchema: schema0.properties.history.additionalProperties.properties.lastAsked,
									data: data121
								};
								if (vErrors === null) vErrors = [err240];
								else vErrors.push(err240);
								errors++;
							}
							if (data121.to === void 0) {
								const err241 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastAsked",
									schemaPath: "#/properties/history/additionalProperties/properties/lastAsked/required",
									keyword: "required",
									params: { missingProperty: "to" },
									message: "must have required property 'to'",
									schema: schema0.properties.history.additionalProperties.properties.lastAsked.required,
									parentSchema: schema0.properties.history.additionalProperties.properties.lastAsked,
									data: data121
								};
								if (vErrors === null) vErrors = [err241];
								else vErrors.push(err241);
								errors++;
							}
							if (data121.before === void 0) {
								const err242 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastAsked",
									schemaPath: "#/properties/history/additionalProperties/properties/lastAsked/required",
									keyword: "required",
									params: { missingProperty: "before" },
									message: "must have required property 'before'",
									schema: schema0.properties.history.additionalProperties.properties.lastAsked.required,
									parentSchema: schema0.properties.history.additionalProperties.properties.lastAsked,
									data: data121
								};
								if (vErrors === null) vErrors = [err242];
								else vErrors.push(err242);
								errors++;
							}
							if (data121.from !== void 0) {
								let data122 = data121.from;
								if (!(typeof data122 == "number" && !(data122 % 1) && !isNaN(data122))) {
									const err243 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastAsked/from",
										schemaPath: "#/properties/history/additionalProperties/properties/lastAsked/properties/from/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.history.additionalProperties.properties.lastAsked.properties.from.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.lastAsked.properties.from,
										data: data122
									};
									if (vErrors === null) vErrors = [err243];
									else vErrors.push(err243);
									errors++;
								}
								if (typeof data122 == "number") {
									if (data122 > 2147483647 || isNaN(data122)) {
										const err244 = {
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
											data: data122
										};
										if (vErrors === null) vErrors = [err244];
										else vErrors.push(err244);
										errors++;
									}
									if (data122 < 0 || isNaN(data122)) {
										const err245 = {
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
											data: data122
										};
										if (vErrors === null) vErrors = [err245];
										else vErrors.push(err245);
										errors++;
									}
								}
							}
							if (data121.to !== void 0) {
								let data123 = data121.to;
								if (!(typeof data123 == "number" && !(data123 % 1) && !isNaN(data123))) {
									const err246 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastAsked/to",
										schemaPath: "#/properties/history/additionalProperties/properties/lastAsked/properties/to/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.history.additionalProperties.properties.lastAsked.properties.to.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.lastAsked.properties.to,
										data: data123
									};
									if (vErrors === null) vErrors = [err246];
									else vErrors.push(err246);
									errors++;
								}
								if (typeof data123 == "number") {
									if (data123 > 2147483647 || isNaN(data123)) {
										const err247 = {
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
											data: data123
										};
										if (vErrors === null) vErrors = [err247];
										else vErrors.push(err247);
										errors++;
									}
									if (data123 < 0 || isNaN(data123)) {
										const err248 = {
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
											data: data123
										};
										if (vErrors === null) vErrors = [err248];
										else vErrors.push(err248);
										errors++;
									}
								}
							}
							if (data121.blueprint !== void 0) {
								let data124 = data121.blueprint;
								if (typeof data124 !== "string") {
									const err249 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastAsked/blueprint",
										schemaPath: "#/properties/history/additionalProperties/properties/lastAsked/properties/blueprint/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema0.properties.history.additionalProperties.properties.lastAsked.properties.blueprint.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.lastAsked.properties.blueprint,
										data: data124
									};
									if (vErrors === null) vErrors = [err249];
									else vErrors.push(err249);
									errors++;
								}
							}
							if (data121.template !== void 0) {
								let data125 = data121.template;
								if (typeof data125 !== "string") {
									const err250 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastAsked/template",
										schemaPath: "#/properties/history/additionalProperties/properties/lastAsked/properties/template/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema0.properties.history.additionalProperties.properties.lastAsked.properties.template.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.lastAsked.properties.template,
										data: data125
									};
									if (vErrors === null) vErrors = [err250];
									else vErrors.push(err250);
									errors++;
								}
							}
							if (data121.before !== void 0) {
								let data126 = data121.before;
								if (data126 && typeof data126 == "object" && !Array.isArray(data126)) for (const key5 in data126) {
									let data127 = data126[key5];
									if (!(typeof data127 == "number")) {
										const err251 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastAsked/before/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),
											schemaPath: "#/properties/history/additionalProperties/properties/lastAsked/properties/before/additionalProperties/type",
											keyword: "type",
											params: { type: "number" },
											message: "must be number",
											schema: schema0.properties.history.additionalProperties.properties.lastAsked.properties.before.additionalProperties.type,
											parentSchema: schema0.properties.history.additionalProperties.properties.lastAsked.properties.before.additionalProperties,
											data: data127
										};
										if (vErrors === null) vErrors = [err251];
										else vErrors.push(err251);
										errors++;
									}
								}
								else {
									const err252 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastAsked/before",
										schemaPath: "#/properties/history/additionalProperties/properties/lastAsked/properties/before/type",
										keyword: "type",
										params: { type: "object" },
										message: "must be object",
										schema: schema0.properties.history.additionalProperties.properties.lastAsked.properties.before.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.lastAsked.properties.before,
										data: data126
									};
									if (vErrors === null) vErrors = [err252];
									else vErrors.push(err252);
									errors++;
								}
							}
							if (data121.after !== void 0) {
								let data128 = data121.after;
								if (data128 && typeof data128 == "object" && !Array.isArray(data128)) for (const key6 in data128) {
									let data129 = data128[key6];
									if (!(typeof data129 == "number")) {
										const err253 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastAsked/after/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),
											schemaPath: "#/properties/history/additionalProperties/properties/lastAsked/properties/after/additionalProperties/type",
											keyword: "type",
											params: { type: "number" },
											message: "must be number",
											schema: schema0.properties.history.additionalProperties.properties.lastAsked.properties.after.additionalProperties.type,
											parentSchema: schema0.properties.history.additionalProperties.properties.lastAsked.properties.after.additionalProperties,
											data: data129
										};
										if (vErrors === null) vErrors = [err253];
										else vErrors.push(err253);
										errors++;
									}
								}
								else {
									const err254 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastAsked/after",
										schemaPath: "#/properties/history/additionalProperties/properties/lastAsked/properties/after/type",
										keyword: "type",
										params: { type: "object" },
										message: "must be object",
										schema: schema0.properties.history.additionalProperties.properties.lastAsked.properties.after.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.lastAsked.properties.after,
										data: data128
									};
									if (vErrors === null) vErrors = [err254];
									else vErrors.push(err254);
									errors++;
								}
							}
						} else {
							const err255 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/lastAsked",
								schemaPath: "#/properties/history/additionalProperties/properties/lastAsked/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object",
								schema: schema0.properties.history.additionalProperties.properties.lastAsked.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.lastAsked,
								data: data121
							};
							if (vErrors === null) vErrors = [err255];
							else vErrors.push(err255);
							errors++;
						}
					}
					if (data68.advice !== void 0) {
						let data130 = data68.advice;
						if (data130 && typeof data130 == "object" && !Array.isArray(data130)) {
							if (data130.at === void 0) {
								const err256 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/advice",
									schemaPath: "#/properties/history/additionalProperties/properties/advice/required",
									keyword: "required",
									params: { missingProperty: "at" },
									message: "must have required property 'at'",
									schema: schema0.properties.history.additionalProperties.properties.advice.required,
									parentSchema: schema0.properties.history.additionalProperties.properties.advice,
									data: data130
								};
								if (vErrors === null) vErrors = [err256];
								else vErrors.push(err256);
								errors++;
							}
							if (data130.proposed_at === void 0) {
								const err257 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/advice",
									schemaPath: "#/properties/history/additionalProperties/properties/advice/required",
									keyword: "required",
									params: { missingProperty: "proposed_at" },
									message: "must have required property 'proposed_at'",
									schema: schema0.properties.history.additionalProperties.properties.advice.required,
									parentSchema: schema0.properties.history.additionalProperties.properties.advice,
									data: data130
								};
								if (vErrors === null) vErrors = [err257];
								else vErrors.push(err257);
								errors++;
							}
							if (data130.verdict === void 0) {
								const err258 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/advice",
									schemaPath: "#/properties/history/additionalProperties/properties/advice/required",
									keyword: "required",
									params: { missingProperty: "verdict" },
									message: "must have required property 'verdict'",
									schema: schema0.properties.history.additionalProperties.properties.advice.required,
									parentSchema: schema0.properties.history.additionalProperties.properties.advice,
									data: data130
								};
								if (vErrors === null) vErrors = [err258];
								else vErrors.push(err258);
								errors++;
							}
							if (data130.violation_minutes_saved === void 0) {
								const err259 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/advice",
									schemaPath: "#/properties/history/additionalProperties/properties/advice/required",
									keyword: "required",
									params: { missingProperty: "violation_minutes_saved" },
									message: "must have required property 'violation_minutes_saved'",
									schema: schema0.properties.history.additionalProperties.properties.advice.required,
									parentSchema: schema0.properties.history.additionalProperties.properties.advice,
									data: data130
								};
								if (vErrors === null) vErrors = [err259];
								else vErrors.push(err259);
								errors++;
							}
							if (data130.replica_minutes_saved === void 0) {
								const err260 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/advice",
									schemaPath: "#/properties/history/additionalProperties/properties/advice/required",
									keyword: "required",
									params: { missingProperty: "replica_minutes_saved" },
									message: "must have required property 'replica_minutes_saved'",
									schema: schema0.properties.history.additionalProperties.properties.advice.required,
									parentSchema: schema0.properties.history.additionalProperties.properties.advice,
									data: data130
								};
								if (vErrors === null) vErrors = [err260];
								else vErrors.push(err260);
								errors++;
							}
							if (data130.at !== void 0) {
								let data131 = data130.at;
								if (typeof data131 === "string") {
									if (!pattern0.test(data131)) {
										const err261 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/advice/at",
											schemaPath: "#/properties/history/additionalProperties/properties/advice/properties/at/pattern",
											keyword: "pattern",
											params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" },
											message: "must match pattern \"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$\"",
											schema: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
											parentSchema: schema0.properties.history.additionalProperties.properties.advice.properties.at,
											data: data131
										};
										if (vErrors === null) vErrors = [err261];
										else vErrors.push(err261);
										errors++;
									}
								} else {
									const err262 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/advice/at",
										schemaPath: "#/properties/history/additionalProperties/properties/advice/properties/at/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema0.properties.history.additionalProperties.properties.advice.properties.at.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.advice.properties.at,
										data: data131
									};
									if (vErrors === null) vErrors = [err262];
									else vErrors.push(err262);
									errors++;
								}
							}
							if (data130.pull !== void 0) {
								let data132 = data130.pull;
								if (!(typeof data132 == "number" && !(data132 % 1) && !isNaN(data132))) {
									const err263 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/advice/pull",
										schemaPath: "#/properties/history/additionalProperties/properties/advice/properties/pull/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.history.additionalProperties.properties.advice.properties.pull.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.advice.properties.pull,
										data: data132
									};
									if (vErrors === null) vErrors = [err263];
									else vErrors.push(err263);
									errors++;
								}
								if (typeof data132 == "number") {
									if (data132 < 1 || isNaN(data132)) {
										const err264 = {
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
											data: data132
										};
										if (vErrors === null) vErrors = [err264];
										else vErrors.push(err264);
										errors++;
									}
								}
							}
							if (data130.proposed_at !== void 0) {
								let data133 = data130.proposed_at;
								if (typeof data133 === "string") {
									if (!pattern0.test(data133)) {
										const err265 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/advice/proposed_at",
											schemaPath: "#/properties/history/additionalProperties/properties/advice/properties/proposed_at/pattern",
											keyword: "pattern",
											params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" },
											message: "must match pattern \"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$\"",
											schema: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
											parentSchema: schema0.properties.history.additionalProperties.properties.advice.properties.proposed_at,
											data: data133
										};
										if (vErrors === null) vErrors = [err265];
										else vErrors.push(err265);
										errors++;
									}
								} else {
									const err266 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/advice/proposed_at",
										schemaPath: "#/properties/history/additionalProperties/properties/advice/properties/proposed_at/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema0.properties.history.additionalProperties.properties.advice.properties.proposed_at.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.advice.properties.proposed_at,
										data: data133
									};
									if (vErrors === null) vErrors = [err266];
									else vErrors.push(err266);
									errors++;
								}
							}
							if (data130.verdict !== void 0) {
								let data134 = data130.verdict;
								if (!(data134 === "helped" || data134 === "harmed" || data134 === "even")) {
									const err267 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/advice/verdict",
										schemaPath: "#/properties/history/additionalProperties/properties/advice/properties/verdict/enum",
										keyword: "enum",
										params: { allowedValues: schema0.properties.history.additionalProperties.properties.advice.properties.verdict.enum },
										message: "must be equal to one of the allowed values",
										schema: schema0.properties.history.additionalProperties.properties.advice.properties.verdict.enum,
										parentSchema: schema0.properties.history.additionalProperties.properties.advice.properties.verdict,
										data: data134
									};
									if (vErrors === null) vErrors = [err267];
									else vErrors.push(err267);
									errors++;
								}
							}
							if (data130.violation_minutes_saved !== void 0) {
								let data135 = data130.violation_minutes_saved;
								if (!(typeof data135 == "number" && !(data135 % 1) && !isNaN(data135))) {
									const err268 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/advice/violation_minutes_saved",
										schemaPath: "#/properties/history/additionalProperties/properties/advice/properties/violation_minutes_saved/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.history.additionalProperties.properties.advice.properties.violation_minutes_saved.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.advice.properties.violation_minutes_saved,
										data: data135
									};
									if (vErrors === null) vErrors = [err268];
									else vErrors.push(err268);
									errors++;
								}
							}
							if (data130.replica_minutes_saved !== void 0) {
								let data136 = data130.replica_minutes_saved;
								if (!(typeof data136 == "number" && !(data136 % 1) && !isNaN(data136))) {
									const err269 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/advice/replica_minutes_saved",
										schemaPath: "#/properties/history/additionalProperties/properties/advice/properties/replica_minutes_saved/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.history.additionalProperties.properties.advice.properties.replica_minutes_saved.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.advice.properties.replica_minutes_saved,
										data: data136
									};
									if (vErrors === null) vErrors = [err269];
									else vErrors.push(err269);
									errors++;
								}
							}
						} else {
							const err270 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/advice",
								schemaPath: "#/properties/history/additionalProperties/properties/advice/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object",
								schema: schema0.properties.history.additionalProperties.properties.advice.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.advice,
								data: data130
							};
							if (vErrors === null) vErrors = [err270];
							else vErrors.push(err270);
							errors++;
						}
					}
					if (data68.evidence !== void 0) {
						let data137 = data68.evidence;
						if (data137 && typeof data137 == "object" && !Array.isArray(data137)) {
							if (data137.last === void 0) {
								const err271 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence",
									schemaPath: "#/properties/history/additionalProperties/properties/evidence/required",
									keyword: "required",
									params: { missingProperty: "last" },
									message: "must have required property 'last'",
									schema: schema0.properties.history.additionalProperties.properties.evidence.required,
									parentSchema: schema0.properties.history.additionalProperties.properties.evidence,
									data: data137
								};
								if (vErrors === null) vErrors = [err271];
								else vErrors.push(err271);
								errors++;
							}
							if (data137.wanted === void 0) {
								const err272 = {
									instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence",
									schemaPath: "#/properties/history/additionalProperties/properties/evidence/required",
									keyword: "required",
									params: { missingProperty: "wanted" },
									message: "must have required property 'wanted'",
									schema: schema0.properties.history.additionalProperties.properties.evidence.required,
									parentSchema: schema0.properties.history.additionalProperties.properties.evidence,
									data: data137
								};
								if (vErrors === null) vErrors = [err272];
								else vErrors.push(err272);
								errors++;
							}
							if (data137.last !== void 0) {
								let data138 = data137.last;
								const _errs285 = errors;
								let valid56 = true;
								const _errs286 = errors;
								if (data138 && typeof data138 == "object" && !Array.isArray(data138)) {
									if (data138.kind === void 0 && "kind") {
										const err273 = {};
										if (vErrors === null) vErrors = [err273];
										else vErrors.push(err273);
										errors++;
									} else if (data138.kind !== void 0) {
										let data139 = data138.kind;
										if (!(data139 === "count" || data139 === "autoscaler")) {
											const err274 = {};
											if (vErrors === null) vErrors = [err274];
											else vErrors.push(err274);
											errors++;
										}
									}
								}
								var _valid2 = _errs286 === errors;
								errors = _errs285;
								if (vErrors !== null) {
									if (_errs285) vErrors.length = _errs285;
									else vErrors = null;
								}
								let ifClause2;
								if (_valid2) {
									const _errs288 = errors;
									if (data138 && typeof data138 == "object" && !Array.isArray(data138)) {
										if (data138.minutes === void 0) {
											const err275 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last",
												schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/then/required",
												keyword: "required",
												params: { missingProperty: "minutes" },
												message: "must have required property 'minutes'",
												schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.then.required,
												parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.then,
												data: data138
											};
											if (vErrors === null) vErrors = [err275];
											else vErrors.push(err275);
											errors++;
										}
										if (data138.least_replica_minutes === void 0) {
											const err276 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last",
												schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/then/required",
												keyword: "required",
												params: { missingProperty: "least_replica_minutes" },
												message: "must have required property 'least_replica_minutes'",
												schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.then.required,
												parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.then,
												data: data138
											};
											if (vErrors === null) vErrors = [err276];
											else vErrors.push(err276);
											errors++;
										}
										if (data138.digest === void 0) {
											const err277 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last",
												schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/then/required",
												keyword: "required",
												params: { missingProperty: "digest" },
												message: "must have required property 'digest'",
												schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.then.required,
												parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.then,
												data: data138
											};
											if (vErrors === null) vErrors = [err277];
											else vErrors.push(err277);
											errors++;
										}
										if (data138.stated === void 0) {
											const err278 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last",
												schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/then/required",
												keyword: "required",
												params: { missingProperty: "stated" },
												message: "must have required property 'stated'",
												schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.then.required,
												parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.then,
												data: data138
											};
											if (vErrors === null) vErrors = [err278];
											else vErrors.push(err278);
											errors++;
										}
										if (data138.chosen === void 0) {
											const err279 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last",
												schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/then/required",
												keyword: "required",
												params: { missingProperty: "chosen" },
												message: "must have required property 'chosen'",
												schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.then.required,
												parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.then,
												data: data138
											};
											if (vErrors === null) vErrors = [err279];
											else vErrors.push(err279);
											errors++;
										}
										if (data138.best === void 0) {
											const err280 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last",
												schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/then/required",
												keyword: "required",
												params: { missingProperty: "best" },
												message: "must have required property 'best'",
												schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.then.required,
												parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.then,
												data: data138
											};
											if (vErrors === null) vErrors = [err280];
											else vErrors.push(err280);
											errors++;
										}
									}
									var _valid2 = _errs288 === errors;
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
									const _errs289 = errors;
									if (data138 && typeof data138 == "object" && !Array.isArray(data138)) {
										if (data138.message === void 0) {
											const err281 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last",
												schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/else/required",
												keyword: "required",
												params: { missingProperty: "message" },
												message: "must have required property 'message'",
												schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.else.required,
												parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.else,
												data: data138
											};
											if (vErrors === null) vErrors = [err281];
											else vErrors.push(err281);
											errors++;
										}
									}
									var _valid2 = _errs289 === errors;
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
									const err282 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last",
										schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/if",
										keyword: "if",
										params: { failingKeyword: ifClause2 },
										message: "must match \"" + ifClause2 + "\" schema",
										schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.if,
										parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last,
										data: data138
									};
									if (vErrors === null) vErrors = [err282];
									else vErrors.push(err282);
									errors++;
								}
								if (data138 && typeof data138 == "object" && !Array.isArray(data138)) {
									if (data138.at === void 0) {
										const err283 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last",
											schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/required",
											keyword: "required",
											params: { missingProperty: "at" },
											message: "must have required property 'at'",
											schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.required,
											parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last,
											data: data138
										};
										if (vErrors === null) vErrors = [err283];
										else vErrors.push(err283);
										errors++;
									}
									if (data138.blueprint === void 0) {
										const err284 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last",
											schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/required",
											keyword: "required",
											params: { missingProperty: "blueprint" },
											message: "must have required property 'blueprint'",
											schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.required,
											parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last,
											data: data138
										};
										if (vErrors === null) vErrors = [err284];
										else vErrors.push(err284);
										errors++;
									}
									if (data138.kind === void 0) {
										const err285 = {
											instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last",
											schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/required",
											keyword: "required",
											params: { missingProperty: "kind" },
											message: "must have required property 'kind'",
											schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.required,
											parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last,
											data: data138
										};
										if (vErrors === null) vErrors = [err285];
										else vErrors.push(err285);
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
										props2.behavior_assumed = true;
									}
									if (data138.at !== void 0) {
										let data140 = data138.at;
										if (typeof data140 === "string") {
											if (!pattern0.test(data140)) {
												const err286 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/at",
													schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/at/pattern",
													keyword: "pattern",
													params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" },
													message: "must match pattern \"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$\"",
													schema: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
													parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.at,
													data: data140
												};
												if (vErrors === null) vErrors = [err286];
												else vErrors.push(err286);
												errors++;
											}
										} else {
											const err287 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/at",
												schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/at/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string",
												schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.at.type,
												parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.at,
												data: data140
											};
											if (vErrors === null) vErrors = [err287];
											else vErrors.push(err287);
											errors++;
										}
									}
									if (data138.blueprint !== void 0) {
										let data141 = data138.blueprint;
										if (typeof data141 !== "string") {
											const err288 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/blueprint",
												schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/blueprint/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string",
												schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.blueprint.type,
												parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.blueprint,
												data: data141
											};
											if (vErrors === null) vErrors = [err288];
											else vErrors.push(err288);
											errors++;
										}
									}
									if (data138.kind !== void 0) {
										let data142 = data138.kind;
										if (!(data142 === "count" || data142 === "autoscaler" || data142 === "evidence_too_short" || data142 === "history_missing")) {
											const err289 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/kind",
												schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/kind/enum",
												keyword: "enum",
												params: { allowedValues: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.kind.enum },
												message: "must be equal to one of the allowed values",
												schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.kind.enum,
												parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.kind,
												data: data142
											};
											if (vErrors === null) vErrors = [err289];
											else vErrors.push(err289);
											errors++;
										}
									}
									if (data138.message !== void 0) {
										let data143 = data138.message;
										if (typeof data143 !== "string") {
											const err290 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/message",
												schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/message/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string",
												schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.message.type,
												parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.message,
												data: data143
											};
											if (vErrors === null) vErrors = [err290];
											else vErrors.push(err290);
											errors++;
										}
									}
									if (data138.minutes !== void 0) {
										let data144 = data138.minutes;
										if (!(typeof data144 == "number" && !(data144 % 1) && !isNaN(data144))) {
											const err291 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/minutes",
												schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/minutes/type",
												keyword: "type",
												params: { type: "integer" },
												message: "must be integer",
												schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.minutes.type,
												parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.minutes,
												data: data144
											};
											if (vErrors === null) vErrors = [err291];
											else vErrors.push(err291);
											errors++;
										}
										if (typeof data144 == "number") {
											if (data144 < 0 || isNaN(data144)) {
												const err292 = {
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
													data: data144
												};
												if (vErrors === null) vErrors = [err292];
												else vErrors.push(err292);
												errors++;
											}
										}
									}
									if (data138.least_replica_minutes !== void 0) {
										let data145 = data138.least_replica_minutes;
										if (!(typeof data145 == "number" && !(data145 % 1) && !isNaN(data145))) {
											const err293 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/least_replica_minutes",
												schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/least_replica_minutes/type",
												keyword: "type",
												params: { type: "integer" },
												message: "must be integer",
												schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.least_replica_minutes.type,
												parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.least_replica_minutes,
												data: data145
											};
											if (vErrors === null) vErrors = [err293];
											else vErrors.push(err293);
											errors++;
										}
										if (typeof data145 == "number") {
											if (data145 < 0 || isNaN(data145)) {
												const err294 = {
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
													data: data145
												};
												if (vErrors === null) vErrors = [err294];
												else vErrors.push(err294);
												errors++;
											}
										}
									}
									if (data138.measure !== void 0) {
										let data146 = data138.measure;
										if (data146 && typeof data146 == "object" && !Array.isArray(data146)) {
											if (data146.requests_per_replica === void 0) {
												const err295 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/measure",
													schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/measure/required",
													keyword: "required",
													params: { missingProperty: "requests_per_replica" },
													message: "must have required property 'requests_per_replica'",
													schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.measure.required,
													parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.measure,
													data: data146
												};
												if (vErrors === null) vErrors = [err295];
												else vErrors.push(err295);
												errors++;
											}
											if (data146.requests_per_replica !== void 0) {
												let data147 = data146.requests_per_replica;
												if (typeof data147 == "number") {
													if (data147 < 0 || isNaN(data147)) {
														const err296 = {
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
															data: data147
														};
														if (vErrors === null) vErrors = [err296];
														else vErrors.push(err296);
														errors++;
													}
												} else {
													const err297 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/measure/requests_per_replica",
														schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/measure/properties/requests_per_replica/type",
														keyword: "type",
														params: { type: "number" },
														message: "must be number",
														schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.measure.properties.requests_per_replica.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.measure.properties.requests_per_replica,
														data: data147
													};
													if (vErrors === null) vErrors = [err297];
													else vErrors.push(err297);
													errors++;
												}
											}
											if (data146.pairs !== void 0) {
												let data148 = data146.pairs;
												if (!(typeof data148 == "number" && !(data148 % 1) && !isNaN(data148))) {
													const err298 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/measure/pairs",
														schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/measure/properties/pairs/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer",
														schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.measure.properties.pairs.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.measure.properties.pairs,
														data: data148
													};
													if (vErrors === null) vErrors = [err298];
													else vErrors.push(err298);
													errors++;
												}
												if (typeof data148 == "number") {
													if (data148 < 0 || isNaN(data148)) {
														const err299 = {
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
															data: data148
														};
														if (vErrors === null) vErrors = [err299];
														else vErrors.push(err299);
														errors++;
													}
												}
											}
										} else {
											const err300 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/measure",
												schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/measure/type",
												keyword: "type",
												params: { type: "object" },
												message: "must be object",
												schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.measure.type,
												parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.measure,
												data: data146
											};
											if (vErrors === null) vErrors = [err300];
											else vErrors.push(err300);
											errors++;
										}
									}
									if (data138.limit !== void 0) {
										let data149 = data138.limit;
										if (data149 && typeof data149 == "object" && !Array.isArray(data149)) {
											if (data149.limit === void 0) {
												const err301 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/limit",
													schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/limit/required",
													keyword: "required",
													params: { missingProperty: "limit" },
													message: "must have required property 'limit'",
													schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.limit.required,
													parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.limit,
													data: data149
												};
												if (vErrors === null) vErrors = [err301];
												else vErrors.push(err301);
												errors++;
											}
											if (data149.target_ms === void 0) {
												const err302 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/limit",
													schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/limit/required",
													keyword: "required",
													params: { missingProperty: "target_ms" },
													message: "must have required property 'target_ms'",
													schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.limit.required,
													parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.limit,
													data: data149
												};
												if (vErrors === null) vErrors = [err302];
												else vErrors.push(err302);
												errors++;
											}
											if (data149.bands === void 0) {
												const err303 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/limit",
													schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/limit/required",
													keyword: "required",
													params: { missingProperty: "bands" },
													message: "must have required property 'bands'",
													schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.limit.required,
													parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.limit,
													data: data149
												};
												if (vErrors === null) vErrors = [err303];
												else vErrors.push(err303);
												errors++;
											}
											if (data149.limit !== void 0) {
												let data150 = data149.limit;
												if (!(typeof data150 == "number" && !(data150 % 1) && !isNaN(data150))) {
													const err304 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/limit/limit",
														schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/limit/properties/limit/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer",
														schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.limit.properties.limit.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.limit.properties.limit,
														data: data150
													};
													if (vErrors === null) vErrors = [err304];
													else vErrors.push(err304);
													errors++;
												}
												if (typeof data150 == "number") {
													if (data150 < 0 || isNaN(data150)) {
														const err305 = {
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
															data: data150
														};
														if (vErrors === null) vErrors = [err305];
														else vErrors.push(err305);
														errors++;
													}
												}
											}
											if (data149.target_ms !== void 0) {
												let data151 = data149.target_ms;
												if (typeof data151 == "number") {
													if (data151 < 0 || isNaN(data151)) {
														const err306 = {
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
															data: data151
														};
														if (vErrors === null) vErrors = [err306];
														else vErrors.push(err306);
														errors++;
													}
												} else {
													const err307 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/limit/target_ms",
														schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/limit/properties/target_ms/type",
														keyword: "type",
														params: { type: "number" },
														message: "must be number",
														schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.limit.properties.target_ms.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.limit.properties.target_ms,
														data: data151
													};
													if (vErrors === null) vErrors = [err307];
													else vErrors.push(err307);
													errors++;
												}
											}
											if (data149.bands !== void 0) {
												let data152 = data149.bands;
												if (Array.isArray(data152)) {
													const len9 = data152.length;
													for (let i9 = 0; i9 < len9; i9++) {
														let data153 = data152[i9];
														if (Array.isArray(data153)) {
															const len10 = data153.length;
															for (let i10 = 0; i10 < len10; i10++) {
																let data154 = data153[i10];
																if (!(typeof data154 == "number" && !(data154 % 1) && !isNaN(data154))) {
																	const err308 = {
																		instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/limit/bands/" + i9 + "/" + i10,
																		schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/limit/properties/bands/items/items/type",
																		keyword: "type",
																		params: { type: "integer" },
																		message: "must be integer",
																		schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.limit.properties.bands.items.items.type,
																		parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.limit.properties.bands.items.items,
																		data: data154
																	};
																	if (vErrors === null) vErrors = [err308];
																	else vErrors.push(err308);
																	errors++;
																}
																if (typeof data154 == "number") {
																	if (data154 < 0 || isNaN(data154)) {
																		const err309 = {
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
																			data: data154
																		};
																		if (vErrors === null) vErrors = [err309];
																		else vErrors.push(err309);
																		errors++;
																	}
																}
															}
														} else {
															const err310 = {
																instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/limit/bands/" + i9,
																schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/limit/properties/bands/items/type",
																keyword: "type",
																params: { type: "array" },
																message: "must be array",
																schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.limit.properties.bands.items.type,
																parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.limit.properties.bands.items,
																data: data153
															};
															if (vErrors === null) vErrors = [err310];
															else vErrors.push(err310);
															errors++;
														}
													}
												} else {
													const err311 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/limit/bands",
														schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/limit/properties/bands/type",
														keyword: "type",
														params: { type: "array" },
														message: "must be array",
														schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.limit.properties.bands.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.limit.properties.bands,
														data: data152
													};
													if (vErrors === null) vErrors = [err311];
													else vErrors.push(err311);
													errors++;
												}
											}
											if (data149.reason !== void 0) {
												let data155 = data149.reason;
												if (typeof data155 !== "string") {
													const err312 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/limit/reason",
														schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/limit/properties/reason/type",
														keyword: "type",
														params: { type: "string" },
														message: "must be string",
														schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.limit.properties.reason.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.limit.properties.reason,
														data: data155
													};
													if (vErrors === null) vErrors = [err312];
													else vErrors.push(err312);
													errors++;
												}
											}
										} else {
											const err313 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/limit",
												schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/limit/type",
												keyword: "type",
												params: { type: "object" },
												message: "must be object",
												schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.limit.type,
												parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.limit,
												data: data149
											};
											if (vErrors === null) vErrors = [err313];
											else vErrors.push(err313);
											errors++;
										}
									}
									if (data138.digest !== void 0) {
										let data156 = data138.digest;
										if (typeof data156 !== "string") {
											const err314 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/digest",
												schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/digest/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string",
												schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.digest.type,
												parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.digest,
												data: data156
											};
											if (vErrors === null) vErrors = [err314];
											else vErrors.push(err314);
											errors++;
										}
									}
									if (data138.demand !== void 0) {
										let data157 = data138.demand;
										if (data157 && typeof data157 == "object" && !Array.isArray(data157)) {
											if (data157.start === void 0) {
												const err315 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/demand",
													schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/demand/required",
													keyword: "required",
													params: { missingProperty: "start" },
													message: "must have required property 'start'",
													schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.demand.required,
													parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.demand,
													data: data157
												};
												if (vErrors === null) vErrors = [err315];
												else vErrors.push(err315);
												errors++;
											}
											if (data157.values === void 0) {
												const err316 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/demand",
													schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/demand/required",
													keyword: "required",
													params: { missingProperty: "values" },
													message: "must have required property 'values'",
													schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.demand.required,
													parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.demand,
													data: data157
												};
												if (vErrors === null) vErrors = [err316];
												else vErrors.push(err316);
												errors++;
											}
											if (data157.start !== void 0) {
												let data158 = data157.start;
												if (!(typeof data158 == "number" && !(data158 % 1) && !isNaN(data158))) {
													const err317 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/demand/start",
														schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/demand/properties/start/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer",
														schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.demand.properties.start.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.demand.properties.start,
														data: data158
													};
													if (vErrors === null) vErrors = [err317];
													else vErrors.push(err317);
													errors++;
												}
											}
											if (data157.values !== void 0) {
												let data159 = data157.values;
												if (typeof data159 !== "string") {
													const err318 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/demand/values",
														schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/demand/properties/values/type",
														keyword: "type",
														params: { type: "string" },
														message: "must be string",
														schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.demand.properties.values.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.demand.properties.values,
														data: data159
													};
													if (vErrors === null) vErrors = [err318];
													else vErrors.push(err318);
													errors++;
												}
											}
										} else {
											const err319 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/demand",
												schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/demand/type",
												keyword: "type",
												params: { type: "object" },
												message: "must be object",
												schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.demand.type,
												parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.demand,
												data: data157
											};
											if (vErrors === null) vErrors = [err319];
											else vErrors.push(err319);
											errors++;
										}
									}
									if (data138.stated !== void 0) {
										let data160 = data138.stated;
										if (data160 && typeof data160 == "object" && !Array.isArray(data160)) {
											if (data160.score === void 0) {
												const err320 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/stated",
													schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/stated/required",
													keyword: "required",
													params: { missingProperty: "score" },
													message: "must have required property 'score'",
													schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.required,
													parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated,
													data: data160
												};
												if (vErrors === null) vErrors = [err320];
												else vErrors.push(err320);
												errors++;
											}
											if (data160.replica_minutes === void 0) {
												const err321 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/stated",
													schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/stated/required",
													keyword: "required",
													params: { missingProperty: "replica_minutes" },
													message: "must have required property 'replica_minutes'",
													schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.required,
													parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated,
													data: data160
												};
												if (vErrors === null) vErrors = [err321];
												else vErrors.push(err321);
												errors++;
											}
											if (data160.violation_minutes === void 0) {
												const err322 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/stated",
													schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/stated/required",
													keyword: "required",
													params: { missingProperty: "violation_minutes" },
													message: "must have required property 'violation_minutes'",
													schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.required,
													parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated,
													data: data160
												};
												if (vErrors === null) vErrors = [err322];
												else vErrors.push(err322);
												errors++;
											}
											if (data160.replicas !== void 0) {
												let data161 = data160.replicas;
												if (!(typeof data161 == "number" && !(data161 % 1) && !isNaN(data161))) {
													const err323 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/stated/replicas",
														schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/stated/properties/replicas/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer",
														schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.properties.replicas.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.properties.replicas,
														data: data161
													};
													if (vErrors === null) vErrors = [err323];
													else vErrors.push(err323);
													errors++;
												}
												if (typeof data161 == "number") {
													if (data161 < 0 || isNaN(data161)) {
														const err324 = {
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
															data: data161
														};
														if (vErrors === null) vErrors = [err324];
														else vErrors.push(err324);
														errors++;
													}
												}
											}
											if (data160.settings !== void 0) {
												let data162 = data160.settings;
												if (data162 && typeof data162 == "object" && !Array.isArray(data162)) {
													if (data162.target === void 0) {
														const err325 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/stated/settings",
															schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/stated/properties/settings/required",
															keyword: "required",
															params: { missingProperty: "target" },
															message: "must have required property 'target'",
															schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.properties.settings.required,
															parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.properties.settings,
															data: data162
														};
														if (vErrors === null) vErrors = [err325];
														else vErrors.push(err325);
														errors++;
													}
													if (data162.min === void 0) {
														const err326 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/stated/settings",
															schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/stated/properties/settings/required",
															keyword: "required",
															params: { missingProperty: "min" },
															message: "must have required property 'min'",
															schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.properties.settings.required,
															parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.properties.settings,
															data: data162
														};
														if (vErrors === null) vErrors = [err326];
														else vErrors.push(err326);
														errors++;
													}
													if (data162.max === void 0) {
														const err327 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/stated/settings",
															schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/stated/properties/settings/required",
															keyword: "required",
															params: { missingProperty: "max" },
															message: "must have required property 'max'",
															schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.properties.settings.required,
															parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.properties.settings,
															data: data162
														};
														if (vErrors === null) vErrors = [err327];
														else vErrors.push(err327);
														errors++;
													}
													if (data162.target !== void 0) {
														let data163 = data162.target;
														if (!(typeof data163 == "number" && !(data163 % 1) && !isNaN(data163))) {
															const err328 = {
																instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/stated/settings/target",
																schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/stated/properties/settings/properties/target/type",
																keyword: "type",
																params: { type: "integer" },
																message: "must be integer",
																schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.properties.settings.properties.target.type,
																parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.properties.settings.properties.target,
																data: data163
															};
															if (vErrors === null) vErrors = [err328];
															else vErrors.push(err328);
															errors++;
														}
														if (typeof data163 == "number") {
															if (data163 < 1 || isNaN(data163)) {
																const err329 = {
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
																	data: data163
																};
																if (vErrors === null) vErrors = [err329];
																else vErrors.push(err329);
																errors++;
															}
														}
													}
													if (data162.min !== void 0) {
														let data164 = data162.min;
														if (!(typeof data164 == "number" && !(data164 % 1) && !isNaN(data164))) {
															const err330 = {
																instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/stated/settings/min",
																schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/stated/properties/settings/properties/min/type",
																keyword: "type",
																params: { type: "integer" },
																message: "must be integer",
																schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.properties.settings.properties.min.type,
																parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.properties.settings.properties.min,
																data: data164
															};
															if (vErrors === null) vErrors = [err330];
															else vErrors.push(err330);
															errors++;
														}
														if (typeof data164 == "number") {
															if (data164 < 0 || isNaN(data164)) {
																const err331 = {
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
																	data: data164
																};
																if (vErrors === null) vErrors = [err331];
																else vErrors.push(err331);
																errors++;
															}
														}
													}
													if (data162.max !== void 0) {
														let data165 = data162.max;
														if (!(typeof data165 == "number" && !(data165 % 1) && !isNaN(data165))) {
															const err332 = {
																instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/stated/settings/max",
																schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/stated/properties/settings/properties/max/type",
																keyword: "type",
																params: { type: "integer" },
																message: "must be integer",
																schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.properties.settings.properties.max.type,
																parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.properties.settings.properties.max,
																data: data165
															};
															if (vErrors === null) vErrors = [err332];
															else vErrors.push(err332);
															errors++;
														}
														if (typeof data165 == "number") {
															if (data165 < 0 || isNaN(data165)) {
																const err333 = {
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
																	data: data165
																};
																if (vErrors === null) vErrors = [err333];
																else vErrors.push(err333);
																errors++;
															}
														}
													}
												} else {
													const err334 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/stated/settings",
														schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/stated/properties/settings/type",
														keyword: "type",
														params: { type: "object" },
														message: "must be object",
														schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.properties.settings.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.properties.settings,
														data: data162
													};
													if (vErrors === null) vErrors = [err334];
													else vErrors.push(err334);
													errors++;
												}
											}
											if (data160.score !== void 0) {
												let data166 = data160.score;
												if (!(typeof data166 == "number" && !(data166 % 1) && !isNaN(data166))) {
													const err335 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/stated/score",
														schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/stated/properties/score/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer",
														schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.properties.score.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.properties.score,
														data: data166
													};
													if (vErrors === null) vErrors = [err335];
													else vErrors.push(err335);
													errors++;
												}
												if (typeof data166 == "number") {
													if (data166 < 0 || isNaN(data166)) {
														const err336 = {
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
															data: data166
														};
														if (vErrors === null) vErrors = [err336];
														else vErrors.push(err336);
														errors++;
													}
												}
											}
											if (data160.replica_minutes !== void 0) {
												let data167 = data160.replica_minutes;
												if (!(typeof data167 == "number" && !(data167 % 1) && !isNaN(data167))) {
													const err337 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/stated/replica_minutes",
														schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/stated/properties/replica_minutes/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer",
														schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.properties.replica_minutes.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.properties.replica_minutes,
														data: data167
													};
													if (vErrors === null) vErrors = [err337];
													else vErrors.push(err337);
													errors++;
												}
												if (typeof data167 == "number") {
													if (data167 < 0 || isNaN(data167)) {
														const err338 = {
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
															data: data167
														};
														if (vErrors === null) vErrors = [err338];
														else vErrors.push(err338);
														errors++;
													}
												}
											}
											if (data160.violation_minutes !== void 0) {
												let data168 = data160.violation_minutes;
												if (!(typeof data168 == "number" && !(data168 % 1) && !isNaN(data168))) {
													const err339 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/stated/violation_minutes",
														schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/stated/properties/violation_minutes/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer",
														schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.properties.violation_minutes.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.properties.violation_minutes,
														data: data168
													};
													if (vErrors === null) vErrors = [err339];
													else vErrors.push(err339);
													errors++;
												}
												if (typeof data168 == "number") {
													if (data168 < 0 || isNaN(data168)) {
														const err340 = {
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
															data: data168
														};
														if (vErrors === null) vErrors = [err340];
														else vErrors.push(err340);
														errors++;
													}
												}
											}
										} else {
											const err341 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/stated",
												schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/stated/type",
												keyword: "type",
												params: { type: "object" },
												message: "must be object",
												schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated.type,
												parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.stated,
												data: data160
											};
											if (vErrors === null) vErrors = [err341];
											else vErrors.push(err341);
											errors++;
										}
									}
									if (data138.chosen !== void 0) {
										let data169 = data138.chosen;
										if (data169 && typeof data169 == "object" && !Array.isArray(data169)) {
											if (data169.score === void 0) {
												const err342 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/chosen",
													schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/chosen/required",
													keyword: "required",
													params: { missingProperty: "score" },
													message: "must have required property 'score'",
													schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.required,
													parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen,
													data: data169
												};
												if (vErrors === null) vErrors = [err342];
												else vErrors.push(err342);
												errors++;
											}
											if (data169.replica_minutes === void 0) {
												const err343 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/chosen",
													schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/chosen/required",
													keyword: "required",
													params: { missingProperty: "replica_minutes" },
													message: "must have required property 'replica_minutes'",
													schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.required,
													parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen,
													data: data169
												};
												if (vErrors === null) vErrors = [err343];
												else vErrors.push(err343);
												errors++;
											}
											if (data169.violation_minutes === void 0) {
												const err344 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/chosen",
													schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/chosen/required",
													keyword: "required",
													params: { missingProperty: "violation_minutes" },
													message: "must have required property 'violation_minutes'",
													schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.required,
													parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen,
													data: data169
												};
												if (vErrors === null) vErrors = [err344];
												else vErrors.push(err344);
												errors++;
											}
											if (data169.replicas !== void 0) {
												let data170 = data169.replicas;
												if (!(typeof data170 == "number" && !(data170 % 1) && !isNaN(data170))) {
													const err345 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/chosen/replicas",
														schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/chosen/properties/replicas/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer",
														schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.properties.replicas.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.properties.replicas,
														data: data170
													};
													if (vErrors === null) vErrors = [err345];
													else vErrors.push(err345);
													errors++;
												}
												if (typeof data170 == "number") {
													if (data170 < 0 || isNaN(data170)) {
														const err346 = {
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
															data: data170
														};
														if (vErrors === null) vErrors = [err346];
														else vErrors.push(err346);
														errors++;
													}
												}
											}
											if (data169.settings !== void 0) {
												let data171 = data169.settings;
												if (data171 && typeof data171 == "object" && !Array.isArray(data171)) {
													if (data171.target === void 0) {
														const err347 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/chosen/settings",
															schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/chosen/properties/settings/required",
															keyword: "required",
															params: { missingProperty: "target" },
															message: "must have required property 'target'",
															schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.properties.settings.required,
															parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.properties.settings,
															data: data171
														};
														if (vErrors === null) vErrors = [err347];
														else vErrors.push(err347);
														errors++;
													}
													if (data171.min === void 0) {
														const err348 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/chosen/settings",
															schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/chosen/properties/settings/required",
															keyword: "required",
															params: { missingProperty: "min" },
															message: "must have required property 'min'",
															schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.properties.settings.required,
															parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.properties.settings,
															data: data171
														};
														if (vErrors === null) vErrors = [err348];
														else vErrors.push(err348);
														errors++;
													}
													if (data171.max === void 0) {
														const err349 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/chosen/settings",
															schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/chosen/properties/settings/required",
															keyword: "required",
															params: { missingProperty: "max" },
															message: "must have required property 'max'",
															schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.properties.settings.required,
															parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.properties.settings,
															data: data171
														};
														if (vErrors === null) vErrors = [err349];
														else vErrors.push(err349);
														errors++;
													}
													if (data171.target !== void 0) {
														let data172 = data171.target;
														if (!(typeof data172 == "number" && !(data172 % 1) && !isNaN(data172))) {
															const err350 = {
																instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/chosen/settings/target",
																schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/chosen/properties/settings/properties/target/type",
																keyword: "type",
																params: { type: "integer" },
																message: "must be integer",
																schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.properties.settings.properties.target.type,
																parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.properties.settings.properties.target,
																data: data172
															};
															if (vErrors === null) vErrors = [err350];
															else vErrors.push(err350);
															errors++;
														}
														if (typeof data172 == "number") {
															if (data172 < 1 || isNaN(data172)) {
																const err351 = {
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
																	data: data172
																};
																if (vErrors === null) vErrors = [err351];
																else vErrors.push(err351);
																errors++;
															}
														}
													}
													if (data171.min !== void 0) {
														let data173 = data171.min;
														if (!(typeof data173 == "number" && !(data173 % 1) && !isNaN(data173))) {
															const err352 = {
																instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/chosen/settings/min",
																schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/chosen/properties/settings/properties/min/type",
																keyword: "type",
																params: { type: "integer" },
																message: "must be integer",
																schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.properties.settings.properties.min.type,
																parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.properties.settings.properties.min,
																data: data173
															};
															if (vErrors === null) vErrors = [err352];
															else vErrors.push(err352);
															errors++;
														}
														if (typeof data173 == "number") {
															if (data173 < 0 || isNaN(data173)) {
																const err353 = {
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
																	data: data173
																};
																if (vErrors === null) vErrors = [err353];
																else vErrors.push(err353);
																errors++;
															}
														}
													}
													if (data171.max !== void 0) {
														let data174 = data171.max;
														if (!(typeof data174 == "number" && !(data174 % 1) && !isNaN(data174))) {
															const err354 = {
																instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/chosen/settings/max",
																schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/chosen/properties/settings/properties/max/type",
																keyword: "type",
																params: { type: "integer" },
																message: "must be integer",
																schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.properties.settings.properties.max.type,
																parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.properties.settings.properties.max,
																data: data174
															};
															if (vErrors === null) vErrors = [err354];
															else vErrors.push(err354);
															errors++;
														}
														if (typeof data174 == "number") {
															if (data174 < 0 || isNaN(data174)) {
																const err355 = {
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
																	data: data174
																};
																if (vErrors === null) vErrors = [err355];
																else vErrors.push(err355);
																errors++;
															}
														}
													}
												} else {
													const err356 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/chosen/settings",
														schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/chosen/properties/settings/type",
														keyword: "type",
														params: { type: "object" },
														message: "must be object",
														schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.properties.settings.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.properties.settings,
														data: data171
													};
													if (vErrors === null) vErrors = [err356];
													else vErrors.push(err356);
													errors++;
												}
											}
											if (data169.score !== void 0) {
												let data175 = data169.score;
												if (!(typeof data175 == "number" && !(data175 % 1) && !isNaN(data175))) {
													const err357 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/chosen/score",
														schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/chosen/properties/score/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer",
														schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.properties.score.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.properties.score,
														data: data175
													};
													if (vErrors === null) vErrors = [err357];
													else vErrors.push(err357);
													errors++;
												}
												if (typeof data175 == "number") {
													if (data175 < 0 || isNaN(data175)) {
														const err358 = {
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
															data: data175
														};
														if (vErrors === null) vErrors = [err358];
														else vErrors.push(err358);
														errors++;
													}
												}
											}
											if (data169.replica_minutes !== void 0) {
												let data176 = data169.replica_minutes;
												if (!(typeof data176 == "number" && !(data176 % 1) && !isNaN(data176))) {
													const err359 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/chosen/replica_minutes",
														schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/chosen/properties/replica_minutes/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer",
														schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.properties.replica_minutes.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.properties.replica_minutes,
														data: data176
													};
													if (vErrors === null) vErrors = [err359];
													else vErrors.push(err359);
													errors++;
												}
												if (typeof data176 == "number") {
													if (data176 < 0 || isNaN(data176)) {
														const err360 = {
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
															data: data176
														};
														if (vErrors === null) vErrors = [err360];
														else vErrors.push(err360);
														errors++;
													}
												}
											}
											if (data169.violation_minutes !== void 0) {
												let data177 = data169.violation_minutes;
												if (!(typeof data177 == "number" && !(data177 % 1) && !isNaN(data177))) {
													const err361 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/chosen/violation_minutes",
														schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/chosen/properties/violation_minutes/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer",
														schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.properties.violation_minutes.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.properties.violation_minutes,
														data: data177
													};
													if (vErrors === null) vErrors = [err361];
													else vErrors.push(err361);
													errors++;
												}
												if (typeof data177 == "number") {
													if (data177 < 0 || isNaN(data177)) {
														const err362 = {
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
															data: data177
														};
														if (vErrors === null) vErrors = [err362];
														else vErrors.push(err362);
														errors++;
													}
												}
											}
										} else {
											const err363 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/chosen",
												schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/chosen/type",
												keyword: "type",
												params: { type: "object" },
												message: "must be object",
												schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen.type,
												parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.chosen,
												data: data169
											};
											if (vErrors === null) vErrors = [err363];
											else vErrors.push(err363);
											errors++;
										}
									}
									if (data138.best !== void 0) {
										let data178 = data138.best;
										if (Array.isArray(data178)) {
											const len11 = data178.length;
											for (let i11 = 0; i11 < len11; i11++) {
												let data179 = data178[i11];
												if (data179 && typeof data179 == "object" && !Array.isArray(data179)) {
													if (data179.score === void 0) {
														const err364 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/best/" + i11,
															schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/best/items/required",
															keyword: "required",
															params: { missingProperty: "score" },
															message: "must have required property 'score'",
															schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.required,
															parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items,
															data: data179
														};
														if (vErrors === null) vErrors = [err364];
														else vErrors.push(err364);
														errors++;
													}
													if (data179.replica_minutes === void 0) {
														const err365 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/best/" + i11,
															schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/best/items/required",
															keyword: "required",
															params: { missingProperty: "replica_minutes" },
															message: "must have required property 'replica_minutes'",
															schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.required,
															parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items,
															data: data179
														};
														if (vErrors === null) vErrors = [err365];
														else vErrors.push(err365);
														errors++;
													}
													if (data179.violation_minutes === void 0) {
														const err366 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/best/" + i11,
															schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/best/items/required",
															keyword: "required",
															params: { missingProperty: "violation_minutes" },
															message: "must have required property 'violation_minutes'",
															schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.required,
															parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items,
															data: data179
														};
														if (vErrors === null) vErrors = [err366];
														else vErrors.push(err366);
														errors++;
													}
													if (data179.replicas !== void 0) {
														let data180 = data179.replicas;
														if (!(typeof data180 == "number" && !(data180 % 1) && !isNaN(data180))) {
															const err367 = {
																instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/best/" + i11 + "/replicas",
																schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/best/items/properties/replicas/type",
																keyword: "type",
																params: { type: "integer" },
																message: "must be integer",
																schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.properties.replicas.type,
																parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.properties.replicas,
																data: data180
															};
															if (vErrors === null) vErrors = [err367];
															else vErrors.push(err367);
															errors++;
														}
														if (typeof data180 == "number") {
															if (data180 < 0 || isNaN(data180)) {
																const err368 = {
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
																	data: data180
																};
																if (vErrors === null) vErrors = [err368];
																else vErrors.push(err368);
																errors++;
															}
														}
													}
													if (data179.settings !== void 0) {
														let data181 = data179.settings;
														if (data181 && typeof data181 == "object" && !Array.isArray(data181)) {
															if (data181.target === void 0) {
																const err369 = {
																	instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/best/" + i11 + "/settings",
																	schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/best/items/properties/settings/required",
																	keyword: "required",
																	params: { missingProperty: "target" },
																	message: "must have required property 'target'",
																	schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.properties.settings.required,
																	parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.properties.settings,
																	data: data181
																};
																if (vErrors === null) vErrors = [err369];
																else vErrors.push(err369);
																errors++;
															}
															if (data181.min === void 0) {
																const err370 = {
																	instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/best/" + i11 + "/settings",
																	schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/best/items/properties/settings/required",
																	keyword: "required",
																	params: { missingProperty: "min" },
																	message: "must have required property 'min'",
																	schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.properties.settings.required,
																	parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.properties.settings,
																	data: data181
																};
																if (vErrors === null) vErrors = [err370];
																else vErrors.push(err370);
																errors++;
															}
															if (data181.max === void 0) {
																const err371 = {
																	instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/best/" + i11 + "/settings",
																	schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/best/items/properties/settings/required",
																	keyword: "required",
																	params: { missingProperty: "max" },
																	message: "must have required property 'max'",
																	schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.properties.settings.required,
																	parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.properties.settings,
																	data: data181
																};
																if (vErrors === null) vErrors = [err371];
																else vErrors.push(err371);
																errors++;
															}
															if (data181.target !== void 0) {
																let data182 = data181.target;
																if (!(typeof data182 == "number" && !(data182 % 1) && !isNaN(data182))) {
																	const err372 = {
																		instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/best/" + i11 + "/settings/target",
																		schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/best/items/properties/settings/properties/target/type",
																		keyword: "type",
																		params: { type: "integer" },
																		message: "must be integer",
																		schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.properties.settings.properties.target.type,
																		parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.properties.settings.properties.target,
																		data: data182
																	};
																	if (vErrors === null) vErrors = [err372];
																	else vErrors.push(err372);
																	errors++;
																}
																if (typeof data182 == "number") {
																	if (data182 < 1 || isNaN(data182)) {
																		const err373 = {
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
																			data: data182
																		};
																		if (vErrors === null) vErrors = [err373];
																		else vErrors.push(err373);
																		errors++;
																	}
																}
															}
															if (data181.min !== void 0) {
																let data183 = data181.min;
																if (!(typeof data183 == "number" && !(data183 % 1) && !isNaN(data183))) {
																	const err374 = {
																		instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/best/" + i11 + "/settings/min",
																		schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/best/items/properties/settings/properties/min/type",
																		keyword: "type",
																		params: { type: "integer" },
																		message: "must be integer",
																		schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.properties.settings.properties.min.type,
																		parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.properties.settings.properties.min,
																		data: data183
																	};
																	if (vErrors === null) vErrors = [err374];
																	else vErrors.push(err374);
																	errors++;
																}
																if (typeof data183 == "number") {
																	if (data183 < 0 || isNaN(data183)) {
																		const err375 = {
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
																			data: data183
																		};
																		if (vErrors === null) vErrors = [err375];
																		else vErrors.push(err375);
																		errors++;
																	}
																}
															}
															if (data181.max !== void 0) {
																let data184 = data181.max;
																if (!(typeof data184 == "number" && !(data184 % 1) && !isNaN(data184))) {
																	const err376 = {
																		instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/best/" + i11 + "/settings/max",
																		schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/best/items/properties/settings/properties/max/type",
																		keyword: "type",
																		params: { type: "integer" },
																		message: "must be integer",
																		schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.properties.settings.properties.max.type,
																		parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.properties.settings.properties.max,
																		data: data184
																	};
																	if (vErrors === null) vErrors = [err376];
																	else vErrors.push(err376);
																	errors++;
																}
																if (typeof data184 == "number") {
																	if (data184 < 0 || isNaN(data184)) {
																		const err377 = {
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
																			data: data184
																		};
																		if (vErrors === null) vErrors = [err377];
																		else vErrors.push(err377);
																		errors++;
																	}
																}
															}
														} else {
															const err378 = {
																instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/best/" + i11 + "/settings",
																schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/best/items/properties/settings/type",
																keyword: "type",
																params: { type: "object" },
																message: "must be object",
																schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.properties.settings.type,
																parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.properties.settings,
																data: data181
															};
															if (vErrors === null) vErrors = [err378];
															else vErrors.push(err378);
															errors++;
														}
													}
													if (data179.score !== void 0) {
														let data185 = data179.score;
														if (!(typeof data185 == "number" && !(data185 % 1) && !isNaN(data185))) {
															const err379 = {
																instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/best/" + i11 + "/score",
																schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/best/items/properties/score/type",
																keyword: "type",
																params: { type: "integer" },
																message: "must be integer",
																schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.properties.score.type,
																parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.properties.score,
																data: data185
															};
															if (vErrors === null) vErrors = [err379];
															else vErrors.push(err379);
															errors++;
														}
														if (typeof data185 == "number") {
															if (data185 < 0 || isNaN(data185)) {
																const err380 = {
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
																	data: data185
																};
																if (vErrors === null) vErrors = [err380];
																else vErrors.push(err380);
																errors++;
															}
														}
													}
													if (data179.replica_minutes !== void 0) {
														let data186 = data179.replica_minutes;
														if (!(typeof data186 == "number" && !(data186 % 1) && !isNaN(data186))) {
															const err381 = {
																instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/best/" + i11 + "/replica_minutes",
																schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/best/items/properties/replica_minutes/type",
																keyword: "type",
																params: { type: "integer" },
																message: "must be integer",
																schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.properties.replica_minutes.type,
																parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.properties.replica_minutes,
																data: data186
															};
															if (vErrors === null) vErrors = [err381];
															else vErrors.push(err381);
															errors++;
														}
														if (typeof data186 == "number") {
															if (data186 < 0 || isNaN(data186)) {
																const err382 = {
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
																	data: data186
																};
																if (vErrors === null) vErrors = [err382];
																else vErrors.push(err382);
																errors++;
															}
														}
													}
													if (data179.violation_minutes !== void 0) {
														let data187 = data179.violation_minutes;
														if (!(typeof data187 == "number" && !(data187 % 1) && !isNaN(data187))) {
															const err383 = {
																instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/best/" + i11 + "/violation_minutes",
																schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/best/items/properties/violation_minutes/type",
																keyword: "type",
																params: { type: "integer" },
																message: "must be integer",
																schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.properties.violation_minutes.type,
																parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.properties.violation_minutes,
																data: data187
															};
															if (vErrors === null) vErrors = [err383];
															else vErrors.push(err383);
															errors++;
														}
														if (typeof data187 == "number") {
															if (data187 < 0 || isNaN(data187)) {
																const err384 = {
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
																	data: data187
																};
																if (vErrors === null) vErrors = [err384];
																else vErrors.push(err384);
																errors++;
															}
														}
													}
												} else {
													const err385 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/best/" + i11,
														schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/best/items/type",
														keyword: "type",
														params: { type: "object" },
														message: "must be object",
														schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.items,
														data: data179
													};
													if (vErrors === null) vErrors = [err385];
													else vErrors.push(err385);
													errors++;
												}
											}
										} else {
											const err386 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/best",
												schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/best/type",
												keyword: "type",
												params: { type: "array" },
												message: "must be array",
												schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best.type,
												parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.best,
												data: data178
											};
											if (vErrors === null) vErrors = [err386];
											else vErrors.push(err386);
											errors++;
										}
									}
									if (data138.wanted !== void 0) {
										let data188 = data138.wanted;
										if (!(typeof data188 == "number" && !(data188 % 1) && !isNaN(data188))) {
											const err387 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/wanted",
												schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/wanted/type",
												keyword: "type",
												params: { type: "integer" },
												message: "must be integer",
												schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.wanted.type,
												parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.wanted,
												data: data188
											};
											if (vErrors === null) vErrors = [err387];
											else vErrors.push(err387);
											errors++;
										}
										if (typeof data188 == "number") {
											if (data188 < 0 || isNaN(data188)) {
												const err388 = {
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
													data: data188
												};
												if (vErrors === null) vErrors = [err388];
												else vErrors.push(err388);
												errors++;
											}
										}
									}
									if (data138.autoscaler !== void 0) {
										let data189 = data138.autoscaler;
										if (data189 && typeof data189 == "object" && !Array.isArray(data189)) {
											if (data189.score === void 0) {
												const err389 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/autoscaler",
													schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/autoscaler/required",
													keyword: "required",
													params: { missingProperty: "score" },
													message: "must have required property 'score'",
													schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.required,
													parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler,
													data: data189
												};
												if (vErrors === null) vErrors = [err389];
												else vErrors.push(err389);
												errors++;
											}
											if (data189.replica_minutes === void 0) {
												const err390 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/autoscaler",
													schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/autoscaler/required",
													keyword: "required",
													params: { missingProperty: "replica_minutes" },
													message: "must have required property 'replica_minutes'",
													schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.required,
													parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler,
													data: data189
												};
												if (vErrors === null) vErrors = [err390];
												else vErrors.push(err390);
												errors++;
											}
											if (data189.violation_minutes === void 0) {
												const err391 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/autoscaler",
													schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/autoscaler/required",
													keyword: "required",
													params: { missingProperty: "violation_minutes" },
													message: "must have required property 'violation_minutes'",
													schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.required,
													parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler,
													data: data189
												};
												if (vErrors === null) vErrors = [err391];
												else vErrors.push(err391);
												errors++;
											}
											if (data189.replicas !== void 0) {
												let data190 = data189.replicas;
												if (!(typeof data190 == "number" && !(data190 % 1) && !isNaN(data190))) {
													const err392 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/autoscaler/replicas",
														schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/autoscaler/properties/replicas/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer",
														schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.properties.replicas.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.properties.replicas,
														data: data190
													};
													if (vErrors === null) vErrors = [err392];
													else vErrors.push(err392);
													errors++;
												}
												if (typeof data190 == "number") {
													if (data190 < 0 || isNaN(data190)) {
														const err393 = {
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
															data: data190
														};
														if (vErrors === null) vErrors = [err393];
														else vErrors.push(err393);
														errors++;
													}
												}
											}
											if (data189.settings !== void 0) {
												let data191 = data189.settings;
												if (data191 && typeof data191 == "object" && !Array.isArray(data191)) {
													if (data191.target === void 0) {
														const err394 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/autoscaler/settings",
															schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/autoscaler/properties/settings/required",
															keyword: "required",
															params: { missingProperty: "target" },
															message: "must have required property 'target'",
															schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.properties.settings.required,
															parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.properties.settings,
															data: data191
														};
														if (vErrors === null) vErrors = [err394];
														else vErrors.push(err394);
														errors++;
													}
													if (data191.min === void 0) {
														const err395 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/autoscaler/settings",
															schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/autoscaler/properties/settings/required",
															keyword: "required",
															params: { missingProperty: "min" },
															message: "must have required property 'min'",
															schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.properties.settings.required,
															parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.properties.settings,
															data: data191
														};
														if (vErrors === null) vErrors = [err395];
														else vErrors.push(err395);
														errors++;
													}
													if (data191.max === void 0) {
														const err396 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/autoscaler/settings",
															schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/autoscaler/properties/settings/required",
															keyword: "required",
															params: { missingProperty: "max" },
															message: "must have required property 'max'",
															schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.properties.settings.required,
															parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.properties.settings,
															data: data191
														};
														if (vErrors === null) vErrors = [err396];
														else vErrors.push(err396);
														errors++;
													}
													if (data191.target !== void 0) {
														let data192 = data191.target;
														if (!(typeof data192 == "number" && !(data192 % 1) && !isNaN(data192))) {
															const err397 = {
																instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/autoscaler/settings/target",
																schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/autoscaler/properties/settings/properties/target/type",
																keyword: "type",
																params: { type: "integer" },
																message: "must be integer",
																schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.properties.settings.properties.target.type,
																parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.properties.settings.properties.target,
																data: data192
															};
															if (vErrors === null) vErrors = [err397];
															else vErrors.push(err397);
															errors++;
														}
														if (typeof data192 == "number") {
															if (data192 < 1 || isNaN(data192)) {
																const err398 = {
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
																	data: data192
																};
																if (vErrors === null) vErrors = [err398];
																else vErrors.push(err398);
																errors++;
															}
														}
													}
													if (data191.min !== void 0) {
														let data193 = data191.min;
														if (!(typeof data193 == "number" && !(data193 % 1) && !isNaN(data193))) {
															const err399 = {
																instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/autoscaler/settings/min",
																schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/autoscaler/properties/settings/properties/min/type",
																keyword: "type",
																params: { type: "integer" },
																message: "must be integer",
																schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.properties.settings.properties.min.type,
																parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.properties.settings.properties.min,
																data: data193
															};
															if (vErrors === null) vErrors = [err399];
															else vErrors.push(err399);
															errors++;
														}
														if (typeof data193 == "number") {
															if (data193 < 0 || isNaN(data193)) {
																const err400 = {
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
																	data: data193
																};
																if (vErrors === null) vErrors = [err400];
																else vErrors.push(err400);
																errors++;
															}
														}
													}
													if (data191.max !== void 0) {
														let data194 = data191.max;
														if (!(typeof data194 == "number" && !(data194 % 1) && !isNaN(data194))) {
															const err401 = {
																instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/autoscaler/settings/max",
																schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/autoscaler/properties/settings/properties/max/type",
																keyword: "type",
																params: { type: "integer" },
																message: "must be integer",
																schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.properties.settings.properties.max.type,
																parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.properties.settings.properties.max,
																data: data194
															};
															if (vErrors === null) vErrors = [err401];
															else vErrors.push(err401);
															errors++;
														}
														if (typeof data194 == "number") {
															if (data194 < 0 || isNaN(data194)) {
																const err402 = {
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
																	data: data194
																};
																if (vErrors === null) vErrors = [err402];
																else vErrors.push(err402);
																errors++;
															}
														}
													}
												} else {
													const err403 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/autoscaler/settings",
														schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/autoscaler/properties/settings/type",
														keyword: "type",
														params: { type: "object" },
														message: "must be object",
														schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.properties.settings.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.properties.settings,
														data: data191
													};
													if (vErrors === null) vErrors = [err403];
													else vErrors.push(err403);
													errors++;
												}
											}
											if (data189.score !== void 0) {
												let data195 = data189.score;
												if (!(typeof data195 == "number" && !(data195 % 1) && !isNaN(data195))) {
													const err404 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/autoscaler/score",
														schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/autoscaler/properties/score/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer",
														schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.properties.score.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.properties.score,
														data: data195
													};
													if (vErrors === null) vErrors = [err404];
													else vErrors.push(err404);
													errors++;
												}
												if (typeof data195 == "number") {
													if (data195 < 0 || isNaN(data195)) {
														const err405 = {
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
															data: data195
														};
														if (vErrors === null) vErrors = [err405];
														else vErrors.push(err405);
														errors++;
													}
												}
											}
											if (data189.replica_minutes !== void 0) {
												let data196 = data189.replica_minutes;
												if (!(typeof data196 == "number" && !(data196 % 1) && !isNaN(data196))) {
													const err406 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/autoscaler/replica_minutes",
														schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/autoscaler/properties/replica_minutes/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer",
														schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.properties.replica_minutes.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.properties.replica_minutes,
														data: data196
													};
													if (vErrors === null) vErrors = [err406];
													else vErrors.push(err406);
													errors++;
												}
												if (typeof data196 == "number") {
													if (data196 < 0 || isNaN(data196)) {
														const err407 = {
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
															data: data196
														};
														if (vErrors === null) vErrors = [err407];
														else vErrors.push(err407);
														errors++;
													}
												}
											}
											if (data189.violation_minutes !== void 0) {
												let data197 = data189.violation_minutes;
												if (!(typeof data197 == "number" && !(data197 % 1) && !isNaN(data197))) {
													const err408 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/autoscaler/violation_minutes",
														schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/autoscaler/properties/violation_minutes/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer",
														schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.properties.violation_minutes.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.properties.violation_minutes,
														data: data197
													};
													if (vErrors === null) vErrors = [err408];
													else vErrors.push(err408);
													errors++;
												}
												if (typeof data197 == "number") {
													if (data197 < 0 || isNaN(data197)) {
														const err409 = {
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
															data: data197
														};
														if (vErrors === null) vErrors = [err409];
														else vErrors.push(err409);
														errors++;
													}
												}
											}
										} else {
											const err410 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/autoscaler",
												schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/autoscaler/type",
												keyword: "type",
												params: { type: "object" },
												message: "must be object",
												schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler.type,
												parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.autoscaler,
												data: data189
											};
											if (vErrors === null) vErrors = [err410];
											else vErrors.push(err410);
											errors++;
										}
									}
									if (data138.ceiling_minutes !== void 0) {
										let data198 = data138.ceiling_minutes;
										if (!(typeof data198 == "number" && !(data198 % 1) && !isNaN(data198))) {
											const err411 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/ceiling_minutes",
												schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/ceiling_minutes/type",
												keyword: "type",
												params: { type: "integer" },
												message: "must be integer",
												schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.ceiling_minutes.type,
												parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.ceiling_minutes,
												data: data198
											};
											if (vErrors === null) vErrors = [err411];
											else vErrors.push(err411);
											errors++;
										}
										if (typeof data198 == "number") {
											if (data198 < 0 || isNaN(data198)) {
												const err412 = {
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
													data: data198
												};
												if (vErrors === null) vErrors = [err412];
												else vErrors.push(err412);
												errors++;
											}
										}
									}
									if (data138.behavior_assumed !== void 0) {
										let data199 = data138.behavior_assumed;
										if (typeof data199 !== "string") {
											const err413 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last/behavior_assumed",
												schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/properties/behavior_assumed/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string",
												schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.behavior_assumed.type,
												parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.properties.behavior_assumed,
												data: data199
											};
											if (vErrors === null) vErrors = [err413];
											else vErrors.push(err413);
											errors++;
										}
									}
								} else {
									const err414 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/last",
										schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/last/type",
										keyword: "type",
										params: { type: "object" },
										message: "must be object",
										schema: schema0.properties.history.additionalProperties.properties.evidence.properties.last.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.last,
										data: data138
									};
									if (vErrors === null) vErrors = [err414];
									else vErrors.push(err414);
									errors++;
								}
							}
							if (data137.wanted !== void 0) {
								let data200 = data137.wanted;
								if (Array.isArray(data200)) {
									const len12 = data200.length;
									for (let i12 = 0; i12 < len12; i12++) {
										let data201 = data200[i12];
										if (data201 && typeof data201 == "object" && !Array.isArray(data201)) {
											if (data201.at === void 0) {
												const err415 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/wanted/" + i12,
													schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/wanted/items/required",
													keyword: "required",
													params: { missingProperty: "at" },
													message: "must have required property 'at'",
													schema: schema0.properties.history.additionalProperties.properties.evidence.properties.wanted.items.required,
													parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.wanted.items,
													data: data201
												};
												if (vErrors === null) vErrors = [err415];
												else vErrors.push(err415);
												errors++;
											}
											if (data201.replicas === void 0) {
												const err416 = {
													instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/wanted/" + i12,
													schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/wanted/items/required",
													keyword: "required",
													params: { missingProperty: "replicas" },
													message: "must have required property 'replicas'",
													schema: schema0.properties.history.additionalProperties.properties.evidence.properties.wanted.items.required,
													parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.wanted.items,
													data: data201
												};
												if (vErrors === null) vErrors = [err416];
												else vErrors.push(err416);
												errors++;
											}
											if (data201.at !== void 0) {
												let data202 = data201.at;
												if (typeof data202 === "string") {
													if (!pattern0.test(data202)) {
														const err417 = {
															instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/wanted/" + i12 + "/at",
															schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/wanted/items/properties/at/pattern",
															keyword: "pattern",
															params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" },
															message: "must match pattern \"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$\"",
															schema: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
															parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.wanted.items.properties.at,
															data: data202
														};
														if (vErrors === null) vErrors = [err417];
														else vErrors.push(err417);
														errors++;
													}
												} else {
													const err418 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/wanted/" + i12 + "/at",
														schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/wanted/items/properties/at/type",
														keyword: "type",
														params: { type: "string" },
														message: "must be string",
														schema: schema0.properties.history.additionalProperties.properties.evidence.properties.wanted.items.properties.at.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.wanted.items.properties.at,
														data: data202
													};
													if (vErrors === null) vErrors = [err418];
													else vErrors.push(err418);
													errors++;
												}
											}
											if (data201.replicas !== void 0) {
												let data203 = data201.replicas;
												if (!(typeof data203 == "number" && !(data203 % 1) && !isNaN(data203))) {
													const err419 = {
														instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/wanted/" + i12 + "/replicas",
														schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/wanted/items/properties/replicas/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer",
														schema: schema0.properties.history.additionalProperties.properties.evidence.properties.wanted.items.properties.replicas.type,
														parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.wanted.items.properties.replicas,
														data: data203
													};
													if (vErrors === null) vErrors = [err419];
													else vErrors.push(err419);
													errors++;
												}
												if (typeof data203 == "number") {
													if (data203 < 0 || isNaN(data203)) {
														const err420 = {
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
															data: data203
														};
														if (vErrors === null) vErrors = [err420];
														else vErrors.push(err420);
														errors++;
													}
												}
											}
										} else {
											const err421 = {
												instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/wanted/" + i12,
												schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/wanted/items/type",
												keyword: "type",
												params: { type: "object" },
												message: "must be object",
												schema: schema0.properties.history.additionalProperties.properties.evidence.properties.wanted.items.type,
												parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.wanted.items,
												data: data201
											};
											if (vErrors === null) vErrors = [err421];
											else vErrors.push(err421);
											errors++;
										}
									}
								} else {
									const err422 = {
										instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence/wanted",
										schemaPath: "#/properties/history/additionalProperties/properties/evidence/properties/wanted/type",
										keyword: "type",
										params: { type: "array" },
										message: "must be array",
										schema: schema0.properties.history.additionalProperties.properties.evidence.properties.wanted.type,
										parentSchema: schema0.properties.history.additionalProperties.properties.evidence.properties.wanted,
										data: data200
									};
									if (vErrors === null) vErrors = [err422];
									else vErrors.push(err422);
									errors++;
								}
							}
						} else {
							const err423 = {
								instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/evidence",
								schemaPath: "#/properties/history/additionalProperties/properties/evidence/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object",
								schema: schema0.properties.history.additionalProperties.properties.evidence.type,
								parentSchema: schema0.properties.history.additionalProperties.properties.evidence,
								data: data137
							};
							if (vErrors === null) vErrors = [err423];
							else vErrors.push(err423);
							errors++;
						}
					}
				} else {
					const err424 = {
						instancePath: instancePath + "/history/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/properties/history/additionalProperties/type",
						keyword: "type",
						params: { type: "object" },
						message: "must be object",
						schema: schema0.properties.history.additionalProperties.type,
						parentSchema: schema0.properties.history.additionalProperties,
						data: data68
					};
					if (vErrors === null) vErrors = [err424];
					else vErrors.push(err424);
					errors++;
				}
			}
			else {
				const err425 = {
					instancePath: instancePath + "/history",
					schemaPath: "#/properties/history/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema0.properties.history.type,
					parentSchema: schema0.properties.history,
					data: data67
				};
				if (vErrors === null) vErrors = [err425];
				else vErrors.push(err425);
				errors++;
			}
		}
		if (data.problems !== void 0) {
			let data204 = data.problems;
			if (Array.isArray(data204)) {
				const len13 = data204.length;
				for (let i13 = 0; i13 < len13; i13++) {
					let data205 = data204[i13];
					if (typeof data205 !== "string") {
						const err426 = {
							instancePath: instancePath + "/problems/" + i13,
							schemaPath: "#/properties/problems/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema0.properties.problems.items.type,
							parentSchema: schema0.properties.problems.items,
							data: data205
						};
						if (vErrors === null) vErrors = [err426];
						else vErrors.push(err426);
						errors++;
					}
				}
			} else {
				const err427 = {
					instancePath: instancePath + "/problems",
					schemaPath: "#/properties/problems/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema0.properties.problems.type,
					parentSchema: schema0.properties.problems,
					data: data204
				};
				if (vErrors === null) vErrors = [err427];
				else vErrors.push(err427);
				errors++;
			}
		}
		if (data.ignored !== void 0) {
			let data206 = data.ignored;
			if (data206 && typeof data206 == "object" && !Array.isArray(data206)) for (const key7 in data206) {
				let data207 = data206[key7];
				if (data207 && typeof data207 == "object" && !Array.isArray(data207)) {
					if (data207.owner === void 0) {
						const err428 = {
							instancePath: instancePath + "/ignored/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/ignored/additionalProperties/required",
							keyword: "required",
							params: { missingProperty: "owner" },
							message: "must have required property 'owner'",
							schema: schema0.properties.ignored.additionalProperties.required,
							parentSchema: schema0.properties.ignored.additionalProperties,
							data: data207
						};
						if (vErrors === null) vErrors = [err428];
						else vErrors.push(err428);
						errors++;
					}
					if (data207.edit === void 0) {
						const err429 = {
							instancePath: instancePath + "/ignored/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/ignored/additionalProperties/required",
							keyword: "required",
							params: { missingProperty: "edit" },
							message: "must have required property 'edit'",
							schema: schema0.properties.ignored.additionalProperties.required,
							parentSchema: schema0.properties.ignored.additionalProperties,
							data: data207
						};
						if (vErrors === null) vErrors = [err429];
						else vErrors.push(err429);
						errors++;
					}
					if (data207.owner !== void 0) {
						let data208 = data207.owner;
						if (typeof data208 !== "string") {
							const err430 = {
								instancePath: instancePath + "/ignored/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/owner",
								schemaPath: "#/properties/ignored/additionalProperties/properties/owner/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema0.properties.ignored.additionalProperties.properties.owner.type,
								parentSchema: schema0.properties.ignored.additionalProperties.properties.owner,
								data: data208
							};
							if (vErrors === null) vErrors = [err430];
							else vErrors.push(err430);
							errors++;
						}
					}
					if (data207.effect !== void 0) {
						let data209 = data207.effect;
						if (typeof data209 !== "string") {
							const err431 = {
								instancePath: instancePath + "/ignored/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/effect",
								schemaPath: "#/properties/ignored/additionalProperties/properties/effect/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema0.properties.ignored.additionalProperties.properties.effect.type,
								parentSchema: schema0.properties.ignored.additionalProperties.properties.effect,
								data: data209
							};
							if (vErrors === null) vErrors = [err431];
							else vErrors.push(err431);
							errors++;
						}
					}
					if (data207.why !== void 0) {
						let data210 = data207.why;
						if (typeof data210 !== "string") {
							const err432 = {
								instancePath: instancePath + "/ignored/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/why",
								schemaPath: "#/properties/ignored/additionalProperties/properties/why/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema0.properties.ignored.additionalProperties.properties.why.type,
								parentSchema: schema0.properties.ignored.additionalProperties.properties.why,
								data: data210
							};
							if (vErrors === null) vErrors = [err432];
							else vErrors.push(err432);
							errors++;
						}
					}
					if (data207.edit !== void 0) {
						let data211 = data207.edit;
						if (typeof data211 !== "string") {
							const err433 = {
								instancePath: instancePath + "/ignored/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/edit",
								schemaPath: "#/properties/ignored/additionalProperties/properties/edit/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema0.properties.ignored.additionalProperties.properties.edit.type,
								parentSchema: schema0.properties.ignored.additionalProperties.properties.edit,
								data: data211
							};
							if (vErrors === null) vErrors = [err433];
							else vErrors.push(err433);
							errors++;
						}
					}
				} else {
					const err434 = {
						instancePath: instancePath + "/ignored/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/properties/ignored/additionalProperties/type",
						keyword: "type",
						params: { type: "object" },
						message: "must be object",
						schema: schema0.properties.ignored.additionalProperties.type,
						parentSchema: schema0.properties.ignored.additionalProperties,
						data: data207
					};
					if (vErrors === null) vErrors = [err434];
					else vErrors.push(err434);
					errors++;
				}
			}
			else {
				const err435 = {
					instancePath: instancePath + "/ignored",
					schemaPath: "#/properties/ignored/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema0.properties.ignored.type,
					parentSchema: schema0.properties.ignored,
					data: data206
				};
				if (vErrors === null) vErrors = [err435];
				else vErrors.push(err435);
				errors++;
			}
		}
		if (data.ledger_error !== void 0) {
			let data212 = data.ledger_error;
			const _errs435 = errors;
			let valid83 = false;
			const _errs436 = errors;
			if (typeof data212 !== "string") {
				const err436 = {
					instancePath: instancePath + "/ledger_error",
					schemaPath: "#/properties/ledger_error/anyOf/0/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema0.properties.ledger_error.anyOf[0].type,
					parentSchema: schema0.properties.ledger_error.anyOf[0],
					data: data212
				};
				if (vErrors === null) vErrors = [err436];
				else vErrors.push(err436);
				errors++;
			}
			var _valid3 = _errs436 === errors;
			valid83 = valid83 || _valid3;
			const _errs438 = errors;
			if (data212 !== null) {
				const err437 = {
					instancePath: instancePath + "/ledger_error",
					schemaPath: "#/properties/ledger_error/anyOf/1/type",
					keyword: "type",
					params: { type: "null" },
					message: "must be null",
					schema: schema0.properties.ledger_error.anyOf[1].type,
					parentSchema: schema0.properties.ledger_error.anyOf[1],
					data: data212
				};
				if (vErrors === null) vErrors = [err437];
				else vErrors.push(err437);
				errors++;
			}
			var _valid3 = _errs438 === errors;
			valid83 = valid83 || _valid3;
			if (!valid83) {
				const err438 = {
					instancePath: instancePath + "/ledger_error",
					schemaPath: "#/properties/ledger_error/anyOf",
					keyword: "anyOf",
					params: {},
					message: "must match a schema in anyOf",
					schema: schema0.properties.ledger_error.anyOf,
					parentSchema: schema0.properties.ledger_error,
					data: data212
				};
				if (vErrors === null) vErrors = [err438];
				else vErrors.push(err438);
				errors++;
			} else {
				errors = _errs435;
				if (vErrors !== null) {
					if (_errs435) vErrors.length = _errs435;
					else vErrors = null;
				}
			}
		}
		if (data.cluster !== void 0) {
			let data213 = data.cluster;
			if (typeof data213 !== "string") {
				const err439 = {
					instancePath: instancePath + "/cluster",
					schemaPath: "#/properties/cluster/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema0.properties.cluster.type,
					parentSchema: schema0.properties.cluster,
					data: data213
				};
				if (vErrors === null) vErrors = [err439];
				else vErrors.push(err439);
				errors++;
			}
		}
		if (data.ledger_broken !== void 0) {
			let data214 = data.ledger_broken;
			if (data214 && typeof data214 == "object" && !Array.isArray(data214)) for (const key8 in data214) {
				let data215 = data214[key8];
				if (typeof data215 !== "string") {
					const err440 = {
						instancePath: instancePath + "/ledger_broken/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/properties/ledger_broken/additionalProperties/type",
						keyword: "type",
						params: { type: "string" },
						message: "must be string",
						schema: schema0.properties.ledger_broken.additionalProperties.type,
						parentSchema: schema0.properties.ledger_broken.additionalProperties,
						data: data215
					};
					if (vErrors === null) vErrors = [err440];
					else vErrors.push(err440);
					errors++;
				}
			}
			else {
				const err441 = {
					instancePath: instancePath + "/ledger_broken",
					schemaPath: "#/properties/ledger_broken/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema0.properties.ledger_broken.type,
					parentSchema: schema0.properties.ledger_broken,
					data: data214
				};
				if (vErrors === null) vErrors = [err441];
				else vErrors.push(err441);
				errors++;
			}
		}
		if (data.policies !== void 0) {
			let data216 = data.policies;
			const _errs448 = errors;
			let valid85 = false;
			const _errs449 = errors;
			if (data216 && typeof data216 == "object" && !Array.isArray(data216)) {
				if (data216.path === void 0) {
					const err442 = {
						instancePath: instancePath + "/policies",
						schemaPath: "#/properties/policies/anyOf/0/required",
						keyword: "required",
						params: { missingProperty: "path" },
						message: "must have required property 'path'",
						schema: schema0.properties.policies.anyOf[0].required,
						parentSchema: schema0.properties.policies.anyOf[0],
						data: data216
					};
					if (vErrors === null) vErrors = [err442];
					else vErrors.push(err442);
					errors++;
				}
				if (data216.text === void 0) {
					const err443 = {
						instancePath: instancePath + "/policies",
						schemaPath: "#/properties/policies/anyOf/0/required",
						keyword: "required",
						params: { missingProperty: "text" },
						message: "must have required property 'text'",
						schema: schema0.properties.policies.anyOf[0].required,
						parentSchema: schema0.properties.policies.anyOf[0],
						data: data216
					};
					if (vErrors === null) vErrors = [err443];
					else vErrors.push(err443);
					errors++;
				}
				if (data216.path !== void 0) {
					let data217 = data216.path;
					if (typeof data217 !== "string") {
						const err444 = {
							instancePath: instancePath + "/policies/path",
							schemaPath: "#/properties/policies/anyOf/0/properties/path/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema0.properties.policies.anyOf[0].properties.path.type,
							parentSchema: schema0.properties.policies.anyOf[0].properties.path,
							data: data217
						};
						if (vErrors === null) vErrors = [err444];
						else vErrors.push(err444);
						errors++;
					}
				}
				if (data216.text !== void 0) {
					let data218 = data216.text;
					if (typeof data218 !== "string") {
						const err445 = {
							instancePath: instancePath + "/policies/text",
							schemaPath: "#/properties/policies/anyOf/0/properties/text/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema0.properties.policies.anyOf[0].properties.text.type,
							parentSchema: schema0.properties.policies.anyOf[0].properties.text,
							data: data218
						};
						if (vErrors === null) vErrors = [err445];
						else vErrors.push(err445);
						errors++;
					}
				}
			} else {
				const err446 = {
					instancePath: instancePath + "/policies",
					schemaPath: "#/properties/policies/anyOf/0/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema0.properties.policies.anyOf[0].type,
					parentSchema: schema0.properties.policies.anyOf[0],
					data: data216
				};
				if (vErrors === null) vErrors = [err446];
				else vErrors.push(err446);
				errors++;
			}
			var _valid4 = _errs449 === errors;
			valid85 = valid85 || _valid4;
			if (_valid4) {
				var props3 = {};
				props3.path = true;
				props3.text = true;
			}
			const _errs455 = errors;
			if (data216 !== null) {
				const err447 = {
					instancePath: instancePath + "/policies",
					schemaPath: "#/properties/policies/anyOf/1/type",
					keyword: "type",
					params: { type: "null" },
					message: "must be null",
					schema: schema0.properties.policies.anyOf[1].type,
					parentSchema: schema0.properties.policies.anyOf[1],
					data: data216
				};
				if (vErrors === null) vErrors = [err447];
				else vErrors.push(err447);
				errors++;
			}
			var _valid4 = _errs455 === errors;
			valid85 = valid85 || _valid4;
			if (!valid85) {
				const err448 = {
					instancePath: instancePath + "/policies",
					schemaPath: "#/properties/policies/anyOf",
					keyword: "anyOf",
					params: {},
					message: "must match a schema in anyOf",
					schema: schema0.properties.policies.anyOf,
					parentSchema: schema0.properties.policies,
					data: data216
				};
				if (vErrors === null) vErrors = [err448];
				else vErrors.push(err448);
				errors++;
			} else {
				errors = _errs448;
				if (vErrors !== null) {
					if (_errs448) vErrors.length = _errs448;
					else vErrors = null;
				}
			}
		}
		if (data.delivery_unread !== void 0) {
			let data219 = data.delivery_unread;
			if (data219 && typeof data219 == "object" && !Array.isArray(data219)) for (const key9 in data219) {
				let data220 = data219[key9];
				if (typeof data220 !== "string") {
					const err449 = {
						instancePath: instancePath + "/delivery_unread/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/properties/delivery_unread/additionalProperties/type",
						keyword: "type",
						params: { type: "string" },
						message: "must be string",
						schema: schema0.properties.delivery_unread.additionalProperties.type,
						parentSchema: schema0.properties.delivery_unread.additionalProperties,
						data: data220
					};
					if (vErrors === null) vErrors = [err449];
					else vErrors.push(err449);
					errors++;
				}
			}
			else {
				const err450 = {
					instancePath: instancePath + "/delivery_unread",
					schemaPath: "#/properties/delivery_unread/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema0.properties.delivery_unread.type,
					parentSchema: schema0.properties.delivery_unread,
					data: data219
				};
				if (vErrors === null) vErrors = [err450];
				else vErrors.push(err450);
				errors++;
			}
		}
		if (data.evidence !== void 0) {
			let data221 = data.evidence;
			if (data221 && typeof data221 == "object" && !Array.isArray(data221)) for (const key10 in data221) {
				let data222 = data221[key10];
				const _errs467 = errors;
				let valid89 = true;
				const _errs468 = errors;
				if (data222 && typeof data222 == "object" && !Array.isArray(data222)) {
					if (data222.kind === void 0 && "kind") {
						const err451 = {};
						if (vErrors === null) vErrors = [err451];
						else vErrors.push(err451);
						errors++;
					} else if (data222.kind !== void 0) {
						let data223 = data222.kind;
						if (!(data223 === "count" || data223 === "autoscaler")) {
							const err452 = {};
							if (vErrors === null) vErrors = [err452];
							else vErrors.push(err452);
							errors++;
						}
					}
				}
				var _valid5 = _errs468 === errors;
				errors = _errs467;
				if (vErrors !== null) {
					if (_errs467) vErrors.length = _errs467;
					else vErrors = null;
				}
				let ifClause3;
				if (_valid5) {
					const _errs470 = errors;
					if (data222 && typeof data222 == "object" && !Array.isArray(data222)) {
						if (data222.minutes === void 0) {
							const err453 = {
								instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/evidence/additionalProperties/then/required",
								keyword: "required",
								params: { missingProperty: "minutes" },
								message: "must have required property 'minutes'",
								schema: schema0.properties.evidence.additionalProperties.then.required,
								parentSchema: schema0.properties.evidence.additionalProperties.then,
								data: data222
							};
							if (vErrors === null) vErrors = [err453];
							else vErrors.push(err453);
							errors++;
						}
						if (data222.least_replica_minutes === void 0) {
							const err454 = {
								instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/evidence/additionalProperties/then/required",
								keyword: "required",
								params: { missingProperty: "least_replica_minutes" },
								message: "must have required property 'least_replica_minutes'",
								schema: schema0.properties.evidence.additionalProperties.then.required,
								parentSchema: schema0.properties.evidence.additionalProperties.then,
								data: data222
							};
							if (vErrors === null) vErrors = [err454];
							else vErrors.push(err454);
							errors++;
						}
						if (data222.digest === void 0) {
							const err455 = {
								instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/evidence/additionalProperties/then/required",
								keyword: "required",
								params: { missingProperty: "digest" },
								message: "must have required property 'digest'",
								schema: schema0.properties.evidence.additionalProperties.then.required,
								parentSchema: schema0.properties.evidence.additionalProperties.then,
								data: data222
							};
							if (vErrors === null) vErrors = [err455];
							else vErrors.push(err455);
							errors++;
						}
						if (data222.stated === void 0) {
							const err456 = {
								instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/evidence/additionalProperties/then/required",
								keyword: "required",
								params: { missingProperty: "stated" },
								message: "must have required property 'stated'",
								schema: schema0.properties.evidence.additionalProperties.then.required,
								parentSchema: schema0.properties.evidence.additionalProperties.then,
								data: data222
							};
							if (vErrors === null) vErrors = [err456];
							else vErrors.push(err456);
							errors++;
						}
						if (data222.chosen === void 0) {
							const err457 = {
								instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/evidence/additionalProperties/then/required",
								keyword: "required",
								params: { missingProperty: "chosen" },
								message: "must have required property 'chosen'",
								schema: schema0.properties.evidence.additionalProperties.then.required,
								parentSchema: schema0.properties.evidence.additionalProperties.then,
								data: data222
							};
							if (vErrors === null) vErrors = [err457];
							else vErrors.push(err457);
							errors++;
						}
						if (data222.best === void 0) {
							const err458 = {
								instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/evidence/additionalProperties/then/required",
								keyword: "required",
								params: { missingProperty: "best" },
								message: "must have required property 'best'",
								schema: schema0.properties.evidence.additionalProperties.then.required,
								parentSchema: schema0.properties.evidence.additionalProperties.then,
								data: data222
							};
							if (vErrors === null) vErrors = [err458];
							else vErrors.push(err458);
							errors++;
						}
					}
					var _valid5 = _errs470 === errors;
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
					const _errs471 = errors;
					if (data222 && typeof data222 == "object" && !Array.isArray(data222)) {
						if (data222.message === void 0) {
							const err459 = {
								instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/evidence/additionalProperties/else/required",
								keyword: "required",
								params: { missingProperty: "message" },
								message: "must have required property 'message'",
								schema: schema0.properties.evidence.additionalProperties.else.required,
								parentSchema: schema0.properties.evidence.additionalProperties.else,
								data: data222
							};
							if (vErrors === null) vErrors = [err459];
							else vErrors.push(err459);
							errors++;
						}
					}
					var _valid5 = _errs471 === errors;
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
					const err460 = {
						instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/properties/evidence/additionalProperties/if",
						keyword: "if",
						params: { failingKeyword: ifClause3 },
						message: "must match \"" + ifClause3 + "\" schema",
						schema: schema0.properties.evidence.additionalProperties.if,
						parentSchema: schema0.properties.evidence.additionalProperties,
						data: data222
					};
					if (vErrors === null) vErrors = [err460];
					else vErrors.push(err460);
					errors++;
				}
				if (data222 && typeof data222 == "object" && !Array.isArray(data222)) {
					if (data222.at === void 0) {
						const err461 = {
							instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/evidence/additionalProperties/required",
							keyword: "required",
							params: { missingProperty: "at" },
							message: "must have required property 'at'",
							schema: schema0.properties.evidence.additionalProperties.required,
							parentSchema: schema0.properties.evidence.additionalProperties,
							data: data222
						};
						if (vErrors === null) vErrors = [err461];
						else vErrors.push(err461);
						errors++;
					}
					if (data222.blueprint === void 0) {
						const err462 = {
							instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/evidence/additionalProperties/required",
							keyword: "required",
							params: { missingProperty: "blueprint" },
							message: "must have required property 'blueprint'",
							schema: schema0.properties.evidence.additionalProperties.required,
							parentSchema: schema0.properties.evidence.additionalProperties,
							data: data222
						};
						if (vErrors === null) vErrors = [err462];
						else vErrors.push(err462);
						errors++;
					}
					if (data222.kind === void 0) {
						const err463 = {
							instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/evidence/additionalProperties/required",
							keyword: "required",
							params: { missingProperty: "kind" },
							message: "must have required property 'kind'",
							schema: schema0.properties.evidence.additionalProperties.required,
							parentSchema: schema0.properties.evidence.additionalProperties,
							data: data222
						};
						if (vErrors === null) vErrors = [err463];
						else vErrors.push(err463);
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
						props4.behavior_assumed = true;
					}
					if (data222.at !== void 0) {
						let data224 = data222.at;
						if (typeof data224 === "string") {
							if (!pattern0.test(data224)) {
								const err464 = {
									instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/at",
									schemaPath: "#/properties/evidence/additionalProperties/properties/at/pattern",
									keyword: "pattern",
									params: { pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$" },
									message: "must match pattern \"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$\"",
									schema: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)$",
									parentSchema: schema0.properties.evidence.additionalProperties.properties.at,
									data: data224
								};
								if (vErrors === null) vErrors = [err464];
								else vErrors.push(err464);
								errors++;
							}
						} else {
							const err465 = {
								instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/at",
								schemaPath: "#/properties/evidence/additionalProperties/properties/at/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema0.properties.evidence.additionalProperties.properties.at.type,
								parentSchema: schema0.properties.evidence.additionalProperties.properties.at,
								data: data224
							};
							if (vErrors === null) vErrors = [err465];
							else vErrors.push(err465);
							errors++;
						}
					}
					if (data222.blueprint !== void 0) {
						let data225 = data222.blueprint;
						if (typeof data225 !== "string") {
							const err466 = {
								instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/blueprint",
								schemaPath: "#/properties/evidence/additionalProperties/properties/blueprint/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema0.properties.evidence.additionalProperties.properties.blueprint.type,
								parentSchema: schema0.properties.evidence.additionalProperties.properties.blueprint,
								data: data225
							};
							if (vErrors === null) vErrors = [err466];
							else vErrors.push(err466);
							errors++;
						}
					}
					if (data222.kind !== void 0) {
						let data226 = data222.kind;
						if (!(data226 === "count" || data226 === "autoscaler" || data226 === "evidence_too_short" || data226 === "history_missing")) {
							const err467 = {
								instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/kind",
								schemaPath: "#/properties/evidence/additionalProperties/properties/kind/enum",
								keyword: "enum",
								params: { allowedValues: schema0.properties.evidence.additionalProperties.properties.kind.enum },
								message: "must be equal to one of the allowed values",
								schema: schema0.properties.evidence.additionalProperties.properties.kind.enum,
								parentSchema: schema0.properties.evidence.additionalProperties.properties.kind,
								data: data226
							};
							if (vErrors === null) vErrors = [err467];
							else vErrors.push(err467);
							errors++;
						}
					}
					if (data222.message !== void 0) {
						let data227 = data222.message;
						if (typeof data227 !== "string") {
							const err468 = {
								instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/message",
								schemaPath: "#/properties/evidence/additionalProperties/properties/message/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema0.properties.evidence.additionalProperties.properties.message.type,
								parentSchema: schema0.properties.evidence.additionalProperties.properties.message,
								data: data227
							};
							if (vErrors === null) vErrors = [err468];
							else vErrors.push(err468);
							errors++;
						}
					}
					if (data222.minutes !== void 0) {
						let data228 = data222.minutes;
						if (!(typeof data228 == "number" && !(data228 % 1) && !isNaN(data228))) {
							const err469 = {
								instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/minutes",
								schemaPath: "#/properties/evidence/additionalProperties/properties/minutes/type",
								keyword: "type",
								params: { type: "integer" },
								message: "must be integer",
								schema: schema0.properties.evidence.additionalProperties.properties.minutes.type,
								parentSchema: schema0.properties.evidence.additionalProperties.properties.minutes,
								data: data228
							};
							if (vErrors === null) vErrors = [err469];
							else vErrors.push(err469);
							errors++;
						}
						if (typeof data228 == "number") {
							if (data228 < 0 || isNaN(data228)) {
								const err470 = {
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
									data: data228
								};
								if (vErrors === null) vErrors = [err470];
								else vErrors.push(err470);
								errors++;
							}
						}
					}
					if (data222.least_replica_minutes !== void 0) {
						let data229 = data222.least_replica_minutes;
						if (!(typeof data229 == "number" && !(data229 % 1) && !isNaN(data229))) {
							const err471 = {
								instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/least_replica_minutes",
								schemaPath: "#/properties/evidence/additionalProperties/properties/least_replica_minutes/type",
								keyword: "type",
								params: { type: "integer" },
								message: "must be integer",
								schema: schema0.properties.evidence.additionalProperties.properties.least_replica_minutes.type,
								parentSchema: schema0.properties.evidence.additionalProperties.properties.least_replica_minutes,
								data: data229
							};
							if (vErrors === null) vErrors = [err471];
							else vErrors.push(err471);
							errors++;
						}
						if (typeof data229 == "number") {
							if (data229 < 0 || isNaN(data229)) {
								const err472 = {
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
									data: data229
								};
								if (vErrors === null) vErrors = [err472];
								else vErrors.push(err472);
								errors++;
							}
						}
					}
					if (data222.measure !== void 0) {
						let data230 = data222.measure;
						if (data230 && typeof data230 == "object" && !Array.isArray(data230)) {
							if (data230.requests_per_replica === void 0) {
								const err473 = {
									instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/measure",
									schemaPath: "#/properties/evidence/additionalProperties/properties/measure/required",
									keyword: "required",
									params: { missingProperty: "requests_per_replica" },
									message: "must have required property 'requests_per_replica'",
									schema: schema0.properties.evidence.additionalProperties.properties.measure.required,
									parentSchema: schema0.properties.evidence.additionalProperties.properties.measure,
									data: data230
								};
								if (vErrors === null) vErrors = [err473];
								else vErrors.push(err473);
								errors++;
							}
							if (data230.requests_per_replica !== void 0) {
								let data231 = data230.requests_per_replica;
								if (typeof data231 == "number") {
									if (data231 < 0 || isNaN(data231)) {
										const err474 = {
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
											data: data231
										};
										if (vErrors === null) vErrors = [err474];
										else vErrors.push(err474);
										errors++;
									}
								} else {
									const err475 = {
										instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/measure/requests_per_replica",
										schemaPath: "#/properties/evidence/additionalProperties/properties/measure/properties/requests_per_replica/type",
										keyword: "type",
										params: { type: "number" },
										message: "must be number",
										schema: schema0.properties.evidence.additionalProperties.properties.measure.properties.requests_per_replica.type,
										parentSchema: schema0.properties.evidence.additionalProperties.properties.measure.properties.requests_per_replica,
										data: data231
									};
									if (vErrors === null) vErrors = [err475];
									else vErrors.push(err475);
									errors++;
								}
							}
							if (data230.pairs !== void 0) {
								let data232 = data230.pairs;
								if (!(typeof data232 == "number" && !(data232 % 1) && !isNaN(data232))) {
									const err476 = {
										instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/measure/pairs",
										schemaPath: "#/properties/evidence/additionalProperties/properties/measure/properties/pairs/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.evidence.additionalProperties.properties.measure.properties.pairs.type,
										parentSchema: schema0.properties.evidence.additionalProperties.properties.measure.properties.pairs,
										data: data232
									};
									if (vErrors === null) vErrors = [err476];
									else vErrors.push(err476);
									errors++;
								}
								if (typeof data232 == "number") {
									if (data232 < 0 || isNaN(data232)) {
										const err477 = {
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
											data: data232
										};
										if (vErrors === null) vErrors = [err477];
										else vErrors.push(err477);
										errors++;
									}
								}
							}
						} else {
							const err478 = {
								instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/measure",
								schemaPath: "#/properties/evidence/additionalProperties/properties/measure/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object",
								schema: schema0.properties.evidence.additionalProperties.properties.measure.type,
								parentSchema: schema0.properties.evidence.additionalProperties.properties.measure,
								data: data230
							};
							if (vErrors === null) vErrors = [err478];
							else vErrors.push(err478);
							errors++;
						}
					}
					if (data222.limit !== void 0) {
						let data233 = data222.limit;
						if (data233 && typeof data233 == "object" && !Array.isArray(data233)) {
							if (data233.limit === void 0) {
								const err479 = {
									instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/limit",
									schemaPath: "#/properties/evidence/additionalProperties/properties/limit/required",
									keyword: "required",
									params: { missingProperty: "limit" },
									message: "must have required property 'limit'",
									schema: schema0.properties.evidence.additionalProperties.properties.limit.required,
									parentSchema: schema0.properties.evidence.additionalProperties.properties.limit,
									data: data233
								};
								if (vErrors === null) vErrors = [err479];
								else vErrors.push(err479);
								errors++;
							}
							if (data233.target_ms === void 0) {
								const err480 = {
									instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/limit",
									schemaPath: "#/properties/evidence/additionalProperties/properties/limit/required",
									keyword: "required",
									params: { missingProperty: "target_ms" },
									message: "must have required property 'target_ms'",
									schema: schema0.properties.evidence.additionalProperties.properties.limit.required,
									parentSchema: schema0.properties.evidence.additionalProperties.properties.limit,
									data: data233
								};
								if (vErrors === null) vErrors = [err480];
								else vErrors.push(err480);
								errors++;
							}
							if (data233.bands === void 0) {
								const err481 = {
									instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/limit",
									schemaPath: "#/properties/evidence/additionalProperties/properties/limit/required",
									keyword: "required",
									params: { missingProperty: "bands" },
									message: "must have required property 'bands'",
									schema: schema0.properties.evidence.additionalProperties.properties.limit.required,
									parentSchema: schema0.properties.evidence.additionalProperties.properties.limit,
									data: data233
								};
								if (vErrors === null) vErrors = [err481];
								else vErrors.push(err481);
								errors++;
							}
							if (data233.limit !== void 0) {
								let data234 = data233.limit;
								if (!(typeof data234 == "number" && !(data234 % 1) && !isNaN(data234))) {
									const err482 = {
										instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/limit/limit",
										schemaPath: "#/properties/evidence/additionalProperties/properties/limit/properties/limit/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.evidence.additionalProperties.properties.limit.properties.limit.type,
										parentSchema: schema0.properties.evidence.additionalProperties.properties.limit.properties.limit,
										data: data234
									};
									if (vErrors === null) vErrors = [err482];
									else vErrors.push(err482);
									errors++;
								}
								if (typeof data234 == "number") {
									if (data234 < 0 || isNaN(data234)) {
										const err483 = {
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
											data: data234
										};
										if (vErrors === null) vErrors = [err483];
										else vErrors.push(err483);
										errors++;
									}
								}
							}
							if (data233.target_ms !== void 0) {
								let data235 = data233.target_ms;
								if (typeof data235 == "number") {
									if (data235 < 0 || isNaN(data235)) {
										const err484 = {
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
											data: data235
										};
										if (vErrors === null) vErrors = [err484];
										else vErrors.push(err484);
										errors++;
									}
								} else {
									const err485 = {
										instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/limit/target_ms",
										schemaPath: "#/properties/evidence/additionalProperties/properties/limit/properties/target_ms/type",
										keyword: "type",
										params: { type: "number" },
										message: "must be number",
										schema: schema0.properties.evidence.additionalProperties.properties.limit.properties.target_ms.type,
										parentSchema: schema0.properties.evidence.additionalProperties.properties.limit.properties.target_ms,
										data: data235
									};
									if (vErrors === null) vErrors = [err485];
									else vErrors.push(err485);
									errors++;
								}
							}
							if (data233.bands !== void 0) {
								let data236 = data233.bands;
								if (Array.isArray(data236)) {
									const len14 = data236.length;
									for (let i14 = 0; i14 < len14; i14++) {
										let data237 = data236[i14];
										if (Array.isArray(data237)) {
											const len15 = data237.length;
											for (let i15 = 0; i15 < len15; i15++) {
												let data238 = data237[i15];
												if (!(typeof data238 == "number" && !(data238 % 1) && !isNaN(data238))) {
													const err486 = {
														instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/limit/bands/" + i14 + "/" + i15,
														schemaPath: "#/properties/evidence/additionalProperties/properties/limit/properties/bands/items/items/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer",
														schema: schema0.properties.evidence.additionalProperties.properties.limit.properties.bands.items.items.type,
														parentSchema: schema0.properties.evidence.additionalProperties.properties.limit.properties.bands.items.items,
														data: data238
													};
													if (vErrors === null) vErrors = [err486];
													else vErrors.push(err486);
													errors++;
												}
												if (typeof data238 == "number") {
													if (data238 < 0 || isNaN(data238)) {
														const err487 = {
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
															data: data238
														};
														if (vErrors === null) vErrors = [err487];
														else vErrors.push(err487);
														errors++;
													}
												}
											}
										} else {
											const err488 = {
												instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/limit/bands/" + i14,
												schemaPath: "#/properties/evidence/additionalProperties/properties/limit/properties/bands/items/type",
												keyword: "type",
												params: { type: "array" },
												message: "must be array",
												schema: schema0.properties.evidence.additionalProperties.properties.limit.properties.bands.items.type,
												parentSchema: schema0.properties.evidence.additionalProperties.properties.limit.properties.bands.items,
												data: data237
											};
											if (vErrors === null) vErrors = [err488];
											else vErrors.push(err488);
											errors++;
										}
									}
								} else {
									const err489 = {
										instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/limit/bands",
										schemaPath: "#/properties/evidence/additionalProperties/properties/limit/properties/bands/type",
										keyword: "type",
										params: { type: "array" },
										message: "must be array",
										schema: schema0.properties.evidence.additionalProperties.properties.limit.properties.bands.type,
										parentSchema: schema0.properties.evidence.additionalProperties.properties.limit.properties.bands,
										data: data236
									};
									if (vErrors === null) vErrors = [err489];
									else vErrors.push(err489);
									errors++;
								}
							}
							if (data233.reason !== void 0) {
								let data239 = data233.reason;
								if (typeof data239 !== "string") {
									const err490 = {
										instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/limit/reason",
										schemaPath: "#/properties/evidence/additionalProperties/properties/limit/properties/reason/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema0.properties.evidence.additionalProperties.properties.limit.properties.reason.type,
										parentSchema: schema0.properties.evidence.additionalProperties.properties.limit.properties.reason,
										data: data239
									};
									if (vErrors === null) vErrors = [err490];
									else vErrors.push(err490);
									errors++;
								}
							}
						} else {
							const err491 = {
								instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/limit",
								schemaPath: "#/properties/evidence/additionalProperties/properties/limit/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object",
								schema: schema0.properties.evidence.additionalProperties.properties.limit.type,
								parentSchema: schema0.properties.evidence.additionalProperties.properties.limit,
								data: data233
							};
							if (vErrors === null) vErrors = [err491];
							else vErrors.push(err491);
							errors++;
						}
					}
					if (data222.digest !== void 0) {
						let data240 = data222.digest;
						if (typeof data240 !== "string") {
							const err492 = {
								instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/digest",
								schemaPath: "#/properties/evidence/additionalProperties/properties/digest/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema0.properties.evidence.additionalProperties.properties.digest.type,
								parentSchema: schema0.properties.evidence.additionalProperties.properties.digest,
								data: data240
							};
							if (vErrors === null) vErrors = [err492];
							else vErrors.push(err492);
							errors++;
						}
					}
					if (data222.demand !== void 0) {
						let data241 = data222.demand;
						if (data241 && typeof data241 == "object" && !Array.isArray(data241)) {
							if (data241.start === void 0) {
								const err493 = {
									instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/demand",
									schemaPath: "#/properties/evidence/additionalProperties/properties/demand/required",
									keyword: "required",
									params: { missingProperty: "start" },
									message: "must have required property 'start'",
									schema: schema0.properties.evidence.additionalProperties.properties.demand.required,
									parentSchema: schema0.properties.evidence.additionalProperties.properties.demand,
									data: data241
								};
								if (vErrors === null) vErrors = [err493];
								else vErrors.push(err493);
								errors++;
							}
							if (data241.values === void 0) {
								const err494 = {
									instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/demand",
									schemaPath: "#/properties/evidence/additionalProperties/properties/demand/required",
									keyword: "required",
									params: { missingProperty: "values" },
									message: "must have required property 'values'",
									schema: schema0.properties.evidence.additionalProperties.properties.demand.required,
									parentSchema: schema0.properties.evidence.additionalProperties.properties.demand,
									data: data241
								};
								if (vErrors === null) vErrors = [err494];
								else vErrors.push(err494);
								errors++;
							}
							if (data241.start !== void 0) {
								let data242 = data241.start;
								if (!(typeof data242 == "number" && !(data242 % 1) && !isNaN(data242))) {
									const err495 = {
										instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/demand/start",
										schemaPath: "#/properties/evidence/additionalProperties/properties/demand/properties/start/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.evidence.additionalProperties.properties.demand.properties.start.type,
										parentSchema: schema0.properties.evidence.additionalProperties.properties.demand.properties.start,
										data: data242
									};
									if (vErrors === null) vErrors = [err495];
									else vErrors.push(err495);
									errors++;
								}
							}
							if (data241.values !== void 0) {
								let data243 = data241.values;
								if (typeof data243 !== "string") {
									const err496 = {
										instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/demand/values",
										schemaPath: "#/properties/evidence/additionalProperties/properties/demand/properties/values/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema0.properties.evidence.additionalProperties.properties.demand.properties.values.type,
										parentSchema: schema0.properties.evidence.additionalProperties.properties.demand.properties.values,
										data: data243
									};
									if (vErrors === null) vErrors = [err496];
									else vErrors.push(err496);
									errors++;
								}
							}
						} else {
							const err497 = {
								instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/demand",
								schemaPath: "#/properties/evidence/additionalProperties/properties/demand/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object",
								schema: schema0.properties.evidence.additionalProperties.properties.demand.type,
								parentSchema: schema0.properties.evidence.additionalProperties.properties.demand,
								data: data241
							};
							if (vErrors === null) vErrors = [err497];
							else vErrors.push(err497);
							errors++;
						}
					}
					if (data222.stated !== void 0) {
						let data244 = data222.stated;
						if (data244 && typeof data244 == "object" && !Array.isArray(data244)) {
							if (data244.score === void 0) {
								const err498 = {
									instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/stated",
									schemaPath: "#/properties/evidence/additionalProperties/properties/stated/required",
									keyword: "required",
									params: { missingProperty: "score" },
									message: "must have required property 'score'",
									schema: schema0.properties.evidence.additionalProperties.properties.stated.required,
									parentSchema: schema0.properties.evidence.additionalProperties.properties.stated,
									data: data244
								};
								if (vErrors === null) vErrors = [err498];
								else vErrors.push(err498);
								errors++;
							}
							if (data244.replica_minutes === void 0) {
								const err499 = {
									instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/stated",
									schemaPath: "#/properties/evidence/additionalProperties/properties/stated/required",
									keyword: "required",
									params: { missingProperty: "replica_minutes" },
									message: "must have required property 'replica_minutes'",
									schema: schema0.properties.evidence.additionalProperties.properties.stated.required,
									parentSchema: schema0.properties.evidence.additionalProperties.properties.stated,
									data: data244
								};
								if (vErrors === null) vErrors = [err499];
								else vErrors.push(err499);
								errors++;
							}
							if (data244.violation_minutes === void 0) {
								const err500 = {
									instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/stated",
									schemaPath: "#/properties/evidence/additionalProperties/properties/stated/required",
									keyword: "required",
									params: { missingProperty: "violation_minutes" },
									message: "must have required property 'violation_minutes'",
									schema: schema0.properties.evidence.additionalProperties.properties.stated.required,
									parentSchema: schema0.properties.evidence.additionalProperties.properties.stated,
									data: data244
								};
								if (vErrors === null) vErrors = [err500];
								else vErrors.push(err500);
								errors++;
							}
							if (data244.replicas !== void 0) {
								let data245 = data244.replicas;
								if (!(typeof data245 == "number" && !(data245 % 1) && !isNaN(data245))) {
									const err501 = {
										instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/stated/replicas",
										schemaPath: "#/properties/evidence/additionalProperties/properties/stated/properties/replicas/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.evidence.additionalProperties.properties.stated.properties.replicas.type,
										parentSchema: schema0.properties.evidence.additionalProperties.properties.stated.properties.replicas,
										data: data245
									};
									if (vErrors === null) vErrors = [err501];
									else vErrors.push(err501);
									errors++;
								}
								if (typeof data245 == "number") {
									if (data245 < 0 || isNaN(data245)) {
										const err502 = {
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
											data: data245
										};
										if (vErrors === null) vErrors = [err502];
										else vErrors.push(err502);
										errors++;
									}
								}
							}
							if (data244.settings !== void 0) {
								let data246 = data244.settings;
								if (data246 && typeof data246 == "object" && !Array.isArray(data246)) {
									if (data246.target === void 0) {
										const err503 = {
											instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/stated/settings",
											schemaPath: "#/properties/evidence/additionalProperties/properties/stated/properties/settings/required",
											keyword: "required",
											params: { missingProperty: "target" },
											message: "must have required property 'target'",
											schema: schema0.properties.evidence.additionalProperties.properties.stated.properties.settings.required,
											parentSchema: schema0.properties.evidence.additionalProperties.properties.stated.properties.settings,
											data: data246
										};
										if (vErrors === null) vErrors = [err503];
										else vErrors.push(err503);
										errors++;
									}
									if (data246.min === void 0) {
										const err504 = {
											instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/stated/settings",
											schemaPath: "#/properties/evidence/additionalProperties/properties/stated/properties/settings/required",
											keyword: "required",
											params: { missingProperty: "min" },
											message: "must have required property 'min'",
											schema: schema0.properties.evidence.additionalProperties.properties.stated.properties.settings.required,
											parentSchema: schema0.properties.evidence.additionalProperties.properties.stated.properties.settings,
											data: data246
										};
										if (vErrors === null) vErrors = [err504];
										else vErrors.push(err504);
										errors++;
									}
									if (data246.max === void 0) {
										const err505 = {
											instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/stated/settings",
											schemaPath: "#/properties/evidence/additionalProperties/properties/stated/properties/settings/required",
											keyword: "required",
											params: { missingProperty: "max" },
											message: "must have required property 'max'",
											schema: schema0.properties.evidence.additionalProperties.properties.stated.properties.settings.required,
											parentSchema: schema0.properties.evidence.additionalProperties.properties.stated.properties.settings,
											data: data246
										};
										if (vErrors === null) vErrors = [err505];
										else vErrors.push(err505);
										errors++;
									}
									if (data246.target !== void 0) {
										let data247 = data246.target;
										if (!(typeof data247 == "number" && !(data247 % 1) && !isNaN(data247))) {
											const err506 = {
												instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/stated/settings/target",
												schemaPath: "#/properties/evidence/additionalProperties/properties/stated/properties/settings/properties/target/type",
												keyword: "type",
												params: { type: "integer" },
												message: "must be integer",
												schema: schema0.properties.evidence.additionalProperties.properties.stated.properties.settings.properties.target.type,
												parentSchema: schema0.properties.evidence.additionalProperties.properties.stated.properties.settings.properties.target,
												data: data247
											};
											if (vErrors === null) vErrors = [err506];
											else vErrors.push(err506);
											errors++;
										}
										if (typeof data247 == "number") {
											if (data247 < 1 || isNaN(data247)) {
												const err507 = {
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
													data: data247
												};
												if (vErrors === null) vErrors = [err507];
												else vErrors.push(err507);
												errors++;
											}
										}
									}
									if (data246.min !== void 0) {
										let data248 = data246.min;
										if (!(typeof data248 == "number" && !(data248 % 1) && !isNaN(data248))) {
											const err508 = {
												instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/stated/settings/min",
												schemaPath: "#/properties/evidence/additionalProperties/properties/stated/properties/settings/properties/min/type",
												keyword: "type",
												params: { type: "integer" },
												message: "must be integer",
												schema: schema0.properties.evidence.additionalProperties.properties.stated.properties.settings.properties.min.type,
												parentSchema: schema0.properties.evidence.additionalProperties.properties.stated.properties.settings.properties.min,
												data: data248
											};
											if (vErrors === null) vErrors = [err508];
											else vErrors.push(err508);
											errors++;
										}
										if (typeof data248 == "number") {
											if (data248 < 0 || isNaN(data248)) {
												const err509 = {
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
													data: data248
												};
												if (vErrors === null) vErrors = [err509];
												else vErrors.push(err509);
												errors++;
											}
										}
									}
									if (data246.max !== void 0) {
										let data249 = data246.max;
										if (!(typeof data249 == "number" && !(data249 % 1) && !isNaN(data249))) {
											const err510 = {
												instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/stated/settings/max",
												schemaPath: "#/properties/evidence/additionalProperties/properties/stated/properties/settings/properties/max/type",
												keyword: "type",
												params: { type: "integer" },
												message: "must be integer",
												schema: schema0.properties.evidence.additionalProperties.properties.stated.properties.settings.properties.max.type,
												parentSchema: schema0.properties.evidence.additionalProperties.properties.stated.properties.settings.properties.max,
												data: data249
											};
											if (vErrors === null) vErrors = [err510];
											else vErrors.push(err510);
											errors++;
										}
										if (typeof data249 == "number") {
											if (data249 < 0 || isNaN(data249)) {
												const err511 = {
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
													data: data249
												};
												if (vErrors === null) vErrors = [err511];
												else vErrors.push(err511);
												errors++;
											}
										}
									}
								} else {
									const err512 = {
										instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/stated/settings",
										schemaPath: "#/properties/evidence/additionalProperties/properties/stated/properties/settings/type",
										keyword: "type",
										params: { type: "object" },
										message: "must be object",
										schema: schema0.properties.evidence.additionalProperties.properties.stated.properties.settings.type,
										parentSchema: schema0.properties.evidence.additionalProperties.properties.stated.properties.settings,
										data: data246
									};
									if (vErrors === null) vErrors = [err512];
									else vErrors.push(err512);
									errors++;
								}
							}
							if (data244.score !== void 0) {
								let data250 = data244.score;
								if (!(typeof data250 == "number" && !(data250 % 1) && !isNaN(data250))) {
									const err513 = {
										instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/stated/score",
										schemaPath: "#/properties/evidence/additionalProperties/properties/stated/properties/score/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.evidence.additionalProperties.properties.stated.properties.score.type,
										parentSchema: schema0.properties.evidence.additionalProperties.properties.stated.properties.score,
										data: data250
									};
									if (vErrors === null) vErrors = [err513];
									else vErrors.push(err513);
									errors++;
								}
								if (typeof data250 == "number") {
									if (data250 < 0 || isNaN(data250)) {
										const err514 = {
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
											data: data250
										};
										if (vErrors === null) vErrors = [err514];
										else vErrors.push(err514);
										errors++;
									}
								}
							}
							if (data244.replica_minutes !== void 0) {
								let data251 = data244.replica_minutes;
								if (!(typeof data251 == "number" && !(data251 % 1) && !isNaN(data251))) {
									const err515 = {
										instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/stated/replica_minutes",
										schemaPath: "#/properties/evidence/additionalProperties/properties/stated/properties/replica_minutes/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.evidence.additionalProperties.properties.stated.properties.replica_minutes.type,
										parentSchema: schema0.properties.evidence.additionalProperties.properties.stated.properties.replica_minutes,
										data: data251
									};
									if (vErrors === null) vErrors = [err515];
									else vErrors.push(err515);
									errors++;
								}
								if (typeof data251 == "number") {
									if (data251 < 0 || isNaN(data251)) {
										const err516 = {
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
											data: data251
										};
										if (vErrors === null) vErrors = [err516];
										else vErrors.push(err516);
										errors++;
									}
								}
							}
							if (data244.violation_minutes !== void 0) {
								let data252 = data244.violation_minutes;
								if (!(typeof data252 == "number" && !(data252 % 1) && !isNaN(data252))) {
									const err517 = {
										instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/stated/violation_minutes",
										schemaPath: "#/properties/evidence/additionalProperties/properties/stated/properties/violation_minutes/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.evidence.additionalProperties.properties.stated.properties.violation_minutes.type,
										parentSchema: schema0.properties.evidence.additionalProperties.properties.stated.properties.violation_minutes,
										data: data252
									};
									if (vErrors === null) vErrors = [err517];
									else vErrors.push(err517);
									errors++;
								}
								if (typeof data252 == "number") {
									if (data252 < 0 || isNaN(data252)) {
										const err518 = {
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
											data: data252
										};
										if (vErrors === null) vErrors = [err518];
										else vErrors.push(err518);
										errors++;
									}
								}
							}
						} else {
							const err519 = {
								instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/stated",
								schemaPath: "#/properties/evidence/additionalProperties/properties/stated/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object",
								schema: schema0.properties.evidence.additionalProperties.properties.stated.type,
								parentSchema: schema0.properties.evidence.additionalProperties.properties.stated,
								data: data244
							};
							if (vErrors === null) vErrors = [err519];
							else vErrors.push(err519);
							errors++;
						}
					}
					if (data222.chosen !== void 0) {
						let data253 = data222.chosen;
						if (data253 && typeof data253 == "object" && !Array.isArray(data253)) {
							if (data253.score === void 0) {
								const err520 = {
									instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/chosen",
									schemaPath: "#/properties/evidence/additionalProperties/properties/chosen/required",
									keyword: "required",
									params: { missingProperty: "score" },
									message: "must have required property 'score'",
									schema: schema0.properties.evidence.additionalProperties.properties.chosen.required,
									parentSchema: schema0.properties.evidence.additionalProperties.properties.chosen,
									data: data253
								};
								if (vErrors === null) vErrors = [err520];
								else vErrors.push(err520);
								errors++;
							}
							if (data253.replica_minutes === void 0) {
								const err521 = {
									instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/chosen",
									schemaPath: "#/properties/evidence/additionalProperties/properties/chosen/required",
									keyword: "required",
									params: { missingProperty: "replica_minutes" },
									message: "must have required property 'replica_minutes'",
									schema: schema0.properties.evidence.additionalProperties.properties.chosen.required,
									parentSchema: schema0.properties.evidence.additionalProperties.properties.chosen,
									data: data253
								};
								if (vErrors === null) vErrors = [err521];
								else vErrors.push(err521);
								errors++;
							}
							if (data253.violation_minutes === void 0) {
								const err522 = {
									instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/chosen",
									schemaPath: "#/properties/evidence/additionalProperties/properties/chosen/required",
									keyword: "required",
									params: { missingProperty: "violation_minutes" },
									message: "must have required property 'violation_minutes'",
									schema: schema0.properties.evidence.additionalProperties.properties.chosen.required,
									parentSchema: schema0.properties.evidence.additionalProperties.properties.chosen,
									data: data253
								};
								if (vErrors === null) vErrors = [err522];
								else vErrors.push(err522);
								errors++;
							}
							if (data253.replicas !== void 0) {
								let data254 = data253.replicas;
								if (!(typeof data254 == "number" && !(data254 % 1) && !isNaN(data254))) {
									const err523 = {
										instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/chosen/replicas",
										schemaPath: "#/properties/evidence/additionalProperties/properties/chosen/properties/replicas/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.evidence.additionalProperties.properties.chosen.properties.replicas.type,
										parentSchema: schema0.properties.evidence.additionalProperties.properties.chosen.properties.replicas,
										data: data254
									};
									if (vErrors === null) vErrors = [err523];
									else vErrors.push(err523);
									errors++;
								}
								if (typeof data254 == "number") {
									if (data254 < 0 || isNaN(data254)) {
										const err524 = {
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
											data: data254
										};
										if (vErrors === null) vErrors = [err524];
										else vErrors.push(err524);
										errors++;
									}
								}
							}
							if (data253.settings !== void 0) {
								let data255 = data253.settings;
								if (data255 && typeof data255 == "object" && !Array.isArray(data255)) {
									if (data255.target === void 0) {
										const err525 = {
											instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/chosen/settings",
											schemaPath: "#/properties/evidence/additionalProperties/properties/chosen/properties/settings/required",
											keyword: "required",
											params: { missingProperty: "target" },
											message: "must have required property 'target'",
											schema: schema0.properties.evidence.additionalProperties.properties.chosen.properties.settings.required,
											parentSchema: schema0.properties.evidence.additionalProperties.properties.chosen.properties.settings,
											data: data255
										};
										if (vErrors === null) vErrors = [err525];
										else vErrors.push(err525);
										errors++;
									}
									if (data255.min === void 0) {
										const err526 = {
											instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/chosen/settings",
											schemaPath: "#/properties/evidence/additionalProperties/properties/chosen/properties/settings/required",
											keyword: "required",
											params: { missingProperty: "min" },
											message: "must have required property 'min'",
											schema: schema0.properties.evidence.additionalProperties.properties.chosen.properties.settings.required,
											parentSchema: schema0.properties.evidence.additionalProperties.properties.chosen.properties.settings,
											data: data255
										};
										if (vErrors === null) vErrors = [err526];
										else vErrors.push(err526);
										errors++;
									}
									if (data255.max === void 0) {
										const err527 = {
											instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/chosen/settings",
											schemaPath: "#/properties/evidence/additionalProperties/properties/chosen/properties/settings/required",
											keyword: "required",
											params: { missingProperty: "max" },
											message: "must have required property 'max'",
											schema: schema0.properties.evidence.additionalProperties.properties.chosen.properties.settings.required,
											parentSchema: schema0.properties.evidence.additionalProperties.properties.chosen.properties.settings,
											data: data255
										};
										if (vErrors === null) vErrors = [err527];
										else vErrors.push(err527);
										errors++;
									}
									if (data255.target !== void 0) {
										let data256 = data255.target;
										if (!(typeof data256 == "number" && !(data256 % 1) && !isNaN(data256))) {
											const err528 = {
												instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/chosen/settings/target",
												schemaPath: "#/properties/evidence/additionalProperties/properties/chosen/properties/settings/properties/target/type",
												keyword: "type",
												params: { type: "integer" },
												message: "must be integer",
												schema: schema0.properties.evidence.additionalProperties.properties.chosen.properties.settings.properties.target.type,
												parentSchema: schema0.properties.evidence.additionalProperties.properties.chosen.properties.settings.properties.target,
												data: data256
											};
											if (vErrors === null) vErrors = [err528];
											else vErrors.push(err528);
											errors++;
										}
										if (typeof data256 == "number") {
											if (data256 < 1 || isNaN(data256)) {
												const err529 = {
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
													data: data256
												};
												if (vErrors === null) vErrors = [err529];
												else vErrors.push(err529);
												errors++;
											}
										}
									}
									if (data255.min !== void 0) {
										let data257 = data255.min;
										if (!(typeof data257 == "number" && !(data257 % 1) && !isNaN(data257))) {
											const err530 = {
												instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/chosen/settings/min",
												schemaPath: "#/properties/evidence/additionalProperties/properties/chosen/properties/settings/properties/min/type",
												keyword: "type",
												params: { type: "integer" },
												message: "must be integer",
												schema: schema0.properties.evidence.additionalProperties.properties.chosen.properties.settings.properties.min.type,
												parentSchema: schema0.properties.evidence.additionalProperties.properties.chosen.properties.settings.properties.min,
												data: data257
											};
											if (vErrors === null) vErrors = [err530];
											else vErrors.push(err530);
											errors++;
										}
										if (typeof data257 == "number") {
											if (data257 < 0 || isNaN(data257)) {
												const err531 = {
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
													data: data257
												};
												if (vErrors === null) vErrors = [err531];
												else vErrors.push(err531);
												errors++;
											}
										}
									}
									if (data255.max !== void 0) {
										let data258 = data255.max;
										if (!(typeof data258 == "number" && !(data258 % 1) && !isNaN(data258))) {
											const err532 = {
												instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/chosen/settings/max",
												schemaPath: "#/properties/evidence/additionalProperties/properties/chosen/properties/settings/properties/max/type",
												keyword: "type",
												params: { type: "integer" },
												message: "must be integer",
												schema: schema0.properties.evidence.additionalProperties.properties.chosen.properties.settings.properties.max.type,
												parentSchema: schema0.properties.evidence.additionalProperties.properties.chosen.properties.settings.properties.max,
												data: data258
											};
											if (vErrors === null) vErrors = [err532];
											else vErrors.push(err532);
											errors++;
										}
										if (typeof data258 == "number") {
											if (data258 < 0 || isNaN(data258)) {
												const err533 = {
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
													data: data258
												};
												if (vErrors === null) vErrors = [err533];
												else vErrors.push(err533);
												errors++;
											}
										}
									}
								} else {
									const err534 = {
										instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/chosen/settings",
										schemaPath: "#/properties/evidence/additionalProperties/properties/chosen/properties/settings/type",
										keyword: "type",
										params: { type: "object" },
										message: "must be object",
										schema: schema0.properties.evidence.additionalProperties.properties.chosen.properties.settings.type,
										parentSchema: schema0.properties.evidence.additionalProperties.properties.chosen.properties.settings,
										data: data255
									};
									if (vErrors === null) vErrors = [err534];
									else vErrors.push(err534);
									errors++;
								}
							}
							if (data253.score !== void 0) {
								let data259 = data253.score;
								if (!(typeof data259 == "number" && !(data259 % 1) && !isNaN(data259))) {
									const err535 = {
										instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/chosen/score",
										schemaPath: "#/properties/evidence/additionalProperties/properties/chosen/properties/score/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.evidence.additionalProperties.properties.chosen.properties.score.type,
										parentSchema: schema0.properties.evidence.additionalProperties.properties.chosen.properties.score,
										data: data259
									};
									if (vErrors === null) vErrors = [err535];
									else vErrors.push(err535);
									errors++;
								}
								if (typeof data259 == "number") {
									if (data259 < 0 || isNaN(data259)) {
										const err536 = {
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
											data: data259
										};
										if (vErrors === null) vErrors = [err536];
										else vErrors.push(err536);
										errors++;
									}
								}
							}
							if (data253.replica_minutes !== void 0) {
								let data260 = data253.replica_minutes;
								if (!(typeof data260 == "number" && !(data260 % 1) && !isNaN(data260))) {
									const err537 = {
										instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/chosen/replica_minutes",
										schemaPath: "#/properties/evidence/additionalProperties/properties/chosen/properties/replica_minutes/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.evidence.additionalProperties.properties.chosen.properties.replica_minutes.type,
										parentSchema: schema0.properties.evidence.additionalProperties.properties.chosen.properties.replica_minutes,
										data: data260
									};
									if (vErrors === null) vErrors = [err537];
									else vErrors.push(err537);
									errors++;
								}
								if (typeof data260 == "number") {
									if (data260 < 0 || isNaN(data260)) {
										const err538 = {
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
											data: data260
										};
										if (vErrors === null) vErrors = [err538];
										else vErrors.push(err538);
										errors++;
									}
								}
							}
							if (data253.violation_minutes !== void 0) {
								let data261 = data253.violation_minutes;
								if (!(typeof data261 == "number" && !(data261 % 1) && !isNaN(data261))) {
									const err539 = {
										instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/chosen/violation_minutes",
										schemaPath: "#/properties/evidence/additionalProperties/properties/chosen/properties/violation_minutes/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.evidence.additionalProperties.properties.chosen.properties.violation_minutes.type,
										parentSchema: schema0.properties.evidence.additionalProperties.properties.chosen.properties.violation_minutes,
										data: data261
									};
									if (vErrors === null) vErrors = [err539];
									else vErrors.push(err539);
									errors++;
								}
								if (typeof data261 == "number") {
									if (data261 < 0 || isNaN(data261)) {
										const err540 = {
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
											data: data261
										};
										if (vErrors === null) vErrors = [err540];
										else vErrors.push(err540);
										errors++;
									}
								}
							}
						} else {
							const err541 = {
								instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/chosen",
								schemaPath: "#/properties/evidence/additionalProperties/properties/chosen/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object",
								schema: schema0.properties.evidence.additionalProperties.properties.chosen.type,
								parentSchema: schema0.properties.evidence.additionalProperties.properties.chosen,
								data: data253
							};
							if (vErrors === null) vErrors = [err541];
							else vErrors.push(err541);
							errors++;
						}
					}
					if (data222.best !== void 0) {
						let data262 = data222.best;
						if (Array.isArray(data262)) {
							const len16 = data262.length;
							for (let i16 = 0; i16 < len16; i16++) {
								let data263 = data262[i16];
								if (data263 && typeof data263 == "object" && !Array.isArray(data263)) {
									if (data263.score === void 0) {
										const err542 = {
											instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/best/" + i16,
											schemaPath: "#/properties/evidence/additionalProperties/properties/best/items/required",
											keyword: "required",
											params: { missingProperty: "score" },
											message: "must have required property 'score'",
											schema: schema0.properties.evidence.additionalProperties.properties.best.items.required,
											parentSchema: schema0.properties.evidence.additionalProperties.properties.best.items,
											data: data263
										};
										if (vErrors === null) vErrors = [err542];
										else vErrors.push(err542);
										errors++;
									}
									if (data263.replica_minutes === void 0) {
										const err543 = {
											instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/best/" + i16,
											schemaPath: "#/properties/evidence/additionalProperties/properties/best/items/required",
											keyword: "required",
											params: { missingProperty: "replica_minutes" },
											message: "must have required property 'replica_minutes'",
											schema: schema0.properties.evidence.additionalProperties.properties.best.items.required,
											parentSchema: schema0.properties.evidence.additionalProperties.properties.best.items,
											data: data263
										};
										if (vErrors === null) vErrors = [err543];
										else vErrors.push(err543);
										errors++;
									}
									if (data263.violation_minutes === void 0) {
										const err544 = {
											instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/best/" + i16,
											schemaPath: "#/properties/evidence/additionalProperties/properties/best/items/required",
											keyword: "required",
											params: { missingProperty: "violation_minutes" },
											message: "must have required property 'violation_minutes'",
											schema: schema0.properties.evidence.additionalProperties.properties.best.items.required,
											parentSchema: schema0.properties.evidence.additionalProperties.properties.best.items,
											data: data263
										};
										if (vErrors === null) vErrors = [err544];
										else vErrors.push(err544);
										errors++;
									}
									if (data263.replicas !== void 0) {
										let data264 = data263.replicas;
										if (!(typeof data264 == "number" && !(data264 % 1) && !isNaN(data264))) {
											const err545 = {
												instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/best/" + i16 + "/replicas",
												schemaPath: "#/properties/evidence/additionalProperties/properties/best/items/properties/replicas/type",
												keyword: "type",
												params: { type: "integer" },
												message: "must be integer",
												schema: schema0.properties.evidence.additionalProperties.properties.best.items.properties.replicas.type,
												parentSchema: schema0.properties.evidence.additionalProperties.properties.best.items.properties.replicas,
												data: data264
											};
											if (vErrors === null) vErrors = [err545];
											else vErrors.push(err545);
											errors++;
										}
										if (typeof data264 == "number") {
											if (data264 < 0 || isNaN(data264)) {
												const err546 = {
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
													data: data264
												};
												if (vErrors === null) vErrors = [err546];
												else vErrors.push(err546);
												errors++;
											}
										}
									}
									if (data263.settings !== void 0) {
										let data265 = data263.settings;
										if (data265 && typeof data265 == "object" && !Array.isArray(data265)) {
											if (data265.target === void 0) {
												const err547 = {
													instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/best/" + i16 + "/settings",
													schemaPath: "#/properties/evidence/additionalProperties/properties/best/items/properties/settings/required",
													keyword: "required",
													params: { missingProperty: "target" },
													message: "must have required property 'target'",
													schema: schema0.properties.evidence.additionalProperties.properties.best.items.properties.settings.required,
													parentSchema: schema0.properties.evidence.additionalProperties.properties.best.items.properties.settings,
													data: data265
												};
												if (vErrors === null) vErrors = [err547];
												else vErrors.push(err547);
												errors++;
											}
											if (data265.min === void 0) {
												const err548 = {
													instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/best/" + i16 + "/settings",
													schemaPath: "#/properties/evidence/additionalProperties/properties/best/items/properties/settings/required",
													keyword: "required",
													params: { missingProperty: "min" },
													message: "must have required property 'min'",
													schema: schema0.properties.evidence.additionalProperties.properties.best.items.properties.settings.required,
													parentSchema: schema0.properties.evidence.additionalProperties.properties.best.items.properties.settings,
													data: data265
												};
												if (vErrors === null) vErrors = [err548];
												else vErrors.push(err548);
												errors++;
											}
											if (data265.max === void 0) {
												const err549 = {
													instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/best/" + i16 + "/settings",
													schemaPath: "#/properties/evidence/additionalProperties/properties/best/items/properties/settings/required",
													keyword: "required",
													params: { missingProperty: "max" },
													message: "must have required property 'max'",
													schema: schema0.properties.evidence.additionalProperties.properties.best.items.properties.settings.required,
													parentSchema: schema0.properties.evidence.additionalProperties.properties.best.items.properties.settings,
													data: data265
												};
												if (vErrors === null) vErrors = [err549];
												else vErrors.push(err549);
												errors++;
											}
											if (data265.target !== void 0) {
												let data266 = data265.target;
												if (!(typeof data266 == "number" && !(data266 % 1) && !isNaN(data266))) {
													const err550 = {
														instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/best/" + i16 + "/settings/target",
														schemaPath: "#/properties/evidence/additionalProperties/properties/best/items/properties/settings/properties/target/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer",
														schema: schema0.properties.evidence.additionalProperties.properties.best.items.properties.settings.properties.target.type,
														parentSchema: schema0.properties.evidence.additionalProperties.properties.best.items.properties.settings.properties.target,
														data: data266
													};
													if (vErrors === null) vErrors = [err550];
													else vErrors.push(err550);
													errors++;
												}
												if (typeof data266 == "number") {
													if (data266 < 1 || isNaN(data266)) {
														const err551 = {
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
															data: data266
														};
														if (vErrors === null) vErrors = [err551];
														else vErrors.push(err551);
														errors++;
													}
												}
											}
											if (data265.min !== void 0) {
												let data267 = data265.min;
												if (!(typeof data267 == "number" && !(data267 % 1) && !isNaN(data267))) {
													const err552 = {
														instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/best/" + i16 + "/settings/min",
														schemaPath: "#/properties/evidence/additionalProperties/properties/best/items/properties/settings/properties/min/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer",
														schema: schema0.properties.evidence.additionalProperties.properties.best.items.properties.settings.properties.min.type,
														parentSchema: schema0.properties.evidence.additionalProperties.properties.best.items.properties.settings.properties.min,
														data: data267
													};
													if (vErrors === null) vErrors = [err552];
													else vErrors.push(err552);
													errors++;
												}
												if (typeof data267 == "number") {
													if (data267 < 0 || isNaN(data267)) {
														const err553 = {
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
															data: data267
														};
														if (vErrors === null) vErrors = [err553];
														else vErrors.push(err553);
														errors++;
													}
												}
											}
											if (data265.max !== void 0) {
												let data268 = data265.max;
												if (!(typeof data268 == "number" && !(data268 % 1) && !isNaN(data268))) {
													const err554 = {
														instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/best/" + i16 + "/settings/max",
														schemaPath: "#/properties/evidence/additionalProperties/properties/best/items/properties/settings/properties/max/type",
														keyword: "type",
														params: { type: "integer" },
														message: "must be integer",
														schema: schema0.properties.evidence.additionalProperties.properties.best.items.properties.settings.properties.max.type,
														parentSchema: schema0.properties.evidence.additionalProperties.properties.best.items.properties.settings.properties.max,
														data: data268
													};
													if (vErrors === null) vErrors = [err554];
													else vErrors.push(err554);
													errors++;
												}
												if (typeof data268 == "number") {
													if (data268 < 0 || isNaN(data268)) {
														const err555 = {
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
															data: data268
														};
														if (vErrors === null) vErrors = [err555];
														else vErrors.push(err555);
														errors++;
													}
												}
											}
										} else {
											const err556 = {
												instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/best/" + i16 + "/settings",
												schemaPath: "#/properties/evidence/additionalProperties/properties/best/items/properties/settings/type",
												keyword: "type",
												params: { type: "object" },
												message: "must be object",
												schema: schema0.properties.evidence.additionalProperties.properties.best.items.properties.settings.type,
												parentSchema: schema0.properties.evidence.additionalProperties.properties.best.items.properties.settings,
												data: data265
											};
											if (vErrors === null) vErrors = [err556];
											else vErrors.push(err556);
											errors++;
										}
									}
									if (data263.score !== void 0) {
										let data269 = data263.score;
										if (!(typeof data269 == "number" && !(data269 % 1) && !isNaN(data269))) {
											const err557 = {
												instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/best/" + i16 + "/score",
												schemaPath: "#/properties/evidence/additionalProperties/properties/best/items/properties/score/type",
												keyword: "type",
												params: { type: "integer" },
												message: "must be integer",
												schema: schema0.properties.evidence.additionalProperties.properties.best.items.properties.score.type,
												parentSchema: schema0.properties.evidence.additionalProperties.properties.best.items.properties.score,
												data: data269
											};
											if (vErrors === null) vErrors = [err557];
											else vErrors.push(err557);
											errors++;
										}
										if (typeof data269 == "number") {
											if (data269 < 0 || isNaN(data269)) {
												const err558 = {
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
													data: data269
												};
												if (vErrors === null) vErrors = [err558];
												else vErrors.push(err558);
												errors++;
											}
										}
									}
									if (data263.replica_minutes !== void 0) {
										let data270 = data263.replica_minutes;
										if (!(typeof data270 == "number" && !(data270 % 1) && !isNaN(data270))) {
											const err559 = {
												instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/best/" + i16 + "/replica_minutes",
												schemaPath: "#/properties/evidence/additionalProperties/properties/best/items/properties/replica_minutes/type",
												keyword: "type",
												params: { type: "integer" },
												message: "must be integer",
												schema: schema0.properties.evidence.additionalProperties.properties.best.items.properties.replica_minutes.type,
												parentSchema: schema0.properties.evidence.additionalProperties.properties.best.items.properties.replica_minutes,
												data: data270
											};
											if (vErrors === null) vErrors = [err559];
											else vErrors.push(err559);
											errors++;
										}
										if (typeof data270 == "number") {
											if (data270 < 0 || isNaN(data270)) {
												const err560 = {
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
													data: data270
												};
												if (vErrors === null) vErrors = [err560];
												else vErrors.push(err560);
												errors++;
											}
										}
									}
									if (data263.violation_minutes !== void 0) {
										let data271 = data263.violation_minutes;
										if (!(typeof data271 == "number" && !(data271 % 1) && !isNaN(data271))) {
											const err561 = {
												instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/best/" + i16 + "/violation_minutes",
												schemaPath: "#/properties/evidence/additionalProperties/properties/best/items/properties/violation_minutes/type",
												keyword: "type",
												params: { type: "integer" },
												message: "must be integer",
												schema: schema0.properties.evidence.additionalProperties.properties.best.items.properties.violation_minutes.type,
												parentSchema: schema0.properties.evidence.additionalProperties.properties.best.items.properties.violation_minutes,
												data: data271
											};
											if (vErrors === null) vErrors = [err561];
											else vErrors.push(err561);
											errors++;
										}
										if (typeof data271 == "number") {
											if (data271 < 0 || isNaN(data271)) {
												const err562 = {
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
													data: data271
												};
												if (vErrors === null) vErrors = [err562];
												else vErrors.push(err562);
												errors++;
											}
										}
									}
								} else {
									const err563 = {
										instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/best/" + i16,
										schemaPath: "#/properties/evidence/additionalProperties/properties/best/items/type",
										keyword: "type",
										params: { type: "object" },
										message: "must be object",
										schema: schema0.properties.evidence.additionalProperties.properties.best.items.type,
										parentSchema: schema0.properties.evidence.additionalProperties.properties.best.items,
										data: data263
									};
									if (vErrors === null) vErrors = [err563];
									else vErrors.push(err563);
									errors++;
								}
							}
						} else {
							const err564 = {
								instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/best",
								schemaPath: "#/properties/evidence/additionalProperties/properties/best/type",
								keyword: "type",
								params: { type: "array" },
								message: "must be array",
								schema: schema0.properties.evidence.additionalProperties.properties.best.type,
								parentSchema: schema0.properties.evidence.additionalProperties.properties.best,
								data: data262
							};
							if (vErrors === null) vErrors = [err564];
							else vErrors.push(err564);
							errors++;
						}
					}
					if (data222.wanted !== void 0) {
						let data272 = data222.wanted;
						if (!(typeof data272 == "number" && !(data272 % 1) && !isNaN(data272))) {
							const err565 = {
								instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/wanted",
								schemaPath: "#/properties/evidence/additionalProperties/properties/wanted/type",
								keyword: "type",
								params: { type: "integer" },
								message: "must be integer",
								schema: schema0.properties.evidence.additionalProperties.properties.wanted.type,
								parentSchema: schema0.properties.evidence.additionalProperties.properties.wanted,
								data: data272
							};
							if (vErrors === null) vErrors = [err565];
							else vErrors.push(err565);
							errors++;
						}
						if (typeof data272 == "number") {
							if (data272 < 0 || isNaN(data272)) {
								const err566 = {
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
									data: data272
								};
								if (vErrors === null) vErrors = [err566];
								else vErrors.push(err566);
								errors++;
							}
						}
					}
					if (data222.autoscaler !== void 0) {
						let data273 = data222.autoscaler;
						if (data273 && typeof data273 == "object" && !Array.isArray(data273)) {
							if (data273.score === void 0) {
								const err567 = {
									instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/autoscaler",
									schemaPath: "#/properties/evidence/additionalProperties/properties/autoscaler/required",
									keyword: "required",
									params: { missingProperty: "score" },
									message: "must have required property 'score'",
									schema: schema0.properties.evidence.additionalProperties.properties.autoscaler.required,
									parentSchema: schema0.properties.evidence.additionalProperties.properties.autoscaler,
									data: data273
								};
								if (vErrors === null) vErrors = [err567];
								else vErrors.push(err567);
								errors++;
							}
							if (data273.replica_minutes === void 0) {
								const err568 = {
									instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/autoscaler",
									schemaPath: "#/properties/evidence/additionalProperties/properties/autoscaler/required",
									keyword: "required",
									params: { missingProperty: "replica_minutes" },
									message: "must have required property 'replica_minutes'",
									schema: schema0.properties.evidence.additionalProperties.properties.autoscaler.required,
									parentSchema: schema0.properties.evidence.additionalProperties.properties.autoscaler,
									data: data273
								};
								if (vErrors === null) vErrors = [err568];
								else vErrors.push(err568);
								errors++;
							}
							if (data273.violation_minutes === void 0) {
								const err569 = {
									instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/autoscaler",
									schemaPath: "#/properties/evidence/additionalProperties/properties/autoscaler/required",
									keyword: "required",
									params: { missingProperty: "violation_minutes" },
									message: "must have required property 'violation_minutes'",
									schema: schema0.properties.evidence.additionalProperties.properties.autoscaler.required,
									parentSchema: schema0.properties.evidence.additionalProperties.properties.autoscaler,
									data: data273
								};
								if (vErrors === null) vErrors = [err569];
								else vErrors.push(err569);
								errors++;
							}
							if (data273.replicas !== void 0) {
								let data274 = data273.replicas;
								if (!(typeof data274 == "number" && !(data274 % 1) && !isNaN(data274))) {
									const err570 = {
										instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/autoscaler/replicas",
										schemaPath: "#/properties/evidence/additionalProperties/properties/autoscaler/properties/replicas/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.evidence.additionalProperties.properties.autoscaler.properties.replicas.type,
										parentSchema: schema0.properties.evidence.additionalProperties.properties.autoscaler.properties.replicas,
										data: data274
									};
									if (vErrors === null) vErrors = [err570];
									else vErrors.push(err570);
									errors++;
								}
								if (typeof data274 == "number") {
									if (data274 < 0 || isNaN(data274)) {
										const err571 = {
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
											data: data274
										};
										if (vErrors === null) vErrors = [err571];
										else vErrors.push(err571);
										errors++;
									}
								}
							}
							if (data273.settings !== void 0) {
								let data275 = data273.settings;
								if (data275 && typeof data275 == "object" && !Array.isArray(data275)) {
									if (data275.target === void 0) {
										const err572 = {
											instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/autoscaler/settings",
											schemaPath: "#/properties/evidence/additionalProperties/properties/autoscaler/properties/settings/required",
											keyword: "required",
											params: { missingProperty: "target" },
											message: "must have required property 'target'",
											schema: schema0.properties.evidence.additionalProperties.properties.autoscaler.properties.settings.required,
											parentSchema: schema0.properties.evidence.additionalProperties.properties.autoscaler.properties.settings,
											data: data275
										};
										if (vErrors === null) vErrors = [err572];
										else vErrors.push(err572);
										errors++;
									}
									if (data275.min === void 0) {
										const err573 = {
											instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/autoscaler/settings",
											schemaPath: "#/properties/evidence/additionalProperties/properties/autoscaler/properties/settings/required",
											keyword: "required",
											params: { missingProperty: "min" },
											message: "must have required property 'min'",
											schema: schema0.properties.evidence.additionalProperties.properties.autoscaler.properties.settings.required,
											parentSchema: schema0.properties.evidence.additionalProperties.properties.autoscaler.properties.settings,
											data: data275
										};
										if (vErrors === null) vErrors = [err573];
										else vErrors.push(err573);
										errors++;
									}
									if (data275.max === void 0) {
										const err574 = {
											instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/autoscaler/settings",
											schemaPath: "#/properties/evidence/additionalProperties/properties/autoscaler/properties/settings/required",
											keyword: "required",
											params: { missingProperty: "max" },
											message: "must have required property 'max'",
											schema: schema0.properties.evidence.additionalProperties.properties.autoscaler.properties.settings.required,
											parentSchema: schema0.properties.evidence.additionalProperties.properties.autoscaler.properties.settings,
											data: data275
										};
										if (vErrors === null) vErrors = [err574];
										else vErrors.push(err574);
										errors++;
									}
									if (data275.target !== void 0) {
										let data276 = data275.target;
										if (!(typeof data276 == "number" && !(data276 % 1) && !isNaN(data276))) {
											const err575 = {
												instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/autoscaler/settings/target",
												schemaPath: "#/properties/evidence/additionalProperties/properties/autoscaler/properties/settings/properties/target/type",
												keyword: "type",
												params: { type: "integer" },
												message: "must be integer",
												schema: schema0.properties.evidence.additionalProperties.properties.autoscaler.properties.settings.properties.target.type,
												parentSchema: schema0.properties.evidence.additionalProperties.properties.autoscaler.properties.settings.properties.target,
												data: data276
											};
											if (vErrors === null) vErrors = [err575];
											else vErrors.push(err575);
											errors++;
										}
										if (typeof data276 == "number") {
											if (data276 < 1 || isNaN(data276)) {
												const err576 = {
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
													data: data276
												};
												if (vErrors === null) vErrors = [err576];
												else vErrors.push(err576);
												errors++;
											}
										}
									}
									if (data275.min !== void 0) {
										let data277 = data275.min;
										if (!(typeof data277 == "number" && !(data277 % 1) && !isNaN(data277))) {
											const err577 = {
												instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/autoscaler/settings/min",
												schemaPath: "#/properties/evidence/additionalProperties/properties/autoscaler/properties/settings/properties/min/type",
												keyword: "type",
												params: { type: "integer" },
												message: "must be integer",
												schema: schema0.properties.evidence.additionalProperties.properties.autoscaler.properties.settings.properties.min.type,
												parentSchema: schema0.properties.evidence.additionalProperties.properties.autoscaler.properties.settings.properties.min,
												data: data277
											};
											if (vErrors === null) vErrors = [err577];
											else vErrors.push(err577);
											errors++;
										}
										if (typeof data277 == "number") {
											if (data277 < 0 || isNaN(data277)) {
												const err578 = {
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
													data: data277
												};
												if (vErrors === null) vErrors = [err578];
												else vErrors.push(err578);
												errors++;
											}
										}
									}
									if (data275.max !== void 0) {
										let data278 = data275.max;
										if (!(typeof data278 == "number" && !(data278 % 1) && !isNaN(data278))) {
											const err579 = {
												instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/autoscaler/settings/max",
												schemaPath: "#/properties/evidence/additionalProperties/properties/autoscaler/properties/settings/properties/max/type",
												keyword: "type",
												params: { type: "integer" },
												message: "must be integer",
												schema: schema0.properties.evidence.additionalProperties.properties.autoscaler.properties.settings.properties.max.type,
												parentSchema: schema0.properties.evidence.additionalProperties.properties.autoscaler.properties.settings.properties.max,
												data: data278
											};
											if (vErrors === null) vErrors = [err579];
											else vErrors.push(err579);
											errors++;
										}
										if (typeof data278 == "number") {
											if (data278 < 0 || isNaN(data278)) {
												const err580 = {
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
													data: data278
												};
												if (vErrors === null) vErrors = [err580];
												else vErrors.push(err580);
												errors++;
											}
										}
									}
								} else {
									const err581 = {
										instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/autoscaler/settings",
										schemaPath: "#/properties/evidence/additionalProperties/properties/autoscaler/properties/settings/type",
										keyword: "type",
										params: { type: "object" },
										message: "must be object",
										schema: schema0.properties.evidence.additionalProperties.properties.autoscaler.properties.settings.type,
										parentSchema: schema0.properties.evidence.additionalProperties.properties.autoscaler.properties.settings,
										data: data275
									};
									if (vErrors === null) vErrors = [err581];
									else vErrors.push(err581);
									errors++;
								}
							}
							if (data273.score !== void 0) {
								let data279 = data273.score;
								if (!(typeof data279 == "number" && !(data279 % 1) && !isNaN(data279))) {
									const err582 = {
										instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/autoscaler/score",
										schemaPath: "#/properties/evidence/additionalProperties/properties/autoscaler/properties/score/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.evidence.additionalProperties.properties.autoscaler.properties.score.type,
										parentSchema: schema0.properties.evidence.additionalProperties.properties.autoscaler.properties.score,
										data: data279
									};
									if (vErrors === null) vErrors = [err582];
									else vErrors.push(err582);
									errors++;
								}
								if (typeof data279 == "number") {
									if (data279 < 0 || isNaN(data279)) {
										const err583 = {
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
											data: data279
										};
										if (vErrors === null) vErrors = [err583];
										else vErrors.push(err583);
										errors++;
									}
								}
							}
							if (data273.replica_minutes !== void 0) {
								let data280 = data273.replica_minutes;
								if (!(typeof data280 == "number" && !(data280 % 1) && !isNaN(data280))) {
									const err584 = {
										instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/autoscaler/replica_minutes",
										schemaPath: "#/properties/evidence/additionalProperties/properties/autoscaler/properties/replica_minutes/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.evidence.additionalProperties.properties.autoscaler.properties.replica_minutes.type,
										parentSchema: schema0.properties.evidence.additionalProperties.properties.autoscaler.properties.replica_minutes,
										data: data280
									};
									if (vErrors === null) vErrors = [err584];
									else vErrors.push(err584);
									errors++;
								}
								if (typeof data280 == "number") {
									if (data280 < 0 || isNaN(data280)) {
										const err585 = {
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
											data: data280
										};
										if (vErrors === null) vErrors = [err585];
										else vErrors.push(err585);
										errors++;
									}
								}
							}
							if (data273.violation_minutes !== void 0) {
								let data281 = data273.violation_minutes;
								if (!(typeof data281 == "number" && !(data281 % 1) && !isNaN(data281))) {
									const err586 = {
										instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/autoscaler/violation_minutes",
										schemaPath: "#/properties/evidence/additionalProperties/properties/autoscaler/properties/violation_minutes/type",
										keyword: "type",
										params: { type: "integer" },
										message: "must be integer",
										schema: schema0.properties.evidence.additionalProperties.properties.autoscaler.properties.violation_minutes.type,
										parentSchema: schema0.properties.evidence.additionalProperties.properties.autoscaler.properties.violation_minutes,
										data: data281
									};
									if (vErrors === null) vErrors = [err586];
									else vErrors.push(err586);
									errors++;
								}
								if (typeof data281 == "number") {
									if (data281 < 0 || isNaN(data281)) {
										const err587 = {
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
											data: data281
										};
										if (vErrors === null) vErrors = [err587];
										else vErrors.push(err587);
										errors++;
									}
								}
							}
						} else {
							const err588 = {
								instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/autoscaler",
								schemaPath: "#/properties/evidence/additionalProperties/properties/autoscaler/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object",
								schema: schema0.properties.evidence.additionalProperties.properties.autoscaler.type,
								parentSchema: schema0.properties.evidence.additionalProperties.properties.autoscaler,
								data: data273
							};
							if (vErrors === null) vErrors = [err588];
							else vErrors.push(err588);
							errors++;
						}
					}
					if (data222.ceiling_minutes !== void 0) {
						let data282 = data222.ceiling_minutes;
						if (!(typeof data282 == "number" && !(data282 % 1) && !isNaN(data282))) {
							const err589 = {
								instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/ceiling_minutes",
								schemaPath: "#/properties/evidence/additionalProperties/properties/ceiling_minutes/type",
								keyword: "type",
								params: { type: "integer" },
								message: "must be integer",
								schema: schema0.properties.evidence.additionalProperties.properties.ceiling_minutes.type,
								parentSchema: schema0.properties.evidence.additionalProperties.properties.ceiling_minutes,
								data: data282
							};
							if (vErrors === null) vErrors = [err589];
							else vErrors.push(err589);
							errors++;
						}
						if (typeof data282 == "number") {
							if (data282 < 0 || isNaN(data282)) {
								const err590 = {
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
									data: data282
								};
								if (vErrors === null) vErrors = [err590];
								else vErrors.push(err590);
								errors++;
							}
						}
					}
					if (data222.behavior_assumed !== void 0) {
						let data283 = data222.behavior_assumed;
						if (typeof data283 !== "string") {
							const err591 = {
								instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/behavior_assumed",
								schemaPath: "#/properties/evidence/additionalProperties/properties/behavior_assumed/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema0.properties.evidence.additionalProperties.properties.behavior_assumed.type,
								parentSchema: schema0.properties.evidence.additionalProperties.properties.behavior_assumed,
								data: data283
							};
							if (vErrors === null) vErrors = [err591];
							else vErrors.push(err591);
							errors++;
						}
					}
				} else {
					const err592 = {
						instancePath: instancePath + "/evidence/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/properties/evidence/additionalProperties/type",
						keyword: "type",
						params: { type: "object" },
						message: "must be object",
						schema: schema0.properties.evidence.additionalProperties.type,
						parentSchema: schema0.properties.evidence.additionalProperties,
						data: data222
					};
					if (vErrors === null) vErrors = [err592];
					else vErrors.push(err592);
					errors++;
				}
			}
			else {
				const err593 = {
					instancePath: instancePath + "/evidence",
					schemaPath: "#/properties/evidence/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema0.properties.evidence.type,
					parentSchema: schema0.properties.evidence,
					data: data221
				};
				if (vErrors === null) vErrors = [err593];
				else vErrors.push(err593);
				errors++;
			}
		}
	} else {
		const err594 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema0.type,
			parentSchema: schema0,
			data
		};
		if (vErrors === null) vErrors = [err594];
		else vErrors.push(err594);
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
