import {
  add,
  divide,
  type Fraction,
  formatPercent,
  fraction,
  fromNumber,
  min,
  multiply,
  ONE,
  toNumber,
  ZERO,
} from '../../lib/fraction.ts';
import type { FigureName } from '../../metrics/observation/types.ts';
import type { Blueprint } from '../../policy/blueprint/types.ts';

export type Metrics = Readonly<Partial<Record<FigureName, number>>>;

/** Returns one figure exactly; undefined where it is not known. */
export type FigureOf = (name: FigureName) => Fraction | undefined;

export interface Weighted {
  /** Every missing term taken as 0: the value that may argue for going up. */
  readonly low: Fraction;
  /** Every missing term taken as 100 %: the value that may argue for going down. */
  readonly high: Fraction;
  readonly missing: readonly FigureName[];
  /** The sum worked out, for a person to check with a pocket calculator. */
  readonly formula: string;
}

/**
 * Weighs the figures: `cpu·w + memory·w + min(latency_p95/target, 1)·w`, exactly. A term without an objective
 * in the blueprint drops out and the other weights are scaled to sum to 1; undefined when no term is left.
 */
export function weigh(blueprint: Blueprint, figure: FigureOf): Weighted | undefined {
  const { scaling, performance } = blueprint;
  const terms: { name: FigureName; weight: Fraction; value: Fraction | undefined }[] = [];
  if (scaling.targetCpu)
    terms.push({ name: 'cpu_utilization', weight: scaling.weights.cpu, value: figure('cpu_utilization') });
  if (scaling.targetMemory)
    terms.push({
      name: 'memory_utilization',
      weight: scaling.weights.memory,
      value: figure('memory_utilization'),
    });
  if (performance.latencyP95Target !== undefined) {
    const latency = figure('latency_p95');
    const value = latency && min(divide(latency, fraction(performance.latencyP95Target)), ONE);
    terms.push({ name: 'latency_p95', weight: scaling.weights.latency, value });
  }
  const total = terms.reduce((sum, term) => add(sum, term.weight), ZERO);
  if (total.n === 0n) return undefined;
  const weighted = terms.map((term) => ({ ...term, weight: divide(term.weight, total) }));
  const sum = (extreme: Fraction) =>
    weighted.reduce((s, t) => add(s, multiply(t.value ?? extreme, t.weight)), ZERO);
  const low = sum(ZERO);
  const high = sum(ONE);
  const missing = weighted.filter((t) => t.value === undefined && t.weight.n !== 0n).map((t) => t.name);
  return {
    low,
    high,
    missing,
    // Only on demand: a stabilization window weighs hundreds of readings that nobody is shown.
    get formula() {
      const worked = weighted
        .map((t) => `${t.value ? toNumber(t.value) : `missing(${t.name})`} × ${toNumber(t.weight)}`)
        .join(' + ');
      const result =
        missing.length === 0
          ? `${toNumber(low)} (${formatPercent(low)})`
          : `between ${toNumber(low)} and ${toNumber(high)}`;
      return `${worked} = ${result}`;
    },
  };
}

/** Returns measured figures exactly, each as the decimal that its source wrote. */
export function exactly(metrics: Metrics): FigureOf {
  return (name) => {
    const value = metrics[name];
    return value === undefined ? undefined : fromNumber(value);
  };
}
