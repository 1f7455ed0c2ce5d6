import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readReviewEvent } from '../../src/adapters/github/event.ts';
import { readPull } from '../../src/adapters/local/pulls.ts';
import { parseOptions } from '../../src/commands/options.ts';
import { plan } from '../../src/commands/plan.ts';
import { parsePolicyTest } from '../../src/commands/policy/policy-test.ts';
import { parseDays } from '../../src/history/event.ts';
import { foldHistories } from '../../src/history/history.ts';
import { TrimtabError } from '../../src/lib/errors.ts';
import type { Json } from '../../src/lib/json.ts';
import { escapeLines } from '../../src/lib/visible.ts';
import { openManifest } from '../../src/manifests/document/object.ts';
import { readBudget } from '../../src/metrics/kubernetes/budgets.ts';
import {
  readNode,
  readQuota,
  readReplicaSet,
  readScaler,
  readWorkload,
} from '../../src/metrics/kubernetes/objects.ts';
import { observeCluster } from '../../src/metrics/kubernetes/observe.ts';
import { readLivePod, readPodUsage } from '../../src/metrics/kubernetes/pods.ts';
import { readAnswer, type Series } from '../../src/metrics/prometheus/answer.ts';
import { observeAnswers } from '../../src/metrics/prometheus/observe.ts';
import { type MeteredService, planQuestions } from '../../src/metrics/prometheus/questions.ts';
import { openResults } from '../../src/metrics/prometheus/result-stream.ts';
import { readSeriesText } from '../../src/metrics/prometheus/series-text.ts';
import { recordSnapshot } from '../../src/metrics/snapshot/record.ts';
import { readSnapshot } from '../../src/metrics/snapshot/snapshot.ts';
import { parseBlueprint } from '../../src/policy/blueprint/parse.ts';
import { codeOwners } from '../../src/policy/code-owners.ts';
import { parseConfig } from '../../src/policy/config.ts';
import { parsePolicies } from '../../src/policy/policies.ts';
import { formatMarker, type Marker, parseMarker } from '../../src/pull-requests/marker.ts';
import { renderReport } from '../../src/report/render.ts';
import { RECORDED } from '../support/kubernetes/api-server.ts';
import { blueprintText, deploymentText } from '../support/repository.ts';
import { folder } from '../support/terminal.ts';

/** Inputs for each door, and the number they are drawn from; a failure tells its own. */
const RUNS = Number(process.env.TRIMTAB_FUZZ ?? 200);
const SEED = process.env.TRIMTAB_SEED === undefined ? {} : { seed: Number(process.env.TRIMTAB_SEED) };
const NOW = new Date('2026-02-10T18:30:00Z');
const AT = '2026-02-10T18:30:00Z';

const deep = (levels: number) =>
  Array(levels)
    .fill(0)
    .reduce<unknown>((inner) => [inner], 1);
const hostile = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom<unknown>(
    null,
    -1,
    1e300,
    -1e300,
    5e-324,
    2 ** 53,
    '',
    'NaN',
    '1e309',
    '-0',
    '0x10',
    '\ud800',
    'a\u0000b',
    '\n::error::x',
    '__proto__',
    'x'.repeat(70_000),
    '999999999h',
    '9'.repeat(40),
    '0000-01-01T00:00:00Z',
    '9999-12-31T23:59:59Z',
    '2026-02-30T00:00:00Z',
    '+275760-09-13T00:00:00Z',
    { toString: 1, valueOf: 1 },
    { length: 5, constructor: null, hasOwnProperty: 1 },
    [[[]]],
    deep(90),
    deep(300),
  ),
);

/** A value with up to three of its parts replaced, left out or joined by another. */
function spoiled<T>(value: T): fc.Arbitrary<unknown> {
  const edit = fc.record({
    at: fc.nat(),
    how: fc.constantFrom('replace', 'drop', 'add'),
    with: hostile,
    key: fc.string(),
  });
  return fc.array(edit, { maxLength: 3 }).map((edits) => {
    let result: unknown = structuredClone(value);
    for (const one of edits) {
      const all = [...places(result)];
      const [holder, key] = all[one.at % Math.max(all.length, 1)] ?? [undefined, ''];
      const put = structuredClone(one.with);
      if (holder === undefined) result = put;
      else if (one.how === 'replace') holder[key] = put;
      else if (one.how === 'drop') delete holder[key];
      else
        Object.defineProperty(holder, one.key, {
          value: put,
          enumerable: true,
          configurable: true,
          writable: true,
        });
    }
    return result;
  });
}

function* places(value: unknown): Iterable<[Record<string, unknown>, string]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield [value as Record<string, unknown>, key];
    yield* places(inner);
  }
}

