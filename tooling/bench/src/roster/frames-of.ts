import type { Page } from '@playwright/test';

export interface Frames {
  /** ms from one frame to the next. */
  intervals: number[];
  /** ms of each task that held the page for more than 50. */
  longTasks: number[];
}

interface Watched {
  watchedFrames: Frames & { watches: boolean };
}

/** How long the page's frames take while `work` is done to it. */
export async function framesOf(page: Page, work: () => Promise<void>): Promise<Frames> {
  await page.evaluate(() => {
    const frames = { intervals: [] as number[], longTasks: [] as number[], watches: true };
    (globalThis as unknown as Watched).watchedFrames = frames;
    const observer = new PerformanceObserver((list) => {
      if (frames.watches) frames.longTasks.push(...list.getEntries().map(({ duration }) => duration));
      else observer.disconnect();
    });
    observer.observe({ type: 'longtask' });
    let before = 0;
    const frame = (at: number) => {
      if (before > 0) frames.intervals.push(at - before);
      before = at;
      if (frames.watches) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  await work();
  return await page.evaluate(() => {
    const frames = (globalThis as unknown as Watched).watchedFrames;
    frames.watches = false;
    return { intervals: frames.intervals, longTasks: frames.longTasks };
  });
}
