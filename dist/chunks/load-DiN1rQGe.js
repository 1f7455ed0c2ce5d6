import { a as inOrder, i as formatProblem, n as comparePlaces, t as TrimtabError } from "./errors-caA3otfk.js";
import { a as folderOf, r as compileGlob } from "./faithful-json-DW8aw9bl.js";
import { F as normalizePath, a as readBytes, o as refuseName } from "./json-pointer-Ba3zOFj4.js";
import { t as parseYaml } from "./yaml-DFpYNcnW.js";
import { a as DEFAULT_WEIGHTS, c as resourceText, d as parseRemembered, f as buildFreezes, i as queryProblems, l as buildRules, m as schemaCheck, o as buildBlueprint, p as checkFreezes, s as parsePercent, t as buildCluster, u as checkRules, v as SERVICE_PLACEHOLDERS, y as queryFault } from "./cluster-config-svUJPWSe.js";
import { t as valueAt } from "./value-at-BYJvqKQp.js";
import { r as parseDuration } from "./duration-CL5GmZyu.js";
import { i as compare, l as fromDecimal, u as fromNumber } from "./fraction-C_T6k5dt.js";
import { _ as parseQuantity } from "./json-BaBbGGr3.js";
import { n as urlProblems } from "./source-url-22S6BZwL.js";
import { hash } from "node:crypto";
// \0validator:schemas/blueprint.schema.json#.js
var blueprint_schema_json__default = validate0$2;
const schema0$2 = {
	"$schema": "https://json-schema.org/draft/2020-12/schema",
	"$id": "https://raw.githubusercontent.com/trimtab/trimtab/v1/schemas/blueprint.schema.json",
	"title": "Trimtab blueprint",
	"description": "Written policy of one service.",
	"type": "object",
	"additionalProperties": false,
	"properties": {
		"apiVersion": {
			"description": "Version of the format.",
			"const": "infra.spec-driven.io/v1",
			"default": "infra.spec-driven.io/v1"
		},
		"kind": {
			"description": "Kind of the document.",
			"const": "InfrastructureBlueprint",
			"default": "InfrastructureBlueprint"
		},
		"metadata": {
			"description": "Who the service is.",
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"name": {
					"description": "The service's identity; never begins `rollback--`.",
					"$ref": "#/$defs/dns_label",
					"examples": ["todo-frontend"]
				},
				"version": {
					"description": "Version of the policy, for people and for the log.",
					"$ref": "#/$defs/semantic_version",
					"examples": ["1.0.0"]
				},
				"priority": {
					"description": "Weighs in conflicts over capacity.",
					"enum": [
						"low",
						"medium",
						"high",
						"critical"
					],
					"default": "medium"
				},
				"criticality": {
					"description": "Weighs in conflicts over capacity, before `priority`.",
					"enum": ["standard", "critical"],
					"default": "standard"
				},
				"owner": {
					"description": "Who answers for the service; `proposals.max_open_per_owner` counts by it.",
					"type": "string",
					"examples": ["team-web"]
				},
				"description": {
					"description": "For people.",
					"type": "string",
					"examples": ["Web client of the todo app"]
				}
			},
			"required": ["name"]
		},
		"spec": {
			"description": "What the service needs.",
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"mode": {
					"description": "`observe` decides, reports and records what would be proposed, and opens no pull request; with `propose` its cluster or trimtab.yaml may still say `observe`.",
					"enum": ["observe", "propose"],
					"default": "propose"
				},
				"paused": {
					"description": "Decides and reports, and proposes and merges nothing.",
					"type": "boolean",
					"default": false
				},
				"workload": {
					"description": "The workload in the cluster.",
					"type": "object",
					"additionalProperties": false,
					"properties": {
						"cluster": {
							"description": "Whose capacity and sources of figures it uses: a name below `clusters` in trimtab.yaml.",
							"type": "string",
							"default": "default"
						},
						"namespace": {
							"description": "Namespace of the workload; needed where several hold the name.",
							"type": "string",
							"examples": ["todo-app"]
						},
						"kind": {
							"description": "Kind of the workload.",
							"enum": [
								"Deployment",
								"StatefulSet",
								"Rollout",
								"DeploymentConfig"
							],
							"default": "Deployment"
						},
						"name": {
							"description": "Name of the workload; that of the service where it is left out.",
							"type": "string",
							"examples": ["todo-frontend"]
						}
					},
					"default": {}
				},
				"manifest": {
					"description": "Where the number lives; found by scanning where it is left out.",
					"type": "object",
					"additionalProperties": false,
					"properties": {
						"path": {
							"description": "The file that holds it.",
							"type": "string",
							"examples": ["charts/web/values.yaml"]
						},
						"field": {
							"description": "Its place in that file; by the kind of the manifest where it is left out.",
							"type": "string",
							"examples": ["web.replicaCount"]
						},
						"create": {
							"description": "Writes `spec.replicas` where it is absent.",
							"type": "boolean",
							"default": false
						}
					},
					"default": {}
				},
				"scaling": {
					"description": "When and how far the count moves.",
					"type": "object",
					"additionalProperties": false,
					"properties": {
						"min_replicas": {
							"description": "Fewest replicas.",
							"type": "integer",
							"minimum": 0,
							"maximum": 2147483647,
							"examples": [2]
						},
						"max_replicas": {
							"description": "Most replicas; not below `min_replicas`.",
							"type": "integer",
							"minimum": 1,
							"maximum": 2147483647,
							"examples": [5]
						},
						"target_cpu_utilization": {
							"description": "CPU objective; without it CPU is not weighed.",
							"$ref": "#/$defs/percent",
							"examples": ["70%"]
						},
						"target_memory_utilization": {
							"description": "Memory objective; without it memory is not weighed.",
							"$ref": "#/$defs/percent",
							"examples": ["80%"]
						},
						"scale_up_threshold": {
							"description": "For `step`, required: weighted utilization above which it scales up.",
							"$ref": "#/$defs/percent",
							"examples": ["80%"]
						},
						"scale_down_threshold": {
							"description": "For `step`, required: weighted utilization below which it scales down; below the other threshold.",
							"$ref": "#/$defs/percent",
							"examples": ["40%"]
						},
						"strategy": {
							"description": "How the count is calculated.",
							"enum": [
								"step",
								"proportional",
								"evidence"
							],
							"default": "step"
						},
						"objective": {
							"description": "For `evidence`: share of good minutes, which sets the price of bad ones; 99.5% where it is left out, and 99.9% for a `critical` service.",
							"$ref": "#/$defs/percent_under_100",
							"examples": ["99.5%"]
						},
						"utilization_limit": {
							"description": "For `evidence`: utilization above which a minute is bad; where it is left out it is learnt from the past if `latency_p95_target` is stated, and else 85%.",
							"$ref": "#/$defs/percent_up_to_100",
							"examples": ["85%"]
						},
						"demand": {
							"description": "For `evidence`: what demand is measured by.",
							"enum": ["cpu", "throughput"],
							"default": "cpu"
						},
						"throughput_per_replica": {
							"description": "For `demand: throughput`: requests a second with which one replica uses the whole of its CPU request; learnt from the past of both where it is left out.",
							"type": "number",
							"minimum": .01,
							"examples": [120]
						},
						"scale_up_increment": {
							"description": "Most replicas that one decision adds; 1 for `step` and no limit for `proportional` where it is left out.",
							"type": "integer",
							"minimum": 1,
							"maximum": 2147483647,
							"examples": [2]
						},
						"scale_down_increment": {
							"description": "Most replicas that one decision takes away; 1 for `step` and no limit for `proportional` where it is left out.",
							"type": "integer",
							"minimum": 1,
							"maximum": 2147483647,
							"examples": [1]
						},
						"allow_scale_down": {
							"description": "Whether it may scale down; true where it is left out, and false for a `StatefulSet`.",
							"type": "boolean",
							"examples": [false]
						},
						"weights": {
							"description": "Weights of the figures, together 1; what is left out keeps its default.",
							"type": "object",
							"additionalProperties": false,
							"properties": {
								"cpu": {
									"description": "Weight of CPU.",
									"type": "number",
									"minimum": 0,
									"maximum": 1,
									"default": .5
								},
								"memory": {
									"description": "Weight of memory.",
									"type": "number",
									"minimum": 0,
									"maximum": 1,
									"default": .3
								},
								"latency": {
									"description": "Weight of latency.",
									"type": "number",
									"minimum": 0,
									"maximum": 1,
									"default": .2
								}
							},
							"default": {
								"cpu": .5,
								"memory": .3,
								"latency": .2
							}
						},
						"saturation_threshold": {
							"description": "CPU at this share of its limit scales up whatever the average.",
							"$ref": "#/$defs/percent",
							"default": "95%"
						},
						"cooldown_period": {
							"description": "Rest after the last operation, for both directions or for each.",
							"anyOf": [{ "$ref": "#/$defs/duration" }, {
								"type": "object",
								"additionalProperties": false,
								"properties": {
									"up": { "$ref": "#/$defs/duration" },
									"down": { "$ref": "#/$defs/duration" }
								}
							}],
							"default": "1h"
						},
						"scale_up_stabilization": {
							"description": "How long the case for going up has to hold.",
							"$ref": "#/$defs/duration",
							"default": "0s"
						},
						"scale_down_stabilization": {
							"description": "How long the case for going down has to hold.",
							"$ref": "#/$defs/duration",
							"default": "7d"
						},
						"tolerance": {
							"description": "`proportional` keeps the count while utilization is this near to its target, for both directions or for each.",
							"anyOf": [{ "$ref": "#/$defs/percent" }, {
								"type": "object",
								"additionalProperties": false,
								"properties": {
									"up": { "$ref": "#/$defs/percent" },
									"down": { "$ref": "#/$defs/percent" }
								}
							}],
							"default": "10%"
						},
						"utilization_basis": {
							"description": "What utilization is a share of.",
							"type": "object",
							"additionalProperties": false,
							"properties": {
								"cpu": {
									"description": "Of CPU.",
									"enum": ["request", "limit"],
									"default": "request"
								},
								"memory": {
									"description": "Of memory.",
									"enum": ["request", "limit"],
									"default": "limit"
								}
							},
							"default": {
								"cpu": "request",
								"memory": "limit"
							}
						}
					},
					"required": ["min_replicas", "max_replicas"]
				},
				"resources": {
					"description": "What one replica takes of the capacity, where neither cluster nor manifest says it.",
					"type": "object",
					"additionalProperties": false,
					"properties": {
						"cpu_request": {
							"description": "CPU request of one replica.",
							"$ref": "#/$defs/quantity",
							"examples": ["100m"]
						},
						"cpu_limit": {
							"description": "CPU limit of one replica; not below the request.",
							"$ref": "#/$defs/quantity",
							"examples": ["500m"]
						},
						"memory_request": {
							"description": "Memory request of one replica.",
							"$ref": "#/$defs/quantity",
							"examples": ["256Mi"]
						},
						"memory_limit": {
							"description": "Memory limit of one replica; not below the request.",
							"$ref": "#/$defs/quantity",
							"examples": ["1Gi"]
						}
					},
					"default": {}
				},
				"performance": {
					"description": "Objectives of the service.",
					"type": "object",
					"additionalProperties": false,
					"properties": {
						"latency_p95_target": {
							"description": "95th percentile of latency; without it latency is not weighed.",
							"$ref": "#/$defs/duration",
							"examples": ["200ms"]
						},
						"error_rate_threshold": {
							"description": "Share of failed requests above which there is no scale-down.",
							"$ref": "#/$defs/percent",
							"examples": ["1%"]
						},
						"throughput_min": {
							"description": "Requests per second, shown in the verification comment; it decides nothing.",
							"type": "number",
							"minimum": 0,
							"examples": [100]
						}
					},
					"default": {}
				},
				"metrics": {
					"description": "How figures are read.",
					"type": "object",
					"additionalProperties": false,
					"properties": {
						"max_age": {
							"description": "An older figure counts as missing.",
							"$ref": "#/$defs/duration",
							"default": "10m"
						},
						"window": {
							"description": "Time over which Prometheus averages: 15m, or `verification.stabilization_period` where that is shorter, which is also its limit.",
							"$ref": "#/$defs/duration",
							"examples": ["5m"]
						},
						"queries": {
							"description": "PromQL for this service alone.",
							"type": "object",
							"additionalProperties": false,
							"properties": {
								"cpu_utilization": {
									"description": "PromQL in place of the built-in query. CPU used, as a ratio of what `utilization_basis` names; NaN or no series means missing.",
									"type": "string",
									"examples": ["avg (my:cpu_ratio{namespace=$namespace, workload=$workload})"]
								},
								"memory_utilization": {
									"description": "PromQL in place of the built-in query. Memory used, as a ratio of what `utilization_basis` names; NaN or no series means missing.",
									"type": "string",
									"examples": ["avg (my:memory_ratio{namespace=$namespace, workload=$workload})"]
								},
								"latency_p50": {
									"description": "PromQL in place of the built-in query. Median latency, in milliseconds; NaN or no series means missing.",
									"type": "string",
									"examples": ["avg (my:latency_p50_ms{namespace=$namespace, workload=$workload})"]
								},
								"latency_p95": {
									"description": "PromQL in place of the built-in query. 95th percentile of latency, in milliseconds; NaN or no series means missing.",
									"type": "string",
									"examples": ["avg (my:latency_p95_ms{namespace=$namespace, workload=$workload})"]
								},
								"throughput": {
									"description": "PromQL in place of the built-in query. Requests per second; NaN or no series means missing.",
									"type": "string",
									"examples": ["sum(rate(orders_total{namespace=$namespace, app=$workload}[$window]))"]
								},
								"error_rate": {
									"description": "PromQL in place of the built-in query. Failed requests, as a ratio of all; NaN or no series means missing.",
									"type": "string",
									"examples": ["avg (my:error_ratio{namespace=$namespace, workload=$workload})"]
								},
								"replicas": {
									"description": "PromQL in place of the built-in query. Replicas that the workload asks for; NaN or no series means missing.",
									"type": "string",
									"examples": ["max (kube_deployment_spec_replicas{namespace=$namespace, workload=$workload})"]
								},
								"pods_running": {
									"description": "PromQL in place of the built-in query. Pods that run; NaN or no series means missing.",
									"type": "string",
									"examples": ["max (kube_deployment_status_replicas{namespace=$namespace, workload=$workload})"]
								},
								"pods_ready": {
									"description": "PromQL in place of the built-in query. Pods that are ready; NaN or no series means missing.",
									"type": "string",
									"examples": ["max (kube_deployment_status_replicas_ready{namespace=$namespace, workload=$workload})"]
								},
								"restarts": {
									"description": "PromQL in place of the built-in query. Restarts of containers over the window; NaN or no series means missing.",
									"type": "string",
									"examples": ["sum (my:restarts{namespace=$namespace, workload=$workload})"]
								}
							},
							"default": {}
						}
					},
					"default": {}
				},
				"autoscaler": {
					"description": "Which numbers of the HorizontalPodAutoscaler or ScaledObject of the workload are proposed.",
					"type": "object",
					"additionalProperties": false,
					"properties": {
						"target": {
							"description": "Its target utilization.",
							"enum": ["propose", "leave"],
							"examples": ["propose"]
						},
						"min": {
							"description": "Its floor.",
							"enum": ["propose", "leave"],
							"examples": ["propose"]
						},
						"max": {
							"description": "Its ceiling.",
							"enum": ["propose", "leave"],
							"examples": ["propose"]
						}
					},
					"examples": [{ "min": "propose" }]
				}
			},
			"required": ["scaling"]
		},
		"verification": {
			"description": "How a merged change is judged.",
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"stabilization_period": {
					"description": "Rest between merge and judgment.",
					"$ref": "#/$defs/duration",
					"default": "10m"
				},
				"timeout": {
					"description": "After this a verdict that is still pending becomes `inconclusive`.",
					"$ref": "#/$defs/duration",
					"default": "1h"
				},
				"samples": {
					"description": "Looks in a row that must agree before a verdict is final.",
					"type": "integer",
					"minimum": 1,
					"default": 1
				},
				"rollback_on_failure": {
					"description": "Opens a pull request that takes a failed change back.",
					"type": "boolean",
					"default": true
				}
			},
			"default": {}
		},
		"governance": {
			"description": "Who may change the service. It tightens the policy file and never loosens it.",
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"allowed_operations": {
					"description": "Operations that need nobody. Where no list names them, `scale_within_limits` and `rollback` are allowed.",
					"type": "array",
					"items": { "$ref": "#/$defs/operation" },
					"examples": [["scale_within_limits", "rollback"]]
				},
				"requires_approval": {
					"description": "Operations that need an approving review; beats `allowed_operations`.",
					"type": "array",
					"items": { "$ref": "#/$defs/operation" },
					"examples": [["scale_beyond_limits"]]
				},
				"forbidden_operations": {
					"description": "Operations that never pass; beats both other lists. Where no list names them, deletes and `modify_secrets` are forbidden.",
					"type": "array",
					"items": { "$ref": "#/$defs/operation" },
					"examples": [["delete_service"]]
				},
				"approval_workflow": {
					"description": "What happens to a pull request that needs approval.",
					"type": "object",
					"additionalProperties": false,
					"properties": {
						"approvers": {
							"description": "Who may approve: logins, or teams as `org/team`; named in the check and on the pull request.",
							"type": "array",
							"items": { "type": "string" },
							"default": [],
							"examples": [["ada", "acme/sre"]]
						},
						"timeout": {
							"description": "How long it may wait.",
							"$ref": "#/$defs/duration",
							"default": "72h"
						},
						"auto_reject_on_timeout": {
							"description": "Closes it then, and leaves the service alone for `proposals.snooze`.",
							"type": "boolean",
							"default": false
						}
					},
					"default": {}
				},
				"safety": {
					"description": "Limits on how often the service changes.",
					"type": "object",
					"additionalProperties": false,
					"properties": {
						"circuit_breaker": {
							"description": "Stops changes after failed verifications.",
							"type": "object",
							"additionalProperties": false,
							"properties": {
								"failure_threshold": {
									"description": "Failed verifications that open the circuit.",
									"type": "integer",
									"minimum": 1,
									"default": 3
								},
								"reset_timeout": {
									"description": "After this, counted from the last failure, one trial is let through.",
									"$ref": "#/$defs/duration",
									"default": "1h"
								},
								"failure_window": {
									"description": "Time within which they count, or what that many tries take where that is longer.",
									"$ref": "#/$defs/duration",
									"default": "24h"
								}
							},
							"default": {}
						},
						"rate_limit": {
							"description": "Merged operations that may follow each other.",
							"type": "object",
							"additionalProperties": false,
							"properties": {
								"max_per_hour": {
									"description": "In any sixty minutes.",
									"type": "integer",
									"minimum": 1,
									"default": 2
								},
								"max_per_day": {
									"description": "In any 24 hours.",
									"type": "integer",
									"minimum": 1,
									"default": 6
								}
							},
							"default": {}
						},
						"after_harm": {
							"description": "What follows where the last advice that can be judged did harm: go on to `propose`, or only `observe` as by `spec.mode`.",
							"enum": ["propose", "observe"],
							"default": "propose"
						}
					},
					"default": {}
				},
				"freeze": {
					"description": "Times in which nothing changes without a person; rollbacks go on.",
					"type": "array",
					"items": {
						"type": "object",
						"additionalProperties": false,
						"required": ["from", "to"],
						"properties": {
							"from": {
								"description": "Begin: an instant with its zone, or a time of every week.",
								"type": "string",
								"examples": ["Fri 16:00"]
							},
							"to": {
								"description": "End, exclusive, in the form of `from`.",
								"type": "string",
								"examples": ["Mon 08:00"]
							},
							"time_zone": {
								"description": "IANA name of the zone whose clock a weekly window follows.",
								"type": "string",
								"default": "UTC",
								"examples": ["Europe/Berlin"]
							},
							"reason": {
								"description": "Why, for whoever is held by it.",
								"type": "string",
								"examples": ["weekend"]
							}
						}
					},
					"default": []
				},
				"rules": {
					"description": "Conditions that forbid an operation, require approval, or allow what no list names.",
					"type": "array",
					"items": {
						"type": "object",
						"additionalProperties": false,
						"required": [
							"name",
							"when",
							"effect"
						],
						"properties": {
							"name": {
								"description": "Names the rule in reports, tests and exceptions.",
								"type": "string",
								"minLength": 1,
								"examples": ["critical-keeps-two"]
							},
							"when": {
								"description": "The condition in CEL.",
								"$ref": "#/$defs/expression",
								"examples": ["operation == \"scale_within_limits\" && after.replicas < 2"]
							},
							"effect": {
								"description": "What becomes of an operation that meets the condition; the most restrictive of all wins.",
								"enum": [
									"allow",
									"require_approval",
									"forbid"
								],
								"examples": ["forbid"]
							},
							"message": {
								"description": "Told to people where the rule speaks.",
								"type": "string",
								"examples": ["a critical service never runs on a single replica"]
							},
							"exceptions": {
								"description": "Services that the rule spares for a time.",
								"type": "array",
								"items": {
									"type": "object",
									"additionalProperties": false,
									"required": [
										"services",
										"owner",
										"reason",
										"expires"
									],
									"properties": {
										"services": {
											"description": "Names of the services that are spared.",
											"type": "array",
											"minItems": 1,
											"items": { "type": "string" },
											"examples": [["todo-backend"]]
										},
										"owner": {
											"description": "Who answers for the exception.",
											"type": "string",
											"minLength": 1,
											"examples": ["ada"]
										},
										"reason": {
											"description": "Why it is needed.",
											"type": "string",
											"minLength": 1,
											"examples": ["moving house"]
										},
										"expires": {
											"description": "When it ends: an instant with its zone.",
											"type": "string",
											"examples": ["2026-03-01T00:00:00Z"]
										}
									}
								},
								"default": []
							}
						}
					},
					"default": []
				}
			},
			"default": {}
		},
		"cost": {
			"description": "What the service may cost.",
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"monthly_budget": {
					"description": "A dearer count that goes over it requires approval.",
					"$ref": "#/$defs/money",
					"examples": ["400 USD"]
				},
				"cost_per_replica": {
					"description": "Of one replica for a month, in the currency of the budget.",
					"$ref": "#/$defs/money",
					"examples": ["20 USD"]
				}
			},
			"default": {}
		}
	},
	"required": ["metadata", "spec"],
	"$defs": {
		"dns_label": {
			"type": "string",
			"pattern": "^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$",
			"description": "A DNS label, unique in the whole configuration"
		},
		"semantic_version": {
			"type": "string",
			"pattern": "^\\d+\\.\\d+\\.\\d+([-+][0-9A-Za-z.+-]+)?$",
			"description": "A semantic version, such as 1.0.0"
		},
		"percent": {
			"type": "string",
			"pattern": "^\\d{1,6}(\\.\\d{1,6})?%$",
			"description": "A percentage with its sign, such as 70%"
		},
		"percent_under_100": {
			"type": "string",
			"pattern": "^\\d{1,2}(\\.\\d{1,2})?%$",
			"description": "A percentage under 100% with at most two decimals, such as 99.5%"
		},
		"percent_up_to_100": {
			"type": "string",
			"pattern": "^(100|\\d{1,2}(\\.\\d{1,2})?)%$",
			"description": "A percentage of at most 100% with at most two decimals, such as 85%"
		},
		"duration": {
			"type": "string",
			"pattern": "^(\\d{1,9}(ms|[dhms]))+$",
			"description": "A duration with its unit, such as 200ms, 5m or 1h30m"
		},
		"quantity": {
			"type": ["string", "number"],
			"description": "A Kubernetes quantity, such as 50m or 128Mi"
		},
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
		"expression": {
			"type": "string",
			"minLength": 1,
			"maxLength": 4e3,
			"description": "a CEL expression that is true or false"
		},
		"money": {
			"type": "string",
			"pattern": "^\\d+(\\.\\d+)? [A-Z]{3}$",
			"description": "An amount and its currency, such as 100 USD"
		}
	}
};
const schema1$2 = {
	"type": "string",
	"pattern": "^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$",
	"description": "A DNS label, unique in the whole configuration"
};
const schema2$1 = {
	"type": "string",
	"pattern": "^\\d+\\.\\d+\\.\\d+([-+][0-9A-Za-z.+-]+)?$",
	"description": "A semantic version, such as 1.0.0"
};
const schema3 = {
	"type": "string",
	"pattern": "^\\d{1,6}(\\.\\d{1,6})?%$",
	"description": "A percentage with its sign, such as 70%"
};
const schema7 = {
	"type": "string",
	"pattern": "^\\d{1,2}(\\.\\d{1,2})?%$",
	"description": "A percentage under 100% with at most two decimals, such as 99.5%"
};
const schema8$1 = {
	"type": "string",
	"pattern": "^(100|\\d{1,2}(\\.\\d{1,2})?)%$",
	"description": "A percentage of at most 100% with at most two decimals, such as 85%"
};
const schema10 = {
	"type": "string",
	"pattern": "^(\\d{1,9}(ms|[dhms]))+$",
	"description": "A duration with its unit, such as 200ms, 5m or 1h30m"
};
const schema18 = {
	"type": ["string", "number"],
	"description": "A Kubernetes quantity, such as 50m or 128Mi"
};
const schema28 = { "enum": [
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
] };
const schema34 = {
	"type": "string",
	"minLength": 1,
	"maxLength": 4e3,
	"description": "a CEL expression that is true or false"
};
const schema35 = {
	"type": "string",
	"pattern": "^\\d+(\\.\\d+)? [A-Z]{3}$",
	"description": "An amount and its currency, such as 100 USD"
};
const pattern0$1 = /* @__PURE__ */ new RegExp("^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$", "u");
const pattern1$1 = /* @__PURE__ */ new RegExp("^\\d+\\.\\d+\\.\\d+([-+][0-9A-Za-z.+-]+)?$", "u");
const pattern2 = /* @__PURE__ */ new RegExp("^\\d{1,6}(\\.\\d{1,6})?%$", "u");
const pattern6$1 = /* @__PURE__ */ new RegExp("^\\d{1,2}(\\.\\d{1,2})?%$", "u");
const pattern7 = /* @__PURE__ */ new RegExp("^(100|\\d{1,2}(\\.\\d{1,2})?)%$", "u");
const pattern9$1 = /* @__PURE__ */ new RegExp("^(\\d{1,9}(ms|[dhms]))+$", "u");
const pattern26 = /* @__PURE__ */ new RegExp("^\\d+(\\.\\d+)? [A-Z]{3}$", "u");
const func0$2 = Object.prototype.hasOwnProperty;
const func3 = (text) => [...text].length;
function validate0$2(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate0$2.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.metadata === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "metadata" },
				message: "must have required property 'metadata'",
				schema: schema0$2.required,
				parentSchema: schema0$2,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.spec === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "spec" },
				message: "must have required property 'spec'",
				schema: schema0$2.required,
				parentSchema: schema0$2,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		for (const key0 in data) if (!(key0 === "apiVersion" || key0 === "kind" || key0 === "metadata" || key0 === "spec" || key0 === "verification" || key0 === "governance" || key0 === "cost")) {
			const err2 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema0$2,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.apiVersion !== void 0) {
			let data0 = data.apiVersion;
			if ("infra.spec-driven.io/v1" !== data0) {
				const err3 = {
					instancePath: instancePath + "/apiVersion",
					schemaPath: "#/properties/apiVersion/const",
					keyword: "const",
					params: { allowedValue: "infra.spec-driven.io/v1" },
					message: "must be equal to constant",
					schema: "infra.spec-driven.io/v1",
					parentSchema: schema0$2.properties.apiVersion,
					data: data0
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.kind !== void 0) {
			let data1 = data.kind;
			if ("InfrastructureBlueprint" !== data1) {
				const err4 = {
					instancePath: instancePath + "/kind",
					schemaPath: "#/properties/kind/const",
					keyword: "const",
					params: { allowedValue: "InfrastructureBlueprint" },
					message: "must be equal to constant",
					schema: "InfrastructureBlueprint",
					parentSchema: schema0$2.properties.kind,
					data: data1
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.metadata !== void 0) {
			let data2 = data.metadata;
			if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
				if (data2.name === void 0) {
					const err5 = {
						instancePath: instancePath + "/metadata",
						schemaPath: "#/properties/metadata/required",
						keyword: "required",
						params: { missingProperty: "name" },
						message: "must have required property 'name'",
						schema: schema0$2.properties.metadata.required,
						parentSchema: schema0$2.properties.metadata,
						data: data2
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
				for (const key1 in data2) if (!(key1 === "name" || key1 === "version" || key1 === "priority" || key1 === "criticality" || key1 === "owner" || key1 === "description")) {
					const err6 = {
						instancePath: instancePath + "/metadata",
						schemaPath: "#/properties/metadata/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema0$2.properties.metadata,
						data: data2
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
				if (data2.name !== void 0) {
					let data3 = data2.name;
					if (typeof data3 === "string") {
						if (!pattern0$1.test(data3)) {
							const err7 = {
								instancePath: instancePath + "/metadata/name",
								schemaPath: "#/$defs/dns_label/pattern",
								keyword: "pattern",
								params: { pattern: "^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$" },
								message: "must match pattern \"^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$\"",
								schema: "^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$",
								parentSchema: schema1$2,
								data: data3
							};
							if (vErrors === null) vErrors = [err7];
							else vErrors.push(err7);
							errors++;
						}
					} else {
						const err8 = {
							instancePath: instancePath + "/metadata/name",
							schemaPath: "#/$defs/dns_label/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema1$2.type,
							parentSchema: schema1$2,
							data: data3
						};
						if (vErrors === null) vErrors = [err8];
						else vErrors.push(err8);
						errors++;
					}
				}
				if (data2.version !== void 0) {
					let data4 = data2.version;
					if (typeof data4 === "string") {
						if (!pattern1$1.test(data4)) {
							const err9 = {
								instancePath: instancePath + "/metadata/version",
								schemaPath: "#/$defs/semantic_version/pattern",
								keyword: "pattern",
								params: { pattern: "^\\d+\\.\\d+\\.\\d+([-+][0-9A-Za-z.+-]+)?$" },
								message: "must match pattern \"^\\d+\\.\\d+\\.\\d+([-+][0-9A-Za-z.+-]+)?$\"",
								schema: "^\\d+\\.\\d+\\.\\d+([-+][0-9A-Za-z.+-]+)?$",
								parentSchema: schema2$1,
								data: data4
							};
							if (vErrors === null) vErrors = [err9];
							else vErrors.push(err9);
							errors++;
						}
					} else {
						const err10 = {
							instancePath: instancePath + "/metadata/version",
							schemaPath: "#/$defs/semantic_version/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema2$1.type,
							parentSchema: schema2$1,
							data: data4
						};
						if (vErrors === null) vErrors = [err10];
						else vErrors.push(err10);
						errors++;
					}
				}
				if (data2.priority !== void 0) {
					let data5 = data2.priority;
					if (!(data5 === "low" || data5 === "medium" || data5 === "high" || data5 === "critical")) {
						const err11 = {
							instancePath: instancePath + "/metadata/priority",
							schemaPath: "#/properties/metadata/properties/priority/enum",
							keyword: "enum",
							params: { allowedValues: schema0$2.properties.metadata.properties.priority.enum },
							message: "must be equal to one of the allowed values",
							schema: schema0$2.properties.metadata.properties.priority.enum,
							parentSchema: schema0$2.properties.metadata.properties.priority,
							data: data5
						};
						if (vErrors === null) vErrors = [err11];
						else vErrors.push(err11);
						errors++;
					}
				}
				if (data2.criticality !== void 0) {
					let data6 = data2.criticality;
					if (!(data6 === "standard" || data6 === "critical")) {
						const err12 = {
							instancePath: instancePath + "/metadata/criticality",
							schemaPath: "#/properties/metadata/properties/criticality/enum",
							keyword: "enum",
							params: { allowedValues: schema0$2.properties.metadata.properties.criticality.enum },
							message: "must be equal to one of the allowed values",
							schema: schema0$2.properties.metadata.properties.criticality.enum,
							parentSchema: schema0$2.properties.metadata.properties.criticality,
							data: data6
						};
						if (vErrors === null) vErrors = [err12];
						else vErrors.push(err12);
						errors++;
					}
				}
				if (data2.owner !== void 0) {
					let data7 = data2.owner;
					if (typeof data7 !== "string") {
						const err13 = {
							instancePath: instancePath + "/metadata/owner",
							schemaPath: "#/properties/metadata/properties/owner/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema0$2.properties.metadata.properties.owner.type,
							parentSchema: schema0$2.properties.metadata.properties.owner,
							data: data7
						};
						if (vErrors === null) vErrors = [err13];
						else vErrors.push(err13);
						errors++;
					}
				}
				if (data2.description !== void 0) {
					let data8 = data2.description;
					if (typeof data8 !== "string") {
						const err14 = {
							instancePath: instancePath + "/metadata/description",
							schemaPath: "#/properties/metadata/properties/description/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema0$2.properties.metadata.properties.description.type,
							parentSchema: schema0$2.properties.metadata.properties.description,
							data: data8
						};
						if (vErrors === null) vErrors = [err14];
						else vErrors.push(err14);
						errors++;
					}
				}
			} else {
				const err15 = {
					instancePath: instancePath + "/metadata",
					schemaPath: "#/properties/metadata/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema0$2.properties.metadata.type,
					parentSchema: schema0$2.properties.metadata,
					data: data2
				};
				if (vErrors === null) vErrors = [err15];
				else vErrors.push(err15);
				errors++;
			}
		}
		if (data.spec !== void 0) {
			let data9 = data.spec;
			if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
				if (data9.scaling === void 0) {
					const err16 = {
						instancePath: instancePath + "/spec",
						schemaPath: "#/properties/spec/required",
						keyword: "required",
						params: { missingProperty: "scaling" },
						message: "must have required property 'scaling'",
						schema: schema0$2.properties.spec.required,
						parentSchema: schema0$2.properties.spec,
						data: data9
					};
					if (vErrors === null) vErrors = [err16];
					else vErrors.push(err16);
					errors++;
				}
				for (const key2 in data9) if (!func0$2.call(schema0$2.properties.spec.properties, key2)) {
					const err17 = {
						instancePath: instancePath + "/spec",
						schemaPath: "#/properties/spec/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key2 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema0$2.properties.spec,
						data: data9
					};
					if (vErrors === null) vErrors = [err17];
					else vErrors.push(err17);
					errors++;
				}
				if (data9.mode !== void 0) {
					let data10 = data9.mode;
					if (!(data10 === "observe" || data10 === "propose")) {
						const err18 = {
							instancePath: instancePath + "/spec/mode",
							schemaPath: "#/properties/spec/properties/mode/enum",
							keyword: "enum",
							params: { allowedValues: schema0$2.properties.spec.properties.mode.enum },
							message: "must be equal to one of the allowed values",
							schema: schema0$2.properties.spec.properties.mode.enum,
							parentSchema: schema0$2.properties.spec.properties.mode,
							data: data10
						};
						if (vErrors === null) vErrors = [err18];
						else vErrors.push(err18);
						errors++;
					}
				}
				if (data9.paused !== void 0) {
					let data11 = data9.paused;
					if (typeof data11 !== "boolean") {
						const err19 = {
							instancePath: instancePath + "/spec/paused",
							schemaPath: "#/properties/spec/properties/paused/type",
							keyword: "type",
							params: { type: "boolean" },
							message: "must be boolean",
							schema: schema0$2.properties.spec.properties.paused.type,
							parentSchema: schema0$2.properties.spec.properties.paused,
							data: data11
						};
						if (vErrors === null) vErrors = [err19];
						else vErrors.push(err19);
						errors++;
					}
				}
				if (data9.workload !== void 0) {
					let data12 = data9.workload;
					if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
						for (const key3 in data12) if (!(key3 === "cluster" || key3 === "namespace" || key3 === "kind" || key3 === "name")) {
							const err20 = {
								instancePath: instancePath + "/spec/workload",
								schemaPath: "#/properties/spec/properties/workload/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key3 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema0$2.properties.spec.properties.workload,
								data: data12
							};
							if (vErrors === null) vErrors = [err20];
							else vErrors.push(err20);
							errors++;
						}
						if (data12.cluster !== void 0) {
							let data13 = data12.cluster;
							if (typeof data13 !== "string") {
								const err21 = {
									instancePath: instancePath + "/spec/workload/cluster",
									schemaPath: "#/properties/spec/properties/workload/properties/cluster/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema0$2.properties.spec.properties.workload.properties.cluster.type,
									parentSchema: schema0$2.properties.spec.properties.workload.properties.cluster,
									data: data13
								};
								if (vErrors === null) vErrors = [err21];
								else vErrors.push(err21);
								errors++;
							}
						}
						if (data12.namespace !== void 0) {
							let data14 = data12.namespace;
							if (typeof data14 !== "string") {
								const err22 = {
									instancePath: instancePath + "/spec/workload/namespace",
									schemaPath: "#/properties/spec/properties/workload/properties/namespace/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema0$2.properties.spec.properties.workload.properties.namespace.type,
									parentSchema: schema0$2.properties.spec.properties.workload.properties.namespace,
									data: data14
								};
								if (vErrors === null) vErrors = [err22];
								else vErrors.push(err22);
								errors++;
							}
						}
						if (data12.kind !== void 0) {
							let data15 = data12.kind;
							if (!(data15 === "Deployment" || data15 === "StatefulSet" || data15 === "Rollout" || data15 === "DeploymentConfig")) {
								const err23 = {
									instancePath: instancePath + "/spec/workload/kind",
									schemaPath: "#/properties/spec/properties/workload/properties/kind/enum",
									keyword: "enum",
									params: { allowedValues: schema0$2.properties.spec.properties.workload.properties.kind.enum },
									message: "must be equal to one of the allowed values",
									schema: schema0$2.properties.spec.properties.workload.properties.kind.enum,
									parentSchema: schema0$2.properties.spec.properties.workload.properties.kind,
									data: data15
								};
								if (vErrors === null) vErrors = [err23];
								else vErrors.push(err23);
								errors++;
							}
						}
						if (data12.name !== void 0) {
							let data16 = data12.name;
							if (typeof data16 !== "string") {
								const err24 = {
									instancePath: instancePath + "/spec/workload/name",
									schemaPath: "#/properties/spec/properties/workload/properties/name/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema0$2.properties.spec.properties.workload.properties.name.type,
									parentSchema: schema0$2.properties.spec.properties.workload.properties.name,
									data: data16
								};
								if (vErrors === null) vErrors = [err24];
								else vErrors.push(err24);
								errors++;
							}
						}
					} else {
						const err25 = {
							instancePath: instancePath + "/spec/workload",
							schemaPath: "#/properties/spec/properties/workload/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema0$2.properties.spec.properties.workload.type,
							parentSchema: schema0$2.properties.spec.properties.workload,
							data: data12
						};
						if (vErrors === null) vErrors = [err25];
						else vErrors.push(err25);
						errors++;
					}
				}
				if (data9.manifest !== void 0) {
					let data17 = data9.manifest;
					if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
						for (const key4 in data17) if (!(key4 === "path" || key4 === "field" || key4 === "create")) {
							const err26 = {
								instancePath: instancePath + "/spec/manifest",
								schemaPath: "#/properties/spec/properties/manifest/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key4 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema0$2.properties.spec.properties.manifest,
								data: data17
							};
							if (vErrors === null) vErrors = [err26];
							else vErrors.push(err26);
							errors++;
						}
						if (data17.path !== void 0) {
							let data18 = data17.path;
							if (typeof data18 !== "string") {
								const err27 = {
									instancePath: instancePath + "/spec/manifest/path",
									schemaPath: "#/properties/spec/properties/manifest/properties/path/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema0$2.properties.spec.properties.manifest.properties.path.type,
									parentSchema: schema0$2.properties.spec.properties.manifest.properties.path,
									data: data18
								};
								if (vErrors === null) vErrors = [err27];
								else vErrors.push(err27);
								errors++;
							}
						}
						if (data17.field !== void 0) {
							let data19 = data17.field;
							if (typeof data19 !== "string") {
								const err28 = {
									instancePath: instancePath + "/spec/manifest/field",
									schemaPath: "#/properties/spec/properties/manifest/properties/field/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema0$2.properties.spec.properties.manifest.properties.field.type,
									parentSchema: schema0$2.properties.spec.properties.manifest.properties.field,
									data: data19
								};
								if (vErrors === null) vErrors = [err28];
								else vErrors.push(err28);
								errors++;
							}
						}
						if (data17.create !== void 0) {
							let data20 = data17.create;
							if (typeof data20 !== "boolean") {
								const err29 = {
									instancePath: instancePath + "/spec/manifest/create",
									schemaPath: "#/properties/spec/properties/manifest/properties/create/type",
									keyword: "type",
									params: { type: "boolean" },
									message: "must be boolean",
									schema: schema0$2.properties.spec.properties.manifest.properties.create.type,
									parentSchema: schema0$2.properties.spec.properties.manifest.properties.create,
									data: data20
								};
								if (vErrors === null) vErrors = [err29];
								else vErrors.push(err29);
								errors++;
							}
						}
					} else {
						const err30 = {
							instancePath: instancePath + "/spec/manifest",
							schemaPath: "#/properties/spec/properties/manifest/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema0$2.properties.spec.properties.manifest.type,
							parentSchema: schema0$2.properties.spec.properties.manifest,
							data: data17
						};
						if (vErrors === null) vErrors = [err30];
						else vErrors.push(err30);
						errors++;
					}
				}
				if (data9.scaling !== void 0) {
					let data21 = data9.scaling;
					if (data21 && typeof data21 == "object" && !Array.isArray(data21)) {
						if (data21.min_replicas === void 0) {
							const err31 = {
								instancePath: instancePath + "/spec/scaling",
								schemaPath: "#/properties/spec/properties/scaling/required",
								keyword: "required",
								params: { missingProperty: "min_replicas" },
								message: "must have required property 'min_replicas'",
								schema: schema0$2.properties.spec.properties.scaling.required,
								parentSchema: schema0$2.properties.spec.properties.scaling,
								data: data21
							};
							if (vErrors === null) vErrors = [err31];
							else vErrors.push(err31);
							errors++;
						}
						if (data21.max_replicas === void 0) {
							const err32 = {
								instancePath: instancePath + "/spec/scaling",
								schemaPath: "#/properties/spec/properties/scaling/required",
								keyword: "required",
								params: { missingProperty: "max_replicas" },
								message: "must have required property 'max_replicas'",
								schema: schema0$2.properties.spec.properties.scaling.required,
								parentSchema: schema0$2.properties.spec.properties.scaling,
								data: data21
							};
							if (vErrors === null) vErrors = [err32];
							else vErrors.push(err32);
							errors++;
						}
						for (const key5 in data21) if (!func0$2.call(schema0$2.properties.spec.properties.scaling.properties, key5)) {
							const err33 = {
								instancePath: instancePath + "/spec/scaling",
								schemaPath: "#/properties/spec/properties/scaling/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key5 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema0$2.properties.spec.properties.scaling,
								data: data21
							};
							if (vErrors === null) vErrors = [err33];
							else vErrors.push(err33);
							errors++;
						}
						if (data21.min_replicas !== void 0) {
							let data22 = data21.min_replicas;
							if (!(typeof data22 == "number" && !(data22 % 1) && !isNaN(data22))) {
								const err34 = {
									instancePath: instancePath + "/spec/scaling/min_replicas",
									schemaPath: "#/properties/spec/properties/scaling/properties/min_replicas/type",
									keyword: "type",
									params: { type: "integer" },
									message: "must be integer",
									schema: schema0$2.properties.spec.properties.scaling.properties.min_replicas.type,
									parentSchema: schema0$2.properties.spec.properties.scaling.properties.min_replicas,
									data: data22
								};
								if (vErrors === null) vErrors = [err34];
								else vErrors.push(err34);
								errors++;
							}
							if (typeof data22 == "number") {
								if (data22 > 2147483647 || isNaN(data22)) {
									const err35 = {
										instancePath: instancePath + "/spec/scaling/min_replicas",
										schemaPath: "#/properties/spec/properties/scaling/properties/min_replicas/maximum",
										keyword: "maximum",
										params: {
											comparison: "<=",
											limit: 2147483647
										},
										message: "must be <= 2147483647",
										schema: 2147483647,
										parentSchema: schema0$2.properties.spec.properties.scaling.properties.min_replicas,
										data: data22
									};
									if (vErrors === null) vErrors = [err35];
									else vErrors.push(err35);
									errors++;
								}
								if (data22 < 0 || isNaN(data22)) {
									const err36 = {
										instancePath: instancePath + "/spec/scaling/min_replicas",
										schemaPath: "#/properties/spec/properties/scaling/properties/min_replicas/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 0
										},
										message: "must be >= 0",
										schema: 0,
										parentSchema: schema0$2.properties.spec.properties.scaling.properties.min_replicas,
										data: data22
									};
									if (vErrors === null) vErrors = [err36];
									else vErrors.push(err36);
									errors++;
								}
							}
						}
						if (data21.max_replicas !== void 0) {
							let data23 = data21.max_replicas;
							if (!(typeof data23 == "number" && !(data23 % 1) && !isNaN(data23))) {
								const err37 = {
									instancePath: instancePath + "/spec/scaling/max_replicas",
									schemaPath: "#/properties/spec/properties/scaling/properties/max_replicas/type",
									keyword: "type",
									params: { type: "integer" },
									message: "must be integer",
									schema: schema0$2.properties.spec.properties.scaling.properties.max_replicas.type,
									parentSchema: schema0$2.properties.spec.properties.scaling.properties.max_replicas,
									data: data23
								};
								if (vErrors === null) vErrors = [err37];
								else vErrors.push(err37);
								errors++;
							}
							if (typeof data23 == "number") {
								if (data23 > 2147483647 || isNaN(data23)) {
									const err38 = {
										instancePath: instancePath + "/spec/scaling/max_replicas",
										schemaPath: "#/properties/spec/properties/scaling/properties/max_replicas/maximum",
										keyword: "maximum",
										params: {
											comparison: "<=",
											limit: 2147483647
										},
										message: "must be <= 2147483647",
										schema: 2147483647,
										parentSchema: schema0$2.properties.spec.properties.scaling.properties.max_replicas,
										data: data23
									};
									if (vErrors === null) vErrors = [err38];
									else vErrors.push(err38);
									errors++;
								}
								if (data23 < 1 || isNaN(data23)) {
									const err39 = {
										instancePath: instancePath + "/spec/scaling/max_replicas",
										schemaPath: "#/properties/spec/properties/scaling/properties/max_replicas/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 1
										},
										message: "must be >= 1",
										schema: 1,
										parentSchema: schema0$2.properties.spec.properties.scaling.properties.max_replicas,
										data: data23
									};
									if (vErrors === null) vErrors = [err39];
									else vErrors.push(err39);
									errors++;
								}
							}
						}
						if (data21.target_cpu_utilization !== void 0) {
							let data24 = data21.target_cpu_utilization;
							if (typeof data24 === "string") {
								if (!pattern2.test(data24)) {
									const err40 = {
										instancePath: instancePath + "/spec/scaling/target_cpu_utilization",
										schemaPath: "#/$defs/percent/pattern",
										keyword: "pattern",
										params: { pattern: "^\\d{1,6}(\\.\\d{1,6})?%$" },
										message: "must match pattern \"^\\d{1,6}(\\.\\d{1,6})?%$\"",
										schema: "^\\d{1,6}(\\.\\d{1,6})?%$",
										parentSchema: schema3,
										data: data24
									};
									if (vErrors === null) vErrors = [err40];
									else vErrors.push(err40);
									errors++;
								}
							} else {
								const err41 = {
									instancePath: instancePath + "/spec/scaling/target_cpu_utilization",
									schemaPath: "#/$defs/percent/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema3.type,
									parentSchema: schema3,
									data: data24
								};
								if (vErrors === null) vErrors = [err41];
								else vErrors.push(err41);
								errors++;
							}
						}
						if (data21.target_memory_utilization !== void 0) {
							let data25 = data21.target_memory_utilization;
							if (typeof data25 === "string") {
								if (!pattern2.test(data25)) {
									const err42 = {
										instancePath: instancePath + "/spec/scaling/target_memory_utilization",
										schemaPath: "#/$defs/percent/pattern",
										keyword: "pattern",
										params: { pattern: "^\\d{1,6}(\\.\\d{1,6})?%$" },
										message: "must match pattern \"^\\d{1,6}(\\.\\d{1,6})?%$\"",
										schema: "^\\d{1,6}(\\.\\d{1,6})?%$",
										parentSchema: schema3,
										data: data25
									};
									if (vErrors === null) vErrors = [err42];
									else vErrors.push(err42);
									errors++;
								}
							} else {
								const err43 = {
									instancePath: instancePath + "/spec/scaling/target_memory_utilization",
									schemaPath: "#/$defs/percent/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema3.type,
									parentSchema: schema3,
									data: data25
								};
								if (vErrors === null) vErrors = [err43];
								else vErrors.push(err43);
								errors++;
							}
						}
						if (data21.scale_up_threshold !== void 0) {
							let data26 = data21.scale_up_threshold;
							if (typeof data26 === "string") {
								if (!pattern2.test(data26)) {
									const err44 = {
										instancePath: instancePath + "/spec/scaling/scale_up_threshold",
										schemaPath: "#/$defs/percent/pattern",
										keyword: "pattern",
										params: { pattern: "^\\d{1,6}(\\.\\d{1,6})?%$" },
										message: "must match pattern \"^\\d{1,6}(\\.\\d{1,6})?%$\"",
										schema: "^\\d{1,6}(\\.\\d{1,6})?%$",
										parentSchema: schema3,
										data: data26
									};
									if (vErrors === null) vErrors = [err44];
									else vErrors.push(err44);
									errors++;
								}
							} else {
								const err45 = {
									instancePath: instancePath + "/spec/scaling/scale_up_threshold",
									schemaPath: "#/$defs/percent/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema3.type,
									parentSchema: schema3,
									data: data26
								};
								if (vErrors === null) vErrors = [err45];
								else vErrors.push(err45);
								errors++;
							}
						}
						if (data21.scale_down_threshold !== void 0) {
							let data27 = data21.scale_down_threshold;
							if (typeof data27 === "string") {
								if (!pattern2.test(data27)) {
									const err46 = {
										instancePath: instancePath + "/spec/scaling/scale_down_threshold",
										schemaPath: "#/$defs/percent/pattern",
										keyword: "pattern",
										params: { pattern: "^\\d{1,6}(\\.\\d{1,6})?%$" },
										message: "must match pattern \"^\\d{1,6}(\\.\\d{1,6})?%$\"",
										schema: "^\\d{1,6}(\\.\\d{1,6})?%$",
										parentSchema: schema3,
										data: data27
									};
									if (vErrors === null) vErrors = [err46];
									else vErrors.push(err46);
									errors++;
								}
							} else {
								const err47 = {
									instancePath: instancePath + "/spec/scaling/scale_down_threshold",
									schemaPath: "#/$defs/percent/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema3.type,
									parentSchema: schema3,
									data: data27
								};
								if (vErrors === null) vErrors = [err47];
								else vErrors.push(err47);
								errors++;
							}
						}
						if (data21.strategy !== void 0) {
							let data28 = data21.strategy;
							if (!(data28 === "step" || data28 === "proportional" || data28 === "evidence")) {
								const err48 = {
									instancePath: instancePath + "/spec/scaling/strategy",
									schemaPath: "#/properties/spec/properties/scaling/properties/strategy/enum",
									keyword: "enum",
									params: { allowedValues: schema0$2.properties.spec.properties.scaling.properties.strategy.enum },
									message: "must be equal to one of the allowed values",
									schema: schema0$2.properties.spec.properties.scaling.properties.strategy.enum,
									parentSchema: schema0$2.properties.spec.properties.scaling.properties.strategy,
									data: data28
								};
								if (vErrors === null) vErrors = [err48];
								else vErrors.push(err48);
								errors++;
							}
						}
						if (data21.objective !== void 0) {
							let data29 = data21.objective;
							if (typeof data29 === "string") {
								if (!pattern6$1.test(data29)) {
									const err49 = {
										instancePath: instancePath + "/spec/scaling/objective",
										schemaPath: "#/$defs/percent_under_100/pattern",
										keyword: "pattern",
										params: { pattern: "^\\d{1,2}(\\.\\d{1,2})?%$" },
										message: "must match pattern \"^\\d{1,2}(\\.\\d{1,2})?%$\"",
										schema: "^\\d{1,2}(\\.\\d{1,2})?%$",
										parentSchema: schema7,
										data: data29
									};
									if (vErrors === null) vErrors = [err49];
									else vErrors.push(err49);
									errors++;
								}
							} else {
								const err50 = {
									instancePath: instancePath + "/spec/scaling/objective",
									schemaPath: "#/$defs/percent_under_100/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema7.type,
									parentSchema: schema7,
									data: data29
								};
								if (vErrors === null) vErrors = [err50];
								else vErrors.push(err50);
								errors++;
							}
						}
						if (data21.utilization_limit !== void 0) {
							let data30 = data21.utilization_limit;
							if (typeof data30 === "string") {
								if (!pattern7.test(data30)) {
									const err51 = {
										instancePath: instancePath + "/spec/scaling/utilization_limit",
										schemaPath: "#/$defs/percent_up_to_100/pattern",
										keyword: "pattern",
										params: { pattern: "^(100|\\d{1,2}(\\.\\d{1,2})?)%$" },
										message: "must match pattern \"^(100|\\d{1,2}(\\.\\d{1,2})?)%$\"",
										schema: "^(100|\\d{1,2}(\\.\\d{1,2})?)%$",
										parentSchema: schema8$1,
										data: data30
									};
									if (vErrors === null) vErrors = [err51];
									else vErrors.push(err51);
									errors++;
								}
							} else {
								const err52 = {
									instancePath: instancePath + "/spec/scaling/utilization_limit",
									schemaPath: "#/$defs/percent_up_to_100/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema8$1.type,
									parentSchema: schema8$1,
									data: data30
								};
								if (vErrors === null) vErrors = [err52];
								else vErrors.push(err52);
								errors++;
							}
						}
						if (data21.demand !== void 0) {
							let data31 = data21.demand;
							if (!(data31 === "cpu" || data31 === "throughput")) {
								const err53 = {
									instancePath: instancePath + "/spec/scaling/demand",
									schemaPath: "#/properties/spec/properties/scaling/properties/demand/enum",
									keyword: "enum",
									params: { allowedValues: schema0$2.properties.spec.properties.scaling.properties.demand.enum },
									message: "must be equal to one of the allowed values",
									schema: schema0$2.properties.spec.properties.scaling.properties.demand.enum,
									parentSchema: schema0$2.properties.spec.properties.scaling.properties.demand,
									data: data31
								};
								if (vErrors === null) vErrors = [err53];
								else vErrors.push(err53);
								errors++;
							}
						}
						if (data21.throughput_per_replica !== void 0) {
							let data32 = data21.throughput_per_replica;
							if (typeof data32 == "number") {
								if (data32 < .01 || isNaN(data32)) {
									const err54 = {
										instancePath: instancePath + "/spec/scaling/throughput_per_replica",
										schemaPath: "#/properties/spec/properties/scaling/properties/throughput_per_replica/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: .01
										},
										message: "must be >= 0.01",
										schema: .01,
										parentSchema: schema0$2.properties.spec.properties.scaling.properties.throughput_per_replica,
										data: data32
									};
									if (vErrors === null) vErrors = [err54];
									else vErrors.push(err54);
									errors++;
								}
							} else {
								const err55 = {
									instancePath: instancePath + "/spec/scaling/throughput_per_replica",
									schemaPath: "#/properties/spec/properties/scaling/properties/throughput_per_replica/type",
									keyword: "type",
									params: { type: "number" },
									message: "must be number",
									schema: schema0$2.properties.spec.properties.scaling.properties.throughput_per_replica.type,
									parentSchema: schema0$2.properties.spec.properties.scaling.properties.throughput_per_replica,
									data: data32
								};
								if (vErrors === null) vErrors = [err55];
								else vErrors.push(err55);
								errors++;
							}
						}
						if (data21.scale_up_increment !== void 0) {
							let data33 = data21.scale_up_increment;
							if (!(typeof data33 == "number" && !(data33 % 1) && !isNaN(data33))) {
								const err56 = {
									instancePath: instancePath + "/spec/scaling/scale_up_increment",
									schemaPath: "#/properties/spec/properties/scaling/properties/scale_up_increment/type",
									keyword: "type",
									params: { type: "integer" },
									message: "must be integer",
									schema: schema0$2.properties.spec.properties.scaling.properties.scale_up_increment.type,
									parentSchema: schema0$2.properties.spec.properties.scaling.properties.scale_up_increment,
									data: data33
								};
								if (vErrors === null) vErrors = [err56];
								else vErrors.push(err56);
								errors++;
							}
							if (typeof data33 == "number") {
								if (data33 > 2147483647 || isNaN(data33)) {
									const err57 = {
										instancePath: instancePath + "/spec/scaling/scale_up_increment",
										schemaPath: "#/properties/spec/properties/scaling/properties/scale_up_increment/maximum",
										keyword: "maximum",
										params: {
											comparison: "<=",
											limit: 2147483647
										},
										message: "must be <= 2147483647",
										schema: 2147483647,
										parentSchema: schema0$2.properties.spec.properties.scaling.properties.scale_up_increment,
										data: data33
									};
									if (vErrors === null) vErrors = [err57];
									else vErrors.push(err57);
									errors++;
								}
								if (data33 < 1 || isNaN(data33)) {
									const err58 = {
										instancePath: instancePath + "/spec/scaling/scale_up_increment",
										schemaPath: "#/properties/spec/properties/scaling/properties/scale_up_increment/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 1
										},
										message: "must be >= 1",
										schema: 1,
										parentSchema: schema0$2.properties.spec.properties.scaling.properties.scale_up_increment,
										data: data33
									};
									if (vErrors === null) vErrors = [err58];
									else vErrors.push(err58);
									errors++;
								}
							}
						}
						if (data21.scale_down_increment !== void 0) {
							let data34 = data21.scale_down_increment;
							if (!(typeof data34 == "number" && !(data34 % 1) && !isNaN(data34))) {
								const err59 = {
									instancePath: instancePath + "/spec/scaling/scale_down_increment",
									schemaPath: "#/properties/spec/properties/scaling/properties/scale_down_increment/type",
									keyword: "type",
									params: { type: "integer" },
									message: "must be integer",
									schema: schema0$2.properties.spec.properties.scaling.properties.scale_down_increment.type,
									parentSchema: schema0$2.properties.spec.properties.scaling.properties.scale_down_increment,
									data: data34
								};
								if (vErrors === null) vErrors = [err59];
								else vErrors.push(err59);
								errors++;
							}
							if (typeof data34 == "number") {
								if (data34 > 2147483647 || isNaN(data34)) {
									const err60 = {
										instancePath: instancePath + "/spec/scaling/scale_down_increment",
										schemaPath: "#/properties/spec/properties/scaling/properties/scale_down_increment/maximum",
										keyword: "maximum",
										params: {
											comparison: "<=",
											limit: 2147483647
										},
										message: "must be <= 2147483647",
										schema: 2147483647,
										parentSchema: schema0$2.properties.spec.properties.scaling.properties.scale_down_increment,
										data: data34
									};
									if (vErrors === null) vErrors = [err60];
									else vErrors.push(err60);
									errors++;
								}
								if (data34 < 1 || isNaN(data34)) {
									const err61 = {
										instancePath: instancePath + "/spec/scaling/scale_down_increment",
										schemaPath: "#/properties/spec/properties/scaling/properties/scale_down_increment/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 1
										},
										message: "must be >= 1",
										schema: 1,
										parentSchema: schema0$2.properties.spec.properties.scaling.properties.scale_down_increment,
										data: data34
									};
									if (vErrors === null) vErrors = [err61];
									else vErrors.push(err61);
									errors++;
								}
							}
						}
						if (data21.allow_scale_down !== void 0) {
							let data35 = data21.allow_scale_down;
							if (typeof data35 !== "boolean") {
								const err62 = {
									instancePath: instancePath + "/spec/scaling/allow_scale_down",
									schemaPath: "#/properties/spec/properties/scaling/properties/allow_scale_down/type",
									keyword: "type",
									params: { type: "boolean" },
									message: "must be boolean",
									schema: schema0$2.properties.spec.properties.scaling.properties.allow_scale_down.type,
									parentSchema: schema0$2.properties.spec.properties.scaling.properties.allow_scale_down,
									data: data35
								};
								if (vErrors === null) vErrors = [err62];
								else vErrors.push(err62);
								errors++;
							}
						}
						if (data21.weights !== void 0) {
							let data36 = data21.weights;
							if (data36 && typeof data36 == "object" && !Array.isArray(data36)) {
								for (const key6 in data36) if (!(key6 === "cpu" || key6 === "memory" || key6 === "latency")) {
									const err63 = {
										instancePath: instancePath + "/spec/scaling/weights",
										schemaPath: "#/properties/spec/properties/scaling/properties/weights/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key6 },
										message: "must NOT have additional properties",
										schema: false,
										parentSchema: schema0$2.properties.spec.properties.scaling.properties.weights,
										data: data36
									};
									if (vErrors === null) vErrors = [err63];
									else vErrors.push(err63);
									errors++;
								}
								if (data36.cpu !== void 0) {
									let data37 = data36.cpu;
									if (typeof data37 == "number") {
										if (data37 > 1 || isNaN(data37)) {
											const err64 = {
												instancePath: instancePath + "/spec/scaling/weights/cpu",
												schemaPath: "#/properties/spec/properties/scaling/properties/weights/properties/cpu/maximum",
												keyword: "maximum",
												params: {
													comparison: "<=",
													limit: 1
												},
												message: "must be <= 1",
												schema: 1,
												parentSchema: schema0$2.properties.spec.properties.scaling.properties.weights.properties.cpu,
												data: data37
											};
											if (vErrors === null) vErrors = [err64];
											else vErrors.push(err64);
											errors++;
										}
										if (data37 < 0 || isNaN(data37)) {
											const err65 = {
												instancePath: instancePath + "/spec/scaling/weights/cpu",
												schemaPath: "#/properties/spec/properties/scaling/properties/weights/properties/cpu/minimum",
												keyword: "minimum",
												params: {
													comparison: ">=",
													limit: 0
												},
												message: "must be >= 0",
												schema: 0,
												parentSchema: schema0$2.properties.spec.properties.scaling.properties.weights.properties.cpu,
												data: data37
											};
											if (vErrors === null) vErrors = [err65];
											else vErrors.push(err65);
											errors++;
										}
									} else {
										const err66 = {
											instancePath: instancePath + "/spec/scaling/weights/cpu",
											schemaPath: "#/properties/spec/properties/scaling/properties/weights/properties/cpu/type",
											keyword: "type",
											params: { type: "number" },
											message: "must be number",
											schema: schema0$2.properties.spec.properties.scaling.properties.weights.properties.cpu.type,
											parentSchema: schema0$2.properties.spec.properties.scaling.properties.weights.properties.cpu,
											data: data37
										};
										if (vErrors === null) vErrors = [err66];
										else vErrors.push(err66);
										errors++;
									}
								}
								if (data36.memory !== void 0) {
									let data38 = data36.memory;
									if (typeof data38 == "number") {
										if (data38 > 1 || isNaN(data38)) {
											const err67 = {
												instancePath: instancePath + "/spec/scaling/weights/memory",
												schemaPath: "#/properties/spec/properties/scaling/properties/weights/properties/memory/maximum",
												keyword: "maximum",
												params: {
													comparison: "<=",
													limit: 1
												},
												message: "must be <= 1",
												schema: 1,
												parentSchema: schema0$2.properties.spec.properties.scaling.properties.weights.properties.memory,
												data: data38
											};
											if (vErrors === null) vErrors = [err67];
											else vErrors.push(err67);
											errors++;
										}
										if (data38 < 0 || isNaN(data38)) {
											const err68 = {
												instancePath: instancePath + "/spec/scaling/weights/memory",
												schemaPath: "#/properties/spec/properties/scaling/properties/weights/properties/memory/minimum",
												keyword: "minimum",
												params: {
													comparison: ">=",
													limit: 0
												},
												message: "must be >= 0",
												schema: 0,
												parentSchema: schema0$2.properties.spec.properties.scaling.properties.weights.properties.memory,
												data: data38
											};
											if (vErrors === null) vErrors = [err68];
											else vErrors.push(err68);
											errors++;
										}
									} else {
										const err69 = {
											instancePath: instancePath + "/spec/scaling/weights/memory",
											schemaPath: "#/properties/spec/properties/scaling/properties/weights/properties/memory/type",
											keyword: "type",
											params: { type: "number" },
											message: "must be number",
											schema: schema0$2.properties.spec.properties.scaling.properties.weights.properties.memory.type,
											parentSchema: schema0$2.properties.spec.properties.scaling.properties.weights.properties.memory,
											data: data38
										};
										if (vErrors === null) vErrors = [err69];
										else vErrors.push(err69);
										errors++;
									}
								}
								if (data36.latency !== void 0) {
									let data39 = data36.latency;
									if (typeof data39 == "number") {
										if (data39 > 1 || isNaN(data39)) {
											const err70 = {
												instancePath: instancePath + "/spec/scaling/weights/latency",
												schemaPath: "#/properties/spec/properties/scaling/properties/weights/properties/latency/maximum",
												keyword: "maximum",
												params: {
													comparison: "<=",
													limit: 1
												},
												message: "must be <= 1",
												schema: 1,
												parentSchema: schema0$2.properties.spec.properties.scaling.properties.weights.properties.latency,
												data: data39
											};
											if (vErrors === null) vErrors = [err70];
											else vErrors.push(err70);
											errors++;
										}
										if (data39 < 0 || isNaN(data39)) {
											const err71 = {
												instancePath: instancePath + "/spec/scaling/weights/latency",
												schemaPath: "#/properties/spec/properties/scaling/properties/weights/properties/latency/minimum",
												keyword: "minimum",
												params: {
													comparison: ">=",
													limit: 0
												},
												message: "must be >= 0",
												schema: 0,
												parentSchema: schema0$2.properties.spec.properties.scaling.properties.weights.properties.latency,
												data: data39
											};
											if (vErrors === null) vErrors = [err71];
											else vErrors.push(err71);
											errors++;
										}
									} else {
										const err72 = {
											instancePath: instancePath + "/spec/scaling/weights/latency",
											schemaPath: "#/properties/spec/properties/scaling/properties/weights/properties/latency/type",
											keyword: "type",
											params: { type: "number" },
											message: "must be number",
											schema: schema0$2.properties.spec.properties.scaling.properties.weights.properties.latency.type,
											parentSchema: schema0$2.properties.spec.properties.scaling.properties.weights.properties.latency,
											data: data39
										};
										if (vErrors === null) vErrors = [err72];
										else vErrors.push(err72);
										errors++;
									}
								}
							} else {
								const err73 = {
									instancePath: instancePath + "/spec/scaling/weights",
									schemaPath: "#/properties/spec/properties/scaling/properties/weights/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object",
									schema: schema0$2.properties.spec.properties.scaling.properties.weights.type,
									parentSchema: schema0$2.properties.spec.properties.scaling.properties.weights,
									data: data36
								};
								if (vErrors === null) vErrors = [err73];
								else vErrors.push(err73);
								errors++;
							}
						}
						if (data21.saturation_threshold !== void 0) {
							let data40 = data21.saturation_threshold;
							if (typeof data40 === "string") {
								if (!pattern2.test(data40)) {
									const err74 = {
										instancePath: instancePath + "/spec/scaling/saturation_threshold",
										schemaPath: "#/$defs/percent/pattern",
										keyword: "pattern",
										params: { pattern: "^\\d{1,6}(\\.\\d{1,6})?%$" },
										message: "must match pattern \"^\\d{1,6}(\\.\\d{1,6})?%$\"",
										schema: "^\\d{1,6}(\\.\\d{1,6})?%$",
										parentSchema: schema3,
										data: data40
									};
									if (vErrors === null) vErrors = [err74];
									else vErrors.push(err74);
									errors++;
								}
							} else {
								const err75 = {
									instancePath: instancePath + "/spec/scaling/saturation_threshold",
									schemaPath: "#/$defs/percent/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema3.type,
									parentSchema: schema3,
									data: data40
								};
								if (vErrors === null) vErrors = [err75];
								else vErrors.push(err75);
								errors++;
							}
						}
						if (data21.cooldown_period !== void 0) {
							let data41 = data21.cooldown_period;
							const _errs92 = errors;
							let valid16 = false;
							const _errs93 = errors;
							if (typeof data41 === "string") {
								if (!pattern9$1.test(data41)) {
									const err76 = {
										instancePath: instancePath + "/spec/scaling/cooldown_period",
										schemaPath: "#/$defs/duration/pattern",
										keyword: "pattern",
										params: { pattern: "^(\\d{1,9}(ms|[dhms]))+$" },
										message: "must match pattern \"^(\\d{1,9}(ms|[dhms]))+$\"",
										schema: "^(\\d{1,9}(ms|[dhms]))+$",
										parentSchema: schema10,
										data: data41
									};
									if (vErrors === null) vErrors = [err76];
									else vErrors.push(err76);
									errors++;
								}
							} else {
								const err77 = {
									instancePath: instancePath + "/spec/scaling/cooldown_period",
									schemaPath: "#/$defs/duration/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema10.type,
									parentSchema: schema10,
									data: data41
								};
								if (vErrors === null) vErrors = [err77];
								else vErrors.push(err77);
								errors++;
							}
							var _valid0 = _errs93 === errors;
							valid16 = valid16 || _valid0;
							const _errs96 = errors;
							if (data41 && typeof data41 == "object" && !Array.isArray(data41)) {
								for (const key7 in data41) if (!(key7 === "up" || key7 === "down")) {
									const err78 = {
										instancePath: instancePath + "/spec/scaling/cooldown_period",
										schemaPath: "#/properties/spec/properties/scaling/properties/cooldown_period/anyOf/1/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key7 },
										message: "must NOT have additional properties",
										schema: false,
										parentSchema: schema0$2.properties.spec.properties.scaling.properties.cooldown_period.anyOf[1],
										data: data41
									};
									if (vErrors === null) vErrors = [err78];
									else vErrors.push(err78);
									errors++;
								}
								if (data41.up !== void 0) {
									let data42 = data41.up;
									if (typeof data42 === "string") {
										if (!pattern9$1.test(data42)) {
											const err79 = {
												instancePath: instancePath + "/spec/scaling/cooldown_period/up",
												schemaPath: "#/$defs/duration/pattern",
												keyword: "pattern",
												params: { pattern: "^(\\d{1,9}(ms|[dhms]))+$" },
												message: "must match pattern \"^(\\d{1,9}(ms|[dhms]))+$\"",
												schema: "^(\\d{1,9}(ms|[dhms]))+$",
												parentSchema: schema10,
												data: data42
											};
											if (vErrors === null) vErrors = [err79];
											else vErrors.push(err79);
											errors++;
										}
									} else {
										const err80 = {
											instancePath: instancePath + "/spec/scaling/cooldown_period/up",
											schemaPath: "#/$defs/duration/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema10.type,
											parentSchema: schema10,
											data: data42
										};
										if (vErrors === null) vErrors = [err80];
										else vErrors.push(err80);
										errors++;
									}
								}
								if (data41.down !== void 0) {
									let data43 = data41.down;
									if (typeof data43 === "string") {
										if (!pattern9$1.test(data43)) {
											const err81 = {
												instancePath: instancePath + "/spec/scaling/cooldown_period/down",
												schemaPath: "#/$defs/duration/pattern",
												keyword: "pattern",
												params: { pattern: "^(\\d{1,9}(ms|[dhms]))+$" },
												message: "must match pattern \"^(\\d{1,9}(ms|[dhms]))+$\"",
												schema: "^(\\d{1,9}(ms|[dhms]))+$",
												parentSchema: schema10,
												data: data43
											};
											if (vErrors === null) vErrors = [err81];
											else vErrors.push(err81);
											errors++;
										}
									} else {
										const err82 = {
											instancePath: instancePath + "/spec/scaling/cooldown_period/down",
											schemaPath: "#/$defs/duration/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema10.type,
											parentSchema: schema10,
											data: data43
										};
										if (vErrors === null) vErrors = [err82];
										else vErrors.push(err82);
										errors++;
									}
								}
							} else {
								const err83 = {
									instancePath: instancePath + "/spec/scaling/cooldown_period",
									schemaPath: "#/properties/spec/properties/scaling/properties/cooldown_period/anyOf/1/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object",
									schema: schema0$2.properties.spec.properties.scaling.properties.cooldown_period.anyOf[1].type,
									parentSchema: schema0$2.properties.spec.properties.scaling.properties.cooldown_period.anyOf[1],
									data: data41
								};
								if (vErrors === null) vErrors = [err83];
								else vErrors.push(err83);
								errors++;
							}
							var _valid0 = _errs96 === errors;
							valid16 = valid16 || _valid0;
							if (!valid16) {
								const err84 = {
									instancePath: instancePath + "/spec/scaling/cooldown_period",
									schemaPath: "#/properties/spec/properties/scaling/properties/cooldown_period/anyOf",
									keyword: "anyOf",
									params: {},
									message: "must match a schema in anyOf",
									schema: schema0$2.properties.spec.properties.scaling.properties.cooldown_period.anyOf,
									parentSchema: schema0$2.properties.spec.properties.scaling.properties.cooldown_period,
									data: data41
								};
								if (vErrors === null) vErrors = [err84];
								else vErrors.push(err84);
								errors++;
							} else {
								errors = _errs92;
								if (vErrors !== null) {
									if (_errs92) vErrors.length = _errs92;
									else vErrors = null;
								}
							}
						}
						if (data21.scale_up_stabilization !== void 0) {
							let data44 = data21.scale_up_stabilization;
							if (typeof data44 === "string") {
								if (!pattern9$1.test(data44)) {
									const err85 = {
										instancePath: instancePath + "/spec/scaling/scale_up_stabilization",
										schemaPath: "#/$defs/duration/pattern",
										keyword: "pattern",
										params: { pattern: "^(\\d{1,9}(ms|[dhms]))+$" },
										message: "must match pattern \"^(\\d{1,9}(ms|[dhms]))+$\"",
										schema: "^(\\d{1,9}(ms|[dhms]))+$",
										parentSchema: schema10,
										data: data44
									};
									if (vErrors === null) vErrors = [err85];
									else vErrors.push(err85);
									errors++;
								}
							} else {
								const err86 = {
									instancePath: instancePath + "/spec/scaling/scale_up_stabilization",
									schemaPath: "#/$defs/duration/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema10.type,
									parentSchema: schema10,
									data: data44
								};
								if (vErrors === null) vErrors = [err86];
								else vErrors.push(err86);
								errors++;
							}
						}
						if (data21.scale_down_stabilization !== void 0) {
							let data45 = data21.scale_down_stabilization;
							if (typeof data45 === "string") {
								if (!pattern9$1.test(data45)) {
									const err87 = {
										instancePath: instancePath + "/spec/scaling/scale_down_stabilization",
										schemaPath: "#/$defs/duration/pattern",
										keyword: "pattern",
										params: { pattern: "^(\\d{1,9}(ms|[dhms]))+$" },
										message: "must match pattern \"^(\\d{1,9}(ms|[dhms]))+$\"",
										schema: "^(\\d{1,9}(ms|[dhms]))+$",
										parentSchema: schema10,
										data: data45
									};
									if (vErrors === null) vErrors = [err87];
									else vErrors.push(err87);
									errors++;
								}
							} else {
								const err88 = {
									instancePath: instancePath + "/spec/scaling/scale_down_stabilization",
									schemaPath: "#/$defs/duration/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema10.type,
									parentSchema: schema10,
									data: data45
								};
								if (vErrors === null) vErrors = [err88];
								else vErrors.push(err88);
								errors++;
							}
						}
						if (data21.tolerance !== void 0) {
							let data46 = data21.tolerance;
							const _errs112 = errors;
							let valid23 = false;
							const _errs113 = errors;
							if (typeof data46 === "string") {
								if (!pattern2.test(data46)) {
									const err89 = {
										instancePath: instancePath + "/spec/scaling/tolerance",
										schemaPath: "#/$defs/percent/pattern",
										keyword: "pattern",
										params: { pattern: "^\\d{1,6}(\\.\\d{1,6})?%$" },
										message: "must match pattern \"^\\d{1,6}(\\.\\d{1,6})?%$\"",
										schema: "^\\d{1,6}(\\.\\d{1,6})?%$",
										parentSchema: schema3,
										data: data46
									};
									if (vErrors === null) vErrors = [err89];
									else vErrors.push(err89);
									errors++;
								}
							} else {
								const err90 = {
									instancePath: instancePath + "/spec/scaling/tolerance",
									schemaPath: "#/$defs/percent/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema3.type,
									parentSchema: schema3,
									data: data46
								};
								if (vErrors === null) vErrors = [err90];
								else vErrors.push(err90);
								errors++;
							}
							var _valid1 = _errs113 === errors;
							valid23 = valid23 || _valid1;
							const _errs116 = errors;
							if (data46 && typeof data46 == "object" && !Array.isArray(data46)) {
								for (const key8 in data46) if (!(key8 === "up" || key8 === "down")) {
									const err91 = {
										instancePath: instancePath + "/spec/scaling/tolerance",
										schemaPath: "#/properties/spec/properties/scaling/properties/tolerance/anyOf/1/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key8 },
										message: "must NOT have additional properties",
										schema: false,
										parentSchema: schema0$2.properties.spec.properties.scaling.properties.tolerance.anyOf[1],
										data: data46
									};
									if (vErrors === null) vErrors = [err91];
									else vErrors.push(err91);
									errors++;
								}
								if (data46.up !== void 0) {
									let data47 = data46.up;
									if (typeof data47 === "string") {
										if (!pattern2.test(data47)) {
											const err92 = {
												instancePath: instancePath + "/spec/scaling/tolerance/up",
												schemaPath: "#/$defs/percent/pattern",
												keyword: "pattern",
												params: { pattern: "^\\d{1,6}(\\.\\d{1,6})?%$" },
												message: "must match pattern \"^\\d{1,6}(\\.\\d{1,6})?%$\"",
												schema: "^\\d{1,6}(\\.\\d{1,6})?%$",
												parentSchema: schema3,
												data: data47
											};
											if (vErrors === null) vErrors = [err92];
											else vErrors.push(err92);
											errors++;
										}
									} else {
										const err93 = {
											instancePath: instancePath + "/spec/scaling/tolerance/up",
											schemaPath: "#/$defs/percent/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema3.type,
											parentSchema: schema3,
											data: data47
										};
										if (vErrors === null) vErrors = [err93];
										else vErrors.push(err93);
										errors++;
									}
								}
								if (data46.down !== void 0) {
									let data48 = data46.down;
									if (typeof data48 === "string") {
										if (!pattern2.test(data48)) {
											const err94 = {
												instancePath: instancePath + "/spec/scaling/tolerance/down",
												schemaPath: "#/$defs/percent/pattern",
												keyword: "pattern",
												params: { pattern: "^\\d{1,6}(\\.\\d{1,6})?%$" },
												message: "must match pattern \"^\\d{1,6}(\\.\\d{1,6})?%$\"",
												schema: "^\\d{1,6}(\\.\\d{1,6})?%$",
												parentSchema: schema3,
												data: data48
											};
											if (vErrors === null) vErrors = [err94];
											else vErrors.push(err94);
											errors++;
										}
									} else {
										const err95 = {
											instancePath: instancePath + "/spec/scaling/tolerance/down",
											schemaPath: "#/$defs/percent/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema3.type,
											parentSchema: schema3,
											data: data48
										};
										if (vErrors === null) vErrors = [err95];
										else vErrors.push(err95);
										errors++;
									}
								}
							} else {
								const err96 = {
									instancePath: instancePath + "/spec/scaling/tolerance",
									schemaPath: "#/properties/spec/properties/scaling/properties/tolerance/anyOf/1/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object",
									schema: schema0$2.properties.spec.properties.scaling.properties.tolerance.anyOf[1].type,
									parentSchema: schema0$2.properties.spec.properties.scaling.properties.tolerance.anyOf[1],
									data: data46
								};
								if (vErrors === null) vErrors = [err96];
								else vErrors.push(err96);
								errors++;
							}
							var _valid1 = _errs116 === errors;
							valid23 = valid23 || _valid1;
							if (!valid23) {
								const err97 = {
									instancePath: instancePath + "/spec/scaling/tolerance",
									schemaPath: "#/properties/spec/properties/scaling/properties/tolerance/anyOf",
									keyword: "anyOf",
									params: {},
									message: "must match a schema in anyOf",
									schema: schema0$2.properties.spec.properties.scaling.properties.tolerance.anyOf,
									parentSchema: schema0$2.properties.spec.properties.scaling.properties.tolerance,
									data: data46
								};
								if (vErrors === null) vErrors = [err97];
								else vErrors.push(err97);
								errors++;
							} else {
								errors = _errs112;
								if (vErrors !== null) {
									if (_errs112) vErrors.length = _errs112;
									else vErrors = null;
								}
							}
						}
						if (data21.utilization_basis !== void 0) {
							let data49 = data21.utilization_basis;
							if (data49 && typeof data49 == "object" && !Array.isArray(data49)) {
								for (const key9 in data49) if (!(key9 === "cpu" || key9 === "memory")) {
									const err98 = {
										instancePath: instancePath + "/spec/scaling/utilization_basis",
										schemaPath: "#/properties/spec/properties/scaling/properties/utilization_basis/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key9 },
										message: "must NOT have additional properties",
										schema: false,
										parentSchema: schema0$2.properties.spec.properties.scaling.properties.utilization_basis,
										data: data49
									};
									if (vErrors === null) vErrors = [err98];
									else vErrors.push(err98);
									errors++;
								}
								if (data49.cpu !== void 0) {
									let data50 = data49.cpu;
									if (!(data50 === "request" || data50 === "limit")) {
										const err99 = {
											instancePath: instancePath + "/spec/scaling/utilization_basis/cpu",
											schemaPath: "#/properties/spec/properties/scaling/properties/utilization_basis/properties/cpu/enum",
											keyword: "enum",
											params: { allowedValues: schema0$2.properties.spec.properties.scaling.properties.utilization_basis.properties.cpu.enum },
											message: "must be equal to one of the allowed values",
											schema: schema0$2.properties.spec.properties.scaling.properties.utilization_basis.properties.cpu.enum,
											parentSchema: schema0$2.properties.spec.properties.scaling.properties.utilization_basis.properties.cpu,
											data: data50
										};
										if (vErrors === null) vErrors = [err99];
										else vErrors.push(err99);
										errors++;
									}
								}
								if (data49.memory !== void 0) {
									let data51 = data49.memory;
									if (!(data51 === "request" || data51 === "limit")) {
										const err100 = {
											instancePath: instancePath + "/spec/scaling/utilization_basis/memory",
											schemaPath: "#/properties/spec/properties/scaling/properties/utilization_basis/properties/memory/enum",
											keyword: "enum",
											params: { allowedValues: schema0$2.properties.spec.properties.scaling.properties.utilization_basis.properties.memory.enum },
											message: "must be equal to one of the allowed values",
											schema: schema0$2.properties.spec.properties.scaling.properties.utilization_basis.properties.memory.enum,
											parentSchema: schema0$2.properties.spec.properties.scaling.properties.utilization_basis.properties.memory,
											data: data51
										};
										if (vErrors === null) vErrors = [err100];
										else vErrors.push(err100);
										errors++;
									}
								}
							} else {
								const err101 = {
									instancePath: instancePath + "/spec/scaling/utilization_basis",
									schemaPath: "#/properties/spec/properties/scaling/properties/utilization_basis/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object",
									schema: schema0$2.properties.spec.properties.scaling.properties.utilization_basis.type,
									parentSchema: schema0$2.properties.spec.properties.scaling.properties.utilization_basis,
									data: data49
								};
								if (vErrors === null) vErrors = [err101];
								else vErrors.push(err101);
								errors++;
							}
						}
					} else {
						const err102 = {
							instancePath: instancePath + "/spec/scaling",
							schemaPath: "#/properties/spec/properties/scaling/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema0$2.properties.spec.properties.scaling.type,
							parentSchema: schema0$2.properties.spec.properties.scaling,
							data: data21
						};
						if (vErrors === null) vErrors = [err102];
						else vErrors.push(err102);
						errors++;
					}
				}
				if (data9.resources !== void 0) {
					let data52 = data9.resources;
					if (data52 && typeof data52 == "object" && !Array.isArray(data52)) {
						for (const key10 in data52) if (!(key10 === "cpu_request" || key10 === "cpu_limit" || key10 === "memory_request" || key10 === "memory_limit")) {
							const err103 = {
								instancePath: instancePath + "/spec/resources",
								schemaPath: "#/properties/spec/properties/resources/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key10 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema0$2.properties.spec.properties.resources,
								data: data52
							};
							if (vErrors === null) vErrors = [err103];
							else vErrors.push(err103);
							errors++;
						}
						if (data52.cpu_request !== void 0) {
							let data53 = data52.cpu_request;
							if (typeof data53 !== "string" && !(typeof data53 == "number")) {
								const err104 = {
									instancePath: instancePath + "/spec/resources/cpu_request",
									schemaPath: "#/$defs/quantity/type",
									keyword: "type",
									params: { type: schema18.type },
									message: "must be string,number",
									schema: schema18.type,
									parentSchema: schema18,
									data: data53
								};
								if (vErrors === null) vErrors = [err104];
								else vErrors.push(err104);
								errors++;
							}
						}
						if (data52.cpu_limit !== void 0) {
							let data54 = data52.cpu_limit;
							if (typeof data54 !== "string" && !(typeof data54 == "number")) {
								const err105 = {
									instancePath: instancePath + "/spec/resources/cpu_limit",
									schemaPath: "#/$defs/quantity/type",
									keyword: "type",
									params: { type: schema18.type },
									message: "must be string,number",
									schema: schema18.type,
									parentSchema: schema18,
									data: data54
								};
								if (vErrors === null) vErrors = [err105];
								else vErrors.push(err105);
								errors++;
							}
						}
						if (data52.memory_request !== void 0) {
							let data55 = data52.memory_request;
							if (typeof data55 !== "string" && !(typeof data55 == "number")) {
								const err106 = {
									instancePath: instancePath + "/spec/resources/memory_request",
									schemaPath: "#/$defs/quantity/type",
									keyword: "type",
									params: { type: schema18.type },
									message: "must be string,number",
									schema: schema18.type,
									parentSchema: schema18,
									data: data55
								};
								if (vErrors === null) vErrors = [err106];
								else vErrors.push(err106);
								errors++;
							}
						}
						if (data52.memory_limit !== void 0) {
							let data56 = data52.memory_limit;
							if (typeof data56 !== "string" && !(typeof data56 == "number")) {
								const err107 = {
									instancePath: instancePath + "/spec/resources/memory_limit",
									schemaPath: "#/$defs/quantity/type",
									keyword: "type",
									params: { type: schema18.type },
									message: "must be string,number",
									schema: schema18.type,
									parentSchema: schema18,
									data: data56
								};
								if (vErrors === null) vErrors = [err107];
								else vErrors.push(err107);
								errors++;
							}
						}
					} else {
						const err108 = {
							instancePath: instancePath + "/spec/resources",
							schemaPath: "#/properties/spec/properties/resources/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema0$2.properties.spec.properties.resources.type,
							parentSchema: schema0$2.properties.spec.properties.resources,
							data: data52
						};
						if (vErrors === null) vErrors = [err108];
						else vErrors.push(err108);
						errors++;
					}
				}
				if (data9.performance !== void 0) {
					let data57 = data9.performance;
					if (data57 && typeof data57 == "object" && !Array.isArray(data57)) {
						for (const key11 in data57) if (!(key11 === "latency_p95_target" || key11 === "error_rate_threshold" || key11 === "throughput_min")) {
							const err109 = {
								instancePath: instancePath + "/spec/performance",
								schemaPath: "#/properties/spec/properties/performance/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key11 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema0$2.properties.spec.properties.performance,
								data: data57
							};
							if (vErrors === null) vErrors = [err109];
							else vErrors.push(err109);
							errors++;
						}
						if (data57.latency_p95_target !== void 0) {
							let data58 = data57.latency_p95_target;
							if (typeof data58 === "string") {
								if (!pattern9$1.test(data58)) {
									const err110 = {
										instancePath: instancePath + "/spec/performance/latency_p95_target",
										schemaPath: "#/$defs/duration/pattern",
										keyword: "pattern",
										params: { pattern: "^(\\d{1,9}(ms|[dhms]))+$" },
										message: "must match pattern \"^(\\d{1,9}(ms|[dhms]))+$\"",
										schema: "^(\\d{1,9}(ms|[dhms]))+$",
										parentSchema: schema10,
										data: data58
									};
									if (vErrors === null) vErrors = [err110];
									else vErrors.push(err110);
									errors++;
								}
							} else {
								const err111 = {
									instancePath: instancePath + "/spec/performance/latency_p95_target",
									schemaPath: "#/$defs/duration/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema10.type,
									parentSchema: schema10,
									data: data58
								};
								if (vErrors === null) vErrors = [err111];
								else vErrors.push(err111);
								errors++;
							}
						}
						if (data57.error_rate_threshold !== void 0) {
							let data59 = data57.error_rate_threshold;
							if (typeof data59 === "string") {
								if (!pattern2.test(data59)) {
									const err112 = {
										instancePath: instancePath + "/spec/performance/error_rate_threshold",
										schemaPath: "#/$defs/percent/pattern",
										keyword: "pattern",
										params: { pattern: "^\\d{1,6}(\\.\\d{1,6})?%$" },
										message: "must match pattern \"^\\d{1,6}(\\.\\d{1,6})?%$\"",
										schema: "^\\d{1,6}(\\.\\d{1,6})?%$",
										parentSchema: schema3,
										data: data59
									};
									if (vErrors === null) vErrors = [err112];
									else vErrors.push(err112);
									errors++;
								}
							} else {
								const err113 = {
									instancePath: instancePath + "/spec/performance/error_rate_threshold",
									schemaPath: "#/$defs/percent/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema3.type,
									parentSchema: schema3,
									data: data59
								};
								if (vErrors === null) vErrors = [err113];
								else vErrors.push(err113);
								errors++;
							}
						}
						if (data57.throughput_min !== void 0) {
							let data60 = data57.throughput_min;
							if (typeof data60 == "number") {
								if (data60 < 0 || isNaN(data60)) {
									const err114 = {
										instancePath: instancePath + "/spec/performance/throughput_min",
										schemaPath: "#/properties/spec/properties/performance/properties/throughput_min/minimum",
										keyword: "minimum",
										params: {
											comparison: ">=",
											limit: 0
										},
										message: "must be >= 0",
										schema: 0,
										parentSchema: schema0$2.properties.spec.properties.performance.properties.throughput_min,
										data: data60
									};
									if (vErrors === null) vErrors = [err114];
									else vErrors.push(err114);
									errors++;
								}
							} else {
								const err115 = {
									instancePath: instancePath + "/spec/performance/throughput_min",
									schemaPath: "#/properties/spec/properties/performance/properties/throughput_min/type",
									keyword: "type",
									params: { type: "number" },
									message: "must be number",
									schema: schema0$2.properties.spec.properties.performance.properties.throughput_min.type,
									parentSchema: schema0$2.properties.spec.properties.performance.properties.throughput_min,
									data: data60
								};
								if (vErrors === null) vErrors = [err115];
								else vErrors.push(err115);
								errors++;
							}
						}
					} else {
						const err116 = {
							instancePath: instancePath + "/spec/performance",
							schemaPath: "#/properties/spec/properties/performance/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema0$2.properties.spec.properties.performance.type,
							parentSchema: schema0$2.properties.spec.properties.performance,
							data: data57
						};
						if (vErrors === null) vErrors = [err116];
						else vErrors.push(err116);
						errors++;
					}
				}
				if (data9.metrics !== void 0) {
					let data61 = data9.metrics;
					if (data61 && typeof data61 == "object" && !Array.isArray(data61)) {
						for (const key12 in data61) if (!(key12 === "max_age" || key12 === "window" || key12 === "queries")) {
							const err117 = {
								instancePath: instancePath + "/spec/metrics",
								schemaPath: "#/properties/spec/properties/metrics/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key12 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema0$2.properties.spec.properties.metrics,
								data: data61
							};
							if (vErrors === null) vErrors = [err117];
							else vErrors.push(err117);
							errors++;
						}
						if (data61.max_age !== void 0) {
							let data62 = data61.max_age;
							if (typeof data62 === "string") {
								if (!pattern9$1.test(data62)) {
									const err118 = {
										instancePath: instancePath + "/spec/metrics/max_age",
										schemaPath: "#/$defs/duration/pattern",
										keyword: "pattern",
										params: { pattern: "^(\\d{1,9}(ms|[dhms]))+$" },
										message: "must match pattern \"^(\\d{1,9}(ms|[dhms]))+$\"",
										schema: "^(\\d{1,9}(ms|[dhms]))+$",
										parentSchema: schema10,
										data: data62
									};
									if (vErrors === null) vErrors = [err118];
									else vErrors.push(err118);
									errors++;
								}
							} else {
								const err119 = {
									instancePath: instancePath + "/spec/metrics/max_age",
									schemaPath: "#/$defs/duration/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema10.type,
									parentSchema: schema10,
									data: data62
								};
								if (vErrors === null) vErrors = [err119];
								else vErrors.push(err119);
								errors++;
							}
						}
						if (data61.window !== void 0) {
							let data63 = data61.window;
							if (typeof data63 === "string") {
								if (!pattern9$1.test(data63)) {
									const err120 = {
										instancePath: instancePath + "/spec/metrics/window",
										schemaPath: "#/$defs/duration/pattern",
										keyword: "pattern",
										params: { pattern: "^(\\d{1,9}(ms|[dhms]))+$" },
										message: "must match pattern \"^(\\d{1,9}(ms|[dhms]))+$\"",
										schema: "^(\\d{1,9}(ms|[dhms]))+$",
										parentSchema: schema10,
										data: data63
									};
									if (vErrors === null) vErrors = [err120];
									else vErrors.push(err120);
									errors++;
								}
							} else {
								const err121 = {
									instancePath: instancePath + "/spec/metrics/window",
									schemaPath: "#/$defs/duration/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema10.type,
									parentSchema: schema10,
									data: data63
								};
								if (vErrors === null) vErrors = [err121];
								else vErrors.push(err121);
								errors++;
							}
						}
						if (data61.queries !== void 0) {
							let data64 = data61.queries;
							if (data64 && typeof data64 == "object" && !Array.isArray(data64)) {
								for (const key13 in data64) if (!func0$2.call(schema0$2.properties.spec.properties.metrics.properties.queries.properties, key13)) {
									const err122 = {
										instancePath: instancePath + "/spec/metrics/queries",
										schemaPath: "#/properties/spec/properties/metrics/properties/queries/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key13 },
										message: "must NOT have additional properties",
										schema: false,
										parentSchema: schema0$2.properties.spec.properties.metrics.properties.queries,
										data: data64
									};
									if (vErrors === null) vErrors = [err122];
									else vErrors.push(err122);
									errors++;
								}
								if (data64.cpu_utilization !== void 0) {
									let data65 = data64.cpu_utilization;
									if (typeof data65 !== "string") {
										const err123 = {
											instancePath: instancePath + "/spec/metrics/queries/cpu_utilization",
											schemaPath: "#/properties/spec/properties/metrics/properties/queries/properties/cpu_utilization/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema0$2.properties.spec.properties.metrics.properties.queries.properties.cpu_utilization.type,
											parentSchema: schema0$2.properties.spec.properties.metrics.properties.queries.properties.cpu_utilization,
											data: data65
										};
										if (vErrors === null) vErrors = [err123];
										else vErrors.push(err123);
										errors++;
									}
								}
								if (data64.memory_utilization !== void 0) {
									let data66 = data64.memory_utilization;
									if (typeof data66 !== "string") {
										const err124 = {
											instancePath: instancePath + "/spec/metrics/queries/memory_utilization",
											schemaPath: "#/properties/spec/properties/metrics/properties/queries/properties/memory_utilization/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema0$2.properties.spec.properties.metrics.properties.queries.properties.memory_utilization.type,
											parentSchema: schema0$2.properties.spec.properties.metrics.properties.queries.properties.memory_utilization,
											data: data66
										};
										if (vErrors === null) vErrors = [err124];
										else vErrors.push(err124);
										errors++;
									}
								}
								if (data64.latency_p50 !== void 0) {
									let data67 = data64.latency_p50;
									if (typeof data67 !== "string") {
										const err125 = {
											instancePath: instancePath + "/spec/metrics/queries/latency_p50",
											schemaPath: "#/properties/spec/properties/metrics/properties/queries/properties/latency_p50/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema0$2.properties.spec.properties.metrics.properties.queries.properties.latency_p50.type,
											parentSchema: schema0$2.properties.spec.properties.metrics.properties.queries.properties.latency_p50,
											data: data67
										};
										if (vErrors === null) vErrors = [err125];
										else vErrors.push(err125);
										errors++;
									}
								}
								if (data64.latency_p95 !== void 0) {
									let data68 = data64.latency_p95;
									if (typeof data68 !== "string") {
										const err126 = {
											instancePath: instancePath + "/spec/metrics/queries/latency_p95",
											schemaPath: "#/properties/spec/properties/metrics/properties/queries/properties/latency_p95/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema0$2.properties.spec.properties.metrics.properties.queries.properties.latency_p95.type,
											parentSchema: schema0$2.properties.spec.properties.metrics.properties.queries.properties.latency_p95,
											data: data68
										};
										if (vErrors === null) vErrors = [err126];
										else vErrors.push(err126);
										errors++;
									}
								}
								if (data64.throughput !== void 0) {
									let data69 = data64.throughput;
									if (typeof data69 !== "string") {
										const err127 = {
											instancePath: instancePath + "/spec/metrics/queries/throughput",
											schemaPath: "#/properties/spec/properties/metrics/properties/queries/properties/throughput/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema0$2.properties.spec.properties.metrics.properties.queries.properties.throughput.type,
											parentSchema: schema0$2.properties.spec.properties.metrics.properties.queries.properties.throughput,
											data: data69
										};
										if (vErrors === null) vErrors = [err127];
										else vErrors.push(err127);
										errors++;
									}
								}
								if (data64.error_rate !== void 0) {
									let data70 = data64.error_rate;
									if (typeof data70 !== "string") {
										const err128 = {
											instancePath: instancePath + "/spec/metrics/queries/error_rate",
											schemaPath: "#/properties/spec/properties/metrics/properties/queries/properties/error_rate/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema0$2.properties.spec.properties.metrics.properties.queries.properties.error_rate.type,
											parentSchema: schema0$2.properties.spec.properties.metrics.properties.queries.properties.error_rate,
											data: data70
										};
										if (vErrors === null) vErrors = [err128];
										else vErrors.push(err128);
										errors++;
									}
								}
								if (data64.replicas !== void 0) {
									let data71 = data64.replicas;
									if (typeof data71 !== "string") {
										const err129 = {
											instancePath: instancePath + "/spec/metrics/queries/replicas",
											schemaPath: "#/properties/spec/properties/metrics/properties/queries/properties/replicas/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema0$2.properties.spec.properties.metrics.properties.queries.properties.replicas.type,
											parentSchema: schema0$2.properties.spec.properties.metrics.properties.queries.properties.replicas,
											data: data71
										};
										if (vErrors === null) vErrors = [err129];
										else vErrors.push(err129);
										errors++;
									}
								}
								if (data64.pods_running !== void 0) {
									let data72 = data64.pods_running;
									if (typeof data72 !== "string") {
										const err130 = {
											instancePath: instancePath + "/spec/metrics/queries/pods_running",
											schemaPath: "#/properties/spec/properties/metrics/properties/queries/properties/pods_running/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema0$2.properties.spec.properties.metrics.properties.queries.properties.pods_running.type,
											parentSchema: schema0$2.properties.spec.properties.metrics.properties.queries.properties.pods_running,
											data: data72
										};
										if (vErrors === null) vErrors = [err130];
										else vErrors.push(err130);
										errors++;
									}
								}
								if (data64.pods_ready !== void 0) {
									let data73 = data64.pods_ready;
									if (typeof data73 !== "string") {
										const err131 = {
											instancePath: instancePath + "/spec/metrics/queries/pods_ready",
											schemaPath: "#/properties/spec/properties/metrics/properties/queries/properties/pods_ready/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema0$2.properties.spec.properties.metrics.properties.queries.properties.pods_ready.type,
											parentSchema: schema0$2.properties.spec.properties.metrics.properties.queries.properties.pods_ready,
											data: data73
										};
										if (vErrors === null) vErrors = [err131];
										else vErrors.push(err131);
										errors++;
									}
								}
								if (data64.restarts !== void 0) {
									let data74 = data64.restarts;
									if (typeof data74 !== "string") {
										const err132 = {
											instancePath: instancePath + "/spec/metrics/queries/restarts",
											schemaPath: "#/properties/spec/properties/metrics/properties/queries/properties/restarts/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema0$2.properties.spec.properties.metrics.properties.queries.properties.restarts.type,
											parentSchema: schema0$2.properties.spec.properties.metrics.properties.queries.properties.restarts,
											data: data74
										};
										if (vErrors === null) vErrors = [err132];
										else vErrors.push(err132);
										errors++;
									}
								}
							} else {
								const err133 = {
									instancePath: instancePath + "/spec/metrics/queries",
									schemaPath: "#/properties/spec/properties/metrics/properties/queries/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object",
									schema: schema0$2.properties.spec.properties.metrics.properties.queries.type,
									parentSchema: schema0$2.properties.spec.properties.metrics.properties.queries,
									data: data64
								};
								if (vErrors === null) vErrors = [err133];
								else vErrors.push(err133);
								errors++;
							}
						}
					} else {
						const err134 = {
							instancePath: instancePath + "/spec/metrics",
							schemaPath: "#/properties/spec/properties/metrics/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema0$2.properties.spec.properties.metrics.type,
							parentSchema: schema0$2.properties.spec.properties.metrics,
							data: data61
						};
						if (vErrors === null) vErrors = [err134];
						else vErrors.push(err134);
						errors++;
					}
				}
				if (data9.autoscaler !== void 0) {
					let data75 = data9.autoscaler;
					if (data75 && typeof data75 == "object" && !Array.isArray(data75)) {
						for (const key14 in data75) if (!(key14 === "target" || key14 === "min" || key14 === "max")) {
							const err135 = {
								instancePath: instancePath + "/spec/autoscaler",
								schemaPath: "#/properties/spec/properties/autoscaler/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key14 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema0$2.properties.spec.properties.autoscaler,
								data: data75
							};
							if (vErrors === null) vErrors = [err135];
							else vErrors.push(err135);
							errors++;
						}
						if (data75.target !== void 0) {
							let data76 = data75.target;
							if (!(data76 === "propose" || data76 === "leave")) {
								const err136 = {
									instancePath: instancePath + "/spec/autoscaler/target",
									schemaPath: "#/properties/spec/properties/autoscaler/properties/target/enum",
									keyword: "enum",
									params: { allowedValues: schema0$2.properties.spec.properties.autoscaler.properties.target.enum },
									message: "must be equal to one of the allowed values",
									schema: schema0$2.properties.spec.properties.autoscaler.properties.target.enum,
									parentSchema: schema0$2.properties.spec.properties.autoscaler.properties.target,
									data: data76
								};
								if (vErrors === null) vErrors = [err136];
								else vErrors.push(err136);
								errors++;
							}
						}
						if (data75.min !== void 0) {
							let data77 = data75.min;
							if (!(data77 === "propose" || data77 === "leave")) {
								const err137 = {
									instancePath: instancePath + "/spec/autoscaler/min",
									schemaPath: "#/properties/spec/properties/autoscaler/properties/min/enum",
									keyword: "enum",
									params: { allowedValues: schema0$2.properties.spec.properties.autoscaler.properties.min.enum },
									message: "must be equal to one of the allowed values",
									schema: schema0$2.properties.spec.properties.autoscaler.properties.min.enum,
									parentSchema: schema0$2.properties.spec.properties.autoscaler.properties.min,
									data: data77
								};
								if (vErrors === null) vErrors = [err137];
								else vErrors.push(err137);
								errors++;
							}
						}
						if (data75.max !== void 0) {
							let data78 = data75.max;
							if (!(data78 === "propose" || data78 === "leave")) {
								const err138 = {
									instancePath: instancePath + "/spec/autoscaler/max",
									schemaPath: "#/properties/spec/properties/autoscaler/properties/max/enum",
									keyword: "enum",
									params: { allowedValues: schema0$2.properties.spec.properties.autoscaler.properties.max.enum },
									message: "must be equal to one of the allowed values",
									schema: schema0$2.properties.spec.properties.autoscaler.properties.max.enum,
									parentSchema: schema0$2.properties.spec.properties.autoscaler.properties.max,
									data: data78
								};
								if (vErrors === null) vErrors = [err138];
								else vErrors.push(err138);
								errors++;
							}
						}
					} else {
						const err139 = {
							instancePath: instancePath + "/spec/autoscaler",
							schemaPath: "#/properties/spec/properties/autoscaler/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema0$2.properties.spec.properties.autoscaler.type,
							parentSchema: schema0$2.properties.spec.properties.autoscaler,
							data: data75
						};
						if (vErrors === null) vErrors = [err139];
						else vErrors.push(err139);
						errors++;
					}
				}
			} else {
				const err140 = {
					instancePath: instancePath + "/spec",
					schemaPath: "#/properties/spec/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema0$2.properties.spec.type,
					parentSchema: schema0$2.properties.spec,
					data: data9
				};
				if (vErrors === null) vErrors = [err140];
				else vErrors.push(err140);
				errors++;
			}
		}
		if (data.verification !== void 0) {
			let data79 = data.verification;
			if (data79 && typeof data79 == "object" && !Array.isArray(data79)) {
				for (const key15 in data79) if (!(key15 === "stabilization_period" || key15 === "timeout" || key15 === "samples" || key15 === "rollback_on_failure")) {
					const err141 = {
						instancePath: instancePath + "/verification",
						schemaPath: "#/properties/verification/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key15 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema0$2.properties.verification,
						data: data79
					};
					if (vErrors === null) vErrors = [err141];
					else vErrors.push(err141);
					errors++;
				}
				if (data79.stabilization_period !== void 0) {
					let data80 = data79.stabilization_period;
					if (typeof data80 === "string") {
						if (!pattern9$1.test(data80)) {
							const err142 = {
								instancePath: instancePath + "/verification/stabilization_period",
								schemaPath: "#/$defs/duration/pattern",
								keyword: "pattern",
								params: { pattern: "^(\\d{1,9}(ms|[dhms]))+$" },
								message: "must match pattern \"^(\\d{1,9}(ms|[dhms]))+$\"",
								schema: "^(\\d{1,9}(ms|[dhms]))+$",
								parentSchema: schema10,
								data: data80
							};
							if (vErrors === null) vErrors = [err142];
							else vErrors.push(err142);
							errors++;
						}
					} else {
						const err143 = {
							instancePath: instancePath + "/verification/stabilization_period",
							schemaPath: "#/$defs/duration/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema10.type,
							parentSchema: schema10,
							data: data80
						};
						if (vErrors === null) vErrors = [err143];
						else vErrors.push(err143);
						errors++;
					}
				}
				if (data79.timeout !== void 0) {
					let data81 = data79.timeout;
					if (typeof data81 === "string") {
						if (!pattern9$1.test(data81)) {
							const err144 = {
								instancePath: instancePath + "/verification/timeout",
								schemaPath: "#/$defs/duration/pattern",
								keyword: "pattern",
								params: { pattern: "^(\\d{1,9}(ms|[dhms]))+$" },
								message: "must match pattern \"^(\\d{1,9}(ms|[dhms]))+$\"",
								schema: "^(\\d{1,9}(ms|[dhms]))+$",
								parentSchema: schema10,
								data: data81
							};
							if (vErrors === null) vErrors = [err144];
							else vErrors.push(err144);
							errors++;
						}
					} else {
						const err145 = {
							instancePath: instancePath + "/verification/timeout",
							schemaPath: "#/$defs/duration/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema10.type,
							parentSchema: schema10,
							data: data81
						};
						if (vErrors === null) vErrors = [err145];
						else vErrors.push(err145);
						errors++;
					}
				}
				if (data79.samples !== void 0) {
					let data82 = data79.samples;
					if (!(typeof data82 == "number" && !(data82 % 1) && !isNaN(data82))) {
						const err146 = {
							instancePath: instancePath + "/verification/samples",
							schemaPath: "#/properties/verification/properties/samples/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema0$2.properties.verification.properties.samples.type,
							parentSchema: schema0$2.properties.verification.properties.samples,
							data: data82
						};
						if (vErrors === null) vErrors = [err146];
						else vErrors.push(err146);
						errors++;
					}
					if (typeof data82 == "number") {
						if (data82 < 1 || isNaN(data82)) {
							const err147 = {
								instancePath: instancePath + "/verification/samples",
								schemaPath: "#/properties/verification/properties/samples/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 1
								},
								message: "must be >= 1",
								schema: 1,
								parentSchema: schema0$2.properties.verification.properties.samples,
								data: data82
							};
							if (vErrors === null) vErrors = [err147];
							else vErrors.push(err147);
							errors++;
						}
					}
				}
				if (data79.rollback_on_failure !== void 0) {
					let data83 = data79.rollback_on_failure;
					if (typeof data83 !== "boolean") {
						const err148 = {
							instancePath: instancePath + "/verification/rollback_on_failure",
							schemaPath: "#/properties/verification/properties/rollback_on_failure/type",
							keyword: "type",
							params: { type: "boolean" },
							message: "must be boolean",
							schema: schema0$2.properties.verification.properties.rollback_on_failure.type,
							parentSchema: schema0$2.properties.verification.properties.rollback_on_failure,
							data: data83
						};
						if (vErrors === null) vErrors = [err148];
						else vErrors.push(err148);
						errors++;
					}
				}
			} else {
				const err149 = {
					instancePath: instancePath + "/verification",
					schemaPath: "#/properties/verification/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema0$2.properties.verification.type,
					parentSchema: schema0$2.properties.verification,
					data: data79
				};
				if (vErrors === null) vErrors = [err149];
				else vErrors.push(err149);
				errors++;
			}
		}
		if (data.governance !== void 0) {
			let data84 = data.governance;
			if (data84 && typeof data84 == "object" && !Array.isArray(data84)) {
				for (const key16 in data84) if (!(key16 === "allowed_operations" || key16 === "requires_approval" || key16 === "forbidden_operations" || key16 === "approval_workflow" || key16 === "safety" || key16 === "freeze" || key16 === "rules")) {
					const err150 = {
						instancePath: instancePath + "/governance",
						schemaPath: "#/properties/governance/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key16 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema0$2.properties.governance,
						data: data84
					};
					if (vErrors === null) vErrors = [err150];
					else vErrors.push(err150);
					errors++;
				}
				if (data84.allowed_operations !== void 0) {
					let data85 = data84.allowed_operations;
					if (Array.isArray(data85)) {
						const len0 = data85.length;
						for (let i0 = 0; i0 < len0; i0++) {
							let data86 = data85[i0];
							if (!(data86 === "scale_within_limits" || data86 === "scale_beyond_limits" || data86 === "rollback" || data86 === "modify_blueprint" || data86 === "adjust_resources_within_10_percent" || data86 === "change_resource_limits_beyond_10_percent" || data86 === "modify_deployment_strategy" || data86 === "change_health_checks" || data86 === "change_image" || data86 === "modify_security_context" || data86 === "modify_configmaps" || data86 === "create_new_resources" || data86 === "delete_deployment" || data86 === "delete_service" || data86 === "delete_persistent_volumes" || data86 === "modify_secrets" || data86 === "change_network_policies" || data86 === "modify_rbac" || data86 === "modify_namespaces" || data86 === "modify_cluster_resources")) {
								const err151 = {
									instancePath: instancePath + "/governance/allowed_operations/" + i0,
									schemaPath: "#/$defs/operation/enum",
									keyword: "enum",
									params: { allowedValues: schema28.enum },
									message: "must be equal to one of the allowed values",
									schema: schema28.enum,
									parentSchema: schema28,
									data: data86
								};
								if (vErrors === null) vErrors = [err151];
								else vErrors.push(err151);
								errors++;
							}
						}
					} else {
						const err152 = {
							instancePath: instancePath + "/governance/allowed_operations",
							schemaPath: "#/properties/governance/properties/allowed_operations/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array",
							schema: schema0$2.properties.governance.properties.allowed_operations.type,
							parentSchema: schema0$2.properties.governance.properties.allowed_operations,
							data: data85
						};
						if (vErrors === null) vErrors = [err152];
						else vErrors.push(err152);
						errors++;
					}
				}
				if (data84.requires_approval !== void 0) {
					let data87 = data84.requires_approval;
					if (Array.isArray(data87)) {
						const len1 = data87.length;
						for (let i1 = 0; i1 < len1; i1++) {
							let data88 = data87[i1];
							if (!(data88 === "scale_within_limits" || data88 === "scale_beyond_limits" || data88 === "rollback" || data88 === "modify_blueprint" || data88 === "adjust_resources_within_10_percent" || data88 === "change_resource_limits_beyond_10_percent" || data88 === "modify_deployment_strategy" || data88 === "change_health_checks" || data88 === "change_image" || data88 === "modify_security_context" || data88 === "modify_configmaps" || data88 === "create_new_resources" || data88 === "delete_deployment" || data88 === "delete_service" || data88 === "delete_persistent_volumes" || data88 === "modify_secrets" || data88 === "change_network_policies" || data88 === "modify_rbac" || data88 === "modify_namespaces" || data88 === "modify_cluster_resources")) {
								const err153 = {
									instancePath: instancePath + "/governance/requires_approval/" + i1,
									schemaPath: "#/$defs/operation/enum",
									keyword: "enum",
									params: { allowedValues: schema28.enum },
									message: "must be equal to one of the allowed values",
									schema: schema28.enum,
									parentSchema: schema28,
									data: data88
								};
								if (vErrors === null) vErrors = [err153];
								else vErrors.push(err153);
								errors++;
							}
						}
					} else {
						const err154 = {
							instancePath: instancePath + "/governance/requires_approval",
							schemaPath: "#/properties/governance/properties/requires_approval/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array",
							schema: schema0$2.properties.governance.properties.requires_approval.type,
							parentSchema: schema0$2.properties.governance.properties.requires_approval,
							data: data87
						};
						if (vErrors === null) vErrors = [err154];
						else vErrors.push(err154);
						errors++;
					}
				}
				if (data84.forbidden_operations !== void 0) {
					let data89 = data84.forbidden_operations;
					if (Array.isArray(data89)) {
						const len2 = data89.length;
						for (let i2 = 0; i2 < len2; i2++) {
							let data90 = data89[i2];
							if (!(data90 === "scale_within_limits" || data90 === "scale_beyond_limits" || data90 === "rollback" || data90 === "modify_blueprint" || data90 === "adjust_resources_within_10_percent" || data90 === "change_resource_limits_beyond_10_percent" || data90 === "modify_deployment_strategy" || data90 === "change_health_checks" || data90 === "change_image" || data90 === "modify_security_context" || data90 === "modify_configmaps" || data90 === "create_new_resources" || data90 === "delete_deployment" || data90 === "delete_service" || data90 === "delete_persistent_volumes" || data90 === "modify_secrets" || data90 === "change_network_policies" || data90 === "modify_rbac" || data90 === "modify_namespaces" || data90 === "modify_cluster_resources")) {
								const err155 = {
									instancePath: instancePath + "/governance/forbidden_operations/" + i2,
									schemaPath: "#/$defs/operation/enum",
									keyword: "enum",
									params: { allowedValues: schema28.enum },
									message: "must be equal to one of the allowed values",
									schema: schema28.enum,
									parentSchema: schema28,
									data: data90
								};
								if (vErrors === null) vErrors = [err155];
								else vErrors.push(err155);
								errors++;
							}
						}
					} else {
						const err156 = {
							instancePath: instancePath + "/governance/forbidden_operations",
							schemaPath: "#/properties/governance/properties/forbidden_operations/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array",
							schema: schema0$2.properties.governance.properties.forbidden_operations.type,
							parentSchema: schema0$2.properties.governance.properties.forbidden_operations,
							data: data89
						};
						if (vErrors === null) vErrors = [err156];
						else vErrors.push(err156);
						errors++;
					}
				}
				if (data84.approval_workflow !== void 0) {
					let data91 = data84.approval_workflow;
					if (data91 && typeof data91 == "object" && !Array.isArray(data91)) {
						for (const key17 in data91) if (!(key17 === "approvers" || key17 === "timeout" || key17 === "auto_reject_on_timeout")) {
							const err157 = {
								instancePath: instancePath + "/governance/approval_workflow",
								schemaPath: "#/properties/governance/properties/approval_workflow/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key17 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema0$2.properties.governance.properties.approval_workflow,
								data: data91
							};
							if (vErrors === null) vErrors = [err157];
							else vErrors.push(err157);
							errors++;
						}
						if (data91.approvers !== void 0) {
							let data92 = data91.approvers;
							if (Array.isArray(data92)) {
								const len3 = data92.length;
								for (let i3 = 0; i3 < len3; i3++) {
									let data93 = data92[i3];
									if (typeof data93 !== "string") {
										const err158 = {
											instancePath: instancePath + "/governance/approval_workflow/approvers/" + i3,
											schemaPath: "#/properties/governance/properties/approval_workflow/properties/approvers/items/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema0$2.properties.governance.properties.approval_workflow.properties.approvers.items.type,
											parentSchema: schema0$2.properties.governance.properties.approval_workflow.properties.approvers.items,
											data: data93
										};
										if (vErrors === null) vErrors = [err158];
										else vErrors.push(err158);
										errors++;
									}
								}
							} else {
								const err159 = {
									instancePath: instancePath + "/governance/approval_workflow/approvers",
									schemaPath: "#/properties/governance/properties/approval_workflow/properties/approvers/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema0$2.properties.governance.properties.approval_workflow.properties.approvers.type,
									parentSchema: schema0$2.properties.governance.properties.approval_workflow.properties.approvers,
									data: data92
								};
								if (vErrors === null) vErrors = [err159];
								else vErrors.push(err159);
								errors++;
							}
						}
						if (data91.timeout !== void 0) {
							let data94 = data91.timeout;
							if (typeof data94 === "string") {
								if (!pattern9$1.test(data94)) {
									const err160 = {
										instancePath: instancePath + "/governance/approval_workflow/timeout",
										schemaPath: "#/$defs/duration/pattern",
										keyword: "pattern",
										params: { pattern: "^(\\d{1,9}(ms|[dhms]))+$" },
										message: "must match pattern \"^(\\d{1,9}(ms|[dhms]))+$\"",
										schema: "^(\\d{1,9}(ms|[dhms]))+$",
										parentSchema: schema10,
										data: data94
									};
									if (vErrors === null) vErrors = [err160];
									else vErrors.push(err160);
									errors++;
								}
							} else {
								const err161 = {
									instancePath: instancePath + "/governance/approval_workflow/timeout",
									schemaPath: "#/$defs/duration/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema10.type,
									parentSchema: schema10,
									data: data94
								};
								if (vErrors === null) vErrors = [err161];
								else vErrors.push(err161);
								errors++;
							}
						}
						if (data91.auto_reject_on_timeout !== void 0) {
							let data95 = data91.auto_reject_on_timeout;
							if (typeof data95 !== "boolean") {
								const err162 = {
									instancePath: instancePath + "/governance/approval_workflow/auto_reject_on_timeout",
									schemaPath: "#/properties/governance/properties/approval_workflow/properties/auto_reject_on_timeout/type",
									keyword: "type",
									params: { type: "boolean" },
									message: "must be boolean",
									schema: schema0$2.properties.governance.properties.approval_workflow.properties.auto_reject_on_timeout.type,
									parentSchema: schema0$2.properties.governance.properties.approval_workflow.properties.auto_reject_on_timeout,
									data: data95
								};
								if (vErrors === null) vErrors = [err162];
								else vErrors.push(err162);
								errors++;
							}
						}
					} else {
						const err163 = {
							instancePath: instancePath + "/governance/approval_workflow",
							schemaPath: "#/properties/governance/properties/approval_workflow/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema0$2.properties.governance.properties.approval_workflow.type,
							parentSchema: schema0$2.properties.governance.properties.approval_workflow,
							data: data91
						};
						if (vErrors === null) vErrors = [err163];
						else vErrors.push(err163);
						errors++;
					}
				}
				if (data84.safety !== void 0) {
					let data96 = data84.safety;
					if (data96 && typeof data96 == "object" && !Array.isArray(data96)) {
						for (const key18 in data96) if (!(key18 === "circuit_breaker" || key18 === "rate_limit" || key18 === "after_harm")) {
							const err164 = {
								instancePath: instancePath + "/governance/safety",
								schemaPath: "#/properties/governance/properties/safety/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key18 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema0$2.properties.governance.properties.safety,
								data: data96
							};
							if (vErrors === null) vErrors = [err164];
							else vErrors.push(err164);
							errors++;
						}
						if (data96.circuit_breaker !== void 0) {
							let data97 = data96.circuit_breaker;
							if (data97 && typeof data97 == "object" && !Array.isArray(data97)) {
								for (const key19 in data97) if (!(key19 === "failure_threshold" || key19 === "reset_timeout" || key19 === "failure_window")) {
									const err165 = {
										instancePath: instancePath + "/governance/safety/circuit_breaker",
										schemaPath: "#/properties/governance/properties/safety/properties/circuit_breaker/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key19 },
										message: "must NOT have additional properties",
										schema: false,
										parentSchema: schema0$2.properties.governance.properties.safety.properties.circuit_breaker,
										data: data97
									};
									if (vErrors === null) vErrors = [err165];
									else vErrors.push(err165);
									errors++;
								}
								if (data97.failure_threshold !== void 0) {
									let data98 = data97.failure_threshold;
									if (!(typeof data98 == "number" && !(data98 % 1) && !isNaN(data98))) {
										const err166 = {
											instancePath: instancePath + "/governance/safety/circuit_breaker/failure_threshold",
											schemaPath: "#/properties/governance/properties/safety/properties/circuit_breaker/properties/failure_threshold/type",
											keyword: "type",
											params: { type: "integer" },
											message: "must be integer",
											schema: schema0$2.properties.governance.properties.safety.properties.circuit_breaker.properties.failure_threshold.type,
											parentSchema: schema0$2.properties.governance.properties.safety.properties.circuit_breaker.properties.failure_threshold,
											data: data98
										};
										if (vErrors === null) vErrors = [err166];
										else vErrors.push(err166);
										errors++;
									}
									if (typeof data98 == "number") {
										if (data98 < 1 || isNaN(data98)) {
											const err167 = {
												instancePath: instancePath + "/governance/safety/circuit_breaker/failure_threshold",
												schemaPath: "#/properties/governance/properties/safety/properties/circuit_breaker/properties/failure_threshold/minimum",
												keyword: "minimum",
												params: {
													comparison: ">=",
													limit: 1
												},
												message: "must be >= 1",
												schema: 1,
												parentSchema: schema0$2.properties.governance.properties.safety.properties.circuit_breaker.properties.failure_threshold,
												data: data98
											};
											if (vErrors === null) vErrors = [err167];
											else vErrors.push(err167);
											errors++;
										}
									}
								}
								if (data97.reset_timeout !== void 0) {
									let data99 = data97.reset_timeout;
									if (typeof data99 === "string") {
										if (!pattern9$1.test(data99)) {
											const err168 = {
												instancePath: instancePath + "/governance/safety/circuit_breaker/reset_timeout",
												schemaPath: "#/$defs/duration/pattern",
												keyword: "pattern",
												params: { pattern: "^(\\d{1,9}(ms|[dhms]))+$" },
												message: "must match pattern \"^(\\d{1,9}(ms|[dhms]))+$\"",
												schema: "^(\\d{1,9}(ms|[dhms]))+$",
												parentSchema: schema10,
												data: data99
											};
											if (vErrors === null) vErrors = [err168];
											else vErrors.push(err168);
											errors++;
										}
									} else {
										const err169 = {
											instancePath: instancePath + "/governance/safety/circuit_breaker/reset_timeout",
											schemaPath: "#/$defs/duration/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema10.type,
											parentSchema: schema10,
											data: data99
										};
										if (vErrors === null) vErrors = [err169];
										else vErrors.push(err169);
										errors++;
									}
								}
								if (data97.failure_window !== void 0) {
									let data100 = data97.failure_window;
									if (typeof data100 === "string") {
										if (!pattern9$1.test(data100)) {
											const err170 = {
												instancePath: instancePath + "/governance/safety/circuit_breaker/failure_window",
												schemaPath: "#/$defs/duration/pattern",
												keyword: "pattern",
												params: { pattern: "^(\\d{1,9}(ms|[dhms]))+$" },
												message: "must match pattern \"^(\\d{1,9}(ms|[dhms]))+$\"",
												schema: "^(\\d{1,9}(ms|[dhms]))+$",
												parentSchema: schema10,
												data: data100
											};
											if (vErrors === null) vErrors = [err170];
											else vErrors.push(err170);
											errors++;
										}
									} else {
										const err171 = {
											instancePath: instancePath + "/governance/safety/circuit_breaker/failure_window",
											schemaPath: "#/$defs/duration/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema10.type,
											parentSchema: schema10,
											data: data100
										};
										if (vErrors === null) vErrors = [err171];
										else vErrors.push(err171);
										errors++;
									}
								}
							} else {
								const err172 = {
									instancePath: instancePath + "/governance/safety/circuit_breaker",
									schemaPath: "#/properties/governance/properties/safety/properties/circuit_breaker/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object",
									schema: schema0$2.properties.governance.properties.safety.properties.circuit_breaker.type,
									parentSchema: schema0$2.properties.governance.properties.safety.properties.circuit_breaker,
									data: data97
								};
								if (vErrors === null) vErrors = [err172];
								else vErrors.push(err172);
								errors++;
							}
						}
						if (data96.rate_limit !== void 0) {
							let data101 = data96.rate_limit;
							if (data101 && typeof data101 == "object" && !Array.isArray(data101)) {
								for (const key20 in data101) if (!(key20 === "max_per_hour" || key20 === "max_per_day")) {
									const err173 = {
										instancePath: instancePath + "/governance/safety/rate_limit",
										schemaPath: "#/properties/governance/properties/safety/properties/rate_limit/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key20 },
										message: "must NOT have additional properties",
										schema: false,
										parentSchema: schema0$2.properties.governance.properties.safety.properties.rate_limit,
										data: data101
									};
									if (vErrors === null) vErrors = [err173];
									else vErrors.push(err173);
									errors++;
								}
								if (data101.max_per_hour !== void 0) {
									let data102 = data101.max_per_hour;
									if (!(typeof data102 == "number" && !(data102 % 1) && !isNaN(data102))) {
										const err174 = {
											instancePath: instancePath + "/governance/safety/rate_limit/max_per_hour",
											schemaPath: "#/properties/governance/properties/safety/properties/rate_limit/properties/max_per_hour/type",
											keyword: "type",
											params: { type: "integer" },
											message: "must be integer",
											schema: schema0$2.properties.governance.properties.safety.properties.rate_limit.properties.max_per_hour.type,
											parentSchema: schema0$2.properties.governance.properties.safety.properties.rate_limit.properties.max_per_hour,
											data: data102
										};
										if (vErrors === null) vErrors = [err174];
										else vErrors.push(err174);
										errors++;
									}
									if (typeof data102 == "number") {
										if (data102 < 1 || isNaN(data102)) {
											const err175 = {
												instancePath: instancePath + "/governance/safety/rate_limit/max_per_hour",
												schemaPath: "#/properties/governance/properties/safety/properties/rate_limit/properties/max_per_hour/minimum",
												keyword: "minimum",
												params: {
													comparison: ">=",
													limit: 1
												},
												message: "must be >= 1",
												schema: 1,
												parentSchema: schema0$2.properties.governance.properties.safety.properties.rate_limit.properties.max_per_hour,
												data: data102
											};
											if (vErrors === null) vErrors = [err175];
											else vErrors.push(err175);
											errors++;
										}
									}
								}
								if (data101.max_per_day !== void 0) {
									let data103 = data101.max_per_day;
									if (!(typeof data103 == "number" && !(data103 % 1) && !isNaN(data103))) {
										const err176 = {
											instancePath: instancePath + "/governance/safety/rate_limit/max_per_day",
											schemaPath: "#/properties/governance/properties/safety/properties/rate_limit/properties/max_per_day/type",
											keyword: "type",
											params: { type: "integer" },
											message: "must be integer",
											schema: schema0$2.properties.governance.properties.safety.properties.rate_limit.properties.max_per_day.type,
											parentSchema: schema0$2.properties.governance.properties.safety.properties.rate_limit.properties.max_per_day,
											data: data103
										};
										if (vErrors === null) vErrors = [err176];
										else vErrors.push(err176);
										errors++;
									}
									if (typeof data103 == "number") {
										if (data103 < 1 || isNaN(data103)) {
											const err177 = {
												instancePath: instancePath + "/governance/safety/rate_limit/max_per_day",
												schemaPath: "#/properties/governance/properties/safety/properties/rate_limit/properties/max_per_day/minimum",
												keyword: "minimum",
												params: {
													comparison: ">=",
													limit: 1
												},
												message: "must be >= 1",
												schema: 1,
												parentSchema: schema0$2.properties.governance.properties.safety.properties.rate_limit.properties.max_per_day,
												data: data103
											};
											if (vErrors === null) vErrors = [err177];
											else vErrors.push(err177);
											errors++;
										}
									}
								}
							} else {
								const err178 = {
									instancePath: instancePath + "/governance/safety/rate_limit",
									schemaPath: "#/properties/governance/properties/safety/properties/rate_limit/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object",
									schema: schema0$2.properties.governance.properties.safety.properties.rate_limit.type,
									parentSchema: schema0$2.properties.governance.properties.safety.properties.rate_limit,
									data: data101
								};
								if (vErrors === null) vErrors = [err178];
								else vErrors.push(err178);
								errors++;
							}
						}
						if (data96.after_harm !== void 0) {
							let data104 = data96.after_harm;
							if (!(data104 === "propose" || data104 === "observe")) {
								const err179 = {
									instancePath: instancePath + "/governance/safety/after_harm",
									schemaPath: "#/properties/governance/properties/safety/properties/after_harm/enum",
									keyword: "enum",
									params: { allowedValues: schema0$2.properties.governance.properties.safety.properties.after_harm.enum },
									message: "must be equal to one of the allowed values",
									schema: schema0$2.properties.governance.properties.safety.properties.after_harm.enum,
									parentSchema: schema0$2.properties.governance.properties.safety.properties.after_harm,
									data: data104
								};
								if (vErrors === null) vErrors = [err179];
								else vErrors.push(err179);
								errors++;
							}
						}
					} else {
						const err180 = {
							instancePath: instancePath + "/governance/safety",
							schemaPath: "#/properties/governance/properties/safety/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema0$2.properties.governance.properties.safety.type,
							parentSchema: schema0$2.properties.governance.properties.safety,
							data: data96
						};
						if (vErrors === null) vErrors = [err180];
						else vErrors.push(err180);
						errors++;
					}
				}
				if (data84.freeze !== void 0) {
					let data105 = data84.freeze;
					if (Array.isArray(data105)) {
						const len4 = data105.length;
						for (let i4 = 0; i4 < len4; i4++) {
							let data106 = data105[i4];
							if (data106 && typeof data106 == "object" && !Array.isArray(data106)) {
								if (data106.from === void 0) {
									const err181 = {
										instancePath: instancePath + "/governance/freeze/" + i4,
										schemaPath: "#/properties/governance/properties/freeze/items/required",
										keyword: "required",
										params: { missingProperty: "from" },
										message: "must have required property 'from'",
										schema: schema0$2.properties.governance.properties.freeze.items.required,
										parentSchema: schema0$2.properties.governance.properties.freeze.items,
										data: data106
									};
									if (vErrors === null) vErrors = [err181];
									else vErrors.push(err181);
									errors++;
								}
								if (data106.to === void 0) {
									const err182 = {
										instancePath: instancePath + "/governance/freeze/" + i4,
										schemaPath: "#/properties/governance/properties/freeze/items/required",
										keyword: "required",
										params: { missingProperty: "to" },
										message: "must have required property 'to'",
										schema: schema0$2.properties.governance.properties.freeze.items.required,
										parentSchema: schema0$2.properties.governance.properties.freeze.items,
										data: data106
									};
									if (vErrors === null) vErrors = [err182];
									else vErrors.push(err182);
									errors++;
								}
								for (const key21 in data106) if (!(key21 === "from" || key21 === "to" || key21 === "time_zone" || key21 === "reason")) {
									const err183 = {
										instancePath: instancePath + "/governance/freeze/" + i4,
										schemaPath: "#/properties/governance/properties/freeze/items/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key21 },
										message: "must NOT have additional properties",
										schema: false,
										parentSchema: schema0$2.properties.governance.properties.freeze.items,
										data: data106
									};
									if (vErrors === null) vErrors = [err183];
									else vErrors.push(err183);
									errors++;
								}
								if (data106.from !== void 0) {
									let data107 = data106.from;
									if (typeof data107 !== "string") {
										const err184 = {
											instancePath: instancePath + "/governance/freeze/" + i4 + "/from",
											schemaPath: "#/properties/governance/properties/freeze/items/properties/from/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema0$2.properties.governance.properties.freeze.items.properties.from.type,
											parentSchema: schema0$2.properties.governance.properties.freeze.items.properties.from,
											data: data107
										};
										if (vErrors === null) vErrors = [err184];
										else vErrors.push(err184);
										errors++;
									}
								}
								if (data106.to !== void 0) {
									let data108 = data106.to;
									if (typeof data108 !== "string") {
										const err185 = {
											instancePath: instancePath + "/governance/freeze/" + i4 + "/to",
											schemaPath: "#/properties/governance/properties/freeze/items/properties/to/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema0$2.properties.governance.properties.freeze.items.properties.to.type,
											parentSchema: schema0$2.properties.governance.properties.freeze.items.properties.to,
											data: data108
										};
										if (vErrors === null) vErrors = [err185];
										else vErrors.push(err185);
										errors++;
									}
								}
								if (data106.time_zone !== void 0) {
									let data109 = data106.time_zone;
									if (typeof data109 !== "string") {
										const err186 = {
											instancePath: instancePath + "/governance/freeze/" + i4 + "/time_zone",
											schemaPath: "#/properties/governance/properties/freeze/items/properties/time_zone/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema0$2.properties.governance.properties.freeze.items.properties.time_zone.type,
											parentSchema: schema0$2.properties.governance.properties.freeze.items.properties.time_zone,
											data: data109
										};
										if (vErrors === null) vErrors = [err186];
										else vErrors.push(err186);
										errors++;
									}
								}
								if (data106.reason !== void 0) {
									let data110 = data106.reason;
									if (typeof data110 !== "string") {
										const err187 = {
											instancePath: instancePath + "/governance/freeze/" + i4 + "/reason",
											schemaPath: "#/properties/governance/properties/freeze/items/properties/reason/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema0$2.properties.governance.properties.freeze.items.properties.reason.type,
											parentSchema: schema0$2.properties.governance.properties.freeze.items.properties.reason,
											data: data110
										};
										if (vErrors === null) vErrors = [err187];
										else vErrors.push(err187);
										errors++;
									}
								}
							} else {
								const err188 = {
									instancePath: instancePath + "/governance/freeze/" + i4,
									schemaPath: "#/properties/governance/properties/freeze/items/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object",
									schema: schema0$2.properties.governance.properties.freeze.items.type,
									parentSchema: schema0$2.properties.governance.properties.freeze.items,
									data: data106
								};
								if (vErrors === null) vErrors = [err188];
								else vErrors.push(err188);
								errors++;
							}
						}
					} else {
						const err189 = {
							instancePath: instancePath + "/governance/freeze",
							schemaPath: "#/properties/governance/properties/freeze/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array",
							schema: schema0$2.properties.governance.properties.freeze.type,
							parentSchema: schema0$2.properties.governance.properties.freeze,
							data: data105
						};
						if (vErrors === null) vErrors = [err189];
						else vErrors.push(err189);
						errors++;
					}
				}
				if (data84.rules !== void 0) {
					let data111 = data84.rules;
					if (Array.isArray(data111)) {
						const len5 = data111.length;
						for (let i5 = 0; i5 < len5; i5++) {
							let data112 = data111[i5];
							if (data112 && typeof data112 == "object" && !Array.isArray(data112)) {
								if (data112.name === void 0) {
									const err190 = {
										instancePath: instancePath + "/governance/rules/" + i5,
										schemaPath: "#/properties/governance/properties/rules/items/required",
										keyword: "required",
										params: { missingProperty: "name" },
										message: "must have required property 'name'",
										schema: schema0$2.properties.governance.properties.rules.items.required,
										parentSchema: schema0$2.properties.governance.properties.rules.items,
										data: data112
									};
									if (vErrors === null) vErrors = [err190];
									else vErrors.push(err190);
									errors++;
								}
								if (data112.when === void 0) {
									const err191 = {
										instancePath: instancePath + "/governance/rules/" + i5,
										schemaPath: "#/properties/governance/properties/rules/items/required",
										keyword: "required",
										params: { missingProperty: "when" },
										message: "must have required property 'when'",
										schema: schema0$2.properties.governance.properties.rules.items.required,
										parentSchema: schema0$2.properties.governance.properties.rules.items,
										data: data112
									};
									if (vErrors === null) vErrors = [err191];
									else vErrors.push(err191);
									errors++;
								}
								if (data112.effect === void 0) {
									const err192 = {
										instancePath: instancePath + "/governance/rules/" + i5,
										schemaPath: "#/properties/governance/properties/rules/items/required",
										keyword: "required",
										params: { missingProperty: "effect" },
										message: "must have required property 'effect'",
										schema: schema0$2.properties.governance.properties.rules.items.required,
										parentSchema: schema0$2.properties.governance.properties.rules.items,
										data: data112
									};
									if (vErrors === null) vErrors = [err192];
									else vErrors.push(err192);
									errors++;
								}
								for (const key22 in data112) if (!(key22 === "name" || key22 === "when" || key22 === "effect" || key22 === "message" || key22 === "exceptions")) {
									const err193 = {
										instancePath: instancePath + "/governance/rules/" + i5,
										schemaPath: "#/properties/governance/properties/rules/items/additionalProperties",
										keyword: "additionalProperties",
										params: { additionalProperty: key22 },
										message: "must NOT have additional properties",
										schema: false,
										parentSchema: schema0$2.properties.governance.properties.rules.items,
										data: data112
									};
									if (vErrors === null) vErrors = [err193];
									else vErrors.push(err193);
									errors++;
								}
								if (data112.name !== void 0) {
									let data113 = data112.name;
									if (typeof data113 === "string") {
										if (func3(data113) < 1) {
											const err194 = {
												instancePath: instancePath + "/governance/rules/" + i5 + "/name",
												schemaPath: "#/properties/governance/properties/rules/items/properties/name/minLength",
												keyword: "minLength",
												params: { limit: 1 },
												message: "must NOT have fewer than 1 characters",
												schema: 1,
												parentSchema: schema0$2.properties.governance.properties.rules.items.properties.name,
												data: data113
											};
											if (vErrors === null) vErrors = [err194];
											else vErrors.push(err194);
											errors++;
										}
									} else {
										const err195 = {
											instancePath: instancePath + "/governance/rules/" + i5 + "/name",
											schemaPath: "#/properties/governance/properties/rules/items/properties/name/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema0$2.properties.governance.properties.rules.items.properties.name.type,
											parentSchema: schema0$2.properties.governance.properties.rules.items.properties.name,
											data: data113
										};
										if (vErrors === null) vErrors = [err195];
										else vErrors.push(err195);
										errors++;
									}
								}
								if (data112.when !== void 0) {
									let data114 = data112.when;
									if (typeof data114 === "string") {
										if (func3(data114) > 4e3) {
											const err196 = {
												instancePath: instancePath + "/governance/rules/" + i5 + "/when",
												schemaPath: "#/$defs/expression/maxLength",
												keyword: "maxLength",
												params: { limit: 4e3 },
												message: "must NOT have more than 4000 characters",
												schema: 4e3,
												parentSchema: schema34,
												data: data114
											};
											if (vErrors === null) vErrors = [err196];
											else vErrors.push(err196);
											errors++;
										}
										if (func3(data114) < 1) {
											const err197 = {
												instancePath: instancePath + "/governance/rules/" + i5 + "/when",
												schemaPath: "#/$defs/expression/minLength",
												keyword: "minLength",
												params: { limit: 1 },
												message: "must NOT have fewer than 1 characters",
												schema: 1,
												parentSchema: schema34,
												data: data114
											};
											if (vErrors === null) vErrors = [err197];
											else vErrors.push(err197);
											errors++;
										}
									} else {
										const err198 = {
											instancePath: instancePath + "/governance/rules/" + i5 + "/when",
											schemaPath: "#/$defs/expression/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema34.type,
											parentSchema: schema34,
											data: data114
										};
										if (vErrors === null) vErrors = [err198];
										else vErrors.push(err198);
										errors++;
									}
								}
								if (data112.effect !== void 0) {
									let data115 = data112.effect;
									if (!(data115 === "allow" || data115 === "require_approval" || data115 === "forbid")) {
										const err199 = {
											instancePath: instancePath + "/governance/rules/" + i5 + "/effect",
											schemaPath: "#/properties/governance/properties/rules/items/properties/effect/enum",
											keyword: "enum",
											params: { allowedValues: schema0$2.properties.governance.properties.rules.items.properties.effect.enum },
											message: "must be equal to one of the allowed values",
											schema: schema0$2.properties.governance.properties.rules.items.properties.effect.enum,
											parentSchema: schema0$2.properties.governance.properties.rules.items.properties.effect,
											data: data115
										};
										if (vErrors === null) vErrors = [err199];
										else vErrors.push(err199);
										errors++;
									}
								}
								if (data112.message !== void 0) {
									let data116 = data112.message;
									if (typeof data116 !== "string") {
										const err200 = {
											instancePath: instancePath + "/governance/rules/" + i5 + "/message",
											schemaPath: "#/properties/governance/properties/rules/items/properties/message/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema0$2.properties.governance.properties.rules.items.properties.message.type,
											parentSchema: schema0$2.properties.governance.properties.rules.items.properties.message,
											data: data116
										};
										if (vErrors === null) vErrors = [err200];
										else vErrors.push(err200);
										errors++;
									}
								}
								if (data112.exceptions !== void 0) {
									let data117 = data112.exceptions;
									if (Array.isArray(data117)) {
										const len6 = data117.length;
										for (let i6 = 0; i6 < len6; i6++) {
											let data118 = data117[i6];
											if (data118 && typeof data118 == "object" && !Array.isArray(data118)) {
												if (data118.services === void 0) {
													const err201 = {
														instancePath: instancePath + "/governance/rules/" + i5 + "/exceptions/" + i6,
														schemaPath: "#/properties/governance/properties/rules/items/properties/exceptions/items/required",
														keyword: "required",
														params: { missingProperty: "services" },
														message: "must have required property 'services'",
														schema: schema0$2.properties.governance.properties.rules.items.properties.exceptions.items.required,
														parentSchema: schema0$2.properties.governance.properties.rules.items.properties.exceptions.items,
														data: data118
													};
													if (vErrors === null) vErrors = [err201];
													else vErrors.push(err201);
													errors++;
												}
												if (data118.owner === void 0) {
													const err202 = {
														instancePath: instancePath + "/governance/rules/" + i5 + "/exceptions/" + i6,
														schemaPath: "#/properties/governance/properties/rules/items/properties/exceptions/items/required",
														keyword: "required",
														params: { missingProperty: "owner" },
														message: "must have required property 'owner'",
														schema: schema0$2.properties.governance.properties.rules.items.properties.exceptions.items.required,
														parentSchema: schema0$2.properties.governance.properties.rules.items.properties.exceptions.items,
														data: data118
													};
													if (vErrors === null) vErrors = [err202];
													else vErrors.push(err202);
													errors++;
												}
												if (data118.reason === void 0) {
													const err203 = {
														instancePath: instancePath + "/governance/rules/" + i5 + "/exceptions/" + i6,
														schemaPath: "#/properties/governance/properties/rules/items/properties/exceptions/items/required",
														keyword: "required",
														params: { missingProperty: "reason" },
														message: "must have required property 'reason'",
														schema: schema0$2.properties.governance.properties.rules.items.properties.exceptions.items.required,
														parentSchema: schema0$2.properties.governance.properties.rules.items.properties.exceptions.items,
														data: data118
													};
													if (vErrors === null) vErrors = [err203];
													else vErrors.push(err203);
													errors++;
												}
												if (data118.expires === void 0) {
													const err204 = {
														instancePath: instancePath + "/governance/rules/" + i5 + "/exceptions/" + i6,
														schemaPath: "#/properties/governance/properties/rules/items/properties/exceptions/items/required",
														keyword: "required",
														params: { missingProperty: "expires" },
														message: "must have required property 'expires'",
														schema: schema0$2.properties.governance.properties.rules.items.properties.exceptions.items.required,
														parentSchema: schema0$2.properties.governance.properties.rules.items.properties.exceptions.items,
														data: data118
													};
													if (vErrors === null) vErrors = [err204];
													else vErrors.push(err204);
													errors++;
												}
												for (const key23 in data118) if (!(key23 === "services" || key23 === "owner" || key23 === "reason" || key23 === "expires")) {
													const err205 = {
														instancePath: instancePath + "/governance/rules/" + i5 + "/exceptions/" + i6,
														schemaPath: "#/properties/governance/properties/rules/items/properties/exceptions/items/additionalProperties",
														keyword: "additionalProperties",
														params: { additionalProperty: key23 },
														message: "must NOT have additional properties",
														schema: false,
														parentSchema: schema0$2.properties.governance.properties.rules.items.properties.exceptions.items,
														data: data118
													};
													if (vErrors === null) vErrors = [err205];
													else vErrors.push(err205);
													errors++;
												}
												if (data118.services !== void 0) {
													let data119 = data118.services;
													if (Array.isArray(data119)) {
														if (data119.length < 1) {
															const err206 = {
																instancePath: instancePath + "/governance/rules/" + i5 + "/exceptions/" + i6 + "/services",
																schemaPath: "#/properties/governance/properties/rules/items/properties/exceptions/items/properties/services/minItems",
																keyword: "minItems",
																params: { limit: 1 },
																message: "must NOT have fewer than 1 items",
																schema: 1,
																parentSchema: schema0$2.properties.governance.properties.rules.items.properties.exceptions.items.properties.services,
																data: data119
															};
															if (vErrors === null) vErrors = [err206];
															else vErrors.push(err206);
															errors++;
														}
														const len7 = data119.length;
														for (let i7 = 0; i7 < len7; i7++) {
															let data120 = data119[i7];
															if (typeof data120 !== "string") {
																const err207 = {
																	instancePath: instancePath + "/governance/rules/" + i5 + "/exceptions/" + i6 + "/services/" + i7,
																	schemaPath: "#/properties/governance/properties/rules/items/properties/exceptions/items/properties/services/items/type",
																	keyword: "type",
																	params: { type: "string" },
																	message: "must be string",
																	schema: schema0$2.properties.governance.properties.rules.items.properties.exceptions.items.properties.services.items.type,
																	parentSchema: schema0$2.properties.governance.properties.rules.items.properties.exceptions.items.properties.services.items,
																	data: data120
																};
																if (vErrors === null) vErrors = [err207];
																else vErrors.push(err207);
																errors++;
															}
														}
													} else {
														const err208 = {
															instancePath: instancePath + "/governance/rules/" + i5 + "/exceptions/" + i6 + "/services",
															schemaPath: "#/properties/governance/properties/rules/items/properties/exceptions/items/properties/services/type",
															keyword: "type",
															params: { type: "array" },
															message: "must be array",
															schema: schema0$2.properties.governance.properties.rules.items.properties.exceptions.items.properties.services.type,
															parentSchema: schema0$2.properties.governance.properties.rules.items.properties.exceptions.items.properties.services,
															data: data119
														};
														if (vErrors === null) vErrors = [err208];
														else vErrors.push(err208);
														errors++;
													}
												}
												if (data118.owner !== void 0) {
													let data121 = data118.owner;
													if (typeof data121 === "string") {
														if (func3(data121) < 1) {
															const err209 = {
																instancePath: instancePath + "/governance/rules/" + i5 + "/exceptions/" + i6 + "/owner",
																schemaPath: "#/properties/governance/properties/rules/items/properties/exceptions/items/properties/owner/minLength",
																keyword: "minLength",
																params: { limit: 1 },
																message: "must NOT have fewer than 1 characters",
																schema: 1,
																parentSchema: schema0$2.properties.governance.properties.rules.items.properties.exceptions.items.properties.owner,
																data: data121
															};
															if (vErrors === null) vErrors = [err209];
															else vErrors.push(err209);
															errors++;
														}
													} else {
														const err210 = {
															instancePath: instancePath + "/governance/rules/" + i5 + "/exceptions/" + i6 + "/owner",
															schemaPath: "#/properties/governance/properties/rules/items/properties/exceptions/items/properties/owner/type",
															keyword: "type",
															params: { type: "string" },
															message: "must be string",
															schema: schema0$2.properties.governance.properties.rules.items.properties.exceptions.items.properties.owner.type,
															parentSchema: schema0$2.properties.governance.properties.rules.items.properties.exceptions.items.properties.owner,
															data: data121
														};
														if (vErrors === null) vErrors = [err210];
														else vErrors.push(err210);
														errors++;
													}
												}
												if (data118.reason !== void 0) {
													let data122 = data118.reason;
													if (typeof data122 === "string") {
														if (func3(data122) < 1) {
															const err211 = {
																instancePath: instancePath + "/governance/rules/" + i5 + "/exceptions/" + i6 + "/reason",
																schemaPath: "#/properties/governance/properties/rules/items/properties/exceptions/items/properties/reason/minLength",
																keyword: "minLength",
																params: { limit: 1 },
																message: "must NOT have fewer than 1 characters",
																schema: 1,
																parentSchema: schema0$2.properties.governance.properties.rules.items.properties.exceptions.items.properties.reason,
																data: data122
															};
															if (vErrors === null) vErrors = [err211];
															else vErrors.push(err211);
															errors++;
														}
													} else {
														const err212 = {
															instancePath: instancePath + "/governance/rules/" + i5 + "/exceptions/" + i6 + "/reason",
															schemaPath: "#/properties/governance/properties/rules/items/properties/exceptions/items/properties/reason/type",
															keyword: "type",
															params: { type: "string" },
															message: "must be string",
															schema: schema0$2.properties.governance.properties.rules.items.properties.exceptions.items.properties.reason.type,
															parentSchema: schema0$2.properties.governance.properties.rules.items.properties.exceptions.items.properties.reason,
															data: data122
														};
														if (vErrors === null) vErrors = [err212];
														else vErrors.push(err212);
														errors++;
													}
												}
												if (data118.expires !== void 0) {
													let data123 = data118.expires;
													if (typeof data123 !== "string") {
														const err213 = {
															instancePath: instancePath + "/governance/rules/" + i5 + "/exceptions/" + i6 + "/expires",
															schemaPath: "#/properties/governance/properties/rules/items/properties/exceptions/items/properties/expires/type",
															keyword: "type",
															params: { type: "string" },
															message: "must be string",
															schema: schema0$2.properties.governance.properties.rules.items.properties.exceptions.items.properties.expires.type,
															parentSchema: schema0$2.properties.governance.properties.rules.items.properties.exceptions.items.properties.expires,
															data: data123
														};
														if (vErrors === null) vErrors = [err213];
														else vErrors.push(err213);
														errors++;
													}
												}
											} else {
												const err214 = {
													instancePath: instancePath + "/governance/rules/" + i5 + "/exceptions/" + i6,
													schemaPath: "#/properties/governance/properties/rules/items/properties/exceptions/items/type",
													keyword: "type",
													params: { type: "object" },
													message: "must be object",
													schema: schema0$2.properties.governance.properties.rules.items.properties.exceptions.items.type,
													parentSchema: schema0$2.properties.governance.properties.rules.items.properties.exceptions.items,
													data: data118
												};
												if (vErrors === null) vErrors = [err214];
												else vErrors.push(err214);
												errors++;
											}
										}
									} else {
										const err215 = {
											instancePath: instancePath + "/governance/rules/" + i5 + "/exceptions",
											schemaPath: "#/properties/governance/properties/rules/items/properties/exceptions/type",
											keyword: "type",
											params: { type: "array" },
											message: "must be array",
											schema: schema0$2.properties.governance.properties.rules.items.properties.exceptions.type,
											parentSchema: schema0$2.properties.governance.properties.rules.items.properties.exceptions,
											data: data117
										};
										if (vErrors === null) vErrors = [err215];
										else vErrors.push(err215);
										errors++;
									}
								}
							} else {
								const err216 = {
									instancePath: instancePath + "/governance/rules/" + i5,
									schemaPath: "#/properties/governance/properties/rules/items/type",
									keyword: "type",
									params: { type: "object" },
									message: "must be object",
									schema: schema0$2.properties.governance.properties.rules.items.type,
									parentSchema: schema0$2.properties.governance.properties.rules.items,
									data: data112
								};
								if (vErrors === null) vErrors = [err216];
								else vErrors.push(err216);
								errors++;
							}
						}
					} else {
						const err217 = {
							instancePath: instancePath + "/governance/rules",
							schemaPath: "#/properties/governance/properties/rules/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array",
							schema: schema0$2.properties.governance.properties.rules.type,
							parentSchema: schema0$2.properties.governance.properties.rules,
							data: data111
						};
						if (vErrors === null) vErrors = [err217];
						else vErrors.push(err217);
						errors++;
					}
				}
			} else {
				const err218 = {
					instancePath: instancePath + "/governance",
					schemaPath: "#/properties/governance/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema0$2.properties.governance.type,
					parentSchema: schema0$2.properties.governance,
					data: data84
				};
				if (vErrors === null) vErrors = [err218];
				else vErrors.push(err218);
				errors++;
			}
		}
		if (data.cost !== void 0) {
			let data124 = data.cost;
			if (data124 && typeof data124 == "object" && !Array.isArray(data124)) {
				for (const key24 in data124) if (!(key24 === "monthly_budget" || key24 === "cost_per_replica")) {
					const err219 = {
						instancePath: instancePath + "/cost",
						schemaPath: "#/properties/cost/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key24 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema0$2.properties.cost,
						data: data124
					};
					if (vErrors === null) vErrors = [err219];
					else vErrors.push(err219);
					errors++;
				}
				if (data124.monthly_budget !== void 0) {
					let data125 = data124.monthly_budget;
					if (typeof data125 === "string") {
						if (!pattern26.test(data125)) {
							const err220 = {
								instancePath: instancePath + "/cost/monthly_budget",
								schemaPath: "#/$defs/money/pattern",
								keyword: "pattern",
								params: { pattern: "^\\d+(\\.\\d+)? [A-Z]{3}$" },
								message: "must match pattern \"^\\d+(\\.\\d+)? [A-Z]{3}$\"",
								schema: "^\\d+(\\.\\d+)? [A-Z]{3}$",
								parentSchema: schema35,
								data: data125
							};
							if (vErrors === null) vErrors = [err220];
							else vErrors.push(err220);
							errors++;
						}
					} else {
						const err221 = {
							instancePath: instancePath + "/cost/monthly_budget",
							schemaPath: "#/$defs/money/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema35.type,
							parentSchema: schema35,
							data: data125
						};
						if (vErrors === null) vErrors = [err221];
						else vErrors.push(err221);
						errors++;
					}
				}
				if (data124.cost_per_replica !== void 0) {
					let data126 = data124.cost_per_replica;
					if (typeof data126 === "string") {
						if (!pattern26.test(data126)) {
							const err222 = {
								instancePath: instancePath + "/cost/cost_per_replica",
								schemaPath: "#/$defs/money/pattern",
								keyword: "pattern",
								params: { pattern: "^\\d+(\\.\\d+)? [A-Z]{3}$" },
								message: "must match pattern \"^\\d+(\\.\\d+)? [A-Z]{3}$\"",
								schema: "^\\d+(\\.\\d+)? [A-Z]{3}$",
								parentSchema: schema35,
								data: data126
							};
							if (vErrors === null) vErrors = [err222];
							else vErrors.push(err222);
							errors++;
						}
					} else {
						const err223 = {
							instancePath: instancePath + "/cost/cost_per_replica",
							schemaPath: "#/$defs/money/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema35.type,
							parentSchema: schema35,
							data: data126
						};
						if (vErrors === null) vErrors = [err223];
						else vErrors.push(err223);
						errors++;
					}
				}
			} else {
				const err224 = {
					instancePath: instancePath + "/cost",
					schemaPath: "#/properties/cost/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema0$2.properties.cost.type,
					parentSchema: schema0$2.properties.cost,
					data: data124
				};
				if (vErrors === null) vErrors = [err224];
				else vErrors.push(err224);
				errors++;
			}
		}
	} else {
		const err225 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema0$2.type,
			parentSchema: schema0$2,
			data
		};
		if (vErrors === null) vErrors = [err225];
		else vErrors.push(err225);
		errors++;
	}
	validate0$2.errors = vErrors;
	return errors === 0;
}
validate0$2.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
// src/policy/blueprint/defaults.ts
/** Checks whether a value states something at a dotted path, such as `governance.freeze[0].to`. */
function isStated(value, path) {
	return valueAt(value, path.split(/[.[\]]+/).filter((step) => step !== "")) !== void 0;
}
/** Moves a problem of a blueprint to the defaults where its value stands there and not in the blueprint. */
function blameDefaults(problem, blueprint, placeOf) {
	const place = isStated(blueprint, problem.rule) ? void 0 : placeOf(problem.rule);
	return place ? {
		...problem,
		...place,
		rule: `defaults.${problem.rule}`
	} : problem;
}
// src/policy/blueprint/meaning.ts
/** Checks what a schema cannot say: values that contradict each other. */
function checkMeaning(file, yaml, raw) {
	const problems = [];
	const wrong = (rule, message, fix) => problems.push({
		file,
		...yaml.place(rule),
		rule,
		message,
		fix
	});
	if (raw.metadata.name.startsWith("rollback--")) wrong("metadata.name", "names may not start with \"rollback--\"", "That prefix names rollback branches; choose another");
	checkLimits(raw, wrong);
	checkThresholds(raw, wrong);
	checkWeights(raw, wrong);
	checkTargets(raw, wrong);
	checkEvidence(raw, wrong);
	checkResources(yaml, raw, wrong);
	problems.push(...checkFreezes(file, yaml, "governance.freeze", raw.governance?.freeze));
	problems.push(...checkRules(file, yaml, "governance.rules", raw.governance?.rules));
	checkCurrencies(raw, wrong);
	checkWindow(raw, wrong);
	checkQueries(raw, wrong);
	return problems;
}
function checkLimits({ spec: { scaling } }, wrong) {
	if (scaling.min_replicas > scaling.max_replicas) wrong("spec.scaling.min_replicas", `min_replicas (${scaling.min_replicas}) is above max_replicas (${scaling.max_replicas})`, "Swap or correct them");
}
function checkThresholds({ spec: { scaling } }, wrong) {
	const { scale_up_threshold: up, scale_down_threshold: down } = scaling;
	if (scaling.strategy === void 0 || scaling.strategy === "step") {
		for (const [key, value] of [["scale_up_threshold", up], ["scale_down_threshold", down]]) if (value === void 0) wrong(`spec.scaling.${key}`, `"${key}" is missing`, `Strategy step needs both thresholds, such as ${key}: 80%`);
	}
	if (up !== void 0 && down !== void 0 && compare(fromDecimal(down.slice(0, -1)), fromDecimal(up.slice(0, -1))) >= 0) wrong("spec.scaling.scale_down_threshold", `scale_down_threshold (${down}) is not below scale_up_threshold (${up})`, "Lower it");
}
function checkWeights({ spec: { scaling } }, wrong) {
	const weights = {
		...DEFAULT_WEIGHTS,
		...scaling.weights
	};
	const sum = Math.round((weights.cpu + weights.memory + weights.latency) * 1e9) / 1e9;
	if (compare(fromNumber(sum), fromNumber(1)) !== 0) wrong("spec.scaling.weights", `the weights sum to ${sum}`, "Make cpu, memory and latency sum to 1");
}
function checkCurrencies({ cost }, wrong) {
	const [budget, each] = [cost?.monthly_budget, cost?.cost_per_replica].map((money) => money?.split(" ")[1]);
	if (budget !== void 0 && each !== void 0 && budget !== each) wrong("cost.monthly_budget", `the budget is in ${budget} and cost_per_replica in ${each}`, "Use one currency for both");
}
function checkWindow({ spec, verification }, wrong) {
	const period = verification?.stabilization_period;
	const window = spec.metrics?.window;
	if (window !== void 0 && parseDuration(period ?? "10m") < parseDuration(window)) wrong("spec.metrics.window", `metrics window (${window}) is longer than verification.stabilization_period (${period ?? "10m"})`, "Figures taken after a change must not reach back before it: lengthen the period or shorten the window");
}
/** Checks targets, which divide what is measured, so that none may be 0. */
function checkTargets({ spec }, wrong) {
	const { target_cpu_utilization, target_memory_utilization, saturation_threshold } = spec.scaling;
	for (const [key, value] of Object.entries({
		target_cpu_utilization,
		target_memory_utilization,
		saturation_threshold
	})) if (value !== void 0 && fromDecimal(value.slice(0, -1)).n === 0n) wrong(`spec.scaling.${key}`, `${key} is ${value}`, "Any use is above it: raise it, or leave it out");
	const latency = spec.performance?.latency_p95_target;
	if (latency !== void 0 && parseDuration(latency) === 0) wrong("spec.performance.latency_p95_target", `latency_p95_target is ${latency}`, "No answer is as fast: raise it, or leave it out");
}
/** Checks the shares that a replay divides by, and that a floor is capacity: none above `max_replicas`. */
function checkEvidence({ spec: { scaling } }, wrong) {
	for (const [key, least] of [["objective", 50], ["utilization_limit", 10]]) {
		const value = scaling[key];
		if (value !== void 0 && compare(fromDecimal(value.slice(0, -1)), fromNumber(least)) < 0) wrong(`spec.scaling.${key}`, `${key} is ${value}`, `State at least ${least}%, or leave it out`);
	}
}
function checkQueries({ spec }, wrong) {
	const known = SERVICE_PLACEHOLDERS.filter((name) => name !== "namespace" || spec.workload?.namespace !== void 0);
	for (const [name, query] of Object.entries(spec.metrics?.queries ?? {})) {
		const fault = queryFault(query, known);
		if (fault) wrong(`spec.metrics.queries.${name}`, fault.message, fault.fix);
	}
}
function checkResources(yaml, raw, wrong) {
	const resources = raw.spec.resources ?? {};
	const parsed = /* @__PURE__ */ new Map();
	for (const key of Object.keys(resources)) {
		const text = resourceText(raw, yaml, key);
		try {
			parsed.set(key, parseQuantity(text));
		} catch {
			wrong(`spec.resources.${key}`, `found ${text}, which is not a Kubernetes quantity`, "Write it like 50m for CPU or 128Mi for memory");
		}
	}
	for (const name of ["cpu", "memory"]) {
		const request = parsed.get(`${name}_request`);
		const limit = parsed.get(`${name}_limit`);
		if (request !== void 0 && limit !== void 0 && request > limit) wrong(`spec.resources.${name}_request`, `${name}_request is above ${name}_limit`, "Kubernetes refuses such a pod; lower the request or raise the limit");
	}
}
// src/policy/blueprint/parse.ts
const checkSchema$2 = schemaCheck(blueprint_schema_json__default);
const DEFAULTED = [
	"spec",
	"verification",
	"governance",
	"cost"
];
/**
* Parses one file's text into a Blueprint with every default filled in, or returns all that is wrong with it,
* each located. `defaults` are raw values that stand beneath the file's own.
*/
function parseBlueprint(file, text, defaults, placeOfDefault = () => void 0, cache) {
	const digest = hash("sha256", text);
	const parsed = parseRemembered(file, text, digest, cache);
	if (parsed.kind === "broken") return {
		kind: "invalid",
		name: void 0,
		problems: [parsed.problem]
	};
	const { yaml } = parsed;
	const name = nameOf(yaml.value);
	const invalid = (found) => {
		const problems = found.map((problem) => blameDefaults(problem, yaml.value, placeOfDefault));
		return {
			kind: "invalid",
			name,
			problems
		};
	};
	if (!isObject(yaml.value)) return invalid([emptyProblem(file, yaml)]);
	const many = manyServices(file, yaml);
	if (many) return invalid([many]);
	const merged = { ...yaml.value };
	for (const section of DEFAULTED) if (defaults[section] !== void 0) merged[section] = merge(defaults[section], yaml.value[section]);
	const problems = checkSchema$2(file, yaml, merged);
	if (problems.length > 0) return invalid(problems);
	const raw = merged;
	const meaning = checkMeaning(file, yaml, raw);
	if (meaning.length > 0) return invalid(meaning);
	return {
		kind: "blueprint",
		blueprint: buildBlueprint(file, digest, raw, yaml)
	};
}
function emptyProblem(file, yaml) {
	return {
		file,
		line: 1,
		column: 1,
		rule: "blueprint",
		message: yaml.value === void 0 || yaml.value === null ? "the file is empty" : "expected a mapping",
		fix: "Write metadata.name and spec.scaling; see docs/BLUEPRINT_FORMAT.md"
	};
}
function manyServices(file, yaml) {
	const metadata = isObject(yaml.value) ? yaml.value.metadata : void 0;
	if (!isObject(metadata) || !Object.hasOwn(metadata, "services")) return void 0;
	const rule = "metadata.services";
	const message = "one blueprint is one service: several in one file would share thresholds, targets and cooldowns";
	return {
		file,
		...yaml.place(rule),
		rule,
		message,
		fix: "Write one file per service, such as blueprints/frontend/blueprint.yaml, each with its own metadata.name"
	};
}
function nameOf(value) {
	const metadata = isObject(value) ? value.metadata : void 0;
	return isObject(metadata) && typeof metadata.name === "string" ? metadata.name : void 0;
}
/** Merges the file's value over the default, mapping by mapping; lists and scalars replace. */
function merge(under, over) {
	if (over === void 0) return under;
	if (!isObject(under) || !isObject(over)) return over;
	const result = { ...under };
	for (const [key, value] of Object.entries(over)) result[key] = merge(Object.hasOwn(under, key) ? under[key] : void 0, value);
	return result;
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// \0validator:schemas/policies.schema.json#.js
var policies_schema_json__default = validate0$1;
const schema0$1 = {
	"$schema": "https://json-schema.org/draft/2020-12/schema",
	"$id": "https://raw.githubusercontent.com/trimtab/trimtab/v1/schemas/policies.schema.json",
	"title": "Trimtab policies: a floor that blueprints may tighten and never loosen",
	"description": "A floor for all services, which blueprints may tighten and never loosen.",
	"type": "object",
	"additionalProperties": false,
	"properties": {
		"allowed_operations": {
			"description": "Operations that need nobody. Where no list names them, `scale_within_limits` and `rollback` are allowed.",
			"type": "array",
			"items": { "$ref": "#/$defs/operation" },
			"examples": [["scale_within_limits", "rollback"]]
		},
		"requires_approval": {
			"description": "Operations that need an approving review; beats `allowed_operations`.",
			"type": "array",
			"items": { "$ref": "#/$defs/operation" },
			"examples": [["scale_beyond_limits"]]
		},
		"forbidden_operations": {
			"description": "Operations that never pass; beats both other lists. Where no list names them, deletes and `modify_secrets` are forbidden.",
			"type": "array",
			"items": { "$ref": "#/$defs/operation" },
			"examples": [["delete_service"]]
		},
		"freeze": {
			"description": "Times in which nothing changes without a person; rollbacks go on.",
			"type": "array",
			"items": {
				"type": "object",
				"additionalProperties": false,
				"required": ["from", "to"],
				"properties": {
					"from": {
						"description": "Begin: an instant with its zone, or a time of every week.",
						"type": "string",
						"examples": ["Fri 16:00"]
					},
					"to": {
						"description": "End, exclusive, in the form of `from`.",
						"type": "string",
						"examples": ["Mon 08:00"]
					},
					"time_zone": {
						"description": "IANA name of the zone whose clock a weekly window follows.",
						"type": "string",
						"default": "UTC",
						"examples": ["Europe/Berlin"]
					},
					"reason": {
						"description": "Why, for whoever is held by it.",
						"type": "string",
						"examples": ["weekend"]
					}
				}
			},
			"default": []
		},
		"rules": {
			"description": "Conditions that forbid an operation, require approval, or allow what no list names.",
			"type": "array",
			"items": {
				"type": "object",
				"additionalProperties": false,
				"required": [
					"name",
					"when",
					"effect"
				],
				"properties": {
					"name": {
						"description": "Names the rule in reports, tests and exceptions.",
						"type": "string",
						"minLength": 1,
						"examples": ["critical-keeps-two"]
					},
					"when": {
						"description": "The condition in CEL.",
						"$ref": "#/$defs/expression",
						"examples": ["operation == \"scale_within_limits\" && after.replicas < 2"]
					},
					"effect": {
						"description": "What becomes of an operation that meets the condition; the most restrictive of all wins.",
						"enum": [
							"allow",
							"require_approval",
							"forbid"
						],
						"examples": ["forbid"]
					},
					"message": {
						"description": "Told to people where the rule speaks.",
						"type": "string",
						"examples": ["a critical service never runs on a single replica"]
					},
					"exceptions": {
						"description": "Services that the rule spares for a time.",
						"type": "array",
						"items": {
							"type": "object",
							"additionalProperties": false,
							"required": [
								"services",
								"owner",
								"reason",
								"expires"
							],
							"properties": {
								"services": {
									"description": "Names of the services that are spared.",
									"type": "array",
									"minItems": 1,
									"items": { "type": "string" },
									"examples": [["todo-backend"]]
								},
								"owner": {
									"description": "Who answers for the exception.",
									"type": "string",
									"minLength": 1,
									"examples": ["ada"]
								},
								"reason": {
									"description": "Why it is needed.",
									"type": "string",
									"minLength": 1,
									"examples": ["moving house"]
								},
								"expires": {
									"description": "When it ends: an instant with its zone.",
									"type": "string",
									"examples": ["2026-03-01T00:00:00Z"]
								}
							}
						},
						"default": []
					}
				}
			},
			"default": []
		}
	},
	"$defs": {
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
		"expression": {
			"type": "string",
			"minLength": 1,
			"maxLength": 4e3,
			"description": "a CEL expression that is true or false"
		}
	}
};
const schema1$1 = { "enum": [
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
] };
const schema4 = {
	"type": "string",
	"minLength": 1,
	"maxLength": 4e3,
	"description": "a CEL expression that is true or false"
};
const func0$1 = (text) => [...text].length;
function validate0$1(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate0$1.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const key0 in data) if (!(key0 === "allowed_operations" || key0 === "requires_approval" || key0 === "forbidden_operations" || key0 === "freeze" || key0 === "rules")) {
			const err0 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema0$1,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.allowed_operations !== void 0) {
			let data0 = data.allowed_operations;
			if (Array.isArray(data0)) {
				const len0 = data0.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data1 = data0[i0];
					if (!(data1 === "scale_within_limits" || data1 === "scale_beyond_limits" || data1 === "rollback" || data1 === "modify_blueprint" || data1 === "adjust_resources_within_10_percent" || data1 === "change_resource_limits_beyond_10_percent" || data1 === "modify_deployment_strategy" || data1 === "change_health_checks" || data1 === "change_image" || data1 === "modify_security_context" || data1 === "modify_configmaps" || data1 === "create_new_resources" || data1 === "delete_deployment" || data1 === "delete_service" || data1 === "delete_persistent_volumes" || data1 === "modify_secrets" || data1 === "change_network_policies" || data1 === "modify_rbac" || data1 === "modify_namespaces" || data1 === "modify_cluster_resources")) {
						const err1 = {
							instancePath: instancePath + "/allowed_operations/" + i0,
							schemaPath: "#/$defs/operation/enum",
							keyword: "enum",
							params: { allowedValues: schema1$1.enum },
							message: "must be equal to one of the allowed values",
							schema: schema1$1.enum,
							parentSchema: schema1$1,
							data: data1
						};
						if (vErrors === null) vErrors = [err1];
						else vErrors.push(err1);
						errors++;
					}
				}
			} else {
				const err2 = {
					instancePath: instancePath + "/allowed_operations",
					schemaPath: "#/properties/allowed_operations/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema0$1.properties.allowed_operations.type,
					parentSchema: schema0$1.properties.allowed_operations,
					data: data0
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.requires_approval !== void 0) {
			let data2 = data.requires_approval;
			if (Array.isArray(data2)) {
				const len1 = data2.length;
				for (let i1 = 0; i1 < len1; i1++) {
					let data3 = data2[i1];
					if (!(data3 === "scale_within_limits" || data3 === "scale_beyond_limits" || data3 === "rollback" || data3 === "modify_blueprint" || data3 === "adjust_resources_within_10_percent" || data3 === "change_resource_limits_beyond_10_percent" || data3 === "modify_deployment_strategy" || data3 === "change_health_checks" || data3 === "change_image" || data3 === "modify_security_context" || data3 === "modify_configmaps" || data3 === "create_new_resources" || data3 === "delete_deployment" || data3 === "delete_service" || data3 === "delete_persistent_volumes" || data3 === "modify_secrets" || data3 === "change_network_policies" || data3 === "modify_rbac" || data3 === "modify_namespaces" || data3 === "modify_cluster_resources")) {
						const err3 = {
							instancePath: instancePath + "/requires_approval/" + i1,
							schemaPath: "#/$defs/operation/enum",
							keyword: "enum",
							params: { allowedValues: schema1$1.enum },
							message: "must be equal to one of the allowed values",
							schema: schema1$1.enum,
							parentSchema: schema1$1,
							data: data3
						};
						if (vErrors === null) vErrors = [err3];
						else vErrors.push(err3);
						errors++;
					}
				}
			} else {
				const err4 = {
					instancePath: instancePath + "/requires_approval",
					schemaPath: "#/properties/requires_approval/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema0$1.properties.requires_approval.type,
					parentSchema: schema0$1.properties.requires_approval,
					data: data2
				};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		if (data.forbidden_operations !== void 0) {
			let data4 = data.forbidden_operations;
			if (Array.isArray(data4)) {
				const len2 = data4.length;
				for (let i2 = 0; i2 < len2; i2++) {
					let data5 = data4[i2];
					if (!(data5 === "scale_within_limits" || data5 === "scale_beyond_limits" || data5 === "rollback" || data5 === "modify_blueprint" || data5 === "adjust_resources_within_10_percent" || data5 === "change_resource_limits_beyond_10_percent" || data5 === "modify_deployment_strategy" || data5 === "change_health_checks" || data5 === "change_image" || data5 === "modify_security_context" || data5 === "modify_configmaps" || data5 === "create_new_resources" || data5 === "delete_deployment" || data5 === "delete_service" || data5 === "delete_persistent_volumes" || data5 === "modify_secrets" || data5 === "change_network_policies" || data5 === "modify_rbac" || data5 === "modify_namespaces" || data5 === "modify_cluster_resources")) {
						const err5 = {
							instancePath: instancePath + "/forbidden_operations/" + i2,
							schemaPath: "#/$defs/operation/enum",
							keyword: "enum",
							params: { allowedValues: schema1$1.enum },
							message: "must be equal to one of the allowed values",
							schema: schema1$1.enum,
							parentSchema: schema1$1,
							data: data5
						};
						if (vErrors === null) vErrors = [err5];
						else vErrors.push(err5);
						errors++;
					}
				}
			} else {
				const err6 = {
					instancePath: instancePath + "/forbidden_operations",
					schemaPath: "#/properties/forbidden_operations/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema0$1.properties.forbidden_operations.type,
					parentSchema: schema0$1.properties.forbidden_operations,
					data: data4
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.freeze !== void 0) {
			let data6 = data.freeze;
			if (Array.isArray(data6)) {
				const len3 = data6.length;
				for (let i3 = 0; i3 < len3; i3++) {
					let data7 = data6[i3];
					if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
						if (data7.from === void 0) {
							const err7 = {
								instancePath: instancePath + "/freeze/" + i3,
								schemaPath: "#/properties/freeze/items/required",
								keyword: "required",
								params: { missingProperty: "from" },
								message: "must have required property 'from'",
								schema: schema0$1.properties.freeze.items.required,
								parentSchema: schema0$1.properties.freeze.items,
								data: data7
							};
							if (vErrors === null) vErrors = [err7];
							else vErrors.push(err7);
							errors++;
						}
						if (data7.to === void 0) {
							const err8 = {
								instancePath: instancePath + "/freeze/" + i3,
								schemaPath: "#/properties/freeze/items/required",
								keyword: "required",
								params: { missingProperty: "to" },
								message: "must have required property 'to'",
								schema: schema0$1.properties.freeze.items.required,
								parentSchema: schema0$1.properties.freeze.items,
								data: data7
							};
							if (vErrors === null) vErrors = [err8];
							else vErrors.push(err8);
							errors++;
						}
						for (const key1 in data7) if (!(key1 === "from" || key1 === "to" || key1 === "time_zone" || key1 === "reason")) {
							const err9 = {
								instancePath: instancePath + "/freeze/" + i3,
								schemaPath: "#/properties/freeze/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key1 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema0$1.properties.freeze.items,
								data: data7
							};
							if (vErrors === null) vErrors = [err9];
							else vErrors.push(err9);
							errors++;
						}
						if (data7.from !== void 0) {
							let data8 = data7.from;
							if (typeof data8 !== "string") {
								const err10 = {
									instancePath: instancePath + "/freeze/" + i3 + "/from",
									schemaPath: "#/properties/freeze/items/properties/from/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema0$1.properties.freeze.items.properties.from.type,
									parentSchema: schema0$1.properties.freeze.items.properties.from,
									data: data8
								};
								if (vErrors === null) vErrors = [err10];
								else vErrors.push(err10);
								errors++;
							}
						}
						if (data7.to !== void 0) {
							let data9 = data7.to;
							if (typeof data9 !== "string") {
								const err11 = {
									instancePath: instancePath + "/freeze/" + i3 + "/to",
									schemaPath: "#/properties/freeze/items/properties/to/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema0$1.properties.freeze.items.properties.to.type,
									parentSchema: schema0$1.properties.freeze.items.properties.to,
									data: data9
								};
								if (vErrors === null) vErrors = [err11];
								else vErrors.push(err11);
								errors++;
							}
						}
						if (data7.time_zone !== void 0) {
							let data10 = data7.time_zone;
							if (typeof data10 !== "string") {
								const err12 = {
									instancePath: instancePath + "/freeze/" + i3 + "/time_zone",
									schemaPath: "#/properties/freeze/items/properties/time_zone/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema0$1.properties.freeze.items.properties.time_zone.type,
									parentSchema: schema0$1.properties.freeze.items.properties.time_zone,
									data: data10
								};
								if (vErrors === null) vErrors = [err12];
								else vErrors.push(err12);
								errors++;
							}
						}
						if (data7.reason !== void 0) {
							let data11 = data7.reason;
							if (typeof data11 !== "string") {
								const err13 = {
									instancePath: instancePath + "/freeze/" + i3 + "/reason",
									schemaPath: "#/properties/freeze/items/properties/reason/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema0$1.properties.freeze.items.properties.reason.type,
									parentSchema: schema0$1.properties.freeze.items.properties.reason,
									data: data11
								};
								if (vErrors === null) vErrors = [err13];
								else vErrors.push(err13);
								errors++;
							}
						}
					} else {
						const err14 = {
							instancePath: instancePath + "/freeze/" + i3,
							schemaPath: "#/properties/freeze/items/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema0$1.properties.freeze.items.type,
							parentSchema: schema0$1.properties.freeze.items,
							data: data7
						};
						if (vErrors === null) vErrors = [err14];
						else vErrors.push(err14);
						errors++;
					}
				}
			} else {
				const err15 = {
					instancePath: instancePath + "/freeze",
					schemaPath: "#/properties/freeze/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema0$1.properties.freeze.type,
					parentSchema: schema0$1.properties.freeze,
					data: data6
				};
				if (vErrors === null) vErrors = [err15];
				else vErrors.push(err15);
				errors++;
			}
		}
		if (data.rules !== void 0) {
			let data12 = data.rules;
			if (Array.isArray(data12)) {
				const len4 = data12.length;
				for (let i4 = 0; i4 < len4; i4++) {
					let data13 = data12[i4];
					if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
						if (data13.name === void 0) {
							const err16 = {
								instancePath: instancePath + "/rules/" + i4,
								schemaPath: "#/properties/rules/items/required",
								keyword: "required",
								params: { missingProperty: "name" },
								message: "must have required property 'name'",
								schema: schema0$1.properties.rules.items.required,
								parentSchema: schema0$1.properties.rules.items,
								data: data13
							};
							if (vErrors === null) vErrors = [err16];
							else vErrors.push(err16);
							errors++;
						}
						if (data13.when === void 0) {
							const err17 = {
								instancePath: instancePath + "/rules/" + i4,
								schemaPath: "#/properties/rules/items/required",
								keyword: "required",
								params: { missingProperty: "when" },
								message: "must have required property 'when'",
								schema: schema0$1.properties.rules.items.required,
								parentSchema: schema0$1.properties.rules.items,
								data: data13
							};
							if (vErrors === null) vErrors = [err17];
							else vErrors.push(err17);
							errors++;
						}
						if (data13.effect === void 0) {
							const err18 = {
								instancePath: instancePath + "/rules/" + i4,
								schemaPath: "#/properties/rules/items/required",
								keyword: "required",
								params: { missingProperty: "effect" },
								message: "must have required property 'effect'",
								schema: schema0$1.properties.rules.items.required,
								parentSchema: schema0$1.properties.rules.items,
								data: data13
							};
							if (vErrors === null) vErrors = [err18];
							else vErrors.push(err18);
							errors++;
						}
						for (const key2 in data13) if (!(key2 === "name" || key2 === "when" || key2 === "effect" || key2 === "message" || key2 === "exceptions")) {
							const err19 = {
								instancePath: instancePath + "/rules/" + i4,
								schemaPath: "#/properties/rules/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key2 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema0$1.properties.rules.items,
								data: data13
							};
							if (vErrors === null) vErrors = [err19];
							else vErrors.push(err19);
							errors++;
						}
						if (data13.name !== void 0) {
							let data14 = data13.name;
							if (typeof data14 === "string") {
								if (func0$1(data14) < 1) {
									const err20 = {
										instancePath: instancePath + "/rules/" + i4 + "/name",
										schemaPath: "#/properties/rules/items/properties/name/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters",
										schema: 1,
										parentSchema: schema0$1.properties.rules.items.properties.name,
										data: data14
									};
									if (vErrors === null) vErrors = [err20];
									else vErrors.push(err20);
									errors++;
								}
							} else {
								const err21 = {
									instancePath: instancePath + "/rules/" + i4 + "/name",
									schemaPath: "#/properties/rules/items/properties/name/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema0$1.properties.rules.items.properties.name.type,
									parentSchema: schema0$1.properties.rules.items.properties.name,
									data: data14
								};
								if (vErrors === null) vErrors = [err21];
								else vErrors.push(err21);
								errors++;
							}
						}
						if (data13.when !== void 0) {
							let data15 = data13.when;
							if (typeof data15 === "string") {
								if (func0$1(data15) > 4e3) {
									const err22 = {
										instancePath: instancePath + "/rules/" + i4 + "/when",
										schemaPath: "#/$defs/expression/maxLength",
										keyword: "maxLength",
										params: { limit: 4e3 },
										message: "must NOT have more than 4000 characters",
										schema: 4e3,
										parentSchema: schema4,
										data: data15
									};
									if (vErrors === null) vErrors = [err22];
									else vErrors.push(err22);
									errors++;
								}
								if (func0$1(data15) < 1) {
									const err23 = {
										instancePath: instancePath + "/rules/" + i4 + "/when",
										schemaPath: "#/$defs/expression/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters",
										schema: 1,
										parentSchema: schema4,
										data: data15
									};
									if (vErrors === null) vErrors = [err23];
									else vErrors.push(err23);
									errors++;
								}
							} else {
								const err24 = {
									instancePath: instancePath + "/rules/" + i4 + "/when",
									schemaPath: "#/$defs/expression/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema4.type,
									parentSchema: schema4,
									data: data15
								};
								if (vErrors === null) vErrors = [err24];
								else vErrors.push(err24);
								errors++;
							}
						}
						if (data13.effect !== void 0) {
							let data16 = data13.effect;
							if (!(data16 === "allow" || data16 === "require_approval" || data16 === "forbid")) {
								const err25 = {
									instancePath: instancePath + "/rules/" + i4 + "/effect",
									schemaPath: "#/properties/rules/items/properties/effect/enum",
									keyword: "enum",
									params: { allowedValues: schema0$1.properties.rules.items.properties.effect.enum },
									message: "must be equal to one of the allowed values",
									schema: schema0$1.properties.rules.items.properties.effect.enum,
									parentSchema: schema0$1.properties.rules.items.properties.effect,
									data: data16
								};
								if (vErrors === null) vErrors = [err25];
								else vErrors.push(err25);
								errors++;
							}
						}
						if (data13.message !== void 0) {
							let data17 = data13.message;
							if (typeof data17 !== "string") {
								const err26 = {
									instancePath: instancePath + "/rules/" + i4 + "/message",
									schemaPath: "#/properties/rules/items/properties/message/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema0$1.properties.rules.items.properties.message.type,
									parentSchema: schema0$1.properties.rules.items.properties.message,
									data: data17
								};
								if (vErrors === null) vErrors = [err26];
								else vErrors.push(err26);
								errors++;
							}
						}
						if (data13.exceptions !== void 0) {
							let data18 = data13.exceptions;
							if (Array.isArray(data18)) {
								const len5 = data18.length;
								for (let i5 = 0; i5 < len5; i5++) {
									let data19 = data18[i5];
									if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
										if (data19.services === void 0) {
											const err27 = {
												instancePath: instancePath + "/rules/" + i4 + "/exceptions/" + i5,
												schemaPath: "#/properties/rules/items/properties/exceptions/items/required",
												keyword: "required",
												params: { missingProperty: "services" },
												message: "must have required property 'services'",
												schema: schema0$1.properties.rules.items.properties.exceptions.items.required,
												parentSchema: schema0$1.properties.rules.items.properties.exceptions.items,
												data: data19
											};
											if (vErrors === null) vErrors = [err27];
											else vErrors.push(err27);
											errors++;
										}
										if (data19.owner === void 0) {
											const err28 = {
												instancePath: instancePath + "/rules/" + i4 + "/exceptions/" + i5,
												schemaPath: "#/properties/rules/items/properties/exceptions/items/required",
												keyword: "required",
												params: { missingProperty: "owner" },
												message: "must have required property 'owner'",
												schema: schema0$1.properties.rules.items.properties.exceptions.items.required,
												parentSchema: schema0$1.properties.rules.items.properties.exceptions.items,
												data: data19
											};
											if (vErrors === null) vErrors = [err28];
											else vErrors.push(err28);
											errors++;
										}
										if (data19.reason === void 0) {
											const err29 = {
												instancePath: instancePath + "/rules/" + i4 + "/exceptions/" + i5,
												schemaPath: "#/properties/rules/items/properties/exceptions/items/required",
												keyword: "required",
												params: { missingProperty: "reason" },
												message: "must have required property 'reason'",
												schema: schema0$1.properties.rules.items.properties.exceptions.items.required,
												parentSchema: schema0$1.properties.rules.items.properties.exceptions.items,
												data: data19
											};
											if (vErrors === null) vErrors = [err29];
											else vErrors.push(err29);
											errors++;
										}
										if (data19.expires === void 0) {
											const err30 = {
												instancePath: instancePath + "/rules/" + i4 + "/exceptions/" + i5,
												schemaPath: "#/properties/rules/items/properties/exceptions/items/required",
												keyword: "required",
												params: { missingProperty: "expires" },
												message: "must have required property 'expires'",
												schema: schema0$1.properties.rules.items.properties.exceptions.items.required,
												parentSchema: schema0$1.properties.rules.items.properties.exceptions.items,
												data: data19
											};
											if (vErrors === null) vErrors = [err30];
											else vErrors.push(err30);
											errors++;
										}
										for (const key3 in data19) if (!(key3 === "services" || key3 === "owner" || key3 === "reason" || key3 === "expires")) {
											const err31 = {
												instancePath: instancePath + "/rules/" + i4 + "/exceptions/" + i5,
												schemaPath: "#/properties/rules/items/properties/exceptions/items/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key3 },
												message: "must NOT have additional properties",
												schema: false,
												parentSchema: schema0$1.properties.rules.items.properties.exceptions.items,
												data: data19
											};
											if (vErrors === null) vErrors = [err31];
											else vErrors.push(err31);
											errors++;
										}
										if (data19.services !== void 0) {
											let data20 = data19.services;
											if (Array.isArray(data20)) {
												if (data20.length < 1) {
													const err32 = {
														instancePath: instancePath + "/rules/" + i4 + "/exceptions/" + i5 + "/services",
														schemaPath: "#/properties/rules/items/properties/exceptions/items/properties/services/minItems",
														keyword: "minItems",
														params: { limit: 1 },
														message: "must NOT have fewer than 1 items",
														schema: 1,
														parentSchema: schema0$1.properties.rules.items.properties.exceptions.items.properties.services,
														data: data20
													};
													if (vErrors === null) vErrors = [err32];
													else vErrors.push(err32);
													errors++;
												}
												const len6 = data20.length;
												for (let i6 = 0; i6 < len6; i6++) {
													let data21 = data20[i6];
													if (typeof data21 !== "string") {
														const err33 = {
															instancePath: instancePath + "/rules/" + i4 + "/exceptions/" + i5 + "/services/" + i6,
															schemaPath: "#/properties/rules/items/properties/exceptions/items/properties/services/items/type",
															keyword: "type",
															params: { type: "string" },
															message: "must be string",
															schema: schema0$1.properties.rules.items.properties.exceptions.items.properties.services.items.type,
															parentSchema: schema0$1.properties.rules.items.properties.exceptions.items.properties.services.items,
															data: data21
														};
														if (vErrors === null) vErrors = [err33];
														else vErrors.push(err33);
														errors++;
													}
												}
											} else {
												const err34 = {
													instancePath: instancePath + "/rules/" + i4 + "/exceptions/" + i5 + "/services",
													schemaPath: "#/properties/rules/items/properties/exceptions/items/properties/services/type",
													keyword: "type",
													params: { type: "array" },
													message: "must be array",
													schema: schema0$1.properties.rules.items.properties.exceptions.items.properties.services.type,
													parentSchema: schema0$1.properties.rules.items.properties.exceptions.items.properties.services,
													data: data20
												};
												if (vErrors === null) vErrors = [err34];
												else vErrors.push(err34);
												errors++;
											}
										}
										if (data19.owner !== void 0) {
											let data22 = data19.owner;
											if (typeof data22 === "string") {
												if (func0$1(data22) < 1) {
													const err35 = {
														instancePath: instancePath + "/rules/" + i4 + "/exceptions/" + i5 + "/owner",
														schemaPath: "#/properties/rules/items/properties/exceptions/items/properties/owner/minLength",
														keyword: "minLength",
														params: { limit: 1 },
														message: "must NOT have fewer than 1 characters",
														schema: 1,
														parentSchema: schema0$1.properties.rules.items.properties.exceptions.items.properties.owner,
														data: data22
													};
													if (vErrors === null) vErrors = [err35];
													else vErrors.push(err35);
													errors++;
												}
											} else {
												const err36 = {
													instancePath: instancePath + "/rules/" + i4 + "/exceptions/" + i5 + "/owner",
													schemaPath: "#/properties/rules/items/properties/exceptions/items/properties/owner/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema0$1.properties.rules.items.properties.exceptions.items.properties.owner.type,
													parentSchema: schema0$1.properties.rules.items.properties.exceptions.items.properties.owner,
													data: data22
												};
												if (vErrors === null) vErrors = [err36];
												else vErrors.push(err36);
												errors++;
											}
										}
										if (data19.reason !== void 0) {
											let data23 = data19.reason;
											if (typeof data23 === "string") {
												if (func0$1(data23) < 1) {
													const err37 = {
														instancePath: instancePath + "/rules/" + i4 + "/exceptions/" + i5 + "/reason",
														schemaPath: "#/properties/rules/items/properties/exceptions/items/properties/reason/minLength",
														keyword: "minLength",
														params: { limit: 1 },
														message: "must NOT have fewer than 1 characters",
														schema: 1,
														parentSchema: schema0$1.properties.rules.items.properties.exceptions.items.properties.reason,
														data: data23
													};
													if (vErrors === null) vErrors = [err37];
													else vErrors.push(err37);
													errors++;
												}
											} else {
												const err38 = {
													instancePath: instancePath + "/rules/" + i4 + "/exceptions/" + i5 + "/reason",
													schemaPath: "#/properties/rules/items/properties/exceptions/items/properties/reason/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema0$1.properties.rules.items.properties.exceptions.items.properties.reason.type,
													parentSchema: schema0$1.properties.rules.items.properties.exceptions.items.properties.reason,
													data: data23
												};
												if (vErrors === null) vErrors = [err38];
												else vErrors.push(err38);
												errors++;
											}
										}
										if (data19.expires !== void 0) {
											let data24 = data19.expires;
											if (typeof data24 !== "string") {
												const err39 = {
													instancePath: instancePath + "/rules/" + i4 + "/exceptions/" + i5 + "/expires",
													schemaPath: "#/properties/rules/items/properties/exceptions/items/properties/expires/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema0$1.properties.rules.items.properties.exceptions.items.properties.expires.type,
													parentSchema: schema0$1.properties.rules.items.properties.exceptions.items.properties.expires,
													data: data24
												};
												if (vErrors === null) vErrors = [err39];
												else vErrors.push(err39);
												errors++;
											}
										}
									} else {
										const err40 = {
											instancePath: instancePath + "/rules/" + i4 + "/exceptions/" + i5,
											schemaPath: "#/properties/rules/items/properties/exceptions/items/type",
											keyword: "type",
											params: { type: "object" },
											message: "must be object",
											schema: schema0$1.properties.rules.items.properties.exceptions.items.type,
											parentSchema: schema0$1.properties.rules.items.properties.exceptions.items,
											data: data19
										};
										if (vErrors === null) vErrors = [err40];
										else vErrors.push(err40);
										errors++;
									}
								}
							} else {
								const err41 = {
									instancePath: instancePath + "/rules/" + i4 + "/exceptions",
									schemaPath: "#/properties/rules/items/properties/exceptions/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema0$1.properties.rules.items.properties.exceptions.type,
									parentSchema: schema0$1.properties.rules.items.properties.exceptions,
									data: data18
								};
								if (vErrors === null) vErrors = [err41];
								else vErrors.push(err41);
								errors++;
							}
						}
					} else {
						const err42 = {
							instancePath: instancePath + "/rules/" + i4,
							schemaPath: "#/properties/rules/items/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema0$1.properties.rules.items.type,
							parentSchema: schema0$1.properties.rules.items,
							data: data13
						};
						if (vErrors === null) vErrors = [err42];
						else vErrors.push(err42);
						errors++;
					}
				}
			} else {
				const err43 = {
					instancePath: instancePath + "/rules",
					schemaPath: "#/properties/rules/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema0$1.properties.rules.type,
					parentSchema: schema0$1.properties.rules,
					data: data12
				};
				if (vErrors === null) vErrors = [err43];
				else vErrors.push(err43);
				errors++;
			}
		}
	} else {
		const err44 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema0$1.type,
			parentSchema: schema0$1,
			data
		};
		if (vErrors === null) vErrors = [err44];
		else vErrors.push(err44);
		errors++;
	}
	validate0$1.errors = vErrors;
	return errors === 0;
}
validate0$1.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};
// src/policy/policies.ts
const NO_POLICIES = {
	allowed: void 0,
	requiresApproval: void 0,
	forbidden: void 0,
	freezes: [],
	rules: []
};
const checkSchema$1 = schemaCheck(policies_schema_json__default);
/**
* Parses the policy file, or returns all that is wrong with it, each located. An empty file sets no floor.
*/
function parsePolicies(file, text) {
	const parsed = parseYaml(file, text);
	if (parsed.kind === "broken") return {
		kind: "invalid",
		problems: [parsed.problem]
	};
	const { yaml } = parsed;
	const value = yaml.value ?? {};
	const problems = checkSchema$1(file, yaml, value);
	if (problems.length > 0) return {
		kind: "invalid",
		problems
	};
	const raw = value;
	const meaning = [...checkFreezes(file, yaml, "freeze", raw.freeze), ...checkRules(file, yaml, "rules", raw.rules)];
	if (meaning.length > 0) return {
		kind: "invalid",
		problems: meaning
	};
	return {
		kind: "policies",
		policies: {
			allowed: raw.allowed_operations,
			requiresApproval: raw.requires_approval,
			forbidden: raw.forbidden_operations,
			freezes: buildFreezes(raw.freeze),
			rules: buildRules(file, raw.rules)
		}
	};
}
// src/policy/blueprint/collection.ts
/**
* Parses all blueprints of a configuration; those that share a name or a workload are all invalid, since
* neither is more right.
*/
function parseBlueprints(files, defaults, placeOfDefault, cache) {
	const parsed = files.map(({ path, text, unreadable }) => unreadable === void 0 ? parseBlueprint(path, text, defaults, placeOfDefault, cache) : notRead(path, unreadable));
	const sound = parsed.flatMap((p) => p.kind === "blueprint" ? [p.blueprint] : []);
	const invalid = parsed.flatMap((p) => p.kind === "invalid" ? [p] : []);
	const texts = new Map(files.map(({ path, text }) => [path, text]));
	const names = clashes(sound, texts, {
		rule: "metadata.name",
		key: (b) => b.name,
		what: "is used twice",
		fix: "Names are identities in branches and reports: choose another"
	});
	const named = sound.filter((b) => !names.has(b));
	const workloads = clashes(named, texts, {
		rule: "spec.workload",
		key: workloadKey,
		what: "is managed twice",
		fix: "One workload has one blueprint: remove one, or set spec.workload"
	});
	const problems = [...names, ...workloads].map(([{ name }, problem]) => ({
		name,
		problems: [problem]
	}));
	return {
		blueprints: named.filter((b) => !workloads.has(b)),
		invalid: [...invalid, ...problems]
	};
}
function notRead(file, message) {
	return {
		kind: "invalid",
		name: void 0,
		problems: [{
			file,
			line: 1,
			column: 1,
			rule: "blueprint",
			message,
			fix: "Let the user who runs this read it"
		}]
	};
}
function workloadKey({ workload }) {
	return `${workload.cluster}/${workload.namespace ?? "*"}/${workload.kind}/${workload.name}`;
}
/** Finds the blueprints that share what must be their own, each with its problem. */
function clashes(all, texts, { rule, key, what, fix }) {
	const groups = /* @__PURE__ */ new Map();
	for (const blueprint of all) {
		const group = groups.get(key(blueprint));
		if (group) group.push(blueprint);
		else groups.set(key(blueprint), [blueprint]);
	}
	const problems = /* @__PURE__ */ new Map();
	for (const [value, group] of groups) {
		if (group.length < 2) continue;
		const places = group.map(({ path }) => ({
			path,
			...placeOf(path, texts.get(path) ?? "", rule)
		}));
		for (const [index, blueprint] of group.entries()) {
			const { line, column } = places[index] ?? {
				line: 1,
				column: 1
			};
			const message = `"${value}" ${what}, also at ${places.filter((_, other) => other !== index).map((place) => `${place.path}:${place.line}`).join(", ")}`;
			problems.set(blueprint, {
				file: blueprint.path,
				line,
				column,
				rule,
				message,
				fix
			});
		}
	}
	return problems;
}
function placeOf(path, text, rule) {
	const parsed = parseYaml(path, text);
	return parsed.kind === "yaml" ? parsed.yaml.place(rule) : {
		line: 1,
		column: 1
	};
}
// \0validator:schemas/config.schema.json#.js
var config_schema_json__default = validate0;
const schema0 = {
	"$schema": "https://json-schema.org/draft/2020-12/schema",
	"$id": "https://raw.githubusercontent.com/trimtab/trimtab/v1/schemas/config.schema.json",
	"title": "trimtab.yaml",
	"description": "Configuration of a repository; every key is optional.",
	"type": "object",
	"additionalProperties": false,
	"properties": {
		"mode": {
			"description": "`observe` decides, reports and records what would be proposed, and opens no pull request for any service.",
			"enum": ["observe", "propose"],
			"default": "propose"
		},
		"dashboard": {
			"description": "Keeps the issue \"Trimtab dashboard\" current on GitHub: what needs a person, what is open, held and snoozed.",
			"type": "boolean",
			"default": true
		},
		"paused": {
			"description": "Stops all writing: runs decide and report, and open, close, comment and merge nothing.",
			"type": "boolean",
			"default": false
		},
		"blueprints": {
			"description": "Globs of the blueprint files, in the order in which services are numbered and shown.",
			"type": "array",
			"items": { "type": "string" },
			"minItems": 1,
			"default": ["blueprints/**/blueprint.yaml"]
		},
		"policies": {
			"description": "Path of the policy file; it must then exist. Otherwise `blueprints/governance/policies.yaml` is read where it exists.",
			"type": "string",
			"examples": ["blueprints/governance/policies.yaml"]
		},
		"defaults": {
			"description": "Values for all blueprints; a blueprint's own value wins. The keys are those of a blueprint.",
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"spec": {
					"description": "Everything that may stand below `spec` of a blueprint.",
					"type": "object",
					"examples": [{ "scaling": { "cooldown_period": "2h" } }]
				},
				"verification": {
					"description": "Everything that may stand below `verification` of a blueprint.",
					"type": "object",
					"examples": [{ "samples": 2 }]
				},
				"governance": {
					"description": "Everything that may stand below `governance` of a blueprint.",
					"type": "object",
					"examples": [{ "approval_workflow": { "timeout": "24h" } }]
				},
				"cost": {
					"description": "Everything that may stand below `cost` of a blueprint.",
					"type": "object",
					"examples": [{ "cost_per_replica": "20 USD" }]
				}
			},
			"default": {}
		},
		"clusters": {
			"description": "Sources of figures, capacity and delivery of each cluster, by the name that `workload.cluster` of blueprints uses.",
			"type": "object",
			"additionalProperties": {
				"description": "One cluster; `default` where blueprints name none.",
				"type": "object",
				"additionalProperties": false,
				"properties": {
					"mode": {
						"description": "The same for the services of this cluster; with `propose` the whole configuration or a blueprint may still say `observe`.",
						"enum": ["observe", "propose"],
						"default": "propose"
					},
					"metrics": {
						"description": "Where figures come from; for each figure the first source that has it wins.",
						"type": "array",
						"items": {
							"description": "One source of figures.",
							"type": "object",
							"required": ["kind"],
							"properties": {
								"kind": {
									"description": "A file of measured figures, the API server of a cluster, or a Prometheus.",
									"enum": [
										"snapshot",
										"kubernetes",
										"prometheus"
									],
									"examples": ["prometheus"]
								},
								"path": {
									"description": "For `snapshot`: the file, relative to the repository folder.",
									"type": "string",
									"examples": ["snapshot.json"]
								},
								"context": {
									"description": "For `kubernetes`: a context of the kubeconfig that the environment names; its current one where none is given.",
									"type": "string",
									"examples": ["prod"]
								},
								"url": {
									"description": "For `prometheus`, required: where it is served.",
									"$ref": "#/$defs/url",
									"examples": ["https://prometheus.example.org/prometheus"]
								},
								"token_env": {
									"description": "For `prometheus`: names the variable with the bearer token.",
									"$ref": "#/$defs/secret_variable",
									"examples": ["PROMETHEUS_TOKEN"]
								},
								"username": {
									"description": "For `prometheus`: user of basic authentication, with `password_env`.",
									"type": "string",
									"minLength": 1,
									"examples": ["trimtab"]
								},
								"password_env": {
									"description": "For `prometheus`: names the variable with the password.",
									"$ref": "#/$defs/secret_variable",
									"examples": ["PROMETHEUS_PASSWORD"]
								},
								"headers": {
									"description": "For `prometheus`: headers of each request, by name.",
									"type": "object",
									"additionalProperties": {
										"description": "Value of the header.",
										"type": "string",
										"examples": ["shop"]
									},
									"default": {},
									"examples": [{ "X-Scope-OrgID": "shop" }]
								},
								"headers_env": {
									"description": "For `prometheus`: variables whose values are sent as headers, by name of the header.",
									"type": "object",
									"additionalProperties": {
										"description": "Names the variable.",
										"$ref": "#/$defs/secret_variable",
										"examples": ["PROMETHEUS_API_KEY"]
									},
									"default": {},
									"examples": [{ "X-Api-Key": "PROMETHEUS_API_KEY" }]
								},
								"ca_file": {
									"description": "For `prometheus`: PEM file with the certificate authority, relative to the repository folder.",
									"type": "string",
									"examples": ["certificates/ca.pem"]
								},
								"timeout": {
									"description": "How long a request may take.",
									"$ref": "#/$defs/duration",
									"default": "30s"
								},
								"labels": {
									"description": "For `prometheus`: labels that every series must have, where one server holds several clusters.",
									"type": "object",
									"propertyNames": { "pattern": "^[a-zA-Z_][a-zA-Z0-9_]*$" },
									"additionalProperties": {
										"description": "Value of the label.",
										"type": "string",
										"examples": ["prod"]
									},
									"default": {},
									"examples": [{ "cluster": "prod" }]
								},
								"queries": {
									"description": "For `prometheus`: PromQL in place of the built-in queries, for all services of the cluster.",
									"type": "object",
									"additionalProperties": false,
									"properties": {
										"cpu_utilization": {
											"description": "PromQL in place of the built-in query. CPU used, as a ratio of what `utilization_basis` names; NaN or no series means missing.",
											"type": "string",
											"examples": ["avg by (namespace, workload) (my:cpu_ratio{$labels})"]
										},
										"memory_utilization": {
											"description": "PromQL in place of the built-in query. Memory used, as a ratio of what `utilization_basis` names; NaN or no series means missing.",
											"type": "string",
											"examples": ["avg by (namespace, workload) (my:memory_ratio{$labels})"]
										},
										"latency_p50": {
											"description": "PromQL in place of the built-in query. Median latency, in milliseconds; NaN or no series means missing.",
											"type": "string",
											"examples": ["avg by (namespace, workload) (my:latency_p50_ms{$labels})"]
										},
										"latency_p95": {
											"description": "PromQL in place of the built-in query. 95th percentile of latency, in milliseconds; NaN or no series means missing.",
											"type": "string",
											"examples": ["avg by (namespace, workload) (my:latency_p95_ms{$labels})"]
										},
										"throughput": {
											"description": "PromQL in place of the built-in query. Requests per second; NaN or no series means missing.",
											"type": "string",
											"examples": ["sum by (namespace, workload) (rate(http_requests_total{$labels}[$window]))"]
										},
										"error_rate": {
											"description": "PromQL in place of the built-in query. Failed requests, as a ratio of all; NaN or no series means missing.",
											"type": "string",
											"examples": ["avg by (namespace, workload) (my:error_ratio{$labels})"]
										},
										"replicas": {
											"description": "PromQL in place of the built-in query. Replicas that the workload asks for; NaN or no series means missing.",
											"type": "string",
											"examples": ["max by (namespace, deployment) (kube_deployment_spec_replicas{$labels})"]
										},
										"pods_running": {
											"description": "PromQL in place of the built-in query. Pods that run; NaN or no series means missing.",
											"type": "string",
											"examples": ["max by (namespace, deployment) (kube_deployment_status_replicas{$labels})"]
										},
										"pods_ready": {
											"description": "PromQL in place of the built-in query. Pods that are ready; NaN or no series means missing.",
											"type": "string",
											"examples": ["max by (namespace, deployment) (kube_deployment_status_replicas_ready{$labels})"]
										},
										"restarts": {
											"description": "PromQL in place of the built-in query. Restarts of containers over the window; NaN or no series means missing.",
											"type": "string",
											"examples": ["sum by (namespace, workload) (my:restarts{$labels})"]
										}
									},
									"default": {}
								}
							},
							"additionalProperties": false,
							"if": { "properties": { "kind": { "const": "prometheus" } } },
							"then": { "required": ["url"] }
						},
						"default": []
					},
					"capacity": {
						"description": "What limits the growth of all services of the cluster together.",
						"type": "object",
						"additionalProperties": false,
						"required": ["kind"],
						"properties": {
							"kind": {
								"description": "`nodes`: node by node, and what a snapshot states; `fixed`: `cpu` and `memory` in all; `elastic`: a cluster autoscaler makes nodes, up to `cpu` and `memory`; `unlimited`: only quotas.",
								"enum": [
									"nodes",
									"fixed",
									"elastic",
									"unlimited"
								],
								"default": "nodes"
							},
							"cpu": {
								"description": "For `fixed` and `elastic`: CPU of the whole cluster.",
								"$ref": "#/$defs/quantity",
								"examples": ["64"]
							},
							"memory": {
								"description": "For `fixed` and `elastic`: memory of the whole cluster.",
								"$ref": "#/$defs/quantity",
								"examples": ["256Gi"]
							},
							"headroom": {
								"description": "Share of every node, or of the total, that stays free.",
								"$ref": "#/$defs/percent_below_100",
								"examples": ["10%"]
							}
						},
						"default": { "kind": "nodes" }
					},
					"unknown_owner": {
						"description": "What becomes of a change where nothing tells whether an autoscaler sets the count: it is held, or made and marked.",
						"enum": ["hold", "mark"],
						"default": "hold"
					},
					"delivery": {
						"description": "The tool that applies the repository to the cluster. Where it is left out and a source is `kubernetes`, what the live workloads are tracked by is followed.",
						"type": "object",
						"additionalProperties": false,
						"required": ["kind"],
						"properties": {
							"kind": {
								"description": "Argo CD, Flux, or nothing that could be asked.",
								"enum": [
									"argo",
									"flux",
									"none"
								],
								"examples": ["argo"]
							},
							"context": {
								"description": "A context of the kubeconfig; the cluster's own source names it where it is left out.",
								"type": "string",
								"examples": ["management"]
							},
							"namespace": {
								"description": "Where the Applications, Kustomizations or HelmReleases are.",
								"type": "string",
								"examples": ["argocd"]
							},
							"application": {
								"description": "Name of the Application, with {service}, {name}, {namespace} or {cluster} in it.",
								"type": "string",
								"examples": ["{namespace}-{name}"]
							},
							"kustomization": {
								"description": "Name of the Kustomization, likewise, or namespace/name.",
								"type": "string",
								"examples": ["apps"]
							},
							"helm_release": {
								"description": "Name of the HelmRelease, likewise, or namespace/name.",
								"type": "string",
								"examples": ["{name}"]
							}
						},
						"examples": [{
							"kind": "argo",
							"namespace": "argocd"
						}]
					}
				}
			},
			"default": {}
		},
		"fleet_guard": {
			"description": "Holds scale-downs that look like a fault of measurement.",
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"max_scale_down_share": {
					"description": "More services of a cluster than this share do not go down in one run.",
					"$ref": "#/$defs/percent",
					"default": "20%"
				},
				"min_services": {
					"description": "Services of a cluster from which on a share of them says something.",
					"type": "integer",
					"minimum": 1,
					"default": 10
				}
			},
			"default": {}
		},
		"proposals": {
			"description": "How pull requests are opened.",
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"base": {
					"description": "Branch that pull requests go to; the remote's default branch where it is left out.",
					"type": "string",
					"examples": ["main"]
				},
				"max_open": {
					"description": "Pull requests that may be open at once.",
					"type": "integer",
					"minimum": 0,
					"default": 20
				},
				"max_open_per_owner": {
					"description": "Pull requests of one `metadata.owner` that may be open at once.",
					"type": "integer",
					"minimum": 0,
					"default": 5
				},
				"per_run": {
					"description": "Pull requests that one run opens or updates.",
					"type": "integer",
					"minimum": 0,
					"default": 20
				},
				"snooze": {
					"description": "How long a pull request that a person closed is not opened again.",
					"$ref": "#/$defs/duration",
					"default": "7d"
				},
				"valid_for": {
					"description": "How long a decision is good without a run that confirms it.",
					"$ref": "#/$defs/duration",
					"default": "24h"
				},
				"auto_merge": {
					"description": "Asks GitHub to merge what is allowed once its checks have passed.",
					"type": "boolean",
					"default": false
				},
				"commit": {
					"description": "`api` has GitHub make and sign the commits.",
					"enum": ["git", "api"],
					"default": "git"
				},
				"labels": {
					"description": "Labels of each pull request.",
					"type": "array",
					"items": { "type": "string" },
					"default": [],
					"examples": [["trimtab"]]
				},
				"assignees": {
					"description": "Logins that each pull request is assigned to.",
					"type": "array",
					"items": { "type": "string" },
					"default": [],
					"examples": [["ada"]]
				},
				"title": {
					"description": "Title with {service}, {from}, {to} and {file}; Trimtab's own where it is left out.",
					"type": "string",
					"maxLength": 200,
					"examples": ["chore({service}): {from} to {to} replicas"]
				},
				"history_page": {
					"type": "string",
					"pattern": "^https?://[^\\s#<>]+$",
					"description": "URL at which the page of `trimtab report --html` is published; pull requests link to their service on it.",
					"examples": ["https://acme.github.io/shop/trimtab.html"]
				},
				"body": {
					"description": "Markdown before the tool's own text, with {service}, {from}, {to} and {file}.",
					"type": "string",
					"maxLength": 4e3,
					"examples": ["See the runbook of {service}."]
				}
			},
			"default": {}
		},
		"scan": {
			"description": "The search for workloads in the manifests.",
			"type": "object",
			"additionalProperties": false,
			"properties": { "exclude": {
				"description": "Globs of folders and files that the search leaves out.",
				"type": "array",
				"items": {
					"type": "string",
					"minLength": 1
				},
				"default": [
					"docs",
					"vendor",
					"third_party",
					"**/node_modules",
					"**/testdata"
				]
			} },
			"default": {}
		},
		"history": {
			"description": "Past demand, as Prometheus tells it.",
			"type": "object",
			"additionalProperties": false,
			"properties": { "cache": {
				"type": "string",
				"minLength": 1,
				"description": "File below the repository folder that keeps past demand between runs; without it each run asks for all of it",
				"examples": [".trimtab/history"]
			} }
		},
		"ledger": {
			"description": "Where is written down what happened.",
			"type": "object",
			"additionalProperties": false,
			"properties": {
				"branch": {
					"description": "Branch that holds it on GitHub.",
					"type": "string",
					"default": "trimtab-ledger"
				},
				"retention": {
					"description": "How long its days are kept.",
					"$ref": "#/$defs/duration",
					"default": "365d"
				}
			},
			"default": {}
		}
	},
	"$defs": {
		"url": {
			"type": "string",
			"pattern": "^https?://[^\\s/@?#]+(/[^\\s@?#]*)?$",
			"description": "Where Prometheus is served, such as https://prometheus.example.org/prometheus; credentials come from token_env or password_env"
		},
		"secret_variable": {
			"type": "string",
			"pattern": "^(?!(GITHUB|GH|ACTIONS|INPUT|TRIMTAB)_)[A-Za-z_][A-Za-z0-9_]*$",
			"description": "The name of an environment variable that holds the secret, such as PROMETHEUS_TOKEN; none of GitHub's own"
		},
		"duration": {
			"type": "string",
			"pattern": "^(\\d{1,9}(ms|[dhms]))+$",
			"description": "A duration with its unit, such as 200ms, 5m or 1h30m"
		},
		"quantity": {
			"type": ["string", "number"],
			"pattern": "^\\d{1,18}(\\.\\d{1,9})?(n|u|m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei)?$",
			"exclusiveMinimum": 0,
			"description": "A Kubernetes quantity, such as 50m or 128Mi"
		},
		"percent_below_100": {
			"type": "string",
			"pattern": "^\\d{1,2}(\\.\\d{1,6})?%$",
			"description": "A percentage below 100 with its sign, such as 10%"
		},
		"percent": {
			"type": "string",
			"pattern": "^\\d{1,6}(\\.\\d{1,6})?%$",
			"description": "A percentage with its sign, such as 70%"
		}
	}
};
const schema1 = {
	"type": "string",
	"pattern": "^https?://[^\\s/@?#]+(/[^\\s@?#]*)?$",
	"description": "Where Prometheus is served, such as https://prometheus.example.org/prometheus; credentials come from token_env or password_env"
};
const schema2 = {
	"type": "string",
	"pattern": "^(?!(GITHUB|GH|ACTIONS|INPUT|TRIMTAB)_)[A-Za-z_][A-Za-z0-9_]*$",
	"description": "The name of an environment variable that holds the secret, such as PROMETHEUS_TOKEN; none of GitHub's own"
};
const schema5 = {
	"type": "string",
	"pattern": "^(\\d{1,9}(ms|[dhms]))+$",
	"description": "A duration with its unit, such as 200ms, 5m or 1h30m"
};
const schema6 = {
	"type": ["string", "number"],
	"pattern": "^\\d{1,18}(\\.\\d{1,9})?(n|u|m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei)?$",
	"exclusiveMinimum": 0,
	"description": "A Kubernetes quantity, such as 50m or 128Mi"
};
const schema8 = {
	"type": "string",
	"pattern": "^\\d{1,2}(\\.\\d{1,6})?%$",
	"description": "A percentage below 100 with its sign, such as 10%"
};
const schema9 = {
	"type": "string",
	"pattern": "^\\d{1,6}(\\.\\d{1,6})?%$",
	"description": "A percentage with its sign, such as 70%"
};
const func0 = Object.prototype.hasOwnProperty;
const func2 = (text) => [...text].length;
const pattern0 = /* @__PURE__ */ new RegExp("^https?://[^\\s/@?#]+(/[^\\s@?#]*)?$", "u");
const pattern1 = /* @__PURE__ */ new RegExp("^(?!(GITHUB|GH|ACTIONS|INPUT|TRIMTAB)_)[A-Za-z_][A-Za-z0-9_]*$", "u");
const pattern4 = /* @__PURE__ */ new RegExp("^(\\d{1,9}(ms|[dhms]))+$", "u");
const pattern5 = /* @__PURE__ */ new RegExp("^[a-zA-Z_][a-zA-Z0-9_]*$", "u");
const pattern6 = /* @__PURE__ */ new RegExp("^\\d{1,18}(\\.\\d{1,9})?(n|u|m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei)?$", "u");
const pattern8 = /* @__PURE__ */ new RegExp("^\\d{1,2}(\\.\\d{1,6})?%$", "u");
const pattern9 = /* @__PURE__ */ new RegExp("^\\d{1,6}(\\.\\d{1,6})?%$", "u");
const pattern12 = /* @__PURE__ */ new RegExp("^https?://[^\\s#<>]+$", "u");
function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate0.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		for (const key0 in data) if (!func0.call(schema0.properties, key0)) {
			const err0 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema0,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.mode !== void 0) {
			let data0 = data.mode;
			if (!(data0 === "observe" || data0 === "propose")) {
				const err1 = {
					instancePath: instancePath + "/mode",
					schemaPath: "#/properties/mode/enum",
					keyword: "enum",
					params: { allowedValues: schema0.properties.mode.enum },
					message: "must be equal to one of the allowed values",
					schema: schema0.properties.mode.enum,
					parentSchema: schema0.properties.mode,
					data: data0
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
		}
		if (data.dashboard !== void 0) {
			let data1 = data.dashboard;
			if (typeof data1 !== "boolean") {
				const err2 = {
					instancePath: instancePath + "/dashboard",
					schemaPath: "#/properties/dashboard/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean",
					schema: schema0.properties.dashboard.type,
					parentSchema: schema0.properties.dashboard,
					data: data1
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
		}
		if (data.paused !== void 0) {
			let data2 = data.paused;
			if (typeof data2 !== "boolean") {
				const err3 = {
					instancePath: instancePath + "/paused",
					schemaPath: "#/properties/paused/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean",
					schema: schema0.properties.paused.type,
					parentSchema: schema0.properties.paused,
					data: data2
				};
				if (vErrors === null) vErrors = [err3];
				else vErrors.push(err3);
				errors++;
			}
		}
		if (data.blueprints !== void 0) {
			let data3 = data.blueprints;
			if (Array.isArray(data3)) {
				if (data3.length < 1) {
					const err4 = {
						instancePath: instancePath + "/blueprints",
						schemaPath: "#/properties/blueprints/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items",
						schema: 1,
						parentSchema: schema0.properties.blueprints,
						data: data3
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				const len0 = data3.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data4 = data3[i0];
					if (typeof data4 !== "string") {
						const err5 = {
							instancePath: instancePath + "/blueprints/" + i0,
							schemaPath: "#/properties/blueprints/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema0.properties.blueprints.items.type,
							parentSchema: schema0.properties.blueprints.items,
							data: data4
						};
						if (vErrors === null) vErrors = [err5];
						else vErrors.push(err5);
						errors++;
					}
				}
			} else {
				const err6 = {
					instancePath: instancePath + "/blueprints",
					schemaPath: "#/properties/blueprints/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema0.properties.blueprints.type,
					parentSchema: schema0.properties.blueprints,
					data: data3
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.policies !== void 0) {
			let data5 = data.policies;
			if (typeof data5 !== "string") {
				const err7 = {
					instancePath: instancePath + "/policies",
					schemaPath: "#/properties/policies/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema0.properties.policies.type,
					parentSchema: schema0.properties.policies,
					data: data5
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.defaults !== void 0) {
			let data6 = data.defaults;
			if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
				for (const key1 in data6) if (!(key1 === "spec" || key1 === "verification" || key1 === "governance" || key1 === "cost")) {
					const err8 = {
						instancePath: instancePath + "/defaults",
						schemaPath: "#/properties/defaults/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key1 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema0.properties.defaults,
						data: data6
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
				if (data6.spec !== void 0) {
					let data7 = data6.spec;
					if (!(data7 && typeof data7 == "object" && !Array.isArray(data7))) {
						const err9 = {
							instancePath: instancePath + "/defaults/spec",
							schemaPath: "#/properties/defaults/properties/spec/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema0.properties.defaults.properties.spec.type,
							parentSchema: schema0.properties.defaults.properties.spec,
							data: data7
						};
						if (vErrors === null) vErrors = [err9];
						else vErrors.push(err9);
						errors++;
					}
				}
				if (data6.verification !== void 0) {
					let data8 = data6.verification;
					if (!(data8 && typeof data8 == "object" && !Array.isArray(data8))) {
						const err10 = {
							instancePath: instancePath + "/defaults/verification",
							schemaPath: "#/properties/defaults/properties/verification/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema0.properties.defaults.properties.verification.type,
							parentSchema: schema0.properties.defaults.properties.verification,
							data: data8
						};
						if (vErrors === null) vErrors = [err10];
						else vErrors.push(err10);
						errors++;
					}
				}
				if (data6.governance !== void 0) {
					let data9 = data6.governance;
					if (!(data9 && typeof data9 == "object" && !Array.isArray(data9))) {
						const err11 = {
							instancePath: instancePath + "/defaults/governance",
							schemaPath: "#/properties/defaults/properties/governance/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema0.properties.defaults.properties.governance.type,
							parentSchema: schema0.properties.defaults.properties.governance,
							data: data9
						};
						if (vErrors === null) vErrors = [err11];
						else vErrors.push(err11);
						errors++;
					}
				}
				if (data6.cost !== void 0) {
					let data10 = data6.cost;
					if (!(data10 && typeof data10 == "object" && !Array.isArray(data10))) {
						const err12 = {
							instancePath: instancePath + "/defaults/cost",
							schemaPath: "#/properties/defaults/properties/cost/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema0.properties.defaults.properties.cost.type,
							parentSchema: schema0.properties.defaults.properties.cost,
							data: data10
						};
						if (vErrors === null) vErrors = [err12];
						else vErrors.push(err12);
						errors++;
					}
				}
			} else {
				const err13 = {
					instancePath: instancePath + "/defaults",
					schemaPath: "#/properties/defaults/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema0.properties.defaults.type,
					parentSchema: schema0.properties.defaults,
					data: data6
				};
				if (vErrors === null) vErrors = [err13];
				else vErrors.push(err13);
				errors++;
			}
		}
		if (data.clusters !== void 0) {
			let data11 = data.clusters;
			if (data11 && typeof data11 == "object" && !Array.isArray(data11)) for (const key2 in data11) {
				let data12 = data11[key2];
				if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
					for (const key3 in data12) if (!(key3 === "mode" || key3 === "metrics" || key3 === "capacity" || key3 === "unknown_owner" || key3 === "delivery")) {
						const err14 = {
							instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/clusters/additionalProperties/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: key3 },
							message: "must NOT have additional properties",
							schema: false,
							parentSchema: schema0.properties.clusters.additionalProperties,
							data: data12
						};
						if (vErrors === null) vErrors = [err14];
						else vErrors.push(err14);
						errors++;
					}
					if (data12.mode !== void 0) {
						let data13 = data12.mode;
						if (!(data13 === "observe" || data13 === "propose")) {
							const err15 = {
								instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/mode",
								schemaPath: "#/properties/clusters/additionalProperties/properties/mode/enum",
								keyword: "enum",
								params: { allowedValues: schema0.properties.clusters.additionalProperties.properties.mode.enum },
								message: "must be equal to one of the allowed values",
								schema: schema0.properties.clusters.additionalProperties.properties.mode.enum,
								parentSchema: schema0.properties.clusters.additionalProperties.properties.mode,
								data: data13
							};
							if (vErrors === null) vErrors = [err15];
							else vErrors.push(err15);
							errors++;
						}
					}
					if (data12.metrics !== void 0) {
						let data14 = data12.metrics;
						if (Array.isArray(data14)) {
							const len1 = data14.length;
							for (let i1 = 0; i1 < len1; i1++) {
								let data15 = data14[i1];
								const _errs35 = errors;
								let valid8 = true;
								const _errs36 = errors;
								if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
									if (data15.kind !== void 0) {
										if ("prometheus" !== data15.kind) {
											const err16 = {};
											if (vErrors === null) vErrors = [err16];
											else vErrors.push(err16);
											errors++;
										}
									}
								}
								var _valid0 = _errs36 === errors;
								errors = _errs35;
								if (vErrors !== null) {
									if (_errs35) vErrors.length = _errs35;
									else vErrors = null;
								}
								if (_valid0) {
									const _errs38 = errors;
									if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
										if (data15.url === void 0) {
											const err17 = {
												instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/" + i1,
												schemaPath: "#/properties/clusters/additionalProperties/properties/metrics/items/then/required",
												keyword: "required",
												params: { missingProperty: "url" },
												message: "must have required property 'url'",
												schema: schema0.properties.clusters.additionalProperties.properties.metrics.items.then.required,
												parentSchema: schema0.properties.clusters.additionalProperties.properties.metrics.items.then,
												data: data15
											};
											if (vErrors === null) vErrors = [err17];
											else vErrors.push(err17);
											errors++;
										}
									}
									var _valid0 = _errs38 === errors;
									valid8 = _valid0;
								}
								if (!valid8) {
									const err18 = {
										instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/" + i1,
										schemaPath: "#/properties/clusters/additionalProperties/properties/metrics/items/if",
										keyword: "if",
										params: { failingKeyword: "then" },
										message: "must match \"then\" schema",
										schema: schema0.properties.clusters.additionalProperties.properties.metrics.items.if,
										parentSchema: schema0.properties.clusters.additionalProperties.properties.metrics.items,
										data: data15
									};
									if (vErrors === null) vErrors = [err18];
									else vErrors.push(err18);
									errors++;
								}
								if (data15 && typeof data15 == "object" && !Array.isArray(data15)) {
									if (data15.kind === void 0) {
										const err19 = {
											instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/" + i1,
											schemaPath: "#/properties/clusters/additionalProperties/properties/metrics/items/required",
											keyword: "required",
											params: { missingProperty: "kind" },
											message: "must have required property 'kind'",
											schema: schema0.properties.clusters.additionalProperties.properties.metrics.items.required,
											parentSchema: schema0.properties.clusters.additionalProperties.properties.metrics.items,
											data: data15
										};
										if (vErrors === null) vErrors = [err19];
										else vErrors.push(err19);
										errors++;
									}
									for (const key4 in data15) if (!func0.call(schema0.properties.clusters.additionalProperties.properties.metrics.items.properties, key4)) {
										const err20 = {
											instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/" + i1,
											schemaPath: "#/properties/clusters/additionalProperties/properties/metrics/items/additionalProperties",
											keyword: "additionalProperties",
											params: { additionalProperty: key4 },
											message: "must NOT have additional properties",
											schema: false,
											parentSchema: schema0.properties.clusters.additionalProperties.properties.metrics.items,
											data: data15
										};
										if (vErrors === null) vErrors = [err20];
										else vErrors.push(err20);
										errors++;
									}
									if (data15.kind !== void 0) {
										let data17 = data15.kind;
										if (!(data17 === "snapshot" || data17 === "kubernetes" || data17 === "prometheus")) {
											const err21 = {
												instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/" + i1 + "/kind",
												schemaPath: "#/properties/clusters/additionalProperties/properties/metrics/items/properties/kind/enum",
												keyword: "enum",
												params: { allowedValues: schema0.properties.clusters.additionalProperties.properties.metrics.items.properties.kind.enum },
												message: "must be equal to one of the allowed values",
												schema: schema0.properties.clusters.additionalProperties.properties.metrics.items.properties.kind.enum,
												parentSchema: schema0.properties.clusters.additionalProperties.properties.metrics.items.properties.kind,
												data: data17
											};
											if (vErrors === null) vErrors = [err21];
											else vErrors.push(err21);
											errors++;
										}
									}
									if (data15.path !== void 0) {
										let data18 = data15.path;
										if (typeof data18 !== "string") {
											const err22 = {
												instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/" + i1 + "/path",
												schemaPath: "#/properties/clusters/additionalProperties/properties/metrics/items/properties/path/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string",
												schema: schema0.properties.clusters.additionalProperties.properties.metrics.items.properties.path.type,
												parentSchema: schema0.properties.clusters.additionalProperties.properties.metrics.items.properties.path,
												data: data18
											};
											if (vErrors === null) vErrors = [err22];
											else vErrors.push(err22);
											errors++;
										}
									}
									if (data15.context !== void 0) {
										let data19 = data15.context;
										if (typeof data19 !== "string") {
											const err23 = {
												instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/" + i1 + "/context",
												schemaPath: "#/properties/clusters/additionalProperties/properties/metrics/items/properties/context/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string",
												schema: schema0.properties.clusters.additionalProperties.properties.metrics.items.properties.context.type,
												parentSchema: schema0.properties.clusters.additionalProperties.properties.metrics.items.properties.context,
												data: data19
											};
											if (vErrors === null) vErrors = [err23];
											else vErrors.push(err23);
											errors++;
										}
									}
									if (data15.url !== void 0) {
										let data20 = data15.url;
										if (typeof data20 === "string") {
											if (!pattern0.test(data20)) {
												const err24 = {
													instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/" + i1 + "/url",
													schemaPath: "#/$defs/url/pattern",
													keyword: "pattern",
													params: { pattern: "^https?://[^\\s/@?#]+(/[^\\s@?#]*)?$" },
													message: "must match pattern \"^https?://[^\\s/@?#]+(/[^\\s@?#]*)?$\"",
													schema: "^https?://[^\\s/@?#]+(/[^\\s@?#]*)?$",
													parentSchema: schema1,
													data: data20
												};
												if (vErrors === null) vErrors = [err24];
												else vErrors.push(err24);
												errors++;
											}
										} else {
											const err25 = {
												instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/" + i1 + "/url",
												schemaPath: "#/$defs/url/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string",
												schema: schema1.type,
												parentSchema: schema1,
												data: data20
											};
											if (vErrors === null) vErrors = [err25];
											else vErrors.push(err25);
											errors++;
										}
									}
									if (data15.token_env !== void 0) {
										let data21 = data15.token_env;
										if (typeof data21 === "string") {
											if (!pattern1.test(data21)) {
												const err26 = {
													instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/" + i1 + "/token_env",
													schemaPath: "#/$defs/secret_variable/pattern",
													keyword: "pattern",
													params: { pattern: "^(?!(GITHUB|GH|ACTIONS|INPUT|TRIMTAB)_)[A-Za-z_][A-Za-z0-9_]*$" },
													message: "must match pattern \"^(?!(GITHUB|GH|ACTIONS|INPUT|TRIMTAB)_)[A-Za-z_][A-Za-z0-9_]*$\"",
													schema: "^(?!(GITHUB|GH|ACTIONS|INPUT|TRIMTAB)_)[A-Za-z_][A-Za-z0-9_]*$",
													parentSchema: schema2,
													data: data21
												};
												if (vErrors === null) vErrors = [err26];
												else vErrors.push(err26);
												errors++;
											}
										} else {
											const err27 = {
												instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/" + i1 + "/token_env",
												schemaPath: "#/$defs/secret_variable/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string",
												schema: schema2.type,
												parentSchema: schema2,
												data: data21
											};
											if (vErrors === null) vErrors = [err27];
											else vErrors.push(err27);
											errors++;
										}
									}
									if (data15.username !== void 0) {
										let data22 = data15.username;
										if (typeof data22 === "string") {
											if (func2(data22) < 1) {
												const err28 = {
													instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/" + i1 + "/username",
													schemaPath: "#/properties/clusters/additionalProperties/properties/metrics/items/properties/username/minLength",
													keyword: "minLength",
													params: { limit: 1 },
													message: "must NOT have fewer than 1 characters",
													schema: 1,
													parentSchema: schema0.properties.clusters.additionalProperties.properties.metrics.items.properties.username,
													data: data22
												};
												if (vErrors === null) vErrors = [err28];
												else vErrors.push(err28);
												errors++;
											}
										} else {
											const err29 = {
												instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/" + i1 + "/username",
												schemaPath: "#/properties/clusters/additionalProperties/properties/metrics/items/properties/username/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string",
												schema: schema0.properties.clusters.additionalProperties.properties.metrics.items.properties.username.type,
												parentSchema: schema0.properties.clusters.additionalProperties.properties.metrics.items.properties.username,
												data: data22
											};
											if (vErrors === null) vErrors = [err29];
											else vErrors.push(err29);
											errors++;
										}
									}
									if (data15.password_env !== void 0) {
										let data23 = data15.password_env;
										if (typeof data23 === "string") {
											if (!pattern1.test(data23)) {
												const err30 = {
													instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/" + i1 + "/password_env",
													schemaPath: "#/$defs/secret_variable/pattern",
													keyword: "pattern",
													params: { pattern: "^(?!(GITHUB|GH|ACTIONS|INPUT|TRIMTAB)_)[A-Za-z_][A-Za-z0-9_]*$" },
													message: "must match pattern \"^(?!(GITHUB|GH|ACTIONS|INPUT|TRIMTAB)_)[A-Za-z_][A-Za-z0-9_]*$\"",
													schema: "^(?!(GITHUB|GH|ACTIONS|INPUT|TRIMTAB)_)[A-Za-z_][A-Za-z0-9_]*$",
													parentSchema: schema2,
													data: data23
												};
												if (vErrors === null) vErrors = [err30];
												else vErrors.push(err30);
												errors++;
											}
										} else {
											const err31 = {
												instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/" + i1 + "/password_env",
												schemaPath: "#/$defs/secret_variable/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string",
												schema: schema2.type,
												parentSchema: schema2,
												data: data23
											};
											if (vErrors === null) vErrors = [err31];
											else vErrors.push(err31);
											errors++;
										}
									}
									if (data15.headers !== void 0) {
										let data24 = data15.headers;
										if (data24 && typeof data24 == "object" && !Array.isArray(data24)) for (const key5 in data24) {
											let data25 = data24[key5];
											if (typeof data25 !== "string") {
												const err32 = {
													instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/" + i1 + "/headers/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),
													schemaPath: "#/properties/clusters/additionalProperties/properties/metrics/items/properties/headers/additionalProperties/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema0.properties.clusters.additionalProperties.properties.metrics.items.properties.headers.additionalProperties.type,
													parentSchema: schema0.properties.clusters.additionalProperties.properties.metrics.items.properties.headers.additionalProperties,
													data: data25
												};
												if (vErrors === null) vErrors = [err32];
												else vErrors.push(err32);
												errors++;
											}
										}
										else {
											const err33 = {
												instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/" + i1 + "/headers",
												schemaPath: "#/properties/clusters/additionalProperties/properties/metrics/items/properties/headers/type",
												keyword: "type",
												params: { type: "object" },
												message: "must be object",
												schema: schema0.properties.clusters.additionalProperties.properties.metrics.items.properties.headers.type,
												parentSchema: schema0.properties.clusters.additionalProperties.properties.metrics.items.properties.headers,
												data: data24
											};
											if (vErrors === null) vErrors = [err33];
											else vErrors.push(err33);
											errors++;
										}
									}
									if (data15.headers_env !== void 0) {
										let data26 = data15.headers_env;
										if (data26 && typeof data26 == "object" && !Array.isArray(data26)) for (const key6 in data26) {
											let data27 = data26[key6];
											if (typeof data27 === "string") {
												if (!pattern1.test(data27)) {
													const err34 = {
														instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/" + i1 + "/headers_env/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),
														schemaPath: "#/$defs/secret_variable/pattern",
														keyword: "pattern",
														params: { pattern: "^(?!(GITHUB|GH|ACTIONS|INPUT|TRIMTAB)_)[A-Za-z_][A-Za-z0-9_]*$" },
														message: "must match pattern \"^(?!(GITHUB|GH|ACTIONS|INPUT|TRIMTAB)_)[A-Za-z_][A-Za-z0-9_]*$\"",
														schema: "^(?!(GITHUB|GH|ACTIONS|INPUT|TRIMTAB)_)[A-Za-z_][A-Za-z0-9_]*$",
														parentSchema: schema2,
														data: data27
													};
													if (vErrors === null) vErrors = [err34];
													else vErrors.push(err34);
													errors++;
												}
											} else {
												const err35 = {
													instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/" + i1 + "/headers_env/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),
													schemaPath: "#/$defs/secret_variable/type",
													keyword: "type",
													params: { type: "string" },
													message: "must be string",
													schema: schema2.type,
													parentSchema: schema2,
													data: data27
												};
												if (vErrors === null) vErrors = [err35];
												else vErrors.push(err35);
												errors++;
											}
										}
										else {
											const err36 = {
												instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/" + i1 + "/headers_env",
												schemaPath: "#/properties/clusters/additionalProperties/properties/metrics/items/properties/headers_env/type",
												keyword: "type",
												params: { type: "object" },
												message: "must be object",
												schema: schema0.properties.clusters.additionalProperties.properties.metrics.items.properties.headers_env.type,
												parentSchema: schema0.properties.clusters.additionalProperties.properties.metrics.items.properties.headers_env,
												data: data26
											};
											if (vErrors === null) vErrors = [err36];
											else vErrors.push(err36);
											errors++;
										}
									}
									if (data15.ca_file !== void 0) {
										let data28 = data15.ca_file;
										if (typeof data28 !== "string") {
											const err37 = {
												instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/" + i1 + "/ca_file",
												schemaPath: "#/properties/clusters/additionalProperties/properties/metrics/items/properties/ca_file/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string",
												schema: schema0.properties.clusters.additionalProperties.properties.metrics.items.properties.ca_file.type,
												parentSchema: schema0.properties.clusters.additionalProperties.properties.metrics.items.properties.ca_file,
												data: data28
											};
											if (vErrors === null) vErrors = [err37];
											else vErrors.push(err37);
											errors++;
										}
									}
									if (data15.timeout !== void 0) {
										let data29 = data15.timeout;
										if (typeof data29 === "string") {
											if (!pattern4.test(data29)) {
												const err38 = {
													instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/" + i1 + "/timeout",
													schemaPath: "#/$defs/duration/pattern",
													keyword: "pattern",
													params: { pattern: "^(\\d{1,9}(ms|[dhms]))+$" },
													message: "must match pattern \"^(\\d{1,9}(ms|[dhms]))+$\"",
													schema: "^(\\d{1,9}(ms|[dhms]))+$",
													parentSchema: schema5,
													data: data29
												};
												if (vErrors === null) vErrors = [err38];
												else vErrors.push(err38);
												errors++;
											}
										} else {
											const err39 = {
												instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/" + i1 + "/timeout",
												schemaPath: "#/$defs/duration/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string",
												schema: schema5.type,
												parentSchema: schema5,
												data: data29
											};
											if (vErrors === null) vErrors = [err39];
											else vErrors.push(err39);
											errors++;
										}
									}
									if (data15.labels !== void 0) {
										let data30 = data15.labels;
										if (data30 && typeof data30 == "object" && !Array.isArray(data30)) {
											for (const key7 in data30) {
												const _errs74 = errors;
												if (typeof key7 === "string") {
													if (!pattern5.test(key7)) {
														const err40 = {
															instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/" + i1 + "/labels",
															schemaPath: "#/properties/clusters/additionalProperties/properties/metrics/items/properties/labels/propertyNames/pattern",
															keyword: "pattern",
															params: { pattern: "^[a-zA-Z_][a-zA-Z0-9_]*$" },
															message: "must match pattern \"^[a-zA-Z_][a-zA-Z0-9_]*$\"",
															schema: "^[a-zA-Z_][a-zA-Z0-9_]*$",
															parentSchema: schema0.properties.clusters.additionalProperties.properties.metrics.items.properties.labels.propertyNames,
															data: key7,
															propertyName: key7
														};
														if (vErrors === null) vErrors = [err40];
														else vErrors.push(err40);
														errors++;
													}
												}
												if (!(_errs74 === errors)) {
													const err41 = {
														instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/" + i1 + "/labels",
														schemaPath: "#/properties/clusters/additionalProperties/properties/metrics/items/properties/labels/propertyNames",
														keyword: "propertyNames",
														params: { propertyName: key7 },
														message: "property name must be valid",
														schema: schema0.properties.clusters.additionalProperties.properties.metrics.items.properties.labels.propertyNames,
														parentSchema: schema0.properties.clusters.additionalProperties.properties.metrics.items.properties.labels,
														data: data30
													};
													if (vErrors === null) vErrors = [err41];
													else vErrors.push(err41);
													errors++;
												}
											}
											for (const key8 in data30) {
												let data31 = data30[key8];
												if (typeof data31 !== "string") {
													const err42 = {
														instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/" + i1 + "/labels/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),
														schemaPath: "#/properties/clusters/additionalProperties/properties/metrics/items/properties/labels/additionalProperties/type",
														keyword: "type",
														params: { type: "string" },
														message: "must be string",
														schema: schema0.properties.clusters.additionalProperties.properties.metrics.items.properties.labels.additionalProperties.type,
														parentSchema: schema0.properties.clusters.additionalProperties.properties.metrics.items.properties.labels.additionalProperties,
														data: data31
													};
													if (vErrors === null) vErrors = [err42];
													else vErrors.push(err42);
													errors++;
												}
											}
										} else {
											const err43 = {
												instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/" + i1 + "/labels",
												schemaPath: "#/properties/clusters/additionalProperties/properties/metrics/items/properties/labels/type",
												keyword: "type",
												params: { type: "object" },
												message: "must be object",
												schema: schema0.properties.clusters.additionalProperties.properties.metrics.items.properties.labels.type,
												parentSchema: schema0.properties.clusters.additionalProperties.properties.metrics.items.properties.labels,
												data: data30
											};
											if (vErrors === null) vErrors = [err43];
											else vErrors.push(err43);
											errors++;
										}
									}
									if (data15.queries !== void 0) {
										let data32 = data15.queries;
										if (data32 && typeof data32 == "object" && !Array.isArray(data32)) {
											for (const key9 in data32) if (!func0.call(schema0.properties.clusters.additionalProperties.properties.metrics.items.properties.queries.properties, key9)) {
												const err44 = {
													instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/" + i1 + "/queries",
													schemaPath: "#/properties/clusters/additionalProperties/properties/metrics/items/properties/queries/additionalProperties",
													keyword: "additionalProperties",
													params: { additionalProperty: key9 },
													message: "must NOT have additional properties",
													schema: false,
													parentSchema: schema0.properties.clusters.additionalProperties.properties.metrics.items.properties.queries,
													data: data32
												};
												if (vErrors === null) vErrors = [err44];
												else vErrors.push(err44);
												errors++;
											}
											if (data32.cpu_utilization !== void 0) {
												let data33 = data32.cpu_utilization;
												if (typeof data33 !== "string") {
													const err45 = {
														instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/" + i1 + "/queries/cpu_utilization",
														schemaPath: "#/properties/clusters/additionalProperties/properties/metrics/items/properties/queries/properties/cpu_utilization/type",
														keyword: "type",
														params: { type: "string" },
														message: "must be string",
														schema: schema0.properties.clusters.additionalProperties.properties.metrics.items.properties.queries.properties.cpu_utilization.type,
														parentSchema: schema0.properties.clusters.additionalProperties.properties.metrics.items.properties.queries.properties.cpu_utilization,
														data: data33
													};
													if (vErrors === null) vErrors = [err45];
													else vErrors.push(err45);
													errors++;
												}
											}
											if (data32.memory_utilization !== void 0) {
												let data34 = data32.memory_utilization;
												if (typeof data34 !== "string") {
													const err46 = {
														instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/" + i1 + "/queries/memory_utilization",
														schemaPath: "#/properties/clusters/additionalProperties/properties/metrics/items/properties/queries/properties/memory_utilization/type",
														keyword: "type",
														params: { type: "string" },
														message: "must be string",
														schema: schema0.properties.clusters.additionalProperties.properties.metrics.items.properties.queries.properties.memory_utilization.type,
														parentSchema: schema0.properties.clusters.additionalProperties.properties.metrics.items.properties.queries.properties.memory_utilization,
														data: data34
													};
													if (vErrors === null) vErrors = [err46];
													else vErrors.push(err46);
													errors++;
												}
											}
											if (data32.latency_p50 !== void 0) {
												let data35 = data32.latency_p50;
												if (typeof data35 !== "string") {
													const err47 = {
														instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/" + i1 + "/queries/latency_p50",
														schemaPath: "#/properties/clusters/additionalProperties/properties/metrics/items/properties/queries/properties/latency_p50/type",
														keyword: "type",
														params: { type: "string" },
														message: "must be string",
														schema: schema0.properties.clusters.additionalProperties.properties.metrics.items.properties.queries.properties.latency_p50.type,
														parentSchema: schema0.properties.clusters.additionalProperties.properties.metrics.items.properties.queries.properties.latency_p50,
														data: data35
													};
													if (vErrors === null) vErrors = [err47];
													else vErrors.push(err47);
													errors++;
												}
											}
											if (data32.latency_p95 !== void 0) {
												let data36 = data32.latency_p95;
												if (typeof data36 !== "string") {
													const err48 = {
														instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/" + i1 + "/queries/latency_p95",
														schemaPath: "#/properties/clusters/additionalProperties/properties/metrics/items/properties/queries/properties/latency_p95/type",
														keyword: "type",
														params: { type: "string" },
														message: "must be string",
														schema: schema0.properties.clusters.additionalProperties.properties.metrics.items.properties.queries.properties.latency_p95.type,
														parentSchema: schema0.properties.clusters.additionalProperties.properties.metrics.items.properties.queries.properties.latency_p95,
														data: data36
													};
													if (vErrors === null) vErrors = [err48];
													else vErrors.push(err48);
													errors++;
												}
											}
											if (data32.throughput !== void 0) {
												let data37 = data32.throughput;
												if (typeof data37 !== "string") {
													const err49 = {
														instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/" + i1 + "/queries/throughput",
														schemaPath: "#/properties/clusters/additionalProperties/properties/metrics/items/properties/queries/properties/throughput/type",
														keyword: "type",
														params: { type: "string" },
														message: "must be string",
														schema: schema0.properties.clusters.additionalProperties.properties.metrics.items.properties.queries.properties.throughput.type,
														parentSchema: schema0.properties.clusters.additionalProperties.properties.metrics.items.properties.queries.properties.throughput,
														data: data37
													};
													if (vErrors === null) vErrors = [err49];
													else vErrors.push(err49);
													errors++;
												}
											}
											if (data32.error_rate !== void 0) {
												let data38 = data32.error_rate;
												if (typeof data38 !== "string") {
													const err50 = {
														instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/" + i1 + "/queries/error_rate",
														schemaPath: "#/properties/clusters/additionalProperties/properties/metrics/items/properties/queries/properties/error_rate/type",
														keyword: "type",
														params: { type: "string" },
														message: "must be string",
														schema: schema0.properties.clusters.additionalProperties.properties.metrics.items.properties.queries.properties.error_rate.type,
														parentSchema: schema0.properties.clusters.additionalProperties.properties.metrics.items.properties.queries.properties.error_rate,
														data: data38
													};
													if (vErrors === null) vErrors = [err50];
													else vErrors.push(err50);
													errors++;
												}
											}
											if (data32.replicas !== void 0) {
												let data39 = data32.replicas;
												if (typeof data39 !== "string") {
													const err51 = {
														instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/" + i1 + "/queries/replicas",
														schemaPath: "#/properties/clusters/additionalProperties/properties/metrics/items/properties/queries/properties/replicas/type",
														keyword: "type",
														params: { type: "string" },
														message: "must be string",
														schema: schema0.properties.clusters.additionalProperties.properties.metrics.items.properties.queries.properties.replicas.type,
														parentSchema: schema0.properties.clusters.additionalProperties.properties.metrics.items.properties.queries.properties.replicas,
														data: data39
													};
													if (vErrors === null) vErrors = [err51];
													else vErrors.push(err51);
													errors++;
												}
											}
											if (data32.pods_running !== void 0) {
												let data40 = data32.pods_running;
												if (typeof data40 !== "string") {
													const err52 = {
														instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/" + i1 + "/queries/pods_running",
														schemaPath: "#/properties/clusters/additionalProperties/properties/metrics/items/properties/queries/properties/pods_running/type",
														keyword: "type",
														params: { type: "string" },
														message: "must be string",
														schema: schema0.properties.clusters.additionalProperties.properties.metrics.items.properties.queries.properties.pods_running.type,
														parentSchema: schema0.properties.clusters.additionalProperties.properties.metrics.items.properties.queries.properties.pods_running,
														data: data40
													};
													if (vErrors === null) vErrors = [err52];
													else vErrors.push(err52);
													errors++;
												}
											}
											if (data32.pods_ready !== void 0) {
												let data41 = data32.pods_ready;
												if (typeof data41 !== "string") {
													const err53 = {
														instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/" + i1 + "/queries/pods_ready",
														schemaPath: "#/properties/clusters/additionalProperties/properties/metrics/items/properties/queries/properties/pods_ready/type",
														keyword: "type",
														params: { type: "string" },
														message: "must be string",
														schema: schema0.properties.clusters.additionalProperties.properties.metrics.items.properties.queries.properties.pods_ready.type,
														parentSchema: schema0.properties.clusters.additionalProperties.properties.metrics.items.properties.queries.properties.pods_ready,
														data: data41
													};
													if (vErrors === null) vErrors = [err53];
													else vErrors.push(err53);
													errors++;
												}
											}
											if (data32.restarts !== void 0) {
												let data42 = data32.restarts;
												if (typeof data42 !== "string") {
													const err54 = {
														instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/" + i1 + "/queries/restarts",
														schemaPath: "#/properties/clusters/additionalProperties/properties/metrics/items/properties/queries/properties/restarts/type",
														keyword: "type",
														params: { type: "string" },
														message: "must be string",
														schema: schema0.properties.clusters.additionalProperties.properties.metrics.items.properties.queries.properties.restarts.type,
														parentSchema: schema0.properties.clusters.additionalProperties.properties.metrics.items.properties.queries.properties.restarts,
														data: data42
													};
													if (vErrors === null) vErrors = [err54];
													else vErrors.push(err54);
													errors++;
												}
											}
										} else {
											const err55 = {
												instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/" + i1 + "/queries",
												schemaPath: "#/properties/clusters/additionalProperties/properties/metrics/items/properties/queries/type",
												keyword: "type",
												params: { type: "object" },
												message: "must be object",
												schema: schema0.properties.clusters.additionalProperties.properties.metrics.items.properties.queries.type,
												parentSchema: schema0.properties.clusters.additionalProperties.properties.metrics.items.properties.queries,
												data: data32
											};
											if (vErrors === null) vErrors = [err55];
											else vErrors.push(err55);
											errors++;
										}
									}
								} else {
									const err56 = {
										instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics/" + i1,
										schemaPath: "#/properties/clusters/additionalProperties/properties/metrics/items/type",
										keyword: "type",
										params: { type: "object" },
										message: "must be object",
										schema: schema0.properties.clusters.additionalProperties.properties.metrics.items.type,
										parentSchema: schema0.properties.clusters.additionalProperties.properties.metrics.items,
										data: data15
									};
									if (vErrors === null) vErrors = [err56];
									else vErrors.push(err56);
									errors++;
								}
							}
						} else {
							const err57 = {
								instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/metrics",
								schemaPath: "#/properties/clusters/additionalProperties/properties/metrics/type",
								keyword: "type",
								params: { type: "array" },
								message: "must be array",
								schema: schema0.properties.clusters.additionalProperties.properties.metrics.type,
								parentSchema: schema0.properties.clusters.additionalProperties.properties.metrics,
								data: data14
							};
							if (vErrors === null) vErrors = [err57];
							else vErrors.push(err57);
							errors++;
						}
					}
					if (data12.capacity !== void 0) {
						let data43 = data12.capacity;
						if (data43 && typeof data43 == "object" && !Array.isArray(data43)) {
							if (data43.kind === void 0) {
								const err58 = {
									instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/capacity",
									schemaPath: "#/properties/clusters/additionalProperties/properties/capacity/required",
									keyword: "required",
									params: { missingProperty: "kind" },
									message: "must have required property 'kind'",
									schema: schema0.properties.clusters.additionalProperties.properties.capacity.required,
									parentSchema: schema0.properties.clusters.additionalProperties.properties.capacity,
									data: data43
								};
								if (vErrors === null) vErrors = [err58];
								else vErrors.push(err58);
								errors++;
							}
							for (const key10 in data43) if (!(key10 === "kind" || key10 === "cpu" || key10 === "memory" || key10 === "headroom")) {
								const err59 = {
									instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/capacity",
									schemaPath: "#/properties/clusters/additionalProperties/properties/capacity/additionalProperties",
									keyword: "additionalProperties",
									params: { additionalProperty: key10 },
									message: "must NOT have additional properties",
									schema: false,
									parentSchema: schema0.properties.clusters.additionalProperties.properties.capacity,
									data: data43
								};
								if (vErrors === null) vErrors = [err59];
								else vErrors.push(err59);
								errors++;
							}
							if (data43.kind !== void 0) {
								let data44 = data43.kind;
								if (!(data44 === "nodes" || data44 === "fixed" || data44 === "elastic" || data44 === "unlimited")) {
									const err60 = {
										instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/capacity/kind",
										schemaPath: "#/properties/clusters/additionalProperties/properties/capacity/properties/kind/enum",
										keyword: "enum",
										params: { allowedValues: schema0.properties.clusters.additionalProperties.properties.capacity.properties.kind.enum },
										message: "must be equal to one of the allowed values",
										schema: schema0.properties.clusters.additionalProperties.properties.capacity.properties.kind.enum,
										parentSchema: schema0.properties.clusters.additionalProperties.properties.capacity.properties.kind,
										data: data44
									};
									if (vErrors === null) vErrors = [err60];
									else vErrors.push(err60);
									errors++;
								}
							}
							if (data43.cpu !== void 0) {
								let data45 = data43.cpu;
								if (typeof data45 !== "string" && !(typeof data45 == "number")) {
									const err61 = {
										instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/capacity/cpu",
										schemaPath: "#/$defs/quantity/type",
										keyword: "type",
										params: { type: schema6.type },
										message: "must be string,number",
										schema: schema6.type,
										parentSchema: schema6,
										data: data45
									};
									if (vErrors === null) vErrors = [err61];
									else vErrors.push(err61);
									errors++;
								}
								if (typeof data45 == "number") {
									if (data45 <= 0 || isNaN(data45)) {
										const err62 = {
											instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/capacity/cpu",
											schemaPath: "#/$defs/quantity/exclusiveMinimum",
											keyword: "exclusiveMinimum",
											params: {
												comparison: ">",
												limit: 0
											},
											message: "must be > 0",
											schema: 0,
											parentSchema: schema6,
											data: data45
										};
										if (vErrors === null) vErrors = [err62];
										else vErrors.push(err62);
										errors++;
									}
								}
								if (typeof data45 === "string") {
									if (!pattern6.test(data45)) {
										const err63 = {
											instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/capacity/cpu",
											schemaPath: "#/$defs/quantity/pattern",
											keyword: "pattern",
											params: { pattern: "^\\d{1,18}(\\.\\d{1,9})?(n|u|m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei)?$" },
											message: "must match pattern \"^\\d{1,18}(\\.\\d{1,9})?(n|u|m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei)?$\"",
											schema: "^\\d{1,18}(\\.\\d{1,9})?(n|u|m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei)?$",
											parentSchema: schema6,
											data: data45
										};
										if (vErrors === null) vErrors = [err63];
										else vErrors.push(err63);
										errors++;
									}
								}
							}
							if (data43.memory !== void 0) {
								let data46 = data43.memory;
								if (typeof data46 !== "string" && !(typeof data46 == "number")) {
									const err64 = {
										instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/capacity/memory",
										schemaPath: "#/$defs/quantity/type",
										keyword: "type",
										params: { type: schema6.type },
										message: "must be string,number",
										schema: schema6.type,
										parentSchema: schema6,
										data: data46
									};
									if (vErrors === null) vErrors = [err64];
									else vErrors.push(err64);
									errors++;
								}
								if (typeof data46 == "number") {
									if (data46 <= 0 || isNaN(data46)) {
										const err65 = {
											instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/capacity/memory",
											schemaPath: "#/$defs/quantity/exclusiveMinimum",
											keyword: "exclusiveMinimum",
											params: {
												comparison: ">",
												limit: 0
											},
											message: "must be > 0",
											schema: 0,
											parentSchema: schema6,
											data: data46
										};
										if (vErrors === null) vErrors = [err65];
										else vErrors.push(err65);
										errors++;
									}
								}
								if (typeof data46 === "string") {
									if (!pattern6.test(data46)) {
										const err66 = {
											instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/capacity/memory",
											schemaPath: "#/$defs/quantity/pattern",
											keyword: "pattern",
											params: { pattern: "^\\d{1,18}(\\.\\d{1,9})?(n|u|m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei)?$" },
											message: "must match pattern \"^\\d{1,18}(\\.\\d{1,9})?(n|u|m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei)?$\"",
											schema: "^\\d{1,18}(\\.\\d{1,9})?(n|u|m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei)?$",
											parentSchema: schema6,
											data: data46
										};
										if (vErrors === null) vErrors = [err66];
										else vErrors.push(err66);
										errors++;
									}
								}
							}
							if (data43.headroom !== void 0) {
								let data47 = data43.headroom;
								if (typeof data47 === "string") {
									if (!pattern8.test(data47)) {
										const err67 = {
											instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/capacity/headroom",
											schemaPath: "#/$defs/percent_below_100/pattern",
											keyword: "pattern",
											params: { pattern: "^\\d{1,2}(\\.\\d{1,6})?%$" },
											message: "must match pattern \"^\\d{1,2}(\\.\\d{1,6})?%$\"",
											schema: "^\\d{1,2}(\\.\\d{1,6})?%$",
											parentSchema: schema8,
											data: data47
										};
										if (vErrors === null) vErrors = [err67];
										else vErrors.push(err67);
										errors++;
									}
								} else {
									const err68 = {
										instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/capacity/headroom",
										schemaPath: "#/$defs/percent_below_100/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema8.type,
										parentSchema: schema8,
										data: data47
									};
									if (vErrors === null) vErrors = [err68];
									else vErrors.push(err68);
									errors++;
								}
							}
						} else {
							const err69 = {
								instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/capacity",
								schemaPath: "#/properties/clusters/additionalProperties/properties/capacity/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object",
								schema: schema0.properties.clusters.additionalProperties.properties.capacity.type,
								parentSchema: schema0.properties.clusters.additionalProperties.properties.capacity,
								data: data43
							};
							if (vErrors === null) vErrors = [err69];
							else vErrors.push(err69);
							errors++;
						}
					}
					if (data12.unknown_owner !== void 0) {
						let data48 = data12.unknown_owner;
						if (!(data48 === "hold" || data48 === "mark")) {
							const err70 = {
								instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/unknown_owner",
								schemaPath: "#/properties/clusters/additionalProperties/properties/unknown_owner/enum",
								keyword: "enum",
								params: { allowedValues: schema0.properties.clusters.additionalProperties.properties.unknown_owner.enum },
								message: "must be equal to one of the allowed values",
								schema: schema0.properties.clusters.additionalProperties.properties.unknown_owner.enum,
								parentSchema: schema0.properties.clusters.additionalProperties.properties.unknown_owner,
								data: data48
							};
							if (vErrors === null) vErrors = [err70];
							else vErrors.push(err70);
							errors++;
						}
					}
					if (data12.delivery !== void 0) {
						let data49 = data12.delivery;
						if (data49 && typeof data49 == "object" && !Array.isArray(data49)) {
							if (data49.kind === void 0) {
								const err71 = {
									instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/delivery",
									schemaPath: "#/properties/clusters/additionalProperties/properties/delivery/required",
									keyword: "required",
									params: { missingProperty: "kind" },
									message: "must have required property 'kind'",
									schema: schema0.properties.clusters.additionalProperties.properties.delivery.required,
									parentSchema: schema0.properties.clusters.additionalProperties.properties.delivery,
									data: data49
								};
								if (vErrors === null) vErrors = [err71];
								else vErrors.push(err71);
								errors++;
							}
							for (const key11 in data49) if (!(key11 === "kind" || key11 === "context" || key11 === "namespace" || key11 === "application" || key11 === "kustomization" || key11 === "helm_release")) {
								const err72 = {
									instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/delivery",
									schemaPath: "#/properties/clusters/additionalProperties/properties/delivery/additionalProperties",
									keyword: "additionalProperties",
									params: { additionalProperty: key11 },
									message: "must NOT have additional properties",
									schema: false,
									parentSchema: schema0.properties.clusters.additionalProperties.properties.delivery,
									data: data49
								};
								if (vErrors === null) vErrors = [err72];
								else vErrors.push(err72);
								errors++;
							}
							if (data49.kind !== void 0) {
								let data50 = data49.kind;
								if (!(data50 === "argo" || data50 === "flux" || data50 === "none")) {
									const err73 = {
										instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/delivery/kind",
										schemaPath: "#/properties/clusters/additionalProperties/properties/delivery/properties/kind/enum",
										keyword: "enum",
										params: { allowedValues: schema0.properties.clusters.additionalProperties.properties.delivery.properties.kind.enum },
										message: "must be equal to one of the allowed values",
										schema: schema0.properties.clusters.additionalProperties.properties.delivery.properties.kind.enum,
										parentSchema: schema0.properties.clusters.additionalProperties.properties.delivery.properties.kind,
										data: data50
									};
									if (vErrors === null) vErrors = [err73];
									else vErrors.push(err73);
									errors++;
								}
							}
							if (data49.context !== void 0) {
								let data51 = data49.context;
								if (typeof data51 !== "string") {
									const err74 = {
										instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/delivery/context",
										schemaPath: "#/properties/clusters/additionalProperties/properties/delivery/properties/context/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema0.properties.clusters.additionalProperties.properties.delivery.properties.context.type,
										parentSchema: schema0.properties.clusters.additionalProperties.properties.delivery.properties.context,
										data: data51
									};
									if (vErrors === null) vErrors = [err74];
									else vErrors.push(err74);
									errors++;
								}
							}
							if (data49.namespace !== void 0) {
								let data52 = data49.namespace;
								if (typeof data52 !== "string") {
									const err75 = {
										instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/delivery/namespace",
										schemaPath: "#/properties/clusters/additionalProperties/properties/delivery/properties/namespace/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema0.properties.clusters.additionalProperties.properties.delivery.properties.namespace.type,
										parentSchema: schema0.properties.clusters.additionalProperties.properties.delivery.properties.namespace,
										data: data52
									};
									if (vErrors === null) vErrors = [err75];
									else vErrors.push(err75);
									errors++;
								}
							}
							if (data49.application !== void 0) {
								let data53 = data49.application;
								if (typeof data53 !== "string") {
									const err76 = {
										instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/delivery/application",
										schemaPath: "#/properties/clusters/additionalProperties/properties/delivery/properties/application/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema0.properties.clusters.additionalProperties.properties.delivery.properties.application.type,
										parentSchema: schema0.properties.clusters.additionalProperties.properties.delivery.properties.application,
										data: data53
									};
									if (vErrors === null) vErrors = [err76];
									else vErrors.push(err76);
									errors++;
								}
							}
							if (data49.kustomization !== void 0) {
								let data54 = data49.kustomization;
								if (typeof data54 !== "string") {
									const err77 = {
										instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/delivery/kustomization",
										schemaPath: "#/properties/clusters/additionalProperties/properties/delivery/properties/kustomization/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema0.properties.clusters.additionalProperties.properties.delivery.properties.kustomization.type,
										parentSchema: schema0.properties.clusters.additionalProperties.properties.delivery.properties.kustomization,
										data: data54
									};
									if (vErrors === null) vErrors = [err77];
									else vErrors.push(err77);
									errors++;
								}
							}
							if (data49.helm_release !== void 0) {
								let data55 = data49.helm_release;
								if (typeof data55 !== "string") {
									const err78 = {
										instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/delivery/helm_release",
										schemaPath: "#/properties/clusters/additionalProperties/properties/delivery/properties/helm_release/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema0.properties.clusters.additionalProperties.properties.delivery.properties.helm_release.type,
										parentSchema: schema0.properties.clusters.additionalProperties.properties.delivery.properties.helm_release,
										data: data55
									};
									if (vErrors === null) vErrors = [err78];
									else vErrors.push(err78);
									errors++;
								}
							}
						} else {
							const err79 = {
								instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/delivery",
								schemaPath: "#/properties/clusters/additionalProperties/properties/delivery/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object",
								schema: schema0.properties.clusters.additionalProperties.properties.delivery.type,
								parentSchema: schema0.properties.clusters.additionalProperties.properties.delivery,
								data: data49
							};
							if (vErrors === null) vErrors = [err79];
							else vErrors.push(err79);
							errors++;
						}
					}
				} else {
					const err80 = {
						instancePath: instancePath + "/clusters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/properties/clusters/additionalProperties/type",
						keyword: "type",
						params: { type: "object" },
						message: "must be object",
						schema: schema0.properties.clusters.additionalProperties.type,
						parentSchema: schema0.properties.clusters.additionalProperties,
						data: data12
					};
					if (vErrors === null) vErrors = [err80];
					else vErrors.push(err80);
					errors++;
				}
			}
			else {
				const err81 = {
					instancePath: instancePath + "/clusters",
					schemaPath: "#/properties/clusters/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema0.properties.clusters.type,
					parentSchema: schema0.properties.clusters,
					data: data11
				};
				if (vErrors === null) vErrors = [err81];
				else vErrors.push(err81);
				errors++;
			}
		}
		if (data.fleet_guard !== void 0) {
			let data56 = data.fleet_guard;
			if (data56 && typeof data56 == "object" && !Array.isArray(data56)) {
				for (const key12 in data56) if (!(key12 === "max_scale_down_share" || key12 === "min_services")) {
					const err82 = {
						instancePath: instancePath + "/fleet_guard",
						schemaPath: "#/properties/fleet_guard/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key12 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema0.properties.fleet_guard,
						data: data56
					};
					if (vErrors === null) vErrors = [err82];
					else vErrors.push(err82);
					errors++;
				}
				if (data56.max_scale_down_share !== void 0) {
					let data57 = data56.max_scale_down_share;
					if (typeof data57 === "string") {
						if (!pattern9.test(data57)) {
							const err83 = {
								instancePath: instancePath + "/fleet_guard/max_scale_down_share",
								schemaPath: "#/$defs/percent/pattern",
								keyword: "pattern",
								params: { pattern: "^\\d{1,6}(\\.\\d{1,6})?%$" },
								message: "must match pattern \"^\\d{1,6}(\\.\\d{1,6})?%$\"",
								schema: "^\\d{1,6}(\\.\\d{1,6})?%$",
								parentSchema: schema9,
								data: data57
							};
							if (vErrors === null) vErrors = [err83];
							else vErrors.push(err83);
							errors++;
						}
					} else {
						const err84 = {
							instancePath: instancePath + "/fleet_guard/max_scale_down_share",
							schemaPath: "#/$defs/percent/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema9.type,
							parentSchema: schema9,
							data: data57
						};
						if (vErrors === null) vErrors = [err84];
						else vErrors.push(err84);
						errors++;
					}
				}
				if (data56.min_services !== void 0) {
					let data58 = data56.min_services;
					if (!(typeof data58 == "number" && !(data58 % 1) && !isNaN(data58))) {
						const err85 = {
							instancePath: instancePath + "/fleet_guard/min_services",
							schemaPath: "#/properties/fleet_guard/properties/min_services/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema0.properties.fleet_guard.properties.min_services.type,
							parentSchema: schema0.properties.fleet_guard.properties.min_services,
							data: data58
						};
						if (vErrors === null) vErrors = [err85];
						else vErrors.push(err85);
						errors++;
					}
					if (typeof data58 == "number") {
						if (data58 < 1 || isNaN(data58)) {
							const err86 = {
								instancePath: instancePath + "/fleet_guard/min_services",
								schemaPath: "#/properties/fleet_guard/properties/min_services/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 1
								},
								message: "must be >= 1",
								schema: 1,
								parentSchema: schema0.properties.fleet_guard.properties.min_services,
								data: data58
							};
							if (vErrors === null) vErrors = [err86];
							else vErrors.push(err86);
							errors++;
						}
					}
				}
			} else {
				const err87 = {
					instancePath: instancePath + "/fleet_guard",
					schemaPath: "#/properties/fleet_guard/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema0.properties.fleet_guard.type,
					parentSchema: schema0.properties.fleet_guard,
					data: data56
				};
				if (vErrors === null) vErrors = [err87];
				else vErrors.push(err87);
				errors++;
			}
		}
		if (data.proposals !== void 0) {
			let data59 = data.proposals;
			if (data59 && typeof data59 == "object" && !Array.isArray(data59)) {
				for (const key13 in data59) if (!func0.call(schema0.properties.proposals.properties, key13)) {
					const err88 = {
						instancePath: instancePath + "/proposals",
						schemaPath: "#/properties/proposals/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key13 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema0.properties.proposals,
						data: data59
					};
					if (vErrors === null) vErrors = [err88];
					else vErrors.push(err88);
					errors++;
				}
				if (data59.base !== void 0) {
					let data60 = data59.base;
					if (typeof data60 !== "string") {
						const err89 = {
							instancePath: instancePath + "/proposals/base",
							schemaPath: "#/properties/proposals/properties/base/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema0.properties.proposals.properties.base.type,
							parentSchema: schema0.properties.proposals.properties.base,
							data: data60
						};
						if (vErrors === null) vErrors = [err89];
						else vErrors.push(err89);
						errors++;
					}
				}
				if (data59.max_open !== void 0) {
					let data61 = data59.max_open;
					if (!(typeof data61 == "number" && !(data61 % 1) && !isNaN(data61))) {
						const err90 = {
							instancePath: instancePath + "/proposals/max_open",
							schemaPath: "#/properties/proposals/properties/max_open/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema0.properties.proposals.properties.max_open.type,
							parentSchema: schema0.properties.proposals.properties.max_open,
							data: data61
						};
						if (vErrors === null) vErrors = [err90];
						else vErrors.push(err90);
						errors++;
					}
					if (typeof data61 == "number") {
						if (data61 < 0 || isNaN(data61)) {
							const err91 = {
								instancePath: instancePath + "/proposals/max_open",
								schemaPath: "#/properties/proposals/properties/max_open/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 0
								},
								message: "must be >= 0",
								schema: 0,
								parentSchema: schema0.properties.proposals.properties.max_open,
								data: data61
							};
							if (vErrors === null) vErrors = [err91];
							else vErrors.push(err91);
							errors++;
						}
					}
				}
				if (data59.max_open_per_owner !== void 0) {
					let data62 = data59.max_open_per_owner;
					if (!(typeof data62 == "number" && !(data62 % 1) && !isNaN(data62))) {
						const err92 = {
							instancePath: instancePath + "/proposals/max_open_per_owner",
							schemaPath: "#/properties/proposals/properties/max_open_per_owner/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema0.properties.proposals.properties.max_open_per_owner.type,
							parentSchema: schema0.properties.proposals.properties.max_open_per_owner,
							data: data62
						};
						if (vErrors === null) vErrors = [err92];
						else vErrors.push(err92);
						errors++;
					}
					if (typeof data62 == "number") {
						if (data62 < 0 || isNaN(data62)) {
							const err93 = {
								instancePath: instancePath + "/proposals/max_open_per_owner",
								schemaPath: "#/properties/proposals/properties/max_open_per_owner/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 0
								},
								message: "must be >= 0",
								schema: 0,
								parentSchema: schema0.properties.proposals.properties.max_open_per_owner,
								data: data62
							};
							if (vErrors === null) vErrors = [err93];
							else vErrors.push(err93);
							errors++;
						}
					}
				}
				if (data59.per_run !== void 0) {
					let data63 = data59.per_run;
					if (!(typeof data63 == "number" && !(data63 % 1) && !isNaN(data63))) {
						const err94 = {
							instancePath: instancePath + "/proposals/per_run",
							schemaPath: "#/properties/proposals/properties/per_run/type",
							keyword: "type",
							params: { type: "integer" },
							message: "must be integer",
							schema: schema0.properties.proposals.properties.per_run.type,
							parentSchema: schema0.properties.proposals.properties.per_run,
							data: data63
						};
						if (vErrors === null) vErrors = [err94];
						else vErrors.push(err94);
						errors++;
					}
					if (typeof data63 == "number") {
						if (data63 < 0 || isNaN(data63)) {
							const err95 = {
								instancePath: instancePath + "/proposals/per_run",
								schemaPath: "#/properties/proposals/properties/per_run/minimum",
								keyword: "minimum",
								params: {
									comparison: ">=",
									limit: 0
								},
								message: "must be >= 0",
								schema: 0,
								parentSchema: schema0.properties.proposals.properties.per_run,
								data: data63
							};
							if (vErrors === null) vErrors = [err95];
							else vErrors.push(err95);
							errors++;
						}
					}
				}
				if (data59.snooze !== void 0) {
					let data64 = data59.snooze;
					if (typeof data64 === "string") {
						if (!pattern4.test(data64)) {
							const err96 = {
								instancePath: instancePath + "/proposals/snooze",
								schemaPath: "#/$defs/duration/pattern",
								keyword: "pattern",
								params: { pattern: "^(\\d{1,9}(ms|[dhms]))+$" },
								message: "must match pattern \"^(\\d{1,9}(ms|[dhms]))+$\"",
								schema: "^(\\d{1,9}(ms|[dhms]))+$",
								parentSchema: schema5,
								data: data64
							};
							if (vErrors === null) vErrors = [err96];
							else vErrors.push(err96);
							errors++;
						}
					} else {
						const err97 = {
							instancePath: instancePath + "/proposals/snooze",
							schemaPath: "#/$defs/duration/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema5.type,
							parentSchema: schema5,
							data: data64
						};
						if (vErrors === null) vErrors = [err97];
						else vErrors.push(err97);
						errors++;
					}
				}
				if (data59.valid_for !== void 0) {
					let data65 = data59.valid_for;
					if (typeof data65 === "string") {
						if (!pattern4.test(data65)) {
							const err98 = {
								instancePath: instancePath + "/proposals/valid_for",
								schemaPath: "#/$defs/duration/pattern",
								keyword: "pattern",
								params: { pattern: "^(\\d{1,9}(ms|[dhms]))+$" },
								message: "must match pattern \"^(\\d{1,9}(ms|[dhms]))+$\"",
								schema: "^(\\d{1,9}(ms|[dhms]))+$",
								parentSchema: schema5,
								data: data65
							};
							if (vErrors === null) vErrors = [err98];
							else vErrors.push(err98);
							errors++;
						}
					} else {
						const err99 = {
							instancePath: instancePath + "/proposals/valid_for",
							schemaPath: "#/$defs/duration/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema5.type,
							parentSchema: schema5,
							data: data65
						};
						if (vErrors === null) vErrors = [err99];
						else vErrors.push(err99);
						errors++;
					}
				}
				if (data59.auto_merge !== void 0) {
					let data66 = data59.auto_merge;
					if (typeof data66 !== "boolean") {
						const err100 = {
							instancePath: instancePath + "/proposals/auto_merge",
							schemaPath: "#/properties/proposals/properties/auto_merge/type",
							keyword: "type",
							params: { type: "boolean" },
							message: "must be boolean",
							schema: schema0.properties.proposals.properties.auto_merge.type,
							parentSchema: schema0.properties.proposals.properties.auto_merge,
							data: data66
						};
						if (vErrors === null) vErrors = [err100];
						else vErrors.push(err100);
						errors++;
					}
				}
				if (data59.commit !== void 0) {
					let data67 = data59.commit;
					if (!(data67 === "git" || data67 === "api")) {
						const err101 = {
							instancePath: instancePath + "/proposals/commit",
							schemaPath: "#/properties/proposals/properties/commit/enum",
							keyword: "enum",
							params: { allowedValues: schema0.properties.proposals.properties.commit.enum },
							message: "must be equal to one of the allowed values",
							schema: schema0.properties.proposals.properties.commit.enum,
							parentSchema: schema0.properties.proposals.properties.commit,
							data: data67
						};
						if (vErrors === null) vErrors = [err101];
						else vErrors.push(err101);
						errors++;
					}
				}
				if (data59.labels !== void 0) {
					let data68 = data59.labels;
					if (Array.isArray(data68)) {
						const len2 = data68.length;
						for (let i2 = 0; i2 < len2; i2++) {
							let data69 = data68[i2];
							if (typeof data69 !== "string") {
								const err102 = {
									instancePath: instancePath + "/proposals/labels/" + i2,
									schemaPath: "#/properties/proposals/properties/labels/items/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema0.properties.proposals.properties.labels.items.type,
									parentSchema: schema0.properties.proposals.properties.labels.items,
									data: data69
								};
								if (vErrors === null) vErrors = [err102];
								else vErrors.push(err102);
								errors++;
							}
						}
					} else {
						const err103 = {
							instancePath: instancePath + "/proposals/labels",
							schemaPath: "#/properties/proposals/properties/labels/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array",
							schema: schema0.properties.proposals.properties.labels.type,
							parentSchema: schema0.properties.proposals.properties.labels,
							data: data68
						};
						if (vErrors === null) vErrors = [err103];
						else vErrors.push(err103);
						errors++;
					}
				}
				if (data59.assignees !== void 0) {
					let data70 = data59.assignees;
					if (Array.isArray(data70)) {
						const len3 = data70.length;
						for (let i3 = 0; i3 < len3; i3++) {
							let data71 = data70[i3];
							if (typeof data71 !== "string") {
								const err104 = {
									instancePath: instancePath + "/proposals/assignees/" + i3,
									schemaPath: "#/properties/proposals/properties/assignees/items/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema0.properties.proposals.properties.assignees.items.type,
									parentSchema: schema0.properties.proposals.properties.assignees.items,
									data: data71
								};
								if (vErrors === null) vErrors = [err104];
								else vErrors.push(err104);
								errors++;
							}
						}
					} else {
						const err105 = {
							instancePath: instancePath + "/proposals/assignees",
							schemaPath: "#/properties/proposals/properties/assignees/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array",
							schema: schema0.properties.proposals.properties.assignees.type,
							parentSchema: schema0.properties.proposals.properties.assignees,
							data: data70
						};
						if (vErrors === null) vErrors = [err105];
						else vErrors.push(err105);
						errors++;
					}
				}
				if (data59.title !== void 0) {
					let data72 = data59.title;
					if (typeof data72 === "string") {
						if (func2(data72) > 200) {
							const err106 = {
								instancePath: instancePath + "/proposals/title",
								schemaPath: "#/properties/proposals/properties/title/maxLength",
								keyword: "maxLength",
								params: { limit: 200 },
								message: "must NOT have more than 200 characters",
								schema: 200,
								parentSchema: schema0.properties.proposals.properties.title,
								data: data72
							};
							if (vErrors === null) vErrors = [err106];
							else vErrors.push(err106);
							errors++;
						}
					} else {
						const err107 = {
							instancePath: instancePath + "/proposals/title",
							schemaPath: "#/properties/proposals/properties/title/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema0.properties.proposals.properties.title.type,
							parentSchema: schema0.properties.proposals.properties.title,
							data: data72
						};
						if (vErrors === null) vErrors = [err107];
						else vErrors.push(err107);
						errors++;
					}
				}
				if (data59.history_page !== void 0) {
					let data73 = data59.history_page;
					if (typeof data73 === "string") {
						if (!pattern12.test(data73)) {
							const err108 = {
								instancePath: instancePath + "/proposals/history_page",
								schemaPath: "#/properties/proposals/properties/history_page/pattern",
								keyword: "pattern",
								params: { pattern: "^https?://[^\\s#<>]+$" },
								message: "must match pattern \"^https?://[^\\s#<>]+$\"",
								schema: "^https?://[^\\s#<>]+$",
								parentSchema: schema0.properties.proposals.properties.history_page,
								data: data73
							};
							if (vErrors === null) vErrors = [err108];
							else vErrors.push(err108);
							errors++;
						}
					} else {
						const err109 = {
							instancePath: instancePath + "/proposals/history_page",
							schemaPath: "#/properties/proposals/properties/history_page/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema0.properties.proposals.properties.history_page.type,
							parentSchema: schema0.properties.proposals.properties.history_page,
							data: data73
						};
						if (vErrors === null) vErrors = [err109];
						else vErrors.push(err109);
						errors++;
					}
				}
				if (data59.body !== void 0) {
					let data74 = data59.body;
					if (typeof data74 === "string") {
						if (func2(data74) > 4e3) {
							const err110 = {
								instancePath: instancePath + "/proposals/body",
								schemaPath: "#/properties/proposals/properties/body/maxLength",
								keyword: "maxLength",
								params: { limit: 4e3 },
								message: "must NOT have more than 4000 characters",
								schema: 4e3,
								parentSchema: schema0.properties.proposals.properties.body,
								data: data74
							};
							if (vErrors === null) vErrors = [err110];
							else vErrors.push(err110);
							errors++;
						}
					} else {
						const err111 = {
							instancePath: instancePath + "/proposals/body",
							schemaPath: "#/properties/proposals/properties/body/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema0.properties.proposals.properties.body.type,
							parentSchema: schema0.properties.proposals.properties.body,
							data: data74
						};
						if (vErrors === null) vErrors = [err111];
						else vErrors.push(err111);
						errors++;
					}
				}
			} else {
				const err112 = {
					instancePath: instancePath + "/proposals",
					schemaPath: "#/properties/proposals/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema0.properties.proposals.type,
					parentSchema: schema0.properties.proposals,
					data: data59
				};
				if (vErrors === null) vErrors = [err112];
				else vErrors.push(err112);
				errors++;
			}
		}
		if (data.scan !== void 0) {
			let data75 = data.scan;
			if (data75 && typeof data75 == "object" && !Array.isArray(data75)) {
				for (const key14 in data75) if (!(key14 === "exclude")) {
					const err113 = {
						instancePath: instancePath + "/scan",
						schemaPath: "#/properties/scan/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key14 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema0.properties.scan,
						data: data75
					};
					if (vErrors === null) vErrors = [err113];
					else vErrors.push(err113);
					errors++;
				}
				if (data75.exclude !== void 0) {
					let data76 = data75.exclude;
					if (Array.isArray(data76)) {
						const len4 = data76.length;
						for (let i4 = 0; i4 < len4; i4++) {
							let data77 = data76[i4];
							if (typeof data77 === "string") {
								if (func2(data77) < 1) {
									const err114 = {
										instancePath: instancePath + "/scan/exclude/" + i4,
										schemaPath: "#/properties/scan/properties/exclude/items/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters",
										schema: 1,
										parentSchema: schema0.properties.scan.properties.exclude.items,
										data: data77
									};
									if (vErrors === null) vErrors = [err114];
									else vErrors.push(err114);
									errors++;
								}
							} else {
								const err115 = {
									instancePath: instancePath + "/scan/exclude/" + i4,
									schemaPath: "#/properties/scan/properties/exclude/items/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema0.properties.scan.properties.exclude.items.type,
									parentSchema: schema0.properties.scan.properties.exclude.items,
									data: data77
								};
								if (vErrors === null) vErrors = [err115];
								else vErrors.push(err115);
								errors++;
							}
						}
					} else {
						const err116 = {
							instancePath: instancePath + "/scan/exclude",
							schemaPath: "#/properties/scan/properties/exclude/type",
							keyword: "type",
							params: { type: "array" },
							message: "must be array",
							schema: schema0.properties.scan.properties.exclude.type,
							parentSchema: schema0.properties.scan.properties.exclude,
							data: data76
						};
						if (vErrors === null) vErrors = [err116];
						else vErrors.push(err116);
						errors++;
					}
				}
			} else {
				const err117 = {
					instancePath: instancePath + "/scan",
					schemaPath: "#/properties/scan/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema0.properties.scan.type,
					parentSchema: schema0.properties.scan,
					data: data75
				};
				if (vErrors === null) vErrors = [err117];
				else vErrors.push(err117);
				errors++;
			}
		}
		if (data.history !== void 0) {
			let data78 = data.history;
			if (data78 && typeof data78 == "object" && !Array.isArray(data78)) {
				for (const key15 in data78) if (!(key15 === "cache")) {
					const err118 = {
						instancePath: instancePath + "/history",
						schemaPath: "#/properties/history/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key15 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema0.properties.history,
						data: data78
					};
					if (vErrors === null) vErrors = [err118];
					else vErrors.push(err118);
					errors++;
				}
				if (data78.cache !== void 0) {
					let data79 = data78.cache;
					if (typeof data79 === "string") {
						if (func2(data79) < 1) {
							const err119 = {
								instancePath: instancePath + "/history/cache",
								schemaPath: "#/properties/history/properties/cache/minLength",
								keyword: "minLength",
								params: { limit: 1 },
								message: "must NOT have fewer than 1 characters",
								schema: 1,
								parentSchema: schema0.properties.history.properties.cache,
								data: data79
							};
							if (vErrors === null) vErrors = [err119];
							else vErrors.push(err119);
							errors++;
						}
					} else {
						const err120 = {
							instancePath: instancePath + "/history/cache",
							schemaPath: "#/properties/history/properties/cache/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema0.properties.history.properties.cache.type,
							parentSchema: schema0.properties.history.properties.cache,
							data: data79
						};
						if (vErrors === null) vErrors = [err120];
						else vErrors.push(err120);
						errors++;
					}
				}
			} else {
				const err121 = {
					instancePath: instancePath + "/history",
					schemaPath: "#/properties/history/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema0.properties.history.type,
					parentSchema: schema0.properties.history,
					data: data78
				};
				if (vErrors === null) vErrors = [err121];
				else vErrors.push(err121);
				errors++;
			}
		}
		if (data.ledger !== void 0) {
			let data80 = data.ledger;
			if (data80 && typeof data80 == "object" && !Array.isArray(data80)) {
				for (const key16 in data80) if (!(key16 === "branch" || key16 === "retention")) {
					const err122 = {
						instancePath: instancePath + "/ledger",
						schemaPath: "#/properties/ledger/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key16 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema0.properties.ledger,
						data: data80
					};
					if (vErrors === null) vErrors = [err122];
					else vErrors.push(err122);
					errors++;
				}
				if (data80.branch !== void 0) {
					let data81 = data80.branch;
					if (typeof data81 !== "string") {
						const err123 = {
							instancePath: instancePath + "/ledger/branch",
							schemaPath: "#/properties/ledger/properties/branch/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema0.properties.ledger.properties.branch.type,
							parentSchema: schema0.properties.ledger.properties.branch,
							data: data81
						};
						if (vErrors === null) vErrors = [err123];
						else vErrors.push(err123);
						errors++;
					}
				}
				if (data80.retention !== void 0) {
					let data82 = data80.retention;
					if (typeof data82 === "string") {
						if (!pattern4.test(data82)) {
							const err124 = {
								instancePath: instancePath + "/ledger/retention",
								schemaPath: "#/$defs/duration/pattern",
								keyword: "pattern",
								params: { pattern: "^(\\d{1,9}(ms|[dhms]))+$" },
								message: "must match pattern \"^(\\d{1,9}(ms|[dhms]))+$\"",
								schema: "^(\\d{1,9}(ms|[dhms]))+$",
								parentSchema: schema5,
								data: data82
							};
							if (vErrors === null) vErrors = [err124];
							else vErrors.push(err124);
							errors++;
						}
					} else {
						const err125 = {
							instancePath: instancePath + "/ledger/retention",
							schemaPath: "#/$defs/duration/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema5.type,
							parentSchema: schema5,
							data: data82
						};
						if (vErrors === null) vErrors = [err125];
						else vErrors.push(err125);
						errors++;
					}
				}
			} else {
				const err126 = {
					instancePath: instancePath + "/ledger",
					schemaPath: "#/properties/ledger/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema0.properties.ledger.type,
					parentSchema: schema0.properties.ledger,
					data: data80
				};
				if (vErrors === null) vErrors = [err126];
				else vErrors.push(err126);
				errors++;
			}
		}
	} else {
		const err127 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema0.type,
			parentSchema: schema0,
			data
		};
		if (vErrors === null) vErrors = [err127];
		else vErrors.push(err127);
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
// src/lib/template.ts
const NAMES = [
	"service",
	"from",
	"to",
	"file"
];
/** Finds the first unknown placeholder, such as `{servce}`; undefined when all are known. */
function unknownPlaceholder(template) {
	return [...template.matchAll(/\{(\w+)\}/g)].find(([, name]) => !NAMES.includes(String(name)))?.[0];
}
/** Replaces each known placeholder by its value. */
function fillTemplate(template, values) {
	return template.replace(/\{(\w+)\}/g, (whole, name) => NAMES.includes(name) ? String(values[name]) : whole);
}
// src/policy/cluster-settings.ts
/**
* Refuses a total without an amount, which would bind nothing, and an amount where nodes count, which would
* be ignored.
*/
function capacityProblems(file, yaml, clusters) {
	return Object.entries(clusters ?? {}).flatMap(([cluster, { capacity }]) => {
		if (!capacity) return [];
		const { kind, cpu, memory } = capacity;
		const amount = cpu !== void 0 || memory !== void 0;
		const rule = `clusters.${cluster}.capacity`;
		const problem = (key, message, fix) => [{
			file,
			...yaml.place(`${rule}.${key}`),
			rule,
			message,
			fix
		}];
		if (kind === "fixed" && !amount) return problem("kind", "fixed without cpu or memory binds nothing", "State the total: cpu, memory or both");
		if ((kind === "nodes" || kind === "unlimited") && amount) return problem(cpu === void 0 ? "memory" : "cpu", `kind: ${kind} takes no amount`, "Use kind: fixed for a total or kind: elastic for a ceiling, or leave the amount out");
		return [];
	});
}
// src/policy/mode.ts
/** Returns `mode: observe in trimtab.yaml` for that mode; undefined for any other. */
function observing(mode, key, file) {
	return mode === "observe" ? `${key}: observe in ${file}` : void 0;
}
/**
* Returns what has a service observed only: the whole configuration, its cluster or its blueprint, of which one
* is enough. Undefined where pull requests may be opened for it.
*/
function observedBy(config, { mode, path, workload }) {
	const { cluster } = workload;
	const ofCluster = Object.hasOwn(config.clusters, cluster) ? config.clusters[cluster] : void 0;
	return config.observedBy ?? ofCluster?.observedBy ?? observing(mode, "spec.mode", path);
}
// src/policy/scan-settings.ts
/** Folders that hold manifests which seldom anybody applies: documentation, copies of others' and data of tests. */
const EXCLUDED = [
	"docs",
	"vendor",
	"third_party",
	"**/node_modules",
	"**/testdata"
];
/** Returns the globs of what the search for workloads leaves out. */
function excludedGlobs(raw) {
	return raw?.exclude ?? EXCLUDED;
}
/** Finds globs that can match no path of the repository. */
function scanProblems(file, yaml, raw) {
	return (raw?.exclude ?? []).flatMap((glob, index) => {
		const rule = `scan.exclude[${index}]`;
		return /^\/|^[A-Za-z]:|\\|(^|\/)\.\.?(\/|$)|\/$/.test(glob) ? [{
			file,
			...yaml.place(rule),
			rule,
			message: `${JSON.stringify(glob)} matches no path`,
			fix: "Write it from the folder of trimtab.yaml on, with forward slashes, such as docs or **/testdata"
		}] : [];
	});
}
// src/policy/source-path.ts
/** Keys of a metrics source that name a file. */
const PATH_KEYS = ["path", "ca_file"];
/**
* Finds paths of a configuration that lead out of the repository: whoever may merge it could else read any file
* of the machine that runs this. Links are looked for when the file is read.
*/
function pathProblems(file, yaml, config) {
	const sources = Object.entries(Object(valueAt(config, ["clusters"]))).flatMap(([cluster, settings]) => {
		const metrics = valueAt(settings, ["metrics"]);
		return (Array.isArray(metrics) ? metrics : []).flatMap((source, index) => PATH_KEYS.map((key) => [`clusters.${cluster}.metrics[${index}].${key}`, valueAt(source, [key])]));
	});
	return [
		["policies", valueAt(config, ["policies"])],
		["history.cache", valueAt(config, ["history", "cache"])],
		...sources
	].flatMap(([rule, path]) => typeof path !== "string" || normalizePath(path) !== void 0 ? [] : [{
		file,
		...yaml.place(rule),
		rule,
		message: `found ${JSON.stringify(path).slice(0, 80)}, which is no file of the repository`,
		fix: "Write a path below the repository folder, with neither .. nor .git in it; a file elsewhere can be named on the command line"
	}]);
}
// src/policy/config.ts
const checkSchema = schemaCheck(config_schema_json__default);
/**
* Parses `trimtab.yaml` and fills in every default. An absent or empty file is a configuration like any
* other. `unread` paths may lead anywhere: a report that is replayed carries what stood there.
*/
function parseConfig(file, text, paths = "checked") {
	const parsed = parseYaml(file, text ?? "");
	if (parsed.kind === "broken") return {
		kind: "invalid",
		problems: [parsed.problem]
	};
	const value = parsed.yaml.value ?? {};
	const urls = urlProblems(file, parsed.yaml, value);
	const said = new Set(urls.map(({ rule }) => rule));
	const problems = [...urls, ...checkSchema(file, parsed.yaml, value).filter(({ rule }) => !said.has(rule))];
	if (problems.length > 0) return {
		kind: "invalid",
		problems
	};
	const raw = value;
	const faults = [
		...paths === "checked" ? pathProblems(file, parsed.yaml, value) : [],
		...checkTemplates(file, parsed.yaml, raw),
		...queryProblems(file, parsed.yaml, raw),
		...capacityProblems(file, parsed.yaml, raw.clusters),
		...scanProblems(file, parsed.yaml, raw.scan)
	];
	if (faults.length > 0) return {
		kind: "invalid",
		problems: faults
	};
	return {
		kind: "config",
		config: buildConfig(file, parsed.yaml, raw)
	};
}
function buildConfig(file, yaml, raw) {
	const { defaults = {} } = raw;
	return {
		paused: raw.paused ?? false,
		dashboard: raw.dashboard ?? true,
		observedBy: observing(raw.mode, "mode", file),
		blueprints: raw.blueprints ?? ["blueprints/**/blueprint.yaml"],
		policies: raw.policies,
		defaults,
		placeOfDefault: (path) => isStated(defaults, path) ? {
			file,
			...yaml.place(`defaults.${path}`)
		} : void 0,
		clusters: Object.fromEntries(Object.entries(raw.clusters ?? {}).map(([name, cluster]) => [name, buildCluster(cluster, observing(cluster.mode, `clusters.${name}.mode`, file))])),
		fleetGuard: {
			maxScaleDownShare: parsePercent(raw.fleet_guard?.max_scale_down_share ?? "20%"),
			minServices: raw.fleet_guard?.min_services ?? 10
		},
		proposals: buildProposals(raw.proposals),
		scan: { exclude: excludedGlobs(raw.scan) },
		history: { cache: raw.history?.cache },
		ledger: {
			branch: raw.ledger?.branch ?? "trimtab-ledger",
			retention: parseDuration(raw.ledger?.retention ?? "365d")
		}
	};
}
function buildProposals(proposals = {}) {
	return {
		base: proposals.base,
		maxOpen: proposals.max_open ?? 20,
		maxOpenPerOwner: proposals.max_open_per_owner ?? 5,
		perRun: proposals.per_run ?? 20,
		snooze: parseDuration(proposals.snooze ?? "7d"),
		validFor: parseDuration(proposals.valid_for ?? "24h"),
		autoMerge: proposals.auto_merge ?? false,
		commit: proposals.commit ?? "git",
		title: proposals.title,
		body: proposals.body,
		historyPage: proposals.history_page,
		labels: proposals.labels ?? [],
		assignees: proposals.assignees ?? []
	};
}
function checkTemplates(file, yaml, { proposals }) {
	return ["title", "body"].flatMap((key) => {
		const unknown = unknownPlaceholder(proposals?.[key] ?? "");
		if (unknown === void 0) return [];
		const rule = `proposals.${key}`;
		return [{
			file,
			...yaml.place(rule),
			rule,
			message: `nothing fills ${unknown}`,
			fix: "Use {service}, {from}, {to} or {file}"
		}];
	});
}
// src/pipeline/unmatched.ts
/** More names than a person reads. */
const MAX_NAMED = 10;
/** Describes files that look like blueprints and that no pattern of `blueprints:` matches, a line for each. */
function describeUnmatched(files, globs, matched) {
	const paths = unmatchedBlueprints(files, globs, matched);
	const lines = paths.slice(0, MAX_NAMED).map((path) => `${path} is not matched by blueprints: [${globs.join(", ")}]: rename it or add the pattern`);
	return paths.length > MAX_NAMED ? [...lines, `${paths.length - MAX_NAMED} more files look like blueprints and are not matched`] : lines;
}
/**
* Lists files that look like blueprints and are matched by no pattern: by name or content in the folders that
* the patterns begin with, and by name anywhere where nothing is matched at all.
*/
function unmatchedBlueprints(files, globs, matched) {
	const known = new Set(matched);
	const folders = globs.map((glob) => folderOf(glob));
	const isNear = (path) => folders.some((folder) => path.startsWith(folder));
	const mayHold = (path) => folders.some((folder) => folder !== "" && path.startsWith(folder));
	return files.list().filter((path) => {
		if (known.has(path) || !/\.ya?ml$/i.test(path)) return false;
		if (/(^|\/)blueprint\.ya?ml$/i.test(path)) return matched.length === 0 || isNear(path);
		return mayHold(path) && isBlueprint(files, path);
	});
}
function isBlueprint(files, path) {
	const bytes = readBytes(files, path);
	if (!Buffer.isBuffer(bytes)) return false;
	const text = bytes.toString("utf8");
	return /^kind: *InfrastructureBlueprint\b/m.test(text) || /^metadata:/m.test(text) && /^ +scaling:/m.test(text) && /\b(min|max)_replicas:/.test(text);
}
// src/pipeline/load.ts
const DEFAULT_CONFIG = "trimtab.yaml";
/** A name that people give it, and that would pass for no configuration at all. */
const OTHER_CONFIG = "trimtab.yml";
/**
* Returns the path of a configuration as markers name it; see `Marker.config`. `folder` is that of `--repo`,
* '' or 'sub/dir/'; `path` is below it, undefined for the default.
*/
function markedConfig(folder, path = DEFAULT_CONFIG) {
	const whole = `${folder}${path}`;
	return whole === "trimtab.yaml" ? void 0 : whole;
}
/** Loads trimtab.yaml, or the file named. @throws TrimtabError `usage` or `config_invalid` */
function loadConfiguration(files, path) {
	const source = configText(files, path);
	return {
		source,
		config: readConfig(source)
	};
}
/**
* Loads the fleet of one commit. Where all blueprints are gone, that is an error of a run that has open pull
* requests to see to. @throws TrimtabError `config_invalid` where policies cannot be used, or no blueprint and
* no open pull request is there.
*/
function loadFleet(files, { source, config }, pulls = []) {
	const blueprints = readSources(files, config);
	const fleet = parseFleet(config, {
		config: source,
		policies: policiesText(files, config),
		blueprints
	}, files.cache);
	if (blueprints.length > 0) return fleet;
	const error = noBlueprint(files, config, source.path);
	if (!pulls.some(({ state }) => state === "open")) throw error;
	return {
		...fleet,
		errors: [{
			service: null,
			message: error.message
		}]
	};
}
/** Parses the texts of a fleet. @throws TrimtabError `config_invalid` where policies cannot be used. */
function parseFleet(config, texts, cache) {
	return {
		config,
		policies: readPolicies(texts.policies),
		texts,
		...readBlueprints(config, texts.blueprints, cache)
	};
}
/** Parses blueprints. A bad one becomes an error of its own, and so does a bad default. */
function readBlueprints(config, sources, cache) {
	const { blueprints, invalid } = parseBlueprints(sources, config.defaults, config.placeOfDefault, cache);
	return {
		blueprints,
		errors: toFailures(invalid)
	};
}
/** Lists the problems of blueprints in the order of files and lines; one of a default is told once for all. */
function toFailures(invalid) {
	const located = /* @__PURE__ */ new Map();
	for (const { name, problems } of invalid) for (const problem of problems) {
		const key = formatProblem(problem);
		const { services } = located.get(key) ?? { services: [] };
		located.set(key, {
			problem,
			services: [...services, name]
		});
	}
	return [...located.values()].sort((a, b) => comparePlaces(a.problem, b.problem)).map(({ problem, services }) => {
		if (!problem.rule.startsWith("defaults.")) return toFailure(problem, services[0]);
		const failure = toFailure(problem);
		return {
			...failure,
			message: `${failure.message}. It stops ${list(services)}`
		};
	});
}
/** Names some services, and counts the others. */
function list(services) {
	const some = services.filter((name) => name !== void 0).slice(0, 5);
	const others = services.length - some.length;
	if (others === 0) return some.join(", ");
	return some.length === 0 ? `${others} blueprints` : `${some.join(", ")} and ${others} more`;
}
/** Turns a problem of a file into a failure of its service, or of all. */
function toFailure(problem, service) {
	const { file, line, column } = problem;
	return {
		service: service ?? null,
		message: formatProblem(problem),
		place: {
			file,
			line,
			column
		}
	};
}
/** Parses trimtab.yaml. @throws TrimtabError `config_invalid`, with every problem at its line. */
function readConfig(source, paths) {
	const parsed = parseConfig(source.path, source.text, paths);
	if (parsed.kind === "invalid") throw new TrimtabError("config_invalid", inOrder(parsed.problems).map(formatProblem).join("\n"));
	return parsed.config;
}
/**
* Parses policies. @throws TrimtabError `config_invalid`, with every problem at its line: a floor that cannot
* be read holds nothing up.
*/
function readPolicies(source) {
	if (source === null) return NO_POLICIES;
	const parsed = parsePolicies(source.path, source.text);
	if (parsed.kind === "invalid") throw new TrimtabError("config_invalid", inOrder(parsed.problems).map(formatProblem).join("\n"));
	return parsed.policies;
}
/**
* Reads the text of trimtab.yaml. An absent one is empty; a file that somebody names has to be there. @throws
* TrimtabError `usage`
*/
function configText(files, config) {
	const path = config ?? "trimtab.yaml";
	const bytes = readPolicy(files, path);
	if (!bytes && config !== void 0) throw new TrimtabError("usage", `--config ${config}: no such file below --repo`);
	if (!bytes && files.read(OTHER_CONFIG) !== void 0) throw new TrimtabError("config_invalid", `${OTHER_CONFIG} is not read: rename it to ${DEFAULT_CONFIG}, or pass --config ${OTHER_CONFIG}`);
	return {
		path,
		text: bytes?.toString("utf8") ?? ""
	};
}
/**
* Reads the text of the policy file; null where there is none, which sets no floor. @throws TrimtabError
* `config_invalid` for one that is named and missing.
*/
function policiesText(files, config) {
	const path = policiesPath(config);
	const bytes = readPolicy(files, path);
	if (!bytes && config.policies !== void 0) throw new TrimtabError("config_invalid", `policies: ${path}: no such file below --repo`);
	return bytes ? {
		path,
		text: bytes.toString("utf8")
	} : null;
}
/** Reads a file that may hold work back. A link is not followed, so it must not pass for an absent file. */
function readPolicy(files, path) {
	if (files.isLink?.(path)) throw new TrimtabError("config_invalid", `${path} is a symbolic link, or lies behind one: put the file itself there`);
	return files.read(path);
}
function policiesPath({ policies }) {
	return policies ?? "blueprints/governance/policies.yaml";
}
/**
* Reads the texts of all blueprints that the configuration's globs match.
* @throws TrimtabError `config_invalid` when there is none.
*/
function blueprintSources(files, config, configPath) {
	const sources = readSources(files, config);
	if (sources.length === 0) throw noBlueprint(files, config, configPath);
	return sources;
}
function noBlueprint(files, config, configPath) {
	const message = `no blueprint found: nothing matches ${config.blueprints.join(", ")}. Write one per service, such as blueprints/frontend/blueprint.yaml (\`trimtab init\` starts them), or set "blueprints:" in ${configPath}`;
	const unread = [...files.warnings?.() ?? [], ...describeUnmatched(files, config.blueprints, [])];
	return new TrimtabError("config_invalid", [message, ...unread].join("\n"));
}
function readSources(files, config) {
	return blueprintPaths(files, config.blueprints).map((path) => readSource(files, path));
}
/** Describes what looks like a part of the configuration and is not read, a line for each. */
function describeUnread(files, { config, source }) {
	const matched = config.blueprints.map((glob) => ({
		glob,
		paths: blueprintPaths(files, [glob])
	}));
	const other = source.path === "trimtab.yaml" && files.read(OTHER_CONFIG) !== void 0 ? [`${OTHER_CONFIG} is not read: ${DEFAULT_CONFIG} is`] : [];
	const empty = matched.filter(({ paths }) => paths.length === 0);
	return [
		...files.warnings?.() ?? [],
		...other,
		...empty.map(({ glob }) => `${source.path}: blueprints: ${glob} matches no file`),
		...describeUnmatched(files, config.blueprints, matched.flatMap(({ paths }) => paths))
	];
}
/** Reads one text; one that may not be read is a problem of its own and of no other. */
function readSource(files, path) {
	const misnamed = refuseName(path);
	if (misnamed !== void 0) return {
		path: misnamed.file,
		text: "",
		unreadable: misnamed.reason
	};
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
/**
* Lists the paths of blueprints, in the order of the `blueprints` list, then by path; a file that two globs
* match counts once.
*/
function blueprintPaths(files, globs) {
	const all = files.list();
	const ordered = /* @__PURE__ */ new Set();
	for (const glob of globs) {
		const matches = compileGlob(glob, false);
		for (const path of all) if (matches(path)) ordered.add(path);
	}
	return [...ordered];
}
export { parseBlueprint as C, parsePolicies as S, parseConfig as _, loadConfiguration as a, parseBlueprints as b, parseFleet as c, readBlueprints as d, readConfig as f, describeUnmatched as g, toFailure as h, describeUnread as i, policiesPath as l, readSource as m, blueprintPaths as n, loadFleet as o, readPolicies as p, blueprintSources as r, markedConfig as s, DEFAULT_CONFIG as t, policiesText as u, observedBy as v, NO_POLICIES as x, fillTemplate as y };
