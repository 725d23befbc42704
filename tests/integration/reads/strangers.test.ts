import { readdirSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '@/domain/access/actor'
import { signDeclaration } from '@/operations/sign-declaration'
import { submitReturn } from '@/operations/submit-return'
import { YEAR } from '../../factories/declaration'
import { signTyped, typeDeclaration } from '../../factories/declaring'
import { OPEN, registerOrganisations } from '../../factories/organisations'
import {
  TINY_ZZ1,
  aTinyDeclaration,
  aTinyFrameworkReturn,
  openTinyYear,
  registerSecondFramework,
  tiny,
} from '../../factories/second-framework'
import { asSuperuser } from '../../support/database'
import { questionsOf } from '../dashboards/counting-statements'
import { IN_TIME, fillIn, openYear, shown } from '../declarations/declaring'
import { checked, save, saveAll, valueOf } from '../returns/entering'
import { askedElsewhere } from './asked-elsewhere'
import { aboutAll, aboutOne, aboutProvider, ofFirst } from './questions'

const people = await registerOrganisations()
await openYear()
const second = await registerSecondFramework(people)
await openTinyYear(YEAR)

const tinyDeclared = { framework: tiny.code, providerCode: 'ZZ1', year: YEAR }
/** What each framework has of the one provider of both; whose it is, and who has nothing to do with it. */
const SUBJECTS = [
  {
    subject: ofFirst,
    own: people.lead1,
    strangers: {
      'another provider': people.lead2,
      'another commissioner': people.south,
      'the same provider under another framework': second.tinyLead,
      'nobody who sees figures': people.administrator,
    },
  },
  {
    subject: { framework: tiny, key: TINY_ZZ1, declared: tinyDeclared, code: 'seen' },
    own: second.tinyLead,
    strangers: {
      'the same provider under another framework': people.lead1,
      'its commissioner under another framework': people.north,
      'the whole nation under another framework': people.national,
    },
  },
]

beforeAll(async () => {
  await saveAll(people.lead1)
  valueOf(await submitReturn(people.lead1, await checked(people.lead1)))
  await fillIn(people.lead1)
  valueOf(await signDeclaration(people.executive1, await shown(people.executive1), IN_TIME))
  for (const [section, typed] of Object.entries(aTinyFrameworkReturn))
    valueOf(await save(second.tinyLead, section, typed, TINY_ZZ1))
  valueOf(await submitReturn(second.tinyLead, await checked(second.tinyLead, TINY_ZZ1), OPEN))
  const typed = aTinyDeclaration(YEAR, 'It hangs in the corridor.')
  await typeDeclaration(second.tinyLead, tinyDeclared, typed, IN_TIME)
  await signTyped(second.tinyExecutive, tinyDeclared, IN_TIME)
  await takeDownRowSecurity()
})

/** From here on the database shows everybody everything: what is not theirs is left out by the reads alone. */
async function takeDownRowSecurity() {
  const secured = await asSuperuser<{ name: string }>(
    'SELECT relname AS name FROM pg_class WHERE relrowsecurity AND relforcerowsecurity',
  )
  for (const { name } of secured) await asSuperuser(`ALTER TABLE ${name} DISABLE ROW LEVEL SECURITY`)
  await asSuperuser(`CREATE OR REPLACE FUNCTION my_reach(permission text) RETURNS TABLE (framework text, provider_code text) LANGUAGE sql
    STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$ SELECT of, code FROM provider, unnest(ARRAY['hsps-1767', 'tiny-100']) AS of $$`)
}

test('every read is asked here, but for those that are not about what a provider reports', () => {
  const names = [...aboutOne(ofFirst), ...aboutAll(ofFirst)].map(([name]) => name)
  const files = readdirSync('src/operations/read').filter((file) => /^(get|list)-/.test(file))
  const reads = files.map((file) =>
    file.replace('.ts', '').replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
  )
  expect([...names, ...askedElsewhere].toSorted()).toEqual(reads.toSorted())
})

describe.each(SUBJECTS)('under $subject.framework.code', ({ subject, own, strangers }) => {
  describe.each(aboutOne(subject))('%s', (_, most, ask) => {
    test('answers those of ZZ1, and asks the database no more often than it may', async () => {
      const asked = await questionsOf(async () => expect(await ask(own)).not.toBeNull())
      expect(asked.length).toBeLessThanOrEqual(most)
    })

    test.each(Object.entries(strangers))(
      'knows nothing of it for somebody of %s, without row security',
      async (_of, stranger) => {
        expect(await ask(stranger)).toBeNull()
      },
    )
  })

  test('whoever reaches every provider reaches none that can be none', async () => {
    for (const providerCode of ['ZZ1\0', 'zz1', "ZZ1'", ''])
      for (const ask of aboutProvider(subject))
        for (const auditor of [people.auditor, second.tinyAuditor])
          expect(await ask(auditor, providerCode)).toBeNull()
  })

  describe.each(aboutAll(subject))('%s', (_, most, ask) => {
    const said = async (actor: Actor) => JSON.stringify(await ask(actor), withoutFramework)

    test('names ZZ1 to those of ZZ1, and to strangers no more than is theirs, without row security', async () => {
      expect(await said(own)).toContain('ZZ1')
      expect(await said(own)).not.toContain('ZZ2')
      for (const stranger of Object.values(strangers)) expect(await said(stranger)).not.toContain('ZZ1')
    })

    test(`asks the database at most ${most} times`, async () => {
      expect((await questionsOf(() => ask(own))).length).toBeLessThanOrEqual(most)
    })
  })
})

/** Definitions are everybody's. */
function withoutFramework(key: string, value: unknown): unknown {
  return key === 'framework' ? undefined : value
}
