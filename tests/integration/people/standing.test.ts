import { expect, test } from 'vitest'
import { invitePerson } from '@/operations/invite-people'
import { getAdministration } from '@/operations/read/get-administration'
import { registerOrganisations } from '../../factories/organisations'
import { asSuperuser } from '../../support/database'
import { typedPerson } from './keeping'

const { administrator } = await registerOrganisations()
const standing = async () => (await getAdministration(administrator))?.people

test('who is invited is waited for, and no longer missing, until they accept or the invitation ends', async () => {
  await asSuperuser(`UPDATE membership SET to_at = now() WHERE role = 'executive' AND to_at IS NULL`)
  expect(await standing()).toMatchObject({ withoutExecutive: ['ZZ1', 'ZZ2'], waitedFor: [] })
  const executive = typedPerson({ role: 'executive', email: 'executive@zz1.example' })
  expect(await invitePerson(administrator, executive)).toMatchObject({ ok: true })
  expect(await standing()).toMatchObject({ withoutExecutive: ['ZZ2'], waitedFor: ['ZZ1'], done: false })
  // Somebody who may do nothing of what is missing is not waited for.
  await invitePerson(administrator, typedPerson({ organisation: 'ZZ2', email: 'robin@zz2.example' }))
  expect((await standing())?.waitedFor).toEqual(['ZZ1'])
  await asSuperuser(
    `UPDATE invitation SET created_at = now() - interval '25 hours', expires_at = now() - interval '1 hour'`,
  )
  expect(await standing()).toMatchObject({ withoutExecutive: ['ZZ1', 'ZZ2'], waitedFor: [] })
})
