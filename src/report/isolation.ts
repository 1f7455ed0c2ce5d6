import { circuitBreaker } from '../history/circuit-breaker.ts';
import type { Evaluation } from '../scaling/evaluate.ts';
import type { Independence } from '../scaling/independence.ts';

/** Prints the proof that was made of a run's decisions. */
export function independenceVerification(proof: Independence) {
  const all = [...proof.services.values()].every(Boolean);
  return {
    services: Object.fromEntries(
      [...proof.services].map(([name, independent]) => [name, { decision_independent: independent }]),
    ),
    no_cross_service_interference: all,
    separate_blueprints_used: proof.separateBlueprints,
    separate_metrics_collected: proof.separateMetrics,
    separate_governance_applied: proof.separateGovernance,
    rationale: all
      ? `Each of ${proof.services.size} services was decided from its own data alone; those that the fleet or a cluster holds were decided again by themselves, with the same result.`
      : 'At least one service decided differently when evaluated alone.',
  };
}

/** Prints what each service's own past and governance let it do, none of it shared with another service. */
export function isolationProof({ services }: Evaluation, now: Date) {
  return {
    services: Object.fromEntries(
      services.map(({ input, governance }) => {
        const { cooldown } = input.blueprint.scaling;
        const last = input.history.lastOperation;
        const longest = Math.max(cooldown.up, cooldown.down);
        return [
          input.blueprint.name,
          {
            last_operation: last,
            cooldown_elapsed: last === null || now.getTime() - Date.parse(last) >= longest,
            circuit_breaker: circuitBreaker(input.blueprint, input.history.failures, now).state,
            governance: governance.classification,
          },
        ];
      }),
    ),
  };
}
