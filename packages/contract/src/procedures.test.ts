import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import * as access from './access.ts';
import * as appointmentRequests from './appointment-requests.ts';
import * as appointments from './appointments.ts';
import * as approvals from './approvals.ts';
import * as audit from './audit.ts';
import * as availability from './availability.ts';
import * as booking from './booking.ts';
import * as calendar from './calendar.ts';
import * as calendarFeeds from './calendar-feeds.ts';
import * as clients from './clients.ts';
import * as clock from './clock.ts';
import * as clockQueue from './clock-queue.ts';
import * as directory from './directory.ts';
import { reasonCodes } from './errors.ts';
import * as exceptions from './exceptions.ts';
import * as explanation from './explanation.ts';
import * as exportsOf from './exports.ts';
import * as hoursReport from './hours-report.ts';
import * as importPeople from './import-people.ts';
import * as kiosk from './kiosk.ts';
import * as leave from './leave.ts';
import * as live from './live.ts';
import * as messages from './messages.ts';
import * as payRules from './pay-rules.ts';
import * as payTerms from './pay-terms.ts';
import { permissions, rolePermissions, roles } from './permissions.ts';
import * as plannedShifts from './planned-shifts.ts';
import * as portal from './portal.ts';
import type { Declaration } from './procedure.ts';
import * as queue from './queue.ts';
import * as queueFigures from './queue-figures.ts';
import * as queueScreens from './queue-screens.ts';
import * as reportAttachments from './report-attachments.ts';
import * as reportBoard from './report-board.ts';
import * as reportDecisions from './report-decisions.ts';
import * as reportLists from './report-lists.ts';
import * as reportTemplates from './report-templates.ts';
import * as reports from './reports.ts';
import * as roster from './roster.ts';
import * as services from './services.ts';
import * as setup from './setup.ts';
import * as timesheetEdits from './timesheet-edits.ts';
import * as timesheets from './timesheets.ts';
import * as tokens from './tokens.ts';

type AnyDeclaration = Declaration<'query' | 'mutation' | 'subscription', z.core.$ZodType, z.core.$ZodType>;

function isDeclaration(value: unknown): value is AnyDeclaration {
  return typeof value === 'object' && value !== null && 'caller' in value && 'reasons' in value;
}

const declared = Object.entries({
  access,
  appointmentRequests,
  appointments,
  approvals,
  audit,
  availability,
  booking,
  calendar,
  calendarFeeds,
  clients,
  clock,
  clockQueue,
  directory,
  exceptions,
  explanation,
  exportsOf,
  hoursReport,
  importPeople,
  kiosk,
  leave,
  live,
  messages,
  payRules,
  payTerms,
  plannedShifts,
  queue,
  queueFigures,
  queueScreens,
  portal,
  reportAttachments,
  reportBoard,
  reportDecisions,
  reportLists,
  reportTemplates,
  reports,
  roster,
  services,
  setup,
  timesheetEdits,
  timesheets,
  tokens,
}).flatMap(([room, module]) =>
  Object.entries<unknown>(module).flatMap(([name, value]) =>
    isDeclaration(value) ? [[`${room}.${name}`, value] as const] : [],
  ),
);

test('there are procedures to look at', () => {
  expect(declared.length).toBeGreaterThan(40);
});

test.each(declared)('%s can be told in JSON Schema, in and out', (_, { input, output }) => {
  for (const schema of [input, output]) {
    if (schema._zod.def.type === 'void') continue;
    expect(() => z.toJSONSchema(schema, { io: 'input' })).not.toThrow();
  }
});

test('a procedure that refuses does so by reasons of the closed list, each once', () => {
  for (const [name, { reasons }] of declared) {
    expect(new Set(reasons).size, name).toBe(reasons.length);
    for (const reason of reasons) expect(Object.keys(reasonCodes), name).toContain(reason);
  }
});

test('each permission is asked by somebody and held by somebody', () => {
  const asked = new Set(declared.flatMap(([, { caller }]) => (caller.by === 'account' ? [caller.permission] : [])));
  // What may be said of an appointment hangs on what is said.
  for (const permission of Object.values(appointments.saidStates)) asked.add(permission);
  expect([...asked].sort()).toEqual([...permissions].sort());
  const held = new Set(roles.flatMap((role) => rolePermissions[role]));
  expect([...held].sort()).toEqual([...permissions].sort());
});
