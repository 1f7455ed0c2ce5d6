import type { PageData, PageService } from '../page-data.ts';

/** Values of even steps; null where nothing is known. */
export type Values = readonly (number | null)[];

/** Unpacks a series of hundredths, as `evidence/pack.ts` packs it. */
export function unpackSeries(packed: string): Values {
  const found: (number | null)[] = [];
  let [last, folded, unit] = [0, 0, 1];
  for (const sign of atob(packed)) {
    const byte = sign.charCodeAt(0);
    folded += (byte % 128) * unit;
    unit *= 128;
    if (byte >= 128) continue;
    last += folded % 2 === 0 ? folded / 2 : -(folded + 1) / 2;
    found.push(last < 0 ? null : last / 100);
    [folded, unit] = [0, 1];
  }
  return found;
}

/** Returns the starts of all steps, in seconds since 1970. */
export function stepTimes({ from, step, steps }: PageData): number[] {
  return Array.from({ length: steps }, (_, at) => (from + at * step) / 1000);
}

/** Returns the demand of a service. */
export function demandOf({ demand }: PageService, { steps }: PageData): Values {
  return demand === undefined ? new Array<null>(steps).fill(null) : unpackSeries(demand);
}

/** Returns the count in Git at the end of each step. */
export function countsOf({ counts }: PageService, { step, steps }: PageData): Values {
  let next = 0;
  let now: number | null = null;
  return Array.from({ length: steps }, (_, at) => {
    const end = ((at + 1) * step) / 1000;
    while (next < counts.length && Number(counts[next]) < end) {
      now = counts[next + 1] ?? null;
      next += 2;
    }
    return now;
  });
}

/** Returns the last value that is known. */
export function lastKnown(values: Values): number | null {
  return values.findLast((value) => value !== null) ?? null;
}
