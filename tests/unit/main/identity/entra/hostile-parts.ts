/** @file What hostile addresses are made of. */

/** Letters that look like those of the key: Cyrillic, Greek, Armenian, full width, mathematical. */
export const lookAlikes: Readonly<Record<string, readonly string[]>> = {
  a: ['\u0430', '\u03b1', '\uff41', '\u{1d41a}'],
  c: ['\u0441', '\u03f2', '\uff43'],
  d: ['\u0501', '\uff44'],
  e: ['\u0435', '\uff45', '\u212e'],
  i: ['\u0456', '\u0131', '\uff49'],
  k: ['\u043a', '\u212a', '\uff4b'],
  l: ['\u04cf', '\uff4c', '\u2113'],
  m: ['\u043c', '\uff4d'],
  o: ['\u043e', '\u03bf', '\u0585', '\uff4f'],
  s: ['\u0455', '\uff53', '\u017f'],
  t: ['\u0442', '\uff54'],
  '.': ['\u3002', '\uff0e', '\uff61', '\u2024'],
  '/': ['\u2044', '\u2215', '\uff0f'],
}

/** What stands before a host in addresses that are not https, or that only look it. */
export const schemes = [
  'http:// ftp:// file:// ws:// wss:// HTTPS:// Https:// httpS:// https:/ https: https:/// https:////',
  'https:\\\\ https:/\\ //: :// // hxxps:// https+x:// smb:// ldap:// ssh:// telnet:// gopher:// jar:https:// view-source:https://',
  'blob:https:// feed:https:// microsoft-edge:https:// googlechrome:// intent:// search-ms:query= ms-msdt:/id ms-settings:',
  'ms-officecmd: shell: res:// hcp:// mk:@MSITStore: chrome:// devtools:// app:// about: mailto: tel: sms: facetime: vbscript:',
]
  .join(' ')
  .split(' ')

/** Scripts that pass for addresses. */
export const scripts = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'javascript://{host}/%0aalert(1)',
  'javascript:https://{host}/',
  'javascript&colon;alert(1)',
  'javascript%3aalert(1)',
]

/** Pages that are their own address. */
export const datas = [
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  'DATA:text/html,x',
  'data://{host}/,x',
  'data:,https://{host}/',
]

/** Files and programs of this computer or another. */
export const files = [
  'file:///C:/Windows/System32/calc.exe',
  'file:///etc/passwd',
  'file://{host}/share/x.exe',
  'file:\\\\{host}\\share',
  'FILE:///c:/x.lnk',
  'C:\\Windows\\System32\\calc.exe',
  '/usr/bin/xcalc',
]

/** Windows' names for files of other computers. */
export const uncs = [
  '\\\\{host}\\share\\x.exe',
  '\\\\{host}@SSL\\DavWWWRoot\\x.exe',
  '\\\\?\\UNC\\{host}\\share',
  '//{host}/share',
  '\\/{host}/share',
  'https:\\\\{host}\\share',
  '\\\\.\\pipe\\{host}',
]

/** Addresses in numbers, and neighbours of the loopback origin that policy names. */
export const ips = [
  'https://127.0.0.1/ https://10.0.0.1/ https://2130706433/ https://0x7f000001/ https://0177.0.0.1/ https://127.1/ https://[::1]/',
  'https://[::ffff:127.0.0.1]/ https://0/ http://127.0.0.1/ http://127.0.0.1:1/ http://127.0.0.1:49153/ http://127.0.0.2:49152/',
  'https://127.0.0.1:49152/ http://localhost:49152/ http://[::1]:49152/ http://127.1:49152/ http://2130706433:49152/',
  'http://0x7f.1:49152/ http://0.0.0.0:49152/ http://127.0.0.1.nip.io:49152/ http://127.0.0.1.:49152/ http://127.0.0.1:049152/',
  'http://me@127.0.0.1:49152/ ws://127.0.0.1:49152/ http://127.0.0.1:49152\\techpass http://127.0.0.1:49152',
]
  .join(' ')
  .split(' ')
