import type { Command, CommandName } from './command.ts'

/** The commands in the order of help; each is loaded when it is called. */
export const commands = {
  eligible: async () => (await import('./eligible.ts')).command,
} satisfies Record<CommandName, () => Promise<Command>>
