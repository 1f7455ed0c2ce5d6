import { n as reconcile$1, o as notesOf, s as proposalsOf } from "./pipeline-S0x-EVxE.js";
import { n as withWorld } from "./world-DJO53eqp.js";
// src/commands/reconcile.ts
/**
* Runs `plan` on the base commit, brings pull requests to the desired state, then verifies merged changes.
*/
async function reconcile(options, now, environment) {
	return withWorld(options, now, environment, async (world, base, notes) => {
		const { report, results } = await reconcile$1(world, base);
		return {
			kind: "report",
			report,
			notes: [...notes, ...notesOf(results)],
			proposals: proposalsOf(results),
			failures: report.errors
		};
	});
}
export { reconcile };
