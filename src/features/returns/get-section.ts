import 'server-only'
import type { Actor } from '@/domain/access/actor'
import { can, reachOf } from '@/domain/access/actor'
import { framework } from '@/domain/catalogue'
import { fieldId } from '@/domain/catalogue/field-id'
import type { Section } from '@/domain/catalogue/framework'
import { textIn } from '@/domain/kinds/field'
import { sayPeriod, saySpan } from '@/domain/periods/format'
import { draftFindings } from '@/domain/returns/draft-findings'
import type { Finding } from '@/domain/returns/finding'
import { type QuarterlyReturn, lineOf, returnId } from '@/domain/returns/quarterly-return'
import { parseReturnId } from '@/domain/returns/parse-return-id'
import { EXPLANATION } from '@/domain/returns/return-warnings'
import { errorsOfSection, isUnfinished } from '@/domain/returns/section-findings'
import { resolveLines } from '@/domain/returns/resolve-lines'
import type { ReturnRecord } from '@/domain/returns/return-record'
import { findReturn } from '@/server/db/returns'
import { withActor } from '@/server/db/transaction'
import { nextSection } from './next-section'
import { sayBase } from './say-base'
import { sayCorrection } from './say-correction'
import { saySaved } from './say-saved'
import type { FindingView, SectionView } from './section-view'
import { toBoxViews } from './to-box-view'
import { toFindingView } from './to-finding-view'
import { toLineView } from './to-line-view'
import { toWhyView } from './to-why-view'

interface Wanted {
  readonly returnId: string
  readonly section: string
  /** Show blanks as errors too, as after the check page. */
  readonly showAll: boolean
  readonly justSaved: boolean
  readonly becameNil: string
}

/** One page of a return as this person may see it, or null when it is not there or not theirs. */
export async function getSection(actor: Actor, wanted: Wanted): Promise<SectionView | null> {
  const key = parseReturnId(wanted.returnId)
  const section = framework.sections.find(({ code }) => code === wanted.section)
  if (!key || !section) return null
  const scope = reachOf(actor, 'return:read-draft')
  return withActor(actor, async ({ tx, at }) => {
    const file = await findReturn(tx, framework.code, scope, key)
    if (!file) return null
    const { current } = file
    const findings = draftFindings({ ...file, framework }, current, current.answers, at)
    return toSectionView(actor, file, section, wanted, findings)
  })
}

function toSectionView(
  actor: Actor,
  file: ReturnRecord,
  section: Section,
  wanted: Wanted,
  findings: readonly Finding[],
): SectionView {
  const { current } = file
  const isAbout = section.code === framework.aboutReturn.section
  return {
    returnId: returnId(current),
    ...{ section: section.code, title: section.title, introduction: section.introduction },
    caption: `${current.providerCode}, ${sayPeriod(current.period)} (${saySpan(current.period)})`,
    ...{ revision: current.revision, base: sayBase(current, section.code) },
    lastSaved: saySaved(current),
    correction: sayCorrection(file),
    standing: standingOf(actor, current),
    ...(isAbout ? toAbout(current, findings) : { about: [], why: null }),
    ...toLines(file, section, wanted, findings),
    findings: errorsShown(current, section, wanted, findings),
    justSaved: wanted.justSaved,
    next: nextSection(current, section.code),
  }
}

function toLines(
  file: ReturnRecord,
  { code }: Section,
  { becameNil }: Wanted,
  findings: readonly Finding[],
): Pick<SectionView, 'lines' | 'becameNil'> {
  const { current } = file
  const own = resolveLines({ ...file, framework }, current, current.answers).filter(
    ({ indicator }) => indicator.section === code,
  )
  const posted = becameNil.split(',')
  return {
    lines: own.map((line) => toLineView(line, file, findings)),
    becameNil: own.map(({ indicator }) => indicator.code).filter((each) => posted.includes(each)),
  }
}

function standingOf(actor: Actor, current: QuarterlyReturn): SectionView['standing'] {
  if (current.state !== 'draft') return 'submitted'
  return can(actor, 'return:fill', current) ? 'editable' : 'readable'
}

/** The boxes of the return as a whole; the one that explains stands with the warnings that it answers. */
function toAbout({ answers }: QuarterlyReturn, findings: readonly Finding[]) {
  const { code, fields } = framework.aboutReturn
  const { figures } = lineOf(answers, code)
  const boxes = toBoxViews(code, fields, figures, {})
  const why = toWhyView(code, findings, textIn(figures, EXPLANATION) ?? null)
  return { about: boxes.filter(({ id }) => id !== fieldId(code, EXPLANATION)), why }
}

/** What stops submission and stands on this page; blanks only where they are asked for. */
function errorsShown(
  { period }: QuarterlyReturn,
  { code }: Section,
  { showAll }: Wanted,
  findings: readonly Finding[],
): readonly FindingView[] {
  return errorsOfSection(framework, code, period, findings)
    .filter((finding) => showAll || !isUnfinished(finding))
    .map(toFindingView)
}
