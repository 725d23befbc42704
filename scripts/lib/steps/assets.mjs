import { cpSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { fingerprint } from '../fingerprint.mjs'
import { inRoot, ROOT } from '../places.mjs'
import { onceFor } from '../stamp.mjs'

const SOURCE = 'node_modules/nhsuk-frontend/dist/nhsuk/assets'

/** Puts the fonts, icons and pictures of the design system where the web serves them. */
export function ensureAssets() {
  const inputs = fingerprint({ root: ROOT, inputs: [SOURCE] })
  return onceFor(inRoot('public', 'assets', '.copied'), inputs, copy)
}

function copy() {
  const unfinished = inRoot('public', 'assets.new')
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(inRoot('public'), { recursive: true })
  cpSync(inRoot(...SOURCE.split('/')), unfinished, { recursive: true })
  rmSync(inRoot('public', 'assets'), { recursive: true, force: true })
  renameSync(unfinished, inRoot('public', 'assets'))
}
