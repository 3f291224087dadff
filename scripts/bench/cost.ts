import { z } from 'zod';

/** What a piece of work cost the main thread of a page. */
export interface Cost {
  /** Milliseconds of all its tasks. */
  time: number;
  /** Milliseconds of the longest task. */
  longest: number;
  /** How often the page was laid out. */
  layouts: number;
}

const Event = z.object({
  name: z.string(),
  pid: z.number(),
  tid: z.number(),
  /** Microseconds that the thread itself worked. */
  tdur: z.number().optional(),
  args: z.object({ name: z.string() }).partial().optional().catch(undefined),
});
const Trace = z.object({ traceEvents: z.array(Event) });

const TASK = 'ThreadControllerImpl::RunTask';

/**
 * Adds up the main thread's tasks in a trace of the browser. Times are those of the processor, so
 * that a machine busy with other work measures the same.
 */
export function costIn(trace: string): Cost {
  const { traceEvents } = Trace.parse(JSON.parse(trace));
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(threadOf),
  );
  const own = traceEvents.filter((event) => mains.has(threadOf(event)));
  const tasks = own.filter(({ name }) => name === TASK).map(({ tdur = 0 }) => tdur / 1000);
  return {
    time: tasks.reduce((sum, each) => sum + each, 0),
    longest: Math.max(0, ...tasks),
    layouts: own.filter(({ name }) => name === 'Layout').length,
  };
}

const threadOf = ({ pid, tid }: { pid: number; tid: number }): string => `${pid} ${tid}`;
