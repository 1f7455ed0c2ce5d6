// src/policy/consequences.ts
/**
* Describes what a reviewer weighs: risk, cost, the way back, and what to do instead of what is forbidden.
* Plain text.
*/
function describeConsequences({ risk, cost_impact, reversibility, rollback_plan, safer_alternatives }) {
	return `Risk: ${risk}.${cost_impact === null ? "" : ` Cost: ${describeCost(cost_impact)}.`} Reversibility: ${reversibility}. Roll back: ${rollback_plan}.${safer_alternatives.length === 0 ? "" : ` Instead: ${safer_alternatives.join("; ")}.`}`;
}
/** Describes a cost as `40 USD → 60 USD a month, over the budget of 50 USD`. */
function describeCost({ monthly_before, monthly_after, monthly_budget, within_budget }) {
	return `${monthly_before === null ? monthly_after : `${monthly_before} → ${monthly_after}`} a month${monthly_budget === null ? "" : `, ${within_budget ? "within" : "over"} the budget of ${monthly_budget}`}`;
}
export { describeConsequences as t };
