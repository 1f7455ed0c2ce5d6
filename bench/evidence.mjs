// `plan` that looks at the past of every service under an autoscaler, as a first run does.
import { createServer } from 'node:http';
import { join } from 'node:path';
import { planFlags, put } from './fleet.mjs';
import { CLI, floorOf, measure, medians, rowOf } from './measure.mjs';

const STEP = 300;
/** p95 in milliseconds and pods of every service, by what a query for them names. */
const FLAT = [
  ['histogram_quantile', ['120']],
  ['replicas_ready', ['3']],
];
const DAY = 288;
/** Days after which demand is as before. */
const DAYS = 28;
/** So many namespaces; of the services of each, every fifth has something to gain. */
const NAMESPACES = 50;
const GAINS = 5;

/** Measures a fleet of so many services in an empty folder, all of them due, and a run with the history kept. */
export async function benchEvidence(dir, services, rounds) {
  const server = await startPrometheus(services);
  try {
    const fleet = join(dir, 'fleet');
    writeScaledFleet(fleet, services, server.url);
    const run = { args: [CLI, 'plan', ...planFlags(fleet)], env: { TRIMTAB_CACHE: join(dir, 'cache') } };
    const first = await measure(run);
    const queries = server.queries();
    const [floor, again] = await medians(rounds, [floorOf(fleet), run]);
    const name = `plan of ${services} services, all with evidence`;
    return [
      { ...rowOf(`${name}, first`, first, floor), queries },
      { ...rowOf(`${name}, history kept`, again, floor), queries: (server.queries() - queries) / rounds },
    ];
  } finally {
    server.close();
  }
}

function writeScaledFleet(dir, count, url) {
  const services = [];
  for (let i = 0; i < count; i += 1) {
    const name = nameOf(i);
    put(join(dir, 'blueprints', name, 'blueprint.yaml'), blueprint(name, i));
    put(join(dir, 'apps', name, 'deployment.yaml'), manifests(name, i));
    const metrics = { cpu_utilization: 0.6, memory_utilization: 0.5, latency_p95: 120, error_rate: 0.001 };
    services.push({ service: name, replicas: 3, pods_running: 3, pods_ready: 3, metrics });
  }
  const capacity = { cpu_available: `${count * 10}m`, memory_available: `${count * 30}Mi` };
  const snapshot = { timestamp: '2026-02-10T18:30:00Z', clusters: { default: { capacity } }, services };
  put(join(dir, 'snapshot.json'), JSON.stringify(snapshot));
  put(
    join(dir, 'trimtab.yaml'),
    `clusters:
  default:
    metrics: [{ kind: prometheus, url: ${url} }]
history: { cache: .trimtab/history }
`,
  );
}

function nameOf(i) {
  return `service-${String(i).padStart(5, '0')}`;
}

function blueprint(name, i) {
  return `metadata: { name: ${name}, version: 1.0.0, priority: medium, criticality: standard, owner: team }
spec:
  workload: { namespace: ns-${i % NAMESPACES} }
  scaling:
    min_replicas: 1
    max_replicas: 40
    target_cpu_utilization: 70%
    target_memory_utilization: 80%
    scale_up_threshold: 70%
    scale_down_threshold: 30%
    utilization_limit: 85%
  autoscaler: { target: propose, min: propose, max: propose }
  resources: { cpu_request: 100m, cpu_limit: 500m, memory_request: 128Mi, memory_limit: 1Gi }
  performance: { latency_p95_target: 200ms, error_rate_threshold: 1% }
`;
}

function manifests(name, i) {
  const namespace = `ns-${i % NAMESPACES}`;
  return `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name}, namespace: ${namespace} }
spec:
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec:
      containers:
        - name: app
          image: example.org/${name}:1.0.0
          resources: { requests: { cpu: 100m, memory: 128Mi } }
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: { name: ${name}, namespace: ${namespace} }
spec:
  scaleTargetRef: { apiVersion: apps/v1, kind: Deployment, name: ${name} }
  minReplicas: ${i % GAINS === 0 ? 2 : 3}
  maxReplicas: ${i % GAINS === 0 ? 20 : 8}
  metrics:
    - type: Resource
      resource: { name: cpu, target: { type: Utilization, averageUtilization: 70 } }
`;
}

/** A server that answers as Prometheus does, with a wave a day for those that have something to gain. */
async function startPrometheus(services) {
  let queries = 0;
  const [calm, waves] = [shape(0.21, 0), [0.3, 0.4, 0.5, 0.6].map((height) => shape(0.2, height))];
  const server = createServer(async (request, response) => {
    const form = new URLSearchParams(Buffer.concat(await request.toArray()).toString());
    queries += 1;
    const query = form.get('query');
    const named = new Set(query.match(/ns-\d+/g));
    const range = ['start', 'end', 'step'].map((key) => Number(form.get(key)));
    const [, flat] = FLAT.find(([metric]) => query.includes(metric)) ?? [];
    response.write('{"status":"success","data":{"resultType":"matrix","result":[');
    let separator = '';
    for (let i = 0; i < services && request.url.endsWith('query_range'); i += 1) {
      if (!named.has(`ns-${i % NAMESPACES}`)) continue;
      const readings = i % GAINS === 0 ? waves[(i / GAINS) % waves.length] : calm;
      if (!response.write(`${separator}${series(i, flat ?? readings, range)}`))
        await new Promise((resolve) => response.once('drain', resolve));
      separator = ',';
    }
    response.end(']}}');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    queries: () => queries,
    close: () => server.close(),
  };
}

/** Readings in cores for each point of some days, with as many digits as a rate has. */
function shape(base, height) {
  let noise = 1;
  return Array.from({ length: DAYS * DAY }, (_, point) => {
    noise = (noise * 48271) % 2147483647;
    const wave = Math.max(0, Math.sin((2 * Math.PI * point) / DAY));
    return String(base + height * wave + (0.02 * height + 0.001) * (noise / 2147483647));
  });
}

function series(i, readings, [start, end, step]) {
  const metric = { namespace: `ns-${i % NAMESPACES}`, workload: nameOf(i), workload_kind: 'Deployment' };
  const values = [];
  for (let at = start; at <= end; at += step) values.push([at, readings[(at / STEP) % readings.length]]);
  return JSON.stringify({ metric, values });
}
