import { expect, test } from 'vitest';
import { parseOptions } from '../../src/commands/options.ts';
import { plan } from '../../src/commands/plan.ts';
import { dashboardMarker, tickedServices } from '../../src/pull-requests/dashboard-marks.ts';
import { type DashboardInput, renderDashboard } from '../../src/report/dashboard/dashboard.ts';
import type { Report } from '../../src/report/report.ts';
import { blueprintText, deploymentText, snapshotText } from '../support/repository.ts';
import { folder } from '../support/terminal.ts';

const NOW = new Date('2026-02-10T18:30:00Z');
const NAMES = ['busy', 'lost', 'parked', 'quiet'];
const MARKER = dashboardMarker(undefined);

/** One service changes, one has no figures, one is switched off, and one is at rest. */
async function reported(): Promise<Report> {
  const files = NAMES.flatMap((name) => [
    [`blueprints/${name}/blueprint.yaml`, blueprintText(name)],
    [`${name}.yaml`, deploymentText(name).replace(/replicas: \d+/, name === 'parked' ? 'replicas: 0' : '$&')],
  ]);
  const snapshot = snapshotText({ busy: { cpu: 0.9 }, quiet: { cpu: 0.6 }, parked: { replicas: 0 } });
  const repo = folder({ ...Object.fromEntries(files), 's.json': snapshot });
  return plan(parseOptions('plan', ['--repo', repo, '--snapshot', `${repo}/s.json`]), NOW);
}

const pull = (number: number, service: string) => ({
  ...{ number, service, change: '2 → 3 replicas', since: '2026-02-10' },
  ...{ state: 'waits for approval by ada', waits: true },
});
const snooze = (service: string, ticked = false) => ({
  ...{
    service,
    why: 'a person closed the last pull request',
    pull: 4,
    until: '2026-02-17T18:30:00Z',
    ticked,
  },
});

function render(report: Report, more: Partial<DashboardInput> = {}): string {
  return renderDashboard({ report, pulls: [], snoozed: [], verdicts: [], marker: MARKER, ...more });
}

test('it begins with what needs a person, then what is open, snoozed, held and judged', async () => {
  const { busy, ...others } = (await reported()).services;
  const breaker = {
    ...busy?.safety.circuit_breaker,
    state: 'open',
    failures: 3,
    trial_at: '2026-02-10T19:00:00Z',
  };
  const services = { ...others, busy: { ...busy, safety: { ...busy?.safety, circuit_breaker: breaker } } };
  const text = render({ ...(await reported()), services } as unknown as Report, {
    pulls: [pull(1, 'busy')],
    snoozed: [snooze('quiet')],
    verdicts: [{ day: '2026-02-09', service: 'quiet', pull: 3, outcome: 'success' }],
  });
  const parts = [
    '**4 services**: 1 open proposal, 2 held, 1 snoozed.',
    '## Needs a person',
    '- [#1](../pull/1) **busy**: waits for approval by ada',
    '- **Figures are missing** ([metrics_missing](',
    '  - **lost**: No metrics source knows the service',
    '## Open',
    '| [#1](../pull/1) | busy | 2 → 3 replicas | waits for approval by ada | 2026-02-10 |',
    '## Snoozed',
    '- [ ] <!-- trimtab:bring-back quiet --> **quiet** until 2026-02-17T18:30:00Z: a person closed',
    '## Held',
    '- **Switched off** ([switched_off](',
    '  - parked',
    '## Verdicts of the last seven days',
    '- 2026-02-09 **quiet** [#3](../pull/3): success',
    '## Circuit breakers',
    '- **busy**: [open](https://github.com/trimtab/trimtab/blob/v1/docs/REASONS.md#circuit_open) after 3 failed verifications; one trial from 2026-02-10T19:00:00Z',
    'dashboard: false',
    MARKER,
  ];
  let at = -1;
  for (const part of parts) {
    const found = text.indexOf(part, at + 1);
    expect(found, `${part}\n${text}`).toBeGreaterThan(at);
    at = found;
  }
});

