import { ForgottenForm } from '@/features/session/components/forgotten-form'
import { ForgottenAsked, ForgottenWithoutMail } from '@/features/session/components/forgotten-notes'
import { sendsLinks } from '@/operations/ask-passphrase-reset'
import { readSettings } from '@/server/env'
import { type SearchParams, readParam } from '../search-params'
import { Shell } from '../shell'

/** Asks for a link to choose a new passphrase; where the service sends no mail, says whom to ask. */
export default async function ForgottenPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const isAsked = (await readParam(searchParams, 'asked')) === 'yes'
  return (
    <Shell actor={null}>
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          {!sendsLinks() ? (
            <ForgottenWithoutMail contact={readSettings().supportContact} />
          ) : isAsked ? (
            <ForgottenAsked />
          ) : (
            <ForgottenForm />
          )}
        </div>
      </div>
    </Shell>
  )
}
