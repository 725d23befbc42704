import { expect, test } from 'vitest'
import { optionalKinds } from '@/domain/notices/kinds'
import { chooseNotices } from '@/operations/choose-notices'
import { queueNotice } from '@/operations/queue-notice'
import { getNoticeChoices } from '@/operations/read/get-notice-choices'
import { listMailboxes } from '@/operations/read/list-mailboxes'
import { setMailbox } from '@/operations/set-mailbox'
import { withActor } from '@/server/db/transaction'
import { registerOrganisations } from '../../factories/organisations'
import { asSuperuser } from '../../support/database'

const people = await registerOrganisations()
const { lead1, gatekeeper1, administrator } = people
const LEADS = { framework: 'hsps-1767', organisation: 'ZZ1', role: 'service-lead' }
let asked = 0

/** To which addresses an opening of ZZ1 is told now. */
async function toldOfOpening(): Promise<readonly string[]> {
  asked += 1
  const key = `opening-${asked}`
  const to = { framework: 'hsps-1767', providerCode: 'ZZ1', permission: 'return:fill' } as const
  const facts = { period: 'Quarter 2', deadline: 'soon' }
  await withActor(null, ({ tx }) => queueNotice(tx, { kind: 'period-opened', key, to, facts, href: '/' }))
  const rows = await asSuperuser<{ email: string }>('SELECT email FROM notice WHERE key = $1 ORDER BY 1', [
    key,
  ])
  return rows.map(({ email }) => email)
}

test('what somebody switches off is told to them no more, and to others still', async () => {
  await chooseNotices(
    lead1,
    optionalKinds.filter((kind) => kind !== 'period-opened'),
  )
  expect((await getNoticeChoices(lead1)).filter(({ isOn }) => !isOn)).toEqual([
    { kind: 'period-opened', isOn: false },
  ])
  expect(await toldOfOpening()).toEqual(['contributor1@test.example'])
  await chooseNotices(lead1, optionalKinds)
  expect(await toldOfOpening()).toEqual(['contributor1@test.example', 'lead1@test.example'])
  expect(await asSuperuser(`SELECT FROM notice_choice WHERE on_at IS NOT NULL`)).toHaveLength(1)
  expect(await asSuperuser(`SELECT FROM audit_event WHERE action = 'account-notices-chosen'`)).toHaveLength(2)
})

test('what is about an account is switched off by nobody, whoever asks the database', async () => {
  const off = withActor(lead1, ({ tx }) => tx.$queryRaw`SELECT choose_notices(ARRAY['new-device'])`)
  await expect(off).rejects.toThrow(/notice_choice_kind/)
  await expect(withActor(null, ({ tx }) => tx.$queryRaw`SELECT choose_notices('{}')`)).rejects.toThrow(
    /nobody is asking/,
  )
})

test('a gatekeeper lets a mailbox stand in for a role of their provider, and takes it away again', async () => {
  expect(await setMailbox(gatekeeper1, LEADS, 'leads@zz1.example')).toEqual({ ok: true, value: null })
  expect(await toldOfOpening()).toEqual(['contributor1@test.example', 'leads@zz1.example'])
  expect(await setMailbox(gatekeeper1, LEADS, null)).toEqual({ ok: true, value: null })
  expect(await toldOfOpening()).toEqual(['contributor1@test.example', 'lead1@test.example'])
  expect(
    await asSuperuser(
      `SELECT old, new FROM audit_event WHERE action = 'organisation-mailbox-set' ORDER BY seq`,
    ),
  ).toEqual([
    { old: { email: null }, new: { framework: 'hsps-1767', email: 'leads@zz1.example' } },
    { old: { email: 'leads@zz1.example' }, new: { framework: 'hsps-1767', email: null } },
  ])
})

test('each sees and sets the mailboxes of those whom they keep, and no others', async () => {
  const rolesOf = async (actor: typeof lead1) =>
    (await listMailboxes(actor))?.map(({ organisation, role }) => `${organisation} ${role}`)
  expect(await rolesOf(gatekeeper1)).toEqual(
    ['contributor', 'executive', 'gatekeeper', 'service-lead'].map((role) => `ZZ1 ${role}`),
  )
  expect(await rolesOf(administrator)).toEqual(
    expect.arrayContaining(['NORTH commissioner', 'ZZ2 executive']),
  )
  expect(await rolesOf(lead1)).toBeUndefined()
  for (const actor of [people.gatekeeper2, lead1, people.north]) {
    expect(await setMailbox(actor, LEADS, 'mine@else.example')).toEqual({ ok: false, failure: 'not-found' })
    const raw = withActor(
      actor,
      ({ tx }) => tx.$queryRaw`SELECT set_mailbox('hsps-1767', 'ZZ1', 'service-lead', 'mine@else.example')`,
    )
    await expect(raw).rejects.toThrow(/not yours to set/)
  }
})
