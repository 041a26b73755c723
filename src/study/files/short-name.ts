/** Names that any disk takes. */

/** The beginning of a text: no more than so many characters, and no more than so many bytes of UTF-8. */
export function shortened(text: string, characters: number, bytes: number): string {
  let [short, room] = ['', bytes];
  for (const character of [...text].slice(0, characters)) {
    room -= Buffer.byteLength(character);
    if (room < 0) break;
    short += character;
  }
  return short;
}

/**
 * A part of a file name for each of some names: letters, digits, `_` and `-` alone, short, and different also on disks that take capitals
 * and small letters for the same. A name that is one already stays as it is.
 */
export function distinctFileNames(names: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const files = new Map<string, string>();
  for (const name of names) {
    const plain = shortened(name.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-'), 100, 180);
    let file = plain;
    for (let number = 2; taken.has(file.toLowerCase()); number++) file = `${plain}-${number}`;
    taken.add(file.toLowerCase());
    files.set(name, file);
  }
  return files;
}
