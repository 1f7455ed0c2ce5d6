import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { init } from '../../src/commands/init.ts';
import { parseOptions } from '../../src/commands/options.ts';
import { plan } from '../../src/commands/plan.ts';
import { reconcile } from '../../src/commands/reconcile.ts';
import { environmentOf, startGitHub } from '../support/github/github.ts';
import { deploymentSeries, openMetrics, podSeries, type SampleSeries } from '../support/prometheus/series.ts';
import { hasPrometheus, startPrometheus } from '../support/prometheus/server.ts';
import { git } from '../support/terminal.ts';

const START = Date.parse('2026-02-02T00:00:00Z') / 1_000;
const DAY = 86_400;
const NOW = '2026-02-10T12:00:00Z';
/** Series that answer no query: weeks of them take long to write. */
const UNASKED = /phase="(Pending|Failed)"|container="(POD)?"|_limits\{.*"cpu"|restarts/;

/** Seconds of CPU that a pod has used: `night` cores, and `day` from 8 to 18 o'clock. */
function used(at: number, night: number, day: number): number {
  const inDay = Math.min(Math.max((at % DAY) - 8 * 3_600, 0), 10 * 3_600);
  const busy = Math.floor(at / DAY) * 10 * 3_600 + inDay;
  return at * night + busy * (day - night);
}

/** A Deployment of two pods that request 100m each. */
function measured(name: string, night: number, day: number): SampleSeries[] {
  const app = {
    cpu: (at: number) => used(at, night, day),
    memory: 5e7,
    requests: { cpu: 0.1, memory: 1e8 },
    limits: { cpu: 1, memory: 2e8 },
  };
  const pods = [0, 1].flatMap((index) =>
    podSeries({
      namespace: 'shop',
      pod: `${name}-${index}`,
      owner: `ReplicaSet/${name}-set`,
      containers: { app },
    }),
  );
  return [...deploymentSeries('shop', name, `${name}-set`, 2), ...pods];
}

const manifest = (name: string) => `apiVersion: apps/v1
kind: Deployment
metadata: {name: ${name}, namespace: shop}
spec:
  replicas: 2
  template:
    spec:
      containers:
      - {name: app, resources: {requests: {cpu: 100m, memory: 100M}, limits: {cpu: "1", memory: 200M}}}
`;

const WRITTEN = [
  'blueprints/new/blueprint.yaml',
  'blueprints/web/blueprint.yaml',
  'trimtab.yaml',
  'blueprints/governance/policies.yaml',
  '.github/workflows/trimtab.yaml',
  '.github/workflows/trimtab-verify.yaml',
];

test.skipIf(!hasPrometheus())(
  'manifests and a Prometheus: init, plan, a commit and a run of the workflow reach a sensible pull request',
  async () => {
    const samples = measured('web', 0.04, 0.16).filter(([name]) => !UNASKED.test(name));
    const server = await startPrometheus({ backfill: openMetrics(samples, START, START + 8.5 * DAY, 145) });
    onTestFinished(() => server.close());
    const names = ['web', 'new'];
    const manifests = Object.fromEntries(names.map((name) => [`k8s/${name}.yaml`, manifest(name)]));
    const github = await startGitHub({ ...manifests, 'trimtab.yaml': undefined });
    github.repo.now = NOW;
    const environment = { PATH: process.env.PATH, ...environmentOf(github) };
    const at = ['--repo', github.clone, '--now', NOW];
    const now = new Date(NOW);

    const onboarding = ['--prometheus', server.url, '--pull-request', '--dry-run'];
    const proposed = await init(parseOptions('init', [...at, ...onboarding]), now, environment);
    expect(proposed.lines[0]).toBe('would open: Set up Trimtab, trimtab/_onboarding into main');
    expect(proposed.lines.join('\n')).toMatch(/- web, .*: 1 pull request, from 2 to 5 replicas: 781 minutes/);

    const asked = parseOptions('init', [...at, '--prometheus', server.url]);
    const { lines, failures } = await init(asked, now, environment);
    expect(failures).toEqual([]);
    expect(lines.slice(0, WRITTEN.length)).toMatchInlineSnapshot(`
      [
        "wrote  blueprints/new/blueprint.yaml, without history: no series for Deployment shop/new; it is not scraped, or a ready pod of it is not, or a container of it states no request or limit, or no pod of it is ready",
        "wrote  blueprints/web/blueprint.yaml, by its history",
        "wrote  trimtab.yaml",
        "wrote  blueprints/governance/policies.yaml",
        "wrote  .github/workflows/trimtab.yaml",
        "wrote  .github/workflows/trimtab-verify.yaml",
      ]
    `);
    expect(lines.slice(WRITTEN.length)).toMatchInlineSnapshot(`
      [
        "",
        "What would have been proposed, had a person merged in office hours:",
        "  web, 2026-02-09 to 2026-02-10: 1 pull request, from 2 to 5 replicas: 781 minutes fewer above 85% of the request, 81 replica-hours more",
      ]
    `);
    const files = Object.fromEntries(
      WRITTEN.map((path) => [path, readFileSync(join(github.clone, path), 'utf8')]),
    );
    const scaling = files['blueprints/web/blueprint.yaml']?.match(/ {2}scaling:\n( {4}.*\n)*/)?.[0];
    expect(scaling).toMatchInlineSnapshot(`
      "  scaling:
          min_replicas: 2 # the quietest hours of 8 days need 1, and one serves while the other is lost or moves
          max_replicas: 8 # the peak of 8 days, at 2026-02-02T08:00:00Z, needs 4 at 85% of the request; twice that leaves room
          strategy: evidence # the count that this past pays for: 5 today, where Git states 2
          objective: 99.5% # share of minutes that are to be good, which sets the price of bad ones
      "
    `);

    const { services } = await plan(parseOptions('plan', at), now);
    expect(services.web?.decision).toMatchObject({ action: 'scale_up', target_replicas: 5 });
    expect(services.new?.decision).toMatchObject({ action: 'no_action', reason: 'metrics_missing' });

    github.person.commit(files);
    git(github.clone, 'fetch', '--quiet', join(github.clone, '../shop.git'), 'main');
    const run = await reconcile(parseOptions('reconcile', at), now, environment);
    expect(run.proposals).toEqual([{ service: 'web', action: 'create', number: 1 }]);
    expect(github.pull(1).title).toBe('Scale web from 2 to 5 replicas');
    expect(git(github.repo.dir, 'diff', '--numstat', 'main', github.pull(1).sha)).toBe(
      '1\t1\tk8s/web.yaml\n',
    );
  },
  120_000,
);
