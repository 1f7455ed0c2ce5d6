import { groupBy } from '../../lib/group-by.ts';
import { inFolder, parentFolder } from '../../lib/path.ts';
import { textAt } from '../../manifests/document/object.ts';
import type { Files } from '../../ports/files.ts';
import type { Finding } from './finding.ts';
import { FOLDER_FIELD, followsBase, statedWithoutFolders } from './followed.ts';
import type { ChangedTree, MergedInto } from './tree.ts';
import type { Wiring } from './wiring.ts';

/** A chart whose files went to another folder as they are, with those who have it installed. */
interface MovedChart {
  readonly from: string;
  readonly to: string;
  /** Identities of the Applications that follow it. */
  readonly users: ReadonlySet<string>;
}

/**
 * Tells findings of charts that move as they are, together with the Applications that install them: to the cluster
 * nothing changes. One that something else may use in its old place is told.
 */
export function movedCharts(
  tree: ChangedTree,
  wiring: Wiring,
  into: MergedInto,
): (finding: Finding) => boolean {
  const moved = findMoved(tree).flatMap((pair) => {
    const users = followers(pair, wiring, into);
    return users === undefined ? [] : [{ ...pair, users }];
  });
  return ({ file, object, field }) =>
    moved.some(
      ({ from, to, users }) =>
        isBelow(file, from) || isBelow(file, to) || (users.has(object) && FOLDER_FIELD.test(field)),
    );
}

/** Pairs folders of charts that only one side has, and whose files are the same. */
function findMoved({ base, head, touched }: ChangedTree): Omit<MovedChart, 'users'>[] {
  const charts = touched.filter((path) => path.endsWith('/Chart.yaml')).map(parentFolder);
  const chartOf = (folder: string) => inFolder(folder, 'Chart.yaml');
  const gone = charts.filter((folder) => head.read(chartOf(folder)) === undefined);
  const come = charts.filter((folder) => base.read(chartOf(folder)) === undefined);
  const places = groupBy(come, (folder) => outlineOf(head, folder));
  return gone.flatMap((from) => {
    const same = (places.get(outlineOf(base, from)) ?? []).filter((to) => isSameFolder(base, from, head, to));
    const [to, other] = same;
    const isLeft = head.list().some((path) => isBelow(path, from));
    if (to === undefined || other !== undefined || isLeft || isDependency(base, from)) return [];
    return [{ from, to }];
  });
}

/** Lists the files of a folder with their sizes, as a text to compare. */
function outlineOf(files: Files, folder: string): string {
  return JSON.stringify(filesBelow(files, folder).map((path) => [path, files.read(folder + path)?.length]));
}

/** Lists the files below a folder, by their ways from there. */
function filesBelow(files: Files, folder: string): string[] {
  return files.list().flatMap((path) => (isBelow(path, folder) ? [path.slice(folder.length)] : []));
}

function isBelow(path: string, folder: string): boolean {
  return path.startsWith(`${folder}/`);
}

/** Compares two folders of the same outline, byte by byte. */
function isSameFolder(base: Files, from: string, head: Files, to: string): boolean {
  return filesBelow(base, from).every((path) => {
    const [one, other] = [base.read(from + path), head.read(to + path)];
    return one !== undefined && other?.equals(one) === true;
  });
}

/** Checks for another chart that may carry the one in a folder, from beside it. */
function isDependency(files: Files, folder: string): boolean {
  return files
    .list()
    .some(
      (path) =>
        /(^|\/)(Chart|requirements)\.yaml$/.test(path) &&
        !isBelow(path, folder) &&
        files.read(path)?.includes('file://') === true,
    );
}

/** Lists the Applications that install a chart, where they are the same on both sides but for its folder. */
function followers(
  { from, to }: Omit<MovedChart, 'users'>,
  wiring: Wiring,
  into: MergedInto,
): ReadonlySet<string> | undefined {
  const using = (side: 'base' | 'head', folder: string) =>
    wiring.deliverers(side).flatMap(({ object, value, vague, sources }) => {
      const used = sources.filter(({ at }) => textAt(value, at)?.replace(/^\.\/|\/$/g, '') === folder);
      if (used.length === 0) return [];
      const isSure = !vague && used.every((source) => followsBase(source, into));
      return [{ object, stated: isSure ? object + statedWithoutFolders(value, used) : undefined }];
    });
  const [old, now, left] = [using('base', from), using('head', to), using('head', from)];
  const texts = (all: typeof old) => JSON.stringify(all.map(({ stated }) => stated).sort());
  if (old.length === 0 || left.length > 0 || [...old, ...now].some(({ stated }) => stated === undefined))
    return undefined;
  return texts(old) === texts(now) ? new Set(old.map(({ object }) => object)) : undefined;
}
