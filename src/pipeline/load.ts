import {
  comparePlaces,
  type Failure,
  formatProblem,
  inOrder,
  type Problem,
  TrimtabError,
} from '../lib/errors.ts';
import { compileGlob } from '../lib/glob.ts';
import { readBytes, refuseName } from '../manifests/document/object.ts';
import { type Invalid, parseBlueprints } from '../policy/blueprint/collection.ts';
import type { Blueprint } from '../policy/blueprint/types.ts';
import { type Config, parseConfig } from '../policy/config.ts';
import { NO_POLICIES, type Policies, parsePolicies } from '../policy/policies.ts';
import type { Files } from '../ports/files.ts';
import type { ParseCache } from '../ports/parse-cache.ts';
import type { PullRequest } from '../ports/pull-requests.ts';
import type { Facts, Source } from '../scaling/facts.ts';
import { describeUnmatched } from './unmatched.ts';

export const DEFAULT_CONFIG = 'trimtab.yaml';
/** A name that people give it, and that would pass for no configuration at all. */
const OTHER_CONFIG = 'trimtab.yml';

/** trimtab.yaml of one commit: its text and what it means. */
export interface Configuration {
  readonly source: Source;
  readonly config: Config;
}

/** The texts of a fleet, which a report carries. */
export type FleetTexts = Pick<Facts, 'config' | 'policies' | 'blueprints'>;

/** Configuration, policies and blueprints of one commit, each text parsed once. */
export interface Fleet {
  readonly config: Config;
  readonly policies: Policies;
  /** The sound ones. */
  readonly blueprints: readonly Blueprint[];
  readonly texts: FleetTexts;
  /** Errors in the other blueprints. */
  readonly errors: readonly Failure[];
}

/**
 * Returns the path of a configuration as markers name it; see `Marker.config`. `folder` is that of `--repo`,
 * '' or 'sub/dir/'; `path` is below it, undefined for the default.
 */
export function markedConfig(folder: string, path: string = DEFAULT_CONFIG): string | undefined {
  const whole = `${folder}${path}`;
  return whole === DEFAULT_CONFIG ? undefined : whole;
}

/** Loads trimtab.yaml, or the file named. @throws TrimtabError `usage` or `config_invalid` */
export function loadConfiguration(files: Files, path: string | undefined): Configuration {
  const source = configText(files, path);
  return { source, config: readConfig(source) };
}

/**
 * Loads the fleet of one commit. Where all blueprints are gone, that is an error of a run that has open pull
 * requests to see to. @throws TrimtabError `config_invalid` where policies cannot be used, or no blueprint and
 * no open pull request is there.
 */
export function loadFleet(
  files: Files,
  { source, config }: Configuration,
  pulls: readonly Pick<PullRequest, 'state'>[] = [],
): Fleet {
  const blueprints = readSources(files, config);
  const fleet = parseFleet(
    config,
    { config: source, policies: policiesText(files, config), blueprints },
    files.cache,
  );
  if (blueprints.length > 0) return fleet;
  const error = noBlueprint(files, config, source.path);
  if (!pulls.some(({ state }) => state === 'open')) throw error;
  return { ...fleet, errors: [{ service: null, message: error.message }] };
}

/** Parses the texts of a fleet. @throws TrimtabError `config_invalid` where policies cannot be used. */
export function parseFleet(config: Config, texts: FleetTexts, cache?: ParseCache): Fleet {
  return {
    config,
    policies: readPolicies(texts.policies),
    texts,
    ...readBlueprints(config, texts.blueprints, cache),
  };
}

/** Parses blueprints. A bad one becomes an error of its own, and so does a bad default. */
export function readBlueprints(
  config: Config,
  sources: readonly Source[],
  cache?: ParseCache,
): Pick<Fleet, 'blueprints' | 'errors'> {
  const { blueprints, invalid } = parseBlueprints(sources, config.defaults, config.placeOfDefault, cache);
  return { blueprints, errors: toFailures(invalid) };
}

/** Lists the problems of blueprints in the order of files and lines; one of a default is told once for all. */
function toFailures(invalid: readonly Invalid[]): Failure[] {
  const located = new Map<string, { readonly problem: Problem; readonly services: (string | undefined)[] }>();
  for (const { name, problems } of invalid) {
    for (const problem of problems) {
      const key = formatProblem(problem);
      const { services } = located.get(key) ?? { services: [] };
      located.set(key, { problem, services: [...services, name] });
    }
  }
  return [...located.values()]
    .sort((a, b) => comparePlaces(a.problem, b.problem))
    .map(({ problem, services }) => {
      if (!problem.rule.startsWith('defaults.')) return toFailure(problem, services[0]);
      const failure = toFailure(problem);
      return { ...failure, message: `${failure.message}. It stops ${list(services)}` };
    });
}

/** Names some services, and counts the others. */
function list(services: readonly (string | undefined)[]): string {
  const names = services.filter((name) => name !== undefined);
  const some = names.slice(0, 5);
  const others = services.length - some.length;
  if (others === 0) return some.join(', ');
  return some.length === 0 ? `${others} blueprints` : `${some.join(', ')} and ${others} more`;
}

/** Turns a problem of a file into a failure of its service, or of all. */
export function toFailure(problem: Problem, service?: string): Failure {
  const { file, line, column } = problem;
  return { service: service ?? null, message: formatProblem(problem), place: { file, line, column } };
}

