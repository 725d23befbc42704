import { prepareService } from '@/operations/prepare-service'
import { loadDemo } from './load'

const invitation = await prepareService(loadDemo)
if (invitation) {
  const until = invitation.expiresAt.toLocaleString('en-GB', { timeZone: 'Europe/London' })
  process.stdout.write(
    `Nobody has an account yet. The first administrator, ${invitation.email}, is invited until ${until}:\n` +
      `${invitation.address}\n`,
  )
}
