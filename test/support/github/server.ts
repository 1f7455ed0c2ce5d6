import { spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGunzip } from 'node:zlib';
import { knownAdvertisement, learnAdvertisement, listRefs, packet } from './git-protocol.ts';
import { type Cost, costOf, execute, FieldError, parseOperation } from './graphql.ts';
import { answer, answerFlaw, requestFlaw, routeOf } from './openapi.ts';
import { follow, type Repository } from './repository.ts';
import { type Reply, rest } from './rest.ts';
import { mergeWaiting, mutationType, queryType } from './schema.ts';
import type { Token } from './token.ts';

export type Fault =
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: number }
  | { readonly kind: 'hang' | 'cut' | 'garbage' }
  /** A 200 with a body that GitHub would not send. */
  | { readonly kind: 'body'; readonly body: unknown }
  /** An error of GraphQL, which comes with the status 200. */
  | { readonly kind: 'graphql'; readonly type: string; readonly message: string }
  /** GitHub does what was asked, and the answer is lost. */
  | { readonly kind: 'lost' }
  /** Something happens before or after GitHub does what was asked, and nothing is answered. */
  | { readonly kind: 'before' | 'after'; readonly happen: () => void };

interface Request {
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

export interface GitHubServer {
  readonly url: string;
  readonly requests: Request[];
  /** Pushes by git. */
  readonly pushes: string[];
  /** Requests and answers that GitHub's own description does not allow. */
  readonly violations: string[];
  /** Costs of the GraphQL queries so far, and the most that is answered. */
  readonly costs: Cost[];
  readonly limits: { nodes: number; resources: number };
  /** By number of the API call, counted from 1. */
  readonly faults: Map<number, Fault>;
  /** Until its git has done what clients, dead ones too, have asked of it. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

/** Serves one repository as github.com or a GitHub Enterprise Server would: REST, GraphQL and git over HTTP. */
export async function serve(repo: Repository, tokens: ReadonlyMap<string, Token>): Promise<GitHubServer> {
  const requests: Request[] = [];
  const pushes: string[] = [];
  const violations: string[] = [];
  const faults = new Map<number, Fault>();
  const costs: Cost[] = [];
  const limits = { nodes: 500_000, resources: 500_000 };
  let calls = 0;
  const serving = new Set<Promise<void>>();
  const idle = async () => {
    while (serving.size > 0) await Promise.allSettled([...serving]);
  };
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (url.searchParams.get('service') === 'git-receive-pack')
      pushes.push(request.headers['user-agent'] ?? '');
    if (url.pathname.startsWith('/acme/shop.git')) {
      const served = serveGit(repo, tokens, request, response, url)
        // A test that is over has removed the repository; whoever still asks has lost the server.
        .catch(() => void response.destroy())
        .finally(() => serving.delete(served));
      serving.add(served);
      return served;
    }
    const text = (await Promise.all([collect(request)]))[0].toString('utf8');
    calls += 1;
    const fault = faults.get(calls);
    const log = (status: number) =>
      requests.push({ method: request.method ?? '', path: url.pathname, status });
    if (fault?.kind === 'hang') return void log(0);
    if (fault?.kind === 'cut') {
      log(0);
      return void request.socket.destroy();
    }
    if (fault?.kind === 'garbage') {
      log(200);
      return send(response, { status: 200, body: undefined }, '{"half": ');
    }
    if (fault?.kind === 'body') {
      log(200);
      return send(response, { status: 200, body: fault.body });
    }
    if (fault?.kind === 'graphql') {
      log(200);
      const { type, message } = fault;
      return send(response, { status: 200, body: { data: null, errors: [{ type, message }] } });
    }
    if (fault?.kind === 'status') {
      log(fault.status);
      const headers: Record<string, string> =
        fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) };
      // A repository that has been renamed; a client that follows asks for a list of pull requests.
      if (fault.status === 301)
        headers.location = `http://${request.headers.host}/api/v3/repositories/1/pulls`;
      return send(response, { status: fault.status, body: { message: messageOf(fault.status) }, headers });
    }
    if (fault?.kind === 'before') {
      log(0);
      fault.happen();
      return void request.socket.destroy();
    }
    const origin = `http://${request.headers.host}`;
    const reply = await respond(repo, tokens, request, url, text, origin, {
      violations,
      costs,
      limits,
    });
    mergeWaiting(repo);
    log(reply.status);
    if (fault?.kind === 'after') fault.happen();
    if (fault?.kind === 'lost' || fault?.kind === 'after') return void request.socket.destroy();
    send(response, reply);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    pushes,
    violations,
    costs,
    limits,
    faults,
    idle,
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
      await idle();
    },
  };
}

function messageOf(status: number): string {
  return status === 429
    ? 'You have exceeded a secondary rate limit.'
    : status === 401
      ? 'Bad credentials'
      : status === 301
        ? 'Moved Permanently'
        : `Fault ${status}`;
}

