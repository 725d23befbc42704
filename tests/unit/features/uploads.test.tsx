import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ActionFiles } from '@/features/actions/components/action-files'

const upload = { to: '/uploads/actions/ZZ1-1', error: undefined }

test('without scripts, which take along what was typed, the form for a file says that it is entered first', () => {
  const html = renderToStaticMarkup(<ActionFiles files={[]} upload={upload} />)
  expect(html).toMatch(/<noscript><p>Enter what you typed below first[^<]*<\/p><\/noscript><form/)
})
