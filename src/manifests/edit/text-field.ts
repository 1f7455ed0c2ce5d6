import { valueAt } from '../../lib/value-at.ts';
import { lineWithin, type ManifestFile, type ManifestObject, openManifest } from '../document/object.ts';
import { type Field, resolveField } from './field.ts';
import { inlineText, placeInline } from './inline.ts';
import { judgeField } from './judge.ts';
import type { Judged } from './target.ts';
import { textOf } from './values-count.ts';

/** Judges a number in a text that stands in an object: after `length` steps the field leads on into the text. */
export function judgeInText(
  file: ManifestFile,
  object: ManifestObject,
  field: Field,
  length: number,
): Judged {
  const [outer, steps] = [field.steps.slice(0, length), field.steps.slice(length)];
  const path = resolveField(object.value, { text: field.text, steps: outer });
  const refuse = (reason: string, fix: string, line = object.line): Judged => {
    return { kind: 'refused', file: file.path, line, reason, fix };
  };
  const fix = object.kind === 'Application' ? AS_VALUES : AS_ENTRY;
  if (typeof path === 'string') return refuse(path, fix);
  const beside = [...path.slice(0, -1), 'valuesObject'];
  if (object.kind === 'Application' && valueAt(object.value, beside) !== undefined) {
    const reason = `\`${field.text}\` is not read beside \`valuesObject\``;
    return refuse(reason, 'Write the count there.', lineWithin(file, object, path));
  }
  const text = { file, object, path };
  const opened = openManifest(file.path, Buffer.from(inlineText(text) ?? ''));
  const inner = { text: textOf(steps), steps };
  const objects = opened.kind === 'open' ? opened.file.objects : [];
  const stating = objects.filter((one) => {
    const at = resolveField(one.value, inner);
    return typeof at !== 'string' && valueAt(one.value, at) !== undefined;
  });
  const judged =
    opened.kind === 'open' && stating[0] !== undefined
      ? judgeField(opened.file, stating[0], inner)
      : undefined;
  const placed =
    judged?.kind === 'found' && stating.length === 1 ? placeInline(text, judged.target) : undefined;
  const reason = `\`${field.text}\` is not a plain number in a text written as it reads`;
  return placed ?? refuse(reason, fix, lineWithin(file, object, path));
}

const AS_ENTRY = 'Move it to an entry of `replicas:`, or the patch to a file of its own.';
const AS_VALUES = 'Write these values as a block (`values: |`), or below `valuesObject`.';
