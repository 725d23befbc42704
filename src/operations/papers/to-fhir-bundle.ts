import 'server-only'
import { canonicalJson } from '@/domain/canonical-json'
import { yearBundle } from '@/domain/pack/fhir/year-bundle'
import type { YearPack } from '@/domain/pack/year-pack'
import { sha256 } from '../hash-submission'

/** A year as the text of a FHIR R4 bundle: the same pack, the same bytes. */
export function toFhirBundle(pack: YearPack): string {
  return `${canonicalJson(yearBundle(pack, sha256))}\n`
}
