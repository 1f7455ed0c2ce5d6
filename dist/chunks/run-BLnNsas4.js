// src/commands/run.ts
/** Runs one command; each loads only what it needs. `say` takes what cannot wait for the end. */
async function runCommand(command, options, now, environment, say) {
	switch (command) {
		case "init": {
			const { init } = await import("./init-BsLI_7We.js");
			return init(options, now, environment);
		}
		case "validate": {
			const { validate } = await import("./validate-Dq9FfaZr.js");
			return validate(options);
		}
		case "plan": {
			const { plan } = await import("./plan-BHjAiNaS.js");
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
			const { reconcile } = await import("./reconcile-emQGg20Y.js");
			return reconcile(options, now, environment);
		}
		case "verify": {
			const { verifyCommand } = await import("./verify-6-h9ak3F.js").then((n) => n.n);
			return verifyCommand(options, now, environment);
		}
		case "gate": {
			const { gate } = await import("./gate-Xuh7luw7.js");
			return gate(options, now, environment);
		}
		case "policy": {
			const { policy } = await import("./policy-NIGCAdz6.js");
			return policy(options);
		}
		case "log": {
			const { log } = await import("./log-B1McJa_u.js");
			return log(options, now, environment);
		}
		case "breaker": {
			const { breaker } = await import("./breaker-DwEIpERd.js");
			return breaker(options, now, environment);
		}
		case "doctor": {
			const { doctor } = await import("./doctor-62Z131dX.js");
			return doctor(options, now, environment);
		}
		case "demo": {
			const { demo } = await import("./demo-DGvudHoE.js");
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
