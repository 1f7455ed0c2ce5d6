import type { Problem } from '../../lib/errors.ts';
import { describeNoInstant, parseInstant } from '../../lib/time.ts';
import type { YamlFile } from '../../lib/yaml.ts';
import type { Freeze } from './types.ts';

export interface RawFreeze {
  readonly from: string;
  readonly to: string;
  readonly time_zone?: string;
  readonly reason?: string;
}

const DAYS: readonly string[] = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MINUTES_A_DAY = 24 * 60;

/** Parses `Fri 16:00` into minutes since Sunday 00:00. */
function minuteOfWeek(text: string): number | undefined {
  const [, day = '', hour, minute] =
    /^(Sun|Mon|Tue|Wed|Thu|Fri|Sat) ([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  return hour === undefined
    ? undefined
    : DAYS.indexOf(day) * MINUTES_A_DAY + Number(hour) * 60 + Number(minute);
}

/** Builds freezes: each a range of instants, or a window of every week in a time zone (default UTC). */
export function buildFreezes(raw: readonly RawFreeze[] | undefined): Freeze[] {
  return (raw ?? []).map(({ from, to, time_zone: timeZone = 'UTC', reason }) => {
    const start = minuteOfWeek(from);
    const end = minuteOfWeek(to);
    if (start !== undefined && end !== undefined)
      return { kind: 'weekly', from: start, to: end, timeZone, reason };
    return {
      kind: 'range',
      from: parseInstant(from) ?? Number.NaN,
      to: parseInstant(to) ?? Number.NaN,
      reason,
    };
  });
}

/** Checks what a schema cannot say of freezes; `at` is the dotted path of their list. */
export function checkFreezes(
  file: string,
  yaml: YamlFile,
  at: string,
  raw: readonly RawFreeze[] | undefined,
): Problem[] {
  return (raw ?? []).flatMap((freeze, index) => {
    const fault = timeFault(freeze) ?? zoneFault(freeze);
    if (!fault) return [];
    const { key, message, fix } = fault;
    const rule = `${at}[${index}].${key}`;
    return [{ file, ...yaml.place(rule), rule, message, fix }];
  });
}

type Fault = Pick<Problem, 'message' | 'fix'> & { readonly key: keyof RawFreeze };

function timeFault({ from, to }: RawFreeze): Fault | undefined {
  const weekly = minuteOfWeek(from);
  const start = weekly ?? parseInstant(from);
  const form =
    weekly === undefined
      ? 'an instant with its zone, such as 2026-12-20T00:00:00Z'
      : 'a time of the week, such as Mon 08:00';
  if (start === undefined)
    return {
      key: 'from',
      message: describeNoInstant(from),
      fix: `Write ${form}, or a time of the week, such as Fri 16:00`,
    };
  const end = weekly === undefined ? parseInstant(to) : minuteOfWeek(to);
  if (end === undefined) return { key: 'to', message: describeNoInstant(to), fix: `Write ${form}` };
  if (start === end || (weekly === undefined && end < start))
    return { key: 'to', message: `${to} does not come after ${from}`, fix: 'Correct one of them' };
  return undefined;
}

function zoneFault({ from, time_zone: zone }: RawFreeze): Fault | undefined {
  if (zone === undefined) return undefined;
  if (minuteOfWeek(from) === undefined)
    return { key: 'time_zone', message: 'instants carry their zone already', fix: 'Remove it' };
  return isTimeZone(zone)
    ? undefined
    : { key: 'time_zone', message: `found ${zone}`, fix: 'Use an IANA name, such as Europe/Berlin' };
}

function isTimeZone(name: string): boolean {
  // Offsets, which newer versions of Node take, do not follow the clock of a place.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
