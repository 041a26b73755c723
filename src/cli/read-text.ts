/** Reading text from disk: plain or gzip, UTF-8, bounded, with an answer for everything that can be wrong with a file. */
import { closeSync, constants, fstatSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { HearsayError } from '../errors.ts';
import { nearestName } from '../formula/nearest.ts';

/** No more than a string can hold. */
const MOST_BYTES = 500_000_000;

/** The text of a file, unpacked when its name ends in `.gz`. Throws HearsayError. */
export function readText(path: string, mostBytes = MOST_BYTES): string {
  const bytes = readBytes(path, mostBytes);
  const unpacked = path.endsWith('.gz') ? unpack(path, bytes, mostBytes) : bytes;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(unpacked);
  } catch {
    throw new HearsayError(`"${path}" is not a text file in UTF-8`, 'save it again as text with the encoding UTF-8');
  }
}

function readBytes(path: string, mostBytes: number): Uint8Array {
  let file: number | undefined;
  try {
    // Without waiting: nobody may ever write to a pipe of that name.
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const status = fstatSync(file);
    if (status.isDirectory()) throw new HearsayError(`"${path}" is a folder, not a file`, 'name the file inside it');
    if (!status.isFile()) throw new HearsayError(`"${path}" is not an ordinary file`, 'copy its text to a file first');
    if (status.size > mostBytes) throw tooLarge(path, mostBytes);
    return readFileSync(file);
  } catch (error) {
    throw explain(error, path);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function unpack(path: string, bytes: Uint8Array, mostBytes: number): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: mostBytes });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(path, mostBytes);
    throw new HearsayError(
      `"${path}" is not a complete gzip file`,
      'copy it again, or unpack it and name the unpacked file',
    );
  }
}

function tooLarge(path: string, mostBytes: number): HearsayError {
  return new HearsayError(
    `"${path}" is larger than the ${mostBytes / 1e6} MB that can be read`,
    'use a smaller part of it',
  );
}

function explain(error: unknown, path: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    const [name, beside] = [basename(path), filesBeside(path)];
    const withEnding = beside.find((file) => file === `${name}.yaml` || file === `${name}.yml`);
    const near = withEnding ?? nearestName(name, beside);
    const hint = near ? `did you mean "${near}" in the same folder?` : 'check the name and the folder';
    return new HearsayError(`there is no file "${path}"`, hint);
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return new HearsayError(`"${path}" may not be read`, 'its permissions do not allow it');
  }
  return error;
}

function filesBeside(path: string): string[] {
  try {
    return readdirSync(dirname(path));
  } catch {
    return [];
  }
}
