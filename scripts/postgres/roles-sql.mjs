import { readFileSync } from 'node:fs'
import pg from 'pg'

/** @typedef {{ kind: 'run' | 'run-answers', sql: string }} Piece */

const FILE = new URL('../roles.sql', import.meta.url)

/**
 * The parts of scripts/roles.sql, so that what a database administrator runs and what the starter runs
 * are one text. Of psql's own commands it understands the few that the file uses.
 *
 * @param {Record<string, string>} variables
 * @returns {{ roles: Piece[], database: Piece[], inside: Piece[] }}
 */
export function readRolesSql(variables) {
  const text = readFileSync(FILE, 'utf8').replace(/^\\(set|getenv) .*\n/gm, '')
  const [onServer = '', inside = ''] = text.split(/^\\connect .*\n/m)
  const at = onServer.indexOf("SELECT format('CREATE DATABASE")
  const given = (/** @type {string} */ part) => pieces(fill(part, variables))
  return {
    roles: given(onServer.slice(0, at)),
    database: given(onServer.slice(at)),
    inside: given(inside),
  }
}

/**
 * What ends in \gexec is a query whose answers are the statements to run.
 *
 * @param {string} sql
 * @returns {Piece[]}
 */
function pieces(sql) {
  const parts = sql.split(/^\\gexec\n/m)
  return parts.map((part, at) => ({ kind: at < parts.length - 1 ? 'run-answers' : 'run', sql: part }))
}

/** @param {string} sql @param {Record<string, string>} variables */
function fill(sql, variables) {
  return sql.replace(/:(['"])(\w+)\1/g, (whole, quote, name) => {
    const value = variables[name]
    if (value === undefined) return whole
    return quote === '"' ? pg.escapeIdentifier(value) : pg.escapeLiteral(value)
  })
}
