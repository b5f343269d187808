import { taxTexts } from '../../../answers/shared/words.ts'
import type { Edition, Tax } from '../../../model/edition.ts'
import { taxAt } from '../../../model/figures.ts'
import { type Language, messagesOf } from '../../../model/message.ts'
import { listed } from '../../../model/sections.ts'
import { inEdition } from '../example.ts'
import { type FoundHere, inEachEdition, type Rule } from '../rule.ts'
import { textsIn } from '../texts.ts'

const say = messagesOf({
  'mixed-tax': {
    ja: '{class} ですが、この版のほかの料金は {others} です',
    en: 'it is {class}, while other fees of this edition are {others}',
  },
  'text-tax': {
    ja: '文には「{said}」とありますが、{figure} は {class} です',
    en: 'the text says "{said}", but {figure} is {class}',
  },
})

/** The amounts that a total adds up: monthly fees and the prices of claims. */
const addedUp = (edition: Edition): readonly string[] => {
  const prices = listed(edition, 'fees').flatMap(fee => fee.price)
  const isFee = (address: string) => /^monthly(\.|$)/.test(address) || prices.includes(address)
  return Object.keys(edition.figures).filter(address => isFee(address) && taxAt(edition, address) !== null)
}

/** The most frequent class; the first of several equally frequent classes. */
const usual = (classes: readonly Tax[]): Tax | undefined => {
  const count = (tax: Tax) => classes.filter(other => other === tax).length
  return [...new Set(classes)].reduce<Tax | undefined>(
    (most, tax) => (most === undefined || count(tax) > count(most) ? tax : most),
    undefined,
  )
}

const mixedClasses = (edition: Edition): readonly FoundHere[] => {
  const addresses = addedUp(edition)
  const others = usual(addresses.map(address => taxAt(edition, address)!))
  return addresses.flatMap(address => {
    const tax = taxAt(edition, address)!
    if (others === undefined || tax === others) return []
    const message = say('mixed-tax', { class: taxTexts[tax], others: taxTexts[others] })
    return [{ path: ['figures', address, 'tax'], message }]
  })
}

const taxInText: Readonly<Record<Language, RegExp>> = {
  ja: /\{([^{}]+)\}円?[（(]?(税込|税別|税抜|不課税)/g,
  en: /\{([^{}]+)\}(?: yen)? ?\(?(tax included|tax excluded|before tax|not taxable|untaxed)/g,
}
const classOf: Readonly<Record<string, Tax>> = {
  税込: 'included',
  税別: 'excluded',
  税抜: 'excluded',
  不課税: 'not-taxable',
  'tax included': 'included',
  'tax excluded': 'excluded',
  'before tax': 'excluded',
  'not taxable': 'not-taxable',
  untaxed: 'not-taxable',
}

/** Texts that give an amount another tax class than its figure has. */
const wrongInTexts = (edition: Edition): readonly FoundHere[] =>
  textsIn(edition).flatMap(({ text, path }) =>
    (['ja', 'en'] as const).flatMap(language =>
      [...text[language].matchAll(taxInText[language])].flatMap(([, address, words]) => {
        const tax = taxAt(edition, address!)
        if (tax === null || tax === classOf[words!]) return []
        const values = { said: words!, figure: address!, class: taxTexts[tax] }
        return [{ path: [...path, language], message: say('text-tax', values) }]
      }),
    ),
  )

/** Amounts whose tax class differs from the other amounts of the edition or from a text. */
const find = inEachEdition(({ edition }) => [...mixedClasses(edition), ...wrongInTexts(edition)])

export const taxClass: Rule = {
  id: 'tax-class',
  level: 'error',
  title: { ja: '税の区分が合わない', en: 'tax classes that do not fit' },
  about: {
    ja: '同じ版の料金に税込と税別が混ざると合計は意味を失います。文に書いた区分も数値の区分と同じでなければなりません。',
    en: 'Fees with and without tax in one edition cannot be added up; and a text beside an amount must name the class of its figure.',
  },
  fix: { ja: '出典で区分を確かめて、そろえます', en: 'look the class up in the source and make them agree' },
  example: inEdition([
    '  exchange.1:\n    yen: 1000\n    tax: included',
    '  exchange.1:\n    yen: 1000\n    tax: excluded',
  ]),
  find,
}
