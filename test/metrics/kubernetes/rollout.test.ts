import { expect, test } from 'vitest';
import { readWorkload } from '../../../src/metrics/kubernetes/objects.ts';
import { observeCluster } from '../../../src/metrics/kubernetes/observe.ts';
import { readLivePod } from '../../../src/metrics/kubernetes/pods.ts';
import type { WorkloadKind } from '../../../src/policy/blueprint/types.ts';
import { decide } from '../../../src/scaling/decide.ts';
import { facts, NOW } from '../../support/service.ts';

const DAYS_AGO = '2026-02-01T00:00:00Z';
const ALL = { replicas: 3, updatedReplicas: 3, readyReplicas: 3, availableReplicas: 3 };
const progressing = (reason: string, status = 'True') => ({
  conditions: [{ type: 'Progressing', status, reason }],
});
const DONE = progressing('NewReplicaSetAvailable');
const UNREADY = { ...ALL, readyReplicas: 2, availableReplicas: 2 };

interface PodFacts {
  readonly ready?: boolean;
  readonly readySince?: string;
  readonly phase?: string;
  readonly waiting?: string;
  readonly unschedulable?: string;
}
const OVERLOADED: PodFacts = { ready: false, readySince: '2026-02-10T18:20:00Z' };
const STARTING: PodFacts = { ready: false };
const NO_NODE: PodFacts = {
  ready: false,
  phase: 'Pending',
  unschedulable:
    '0/3 nodes are available: 3 Insufficient cpu. preemption: 0/3 nodes are available: 3 No preemption victims found for incoming pod..',
};
const LOOPING: PodFacts = { ready: false, waiting: 'CrashLoopBackOff' };
const pending = (pod: PodFacts) => ({
  type: 'PodScheduled',
  status: 'False',
  reason: 'Unschedulable',
  message: pod.unschedulable,
});

function livePod(pod: PodFacts, index: number) {
  const ready = pod.ready ?? true;
  return readLivePod({
    metadata: {
      name: `web-${index}`,
      namespace: 'shop',
      ownerReferences: [{ controller: true, uid: 'set' }],
    },
    spec: {
      nodeName: pod.unschedulable === undefined ? 'n1' : undefined,
      containers: [{ name: 'app', resources: { requests: { cpu: '100m', memory: '128Mi' } } }],
    },
    status: {
      phase: pod.phase ?? 'Running',
      startTime: DAYS_AGO,
      conditions: [
        { type: 'Ready', status: ready ? 'True' : 'False', lastTransitionTime: pod.readySince ?? DAYS_AGO },
        ...(pod.unschedulable === undefined ? [] : [pending(pod)]),
      ],
      containerStatuses: pod.waiting === undefined ? [] : [{ state: { waiting: { reason: pod.waiting } } }],
    },
  });
}

/** The decision on a busy workload of three replicas, from what an API server says of it. */
function decided(kind: WorkloadKind, spec: object, status: object, pods: readonly PodFacts[]) {
  const metadata = { name: 'web', namespace: 'shop', uid: 'web', generation: 2 };
  const workload = readWorkload(kind, {
    metadata,
    spec: { replicas: 3, ...spec },
    status: { observedGeneration: kind === 'Rollout' ? '2' : 2, ...status },
  });
  const everything = { items: [], reach: { kind: 'cluster' } } as const;
  const objects = {
    workloads: { [kind]: { items: [workload], reach: { kind: 'cluster' } } },
    replicaSets: {
      items: [{ uid: 'set', owner: 'web', revisions: [], createdAt: DAYS_AGO }],
      reach: everything.reach,
    },
    pods: { items: pods.map(livePod), reach: everything.reach },
    usage: everything,
    hpas: everything,
    scaledObjects: everything,
    canaries: everything,
    quotas: everything,
    budgets: everything,
    nodes: undefined,
  } as const;
  const wanted = { service: 'web', kind, namespace: 'shop', name: 'web' };
  const seen = observeCluster('default', objects, [wanted], NOW).observations.services.get('web');
  const given = facts({ replicas: 3 });
  const figures = given.observation?.figures ?? {};
  return decide({ ...given, observation: seen && { ...seen, figures, missing: {} } });
}

const three = [{}, {}, {}];

test.each<[string, WorkloadKind, object, object, readonly PodFacts[]]>([
  ['a Deployment whose rollout is over', 'Deployment', {}, { ...ALL, ...DONE }, three],
  [
    'one whose pod became unready under load',
    'Deployment',
    {},
    { ...UNREADY, ...DONE },
    [{}, {}, OVERLOADED],
  ],
  ['one without a progress deadline, likewise', 'Deployment', {}, UNREADY, [{}, {}, OVERLOADED]],
  [
    'one paused between two templates',
    'Deployment',
    { paused: true },
    { ...ALL, updatedReplicas: 1, ...progressing('DeploymentPaused', 'Unknown') },
    three,
  ],
  [
    'a StatefulSet that its partition holds back',
    'StatefulSet',
    { updateStrategy: { type: 'RollingUpdate', rollingUpdate: { partition: 2 } } },
    { ...ALL, updatedReplicas: 1, currentRevision: 'web-1', updateRevision: 'web-2' },
    three,
  ],
  [
    'one whose partition lies beyond its pods',
    'StatefulSet',
    { updateStrategy: { rollingUpdate: { partition: 5 } } },
    { ...ALL, updatedReplicas: 0 },
    three,
  ],
  [
    'one that is updated when somebody deletes a pod',
    'StatefulSet',
    { updateStrategy: { type: 'OnDelete' } },
    { ...ALL, updatedReplicas: 0 },
    three,
  ],
  [
    'a Rollout whose template is stable',
    'Rollout',
    {},
    { ...ALL, stableRS: 'a', currentPodHash: 'a' },
    three,
  ],
])('%s rests as asked, and scales', (_, kind, spec, status, pods) => {
  expect(decided(kind, spec, status, pods)).toMatchObject({ action: 'scale_up', reason: null });
});

