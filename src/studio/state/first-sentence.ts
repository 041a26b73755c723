/** The first sentence of a text, with what ends it; names in quotation marks may hold ends of sentences themselves. */
export function firstSentence(text: string): string {
  return /^(?:"[^"]*"|“[^”]*”|[^"“])*?(?:[.!?](?=\s)|[。！？])/u.exec(text)?.[0] ?? text;
}
