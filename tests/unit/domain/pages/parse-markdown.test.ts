import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseMarkdown } from '@/domain/pages/parse-markdown'
import { servicePages } from '@/domain/pages/service-pages'

test('headings, paragraphs, lists, strong words and links of this service are read', () => {
  const text =
    '# Help\n\n## Who\n\nAsk **a lead**, or see\n[Contact](/contact).\n\n- One\n- Two, [three](/help)\n'
  expect(parseMarkdown(text)).toEqual([
    { kind: 'title', text: 'Help' },
    { kind: 'heading', text: 'Who' },
    {
      kind: 'paragraph',
      runs: [
        { text: 'Ask ' },
        { text: 'a lead', isStrong: true },
        { text: ', or see ' },
        { text: 'Contact', href: '/contact' },
        { text: '.' },
      ],
    },
    { kind: 'list', items: [[{ text: 'One' }], [{ text: 'Two, ' }, { text: 'three', href: '/help' }]] },
  ])
})

test.each([
  '[out](https://example.org)',
  '[script](javascript:alert)',
  '<b>bold</b>',
  '[two](//example.org)',
])('%s is words, and leads nowhere', (text) => {
  expect(parseMarkdown(text)).toEqual([{ kind: 'paragraph', runs: [{ text }] }])
})

test('no word is lost, whatever is written', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1 }), (words) => {
      const [block] = parseMarkdown(words.join(' '))
      expect(block).toEqual({ kind: 'paragraph', runs: [{ text: words.join(' ') }] })
    }),
  )
})

const FOLDER = path.resolve(import.meta.dirname, '../../../../docs/pages')

test('each page about the service is written, has one title, and links only to pages that are there', () => {
  const others = ['indicators', 'account', 'account/data.json', 'redactions']
  const known = [...Object.keys(servicePages), ...others].map((name) => `/${name}`)
  expect(readdirSync(FOLDER).toSorted()).toEqual(
    Object.keys(servicePages)
      .map((name) => `${name}.md`)
      .toSorted(),
  )
  for (const [name, title] of Object.entries(servicePages)) {
    const blocks = parseMarkdown(readFileSync(path.join(FOLDER, `${name}.md`), 'utf8'))
    expect(blocks.filter(({ kind }) => kind === 'title')).toEqual([{ kind: 'title', text: title }])
    const runs = blocks.flatMap((block) =>
      block.kind === 'list' ? block.items.flat() : block.kind === 'paragraph' ? block.runs : [],
    )
    for (const { text, href } of runs) {
      if (href) expect(known).toContain(href)
      else expect(text, name).not.toMatch(/[[\]*#`<>]/)
    }
  }
})