test.each<[string, WorkloadKind, object, object, readonly PodFacts[], string]>([
  [
    'a template that waits',
    'Deployment',
    {},
    { ...ALL, updatedReplicas: 1 },
    three,
    '1 of 3 replicas are updated',
  ],
  [
    'a spec nobody has seen',
    'Deployment',
    {},
    { ...ALL, observedGeneration: 1 },
    three,
    'generation 2 is not observed yet',
  ],
  [
    'new pods beside the old ones',
    'Deployment',
    {},
    { ...ALL, replicas: 6, readyReplicas: 6 },
    [...three, ...three],
    '3 old pods are not gone yet',
  ],
  [
    'new pods that are ready for less than minReadySeconds',
    'Deployment',
    {},
    { ...ALL, availableReplicas: 1, ...DONE },
    three,
    '1 of 3 ready replicas are available',
  ],
  [
    'new pods that are not ready yet',
    'Deployment',
    {},
    { ...UNREADY, ...progressing('ReplicaSetUpdated') },
    [{}, {}, STARTING],
    '2 of 3 updated replicas are available',
  ],
  [
    'those of a Deployment without a progress deadline',
    'Deployment',
    {},
    UNREADY,
    [{}, {}, STARTING],
    '2 of 3 updated replicas are available',
  ],
  [
    'a rollout that crashes',
    'Deployment',
    {},
    { ...UNREADY, ...progressing('ProgressDeadlineExceeded', 'False') },
    [{}, {}, LOOPING],
    '2 of 3 updated replicas are available; 1 of 3 pods is in CrashLoopBackOff',
  ],
  [
    'a pod that a quota refuses',
    'Deployment',
    {},
    {
      ...ALL,
      replicas: 2,
      updatedReplicas: 2,
      conditions: [
        { type: 'ReplicaFailure', status: 'True', message: 'pods "web-x" is forbidden: exceeded quota' },
      ],
    },
    [{}, {}],
    '2 of 3 replicas are updated (pods "web-x" is forbidden: exceeded quota)',
  ],
  [
    'surge pods of a paused Deployment',
    'Deployment',
    { paused: true },
    { ...ALL, replicas: 4, updatedReplicas: 1 },
    [...three, {}],
    'there are 4 pods for 3 replicas',
  ],
  [
    'a partition that has further to go',
    'StatefulSet',
    { updateStrategy: { rollingUpdate: { partition: 1 } } },
    { ...ALL, updatedReplicas: 1 },
    three,
    '1 of 2 replicas beyond partition 1 are updated',
  ],
  [
    'a StatefulSet that waits for a pod',
    'StatefulSet',
    { updateStrategy: { type: 'OnDelete' } },
    { ...ALL, readyReplicas: 2, updatedReplicas: 0 },
    [{}, {}, STARTING],
    '2 of 3 replicas are ready',
  ],
  [
    'a StatefulSet on its way down',
    'StatefulSet',
    {},
    { ...ALL, replicas: 4, readyReplicas: 4 },
    [...three, {}],
    'there are 4 pods for 3 replicas',
  ],
  [
    'a canary at a pause',
    'Rollout',
    {},
    { ...ALL, stableRS: 'a', currentPodHash: 'b', pauseConditions: [{ reason: 'CanaryPauseStep' }] },
    three,
    'template b is not the stable one yet (paused, CanaryPauseStep)',
  ],
])('%s is a rollout', (_, kind, spec, status, pods, why) => {
  expect(decided(kind, spec, status, pods)).toMatchObject({
    action: 'no_action',
    reason: 'rollout_in_progress',
    rationale: expect.stringContaining(`A rollout is in progress: ${why}.`),
  });
});

test.each([ALL, { ...UNREADY, ...DONE }, { ...UNREADY, ...progressing('ReplicaSetUpdated') }])(
  'a pod without a node is told of as the scheduler does, and as no rollout',
  (status) => {
    const { reason, rationale } = decided('Deployment', {}, status, [{}, {}, NO_NODE]);
    expect(reason).toBe('rollout_in_progress');
    expect(rationale).toMatch(
      /^2 of 3 pods are running: 1 of 3 pods is unschedulable: 0\/3 nodes are available: 3 Insufficient cpu\. Recommended/,
    );
    expect(rationale).not.toContain('a rollout');
  },
);

test('a pod that crashes after its rollout holds nothing, and is named', () => {
  const decision = decided('Deployment', {}, { ...UNREADY, ...DONE }, [{}, {}, LOOPING]);
  expect(decision).toMatchObject({ action: 'scale_up', reason: null });
  expect(decision.rationale).toContain('1 of 3 pods is in CrashLoopBackOff.');
});

test('more pods than replicas dilute every figure, so that a snapshot of them holds', () => {
  const surplus = facts({ extra: { pods_running: 4 } });
  expect(decide(surplus)).toMatchObject({ action: 'no_action', reason: 'rollout_in_progress' });
  expect(decide(surplus).rationale).toContain('4 pods are running for 2 replicas');
});
