import { execFileSync } from 'node:child_process';
import { symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readInside, readText } from '../../src/adapters/files/text-file.ts';
import { readReviewEvent } from '../../src/adapters/github/event.ts';
import { TrimtabError } from '../../src/lib/errors.ts';
import { folder } from '../support/terminal.ts';

test('a file named by a person is read wherever it lies, and is a regular one', () => {
  const dir = folder({ 'a.json': 'ü{}' });
  symlinkSync('a.json', join(dir, 'link'));
  expect(readText(join(dir, 'link'))).toBe('ü{}');
  // States a size of 0, and has more.
  expect(readText('/proc/self/status')).toMatch(/^Name:/);
  execFileSync('mkfifo', [join(dir, 'pipe')]);
  writeFileSync(join(dir, 'large'), '');
  truncateSync(join(dir, 'large'), 3 * 2 ** 30);
  expect(() => readText(join(dir, 'pipe'))).toThrow(/pipe: a pipe or a device, not a regular file$/);
  expect(() => readText('/dev/zero')).toThrow('/dev/zero: a pipe or a device, not a regular file');
  expect(() => readText(join(dir, 'large'))).toThrow(/large: larger than 256 MiB$/);
  expect(() => readText(join(dir, 'a.json'), 2)).toThrow(TrimtabError);
  expect(() => readText(dir)).toThrow(`${dir}: a folder, not a file`);
  expect(() => readText(join(dir, 'none'))).toThrow(/none: no such file$/);
});

test('a file named by trimtab.yaml is read in the repository alone', () => {
  const outside = folder({ 'secret.json': '{}' });
  const dir = folder({ 'a/b.json': '{"a": 1}', 'a/c': '' });
  symlinkSync(join(outside, 'secret.json'), join(dir, 'link.json'));
  symlinkSync(outside, join(dir, 'out'));
  execFileSync('mkfifo', [join(dir, 'pipe')]);
  expect(readInside(dir, './a/b.json')).toBe('{"a": 1}');
  for (const [path, why] of [
    ['link.json', /link\.json is a link/],
    ['out/secret.json', /out is a link/],
    ['a/../../x', /no file of the repository$/],
    ['/etc/hostname', /no file of the repository$/],
    ['/proc/self/environ', /no file of the repository$/],
    ['.git/config', /no file of the repository$/],
    ['pipe', /a pipe or a device/],
    ['a', /a folder, not a file/],
    ['none.json', /no such file/],
  ] as const)
    expect(() => readInside(dir, path), path).toThrow(why);
});

const hostile = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom(
    { toString: 1, valueOf: 2 },
    { length: 3 },
    [[[]]],
    -1,
    1e308,
    'gh-readonly-queue/main/pr-1-ab',
  ),
);
const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const payload = fc.record({
  pull_request: some(fc.oneof(hostile, fc.record({ number: hostile }))),
  merge_group: some(fc.oneof(hostile, fc.record({ head_ref: hostile, head_sha: hostile }))),
  workflow_run: some(
    fc.oneof(
      hostile,
      fc.record({
        event: fc.oneof(hostile, fc.constant('pull_request')),
        head_branch: hostile,
        head_repository: fc.oneof(hostile, fc.record({ full_name: hostile })),
        pull_requests: fc.oneof(hostile, fc.array(fc.oneof(hostile, fc.record({ number: hostile })))),
      }),
    ),
  ),
});

test('whatever an event holds, it is one of the three or none', () => {
  const path = join(folder(), 'event.json');
  const read = (text: string) => {
    writeFileSync(path, text);
    return readReviewEvent({ GITHUB_EVENT_PATH: path });
  };
  fc.assert(
    fc.property(payload, (value) => {
      const event = read(JSON.stringify(value));
      expect([undefined, 'pull', 'group', 'relay']).toContain(event?.kind);
      if (event?.kind === 'pull') expect(Number.isSafeInteger(event.number)).toBe(true);
      if (event?.kind === 'relay') expect(event.numbers.every(Number.isSafeInteger)).toBe(true);
    }),
    { numRuns: 500 },
  );
  for (const text of ['', 'null', '7', '[]', '{"a"', '['.repeat(100_000)])
    expect(() => read(text)).toThrow(/^the event payload cannot be read: .*event\.json:1:\d+: /);
  expect(() => readReviewEvent({ GITHUB_EVENT_PATH: `${path}.none` })).toThrow(/no such file$/);
});
