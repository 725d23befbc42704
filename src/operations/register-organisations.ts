import 'server-only'
import type { Actor } from '@/domain/access/actor'
import {
  recordNamedLead,
  recordResponsibility,
  recordStoodSince,
  registerCommissioner,
  registerProvider,
} from '@/server/db/registry'
import { withActor } from '@/server/db/transaction'

/** Who leads, and how they are reached where that is known. */
interface NamedLead {
  readonly lead: string
  readonly email?: string
  readonly telephone?: string
}

export interface NewOrganisations {
  /** Under which commissioners answer for providers. */
  readonly framework: string
  readonly commissioners: readonly ({ readonly code: string; readonly name: string } & NamedLead)[]
  readonly providers: readonly ({
    readonly code: string
    readonly name: string
    readonly region: string
    readonly commissioner: string
  } & NamedLead)[]
  /** The day from which all of them exist, `2020-04-01`. */
  readonly from: string
  /** From when they are taken to have been on record: in another register, before they are in this one. Since now, where it is left out. */
  readonly since?: Date
}

/** Registers commissioners and the providers they are responsible for, with the named leads of each service. */
export async function registerOrganisations(
  administrator: Actor,
  organisations: NewOrganisations,
): Promise<void> {
  const { framework, commissioners, providers, from, since } = organisations
  await withActor(administrator, async ({ tx }) => {
    for (const { code, name } of commissioners) await registerCommissioner(tx, { code, name })
    for (const { code, name, region, commissioner, ...ours } of providers) {
      const held = { framework, providerCode: code, from }
      await registerProvider(tx, { code, name, region, openedOn: from })
      await recordResponsibility(tx, { ...held, commissionerCode: commissioner })
      await recordNamedLead(tx, { ...held, ...reached(ours), side: 'provider' })
      const theirs = commissioners.find((each) => each.code === commissioner)
      if (theirs) await recordNamedLead(tx, { ...held, ...reached(theirs), side: 'commissioner' })
    }
    const codes = [...commissioners, ...providers].map(({ code }) => code)
    if (since) await recordStoodSince(tx, codes, since)
  })
}

function reached({ lead: name, ...contact }: NamedLead) {
  return { name, email: contact.email ?? null, telephone: contact.telephone ?? null }
}
