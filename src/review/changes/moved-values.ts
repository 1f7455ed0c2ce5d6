import { groupBy } from '../../lib/group-by.ts';
import { once } from '../../lib/once.ts';
import type { Files } from '../../ports/files.ts';
import { type Difference, differences } from './difference.ts';
import { type Finding, fieldText, shownText } from './finding.ts';
import { canonical, identityOf, type KubernetesObject } from './object.ts';
import { type ReleaseOutcome, releaseOutcomes } from './release-outcome.ts';
import type { ChangedTree } from './tree.ts';
import type { Wiring } from './wiring.ts';

/** Fields under which an Application, a set of them or a HelmRelease states values, and the key there. */
const STATED = [
  /^spec\.(?:template\.spec\.)?source(?:s\[[^\]]*\])?\.helm\.(values|valuesObject|parameters|valueFiles)\b\.?(.*)$/,
  /^spec\.(values|valuesFrom)\b\.?(.*)$/,
];
const RELEASE = /\/(Application|ApplicationSet|HelmRelease) /;

/** A finding about values of releases: who reads them, and their key; '' is any. */
interface Told {
  readonly finding: Finding;
  readonly objects: readonly string[];
  readonly key: string;
}

/**
 * Leaves out what moves values between the places from which a release takes them (`values`, `valuesObject`,
 * `parameters`, files, ConfigMaps), where they come to the same: what they do not is told where it stands now. What
 * anybody else may read is left as it is told.
 */
export function withoutMovedValues(
  { base, head }: Pick<ChangedTree, 'base' | 'head'>,
  wiring: Wiring,
  findings: readonly Finding[],
): readonly Finding[] {
  const places = findings.filter((one) => statedAt(one) !== undefined || one.file === one.object);
  const isConfig = ({ object }: Finding) => object.startsWith('ConfigMap ');
  if (new Set([...places, ...findings.filter(isConfig)].map(placeOf)).size < 2) return findings;
  const sides = [base, head].map((files, i) =>
    releaseOutcomes(files, wiring.deliverers(i === 0 ? 'base' : 'head')),
  );
  const told = readTold(findings, sides.flat(), { wiring, sides: [base, head] });
  const changes = new Map(
    [...new Set(told.flatMap(({ objects }) => objects))].map((object) => [object, changesOf(object, sides)]),
  );
  const known = told.filter(({ objects }) => objects.every((one) => changes.get(one) !== undefined));
  const differing = ({ objects }: Told) => objects.flatMap((one) => changes.get(one) ?? []);
  const keyed = known.filter(
    (one) => one.key !== '' && differing(one).some((other) => overlaps(one.key, other)),
  );
  const isTold = (difference: Difference, object: string) =>
    keyed.some((one) => one.objects.includes(object) && overlaps(one.key, difference));
  const open = [...changes].filter(([object, all]) => all?.some((one) => !isTold(one, object)));
  const left = new Set(open.map(([object]) => object));
  const kept = new Set([...keyed, ...known.filter(({ objects }) => objects.some((one) => left.has(one)))]);
  const gone = new Set(known.filter((one) => !kept.has(one)).map(({ finding }) => finding));
  return mergeTwice(
    findings.filter((one) => !gone.has(one)),
    keyed,
    differing,
  );
}

function placeOf({ object, field, file }: Finding): string {
  return `${file} ${statedAt({ object, field })?.name ?? ''}`;
}

function statedAt({ object, field }: Pick<Finding, 'object' | 'field'>) {
  if (!RELEASE.test(object)) return undefined;
  for (const pattern of STATED) {
    const [, name, rest = ''] = pattern.exec(field) ?? [];
    if (name === undefined) continue;
    const key = name === 'parameters' ? (/^\[([\w.-]+)\]/.exec(rest)?.[1] ?? '') : rest;
    return { name, key: name === 'valueFiles' || name === 'valuesFrom' ? '' : key };
  }
  return undefined;
}

interface Around {
  readonly wiring: Wiring;
  readonly sides: readonly Files[];
}

