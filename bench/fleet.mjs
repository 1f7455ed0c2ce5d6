import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes a repository of `count` services, each with a blueprint and a manifest, and a snapshot of them all. */
export function writeFleet(dir, count) {
  const services = [];
  for (let i = 0; i < count; i += 1) {
    const name = `service-${String(i).padStart(5, '0')}`;
    put(join(dir, 'blueprints', name, 'blueprint.yaml'), blueprint(name, i));
    put(join(dir, 'apps', name, 'deployment.yaml'), manifest(name, 2 + (i % 3)));
    const cpu = 0.3 + (i % 70) / 100;
    const metrics = {
      cpu_utilization: cpu,
      memory_utilization: 0.5,
      latency_p50: 60,
      latency_p95: 120,
      throughput: 100,
      error_rate: 0.001,
    };
    services.push({
      service: name,
      replicas: 2 + (i % 3),
      pods_running: 2 + (i % 3),
      pods_ready: 2 + (i % 3),
      metrics,
    });
  }
  const clusters = {
    default: { capacity: { cpu_available: `${count * 10}m`, memory_available: `${count * 30}Mi` } },
  };
  put(join(dir, 'snapshot.json'), JSON.stringify({ timestamp: '2026-02-10T18:30:00Z', clusters, services }));
}

/** What reads that fleet at the moment of its snapshot. */
export function planFlags(dir) {
  return [
    '--repo',
    dir,
    '--snapshot',
    join(dir, 'snapshot.json'),
    '--now',
    '2026-02-10T18:30:00Z',
    '--format',
    'json',
  ];
}

/** Writes a file and the folders above it. */
export function put(path, text) {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, text);
}

function blueprint(name, i) {
  return `# yaml-language-server: $schema=../../schemas/blueprint.schema.json
metadata:
  name: ${name}
  version: 1.${i % 10}.0
  priority: ${['low', 'medium', 'high', 'critical'][i % 4]}
  criticality: standard
  owner: team-${i % 50}
spec:
  scaling:
    min_replicas: 1
    max_replicas: 8
    target_cpu_utilization: 70%
    target_memory_utilization: 80%
    scale_up_threshold: 70%
    scale_down_threshold: 30%
  resources:
    cpu_request: 100m
    cpu_limit: 500m
    memory_request: 128Mi
    memory_limit: 1Gi
  performance:
    latency_p95_target: 200ms
    error_rate_threshold: 1%
`;
}

function manifest(name, replicas) {
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
  labels:
    app: ${name}
spec:
  replicas: ${replicas} # reviewed
  selector:
    matchLabels:
      app: ${name}
  template:
    metadata:
      labels:
        app: ${name}
    spec:
      containers:
        - name: app
          image: example.org/${name}:1.0.0
          resources:
            requests: {cpu: 100m, memory: 128Mi}
            limits: {cpu: 500m, memory: 1Gi}
---
apiVersion: v1
kind: Service
metadata:
  name: ${name}
spec:
  selector:
    app: ${name}
  ports:
    - port: 80
`;
}
