import { beforeAll, describe, expect, test } from 'vitest'
import { readHeads } from '@/domain/pack/manifest-schema'
import { packInTurn } from '@/operations/exports/pack-archive'
import { verifyPack } from '@/operations/exports/verify/verify-pack'
import { toBytes, toText, unzip, zip } from '@/operations/exports/zip'
import { threeProvidersOf } from '../../../factories/three-providers'
import { type Files, faultsIn, heads, pack, print, sources } from './altered-pack'

describe('a pack as it was given', () => {
  test('holds, with heads and without', async () => {
    expect(await verifyPack(pack, heads)).toMatchObject({ faults: [] })
    expect((await verifyPack(pack, null)).faults).toEqual([])
    expect((await verifyPack(pack, null)).notes.join(' ')).toContain('--heads')
    expect((await verifyPack(pack, [])).notes.join(' ')).toContain('No heads were given of ZZ1, ZZ10')
  })

  test('is the same to the byte when it is made again, in whatever order its inputs were found', async () => {
    const { snapshots, events } = sources.sealed
    const turned = { ...sources, sealed: { snapshots: snapshots.toReversed(), events: events.toReversed() } }
    expect(Buffer.compare(await zip(packInTurn(turned)), await zip(pack))).toBe(0)
  })
})

describe('a pack that was altered and hashed again from end to end', () => {
  const name = 'inputs/submissions/ZZ1-2026-27-Q1-v1.json'

  /** What somebody would do who has this program: another figure, and everything that follows from it, fingerprints and events too. */
  async function forged(): Promise<Files> {
    const change = (text: string) =>
      text.replace('"denominator":40,"numerator":24', '"denominator":40,"numerator":34')
    const hash = (text: string) => print(toBytes(text)).sha256
    const snapshots = sources.sealed.snapshots.map((each) => {
      const snapshot = change(each.snapshot)
      const statement = (
        sources.sealed.events.find(({ head }) => head === each.auditHead)?.statement ?? ''
      ).replace(each.snapshotSha256, hash(snapshot))
      return { ...each, snapshot, snapshotSha256: hash(snapshot), statement, auditHead: hash(statement) }
    })
    const events = snapshots.map(({ providerCode, auditSeq, auditHead, statement }) => ({
      ...{ organisation: providerCode, seq: auditSeq, head: auditHead, statement },
    }))
    return new Map(unzip(await zip(packInTurn(threeProvidersOf({ snapshots, events })))))
  }

  let files: Files
  beforeAll(async () => {
    files = await forged()
  })

  test('agrees with itself, and fails against the heads that were kept apart', async () => {
    expect(toText(files.get('2026-27.csv') ?? '')).toContain('2026-27,ZZ1,101,1,value,64,80')
    expect(await faultsIn(files, null)).toEqual([])
    expect((await faultsIn(files)).join('\n')).toContain(
      `${name}: place 1 of the chain of ZZ1 is not what the heads given say`,
    )
  })

  test('also against lines that were copied from receipts, and when it says another place', async () => {
    const receipts = sources.sealed.events.map(
      ({ organisation, seq, head }) => `${organisation} ${seq} ${head}`,
    )
    expect((await faultsIn(files, readHeads(receipts.join('\n')))).join('\n')).toContain(name)
    expect((await faultsIn(files, readHeads(receipts.slice(1).join('\n')))).join('\n')).toContain(
      'the heads given do not know place 1 of the chain of ZZ1',
    )
    expect(readHeads('no heads')).toBeNull()
  })
})
