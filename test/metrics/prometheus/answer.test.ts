import { expect, test } from 'vitest';
import { readAnswer } from '../../../src/metrics/prometheus/answer.ts';

const success = (data: unknown, more: object = {}) => JSON.stringify({ status: 'success', data, ...more });
const vector = (...values: unknown[]) => ({
  resultType: 'vector',
  result: values.map((value) => ({ metric: { workload: 'web' }, value })),
});
const AT = 1_770_748_200_000;

test.each([
  ['an empty vector', vector(), []],
  ['a value', vector([AT / 1000, '0.5']), [[[AT, 0.5]]]],
  ['fractions of a second', vector([1_770_748_200.781, '1e-3']), [[[1_770_748_200_781, 0.001]]]],
  [
    'what is no number, for the reader to refuse',
    vector([1, 'NaN'], [1, '+Inf'], [1, '-Inf'], [1, ''], [1, 'x']),
    [
      [[1000, Number.NaN]],
      [[1000, Number.POSITIVE_INFINITY]],
      [[1000, Number.NEGATIVE_INFINITY]],
      [[1000, Number.NaN]],
      [[1000, Number.NaN]],
    ],
  ],
  [
    'a native histogram, which has no value',
    { resultType: 'vector', result: [{ metric: {}, histogram: [1, { count: '3' }] }] },
    [[]],
  ],
  ['a scalar', { resultType: 'scalar', result: [2, '7'] }, [[[2000, 7]]]],
  [
    'a matrix',
    { resultType: 'matrix', result: [{ metric: {}, values: [[1, '1'], [2, '2'], 'x', [3]] }] },
    [
      [
        [1000, 1],
        [2000, 2],
      ],
    ],
  ],
])('reads %s', (_, data, points) => {
  const answer = readAnswer(200, success(data));
  expect(
    answer.kind === 'series' &&
      answer.series.map(({ times, values }) => [...times].map((time, i) => [time, values[i]])),
  ).toEqual(points);
});

test.each([
  [
    'a query that cannot be executed',
    422,
    '{"status":"error","errorType":"execution","error":"many-to-many matching not allowed"}',
    'query',
    '422 execution: many-to-many matching not allowed',
  ],
  [
    'a query that cannot be parsed',
    400,
    '{"status":"error","errorType":"bad_data","error":"1:5: parse error"}',
    'query',
    '400 bad_data: 1:5: parse error',
  ],
  [
    'a query that took too long',
    503,
    '{"status":"error","errorType":"timeout","error":"query timed out"}',
    'server',
    '503 timeout: query timed out',
  ],
  [
    'an error with the wrong status',
    200,
    '{"status":"error","errorType":"internal","error":"boom"}',
    'server',
    '200 internal: boom',
  ],
  ['a proxy', 502, '<html>\n<h1>Bad   Gateway</h1>', 'server', '502: "<html> <h1>Bad Gateway</h1>"'],
  [
    'a server that wants credentials',
    401,
    'Unauthorized\n',
    'server',
    '401: "Unauthorized"; check token_env, username and headers of this source',
  ],
  ['a login page', 302, '', 'server', '302: the server redirects elsewhere; set url to where it really is'],
  [
    'what is not JSON',
    200,
    '<html>login</html>',
    'server',
    'not an answer of the Prometheus API: "<html>login</html>"',
  ],
  ['other JSON', 200, '[1]', 'server', 'not an answer of the Prometheus API: "[1]"'],
  ['nothing', 200, '', 'server', 'not an answer of the Prometheus API: an empty answer'],
  [
    'half an answer',
    200,
    '{"status":"success","data":{"resultType":"vector","resu',
    'server',
    'not an answer of the Prometheus API: "{"status":"success","data":{"resultType":"vector","resu"',
  ],
  [
    'JSON of another shape',
    200,
    success({}),
    'server',
    'not an answer of the Prometheus API: its data has no resultType',
  ],
  [
    'a result that is no list',
    200,
    success({ resultType: 'vector', result: { up: 1 } }),
    'server',
    'not an answer of the Prometheus API: its data.result is {"up":1}',
  ],
  [
    'an error of several lines',
    503,
    '{"status":"error","errorType":"unavailable","error":"storage:\\n  not ready\\n"}',
    'server',
    '503 unavailable: storage: not ready',
  ],
  [
    'a string',
    200,
    success({ resultType: 'string', result: [1, 'x'] }),
    'query',
    'the query gives a string, where a vector is expected',
  ],
  [
    'stores that did not answer (Thanos)',
    200,
    success(vector([1, '1']), { warnings: ['PromQL warning: style', 'store 10.0.0.1 timed out'] }),
    'server',
    'partial answer: store 10.0.0.1 timed out',
  ],
  [
    'nodes that did not answer (VictoriaMetrics)',
    200,
    success(vector([1, '1']), { isPartial: true }),
    'server',
    'partial answer: the server says isPartial',
  ],
])('refuses %s', (_, status, body, blame, reason) => {
  expect(readAnswer(status, body)).toEqual({ kind: 'failed', reason, blame });
});

test('remarks on the style of a query cost nothing', () => {
  const remarks = {
    infos: ['PromQL info: metric might not be a counter'],
    warnings: ['PromQL warning: bucket label "le" is missing'],
  };
  expect(readAnswer(200, success(vector([1, '1']), remarks)).kind).toBe('series');
});
