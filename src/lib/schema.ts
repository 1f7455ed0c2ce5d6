import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { closest } from './did-you-mean.ts';
import type { Problem } from './errors.ts';
import { pointerSteps } from './json-pointer.ts';
import type { YamlFile } from './yaml.ts';

export type Check = (file: string, yaml: YamlFile, value: unknown) => Problem[];

/** Compiles a JSON Schema once, on first use, into a check whose findings are located in the file. */
export function compileSchema(schema: object): Check {
  let validate: ValidateFunction | undefined;
  return (file, yaml, value) => {
    // Checking the schema itself would compile the meta-schema first, which takes longer than checking hundreds of files.
    validate ??= new Ajv2020({
      allErrors: true,
      allowUnionTypes: true,
      verbose: true,
      strict: false,
      validateSchema: false,
    }).compile(schema);
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
      return located(
        join(key),
        `unknown key "${key}"`,
        near ? `Did you mean "${near}"?` : `Known keys: ${known.join(', ')}`,
      );
    }
    case 'required': {
      const key = String(error.params.missingProperty);
      return located(join(key), `"${key}" is missing`, `Add ${key}: under ${at || 'the top level'}`);
    }
    case 'enum':
      return located(
        at,
        `found ${found}`,
        `Use one of: ${(error.params.allowedValues as string[]).join(', ')}`,
      );
    case 'const':
      return located(at, `found ${found}`, `Only ${JSON.stringify(error.params.allowedValue)} is known`);
    case 'type':
      if (typeof error.data === 'number' && description !== undefined) {
        return located(at, `found ${found} without a unit`, `Expected: ${description}`);
      }
      return located(
        at,
        error.data === null
          ? 'there is nothing below it'
          : `found ${found}, which is not of type ${error.params.type}`,
        description
          ? `Expected: ${description}`
          : (SHAPES[error.params.type as string] ?? 'Correct the value'),
      );
    default:
      return located(
        at,
        `found ${found}, which ${error.message}`,
        description ? `Expected: ${description}` : 'Correct the value',
      );
  }
}

/** How YAML writes what a schema calls a type. */
const SHAPES: Readonly<Record<string, string>> = {
  object: 'Write a mapping: lines of `key: value`, indented below it',
  array: 'Write a list: lines that start with `- `, or `[a, b]`',
};

function dotted(pointer: string): string {
  return pointerSteps(pointer).reduce(
    (path, part) => (/^\d+$/.test(part) ? `${path}[${part}]` : path === '' ? part : `${path}.${part}`),
    '',
  );
}
