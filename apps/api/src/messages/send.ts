import { outgoingMessageId } from '@daybook/contract/ids';
import { pauseAfter } from '@daybook/rules/messages/tries';
import * as z from 'zod/mini';
import type { House, Tenant } from '../context.ts';
import type { Task } from '../jobs/task.ts';
import { NotTaken } from './channels/channel.ts';
import { type Composed, compose, type MessageRow } from './compose.ts';
import { keep } from './keep.ts';
import { leaveSending } from './leave-lines.ts';
import { holdUnsent, note } from './message-rows.ts';

const left = z.looseObject({ id: outgoingMessageId });

/**
 * Sends one message. A worker that dies between the other side's yes and its own note sends it again: with the same
 * Message-ID, by which it is known as the same.
 */
export const sendTask: Task = {
  step: async (house, tenant, payload) => {
    const { id } = left.parse(payload);
    const ready = await prepare(house, tenant, id);
    if (ready) await deliver(house, tenant, ready);
    return 'done';
  },
  giveUp: async (_, tenant, payload) => {
    const { id } = left.parse(payload);
    await tenant.write(async (tx) => {
      const row = await holdUnsent(tx, tenant.organizationId, id);
      if (row) await note(tx, row, { state: 'failed', lastError: row.lastError ?? 'fault' });
    });
  },
};

interface Ready extends Composed {
  row: MessageRow;
}

/** Looks whether there is still something to say, and says that it is on its way; what does not leave is kept. */
async function prepare(house: House, { organizationId, write }: Tenant, id: string): Promise<Ready | undefined> {
  return await write(async (tx) => {
    const row = await holdUnsent(tx, organizationId, id);
    if (!row) return undefined;
    const composed = await compose(tx, { house, organizationId }, row);
    if (!composed) {
      await note(tx, row, { state: 'dropped' });
      return undefined;
    }
    const recipient = composed.envelope.to;
    if (!channelFor(house, row)) {
      await keep(tx, house, row, composed.letter);
      await note(tx, row, { state: 'kept', recipient });
      return undefined;
    }
    await note(tx, row, { state: 'sending', recipient, attempts: row.attempts + 1 });
    return { row, ...composed };
  });
}

function channelFor({ messenger }: House, { channel }: MessageRow) {
  return channel === 'sms' ? messenger.sms : messenger.mail;
}

async function deliver(house: House, { write }: Tenant, { row, envelope, letter }: Ready): Promise<void> {
  const channel = channelFor(house, row);
  if (!channel) return;
  try {
    const messageId = await channel.send(envelope, letter);
    await write((tx) => note(tx, row, { state: 'sent', messageId, sentAt: house.clock.now(), lastError: null }));
  } catch (error) {
    if (!(error instanceof NotTaken)) throw error;
    const pause = error.forGood ? null : pauseAfter(row.attempts + 1);
    house.log.warn(
      { messageId: row.id, channel: row.channel, code: error.code, again: pause !== null },
      'a message was not taken',
    );
    await write(async (tx) => {
      await note(tx, row, { state: pause === null ? 'failed' : 'waiting', lastError: error.code });
      if (pause !== null)
        await leaveSending(tx, [{ id: row.id, runAt: new Date(house.clock.now().getTime() + pause) }]);
    });
  }
}
