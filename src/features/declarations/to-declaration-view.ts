import { type Actor, can } from '@/domain/access/actor'
import { partHref } from '@/domain/addresses/declarations'
import { DOCUMENTS, type Declaration, declarationId } from '@/domain/declarations/declaration'
import { declaredStatuses, partsOf } from '@/domain/declarations/declaration-boxes'
import type { DeclarationRecord } from '@/domain/declarations/declaration-record'
import type { DeclaredContent } from '@/domain/declarations/declared-content'
import { yearWindowFindings } from '@/domain/declarations/year-window-findings'
import { sayDay } from '@/domain/periods/format'
import { standingOf } from '@/domain/periods/window'
import type { DeclarationRead } from '@/operations/read/get-declaration'
import { titleOfPart } from './part-title'
import { sayCorrection } from './say-correction'
import { sayCount } from '@/domain/say-count'
import { sayHandover } from '@/features/draft/say-handover'
import { declarationWords } from '@/features/draft/say-refusal'
import { saySaved } from '@/features/draft/say-saved'
import { sayWhoCorrects } from '@/features/draft/say-who-corrects'
import { sayCaption } from './say-declaration'

export interface PartTask {
  readonly part: string
  readonly title: string
  readonly href: string
  /** `Met`, `3 documents`; null before anything was entered. */
  readonly hint: string | null
  readonly errors: number
  readonly isStarted: boolean
}

/** What there is to do for a year's declaration. */
export interface DeclarationView {
  readonly declarationId: string
  readonly caption: string
  readonly state: Declaration['state']
  readonly version: number
  readonly tasks: readonly PartTask[]
  /** Until when it is signed; else what to do about it. */
  readonly when: string
  readonly lastSaved: string | null
  readonly correction: string | null
  readonly handover: string | null
  /** Whether this person may sign it today. */
  readonly maySign: boolean
  readonly mayCorrect: boolean
  /** Who corrects it, for whoever may not. */
  readonly whoCorrects: string
  /** The year before, where it was signed. */
  readonly hasLastYear: boolean
}

/** The parts of a declaration with how far each is. */
export function toDeclarationView(actor: Actor, read: DeclarationRead): DeclarationView {
  const { framework, record, at } = read
  const { current, window, lastYear } = record
  const { isOpen, when } = sayUntilWhen(record, at)
  return {
    declarationId: declarationId(current),
    caption: sayCaption(current),
    ...{ state: current.state, version: current.version },
    tasks: partsOf(framework, current.year).map((part) => toTask(read, part)),
    when,
    lastSaved: saySaved(current.saved),
    correction: sayCorrection(current),
    handover: sayHandover(current, record.handover, declarationWords),
    maySign: isOpen && can(actor, 'declaration:sign', current),
    mayCorrect: can(actor, 'declaration:correct', current) && at <= window.yearClosesAt,
    whoCorrects: sayWhoCorrects(window.yearClosesAt, at),
    hasLastYear: lastYear !== null,
  }
}

function toTask(
  { framework, record: { current }, content, findings }: DeclarationRead,
  part: string,
): PartTask {
  const own = findings.filter(({ severity, at }) => severity === 'error' && at.startsWith(`${part}.`))
  return {
    part,
    title: titleOfPart(framework, current.year, part),
    href: partHref(declarationId(current), part),
    hint: sayHint(content, part),
    errors: own.length,
    isStarted: Object.keys(current.parts[part] ?? {}).length > 0,
  }
}

function sayHint({ documents, lines }: DeclaredContent, part: string): string | null {
  if (part === DOCUMENTS) return documents.length === 0 ? null : sayCount(documents.length, 'document')
  const status = lines.find(({ indicator }) => indicator === part)?.status
  return status ? declaredStatuses[status] : null
}

function sayUntilWhen(
  { current, window, extendedUntil }: DeclarationRecord,
  at: Date,
): { readonly isOpen: boolean; readonly when: string } {
  const [stop] = yearWindowFindings(current, window, at, extendedUntil)
  if (stop) return { isOpen: false, when: `${stop.message}.` }
  const isOpen = true
  if (current.version > 0)
    return { isOpen, when: `Sign the correction by ${sayDay(window.yearClosesAt)}, when the year closes.` }
  const deadline = sayDay(window.deadlineAt)
  if (standingOf(window, at, extendedUntil) === 'open')
    return { isOpen, when: `To be signed by ${deadline}.` }
  const closes = sayDay(window.closesAt)
  return {
    isOpen,
    when: `The deadline was ${deadline}. A first signature is accepted as late until ${closes}.`,
  }
}
