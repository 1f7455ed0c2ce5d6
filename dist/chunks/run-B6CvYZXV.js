// src/commands/run.ts
/** Runs one command; each loads only what it needs. `say` takes what cannot wait for the end. */
async function runCommand(command, options, now, environment, say) {
	switch (command) {
		case "init": {
			const { init } = await import("./init-Bdrf49Xg.js");
			return init(options, now, environment);
		}
		case "validate": {
			const { validate } = await import("./validate-D4jdwAdS.js");
			return validate(options);
		}
		case "plan": {
			const { planWithNotes } = await import("./plan-Bgw3zYFf.js");
			const { report, notes } = await planWithNotes(options, now);
			if (options.explain !== void 0) {
				const { explainService } = await import("./explain-DiWG02wz.js");
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
			const { reconcile } = await import("./reconcile-nl2DMHN1.js");
			return reconcile(options, now, environment);
		}
		case "verify": {
			const { verifyCommand } = await import("./verify-kKNlCtzM.js");
			return verifyCommand(options, now, environment);
		}
		case "gate": {
			const { gate } = await import("./gate-DMwznPDc.js");
			return gate(options, now, environment);
		}
		case "policy": {
			const { policy } = await import("./policy-3E-lrxEn.js");
			return policy(options);
		}
		case "log": {
			const { log } = await import("./log-CQ8kzOVv.js");
			return log(options, now, environment);
		}
		case "breaker": {
			const { breaker } = await import("./breaker-CtMx7o22.js");
			return breaker(options, now, environment);
		}
		case "doctor": {
			const { doctor } = await import("./doctor-DBTa4uae.js");
			return doctor(options, now, environment);
		}
		case "demo": {
			const { demo } = await import("./demo-D2XyFHXp.js");
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
