import { parseSeed } from './seed'

/**
 * Made-up officers, one for each way that the journeys can go: eight for the set-up, then the accounts of one person and
 * three whom TechPass refuses.
 *
 * Their passwords are practice phrases: printed on the ready line, shown by the app, worth nothing anywhere else.
 */
export const defaultSeed = parseSeed({
  officers: [
    { upn: 'tan.mei.ling@practice.example', name: 'Tan Mei Ling', password: 'Kopi-Peng-Practice-1' },
    { upn: 'farhan.rahim@practice.example', name: 'Farhan Rahim', password: 'Teh-Tarik-Practice-2' },
    { upn: 'priya.nair@practice.example', name: 'Priya Nair', password: 'Kaya-Toast-Practice-3', registered: 'push' },
    { upn: 'lim.wei.jie@practice.example', name: 'Lim Wei Jie', password: 'Laksa-Leaf-Practice-4', registered: 'totp' },
    { upn: 'nurul.huda@practice.example', name: 'Nurul Huda', password: 'Rojak-Bowl-Practice-5', locked: true },
    { upn: 'daniel.ong@practice.example', name: 'Daniel Ong', password: 'Satay-Stick-Practice-6', disabled: true },
    {
      upn: 'kavitha.raj@practice.example',
      name: 'Kavitha Raj',
      password: 'Prata-Plain-Practice-7',
      registered: 'push',
      atRisk: true,
    },
    {
      upn: 'chen.jia.hui@practice.example',
      name: 'Chen Jia Hui',
      password: 'Mee-Siam-Practice-8',
      mobileAppForbidden: true,
    },
    {
      upn: 'aisha.rahman@practice.example',
      name: 'Aisha Rahman',
      password: 'Nasi-Lemak-Practice-9',
      registered: 'push',
      agency: 'PDO',
      otherAccounts: ['aisha.rahman.admin@practice.example', 'aisha.rahman.projects@practice.example'],
    },
    {
      upn: 'aisha.rahman.admin@practice.example',
      name: 'Aisha Rahman (Admin)',
      password: 'Chendol-Ice-Practice-10',
      registered: 'push',
      agency: 'PDO',
      otherAccounts: ['aisha.rahman@practice.example', 'aisha.rahman.projects@practice.example'],
    },
    {
      upn: 'aisha.rahman.projects@practice.example',
      name: 'Aisha Rahman (Projects)',
      password: 'Mee-Rebus-Practice-11',
      registered: 'push',
      agency: 'PDO',
      otherAccounts: ['aisha.rahman@practice.example', 'aisha.rahman.admin@practice.example'],
    },
    {
      upn: 'marcus.tay@practice.example',
      name: 'Marcus Tay',
      password: 'Popiah-Roll-Practice-12',
      registered: 'push',
      techpass: 'other-tenant',
    },
    {
      upn: 'siti.zubaidah@practice.example',
      name: 'Siti Zubaidah',
      password: 'Kueh-Lapis-Practice-13',
      registered: 'push',
      techpass: 'not-assigned',
    },
    {
      upn: 'arjun.pillai@practice.example',
      name: 'Arjun Pillai',
      password: 'Thosai-Masala-Practice-14',
      registered: 'push',
      blocked: true,
    },
  ],
})
