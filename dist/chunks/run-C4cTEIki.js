// src/commands/run.ts
/** Runs one command; each loads only what it needs. `say` takes what cannot wait for the end. */
async function runCommand(command, options, now, environment, say) {
	switch (command) {
		case "validate": {
			const { validate } = await import("./validate-D87jEO0p.js");
			return validate(options);
		}
		case "plan": {
			const { plan } = await import("./plan-C_CAGdaE.js");
			const report = await plan(options, now);
			return {
				report,
				lines: [],
				notes: [],
				proposals: [],
				failures: report.errors
			};
		}
		case "reconcile": {
			const { reconcile } = await import("./reconcile-pe68_uqi.js");
			return reconcile(options, now, environment);
		}
		case "verify": {
			const { verifyCommand } = await import("./verify-DVrksVQR.js").then((n) => n.n);
			return verifyCommand(options, now, environment);
		}
		case "doctor": {
			const { doctor } = await import("./doctor-BDYU06oB.js");
			return doctor(options, now, environment);
		}
		case "demo": {
			const { demo } = await import("./demo-CHnAKJKz.js");
			await demo(say);
			return {
				lines: [],
				notes: [],
				proposals: [],
				failures: []
			};
		}
	}
}
export { runCommand };
