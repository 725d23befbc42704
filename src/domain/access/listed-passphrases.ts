import { SHORTEST } from './passphrase'

/**
 * Passphrases that everybody may know, from a list with one on each line: those that are long enough to be chosen here at all, in small
 * letters, so that a capital makes none of them another.
 */
export function readListed(text: string): ReadonlySet<string> {
  const lines = text.split(/\r?\n/).map(simplify)
  return new Set(lines.filter((line) => Array.from(line).length >= SHORTEST))
}

export function isListed(passphrase: string, listed: ReadonlySet<string>): boolean {
  return listed.has(simplify(passphrase))
}

function simplify(passphrase: string): string {
  return passphrase.normalize('NFC').toLowerCase()
}
