const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/**
 * Returns Markdown as a rendered page would show it, in plain text: without markers, with the columns of tables in
 * line. Knows what pull requests and comments of this tool hold.
 */
export function plainMarkdown(markdown: string): string {
  const lines = markdown
    .replace(/<!--[\s\S]*?-->/g, '')
    .trim()
    .split('\n');
  const shown: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const rows = tableAt(lines, at);
    if (rows.length === 0) {
      shown.push(plainText((lines[at] as string).replace(/^#+ /, '')));
      at += 1;
    } else {
      shown.push(...alignColumns(rows.filter((row) => !/^\|[-:|\s]+\|$/.test(row)).map(cellsOf)));
      at += rows.length;
    }
  }
  return shown.join('\n');
}

/** Returns the lines of the table that begins there; none where none does. */
function tableAt(lines: readonly string[], start: number): readonly string[] {
  let end = start;
  while (lines[end]?.startsWith('|')) end += 1;
  return lines.slice(start, end);
}

function cellsOf(row: string): string[] {
  const cells = row.split(/(?<!\\)\|/).slice(1, -1);
  return cells.map((cell) => plainText(cell.trim()));
}

function alignColumns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** Takes markers out of one line; what a backslash or an entity stands for stays. */
function plainText(line: string): string {
  return line
    .replace(/<\/?[a-z]+>/g, '')
    .replace(/(?<!\\)\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(?<!\\)(\*\*|`)/g, '')
    .replace(/\\([\\`*_[\]|~!$])/g, '$1')
    .replace(/&(?:lt|gt|amp);/g, (entity) => ENTITIES[entity] as string)
    .replaceAll('\u200b', '');
}
