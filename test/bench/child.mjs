/** Runs a script of this folder in a process of its own, so that neither memory nor compiled code is inherited. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The JSON that the script prints. */
export function inChild(script, argument) {
  const path = fileURLToPath(new URL(script, import.meta.url));
  return JSON.parse(
    execFileSync(process.execPath, [path, JSON.stringify(argument)], { encoding: 'utf8', maxBuffer: 2 ** 26 }),
  );
}
