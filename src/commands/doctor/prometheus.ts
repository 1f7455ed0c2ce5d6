import type { PrometheusFacts } from '../../adapters/prometheus/inspect.ts';
import { closest } from '../../lib/did-you-mean.ts';
import { groupBy } from '../../lib/group-by.ts';
import type { Finding } from '../../ports/repository-settings.ts';
import type { Evaluated } from '../../scaling/evaluate.ts';

const MAX_HINTS = 5;
/** Letter by letter among more names would take longer than reading them. */
const MAX_COMPARED = 5000;

/**
 * Says why a Prometheus may lack figures of services: exporters that are not scraped, labels that match
 * nothing, and workloads that go by another name or namespace there.
 */
export function examinePrometheus(
  about: string,
  { workloads, absent, labelsExclude }: PrometheusFacts,
  lacking: readonly Evaluated[],
): Finding[] {
  const exporters = [...groupBy(absent, ({ exporter }) => exporter)].map(([exporter, metrics]): Finding => {
    const names = metrics.map(({ metric }) => metric).join(', ');
    return labelsExclude
      ? {
          state: 'weak',
          about,
          message: `no series of ${names} has the labels of this source`,
          fix: 'Correct labels: in trimtab.yaml; without them there are such series',
        }
      : { state: 'weak', about, message: `no series of ${names}`, fix: `Let it scrape ${exporter}` };
  });
  const hints = lacking.slice(0, MAX_HINTS).flatMap((service) => misnamed(service, workloads));
  return [...exporters, ...hints.map((message): Finding => ({ state: 'weak', about, message }))];
}

/** Says what a workload that a Prometheus does not know may be called there. */
function misnamed({ input }: Evaluated, workloads: PrometheusFacts['workloads']): string[] {
  const { name, namespace } = input.blueprint.workload;
  const isThere = workloads.some(
    (one) => one.name === name && (namespace === undefined || one.namespace === namespace),
  );
  if (isThere || workloads.length === 0) return [];
  const elsewhere = workloads.find((one) => one.name === name);
  const near = workloads
    .filter((one) => namespace === undefined || one.namespace === namespace)
    .slice(0, MAX_COMPARED);
  const similar = closest(
    name,
    near.map((one) => one.name),
  );
  const found = elsewhere ?? near.find((one) => one.name === similar);
  const meant = found === undefined ? '' : `; did you mean ${found.namespace}/${found.name}?`;
  const asked = `${namespace === undefined ? '' : `${namespace}/`}${name}`;
  return [`it has no ${asked}, which ${input.blueprint.path} names${meant}`];
}
