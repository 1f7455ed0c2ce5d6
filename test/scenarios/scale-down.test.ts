import { expect, it } from 'vitest';
import { blueprintText, deploymentText, snapshotText } from '../support/repository.ts';
import { folder, trimtab } from '../support/terminal.ts';

const NOW = '2026-02-10T18:30:00Z';
const AT_ONCE = { scaling: '    scale_down_stabilization: 0s' };

function plan(dir: string, ...more: string[]) {
  const { stdout, code } = trimtab(dir, 'plan', '--snapshot', 's.json', '--now', NOW, ...more);
  expect(code).toBe(0);
  return stdout;
}

it('of fifteen services eleven are idle: three go, least critical first, and the others wait their turn', () => {
  const names = Array.from({ length: 15 }, (_, i) => `s${String(i).padStart(2, '0')}`);
  const files = names.flatMap((name, i): [string, string][] => {
    const rank = i === 0 ? 'critical' : 'low';
    const text = blueprintText(name, AT_ONCE).replace(
      `{name: ${name}}`,
      `{name: ${name}, priority: ${rank}}`,
    );
    return [
      [`blueprints/${name}/blueprint.yaml`, text],
      [`${name}.yaml`, deploymentText(name, 3)],
    ];
  });
  const load = Object.fromEntries(names.map((name, i) => [name, { replicas: 3, cpu: i < 11 ? 0.05 : 0.6 }]));
  const dir = folder({ ...Object.fromEntries(files), 's.json': snapshotText(load) });
  const text = plan(dir);
  expect(text.match(/^s\d+ +scale down 3 → 2/gm)?.map((line) => line.slice(0, 3))).toEqual([
    's01',
    's02',
    's03',
  ]);
  expect(text.match(/no action \(queued\)/g)).toHaveLength(8);
  expect(text).toContain(
    "11 of this cluster's 15 services want to scale down; 3 go per run (max_scale_down_share 20%), least critical first; this one waits its turn.",
  );
});

it('a scale-down stops where a PodDisruptionBudget in Git would allow no disruption, and replays so', () => {
  const labelled = deploymentText('web', 3).concat('  template: {metadata: {labels: {app: web}}}\n');
  const dir = folder({
    'blueprints/web/blueprint.yaml': blueprintText('web', AT_ONCE),
    'web.yaml': labelled,
    'pdb.yaml':
      'apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: {name: web}\nspec: {minAvailable: 2, selector: {matchLabels: {app: web}}}\n',
    's.json': snapshotText({ web: { replicas: 3, cpu: 0.05 } }),
  });
  const told =
    'PodDisruptionBudget web (pdb.yaml:1) needs 2 available, so 3 replicas leave room for one disruption.';
  const held = plan(dir);
  expect(held).toMatch(/^web +no action \(disruption_budget\)/m);
  expect(held).toContain(told);
  const report = plan(dir, '--format', 'json');
  const again = folder({ 'r.json': report });
  const replayed = trimtab(again, 'plan', '--replay', 'r.json', '--format', 'json').stdout;
  expect(JSON.parse(replayed)).toEqual(JSON.parse(report));
});

it('the explanation of a scale-up tells what it is short of', () => {
  const cluster = { capacity: { cpu_available: '20m', memory_available: '8Gi' } };
  const snapshot = { ...JSON.parse(snapshotText({ web: {} })), clusters: { default: cluster } };
  const dir = folder({
    'blueprints/web/blueprint.yaml': blueprintText('web', { rest: '  resources: {cpu_request: 50m}' }),
    'web.yaml': deploymentText('web'),
    's.json': JSON.stringify(snapshot),
  });
  const explained = plan(dir, '--explain', 'web');
  expect(explained).toContain('web: scale up 2 → 3, deferred\n');
  expect(explained).toContain(
    '  deferred until 2026-02-10T18:35:00Z, for the first time: the stated free capacity is short of CPU (50m asked, 20m left)\n',
  );
});
