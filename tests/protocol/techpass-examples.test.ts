/** @file What `main/practice/README.md` tells other teams to do, done. */
import { expect } from 'vitest'
import { execFile, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { officers } from '../support/start-tenant'
import { browserWithAccounts } from '../support/techpass-client'
import { test } from '../support/techpass-test'

const folder = new URL('../examples/', import.meta.url)
const seed: unknown = JSON.parse(readFileSync(new URL('seed-with-a-client.json', folder), 'utf8'))
const readme = readFileSync(new URL('../../main/practice/README.md', import.meta.url), 'utf8')
const { upn } = officers.push

test('the example with openid-client logs in', async ({ tenant }) => {
  await tenant.control.reset(seed)
  const { browser } = await browserWithAccounts(tenant, [upn])
  const script = new URL('relying-party.mjs', folder).pathname
  const child = spawn(process.execPath, [script, tenant.ready.services.techpass], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const first = String((await lines.next()).value)
  await browser.open(`${first.replace('Open in a browser: ', '')}&login_hint=${upn}`)
  expect(JSON.parse(String((await lines.next()).value))).toEqual({
    ...{ sub: upn, name: 'Priya Nair', agency: 'PDO', email: upn },
    ...{ acr: 'urn:practice:techpass:acr:mfa', amr: ['pwd', 'mfa'] },
  })
})

test('the example with curl in the README logs in, line by line', async ({ tenant, endpoint }) => {
  await tenant.control.reset(seed)
  const { browser } = await browserWithAccounts(tenant, [upn])
  const [prepare = '', redeem = ''] = [...readme.matchAll(/```sh curl\n(.*?)```/gs)].map(([, lines = '']) => lines)
  const shell = async (script: string, variables: Record<string, string>) => {
    const env = { ...process.env, ...variables }
    return (await promisify(execFile)('sh', ['-euc', script], { env })).stdout.trim()
  }
  const verifier = 'v'.repeat(64)
  const given = { ISSUER: tenant.ready.services.techpass, REDIRECT: endpoint.callback, VERIFIER: verifier }
  const address = (await shell(prepare, given)).split('\n').at(-1) ?? ''
  await browser.open(`${address}&login_hint=${upn}`)
  const CODE = endpoint.latest.searchParams.get('code') ?? ''
  const who = (await shell(redeem, { ...given, CODE })).split('\n').at(-1) ?? ''
  expect(JSON.parse(who)).toMatchObject({ sub: upn, email: upn })
})
