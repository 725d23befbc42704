import type { Framework } from '../catalogue/framework'
import type { QuarterlyIndicator } from '../catalogue/indicator'
import type { ProviderHistory } from '../judgement/histories'
import type { PooledOthers } from '../judgement/national-comparator'
import type { Peer } from '../judgement/peers'
import { type Given, spanPeer, whyUnlike } from '../judgement/span-peer'
import { kinds } from '../kinds'
import { type Figures, numberIn } from '../kinds/field'
import type { Period } from '../periods/period'
import { barriers } from '../pooling/pooling-notes'
import { linkedLines } from '../sharing/linked-lines'
import { isSmall, sharedCount } from '../sharing/shared-count'
import { sayMeanDays, sayShare } from '../statistics/format-share'

/** With fewer, what they come to would say too much of each of them. */
const FEWEST_SHARED = 5

/** What all other services come to on a line, as it may be told of them. */
export interface OtherServices {
  /** `81.0%`, `84.2 days`: of rounded counts. */
  readonly said: string
  /** To the nearest five. */
  readonly patients: number
  readonly services: number
}

interface Asked {
  readonly provider: string
  readonly quarters: readonly Period[]
  readonly histories: ReadonlyMap<string, ProviderHistory>
  /** What those come to whom the reader does not see; null where they see all. */
  readonly others: ReadonlyMap<string, PooledOthers> | null
}

/**
 * By line, what all but one provider come to over these quarters, so that nobody is told of any one of them (indicators, section 7): at least
 * five of them, alike, no count and no difference of counts from one to seven, and rounded; a line that repeats the counts of another is
 * withheld with it. It is worked out from what the reader sees already, so that it tells nobody more. A line that may not be told is absent.
 */
export function otherServices(
  framework: Framework,
  lines: readonly QuarterlyIndicator[],
  asked: Asked,
): ReadonlyMap<string, OtherServices> {
  const told = new Map(
    lines.flatMap((line) => {
      const shared = sharedOf(line, asked)
      return shared ? [[line.code, shared] as const] : []
    }),
  )
  const linked = linkedLines(framework)
  return new Map([...told].filter(([code]) => told.has(linked.get(code) ?? code)))
}

function sharedOf(indicator: QuarterlyIndicator, asked: Asked): OtherServices | null {
  const { isUnlike, sums } = asked.others?.get(indicator.code) ?? NOBODY_ELSE
  if (isUnlike) return null
  const given = seenOf(indicator, asked)
  if (whyUnlike(indicator, asked.quarters, given) !== null) return null
  const seen = given.flatMap(({ peer }) => peer ?? [])
  const all = sums ? [...seen, { key: '', ...sums }] : seen
  const services = seen.length + (sums ? sums.providers : 0)
  if (services < FEWEST_SHARED || areUnlike(indicator, all)) return null
  const shared = toShared(indicator, kinds[indicator.kind].pool(all.map(({ figures }) => figures)))
  return shared && { ...shared, services }
}

const NOBODY_ELSE = { isUnlike: false, sums: null }

/** What those that the reader sees by name gave, without the provider itself. */
function seenOf(indicator: QuarterlyIndicator, { provider, quarters, histories }: Asked): readonly Given[] {
  return [...histories].flatMap(([code, history]) => {
    if (code === provider) return []
    const lines = history.get(indicator.code) ?? []
    return [{ lines, peer: spanPeer(indicator, code, quarters, lines) }]
  })
}

function areUnlike(indicator: QuarterlyIndicator, peers: readonly Peer[]): boolean {
  const lines = peers.map(({ figures, definitionVersion = indicator.version }) => ({
    figures,
    definitionVersion,
  }))
  return barriers(indicator, lines, 'providers').length > 0
}

/** Of a wait the total of days is shared with nobody: it is the mean, to a tenth of a day, of the rounded patients. */
function toShared({ kind }: QuarterlyIndicator, sums: Figures): Omit<OtherServices, 'services'> | null {
  const { numerator, denominator, unit } = kinds[kind]
  const [n, d] = [numberIn(sums, numerator), numberIn(sums, denominator)]
  const patients = d === undefined ? null : sharedCount(d)
  if (n === undefined || d === undefined || !patients) return null
  if (unit === 'days') return { said: `${sayMeanDays(n, d)} days`, patients }
  const part = sharedCount(n)
  if (part === null || isSmall(d - n)) return null
  return { said: sayShare(Math.min(part, patients), patients), patients }
}
