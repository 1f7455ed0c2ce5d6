import { isObject } from './json.ts';

/**
 * Lays one value over another, mappings key by key and anything else whole, as a merge patch does (RFC 7386) and helm
 * does with values. A null stays, for it takes away what is still below.
 */
export function overlay(below: unknown, above: unknown): unknown {
  if (above === undefined) return below;
  if (!isObject(above) || !isObject(below)) return above;
  const merged: Record<string, unknown> = { ...below };
  for (const [key, value] of Object.entries(above)) {
    const under = Object.hasOwn(below, key) ? below[key] : undefined;
    Object.defineProperty(merged, key, {
      value: overlay(under, value),
      enumerable: true,
      writable: true,
      configurable: true,
    });
  }
  return merged;
}
