import { describe, expect, test } from 'vitest'
import { isEnd, isNotYet } from '../../src/tables/files.ts'

const errorWith = (code: string): Error => Object.assign(new Error(code), { code })

describe('an error of reading', () => {
  test('EOF is the end of the input: a closed pipe of Windows reports it', () => {
    expect([isEnd(errorWith('EOF')), isEnd(errorWith('EIO')), isEnd(new Error())]).toEqual([true, false, false])
  })

  test('EAGAIN means that there is no input yet', () => {
    expect([isNotYet(errorWith('EAGAIN')), isNotYet(errorWith('EOF'))]).toEqual([true, false])
  })
})
