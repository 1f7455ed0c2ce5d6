import { describe, expect, it } from 'vitest';
import { type History, NO_HISTORY } from '../../src/history/history.ts';
import type { Observation } from '../../src/metrics/observation/types.ts';
import type { Recommendation } from '../../src/scaling/decision/types.ts';
import { leansOnLedger, stabilize } from '../../src/scaling/stabilization.ts';
import { facts, NOW } from '../support/service.ts';

const MINUTE = 60_000;
const UP: Recommendation = { action: 'scale_up', target_replicas: 8 };
const DOWN: Recommendation = { action: 'scale_down', target_replicas: 2 };
const STAY: Recommendation = { action: 'no_action', target_replicas: 5 };
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * MINUTE).toISOString();

/** A service on 5 replicas whose windows are 10 minutes on the way up and 20 on the way down. */
function service(history: readonly object[] = [], strategy = 'proportional') {
  const input = facts({ replicas: 5, spec: `    strategy: ${strategy}`, extra: { history } });
  const scaling = {
    ...input.blueprint.scaling,
    maxReplicas: 20,
    stabilization: { up: 10 * MINUTE, down: 20 * MINUTE },
  };
  return {
    blueprint: { ...input.blueprint, scaling },
    observation: input.observation as Observation,
  };
}

const reading = (minutes: number, cpu: number, replicas: number | undefined = 5) => ({
  timestamp: ago(minutes),
  ...(replicas === undefined ? {} : { replicas }),
  metrics: { cpu_utilization: cpu, memory_utilization: 0.1 },
});

describe('from the readings that came with the figures', () => {
  const stabilized = (recommendation: Recommendation, history: readonly object[]) => {
    const { blueprint, observation } = service(history);
    return stabilize(blueprint, observation, NO_HISTORY, recommendation, 5, NOW);
  };

  it('a service that is to stay waits for nothing', () => {
    expect(stabilized(STAY, [])).toBe(STAY);
  });

  it('readings at longer steps of the source are no gaps, and one that is left out is', () => {
    const { blueprint, observation } = service();
    const at = (cpu: string) => ({
      ...observation,
      history: {
        start: ago(60),
        step_seconds: 30 * 60,
        replicas: '5 5',
        metrics: { cpu_utilization: cpu, memory_utilization: '0.1 0.1' },
      },
    });
    const move = (cpu: string) => stabilize(blueprint, at(cpu), NO_HISTORY, DOWN, 5, NOW);
    expect(move('0.1 0.1')?.action).toBe('scale_down');
    expect(move('0.1 -')).toBeUndefined();
  });

  it('each direction has its own window, which its last reading has to reach', () => {
    expect(stabilized(UP, [reading(10, 1.4)])).toEqual({ action: 'scale_up', target_replicas: 8 });
    expect(stabilized(UP, [reading(9.99, 1.4)])).toBeUndefined();
    expect(stabilized(DOWN, [reading(10, 0.2)])).toBeUndefined();
    expect(stabilized(DOWN, [reading(10, 0.2), reading(20, 0.2)])).toEqual(DOWN);
  });

  it('goes the shorter way of all that was asked for, and nowhere where that is no way', () => {
    // 105 % and 84 % of a target of 70 % on five replicas ask for 8 and 6, 70 % for 5.
    expect(stabilized(UP, [reading(5, 0.84), reading(10, 1.4)])?.target_replicas).toBe(6);
    expect(stabilized(UP, [reading(5, 0.7), reading(10, 1.4)])).toBeUndefined();
    expect(stabilized(DOWN, [reading(10, 0.4), reading(20, 0.2)])?.target_replicas).toBe(3);
    expect(stabilized(DOWN, [reading(10, 0.7), reading(20, 0.2)])).toBeUndefined();
  });

  it('looks at readings in the order of their times, and no further back than the window', () => {
    expect(stabilized(UP, [reading(10, 1.4), reading(40, 0.1), reading(5, 0.84)])?.target_replicas).toBe(6);
  });

  it('readings more than 15 minutes apart are a gap, and so is a last one that is older', () => {
    const down = (...minutes: readonly number[]) =>
      stabilized(
        DOWN,
        minutes.map((one) => reading(one, 0.2)),
      );
    expect(down(15, 20)).toEqual(DOWN);
    expect(down(15.01, 20)).toBeUndefined();
    expect(down(5, 20)).toEqual(DOWN);
    expect(down(4.99, 20)).toBeUndefined();
  });

  it('a reading of this very moment counts, and one of a time to come does not', () => {
    expect(stabilized(UP, [reading(0, 0.84), reading(10, 1.4)])?.target_replicas).toBe(6);
    expect(stabilized(UP, [reading(-1, 0.7), reading(10, 1.4)])).toEqual(UP);
  });

  it('what a reading asked for is told by the strategy', () => {
    // 90 % of CPU alone are less than a weighted 80 %, and more than a target of 70 %.
    const asked = (strategy: string) => {
      const { blueprint, observation } = service([reading(10, 0.9)], strategy);
      return stabilize(blueprint, observation, NO_HISTORY, { ...UP, target_replicas: 6 }, 5, NOW);
    };
    expect(asked('proportional')).toEqual({ ...UP, target_replicas: 6 });
    expect(asked('step')).toBeUndefined();
  });

  it('a reading that does not say on how many replicas it was taken is taken for one on today’s', () => {
    expect(stabilized(UP, [reading(10, 0.84, undefined)])?.target_replicas).toBe(6);
    expect(stabilized(UP, [{ ...reading(10, 1.4), metrics: {} }])).toBeUndefined();
  });
});

