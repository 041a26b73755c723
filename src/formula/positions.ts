/** Where in the text something stands: mathjs keeps no positions in its tree, so the text is searched for what is wrong. */

export function positionOfName(text: string, name: string): number {
  const pattern = /[\p{L}_@][\p{L}\p{M}\p{N}_@]*/gu;
  for (const match of text.matchAll(pattern)) if (match[0] === name) return match.index;
  return 0;
}

export function positionOfImplicitProduct(text: string): number {
  const match = /(?:[\p{N}\p{L}_)]\s*\(|\)\s*[\p{L}\p{N}_]|\d\s*[\p{L}_]|[\p{L}\p{N}_]\s+[\p{L}\p{N}_])/u.exec(
    text
      .replace(/(?<![\p{L}_])(?:and|or|not|mod)(?![\p{L}\p{N}_])/gu, (word) => '+'.repeat(word.length))
      .replace(/[\p{L}_][\p{L}\p{N}_]*\s*\(/gu, (call) => `${'+'.repeat(call.length - 1)}(`),
  );
  return match ? match.index : 0;
}
