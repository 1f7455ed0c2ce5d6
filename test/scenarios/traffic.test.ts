import { expect, it } from 'vitest';
import { blueprintText, deploymentText, snapshotText } from '../support/repository.ts';
import { folder, trimtab } from '../support/terminal.ts';

const NOW = '2026-02-10T18:30:00Z';

/** Two idle services of 3 replicas; `web` says what it served a week ago. */
function drained(weekAgo: number): string {
  const snapshot = JSON.parse(
    snapshotText({
      api: { replicas: 3, cpu: 0.1 },
      web: { replicas: 3, cpu: 0.1, more: { throughput: 40 } },
    }),
  );
  snapshot.services[1].throughput_week_ago = weekAgo;
  const idle = { scaling: '    scale_down_stabilization: 0s' };
  return folder({
    'blueprints/api/blueprint.yaml': blueprintText('api', idle),
    'blueprints/web/blueprint.yaml': blueprintText('web', idle),
    'api.yaml': deploymentText('api', 3),
    'web.yaml': deploymentText('web', 3),
    's.json': JSON.stringify(snapshot),
  });
}

it('a cluster that serves half of what it served a week ago scales nothing down, and says both figures', () => {
  const plan = (dir: string, ...more: string[]) =>
    trimtab(dir, 'plan', '--snapshot', 's.json', '--now', NOW, ...more);
  const held = plan(drained(80));
  expect(held.code).toBe(0);
  for (const name of ['api', 'web'])
    expect(held.stdout).toMatch(new RegExp(`${name} +no action \\(correlated_drop\\)`));
  expect(held.stdout).toContain(
    'this cluster serves 40 requests/s and served 80 a week ago, summed over the 1 of its 2 services',
  );
  expect(plan(drained(80), '--explain', 'web').stdout).toContain('\n  throughput_week_ago 80\n');
  expect(plan(drained(79)).stdout).toMatch(/api +scale down 3 → 2[\s\S]*web +scale down 3 → 2/);
});
