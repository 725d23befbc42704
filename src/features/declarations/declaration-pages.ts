import 'server-only'
import { declarationId, DOCUMENTS, type DeclarationKey } from '@/domain/declarations/declaration'
import { boxesOfPart } from '@/domain/declarations/declaration-boxes'
import { named } from '@/domain/declarations/declaration-form'
import { parseDeclarationId } from '@/domain/declarations/parse-declaration-id'
import { asking } from '@/domain/addresses/asking'
import { partHref, signedHref, signingHref } from '@/domain/addresses/declarations'
import { frameworkOf } from '@/domain/catalogue'
import { fieldId, parseFieldId } from '@/domain/catalogue/field-id'
import { ruleHref } from '@/domain/addresses/catalogue'
import { EXPLANATION } from '@/domain/forms/explanation-box'
import { codeAt } from '@/domain/forms/form'
import type { Field } from '@/domain/kinds/field'
import { declarationDrafts } from '@/operations/declaration-drafts'
import { type PageTarget, type Saved, type Then, type WhyWords, pagesOf } from '@/features/draft/draft-pages'
import { declarationWords } from '@/features/draft/say-refusal'
import { nextPart } from './part-title'
import { toFindingView } from './to-finding-view'

/** The pages of a declaration. */
export const declarationDraftPages = pagesOf(declarationDrafts, {
  names: { id: 'declarationId', page: 'part' },
  words: declarationWords,
  readId: parseDeclarationId,
  pageHref: partHref,
  closedHref: signedHref,
  boxesOf,
  sayBox,
  toFindingView: (finding, key) => toFindingView(finding, boxesOf(key, codeAt(finding.at))[finding.at]),
  why: { wordsOf, ruleHref: ({ framework }, finding) => ruleHref(frameworkOf(framework), finding) },
  afterSaving,
})

function wordsOf(key: DeclarationKey, part: string): WhyWords {
  return {
    asking: 'Please check this',
    told: 'What was asked about this',
    label: boxesOf(key, part)[fieldId(part, EXPLANATION)]?.label ?? '',
    hint: 'Do not describe a patient. Your commissioner reads this. At least 20 characters.',
  }
}

function boxesOf({ framework, year }: DeclarationKey, part: string) {
  return named(part, boxesOfPart(frameworkOf(framework), year, part))
}

/** `Document 2, Date of this version`. */
function sayBox(at: string, box: Field | undefined): string {
  const { code = '', field = '' } = parseFieldId(at) ?? {}
  const label = box?.label ?? field
  const [, slot] = (code === DOCUMENTS ? /\D(\d+)$/ : /^cites(\d+)$/).exec(field) ?? []
  return slot ? `Document ${slot}, ${label}` : label
}

/** On to the next part. A warning keeps nobody: one that is not explained has its own error, at the box that asks why. */
function afterSaving({ key, page }: PageTarget<DeclarationKey>, { findings }: Saved, then: Then): string {
  const isSound = !findings.some(({ severity, at }) => severity === 'error' && codeAt(at) === page)
  const id = declarationId(key)
  if (isSound && then === 'next') return nextPart(frameworkOf(key.framework), id, key.year, page).href
  if (isSound && then === 'back') return signingHref(id, page)
  return asking(partHref(id, page), { saved: 'yes', ...(then === 'back' && { from: 'check' }) })
}
