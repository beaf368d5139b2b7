import type { ReportTemplate, SiteKind } from '@daybook/contract/report-templates';

const notes: ReportTemplate['sections'][number] = {
  key: 'day',
  label: { en: 'The day', fil: 'Ang araw' },
  fields: [
    { key: 'note', label: { en: 'Note', fil: 'Tala' }, type: 'note', required: false, options: null },
    {
      key: 'incidents',
      label: { en: 'What went wrong', fil: 'Ano ang hindi naging maayos' },
      type: 'note',
      required: false,
      options: null,
    },
  ],
};

/** What sites of a kind are asked until the organization says otherwise. */
export const templatePresets: Readonly<Record<SiteKind, ReportTemplate>> = {
  shop: {
    cash: true,
    tenders: [
      { key: 'card', label: { en: 'Card', fil: 'Card' } },
      { key: 'gcash', label: { en: 'GCash', fil: null } },
      { key: 'maya', label: { en: 'Maya', fil: null } },
    ],
    sections: [
      {
        key: 'till',
        label: { en: 'The till', fil: 'Ang kaha' },
        fields: [
          {
            key: 'reading',
            label: { en: 'Photo of the till reading', fil: 'Larawan ng till reading' },
            type: 'photo',
            required: true,
            options: null,
          },
          {
            key: 'customers',
            label: { en: 'Customers', fil: 'Mga mamimili' },
            type: 'number',
            required: false,
            options: null,
          },
        ],
      },
      notes,
    ],
    denominations: {},
    varianceLimits: { PHP: 20_000, USD: 500, EUR: 500 },
    blind: false,
    dueTime: '22:30',
    remindBefore: 30,
    approvers: ['owner', 'manager'],
  },
  'health-centre': {
    cash: true,
    tenders: [{ key: 'gcash', label: { en: 'GCash', fil: null } }],
    sections: [
      {
        key: 'care',
        label: { en: 'Care', fil: 'Pangangalaga' },
        fields: [
          {
            key: 'walk-ins',
            label: { en: 'Walk-ins seen', fil: 'Mga walk-in na natingnan' },
            type: 'number',
            required: true,
            options: null,
          },
          {
            key: 'referrals',
            label: { en: 'Referred to hospital', fil: 'Ini-refer sa ospital' },
            type: 'number',
            required: true,
            options: null,
          },
          {
            key: 'cold-chain',
            label: { en: 'Vaccine refrigerator', fil: 'Refrigerator ng bakuna' },
            type: 'choice',
            required: true,
            options: [
              { key: 'in-range', label: { en: '2 to 8 °C all day', fil: '2 hanggang 8 °C buong araw' } },
              { key: 'out-of-range', label: { en: 'Out of range', fil: 'Lampas sa saklaw' } },
              { key: 'none', label: { en: 'No vaccines kept', fil: 'Walang bakuna' } },
            ],
          },
          {
            key: 'stock',
            label: { en: 'Medicine that ran out', fil: 'Mga gamot na naubos' },
            type: 'note',
            required: false,
            options: null,
          },
        ],
      },
      notes,
    ],
    denominations: {},
    varianceLimits: { PHP: 5_000, USD: 200, EUR: 200 },
    blind: true,
    dueTime: '18:00',
    remindBefore: 30,
    approvers: ['owner', 'manager'],
  },
};
