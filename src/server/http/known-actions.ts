import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { builtIn } from '../env'

const manifestSchema = z.looseObject({ node: z.record(z.string(), z.unknown()) })

let known: ReadonlySet<string> | null | undefined

/** The names of all actions of this build, by the list that the framework itself goes by; null while nothing is built. */
export function knownActions(): ReadonlySet<string> | null {
  known ??= readList()
  return known
}

function readList(): ReadonlySet<string> | null {
  try {
    const list = path.join(process.cwd(), builtIn(), 'server/server-reference-manifest.json')
    const manifest: unknown = JSON.parse(readFileSync(list, 'utf8'))
    return new Set(Object.keys(manifestSchema.parse(manifest).node))
  } catch {
    return null
  }
}
