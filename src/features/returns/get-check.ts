import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Actor, can, reachOf } from '@/domain/access/actor'
import { framework } from '@/domain/catalogue'
import { sayPeriod, saySpan } from '@/domain/periods/format'
import {
  type Difference,
  type VersionContent,
  differencesBetween,
  toComparedLine,
} from '@/domain/returns/differences'
import type { Finding } from '@/domain/returns/finding'
import { type ReturnKey, type ReturnState, lineOf, returnId } from '@/domain/returns/quarterly-return'
import { parseReturnId } from '@/domain/returns/parse-return-id'
import { errorsOfSection, sectionOf } from '@/domain/returns/section-findings'
import { resolveLines } from '@/domain/returns/resolve-lines'
import type { ReturnRecord } from '@/domain/returns/return-record'
import { DECLARATION } from '@/domain/returns/submit'
import { previewSubmission } from '@/operations/preview-submission'
import { findReturn } from '@/server/db/returns'
import { withActor } from '@/server/db/transaction'
import { type AnswerRow, sayBoxes, sayWarnings, toResolvedRow } from './answer-rows'
import { type CorrectionView, sayCorrection } from './say-correction'
import { toFindingView } from './to-finding-view'
import { findVersionContent } from './version-content'

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
  readonly mayFill: boolean
  readonly maySubmit: boolean
  readonly declaration: string
  readonly correction: CorrectionView | null
  /** What the draft changes of the version in force; null for a first submission. */
  readonly differences: readonly Difference[] | null
  /** What the form must post; null while errors stop it. */
  readonly form: {
    readonly revision: number
    readonly idempotencyKey: string
    readonly figuresSha256: string
  } | null
}

/** All answers with everything that stops submission, or null when it is not there or not theirs. */
export async function getCheck(actor: Actor, id: string): Promise<CheckView | null> {
  const key = parseReturnId(id)
  if (!key) return null
  const scope = reachOf(actor, 'return:read-draft')
  return withActor(actor, async ({ tx, at }) => {
    const file = await findReturn(tx, framework.code, scope, key)
    if (!file) return null
    const before = await findVersionContent(tx, scope, key, file.current.version)
    return toCheckView(actor, file, at, before)
  })
}

function toCheckView(actor: Actor, file: ReturnRecord, at: Date, before: VersionContent | null): CheckView {
  const { current } = file
  const id = returnId(current)
  const preview = previewSubmission(file, { personId: actor.personId, name: actor.name, at })
  const { figuresSha256 } = preview
  return {
    returnId: id,
    caption: `${current.providerCode}, ${sayPeriod(current.period)} (${saySpan(current.period)})`,
    state: current.state,
    version: current.version,
    ...toAnswers(file, preview.warnings),
    errors: inFormOrder(current, preview.errors).map((error) => ({
      message: toFindingView(error).summary,
      href: hrefOf(id, error),
    })),
    mayFill: can(actor, 'return:fill', current),
    maySubmit: can(actor, 'return:submit', current),
    declaration: DECLARATION,
    correction: sayCorrection(file),
    differences: current.state === 'draft' ? changesSince(before, file) : null,
    form: figuresSha256 ? { revision: current.revision, idempotencyKey: randomUUID(), figuresSha256 } : null,
  }
}

function changesSince(before: VersionContent | null, file: ReturnRecord): readonly Difference[] | null {
  const { current } = file
  if (!before) return null
  const about = lineOf(current.answers, framework.aboutReturn.code).figures
  const lines = resolveLines({ ...file, framework }, current, current.answers).map(toComparedLine)
  return differencesBetween(framework, before, { about, lines })
}

function toAnswers(
  file: ReturnRecord,
  warnings: readonly Finding[],
): Pick<CheckView, 'about' | 'asked' | 'sections'> {
  const { current } = file
  const { aboutReturn } = framework
  const lines = resolveLines({ ...file, framework }, current, current.answers)
  return {
    about: sayBoxes(aboutReturn.fields, lineOf(current.answers, aboutReturn.code).figures),
    asked: sayWarnings(aboutReturn.code, warnings),
    sections: framework.sections.map(({ code, title }) => ({
      code,
      title,
      rows: lines
        .filter(({ indicator }) => indicator.section === code)
        .map((line) => toResolvedRow(line, warnings)),
    })),
  }
}

/** As the pages of the form follow each other; what is about the return as a whole comes first. */
function inFormOrder({ period }: ReturnKey, errors: readonly Finding[]): readonly Finding[] {
  return [
    ...errors.filter((error) => sectionOf(framework, error) === null),
    ...framework.sections.flatMap(({ code }) => errorsOfSection(framework, code, period, errors)),
  ]
}

/** An error leads to its box, on the page that it stands on, with blanks shown there too. */
function hrefOf(id: string, error: Finding): string | null {
  const section = sectionOf(framework, error)
  return section && `/returns/${id}/${section}?show=all#${error.at}`
}
