/** Milliseconds of the processor that something takes: unlike time on the clock, a busy machine does not make them more. */
export function processorTime(work: () => void): number {
  const begin = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1000;
}
