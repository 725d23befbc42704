import { afterAll, expect, test } from 'vitest'
import { toHealthView } from '@/features/health/to-health-view'
import { getServiceHealth } from '@/operations/read/get-service-health'
import { disconnect } from '@/server/db/client'
import { ownEnvironment } from '../../../scripts/lib/environments.mjs'
import { registerOrganisations } from '../../factories/organisations'
import { hasSmallDisks, mountSmallDisk } from '../../support/small-disk'
import { aPdf, folder, lying, uploading } from './uploading'

afterAll(disconnect)

test.runIf(hasSmallDisks)(
  'a disk of the evidence files that is full is said to whoever uploads and to whoever looks after it, and takes files again once there is room',
  async () => {
    const disk = mountSmallDisk(folder, 64)
    Object.assign(ownEnvironment, { EVIDENCE_FOLDER: folder })
    const { administrator } = await registerOrganisations()
    const room = async () => {
      const health = await getServiceHealth(administrator)
      return health && toHealthView(health).find(({ key }) => key === 'Room')
    }
    try {
      expect(await uploading('first.pdf', aPdf('first'))).toMatchObject({ ok: true })
      expect((await room())?.state.text).toBe('Works')
      const before = lying()
      disk.fill()
      expect(await uploading('second.pdf', aPdf('second'))).toEqual({ ok: false, failure: 'store-full' })
      expect(await room()).toMatchObject({ state: { text: 'Needs somebody' } })
      expect((await room())?.said).toMatch(/^0 (bytes|B) of 67\.1 MB are free/)
      disk.makeRoom()
      expect(lying()).toEqual(before)
      expect((await room())?.state.text).toBe('Works')
      expect(await uploading('second.pdf', aPdf('second'))).toMatchObject({ ok: true })
    } finally {
      disk.unmount()
    }
  },
)
