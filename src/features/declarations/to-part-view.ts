import type { Actor } from '@/domain/access/actor'
import { partHref } from '@/domain/addresses/declarations'
import { evidenceHref } from '@/domain/addresses/evidence'
import type { Framework } from '@/domain/catalogue/framework'
import { DOCUMENTS, type Declaration, declarationId } from '@/domain/declarations/declaration'
import { boxesOfPart, indicatorOfPart, partsOf } from '@/domain/declarations/declaration-boxes'
import { declarationPages } from '@/domain/declarations/declaration-form'
import type { DeclarationRead } from '@/operations/read/get-declaration'
import { toDraftView } from '@/features/draft/to-draft-view'
import { declarationDraftPages } from './declaration-pages'
import { nextPart, titleOfPart } from './part-title'
import type { PartView } from './part-view'
import { sayCorrection } from './say-correction'
import { sayCaption } from './say-declaration'
import { toBox } from './to-boxes'
import { toLastYear } from './to-last-year'
import { toPartGroups } from './to-part-groups'

interface Wanted {
  readonly justSaved: boolean
  readonly isFromCheck: boolean
  /** Blanks are named too: whoever comes from the page that reads everything back wants to see them. */
  readonly showAll: boolean
}

/** One part of a declaration; null where it has no such part. */
export function toPartView(
  actor: Actor,
  { framework, record, findings }: DeclarationRead,
  part: string,
  wanted: Wanted,
): PartView | null {
  const { current } = record
  if (!partsOf(framework, current.year).includes(part)) return null
  const shown = { pages: declarationPages<Declaration>(framework), draft: current, page: part, findings }
  const saved = current.entered[part]
  return {
    ...toDraftView(declarationDraftPages, actor, { ...shown, saved, ...wanted }),
    ...toNames(framework, current, part),
    groups: toPartGroups(framework, record, part),
    ...toAnswer(framework, current, part),
    lastYear: toLastYear(record, part),
    correction: sayCorrection(current),
  }
}

function toNames(framework: Framework, current: Declaration, part: string) {
  const id = declarationId(current)
  const isDocuments = part === DOCUMENTS
  return {
    ...{ declarationId: id, part, documentsHref: partHref(id, DOCUMENTS) },
    evidenceHref: isDocuments ? evidenceHref(id) : null,
    stay: isDocuments ? 'Save and add another document' : 'Save and stay on this page',
    caption: sayCaption(current),
    title: titleOfPart(framework, current.year, part),
    ...sayPurpose(framework, current, part),
    next: nextPart(framework, id, current.year, part),
  }
}

function sayPurpose(
  framework: Framework,
  { year }: Declaration,
  part: string,
): Pick<PartView, 'introduction' | 'asSpecified'> {
  const indicator = indicatorOfPart(framework, year, part)
  if (!indicator)
    return {
      introduction:
        'Register each document of the year once. Then cite it, by section or page, from as many indicators as it serves.',
      asSpecified: [],
    }
  const { descriptor = [], notes, evidence } = indicator.asSpecified
  return {
    introduction: `${indicator.title}.`,
    asSpecified: [...descriptor, ...(notes ? [notes] : []), ...(evidence ? [`Evidence: ${evidence}`] : [])],
  }
}

function toAnswer(
  framework: Framework,
  { year, parts }: Declaration,
  part: string,
): Pick<PartView, 'status' | 'promised' | 'comment'> {
  const boxes = boxesOfPart(framework, year, part)
  const stored = parts[part] ?? {}
  const draw = (name: string) => (boxes[name] ? toBox(part, [name, boxes[name]], stored) : null)
  const promised = ['action', 'owner', 'due'].flatMap((name) => draw(name) ?? [])
  const comment = draw('comment')
  return { status: draw('status'), promised, comment: comment && { ...comment, optional: true } }
}
