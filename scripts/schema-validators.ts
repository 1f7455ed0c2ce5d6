import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';

const IMPORT = /^(.*\.schema\.json)\?validator(?:=(.*))?$/;
const MODULE = /^\0validator:(.*)#(.*)\.js$/;
const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Returns a plugin for Rolldown and Vite that turns `import validate from '….schema.json?validator'` into the validator
 * which ajv makes of the schema: compiling it anew in each run takes longer than everything else that a small run does.
 * `?validator=name` validates the property of that name alone.
 */
export function schemaValidators() {
  return {
    name: 'schema-validators',
    // For Vite, which otherwise finds the schema itself first.
    enforce: 'pre' as const,
    // Filters are looked at without a call for each of the two thousand modules.
    resolveId: {
      filter: { id: IMPORT },
      handler(id: string, importer: string | undefined): string | undefined {
        const [, path, property = ''] = IMPORT.exec(id) ?? [];
        if (path === undefined) return undefined;
        // The bundle names the module, so that its path must be the same on every machine.
        const schema = relative(ROOT, resolve(dirname(importer ?? ''), path));
        return `\0validator:${schema}#${property}.js`;
      },
    },
    load: {
      filter: { id: MODULE },
      handler(id: string): string | undefined {
        const [, path, property = ''] = MODULE.exec(id) ?? [];
        if (path === undefined) return undefined;
        const schema = JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
        return validatorCode(property === '' ? schema : schema.properties[property]);
      },
    },
  };
}

/** Returns a module without imports whose default export validates. @throws Error where it would need one */
function validatorCode(schema: object): string {
  const ajv = new Ajv2020({
    allErrors: true,
    allowUnionTypes: true,
    verbose: true,
    strict: false,
    // A test checks the schemas themselves.
    validateSchema: false,
    code: { source: true, esm: true },
  });
  const code = standalone.default(ajv, ajv.compile(schema)).replaceAll(
    // Ajv writes a `require` into modules, too. Iterating over a text yields code points, which are what it counts.
    'require("ajv/dist/runtime/ucs2length").default',
    '(text) => [...text].length',
  );
  const required = /require\([^)]*\)/.exec(code)?.[0];
  if (required !== undefined) throw new Error(`a validator would call ${required}`);
  return code;
}
