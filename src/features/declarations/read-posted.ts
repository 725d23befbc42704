import { framework } from '@/domain/catalogue'
import { type DeclarationKey } from '@/domain/declarations/declaration'
import { parseDeclarationId } from '@/domain/declarations/parse-declaration-id'
import { boxesOfPart, partsOf } from '@/domain/declarations/declaration-boxes'
import type { Typed } from '@/domain/returns/read-boxes'
import type { PostedCorrection } from '@/operations/correct-declaration'
import type { PostedDeclaration } from '@/operations/sign-declaration'
import { controlsOf, readBoxBase, readBoxForm } from '@/server/http/read-box-form'
import { onlyText } from '@/server/http/only-text'
import { type PostedTexts, readTexts } from '@/server/http/read-texts'
import { SIGN_IN_NAMES } from '@/server/http/submitted-values'

const REVISION = /^(0|[1-9]\d{0,8})$/
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const SHA256 = /^[0-9a-f]{64}$/

export interface PartTarget extends DeclarationKey {
  readonly part: string
  /** Where the person wants to be afterwards. */
  readonly then: 'next' | 'stay'
}

/** Names of the hidden fields and buttons of a part's form. */
export const PART_NAMES: readonly string[] = ['declarationId', 'part', 'base', 'then', ...SIGN_IN_NAMES]

/** Which part of which declaration a form belongs to, or null when its hidden fields are broken. */
export function readPartTarget(form: FormData): PartTarget | null {
  const key = parseDeclarationId(onlyText(form, 'declarationId') ?? '')
  const part = onlyText(form, 'part') ?? ''
  if (!key || !partsOf(framework, key.year).includes(part)) return null
  return { ...key, part, then: onlyText(form, 'then') === 'stay' ? 'stay' : 'next' }
}

/** What was typed into the part and what its page was drawn from, or null when it is no form of ours. */
export function readPartForm(
  form: FormData,
  { year, part }: PartTarget,
): { typed: Typed; base: Typed } | null {
  const controls = new Map(controlsOf(part, boxesOfPart(framework, year, part)))
  const typed = readBoxForm(form, controls, PART_NAMES)
  const base = readBoxBase(onlyText(form, 'base'), controls)
  return typed && base && { typed, base }
}

export interface SigningForm extends PostedDeclaration {
  readonly passphrase: string
}

/** What the page of the signature posted, or null when it is not a form of ours. */
export function readSigning(form: FormData): SigningForm | null {
  const texts = readTexts(
    form,
    ['declarationId', 'revision', 'idempotencyKey', 'contentSha256', 'signedName', 'signedRole'],
    ['agreed', 'passphrase'],
  )
  const target = texts && readTarget(texts)
  if (!target || !UUID.test(texts.of('idempotencyKey')) || !SHA256.test(texts.of('contentSha256')))
    return null
  return {
    ...target,
    idempotencyKey: texts.of('idempotencyKey'),
    contentSha256: texts.of('contentSha256'),
    name: texts.of('signedName'),
    role: texts.of('signedRole'),
    agreed: texts.of('agreed') === 'yes',
    passphrase: texts.of('passphrase'),
  }
}

/** What the page posted on which a correction begins, or null when it is not a form of ours. */
export function readCorrection(form: FormData): (PostedCorrection & { passphrase: string }) | null {
  const texts = readTexts(form, ['declarationId', 'revision', 'reason'], ['passphrase'])
  const target = texts && readTarget(texts)
  return target && { ...target, reason: texts.of('reason'), passphrase: texts.of('passphrase') }
}

function readTarget(texts: PostedTexts): (DeclarationKey & { revision: number }) | null {
  const key = parseDeclarationId(texts.of('declarationId'))
  return key && REVISION.test(texts.of('revision'))
    ? { ...key, revision: Number(texts.of('revision')) }
    : null
}
