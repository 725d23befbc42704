import { type Actor, can, mayAnywhere } from '@/domain/access/actor'
import type { AuditedEvent } from '@/domain/audit/audited-event'
import { framework } from '@/domain/catalogue'
import { type DeclarationKey, DOCUMENTS, declarationId } from '@/domain/declarations/declaration'
import { parseDeclarationId } from '@/domain/declarations/parse-declaration-id'
import { indicatorOfPart } from '@/domain/declarations/declaration-boxes'
import { sayPeriod } from '@/domain/periods/format'
import { parseFinancialYear, parsePeriod } from '@/domain/periods/period'
import { type ReturnKey, returnId } from '@/domain/returns/quarterly-return'
import { parseReturnId } from '@/domain/returns/parse-return-id'

/** What an event is about, and the page of it where there is one for this reader. */
export interface SaidObject {
  readonly text: string
  readonly href: string | null
}

/** The object of an event in words: a return, a declaration, a provider, a person, a window or a file. */
export function sayObject(actor: Actor, event: AuditedEvent): SaidObject {
  const [id = '', section = ''] = event.object.split('/')
  const key = parseReturnId(id)
  if (key) return sayReturn(actor, key, { section, event })
  const declaration = parseDeclarationId(id)
  if (declaration) return sayDeclaration(actor, declaration, { part: section, event })
  return { text: sayThing(event), href: hrefOf(actor, event) }
}

/** What is done to a version, and not to a draft. */
const ABOUT_A_VERSION = new Set([
  'return-submitted',
  'return-reopened',
  'return-sent-back',
  'return-accepted',
  'declaration-signed',
  'declaration-reopened',
])

/** A draft is for those who read it; what was submitted has its receipt. */
function sayReturn(
  actor: Actor,
  key: ReturnKey,
  { section, event }: { section: string; event: AuditedEvent },
): SaidObject {
  const id = returnId(key)
  const title = framework.sections.find(({ code }) => code === section)?.title ?? section
  const text = title === '' ? id : `${id}, ${title}`
  if (ABOUT_A_VERSION.has(event.action) && can(actor, 'return:read-submitted', key))
    return { text, href: `/returns/${id}/submitted${versionOf(event)}` }
  if (!can(actor, 'return:read-draft', key)) return { text, href: null }
  return { text, href: title === section ? `/returns/${id}` : `/returns/${id}/${section}` }
}

function sayDeclaration(
  actor: Actor,
  key: DeclarationKey,
  { part, event }: { part: string; event: AuditedEvent },
): SaidObject {
  const id = declarationId(key)
  const indicator = indicatorOfPart(framework, key.year, part)
  const known = indicator !== null || part === DOCUMENTS
  const title = indicator
    ? `${indicator.code} ${indicator.shortTitle}`
    : part === DOCUMENTS
      ? 'Documents'
      : part
  const text = title === '' ? id : `${id}, ${title}`
  if (ABOUT_A_VERSION.has(event.action) && can(actor, 'declaration:read-signed', key))
    return { text, href: `/declarations/${id}/signed${versionOf(event)}` }
  if (!can(actor, 'declaration:read-draft', key)) return { text, href: null }
  return { text, href: known ? `/declarations/${id}/${part}` : `/declarations/${id}` }
}

function versionOf({ held }: AuditedEvent): string {
  const version = typeof held === 'object' && held !== null && 'version' in held ? held.version : null
  return typeof version === 'number' ? `?version=${version}` : ''
}

function sayThing({ object, objectName }: AuditedEvent): string {
  if (objectName) return objectName
  if (object === 'unknown-account') return 'An address without an account'
  if (object === framework.code) return framework.name
  const period = parsePeriod(object)
  return period ? sayPeriod(period) : object
}

function hrefOf(actor: Actor, { object, action }: AuditedEvent): string | null {
  if (
    /^[A-Z0-9]{3,5}$/.test(object) &&
    can(actor, 'return:read-submitted', { framework: framework.code, providerCode: object })
  )
    return action === 'profile-recorded' ? `/profiles/${object}` : `/dashboards/providers/${object}`
  const isExport = parseFinancialYear(object.slice(0, 7)) && object.includes('.')
  return isExport && mayAnywhere(actor, 'return:read-submitted') ? '/exports' : null
}