async function respond(
  repo: Repository,
  tokens: ReadonlyMap<string, Token>,
  request: IncomingMessage,
  url: URL,
  text: string,
  origin: string,
  { violations, ...budget }: Pick<GitHubServer, 'violations' | 'costs' | 'limits'>,
): Promise<Reply> {
  const token = tokens.get((request.headers.authorization ?? '').replace(/^(token|bearer) /i, ''));
  if (!token)
    return {
      status: 401,
      body: { message: 'Bad credentials', documentation_url: 'https://docs.github.com/rest' },
    };
  const body = text === '' ? undefined : JSON.parse(text);
  if (url.pathname === '/api/graphql') return graphql(repo, token, body, budget);
  const path = url.pathname.replace(/^\/api\/v3/, '');
  const route = routeOf((request.method ?? '').toLowerCase(), path);
  if (!route) {
    violations.push(`${request.method} ${path}: no such operation in GitHub's description`);
    return { status: 404, body: { message: 'Not Found' } };
  }
  const flaw = requestFlaw(route, body);
  if (flaw) {
    violations.push(`${request.method} ${path}: ${flaw}`);
    return { status: 422, body: { message: 'Invalid request.', errors: [flaw] } };
  }
  const reply = rest({ repo, token, route, query: url.searchParams, body, url: `${origin}${url.pathname}` });
  if (reply.status >= 400) return reply;
  const whole = answer(route, reply.status, reply.body);
  const wrong = answerFlaw(route, reply.status, whole);
  if (wrong) violations.push(`answer to ${request.method} ${path}: ${wrong}`);
  return { ...reply, body: whole };
}

async function graphql(
  repo: Repository,
  token: Token,
  body: { query: string; variables?: Record<string, unknown> },
  { costs, limits }: Pick<GitHubServer, 'costs' | 'limits'>,
): Promise<Reply> {
  try {
    const { kind, fields } = parseOperation(body.query, body.variables ?? {});
    const cost = costOf(fields);
    costs.push(cost);
    const refuse = (type: string, message: string): Reply => ({
      status: 200,
      body: { data: { repository: null }, errors: [{ type, message }] },
    });
    if (cost.nodes > limits.nodes)
      return refuse('MAX_NODE_LIMIT_EXCEEDED', `requests up to ${cost.nodes} possible nodes`);
    if (cost.nodes > limits.resources)
      return refuse('RESOURCE_LIMITS_EXCEEDED', 'Resource limits for this query exceeded.');
    return {
      status: 200,
      body: {
        data: await execute(kind === 'mutation' ? mutationType(repo, token) : queryType(repo, token), fields),
      },
    };
  } catch (error) {
    if (!(error instanceof FieldError)) throw error;
    const { message, refusal } = error;
    const data = refusal.path === undefined ? null : { repository: null };
    return { status: 200, body: { data, errors: [{ ...refusal, message }] } };
  }
}

function send(response: ServerResponse, { status, body, headers }: Reply, raw?: string): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(raw ?? (body === undefined ? '' : JSON.stringify(body)));
}

/** Git over HTTP as `git http-backend` serves it, without that process between; pushes need a token, as on GitHub. */
async function serveGit(
  repo: Repository,
  tokens: ReadonlyMap<string, Token>,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const basic = Buffer.from(
    (request.headers.authorization ?? '').replace(/^basic /i, ''),
    'base64',
  ).toString();
  const token = tokens.get(basic.replace(/^[^:]*:/, ''));
  if (!token) {
    response.writeHead(401, { 'www-authenticate': 'Basic realm="GitHub"' });
    return void response.end();
  }
  const asked = /^\/acme\/shop\.git\/(?:(info\/refs)|git-(upload|receive)-pack)$/.exec(url.pathname);
  const advertised = /^git-(upload|receive)-pack$/.exec(url.searchParams.get('service') ?? '');
  const service = asked?.[2] ?? advertised?.[1];
  if (!asked || service === undefined) {
    response.writeHead(404);
    return void response.end();
  }
  if (service === 'receive' && token.permissions && token.permissions.contents !== 'write') {
    response.writeHead(403, { 'content-type': 'text/plain' });
    return void response.end(`Permission to acme/shop.git denied to ${token.login}.\n`);
  }
  const protocol = String(request.headers['git-protocol'] ?? '');
  const kind = asked[1] ? 'advertisement' : 'result';
  const head = { 'content-type': `application/x-git-${service}-pack-${kind}` };
  // Version 2 leaves out which service it is.
  const named = asked[1] && !protocol.includes('version=2');
  const before = named ? `${packet(`# service=git-${service}-pack\n`)}0000` : '';
  const known = asked[1] && knownAdvertisement(repo.dir, service, protocol);
  if (known) {
    request.resume();
    response.writeHead(200, head);
    return void response.end(before + known);
  }
  const zipped = request.headers['content-encoding'] === 'gzip';
  const input = zipped ? request.pipe(createGunzip()) : request;
  // What a push has sent is taken in also when its client dies.
  const wanted = service === 'upload' && !asked[1] ? await collect(input) : undefined;
  const listed = wanted && listRefs(repo.dir, wanted);
  if (listed) {
    response.writeHead(200, head);
    return void response.end(listed);
  }
  const flags = ['--stateless-rpc', ...(asked[1] ? ['--http-backend-info-refs'] : [])];
  const program = spawn('git', [`${service}-pack`, ...flags, repo.dir], {
    env: { PATH: process.env.PATH, GIT_PROTOCOL: protocol },
  });
  program.stdin.on('error', () => undefined);
  if (wanted) program.stdin.end(wanted);
  else input.pipe(program.stdin);
  // A client that dies has sent all that it will send.
  request.once('close', () => program.stdin.end());
  const output = await collect(program.stdout);
  if (asked[1]) learnAdvertisement(repo.dir, service, protocol, output);
  if (!asked[1] && service === 'receive') follow(repo, token.login);
  response.writeHead(200, head);
  response.write(before);
  response.end(output);
}

async function collect(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
