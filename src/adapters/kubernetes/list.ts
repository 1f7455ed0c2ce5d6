import { type Json, member, objects, text } from '../../lib/json.ts';
import type { Listed } from '../../ports/cluster.ts';
import type { Get } from './api.ts';

/** One kind of object: its API group and version ('' for core), and its plural. */
export interface Resource {
  readonly group: string;
  readonly version: string;
  readonly plural: string;
  /** Software to install where the cluster does not serve the kind; set for kinds that a cluster may lack. */
  readonly install?: string;
  /** Versions that older releases serve in its place, of the same shape as far as it is read. */
  readonly older?: readonly string[];
}

/** kubectl's own page size. */
const PAGE = 500;
/** An expired list starts again; a cluster that changes faster than it can be read is given up. */
const MAX_RESTARTS = 3;
/** The largest cluster that Kubernetes supports runs 150,000 pods. */
const MAX_ITEMS = 500_000;
/** Of what is read out of all objects of a list: a pod with its labels comes to a thousand or so. */
const MAX_CHARACTERS = 256 * 1024 * 1024;
/** A server may make its pages smaller than asked for. */
const MAX_PAGES = 5_000;
/** In characters; beyond it servers refuse the whole URL. */
const LONGEST_TOKEN = 4_096;

type Pages<T> =
  | { readonly kind: 'items'; readonly items: readonly T[] }
  | { readonly kind: 'refused'; readonly status: number; readonly reason: string };

/** Lists the whole cluster, or where rights end there, the namespaces of the services. */
export async function listAll<T>(
  get: Get,
  resource: Resource,
  namespaces: readonly string[],
  read: (item: Json) => T,
): Promise<Listed<T>> {
  const everywhere = await listPages(get, pathOf(resource, undefined), read);
  if (everywhere.kind === 'items') return { items: everywhere.items, reach: { kind: 'cluster' } };
  // Rights are looked at before the API is: who may not list it is told so though it is not there.
  const absent = everywhere.status === 404 || (everywhere.status === 403 && (await isAbsent(get, resource)));
  const [version, ...older] = resource.older ?? [];
  if (absent && version !== undefined) return listAll(get, { ...resource, version, older }, namespaces, read);
  if (absent) return { items: [], reach: { kind: 'absent', reason: absence(resource) } };
  if (everywhere.status !== 403)
    return { items: [], reach: { kind: 'namespaces', names: [], reason: everywhere.reason, failed: true } };
  const items: T[] = [];
  const names: string[] = [];
  let failure: string | undefined;
  for (const namespace of namespaces) {
    const own = await listPages(get, pathOf(resource, namespace), read);
    if (own.kind === 'items') {
      items.push(...own.items);
      names.push(namespace);
    } else if (own.status !== 403) failure = own.reason;
  }
  return {
    items,
    reach: {
      kind: 'namespaces',
      names,
      reason: failure ?? missingRule(resource),
      failed: failure !== undefined,
    },
  };
}

/**
 * Checks that the cluster does not serve a kind. Every user may ask which APIs there are
 * (https://kubernetes.io/docs/reference/access-authn-authz/rbac/#discovery-roles).
 */
async function isAbsent(get: Get, { group, version, plural, install }: Resource): Promise<boolean> {
  if (install === undefined) return false;
  const served = await get(`/apis/${group}/${version}`);
  if (served.kind === 'failed') return false;
  // Argo CD and Argo Rollouts share a group.
  const { resources } = served.body;
  return (
    served.status === 404 ||
    (Array.isArray(resources) && objects(resources).every(({ name }) => name !== plural))
  );
}

function absence(resource: Resource): string {
  return `the cluster does not serve ${nameOf(resource)}${resource.install === undefined ? '' : `; install ${resource.install}`}`;
}

/**
 * Lists all pages. A token outlives its list by minutes only: `410 Gone` starts anew
 * (https://kubernetes.io/docs/reference/using-api/api-concepts/#retrieving-large-results-sets-in-chunks).
 */
