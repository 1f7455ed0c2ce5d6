import { compare, type Fraction, fraction, fromNumber, multiply } from '../../lib/fraction.ts';
import { statedResources } from '../../metrics/observation/resources.ts';
import type { Observation } from '../../metrics/observation/types.ts';
import type { Blueprint } from '../../policy/blueprint/types.ts';
import type { Metrics } from '../decision/weighted.ts';

/**
 * Returns the share of its limit that a resource uses, where that reaches `saturation_threshold`; undefined
 * where it does not, or is not known.
 */
export function saturation(
  resource: 'cpu' | 'memory',
  blueprint: Blueprint,
  observation: Observation | undefined,
  metrics: Metrics,
): Fraction | undefined {
  const measured = metrics[`${resource}_utilization`];
  if (measured === undefined) return undefined;
  const used = shareOfLimit(fromNumber(measured), resource, blueprint, observation);
  return used && compare(used, blueprint.scaling.saturation) >= 0 ? used : undefined;
}

function shareOfLimit(
  used: Fraction,
  resource: 'cpu' | 'memory',
  blueprint: Blueprint,
  observation: Observation | undefined,
) {
  if (blueprint.scaling.utilizationBasis[resource] === 'limit') return used;
  const { request, limit } = observation?.replica ?? statedResources(blueprint);
  const [of, to] = [request[resource], limit[resource]];
  return of && to ? multiply(used, fraction(of, to)) : undefined;
}
