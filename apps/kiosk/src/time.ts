import { epochMs, type Moment, zoneOffset } from '@daybook/ui/language/format';
import { useEffect, useState } from 'react';

/** The server's time at a moment of the tablet's own running time; `doubt` is how many ms it may be wrong by. */
let known = { server: Date.now(), at: performance.now(), doubt: Number.POSITIVE_INFINITY };
/** When the server was last heard in this life of the page, in running time; null when it was not. */
let heardAt: number | null = null;
/** How far the tablet's clock was ahead when it was last measured, and the newest moment that it has shown since. */
let assumed: { skewMs: number; newest: number } | null = null;
/** Counts the sleeps: running times of different ones are not to be compared. */
let era = 0;
const learners = new Set<() => void>();
/** A good quartz loses 20 ppm; a cheap tablet's, warm, may lose five times that. */
const drift = 1e-4;

/** Milliseconds since the page was opened; unlike the clock, nobody can set it. */
export function runningMs(): number {
  return performance.now();
}

/** Learns the server's time from an answer whose question was asked at `askedAt` (`runningMs`). */
export function learnServerTime(serverTime: string, askedAt: number): void {
  const at = runningMs();
  // Half of the way there and back is the way back.
  const doubt = (at - askedAt) / 2;
  const server = epochMs(serverTime) + doubt;
  const doubtNow = known.doubt + (at - known.at) * drift;
  // An answer that took long tells less than what is known, unless it shows that this is wrong.
  if (heardAt === null || doubt <= doubtNow || Math.abs(server - serverNow()) > doubt + doubtNow)
    known = { server, at, doubt };
  heardAt = at;
  for (const learn of learners) learn();
}

/** Takes the tablet's clock to be as far ahead as it was when the server last said the time, until it says it again. */
export function assumeSkew(skewMs: number, newest: number): void {
  if (heardAt !== null || Date.now() < newest) return;
  assumed = { skewMs, newest };
  known = { server: Date.now() - skewMs, at: runningMs(), doubt: Number.POSITIVE_INFINITY };
  for (const learn of learners) learn();
}

/** The server's time in ms since 1970: what the big clock shows. */
export function serverNow(): number {
  return known.server + (runningMs() - known.at);
}

/** Both of the tablet's clocks at one moment, as a punch keeps them. */
export interface Clocks {
  /** The tablet's own wall clock, RFC 3339. */
  occurredAt: string;
  /** ms since the server was last heard; null when it was not in this life of the page. */
  elapsedMs: number | null;
  /** How far the wall clock is ahead of the server's, in ms; null when that is not known. */
  skewMs: number | null;
  /** The running time of this page, and in which of its eras (see `watchForSleep`). */
  runningMs: number;
  era: number;
}

/** Reads both clocks. */
export function readClocks(): Clocks {
  const now = Date.now();
  const running = runningMs();
  // A clock that runs backwards was set; nobody knows how far it is ahead now.
  if (assumed && now < assumed.newest) assumed = null;
  else if (assumed) assumed = { ...assumed, newest: now };
  return {
    occurredAt: new Date(now).toISOString(),
    elapsedMs: heardAt === null ? null : Math.round(running - heardAt),
    skewMs: heardAt === null ? (assumed?.skewMs ?? null) : skewAt(now, running),
    runningMs: running,
    era,
  };
}

/** The skew at an earlier reading of the clocks, by what was heard since; null when that cannot be told. */
export function skewOf({ occurredAt, runningMs: running, era: then }: Clocks): number | null {
  return heardAt === null || then !== era ? null : skewAt(epochMs(occurredAt), running);
}

/** How far a wall clock that showed `wall` at that running time was ahead of the server's, in ms. */
function skewAt(wall: number, running: number): number {
  return Math.round(wall - (known.server + (running - known.at)));
}

/** What the tablet itself believes the time to be. */
export function tabletMoment(): string {
  return new Date().toISOString();
}

/** The same in ms since 1970. */
export function tabletMs(): number {
  return Date.now();
}

/** Milliseconds since 1970 as the wire has it. */
export function momentOf(ms: number): string {
  return new Date(ms).toISOString();
}

/**
 * A tablet that sleeps may stop the running time. When the wall clock went further than the running one while the page
 * was hidden, nobody knows which of them is right until the server is heard again. Answers a function that stops.
 */
export function watchForSleep(): () => void {
  let hidden: { wall: number; running: number } | null = null;
  const look = () => {
    if (document.visibilityState === 'hidden') {
      hidden = { wall: Date.now(), running: runningMs() };
    } else if (hidden && Date.now() - hidden.wall - (runningMs() - hidden.running) > 2_000) {
      const skewMs = skewAt(hidden.wall, hidden.running);
      heardAt = null;
      era += 1;
      assumeSkew(skewMs, hidden.wall);
      assumed = null;
    }
  };
  document.addEventListener('visibilitychange', look);
  return () => document.removeEventListener('visibilitychange', look);
}

/** The server's time, read again every `everyMs` on the beat: with 60,000 just as the minute turns. */
export function useServerNow(everyMs: number): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    let timer = 0;
    const beat = () => {
      window.clearTimeout(timer);
      setNow(serverNow());
      timer = window.setTimeout(beat, everyMs - (serverNow() % everyMs) + 5);
    };
    beat();
    learners.add(beat);
    return () => {
      learners.delete(beat);
      window.clearTimeout(timer);
    };
  }, [everyMs]);
  return now;
}

/** Whole seconds left until a moment of the running time; null without one. */
export function useSecondsLeft(leavesAt: number | null): number | null {
  const [now, setNow] = useState(runningMs);
  useEffect(() => {
    if (leavesAt === null) return;
    setNow(runningMs());
    const timer = window.setInterval(() => setNow(runningMs()), 250);
    return () => window.clearInterval(timer);
  }, [leavesAt]);
  return leavesAt === null ? null : Math.max(0, Math.ceil((leavesAt - now) / 1000));
}

/** The calendar date (`YYYY-MM-DD`) before another. */
export function dayBefore(date: string): string {
  return daysAfter(date, -1);
}

/** The calendar date so many days after another. */
export function daysAfter(date: string, days: number): string {
  return new Date(epochMs(`${date}T00:00:00.000Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The calendar date that a wall calendar in the zone shows. */
export function wallDate(zone: string, moment: Moment): string {
  return new Date(epochMs(moment) + zoneOffset(zone, moment)).toISOString().slice(0, 10);
}
