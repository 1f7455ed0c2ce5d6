import type { Snapshot } from './simulate.ts';

const DAY_MS = 86_400_000;
const POINT_MS = 300_000;
const DAYS = 14;
/** A Monday. */
const MORNING = '2026-03-02T07:00:00Z';
const SERVICE = 'todo-search';

const FILES = {
  'trimtab.yaml': 'blueprints: [blueprint.yaml]\n',
  'blueprint.yaml': `metadata: {name: ${SERVICE}}
spec:
  scaling: {min_replicas: 2, max_replicas: 40, strategy: evidence}
  autoscaler: {target: propose, min: propose, max: propose}
`,
  'search.yaml': `apiVersion: apps/v1
kind: Deployment
metadata: {name: ${SERVICE}}
spec:
  template: {spec: {containers: [{name: search, image: search, resources: {requests: {cpu: 500m}}}]}}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: ${SERVICE}}
spec:
  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: ${SERVICE}}
  minReplicas: 2
  maxReplicas: 8
  metrics:
    - {type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 70}}}
`,
};

/** Returns a service whose autoscaler has been at its ceiling each weekday at noon, with what is known of it. */
export function autoscaledService() {
  const end = Date.parse(MORNING);
  const rows = ['timestamp,service,demand'];
  for (let at = end - DAYS * DAY_MS; at < end; at += POINT_MS)
    rows.push(`${new Date(at).toISOString()},${SERVICE},${demandAt(at).toFixed(2)}`);
  const snapshot: Snapshot = {
    timestamp: MORNING,
    services: [
      {
        service: SERVICE,
        replicas: 3,
        pods_running: 3,
        pods_ready: 3,
        metrics: { cpu_utilization: 0.68 },
      },
    ],
  };
  return { morning: MORNING, files: FILES, snapshot, history: `${rows.join('\n')}\n` };
}

/** Busy by day and most at noon, less at the weekend, and never quite the same. */
function demandAt(at: number): number {
  const hour = (at % DAY_MS) / 3_600_000;
  const isWeekend = [0, 6].includes(new Date(at).getUTCDay());
  const noon = Math.max(0, 1 - Math.abs(hour - 12) / 2.5);
  const day = Math.max(0, Math.sin(((hour - 6) / 16) * Math.PI));
  const unrest = 1 + Math.sin(at / 700_000) * 0.06 + Math.sin(at / 4_100_000) * 0.05;
  return (1.2 + (isWeekend ? 1.5 : 3) * day + (isWeekend ? 0 : 5) * noon) * unrest;
}

const BARS = '▁▂▃▄▅▆▇█';
const COLUMNS_PER_DAY = 8;

/** Draws the last week of a history, a bar for every three hours, each as high as the highest point in it. */
export function weekChart(history: string): string {
  const demands = history
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => Number(row.split(',')[2]));
  const size = 288 / COLUMNS_PER_DAY;
  const week = demands.slice(-7 * 288);
  const peaks = Array.from({ length: 7 * COLUMNS_PER_DAY }, (_, at) =>
    Math.max(...week.slice(at * size, (at + 1) * size)),
  );
  const highest = Math.max(...peaks);
  const bars = peaks.map(
    (peak) => BARS[Math.min(BARS.length - 1, Math.floor((peak / highest) * BARS.length))],
  );
  return `  demand of the last week, up to ${highest.toFixed(1)} replicas' worth\n  ${bars.join('')}\n`;
}