/** Reads the findings about values that releases alone read. */
function readTold(findings: readonly Finding[], releases: readonly ReleaseOutcome[], around: Around): Told[] {
  const configs = releases.flatMap(({ object, configs }) => configs.map((one) => ({ ...one, user: object })));
  const isApart = once(() => apartFrom(configs, around));
  return findings.flatMap((finding): Told[] => {
    const stated = statedAt(finding);
    if (stated) return [{ finding, objects: [finding.object], key: stated.key }];
    const used = configs.filter(({ object }) => isAbout(finding, object));
    const isWhole = used.some(({ object }) => identityOf(object) === finding.object);
    const ofFile = finding.object === finding.file && !around.wiring.isUsed(finding.file);
    const readers = ofFile ? releases.filter(({ files }) => files.includes(finding.file)) : [];
    const users = used.length === 0 ? readers.map(({ object }) => object) : used.map(({ user }) => user);
    if (users.length === 0 || (used.length > 0 && !isApart())) return [];
    return [{ finding, objects: [...new Set(users)], key: isWhole ? '' : finding.field }];
  });
}

/** Checks whether a finding is about a ConfigMap as a whole, or about the values in it. */
function isAbout({ object, file }: Finding, config: KubernetesObject): boolean {
  return identityOf(config) === object || (file === config.file && object === file);
}

/** Checks whether ConfigMaps of values differ in these alone, and nothing but their releases mentions them. */
function apartFrom(
  configs: readonly { readonly object: KubernetesObject; readonly key: string; readonly user: string }[],
  { sides }: Around,
): boolean {
  const rest = ({ object, key }: (typeof configs)[number]) => {
    const { metadata, data, ...others } = object.value as Record<string, unknown>;
    return canonical({ ...others, metadata, data: { ...(data as object), [key]: '' } });
  };
  return [...groupBy(configs, ({ object }) => identityOf(object)).values()].every((all) => {
    if (new Set(all.map(rest)).size !== 1) return false;
    const [first] = all;
    const mark = Buffer.from(first?.object.name ?? '');
    return sides.every((files) => files.list().every((path) => isRelated(files, path, mark, all)));
  });
}

/** Checks whether a file does not mention a ConfigMap, or only as the one that states it or has it as values. */
function isRelated(
  files: Files,
  path: string,
  mark: Buffer,
  all: readonly { readonly object: KubernetesObject; readonly key: string }[],
): boolean {
  const bytes = files.read(path);
  if (bytes?.includes(mark) !== true || all.some(({ object }) => object.file === path)) return true;
  return !/configMap(Ref|KeyRef)?:|envFrom|volumes/.test(bytes.toString());
}

/** Lists what the releases of an object give their charts otherwise; undefined where that cannot be told. */
function changesOf(object: string, sides: readonly (readonly ReleaseOutcome[])[]): Difference[] | undefined {
  const [old = [], now = []] = sides.map((all) => all.filter((one) => one.object === object));
  const names = new Set([...old, ...now].map(({ name }) => name));
  if (names.size === 0 || names.size !== old.length || names.size !== now.length) return undefined;
  const found = [...names].map((name) => {
    const [before, after] = [old, now].map((all) => all.find((one) => one.name === name)?.values);
    return before && after && differences(before.merged, after.merged);
  });
  return found.includes(undefined) ? undefined : found.flatMap((one) => one ?? []);
}

/** Checks whether a key and a difference may be about the same value: items of lists are not told apart. */
function overlaps(key: string, { path }: Difference): boolean {
  const [one, other] = [key, fieldText(path)].map((text) => `${text.split('[')[0]}.`);
  return (one as string).startsWith(other as string) || (other as string).startsWith(one as string);
}

/** Tells a value once that went from one place with another value to another place: where it stands now. */
function mergeTwice(
  findings: readonly Finding[],
  told: readonly Told[],
  differing: (one: Told) => readonly Difference[],
): readonly Finding[] {
  const twice = [...groupBy(told, ({ objects, key }) => JSON.stringify([objects, key])).values()];
  const instead = new Map<Finding, Finding | undefined>();
  for (const all of twice) {
    const [first] = all;
    const difference = first && differing(first).find(({ path }) => fieldText(path) === first.key);
    const now = shownText(difference?.path ?? [], difference?.after);
    const here = all.find(({ finding }) => finding.after === now);
    if (all.length < 2 || difference === undefined || here === undefined) continue;
    if (all.some(({ finding }) => finding.replicas !== undefined)) continue;
    for (const { finding } of all) instead.set(finding, undefined);
    instead.set(here.finding, { ...here.finding, before: shownText(difference.path, difference.before) });
  }
  return findings.flatMap((one) => (instead.has(one) ? (instead.get(one) ?? []) : [one]));
}
