import { expect, test } from 'vitest';
import { checkWorkloads, formatFinding } from '../../src/pipeline/check-workloads.ts';
import { blueprintSources, loadConfiguration, readBlueprints } from '../../src/pipeline/load.ts';
import { scanWorkloads } from '../../src/workloads/scan.ts';
import { filesOf } from '../support/manifests.ts';
import { blueprintText, deploymentText } from '../support/repository.ts';

/** Returns the findings of `validate` on one blueprint with these lines below `spec:`, beside manifests. */
function findings(spec: string, manifests: Readonly<Record<string, string>>): string[] {
  const files = filesOf({
    ...manifests,
    'blueprints/web/blueprint.yaml': blueprintText('web').replace('spec:\n', `spec:\n  ${spec}\n`),
  });
  const { config } = loadConfiguration(files, undefined);
  const sources = blueprintSources(files, config, 'trimtab.yaml');
  const { blueprints, errors } = readBlueprints(config, sources);
  expect(errors).toEqual([]);
  return checkWorkloads(files, blueprints, sources, scanWorkloads(files)).map(formatFinding);
}

const inNamespace = (namespace: string) =>
  deploymentText('web').replace('name: web', `name: web\n  namespace: ${namespace}`);
const anywhere = { 'k8s/web.yaml': deploymentText('web') };

test('a workload that the manifests hold is fine', () => {
  expect(findings('workload: {name: web}', anywhere)).toEqual([]);
  expect(
    findings('workload: {namespace: production}', { 'k8s/web.yaml': inNamespace('production') }),
  ).toEqual([]);
  // Nothing says which namespaces there are: it is given elsewhere.
  expect(findings('workload: {namespace: production}', anywhere)).toEqual([]);
});

test('one that no manifest holds is a warning, for manifests may be elsewhere', () => {
  expect(findings('workload: {name: wbe}', anywhere)).toEqual([
    expect.stringMatching(
      /^blueprints\/web\/blueprint\.yaml:3:3: warning: spec\.workload: manifest_missing: no manifest holds Deployment wbe/,
    ),
  ]);
});

test('one in another namespace is a warning that names it', () => {
  expect(findings('workload: {namespace: prodution}', { 'k8s/web.yaml': inNamespace('production') })).toEqual(
    [
      expect.stringMatching(
        /:3:3: warning: .*there is Deployment web in namespace production at k8s\/web\.yaml:1\..*did you mean "production"\?/,
      ),
    ],
  );
});

test('a namespace that nothing states is told where the workload states none', () => {
  const other = {
    ...anywhere,
    'k8s/ns.yaml': 'apiVersion: v1\nkind: Namespace\nmetadata: {name: production}\n',
  };
  expect(findings('workload: {namespace: production}', other)).toEqual([]);
  expect(findings('workload: {namespace: prodution}', other)).toEqual([
    'blueprints/web/blueprint.yaml:3:14: warning: spec.workload.namespace: no manifest states the namespace "prodution": did you mean "production"?',
  ]);
  expect(findings('workload: {namespace: shop}', other)).toEqual([
    'blueprints/web/blueprint.yaml:3:14: note: spec.workload.namespace: no manifest states the namespace "shop"',
  ]);
});

test('a file that the blueprint names and that does not hold the workload is an error', () => {
  expect(findings('manifest: {path: k8s/wbe.yaml}', anywhere)).toEqual([
    expect.stringMatching(
      /^blueprints\/web\/blueprint\.yaml:3:14: spec\.manifest\.path: manifest_missing: there is no file k8s\/wbe\.yaml/,
    ),
  ]);
});

test('what an autoscaler owns is a note', () => {
  const hpa = `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web}
spec:
  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}
  minReplicas: 2
  maxReplicas: 5
`;
  expect(findings('workload: {name: web}', { ...anywhere, 'k8s/hpa.yaml': hpa })).toEqual([
    expect.stringMatching(/:3:3: note: spec\.workload: owned_by_autoscaler: /),
  ]);
});

test('two services on one number are an error of both, and neither is moved', () => {
  const files = filesOf({
    'k8s/web.yaml': deploymentText('web'),
    'blueprints/web/blueprint.yaml': blueprintText('web'),
    'blueprints/site/blueprint.yaml': blueprintText('site').replace(
      'spec:\n',
      'spec:\n  workload: {name: web, namespace: shop}\n  manifest: {path: k8s/web.yaml}\n',
    ),
  });
  const { config } = loadConfiguration(files, undefined);
  const sources = blueprintSources(files, config, 'trimtab.yaml');
  const { blueprints, errors } = readBlueprints(config, sources);
  expect(errors).toEqual([]);
  expect(checkWorkloads(files, blueprints, sources, scanWorkloads(files)).map(formatFinding)).toEqual([
    expect.stringMatching(
      /^blueprints\/site\/blueprint\.yaml:\d+:\d+: spec\.manifest\.path: ambiguous_manifest: k8s\/web\.yaml:\d+ is the count of web too/,
    ),
    expect.stringMatching(
      /^blueprints\/web\/blueprint\.yaml:\d+:\d+: spec\.workload: ambiguous_manifest: .* is the count of site too/,
    ),
  ]);
});
