// src/commands/run.ts
/** Runs one command; each loads only what it needs. `say` takes what cannot wait for the end. */
async function runCommand(command, options, now, environment, say) {
	switch (command) {
		case "init": {
			const { init } = await import("./init-vP5Mb0rE.js");
			return init(options, now, environment);
		}
		case "validate": {
			const { validate } = await import("./validate-DYNZprvL.js");
			return validate(options);
		}
		case "plan": {
			const { plan } = await import("./plan-BdQdOokG.js");
			const report = await plan(options, now);
			if (options.explain !== void 0) {
				const { explainService } = await import("./explain-CuhkEI9V.js");
				return {
					lines: explainService(report, options.explain),
					notes: [],
					proposals: [],
					failures: report.errors
				};
			}
			return {
				report,
				lines: [],
				notes: [],
				proposals: [],
				failures: report.errors
			};
		}
		case "reconcile": {
			const { reconcile } = await import("./reconcile-asusi-uC.js");
			return reconcile(options, now, environment);
		}
		case "verify": {
			const { verifyCommand } = await import("./verify-0s88ThmQ.js").then((n) => n.n);
			return verifyCommand(options, now, environment);
		}
		case "gate": {
			const { gate } = await import("./gate-Dw06Rk8P.js");
			return gate(options, now, environment);
		}
		case "policy": {
			const { policy } = await import("./policy-NIGCAdz6.js");
			return policy(options);
		}
		case "log": {
			const { log } = await import("./log-BmGSQhTp.js");
			return log(options, now, environment);
		}
		case "breaker": {
			const { breaker } = await import("./breaker-JjokjKuJ.js");
			return breaker(options, now, environment);
		}
		case "doctor": {
			const { doctor } = await import("./doctor-Bolpp0Ed.js");
			return doctor(options, now, environment);
		}
		case "demo": {
			const { demo } = await import("./demo-kMo9Rw4O.js");
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
