import ical, { ICalAlarmType, ICalEventTransparency } from 'ical-generator'
import { addDays, type Day } from '../../model/day.ts'
import { Fault } from '../../model/fault.ts'
import type { View } from '../shared/view.ts'
import { deadlineWords, stepWords } from './lines.ts'
import type { ClaimStepsDocument, StepDocument } from './schema.ts'
import { words } from './words.ts'

const noMarks = () => ''

const REMINDERS = [3, 1] // days before

/** Midnight in UTC: a whole day of a calendar has no time zone. */
const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`)

/** Nine in the morning in Japan, wherever the calendar is read: the same moment as midnight in UTC. */
const nineInJapan = midnight

const summaryOf = (document: ClaimStepsDocument, { language }: View): string =>
  `${document.name.ja}: ${words.returnBy[language]}`

type Calendar = ReturnType<typeof ical>

const addEntry = (calendar: Calendar, step: StepDocument, document: ClaimStepsDocument, view: View): void => {
  const summary = summaryOf(document, view)
  const event = calendar.createEvent({
    id: `${document.plan}-${step.id}-${step.earliest}@mio-warranty`,
    stamp: midnight(document.asOf),
    start: midnight(step.earliest!),
    end: midnight(addDays(step.earliest as Day, 1)),
    allDay: true,
    transparency: ICalEventTransparency.TRANSPARENT,
    summary,
    description: `${stepWords(step, view.language, noMarks)} ${deadlineWords(step, view.language)}`,
    ...(document.page !== null && { url: document.page }),
  })
  for (const days of REMINDERS) {
    const trigger = nineInJapan(addDays(step.earliest as Day, -days))
    event.createAlarm({ type: ICalAlarmType.display, trigger, description: summary })
  }
}

/**
 * The dated steps as a calendar: an entry on the earliest day that any way of counting gives, with reminders at nine in the
 * morning in Japan on days before it; the day itself stays free.
 * A second import of the same answer adds no entry. The bytes do not depend on the machine. Throws a Fault where no step
 * has a date.
 */
export const claimStepsIcs = (document: ClaimStepsDocument, view: View): string => {
  const dated = document.steps.filter(step => step.earliest !== null && !step.done)
  if (dated.length === 0)
    throw document.facts.replacementArrived === undefined
      ? new Fault('nothing-dated', { other: '--replacement-arrived' })
      : new Fault('no-date-left')
  const calendar = ical({ name: document.name.ja, prodId: { company: 'mio-warranty', product: 'claim-steps' } })
  for (const step of dated) addEntry(calendar, step, document, view)
  return `${calendar.toString()}\r` // the line feed that ends every output follows
}
