import { t as endChildrenWithRun } from "./run-end-CcbqGBir.js";
// src/commands/run.ts
/**
* Runs one command, and has all that it starts end with the process. `say` takes what cannot wait for the end.
*/
function runCommand(...asked) {
	endChildrenWithRun();
	return dispatch(...asked);
}
/** Each command loads only what it needs. */
async function dispatch(command, options, now, environment, say) {
	switch (command) {
		case "init": {
			const { init } = await import("./init-CEmINQr8.js");
			return init(options, now, environment);
		}
		case "validate": {
			const { validate } = await import("./validate-D91T0n63.js");
			return validate(options);
		}
		case "plan": {
			const { planWithNotes } = await import("./plan-Bplzbbhj.js");
			const { report, notes } = await planWithNotes(options, now);
			if (options.explain !== void 0) {
				const { explainService } = await import("./explain-D-_UmJQB.js");
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
			const { reconcile } = await import("./reconcile-BQSO4Kg7.js");
			return reconcile(options, now, environment);
		}
		case "verify": {
			const { verifyCommand } = await import("./verify-B8uo7LfC.js");
			return verifyCommand(options, now, environment);
		}
		case "gate": {
			const { gate } = await import("./gate-C0hjdKbW.js");
			return gate(options, now, environment);
		}
		case "policy": {
			const { policy } = await import("./policy-yceAkuly.js");
			return policy(options);
		}
		case "log": {
			const { log } = await import("./log-Cnh4cpQC.js");
			return log(options, now, environment);
		}
		case "breaker": {
			const { breaker } = await import("./breaker-cW_asGS5.js");
			return breaker(options, now, environment);
		}
		case "backtest": return (await import("./backtest-BBxoHIEB.js")).backtest(options);
		case "doctor": {
			const { doctor } = await import("./doctor-HHRoPZqJ.js");
			return doctor(options, now, environment);
		}
		case "demo": return runDemo(say);
	}
}
async function runDemo(say) {
	const { demo } = await import("./demo-BPpWZPKg.js");
	await demo(say);
	return {
		kind: "lines",
		lines: [],
		notes: [],
		failures: []
	};
}
export { runCommand };
