import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listReadings } from '../../../src/metrics/observation/readings.ts';
import type { Answer, Series } from '../../../src/metrics/prometheus/answer.ts';
import { observeAnswers } from '../../../src/metrics/prometheus/observe.ts';
import { fill, quote, quoteAlternatives } from '../../../src/metrics/prometheus/queries.ts';
import {
  type MeteredService,
  planQuestions,
  type QuerySettings,
} from '../../../src/metrics/prometheus/questions.ts';

const NOW = new Date('2026-02-10T18:30:00Z');
const MINUTE = 60_000;
const PLAIN: QuerySettings = { labels: {}, queries: {} };

function service(name: string, more: Partial<MeteredService> = {}): MeteredService {
  const basis = { cpu: 'request', memory: 'limit' } as const;
  const workload = { service: name, kind: 'Deployment', name, namespace: 'shop' } as const;
  return { ...workload, window: 15 * MINUTE, stabilization: 0, basis, queries: {}, ...more };
}

const series = (labels: Record<string, string>, value: number, at = NOW.getTime()): Series => ({
  labels,
  times: [at],
  values: [value],
});

/** What a run knows of these services when every query is answered alike. */
function observed(wanted: readonly MeteredService[], answer: Answer | readonly Series[], settings = PLAIN) {
  const given: Answer = 'kind' in answer ? answer : { kind: 'series', series: answer };
  const answered = planQuestions(settings, wanted, NOW).map((question) => ({
    question,
    answer: given,
    pastMissing: undefined,
  }));
  return observeAnswers('default', answered, wanted, NOW).observations;
}

test.each([
  ['workload and namespace', { namespace: 'shop', workload: 'web' }],
  ['the kind too', { namespace: 'shop', workload: 'web', workload_kind: 'Deployment' }],
  ["kube-state-metrics' own label", { namespace: 'shop', deployment: 'web' }],
  ['the name alone', { workload: 'web' }],
])('a series belongs to a service by %s', (_, labels) => {
  const strangers = [
    series({ namespace: 'other', workload: 'web' }, 9),
    series({ namespace: 'shop', statefulset: 'web' }, 9),
    series({ namespace: 'shop', workload: 'web', workload_kind: 'Rollout' }, 9),
    series({ namespace: 'shop', workload: 'webb' }, 9),
    series({}, 9),
  ];
  const figures = observed([service('web')], [...strangers, series(labels, 0.5)]).services.get(
    'web',
  )?.figures;
  expect(figures?.cpu_utilization).toEqual({
    value: 0.5,
    source: 'prometheus:default',
    time: '2026-02-10T18:30:00.000Z',
    from: '2026-02-10T18:15:00.000Z',
  });
});

const web = { namespace: 'shop', workload: 'web' };
test.each<[string, Answer | readonly Series[], MeteredService, RegExp]>([
  [
    'no series',
    [series({ namespace: 'shop', workload: 'api' }, 1)],
    service('web'),
    /^no series for Deployment shop\/web; it is not scraped, or a ready pod of it is not, or a container/,
  ],
  [
    'no label that says whose',
    [series({ pod: 'web-1' }, 1)],
    service('web'),
    /^no series of the answer has the label workload/,
  ],
  [
    'two series',
    [series({ ...web, pod: 'a' }, 1), series({ ...web, pod: 'b' }, 1)],
    service('web'),
    /^2 series for Deployment shop\/web.*aggregate by/,
  ],
  [
    'two namespaces',
    [series({ namespace: 'a', workload: 'web' }, 1), series({ namespace: 'b', workload: 'web' }, 1)],
    service('web', { namespace: undefined }),
    /^Deployment web stands in several namespaces \(a, b\)/,
  ],
  ['NaN', [series(web, Number.NaN)], service('web'), /^the value is NaN$/],
  ['infinity', [series(web, Number.POSITIVE_INFINITY)], service('web'), /^the value is Infinity$/],
  ['less than nothing', [series(web, -1)], service('web'), /^the value is -1$/],
  ['a histogram', [{ labels: web, times: [], values: [] }], service('web'), /^the series has no sample/],
  [
    'an end before now',
    [series(web, 1, NOW.getTime() - 10 * MINUTE)],
    service('web', { stabilization: 60 * MINUTE }),
    /^the series ended before 2026-02-10T18:30/,
  ],
  [
    'a failed query',
    { kind: 'failed', reason: '503 timeout: too slow', blame: 'server' },
    service('web'),
    /^503 timeout: too slow$/,
  ],
])('with %s the figure is missing, and says why', (_, answer, wanted, reason) => {
  const found = observed([wanted], answer).services.get('web');
  expect(found?.figures.cpu_utilization).toBeUndefined();
  expect(found?.missing.cpu_utilization).toMatch(reason);
});

