/**
 * Readings of a history as codes of 16 bits: 12 significant bits and a shift, of ten-thousandths of a core or of
 * a replica. That is finer than any decision needs, and a month of ten thousand services takes 160 MB.
 */

const MANTISSA_BITS = 12;
const MANTISSAS = 1 << MANTISSA_BITS;
const MAX_SHIFT = 15;
/** Code of a reading that there is not. */
export const NO_READING = 0xffff;
/** Parts of a core or of a replica that one unit is. */
const UNITS = 10_000;

/** Returns the code of a reading in cores or replicas; none for what is no plain number, or over 13,000. */
export function toCode(reading: number): number {
  const units = Math.round(reading * UNITS);
  if (!(units >= 0 && units < MANTISSAS * 2 ** MAX_SHIFT)) return NO_READING;
  let shift = 0;
  let mantissa = units;
  while (mantissa >= MANTISSAS) {
    shift += 1;
    mantissa = Math.round(units / 2 ** shift);
  }
  return shift > MAX_SHIFT ? NO_READING : shift * MANTISSAS + mantissa;
}

/** Returns the reading of a code in ten-thousandths of a core or a replica; undefined where there is none. */
export function toUnits(code: number): number | undefined {
  if (code === NO_READING) return undefined;
  return (code & (MANTISSAS - 1)) * (1 << (code >> MANTISSA_BITS));
}
