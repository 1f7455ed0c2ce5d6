// src/commands/run.ts
/** Runs one command; each loads only what it needs. `say` takes what cannot wait for the end. */
async function runCommand(command, options, now, environment, say) {
	switch (command) {
		case "init": {
			const { init } = await import("./init-DISW-QLz.js");
			return init(options, now);
		}
		case "validate": {
			const { validate } = await import("./validate-CHG30mfM.js");
			return validate(options);
		}
		case "plan": {
			const { plan } = await import("./plan-CUH0B2an.js");
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
			const { reconcile } = await import("./reconcile-C2AiVGpn.js");
			return reconcile(options, now, environment);
		}
		case "verify": {
			const { verifyCommand } = await import("./verify-DmVTeJ_V.js").then((n) => n.n);
			return verifyCommand(options, now, environment);
		}
		case "gate": {
			const { gate } = await import("./gate-DtjmMCqw.js");
			return gate(options, now, environment);
		}
		case "policy": {
			const { policy } = await import("./policy-BPg9_W0m.js");
			return policy(options);
		}
		case "doctor": {
			const { doctor } = await import("./doctor-CPrOJgKg.js");
			return doctor(options, now, environment);
		}
		case "demo": {
			const { demo } = await import("./demo-Ce7K58CS.js");
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