test('a server that fails is told of once, and a query that fails is shown', () => {
  const gone = observed([service('web'), service('api')], {
    kind: 'failed',
    reason: 'ECONNREFUSED',
    blame: 'server',
  });
  expect(gone.problems.map((p) => p.message)).toEqual([
    expect.stringMatching(/^cluster default: cpu_utilization, .*, restarts, state: ECONNREFUSED$/),
  ]);
  const refused = observed([service('web', { queries: { throughput: 'sum(mine)' } })], {
    kind: 'failed',
    reason: '422',
    blame: 'query',
  });
  expect(refused.problems.map((p) => p.message)).toContain(
    'cluster default: web: throughput: 422; the query: sum(mine)',
  );
});

test('a server that fails for 40,000 queries of services of their own is told of in one short line', () => {
  const many = Array.from({ length: 40_000 }, (_, i) =>
    service(`s${i}`, { queries: { throughput: `sum(mine{n="${i}"})` } }),
  );
  const { problems } = observed(many, { kind: 'failed', reason: 'ECONNREFUSED', blame: 'server' });
  expect(problems).toHaveLength(1);
  const [message = ''] = problems.map((p) => p.message);
  expect(message).toMatch(
    /^cluster default: cpu_utilization, .*, s0: throughput, .* and 39,999 more: ECONNREFUSED$/,
  );
  expect(message.length).toBeLessThan(250);
});

test('the number of queries grows with the windows and the exceptions, not with the services', () => {
  const many = Array.from({ length: 500 }, (_, i) => service(`s${i}`, { stabilization: i * MINUTE }));
  expect(planQuestions(PLAIN, many, NOW)).toHaveLength(11);
  const mixed = many.map((s, i) => ({
    ...s,
    basis: { cpu: i % 2 ? 'request' : 'limit', memory: 'limit' } as const,
  }));
  expect(planQuestions(PLAIN, mixed, NOW)).toHaveLength(11);
  const windows = many.map((s, i) => ({ ...s, window: (i % 2 ? 5 : 15) * MINUTE }));
  // Counts have no window.
  expect(planQuestions(PLAIN, windows, NOW)).toHaveLength(18);
  const exception = [
    ...many,
    service('own', { queries: { latency_p95: 'my_p95{app=$workload, namespace=$namespace}' } }),
  ];
  const questions = planQuestions(PLAIN, exception, NOW);
  expect(questions).toHaveLength(12);
  expect(questions.find((q) => q.own)?.query).toBe('my_p95{app="own", namespace="shop"}');
});

test.each([
  [100, 10],
  [1_000, 10],
  [10_000, 70],
])(
  'a week of %i services has readings every %i minutes, so that answers stay within what is kept',
  (count, step) => {
    const wanted = Array.from({ length: count }, (_, i) =>
      service(`s${i}`, { stabilization: 7 * 24 * 60 * MINUTE }),
    );
    const range = planQuestions(PLAIN, wanted, NOW)[0]?.range;
    expect(range?.step).toBe(step * MINUTE);
    expect((range?.start ?? 0) <= NOW.getTime() - 7 * 24 * 60 * MINUTE).toBe(true);
    expect((((range?.end ?? 0) - (range?.start ?? 0)) / step / MINUTE) * count).toBeLessThanOrEqual(
      1_450_000,
    );
  },
);

test('one history reaches back to the longest stabilization window, and each service gets its own part', () => {
  const wanted = [
    service('day', { stabilization: 24 * 60 * MINUTE }),
    service('hour', { stabilization: 60 * MINUTE }),
    service('none'),
  ];
  const range = planQuestions(PLAIN, wanted, NOW)[0]?.range;
  expect(range).toEqual({ start: NOW.getTime() - 24 * 60 * MINUTE, end: NOW.getTime(), step: 10 * MINUTE });
  const times = Array.from({ length: 145 }, (_, i) => NOW.getTime() - (144 - i) * 10 * MINUTE);
  const values = times.map((_, i) => (i === 140 ? Number.NaN : 0.5));
  const { services } = observed(
    wanted,
    ['day', 'hour', 'none'].map((workload) => ({ labels: { workload }, times, values })),
  );
  const readings = (name: string) => listReadings(services.get(name)?.history ?? []);
  expect(readings('day')).toHaveLength(143);
  expect(readings('hour').map((point) => point.timestamp.slice(11, 16))).toEqual([
    '17:30',
    '17:40',
    '18:00',
    '18:10',
    '18:20',
  ]);
  expect(readings('hour')[0]).toMatchObject({
    replicas: 1,
    metrics: { cpu_utilization: 0.5, latency_p95: 0.5 },
  });
  expect(services.get('none')?.history).toEqual([]);
});

