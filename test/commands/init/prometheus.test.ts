import { expect, test } from 'vitest';
import { init } from '../../../src/commands/init.ts';
import { parseOptions } from '../../../src/commands/options.ts';
import { deploymentText } from '../../support/repository.ts';
import { folder } from '../../support/terminal.ts';

/** Nothing listens there. */
const NOWHERE = 'http://127.0.0.1:1';

test('a Prometheus that does not answer costs the numbers alone, and a kept configuration is told to name it', async () => {
  const repo = folder({
    'k8s/web.yaml': deploymentText('web'),
    'trimtab.yaml': 'ledger: {retention: 90d}\n',
  });
  const options = parseOptions('init', ['--repo', repo, '--prometheus', NOWHERE]);
  const { lines, notes, failures } = await init(options, new Date('2026-02-10T18:30:00Z'), {});
  expect(failures).toEqual([]);
  expect(lines[0]).toMatch(/^wrote {2}blueprints\/web\/blueprint\.yaml, without history: .*127\.0\.0\.1/);
  expect(lines).toContain('kept   trimtab.yaml');
  expect(notes).toContain(
    `trimtab.yaml: add {kind: prometheus, url: "${NOWHERE}"} to the metrics of the cluster`,
  );
});

test.each([
  [['--prometheus', 'prometheus:9090'], /--prometheus prometheus:9090: expected a URL such as/],
  [['--prometheus', 'https://ada:secret@p.example.org'], /takes no user or password/],
  [['--prometheus', 'ftp://ada:secret@p.example.org'], /^(?!.*secret).*takes no user or password/],
  [['--prometheus', 'https://p.example.org?x=1'], /--prometheus: the URL goes on after its path/],
  [['--prometheus', 'http:p.example.org'], /--prometheus: found .*without http:/],
  [['--prometheus', NOWHERE, '--history', 'demand.csv'], /both say where history is/],
])('init %j is refused', (args, message) => {
  expect(() => parseOptions('init', args)).toThrow(message);
});
