import { expect, test } from 'vitest'
import { canonicalJson } from '@/domain/canonical-json'
import { hsps1767 as framework } from '@/domain/catalogue/hsps-1767'
import { readDeclared } from '@/domain/declarations/declaration-snapshot-schema'
import { contentOf } from '@/domain/declarations/declared-content'
import { declaredParts } from '@/domain/declarations/declared-parts'
import { declaredOf } from '@/domain/declarations/signed-declaration'
import { YEAR, aDeclaration, signedContent } from '../../../factories/declaration'
import { aProfile } from '../../../factories/draft-return'

const KEY = { framework: framework.code, providerCode: 'ZZ1', year: YEAR }
const FILE = { id: '00000000-0000-4000-8000-0000000000f1', name: 'policy.pdf', sha256: 'a'.repeat(64) }
const parts = {
  evidence: { file1: FILE.id, name1: FILE.name, digest1: FILE.sha256 },
  documents: { expires2: '2027-03-31' },
}

test('a document without a file and an expiry says nothing of them, so that its hash is what it was', () => {
  const declared = canonicalJson(declaredOf(KEY, signedContent()))
  expect(declared).toContain(
    '{"covers":null,"dated":"2025-02-10","slot":1,"title":"Pain service policy","type":"operational-policy","version":"3.1"}',
  )
  expect(declared).not.toMatch(/"(file|expires)"/)
})

test('one with a file says which, by id, name and SHA-256; and what was signed is read back whole', () => {
  const content = signedContent(parts)
  const declared = canonicalJson(declaredOf(KEY, content))
  expect(declared).toContain(`"file":${canonicalJson(FILE)}`)
  expect(declared).toContain('"expires":"2027-03-31"')
  expect(readDeclared(JSON.parse(declared))).toMatchObject({ ...content })
})

test('a withdrawn correction finds the files again that are in force', () => {
  const content = signedContent(parts)
  expect(declaredParts(framework, YEAR, content)['evidence']).toEqual(parts.evidence)
  expect(contentOf(framework, YEAR, aProfile(), declaredParts(framework, YEAR, content))).toEqual(content)
})

test('half of what is known of a file is no file', () => {
  for (const name of ['file1', 'name1', 'digest1']) {
    const { documents } = contentOf(
      framework,
      YEAR,
      aProfile(),
      aDeclaration({ parts: { evidence: { ...parts.evidence, [name]: null } } }).parts,
    )
    expect(documents[0]?.file).toBeUndefined()
  }
})
