import { Tag } from '@/ui/tag'
import type { FileView } from '../say-file'

/** A file of a document: its name, which downloads it, what it is, and what a scanner said of it. */
export function FileLink({ file }: { readonly file: FileView }) {
  return (
    <>
      <a href={file.href} download>
        {file.name}
      </a>
      {file.what && ` (${file.what}) `}
      {file.state && <Tag colour={file.colour}>{file.state}</Tag>}
    </>
  )
}
