import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeMarkdown, sanitizeText } from '../../src/lib/markdown.ts';
import { escapeLines, showUnseen } from '../../src/lib/visible.ts';

const unseen = Array.from({ length: 0x110000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))
  .filter((character) => /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(character));

test('every control and format character, and each separator of lines, is shown by its code point', () => {
  expect(unseen.length).toBeGreaterThan(200);
  for (const character of unseen) {
    const shown = `a\\u{${character.codePointAt(0)?.toString(16)}}b`;
    expect(showUnseen(`a${character}b`)).toBe(shown);
    expect(escapeLines(`a${character}b`)).toBe(character === '\n' ? 'a\nb' : shown);
    expect(sanitizeText(`a${character}b`)).toBe(/[\r\n]/.test(character) ? 'a b' : shown);
    expect(escapeMarkdown(`a${character}b`)).not.toContain(character);
  }
  expect(showUnseen('plain: ünï 漢字 e\u0301')).toBe('plain: ünï 漢字 e\u0301');
});

test('no text makes a line that the runner takes for a command, however it is cut up', () => {
  const piece = fc.constantFrom(...unseen, ':', '::', '::error::', '##[', '#', '[', ' ', '\t', 'a');
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, (raw) => {
      const lines = escapeLines(raw).split('\n');
      expect(lines).toHaveLength(raw.split('\n').length);
      for (const line of lines) {
        // https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
        expect(line.trimStart().startsWith('::')).toBe(false);
        expect(line).not.toContain('##[');
        expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      }
    }),
  );
});

test('what is escaped once stays as it is', () => {
  const once = escapeLines('  ::warning::x\n##[group]\u202e');
  expect(once).toBe('  \\u{3a}:warning::x\n#\\u{23}[group]\\u{202e}');
  expect(escapeLines(once)).toBe(once);
});
