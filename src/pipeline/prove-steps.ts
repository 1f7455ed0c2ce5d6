import type { Step } from '../pull-requests/compare.ts';
import { byService, type Evaluated } from '../scaling/evaluate.ts';
import { assess } from './assess.ts';
import { type EditStep, type ProvenEdit, proveEdit, type RefusedEdit } from './branch-change.ts';
import { compare } from './compare.ts';
import { failed, type Result } from './results.ts';
import { isSelected, type Plan, type Run } from './run.ts';

/** Steps of a run, once every edit has been proven. */
export interface ProvenSteps {
  /** The run, with those services held whose edit was refused. */
  readonly run: Run;
  /** Decisions about the services that the run writes for. */
  readonly chosen: readonly Evaluated[];
  readonly steps: readonly Step[];
  /** Edits by service, of the steps that change a file. */
  readonly edits: ReadonlyMap<string, ProvenEdit>;
  /** Edits that could not be made at all. */
  readonly failures: readonly Result[];
}

/**
 * Compares the pull requests that the decisions ask for with those that are there, and proves the edits. A
 * service whose edit is refused is held, and all are decided again: room that it has given up may let another
 * one go further, whose edit is then proven too.
 */
export async function proveSteps(first: Run): Promise<ProvenSteps> {
  const proofs = new Map<string, Proof>();
  for (let run = first; ; ) {
    const { plan } = run;
    const chosen = plan.evaluation.services.filter((s) => isSelected(plan, s.decision.service));
    const steps = compare(run, chosen);
    const refused = await proveAll(run, steps, proofs);
    if (refused.size === 0) return { run, chosen, steps, ...outcomes(proofs) };
    run = { ...run, plan: withRefusals(plan, refused) };
  }
}

/** The outcome of proving one edit. */
interface Proof {
  readonly to: number;
  readonly outcome: ProvenEdit | RefusedEdit | Error;
}

/** Proves what has not been proven yet; returns why edits were refused, by service. */
async function proveAll(
  run: Run,
  steps: readonly Step[],
  proofs: Map<string, Proof>,
): Promise<ReadonlyMap<string, string>> {
  const refused = new Map<string, string>();
  for (const step of steps) {
    if (step.kind !== 'create' && step.kind !== 'update' && step.kind !== 'observe') continue;
    const { service, marker } = step;
    const known = proofs.get(service);
    const proof = known?.to === marker.to ? known : await prove(run, step);
    proofs.set(service, proof);
    const { outcome } = proof;
    if (!(outcome instanceof Error) && outcome.kind === 'refused') refused.set(service, outcome.message);
  }
  return refused;
}

async function prove(run: Run, step: EditStep): Promise<Proof> {
  const { to } = step.marker;
  try {
    return { to, outcome: await proveEdit(run, step) };
  } catch (error) {
    return { to, outcome: error as Error };
  }
}

function outcomes(proofs: ReadonlyMap<string, Proof>): Pick<ProvenSteps, 'edits' | 'failures'> {
  const edits = new Map<string, ProvenEdit>();
  const failures: Result[] = [];
  for (const [service, { outcome }] of proofs) {
    if (outcome instanceof Error) failures.push(failed(service, outcome.message));
    else if (outcome.kind === 'proven') edits.set(service, outcome);
  }
  return { edits, failures };
}

/** Decides again with the edits of some services refused. */
function withRefusals(plan: Plan, refused: ReadonlyMap<string, string>): Plan {
  const desired = Object.entries(plan.facts.desired).map(([service, one]) => {
    const message = refused.get(service);
    return [service, message !== undefined && one.kind !== 'held' ? { ...one, refused: message } : one];
  });
  const facts = { ...plan.facts, desired: Object.fromEntries(desired) };
  const assessment = assess(facts, plan.fleet, plan.observations);
  return { ...plan, ...assessment, services: byService(assessment.evaluation) };
}
