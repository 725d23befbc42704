import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Actor, can } from '@/domain/access/actor'
import { partHref } from '@/domain/addresses/declarations'
import type { Framework } from '@/domain/catalogue/framework'
import { DOCUMENTS, type Declaration, declarationId } from '@/domain/declarations/declaration'
import type { DeclarationRecord } from '@/domain/declarations/declaration-record'
import { declaredDifferences } from '@/domain/declarations/declared-differences'
import type { DeclaredContent } from '@/domain/declarations/declared-content'
import { STATEMENT } from '@/domain/declarations/sign'
import { hashDeclared } from '@/operations/sign-declaration'
import { whoseTurn } from '@/domain/home/whose-turn'
import type { Difference } from '@/domain/returns/differences'
import type { Finding } from '@/domain/forms/finding'
import type { DeclarationRead } from '@/operations/read/get-declaration'
import { titleOfPart } from './part-title'
import { type ContentReading, readBack } from './read-back'
import { sayCorrection } from './say-correction'
import { sayHandover } from '@/features/draft/say-handover'
import { declarationWords } from '@/features/draft/say-refusal'
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
  /** What the draft changes of the version in force; null before the first signature. */
  readonly differences: readonly Difference[] | null
  /** What was said when the draft was handed on as it stands; null where nothing was. */
  readonly handover: string | null
  readonly mayFill: boolean
  /** Whether this person fills it in, and may tell those who sign that it is ready. */
  readonly mayTell: boolean
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
  { framework, record, content, findings }: DeclarationRead,
  asksPassphrase: boolean,
): SigningView {
  const { current } = record
  const of = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity)
  return {
    declarationId: declarationId(current),
    caption: sayCaption(current),
    ...{ state: current.state, version: current.version, statement: STATEMENT },
    maySign: can(actor, 'declaration:sign', current),
    errors: toStops(framework, current, of('error')),
    content: readBack(framework, current.year, content, of('warning'), {
      ...{ declarationId: declarationId(current), files: [], sampled: [] },
    }),
    lastSaved: saySaved(current.saved),
    ...toSteps(actor, record, of('error').length === 0),
    differences: changesOf(framework, record, content),
    form: {
      ...{ revision: current.revision, idempotencyKey: randomUUID(), asksPassphrase },
      contentSha256: hashDeclared(current, content),
    },
  }
}

/** What stops the signature, each with the way to it; a declaration that nobody has begun is told so once. */
function toStops(
  framework: Framework,
  current: Declaration,
  errors: readonly Finding[],
): SigningView['errors'] {
  if (Object.keys(current.parts).length > 0) return errors.map((each) => toError(framework, current, each))
  const ofWindow = errors.filter(({ at }) => !at.includes('.'))
  const message = 'Nothing has been entered in this declaration yet. Begin with its documents'
  return [
    ...ofWindow.map(({ message: stop }) => ({ message: stop })),
    { message, href: partHref(declarationId(current), DOCUMENTS) },
  ]
}

/** What a correction changes; null before the first signature, and where nothing is open. */
function changesOf(
  framework: Framework,
  { current, inForce }: DeclarationRecord,
  content: DeclaredContent,
): SigningView['differences'] {
  if (!inForce || current.state !== 'draft') return null
  return declaredDifferences(framework, current.year, inForce, content)
}

/** How the draft came to this person, and whether they may tell others that it is ready. */
function toSteps(
  actor: Actor,
  { current, handover }: DeclarationRecord,
  isReady: boolean,
): Pick<SigningView, 'correction' | 'handover' | 'mayFill' | 'mayTell'> {
  const hands = {
    mayFill: can(actor, 'declaration:fill', current),
    mayClose: can(actor, 'declaration:sign', current) && !current.editors.includes(actor.personId),
  }
  const { state, revision } = current
  return {
    correction: sayCorrection(current),
    handover: sayHandover(current, handover, declarationWords),
    mayFill: hands.mayFill,
    mayTell: state === 'draft' && whoseTurn({ isReady, revision, handover }, hands) === 'tell',
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
  const href = partHref(declarationId(current), part, { show: 'all', from: 'check', at })
  return { message: `${titleOfPart(framework, current.year, part)}: ${message}`, href }
}
