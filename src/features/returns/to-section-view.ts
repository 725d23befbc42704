import { type Actor, can } from '@/domain/access/actor'
import { receiptHref, sectionHref } from '@/domain/addresses/returns'
import { fieldId } from '@/domain/catalogue/field-id'
import type { Framework, Section } from '@/domain/catalogue/framework'
import { textIn } from '@/domain/kinds/field'
import { sayPeriod, saySpan } from '@/domain/periods/format'
import type { Finding } from '@/domain/returns/finding'
import { type QuarterlyReturn, lineOf, returnId } from '@/domain/returns/quarterly-return'
import { EXPLANATION } from '@/domain/forms/explanation-box'
import { returnPages } from '@/domain/returns/return-form'
import { errorsOfSection, isUnfinished } from '@/domain/returns/section-findings'
import { resolveLines } from '@/domain/returns/resolve-lines'
import type { DraftRead } from '@/operations/read/get-return'
import type { FindingView } from '@/ui/saving/draft-state'
import { baselineOf } from '@/features/draft/baseline-of'
import { saySaved } from '@/features/draft/say-saved'
import { nextSection } from './next-section'
import { sayCorrection } from './say-correction'
import type { SectionView } from './section-view'
import { toBoxViews } from './to-box-view'
import { toFindingView } from './to-finding-view'
import { toLineView } from './to-line-view'
import { toWhyView } from './to-why-view'

const REMEDY = 'To change what was submitted, ask for the return to be reopened.'

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
    ...toFrame(returnId(current), section),
    caption: `${current.providerCode}, ${sayPeriod(current.period)} (${saySpan(current.period)})`,
    ...{ revision: current.revision, base: baselineOf(returnPages(framework), current, section.code) },
    lastSaved: saySaved(current.saved),
    correction: sayCorrection(record),
    standing: standingOf(actor, current),
    ...(isAbout ? toAbout(framework, current, findings) : { about: [], why: null }),
    ...toLines(draft, section, wanted),
    findings: errorsShown(draft, section, wanted),
    justSaved: wanted.justSaved,
    next: nextSection(current, section.code),
  }
}

/** What the page is called, and where it leads. */
function toFrame(id: string, { code, title, introduction }: Section) {
  return {
    ...{ returnId: id, title, introduction },
    fields: { returnId: id, section: code },
    address: sectionHref(id, code),
    ...{ aim: 'before this return can be submitted', stay: 'Save and stay on this page' },
    closed: { href: receiptHref(id), remedy: REMEDY },
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
    lines: own.map((line) => toLineView(framework, line, record, findings)),
    becameNil: own.map(({ indicator }) => indicator.code).filter((each) => posted.includes(each)),
  }
}

function standingOf(actor: Actor, current: QuarterlyReturn): SectionView['standing'] {
  if (current.state !== 'draft') return 'closed'
  return can(actor, 'return:fill', current) ? 'editable' : 'readable'
}

/** The boxes of the return as a whole; the one that explains stands with the warnings that it answers. */
function toAbout(framework: Framework, { answers }: QuarterlyReturn, findings: readonly Finding[]) {
  const { code, fields } = framework.aboutReturn
  const { figures } = lineOf(answers, code)
  const boxes = toBoxViews(code, fields, figures, {})
  const why = toWhyView(framework, code, findings, textIn(figures, EXPLANATION) ?? null)
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
    .map((finding) => toFindingView(framework, finding))
}
