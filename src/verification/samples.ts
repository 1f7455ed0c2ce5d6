import type { Observation } from '../metrics/observation/types.ts';
import type { Judgment } from './judgment.ts';
import { READY_LOOK, type Verdict, type VerificationInput } from './types.ts';
import type { Reading } from './window.ts';

/** The verdicts that rest on figures, so that `samples` looks have to agree on them. */
const SAMPLED: readonly Verdict[] = ['passed', 'insufficient', 'failed'];

/** Holds a verdict back until `samples` readings in a row have come to it, each over a window of its own. */
export function holdForSamples(
  { blueprint, looks }: VerificationInput,
  observation: Observation | undefined,
  reading: Reading | undefined,
  judgment: Judgment,
): Judgment {
  const { samples } = blueprint.verification;
  if (samples <= 1 || !observation || !SAMPLED.includes(judgment.verdict)) return judgment;
  const earlier = looks.filter(({ verdict }) => verdict !== READY_LOOK);
  const last = earlier.at(-1);
  const to = Date.parse(observation.timestamp);
  const fresh =
    !last || (to > Date.parse(last.measuredAt) && (reading?.from ?? to) >= Date.parse(last.measuredAt));
  const agreeing =
    earlier.length - (earlier.findLastIndex(({ verdict }) => verdict !== judgment.verdict) + 1);
  const seen = agreeing + (fresh ? 1 : 0);
  if (fresh && seen >= samples) return judgment;
  const rationale = `${judgment.rationale} Seen in ${seen} of ${samples} readings.`;
  return { verdict: 'pending', rationale, ...(fresh ? { look: judgment.verdict } : {}) };
}
