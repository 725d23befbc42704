import { expect, test } from 'vitest'
import { declarationForm } from '@/domain/declarations/declaration-form'
import type { Declaration } from '@/domain/declarations/declaration'
import { nameAsked } from '@/domain/forms/explanation-box'
import { fillWhole } from '@/domain/forms/fill-page'
import type { Typed } from '@/domain/forms/read-boxes'
import { aDeclaration, aDeclarationContext } from '../../../factories/declaration'
import { mustFill } from '../../../factories/filling'

const BOX = 'documents.explanation'
const WHY = 'The report is printed by the trust, and late.'

test('an explanation of a part belongs to the warnings that it answered, and is asked again when these change', () => {
  const form = declarationForm(aDeclarationContext(), '2026-05-10')
  const save = (draft: Declaration, typed: Typed) =>
    mustFill(fillWhole(form, draft, 'documents', { typed })).draft
  const shown = (draft: Declaration) => ({ 'documents.asked': nameAsked(BOX, form.findingsOf(draft)) })
  const outlived = (draft: Declaration) =>
    form.findingsOf(draft).flatMap(({ code, at, message }) => (code === 'S16' && at === BOX ? [message] : []))

  const older = save(aDeclaration(), { 'documents.covers2': '2024-25' })
  const explained = save(older, { ...shown(older), [BOX]: WHY })
  expect([outlived(older).length, outlived(explained)]).toEqual([1, []])
  const oldest = save(explained, { 'documents.covers2': '2023-24' })
  expect(outlived(oldest)).toEqual([expect.stringMatching(/^What is asked changed after this was said/)])
  expect(outlived(save(oldest, { ...shown(oldest), 'documents.confirm': ['still'] }))).toEqual([])
  expect(outlived(save(oldest, { 'documents.covers2': '2024-25' }))).toEqual([])
})
