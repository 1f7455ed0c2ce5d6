import type { Renaming } from './kustomization.ts';

/** Names of an object on its way to the cluster. */
export interface Naming {
  readonly namespace: string | undefined;
  /** Every name on the way, its own first and the present one last. */
  readonly names: readonly string[];
}

/** Returns the present name. */
export function currentName({ names }: Pick<Naming, 'names'>): string {
  return names.at(-1) ?? '';
}

/**
 * Names an object as one kustomization does (kubectl.docs.kubernetes.io, "namePrefix", "nameSuffix",
 * "namespace"). Kustomize knows the name between prefix and suffix, too.
 */
export function renamedBy(renaming: Renaming, naming: Naming): Naming {
  const { prefix, suffix, namespace, defaultNamespace } = renaming;
  return {
    namespace: namespace ?? naming.namespace ?? defaultNamespace,
    names: [...naming.names, ...newNames(prefix, suffix, naming)],
  };
}

function newNames(prefix: string, suffix: string, naming: Naming): string[] {
  const prefixed = `${prefix}${currentName(naming)}`;
  return [...(prefix === '' ? [] : [prefixed]), ...(suffix === '' ? [] : [`${prefixed}${suffix}`])];
}
