import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { mergePull } from '../../src/adapters/local/person.ts';
import { parseOptions } from '../../src/commands/options.ts';
import { reconcile } from '../../src/commands/reconcile.ts';
import { environmentOf, startGitHub } from './github/github.ts';
import {
  type ApiObject,
  type Behavior,
  RECORDED,
  recorded,
  startApiServer,
} from './kubernetes/api-server.ts';
import { blueprintText, deploymentText, snapshotText } from './repository.ts';
import { git, repository } from './terminal.ts';

export const DEPLOYMENTS = '/apis/apps/v1/deployments';
export const PODS = '/api/v1/pods';
export const APPLICATIONS = '/apis/argoproj.io/v1alpha1/applications';
export const NAME = 'todo-frontend';
export const ARGO = 'delivery: {kind: argo, application: todo-app}';

/** biome-ignore lint/suspicious/noExplicitAny: recorded objects are changed here as a cluster would change them. */
export type Live = any;

function copyOf(path: string, name: string): Live {
  return structuredClone(RECORDED[path]?.find((o) => o.metadata.name.startsWith(name)));
}

/** A repository with one service, a cluster that runs it twice, and a way to run `reconcile` at a time of the first of December. */
export async function lab(
  delivery: string,
  {
    more = {},
    annotations = {},
    forge = 'local',
    manifests = { 'apps/todo/frontend.yaml': deploymentText(NAME) },
    ...behavior
  }: Behavior & {
    more?: Behavior['lists'];
    annotations?: object;
    forge?: 'local' | 'github';
    manifests?: Readonly<Record<string, string>>;
  } = {},
) {
  const files = {
    'trimtab.yaml': `clusters:
  lab:
    metrics: [{kind: snapshot, path: figures.json}, {kind: kubernetes, context: lab}]
    ${delivery}
`,
    [`blueprints/${NAME}/blueprint.yaml`]: blueprintText(NAME, {
      rest: '  workload: {cluster: lab, namespace: todo-app}',
    }),
    ...manifests,
  };
  const github =
    forge === 'github' ? await startGitHub(files, { login: 'trimtab-bot[bot]', kind: 'app' }) : undefined;
  const dir = github?.clone ?? repository(files);
  const first = git(dir, 'rev-parse', 'HEAD').trim();
  const application = JSON.parse(recorded('argo-applications.json')).items[1];
  const deployment = copyOf(DEPLOYMENTS, NAME);
  Object.assign(deployment.metadata.annotations, annotations);
  const pods = RECORDED[PODS]?.filter((pod) => pod.metadata.name.startsWith(NAME)) ?? [];
  const lists: Record<string, readonly ApiObject[]> = {
    ...RECORDED,
    [DEPLOYMENTS]: [deployment],
    [PODS]: pods,
    [APPLICATIONS]: [application],
    ...more,
  };
  // Figures come from the snapshot, so that their time is that of the run.
  delete lists['/apis/metrics.k8s.io/v1beta1/pods'];
  const server = await startApiServer({ ...behavior, lists });
  onTestFinished(() => server.close());
  vi.stubEnv('KUBECONFIG', server.kubeconfig);
  onTestFinished(() => void vi.unstubAllEnvs());
  const sync = (revision: string, at: string) => {
    application.status.sync.revision = revision;
    application.status.operationState.syncResult.revision = revision;
    application.status.operationState.finishedAt = at;
    application.status.history = [{ revision, deployedAt: at }];
    application.status.reconciledAt = at;
  };
  sync(first, '2026-11-30T12:00:00Z');
  const run = (replicas: number) => (count: number, startedAt: string, state: Live) => {
    deployment.spec.replicas = replicas;
    deployment.status = {
      ...deployment.status,
      replicas,
      updatedReplicas: replicas,
      readyReplicas: replicas,
      availableReplicas: replicas,
    };
    const more = Array.from({ length: count }, (_, i) => {
      const pod = structuredClone(pods[0]) as Live;
      pod.metadata.name = `${NAME}-new-${i}`;
      pod.status.startTime = startedAt;
      Object.assign(pod.status.containerStatuses[0], state);
      if (state.ready === false) pod.status.conditions = [{ type: 'Ready', status: 'False' }];
      return pod;
    });
    lists[PODS] = [...pods, ...more];
  };
  const at = async (time: string, cpu: number) => {
    const now = `2026-12-01T${time}:00Z`;
    writeFileSync(
      join(dir, 'figures.json'),
      snapshotText({ [NAME]: { replicas: deployment.spec.replicas, cpu } }, now),
    );
    // The count and the pods are the cluster's to say.
    const figures = JSON.parse(readFileSync(join(dir, 'figures.json'), 'utf8'));
    for (const key of ['replicas', 'pods_running', 'pods_ready']) delete figures.services[0][key];
    writeFileSync(join(dir, 'figures.json'), JSON.stringify(figures));
    if (github) github.repo.now = now;
    const options = parseOptions('reconcile', ['--repo', dir, '--forge', forge]);
    const outcome = await reconcile(options, new Date(now), github ? environmentOf(github) : {});
    return {
      ...outcome,
      said: outcome.notes.filter((note) => /^(verify|create|close|no rollback)/.test(note)).join('\n'),
    };
  };
  const merge = async (number: number, time: string) => {
    const now = `2026-12-01T${time}:00Z`;
    if (!github) return mergePull(dir, number, { by: 'ada', now: new Date(now) });
    github.repo.now = now;
    return github.person.merge(number);
  };
  const pulls = (): Live[] => {
    if (github) return github.pulls();
    const folder = join(dir, '.git/trimtab-forge/pulls');
    if (!existsSync(folder)) return [];
    return readdirSync(folder).map((file): Live => JSON.parse(readFileSync(join(folder, file), 'utf8')));
  };
  return { dir, at, merge, sync, run, pulls, application, requests: server.requests };
}
