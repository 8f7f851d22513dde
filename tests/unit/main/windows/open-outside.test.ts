import { beforeEach, describe, expect, test, vi } from 'vitest'
import { openOutside } from '../../../../main/windows/open-outside'
import type { Log } from '../../../../main/support/log'

const fake = vi.hoisted(() => ({ openExternal: vi.fn<(url: string) => Promise<void>>() }))
vi.mock('electron', () => ({ shell: { openExternal: fake.openExternal } }))

const [info, warn] = [vi.fn<Log['info']>(), vi.fn<Log['warn']>()]
const log: Log = { file: '', error: vi.fn(), warn, info }
const logged = () => JSON.stringify([info.mock.calls, warn.mock.calls])
const allowed = 'https://techpass.example.gov.sg/authorize?state=kept-to-ourselves'

beforeEach(() => {
  vi.clearAllMocks()
  fake.openExternal.mockResolvedValue(undefined)
})

describe('a page', () => {
  test('that may be opened is opened as it was judged, and its query is not logged', async () => {
    const mayOpen = vi.fn(() => true)
    await openOutside({ mayOpen, log })(allowed)
    expect(mayOpen).toHaveBeenCalledWith(allowed)
    expect(fake.openExternal).toHaveBeenCalledExactlyOnceWith(allowed)
    expect(logged()).toContain('techpass.example.gov.sg')
    expect(logged()).not.toContain('kept-to-ourselves')
  })

  test.each([allowed, 'javascript:kept-to-ourselves', 'file:///kept-to-ourselves', '', '\\\\host\\kept-to-ourselves'])(
    'that may not is not: %j',
    async (url) => {
      await expect(openOutside({ mayOpen: () => false, log })(url)).rejects.toMatchObject({ code: 'place_not_allowed' })
      expect(fake.openExternal).not.toHaveBeenCalled()
      expect(logged()).not.toContain('kept-to-ourselves')
    },
  )

  test('for which the system has no browser is said not to have been opened, without its address', async () => {
    fake.openExternal.mockRejectedValue(new Error(`No application for ${allowed}`))
    const failed = openOutside({ mayOpen: () => true, log })(allowed)
    await expect(failed).rejects.toMatchObject({ code: 'place_not_opened' })
    await expect(failed).rejects.not.toThrow('kept-to-ourselves')
    await expect(failed).rejects.toThrow('No application for')
  })
})
