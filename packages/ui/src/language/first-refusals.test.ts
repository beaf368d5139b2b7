import * as access from '@daybook/contract/access';
import * as approvals from '@daybook/contract/approvals';
import * as audit from '@daybook/contract/audit';
import * as calendar from '@daybook/contract/calendar';
import * as calendarFeeds from '@daybook/contract/calendar-feeds';
import * as clock from '@daybook/contract/clock';
import * as directory from '@daybook/contract/directory';
import * as exceptions from '@daybook/contract/exceptions';
import * as explanation from '@daybook/contract/explanation';
import * as exportsOf from '@daybook/contract/exports';
import * as hoursReport from '@daybook/contract/hours-report';
import * as importPeople from '@daybook/contract/import-people';
import * as kiosk from '@daybook/contract/kiosk';
import * as leave from '@daybook/contract/leave';
import * as payRules from '@daybook/contract/pay-rules';
import * as payTerms from '@daybook/contract/pay-terms';
import * as plannedShifts from '@daybook/contract/planned-shifts';
import * as reportBoard from '@daybook/contract/report-board';
import * as reportTemplates from '@daybook/contract/report-templates';
import * as reports from '@daybook/contract/reports';
import * as roster from '@daybook/contract/roster';
import * as setup from '@daybook/contract/setup';
import * as timesheetEdits from '@daybook/contract/timesheet-edits';
import * as timesheets from '@daybook/contract/timesheets';
import * as tokens from '@daybook/contract/tokens';
import { expect, test } from 'vitest';
import { tabletSentences } from './tablet-refusals.ts';

const rooms = [
  access,
  approvals,
  audit,
  calendar,
  calendarFeeds,
  clock,
  directory,
  exceptions,
  explanation,
  exportsOf,
  hoursReport,
  importPeople,
  kiosk,
  leave,
  payRules,
  payTerms,
  plannedShifts,
  reportBoard,
  reportTemplates,
  reports,
  roster,
  setup,
  timesheetEdits,
  timesheets,
  tokens,
];
/** Their own screens say these otherwise. */
const toldElsewhere = ['link-not-valid', 'own-record', 'break-outside-shift'];

test('whatever reading is refused for has its sentence among those that are loaded first', () => {
  const reasons = rooms.flatMap((room) =>
    Object.values(room).flatMap((one: unknown) => {
      if (typeof one !== 'object' || one === null || !('type' in one) || !('reasons' in one)) return [];
      const { type, reasons: own } = one as { type: string; reasons: string[] };
      return type === 'query' ? own : [];
    }),
  );
  expect(reasons.length).toBeGreaterThan(40);
  for (const sentences of Object.values(tabletSentences))
    expect(reasons.filter((reason) => !(reason in sentences) && !toldElsewhere.includes(reason))).toEqual([]);
});
