import { valueAt } from '../../lib/value-at.ts';
import type { Operation } from '../../policy/blueprint/types.ts';
import { type Difference, differences } from './difference.ts';
import { type Finding, fieldText, isSensitive, shownText } from './finding.ts';
import type { Governors } from './governors.ts';
import type { Item } from './object.ts';
import { resourceOperation } from './resources.ts';
import { countOf, scaleOperation } from './scale.ts';

/** Checks for the name of a values file: `values.yaml`, `values-prod.yaml`, `prod.values.yml`. */
export function isValues(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return /\.(ya?ml|json)$/i.test(name) && /(^|[._-])values[._-]/i.test(name);
}

/**
 * Reads a values file key by key. What a key does is the chart's affair: only the number that a blueprint
 * names, image tags and sizes are taken at their word, the rest needs a person.
 */
export function readValues(
  before: Item | undefined,
  after: Item | undefined,
  governors: Governors,
): Finding[] {
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
    const meaning = keyMeaning(difference) ?? { operation: 'modify_configmaps', floor: CHART };
    return meaning === 'same' ? [] : [{ ...leaf(before, after, difference), ...meaning }];
  });
}

const CHART = 'what a chart makes of this value is not known here';

/** Keys that charts use by convention (helm.sh/docs/chart_best_practices), as `helm create` writes them. */
const CONVENTIONS: readonly (readonly [key: RegExp, operation: Operation])[] = [
  [/^(service_?account(_?name)?|automount_?service_?account_?token|rbac)$/i, 'modify_rbac'],
  [/security_?context$|^(privileged|capabilities|host_?(network|pid|ipc|path))$/i, 'modify_security_context'],
  [/(liveness|readiness|startup)_?probe$/i, 'change_health_checks'],
  [/^(update_?)?strategy$/i, 'modify_deployment_strategy'],
  [/^network_?polic(y|ies)$/i, 'change_network_policies'],
];

/**
 * Says what a key of a chart's values means where its name says so; `same` where only a quantity is written
 * in another way.
 */
export function keyMeaning({
  path,
  before,
  after,
}: Difference): (Pick<Finding, 'floor'> & { readonly operation: Operation }) | 'same' | undefined {
  const [parent = '', key = ''] = path.slice(-2);
  const last = path.at(-1) ?? '';
  const meant = CONVENTIONS.find(([name]) => path.some((one) => name.test(one)));
  if (meant) return { operation: meant[1], floor: CHART };
  if (path.some(isSensitive)) return { operation: 'modify_secrets', floor: undefined };
  if (
    last.toLowerCase() === 'image' ||
    (parent === 'image' && ['tag', 'repository', 'digest', 'registry'].includes(key))
  )
    return { operation: 'change_image', floor: undefined };
  if (path.some((one) => /image(tag)?$/i.test(one))) return { operation: 'change_image', floor: CHART };
  if (path.at(-3) === 'resources' && (parent === 'requests' || parent === 'limits')) {
    const operation = resourceOperation(before, after);
    return operation === undefined ? 'same' : { operation, floor: undefined };
  }
  return undefined;
}

/** Reads JSON 6902 operations by the field that each one reaches; what they apply to stands elsewhere. */
export function readOperations(before: Item | undefined, after: Item | undefined): Finding[] {
  const all = differences(before?.value, after?.value);
  const entries = new Map(all.map((difference) => [difference.path[0] ?? '', difference]));
  return [...entries.values()].flatMap((difference) => {
    const entry = (item: Item | undefined, at: Difference['headAt']) => valueAt(item?.value, at.slice(0, 1));
    const pointers = [entry(before, difference.baseAt), entry(after, difference.headAt)].map((one) =>
      valueAt(one, ['path']),
    );
    const known = pointers.filter((pointer) => typeof pointer === 'string');
    if (known.length === 0) return [];
    const operation: Operation = known.some((pointer) => /secret/i.test(pointer))
      ? 'modify_secrets'
      : 'modify_deployment_strategy';
    return [
      {
        ...leaf(before, after, difference),
        operation,
        floor: `a patch of ${known.at(-1)}, and what it applies to is not known here`,
      },
    ];
  });
}

/** Reads rules by which kustomize changes other objects: replacements, configurations. */
export function readRules(before: Item | undefined, after: Item | undefined): Finding[] {
  return differences(before?.value, after?.value).map((difference) => ({
    ...leaf(before, after, difference),
    operation: 'modify_deployment_strategy',
    floor: 'a rule for other objects: what it changes in them is not known here',
  }));
}

/** Reports one finding for the file: what is encrypted differs as a whole each time. */
export function readEncrypted(before: Item | undefined, after: Item | undefined): Finding[] {
  const [first] = differences(before?.value, after?.value);
  return first
    ? [
        {
          ...leaf(before, after, first),
          before: 'hidden',
          after: 'hidden',
          operation: 'modify_secrets',
          floor: undefined,
        },
      ]
    : [];
}

export function leaf(
  before: Item | undefined,
  after: Item | undefined,
  difference: Difference,
): Omit<Finding, 'operation' | 'floor'> {
  const item = (after ?? before) as Item;
  const field = fieldText(difference.path);
  return {
    services: [],
    file: item.file,
    line: item.lineOf(after ? difference.headAt : difference.baseAt),
    side: after ? 'head' : 'base',
    object: item.file,
    field,
    before: shownText(difference.path, difference.before),
    after: shownText(difference.path, difference.after),
    replicas: undefined,
    rationale: `Changes ${field}`,
  };
}
