import { type Actor, can } from '@/domain/access/actor'
import { fieldId } from '@/domain/catalogue/field-id'
import type { Framework, Section } from '@/domain/catalogue/framework'
import { textIn } from '@/domain/kinds/field'
import { sayPeriod, saySpan } from '@/domain/periods/format'
import type { Finding } from '@/domain/returns/finding'
import { type QuarterlyReturn, lineOf, returnId } from '@/domain/returns/quarterly-return'
import { EXPLANATION } from '@/domain/returns/return-warnings'
import { errorsOfSection, isUnfinished } from '@/domain/returns/section-findings'
import { resolveLines } from '@/domain/returns/resolve-lines'
import type { DraftRead } from '@/operations/read/get-return'
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
  readonly section: string
  /** Show blanks as errors too, as after the check page. */
  readonly showAll: boolean
  readonly justSaved: boolean
  readonly becameNil: string
}

/** One page of a return as this person may see it; null where its form has no such page. */
export function toSectionView(actor: Actor, draft: DraftRead, wanted: Wanted): SectionView | null {
  const { framework, record, findings } = draft
  const section = framework.sections.find(({ code }) => code === wanted.section)
  if (!section) return null
  const { current } = record
  const isAbout = section.code === framework.aboutReturn.section
  return {
    returnId: returnId(current),
    ...{ section: section.code, title: section.title, introduction: section.introduction },
    caption: `${current.providerCode}, ${sayPeriod(current.period)} (${saySpan(current.period)})`,
    ...{ revision: current.revision, base: sayBase(current, section.code) },
    lastSaved: saySaved(current),
    correction: sayCorrection(record),
    standing: standingOf(actor, current),
    ...(isAbout ? toAbout(framework, current, findings) : { about: [], why: null }),
    ...toLines(draft, section, wanted),
    findings: errorsShown(draft, section, wanted),
    justSaved: wanted.justSaved,
    next: nextSection(current, section.code),
  }
}

function toLines(
  { framework, record, findings }: DraftRead,
  { code }: Section,
  { becameNil }: Wanted,
): Pick<SectionView, 'lines' | 'becameNil'> {
  const { current } = record
  const own = resolveLines({ ...record, framework }, current, current.answers).filter(
    ({ indicator }) => indicator.section === code,
  )
  const posted = becameNil.split(',')
  return {
    lines: own.map((line) => toLineView(line, record, findings)),
    becameNil: own.map(({ indicator }) => indicator.code).filter((each) => posted.includes(each)),
  }
}

function standingOf(actor: Actor, current: QuarterlyReturn): SectionView['standing'] {
  if (current.state !== 'draft') return 'submitted'
  return can(actor, 'return:fill', current) ? 'editable' : 'readable'
}

/** The boxes of the return as a whole; the one that explains stands with the warnings that it answers. */
function toAbout(
  { aboutReturn: { code, fields } }: Framework,
  { answers }: QuarterlyReturn,
  findings: readonly Finding[],
) {
  const { figures } = lineOf(answers, code)
  const boxes = toBoxViews(code, fields, figures, {})
  const why = toWhyView(code, findings, textIn(figures, EXPLANATION) ?? null)
  return { about: boxes.filter(({ id }) => id !== fieldId(code, EXPLANATION)), why }
}

/** What stops submission and stands on this page; blanks only where they are asked for. */
function errorsShown(
  { framework, record, findings }: DraftRead,
  { code }: Section,
  { showAll }: Wanted,
): readonly FindingView[] {
  return errorsOfSection(framework, code, record.current.period, findings)
    .filter((finding) => showAll || !isUnfinished(finding))
    .map(toFindingView)
}
