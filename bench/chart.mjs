const [WIDTH, LEFT, RIGHT, ROW, TOP] = [760, 300, 150, 24, 40];

/** Draws the ratios of the results to the floor as bars, in SVG. */
export function chart({ rows, node, cores, rounds }) {
  const most = Math.max(1, ...rows.map(({ ratio }) => ratio));
  const scale = (WIDTH - LEFT - RIGHT) / most;
  const bars = rows.map(({ name, ms, ratio }, index) => {
    const y = TOP + index * ROW;
    const width = (ratio * scale).toFixed(1);
    return [
      `<text x="${LEFT - 8}" y="${y + 15}" text-anchor="end">${name}</text>`,
      `<rect x="${LEFT}" y="${y + 3}" width="${width}" height="${ROW - 8}" fill="#4c78a8"/>`,
      `<text x="${(LEFT + ratio * scale + 6).toFixed(1)}" y="${y + 15}">${ratio} (${(ms / 1000).toFixed(1)} s)</text>`,
    ].join('\n');
  });
  const height = TOP + rows.length * ROW + 10;
  const one = (LEFT + scale).toFixed(1);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="12">
<title>Time in multiples of the floor</title>
<rect width="100%" height="100%" fill="#fff"/>
<text x="8" y="20">Time in multiples of the floor (line): medians of ${rounds}, Node ${node}, ${cores} cores</text>
${bars.join('\n')}
<path d="M${one} ${TOP - 6}V${height - 8}" stroke="#e45756" stroke-dasharray="4 3"/>
</svg>
`;
}
