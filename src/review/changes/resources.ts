import { parseQuantity } from '../../lib/quantity.ts';
import type { Operation } from '../../policy/blueprint/types.ts';

/**
 * Classifies a request or limit by how far it moved; undefined where both texts state the same quantity. Ten
 * percent, of the value before, still counts as within. A value that comes, goes, or is no quantity moved
 * beyond.
 */
export function resourceOperation(before: unknown, after: unknown): Operation | undefined {
  const old = quantityOf(before);
  const now = quantityOf(after);
  if (old === undefined || now === undefined) return 'change_resource_limits_beyond_10_percent';
  if (old === now) return undefined;
  const moved = now > old ? now - old : old - now;
  return moved * 10n <= old
    ? 'adjust_resources_within_10_percent'
    : 'change_resource_limits_beyond_10_percent';
}

function quantityOf(value: unknown): bigint | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  try {
    return parseQuantity(String(value));
  } catch {
    return undefined;
  }
}
