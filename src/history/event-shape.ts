import { isObject, type Json } from '../lib/json.ts';
import { RECORD_BOUNDS, readJson } from '../lib/json-text.ts';
import { isInstant } from '../lib/time.ts';
import type { LedgerEvent } from '../ports/ledger.ts';
import { isAdviceRecord, isEvidenceRecord } from './evidence-shape.ts';

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isWhole: Check = (value) => Number.isSafeInteger(value);
const isFigures: Check = (value) =>
  isObject(value) && Object.values(value).every((one) => typeof one === 'number');

/** Keys that a fold cannot do without. */
const NEEDED: Readonly<Record<string, Check>> = {
  timestamp: isInstant,
  event_type: isText,
  service: isText,
  operation: isText,
  outcome: isText,
};
/** Keys that are read where they are there. */
const OPTIONAL: Readonly<Record<string, Check>> = {
  agent_id: isText,
  blueprint_version: (value) => value === null || isText(value),
  classification: isText,
  rationale: isText,
  duration: isText,
  decision_id: isText,
  retry_at: isInstant,
  reason: isText,
  recommended: isText,
  replicas: isWhole,
  figures: isFigures,
  change: isChange,
  pull: isWhole,
  issue: isWhole,
  look: isText,
  measured_at: isInstant,
  fingerprint: isText,
  edit: isEdit,
  evidence: isEvidenceRecord,
  advice: isAdviceRecord,
};

/**
 * Parses one line: every key that is read has to have its type. Unknown keys, and types of a later version, are
 * kept.
 */
export function parseEvent(line: string): LedgerEvent | undefined {
  const read = readJson(line, RECORD_BOUNDS);
  const value = read.kind === 'json' ? read.value : undefined;
  return isObject(value) && isEvent(value) ? (value as unknown as LedgerEvent) : undefined;
}

/** Returns the services that a line which is no event names; none where it says of no service that it is its own. */
export function servicesNamedIn(line: string): readonly string[] {
  const read = readJson(line, RECORD_BOUNDS);
  if (read.kind === 'json')
    return isObject(read.value) && typeof read.value.service === 'string' ? [read.value.service] : [];
  // Quotes within a text are escaped, so that this is a key wherever it stands.
  const names = [...line.matchAll(/"service":("(?:[^"\\]|\\.)*")/g)].map(([, name = '']) => name);
  return names.flatMap((name) => {
    const text = readJson(name, RECORD_BOUNDS);
    return text.kind === 'json' ? [String(text.value)] : [];
  });
}

function isEvent(value: Json): boolean {
  return (
    Object.entries(NEEDED).every(([key, check]) => check(value[key])) &&
    Object.entries(OPTIONAL).every(([key, check]) => value[key] === undefined || check(value[key]))
  );
}

function isChange(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { from, to, blueprint, template, before, after, number = 'min' } = value;
  const named =
    ['target', 'min', 'max'].includes(String(number)) &&
    isText(blueprint) &&
    (template === undefined || isText(template));
  return (
    named && isWhole(from) && isWhole(to) && isFigures(before) && (after === undefined || isFigures(after))
  );
}

function isEdit(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { file, field, from, to, number, stated } = value;
  const isNumber = number === undefined || ['target', 'min', 'max'].includes(String(number));
  const isStated =
    stated === undefined || (isObject(stated) && [stated.target, stated.min, stated.max].every(isWhole));
  return isText(file) && isText(field) && isWhole(from) && isWhole(to) && isNumber && isStated;
}
