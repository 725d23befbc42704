import { securityContactOf, securityTxt } from '@/domain/pages/security-txt'
import { readSettings } from '@/server/env'
import { answerText } from '@/server/http/answer-text'

export const dynamic = 'force-dynamic'

/** Whom to tell of a weakness; asked for at `/.well-known/security.txt` (next.config.ts). Not there where nobody was named. */
export function GET(): Response {
  const { securityContact, supportContact, origin } = readSettings()
  const contact = securityContactOf(securityContact, supportContact)
  if (contact === null)
    return answerText(404, 'Nobody was named here. Ask at /contact whom to tell of a weakness.\n')
  return answerText(200, securityTxt({ contact, origin, now: new Date() }))
}
