/** Items by the cluster they belong to, each group in the order of the items. */
export function groupByCluster<T>(
  items: readonly T[],
  clusterOf: (item: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(clusterOf(item));
    if (group) group.push(item);
    else groups.set(clusterOf(item), [item]);
  }
  return groups;
}
