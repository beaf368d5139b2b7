import type { Letter } from '../channels/channel.ts';
import type { GuardianFacts } from '../guardian-ended.ts';
import type { PortalLinkFacts } from '../portal-link.ts';
import { asHtml, asText, type Paper } from './paper.ts';
import { letterWords } from './words.ts';

/** A one-time link that sets a password of the portal. It stands behind `#`, which browsers do not send. */
export function letterOfPortalLink({ language, name, organization, token }: PortalLinkFacts, address: string): Letter {
  const words = letterWords[language];
  const { subject, text, act, ends } = words.portalLink;
  return letter(subject(organization), {
    language,
    lines: [words.greeting(name), text(organization)],
    act: { label: act, url: `${address}/portal/welcome#${token}` },
    after: [ends],
    foot: [words.why(organization)],
  });
}

/** That a child is of age, to a parent or guardian. The subject says of nobody what it is about. */
export function letterOfGuardianEnded({ language, name, organization, child }: GuardianFacts, address: string): Letter {
  const words = letterWords[language];
  const { subject, text, act } = words.guardianEnded;
  return letter(subject(organization), {
    language,
    lines: [words.greeting(name), text(child)],
    act: { label: act, url: `${address}/portal` },
    foot: [words.why(organization)],
  });
}

function letter(subject: string, paper: Paper): Letter {
  return { subject, text: asText(paper), html: asHtml(paper), calendar: null, unsubscribe: null };
}
