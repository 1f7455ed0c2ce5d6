// src/lib/quantity.ts
const NANO = 1000000000n;
const BINARY = [
	"Ki",
	"Mi",
	"Gi",
	"Ti",
	"Pi",
	"Ei"
];
const DECIMAL = {
	n: -9,
	u: -6,
	m: -3,
	"": 0,
	k: 3,
	M: 6,
	G: 9,
	T: 12,
	P: 15,
	E: 18
};
/**
* Parses a Kubernetes quantity (`50m`, `128Mi`, `1e3`, `0.5`) into nano-units. Rounds anything finer up, as
* the API server does (k8s.io/apimachinery/pkg/api/resource).
* @throws RangeError for any other text.
*/
function parseQuantity(text) {
	const match = /^\+?(\d{1,30})?(?:\.(\d{0,30}))?([numkMGTPE]|[KMGTPE]i|[eE][+-]?\d{1,2})?$/.exec(text);
	if (!match || !match[1] && !match[2]) throw new RangeError(`not a Kubernetes quantity: ${text}`);
	const fraction = match[2] ?? "";
	const suffix = match[3] ?? "";
	const digits = BigInt(`${match[1] ?? ""}${fraction}`) * NANO;
	const power = BINARY.indexOf(suffix);
	const exponent = power >= 0 ? 0 : /^[eE][+-]?\d/.test(suffix) ? Number(suffix.slice(1)) : DECIMAL[suffix] ?? 0;
	const up = (power >= 0 ? 1024n ** BigInt(power + 1) : 1n) * 10n ** BigInt(Math.max(exponent, 0));
	const down = 10n ** BigInt(fraction.length + Math.max(-exponent, 0));
	return (digits * up + down - 1n) / down;
}
/** Formats CPU cores: `50m`, `2`. */
function formatCpu(nanos) {
	if (nanos % NANO === 0n) return String(nanos / NANO);
	return nanos % 1000000n === 0n ? `${nanos / 1000000n}m` : `${nanos}n`;
}
/** Formats bytes with the largest binary suffix that divides them exactly: `84Mi`, `1Gi`. */
function formatMemory(nanos) {
	let value = nanos / NANO;
	let suffix = "";
	for (const next of BINARY) {
		if (value === 0n || value % 1024n !== 0n) break;
		value /= 1024n;
		suffix = next;
	}
	return `${value}${suffix}`;
}
/** Formats bytes as {@link formatMemory} does, and what is not whole bytes exactly too, such as `1500m`. */
function formatExactMemory(nanos) {
	return nanos % NANO === 0n ? formatMemory(nanos) : formatCpu(nanos);
}
export { parseQuantity as i, formatExactMemory as n, formatMemory as r, formatCpu as t };
