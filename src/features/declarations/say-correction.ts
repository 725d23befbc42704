import type { Declaration } from '@/domain/declarations/declaration'
import { sayMoment } from '@/domain/periods/format'

/** Why a signed declaration is open again; null unless it is. */
export function sayCorrection({ version, correction }: Declaration): string | null {
  if (!correction) return null
  const { reason, begun } = correction
  return `${begun.name} began a correction of version ${version} on ${sayMoment(begun.at)}: “${reason}” Version ${version} stays in force until version ${version + 1} is signed.`
}
