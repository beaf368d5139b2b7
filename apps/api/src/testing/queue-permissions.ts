/** The rows of the queue in the table of `permissions.test.ts`, in the columns that stand there. */
export const queueRows = `
appointments.queue.list               s   +   +   +   +   +   +   a    s   s    s   s    n    +   v   v   v
appointments.queue.take               s   +   a   a   +   +   a   a    s   s    s   s    n    o   v   v   v
appointments.queue.call               s   +   a   a   +   +   a   a    s   s    s   s    n    o   v   v   v
appointments.queue.recall             s   +   a   a   +   +   a   a    s   s    s   s    n    o   v   v   v
appointments.queue.transfer           s   +   a   a   +   +   a   a    s   s    s   s    n    o   v   v   v
appointments.queue.prioritize         s   +   a   a   +   +   a   a    s   s    s   s    n    o   v   v   v
appointments.queue.miss               s   +   a   a   +   +   a   a    s   s    s   s    n    o   v   v   v
appointments.queue.finish             s   +   a   a   +   +   a   a    s   s    s   s    n    o   v   v   v
appointments.queue.setLetter          s   +   +   a   a   a   a   a    s   s    s   s    n    o   v   v   v
appointments.queue.figures            s   +   +   +   +   +   +   a    s   s    s   s    n    +   v   v   v
appointments.queue.export             s   +   +   +   +   +   +   a    s   s    s   s    n    +   v   v   v
appointments.queue.offers             k   k   k   k   k   k   k   k    p   r    k   k    k    k   k   k   k
appointments.queue.takeHere           k   k   k   k   k   k   k   k    p   r    k   k    k    k   k   k   k
appointments.queue.display            k   k   k   k   k   k   k   k    p   r    k   k    k    k   k   k   k
appointments.queue.watch              k   k   k   k   k   k   k   k    p   r    k   k    k    k   k   k   k
`;
