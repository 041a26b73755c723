/** Processor time, which other programs on the machine disturb less than the time on the wall; the collector's threads count. */
export function processorSeconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** What `work` returns, with its seconds on the wall and of the processor. */
export function timed(work) {
  const processorStart = processorSeconds();
  const start = performance.now();
  const value = work();
  return { value, seconds: (performance.now() - start) / 1000, processor: processorSeconds() - processorStart };
}
