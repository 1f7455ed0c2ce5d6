import { choosePlace } from '../manifests/edit/choice.ts';
import { splice } from '../manifests/edit/splice.ts';
import { placeLine, placeOf, type Target } from '../manifests/edit/target.ts';
import type { RenderProof } from '../manifests/proof/rendering.ts';
import type { Blueprint } from '../policy/blueprint/types.ts';
import { lookUp } from '../workloads/scan.ts';
import type { Run } from './run.ts';

/** An edit that its rendering refuses. */
interface Refusal {
  readonly target: Target;
  /** The count that was tried. */
  readonly to: number;
  readonly proof: Extract<RenderProof, { readonly kind: 'refused' }>;
}

/** Each trial renders everything again. */
const MAX_TRIALS = 5;

/**
 * Says why an edit is refused, and which other number decides where one can be told. Of values it names only
 * counts: others may be secret.
 */
export async function describeRefusal(run: Run, service: string, refusal: Refusal): Promise<string> {
  const { target, proof } = refusal;
  const refused = `Rendering refuses the edit of \`${target.field}\` at ${target.path}:${target.line}: ${proof.why}.`;
  const blueprint = run.plan.services.get(service)?.input.blueprint;
  const decisive =
    blueprint && proof.changesNothing ? await findDecisive(run, blueprint, refusal) : undefined;
  if (!blueprint || !decisive) return refused;
  const { lines } = choosePlace({ kind: 'found', target: decisive }, blueprint);
  return `${refused} \`${decisive.field}\` at ${decisive.path}:${decisive.line} decides instead: choose it in ${blueprint.path}, by a line below \`spec:\`: ${lines}.`;
}

/** Finds another count of the workload whose edit arrives, by trying them. */
async function findDecisive(
  { world, base, plan }: Run,
  blueprint: Blueprint,
  { target, to }: Refusal,
): Promise<Target | undefined> {
  for (const other of otherCounts(plan, blueprint, target, to).slice(0, MAX_TRIALS)) {
    const bytes = base.files.read(other.path);
    const edit = bytes && splice(bytes, other, to);
    const proof = edit?.kind === 'edited' ? await world.proveRendering(other, edit.bytes, to) : undefined;
    if (proof?.kind === 'proven' && proof.changes.every((one) => mayBe(one.object, blueprint.workload)))
      return other;
  }
  return undefined;
}

/** Name of a release that helm is given none for: https://helm.sh/docs/helm/helm_template/ */
const UNNAMED = /^release-name(?=-|$)/;

/**
 * Checks whether a rendered object, such as `Deployment shop/web`, may be the workload: a chart may make others of
 * its values, whose numbers decide nothing here.
 */
function mayBe(object: string, { name }: Blueprint['workload']): boolean {
  const rendered = object.slice(Math.max(object.lastIndexOf(' '), object.lastIndexOf('/')) + 1);
  return UNNAMED.test(rendered) ? `-${name}`.endsWith(rendered.replace(UNNAMED, '')) : rendered === name;
}

/**
 * Lists the other places that state a count of this workload, or of the chart that the edited one is a value
 * of: those with the same count first.
 */
function otherCounts(
  { index }: Run['plan'],
  { workload }: Blueprint,
  target: Target,
  to: number,
): readonly Target[] {
  const place = placeOf({ kind: 'found', target });
  const origins = new Set((index.installedAt.get(place) ?? []).map(({ origin }) => origin));
  const installed = index.installed.filter(
    ({ origin, values }) =>
      origins.has(origin) || values.some((judged) => placeLine(judged).path === target.path),
  );
  const judged = [...lookUp(index.workloads, workload), ...installed].flatMap(({ values }) => values);
  const found = judged.flatMap((one) => (one.kind === 'found' ? [[placeOf(one), one.target] as const] : []));
  const others = [...new Map(found)].flatMap(([at, other]) =>
    at === place || other.value === to ? [] : [other],
  );
  const isSame = (other: Target) => Number(other.value === target.value);
  return others.sort((a, b) => isSame(b) - isSame(a));
}
