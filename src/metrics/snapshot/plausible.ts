import { isMeasured } from '../../lib/json.ts';
import type { FigureName } from '../observation/types.ts';

/** Above these a ratio was written in percent: 1000 % of what was requested, and all requests failing. */
const HIGHEST_RATIOS: Readonly<Partial<Record<FigureName, number>>> = {
  cpu_utilization: 10,
  memory_utilization: 10,
  error_rate: 1,
};

/**
 * Returns what a figure that a person wrote was likely meant to be, where it is in another unit or no number:
 * `85 would be 8500%; write 0.85 for 85%`. Undefined for one that may be meant as it stands; what is negative
 * or null is a figure that is not there.
 */
export function explainFigure(name: FigureName, value: unknown): string | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  if (typeof value === 'string') return explainText(name, value);
  if (typeof value !== 'number') return `${JSON.stringify(value).slice(0, 60)} is no number`;
  if (!isMeasured(value)) return undefined;
  const highest = HIGHEST_RATIOS[name];
  if (highest !== undefined && value > highest)
    return `${value} would be ${rounded(value * 100)}%; write ${rounded(value / 100)} for ${value}%`;
  return highest === undefined && isLatency(name) && value > 0 && value < 1
    ? `${value} would be less than a millisecond; write ${rounded(value * 1000)} for ${value}s`
    : undefined;
}

/** Nobody writes a figure in more characters. */
const LONGEST_TEXT = 40;

function explainText(name: FigureName, value: string): string {
  const found = JSON.stringify(value).slice(0, 60);
  const [, digits, unit] = /^\s*(\d+(?:\.\d+)?)\s*(%|ms|s)?\s*$/.exec(value.slice(0, LONGEST_TEXT)) ?? [];
  const number = Number(digits);
  if (digits === undefined || value.length > LONGEST_TEXT) return `${found} is no number`;
  if (unit === '%' && HIGHEST_RATIOS[name] !== undefined)
    return `${found} is a text; write ${rounded(number / 100)}`;
  if (unit === 's' && isLatency(name)) return `${found} is a text; write ${rounded(number * 1000)}`;
  const fits = unit === undefined || (unit === 'ms' && isLatency(name));
  return fits ? `${found} is a text; write ${number}` : `${found} is no number`;
}

function isLatency(name: FigureName): boolean {
  return name === 'latency_p50' || name === 'latency_p95';
}

function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
