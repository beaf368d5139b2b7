import * as calendar from '@daybook/contract/calendar';
import * as directory from '@daybook/contract/directory';
import * as importPeople from '@daybook/contract/import-people';
import { account, router } from '../trpc.ts';
import { addPreset } from './add-preset.ts';
import { archiveEmployee } from './archive-employee.ts';
import { archiveSite } from './archive-site.ts';
import { createEmployee } from './create-employee.ts';
import { createEnrolment } from './create-enrolment.ts';
import { createSite } from './create-site.ts';
import { getEmployee } from './get-employee.ts';
import { getOpening } from './get-opening.ts';
import { getSite } from './get-site.ts';
import { importEmployees } from './import-employees.ts';
import { issueBadge } from './issue-badge.ts';
import { listCalendar } from './list-calendar.ts';
import { listEmployees } from './list-employees.ts';
import { listKiosks } from './list-kiosks.ts';
import { listPresets } from './list-presets.ts';
import { listSites } from './list-sites.ts';
import { getOrganization, updateOrganization } from './organization.ts';
import { printBadges } from './print-badges.ts';
import { revokeKiosk } from './revoke-kiosk.ts';
import { saveCalendar } from './save-calendar.ts';
import { saveOpening } from './save-opening.ts';
import { setPin } from './set-pin.ts';
import { updateEmployee } from './update-employee.ts';
import { updateSite } from './update-site.ts';

export const directoryRouter = router({
  organization: router({
    get: account(directory.organizationGet).query(({ ctx }) => getOrganization(ctx)),
    update: account(directory.organizationUpdate).mutation(({ ctx, input }) => updateOrganization(ctx, input)),
  }),
  sites: router({
    list: account(directory.sitesList).query(({ ctx, input }) => listSites(ctx, input)),
    get: account(directory.sitesGet).query(({ ctx, input }) => getSite(ctx, input)),
    create: account(directory.sitesCreate).mutation(({ ctx, input }) => createSite(ctx, input)),
    update: account(directory.sitesUpdate).mutation(({ ctx, input }) => updateSite(ctx, input)),
    archive: account(directory.sitesArchive).mutation(({ ctx, input }) => archiveSite(ctx, input)),
  }),
  employees: router({
    list: account(directory.employeesList).query(({ ctx, input }) => listEmployees(ctx, input)),
    get: account(directory.employeesGet).query(({ ctx, input }) => getEmployee(ctx, input)),
    create: account(directory.employeesCreate).mutation(({ ctx, input }) => createEmployee(ctx, input)),
    update: account(directory.employeesUpdate).mutation(({ ctx, input }) => updateEmployee(ctx, input)),
    archive: account(directory.employeesArchive).mutation(({ ctx, input }) => archiveEmployee(ctx, input)),
    setPin: account(directory.employeesSetPin).mutation(({ ctx, input }) => setPin(ctx, input)),
    issueBadge: account(directory.employeesIssueBadge).mutation(({ ctx, input }) => issueBadge(ctx, input)),
    printBadges: account(directory.employeesPrintBadges).mutation(({ ctx, input }) => printBadges(ctx, input)),
    import: account(importPeople.employeesImport).mutation(({ ctx, input }) => importEmployees(ctx, input)),
  }),
  calendar: router({
    list: account(calendar.calendarList).query(({ ctx, input }) => listCalendar(ctx, input)),
    save: account(calendar.calendarSave).mutation(({ ctx, input }) => saveCalendar(ctx, input)),
    opening: account(calendar.calendarOpening).query(({ ctx, input }) => getOpening(ctx, input)),
    saveOpening: account(calendar.calendarSaveOpening).mutation(({ ctx, input }) => saveOpening(ctx, input)),
    presets: account(calendar.calendarPresets).query(() => listPresets()),
    addPreset: account(calendar.calendarAddPreset).mutation(({ ctx, input }) => addPreset(ctx, input)),
  }),
  kiosks: router({
    list: account(directory.kiosksList).query(({ ctx, input }) => listKiosks(ctx, input)),
    createEnrolment: account(directory.kiosksCreateEnrolment).mutation(({ ctx, input }) => createEnrolment(ctx, input)),
    revoke: account(directory.kiosksRevoke).mutation(({ ctx, input }) => revokeKiosk(ctx, input)),
  }),
});
