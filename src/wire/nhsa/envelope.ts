/** The response envelope (interface 1.2): who is answered, when, and whether the message was taken. */
import { civilFromDay } from '../../claim/day.ts';
import { cut, LENGTHS, quote } from './answer-text.ts';

/** Civil time in the insurer's zone, given by the caller. */
export interface Today {
  readonly todayDay: number;
  readonly todaySecond: number;
}

interface EnvelopeInput {
  readonly isTaken: boolean;
  readonly area: string | undefined;
  readonly msgid: string | undefined;
  /** JSON text of `output`. */
  readonly output: string;
  /** Hints go to `warn_msg`: any text in `err_msg` is a failure to some clients (section 5 no. 1). */
  readonly hint: string | undefined;
  readonly errorText: string | undefined;
  readonly today: Today;
}

/** `infcode` is a JSON integer: strict clients compare numbers, loose ones do not care (section 5 no. 1). */
export function writeEnvelope(input: EnvelopeInput): string {
  const stamp = stampOf(input.today);
  // Civil seconds are all that is known; the last three digits are milliseconds.
  const time = `"${stamp}000"`;
  const errMsg = input.errorText === undefined ? 'null' : quote(cut(input.errorText, LENGTHS.errMsg));
  const warnMsg = input.hint === undefined ? 'null' : quote(input.hint);
  return (
    `{"infcode":${input.isTaken ? 0 : -1},"inf_refmsgid":"${refMsgid(input.area, stamp, input.msgid)}",` +
    `"refmsg_time":${time},"respond_time":${time},"err_msg":${errMsg},"output":${input.output},` +
    `"warn_msg":${warnMsg}}`
  );
}

/** `yyyyMMddHHmmss` */
function stampOf({ todayDay, todaySecond }: Today): string {
  const { year, month, day } = civilFromDay(todayDay);
  const hour = Math.floor(todaySecond / 3600);
  const minute = Math.floor((todaySecond % 3600) / 60);
  return `${year}${two(month)}${two(day)}${two(hour)}${two(minute)}${two(todaySecond % 60)}`;
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/** Area (6), time (14), serial (10). The serial is a digest of the `msgid`: the same message gets the same answer. */
function refMsgid(area: string | undefined, stamp: string, msgid: string | undefined): string {
  let hash = 0x811c9dc5;
  const text = msgid ?? '';
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  const head = area !== undefined && /^\d{6}$/.test(area) ? area : '000000';
  return `${head}${stamp}${String(hash >>> 0).padStart(10, '0')}`;
}
