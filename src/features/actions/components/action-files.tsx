import { evidenceEndings, LARGEST_FILE } from '@/domain/evidence/evidence-types'
import { saySize } from '@/domain/evidence/say-size'
import { KeptFile } from '@/ui/kept-file'
import { Table } from '@/ui/table'
import { UploadForm } from '@/ui/upload-form'
import type { ActionView } from '../to-action-view'

/** The files that show that an action was done, and the form for another; nothing where there is neither. */
export function ActionFiles({ files, upload }: Pick<ActionView, 'files' | 'upload'>) {
  if (files.length === 0 && !upload) return null
  return (
    <section aria-labelledby="files">
      <h2 className="nhsuk-heading-m" id="files">
        Files that show what was done
      </h2>
      {files.length === 0 ? (
        <p>No file was uploaded.</p>
      ) : (
        <Table
          caption="Files that show what was done"
          isCaptionHidden
          columns={[{ heading: 'File' }, { heading: 'Uploaded by' }]}
          rows={files.map(({ file, uploaded }) => ({
            key: file.href,
            cells: [<KeptFile key="file" {...file} />, uploaded],
          }))}
        />
      )}
      {upload && (
        <div className="app-not-printed">
          <noscript>
            <p>Enter what you typed below first: an upload opens this page anew, without it.</p>
          </noscript>
          <UploadForm
            to={upload.to}
            button="Upload"
            fields={{}}
            hint={`${evidenceEndings.join(', ')}; at most ${saySize(LARGEST_FILE)}. No files about patients. Whoever reads this action has it.`}
            accept={evidenceEndings.join()}
            error={upload.error}
          />
        </div>
      )}
    </section>
  )
}
