/** What each caller is answered by the portal, in the columns of `permissions.test.ts`. */
export const portalTable = `
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
