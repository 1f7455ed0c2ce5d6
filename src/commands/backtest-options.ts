import { type Policy, parsePolicies } from '../backtest/policy.ts';
import { REVIEWS, type Review } from '../backtest/review.ts';
import { DEFAULT_RULES, type Rules, WHOLE } from '../evidence/rules.ts';
import { closest } from '../lib/did-you-mean.ts';
import { parseDuration } from '../lib/duration.ts';
import { TrimtabError } from '../lib/errors.ts';
import { compare, fraction, fromDecimal, ONE, toNumber } from '../lib/fraction.ts';
import type { FlagName } from './flags.ts';

/** What `trimtab backtest` is asked. */
export interface BacktestOptions {
  readonly policies: ReadonlyMap<string, Policy>;
  /** Path of what policy `blueprint` replays, relative to the working directory. */
  readonly blueprint: string | undefined;
  readonly rules: Rules;
  readonly review: Review;
  /** Undefined for the default, which rests on the history's length. */
  readonly judgeAfterDays: number | undefined;
}

type Values = { readonly [name in FlagName]?: unknown };

const MAX_DELAY_MS = 3_600_000;
const MAX_DAYS = 3_650;

/** Reads the flags of `backtest`. @throws TrimtabError `usage`, naming the flag. */
export function parseBacktestOptions(values: Values): BacktestOptions {
  const text = (name: FlagName) => (values[name] === undefined ? undefined : String(values[name]));
  const policies = parsePolicies(needed('--policy NAME[,NAME…]', text('policy')));
  const blueprint = text('blueprint');
  if (policies.has('blueprint') !== (blueprint !== undefined))
    throw new TrimtabError('usage', '--blueprint FILE and blueprint in --policy go together; see --help');
  return {
    policies,
    blueprint,
    rules: {
      objective: parseShare('--objective', text('objective')) ?? DEFAULT_RULES.objective,
      utilizationLimit:
        parseShare('--utilization-limit', text('utilization-limit')) ?? DEFAULT_RULES.utilizationLimit,
      startDelay: parseDelay(text('start-delay')) ?? DEFAULT_RULES.startDelay,
    },
    review: parseReview(text('review') ?? 'office'),
    judgeAfterDays: parseDays(text('judge-after')),
  };
}

function needed(flag: string, text: string | undefined): string {
  if (text === undefined) throw new TrimtabError('usage', `${flag} is missing; see --help`);
  return text;
}

/** Parses a percentage between 0 and 100, exclusive, of at most two decimals, into basis points. */
function parseShare(flag: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,2}(\.\d{1,2})?%$/.test(text)) {
    const { n, d } = fromDecimal(text.slice(0, -1));
    const share = fraction(n, d * 100n);
    if (compare(share, fraction(1, 100)) >= 0 && compare(share, ONE) < 0)
      return toNumber({ n: share.n * BigInt(WHOLE), d: share.d }, 0);
  }
  throw new TrimtabError('usage', `${flag} ${text}: expected a percentage from 1% to 99.99%, such as 99.5%`);
}

function parseDelay(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  try {
    const delay = parseDuration(text);
    if (delay <= MAX_DELAY_MS) return delay;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  throw new TrimtabError('usage', `--start-delay ${text}: expected a duration of at most 1h, such as 90s`);
}

function parseReview(text: string): Review {
  const found = REVIEWS.find((one) => one === text);
  if (found !== undefined) return found;
  const near = closest(text, REVIEWS);
  throw new TrimtabError(
    'usage',
    `--review ${text}: expected ${REVIEWS.slice(0, -1).join(', ')} or ${REVIEWS.at(-1)}${near === undefined ? '' : ` (did you mean ${near}?)`}`,
  );
}

function parseDays(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const days = /^\d{1,4}$/.test(text) ? Number(text) : MAX_DAYS + 1;
  if (days <= MAX_DAYS) return days;
  throw new TrimtabError('usage', `--judge-after ${text}: expected whole days, such as 7`);
}
