/** Characters that are not seen, or that a terminal acts on. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * Writes every character that is not seen as its code point, such as `\u{202e}`: they could rewrite a
 * terminal's screen, and those that change the direction of writing could make one name read as another
 * (https://trojansource.codes).
 */
export function showUnseen(text: string): string {
  return text.replace(UNSEEN, codePoint);
}

/**
 * Escapes lines for a terminal or a workflow's log: line breaks stay, other unseen characters become visible,
 * and no line is one in which GitHub's runner would read a command of ours, such as `::error::` or
 * `##[error]`: https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
export function escapeLines(text: string): string {
  return text
    .replace(UNSEEN, (character) => (character === '\n' ? character : codePoint(character)))
    .replace(/^([^\S\n]*):(?=:)/gm, `$1${codePoint(':')}`)
    .replaceAll('##[', `#${codePoint('#')}[`);
}

/**
 * Escapes JSON for a terminal or a log. Every program reads the same value from it: unseen characters, which JSON
 * has within texts only, become `\\u` escapes, and so does the sign by which the runner knows its older commands.
 */
export function escapeJson(json: string): string {
  // Most of it is plain ASCII and signs of our own messages, which this finds faster than the classes of characters.
  if (!/[^\x20-\x7e\n×–—…≤≥]/.test(json) && !json.includes('##[')) return json;
  return json
    .replace(UNSEEN, (character) => (character === '\n' ? character : codeUnits(character)))
    .replaceAll('##[', '#\\u0023[');
}

function codeUnits(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}

function codePoint(character: string): string {
  return `\\u{${character.codePointAt(0)?.toString(16)}}`;
}
