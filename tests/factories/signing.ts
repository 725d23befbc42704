import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import type { Failure } from '@/domain/forms/failure'
import { type FillFailure, fillWhole } from '@/domain/forms/fill-page'
import { declarationFindings } from '@/domain/declarations/declaration-findings'
import { declarationPages } from '@/domain/declarations/declaration-form'
import { reopenDeclaration } from '@/domain/declarations/reopen-declaration'
import { sign } from '@/domain/declarations/sign'
import { handBack } from '@/domain/forms/handover'
import type { Finding } from '@/domain/forms/finding'
import type { DeclarationAttempt } from '../fixtures/declaration-examples'
import { aStamp } from './actors'
import { TODAY, aDeclaration, aDeclarationContext } from './declaration'

/** What stops an attempt; nothing when it is signed. */
export function stoppingSignature(attempt: DeclarationAttempt): readonly Finding[] {
  const { parts = {}, declaration, context, at, typed = {}, signature } = attempt
  if (attempt.reason !== undefined) return stoppingCorrection(attempt.reason)
  if (attempt.comment !== undefined) return stoppingReturn(attempt.comment)
  const draft = aDeclaration({ parts, ...declaration })
  const pages = declarationPages<typeof draft>(framework)
  const filled = fillWhole(pages, draft, '007', { typed, base: {} })
  if (!filled.ok) return findingsOfFailure(filled.failure)
  const posted = { name: 'Ann Executive', role: 'Chief executive', agreed: true, ...signature }
  const stamp = aStamp(at ? { at: new Date(at) } : {})
  const outcome = sign(filled.value.draft, posted, aDeclarationContext(context), stamp)
  return outcome.ok ? [] : findingsOfFailure(outcome.failure)
}

/** Everything that is said about the draft of an attempt. */
export function saying({ parts = {}, declaration, context }: DeclarationAttempt): readonly Finding[] {
  return declarationFindings(aDeclarationContext(context), aDeclaration({ parts, ...declaration }), TODAY)
}

/** What the warnings ask. */
export function askingBeforeSignature(attempt: DeclarationAttempt): readonly Finding[] {
  return saying(attempt).filter(({ severity }) => severity === 'warning')
}

function stoppingCorrection(reason: string): readonly Finding[] {
  const signed = aDeclaration({ state: 'signed', version: 1 })
  const outcome = reopenDeclaration(signed, { window: aDeclarationContext().window, reason }, aStamp())
  return outcome.ok ? [] : findingsOfFailure(outcome.failure)
}

function stoppingReturn(comment: string): readonly Finding[] {
  const outcome = handBack(aDeclaration(), comment, aStamp())
  return outcome.ok ? [] : findingsOfFailure(outcome.failure)
}

function findingsOfFailure(failure: Failure | FillFailure): readonly Finding[] {
  if (failure.kind !== 'invalid') throw new Error(`It failed for another reason: ${failure.kind}`)
  return failure.findings
}
