import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Writes generated Markdown between `<!-- name -->` and `<!-- /name -->` of a file. With `--check` it only compares, and
 * fails where the file is stale.
 */
export function generatedSection(file, name, command, markdown) {
  const path = new URL(`../${file}`, import.meta.url);
  const page = readFileSync(path, 'utf8');
  const [before, rest] = page.split(`<!-- ${name} -->`);
  const after = rest?.split(`<!-- /${name} -->`)[1];
  if (after === undefined) throw new Error(`${file} has no <!-- ${name} --> … <!-- /${name} -->`);
  const written = `${before}<!-- ${name} -->\n\n${markdown}\n\n<!-- /${name} -->${after}`;
  if (process.argv[2] !== '--check') writeFileSync(path, written);
  else if (written !== page) {
    console.error(`${file}: the section "${name}" is stale: run \`${command}\``);
    process.exitCode = 1;
  }
}

/** Returns the lines of a table, padded as the formatter pads it, so that the two agree. */
export function table(head, rows) {
  const widths = head.map((cell, column) =>
    Math.max(3, cell.length, ...rows.map((row) => row[column].length)),
  );
  const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)];
}
