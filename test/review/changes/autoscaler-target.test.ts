import { expect, test } from 'vitest';
import { parseBlueprint } from '../../../src/policy/blueprint/parse.ts';
import { semanticDiff } from '../../../src/review/changes/diff.ts';
import { changedTree } from '../../support/tree.ts';

const hpa = (target: number) => `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec:
  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}
  minReplicas: 2
  maxReplicas: 9
  metrics: [{type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: ${target}}}}]
`;

const scaled = (target: number) => `apiVersion: keda.sh/v1alpha1
kind: ScaledObject
metadata: {name: web}
spec:
  scaleTargetRef: {name: web}
  triggers: [{type: cpu, metricType: Utilization, metadata: {value: "${target}"}}]
`;

function operations(base: string, head: string, autoscaler: string): string[] {
  const text = `metadata: {name: web}\nspec:\n  scaling: {min_replicas: 2, max_replicas: 9, strategy: evidence}\n${autoscaler}`;
  const parsed = parseBlueprint('b.yaml', text, {});
  const blueprints = parsed.kind === 'blueprint' ? [parsed.blueprint] : [];
  const governed = { blueprints, isBlueprint: () => false, settings: [], defaults: {} };
  return semanticDiff(changedTree({ 'a.yaml': base }, { 'a.yaml': head }), governed).map(
    ({ operation }) => operation,
  );
}

const NAMED = '  autoscaler: {target: propose}\n';

test.each([
  ['of an HPA that the blueprint names', hpa(70), hpa(60), NAMED, 'scale_within_limits'],
  ['of a ScaledObject that it names', scaled(70), scaled(60), NAMED, 'scale_within_limits'],
  ['that it leaves', hpa(70), hpa(60), '  autoscaler: {target: leave}\n', 'modify_deployment_strategy'],
  ['of one that it does not name', hpa(70), hpa(60), '', 'modify_deployment_strategy'],
  ['over the whole request', hpa(70), hpa(160), NAMED, 'modify_deployment_strategy'],
])('a CPU target %s is judged', (_, base, head, autoscaler, operation) => {
  expect(operations(base, head, autoscaler)).toEqual([operation]);
});
