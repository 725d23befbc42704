import { Tag } from '@/ui/tag'
import type { FileView } from '../say-file'

/** A file of a document: its name, which downloads it, and below that what it is and what a scanner said of it. */
export function FileLink({ file }: { readonly file: FileView }) {
  return (
    <>
      <div>
        <a href={file.href} download>
          {file.name}
        </a>
      </div>
      {file.what && (
        <div>
          {file.what} {file.state && <Tag colour={file.colour}>{file.state}</Tag>}
        </div>
      )}
    </>
  )
}
