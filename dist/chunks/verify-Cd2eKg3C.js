import { n as __exportAll } from "./rolldown-runtime-BVN1G_yT.js";
import { S as dropStale, _ as toNumber, a as predict, f as exact, g as multiply, h as fromNumber, l as add, n as instant, p as formatPercent, r as measuredMetrics, s as ONE, u as compare } from "./decide-Dz5aezi1.js";
import { a as survey, d as deliveryOf, g as blobDigest, t as configText, v as formatMarker, y as parseMarker } from "./survey-bDoTo6we.js";
import { t as inert } from "./inert-BHzWmssy.js";
import { a as readConfig, u as judge$2 } from "./observe-CHIUiNc9.js";
import { D as locatePath, O as parseManifest, b as isKustomizationPath, g as openManifest, k as pathTo, o as readKustomization, u as insidePath, y as isKustomization } from "./scan-CzUoko8_.js";
import { r as rollbackBranch } from "./branch-DX3CzhlT.js";
import { a as tryGit, i as readBlobs, n as commitsBetween, r as git, s as SERVICE_TRAILER, u as isForeign } from "./commit-files-BBhchBkg.js";
import { n as openGit, t as describeGitHub } from "./github-repository-B3vXZZLt.js";
import { t as TrimtabError } from "./errors-CWI0aKhv.js";
import { a as parseDays, i as ledgerPath, r as formatEvents, t as openLedgerFiles } from "./ledger-files-xG0JX7E4.js";
import { t as CODE_OWNERS } from "./approvals-BxF6LLkW.js";
import { n as desiredStatus } from "./status-DjKb3wzw.js";
import { t as knownApprovers } from "./approvers-CVyN6YQ8.js";
import { execFile } from "node:child_process";
import { accessSync, constants, existsSync, linkSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { tmpdir } from "node:os";
// src/adapters/local-pulls.ts
/** Folder of the pull requests kept beside a local repository. */
async function pullsFolder(dir) {
	return join(await git(dir, [
		"rev-parse",
		"--path-format=absolute",
		"--git-common-dir"
	]), "trimtab-forge", "pulls");
}
/** Every pull request kept, by number. */
function readPulls(folder) {
	return (existsSync(folder) ? readdirSync(folder).filter((name) => /^\d+\.json$/.test(name)) : []).map((name) => readPull(folder, Number.parseInt(name, 10))).sort((a, b) => a.number - b.number);
}
/** @throws TrimtabError `forge_failed` when there is no such pull request, or its file is broken. */
function readPull(folder, number) {
	try {
		return JSON.parse(readFileSync(join(folder, `${number}.json`), "utf8"));
	} catch (cause) {
		throw new TrimtabError("forge_failed", `pull request #${number} cannot be read in ${folder}: ${cause.message}`, { cause });
	}
}
function writePull(folder, pull) {
	renameSync(writeTemporary(folder, pull), join(folder, `${pull.number}.json`));
}
/** Keeps a new pull request under the next free number; link() fails where another run was faster. */
function addPull(folder, pull) {
	mkdirSync(folder, { recursive: true });
	for (let number = (readPulls(folder).at(-1)?.number ?? 0) + 1;; number++) {
		const numbered = {
			number,
			...pull
		};
		const temporary = writeTemporary(folder, numbered);
		try {
			linkSync(temporary, join(folder, `${number}.json`));
			return numbered;
		} catch (cause) {
			if (cause.code !== "EEXIST") throw cause;
		} finally {
			rmSync(temporary, { force: true });
		}
	}
}
function writeTemporary(folder, pull) {
	const path = join(folder, `.${pull.number}.${process.pid}.${Math.random().toString(36).slice(2)}.tmp`);
	writeFileSync(path, `${JSON.stringify(pull, null, 2)}\n`, { flag: "wx" });
	return path;
}
// src/adapters/local-person.ts
/** A person merges a pull request kept in `dir`: a merge commit by plumbing, so no work tree moves. Returns its SHA. */
async function mergePull(dir, number, { by, now }) {
	const folder = await pullsFolder(dir);
	const pull = readPull(folder, number);
	if (pull.state !== "open") throw new TrimtabError("forge_failed", `pull request #${number} is ${pull.state}, not open`);
	const ref = `refs/heads/${pull.base.branch}`;
	const base = await git(dir, [
		"rev-parse",
		"--verify",
		ref
	]);
	const head = await git(dir, [
		"rev-parse",
		"--verify",
		`refs/heads/${pull.head.branch}`
	]);
	const merged = await tryGit(dir, [
		"merge-tree",
		"--write-tree",
		base,
		head
	]);
	if (merged.code !== 0) throw new TrimtabError("forge_failed", `pull request #${number} conflicts with ${pull.base.branch}`);
	const tree = merged.stdout.toString().trim();
	const who = `${by} <${by}@users.noreply.github.com> ${Math.floor(now.getTime() / 1e3)} +0000`;
	const commit = `tree ${tree}\nparent ${base}\nparent ${head}\nauthor ${who}\ncommitter ${who}\n\nMerge pull request #${number}\n`;
	const sha = await git(dir, [
		"hash-object",
		"-t",
		"commit",
		"-w",
		"--stdin"
	], commit);
	await git(dir, [
		"update-ref",
		ref,
		sha,
		base
	]);
	const at = now.toISOString();
	const done = {
		merged_at: at,
		closed_at: at,
		updated_at: at,
		closed_by: by,
		merge_commit_sha: sha
	};
	writePull(folder, {
		...pull,
		...done,
		state: "merged",
		head: {
			...pull.head,
			sha: head
		}
	});
	return sha;
}
// src/manifest/splice.ts
/**
* Replaces the digits of one scalar (or inserts the one line that holds it) and changes no other byte, then proves it: the
* result is parsed again and must equal the original but for that one value, with exactly one line changed or added.
*/
function splice(bytes, target, to) {
	if (!Number.isSafeInteger(to) || to < 0 || Object.is(to, -0)) return refused(`${to} is no replica count`);
	if (to === target.value) return refused(`the value is ${to} already`);
	const { start, end, form } = target;
	const written = form.kind === "insertion" ? "" : String(target.value);
	if (!Number.isInteger(start) || start < 0 || end > bytes.length || bytes.toString("latin1", start, end) !== written) return refused(`line ${target.line} no longer holds ${target.value}`);
	const text = form.kind === "insertion" ? `${form.before}${to}${form.after}` : String(to);
	const edited = Buffer.concat([
		bytes.subarray(0, start),
		Buffer.from(text, "latin1"),
		bytes.subarray(end)
	]);
	const before = parseManifest(bytes);
	if (before.kind === "unparsed") return refused(before.reason);
	const after = parseManifest(edited);
	if (after.kind === "unparsed") return refused(`the edit would break the file: ${after.reason}`);
	const flaw = disproof(before.parsed, after.parsed, bytes, target, to);
	return flaw === void 0 ? {
		kind: "edited",
		bytes: edited,
		line: target.line
	} : refused(flaw);
}
function refused(reason) {
	return {
		kind: "refused",
		reason
	};
}
function disproof(before, after, bytes, target, to) {
	const change = changeOf(before, after, bytes, target, to);
	if (change === void 0) return `line ${target.line} holds no number of its own at the place given`;
	if (before.documents.length !== after.documents.length) return "the edit would change the number of documents";
	for (const [index, document] of before.documents.entries()) {
		const other = after.documents[index];
		if (!equalBut(document.value, other?.value, index === target.documentIndex ? change : void 0)) return "the edit would change more than the one value";
	}
	const lines = differingLines(before.text, after.text, target);
	return lines === 1 ? void 0 : `the edit would change ${lines} lines`;
}
/** What must be the only difference; undefined where the place is not what the target says. An insertion is seen afterwards. */
function changeOf(before, after, bytes, target, to) {
	const { form } = target;
	const inserted = form.kind === "insertion";
	const shown = inserted ? after : before;
	const offset = bytes.toString("utf8", 0, target.start).length + (inserted ? form.before.length : 0);
	const root = shown.documents[target.documentIndex]?.root;
	const path = pathTo(shown, root, offset);
	const node = path === void 0 ? void 0 : locatePath(shown, root, path).node;
	if (path === void 0 || node?.kind !== "scalar") return void 0;
	const quoted = node.style === "single" || node.style === "double";
	if (form.kind === "text" ? !quoted : node.style !== "plain") return void 0;
	const digits = inserted ? String(to).length : target.end - target.start;
	if (node.end - node.start !== digits) return void 0;
	if (form.kind === "text") return {
		path,
		from: String(target.value),
		to: String(to)
	};
	return {
		path,
		from: inserted ? void 0 : target.value,
		to
	};
}
/** Lines that differ; an inserted line is one, and is taken out of what follows. */
function differingLines(before, after, { form, line }) {
	const old = before.split("\n");
	const now = after.split("\n");
	if (form.kind === "insertion") old.splice(line - 1, 0, "");
	if (old.length !== now.length) return Math.abs(old.length - now.length) + 1;
	return old.reduce((count, line, index) => line === now[index] ? count : count + 1, 0);
}
/**
* Deep equality, except that at `change.path` the one value must be `from` on the left and `to` on the right.
* It keeps its own stack and remembers pairs already compared: aliases can make values far deeper and wider than the text.
*/
function equalBut(left, right, change) {
	const compared = /* @__PURE__ */ new Map();
	const queue = [{
		left,
		right,
		depth: change === void 0 ? -1 : 0
	}];
	for (let pair = queue.pop(); pair !== void 0; pair = queue.pop()) {
		const { left: a, right: b, depth } = pair;
		if (change !== void 0 && depth === change.path.length) {
			if (a !== change.from || b !== change.to) return false;
			continue;
		}
		if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) {
			if (!Object.is(a, b)) return false;
			continue;
		}
		if (depth < 0) {
			const partners = compared.get(a);
			if (partners?.has(b) === true) continue;
			if (partners === void 0) compared.set(a, /* @__PURE__ */ new Set([b]));
			else partners.add(b);
		}
		if (Array.isArray(a) !== Array.isArray(b)) return false;
		const keys = Object.keys(a);
		const step = depth < 0 ? void 0 : String(change?.path[depth]);
		const added = change?.from === void 0 && step !== void 0 && depth + 1 === change?.path.length;
		if (added && (keys.includes(step) || b[step] !== change.to)) return false;
		if (keys.length + (added ? 1 : 0) !== Object.keys(b).length) return false;
		for (const key of keys) {
			if (!Object.hasOwn(b, key)) return false;
			const next = key === step ? depth + 1 : -1;
			queue.push({
				left: a[key],
				right: b[key],
				depth: next
			});
		}
		if (step !== void 0 && !added && !keys.includes(step)) return false;
	}
	return true;
}
// src/adapters/ledger-branch.ts
const DAY_MS = 864e5;
/** Days that a run reads: longer than any snooze, window or verification looks back. */
const DAYS_READ = 35;
const TRIES = 10;
const README = `# Trimtab's ledger

One JSON event a line, one file a UTC day. Cooldowns, circuit breakers and rate limits are read from here: keep the branch, and let
nothing but Trimtab write to it. \`trimtab log\` reads it; days past the configured retention are removed.
`;
/**
* The ledger on an orphan branch of the remote. Appends are compare-and-swap: a commit on the tip seen, pushed with a lease,
* and tried again on the new tip when another run was faster. All of it happens in a bare repository of its own, so that
* neither refs nor history of the clone at hand change. Call `close` at the end.
* @throws TrimtabError `ledger_unreadable` from `append` when the branch cannot be written.
*/
async function openLedgerBranch(options) {
	const dir = mkdtempSync(join(tmpdir(), "trimtab-ledger-"));
	const place = {
		dir,
		auth: options.auth
	};
	const close = () => rmSync(dir, {
		recursive: true,
		force: true
	});
	try {
		await git(place, [
			"init",
			"--quiet",
			"--bare"
		]);
		let tip = await fetchTip(place, options);
		const append = async (events) => {
			for (let tries = 1;; tries += 1) {
				const refused = await push(place, options, tip, await commit(place, options, tip, events));
				if (refused === void 0) break;
				if (tries === TRIES) throw unwritable(options, refused);
				tip = await fetchTip(place, options);
			}
			tip = await fetchTip(place, options);
		};
		if (!tip && options.firstUse) await append([]);
		return {
			close,
			async read() {
				if (!tip) return {
					events: [],
					error: missing(options)
				};
				return parseDays(await readDays(place, tip, options.now));
			},
			append: async (events) => events.length === 0 ? void 0 : append(events)
		};
	} catch (error) {
		close();
		throw error;
	}
}
async function fetchTip(place, { url, branch }) {
	const ref = `refs/heads/${branch}`;
	const listed = await tryGit(place, [
		"ls-remote",
		"--exit-code",
		"--",
		url,
		ref
	]);
	if (listed.code === 2) return void 0;
	if (listed.code !== 0) throw new TrimtabError("ledger_unreadable", `the ledger branch cannot be read: ${listed.stderr.trim()}`);
	await git(place, [
		"fetch",
		"--quiet",
		"--no-tags",
		"--depth=1",
		"--end-of-options",
		url,
		`+${ref}:refs/heads/tip`
	]);
	const commit = await git(place, ["rev-parse", "refs/heads/tip"]);
	const entries = (await git(place, [
		"ls-tree",
		"-r",
		"-z",
		"--full-tree",
		commit
	])).split("\0").filter(Boolean);
	return {
		commit,
		files: new Map(entries.map((entry) => [entry.slice(entry.indexOf("	") + 1), entry.split(/[ \t]/)[2] ?? ""]))
	};
}
async function readDays(place, tip, now) {
	const from = ledgerPath(/* @__PURE__ */ new Date(now.getTime() - DAYS_READ * DAY_MS));
	const wanted = [...tip.files].filter(([path]) => path.startsWith("logs/agent-decisions") && path >= from).sort();
	const blobs = readBlobs(place, wanted.map(([, sha]) => sha));
	return wanted.map(([path], index) => ({
		path,
		text: blobs[index]?.toString("utf8") ?? ""
	}));
}
async function commit(place, { now, retention }, tip, events) {
	const who = `trimtab <trimtab@users.noreply.github.com> ${Math.floor(now.getTime() / 1e3)} +0000`;
	const write = (path, content) => [
		Buffer.from(`M 100644 inline ${path}\ndata ${content.length}\n`),
		content,
		Buffer.from("\n")
	];
	const today = ledgerPath(now);
	const sha = tip?.files.get(today);
	const [before] = sha === void 0 ? [Buffer.alloc(0)] : readBlobs(place, [sha]);
	const oldest = ledgerPath(new Date(now.getTime() - retention));
	const pruned = [...tip?.files.keys() ?? []].filter((path) => path.startsWith(`logs/agent-decisions/`) && path < oldest);
	const stream = [
		Buffer.from(`commit refs/heads/next\nauthor ${who}\ncommitter ${who}\ndata <<END\n${events.length} events\nEND\n`),
		...tip ? [Buffer.from(`from ${tip.commit}\n`)] : write("README.md", Buffer.from(README)),
		...pruned.map((path) => Buffer.from(`D ${path}\n`)),
		...events.length > 0 ? write(today, Buffer.concat([before ?? Buffer.alloc(0), Buffer.from(formatEvents(events))])) : []
	];
	await git(place, [
		"fast-import",
		"--force",
		"--quiet"
	], Buffer.concat(stream));
	return git(place, ["rev-parse", "refs/heads/next"]);
}
/** Why the push was refused; undefined when it arrived. */
async function push(place, { url, branch }, tip, sha) {
	const ref = `refs/heads/${branch}`;
	const lease = `--force-with-lease=${ref}:${tip?.commit ?? ""}`;
	const { code, stdout, stderr } = await tryGit(place, [
		"push",
		"--porcelain",
		lease,
		"--",
		url,
		`${sha}:${ref}`
	]);
	return code === 0 ? void 0 : `${stdout.toString()}${stderr}`.trim();
}
function missing({ branch }) {
	return `the ledger branch "${branch}" is gone, though Trimtab has opened pull requests here: cooldowns and failures are unknown. Restore it, or begin anew with: git push origin "$(git commit-tree "$(git mktree </dev/null)" -m ledger):refs/heads/${branch}"`;
}
function unwritable({ branch }, refused) {
	const hint = /protected|rule violations|GH006|GH013/i.test(refused) ? `; let Trimtab's token bypass the rules of "${branch}"` : "";
	return new TrimtabError("ledger_unreadable", `the ledger branch "${branch}" cannot be written: ${refused}${hint}`);
}
// src/adapters/local-forge.ts
const MAX_BODY = 65536;
/** A forge in files beside a local push target. @throws TrimtabError `forge_failed` for a network remote. */
async function openLocalForge(options) {
	const { target } = options.git;
	if (target.kind === "network") throw new TrimtabError("forge_failed", `origin is ${withoutSecrets(target.url)}, not a local path; the local forge keeps pull requests beside a local push target`);
	const { dir } = target;
	const folder = await pullsFolder(dir);
	const login = options.login ?? "trimtab";
	const time = () => options.now().toISOString();
	const edit = (number, change) => {
		const pull = readPull(folder, number);
		writePull(folder, {
			...pull,
			...change(pull),
			updated_at: time()
		});
	};
	return {
		async list(since) {
			const recent = [];
			for (const kept of readPulls(folder)) {
				const pull = kept.state === "open" ? await refresh(dir, kept, time()) : kept;
				if (pull !== kept) writePull(folder, pull);
				const ended = pull.merged_at ?? pull.closed_at ?? "";
				if ((pull.state === "open" || Date.parse(ended) >= Date.parse(since)) && pull.head.branch.startsWith("trimtab/")) recent.push(pull);
			}
			return Promise.all(recent.map((pull) => withGitFacts(dir, pull)));
		},
		pull: async (number) => withGitFacts(dir, readPull(folder, number)),
		async create({ branch, base, title, body }) {
			checkBody(body);
			const head = await headOf(dir, branch);
			const onto = await headOf(dir, base);
			if (!head || !onto) throw new TrimtabError("forge_failed", `branch "${head ? base : branch}" does not exist in ${dir}: push it first`);
			if (await git(dir, [
				"rev-list",
				"--count",
				`${onto}..${head}`
			]) === "0") throw new TrimtabError("forge_failed", `no commits between ${base} and ${branch}`);
			if (readPulls(folder).some((pull) => pull.state === "open" && pull.head.branch === branch)) throw new TrimtabError("forge_failed", `a pull request for ${branch} is open already`);
			const { number } = addPull(folder, {
				title,
				body,
				state: "open",
				author: login,
				head: {
					branch,
					sha: head
				},
				base: { branch: base },
				labels: [],
				assignees: [],
				reviewers: [],
				comments: [],
				reviews: [],
				statuses: {},
				created_at: time(),
				updated_at: time(),
				closed_at: null,
				closed_by: null,
				merged_at: null,
				merge_commit_sha: null
			});
			return number;
		},
		async decorate(number, { labels, assignees, reviewers }) {
			const joined = (present, more) => [.../* @__PURE__ */ new Set([...present, ...more])];
			edit(number, (pull) => ({
				labels: joined(pull.labels, labels),
				assignees: joined(pull.assignees, assignees),
				reviewers: joined(pull.reviewers, reviewers)
			}));
			return [];
		},
		async update(number, change) {
			checkBody(change.body);
			edit(number, () => change);
		},
		async close(number, label) {
			const ended = {
				state: "closed",
				closed_at: time(),
				closed_by: login
			};
			edit(number, ({ state, labels }) => ({
				...state === "open" ? ended : {},
				labels: label === void 0 || labels.includes(label) ? labels : [...labels, label]
			}));
		},
		async comment(number, marker, body) {
			checkBody(body);
			const { comments } = readPull(folder, number);
			const mine = comments.find((comment) => comment.author === login && comment.body.includes(marker));
			if (mine?.body === body) return;
			const fresh = {
				id: Math.max(0, ...comments.map(({ id }) => id)) + 1,
				author: login,
				body,
				created_at: time(),
				updated_at: time()
			};
			const edited = comments.map((comment) => comment === mine ? {
				...comment,
				body,
				updated_at: time()
			} : comment);
			edit(number, () => ({ comments: mine ? edited : [...comments, fresh] }));
		},
		async teamMembers() {},
		async setStatus(sha, number, status) {
			edit(number, ({ statuses }) => ({ statuses: {
				...statuses,
				[sha]: status
			} }));
		},
		async autoMerge(number) {
			const pull = readPull(folder, number);
			if (pull.statuses[pull.head.sha]?.state !== "success") return "its governance status is not success";
			await mergePull(dir, number, {
				by: login,
				now: options.now()
			});
		}
	};
}
/** The commits that base does not have, and whether git can merge them. */
async function withGitFacts(dir, { comments: _, statuses, ...pull }) {
	const status = statuses[pull.head.sha] ?? null;
	if (pull.state !== "open") return {
		...pull,
		status,
		commits: [],
		conflicting: false
	};
	const commits = await commitsBetween(dir, `refs/heads/${pull.base.branch}`, pull.head.sha);
	const merged = await tryGit(dir, [
		"merge-tree",
		"--write-tree",
		`refs/heads/${pull.base.branch}`,
		pull.head.sha
	]);
	return {
		...pull,
		status,
		commits,
		conflicting: merged.code !== 0
	};
}
/** What became of an open pull request since it was kept: merged, branch gone, or moved. */
async function refresh(dir, pull, now) {
	const sha = await headOf(dir, pull.head.branch);
	const base = await headOf(dir, pull.base.branch);
	const head = sha ?? pull.head.sha;
	if (base && (await tryGit(dir, [
		"merge-base",
		"--is-ancestor",
		head,
		base
	])).code === 0) {
		const line = (await git(dir, [
			"rev-list",
			"--first-parent",
			"--ancestry-path",
			`${head}..${base}`
		])).split("\n").filter(Boolean);
		const merge = new Set((await git(dir, [
			"rev-list",
			"--first-parent",
			base
		])).split("\n")).has(head) ? head : line.at(-1) ?? head;
		const merged_at = new Date(await git(dir, [
			"show",
			"-s",
			"--format=%cI",
			merge
		])).toISOString();
		const done = {
			merged_at,
			closed_at: merged_at,
			merge_commit_sha: merge,
			updated_at: now
		};
		return {
			...pull,
			...done,
			state: "merged",
			head: {
				...pull.head,
				sha: head
			}
		};
	}
	if (sha === void 0) return {
		...pull,
		state: "closed",
		closed_at: now,
		updated_at: now
	};
	return sha === pull.head.sha ? pull : {
		...pull,
		head: {
			...pull.head,
			sha
		},
		updated_at: now
	};
}
async function headOf(dir, branch) {
	const { code, stdout } = await tryGit(dir, [
		"rev-parse",
		"--verify",
		"--quiet",
		`refs/heads/${branch}^{commit}`
	]);
	return code === 0 ? stdout.toString().trim() : void 0;
}
function checkBody(body) {
	if (body.length > MAX_BODY) throw new TrimtabError("forge_failed", `the body has ${body.length} characters; a forge takes ${MAX_BODY}`);
}
/** A remote's URL may carry a token before its host. */
function withoutSecrets(url) {
	return url.replace(/\/\/[^/@]*@/, "//");
}
// src/adapters/render.ts
/** One rendering may take this long and write this much. */
const TIME_MS = 3e4;
const MOST_OUTPUT = 33554432;
const TOOLS = [["kubectl", "kustomize"], ["kustomize", "build"]];
/** `kubectl` or `kustomize`, whichever the PATH has first; undefined without either. */
function findRenderTool(path) {
	for (const [name, verb] of TOOLS) for (const folder of (path ?? "").split(delimiter)) if (folder !== "" && isExecutable(join(folder, name))) return {
		path: join(folder, name),
		verb
	};
}
function isExecutable(path) {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
function openRenderCopy(tool) {
	const dir = mkdtempSync(join(tmpdir(), "trimtab-render-"));
	const tree = join(dir, "tree");
	const proxy = "http://127.0.0.1:1";
	const env = {
		PATH: join(dir, "none"),
		HOME: dir,
		HTTP_PROXY: proxy,
		HTTPS_PROXY: proxy,
		http_proxy: proxy,
		https_proxy: proxy
	};
	mkdirSync(tree);
	return {
		put(path, bytes) {
			mkdirSync(dirname(join(tree, path)), { recursive: true });
			writeFileSync(join(tree, path), bytes);
		},
		render(folder) {
			const options = {
				cwd: dir,
				env,
				timeout: TIME_MS,
				killSignal: "SIGKILL",
				maxBuffer: MOST_OUTPUT,
				encoding: "buffer"
			};
			return new Promise((resolve) => {
				execFile(tool.path, [tool.verb, join(tree, folder)], options, (error, stdout, stderr) => {
					const told = stderr.toString().replaceAll(`${tree}/`, "").trim().slice(0, 500);
					const message = error?.killed === true ? `it took longer than ${TIME_MS / 1e3} s` : told || String(error?.message);
					resolve(error === null ? {
						kind: "rendered",
						bytes: stdout
					} : {
						kind: "failed",
						message
					});
				});
			});
		},
		remove: () => rmSync(dir, {
			recursive: true,
			force: true
		})
	};
}
// src/manifest/render-diff.ts
/** More than one field is too many, so there is no need to know them all. */
const ENOUGH = 5;
/** What differs between two renderings of the same objects. Pure; the first few differences are enough. */
function compareRenders(before, after) {
	const [old, now] = [openManifest("before", before), openManifest("after", after)];
	if (old.kind === "refused") return {
		kind: "unreadable",
		why: old.reason
	};
	if (now.kind === "refused") return {
		kind: "unreadable",
		why: now.reason
	};
	const changes = [];
	for (let i = 0; i < Math.max(old.file.objects.length, now.file.objects.length) && changes.length < ENOUGH; i += 1) {
		const [left, right] = [old.file.objects[i], now.file.objects[i]];
		const { kind = "object", name = "", namespace } = left ?? right ?? {};
		collect(changes, `${kind} ${namespace === void 0 ? "" : `${namespace}/`}${name}`, [], left?.value, right?.value);
	}
	return {
		kind: "changes",
		changes
	};
}
function collect(changes, object, path, from, to) {
	if (changes.length >= ENOUGH || Object.is(from, to)) return;
	if (typeof from !== "object" || typeof to !== "object" || from === null || to === null || Array.isArray(from) !== Array.isArray(to)) {
		changes.push({
			object,
			field: path.join("."),
			from,
			to
		});
		return;
	}
	for (const key of /* @__PURE__ */ new Set([...Object.keys(from), ...Object.keys(to)])) {
		const value = (side) => Object.hasOwn(side, key) ? side[key] : void 0;
		collect(changes, object, [...path, key], value(from), value(to));
	}
}
/** What is wrong with a rendering as the outcome of changing one count; undefined where one field of one object changed so, or nothing. */
function flawOf(diff, from, to) {
	if (diff.kind === "unreadable") return `it cannot be read: ${diff.why}`;
	const [only, second] = diff.changes;
	if (only === void 0) return void 0;
	if (second !== void 0) return `more than one field changes: ${only.object} ${only.field}, ${second.object} ${second.field}`;
	const expected = (value, count) => count === void 0 ? value === void 0 : String(value) === String(count);
	if (expected(only.from, from) && expected(only.to, to)) return void 0;
	return `${only.object} ${only.field} goes from ${JSON.stringify(only.from)} to ${JSON.stringify(only.to)}, not from ${from} to ${to}`;
}
// src/manifest/render-plan.ts
/**
* What to render to see what a change of one file does; undefined where no kustomization uses the file. Anything that
* kustomize cannot find in the repository it would take for an address, so that counts as remote too.
*/
function planRender(kustomizations, path, isFile) {
	const byDir = new Map(kustomizations.map((one) => [one.dir, one]));
	const users = /* @__PURE__ */ new Map();
	for (const one of kustomizations) for (const used of usedBy(one)) {
		const list = users.get(used);
		if (list === void 0) users.set(used, [one]);
		else list.push(one);
	}
	const using = kustomizations.filter((one) => one.path === path || one.resources.includes(path) || one.patchFiles.includes(path));
	if (using.length === 0) return void 0;
	const tops = reach(using, ({ dir }) => users.get(dir) ?? []).filter(({ dir, component }) => !component && !users.has(dir));
	const needed = reach(tops, (one) => usedBy(one).flatMap((dir) => byDir.get(dir) ?? []));
	const remotes = needed.flatMap((one) => {
		const absent = usedBy(one).find((used) => !byDir.has(used) && !isFile(used));
		const found = one.remote ?? absent;
		return found === void 0 ? [] : [`${one.path} needs ${found}`];
	});
	return {
		tops: tops.map(({ dir }) => dir).sort(),
		folders: needed.map(({ dir }) => dir),
		remote: remotes[0]
	};
}
function usedBy({ resources, components, plugins }) {
	return [
		...resources,
		...components,
		...plugins
	];
}
function reach(from, next) {
	const seen = new Set(from);
	for (const one of seen) for (const other of next(one)) seen.add(other);
	return [...seen];
}
// src/commands/rendering.ts
/** Beyond this a copy costs more than the proof is worth. */
const MOST_FILES = 2e4;
const MOST_BYTES = 67108864;
/** Proves edits of one set of files by rendering; `path` is the PATH on which a tool is looked for. Kustomizations are read on first use. */
function openRendering(files, path) {
	const tool = findRenderTool(path);
	let read;
	return async (target, bytes, to) => {
		read ??= readKustomizations(files);
		const listed = new Set(files.list());
		const plan = planRender(read, target.path, (file) => listed.has(file));
		if (plan === void 0) return { kind: "uncovered" };
		if (tool === void 0) return {
			kind: "unchecked",
			why: "neither kubectl nor kustomize is at hand"
		};
		if (plan.remote !== void 0) return {
			kind: "unchecked",
			why: `${plan.remote}, which is not in this repository`
		};
		return prove(files, tool, plan, {
			target,
			bytes,
			to
		});
	};
}
function readKustomizations(files) {
	const open = (path) => {
		const bytes = files.read(path);
		const opened = bytes && openManifest(path, bytes);
		return opened?.kind === "open" ? opened.file : void 0;
	};
	return files.list().filter(isKustomizationPath).flatMap((path) => {
		const file = open(path);
		const object = file?.objects.find((one) => isKustomization(one, path));
		return file && object ? [readKustomization(file, object, open)] : [];
	});
}
async function prove(files, tool, { tops, folders }, edit) {
	const copy = openRenderCopy(tool);
	try {
		if (!fill(copy, files, folders)) return {
			kind: "unchecked",
			why: "the folders to render are too large"
		};
		const before = await renderAll(copy, tops);
		if (typeof before === "string") return {
			kind: "refused",
			why: before
		};
		copy.put(edit.target.path, edit.bytes);
		const after = await renderAll(copy, tops);
		if (typeof after === "string") return {
			kind: "refused",
			why: after
		};
		return judge$1(before, after, edit);
	} finally {
		copy.remove();
	}
}
function fill(copy, files, folders) {
	let count = 0;
	let size = 0;
	for (const path of files.list()) {
		if (!folders.some((folder) => folder === "" || path.startsWith(`${folder}/`)) || insidePath(path) !== path) continue;
		const bytes = files.read(path);
		count += 1;
		size += bytes?.length ?? 0;
		if (count > MOST_FILES || size > MOST_BYTES) return false;
		if (bytes) copy.put(path, bytes);
	}
	return true;
}
async function renderAll(copy, tops) {
	const rendered = /* @__PURE__ */ new Map();
	for (const top of tops) {
		const result = await copy.render(top);
		if (result.kind === "failed") return `${top || "."} does not render: ${result.message}`;
		rendered.set(top, result.bytes);
	}
	return rendered;
}
function judge$1(before, after, { target, to }) {
	const from = target.form.kind === "insertion" ? void 0 : target.value;
	const changes = [];
	for (const [top, bytes] of before) {
		const diff = compareRenders(bytes, after.get(top) ?? Buffer.alloc(0));
		const flaw = flawOf(diff, from, to);
		if (flaw !== void 0) return {
			kind: "refused",
			why: `in the rendering of ${top || "."} ${flaw}`
		};
		if (diff.kind === "changes") changes.push(...diff.changes.map((change) => ({
			...change,
			top
		})));
	}
	return changes.length > 0 ? {
		kind: "proven",
		changes
	} : {
		kind: "refused",
		why: "nothing that is rendered changes"
	};
}
// src/commands/session.ts
/** How far back ended pull requests matter: the longest snooze or verification anybody should configure. */
const LOOK_BACK_MS = 2592e6;
/**
* Runs `work` with everything opened, and closes it afterwards. `environment` holds tokens and a workflow's variables.
* @throws TrimtabError where the world cannot be opened at all.
*/
async function withSession(options, now, environment, work) {
	const github = (url) => options.forge === "local" ? void 0 : describeGitHub(url, environment);
	const git = await openGit(options.repo, {
		now,
		auth: github
	});
	git.exclude("logs/");
	const { target } = git;
	const local = options.forge === "local" || options.forge === void 0 && target.kind === "local";
	const forge = local ? await openLocalForge({
		git,
		now: () => now
	}) : await openGitHub(target.url, environment);
	const { base, files } = await openBase(git, options);
	const pulls = await forge.list(instant(/* @__PURE__ */ new Date(now.getTime() - LOOK_BACK_MS)));
	const { ledger, close } = await openLedger(options, git, files, now, {
		local,
		firstUse: pulls.length === 0
	});
	try {
		const surveyed = await survey(files, options, now, {
			ledger: await ledger.read(),
			pulls
		});
		const services = new Map(surveyed.evaluation.services.map((s) => [s.decision.service, s]));
		const proveRendering = openRendering(files, environment.PATH);
		return await work({
			options,
			now,
			git,
			forge,
			commit: !local && surveyed.config.proposals.commit === "api" ? await openCommits(target.url, environment, git) : git.push,
			ledger,
			repository: target.url,
			base,
			files,
			pulls,
			surveyed,
			services,
			proveRendering,
			teams: /* @__PURE__ */ new Map()
		});
	} finally {
		close();
	}
}
/** Loaded only when it is used: the client weighs as much as everything else together. */
async function openGitHub(url, environment) {
	const { openGitHubForge } = await import("./github-forge-CN6hLp4d.js");
	return openGitHubForge(describeGitHub(url, environment));
}
async function openCommits(url, environment, git) {
	const { openGitHubCommits } = await import("./github-commits-CljQomPp.js");
	return openGitHubCommits(describeGitHub(url, environment), git);
}
/** Beside a local forge the work tree is the ledger; beside GitHub it is a branch, and the work tree gets a copy to keep as an artifact. */
async function openLedger(options, git, files, now, { local, firstUse }) {
	const copy = openLedgerFiles(options.repo, now);
	if (local) return {
		ledger: copy,
		close: () => void 0
	};
	const { branch, retention } = readConfig(configText(files, options)).ledger;
	const { place, target } = git;
	const kept = await openLedgerBranch({
		url: target.url,
		auth: place.auth,
		branch,
		retention,
		now,
		firstUse
	});
	const append = async (events) => {
		await copy.append(events);
		await kept.append(events);
	};
	return {
		ledger: {
			read: kept.read,
			append
		},
		close: kept.close
	};
}
/** The base commit: of the default branch, or of the one that the configuration there names. */
async function openBase(git, options) {
	const base = await git.baseCommit(void 0);
	const files = await git.filesAt(base.sha);
	const wanted = readConfig(configText(files, options)).proposals.base;
	if (wanted === void 0 || wanted === base.branch) return {
		base,
		files
	};
	const other = await git.baseCommit(wanted);
	return {
		base: other,
		files: await git.filesAt(other.sha)
	};
}
/**
* The head that a new pull request's branch may replace; undefined where there is no such branch. A branch without a pull
* request is what a killed run left, unless somebody works on it: then it is theirs.
*/
async function leaseOf({ git, base }, branch, heads) {
	const head = heads.get(branch);
	if (head !== void 0 && isForeign({ commits: await git.commitsOf(branch, base.sha) })) throw new Error(`the branch ${branch} holds a person's commits and has no open pull request: delete or rename it`);
	return head;
}
/** Pushes all branches at once. The heads that arrived, by branch; a rejected one is an error of its own service. */
async function pushBranches({ commit }, changes, serviceOf) {
	const pushed = /* @__PURE__ */ new Map();
	const errors = [];
	try {
		for (const result of changes.length > 0 ? await commit(changes) : []) if (result.kind === "pushed") pushed.set(result.branch, result.sha);
		else errors.push({
			service: serviceOf(result.branch),
			message: `push of ${result.branch} rejected: ${result.reason}`
		});
	} catch (error) {
		errors.push({
			service: null,
			message: error.message
		});
	}
	return {
		pushed,
		errors
	};
}
// src/commands/statuses.ts
/**
* Brings labels, reviewers and the governance status of each open pull request up to date, and arranges its merge where
* that is configured. A head without a status is new, or was left by a killed run, and is dressed first.
*/
async function refreshStatuses(session, standing) {
	const lines = [];
	const errors = [];
	for (const pull of [...standing, ...openRollbacks(session)]) try {
		lines.push(...await refreshStatus(session, pull));
	} catch (error) {
		errors.push({
			service: pull.service,
			message: `status of #${pull.number} failed: ${error.message}`
		});
	}
	return {
		lines,
		errors
	};
}
function openRollbacks({ pulls, services, surveyed }) {
	const names = [...services.keys()].filter((name) => !surveyed.selected || surveyed.selected.has(name));
	const branches = new Map(names.map((name) => [rollbackBranch(name), name]));
	return pulls.flatMap((pull) => {
		const service = pull.state === "open" && !isForeign(pull) ? branches.get(pull.head.branch) : void 0;
		return service === void 0 ? [] : [{
			...pull,
			service
		}];
	});
}
/** One pull request of `refreshStatuses`; notes for people. */
async function refreshStatus(session, pull) {
	const { forge, services, surveyed, now } = session;
	const { proposals } = surveyed.config;
	const service = services.get(pull.service);
	if (!service) return [];
	const { approvers } = service.input.blueprint.governance;
	const held = service.decision.action === "no_action" ? service.input.history.lastDecision : null;
	const facts = {
		approvers,
		...await approversOf(session, pull, approvers),
		unconfirmedSince: held?.since ?? null,
		validFor: proposals.validFor
	};
	const wanted = desiredStatus(pull, facts, now);
	if (sameStatus(pull.status, wanted)) return [];
	const notes = [];
	if (pull.status === null) {
		const reviewers = wanted.state === "pending" ? approvers.filter((name) => name !== CODE_OWNERS) : [];
		notes.push(...await forge.decorate(pull.number, {
			labels: proposals.labels,
			assignees: proposals.assignees,
			reviewers
		}));
	}
	await forge.setStatus(pull.head.sha, pull.number, wanted);
	if (proposals.autoMerge && wanted.state === "success") {
		const note = await forge.autoMerge(pull.number);
		if (note !== void 0) notes.push(`auto-merge could not be arranged: ${note}`);
	}
	return notes.map((note) => `note    ${pull.service} #${pull.number}: ${note}`);
}
/** Nobody is asked for before the change needs approval and somebody has reviewed it. */
async function approversOf({ files, forge, teams }, pull, approvers) {
	const marker = parseMarker(pull.body);
	const asked = marker?.tier === "requires_approval" && pull.reviews.length > 0;
	return knownApprovers(files, asked ? approvers : approvers.filter((name) => name === CODE_OWNERS), marker ? [marker.file] : [], forge, teams);
}
function sameStatus(a, b) {
	return a?.state === b.state && a.description === b.description;
}
// src/report/verification.ts
const MARK = {
	passed: "passed",
	failed: "**failed**",
	not_met: "not met, and not broken by this",
	unknown: "unknown",
	skipped: "skipped",
	pending: "pending"
};
/** The verification comment on a pull request; `marker` identifies it for later edits. */
function renderVerification(verification, marker) {
	const rows = verification.checks.map((c) => `| ${c.check} | ${inert(String(c.expected))} | ${inert(String(c.actual ?? "–"))} | ${MARK[c.status]} | ${inert(c.improvement ?? "")} |`);
	const table = rows.length > 0 ? [
		"",
		"| check | expected | actual | status | change |",
		"|---|---|---|---|---|",
		...rows
	] : [];
	return [
		`**Verification: ${verification.outcome}.** ${inert(verification.rationale)}`,
		...table,
		"",
		marker,
		""
	].join("\n");
}
// src/verification/arrival.ts
/** Why a container that was started does not run, for reasons of its own; a pod that waits for a node has none of these. */
const BROKEN = [
	"CrashLoopBackOff",
	"ImagePullBackOff",
	"ErrImagePull",
	"InvalidImageName",
	"CreateContainerConfigError",
	"CreateContainerError",
	"RunContainerError"
];
function checkArrival({ from, to, mergedAt }, observation) {
	const { replicas, podsReady } = observation;
	const pods = observation.pods.filter((pod) => pod.deletedAt === void 0);
	const since = (at) => at !== void 0 && Date.parse(at) >= Date.parse(mergedAt);
	const counts = pods.map((pod) => restartsSince(pod, since));
	const restarts = pods.length === 0 || counts.includes(void 0) ? void 0 : counts.reduce((sum, n) => sum + (n ?? 0), 0);
	const isBroken = (pod) => pod.waiting !== void 0 && BROKEN.includes(pod.waiting) || (restartsSince(pod, since) ?? 0) > 0;
	const isOurs = (pod) => since(pod.startedAt) || to < from && since(pod.lastRestart);
	const crashing = pods.filter((pod) => !pod.ready && isBroken(pod) && isOurs(pod));
	const counted = replicas === to;
	const ready = podsReady !== void 0 && podsReady >= to;
	const readiness = ready ? "passed" : crashing.length > 0 ? "failed" : "pending";
	const restart = restarts === void 0 ? "skipped" : restarts === 0 ? "passed" : ready ? "not_met" : "failed";
	return {
		counted,
		ready,
		crashing: crashing.map((pod) => `${pod.name} (${pod.waiting ?? "restarting"})`),
		serving: podsReady !== void 0 && podsReady > from,
		checks: [
			{
				check: "replica_count",
				expected: to,
				actual: replicas ?? null,
				status: counted ? "passed" : "pending"
			},
			{
				check: "pods_ready",
				expected: to,
				actual: podsReady ?? null,
				status: readiness
			},
			{
				check: "restarts",
				expected: 0,
				actual: restarts ?? null,
				status: restart
			}
		]
	};
}
/** Of a pod older than the merge only the last restart has a time, so it counts once. */
function restartsSince(pod, since) {
	if (pod.restarts === void 0 || pod.restarts === 0 || since(pod.startedAt)) return pod.restarts;
	return since(pod.lastRestart) ? 1 : 0;
}
function checkDelivery(delivery) {
	const base = {
		check: "delivery",
		expected: "synced"
	};
	switch (delivery.kind) {
		case "skipped": return {
			...base,
			actual: null,
			status: "skipped"
		};
		case "delivered":
			if (delivery.unhealthy !== void 0) return {
				...base,
				actual: delivery.unhealthy,
				status: "pending"
			};
			return {
				...base,
				actual: `${delivery.revision.slice(0, 10)}${delivery.at === void 0 ? "" : ` at ${delivery.at}`}`,
				status: "passed"
			};
		default: return {
			...base,
			actual: delivery.reason,
			status: delivery.kind
		};
	}
}
// src/verification/checks.ts
/** Everything a blueprint promises its users, as upper limits. */
function objectives(blueprint) {
	const { scaling, performance } = blueprint;
	const ratio = (name, limit, places) => limit ? [{
		name,
		limit,
		show: (value) => formatPercent(value, places),
		unit: "points"
	}] : [];
	const latency = performance.latencyP95Target;
	const p95 = latency === void 0 ? [] : [{
		name: "latency_p95",
		limit: exact(latency),
		show: (value) => `${toNumber(value, 0)}ms`,
		unit: "ms"
	}];
	return [
		...ratio("cpu_utilization", scaling.targetCpu, 0),
		...ratio("memory_utilization", scaling.targetMemory, 0),
		...p95,
		...ratio("error_rate", performance.errorRateThreshold, 2)
	];
}
/** One objective now against before: failed only where the change can have broken it. */
function checkObjective(objective, before, now) {
	const { name, limit, show, unit } = objective;
	const base = {
		check: name,
		expected: `< ${unit === "ms" ? show(limit) : formatPercent(limit)}`
	};
	const value = now[name] === void 0 ? void 0 : fromNumber(now[name]);
	if (!value) return {
		...base,
		actual: null,
		status: "unknown"
	};
	const earlier = before[name] === void 0 ? void 0 : fromNumber(before[name]);
	return {
		...base,
		actual: show(value),
		status: status(value, earlier, limit),
		...improvement(objective, earlier, value)
	};
}
/**
* What informs and decides nothing: CPU and memory against what the decision predicted (load may have moved since), and
* throughput against its minimum (what nobody asks for, a count cannot serve).
*/
function informingChecks({ scaling, performance }, predicted, now) {
	const predictions = ["cpu_utilization", "memory_utilization"].flatMap((name) => {
		const [then, value] = [predicted[name], now[name]];
		if (then === void 0 || value === void 0) return [];
		const allowed = multiply(fromNumber(then), add(ONE, scaling.tolerance.up));
		const met = compare(fromNumber(value), allowed) <= 0;
		return [inform(name.replace("utilization", "prediction"), `about ${formatPercent(fromNumber(then), 0)}`, formatPercent(fromNumber(value), 0), met)];
	});
	const least = performance.throughputMin;
	if (!least || now.throughput === void 0) return predictions;
	const served = fromNumber(now.throughput);
	return [...predictions, inform("throughput", `>= ${toNumber(least)}/s`, `${toNumber(served)}/s`, compare(served, least) >= 0)];
}
function inform(check, expected, actual, met) {
	return {
		check,
		expected,
		actual,
		status: met ? "passed" : "not_met"
	};
}
function status(value, earlier, limit) {
	if (compare(value, limit) < 0) return "passed";
	if (!earlier) return "unknown";
	return compare(earlier, limit) >= 0 && compare(value, earlier) <= 0 ? "not_met" : "failed";
}
function improvement({ show, unit }, earlier, value) {
	if (!earlier || compare(earlier, value) === 0) return {};
	const fell = compare(earlier, value) > 0;
	const [high, low] = fell ? [earlier, value] : [value, earlier];
	return { improvement: `${Math.round((Number.parseFloat(show(high)) - Number.parseFloat(show(low))) * 100) / 100}${unit === "ms" ? "ms" : "%"} ${fell ? "reduction" : "increase"} (${show(earlier)} → ${show(value)})` };
}
// src/verification/verify.ts
/** The verdicts that rest on figures, so that `samples` looks have to agree on them. */
const SAMPLED = [
	"passed",
	"insufficient",
	"failed"
];
/**
* The verdict on one merged change. Time counts from delivery, or from the merge where that is not known; figures count
* only when they were measured after `stabilization_period`. Whatever is still unknown when `timeout` is over is
* inconclusive, and nothing but a proven harm fails.
*/
function verify(input) {
	const { blueprint, now } = input;
	const observation = input.observation && dropStale(input.observation, now, blueprint.metrics.maxAge);
	const settled = startOf(input, observation) + blueprint.verification.stabilizationPeriod;
	const expired = now.getTime() >= settled + blueprint.verification.timeout;
	const delivery = checkDelivery(input.delivery);
	const arrival = observation && checkArrival(input.change, observation);
	const figures = observation && measuredSince(observation, settled);
	const judged = figures && arrival?.counted;
	const measured = judged ? objectives(blueprint).map((objective) => checkObjective(objective, input.change.before, figures)) : [];
	const informing = judged ? informingChecks(blueprint, predict(input.change.before, input.change.from, input.change.to), figures) : [];
	const judgement = sampled(input, judge(input, {
		observation,
		arrival,
		measured,
		figures: figures ?? {},
		settled
	}));
	const late = (judgement.verdict === "pending" || judgement.verdict === "error") && expired && judgement.patient !== true;
	const verdict = late ? "inconclusive" : judgement.verdict;
	const outcome = verdict === "passed" ? "success" : verdict;
	return {
		verification_id: input.id,
		service: input.change.service,
		verdict,
		outcome,
		rationale: late ? `${judgement.rationale} The verification timeout is over.` : judgement.rationale,
		checks: [
			delivery,
			...arrival?.checks ?? [],
			...measured,
			...informing
		],
		...judgement.look && !late ? { look: judgement.look } : {},
		summary: { verification_result: outcome }
	};
}
function judge({ change, delivery, now }, { observation, arrival, measured, figures, settled }) {
	const { from, to, inGit } = change;
	if (from === to) return {
		verdict: "no_verification_needed",
		rationale: "The change left the count as it was."
	};
	if (inGit !== void 0 && inGit !== to) return inconclusive(`Git states ${inGit} by now: somebody has changed it since.`);
	if (observation?.failure !== void 0) return {
		verdict: "error",
		rationale: `Nothing could be read: ${observation.failure}.`
	};
	if (delivery.kind === "pending" && arrival?.counted !== true) return {
		...pending(`Not delivered: ${delivery.reason}.`),
		patient: true
	};
	if (now.getTime() < settled) return pending("The stabilization period is not over.");
	if (!observation || !arrival) return pending("No metrics source knows the service.");
	if (Date.parse(observation.timestamp) < settled) return pending(`The newest figures (${observation.timestamp}) are from before the change had settled.`);
	if (templateChanged(change, observation)) return inconclusive("The pod template has changed since the merge, so the figures are not its own.");
	const crash = arrival.counted && arrival.crashing.length > 0 ? `Its pods crash: ${arrival.crashing.join(", ")}.` : void 0;
	if (crash !== void 0 && to > from && !arrival.serving) return {
		verdict: "failed",
		rationale: crash
	};
	if (crash !== void 0 && to < from) return blameDown("pods_ready", change, figures);
	if (delivery.kind === "pending") return pending(`Not delivered: ${delivery.reason}.`);
	if (!arrival.counted || !arrival.ready) return pending("The new replica count has not arrived, or its pods are not ready.");
	if (delivery.kind === "delivered" && delivery.unhealthy !== void 0) return pending(`${delivery.unhealthy}.`);
	return to > from ? judgeUp(measured) : judgeDown(measured, change, figures);
}
/** More replicas cannot break latency or load; only errors can come from the new pods, and only where nothing else explains them. */
function judgeUp(measured) {
	const unknown = names(measured, ["unknown"]);
	if (unknown !== "") return pending(`${unknown} cannot be judged.`);
	const missed = names(measured, ["failed", "not_met"]);
	if (missed === "") return {
		verdict: "passed",
		rationale: "It arrived and every objective is met."
	};
	if (missed === "error_rate" && names(measured, ["failed"]) === missed) return {
		verdict: "failed",
		rationale: "Errors rose with the new pods."
	};
	return {
		verdict: "insufficient",
		rationale: `It arrived, and ${missed} still misses its target: decide again.`
	};
}
function judgeDown(measured, change, figures) {
	const broken = names(measured, ["failed"]);
	if (broken !== "") return blameDown(broken, change, figures);
	const unknown = names(measured, ["unknown"]);
	if (unknown !== "") return pending(`${unknown} cannot be judged.`);
	return {
		verdict: "passed",
		rationale: "It arrived and nothing that was met is missed."
	};
}
/** Fewer replicas are to blame only where they had no more to do than before. */
function blameDown(broken, { before }, figures) {
	if (before.throughput === void 0 || figures.throughput === void 0) return pending(`${broken} is missed now, and demand is not measured.`);
	if (figures.throughput > before.throughput) return inconclusive(`${broken} is missed now under more demand than at decision time.`);
	return {
		verdict: "failed",
		rationale: `${broken} is missed now, worse than before and without more demand.`
	};
}
/** Holds a verdict back until `samples` readings in a row, each with figures of its own, have come to it. */
function sampled({ blueprint, looks, observation }, judgement) {
	const { samples } = blueprint.verification;
	if (samples <= 1 || !SAMPLED.includes(judgement.verdict)) return judgement;
	const before = looks.length - (looks.findLastIndex((look) => look.verdict !== judgement.verdict) + 1);
	if (before + 1 >= samples && isNewer(observation, looks)) return judgement;
	const look = isNewer(observation, looks) ? { look: judgement.verdict } : {};
	const seen = before + ("look" in look ? 1 : 0);
	return {
		...pending(`${judgement.rationale} Seen in ${seen} of ${samples} readings.`),
		...look
	};
}
function isNewer(observation, looks) {
	const last = looks.at(-1);
	return observation !== void 0 && (last === void 0 || Date.parse(observation.timestamp) > Date.parse(last.at));
}
/** When the count took effect, in ms: a delivery tool's time moves on with later commits, the live count's own does not. */
function startOf({ change, delivery }, observation) {
	const merged = Date.parse(change.mergedAt);
	const stated = delivery.kind === "delivered" && delivery.at !== void 0 ? Date.parse(delivery.at) : merged;
	const written = observation?.writtenAt !== void 0 && observation.replicas === change.to ? Date.parse(observation.writtenAt) : 0;
	return Math.max(merged, written >= merged ? Math.min(stated, written) : stated);
}
/** Since the merge, or since the decision where the source cannot tell since when a template has run. */
function templateChanged({ template: before, mergedAt }, { template }) {
	if (template.since !== void 0) return Date.parse(template.since) > Date.parse(mergedAt);
	return before !== void 0 && template.hash !== void 0 && template.hash !== before;
}
function measuredSince(observation, settled) {
	const recent = Object.entries(observation.figures).filter(([, figure]) => Date.parse(figure.time) >= settled);
	return measuredMetrics({
		...observation,
		figures: Object.fromEntries(recent)
	});
}
function pending(rationale) {
	return {
		verdict: "pending",
		rationale
	};
}
function inconclusive(rationale) {
	return {
		verdict: "inconclusive",
		rationale
	};
}
function names(checks, statuses) {
	return checks.filter((check) => statuses.includes(check.status)).map((check) => check.check).join(", ");
}
// src/commands/rollback.ts
const MOOT_MARKER = "<!-- trimtab:moot -->";
/** Opens the rollback, unless it would undo somebody else's later change. Says in one line what happened. */
async function rollBack(session, pull, marker, service, verification) {
	const { blueprint } = service.input;
	const none = (why) => ({ lines: [`no rollback of ${marker.service}: ${why}`] });
	if (marker.reverts !== void 0) return none("a rollback is never rolled back");
	if (!blueprint.verification.rollbackOnFailure) return none("rollback_on_failure is false");
	const { minReplicas, maxReplicas } = blueprint.scaling;
	const to = Math.min(Math.max(marker.from, minReplicas), maxReplicas);
	const { now, policies } = service.input;
	const { tier } = judge$2(policies, {
		operation: "rollback",
		blueprint,
		before: marker.to,
		after: to,
		now
	});
	if (tier === "forbidden") return none("governance forbids it");
	const branch = rollbackBranch(marker.service);
	const earlier = session.pulls.find((p) => parseMarker(p.body)?.reverts === pull.number);
	if (earlier) return none(`#${earlier.number} is one already (${earlier.state})`);
	if (session.pulls.some((p) => p.state === "open" && p.head.branch === branch)) return none("another is open");
	const target = session.surveyed.located.get(marker.service)?.target;
	const bytes = target && session.files.read(target.path);
	if (!target || !bytes || target.path !== marker.file || target.value !== marker.to) return none("the field no longer holds the merged value");
	const edit = splice(bytes, target, to);
	if (edit.kind === "refused") return none(edit.reason);
	const proof = await session.proveRendering(target, edit.bytes, to);
	if (proof.kind === "refused") return none(proof.why);
	const title = `Roll back ${marker.service} from ${marker.to} to ${to} replicas`;
	const message = `${title}\n\nTrimtab-Decision: ${verification.verification_id}\n${SERVICE_TRAILER}${marker.service}\n`;
	const expected = await leaseOf(session, branch, await session.git.heads(branch));
	const { base } = session;
	const { pushed, errors } = await pushBranches(session, [{
		branch,
		message,
		files: [{
			path: target.path,
			content: edit.bytes
		}],
		base: base.sha,
		expected
	}], () => marker.service);
	const sha = pushed.get(branch);
	if (!sha) throw new Error(errors[0]?.message ?? "the rollback branch was not pushed");
	const back = {
		...marker,
		from: marker.to,
		to,
		tier,
		blueprint: blueprint.hash,
		blob: blobDigest(bytes),
		before: measuredMetrics(service.input.observation),
		template: service.input.observation?.template.hash,
		reverts: pull.number
	};
	const body = `${inert(verification.rationale)}\n\nRolls back #${pull.number}.\n\n${renderVerification(verification, "")}\n${formatMarker(back)}\n`;
	const number = await session.forge.create({
		title,
		body,
		branch,
		base: base.branch
	});
	const notes = await refreshStatus(session, {
		number,
		body,
		author: "",
		head: {
			branch,
			sha
		},
		reviews: [],
		status: null,
		service: marker.service
	});
	return {
		number,
		lines: [`create  rollback of ${marker.service}: #${number} reverts #${pull.number}`, ...notes]
	};
}
/** Closes rollbacks whose field no longer holds what they would take back: a person's later change wins. */
async function closeMootRollbacks(session) {
	const { surveyed, forge, git } = session;
	const lines = [];
	const errors = [];
	for (const pull of session.pulls) {
		const marker = parseMarker(pull.body);
		if (pull.state !== "open" || marker?.reverts === void 0 || isForeign(pull)) continue;
		if (surveyed.selected && !surveyed.selected.has(marker.service)) continue;
		const target = surveyed.located.get(marker.service)?.target;
		if (!target || target.path !== marker.file || target.value === marker.from) continue;
		try {
			const body = `Closed: ${target.path} states ${target.value} by now, so there is nothing left to take back.\n\n${MOOT_MARKER}\n`;
			await forge.comment(pull.number, MOOT_MARKER, body);
			await forge.close(pull.number);
			await git.deleteBranches(/* @__PURE__ */ new Map([[pull.head.branch, pull.head.sha]]));
			lines.push(`close   rollback of ${marker.service}: #${pull.number} has nothing left to take back`);
		} catch (error) {
			errors.push({
				service: marker.service,
				message: `closing #${pull.number} failed: ${error.message}`
			});
		}
	}
	return {
		lines,
		errors
	};
}
// src/commands/verify.ts
var verify_exports = /* @__PURE__ */ __exportAll({ verifyCommand: () => verifyCommand });
/** Looked at again by the next run. */
const UNFINISHED = ["pending", "error"];
const COMMENT_MARKER = "<!-- trimtab:verification -->";
/** The `verify` command: what has merged is verified, and nothing else happens. */
async function verifyCommand(options, now, environment) {
	return withSession(options, now, environment, async (session) => {
		if (!session.surveyed.config.paused) await session.ledger.append(session.surveyed.unrecorded);
		const { verifications, lines, proposals, errors } = await verifyMerged(session);
		return {
			verifications,
			lines,
			notes: [],
			proposals,
			failures: [...session.surveyed.errors, ...errors]
		};
	});
}
/** Verifies every merged change without a final verdict: comment, rollback where it failed, and the event last. */
async function verifyMerged(session) {
	const { surveyed, now } = session;
	const verifications = [];
	const lines = [];
	const proposals = [];
	const errors = [];
	if (surveyed.config.paused) return {
		verifications,
		lines,
		proposals,
		errors
	};
	const moot = await closeMootRollbacks(session);
	lines.push(...moot.lines);
	errors.push(...moot.errors);
	for (const { pull, marker, service } of waiting(session)) try {
		const verification = verify(verificationInput(session, pull, marker, service, await deliveryOf(session, pull, marker, service)));
		verifications.push(verification);
		lines.push(`verify  ${marker.service} #${pull.number}: ${verification.outcome}: ${verification.rationale}`);
		await session.forge.comment(pull.number, COMMENT_MARKER, renderVerification(verification, COMMENT_MARKER));
		if (verification.verdict === "failed") {
			const back = await rollBack(session, pull, marker, service, verification);
			lines.push(...back.lines);
			if (back.number !== void 0) proposals.push({
				service: marker.service,
				action: "rollback",
				number: back.number
			});
		}
		const final = !UNFINISHED.includes(verification.verdict);
		if (final) await session.forge.decorate(pull.number, {
			labels: [`trimtab/${verification.outcome}`],
			assignees: [],
			reviewers: []
		});
		if (final || verification.look) await session.ledger.append([verificationEvent(verification, pull, marker, service, now)]);
	} catch (error) {
		errors.push({
			service: marker.service,
			message: `verification of #${pull.number} failed: ${error.message}`
		});
	}
	return {
		verifications,
		lines,
		proposals,
		errors
	};
}
function verificationInput({ surveyed, now }, pull, marker, { input, decision }, delivery) {
	const target = surveyed.located.get(marker.service)?.target;
	const { service, from, to, before, template } = marker;
	const inGit = target?.path === marker.file && target.field === marker.field ? target.value : void 0;
	return {
		id: decision.decision_id.replace(/^dec-/, "ver-"),
		change: {
			service,
			pull: pull.number,
			from,
			to,
			before,
			template,
			mergedAt: String(pull.merged_at),
			inGit
		},
		blueprint: input.blueprint,
		observation: input.observation,
		delivery,
		looks: input.history.looks?.[String(pull.number)] ?? [],
		now
	};
}
function waiting({ surveyed, services, pulls }) {
	return pulls.flatMap((pull) => {
		const marker = parseMarker(pull.body);
		const service = marker && services.get(marker.service);
		if (pull.state !== "merged" || !marker || !service) return [];
		if (surveyed.selected && !surveyed.selected.has(marker.service)) return [];
		return service.input.history.verified.includes(pull.number) ? [] : [{
			pull,
			marker,
			service
		}];
	});
}
function verificationEvent(verification, pull, marker, service, now) {
	return {
		timestamp: instant(now),
		event_type: "verification",
		agent_id: "trimtab",
		service: marker.service,
		blueprint_version: service.input.blueprint.version ?? null,
		operation: marker.reverts === void 0 ? "scale_within_limits" : "rollback",
		classification: marker.tier,
		rationale: verification.rationale,
		outcome: verification.outcome,
		duration: `${Math.round((now.getTime() - Date.parse(String(pull.merged_at))) / 1e3)}s`,
		pull: pull.number,
		...verification.look ? { look: verification.look } : {}
	};
}
export { pushBranches as a, mergePull as c, leaseOf as i, pullsFolder as l, verify_exports as n, withSession as o, refreshStatuses as r, splice as s, verifyMerged as t, readPulls as u };
