import { compare, type Fraction, fraction, multiply } from '../../lib/fraction.ts';
import { statedResources } from '../../metrics/observation/resources.ts';
import type { Observation } from '../../metrics/observation/types.ts';
import type { Blueprint } from '../../policy/blueprint/types.ts';

/**
 * Returns the share of its limit that a resource uses at a utilization, where that reaches
 * `saturation_threshold`; undefined where it does not, or is not known.
 */
export function saturation(
  resource: 'cpu' | 'memory',
  blueprint: Blueprint,
  observation: Observation | undefined,
  utilization: Fraction | undefined,
): Fraction | undefined {
  const used = utilization && shareOfLimit(utilization, resource, blueprint, observation);
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
