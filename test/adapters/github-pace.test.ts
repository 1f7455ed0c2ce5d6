import { once } from 'node:events';
import { createServer, type OutgoingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { expect, onTestFinished, test, vi } from 'vitest';
import { connectGitHub } from '../../src/adapters/github/client.ts';
import { openPace, type Weight } from '../../src/adapters/github/pace.ts';
import { limitOf } from '../../src/adapters/github/patience.ts';

const NOW = Date.parse('2026-02-10T18:30:00Z');
const repo = { owner: 'acme', repo: 'shop' };
const labels = { ...repo, issue_number: 1, labels: ['ours'] };

interface Told {
  readonly status: number;
  readonly headers?: OutgoingHttpHeaders;
  readonly body: string;
}

/** Starts a GitHub that answers in this order, and then for ever with the last. */
async function answering(...answers: readonly Told[]) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { status, headers, body } = answers[Math.min(asked.length, answers.length - 1)] as Told;
    asked.push(`${request.method} ${request.url}`);
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = connectGitHub({ ...about, apiUrl, serverUrl: apiUrl });
  return { asked, client };
}
const about = { owner: 'acme', name: 'shop', token: 'a-secret-token', throttled: true };

const fine: Told = { status: 200, body: '[]' };
const limited = (status: number, headers: OutgoingHttpHeaders): Told => ({
  status,
  headers,
  body: '{"message": "You have exceeded a secondary rate limit."}',
});

/** Sets the system's clock alone, as a person or NTP would. */
function clockAt(time: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: time });
  onTestFinished(() => {
    vi.useRealTimers();
  });
}

test('a clock that is set back or ahead by a day in the middle of a run keeps no request waiting', async () => {
  const { asked, client } = await answering(limited(429, { 'retry-after': '1' }), fine);
  clockAt(NOW);
  await client.rest.issues.addLabels(labels);
  clockAt(NOW - 86_400_000);
  await client.rest.issues.addLabels(labels);
  await client.rest.repos.get(repo);
  clockAt(NOW + 86_400_000);
  await client.rest.issues.addLabels(labels);
  expect(asked.map((one) => one.split(' ')[0])).toEqual(['POST', 'POST', 'POST', 'GET', 'POST']);
});

test.each<[string, Told]>([
  ['a wait of a million years', limited(429, { 'retry-after': '31557600000000' })],
  ['a wait of three minutes', limited(403, { 'retry-after': '180' })],
  [
    'a limit that lifts in the year 5138',
    limited(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '100000000000' }),
  ],
])('a server that asks for %s is left to the next run', async (_, answer) => {
  // Without the words, it is a limit for its headers.
  const { asked, client } = await answering({ ...answer, body: '{"message": "no"}' });
  await expect(client.rest.repos.get(repo)).rejects.toThrow('no');
  expect(asked).toHaveLength(1);
});

test('a query that meets the limit of GraphQL waits until it lifts, by the clock of the server', async () => {
  const lifts = { 'x-ratelimit-reset': '1770748200', date: 'Tue, 10 Feb 2026 18:30:00 GMT' };
  const spent = { status: 200, headers: lifts, body: '{"errors": [{"type": "RATE_LIMITED"}]}' };
  const { asked, client } = await answering(spent, { ...fine, body: '{"data": {"viewer": null}}' });
  expect(await client.graphql('{ viewer { login } }')).toEqual({ viewer: null });
  expect(asked).toHaveLength(2);
});

