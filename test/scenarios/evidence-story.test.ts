import { expect, onTestFinished, test } from 'vitest';
import { startGitHub } from '../support/github/github.ts';
import { gateJob, reconcileJob } from '../support/in-process.ts';
import { deploymentSeries, openMetrics, podSeries, type SampleSeries } from '../support/prometheus/series.ts';
import { hasPrometheus, startPrometheus } from '../support/prometheus/server.ts';
import { git } from '../support/terminal.ts';

const MI = 1024 * 1024;
const DAY = 86_400;
/** A Monday, in seconds, and what came before and after it. */
const MORNING = Date.parse('2026-03-02T07:00:00Z') / 1_000;
const BEGIN = MORNING - 14 * DAY - 3_600;
const END = MORNING + 3 * 3_600;
const STEP = 120;
const at = (minutes: number) => new Date((MORNING + minutes * 60) * 1_000).toISOString().replace('.000', '');

/** Two replicas' worth by night, fourteen at noon. */
function demand(time: number): number {
  const hour = (time % DAY) / 3_600;
  return 2 + 12 * Math.max(0, 1 - Math.abs(hour - 12) / 3);
}

/** Seconds of CPU that one of four pods has used since the beginning, by step. */
const USED = [0];
for (let time = BEGIN; time <= END; time += STEP)
  USED.push((USED.at(-1) ?? 0) + (demand(time) * 0.5 * STEP) / 4);

/** Four pods that carry it all, under an HPA whose ceiling is raised an hour after the morning. */
function metrics(): string {
  const requests = { cpu: 0.5, memory: 128 * MI };
  const cpu = (since: number) => USED[Math.round(since / STEP)] ?? 0;
  const hpa = (metric: string, more: string, value: SampleSeries[1]): SampleSeries => [
    `kube_horizontalpodautoscaler_${metric}{namespace="shop",horizontalpodautoscaler="web"${more}}`,
    value,
  ];
  const scales = ',scaletargetref_kind="Deployment",scaletargetref_name="web"';
  const series = [
    ...deploymentSeries('shop', 'web', 'web-1', 4),
    ...[0, 1, 2, 3].flatMap((i) =>
      podSeries({
        ...{ namespace: 'shop', pod: `web-1-${i}`, owner: 'ReplicaSet/web-1' },
        containers: { app: { cpu, memory: 60 * MI, requests } },
      }),
    ),
    hpa('info', scales, () => 1),
    hpa('spec_max_replicas', '', (since) => (BEGIN + since < MORNING + 3_600 ? 10 : 40)),
  ].filter(([name]) => !/phase="(Pending|Failed)"|container="(POD)?",|restarts/.test(name));
  return openMetrics(series, BEGIN, END, STEP);
}

const MANIFEST = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  template: {spec: {containers: [{name: web, image: web, resources: {requests: {cpu: 500m}}}]}}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec:
  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}
  minReplicas: 4
  maxReplicas: 10
  metrics:
    - {type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 70}}}
`;

test.runIf(hasPrometheus())(
  'an HPA at its ceiling every noon gets one pull request, verified after its merge, and a lower floor its evidence',
  { timeout: 240_000 },
  async () => {
    const prometheus = await startPrometheus({ backfill: metrics() });
    onTestFinished(() => prometheus.close());
    const github = await startGitHub({
      'trimtab.yaml': `clusters: {default: {metrics: [{kind: prometheus, url: '${prometheus.url}'}]}}\n`,
      'blueprints/web/blueprint.yaml': `metadata: {name: web}
spec:
  workload: {namespace: shop}
  scaling: {min_replicas: 2, max_replicas: 40, strategy: evidence}
  autoscaler: {target: propose, min: propose, max: propose}
`,
      'web.yaml': MANIFEST,
    });

    const first = await reconcileJob(github, at(0));
    expect(first).toMatchObject({ code: 0, changed: true });
    const [pull, ...others] = github.pulls();
    expect(others).toEqual([]);
    expect(pull?.title).toBe('Set the ceiling of the autoscaler of web from 10 to 40 replicas');
    expect(pull?.body).toMatch(/At its ceiling of 10 replicas for \d+ minutes of the last 14 days/);
    expect(pull?.body).toContain('| now in Git | 70% from 4 to 10 |');
    const lines = git(github.repo.dir, 'diff', '-U0', 'main', pull?.sha ?? '').split('\n');
    expect(lines.filter((line) => /^[-+] /.test(line))).toEqual(['-  maxReplicas: 10', '+  maxReplicas: 40']);
    expect((await reconcileJob(github, at(15))).changed).toBe(false);

    github.repo.now = at(60);
    github.person.merge(1);
    await reconcileJob(github, at(61));
    const verified = await reconcileJob(github, at(90));
    expect(verified.log).toMatch(/verify {2}web #1: success/);
    expect(github.pull(1).labels).toContain('trimtab/success');

    const number = github.person.open('thrift', {
      'web.yaml': MANIFEST.replace('minReplicas: 4', 'minReplicas: 2').replace(
        'Replicas: 10',
        'Replicas: 40',
      ),
    });
    await gateJob(github, { pull_request: { number } }, at(100));
    const [comment] = github.pull(number).comments;
    expect(comment?.body).toMatch(/\n\| web \| before \| 70% from 4 to 40 \| \d+/);
    expect(comment?.body).toMatch(/\n\| {2}\| after \| 70% from 2 to 40 \| \d+/);
  },
);
