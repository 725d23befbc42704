import type { Spread } from './figures'
import type { Grown } from './growth'
import { type Measured, beyondLimits } from './report'

const HEADINGS = ['', 'times', 'p95', 'limit', 'statements', 'document', 'JavaScript', 'compared with', '']
const GROWTH_HEADINGS = ['', 'page or file', 'its statements', 'at the larger size', '']

/** The figures as a table for a terminal; what is beyond a limit is said at the end of its line. */
export function sayTable(lines: readonly Measured[]): string {
  return inColumns([HEADINGS, ...lines.map(toCells)], [0, 7, 8])
}

/** How addresses grow, as a table; what grows faster than the providers is said at the end of its line. */
export function sayGrowth(grown: readonly Grown[]): string {
  const rows = grown.map(({ name, who, page, sql, milliseconds, beyond }) => [
    `${name}, ${who}`,
    saySpread(page),
    saySpread(sql),
    `${milliseconds.page.toFixed(0)} ms, of which ${milliseconds.sql.toFixed(0)} statements`,
    sayBeyond(beyond),
  ])
  return inColumns([GROWTH_HEADINGS, ...rows], [0, 4])
}

/** @param words the columns that are words, and so begin under each other; numbers end there */
function inColumns(rows: readonly (readonly string[])[], words: readonly number[]): string {
  const widthOf = (column: number) => Math.max(...rows.map((row) => (row[column] ?? '').length))
  const align = (text: string, column: number) =>
    words.includes(column) ? text.padEnd(widthOf(column)) : text.padStart(widthOf(column))
  return rows.map((row) => row.map(align).join('  ').trimEnd()).join('\n')
}

function sayBeyond(beyond: readonly string[]): string {
  return beyond.length > 0 ? `BEYOND: ${beyond.join(', ')}` : ''
}

function toCells(line: Measured): readonly string[] {
  const { group, name, against, ratio, p95, limit, statements, documentBytes, scriptBytes } = line
  return [
    `${group} ${name}`,
    saySpread(ratio),
    p95 ? saySpread(p95) : '',
    limit === undefined ? '' : String(limit),
    statements === undefined ? '' : String(statements),
    sayBytes(documentBytes),
    sayBytes(scriptBytes),
    against,
    sayBeyond(beyondLimits(line)),
  ]
}

function sayBytes(bytes: number | undefined): string {
  return bytes === undefined ? '' : `${(bytes / 1000).toFixed(1)} kB`
}

/** `2.4 (2.1 to 2.9)`. */
function saySpread({ middle, low, high }: Spread): string {
  return `${middle.toFixed(1)} (${low.toFixed(1)} to ${high.toFixed(1)})`
}
