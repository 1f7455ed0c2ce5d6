// src/commands/run.ts
/** Runs one command; each loads only what it needs. `say` takes what cannot wait for the end. */
async function runCommand(command, options, now, environment, say) {
	switch (command) {
		case "init": {
			const { init } = await import("./init-Bh1KmzVK.js");
			return init(options, now);
		}
		case "validate": {
			const { validate } = await import("./validate-BHJB40OI.js");
			return validate(options);
		}
		case "plan": {
			const { plan } = await import("./plan-vSMYTMkf.js");
			const report = await plan(options, now);
			if (options.explain !== void 0) {
				const { explainService } = await import("./explain-CCo53Ol2.js");
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
			const { reconcile } = await import("./reconcile-D2JmTXKd.js");
			return reconcile(options, now, environment);
		}
		case "verify": {
			const { verifyCommand } = await import("./verify-gCSJND8L.js").then((n) => n.n);
			return verifyCommand(options, now, environment);
		}
		case "gate": {
			const { gate } = await import("./gate-DyHLfK9V.js");
			return gate(options, now);
		}
		case "policy": {
			const { policy } = await import("./policy-IbC3UtQq.js");
			return policy(options);
		}
		case "doctor": {
			const { doctor } = await import("./doctor-B9YXvlLN.js");
			return doctor(options, now, environment);
		}
		case "demo": {
			const { demo } = await import("./demo-CUaZiy-7.js");
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
