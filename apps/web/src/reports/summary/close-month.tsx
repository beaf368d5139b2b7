import { type Refused, refusedBy } from '@daybook/client';
import type { SiteId } from '@daybook/contract/ids';
import { date as aDate } from '@daybook/contract/values';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { formatList, formatMonth, formatShortDate } from '@daybook/ui/language/format';
import { Button, Modal } from '@mantine/core';
import { useFocusBack } from '../../shell/use-focus-back.ts';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import { type ReactElement, useState } from 'react';
import * as z from 'zod/mini';
import record from '../../form/record-form.module.css';
import { RefusalNote } from '../../form/refusal-note.tsx';
import { answers, server } from '../../server.ts';
import { toast } from '../../shell/toast.ts';
import { summaryWords } from './words.ts';

interface Props {
  site: { id: SiteId; name: string };
  month: string;
}

/** Closes a month of a site for good: says what that means, and which dates are in the way. */
export function CloseMonth({ site, month }: Props): ReactElement {
  const words = useWords(summaryWords);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button size="xs" variant="default" aria-label={words.closeOf(site.name)} onClick={() => setAsking(true)}>
        {words.close}
      </Button>
      {asking && <Ask site={site} month={month} close={() => setAsking(false)} />}
    </>
  );
}

function Ask({ site, month, close }: Props & { close: () => void }): ReactElement {
  useFocusBack();
  const words = useWords(summaryWords);
  const language = useLanguage();
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const name = formatMonth(language, `${month}-01`);
  const send = async () => {
    setSending(true);
    setRefused(null);
    try {
      await server.reports.closeMonth.mutate({ siteId: site.id, month });
      toast(words.closedNow);
      close();
    } catch (error) {
      setRefused(refusedBy(error));
    } finally {
      setSending(false);
      void answers.reports.invalidate();
    }
  };
  const dates = Object.keys(refused?.fields ?? {}).filter((field) => z.safeParse(aDate, field).success);
  return (
    <Modal opened onClose={close} title={words.closeTitle(name, site.name)} withCloseButton={false} size={460}>
      <div className={record.form}>
        <p>{words.closeText}</p>
        {refused && dates.length > 0 && (
          <p className={record.note} role="alert">
            {words.lacking(
              formatList(
                language,
                dates.map((date) => formatShortDate(language, date)),
              ),
            )}
          </p>
        )}
        {refused && dates.length === 0 && refused.reason === 'period-lacking' && (
          <p className={record.note} role="alert">
            {words.notOver}
          </p>
        )}
        {refused && dates.length === 0 && refused.reason !== 'period-lacking' && <RefusalNote refused={refused} />}
        <div className={record.ways}>
          <Button loading={sending} onClick={() => void send()}>
            {words.closeDeed(name)}
          </Button>
          <Button variant="subtle" color="gray" onClick={close}>
            {words.cancel}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
