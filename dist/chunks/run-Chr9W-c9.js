// src/commands/run.ts
/** Runs one command; each loads only what it needs. `say` takes what cannot wait for the end. */
async function runCommand(command, options, now, environment, say) {
	switch (command) {
		case "init": {
			const { init } = await import("./init-DEEVwEFh.js");
			return init(options, now);
		}
		case "validate": {
			const { validate } = await import("./validate-DXxa4Q1e.js");
			return validate(options);
		}
		case "plan": {
			const { plan } = await import("./plan-BzMIa72p.js");
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
			const { reconcile } = await import("./reconcile-Bhs6YLsQ.js");
			return reconcile(options, now, environment);
		}
		case "verify": {
			const { verifyCommand } = await import("./verify-BKq3aoHM.js").then((n) => n.n);
			return verifyCommand(options, now, environment);
		}
		case "doctor": {
			const { doctor } = await import("./doctor-BNJN4Doc.js");
			return doctor(options, now, environment);
		}
		case "demo": {
			const { demo } = await import("./demo-wUYAxkuP.js");
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
