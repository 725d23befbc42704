import { londonDate } from '../periods/london'
import { isoDate } from '../periods/period'
import { standingOf } from '../periods/window'
import { type Result, fail, ok } from '../result'
import { type Finding, error } from '../forms/finding'
import type { Stamp } from '../forms/stamp'
import { type TextNeed, readRequired } from '../forms/required-text'
import type { Declaration } from './declaration'
import type { SigningContext } from './declaration-context'
import type { Failure } from '../forms/failure'
import { declarationFindings } from './declaration-findings'
import { contentOf } from './declared-content'
import type { Signature, SignedDeclaration } from './signed-declaration'
import { yearWindowFindings } from './year-window-findings'

/** What the person who signs agrees to. */
export const STATEMENT =
  'I have read this declaration. I confirm for this provider that it is true and complete, that the documents it cites ' +
  'are in force, and that the actions it names will be carried out.'

const NAME_LIMIT = 200

/** What a person typed to sign. */
export interface PostedSignature {
  readonly name: string
  readonly role: string
  readonly agreed: boolean
}

/**
 * Turns a draft into the next signed version, or says everything that stops it. All rules are asked again here, whatever
 * a page may have shown before.
 */
export function sign(
  current: Declaration,
  posted: PostedSignature,
  context: SigningContext,
  signed: Stamp,
): Result<SignedDeclaration, Failure> {
  if (current.state !== 'draft') return fail({ kind: 'not-a-draft' })
  const findings = findingsBeforeSigning(current, context, signed)
  const signature = readSignature(posted)
  const errors = [
    ...findings.filter(({ severity }) => severity === 'error'),
    ...(signature.ok ? [] : signature.failure),
  ]
  if (errors.length > 0 || !signature.ok) return fail({ kind: 'invalid', findings: errors })
  const warnings = findings.filter(({ severity }) => severity === 'warning')
  return ok(prepareSigned(current, context, signed, { signature: signature.value, warnings }))
}

/** Everything that stops this person from signing today, apart from the signature itself, and what is asked about. */
export function findingsBeforeSigning(
  current: Declaration,
  context: SigningContext,
  { personId, at }: Pick<Stamp, 'personId' | 'at'>,
): readonly Finding[] {
  const mayNot = 'You changed this declaration, so somebody else with the role of executive must sign it'
  return [
    ...yearWindowFindings(current, context.window, at, context.extendedUntil),
    ...declarationFindings(context, current, isoDate(londonDate(at))),
    ...(current.editors.includes(personId) ? [error('S23', 'declaration', mayNot)] : []),
  ]
}

/** The next version as it would be signed. */
function prepareSigned(
  current: Declaration,
  { framework, profile, window, extendedUntil, firstLate }: SigningContext,
  signed: Stamp,
  { signature, warnings }: Pick<SignedDeclaration, 'signature' | 'warnings'>,
): SignedDeclaration {
  const { providerCode, year, version, correction, entered } = current
  return {
    ...{ framework: framework.code, catalogueVersion: framework.catalogueVersion, providerCode, year },
    version: version + 1,
    signed,
    signature,
    deadlineAt: window.deadlineAt,
    late: firstLate ?? standingOf(window, signed.at, extendedUntil) !== 'open',
    reason: correction?.reason ?? null,
    warnings,
    content: contentOf(framework, year, profile, current.parts),
    entered,
  }
}

/** What is wrong with the signature itself: whoever has something else to mend is told both at once. */
export function signatureFaults(posted: PostedSignature): readonly Finding[] {
  const signature = readSignature(posted)
  return signature.ok ? [] : signature.failure
}

const NAME: TextNeed = { kind: 'name', missing: 'Type your full name' }
const ROLE: TextNeed = {
  kind: 'name',
  missing: 'Type your role, such as chief executive or medical director',
}

function readSignature({ name, role, agreed }: PostedSignature): Result<Signature, readonly Finding[]> {
  const typedName = readRequired(name, { maximumLength: NAME_LIMIT, need: NAME })
  const typedRole = readRequired(role, { maximumLength: NAME_LIMIT, need: ROLE })
  const findings = [
    ...(typedName.ok ? [] : [error('S20', 'signedName', typedName.failure)]),
    ...(typedRole.ok ? [] : [error('S21', 'signedRole', typedRole.failure)]),
    ...(agreed ? [] : [error('S22', 'agreed', 'Read the statement and tick the box to agree to it')]),
  ]
  if (findings.length > 0 || !typedName.ok || !typedRole.ok) return fail(findings)
  return ok({ name: typedName.value, role: typedRole.value, statement: STATEMENT })
}
