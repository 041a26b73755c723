/** Series as CSV: a row a day, a column an outcome. Names are quoted where needed; what is not a finite number is empty. */
export function seriesToCsv(series: Readonly<Record<string, ArrayLike<number>>>, days: number): string {
  const columns = Object.entries(series);
  const rows = [['day', ...columns.map(([name]) => quote(name))].join(',')];
  for (let day = 0; day < days; day++) {
    rows.push([day, ...columns.map(([, values]) => (Number.isFinite(values[day]) ? values[day] : ''))].join(','));
  }
  return `${rows.join('\n')}\n`;
}

/** A leading apostrophe keeps a spreadsheet from taking a name such as "=1+1" for a formula. */
function quote(name: string): string {
  const text = /^[=+\-@\t\r]/.test(name) ? `'${name}` : name;
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
