import { parseReturnId } from '@/domain/returns/quarterly-return'
import type { PostedDecision } from '@/operations/decide-return'

export interface DecisionForm extends PostedDecision {
  readonly decision: string
  readonly passphrase: string
}

const REQUIRED = ['returnId', 'revision', 'reason']
const OPTIONAL = ['decision', 'passphrase']
const REVISION = /^(0|[1-9]\d{0,8})$/

/** What a page of this feature posted, or null when it is not a form of ours. */
export function readDecisionForm(form: FormData): DecisionForm | null {
  const names = [...form.keys()].filter((name) => !name.startsWith('$'))
  if (!names.every((name) => [...REQUIRED, ...OPTIONAL].includes(name))) return null
  if (new Set(names).size !== names.length || !REQUIRED.every((name) => names.includes(name))) return null
  if (names.some((name) => typeof form.get(name) !== 'string')) return null
  const of = (name: string) => {
    const text = form.get(name)
    return typeof text === 'string' ? text : ''
  }
  const key = parseReturnId(of('returnId'))
  if (!key || !REVISION.test(of('revision'))) return null
  const [decision, reason, passphrase] = [of('decision'), of('reason'), of('passphrase')]
  return { ...key, revision: Number(of('revision')), decision, reason, passphrase }
}
