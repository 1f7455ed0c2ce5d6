// A stand-in for `helm template`, run as a process of its own: values files and --set over values.yaml, and as much of the template
// language as the tests use. Flags that helm does not know, charts that are none and dependencies that are not there fail as in helm.
import { randomBytes } from 'node:crypto';
import { appendFileSync, existsSync, readdirSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CORE_SCHEMA, load } from 'js-yaml';

const { MODE = '', ...env } = process.env;
const args = process.argv.slice(2);
appendFileSync(fileURLToPath(new URL('./runs', import.meta.url)), `${JSON.stringify({ args, env })}\n`);

function fail(message) {
  process.stderr.write(`Error: ${message}\n`);
  process.exit(1);
}

if (MODE === 'hang') setInterval(() => {}, 1000);
else if (MODE === 'flood') for (;;) writeSync(1, '# flood\n'.repeat(1000));
else template();

function template() {
  const [verb, ...rest] = args;
  if (verb !== 'template') fail(`unknown command "${verb}" for "helm"`);
  const [name, chart, ...more] = rest.filter((arg) => !arg.startsWith('-'));
  if (chart === undefined || more.length > 0) fail('"helm template" requires at least 1 argument');
  if (!/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(name) || name.length > 53)
    fail(`invalid release name "${name}"`);
  if (!existsSync(join(chart, 'Chart.yaml'))) fail('Chart.yaml file is missing');
  const about = read(join(chart, 'Chart.yaml'));
  for (const key of ['apiVersion', 'name', 'version'])
    if (!about[key]) fail(`validation: chart.metadata.${key} is required`);
  const absent = (about.dependencies ?? []).filter(
    (one) => !existsSync(join(chart, 'charts', one.name, 'Chart.yaml')),
  );
  if (absent.length > 0)
    fail(
      `found in Chart.yaml, but missing in charts/ directory: ${absent.map((one) => one.name).join(', ')}`,
    );
  if (about.type === 'library') fail('library charts are not installable');
  const given = {};
  const release = { Name: name, Namespace: 'default' };
  for (const flag of rest.filter((arg) => arg.startsWith('-'))) {
    const [, key, value] = /^--([a-z-]+)(?:=(.*))?$/s.exec(flag) ?? fail(`unknown shorthand flag: ${flag}`);
    if (key === 'values') for (const file of value.split(',')) merge(given, read(file));
    else if (key === 'set' || key === 'set-string') set(given, value, key === 'set-string');
    else if (key === 'namespace') release.Namespace = value;
    else if (key !== 'skip-tests') fail(`unknown flag: --${key}`);
  }
  process.stdout.write(rendered(chart, about.name, given, release));
}

function read(path) {
  try {
    return load(readFileSync(path, 'utf8'), { schema: CORE_SCHEMA }) ?? {};
  } catch (error) {
    return fail(`failed to parse ${path}: ${error.message}`);
  }
}

function merge(into, from) {
  for (const [key, value] of Object.entries(from)) {
    const both = [into[key], value].every(
      (one) => typeof one === 'object' && one !== null && !Array.isArray(one),
    );
    if (both) merge(into[key], value);
    else into[key] = value;
  }
  return into;
}

function set(values, text, asText) {
  for (const part of text.split(/(?<!\\),/)) {
    const at = part.indexOf('=');
    const keys = part.slice(0, at).split('.');
    const last = keys.pop();
    let into = values;
    for (const key of keys) into = into[key] ??= {};
    const value = part.slice(at + 1);
    into[last] = asText || !/^\d+$|^true$|^false$/.test(value) ? value : JSON.parse(value);
  }
}

function rendered(chart, title, given, release) {
  const values = merge(existsSync(join(chart, 'values.yaml')) ? read(join(chart, 'values.yaml')) : {}, given);
  const own = readdirSync(join(chart, 'templates')).map((file) => {
    const text = readFileSync(join(chart, 'templates', file), 'utf8');
    return `---\n# Source: ${title}/templates/${file}\n${fill(text, { Values: values, Release: release, Chart: { Name: title } }, file)}`;
  });
  const below = existsSync(join(chart, 'charts')) ? readdirSync(join(chart, 'charts')) : [];
  return [
    ...below.map((name) =>
      rendered(join(chart, 'charts', name), `${title}/charts/${name}`, values[name] ?? {}, release),
    ),
    ...own,
  ].join('');
}

function fill(text, scope, file) {
  const title = scope.Chart.Name;
  const lookup = (path) =>
    path
      .split('.')
      .filter(Boolean)
      .reduce((value, key) => value?.[key], scope);
  const kept = text.replace(/^\{\{- if (not )?(\S+) \}\}\n(.*?)^\{\{- end \}\}\n/gms, (_, not, path, body) =>
    Boolean(lookup(path)) === (not === undefined) ? body : '',
  );
  return kept.replace(/\{\{ (.+?) \}\}/g, (_, expression) => {
    const [, why] = /^fail "(.*)"$/.exec(expression) ?? [];
    if (why !== undefined) fail(`execution error at (${title}/templates/${file}:1:6): ${why}`);
    if (expression.startsWith('randAlphaNum')) return randomBytes(8).toString('hex');
    const [, by, path] =
      /^(?:mul (\d+) )?(\.\S+)$/.exec(expression) ??
      fail(`parse error at (${title}): function "${expression}" not defined`);
    const value = lookup(path);
    return by === undefined ? String(value) : String(Number(by) * value);
  });
}
