import type { AutoscalerSettings } from '../evidence/autoscaler.ts';
import { describeKnown } from '../lib/did-you-mean.ts';
import { TrimtabError } from '../lib/errors.ts';

/** Who sets the numbers in a replay. */
export type Policy =
  | { readonly kind: 'git' }
  | { readonly kind: 'static'; readonly replicas: number }
  | { readonly kind: 'autoscaler'; readonly settings: AutoscalerSettings }
  | { readonly kind: 'strategy'; readonly strategy: 'step' | 'proportional' }
  /** The strategy of the blueprint that is asked about. */
  | { readonly kind: 'blueprint' }
  | { readonly kind: 'evidence' }
  | { readonly kind: 'evidence-hpa' };

const FORMS = ['git', 'step', 'proportional', 'blueprint', 'evidence', 'evidence-hpa'] as const;
const MAX_REPLICAS = 100_000;

/**
 * Parses `evidence-hpa,hpa:70:2:10,static:5` into policies by name.
 * @throws TrimtabError `usage` for an unknown policy, with the one that may be meant
 */
export function parsePolicies(text: string): Map<string, Policy> {
  const policies = new Map<string, Policy>();
  for (const name of text.split(',').map((one) => one.trim())) {
    if (policies.has(name)) throw new TrimtabError('usage', `--policy names ${name} twice; once is enough`);
    policies.set(name, parsePolicy(name));
  }
  return policies;
}

function parsePolicy(name: string): Policy {
  const form = FORMS.find((one) => one === name);
  if (form === 'step' || form === 'proportional') return { kind: 'strategy', strategy: form };
  if (form !== undefined) return { kind: form };
  const [kind, ...numbers] = name.split(':');
  if (kind === 'hpa') return { kind: 'autoscaler', settings: autoscaler(name, numbers) };
  if (kind === 'static' && numbers.length === 1)
    return { kind: 'static', replicas: whole(name, numbers[0], 'N', 1, MAX_REPLICAS) };
  const known = describeKnown(name, [...FORMS, 'hpa:TARGET[:MIN[:MAX]]', 'static:N']);
  throw new TrimtabError('usage', `--policy ${name}: unknown. ${known}`);
}

function autoscaler(name: string, [target, min = '1', max, ...rest]: readonly string[]): AutoscalerSettings {
  if (rest.length > 0)
    throw new TrimtabError('usage', `--policy ${name}: expected hpa:TARGET[:MIN[:MAX]], such as hpa:70:2:10`);
  const least = whole(name, min, 'MIN', 1, MAX_REPLICAS);
  return {
    target: whole(name, target, 'TARGET', 1, 100),
    min: least,
    max: max === undefined ? Number.POSITIVE_INFINITY : whole(name, max, 'MAX', least, MAX_REPLICAS),
  };
}

function whole(name: string, text: string | undefined, what: string, from: number, to: number): number {
  const value = /^\d{1,6}$/.test(text ?? '') ? Number(text) : Number.NaN;
  if (value >= from && value <= to) return value;
  throw new TrimtabError(
    'usage',
    `--policy ${name}: expected ${what} to be a whole number from ${from} to ${to}${what === 'TARGET' ? ', in percent' : ''}`,
  );
}
