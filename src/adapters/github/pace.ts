import { setTimeout as sleep } from 'node:timers/promises';

/** Kind of a request by GitHub's limits: an announcement is a write that notifies people. */
export type Weight = 'read' | 'write' | 'announcement';

export interface Pace {
  /** Sends a request when its turn has come. */
  send<T>(weight: Weight, request: () => Promise<T>): Promise<T>;
  /**
   * Lets no request go out for so many milliseconds. Returns false, and changes nothing, where the run would
   * come to wait longer in all than it may.
   */
  rest(ms: number): boolean;
}

export interface Clock {
  /** Milliseconds since any moment, which never go back: the system's clock may be set meanwhile. */
  now(): number;
  sleep(ms: number): Promise<unknown>;
}

const MONOTONIC: Clock = { now: () => performance.now(), sleep: (ms) => sleep(ms) };

const MAX_READS_AT_ONCE = 10;
const BETWEEN_WRITES_MS = 1_000;
const BETWEEN_ANNOUNCEMENTS_MS = 3_000;
/** A run waits so long for limits to lift, however often it meets them. */
const MAX_REST_MS = 600_000;

/**
 * Returns the pace that GitHub asks for:
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api
 */
export function openPace(clock: Clock = MONOTONIC): Pace {
  let [restsUntil, left] = [Number.NEGATIVE_INFINITY, MAX_REST_MS];
  /** Waits for a moment that may move while it is waited for, and for the end of a rest. */
  const reach = async (earliest: number) => {
    const rest = () => Math.max(earliest, restsUntil) - clock.now();
    while (rest() > 0) await clock.sleep(rest());
  };
  /** Returns what waits for the one before, and then so long; `more` is waited for as well. */
  const openLine = (between: number) => {
    let [last, next] = [Promise.resolve(), Number.NEGATIVE_INFINITY];
    return (more: () => Promise<void>): Promise<void> => {
      last = last.then(async () => {
        await reach(next);
        await more();
        next = clock.now() + between;
      });
      return last;
    };
  };
  const [writes, announcements] = [openLine(BETWEEN_WRITES_MS), openLine(BETWEEN_ANNOUNCEMENTS_MS)];
  const place = openPlaces(MAX_READS_AT_ONCE);
  const write = () => writes(() => Promise.resolve());
  return {
    async send(weight, request) {
      if (weight === 'read') return place(() => reach(Number.NEGATIVE_INFINITY).then(request));
      await (weight === 'write' ? write() : announcements(write));
      return request();
    },
    rest(ms) {
      const from = Math.max(restsUntil, clock.now());
      const until = Math.max(from, clock.now() + ms);
      if (until - from > left) return false;
      left -= until - from;
      restsUntil = until;
      return true;
    },
  };
}

/** Returns what runs work as soon as fewer than `count` others are at it. */
function openPlaces(count: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let free = count;
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
