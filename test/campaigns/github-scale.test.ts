import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseOptions } from '../../src/commands/options.ts';
import { reconcile } from '../../src/commands/reconcile.ts';
import { environmentOf, startGitHub } from '../support/github/github.ts';
import { blueprintText, deploymentText, snapshotText } from '../support/repository.ts';
import { write } from '../support/terminal.ts';

const COUNT = 120;

test('proposals share one push and cost three calls each; afterwards a run costs a call per hundred of them, and one', async () => {
  const names = Array.from({ length: COUNT }, (_, i) => `service-${i}`);
  const github = await startGitHub({
    ...Object.fromEntries(names.map((name) => [`blueprints/${name}/blueprint.yaml`, blueprintText(name)])),
    ...Object.fromEntries(names.map((name) => [`apps/${name}.yaml`, deploymentText(name)])),
    'trimtab.yaml': `proposals: {max_open: ${COUNT}, per_run: ${COUNT}, max_open_per_owner: ${COUNT}}\n`,
  });
  write(github.clone, { 's.json': snapshotText(Object.fromEntries(names.map((name) => [name, {}]))) });
  const options = parseOptions('reconcile', [
    '--repo',
    github.clone,
    '--snapshot',
    join(github.clone, 's.json'),
  ]);
  const run = async () => {
    const [calls, pushes] = [github.server.requests.length, github.server.pushes.length];
    const { failures } = await reconcile(options, new Date('2026-02-10T18:30:00Z'), environmentOf(github));
    expect(failures).toEqual([]);
    return { calls: github.server.requests.length - calls, pushes: github.server.pushes.length - pushes };
  };
  // The list, then for each: the pull request, labels, status. Pushes: the new ledger, all branches, the ledger.
  expect(await run()).toEqual({ calls: 1 + 3 * COUNT, pushes: 3 });
  expect(github.pulls('open')).toHaveLength(COUNT);
  expect(await run()).toEqual({ calls: Math.ceil(COUNT / 100) + 1, pushes: 0 });
});
