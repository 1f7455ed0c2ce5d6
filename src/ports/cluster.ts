/**
 * One cluster, by the kubeconfig that KUBECONFIG names, `~/.kube/config`, or the pod's own service account.
 */
export interface KubernetesAccess {
  /** Its name in trimtab.yaml. */
  readonly cluster: string;
  /**
   * The kubeconfig's current one, where none is named. Its user may be a token, a certificate, an exec plugin
   * or OIDC.
   */
  readonly context?: string;
  /** Milliseconds for one request. */
  readonly timeout?: number;
}

/** Result of one list request: the objects that could be read, and how far it reached. */
export interface Listed<T> {
  readonly items: readonly T[];
  readonly reach: Reach;
}

/** Reach of a list request: the whole cluster, some namespaces, or nothing that is served. */
type Reach =
  | { readonly kind: 'cluster' }
  /**
   * Only these namespaces, for this reason: a missing right, or where it `failed`, an answer that should have
   * come.
   */
  | {
      readonly kind: 'namespaces';
      readonly names: readonly string[];
      readonly reason: string;
      readonly failed: boolean;
    }
  /** The cluster does not serve this API: no CRD, no metrics-server. */
  | { readonly kind: 'absent'; readonly reason: string };

/** A kind of object that was asked for, as people name it, and how far the answer reached. */
export interface ListedKind {
  readonly kind: string;
  readonly reach: Reach;
}
