import type { Problem } from '../lib/errors.ts';
import type { YamlFile } from '../lib/yaml.ts';

/** As written. */
export interface RawScan {
  readonly exclude?: readonly string[];
}

/** Folders that hold manifests which seldom anybody applies: documentation, copies of others' and data of tests. */
const EXCLUDED: readonly string[] = ['docs', 'vendor', 'third_party', '**/node_modules', '**/testdata'];

/** Returns the globs of what the search for workloads leaves out. */
export function excludedGlobs(raw: RawScan | undefined): readonly string[] {
  return raw?.exclude ?? EXCLUDED;
}

/** Finds globs that can match no path of the repository. */
export function scanProblems(file: string, yaml: YamlFile, raw: RawScan | undefined): Problem[] {
  return (raw?.exclude ?? []).flatMap((glob, index) => {
    const rule = `scan.exclude[${index}]`;
    const found = /^\/|^[A-Za-z]:|\\|(^|\/)\.\.?(\/|$)|\/$/.test(glob);
    return found
      ? [
          {
            file,
            ...yaml.place(rule),
            rule,
            message: `${JSON.stringify(glob)} matches no path`,
            fix: 'Write it from the folder of trimtab.yaml on, with forward slashes, such as docs or **/testdata',
          },
        ]
      : [];
  });
}
