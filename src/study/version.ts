/** The version of the package, read from its own package.json, which stands two folders above this code, bundled or not. */
import { readFileSync } from 'node:fs';

export const VERSION: string = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version;
