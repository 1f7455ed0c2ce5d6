import { parseDuration } from '../../lib/duration.ts';
import type { Problem } from '../../lib/errors.ts';
import { compare, fromDecimal, fromNumber } from '../../lib/fraction.ts';
import { parseQuantity } from '../../lib/quantity.ts';
import type { YamlFile } from '../../lib/yaml.ts';
import { DEFAULT_WEIGHTS, type Raw, resourceText } from './build.ts';
import { checkFreezes } from './freeze.ts';
import { queryFault, SERVICE_PLACEHOLDERS } from './query.ts';
import { checkRules } from './rule.ts';

/** Records a problem at the dotted path of a value. */
type Wrong = (rule: string, message: string, fix: string) => void;

/** Checks what a schema cannot say: values that contradict each other. */
export function checkMeaning(file: string, yaml: YamlFile, raw: Raw): Problem[] {
  const problems: Problem[] = [];
  const wrong: Wrong = (rule, message, fix) =>
    problems.push({ file, ...yaml.place(rule), rule, message, fix });
  if (raw.metadata.name.startsWith('rollback--'))
    wrong(
      'metadata.name',
      'names may not start with "rollback--"',
      'That prefix names rollback branches; choose another',
    );
  checkLimits(raw, wrong);
  checkThresholds(raw, wrong);
  checkWeights(raw, wrong);
  checkTargets(raw, wrong);
  checkEvidence(raw, wrong);
  checkResources(yaml, raw, wrong);
  problems.push(...checkFreezes(file, yaml, 'governance.freeze', raw.governance?.freeze));
  problems.push(...checkRules(file, yaml, 'governance.rules', raw.governance?.rules));
  checkCurrencies(raw, wrong);
  checkWindow(raw, wrong);
  checkQueries(raw, wrong);
  return problems;
}

function checkLimits({ spec: { scaling } }: Raw, wrong: Wrong): void {
  if (scaling.min_replicas > scaling.max_replicas) {
    wrong(
      'spec.scaling.min_replicas',
      `min_replicas (${scaling.min_replicas}) is above max_replicas (${scaling.max_replicas})`,
      'Swap or correct them',
    );
  }
}

function checkThresholds({ spec: { scaling } }: Raw, wrong: Wrong): void {
  const { scale_up_threshold: up, scale_down_threshold: down } = scaling;
  if (scaling.strategy === undefined || scaling.strategy === 'step') {
    for (const [key, value] of [
      ['scale_up_threshold', up],
      ['scale_down_threshold', down],
    ] as const) {
      if (value === undefined)
        wrong(
          `spec.scaling.${key}`,
          `"${key}" is missing`,
          `Strategy step needs both thresholds, such as ${key}: 80%`,
        );
    }
  }
  if (
    up !== undefined &&
    down !== undefined &&
    compare(fromDecimal(down.slice(0, -1)), fromDecimal(up.slice(0, -1))) >= 0
  ) {
    wrong(
      'spec.scaling.scale_down_threshold',
      `scale_down_threshold (${down}) is not below scale_up_threshold (${up})`,
      'Lower it',
    );
  }
}

function checkWeights({ spec: { scaling } }: Raw, wrong: Wrong): void {
  const weights = { ...DEFAULT_WEIGHTS, ...scaling.weights };
  const sum = Math.round((weights.cpu + weights.memory + weights.latency) * 1e9) / 1e9;
  if (compare(fromNumber(sum), fromNumber(1)) !== 0)
    wrong('spec.scaling.weights', `the weights sum to ${sum}`, 'Make cpu, memory and latency sum to 1');
}

function checkCurrencies({ cost }: Raw, wrong: Wrong): void {
  const [budget, each] = [cost?.monthly_budget, cost?.cost_per_replica].map((money) => money?.split(' ')[1]);
  if (budget !== undefined && each !== undefined && budget !== each) {
    wrong(
      'cost.monthly_budget',
      `the budget is in ${budget} and cost_per_replica in ${each}`,
      'Use one currency for both',
    );
  }
}

function checkWindow({ spec, verification }: Raw, wrong: Wrong): void {
  const period = verification?.stabilization_period;
  const window = spec.metrics?.window;
  // The production defaults (10m, 15m) would break this rule themselves, so it binds what somebody wrote.
  if (window !== undefined && parseDuration(period ?? '10m') < parseDuration(window)) {
    wrong(
      'spec.metrics.window',
      `metrics window (${window}) is longer than verification.stabilization_period (${period ?? '10m'})`,
      'Figures taken after a change must not reach back before it: lengthen the period or shorten the window',
    );
  }
}

/** Checks targets, which divide what is measured, so that none may be 0. */
function checkTargets({ spec }: Raw, wrong: Wrong): void {
  const { target_cpu_utilization, target_memory_utilization, saturation_threshold } = spec.scaling;
  for (const [key, value] of Object.entries({
    target_cpu_utilization,
    target_memory_utilization,
    saturation_threshold,
  })) {
    if (value !== undefined && fromDecimal(value.slice(0, -1)).n === 0n)
      wrong(`spec.scaling.${key}`, `${key} is ${value}`, 'Any use is above it: raise it, or leave it out');
  }
  const latency = spec.performance?.latency_p95_target;
  if (latency !== undefined && parseDuration(latency) === 0)
    wrong(
      'spec.performance.latency_p95_target',
      `latency_p95_target is ${latency}`,
      'No answer is as fast: raise it, or leave it out',
    );
}

/** Checks the shares that a replay divides by, and that a floor is capacity: none above `max_replicas`. */
function checkEvidence({ spec: { scaling } }: Raw, wrong: Wrong): void {
  for (const [key, least] of [
    ['objective', 50],
    ['utilization_limit', 10],
  ] as const) {
    const value = scaling[key];
    if (value !== undefined && compare(fromDecimal(value.slice(0, -1)), fromNumber(least)) < 0)
      wrong(`spec.scaling.${key}`, `${key} is ${value}`, `State at least ${least}%, or leave it out`);
  }
}

function checkQueries({ spec }: Raw, wrong: Wrong): void {
  const known = SERVICE_PLACEHOLDERS.filter(
    (name) => name !== 'namespace' || spec.workload?.namespace !== undefined,
  );
  for (const [name, query] of Object.entries(spec.metrics?.queries ?? {})) {
    const fault = queryFault(query, known);
    if (fault) wrong(`spec.metrics.queries.${name}`, fault.message, fault.fix);
  }
}

function checkResources(yaml: YamlFile, raw: Raw, wrong: Wrong): void {
  const resources = raw.spec.resources ?? {};
  const parsed = new Map<string, bigint>();
  for (const key of Object.keys(resources)) {
    const text = resourceText(raw, yaml, key);
    try {
      parsed.set(key, parseQuantity(text));
    } catch {
      wrong(
        `spec.resources.${key}`,
        `found ${text}, which is not a Kubernetes quantity`,
        'Write it like 50m for CPU or 128Mi for memory',
      );
    }
  }
  for (const name of ['cpu', 'memory']) {
    const request = parsed.get(`${name}_request`);
    const limit = parsed.get(`${name}_limit`);
    if (request !== undefined && limit !== undefined && request > limit) {
      wrong(
        `spec.resources.${name}_request`,
        `${name}_request is above ${name}_limit`,
        'Kubernetes refuses such a pod; lower the request or raise the limit',
      );
    }
  }
}
