import { parseReturnId } from '@/domain/returns/parse-return-id'
import type { PostedDecision } from '@/operations/decide-return'
import { readTexts } from '@/server/http/read-texts'

export interface DecisionForm extends PostedDecision {
  readonly decision: string
  readonly passphrase: string
}

const REQUIRED = ['returnId', 'revision', 'reason']
const OPTIONAL = ['decision', 'passphrase']
const REVISION = /^(0|[1-9]\d{0,8})$/

/** What a page of this feature posted, or null when it is not a form of ours. */
export function readDecisionForm(form: FormData): DecisionForm | null {
  const texts = readTexts(form, REQUIRED, OPTIONAL)
  if (!texts) return null
  const { of } = texts
  const key = parseReturnId(of('returnId'))
  if (!key || !REVISION.test(of('revision'))) return null
  const [decision, reason, passphrase] = [of('decision'), of('reason'), of('passphrase')]
  return { ...key, revision: Number(of('revision')), decision, reason, passphrase }
}
