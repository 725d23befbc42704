import { PageTitle } from '@/ui/page-title'

/** Says that something broke, what became of people's work, what to do, and by what reference to ask about it. */
export function Problem({ reference }: { reference: string | undefined }) {
  return (
    <>
      <PageTitle title="Sorry, there is a problem with the service" />
      <h1 className="nhsuk-heading-l">Sorry, there is a problem with the service</h1>
      <p>Try again in a few minutes. What you saved before this is still there.</p>
      {reference && (
        <p>
          If it happens again, tell the people who run this service, with this reference number:{' '}
          <strong>{reference}</strong>
        </p>
      )}
      <p>
        <a href="">Try this page again</a>, or <a href="/">go to your home page</a>.
      </p>
    </>
  )
}
