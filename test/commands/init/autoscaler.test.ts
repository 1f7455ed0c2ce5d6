import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { trimtabHere } from '../../support/in-process.ts';
import { folder, write } from '../../support/terminal.ts';

const HPA = (metrics: string) =>
  `apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: web}\nspec:\n  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}\n  minReplicas: 3\n  maxReplicas: 12\n  metrics: [${metrics}]\n`;
const SCALED = (metric = 'cpu') => ({
  'web.yaml':
    'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: {spec: {containers: [{name: web, image: web, resources: {requests: {cpu: 500m}}}]}}}\n',
  'hpa.yaml': HPA(
    `{type: Resource, resource: {name: ${metric}, target: {type: Utilization, averageUtilization: 70}}}`,
  ),
});

describe('a workload under an autoscaler', () => {
  const start = async (files: Readonly<Record<string, string>>, ...flags: string[]) => {
    const dir = folder();
    write(dir, files);
    const history = flags.length > 0 ? ['--history', join(dir, 'h.csv')] : [];
    const { stdout } = await trimtabHere(dir, 'init', '--now', '2026-02-10T18:30:00Z', ...history);
    const path = join(dir, 'blueprints/web/blueprint.yaml');
    return { stdout, blueprint: existsSync(path) ? readFileSync(path, 'utf8') : undefined };
  };
  const past = (service: string) => ({
    'h.csv': `timestamp,service,demand\n2026-02-10T12:00:00Z,${service},1\n2026-02-10T12:05:00Z,${service},1\n`,
  });

  test('has its target and floor proposed where history reaches', async () => {
    const { blueprint } = await start({ ...SCALED(), ...past('web') }, 'history');
    expect(blueprint).toContain('\n  autoscaler: {target: propose, min: propose}\n');
    expect(blueprint).toMatch(/min_replicas: 2 .*\n {4}max_replicas: 12 .*\n {4}strategy: evidence/);
  });

  test.each([
    ['none is named', {}, [], /# no history is known: name a prometheus/],
    ['it is of others', past('api'), ['history'], /# .*h\.csv has no history of it/],
  ])('has the line ready where %s', async (_, files, flags, reason) => {
    const { blueprint, stdout } = await start({ ...SCALED(), ...files }, ...flags);
    expect(blueprint).toContain('\n  # autoscaler: {target: propose, min: propose} #');
    expect(blueprint).toMatch(reason);
    expect(stdout).toContain('blueprints/web/blueprint.yaml, held:');
  });

  const chart = (more: string) => ({
    'web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
    'web/values.yaml': `replicaCount: 2\nautoscaling:\n  enabled: true\n  minReplicas: 3\n  maxReplicas: 12\n  targetCPUUtilizationPercentage: 70\n${more}`,
  });

  test('that a chart makes of its values has them proposed too', async () => {
    const { blueprint } = await start({ ...chart(''), ...past('web') }, 'history');
    expect(blueprint).toMatch(
      /^# Deployment web: web\/values\.yaml:6 has the HorizontalPodAutoscaler of its chart set the count from 3 to 12\./m,
    );
    expect(blueprint).toContain('\n  manifest: {path: web/values.yaml, field: "replicaCount"}\n');
    expect(blueprint).toContain('\n  autoscaler: {target: propose, min: propose}\n');
    expect(blueprint).toMatch(/max_replicas: 12 .*\n {4}strategy: evidence/);
  });

  test('that a chart makes and that follows memory gets none', async () => {
    const { blueprint, stdout } = await start(chart('  targetMemoryUtilizationPercentage: 80\n'));
    expect(blueprint).toBeUndefined();
    expect(stdout).toMatch(/skipped replicaCount of web/);
  });

  test('gets no blueprint where its numbers cannot be edited', async () => {
    const { blueprint, stdout } = await start(SCALED('memory'));
    expect(blueprint).toBeUndefined();
    expect(stdout).toMatch(/skipped Deployment web/);
  });
});
