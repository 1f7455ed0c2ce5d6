import type { Application } from '../delivery/live/objects.ts';
import { trimEnd } from '../lib/trim-end.ts';
import {
  type Delivery,
  type DeliveryFacts,
  isCommit,
  shortfall,
  shortRevision,
} from './delivered-revision.ts';

/** Returns the commits that the Application's state names, of the source that our repository is. */
export function applicationRevisions(
  application: Application,
  facts: Pick<DeliveryFacts, 'repository' | 'path'>,
): readonly string[] {
  const index = sourceIndex(application, facts);
  if (index === undefined) return [];
  const named = [
    application.revisions,
    application.applied,
    ...application.history.map((h) => h.revisions),
  ].map((r) => r[index]);
  const all = [application.hydrated?.dry, ...(application.hydrates ? [] : named)];
  return [...new Set(all.filter((revision) => revision !== undefined && isCommit(revision)))] as string[];
}

/**
 * Judges whether an Application has delivered: the revision compared last contains the merge and is in sync,
 * the last sync succeeded and applied such a revision too (unless live state matched without one), and
 * nothing failed in between. `sync.revision` is only compared; `syncResult.revision` is applied
 * (https://argo-cd.readthedocs.io/en/stable/operator-manual/application.yaml).
 */
export function judgeApplication(application: Application, facts: DeliveryFacts): Delivery {
  const named = `Argo CD Application ${application.namespace}/${application.name}`;
  const pending = (reason: string): Delivery => ({ kind: 'pending', reason: `${named}: ${reason}` });
  const index = sourceIndex(application, facts);
  if (index === undefined) {
    const why = application.sources.some(isGit)
      ? 'which of its sources is this repository cannot be told'
      : 'none of its sources is a git repository, so it names no commit';
    return { kind: 'unknown', reason: `${named}: ${why}` };
  }
  if (application.error !== undefined) return pending(application.error);
  const compared = application.revisions[index];
  if (application.hydrates && application.hydrated?.made !== compared)
    return pending('the hydrated commit is not compared yet');
  const seen = application.hydrates ? application.hydrated?.dry : compared;
  if (compared === undefined || seen === undefined) {
    const reason = `${named}: it states no revision: nothing has compared it with Git yet`;
    return { kind: 'unknown', reason };
  }
  const short = shortfall(seen, facts);
  if (short) return { kind: short.kind, reason: `${named}: ${short.reason}` };
  const unsynced = syncObstacle(application);
  if (unsynced !== undefined) return pending(unsynced);
  const contains = (revision: string | undefined) =>
    application.hydrates
      ? revision === compared
      : revision !== undefined && facts.descends.get(revision) === 'yes';
  const wasApplied = contains(application.applied[index]);
  if (!wasApplied && facts.liveReplicas !== facts.expected) {
    return pending(`${shortRevision(compared)} was compared and not applied, and live state differs`);
  }
  const at = wasApplied ? firstApplied(application, (revisions) => contains(revisions[index])) : undefined;
  return { kind: 'delivered', revision: seen, at, unhealthy: unhealthy(application, named) };
}

/** Says why the Application is not in sync by a sync that succeeded; undefined where it is. */
function syncObstacle({ phase, message, sync, automated }: Application): string | undefined {
  if (phase === 'Running') return `a sync is running: ${message ?? 'no message'}`;
  if (sync !== 'Synced')
    return automated
      ? `it is ${sync}; a sync window may hold it`
      : `it is ${sync} and waits for a manual sync`;
  if (phase !== undefined && phase !== 'Succeeded')
    return `the last sync ended ${phase}: ${message ?? 'no message'}`;
  return undefined;
}

/** Returns when our commit was first synced: later ones are synced too, and the clock runs from the first. */
function firstApplied(
  application: Application,
  contains: (revisions: readonly string[]) => boolean,
): string | undefined {
  const times = application.history.filter((entry) => contains(entry.revisions)).map((entry) => entry.at);
  return [...times, ...(application.finishedAt === undefined ? [] : [application.finishedAt])].sort(
    (a, b) => Date.parse(a) - Date.parse(b),
  )[0];
}

/** Describes health that is not `Healthy`, or is from before the last sync and so says nothing about it. */
function unhealthy({ health, finishedAt, reconciledAt }: Application, named: string): string | undefined {
  const stale =
    finishedAt !== undefined &&
    (reconciledAt === undefined || Date.parse(reconciledAt) < Date.parse(finishedAt));
  if (stale) return `${named}: its health is from before the sync`;
  return health === 'Healthy' ? undefined : `${named}: its health is ${health}`;
}

/**
 * Finds the source that is our repository: the only one, or the one with its URL and, among several of those,
 * with the path that our manifest lies under; it matters no more where they are all at one revision, as with
 * a chart and its values. A chart from a registry is never one, nor is an OCI artifact.
 */
function sourceIndex(
  { sources, revisions }: Pick<Application, 'sources' | 'revisions'>,
  { repository, path }: Pick<DeliveryFacts, 'repository' | 'path'>,
): number | undefined {
  const git = sources.map((source, index) => ({ ...source, index })).filter(isGit);
  if (git.length === 1) return git[0]?.index;
  const own = git.filter((source) => repositoryName(source.repo) === repositoryName(repository));
  const above = own.filter((source) => source.path !== undefined && path.startsWith(folderOf(source.path)));
  if (above.length === 1) return above[0]?.index;
  const one = new Set(own.map(({ index }) => revisions[index])).size === 1;
  return one ? own[0]?.index : undefined;
}

function isGit({ chart, repo }: Application['sources'][number]): boolean {
  return !chart && !repo.startsWith('oci://');
}

/** Returns a folder with its slash at the end; '' for the whole repository. */
function folderOf(path: string): string {
  const inside = trimEnd(path.replace(/^(\.?\/)+|^\.$/, ''), '/');
  return inside === '' ? '' : `${inside}/`;
}

/** Returns a repository as `host/owner/name`, however the URL is written. */
function repositoryName(url: string): string {
  return trimEnd(url, '/')
    .replace(/^[a-z+]+:\/\//i, '')
    .replace(/^[^/@]*@/, '')
    .replace(/^([^/:]+):(?:\d+\/)?/, '$1/')
    .replace(/\.git$/, '')
    .toLowerCase();
}
