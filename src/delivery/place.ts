import type { Path } from '../lib/value-at.ts';
import { valueAt } from '../lib/value-at.ts';
import {
  lineWithin,
  listAt,
  type ManifestFile,
  type ManifestObject,
  textAt,
} from '../manifests/document/object.ts';
import { inlineOverrides } from '../manifests/kustomize/override.ts';
import type { Selector } from '../manifests/kustomize/selector.ts';

export type DeliveryAt = (
  path: Path,
  more: Pick<Delivery, 'reach' | 'effect' | 'fix'> & Partial<Delivery>,
) => Delivery;

/** Something that says at its paths how objects are delivered. */
interface Speaker {
  readonly owner: string;
  readonly path: string;
  readonly lineAt: (path: Path) => number;
}

/** Makes deliveries of what is said at a path. */
export function deliveryAt({ owner, path: file, lineAt }: Speaker): DeliveryAt {
  return (path, more) => ({ selector: {}, owner, path: file, line: lineAt(path), ...more });
}

/** Makes deliveries of what an object says at a path. */
export function ofObject(file: ManifestFile, object: ManifestObject): DeliveryAt {
  const owner = `${object.kind} ${object.name}`;
  return deliveryAt({ owner, path: file.path, lineAt: (path) => lineWithin(file, object, path) });
}

/** Kinds that a patch of a bound or a target without a kind may be for. */
const AUTOSCALERS = 'HorizontalPodAutoscaler|ScaledObject';

/** Finds patches that a delivery tool applies after kustomize or helm, and that set the count. */
export function patchesAt(
  at: DeliveryAt,
  { value }: Pick<ManifestObject, 'value'>,
  list: Path,
  reach: readonly string[],
  fix: string,
): Delivery[] {
  return listAt(value, list).flatMap((entry, index) => {
    const place = at([...list, index], { reach, effect: 'patches the count', fix });
    const overrides = inlineOverrides(
      textAt(entry, ['patch']) ?? '',
      valueAt(entry, ['target']),
      place.path,
      place.line,
    );
    return overrides.map(({ selector, deletes, number }) => ({
      ...place,
      selector: number === undefined ? selector : { ...selector, kind: selector.kind ?? AUTOSCALERS },
      ...(number === undefined ? {} : { effect: 'patches the autoscaler', autoscaler: true }),
      ...(deletes ? { effect: 'deletes it by a patch' } : {}),
    }));
  });
}

/** Something in Git that keeps a changed count from reaching the cluster. */
export interface Delivery {
  /** Folders or files whose objects it is about; '' is the whole repository. */
  readonly reach: readonly string[];
  /** Set where it is about one document of the file alone. */
  readonly documentIndex?: number;
  readonly selector: Selector;
  /** Set where it changes a number of an autoscaler, and no count. */
  readonly autoscaler?: boolean;
  /** Set where it holds unless this is the branch that proposals are merged into. */
  readonly branch?: string;
  /** Set where it is about one namespace alone. */
  readonly namespace?: string | undefined;
  /** Set where its reach are folders of this artifact of Flux, which may hold those of this repository. */
  readonly artifact?: string;
  /** Kind and name of the object that says so. */
  readonly owner: string;
  readonly path: string;
  readonly line: number;
  readonly effect: string;
  readonly fix: string;
}
