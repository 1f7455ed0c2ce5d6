import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_HISTORY } from '../../src/history/history.ts';
import { replay } from '../../src/pipeline/replay.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { buildReport } from '../../src/report/report.ts';
import { renderText } from '../../src/report/text.ts';
import type { Facts } from '../../src/scaling/facts.ts';

const percent = fc.constantFrom('0.1%', '0.000001%', '50%', '100%', '999999%');
const count = fc.constantFrom(0, 1, 2, 10, 1_000_000, 2 ** 31 - 1);
const figure = fc.oneof(
  fc.double(),
  fc.double({ min: 0, max: 2, noNaN: true }),
  fc.constantFrom(0, 1e300, 5e-324, null, 'x'),
);
const quantity = fc.oneof(figure, fc.constantFrom('0', '1n', '50m', '9e20', '1Ei'));
const time = fc.constantFrom(
  '2026-02-10T18:30:00Z',
  '2026-02-10T18:29:00Z',
  '1970-01-01T00:00:00Z',
  'x',
  null,
);
const optional = (key: string, value: fc.Arbitrary<string | number>) =>
  fc.option(value).map((v) => (v === null ? '' : `    ${key}: ${v}\n`));

const blueprint = fc
  .record({
    strategy: fc.constantFrom('step', 'proportional'),
    limits: fc.tuple(count, count).map(([a, b]) => [Math.min(a, b), Math.max(a, b, 1)]),
    thresholds: fc.constantFrom(['0%', '0.000001%'], ['40%', '80%'], ['50%', '999999%']),
    lines: fc.tuple(
      optional('target_cpu_utilization', percent),
      optional('target_memory_utilization', percent),
      optional(
        'scale_up_increment',
        count.filter((n) => n > 0),
      ),
      optional(
        'scale_down_increment',
        count.filter((n) => n > 0),
      ),
      optional('tolerance', percent),
      optional('saturation_threshold', percent),
    ),
    request: fc.constantFrom('0', '1n', '50m'),
  })
  .map(
    ({ strategy, limits: [min, max], thresholds: [down, up], lines, request }) => `spec:
  resources: {cpu_request: ${request}, cpu_limit: 9e20}
  performance: {latency_p95_target: 1ms, error_rate_threshold: 0.1%}
  scaling:
    strategy: ${strategy}
    min_replicas: ${min}
    max_replicas: ${max}
    scale_down_threshold: ${down}
    scale_up_threshold: ${up}
    scale_down_stabilization: 0s
${lines.join('')}`,
  );
const metrics = fc.record({
  cpu_utilization: figure,
  memory_utilization: figure,
  latency_p95: figure,
  error_rate: figure,
  throughput: figure,
});
const pod = fc.record({
  name: fc.constantFrom('a', 'b'),
  phase: fc.constantFrom('Running', 'Pending', 'Failed', 'x'),
  ready: fc.boolean(),
  started_at: time,
  ready_since: time,
  cpu_usage: quantity,
  memory_usage: quantity,
  memory_limit: quantity,
});
const service = fc.record({
  replicas: fc.oneof(count, figure),
  pods_running: fc.oneof(count, figure),
  pods_ready: fc.oneof(count, figure),
  metrics,
  pods: fc.array(pod, { maxLength: 3 }),
  history: fc.array(fc.record({ timestamp: time, replicas: count, metrics }), { maxLength: 3 }),
  throughput_week_ago: figure,
});

function facts(services: readonly (readonly [string, object, number])[], free: string): Facts {
  const named = services.map(([text, entry, replicas], i) => ({ name: `s${i}`, text, entry, replicas }));
  const content = {
    timestamp: '2026-02-10T18:29:00Z',
    clusters: { default: { nodes: [{ name: 'n', allocatable: { cpu: free, memory: '1Ei' } }] } },
    services: named.map(({ name, entry }) => ({ service: name, ...entry })),
  };
  return {
    now: '2026-02-10T18:30:00.000Z',
    config: { path: 'trimtab.yaml', text: '' },
    policies: null,
    blueprints: named.map(({ name, text }) => ({
      path: `blueprints/${name}/blueprint.yaml`,
      text: `metadata: {name: ${name}}\n${text}`,
    })),
    snapshot: { path: 's.json', content: JSON.parse(JSON.stringify(content)) },
    desired: Object.fromEntries(
      named.map(({ name, replicas }) => [
        name,
        { kind: 'found', path: 'x', line: 1, field: 'spec.replicas', replicas },
      ]),
    ),
    history: Object.fromEntries(named.map(({ name }) => [name, NO_HISTORY])),
    ledger_error: null,
  };
}

test('whatever is measured and written, every service is decided, within its limits, and told of', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(blueprint, service, count), { minLength: 1, maxLength: 3 }),
      fc.constantFrom('0', '4', '9e20'),
      (all, free) => {
        const replayed = replay(facts(all, free));
        const { fleet } = replayed;
        expect(fleet.errors).toEqual([]);
        const report = buildReport({
          ...replayed,
          pausedBy: null,
          selected: undefined,
        });
        expect(renderText(report) + renderMarkdown(report)).not.toMatch(/NaN|Infinity|undefined/);
        expect(Object.keys(report.services)).toHaveLength(all.length);
        for (const { name, scaling } of fleet.blueprints) {
          const { recommendation, current_replicas: current } = report.services[name]?.decision ?? {};
          if (recommendation?.action !== 'scale_up' && recommendation?.action !== 'scale_down') continue;
          const target = recommendation.target_replicas;
          expect(
            Number.isSafeInteger(target) && target >= scaling.minReplicas && target <= scaling.maxReplicas,
          ).toBe(true);
          expect(recommendation.action).toBe(target > Number(current) ? 'scale_up' : 'scale_down');
        }
      },
    ),
    { numRuns: 250 },
  );
});
