import 'server-only'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'

/** Which version this process serves; the commit where the folder that it runs from knows it. */
export interface OwnVersion {
  readonly version: string
  readonly commit: string | null
}

const COMMIT = /^[0-9a-f]{40}$/

let own: Promise<OwnVersion> | undefined

/** Read once: a process serves what it began with. */
export function readOwnVersion(): Promise<OwnVersion> {
  return (own ??= read())
}

async function read(): Promise<OwnVersion> {
  const text = (await textOf('package.json')) ?? '{}'
  const named = z.object({ version: z.string() }).safeParse(JSON.parse(text))
  return { version: named.success ? named.data.version : 'unknown', commit: await findCommit() }
}

/** Of a checkout what Git says; where there is none, as where the service is shipped, a file beside it may say it. */
async function findCommit(): Promise<string | null> {
  const head = (await textOf('.git', 'HEAD')) ?? (await textOf('COMMIT')) ?? ''
  const [, name] = /^ref: (refs\/heads\/[\w./-]+)$/.exec(head) ?? []
  const told = name === undefined ? head : ((await textOf('.git', name)) ?? (await packed(name)))
  return COMMIT.test(told) ? told : null
}

async function packed(name: string): Promise<string> {
  const lines = ((await textOf('.git', 'packed-refs')) ?? '').split('\n')
  return lines.find((line) => line.endsWith(` ${name}`))?.split(' ')[0] ?? ''
}

async function textOf(...parts: readonly string[]): Promise<string | null> {
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), ...parts)
  return readFile(file, 'utf8').then(
    (text) => text.trim(),
    () => null,
  )
}
