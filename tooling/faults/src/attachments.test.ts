import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { grainyPhoto } from './load/photo.ts';
import { call, foundShop } from './load/shop.ts';
import { killServer, leave, newPlace, type Place, type Run, ready, startDaybook } from './run.ts';

const pieceBytes = 256 * 1024;
const againMs = 100;

let place: Place;
let owner = '';
let siteId = '';
const runs: Run[] = [];
const url = () => `http://127.0.0.1:${place.port}`;

beforeAll(async () => {
  place = await newPlace();
  const run = startDaybook(place);
  runs.push(run);
  await ready(place, run);
  ({ owner, siteId } = await foundShop(url(), run));
}, 90_000);
afterAll(() => leave(place, runs));

interface Attachment {
  state: 'sending' | 'kept' | 'failed';
  received: number;
  path: string | null;
}

const photo = grainyPhoto(700);
const announced = {
  id: randomUUID(),
  field: 'section.till.reading',
  name: 'reading.png',
  bytes: photo.length,
  sha256: createHash('sha256').update(photo).digest('hex'),
};

/** Where the server stands with the photo, as whoever sends it asks after each cut. */
async function begin(reportId: string): Promise<Attachment> {
  const { data } = await call(url(), 'reports.attachments.begin', { ...announced, reportId }, owner);
  return data as unknown as Attachment;
}

/** Sends the next piece; undefined: nobody answered. */
async function send(from: number): Promise<Attachment | undefined> {
  const answer = await fetch(`${url()}/files/${announced.id}?from=${from}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/octet-stream', cookie: owner },
    body: Uint8Array.from(photo.subarray(from, from + pieceBytes)),
  }).catch(() => undefined);
  const text = await answer?.text().catch(() => undefined);
  if (!answer || text === undefined) return undefined;
  if (!answer.ok) throw new Error(text);
  return JSON.parse(text);
}

/** Asks until it is answered; whatever is no refusal is sent again as it was. */
async function until(name: string, input: unknown): Promise<Record<string, unknown>> {
  for (;;) {
    const answered = await call(url(), name, input, owner).catch((error: unknown) => {
      if (error instanceof Error && error.message.startsWith(name)) throw error;
      return undefined;
    });
    if (answered) return answered.data;
    await wait(againMs);
  }
}

async function fetched(path: string | null): Promise<string> {
  const answer = await fetch(`${url()}${path}`, { headers: { cookie: owner } });
  expect(answer.status).toBe(200);
  return createHash('sha256')
    .update(Buffer.from(await answer.arrayBuffer()))
    .digest('hex');
}

test('a server that is killed while a photo is sent, and before its report is handed in, loses neither', async () => {
  const { data: opened } = await call(
    url(),
    'reports.open',
    { id: randomUUID(), siteId, businessDate: new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10) },
    owner,
  );
  const reportId = String(opened['id']);
  expect(photo.length).toBeGreaterThan(4 * pieceBytes);

  let at = await begin(reportId);
  let acknowledged = 0;
  let killed = 0;
  while (at.state === 'sending') {
    expect(at.received).toBeGreaterThanOrEqual(acknowledged);
    const sending = send(at.received);
    const isLast = at.received + pieceBytes >= photo.length;
    // Each time somewhere between the asking and the answer, and the last time over what follows the last piece.
    if (killed < 2 || (isLast && killed < 4)) {
      await wait(Math.random() * (isLast ? 300 : 30));
      await killServer(place, runs);
      killed += 1;
    }
    const answered = await sending;
    if (answered) acknowledged = answered.received;
    at = answered ?? (await begin(reportId));
  }
  expect(killed).toBeGreaterThanOrEqual(3);
  expect(at.state).toBe('kept');
  const kept = await fetched(at.path);

  await killServer(place, runs);
  expect(await begin(reportId)).toMatchObject({ state: 'kept', path: at.path });
  expect(await fetched(at.path)).toBe(kept);

  await until('reports.save', { id: reportId, version: 0, change: { field: 'cash.float', value: 0 } });
  const count = { id: reportId, countId: randomUUID(), counted: { pieces: {}, loose: 0 } };
  const { version } = await until('reports.lockCount', count);
  const submission = { id: reportId, version, submissionId: randomUUID() };
  const handingIn = until('reports.submit', submission);
  await wait(Math.random() * 40);
  await killServer(place, runs);
  await handingIn;
  await until('reports.submit', submission);
  const { data: filed } = await call(url(), 'reports.get', { id: reportId }, owner, 'GET');
  expect(filed).toMatchObject({ state: 'submitted', number: 1, attachments: [{ id: announced.id, state: 'kept' }] });
  expect(filed['versions']).toHaveLength(1);
  expect(await fetched(at.path)).toBe(kept);
}, 180_000);
