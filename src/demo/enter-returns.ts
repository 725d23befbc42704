import type { Actor } from '@/domain/access/actor'

import { framework } from '@/domain/catalogue'
import { startOfDay } from '@/domain/periods/london'
import { type Period, addDays, lastDay } from '@/domain/periods/period'
import type { ReturnKey } from '@/domain/returns/quarterly-return'
import type { Typed } from '@/domain/returns/read-boxes'
import { previewSubmission } from '@/operations/preview-submission'
import { openReturn } from '@/operations/open-return'
import { saveSection } from '@/operations/save-section'
import { submitReturn } from '@/operations/submit-return'
import { randomUUID } from 'node:crypto'
import { must } from './must'

/** Ten in the morning in London, so many days after the end of a period. */
export function morningAfter(period: Period, days: number): Date {
  return new Date(startOfDay(addDays(lastDay(period), days)).getTime() + 10 * 3_600_000)
}

/** Types sections of a return as a person would, one page after another. */
export async function enterSections(
  actor: Actor,
  key: ReturnKey,
  typed: Typed,
  sections: readonly string[],
  at: Date,
) {
  for (const section of sections) {
    const { current } = await openReturn(actor, key)
    must(await saveSection(actor, { ...key, section, revision: current.revision, typed }, at))
  }
}

/** Submits a whole return on a past day. */
export async function submitOn(actor: Actor, key: ReturnKey, at: Date) {
  const file = await openReturn(actor, key)
  const { errors, figuresSha256 } = previewSubmission(file, {
    personId: actor.personId,
    name: actor.name,
    at,
  })
  if (!figuresSha256)
    throw new Error(`The demo's ${key.providerCode} cannot be submitted: ${JSON.stringify(errors)}`)
  const { revision } = file.current
  must(
    await submitReturn(
      actor,
      { ...key, revision, figuresSha256, idempotencyKey: randomUUID(), declared: true },
      at,
    ),
  )
}

export const allSections = framework.sections.map(({ code }) => code)
