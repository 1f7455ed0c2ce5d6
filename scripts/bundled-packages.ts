import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import type { Plugin } from 'rolldown';

/**
 * Packages in texts and code that the bundle makes itself, in which no module shows them: the validators of our schemas
 * are code that ajv has written, and the script of the history page carries its charts.
 */
const WITHIN = ['ajv', 'uplot'].map((name) =>
  dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)),
);

/** A package of npm of which the bundle holds a part. */
interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** As an SPDX expression, such as `MIT`. */
  readonly license: string;
  readonly text: string;
}

/**
 * Writes beside the bundle what it is made of: the licenses of all packages in it, which they ask to be handed on,
 * and a list of components in the form of CycloneDX (https://cyclonedx.org/docs/1.6/json/).
 */
export function bundledPackages(): Plugin {
  return {
    name: 'bundled-packages',
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((output) =>
        output.type === 'chunk' ? output.moduleIds : [],
      );
      const folders = new Set([...modules.flatMap(packageFolder), ...WITHIN]);
      const known = new Map([...folders].map(readPackage).map((one) => [purl(one), one]));
      const packages = [...known.values()].sort((a, b) => (purl(a) < purl(b) ? -1 : 1));
      this.emitFile({ type: 'asset', fileName: 'LICENSES.txt', source: licenses(packages) });
      this.emitFile({ type: 'asset', fileName: 'sbom.cdx.json', source: components(packages) });
    },
  };
}

/** Returns the folder of the package that a module belongs to; none for a module of our own. */
function packageFolder(id: string): string[] {
  if (!id.includes('node_modules/') || id.startsWith('\0')) return [];
  for (let folder = dirname(id); folder !== dirname(folder); folder = dirname(folder)) {
    const path = join(folder, 'package.json');
    // Some packages have a package.json in a folder of theirs that states the type of its modules alone.
    if (existsSync(path) && JSON.parse(readFileSync(path, 'utf8')).version !== undefined) return [folder];
  }
  return [];
}

function readPackage(folder: string): BundledPackage {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((one) => /^license(\.(md|txt))?$/i.test(one));
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
  return { name, version, license, text };
}

function purl({ name, version }: BundledPackage): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

function licenses(packages: readonly BundledPackage[]): string {
  const parts = packages.map(
    ({ name, version, license, text }) =>
      `${name} ${version} (${license})\n\n${text || `License: ${license}`}\n`,
  );
  return `The files beside this one hold parts of these packages.\n\n${parts.join(`\n${'-'.repeat(80)}\n\n`)}`;
}

function components(packages: readonly BundledPackage[]): string {
  const listed = packages.map((one) => ({
    type: 'library',
    'bom-ref': purl(one),
    ...{ name: one.name, version: one.version, purl: purl(one) },
    licenses: [{ expression: one.license }],
  }));
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const component = { type: 'application', name, version };
  const document = { bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, metadata: { component } };
  return `${JSON.stringify({ ...document, components: listed }, null, 1)}\n`;
}
