import { a as notesOf, i as dashboardOf, n as reconcile$1, o as proposalsOf } from "./pipeline-Cj7ty-FB.js";
import { r as withWorld } from "./world-BuLgj2WB.js";
// src/commands/reconcile.ts
/**
* Runs `plan` on the base commit, brings pull requests to the desired state, then verifies merged changes.
*/
async function reconcile(options, now, environment) {
	return withWorld(options, now, environment, { withDashboard: true }, async (world, base, notes) => {
		const { report, results } = await reconcile$1(world, base);
		return {
			kind: "report",
			report,
			notes: [...notes, ...notesOf(results)],
			proposals: proposalsOf(results),
			dashboard: dashboardOf(results),
			failures: report.errors
		};
	});
}
export { reconcile };
