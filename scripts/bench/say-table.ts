import type { Spread } from './figures'
import { type Measured, beyondLimits } from './report'

const HEADINGS = ['', 'times', 'p95', 'limit', 'statements', 'JavaScript', 'compared with', '']
const WORDS = [0, 6, 7]

/** The figures as a table for a terminal; what is beyond a limit is said at the end of its line. */
export function sayTable(lines: readonly Measured[]): string {
  const rows = [HEADINGS, ...lines.map(toCells)]
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  const align = (text: string, column: number) =>
    WORDS.includes(column) ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0)
  return rows.map((row) => row.map(align).join('  ').trimEnd()).join('\n')
}

function toCells(line: Measured): readonly string[] {
  const { group, name, against, ratio, p95, limit, statements, scriptBytes } = line
  const beyond = beyondLimits(line)
  return [
    `${group} ${name}`,
    saySpread(ratio),
    p95 ? saySpread(p95) : '',
    limit === undefined ? '' : String(limit),
    statements === undefined ? '' : String(statements),
    scriptBytes === undefined ? '' : `${(scriptBytes / 1000).toFixed(1)} kB`,
    against,
    beyond.length > 0 ? `BEYOND: ${beyond.join(', ')}` : '',
  ]
}

/** `2.4 (2.1 to 2.9)`. */
function saySpread({ middle, low, high }: Spread): string {
  return `${middle.toFixed(1)} (${low.toFixed(1)} to ${high.toFixed(1)})`
}
