/** A way into a value: keys and list positions. */
export type Path = readonly (string | number)[];

/** Returns the value at a path, own properties only, so that `__proto__` and friends are ordinary names. */
export function valueAt(value: unknown, path: Path): unknown {
  let current = value;
  for (const step of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, step)) return undefined;
    current = (current as Record<string | number, unknown>)[step];
  }
  return current;
}
