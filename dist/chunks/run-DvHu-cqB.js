// src/commands/run.ts
/** Runs one command; each loads only what it needs. `say` takes what cannot wait for the end. */
async function runCommand(command, options, now, environment, say) {
	switch (command) {
		case "init": {
			const { init } = await import("./init-Dne9o49o.js");
			return init(options, now, environment);
		}
		case "validate": {
			const { validate } = await import("./validate-DrdynhGT.js");
			return validate(options);
		}
		case "plan": {
			const { planWithNotes } = await import("./plan-DUEPwPhr.js");
			const { report, notes } = await planWithNotes(options, now);
			if (options.explain !== void 0) {
				const { explainService } = await import("./explain-C_BTVKYl.js");
				return {
					kind: "lines",
					lines: explainService(report, options.explain),
					notes,
					failures: report.errors
				};
			}
			return {
				kind: "report",
				report,
				notes,
				proposals: [],
				failures: report.errors
			};
		}
		case "reconcile": {
			const { reconcile } = await import("./reconcile-CwT8malX.js");
			return reconcile(options, now, environment);
		}
		case "verify": {
			const { verifyCommand } = await import("./verify-D0iAg0hN.js");
			return verifyCommand(options, now, environment);
		}
		case "gate": {
			const { gate } = await import("./gate-BW7q5Qno.js");
			return gate(options, now, environment);
		}
		case "policy": {
			const { policy } = await import("./policy-CyvpapVM.js");
			return policy(options);
		}
		case "log": {
			const { log } = await import("./log-BCjjz5tw.js");
			return log(options, now, environment);
		}
		case "breaker": {
			const { breaker } = await import("./breaker-WEOvAid1.js");
			return breaker(options, now, environment);
		}
		case "doctor": {
			const { doctor } = await import("./doctor-CwRUEJFZ.js");
			return doctor(options, now, environment);
		}
		case "demo": {
			const { demo } = await import("./demo-BQwFIF1o.js");
			await demo(say);
			return {
				kind: "lines",
				lines: [],
				notes: [],
				failures: []
			};
		}
	}
}
export { runCommand };
