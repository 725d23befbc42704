// Files that settings name and that are read only when they are needed: whether they can be is said at the start.

import { X509Certificate } from 'node:crypto'
import { accessSync, constants, readFileSync, statSync } from 'node:fs'
import { smtpCaFile } from './mail-settings.mjs'
import { knownPassphrasesFile } from './passphrase-settings.mjs'
import { isGiven, valueOf } from './setting.mjs'

/** In bytes: room for millions of passphrases, and not for what would keep a process from its work. */
export const LARGEST_LIST = 100_000_000

/**
 * What is wrong with the files that settings name, each with its remedy.
 *
 * @param {import('./setting.mjs').Variables} given
 * @returns {string[]}
 */
export function fileProblems(given) {
  return [
    ...problemsOfFile(given, smtpCaFile, refuseNoCertificate),
    ...problemsOfFile(given, knownPassphrasesFile, refuseNoList),
  ]
}

/**
 * @param {import('./setting.mjs').Variables} given
 * @param {import('./setting.mjs').Setting<string>} setting
 * @param {(file: string) => void} refuse throws where the file is of no use
 * @returns {string[]}
 */
function problemsOfFile(given, setting, refuse) {
  if (!isGiven(given, setting)) return []
  const file = valueOf(given, setting)
  try {
    accessSync(file, constants.R_OK)
    refuse(file)
    return []
  } catch (failure) {
    const why = failure instanceof Error && 'code' in failure ? String(failure.code) : ''
    return [
      `${setting.name} must be ${setting.wanted} that this service may read, and ${file} is none${why ? ` (${why})` : ''}`,
    ]
  }
}

/** @param {string} file */
function refuseNoCertificate(file) {
  return new X509Certificate(readFileSync(file))
}

/** @param {string} file */
function refuseNoList(file) {
  const found = statSync(file)
  if (!found.isFile() || found.size > LARGEST_LIST) throw new Error(`${file} is no list of at most 100 MB`)
}
