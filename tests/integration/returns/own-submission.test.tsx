import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { DecidePage } from '@/features/decisions/components/decide-page'
import { toDecidingView } from '@/features/decisions/to-deciding-view'
import { Receipt } from '@/features/returns/components/receipt'
import { toReceiptView } from '@/features/returns/to-receipt-view'
import { acceptReturn } from '@/operations/accept-return'
import { getReceipt } from '@/operations/read/get-receipt'
import { getReturnStanding } from '@/operations/read/get-return-standing'
import { sendBackReturn } from '@/operations/send-back-return'
import { submitReturn } from '@/operations/submit-return'
import { withRoleOf } from '../../factories/actors'
import { registerOrganisations } from '../../factories/organisations'
import { asSuperuser } from '../../support/database'
import { aFilledQuarter } from './a-quarter'
import { aSubmittedQuarter, postedOf } from './deciding'
import { digestRows } from './digest'
import { checked, valueOf } from './entering'

const people = await registerOrganisations()
// Somebody who leads the service and was given the role of its commissioner too.
const both = withRoleOf(people.lead1, people.north)
await asSuperuser(
  `INSERT INTO membership (id, person_id, role, framework, commissioner_code, from_at)
    SELECT gen_random_uuid(), $1, role, framework, commissioner_code, from_at FROM membership WHERE person_id = $2`,
  [people.lead1.personId, people.north.personId],
)

const shownTo = async (actor: typeof both, key: Parameters<typeof getReturnStanding>[2]) => {
  const standing = await getReturnStanding(actor, 'return:judge', key)
  if (!standing) throw new Error('not there')
  return renderToStaticMarkup(<DecidePage view={toDecidingView(actor, standing, false)} judged={null} />)
}

test('whoever submitted a return does not accept it, whatever other roles they hold, and its commissioner does', async () => {
  const { posted, later } = await aSubmittedQuarter(people.lead1)
  const before = await digestRows()
  expect(await acceptReturn(both, posted, later)).toEqual({ ok: false, failure: { kind: 'own-submission' } })
  expect(await digestRows()).toEqual(before)
  expect(valueOf(await acceptReturn(people.north, posted, later))).toMatchObject({ decision: 'accepted' })
})

test('they may still ask for its correction, and accept the version that somebody else submits', async () => {
  const { key, open } = await aFilledQuarter(people.lead1)
  valueOf(await submitReturn(people.gatekeeper1, await checked(people.gatekeeper1, key, open), open))
  const posted = await postedOf(people.lead1, key)
  expect(valueOf(await acceptReturn(both, posted, open))).toMatchObject({ decision: 'accepted' })
  const again = await postedOf(people.lead1, key)
  expect(valueOf(await sendBackReturn(both, again, open))).toMatchObject({ decision: 'returned' })
})

test('the page says why it does not offer to accept', async () => {
  const { key } = await aSubmittedQuarter(people.lead1)
  const [own, other] = [await shownTo(both, key), await shownTo(people.north, key)]
  expect(own).toContain('You submitted this version yourself')
  expect(own).not.toContain('value="accepted"')
  expect(other).toContain('value="accepted"')
  expect(other).not.toContain('You submitted this version yourself')
})

test('what was accepted is said on top of the receipt, before anything that may still be done', async () => {
  const { key, posted, later } = await aSubmittedQuarter(people.lead1)
  const shown = async () => {
    const receipt = await getReceipt(people.north, key, null)
    if (!receipt) throw new Error('not there')
    return renderToStaticMarkup(<Receipt view={toReceiptView(people.north, receipt)} />)
  }
  expect(await shown()).not.toContain('role="status"')
  valueOf(await acceptReturn(people.north, posted, later))
  const page = await shown()
  const said = page.search(/<p role="status">[^<]+ accepted version 1 on /)
  expect(said).toBeGreaterThan(0)
  expect(said).toBeLessThan(page.indexOf('Ask for a correction'))
  expect(page).toMatch(/nhsuk-button--secondary[^>]*>Ask for a correction/)
})
