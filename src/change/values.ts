import type { Operation } from '../blueprint/types.ts';
import { valueAt } from '../manifest/document.ts';
import { type Difference, differences } from './difference.ts';
import { type Finding, fieldText, shortText } from './finding.ts';
import type { Governors } from './governors.ts';
import type { Item } from './object.ts';
import { resourceOperation } from './resources.ts';
import { countOf, scaleOperation } from './scale.ts';

/** `values.yaml`, `values-prod.yaml`, `prod.values.yml`. */
export function isValues(path: string): boolean {
  return /(^|[/._-])values([._-][^/]*)?\.(ya?ml|json)$/i.test(path);
}

/**
 * A values file key by key. What a key does is the chart's affair: only the number that a blueprint names, image tags and
 * sizes are taken at their word, the rest needs a person.
 */
export function readValues(before: Item | undefined, after: Item | undefined, governors: Governors): Finding[] {
  return differences(before?.value, after?.value).flatMap((difference) => {
    const own = [
      ...(after ? governors.managing(after, difference.headAt) : []),
      ...(before ? governors.managing(before, difference.baseAt) : []),
    ];
    if (own.length > 0) {
      const governed = [...new Set(own)];
      const count = countOf(difference.after, 'any');
      return [
        {
          ...leaf(before, after, difference),
          ...scaleOperation(governed, count),
          floor: undefined,
          services: governed.map((b) => b.name),
          replicas: { before: countOf(difference.before, 'any'), after: count },
        },
      ];
    }
    const meaning = keyMeaning(difference);
    return meaning ? [{ ...leaf(before, after, difference), ...meaning }] : [];
  });
}

function keyMeaning({ path, before, after }: Difference): Pick<Finding, 'operation' | 'floor'> | undefined {
  const [parent = '', key = ''] = path.slice(-2);
  if (path.some((one) => /secret|password|token/i.test(one))) return { operation: 'modify_secrets', floor: undefined };
  if (parent === 'image' && ['tag', 'repository', 'digest', 'registry'].includes(key))
    return { operation: 'change_image', floor: undefined };
  if (path.at(-3) === 'resources' && (parent === 'requests' || parent === 'limits')) {
    const operation = resourceOperation(before, after);
    return operation && { operation, floor: undefined };
  }
  return { operation: 'modify_configmaps', floor: 'what a chart makes of this value is not known here' };
}

/** JSON 6902 operations by the field that each one reaches; what they apply to stands elsewhere. */
export function readOperations(before: Item | undefined, after: Item | undefined): Finding[] {
  const all = differences(before?.value, after?.value);
  const entries = new Map(all.map((difference) => [difference.path[0] ?? '', difference]));
  return [...entries.values()].flatMap((difference) => {
    const entry = (item: Item | undefined, at: Difference['headAt']) => valueAt(item?.value, at.slice(0, 1));
    const pointers = [entry(before, difference.baseAt), entry(after, difference.headAt)].map((one) => valueAt(one, ['path']));
    const known = pointers.filter((pointer) => typeof pointer === 'string');
    if (known.length === 0) return [];
    const operation: Operation = known.some((pointer) => /secret/i.test(pointer)) ? 'modify_secrets' : 'modify_deployment_strategy';
    return [
      { ...leaf(before, after, difference), operation, floor: `a patch of ${known.at(-1)}, and what it applies to is not known here` },
    ];
  });
}

function leaf(before: Item | undefined, after: Item | undefined, difference: Difference): Omit<Finding, 'operation' | 'floor'> {
  const item = (after ?? before) as Item;
  const field = fieldText(difference.path);
  const hidden = /secret|password|token/i.test(field);
  return {
    services: [],
    file: item.file,
    line: item.lineOf(after ? difference.headAt : difference.baseAt),
    side: after ? 'head' : 'base',
    object: item.file,
    field,
    before: hidden ? 'hidden' : shortText(difference.before),
    after: hidden ? 'hidden' : shortText(difference.after),
    replicas: undefined,
    rationale: `Changes ${field}`,
  };
}
