import { type Json, member, objects, text } from '../../lib/json.ts';

/** Returns the uid of the owner that controls the object. */
export function controller(item: Json): string | undefined {
  return text(objects(member(item, 'metadata').ownerReferences).find((o) => o.controller === true)?.uid);
}

/** Reads what names an object. */
export function metadata(item: Json): {
  readonly namespace: string;
  readonly name: string;
  readonly uid: string;
} {
  const meta = member(item, 'metadata');
  return { namespace: text(meta.namespace) ?? '', name: text(meta.name) ?? '', uid: text(meta.uid) ?? '' };
}
