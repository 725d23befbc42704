import { peopleColumns } from '@/domain/access/importing/people-columns'
import { peopleListHref, peopleTemplateHref } from '@/domain/addresses/people'
import { sayExamples } from '@/domain/imports/say-examples'
import { Details } from '@/ui/details'
import { Heading } from '@/ui/heading'
import { Table } from '@/ui/table'
import { ImportPeopleForm } from './import-form'

const columns = ['Column', 'What stands in it', 'For example'].map((heading) => ({ heading }))

/** Many people at once: the template, what its columns mean, and the form. */
export function ImportPeopleScreen({ framework }: { framework: string }) {
  return (
    <ImportPeopleForm framework={framework} listHref={peopleListHref('everybody')}>
      <Heading level={1}>Invite many from a file</Heading>
      <div className="nhsuk-u-reading-width">
        <p>
          Fill in <a href={peopleTemplateHref()}>the template</a>, a row for each person and role. You then
          see what every row would do, and everything that is wrong, before anybody is invited. All are
          invited, or nobody.
        </p>
      </div>
      <Details summary="What the columns mean">
        <Table
          caption="Columns, with examples"
          captionSize="s"
          columns={columns}
          rows={peopleColumns.map(({ name, said, examples }) => ({
            key: name,
            cells: [name, said, sayExamples(examples)],
          }))}
        />
      </Details>
    </ImportPeopleForm>
  )
}
