import { valueAt } from '../../lib/value-at.ts';
import type { Finding } from './finding.ts';
import type { Governors } from './governors.ts';
import { type Item, type Pair, readItems } from './object.ts';
import { readValues } from './values.ts';

/**
 * Reads what a ConfigMap or Secret says as values of a chart, text by text: that it changes is known, and what
 * the values mean is told besides.
 */
export function readConfigValues({ before, after }: Pair, governors: Governors): Finding[] {
  const object = after ?? before;
  if (object === undefined) return [];
  return ['data', 'stringData'].flatMap((part) => {
    const keys = [before, after].flatMap((one) => Object.keys(mapping(valueAt(one?.value, [part]))));
    return [...new Set(keys)].flatMap((key) => {
      const [old, now] = [before, after].map((one) => valuesIn(one, part, key));
      const hidden = object.kind === 'Secret' ? { before: 'hidden', after: 'hidden' } : {};
      return readValues(old, now, governors).map((one) => ({ ...one, ...hidden }));
    });
  });
}

/** Reads the text under one key as values, at the lines of the object. */
function valuesIn(object: Pair['after'], part: string, key: string): Item | undefined {
  const given = valueAt(object?.value, [part, key]);
  if (object === undefined || typeof given !== 'string') return undefined;
  const encoded = object.kind === 'Secret' && part === 'data';
  const read = readItems(object.file, Buffer.from(given, encoded ? 'base64' : 'utf8'));
  const item = read.kind === 'items' ? read.items[0] : undefined;
  return item && { ...item, lineOf: () => object.lineOf([part, key]) };
}

function mapping(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}
