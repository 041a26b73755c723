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
