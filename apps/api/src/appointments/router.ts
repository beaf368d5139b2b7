import * as requests from '@daybook/contract/appointment-requests';
import * as appointments from '@daybook/contract/appointments';
import * as availability from '@daybook/contract/availability';
import * as booking from '@daybook/contract/booking';
import * as ofClient from '@daybook/contract/client-appointments';
import * as services from '@daybook/contract/services';
import { unsubscribe } from '../messages/unsubscribe.ts';
import { account, anyone, openStream, router } from '../trpc.ts';
import { archiveService } from './archive-service.ts';
import { bookAppointment } from './book.ts';
import { cancelAppointment } from './cancel.ts';
import { getAvailability } from './get-availability.ts';
import { appointmentHistory } from './history.ts';
import { listAppointments } from './list-appointments.ts';
import { listOfClient } from './list-of-client.ts';
import { listServices } from './list-services.ts';
import { listSlots } from './list-slots.ts';
import { bookingByLink } from './page/by-link.ts';
import { cancelByLink } from './page/cancel-by-link.ts';
import { confirmBooking } from './page/confirm.ts';
import { holdPlace } from './page/hold.ts';
import { pageSite } from './page/page-site.ts';
import { releasePlace } from './page/release.ts';
import { requestBooking } from './page/request.ts';
import { setPage } from './page/set-page.ts';
import { countRequests } from './requests/count.ts';
import { listRequests } from './requests/list.ts';
import { rescheduleAppointment } from './reschedule.ts';
import { saveAvailability } from './save-availability.ts';
import { saveService } from './save-service.ts';
import { setStatus } from './set-status.ts';

export const appointmentsRouter = router({
  services: router({
    list: account(services.servicesList).query(({ ctx, input }) => listServices(ctx, input)),
    save: account(services.servicesSave).mutation(({ ctx, input }) => saveService(ctx, input)),
    archive: account(services.servicesArchive).mutation(({ ctx, input }) => archiveService(ctx, input)),
  }),
  availability: router({
    get: account(availability.availabilityGet).query(({ ctx, input }) => getAvailability(ctx, input)),
    save: account(availability.availabilitySave).mutation(({ ctx, input }) => saveAvailability(ctx, input)),
  }),
  list: account(appointments.appointmentsList).query(({ ctx, input }) => listAppointments(ctx, input)),
  ofClient: account(ofClient.appointmentsOfClient).query(({ ctx, input }) => listOfClient(ctx, input)),
  requests: router({
    list: account(requests.requestsList).query(({ ctx, input }) => listRequests(ctx, input)),
    count: account(requests.requestsCount).query(({ ctx }) => countRequests(ctx)),
  }),
  history: account(appointments.appointmentsHistory).query(({ ctx, input }) => appointmentHistory(ctx, input)),
  book: account(appointments.appointmentsBook).mutation(({ ctx, input }) => bookAppointment(ctx, input)),
  reschedule: account(appointments.appointmentsReschedule).mutation(({ ctx, input }) =>
    rescheduleAppointment(ctx, input),
  ),
  cancel: account(appointments.appointmentsCancel).mutation(({ ctx, input }) => cancelAppointment(ctx, input)),
  /** For everybody: the verb finds out who is signed in. */
  slots: openStream(booking.appointmentsSlots)
    .output(booking.appointmentsSlots.output)
    .query(({ ctx, input }) => listSlots(ctx, input)),
  hold: anyone(booking.appointmentsHold).mutation(({ ctx, input }) => holdPlace(ctx, input)),
  release: anyone(booking.appointmentsRelease).mutation(({ ctx, input }) => releasePlace(ctx, input)),
  request: anyone(booking.appointmentsRequest).mutation(({ ctx, input }) => requestBooking(ctx, input)),
  page: router({
    set: account(booking.bookingSetPage).mutation(({ ctx, input }) => setPage(ctx, input)),
    site: anyone(booking.bookingSite).query(({ ctx, input }) => pageSite(ctx, input)),
    byLink: anyone(booking.bookingByLink).query(({ ctx, input }) => bookingByLink(ctx, input)),
    confirm: anyone(booking.bookingConfirm).mutation(({ ctx, input }) => confirmBooking(ctx, input)),
    cancel: anyone(booking.bookingCancel).mutation(({ ctx, input }) => cancelByLink(ctx, input)),
    unsubscribe: anyone(booking.bookingUnsubscribe).mutation(({ ctx, input }) => unsubscribe(ctx, input)),
  }),
  setStatus: account(appointments.appointmentsSetStatus).mutation(({ ctx, input }) => setStatus(ctx, input)),
});
