import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { mergePull } from '../../src/adapters/local/person.ts';
import { parseOptions } from '../../src/commands/options.ts';
import { reconcile } from '../../src/commands/reconcile.ts';
import { type Reply, startDouble } from '../support/prometheus/double.ts';
import { blueprintText, deploymentText } from '../support/repository.ts';
import { repository } from '../support/terminal.ts';

/** Ways in which a Prometheus fails while a merged change is judged. */
const FAULTS: Readonly<Record<string, Reply>> = {
  'answers 500': (_, __, response) => void response.writeHead(500).end('no'),
  'refuses the query': (_, __, response) =>
    void response.writeHead(422).end('{"status":"error","errorType":"execution","error":"too many"}'),
  'answers garbage': (_, __, response) =>
    void response.writeHead(200).end('{"status":"success","data":{"resultType":"vector","res'),
  'hangs up': (_, __, response) => void response.destroy(),
  'knows nothing': (_, __, response) =>
    void response.writeHead(200).end('{"status":"success","data":{"resultType":"vector","result":[]}}'),
};

test.each(Object.keys(FAULTS))(
  'a Prometheus that %s in the middle of a verdict blames nobody, and the next run judges',
  async (name) => {
    const live = { cpu: 0.9, replicas: 2 };
    let fault: Reply | undefined;
    const prometheus = await startDouble((asked, attempt, response) => {
      if (fault) return fault(asked, attempt, response);
      const ranged = asked.path.endsWith('query_range');
      const at = Number(asked.form.get(ranged ? 'end' : 'time'));
      const value = live[asked.form.get('query') as keyof typeof live];
      const point = [at, String(value)];
      const series = {
        metric: { namespace: 'shop', workload: 'web' },
        ...(ranged ? { values: [point] } : { value: point }),
      };
      const data = { resultType: ranged ? 'matrix' : 'vector', result: value === undefined ? [] : [series] };
      response.writeHead(200).end(JSON.stringify({ status: 'success', data }));
    });
    onTestFinished(() => prometheus.close());
    const queries =
      '{cpu_utilization: cpu, replicas: replicas, pods_running: replicas, pods_ready: replicas}';
    const dir = repository({
      'trimtab.yaml': `clusters: {default: {metrics: [{kind: prometheus, url: "${prometheus.url}", timeout: 5s, queries: ${queries}}], unknown_owner: mark}}\n`,
      'blueprints/web/blueprint.yaml': blueprintText('web', { rest: '  workload: {namespace: shop}' }),
      'k8s/web.yaml': deploymentText('web'),
    });
    const run = async (time: string) => {
      const outcome = await reconcile(
        parseOptions('reconcile', ['--repo', dir, '--forge', 'local']),
        new Date(`2026-12-01T${time}:00Z`),
        {},
      );
      return {
        ...outcome,
        said: outcome.notes.filter((note) => /^(verify|create|close)/.test(note)).join('\n'),
      };
    };
    const folder = join(dir, '.git/trimtab-forge/pulls');
    const pulls = () =>
      (existsSync(folder) ? readdirSync(folder) : []).map((file) =>
        JSON.parse(readFileSync(join(folder, file), 'utf8')),
      );

    expect((await run('08:00')).said).toBe('create  web');
    await mergePull(dir, 1, { by: 'ada', now: new Date('2026-12-01T08:05:00Z') });
    Object.assign(live, { cpu: 0.6, replicas: 3 });
    await run('08:15');
    fault = FAULTS[name];
    const amid = await run('08:40');
    expect(amid.said).not.toMatch(/success|failed|rollback|create/);
    expect(amid.report.services.web?.decision.action).toBe('no_action');
    expect(pulls().map(({ state }) => state)).toEqual(['merged']);
    fault = undefined;
    expect((await run('08:50')).said).toMatch(/^verify {2}web #1: success/);
    expect((await run('09:00')).said).toBe('');
    expect(pulls()[0].comments).toHaveLength(1);
  },
);
