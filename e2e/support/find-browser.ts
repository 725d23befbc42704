import { chromium } from '@playwright/test'
import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import { ownEnvironment } from '../../scripts/lib/environments.mjs'
import { valueOf } from '../../src/server/setting.mjs'
import { chromiumPath } from '../../src/server/settings.mjs'
import { unpackBrowser } from './unpack-browser'

export type FoundBrowser = { executablePath?: string; env?: Record<string, string> }

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'chromium-headless-shell',
]
const NONE = `No browser was found for the journeys. Do one of these:
  npx playwright install chromium
  sudo apt-get install -y --no-install-recommends chromium fonts-liberation2
  PLAYWRIGHT_CHROMIUM_PATH=/path/to/chromium npm test`

/**
 * The browser of the journeys: the one named, else the one inside npm, else Playwright's own, else this machine's. The one
 * inside npm is the same for everyone, and a shell without windows: it takes half the time of a whole Chromium.
 */
export function findBrowser(): FoundBrowser {
  const named = valueOf(ownEnvironment, chromiumPath)
  if (named) {
    if (isExecutable(named)) return { executablePath: named }
    throw new Error(`PLAYWRIGHT_CHROMIUM_PATH is ${named}, which is not an executable file`)
  }
  const unpacked = unpackBrowser()
  if (unpacked) return unpacked
  if (existsSync(chromium.executablePath())) return {}
  const installed = findOnPath()
  if (installed) return { executablePath: installed }
  throw new Error(NONE)
}

function findOnPath() {
  const folders = (ownEnvironment.PATH ?? '').split(path.delimiter)
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isExecutable)
}

function isExecutable(file: string) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