describe('from the ledger, where no readings cover the window', () => {
  const stabilized = (recommendation: Recommendation, steady: History['steady']) => {
    const { blueprint, observation } = service();
    return stabilize(blueprint, observation, { ...NO_HISTORY, steady }, recommendation, 5, NOW);
  };
  const since = (minutes: number, more: Partial<NonNullable<History['steady']>> = {}) => ({
    action: 'scale_down',
    from: 5,
    target: 3,
    since: ago(minutes),
    last: ago(5),
    ...more,
  });

  it('the same case has to have gone on for the window, and up to now', () => {
    expect(stabilized(DOWN, since(20))).toEqual({ action: 'scale_down', target_replicas: 3 });
    expect(stabilized(DOWN, since(19.99))).toBeUndefined();
    expect(stabilized(DOWN, since(20, { last: ago(15) }))).toBeDefined();
    expect(stabilized(DOWN, since(20, { last: ago(15.01) }))).toBeUndefined();
    expect(stabilized(DOWN, null)).toBeUndefined();
  });

  it('another direction or another count is another case', () => {
    expect(stabilized(UP, since(20))).toBeUndefined();
    expect(stabilized(DOWN, since(20, { from: 4 }))).toBeUndefined();
  });
});

describe('what only the ledger can show', () => {
  const leans = (recommendation: Recommendation, history: readonly object[] = [], window?: number) => {
    const { blueprint, observation } = service(history);
    const { scaling } = blueprint;
    const stabilization = window === undefined ? scaling.stabilization : { up: window, down: window };
    return leansOnLedger(
      { ...blueprint, scaling: { ...scaling, stabilization } },
      observation,
      recommendation,
      5,
      NOW,
    );
  };

  it('is a change with a window that no readings cover', () => {
    expect(leans(UP)).toBe(true);
    expect(leans(DOWN)).toBe(true);
    expect(leans(UP, [reading(10, 1.4)])).toBe(false);
    expect(leans(DOWN, [reading(10, 0.2)])).toBe(true);
    expect(leans(STAY)).toBe(false);
    expect(leans(UP, [], 0)).toBe(false);
    expect(leans(UP, [], 1)).toBe(true);
  });

  it('is nothing of a strategy that rests on the past alone', () => {
    const { blueprint, observation } = service([], 'evidence');
    expect(leansOnLedger(blueprint, observation, DOWN, 5, NOW)).toBe(false);
  });

  it('is everything where nothing was observed', () => {
    expect(leansOnLedger(service().blueprint, undefined, DOWN, 5, NOW)).toBe(true);
  });
});
