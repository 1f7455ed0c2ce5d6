// src/lib/fraction.ts
const ZERO = {
	n: 0n,
	d: 1n
};
const ONE = {
	n: 1n,
	d: 1n
};
/** Returns `n / d` with a positive denominator; throws RangeError where `d` is 0. */
function fraction(n, d = 1n) {
	const num = BigInt(n);
	const den = BigInt(d);
	if (den === 0n) throw new RangeError("a fraction with denominator 0");
	return den < 0n ? {
		n: -num,
		d: -den
	} : {
		n: num,
		d: den
	};
}
/** Returns the decimal that a double prints as (0.85 is 85/100), which is what its author wrote. */
function fromNumber(value) {
	if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${value}`);
	for (let scale = 1; scale <= 1e6; scale *= 10) {
		const digits = Math.round(value * scale);
		if (Math.abs(digits) < 0x38d7ea4c68000 && digits / scale === value) return {
			n: BigInt(digits),
			d: BigInt(scale)
		};
	}
	return fromDecimal(String(value));
}
/** Parses `-12.5`, `.5`, `1e-3`; throws RangeError on anything else. */
function fromDecimal(text) {
	const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/.exec(text);
	if (!match || !match[2] && !match[3]) throw new RangeError(`not a decimal: ${text}`);
	const decimals = match[3] ?? "";
	const exponent = Number(match[4] ?? 0) - decimals.length;
	const digits = BigInt(`${match[2]}${decimals}`) * (match[1] === "-" ? -1n : 1n);
	return exponent >= 0 ? {
		n: digits * 10n ** BigInt(exponent),
		d: 1n
	} : {
		n: digits,
		d: 10n ** BigInt(-exponent)
	};
}
function add(a, b) {
	return a.d === b.d ? {
		n: a.n + b.n,
		d: a.d
	} : {
		n: a.n * b.d + b.n * a.d,
		d: a.d * b.d
	};
}
function multiply(a, b) {
	return {
		n: a.n * b.n,
		d: a.d * b.d
	};
}
function divide(a, b) {
	return fraction(a.n * b.d, a.d * b.n);
}
/** Compares two fractions: negative, zero or positive, as `Array.sort` wants it. */
function compare(a, b) {
	const left = a.n * b.d;
	const right = b.n * a.d;
	return left < right ? -1 : left > right ? 1 : 0;
}
function min(a, b) {
	return compare(a, b) <= 0 ? a : b;
}
/** Rounds half away from zero to `places` decimals; the only way a fraction becomes a double. */
function toNumber(a, places = 4) {
	const small = toNumberBelow53Bits(Number(a.n), Number(a.d), 10 ** places);
	if (small !== void 0) return small;
	const scale = 10n ** BigInt(places);
	const rounded = ((a.n < 0n ? -a.n : a.n) * scale * 2n + a.d) / (2n * a.d);
	const magnitude = Number(rounded) / Number(scale);
	return a.n < 0n && magnitude !== 0 ? -magnitude : magnitude;
}
/**
* Does the same in doubles, which hold these integers exactly and are several times faster; undefined where
* they might not.
*/
function toNumberBelow53Bits(n, d, scale) {
	const sum = Math.abs(n) * scale * 2 + d;
	if (sum > Number.MAX_SAFE_INTEGER) return void 0;
	const magnitude = (sum - sum % (2 * d)) / (2 * d) / scale;
	return n < 0 && magnitude !== 0 ? -magnitude : magnitude;
}
/** Formats a ratio as a percentage with at most `places` decimals and no trailing zeros: 81.5%. */
function formatPercent(a, places = 2) {
	return `${toNumber({
		n: a.n * 100n,
		d: a.d
	}, places)}%`;
}
/** Formats two ratios that differ as percentages that differ: 80.00001% and 80%. */
function formatApart(a, b) {
	const both = (places) => [formatPercent(a, places), formatPercent(b, places)];
	const places = [
		2,
		4,
		6,
		9
	].find((one) => formatPercent(a, one) !== formatPercent(b, one));
	return both(compare(a, b) === 0 ? 2 : places ?? 12);
}
export { divide as a, fraction as c, min as d, multiply as f, compare as i, fromDecimal as l, ZERO as n, formatApart as o, toNumber as p, add as r, formatPercent as s, ONE as t, fromNumber as u };
