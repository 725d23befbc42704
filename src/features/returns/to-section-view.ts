import type { Actor } from '@/domain/access/actor'
import { fieldId } from '@/domain/catalogue/field-id'
import type { Framework, Section } from '@/domain/catalogue/framework'
import { sayWholePeriod } from '@/domain/periods/format'
import { type QuarterlyReturn, lineOf, returnId } from '@/domain/returns/quarterly-return'
import { EXPLANATION } from '@/domain/forms/explanation-box'
import { sayFigure } from '@/domain/returns/format-figure'
import { returnPages } from '@/domain/returns/return-form'
import { type ResolvedLine, resolveLines } from '@/domain/returns/resolve-lines'
import type { DraftRead } from '@/operations/read/get-return'
import { toDraftView } from '@/features/draft/to-draft-view'
import { nextSection } from './next-section'
import { returnDraftPages } from './return-pages'
import { sayCorrection } from './say-correction'
import type { SectionView } from './section-view'
import { toBoxViews } from './to-box-view'
import { toLineView } from './to-line-view'

interface Wanted {
  readonly section: string
  /** Show blanks as errors too, as after the check page. */
  readonly showAll: boolean
  readonly justSaved: boolean
  readonly isFromCheck: boolean
  /** Lines and boxes that were understood otherwise than typed, as the address names them. */
  readonly becameNil: string
  readonly rounded: string
}

/** One page of a return as this person may see it; null where its form has no such page. */
export function toSectionView(actor: Actor, draft: DraftRead, wanted: Wanted): SectionView | null {
  const { framework, record, findings } = draft
  const section = framework.sections.find(({ code }) => code === wanted.section)
  if (!section) return null
  const { current } = record
  const { code: page, title, introduction } = section
  const isAbout = page === framework.aboutReturn.section
  const pages = returnPages<QuarterlyReturn>(framework, record.history)
  const shown = { pages, draft: current, page, findings, saved: current.saved }
  return {
    ...toDraftView(returnDraftPages, actor, { ...shown, ...wanted }),
    ...{ title, introduction, stay: 'Save and stay on this page', returnId: returnId(current) },
    caption: `${current.providerCode}, ${sayWholePeriod(current.period)}`,
    correction: sayCorrection(record),
    aboutCode: framework.aboutReturn.code,
    about: isAbout ? toAbout(framework, current) : [],
    ...toLines(draft, section, wanted),
    next: nextSection(current, page),
  }
}

function toLines(
  { framework, record }: DraftRead,
  { code }: Section,
  { becameNil, rounded }: Wanted,
): Pick<SectionView, 'lines' | 'becameNil' | 'rounded'> {
  const { current } = record
  const own = resolveLines({ ...record, framework }, current, current.answers).filter(
    ({ indicator }) => indicator.section === code,
  )
  const [nil, boxes] = [becameNil.split(','), rounded.split(',')]
  return {
    lines: own.map((line) => toLineView(framework, line, record)),
    becameNil: own.map(({ indicator }) => indicator.code).filter((each) => nil.includes(each)),
    rounded: own.flatMap((line) => roundedIn(line, boxes)),
  }
}

/** What was kept of numbers with more decimals, as far as they stand in boxes of this line. */
function roundedIn({ indicator, boxes, line }: ResolvedLine, posted: readonly string[]) {
  return Object.entries(boxes).flatMap(([name, box]) => {
    const [at, figure] = [fieldId(indicator.code, name), line.figures[name]]
    if (box.type !== 'decimal' || figure === undefined || !posted.includes(at)) return []
    return [{ box: returnDraftPages.sayBox(at, box), kept: sayFigure(box, figure) }]
  })
}

/** The boxes of the return as a whole; the one that explains stands with the warnings that it answers. */
function toAbout({ aboutReturn: { code, fields } }: Framework, { answers }: QuarterlyReturn) {
  const boxes = toBoxViews(code, fields, lineOf(answers, code).figures)
  return boxes.filter(({ id }) => id !== fieldId(code, EXPLANATION))
}
