import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseOptions } from '../../src/commands/options.ts';
import { reconcile } from '../../src/commands/reconcile.ts';
import { startStory } from '../support/story.ts';
import { folder, git, write } from '../support/terminal.ts';

const DAY_MS = 86_400_000;
const MONDAY = Date.parse('2026-03-02T07:00:00Z');

/** Two replicas' worth by night, fourteen at noon. */
const noon = (hour: number) => 2 + 12 * Math.max(0, 1 - Math.abs(hour - 12) / 3);

function history(end: number): string {
  const rows: string[] = [];
  for (let at = end - 14 * DAY_MS; at < end; at += 300_000)
    rows.push(`${new Date(at).toISOString()},web,${noon((at % DAY_MS) / 3_600_000)}`);
  return `timestamp,service,demand\n${rows.join('\n')}\n`;
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
  maxReplicas: 10 # never reached, they said
  metrics:
    - {type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 70}}}
`;

const BLUEPRINT = `metadata: {name: web}
spec:
  scaling: {min_replicas: 2, max_replicas: 40, strategy: evidence}
  autoscaler: {target: propose, min: propose, max: propose}
`;

test('an HPA at its ceiling every noon gets one pull request, and the HPA is seen to take it', async () => {
  const story = startStory({
    'trimtab.yaml': '',
    'blueprints/web/blueprint.yaml': BLUEPRINT,
    'web.yaml': MANIFEST,
  });
  const files = folder();
  const run = async (now: number, max: number, cpu: number) => {
    const service = {
      ...{ service: 'web', replicas: 6, pods_running: 6, pods_ready: 6 },
      owned_by: 'HorizontalPodAutoscaler shop/web',
      autoscaler: { target: 70, min: 4, max },
      metrics: { cpu_utilization: cpu },
    };
    const timestamp = new Date(now).toISOString();
    write(files, {
      's.json': JSON.stringify({ timestamp, services: [service] }),
      'h.csv': history(MONDAY),
    });
    const flags = ['--repo', story.dir, '--forge', 'local', '--snapshot', join(files, 's.json')];
    const options = parseOptions('reconcile', [...flags, '--history', join(files, 'h.csv')]);
    return reconcile(options, new Date(now), {});
  };

  const first = await run(MONDAY, 10, 0.7);
  expect(first.failures).toEqual([]);
  const [pull, ...others] = story.pulls();
  expect(others).toEqual([]);
  expect(pull).toMatchObject({
    title: 'Set the ceiling of the autoscaler of web from 10 to 40 replicas',
    state: 'open',
  });
  expect(pull?.body).toMatch(/At its ceiling of 10 replicas for \d+ minutes of the last 14 days/);
  expect(pull?.body).toContain('| now in Git | 70% from 4 to 10 |');
  const changed = git(story.dir, 'diff', '-U0', 'main', pull?.head.sha ?? '').split('\n');
  expect(changed.filter((line) => /^[-+] /.test(line))).toEqual([
    '-  maxReplicas: 10 # never reached, they said',
    '+  maxReplicas: 40 # never reached, they said',
  ]);

  const again = await run(MONDAY + 900_000, 10, 0.7);
  expect(again.notes.join('\n')).not.toContain('update');
  expect(story.pulls()).toHaveLength(1);

  await story.mergeAll(new Date(MONDAY + 3_600_000).toISOString());
  const waiting = await run(MONDAY + 3_600_000 + 660_000, 10, 0.7);
  expect(waiting.report.services.web?.decision.reason).toBe('awaiting_verification');
  expect(waiting.notes.join('\n')).toContain('still has 10 and not 40');

  const verified = await run(MONDAY + 3_600_000 + 1_800_000, 40, 0.6);
  expect(verified.notes.join('\n')).toContain('The autoscaler has it, and every objective is met.');
  expect(story.pulls()[0]?.labels).toContain('trimtab/success');
});
