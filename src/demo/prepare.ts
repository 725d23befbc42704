import { prepareService } from '@/operations/prepare-service'
import { loadDemo } from './load'

// A dot for each provider, which the starter shows as it comes.
const invitation = await prepareService(() => loadDemo(() => process.stderr.write('.')))
if (invitation) {
  const until = invitation.expiresAt.toLocaleString('en-GB', { timeZone: 'Europe/London' })
  process.stdout.write(
    `Nobody has an account yet. The first administrator, ${invitation.email}, is invited until ${until}:\n` +
      `${invitation.address}\n`,
  )
}
