import { expect, test } from 'vitest';
import { blueprintText, deploymentText } from '../../support/repository.ts';
import { folder, trimtab } from '../../support/terminal.ts';

function validate(
  config: string,
  queries = '',
): { readonly code: number | null; readonly stdout: string; readonly stderr: string } {
  const dir = folder({
    'trimtab.yaml': config,
    'blueprints/web/blueprint.yaml': blueprintText('web', {
      rest: queries && `  metrics:\n    queries:\n      ${queries}\n`,
    }),
    'k8s/web.yaml': deploymentText('web'),
  });
  return trimtab(dir, 'validate');
}

function source(more: string): string {
  return `clusters:\n  default:\n    metrics:\n      - kind: prometheus\n        ${more}\n`;
}

test.each([
  [
    'a misspelt figure',
    'cpu_utilisation: up',
    /:12:\d+: spec.metrics.queries.cpu_utilisation: unknown key.*Did you mean "cpu_utilization"/,
  ],
  [
    'a value within quotes',
    `throughput: 'x{app=~"$workload-.*"}'`,
    /:12:\d+: spec.metrics.queries.throughput: \$workload stands within quotes/,
  ],
  [
    'an unknown value',
    'throughput: x[$windows]',
    /throughput: unknown placeholder \$windows.*Known: \$window, \$labels/,
  ],
  [
    'a namespace that the blueprint does not state',
    'throughput: x{namespace=$namespace}',
    /unknown placeholder \$namespace/,
  ],
  ['nothing', "throughput: ' '", /the query is empty/],
])("a blueprint's query with %s is refused at its line", (_, query, message) => {
  const { code, stdout } = validate('', query);
  expect(stdout).toMatch(message);
  expect(code).toBe(1);
});

test('PromQL that only looks alike is fine', () => {
  const query = `throughput: 'label_replace(x{app=$workload}[$window], "a", "$1", "b", "(.*)") # "$workload"'`;
  expect(validate('', query)).toMatchObject({ code: 0 });
});

test.each([
  ['no url', 'timeout: 5s', /"url" is missing/],
  ['a password in its url', 'url: http://ada:secret@prometheus:9090', /url: the URL carries credentials/],
  [
    "GitHub's own token",
    'url: http://p:9090\n        token_env: GITHUB_TOKEN',
    /token_env: found GITHUB_TOKEN/,
  ],
  [
    "the Action's token",
    'url: http://p:9090\n        headers_env: {X-Key: INPUT_TOKEN}',
    /headers_env.X-Key: found INPUT_TOKEN/,
  ],
  [
    'a value of a service in a query for all',
    'url: http://p:9090\n        queries: {throughput: "x{app=$workload}"}',
    /metrics\[0\].queries.throughput: unknown placeholder \$workload/,
  ],
  ['a timeout without unit', 'url: http://p:9090\n        timeout: 5', /timeout: found 5 without a unit/],
])('a source with %s is refused', (_, more, message) => {
  const { code, stdout, stderr } = validate(source(more));
  expect(stdout + stderr).toMatch(message);
  expect(code).toBe(2);
});
