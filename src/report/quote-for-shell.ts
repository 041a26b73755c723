/** A word as it is typed in a shell: in quotes when it holds more than letters, digits and marks without a meaning there. */
export function quoteForShell(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
