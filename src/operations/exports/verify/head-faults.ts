import 'server-only'
import type { ChainHead, Manifest } from '@/domain/pack/manifest-schema'
import type { SealingEvent } from '@/domain/pack/sealed-inputs'

/**
 * Where the chains of a pack do not stand where they did when the heads were noted. Of a provider of which any head was noted, each
 * event of the pack must be among them; of any other nothing can be said.
 */
export function headFaults(
  { submissions, declarations }: Manifest,
  events: readonly SealingEvent[],
  heads: readonly ChainHead[],
): readonly string[] {
  const noted = new Map(heads.map(({ organisation, seq, head }) => [`${organisation} ${seq}`, head]))
  const known = new Set(heads.map(({ organisation }) => organisation))
  const files = new Map(
    [...submissions, ...declarations].map((seal) => [`${seal.provider} ${seal.audit_seq}`, seal.file]),
  )
  return events.flatMap(({ organisation, seq, head }) => {
    const place = `${organisation} ${seq}`
    if (!known.has(organisation) || noted.get(place) === head) return []
    const about = files.get(place) ?? `event ${seq} of ${organisation}`
    return [
      noted.has(place)
        ? `${about}: place ${seq} of the chain of ${organisation} is not what the heads given say, so no figure that rests on it is what was submitted`
        : `${about}: the heads given do not know place ${seq} of the chain of ${organisation}`,
    ]
  })
}
