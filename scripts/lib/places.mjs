import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the checkout. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..')

/** @param {string[]} parts */
export const inRoot = (...parts) => path.join(ROOT, ...parts)

/** @param {string[]} parts in the folder of everything this machine keeps: data, secrets, who is running */
export const inLocal = (...parts) => path.join(ROOT, '.local', ...parts)

/** Says that a folder was shipped, and of which version it is. */
export const SHIPPED = 'shipped.json'

/** Whether this is a folder that `npm run ship` made: with the build in it, without what builds and tests it, and not to be written to. */
export const isShipped = () => existsSync(inRoot(SHIPPED))

export function ensureLocal() {
  mkdirSync(inLocal(), { recursive: true })
  // As root the database runs as another user, who must pass through. Each secret inside is closed by itself.
  if (process.getuid?.() === 0) chmodSync(inLocal(), 0o711)
}

/** A home without anything in it, for programs that must not find what somebody keeps in theirs. */
export function ensureHome() {
  ensureLocal()
  mkdirSync(inLocal('home'), { recursive: true })
  return inLocal('home')
}
