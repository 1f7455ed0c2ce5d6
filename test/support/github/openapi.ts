import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

type Schema = { readonly [key: string]: unknown };

interface Operation {
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: Schema } } };
  readonly responses: Readonly<Record<string, Schema>>;
}

const document = JSON.parse(readFileSync(new URL('openapi.json', import.meta.url), 'utf8')) as {
  paths: Record<string, Record<string, Operation>>;
  components: Record<string, Record<string, Schema>>;
};

/** OpenAPI 3.0 says `nullable`; JSON Schema says so in the type. */
function toJsonSchema(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(toJsonSchema);
  if (typeof node !== 'object' || node === null) return node;
  const { nullable, discriminator: _, example: __, ...rest } = node as Schema;
  const entries = Object.entries(rest).map(([key, value]) => [
    key,
    key === 'enum' ? value : toJsonSchema(value),
  ]);
  const converted = Object.fromEntries(entries) as Schema;
  if (!nullable) return converted;
  if (Array.isArray(converted.enum)) return { anyOf: [converted, { type: 'null' }] };
  return typeof converted.type === 'string'
    ? { ...converted, type: [converted.type, 'null'] }
    : { anyOf: [converted, { type: 'null' }] };
}

const root = toJsonSchema(document) as typeof document;
const ajv = new Ajv2020({
  strict: false,
  validateFormats: false,
  inlineRefs: false,
  code: { optimize: false },
}).addSchema(root, 'github');
const compiled = new Map<string, ValidateFunction>();

function validator(pointer: string): ValidateFunction {
  const known = compiled.get(pointer) ?? ajv.compile({ $ref: `github#${pointer}` });
  compiled.set(pointer, known);
  return known;
}

export interface Route {
  /** As the description writes it, such as `/repos/{owner}/{repo}/pulls`. */
  readonly path: string;
  readonly method: string;
  readonly params: Readonly<Record<string, string>>;
}

const routes = Object.keys(root.paths).map((path) => ({
  path,
  pattern: new RegExp(
    `^${path.replace(/\{(\w+)\}/g, (_, name) => `(?<${name}>${['path', 'ref', 'branch'].includes(name) ? '.+' : '[^/]+'})`)}$`,
  ),
}));

/** The operation that a request means; undefined where GitHub's description has none. */
export function routeOf(method: string, path: string): Route | undefined {
  for (const route of routes) {
    const match = route.pattern.exec(path);
    if (match && root.paths[route.path]?.[method]) {
      const params = Object.entries(match.groups ?? {}).map(([key, value]) => [
        key,
        decodeURIComponent(value),
      ]);
      return { path: route.path, method, params: Object.fromEntries(params) };
    }
  }
  return undefined;
}

const escaped = (text: string) => encodeURIComponent(text.replaceAll('~', '~0').replaceAll('/', '~1'));

/** What is wrong with a request's body, or undefined. */
export function requestFlaw({ path, method }: Route, body: unknown): string | undefined {
  if (!root.paths[path]?.[method]?.requestBody) return undefined;
  const validate = validator(
    `/paths/${escaped(path)}/${method}/requestBody/content/application~1json/schema`,
  );
  return validate(body ?? {}) ? undefined : ajv.errorsText(validate.errors);
}

/** A whole answer: what matters, and valid filling for everything else that GitHub promises. */
export function answer(route: Route, status: number, given: unknown): unknown {
  const schema = answerSchema(route, status);
  return schema ? fill(schema, given) : given;
}

export function answerFlaw(route: Route, status: number, body: unknown): string | undefined {
  if (!answerSchema(route, status)) return undefined;
  const validate = validator(`${answerPointer(route, status)}/content/application~1json/schema`);
  return validate(body) ? undefined : ajv.errorsText(validate.errors).slice(0, 500);
}

function answerSchema({ path, method }: Route, status: number): Schema | undefined {
  const response = resolve(root.paths[path]?.[method]?.responses[status] ?? {});
  const content = (response.content as Record<string, { schema?: Schema }> | undefined)?.['application/json'];
  return content?.schema;
}

/** Returns the JSON pointer to the description of an answer, which several operations may share. */
function answerPointer({ path, method }: Route, status: number): string {
  const ref = root.paths[path]?.[method]?.responses[status]?.$ref;
  return typeof ref === 'string' ? ref.slice(1) : `/paths/${escaped(path)}/${method}/responses/${status}`;
}

function resolve(schema: Schema): Schema {
  if (typeof schema.$ref !== 'string') return schema;
  const [, , kind = '', name = ''] = schema.$ref.split('/');
  return resolve(root.components[kind]?.[name] ?? {});
}

function fill(given: Schema, value: unknown): unknown {
  const schema = resolve(given);
  const options = (schema.anyOf ?? schema.oneOf) as Schema[] | undefined;
  if (value === null) return null;
  if (options) {
    if (value === undefined && options.some((option) => resolve(option).type === 'null')) return null;
    return fill(options.find((option) => resolve(option).type !== 'null') ?? {}, value);
  }
  if (schema.allOf) {
    // A part that does not describe a member would leave it unfilled: the parts that do come last.
    const parts = (schema.allOf as Schema[])
      .map(resolve)
      .sort((a, b) => Object.keys(a.properties ?? {}).length - Object.keys(b.properties ?? {}).length);
    return Object.assign({}, ...parts.map((part) => fill(part, value)));
  }
  const type = Array.isArray(schema.type)
    ? schema.type
    : [schema.type ?? (schema.properties ? 'object' : undefined)];
  if (value === undefined && type.includes('null')) return null;
  if (
    type.includes('object') &&
    (value === undefined || (typeof value === 'object' && !Array.isArray(value)))
  ) {
    const properties = (schema.properties ?? {}) as Record<string, Schema>;
    const required = (schema.required ?? []) as string[];
    const stated = (value ?? {}) as Record<string, unknown>;
    const keys = new Set([...required, ...Object.keys(stated)]);
    return Object.fromEntries([...keys].map((key) => [key, fill(properties[key] ?? {}, stated[key])]));
  }
  if (type.includes('array'))
    return Array.isArray(value) ? value.map((item) => fill((schema.items ?? {}) as Schema, item)) : [];
  if (value !== undefined) return value;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  if (type.includes('string'))
    return schema.format === 'date-time' ? '2026-01-01T00:00:00Z' : 'https://example.org/';
  if (type.includes('integer') || type.includes('number')) return 1;
  return type.includes('boolean') ? false : null;
}
