import { type Actor, can } from '@/domain/access/actor'
import type { Framework } from '@/domain/catalogue/framework'
import { DOCUMENTS, type Declaration, declarationId } from '@/domain/declarations/declaration'
import { boxesOfPart, indicatorOfPart, partsOf } from '@/domain/declarations/declaration-boxes'
import type { Finding } from '@/domain/returns/finding'
import type { DeclarationRead } from '@/operations/read/get-declaration'
import { nextPart, titleOfPart } from './part-title'
import type { PartView } from './part-view'
import { sayBase } from './say-base'
import { sayCorrection } from './say-correction'
import { sayCaption, saySaved } from './say-declaration'
import { toBox } from './to-boxes'
import { toLastYear } from './to-last-year'
import { toPartGroups } from './to-part-groups'

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
    base: sayBase(current, part),
    lastSaved: saySaved(current.entered[part]),
    groups: toPartGroups(framework, record, part),
    ...toAnswer(framework, current, part),
    why: toWhy(framework, current, part, findings),
    lastYear: toLastYear(record, part),
    correction: sayCorrection(current),
    findings: errorsOf(part, findings).filter((finding) => showAll || !isUnfinished(current, finding)),
  }
}

function standingOf(actor: Actor, current: Declaration): PartView['standing'] {
  if (current.state !== 'draft') return 'signed'
  return can(actor, 'declaration:fill', current) ? 'editable' : 'readable'
}

function toNames(framework: Framework, current: Declaration, part: string) {
  const id = declarationId(current)
  return {
    declarationId: id,
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
  const asked = findings.filter(({ severity, at }) => severity === 'warning' && partOf(at) === part)
  const stored = parts[part] ?? {}
  if (asked.length === 0 && stored['explanation'] === undefined) return null
  return { box: toBox(part, ['explanation', box], stored), asked: asked.map(toFindingView) }
}

function errorsOf(part: string, findings: readonly Finding[]) {
  return findings.filter(({ severity, at }) => severity === 'error' && partOf(at) === part).map(toFindingView)
}

function partOf(at: string): string {
  return at.split('.')[0] ?? ''
}

function toFindingView({ code, at, message }: Finding) {
  return { code, at, message }
}

/** Something that has simply not been filled in yet: no reproach to somebody who has only just opened the page. */
function isUnfinished({ parts }: Declaration, { code, at }: { code: string; at: string }): boolean {
  const untouched = Object.keys(parts[partOf(at)] ?? {}).length === 0
  return untouched && (partOf(at) === DOCUMENTS || code === 'S01')
}
