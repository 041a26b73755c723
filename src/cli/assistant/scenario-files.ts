/** Scenario files below a folder, as far as somebody would look for them. */
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

const DEEPEST = 4;
const MOST_FILES = 200;
/** Looked into at most, so that a folder such as a home answers soon. */
const MOST_FOLDERS = 1000;

/** Paths from the root, in the order of their names; links are not followed. */
export function scenarioFilesBelow(root: string): string[] {
  const found: string[] = [];
  const folders: [string, number][] = [[root, 0]];
  for (let k = 0; k < folders.length && k < MOST_FOLDERS && found.length < MOST_FILES; k++) {
    const [folder, depth] = folders[k]!;
    for (const entry of entriesOf(folder)) {
      const path = join(folder, entry.name);
      if (entry.isFile() && /\.ya?ml$/i.test(entry.name)) found.push(relative(root, path));
      const isHidden = entry.name.startsWith('.') || entry.name === 'node_modules';
      if (entry.isDirectory() && depth < DEEPEST && !isHidden) folders.push([path, depth + 1]);
    }
  }
  return found.slice(0, MOST_FILES).sort();
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
