import { aCount, aNumber, aText, aTextThat, listOf, objectOf, oneOf, optional } from '../lib/shape.ts';
import { isInstant } from '../lib/time.ts';

const NUMBERS = objectOf({ target: aCount, min: aCount, max: aCount });
const COUNT = objectOf({
  replicas: aCount,
  score: aCount,
  replica_minutes: aCount,
  violation_minutes: aCount,
});
const AUTOSCALER = objectOf({
  settings: NUMBERS,
  score: aCount,
  replica_minutes: aCount,
  violation_minutes: aCount,
});
const LOOK = { at: aTextThat(isInstant, 'an instant'), blueprint: aText };
const MEASURE = objectOf({ requests_per_replica: aNumber, pairs: optional(aCount) });
const LIMIT = objectOf({
  limit: aCount,
  target_ms: aNumber,
  bands: listOf(listOf(aCount)),
  reason: optional(aText),
});
const REPLAYED = {
  ...LOOK,
  minutes: aCount,
  least_replica_minutes: aCount,
  measure: optional(MEASURE),
  limit: optional(LIMIT),
  digest: aText,
};

const SHAPES = [
  objectOf({ ...LOOK, kind: oneOf('evidence_too_short', 'history_missing'), message: aText }),
  objectOf({
    ...REPLAYED,
    kind: oneOf('count'),
    stated: COUNT,
    best: listOf(COUNT),
    wanted: aCount,
    chosen: COUNT,
    autoscaler: optional(AUTOSCALER),
  }),
  objectOf({
    ...REPLAYED,
    kind: oneOf('autoscaler'),
    stated: AUTOSCALER,
    best: listOf(AUTOSCALER),
    chosen: AUTOSCALER,
    ceiling_minutes: aCount,
    behavior_assumed: optional(aText),
  }),
];

const ADVICE = objectOf({
  at: LOOK.at,
  pull: optional(aCount),
  proposed_at: LOOK.at,
  verdict: oneOf('helped', 'harmed', 'even'),
  violation_minutes_saved: aNumber,
  replica_minutes_saved: aNumber,
});

/** Checks whether a value is a verdict on a proposal. */
export function isAdviceRecord(value: unknown): boolean {
  return ADVICE(value, '') === undefined;
}

/** Checks whether a value is a record of evidence, as decisions read it. */
export function isEvidenceRecord(value: unknown): boolean {
  return SHAPES.some((shape) => shape(value, '') === undefined);
}
