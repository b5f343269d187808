import { Writable } from 'node:stream'
import { packed } from '../answers/shared/screen/foot.ts'
import type { Asker, Reply } from '../ask/asker.ts'
import { exit } from '../model/fault.ts'
import type { Language } from '../model/message.ts'
import { askTexts } from '../text/ask.ts'
import { colourLevel } from '../view/colour.ts'
import { wrap } from '../view/wrap.ts'
import type { Call, Terminal } from './command.ts'
import { colourOf, widthOn } from './settings.ts'

/** Signs of the prompts whose width differs between terminals, and what stands for them in Japanese. */
const narrowSigns: Readonly<Record<string, string>> = {
  '◆': '*',
  '◇': 'o',
  '■': 'x',
  '▲': '!',
  '●': '>',
  '○': ' ',
  '│': '|',
  '└': '-',
}
const wideSigns = new RegExp(`[${Object.keys(narrowSigns).join('')}]`, 'g')

const COLOURS = /\u001b\[[\d;]*m/g

const shownAs = (text: string, isColoured: boolean, language: Language): string => {
  const plain = isColoured ? text : text.replace(COLOURS, '')
  return language === 'ja' ? plain.replace(wideSigns, sign => narrowSigns[sign]!) : plain
}

/** The terminal as the prompts see it: without colours where none are wanted, in Japanese without signs of unsure width. */
const screenOn = (output: NodeJS.WriteStream, isColoured: boolean, language: Language): Writable => {
  const screen = new Writable({
    decodeStrings: false,
    write: (text, _, done) => {
      output.write(shownAs(String(text), isColoured, language), done)
    },
  })
  Object.defineProperties(screen, {
    columns: { get: () => widthOn(output.columns) },
    rows: { get: () => output.rows },
    isTTY: { value: true },
  })
  return screen
}

/** How a prompt ended without an answer: by a key or by a signal. */
type Ending = { key: string | undefined; code: number; signal: AbortSignal }

const SHOW_CURSOR = '\u001b[?25h'
const BESIDE = 7 // columns beside a text: the bar, and room for signs that are two columns wide
const BESIDE_CHOICE = 16 // columns beside a choice: the prompts count the colours of the bar among its columns

type Key = { readonly name?: string; readonly ctrl?: boolean }

/** Follows the keys and signals that end a prompt without an answer. */
const watch = ({ input }: Terminal) => {
  const stop = new AbortController()
  const ending: Ending = { key: undefined, code: exit.interrupted, signal: stop.signal }
  const onKey = (_: string, key: Key | undefined) => {
    ending.key = key?.name
    if (key?.ctrl && key.name === 'd') stop.abort()
  }
  const onTerm = () => {
    ending.code = exit.terminated
    stop.abort()
  }
  const onInterrupt = () => stop.abort()
  input.on('keypress', onKey)
  process.on('SIGTERM', onTerm).on('SIGINT', onInterrupt)
  const close = () => {
    input.off('keypress', onKey)
    process.off('SIGTERM', onTerm).off('SIGINT', onInterrupt)
    input.pause()
  }
  return { ending, close }
}

const replyAfter = ({ key, signal }: Ending): Reply =>
  key === 'escape' && !signal.aborted ? { kind: 'back' } : { kind: 'interrupted' }

const loadPrompts = () => import('@clack/prompts')
type Prompts = Awaited<ReturnType<typeof loadPrompts>>

/** Puts lines below each other, beside the bar of the prompts. */
const below = (words: readonly string[]): string => words.join('\n   ')

/** Where the prompts are shown, and how words are wrapped there. */
type Canvas = {
  readonly common: {
    readonly input: Terminal['input']
    readonly output: Writable
    readonly signal: AbortSignal
  }
  readonly ending: Ending
  readonly width: () => number
  readonly lines: (words: string, beside?: number) => readonly string[]
}

/** Asks for one of several choices. */
const chooserOn =
  ({ common, ending, lines }: Canvas, { isCancel, select }: Prompts): Asker['choose'] =>
  async ({ text: message, options }) => {
    const chosen = await select({
      message: lines(message).join('\n'),
      options: options.map(({ label }, value) => ({ value, label: lines(label, BESIDE_CHOICE).join('\n  ') })),
      showInstructions: false,
      ...common,
    })
    return isCancel(chosen) ? replyAfter(ending) : options[chosen as number]!.reply
  }

/** Asks for something to type, and checks it. */
const writerOn =
  ({ common, ending, width, lines }: Canvas, { isCancel, text }: Prompts): Asker['write'] =>
  async ({ text: message, remarks }, check) => {
    const remarked = packed(
      remarks.flatMap(remark => lines(remark)),
      width() - BESIDE,
      '   ',
    )
    const typed = await text({
      message: below([...lines(message), ...remarked]),
      validate: (word = '') => {
        const wrong = check(word)
        return wrong === undefined ? undefined : below(lines(wrong))
      },
      ...common,
    })
    return isCancel(typed) ? replyAfter(ending) : (typed ?? '')
  }

/**
 * The questions as prompts on a terminal. Esc goes one question back; Ctrl-C, Ctrl-D and a signal end the conversation.
 * `names` stay on one line. `close` gives the terminal back as it was; `exitCode` is that of an ended conversation.
 */
export const promptsOn = async (
  terminal: Terminal,
  { args, io, view: { language } }: Call,
  names: readonly string[],
) => {
  const prompts = await loadPrompts()
  const isColoured = colourLevel(colourOf(args, io.env), io.env, true) > 0
  const output = screenOn(terminal.output, isColoured, language)
  const { ending, close } = watch(terminal)
  const width = () => widthOn(terminal.output.columns)
  const lines = (words: string, beside = BESIDE) => wrap(words, width() - beside, names)
  const canvas: Canvas = { common: { input: terminal.input, output, signal: ending.signal }, ending, width, lines }
  output.write(`${lines(askTexts.hello[language]).join('\n')}\n`)
  return {
    asker: { choose: chooserOn(canvas, prompts), write: writerOn(canvas, prompts) } satisfies Asker,
    close: () => {
      close()
      output.write(`${SHOW_CURSOR}\n`)
    },
    exitCode: () => ending.code,
  }
}
