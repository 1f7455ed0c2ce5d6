import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { DEFAULT_RULES } from '../src/evidence/rules.ts';
import { judgeAdvice } from '../src/evidence/shadow.ts';
import { POINT_MS, REPLICA } from '../src/ports/demand-history.ts';
import { renderScore, scoreReport } from '../src/report/score.ts';
import { blueprintText, deploymentText, snapshotText } from './support/repository.ts';
import { folder, repository, trimtab } from './support/terminal.ts';

const schema = (name: string) =>
  new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(
    JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')),
  );

function expectValid(name: string, value: unknown): void {
  const check = schema(name);
  check(value);
  expect(check.errors).toBeNull();
}

const SERVICES = {
  'blueprints/up/blueprint.yaml': blueprintText('up', {
    rest: '  resources: {cpu_request: 100m, memory_request: 64Mi}',
  }),
  'blueprints/late/blueprint.yaml': blueprintText('late', {
    rest: '  resources: {cpu_request: 100m, memory_request: 64Mi}',
  }),
  'blueprints/lost/blueprint.yaml': blueprintText('lost'),
  'blueprints/bad/blueprint.yaml': 'metadata: {name: bad}\n',
  'up.yaml': deploymentText('up'),
  'late.yaml': deploymentText('late'),
};

test.each(readdirSync('schemas'))(
  '%s is a JSON Schema itself, which no run takes the time to check',
  (file) => {
    const ajv = new Ajv2020({ strict: false });
    expect(ajv.validateSchema(JSON.parse(readFileSync(`schemas/${file}`, 'utf8'))), ajv.errorsText()).toBe(
      true,
    );
  },
);

test('a report with every kind of answer in it is valid, and so is one without services', () => {
  const snapshot = {
    ...JSON.parse(snapshotText({ up: {}, late: {} })),
    clusters: { default: { capacity: { cpu_available: '150m' } } },
  };
  const full = folder({ ...SERVICES, 's.json': JSON.stringify(snapshot) });
  const empty = folder({
    'blueprints/bad/blueprint.yaml': 'metadata: {name: bad}\n',
    's.json': snapshotText({}),
  });
  for (const dir of [full, empty]) {
    expectValid(
      'report',
      JSON.parse(
        trimtab(dir, 'plan', '--snapshot', 's.json', '--now', '2026-02-10T18:30:00Z', '--format', 'json')
          .stdout,
      ),
    );
  }
  expectValid('snapshot', snapshot);
});

test('what reconcile prints and writes down is valid', () => {
  const dir = repository({ ...SERVICES, 's.json': snapshotText({ up: {}, late: {} }) });
  const { stdout } = trimtab(
    dir,
    'reconcile',
    '--snapshot',
    's.json',
    '--now',
    '2026-02-10T18:30:00Z',
    '--format',
    'json',
  );
  expectValid('report', JSON.parse(stdout));
  const lines = readFileSync(`${dir}/logs/agent-decisions/2026-02-10/multi-service.log`, 'utf8')
    .trim()
    .split('\n');
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines) expectValid('event', JSON.parse(line));
});

test.each(readdirSync('examples/todo-app/snapshots'))('the example snapshot %s is valid', (file) => {
  expectValid('snapshot', JSON.parse(readFileSync(`examples/todo-app/snapshots/${file}`, 'utf8')));
});

test('the example log is valid', () => {
  const log = readFileSync('examples/todo-app/logs/agent-decisions/2026-02-10/multi-service.log', 'utf8');
  for (const line of log.trim().split('\n')) expectValid('event', JSON.parse(line));
});

test('a backtest with both kinds of numbers is valid', () => {
  const rows = ['timestamp,service,demand', '2026-02-10T12:00:00Z,web,1', '2026-02-10T12:01:00Z,web,'];
  const dir = folder({ 'demand.csv': rows.join('\n'), 'web.yaml': blueprintText('web') });
  const policies = 'git,blueprint,evidence-hpa,hpa:70:1:9';
  const asked = ['--history', 'demand.csv', '--policy', policies, '--blueprint', 'web.yaml'];
  const { stdout } = trimtab(dir, 'backtest', ...asked, '--format', 'json');
  const report = JSON.parse(stdout);
  expect(Object.keys(report.policies)).toEqual(policies.split(','));
  expectValid('backtest', report);
});

test('a score of judged and unjudged proposals is valid', () => {
  const start = Date.parse('2026-02-10T00:00:00Z');
  const numbers = { from: { replicas: 2 }, to: { replicas: 4 } };
  const advice = { service: 'web', pull: 7, at: start, until: undefined, merged: true, numbers };
  const unknown = { ...advice, pull: 8, numbers: undefined };
  const demand = { start, step: POINT_MS, values: new Float64Array(2 * 288).fill(3 * REPLICA) };
  const judged = [advice, unknown].map((one) => judgeAdvice(one, demand, DEFAULT_RULES, start + 172_800_000));
  expect(judged.map(({ kind }) => kind)).toEqual(['judged', 'unknown']);
  expectValid('score', JSON.parse(renderScore(scoreReport(judged), 'json')));
});
