import * as access from '@daybook/contract/access';
import * as appointmentRequests from '@daybook/contract/appointment-requests';
import * as appointments from '@daybook/contract/appointments';
import * as approvals from '@daybook/contract/approvals';
import * as audit from '@daybook/contract/audit';
import * as availability from '@daybook/contract/availability';
import * as booking from '@daybook/contract/booking';
import * as calendar from '@daybook/contract/calendar';
import * as feeds from '@daybook/contract/calendar-feeds';
import * as clientAppointments from '@daybook/contract/client-appointments';
import * as clients from '@daybook/contract/clients';
import * as clock from '@daybook/contract/clock';
import * as clockQueue from '@daybook/contract/clock-queue';
import * as directory from '@daybook/contract/directory';
import * as exceptions from '@daybook/contract/exceptions';
import * as explanation from '@daybook/contract/explanation';
import * as exportsOf from '@daybook/contract/exports';
import * as hoursReport from '@daybook/contract/hours-report';
import * as importPeople from '@daybook/contract/import-people';
import * as kiosk from '@daybook/contract/kiosk';
import * as leave from '@daybook/contract/leave';
import * as live from '@daybook/contract/live';
import * as messages from '@daybook/contract/messages';
import * as payRules from '@daybook/contract/pay-rules';
import * as payTerms from '@daybook/contract/pay-terms';
import * as planned from '@daybook/contract/planned-shifts';
import * as portal from '@daybook/contract/portal';
import * as queue from '@daybook/contract/queue';
import * as queueFigures from '@daybook/contract/queue-figures';
import * as queueScreens from '@daybook/contract/queue-screens';
import * as reportAttachments from '@daybook/contract/report-attachments';
import * as reportBoard from '@daybook/contract/report-board';
import * as reportDecisions from '@daybook/contract/report-decisions';
import * as reportLists from '@daybook/contract/report-lists';
import * as reportTemplates from '@daybook/contract/report-templates';
import * as reports from '@daybook/contract/reports';
import * as roster from '@daybook/contract/roster';
import * as services from '@daybook/contract/services';
import * as setup from '@daybook/contract/setup';
import * as edits from '@daybook/contract/timesheet-edits';
import * as timesheets from '@daybook/contract/timesheets';
import * as tokens from '@daybook/contract/tokens';

/** Every file of the contract that declares procedures. */
export const contractRooms: readonly object[] = [
  access,
  appointmentRequests,
  appointments,
  approvals,
  audit,
  availability,
  booking,
  calendar,
  feeds,
  clientAppointments,
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
  planned,
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
  edits,
  timesheets,
  tokens,
];
