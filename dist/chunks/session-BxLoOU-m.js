import { n as openGit, t as describeGitHub } from "./github-repository-Cayp6zW0.js";
import { t as TrimtabError } from "./errors-CWI0aKhv.js";
import { a as parseDays, i as ledgerPath, r as formatEvents, t as openLedgerFiles } from "./ledger-files-xG0JX7E4.js";
import { a as signature, f as isForeign, i as readBlobs, n as commitsBetween, o as tryGit, r as git, s as withoutSecrets } from "./commit-files-CsnXLXCy.js";
import "./branch-DM2mKBMt.js";
import { n as instant } from "./decide-Dz5aezi1.js";
import { a as readConfig } from "./observe-CHIUiNc9.js";
import { b as isKustomizationPath, g as openManifest, o as readKustomization, u as insidePath, y as isKustomization } from "./scan-CzUoko8_.js";
import { a as survey, t as configText } from "./survey-bDoTo6we.js";
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
				const next = await commit(place, options, tip, events);
				const refused = await push(place, options, tip, next);
				if (refused === void 0) {
					tip = await readTip(place, next);
					return;
				}
				if (tries === TRIES) throw unwritable(options, refused);
				tip = await fetchTip(place, options);
			}
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
	return readTip(place, await git(place, ["rev-parse", "refs/heads/tip"]));
}
async function readTip(place, commit) {
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
	const who = signature(now);
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
		return judge(before, after, edit);
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
function judge(before, after, { target, to }) {
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
	const { git, local } = await openRepository(options, now, environment);
	git.exclude("logs/");
	const { target } = git;
	const forge = local ? await openLocalForge({
		git,
		now: () => now
	}) : await openGitHub(target.url, environment);
	const { base, files, config } = await openBase(git, options);
	const pulls = await forge.list(instant(/* @__PURE__ */ new Date(now.getTime() - LOOK_BACK_MS)));
	const { ledger, close } = await openLedger(options, git, config, now, {
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
	const { openGitHubForge } = await import("./github-forge-Hr61yD2E.js");
	return openGitHubForge(describeGitHub(url, environment));
}
async function openCommits(url, environment, git) {
	const { openGitHubCommits } = await import("./github-commits-CljQomPp.js");
	return openGitHubCommits(describeGitHub(url, environment), git);
}
/** Beside a local forge the work tree is the ledger; beside GitHub it is a branch, and the work tree gets a copy to keep as an artifact. */
async function openLedger(options, git, config, now, { local, firstUse }) {
	const copy = openLedgerFiles(options.repo, now);
	if (local) return {
		ledger: copy,
		close: () => void 0
	};
	const { branch, retention } = config.ledger;
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
/** The repository, with credentials where it has a network remote, and whether its pull requests are local files. */
async function openRepository(options, now, environment) {
	const auth = (url) => options.forge === "local" ? void 0 : describeGitHub(url, environment);
	const git = await openGit(options.repo, {
		now,
		auth
	});
	return {
		git,
		local: options.forge === "local" || options.forge === void 0 && git.target.kind === "local"
	};
}
/** The base commit: of the default branch, or of the one that the configuration there names. */
async function openBase(git, options) {
	const base = await git.baseCommit(void 0);
	const files = await git.filesAt(base.sha);
	const config = readConfig(configText(files, options));
	const wanted = config.proposals.base;
	if (wanted === void 0 || wanted === base.branch) return {
		base,
		files,
		config
	};
	const other = await git.baseCommit(wanted);
	const otherFiles = await git.filesAt(other.sha);
	return {
		base: other,
		files: otherFiles,
		config: readConfig(configText(otherFiles, options))
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
export { mergePull as a, withSession as i, openRepository as n, pullsFolder as o, pushBranches as r, readPulls as s, leaseOf as t };
