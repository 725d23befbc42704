import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { ownEnvironment } from '../../scripts/lib/environments.mjs'
import type { FoundBrowser } from './find-browser'

const ROOT = path.resolve(import.meta.dirname, '../..')
const DIR = path.join(ROOT, '.local/chromium')
/** Says that the browser was seen to draw a page with the libraries it brings. */
const DREW = path.join(DIR, 'drew-with-its-own')
const PACKAGE = createRequire(import.meta.url).resolve('@sparticuz/chromium')
const DRAW = `
  require('@playwright/test').chromium.launch(JSON.parse(process.argv[1])).then(async (browser) => {
    const page = await browser.newPage()
    await page.setContent('<p>Ready</p>')
    await browser.close()
  })`
const UNPACK = `require(${JSON.stringify(PACKAGE)}).executablePath()`

/**
 * Unpacks the Chromium that comes inside npm, once. It is a Linux x64 build for a bare server, and brings its libraries: those
 * are used, and the machine's only where its own do not run. Its recommended arguments are not: they turn security off.
 */
export function unpackBrowser(): FoundBrowser | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const executablePath = path.join(DIR, 'chromium')
  if (!existsSync(executablePath)) unpack()
  const own = { executablePath, env: { LD_LIBRARY_PATH: path.join(DIR, 'al2023/lib') } }
  if (existsSync(DREW)) return own
  const found = [own, { executablePath, env: {} }].find(runs)
  if (found === own) writeFileSync(DREW, '')
  return found
}

/** The library unpacks into the temporary folder; a folder of our own, renamed when whole, is never half a browser. */
function unpack() {
  const half = `${DIR}.${process.pid}`
  mkdirSync(half, { recursive: true })
  const env = { ...ownEnvironment, TMPDIR: half, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }
  spawnSync(process.execPath, ['--eval', UNPACK], { cwd: ROOT, env })
  rmSync(DIR, { recursive: true, force: true })
  renameSync(half, DIR)
}

/** Draws a page with it: a browser that says its version may still lack what it needs for one. */
function runs(found: FoundBrowser) {
  const asked = ['--eval', DRAW, JSON.stringify(found)]
  return spawnSync(process.execPath, asked, { cwd: ROOT, timeout: 60_000 }).status === 0
}
