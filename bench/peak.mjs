// Loaded before a measured program: reports its peak memory when it ends.
import { writeSync } from 'node:fs';

process.on('exit', () => writeSync(2, `\nrss=${process.resourceUsage().maxRSS}`));
