import { expect, test } from 'vitest';
import { fraction } from '../../src/lib/fraction.ts';
import { proposalBody } from '../../src/pull-requests/body.ts';
import type { BodyContext } from '../../src/pull-requests/links.ts';
import type { Marker } from '../../src/pull-requests/marker.ts';
import { type Evaluated, evaluate } from '../../src/scaling/evaluate.ts';
import { facts, type ServiceFacts } from '../support/service.ts';

const MARKER: Marker = {
  ...{ service: 'web', file: 'apps/web.yaml', field: 'spec.replicas', from: 2, to: 3, tier: 'allowed' },
  ...{ blueprint: 'a'.repeat(64), blob: 'b'.repeat(40), before: {} },
};
const PLAIN = { body: undefined, historyPage: undefined };
const CONTEXT: BodyContext = {
  ...{ sha: '1a2b3c4', folder: 'shop (eu)/', policies: 'blueprints/governance/policies.yaml' },
  ...{ snooze: 7 * 86_400_000, linked: true },
};

function bodyOf(given: ServiceFacts, context: Partial<BodyContext> = {}): string {
  const guard = { maxScaleDownShare: fraction(1), minServices: 10 };
  const [evaluated] = evaluate([facts(given)], new Map(), guard).services;
  return proposalBody(evaluated as Evaluated, MARKER, PLAIN, { context: { ...CONTEXT, ...context } });
}

/** CPU every hour of a day, up to the figures' own time. */
const history = Array.from({ length: 24 }, (_, hour) => ({
  timestamp: new Date(Date.parse('2026-02-10T18:00:00Z') - (23 - hour) * 3_600_000).toISOString(),
  metrics: { cpu_utilization: hour === 20 ? 0.91 : 0.5 },
}));

test('a body says when the figures are from, and draws the history with its highest values beside the target', () => {
  const body = bodyOf({ extra: { history } });
  expect(body).toContain('\n**Figures** of 2026-02-10T18:30:00Z from `snapshot.json`\n');
  const chart = /```mermaid\n([\s\S]*?)```/.exec(body)?.[1] ?? '';
  const [values = '', target = ''] = [...chart.matchAll(/line \[(.*)\]/g)].map(([, list = '']) => list);
  expect(values.split(', ').map(Number)).toEqual(history.map(({ metrics }) => metrics.cpu_utilization * 100));
  expect(new Set(target.split(', '))).toEqual(new Set(['70']));
  expect(chart).toContain('x-axis "hours before 2026-02-10T18:00:00Z" -23 --> 0');
  expect(chart).toContain('title "CPU in percent; flat: its target"');
});

test('a month of readings becomes a picture of few points that keeps each peak of the last two weeks', () => {
  const many = Array.from({ length: 30 * 24 }, (_, hour) => ({
    timestamp: new Date(Date.parse('2026-02-10T18:00:00Z') - hour * 3_600_000).toISOString(),
    metrics: { cpu_utilization: hour === 100 ? 2 : 0.5 },
  }));
  const [, line = ''] = /line \[(.*)\]/.exec(bodyOf({ extra: { history: many } })) ?? [];
  const values = line.split(', ').map(Number);
  expect(values).toHaveLength(48);
  expect(values.filter((value) => value === 200)).toHaveLength(1);
});

test('without a history there is no picture', () => {
  expect(bodyOf({})).not.toContain('mermaid');
});

test('it links the lines that the decision rests on, and says what closing it means', () => {
  const body = bodyOf({});
  const blueprint = '../blob/1a2b3c4/shop%20%28eu%29/blueprints/web/blueprint.yaml';
  expect(body).toContain(`**Policy** [blueprints/web/blueprint.yaml](${blueprint}), `);
  expect(body).toMatch(/\[scale\\_up\\_threshold\]\(\S*blueprint\.yaml#L11\)/);
  expect(body).toContain(
    '[blueprints/governance/policies.yaml](../blob/1a2b3c4/shop%20%28eu%29/blueprints/governance/policies.yaml)',
  );
  expect(body).toContain(
    '**To say no** close this pull request: the service is left alone for 7 days. The label `trimtab-pause` on any',
  );
});

test('without a server nothing is linked', () => {
  const body = bodyOf({}, { linked: false, policies: undefined });
  expect(body).not.toContain('](');
  expect(body).toContain('**Policy** `blueprints/web/blueprint.yaml`, ');
});
