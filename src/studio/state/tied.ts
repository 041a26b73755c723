/** A number and its percent sign on one line, wherever the line breaks. */
export const tied = (text: string): string => text.replace(/(\d) %/g, '$1\u00a0%');
