/**
 * An exact fraction of two integers. Thresholds decide whether a pull request is opened, and doubles make
 * 0.85·0.5 + 0.70·0.3 + 0.90·0.2 greater than 0.815; a fraction of two big integers does not.
 */
export interface Fraction {
  readonly n: bigint;
  /** Always positive. */
  readonly d: bigint;
}

export const ZERO: Fraction = { n: 0n, d: 1n };
export const ONE: Fraction = { n: 1n, d: 1n };

/** Returns `n / d` with a positive denominator; throws RangeError where `d` is 0. */
export function fraction(n: bigint | number, d: bigint | number = 1n): Fraction {
  const num = BigInt(n);
  const den = BigInt(d);
  if (den === 0n) throw new RangeError('a fraction with denominator 0');
  return den < 0n ? { n: -num, d: -den } : { n: num, d: den };
}

/** Returns the decimal that a double prints as (0.85 is 85/100), which is what its author wrote. */
export function fromNumber(value: number): Fraction {
  if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${value}`);
  // No two decimals of up to 15 digits are the same double, so the first that gives the value back is the one
  // it prints as.
  for (let scale = 1; scale <= 1e6; scale *= 10) {
    const digits = Math.round(value * scale);
    if (Math.abs(digits) < 1e15 && digits / scale === value) return { n: BigInt(digits), d: BigInt(scale) };
  }
  return fromDecimal(String(value));
}

/** Parses `-12.5`, `.5`, `1e-3`; throws RangeError on anything else. */
export function fromDecimal(text: string): Fraction {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/.exec(text);
  if (!match || (!match[2] && !match[3])) throw new RangeError(`not a decimal: ${text}`);
  const decimals = match[3] ?? '';
  const exponent = Number(match[4] ?? 0) - decimals.length;
  const digits = BigInt(`${match[2]}${decimals}`) * (match[1] === '-' ? -1n : 1n);
  return exponent >= 0
    ? { n: digits * 10n ** BigInt(exponent), d: 1n }
    : { n: digits, d: 10n ** BigInt(-exponent) };
}

export function add(a: Fraction, b: Fraction): Fraction {
  return a.d === b.d ? { n: a.n + b.n, d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return { n: a.n * b.n, d: a.d * b.d };
}

export function divide(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.d, a.d * b.n);
}

/** Compares two fractions: negative, zero or positive, as `Array.sort` wants it. */
export function compare(a: Fraction, b: Fraction): number {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

export function min(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) <= 0 ? a : b;
}

/** Rounds half away from zero to `places` decimals; the only way a fraction becomes a double. */
export function toNumber(a: Fraction, places = 4): number {
  const small = toNumberBelow53Bits(Number(a.n), Number(a.d), 10 ** places);
  if (small !== undefined) return small;
  const scale = 10n ** BigInt(places);
  const twice = (a.n < 0n ? -a.n : a.n) * scale * 2n;
  const rounded = (twice + a.d) / (2n * a.d);
  const magnitude = Number(rounded) / Number(scale);
  return a.n < 0n && magnitude !== 0 ? -magnitude : magnitude;
}

/**
 * Does the same in doubles, which hold these integers exactly and are several times faster; undefined where
 * they might not.
 */
function toNumberBelow53Bits(n: number, d: number, scale: number): number | undefined {
  const sum = Math.abs(n) * scale * 2 + d;
  if (sum > Number.MAX_SAFE_INTEGER) return undefined;
  // A remainder is exact where a quotient may round up to the next integer.
  const magnitude = (sum - (sum % (2 * d))) / (2 * d) / scale;
  return n < 0 && magnitude !== 0 ? -magnitude : magnitude;
}

/** Formats a ratio as a percentage with at most `places` decimals and no trailing zeros: 81.5%. */
export function formatPercent(a: Fraction, places = 2): string {
  return `${toNumber({ n: a.n * 100n, d: a.d }, places)}%`;
}

/** Formats two ratios that differ as percentages that differ: 80.00001% and 80%. */
export function formatApart(a: Fraction, b: Fraction): readonly [string, string] {
  const both = (places: number): readonly [string, string] => [
    formatPercent(a, places),
    formatPercent(b, places),
  ];
  const places = [2, 4, 6, 9].find((one) => formatPercent(a, one) !== formatPercent(b, one));
  return both(compare(a, b) === 0 ? 2 : (places ?? 12));
}
