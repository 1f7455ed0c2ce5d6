import { t as TrimtabError } from "./errors-CWI0aKhv.js";
import { i as isObject, o as objects } from "./json-Cvky4UXX.js";
import { setTimeout } from "node:timers/promises";
// src/adapters/kubernetes-api.ts
const MOST_TRIES = 3;
const PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 1e4;
const TIMEOUT_MS = 3e4;
/**
* A cluster to ask. Load, 5xx and lost connections are tried again. The client is imported only here: it takes a third of a
* second.
* @throws TrimtabError `kubernetes_failed` for a kubeconfig that cannot be used.
*/
async function connect(access) {
	const { KubeConfig: Config, RequestContext, IsomorphicFetchHttpLibrary } = await import("./dist-CkeWVT-_.js");
	const config = new Config();
	load(config, access);
	const cluster = config.getCurrentCluster();
	if (cluster?.server === "http://localhost:8080") throw failed(access, "no kubeconfig: set KUBECONFIG, or run in a pod with a service account");
	if (!cluster) throw failed(access, `the kubeconfig has no context "${config.getCurrentContext()}" with a cluster`);
	const http = new IsomorphicFetchHttpLibrary();
	let dispatcher;
	let answered = false;
	let lastFailure = "";
	const once = async (path) => {
		const request = new RequestContext(`${cluster.server.replace(/\/$/, "")}${path}`, "GET");
		request.setHeaderParam("Accept", "application/json");
		request.setSignal(AbortSignal.timeout(TIMEOUT_MS));
		await config.applySecurityAuthentication(request);
		dispatcher ??= request.getDispatcher();
		if (dispatcher) request.setDispatcher(dispatcher);
		const response = await http.send(request).toPromise();
		const body = parseBody(await response.body.text());
		answered = true;
		return {
			status: response.httpStatusCode,
			body,
			pause: pauseOf(response.headers["retry-after"])
		};
	};
	const get = async (path) => {
		for (let attempt = 1;; attempt += 1) {
			const { status, body, pause } = await once(path).catch((cause) => {
				lastFailure = `GET ${path}: ${reasonOf(cause)}`;
				return {
					status: 0,
					body: {},
					pause: PAUSE_MS
				};
			});
			if (status === 401) throw failed(access, "the API server does not know this user (401); renew the credentials");
			if (!(status === 0 || status === 429 || status >= 500) || attempt === MOST_TRIES) return status === 0 ? {
				kind: "failed",
				reason: lastFailure
			} : {
				kind: "answer",
				status,
				body
			};
			await setTimeout(pause * attempt);
		}
	};
	return {
		get,
		namespace: config.getContextObject(config.getCurrentContext())?.namespace ?? "default",
		assertAnswered() {
			if (!answered && lastFailure !== "") throw failed(access, lastFailure);
		},
		async close() {
			await dispatcher?.destroy();
		}
	};
}
function pauseOf(retryAfter) {
	const seconds = Number(retryAfter);
	return seconds > 0 ? Math.min(seconds * 1e3, LONGEST_PAUSE_MS) : PAUSE_MS;
}
function load(config, access) {
	try {
		config.loadFromDefault();
		if (access.context !== void 0) config.setCurrentContext(access.context);
	} catch (cause) {
		throw failed(access, `the kubeconfig cannot be read: ${reasonOf(cause)}`, cause);
	}
}
function parseBody(text) {
	try {
		const value = JSON.parse(text);
		return isObject(value) ? value : {};
	} catch {
		return { message: text.slice(0, 200) };
	}
}
/**
* The deepest cause says what happened; what lies above it says only that a fetch failed. Only its first line: a YAML error
* goes on to quote the kubeconfig, credentials and all.
*/
function reasonOf(error) {
	if (!(error instanceof Error)) return String(error);
	return error.cause instanceof Error ? reasonOf(error.cause) : error.message.split("\n", 1)[0] ?? "";
}
function failed({ cluster }, message, cause) {
	return new TrimtabError("kubernetes_failed", `cluster ${cluster}: ${message}`, { cause });
}
// src/adapters/kubernetes-list.ts
/** kubectl's own page size. */
const PAGE = 500;
/** An expired list starts again; a cluster that changes faster than it can be read is given up. */
const MOST_RESTARTS = 3;
/** The whole cluster, or where rights end there, the namespaces of the services. */
async function listAll(get, resource, namespaces, read) {
	const everywhere = await listPages(get, pathOf(resource, void 0), read);
	if (everywhere.kind === "items") return {
		items: everywhere.items,
		reach: { kind: "cluster" }
	};
	if (everywhere.status === 404) return {
		items: [],
		reach: {
			kind: "absent",
			reason: `the cluster does not serve ${nameOf(resource)}${resource.install === void 0 ? "" : `; install ${resource.install}`}`
		}
	};
	if (everywhere.status !== 403) return {
		items: [],
		reach: {
			kind: "namespaces",
			names: [],
			reason: everywhere.reason
		}
	};
	const items = [];
	const names = [];
	for (const namespace of namespaces) {
		const own = await listPages(get, pathOf(resource, namespace), read);
		if (own.kind !== "items") continue;
		items.push(...own.items);
		names.push(namespace);
	}
	return {
		items,
		reach: {
			kind: "namespaces",
			names,
			reason: missingRule(resource)
		}
	};
}
/**
* All pages of one list. A token outlives its list by minutes only: `410 Gone` starts anew
* (https://kubernetes.io/docs/reference/using-api/api-concepts/#retrieving-large-results-sets-in-chunks).
*/
async function listPages(get, path, read) {
	for (let restart = 0; restart <= MOST_RESTARTS; restart += 1) {
		const items = [];
		let token = "";
		while (token !== void 0) {
			const answer = await get(`${path}?limit=${PAGE}${token === "" ? "" : `&continue=${encodeURIComponent(token)}`}`);
			if (answer.kind === "failed") return {
				kind: "refused",
				status: 0,
				reason: answer.reason
			};
			if (answer.status === 410) break;
			if (answer.status !== 200 || !Array.isArray(answer.body.items)) return {
				kind: "refused",
				...refusal(path, answer)
			};
			for (const item of objects(answer.body.items)) items.push(read(item));
			const next = isObject(answer.body.metadata) ? answer.body.metadata.continue : void 0;
			token = typeof next === "string" && next !== "" ? next : void 0;
		}
		if (token === void 0) return {
			kind: "items",
			items
		};
	}
	return {
		kind: "refused",
		status: 410,
		reason: `GET ${path}: the list expired 4 times before its last page`
	};
}
function refusal(path, { status, body }) {
	return {
		status,
		reason: `GET ${path}: ${status}: ${(typeof body.message === "string" ? body.message : status === 200 ? "the answer is no list" : "no reason given").slice(0, 300)}`
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
