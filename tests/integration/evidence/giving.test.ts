import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { EVIDENCE } from '@/domain/declarations/declaration'
import { attachEvidence, chooseEvidence } from '@/operations/attach-evidence'
import { getEvidence } from '@/operations/read/get-evidence'
import { YEAR } from '../../factories/declaration'
import { asSuperuser } from '../../support/database'
import { IN_TIME, KEY, draw, read } from '../declarations/declaring'
import { digestRows } from '../returns/digest'
import { valueOf } from '../returns/entering'
import { fileAt, filesIn, first, people, refused, scanned, second, strangers, taking } from './arranging'
import { aPdf, received, sha256 } from './uploading'

const { lead1, contributor1, executive1, north, national, auditor } = people

test('a file of a document is stored with who uploaded it, and whoever did may not sign', async () => {
  const file = await scanned('Our policy.pdf', first)
  expect(await attachEvidence(contributor1, KEY, { slot: 1, standing: '' }, file, IN_TIME)).toMatchObject({
    ok: true,
  })
  const [kept] = await filesIn(lead1)
  expect(kept).toMatchObject({
    ...{ name: 'Our policy.pdf', mediaType: 'application/pdf', size: first.length, sha256: sha256(first) },
    ...{ version: 1, replaces: null, scan: 'clean', uploadedByName: contributor1.name, uploadedAt: IN_TIME },
  })
  const { current } = await read(lead1)
  expect(current.parts[EVIDENCE]).toEqual({
    file1: kept?.id,
    name1: 'Our policy.pdf',
    digest1: sha256(first),
  })
  expect(current.editors).toContain(contributor1.personId)
  expect(
    await asSuperuser(
      `SELECT person_id, new->>'name1' AS name FROM audit_event WHERE object = 'ZZ1-${YEAR}/evidence'`,
    ),
  ).toEqual([{ person_id: contributor1.personId, name: 'Our policy.pdf' }])
})

test('another version is the next of the same document, and the older one stays', async () => {
  const standing = await fileAt(1)
  valueOf(
    await attachEvidence(lead1, KEY, { slot: 1, standing }, await scanned('policy 2.pdf', second), IN_TIME),
  )
  const [newer, older] = (await filesIn(lead1)).toSorted((one, other) => other.version - one.version)
  expect(newer).toMatchObject({ version: 2, replaces: standing, name: 'policy 2.pdf' })
  expect(older).toMatchObject({ version: 1, id: standing })
  expect(await text(valueOf(await taking(lead1, standing)).content)).toBe(first.toString())
})

test('of two uploads of one document at once one is kept, and the other is told', async () => {
  const both = await Promise.all([scanned('a.pdf', aPdf('a')), scanned('b.pdf', aPdf('b'))])
  const before = (await filesIn(lead1)).length
  const came = await Promise.all(
    both.map((file, at) =>
      attachEvidence(at === 0 ? lead1 : contributor1, KEY, { slot: 2, standing: '' }, file, IN_TIME),
    ),
  )
  expect(came.filter(({ ok }) => ok)).toHaveLength(1)
  expect(came.filter(({ ok }) => !ok)).toEqual([refused('changed-elsewhere')])
  expect(await filesIn(lead1)).toHaveLength(before + 1)
})

test('what somebody types meanwhile on the page of the documents stands beside the file', async () => {
  const page = await draw(lead1, 'documents')
  valueOf(await chooseEvidence(lead1, KEY, { slot: 3, standing: '', fileId: await fileAt(1) }, IN_TIME))
  valueOf(await page(lead1, { 'documents.title3': 'Minutes of the year' }))
  const { parts } = (await read(lead1)).current
  expect([parts['documents']?.['title3'], parts[EVIDENCE]?.['file3']]).toEqual([
    'Minutes of the year',
    await fileAt(1),
  ])
})

test('a file cited twice, and one that stands there already, change nothing but what they must', async () => {
  const { revision } = (await read(lead1)).current
  const standing = await fileAt(3)
  valueOf(await chooseEvidence(lead1, KEY, { slot: 3, standing, fileId: standing }, IN_TIME))
  expect((await read(lead1)).current.revision).toBe(revision)
  valueOf(await chooseEvidence(lead1, KEY, { slot: 3, standing, fileId: '' }, IN_TIME))
  expect([await fileAt(3), await fileAt(1)]).toEqual(['', standing])
})

