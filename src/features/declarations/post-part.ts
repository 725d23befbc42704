import 'server-only'
import type { Actor } from '@/domain/access/actor'
import type { DeclarationFailure } from '@/domain/declarations/declaration-failure'
import type { Finding } from '@/domain/returns/finding'
import { ForgedChoice } from '@/domain/returns/read-figure'
import type { Typed } from '@/domain/returns/read-boxes'
import { saveDeclarationPart } from '@/operations/save-declaration-part'
import type { PartState } from './part-view'
import { type PartTarget, readPartForm } from './read-posted'
import { sayRefusal } from './say-refusal'
import { showTheirs } from './show-theirs'

/** How a posted part ended: saved, answered on the same page, or not there for this person. */
type Outcome = { readonly isSound: boolean } | { readonly answer: PartState } | { readonly absent: true }

const MALFORMED = 'The form did not arrive whole, so nothing was stored. Reload the page and try again'

/** Saves what a form posted for somebody who may; a refusal keeps everything that was typed. */
export async function postPart(
  actor: Actor,
  target: PartTarget,
  before: PartState,
  form: FormData,
): Promise<Outcome> {
  const posted = readPartForm(form, target)
  const refused = (said: Partial<PartState>): Outcome => ({
    answer: {
      ...{ answer: before.answer + 1, typed: posted?.typed ?? null, findings: [] },
      ...{ problem: null, base: before.base },
      ...said,
    },
  })
  const saved = posted && (await attempt(actor, target, posted))
  if (!saved) return refused({ problem: MALFORMED })
  if (saved.ok) return { isSound: !saved.value.findings.some((finding) => holds(finding, target.part)) }
  if (saved.failure.kind === 'not-found') return { absent: true }
  return refused(answerTo(saved.failure, target.part, posted.typed))
}

/** A warning keeps nobody: one that is not explained has its own error, at the box that asks why. */
function holds({ severity, at }: Finding, part: string): boolean {
  return severity === 'error' && at.startsWith(`${part}.`)
}

function answerTo(
  failure: Exclude<DeclarationFailure, { kind: 'not-found' }>,
  part: string,
  typed: Typed,
): Partial<PartState> {
  if (failure.kind === 'invalid') return { findings: failure.findings }
  if (failure.kind === 'collided') return showTheirs(failure, part, typed)
  return {
    problem: sayRefusal(failure)
      .map(({ message }) => message)
      .join('. '),
  }
}

/** Null when a choice was posted that no page of ours offers. */
function attempt(actor: Actor, target: PartTarget, posted: { typed: Typed; base: Typed }) {
  return saveDeclarationPart(actor, { ...target, ...posted }).catch((failure: unknown) => {
    if (failure instanceof ForgedChoice) return null
    throw failure
  })
}
