import { expect, test } from 'vitest'
import { prepareService } from '@/operations/prepare-service'
import { registerOrganisations } from '../../factories/organisations'
import { beTrainingCopy, claimed, loadAccounts } from './prepare'

beTrainingCopy()

test('a training copy refuses a database that holds accounts, whoever these are of', async () => {
  await registerOrganisations()
  await expect(prepareService(loadAccounts)).rejects.toThrow('needs an empty database of its own')
  expect(await claimed()).toEqual([])
})
