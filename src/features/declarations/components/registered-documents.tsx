import { KeptFile } from '@/ui/kept-file'
import { Tag } from '@/ui/tag'
import type { ContentReading } from '../read-back'

/** The documents of a declaration, with their files where they have any. */
export function RegisteredDocuments({ documents }: Pick<ContentReading, 'documents'>) {
  if (documents.length === 0) return 'None'
  return (
    <ul className="nhsuk-list nhsuk-list--bullet">
      {documents.map(({ text, isOutOfDate, expires, file, isSampled }) => (
        <li key={text}>
          {text}
          {expires && `, expires on ${expires}`}
          {isOutOfDate && <strong> (more than 24 months old at the end of the year)</strong>}
          {file && (
            <div>
              <KeptFile {...file} /> {isSampled && <Tag colour="blue">To be looked at again</Tag>}
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
