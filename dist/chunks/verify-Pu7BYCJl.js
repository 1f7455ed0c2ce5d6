import { a as notesOf, o as proposalsOf, r as verifyOnly, s as verificationsOf } from "./pipeline-Cj7ty-FB.js";
import { r as withWorld } from "./world-BuLgj2WB.js";
// src/commands/verify.ts
/** Runs the `verify` command: verifies merged changes and does nothing else. */
async function verifyCommand(options, now, environment) {
	return withWorld(options, now, environment, { withDashboard: false }, async (world, base, notes) => {
		const { results, errors, ledgerError } = await verifyOnly(world, base);
		const idle = results.length === 0 && ledgerError === null;
		return {
			kind: "verification",
			verifications: verificationsOf(results),
			lines: idle ? ["nothing to verify: no merged change waits for a verdict"] : notesOf(results),
			notes,
			proposals: proposalsOf(results),
			failures: errors
		};
	});
}
export { verifyCommand };
