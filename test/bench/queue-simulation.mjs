/**
 * Many workers, one server, one command, by events: each thread takes a part that waits, computes its runs, and hands the answer to the server;
 * the command takes answers one after the other and puts a new part on the server for each. Two parts a thread are out at a time, as in the
 * program. What a part and a run cost at the server and on the command's side is measured before.
 *
 * Returns the share of the time in which threads compute, from the second part of each on.
 */
export function simulateQueue({ workers, runsAPart, runSeconds, perPart, perRun }) {
  const atServer = perPart.server + runsAPart * perRun.server;
  const atCommand = perPart.command + runsAPart * perRun.command;
  const parts = 20 * workers;
  // When a part is there to be taken, in the order in which the command puts them.
  const ready = Array.from({ length: 2 * workers }, (_, k) => k * atCommand);
  const free = Array.from({ length: workers }, () => 0);
  let [serverFree, commandFree, busy, taken, end] = [0, ready.at(-1), 0, 0, 0];
  const finishing = [];
  const start = (worker) => {
    if (taken >= ready.length || taken >= parts) return false;
    const begin = Math.max(ready[taken], free[worker]);
    // Runs differ in length: between half and one and a half times the mean, by the number of the part.
    const length = runSeconds * runsAPart * (0.5 + ((taken * 0.618_033_988_75) % 1));
    taken++;
    push(finishing, { at: begin + length, worker });
    busy += length;
    return true;
  };
  const waiting = [];
  for (let worker = 0; worker < workers; worker++) start(worker);
  while (finishing.length > 0) {
    const { at, worker } = pop(finishing);
    serverFree = Math.max(serverFree, at) + atServer;
    commandFree = Math.max(commandFree, serverFree) + atCommand;
    end = commandFree;
    ready.push(commandFree);
    free[worker] = serverFree;
    waiting.push(worker);
    while (waiting.length > 0 && start(waiting[0])) waiting.shift();
  }
  return busy / (workers * end);
}

/** A heap by time. */
function push(heap, entry) {
  heap.push(entry);
  for (let k = heap.length - 1; k > 0; ) {
    const parent = (k - 1) >> 1;
    if (heap[parent].at <= heap[k].at) break;
    [heap[parent], heap[k]] = [heap[k], heap[parent]];
    k = parent;
  }
}

function pop(heap) {
  const first = heap[0];
  const last = heap.pop();
  if (heap.length > 0) {
    heap[0] = last;
    for (let k = 0; ; ) {
      const left = 2 * k + 1;
      if (left >= heap.length) break;
      const least = left + 1 < heap.length && heap[left + 1].at < heap[left].at ? left + 1 : left;
      if (heap[k].at <= heap[least].at) break;
      [heap[k], heap[least]] = [heap[least], heap[k]];
      k = least;
    }
  }
  return first;
}
