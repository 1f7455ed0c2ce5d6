import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOut, type Style } from '../../src/lib/styled.ts';

const style = fc.constantFrom<Style | undefined>(undefined, 'bold', 'dim', 'red', 'cyan');
const spans = fc.array(fc.record({ text: fc.string({ unit: 'binary', maxLength: 60 }), style }), {
  maxLength: 6,
});

test('no line is wider than the screen but for a word that is, and nothing but a style is a control character', () => {
  fc.assert(
    fc.property(spans, fc.integer({ min: 8, max: 60 }), fc.nat(6), (text, width, indent) => {
      const lines = layOut(text, { width, color: true }, indent);
      for (const line of lines) {
        const plain = stripVTControlCharacters(line);
        expect(plain).not.toMatch(/\p{Cc}/u);
        expect(plain).not.toMatch(/^\s*::|##\[/);
        const words = plain.trim().split(' ');
        if (words.length > 1) expect([...plain].length).toBeLessThanOrEqual(width);
        for (const rest of line.split('\x1b').slice(1)) expect(rest).toMatch(/^\[\d+m/);
      }
      const plainly = layOut(text, { width, color: false }, indent);
      expect(lines.map(stripVTControlCharacters)).toEqual(plainly);
    }),
  );
});

test('words of one style are painted together, and lines below the first hang', () => {
  const spans = [{ text: 'web', style: 'bold' as const }, { text: 'from two to three replicas' }];
  expect(layOut(spans, { width: 16, color: true }, 0, 2)).toEqual([
    `${'\x1b[1m'}web${'\x1b[22m'} from two to`,
    '  three replicas',
  ]);
});
