import { n as describeGitHub, r as openGit, t as openLedgerBranch } from "./branch-Ciad6SIH.js";
import { t as openLedgerFiles } from "./files-Df0guIpq.js";
// src/commands/open/ledger.ts
/**
* Opens the ledger: with a local forge in the work tree; with GitHub on a branch, and the work tree gets a
* copy to keep as an artifact.
*/
async function openLedger(options, git, config, now, { local, absent }) {
	const { branch, retention } = config.ledger;
	const files = openLedgerFiles(options.repo, {
		now,
		absent,
		retention
	});
	if (local) return {
		ledger: files,
		close: () => void 0
	};
	const { place, target } = git;
	const kept = await openLedgerBranch({
		url: target.url,
		auth: place.auth,
		branch,
		retention,
		now,
		absent
	});
	const append = async (events) => {
		await kept.append(events);
		await files.append(events);
	};
	return {
		ledger: {
			read: kept.read,
			append
		},
		close: kept.close
	};
}
/**
* Opens the ledger of the forge in use without a request to the forge: with the token where there is one,
* else with git's own credentials. In a folder without git, the ledger is its files.
*/
async function openKeptLedger(options, config, now, environment) {
	const auth = (url) => {
		try {
			return options.forge === "local" ? void 0 : describeGitHub(url, environment);
		} catch {
			return;
		}
	};
	const git = await openGit(options.repo, {
		now,
		auth
	}).catch((error) => {
		if (options.forge === "github") throw error;
	});
	if (!git) return {
		ledger: openLedgerFiles(options.repo, {
			now,
			absent: "empty"
		}),
		close: () => void 0
	};
	return openLedger(options, git, config, now, {
		local: options.forge === "local" || options.forge === void 0 && git.target.kind === "local",
		absent: "empty"
	});
}
/** Lists what a ledger could not read: as a whole, and of single services. */
function readFailures({ error, broken }) {
	return [...error === null ? [] : [{
		service: null,
		message: error
	}], ...Object.entries(broken).map(([service, message]) => ({
		service,
		message
	}))];
}
export { openLedger as n, readFailures as r, openKeptLedger as t };
