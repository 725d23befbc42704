import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Actor, can } from '@/domain/access/actor'
import { partHref } from '@/domain/addresses/declarations'
import type { Framework } from '@/domain/catalogue/framework'
import { type Declaration, declarationId } from '@/domain/declarations/declaration'
import { STATEMENT } from '@/domain/declarations/sign'
import { hashDeclared } from '@/operations/sign-declaration'
import type { Finding } from '@/domain/forms/finding'
import type { DeclarationRead } from '@/operations/read/get-declaration'
import { titleOfPart } from './part-title'
import { type ContentReading, readBack } from './read-back'
import { sayCorrection } from './say-correction'
import { saySaved } from '@/features/draft/say-saved'
import { sayCaption } from './say-declaration'

/** Everything read back before it is signed. */
export interface SigningView {
  readonly declarationId: string
  readonly caption: string
  readonly state: Declaration['state']
  readonly version: number
  /** What stops the signature, each with the way to it. */
  readonly errors: readonly { readonly message: string; readonly href?: string }[]
  readonly content: ContentReading
  readonly lastSaved: string | null
  readonly correction: string | null
  readonly maySign: boolean
  readonly statement: string
  readonly form: {
    readonly revision: number
    readonly idempotencyKey: string
    readonly contentSha256: string
    readonly asksPassphrase: boolean
  }
}

/** The page on which an executive signs, and everybody else of the provider sees what is missing. */
export function toSigningView(
  actor: Actor,
  { framework, record: { current }, content, findings }: DeclarationRead,
  asksPassphrase: boolean,
): SigningView {
  const of = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity)
  return {
    declarationId: declarationId(current),
    caption: sayCaption(current),
    ...{ state: current.state, version: current.version, statement: STATEMENT },
    maySign: can(actor, 'declaration:sign', current),
    errors: of('error').map((finding) => toError(framework, current, finding)),
    content: readBack(framework, current.year, content, of('warning')),
    lastSaved: saySaved(current.saved),
    correction: sayCorrection(current),
    form: {
      ...{ revision: current.revision, idempotencyKey: randomUUID(), asksPassphrase },
      contentSha256: hashDeclared(current, content),
    },
  }
}

/** `201 Information for patients: Choose whether it is met`, with the way to the box. */
function toError(
  framework: Framework,
  current: Declaration,
  { at, message }: Finding,
): SigningView['errors'][number] {
  const [part = ''] = at.split('.')
  if (part === at) return { message }
  const href = partHref(declarationId(current), part, { show: 'all', at })
  return { message: `${titleOfPart(framework, current.year, part)}: ${message}`, href }
}
