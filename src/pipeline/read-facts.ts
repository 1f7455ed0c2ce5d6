import schema from '../../schemas/report.schema.json' with { type: 'json' };
import { TrimtabError } from '../lib/errors.ts';
import { compileFindings } from '../lib/schema.ts';
import type { Facts } from '../scaling/facts.ts';

const { inputs } = schema.properties;
/** What the first version's reports have; anything that came later may be absent. */
const find = compileFindings({ ...inputs, required: ['now', 'config', 'blueprints', 'snapshot'] });

/** More errors say no more. */
const MOST_FINDINGS = 10;

/**
 * Reads the facts that a report carries as `inputs`. Texts and the snapshot in them are parsed later, where
 * they have errors of their own. @throws TrimtabError `report_invalid`, with every value that cannot be used.
 */
export function readFacts(path: string, value: unknown): Facts {
  const findings = value === undefined ? [MISSING] : find(value);
  if (findings.length > 0) {
    const lines = findings.slice(0, MOST_FINDINGS).map(({ at, message, fix }) => {
      const place = ['inputs', at].filter((part) => part !== '').join('.');
      return `${path}: ${place}: ${message}. ${fix}`;
    });
    const more = findings.length > MOST_FINDINGS ? [`and ${findings.length - MOST_FINDINGS} more`] : [];
    throw new TrimtabError('report_invalid', [...lines, ...more].join('\n'));
  }
  const facts = value as Facts;
  return {
    ...facts,
    desired: facts.desired ?? {},
    history: facts.history ?? {},
    policies: facts.policies ?? null,
    ledger_error: facts.ledger_error ?? null,
  };
}

const MISSING = {
  at: '',
  message: 'is missing',
  fix: 'Pass a report written by plan or reconcile --format json',
};
