const NANO = 1_000_000_000n;
const BINARY: readonly string[] = ['Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];
/** Nano-units in one of what each suffix counts. */
const UNITS: ReadonlyMap<string, bigint> = new Map([
  ...['n', 'u', 'm', '', 'k', 'M', 'G', 'T', 'P', 'E'].map(
    (name, index) => [name, 1000n ** BigInt(index)] as const,
  ),
  ...BINARY.map((name, index) => [name, NANO * 1024n ** BigInt(index + 1)] as const),
]);

/**
 * Parses a Kubernetes quantity (`50m`, `128Mi`, `1e3`, `0.5`) into nano-units. Rounds anything finer up, as
 * the API server does (k8s.io/apimachinery/pkg/api/resource).
 * @throws RangeError for any other text.
 */
export function parseQuantity(text: string): Quantity {
  const match = /^\+?(\d{1,30})?(?:\.(\d{0,30}))?([numkMGTPE]|[KMGTPE]i|[eE][+-]?\d{1,2})?$/.exec(text);
  if (!match || (!match[1] && !match[2])) throw new RangeError(`not a Kubernetes quantity: ${text}`);
  const fraction = match[2] ?? '';
  const suffix = match[3] ?? '';
  const unit = UNITS.get(suffix);
  const exponent = unit === undefined ? Number(suffix.slice(1)) : 0;
  const digits = BigInt(`${match[1] ?? ''}${fraction}`) * (unit ?? NANO);
  if (fraction === '' && exponent === 0) return digits;
  const up = 10n ** BigInt(Math.max(exponent, 0));
  const down = 10n ** BigInt(fraction.length + Math.max(-exponent, 0));
  return (digits * up + down - 1n) / down;
}

/** Formats CPU cores: `50m`, `2`. */
export function formatCpu(nanos: Quantity): string {
  if (nanos % NANO === 0n) return String(nanos / NANO);
  return nanos % 1_000_000n === 0n ? `${nanos / 1_000_000n}m` : `${nanos}n`;
}

/** Formats bytes with the largest binary suffix that divides them exactly: `84Mi`, `1Gi`. */
export function formatMemory(nanos: Quantity): string {
  let value = nanos / NANO;
  let suffix = '';
  for (const next of BINARY) {
    if (value === 0n || value % 1024n !== 0n) break;
    value /= 1024n;
    suffix = next;
  }
  return `${value}${suffix}`;
}

/** Formats bytes as {@link formatMemory} does, and what is not whole bytes exactly too, such as `1500m`. */
export function formatExactMemory(nanos: Quantity): string {
  return nanos % NANO === 0n ? formatMemory(nanos) : formatCpu(nanos);
}

/** Nano-units (10⁻⁹) of a CPU core or a byte: the finest step Kubernetes keeps, so every suffix is exact. */
export type Quantity = bigint;
