import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { typeBoxes } from '@/domain/forms/as-typed'
import { type FilledPage, type PostedBoxes, fillReadable, fillWhole } from '@/domain/forms/fill-page'
import type { Typed } from '@/domain/forms/read-boxes'
import type { Result } from '@/domain/result'
import type { Answers, QuarterlyReturn } from '@/domain/returns/quarterly-return'
import { returnPages } from '@/domain/returns/return-form'

const pages = returnPages<QuarterlyReturn>(framework)

/** What stands in a section, as it would be typed. */
export function typeSection(current: QuarterlyReturn, section: string, answers = current.answers): Typed {
  const draft = { ...current, answers }
  return typeBoxes(pages.boxesOf(draft, section), pages.valuesOf(draft, section))
}

function postedOver(current: QuarterlyReturn, section: string, typed: Typed, base?: Answers): PostedBoxes {
  return { typed, ...(base && { base: typeSection(current, section, base) }) }
}

/** What is typed into a section of a draft, on a page that was drawn from other answers where they are given. */
export function fillSection(current: QuarterlyReturn, section: string, typed: Typed, base?: Answers) {
  return fillWhole(pages, current, section, postedOver(current, section, typed, base))
}

/** The same as far as it can be read. Throws when it is no form of ours. */
export function fillSectionReadable(
  current: QuarterlyReturn,
  section: string,
  typed: Typed,
  base?: Answers,
): FilledPage<QuarterlyReturn> {
  return mustFill(fillReadable(pages, current, section, postedOver(current, section, typed, base)))
}

/** What became of a page that can be saved. */
export function mustFill<Draft>(filled: Result<FilledPage<Draft>, unknown>): FilledPage<Draft> {
  if (!filled.ok) throw new Error(`The page was refused: ${JSON.stringify(filled.failure)}`)
  return filled.value
}
