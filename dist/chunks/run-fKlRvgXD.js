// src/commands/run.ts
/** Runs one command; each loads only what it needs. `say` takes what cannot wait for the end. */
async function runCommand(command, options, now, environment, say) {
	switch (command) {
		case "validate": {
			const { validate } = await import("./validate-BlhHZox9.js");
			return validate(options);
		}
		case "plan": {
			const { plan } = await import("./plan-2SpicObW.js");
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
			const { reconcile } = await import("./reconcile-DYpSyMTT.js");
			return reconcile(options, now, environment);
		}
		case "verify": {
			const { verifyCommand } = await import("./verify-Dj2i9eUW.js").then((n) => n.n);
			return verifyCommand(options, now, environment);
		}
		case "doctor": {
			const { doctor } = await import("./doctor-eCP2eHNG.js");
			return doctor(options, now, environment);
		}
		case "demo": {
			const { demo } = await import("./demo-ZNiKSw4A.js");
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
