import { randomUUID } from 'node:crypto'
import type { Actor } from '@/domain/access/actor'
import { knownPeriod } from '@/domain/catalogue/known-period'
import type { ReturnKey } from '@/domain/returns/quarterly-return'
import { openReturn } from '@/operations/open-return'
import { previewSubmission } from '@/operations/preview-submission'
import { submitReturn } from '@/operations/submit-return'
import { anActor } from '../factories/actors'
import type { People } from '../factories/organisations'
import { saveSection } from '../factories/saving'
import {
  TINY_ZZ1,
  aTinyDeclaration,
  aTinyFrameworkReturn,
  openTinyQuarter,
  openTinyYear,
  registerSecondFramework,
  tiny,
} from '../factories/second-framework'
import { anAction } from '../support/an-action'
import { aCase } from '../support/a-case'
import { aQuery } from '../support/a-query'
import { aReview } from '../support/a-review'
import { anAnnotation } from '../support/an-annotation'
import { anEvidenceFile } from '../support/an-evidence-file'
import { aThreshold } from '../support/a-threshold'
import { asSuperuser } from '../support/database'
import { YEAR } from '../factories/declaration'
import { YEAR_BEFORE } from '../factories/typed-declaration'
import { declareUnder } from '../factories/declaring'
import { BLANK_PERIOD, DRAFT_PERIOD, OVER, SUBMITTED_PERIOD, objectsOf } from './objects'

/** Stands in its figures and nowhere else. */
const SECRET = objectsOf('ZZ1', { framework: 'tiny-100' }).secret

/** The second framework with a draft and a submitted return of ZZ1, its people, and somebody of one that is over. */
export async function arrangeSecondFramework(people: People): Promise<Readonly<Record<string, Actor>>> {
  const second = await registerSecondFramework(people, knownPeriod(DRAFT_PERIOD))
  for (const period of [SUBMITTED_PERIOD, BLANK_PERIOD]) await openTinyQuarter(knownPeriod(period))
  for (const year of [YEAR_BEFORE, YEAR]) await openTinyYear(year)
  const left = await arrangeWhatIsOver()
  await asSuperuser(`UPDATE reporting_window SET opens_at = '2020-01-01', deadline_at = '2098-01-01',
    closes_at = '2098-01-01', year_closes_at = '2098-01-01'`)
  const [draft, submitted] = [DRAFT_PERIOD, SUBMITTED_PERIOD].map((period): ReturnKey => ({
    ...TINY_ZZ1,
    period: knownPeriod(period),
  })) as [ReturnKey, ReturnKey]
  for (const key of [draft, submitted]) await type(second.tinyLead, key)
  await submit(second.tinyLead, submitted)
  await declareUnder(
    { framework: tiny.code, providerCode: 'ZZ1' },
    second.tinyLead,
    second.tinyExecutive,
    (year) => aTinyDeclaration(year, SECRET),
  )
  await asSuperuser(
    `${anAnnotation(tiny.code, 'ZZ1', 'wait-1000')}; ${aThreshold(tiny.code, 'SOUTH', 'wait-1000')}`,
  )
  await asSuperuser(aQuery(tiny.code, 'ZZ1', 'wait-1000'))
  await asSuperuser(aCase(tiny.code, 'ZZ1', 'seen'))
  await asSuperuser(anAction(tiny.code, 'ZZ1'))
  await asSuperuser(anEvidenceFile(tiny.code, 'ZZ1', YEAR_BEFORE))
  await asSuperuser(aReview({ framework: tiny.code, provider: 'ZZ1', year: YEAR_BEFORE }))
  return { ...second, left }
}

async function arrangeWhatIsOver(): Promise<Actor> {
  const [person] = await asSuperuser<{ id: string }>(
    `SELECT register_person('left@test.example', 'left', NULL) AS id`,
  )
  const personId = person?.id ?? ''
  await asSuperuser(
    `SELECT record_responsibility($1, 'ZZ1', 'NORTH', '2020-04-01', NULL),
    grant_membership($2, 'service-lead', $1, 'ZZ1', NULL)`,
    [OVER, personId],
  )
  await asSuperuser(
    `SELECT open_window($1, $2, 'quarter', left($2, 7), '2026-07-01', '2026-07-30', '2026-08-12', '2026-10-01',
    '2028-03-31')`,
    [OVER, SUBMITTED_PERIOD],
  )
  const actor = anActor('service-lead', ['ZZ1'], { personId, name: 'left' })
  return { ...actor, memberships: actor.memberships.map((held) => ({ ...held, framework: OVER })) }
}

async function type(lead: Actor, key: ReturnKey): Promise<void> {
  const unknown = { 'wait-1000.state': 'not-available', 'wait-1000.reason': SECRET }
  const { about, clinics } = aTinyFrameworkReturn
  const known = Object.entries(clinics).filter(([box]) => !box.startsWith('wait-1000.'))
  for (const [section, typed] of Object.entries({
    about,
    clinics: { ...Object.fromEntries(known), ...unknown },
  })) {
    const { current } = await openReturn(lead, key)
    const saved = await saveSection(lead, { ...key, section, revision: current.revision, typed })
    if (!saved.ok) throw new Error(`Refused: ${JSON.stringify(saved.failure)}`)
  }
}

async function submit(lead: Actor, key: ReturnKey): Promise<void> {
  const file = await openReturn(lead, key)
  const { figuresSha256, errors } = previewSubmission(file, { ...lead, at: new Date() })
  if (!figuresSha256) throw new Error(`Not ready: ${JSON.stringify(errors)}`)
  const { revision } = file.current
  const posted = { ...key, revision, idempotencyKey: randomUUID(), figuresSha256, declared: true }
  const submitted = await submitReturn(lead, posted)
  if (!submitted.ok) throw new Error(`Refused: ${JSON.stringify(submitted.failure)}`)
}
