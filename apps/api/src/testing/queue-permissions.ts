/** The rows of the queue in `permission-table.ts`, in the columns that stand there. */
export const queueRows = `
appointments.queue.list               s   +   +   +   +   +   +   a    s   s    s   s    n    +   v   v   v    s
appointments.queue.take               s   +   a   a   +   +   a   a    s   s    s   s    n    o   v   v   v    s
appointments.queue.call               s   +   a   a   +   +   a   a    s   s    s   s    n    o   v   v   v    s
appointments.queue.recall             s   +   a   a   +   +   a   a    s   s    s   s    n    o   v   v   v    s
appointments.queue.transfer           s   +   a   a   +   +   a   a    s   s    s   s    n    o   v   v   v    s
appointments.queue.prioritize         s   +   a   a   +   +   a   a    s   s    s   s    n    o   v   v   v    s
appointments.queue.miss               s   +   a   a   +   +   a   a    s   s    s   s    n    o   v   v   v    s
appointments.queue.finish             s   +   a   a   +   +   a   a    s   s    s   s    n    o   v   v   v    s
appointments.queue.setLetter          s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v    s
appointments.queue.letters            s   +   +   a   a   a   a   a    s   s    s   s    n    +   v   v   v    s
appointments.queue.figures            s   +   +   +   +   +   +   a    s   s    s   s    n    +   v   v   v    s
appointments.queue.export             s   +   +   +   +   +   +   a    s   s    s   s    n    +   v   v   v    s
appointments.queue.offers             k   k   k   k   k   k   k   k    p   r    k   k    k    k   k   k   k    k
appointments.queue.takeHere           k   k   k   k   k   k   k   k    p   r    k   k    k    k   k   k   k    k
appointments.queue.display            k   k   k   k   k   k   k   k    p   r    k   k    k    k   k   k   k    k
appointments.queue.watch              k   k   k   k   k   k   k   k    p   r    k   k    k    k   k   k   k    k
`;
