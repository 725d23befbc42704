// Under which pattern an address is logged and counted: addresses hold ids, and words that people typed.

import fs from 'node:fs'
import path from 'node:path'

/** Where no page, action or file of ours answers. */
const UNKNOWN = 'unknown'
const BUILT = '/_next/static/'

/** @typedef {(address: string) => string} RouteOf from the address of a request, with or without its query, to its pattern */

/**
 * Reads the patterns of a build. One that is not there knows none.
 *
 * @param {string} folder the folder of the build
 * @returns {RouteOf}
 */
export function readRoutes(folder) {
  const file = path.join(folder, 'app-path-routes-manifest.json')
  /** @type {Record<string, string>} */
  const routes = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {}
  return routesAmong(Object.values(routes))
}

/**
 * @param {readonly string[]} patterns such as `/returns/[returnId]`
 * @returns {RouteOf}
 */
export function routesAmong(patterns) {
  const whole = new Set(patterns.filter((pattern) => !pattern.includes('[')))
  // What is written out is preferred to what stands for anything, from the left, as the framework does.
  const open = patterns.filter((pattern) => pattern.includes('[')).sort(byOpenness)
  const shapes = open.map((pattern) => /** @type {const} */ ([pattern, shapeOf(pattern)]))
  return (address) => {
    const [name = ''] = address.split('?')
    if (name.startsWith(BUILT)) return BUILT.slice(0, -1)
    const asked = name.length > 1 ? name.replace(/\/$/, '') : name
    if (whole.has(asked)) return asked
    return shapes.find(([, shape]) => shape.test(asked))?.[0] ?? UNKNOWN
  }
}

/** @param {string} pattern */
function shapeOf(pattern) {
  const parts = pattern.split('/').map((part) => {
    if (part.startsWith('[...')) return '.+'
    if (part.startsWith('[')) return '[^/]+'
    return part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  })
  return new RegExp(`^${parts.join('/')}$`)
}

/** @param {string} one @param {string} other */
function byOpenness(one, other) {
  const [parts, others] = [one, other].map((pattern) => pattern.split('/').map(openness))
  const index = parts?.findIndex((part, at) => part !== (others?.[at] ?? 0)) ?? -1
  return index < 0 ? 0 : (parts?.[index] ?? 0) - (others?.[index] ?? 0)
}

/** @param {string} part */
function openness(part) {
  if (!part.startsWith('[')) return 0
  return part.startsWith('[...') ? 2 : 1
}
