import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const hour = 3_600_000;
const start = Date.parse('2026-11-23T08:00:00.000Z');

/** The page anew, as a reload opens it. */
async function openPage() {
  vi.resetModules();
  return await import('./time.ts');
}

/** Sets the tablet's clock; the running time goes on. */
function setClock(by: number): void {
  vi.setSystemTime(Date.now() + by);
}

const serverAt = (ms: number) => new Date(ms).toISOString();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'], now: start });
});
afterEach(() => {
  vi.useRealTimers();
});

test('a page that heard the server knows its skew, and how long that is ago', async () => {
  const { learnServerTime, readClocks, runningMs } = await openPage();
  learnServerTime(serverAt(start - 5_000), runningMs());
  vi.advanceTimersByTime(90_000);
  expect(readClocks()).toMatchObject({ occurredAt: serverAt(start + 90_000), elapsedMs: 90_000, skewMs: 5_000 });
});

test('a clock that is set back while the page lives changes the skew, and not the time', async () => {
  const { learnServerTime, readClocks, runningMs, serverNow } = await openPage();
  learnServerTime(serverAt(start), runningMs());
  vi.advanceTimersByTime(60_000);
  setClock(-hour);
  expect(readClocks()).toMatchObject({ occurredAt: serverAt(start + 60_000 - hour), skewMs: -hour });
  expect(serverNow()).toBe(start + 60_000);
});

test('a page that heard nothing goes by the last measure, and shows the time by it', async () => {
  const { assumeSkew, readClocks, serverNow } = await openPage();
  expect(readClocks()).toMatchObject({ elapsedMs: null, skewMs: null });
  assumeSkew(7_000, start - 1);
  expect(readClocks()).toMatchObject({ elapsedMs: null, skewMs: 7_000 });
  expect(serverNow()).toBe(start - 7_000);
});

test('a clock that ran backwards since the last measure is not gone by, then or later', async () => {
  const { assumeSkew, readClocks } = await openPage();
  assumeSkew(0, start + hour);
  expect(readClocks().skewMs).toBeNull();
  assumeSkew(0, start);
  vi.advanceTimersByTime(60_000);
  expect(readClocks().skewMs).toBe(0);
  setClock(-30_000);
  expect(readClocks().skewMs).toBeNull();
  setClock(hour);
  expect(readClocks().skewMs).toBeNull();
});

test('what was pressed before any contact is measured by the contact that comes after', async () => {
  const { learnServerTime, readClocks, runningMs, skewOf } = await openPage();
  const pressed = readClocks();
  expect(skewOf(pressed)).toBeNull();
  vi.advanceTimersByTime(60_000);
  setClock(hour);
  learnServerTime(serverAt(start + 60_000 - 2_000), runningMs());
  expect(skewOf(pressed)).toBe(2_000);
});

test('an answer that took long does not spoil what a quick one told, unless that is shown to be wrong', async () => {
  const { learnServerTime, runningMs, serverNow } = await openPage();
  learnServerTime(serverAt(start), runningMs());
  vi.advanceTimersByTime(10_000);
  // Its way there took six seconds and its way back none.
  const asked = runningMs();
  vi.advanceTimersByTime(6_000);
  learnServerTime(serverAt(start + 16_000), asked);
  expect(serverNow()).toBe(start + 16_000);
  // The server's own clock was put right by a minute.
  const again = runningMs();
  vi.advanceTimersByTime(6_000);
  learnServerTime(serverAt(start + 82_000), again);
  expect(serverNow()).toBe(start + 85_000);
});

test('a page that slept trusts neither clock until it hears the server, and shows the time by the wall clock', async () => {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  vi.stubGlobal('document', page);
  const { learnServerTime, readClocks, runningMs, serverNow, skewOf, watchForSleep } = await openPage();
  const stop = watchForSleep();
  const turn = (visibilityState: string) => {
    page.visibilityState = visibilityState;
    page.dispatchEvent(new Event('visibilitychange'));
  };
  learnServerTime(serverAt(start - 4_000), runningMs());
  turn('hidden');
  vi.advanceTimersByTime(60_000);
  turn('visible');
  expect(readClocks()).toMatchObject({ elapsedMs: 60_000, skewMs: 4_000 });
  const before = readClocks();
  turn('hidden');
  setClock(hour);
  turn('visible');
  expect(readClocks()).toMatchObject({ elapsedMs: null, skewMs: null });
  expect(serverNow()).toBe(start + 60_000 + hour - 4_000);
  const after = readClocks();
  learnServerTime(serverAt(start + 60_000 + hour - 3_000), runningMs());
  expect(skewOf(after)).toBe(3_000);
  expect(skewOf(before)).toBeNull();
  stop();
  vi.unstubAllGlobals();
});
