import type { ListedKind } from '../../ports/cluster.ts';
import type { Finding } from '../../ports/repository-settings.ts';

/** Facts about a cluster's lists that are known already. */
interface Known {
  /** The kinds that somebody configured, so that their absence is no choice. */
  readonly needed?: ReadonlySet<string>;
  /** The problems that have been named. */
  readonly told?: readonly string[];
}

/**
 * Says what may be listed in a cluster. A list that failed is not among these findings: the run itself names
 * it.
 */
export function examineRights(
  about: string,
  lists: readonly ListedKind[],
  { needed = new Set(), told = [] }: Known,
): Finding[] {
  const listed = lists.flatMap(listedPart);
  const absent = lists.filter(({ kind, reach }) => reach.kind === 'absent' && !needed.has(kind));
  const parts = [
    `lists ${listed.length === 0 ? 'nothing' : listed.join(', ')}`,
    ...(absent.length > 0 ? [`not served: ${absent.map(({ kind }) => kind).join(', ')}`] : []),
  ];
  const missing = lists.flatMap((list): Finding[] => {
    const message = missingRight(list, needed);
    const isTold = message === undefined || told.some((one) => one.includes(message));
    return isTold ? [] : [{ state: 'weak', about, message }];
  });
  return [{ state: listed.length === 0 ? 'weak' : 'fine', about, message: parts.join('; ') }, ...missing];
}

function listedPart({ kind, reach }: ListedKind): string[] {
  if (reach.kind === 'cluster') return [kind];
  const some = reach.kind === 'namespaces' && !reach.failed && reach.names.length > 0;
  return some ? [`${kind} in ${reach.names.join(' and ')}`] : [];
}

/** Returns what a kind that could not be listed anywhere lacks; undefined where nothing has to be done. */
function missingRight({ kind, reach }: ListedKind, needed: ReadonlySet<string>): string | undefined {
  if (reach.kind === 'absent') return needed.has(kind) ? reach.reason : undefined;
  const nowhere = reach.kind === 'namespaces' && !reach.failed && reach.names.length === 0;
  return nowhere ? reach.reason : undefined;
}
