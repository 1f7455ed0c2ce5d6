/** Writes the comment by which editors find the schema of a YAML file. */
export function schemaLine(id: string): string {
  return `# yaml-language-server: $schema=${id}`;
}

/**
 * Writes a text as a YAML scalar: in quotes unless it is a plain name that no parser reads as anything else.
 */
export function scalar(text: string): string {
  return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text) && !/^(true|false|null|yes|no|on|off|y|n)$/.test(text)
    ? text
    : JSON.stringify(text);
}

/** Writes a text for a comment, on one line whatever it holds. */
export function inComment(text: string): string {
  return /^[\x20-\x7e]+$/.test(text) ? text : JSON.stringify(text);
}
