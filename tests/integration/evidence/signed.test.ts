import { text } from 'node:stream/consumers'
import { beforeAll, expect, test } from 'vitest'
import { addYears } from '@/domain/periods/period'
import { attachEvidence, chooseEvidence } from '@/operations/attach-evidence'
import { getDeclaration } from '@/operations/read/get-declaration'
import { getEvidence } from '@/operations/read/get-evidence'
import { getSigned } from '@/operations/read/get-signed'
import { signDeclaration } from '@/operations/sign-declaration'
import { listYearFiles } from '@/server/db/declared-files'
import { withActor } from '@/server/db/transaction'
import { YEAR, aDeclaration } from '../../factories/declaration'
import { typePart } from '../../factories/typed-declaration'
import { asSuperuser } from '../../support/database'
import { IN_TIME, KEY, draw, openYear, shown, signed } from '../declarations/declaring'
import { valueOf } from '../returns/entering'
import { takeDownFences } from '../take-down-fences'
import { fileAt, fileBefore, first, people, refused, scanned, second, strangers, taking } from './arranging'
import { aPdf, sha256 } from './uploading'

const NEXT = { ...KEY, year: addYears(YEAR, 1) }
const { lead1, executive1, north, national, auditor } = people

beforeAll(async () => {
  for (const content of [first, second]) {
    const of = { slot: 1, standing: await fileAt(1) }
    const file = await scanned(content === first ? 'policy.pdf' : 'policy 2.pdf', content)
    valueOf(await attachEvidence(lead1, KEY, of, file, IN_TIME))
  }
  valueOf(
    await attachEvidence(
      lead1,
      KEY,
      { slot: 2, standing: '' },
      await scanned('report.pdf', aPdf('report')),
      IN_TIME,
    ),
  )
  await signed(executive1)
})

test('the snapshot says which file it was, and a file stays as it is', async () => {
  const id = await fileAt(1)
  const { snapshot, files } = (await getSigned(north, KEY)) ?? { snapshot: null, files: [] }
  const [document] = snapshot?.declared.documents ?? []
  expect(document?.file).toEqual({ id, name: 'policy 2.pdf', sha256: sha256(second) })
  expect(files.map(({ id: each }) => each)).toContain(id)
  const file = await scanned('late.pdf', aPdf('late'))
  expect(await attachEvidence(lead1, KEY, { slot: 1, standing: id }, file)).toEqual(refused('not-a-draft'))
})

test('what was signed for is given to whoever reads the declaration, and what was not to them no more than before', async () => {
  const [id, before] = [await fileAt(1), await fileBefore(await fileAt(1))]
  for (const actor of [north, national, auditor, lead1])
    expect(await text(valueOf(await taking(actor, id)).content)).toBe(second.toString())
  for (const actor of strangers) expect(await taking(actor, id)).toEqual(refused('not-found'))
  for (const actor of [north, national]) expect(await taking(actor, before)).toEqual(refused('not-found'))
  // It was signed for in that year, and in no other.
  expect(await taking(north, id, NEXT)).toEqual(refused('not-found'))
})

test('the files of a year are listed for its pack, as they were at a moment', async () => {
  const listed = (at: Date | null, scope: readonly string[] | 'all' = 'all') =>
    withActor(national, async ({ tx }) => (await listYearFiles(tx, KEY.framework, scope, YEAR, at)).documents)
  expect((await listed(null)).map(({ provider, slot, file }) => [provider, slot, file.scan])).toEqual([
    ['ZZ1', 1, 'clean'],
    ['ZZ1', 2, 'clean'],
  ])
  expect(await listed(new Date(IN_TIME.getTime() - 1000))).toEqual([])
  expect(await listed(null, ['ZZ2'])).toEqual([])
})

test('a year later the same file is used again, and somebody has to say that it is still true', async () => {
  await openYear(NEXT.year)
  const id = await fileAt(1)
  const documents = aDeclaration().parts['documents'] ?? {}
  const page = await draw(lead1, 'documents', NEXT)
  valueOf(await page(lead1, typePart('documents', documents)))
  valueOf(await chooseEvidence(lead1, NEXT, { slot: 1, standing: '', fileId: id }))
  const asked = (await getDeclaration(lead1, NEXT))?.findings.filter(({ code }) => code === 'S39')
  expect(asked).toEqual([expect.objectContaining({ severity: 'warning', at: 'documents.title1' })])
  expect(asked?.[0]?.message).toContain('policy 2.pdf')
})

test('a file in which malware is found once it stands stops the signature, until none or another stands there', async () => {
  const id = await fileAt(1)
  await asSuperuser(`INSERT INTO evidence_scan SELECT framework, provider_code, file_id, 2, 'infected', 'Eicar', now()
    FROM evidence_scan WHERE file_id = '${id}' AND place = 1`)
  const sign = async () => {
    const posted = await shown(executive1, NEXT)
    const came = await signDeclaration(executive1, posted, new Date('2027-05-10T10:00:00Z'))
    return came.ok || came.failure.kind !== 'invalid' ? [] : came.failure.findings
  }
  const [stopping] = (await sign()).filter(({ code }) => code === 'S26')
  expect(stopping).toMatchObject({ severity: 'error', at: 'documents.title1' })
  expect(stopping?.message).toMatch(/malware in “policy 2\.pdf”, the file of document 1.*Upload a clean copy/)
  valueOf(await chooseEvidence(lead1, NEXT, { slot: 1, standing: id, fileId: '' }))
  expect((await sign()).map(({ code }) => code)).not.toContain('S26')
})

test('a stranger is stopped by the service alone, should the database let them through', async () => {
  const [id, before] = [await fileAt(1), await fileBefore(await fileAt(1))]
  await takeDownFences()
  for (const actor of strangers) {
    expect(await taking(actor, id)).toEqual(refused('not-found'))
    expect(await getEvidence(actor, KEY)).toBeNull()
  }
  expect(await taking(north, before)).toEqual(refused('not-found'))
})
