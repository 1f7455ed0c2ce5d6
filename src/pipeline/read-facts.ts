import validate from '../../schemas/report.schema.json?validator=inputs';
import { TrimtabError } from '../lib/errors.ts';
import { isObject } from '../lib/json.ts';
import { schemaFindings } from '../lib/schema.ts';
import type { Facts } from '../scaling/facts.ts';

const find = schemaFindings(validate);
/** Fields that reports of the first version do not have, with the values that stand in for them. */
const LATER = { desired: {}, history: {}, policies: null, ledger_error: null };

/** More errors say no more. */
const MAX_FINDINGS = 10;

/**
 * Reads the facts that a report carries as `inputs`. Texts and the snapshot in them are parsed later, where
 * they have errors of their own. @throws TrimtabError `report_invalid`, with every value that cannot be used.
 */
export function readFacts(path: string, value: unknown): Facts {
  // Behind what is there: a report that is replayed keeps its order, and so its bytes.
  const facts = isObject(value) ? { ...value, ...missingIn(value) } : value;
  const { findings, more } =
    facts === undefined ? { findings: [MISSING], more: 0 } : find(facts, () => undefined, MAX_FINDINGS);
  if (findings.length > 0) {
    const lines = findings.map(({ at, message, fix }) => {
      const place = ['inputs', at].filter((part) => part !== '').join('.');
      return `${path}: ${place}: ${message}. ${fix}`;
    });
    const others = more > 0 ? [`and ${more} more`] : [];
    throw new TrimtabError('report_invalid', [...lines, ...others].join('\n'));
  }
  return facts as Facts;
}

function missingIn(value: object): Partial<typeof LATER> {
  return Object.fromEntries(Object.entries(LATER).filter(([key]) => !Object.hasOwn(value, key)));
}

const MISSING = {
  at: '',
  message: 'is missing',
  fix: 'Pass a report written by plan or reconcile --format json',
};