/** A text that is cut, or has something put into it. */
function torn(text: string): fc.Arbitrary<string> {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      '&a',
      '*a',
      '<<: ',
      '? ',
      '- ',
      '"',
      "'",
      '{{',
      '|\n',
      '---\n',
      '...\n',
      '!!x ',
      '\t',
      '\u2028',
      '[',
      '{'.repeat(200),
    ),
  );
  return fc.array(fc.tuple(fc.nat(), fc.nat({ max: 30 }), piece), { maxLength: 4 }).map((edits) =>
    edits.reduce((done, [at, cut, put]) => {
      const place = at % (done.length + 1);
      return done.slice(0, place) + put + done.slice(place + cut);
    }, text),
  );
}

const asText = (value: unknown) => JSON.stringify(value) ?? '';
/** JSON with a mistake in its values, or in its text. */
const jsonLike = (value: unknown) => fc.oneof(spoiled(value).map(asText), torn(asText(value)));

const example = (name: string) => JSON.parse(readFileSync(`examples/multi-service-${name}.json`, 'utf8'));
const EVENT = {
  timestamp: AT,
  event_type: 'verification',
  agent_id: 'trimtab',
  service: 'web',
  blueprint_version: '1',
  operation: 'scale_up',
  classification: 'allowed',
  rationale: 'because',
  outcome: 'failed',
  duration: '60s',
  recommended: 'scale_up 2 to 3',
  replicas: 2,
  figures: { cpu_utilization: 0.9 },
  change: { from: 2, to: 3, blueprint: 'b', before: { throughput: 5 } },
  pull: 3,
  edit: { file: 'a', field: 'b', from: 1, to: 2 },
};
const PULL = JSON.parse(
  JSON.stringify({
    number: 1,
    title: 't',
    body: 'b',
    state: 'open',
    author: 'a',
    head: { branch: 'trimtab/web', sha: 'a' },
    base: { branch: 'main' },
    labels: ['x'],
    assignees: [],
    reviewers: [],
    comments: [{ id: 1, author: 'a', body: 'b', created_at: AT, updated_at: AT }],
    reviews: [],
    statuses: { a: { state: 'success', description: 'd' } },
    created_at: AT,
    updated_at: AT,
    closed_at: null,
    closed_by: null,
    merged_at: null,
    merge_commit_sha: null,
    verification: null,
  }),
);
const MARKER: Marker = {
  service: 'web',
  file: 'a.yaml',
  field: 'spec.replicas',
  from: 2,
  to: 3,
  tier: 'allowed',
  blueprint: 'b',
  blob: 'c',
  before: { throughput: 1 },
};
const WANTED: MeteredService = {
  service: 'web',
  kind: 'Deployment',
  name: 'web',
  namespace: 'shop',
  window: 900_000,
  stabilization: 86_400_000,
  basis: { cpu: 'request', memory: 'limit' },
  queries: {},
};
const SERIES = {
  metric: { namespace: 'shop', workload: 'web' },
  values: [
    [1_770_748_200, '0.5'],
    [1_770_748_800, '0.6'],
  ],
};
const ANSWER = {
  status: 'success',
  data: { resultType: 'matrix', result: [SERIES] },
  warnings: [],
  stats: {},
};

/** Hands a text to a door: it takes it, or says in one error of ours what is wrong. */
type Door = (text: string) => unknown;

const DOORS: Readonly<
  Record<string, readonly [fc.Arbitrary<string>, Door | ((text: string) => Promise<unknown>)]>
