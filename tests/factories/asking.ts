import { draftFindings } from '@/domain/returns/draft-findings'
import type { Finding } from '@/domain/forms/finding'
import type { History } from '@/domain/returns/history'
import type { Line } from '@/domain/returns/quarterly-return'
import type { ServiceProfile } from '@/domain/returns/service-profile'
import { aStamp } from './actors'
import { aDraftReturn, aProfile, aSubmitContext } from './draft-return'

interface Asked {
  readonly answers?: Readonly<Record<string, Partial<Line>>>
  readonly history?: History
  readonly profile?: ServiceProfile
}

/** What the warnings ask of a full return that differs as told. */
export function asking({ answers = {}, history = [], profile = aProfile() }: Asked): readonly Finding[] {
  const draft = aDraftReturn({ answers })
  const findings = draftFindings(aSubmitContext({ profile, history }), draft, draft.answers, aStamp().at)
  return findings.filter(({ severity }) => severity === 'warning')
}

/** The same, as codes with the boxes that they stand at. */
export function askedAt(asked: Asked): readonly string[] {
  return asking(asked).map(({ code, at }) => `${code} ${at}`)
}
