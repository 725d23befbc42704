import 'server-only'
import type { Actor } from '@/domain/access/actor'
import {
  recordNamedLead,
  recordResponsibility,
  registerCommissioner,
  registerProvider,
} from '@/server/db/registry'
import { withActor } from '@/server/db/transaction'

export interface NewOrganisations {
  /** Under which commissioners answer for providers. */
  readonly framework: string
  readonly commissioners: readonly { readonly code: string; readonly name: string; readonly lead: string }[]
  readonly providers: readonly {
    readonly code: string
    readonly name: string
    readonly region: string
    readonly commissioner: string
    readonly lead: string
  }[]
  /** The day from which all of them exist, `2020-04-01`. */
  readonly from: string
}

/** Registers commissioners and the providers they are responsible for, with the named leads of each service. */
export async function registerOrganisations(
  administrator: Actor,
  organisations: NewOrganisations,
): Promise<void> {
  const { framework, commissioners, providers, from } = organisations
  await withActor(administrator, async ({ tx }) => {
    for (const { code, name } of commissioners) await registerCommissioner(tx, { code, name })
    for (const { code, name, region, commissioner, lead } of providers) {
      const held = { framework, providerCode: code, from }
      await registerProvider(tx, { code, name, region, openedOn: from })
      await recordResponsibility(tx, { ...held, commissionerCode: commissioner })
      await recordNamedLead(tx, { ...held, side: 'provider', name: lead })
      const theirs = commissioners.find((each) => each.code === commissioner)
      if (theirs) await recordNamedLead(tx, { ...held, side: 'commissioner', name: theirs.lead })
    }
  })
}
