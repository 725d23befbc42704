import 'server-only'
import { readSettings } from '@/server/env'
import { isListedIn } from '@/server/session/listed-passphrases'
import { isMostUsed } from '@/server/session/most-used-passphrases'
import { findPassphraseFault, type Owner } from './passphrase-faults'

const KNOWN =
  'Your passphrase is on a list of those that were stolen elsewhere or are used most, so it would be tried first. Choose another'

/** What is wrong with a new passphrase, said so that the person can put it right: in itself, or because everybody may know it. Null when nothing is. */
export function faultOfNewPassphrase(passphrase: string, owner: Owner): string | null {
  const fault = findPassphraseFault(passphrase, owner)
  if (fault !== null) return fault
  const isKnown = isMostUsed(passphrase) || isListedIn(readSettings().knownPassphrasesFile, passphrase)
  return isKnown ? KNOWN : null
}
