import { beforeAll, expect, test } from 'vitest'
import { acceptReturn } from '@/operations/accept-return'
import { handBackDeclaration } from '@/operations/hand-back-declaration'
import { handOverDraft } from '@/operations/hand-over'
import { declarationDrafts } from '@/operations/declaration-drafts'
import { returnDrafts } from '@/operations/return-drafts'
import { sendBackReturn } from '@/operations/send-back-return'
import { submitReturn } from '@/operations/submit-return'
import { registerOrganisations } from '../../factories/organisations'
import { asSuperuser } from '../../support/database'
import {
  IN_TIME,
  KEY,
  LATER,
  fillIn,
  openYear,
  read as readDeclared,
  signed,
} from '../declarations/declaring'
import { aFilledQuarter } from '../returns/a-quarter'
import { REASON, aSubmittedQuarter } from '../returns/deciding'
import { checked, read, valueOf } from '../returns/entering'
import { anyTimeIsNews, newlyTold, whoIsTold } from './told'

const { lead1, contributor1, executive1, north, south } = await registerOrganisations()

beforeAll(async () => {
  await anyTimeIsNews()
})

test('a submission is told to those who submit and to their commissioner, once however often it is posted', async () => {
  const { key, open } = await aFilledQuarter(lead1)
  const posted = await checked(lead1, key, open)
  for (let press = 0; press < 2; press += 1) valueOf(await submitReturn(lead1, posted, open))
  const told = await newlyTold()
  expect(told.map(({ email }) => email)).toEqual(['gatekeeper1', 'lead1', 'north'])
  expect(told[0]).toMatchObject({ kind: 'return-submitted', href: `/returns/ZZ1-${key.period}/submitted` })
  expect(told[0]?.facts).toMatchObject({ by: 'lead1', provider: 'Northern Invented Pain Service (ZZ1)' })
})

test('what is refused is told to nobody', async () => {
  const { key, open } = await aFilledQuarter(lead1)
  const posted = await checked(lead1, key, open)
  expect(await submitReturn(lead1, { ...posted, figuresSha256: '0'.repeat(64) }, open)).toMatchObject({
    ok: false,
  })
  const submitted = await aSubmittedQuarter(lead1)
  await whoIsTold()
  expect(await acceptReturn(south, submitted.posted, submitted.later)).toMatchObject({ ok: false })
  expect(await whoIsTold()).toEqual([])
})

test('an acceptance is told to those who submit', async () => {
  const { posted, later } = await aSubmittedQuarter(lead1)
  await whoIsTold()
  valueOf(await acceptReturn(north, posted, later))
  expect(await whoIsTold()).toEqual(['return-accepted: gatekeeper1, lead1'])
})

test('what is sent back is told to those who enter or submit, without the reason', async () => {
  const { posted, later } = await aSubmittedQuarter(lead1)
  await whoIsTold()
  valueOf(await sendBackReturn(north, posted, later))
  const told = await newlyTold()
  expect(told.map(({ kind, email }) => `${kind} ${email}`)).toEqual(
    ['contributor1', 'gatekeeper1', 'lead1'].map((email) => `return-sent-back ${email}`),
  )
  expect(JSON.stringify(told)).not.toContain(REASON)
})

test('a draft that is said to be ready is told to those who submit', async () => {
  const { key, open } = await aFilledQuarter(contributor1)
  const { revision } = (await read(contributor1, key)).current
  for (let press = 0; press < 2; press += 1)
    valueOf(await handOverDraft(returnDrafts, contributor1, { ...key, revision }, open))
  expect(await whoIsTold()).toEqual(['handed-over: gatekeeper1, lead1'])
})

test('a declaration is told of on its way: ready, handed back, signed', async () => {
  await openYear()
  await fillIn(lead1)
  const standing = async () => ({ ...KEY, revision: (await readDeclared(lead1)).current.revision })
  valueOf(await handOverDraft(declarationDrafts, lead1, await standing(), IN_TIME))
  expect(await whoIsTold()).toEqual(['handed-over: executive1'])
  const comment = 'Name the policy of this year.'
  valueOf(await handBackDeclaration(executive1, { ...(await standing()), comment }, LATER))
  const told = await newlyTold()
  expect(told.map(({ kind, email }) => `${kind} ${email}`)).toEqual([
    'handed-back contributor1',
    'handed-back lead1',
  ])
  expect(JSON.stringify(told)).not.toContain(comment)
  await signed(executive1)
  expect(await whoIsTold()).toEqual(['declaration-signed: contributor1, lead1, north'])
})

test('a notice of a transaction that fails is never told', async () => {
  const { key, open } = await aFilledQuarter(lead1)
  const posted = await checked(lead1, key, open)
  await whoIsTold()
  await asSuperuser(`ALTER TABLE notice ADD CONSTRAINT no_more CHECK (kind <> 'return-submitted') NOT VALID`)
  await expect(submitReturn(lead1, posted, open)).rejects.toThrow()
  await asSuperuser('ALTER TABLE notice DROP CONSTRAINT no_more')
  expect((await read(lead1, key)).current).toMatchObject({ state: 'draft', version: 0 })
  expect(await whoIsTold()).toEqual([])
})
