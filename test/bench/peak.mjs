/** Loaded into a program (`node --import`): when it ends, writes into the file that HEARSAY_PEAK names the most memory that it ever had, in MB, and its processor time. */
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    const told = { megabytes: process.resourceUsage().maxRSS / 1024, processor: (user + system) / 1e6 };
    writeFileSync(process.env.HEARSAY_PEAK, JSON.stringify(told));
  });
}
