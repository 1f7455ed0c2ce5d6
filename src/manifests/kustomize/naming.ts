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

/** A substitution of Flux, with its default where it has one: https://fluxcd.io/flux/components/kustomize/kustomizations/#post-build-variable-substitution */
const SUBSTITUTION = /\$\{([A-Za-z_]\w*)(?::?[=-]([^}]*))?\}/g;

/** Fills in what a Kustomization of Flux substitutes in a name and a namespace; what it does not state, it leaves. */
export function substituted(naming: Naming, values: Readonly<Record<string, string>>): Naming {
  const fill = (text: string) =>
    text.replace(SUBSTITUTION, (whole, key: string, otherwise: string | undefined) =>
      Object.hasOwn(values, key) ? (values[key] as string) : (otherwise ?? whole),
    );
  const name = currentName(naming);
  const filled = fill(name);
  return {
    namespace: naming.namespace && fill(naming.namespace),
    names: filled === name ? naming.names : [...naming.names, filled],
  };
}
