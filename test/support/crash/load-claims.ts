/** Claims of few patients with one limited item, so that a wrong history breaks the limit at once. Invented patients. */
import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeedbackReason } from '../../../src/claim/feedback.ts';
import type { LedgerRecord } from '../../../src/claim/record.ts';
import { createJsonClaimReader } from '../../../src/wire/json/read-claim.ts';
import { decodeClaimProtobuf, encodeClaimProtobuf } from '../../../src/wire/protobuf/claim-codec.ts';
import { auditMessage, service } from '../audit-message.ts';
import { COMMON_HEADER, packFiles, ruleYaml } from '../build-pack.ts';
import type { BookRecord } from './history-event.ts';

/** What the fund pays one patient of the item in a year: three claims use it up. */
export const CAP = 5;
export const QUANTITY_MAX = 2;
/** They take turns at one ledger, with the same claim ids. */
export const FACILITIES = ['H00000000001', 'H00000000002'] as const;
const ITEM = '002503020030000';

export interface LoadClaim {
  readonly claimId: string;
  /** A name that ends in `L` is a number of the facility alone: another person at the next one. */
  readonly patient: string;
  readonly quantity: number;
  /** Makes other content of the same claim. */
  readonly variant: number;
  readonly door: 'json' | 'protobuf';
}

/** A request as it is sent. */
export interface SentClaim {
  readonly claimId: string;
  readonly door: LedgerRecord['door'];
  readonly bytes: Buffer;
  readonly digest: string;
}

const readJson = createJsonClaimReader();

export function makeClaim({ claimId, patient, quantity, variant, door }: LoadClaim): SentClaim {
  const idKind = patient.endsWith('L') ? LOCAL_KIND : 'psn_no';
  const text = JSON.stringify({
    id: claimId,
    patient: { idKind, id: patient, sex: 'male', birthDate: '1980-01-01', scheme: 'employee' },
    encounter: { id: claimId, setting: 'outpatient', start: '2026-03-10 09:00:00', physician: `D${variant}` },
    diagnoses: [{ code: 'I10.x00', main: true }],
    diagnosesComplete: true,
    lines: [
      {
        kind: 'service',
        code: ITEM,
        quantity,
        unitPrice: '60.00',
        amount: `${quantity * 60}.00`,
        date: '2026-03-10',
      },
    ],
  });
  const json = Buffer.from(text);
  return sentOf(claimId, door, door === 'json' ? json : Buffer.from(encodeClaimProtobuf(readJson(json))));
}

/** As the national interface knows a patient: a number of the facility (wire/nhsa/read-patients.ts). */
const LOCAL_KIND = 'patn_id';
/** `msgid` is not unique in the field: one in so many comes again with other content. */
const MESSAGE_IDS = 7;

/** An audit of the same visit, and so never counted against itself; `number` makes other content. */
export function makeAudit(
  { claimId, patient, quantity }: Omit<LoadClaim, 'door'>,
  number: number,
): SentClaim {
  const message = auditMessage({
    orders: [service(ITEM, '限量项目', '60.00', { cnt: `${quantity}.00` })],
    visit: { mdtrt_id: claimId, dr_codg: `D${number}` },
    patient: { patn_id: patient, curr_mdtrt_id: claimId },
  });
  return nationalOf({ ...message, infno: number % 2 === 0 ? '3101' : '3102', msgid: messageId(number) });
}

/** 3103: what the user did about warnings. */
export function makeNationalFeedback(findingIds: readonly string[], number: number): SentClaim {
  const warns = findingIds.map((warn_rslt_id) => ({
    warn_rslt_id,
    dspo_way: '1',
    dspo_way_rea: `R${number}`,
  }));
  return nationalOf({ infno: '3103', msgid: messageId(number), input: { data: { warns } } });
}

function messageId(number: number): string {
  return `H00000000001-${number % MESSAGE_IDS}`;
}

/** The ledger's name for it: other bytes under one `msgid` are another message. */
function nationalOf(message: Readonly<Record<string, unknown>>): SentClaim {
  const bytes = Buffer.from(JSON.stringify(message));
  return sentOf(`${message.msgid}#${hash('sha256', bytes, 'hex').slice(0, 16)}`, 'fsi', bytes);
}

/** `number` tells one act from the next. */
export function makeFeedback(claimId: string, findingIds: readonly string[], number: number): SentClaim {
  const reason: FeedbackReason = 'corrected';
  const findings = findingIds.map((id) => ({ id, reason, note: `N${number}` }));
  return sentOf(claimId, 'json', Buffer.from(JSON.stringify({ findings, actor: 'A1' })));
}

export function makeReversal(claimId: string, number: number): SentClaim {
  return sentOf(claimId, 'json', Buffer.from(JSON.stringify({ reason: `N${number}`, actor: 'A1' })));
}

function sentOf(claimId: string, door: SentClaim['door'], bytes: Buffer): SentClaim {
  return { claimId, door, bytes, digest: hash('sha256', bytes, 'hex') };
}

/** One person, as the limit sees it, and the visit. */
export type ReadClaim = (record: Pick<BookRecord, 'facility' | 'request' | 'door'>) => {
  readonly patient: string;
  readonly quantity: number;
  readonly encounter: string;
};

export const readLoadClaim: ReadClaim = ({ facility, request, door }) => {
  const bytes = Buffer.from(request, 'latin1');
  if (door === 'fsi') {
    const { input } = JSON.parse(bytes.toString()) as NationalMessage;
    const [{ patn_id, fsi_encounter_dtos }] = input.data.patient_dtos;
    const [{ mdtrt_id, fsi_order_dtos }] = fsi_encounter_dtos;
    const quantity = Number(fsi_order_dtos[0].cnt);
    return { patient: `${facility} ${patn_id}`, quantity, encounter: mdtrt_id };
  }
  const claim = door === 'json' ? readJson(bytes) : decodeClaimProtobuf(bytes);
  const { id, idKind } = claim.patient;
  return {
    patient: idKind === LOCAL_KIND ? `${facility} ${id}` : id!,
    quantity: Number(claim.lines[0]!.quantityE4) / 10_000,
    encounter: claim.encounter.id!,
  };
};

/** What is read of an audit. */
interface NationalMessage {
  readonly input: {
    readonly data: {
      readonly patient_dtos: readonly [
        {
          readonly patn_id: string;
          readonly fsi_encounter_dtos: readonly [
            { readonly mdtrt_id: string; readonly fsi_order_dtos: readonly [{ readonly cnt: string }] },
          ];
        },
      ];
    };
  };
}

/** The pack with the limit, and a file for each facility that enforces it. */
export function writeKnowledge(folder: string): {
  readonly pack: string;
  siteFile(facility: string): string;
} {
  const pack = join(folder, 'pack');
  const files = packFiles({
    'rules/cap.yaml': ruleYaml('CHG-03', 'period-cap', { effect: 'excess', tables: '[cap.csv]' }),
    'tables/cap.csv': `${COMMON_HEADER},cap,days\nexact,${ITEM},限量项目,,,,official,${CAP},366\n`,
  });
  for (const [path, bytes] of files) {
    mkdirSync(join(pack, path, '..'), { recursive: true });
    writeFileSync(join(pack, path), bytes);
  }
  const siteFile = (facility: string): string => join(folder, `${facility}.json`);
  for (const code of FACILITIES)
    writeFileSync(siteFile(code), JSON.stringify([{ code, defaultMode: 'enforce' }]));
  return { pack, siteFile };
}
