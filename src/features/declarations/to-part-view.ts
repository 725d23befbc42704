import { type Actor, can } from '@/domain/access/actor'
import { partHref, signedHref } from '@/domain/addresses/declarations'
import type { Framework } from '@/domain/catalogue/framework'
import { DOCUMENTS, type Declaration, declarationId } from '@/domain/declarations/declaration'
import { boxesOfPart, indicatorOfPart, partsOf } from '@/domain/declarations/declaration-boxes'
import { declarationPages, isUnfinished } from '@/domain/declarations/declaration-form'
import { codeAt } from '@/domain/forms/form'
import type { Finding } from '@/domain/returns/finding'
import type { DeclarationRead } from '@/operations/read/get-declaration'
import { baselineOf } from '@/features/draft/baseline-of'
import { saySaved } from '@/features/draft/say-saved'
import { nextPart, titleOfPart } from './part-title'
import type { PartView } from './part-view'
import { sayCorrection } from './say-correction'
import { sayCaption } from './say-declaration'
import { toFindingView } from './to-finding-view'
import { toBox } from './to-boxes'
import { toLastYear } from './to-last-year'
import { toPartGroups } from './to-part-groups'

const REMEDY = 'To change what was signed, the service lead begins a correction.'

interface Wanted {
  readonly justSaved: boolean
  /** Blanks are named too: whoever comes from the page that reads everything back wants to see them. */
  readonly showAll: boolean
}

/** One part of a declaration; null where it has no such part. */
export function toPartView(
  actor: Actor,
  { framework, record, findings }: DeclarationRead,
  part: string,
  { justSaved, showAll }: Wanted,
): PartView | null {
  const { current } = record
  if (!partsOf(framework, current.year).includes(part)) return null
  return {
    ...{ part, justSaved },
    ...toNames(framework, current, part),
    standing: standingOf(actor, current),
    revision: current.revision,
    base: baselineOf(declarationPages(framework), current, part),
    lastSaved: saySaved(current.entered[part]),
    groups: toPartGroups(framework, record, part),
    ...toAnswer(framework, current, part),
    why: toWhy(framework, current, part, findings),
    lastYear: toLastYear(record, part),
    correction: sayCorrection(current),
    findings: errorsOf(framework, current, part, { findings, showAll }),
  }
}

function standingOf(actor: Actor, current: Declaration): PartView['standing'] {
  if (current.state !== 'draft') return 'closed'
  return can(actor, 'declaration:fill', current) ? 'editable' : 'readable'
}

function toNames(framework: Framework, current: Declaration, part: string) {
  const id = declarationId(current)
  const isDocuments = part === DOCUMENTS
  return {
    declarationId: id,
    fields: { declarationId: id, part },
    address: partHref(id, part),
    ...{ aim: 'before this can be signed', closed: { href: signedHref(id), remedy: REMEDY } },
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

function toWhy(
  framework: Framework,
  { year, parts }: Declaration,
  part: string,
  findings: readonly Finding[],
): PartView['why'] {
  const box = boxesOfPart(framework, year, part)['explanation']
  if (!box) return null
  const asked = findings.filter(({ severity, at }) => severity === 'warning' && codeAt(at) === part)
  const stored = parts[part] ?? {}
  if (asked.length === 0 && stored['explanation'] === undefined) return null
  return {
    box: toBox(part, ['explanation', box], stored),
    asked: asked.map((finding) => toFindingView(finding, undefined)),
  }
}

/** What stops the signature and stands on this page; blanks only where they are asked for. */
function errorsOf(
  framework: Framework,
  current: Declaration,
  part: string,
  { findings, showAll }: Pick<DeclarationRead, 'findings'> & Pick<Wanted, 'showAll'>,
) {
  const boxes = declarationPages(framework).boxesOf(current, part)
  return findings
    .filter(({ severity, at }) => severity === 'error' && codeAt(at) === part)
    .filter((finding) => showAll || !isUnfinished(current, finding))
    .map((finding) => toFindingView(finding, boxes[finding.at]))
}
