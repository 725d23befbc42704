import { groupBy } from '../../group-by'
import type { YearPack } from '../year-pack'
import { measureOf } from './measures'
import { quarterReport, yearReport } from './reports'
import { type Entry, type Hash, entryOf, idOf } from './resource'
import { BASE, type JsonObject, present } from './terms'

/**
 * A year as a FHIR R4 bundle: who reports, what is measured, and a report for each provider, indicator, quarter and year. The same
 * pack gives the same bundle: ids follow from names, and times are those of the last submission.
 */
export function yearBundle(pack: YearPack, hash: Hash): JsonObject {
  const { framework, year, scope, stamp, rows, quarters } = pack
  const organisations = new Map(organisationsOf(pack, hash))
  const declarations = groupBy(pack.declarations, ({ providerCode }) => providerCode)
  const reporting = {
    ...{ hash, framework, stamp: stamp.lastSubmittedAt },
    reporterOf: (provider: string) => organisations.get(provider)?.fullUrl ?? unknown(provider),
    declarationsOf: (provider: string) => declarations.get(provider) ?? [],
  }
  const entry: readonly Entry[] = [
    ...organisations.values(),
    ...measuresIn(pack, hash),
    ...rows.map((row) => yearReport(reporting, row)),
    ...quarters.map((row) => quarterReport(reporting, row)),
  ]
  const name = `${framework.code}/${year}/${scope.kind}/${whoseOf(scope)}`
  return {
    ...{ resourceType: 'Bundle', id: idOf(hash, `Bundle/${name}`), type: 'collection' },
    identifier: { system: `${BASE}/bundle`, value: name },
    ...present({ timestamp: stamp.lastSubmittedAt?.toISOString() }),
    ...(entry.length > 0 && { entry: entry.map((each) => ({ ...each })) }),
  }
}

/** What tells a bundle from others of its year: where it is all that somebody may see, that is whose figures these are. */
function whoseOf({ kind, code, providers }: YearPack['scope']): string {
  return kind === 'own' ? providers.join('+') : (code ?? '')
}

function organisationsOf({ providers }: YearPack, hash: Hash): readonly (readonly [string, Entry])[] {
  return providers.map(({ code, name, region, leads }) => {
    const own = leads.filter(({ side }) => side === 'provider')
    const entry = entryOf(hash, 'Organization', code, {
      identifier: [{ system: `${BASE}/provider`, value: code }],
      active: true,
      ...present({ name, address: region === null ? null : [present({ text: region })] }),
      ...present({ contact: own.map(contactOf) }),
    })
    return [code, entry] as const
  })
}

function contactOf(lead: YearPack['providers'][number]['leads'][number]): JsonObject {
  const { name, email, telephone } = lead
  const reached = [
    email !== null && { system: 'email', value: email },
    telephone !== null && { system: 'phone', value: telephone },
  ]
  return present({ name: present({ text: name }), telecom: reached.filter((each) => each !== false) })
}

/** Every definition that a row of the pack follows, once for each version. */
function measuresIn({ framework, inputs }: YearPack, hash: Hash): readonly Entry[] {
  const followed = new Set(inputs.definitions.map(({ code, version }) => `${code}/${version}`))
  const indicators = framework.indicators.filter(({ code, version }) => followed.has(`${code}/${version}`))
  return indicators.map((indicator) => measureOf(hash, framework, indicator))
}

function unknown(provider: string): never {
  throw new Error(`A row of the pack is of ${provider}, which it does not know`)
}
