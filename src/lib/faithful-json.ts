import { parseJsonText } from './json-parse.ts';

/** Stands for undefined, which JSON leaves out. */
const NOTHING = '\u0001';
const WRITTEN_NOTHING = '"\\u0001"';
/** A few lines of aliases can mean more values than there is memory for. */
const MAX_VALUES = 200_000;
const MAX_DEPTH = 200;

/**
 * Writes a value as JSON from which {@link recallFaithful} makes the same value again; undefined where JSON cannot, as
 * for a number without end, a Map, a value that holds itself, or more values than any file comes to.
 */
export function stringifyFaithful(value: unknown): string | undefined {
  const told = tellable(value, { values: MAX_VALUES, depth: MAX_DEPTH });
  return told === CANNOT ? undefined : JSON.stringify(told);
}

/** Parses what {@link stringifyFaithful} has written; undefined for anything else, and for no text. */
export function recallFaithful(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    const value = parseJsonText(text);
    return text.includes(WRITTEN_NOTHING) ? restored(value) : value;
  } catch {
    return undefined;
  }
}

const CANNOT = Symbol('cannot');

/** Bounds on the values, and levels of them, that may follow. */
interface Room {
  values: number;
  depth: number;
}

/** Copies a value with a text in place of each undefined. */
function tellable(value: unknown, room: Room): unknown {
  room.values -= 1;
  switch (typeof value) {
    case 'undefined':
      return NOTHING;
    case 'string':
      return value === NOTHING ? CANNOT : value;
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0) ? value : CANNOT;
    case 'object':
      return value === null ? null : inside(value, room);
    default:
      return CANNOT;
  }
}

function inside(value: object, room: Room): unknown {
  if (room.values < 0 || room.depth === 0) return CANNOT;
  room.depth -= 1;
  const copy = Array.isArray(value) ? tellableList(value, room) : tellableObject(value, room);
  room.depth += 1;
  return copy;
}

function tellableList(list: readonly unknown[], room: Room): unknown {
  const copy: unknown[] = [];
  for (const item of list) {
    const told = tellable(item, room);
    if (told === CANNOT) return CANNOT;
    copy.push(told);
  }
  return copy;
}

function tellableObject(value: object, room: Room): unknown {
  if (Object.getPrototypeOf(value) !== Object.prototype) return CANNOT;
  const copy: Record<string, unknown> = {};
  for (const [key, member] of Object.entries(value)) {
    const told = key === '__proto__' ? CANNOT : tellable(member, room);
    if (told === CANNOT) return CANNOT;
    copy[key] = told;
  }
  return copy;
}

function restored(value: unknown): unknown {
  if (value === NOTHING) return undefined;
  if (typeof value !== 'object' || value === null) return value;
  const members = value as Record<string, unknown>;
  for (const key of Object.keys(members)) {
    const member = members[key];
    if (member === NOTHING || typeof member === 'object') members[key] = restored(member);
  }
  return value;
}
