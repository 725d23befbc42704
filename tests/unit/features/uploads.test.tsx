import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ActionFiles } from '@/features/actions/components/action-files'
import { UploadProgress } from '@/ui/upload-progress'

const upload = { to: '/uploads/actions/ZZ1-1', error: undefined }

test('without scripts, which take along what was typed, the form for a file says that it is entered first', () => {
  const html = renderToStaticMarkup(<ActionFiles files={[]} upload={upload} />)
  expect(html).toMatch(/<noscript><p>Enter what you typed below first[^<]*<\/p><\/noscript><form/)
})

test('what is heard of an upload has its place before it is sent, and then says how far it is', () => {
  const said = (share: number | null) =>
    /<div role="status">(?:<label for="progress">)?([^<]*)/.exec(
      renderToStaticMarkup(<UploadProgress share={share} stop={() => undefined} />),
    )?.[1]
  expect([null, 0, 0.5, 1].map(said)).toEqual(['', 'Uploading', 'Uploading', 'Uploaded; being checked'])
  expect(renderToStaticMarkup(<ActionFiles files={[]} upload={upload} />)).toMatch(
    /<button[^>]*>Upload<\/button><div><div role="status"><\/div><\/div><\/form>/,
  )
})
