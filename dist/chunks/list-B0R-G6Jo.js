import { t as TrimtabError } from "./errors-caA3otfk.js";
import { a as member, d as text, i as isObject, o as objects, v as ANSWER_BOUNDS, x as readJson } from "./json-BaBbGGr3.js";
import { h as maskSecrets, s as endTree } from "./git-listing-C98L2PhG.js";
import { t as readBody } from "./http-body-CXBRztb6.js";
import { t as retry } from "./retry-BtiZrshw.js";
import { spawn } from "node:child_process";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
// src/adapters/kubernetes/api.ts
const MAX_ATTEMPTS = 3;
const PAUSE_MS = 200;
const MAX_PAUSE_MS = 1e4;
const TIMEOUT_MS = 3e4;
/**
* Connects to a cluster. Load, 5xx and lost connections are tried again, a timeout is not: the same again
* would take as long. The client is imported only here: it takes a third of a second.
* @throws TrimtabError `kubernetes_failed` for a kubeconfig that cannot be used, or credentials that cannot
* be had.
*/
async function connect(access) {
	const client = await import("./dist-1-MPilYP.js");
	const config = new client.KubeConfig();
	load(config, access);
	const server = serverOf(config, access);
	const { timeout = TIMEOUT_MS } = access;
	boundPlugins(config, timeout);
	const requestFor = (path) => new client.RequestContext(`${server.replace(/\/$/, "")}${path}`, "GET");
	await checkCredentials(access, within(timeout, config.applySecurityAuthentication(requestFor("/"))));
	const http = new client.IsomorphicFetchHttpLibrary();
	let dispatcher;
	let [answered, lastFailure] = [false, ""];
	const send = async (path, signal) => {
		const request = requestFor(path);
		request.setHeaderParam("Accept", "application/json");
		request.setSignal(signal);
		await config.applySecurityAuthentication(request);
		dispatcher ??= request.getDispatcher()?.compose(stayAt(server));
		if (dispatcher) request.setDispatcher(dispatcher);
		const { httpStatusCode: status, headers, body } = await http.send(request).toPromise();
		return {
			kind: "answer",
			status,
			body: parseBody(withoutToken(await textOf(body), request)),
			pause: pauseOf(headers["retry-after"])
		};
	};
	const once = async (path) => {
		const signal = AbortSignal.timeout(timeout);
		try {
			const got = await send(path, signal);
			answered = true;
			return got;
		} catch (cause) {
			const late = `no answer from ${hostOf(server)} within ${timeout / 1e3} s`;
			lastFailure = `GET ${path}: ${signal.aborted ? late : reasonOf(cause)}`;
			return {
				kind: "failed",
				reason: lastFailure,
				timedOut: signal.aborted
			};
		}
	};
	return {
		get: (path) => getPatiently(access, () => once(path)),
		namespace: config.getContextObject(config.getCurrentContext())?.namespace ?? "default",
		assertAnswered() {
			if (!answered && lastFailure !== "") throw failed(access, lastFailure);
		},
		close: async () => dispatcher?.destroy()
	};
}
/** Returns what refuses a redirect to another host: the token or the certificate would go along. */
function stayAt(server) {
	const { origin } = new URL(server);
	return (dispatch) => (options, handler) => {
		const { origin: asked, host } = new URL(String(options.origin));
		if (asked !== origin) throw new Error(`the server redirects to ${host}, where no credentials are sent`);
		return dispatch(options, handler);
	};
}
/** The client's own way to the text has no limit; what it fetched is a stream of undici's. */
function textOf(body) {
	return readBody(streamOf(body), ANSWER_BOUNDS.characters);
}
/** Removes from what a server says the token that it was asked with. */
function withoutToken(text, request) {
	const token = /^Bearer (.+)$/.exec(request.getHeaders().Authorization ?? "")?.[1];
	return token === void 0 ? text : maskSecrets(text, [token]);
}
function serverOf(config, access) {
	const cluster = config.getCurrentCluster();
	if (cluster) return cluster.server;
	const known = config.getContexts().map(({ name }) => name);
	const list = known.length === 0 ? "it has none" : `it has ${known.slice(0, 10).join(", ")}`;
	throw failed(access, `the kubeconfig has no context "${config.getCurrentContext()}" with a cluster; ${list}`);
}
async function checkCredentials(access, authentication) {
	try {
		await authentication;
	} catch (cause) {
		throw failed(access, `no credentials for the user of the kubeconfig: ${cause instanceof TypeError || cause instanceof SyntaxError ? "its plugin printed no ExecCredential" : reasonOf(cause) || "its plugin ended without a word"}`, cause);
	}
}
/** Retries what is transient: load, errors of the server and lost connections. */
function getPatiently(access, once) {
	return retry(async () => {
		const got = await once();
		if (got.kind === "answer" && got.status === 401) throw failed(access, "the API server does not know this user (401); renew the credentials");
		return got;
	}, {
		attempts: MAX_ATTEMPTS,
		isFinal: (got) => got.kind === "failed" ? got.timedOut : got.status !== 429 && got.status < 500,
		wait: (attempt, got) => setTimeout$1((got.kind === "answer" ? got.pause : PAUSE_MS) * attempt)
	});
}
/** Of what a plugin prints, which is a token. */
const MAX_PLUGIN_BYTES = 1048576;
/**
* Bounds plugins. One gets no input, since one that asks for a password would wait for ever, and no more time
* than a request. The client has no setting for either.
*/
function boundPlugins(config, timeout) {
	const { authenticators } = config;
	const run = (command, args = [], options = {}) => {
		const child = spawn(command, args, {
			...options,
			stdio: [
				"ignore",
				"pipe",
				"pipe"
			]
		});
		const timer = setTimeout(() => endTree(child), timeout);
		child.once("close", () => clearTimeout(timer));
		let size = 0;
		for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => {
			size += chunk.length;
			if (size > MAX_PLUGIN_BYTES) endTree(child);
		});
		return child;
	};
	for (const one of authenticators) if (one.execFn) one.execFn = run;
}
/** Waits no longer than that for work: what gives credentials may be another server, too, as with OIDC. */
async function within(ms, work) {
	const over = new AbortController();
	const late = setTimeout$1(ms, void 0, { signal: over.signal }).then(() => {
		throw new Error(`nothing came within ${ms / 1e3} s`);
	});
	late.catch(() => void 0);
	return Promise.race([work, late]).finally(() => over.abort());
}
function hostOf(server) {
	return URL.canParse(server) ? new URL(server).host : server;
}
/** Returns the milliseconds that a server asks for before the next attempt, within bounds. */
function pauseOf(retryAfter) {
	const seconds = Number(retryAfter);
	return seconds > 0 ? Math.min(seconds * 1e3, MAX_PAUSE_MS) : PAUSE_MS;
}
function load(config, access) {
	try {
		config.loadFromDefault();
	} catch (cause) {
		throw failed(access, `the kubeconfig cannot be read: ${reasonOf(cause)}`, cause);
	}
	if (config.getCurrentCluster()?.server === "http://localhost:8080") throw failed(access, "no kubeconfig: set KUBECONFIG, or run in a pod with a service account");
	if (access.context !== void 0) config.setCurrentContext(access.context);
}
function streamOf(body) {
	return body.stream?.() ?? null;
}
function parseBody(text) {
	const read = readJson(text, ANSWER_BOUNDS);
	if (read.kind === "json") return isObject(read.value) ? read.value : {};
	return { message: read.reason.startsWith("not JSON") ? text.slice(0, 200) : `the answer is ${read.reason}` };
}
/**
* Returns the deepest cause, which says what happened; what lies above it says only that a fetch failed. Only
* its first line: a YAML error goes on to quote the kubeconfig, credentials and all.
*/
function reasonOf(error) {
	if (!(error instanceof Error)) return String(error);
	return error.cause instanceof Error ? reasonOf(error.cause) : error.message.split("\n", 1)[0] ?? "";
}
function failed({ cluster }, message, cause) {
	return new TrimtabError("kubernetes_failed", `cluster ${cluster}: ${message}`, { cause });
}
// src/adapters/kubernetes/list.ts
/** kubectl's own page size. */
const PAGE = 500;
/** An expired list starts again; a cluster that changes faster than it can be read is given up. */
const MAX_RESTARTS = 3;
/** The largest cluster that Kubernetes supports runs 150,000 pods. */
const MAX_ITEMS = 5e5;
/** Of what is read out of all objects of a list: a pod with its labels comes to a thousand or so. */
const MAX_CHARACTERS = 268435456;
/** A server may make its pages smaller than asked for. */
const MAX_PAGES = 5e3;
/** In characters; beyond it servers refuse the whole URL. */
const LONGEST_TOKEN = 4096;
/** Lists the whole cluster, or where rights end there, the namespaces of the services. */
async function listAll(get, resource, namespaces, read) {
	const everywhere = await listPages(get, pathOf(resource, void 0), read);
	if (everywhere.kind === "items") return {
		items: everywhere.items,
		reach: { kind: "cluster" }
	};
	const absent = everywhere.status === 404 || everywhere.status === 403 && await isAbsent(get, resource);
	const [version, ...older] = resource.older ?? [];
	if (absent && version !== void 0) return listAll(get, {
		...resource,
		version,
		older
	}, namespaces, read);
	if (absent) return {
		items: [],
		reach: {
			kind: "absent",
			reason: absence(resource)
		}
	};
	if (everywhere.status !== 403) return {
		items: [],
		reach: {
			kind: "namespaces",
			names: [],
			reason: everywhere.reason,
			failed: true
		}
	};
	const items = [];
	const names = [];
	let failure;
	for (const namespace of namespaces) {
		const own = await listPages(get, pathOf(resource, namespace), read);
		if (own.kind === "items") {
			items.push(...own.items);
			names.push(namespace);
		} else if (own.status !== 403) failure = own.reason;
	}
	return {
		items,
		reach: {
			kind: "namespaces",
			names,
			reason: failure ?? missingRule(resource),
			failed: failure !== void 0
		}
	};
}
/**
* Checks that the cluster does not serve a kind. Every user may ask which APIs there are
* (https://kubernetes.io/docs/reference/access-authn-authz/rbac/#discovery-roles).
*/
async function isAbsent(get, { group, version, plural, install }) {
	if (install === void 0) return false;
	const served = await get(`/apis/${group}/${version}`);
	if (served.kind === "failed") return false;
	const { resources } = served.body;
	return served.status === 404 || Array.isArray(resources) && objects(resources).every(({ name }) => name !== plural);
}
function absence(resource) {
	return `the cluster does not serve ${nameOf(resource)}${resource.install === void 0 ? "" : `; install ${resource.install}`}`;
}
/**
* Lists all pages. A token outlives its list by minutes only: `410 Gone` starts anew
* (https://kubernetes.io/docs/reference/using-api/api-concepts/#retrieving-large-results-sets-in-chunks).
*/
async function listPages(get, path, read) {
	for (let restart = 0; restart <= MAX_RESTARTS; restart += 1) {
		const pages = await listOnce(get, path, read);
		if (pages !== "expired") return pages;
	}
	return {
		kind: "refused",
		status: 410,
		reason: `GET ${path}: the list expired 4 times before its last page`
	};
}
async function listOnce(get, path, read) {
	const items = [];
	const tokens = /* @__PURE__ */ new Set();
	let [token, characters] = ["", 0];
	do {
		const page = await getPage(get, path, token);
		if (page === "expired" || "kind" in page) return page;
		for (const item of page.items) {
			const one = read(item);
			characters += charactersOf(one);
			items.push(one);
		}
		token = page.next;
		const fault = faultOf(token, tokens, {
			objects: items.length,
			characters
		});
		if (fault !== void 0) return {
			kind: "refused",
			status: 0,
			reason: `GET ${path}: ${fault}`
		};
		tokens.add(token);
	} while (token !== "");
	return {
		kind: "items",
		items
	};
}
/** Gets the page that a token leads to; the first one where it is empty. `next` is empty behind the last one. */
async function getPage(get, path, token) {
	const next = token === "" ? "" : `&continue=${encodeURIComponent(token)}`;
	const answer = await get(`${path}?limit=${PAGE}${next}`);
	if (answer.kind === "failed") return {
		kind: "refused",
		status: 0,
		reason: answer.reason
	};
	if (answer.status === 410) return "expired";
	if (answer.status !== 200 || !isList(answer.body)) return {
		kind: "refused",
		...refusal(path, answer)
	};
	return {
		items: objects(answer.body.items),
		next: text(member(answer.body, "metadata").continue) ?? ""
	};
}
/** Returns the characters of all texts in a value, names of members included. */
function charactersOf(value) {
	if (typeof value === "string") return value.length;
	if (typeof value !== "object" || value === null) return 0;
	return Object.entries(value).reduce((sum, [key, one]) => sum + key.length + charactersOf(one), 0);
}
/** Says why the page that a token leads to is not asked for. */
function faultOf(token, known, { objects, characters }) {
	if (objects > MAX_ITEMS) return `the list is longer than ${MAX_ITEMS} objects`;
	if (characters > MAX_CHARACTERS) return `the list is longer than ${MAX_CHARACTERS / 1024 / 1024} MiB`;
	if (known.size === MAX_PAGES) return `the list is longer than ${MAX_PAGES} pages`;
	if (known.has(token)) return "its pages lead back to an earlier one";
	if (token.length > LONGEST_TOKEN || /\p{Surrogate}/u.test(token)) return "its continue token cannot be sent back";
}
/** Checks for a list. Go prints an empty one as null, as metrics-server does. */
function isList({ items, kind }) {
	return Array.isArray(items) || items === null && typeof kind === "string" && kind.endsWith("List");
}
function refusal(path, { status, body }) {
	return {
		status,
		reason: `GET ${path}: ${status}: ${(typeof body.message === "string" ? body.message : status === 200 ? "the answer is no list" : "no reason given").trim().replace(/\s+/g, " ").slice(0, 300)}`
	};
}
function pathOf({ group, version, plural }, namespace) {
	return `${group === "" ? `/api/${version}` : `/apis/${group}/${version}`}${namespace === void 0 ? "" : `/namespaces/${encodeURIComponent(namespace)}`}/${plural}`;
}
function nameOf({ group, plural }) {
	return group === "" ? plural : `${plural}.${group}`;
}
function missingRule({ group, plural }) {
	return `may not list ${nameOf({
		group,
		plural,
		version: ""
	})}; grant the RBAC rule {apiGroups: ["${group}"], resources: ["${plural}"], verbs: ["list"]}`;
}
export { connect as n, listAll as t };
