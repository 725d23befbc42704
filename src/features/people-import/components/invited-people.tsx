import { Heading } from '@/ui/heading'
import { PageTitle } from '@/ui/page-title'
import { Table } from '@/ui/table'
import type { PeopleImportState } from '../import-state'

interface Props {
  readonly done: NonNullable<PeopleImportState['done']>
  readonly listHref: string
}

/** Who was invited; with their links, now and never again, where the service sends no mail. */
export function InvitedPeople({ done, listHref }: Props) {
  return (
    <>
      <PageTitle title="People invited" hasErrors={false} />
      <Heading level={1}>People invited</Heading>
      <p role="status">{done.said}</p>
      {done.file === null ? <p>Each gets a mail with their own link.</p> : <Links file={done.file} />}
      <Invited {...done} />
      <p>
        <a href={listHref}>See all people</a>
      </p>
    </>
  )
}

function Links({ file }: { file: string }) {
  return (
    <>
      <p>
        This service sends no mail, so pass each link on yourself, to its own person alone: whoever opens it
        takes their place. <strong>Keep them now:</strong> they are shown only here, and only this once.
      </p>
      <p>
        <a href={`data:text/csv;charset=utf-8,${encodeURIComponent(file)}`} download="invitations.csv">
          Download the links as CSV
        </a>
        , or print this page.
      </p>
    </>
  )
}

function Invited({ rows, file }: Props['done']) {
  const columns = ['Person', 'Role', ...(file === null ? [] : ['Link'])]
  return (
    <Table
      caption="Who was invited"
      isCompact
      columns={columns.map((heading) => ({ heading }))}
      rows={rows.map(({ name, email, role, link }) => ({
        key: `${email} ${role}`,
        cells: [`${name}, ${email}`, role, ...(link === null ? [] : [<Link key="link" link={link} />])],
      }))}
    />
  )
}

function Link({ link }: { link: string }) {
  return <code className="app-hash">{link}</code>
}
