/** Breaks a text into lines of at most so many columns: at spaces, and between ideographs, which need none. */
import { columnsOf } from '../../report/labels.ts';

/** @param indent stands in front of every line but the first */
export function wrapText(text: string, columns: number, indent = ''): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.split(BREAKS)) {
    if (line.trim() !== '' && columnsOf((line + piece).trimEnd()) > columns) {
      lines.push(line.trimEnd());
      line = indent;
    }
    line += piece;
  }
  return [...lines, line.trimEnd()];
}

const WIDEST_TEXT = 100;

/** A function that breaks sentences for a terminal so wide, where lines of a page across are hard to read. */
export const linesFor =
  (width: number) =>
  (text: string, indent = ''): string[] =>
    wrapText(text, Math.min(width, WIDEST_TEXT), indent);

/** After a space, and around ideographs, though never before a mark that closes something. */
const BREAKS = /(?<= )|(?<=[\p{Script=Han}，。；：、）”])(?=[\p{Script=Han}（“])/u;
