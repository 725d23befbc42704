import { afterAll, beforeAll } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { EVIDENCE } from '@/domain/declarations/declaration'
import { downloadEvidence } from '@/operations/download-evidence'
import { getEvidence } from '@/operations/read/get-evidence'
import { clamdScanner } from '@/server/storage/clamd'
import { registerOrganisations } from '../../factories/organisations'
import { type ClamdDouble, startClamd } from '../../support/clamd-double'
import { KEY, fillIn, openYear, read } from '../declarations/declaring'
import { aPdf, received, store } from './uploading'

/** ZZ1 with a whole declaration, of which nothing is signed, and a scanner. */
export const people = await registerOrganisations()
export const strangers = [people.lead2, people.executive2, people.south, people.administrator]

let clamd: ClamdDouble
/** The content of a file, and of the one that replaces it. */
export const [first, second] = [aPdf('first'), aPdf('second')]

beforeAll(async () => {
  clamd = await startClamd()
  await openYear()
  await fillIn(people.lead1)
})
afterAll(() => clamd.stop())

/** A file that was received, and that the scanner called clean. */
export const scanned = (name: string, content: Uint8Array) =>
  received(name, content, { scanner: clamdScanner(clamd.address) })
export const filesIn = async (actor: Actor, key = KEY) => (await getEvidence(actor, key))?.files ?? []

/** The id of the file that a document has; empty where it has none. */
export async function fileAt(slot: number, key = KEY): Promise<string> {
  return String((await read(people.lead1, key)).current.parts[EVIDENCE]?.[`file${slot}`] ?? '')
}

/** The file that it replaced; empty where it replaced none. */
export async function fileBefore(id: string): Promise<string> {
  return (await filesIn(people.lead1)).find((file) => file.id === id)?.replaces ?? ''
}

export const taking = (actor: Actor, id: string, key = KEY) => downloadEvidence(actor, key, id, { store })
export const refused = (failure: string) => ({ ok: false, failure })
