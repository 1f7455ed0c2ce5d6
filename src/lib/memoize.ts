/**
 * Remembers the result of a pure function for each text: ten thousand blueprints write the same few durations
 * and percentages. It keeps every text, so use it only for those of a policy. An error is not remembered.
 */
export function memoize<T>(parse: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) {
      value = parse(text);
      known.set(text, value);
    }
    return value;
  };
}