> = {
  'a report to replay': [
    fc.constantFrom('independent', 'conflict').chain((name) => {
      const { inputs } = example(name);
      return fc.oneof(
        { weight: 5, arbitrary: spoiled(inputs).map((one) => asText({ inputs: one })) },
        { weight: 1, arbitrary: jsonLike({ inputs }) },
      );
    }),
    async (text) => {
      const path = kept(text);
      const report = await plan(parseOptions('plan', ['--replay', path]), NOW);
      for (const form of ['text', 'json', 'markdown'] as const)
        escapeLines([...renderReport(report, form)].join(''));
    },
  ],
  'a ledger': [
    fc.array(jsonLike(EVENT), { minLength: 1, maxLength: 4 }).map((lines) => `${lines.join('\n')}\n`),
    (text) => foldHistories(parseDays([{ path: 'a', text }]).events),
  ],
  "a workflow's event": [
    jsonLike({
      pull_request: { number: 1 },
      workflow_run: { event: 'pull_request', pull_requests: [{ number: 1 }] },
    }),
    (text) => readReviewEvent({ GITHUB_EVENT_PATH: kept(text) }),
  ],
  'a pull request in a file': [
    jsonLike(PULL),
    (text) => {
      const dir = folderOf(kept(text, '1.json'));
      readPull(dir, 1);
    },
  ],
  'the marker of a body': [
    fc.oneof(
      spoiled(MARKER).map((one) => `<!-- trimtab:proposal ${asText(one)} -->`),
      torn(formatMarker(MARKER)),
    ),
    parseMarker,
  ],
  'an answer of Prometheus': [
    jsonLike(ANSWER),
    (text) => {
      const series: Series[] = [];
      const stream = openResults((item) => {
        const read = readSeriesText(item, series.at(-1));
        if (read !== undefined) series.push(read);
        return read !== undefined;
      });
      stream.read(text);
      const answer = readAnswer(200, stream.end(), series);
      const questions = planQuestions({ labels: {}, queries: {} }, [WANTED], NOW);
      const answered = questions.map((question) => ({ question, answer, pastMissing: undefined }));
      expectRecorded(observeAnswers('lab', answered, [WANTED], NOW));
    },
  ],
  'the objects of a cluster': [
    spoiled(RECORDED).map(asText),
    (text) => {
      const lists = JSON.parse(text) as Record<string, unknown>;
      const listed = <T>(path: string, read: (item: Json) => T) => {
        const found = lists?.[path];
        const items = (Array.isArray(found) ? found : []).filter(
          (one) => typeof one === 'object' && one !== null && !Array.isArray(one),
        );
        return { items: items.map((one) => read(one as Json)), reach: { kind: 'cluster' } as const };
      };
      const objects = {
        workloads: {
          Deployment: listed('/apis/apps/v1/deployments', (item) => readWorkload('Deployment', item)),
        },
        replicaSets: listed('/apis/apps/v1/replicasets', readReplicaSet),
        pods: listed('/api/v1/pods', readLivePod),
        usage: listed('/apis/metrics.k8s.io/v1beta1/pods', readPodUsage),
        hpas: listed('/apis/autoscaling/v2/horizontalpodautoscalers', (item) =>
          readScaler('HorizontalPodAutoscaler', item),
        ),
        scaledObjects: listed('/apis/keda.sh/v1alpha1/scaledobjects', (item) =>
          readScaler('ScaledObject', item),
        ),
        canaries: listed('/none', (item) => readScaler('Canary', item)),
        quotas: listed('/api/v1/resourcequotas', readQuota),
        budgets: listed('/apis/policy/v1/poddisruptionbudgets', readBudget),
        nodes: listed('/api/v1/nodes', readNode),
      };
      const wanted = ['todo-frontend', 'todo-backend', 'cart'].map((name) => ({
        service: name,
        kind: 'Deployment' as const,
        name,
        namespace: 'todo-app',
      }));
      const answer = observeCluster('lab', objects, wanted, NOW);
      // Objects without a name are given one when they are read back.
      readSnapshot(answer.path, JSON.parse(JSON.stringify(recordSnapshot(answer))));
    },
  ],
  'a blueprint': [torn(blueprintText('web')), (text) => parseBlueprint('b.yaml', text, {})],
  'a configuration': [
    torn(
      'paused: false\nblueprints: [a/*.yaml]\nclusters: {default: {metrics: [{kind: snapshot, path: s.json}]}}\nproposals: {title: "{service}"}\n',
    ),
    (text) => parseConfig('trimtab.yaml', text),
  ],
  policies: [
    torn('policies:\n  - name: a\n    when: decision.action == "scale_up"\n    tier: forbidden\n'),
    (text) => parsePolicies('p.yaml', text),
  ],
  'a test of policies': [
    torn('cases:\n  - name: a\n    given: {operation: scale_up}\n    expect: {classification: allowed}\n'),
    (text) => parsePolicyTest('t.yaml', text),
  ],
  'a manifest': [torn(deploymentText('web')), (text) => openManifest('a.yaml', Buffer.from(text))],
  CODEOWNERS: [
    torn('* @a\n/apps/**/web.yaml @b @c/d\ndocs/ {a,b}[c-d]?\n'),
    (text) => codeOwners(text, ['apps/a/web.yaml', 'docs/x']),
  ],
  arguments: [
    torn('--now 2026-02-10T18:30:00Z --shard 1/2 --format json --service a'),
    (text) => parseOptions('plan', text.split(' ')),
  ],
};

let place = '';

function kept(text: string, name = 'input.json'): string {
  const path = join(place, name);
  writeFileSync(path, text);
  return path;
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

/** Checks that what was observed is read back from a report as it was. */
function expectRecorded(answer: Parameters<typeof recordSnapshot>[0]): void {
  const recorded = JSON.parse(JSON.stringify(recordSnapshot(answer)));
  expect(readSnapshot(answer.path, recorded)).toEqual(answer.observations);
}

describe.each(Object.entries(DOORS))('%s', (_, [texts, enter]) => {
  test('that is spoiled is taken, or refused in words', async () => {
    place = folder();
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        try {
          await enter(text);
        } catch (error) {
          if (!(error instanceof TrimtabError)) throw error;
          expect(error.message).not.toMatch(/\n\s+at /);
        }
      }),
      { numRuns: RUNS, ...SEED },
    );
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
