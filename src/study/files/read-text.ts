/** Reading text from disk: plain or gzip, UTF-8 or UTF-16, bounded, with an answer for everything that can be wrong with a file. */
import { closeSync, constants, fstatSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { HearsayError } from '../../errors.ts';
import { nearestName } from '../../formula/nearest.ts';

/** No more than a string can hold. */
const MOST_BYTES = 500_000_000;

/** The text of a file, unpacked when its name ends in `.gz`. Throws HearsayError. */
export function readText(path: string, mostBytes = MOST_BYTES): string {
  const bytes = readBytes(path, mostBytes);
  const unpacked = path.endsWith('.gz') ? unpack(path, bytes, mostBytes) : bytes;
  return decode(path, unpacked);
}

/** UTF-8, or UTF-16 where a byte order mark says so, as in what Excel calls Unicode text. */
function decode(path: string, bytes: Uint8Array): string {
  const [a, b] = bytes;
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw notUtf8(path, bytes);
  }
}

/** Which encoding it is instead can only be guessed, and a wrong guess makes wrong names: the user decides. */
function notUtf8(path: string, bytes: Uint8Array): HearsayError {
  if (bytes.includes(0))
    return new HearsayError(
      { en: `"${path}" is not a text file`, zh: `“${path}”不是文本文件` },
      { en: 'save it again as text with the encoding UTF-8', zh: '请以 UTF-8 编码重新另存为文本' },
    );
  const line = firstLineNotUtf8(bytes);
  const guess = isDecodable(bytes, 'gb18030') && manyPairs(bytes) ? 'GB18030' : 'WINDOWS-1252';
  return new HearsayError(
    {
      en: `"${path}" is not a text file in UTF-8 (line ${line} is the first with other bytes; they may be ${guess === 'GB18030' ? 'GB18030 or GBK' : 'Windows-1252'})`,
      zh: `“${path}”不是 UTF-8 编码的文本（从第 ${line} 行起有其他字节，可能是 ${guess === 'GB18030' ? 'GB18030 或 GBK' : 'Windows-1252'}）`,
    },
    {
      en: `save it again as text with the encoding UTF-8 (in Excel "CSV UTF-8"), or convert it, such as: iconv -f ${guess} -t UTF-8`,
      zh: `请以 UTF-8 编码重新保存（在 Excel 中选“CSV UTF-8”），或转换编码，例如：iconv -f ${guess} -t UTF-8`,
    },
  );
}

function firstLineNotUtf8(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8').decode(bytes);
  return text.slice(0, Math.max(0, text.indexOf('\ufffd'))).split('\n').length;
}

/** Accented letters of Western Europe stand alone among plain ones; Chinese characters are pairs of high bytes, most often several. */
function manyPairs(bytes: Uint8Array): boolean {
  let [pairs, alone] = [0, 0];
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i]! < 0x81) continue;
    if ((bytes[i + 1] ?? 0) >= 0x80) {
      pairs++;
      i++;
    } else alone++;
  }
  return pairs > alone;
}

function isDecodable(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function readBytes(path: string, mostBytes: number): Uint8Array {
  let file: number | undefined;
  try {
    // Without waiting: nobody may ever write to a pipe of that name.
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const status = fstatSync(file);
    if (status.isDirectory())
      throw new HearsayError(
        { en: `"${path}" is a folder, not a file`, zh: `“${path}”是文件夹，不是文件` },
        { en: 'name the file inside it', zh: '请写出其中的文件' },
      );
    if (!status.isFile())
      throw new HearsayError(
        { en: `"${path}" is not an ordinary file`, zh: `“${path}”不是普通文件` },
        { en: 'copy its text to a file first', zh: '请先把它的内容复制到一个文件里' },
      );
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
      { en: `"${path}" is not a complete gzip file`, zh: `“${path}”不是完整的 gzip 文件` },
      { en: 'copy it again, or unpack it and name the unpacked file', zh: '请重新复制，或先解压，再指定解压后的文件' },
    );
  }
}

function tooLarge(path: string, mostBytes: number): HearsayError {
  return new HearsayError(
    {
      en: `"${path}" is larger than the ${mostBytes / 1e6} MB that can be read`,
      zh: `“${path}”超过了可读取的 ${mostBytes / 1e6} MB`,
    },
    { en: 'use a smaller part of it', zh: '请使用其中较小的一部分' },
  );
}

function explain(error: unknown, path: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    const [name, beside] = [basename(path), filesBeside(path)];
    const withEnding = beside.find((file) => file === `${name}.yaml` || file === `${name}.yml`);
    const near = withEnding ?? nearestName(name, beside);
    const hint = near ? `did you mean "${near}" in the same folder?` : 'check the name and the folder';
    return new HearsayError(
      { en: `there is no file "${path}"`, zh: `没有文件“${path}”` },
      { en: hint, zh: near ? `您是不是想写同一文件夹里的“${near}”？` : '请检查文件名和所在文件夹' },
    );
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return new HearsayError(
      { en: `"${path}" may not be read`, zh: `无法读取“${path}”` },
      { en: 'its permissions do not allow it', zh: '没有读取权限' },
    );
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
