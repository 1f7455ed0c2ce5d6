// src/commands/run.ts
/** Runs one command; each loads only what it needs. `say` takes what cannot wait for the end. */
async function runCommand(command, options, now, environment, say) {
	switch (command) {
		case "init": {
			const { init } = await import("./init-DEtLi_Qo.js");
			return init(options, now, environment);
		}
		case "validate": {
			const { validate } = await import("./validate-BXoSltS4.js");
			return validate(options);
		}
		case "plan": {
			const { plan } = await import("./plan-B7azfSBc.js");
			const report = await plan(options, now);
			if (options.explain !== void 0) {
				const { explainService } = await import("./explain-CpUrl3fo.js");
				return {
					kind: "lines",
					lines: explainService(report, options.explain),
					notes: [],
					failures: report.errors
				};
			}
			return {
				kind: "report",
				report,
				notes: [],
				proposals: [],
				failures: report.errors
			};
		}
		case "reconcile": {
			const { reconcile } = await import("./reconcile-BYr1gTAm.js");
			return reconcile(options, now, environment);
		}
		case "verify": {
			const { verifyCommand } = await import("./verify-BkEDUhJH.js");
			return verifyCommand(options, now, environment);
		}
		case "gate": {
			const { gate } = await import("./gate-bHGWh37i.js");
			return gate(options, now, environment);
		}
		case "policy": {
			const { policy } = await import("./policy-D2nVMvzi.js");
			return policy(options);
		}
		case "log": {
			const { log } = await import("./log-j7HCtACD.js");
			return log(options, now, environment);
		}
		case "breaker": {
			const { breaker } = await import("./breaker-DsZuvz1f.js");
			return breaker(options, now, environment);
		}
		case "doctor": {
			const { doctor } = await import("./doctor-Dpjl3HYw.js");
			return doctor(options, now, environment);
		}
		case "demo": {
			const { demo } = await import("./demo-DgBW6PfS.js");
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
