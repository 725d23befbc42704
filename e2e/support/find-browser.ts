import { chromium } from '@playwright/test'
import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import { ownEnvironment } from '../../scripts/lib/environments.mjs'
import { ensureHome } from '../../scripts/lib/places.mjs'
import { browserEnvironment } from '../../scripts/lib/test-environment.mjs'
import { valueOf } from '../../src/server/setting.mjs'
import { chromiumPath } from '../../src/server/test-settings.mjs'
import { type Face, faceSettings } from './faces'
import { unpackBrowser } from './unpack-browser'

/** A browser, and what it needs of its surroundings besides what every program needs. */
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
  sudo apt-get install -y --no-install-recommends chromium
  PLAYWRIGHT_CHROMIUM_PATH=/path/to/chromium npm test`

// The face decides where letters stand, and not how the machine smooths them; and this machine is the one that serves.
const ARGS = ['--font-render-hinting=none', '--host-resolver-rules=MAP localhost 127.0.0.1']

/** How the browser of the journeys is launched: it sees one face, and of the machine nothing. */
export function browserWith(face: Face) {
  const { executablePath, env } = findBrowser()
  const surroundings = browserEnvironment(ownEnvironment, ensureHome(), { ...env, ...faceSettings(face) })
  return { ...(executablePath && { executablePath }), args: ARGS, env: surroundings }
}

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
  return existsSync(chromium.executablePath()) ? {} : { executablePath: findOnPath() }
}

function findOnPath() {
  const folders = (ownEnvironment.PATH ?? '').split(path.delimiter)
  const found = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isExecutable)
  if (found) return found
  throw new Error(NONE)
}

function isExecutable(file: string) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
