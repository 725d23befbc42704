/**
 * Ends this process when the supervisor has gone without being able to say so: whoever comes after it needs our port. Called before
 * anything takes long.
 */
export function endWithSupervisor() {
  process.once('disconnect', () => process.exit(1))
  // Of a terminal everybody hears; the supervisor says when it is our turn.
  process.on('SIGINT', () => {})
  // It went while this program was read.
  if (!process.connected) process.exit(1)
}
