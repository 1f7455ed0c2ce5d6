import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openHistoryFile } from '../../src/adapters/history/file.ts';
import { GAP, type HistoryService } from '../../src/ports/demand-history.ts';

const web: HistoryService = {
  service: 'web',
  cluster: 'default',
  workload: { kind: 'Deployment', namespace: undefined, name: 'web' },
  cpuRequest: undefined,
};

test('a file answers in points of five minutes within the window, and names a service that it lacks', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'trimtab-history-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'demand.csv');
  const rows = [0, 1, 2, 3, 4, 10, 11, 12, 15].map(
    (minute) => `2026-01-05T00:${String(minute).padStart(2, '0')}:00Z,web,${minute < 5 ? 1 : 2}`,
  );
  writeFileSync(path, `timestamp,service,demand\n${rows.join('\n')}\n`);
  const from = Date.parse('2026-01-05T00:05:00Z');
  const { services, queries } = await openHistoryFile(path).read([web, { ...web, service: 'api' }], {
    from,
    to: Date.parse('2026-01-05T00:15:00Z'),
  });
  expect(services.get('web')).toEqual({
    kind: 'known',
    demand: { start: from, step: 300_000, values: Float64Array.from([GAP, 2_000_000]) },
  });
  expect(services.get('api')).toEqual({ kind: 'unknown', reason: `${path} has no row of api` });
  expect(queries).toBe(0);
});
