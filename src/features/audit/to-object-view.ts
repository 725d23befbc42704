import { type Actor, can, mayAnywhere } from '@/domain/access/actor'
import { providerHref } from '@/domain/addresses/dashboards'
import { declarationHref, partHref, signedHref } from '@/domain/addresses/declarations'
import { exportsHref } from '@/domain/addresses/exports'
import { profileHref } from '@/domain/addresses/profiles'
import { receiptHref, returnHref, sectionHref } from '@/domain/addresses/returns'
import type { AuditedEvent } from '@/domain/audit/audited-event'
import { findFramework, frameworkOf } from '@/domain/catalogue'
import { splitFrameworkCode } from '@/domain/catalogue/framework-code'
import { type DeclarationKey, DOCUMENTS, declarationId } from '@/domain/declarations/declaration'
import { indicatorOfPart } from '@/domain/declarations/declaration-boxes'
import { parseDeclarationId } from '@/domain/declarations/parse-declaration-id'
import { sayPeriod } from '@/domain/periods/format'
import { parseFinancialYear, parsePeriod } from '@/domain/periods/period'
import { parseReturnId } from '@/domain/returns/parse-return-id'
import { type ReturnKey, returnId } from '@/domain/returns/quarterly-return'

/** What an event is about, and the page of it where there is one for this reader. */
export interface ObjectView {
  readonly text: string
  readonly href: string | null
}

/** The object of an event: a return, a declaration, a provider, a person, a window or a file. */
export function toObjectView(actor: Actor, event: AuditedEvent): ObjectView {
  const [id = '', part = ''] = event.object.split('/')
  const key = parseReturnId(id)
  if (key) return toReturn(actor, key, part, event)
  const declaration = parseDeclarationId(id)
  if (declaration) return toDeclaration(actor, declaration, part, event)
  return { text: nameThing(event), href: hrefOf(actor, event) }
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
function toReturn(actor: Actor, key: ReturnKey, section: string, event: AuditedEvent): ObjectView {
  const id = returnId(key)
  const known = frameworkOf(key.framework).sections.find(({ code }) => code === section)
  const text = section === '' ? id : `${id}, ${known?.title ?? section}`
  if (ABOUT_A_VERSION.has(event.action) && can(actor, 'return:read-submitted', key))
    return { text, href: receiptHref(id, versionOf(event)) }
  if (!can(actor, 'return:read-draft', key)) return { text, href: null }
  return { text, href: known ? sectionHref(id, section) : returnHref(id) }
}

function toDeclaration(actor: Actor, key: DeclarationKey, part: string, event: AuditedEvent): ObjectView {
  const id = declarationId(key)
  const title = nameOfPart(key, part)
  const text = part === '' ? id : `${id}, ${title ?? part}`
  if (ABOUT_A_VERSION.has(event.action) && can(actor, 'declaration:read-signed', key)) {
    const version = versionOf(event)
    return { text, href: signedHref(id, version === undefined ? {} : { version }) }
  }
  if (!can(actor, 'declaration:read-draft', key)) return { text, href: null }
  return { text, href: title === null ? declarationHref(id) : partHref(id, part) }
}

/** Null where the declaration has no such part. */
function nameOfPart({ framework, year }: DeclarationKey, part: string): string | null {
  if (part === DOCUMENTS) return 'Documents'
  const indicator = indicatorOfPart(frameworkOf(framework), year, part)
  return indicator && `${indicator.code} ${indicator.shortTitle}`
}

function versionOf({ held }: AuditedEvent): number | undefined {
  const version = typeof held === 'object' && held !== null && 'version' in held ? held.version : null
  return typeof version === 'number' ? version : undefined
}

function nameThing({ object, objectName }: AuditedEvent): string {
  if (objectName) return objectName
  if (object === 'unknown-account') return 'An address without an account'
  const period = parsePeriod(splitFrameworkCode(object).rest)
  return findFramework(object)?.name ?? (period ? sayPeriod(period) : object)
}

function hrefOf(actor: Actor, { object, action }: AuditedEvent): string | null {
  const { framework, rest } = splitFrameworkCode(object)
  const of = { framework, providerCode: rest }
  if (/^[A-Z0-9]{3,5}$/.test(rest) && can(actor, 'return:read-submitted', of))
    return action === 'profile-recorded' ? profileHref(framework, rest) : providerHref(of)
  const isExport = parseFinancialYear(rest.slice(0, 7)) && rest.includes('.')
  return isExport && mayAnywhere(actor, 'return:read-submitted', framework) ? exportsHref(framework) : null
}
