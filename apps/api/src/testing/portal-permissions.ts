/** The rows of the portal in `permission-table.ts`, in the columns that stand there. */
export const portalRows = `
portal.register                       +   +   +   +   +   +   +   +    +   +    +   +    +    +   +   +   +    +
portal.forgot                         +   +   +   +   +   +   +   +    +   +    +   +    +    +   +   +   +    +
portal.confirm                        +   +   +   +   +   +   +   +    +   +    +   +    +    +   +   +   +    +
portal.useCode                        +   +   +   +   +   +   +   +    +   +    +   +    +    +   +   +   +    +
portal.signIn                         +   +   +   +   +   +   +   +    +   +    +   +    +    +   +   +   +    +
portal.signOut                        +   +   +   +   +   +   +   +    +   +    +   +    +    +   +   +   +    +
portal.issueCode                      s   +   a   a   +   +   a   a    s   s    s   s    n    o   v   v   v    s
portal.me                             s   s   s   s   s   s   s   s    s   s    s   s    s    s   s   s   s    +
portal.setLanguage                    s   s   s   s   s   s   s   s    s   s    s   s    s    s   s   s   s    +
portal.changePassword                 s   s   s   s   s   s   s   s    s   s    s   s    s    s   s   s   s    +
portal.household                      s   s   s   s   s   s   s   s    s   s    s   s    s    s   s   s   s    +
portal.appointments                   s   s   s   s   s   s   s   s    s   s    s   s    s    s   s   s   s    +
portal.book                           s   s   s   s   s   s   s   s    s   s    s   s    s    s   s   s   s    +
portal.reschedule                     s   s   s   s   s   s   s   s    s   s    s   s    s    s   s   s   s    +
portal.cancel                         s   s   s   s   s   s   s   s    s   s    s   s    s    s   s   s   s    +
portal.messages                       s   s   s   s   s   s   s   s    s   s    s   s    s    s   s   s   s    +
`;
