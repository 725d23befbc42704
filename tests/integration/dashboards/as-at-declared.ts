import { randomUUID } from 'node:crypto'
import type { Actor } from '@/domain/access/actor'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import type { DeclaredParts } from '@/domain/declarations/declaration'
import { contentOf } from '@/domain/declarations/declared-content'
import { type FinancialYear, addYears, financialYearOf, parseFinancialYear } from '@/domain/periods/period'
import { correctDeclaration } from '@/operations/correct-declaration'
import { hashDeclared, signDeclaration } from '@/operations/sign-declaration'
import { YEAR, aDeclaration } from '../../factories/declaration'
import { savePart } from '../../factories/saving'
import { typePart } from '../../factories/typed-declaration'
import { openYear, read } from '../declarations/declaring'
import { valueOf } from '../returns/entering'
import type { Typed } from '@/domain/forms/read-boxes'
import { PAST } from './as-at-world'

/** The year before the quarter of the as-at world, declared while that quarter is reported. */
const DECLARED: FinancialYear = addYears(financialYearOf(PAST), -1)
const key = { framework: framework.code, providerCode: 'ZZ1', year: DECLARED }

interface People {
  readonly contributor1: Actor
  readonly executive1: Actor
  readonly gatekeeper1: Actor
}

/** Declares the year for ZZ1, and signs it. */
export async function declareYear(people: People, clock: Date): Promise<void> {
  await openYear(DECLARED)
  for (const [part, figures] of Object.entries(shiftedParts()))
    await type(people.contributor1, part, typePart(part, figures, DECLARED), clock)
  await sign(people.executive1, clock)
}

/** Corrects what was declared of an indicator, and signs that. */
export async function redeclare(people: People, clock: Date): Promise<void> {
  const { revision } = (await read(people.gatekeeper1, key)).current
  const reason = 'The group did not meet as often as declared.'
  valueOf(await correctDeclaration(people.gatekeeper1, { ...key, revision, reason }, clock))
  const changed = {
    ...{ '005.status': 'not-met', '005.comment': 'Nobody led the training.', '005.owner': 'Ann Lead' },
    ...{ '005.action': 'A lead is named.', '005.due': ['1', '3', '2022'] },
  }
  await type(people.contributor1, '005', changed, clock)
  await sign(people.executive1, clock)
}

async function type(actor: Actor, part: string, typed: Typed, clock: Date) {
  const { current } = await read(actor, key)
  const base = typePart(part, current.parts[part], DECLARED)
  const posted = { ...key, part, revision: current.revision, base, typed: { ...base, ...typed } }
  valueOf(await savePart(actor, posted, clock))
}

async function sign(actor: Actor, clock: Date) {
  const { current, profile } = await read(actor, key)
  const content = contentOf(framework, DECLARED, profile, current.parts)
  const signature = { name: 'Eve Executive', role: 'Chief executive', agreed: true }
  const about = { ...key, revision: current.revision, idempotencyKey: randomUUID() }
  valueOf(
    await signDeclaration(
      actor,
      { ...about, ...signature, contentSha256: hashDeclared(key, content) },
      clock,
    ),
  )
}

/** The declaration of the other factories with every day and year as many years earlier. */
function shiftedParts(): DeclaredParts {
  const years = Number(DECLARED.slice(0, 4)) - Number(YEAR.slice(0, 4))
  const shifted = JSON.stringify(aDeclaration().parts).replaceAll(
    /"(\d{4})-(\d{2}(?:-\d{2})?)"/g,
    (_, year: string, rest: string) => {
      const whole = parseFinancialYear(`${year}-${rest}`)
      return `"${whole ? addYears(whole, years) : `${Number(year) + years}-${rest}`}"`
    },
  )
  return JSON.parse(shifted) as DeclaredParts
}
