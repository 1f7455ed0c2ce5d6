/**
 * Readings of a history as codes of 16 bits: 12 significant bits and a shift, of ten-thousandths of a core or of
 * a replica. That is finer than any decision needs, and a month of ten thousand services takes 160 MB.
 */

const MANTISSA_BITS = 12;
const MANTISSAS = 1 << MANTISSA_BITS;
const MAX_SHIFT = 15;
/** Bits of a 32-bit integer above a mantissa. */
const MANTISSA_SHIFT = 32 - MANTISSA_BITS;
/** Code of a reading that there is not. */
export const NO_READING = 0xffff;
/** Parts of a core or of a replica that one unit is. */
const UNITS = 10_000;

/** Returns the code of a reading in cores or replicas; none for what is no plain number, or over 13,000. */
export function toCode(reading: number): number {
  const units = Math.round(reading * UNITS);
  if (!(units >= 0 && units < MANTISSAS * 2 ** MAX_SHIFT)) return NO_READING;
  const shift = Math.max(0, MANTISSA_SHIFT - Math.clz32(units));
  const mantissa = Math.round(units / 2 ** shift);
  // Rounded up, it may need a bit more.
  if (mantissa === MANTISSAS)
    return shift === MAX_SHIFT ? NO_READING : (shift + 1) * MANTISSAS + mantissa / 2;
  return shift * MANTISSAS + mantissa;
}

/** Returns the reading of a code in ten-thousandths of a core or a replica; undefined where there is none. */
export function toUnits(code: number): number | undefined {
  if (code === NO_READING) return undefined;
  return (code & (MANTISSAS - 1)) * (1 << (code >> MANTISSA_BITS));
}
