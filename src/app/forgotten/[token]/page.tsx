import { notFound } from 'next/navigation'
import { ChooseForm } from '@/features/session/components/choose-form'
import { findOpenReset } from '@/operations/choose-passphrase'
import { Shell } from '../../shell'

/** An unknown, a used and an expired link are the same page that is not there. */
export default async function ChoosePassphrasePage({ params }: PageProps<'/forgotten/[token]'>) {
  const { token } = await params
  const reset = await findOpenReset(token)
  if (!reset) notFound()
  return (
    <Shell actor={null}>
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <ChooseForm token={token} email={reset.email} />
        </div>
      </div>
    </Shell>
  )
}
