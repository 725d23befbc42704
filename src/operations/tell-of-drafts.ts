import 'server-only'
import { checkHref, receiptHref, returnHref } from '@/domain/addresses/returns'
import { declarationHref, signedHref, signingHref } from '@/domain/addresses/declarations'
import { type DeclarationKey, declarationId } from '@/domain/declarations/declaration'
import type { Permission } from '@/domain/access/roles'
import type { Stamp } from '@/domain/forms/stamp'
import { sayMoment, sayPeriod } from '@/domain/periods/format'
import { type ReturnKey, returnId } from '@/domain/returns/quarterly-return'
import type { Transaction } from '@/server/db/client'
import { storedPeriod, storedYear } from '@/server/db/stored-text'
import { queueNotice, queueNotices } from './queue-notice'

/** Tells those who submit, and the commissioner, that a version was submitted. */
export async function tellSubmitted(
  tx: Transaction,
  key: ReturnKey,
  version: number,
  stamp: Stamp,
): Promise<void> {
  const told = {
    kind: 'return-submitted',
    key: `submitted/${returnId(key)}/${version}`,
    facts: factsOf(key, stamp),
    href: receiptHref(returnId(key)),
  } as const
  const notices = [
    { ...told, to: ownOf(key, 'return:submit') },
    { ...told, to: commissionerOf(key, 'return:judge') },
  ]
  await queueNotices(tx, notices, stamp.at)
}

/** Tells the provider that the version in force was accepted or sent back; nobody of what it did itself. */
export async function tellDecided(
  tx: Transaction,
  key: ReturnKey,
  decided: { readonly decision: string; readonly revision: number; readonly stamp: Stamp },
): Promise<void> {
  const { decision, revision, stamp } = decided
  if (decision !== 'accepted' && decision !== 'returned') return
  const id = returnId(key)
  const about = { key: `${decision}/${id}/${revision}`, facts: factsOf(key, stamp) }
  await queueNotice(
    tx,
    decision === 'accepted'
      ? { ...about, kind: 'return-accepted', to: ownOf(key, 'return:submit'), href: receiptHref(id) }
      : {
          ...about,
          kind: 'return-sent-back',
          to: ownOf(key, ['return:fill', 'return:submit']),
          href: returnHref(id),
        },
    stamp.at,
  )
}

/** Tells those who fill in, and the commissioner, that a declaration was signed. */
export async function tellSigned(
  tx: Transaction,
  key: DeclarationKey,
  version: number,
  stamp: Stamp,
): Promise<void> {
  const id = declarationId(key)
  const told = {
    kind: 'declaration-signed',
    key: `signed/${id}/${version}`,
    facts: { period: key.year, by: stamp.name, when: sayMoment(stamp.at) },
    href: signedHref(id),
  } as const
  const notices = [
    { ...told, to: ownOf(key, 'declaration:fill') },
    { ...told, to: commissionerOf(key, 'declaration:read-signed') },
  ]
  await queueNotices(tx, notices, stamp.at)
}

/** Tells whoever has a draft now that it is theirs: those who submit or sign, or those who enter. */
export async function tellHandedOn(
  tx: Transaction,
  of: { readonly framework: string; readonly providerCode: string },
  handed: {
    readonly noun: 'return' | 'declaration'
    readonly period: string
    readonly step: string
    readonly revision: number
    readonly stamp: Stamp
  },
): Promise<void> {
  const { noun, period, step, revision, stamp } = handed
  if (step !== 'ready' && step !== 'back') return
  const said = noun === 'return' ? ofReturn(of, period) : ofDeclaration(of, period)
  const key = `handed/${noun}/${said.id}/${revision}/${stamp.at.toISOString()}`
  const about = { key, facts: { what: noun, period: said.period, by: stamp.name } }
  await queueNotice(
    tx,
    step === 'ready'
      ? { ...about, kind: 'handed-over', to: ownOf(of, said.close), href: said.check }
      : { ...about, kind: 'handed-back', to: ownOf(of, said.fill), href: said.draft },
    stamp.at,
  )
}

type Asked = Permission | readonly Permission[]
type Of = { readonly framework: string; readonly providerCode: string }

function ofReturn(of: Of, text: string) {
  const period = storedPeriod(text)
  const id = returnId({ ...of, period })
  const said = { id, period: sayPeriod(period), check: checkHref(id), draft: returnHref(id) }
  return { ...said, fill: 'return:fill', close: 'return:submit' } as const
}

function ofDeclaration(of: Of, text: string) {
  const year = storedYear(text)
  const id = declarationId({ ...of, year })
  const said = { id, period: year, check: signingHref(id), draft: declarationHref(id) }
  return { ...said, fill: 'declaration:fill', close: 'declaration:sign' } as const
}

function factsOf({ period }: ReturnKey, { name, at }: Stamp) {
  return { period: sayPeriod(period), by: name, when: sayMoment(at) }
}

function ownOf({ framework, providerCode }: Of, permission: Asked) {
  return { framework, providerCode, permission }
}

function commissionerOf({ framework, providerCode }: Of, permission: Asked) {
  return { framework, commissionerOf: providerCode, permission }
}
