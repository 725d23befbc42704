import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Actor, can, reachOf } from '@/domain/access/actor'
import { framework } from '@/domain/catalogue'
import type { DeclarationRecord } from '@/domain/declarations/declaration-record'
import { type Declaration, declarationId } from '@/domain/declarations/declaration'
import { parseDeclarationId } from '@/domain/declarations/parse-declaration-id'
import { contentOf } from '@/domain/declarations/declared-content'
import { STATEMENT, findingsBeforeSigning } from '@/domain/declarations/sign'
import { hashDeclared } from '@/operations/sign-declaration'
import type { Finding } from '@/domain/returns/finding'
import { findDeclaration } from '@/server/db/declarations'
import { withActor } from '@/server/db/transaction'
import { isFresh } from '@/server/session/find-freshness'
import { titleOfPart } from './part-title'
import { type ContentReading, readBack } from './read-back'
import { sayCorrection } from './say-correction'
import { sayCaption, saySaved } from './say-declaration'

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
export async function getSigning(actor: Actor, id: string): Promise<SigningView | null> {
  const key = parseDeclarationId(id)
  if (!key) return null
  const scope = reachOf(actor, 'declaration:read-draft')
  const asksPassphrase = !(await isFresh())
  return withActor(actor, async ({ tx, at }) => {
    const file = await findDeclaration(tx, framework.code, scope, key)
    return file && toView(actor, file, { at, asksPassphrase })
  })
}

function toView(
  actor: Actor,
  file: DeclarationRecord,
  { at, asksPassphrase }: { at: Date; asksPassphrase: boolean },
): SigningView {
  const { current, profile } = file
  const maySign = can(actor, 'declaration:sign', current)
  const content = contentOf(framework, current.year, profile, current.parts)
  // Whoever may not sign is not told that they changed it: they are not asked to.
  const stamp = { personId: maySign ? actor.personId : '', at }
  const findings = findingsBeforeSigning(current, { ...file, framework }, stamp)
  const of = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity)
  return {
    declarationId: declarationId(current),
    caption: sayCaption(current),
    ...{ state: current.state, version: current.version, maySign, statement: STATEMENT },
    errors: of('error').map((finding) => toError(current, finding)),
    content: readBack(current.year, content, of('warning')),
    lastSaved: saySaved(current.saved),
    correction: sayCorrection(current),
    form: {
      ...{ revision: current.revision, idempotencyKey: randomUUID(), asksPassphrase },
      contentSha256: hashDeclared(current, content),
    },
  }
}

/** `201 Information for patients: Choose whether it is met`, with the way to the box. */
function toError(current: Declaration, { at, message }: Finding): SigningView['errors'][number] {
  const [part = ''] = at.split('.')
  if (part === at) return { message }
  const href = `/declarations/${declarationId(current)}/${part}?show=all#${at}`
  return { message: `${titleOfPart(current.year, part)}: ${message}`, href }
}