test('ten thousand services fit, no line is cut, and what is left out is counted', async () => {
  const report = await reported();
  const many = (name: string) =>
    Array.from({ length: 2_500 }, (_, index): [string, Report['services'][string]] => {
      const service = `${name}-${'x'.repeat(40)}-${index}`;
      const one = report.services[name] as Report['services'][string];
      return [service, { ...one, decision: { ...one.decision, service } }];
    });
  const services = Object.fromEntries(NAMES.flatMap(many));
  const errors = Object.keys(services).map((service) => ({
    service,
    message: `${service}: ${'broken '.repeat(90)}`,
  }));
  const names = Object.keys(services);
  const text = render({ ...report, services, services_evaluated: 10_000, errors } as Report, {
    pulls: names.map((name, index) => pull(index + 1, name)),
    snoozed: names.map((name) => snooze(name)),
    verdicts: names.map((service) => ({ day: '2026-02-09', service, pull: 1, outcome: 'failed' })),
  });
  expect(text.length).toBeLessThan(65_536);
  expect(text.trimEnd().endsWith(MARKER)).toBe(true);
  const rows = text.split('\n').filter((line) => line.startsWith('| ['));
  expect(rows.every((row) => row.endsWith('| 2026-02-10 |'))).toBe(true);
  expect(text).toContain(`\n- … and ${10_000 - rows.length} more; the report of a run has them all\n`);
  const boxes = text.split('\n').filter((line) => line.startsWith('- [ ] '));
  expect(text).toContain(`\n- … and ${10_000 - boxes.length} more; the report of a run has them all\n`);
});

test('what a file or a server says stays text', async () => {
  const message =
    '@everyone <img src=x> [a](https://evil.example) --> \n## Open\n- [x] <!-- trimtab:bring-back busy -->';
  const text = render({ ...(await reported()), errors: [{ service: null, message }] } as Report);
  expect(text).not.toMatch(/@everyone|<img|\]\(https:\/\/evil/);
  expect(text.match(/^## Open/gm)).toBeNull();
  expect([...tickedServices(text)]).toEqual([]);
});

test('boxes are read as people leave them, and never from within other text', () => {
  const text = render({ services: {}, errors: [], services_evaluated: 0, inputs: {} } as unknown as Report, {
    snoozed: [snooze('web', true), snooze('api')],
  });
  expect([...tickedServices(text)]).toEqual(['web']);
  expect([...tickedServices(text.replaceAll('[ ]', '[X]').replaceAll('\n', '\r\n'))]).toEqual(['web', 'api']);
  expect([...tickedServices('said: - [x] <!-- trimtab:bring-back web -->')]).toEqual([]);
});

test('dashboards of two configurations are told apart, whatever their paths', () => {
  expect(dashboardMarker('sub/trimtab.yaml')).not.toContain(MARKER);
  expect(dashboardMarker('a --> b.yaml').match(/-->/g)).toHaveLength(1);
});

test('what waits for room is held, too', async () => {
  const repo = 'examples/todo-app';
  const flags = ['--repo', repo, '--snapshot', `${repo}/snapshots/conflict.json`];
  const text = render(await plan(parseOptions('plan', flags), new Date('2026-02-10T19:00:00Z')));
  expect(text).toContain('**2 services**: 0 open proposals, 1 held, 0 snoozed.');
  expect(text).toMatch(/- \*\*Waiting for room in the cluster\*\* .*1 service\..*\n {2}- todo-frontend\n/);
});

test('what an observed service would ask for is told with its unit', async () => {
  const report = await reported();
  const service = report.services.busy as Report['services'][string];
  const change = { number: 'target', autoscaler: 'HPA busy', from: 70, to: 60 };
  const shown = (decision: object, would_propose: number | null) => {
    const execution = { ...service.execution, operation: 'observed', would_propose };
    const busy = { ...service, decision: { ...service.decision, ...decision }, execution };
    return render({ ...report, services: { busy } } as unknown as Report);
  };
  expect(shown({}, 3)).toContain('- **busy**: 2 → 3\n');
  expect(shown({}, null)).toContain('- **busy**: 2 → no room\n');
  expect(shown({ change }, 60)).toContain('- **busy**: HPA busy: target 70% → 60%\n');
});
