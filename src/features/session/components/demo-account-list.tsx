import { roles } from '@/domain/access/roles'
import { demoAccounts, demoPassphrase } from '@/operations/demo-accounts'
import { Heading } from '@/ui/heading'
import { Table } from '@/ui/table'

const columns = [{ heading: 'Email address' }, { heading: 'Role' }]

/** The accounts of the demonstration, which everybody may use. */
export function DemoAccountList() {
  return (
    <section className="nhsuk-u-padding-top-5" aria-labelledby="demo-accounts">
      <Heading id="demo-accounts">Accounts of this demonstration</Heading>
      <p>
        Everything in it is invented. Every account has the passphrase <strong>{demoPassphrase}</strong>.
      </p>
      <Table
        caption="Accounts that you can sign in with"
        isCaptionHidden
        columns={columns}
        rows={demoAccounts.map(({ email, role, organisation }) => ({
          key: email,
          cells: [email, organisation ? `${roles[role].name}, ${organisation}` : roles[role].name],
        }))}
      />
    </section>
  )
}
