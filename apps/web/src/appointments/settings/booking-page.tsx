import { refusedBy } from '@daybook/client';
import { bookingSetPage } from '@daybook/contract/booking';
import type { SiteId } from '@daybook/contract/ids';
import { bookingRefusal } from '@daybook/ui/language/booking-refusals';
import { useLanguage, useWords } from '@daybook/ui/language/current';
import { Button, CopyButton, TextInput } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { Confirm } from '../../form/confirm.tsx';
import { RecordForm } from '../../form/record-form.tsx';
import { useRecordForm } from '../../form/use-record-form.ts';
import { answers, server, trpc } from '../../server.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { toast } from '../../shell/toast.ts';
import { serverNow } from '../../time.ts';
import styles from './settings.module.css';
import { settingsWords } from './words.ts';

/** Whether clients find the site's booking page, and where. */
export function BookingPage({ site }: { site: { id: SiteId; name: string } }): ReactElement {
  const words = useWords(settingsWords);
  const given = trpc.appointments.availability.get.useQuery({ siteId: site.id });
  return (
    <section className={styles.section}>
      <div className={styles.top}>
        <div>
          <h2>{words.page}</h2>
          <p className={styles.quiet}>{words.pageText}</p>
        </div>
      </div>
      <Loaded of={given}>{({ slug }) => <Page key={slug} site={site} slug={slug} />}</Loaded>
    </section>
  );
}

function Page(props: { site: { id: SiteId; name: string }; slug: string | null }): ReactElement {
  const words = useWords(settingsWords);
  const { site, slug } = props;
  const [changing, setChanging] = useState(false);
  const [closing, setClosing] = useState(false);
  const address = `${location.origin}/book/${slug}`;
  if (slug === null || changing)
    return (
      <div className={styles.page}>
        {slug === null && <p>{words.pageOff}</p>}
        <PageForm site={site} slug={slug} done={() => setChanging(false)} />
      </div>
    );
  return (
    <div className={styles.page}>
      <p className={styles.quiet}>{words.pageOn}</p>
      <p className={styles.address}>
        <a href={address}>{address}</a>
      </p>
      <div className={styles.ways}>
        <CopyButton value={address}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              leftSection={copied ? <IconCheck size={16} stroke={1.7} /> : <IconCopy size={16} stroke={1.7} />}
              onClick={copy}
            >
              {copied ? words.copied : words.copy}
            </Button>
          )}
        </CopyButton>
        <Button variant="default" onClick={() => setChanging(true)}>
          {words.change}
        </Button>
        <Button variant="default" onClick={() => setClosing(true)}>
          {words.close}
        </Button>
      </div>
      {closing && (
        <Confirm
          title={words.closeTitle}
          text={words.closeText}
          deed={words.close}
          close={() => setClosing(false)}
          act={async () => {
            await server.appointments.page.set.mutate({ siteId: site.id, slug: null });
            await answers.appointments.availability.invalidate();
            toast(words.pageClosed);
          }}
        />
      )}
    </div>
  );
}

function PageForm(props: { site: { id: SiteId; name: string }; slug: string | null; done: () => void }): ReactElement {
  const words = useWords(settingsWords);
  const language = useLanguage();
  const { site, slug, done } = props;
  const [taken, setTaken] = useState<string | null>(null);
  const { form, state } = useRecordForm({
    schema: bookingSetPage.input,
    initial: { slug: slug ?? slugOf(site.name) },
    toInput: (values) => ({ siteId: site.id, slug: values.slug.trim().toLowerCase() }),
    sentences: { slug: words.slugWrong },
    send: async (input) => {
      try {
        await server.appointments.page.set.mutate(bookingSetPage.input.parse(input));
      } catch (error) {
        const { reason, facts } = refusedBy(error);
        if (reason !== 'slug-taken') throw error;
        return setTaken(bookingRefusal(language, reason, facts, serverNow()));
      }
      await answers.appointments.availability.invalidate();
      toast(words.pageSaved);
      done();
    },
  });
  const field = form.getInputProps('slug');
  return (
    <RecordForm state={state} submit={words.open} {...(slug === null ? {} : { cancel: done })}>
      <TextInput
        label={words.slug}
        leftSection={<span className={styles.prefix}>/book/</span>}
        leftSectionWidth={58}
        autoComplete="off"
        {...field}
        error={field.error ?? taken}
        onChange={(event) => {
          setTaken(null);
          field.onChange(event);
        }}
      />
    </RecordForm>
  );
}

/** A name as it may stand in an address. */
function slugOf(name: string): string {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 40);
}
