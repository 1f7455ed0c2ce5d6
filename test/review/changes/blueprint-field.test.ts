import { expect, test } from 'vitest';
import schema from '../../../schemas/blueprint.schema.json' with { type: 'json' };
import { semanticDiff } from '../../../src/review/changes/diff.ts';
import { changedTree } from '../../support/tree.ts';

type Value = string | number | boolean | readonly unknown[] | undefined;

interface Row {
  readonly path: string;
  readonly value: Value;
  readonly looser: Value | typeof NONE;
  readonly stricter: Value | typeof NONE;
}

/** There is no such value. */
const NONE = Symbol('none');

const row = (path: string, value: Value, looser: Row['looser'], stricter: Row['stricter'] = NONE): Row => ({
  path,
  value,
  looser,
  stricter,
});

const RULE = { name: 'r', when: 'now > now', effect: 'forbid' };
const ALLOW = { ...RULE, name: 'a', effect: 'allow' };
const FREEZE = { from: 'Fri 16:00', to: 'Mon 08:00' };

/** Every field of the schema: a value, one that loosens the policy, and one that does not; undefined leaves it out. */
const FIELDS: readonly Row[] = [
  row('apiVersion', undefined, NONE, 'infra.spec-driven.io/v1'),
  row('kind', undefined, NONE, 'InfrastructureBlueprint'),
  row('metadata.name', 'web', 'other'),
  row('metadata.version', '1.0.0', NONE, '1.0.1'),
  row('metadata.description', 'a', NONE, 'b'),
  row('metadata.owner', 'payments', 'nobody'),
  row('metadata.priority', 'medium', 'high'),
  row('metadata.priority', 'high', 'low'),
  row('metadata.criticality', 'critical', 'standard'),
  row('metadata.criticality', 'standard', 'critical'),
  row('spec.mode', 'observe', 'propose'),
  row('spec.mode', 'propose', NONE, 'observe'),
  row('spec.paused', true, false),
  row('spec.paused', false, NONE, true),
  row('spec.workload.cluster', 'a', 'b'),
  row('spec.workload.namespace', 'a', undefined),
  row('spec.workload.kind', 'Deployment', 'StatefulSet'),
  row('spec.workload.name', 'a', 'b'),
  row('spec.manifest.path', 'a.yaml', 'b.yaml'),
  row('spec.manifest.field', 'a', 'b'),
  row('spec.manifest.create', false, true),
  row('spec.scaling.min_replicas', 2, 1, 3),
  row('spec.scaling.max_replicas', 5, 6, 4),
  row('spec.scaling.target_cpu_utilization', '70%', '71%'),
  row('spec.scaling.target_memory_utilization', '70%', '69%'),
  row('spec.scaling.scale_up_threshold', '80%', '79%', '81%'),
  row('spec.scaling.scale_down_threshold', '40%', '41%', '39%'),
  row('spec.scaling.strategy', 'step', 'proportional'),
  row('spec.scaling.objective', '99.5%', '99%', '99.9%'),
  row('spec.scaling.utilization_limit', '85%', '86%', '80%'),
  row('spec.scaling.demand', 'cpu', 'throughput'),
  row('spec.scaling.throughput_per_replica', 100, 120),
  row('spec.scaling.throughput_per_replica', 100, undefined),
  row('spec.autoscaler.target', 'leave', 'propose'),
  row('spec.autoscaler.target', 'propose', NONE, 'leave'),
  row('spec.autoscaler.min', 'leave', 'propose'),
  row('spec.autoscaler.min', 'propose', NONE, 'leave'),
  row('spec.autoscaler.max', 'leave', 'propose'),
  row('spec.autoscaler.max', 'propose', NONE, 'leave'),
  row('spec.scaling.scale_up_increment', 2, 3, 1),
  row('spec.scaling.scale_down_increment', 2, 3, undefined),
  row('spec.scaling.allow_scale_down', false, true),
  row('spec.scaling.allow_scale_down', true, NONE, false),
  row('spec.scaling.weights.cpu', 0.5, 0.6),
  row('spec.scaling.weights.memory', 0.3, 0.4),
  row('spec.scaling.weights.latency', 0.2, 0.1),
  row('spec.scaling.saturation_threshold', '95%', '90%', '96%'),
  row('spec.scaling.cooldown_period', '1h', '59m', '61m'),
  row('spec.scaling.cooldown_period.up', '1h', '59m', '61m'),
  row('spec.scaling.cooldown_period.down', '2h', undefined, '3h'),
  row('spec.scaling.scale_up_stabilization', '5m', undefined, '6m'),
  row('spec.scaling.scale_down_stabilization', '7d', '1h', '8d'),
  row('spec.scaling.tolerance', '10%', '9%', '11%'),
  row('spec.scaling.tolerance.up', '10%', '9%', '11%'),
  row('spec.scaling.tolerance.down', '20%', undefined, '30%'),
  row('spec.scaling.utilization_basis.cpu', 'request', 'limit'),
  row('spec.scaling.utilization_basis.memory', 'limit', 'request'),
  row('spec.resources.cpu_request', '50m', '51m'),
  row('spec.resources.cpu_limit', '50m', '49m'),
  row('spec.resources.memory_request', '1Mi', '2Mi'),
  row('spec.resources.memory_limit', '2Mi', undefined),
  row('spec.performance.latency_p95_target', '200ms', '201ms', '199ms'),
  row('spec.performance.latency_p95_target', '200ms', undefined),
  row('spec.performance.error_rate_threshold', '1%', '2%', '0.5%'),
  row('spec.performance.throughput_min', 10, 11),
  row('spec.metrics.max_age', '10m', '11m', '9m'),
  row('spec.metrics.window', '5m', '6m'),
  ...Object.keys(schema.properties.spec.properties.metrics.properties.queries.properties).map((name) =>
    row(`spec.metrics.queries.${name}`, 'a', 'b'),
  ),
  row('verification.stabilization_period', '20m', '19m', '21m'),
  row('verification.timeout', '1h', '59m', '61m'),
  row('verification.samples', 2, 1, 3),
  row('verification.rollback_on_failure', true, false),
  row('verification.rollback_on_failure', false, NONE, true),
  row('governance.allowed_operations', [], ['change_image']),
  row('governance.allowed_operations', ['change_image'], NONE, []),
  row('governance.requires_approval', ['change_image'], []),
  row('governance.requires_approval', [], ['delete_service'], ['modify_rbac']),
  row('governance.requires_approval', [], ['scale_beyond_limits']),
  row('governance.forbidden_operations', ['change_image'], ['modify_rbac'], ['change_image', 'modify_rbac']),
  row('governance.approval_workflow.approvers', ['ada'], ['ada', 'eve']),
  row('governance.approval_workflow.timeout', '72h', '73h', '71h'),
  row('governance.approval_workflow.auto_reject_on_timeout', true, false),
  row('governance.approval_workflow.auto_reject_on_timeout', false, NONE, true),
  row('governance.safety.after_harm', 'observe', 'propose'),
  row('governance.safety.after_harm', 'propose', NONE, 'observe'),
  row('governance.safety.circuit_breaker.failure_threshold', 3, 4, 2),
  row('governance.safety.circuit_breaker.reset_timeout', '1h', '59m', '61m'),
  row('governance.safety.circuit_breaker.failure_window', '24h', '23h', '25h'),
  row('governance.safety.rate_limit.max_per_hour', 2, 3, 1),
  row('governance.safety.rate_limit.max_per_day', 6, 7, 5),
  row('governance.freeze', [FREEZE], [], [FREEZE, { from: 'Tue 01:00', to: 'Tue 02:00' }]),
  row('governance.freeze', [FREEZE], [{ ...FREEZE, to: 'Sun 08:00' }]),
  row('governance.rules', [RULE], [], [RULE, { ...RULE, name: 's' }]),
  row('governance.rules', [RULE], [{ ...RULE, when: 'now < now' }]),
  row('governance.rules', [ALLOW], [ALLOW, { ...ALLOW, name: 'b' }], []),
  row('cost.monthly_budget', '100 USD', '101 USD', '99 USD'),
  row('cost.monthly_budget', '100 USD', undefined),
  row('cost.cost_per_replica', '20 USD', '19 USD'),
];

