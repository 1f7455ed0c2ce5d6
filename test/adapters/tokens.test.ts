import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { connectGitHub } from '../../src/adapters/github/client.ts';
import { explainRefusal } from '../../src/adapters/github/refusal.ts';
import { connect } from '../../src/adapters/kubernetes/api.ts';
import { startApiServer } from '../support/kubernetes/api-server.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Starts a server, gone when the test is over. Returns its URL. */
async function serve(answer: Answer): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A host that nobody named, and what has come to it. */
async function stranger() {
  const met: string[] = [];
  const url = await serve((request, response) => {
    met.push(`${request.url} ${request.headers.authorization}`);
    response.writeHead(200, { 'content-type': 'application/json' }).end('[]');
  });
  return { url, met };
}

const TOKEN = 'a-secret-token';
const github = (apiUrl: string) =>
  connectGitHub({ owner: 'acme', name: 'shop', apiUrl, serverUrl: apiUrl, token: TOKEN, throttled: false });
const repo = { owner: 'acme', repo: 'shop' };
const json = { 'content-type': 'application/json' };

test('neither a redirect nor a next page leads a token of GitHub to another host', async () => {
  const other = await stranger();
  const url = await serve((request, response) => {
    if (request.url?.includes('/issues'))
      response.writeHead(200, { ...json, link: `<${other.url}/issues?page=2>; rel="next"` }).end('[]');
    else response.writeHead(301, { location: `${other.url}/repositories/1` }).end();
  });
  const { rest, paginate } = github(url);
  const host = new URL(other.url).host;
  const refused = `GitHub refers to ${host}, which is not its own host: the token is not sent there`;
  await expect(rest.repos.get(repo)).rejects.toThrow(refused);
  await expect(paginate(rest.issues.listForRepo, repo)).rejects.toThrow(refused);
  expect(other.met).toEqual([]);
});

test('a repository of GitHub that was renamed is found', async () => {
  const url = await serve((request, response) => {
    if (request.url === '/repositories/1') response.writeHead(200, json).end('{"id": 1}');
    else response.writeHead(301, { location: '/repositories/1' }).end();
  });
  expect((await github(url).rest.repos.get(repo)).data.id).toBe(1);
});

test('a token that GitHub repeats is masked', async () => {
  const url = await serve((request, response) => {
    const message = `bad ${request.headers.authorization}`;
    const graphql = request.url?.endsWith('/graphql') === true;
    response.writeHead(graphql ? 200 : 422, json);
    response.end(JSON.stringify(graphql ? { errors: [{ message }] } : { message }));
  });
  const client = github(url);
  for (const asked of [client.rest.repos.get(repo), client.graphql('{ viewer { login } }')]) {
    const cause: unknown = await asked.catch((error: unknown) => error);
    expect(explainRefusal('reading', 'contents: read', cause).message).toMatch(/bad token \*\*\*/);
  }
});

test('an answer of GitHub without end is given up', async () => {
  const url = await serve((_, response) => {
    response.writeHead(200, json);
    const more = () => {
      while (response.write(' '.repeat(1 << 20)));
    };
    response.on('drain', more).on('error', () => undefined);
    more();
  });
  await expect(github(url).rest.repos.get({ ...repo, request: { retries: 0 } })).rejects.toThrow(
    'the answer is longer than 64 MiB',
  );
});

test('a redirect leads no token of a cluster to another host, and one that is repeated is masked', async () => {
  const other = await stranger();
  const server = await startApiServer({
    instead: (path) =>
      path.endsWith('/told')
        ? { status: 400, body: 'bad Bearer a-test-token' }
        : { status: 302, body: '', headers: { location: `${other.url}${path}` } },
  });
  onTestFinished(() => server.close());
  vi.stubEnv('KUBECONFIG', server.kubeconfig);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const { get, close } = await connect({ cluster: 'lab', context: 'lab' });
  expect(await get('/api/v1/pods')).toMatchObject({
    kind: 'failed',
    reason: expect.stringMatching(/the server redirects to 127\.0\.0\.1:\d+, where no credentials are sent/),
  });
  expect(await get('/api/v1/told')).toMatchObject({ status: 400, body: { message: 'bad Bearer ***' } });
  expect(other.met).toEqual([]);
  await close();
});

test('a short token takes nothing out of what is answered', async () => {
  const url = await serve((_, response) => response.writeHead(200, json).end('{"id": 1, "name": "test"}'));
  const client = connectGitHub({
    ...{ owner: 'acme', name: 'shop', apiUrl: url, serverUrl: url, token: 't', throttled: false },
  });
  expect((await client.rest.repos.get(repo)).data).toEqual({ id: 1, name: 'test' });
});