async function listPages<T>(get: Get, path: string, read: (item: Json) => T): Promise<Pages<T>> {
  for (let restart = 0; restart <= MAX_RESTARTS; restart += 1) {
    const pages = await listOnce(get, path, read);
    if (pages !== 'expired') return pages;
  }
  return {
    kind: 'refused',
    status: 410,
    reason: `GET ${path}: the list expired ${MAX_RESTARTS + 1} times before its last page`,
  };
}

type Refused = Extract<Pages<never>, { readonly kind: 'refused' }>;

async function listOnce<T>(get: Get, path: string, read: (item: Json) => T): Promise<Pages<T> | 'expired'> {
  const items: T[] = [];
  const tokens = new Set<string>();
  let [token, characters] = ['', 0];
  do {
    const page = await getPage(get, path, token);
    if (page === 'expired' || 'kind' in page) return page;
    for (const item of page.items) {
      const one = read(item);
      characters += charactersOf(one);
      items.push(one);
    }
    token = page.next;
    const fault = faultOf(token, tokens, { objects: items.length, characters });
    if (fault !== undefined) return { kind: 'refused', status: 0, reason: `GET ${path}: ${fault}` };
    tokens.add(token);
  } while (token !== '');
  return { kind: 'items', items };
}

/** Gets the page that a token leads to; the first one where it is empty. `next` is empty behind the last one. */
async function getPage(
  get: Get,
  path: string,
  token: string,
): Promise<{ readonly items: readonly Json[]; readonly next: string } | Refused | 'expired'> {
  const next = token === '' ? '' : `&continue=${encodeURIComponent(token)}`;
  const answer = await get(`${path}?limit=${PAGE}${next}`);
  if (answer.kind === 'failed') return { kind: 'refused', status: 0, reason: answer.reason };
  if (answer.status === 410) return 'expired';
  if (answer.status !== 200 || !isList(answer.body)) return { kind: 'refused', ...refusal(path, answer) };
  return {
    items: objects(answer.body.items),
    next: text(member(answer.body, 'metadata').continue) ?? '',
  };
}

/** Returns the characters of all texts in a value, names of members included. */
function charactersOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce((sum, [key, one]) => sum + key.length + charactersOf(one), 0);
}

/** Says why the page that a token leads to is not asked for. */
function faultOf(
  token: string,
  known: ReadonlySet<string>,
  { objects, characters }: { readonly objects: number; readonly characters: number },
): string | undefined {
  if (objects > MAX_ITEMS) return `the list is longer than ${MAX_ITEMS} objects`;
  if (characters > MAX_CHARACTERS) return `the list is longer than ${MAX_CHARACTERS / 1024 / 1024} MiB`;
  if (known.size === MAX_PAGES) return `the list is longer than ${MAX_PAGES} pages`;
  if (known.has(token)) return 'its pages lead back to an earlier one';
  // Half of a surrogate pair cannot be written into a URL.
  if (token.length > LONGEST_TOKEN || /\p{Surrogate}/u.test(token))
    return 'its continue token cannot be sent back';
  return undefined;
}

/** Checks for a list. Go prints an empty one as null, as metrics-server does. */
function isList({ items, kind }: Json): boolean {
  return Array.isArray(items) || (items === null && typeof kind === 'string' && kind.endsWith('List'));
}

function refusal(path: string, { status, body }: { readonly status: number; readonly body: Json }) {
  const message =
    typeof body.message === 'string'
      ? body.message
      : status === 200
        ? 'the answer is no list'
        : 'no reason given';
  return { status, reason: `GET ${path}: ${status}: ${message.trim().replace(/\s+/g, ' ').slice(0, 300)}` };
}

function pathOf({ group, version, plural }: Resource, namespace: string | undefined): string {
  const base = group === '' ? `/api/${version}` : `/apis/${group}/${version}`;
  return `${base}${namespace === undefined ? '' : `/namespaces/${encodeURIComponent(namespace)}`}/${plural}`;
}

function nameOf({ group, plural }: Resource): string {
  return group === '' ? plural : `${plural}.${group}`;
}

function missingRule({ group, plural }: Resource): string {
  return `may not list ${nameOf({ group, plural, version: '' })}; grant the RBAC rule {apiGroups: ["${group}"], resources: ["${plural}"], verbs: ["list"]}`;
}
