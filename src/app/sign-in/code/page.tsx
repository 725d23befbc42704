import { redirect } from 'next/navigation'
import { CodeForm } from '@/features/session/components/code-form'
import { findHalfSignedIn } from '@/server/session/find-half'
import { ownPath } from '@/server/session/own-path'
import { type SearchParams, readParam } from '../../search-params'
import { Shell } from '../../shell'

/** For whoever has given a passphrase a few minutes ago; anybody else begins at the beginning. */
export default async function CodePage({ searchParams }: { readonly searchParams: SearchParams }) {
  const next = ownPath(await readParam(searchParams, 'next'))
  if (!(await findHalfSignedIn())) redirect('/sign-in')
  return (
    <Shell actor={null}>
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <CodeForm next={next} />
        </div>
      </div>
    </Shell>
  )
}