const BASE = {
  metadata: { name: 'web' },
  spec: {
    scaling: { min_replicas: 1, max_replicas: 9, scale_up_threshold: '80%', scale_down_threshold: '40%' },
  },
};
type Tree = { [key: string]: unknown };

/** The blueprint with one field set; of the weights the others make up for it. */
function blueprint(path: string, value: Value): string {
  const tree: Tree = structuredClone(BASE);
  if (value !== undefined) set(tree, path, value);
  const weight =
    path.startsWith('spec.scaling.weights.') && typeof value === 'number'
      ? path.slice('spec.scaling.weights.'.length)
      : undefined;
  if (weight !== undefined) {
    const [one = '', two = ''] = ['cpu', 'memory', 'latency'].filter((name) => name !== weight);
    set(tree, `spec.scaling.weights.${one}`, 1 - Number(value));
    set(tree, `spec.scaling.weights.${two}`, 0);
  }
  return JSON.stringify(tree);
}

function set(tree: Tree, path: string, value: unknown): void {
  const keys = path.split('.');
  let at = tree;
  for (const key of keys.slice(0, -1)) {
    at[key] ??= {};
    at = at[key] as Tree;
  }
  at[keys.at(-1) ?? ''] = value;
}

function findings(path: string, before: Value, after: Value) {
  const governed = { blueprints: [], isBlueprint: () => true, settings: [], defaults: {} };
  const texts = (value: Value) => ({ 'b.yaml': blueprint(path, value) });
  return semanticDiff(changedTree(texts(before), texts(after)), governed);
}

test.each(FIELDS)(
  '$path: $value loosens to $looser and does not to $stricter',
  ({ path, value, looser, stricter }) => {
    if (typeof looser !== 'symbol') {
      const section = path.replace(/\.[^.]*$/, '');
      expect(findings(path, value, looser).map((f) => f.floor)).toContainEqual(
        expect.stringContaining(`loosens ${section}`),
      );
    }
    if (typeof stricter !== 'symbol') {
      const found = findings(path, value, stricter);
      expect(found.map((f) => [f.operation, f.floor])).toEqual(
        found.map(() => ['modify_blueprint', undefined]),
      );
      // The two that say nothing but what the file is may be left out.
      if (path !== 'apiVersion' && path !== 'kind') expect(found).not.toEqual([]);
    }
  },
);

/** Dotted paths of everything that a blueprint can state; lists and free objects are one field. */
function leaves(node: Tree, path = ''): string[] {
  const properties = node.properties as Record<string, Tree> | undefined;
  const halves =
    (node.anyOf as Tree[] | undefined)?.flatMap((one) => (one.properties ? leaves(one, path) : [])) ?? [];
  if (!properties) return [path, ...halves];
  return Object.entries(properties).flatMap(([key, inner]) =>
    leaves(inner, path === '' ? key : `${path}.${key}`),
  );
}

test('no field of a blueprint is forgotten', () => {
  expect([...new Set(FIELDS.map(({ path }) => path))].sort()).toEqual(leaves(schema).sort());
});
