import { blueprintText } from './repository.ts';

const web = (edit: (text: string) => string = (text) => text) =>
  edit(`apiVersion: apps/v1
kind: Deployment
metadata: {name: web}
spec:
  replicas: 2
  strategy: {type: RollingUpdate}
  template:
    spec:
      containers:
        - name: web
          image: shop/web:1.0.0
          securityContext: {readOnlyRootFilesystem: true}
          readinessProbe: {httpGet: {path: /ready, port: 8080}}
          resources:
            requests: {cpu: 100m, memory: 128Mi}
`);
const object = (apiVersion: string, kind: string, rest: string) =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: it}\n${rest}\n`;
const blueprint = blueprintText('web', { rest: 'governance: {approval_workflow: {approvers: [ada]}}' });
/** A repository in which each operation can be carried out. */
export const FILES = {
  'blueprints/web/blueprint.yaml': blueprint,
  'apps/web.yaml': web(),
  'apps/old.yaml': web((text) => text.replace('{name: web}', '{name: old}')),
  'net/service.yaml': object('v1', 'Service', 'spec: {ports: [{port: 80}]}'),
  'net/policy.yaml': object('networking.k8s.io/v1', 'NetworkPolicy', 'spec: {podSelector: {}}'),
  'data/volume.yaml': object('v1', 'PersistentVolumeClaim', 'spec: {resources: {requests: {storage: 1Gi}}}'),
  'data/config.yaml': object('v1', 'ConfigMap', 'data: {a: b}'),
  'data/secret.yaml': object('bitnami.com/v1alpha1', 'SealedSecret', 'spec: {encryptedData: {a: b}}'),
  'rights/role.yaml': object('rbac.authorization.k8s.io/v1', 'Role', 'rules: []'),
  'cluster/namespace.yaml': object('v1', 'Namespace', ''),
  'cluster/crd.yaml': object('apiextensions.k8s.io/v1', 'CustomResourceDefinition', 'spec: {group: a}'),
};

type Change = Readonly<Record<string, string>>;
const swap = (path: keyof typeof FILES, from: string, to: string): Change => ({
  [path]: FILES[path].replace(from, to),
});

/**
 * Files that a pull request changes, by operation. `rollback` is not recognized from a change: only this tool
 * declares it, for its own pull requests.
 */
export const CHANGES: Readonly<Record<string, Change>> = {
  scale_within_limits: swap('apps/web.yaml', 'replicas: 2', 'replicas: 4'),
  scale_beyond_limits: swap('apps/web.yaml', 'replicas: 2', 'replicas: 9'),
  modify_blueprint: swap('blueprints/web/blueprint.yaml', 'max_replicas: 5', 'max_replicas: 4'),
  adjust_resources_within_10_percent: swap('apps/web.yaml', '100m', '105m'),
  change_resource_limits_beyond_10_percent: swap('apps/web.yaml', '128Mi', '256Mi'),
  modify_deployment_strategy: swap('apps/web.yaml', 'RollingUpdate', 'Recreate'),
  change_health_checks: swap('apps/web.yaml', '/ready', '/'),
  change_image: swap('apps/web.yaml', '1.0.0', '1.1.0'),
  modify_security_context: swap(
    'apps/web.yaml',
    'readOnlyRootFilesystem: true',
    'readOnlyRootFilesystem: false',
  ),
  modify_configmaps: swap('data/config.yaml', 'a: b', 'a: c'),
  create_new_resources: { 'apps/new.yaml': web((text) => text.replace('{name: web}', '{name: new}')) },
  delete_deployment: { 'apps/old.yaml': '' },
  delete_service: { 'net/service.yaml': '' },
  delete_persistent_volumes: { 'data/volume.yaml': '' },
  modify_secrets: swap('data/secret.yaml', 'a: b', 'a: c'),
  change_network_policies: swap(
    'net/policy.yaml',
    'podSelector: {}',
    'podSelector: {}, policyTypes: [Ingress]',
  ),
  modify_rbac: swap(
    'rights/role.yaml',
    'rules: []',
    'rules: [{apiGroups: [""], resources: [pods], verbs: [get]}]',
  ),
  modify_namespaces: swap('cluster/namespace.yaml', '{name: it}', '{name: it, labels: {a: b}}'),
  modify_cluster_resources: swap('cluster/crd.yaml', 'group: a', 'group: b'),
};
export const OPERATIONS = Object.keys(CHANGES);
/** Forbidden whatever `allowed_operations` says. */
export const NEVER_ALLOWED = [
  'delete_deployment',
  'delete_service',
  'delete_persistent_volumes',
  'modify_secrets',
];

/** The lists of the policies, by the tier that they give. */
export const LIST = {
  allowed: 'allowed_operations',
  requires_approval: 'requires_approval',
  forbidden: 'forbidden_operations',
} as const;
