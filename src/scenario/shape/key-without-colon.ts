import { narrowed } from '../lookalikes.ts';

/** `meanDegree 6`, `kind：small-world`: a known key with something other than a colon behind it. */
export function keyWithoutColon(text: string, known: readonly string[]): { key: string; value: string } | undefined {
  const match = /^([\p{L}_][\p{L}\p{M}\p{N}_-]*)\s*(?:[:=;]|(?<=\s)(?=\S))\s*(.*)$/su.exec(narrowed(text).trim());
  return match && known.includes(match[1]!) ? { key: match[1]!, value: match[2]! } : undefined;
}
