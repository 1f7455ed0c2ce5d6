// Writes the tables of docs/CONFIGURATION.md from the schemas: every key with its type, default, example and meaning. With
// --check it only compares.
import { readFileSync } from 'node:fs';
import { generatedSection, table } from './generated-section.mjs';

const PAGES = ['config', 'blueprint', 'policies'];
const FORMATS = {
  dns_label: 'DNS label',
  semantic_version: 'version',
  percent_below_100: 'percent',
  secret_variable: 'variable',
  percent_under_100: 'percent',
  percent_up_to_100: 'percent',
};

for (const name of PAGES) {
  const schema = JSON.parse(readFileSync(new URL(`../schemas/${name}.schema.json`, import.meta.url), 'utf8'));
  const rows = keysOf(schema, schema).map(({ path, node, required }) => [
    code(path),
    typeOf(node),
    required ? 'required' : node.default === undefined ? '' : value(node.default),
    exampleOf(node),
    inCell(node.description ?? ''),
  ]);
  const lines = table(['key', 'type', 'default', 'example', 'meaning'], rows);
  generatedSection('docs/CONFIGURATION.md', name, 'npm run docs:configuration', lines.join('\n'));
}

/** Lists the keys of a schema in its order, each with its dotted path; items of a list stand below `[]`. */
function keysOf(schema, node, at = '') {
  const below = (path, child, required) => {
    const resolved = { ...definition(schema, child), ...child };
    return [{ path, node: resolved, required }, ...keysOf(schema, resolved, path)];
  };
  const named = Object.entries(node.properties ?? {}).flatMap(([key, child]) =>
    below(at === '' ? key : `${at}.${key}`, child, node.required?.includes(key)),
  );
  const { additionalProperties: any, items } = node;
  return [
    ...named,
    ...(typeof any === 'object' && any.properties ? keysOf(schema, any, `${at}.<name>`) : []),
    ...(items?.properties ? keysOf(schema, items, `${at}[]`) : []),
  ];
}

function definition(schema, { $ref }) {
  return $ref === undefined ? undefined : schema.$defs[$ref.replace('#/$defs/', '')];
}

function typeOf({ $ref, type, enum: known, const: only, items, anyOf }) {
  if ($ref !== undefined) {
    const name = $ref.replace('#/$defs/', '');
    return FORMATS[name] ?? name;
  }
  if (known !== undefined) return known.map(code).join(', ');
  if (only !== undefined) return code(only);
  if (anyOf !== undefined) return `${typeOf(anyOf[0])}, or \`{up, down}\``;
  if (type === 'array') return `list of ${plural(typeOf(items))}`;
  return { object: 'mapping', string: 'text' }[type] ?? type;
}

function plural(name) {
  return name === 'text' ? 'texts' : `${name}s`;
}

/** Returns the example of a key; where it states none, its default or its known values serve. */
function exampleOf({ examples = [] }) {
  return examples.map(value).join(', ');
}

/** Writes a value as YAML on one line. */
function value(of) {
  return code(flow(of));
}

function flow(of) {
  if (Array.isArray(of)) return `[${of.map(flow).join(', ')}]`;
  if (of !== null && typeof of === 'object')
    return Object.keys(of).length === 0
      ? '{}'
      : `{ ${Object.entries(of)
          .map(([key, one]) => `${key}: ${flow(one)}`)
          .join(', ')} }`;
  return typeof of === 'string' && /^[[{*&!>'"%@`]|: | #|^\d+$|\{/.test(of) ? JSON.stringify(of) : String(of);
}

function code(text) {
  return `\`${String(text).replaceAll('|', '\\|')}\``;
}

function inCell(text) {
  return text.replaceAll('|', '\\|');
}
