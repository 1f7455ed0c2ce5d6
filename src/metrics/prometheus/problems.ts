import { groupBy } from '../../lib/group-by.ts';
import type { Answered } from './answer.ts';
import { type ClusterLabel, severalClusters } from './clusters.ts';

const NO_HISTORY = 'no history, so that only the ledger tells how long a case has held';
const NO_WEEK_AGO = 'not known for a week ago, so that lost traffic holds nothing';
/**
 * Every metric has one query for all services, and so has their state; with queries of services' own there may be
 * tens of thousands.
 */
const MAX_NAMES = 11;

/** Returns one message for each reason for which queries failed, with the queries that it failed for. */
export function queryProblems(cluster: string, answered: readonly Answered[]): readonly string[] {
  const failures = answered.flatMap((one) => {
    const reason = failureReason(one);
    return reason === undefined ? [] : [{ reason, name: queryName(one.question) }];
  });
  return [...groupBy(failures, ({ reason }) => reason)].map(
    ([reason, group]) => `cluster ${cluster}: ${listNames(group.map(({ name }) => name))}: ${reason}`,
  );
}

/**
 * Returns the reason for a failed question. A query that the server refuses is shown; a server that fails
 * gives the same reason for all.
 */
function failureReason({ question, answer, pastMissing }: Answered): string | undefined {
  if (answer.kind === 'failed' && answer.blame === 'query')
    return `${answer.reason}; the query: ${question.query.replace(/\s+/g, ' ')}`;
  if (answer.kind === 'failed') return answer.reason;
  return pastMissing && `${question.range ? NO_HISTORY : NO_WEEK_AGO}: ${pastMissing}`;
}

function queryName({ name, own, services }: Answered['question']): string {
  return own ? `${[...services].join(', ')}: ${name}` : name;
}

function listNames(names: readonly string[]): string {
  const distinct = [...new Set(names)];
  const more = distinct.length - MAX_NAMES;
  const shown = distinct.slice(0, MAX_NAMES).join(', ');
  return more > 0 ? `${shown} and ${more.toLocaleString('en')} more` : shown;
}

/** Returns one message for each label by which several clusters are told apart in one Prometheus. */
export function mixedProblems(cluster: string, found: readonly ClusterLabel[]): readonly string[] {
  return [...groupBy(found, severalClusters)].map(
    ([message, group]) =>
      `cluster ${cluster}: ${message}. ${group.length} ${group.length === 1 ? 'service is' : 'services are'} left out`,
  );
}
