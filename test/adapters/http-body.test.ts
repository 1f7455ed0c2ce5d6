import { expect, test } from 'vitest';
import { readBody } from '../../src/adapters/http-body.ts';

const MIB = 1024 * 1024;

test('a body is read to its end, and characters that are cut in two are whole again', async () => {
  const bytes = Buffer.from('größe 🚀'.repeat(100));
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += 3) yield bytes.subarray(at, at + 3);
  }
  expect(await readBody(pieces(), MIB)).toBe(bytes.toString());
  expect(await readBody(null, MIB)).toBe('');
});

test('a body without end is given up at its limit, and its source is let go', async () => {
  let [sent, ended] = [0, false];
  async function* flood() {
    try {
      for (;;) {
        sent += MIB;
        yield Buffer.alloc(MIB);
      }
    } finally {
      ended = true;
    }
  }
  await expect(readBody(flood(), 3 * MIB)).rejects.toThrow('the answer is longer than 3 MiB');
  expect({ sent, ended }).toEqual({ sent: 4 * MIB, ended: true });
});
