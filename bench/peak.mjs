// Loaded before a measured program: reports its peak memory and its time on the processor (µs) when it ends.
import { writeSync } from 'node:fs';

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeSync(2, `\nrss=${maxRSS} cpu=${userCPUTime + systemCPUTime}`);
});
