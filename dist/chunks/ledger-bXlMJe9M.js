// src/ports/ledger.ts
/**
* Every type that is written, in the order in which one run writes them at one instant. A newer version may
* have written others: they are kept, shown, and mean nothing to the folds.
*/
const EVENT_TYPES = [
	"decision",
	"deferral",
	"deferral_escalated",
	"proposal",
	"merge",
	"verification",
	"breaker_reset"
];
/** Outcome of a proposal that no pull request was opened for: its service is observed only. */
const OBSERVED = "observe";
export { OBSERVED as n, EVENT_TYPES as t };
