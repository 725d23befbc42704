import type { Framework } from '@/domain/catalogue/framework'
import { type ReturnKey } from '@/domain/returns/quarterly-return'
import { parseReturnId } from '@/domain/returns/parse-return-id'
import { onlyText } from '@/server/http/only-text'
import { SIGN_IN_NAMES } from '@/server/http/submitted-values'
import type { PostedSubmission } from '@/operations/submit-return'

export interface SectionTarget extends ReturnKey {
  readonly section: string
  readonly revision: number
  /** Where the person wants to be afterwards. */
  readonly then: 'next' | 'stay'
  /** The box in which the person takes what somebody else saved; null when they save. */
  readonly take: string | null
  /** Names of the hidden fields and buttons that belong to the form. */
  readonly names: readonly string[]
}

export const SECTION_NAMES = [
  ...(['returnId', 'section', 'revision', 'base', 'then', 'take'] as const),
  ...SIGN_IN_NAMES,
]
const SUBMISSION_NAMES = ['returnId', 'revision', 'idempotencyKey', 'figuresSha256', 'declared'] as const
const REVISION = /^(0|[1-9]\d{0,8})$/
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const SHA256 = /^[0-9a-f]{64}$/

/** Which page of which draft a form belongs to, or null when its hidden fields are broken. */
export function readSectionTarget(form: FormData, framework: Framework): SectionTarget | null {
  const key = parseReturnId(onlyText(form, 'returnId') ?? '')
  const section = framework.sections.find(({ code }) => code === onlyText(form, 'section'))
  const revision = onlyText(form, 'revision')
  if (!key || !section || !revision || !REVISION.test(revision)) return null
  const then = onlyText(form, 'then') === 'stay' ? 'stay' : 'next'
  const take = onlyText(form, 'take')
  return { ...key, section: section.code, revision: Number(revision), then, take, names: SECTION_NAMES }
}

/** What the check page posted, or null when it is not a form of ours. */
export function readSubmission(form: FormData): PostedSubmission | null {
  const key = parseReturnId(onlyText(form, 'returnId') ?? '')
  const [revision, idempotencyKey, figuresSha256] = [
    onlyText(form, 'revision') ?? '',
    onlyText(form, 'idempotencyKey') ?? '',
    onlyText(form, 'figuresSha256') ?? '',
  ]
  const known: readonly string[] = SUBMISSION_NAMES
  const isOurs = [...form.keys()].every((name) => name.startsWith('$') || known.includes(name))
  const isWhole = REVISION.test(revision) && UUID.test(idempotencyKey) && SHA256.test(figuresSha256)
  if (!key || !isOurs || !isWhole) return null
  const declared = onlyText(form, 'declared') === 'yes'
  return { ...key, revision: Number(revision), idempotencyKey, figuresSha256, declared }
}
