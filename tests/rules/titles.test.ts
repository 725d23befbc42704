import { expect, test } from 'vitest'
import { sourcesIn } from './sources-in'
import { titledTwice } from './titles'

const planted = (title: string) => [
  {
    name: 'src/app/page.tsx',
    text: `import { Screen } from '@/features/x/screen'
      export default function Page() { return <ActorShell ${title}><Part /></ActorShell> }
      function Part() { return <Screen /> }`,
  },
  {
    name: 'src/features/x/screen.tsx',
    text: `import { PostedForm } from '../form'
      export function Screen() { return <div><PostedForm /></div> }`,
  },
  {
    name: 'src/features/form.tsx',
    text: `export function PostedForm() { return <><PageTitle title="A" hasErrors /></> }`,
  },
]

test('a frame that titles a page is caught where a form inside titles it too, however far below', () => {
  for (const title of ['title="A"', 'title={view.title}'])
    expect(titledTwice(planted(title))).toEqual(['src/app/page.tsx: Part'])
  for (const title of [
    '',
    'title={view.form ? undefined : view.title}',
    'title={view.done ? "A" : undefined}',
  ])
    expect(titledTwice(planted(title))).toEqual([])
})

test('no page has a title before that of its form, which says when something is wrong', () => {
  const sources = ['app', 'features', 'ui'].flatMap((folder) => sourcesIn(`src/${folder}`))
  expect(titledTwice(sources)).toEqual([])
})
