import 'server-only'
import { asking } from '@/domain/addresses/asking'
import { ruleHref } from '@/domain/addresses/catalogue'
import { checkHref, receiptHref, sectionHref } from '@/domain/addresses/returns'
import { frameworkOf } from '@/domain/catalogue'
import { parseFieldId } from '@/domain/catalogue/field-id'
import type { Field } from '@/domain/kinds/field'
import { parseReturnId } from '@/domain/returns/parse-return-id'
import { type ReturnKey, returnId } from '@/domain/returns/quarterly-return'
import { linesBecomeNil } from '@/domain/returns/return-form'
import { boxesOfSection } from '@/domain/returns/section-boxes'
import { findingsOfSection, isUnfinished } from '@/domain/returns/section-findings'
import { returnDrafts } from '@/operations/return-drafts'
import { type PageTarget, type Saved, type Then, type WhyWords, pagesOf } from '@/features/draft/draft-pages'
import { returnWords } from '@/features/draft/say-refusal'
import { nextSection } from './next-section'
import { toFindingView } from './to-finding-view'

/** The pages of a return. */
export const returnDraftPages = pagesOf(returnDrafts, {
  names: { id: 'returnId', page: 'section' },
  words: returnWords,
  readId: parseReturnId,
  pageHref: sectionHref,
  closedHref: receiptHref,
  boxesOf: (key, section) => boxesOfSection(frameworkOf(key.framework), section, key),
  sayBox,
  toFindingView: (finding, { framework }) => toFindingView(frameworkOf(framework), finding),
  why: { wordsOf, ruleHref: ({ framework }, finding) => ruleHref(frameworkOf(framework), finding) },
  afterSaving,
})

/** `106, Patients who completed`; what is asked about the return as a whole goes by its label alone. */
function sayBox(at: string, box: Field | undefined): string {
  const { code = '', field = '' } = parseFieldId(at) ?? {}
  const label = box?.label ?? field
  return code === 'about' ? label : `${code}, ${label}`
}

function wordsOf({ framework }: ReturnKey, code: string): WhyWords {
  const of = code === frameworkOf(framework).aboutReturn.code ? 'this return' : code
  return {
    asking: `Please check ${of}`,
    told: `About the figures of ${of}`,
    label: `Why are the figures of ${of} right?`,
    hint: 'Do not describe a patient. Your commissioner reads this; it is never shown in shared views. At least 20 characters.',
  }
}

/** On to the next page; back to this one while something on it is wrong or was understood otherwise than typed. */
function afterSaving(
  { key, page }: PageTarget<ReturnKey>,
  { understood, mine, rounded, findings }: Saved,
  then: Then,
): string {
  const framework = frameworkOf(key.framework)
  const becameNil = linesBecomeNil(understood, mine)
  const here = findingsOfSection(framework, page, key.period, findings)
  const isSound = here.every((finding) => finding.severity === 'warning' || isUnfinished(finding))
  const isAsTyped = becameNil.length + rounded.length === 0
  if (isSound && isAsTyped && then === 'next') return nextSection(key, page).href
  // Who comes from there reads the section again in which they changed something.
  if (isSound && isAsTyped && then === 'back') return checkHref(returnId(key), page)
  const from = then === 'back' ? 'check' : ''
  const shown = { saved: 'yes', nil: becameNil.join(','), rounded: rounded.join(','), from }
  return asking(sectionHref(returnId(key), page), shown)
}
