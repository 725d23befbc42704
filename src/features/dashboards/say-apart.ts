import { listed } from '@/domain/pooling/listed'
import type { PeersMarkName } from '@/domain/judgement/among-peers'
import { sayByChance } from '@/domain/judgement/say-chance'
import { LESS_SURE } from '@/domain/judgement/say-peers'
import { kinds } from '@/domain/kinds'
import { isBetween } from '@/domain/statistics/share'
import { toDecimals } from '@/domain/statistics/round-half-up'
import type { IndicatorRow, IndicatorView } from './to-indicator-view'

/** Who lies beyond the limits, and by what that was judged. */
export interface SaidApart {
  /** Beyond 99.8% on the worse side after allowing for spread: those to ask. */
  readonly worse: readonly IndicatorRow[]
  /** The rest of it: beyond 95%, the better side, before allowing for spread; sentences. */
  readonly others: readonly string[]
  /** `phi 3.42, tau2 0.00312 among 22 compared (arcsine-od/1).` */
  readonly method: string
}

/** Who lies beyond the limits of all, before and after allowing for the spread between services. */
export function sayApart({ indicator, rows, amongPeers, byChance, isCompared }: IndicatorView): SaidApart {
  if (!isCompared)
    return { worse: [], others: [], method: 'Less than half has come, so that nobody is compared yet.' }
  const at = (mark: PeersMarkName, side: 'worse' | 'better') =>
    rows.filter(({ peer }) => peer.mark === mark && peer.side === side)
  const before = rows.filter(({ peer }) => peer.byScore === 'beyond-99.8' && peer.mark !== 'beyond-99.8')
  const sentences: readonly (readonly [string, readonly IndicatorRow[]])[] = [
    ['Beyond 99.8% on the better side', at('beyond-99.8', 'better')],
    ['Alert, beyond 95% on the worse side and worth a look', at('beyond-95', 'worse')],
    ['Beyond 95% on the better side', at('beyond-95', 'better')],
    ['Beyond 99.8% only before allowing for spread (score/1)', before],
  ]
  return {
    worse: at('beyond-99.8', 'worse'),
    others: sentences.flatMap(([text, found]) =>
      found.length === 0 ? [] : [`${text}: ${listed(found.map(({ providerCode }) => providerCode))}.`],
    ),
    method: [sayMethod(indicator, amongPeers), sayAmong(amongPeers), sayChance(byChance)]
      .filter((part) => part !== '')
      .join(' '),
  }
}

function sayMethod(
  { kind }: IndicatorView['indicator'],
  { among, method, together, phi, tau2, compared, why }: IndicatorView['amongPeers'],
): string {
  if (why !== null) return why
  if (phi !== null && tau2 !== null)
    return `phi ${toDecimals(phi, 1, 2)}, tau2 ${toDecimals(tau2, 1, 5)} among ${compared} compared (arcsine-od/1; small or rare: exact binomial); “before”: before allowing for that spread.`
  if (method === 't/1')
    return `Judged by each mean’s own interval (Student’s t, t/1), ${compared}${among === 'national' ? ' of those below' : ''} compared. ${LESS_SURE} Waits are skewed, so that an interval of few patients is only rough.`
  const all = kinds[kind].sample(together)
  if (all && 'numerator' in all && isBetween(all))
    return 'Of the others all or nobody: how far services lie apart is not known, and no funnel is drawn. Judged by the exact binomial, which allows for no spread.'
  return `All or nobody of ${compared} compared: there are no limits, and nobody lies beyond any.`
}

/** Beside whom, where that is not only those in the table. */
function sayAmong({ among, others, why }: IndicatorView['amongPeers']): string {
  if (why !== null) return ''
  return among === 'national'
    ? `Compared with all, nationally: those below and ${others} others, whose sums are rounded.`
    : 'Compared among those below.'
}

function sayChance(byChance: IndicatorView['byChance']): string {
  return byChance.judged === 0
    ? ''
    : `${sayByChance(byChance)} One that does is a reason to check the data, then to ask.`
}
