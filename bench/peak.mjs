// Loaded before a measured program: reports its peak memory and its time on the processor (µs) when it ends.
import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

if (isMainThread)
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    writeSync(2, `\nrss=${maxRSS} cpu=${userCPUTime + systemCPUTime}`);
  });
