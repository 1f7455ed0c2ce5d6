import { describe, expect, it } from 'vitest';
import { decide } from '../../../src/scaling/decide.ts';
import { facts, NOW, type ServiceFacts } from '../../support/service.ts';

const MINUTE = 60_000;
const ago = (ms: number) => new Date(NOW.getTime() - ms).toISOString();

describe('strategy proportional decides', () => {
  const given = (more: ServiceFacts & { readonly pods?: readonly object[] } = {}) =>
    facts({
      ...more,
      metrics: { latency_p95: 80, ...more.metrics },
      spec: `    strategy: proportional\n${more.spec ?? ''}`,
      extra: { ...more.extra, ...(more.pods ? { pods: more.pods } : {}) },
    });

  it('with requests and limits of the blueprint where pods state none, and shows the sum', () => {
    // CPU 70m of 50m is 140 % of a target of 70 %: 2 × 2 = 4. Memory 256Mi of a limit of 512Mi is 50 %: 1.25, so 2.
    const pod = { phase: 'Running', ready: true, cpu_usage: '70m', memory_usage: '256Mi' };
    const decision = decide(
      given({
        pods: [
          { ...pod, name: 'a' },
          { ...pod, name: 'b' },
        ],
      }),
    );
    expect(decision).toMatchObject({ action: 'scale_up', target_replicas: 4, weighted_utilization: null });
    expect(decision.formula).toBe(
      'cpu 140m / 100m = 140%, / 70% = 2; ⌈2 × 2 pods⌉ = 4 | memory 512Mi / 1Gi = 50%, / 80% = 0.625; ⌈0.625 × 2 pods⌉ = 2',
    );
    expect(decision.figures.cpu_utilization).toMatchObject({ value: 0.85, source: 'snapshot.json' });
  });

  it.each([
    ['up over the ready ones', { cpu_utilization: 1.4 }, 2, 2, 4],
    ['up less while some are not ready', { cpu_utilization: 1.4 }, 3, 2, 4],
    ['not up where the unready make up for it', { cpu_utilization: 1.4 }, 4, 2, 4],
    ['never down at more than the target', { cpu_utilization: 0.9 }, 5, 2, 5],
    ['down over all of them', { cpu_utilization: 0.35, memory_utilization: 0.1 }, 5, 3, 3],
    ['down less where more run than Git states', { cpu_utilization: 0.35, memory_utilization: 0.1 }, 4, 5, 3],
    ['nothing while none is ready', { cpu_utilization: 1.4 }, 3, 0, 3],
  ])('from a stated ratio %s', (_, metrics, replicas, ready, expected) => {
    const decision = decide(given({ replicas, metrics, extra: { pods_ready: ready } }));
    expect({ target: decision.recommendation?.target_replicas, formula: decision.formula }).toMatchObject({
      target: expected,
    });
  });

  it('nothing where it has no target, and keeps a StatefulSet up', () => {
    const idle = {
      replicas: 5,
      metrics: { cpu_utilization: 0.01, memory_utilization: 0.01, latency_p95: 20 },
    };
    expect(decide(given(idle))).toMatchObject({ action: 'scale_down', target_replicas: 1 });
    expect(decide(given({ ...idle, spec: '    allow_scale_down: false' }))).toMatchObject({
      action: 'no_action',
      reason: null,
    });
    const input = given(idle);
    const scaling = { ...input.blueprint.scaling, targetCpu: undefined, targetMemory: undefined };
    expect(decide({ ...input, blueprint: { ...input.blueprint, scaling } })).toMatchObject({
      reason: 'metrics_missing',
    });
  });

  it('says where it has come to a limit', () => {
    const busy = { metrics: { cpu_utilization: 7 } };
    expect(decide(given({ ...busy, replicas: 5 }))).toMatchObject({
      action: 'no_action',
      reason: 'at_max_replicas',
    });
    const still = { metrics: { cpu_utilization: 0, memory_utilization: 0 }, replicas: 1 };
    expect(decide(given(still))).toMatchObject({ action: 'no_action', reason: 'at_min_replicas' });
  });

  describe('no change that it predicts to miss an objective', () => {
    const idle = { cpu_utilization: 0.2, memory_utilization: 0.1, latency_p95: 80 };

    it('of latency: the lowest count that keeps it, or none', () => {
      const slow = (latency: number) =>
        decide(given({ replicas: 5, metrics: { ...idle, latency_p95: latency } }));
      // 20 % of 70 % on five ask for 2; 120 ms are 210 ms on two replicas and 160 ms on three.
      expect(slow(80)).toMatchObject({ action: 'scale_down', target_replicas: 2 });
      expect(slow(120)).toMatchObject({ action: 'scale_down', target_replicas: 3 });
      expect(slow(120).rationale).toBe(
        'Usage against target asks for 2 replicas. Scaling to 3 replicas: on 2 replicas latency_p95 is predicted at 210ms, above latency_p95_target (200ms).',
      );
      expect(slow(180)).toMatchObject({ action: 'no_action', reason: null, target_replicas: 5 });
      expect(slow(180).rationale).toBe(
        'Usage against target asks for 2 replicas, but on 4 replicas latency_p95 is predicted at 203ms, above latency_p95_target (200ms).',
      );
      expect(decide(given({ replicas: 5, metrics: { ...idle, latency_p95: null } }))).toMatchObject({
        action: 'scale_down',
        target_replicas: 2,
      });
    });

    it('of its own metrics, where the whole percents of its formula round the load down', () => {
      // 35.9 % counts as 35 %, and 0.5 × 4 asks for 2, which 71.8 % would be the load of.
      const decision = decide(given({ replicas: 4, metrics: { ...idle, cpu_utilization: 0.359 } }));
      expect(decision).toMatchObject({ action: 'scale_down', target_replicas: 3 });
      expect(decision.rationale).toContain('on 2 replicas CPU is predicted at 71.8%');
    });

    it('of switching off a service that has work', () => {
      const off = (throughput: number) => {
        const input = given({
          replicas: 1,
          metrics: { cpu_utilization: 0.004, memory_utilization: 0, throughput },
        });
        const scaling = { ...input.blueprint.scaling, minReplicas: 0 };
        return decide({ ...input, blueprint: { ...input.blueprint, scaling } });
      };
      expect(off(0)).toMatchObject({ action: 'scale_down', target_replicas: 0 });
      expect(off(2).rationale).toContain(', but on 0 replicas nothing would serve 2 requests/s.');
    });
  });

  describe('over a stabilization window', () => {
    const at = (minutes: number, cpu: number, replicas = 5) => ({
      timestamp: ago(minutes * MINUTE),
      replicas,
      metrics: { cpu_utilization: cpu, memory_utilization: 0.1 },
    });
    const windowed = (cpu: number | null, history: readonly object[], replicas = 5) => {
      const input = given({
        replicas,
        metrics: { cpu_utilization: cpu, memory_utilization: 0.1 },
        extra: { history },
      });
      const scaling = {
        ...input.blueprint.scaling,
        maxReplicas: 20,
        stabilization: { up: 20 * MINUTE, down: 30 * MINUTE },
      };
      return decide({ ...input, blueprint: { ...input.blueprint, scaling } });
    };
    const steady = { reason: 'stabilizing', recommendation: { action: 'scale_down', target_replicas: 2 } };

    it('goes down to the highest count that it asked for', () => {
      const decision = windowed(0.2, [at(10, 0.2), at(20, 0.4), at(30, 0.2)]);
      expect(decision).toMatchObject({ action: 'scale_down', target_replicas: 3 });
      expect(decision.rationale).toContain('Within the stabilization window 3 were asked for');
    });

    it('does not go down where it asked for as many, by the load of then on the count of then', () => {
      expect(windowed(0.2, [at(10, 0.2), at(20, 0.7), at(30, 0.2)])).toMatchObject(steady);
      expect(windowed(0.2, [at(10, 0.2), at(20, 0.35, 10), at(30, 0.2)])).toMatchObject(steady);
      expect(windowed(0.2, [at(10, 0.2)])).toMatchObject(steady);
    });

    it('goes down no further than the latency of then is predicted to allow', () => {
      const slow = {
        ...at(20, 0.2),
        metrics: { cpu_utilization: 0.2, memory_utilization: 0.1, latency_p95: 170 },
      };
      expect(windowed(0.2, [at(10, 0.2), slow, at(30, 0.2)], 5)).toMatchObject({
        action: 'scale_down',
        target_replicas: 4,
      });
    });

    it('goes up to the lowest count that it asked for', () => {
      expect(windowed(1.4, [at(10, 1.05), at(20, 2)])).toMatchObject({
        action: 'scale_up',
        target_replicas: 8,
      });
      expect(windowed(1.4, [at(10, 0.7), at(20, 2)])).toMatchObject({ reason: 'stabilizing' });
    });

    it('puts a count beyond the limit right at once where the limit carries the load', () => {
      expect(windowed(0.2, [], 30)).toMatchObject({ action: 'scale_down', target_replicas: 20 });
    });

    it('leaves a count beyond the limit that the load needs, or may need', () => {
      const overloaded = windowed(1.4, [], 30);
      expect(overloaded).toMatchObject({ action: 'no_action', reason: 'at_max_replicas' });
      expect(overloaded.rationale).toMatch(
        /^The count \(30\) lies beyond max_replicas \(20\), but usage against target asks for 60 replicas and /,
      );
      // Enough now, and too few on the limit.
      expect(windowed(0.6, [], 30)).toMatchObject({ action: 'no_action', reason: 'at_max_replicas' });
      const unmeasured = windowed(null, [], 30);
      expect(unmeasured).toMatchObject({ action: 'no_action', reason: 'metrics_missing' });
      expect(unmeasured.rationale).toContain(
        'nobody can tell whether that carries the load: cpu is not measured',
      );
    });
  });
});
