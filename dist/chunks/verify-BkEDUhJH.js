import { a as notesOf, o as proposalsOf, r as verifyOnly, s as verificationsOf } from "./pipeline-BeOPd0Na.js";
import { n as withWorld } from "./world-BsIPDCF1.js";
// src/commands/verify.ts
/** Runs the `verify` command: verifies merged changes and does nothing else. */
async function verifyCommand(options, now, environment) {
	return withWorld(options, now, environment, async (world, base) => {
		const { results, errors } = await verifyOnly(world, base);
		return {
			kind: "verification",
			verifications: verificationsOf(results),
			lines: notesOf(results),
			notes: base.stopped === void 0 ? [] : [`paused, nothing is written: ${base.stopped}`],
			proposals: proposalsOf(results),
			failures: errors
		};
	});
}
export { verifyCommand };