test('whoever does not fill in the declaration gives it no file, and learns nothing of it', async () => {
  const file = await scanned('c.pdf', aPdf('c'))
  const before = await digestRows()
  for (const actor of [...strangers, north, national, auditor, executive1, people.gatekeeper1]) {
    expect(await attachEvidence(actor, KEY, { slot: 4, standing: '' }, file)).toEqual(refused('not-found'))
    expect(await chooseEvidence(actor, KEY, { slot: 4, standing: '', fileId: await fileAt(1) })).toEqual(
      refused('not-found'),
    )
  }
  for (const actor of [...strangers, north, national]) expect(await getEvidence(actor, KEY)).toBeNull()
  const elsewhere = { ...KEY, providerCode: 'ZZ2' }
  const theirs = { slot: 1, standing: '', fileId: await fileAt(1) }
  expect(await chooseEvidence(people.lead2, elsewhere, theirs)).toEqual(refused('not-found'))
  expect(await digestRows()).toEqual(before)
})

test('a draft’s file is given to the provider’s people and the auditor, and to nobody else', async () => {
  const id = await fileAt(1)
  for (const actor of [lead1, contributor1, executive1, people.gatekeeper1, auditor])
    expect(await text(valueOf(await taking(actor, id)).content)).toBe(second.toString())
  for (const actor of [...strangers, north, national])
    expect(await taking(actor, id)).toEqual(refused('not-found'))
})

test('who took a file is kept in the chain of downloads', async () => {
  const id = await fileAt(1)
  valueOf(await taking(executive1, id)).content.destroy()
  expect(
    await asSuperuser(
      `SELECT person_id, action, object, new FROM audit_event WHERE organisation = 'downloads' ORDER BY seq DESC LIMIT 1`,
    ),
  ).toEqual([
    {
      person_id: executive1.personId,
      action: 'evidence-downloaded',
      object: `ZZ1-${YEAR}`,
      new: { file: id, sha256: sha256(second) },
    },
  ])
})

test('a provider that has used up its room keeps no more', async () => {
  await asSuperuser(`SET session_replication_role = replica; INSERT INTO evidence_file (framework, provider_code, purpose, version, name,
    media_type, size, sha256, uploaded_by, uploaded_by_name, uploaded_at) SELECT framework, provider_code, purpose, 1, 'large.pdf',
    media_type, 499999000, repeat('f', 64), uploaded_by, uploaded_by_name, uploaded_at FROM evidence_file LIMIT 1`)
  const before = await digestRows()
  const file = await scanned('d.pdf', Buffer.concat([aPdf('d'), Buffer.alloc(2000)]))
  expect(await attachEvidence(lead1, KEY, { slot: 4, standing: '' }, file)).toEqual(refused('over-quota'))
  expect(await digestRows()).toEqual(before)
  await asSuperuser(
    `SET session_replication_role = replica; DELETE FROM evidence_file WHERE name = 'large.pdf'`,
  )
})

test('outside the demo a file that no scanner called clean is given to nobody', async () => {
  valueOf(
    await attachEvidence(lead1, KEY, { slot: 4, standing: '' }, await received('e.pdf', aPdf('e')), IN_TIME),
  )
  const id = await fileAt(4)
  expect(await taking(lead1, id)).toEqual(refused('not-served'))
  const scan = (place: number, state: string) =>
    asSuperuser(`INSERT INTO evidence_scan SELECT framework, provider_code, file_id, ${place}, '${state}', NULL, now()
      FROM evidence_scan WHERE file_id = '${id}' AND place = 1`)
  await scan(2, 'clean')
  valueOf(await taking(lead1, id)).content.destroy()
  await scan(3, 'infected')
  expect(await taking(lead1, id)).toEqual(refused('not-served'))
  valueOf(await chooseEvidence(lead1, KEY, { slot: 4, standing: id, fileId: '' }, IN_TIME))
})
