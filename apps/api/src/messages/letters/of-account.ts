import type { AccountFacts } from '../account-facts.ts';
import type { Letter } from '../channels/channel.ts';
import { asHtml, asText, type Paper } from './paper.ts';
import { letterWords } from './words.ts';

/** A one-time link that sets a password. It stands behind `#`, which browsers do not send. */
export function letterOfAccount(
  kind: 'invitation' | 'password-reset',
  { language, name, login, organization, token }: AccountFacts,
  address: string,
): Letter {
  const words = letterWords[language];
  const { subject, text, act, ends } =
    kind === 'invitation'
      ? {
          ...words.invitation,
          subject: words.invitation.subject(organization),
          text: words.invitation.text(organization),
        }
      : { ...words.reset, text: words.reset.text(login) };
  const paper: Paper = {
    language,
    lines: [words.greeting(name), text],
    act: { label: act, url: `${address}/welcome#${token}` },
    after: [ends],
    foot: [words.why(organization)],
  };
  return { subject, text: asText(paper), html: asHtml(paper), calendar: null, unsubscribe: null };
}