test('throughput comes with that of a week ago, in one query', () => {
  const wanted = [
    service('web'),
    service('new'),
    service('own', { queries: { throughput: 'sum(orders) # all' } }),
  ];
  const answered = planQuestions({ labels: {}, queries: { throughput: 'hits' } }, wanted, NOW).map(
    (question) => {
      const now = question.own
        ? [series({}, 5)]
        : [series({ workload: 'web' }, 30), series({ workload: 'new' }, 7)];
      const then = question.own
        ? [series({ trimtab_when: 'week_ago' }, 6)]
        : [
            series({ workload: 'web', trimtab_when: 'week_ago' }, 100),
            series({ workload: 'gone', trimtab_when: 'week_ago' }, 3),
          ];
      const answer: Answer = {
        kind: 'series',
        series: question.name === 'throughput' ? [...then, ...now] : now,
      };
      return { question, answer, pastMissing: undefined };
    },
  );
  const { observations, asked } = observeAnswers('default', answered, wanted, NOW);
  expect(observations.problems).toEqual([]);
  const seen = [...observations.services.values()].map((s) => [
    s.service,
    s.figures.throughput?.value,
    s.throughputWeekAgo,
  ]);
  expect(seen).toEqual([
    ['web', 30, 100],
    ['new', 7, undefined],
    ['own', 5, 6],
  ]);
  expect(asked?.queries).toContain(
    'hits\nor\nlabel_replace(last_over_time((\nhits\n)[15m:15m] offset 7d), "trimtab_when", "week_ago", "", "")',
  );
});

test('labels and namespaces bound what is asked for', () => {
  const [question] = planQuestions(
    { labels: { cluster: 'eu "1"' }, queries: { cpu_utilization: 'x{$labels}[$window] / $basis' } },
    [service('web'), service('db', { namespace: 'a.b' })],
    NOW,
  );
  expect(question?.query).toBe('x{cluster="eu \\"1\\"", namespace=~"a\\\\.b|shop"}[15m] / requests');
});

/** What PromQL's lexer reads at the start of a text: a double-quoted Go string, and where it ends. */
function literalAt(text: string): { readonly value: string; readonly end: number } {
  if (text[0] !== '"') throw new Error('no literal');
  let value = '';
  for (let i = 1; i < text.length; i += 1) {
    const c = text[i] as string;
    if (c === '"') return { value, end: i + 1 };
    if (c === '\n') throw new Error('a line end within a literal');
    if (c !== '\\') {
      value += c;
      continue;
    }
    i += 1;
    const kind = text[i] as string;
    const simple = new Map(
      Object.entries({
        a: '\x07',
        b: '\b',
        f: '\f',
        n: '\n',
        r: '\r',
        t: '\t',
        v: '\v',
        '\\': '\\',
        '"': '"',
      }),
    ).get(kind);
    if (simple !== undefined) value += simple;
    else if (kind === 'u' && /^[\da-f]{4}/i.test(text.slice(i + 1))) {
      value += String.fromCharCode(Number.parseInt(text.slice(i + 1, i + 5), 16));
      i += 4;
    } else throw new Error(`unknown escape ${kind}`);
  }
  throw new Error('not closed');
}

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '"',
        "'",
        '`',
        '\\',
        '\n',
        '}',
        ') or vector(1)',
        '$window',
        '#',
        '$1',
        '.*',
        '|',
        '\u2028',
        'web',
      ),
    )
    .map((parts) => parts.join('')),
);

test('no text of a blueprint gets out of its literal', () => {
  fc.assert(
    fc.property(hostile, hostile, (namespace, name) => {
      const own = service('s', { namespace, name, queries: { throughput: 'a{n=$namespace,w=$workload}' } });
      const query = planQuestions(PLAIN, [own], NOW).find((q) => q.own)?.query ?? '';
      const first = literalAt(query.slice('a{n='.length));
      expect(first.value).toBe(namespace);
      const rest = query.slice('a{n='.length + first.end);
      expect(rest.slice(0, 3)).toBe(',w=');
      const second = literalAt(rest.slice(3));
      expect(second.value).toBe(name);
      expect(rest.slice(3 + second.end)).toBe('}');
      expect(fill('$a', { a: quote('$a') })).toBe(quote('$a'));
    }),
  );
});

test('a list of namespaces matches these and no other', () => {
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 1 }), hostile, (texts, other) => {
      const pattern = new RegExp(`^(?:${literalAt(quoteAlternatives(texts)).value})$`);
      for (const text of texts) expect(pattern.test(text)).toBe(true);
      expect(pattern.test(other)).toBe(texts.includes(other));
    }),
  );
});