const SECONDARY = 'You have exceeded a secondary rate limit.';
const RESET = String(NOW / 1000 + 30);
test.each<[string, Parameters<typeof limitOf>[0], number | undefined]>([
  ['an answer', { status: 200, headers: { 'retry-after': '5' } }, undefined],
  ['a refusal', { status: 403, message: 'Resource not accessible', headers: {} }, undefined],
  ['an overloaded server', { status: 503, headers: { 'retry-after': '5' } }, undefined],
  ['seconds', { status: 429, headers: { 'retry-after': '5' } }, 5],
  ['none at all', { status: 429, headers: { 'retry-after': '0' } }, 1],
  ['nothing said', { status: 403, message: SECONDARY }, 60],
  ['no number', { status: 429, message: SECONDARY, headers: { 'retry-after': 'soon' } }, 60],
  ['a negative one', { status: 429, message: SECONDARY, headers: { 'retry-after': '-1' } }, 60],
  ['an infinite one', { status: 429, message: SECONDARY, headers: { 'retry-after': '1e999' } }, 60],
  ['a reset', { status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': RESET } }, 31],
  [
    'a reset, and the time',
    {
      status: 403,
      headers: {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': RESET,
        date: 'Tue, 10 Feb 2026 18:30:20 GMT',
      },
    },
    11,
  ],
  [
    'a reset long ago',
    { status: 429, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '0' } },
    1,
  ],
  ['no reset', { status: 429, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': 'NaN' } }, 60],
  ['a query', { status: 200, data: { errors: [{ type: 'RATE_LIMITED' }] } }, 60],
  ['a query that is wrong', { status: 200, data: { errors: [{ type: 'NOT_FOUND' }, null] } }, undefined],
])('a limit lifts after what is told: %s', (_, outcome, seconds) => {
  expect(limitOf(outcome, NOW)).toBe(seconds);
});

/** A clock whose time passes in sleep alone. */
function sleepy() {
  let time = 0;
  const sleepers: { readonly until: number; readonly wake: () => void }[] = [];
  const clock = {
    now: () => time,
    sleep: (ms: number) => new Promise<void>((wake) => sleepers.push({ until: time + ms, wake })),
  };
  /** Lets time pass until nobody sleeps. */
  const pass = async () => {
    for (;;) {
      await new Promise(setImmediate);
      sleepers.sort((a, b) => a.until - b.until);
      const next = sleepers.shift();
      if (next === undefined) return;
      time = Math.max(time, next.until);
      next.wake();
    }
  };
  return { clock, pass };
}

/** Distances between moments, in order. */
function distances(moments: readonly number[]): number[] {
  return moments.slice(1).map((at, index) => at - (moments[index] ?? 0));
}

test('writes keep their distance, reads their number, and nothing goes out while the run rests, nor later than that', async () => {
  const weights = fc.array(fc.constantFrom<Weight>('read', 'write', 'announcement'), { maxLength: 40 });
  const rests = fc.array(fc.integer({ min: 1, max: 120_000 }), { maxLength: 30 });
  const check = async (kinds: readonly Weight[], asked: readonly number[]) => {
    const { clock, pass } = sleepy();
    const pace = openPace(clock);
    const starts: { readonly kind: Weight; readonly at: number }[] = [];
    let [reading, most, rested, quietUntil] = [0, 0, 0, 0];
    const all = kinds.map((kind, index) =>
      pace.send(kind, async () => {
        const isRead = kind === 'read';
        expect(clock.now()).toBeGreaterThanOrEqual(quietUntil);
        starts.push({ kind, at: clock.now() });
        if (isRead) reading += 1;
        most = Math.max(most, reading);
        await clock.sleep(500);
        if (isRead) reading -= 1;
        const until = clock.now() + (asked[index] ?? 0);
        const more = until - Math.max(quietUntil, clock.now());
        if (!pace.rest(asked[index] ?? 0)) return expect(rested + more).toBeGreaterThan(600_000);
        rested += Math.max(0, more);
        quietUntil = Math.max(quietUntil, until);
      }),
    );
    await pass();
    await Promise.all(all);
    expect(most).toBeLessThanOrEqual(10);
    expect(rested).toBeLessThanOrEqual(600_000);
    expect(clock.now()).toBeLessThanOrEqual(kinds.length * 3_500 + rested);
    const writes = starts.filter(({ kind }) => kind !== 'read');
    for (const ms of distances(writes.map(({ at }) => at))) expect(ms).toBeGreaterThanOrEqual(1_000);
    const announced = writes.filter(({ kind }) => kind === 'announcement');
    for (const ms of distances(announced.map(({ at }) => at))) expect(ms).toBeGreaterThanOrEqual(3_000);
  };
  await fc.assert(fc.asyncProperty(weights, rests, check), { numRuns: 60 });
});
