import { reportAttachmentId } from '@daybook/contract/ids';
import { type AttachmentView, attachmentChunk } from '@daybook/contract/report-attachments';
import { expect, test } from 'vitest';
import { sendFile, type Upload } from './uploads.ts';

const id = '0190a7c4-0000-7000-8000-000000000001';
const otherId = '0190a7c4-0000-7000-8000-000000000002';
const field = 'deposit';
const file = new File([new Uint8Array(attachmentChunk * 2 + 5)], 'slip.jpg');

function viewOf(part: Partial<AttachmentView>): AttachmentView {
  const type = null;
  return {
    ...{ id: reportAttachmentId.parse(id), field, name: file.name, type, bytes: file.size, received: 0 },
    ...{ state: 'sending', by: 'Rhea', at: '2026-06-09T14:00:00.000Z', path: null, ...part },
  };
}

/** A server of one attachment. `at` is asked before each piece, and throws what stands in the way. */
function serve(at: (piece: number) => void, known: AttachmentView[] = []) {
  const told: Upload[] = [];
  const begun: string[] = [];
  const removed: string[] = [];
  let received = known[0]?.received ?? 0;
  let pieces = 0;
  let wanted = true;
  const sent = sendFile({ id, field, file }, known, {
    begin: async (announced) => {
      begun.push(announced.id);
      if (announced.id === otherId) throw new Error('another file');
      return viewOf({ received });
    },
    put: async (_id, from, piece) => {
      pieces += 1;
      at(pieces);
      received = from + piece.size;
      return viewOf({ received, state: received === file.size ? 'kept' : 'sending' });
    },
    remove: async (of) => void removed.push(of),
    digest: async () => 'digest',
    say: (error) => (error instanceof TypeError ? null : String(error)),
    wait: async () => undefined,
    isWanted: () => wanted,
    changed: (upload) => void told.push(upload),
  });
  const leave = () => {
    wanted = false;
  };
  return { sent, told, begun, removed, leave, pieces: () => pieces };
}

test('a file goes piece by piece, and what was cut goes on from the last piece that arrived', async () => {
  const server = serve((piece) => {
    if (piece === 2) throw new TypeError('not heard');
  });
  await server.sent;
  expect(server.pieces()).toBe(4);
  expect(server.told.map(({ state, received }) => [state, received])).toEqual([
    ['sending', 0],
    ['sending', 0],
    ['sending', attachmentChunk],
    ['cut', attachmentChunk],
    ['sending', attachmentChunk],
    ['sending', attachmentChunk * 2],
    ['sending', file.size],
    ['sending', file.size],
  ]);
});

test('a last piece that is refused is said, and not sent again', async () => {
  const server = serve((piece) => {
    if (piece === 3) throw new Error('not a photo');
  });
  await server.sent;
  expect(server.pieces()).toBe(3);
  expect(server.told.at(-1)).toMatchObject({ state: 'failed', said: 'Error: not a photo' });
});

test('what was begun before goes on, and another file of the same size is sent under its own name', async () => {
  const before = viewOf({ received: attachmentChunk });
  const same = serve(() => undefined, [before]);
  await same.sent;
  expect(same.pieces()).toBe(2);
  const other = serve(() => undefined, [{ ...before, id: reportAttachmentId.parse(otherId), received: 0 }]);
  await other.sent;
  expect(other.begun).toEqual([otherId, id]);
});

test('what is taken away while it is sent is sent no further, and taken off the report', async () => {
  const server: ReturnType<typeof serve> = serve((piece) => {
    if (piece === 1) server.leave();
  });
  await server.sent;
  expect(server.pieces()).toBe(1);
  expect(server.removed).toEqual([id]);
});
