/** Describes what is wrong with a value, with its path below `at`; undefined where nothing is. */
export type Shape = (value: unknown, at: string) => string | undefined;

function plain(isRight: (value: unknown) => boolean, expected: string): Shape {
  return (value, at) =>
    isRight(value) ? undefined : `${at || 'the whole'}: expected ${expected}, found ${show(value)}`;
}

export const aText = plain((value) => typeof value === 'string', 'a text');
export const aFlag = plain((value) => typeof value === 'boolean', 'true or false');
export const aCount = plain((value) => Number.isSafeInteger(value) && Number(value) >= 0, 'a whole number');

export const aNumber = plain((value) => typeof value === 'number', 'a number');

/** Returns the shape of a value that is one of these. */
export function oneOf(...values: readonly unknown[]): Shape {
  return plain((value) => values.includes(value), values.map(show).join(' or '));
}

/** Returns the shape of a text for which a check holds, such as that of an instant. */
export function aTextThat(isRight: (text: string) => boolean, expected: string): Shape {
  return plain((value) => typeof value === 'string' && isRight(value), expected);
}

/** Returns the shape of a value that may be null. */
export function orNull(shape: Shape): Shape {
  return (value, at) => (value === null ? undefined : shape(value, at));
}

/** Returns the shape of a value that may be left out. */
export function optional(shape: Shape): Shape {
  return (value, at) => (value === undefined ? undefined : shape(value, at));
}

/** Returns the shape of a list of any length. */
export function listOf(shape: Shape): Shape {
  return (value, at) => {
    if (!Array.isArray(value)) return `${at || 'the whole'}: expected a list, found ${show(value)}`;
    for (const [index, one] of value.entries()) {
      const fault = shape(one, `${at}[${index}]`);
      if (fault !== undefined) return fault;
    }
    return undefined;
  };
}

/** Returns the shape of an object with at least these members. */
export function objectOf(members: Readonly<Record<string, Shape>>): Shape {
  return (value, at) => {
    if (!isRecord(value)) return `${at || 'the whole'}: expected an object, found ${show(value)}`;
    for (const [key, shape] of Object.entries(members)) {
      const fault = shape(value[key], at === '' ? key : `${at}.${key}`);
      if (fault !== undefined) return fault;
    }
    return undefined;
  };
}

/** Returns the shape of an object whose members, of any name, all have one shape. */
export function mapOf(shape: Shape): Shape {
  return (value, at) =>
    isRecord(value)
      ? Object.entries(value)
          .map(([key, one]) => shape(one, `${at}.${key}`))
          .find((fault) => fault !== undefined)
      : `${at || 'the whole'}: expected an object, found ${show(value)}`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 60);
}
