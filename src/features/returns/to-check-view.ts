import { randomUUID } from 'node:crypto'
import { type Actor, can } from '@/domain/access/actor'
import type { Framework } from '@/domain/catalogue/framework'
import { sectionHref } from '@/domain/addresses/returns'
import { whoseTurn } from '@/domain/home/whose-turn'
import { sayWholePeriod } from '@/domain/periods/format'
import { type Difference, differencesBetween, toComparedLine } from '@/domain/returns/differences'
import type { Finding } from '@/domain/forms/finding'
import { type ReturnKey, type ReturnState, lineOf, returnId } from '@/domain/returns/quarterly-return'
import { errorsOfSection, sectionOf } from '@/domain/returns/section-findings'
import { isUntouched, resolveLines } from '@/domain/returns/resolve-lines'
import { DECLARATION } from '@/domain/returns/submit'
import type { PreviewRead } from '@/operations/read/get-preview'
import { sayOthers } from './say-others'
import { type AnswerRow, sayBoxes, sayWarnings, toResolvedRow } from './answer-rows'
import { type CorrectionView, sayCorrection } from './say-correction'
import { sayHandover } from '@/features/draft/say-handover'
import { returnWords } from '@/features/draft/say-refusal'
import { toFindingView } from './to-finding-view'

export interface CheckView {
  readonly returnId: string
  readonly caption: string
  readonly state: ReturnState
  readonly version: number
  readonly about: AnswerRow['boxes']
  readonly asked: AnswerRow['warnings']
  readonly sections: readonly {
    readonly code: string
    readonly title: string
    readonly rows: readonly AnswerRow[]
  }[]
  readonly errors: readonly { readonly message: string; readonly href: string | null }[]
  /** False while nobody has entered anything: then there is nothing to read back. */
  readonly isBegun: boolean
  readonly mayFill: boolean
  readonly maySubmit: boolean
  readonly declaration: string
  readonly correction: CorrectionView | null
  /** What was said when the draft was handed on as it stands; null where nothing was. */
  readonly handover: string | null
  /** What the form must post by which somebody who does not submit says that it is ready; null where nobody need be told. */
  readonly tell: { readonly revision: number } | null
  /** What the draft changes of the version in force; null for a first submission. */
  readonly differences: readonly Difference[] | null
  /** Who else may submit what this person alone entered; null where that does not stop them. */
  readonly others: string | null
  /** What the form must post; null while errors stop it. */
  readonly form: {
    readonly revision: number
    readonly idempotencyKey: string
    readonly figuresSha256: string
  } | null
}

/** All answers with everything that stops submission. */
export function toCheckView(actor: Actor, read: PreviewRead): CheckView {
  const { record, preview } = read
  const { current } = record
  const { figuresSha256 } = preview
  const differences = current.state === 'draft' ? changesOf(read) : null
  const id = returnId(current)
  return {
    returnId: id,
    caption: `${current.providerCode}, ${sayWholePeriod(current.period)}`,
    state: current.state,
    version: current.version,
    ...toAnswers(read),
    ...toStops(read),
    mayFill: can(actor, 'return:fill', current),
    maySubmit: can(actor, 'return:submit', current),
    declaration: DECLARATION,
    correction: sayCorrection(record),
    handover: sayHandover(current, record.handover, returnWords),
    tell: mayTell(actor, read, differences) ? { revision: current.revision } : null,
    differences,
    others: read.others && sayOthers(read.others),
    form: figuresSha256 ? { revision: current.revision, idempotencyKey: randomUUID(), figuresSha256 } : null,
  }
}

/** Whoever fills a return in and does not submit it, once nothing stops it and nobody was told yet. */
function mayTell(
  actor: Actor,
  { record: { current, handover }, preview: { errors } }: PreviewRead,
  differences: CheckView['differences'],
): boolean {
  const hands = {
    mayFill: can(actor, 'return:fill', current),
    mayClose: can(actor, 'return:submit', current),
  }
  const isReady = errors.length === 0 && differences?.length !== 0
  return (
    current.state === 'draft' &&
    whoseTurn({ isReady, revision: current.revision, handover }, hands) === 'tell'
  )
}

/** Everything that stops submission, each with the way to it; a return that nobody has begun is told so once. */
function toStops({
  framework,
  record: { current },
  preview,
}: PreviewRead): Pick<CheckView, 'errors' | 'isBegun'> {
  const id = returnId(current)
  const isBegun = Object.values(current.answers).some((line) => !isUntouched(line))
  const [first] = framework.sections
  const ofWindow = preview.errors.filter((error) => sectionOf(framework, error) === null)
  const toStop = (error: Finding) => ({
    message: toFindingView(framework, error).summary,
    href: hrefOf(framework, id, error),
  })
  if (isBegun || !first)
    return { isBegun, errors: inFormOrder(framework, current, preview.errors).map(toStop) }
  const message = `Nothing has been entered in this return yet. Begin with ${first.title}`
  return { isBegun, errors: [...ofWindow.map(toStop), { message, href: sectionHref(id, first.code) }] }
}

function changesOf({ framework, record, inForce }: PreviewRead): readonly Difference[] | null {
  const { current } = record
  if (!inForce) return null
  const about = lineOf(current.answers, framework.aboutReturn.code).figures
  const lines = resolveLines({ ...record, framework }, current, current.answers).map(toComparedLine)
  return differencesBetween(framework, inForce, { about, lines })
}

function toAnswers({
  framework,
  record,
  preview: { warnings },
}: PreviewRead): Pick<CheckView, 'about' | 'asked' | 'sections'> {
  const { current } = record
  const { aboutReturn } = framework
  const lines = resolveLines({ ...record, framework }, current, current.answers)
  return {
    about: sayBoxes(aboutReturn.fields, lineOf(current.answers, aboutReturn.code).figures),
    asked: sayWarnings(aboutReturn.code, warnings),
    sections: framework.sections.map(({ code, title }) => ({
      code,
      title,
      rows: lines
        .filter(({ indicator }) => indicator.section === code)
        .map((line) =>
          toResolvedRow(framework, line, warnings, { history: record.history, period: current.period }),
        ),
    })),
  }
}

/** As the pages of the form follow each other; what is about the return as a whole comes first. */
function inFormOrder(
  framework: Framework,
  { period }: ReturnKey,
  errors: readonly Finding[],
): readonly Finding[] {
  return [
    ...errors.filter((error) => sectionOf(framework, error) === null),
    ...framework.sections.flatMap(({ code }) => errorsOfSection(framework, code, period, errors)),
  ]
}

/** An error leads to its box, on the page that it stands on, with blanks shown there too. */
function hrefOf(framework: Framework, id: string, error: Finding): string | null {
  const section = sectionOf(framework, error)
  return section && sectionHref(id, section, { show: 'all', from: 'check', at: error.at })
}