/** Parses trimtab.yaml. @throws TrimtabError `config_invalid`, with every problem at its line. */
export function readConfig(source: Source, paths?: 'unread'): Config {
  const parsed = parseConfig(source.path, source.text, paths);
  if (parsed.kind === 'invalid')
    throw new TrimtabError('config_invalid', inOrder(parsed.problems).map(formatProblem).join('\n'));
  return parsed.config;
}

/**
 * Parses policies. @throws TrimtabError `config_invalid`, with every problem at its line: a floor that cannot
 * be read holds nothing up.
 */
export function readPolicies(source: Source | null): Policies {
  if (source === null) return NO_POLICIES;
  const parsed = parsePolicies(source.path, source.text);
  if (parsed.kind === 'invalid')
    throw new TrimtabError('config_invalid', inOrder(parsed.problems).map(formatProblem).join('\n'));
  return parsed.policies;
}

/**
 * Reads the text of trimtab.yaml. An absent one is empty; a file that somebody names has to be there. @throws
 * TrimtabError `usage`
 */
function configText(files: Files, config: string | undefined): Source {
  const path = config ?? DEFAULT_CONFIG;
  const bytes = readPolicy(files, path);
  if (!bytes && config !== undefined)
    throw new TrimtabError('usage', `--config ${config}: no such file below --repo`);
  if (!bytes && files.read(OTHER_CONFIG) !== undefined)
    throw new TrimtabError(
      'config_invalid',
      `${OTHER_CONFIG} is not read: rename it to ${DEFAULT_CONFIG}, or pass --config ${OTHER_CONFIG}`,
    );
  return { path, text: bytes?.toString('utf8') ?? '' };
}

/**
 * Reads the text of the policy file; null where there is none, which sets no floor. @throws TrimtabError
 * `config_invalid` for one that is named and missing.
 */
export function policiesText(files: Files, config: Config): Source | null {
  const path = policiesPath(config);
  const bytes = readPolicy(files, path);
  if (!bytes && config.policies !== undefined)
    throw new TrimtabError('config_invalid', `policies: ${path}: no such file below --repo`);
  return bytes ? { path, text: bytes.toString('utf8') } : null;
}

/** Reads a file that may hold work back. A link is not followed, so it must not pass for an absent file. */
function readPolicy(files: Files, path: string): Buffer | undefined {
  if (files.isLink?.(path))
    throw new TrimtabError(
      'config_invalid',
      `${path} is a symbolic link, or lies behind one: put the file itself there`,
    );
  return files.read(path);
}

export function policiesPath({ policies }: Config): string {
  return policies ?? 'blueprints/governance/policies.yaml';
}

/**
 * Reads the texts of all blueprints that the configuration's globs match.
 * @throws TrimtabError `config_invalid` when there is none.
 */
export function blueprintSources(files: Files, config: Config, configPath: string): Source[] {
  const sources = readSources(files, config);
  if (sources.length === 0) throw noBlueprint(files, config, configPath);
  return sources;
}

function noBlueprint(files: Files, config: Config, configPath: string): TrimtabError {
  const globs = config.blueprints.join(', ');
  const message = `no blueprint found: nothing matches ${globs}. Write one per service, such as blueprints/frontend/blueprint.yaml (\`trimtab init\` starts them), or set "blueprints:" in ${configPath}`;
  const unread = [...(files.warnings?.() ?? []), ...describeUnmatched(files, config.blueprints, [])];
  return new TrimtabError('config_invalid', [message, ...unread].join('\n'));
}

function readSources(files: Files, config: Config): Source[] {
  return blueprintPaths(files, config.blueprints).map((path) => readSource(files, path));
}

/** Describes what looks like a part of the configuration and is not read, a line for each. */
export function describeUnread(files: Files, { config, source }: Configuration): string[] {
  const matched = config.blueprints.map((glob) => ({ glob, paths: blueprintPaths(files, [glob]) }));
  const other =
    source.path === DEFAULT_CONFIG && files.read(OTHER_CONFIG) !== undefined
      ? [`${OTHER_CONFIG} is not read: ${DEFAULT_CONFIG} is`]
      : [];
  const empty = matched.filter(({ paths }) => paths.length === 0);
  return [
    ...(files.warnings?.() ?? []),
    ...other,
    ...empty.map(({ glob }) => `${source.path}: blueprints: ${glob} matches no file`),
    ...describeUnmatched(
      files,
      config.blueprints,
      matched.flatMap(({ paths }) => paths),
    ),
  ];
}

/** Reads one text; one that may not be read is a problem of its own and of no other. */
export function readSource(files: Files, path: string): Source {
  const misnamed = refuseName(path);
  if (misnamed !== undefined) return { path: misnamed.file, text: '', unreadable: misnamed.reason };
  const bytes = readBytes(files, path);
  return Buffer.isBuffer(bytes) || bytes === undefined
    ? { path, text: bytes?.toString('utf8') ?? '' }
    : { path, text: '', unreadable: bytes.reason };
}

/**
 * Lists the paths of blueprints, in the order of the `blueprints` list, then by path; a file that two globs
 * match counts once.
 */
export function blueprintPaths(files: Files, globs: readonly string[]): string[] {
  const all = files.list();
  const ordered = new Set<string>();
  for (const glob of globs) {
    const matches = compileGlob(glob, false);
    for (const path of all) if (matches(path)) ordered.add(path);
  }
  return [...ordered];
}
