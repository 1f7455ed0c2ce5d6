/**
 * A pure function of a text, worked out once for each text: ten thousand blueprints write the same few durations and
 * percentages. For texts of a policy only, since it keeps them all. What throws is not kept.
 */
export function memo<T>(parse: (text: string) => T): (text: string) => T {
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
