import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Problem } from './errors.ts';
import type { YamlFile } from './yaml.ts';

export type Check = (file: string, yaml: YamlFile, value: unknown) => Problem[];

/** Compiles a JSON Schema once, on first use, into a check whose findings are located in the file. */
export function compileSchema(schema: object): Check {
  let validate: ValidateFunction | undefined;
  return (file, yaml, value) => {
    // Checking the schema itself would compile the meta-schema first, which takes longer than checking hundreds of files.
    validate ??= new Ajv2020({ allErrors: true, allowUnionTypes: true, verbose: true, strict: false, validateSchema: false }).compile(
      schema,
    );
    if (validate(value)) return [];
    return tellable(validate.errors ?? []).map((error) => problem(file, yaml, error));
  };
}

/** `anyOf` and `if` report each branch and then themselves: the branches say it better, and of two wrong types the first is enough. */
function tellable(errors: readonly ErrorObject[]): ErrorObject[] {
  const typed = new Set<string>();
  return errors.filter(({ keyword, instancePath }) => {
    if (keyword === 'anyOf' || keyword === 'if') return false;
    if (keyword !== 'type') return true;
    const first = !typed.has(instancePath);
    typed.add(instancePath);
    return first;
  });
}

function problem(file: string, yaml: YamlFile, error: ErrorObject): Problem {
  const at = dotted(error.instancePath);
  const join = (key: string) => (at === '' ? key : `${at}.${key}`);
  const found = yaml.text(at) ?? JSON.stringify(error.data)?.slice(0, 80);
  const { description } = (error.parentSchema ?? {}) as { description?: string };
  const located = (path: string, message: string, fix: string): Problem => ({
    file,
    ...yaml.place(path),
    rule: path || 'file',
    message,
    fix,
  });
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String(error.params.additionalProperty);
      const known = Object.keys((error.parentSchema as { properties?: object }).properties ?? {});
      const near = closest(key, known);
      return located(join(key), `unknown key "${key}"`, near ? `Did you mean "${near}"?` : `Known keys: ${known.join(', ')}`);
    }
    case 'required': {
      const key = String(error.params.missingProperty);
      return located(join(key), `"${key}" is missing`, `Add ${key}: under ${at || 'the top level'}`);
    }
    case 'enum':
      return located(at, `found ${found}`, `Use one of: ${(error.params.allowedValues as string[]).join(', ')}`);
    case 'const':
      return located(at, `found ${found}`, `Only ${JSON.stringify(error.params.allowedValue)} is known`);
    case 'type':
      if (typeof error.data === 'number' && description !== undefined) {
        return located(at, `found ${found} without a unit`, `Expected: ${description}`);
      }
      return located(
        at,
        `found ${found}, which is not of type ${error.params.type}`,
        description ? `Expected: ${description}` : 'Correct the value',
      );
    default:
      return located(at, `found ${found}, which ${error.message}`, description ? `Expected: ${description}` : 'Correct the value');
  }
}

function dotted(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((path, part) => (/^\d+$/.test(part) ? `${path}[${part}]` : path === '' ? part : `${path}.${part}`), '');
}

/** The known key within two edits of the one written. */
function closest(key: string, known: readonly string[]): string | undefined {
  const ranked = known.map((name) => ({ name, distance: editDistance(key, name) })).sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best && best.distance <= Math.max(2, Math.floor(key.length / 4)) ? best.name : undefined;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
