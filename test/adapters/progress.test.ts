import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openProgress } from '../../src/adapters/progress.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A terminal of this width, and what was written to it. */
function terminal(columns = 80) {
  const written: string[] = [];
  return { stream: { isTTY: true, columns, write: (text: string) => written.push(text) }, written };
}

const ERASE = '\r\u001b[2K';
const clock = () => Date.now();

test('what takes a second or less is not told of', () => {
  const { stream, written } = terminal();
  const progress = openProgress(stream, {}, clock);
  progress?.tell('asking sources', 0, 3);
  vi.advanceTimersByTime(900);
  progress?.end();
  vi.advanceTimersByTime(5000);
  expect(written).toEqual([]);
});

test('a longer wait shows how far it is on one line, which is erased at the end', () => {
  const { stream, written } = terminal(20);
  const progress = openProgress(stream, {}, clock);
  progress?.tell('asking sources', 0, 3);
  vi.advanceTimersByTime(3000);
  expect(written).toEqual([`${ERASE}asking sources: 0 o`]);
  progress?.tell('pushed', 1);
  vi.advanceTimersByTime(3000);
  progress?.end();
  expect(written.slice(1)).toEqual([`${ERASE}pushed: 1`, ERASE]);
});

test('work that leaves no time for timers is told of as well, ten times a second at most', () => {
  const { stream, written } = terminal();
  const progress = openProgress(stream, {}, clock);
  for (let done = 0; done < 3000; done += 1) {
    vi.setSystemTime(Date.now() + 1);
    progress?.tell('reading manifests', done, 3000);
  }
  progress?.end();
  expect(written[0]).toMatch(/reading manifests: \d+ of 3000$/);
  expect(written.length).toBeGreaterThan(10);
  expect(written.length).toBeLessThanOrEqual(22);
});

test.each([
  ['a pipe', { isTTY: false }, {}],
  ['a terminal without a cursor', { isTTY: true }, { TERM: 'dumb' }],
  ['a job of CI, whatever it says it is', { isTTY: true }, { CI: 'true' }],
])('%s gets no progress', (_, stream, environment) => {
  expect(openProgress({ ...stream, write: () => undefined }, environment)).toBeUndefined();
});
