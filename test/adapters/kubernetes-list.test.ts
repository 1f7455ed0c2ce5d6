import { expect, test } from 'vitest';
import { listAll } from '../../src/adapters/kubernetes/list.ts';
import type { Json } from '../../src/lib/json.ts';

const PODS = { group: '', version: 'v1', plural: 'pods' };

/** Lists from a server whose page behind each token is this; the token of the first one is ''. */
function listFrom(page: (token: string) => Json) {
  const asked: string[] = [];
  const get = async (path: string) => {
    const token = decodeURIComponent(/&continue=(.*)$/.exec(path)?.[1] ?? '');
    asked.push(token);
    return { kind: 'answer', status: 200, body: page(token) } as const;
  };
  return listAll(get, PODS, [], (item) => item.name).then((listed) => ({ listed, asked }));
}

const page = (count: number, token?: unknown) => ({
  items: Array.from({ length: count }, (_, name) => ({ name })),
  metadata: { continue: token },
});

/** One text, however many objects hold it. */
const HUGE = 'x'.repeat(32 * 1024 * 1024);

test.each<[string, (token: string) => Json, RegExp, number]>([
  ['half of a surrogate pair', () => page(1, 'a\ud800'), /its continue token cannot be sent back$/, 1],
  ['a text of megabytes', () => page(1, 'x'.repeat(1e6)), /its continue token cannot be sent back$/, 1],
  ['the same token again', () => page(1, 'a'), /its pages lead back to an earlier one$/, 2],
  ['pages without end', (token) => page(1, `${token}1`.slice(0, 9) + token.length), /5000 pages$|earlier/, 2],
  [
    'empty pages without end',
    (token) => page(0, String(Number(token) + 1)),
    /longer than 5000 pages$/,
    5_001,
  ],
  [
    'objects of many megabytes',
    (token) => ({ items: [{ name: HUGE }], metadata: { continue: String(Number(token) + 1) } }),
    /longer than 256 MiB$/,
    9,
  ],
  ['objects without end', (token) => page(50_000, String(Number(token) + 1)), /than 500000 objects$/, 11],
])('a list that goes on with %s is given up with its reason', async (_, answer, reason, least) => {
  const { listed, asked } = await listFrom(answer);
  expect(listed).toMatchObject({
    items: [],
    reach: { kind: 'namespaces', failed: true, reason: expect.stringMatching(reason) },
  });
  expect(asked.length).toBeGreaterThanOrEqual(least);
  expect(asked.length).toBeLessThanOrEqual(5_001);
});

test.each([null, 7, {}, [], ''])('a continue token that is %j ends the list', async (token) => {
  const { listed, asked } = await listFrom(() => page(2, token));
  expect(listed).toMatchObject({ items: [0, 1], reach: { kind: 'cluster' } });
  expect(asked).toEqual(['']);
});
