import { headers } from 'next/headers'
import { MARKING, type Stamped, sayAsItWas, sayStamp } from '@/domain/returns/say-stamp'

/**
 * What stands at the foot of every sheet of a page that is printed, beside its number: what the style sheet takes from `--app-foot`, since
 * nothing else reaches a margin. All of it is words of this service, so that it holds nothing that would end a text of CSS.
 */
export async function PrintFoot(made: Stamped) {
  const nonce = (await headers()).get('x-nonce') ?? undefined
  const asItWas = sayAsItWas(made)
  const foot = `${sayStamp(made)}. ${asItWas ? `${asItWas}. ` : ''}${MARKING}`
  return <style nonce={nonce}>{`:root{--app-foot:${JSON.stringify(foot)}}`}</style>
}
