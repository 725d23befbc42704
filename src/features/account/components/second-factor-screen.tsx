'use client'

import type { PostAction } from '@/ui/posting/answered'
import { usePosting } from '@/ui/posting/use-posting'
import { ErrorSummary } from '@/ui/error-summary'
import { Heading } from '@/ui/heading'
import { InsetText } from '@/ui/inset-text'
import { PageTitle } from '@/ui/page-title'
import { type CodesState, unposted } from '../account-states'
import type { SecondFactorView } from '../to-second-factor-view'
import { EnrolForm } from './enrol-form'
import { RecoveryCodes } from './recovery-codes'
import { RenewForm } from './renew-form'

interface Props {
  readonly view: SecondFactorView
  readonly enrol: PostAction<CodesState>
  readonly renew: PostAction<CodesState>
}

/** One's own second factor: to set up, or how it stands. Codes that were just made stand before everything else. */
export function SecondFactorScreen({ view, enrol, renew }: Props) {
  const enrolling = usePosting<CodesState>(enrol, unposted)
  const renewing = usePosting<CodesState>(renew, { ...unposted, asksPassphrase: view.asksPassphrase })
  const codes = renewing[0].codes ?? enrolling[0].codes
  if (codes) return <RecoveryCodes codes={codes} />
  const errors = [...enrolling[0].errors, ...renewing[0].errors].map(({ at, message }) => ({
    message,
    href: at ? `#${at}` : undefined,
  }))
  const title = view.has ? 'Your second factor' : 'Set up your second factor'
  return (
    <>
      <PageTitle title={title} hasErrors={errors.length > 0} />
      <ErrorSummary key={enrolling[0].answer + renewing[0].answer} errors={errors} />
      <Heading level={1}>{title}</Heading>
      <Standing view={view} />
      {view.key && <EnrolForm posting={enrolling} keyView={view.key} isMove={view.has !== null} />}
      {view.has && !view.key && <RenewForm posting={renewing} />}
    </>
  )
}

function Standing({ view: { note, has, key } }: { view: SecondFactorView }) {
  return (
    <>
      {note && (
        <InsetText>
          <p>{note}</p>
        </InsetText>
      )}
      {has && !key && (
        <p>
          An authenticator app is set up since {has.since}. You have <strong>{has.left}</strong> left
          {has.isFew && ': make new ones soon'}. <a href="?move=yes">Set up another phone or app</a>
        </p>
      )}
    </>
  )
}
