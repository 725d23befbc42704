import { createHash } from 'node:crypto'
import { expect } from 'vitest'
import { type Json, canonicalJson } from '@/domain/canonical-json'
import { readHeads } from '@/domain/pack/manifest-schema'
import { auditHeads } from '@/operations/exports/audit-heads'
import { packInTurn } from '@/operations/exports/pack-archive'
import { verifyPack } from '@/operations/exports/verify/verify-pack'
import { toBytes, toText, unzip, zip } from '@/operations/exports/zip'
import { threeProvidersSources } from '../../../factories/three-providers'

export type Files = Map<string, Uint8Array<ArrayBuffer>>

export const sources = threeProvidersSources()
export const heads = readHeads(auditHeads(sources))
export const pack: Files = new Map(unzip(await zip(packInTurn(sources))))

/** The same pack with one of its files changed. */
export function altered(name: string, change: (text: string) => string): Files {
  const before = toText(pack.get(name) ?? '')
  const after = change(before)
  expect(after, name).not.toBe(before)
  return new Map([...pack, [name, toBytes(after)]])
}

export const faultsIn = async (files: Files, given = heads) => (await verifyPack(files, given)).faults

/** A manifest that lists what is really there: whoever changes a file can do that. */
export function rehashed(files: Files): Files {
  const manifest = JSON.parse(toText(files.get('manifest.json') ?? '')) as Record<string, Json>
  const again = (listed: Json | undefined) =>
    (listed as { name: string }[]).map((file) => ({ ...file, ...print(files.get(file.name)) }))
  const made = { ...manifest, files: again(manifest['files']), inputs: again(manifest['inputs']) }
  return new Map([...files, ['manifest.json', toBytes(`${canonicalJson(made)}\n`)]])
}

export function print(content: Uint8Array = new Uint8Array()) {
  return { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') }
}
