// src/commands/run.ts
/** Runs one command; each loads only what it needs. `say` takes what cannot wait for the end. */
async function runCommand(command, options, now, environment, say) {
	switch (command) {
		case "validate": {
			const { validate } = await import("./validate-DtVRtcSc.js");
			return validate(options);
		}
		case "plan": {
			const { plan } = await import("./plan-CnB0XmTB.js");
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
			const { reconcile } = await import("./reconcile-oid5uhpW.js");
			return reconcile(options, now, environment);
		}
		case "verify": {
			const { verifyCommand } = await import("./verify-CZG8b9VI.js").then((n) => n.n);
			return verifyCommand(options, now, environment);
		}
		case "demo": {
			const { demo } = await import("./demo-6t9rQibG.js");
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
