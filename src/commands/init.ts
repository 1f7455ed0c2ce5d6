import type { Environment } from '../adapters/github-repository.ts';
import { openLedgerBranch } from '../adapters/ledger-branch.ts';
import { openLedgerFiles } from '../adapters/ledger-files.ts';
import { writeNew } from '../adapters/new-files.ts';
import { openWorkTree } from '../adapters/work-tree.ts';
import { parseBlueprint } from '../blueprint/parse.ts';
import { type StarterFacts, starterBlueprint, starterConfig } from '../blueprint/starter.ts';
import type { Blueprint, WorkloadKind } from '../blueprint/types.ts';
import type { Config } from '../config.ts';
import { instant } from '../decision/decide.ts';
import { readConfig, readFleet } from '../facts.ts';
import { findTarget, openNamed } from '../manifest/find.ts';
import { sameNamespace } from '../manifest/identity.ts';
import { podResources } from '../manifest/pod-template.ts';
import { scanWorkloads, type WorkloadIndex, type WorkloadRendering } from '../manifest/scan.ts';
import type { Files } from '../ports.ts';
import { blueprintPaths, holdOf, readSource } from './fleet.ts';
import type { Options } from './options.ts';
import type { Outcome } from './run.ts';
import { openRepository } from './session.ts';
import { configText } from './survey.ts';

const SNAPSHOT = 'snapshot.json';

/** Writes a starter blueprint for each workload that can be scaled from here, and what a first plan needs besides. Overwrites nothing. */
export async function init(options: Options, now: Date, environment: Environment): Promise<Outcome> {
  const files = openWorkTree(options.repo);
  const config = configText(files, options);
  const { blueprints: globs, defaults } = readConfig(config);
  const sources = blueprintPaths(files, globs).map((path) => readSource(files, path));
  const known = readFleet(readConfig(config), sources).blueprints;
  const index = scanWorkloads(files);
  const lines: string[] = [];
  const write = (path: string, text: string) => lines.push(`${writeNew(options.repo, path, text) ? 'wrote  ' : 'kept   '}${path}`);
  const facts = starters(files, index, known, (line) => lines.push(line));
  for (const starter of facts) {
    const path = `blueprints/${starter.name}/blueprint.yaml`;
    const text = starterBlueprint(starter);
    const parsed = parseBlueprint(path, text, defaults);
    if (parsed.kind === 'invalid') lines.push(`skipped ${starter.name}: ${parsed.problems[0]?.message}`);
    else write(path, text);
  }
  if (facts.length > 0) {
    write(config.path, starterConfig(SNAPSHOT));
    if (config.text === '') write(SNAPSHOT, `${JSON.stringify({ timestamp: instant(now), services: [] }, null, 2)}\n`);
  }
  const nothing = facts.length + known.length === 0;
  const message = `no workload found below ${options.repo} that can be scaled from here`;
  if (nothing) lines.push(message);
  const notes = nothing
    ? []
    : [`next: put figures into ${SNAPSHOT}, or a cluster into ${config.path}; then \`trimtab validate\` and \`trimtab plan\``];
  const ledger = nothing ? [] : await makeLedger(options, readConfig(configText(openWorkTree(options.repo), options)), now, environment);
  return { lines, notes: [...ledger, ...notes], proposals: [], failures: nothing ? [{ service: null, message }] : [] };
}

/**
 * The ledger, where there is none: a first run would make it too, but not in a repository where pull requests say that there
 * was one. What keeps it from being made is a note: everything else has been done.
 */
async function makeLedger(options: Options, { ledger }: Config, now: Date, environment: Environment): Promise<string[]> {
  const opened = await openRepository({ ...options, forge: undefined }, now, environment).catch(() => undefined);
  if (!opened) return [];
  const { git, local } = opened;
  if (local) {
    git.exclude('logs/');
    const { error } = await openLedgerFiles(options.repo, { now, absent: 'make' }).read(now);
    return error === null ? [] : [error];
  }
  const kept = await openLedgerBranch({ url: git.target.url, auth: git.place.auth, ...ledger, now, absent: 'make' });
  const { error } = await kept.read(now);
  kept.close();
  return [error ?? `ledger: the branch ${ledger.branch} is there`];
}

/** Every workload that has one editable count and no blueprint yet; `tell` takes why another has none. */
function starters(files: Files, index: WorkloadIndex, known: readonly Blueprint[], tell: (line: string) => void): StarterFacts[] {
  const open = openNamed(files);
  const found: Omit<StarterFacts, 'name'>[] = [];
  for (const rendering of [...index.workloads.values()].flatMap(({ all }) => all)) {
    const workload = { kind: rendering.declared.kind as WorkloadKind, name: rendering.name, namespace: rendering.namespace };
    if (
      known.some(
        ({ workload: other }) =>
          other.kind === workload.kind && other.name === workload.name && sameNamespace(other.namespace, workload.namespace),
      )
    )
      continue;
    const target = findTarget(open, { workload, manifest: { create: true } }, index);
    if (target.kind !== 'found') {
      tell(`skipped ${workload.kind} ${workload.name} (${rendering.declared.path}:${rendering.declared.line}): ${holdOf(target).message}`);
      continue;
    }
    const { path, line, value, form } = target.target;
    const place = { path, line, replicas: value, absent: form.kind === 'insertion' };
    found.push({ workload, place, resources: resourcesOf(rendering, open) });
  }
  return named(found, new Set(known.map(({ name }) => name)), tell);
}

function resourcesOf({ declared }: WorkloadRendering, open: ReturnType<typeof openNamed>): StarterFacts['resources'] {
  const opened = open(declared.path);
  const objects = opened?.kind === 'open' ? opened.file.objects : [];
  return podResources(
    objects.find(({ kind, name, namespace }) => kind === declared.kind && name === declared.name && namespace === declared.namespace)
      ?.value,
  );
}

/** Each under a name of its own: the workload's, or where several have that, with the namespace or the kind too. */
function named(found: readonly Omit<StarterFacts, 'name'>[], taken: Set<string>, tell: (line: string) => void): StarterFacts[] {
  const bearers = new Map<string, number>();
  for (const { workload } of found) bearers.set(workload.name, (bearers.get(workload.name) ?? 0) + 1);
  return found.flatMap((one) => {
    const { kind, name, namespace = 'default' } = one.workload;
    const longer = [`${namespace}-${name}`, `${namespace}-${name}-${kind.toLowerCase()}`];
    const free = [...(bearers.get(name) === 1 ? [name] : []), ...longer].find((candidate) => !taken.has(candidate));
    if (free === undefined) tell(`skipped ${kind} ${name}: all names for it are taken`);
    else taken.add(free);
    return free === undefined ? [] : [{ ...one, name: free }];
  });
}
