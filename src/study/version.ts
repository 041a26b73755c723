/** What the package says of itself in its own package.json, which stands two folders above this code, bundled or not. */
import { readFileSync } from 'node:fs';

/** The package's own folder, with a slash at its end. */
export const PACKAGE = new URL('../../', import.meta.url);

const { version, peerDependencies } = JSON.parse(readFileSync(new URL('package.json', PACKAGE), 'utf8')) as {
  readonly version: string;
  readonly peerDependencies: Readonly<Record<string, string>>;
};

export const VERSION: string = version;
/** Packages that only some need, with the versions that were tried. */
export const PEERS: Readonly<Record<string, string>> = peerDependencies;
