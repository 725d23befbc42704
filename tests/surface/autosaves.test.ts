import path from 'node:path'
import { expect, test } from 'vitest'
import { readAutosaves } from '../../scripts/front/read-autosaves.mjs'
import { enumerateBuild } from './enumerate'

const BUILT = path.resolve(import.meta.dirname, '../../.local/built-for-tests')

test('the front knows by its name each action with which a page saves itself, and no other', () => {
  const known = readAutosaves(BUILT)
  const found = enumerateBuild().actions.filter(({ id }) => known.has(id))
  expect(found.map(({ name }) => name.split(' ')[1]).toSorted()).toEqual([
    'autosavePartAction',
    'autosaveSectionAction',
  ])
})
