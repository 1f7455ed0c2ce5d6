import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { trimtabHere } from '../support/in-process.ts';
import { type Asked, startDouble } from '../support/prometheus/double.ts';
import { blueprintText } from '../support/repository.ts';
import { folder } from '../support/terminal.ts';

const NOW = '2026-02-10T18:32:00Z';

/** Web uses 1.2 cores by day and 0.6 by night, of 0.4 that each of its pods requests; api has no series. */
function answer({ path, form }: Asked): string {
  const metric = { namespace: 'shop', workload: 'web', workload_kind: 'Deployment' };
  if (path.endsWith('query')) {
    const state = { ...metric, trimtab_state: 'pod_request' };
    return success('vector', [{ metric: state, value: [Number(form.get('time')), '0.4'] }]);
  }
  const values: [number, string][] = [];
  for (let at = Number(form.get('start')); at <= Number(form.get('end')); at += 300)
    values.push([at, at % 86_400 > 28_800 && at % 86_400 <= 64_800 ? '1.2' : '0.6']);
  return success('matrix', [{ metric, values }]);
}

function success(resultType: string, result: unknown): string {
  return JSON.stringify({ status: 'success', data: { resultType, result } });
}

test('history writes what the sources know, and backtest replays the same from the file and from them', async () => {
  const server = await startDouble((asked, _, response) => void response.end(answer(asked)));
  onTestFinished(() => server.close());
  const dir = folder({
    'trimtab.yaml': `clusters: {default: {metrics: [{kind: prometheus, url: '${server.url}'}]}}
history: {cache: .trimtab/history}
`,
    'blueprints/web/blueprint.yaml': blueprintText('web'),
    'blueprints/api/blueprint.yaml': blueprintText('api'),
  });
  const out = join(dir, 'demand.jsonl');
  const written = await trimtabHere(dir, 'history', '--out', out, '--days', '9', '--now', NOW);
  const unknown = 'api: its demand is not known: no series for Deployment api';
  expect(written.stdout).toBe(
    `${unknown}; it is not scraped, or a ready pod of it is not, or a container of it states no request or limit, or no pod of it is ready\nwrote ${out}\n`,
  );
  // Nine days that begin at half past six touch ten.
  expect(written.stderr).toBe('1 service of 2 with 9 days of history, by 11 queries\n');
  expect(written.code).toBe(1);
  const lines = readFileSync(out, 'utf8').trimEnd().split('\n');
  expect(lines).toHaveLength(9 * 288);
  expect(lines.slice(0, 1)).toEqual(['{"timestamp":"2026-02-01T18:30:00Z","service":"web","demand":1.5}']);

  const asked = ['--policy', 'static:4,hpa:70', '--format', 'json', '--now', NOW];
  const ofFile = await trimtabHere(dir, 'backtest', '--history', out, ...asked);
  const live = await trimtabHere(dir, 'backtest', '--days', '9', '--service', 'web', ...asked);
  expect(live.stderr).toBe('1 service of 1 with 9 days of history, by 2 queries\n');
  expect(JSON.parse(live.stdout)).toEqual({ ...JSON.parse(ofFile.stdout), history: 'the metrics sources' });
  expect(existsSync(join(dir, '.trimtab/history'))).toBe(true);
});

test('without a source of history each service says so, and nothing is written', async () => {
  const dir = folder({ 'blueprints/web/blueprint.yaml': blueprintText('web') });
  const { code, stdout } = await trimtabHere(dir, 'history', '--out', join(dir, 'demand.csv'), '--now', NOW);
  expect({ code, stdout }).toEqual({
    code: 1,
    stdout:
      'web: its demand is not known: cluster default has no prometheus among its metrics, the one source that keeps history\n',
  });
  expect(existsSync(join(dir, 'demand.csv'))).toBe(false);
});
