import { uploadHref } from '@/domain/addresses/evidence'
import { evidenceEndings, LARGEST_FILE } from '@/domain/evidence/evidence-types'
import { saySize } from '@/domain/evidence/say-size'
import { ErrorSummary } from '@/ui/error-summary'
import { Heading } from '@/ui/heading'
import { InsetText } from '@/ui/inset-text'
import { KeptFile } from '@/ui/kept-file'
import { PageTitle } from '@/ui/page-title'
import type { PostedAction } from '@/ui/posted-state'
import { Select } from '@/ui/select'
import { Table } from '@/ui/table'
import { UploadForm } from '@/ui/upload-form'
import type { DocumentRow, EvidenceView } from '../to-evidence-view'
import { ChooseForm } from './choose-form'

interface Props {
  readonly view: EvidenceView
  readonly choose: PostedAction
}

const TITLE = 'Files of the documents'

/** The documents of a declaration with their files, and the forms that give them others. */
export function EvidencePage({ view, choose }: Props) {
  const { error, isEditable, choices } = view
  const title = `${TITLE}, ${view.caption}`
  const mayChoose = isEditable && choices.length > 0
  return (
    <>
      {!mayChoose && <PageTitle title={title} hasErrors={error !== undefined} />}
      {error && <ErrorSummary errors={[{ message: error, href: '#file' }]} />}
      {view.justSaved && <InsetText>Saved.</InsetText>}
      <Heading level={1} caption={view.caption}>
        {TITLE}
      </Heading>
      <Documents view={view} />
      <p>
        <a href={view.documentsHref}>Titles, versions and dates of the documents</a>
      </p>
      {isEditable && <Upload view={view} />}
      {mayChoose && <ChooseForm title={title} view={view} action={choose} />}
      {view.isSigned && <p>This declaration has been signed, so its files stay as they are.</p>}
    </>
  )
}

function Documents({ view: { rows } }: { readonly view: EvidenceView }) {
  if (rows.length === 0)
    return <p>No document is registered yet. Upload a file, or register the documents first.</p>
  return (
    <Table
      caption="Documents and their files"
      isCaptionHidden
      columns={[{ heading: 'Document' }, { heading: 'File' }, { heading: 'Uploaded by' }]}
      rows={rows.map((row) => ({
        key: String(row.slot),
        cells: [`${row.slot}: ${row.document}`, <File row={row} key="file" />, row.uploaded ?? ''],
      }))}
    />
  )
}

function File({ row: { file, earlier } }: { readonly row: DocumentRow }) {
  if (!file) return 'No file'
  return (
    <>
      <KeptFile {...file} />
      {earlier.length > 0 && (
        <ul className="nhsuk-list nhsuk-u-margin-bottom-0">
          {earlier.map((older) => (
            <li key={older.href}>
              Before: <KeptFile {...older} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Upload({ view }: { readonly view: EvidenceView }) {
  return (
    <section aria-labelledby="upload">
      <h2 className="nhsuk-heading-m" id="upload">
        Upload a file
      </h2>
      <UploadForm
        to={uploadHref(view.declarationId)}
        button="Upload"
        fields={view.standing}
        hint={`${evidenceEndings.join(', ')}; at most ${saySize(LARGEST_FILE)}. No files about patients. What the document had before is kept.`}
        accept={evidenceEndings.join()}
        error={view.error}
      >
        <Select
          {...{ id: 'slot', name: 'slot', label: 'Of which document?', options: view.places }}
          defaultValue={view.chosenSlot}
        />
      </UploadForm>
    </section>
  )
}
