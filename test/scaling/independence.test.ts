import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_HISTORY } from '../../src/history/history.ts';
import { replay } from '../../src/pipeline/replay.ts';
import { buildReport } from '../../src/report/report.ts';
import type { Facts } from '../../src/scaling/facts.ts';
import { blueprintText } from '../support/repository.ts';

interface Service {
  readonly name: string;
  readonly replicas: number;
  readonly running: number;
  readonly priority: string;
  readonly request: number;
  readonly strategy: string;
  readonly metrics: unknown;
  readonly pods: readonly { readonly usage: number; readonly ready: boolean }[];
  readonly deferrals: number;
  /** Minutes since its last operation. */
  readonly rested: number | null;
}

const figure = fc.oneof(
  fc.integer({ min: 0, max: 120 }).map((n) => n / 100),
  fc.constantFrom(null, -1, 'x', undefined),
);
const service = fc.record({
  replicas: fc.integer({ min: 0, max: 6 }),
  running: fc.integer({ min: 0, max: 6 }),
  priority: fc.constantFrom('low', 'medium', 'high', 'critical'),
  request: fc.integer({ min: 1, max: 400 }),
  metrics: fc.record({
    cpu_utilization: figure,
    memory_utilization: figure,
    latency_p95: figure,
    error_rate: figure,
  }),
  strategy: fc.constantFrom('step', 'step', 'proportional'),
  pods: fc.array(fc.record({ usage: fc.integer({ min: 0, max: 400 }), ready: fc.boolean() }), {
    maxLength: 3,
  }),
  deferrals: fc.integer({ min: 0, max: 4 }),
  rested: fc.option(fc.integer({ min: 0, max: 120 })),
});
const fleet = fc
  .array(service, { minLength: 1, maxLength: 12 })
  .map((all) => all.map((s, i) => ({ ...s, name: `service-${i}` })));

const minutesAgo = (minutes: number | null) =>
  minutes === null ? null : new Date(Date.parse('2026-02-10T18:30:00Z') - minutes * 60_000).toISOString();

function facts(services: readonly Service[]): Facts {
  return {
    now: '2026-02-10T18:30:00.000Z',
    config: { path: 'trimtab.yaml', text: '' },
    policies: null,
    blueprints: [...services]
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ name, priority, request, strategy }) => ({
        path: `blueprints/${name}/blueprint.yaml`,
        text: blueprintText(name, {
          scaling: `    scale_down_stabilization: 0s\n    strategy: ${strategy}`,
          rest: `  resources: {cpu_request: ${request}m}`,
        }).replace(`{name: ${name}}`, `{name: ${name}, priority: ${priority}}`),
      })),
    snapshot: {
      path: 's.json',
      content: {
        timestamp: '2026-02-10T18:29:00Z',
        clusters: { default: { capacity: { cpu_available: '500m' } } },
        services: services.map((s) => ({
          service: s.name,
          replicas: s.replicas,
          pods_running: s.running,
          metrics: s.metrics,
          pods: s.pods.map(({ usage, ready }, i) => ({
            name: `${s.name}-${i}`,
            phase: 'Running',
            ready,
            cpu_usage: `${usage}m`,
          })),
        })),
      },
    },
    desired: Object.fromEntries(
      services.map((s) => [
        s.name,
        { kind: 'found', path: `${s.name}.yaml`, line: 6, field: 'spec.replicas', replicas: s.replicas },
      ]),
    ),
    history: Object.fromEntries(
      services.map((s) => [
        s.name,
        { ...NO_HISTORY, deferrals: s.deferrals, lastOperation: minutesAgo(s.rested) },
      ]),
    ),
    ledger_error: null,
  };
}

function report(services: readonly Service[]) {
  const given = facts(services);
  return buildReport({ ...replay(given), pausedBy: null, selected: undefined });
}

const guarded = (reason: string | null | undefined) => reason === 'correlated_drop' || reason === 'queued';

test('what a service decides depends on no other service', () => {
  fc.assert(
    fc.property(fleet, fleet, (mine, others) => {
      const [first, ...rest] = mine;
      if (!first) return;
      const renamed = { ...first, name: 'aaa' };
      const decisions = [[], rest, others].map(
        (company) => report([renamed, ...company]).services.aaa?.decision,
      );
      // The fleet guard alone looks at a whole cluster; it needs ten services.
      if (decisions.some((decision) => guarded(decision?.reason))) return;
      expect(decisions[1]).toEqual(decisions[0]);
      expect(decisions[2]).toEqual(decisions[0]);
    }),
  );
});

test('what changes about one service changes no decision of another, and the report proves it', () => {
  fc.assert(
    fc.property(fleet, service, fc.nat(), (before, other, at) => {
      const changed = before[at % before.length]?.name ?? '';
      const after = before.map((s) => (s.name === changed ? { ...other, name: changed } : s));
      const [then, now] = [report(before), report(after)];
      const looked = [then, now].some((one) =>
        Object.values(one.services).some((s) => guarded(s.decision.reason)),
      );
      for (const one of [then, now])
        expect(one.independence_verification.no_cross_service_interference).toBe(true);
      if (looked) return;
      for (const { name } of before) {
        if (name !== changed) expect(now.services[name]?.decision).toEqual(then.services[name]?.decision);
        expect(now.independence_verification.services[name]).toEqual({ decision_independent: true });
      }
    }),
  );
});

test('the order in which sources answer changes nothing', () => {
  fc.assert(
    fc.property(
      fleet.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        const { inputs: _, ...told } = report(all);
        const { inputs: __, ...again } = report(shuffled);
        expect(JSON.stringify(again)).toBe(JSON.stringify(told));
      },
    ),
  );
});
