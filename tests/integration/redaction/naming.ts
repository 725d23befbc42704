import { askRedaction } from '@/operations/ask-redaction'
import { listRedactions } from '@/operations/read/list-redactions'
import { sendBackReturn } from '@/operations/send-back-return'
import { submitReturn } from '@/operations/submit-return'
import { sayVerified } from '../../../scripts/audit/say-verified.mjs'
import { verifyChains } from '../../../scripts/audit/verify-chains.mjs'
import { withClient } from '../../../scripts/postgres/client.mjs'
import { OPEN, registerOrganisations } from '../../factories/organisations'
import { aFullReturn } from '../../factories/typed-return'
import { asSuperuser, database } from '../../support/database'
import { ZZ1, checked, read, saveAll, valueOf } from '../returns/entering'

export const people = await registerOrganisations()
const { lead1, north } = people
/** With everything that JSON writes in a way of its own. */
export const NAMED = 'Mrs Edith "Edie" Example\nof Harbour Road was\tthe only patient.'
export const REASON = 'It names a patient.'
const ofZZ1 = { framework: 'hsps-1767', providerCode: 'ZZ1' }

export const ask = (actor = lead1, text = NAMED) => askRedaction(actor, ofZZ1, { text, reason: REASON })
export const openId = async (actor = lead1) =>
  (await listRedactions(actor))?.find(({ decidedAt }) => decidedAt === null)?.id ?? ''
export const verify = async () => sayVerified(await withClient(database.ownerUrl, verifyChains))

/** Every table that holds a text anywhere, in whatever column. */
export async function holding(text = 'Harbour Road'): Promise<readonly string[]> {
  const tables = await asSuperuser<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  )
  const held: string[] = []
  for (const { name } of tables) {
    const found = await asSuperuser(`SELECT FROM "${name}" t WHERE t::text LIKE $1 LIMIT 1`, [`%${text}%`])
    if (found.length > 0) held.push(name)
  }
  return held
}

/** A submitted return in which a patient is named, and was named again by whoever sent it back. */
export async function nameAPatient(): Promise<void> {
  const { outcomes, ...others } = aFullReturn()
  const known = Object.entries(outcomes ?? {}).filter(([box]) => !box.startsWith('110.'))
  const unknown = { '110.state': 'not-available', '110.reason': NAMED }
  await saveAll(lead1, { ...others, outcomes: { ...Object.fromEntries(known), ...unknown } })
  valueOf(await submitReturn(lead1, await checked(lead1), OPEN))
  const { revision } = (await read(lead1)).current
  valueOf(await sendBackReturn(north, { ...ZZ1, revision, reason: NAMED }, OPEN))
}
