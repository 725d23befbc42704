import { Heading } from '@/ui/heading'
import { SummaryList } from '@/ui/summary-list'
import { Table } from '@/ui/table'
import type { toSignInStandingView } from '../to-sign-in-standing-view'

const columns = [
  { heading: 'Day' },
  { heading: 'Wrong', isNumeric: true },
  { heading: 'Not tried any more', isNumeric: true },
  { heading: 'Accounts', isNumeric: true },
  { heading: 'Without an account', isNumeric: true },
]

/** How people sign in, as the settings say, and how often it was refused. */
export function SignInStandingScreen({ view }: { view: ReturnType<typeof toSignInStandingView> }) {
  const { rows, proxies, days } = view
  return (
    <>
      <Heading level={1}>How people sign in</Heading>
      <p>Each setting is said where the service is started. This page only shows them.</p>
      <Heading>Single sign-on</Heading>
      {rows.length > 0 ? (
        <SummaryList rows={rows} />
      ) : (
        <p>None is set: people sign in by passphrase. OIDC_ISSUER and its client set one.</p>
      )}
      <Heading>What one address may try</Heading>
      <p>{proxies}</p>
      {days.length > 0 ? (
        <Table caption="Refused in the last 14 days" captionSize="m" columns={columns} rows={days} />
      ) : (
        <p>Nobody was refused in the last 14 days.</p>
      )}
    </>
  )
}
