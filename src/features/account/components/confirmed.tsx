import { Heading } from '@/ui/heading'
import { PageTitle } from '@/ui/page-title'

/** The way on, once it is known again who is asking. */
export function Confirmed({ next }: { next: string }) {
  const [, file] = /\/([^/?]+\.[a-z]+)(\?|$)/.exec(next) ?? []
  return (
    <>
      <PageTitle title="Confirmed" />
      <Heading level={1}>Confirmed</Heading>
      <p>
        For the next minutes you are not asked again. <a href={next}>{file ? `Download ${file}` : 'Go on'}</a>
      </p>
    </>
  )
}
