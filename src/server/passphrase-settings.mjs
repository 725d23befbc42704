// What passphrases are compared with, apart from the others by their number; settings.mjs lists it.

import { setting } from './setting.mjs'

export const knownPassphrasesFile = setting('KNOWN_PASSPHRASES_FILE', {
  meaning:
    'a file of passphrases that were stolen elsewhere or are used most, one on each line: nobody may choose one of them',
  otherwise: 'those that are used most, and words that people think of first, are refused',
  wanted: 'the path of a text file of at most 100 MB',
  read: (text) => text,
  fallback: '',
})

export const passphraseSettings = [knownPassphrasesFile]
