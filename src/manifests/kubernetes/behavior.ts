import { isCount } from '../../lib/count.ts';
import { isObject, type Json, member, objects, quantity } from '../../lib/json.ts';
import { valueAt } from '../../lib/value-at.ts';
import type { ScalingRules, StatedPace } from '../../ports/autoscaler-behavior.ts';

/** Limits and defaults of the API (pkg/apis/autoscaling/validation and v2/defaults of Kubernetes). */
const MAX_WINDOW = 3_600;
const MAX_PERIOD = 1_800;
const DOWN_WINDOW = 300;
const TOLERANCE = 100;
const QUICK = 15_000;
const DOUBLE = { kind: 'percent', value: 100, period: QUICK } as const;
const DEFAULT_POLICIES = { up: [DOUBLE, { kind: 'pods', value: 4, period: QUICK } as const], down: [DOUBLE] };

/**
 * Reads the pace that an HPA's `behavior` states, or the same of a ScaledObject; nothing where it states none, or one
 * that the API refuses. Policies that nobody states are left out where the one counts that goes furthest: they let the
 * count double every 15 seconds, or fall to its floor, so that they bound no step of a minute.
 */
export function readPace(spec: unknown): StatedPace {
  const behavior =
    valueAt(spec, ['behavior']) ?? valueAt(spec, ['advanced', 'horizontalPodAutoscalerConfig', 'behavior']);
  if (!isObject(behavior)) return {};
  const [up, down] = [
    readRules(member(behavior, 'scaleUp'), 'up'),
    readRules(member(behavior, 'scaleDown'), 'down'),
  ];
  if (up === undefined || down === undefined) return {};
  const isPlain = ({ select, policies, tolerance }: ScalingRules) =>
    select === 'max' && policies.length === 0 && tolerance === TOLERANCE;
  if (!isPlain(up) || !isPlain(down) || up.window > 0) return { behavior: { up, down } };
  const stated = valueAt(behavior, ['scaleDown', 'stabilizationWindowSeconds']);
  return stated === undefined ? {} : { downWindow: down.window };
}

const SELECTS: Readonly<Record<string, ScalingRules['select']>> = {
  Max: 'max',
  Min: 'min',
  Disabled: 'disabled',
};

/** Reads the rules of one direction; undefined where the API would refuse them. */
function readRules(rules: Json, direction: 'up' | 'down'): ScalingRules | undefined {
  const {
    stabilizationWindowSeconds: seconds = direction === 'up' ? 0 : DOWN_WINDOW,
    selectPolicy = 'Max',
    tolerance,
  } = rules;
  const select = typeof selectPolicy === 'string' ? SELECTS[selectPolicy] : undefined;
  const nano = tolerance === undefined ? undefined : quantity(tolerance);
  const stated = objects(rules.policies).map(readPolicy);
  const policies = stated.filter((policy) => policy !== undefined);
  if (!isCount(seconds) || seconds > MAX_WINDOW || select === undefined) return undefined;
  if (policies.length < stated.length || (tolerance !== undefined && (nano === undefined || nano < 0n)))
    return undefined;
  return {
    window: seconds * 1_000,
    select,
    policies: policies.length === 0 && select === 'min' ? DEFAULT_POLICIES[direction] : policies,
    tolerance: nano === undefined ? TOLERANCE : Math.round(Number(nano) / 1e6),
  };
}

function readPolicy({ type, value, periodSeconds }: Json): ScalingRules['policies'][number] | undefined {
  const kind = type === 'Pods' ? 'pods' : type === 'Percent' ? 'percent' : undefined;
  if (kind === undefined || !isCount(value) || value < 1) return undefined;
  if (!isCount(periodSeconds) || periodSeconds < 1 || periodSeconds > MAX_PERIOD) return undefined;
  return { kind, value, period: periodSeconds * 1_000 };
}
