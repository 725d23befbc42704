import 'server-only'
import type { Actor } from '@/domain/access/actor'
import type { Json } from '@/domain/canonical-json'
import { framework } from '@/domain/catalogue'
import { type Result, fail, ok } from '@/domain/result'
import type { Failure } from '@/domain/returns/failure'
import { type FilledSection, type Typed, fillSection } from '@/domain/returns/fill-section'
import type { Finding } from '@/domain/returns/finding'
import { draftFindings } from '@/domain/returns/draft-findings'
import { type Answers, type ReturnKey, lineOf, returnId } from '@/domain/returns/quarterly-return'
import { recordAudit } from '@/server/db/audit'
import { saveDraft } from '@/server/db/drafts'
import { type Opened, Overtaken, changeReturn } from './change-return'

/** A section as it was posted, and the revision of the draft that the person was looking at. */
export interface PostedSection extends ReturnKey {
  readonly section: string
  readonly revision: number
  readonly typed: Typed
}

export interface SavedSection extends FilledSection {
  /** What the figures of the whole return now lead to. */
  readonly findings: readonly Finding[]
}

/**
 * Saves what was typed into one section of a draft. Text that is no figure refuses the whole section; figures that break
 * a rule are kept and reported later. Saving what is already there changes nothing, whatever the revision.
 */
export function saveSection(
  actor: Actor,
  posted: PostedSection,
  clock?: Date,
): Promise<Result<SavedSection, Failure>> {
  return changeReturn(actor, 'return:fill', posted, (opened) => save(opened, posted), clock)
}

async function save(opened: Opened, posted: PostedSection): Promise<Result<SavedSection, Failure>> {
  const { file } = opened
  const { current } = file
  if (current.state !== 'draft') return fail({ kind: 'not-a-draft' })
  const filled = fillSection({ framework }, current, posted.section, posted.typed)
  if (!filled.ok) return filled
  const findings = draftFindings({ ...file, framework }, current, filled.value.answers, opened.stamp.at)
  if (filled.value.changed.length > 0) {
    if (current.revision !== posted.revision) return fail({ kind: 'changed-elsewhere', saved: current.saved })
    await write(opened, posted.section, filled.value)
  }
  return ok({ ...filled.value, findings })
}

async function write({ tx, file: { current }, stamp }: Opened, section: string, filled: FilledSection) {
  if (!(await saveDraft(tx, framework.code, current, filled, stamp))) throw new Overtaken()
  await recordAudit(tx, {
    organisation: current.providerCode,
    action: 'section-saved',
    object: `${returnId(current)}/${section}`,
    at: stamp.at,
    old: linesOf(current.answers, filled.changed),
    new: linesOf(filled.answers, filled.changed),
  })
}

function linesOf(answers: Answers, codes: readonly string[]): Json {
  const lines = codes.map((code): [string, Json] => {
    const { state, reason, explanation, figures } = lineOf(answers, code)
    return [code, { state, reason, explanation, figures: { ...figures } }]
  })
  return Object.fromEntries(lines)
}
