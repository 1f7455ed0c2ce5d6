import { matchesGlob } from '../../lib/glob.ts';
import { groupBy } from '../../lib/group-by.ts';
import { scalar } from '../../lib/json.ts';
import { ancestors, parentFolder } from '../../lib/path.ts';
import { valueAt } from '../../lib/value-at.ts';
import { listAt, type ManifestFile, textAt } from '../../manifests/document/object.ts';
import { fillTemplate, type Parameters } from './template.ts';

/** The repository, as far as generators look into it. */
export interface Surroundings {
  readonly list: () => readonly string[];
  readonly open: (path: string) => ManifestFile | undefined;
}

/** One Application that a generator asks for. */
export interface Generated {
  readonly parameters: Parameters;
  /** Template of the generator's own, laid over the common one. */
  readonly template: unknown;
  /** Applications in words, such as every cluster, where it stands for any number; undefined for one. */
  readonly many: string | undefined;
  /** True where it stands for one Application in each cluster. */
  readonly perCluster: boolean;
}

/** Above this number an ApplicationSet is one for any number. */
const MAX_GENERATED = 1000;

type Read = (generator: unknown, around: Surroundings) => Generated[];

/**
 * The generators whose outcome can be told from the repository:
 * https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Generators/
 */
const GENERATORS: Readonly<Record<string, Read>> = {
  list: ofList,
  git: ofGit,
  matrix: ofMatrix,
  merge: ofMerge,
  clusters: (generator) => [
    { ...unknown(generator, 'every cluster that its generator selects'), perCluster: true },
  ],
};

/** Lists what the generators of an ApplicationSet ask for. */
export function readGenerators(generators: readonly unknown[], around: Surroundings): Generated[] {
  const all = generators.flatMap((generator) => readGenerator(generator, around));
  const [first] = all;
  return first === undefined || all.length <= MAX_GENERATED
    ? all
    : [{ ...first, many: `${all.length} Applications`, perCluster: false }];
}

function readGenerator(entry: unknown, around: Surroundings): Generated[] {
  for (const [name, read] of Object.entries(GENERATORS)) {
    const generator = valueAt(entry, [name]);
    if (generator === undefined) continue;
    const template = valueAt(generator, ['template']);
    return read(generator, around).map((one) => ({ ...one, template: one.template ?? template }));
  }
  const [name = 'its'] = Object.keys(typeof entry === 'object' && entry !== null ? entry : {});
  return [unknown(undefined, `whatever its ${name} generator finds`)];
}

function unknown(generator: unknown, many: string): Generated {
  return {
    parameters: { values: valueAt(generator, ['values']) },
    template: undefined,
    many,
    perCluster: false,
  };
}

function one(parameters: Parameters): Generated {
  return { parameters, template: undefined, many: undefined, perCluster: false };
}

function ofList(generator: unknown): Generated[] {
  const elements = listAt(generator, ['elements']).map((element) => one(parametersOf(element)));
  return textAt(generator, ['elementsYaml']) === undefined
    ? elements
    : [...elements, unknown(generator, 'whatever its elementsYaml comes to')];
}

function ofGit(generator: unknown, around: Surroundings): Generated[] {
  const values = valueAt(generator, ['values']);
  const directories = directoriesOf(listAt(generator, ['directories']), around);
  return [
    ...directories.map((folder) => one({ path: pathParameters(folder), values })),
    ...filesOf(generator, around, values),
  ];
}

/** Lists the folders that the entries of a git generator select; `exclude` takes away wherever it stands. */
function directoriesOf(entries: readonly unknown[], { list }: Surroundings): string[] {
  if (entries.length === 0) return [];
  const folders = new Set(list().flatMap((path) => ancestors(parentFolder(path))));
  const matching = (excluded: boolean) => {
    const patterns = entries
      .filter((entry) => (valueAt(entry, ['exclude']) === true) === excluded)
      .flatMap((entry) => textAt(entry, ['path']) ?? []);
    return (folder: string) => patterns.some((pattern) => matchesGlob(pattern, folder));
  };
  const [taken, left] = [matching(false), matching(true)];
  return [...folders].filter((folder) => folder !== '' && taken(folder) && !left(folder)).sort();
}

function filesOf(generator: unknown, { list, open }: Surroundings, values: unknown): Generated[] {
  const patterns = listAt(generator, ['files']).flatMap((entry) => textAt(entry, ['path']) ?? []);
  if (patterns.length === 0) return [];
  const paths = list().filter((path) => patterns.some((pattern) => matchesGlob(pattern, path)));
  return paths.flatMap((path) => {
    const value = open(path)?.objects[0]?.value;
    const elements = Array.isArray(value) ? value : [value];
    const at = { ...pathParameters(parentFolder(path)), filename: path.slice(path.lastIndexOf('/') + 1) };
    return elements.map((element) => one({ ...parametersOf(element), path: at, values }));
  });
}

function pathParameters(folder: string): Parameters {
  const segments = folder.split('/');
  const basename = segments.at(-1) ?? '';
  return { path: folder, basename, basenameNormalized: basename.replace(/[^a-zA-Z0-9-]/g, '-'), segments };
}

function parametersOf(element: unknown): Parameters {
  return typeof element === 'object' && element !== null && !Array.isArray(element)
    ? (element as Parameters)
    : {};
}

/** Combines each of the first generator with each of the others, which may use its parameters. */
function ofMatrix(generator: unknown, around: Surroundings): Generated[] {
  const [first, ...others] = listAt(generator, ['generators']);
  return others.reduce<Generated[]>(
    (combined, next) =>
      combined.flatMap((left) =>
        readGenerator(fillTemplate(next, left.parameters), around).map((right) => join(left, right)),
      ),
    readGenerator(first, around),
  );
}

/** Lays the parameters of later generators over those of the first that agree in the keys. */
function ofMerge(generator: unknown, around: Surroundings): Generated[] {
  const keys = listAt(generator, ['mergeKeys']).map(scalar);
  const keyOf = ({ parameters }: Generated) =>
    JSON.stringify(keys.map((key) => valueAt(parameters, [key]) ?? valueAt(parameters, key.split('.'))));
  const [first, ...others] = listAt(generator, ['generators']);
  return others.reduce<Generated[]>(
    (base, next) => {
      const over = groupBy(readGenerator(next, around), keyOf);
      return base.map((left) => (over.get(keyOf(left)) ?? []).reduce(join, left));
    },
    readGenerator(first, around),
  );
}

function join(left: Generated, right: Generated): Generated {
  return {
    parameters: { ...left.parameters, ...right.parameters },
    template: right.template ?? left.template,
    many: left.many ?? right.many,
    // With another that stands for any number, a cluster has as many.
    perCluster:
      [left, right].every((one) => one.perCluster || one.many === undefined) &&
      left.perCluster !== right.perCluster,
  };
}
