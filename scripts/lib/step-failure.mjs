/** A failure that a person can do something about: its message is all they need, so it is shown without a stack. */
export class StepFailure extends Error {
  /**
   * @param {string} what happened
   * @param {{ advice?: string, output?: string, cause?: unknown }} [more] what to do; what the tool said
   */
  constructor(what, { advice = '', output = '', cause } = {}) {
    super([output.trim(), what, advice && `What to do: ${advice}`].filter(Boolean).join('\n\n'), { cause })
    this.name = 'StepFailure'
  }
}
