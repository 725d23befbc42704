import { randomUUID } from 'node:crypto'
import type { Actor } from '@/domain/access/actor'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { declaredIndicators } from '@/domain/catalogue/find'
import { fieldId } from '@/domain/catalogue/field-id'
import type { DeclaredIndicator } from '@/domain/catalogue/indicator'
import { type DeclarationKey, declarationId } from '@/domain/declarations/declaration'
import { partsOf } from '@/domain/declarations/declaration-boxes'
import type { FinancialYear } from '@/domain/periods/period'
import type { Finding } from '@/domain/forms/finding'
import { openDeclaration } from '@/operations/open-declaration'
import { declarationDrafts } from '@/operations/declaration-drafts'
import type { PostedPage } from '@/operations/fill-draft'
import { saveDraft } from '@/operations/save-draft'
import { hashDeclared, signDeclaration } from '@/operations/sign-declaration'
import { inYearAfter } from './clock'
import { type DeclaredYear, type TypedPart, declaredYears } from './declared-years'
import { enterEvidence } from './enter-evidence'
import type { Entry } from './entry'
import { valueOrThrow } from './value-or-throw'
import { type People, personOf } from './people'
import type { DemoProvider } from './providers'

/** What is said where a rule asks why. */
const CHECKED = 'The returns of the year were looked through; this is how it stood at its end.'

/** The declarations of a provider, each filled in on 2 June and signed later, or still open where its day is yet to come. */
export function declarationsToEnter(
  people: People,
  { code }: DemoProvider,
  years: readonly FinancialYear[],
  now: Date,
): readonly Entry[] {
  const entries = declaredYears(code, years).map((declared) => {
    const at = inYearAfter(declared.key.year, 6, 2)
    return { at, enter: () => declare(people, declared, at, now) }
  })
  return entries.filter(({ at }) => at <= now)
}

async function declare(people: People, declared: DeclaredYear, at: Date, now: Date) {
  const { key, signedOn } = declared
  const contributor = personOf(people, 'contributor', key.providerCode)
  await enterDeclaration(contributor, declared, at)
  if (!declared.untouched?.includes('documents')) await enterEvidence(contributor, key, at)
  const signedAt = signedOn && inYearAfter(key.year, ...signedOn)
  if (signedAt && signedAt <= now)
    await signOn(personOf(people, 'executive', key.providerCode), key, signedAt)
}

/** Types a declaration as a person would, one page after another. */
async function enterDeclaration(actor: Actor, declared: DeclaredYear, at: Date) {
  const { key, differences, untouched = [] } = declared
  let revision = 0
  let findings: readonly Finding[] = []
  for (const part of partsOf(framework, key.year).filter((each) => !untouched.includes(each))) {
    const indicator = declaredIndicators(key.year, framework).find(({ code }) => code === part)
    const usual = indicator ? everythingMet(key, indicator) : documentsOf(key)
    const boxes = Object.entries({ ...usual, ...differences[part] })
    const typed = Object.fromEntries(boxes.map(([name, text]) => [fieldId(part, name), text]))
    const saved = valueOrThrow(await save(actor, { ...key, page: part, revision, typed }, at))
    findings = saved.findings
    revision = saved.stands.revision
  }
  for (const { at: box } of findings.filter(({ code }) => code === 'S16')) {
    const [part = ''] = box.split('.')
    const posted = { ...key, page: part, revision, typed: { [box]: CHECKED } }
    revision = valueOrThrow(await save(actor, posted, at)).stands.revision
  }
}

/** Saves what is typed into blank boxes. */
function save(actor: Actor, posted: DeclarationKey & Omit<PostedPage, 'base'>, at: Date) {
  return saveDraft(declarationDrafts, actor, { ...posted, base: {} }, 'whole', at)
}

/** Signs a whole declaration on a past day. */
async function signOn(actor: Actor, key: DeclarationKey, at: Date) {
  const { record, content } = await openDeclaration(actor, key)
  const posted = {
    ...{ ...key, revision: record.current.revision, idempotencyKey: randomUUID() },
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
