import { randomUUID } from 'node:crypto'
import type { Actor } from '@/domain/access/actor'
import { framework } from '@/domain/catalogue'
import { declaredIndicators } from '@/domain/catalogue/find'
import { fieldId } from '@/domain/catalogue/field-id'
import type { DeclaredIndicator } from '@/domain/catalogue/indicator'
import { type DeclarationKey, declarationId } from '@/domain/declarations/declaration'
import { partsOf } from '@/domain/declarations/declaration-boxes'
import { startOfDay } from '@/domain/periods/london'
import type { TypedBox } from '@/domain/returns/read-figure'
import { openDeclaration } from '@/operations/open-declaration'
import { saveDeclarationPart } from '@/operations/save-declaration-part'
import { hashDeclared, signDeclaration } from '@/operations/sign-declaration'
import { must } from './must'

/** What is typed into one part, by the names of its boxes. */
export type TypedPart = Readonly<Record<string, TypedBox>>

/** How a provider's year went: what differs from "everything met", and until where it has been filled in. */
export interface DeclaredYear {
  readonly key: DeclarationKey
  readonly differences: Readonly<Record<string, TypedPart>>
  /** Indicators that nobody has filled in yet. */
  readonly untouched?: readonly string[]
  /** Month and day of the calendar year after, or nothing while it is open. */
  readonly signedOn?: readonly [number, number]
}

/** Ten in the morning in London on a day of the calendar year in which the declared year ends. */
export function inYearAfter({ year }: DeclarationKey, month: number, day: number): Date {
  const after = { year: Number(year.slice(0, 4)) + 1, month, day }
  return new Date(startOfDay(after).getTime() + 10 * 3_600_000)
}

/** Types a declaration as a person would, one page after another. */
export async function enterDeclaration(actor: Actor, declared: DeclaredYear, at: Date) {
  const { key, differences, untouched = [] } = declared
  for (const part of partsOf(framework, key.year)) {
    if (untouched.includes(part)) continue
    const indicator = declaredIndicators(key.year).find(({ code }) => code === part)
    const usual = indicator ? everythingMet(key, indicator) : documentsOf(key)
    const boxes = Object.entries({ ...usual, ...differences[part] })
    const typed = Object.fromEntries(boxes.map(([name, text]) => [fieldId(part, name), text]))
    must(await saveDeclarationPart(actor, { ...key, part, typed, base: {} }, at))
  }
}

/** Signs a whole declaration on a past day. */
export async function signOn(actor: Actor, key: DeclarationKey, at: Date) {
  const { current, content } = await openDeclaration(actor, key)
  const posted = {
    ...{ ...key, revision: current.revision, idempotencyKey: randomUUID() },
    ...{ name: actor.name, role: 'Chief executive', agreed: true },
    contentSha256: hashDeclared(key, content),
  }
  const signed = await signDeclaration(actor, posted, at)
  if (!signed.ok)
    throw new Error(`The demo's ${declarationId(key)} cannot be signed: ${JSON.stringify(signed.failure)}`)
}

/** The policy of the year before, and the report that was written after the year. */
function documentsOf({ year }: DeclarationKey): TypedPart {
  const start = Number(year.slice(0, 4))
  return {
    type1: 'operational-policy',
    ...{
      title1: 'Operational policy of the pain service',
      version1: `${start - 2021}.1`,
      dated1: `12/3/${start}`,
    },
    type2: 'annual-report',
    ...{ title2: `Annual report ${year}`, version2: '1.0', dated2: `20/5/${start + 1}`, covers2: year },
  }
}

const SECTIONS: Readonly<Record<string, string>> = {
  'operational-policy': 'Section',
  'annual-report': 'Page',
}

function everythingMet({ year }: DeclarationKey, indicator: DeclaredIndicator): TypedPart {
  const start = Number(year.slice(0, 4))
  const place = Number(indicator.code) % 10
  const cited = new Set(indicator.evidenceRequired.flatMap(([type]) => (type ? [type] : [])))
  const meetings = indicator.meetings
    ? {
        meeting1: `14/5/${start}`,
        meeting2: `10/9/${start}`,
        meeting3: `19/11/${start}`,
        meeting4: `11/2/${start + 1}`,
      }
    : {}
  return {
    criteria: indicator.criteria.map(({ id }) => id),
    ...(cited.has('operational-policy') && { cites1: `${SECTIONS['operational-policy']} ${place + 2}` }),
    ...(cited.has('annual-report') && { cites2: `${SECTIONS['annual-report']} ${place + 6}` }),
    ...meetings,
    status: 'met',
  }
}
