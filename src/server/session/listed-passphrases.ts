import 'server-only'
import { readFileSync, statSync } from 'node:fs'
import { isListed, readListed } from '@/domain/access/listed-passphrases'
import { LARGEST_LIST } from '../file-settings.mjs'

let read: { readonly file: string; readonly listed: ReadonlySet<string> } | undefined

/**
 * Whether a passphrase stands in a file of those that are known from thefts elsewhere; without a file none does. It is read once. Throws where
 * it cannot be: then nobody chooses a passphrase.
 */
export function isListedIn(file: string, passphrase: string): boolean {
  if (file === '') return false
  if (read?.file !== file) read = { file, listed: readListed(readWhole(file)) }
  return isListed(passphrase, read.listed)
}

function readWhole(file: string): string {
  if (statSync(file).size > LARGEST_LIST)
    throw new Error('The list of passphrases that are known is larger than 100 MB')
  return readFileSync(file, 'utf8')
}
