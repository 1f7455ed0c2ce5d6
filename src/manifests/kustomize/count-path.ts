/** Checks whether a JSON pointer or a plain jq path names `spec.replicas`, or something that holds it. */
export function reachesCount(path: unknown): boolean {
  if (typeof path !== 'string') return false;
  const parts = path
    .replace(/\["(\w+)"\]/g, '.$1')
    .replace(/[?()\s]/g, '')
    .replaceAll('|', '.')
    .split(/[/.]/)
    .filter(Boolean);
  return ['', 'spec', 'spec.replicas'].includes(parts.join('.'));
}
