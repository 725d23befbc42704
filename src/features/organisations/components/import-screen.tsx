import { organisationsTemplateHref } from '@/domain/addresses/organisations'
import { columns } from '@/domain/organisations/importing/columns'
import { sayExamples } from '@/domain/imports/say-examples'
import { Details } from '@/ui/details'
import { Heading } from '@/ui/heading'
import { Table } from '@/ui/table'
import { ImportForm } from './import-form'

/** Many organisations at once: the template, what its columns mean, and the form. */
export function ImportScreen({ framework }: { framework: string }) {
  return (
    <ImportForm framework={framework}>
      <Heading level={1}>Import organisations</Heading>
      <div className="nhsuk-u-reading-width">
        <p>
          Fill in <a href={organisationsTemplateHref()}>the template</a>, a row for each provider and each
          commissioner. You then see what every row would do, and everything that is wrong, before anything is
          stored. All rows are imported, or none.
        </p>
      </div>
      <Details summary="What the columns mean">
        <Table
          caption="Columns, with examples"
          captionSize="s"
          columns={[{ heading: 'Column' }, { heading: 'What stands in it' }, { heading: 'For example' }]}
          rows={columns.map(({ name, said, examples }) => ({
            key: name,
            cells: [name, said, sayExamples(examples)],
          }))}
        />
      </Details>
    </ImportForm>
  )
}
